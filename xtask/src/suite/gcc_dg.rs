//! GCC's `gcc.dg` tests, from Debian's package gcc-12-source: does the compiler accept what it must accept, reject what
//! it must reject, and report errors and warnings on the lines that the tests name?
//!
//! Counted are the tests that compile (`dg-do compile`, the default, and `assemble`), link or run, apply to x86-64
//! GNU/Linux, look into no dump or assembly output, and that gcc 12 itself passes. A test passes here if the compiler
//! accepts exactly what carries no `dg-error`, and a program that is run exits as it should. Lines of messages are a
//! second and third figure, over the same tests. Texts of messages are not compared.
//!
//! The suite demands shares, and that the compiler neither crashes nor hangs. The reasons of what is missing are grouped
//! in `tests/suites/gcc-dg.md`; each disagreement and each missing or superfluous line goes to a file below the build
//! directory, sorted by what gcc says there.

use super::Options;
use super::dg::{Action, Expected, Plan};
use super::verdict::Verdict;
use crate::corpus;
use crate::run::{Ending, Job, Outcome, parallel};
use crate::workspace;
use crate::workspace::file_name;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The folders whose tests are taken, each with the options that a test without `dg-options` gets. Those left out need
/// something that Wootz does not claim: gcc's analyzer, sanitizers, OpenMP, OpenACC, transactional memory, link-time
/// optimisation, plug-ins, precompiled headers, its own dumps, other processors, or a program that drives a debugger.
const FOLDERS: &[(&str, &[&str])] = &[
    ("", &["-ansi", "-pedantic-errors"]),
    ("atomic", &[]),
    ("cpp", &["-ansi", "-pedantic-errors"]),
    ("format", &[]),
    ("noncompile", &[]),
    ("tls", &["-ansi", "-pedantic-errors"]),
    ("torture", &[]),
    ("weak", &["-ansi", "-pedantic-errors"]),
];

/// The shares, in percent, that must be reached: agreement, lines of errors, lines of warnings.
const AGREEMENT: f64 = 92.0;
const ERROR_LINES: f64 = 89.0;
const WARNING_LINES: f64 = 65.0;

/// What one test showed.
#[derive(Clone, Debug)]
struct Finding {
    verdict: Verdict,
    errors: Lines,
    warnings: Lines,
}

impl Finding {
    fn of(verdict: Verdict) -> Finding {
        Finding { verdict, errors: Lines::default(), warnings: Lines::default() }
    }
}

/// Expected and reported lines of one kind of message.
#[derive(Clone, Debug, Default)]
struct Lines {
    /// How many are expected.
    expected: usize,
    /// Expected and not reported.
    missing: Vec<Expected>,
    /// Reported and not expected: the line and the message.
    superfluous: Vec<(usize, String)>,
}

impl Lines {
    /// Compares what is expected with the messages in `stderr` that have one of the `words`.
    fn compare(expected: &[Expected], stderr: &str, file: &str, words: &[&str], excused: &BTreeSet<usize>) -> Lines {
        let place = format!("{file}:");
        let mut reported: BTreeMap<usize, String> = BTreeMap::new();
        for text in stderr.lines() {
            let Some(at) = text.find(&place) else { continue };
            let rest = &text[at + place.len()..];
            let Some((line, rest)) = rest.split_once(':') else { continue };
            let Ok(line) = line.parse::<usize>() else { continue };
            if let Some(word) = words.iter().find(|word| rest.contains(**word)) {
                let at = rest.find(word).expect("just found") + word.len();
                reported.entry(line).or_insert_with(|| rest[at..].trim().to_string());
            }
        }
        let lines: BTreeSet<usize> = expected.iter().filter_map(|expected| expected.line).collect();
        let anywhere = expected.iter().any(|expected| expected.line.is_none());
        let mut wanted: Vec<&Expected> = Vec::new();
        for one in expected {
            if !wanted.iter().any(|other| other.line == one.line) {
                wanted.push(one);
            }
        }
        let found = |one: &Expected| match one.line {
            Some(line) => reported.contains_key(&line),
            None => words.iter().any(|word| stderr.contains(word)),
        };
        let missing = wanted.iter().filter(|one| !found(one)).map(|one| (*one).clone()).collect();
        let superfluous = reported
            .iter()
            .filter(|(line, _)| !lines.contains(line) && !anywhere && !excused.contains(line))
            .map(|(line, text)| (*line, text.clone()))
            .collect();
        Lines { expected: wanted.len(), missing, superfluous }
    }
}

