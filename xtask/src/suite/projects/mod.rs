//! `cargo xtask suite project NAME…`: real programs, built from unchanged sources by their own configure, CMake or make
//! with `CC` set to the compiler under test, and compared with the same built by gcc: what configuration found out, which
//! of the program's own tests fail, and which warnings the build gives.
//!
//! `table` lists the programs, `place` is where and with what they are built, `configuration` and `verdicts` read
//! results, `explained` holds the differences from gcc that are known, each with its reason. What gcc gives is computed
//! once and kept.

mod configuration;
mod explained;
mod place;
mod table;
mod verdicts;

use super::Options;
use crate::corpus;
use crate::workspace;
use configuration::Configuration;
use explained::Explained;
use place::{Place, Tree};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use table::{PROJECTS, Project, Source};
use verdicts::{Verdict, Verdicts};

/// Everything that is compared, of one project by one compiler.
#[derive(Debug, Default)]
struct Results {
    configuration: Configuration,
    verdicts: Verdicts,
    /// Warnings of the build, as `file:line -Wgroup`.
    warnings: BTreeSet<String>,
    /// User time of configuring, building and testing, in seconds.
    seconds: [f64; 3],
}

/// The names of all projects.
pub fn names() -> Vec<&'static str> {
    PROJECTS.iter().map(|project| project.name).collect()
}

/// Builds and tests the projects of these names, at the level that each asks for or at `level`.
pub fn main(options: &Options, names: &[String], quick: bool, level: Option<&str>) -> Result<(), String> {
    if level.is_some() && !options.is_wootz() {
        return Err("--opt is for projects built by wootz; other compilers build them as they ask".to_string());
    }
    let all = names.iter().any(|name| name == "all");
    if let Some(unknown) = names.iter().find(|name| *name != "all" && PROJECTS.iter().all(|known| known.name != **name))
    {
        return Err(format!("there is no project '{unknown}'; there are {}", self::names().join(", ")));
    }
    if names.is_empty() {
        return Err(format!("name a project: {}", self::names().join(", ")));
    }
    let mut failures = Vec::new();
    for project in PROJECTS.iter().filter(|project| all || names.iter().any(|name| name == project.name)) {
        if let Err(message) = check(project, options, quick, level) {
            println!("{message}");
            failures.push(format!("{} is not as with gcc", project.name));
        }
    }
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n")) }
}

/// Builds and tests one project, and compares it with gcc's.
fn check(project: &Project, options: &Options, quick: bool, level: Option<&str>) -> Result<(), String> {
    let missing = place::missing_packages(project.needs)?;
    if !missing.is_empty() {
        return Err(format!("{}: needs apt-get install {}", project.name, missing.join(" ")));
    }
    let source = fetch(project)?;
    let theirs = reference(project, &source, options, quick)?;
    let place = Place::new(Some(&options.cc), level)?;
    let ours = run(project, &source, &place, options.jobs, quick)?;
    report(project, &ours, &theirs, options, quick)
}

/// The unpacked sources, which must be those that the table names.
fn fetch(project: &Project) -> Result<PathBuf, String> {
    match project.source {
        Source::LuaRepository => corpus::lua_repository(),
        Source::Debian(package, version, sha256) => {
            let source = corpus::debian_source(package)?;
            let folder = source.parent().ok_or("a source package has no folder")?;
            let found = place::tarball(folder, package)?;
            if !workspace::file_name(&found).starts_with(&format!("{package}_{version}.orig")) {
                let found = workspace::file_name(&found);
                return Err(format!("{}: Debian has {found} now; the table asks for {version}", project.name));
            }
            if place::sha256(&found)? != sha256 {
                return Err(format!("{}: {} is not the file that the table names", project.name, found.display()));
            }
            Ok(source)
        }
    }
}

/// gcc's results: kept ones if nothing that they depend on has changed.
fn reference(project: &Project, source: &Path, options: &Options, quick: bool) -> Result<Results, String> {
    // A new number makes all results be computed again.
    const FORMAT: u32 = 2;
    let depends = format!("{FORMAT} {quick} {project:?} {}", place::gcc_version()?);
    let kept = workspace::cache("projects")?.join(format!("{}-{}", project.name, verdicts::hash(depends.as_bytes())));
    if kept.exists() {
        return Ok(load(&workspace::read(&kept)?));
    }
    println!("{}: building and testing with gcc for comparison (once)", project.name);
    let place = Place::new(None, None)?;
    let results = run(project, source, &place, options.jobs, quick)?;
    workspace::write(&kept, store(&results))?;
    place.remove(project.name)?;
    Ok(results)
}

