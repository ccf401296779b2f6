//! `cargo xtask rules`: writes the matcher that is made from the rewrite rules. With `--prove` it asks the SMT solver
//! z3 (Debian's package) about each rule at 16, 32 and 64 bits instead; `--only TEXT` takes the rules whose name
//! contains it.

use crate::args::{Args, CommandLine};
use crate::workspace;
use std::io::Write;
use std::process::{Command, Stdio};

/// Where the matcher is.
const GENERATED: &str = "crates/middle/opt/src/simplify/generated.rs";

/// What the task understands.
pub const COMMAND_LINE: CommandLine = CommandLine::options(&[
    ("prove", "", "ask z3 about the rules instead of writing the matcher"),
    ("only", "TEXT", "the rules whose name contains this"),
    ("timeout", "SECONDS", "for each question, 60 unless told"),
]);

/// The task.
pub fn main(args: &Args) -> Result<(), String> {
    let list = ::rules::parse(::rules::INTEGER)?;
    if !args.flag("prove") {
        let path = workspace::root().join(GENERATED);
        return std::fs::write(&path, ::rules::generate(&list)).map_err(|error| format!("{}: {error}", path.display()));
    }
    let only = args.value("only").unwrap_or("");
    let seconds = args.number("timeout", 60)?;
    let (mut proved, mut open, mut wrong) = (0, Vec::new(), Vec::new());
    for rule in list.iter().filter(|rule| rule.name.contains(only)) {
        for question in ::rules::script(rule, &[16, 32, 64]) {
            match ask(&question, seconds)?.as_str() {
                "unsat" => proved += 1,
                "sat" => wrong.push(rule.name.clone()),
                other => open.push(format!("{} ({other})", rule.name)),
            }
        }
    }
    open.dedup();
    println!("{proved} questions proved, {} not answered: {}", open.len(), open.join(", "));
    if wrong.is_empty() { Ok(()) } else { Err(format!("wrong: {}", wrong.join(", "))) }
}

/// The solver's answer.
fn ask(question: &str, seconds: u64) -> Result<String, String> {
    let mut solver = Command::new("z3")
        .args(["-in", &format!("-T:{seconds}")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("z3: {error} (apt-get install z3)"))?;
    let mut input = solver.stdin.take().ok_or("z3 has no input")?;
    input.write_all(question.as_bytes()).map_err(|error| format!("z3: {error}"))?;
    drop(input);
    let output = solver.wait_with_output().map_err(|error| format!("z3: {error}"))?;
    Ok(String::from_utf8_lossy(&output.stdout).lines().next().unwrap_or("no answer").to_string())
}
