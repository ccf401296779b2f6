//! How fast the linker is, beside GNU's, LLVM's and mold, on the server of PostgreSQL and on a hundred megabytes of
//! objects with debugging information.

use super::usage::{Usage, run_measured};
use crate::args::Args;
use crate::corpus;
use crate::run::{Job, must};
use crate::workspace;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How many times as fast as GNU's linker ours is to be, by the clock.
const TARGET: f64 = 2.0;

/// The linkers that are compared when they are installed, with options of their own. The first is the yardstick. mold
/// would leave the work to a process that nobody measures.
const OTHERS: [(&str, &[&str]); 4] = [("ld", &[]), ("ld.lld-19", &[]), ("ld.lld", &[]), ("mold", &["--no-fork"])];

/// SQLite this many times, each with names of its own: more than a hundred megabytes.
const COPIES: usize = 16;

/// Configuring and building take minutes on a busy machine.
const BUILD: Duration = Duration::from_secs(3000);

/// What a linker is given beside its output.
struct Link {
    name: &'static str,
    directory: PathBuf,
    words: Vec<String>,
}

/// Runs the links. Returns the targets that were missed.
pub fn run(args: &Args, rounds: usize) -> Result<Vec<String>, String> {
    let compiler = workspace::compiler(args)?;
    let mut linkers: Vec<(String, PathBuf, Vec<&str>)> = Vec::new();
    for (name, options) in OTHERS {
        // The version with a number stands for the one without.
        let same = linkers.iter().any(|(known, ..)| known.starts_with(name));
        if !same && Job::new(name).arg("--version").run().is_ok_and(|outcome| outcome.success()) {
            linkers.push((name.to_string(), which(name)?, options.to_vec()));
        }
    }
    if linkers.first().is_none_or(|(name, ..)| name != "ld") {
        return Err("GNU ld is the yardstick and is not installed".to_string());
    }
    linkers.push((format!("{} ld", workspace::file_name(&compiler)), compiler.clone(), vec!["ld"]));
    let mut misses = Vec::new();
    for link in [server(&compiler)?, debug()?] {
        misses.extend(one(&linkers, rounds, &link)?);
    }
    Ok(misses)
}

fn which(name: &str) -> Result<PathBuf, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path).map(|folder| folder.join(name)).find(|path| path.is_file());
    found.ok_or_else(|| format!("{name} is not in PATH"))
}

fn one(linkers: &[(String, PathBuf, Vec<&str>)], rounds: usize, link: &Link) -> Result<Vec<String>, String> {
    let mut all: Vec<Vec<Usage>> = linkers.iter().map(|_| Vec::new()).collect();
    let mut sizes = vec![0; linkers.len()];
    for _ in 0..rounds {
        for (number, (_, path, options)) in linkers.iter().enumerate() {
            let output = link.directory.join(format!("linked-{number}"));
            let _ = std::fs::remove_file(&output);
            let mut words: Vec<&OsStr> = options.iter().map(OsStr::new).collect();
            words.extend(link.words.iter().map(OsStr::new));
            words.extend([OsStr::new("-o"), output.as_os_str()]);
            let (usage, _) = run_measured(path, &words, &link.directory)?;
            all[number].push(usage);
            sizes[number] = std::fs::metadata(&output).map_or(0, |metadata| metadata.len());
            let _ = std::fs::remove_file(&output);
        }
    }
    let inputs: u64 = link
        .words
        .iter()
        .filter_map(|word| std::fs::metadata(link.directory.join(word)).ok())
        .filter(|metadata| metadata.is_file())
        .map(|metadata| metadata.len())
        .sum();
    println!("\n### {}: {:.0} MB of inputs, medians of {rounds} rounds\n", link.name, inputs as f64 / 1e6);
    println!(
        "| linker | user s | system s | elapsed s | peak MiB | output MB | times as fast as GNU ld: elapsed | user + system |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|");
    let medians: Vec<Usage> = all.iter().map(|results| Usage::median(results)).collect();
    let total = |usage: &Usage| usage.user + usage.system;
    for (((name, ..), usage), size) in linkers.iter().zip(&medians).zip(&sizes) {
        println!(
            "| {name} | {:.3} | {:.3} | {:.3} | {:.1} | {:.1} | {:.2} | {:.2} |",
            usage.user,
            usage.system,
            usage.wall,
            usage.peak_mib,
            *size as f64 / 1e6,
            medians[0].wall / usage.wall,
            total(&medians[0]) / total(usage)
        );
    }
    let ours = medians.last().ok_or("nothing was linked")?;
    let speed = medians[0].wall / ours.wall;
    let miss = format!("{}: {speed:.2} times GNU ld's speed, the target is {TARGET}", link.name);
    Ok(if speed < TARGET { vec![miss] } else { Vec::new() })
}

