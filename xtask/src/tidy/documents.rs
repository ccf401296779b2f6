//! Rules on documents: which must exist, what they may not refer to, and that dependencies are accounted for.

use super::{Complaints, tracked};
use crate::suite;
use crate::test;
use crate::workspace;
use std::collections::BTreeSet;
use std::process::Command;

/// The most third-party crates that the product may be built from, indirect ones included.
const MOST_DEPENDENCIES: usize = 26;

const DOCUMENTS: [&str; 8] = [
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "docs/dependencies.md",
    "docs/roadmap.md",
    "docs/decisions/0001-one-ir-two-code-generators.md",
];

/// The documents are there, and refer to nothing outside the repository's tree.
pub fn present(complaints: &mut Complaints) -> Result<(), String> {
    for name in DOCUMENTS {
        let path = workspace::root().join(name);
        if !path.exists() {
            complaints.add(&path, "is missing");
        }
    }
    for path in tracked(".", "md")? {
        let text = workspace::read(&path)?;
        // Spelled in two halves, like everything that a rule looks for.
        for outside in [concat!("shared", "/"), concat!("/wo", "rk/")] {
            if text.contains(outside) {
                complaints.add(&path, format!("mentions {outside}, which readers do not have"));
            }
        }
    }
    Ok(())
}

/// Every third-party crate that the product names has a section in `docs/dependencies.md`, and all together are few.
pub fn dependencies(complaints: &mut Complaints) -> Result<(), String> {
    let path = workspace::root().join("docs/dependencies.md");
    let text = workspace::read(&path).unwrap_or_default();
    let sections: BTreeSet<&str> = text.lines().filter_map(|line| line.strip_prefix("## ")).map(str::trim).collect();
    let manifest = workspace::read(&workspace::root().join("Cargo.toml"))?;
    let named: BTreeSet<&str> = manifest
        .lines()
        .skip_while(|line| line.trim() != "[workspace.dependencies]")
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.contains("path = ") && line.contains('='))
        .filter_map(|line| line.split(['=', ' ']).next())
        .collect();
    for name in named.iter().filter(|name| !sections.contains(**name)) {
        complaints.add(&path, format!("has no section on {name}"));
    }
    for name in sections.iter().filter(|name| !named.contains(**name) && **name != "nix") {
        complaints.add(&path, format!("has a section on {name}, which is not used"));
    }
    let tree = Command::new("cargo")
        .args(["tree", "--package", "wootz", "--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .current_dir(workspace::root())
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    if !tree.status.success() {
        return Err(format!("cargo tree: {}", String::from_utf8_lossy(&tree.stderr)));
    }
    let listed = String::from_utf8_lossy(&tree.stdout).into_owned();
    let crates: BTreeSet<&str> = listed
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "wootz" && !name.starts_with("wootz-"))
        .collect();
    if crates.len() > MOST_DEPENDENCIES {
        complaints.add(&path, format!("{} third-party crates; at most {MOST_DEPENDENCIES}", crates.len()));
    }
    Ok(())
}

/// Lists of expected failures parse and are sorted; what CI runs exists.
pub fn suites(complaints: &mut Complaints) -> Result<(), String> {
    for path in tracked("tests/suites", "expected-failures")? {
        let text = workspace::read(&path)?;
        let entries: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
        for line in entries.iter().filter(|line| line.split_once(": ").is_none_or(|(_, reason)| reason.len() < 10)) {
            complaints.add(&path, format!("'{line}' gives no reason"));
        }
        if !entries.is_sorted() {
            complaints.add(&path, "is not sorted");
        }
    }
    let list = workspace::root().join(".ci/suites");
    for line in test::ci_tasks()? {
        let mut words = line.split_whitespace();
        let task = words.next().unwrap_or_default();
        if !crate::has_task(task) {
            complaints.add(&list, format!("there is no task '{task}'"));
        }
        if task == "suite" && !words.next().is_some_and(suite::exists) {
            complaints.add(&list, format!("'{line}' names no suite"));
        }
    }
    Ok(())
}
