//! Our own programs: `tests/valid`, which must compile and behave, and `tests/invalid`, which must be rejected.
//!
//! Expectations stand in the files:
//!
//! | in the file | meaning |
//! |---|---|
//! | `// options: -std=c17 …` | more options for the compiler |
//! | `/* expected output:` to `*/` | what the program prints; nothing if absent |
//! | `// except: clang: why` | this compiler, by the start of its name, need not agree |
//! | `code // error: text` | an error on this line that contains the text; ` \| ` separates alternatives |
//! | `code // error-near: text` | the same, on this line or the next: something is missing between the two |
//! | `// link-error: text` | the link must fail with this text, or the command line be rejected |
//!
//! An invalid program has one mistake, or two independent ones, and each must give one error and no more. Only Wootz
//! is held to "no more": other compilers are run to show that the expectations are reasonable.

use super::Options;
use super::verdict::{Demand, Report, Verdict, first_error};
use crate::run::{Ending, Job, parallel};
use crate::workspace;
use crate::workspace::file_name;
use std::path::Path;

/// Which of the two folders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `tests/valid`.
    Valid,
    /// `tests/invalid`.
    Invalid,
}

/// Runs the programs of one kind.
pub fn run(kind: Kind, options: &Options) -> Result<(), String> {
    let name = match kind {
        Kind::Valid => "valid",
        Kind::Invalid => "invalid",
    };
    let mut tests = workspace::files(&workspace::root().join("tests").join(name), "c")?;
    tests.retain(|path| options.selects(&file_name(path)));
    let verdicts = parallel(options.jobs, &tests, |_, test| {
        let verdict = check(kind, test, options).unwrap_or_else(Verdict::WrongDiagnosis);
        if options.verbose {
            println!("{}: {} {}", file_name(test), verdict.label(), verdict.detail());
        }
        verdict
    });
    let results = tests.iter().map(|test| file_name(test)).zip(verdicts).collect();
    let report = Report { suite: name.to_string(), results };
    let demand = Demand { baseline: None, rate: 0.0, complete: options.filter.is_none(), listed: options.is_wootz() };
    report.judge(&demand)
}

fn check(kind: Kind, test: &Path, options: &Options) -> Result<Verdict, String> {
    let expectation = Expectation::read(&workspace::read(test)?);
    let compiler = options.cc.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if let Some(reason) = expectation.exception(&compiler) {
        return Ok(Verdict::Skip(reason.to_string()));
    }
    let directory = options.work_directory()?;
    let verdict = match kind {
        Kind::Valid => check_valid(test, &expectation, &directory, options)?,
        Kind::Invalid => check_invalid(test, &expectation, &directory, options)?,
    };
    let _ = std::fs::remove_dir_all(&directory);
    Ok(verdict)
}

/// What a file says about itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Expectation {
    /// More options for the compiler.
    pub options: Vec<String>,
    output: String,
    exceptions: Vec<(String, String)>,
    errors: Vec<Mark>,
    link_error: Option<Vec<String>>,
}

/// An error that must be reported.
#[derive(Debug, PartialEq, Eq)]
struct Mark {
    /// The first and the last line on which it may be reported.
    lines: (usize, usize),
    /// The message contains one of these.
    alternatives: Vec<String>,
}

impl Mark {
    fn covers(&self, line: usize) -> bool {
        (self.lines.0..=self.lines.1).contains(&line)
    }
}