/// Runs the suite and judges it.
pub fn run(options: &Options) -> Result<(), String> {
    let root = corpus::gcc_dg()?;
    let tests = list(&root, options)?;
    let baseline = baseline(&root, options)?;
    let findings = run_all(&root, &options.cc, &tests, options);
    let counted = |name: &str| baseline.contains(name);
    let (mut errors, mut warnings) = (Share::default(), Share::default());
    let mut details: Vec<(String, String)> = Vec::new();
    let mut results = Vec::new();
    for (test, finding) in tests.iter().zip(findings) {
        let name = test.name();
        if counted(&name) && !matches!(finding.verdict, Verdict::Skip(_)) {
            for (kind, lines, share) in
                [("error", &finding.errors, &mut errors), ("warning", &finding.warnings, &mut warnings)]
            {
                share.expected += lines.expected;
                share.found += lines.expected - lines.missing.len();
                share.superfluous += lines.superfluous.len();
                details.extend(lines.missing.iter().map(|one| {
                    let line = one.line.unwrap_or(0);
                    (format!("missing {kind}"), format!("{}\t{name}:{line}", one.pattern))
                }));
                details.extend(
                    lines
                        .superfluous
                        .iter()
                        .map(|(line, text)| (format!("superfluous {kind}"), format!("{text}\t{name}:{line}"))),
                );
            }
        }
        results.push((name, finding.verdict));
    }
    details.sort();
    let text: String = details.iter().map(|(kind, what)| format!("{kind}\t{what}\n")).collect();
    let path = workspace::scratch("suites")?.join("gcc-dg.lines");
    workspace::write(&path, text)?;
    let agreement = judge_verdicts(&results, &baseline)?;
    println!("gcc-dg: errors: {}", errors.describe());
    println!("gcc-dg: warnings: {}; details in {}", warnings.describe(), path.display());
    let too_few = agreement < AGREEMENT || errors.percent() < ERROR_LINES || warnings.percent() < WARNING_LINES;
    if options.filter.is_none() && options.is_wootz() && too_few {
        return Err(format!(
            "gcc-dg: less than {AGREEMENT} % agree, {ERROR_LINES} % of errors or {WARNING_LINES} % of warnings are on \
             their lines"
        ));
    }
    Ok(())
}

/// Prints and keeps what became of the tests that count; the share that passed, in percent. Crashes and hangs are
/// errors.
fn judge_verdicts(results: &[(String, Verdict)], baseline: &BTreeSet<String>) -> Result<f64, String> {
    let (mut passed, mut details, mut broken) = (0, Vec::new(), Vec::new());
    let mut labels: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, verdict) in results {
        if verdict.is_inexcusable() {
            broken.push(format!("{name}: {}: {}", verdict.label(), verdict.detail()));
        }
        if matches!(verdict, Verdict::Skip(_)) || !baseline.contains(name) {
            continue;
        }
        *labels.entry(verdict.label()).or_default() += 1;
        match verdict {
            Verdict::Pass => passed += 1,
            _ => details.push(format!("{}: {}: {name}\n", verdict.label(), verdict.detail())),
        }
    }
    let failed = details.len();
    details.sort();
    let path = workspace::scratch("suites")?.join("gcc-dg.failures");
    workspace::write(&path, details.concat())?;
    let labels: Vec<String> = labels.iter().map(|(label, count)| format!("{count} {label}")).collect();
    println!("gcc-dg: {}", labels.join(", "));
    let share = if passed + failed == 0 { 100.0 } else { 100.0 * passed as f64 / (passed + failed) as f64 };
    // Disagreements are no failures of the suite: its shares are what it demands.
    println!("gcc-dg: {passed} of {} agree ({share:.1} %); details in {}", passed + failed, path.display());
    match broken.is_empty() {
        true => Ok(share),
        false => Err(format!("gcc-dg: the compiler broke:\n  {}", broken.join("\n  "))),
    }
}

