//! `cargo xtask fuzz`: mutated inputs for every reader, which must answer with errors, and never with a panic, a crash,
//! a hang, or memory without bound.
//!
//! Libraries are called in worker processes, many inputs each: a panic is caught and counted, anything worse ends the
//! worker, and the supervisor knows from a status file which input it was. The driver is run once for each input.
//! Failing inputs are kept below the build directory and can be repeated with `--seed` and `--from`.

mod mutate;
mod targets;

use crate::args::{Args, CommandLine};
use crate::run::{Ending, Job, parallel};
use crate::workspace;
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeVal;
use std::collections::BTreeMap;
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use targets::{Entry, FuzzTarget, TARGETS};

/// The processor time that no input of a library may take more of, on any machine.
const SLOWEST: Duration = Duration::from_secs(10);

/// No run of the driver may take longer, however busy the machine is.
const SLOWEST_RUN: Duration = Duration::from_secs(60);

/// What a worker or a run of the driver may allocate.
const MEMORY_MIB: u64 = 2048;

/// Inputs that one worker handles before the next takes over, so that memory that it cannot free stays bounded.
const WORKER_INPUTS: u64 = 3000;

/// The status with which a worker's watchdog ends it.
const HANG: i32 = 75;

/// What the task understands.
pub const COMMAND_LINE: CommandLine = CommandLine {
    words: "[TARGET...]",
    options: &[
        ("seconds", "N", "how long each target runs, 60 unless told"),
        ("seed", "N", "of the mutations, 1 unless told"),
        ("from", "N", "the first input"),
        ("count", "N", "how many inputs at most"),
        workspace::CC,
        workspace::JOBS,
        ("worker", "", "handle inputs in this process; the supervisor calls this"),
        ("status", "FILE", "where a worker says which input it is at"),
    ],
    known: || TARGETS.iter().map(|target| (target.name.to_string(), target.about())).collect(),
};

/// Runs fuzz targets for a time each (all unless named), or, as a worker, one target for a range of inputs.
pub fn main(args: &Args) -> Result<(), String> {
    let seed = args.number("seed", 1)?;
    let from = args.number("from", 0)?;
    let seconds = args.number("seconds", 60)?;
    let chosen: Vec<&FuzzTarget> = if args.words.is_empty() {
        TARGETS.iter().collect()
    } else {
        args.words.iter().map(|name| find(name)).collect::<Result<_, _>>()?
    };
    if args.flag("worker") {
        let status = PathBuf::from(args.value("status").ok_or("a worker needs --status")?);
        return worker(chosen[0], seed, from, args.number("count", WORKER_INPUTS)?, &status);
    }
    let cc = workspace::compiler(args)?;
    let jobs = workspace::jobs(args)?;
    let limit = Duration::from_secs(seconds);
    let range = Range { seed, from, count: args.number("count", u64::MAX)?, limit };
    // A worker keeps one processor busy, the driver is run on all of them: so several targets at once first, then one
    // after the other.
    let (libraries, drivers): (Vec<_>, Vec<_>) =
        chosen.into_iter().partition(|target| matches!(target.entry, Entry::Library(_)));
    // The corpora are made here, so that workers only read them.
    for target in &libraries {
        targets::corpus(target.corpus, Path::new("gcc"))?;
    }
    let mut failures = Vec::new();
    let found = parallel(jobs, &libraries, |_, target| report(target, seed, fuzz_library(target, &range)?));
    for found in found {
        failures.extend(found?);
    }
    for target in drivers {
        if let Entry::Driver(extension, options) = target.entry {
            failures.extend(report(target, seed, fuzz_driver(target, extension, options, &cc, jobs, &range)?)?);
        }
    }
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n  ")) }
}