/// Configures, builds and tests.
fn run(project: &Project, source: &Path, place: &Place, jobs: usize, quick: bool) -> Result<Results, String> {
    let tree = place.tree(project.name, source, jobs)?;
    if let Some(beside) = project.beside.as_ref().filter(|_| !quick) {
        tree.add(&corpus::checkout(beside.name, beside.repository, beside.commit)?, beside.name)?;
    }
    let mut results = Results::default();
    if !project.configure.is_empty() {
        results.seconds[0] = must_succeed(&tree, project, "configure", project.configure)?;
    }
    results.seconds[1] = must_succeed(&tree, project, "build", project.build)?;
    for file in project.configuration {
        let text = workspace::read(&tree.directory.join(file))?;
        results.configuration.insert(file.to_string(), configuration::lines(file, &text, &place.substitutions(&tree)));
    }
    results.warnings = warnings(&workspace::read(&tree.log("build"))?);
    for (number, test) in project.tests.iter().enumerate().filter(|(_, test)| !(quick && test.slow)) {
        let step = tree.step(&format!("test-{number}"), test.command)?;
        results.seconds[2] += step.seconds;
        let mut read = verdicts::read(&test.reader, test.command, step.succeeded, &step.printed);
        results.verdicts.append(&mut read);
    }
    Ok(results)
}

/// A step without which there is nothing to compare.
fn must_succeed(tree: &Tree, project: &Project, name: &str, command: &str) -> Result<f64, String> {
    let step = tree.step(name, command)?;
    if step.succeeded {
        return Ok(step.seconds);
    }
    let lines: Vec<&str> = step.printed.lines().collect();
    let tail = lines[lines.len().saturating_sub(20)..].join("\n");
    Err(format!("{}: '{command}' failed; all of it is in {}\n{tail}", project.name, tree.log(name).display()))
}

/// The warnings in a build's output, as file, line and group. Folders are left out: make enters them, and compilers
/// print them as they were given.
fn warnings(printed: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in printed.lines() {
        let Some((place, message)) = line.split_once(": warning: ") else { continue };
        let mut parts = place.split(':');
        let (Some(path), Some(number)) = (parts.next(), parts.next()) else { continue };
        let group = message.rsplit_once("[-W").and_then(|(_, rest)| rest.strip_suffix(']'));
        let file = path.rsplit('/').next().unwrap_or(path);
        if number.parse::<u32>().is_ok() {
            found.insert(format!(
                "{file}:{number} {}",
                group.map_or("(no group)".to_string(), |name| format!("-W{name}"))
            ));
        }
    }
    found
}

