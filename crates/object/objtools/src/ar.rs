//! `ar` and `ranlib`: archives, with GNU ar's letters.
//!
//! Archives are deterministic unless `U` is given: no dates, owners or modes, so that the same objects give the
//! same bytes. Positions (`a`, `b`, `i`) and MRI scripts do not exist here.

use elf::archive::{self, Archive, NewMember};
use elf::read::{ElfFile, FileKind, SymbolSection, file_kind};
use std::fs;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

/// What to do.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
enum Operation {
    Delete,
    Print,
    QuickAppend,
    Replace,
    IndexOnly,
    List,
    Extract,
}

/// A parsed command line.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Request {
    operation: Operation,
    /// `c`: say nothing about creating the archive.
    quiet_creation: bool,
    /// `u`: replace only what is older.
    newer_only: bool,
    verbose: bool,
    /// `S` clears it.
    index: bool,
    thin: bool,
    /// `U` clears it.
    deterministic: bool,
    /// `o`: restore dates.
    archive: String,
    members: Vec<String>,
}

/// What a tool leaves: text for standard output and messages for standard error.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Outcome {
    /// For standard output.
    pub output: Vec<u8>,
    /// For standard error, without the tool's name.
    pub messages: Vec<String>,
    /// Whether it worked.
    pub success: bool,
}

const USAGE: &str = "usage: ar [-]{d|p|q|r|s|t|x}[cDoPsSTuUv] ARCHIVE [FILE...]";

/// Text for `--version`.
fn version(tool: &str) -> String {
    format!(
        "GNU {tool} (Wootz) 2.40\nThis is the {tool} of Wootz {}. It understands the command line of GNU {tool} and shares no code with it.\n",
        env!("CARGO_PKG_VERSION")
    )
}

/// Runs `ar`.
pub fn ar(words: &[String]) -> Outcome {
    if words.iter().any(|word| word == "--version" || word == "-V") {
        return Outcome { output: version("ar").into_bytes(), success: true, ..Outcome::default() };
    }
    if words.iter().any(|word| word == "--help") {
        return Outcome { output: format!("{USAGE}\n").into_bytes(), success: true, ..Outcome::default() };
    }
    finish(parse(words).and_then(|request| execute(&request)))
}

/// Runs `ranlib`: renews the index.
pub fn ranlib(words: &[String]) -> Outcome {
    if words.iter().any(|word| matches!(word.as_str(), "--version" | "-V" | "-v")) {
        return Outcome { output: version("ranlib").into_bytes(), success: true, ..Outcome::default() };
    }
    let files: Vec<&String> = words.iter().filter(|word| !word.starts_with('-')).collect();
    if files.is_empty() {
        return finish(Err("usage: ranlib ARCHIVE...".to_owned()));
    }
    let mut all = Outcome { success: true, ..Outcome::default() };
    for file in files {
        let one = finish(execute(&Request { archive: file.clone(), ..request(Operation::IndexOnly) }));
        all.success &= one.success;
        all.messages.extend(one.messages);
    }
    all
}

fn finish(result: Result<Outcome, String>) -> Outcome {
    result.unwrap_or_else(|message| Outcome { messages: vec![message], ..Outcome::default() })
}

fn request(operation: Operation) -> Request {
    Request {
        operation,
        quiet_creation: false,
        newer_only: false,
        verbose: false,
        index: true,
        thin: false,
        deterministic: true,
        archive: String::new(),
        members: Vec::new(),
    }
}

