//! `cargo xtask bench`: how fast the compiler is, and how fast its code is, beside gcc, clang and tcc in the same run.
//!
//! Rounds are interleaved (every contender once, then every contender again), so that a machine that slows down for a
//! while slows all of them; figures are medians of user time. `--gate` turns the targets of the project into errors.

mod code;
mod compile;
mod contenders;
mod growth;
mod usage;

use crate::args::Args;
use compile::Task;
use contenders::Contenders;
pub use usage::measure;

/// The benches: `check` and `compile` time the compiler, `code` what it makes, `growth` inputs that are long.
const BENCHES: [&str; 4] = ["check", "compile", "code", "growth"];

/// Runs the benches named in the arguments, or all but `growth`, which takes minutes.
pub fn main(raw: &[String]) -> Result<(), String> {
    let args = Args::parse(raw, &["cc", "rounds", "filter", "opt"], &["gate"])?;
    let rounds = args.number("rounds", 5)?.max(1) as usize;
    let level = args.value("opt").unwrap_or("-O0");
    let filter = args.value("filter");
    if let Some(unknown) = args.words.iter().find(|word| !BENCHES.contains(&word.as_str())) {
        return Err(format!("there is no bench '{unknown}': {}", BENCHES.join(", ")));
    }
    let contenders = Contenders::new(&args)?;
    let mut misses = Vec::new();
    for bench in BENCHES {
        let chosen = args.words.iter().any(|word| word == bench) || args.words.is_empty() && bench != "growth";
        if !chosen {
            continue;
        }
        misses.extend(match bench {
            "check" => compile::run(&contenders, rounds, &Task { options: &["-fsyntax-only"], target: 8.0 })?,
            "compile" => {
                let target = if level == "-O0" { 5.0 } else { 4.0 };
                compile::run(&contenders, rounds, &Task { options: &[level, "-c"], target })?
            }
            "code" => code::run(&contenders, rounds, level, filter)?,
            _ => growth::run(&contenders, level, filter)?,
        });
    }
    if args.flag("gate") && !misses.is_empty() {
        return Err(format!("missed:\n  {}", misses.join("\n  ")));
    }
    Ok(())
}