/// Prints the comparison and says whether it holds.
fn report(project: &Project, ours: &Results, theirs: &Results, options: &Options, quick: bool) -> Result<(), String> {
    let name = project.name;
    let mut explained = if options.is_wootz() { Explained::of(name)? } else { Explained::default() };
    let mut faults = Vec::new();
    for difference in configuration::differences(&ours.configuration, &theirs.configuration) {
        if !explained.configuration(&difference) {
            faults.push(format!("{name}: configured in another way: {difference}"));
        }
    }
    let (mut passed, mut failed, mut as_gcc) = (0, 0, 0);
    let tests: BTreeSet<&String> = ours.verdicts.keys().chain(theirs.verdicts.keys()).collect();
    for test in tests {
        let (our, their) = (ours.verdicts.get(test), theirs.verdicts.get(test));
        let fine = match (our, their) {
            (Some(Verdict::Printed(_)), Some(Verdict::Printed(_))) => our == their,
            (Some(Verdict::Pass), _) => true,
            (Some(Verdict::Fail), Some(Verdict::Fail)) => {
                as_gcc += 1;
                continue;
            }
            (our, their) => our == their,
        };
        if fine {
            passed += usize::from(our != Some(&Verdict::Skip));
        } else if !explained.test(test) {
            let label = |verdict: Option<&Verdict>| verdict.map_or("not run".to_string(), Verdict::label);
            failed += 1;
            faults.push(format!("{name}: test '{test}': {}; with gcc: {}", label(our), label(their)));
        }
    }
    for warning in ours.warnings.difference(&theirs.warnings) {
        if !explained.warning(warning) {
            faults.push(format!("{name}: a warning that gcc does not give: {warning}"));
        }
    }
    if !quick {
        faults.extend(explained.stale().map(|line| format!("{name}: no longer so: {line}")));
    }
    let (our, their) = (ours.seconds, theirs.seconds);
    println!(
        "{name}: configure {:.1} s (gcc {:.1}), build {:.1} s (gcc {:.1}), tests {:.1} s (gcc {:.1}), all user time",
        our[0], their[0], our[1], their[1], our[2], their[2]
    );
    println!(
        "{name}: {} lines of configuration compared, {as_gcc} tests fail with gcc too, {} differences explained",
        ours.configuration.values().map(Vec::len).sum::<usize>(),
        explained.used()
    );
    if faults.is_empty() {
        println!("{name}: {} passed, 0 failed", passed.max(1));
        return Ok(());
    }
    println!("{name}: {passed} passed, {} failed", failed.max(1));
    let more = faults.len().saturating_sub(60);
    faults.truncate(60);
    if more > 0 {
        faults.push(format!("and {more} more"));
    }
    Err(faults.join("\n"))
}

/// Results as lines of text.
fn store(results: &Results) -> String {
    let mut text = String::new();
    let seconds: Vec<String> = results.seconds.iter().map(f64::to_string).collect();
    text.push_str(&format!("seconds\t{}\n", seconds.join("\t")));
    for (file, lines) in &results.configuration {
        for line in lines {
            text.push_str(&format!("configuration\t{file}\t{line}\n"));
        }
    }
    for (name, verdict) in &results.verdicts {
        text.push_str(&format!("test\t{}\t{name}\n", verdict.label()));
    }
    for warning in &results.warnings {
        text.push_str(&format!("warning\t{warning}\t\n"));
    }
    text
}

/// Results from lines of text, as [`store`] writes them.
fn load(text: &str) -> Results {
    let mut results = Results { configuration: BTreeMap::new(), ..Results::default() };
    for line in text.lines() {
        let fields: Vec<&str> = line.splitn(4, '\t').collect();
        match fields[..] {
            ["seconds", a, b, c] => {
                for (at, number) in [a, b, c].into_iter().enumerate() {
                    results.seconds[at] = number.parse().unwrap_or(0.0);
                }
            }
            ["configuration", file, line] => {
                results.configuration.entry(file.to_string()).or_default().push(line.to_string());
            }
            ["test", label, name] => {
                if let Some(verdict) = Verdict::labelled(label) {
                    results.verdicts.insert(name.to_string(), verdict);
                }
            }
            ["warning", warning, _] => {
                results.warnings.insert(warning.to_string());
            }
            _ => {}
        }
    }
    results
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_survive_being_stored() {
        let mut results = Results { seconds: [1.5, 2.0, 0.25], ..Results::default() };
        results.configuration.insert("config.h".to_string(), vec!["#define A 1".to_string()]);
        results.verdicts.insert("a b".to_string(), Verdict::Fail);
        results.verdicts.insert("c".to_string(), Verdict::Printed("12".to_string()));
        results.warnings.insert("a.c:3 -Wunused".to_string());
        let loaded = load(&store(&results));
        assert_eq!(loaded.seconds, results.seconds);
        assert_eq!(loaded.configuration, results.configuration);
        assert_eq!(loaded.verdicts, results.verdicts);
        assert_eq!(loaded.warnings, results.warnings);
    }

    #[test]
    fn warnings_are_known_by_file_line_and_group() {
        let printed = "../src/a.c:12:5: warning: unused variable 'x' [-Wunused-variable]\nmake: warning: clock skew\n";
        assert_eq!(warnings(printed).into_iter().collect::<Vec<_>>(), ["a.c:12 -Wunused-variable"]);
    }

    #[test]
    fn names_of_projects_are_unique() {
        let names: BTreeSet<&str> = PROJECTS.iter().map(|project| project.name).collect();
        assert_eq!(names.len(), PROJECTS.len());
    }
}
