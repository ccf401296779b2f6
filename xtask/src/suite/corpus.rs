//! Third-party sources that suites run on, fetched from packages into `corpora` below the build directory. Nothing of
//! them is in the repository.

use crate::run::{Job, must};
use crate::workspace;
use std::path::PathBuf;
use std::time::Duration;

/// The folder `gcc.c-torture` of the tests in Debian's package gcc-12-source, unpacked on first use.
pub fn gcc_torture() -> Result<PathBuf, String> {
    let corpora = workspace::cache("corpora")?;
    let torture = corpora.join("gcc-torture/gcc.c-torture");
    if torture.join("execute/ieee").exists() && torture.join("compile").exists() {
        return Ok(torture);
    }
    let package = PathBuf::from("/usr/src/gcc-12");
    let tarball = std::fs::read_dir(&package)
        .map_err(|_| "gcc's sources are missing: apt-get install gcc-12-source".to_string())?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            name.starts_with("gcc-12") && name.ends_with(".tar.xz")
        })
        .ok_or_else(|| format!("no gcc-12 tarball in {}", package.display()))?;
    println!("unpacking {} (once)", tarball.display());
    let unpacked = workspace::cache("corpora/gcc-torture.partial")?;
    let job = Job::new("tar").arg("-xJf").arg(&tarball).arg("-C").arg(&unpacked).args([
        "--strip-components=3",
        "--wildcards",
        "*/gcc/testsuite/gcc.c-torture/*",
        // One test of the torture suite includes a file of this folder.
        "*/gcc/testsuite/gcc.dg/20030309-1.c",
    ]);
    must(job.timeout(Duration::from_secs(300)))?;
    let finished = corpora.join("gcc-torture");
    std::fs::rename(&unpacked, &finished).map_err(|error| format!("{}: {error}", finished.display()))?;
    Ok(torture)
}