fn parse(words: &[String]) -> Result<Request, String> {
    let mut letters = String::new();
    let mut names = Vec::new();
    let mut thin = false;
    let mut skip_value = false;
    for (n, word) in words.iter().enumerate() {
        if std::mem::take(&mut skip_value) {
            continue;
        }
        match word.as_str() {
            "--thin" => thin = true,
            // Plugins are for other compilers' intermediate files.
            "--plugin" | "--target" | "--output" => skip_value = true,
            _ if word.starts_with("--plugin=") || word.starts_with("--target=") => {}
            _ if word.starts_with("--") => return Err(format!("unrecognized option '{word}'\n{USAGE}")),
            _ if word.starts_with('-') && names.is_empty() => letters.push_str(&word[1..]),
            _ if letters.is_empty() && n == 0 => letters.push_str(word),
            _ => names.push(word.clone()),
        }
    }
    let mut operation = None;
    let mut wanted = request(Operation::IndexOnly);
    wanted.thin = thin;
    let mut renew_index = false;
    for letter in letters.chars() {
        let chosen = match letter {
            'd' => Operation::Delete,
            'p' => Operation::Print,
            'q' => Operation::QuickAppend,
            'r' => Operation::Replace,
            't' => Operation::List,
            'x' => Operation::Extract,
            _ => {
                match letter {
                    'c' => wanted.quiet_creation = true,
                    'u' => wanted.newer_only = true,
                    'v' => wanted.verbose = true,
                    's' => renew_index = true,
                    'S' => wanted.index = false,
                    'T' => wanted.thin = true,
                    'D' => wanted.deterministic = true,
                    'U' => wanted.deterministic = false,
                    'o' | 'P' | 'f' => {}
                    _ => return Err(format!("invalid option -- '{letter}'\n{USAGE}")),
                }
                continue;
            }
        };
        if operation.replace(chosen).is_some_and(|before| before != chosen) {
            return Err("two different operation options specified".to_owned());
        }
    }
    wanted.operation = match operation {
        Some(operation) => operation,
        None if renew_index => Operation::IndexOnly,
        None => return Err(format!("no operation specified\n{USAGE}")),
    };
    let mut names = names.into_iter();
    wanted.archive = names.next().ok_or_else(|| format!("no archive specified\n{USAGE}"))?;
    wanted.members = names.collect();
    Ok(wanted)
}

/// The part of a path that an archive stores.
fn base_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn execute(request: &Request) -> Result<Outcome, String> {
    let mut outcome = Outcome { success: true, ..Outcome::default() };
    let existing = match fs::read(&request.archive) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(format!("{}: {}", request.archive, reason(&error))),
    };
    let creates = matches!(request.operation, Operation::Replace | Operation::QuickAppend);
    if existing.is_none() {
        if !creates {
            return Err(format!("{}: No such file or directory", request.archive));
        }
        if !request.quiet_creation {
            outcome.messages.push(format!("creating {}", request.archive));
        }
    }
    let bytes = existing.unwrap_or_default();
    let old = match bytes.is_empty() {
        true => Archive { thin: request.thin, members: Vec::new(), symbols: None },
        false => Archive::parse(&bytes).map_err(|error| format!("{}: {}", request.archive, error.0))?,
    };
    let shown = |name: &[u8]| String::from_utf8_lossy(name).into_owned();
    let chosen = |name: &[u8]| {
        request.members.is_empty() || request.members.iter().any(|wanted| matches_name(wanted, name, old.thin))
    };
    match request.operation {
        Operation::List | Operation::Print | Operation::Extract => {
            for wanted in &request.members {
                if !old.members.iter().any(|member| matches_name(wanted, member.name, old.thin)) {
                    outcome.messages.push(format!("no entry {wanted} in archive"));
                    outcome.success = false;
                }
            }
            for member in old.members.iter().filter(|member| chosen(member.name)) {
                let name = shown(member.name);
                match request.operation {
                    Operation::List => outcome.output.extend(format!("{name}\n").bytes()),
                    Operation::Print => {
                        let data = contents(request, old.thin, member.name, member.data)?;
                        if request.verbose {
                            outcome.output.extend(format!("\n<{name}>\n\n").bytes());
                        }
                        outcome.output.extend_from_slice(&data);
                    }
                    _ => {
                        let data = contents(request, old.thin, member.name, member.data)?;
                        if request.verbose {
                            outcome.output.extend(format!("x - {name}\n").bytes());
                        }
                        extract(base_name(&name), &data, member.mode)?;
                    }
                }
            }
            return Ok(outcome);
        }
        Operation::Delete | Operation::QuickAppend | Operation::Replace | Operation::IndexOnly => {}
    }

    let thin = if bytes.is_empty() { request.thin } else { old.thin };
    let mut members: Vec<NewMember> = Vec::with_capacity(old.members.len() + request.members.len());
    for member in &old.members {
        if request.operation == Operation::Delete && !request.members.is_empty() && chosen(member.name) {
            if request.verbose {
                outcome.output.extend(format!("d - {}\n", shown(member.name)).bytes());
            }
            continue;
        }
        let data = contents(request, old.thin, member.name, member.data)?;
        let symbols = symbols(&data);
        let (date, uid, gid, mode) = (member.date, member.uid, member.gid, member.mode);
        members.push(NewMember { name: member.name.to_vec(), data, date, uid, gid, mode, symbols });
    }
    if creates {
        for path in &request.members {
            add(request, thin, path, &mut members, &mut outcome)?;
        }
    }
    let written = archive::write(&members, thin, request.index);
    replace(&request.archive, &written).map_err(|error| format!("{}: {}", request.archive, reason(&error)))?;
    Ok(outcome)
}

