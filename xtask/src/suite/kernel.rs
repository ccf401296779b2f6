//! A small Linux kernel, compiled by gcc: its assembly compared with gas's, and its link with our linker and object
//! tools, booted in QEMU. `tests/kernel` has the configuration and says what is needed. Not part of CI.

use super::Options;
use super::gas::{self, Unit};
use super::verdict::{Demand, Report, Verdict};
use crate::corpus;
use crate::run::{Job, must};
use crate::workspace;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Limit for a build: a loaded machine takes a quarter of an hour.
const PATIENCE: Duration = Duration::from_secs(3000);

/// What the init prints.
const GREETING: &str = "KERNEL-BOOTED-TO-USERSPACE";

/// The tools that the kernel's make files name, and our names for them.
const TOOLS: [(&str, &str); 7] = [
    ("LD", "ld"),
    ("AR", "ar"),
    ("NM", "nm"),
    ("OBJCOPY", "objcopy"),
    ("STRIP", "strip"),
    ("READELF", "readelf"),
    ("OBJDUMP", "objdump"),
];

/// Stands for gcc's assembler: keeps each input, its options and its directory, then runs the real one.
const KEEPER: &str = r#"#!/bin/bash
out= in= previous= options=()
for word in "$@"; do
    case "$previous" in
        -o) out=$word; previous=; continue ;;
        -I) options+=(-I "$word"); previous=; continue ;;
    esac
    case "$word" in
        -o | -I) previous=$word ;;
        -*) options+=("$word") ;;
        *) in=$word ;;
    esac
done
if [ -f "$in" ] && [ "$out" != /dev/null ] && [[ $out != *.tmp_* ]]; then
    name=$UNITS/$(printf %s "${PWD##*/}/$out" | tr / _)
    cp "$in" "$name.s"
    printf '%s\n%s\n' "$PWD" "${options[*]}" > "$name.how"
fi
exec as "$@"
"#;

/// The places of a build.
struct Build {
    source: PathBuf,
    /// The kernel's output directory.
    output: PathBuf,
    units: PathBuf,
    /// The assembler that keeps its inputs.
    keeper: PathBuf,
}

impl Build {
    /// A `make` of the kernel with gcc; `assigned` says which other tools.
    fn make(&self, jobs: usize, assigned: &[String], targets: &[&str]) -> Job {
        let keeper = format!("CC=gcc -B{}/", self.keeper.display());
        Job::new("make")
            .current_dir(&self.source)
            .timeout(PATIENCE)
            .arg(format!("O={}", self.output.display()))
            .args(["ARCH=x86_64", &keeper, &format!("-j{jobs}")])
            .args(assigned)
            .args(targets)
            .env("UNITS", &self.units)
    }
}

