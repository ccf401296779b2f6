//! Real programs built with `CC=` the compiler under test and otherwise unmodified build files, checked by their own
//! tests and against the same program built by gcc.

use super::Options;
use crate::corpus;
use crate::run::{Job, Outcome, must};
use crate::workspace;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A limit for one step of a build, or one run of a test suite, on a slow and busy machine.
const STEP: Duration = Duration::from_secs(1200);

/// A build tree of one program by one compiler.
struct Tree<'a> {
    directory: PathBuf,
    cc: &'a Path,
    jobs: usize,
}

impl<'a> Tree<'a> {
    /// A fresh copy of `source`, to be built by `cc`.
    fn new(program: &str, source: &Path, cc: &'a Path, options: &Options) -> Result<Tree<'a>, String> {
        let compiler = workspace::file_name(cc);
        let directory = workspace::scratch("suites/builds")?.join(format!("{program}-{compiler}"));
        corpus::copy_tree(source, &directory)?;
        Ok(Tree { directory, cc, jobs: options.jobs })
    }

    /// A tree built by gcc, for comparison. It is kept, and made again only when it is not complete.
    fn reference(program: &str, source: &Path, options: &Options, build: Build) -> Result<Tree<'static>, String> {
        let directory = workspace::cache("baselines")?.join(program);
        let complete = directory.join("built-by-gcc");
        let tree = Tree { directory, cc: Path::new("gcc"), jobs: options.jobs };
        if !complete.exists() {
            println!("building {program} with gcc for comparison (once)");
            corpus::copy_tree(source, &tree.directory)?;
            build(&tree)?;
            workspace::write(&complete, "")?;
        }
        Ok(tree)
    }

    /// Runs one step of the build, which must succeed.
    fn step(&self, program: &str, arguments: &[&str]) -> Result<Outcome, String> {
        must(Job::new(program).args(arguments).env("CC", self.cc).current_dir(&self.directory).timeout(STEP))
    }

    /// `make` with the compiler under test and further arguments.
    fn make(&self, arguments: &[&str]) -> Result<Outcome, String> {
        let (cc, jobs) = (format!("CC={}", self.cc.display()), format!("-j{}", self.jobs));
        self.step("make", &[&[cc.as_str(), jobs.as_str()], arguments].concat())
    }

    /// Runs a program of the tree, in a folder of it, with a file as its input.
    fn run(&self, folder: &str, program: &str, arguments: &[&str], input: Option<&Path>) -> Result<Outcome, String> {
        let mut job = Job::new(self.directory.join(program)).args(arguments);
        if let Some(path) = input {
            job = job.input(path);
        }
        must(job.current_dir(self.directory.join(folder)).timeout(STEP))
    }
}

/// How a tree is built.
type Build = fn(&Tree) -> Result<(), String>;

fn compare(what: &str, ours: &[u8], theirs: &[u8]) -> Result<(), String> {
    if ours == theirs {
        println!("{what}: as built by gcc ({} bytes)", ours.len());
        return Ok(());
    }
    let differs = String::from_utf8_lossy(ours)
        .lines()
        .zip(String::from_utf8_lossy(theirs).lines())
        .find(|(left, right)| left != right)
        .map(|(left, right)| format!("'{left}' instead of '{right}'"));
    Err(format!("{what}: differs from the same built by gcc: {}", differs.unwrap_or_else(|| "length".to_string())))
}

/// zlib: `./configure && make && make test`, and compressed bytes compared.
pub fn zlib(options: &Options) -> Result<(), String> {
    let source = corpus::debian_source("zlib")?;
    let build: Build = |tree| {
        tree.step("./configure", &[])?;
        tree.make(&[])?;
        let tests = tree.make(&["test"])?.stdout_text();
        let passed = tests.matches("test OK").count();
        if passed != 3 {
            return Err(format!("zlib: {passed} of 3 tests passed\n{tests}"));
        }
        Ok(())
    };
    let tree = Tree::new("zlib", &source, &options.cc, options)?;
    build(&tree)?;
    println!("zlib: make test: 3 of 3 variants passed");
    let theirs = Tree::reference("zlib", &source, options, build)?;
    let text = source.join("deflate.c");
    for level in ["-1", "-6", "-9"] {
        let packed = tree.run("", "minigzip", &[level], Some(&text))?.stdout;
        compare(
            &format!("zlib: minigzip {level}"),
            &packed,
            &theirs.run("", "minigzip", &[level], Some(&text))?.stdout,
        )?;
        let path = tree.directory.join("packed.gz");
        workspace::write(&path, &packed)?;
        let unpacked = tree.run("", "minigzipsh", &["-d"], Some(&path))?.stdout;
        if unpacked != workspace::read(&text)?.as_bytes() {
            return Err(format!("zlib: minigzipsh -d does not restore what minigzip {level} packed"));
        }
    }
    println!("zlib: 1 passed, 0 failed");
    Ok(())
}

