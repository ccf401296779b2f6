//! `cargo xtask suite NAME`: test suites that run the compiler as a program.
//!
//! Every suite runs with any compiler (`--cc`), so that gcc can show that the suite itself is right.

mod abi;
mod arith;
mod bare;
mod binutils;
mod bytes;
mod caches;
mod csmith;
mod debug;
mod debug_values;
mod dg;
mod gas;
mod gcc_dg;
mod intrinsics;
mod kernel;
mod layouts;
mod links;
pub mod mistakes;
mod programs;
mod projects;
mod syntax;
mod threads;
mod torture;
mod verdict;
mod warnings;

use crate::args::{Args, CommandLine};
use crate::run::{Job, Outcome};
use crate::workspace;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// What the compiled programs run on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Machine {
    /// What the compilers make unless told.
    X86_64,
    /// 32-bit code for the same processors.
    I386,
}

impl Machine {
    fn named(name: &str) -> Result<Machine, String> {
        match name {
            "x86-64" => Ok(Machine::X86_64),
            "i386" => Ok(Machine::I386),
            other => Err(format!("--target: '{other}' is neither x86-64 nor i386")),
        }
    }

    /// The options that ask any compiler for it.
    pub fn flags(self) -> &'static [&'static str] {
        match self {
            Machine::X86_64 => &[],
            Machine::I386 => &["-m32"],
        }
    }

    /// What names of results and of cached files end in.
    pub fn suffix(self) -> &'static str {
        match self {
            Machine::X86_64 => "",
            Machine::I386 => "-i386",
        }
    }
}

/// What is asked of a suite.
#[derive(Clone, Debug)]
pub struct Options {
    /// The compiler under test.
    pub cc: PathBuf,
    /// How many tests to run at once.
    pub jobs: usize,
    /// Run only tests whose name contains this.
    pub filter: Option<String>,
    /// The optimisation level, `-O0` unless told.
    pub level: String,
    /// What the programs run on; suites that do not ask make x86-64's.
    pub machine: Machine,
    /// The time limit for one run of the compiler or of a test program.
    pub timeout: Duration,
    /// Print every verdict.
    pub verbose: bool,
    /// How many cases generators make; each has its default.
    pub count: Option<u64>,
    /// The first seed of generators.
    pub seed: u64,
    /// Another program to link what the compiler under test compiled, so that a fault can be told from its linker's.
    pub linker: Option<PathBuf>,
}

/// Options of a compilation that also say how to link.
fn links(option: &str) -> bool {
    option.starts_with("-Wl,") || matches!(option, "-m32" | "-static" | "-no-pie" | "-static-pie" | "-pthread")
}

impl Options {
    /// Whether the test of this name is to be run.
    pub fn selects(&self, name: &str) -> bool {
        self.filter.as_ref().is_none_or(|filter| name.contains(filter.as_str()))
    }

    /// The options of every compilation: the level and the machine.
    pub fn flags(&self) -> Vec<&str> {
        std::iter::once(self.level.as_str()).chain(self.machine.flags().iter().copied()).collect()
    }

    /// The name of a suite's results on the machine asked for.
    pub fn results_of(&self, suite: &str) -> String {
        format!("{suite}{}", self.machine.suffix())
    }

    /// Whether the compiler under test is Wootz: only then do expected failures apply.
    pub fn is_wootz(&self) -> bool {
        self.cc.file_name().is_some_and(|name| name == "wootz")
    }

    /// Builds a program from sources: `compile` is the compiler with all options but those about files. The outcome is
    /// that of the first step that failed, or of the last.
    pub fn build(
        &self,
        compile: Job,
        sources: &[PathBuf],
        output: &Path,
        libraries: &[&str],
    ) -> Result<Outcome, String> {
        let Some(linker) = self.linker.as_ref().filter(|_| compile.program() == self.cc) else {
            return compile.args(sources).arg("-o").arg(output).args(libraries).run();
        };
        let mut link = Job::new(linker).args(compile.arguments().filter(|option| links(option))).arg("-o").arg(output);
        for (number, source) in sources.iter().enumerate() {
            let object = output.with_extension(format!("{number}.o"));
            let compiled = compile.clone().arg("-c").arg(source).arg("-o").arg(&object).run()?;
            if !compiled.success() {
                return Ok(compiled);
            }
            link = link.arg(&object);
        }
        link.args(libraries).timeout(self.timeout).run()
    }

    /// A new empty directory for one test.
    pub fn work_directory(&self) -> Result<PathBuf, String> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        workspace::scratch(&format!("suites/scratch/{}-{number}", std::process::id()))
    }
}

/// A suite: its name, what it is about, and its entry.
type Suite = (&'static str, &'static str, fn(&Options) -> Result<(), String>);

