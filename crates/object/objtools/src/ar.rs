//! `ar` and `ranlib` (POSIX `ar`, with GNU's letters and its long options).
//!
//! The archive is read whole, changed in memory, and replaced when the new one is complete. Members get
//! date, owner and group 0 and mode 644 unless `U` asks for the file's own, so that equal inputs give equal
//! archives.

use crate::input::{replace, thin_member};
use crate::outcome::{Outcome, reason, version};
use elf::archive::{Archive, NewMember, is_archive, write};
use elf::read::{ElfFile, SymbolSection};
use object::elf as e;
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Component, Path, PathBuf};

/// What to do with the members named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operation {
    Delete,
    Move,
    Print,
    QuickAppend,
    Replace,
    Index,
    List,
    Extract,
}

/// A parsed command line.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub operation: Operation,
    pub archive: PathBuf,
    pub members: Vec<String>,
    /// `a` or `b`/`i`, with the member that marks the place.
    pub position: Option<(bool, String)>,
    /// `c`: do not say that the archive was created.
    pub quiet_create: bool,
    /// `D` (default) or `U`.
    pub deterministic: bool,
    /// `N`: which of several members of the same name.
    pub instance: Option<usize>,
    /// `o`: extracted files keep their dates.
    pub keep_dates: bool,
    /// `P`: names are whole paths.
    pub full_paths: bool,
    /// `S`: no index.
    pub no_index: bool,
    pub thin: bool,
    /// `u`: only newer files replace.
    pub only_newer: bool,
    pub verbose: bool,
}

/// Text of `ar --help`.
pub const HELP: &str =
    "Usage: wootz-ar [-]{dmpqrstx}[abcDfilMNoOPsSTuvV] [--thin] [member-name] [count] archive-file file...
 operations: d delete, m move, p print, q append, r replace, s index, t list, x extract
";

/// Runs `ar` with these arguments (without the program's name).
pub fn ar(arguments: &[String]) -> Outcome {
    let mut outcome = Outcome::default();
    if arguments.iter().any(|a| a == "--version") || arguments.first().is_some_and(|a| a == "-V") {
        outcome.output = version("ar").into_bytes();
        return outcome;
    }
    if arguments.iter().any(|a| a == "--help") {
        outcome.output = HELP.into();
        return outcome;
    }
    let script = arguments.iter().any(|a| matches!(a.as_str(), "-M" | "M"));
    let result = if script {
        io::read_to_string(io::stdin())
            .map_err(|error| reason(&error))
            .and_then(|text| crate::mri::run(&text, &mut outcome))
    } else {
        parse(arguments).and_then(|request| run(&request, &mut outcome))
    };
    if let Err(message) = result {
        outcome.messages.push(message);
        outcome.success = false;
    }
    outcome
}

/// Runs `ranlib`: rebuilds the index of each archive.
pub fn ranlib(arguments: &[String]) -> Outcome {
    let mut outcome = Outcome::default();
    let mut any = false;
    let mut deterministic = true;
    for argument in arguments {
        match argument.as_str() {
            "--version" | "-v" | "-V" => {
                outcome.output = version("ranlib").into_bytes();
                return outcome;
            }
            "--help" => {
                outcome.output = b"Usage: wootz-ranlib [-DU] archive...\n".to_vec();
                return outcome;
            }
            "-D" => deterministic = true,
            "-U" => deterministic = false,
            "-t" => {}
            option if option.starts_with('-') => {
                outcome.messages.push(format!("unrecognized option '{option}'"));
                outcome.success = false;
                return outcome;
            }
            archive => {
                any = true;
                let request = Request { deterministic, ..Request::new(Operation::Index, archive) };
                if let Err(message) = run(&request, &mut outcome) {
                    outcome.messages.push(message);
                    outcome.success = false;
                }
            }
        }
    }
    if !any {
        outcome.messages.push("no archive given".into());
        outcome.success = false;
    }
    outcome
}

impl Request {
    pub fn new(operation: Operation, archive: &str) -> Self {
        Request {
            operation,
            archive: PathBuf::from(archive),
            members: Vec::new(),
            position: None,
            quiet_create: false,
            deterministic: true,
            instance: None,
            keep_dates: false,
            full_paths: false,
            no_index: false,
            thin: false,
            only_newer: false,
            verbose: false,
        }
    }
}

