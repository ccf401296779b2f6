//! A machine with the C library's headers and libraries but without gcc and binutils can compile, link and run.
//!
//! The suite builds a root file system from the files of the packages libc6, libc6-dev and linux-libc-dev (hard links,
//! nothing else), puts the compiler in, and works inside it with `chroot`, in a user namespace where it is not root.

use super::Options;
use super::verdict::{Demand, Report, Verdict};
use crate::run::{Job, must};
use crate::workspace;
use std::path::{Path, PathBuf};

/// All that the root file system consists of.
const PACKAGES: [&str; 4] = ["libc6", "libc6-dev", "linux-libc-dev", "libcrypt-dev"];

/// Ways to link that are tried, as a name and options.
const WAYS: [(&str, &[&str]); 5] = [
    ("default", &[]),
    ("no-pie", &["-no-pie", "-fno-pie"]),
    ("static", &["-static"]),
    ("static-pie", &["-static-pie"]),
    ("gc-sections", &["-ffunction-sections", "-Wl,--gc-sections"]),
];

/// Programs that are built in each way.
const PROGRAMS: [&str; 4] = ["variadic-functions", "thread-local-storage", "integer-int128", "output-and-arguments"];

/// Runs the suite.
pub fn run(options: &Options) -> Result<(), String> {
    let root = root_file_system(&options.cc)?;
    let mut results = Vec::new();
    for program in PROGRAMS {
        for (way, link) in WAYS {
            let name = format!("{program}-{way}");
            if options.selects(&name) {
                results.push((name, check(&root, program, link, options).unwrap_or_else(Verdict::WrongDiagnosis)));
            }
        }
    }
    let library = "shared-library".to_string();
    if options.selects(&library) {
        results.push((library, shared_library(&root, options).unwrap_or_else(Verdict::WrongDiagnosis)));
    }
    let report = Report { suite: "bare".to_string(), results };
    let complete = options.filter.is_none();
    report.judge(&Demand { baseline: None, rate: 100.0, complete, listed: options.is_wootz() })
}

/// Makes the root file system anew: it takes a second, and a stale one would show nothing.
fn root_file_system(cc: &Path) -> Result<PathBuf, String> {
    let root = workspace::scratch("suites/bare")?;
    let _ = std::fs::remove_dir_all(&root);
    let describe = |error: std::io::Error| format!("{}: {error}", root.display());
    for folder in ["usr/lib64", "usr/lib", "usr/bin", "usr/sbin", "tmp", "dev", "test"] {
        std::fs::create_dir_all(root.join(folder)).map_err(describe)?;
    }
    // Debian 12 keeps everything below /usr.
    for (link, target) in [("lib", "usr/lib"), ("lib64", "usr/lib64"), ("bin", "usr/bin")] {
        std::os::unix::fs::symlink(target, root.join(link)).map_err(describe)?;
    }
    let list = must(Job::new("dpkg").arg("-L").args(PACKAGES))?.stdout_text();
    for path in list.lines().filter(|path| !path.starts_with("/usr/share") && *path != "/.") {
        let from = Path::new(path);
        let Ok(kind) = std::fs::symlink_metadata(from) else { continue };
        let resolved = ["/lib64/", "/lib/"].iter().find(|prefix| path.starts_with(**prefix));
        let below_usr = if resolved.is_some() { format!("usr{path}") } else { path[1..].to_string() };
        let to = root.join(below_usr);
        if kind.is_dir() || to.symlink_metadata().is_ok() {
            continue;
        }
        std::fs::create_dir_all(to.parent().unwrap_or(&root)).map_err(describe)?;
        if kind.is_symlink() {
            let target = std::fs::read_link(from).map_err(describe)?;
            std::os::unix::fs::symlink(target, &to).map_err(describe)?;
        } else {
            std::fs::copy(from, &to).map_err(|error| format!("{path}: {error}"))?;
        }
    }
    let compiler = must(Job::new("sh").arg("-c").arg(format!("command -v {}", cc.display())))?.stdout_text();
    std::fs::copy(compiler.trim(), root.join("usr/bin/cc")).map_err(describe)?;
    // The compiler itself is a Rust program and may need this one library.
    let library = Path::new("usr/lib/x86_64-linux-gnu/libgcc_s.so.1");
    if Path::new("/").join(library).exists() {
        std::fs::copy(Path::new("/").join(library), root.join(library)).map_err(describe)?;
    }
    Ok(root)
}

/// A command inside the root file system.
pub(super) fn inside(root: &Path, program: &str) -> Job {
    let shell = format!("cd {}/test && exec chroot {} \"$@\"", root.display(), root.display());
    let job = if nix::unistd::geteuid().is_root() {
        Job::new("sh")
    } else {
        Job::new("unshare").args(["--user", "--map-root-user", "sh"])
    };
    job.arg("-c").arg(shell).arg("sh").arg(program).env("PATH", "/usr/bin:/usr/sbin:/bin:/sbin")
}

fn check(root: &Path, program: &str, link: &[&str], options: &Options) -> Result<Verdict, String> {
    let source = workspace::root().join("tests/valid").join(program).with_extension("c");
    let text = workspace::read(&source)?;
    workspace::write(&root.join("test/program.c"), &text)?;
    let job = inside(root, "/usr/bin/cc").arg(&options.level).args(link).arg("/test/program.c");
    let compiled = job.args(["-o", "/test/program", "-lm", "-pthread"]).timeout(options.timeout).run()?;
    if let Some(verdict) = Verdict::of_compiler(&compiled) {
        return Ok(verdict);
    }
    let ran = inside(root, "/test/program").timeout(options.timeout).run()?;
    if let Some(verdict) = Verdict::of_program(&ran) {
        return Ok(verdict);
    }
    let expected = text.split("/* expected output:\n").nth(1).and_then(|rest| rest.split("*/").next()).unwrap_or("");
    if ran.stdout_text() != expected {
        return Ok(Verdict::WrongResult("the output is not the expected one".to_string()));
    }
    Ok(Verdict::Pass)
}

fn shared_library(root: &Path, options: &Options) -> Result<Verdict, String> {
    workspace::write(
        &root.join("test/library.c"),
        "#include <stdlib.h>\nstatic int count;\nstatic void done(void) { count = 0; }\n\
         int next(void) { if (!count) atexit(done); return ++count; }\n",
    )?;
    workspace::write(
        &root.join("test/user.c"),
        "int next(void);\nint main(void) { next(); return next() == 2 ? 0 : 1; }\n",
    )?;
    let steps: [&[&str]; 2] = [
        &["-fPIC", "-shared", "/test/library.c", "-o", "/test/libnext.so"],
        &["/test/user.c", "-L/test", "-lnext", "-Wl,-rpath,/test", "-o", "/test/user"],
    ];
    for step in steps {
        let compiled = inside(root, "/usr/bin/cc").args(step).timeout(options.timeout).run()?;
        if let Some(verdict) = Verdict::of_compiler(&compiled) {
            return Ok(verdict);
        }
    }
    let ran = inside(root, "/test/user").timeout(options.timeout).run()?;
    Ok(Verdict::of_program(&ran).unwrap_or(Verdict::Pass))
}
