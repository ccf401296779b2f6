//! What became of a test, and how a suite's results are judged, recorded and printed.

use crate::run::{Ending, Outcome};
use crate::workspace;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What became of one test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As it should be.
    Pass,
    /// Does not apply here, and why.
    Skip(String),
    /// The compiler rejected it; the first error.
    CompileFail(String),
    /// The compiler accepted what it must reject, or reported it in the wrong place.
    WrongDiagnosis(String),
    /// The compiler died or reported an internal error.
    CompilerCrash(String),
    /// The compiler did not finish in time.
    CompilerHang,
    /// The program ended in another way than it should, or printed something else.
    WrongResult(String),
    /// The program did not finish in time.
    ProgramHang,
}

impl Verdict {
    /// The verdict for a compiler that should have succeeded, or `None` if it did.
    pub fn of_compiler(outcome: &Outcome) -> Option<Verdict> {
        if outcome.success() {
            return None;
        }
        if outcome.ending == Ending::Timeout {
            return Some(Verdict::CompilerHang);
        }
        let message = first_error(&outcome.stderr_text());
        Some(if outcome.crashed() { Verdict::CompilerCrash(message) } else { Verdict::CompileFail(message) })
    }

    /// The verdict for a program that should have exited with status 0, or `None` if it did.
    pub fn of_program(outcome: &Outcome) -> Option<Verdict> {
        match outcome.ending {
            Ending::Exit(0) => None,
            Ending::Exit(status) => Some(Verdict::WrongResult(format!("exit status {status}"))),
            Ending::Signal(signal) => Some(Verdict::WrongResult(format!("signal {signal}"))),
            Ending::Timeout => Some(Verdict::ProgramHang),
        }
    }

    /// A short name for tables.
    pub fn label(&self) -> &'static str {
        match self {
            Verdict::Pass => "pass",
            Verdict::Skip(_) => "skip",
            Verdict::CompileFail(_) => "compile-fail",
            Verdict::WrongDiagnosis(_) => "wrong-diagnosis",
            Verdict::CompilerCrash(_) => "crash",
            Verdict::CompilerHang => "hang",
            Verdict::WrongResult(_) => "wrong-result",
            Verdict::ProgramHang => "program-hang",
        }
    }

    /// The detail that goes with the label, or nothing.
    pub fn detail(&self) -> &str {
        match self {
            Verdict::Pass | Verdict::CompilerHang | Verdict::ProgramHang => "",
            Verdict::Skip(text)
            | Verdict::CompileFail(text)
            | Verdict::WrongDiagnosis(text)
            | Verdict::CompilerCrash(text)
            | Verdict::WrongResult(text) => text,
        }
    }

    /// Whether no expected-failures file may excuse it.
    pub fn is_inexcusable(&self) -> bool {
        matches!(self, Verdict::CompilerCrash(_) | Verdict::CompilerHang)
    }
}

/// The line of a compiler's output that says best what went wrong, without the file's directory.
pub fn first_error(stderr: &str) -> String {
    let line = stderr
        .lines()
        .find(|line| line.contains("error: ") || line.contains("panicked at") || line.contains("undefined reference"))
        .or_else(|| stderr.lines().find(|line| line.contains("error")))
        .or_else(|| stderr.lines().next())
        .unwrap_or("no message");
    // A panic's message is on the line after the one that names the place.
    let after_panic =
        if line.contains("panicked") { stderr.lines().skip_while(|other| *other != line).nth(1) } else { None };
    let mut text = line.rsplit_once('/').map_or(line, |(_, tail)| tail).to_string();
    if line.matches('/').count() > 6 || !line.starts_with('/') {
        text = line.to_string();
    }
    if let Some(message) = after_panic {
        text = format!("{text} {message}");
    }
    text.chars().take(200).collect()
}

/// The results of a suite.
pub struct Report {
    /// The suite's name; also the stem of its files.
    pub suite: String,
    /// Each test with its verdict, in order.
    pub results: Vec<(String, Verdict)>,
}

/// What a suite demands of its results.
pub struct Demand<'a> {
    /// Names of the tests that count, when a baseline decides: what gcc passes.
    pub baseline: Option<&'a BTreeSet<String>>,
    /// The least share of counted tests that must pass, in percent.
    pub rate: f64,
    /// Whether the whole suite was run; with a filter, listed failures may be absent and no rate is demanded.
    pub complete: bool,
    /// Whether the compiler is the one that the expected-failures file is about.
    pub listed: bool,
}