fn parse(arguments: &[String]) -> Result<Request, String> {
    let mut request = Request::new(Operation::Index, "");
    let mut operation = None;
    let mut letters = String::new();
    let mut rest = Vec::new();
    let mut skip_value = false;
    for (i, argument) in arguments.iter().enumerate() {
        match argument.as_str() {
            _ if std::mem::take(&mut skip_value) => {}
            "--thin" => request.thin = true,
            // Plugins are for other compilers' intermediate files.
            "--plugin" | "--target" => skip_value = true,
            long if long.starts_with("--plugin=") || long.starts_with("--target=") => {}
            long if long.starts_with("--") => return Err(format!("unrecognized option '{long}'")),
            option if option.len() > 1 && option.starts_with('-') && rest.is_empty() => letters.push_str(&option[1..]),
            option if i == 0 => letters.push_str(option),
            other => rest.push(other.to_string()),
        }
    }
    let mut marker = None;
    let mut counted = false;
    for letter in letters.chars() {
        let selected = match letter {
            'd' => Some(Operation::Delete),
            'm' => Some(Operation::Move),
            'p' => Some(Operation::Print),
            'q' => Some(Operation::QuickAppend),
            'r' => Some(Operation::Replace),
            't' => Some(Operation::List),
            'x' => Some(Operation::Extract),
            _ => None,
        };
        if let Some(selected) = selected {
            if operation.is_some_and(|known| known != selected) {
                return Err("two different operation options specified".into());
            }
            operation = Some(selected);
            continue;
        }
        match letter {
            'a' => marker = Some(true),
            'b' | 'i' => marker = Some(false),
            'c' => request.quiet_create = true,
            'D' => request.deterministic = true,
            'U' => request.deterministic = false,
            'N' => counted = true,
            'o' => request.keep_dates = true,
            'P' => request.full_paths = true,
            // `s` alone is an operation; with another it asks for the index, which is the default.
            's' => request.no_index = false,
            'S' => request.no_index = true,
            'T' => request.thin = true,
            'u' => request.only_newer = true,
            'v' => request.verbose = true,
            // Names are never truncated; member offsets are shown by no tool that reads them.
            'f' | 'l' => {}
            other => return Err(format!("invalid option -- '{other}'")),
        }
    }
    request.operation = match operation {
        Some(operation) => operation,
        None if letters.contains('s') => Operation::Index,
        None => return Err("no operation specified".into()),
    };
    let mut rest = rest.into_iter();
    if let Some(after) = marker {
        request.position = Some((after, rest.next().ok_or("a member name is needed for a, b and i")?));
    }
    if counted {
        let count = rest.next().and_then(|text| text.parse().ok()).filter(|&n: &usize| n > 0);
        request.instance = Some(count.ok_or("N needs a count")?);
    }
    request.archive = PathBuf::from(rest.next().ok_or("no archive specified")?);
    request.members = rest.collect();
    Ok(request)
}

pub(crate) fn run(request: &Request, outcome: &mut Outcome) -> Result<(), String> {
    let name = request.archive.display();
    let existing = match fs::read(&request.archive) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(format!("{name}: {}", reason(&error))),
    };
    let archive = match &existing {
        Some(bytes) if !bytes.is_empty() => {
            Archive::parse(bytes).map_err(|error| format!("{name}: file format not recognized: {error}"))?
        }
        Some(_) | None => Archive { thin: request.thin, members: Vec::new(), symbols: None },
    };
    let creates = matches!(request.operation, Operation::Replace | Operation::QuickAppend);
    if existing.is_none() && !creates {
        return Err(format!("{name}: No such file or directory"));
    }
    match request.operation {
        Operation::Print | Operation::List | Operation::Extract => return read_out(request, &archive, outcome),
        Operation::Delete | Operation::Move | Operation::QuickAppend | Operation::Replace | Operation::Index => {}
    }
    if request.thin && existing.is_some() && !archive.thin && !archive.members.is_empty() {
        return Err(format!("{name}: cannot convert an existing archive to a thin one"));
    }
    let thin = archive.thin || request.thin;
    let mut members = load_members(request, &archive, thin)?;
    change(request, &mut members, thin, outcome)?;
    if existing.is_none() && !request.quiet_create {
        outcome.messages.push(format!("creating {name}"));
    }
    for member in &mut members {
        member.symbols = symbols(&member.data);
    }
    let bytes = write(&members, thin, !request.no_index);
    replace(&request.archive, &bytes).map_err(|error| format!("{name}: {}", reason(&error)))
}

