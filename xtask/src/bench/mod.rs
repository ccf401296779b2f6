//! `cargo xtask bench`: how fast the compiler is, and how fast its code is, beside gcc, clang and tcc in the same run.
//!
//! Rounds are interleaved (every contender once, then every contender again), so that a machine that slows down for a
//! while slows all of them; figures are medians, of user time where nothing else is said: what runs on two threads is
//! judged by the clock, and both are shown. `--gate` turns the targets of the project into errors.

mod code;
mod compile;
mod contenders;
mod growth;
mod link;
mod usage;

use crate::args::{Args, CommandLine};
use crate::workspace;
use compile::{Figure, Task};
use contenders::Contenders;
pub use usage::measure;

/// The benches, each with what it measures.
const BENCHES: [(&str, &str); 5] = [
    ("check", "how fast sources are checked (-fsyntax-only)"),
    ("compile", "how fast sources are compiled to objects, and in how much memory"),
    ("code", "how fast the code is that the compilers make, and how large"),
    ("link", "how fast programs are linked, beside other linkers; builds PostgreSQL, runs only when named"),
    ("growth", "how the time grows with inputs that are long; takes minutes, runs only when named"),
];

/// What the task understands.
pub const COMMAND_LINE: CommandLine = CommandLine {
    words: "[BENCH...]",
    options: &[
        workspace::CC,
        ("rounds", "N", "how often every contender runs, 5 unless told"),
        ("filter", "TEXT", "the programs whose name contains this"),
        ("opt", "LEVEL", "the optimisation level, -O0 unless told"),
        ("gate", "", "fail when a target of the project is missed"),
    ],
    known: || BENCHES.iter().map(|(name, about)| (name.to_string(), about.to_string())).collect(),
};

/// Runs the benches named in the arguments, or all but those that take minutes.
pub fn main(args: &Args) -> Result<(), String> {
    let rounds = args.number("rounds", 5)?.max(1) as usize;
    let level = args.value("opt").unwrap_or("-O0");
    let filter = args.value("filter");
    if let Some(unknown) = args.words.iter().find(|word| BENCHES.iter().all(|(name, _)| name != word)) {
        return Err(format!("there is no bench '{unknown}'; --help lists them"));
    }
    let contenders = Contenders::new(args)?;
    let mut misses = Vec::new();
    for (bench, _) in BENCHES {
        let chosen =
            args.words.iter().any(|word| word == bench) || args.words.is_empty() && !matches!(bench, "growth" | "link");
        if !chosen {
            continue;
        }
        misses.extend(match bench {
            "check" => compile::run(
                &contenders,
                rounds,
                &Task { options: &["-fsyntax-only"], target: 8.0, figure: Figure::Elapsed },
            )?,
            "compile" => {
                let target = if level == "-O0" { 5.0 } else { 4.0 };
                compile::run(&contenders, rounds, &Task { options: &[level, "-c"], target, figure: Figure::User })?
            }
            "code" => code::run(&contenders, rounds, level, filter)?,
            "link" => link::run(args, rounds)?,
            _ => growth::run(&contenders, level, filter)?,
        });
    }
    if args.flag("gate") && !misses.is_empty() {
        return Err(format!("missed:\n  {}", misses.join("\n  ")));
    }
    Ok(())
}
