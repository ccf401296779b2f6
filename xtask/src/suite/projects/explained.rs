//! Known differences from gcc: `tests/suites/projects/NAME.differences`.
//!
//! A line is `configuration FILE: -LINE` or `+LINE`, `test NAME`, `unsteady NAME` (a test that fails now and then with
//! any compiler) or `warning FILE:LINE GROUP`, as the suite prints them. The comment before it is its reason, without
//! which a line is an error. A line that nothing needs any more is an error too, but for unsteady tests.

use crate::workspace;
use std::collections::BTreeMap;

/// The known differences of one project, and which of them came up.
#[derive(Debug, Default)]
pub struct Explained {
    lines: BTreeMap<String, bool>,
}

impl Explained {
    /// Reads the file of a project; there may be none.
    pub fn of(project: &str) -> Result<Explained, String> {
        let path = workspace::root().join(format!("tests/suites/projects/{project}.differences"));
        if !path.exists() {
            return Ok(Explained::default());
        }
        Explained::parse(&workspace::read(&path)?).map_err(|error| format!("{}: {error}", path.display()))
    }

    fn parse(text: &str) -> Result<Explained, String> {
        let mut lines = BTreeMap::new();
        let mut has_reason = false;
        for (number, line) in text.lines().enumerate() {
            let kind = line.split(' ').next().unwrap_or_default();
            match kind {
                "" => has_reason = false,
                _ if line.starts_with('#') => has_reason = true,
                "configuration" | "test" | "unsteady" | "warning" if has_reason => {
                    lines.insert(line.to_string(), false);
                }
                "configuration" | "test" | "unsteady" | "warning" => {
                    return Err(format!("line {}: a difference without a reason before it", number + 1));
                }
                _ => return Err(format!("line {}: '{kind}' is no kind of difference", number + 1)),
            }
        }
        Ok(Explained { lines })
    }

    fn take(&mut self, line: String) -> bool {
        self.lines.get_mut(&line).map(|used| *used = true).is_some()
    }

    /// Whether a difference of configurations is explained.
    pub fn configuration(&mut self, difference: &str) -> bool {
        self.take(format!("configuration {difference}"))
    }

    /// Whether a test may have another result than with gcc.
    pub fn test(&mut self, name: &str) -> bool {
        self.take(format!("test {name}")) || self.take(format!("unsteady {name}"))
    }

    /// Whether a warning that gcc does not give is explained.
    pub fn warning(&mut self, warning: &str) -> bool {
        self.take(format!("warning {warning}"))
    }

    /// How many came up.
    pub fn used(&self) -> usize {
        self.lines.values().filter(|used| **used).count()
    }

    /// Those that did not.
    pub fn stale(&self) -> impl Iterator<Item = &str> {
        let unused = self.lines.iter().filter(|(line, used)| !**used && !line.starts_with("unsteady "));
        unused.map(|(line, _)| line.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_needs_a_reason() {
        assert!(Explained::parse("test a\n").is_err());
        assert!(Explained::parse("# why\ntest a\n\ntest b\n").is_err());
        assert!(Explained::parse("# why\nguess a\n").is_err());
        let mut explained = Explained::parse("# why\ntest a\nunsteady b\nconfiguration config.h: -x\n").expect("valid");
        assert!(explained.test("a") && !explained.test("c") && explained.used() == 1);
        assert_eq!(explained.stale().collect::<Vec<_>>(), ["configuration config.h: -x"]);
    }
}
