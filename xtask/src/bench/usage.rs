//! What a program used: time in user mode and in the kernel, wall-clock time, peak memory.
//!
//! The system reports these for a process's finished children, all added up, so each program is run as the only child
//! of a process of its own: `xtask measure`.

use crate::args::Args;
use crate::run::{Job, must};
use nix::sys::resource::{UsageWho, getrusage};
use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// Resource usage of one run.
#[derive(Clone, Copy, Debug, Default)]
pub struct Usage {
    /// Seconds in user mode.
    pub user: f64,
    /// Seconds in the kernel.
    pub system: f64,
    /// Seconds on the clock.
    pub wall: f64,
    /// The largest resident set, in MiB.
    pub peak_mib: f64,
}

impl Usage {
    /// The median of each figure on its own.
    pub fn median(all: &[Usage]) -> Usage {
        let of = |figure: fn(&Usage) -> f64| median(&all.iter().map(figure).collect::<Vec<_>>());
        Usage {
            user: of(|usage| usage.user),
            system: of(|usage| usage.system),
            wall: of(|usage| usage.wall),
            peak_mib: of(|usage| usage.peak_mib),
        }
    }
}

/// The middle value; the mean of the two middle ones for an even count; 0 for none.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    match sorted.len() {
        0 => 0.0,
        count if count % 2 == 1 => sorted[count / 2],
        count => (sorted[count / 2 - 1] + sorted[count / 2]) / 2.0,
    }
}

/// The line that separates a program's output from its usage.
const MARK: &str = "\nxtask-usage:";

/// The task `measure`: runs a program and prints its usage after its output.
pub fn measure(args: &Args) -> Result<(), String> {
    let (program, arguments) = args.words.split_first().ok_or("usage: cargo xtask measure PROGRAM [arguments]")?;
    let started = Instant::now();
    let status = Command::new(program).args(arguments).status().map_err(|error| format!("{program}: {error}"))?;
    let wall = started.elapsed().as_secs_f64();
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| format!("getrusage: {error}"))?;
    let seconds = |time: nix::sys::time::TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
    let (user, system) = (seconds(usage.user_time()), seconds(usage.system_time()));
    println!("{MARK} {user:.6} {system:.6} {wall:.6} {}", usage.max_rss());
    if status.success() { Ok(()) } else { Err(format!("{program}: {status}")) }
}

/// Runs a program, which must succeed, and returns its usage and what it printed.
pub fn run_measured(program: &Path, arguments: &[&OsStr], directory: &Path) -> Result<(Usage, Vec<u8>), String> {
    let itself = std::env::current_exe().map_err(|error| format!("xtask: {error}"))?;
    let job = Job::new(itself).arg("measure").arg(program).args(arguments).current_dir(directory);
    let stdout = must(job.timeout(Duration::from_secs(600)))?.stdout;
    let at = stdout.windows(MARK.len()).rposition(|window| window == MARK.as_bytes());
    let at = at.ok_or_else(|| format!("{}: no usage was reported", program.display()))?;
    let figures: Vec<f64> = String::from_utf8_lossy(&stdout[at + MARK.len()..])
        .split_whitespace()
        .filter_map(|figure| figure.parse().ok())
        .collect();
    let [user, system, wall, peak_kib] = figures[..] else {
        return Err(format!("{}: the usage line is malformed", program.display()));
    };
    Ok((Usage { user, system, wall, peak_mib: peak_kib / 1024.0 }, stdout[..at].to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_ignores_outliers() {
        assert_eq!(median(&[1.0, 100.0, 2.0]), 2.0);
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), 2.5);
        assert_eq!(median(&[]), 0.0);
    }
}
