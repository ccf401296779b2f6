//! `cargo xtask tidy`: the rules of ARCHITECTURE.md that a program can check.
//!
//! A rule is a function that looks at the repository and adds complaints. Every complaint names a file, and says what
//! to do where that is not plain.

mod crates;
mod documents;
mod sources;

use crate::args::{Args, CommandLine};
use crate::workspace;
use std::path::{Path, PathBuf};

/// Everything that is wrong, in the order found.
#[derive(Default)]
pub struct Complaints(Vec<String>);

impl Complaints {
    /// Adds one, about a file of the repository.
    pub fn add(&mut self, path: &Path, what: impl AsRef<str>) {
        let shown = path.strip_prefix(workspace::root()).unwrap_or(path);
        self.0.push(format!("{}: {}", shown.display(), what.as_ref()));
    }
}

/// A rule: its name and its check.
type Rule = (&'static str, fn(&mut Complaints) -> Result<(), String>);

const RULES: &[Rule] = &[
    ("crates keep to their floors", crates::floors),
    ("every crate inherits the workspace's settings", crates::manifests),
    ("sources are short, safe and finished", sources::sources),
    ("every source file is compiled", sources::modules),
    ("generated files are kept current by a test", sources::generated),
    ("third-party crates are few and accounted for", documents::dependencies),
    ("the documents exist and stand on their own", documents::present),
    ("the data of test suites is well formed", documents::suites),
];

/// What the task understands.
pub const COMMAND_LINE: CommandLine = CommandLine::options(&[]);

/// Checks every rule.
pub fn main(_: &Args) -> Result<(), String> {
    let mut complaints = Complaints::default();
    let mut broken = 0;
    for (name, rule) in RULES {
        let before = complaints.0.len();
        rule(&mut complaints)?;
        let found = complaints.0.len() - before;
        broken += usize::from(found > 0);
        println!("{} {name}", if found == 0 { "ok    " } else { "BROKEN" });
    }
    println!("tidy: {} passed, {broken} failed", RULES.len() - broken);
    if complaints.0.is_empty() { Ok(()) } else { Err(format!("tidy:\n  {}", complaints.0.join("\n  "))) }
}

/// All files of the repository below a folder with an extension, by git's index and what is not ignored.
pub fn tracked(below: &str, extension: &str) -> Result<Vec<PathBuf>, String> {
    let output = std::process::Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "--", below])
        .current_dir(workspace::root())
        .output()
        .map_err(|error| format!("git: {error}"))?;
    if !output.status.success() {
        return Err("git ls-files failed: tidy needs a git work tree".to_string());
    }
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let paths = text.lines().map(|line| workspace::root().join(line));
    Ok(paths.filter(|path| path.extension().is_some_and(|found| found == extension) && path.exists()).collect())
}
