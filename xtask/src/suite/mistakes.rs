//! `tests/mistakes`: programs with one mistake each that people really make, and what is said of it.
//!
//! A file opens with comments:
//!
//! | comment | meaning |
//! |---|---|
//! | `// Text.` (the first line) | what the mistake is |
//! | `// options: …` | more options for every compiler |
//! | `// judged: text` | how our messages compare with clang's, and why |
//! | `// expect LINE: KIND: text` | one message of ours; no other error or warning may come |
//!
//! The suite holds Wootz to the messages. `cargo xtask mistakes` runs the other compilers as well, and writes the page
//! that shows all side by side.

use super::Options;
use super::verdict::{Demand, Report, Verdict};
use crate::args::{Args, CommandLine};
use crate::run::{Job, parallel};
use crate::workspace::{self, file_name};
use std::fmt::Write;
use std::path::{Path, PathBuf};

const PAGE: &str = "docs/diagnostics-compared.md";

/// What a file says about itself.
struct Mistake {
    about: String,
    options: Vec<String>,
    judged: String,
    expected: Vec<String>,
    /// The program without the comments above it, and the number of lines that these take.
    code: String,
    lines_before: usize,
}

impl Mistake {
    fn read(source: &str) -> Mistake {
        let mut mistake = Mistake {
            about: String::new(),
            options: Vec::new(),
            judged: String::new(),
            expected: Vec::new(),
            code: String::new(),
            lines_before: 0,
        };
        let mut lines = source.lines();
        for line in lines.by_ref() {
            let Some(text) = line.strip_prefix("// ") else {
                mistake.code = format!("{line}\n");
                break;
            };
            mistake.lines_before += 1;
            if let Some(text) = text.strip_prefix("options: ") {
                mistake.options.extend(text.split_whitespace().map(str::to_string));
            } else if let Some(text) = text.strip_prefix("judged: ") {
                mistake.judged = text.to_string();
            } else if let Some(text) = text.strip_prefix("expect ") {
                mistake.expected.push(text.to_string());
            } else {
                mistake.about = text.to_string();
            }
        }
        lines.for_each(|line| mistake.code.push_str(&format!("{line}\n")));
        mistake
    }
}

fn compile(cc: &Path, test: &Path, mistake: &Mistake) -> Result<Vec<String>, String> {
    let directory = test.parent().expect("a file is in a folder");
    let job = Job::new(cc).current_dir(directory).env("LC_ALL", "C");
    let job = job.args(["-std=gnu17", "-Wall", "-fsyntax-only"]).args(&mistake.options).arg(file_name(test));
    let outcome = job.run()?;
    if outcome.crashed() {
        return Ok(vec![format!("crash: {}", outcome.stderr_text())]);
    }
    Ok(messages(&outcome.stderr_text(), &file_name(test)))
}

/// The messages about a file, `LINE: KIND: text` each; notes are those that begin with `LINE: note`.
fn messages(stderr: &str, file: &str) -> Vec<String> {
    let mut out = Vec::new();
    for line in stderr.lines() {
        let Some(rest) = line.strip_prefix(file).and_then(|rest| rest.strip_prefix(':')) else { continue };
        let Some((number, rest)) = rest.split_once(':') else { continue };
        // GCC gives no column for some.
        let text = match rest.split_once(": ") {
            Some((column, text)) if column.bytes().all(|byte| byte.is_ascii_digit()) => text,
            _ => rest.trim_start(),
        };
        if number.bytes().all(|byte| byte.is_ascii_digit()) {
            out.push(format!("{number}: {}", text.trim()));
        }
    }
    out
}

fn is_note(message: &str) -> bool {
    message.split_once(": ").is_some_and(|(_, text)| text.starts_with("note"))
}

fn tests(options: &Options) -> Result<Vec<PathBuf>, String> {
    let mut tests = workspace::files(&workspace::root().join("tests/mistakes"), "c")?;
    tests.retain(|path| options.selects(&file_name(path)));
    Ok(tests)
}

/// The suite: our messages are those that the files expect.
pub fn run(options: &Options) -> Result<(), String> {
    let tests = tests(options)?;
    let verdicts = parallel(options.jobs, &tests, |_, test| {
        let check = || -> Result<Verdict, String> {
            let mistake = Mistake::read(&workspace::read(test)?);
            let mut found = compile(&options.cc, test, &mistake)?;
            found.retain(|message| !is_note(message));
            let differs = found != mistake.expected;
            Ok(if differs { Verdict::WrongDiagnosis(format!("says {found:?}")) } else { Verdict::Pass })
        };
        check().unwrap_or_else(Verdict::WrongDiagnosis)
    });
    let results = tests.iter().map(|test| file_name(test)).zip(verdicts).collect();
    let report = Report { suite: "mistakes".to_string(), results };
    let demand = Demand { baseline: None, rate: 0.0, complete: options.filter.is_none(), listed: options.is_wootz() };
    report.judge(&demand)
}

/// What the task understands.
pub const COMMAND_LINE: CommandLine =
    CommandLine::options(&[workspace::CC, ("bless", "", "make what is said now what the files expect")]);

