//! Command lines as all tools but `ar` have them: `getopt_long`'s form.
//!
//! Short options may be joined (`-rd`), long ones abbreviated as far as they stay unique and given with two
//! dashes; a value follows directly, after `=`, or as the next word. Options and files may be mixed; `--` ends
//! the options.

/// Whether an option takes a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    /// None.
    Nothing,
    /// One, in the same word or the next.
    Value,
}

/// A row of a tool's option table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row<T> {
    /// What it means.
    pub id: T,
    /// Its letter, or 0 as a character.
    pub short: char,
    /// Its long name without dashes, or nothing.
    pub long: &'static str,
    /// Its value.
    pub takes: Takes,
}

/// An option with its value, or a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Word<T> {
    /// An option.
    Option(T, String),
    /// Anything else.
    File(String),
}

/// The letter of a row that has none.
pub(crate) const NONE: char = '\0';

/// A row of an option without a value.
pub(crate) const fn flag<T>(id: T, short: char, long: &'static str) -> Row<T> {
    Row { id, short, long, takes: Takes::Nothing }
}

/// A row of an option with a value.
pub(crate) const fn value<T>(id: T, short: char, long: &'static str) -> Row<T> {
    Row { id, short, long, takes: Takes::Value }
}

/// Takes the words apart.
pub(crate) fn parse<T: Copy>(rows: &[Row<T>], words: &[String]) -> Result<Vec<Word<T>>, String> {
    let mut out = Vec::new();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if word == "--" {
            out.extend(words.cloned().map(Word::File));
            break;
        }
        if let Some(long) = word.strip_prefix("--") {
            let (name, given) = long.split_once('=').map_or((long, None), |(name, value)| (name, Some(value)));
            let row = find_long(rows, name).ok_or_else(|| format!("unrecognized option '{word}'"))?;
            let value = match (row.takes, given) {
                (Takes::Nothing, Some(_)) => return Err(format!("option '--{}' doesn't allow an argument", row.long)),
                (Takes::Value, None) => {
                    words.next().cloned().ok_or_else(|| format!("option '--{}' requires an argument", row.long))?
                }
                (_, given) => given.unwrap_or_default().to_owned(),
            };
            out.push(Word::Option(row.id, value));
        } else if word.len() > 1 && word.starts_with('-') {
            for (at, letter) in word[1..].char_indices() {
                let row = rows.iter().find(|row| row.short == letter && letter != NONE);
                let row = row.ok_or_else(|| format!("invalid option -- '{letter}'"))?;
                let rest = &word[1 + at + letter.len_utf8()..];
                match row.takes {
                    Takes::Nothing => {
                        out.push(Word::Option(row.id, String::new()));
                        continue;
                    }
                    Takes::Value if rest.is_empty() => {
                        let next = words.next().cloned();
                        let next = next.ok_or_else(|| format!("option requires an argument -- '{letter}'"))?;
                        out.push(Word::Option(row.id, next));
                    }
                    Takes::Value => out.push(Word::Option(row.id, rest.to_owned())),
                }
                break;
            }
        } else {
            out.push(Word::File(word.clone()));
        }
    }
    Ok(out)
}

fn find_long<'r, T>(rows: &'r [Row<T>], name: &str) -> Option<&'r Row<T>> {
    if let Some(row) = rows.iter().find(|row| row.long == name && !name.is_empty()) {
        return Some(row);
    }
    let mut candidates = rows.iter().filter(|row| !name.is_empty() && row.long.starts_with(name));
    let first = candidates.next()?;
    candidates.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &[Row<u8>] = &[flag(1, 'a', "all"), value(2, 'o', "output"), flag(4, NONE, "only-this")];

    fn words(line: &str) -> Result<Vec<Word<u8>>, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(ROWS, &words)
    }

    #[test]
    fn letters_are_joined_and_values_follow_in_either_word() {
        let option = |id, value: &str| Word::Option(id, value.to_owned());
        let file = |name: &str| Word::File(name.to_owned());
        assert_eq!(words("-ao x y"), Ok(vec![option(1, ""), option(2, "x"), file("y")]));
        assert_eq!(words("-aox y"), Ok(vec![option(1, ""), option(2, "x"), file("y")]));
        assert_eq!(words("--out=x --output x -- -a"), Ok(vec![option(2, "x"), option(2, "x"), file("-a")]));
    }

    #[test]
    fn unknown_and_ambiguous_options_are_errors() {
        assert!(words("-z").is_err());
        assert!(words("--o").is_err(), "output or only-this");
        assert_eq!(words("--on").map(|words| words.len()), Ok(1));
        assert!(words("--all=1").is_err());
        assert!(words("-o").is_err());
        assert!(words("--").is_ok_and(|words| words.is_empty()));
    }
}
