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

use args::{Args, CommandLine};
use std::process::ExitCode;

/// A development task.
struct Task {
    name: &'static str,
    about: &'static str,
    /// What it understands; without, all that follows the name are words.
    command_line: Option<&'static CommandLine>,
    entry: fn(&Args) -> Result<(), String>,
}

/// The row of a task with options.
const fn task(
    name: &'static str,
    about: &'static str,
    command_line: &'static CommandLine,
    entry: fn(&Args) -> Result<(), String>,
) -> Task {
    Task { name, about, command_line: Some(command_line), entry }
}

const TASKS: &[Task] = &[
    task("demo", "compile SQLite and Lua, run a script in each", &demo::COMMAND_LINE, demo::main),
    task("test", "run the crates' tests, the rules, and our own programs", &test::COMMAND_LINE, test::main),
    task("tidy", "check the rules that the sources must keep", &tidy::COMMAND_LINE, tidy::main),
    task("suite", "run test suites with the compiler as a program", &suite::COMMAND_LINE, suite::main),
    task(
        "mistakes",
        "compare messages with those of clang and gcc",
        &suite::mistakes::COMMAND_LINE,
        suite::mistakes::main,
    ),
    task(
        "rules",
        "make the matcher of the rewrite rules anew, or prove them with z3",
        &rules::COMMAND_LINE,
        rules::main,
    ),
    task("fuzz", "give mutated inputs to every reader", &fuzz::COMMAND_LINE, fuzz::main),
    task("bench", "measure compile speed and code speed beside other compilers", &bench::COMMAND_LINE, bench::main),
    Task {
        name: "measure",
        about: "run a program and print the time and memory it used",
        command_line: None,
        entry: bench::measure,
    },
];

/// Whether there is a task of this name.
pub fn has_task(name: &str) -> bool {
    TASKS.iter().any(|task| task.name == name)
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = arguments.split_first() else {
        eprint!("{}", tasks());
        return ExitCode::from(2);
    };
    let Some(task) = TASKS.iter().find(|task| task.name == name) else {
        if is_help(name) {
            print!("{}", tasks());
            return ExitCode::SUCCESS;
        }
        eprint!("xtask: there is no task '{name}'\n{}", tasks());
        return ExitCode::from(2);
    };
    let args = match task.command_line {
        Some(line) if rest.iter().any(|word| is_help(word)) => {
            print!("{}", line.help(task.name, task.about));
            return ExitCode::SUCCESS;
        }
        Some(line) => Args::parse(rest, line),
        None => Ok(Args::words(rest)),
    };
    match args.and_then(|args| (task.entry)(&args)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

fn is_help(word: &str) -> bool {
    matches!(word, "--help" | "-h")
}

/// How to call the program, with all tasks.
fn tasks() -> String {
    let rows: Vec<String> = TASKS.iter().map(|task| format!("  {:8} {}\n", task.name, task.about)).collect();
    format!("usage: cargo xtask TASK [arguments]; cargo xtask TASK --help\n{}", rows.concat())
}
