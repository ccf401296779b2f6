//! Our assembler and gas make the same objects of the same text: sections with their contents, symbols, relocations.
//!
//! The texts are those of `tests/gas`, and what gcc makes of the programs of `tests/valid`, for x86-64 and for i386. The
//! order of symbols and the layout of the file are each assembler's own affair.

use super::Options;
use super::verdict::{Demand, Report, Verdict};
use crate::run::{Job, parallel};
use crate::workspace;
use std::path::{Path, PathBuf};

/// A text to assemble.
pub struct Unit {
    /// Its name in reports.
    pub name: String,
    /// The file.
    pub source: PathBuf,
    /// Where the assemblers run.
    pub directory: PathBuf,
    /// Options of both.
    pub options: Vec<String>,
}

/// How gcc makes assembly of our programs, and what the assembler is told of it.
const WAYS: [(&str, &[&str], &[&str]); 4] = [
    ("-O0", &["-O0"], &[]),
    ("-O2 -fPIC -g", &["-O2", "-fPIC", "-g"], &[]),
    ("-m32 -O0 -fno-pie", &["-m32", "-O0", "-fno-pie"], &["--32"]),
    ("-m32 -O2 -fPIC", &["-m32", "-O2", "-fPIC"], &["--32"]),
];

/// Compares all of them.
pub fn run(options: &Options) -> Result<(), String> {
    let mut units = own_units()?;
    units.extend(compiled_units(options)?);
    compare("gas", units, options)
}

/// Texts of `tests/gas`; the first line may name options: `# as: --32`.
fn own_units() -> Result<Vec<Unit>, String> {
    let folder = workspace::root().join("tests/gas");
    let unit = |source: PathBuf| {
        let text = workspace::read(&source)?;
        let options = text.lines().next().and_then(|line| line.strip_prefix("# as: ")).unwrap_or_default();
        let options = options.split_whitespace().map(str::to_string).collect();
        Ok(Unit { name: workspace::file_name(&source), source, directory: folder.clone(), options })
    };
    workspace::files(&folder, "s")?.into_iter().map(unit).collect()
}

/// What gcc makes of `tests/valid`; programs that it does not take are left out.
fn compiled_units(options: &Options) -> Result<Vec<Unit>, String> {
    let folder = workspace::scratch("suites/gas")?;
    let sources = workspace::files(&workspace::root().join("tests/valid"), "c")?;
    let mut cases = Vec::new();
    for source in &sources {
        for (number, (way, flags, assembler)) in WAYS.iter().enumerate() {
            let name = format!("{} {way}", workspace::file_name(source));
            if options.selects(&name) {
                let output = folder.join(format!("{}.{number}.s", workspace::file_name(source)));
                cases.push((name, source, *flags, *assembler, output));
            }
        }
    }
    let made = parallel(options.jobs, &cases, |_, (_, source, flags, _, output)| {
        let job = Job::new("gcc").args(["-w", "-std=gnu2x", "-S"]).args(*flags).arg(source).arg("-o").arg(output);
        job.timeout(options.timeout).run().is_ok_and(|outcome| outcome.success())
    });
    let kept = cases.into_iter().zip(made).filter(|(_, made)| *made).map(|(case, _)| case);
    let unit = |(name, _, _, assembler, source): (String, _, _, &[&str], PathBuf)| {
        let options = assembler.iter().map(|option| (*option).to_string()).collect();
        Unit { name, source, directory: folder.clone(), options }
    };
    Ok(kept.map(unit).collect())
}

/// Assembles units with both and compares what comes out.
pub fn compare(suite: &str, mut units: Vec<Unit>, options: &Options) -> Result<(), String> {
    units.retain(|unit| options.selects(&unit.name));
    let verdicts =
        parallel(options.jobs, &units, |_, unit| check(unit, options).unwrap_or_else(Verdict::WrongDiagnosis));
    let results = units.iter().map(|unit| unit.name.clone()).zip(verdicts).collect();
    let report = Report { suite: suite.to_string(), results };
    let complete = options.filter.is_none();
    report.judge(&Demand { baseline: None, rate: 99.0, complete, listed: options.is_wootz() })
}

fn check(unit: &Unit, options: &Options) -> Result<Verdict, String> {
    let directory = options.work_directory()?;
    let (ours, theirs) = (directory.join("ours.o"), directory.join("theirs.o"));
    let assemble = |job: Job, output: &Path| {
        let job = job.current_dir(&unit.directory).timeout(options.timeout).args(&unit.options);
        job.arg("-o").arg(output).arg(&unit.source).run()
    };
    if !assemble(Job::new("as"), &theirs)?.success() {
        return Ok(Verdict::Skip("gas does not take it".to_string()));
    }
    if let Some(verdict) = Verdict::of_compiler(&assemble(Job::new(&options.cc).arg("as"), &ours)?) {
        return Ok(verdict);
    }
    let verdict = match (facts(&ours, options)?, facts(&theirs, options)?) {
        (ours, theirs) if ours == theirs => Verdict::Pass,
        (ours, theirs) => {
            let first = ours.iter().zip(&theirs).find(|(left, right)| left != right);
            let (left, right) = first.map_or(("less", "more"), |(left, right)| (left.as_str(), right.as_str()));
            Verdict::WrongResult(format!("`{left}' should be `{right}'; kept in {}", directory.display()))
        }
    };
    if verdict == Verdict::Pass {
        let _ = std::fs::remove_dir_all(&directory);
    }
    Ok(verdict)
}

/// What is compared of an object, as lines: sections without their places in the file, relocations without the numbers
/// of symbols, symbols in the order of their names, and contents.
fn facts(object: &Path, options: &Options) -> Result<Vec<String>, String> {
    let print = |tool: &str, arguments: &[&str]| -> Result<String, String> {
        Ok(Job::new(tool).args(arguments).arg(object).timeout(options.timeout).run()?.stdout_text())
    };
    let mut facts = Vec::new();
    for line in print("readelf", &["-SW"])?.lines() {
        let Some((_, row)) = line.split_once("] ") else { continue };
        let columns: Vec<&str> = row.split_whitespace().collect();
        // Name, type, address, offset, size and the rest; string and symbol tables have their own order.
        if columns.len() > 5 && !matches!(columns[0], ".strtab" | ".shstrtab") {
            let rest = if columns[0] == ".symtab" { &columns[4..5] } else { &columns[4..] };
            facts.push(format!("section {} {} {}", columns[0], columns[1], rest.join(" ")));
        }
    }
    let mut symbols: Vec<String> = Vec::new();
    for line in print("readelf", &["-sW"])?.lines() {
        if let Some((number, row)) = line.split_once(": ")
            && number.trim().parse::<u32>().is_ok()
        {
            symbols.push(format!("symbol {}", row.split_whitespace().rev().collect::<Vec<_>>().join(" ")));
        }
    }
    symbols.sort();
    facts.extend(symbols);
    for line in print("readelf", &["-rW"])?.lines() {
        let columns: Vec<&str> = line.split_whitespace().collect();
        if columns.len() > 2 && u64::from_str_radix(columns[0], 16).is_ok() {
            facts.push(format!("relocation {} {}", columns[0], columns[2..].join(" ")));
        } else if line.starts_with("Relocation section") {
            facts.push(line.split(" at offset").next().unwrap_or_default().to_string());
        }
    }
    // The first lines name the file.
    facts.extend(print("objdump", &["-s"])?.lines().skip(3).map(str::to_string));
    Ok(facts)
}
