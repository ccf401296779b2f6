//! `cargo xtask test`: everything that a change must pass before it lands, in minutes: the crates' own tests, the
//! rules, and our own programs.

use crate::args::{Args, CommandLine};
use crate::{suite, tidy, workspace};
use std::process::Command;

/// The lines of `.ci/suites` that are quick enough to be part of every test run.
const QUICK: [&str; 3] = ["suite valid", "suite invalid", "suite bytes"];

/// What CI runs beside the crates' own tests: arguments of xtask, one run a line, from `.ci/suites`. The list grows as
/// things come to pass.
pub fn ci_tasks() -> Result<Vec<String>, String> {
    let text = workspace::read(&workspace::root().join(".ci/suites"))?;
    let lines = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    Ok(lines.filter(|line| !line.is_empty()).map(str::to_string).collect())
}

/// What the task understands.
pub const COMMAND_LINE: CommandLine = CommandLine::options(&[]);

/// Runs the tests.
pub fn main(_: &Args) -> Result<(), String> {
    let mut failures = Vec::new();
    println!("== cargo test ==");
    let status = Command::new("cargo")
        .args(["test", "--workspace", "--quiet", "--no-fail-fast"])
        .current_dir(workspace::root())
        .status()
        .map_err(|error| format!("cargo: {error}"))?;
    if !status.success() {
        failures.push("cargo test failed".to_string());
    }
    println!("== tidy ==");
    failures.extend(tidy::main(&Args::default()).err());
    for line in ci_tasks()?.iter().filter(|line| QUICK.contains(&line.as_str())) {
        println!("== {line} ==");
        let arguments: Vec<String> = line.split_whitespace().skip(1).map(str::to_string).collect();
        failures.extend(Args::parse(&arguments, &suite::COMMAND_LINE).and_then(|args| suite::main(&args)).err());
    }
    if failures.is_empty() {
        println!("all tests passed");
        return Ok(());
    }
    Err(failures.join("\n"))
}
