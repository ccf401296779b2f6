//! Rules on Rust files: length, unfinished code, unsafe code, access to the outside world.

use super::{Complaints, tracked};
use crate::workspace;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// No file is longer, generated ones excepted.
const LONGEST_FILE: usize = 1500;

/// No crate is longer, generated files excepted. Files of a `tests` folder are crates of their own, built for themselves.
const LONGEST_CRATE: usize = 18_000;

/// Crates in which parts may be unsafe, with the reason.
const UNSAFE: [(&str, &str); 2] = [
    ("crates/driver/wootz", "runs code compiled in memory"),
    ("crates/base/memory", "is the allocator, and maps files"),
];

/// Programs beside the driver, and the reason for each: they read their arguments.
const PROGRAMS: [(&str, &str); 1] = [("crates/object/link/src/main.rs", "the linker alone, for its crate's tests")];

/// Marks of unfinished code. Spelled in two halves, or this file would complain about itself.
const UNFINISHED: [&str; 3] = [concat!("to", "do!("), concat!("unimple", "mented!("), concat!("db", "g!(")];

/// What only the driver may touch: the environment, the clock, the working directory, other programs.
const OUTSIDE: [&str; 4] = ["std::env", "SystemTime", "Instant::now", "process::Command"];

/// What the first line of a generated file says.
const GENERATED: &str = "do not edit";

/// Every Rust file is short, finished, and keeps to itself; every crate forbids unsafe code and says what it is.
pub fn sources(complaints: &mut Complaints) -> Result<(), String> {
    let mut files = tracked("crates", "rs")?;
    files.extend(tracked("xtask", "rs")?);
    let mut crate_lengths: BTreeMap<String, usize> = BTreeMap::new();
    for path in &files {
        let text = workspace::read(path)?;
        let lines = text.lines().count();
        let relative = path.strip_prefix(workspace::root()).unwrap_or(path).to_string_lossy().into_owned();
        let generated = text.lines().next().is_some_and(|line| line.contains(GENERATED));
        if !generated {
            if lines > LONGEST_FILE {
                complaints.add(path, format!("{lines} lines; split it by concern (at most {LONGEST_FILE})"));
            }
            *crate_lengths.entry(crate_of(&relative).to_string()).or_default() += lines;
        }
        for mark in UNFINISHED.iter().filter(|mark| text.contains(**mark)) {
            complaints.add(path, format!("contains {mark}…)"));
        }
        if relative.ends_with("src/lib.rs") || relative.ends_with("src/main.rs") {
            root_file(path, &relative, &text, complaints);
        }
        let product = relative.starts_with("crates/") && !relative.starts_with("crates/driver/");
        let product = product && !PROGRAMS.iter().any(|(path, _)| relative == *path);
        if product && relative.contains("/src/") && !relative.ends_with("tests.rs") {
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for name in OUTSIDE.iter().filter(|name| code.contains(**name)) {
                complaints.add(path, format!("uses {name}: only the driver may"));
            }
        }
    }
    for (name, lines) in crate_lengths.iter().filter(|(_, lines)| **lines > LONGEST_CRATE) {
        complaints.add(Path::new(name), format!("{lines} lines; at most {LONGEST_CRATE}"));
    }
    Ok(())
}

/// The folder of the crate to which a file belongs; a test is one by itself.
fn crate_of(relative: &str) -> &str {
    match relative.find("/tests/") {
        Some(_) => relative,
        None => relative.find("/src/").map_or(relative, |at| &relative[..at]),
    }
}

fn root_file(path: &Path, relative: &str, text: &str, complaints: &mut Complaints) {
    if !text.starts_with("//!") {
        complaints.add(path, "does not open with what lives here and what may not");
    }
    let excepted = UNSAFE.iter().any(|(folder, _)| relative.starts_with(folder));
    if !excepted && !text.contains("#![forbid(unsafe_code)]") {
        complaints.add(path, "does not forbid unsafe code");
    }
}

/// Every file below a `src` folder is a module of the file above it: one that is not is never compiled, and its tests
/// never run.
pub fn modules(complaints: &mut Complaints) -> Result<(), String> {
    let mut files = tracked("crates", "rs")?;
    files.extend(tracked("xtask", "rs")?);
    for path in &files {
        let Some((parents, module)) = declared_in(path) else { continue };
        let Some(parent) = parents.iter().find(|parent| parent.exists()) else {
            complaints.add(path, "there is no file that could declare it");
            continue;
        };
        if !declares(&workspace::read(parent)?, &module) {
            complaints.add(path, format!("is never compiled: {} has no `mod {module};`", parent.display()));
        }
    }
    Ok(())
}

/// The files of which one must declare a file as a module, and the module's name. None for roots of crates.
fn declared_in(path: &Path) -> Option<(Vec<PathBuf>, String)> {
    let src = path.ancestors().skip(1).find(|folder| folder.ends_with("src"))?;
    let name = path.file_stem()?.to_str()?;
    let folder = path.parent()?;
    if folder == src && (name == "lib" || name == "main") || folder == src.join("bin") {
        return None;
    }
    // `a/mod.rs` is the module `a` of the folder around it.
    let (folder, name) = if name == "mod" { (folder.parent()?, folder.file_name()?.to_str()?) } else { (folder, name) };
    let parents = if folder == src {
        vec![src.join("lib.rs"), src.join("main.rs")]
    } else {
        vec![folder.with_extension("rs"), folder.join("mod.rs")]
    };
    Some((parents, name.to_string()))
}

fn declares(text: &str, module: &str) -> bool {
    let declaration = format!("mod {module};");
    text.lines().any(|line| {
        let line = line.trim_start();
        line.find(&declaration).is_some_and(|at| at == 0 || (line.starts_with("pub") && line[..at].ends_with(' ')))
    })
}

/// A generated file names the test that fails when it is not current, and the test exists.
pub fn generated(complaints: &mut Complaints) -> Result<(), String> {
    for path in tracked("crates", "rs")? {
        let text = workspace::read(&path)?;
        let Some(first) = text.lines().next().filter(|line| line.contains(GENERATED)) else { continue };
        let named = first.split('`').nth(1).unwrap_or_default();
        let relative = path.strip_prefix(workspace::root()).unwrap_or(&path).to_string_lossy().into_owned();
        let folder = workspace::root().join(crate_of(&relative));
        if named.is_empty() || !(folder.join(named).exists() || workspace::root().join(named).exists()) {
            complaints.add(&path, "is generated, but its first line names no existing `test` that keeps it current");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_declared_by_the_one_above_it() {
        let above = |path: &str| declared_in(Path::new(path)).map(|(parents, name)| (parents[0].clone(), name));
        assert_eq!(above("a/src/lib.rs"), None);
        assert_eq!(above("a/tests/x.rs"), None);
        assert_eq!(above("a/src/x.rs"), Some((PathBuf::from("a/src/lib.rs"), "x".to_string())));
        assert_eq!(above("a/src/x/tests.rs"), Some((PathBuf::from("a/src/x.rs"), "tests".to_string())));
        assert_eq!(above("a/src/x/mod.rs"), Some((PathBuf::from("a/src/lib.rs"), "x".to_string())));
    }

    #[test]
    fn a_declaration_is_a_line_of_its_own() {
        assert!(declares("#[cfg(test)]\nmod tests;\n", "tests"));
        assert!(declares("pub(crate) mod tests;\n", "tests"));
        assert!(!declares("// mod tests;\nmod other_tests;\n", "tests"));
    }
}
