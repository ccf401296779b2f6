//! Linking in this process.

use link::{MapOutput, ParsedArgs};
use std::sync::Arc;

/// The text that `--version`, `-v` or `--help` asks of the linker.
pub fn requested_text(parsed: &ParsedArgs) -> Option<String> {
    if parsed.requests.version {
        Some(link::version_text())
    } else if parsed.requests.help {
        Some(link::help_text())
    } else if parsed.requests.short_version {
        Some(format!("{}\n", link::version_text().lines().next().unwrap_or_default()))
    } else {
        None
    }
}

/// Parses the linker's words.
pub fn parse(words: &[String]) -> Result<ParsedArgs, Vec<String>> {
    link::parse_args(words).map_err(|errors| errors.iter().map(ToString::to_string).collect())
}

/// Gives the linker what is in memory: objects and the runtime, by name.
pub fn supply(parsed: &mut ParsedArgs, memory: Vec<(String, Vec<u8>)>) {
    for (name, bytes) in memory {
        let bytes: Arc<[u8]> = bytes.into();
        parsed.supply(&name, &bytes);
    }
}

/// Links, writes the output and shows the messages. `program` is the name before them.
pub fn link(parsed: &ParsedArgs, program: &str) -> u8 {
    match link::link(&parsed.options, &parsed.inputs) {
        Ok(linked) => {
            show(&linked, parsed, program);
            0
        }
        Err(errors) => {
            for error in errors {
                eprintln!("{program}: {error}");
            }
            1
        }
    }
}

/// Links to memory, for running at once.
pub fn link_to_memory(parsed: &ParsedArgs, program: &str) -> Option<Vec<u8>> {
    match link::link_to_bytes(&parsed.options, &parsed.inputs) {
        Ok(linked) => {
            show(&linked, parsed, program);
            Some(linked.bytes)
        }
        Err(errors) => {
            for error in errors {
                eprintln!("{program}: {error}");
            }
            None
        }
    }
}

fn show(linked: &link::Output, parsed: &ParsedArgs, program: &str) {
    let mut text = String::new();
    for line in &linked.report {
        text.push_str(line);
        text.push('\n');
    }
    if let (Some(MapOutput::Stdout), Some(map)) = (&parsed.options.map, &linked.map) {
        text.push_str(map);
    }
    let _ = crate::output::write_stdout(text.as_bytes());
    for warning in &linked.warnings {
        eprintln!("{program}: {warning}");
    }
}