const SUITES: &[Suite] = &[
    ("torture-execute", "GCC's C torture tests that run", |options| torture::run(torture::Part::Execute, options)),
    ("torture-compile", "GCC's C torture tests that compile", |options| torture::run(torture::Part::Compile, options)),
    ("torture-ieee", "GCC's floating-point torture tests", |options| torture::run(torture::Part::Ieee, options)),
    ("torture-builtins", "GCC's torture tests of builtins", |options| torture::run(torture::Part::Builtins, options)),
    ("gcc-dg", "GCC's tests of acceptance, rejection and messages", gcc_dg::run),
    ("valid", "our valid programs", |options| programs::run(programs::Kind::Valid, options)),
    ("invalid", "our invalid programs", |options| programs::run(programs::Kind::Invalid, options)),
    ("mistakes", "mistakes that people make, and what is said of them", mistakes::run),
    ("warnings", "our programs that give warnings", warnings::run),
    ("syntax", "the same messages with and without code", syntax::run),
    ("threads", "the same messages and bytes with the preprocessor on a thread of its own", threads::run),
    ("bytes", "the same bytes from any directory, and by way of assembly", bytes::run),
    ("debug", "gdb breaks, steps, prints and walks the stack", debug::run),
    ("debug-values", "variables of optimised random programs in gdb", debug_values::run),
    ("bare", "a root file system without gcc and binutils", bare::run),
    ("layouts", "the C library where Alpine, Fedora and Nix have it", layouts::run),
    ("binutils", "the object tools, compared with binutils'", binutils::run),
    ("caches", "behind ccache, sccache and distcc; as the compiler of CMake and Meson", caches::run),
    ("gas", "assembly, ours and gcc's: the same objects as gas makes", gas::run),
    ("kernel-gas", "what gcc made of a Linux kernel: the same objects as gas makes", kernel::assemble),
    ("kernel-link", "a Linux kernel, linked and finished by our tools, boots", kernel::link),
    ("links", "the same objects linked by GNU ld and by us: programs that do and say the same", links::run),
    ("csmith", "random programs, compared with gcc", csmith::run),
    ("arith", "random arithmetic of our own, compared with gcc and clang at every level", arith::run),
    ("intrinsics", "intrinsics of x86, compared with gcc", intrinsics::run),
    ("abi", "random functions, half compiled by gcc", abi::run),
];

/// Whether there is a suite of this name.
pub fn exists(name: &str) -> bool {
    name == "project" || SUITES.iter().any(|(known, _, _)| *known == name)
}

/// What the task understands.
pub const COMMAND_LINE: CommandLine = CommandLine {
    words: "NAME...",
    options: &[
        workspace::CC,
        workspace::JOBS,
        ("filter", "TEXT", "the tests whose name contains this"),
        ("opt", "LEVEL", "the optimisation level, -O0 unless told; projects ask for theirs"),
        ("target", "MACHINE", "x86-64 unless told, or i386: for torture-*, csmith and abi"),
        ("timeout", "SECONDS", "for one run of the compiler or of a test, 30 unless told"),
        ("count", "N", "how many cases generators make"),
        ("seed", "N", "the first seed of generators, 1 unless told"),
        ("linker", "PROGRAM", "links what the compiler under test compiled"),
        ("verbose", "", "print every verdict"),
        ("quick", "", "only the short tests of projects"),
    ],
    known,
};

/// The suites, each with what it is about.
fn known() -> Vec<(String, String)> {
    let mut rows: Vec<(String, String)> =
        SUITES.iter().map(|(name, about, _)| (name.to_string(), about.to_string())).collect();
    let about = format!("real programs by their own build files and tests: {}, or all", projects::names().join(", "));
    rows.push(("project NAME...".to_string(), about));
    rows
}

/// Runs the suites named in the arguments.
pub fn main(args: &Args) -> Result<(), String> {
    if args.words.is_empty() {
        return Err("name a suite; cargo xtask suite --help lists them".to_string());
    }
    let count = if args.value("count").is_some() { Some(args.number("count", 0)?) } else { None };
    let options = Options {
        cc: workspace::compiler(args)?,
        jobs: workspace::jobs(args)?,
        filter: args.value("filter").map(str::to_string),
        level: args.value("opt").unwrap_or("-O0").to_string(),
        machine: Machine::named(args.value("target").unwrap_or("x86-64"))?,
        timeout: Duration::from_secs(args.number("timeout", 30)?),
        verbose: args.flag("verbose"),
        count,
        seed: args.number("seed", 1)?,
        linker: args.program("linker"),
    };
    if args.words[0] == "project" {
        return projects::main(&options, &args.words[1..], args.flag("quick"), args.value("opt"));
    }
    let mut failures = Vec::new();
    for name in &args.words {
        let (_, _, entry) = SUITES
            .iter()
            .find(|(known, _, _)| known == name)
            .ok_or_else(|| format!("there is no suite '{name}'; --help lists them"))?;
        if let Err(message) = entry(&options) {
            failures.push(message);
        }
    }
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n")) }
}
