//! Command-line arguments of the tasks: positional words and `--name value` options.
//!
//! Each task declares the options it understands ([`CommandLine`]), from which they are parsed and `--help` is printed; an
//! unknown one is an error, so a misspelt option never silently changes what a run means.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

/// An option of a task: its name without dashes, what stands for its value (empty when it takes none), and what it does.
pub type TaskOption = (&'static str, &'static str, &'static str);

/// What a task understands.
#[derive(Debug)]
pub struct CommandLine {
    /// What stands for the words that are not options; empty when there are none.
    pub words: &'static str,
    /// The options.
    pub options: &'static [TaskOption],
    /// The words that the task knows, each with what it is about.
    pub known: fn() -> Vec<(String, String)>,
}

impl CommandLine {
    /// A task with these options that knows no words.
    pub const fn options(options: &'static [TaskOption]) -> CommandLine {
        CommandLine { words: "", options, known: Vec::new }
    }

    /// The text of `--help` for the task of this name.
    pub fn help(&self, task: &str, about: &str) -> String {
        let mut text = format!("usage: cargo xtask {task}");
        if !self.words.is_empty() {
            text.extend([" ", self.words]);
        }
        if !self.options.is_empty() {
            text.push_str(" [options]");
        }
        // Writing to a string cannot fail.
        let _ = writeln!(text, "\n{about}");
        let known = (self.known)();
        let options = self.options.iter().map(|(name, value, about)| {
            let name = if value.is_empty() { format!("--{name}") } else { format!("--{name} {value}") };
            (name, (*about).to_string())
        });
        let rows: Vec<(String, String)> = options.collect();
        for rows in [&rows, &known].into_iter().filter(|rows| !rows.is_empty()) {
            text.push('\n');
            let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
            for (name, about) in rows {
                let _ = writeln!(text, "  {name:width$}  {about}");
            }
        }
        text
    }
}

/// The parsed arguments of one task.
#[derive(Debug, Default)]
pub struct Args {
    /// Words that are not options, in order.
    pub words: Vec<String>,
    values: BTreeMap<String, String>,
}

impl Args {
    /// Words alone, whatever they look like.
    pub fn words(words: &[String]) -> Args {
        Args { words: words.to_vec(), values: BTreeMap::new() }
    }

    /// Splits `raw` into words and the options of `line`, written `--name value` or `--name=value`, or `--name` when
    /// they take no value.
    ///
    /// # Errors
    ///
    /// An option that the task does not have, one without its value, and words for a task that takes none.
    pub fn parse(raw: &[String], line: &CommandLine) -> Result<Args, String> {
        let mut args = Args::default();
        let mut rest = raw.iter();
        while let Some(word) = rest.next() {
            let Some(option) = word.strip_prefix("--") else {
                args.words.push(word.clone());
                continue;
            };
            let (name, inline) = match option.split_once('=') {
                Some((name, value)) => (name, Some(value.to_string())),
                None => (option, None),
            };
            let (_, placeholder, _) = line
                .options
                .iter()
                .find(|(known, _, _)| *known == name)
                .ok_or_else(|| format!("unknown option --{name}; --help lists those there are"))?;
            let value = match inline {
                Some(_) if placeholder.is_empty() => return Err(format!("--{name} takes no value")),
                Some(value) => value,
                None if placeholder.is_empty() => String::new(),
                None => rest.next().cloned().ok_or_else(|| format!("--{name} needs a value"))?,
            };
            args.values.insert(name.to_string(), value);
        }
        match args.words.first() {
            Some(word) if line.words.is_empty() => Err(format!("'{word}': the task takes no words")),
            _ => Ok(args),
        }
    }

    /// Whether a flag was given.
    pub fn flag(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    /// The value of an option, if given.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// The value of a numeric option, or `default`.
    pub fn number(&self, name: &str, default: u64) -> Result<u64, String> {
        match self.value(name) {
            None => Ok(default),
            Some(text) => text.parse().map_err(|_| format!("--{name}: '{text}' is not a number")),
        }
    }

    /// The value of an option that names a file. A value without a slash is looked up in `PATH` by the system when it
    /// is run; one with a slash is made absolute, because suites run compilers in directories of their own.
    pub fn program(&self, name: &str) -> Option<PathBuf> {
        self.value(name).map(|text| {
            if text.contains('/') { std::path::absolute(text).unwrap_or_else(|_| text.into()) } else { text.into() }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| word.to_string()).collect()
    }

    const COMMAND_LINE: CommandLine = CommandLine {
        words: "NAME...",
        options: &[("cc", "PROGRAM", "the compiler"), ("jobs", "N", "at once"), ("list", "", "only list them")],
        known: || vec![("torture".to_string(), "tests that are hard".to_string())],
    };

    #[test]
    fn options_and_words_are_told_apart() {
        let args = Args::parse(&raw(&["torture", "--cc", "gcc", "--jobs=3", "--list"]), &COMMAND_LINE);
        let args = args.expect("valid arguments");
        assert_eq!(args.words, ["torture"]);
        assert_eq!(args.value("cc"), Some("gcc"));
        assert_eq!(args.number("jobs", 1), Ok(3));
        assert!(args.flag("list"));
    }

    #[test]
    fn unknown_options_are_errors() {
        for wrong in [&["--jbos", "3"][..], &["--jobs"], &["--list=3"]] {
            assert!(Args::parse(&raw(wrong), &COMMAND_LINE).is_err(), "{wrong:?}");
        }
        assert!(Args::parse(&raw(&["word"]), &CommandLine::options(COMMAND_LINE.options)).is_err());
    }

    #[test]
    fn help_shows_options_and_words_in_columns() {
        let expected = "usage: cargo xtask suite NAME... [options]\nrun suites\n\n  --cc PROGRAM  the compiler\n  \
                        --jobs N      at once\n  --list        only list them\n\n  torture  tests that are hard\n";
        assert_eq!(COMMAND_LINE.help("suite", "run suites"), expected);
    }
}
