//! Reading what test suites print: which tests there were, and what became of each.

use std::collections::BTreeMap;

/// How a test suite says what became of its tests.
#[derive(Debug)]
pub enum Reader {
    /// Nothing but its exit status.
    Status,
    /// It prints something that must be the same with any compiler.
    SameOutput,
    /// A line for each test: the test's name behind one of these marks, or before it.
    Marked {
        /// Marks of tests that passed.
        pass: &'static [&'static str],
        /// Marks of tests that failed.
        fail: &'static [&'static str],
        /// Marks of tests that did not run.
        skip: &'static [&'static str],
    },
    /// CTest: `3/310 Test #3: name ....... Passed 0.01 sec`.
    Ctest,
    /// PostgreSQL: `test name ... ok 12 ms`, or `FAILED`.
    Postgres,
    /// SQLite's testrunner: `name.test... Ok` for a script, `! name expected:` for each test that failed.
    Sqlite,
    /// Bash: `run-name`, then the differences from what is expected, if any.
    Bash,
    /// tcc: names of tests, each followed by the differences from what is expected, if any.
    Tcc,
}

/// What became of one test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As it should be.
    Pass,
    /// Not as it should be.
    Fail,
    /// Did not run.
    Skip,
    /// Printed something with this hash, to be compared with what another compiler's program prints.
    Printed(String),
}

/// What became of each test, by name.
pub type Verdicts = BTreeMap<String, Verdict>;

impl Verdict {
    /// As stored in a file.
    pub fn label(&self) -> String {
        match self {
            Verdict::Pass => "pass".to_string(),
            Verdict::Fail => "fail".to_string(),
            Verdict::Skip => "skip".to_string(),
            Verdict::Printed(hash) => format!("printed:{hash}"),
        }
    }

    /// The verdict with this label.
    pub fn labelled(label: &str) -> Option<Verdict> {
        match label {
            "pass" => Some(Verdict::Pass),
            "fail" => Some(Verdict::Fail),
            "skip" => Some(Verdict::Skip),
            _ => label.strip_prefix("printed:").map(|hash| Verdict::Printed(hash.to_string())),
        }
    }
}

/// Reads the output of a test command. Its exit status is a test of its own, named by the command, unless the tests that
/// it reported account for a failure.
pub fn read(reader: &Reader, command: &str, succeeded: bool, printed: &str) -> Verdicts {
    let printed = without_colours(printed);
    let mut verdicts = Verdicts::new();
    match reader {
        Reader::Status => {}
        Reader::SameOutput => {
            if succeeded {
                verdicts.insert(command.to_string(), Verdict::Printed(hash(printed.as_bytes())));
                return verdicts;
            }
        }
        Reader::Marked { pass, fail, skip } => {
            for line in printed.lines() {
                let marks = [(pass, Verdict::Pass), (fail, Verdict::Fail), (skip, Verdict::Skip)];
                for (marks, verdict) in marks {
                    if let Some(name) = marks.iter().find_map(|mark| marked(line.trim(), mark)) {
                        add(&mut verdicts, name, verdict);
                        break;
                    }
                }
            }
        }
        Reader::Ctest => {
            for line in printed.lines() {
                // Numbers are aligned: `1/310 Test   #1: name ....   Passed`.
                let Some((before, rest)) = line.split_once('#') else { continue };
                if before.split_whitespace().last() != Some("Test") {
                    continue;
                }
                let Some((name, result)) = rest.split_once(": ").and_then(|(_, rest)| rest.split_once(' ')) else {
                    continue;
                };
                let verdict = if result.contains("Passed") { Verdict::Pass } else { Verdict::Fail };
                if line.contains('/') {
                    add(&mut verdicts, name, verdict);
                }
            }
        }
        Reader::Postgres => {
            for line in printed.lines() {
                let Some((name, result)) = line.split_once(" ... ") else { continue };
                let name = name.trim().trim_start_matches("test ").trim();
                match result.split_whitespace().next() {
                    Some("ok") => add(&mut verdicts, name, Verdict::Pass),
                    Some("FAILED" | "failed") => add(&mut verdicts, name, Verdict::Fail),
                    _ => {}
                }
            }
        }
        Reader::Sqlite => {
            for line in printed.lines() {
                if let Some((name, _)) = line.strip_prefix("! ").and_then(|rest| rest.split_once(" expected:")) {
                    add(&mut verdicts, name, Verdict::Fail);
                } else if let Some((name, _)) = line.split_once(".test... Ok") {
                    add(&mut verdicts, &format!("{name}.test"), Verdict::Pass);
                }
            }
        }
        Reader::Bash => blocks(&printed, bash_test, |line| line.starts_with("warning: "), &mut verdicts),
        Reader::Tcc => blocks(&printed, tcc_test, |line| !is_difference(line), &mut verdicts),
    }
    let explained = !succeeded && verdicts.values().any(|verdict| *verdict == Verdict::Fail);
    if !explained {
        let verdict = if succeeded { Verdict::Pass } else { Verdict::Fail };
        verdicts.insert(format!("status of {command}"), verdict);
    }
    verdicts
}

/// The name of a test from a line with a mark at its start or end. A time in parentheses at the end is no part of it.
fn marked<'a>(line: &'a str, mark: &str) -> Option<&'a str> {
    let name = line.strip_prefix(mark.trim_start()).or_else(|| line.strip_suffix(mark.trim_end()))?.trim();
    let is_time = |text: &str| text.ends_with("s)") && text.starts_with(|c: char| c.is_ascii_digit());
    Some(match name.rsplit_once(" (") {
        Some((name, time)) if is_time(time) => name,
        _ => name,
    })
}

