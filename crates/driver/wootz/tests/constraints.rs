//! The programs of `tests/constraints`: what C23's constraints forbid is an error on its line, what they allow is
//! silent. The format is described in the README there.
//!
//! `CONSTRAINTS_CC=gcc` (or clang-19) judges another compiler by the same table and prints where it differs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a program shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Kind {
    /// An error, whatever the options.
    Reject,
    /// An error with `-pedantic-errors` only.
    Pedantic,
    /// Silence with `-pedantic-errors`.
    Accept,
    /// Silence without.
    Allow,
}

struct Program {
    kind: Kind,
    /// The paragraph and what it is about.
    what: String,
    options: Vec<String>,
    text: String,
    /// Lines that must carry an error; none: any line.
    marked: BTreeSet<usize>,
    place: String,
}

fn read(path: &Path, programs: &mut Vec<Program>) {
    let text = fs::read_to_string(path).unwrap();
    let file = path.file_name().unwrap().to_string_lossy().into_owned();
    let mut current: Option<Program> = None;
    for (number, line) in text.lines().enumerate() {
        if line.starts_with("@ ") {
            continue;
        }
        let Some(head) = line.strip_prefix('@') else {
            if let Some(program) = &mut current {
                program.text.push_str(&line.replace("//!", ""));
                program.text.push('\n');
                if line.contains("//!") {
                    program.marked.insert(program.text.lines().count());
                }
            }
            continue;
        };
        programs.extend(current.take());
        let (kind, rest) = head.split_once(' ').expect("a kind and a paragraph");
        let kind = match kind {
            "reject" => Kind::Reject,
            "pedantic" => Kind::Pedantic,
            "accept" => Kind::Accept,
            "allow" => Kind::Allow,
            other => panic!("{file}:{}: '{other}'", number + 1),
        };
        let options = match rest.split_once('[') {
            Some((_, after)) if after.starts_with('-') && after.contains(']') => {
                after.split(']').next().unwrap_or_default()
            }
            _ => "",
        };
        current = Some(Program {
            kind,
            what: rest.to_string(),
            options: options.split_whitespace().map(str::to_string).collect(),
            text: String::new(),
            marked: BTreeSet::new(),
            place: format!("{file}:{}", number + 1),
        });
    }
    programs.extend(current);
}

/// Compiles the programs of one set of options in one run; the messages of each by its number.
fn compile(
    cc: &str,
    folder: &Path,
    options: &[String],
    numbers: &[usize],
) -> BTreeMap<usize, Vec<(usize, bool, String)>> {
    let files: Vec<String> = numbers.iter().map(|n| format!("p{n}.c")).collect();
    let mut found = BTreeMap::new();
    let runs: Vec<&[String]> = files.chunks(100).collect();
    for run in runs {
        let mut command = Command::new(cc);
        command.current_dir(folder).args(options).args(["-fsyntax-only", "-fdiagnostics-plain-output"]).args(run);
        let output = command.output().unwrap();
        assert!(output.status.code().is_some_and(|code| code <= 2), "{cc} crashed: {output:?}");
        for line in String::from_utf8_lossy(&output.stderr).lines() {
            let Some((number, rest)) = line.strip_prefix('p').and_then(|rest| rest.split_once(".c:")) else { continue };
            let (Ok(number), Some((at, message))) = (number.parse::<usize>(), rest.split_once(':')) else { continue };
            let Ok(at) = at.parse::<usize>() else { continue };
            let error = message.contains("error: ");
            if error || message.contains("warning: ") {
                found.entry(number).or_insert_with(Vec::new).push((at, error, message.trim().to_string()));
            }
        }
    }
    found
}

/// What is wrong with the messages about a program, if anything.
fn judge(program: &Program, pedantic: bool, messages: &[(usize, bool, String)]) -> Option<String> {
    let errors: BTreeSet<usize> = messages.iter().filter(|(_, error, _)| *error).map(|(line, ..)| *line).collect();
    let first = messages.first().map_or("", |(_, _, text)| text);
    match (program.kind, pedantic) {
        (Kind::Accept | Kind::Allow, _) if !messages.is_empty() => Some(format!("not silent: {first}")),
        (Kind::Pedantic, false) if !errors.is_empty() => Some(format!("an error without -pedantic-errors: {first}")),
        (Kind::Accept | Kind::Allow, _) | (Kind::Pedantic, false) => None,
        (Kind::Reject, _) | (Kind::Pedantic, true) if errors.is_empty() => Some("no error".to_string()),
        (Kind::Reject, _) | (Kind::Pedantic, true) => (!program.marked.is_empty() && errors != program.marked)
            .then(|| format!("errors on lines {errors:?}, not {:?}: {first}", program.marked)),
    }
}

#[test]
fn every_constraint_is_checked_and_nothing_else() {
    let table = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/constraints");
    let mut programs = Vec::new();
    let mut files: Vec<PathBuf> = fs::read_dir(&table).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for path in files.iter().filter(|path| path.extension().is_some_and(|extension| extension == "txt")) {
        read(path, &mut programs);
    }
    let folder = std::env::temp_dir().join(format!("wootz-constraints-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let mut groups: BTreeMap<(Vec<String>, bool), Vec<usize>> = BTreeMap::new();
    for (number, program) in programs.iter().enumerate() {
        fs::write(folder.join(format!("p{number}.c")), program.text.trim_end().to_string() + "\n").unwrap();
        let mut options = program.options.clone();
        if !options.iter().any(|option| option.starts_with("-std=")) {
            options.insert(0, "-std=c2x".to_string());
        }
        for pedantic in [false, true] {
            let wanted = match program.kind {
                Kind::Pedantic => true,
                Kind::Accept => pedantic,
                Kind::Reject | Kind::Allow => !pedantic,
            };
            if wanted {
                groups.entry((options.clone(), pedantic)).or_default().push(number);
            }
        }
    }
    let other = std::env::var("CONSTRAINTS_CC").ok();
    let cc = other.clone().unwrap_or_else(|| env!("CARGO_BIN_EXE_wootz").to_string());
    let mut wrong = Vec::new();
    for ((mut options, pedantic), numbers) in groups {
        if pedantic {
            options.push("-pedantic-errors".to_string());
        }
        let messages = compile(&cc, &folder, &options, &numbers);
        for number in numbers {
            let found = messages.get(&number).map_or(&[][..], Vec::as_slice);
            let program = &programs[number];
            if let Some(complaint) = judge(program, pedantic, found) {
                wrong.push(format!("{}: {:?} {}: {complaint}", program.place, program.kind, program.what));
            }
        }
    }
    let _ = fs::remove_dir_all(&folder);
    if other.is_some() {
        println!("{}\n{} of {} programs differ", wrong.join("\n"), wrong.len(), programs.len());
        return;
    }
    assert!(programs.len() > 700, "the table has only {} programs", programs.len());
    assert!(wrong.is_empty(), "{} of {} programs:\n{}", wrong.len(), programs.len(), wrong.join("\n"));
}