impl Expectation {
    /// Reads the expectations in a file.
    pub fn read(source: &str) -> Expectation {
        let alternatives = |text: &str| text.split(" | ").map(|part| part.trim().to_string()).collect::<Vec<_>>();
        let mut expectation = Expectation::default();
        let mut in_output = false;
        for (number, line) in source.lines().enumerate() {
            if in_output {
                if line.trim() == "*/" {
                    in_output = false;
                } else {
                    expectation.output.push_str(line);
                    expectation.output.push('\n');
                }
            } else if line == "/* expected output:" {
                in_output = true;
            } else if let Some(text) = line.strip_prefix("// options:") {
                expectation.options.extend(text.split_whitespace().map(str::to_string));
            } else if let Some(text) = line.strip_prefix("// except:") {
                if let Some((compiler, reason)) = text.split_once(':') {
                    expectation.exceptions.push((compiler.trim().to_string(), reason.trim().to_string()));
                }
            } else if let Some(text) = line.strip_prefix("// link-error:") {
                expectation.link_error = Some(alternatives(text));
            } else if let Some((_, text)) = line.split_once("// error:") {
                let lines = (number + 1, number + 1);
                expectation.errors.push(Mark { lines, alternatives: alternatives(text) });
            } else if let Some((_, text)) = line.split_once("// error-near:") {
                let lines = (number + 1, number + 2);
                expectation.errors.push(Mark { lines, alternatives: alternatives(text) });
            } else if let Some((_, text)) = line.split_once("/* error:") {
                let text = text.split("*/").next().unwrap_or(text);
                let lines = (number + 1, number + 1);
                expectation.errors.push(Mark { lines, alternatives: alternatives(text) });
            }
        }
        expectation
    }

    /// Why this compiler need not agree, if so.
    pub fn exception(&self, compiler: &str) -> Option<&str> {
        let applies = self.exceptions.iter().find(|(name, _)| compiler.starts_with(name.as_str()));
        applies.map(|(_, reason)| reason.as_str())
    }
}

/// The compiler with the suite's options and those of the file.
fn compiler(test: &Path, expectation: &Expectation, directory: &Path, options: &Options) -> Job {
    Job::new(&options.cc)
        .current_dir(directory)
        .env("LC_ALL", "C")
        .timeout(options.timeout)
        .arg(&options.level)
        .args(&expectation.options)
        .arg("-I")
        .arg(test.parent().expect("a file is in a folder"))
}

fn check_valid(test: &Path, expectation: &Expectation, directory: &Path, options: &Options) -> Result<Verdict, String> {
    let job = compiler(test, expectation, directory, options);
    let compiled = options.build(job, &[test.to_path_buf()], &directory.join("a.out"), &["-lm", "-pthread"])?;
    if let Some(verdict) = Verdict::of_compiler(&compiled) {
        return Ok(verdict);
    }
    let ran = Job::new(directory.join("a.out")).current_dir(directory).timeout(options.timeout).run()?;
    if let Some(verdict) = Verdict::of_program(&ran) {
        let stderr = ran.stderr_text();
        return Ok(match (verdict, stderr.lines().next()) {
            (Verdict::WrongResult(text), Some(line)) => Verdict::WrongResult(format!("{text}: {line}")),
            (verdict, _) => verdict,
        });
    }
    let printed = ran.stdout_text();
    if printed != expectation.output {
        let wrong = printed.lines().zip(expectation.output.lines()).find(|(came, expected)| came != expected);
        return Ok(Verdict::WrongResult(match wrong {
            Some((came, expected)) => format!("expected '{expected}', came '{came}'"),
            None => format!("{} bytes of output, not {}", printed.len(), expectation.output.len()),
        }));
    }
    Ok(Verdict::Pass)
}