/// Adds a test. Several tests of one name count as one, which passes if all do.
fn add(verdicts: &mut Verdicts, name: &str, verdict: Verdict) {
    // Names may hold paths of the tree and numbers of processes only by accident; tabs would break the stored form.
    let name = name.replace('\t', " ");
    let name = if name.is_empty() { "(all)".to_string() } else { name };
    let known = verdicts.entry(name).or_insert_with(|| verdict.clone());
    if verdict == Verdict::Fail {
        *known = Verdict::Fail;
    }
}

/// Tests that print their name and then, if they fail, lines that are not `harmless`.
fn blocks<'a>(
    printed: &'a str,
    name_of: fn(&'a str) -> Option<&'a str>,
    harmless: fn(&str) -> bool,
    verdicts: &mut Verdicts,
) {
    let mut current: Option<&str> = None;
    for line in printed.lines() {
        if let Some(name) = name_of(line) {
            current = Some(name);
            add(verdicts, name, Verdict::Pass);
        } else if let Some(name) = current
            && !line.trim().is_empty()
            && !line.starts_with("make")
            && !harmless(line)
        {
            add(verdicts, name, Verdict::Fail);
        }
    }
}

fn bash_test(line: &str) -> Option<&str> {
    line.strip_prefix("run-").filter(|name| !name.contains(char::is_whitespace))
}

fn tcc_test(line: &str) -> Option<&str> {
    let part = line.strip_prefix("------------ ").and_then(|rest| rest.strip_suffix(" ------------"));
    part.or_else(|| {
        Some(line.strip_prefix("Test: ").or_else(|| line.strip_prefix("PPTest "))?.trim_end_matches('.').trim())
    })
}

/// Whether a line is part of what diff prints, or of a message about a failure.
fn is_difference(line: &str) -> bool {
    line.starts_with(['+', '-', '<', '>'])
        || line.contains("Error ")
        || line.contains("error:")
        || line.contains("failed")
}

/// Text without the escape sequences that set colours.
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("\u{1b}[") {
        plain.push_str(&rest[..at]);
        let after = &rest[at + 2..];
        let end = after.find(|c: char| c.is_ascii_alphabetic()).map_or(after.len(), |end| end + 1);
        rest = &after[end..];
    }
    plain.push_str(rest);
    plain
}

/// FNV-1a in 64 bits, in hexadecimal: outputs are compared, not attacked.
pub fn hash(bytes: &[u8]) -> String {
    let value = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325u64, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{value:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const AUTOMAKE: Reader = Reader::Marked { pass: &["PASS: "], fail: &["FAIL: "], skip: &["SKIP: "] };

    fn labels(verdicts: &Verdicts) -> Vec<String> {
        verdicts.iter().map(|(name, verdict)| format!("{name}={}", verdict.label())).collect()
    }

    #[test]
    fn marks_may_stand_before_or_behind_a_name() {
        let automake = read(&AUTOMAKE, "make check", false, "PASS: a\nnoise\nFAIL: b\nSKIP: c\n");
        assert_eq!(labels(&automake), ["a=pass", "b=fail", "c=skip"]);
        let reader = Reader::Marked { pass: &["test OK ***"], fail: &["test FAILED ***"], skip: &[] };
        let zlib = read(&reader, "make test", true, "\t\t*** zlib test OK ***\n\t\t*** zlib 64-bit test OK ***\n");
        assert_eq!(labels(&zlib), ["*** zlib=pass", "*** zlib 64-bit=pass", "status of make test=pass"]);
    }

    #[test]
    fn a_failure_that_no_test_explains_is_one_by_itself() {
        assert_eq!(labels(&read(&AUTOMAKE, "make", false, "PASS: a\n")), ["a=pass", "status of make=fail"]);
    }

    #[test]
    fn colours_and_times_are_no_part_of_a_name() {
        let reader = Reader::Marked { pass: &["[ok]: "], fail: &["[err]: "], skip: &[] };
        let redis = read(&reader, "t", true, "[\u{1b}[0;32;49mok\u{1b}[0m]: SORT (by key) (12 ms)\n");
        assert_eq!(labels(&redis), ["SORT (by key)=pass", "status of t=pass"]);
    }

    #[test]
    fn each_dialect_is_read() {
        let ctest =
            "      Start 1: a\n1/2 Test   #1: a ....   Passed    0.02 sec\n2/2 Test #2: b ....***Failed  0.0 sec\n";
        assert_eq!(labels(&read(&Reader::Ctest, "ctest", false, ctest)), ["a=pass", "b=fail"]);
        let postgres = "test tablespace ... ok 12 ms\n     boolean      ... FAILED   3 ms\n";
        assert_eq!(labels(&read(&Reader::Postgres, "c", false, postgres)), ["boolean=fail", "tablespace=pass"]);
        let sqlite = "a.test... Ok (3ms)\n! b-1.2 expected: [1]\n! b-1.2 got: [2]\n";
        assert_eq!(labels(&read(&Reader::Sqlite, "c", false, sqlite)), ["a.test=pass", "b-1.2=fail"]);
        let bash = "run-alias\nwarning: perhaps\nrun-array\n1c1\n< a\n";
        assert_eq!(labels(&read(&Reader::Bash, "c", false, bash)), ["alias=pass", "array=fail"]);
        let tcc = "------------ test3 ------------\n-a\n+b\nTest: 01_comment...\nHello\nPPTest 01 ...\n";
        assert_eq!(labels(&read(&Reader::Tcc, "c", false, tcc)), ["01=pass", "01_comment=pass", "test3=fail"]);
    }
}
