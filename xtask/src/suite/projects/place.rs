//! Where projects are built and with what: a folder of programs that holds the compiler under test and nothing of gcc's
//! or binutils' that Wootz replaces, an environment of its own, and a user without privileges.

use super::configuration::Substitutions;
use crate::corpus;
use crate::run::{Ending, Job, must};
use crate::workspace;
use nix::unistd::Uid;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The longest that one step of a project may take.
const STEP: Duration = Duration::from_secs(7200);

/// Names under which Wootz stands in for other programs.
const REPLACED: &[&str] = &[
    "cc",
    "gcc",
    "as",
    "ld",
    "ar",
    "ranlib",
    "nm",
    "size",
    "strings",
    "strip",
    "objcopy",
    "objdump",
    "readelf",
    "addr2line",
];

/// A folder for builds, and the programs that they see.
#[derive(Debug)]
pub struct Place {
    base: PathBuf,
    programs: PathBuf,
    /// The compiler's name in messages and variables.
    compiler: String,
    unprivileged: bool,
}

/// A source tree in which to build.
#[derive(Debug)]
pub struct Tree<'a> {
    place: &'a Place,
    /// Its folder.
    pub directory: PathBuf,
    logs: PathBuf,
    jobs: usize,
}

/// A step that has been carried out.
#[derive(Debug)]
pub struct Step {
    /// Whether it ended with status 0.
    pub succeeded: bool,
    /// All that it printed.
    pub printed: String,
    /// User time of it and its children.
    pub seconds: f64,
}

/// The name `nobody` of Debian. Several projects refuse to be tested by root.
const NOBODY: [&str; 3] = ["--reuid=65534", "--regid=65534", "--clear-groups"];

impl Place {
    /// The place for a compiler under test, or for gcc. A `level` is the last option of every call of Wootz as a
    /// compiler, so that it prevails over the one that the project asks for.
    pub fn new(cc: Option<&Path>, level: Option<&str>) -> Result<Place, String> {
        let unprivileged = Uid::effective().is_root();
        let below = if cc.is_some() { "tested" } else { "gcc" };
        let mut base = workspace::scratch("suites/projects")?.join(below);
        create(&base)?;
        if unprivileged && !reachable(&base)? {
            // Below somebody's home, into which the user of the builds cannot look.
            base = std::env::temp_dir().join("wootz-projects").join(below);
            create(&base)?;
        }
        let programs = base.join("bin");
        let _ = std::fs::remove_dir_all(&programs);
        create(&programs)?;
        let is_wootz = cc.is_some_and(|cc| workspace::file_name(cc) == "wootz");
        link_programs(&programs, is_wootz)?;
        let compiler = match cc {
            Some(cc) => {
                let name = workspace::file_name(cc);
                let copy = programs.join(&name);
                let _ = std::fs::remove_file(&copy);
                if is_wootz {
                    let program = if level.is_some() { programs.join("wootz-as-asked") } else { copy };
                    std::fs::copy(cc, &program).map_err(|error| format!("{}: {error}", cc.display()))?;
                    for replaced in REPLACED {
                        link(&program, &programs.join(replaced))?;
                    }
                    if let Some(level) = level {
                        for name in ["wootz", "cc", "gcc"] {
                            force_level(&program, level, &programs.join(name))?;
                        }
                    }
                } else {
                    link(cc, &copy)?;
                }
                name
            }
            None => "gcc".to_string(),
        };
        let home = base.join("home");
        create(&home)?;
        let place = Place { base, programs, compiler, unprivileged };
        place.hand_over(&home)?;
        Ok(place)
    }

    /// A fresh copy of a source tree.
    pub fn tree(&self, project: &str, source: &Path, jobs: usize) -> Result<Tree<'_>, String> {
        let directory = self.base.join(project);
        corpus::copy_tree(source, &directory)?;
        self.hand_over(&directory)?;
        // Tests leave things behind in a folder that others use as well, and stumble over what others left.
        let temporary = self.base.join("tmp");
        let _ = std::fs::remove_dir_all(&temporary);
        create(&temporary)?;
        self.hand_over(&temporary)?;
        let logs = self.base.join("logs").join(project);
        let _ = std::fs::remove_dir_all(&logs);
        create(&logs)?;
        let ours = self.base.join("ours");
        corpus::copy_tree(&workspace::root().join("tests/programs"), &ours)?;
        Ok(Tree { place: self, directory, logs, jobs })
    }

    /// Removes the tree of a project.
    pub fn remove(&self, project: &str) -> Result<(), String> {
        must(Job::new("rm").arg("-rf").arg(self.base.join(project))).map(|_| ())
    }

    /// What stands for the same in the results of another compiler.
    pub fn substitutions(&self, tree: &Tree) -> Substitutions {
        vec![
            (tree.directory.display().to_string(), "TREE"),
            (self.programs.display().to_string(), "PROGRAMS"),
            (self.compiler.clone(), "CC"),
            ("gcc".to_string(), "CC"),
        ]
    }

    /// Makes a folder the property of the user of the builds.
    fn hand_over(&self, folder: &Path) -> Result<(), String> {
        if !self.unprivileged {
            return Ok(());
        }
        must(Job::new("chown").args(["-R", "65534:65534"]).arg(folder).timeout(STEP)).map(|_| ())
    }

    /// A job of the user of the builds.
    fn job(&self, program: &str) -> Job {
        if self.unprivileged { Job::new("setpriv").args(NOBODY).arg(program) } else { Job::new(program) }
    }
}

