//! `cargo xtask test`: everything that a change must pass before it lands, in minutes: the crates' own tests, the
//! rules, and our own programs.

use crate::args::Args;
use crate::{suite, tidy, workspace};
use std::process::Command;

/// The suites that are quick enough to be part of every test run.
const QUICK: [&str; 2] = ["valid", "invalid"];

/// Runs the tests.
pub fn main(raw: &[String]) -> Result<(), String> {
    Args::parse(raw, &[], &[])?;
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
    failures.extend(tidy::main(&[]).err());
    for line in suite::ci_suites()? {
        let arguments: Vec<String> = line.split_whitespace().map(str::to_string).collect();
        if QUICK.contains(&arguments[0].as_str()) {
            println!("== suite {line} ==");
            failures.extend(suite::main(&arguments).err());
        }
    }
    if failures.is_empty() {
        println!("all tests passed");
        return Ok(());
    }
    Err(failures.join("\n"))
}