fn matches_name(wanted: &str, name: &[u8], thin: bool) -> bool {
    name == wanted.as_bytes() || (!thin && name == base_name(wanted).as_bytes())
}

/// The text of an error without Rust's "(os error N)".
fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_owned()
}

/// A member's bytes; those of a thin archive are in a file beside it.
fn contents(request: &Request, thin: bool, name: &[u8], data: &[u8]) -> Result<Vec<u8>, String> {
    if !thin {
        return Ok(data.to_vec());
    }
    let name = String::from_utf8_lossy(name);
    let path = Path::new(&request.archive).parent().map_or_else(|| name.as_ref().into(), |dir| dir.join(name.as_ref()));
    fs::read(&path).map_err(|error| format!("{}: {}", path.display(), reason(&error)))
}

/// Adds or replaces one file. A thin archive stores the path as seen from the archive's directory.
fn add(
    request: &Request,
    thin: bool,
    path: &str,
    members: &mut Vec<NewMember>,
    outcome: &mut Outcome,
) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{path}: {}", reason(&error));
    let data = fs::read(path).map_err(failed)?;
    let meta = fs::metadata(path).map_err(failed)?;
    let name = if thin { relative_to_archive(&request.archive, path) } else { base_name(path).to_owned() };
    let date = meta.mtime().max(0) as u64;
    let (date, uid, gid, mode) =
        if request.deterministic { (0, 0, 0, 0o644) } else { (date, meta.uid(), meta.gid(), meta.mode()) };
    let symbols = symbols(&data);
    let member = NewMember { name: name.into_bytes(), data, date, uid, gid, mode, symbols };
    let place = members.iter_mut().find(|old| old.name == member.name);
    let letter = match place {
        Some(old) if request.operation == Operation::Replace => {
            if request.newer_only && old.date != 0 && old.date >= member.date {
                return Ok(());
            }
            *old = member;
            'r'
        }
        _ => {
            members.push(member);
            'a'
        }
    };
    if request.verbose {
        outcome.output.extend(format!("{letter} - {path}\n").bytes());
    }
    Ok(())
}

fn relative_to_archive(archive: &str, path: &str) -> String {
    match archive.rsplit_once('/') {
        Some((dir, _)) if !path.starts_with('/') => {
            match path.strip_prefix(dir).and_then(|rest| rest.strip_prefix('/')) {
                Some(rest) => rest.to_owned(),
                None => {
                    let up = dir.split('/').filter(|part| !part.is_empty() && *part != ".").count();
                    format!("{}{path}", "../".repeat(up))
                }
            }
        }
        _ => path.to_owned(),
    }
}

/// Names that an object defines for others: global, weak and unique symbols that are not undefined, and commons.
/// What is no object has none.
pub fn symbols(data: &[u8]) -> Vec<Vec<u8>> {
    const SHT_SYMTAB: u32 = 2;
    const STB_LOCAL: u8 = 0;
    if !matches!(file_kind(data), FileKind::Elf { .. }) {
        return Vec::new();
    }
    let Ok(table) = ElfFile::parse(data).and_then(|file| file.symbols(SHT_SYMTAB)) else { return Vec::new() };
    let mut names = Vec::new();
    for index in 1..table.len() {
        let Some(symbol) = table.get(index) else { continue };
        if symbol.binding() == STB_LOCAL || symbol.section == SymbolSection::Undefined {
            continue;
        }
        if let Ok(name) = table.name(&symbol) {
            names.push(name.to_vec());
        }
    }
    names
}

fn extract(name: &str, data: &[u8], mode: u32) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{name}: {}", reason(&error));
    let draft = format!(".{name}.{}.draft", std::process::id());
    let mode = if mode == 0 { 0o644 } else { mode & 0o777 };
    let result = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(mode)
        .open(&draft)
        .and_then(|mut file| std::io::Write::write_all(&mut file, data))
        .and_then(|()| fs::rename(&draft, name));
    result.map_err(|error| {
        let _ = fs::remove_file(&draft);
        failed(error)
    })
}

