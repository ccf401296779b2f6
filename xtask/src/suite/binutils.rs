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
    &["readelf", "-wi", "-wa"],
    &["readelf", "-wl", "-wr", "-ws", "-wm"],
    &["readelf", "--debug-dump=decodedline,loc,Ranges"],
    &["readelf", "-W", "-wLp"],
    &["readelf", "-wf"],
    &["readelf", "--debug-dump=frames-interp", "-u"],
    &["nm", "-C", "-D"],
    &["readelf", "-s", "-W", "-C"],
    &["readelf", "-w"],
    &["readelf", "-wkN"],
    FOLLOWING,
    &["objdump", "--dwarf=no-follow-links,info,abbrev,rawline"],
    &["size"],
    &["size", "-A", "-x"],
    &["size", "-t", "-o"],
    &["strings", "-n", "6"],
    &["strings", "-t", "x", "-d"],
    &["objdump", "-h"],
    &["objdump", "-h", "-w", "-f"],
    &["objdump", "-t"],
    &["objdump", "-r"],
    &["objdump", "-p"],
    &["objdump", "-s", "-j", ".text", "-j", ".rodata"],
    &["objdump", "-d"],
    &["objdump", "-d", "-r", "-w"],
    &["objdump", "-d", "--no-show-raw-insn"],
    &["addr2line", "-a", "-f", "-i", "0x40", "0x1149", "0x5000", "-e"],
    &["addr2line", "-p", "-s", "-f", "-j", ".text", "8", "20", "-e"],
];

/// Files of the system have no debugging information of their own, and if it is installed apart, GNU's objdump shows the
/// bytes of its compressed sections (docs/binutils.md): this is for our own files.
const FOLLOWING: &[&str] = &["objdump", "--dwarf=links,info,abbrev,rawline"];

/// Command lines that make a new file of one, without the files.
const CHANGES: &[&[&str]] = &[
    &["objcopy", "-S"],
    &["objcopy", "-g"],
    &["objcopy", "--strip-unneeded"],
    &["objcopy", "-x"],
    &["objcopy", "-R", ".comment", "-R", ".note.GNU-stack"],
    &["objcopy", "--prefix-symbols=new_"],
    &["objcopy", "--rename-section", ".comment=.remark"],
    &["objcopy", "--localize-hidden", "--weaken"],
    &["objcopy", "-w", "--strip-symbol=*.c", "-L", "main"],
    &["objcopy", "-O", "binary", "-j", ".text"],
    &["objcopy", "-O", "ihex", "-j", ".text"],
    &["strip"],
    &["strip", "--strip-debug"],
    &["strip", "--strip-unneeded"],
];

/// What is compared of the files that [`CHANGES`] make; where the parts stand in the file is our own affair.
const VIEWS: &[&[&str]] = &[&["nm", "-a"], &["readelf", "-W", "-s", "-r", "-n"], &["size", "-A"], &["objdump", "-s"]];

/// Files of the system, as far as they exist: start files, libraries of both kinds, programs.
const SYSTEM: &[(&str, &[&str])] =
    &[("/usr/lib/x86_64-linux-gnu", &["o", "a", "so.1", "so.2", "so.6"]), ("/usr/bin", &["ls", "make", "bash"])];

/// How gcc makes objects with debugging information of all versions.
const DEBUG_FLAGS: &[&[&str]] = &[
    &["-g3", "-O2"],
    &["-gdwarf-4", "-O2", "-fdebug-types-section"],
    &["-gdwarf-3", "-O1", "-fno-asynchronous-unwind-tables"],
    &["-g", "-O2", "-fPIC"],
];

/// How many files of the system are enough.
const MOST: usize = 60;

/// Larger files take long and show nothing new.
const LARGEST: u64 = 4 << 20;

/// The same for what prints or writes much.
const LARGEST_LISTED: u64 = 256 << 10;

/// Compares every command on every file.
pub fn run(options: &Options) -> Result<(), String> {
    let mut files = system_files()?;
    files.extend(own_objects(options)?);
    let mut cases: Vec<(String, &[&str], &Path)> = Vec::new();
    for command in COMMANDS {
        for file in &files {
            let name = format!("{} {}", command.join(" "), workspace::file_name(file));
            let listable = is_small(file) || !command.contains(&"-d") && !command.contains(&"-s");
            let sensible = *command != FOLLOWING || !file.starts_with("/usr");
            if options.selects(&name) && listable && sensible {
                cases.push((name, command, file));
            }
        }
    }
    for command in CHANGES {
        for file in &files {
            let name = format!("{} {}", command.join(" "), workspace::file_name(file));
            // GNU's tool makes no bytes without headers of archives.
            let sensible = !(command.contains(&"-O") && name.ends_with(".a"));
            if options.selects(&name) && is_small(file) && sensible {
                cases.push((name, command, file));
            }
        }
    }
    let verdicts = parallel(options.jobs, &cases, |_, (_, command, file)| {
        let compared =
            if CHANGES.contains(command) { change(command, file, options) } else { compare(command, file, options) };
        compared.unwrap_or_else(Verdict::WrongDiagnosis)
    });
    let results = cases.iter().map(|(name, _, _)| name.clone()).zip(verdicts).collect();
    let report = Report { suite: "binutils".to_string(), results };
    let complete = options.filter.is_none();
    report.judge(&Demand { baseline: None, rate: 100.0, complete, listed: options.is_wootz() })
}