/// How many of the expected lines of a kind were reported.
#[derive(Default)]
struct Share {
    expected: usize,
    found: usize,
    superfluous: usize,
}

impl Share {
    fn percent(&self) -> f64 {
        if self.expected == 0 { 100.0 } else { 100.0 * self.found as f64 / self.expected as f64 }
    }

    fn describe(&self) -> String {
        let Share { expected, found, superfluous } = self;
        format!("{found} of {expected} lines ({:.1} %), {superfluous} on other lines", self.percent())
    }
}

/// One test: its folder's row and its file.
struct Test {
    folder: &'static str,
    options: &'static [&'static str],
    path: PathBuf,
}

impl Test {
    /// `FOLDER/FILE`, or `FILE` at the top.
    fn name(&self) -> String {
        let file = file_name(&self.path);
        if self.folder.is_empty() { file } else { format!("{}/{file}", self.folder) }
    }
}

fn list(root: &Path, options: &Options) -> Result<Vec<Test>, String> {
    let mut tests = Vec::new();
    for (folder, given) in FOLDERS {
        for path in workspace::files(&root.join(folder), "c")? {
            let test = Test { folder, options: given, path };
            if options.selects(&test.name()) {
                tests.push(test);
            }
        }
    }
    Ok(tests)
}

/// The names of the tests that gcc passes; from the cache if its version is the same.
fn baseline(root: &Path, options: &Options) -> Result<BTreeSet<String>, String> {
    let version = Job::new("gcc").arg("--version").run()?.stdout_text();
    let version = version.lines().next().unwrap_or("gcc").to_string();
    let cache = workspace::cache("baselines")?.join("gcc-dg");
    if let Ok(text) = std::fs::read_to_string(&cache) {
        let mut lines = text.lines();
        if lines.next() == Some(version.as_str()) {
            return Ok(lines.map(str::to_string).collect());
        }
    }
    println!("computing what {version} passes (kept in {})", cache.display());
    let everything = Options { filter: None, ..options.clone() };
    let tests = list(root, &everything)?;
    let findings = run_all(root, Path::new("gcc"), &tests, &everything);
    // A test of which gcc misses a line says nothing about others either.
    let complete = |finding: &Finding| finding.errors.missing.is_empty() && finding.warnings.missing.is_empty();
    let passed: BTreeSet<String> = tests
        .iter()
        .zip(findings)
        .filter(|(_, finding)| finding.verdict == Verdict::Pass && complete(finding))
        .map(|(test, _)| test.name())
        .collect();
    let text: String = std::iter::once(&version).chain(&passed).map(|line| format!("{line}\n")).collect();
    workspace::write(&cache, text)?;
    Ok(passed)
}

fn run_all(root: &Path, cc: &Path, tests: &[Test], options: &Options) -> Vec<Finding> {
    parallel(options.jobs, tests, |_, test| {
        let finding = run_one(root, cc, test, options).unwrap_or_else(|why| Finding::of(Verdict::WrongDiagnosis(why)));
        if options.verbose {
            println!("{}: {} {}", test.name(), finding.verdict.label(), finding.verdict.detail());
        }
        finding
    })
}