impl Tree<'_> {
    /// Copies a folder into the tree.
    pub fn add(&self, folder: &Path, name: &str) -> Result<(), String> {
        let copy = self.directory.join(name);
        corpus::copy_tree(folder, &copy)?;
        self.place.hand_over(&copy)
    }

    /// Where a step's output is kept.
    pub fn log(&self, step: &str) -> PathBuf {
        self.logs.join(format!("{step}.log"))
    }

    /// Runs a line of bash in the tree.
    pub fn step(&self, name: &str, command: &str) -> Result<Step, String> {
        // `time` writes to the outer shell's standard error, everything else to standard output.
        let script = "TIMEFORMAT='%U'; time { (eval \"$1\") 2>&1; }; exit";
        let home = self.place.base.join("home");
        let job = self
            .place
            .job("env")
            .args(["-i", "LC_ALL=C", "TZ=UTC", "TERM=dumb", "SHELL=/bin/bash", "USER=nobody", "LOGNAME=nobody"])
            .arg(format!("PATH={}", self.place.programs.display()))
            .arg(format!("HOME={}", home.display()))
            .arg(format!("CC={}", self.place.compiler))
            .arg(format!("TMPDIR={}", self.place.base.join("tmp").display()))
            .arg(format!("JOBS={}", self.jobs))
            .arg(format!("OURS={}", self.place.base.join("ours").display()))
            .args(["nice", "bash", "-c", script, "bash", command])
            .current_dir(&self.directory)
            .memory_mib(1 << 20)
            .timeout(STEP);
        let outcome = job.run()?;
        let printed = outcome.stdout_text();
        workspace::write(&self.log(name), &printed)?;
        let timed = outcome.stderr_text();
        let seconds = timed.lines().next_back().and_then(|line| line.trim().parse().ok()).unwrap_or(0.0);
        if outcome.ending == Ending::Timeout {
            println!("{name}: stopped after {} s", STEP.as_secs());
        }
        Ok(Step { succeeded: outcome.success(), printed, seconds })
    }
}

/// Whether the user of the builds can work in a folder.
fn reachable(folder: &Path) -> Result<bool, String> {
    Ok(Job::new("setpriv").args(NOBODY).args(["test", "-x"]).arg(folder).run()?.success())
}

/// Fills a folder with links to the programs of the system, but for other compilers, and with `replaced` also without
/// those that Wootz replaces.
fn link_programs(folder: &Path, replaced: bool) -> Result<(), String> {
    for directory in ["/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin"] {
        for entry in std::fs::read_dir(directory).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = folder.join(&name);
            let hidden = is_other_compiler(&name) || replaced && is_replaced(&name);
            if !hidden && !path.is_symlink() {
                link(&entry.path(), &path)?;
            }
        }
    }
    Ok(())
}

/// Compilers that a configure script may find beside the one that it is told to use.
fn is_other_compiler(name: &str) -> bool {
    let prefixes = ["clang", "g++", "c++", "tcc", "musl-", "ccache", "distcc"];
    prefixes.iter().any(|prefix| name.starts_with(prefix)) || name.contains("-linux-")
}

/// Compilers, and the tools of binutils that Wootz has too.
fn is_replaced(name: &str) -> bool {
    let exact = ["c89", "c99", "c89-gcc", "c99-gcc", "cpp", "gold", "dwp"];
    let prefixes = ["gcc", "cpp-", "ld.", "gcov", "lto-dump"];
    REPLACED.contains(&name) || exact.contains(&name) || prefixes.iter().any(|prefix| name.starts_with(prefix))
}

fn link(to: &Path, at: &Path) -> Result<(), String> {
    std::os::unix::fs::symlink(to, at).map_err(|error| format!("{}: {error}", at.display()))
}

/// Writes a script that calls the compiler with one more option.
fn force_level(compiler: &Path, level: &str, script: &Path) -> Result<(), String> {
    let _ = std::fs::remove_file(script);
    workspace::write(script, format!("#!/bin/sh\nexec '{}' \"$@\" {level}\n", compiler.display()))?;
    std::fs::set_permissions(script, Permissions::from_mode(0o755))
        .map_err(|error| format!("{}: {error}", script.display()))
}

fn create(folder: &Path) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

/// Those of the Debian packages that are not installed.
pub fn missing_packages(needs: &[&'static str]) -> Result<Vec<&'static str>, String> {
    let mut missing = Vec::new();
    for package in needs {
        let outcome = Job::new("dpkg-query").args(["-W", "-f", "${Status}", package]).run()?;
        if !outcome.stdout_text().starts_with("install ok installed") {
            missing.push(*package);
        }
    }
    Ok(missing)
}

/// The authors' tarball in the folder of a source package.
pub fn tarball(folder: &Path, package: &str) -> Result<PathBuf, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            let name = workspace::file_name(path);
            name.starts_with(package) && name.contains(".orig.tar.") && !name.ends_with(".asc")
        })
        .collect();
    found.sort();
    found.pop().ok_or_else(|| format!("{}: no tarball of {package}", folder.display()))
}

/// The SHA-256 of a file, in hexadecimal.
pub fn sha256(path: &Path) -> Result<String, String> {
    let printed = must(Job::new("sha256sum").arg(path))?.stdout_text();
    Ok(printed.split_whitespace().next().unwrap_or_default().to_string())
}

/// gcc's version with that of its package, for knowing whether kept results are still its.
pub fn gcc_version() -> Result<String, String> {
    let printed = must(Job::new("gcc").arg("--version"))?.stdout_text();
    Ok(printed.lines().next().unwrap_or_default().to_string())
}
