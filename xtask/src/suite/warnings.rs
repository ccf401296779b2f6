//! Our own programs that give warnings: `tests/warnings`, one file or more a group. They are compared with the
//! messages line by line: each line must give those that its comments say, and no other line any.
//!
//! | in the file | meaning |
//! |---|---|
//! | `// options: -Wshadow …` | options for the compiler |
//! | `code // warning: text` | a warning on this line with just this text, its group included; may be repeated |
//!
//! Every warning of the table must have such a line (a test here sees to it), and lines without a comment show where
//! it must be silent. `docs/warnings.md` is written from the table; `BLESS=1 cargo test -p xtask` writes it anew.

use super::Options;
use super::verdict::{Demand, Report, Verdict};
use crate::run::{Job, parallel};
use crate::workspace;
use crate::workspace::file_name;
use std::path::Path;

/// Runs the programs.
pub fn run(options: &Options) -> Result<(), String> {
    let mut tests = workspace::files(&workspace::root().join("tests/warnings"), "c")?;
    tests.retain(|path| options.selects(&file_name(path)));
    let verdicts = parallel(options.jobs, &tests, |_, test| {
        let verdict = check(test, options).unwrap_or_else(Verdict::WrongDiagnosis);
        if options.verbose {
            println!("{}: {} {}", file_name(test), verdict.label(), verdict.detail());
        }
        verdict
    });
    let results = tests.iter().map(|test| file_name(test)).zip(verdicts).collect();
    let report = Report { suite: "warnings".to_string(), results };
    let demand = Demand { baseline: None, rate: 0.0, complete: options.filter.is_none(), listed: options.is_wootz() };
    report.judge(&demand)
}

fn check(test: &Path, options: &Options) -> Result<Verdict, String> {
    let source = workspace::read(test)?;
    let given = source.lines().next().and_then(|line| line.strip_prefix("// options:")).unwrap_or_default();
    let compiled = Job::new(&options.cc)
        .env("LC_ALL", "C")
        .timeout(options.timeout)
        .args(given.split_whitespace())
        .args(["-S", "-o", "/dev/null", "-fno-diagnostics-show-caret"])
        .arg(test)
        .run()?;
    if let Some(verdict) = Verdict::of_compiler(&compiled) {
        return Ok(verdict);
    }
    let file = file_name(test);
    let stderr = compiled.stderr_text();
    let mut came: Vec<(usize, String)> = stderr.lines().filter_map(|line| warning(line, &file)).collect();
    came.sort();
    came.dedup();
    let mut wanted = marks(&source);
    wanted.sort();
    let lacking = wanted.iter().find(|mark| !came.contains(mark));
    let unwanted = came.iter().find(|mark| !wanted.contains(mark));
    Ok(match (lacking, unwanted) {
        (None, None) => Verdict::Pass,
        (Some((line, text)), _) => Verdict::WrongDiagnosis(format!("line {line}: no '{text}'")),
        (None, Some((line, text))) => Verdict::WrongDiagnosis(format!("line {line}: '{text}' is one too many")),
    })
}

/// The warnings that a file expects, by line.
fn marks(source: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (n, line) in source.lines().enumerate() {
        found.extend(line.split("// warning: ").skip(1).map(|text| (n + 1, text.trim_end().to_string())));
    }
    found
}

