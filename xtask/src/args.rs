//! Command-line arguments of the tasks: positional words and `--name value` options.
//!
//! Each task declares the options it understands; an unknown one is an error, so a misspelt option never silently
//! changes what a run means.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// The parsed arguments of one task.
#[derive(Debug, Default)]
pub struct Args {
    /// Words that are not options, in order.
    pub words: Vec<String>,
    values: BTreeMap<String, String>,
}

impl Args {
    /// Splits `raw` into words and options. `valued` names options that take a value (`--name value` or
    /// `--name=value`); `flags` names those that take none. Names are given without dashes.
    pub fn parse(raw: &[String], valued: &[&str], flags: &[&str]) -> Result<Args, String> {
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
            if flags.contains(&name) && inline.is_none() {
                args.values.insert(name.to_string(), String::new());
            } else if valued.contains(&name) {
                let value = match inline {
                    Some(value) => value,
                    None => rest.next().cloned().ok_or_else(|| format!("--{name} needs a value"))?,
                };
                args.values.insert(name.to_string(), value);
            } else {
                return Err(format!("unknown option --{name}"));
            }
        }
        Ok(args)
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

    #[test]
    fn options_and_words_are_told_apart() {
        let args = Args::parse(&raw(&["torture", "--cc", "gcc", "--jobs=3", "--list"]), &["cc", "jobs"], &["list"]);
        let args = args.expect("valid arguments");
        assert_eq!(args.words, ["torture"]);
        assert_eq!(args.value("cc"), Some("gcc"));
        assert_eq!(args.number("jobs", 1), Ok(3));
        assert!(args.flag("list"));
    }

    #[test]
    fn unknown_options_are_errors() {
        assert!(Args::parse(&raw(&["--jbos", "3"]), &["jobs"], &[]).is_err());
        assert!(Args::parse(&raw(&["--jobs"]), &["jobs"], &[]).is_err());
    }
}
