//! The same messages, make rules and objects, whether the preprocessor has a thread of its own or is called by the parser.
//!
//! The programs of `tests/valid`, `invalid`, `mistakes` and `warnings`, gcc's tests of the preprocessor and of pragmas
//! and every eighth of its other tests are compiled both ways, with many warnings on; half of them with a limit of
//! errors. This is about Wootz alone: other compilers do not know the option.

use super::Options;
use super::verdict::{Demand, Report, Verdict};
use crate::corpus;
use crate::run::{Job, parallel};
use crate::workspace;
use std::path::Path;

/// Of the tests of gcc that are not about the preprocessor, one in so many is taken.
const STEP: usize = 8;

/// Runs the comparison.
pub fn run(options: &Options) -> Result<(), String> {
    let mut sources = Vec::new();
    for folder in ["valid", "invalid", "mistakes", "warnings"] {
        sources.extend(workspace::files(&workspace::root().join("tests").join(folder), "c")?);
    }
    let dg = corpus::gcc_dg()?;
    sources.extend(workspace::files(&dg.join("cpp"), "c")?);
    let others = workspace::files(&dg, "c")?.into_iter().enumerate();
    let taken = |n: usize, path: &Path| {
        n.is_multiple_of(STEP) || workspace::file_name(path).to_lowercase().starts_with("pragma")
    };
    sources.extend(others.filter(|(n, path)| taken(*n, path)).map(|(_, path)| path));
    sources.retain(|path| options.selects(&workspace::file_name(path)));
    let verdicts = parallel(options.jobs, &sources, |number, source| {
        check(number, source, options).unwrap_or_else(Verdict::WrongDiagnosis)
    });
    let results = sources.iter().map(|path| workspace::file_name(path)).zip(verdicts).collect();
    let report = Report { suite: "threads".to_string(), results };
    let complete = options.filter.is_none();
    report.judge(&Demand { baseline: None, rate: 100.0, complete, listed: options.is_wootz() })
}

fn check(number: usize, source: &Path, options: &Options) -> Result<Verdict, String> {
    let text = std::fs::read(source).map_err(|error| format!("{}: {error}", source.display()))?;
    if text.windows(8).any(|window| window == b"__TIME__") {
        return Ok(Verdict::Skip("shows the time".to_string()));
    }
    let limit: &[&str] = if number.is_multiple_of(2) { &["-fmax-errors=2"] } else { &[] };
    let mut results = Vec::new();
    // The same folder both times, which debug information names.
    let folder = options.work_directory()?;
    for size in ["0", "never"] {
        let compiled = Job::new(&options.cc)
            .current_dir(&folder)
            .timeout(options.timeout)
            .args([options.level.as_str(), "-c", "-g", "-Wall", "-Wextra", "-pedantic", "-MD", "-o", "o.o"])
            .args(limit)
            .arg(format!("-fpreprocess-ahead={size}"))
            .arg(source)
            .run()?;
        if compiled.crashed() {
            return Ok(Verdict::CompilerCrash(compiled.stderr_text()));
        }
        let take = |name: &str| {
            let made = std::fs::read(folder.join(name)).ok();
            let _ = std::fs::remove_file(folder.join(name));
            made
        };
        results.push((compiled.success(), compiled.stderr_text(), take("o.o"), take("o.d")));
    }
    let _ = std::fs::remove_dir_all(&folder);
    let [left, right] = results.as_slice() else { return Err("not two results".to_string()) };
    Ok(match (left.0 == right.0 && left.1 == right.1, left.2 == right.2, left.3 == right.3) {
        (false, ..) => Verdict::WrongDiagnosis(format!("with a thread:\n{}without:\n{}", left.1, right.1)),
        (true, false, _) => Verdict::WrongResult("the objects differ".to_string()),
        (true, true, false) => Verdict::WrongResult("the make rules differ".to_string()),
        (true, true, true) => Verdict::Pass,
    })
}