impl Report {
    /// Prints the summary, writes the details below the build directory, and judges: an error if an unlisted test
    /// fails, a listed one passes, any failure is a crash or hang of the compiler, or the rate is missed.
    pub fn judge(&self, demand: &Demand) -> Result<(), String> {
        let counted = |name: &str| demand.baseline.is_none_or(|baseline| baseline.contains(name));
        let listed = if demand.listed { expected_failures(&self.suite)? } else { BTreeMap::new() };
        let mut complaints = Vec::new();
        let mut by_label: BTreeMap<&str, usize> = BTreeMap::new();
        let (mut passed, mut failed, mut known_failures) = (0, 0, 0);
        let mut details = String::new();
        let mut unlisted = Vec::new();
        for (name, verdict) in &self.results {
            if matches!(verdict, Verdict::Skip(_)) || !counted(name) {
                *by_label.entry("not counted").or_default() += 1;
                if verdict.is_inexcusable() {
                    complaints.push(format!("{name}: {}: {}", verdict.label(), verdict.detail()));
                }
                continue;
            }
            *by_label.entry(verdict.label()).or_default() += 1;
            if *verdict == Verdict::Pass {
                passed += 1;
                if listed.contains_key(name) {
                    complaints.push(format!("{name}: is listed as failing, but passes: remove it from the list"));
                }
                continue;
            }
            details.push_str(&format!("{name}: {}: {}\n", verdict.label(), verdict.detail()));
            if listed.contains_key(name) && !verdict.is_inexcusable() {
                known_failures += 1;
                continue;
            }
            failed += 1;
            let complaint = format!("{name}: {}: {}", verdict.label(), verdict.detail());
            if verdict.is_inexcusable() { complaints.push(complaint) } else { unlisted.push(complaint) }
        }
        let known: BTreeSet<&str> = self.results.iter().map(|(name, _)| name.as_str()).collect();
        if demand.complete {
            for name in listed.keys().filter(|name| !known.contains(name.as_str())) {
                complaints.push(format!("{name}: is listed as failing, but there is no such test"));
            }
        }
        let folder = workspace::scratch("suites")?;
        let path = folder.join(format!("{}.failures", self.suite));
        workspace::write(&path, details)?;
        self.print_groups();
        let total = passed + failed + known_failures;
        let rate = if total == 0 { 100.0 } else { 100.0 * f64::from(passed) / f64::from(total) };
        let counts: Vec<String> = by_label.iter().map(|(label, count)| format!("{count} {label}")).collect();
        println!("{}: {}", self.suite, counts.join(", "));
        let place = path.display();
        println!(
            "{}: {passed} passed, {failed} failed, {known_failures} known failures, rate {rate:.2} %; details in {place}",
            self.suite
        );
        if demand.complete && rate < demand.rate {
            complaints.push(format!("the rate is below {} %", demand.rate));
        }
        if demand.complete && total == 0 {
            complaints.push("no test was run".to_string());
        }
        let shown = unlisted.len().min(40);
        complaints.extend(unlisted[..shown].iter().map(|line| format!("unlisted failure: {line}")));
        if unlisted.len() > shown {
            complaints.push(format!("and {} more unlisted failures", unlisted.len() - shown));
        }
        if complaints.is_empty() {
            return Ok(());
        }
        Err(format!("{} failed:\n  {}", self.suite, complaints.join("\n  ")))
    }

    /// Prints the commonest failure messages, with the parts that differ between tests blanked out.
    fn print_groups(&self) {
        let mut groups: BTreeMap<String, (usize, &str)> = BTreeMap::new();
        for (name, verdict) in &self.results {
            if matches!(verdict, Verdict::Pass | Verdict::Skip(_)) {
                continue;
            }
            let key = format!("{}: {}", verdict.label(), generalise(verdict.detail()));
            let entry = groups.entry(key).or_insert((0, name));
            entry.0 += 1;
        }
        let mut ordered: Vec<_> = groups.into_iter().collect();
        ordered.sort_by(|left, right| right.1.0.cmp(&left.1.0).then(left.0.cmp(&right.0)));
        for (message, (count, example)) in ordered.iter().take(25) {
            println!("{count:6}  {message}  [{example}]");
        }
    }
}

/// Removes the file, line and quoted names from a message, so that equal causes fall together.
fn generalise(message: &str) -> String {
    let start = message.find("error: ").map_or(0, |at| at + "error: ".len());
    let mut text = String::new();
    let mut quoted = false;
    for character in message[start..].chars() {
        match character {
            '\'' | '‘' | '’' | '`' => {
                quoted = !quoted;
                text.push('\'');
            }
            _ if quoted => {}
            digit if digit.is_ascii_digit() => {
                if !text.ends_with('N') {
                    text.push('N');
                }
            }
            other => text.push(other),
        }
    }
    text
}

/// Reads `tests/suites/NAME.expected-failures`: one test a line, `name: reason`; `#` starts a comment.
pub fn expected_failures(suite: &str) -> Result<BTreeMap<String, String>, String> {
    let path = workspace::root().join("tests/suites").join(format!("{suite}.expected-failures"));
    if !path.exists() {
        return Ok(BTreeMap::new());
    }
    parse_expected_failures(&workspace::read(&path)?, &path)
}

fn parse_expected_failures(text: &str, path: &Path) -> Result<BTreeMap<String, String>, String> {
    let mut listed = BTreeMap::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let place = || format!("{}:{}", path.display(), number + 1);
        let (name, reason) = line.split_once(": ").ok_or_else(|| format!("{}: expected 'test: reason'", place()))?;
        if listed.insert(name.to_string(), reason.to_string()).is_some() {
            return Err(format!("{}: {name} is listed twice", place()));
        }
    }
    Ok(listed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expected_failures_need_a_reason_each() {
        let path = Path::new("list");
        assert!(parse_expected_failures("a.c\n", path).is_err());
        let listed = parse_expected_failures("# comment\n\na.c: no nested functions\n", path).expect("well formed");
        assert_eq!(listed["a.c"], "no nested functions");
    }

    #[test]
    fn messages_with_the_same_cause_fall_together() {
        let left = generalise("a.c:3:4: error: unknown type name 'foo'");
        assert_eq!(left, generalise("b.c:13:4: error: unknown type name 'bar'"));
    }
}