/// Prints how the fuzzing of a target went and keeps the inputs that failed. Returns a line for each.
fn report(target: &FuzzTarget, seed: u64, (inputs, found): (u64, Failures)) -> Result<Vec<String>, String> {
    let folder = workspace::scratch(&format!("fuzz/{}", target.name))?;
    let mut failures = Vec::new();
    for (what, index) in &found {
        let path = folder.join(format!("seed-{seed}-{index}"));
        let corpus = targets::corpus(target.corpus, Path::new("gcc"))?;
        workspace::write(&path, mutate::input(&corpus, target.shape(), seed, *index))?;
        failures.push(format!("{}: {what}; kept as {}", target.name, path.display()));
    }
    let passed = if found.is_empty() { 1 } else { 0 };
    println!("fuzz-{}: {inputs} inputs, {} distinct failures", target.name, found.len());
    println!("fuzz-{}: {passed} passed, {} failed", target.name, found.len());
    Ok(failures)
}

fn find(name: &str) -> Result<&'static FuzzTarget, String> {
    let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
    TARGETS
        .iter()
        .find(|target| target.name == name)
        .ok_or_else(|| format!("there is no fuzz target '{name}': {}", names.join(", ")))
}

/// Which inputs to try, and for how long.
struct Range {
    seed: u64,
    from: u64,
    count: u64,
    limit: Duration,
}

/// Failures by what happened, each with the number of the first input that caused it.
type Failures = BTreeMap<String, u64>;

/// Runs worker after worker. Returns how many inputs were tried.
fn fuzz_library(target: &FuzzTarget, range: &Range) -> Result<(u64, Failures), String> {
    let itself = std::env::current_exe().map_err(|error| format!("xtask: {error}"))?;
    let status = workspace::scratch("fuzz")?.join(format!("{}.status", target.name));
    let started = Instant::now();
    let mut failures = Failures::new();
    let mut tried = 0;
    while started.elapsed() < range.limit && tried < range.count && failures.len() < 20 {
        let at = range.from + tried;
        let count = WORKER_INPUTS.min(range.count - tried);
        let job = Job::new(&itself)
            .args(["fuzz", target.name, "--worker", "--seed", &range.seed.to_string()])
            .args(["--from", &at.to_string(), "--count", &count.to_string(), "--status"])
            .arg(&status)
            .memory_mib(MEMORY_MIB)
            .timeout(Duration::from_secs(600));
        let outcome = job.run()?;
        for line in outcome.stdout_text().lines() {
            if let Some((index, what)) = line.strip_prefix("failure ").and_then(|rest| rest.split_once(' ')) {
                failures.entry(what.to_string()).or_insert(index.parse().unwrap_or(at));
            }
        }
        let reached = std::fs::read_to_string(&status).ok().and_then(|text| text.trim().parse::<u64>().ok());
        if outcome.success() {
            tried += count;
            continue;
        }
        let index = reached.ok_or_else(|| format!("{}: {}", target.name, outcome.stderr_text()))?;
        let what = match outcome.ending {
            Ending::Exit(HANG) => "takes too long".to_string(),
            Ending::Exit(status) => format!("ended with status {status}: {}", last_line(&outcome.stderr_text())),
            Ending::Signal(signal) => format!("ended by signal {signal}: {}", last_line(&outcome.stderr_text())),
            Ending::Timeout => "takes too long".to_string(),
        };
        failures.entry(what).or_insert(index);
        tried = index + 1 - range.from;
    }
    Ok((tried, failures))
}

fn last_line(text: &str) -> &str {
    text.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("no message")
}

/// The processor time that this process has used.
fn processor_time() -> Duration {
    let usage = getrusage(UsageWho::RUSAGE_SELF).expect("a process may ask about itself");
    let part = |time: TimeVal| Duration::from_micros((time.tv_sec() * 1_000_000 + time.tv_usec()) as u64);
    part(usage.user_time()) + part(usage.system_time())
}

