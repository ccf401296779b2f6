//! GCC's C torture suite, from Debian's package gcc-12-source: `torture-execute`, `torture-compile`, and the
//! subdirectories `ieee` and `builtins` of the former as suites `torture-ieee` and `torture-builtins`.
//!
//! What gcc itself passes at the same level is the baseline: it is computed once and kept below the build directory.

use super::Options;
use super::dg::{Action, Plan};
use super::verdict::{Demand, Report, Verdict};
use crate::corpus;
use crate::run::{Ending, Job, parallel};
use crate::workspace;
use crate::workspace::file_name;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The four parts of the torture suite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// `execute/*.c`: compile, link and run.
    Execute,
    /// `execute/ieee/*.c`: the same, with scripts that add options.
    Ieee,
    /// `execute/builtins/*.c`: a test, its own library, and a common `main`.
    Builtins,
    /// `compile/*.c`: compile only.
    Compile,
}

impl Part {
    fn suite(self) -> &'static str {
        match self {
            Part::Execute => "torture-execute",
            Part::Ieee => "torture-ieee",
            Part::Builtins => "torture-builtins",
            Part::Compile => "torture-compile",
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Part::Execute => "execute",
            Part::Ieee => "execute/ieee",
            Part::Builtins => "execute/builtins",
            Part::Compile => "compile",
        }
    }
}

/// Runs one part with the compiler under test and judges it against gcc's results.
pub fn run(part: Part, options: &Options) -> Result<(), String> {
    let folder = corpus::gcc_torture()?.join(part.folder());
    let tests = list(part, &folder, options)?;
    let baseline = baseline(part, &folder, options)?;
    let report =
        Report { suite: options.results_of(part.suite()), results: run_all(part, &options.cc, &tests, options) };
    report.judge(&Demand {
        baseline: Some(&baseline),
        rate: 97.0,
        complete: options.filter.is_none(),
        listed: options.is_wootz(),
    })
}

fn list(part: Part, folder: &Path, options: &Options) -> Result<Vec<PathBuf>, String> {
    let mut tests = workspace::files(folder, "c")?;
    if part == Part::Builtins {
        tests.retain(|path| !file_name(path).ends_with("-lib.c"));
    }
    tests.retain(|path| options.selects(&file_name(path)));
    Ok(tests)
}

/// The names of the tests that gcc passes with the same options; from the cache if its version is the same.
fn baseline(part: Part, folder: &Path, options: &Options) -> Result<BTreeSet<String>, String> {
    let version = Job::new("gcc").arg("--version").run()?.stdout_text();
    let version = version.lines().next().unwrap_or("gcc").to_string();
    let cache = workspace::cache("baselines")?.join(format!("{}{}", options.results_of(part.suite()), options.level));
    if let Ok(text) = std::fs::read_to_string(&cache) {
        let mut lines = text.lines();
        if lines.next() == Some(version.as_str()) {
            return Ok(lines.map(str::to_string).collect());
        }
    }
    println!("computing what {version} passes (kept in {})", cache.display());
    let everything = Options { filter: None, ..options.clone() };
    let tests = list(part, folder, &everything)?;
    let results = run_all(part, Path::new("gcc"), &tests, &everything);
    let passed: BTreeSet<String> =
        results.into_iter().filter(|(_, verdict)| *verdict == Verdict::Pass).map(|(name, _)| name).collect();
    let text: String = std::iter::once(&version).chain(&passed).map(|line| format!("{line}\n")).collect();
    workspace::write(&cache, text)?;
    Ok(passed)
}

fn run_all(part: Part, cc: &Path, tests: &[PathBuf], options: &Options) -> Vec<(String, Verdict)> {
    let verdicts = parallel(options.jobs, tests, |_, test| {
        let verdict = run_one(part, cc, test, options).unwrap_or_else(Verdict::WrongDiagnosis);
        if options.verbose {
            println!("{}: {} {}", file_name(test), verdict.label(), verdict.detail());
        }
        verdict
    });
    tests.iter().map(|test| file_name(test)).zip(verdicts).collect()
}

