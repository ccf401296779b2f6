//! What a configure script found out, in a form in which two compilers' results can be compared.

use std::collections::{BTreeMap, HashSet};

/// The compared lines of each file, by the file's name.
pub type Configuration = BTreeMap<String, Vec<String>>;

/// Words of one build that stand for the same in another, each with what replaces it: paths, and names of programs.
pub type Substitutions = Vec<(String, &'static str)>;

/// The lines of a result of configuration that are compared: all of them, of a `config.log` autoconf's cache variables,
/// of a `CMakeCache.txt` its entries.
pub fn lines(file: &str, text: &str, substitutions: &Substitutions) -> Vec<String> {
    let is_log = file.ends_with("config.log");
    let is_cache = file.ends_with("CMakeCache.txt");
    let mut in_section = !is_log;
    let mut kept = Vec::new();
    for line in text.lines() {
        if is_log && line.starts_with("## ") && !line.starts_with("## -") {
            in_section = line.starts_with("## Cache variables");
            continue;
        }
        let is_comment = is_log && line.starts_with('#') || is_cache && line.starts_with(['#', '/']);
        if in_section && !is_comment && !line.trim().is_empty() {
            kept.push(normalised(line, substitutions));
        }
    }
    kept
}

/// A line in which what belongs to one build is replaced.
fn normalised(line: &str, substitutions: &Substitutions) -> String {
    let mut line = line.replace('\t', " ");
    for (from, to) in substitutions {
        line = replace_words(&line, from, to);
    }
    line
}

/// Replaces occurrences of `from` that are not part of a longer name.
fn replace_words(line: &str, from: &str, to: &str) -> String {
    let is_name = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let mut result = String::new();
    let mut rest = line;
    let mut before = None;
    while let Some(at) = rest.find(from) {
        let (skipped, after) = (&rest[..at], &rest[at + from.len()..]);
        result.push_str(skipped);
        let whole = !is_name(skipped.chars().next_back().or(before)) && !is_name(after.chars().next());
        result.push_str(if whole { to } else { from });
        before = from.chars().next_back();
        rest = after;
    }
    result.push_str(rest);
    result
}

/// The differences of two configurations as lines `file: -only in theirs` and `file: +only in ours`.
pub fn differences(ours: &Configuration, theirs: &Configuration) -> Vec<String> {
    let mut found = Vec::new();
    let nothing = Vec::new();
    let files: std::collections::BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
    for file in files {
        let (ours, theirs) = (ours.get(file).unwrap_or(&nothing), theirs.get(file).unwrap_or(&nothing));
        let (our_set, their_set) = (set(ours), set(theirs));
        let known = |set: &HashSet<String>, line: &str| set.contains(&without_date(line)) || has_time_of_day(line);
        let lost = theirs.iter().filter(|line| !known(&our_set, line));
        found.extend(lost.map(|line| format!("{file}: -{line}")));
        let new = ours.iter().filter(|line| !known(&their_set, line));
        found.extend(new.map(|line| format!("{file}: +{line}")));
    }
    found.dedup();
    found
}

/// Whether a line says when the configuration was made: `12:34:56` is in it.
fn has_time_of_day(line: &str) -> bool {
    let form = b"00:00:00";
    line.as_bytes().windows(form.len()).any(|window| {
        window.iter().zip(form).all(|(byte, form)| if *form == b'0' { byte.is_ascii_digit() } else { byte == form })
    })
}

/// A line in which a date of this century, written as eight digits, does not count: two builds may have been made on
/// different days.
fn without_date(line: &str) -> String {
    let is_date = |word: &str| {
        let part = |range| word.get(range).and_then(|digits: &str| digits.parse::<u32>().ok()).unwrap_or(0);
        word.len() == 8
            && word.bytes().all(|byte| byte.is_ascii_digit())
            && word.starts_with("20")
            && (1..=12).contains(&part(4..6))
            && (1..=31).contains(&part(6..8))
    };
    let mut result = String::with_capacity(line.len());
    for piece in line.split_inclusive(|c: char| !c.is_alphanumeric() && c != '_') {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '_');
        result.push_str(if is_date(word) { "DATE" } else { word });
        result.push_str(&piece[word.len()..]);
    }
    result
}

/// The lines, without dates.
fn set(lines: &[String]) -> HashSet<String> {
    lines.iter().map(|line| without_date(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_cache_variables_of_a_log_are_compared() {
        let log = "gcc -c x.c\n## ---- ##\n## Cache variables. ##\n## ---- ##\n\nac_cv_x=yes\n## ---- ##\n## Output variables. ##\nY=z\n";
        assert_eq!(lines("a/config.log", log, &Vec::new()), ["ac_cv_x=yes"]);
    }

    #[test]
    fn what_belongs_to_one_build_is_replaced_as_a_whole_word() {
        let substitutions = vec![("/tmp/a".to_string(), "TREE"), ("wootz".to_string(), "CC")];
        assert_eq!(
            lines("config.h", "P \"/tmp/a/b\" wootz-1 mywootz\n", &substitutions),
            ["P \"TREE/b\" CC-1 mywootz"]
        );
    }

    #[test]
    fn a_lost_feature_is_a_difference_on_both_sides() {
        let one = |line: &str| Configuration::from([("config.h".to_string(), vec![line.to_string()])]);
        let found = differences(&one("/* #undef A */"), &one("#define A 1"));
        assert_eq!(found, ["config.h: -#define A 1", "config.h: +/* #undef A */"]);
        assert!(differences(&one("x"), &one("x")).is_empty());
        let time = |text: &str| one(&format!("#define TIMESTAMP \"2026-11-22 {text} UTC\""));
        assert!(differences(&time("16:07:12"), &time("22:30:59")).is_empty());
        assert_eq!(differences(&time("16:07"), &time("22:30")).len(), 2);
        let date = |text: &str| one(&format!("#define BUILD  \"{text}\""));
        assert!(differences(&date("20261122"), &date("20261203")).is_empty());
        assert_eq!(differences(&date("20261122"), &date("20261322")).len(), 2);
    }
}
