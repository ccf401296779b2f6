//! The linker as a program of its own, for this crate's tests. Users call it as `wootz ld` or `wootz-ld`.

#![forbid(unsafe_code)]

use std::process::ExitCode;
use wootz_link as link;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let fail = |errors: &[link::LinkError]| {
        for error in errors {
            eprintln!("wootz-ld: {error}");
        }
        ExitCode::FAILURE
    };
    let parsed = match link::parse_args(&arguments) {
        Ok(parsed) => parsed,
        Err(errors) => return fail(&errors),
    };
    if parsed.requests.version {
        print!("{}", link::version_text());
        return ExitCode::SUCCESS;
    }
    if parsed.requests.help {
        print!("{}", link::help_text());
        return ExitCode::SUCCESS;
    }
    if parsed.requests.short_version {
        println!("{}", link::version_text().lines().next().unwrap_or_default());
        if parsed.inputs.is_empty() {
            return ExitCode::SUCCESS;
        }
    }
    match link::link(&parsed.options, &parsed.inputs) {
        Ok(output) => {
            for line in &output.report {
                println!("{line}");
            }
            if let (Some(link::MapOutput::Stdout), Some(map)) = (&parsed.options.map, &output.map) {
                print!("{map}");
            }
            for warning in &output.warnings {
                eprintln!("wootz-ld: {warning}");
            }
            ExitCode::SUCCESS
        }
        Err(errors) => fail(&errors),
    }
}
