//! Third-party sources that tasks run on, fetched from packages into `corpora` below the build directory. Nothing of
//! them is in the repository.
//!
//! Versions are pinned: by Debian's release, by `tests/corpora/Cargo.lock`, or by a hash. What is unpacked is never
//! written to afterwards: builds happen in copies.

use crate::run::{Job, must};
use crate::workspace;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A generous limit for downloads and unpacking.
const PATIENCE: Duration = Duration::from_secs(600);

/// Makes `corpora/NAME` once: `fill` gets an empty folder, which takes its final name when it is complete.
fn once(name: &str, fill: impl FnOnce(&Path) -> Result<(), String>) -> Result<PathBuf, String> {
    let corpora = workspace::cache("corpora")?;
    let finished = corpora.join(name);
    if finished.exists() {
        return Ok(finished);
    }
    println!("fetching {name} (once)");
    let partial = corpora.join(format!("{name}.partial-{}", std::process::id()));
    let describe = |error: std::io::Error| format!("{}: {error}", partial.display());
    std::fs::create_dir_all(&partial).map_err(describe)?;
    let filled = fill(&partial).and_then(|()| std::fs::rename(&partial, &finished).map_err(describe));
    // Two tasks may have filled it at once; whichever was first has made the result.
    let _ = std::fs::remove_dir_all(&partial);
    if finished.exists() { Ok(finished) } else { filled.map(|()| finished) }
}

/// The folder `gcc.c-torture` of the tests in Debian's package gcc-12-source.
pub fn gcc_torture() -> Result<PathBuf, String> {
    // One test of the torture suite includes a file of the other.
    let unpacked = gcc_tests("gcc-torture", &["gcc.c-torture/*", "gcc.dg/20030309-1.c"])?;
    Ok(unpacked.join("gcc.c-torture"))
}

/// The folder `gcc.dg` of the tests in Debian's package gcc-12-source.
pub fn gcc_dg() -> Result<PathBuf, String> {
    let unpacked = gcc_tests("gcc-dg", &["gcc.dg/*", "gcc.c-torture/execute/*", "c-c++-common/*"])?;
    Ok(unpacked.join("gcc.dg"))
}

/// Linux of Debian's package linux-source-6.12.
pub fn linux() -> Result<PathBuf, String> {
    let unpacked = once("linux-6.12", |folder| {
        let tarball = Path::new("/usr/src/linux-source-6.12.tar.xz");
        if !tarball.exists() {
            return Err("Linux's sources are missing: apt-get install linux-source-6.12".to_string());
        }
        must(Job::new("tar").arg("-xJf").arg(tarball).arg("-C").arg(folder).timeout(PATIENCE)).map(|_| ())
    })?;
    Ok(unpacked.join("linux-source-6.12"))
}

/// Unpacks parts of gcc's test suite, named by patterns below its folder, as the corpus `name`.
fn gcc_tests(name: &str, patterns: &[&str]) -> Result<PathBuf, String> {
    once(name, |folder| {
        let package = PathBuf::from("/usr/src/gcc-12");
        let tarball = std::fs::read_dir(&package)
            .map_err(|_| "gcc's sources are missing: apt-get install gcc-12-source".to_string())?
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .find(|path| {
                let name = workspace::file_name(path);
                name.starts_with("gcc-12") && name.ends_with(".tar.xz")
            })
            .ok_or_else(|| format!("no gcc-12 tarball in {}", package.display()))?;
        let job = Job::new("tar").arg("-xJf").arg(&tarball).arg("-C").arg(folder);
        let job = job.args(["--strip-components=3", "--wildcards"]);
        let job = job.args(patterns.iter().map(|pattern| format!("*/gcc/testsuite/{pattern}")));
        must(job.timeout(PATIENCE)).map(|_| ())
    })
}

/// A Debian 12 source package, unpacked as its authors released it, without Debian's patches. The system's own apt state is not touched.
pub fn debian_source(package: &str) -> Result<PathBuf, String> {
    let unpacked = once(&format!("debian-{package}"), |folder| {
        let apt = workspace::cache("corpora/apt")?;
        let lists = apt.join("lists");
        std::fs::create_dir_all(lists.join("partial")).map_err(|error| format!("{}: {error}", lists.display()))?;
        let sources = apt.join("debian.sources");
        workspace::write(&sources, source_stanza()?)?;
        let options = [
            format!("Dir::Etc::sourcelist={}", sources.display()),
            "Dir::Etc::sourceparts=/nonexistent".to_string(),
            format!("Dir::State::lists={}", lists.display()),
        ];
        let job = |arguments: &[&str]| {
            let options = options.iter().flat_map(|option| ["-o", option]);
            Job::new("apt-get").args(options).args(arguments).current_dir(folder).timeout(PATIENCE)
        };
        must(job(&["update"]))?;
        must(job(&["source", "--download-only", package]))?;
        let description = workspace::files(folder, "dsc")?;
        let description = description.first().ok_or_else(|| format!("{package}: apt-get left no .dsc file"))?;
        let extract =
            Job::new("dpkg-source").args(["--no-check", "--skip-patches", "-x"]).arg(description).arg("source");
        must(extract.current_dir(folder).timeout(PATIENCE)).map(|_| ())
    })?;
    Ok(unpacked.join("source"))
}

