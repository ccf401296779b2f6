//! Tools by name: `wootz ld …`, `wootz-ld …`, or a link called `ld`; and compilers by name.

use crate::output;
use crate::resources::TOOLS;
use std::path::Path;

/// What this program is asked to be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Role {
    /// The compiler.
    Compiler,
    /// The compiler of one standard, which this option asks for: POSIX's `c99`. A later option wins.
    Standard(&'static str),
    /// The preprocessor alone (`cpp`).
    Preprocessor,
    /// `wootz run`.
    Run,
    /// `wootz bisect`.
    Bisect,
    /// One of [`TOOLS`].
    Tool(&'static str),
}

/// The role by the program's name and the first word, which is taken away if it names the role.
pub fn role(program: &str, words: &mut Vec<String>) -> Role {
    let name = Path::new(program).file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    // `wootz-ld`, `x86_64-linux-gnu-ld` and `ld` are one.
    let short = name.rsplit('-').next().unwrap_or(&name);
    if let Some(role) = standard_named(short).or_else(|| role_named(short)).filter(|_| name != "wootz") {
        return role;
    }
    match words.first().and_then(|word| role_named(word)) {
        Some(role) => {
            words.remove(0);
            role
        }
        None => Role::Compiler,
    }
}

/// Only a program's name: `wootz c99` compiles a file.
fn standard_named(name: &str) -> Option<Role> {
    match name {
        "c89" => Some(Role::Standard("-std=c89")),
        "c99" => Some(Role::Standard("-std=c99")),
        "c17" => Some(Role::Standard("-std=c17")),
        _ => None,
    }
}

fn role_named(name: &str) -> Option<Role> {
    match name {
        "cpp" => Some(Role::Preprocessor),
        "run" => Some(Role::Run),
        "bisect" => Some(Role::Bisect),
        _ => TOOLS.iter().find(|tool| **tool == name).map(|tool| Role::Tool(tool)),
    }
}

/// Runs a tool and gives its exit code.
pub fn run(tool: &'static str, words: Vec<String>) -> u8 {
    let words = match crate::response::expand(words) {
        Ok(words) => words,
        Err(message) => {
            eprintln!("wootz-{tool}: {message}");
            return 1;
        }
    };
    match tool {
        "ld" => linker(&words),
        "as" => crate::assemble::tool(&words),
        "nm" => finish(tool, objtools::nm(&words)),
        "addr2line" => finish(tool, objtools::addr2line(&words)),
        "objcopy" => finish(tool, objtools::objcopy(&words)),
        "objdump" => finish(tool, objtools::objdump(&words)),
        "ranlib" => finish(tool, objtools::ranlib(&words)),
        "readelf" => finish(tool, objtools::readelf(&words)),
        "size" => finish(tool, objtools::size(&words)),
        "strings" => finish(tool, objtools::strings(&words)),
        "strip" => finish(tool, objtools::strip(&words)),
        _ => finish(tool, objtools::ar(&words)),
    }
}

/// Shows what a tool has to say.
fn finish(tool: &str, outcome: objtools::Outcome) -> u8 {
    for message in &outcome.messages {
        eprintln!("wootz-{tool}: {message}");
    }
    let printed = output::write_stdout(&outcome.output).is_ok();
    u8::from(!outcome.success || !printed)
}

/// `ld`.
fn linker(words: &[String]) -> u8 {
    let parsed = match link::parse_args(words) {
        Ok(parsed) => parsed,
        Err(errors) => {
            for error in errors {
                eprintln!("wootz-ld: {error}");
            }
            return 1;
        }
    };
    if let Some(text) = crate::linking::requested_text(&parsed) {
        let printed = output::write_stdout(text.as_bytes()).is_ok();
        if parsed.requests.version || parsed.requests.help || parsed.inputs.is_empty() {
            return u8::from(!printed);
        }
    }
    crate::linking::link(&parsed, "wootz-ld")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role_of(program: &str, words: &[&str]) -> (Role, usize) {
        let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let role = role(program, &mut words);
        (role, words.len())
    }

    #[test]
    fn the_name_or_the_first_word_chooses_the_tool() {
        assert_eq!(role_of("/usr/bin/wootz", &["x.c"]), (Role::Compiler, 1));
        assert_eq!(role_of("/usr/bin/wootz-ld", &["x.o"]), (Role::Tool("ld"), 1));
        assert_eq!(role_of("ld", &["x.o"]), (Role::Tool("ld"), 1));
        assert_eq!(role_of("wootz", &["ar", "rcs"]), (Role::Tool("ar"), 1));
        assert_eq!(role_of("cc", &["-c"]), (Role::Compiler, 1));
        assert_eq!(role_of("/usr/bin/c99", &["x.c"]), (Role::Standard("-std=c99"), 1));
        assert_eq!(role_of("wootz", &["c99"]), (Role::Compiler, 1));
        assert_eq!(role_of("wootz", &["run", "x.c"]), (Role::Run, 1));
        assert_eq!(role_of("x86_64-linux-gnu-ar", &[]), (Role::Tool("ar"), 0));
    }
}
