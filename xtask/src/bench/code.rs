//! How fast compiled code runs: the kernels of `tests/bench` and workloads of real libraries in `tests/bench/programs`.

use super::contenders::{Contenders, Means, cells};
use super::usage::{median, run_measured};
use crate::corpus;
use crate::workspace;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// A program to run: how it is built, and how it is called.
struct Program {
    /// The row's name.
    name: String,
    /// Sources and options.
    words: Vec<OsString>,
    /// Arguments of a run; several make a row each, with the argument's name.
    runs: Vec<PathBuf>,
}

/// Runs everything whose name contains the filter. Returns the targets that were missed.
pub fn run(contenders: &Contenders, rounds: usize, level: &str, filter: Option<&str>) -> Result<Vec<String>, String> {
    let chosen = |name: &str| filter.is_none_or(|filter| name.contains(filter));
    let mut programs = kernels()?;
    programs.retain(|program| chosen(&program.name));
    for library in LIBRARIES.iter().filter(|library| chosen(library.name)) {
        programs.push((library.program)()?);
    }
    println!("\n### Running code compiled with {level}, user seconds, medians of {rounds} rounds\n");
    println!("{}", contenders.header("program"));
    let mut means = Means::new(contenders);
    let mut sizes = vec![0u64; contenders.all.len()];
    let directory = workspace::scratch("bench")?;
    for program in &programs {
        let built = build(program, contenders, level, &directory);
        for (sum, path) in sizes.iter_mut().zip(&built) {
            // Only what all can build is added up.
            let all_of_interest = built.last().is_some_and(Option::is_some) && built[contenders.gcc].is_some();
            *sum += path.as_ref().filter(|_| all_of_interest).map_or(Ok(0), |path| text_size(path))?;
        }
        let no_argument = vec![PathBuf::new()];
        let runs = if program.runs.is_empty() { &no_argument } else { &program.runs };
        for argument in runs {
            let name = match argument.file_stem() {
                Some(stem) => format!("{} {}", program.name, stem.to_string_lossy()),
                None => program.name.clone(),
            };
            let figures = times(&built, argument, rounds, &directory)?;
            println!("| {name} |{}{}", cells(&figures, 3), cells(&[contenders.ratio(&figures)], 2));
            means.add(&name, &figures);
        }
    }
    let values = means.values();
    println!("| geometric mean of ratios to gcc |{}{}", cells(&values, 3), cells(&[means.ours()], 2));
    let of_gcc: Vec<Option<f64>> = sizes
        .iter()
        .map(|&size| (size > 0 && sizes[contenders.gcc] > 0).then(|| size as f64 / sizes[contenders.gcc] as f64))
        .collect();
    println!("| text of all programs, of gcc's |{}{}", cells(&of_gcc, 3), cells(&of_gcc[of_gcc.len() - 1..], 2));
    let limit = if level == "-O0" { 1.0 } else { 1.2 };
    let mut misses = Vec::new();
    if let Some(ours) = means.ours().filter(|ours| *ours > limit) {
        misses.push(format!("code speed: {ours:.3} of gcc's time, the target is {limit}"));
    }
    if let Some((worst, name)) = means.worst().filter(|(worst, _)| *worst > 1.6) {
        misses.push(format!("{name} takes {worst:.2} of gcc's time, the limit is 1.6"));
    }
    Ok(misses)
}

fn kernels() -> Result<Vec<Program>, String> {
    let sources = workspace::files(&workspace::root().join("tests/bench"), "c")?;
    let program = |path: &PathBuf| Program {
        name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        words: vec![path.into(), "-lm".into()],
        runs: Vec::new(),
    };
    Ok(sources.iter().map(program).collect())
}

/// A library with a workload of ours.
struct Library {
    name: &'static str,
    program: fn() -> Result<Program, String>,
}

const LIBRARIES: &[Library] = &[
    Library { name: "lua", program: lua },
    Library { name: "sqlite", program: sqlite },
    Library { name: "zlib", program: zlib },
    Library { name: "zstd", program: zstd },
];

fn workload(name: &str) -> PathBuf {
    workspace::root().join("tests/bench/programs").join(name)
}

fn include(folder: &Path) -> OsString {
    let mut option = OsString::from("-I");
    option.push(folder);
    option
}

