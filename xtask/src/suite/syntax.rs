//! The same messages whether code is wanted or only a check: what `-fsyntax-only` says is what `-S` says, in the same
//! order and with the same verdict.
//!
//! The programs of `tests/valid`, `mistakes`, `warnings` and `invalid` are checked with their own options. A check drops
//! each function as soon as it is read, so that warnings which follow from the values in a finished tree, and from where
//! control flows in it, come with code only, as GCC's do: these are left out by their groups. So are programs about what
//! only the code generator knows: operands of asm, calls that inlining had to remove.

use super::Options;
use super::programs::Expectation;
use super::verdict::{Demand, Report, Verdict};
use crate::run::{Job, parallel};
use crate::workspace;
use std::path::Path;

/// Beginnings of the names of programs whose mistakes only code shows.
const CODE: &[&str] = &["asm-", "attr-error-", "inline-", "intrinsic-without", "driver-missing-input"];

/// Groups that come with code only.
const VALUES: &[&str] = &[
    "alloc-size-larger-than=",
    "alloc-zero",
    "alloca",
    "alloca-larger-than=",
    "array-bounds",
    "dangling-pointer=",
    "format-overflow=",
    "format-truncation=",
    "frame-larger-than=",
    "free-nonheap-object",
    "mismatched-dealloc",
    "nonnull",
    "restrict",
    "return-local-addr",
    "return-type",
    "stack-usage=",
    "string-compare",
    "stringop-overflow=",
    "stringop-overread",
    "stringop-truncation",
    "use-after-free",
    "vla-larger-than=",
];

/// Runs the comparison.
pub fn run(options: &Options) -> Result<(), String> {
    let mut sources = Vec::new();
    for folder in ["valid", "invalid", "mistakes", "warnings"] {
        sources.extend(workspace::files(&workspace::root().join("tests").join(folder), "c")?);
    }
    sources.retain(|path| {
        let name = workspace::file_name(path);
        options.selects(&name) && !CODE.iter().any(|prefix| name.starts_with(prefix))
    });
    let verdicts =
        parallel(options.jobs, &sources, |_, source| check(source, options).unwrap_or_else(Verdict::WrongDiagnosis));
    let results = sources.iter().map(|path| workspace::file_name(path)).zip(verdicts).collect();
    let report = Report { suite: "syntax".to_string(), results };
    let complete = options.filter.is_none();
    report.judge(&Demand { baseline: None, rate: 100.0, complete, listed: options.is_wootz() })
}

fn check(source: &Path, options: &Options) -> Result<Verdict, String> {
    let text = String::from_utf8_lossy(&std::fs::read(source).map_err(|error| error.to_string())?).into_owned();
    let expectation = Expectation::read(&text);
    if let Some(reason) = expectation.exception(&workspace::file_name(&options.cc)) {
        return Ok(Verdict::Skip(reason.to_string()));
    }
    let given = text.lines().next().and_then(|line| line.strip_prefix("// options:")).unwrap_or_default();
    let own: Vec<&str> = match given.is_empty() {
        true => expectation.options.iter().map(String::as_str).filter(|option| !super::links(option)).collect(),
        false => given.split_whitespace().collect(),
    };
    let mut said = Vec::new();
    for mode in [&["-fsyntax-only"][..], &["-S", "-o", "/dev/null"]] {
        let compiled = Job::new(&options.cc)
            .env("LC_ALL", "C")
            .timeout(options.timeout)
            .args(["-Wall", "-Wextra", "-fno-diagnostics-show-caret"])
            .arg(&options.level)
            .args(&own)
            .args(mode)
            .arg(source)
            .run()?;
        if compiled.crashed() {
            return Ok(Verdict::CompilerCrash(compiled.stderr_text()));
        }
        said.push((compiled.success(), messages(&compiled.stderr_text())));
    }
    Ok(if said[0] == said[1] {
        Verdict::Pass
    } else {
        Verdict::WrongDiagnosis(format!("checked only:\n{}with code:\n{}", said[0].1, said[1].1))
    })
}

/// The messages that come in either case, without headings and without the notes of those that do not.
fn messages(stderr: &str) -> String {
    let mut out = String::new();
    let mut shown = true;
    for line in stderr.lines() {
        let group = line.rsplit_once(" [-W").and_then(|(_, group)| group.strip_suffix(']'));
        if line.contains(": note: ") {
            if !shown {
                continue;
            }
        } else if line.contains(": error: ") || line.contains(": warning: ") {
            shown = !group.is_some_and(|group| VALUES.contains(&group.trim_start_matches("error=")));
            if !shown {
                continue;
            }
        } else {
            continue;
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}
