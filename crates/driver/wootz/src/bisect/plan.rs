//! What one run of the build is to optimise: written by the search, read by every compiler that the build starts.
//!
//! The directory that [`VARIABLE`] names holds two files. `plan` has a line for each fact, its words separated by tabs:
//!
//! - `reference CC`: what is not optimised is compiled by this compiler;
//! - `all`: every translation unit is optimised;
//! - `unit KEY`: this one is; units in no line are not, if there is no `all`;
//! - `functions N`, `steps N`: of the last unit only the first N functions are, and the last of those for N steps;
//! - `dump FILE`: the text of that function's IR after its steps is written there.
//!
//! `log` gets a line for each unit that is compiled (`unit KEY CWD OUTPUT WORDS…`), and for the last of the plan its
//! functions (`functions NAME…`) and the passes that ran on the last of them (`steps PASS…`).

use opt::Extent;
use std::io;
use std::path::{Path, PathBuf};

/// The variable of the environment by which the search reaches the compilers.
pub const VARIABLE: &str = "WOOTZ_BISECT";

/// Facts that a run of the build goes by.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Plan {
    /// The compiler for what is not optimised; none for our own `-O0`.
    pub reference: Option<String>,
    /// Whether every unit is optimised.
    pub all: bool,
    /// Keys of those that are.
    pub units: Vec<String>,
    /// How much of the last of them; none for all.
    pub extent: Option<Extent>,
    /// Where the IR of the last function goes.
    pub dump: Option<PathBuf>,
}

/// What becomes of a translation unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Treatment {
    /// Optimised as its command line says.
    Whole,
    /// Optimised as far as this.
    Part(Extent),
    /// Compiled by another compiler.
    Reference(String),
}

/// A translation unit, as the log has it.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Unit {
    /// What tells it from others: working directory, source, object.
    pub key: String,
    /// Where it was compiled.
    pub directory: String,
    /// The file that the command made.
    pub output: Option<String>,
    /// The command line, without the program.
    pub words: Vec<String>,
}

impl Unit {
    /// Deletes the file that the command made, so that it is made again.
    pub fn discard(&self) {
        if let Some(output) = &self.output {
            // Nothing is lost if there is none.
            let _ = std::fs::remove_file(Path::new(&self.directory).join(output));
        }
    }
}

/// What a run wrote down.
#[derive(Default, PartialEq, Eq, Debug)]
pub struct Log {
    /// Units, each once, in order of key.
    pub units: Vec<Unit>,
    /// Functions of the last unit of the plan.
    pub functions: Vec<String>,
    /// Passes that ran on the last function.
    pub steps: Vec<String>,
}

impl Plan {
    /// What the plan says of a unit.
    pub fn treatment(&self, key: &str) -> Treatment {
        let last = self.units.last().is_some_and(|last| last == key);
        match (self.all || self.units.iter().any(|unit| unit == key), self.extent) {
            (true, Some(extent)) if last => Treatment::Part(extent),
            (true, _) => Treatment::Whole,
            (false, _) => match &self.reference {
                Some(compiler) => Treatment::Reference(compiler.clone()),
                None => Treatment::Part(Extent { functions: 0, last_steps: None }),
            },
        }
    }

    fn text(&self) -> String {
        let mut lines = Vec::new();
        lines.extend(self.reference.iter().map(|compiler| line("reference", [compiler.as_str()])));
        lines.extend(self.all.then(|| line("all", [])));
        lines.extend(self.units.iter().map(|key| line("unit", [key.as_str()])));
        if let Some(extent) = self.extent {
            lines.push(line("functions", [extent.functions.to_string().as_str()]));
            lines.extend(extent.last_steps.map(|steps| line("steps", [steps.to_string().as_str()])));
        }
        lines.extend(self.dump.iter().map(|file| line("dump", [file.to_string_lossy().as_ref()])));
        lines.concat()
    }

    fn parse(text: &str) -> Option<Plan> {
        let mut plan = Plan::default();
        for words in text.lines().map(split) {
            match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
                ["reference", compiler] => plan.reference = Some(compiler.to_owned()),
                ["all"] => plan.all = true,
                ["unit", key] => plan.units.push(key.to_owned()),
                ["functions", count] => {
                    plan.extent = Some(Extent { functions: count.parse().ok()?, last_steps: None });
                }
                ["steps", count] => plan.extent.as_mut()?.last_steps = Some(count.parse().ok()?),
                ["dump", file] => plan.dump = Some(file.into()),
                _ => return None,
            }
        }
        Some(plan)
    }

    /// Writes the plan into the directory of the search and empties the log.
    pub fn write(&self, directory: &Path) -> io::Result<()> {
        std::fs::write(directory.join("plan"), self.text())?;
        std::fs::write(directory.join("log"), "")
    }
}

/// The search that a compiler takes part in.
#[derive(Clone, Debug)]
pub struct Participant {
    directory: PathBuf,
    plan: Plan,
    words: Vec<String>,
}