fn run_one(root: &Path, cc: &Path, test: &Test, options: &Options) -> Result<Finding, String> {
    let source = std::fs::read(&test.path).map_err(|error| format!("{}: {error}", test.path.display()))?;
    let source = String::from_utf8_lossy(&source);
    let plan = match Plan::read(&source, Action::Compile, &[]) {
        Ok(plan) => plan,
        // Directives that are about dumps and other targets need not be understood.
        Err(why) => return Ok(Finding::of(Verdict::Skip(why))),
    };
    if let Some(reason) = plan.skip {
        return Ok(Finding::of(Verdict::Skip(reason)));
    }
    if plan.scans || plan.action == Action::Preprocess {
        return Ok(Finding::of(Verdict::Skip("looks into the output".to_string())));
    }
    let directory = options.work_directory()?;
    let limit = Duration::from_secs_f64(options.timeout.as_secs_f64() * plan.timeout_factor);
    let mut job = Job::new(cc).current_dir(&directory).timeout(limit);
    if !plan.own_options {
        job = job.args(test.options);
    }
    job = job.args(&plan.options).arg("-fdiagnostics-plain-output").arg("-I").arg(root);
    let output = directory.join("a.out");
    let compiled = match plan.action {
        Action::Preprocess | Action::Compile => job.args(["-S", "-o", "a.s"]).arg(&test.path).run()?,
        Action::Assemble => job.args(["-c", "-o", "a.o"]).arg(&test.path).run()?,
        Action::Link | Action::Run => job.arg("-o").arg(&output).arg(&test.path).arg("-lm").run()?,
    };
    let stderr = compiled.stderr_text();
    let file = file_name(&test.path);
    let lines_of = |list: &[Expected]| list.iter().filter_map(|expected| expected.line).collect::<BTreeSet<usize>>();
    let (of_errors, of_warnings) = (lines_of(&plan.errors), lines_of(&plan.warnings));
    let unmet: BTreeSet<usize> = plan.unmet.iter().copied().collect();
    let mut finding = Finding::of(Verdict::Pass);
    finding.errors = Lines::compare(&plan.errors, &stderr, &file, &["error: "], &unmet);
    finding.warnings = Lines::compare(&plan.warnings, &stderr, &file, &["warning: "], &(&of_errors | &unmet));
    // Which of the two a line carries can depend on options such as -pedantic-errors; a line that has the other kind
    // where the test expects both is not superfluous.
    finding.errors.superfluous.retain(|(line, _)| !of_warnings.contains(line));
    finding.verdict = judge(&plan, &compiled, &output, &directory, limit)?;
    let _ = std::fs::remove_dir_all(&directory);
    if plan.expected_failure && finding.verdict != Verdict::Pass && !finding.verdict.is_inexcusable() {
        finding.verdict = Verdict::Pass;
    }
    Ok(finding)
}

/// Accepted or rejected as it should be, and run as it should.
fn judge(plan: &Plan, compiled: &Outcome, output: &Path, directory: &Path, limit: Duration) -> Result<Verdict, String> {
    if compiled.crashed() || compiled.ending == Ending::Timeout {
        return Ok(Verdict::of_compiler(compiled).expect("it did not succeed"));
    }
    if !plan.errors.is_empty() {
        return Ok(if compiled.success() {
            Verdict::WrongDiagnosis(format!("accepted, but must be rejected: {}", plan.errors[0].pattern))
        } else {
            Verdict::Pass
        });
    }
    if let Some(verdict) = Verdict::of_compiler(compiled) {
        return Ok(verdict);
    }
    if plan.action != Action::Run {
        return Ok(Verdict::Pass);
    }
    let ran = Job::new(output).current_dir(directory).timeout(limit).run()?;
    Ok(match Verdict::of_program(&ran) {
        None if plan.should_fail => Verdict::WrongResult("exit status 0".to_string()),
        Some(Verdict::WrongResult(_)) if plan.should_fail => Verdict::Pass,
        Some(verdict) => verdict,
        None => Verdict::Pass,
    })
}
