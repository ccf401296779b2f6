//! The object tools print what binutils' print, on objects, archives, libraries and programs of the system and of our
//! own making.

use super::Options;
use super::verdict::{Demand, Report, Verdict};
use crate::run::{Job, must, parallel};
use crate::workspace;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Command lines to compare, without the file.
const COMMANDS: &[&[&str]] = &[
    &["nm"],
    &["nm", "-D"],
    &["nm", "-a", "-p"],
    &["nm", "-g", "-n"],
    &["nm", "-S", "--size-sort"],
    &["nm", "-P"],
    &["nm", "-A", "-u"],
    &["nm", "-f", "sysv"],
    &["nm", "-j", "-r", "--defined-only"],
    &["nm", "-s", "-t", "d"],
    &["readelf", "-a"],
    &["readelf", "-a", "-W"],
    &["readelf", "-S"],
    &["readelf", "-l", "-d"],
    &["readelf", "--dyn-syms", "-x", ".text", "-p", ".comment"],
    &["size"],
    &["size", "-A", "-x"],
    &["size", "-t", "-o"],
    &["strings", "-n", "6"],
    &["strings", "-t", "x", "-d"],
];

/// Files of the system, as far as they exist: start files, libraries of both kinds, programs.
const SYSTEM: &[(&str, &[&str])] =
    &[("/usr/lib/x86_64-linux-gnu", &["o", "a", "so.1", "so.2", "so.6"]), ("/usr/bin", &["ls", "make", "bash"])];

/// How many files of the system are enough.
const MOST: usize = 60;

/// Larger files take long and show nothing new.
const LARGEST: u64 = 4 << 20;

/// Compares every command on every file.
pub fn run(options: &Options) -> Result<(), String> {
    let mut files = system_files()?;
    files.extend(own_objects(options)?);
    let mut cases: Vec<(String, &[&str], &Path)> = Vec::new();
    for command in COMMANDS {
        for file in &files {
            let name = format!("{} {}", command.join(" "), workspace::file_name(file));
            if options.selects(&name) {
                cases.push((name, command, file));
            }
        }
    }
    let verdicts = parallel(options.jobs, &cases, |_, (_, command, file)| {
        compare(command, file, options).unwrap_or_else(Verdict::WrongDiagnosis)
    });
    let results = cases.iter().map(|(name, _, _)| name.clone()).zip(verdicts).collect();
    let report = Report { suite: "binutils".to_string(), results };
    let complete = options.filter.is_none();
    report.judge(&Demand { baseline: None, rate: 100.0, complete, listed: options.is_wootz() })
}

fn system_files() -> Result<Vec<PathBuf>, String> {
    let mut files = BTreeSet::new();
    for (folder, endings) in SYSTEM {
        let Ok(entries) = std::fs::read_dir(folder) else { continue };
        for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
            let name = workspace::file_name(&path);
            let wanted = endings.iter().any(|ending| name == *ending || name.ends_with(&format!(".{ending}")));
            let small = std::fs::metadata(&path).is_ok_and(|metadata| metadata.is_file() && metadata.len() <= LARGEST);
            // Linker scripts with the names of libraries are no objects.
            let binary = || std::fs::read(&path).is_ok_and(|bytes| bytes.contains(&0));
            if wanted && small && binary() {
                files.insert(path);
            }
        }
    }
    if files.is_empty() {
        return Err("there are no libraries to look at".to_string());
    }
    Ok(files.into_iter().take(MOST).collect())
}

/// Objects, an archive and programs that the compiler under test makes.
fn own_objects(options: &Options) -> Result<Vec<PathBuf>, String> {
    let folder = workspace::scratch("suites/binutils")?;
    let mut made = Vec::new();
    for source in workspace::files(&workspace::root().join("tests/bench"), "c")? {
        let object = folder.join(workspace::file_name(&source)).with_extension("o");
        must(
            Job::new(&options.cc).args(["-w", "-g", "-c", "-ffunction-sections"]).arg(&source).arg("-o").arg(&object),
        )?;
        made.push(object);
    }
    let archive = folder.join("all.a");
    let _ = std::fs::remove_file(&archive);
    must(Job::new("ar").arg("rcs").arg(&archive).args(&made))?;
    let (program, library) = (folder.join("program"), folder.join("library.so"));
    let first = made.first().ok_or("there are no kernels in tests/bench")?.clone();
    must(Job::new(&options.cc).arg(&first).args(["-lm", "-o"]).arg(&program))?;
    must(Job::new(&options.cc).arg("-shared").arg(&first).args(["-lm", "-o"]).arg(&library))?;
    made.extend([archive, program, library]);
    Ok(made)
}

fn compare(command: &[&str], file: &Path, options: &Options) -> Result<Verdict, String> {
    let theirs = Job::new(command[0]).args(&command[1..]).arg(file).timeout(options.timeout).run()?;
    let job =
        if options.is_wootz() { Job::new(&options.cc).args(command) } else { Job::new(command[0]).args(&command[1..]) };
    let ours = job.arg(file).timeout(options.timeout).run()?;
    if ours.crashed() {
        return Ok(Verdict::CompilerCrash(super::verdict::first_error(&ours.stderr_text())));
    }
    if ours.stdout == theirs.stdout && ours.success() == theirs.success() {
        return Ok(Verdict::Pass);
    }
    let (ours_text, theirs_text) = (ours.stdout_text(), theirs.stdout_text());
    let differing = ours_text.lines().zip(theirs_text.lines()).find(|(ours, theirs)| ours != theirs);
    Ok(Verdict::WrongResult(match differing {
        Some((ours, theirs)) => format!("'{ours}' should be '{theirs}'"),
        None => format!("{} lines should be {}", ours_text.lines().count(), theirs_text.lines().count()),
    }))
}