/// `cargo xtask mistakes [--cc PROGRAM] [--bless]`: writes the page with the compilers that are installed. `--bless`
/// first makes what Wootz says now what the files expect.
pub fn main(args: &Args) -> Result<(), String> {
    let cc = workspace::compiler(args)?;
    let others = [("clang 19", "clang-19"), ("gcc 12", "gcc-12")];
    let installed: Vec<(&str, PathBuf)> = others
        .iter()
        .filter(|(_, program)| Job::new(*program).arg("--version").run().is_ok_and(|outcome| outcome.success()))
        .map(|(name, program)| (*name, PathBuf::from(program)))
        .collect();
    let tests = workspace::files(&workspace::root().join("tests/mistakes"), "c")?;
    let mut page = String::new();
    let mut shown = Vec::new();
    for test in &tests {
        let source = workspace::read(test)?;
        let mut mistake = Mistake::read(&source);
        let ours = compile(&cc, test, &mistake)?;
        if args.flag("bless") {
            mistake.expected = ours.iter().filter(|message| !is_note(message)).cloned().collect();
            workspace::write(test, with_expectations(&mistake))?;
            // The comments may have moved the code.
            let mistake = Mistake::read(&workspace::read(test)?);
            let expected: Vec<String> =
                compile(&cc, test, &mistake)?.into_iter().filter(|message| !is_note(message)).collect();
            workspace::write(test, with_expectations(&Mistake { expected, ..mistake }))?;
        }
        let mistake = Mistake::read(&workspace::read(test)?);
        let mut columns = vec![("Wootz", compile(&cc, test, &mistake)?)];
        for (name, program) in &installed {
            columns.push((name, compile(program, test, &mistake)?));
        }
        shown.push((file_name(test), mistake, columns));
    }
    let better = shown.iter().filter(|(_, mistake, _)| mistake.judged.starts_with("better")).count();
    let worse = shown.iter().filter(|(_, mistake, _)| mistake.judged.starts_with("worse")).count();
    let _ = writeln!(
        page,
        "# What Wootz, clang 19 and gcc 12 say of {} mistakes\n\n\
         Written by `cargo xtask mistakes` from `tests/mistakes`; each program is compiled with \
         `-std=gnu17 -Wall -fsyntax-only`. Lines are those of the program as shown. Notes are left out; edits that Wootz \
         proposes are not shown, either.\n\n\
         Judged beside clang: {better} better, {} as good, {worse} worse.\n",
        shown.len(),
        shown.len() - better - worse
    );
    for (name, mistake, columns) in &shown {
        let _ = writeln!(page, "## {}\n", mistake.about.trim_end_matches('.'));
        let _ = writeln!(page, "`{name}`\n\n```c\n{}```\n", mistake.code);
        let _ = writeln!(page, "| compiler | line | message |\n|---|---|---|");
        for (compiler, messages) in columns {
            for (n, message) in messages.iter().filter(|message| !is_note(message)).enumerate() {
                let (line, text) = message.split_once(": ").unwrap_or(("", message));
                let line = line.parse::<usize>().map_or(0, |line| line.saturating_sub(mistake.lines_before));
                let compiler = if n == 0 { compiler } else { &"" };
                let _ = writeln!(page, "| {compiler} | {line} | {} |", text.replace('|', "\\|"));
            }
            if messages.iter().all(|message| is_note(message)) {
                let _ = writeln!(page, "| {compiler} | | (nothing) |");
            }
        }
        let _ = writeln!(page, "\nJudgement: {}\n", mistake.judged);
    }
    if installed.len() < others.len() {
        return Err(format!("{PAGE} is left as it is: clang-19 and gcc-12 are needed to write it"));
    }
    workspace::write(&workspace::root().join(PAGE), page.trim_end().to_string() + "\n")
}

fn with_expectations(mistake: &Mistake) -> String {
    let mut out = format!("// {}\n", mistake.about);
    if !mistake.options.is_empty() {
        let _ = writeln!(out, "// options: {}", mistake.options.join(" "));
    }
    if !mistake.judged.is_empty() {
        let _ = writeln!(out, "// judged: {}", mistake.judged);
    }
    for message in &mistake.expected {
        let _ = writeln!(out, "// expect {message}");
    }
    out + &mistake.code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_found_with_and_without_columns() {
        let stderr =
            "a.c: In function 'f':\na.c:3:7: error: x: y\n    3 | code\na.c:9: warning: z\nb.h:1:1: error: q\n";
        assert_eq!(messages(stderr, "a.c"), ["3: error: x: y", "9: warning: z"]);
    }

    #[test]
    fn a_file_is_written_as_it_was_read() {
        let text = "// About.\n// judged: as good\n// expect 4: error: e\nint x;\nint y\n";
        let mistake = Mistake::read(text);
        assert_eq!((mistake.lines_before, mistake.code.as_str()), (3, "int x;\nint y\n"));
        assert_eq!(with_expectations(&mistake), text);
    }
}
