//! Scripts of Microtec Research's librarian, which `ar -M` reads from standard input.
//!
//! One command a line, in any case; what follows `*` or `;` is a comment, and a line that ends in `+` goes on in the
//! next. `CREATE` and `OPEN` start a new version of an archive, which `SAVE` puts in place. The new version is kept
//! beside the archive until then, as ordinary operations of `ar` make it.

use crate::ar::{Operation, Request, run as operate};
use crate::outcome::{Outcome, reason};
use elf::archive::Archive;
use std::fs;
use std::path::{Path, PathBuf};

/// The archive being changed.
struct Session {
    /// Where it goes.
    archive: PathBuf,
    /// The version in the making.
    draft: PathBuf,
    thin: bool,
}

impl Drop for Session {
    fn drop(&mut self) {
        // An unsaved draft is of no use; one that was saved is gone.
        let _ = fs::remove_file(&self.draft);
    }
}

/// Runs a script.
pub(crate) fn run(script: &str, outcome: &mut Outcome) -> Result<(), String> {
    let mut session: Option<Session> = None;
    let mut verbose = false;
    let joined = script.replace("+\n", " ");
    for (number, line) in joined.lines().enumerate() {
        let line = line.split(['*', ';']).next().unwrap_or_default();
        let mut words = line.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
        let Some(command) = words.next() else { continue };
        let arguments: Vec<String> = words.map(str::to_owned).collect();
        let failed = |message: String| format!("line {}: {message}", number + 1);
        match command.to_ascii_uppercase().as_str() {
            "END" => return Ok(()),
            "VERBOSE" => verbose = !verbose,
            "CREATE" | "CREATETHIN" | "OPEN" => {
                let [archive] = &arguments[..] else { return Err(failed(format!("{command} needs one archive"))) };
                let opens = command.eq_ignore_ascii_case("open");
                session = Some(start(archive, opens, command.eq_ignore_ascii_case("createthin")).map_err(failed)?);
            }
            name => {
                let Some(current) = &session else { return Err(failed("no current archive".into())) };
                if name == "SAVE" {
                    fs::rename(&current.draft, &current.archive).map_err(|error| failed(reason(&error)))?;
                    session = None;
                    continue;
                }
                command_on(current, name, arguments, verbose, outcome).map_err(failed)?;
            }
        }
    }
    Ok(())
}

fn start(archive: &str, opens: bool, thin: bool) -> Result<Session, String> {
    let path = PathBuf::from(archive);
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let draft = path.with_file_name(format!(".{name}.{}.draft", std::process::id()));
    let failed = |error: std::io::Error| format!("{archive}: {}", reason(&error));
    if opens {
        let bytes = fs::read(&path).map_err(failed)?;
        let old = Archive::parse(&bytes).map_err(|error| format!("{archive}: {error}"))?;
        fs::write(&draft, &bytes).map_err(failed)?;
        return Ok(Session { archive: path, draft, thin: old.thin });
    }
    fs::write(&draft, elf::archive::write(&[], thin, false)).map_err(failed)?;
    Ok(Session { archive: path, draft, thin })
}

/// A command that works on the current archive.
fn command_on(
    session: &Session,
    command: &str,
    arguments: Vec<String>,
    verbose: bool,
    outcome: &mut Outcome,
) -> Result<(), String> {
    let draft = session.draft.to_string_lossy();
    let request = |operation: Operation, members: Vec<String>| Request {
        members,
        quiet_create: true,
        thin: session.thin,
        verbose,
        ..Request::new(operation, &draft)
    };
    let mut operation = |kind: Operation| operate(&request(kind, arguments.clone()), outcome);
    match command {
        "ADDMOD" => operation(Operation::QuickAppend),
        "REPLACE" => operation(Operation::Replace),
        "DELETE" => operation(Operation::Delete),
        "EXTRACT" => operation(Operation::Extract),
        "LIST" => operate(&Request { verbose: true, ..request(Operation::List, Vec::new()) }, outcome),
        "CLEAR" => fs::write(&session.draft, elf::archive::write(&[], session.thin, false)).map_err(|e| reason(&e)),
        "ADDLIB" => {
            let Some((library, members)) = arguments.split_first() else {
                return Err("ADDLIB needs an archive".into());
            };
            let wanted: Vec<&str> = members.iter().map(|word| word.trim_matches(['(', ')'])).collect();
            if session.thin && wanted.is_empty() {
                return operate(&request(Operation::QuickAppend, vec![library.clone()]), outcome);
            }
            add_library(session, Path::new(library), &wanted)
        }
        "DIRECTORY" => {
            let listed = arguments.first().cloned().unwrap_or_else(|| draft.to_string());
            operate(&Request { verbose: true, ..Request::new(Operation::List, &listed) }, outcome)
        }
        other => Err(format!("unknown command {other}")),
    }
}

/// Adds the members of another archive, or those of them that are named.
fn add_library(session: &Session, library: &Path, wanted: &[&str]) -> Result<(), String> {
    let read = |path: &Path| fs::read(path).map_err(|error| format!("{}: {}", path.display(), reason(&error)));
    let (own, other) = (read(&session.draft)?, read(library)?);
    let parse = |bytes, path: &Path| Archive::parse(bytes).map_err(|error| format!("{}: {error}", path.display()));
    let (own, other) = (parse(&own[..], &session.draft)?, parse(&other[..], library)?);
    let request = |path: &Path| Request::new(Operation::Index, &path.to_string_lossy());
    let mut members = crate::ar::load_members(&request(&session.draft), &own, own.thin)?;
    let added = crate::ar::load_members(&request(library), &other, other.thin)?;
    members.extend(
        added
            .into_iter()
            .filter(|member| wanted.is_empty() || wanted.iter().any(|name| name.as_bytes() == member.name)),
    );
    for member in &mut members {
        member.symbols = crate::ar::symbols(&member.data);
    }
    let bytes = elf::archive::write(&members, session.thin, true);
    fs::write(&session.draft, bytes).map_err(|error| reason(&error))
}
