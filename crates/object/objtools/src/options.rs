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

/// Options with their values, in order, and the words that are none: files.
pub(crate) type Parsed<T> = (Vec<(T, String)>, Vec<String>);

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

/// `--demangle=STYLE` as `--demangle`: the styles that GNU's tools still know differ by language, which a name tells.
pub(crate) fn without_style(word: &str) -> String {
    if word.starts_with("--demangle=") { "--demangle".to_owned() } else { word.to_owned() }
}

/// Takes the words apart.
pub(crate) fn parse<T: Copy>(rows: &[Row<T>], words: &[String]) -> Result<Parsed<T>, String> {
    let (mut options, mut files) = (Vec::new(), Vec::new());
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if word == "--" {
            files.extend(words.cloned());
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
            options.push((row.id, value));
        } else if word.len() > 1 && word.starts_with('-') {
            for (at, letter) in word[1..].char_indices() {
                let row = rows.iter().find(|row| row.short == letter && letter != NONE);
                let row = row.ok_or_else(|| format!("invalid option -- '{letter}'"))?;
                let rest = &word[1 + at + letter.len_utf8()..];
                match row.takes {
                    Takes::Nothing => {
                        options.push((row.id, String::new()));
                        continue;
                    }
                    Takes::Value if rest.is_empty() => {
                        let next = words.next().cloned();
                        let next = next.ok_or_else(|| format!("option requires an argument -- '{letter}'"))?;
                        options.push((row.id, next));
                    }
                    Takes::Value => options.push((row.id, rest.to_owned())),
                }
                break;
            }
        } else {
            files.push(word.clone());
        }
    }
    Ok((options, files))
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

    fn words(line: &str) -> Result<Parsed<u8>, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(ROWS, &words)
    }

    #[test]
    fn letters_are_joined_and_values_follow_in_either_word() {
        let option = |id, value: &str| (id, value.to_owned());
        let files = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(words("-ao x y"), Ok((vec![option(1, ""), option(2, "x")], files(&["y"]))));
        assert_eq!(words("-aox y"), Ok((vec![option(1, ""), option(2, "x")], files(&["y"]))));
        assert_eq!(words("--out=x z --output x -- -a"), Ok((vec![option(2, "x"); 2], files(&["z", "-a"]))));
    }

    #[test]
    fn unknown_and_ambiguous_options_are_errors() {
        assert!(words("-z").is_err());
        assert!(words("--o").is_err(), "output or only-this");
        assert_eq!(words("--on").map(|(options, _)| options.len()), Ok(1));
        assert!(words("--all=1").is_err());
        assert!(words("-o").is_err());
        assert_eq!(words("--"), Ok((vec![], vec![])));
    }
}
