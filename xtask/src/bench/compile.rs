//! How fast a compiler is, and how much memory it takes, on large translation units of real programs.

use super::contenders::Contenders;
use super::usage::{Usage, run_measured};
use crate::corpus;
use crate::workspace;
use std::ffi::OsString;
use std::path::PathBuf;

/// What is asked of the compilers.
pub struct Task<'t> {
    /// The options that say how far to go, without input and output.
    pub options: &'t [&'t str],
    /// How many times as fast as gcc we are to be, and by which figure.
    pub target: f64,
    pub figure: Figure,
}

/// By what a compiler is judged.
#[derive(Clone, Copy, Debug)]
pub enum Figure {
    /// Time in user mode, of all threads.
    User,
    /// Time on the clock. Needs a quiet machine, with as many processors as the compiler has threads.
    Elapsed,
}

impl Figure {
    fn of(self, usage: &Usage) -> f64 {
        match self {
            Figure::User => usage.user,
            Figure::Elapsed => usage.wall,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Figure::User => "user",
            Figure::Elapsed => "elapsed",
        }
    }
}

/// A translation unit and its options.
struct Unit {
    name: &'static str,
    words: Vec<OsString>,
}

fn units() -> Result<Vec<Unit>, String> {
    let source = |name, options: &[&str], path: PathBuf| {
        let mut words: Vec<OsString> = options.iter().map(OsString::from).collect();
        words.push(path.into());
        Unit { name, words }
    };
    Ok(vec![
        source("SQLite's amalgamation", &[], corpus::sqlite_amalgamation()?.join("sqlite3.c")),
        source("Lua in one file", &["-DMAKE_LUA", "-DLUA_USE_POSIX"], corpus::lua_repository()?.join("onelua.c")),
    ])
}

/// Compiles the units. Returns the targets that were missed.
pub fn run(contenders: &Contenders, rounds: usize, task: &Task<'_>) -> Result<Vec<String>, String> {
    let mut misses = Vec::new();
    for unit in units()? {
        misses.extend(one(contenders, rounds, task, &unit)?);
    }
    Ok(misses)
}

fn one(contenders: &Contenders, rounds: usize, task: &Task<'_>, unit: &Unit) -> Result<Vec<String>, String> {
    let directory = workspace::scratch("bench")?;
    let mut all: Vec<Vec<Usage>> = contenders.all.iter().map(|_| Vec::new()).collect();
    let makes_object = task.options.contains(&"-c");
    for _ in 0..rounds {
        for (contender, results) in contenders.all.iter().zip(&mut all) {
            let object = directory.join(format!("unit-{}.o", contender.name));
            let mut words: Vec<&std::ffi::OsStr> = task.options.iter().map(AsRef::as_ref).collect();
            words.push("-w".as_ref());
            words.extend(unit.words.iter().map(OsString::as_os_str));
            if makes_object {
                words.extend([std::ffi::OsStr::new("-o"), object.as_os_str()]);
            }
            // tcc knows no -fsyntax-only; it stays out of that table.
            if let Ok((usage, _)) = run_measured(&contender.path, &words, &directory) {
                results.push(usage);
            }
        }
    }
    println!("\n### {}, {}, medians of {rounds} rounds\n", unit.name, task.options.join(" "));
    println!(
        "| compiler | user s | system s | elapsed s | peak MiB | times as fast as gcc: elapsed | user | memory of gcc's |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|");
    let yardstick = Usage::median(&all[contenders.gcc]);
    for (contender, results) in contenders.all.iter().zip(&all).filter(|(_, results)| !results.is_empty()) {
        let usage = Usage::median(results);
        println!(
            "| {} | {:.3} | {:.3} | {:.3} | {:.1} | {:.2} | {:.2} | {:.0} % |",
            contender.name,
            usage.user,
            usage.system,
            usage.wall,
            usage.peak_mib,
            yardstick.wall / usage.wall,
            yardstick.user / usage.user,
            100.0 * usage.peak_mib / yardstick.peak_mib
        );
    }
    let ours = all.last().filter(|results| !results.is_empty()).ok_or("the compiler under test fails")?;
    let ours = Usage::median(ours);
    let mut misses = Vec::new();
    let speed = task.figure.of(&yardstick) / task.figure.of(&ours);
    if speed < task.target {
        let (options, figure) = (task.options.join(" "), task.figure.name());
        let target = task.target;
        misses
            .push(format!("{} {options}: {speed:.2} times gcc's speed ({figure}), the target is {target}", unit.name));
    }
    if ours.peak_mib > yardstick.peak_mib {
        misses.push(format!("{}: {:.1} MiB, gcc takes {:.1}", unit.name, ours.peak_mib, yardstick.peak_mib));
    }
    Ok(misses)
}