/// The system's first stanza of package sources, turned into one for sources of the release itself.
fn source_stanza() -> Result<String, String> {
    let system = Path::new("/etc/apt/sources.list.d/debian.sources");
    let uri_and_key = match std::fs::read_to_string(system) {
        Ok(text) => {
            let stanza = text.split("\n\n").next().unwrap_or_default().to_string();
            let kept = |line: &&str| line.starts_with("URIs:") || line.starts_with("Signed-By:");
            stanza.lines().filter(kept).map(|line| format!("{line}\n")).collect::<String>()
        }
        Err(_) => "URIs: http://deb.debian.org/debian\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n"
            .to_string(),
    };
    Ok(format!("Types: deb-src\nSuites: bookworm\nComponents: main\n{uri_and_key}"))
}

/// A commit of a public Git repository, for tests that no package carries. A copy of the repository below the folder
/// `XTASK_REPOSITORY_FOLDER`, named OWNER+NAME/repo or NAME, is used in its place.
pub fn checkout(name: &str, repository: &str, commit: &str) -> Result<PathBuf, String> {
    let unpacked = once(&format!("{name}-{commit}"), |folder| {
        let mut from = repository.to_string();
        if let Some(copies) = std::env::var_os("XTASK_REPOSITORY_FOLDER") {
            let owner = repository.rsplit('/').nth(1).unwrap_or_default();
            let places = [PathBuf::from(format!("{owner}+{name}/repo")), PathBuf::from(name)];
            let found = places.iter().map(|place| Path::new(&copies).join(place)).find(|place| place.exists());
            from = found.map_or(from, |place| place.display().to_string());
        }
        let git = |arguments: &[&str]| must(Job::new("git").args(arguments).current_dir(folder).timeout(PATIENCE));
        git(&["-c", "safe.directory=*", "clone", "--quiet", "--no-checkout", &from, "clone"])?;
        git(&["-C", "clone", "-c", "advice.detachedHead=false", "checkout", "--quiet", commit])?;
        let kept = folder.join("clone/.git");
        std::fs::remove_dir_all(&kept).map_err(|error| format!("{}: {error}", kept.display()))
    })?;
    Ok(unpacked.join("clone"))
}

/// The folder of vendored crates that carry C sources, as pinned in `tests/corpora`.
pub fn crates() -> Result<PathBuf, String> {
    once("crates", |folder| {
        let manifest = workspace::root().join("tests/corpora/Cargo.toml");
        let job = Job::new("cargo").args(["vendor", "--quiet", "--locked", "--versioned-dirs", "--manifest-path"]);
        must(job.arg(manifest).arg(folder.join("vendor")).timeout(PATIENCE)).map(|_| ())
    })
}

/// The folder of the crate whose name starts so.
fn vendored(prefix: &str) -> Result<PathBuf, String> {
    let folder = crates()?.join("vendor");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .find(|path| workspace::file_name(path).starts_with(prefix))
        .ok_or_else(|| format!("no crate {prefix} in {}", folder.display()))
}

/// The folder with SQLite's amalgamation: `sqlite3.c` and `sqlite3.h`.
pub fn sqlite_amalgamation() -> Result<PathBuf, String> {
    Ok(vendored("libsqlite3-sys-")?.join("sqlite3"))
}

/// The folder with the sources of Lua's library, version 5.4.
pub fn lua_sources() -> Result<PathBuf, String> {
    Ok(vendored("lua-src-")?.join("lua-5.4.7"))
}

/// Lua 5.4.6 as its developers keep it, with makefile and test suite (`testes`). No Debian package and no crate carries
/// the tests; the source distribution of the Python package lupa does.
pub fn lua_repository() -> Result<PathBuf, String> {
    let unpacked = once("lua-repository", |folder| {
        let requirement = folder.join("requirements.txt");
        workspace::write(&requirement, LUPA)?;
        // pip unpacks the sources, and then fails to prepare building lupa itself, which is not wanted anyway.
        let job = Job::new("pip3")
            .args(["download", "--no-deps", "--no-build-isolation", "--no-clean", "--no-binary", "lupa"])
            .args(["--require-hashes", "-r"])
            .arg(&requirement)
            .env("TMPDIR", folder)
            .current_dir(folder)
            .memory_mib(1 << 20)
            .timeout(PATIENCE);
        let outcome = job.run()?;
        let marker = Path::new("third-party/lua54/testes/all.lua");
        let found = subfolders(folder)
            .into_iter()
            .flat_map(|below| subfolders(&below))
            .find(|candidate| candidate.join(marker).exists())
            .ok_or_else(|| format!("pip3 did not fetch lupa:\n{}", outcome.stderr_text()))?;
        let from = found.join("third-party/lua54");
        std::fs::rename(&from, folder.join("lua")).map_err(|error| format!("{}: {error}", from.display()))
    })?;
    Ok(unpacked.join("lua"))
}

/// The pinned source distribution, as pip wants it.
const LUPA: &str = "lupa==2.2 --hash=sha256:665a006bcf8d9aacdfdb953824b929d06a0c55910a662b59be2f157ab4c8924d\n";

fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut found: Vec<PathBuf> =
        entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

/// Copies a folder with everything in it. Times are kept: make compares them.
pub fn copy_tree(from: &Path, to: &Path) -> Result<(), String> {
    let _ = std::fs::remove_dir_all(to);
    must(Job::new("cp").arg("-rp").arg(from).arg(to).timeout(PATIENCE)).map(|_| ())
}
