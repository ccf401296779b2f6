//! The `wootz` command: GCC's command line, carried out in one process.
//!
//! `options` is the table of everything that may be on the command line, `command` what a command line says,
//! `toolchain` and `resources` where headers and libraries are, `jobs` the plan, `queries` the questions. No other
//! crate reads options, the environment, the clock or the working directory.
#![forbid(unsafe_code)]

mod command;
mod identity;
mod jobs;
mod options;
mod output;
mod queries;
mod report;
mod resources;
mod response;
mod toolchain;

use command::Command;
use report::Reporter;
use resources::Resources;
use std::process::ExitCode;
use toolchain::Toolchain;

/// An error in what the user gave.
const USER_ERROR: u8 = 1;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let mut reporter = Reporter::default();
    let code = compile_driver(words, &mut reporter);
    reporter.flush();
    ExitCode::from(code)
}

/// `wootz` as a compiler.
fn compile_driver(words: Vec<String>, reporter: &mut Reporter) -> u8 {
    let words = match response::expand(words) {
        Ok(words) => words,
        Err(message) => {
            reporter.error(message);
            return USER_ERROR;
        }
    };
    let command = command::parse(&words, reporter);
    if reporter.failed() {
        return USER_ERROR;
    }
    let resources = match resources::locate() {
        Ok(resources) => resources,
        Err(error) => {
            reporter.fatal(format!("the headers of Wootz cannot be laid out: {error}"));
            return USER_ERROR;
        }
    };
    let toolchain = toolchain_of(&command, &resources);
    if !command.queries.is_empty() {
        let text: String = command
            .queries
            .iter()
            .map(|(query, value)| queries::answer(*query, value, &toolchain, &resources))
            .collect();
        return if output::write_stdout(text.as_bytes()).is_ok() { 0 } else { USER_ERROR };
    }
    let plan = jobs::plan(&command, &toolchain, reporter);
    if reporter.failed() {
        return USER_ERROR;
    }
    if command.verbose {
        eprint!("{}", identity::verbose_text(toolchain.triple()));
    }
    reporter.fatal(format!(
        "{} steps cannot be carried out: this build has no compiler",
        plan.compilations.len() + usize::from(plan.link.is_some())
    ));
    USER_ERROR
}

fn toolchain_of(command: &Command, resources: &Resources) -> Toolchain {
    Toolchain::detect(
        command.sysroot.as_deref(),
        &command.tool_prefixes,
        command.linking.musl,
        resources.include.clone(),
        resources.lib.clone(),
    )
}
