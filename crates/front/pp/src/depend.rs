//! Dependency output for make (`-M` and its relatives).

use crate::preprocessor::Dependency;

/// How to print dependencies.
#[derive(Clone, Debug, Default)]
pub struct DependOptions {
    /// Targets as they are to appear: `-MT` as given, `-MQ` through [`quote_for_make`].
    pub targets: Vec<String>,
    /// `-MM`, `-MMD`: leave out system headers.
    pub user_only: bool,
    /// `-MP`: an empty rule for each dependency but the main file.
    pub phony: bool,
}

/// Lines are broken before this column.
const WIDTH: usize = 72;

/// Quotes a file name for make: spaces, tabs, `#`, and `$` mean something there.
pub fn quote_for_make(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut backslashes = 0;
    for c in name.chars() {
        match c {
            ' ' | '\t' => {
                // Backslashes before a blank would quote each other.
                out.extend(std::iter::repeat_n('\\', backslashes + 1));
            }
            '$' => out.push('$'),
            '#' => out.push('\\'),
            _ => {}
        }
        backslashes = if c == '\\' { backslashes + 1 } else { 0 };
        out.push(c);
    }
    out
}

/// The default target of a source file: its name without directory, with the suffix `.o`.
pub fn default_target(source: &str) -> String {
    let name = source.rsplit('/').next().unwrap_or(source);
    let stem = name.rfind('.').map_or(name, |dot| &name[..dot]);
    if source == "-" || stem.is_empty() { "-".to_owned() } else { format!("{stem}.o") }
}

/// The rule, and with `-MP` the empty rules after it. Nothing depends on nothing: without files there is no rule.
pub fn dependency_rule(dependencies: &[Dependency], options: &DependOptions) -> String {
    let shown: Vec<&Dependency> = dependencies.iter().filter(|d| !(options.user_only && d.system)).collect();
    let mut out = String::new();
    if shown.is_empty() {
        return out;
    }
    let mut column = 0;
    for target in &options.targets {
        put(&mut out, &mut column, target);
    }
    out.push(':');
    column += 1;
    for dependency in &shown {
        put(&mut out, &mut column, &quote_for_make(plain(&dependency.path)));
    }
    out.push('\n');
    if options.phony {
        for dependency in shown.iter().skip(1) {
            out.push_str(&format!("{}:\n", quote_for_make(plain(&dependency.path))));
        }
    }
    out
}

/// Adds a word, on a new line if it would reach beyond the width.
fn put(out: &mut String, column: &mut usize, text: &str) {
    if *column > 0 {
        if *column + text.len() > WIDTH {
            out.push_str(" \\\n");
            *column = 0;
        }
        out.push(' ');
        *column += 1;
    }
    out.push_str(text);
    *column += text.len();
}

/// A path as make knows it: without the current directory in front.
fn plain(path: &str) -> &str {
    let mut path = path;
    while let Some(rest) = path.strip_prefix("./") {
        path = rest.trim_start_matches('/');
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> Vec<Dependency> {
        names.iter().map(|n| Dependency { path: (*n).to_owned(), system: n.starts_with('/') }).collect()
    }

    #[test]
    fn rules_are_wrapped_quoted_and_followed_by_phony_targets() {
        let options = DependOptions { targets: vec!["a.o".to_owned()], user_only: true, phony: true };
        let rule = dependency_rule(&files(&["a.c", "b c.h", "/usr/include/stdio.h", "d$.h"]), &options);
        assert_eq!(rule, "a.o: a.c b\\ c.h d$$.h\nb\\ c.h:\nd$$.h:\n");
        let long = files(&["a.c", &"x".repeat(50), &"y".repeat(50)]);
        let options = DependOptions { targets: vec!["a.o".to_owned()], ..DependOptions::default() };
        let rule = dependency_rule(&long, &options);
        assert_eq!(rule.lines().count(), 2);
        assert!(rule.lines().next().unwrap().ends_with(" \\"));
    }

    #[test]
    fn default_targets_drop_directory_and_suffix() {
        assert_eq!(default_target("dir/x.y.c"), "x.y.o");
        assert_eq!(default_target("-"), "-");
    }
}
