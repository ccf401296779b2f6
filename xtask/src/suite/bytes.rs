//! The same input gives the same bytes: from another directory, at another time, and by way of assembly.
//!
//! Each program of `tests/valid` and each kernel of `tests/bench` is compiled to an object three times: twice with `-c`
//! in different directories, under different names for the output and with different environments, and once with `-S`
//! followed by assembling. All three must be equal. Linked programs are compared between two directories.

use super::Options;
use super::programs::Expectation;
use super::verdict::{Demand, Report, Verdict};
use crate::run::{Job, parallel};
use crate::workspace;
use std::path::{Path, PathBuf};

/// Runs the comparison.
pub fn run(options: &Options) -> Result<(), String> {
    let tests = workspace::root().join("tests");
    let mut sources = workspace::files(&tests.join("valid"), "c")?;
    sources.extend(workspace::files(&tests.join("bench"), "c")?);
    sources.retain(|path| options.selects(&workspace::file_name(path)));
    let verdicts =
        parallel(options.jobs, &sources, |_, source| check(source, options).unwrap_or_else(Verdict::WrongDiagnosis));
    let results = sources.iter().map(|path| workspace::file_name(path)).zip(verdicts).collect();
    let report = Report { suite: "bytes".to_string(), results };
    let complete = options.filter.is_none();
    report.judge(&Demand { baseline: None, rate: 100.0, complete, listed: options.is_wootz() })
}

fn check(source: &Path, options: &Options) -> Result<Verdict, String> {
    let text = workspace::read(source)?;
    // `__DATE__` and its kin are what they are.
    if text.contains("__TIME__") {
        return Ok(Verdict::Skip("shows the time".to_string()));
    }
    let expectation = Expectation::read(&text);
    if let Some(reason) = expectation.exception(&workspace::file_name(&options.cc)) {
        return Ok(Verdict::Skip(reason.to_string()));
    }
    let own = &expectation.options;
    let compile_only: Vec<&String> = own.iter().filter(|option| !super::links(option)).collect();
    let directory = options.work_directory()?;
    let (left, right) = (directory.join("left"), directory.join("right/deeper"));
    for folder in [&left, &right] {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let job = |folder: &Path| {
        let include = format!("-I{}", source.parent().unwrap_or(Path::new(".")).display());
        Job::new(&options.cc).current_dir(folder).timeout(options.timeout).arg(&options.level).arg(include)
    };
    let compile = |folder: &Path| job(folder).args(&compile_only);
    let steps = [
        (compile(&left).arg("-c").arg(source).args(["-o", "one.o"]), left.join("one.o")),
        (compile(&right).arg("-c").arg(source).args(["-o", "two.o"]).env("LANG", "tr_TR.UTF-8"), right.join("two.o")),
        (compile(&left).arg("-S").arg(source).args(["-o", "three.s"]), left.join("three.s")),
        (job(&left).arg("-c").arg("three.s").args(["-o", "three.o"]), left.join("three.o")),
        (job(&left).args(own).arg(source).args(["-o", "program", "-lm", "-pthread"]), left.join("program")),
        (job(&right).args(own).arg(source).args(["-o", "program", "-lm", "-pthread"]), right.join("program")),
    ];
    let mut made: Vec<PathBuf> = Vec::new();
    for (step, output) in steps {
        if let Some(verdict) = Verdict::of_compiler(&step.run()?) {
            return Ok(verdict);
        }
        made.push(output);
    }
    let read = |path: &Path| std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    let pairs = [
        (&made[0], &made[1], "objects from two directories"),
        (&made[0], &made[3], "-c, and -S followed by assembling,"),
        (&made[4], &made[5], "programs from two directories"),
    ];
    for (one, other, what) in pairs {
        let (one, other) = (read(one)?, read(other)?);
        if one != other {
            let at =
                one.iter().zip(&other).position(|(left, right)| left != right).unwrap_or(one.len().min(other.len()));
            return Ok(Verdict::WrongResult(format!("{what} differ at byte {at}; kept in {}", directory.display())));
        }
    }
    let _ = std::fs::remove_dir_all(&directory);
    Ok(Verdict::Pass)
}
