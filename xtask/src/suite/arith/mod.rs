//! Random programs of integer arithmetic, ours to shape after what optimisers do: loops with known bounds, signed
//! operations that cannot overflow, values of known range, conditional stores, bit-fields, idioms. Each prints a
//! checksum, which must be the same from gcc -O2, from clang -O1 if there is one, and from the compiler under test at
//! every level. `cargo xtask suite arith --seed N --count 1 --verbose` runs program N alone and keeps its source.

mod program;
mod value;

use super::Options;
use super::verdict::{Demand, Report, Verdict};
use crate::run::{Job, parallel};
use crate::workspace;
use std::path::{Path, PathBuf};

/// The levels at which the compiler under test builds each program.
const LEVELS: [&str; 5] = ["-O0", "-O1", "-O2", "-O3", "-Os"];

/// Names under which clang may be installed.
const CLANG: [&str; 2] = ["clang", "clang-19"];

/// Compares `count` programs (100 unless told), starting at the seed of the options.
pub fn run(options: &Options) -> Result<(), String> {
    let seeds: Vec<u64> = (options.seed..options.seed + options.count.unwrap_or(100)).collect();
    let clang = CLANG.into_iter().find(|name| Job::new(name).arg("--version").run().is_ok_and(|out| out.success()));
    let results = parallel(options.jobs, &seeds, |_, &seed| check(seed, clang, options));
    let mut named = Vec::new();
    for (seed, verdict) in seeds.iter().zip(results) {
        let verdict = verdict?;
        if options.verbose {
            println!("program-{seed}: {} {}", verdict.label(), verdict.detail());
        }
        named.push((format!("program-{seed}"), verdict));
    }
    let report = Report { suite: options.results_of("arith"), results: named };
    report.judge(&Demand { baseline: None, rate: 100.0, complete: true, listed: options.is_wootz() })
}

fn check(seed: u64, clang: Option<&str>, options: &Options) -> Result<Verdict, String> {
    let directory = options.work_directory()?;
    let source = directory.join(format!("{seed}.c"));
    workspace::write(&source, program::program(seed))?;
    let verdict = compare(seed, &source, &directory, clang, options)?;
    if verdict == Verdict::Pass && options.count != Some(1) {
        let _ = std::fs::remove_dir_all(&directory);
    } else {
        println!("program {seed}: kept in {}", directory.display());
    }
    Ok(verdict)
}

fn compare(
    seed: u64,
    source: &Path,
    directory: &Path,
    clang: Option<&str>,
    options: &Options,
) -> Result<Verdict, String> {
    let reference =
        |compiler: &str, level: &str| match build_and_run(Path::new(compiler), level, source, directory, options)? {
            Ok(printed) => Ok(printed),
            Err(verdict) => Err(format!("program {seed}: {compiler}: {} {}", verdict.label(), verdict.detail())),
        };
    let expected = reference("gcc", "-O2")?;
    if let Some(clang) = clang {
        let other = reference(clang, "-O1")?;
        if other != expected {
            return Err(format!("program {seed} has no one meaning: gcc prints {expected}, clang {other}"));
        }
    }
    for level in LEVELS {
        match build_and_run(&options.cc, level, source, directory, options)? {
            Ok(printed) if printed == expected => {}
            Ok(printed) => {
                let (expected, printed) = (expected.trim(), printed.trim());
                return Ok(Verdict::WrongResult(format!("{level}: expected {expected}, came {printed}")));
            }
            Err(verdict) => return Ok(verdict),
        }
    }
    Ok(Verdict::Pass)
}

fn build_and_run(
    cc: &Path,
    level: &str,
    source: &Path,
    directory: &Path,
    options: &Options,
) -> Result<Result<String, Verdict>, String> {
    let output: PathBuf = directory.join("a.out");
    let job = Job::new(cc).current_dir(directory).timeout(options.timeout).args(options.machine.flags());
    let compiled = options.build(job.args([level, "-w"]), &[source.to_path_buf()], &output, &[])?;
    if let Some(verdict) = Verdict::of_compiler(&compiled) {
        return Ok(Err(verdict));
    }
    let ran = Job::new(&output).timeout(options.timeout).run()?;
    Ok(match Verdict::of_program(&ran) {
        Some(verdict) => Err(verdict),
        None => Ok(ran.stdout_text()),
    })
}