/// Calls a library with a range of inputs. Panics are reported on standard output; a watchdog ends the process when an
/// input takes too long.
fn worker(target: &FuzzTarget, seed: u64, from: u64, count: u64, status: &Path) -> Result<(), String> {
    let Entry::Library(call) = target.entry else {
        return Err(format!("{} is not a library", target.name));
    };
    let corpus = targets::corpus(target.corpus, Path::new("gcc"))?;
    let progress = Arc::new(AtomicU64::new(from));
    let watched = Arc::clone(&progress);
    std::thread::spawn(move || {
        let (mut last, mut since) = (u64::MAX, Duration::ZERO);
        loop {
            std::thread::sleep(Duration::from_millis(100));
            let now = watched.load(Ordering::Relaxed);
            if now != last {
                (last, since) = (now, processor_time());
            } else if processor_time() - since > SLOWEST {
                std::process::exit(HANG);
            }
        }
    });
    let message = Arc::new(Mutex::new(String::new()));
    let told = Arc::clone(&message);
    std::panic::set_hook(Box::new(move |info| {
        let place = info.location().map(|place| format!("{}:{}", place.file(), place.line())).unwrap_or_default();
        if let Ok(mut message) = told.lock() {
            *message = format!("panicked at {place}");
        }
    }));
    let describe = |error: std::io::Error| format!("{}: {error}", status.display());
    let status_file = File::create(status).map_err(describe)?;
    let inputs = || {
        for index in from..from + count {
            let input = mutate::input(&corpus, target.shape(), seed, index);
            // Fixed width, so that each number covers the one before.
            status_file.write_all_at(format!("{index:020}").as_bytes(), 0).map_err(describe)?;
            progress.store(index, Ordering::Relaxed);
            if catch_unwind(AssertUnwindSafe(|| call(&input))).is_err() {
                let what = message.lock().map(|message| message.clone()).unwrap_or_default();
                println!("failure {index} {what}");
            }
        }
        Ok(())
    };
    // The parser needs as much stack as it has in the compiler.
    std::thread::scope(|scope| {
        let worker = std::thread::Builder::new().stack_size(parse::STACK_SIZE).spawn_scoped(scope, inputs);
        let worker = worker.map_err(|error| format!("xtask: {error}"))?;
        worker.join().unwrap_or_else(|_| Err("the worker itself panicked".to_string()))
    })
}

/// Runs the driver on input after input. Returns how many were tried.
fn fuzz_driver(
    target: &FuzzTarget,
    extension: &str,
    options: &[&str],
    cc: &Path,
    jobs: usize,
    range: &Range,
) -> Result<(u64, Failures), String> {
    let corpus = targets::corpus(target.corpus, Path::new("gcc"))?;
    let folder = workspace::scratch(&format!("fuzz/work-{}", std::process::id()))?;
    let started = Instant::now();
    let mut failures = Failures::new();
    let mut tried = 0;
    while started.elapsed() < range.limit && tried < range.count && failures.len() < 20 {
        let batch: Vec<u64> = (0..100.min(range.count - tried)).map(|offset| range.from + tried + offset).collect();
        let results = parallel(jobs, &batch, |thread, index| {
            let input = mutate::input(&corpus, target.shape(), range.seed, *index);
            let path = folder.join(format!("input-{thread}.{extension}"));
            workspace::write(&path, input)?;
            drive(cc, options, &path, &folder.join(format!("output-{thread}")))
        });
        for (index, result) in batch.iter().zip(results) {
            if let Some(what) = result? {
                failures.entry(what).or_insert(*index);
            }
        }
        tried += batch.len() as u64;
    }
    let _ = std::fs::remove_dir_all(&folder);
    Ok((tried, failures))
}

/// One run of the driver; what is wrong with it, if anything.
fn drive(cc: &Path, options: &[&str], input: &Path, output: &Path) -> Result<Option<String>, String> {
    let _ = std::fs::remove_file(output);
    let job = Job::new(cc).args(options).arg(input).arg("-o").arg(output).memory_mib(MEMORY_MIB).timeout(SLOWEST_RUN);
    let outcome = job.run()?;
    if outcome.ending == Ending::Timeout {
        return Ok(Some("takes too long".to_string()));
    }
    if outcome.crashed() {
        let stderr = outcome.stderr_text();
        let panic = stderr.lines().find(|line| line.contains("panicked at")).unwrap_or(last_line(&stderr));
        return Ok(Some(format!("{:?}: {panic}", outcome.ending)));
    }
    if !outcome.success() && output.exists() {
        return Ok(Some("leaves an output file behind although it failed".to_string()));
    }
    if !outcome.success() && outcome.stderr.is_empty() {
        return Ok(Some("fails without a message".to_string()));
    }
    Ok(None)
}
