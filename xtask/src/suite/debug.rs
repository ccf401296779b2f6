//! Debugging with gdb: `tests/debug` holds programs with the commands to give and the text to expect.
//!
//! `// gdb: command` lines are given in order, with `@name` standing for the line that has the comment `/* name */`; each
//! `// expect: text`, where `@name` says the same, must occur in the output after the one before it. A line
//! `// level: -O2` has the program built at that level whatever the command line says.

use super::Options;
use super::verdict::{Demand, Report, Verdict};
use crate::run::{Ending, Job, parallel};
use crate::workspace;
use std::path::Path;

/// Builds each program with `-g` and debugs it.
pub fn run(options: &Options) -> Result<(), String> {
    let mut tests = workspace::files(&workspace::root().join("tests/debug"), "c")?;
    tests.retain(|path| options.selects(&workspace::file_name(path)));
    let verdicts =
        parallel(options.jobs, &tests, |_, test| check(test, options).unwrap_or_else(Verdict::WrongDiagnosis));
    let results = tests.iter().map(|path| workspace::file_name(path)).zip(verdicts).collect();
    let report = Report { suite: "debug".to_string(), results };
    let complete = options.filter.is_none();
    report.judge(&Demand { baseline: None, rate: 100.0, complete, listed: options.is_wootz() })
}

fn check(test: &Path, options: &Options) -> Result<Verdict, String> {
    let text = workspace::read(test)?;
    let directory = options.work_directory()?;
    let compile = Job::new(&options.cc).current_dir(&directory).timeout(options.timeout);
    let level = text.lines().find_map(|line| line.strip_prefix("// level: ")).unwrap_or(&options.level);
    let compiled = compile.arg(level).arg("-g").arg(test).args(["-o", "program"]).run()?;
    if let Some(verdict) = Verdict::of_compiler(&compiled) {
        return Ok(verdict);
    }
    let mut script =
        String::from("set width 0\nset confirm off\nset debuginfod enabled off\nset disable-randomization on\n");
    for command in text.lines().filter_map(|line| line.strip_prefix("// gdb: ")) {
        let command = with_line_numbers(command, &text);
        // The command is printed first, so that a reader of the output sees which is which.
        script.push_str(&format!("echo (gdb) {command}\\n\n{command}\n"));
    }
    workspace::write(&directory.join("script"), script)?;
    let gdb = Job::new("gdb").args(["-q", "-nx", "-batch", "-x", "script", "program"]).current_dir(&directory);
    let ran = gdb.memory_mib(1 << 20).timeout(options.timeout * 2).run()?;
    let printed = ran.stdout_text();
    workspace::write(&directory.join("output"), format!("{printed}{}", ran.stderr_text()))?;
    if ran.ending == Ending::Timeout {
        return Ok(Verdict::ProgramHang);
    }
    let mut rest = printed.as_str();
    for expected in text.lines().filter_map(|line| line.strip_prefix("// expect: ")) {
        let expected = with_line_numbers(expected, &text);
        match rest.find(&expected) {
            Some(at) => rest = &rest[at + expected.len()..],
            None => {
                let came = rest.lines().find(|line| !line.trim().is_empty()).unwrap_or("the end of the output");
                let place = directory.join("output");
                let message = format!("expected '{expected}' after '{came}'; output in {}", place.display());
                return Ok(Verdict::WrongResult(message));
            }
        }
    }
    let _ = std::fs::remove_dir_all(&directory);
    Ok(Verdict::Pass)
}

/// Replaces `@name` by the number of the line with the comment `/* name */`.
fn with_line_numbers(command: &str, text: &str) -> String {
    let replace = |word: &str| -> String {
        let Some((before, name)) = word.split_once('@') else { return word.to_string() };
        let comment = format!("/* {name} */");
        text.lines()
            .position(|line| line.contains(&comment))
            .map_or(word.to_string(), |at| format!("{before}{}", at + 1))
    };
    command.split(' ').map(replace).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_line_numbers() {
        assert_eq!(with_line_numbers("break @here", "int x;\nint y; /* here */\n"), "break 2");
    }
}