fn lua() -> Result<Program, String> {
    let main = corpus::lua_repository()?.join("onelua.c");
    let words = vec!["-DMAKE_LUA".into(), "-DLUA_USE_POSIX".into(), main.into(), "-lm".into()];
    Ok(Program { name: "lua".to_string(), words, runs: workspace::files(&workload("lua"), "lua")? })
}

fn sqlite() -> Result<Program, String> {
    let folder = corpus::sqlite_amalgamation()?;
    let options = ["-DSQLITE_THREADSAFE=0", "-DSQLITE_OMIT_LOAD_EXTENSION"].map(OsString::from);
    let sources = [include(&folder), workload("sqlite.c").into(), folder.join("sqlite3.c").into(), "-lm".into()];
    Ok(Program { name: "sqlite".to_string(), words: [options.to_vec(), sources.to_vec()].concat(), runs: Vec::new() })
}

fn zlib() -> Result<Program, String> {
    let folder = corpus::debian_source("zlib")?;
    let mut words = vec![include(&folder), workload("zlib.c").into()];
    for name in
        ["adler32", "compress", "crc32", "deflate", "inffast", "inflate", "inftrees", "trees", "uncompr", "zutil"]
    {
        words.push(folder.join(format!("{name}.c")).into());
    }
    Ok(Program { name: "zlib".to_string(), words, runs: Vec::new() })
}

fn zstd() -> Result<Program, String> {
    let folder = corpus::debian_source("libzstd")?.join("lib");
    // Its assembly would not measure the compiler.
    let mut words = vec!["-DZSTD_DISABLE_ASM".into(), include(&folder), workload("zstd.c").into()];
    for part in ["common", "compress", "decompress"] {
        words.extend(workspace::files(&folder.join(part), "c")?.into_iter().map(OsString::from));
    }
    Ok(Program { name: "zstd".to_string(), words, runs: Vec::new() })
}

/// The program by each contender; none by who cannot build it. Who matters has to: see [`times`].
fn build(program: &Program, contenders: &Contenders, level: &str, directory: &Path) -> Vec<Option<PathBuf>> {
    let by = |contender: &super::contenders::Contender| {
        let path = directory.join(format!("{}-{}", program.name, contender.name));
        let mut words: Vec<OsString> = vec![level.into(), "-w".into(), "-o".into(), path.clone().into()];
        words.extend(program.words.iter().cloned());
        let words: Vec<&std::ffi::OsStr> = words.iter().map(OsString::as_os_str).collect();
        match run_measured(&contender.path, &words, directory) {
            Ok(_) => Some(path),
            Err(message) => {
                eprintln!("{} cannot build {}: {message}", contender.name, program.name);
                None
            }
        }
    };
    contenders.all.iter().map(by).collect()
}

/// The median run time of one program as each contender built it, after checking that all print the same.
fn times(
    built: &[Option<PathBuf>],
    argument: &Path,
    rounds: usize,
    directory: &Path,
) -> Result<Vec<Option<f64>>, String> {
    let mut times: Vec<Vec<f64>> = built.iter().map(|_| Vec::new()).collect();
    let mut expected: Option<Vec<u8>> = None;
    let words: Vec<&std::ffi::OsStr> =
        if argument.as_os_str().is_empty() { Vec::new() } else { vec![argument.as_os_str()] };
    for _ in 0..rounds {
        for (program, results) in built.iter().zip(&mut times) {
            let Some(program) = program else { continue };
            let (usage, printed) = run_measured(program, &words, directory)?;
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
    Ok(times.iter().map(|results| (!results.is_empty()).then(|| median(results))).collect())
}

/// Bytes of executable sections, without those that are linked in for the start of every program: those are few.
fn text_size(program: &Path) -> Result<u64, String> {
    let output = crate::run::must(crate::run::Job::new("size").arg(program))?;
    let second_line = output.stdout.split(|byte| *byte == b'\n').nth(1).unwrap_or_default();
    let text = String::from_utf8_lossy(second_line);
    let figure = text.split_whitespace().next().and_then(|word| word.parse().ok());
    figure.ok_or_else(|| format!("size {}: {text}", program.display()))
}
