//! The same objects linked by our linker and by GNU ld: both programs do the same, and say the same of themselves to the
//! loader: interpreter, libraries needed, symbols imported and exported, the kinds of segments.

use super::Options;
use super::programs::Expectation;
use super::verdict::{Demand, Report, Verdict};
use crate::run::{Job, parallel};
use crate::workspace;
use std::collections::BTreeSet;
use std::path::Path;

/// How a program is linked.
const KINDS: &[&[&str]] = &[&["-pie"], &["-no-pie"], &["-static"], &["-rdynamic", "-Wl,--gc-sections", "-Wl,-z,now"]];

/// Compares every program of `tests/valid` in every kind.
pub fn run(options: &Options) -> Result<(), String> {
    let sources = workspace::files(&workspace::root().join("tests/valid"), "c")?;
    let mut cases = Vec::new();
    for source in &sources {
        for kind in KINDS {
            let name = format!("{} {}", workspace::file_name(source), kind.join(" "));
            if options.selects(&name) {
                cases.push((name, source, *kind));
            }
        }
    }
    let verdicts = parallel(options.jobs, &cases, |_, (_, source, kind)| {
        check(source, kind, options).unwrap_or_else(Verdict::WrongDiagnosis)
    });
    let results = cases.iter().map(|(name, _, _)| name.clone()).zip(verdicts).collect();
    let report = Report { suite: "links".to_string(), results };
    let complete = options.filter.is_none();
    report.judge(&Demand { baseline: None, rate: 99.0, complete, listed: options.is_wootz() })
}

fn check(source: &Path, kind: &[&str], options: &Options) -> Result<Verdict, String> {
    let expectation = Expectation::read(&workspace::read(source)?);
    if let Some(reason) = expectation.exception(&workspace::file_name(&options.cc)) {
        return Ok(Verdict::Skip(reason.to_string()));
    }
    // A test that chooses its own way of linking is about that.
    if expectation.options.iter().any(|option| super::links(option)) {
        return Ok(Verdict::Skip("says how to link".to_string()));
    }
    let directory = options.work_directory()?;
    let include = format!("-I{}", source.parent().unwrap_or(Path::new(".")).display());
    let compile = Job::new(&options.cc).current_dir(&directory).timeout(options.timeout).args(["-w", "-c", &include]);
    let pic = if kind.contains(&"-no-pie") || kind.contains(&"-static") { "-fno-pie" } else { "-fPIE" };
    let compiled = compile.args(&expectation.options).arg(pic).arg(source).args(["-o", "object.o"]).run()?;
    if let Some(verdict) = Verdict::of_compiler(&compiled) {
        return Ok(verdict);
    }
    let mut found = Vec::new();
    for (linker, output) in [(options.cc.as_path(), "ours"), (Path::new("gcc"), "theirs")] {
        let link = Job::new(linker).current_dir(&directory).timeout(options.timeout).args(kind);
        let linked = link.args(["object.o", "-o", output, "-lm", "-pthread", "-latomic"]).run()?;
        if !linked.success() {
            let verdict = Verdict::CompileFail(super::verdict::first_error(&linked.stderr_text()));
            return Ok(if output == "ours" { verdict } else { Verdict::Skip("GNU ld does not link it".to_string()) });
        }
        let ran = Job::new(directory.join(output)).current_dir(&directory).timeout(options.timeout).run()?;
        let mut facts = facts(&directory.join(output), options)?;
        // GCC's start files register the frames of a static program instead.
        facts.retain(|fact| !kind.contains(&"-static") || !fact.starts_with("segment GNU_EH_FRAME"));
        found.push((ran.ending, ran.stdout_text(), facts));
    }
    let verdict = match &found[..] {
        [ours, theirs] if ours.0 != theirs.0 || ours.1 != theirs.1 => {
            Verdict::WrongResult(format!("{:?} should be {:?}", ours.0, theirs.0))
        }
        [ours, theirs] if ours.2 != theirs.2 => {
            let extra: Vec<_> = ours.2.difference(&theirs.2).chain(theirs.2.difference(&ours.2)).cloned().collect();
            Verdict::WrongResult(format!("differ in {}", extra.join("; ")))
        }
        _ => Verdict::Pass,
    };
    let _ = std::fs::remove_dir_all(&directory);
    Ok(verdict)
}

/// What a program says to the loader.
fn facts(program: &Path, options: &Options) -> Result<BTreeSet<String>, String> {
    let print = |arguments: &[&str]| -> Result<String, String> {
        let shown = Job::new("readelf").args(arguments).arg(program).timeout(options.timeout).run()?;
        Ok(shown.stdout_text())
    };
    let mut facts = BTreeSet::new();
    for line in print(&["-lW"])?.lines().map(str::trim) {
        let kind = line.split_whitespace().next().unwrap_or_default();
        if line.contains("program interpreter") {
            facts.insert(line.to_string());
        } else if ["DYNAMIC", "TLS", "GNU_EH_FRAME", "GNU_RELRO", "GNU_STACK"].contains(&kind) {
            let flags = line.split("0x").last().unwrap_or_default();
            let flags: String =
                flags.chars().skip_while(|c| c.is_ascii_hexdigit()).filter(|c| "RWE".contains(*c)).collect();
            facts.insert(format!("segment {kind} {flags}"));
        }
    }
    for line in print(&["-dW"])?.lines().filter(|line| line.contains("(NEEDED)") || line.contains("(FLAGS")) {
        // The runtime functions of ours are in a library that is linked in; GCC may need its own one at run time.
        if !line.contains("libgcc_s") && !line.contains("libatomic") {
            facts.insert(line.split_whitespace().skip(1).collect::<Vec<_>>().join(" "));
        }
    }
    for line in print(&["--dyn-syms", "-W"])?.lines() {
        let columns: Vec<&str> = line.split_whitespace().collect();
        if let [_, _, _, kind, binding, visibility, section, name, ..] = columns[..]
            && binding != "LOCAL"
            && kind != "Type"
            // What GCC's start files ask for, on behalf of transactional memory.
            && !name.starts_with("_ITM_")
        {
            let place = if section == "UND" { "imported" } else { "exported" };
            facts.insert(format!("{place} {kind} {binding} {visibility} {name}"));
        }
    }
    Ok(facts)
}
