//! Where things are: the repository, the build directory, cached corpora, and the compiler under test.

use crate::args::{Args, TaskOption};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The root of the repository.
pub fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().expect("xtask is a folder of the repository").to_path_buf()
}

/// Cargo's build directory, which also holds everything that tasks download or compute.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => std::path::absolute(dir).expect("the current directory exists"),
        None => root().join("target"),
    }
}

/// A folder for what is fetched from packages or computed with other compilers, and does not depend on the state of the
/// repository; created if missing. `XTASK_CACHE` moves it, so that several work trees can share it.
pub fn cache(name: &str) -> Result<PathBuf, String> {
    match std::env::var_os("XTASK_CACHE") {
        Some(base) => created(PathBuf::from(base).join(name)),
        None => scratch(name),
    }
}

/// A folder below the build directory, created if missing.
pub fn scratch(name: &str) -> Result<PathBuf, String> {
    created(target().join(name))
}

fn created(dir: PathBuf) -> Result<PathBuf, String> {
    std::fs::create_dir_all(&dir).map_err(|error| format!("{}: {error}", dir.display()))?;
    Ok(dir)
}

/// Builds `wootz` in release mode and returns its path.
pub fn build_wootz() -> Result<PathBuf, String> {
    let status = Command::new("cargo")
        .args(["build", "--quiet", "--release", "--package", "wootz"])
        .current_dir(root())
        .status()
        .map_err(|error| format!("cargo: {error}"))?;
    if !status.success() {
        return Err("building wootz failed".to_string());
    }
    Ok(target().join("release/wootz"))
}

/// The option that names the compiler under test.
pub const CC: TaskOption = ("cc", "PROGRAM", "the compiler under test; without, Wootz is built in release mode");

/// The option that says how many jobs to run at once.
pub const JOBS: TaskOption = ("jobs", "N", "how many to run at once; one for each processor without");

/// The compiler under test: `--cc PATH`, or else a freshly built `wootz`.
pub fn compiler(args: &Args) -> Result<PathBuf, String> {
    match args.program("cc") {
        Some(path) => Ok(path),
        None => build_wootz(),
    }
}

/// How many jobs to run at once: `--jobs N`, or one for each processor.
pub fn jobs(args: &Args) -> Result<usize, String> {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    Ok(args.number("jobs", processors as u64)?.max(1) as usize)
}

/// Reads a text file, with the path in the error. Bytes that are not UTF-8 are replaced: test sources are in many
/// encodings and only their ASCII parts are looked at.
pub fn read(path: &Path) -> Result<String, String> {
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Writes a file, with the path in the error.
pub fn write(path: &Path, contents: impl AsRef<[u8]>) -> Result<(), String> {
    std::fs::write(path, contents).map_err(|error| format!("{}: {error}", path.display()))
}

/// The files of a directory with the given extension, sorted by name; not recursive.
pub fn files(dir: &Path, extension: &str) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(dir).map_err(|error| format!("{}: {error}", dir.display()))?;
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|found| found == extension) && path.is_file())
        .collect();
    found.sort();
    Ok(found)
}

/// The last part of a path as text: the name under which tasks report a file.
pub fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
