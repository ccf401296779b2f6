//! Finding the row for a word of the command line.

use super::{Action, Form, OptionRow, sections};
use base::FastMap;

/// A word that was recognised.
#[derive(Copy, Clone, Debug)]
pub struct Match<'a> {
    /// Its row; aliases are already resolved.
    pub row: &'static OptionRow,
    /// `false` for `-fno-x` of a switch.
    pub on: bool,
    /// The joined value; none if the form has none or the next word is the value.
    pub value: Option<&'a str>,
}

/// An index over the option tables.
pub struct Matcher {
    rows: FastMap<&'static str, &'static OptionRow>,
    longest: usize,
}

impl Default for Matcher {
    fn default() -> Self {
        Self::new()
    }
}

impl Matcher {
    /// Indexes every row by its name.
    pub fn new() -> Matcher {
        let count = sections().iter().map(|section| section.len()).sum();
        let mut rows = FastMap::with_capacity_and_hasher(count, Default::default());
        let mut longest = 0;
        for row in sections().iter().copied().flatten() {
            longest = longest.max(row.name.len());
            rows.insert(row.name, row);
        }
        Matcher { rows, longest }
    }

    /// The row of the option in `word`, the one with the longest name that fits: `-include` before `-i…`,
    /// `-Wa,` before `-W`.
    pub fn find<'a>(&self, word: &'a str) -> Option<Match<'a>> {
        if let Some(found) = self.exact(word) {
            return Some(found);
        }
        let mut end = word.len().min(self.longest + 1);
        while end > 1 {
            end -= 1;
            let Some((name, rest)) = word.split_at_checked(end) else { continue };
            let Some(&row) = self.rows.get(name) else { continue };
            if matches!(row.form, Form::Joined | Form::Both) {
                return self.resolve(row, true, Some(rest));
            }
        }
        None
    }

    fn exact<'a>(&self, word: &'a str) -> Option<Match<'a>> {
        if let Some(&row) = self.rows.get(word) {
            let value = if row.form == Form::Joined { Some("") } else { None };
            return self.resolve(row, true, value);
        }
        let (dash, rest) = word.split_at_checked(2)?;
        if !matches!(dash, "-f" | "-m" | "-g") {
            return None;
        }
        let positive = format!("{dash}{}", rest.strip_prefix("no-")?);
        let &row = self.rows.get(positive.as_str())?;
        if row.form == Form::Switch { self.resolve(row, false, None) } else { None }
    }

    fn resolve<'a>(&self, row: &'static OptionRow, on: bool, value: Option<&'a str>) -> Option<Match<'a>> {
        let mut row = row;
        let mut on = on;
        let mut value = value;
        let alone = row.form == Form::Flag;
        // Aliases point at proper rows; a table test checks that, so two steps are enough.
        for _ in 0..2 {
            let Action::Alias(name) = row.action else { break };
            match self.rows.get(name) {
                Some(&target) => row = target,
                // The target says more than its row: `-fno-x`, or a value (`-Wall`).
                None => {
                    let found = self.find(name)?;
                    (row, on, value) = (found.row, found.on, found.value.or(value));
                }
            }
            // A word of its own (`--optimize`) does not take the next word.
            if alone && row.form == Form::Joined && value.is_none() {
                value = Some("");
            }
        }
        Some(Match { row, on, value })
    }

    /// The known option most like an unknown one, for the error message.
    pub fn suggest(&self, word: &str) -> Option<String> {
        let mut names: Vec<String> = Vec::with_capacity(self.rows.len() * 2);
        for row in sections().iter().copied().flatten() {
            names.push(row.name.to_owned());
            if row.form == Form::Switch {
                names.push(format!("{}no-{}", &row.name[..2], &row.name[2..]));
            }
        }
        names.extend(super::warnings::names().map(|name| format!("-W{name}")));
        names.extend(super::warnings::names().map(|name| format!("-Wno-{name}")));
        base::spelling::nearest(word, names.iter().map(String::as_str)).map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_wins() {
        let matcher = Matcher::new();
        let name = |word| matcher.find(word).map(|found| (found.row.name, found.value));
        assert_eq!(name("-include"), Some(("-include", None)));
        assert_eq!(name("-Wa,--noexecstack"), Some(("-Wa,", Some("--noexecstack"))));
        assert_eq!(name("-Ifoo"), Some(("-I", Some("foo"))));
        assert_eq!(name("-isystemfoo"), Some(("-isystem", Some("foo"))));
        assert_eq!(name("-std=c99"), Some(("-std=", Some("c99"))));
        assert_eq!(name("-O"), Some(("-O", Some(""))));
    }

    #[test]
    fn switches_have_a_negative_form_and_flags_do_not() {
        let matcher = Matcher::new();
        assert!(matcher.find("-fwrapv").is_some_and(|found| found.on));
        assert!(matcher.find("-fno-wrapv").is_some_and(|found| !found.on));
        assert!(matcher.find("-fno-syntax-only").is_none());
        assert!(matcher.find("-fno-foo").is_none());
        assert!(matcher.find("-framework").is_none());
    }

    #[test]
    fn a_misspelt_option_finds_its_neighbour() {
        let matcher = Matcher::new();
        assert_eq!(matcher.suggest("-funsigned-chr").as_deref(), Some("-funsigned-char"));
        assert_eq!(matcher.suggest("-Wunused-varaible").as_deref(), Some("-Wunused-variable"));
        assert_eq!(matcher.suggest("-qqqqqqqqqqqqqqqqqqqqq"), None);
    }

    #[test]
    fn every_alias_leads_to_a_row() {
        let matcher = Matcher::new();
        for row in sections().iter().copied().flatten() {
            if let Action::Alias(target) = row.action {
                let found = matcher.find(row.name).unwrap_or_else(|| panic!("{} -> {target}", row.name));
                assert!(!matches!(found.row.action, Action::Alias(_)), "{}", row.name);
            }
        }
    }

    #[test]
    fn no_name_is_in_the_tables_twice() {
        let mut seen = base::FastSet::default();
        for row in sections().iter().copied().flatten() {
            assert!(seen.insert(row.name), "{} is there twice", row.name);
        }
    }
}
