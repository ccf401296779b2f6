//! Random programs from csmith: each prints a checksum of its globals, which must be the one that gcc -O0 gives, both
//! when the compiled program runs and when the reference interpreter runs the IR.
//!
//! gcc's checksums are kept below the build directory, by seed.

use super::Options;
use super::verdict::{Demand, Report, Verdict, first_error};
use crate::run::{Ending, Job, parallel};
use crate::workspace;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// How many seeds may be tried beyond twice the programs wanted: a few may come to nothing in a row.
const SPARE_SEEDS: u64 = 20;

/// Where Debian's package libcsmith-dev puts the headers that the programs include.
const HEADERS: &str = "/usr/include/csmith";

/// What a program may take when built by gcc; csmith cannot promise that its programs end.
const PROGRAM_LIMIT: Duration = Duration::from_secs(10);

/// What the interpreter may take for a program; what needs longer counts as one that it cannot run.
const INTERPRETER_LIMIT: Duration = Duration::from_secs(20);

/// The status with which `wootz run --interpret` says that the program came to no end that has a meaning.
const NOT_RUN: i32 = 125;

/// The least share of programs, in percent, that the interpreter must be able to run.
const INTERPRETED: usize = 90;

/// Compares `count` programs (300 unless told), starting at the seed of the options. Programs that do not count, since
/// they do not end in time with gcc either, are made up for by further seeds.
pub fn run(options: &Options) -> Result<(), String> {
    let wanted = options.count.unwrap_or(300);
    let interpreted = AtomicUsize::new(0);
    let mut results = Vec::new();
    let mut counted = 0;
    let mut next = options.seed;
    while counted < wanted {
        if next - options.seed > 2 * wanted + SPARE_SEEDS {
            return Err(format!("csmith: only {counted} of {} programs end in time with gcc", next - options.seed));
        }
        let seeds: Vec<u64> = (next..next + wanted - counted).collect();
        next += wanted - counted;
        let verdicts = parallel(options.jobs, &seeds, |_, seed| {
            check(*seed, options, &interpreted).unwrap_or_else(Verdict::WrongDiagnosis)
        });
        counted += verdicts.iter().filter(|verdict| !matches!(verdict, Verdict::Skip(_))).count() as u64;
        results.extend(seeds.iter().map(|seed| format!("seed-{seed}")).zip(verdicts));
    }
    let report = Report { suite: options.results_of("csmith"), results };
    let demand = Demand { baseline: None, rate: 100.0, complete: true, listed: options.is_wootz() };
    report.judge(&demand)?;
    if !options.is_wootz() {
        return Ok(());
    }
    let interpreted = interpreted.into_inner();
    println!("csmith: the interpreter ran {interpreted} of {counted} programs, with the same checksums");
    if interpreted * 100 < counted as usize * INTERPRETED {
        return Err(format!("csmith failed: the interpreter ran fewer than {INTERPRETED} % of the programs"));
    }
    Ok(())
}

/// Checks one program; counts it if the interpreter could run it.
fn check(seed: u64, options: &Options, interpreted: &AtomicUsize) -> Result<Verdict, String> {
    let folder = workspace::cache("corpora/csmith")?;
    let source = folder.join(format!("{seed}.c"));
    if !source.exists() {
        let partial = folder.join(format!("{seed}.partial"));
        let job = Job::new("csmith").arg("--seed").arg(seed.to_string()).arg("--output").arg(&partial);
        let made = job.run()?;
        if made.ending == Ending::Timeout {
            return Ok(Verdict::Skip("csmith does not end in time".to_string()));
        }
        if !made.success() {
            return Err(format!("csmith --seed {seed}: {:?}: {}", made.ending, made.stderr_text()));
        }
        std::fs::rename(&partial, &source).map_err(|error| format!("{}: {error}", source.display()))?;
    }
    let Some(expected) = reference(&folder, &source, seed, options)? else {
        return Ok(Verdict::Skip("does not end in time when built by gcc".to_string()));
    };
    let directory = options.work_directory()?;
    let verdict = match build_and_run(&options.cc, &source, &directory, options)? {
        Ok(printed) if printed == expected && options.is_wootz() => {
            interpret(&source, &expected, options, interpreted)?
        }
        Ok(printed) if printed == expected => Verdict::Pass,
        Ok(printed) => Verdict::WrongResult(format!("expected '{}', came '{}'", expected.trim(), printed.trim())),
        Err(verdict) => verdict,
    };
    let _ = std::fs::remove_dir_all(&directory);
    Ok(verdict)
}

/// Runs the program in the reference interpreter. A program that it cannot run is not held against it here.
fn interpret(source: &Path, expected: &str, options: &Options, interpreted: &AtomicUsize) -> Result<Verdict, String> {
    let job = Job::new(&options.cc)
        .args(["run", "--interpret"])
        .args(options.machine.flags())
        .args(["-w", "-I", HEADERS])
        .arg(source);
    let ran = job.timeout(INTERPRETER_LIMIT).run()?;
    match ran.ending {
        Ending::Timeout => return Ok(Verdict::Pass),
        Ending::Exit(NOT_RUN) if ran.stderr_text().contains("the interpreter cannot run this") => {
            return Ok(Verdict::Pass);
        }
        _ => {}
    }
    if !ran.success() {
        let (ending, message) = (ran.ending, first_error(&ran.stderr_text()));
        return Ok(Verdict::WrongResult(format!("in the interpreter: {ending:?}: {message}")));
    }
    let printed = ran.stdout_text();
    if printed != expected {
        let (expected, printed) = (expected.trim(), printed.trim());
        return Ok(Verdict::WrongResult(format!("in the interpreter: expected '{expected}', came '{printed}'")));
    }
    interpreted.fetch_add(1, Ordering::Relaxed);
    Ok(Verdict::Pass)
}

/// What the program prints when built by gcc -O0; `None` if it does not end in time.
fn reference(folder: &Path, source: &Path, seed: u64, options: &Options) -> Result<Option<String>, String> {
    let cache = folder.join(format!("{seed}.expected{}", options.machine.suffix()));
    if let Ok(text) = std::fs::read_to_string(&cache) {
        return Ok(if text.is_empty() { None } else { Some(text) });
    }
    let directory = options.work_directory()?;
    let printed = match build_and_run(Path::new("gcc"), source, &directory, options)? {
        Ok(printed) => printed,
        Err(Verdict::ProgramHang) => String::new(),
        Err(verdict) => return Err(format!("gcc: {} {}", verdict.label(), verdict.detail())),
    };
    let _ = std::fs::remove_dir_all(&directory);
    workspace::write(&cache, &printed)?;
    Ok(if printed.is_empty() { None } else { Some(printed) })
}

fn build_and_run(
    cc: &Path,
    source: &Path,
    directory: &Path,
    options: &Options,
) -> Result<Result<String, Verdict>, String> {
    let level = if cc == Path::new("gcc") { "-O0" } else { options.level.as_str() };
    let job = Job::new(cc).current_dir(directory).timeout(options.timeout);
    let job = job.args(options.machine.flags()).args([level, "-w", "-I", HEADERS]);
    let compiled = options.build(job, &[source.to_path_buf()], &directory.join("a.out"), &[])?;
    if let Some(verdict) = Verdict::of_compiler(&compiled) {
        return Ok(Err(verdict));
    }
    let ran = Job::new(directory.join("a.out")).timeout(PROGRAM_LIMIT).run()?;
    Ok(match Verdict::of_program(&ran) {
        Some(verdict) => Err(verdict),
        None => Ok(ran.stdout_text()),
    })
}