fn is_small(file: &Path) -> bool {
    std::fs::metadata(file).is_ok_and(|metadata| metadata.len() <= LARGEST_LISTED)
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
    for source in workspace::files(&workspace::root().join("tests/bench"), "c")?.into_iter().take(2) {
        for (number, flags) in DEBUG_FLAGS.iter().enumerate() {
            let object = folder.join(workspace::file_name(&source)).with_extension(format!("{number}.o"));
            must(Job::new("gcc").args(["-w", "-c"]).args(*flags).arg(&source).arg("-o").arg(&object))?;
            made.push(object);
        }
    }
    let archive = folder.join("all.a");
    let _ = std::fs::remove_file(&archive);
    must(Job::new("ar").arg("rcs").arg(&archive).args(&made))?;
    let (program, library) = (folder.join("program"), folder.join("library.so"));
    let first = made.first().ok_or("there are no kernels in tests/bench")?.clone();
    must(Job::new(&options.cc).arg(&first).args(["-lm", "-o"]).arg(&program))?;
    must(Job::new(&options.cc).arg("-shared").arg(&first).args(["-lm", "-o"]).arg(&library))?;
    let stripped = apart(&folder, &made[1])?;
    made.extend([archive, program, library, stripped]);
    Ok(made)
}

/// A program of gcc's with its debugging information in another file.
fn apart(folder: &Path, object: &Path) -> Result<PathBuf, String> {
    let (whole, debug, stripped) = (folder.join("whole"), folder.join("stripped.debug"), folder.join("stripped"));
    must(Job::new("gcc").args(["-w", "-g"]).arg(object).args(["-lm", "-o"]).arg(&whole))?;
    must(Job::new("objcopy").arg("--only-keep-debug").arg(&whole).arg(&debug))?;
    let link = format!("--add-gnu-debuglink={}", debug.display());
    must(Job::new("objcopy").args(["--strip-debug", &link]).arg(&whole).arg(&stripped))?;
    Ok(stripped)
}

fn compare(command: &[&str], file: &Path, options: &Options) -> Result<Verdict, String> {
    let theirs = Job::new(command[0]).args(&command[1..]).arg(file).timeout(options.timeout).run()?;
    let job =
        if options.is_wootz() { Job::new(&options.cc).args(command) } else { Job::new(command[0]).args(&command[1..]) };
    let ours = job.arg(file).timeout(options.timeout).run()?;
    if ours.crashed() {
        return Ok(Verdict::CompilerCrash(super::verdict::first_error(&ours.stderr_text())));
    }
    let (ours_text, theirs_text) = (comparable(command, ours.stdout_text()), comparable(command, theirs.stdout_text()));
    let both_fail = !ours.success() && !theirs.success();
    if ours.success() == theirs.success() && (ours_text == theirs_text || both_fail) {
        return Ok(Verdict::Pass);
    }
    let differing = ours_text.lines().zip(theirs_text.lines()).find(|(ours, theirs)| ours != theirs);
    Ok(Verdict::WrongResult(match differing {
        Some((ours, theirs)) => format!("'{ours}' should be '{theirs}'"),
        None => format!("{} lines should be {}", ours_text.lines().count(), theirs_text.lines().count()),
    }))
}

/// A listing without what GNU's tools themselves show by luck: the name for the place of a datum (docs/binutils.md).
fn comparable(command: &[&str], text: String) -> String {
    if !command.contains(&"-d") {
        return text;
    }
    let cut = |line: &str| line.split("        # ").next().unwrap_or_default().to_string() + "\n";
    text.lines().map(cut).collect()
}

/// Runs a command that makes a new file, with GNU's tool and ours, and compares the files.
fn change(command: &[&str], file: &Path, options: &Options) -> Result<Verdict, String> {
    let folder = options.work_directory()?;
    let (theirs, ours) = (folder.join("theirs"), folder.join("ours"));
    let words = |job: Job, output: &Path| match command[0] {
        "strip" => job.arg("-o").arg(output).arg(file),
        _ => job.arg(file).arg(output),
    };
    let gnu = words(Job::new(command[0]).args(&command[1..]), &theirs).timeout(options.timeout).run()?;
    let job =
        if options.is_wootz() { Job::new(&options.cc).args(command) } else { Job::new(command[0]).args(&command[1..]) };
    let wootz = words(job, &ours).timeout(options.timeout).run()?;
    let mut verdict = Verdict::Pass;
    if wootz.crashed() {
        verdict = Verdict::CompilerCrash(super::verdict::first_error(&wootz.stderr_text()));
    } else if wootz.success() != gnu.success() {
        verdict = Verdict::WrongResult(format!("success is {}: {}", wootz.success(), wootz.stderr_text().trim()));
    } else if gnu.success() {
        if command.contains(&"-O") {
            if std::fs::read(&theirs).ok() != std::fs::read(&ours).ok() {
                verdict = Verdict::WrongResult("the bytes differ".to_string());
            }
        } else {
            for view in VIEWS {
                let show = |path: &Path| -> Result<String, String> {
                    let shown = Job::new(view[0]).args(&view[1..]).arg(path).timeout(options.timeout).run()?;
                    Ok(without_places(&shown.stdout_text(), path))
                };
                let (left, right) = (show(&ours)?, show(&theirs)?);
                if left != right {
                    let differing = left.lines().zip(right.lines()).find(|(left, right)| left != right);
                    let text =
                        differing.map_or("length".to_string(), |(left, right)| format!("'{left}' should be '{right}'"));
                    verdict = Verdict::WrongResult(format!("{}: {text}", view.join(" ")));
                    break;
                }
            }
        }
    }
    let _ = std::fs::remove_dir_all(&folder);
    Ok(verdict)
}

/// A view without the file's name and without offsets in the file.
fn without_places(text: &str, path: &Path) -> String {
    let name = path.display().to_string();
    let mut out = String::new();
    for line in text.lines() {
        let line = line.replace(&name, "FILE");
        let line =
            if line.contains(" at offset ") { line.split(" at offset ").next().unwrap_or_default() } else { &line };
        out.push_str(line);
        out.push('\n');
    }
    out
}
