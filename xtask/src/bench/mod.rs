//! `cargo xtask bench`: how fast the compiler is, and how fast its code is, beside gcc, clang and tcc in the same run.
//!
//! Rounds are interleaved (every contender once, then every contender again), so that a machine that slows down for a
//! while slows all of them; figures are medians of user time. `--gate` turns the targets of the project into errors.

mod usage;

use crate::args::Args;
use crate::corpus;
use crate::workspace;
use std::path::{Path, PathBuf};
pub use usage::measure;
use usage::{Usage, median, run_measured};

/// The compilers that are compared, when they are installed. The first is the yardstick.
const OTHERS: [&str; 3] = ["gcc", "clang-19", "tcc"];

struct Contender {
    name: String,
    path: PathBuf,
}

/// Runs the benches named in the arguments, or all.
pub fn main(raw: &[String]) -> Result<(), String> {
    let args = Args::parse(raw, &["cc", "rounds", "filter", "opt"], &["gate"])?;
    let rounds = args.number("rounds", 5)?.max(1) as usize;
    let level = args.value("opt").unwrap_or("-O0");
    let ours = Contender { name: "wootz".to_string(), path: workspace::compiler(&args)? };
    let ours = Contender { name: workspace::file_name(&ours.path), ..ours };
    let mut contenders: Vec<Contender> = OTHERS
        .iter()
        .filter(|name| installed(name))
        .map(|name| Contender { name: name.to_string(), path: name.into() })
        .collect();
    contenders.retain(|contender| contender.name != ours.name);
    contenders.push(ours);
    if contenders.iter().all(|contender| contender.name != "gcc") {
        return Err("gcc is the yardstick and is not installed, or is itself the compiler under test".to_string());
    }
    let chosen = |name: &str| args.words.is_empty() || args.words.iter().any(|word| word == name);
    if let Some(unknown) = args.words.iter().find(|word| !["compile", "code"].contains(&word.as_str())) {
        return Err(format!("there is no bench '{unknown}': compile, code"));
    }
    let mut misses = Vec::new();
    if chosen("compile") {
        misses.extend(compile(&contenders, rounds, level)?);
    }
    if chosen("code") {
        misses.extend(code(&contenders, rounds, level, args.value("filter"))?);
    }
    if args.flag("gate") && !misses.is_empty() {
        return Err(format!("missed:\n  {}", misses.join("\n  ")));
    }
    Ok(())
}

fn installed(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join(program).exists()))
}

/// Compile time and memory on SQLite's amalgamation. Returns the targets that were missed.
fn compile(contenders: &[Contender], rounds: usize, level: &str) -> Result<Vec<String>, String> {
    let source = corpus::sqlite_amalgamation()?.join("sqlite3.c");
    let directory = workspace::scratch("bench")?;
    let mut all: Vec<Vec<Usage>> = contenders.iter().map(|_| Vec::new()).collect();
    for _ in 0..rounds {
        for (contender, results) in contenders.iter().zip(&mut all) {
            let object = directory.join(format!("sqlite3-{}.o", contender.name));
            let arguments = [level.as_ref(), "-c".as_ref(), source.as_os_str(), "-o".as_ref(), object.as_os_str()];
            results.push(run_measured(&contender.path, &arguments, &directory)?.0);
        }
    }
    println!("\n### Compiling SQLite's amalgamation, {level}, medians of {rounds} rounds\n");
    println!("| compiler | user s | system s | wall s | peak MiB | times as fast as gcc | memory of gcc's |");
    println!("|---|---:|---:|---:|---:|---:|---:|");
    let medians: Vec<Usage> = all.iter().map(|results| Usage::median(results)).collect();
    let yardstick = medians[position_of_gcc(contenders)];
    for (contender, usage) in contenders.iter().zip(&medians) {
        println!(
            "| {} | {:.3} | {:.3} | {:.3} | {:.1} | {:.2} | {:.0} % |",
            contender.name,
            usage.user,
            usage.system,
            usage.wall,
            usage.peak_mib,
            yardstick.user / usage.user,
            100.0 * usage.peak_mib / yardstick.peak_mib
        );
    }
    let ours = medians.last().expect("the compiler under test is the last");
    let mut misses = Vec::new();
    if yardstick.user / ours.user < 5.0 {
        misses.push(format!("compile speed: {:.2} times gcc's, the target is 5", yardstick.user / ours.user));
    }
    if ours.peak_mib >= yardstick.peak_mib {
        misses.push(format!("peak memory: {:.1} MiB, gcc's is {:.1}", ours.peak_mib, yardstick.peak_mib));
    }
    Ok(misses)
}