/// The kernel as gcc and binutils build it, made once.
fn build(options: &Options) -> Result<Build, String> {
    let root = workspace::cache("kernel")?;
    let build = Build {
        source: corpus::linux()?,
        output: root.join("minimal"),
        units: root.join("units"),
        keeper: root.join("keeper"),
    };
    let finished = root.join("finished");
    if finished.exists() {
        return Ok(build);
    }
    println!("building the kernel with gcc (once)");
    for folder in [&build.output, &build.units, &build.keeper] {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let script = build.keeper.join("as");
    workspace::write(&script, KEEPER)?;
    std::fs::set_permissions(&script, PermissionsExt::from_mode(0o755)).map_err(|error| error.to_string())?;
    must(build.make(options.jobs, &[], &["tinyconfig"]))?;
    let merge = Job::new("scripts/kconfig/merge_config.sh").current_dir(&build.source).arg("-m").arg("-O");
    let fragment = workspace::root().join("tests/kernel/x86_64.config");
    must(merge.arg(&build.output).arg(build.output.join(".config")).arg(fragment))?;
    must(build.make(options.jobs, &[], &["olddefconfig"]))?;
    must(build.make(options.jobs, &[], &["bzImage"]))?;
    workspace::write(&finished, "")?;
    Ok(build)
}

/// `suite kernel-gas`.
pub fn assemble(options: &Options) -> Result<(), String> {
    let build = build(options)?;
    let mut units = Vec::new();
    for source in workspace::files(&build.units, "s")? {
        let how = workspace::read(&source.with_extension("how"))?;
        let mut lines = how.lines();
        let directory = PathBuf::from(lines.next().unwrap_or_default());
        let words = lines.next().unwrap_or_default().split_whitespace().map(str::to_string).collect();
        units.push(Unit { name: workspace::file_name(&source), source, directory, options: words });
    }
    gas::compare("kernel-gas", units, options)
}

/// `suite kernel-link`.
pub fn link(options: &Options) -> Result<(), String> {
    let build = build(options)?;
    let verdict = link_and_boot(&build, options).unwrap_or_else(Verdict::WrongDiagnosis);
    let results = vec![("minimal x86-64 kernel".to_string(), verdict)];
    let report = Report { suite: "kernel-link".to_string(), results };
    report.judge(&Demand { baseline: None, rate: 100.0, complete: true, listed: options.is_wootz() })
}

fn link_and_boot(build: &Build, options: &Options) -> Result<Verdict, String> {
    let directory = workspace::scratch("suites/kernel-link")?;
    let cc = std::fs::canonicalize(&options.cc).map_err(|error| format!("{}: {error}", options.cc.display()))?;
    let mut assigned = Vec::new();
    for (variable, tool) in TOOLS {
        let name = directory.join(tool);
        let _ = std::fs::remove_file(&name);
        symlink(&cc, &name).map_err(|error| format!("{}: {error}", name.display()))?;
        assigned.push(format!("{variable}={}", name.display()));
    }
    // Archives and everything linked are made anew.
    let forget = "find . \\( -name '*.a' -o -name '*.elf' -o -name '*.dbg' -o -name vmlinux -o -name vmlinux.o \\) \
                  -not -path './tools/*' -delete";
    must(Job::new("sh").args(["-c", forget]).current_dir(&build.output))?;
    let made = build.make(options.jobs, &assigned, &["bzImage"]).memory_mib(1 << 20).run()?;
    if !made.success() {
        return Ok(Verdict::CompileFail(super::verdict::first_error(&made.stderr_text())));
    }
    let disk = directory.join("init.cpio");
    workspace::write(&disk, initial_disk(&directory)?)?;
    let machine = Job::new("qemu-system-x86_64").args(["-M", "pc", "-m", "256", "-nographic", "-no-reboot"]);
    let machine = machine.arg("-kernel").arg(build.output.join("arch/x86/boot/bzImage")).arg("-initrd").arg(&disk);
    let machine = machine.args(["-append", "console=ttyS0 panic=-1"]).timeout(Duration::from_secs(300));
    let ran = machine.memory_mib(1 << 20).run()?;
    let said = ran.stdout_text();
    if said.contains(GREETING) {
        return Ok(Verdict::Pass);
    }
    let last = said.lines().last().unwrap_or("nothing").to_string();
    Ok(Verdict::WrongResult(format!("the kernel did not start its init; it last said: {last}")))
}

/// The initial RAM disk, a `cpio` archive of the new format (Documentation/driver-api/early-userspace): the init, and
/// the console, which nothing else makes.
fn initial_disk(directory: &Path) -> Result<Vec<u8>, String> {
    let program = directory.join("init");
    let source = workspace::root().join("tests/kernel/init.c");
    let flags = ["-static", "-nostdlib", "-ffreestanding", "-fno-stack-protector", "-O2", "-o"];
    must(Job::new("gcc").args(flags).arg(&program).arg(source))?;
    let init = std::fs::read(&program).map_err(|error| format!("{}: {error}", program.display()))?;
    let mut disk = Vec::new();
    for (number, (name, mode, device, data)) in [
        ("dev", 0o040_755, (0, 0), &[][..]),
        ("dev/console", 0o020_600, (5, 1), &[]),
        ("init", 0o100_755, (0, 0), &init),
        ("TRAILER!!!", 0, (0, 0), &[]),
    ]
    .into_iter()
    .enumerate()
    {
        let size = data.len();
        let fields = [number + 1, mode, 0, 0, 1, 0, size, 0, 0, device.0, device.1, name.len() + 1, 0];
        disk.extend_from_slice(b"070701");
        for field in fields {
            disk.extend_from_slice(format!("{field:08X}").as_bytes());
        }
        disk.extend_from_slice(name.as_bytes());
        disk.push(0);
        disk.resize(disk.len().next_multiple_of(4), 0);
        disk.extend_from_slice(data);
        disk.resize(disk.len().next_multiple_of(4), 0);
    }
    Ok(disk)
}
