//! The ABI fuzzer: random functions whose callers and callees are compiled by different compilers and linked together.
//!
//! Parameters and results are of every scalar type and of structs and unions of up to four members. Each case runs in
//! both directions, gcc calling Wootz's code and the reverse; the number of a case is its seed, so
//! `cargo xtask suite abi --seed N --count 1` runs case N alone.

mod emit;
mod types;

use super::Options;
use super::verdict::{Demand, Report, Verdict};
use crate::run::{Ending, Job, parallel};
use crate::workspace;
use emit::Case;
use std::collections::BTreeMap;
use std::path::Path;

/// How many cases share a pair of files.
const BATCH: usize = 40;

/// Runs `count` cases (1,000 unless told), starting at the seed of the options.
pub fn run(options: &Options) -> Result<(), String> {
    let numbers: Vec<u64> = (options.seed..options.seed + options.count.unwrap_or(1000)).collect();
    let batches: Vec<&[u64]> = numbers.chunks(BATCH).collect();
    let outcomes = parallel(options.jobs, &batches, |_, batch| {
        let cases: Vec<Case> = batch.iter().map(|number| emit::case(*number, options.machine)).collect();
        run_batch(&cases, options)
    });
    let mut results = Vec::new();
    for (batch, outcome) in batches.iter().zip(outcomes) {
        let mut failures = outcome?;
        for number in *batch {
            let verdict = failures.remove(number).unwrap_or(Verdict::Pass);
            if options.verbose {
                println!("case-{number}: {} {}", verdict.label(), verdict.detail());
            }
            results.push((format!("case-{number}"), verdict));
        }
    }
    let report = Report { suite: options.results_of("abi"), results };
    report.judge(&Demand { baseline: None, rate: 100.0, complete: true, listed: options.is_wootz() })
}

/// The failures of a batch, by case. A batch that does not compile, link or end is split until single cases are left.
fn run_batch(cases: &[Case], options: &Options) -> Result<BTreeMap<u64, Verdict>, String> {
    let mut failures = BTreeMap::new();
    for ours_calls in [false, true] {
        match run_direction(cases, ours_calls, options)? {
            Ok(found) => failures.extend(found),
            Err(verdict) if cases.len() == 1 => {
                failures.insert(cases[0].number, verdict);
            }
            Err(_) => {
                let (left, right) = cases.split_at(cases.len() / 2);
                let mut all = run_batch(left, options)?;
                all.extend(run_batch(right, options)?);
                return Ok(all);
            }
        }
    }
    Ok(failures)
}

/// Runs a batch in one direction. The inner error is a verdict on the batch as a whole.
fn run_direction(
    cases: &[Case],
    ours_calls: bool,
    options: &Options,
) -> Result<Result<BTreeMap<u64, Verdict>, Verdict>, String> {
    let directory = options.work_directory()?;
    let result = build_and_run(cases, ours_calls, &directory, options)?;
    // The sources of a failing case are kept for whoever looks at it.
    if cases.len() == 1 && !matches!(&result, Ok(failures) if failures.is_empty()) {
        println!("case {}: kept in {}", cases[0].number, directory.display());
    } else {
        let _ = std::fs::remove_dir_all(&directory);
    }
    Ok(result)
}

fn build_and_run(
    cases: &[Case],
    ours_calls: bool,
    directory: &Path,
    options: &Options,
) -> Result<Result<BTreeMap<u64, Verdict>, Verdict>, String> {
    let (caller, callee) = files(cases);
    workspace::write(&directory.join("caller.c"), caller)?;
    workspace::write(&directory.join("callee.c"), callee)?;
    let gcc = Path::new("gcc");
    let (caller_cc, callee_cc) = if ours_calls { (options.cc.as_path(), gcc) } else { (gcc, options.cc.as_path()) };
    for (cc, name) in [(caller_cc, "caller"), (callee_cc, "callee")] {
        // gcc's half is optimised in every other batch: it then relies on more of what the ABI promises.
        let level = match cc == gcc {
            true if cases[0].number / BATCH as u64 % 2 == 1 => "-O2",
            true => "-O0",
            false => options.level.as_str(),
        };
        let (source, object) = (format!("{name}.c"), format!("{name}.o"));
        let arguments = [level, "-w", "-c", source.as_str(), "-o", object.as_str()];
        let compiled = Job::new(cc)
            .args(options.machine.flags())
            .args(arguments)
            .current_dir(directory)
            .timeout(options.timeout * 2)
            .run()?;
        if let Some(verdict) = Verdict::of_compiler(&compiled) {
            if cc == gcc && options.cc != gcc {
                return Err(format!("gcc rejects a case: {}", verdict.detail()));
            }
            return Ok(Err(verdict));
        }
    }
    let ours = options.linker.as_ref().unwrap_or(&options.cc);
    let linker = if ours_calls { ours.as_path() } else { gcc };
    let link = Job::new(linker)
        .args(options.machine.flags())
        .args(["caller.o", "callee.o", "-o", "a.out"])
        .current_dir(directory);
    if let Some(verdict) = Verdict::of_compiler(&link.timeout(options.timeout).run()?) {
        return Ok(Err(verdict));
    }
    let ran = Job::new(directory.join("a.out")).timeout(options.timeout).run()?;
    let direction = if ours_calls { "called by us" } else { "calling us" };
    if !matches!(ran.ending, Ending::Exit(0 | 1)) {
        return Ok(Err(match Verdict::of_program(&ran) {
            Some(Verdict::WrongResult(text)) => Verdict::WrongResult(format!("gcc {direction}: {text}")),
            Some(verdict) => verdict,
            None => Verdict::Pass,
        }));
    }
    let mut failures = BTreeMap::new();
    for line in ran.stdout_text().lines() {
        if let Some((number, what)) = line.split_once(": ")
            && let Ok(number) = number.parse::<u64>()
        {
            failures.entry(number).or_insert(Verdict::WrongResult(format!("gcc {direction}: {what}")));
        }
    }
    Ok(Ok(failures))
}

/// The text of the caller's and of the callee's file.
fn files(cases: &[Case]) -> (String, String) {
    let declarations: String = cases.iter().map(|case| case.declarations.as_str()).collect();
    let head = format!("{}{declarations}", types::PRELUDE);
    let callers: String = cases.iter().map(|case| case.caller.as_str()).collect();
    let callees: String = cases.iter().map(|case| case.callee.as_str()).collect();
    let calls: String = cases.iter().map(|case| format!("  call{}();\n", case.number)).collect();
    let main = format!(
        "extern int printf(const char *, ...);\n\
         static int failures;\n\
         void fail(int number, const char *what) {{ failures++; printf(\"%d: %s\\n\", number, what); }}\n\
         int main(void) {{\n{calls}  return failures != 0;\n}}\n"
    );
    (format!("{head}{callers}{main}"), format!("{head}{callees}"))
}