/// The archive appears complete or stays as it was.
fn replace(path: &str, bytes: &[u8]) -> std::io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.into());
    let name = target.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let draft = target.with_file_name(format!(".{name}.{}.draft", std::process::id()));
    let result = fs::write(&draft, bytes).and_then(|()| fs::rename(&draft, &target));
    if result.is_err() {
        let _ = fs::remove_file(&draft);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Directory(std::path::PathBuf);

    impl Directory {
        fn new(name: &str) -> Directory {
            let dir = std::env::temp_dir().join(format!("wootz-ar-{name}-{}", std::process::id()));
            fs::create_dir_all(dir.join("sub")).unwrap();
            Directory(dir)
        }
        fn path(&self, name: &str) -> String {
            self.0.join(name).display().to_string()
        }
        fn file(&self, name: &str, text: &str) -> String {
            fs::write(self.0.join(name), text).unwrap();
            self.path(name)
        }
    }

    impl Drop for Directory {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn run(words: &[&str]) -> Outcome {
        ar(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    fn output(words: &[&str]) -> String {
        let outcome = run(words);
        assert!(outcome.success, "{:?}", outcome.messages);
        String::from_utf8(outcome.output).unwrap()
    }

    #[test]
    fn members_are_added_replaced_listed_printed_and_deleted() {
        let dir = Directory::new("members");
        let (a, b, lib) = (dir.file("a.txt", "one"), dir.file("sub/b.txt", "two"), dir.path("lib.a"));
        assert_eq!(output(&["rcs", &lib, &a, &b]), "");
        assert_eq!(output(&["t", &lib]), "a.txt\nb.txt\n");
        dir.file("a.txt", "three");
        assert_eq!(output(&["-rv", &lib, &a]), format!("r - {a}\n"));
        assert_eq!(output(&["p", &lib, "a.txt"]), "three");
        assert_eq!(output(&["d", &lib, "a.txt"]), "");
        assert_eq!(output(&["t", &lib]), "b.txt\n");
    }

    #[test]
    fn creation_is_mentioned_unless_c_is_given() {
        let dir = Directory::new("creation");
        let (a, lib) = (dir.file("a.txt", "x"), dir.path("lib.a"));
        assert_eq!(run(&["r", &lib, &a]).messages, [format!("creating {lib}")]);
        assert_eq!(run(&["rc", &dir.path("other.a"), &a]).messages, Vec::<String>::new());
    }

    #[test]
    fn archives_do_not_depend_on_dates() {
        let dir = Directory::new("dates");
        let (a, lib) = (dir.file("a.txt", "x"), dir.path("lib.a"));
        output(&["rc", &lib, &a]);
        let first = fs::read(&lib).unwrap();
        fs::remove_file(&lib).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(1100));
        dir.file("a.txt", "x");
        output(&["rc", &lib, &a]);
        assert_eq!(fs::read(&lib).unwrap(), first);
    }

    #[test]
    fn mistakes_are_errors_and_leave_the_archive_alone() {
        let dir = Directory::new("mistakes");
        let (a, lib) = (dir.file("a.txt", "x"), dir.path("lib.a"));
        output(&["rc", &lib, &a]);
        let before = fs::read(&lib).unwrap();
        for words in
            [&["rc", &lib, &dir.path("missing")][..], &["rt", &lib], &["k", &lib], &["rc"], &["t", &dir.path("no.a")]]
        {
            assert!(!run(words).success, "{words:?}");
        }
        assert!(!run(&["x", &lib, "nothing"]).success);
        assert_eq!(fs::read(&lib).unwrap(), before);
    }

    #[test]
    fn thin_archives_name_files_relative_to_themselves() {
        assert_eq!(relative_to_archive("lib.a", "x/y.o"), "x/y.o");
        assert_eq!(relative_to_archive("d/lib.a", "d/x/y.o"), "x/y.o");
        assert_eq!(relative_to_archive("d/lib.a", "x/y.o"), "../x/y.o");
        assert_eq!(relative_to_archive("d/lib.a", "/x/y.o"), "/x/y.o");
    }
}
