//! Runs the transcripts in `tests/cases`: programs built by gcc, linked by this linker, and run.
//!
//! A case is a text file. Lines that start with `#` are its description; `--- name` starts a source file;
//! `$ command` runs a command, and the lines after it are what it must print (both streams). `$ ! command`
//! must fail; a case with `? command` is left out where that command fails. In the expected text `[..]` stands for any part of a line, and a line `...` for any lines.
//! `cc` and `c++` are gcc with this linker, `ld` is the linker itself. Everything else is found in PATH.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

struct Case {
    needs: Option<String>,
    files: Vec<(String, String)>,
    steps: Vec<Step>,
}

struct Step {
    line: usize,
    command: String,
    fails: bool,
    expected: Vec<String>,
}

fn parse(text: &str) -> Case {
    let mut case = Case { needs: None, files: Vec::new(), steps: Vec::new() };
    let mut in_file = false;
    for (number, line) in text.lines().enumerate() {
        if let Some(name) = line.strip_prefix("--- ") {
            case.files.push((name.trim().into(), String::new()));
            in_file = true;
        } else if let Some(command) = line.strip_prefix("$ ") {
            in_file = false;
            let (fails, command) = match command.strip_prefix("! ") {
                Some(command) => (true, command),
                None => (false, command),
            };
            case.steps.push(Step { line: number + 1, command: command.into(), fails, expected: Vec::new() });
        } else if let Some(command) = line.strip_prefix("? ").filter(|_| !in_file) {
            case.needs = Some(command.into());
        } else if line.starts_with('#') && !in_file {
            continue;
        } else if in_file {
            let file = &mut case.files.last_mut().unwrap().1;
            file.push_str(line);
            file.push('\n');
        } else if let Some(step) = case.steps.last_mut() {
            step.expected.push(line.into());
        }
    }
    case
}

fn matches(pattern: &[String], lines: &[&str]) -> bool {
    match pattern.split_first() {
        None => lines.is_empty(),
        Some((first, rest)) if first == "..." => (0..=lines.len()).any(|n| matches(rest, &lines[n..])),
        Some((first, rest)) => {
            lines.split_first().is_some_and(|(line, others)| line_matches(first, line) && matches(rest, others))
        }
    }
}

fn line_matches(pattern: &str, line: &str) -> bool {
    let mut parts = pattern.split("[..]");
    let Some(mut rest) = line.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

fn run(path: &Path) -> Result<(), String> {
    let case = parse(&fs::read_to_string(path).unwrap());
    if let Some(command) = &case.needs
        && !Command::new("bash").args(["-c", command]).output().unwrap().status.success()
    {
        eprintln!("skipped {}: `{command}' fails here", path.display());
        return Ok(());
    }
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let directory = std::env::temp_dir().join(format!("wootz-link-{}-{name}", std::process::id()));
    let tools = directory.join(".tools");
    fs::create_dir_all(&tools).unwrap();
    symlink(env!("CARGO_BIN_EXE_wootz-link"), tools.join("ld")).unwrap();
    for (tool, real) in [("cc", "gcc"), ("c++", "g++")] {
        let script = format!("#!/bin/sh\nexec {real} -B'{}' \"$@\"\n", tools.display());
        let path = tools.join(tool);
        fs::write(&path, script).unwrap();
        fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    }
    for (file, text) in &case.files {
        fs::write(directory.join(file), text).unwrap();
    }
    let search = format!("{}:{}", tools.display(), std::env::var("PATH").unwrap_or_default());
    let mut result = Ok(());
    for step in &case.steps {
        let command = format!("ulimit -v 4000000; ({}) 2>&1", step.command);
        let output = Command::new("timeout")
            .args(["60", "bash", "-c", &command])
            .current_dir(&directory)
            .env("PATH", &search)
            .env("LC_ALL", "C")
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let lines: Vec<&str> = text.lines().collect();
        let mut expected = step.expected.clone();
        while expected.last().is_some_and(String::is_empty) {
            expected.pop();
        }
        if output.status.success() == step.fails || !matches(&expected, &lines) {
            result = Err(format!(
                "{}:{}: $ {}\nstatus: {}\nexpected:\n{}\ngot:\n{text}",
                path.display(),
                step.line,
                step.command,
                output.status,
                expected.join("\n")
            ));
            break;
        }
    }
    fs::remove_dir_all(&directory).unwrap();
    result
}

#[test]
fn every_transcript_holds() {
    if Command::new("gcc").arg("--version").output().is_err() {
        eprintln!("skipped: the cases need gcc to make objects");
        return;
    }
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut cases: Vec<PathBuf> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    let only = std::env::var("CASE").unwrap_or_default();
    cases.retain(|path| path.to_string_lossy().contains(&only));
    let failures: Vec<String> = std::thread::scope(|scope| {
        let running: Vec<_> = cases.iter().map(|path| scope.spawn(|| run(path).err())).collect();
        running.into_iter().filter_map(|thread| thread.join().unwrap()).collect()
    });
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}
