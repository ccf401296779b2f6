//! Rules on crates: who may depend on whom, and what each manifest says.

use super::Complaints;
use crate::workspace;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The floors, lowest first: a crate may use its own floor and those below it.
const FLOORS: [&str; 7] = ["base", "machine", "object", "front", "middle", "back", "driver"];

/// Of the crates above the front end, only these may see C types.
const SEE_C_TYPES: [&str; 3] = ["abi", "irgen", "wootz"];

/// Crates that wrap a third-party crate, so that nobody else depends on it.
const WRAPPERS: [(&str, &str); 3] = [("iced-x86", "isa-x86"), ("memmap2", "memory"), ("rustc_apfloat", "num")];

/// A crate of the workspace.
struct Crate {
    name: String,
    floor: usize,
    manifest: PathBuf,
    /// Names under which it lists what it uses, tests excluded.
    uses: Vec<String>,
}

fn all() -> Result<Vec<Crate>, String> {
    let mut found = Vec::new();
    for (floor, folder) in FLOORS.iter().enumerate() {
        let path = workspace::root().join("crates").join(folder);
        let entries = std::fs::read_dir(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        for entry in entries.filter_map(Result::ok) {
            let manifest = entry.path().join("Cargo.toml");
            if !manifest.exists() {
                continue;
            }
            let text = workspace::read(&manifest)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            found.push(Crate { name, floor, manifest, uses: section(&text, "[dependencies]") });
        }
    }
    found.sort_by(|left, right| left.manifest.cmp(&right.manifest));
    Ok(found)
}

/// The names that a section of a manifest lists.
fn section(manifest: &str, heading: &str) -> Vec<String> {
    let lines = manifest.lines().map(str::trim).skip_while(|line| *line != heading).skip(1);
    lines
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .filter_map(|line| line.split(['.', '=', ' ']).next())
        .map(str::to_string)
        .collect()
}

/// Dependencies point down, C types stay where they belong, and wrapped crates stay wrapped.
pub fn floors(complaints: &mut Complaints) -> Result<(), String> {
    let crates = all()?;
    let floor_of: BTreeMap<&str, usize> = crates.iter().map(|one| (one.name.as_str(), one.floor)).collect();
    let front = FLOORS.iter().position(|name| *name == "front").expect("it is listed");
    for one in &crates {
        for used in &one.uses {
            if let Some((_, wrapper)) = WRAPPERS.iter().find(|(wrapped, _)| wrapped == used)
                && one.name != *wrapper
            {
                complaints.add(&one.manifest, format!("only {wrapper} may use {used}"));
            }
            let Some(&floor) = floor_of.get(used.as_str()) else { continue };
            if floor > one.floor {
                complaints.add(&one.manifest, format!("{} may not use {used}, which is on a higher floor", one.name));
            }
            if floor == front && one.floor > front && !SEE_C_TYPES.contains(&one.name.as_str()) {
                complaints.add(&one.manifest, format!("{} is past irgen and may not use {used}", one.name));
            }
        }
    }
    Ok(())
}

/// Crates with a build script, and what it does that nothing else can.
const BUILD_SCRIPTS: [(&str, &str); 1] = [("wootz", "tells the linker that the program is not position independent")];

/// Manifests inherit edition, licence and lints; there are no procedural macros, and no build scripts but those listed.
pub fn manifests(complaints: &mut Complaints) -> Result<(), String> {
    for one in all()? {
        let text = workspace::read(&one.manifest)?;
        for line in ["edition.workspace = true", "license.workspace = true", "publish = false"] {
            if !text.contains(line) {
                complaints.add(&one.manifest, format!("lacks '{line}'"));
            }
        }
        if section(&text, "[lints]") != ["workspace"] {
            complaints.add(&one.manifest, "does not inherit the workspace's lints");
        }
        if text.contains("proc-macro = true") {
            complaints.add(&one.manifest, "has procedural macros");
        }
        let listed = BUILD_SCRIPTS.iter().any(|(name, _)| *name == one.name);
        if one.manifest.with_file_name("build.rs").exists() != listed {
            complaints.add(&one.manifest, "has a build script that is not listed, or lacks the one that is");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_end_at_the_next_heading() {
        let manifest = "[dependencies]\nbase.workspace = true\n# why\nobject = \"1\"\n[dev-dependencies]\nx = \"2\"\n";
        assert_eq!(section(manifest, "[dependencies]"), ["base", "object"]);
    }
}