/// Lua: 5.4.4 by its released makefile with a script of ours, 5.4.6 by its developers' makefile with the test suite.
pub fn lua(options: &Options) -> Result<(), String> {
    let released = corpus::debian_source("lua5.4")?;
    let build: Build = |tree| tree.make(&["linux"]).map(|_| ());
    let tree = Tree::new("lua", &released, &options.cc, options)?;
    build(&tree)?;
    let theirs = Tree::reference("lua", &released, options, build)?;
    let script = workspace::root().join("tests/programs/demo.lua");
    let script = script.to_string_lossy();
    let ours = tree.run("", "src/lua", &[&script], None)?.stdout;
    compare("lua: tests/programs/demo.lua", &ours, &theirs.run("", "src/lua", &[&script], None)?.stdout)?;

    let repository = Tree::new("lua-repository", &corpus::lua_repository()?, &options.cc, options)?;
    // The developers' makefile asks for readline, and for instrumented internals that the portable tests do without.
    repository.make(&["TESTS=", "MYCFLAGS=-std=c99 -DLUA_USE_LINUX", "MYLIBS=-ldl", "CWARNS="])?;
    let outcome = repository.run("testes", "lua", &["-e", "_U=true", "all.lua"], None)?;
    let printed = outcome.stdout_text();
    if !printed.contains("final OK !!!") {
        let tail: Vec<&str> = printed.lines().rev().take(5).collect();
        return Err(format!("lua: the test suite did not reach its end: {tail:?}"));
    }
    println!("lua: Lua's own test suite: final OK");
    println!("lua: 1 passed, 0 failed");
    Ok(())
}

/// SQLite: `./configure && make`, SQL of ours through its shell, and its speed test's hash.
pub fn sqlite(options: &Options) -> Result<(), String> {
    let source = corpus::debian_source("sqlite3")?;
    let build: Build = |tree| {
        let cc = format!("CC={}", tree.cc.display());
        tree.step("./configure", &[cc.as_str(), "CFLAGS=-O0 -g", "--disable-tcl", "--disable-readline"])?;
        tree.make(&["sqlite3", "sqlite3.c"])?;
        let compiler = tree.cc.to_string_lossy();
        let arguments =
            ["-O0", "-I.", "-o", "speedtest1", "test/speedtest1.c", "sqlite3.c", "-lpthread", "-ldl", "-lm"];
        tree.step(&compiler, &arguments).map(|_| ())
    };
    let tree = Tree::new("sqlite", &source, &options.cc, options)?;
    build(&tree)?;
    let theirs = Tree::reference("sqlite", &source, options, build)?;
    let script = workspace::root().join("tests/programs/demo.sql");
    let ours = tree.run("", "sqlite3", &["-batch", ":memory:"], Some(&script))?.stdout;
    let expected = theirs.run("", "sqlite3", &["-batch", ":memory:"], Some(&script))?.stdout;
    compare("sqlite: tests/programs/demo.sql", &ours, &expected)?;
    let hash = |tree: &Tree| -> Result<Vec<u8>, String> {
        let printed = tree.run("", "speedtest1", &["--memdb", "--size", "25", "--verify"], None)?.stdout_text();
        let line = printed.lines().find(|line| line.contains("Verification Hash"));
        line.map(|line| line.as_bytes().to_vec()).ok_or_else(|| "speedtest1 printed no verification hash".to_string())
    };
    compare("sqlite: speedtest1 --size 25 --verify", &hash(&tree)?, &hash(&theirs)?)?;
    println!("sqlite: 1 passed, 0 failed");
    Ok(())
}
