//! Response files: `@FILE` stands for the words in FILE (GCC manual, "Overall Options").

use std::path::Path;

/// How deep response files may name each other.
const DEPTH: u32 = 64;

/// Replaces each `@FILE` by the words of the file. A file that cannot be read stays as the word it is, as in GCC.
/// The error is that files nest too deep, which means that one names itself.
pub fn expand(words: Vec<String>) -> Result<Vec<String>, String> {
    let mut out = Vec::with_capacity(words.len());
    expand_into(words, &mut out, 0)?;
    Ok(out)
}

fn expand_into(words: Vec<String>, out: &mut Vec<String>, depth: u32) -> Result<(), String> {
    for word in words {
        let Some(path) = word.strip_prefix('@') else {
            out.push(word);
            continue;
        };
        if depth == DEPTH {
            return Err(format!("too many @-files encountered: '{word}'"));
        }
        if Path::new(path).is_dir() {
            return Err(format!("@-file refers to a directory: '{path}'"));
        }
        match std::fs::read(path) {
            Ok(bytes) => expand_into(split(&String::from_utf8_lossy(&bytes)), out, depth + 1)?,
            Err(_) => out.push(word),
        }
    }
    Ok(())
}

/// Splits at white space. Quotes of either kind keep white space, a backslash keeps any character.
fn split(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                if let Some(next) = chars.next() {
                    word.get_or_insert_default().push(next);
                }
            }
            '\'' | '"' if quote.is_none() => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            _ if quote == Some(c) => quote = None,
            _ if c.is_ascii_whitespace() && quote.is_none() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_split_at_white_space_outside_quotes() {
        assert_eq!(split("a  b\n\tc"), ["a", "b", "c"]);
        assert_eq!(split("-DX='a b' \"c d\"e ''"), ["-DX=a b", "c de", ""]);
        assert_eq!(split(r#"-DS=\"x\" a\ b '\''"#), [r#"-DS="x""#, "a b", "'"]);
    }

    #[test]
    fn a_missing_file_stays_a_word() {
        let words = vec!["@/nonexistent/file".to_owned(), "x".to_owned()];
        assert_eq!(expand(words.clone()), Ok(words));
    }

    #[test]
    fn files_may_name_files_but_not_themselves() {
        let dir = std::env::temp_dir().join(format!("wootz-response-{}", std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        let (outer, inner) = (dir.join("outer"), dir.join("inner"));
        std::fs::write(&inner, "-O2 b.c").unwrap();
        std::fs::write(&outer, format!("-c @{}", inner.display())).unwrap();
        assert_eq!(expand(vec![format!("@{}", outer.display())]), Ok(vec!["-c".into(), "-O2".into(), "b.c".into()]));
        std::fs::write(&inner, format!("@{}", inner.display())).unwrap();
        assert!(expand(vec![format!("@{}", inner.display())]).is_err());
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