/// The members as they are, with contents: of a thin archive from the files.
pub(crate) fn load_members(request: &Request, archive: &Archive<'_>, thin: bool) -> Result<Vec<NewMember>, String> {
    let directory = request.archive.parent().unwrap_or(Path::new(""));
    archive
        .members
        .iter()
        .map(|member| {
            let data = if thin { thin_member(directory, member)?.1 } else { member.data.to_vec() };
            Ok(NewMember {
                name: member.name.to_vec(),
                nested: member.nested,
                data,
                date: member.date,
                uid: member.uid,
                gid: member.gid,
                mode: member.mode,
                symbols: Vec::new(),
            })
        })
        .collect()
}

fn base_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Name under which a file is stored.
fn member_name(request: &Request, file: &str, thin: bool) -> Vec<u8> {
    if thin {
        // Relative to the archive's directory, without `.` on the way.
        let file: PathBuf = Path::new(file).components().filter(|part| *part != Component::CurDir).collect();
        let file = file.to_string_lossy();
        let directory = request.archive.parent().filter(|p| !p.as_os_str().is_empty());
        let relative = match directory {
            Some(directory) if !file.starts_with('/') => match Path::new(file.as_ref()).strip_prefix(directory) {
                Ok(inside) => inside.to_string_lossy().into_owned(),
                Err(_) => {
                    let up = "../".repeat(directory.components().count());
                    format!("{up}{file}")
                }
            },
            _ => file.to_string(),
        };
        return relative.into_bytes();
    }
    if request.full_paths { file.as_bytes().to_vec() } else { base_name(file).as_bytes().to_vec() }
}

fn change(request: &Request, members: &mut Vec<NewMember>, thin: bool, outcome: &mut Outcome) -> Result<(), String> {
    let verbose = |outcome: &mut Outcome, letter: char, name: &str| {
        if request.verbose {
            outcome.output.extend_from_slice(format!("{letter} - {name}\n").as_bytes());
        }
    };
    match request.operation {
        Operation::Index => {}
        Operation::Delete => {
            for file in &request.members {
                let name = member_name(request, file, thin);
                match nth_position(members, &name, request.instance) {
                    Some(at) => {
                        members.remove(at);
                        verbose(outcome, 'd', file);
                    }
                    None => outcome.messages.push(format!("no entry {file} in archive")),
                }
            }
        }
        Operation::Move => {
            let mut moved = Vec::new();
            for file in &request.members {
                let name = member_name(request, file, thin);
                let at = nth_position(members, &name, request.instance)
                    .ok_or_else(|| format!("no entry {file} in archive {}!", request.archive.display()))?;
                moved.push(members.remove(at));
                verbose(outcome, 'm', file);
            }
            let at = insert_position(request, members, thin);
            members.splice(at..at, moved);
        }
        Operation::Replace | Operation::QuickAppend => {
            let mut at = insert_position(request, members, thin);
            // Files of one name in one command become members of one name: only what was there before is replaced.
            let mut was_there = vec![true; members.len()];
            for file in &request.members {
                let metadata = fs::metadata(file).map_err(|error| format!("{file}: {}", reason(&error)))?;
                let name = member_name(request, file, thin);
                let known = match request.operation {
                    Operation::Replace => nth_old_position(members, &was_there, &name, request.instance),
                    _ => None,
                };
                let date = metadata.mtime().max(0) as u64;
                if let Some(known) = known
                    && request.only_newer
                    && members[known].date >= date
                {
                    continue;
                }
                let data = fs::read(file).map_err(|error| format!("{file}: {}", reason(&error)))?;
                // A thin archive takes the members of an archive, not the archive.
                if thin && is_archive(&data) {
                    let flat = members_of(request, file, &data)?;
                    let count = flat.len();
                    members.splice(at..at, flat);
                    was_there.splice(at..at, std::iter::repeat_n(false, count));
                    at += count;
                    verbose(outcome, 'a', file);
                    continue;
                }
                let (date, uid, gid, mode) = if request.deterministic {
                    (0, 0, 0, 0o644)
                } else {
                    (date, metadata.uid(), metadata.gid(), metadata.mode())
                };
                let member = NewMember { name, nested: None, data, date, uid, gid, mode, symbols: Vec::new() };
                match known {
                    Some(known) => {
                        members[known] = member;
                        was_there[known] = false;
                        verbose(outcome, 'r', file);
                    }
                    None => {
                        members.insert(at, member);
                        was_there.insert(at, false);
                        at += 1;
                        verbose(outcome, 'a', file);
                    }
                }
            }
        }
        Operation::Print | Operation::List | Operation::Extract => {}
    }
    Ok(())
}