/// Words of a link by GCC: a position-independent program and the C library.
fn program(inputs: Vec<String>, libraries: &[&str]) -> Result<Vec<String>, String> {
    let place = |name: &str| -> Result<String, String> {
        Ok(must(Job::new("gcc").arg(format!("-print-file-name={name}")))?.stdout_text().trim().to_string())
    };
    let folder = |name: &str| -> Result<String, String> {
        let path = place(name)?;
        Ok(format!("-L{}", Path::new(&path).parent().unwrap_or(Path::new("/")).display()))
    };
    let mut words: Vec<String> =
        ["--build-id", "--eh-frame-hdr", "--hash-style=gnu", "--as-needed", "-pie"].map(str::to_string).into();
    words.extend(["-dynamic-linker", "/lib64/ld-linux-x86-64.so.2"].map(str::to_string));
    for start in ["Scrt1.o", "crti.o", "crtbeginS.o"] {
        words.push(place(start)?);
    }
    words.extend([folder("libgcc.a")?, folder("libc.so")?]);
    words.extend(inputs);
    words.extend(libraries.iter().map(|library| (*library).to_string()));
    words.extend(["-lgcc", "-lc", "-lgcc"].map(str::to_string));
    words.extend([place("crtendS.o")?, place("crtn.o")?]);
    Ok(words)
}

/// The server of PostgreSQL, compiled by the compiler under test and kept for the next run.
fn server(compiler: &Path) -> Result<Link, String> {
    let tree = workspace::scratch("bench")?.join("link-postgresql");
    let backend = tree.join("src/backend");
    if !tree.join("built").is_file() {
        let _ = std::fs::remove_dir_all(&tree);
        corpus::copy_tree(&corpus::debian_source("postgresql-15")?, &tree)?;
        let compiler = format!("CC={}", compiler.display());
        must(Job::new("./configure").arg(compiler).current_dir(&tree).timeout(BUILD))?;
        must(
            Job::new("make")
                .args(["-j2", "-C", "src/backend", "CFLAGS=-w -O2 -fwrapv"])
                .current_dir(&tree)
                .timeout(BUILD),
        )?;
        workspace::write(&tree.join("built"), "")?;
    }
    let _ = std::fs::remove_file(backend.join("postgres"));
    let plan = must(Job::new("make").args(["-n", "postgres"]).current_dir(&backend).timeout(BUILD))?.stdout_text();
    let command = plan.lines().find(|line| line.contains(" -o postgres")).ok_or("make shows no link of postgres")?;
    let is_input = |word: &&str| word.ends_with(".o") || word.ends_with(".a");
    let inputs: Vec<String> = command.split_whitespace().filter(is_input).map(str::to_string).collect();
    let words = program(inputs, &["-export-dynamic", "-lz", "-lm"])?;
    Ok(Link { name: "PostgreSQL's server", directory: backend, words })
}

/// SQLite with debugging information, again and again.
fn debug() -> Result<Link, String> {
    let folder = workspace::scratch("bench")?.join("link-debug");
    let inputs: Vec<String> = (1..=COPIES).map(|number| format!("sqlite{number}.o")).collect();
    if !folder.join("built").is_file() {
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let source = corpus::sqlite_amalgamation()?.join("sqlite3.c");
        let job = Job::new("gcc").args(["-w", "-g", "-O2", "-c", "-o", "sqlite.o"]).arg(source);
        must(job.current_dir(&folder).timeout(BUILD))?;
        let names = must(Job::new("nm").args(["-g", "-j", "--defined-only", "sqlite.o"]).current_dir(&folder))?;
        for (number, object) in (1..).zip(&inputs) {
            let renamed: String =
                names.stdout_text().lines().map(|name| format!("{name} copy{number}_{name}\n")).collect();
            workspace::write(&folder.join("names"), renamed)?;
            let job = Job::new("objcopy").args(["--redefine-syms=names", "sqlite.o", object]);
            must(job.current_dir(&folder))?;
        }
        workspace::write(&folder.join("main.c"), "int main(void) { return 0; }\n")?;
        must(Job::new("gcc").args(["-c", "main.c"]).current_dir(&folder))?;
        workspace::write(&folder.join("built"), "")?;
    }
    let words = program(inputs.into_iter().chain(["main.o".to_string()]).collect(), &["-lm"])?;
    Ok(Link { name: "Objects with debugging information", directory: folder, words })
}
