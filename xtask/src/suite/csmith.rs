//! Random programs from csmith: each prints a checksum of its globals, which must be the one that gcc -O0 gives.
//!
//! gcc's checksums are kept below the build directory, by seed.

use super::Options;
use super::verdict::{Demand, Report, Verdict};
use crate::run::{Job, must, parallel};
use crate::workspace;
use std::path::Path;
use std::time::Duration;

/// Where Debian's package libcsmith-dev puts the headers that the programs include.
const HEADERS: &str = "/usr/include/csmith";

/// What a program may take when built by gcc; csmith cannot promise that its programs end.
const PROGRAM_LIMIT: Duration = Duration::from_secs(10);

/// Compares `count` programs (300 unless told), starting at the seed of the options.
pub fn run(options: &Options) -> Result<(), String> {
    let seeds: Vec<u64> = (options.seed..options.seed + options.count.unwrap_or(300)).collect();
    let verdicts =
        parallel(options.jobs, &seeds, |_, seed| check(*seed, options).unwrap_or_else(Verdict::WrongDiagnosis));
    let results = seeds.iter().map(|seed| format!("seed-{seed}")).zip(verdicts).collect();
    let report = Report { suite: "csmith".to_string(), results };
    let demand = Demand { baseline: None, rate: 100.0, complete: true, listed: options.is_wootz() };
    report.judge(&demand)
}

fn check(seed: u64, options: &Options) -> Result<Verdict, String> {
    let folder = workspace::cache("corpora/csmith")?;
    let source = folder.join(format!("{seed}.c"));
    if !source.exists() {
        let partial = folder.join(format!("{seed}.partial"));
        must(Job::new("csmith").arg("--seed").arg(seed.to_string()).arg("--output").arg(&partial))?;
        std::fs::rename(&partial, &source).map_err(|error| format!("{}: {error}", source.display()))?;
    }
    let Some(expected) = reference(&folder, &source, seed, options)? else {
        return Ok(Verdict::Skip("does not end in time when built by gcc".to_string()));
    };
    let directory = options.work_directory()?;
    let verdict = match build_and_run(&options.cc, &source, &directory, options)? {
        Ok(printed) if printed == expected => Verdict::Pass,
        Ok(printed) => Verdict::WrongResult(format!("expected '{}', came '{}'", expected.trim(), printed.trim())),
        Err(verdict) => verdict,
    };
    let _ = std::fs::remove_dir_all(&directory);
    Ok(verdict)
}

/// What the program prints when built by gcc -O0; `None` if it does not end in time.
fn reference(folder: &Path, source: &Path, seed: u64, options: &Options) -> Result<Option<String>, String> {
    let cache = folder.join(format!("{seed}.expected"));
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
    let job = Job::new(cc).current_dir(directory).timeout(options.timeout).args([level, "-w", "-I", HEADERS]);
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