/// The members of an archive as members of a thin one: files by their paths, others by archive and place.
fn members_of(request: &Request, file: &str, data: &[u8]) -> Result<Vec<NewMember>, String> {
    let archive = Archive::parse(data).map_err(|error| format!("{file}: {error}"))?;
    let directory = Path::new(file).parent().unwrap_or(Path::new(""));
    let member = |member: &elf::archive::Member<'_>| {
        let (name, nested, data) = if archive.thin {
            let path = directory.join(String::from_utf8_lossy(member.name).as_ref());
            let data = thin_member(directory, member)?.1;
            (member_name(request, &path.to_string_lossy(), true), member.nested, data)
        } else {
            (member_name(request, file, true), Some(member.offset), member.data.to_vec())
        };
        let (date, uid, gid, mode) =
            if request.deterministic { (0, 0, 0, 0o644) } else { (member.date, member.uid, member.gid, member.mode) };
        Ok(NewMember { name, nested, data, date, uid, gid, mode, symbols: Vec::new() })
    };
    archive.members.iter().map(member).collect()
}

fn nth_old_position(members: &[NewMember], old: &[bool], name: &[u8], instance: Option<usize>) -> Option<usize> {
    let mut found = (0..members.len()).filter(|&at| old[at] && members[at].name == name);
    found.nth(instance.unwrap_or(1) - 1)
}

fn nth_position(members: &[NewMember], name: &[u8], instance: Option<usize>) -> Option<usize> {
    let mut found = members.iter().enumerate().filter(|(_, m)| m.name == name).map(|(at, _)| at);
    found.nth(instance.unwrap_or(1) - 1)
}

fn insert_position(request: &Request, members: &[NewMember], thin: bool) -> usize {
    let marker = request.position.as_ref().and_then(|(after, name)| {
        let name = member_name(request, name, thin);
        let at = members.iter().position(|m| m.name == name)?;
        Some(at + usize::from(*after))
    });
    marker.unwrap_or(members.len())
}

/// `p`, `t`, `x`.
fn read_out(request: &Request, archive: &Archive<'_>, outcome: &mut Outcome) -> Result<(), String> {
    let mut found = vec![0usize; request.members.len()];
    for member in &archive.members {
        let name = shown_name(request, archive, member)?;
        if !request.members.is_empty() {
            let stored = String::from_utf8_lossy(member.name);
            let same = |m: &String| *m == name || *m == stored || base_name(m) == name || base_name(m) == stored;
            let wanted = request.members.iter().position(same);
            let Some(wanted) = wanted else { continue };
            found[wanted] += 1;
            if request.instance.is_some_and(|n| n != found[wanted]) {
                continue;
            }
        }
        match request.operation {
            Operation::List => list(request, member, &name, outcome),
            Operation::Print => {
                if request.verbose {
                    outcome.output.extend_from_slice(format!("\n<{name}>\n\n").as_bytes());
                }
                outcome.output.extend_from_slice(&contents(request, archive, member)?);
            }
            _ => extract(request, archive, member, &name, outcome)?,
        }
    }
    for (name, count) in request.members.iter().zip(found) {
        if count == 0 {
            outcome.messages.push(format!("no entry {name} in archive"));
            outcome.success = false;
        }
    }
    Ok(())
}

/// The name that a member is listed under: of a thin archive's the path of its file as seen from here.
fn shown_name(request: &Request, archive: &Archive<'_>, member: &elf::archive::Member<'_>) -> Result<String, String> {
    let directory = request.archive.parent().unwrap_or(Path::new(""));
    if member.nested.is_some() {
        return Ok(thin_member(directory, member)?.0);
    }
    let name = String::from_utf8_lossy(member.name);
    let path = if archive.thin { directory.join(name.as_ref()) } else { PathBuf::from(name.as_ref()) };
    Ok(path.to_string_lossy().into_owned())
}

