//! `cargo xtask demo`: the main job on real programs. Builds Wootz, compiles SQLite and Lua with it, runs a SQL script
//! and a Lua script, and says what happened and how long it took.

use crate::args::{Args, CommandLine};
use crate::corpus;
use crate::run::{Job, must};
use crate::workspace;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// A limit for one compilation or one run; everything here takes seconds at most.
const LIMIT: Duration = Duration::from_secs(300);

/// What the task understands.
pub const COMMAND_LINE: CommandLine = CommandLine::options(&[workspace::CC]);

/// Runs the demonstration.
pub fn main(args: &Args) -> Result<(), String> {
    let started = Instant::now();
    let cc = workspace::compiler(args)?;
    println!("compiler: {} (ready after {:.1} s)", cc.display(), started.elapsed().as_secs_f64());
    let directory = workspace::scratch("demo")?;
    sqlite(&cc, &directory)?;
    lua(&cc, &directory)?;
    println!("\nEverything worked.");
    Ok(())
}

fn sqlite(cc: &Path, directory: &Path) -> Result<(), String> {
    let source = corpus::sqlite_amalgamation()?;
    let shell = workspace::root().join("tests/programs/sqlshell.c");
    println!("\nSQLite: compiling {} lines", count_lines(&[source.join("sqlite3.c"), shell.clone()])?);
    let program = directory.join("sqlshell");
    let include = format!("-I{}", source.display());
    let job = Job::new(cc).args(["-O0", &include, "-o"]).arg(&program).arg(&shell).arg(source.join("sqlite3.c"));
    timed("compiled and linked", job.args(["-lm", "-lpthread", "-ldl"]).timeout(LIMIT))?;
    let script = workspace::root().join("tests/programs/demo.sql");
    show(&timed("ran demo.sql", Job::new(&program).input(&script).timeout(LIMIT))?);
    Ok(())
}

fn lua(cc: &Path, directory: &Path) -> Result<(), String> {
    let source = corpus::lua_sources()?;
    let mut files = workspace::files(&source, "c")?;
    files.push(workspace::root().join("tests/programs/luashell.c"));
    println!("\nLua: compiling {} lines in {} files", count_lines(&files)?, files.len());
    let program = directory.join("lua");
    let include = format!("-I{}", source.display());
    let job =
        Job::new(cc).args(["-O0", "-std=gnu99", "-DLUA_USE_LINUX", "-Wl,-E"]).arg(&include).arg("-o").arg(&program);
    timed("compiled and linked", job.args(&files).args(["-lm", "-ldl"]).timeout(LIMIT))?;
    let script = workspace::root().join("tests/programs/demo.lua");
    show(&timed("ran demo.lua", Job::new(&program).arg(&script).timeout(LIMIT))?);
    Ok(())
}

fn count_lines(files: &[PathBuf]) -> Result<usize, String> {
    files.iter().map(|path| workspace::read(path).map(|text| text.lines().count())).sum()
}

/// Runs a job that must succeed, prints how long it took, and returns its output.
fn timed(what: &str, job: Job) -> Result<String, String> {
    let started = Instant::now();
    let outcome = must(job)?;
    println!("  {what} in {:.2} s", started.elapsed().as_secs_f64());
    Ok(outcome.stdout_text())
}

/// Prints the first and the last lines of a program's output.
fn show(printed: &str) {
    let lines: Vec<&str> = printed.lines().collect();
    let print = |lines: &[&str]| lines.iter().for_each(|line| println!("    | {line}"));
    if lines.len() <= 14 {
        print(&lines);
    } else {
        print(&lines[..7]);
        println!("    | … {} lines …", lines.len() - 14);
        print(&lines[lines.len() - 7..]);
    }
}