fn check_invalid(
    test: &Path,
    expectation: &Expectation,
    directory: &Path,
    options: &Options,
) -> Result<Verdict, String> {
    let output = directory.join("out");
    let more: &[&str] = if expectation.link_error.is_some() { &["-o", "out"] } else { &["-c", "-o", "out"] };
    let compiled = compiler(test, expectation, directory, options).arg(test).args(more).run()?;
    let stderr = compiled.stderr_text();
    if compiled.success() {
        return Ok(Verdict::WrongDiagnosis("accepted, but must be rejected".to_string()));
    }
    if compiled.crashed() || compiled.ending == Ending::Timeout {
        return Ok(Verdict::of_compiler(&compiled).expect("it did not succeed"));
    }
    if output.exists() {
        return Ok(Verdict::WrongDiagnosis("an output file was left behind".to_string()));
    }
    if let Some(alternatives) = &expectation.link_error {
        let found = alternatives.iter().any(|text| contains(&stderr, text));
        return Ok(if found { Verdict::Pass } else { Verdict::WrongDiagnosis(first_error(&stderr)) });
    }
    if expectation.errors.is_empty() {
        return Err("the file marks no error".to_string());
    }
    let file = file_name(test);
    let errors: Vec<(usize, &str)> = stderr.lines().filter_map(|line| error_place(line, &file)).collect();
    for mark in &expectation.errors {
        let line = mark.lines.0;
        let on_line: Vec<&str> = errors.iter().filter(|(at, _)| mark.covers(*at)).map(|(_, text)| *text).collect();
        if on_line.is_empty() {
            let first = first_error(&stderr);
            return Ok(Verdict::WrongDiagnosis(format!("no error on line {line}, but: {first}")));
        }
        if !on_line.iter().any(|message| mark.alternatives.iter().any(|text| contains(message, text))) {
            let wanted = mark.alternatives.join(" | ");
            return Ok(Verdict::WrongDiagnosis(format!("line {line}: '{}' lacks '{wanted}'", on_line[0])));
        }
        if options.is_wootz() && on_line.len() > 1 {
            return Ok(Verdict::WrongDiagnosis(format!("{} errors on line {line}", on_line.len())));
        }
    }
    if options.is_wootz() {
        if compiled.ending != Ending::Exit(1) {
            return Ok(Verdict::WrongDiagnosis(format!("{:?} instead of exit status 1", compiled.ending)));
        }
        let marked = |line: usize| expectation.errors.iter().any(|mark| mark.covers(line));
        if let Some((line, text)) = errors.iter().find(|(line, _)| !marked(*line)) {
            return Ok(Verdict::WrongDiagnosis(format!("one error too many, on line {line}: {text}")));
        }
    }
    Ok(Verdict::Pass)
}

fn contains(text: &str, part: &str) -> bool {
    text.to_lowercase().contains(&part.to_lowercase())
}

/// The line number and message of an error about `file`, if `line` of a compiler's output is one. Column numbers are
/// optional, because tcc prints none.
fn error_place<'a>(line: &'a str, file: &str) -> Option<(usize, &'a str)> {
    let at = line.find("error: ")?;
    let place = &line[..at];
    let after_file = &place[place.find(file)? + file.len()..];
    let number = after_file.strip_prefix(':')?.split(':').next()?.trim();
    Some((number.parse().ok()?, &line[at + "error: ".len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_located_with_and_without_columns() {
        assert_eq!(error_place("/a/b.c:3:7: error: bad", "b.c"), Some((3, "bad")));
        assert_eq!(error_place("/a/b.c:3: error: bad", "b.c"), Some((3, "bad")));
        assert_eq!(error_place("/a/b.c:3:7: fatal error: bad", "b.c"), Some((3, "bad")));
        assert_eq!(error_place("/a/c.c:3:7: error: bad", "b.c"), None);
    }

    #[test]
    fn expectations_are_read_from_comments() {
        let source = "// options: -std=c99\nint f(void) { return x; } // error: undeclared | unknown\n\
                      /* expected output:\none\n*/\n// except: clang: nested functions\n";
        let expectation = Expectation::read(source);
        assert_eq!(expectation.options, ["-std=c99"]);
        assert_eq!(
            expectation.errors,
            [Mark { lines: (2, 2), alternatives: vec!["undeclared".to_string(), "unknown".to_string()] }]
        );
        assert_eq!(expectation.output, "one\n");
        assert_eq!(expectation.exception("clang-19"), Some("nested functions"));
    }
}