fn contents<'m>(
    request: &Request,
    archive: &Archive<'_>,
    member: &elf::archive::Member<'m>,
) -> Result<std::borrow::Cow<'m, [u8]>, String> {
    if !archive.thin {
        return Ok(member.data.into());
    }
    let directory = request.archive.parent().unwrap_or(Path::new(""));
    thin_member(directory, member).map(|(_, data)| data.into())
}

fn extract(
    request: &Request,
    archive: &Archive<'_>,
    member: &elf::archive::Member<'_>,
    name: &str,
    outcome: &mut Outcome,
) -> Result<(), String> {
    if archive.thin {
        return Err(format!("`x' cannot be used on thin archives: {}", request.archive.display()));
    }
    // A member's name comes from the file: it must not lead out of the current directory.
    let base = base_name(name);
    if matches!(base, "" | "." | "..") {
        return Err(format!("illegal output pathname for archive member: {name}"));
    }
    let failed = |error: io::Error| format!("{base}: {}", reason(&error));
    fs::write(base, member.data).map_err(failed)?;
    let mode = std::os::unix::fs::PermissionsExt::from_mode(member.mode & 0o777);
    fs::set_permissions(base, mode).map_err(failed)?;
    if request.keep_dates {
        let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(member.date);
        fs::File::options().write(true).open(base).and_then(|file| file.set_modified(time)).map_err(failed)?;
    }
    if request.verbose {
        outcome.output.extend_from_slice(format!("x - {base}\n").as_bytes());
    }
    Ok(())
}

fn list(request: &Request, member: &elf::archive::Member<'_>, name: &str, outcome: &mut Outcome) {
    let line = if request.verbose {
        format!(
            "{} {}/{} {:6} {} {name}\n",
            permissions(member.mode),
            member.uid,
            member.gid,
            member.size,
            date(member.date)
        )
    } else {
        format!("{name}\n")
    };
    outcome.output.extend_from_slice(line.as_bytes());
}

/// A member as `tv` lists it.
pub(crate) fn member_line(archive: &[u8], number: usize, name: &str) -> String {
    let archive = Archive::parse(archive).ok();
    let Some(member) = archive.as_ref().and_then(|archive| archive.members.get(number)) else { return name.to_owned() };
    let (mode, when) = (permissions(member.mode), date(member.date));
    format!("{mode} {}/{} {:6} {when} {name}", member.uid, member.gid, member.size)
}

fn permissions(mode: u32) -> String {
    (0..9).rev().map(|bit| if mode >> bit & 1 == 1 { ['x', 'w', 'r'][bit % 3] } else { '-' }).collect()
}

/// `Jan  1 00:00 1970`, in UTC: the civil date from a day count (proleptic Gregorian calendar).
fn date(seconds: u64) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (mut days, in_day) = (seconds / 86_400, seconds % 86_400);
    // 400 Gregorian years have 146,097 days.
    let mut year = 1970 + days / 146_097 * 400;
    days %= 146_097;
    let leap = |year: u64| year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let year_days = |year: u64| if leap(year) { 366 } else { 365 };
    while days >= year_days(year) {
        days -= year_days(year);
        year += 1;
    }
    let lengths = [31, if leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut month = 0;
    while days >= lengths[month] {
        days -= lengths[month];
        month += 1;
    }
    format!("{} {:2} {:02}:{:02} {year}", MONTHS[month], days + 1, in_day / 3600, in_day / 60 % 60)
}

/// Names that an object defines for others, commons included; none when it is no object.
pub fn symbols(data: &[u8]) -> Vec<Vec<u8>> {
    let Ok(file) = ElfFile::parse(data) else { return Vec::new() };
    let Ok(table) = file.symbols(e::SHT_SYMTAB) else { return Vec::new() };
    (table.first_global..table.len())
        .filter_map(|i| table.get(i))
        .filter(|symbol| symbol.section != SymbolSection::Undefined)
        .filter_map(|symbol| table.name(&symbol).ok())
        .map(<[u8]>::to_vec)
        .collect()
}

#[cfg(test)]
mod tests;