impl Participant {
    /// Reads the plan of the directory; `words` are the compiler's command line.
    pub fn new(directory: &Path, words: Vec<String>) -> Result<Participant, String> {
        let file = directory.join("plan");
        let text =
            std::fs::read_to_string(&file).map_err(|error| format!("{VARIABLE}: {}: {error}", file.display()))?;
        let plan = Plan::parse(&text).ok_or_else(|| format!("{VARIABLE}: {} is no plan", file.display()))?;
        Ok(Participant { directory: directory.to_owned(), plan, words })
    }

    /// The command line, without the program.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Notes that a unit is compiled, and says how. `output` is what the command makes.
    pub fn treat(&self, directory: &str, input: &str, object: &str, output: Option<&str>) -> io::Result<Treatment> {
        let key = [directory, input, object].join(" ");
        let mut words = vec![key.as_str(), directory, output.unwrap_or_default()];
        words.extend(self.words.iter().map(String::as_str));
        self.note(&line("unit", words))?;
        Ok(self.plan.treatment(&key))
    }

    /// Notes what became of the last unit of the plan.
    pub fn note_steps<'n>(&self, functions: impl Iterator<Item = &'n str>, steps: &[&str]) -> io::Result<()> {
        self.note(&(line("functions", functions) + &line("steps", steps.iter().copied())))
    }

    /// Where the IR of the last function goes.
    pub fn dump(&self) -> Option<&Path> {
        self.plan.dump.as_deref()
    }

    /// Compilers run side by side: each adds its lines in one write to a file opened for appending.
    fn note(&self, lines: &str) -> io::Result<()> {
        crate::output::append(&self.directory.join("log").to_string_lossy(), lines.as_bytes())
    }
}

impl Log {
    /// Reads the log of the last run.
    pub fn read(directory: &Path) -> io::Result<Log> {
        Ok(Log::parse(&std::fs::read_to_string(directory.join("log"))?))
    }

    fn parse(text: &str) -> Log {
        let mut log = Log::default();
        for mut words in text.lines().map(split) {
            match words[0].as_str() {
                "unit" if words.len() >= 4 => {
                    let rest = words.split_off(4);
                    let [_, key, directory, output] = <[String; 4]>::try_from(words).unwrap_or_default();
                    log.units.push(Unit {
                        key,
                        directory,
                        output: Some(output).filter(|o| !o.is_empty()),
                        words: rest,
                    });
                }
                "functions" => log.functions = words.split_off(1),
                "steps" => log.steps = words.split_off(1),
                _ => {}
            }
        }
        log.units.sort_by(|a, b| a.key.cmp(&b.key));
        log.units.dedup_by(|a, b| a.key == b.key);
        log
    }
}

/// A line: words separated by tabs; `%` writes the bytes that would end a word, and itself.
fn line<'w>(first: &str, words: impl IntoIterator<Item = &'w str>) -> String {
    let mut out = first.to_owned();
    for word in words {
        out.push('\t');
        out.push_str(&word.replace('%', "%25").replace('\t', "%09").replace('\n', "%0A"));
    }
    out.push('\n');
    out
}

fn split(line: &str) -> Vec<String> {
    let plain = |word: &str| word.replace("%0A", "\n").replace("%09", "\t").replace("%25", "%");
    line.split('\t').map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_reads_as_it_was_written() {
        let plan = Plan {
            reference: Some("gcc -m64".to_owned()),
            all: false,
            units: vec!["/a b\tc.c %0A".to_owned(), "second".to_owned()],
            extent: Some(Extent { functions: 3, last_steps: Some(0) }),
            dump: Some("/tmp/x".into()),
        };
        assert_eq!(Plan::parse(&plan.text()), Some(plan));
        assert_eq!(Plan::parse("nonsense\n"), None);
    }

    #[test]
    fn only_the_last_unit_is_done_in_part() {
        let extent = Extent { functions: 2, last_steps: None };
        let mut plan = Plan { units: vec!["a".into(), "b".into()], extent: Some(extent), ..Plan::default() };
        assert_eq!(plan.treatment("a"), Treatment::Whole);
        assert_eq!(plan.treatment("b"), Treatment::Part(extent));
        assert_eq!(plan.treatment("c"), Treatment::Part(Extent { functions: 0, last_steps: None }));
        plan.reference = Some("gcc".to_owned());
        assert_eq!(plan.treatment("c"), Treatment::Reference("gcc".to_owned()));
    }

    #[test]
    fn a_log_has_each_unit_once() {
        let unit = line("unit", ["k", "/d", "o.o", "-c", "x y.c"]);
        let log = Log::parse(&[unit.clone(), line("steps", ["sroa", "gvn"]), unit].concat());
        assert_eq!(log.units.len(), 1);
        assert_eq!(log.units[0].words, ["-c", "x y.c"]);
        assert_eq!(log.steps, ["sroa", "gvn"]);
    }
}
