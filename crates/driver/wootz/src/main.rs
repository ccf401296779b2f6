//! The `wootz` command: GCC's command line, carried out in one process.
//!
//! `options` is the table of everything that may be on the command line, `command` what a command line says,
//! `toolchain` and `resources` where headers and libraries are, `jobs` the plan, `queries` the questions, `driver`
//! what carries the plan out with `compile`, `linking` and `runtime`; `bisect` searches for mistakes of the
//! optimiser. No other crate reads options, the
//! environment, the clock or the working directory.
#![deny(unsafe_code)]

mod activity;
mod assemble;
mod bisect;
mod command;
mod compile;
mod driver;
mod environment;
mod identity;
mod jobs;
mod linking;
mod memory_exec;
mod options;
mod output;
mod preprocess;
mod queries;
mod report;
mod resources;
mod response;
mod runtime;
mod specs;
mod toolchain;
mod tools;

use std::process::ExitCode;
use tools::Role;

#[global_allocator]
static ALLOCATOR: memory::Allocator = memory::Allocator;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().map(|word| word.to_string_lossy().into_owned());
    let program = arguments.next().unwrap_or_default();
    let mut words: Vec<String> = arguments.collect();
    let role = tools::role(&program, &mut words);
    let failed = activity::guarded(parse::STACK_SIZE, move || {
        let code = match role {
            Role::Compiler => driver::compile(words),
            Role::Standard(option) => {
                words.insert(0, option.to_owned());
                driver::compile(words)
            }
            Role::Preprocessor => {
                words.insert(0, "-E".to_owned());
                driver::compile(words)
            }
            Role::Run => driver::run(words),
            Role::Bisect => bisect::run(&words),
            Role::Tool(tool) => tools::run(tool, words),
        };
        // Here, since to wake the first thread and to take this one apart would be for nothing.
        std::process::exit(code.into())
    });
    ExitCode::from(failed)
}