/// Line and text of a warning about `file`.
fn warning(line: &str, file: &str) -> Option<(usize, String)> {
    let at = line.find(" warning: ")?;
    let place = &line[..at];
    let after = &place[place.find(file)? + file.len()..];
    let number = after.strip_prefix(':')?.split(':').next()?;
    Some((number.parse().ok()?, line[at + " warning: ".len()..].to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use diag::groups::{GROUPS, When, members};
    use diag::{DiagInfo, DiagOptions, Severity};

    /// Whether a message is an instance of a registered text.
    fn is_instance(text: &str, info: &DiagInfo) -> bool {
        // With -Wshadow, that is what is shown for its parts.
        let shown = diag::groups::shown(info.group, &DiagOptions::default());
        let around = if info.group.starts_with("shadow") { "shadow" } else { &shown };
        let suffixes = [shown.as_str(), around].map(|name| format!(" [-W{name}]"));
        let rest = match info.group {
            "" => Some(text),
            _ => suffixes.iter().find_map(|suffix| text.strip_suffix(suffix.as_str())),
        };
        let Some(mut rest) = rest else { return false };
        let pieces: Vec<&str> = info.text.split("{}").collect();
        for (n, piece) in pieces.iter().enumerate() {
            match rest.find(piece) {
                Some(0) => rest = &rest[piece.len()..],
                Some(at) if n > 0 => rest = &rest[at + piece.len()..],
                _ => return false,
            }
        }
        rest.is_empty() || info.text.ends_with("{}")
    }

    #[test]
    fn every_warning_of_the_table_has_a_test() {
        let mut texts = Vec::new();
        for test in workspace::files(&workspace::root().join("tests/warnings"), "c").expect("tests") {
            texts.extend(marks(&workspace::read(&test).expect("a test")).into_iter().map(|(_, text)| text));
        }
        let untested: Vec<&str> = diag::warn::TABLE
            .iter()
            .filter(|info| info.severity != Severity::Note && !texts.iter().any(|text| is_instance(text, info)))
            .map(|info| info.name)
            .collect();
        assert!(untested.is_empty(), "no line in tests/warnings expects {untested:?}");
    }

    /// The page about warnings: every group that has a diagnostic of ours.
    fn page() -> String {
        let mut out = String::from(
            "# Warnings\n\nWritten from the table of diagnostics; `BLESS=1 cargo test -p xtask` writes it anew. Groups that GCC has and \
             that no message here belongs to are at the end, with the reason.\n\n| group | turned on by | says |\n|---|---|---|\n",
        );
        for &(group, when) in GROUPS {
            let texts: Vec<&str> = diag::all()
                .filter(|info| info.group == group && info.severity != Severity::Note)
                .map(|info| info.text)
                .collect();
            let Some(first) = texts.first() else { continue };
            let by = match when {
                When::On => "always".to_string(),
                When::All => "`-Wall`".to_string(),
                When::Extra => "`-Wextra`".to_string(),
                When::ExtraUnused => "`-Wextra` with `-Wunused`".to_string(),
                When::Off => {
                    let around: Vec<String> = GROUPS
                        .iter()
                        .filter(|row| !matches!(row.0, "all" | "extra") && members(row.0).contains(&group))
                        .map(|row| format!("`-W{}`", row.0))
                        .collect();
                    if around.is_empty() { "its name".to_string() } else { around.join(", ") }
                }
            };
            let more = match texts.len() - 1 {
                0 => String::new(),
                n => format!(" (and {n} more)"),
            };
            let text = first.replace("{}", "…").replace('|', "\\|");
            out.push_str(&format!("| `{group}` | {by} | {text}{more} |\n"));
        }
        out.push_str("\n## Accepted, and never given\n\n| groups | why |\n|---|---|\n");
        for (reason, groups) in NEVER_GIVEN {
            let names: Vec<String> = groups.iter().map(|group| format!("`{group}`")).collect();
            out.push_str(&format!("| {} | {reason} |\n", names.join(", ")));
        }
        out
    }

    /// Why groups of GCC have no message here.
    const NEVER_GIVEN: &[(&str, &[&str])] = &[
        (
            "they stand for others",
            &[
                "all",
                "c++-compat",
                "comments",
                "error-implicit-function-declaration",
                "implicit",
                "larger-than-",
                "no-alloc-size-larger-than",
                "no-alloca-larger-than",
                "no-frame-larger-than",
                "no-larger-than",
                "no-stack-usage",
                "no-vla-larger-than",
                "unused",
            ],
        ),
        (
            "they change what other groups say; messages have the other group's name",
            &["arith-conversion", "format-signedness", "init-self", "write-strings"],
        ),
        (
            "only their `-Wno-` forms mean something: they allow what `-Wpedantic` would report",
            &["c11-c2x-compat", "c90-c99-compat", "c99-c11-compat"],
        ),
        (
            "about optimisations of GCC's own, or about what its optimiser alone knows",
            &[
                "aggressive-loop-optimizations",
                "clobbered",
                "disabled-optimization",
                "inline",
                "missing-noreturn",
                "null-dereference",
                "strict-overflow",
                "suggest-attribute",
                "suggest-final-methods",
                "suggest-final-types",
                "unsafe-loop-optimizations",
                "vector-operation-performance",
            ],
        ),
        (
            "about features that are not here: profiles, offloading, precompiled headers, other languages, other targets",
            &[
                "NSObject-attribute",
                "cannot-profile",
                "chkp",
                "coverage-invalid-line-number",
                "coverage-mismatch",
                "hsa",
                "invalid-pch",
                "lto-type-mismatch",
                "missing-profile",
                "narrowing",
                "odr",
                "openacc-parallelism",
                "openmp-simd",
                "packed-bitfield-compat",
                "sync-nand",
                "trivial-auto-var-init",
                "tsan",
            ],
        ),
        ("options that GCC accepts and ignores", &["import", "unreachable-code"]),
        (
            "not written yet",
            &[
                "abi",
                "attribute-alias",
                "format-diag",
                "ignored-attributes",
                "missing-attributes",
                "missing-format-attribute",
                "normalized",
                "psabi",
                "scalar-storage-order",
                "stack-protector",
                "traditional",
                "traditional-conversion",
                "trampolines",
            ],
        ),
    ];

    #[test]
    fn every_group_has_a_message_or_a_reason_for_having_none() {
        let has_message = |group: &str| diag::all().any(|info| info.group == group && info.severity != Severity::Note);
        let has_reason = |group: &str| NEVER_GIVEN.iter().any(|(_, groups)| groups.contains(&group));
        // GCC's analyzer is refused as a whole.
        let own = GROUPS.iter().map(|row| row.0).filter(|group| !group.starts_with("analyzer-"));
        let wrong: Vec<&str> = own.filter(|group| has_message(group) == has_reason(group)).collect();
        assert!(wrong.is_empty(), "neither or both: {wrong:?}");
    }

    #[test]
    fn the_page_about_warnings_is_current() {
        let path = workspace::root().join("docs/warnings.md");
        if std::env::var_os("BLESS").is_some() {
            workspace::write(&path, page()).expect("the page can be written");
        }
        let current = workspace::read(&path).unwrap_or_default();
        assert!(current == page(), "docs/warnings.md is not current: run with BLESS=1");
    }
}
