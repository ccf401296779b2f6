//! Development tasks: `cargo xtask TASK`.
//!
//! Everything that checks Wootz from outside lives here: suites that run the compiler as a program, benchmarks, the
//! fuzzer, the rules that the sources must keep. Nothing here is part of the product, and the product knows nothing of
//! it. gcc, clang, tcc and binutils appear here, and only here, as oracles.
#![forbid(unsafe_code)]

mod args;
mod bench;
mod corpus;
mod demo;
mod fuzz;
mod random;
mod rules;
mod run;
mod suite;
mod test;
mod tidy;
mod workspace;

use std::process::ExitCode;

/// A task: its name, what it does, and its entry, which receives the arguments after the name.
type Task = (&'static str, &'static str, fn(&[String]) -> Result<(), String>);

const TASKS: &[Task] = &[
    ("demo", "compile SQLite and Lua, run a script in each", demo::main),
    ("test", "run the crates' tests, the rules, and our own programs", test::main),
    ("tidy", "check the rules that the sources must keep", tidy::main),
    ("suite", "run test suites with the compiler as a program", suite::main),
    ("mistakes", "compare messages with those of clang and gcc", suite::mistakes::main),
    ("rules", "make the matcher of the rewrite rules anew, or prove them with z3", rules::main),
    ("fuzz", "give mutated inputs to every reader", fuzz::main),
    ("bench", "measure compile speed and code speed beside other compilers", bench::main),
    ("measure", "run a program and print the time and memory it used", bench::measure),
];

/// Whether there is a task of this name.
pub fn has_task(name: &str) -> bool {
    TASKS.iter().any(|(known, _, _)| *known == name)
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let entry = arguments.first().and_then(|name| TASKS.iter().find(|(known, _, _)| known == name));
    let Some((_, _, entry)) = entry else {
        eprintln!("usage: cargo xtask TASK [arguments]");
        for (name, about, _) in TASKS {
            eprintln!("  {name:8} {about}");
        }
        return ExitCode::from(2);
    };
    match entry(&arguments[1..]) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