fn run_one(part: Part, cc: &Path, test: &Path, options: &Options) -> Result<Verdict, String> {
    let source = workspace::read(test)?;
    let default = if part == Part::Compile { Action::Assemble } else { Action::Run };
    let plan = Plan::read(&source, default, &options.flags())?;
    if let Some(reason) = plan.skip {
        return Ok(Verdict::Skip(reason));
    }
    let directory = options.work_directory()?;
    let limit = Duration::from_secs_f64(options.timeout.as_secs_f64() * plan.timeout_factor);
    let mut job = Job::new(cc).current_dir(&directory).timeout(limit).args(options.flags());
    if !plan.own_options || matches!(part, Part::Ieee | Part::Builtins) {
        job = job.arg("-w");
    }
    job = job.args(&plan.options).args(part_options(part, test));
    let output = directory.join("a.out");
    let compiled = match plan.action {
        Action::Preprocess => job.args(["-E", "-o", "a.i"]).arg(test).run()?,
        Action::Compile => job.args(["-S", "-o", "a.s"]).arg(test).run()?,
        Action::Assemble => job.args(["-c", "-o", "a.o"]).arg(test).run()?,
        Action::Link | Action::Run => {
            let mut sources = vec![test.to_path_buf()];
            if part == Part::Builtins {
                sources.push(PathBuf::from(format!("{}-lib.c", test.with_extension("").display())));
                sources.push(test.with_file_name("lib").join("main.c"));
            }
            options.build(job, &sources, &output, &["-lm"])?
        }
    };
    let verdict = if plan.errors.is_empty() {
        match Verdict::of_compiler(&compiled) {
            Some(verdict) => verdict,
            None if plan.action == Action::Run => {
                let ran = Job::new(&output).current_dir(&directory).timeout(limit).run()?;
                match Verdict::of_program(&ran) {
                    None if plan.should_fail => Verdict::WrongResult("exit status 0".to_string()),
                    Some(Verdict::WrongResult(_)) if plan.should_fail => Verdict::Pass,
                    Some(verdict) => verdict,
                    None => Verdict::Pass,
                }
            }
            None => Verdict::Pass,
        }
    } else {
        judge_errors(&plan, &compiled, &file_name(test))
    };
    let _ = std::fs::remove_dir_all(&directory);
    Ok(match verdict {
        Verdict::CompileFail(_) | Verdict::WrongResult(_) if plan.expected_failure => Verdict::Pass,
        other => other,
    })
}

/// Judges a compilation that must report errors on given lines.
fn judge_errors(plan: &Plan, compiled: &crate::run::Outcome, file: &str) -> Verdict {
    if compiled.success() {
        return Verdict::WrongDiagnosis("accepted, but must be rejected".to_string());
    }
    if compiled.crashed() || compiled.ending == Ending::Timeout {
        return Verdict::of_compiler(compiled).expect("it did not succeed");
    }
    let stderr = compiled.stderr_text();
    for line in plan.errors.iter().filter_map(|error| error.line) {
        let place = format!("{file}:{line}:");
        if !stderr.lines().any(|text| text.contains(&place) && text.contains("error")) {
            return Verdict::WrongDiagnosis(format!("no error on line {line}"));
        }
    }
    Verdict::Pass
}

/// Options that the suite's drivers (`ieee.exp`, `builtins.exp`) and a test's own `.x` script add. Of the script, only
/// unconditional additions count: every condition in them is about a target other than x86-64 GNU/Linux.
fn part_options(part: Part, test: &Path) -> Vec<String> {
    let mut options: Vec<String> = match part {
        Part::Execute | Part::Compile => Vec::new(),
        Part::Ieee => vec!["-fno-inline".to_string()],
        Part::Builtins => [
            "-fno-tree-dse",
            "-fno-tree-loop-distribute-patterns",
            "-fno-tracer",
            "-fno-ipa-ra",
            "-fno-inline-functions",
        ]
        .map(str::to_string)
        .to_vec(),
    };
    let script = workspace::read(&test.with_extension("x")).unwrap_or_default();
    let mut depth = 0i32;
    for line in script.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
        if depth == 0 {
            if let Some(list) = line.strip_prefix("lappend additional_flags ") {
                options.extend(super::dg::words(list));
            } else if let Some(list) = line.strip_prefix("set additional_flags ") {
                options = super::dg::words(list);
            }
        }
        depth += line.matches('{').count() as i32 - line.matches('}').count() as i32;
    }
    options
}