fn position_of_gcc(contenders: &[Contender]) -> usize {
    contenders.iter().position(|contender| contender.name == "gcc").expect("checked before")
}

/// Run time of the kernels of `tests/bench`. Returns the targets that were missed.
fn code(contenders: &[Contender], rounds: usize, level: &str, filter: Option<&str>) -> Result<Vec<String>, String> {
    let mut kernels = workspace::files(&workspace::root().join("tests/bench"), "c")?;
    kernels.retain(|path| filter.is_none_or(|filter| workspace::file_name(path).contains(filter)));
    let directory = workspace::scratch("bench")?;
    println!("\n### Running code compiled with {level}, user seconds, medians of {rounds} rounds\n");
    let header: String = contenders.iter().map(|contender| format!(" {} |", contender.name)).collect();
    println!("| kernel |{header} of gcc's |");
    println!("|---|{}---:|", "---:|".repeat(contenders.len()));
    let gcc = position_of_gcc(contenders);
    let mut logarithms = vec![0.0; contenders.len()];
    for kernel in &kernels {
        let times = kernel_times(kernel, contenders, rounds, level, &directory)?;
        let cells: String = times.iter().map(|time| format!(" {time:.3} |")).collect();
        let name = kernel.file_stem().unwrap_or_default().to_string_lossy();
        println!("| {name} |{cells} {:.2} |", times[times.len() - 1] / times[gcc]);
        for (sum, time) in logarithms.iter_mut().zip(&times) {
            *sum += (time / times[gcc]).ln();
        }
    }
    let means: Vec<f64> = logarithms.iter().map(|sum| (sum / kernels.len().max(1) as f64).exp()).collect();
    let cells: String = means.iter().map(|mean| format!(" {mean:.3} |")).collect();
    println!("| geometric mean of ratios to gcc |{cells} {:.2} |", means[means.len() - 1]);
    let ours = means[means.len() - 1];
    Ok(if ours > 1.0 { vec![format!("code speed: {ours:.3} of gcc's time, the target is 1")] } else { Vec::new() })
}

/// The median run time of one kernel by each contender, after checking that all print the same.
fn kernel_times(
    kernel: &Path,
    contenders: &[Contender],
    rounds: usize,
    level: &str,
    directory: &Path,
) -> Result<Vec<f64>, String> {
    let mut programs = Vec::new();
    for contender in contenders {
        let name = kernel.file_stem().unwrap_or_default().to_string_lossy();
        let program = directory.join(format!("{name}-{}", contender.name));
        let arguments = [level.as_ref(), kernel.as_os_str(), "-o".as_ref(), program.as_os_str(), "-lm".as_ref()];
        run_measured(&contender.path, &arguments, directory)?;
        programs.push(program);
    }
    let mut times: Vec<Vec<f64>> = programs.iter().map(|_| Vec::new()).collect();
    let mut expected: Option<Vec<u8>> = None;
    for _ in 0..rounds {
        for (program, results) in programs.iter().zip(&mut times) {
            let (usage, printed) = run_measured(program, &[], directory)?;
            results.push(usage.user);
            match &expected {
                Some(expected) if *expected != printed => {
                    return Err(format!("{} prints another checksum", program.display()));
                }
                Some(_) => {}
                None => expected = Some(printed),
            }
        }
    }
    Ok(times.iter().map(|results| median(results)).collect())
}
