//! Tokens of the text form.

/// A token of the text form.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Tok {
    /// A word: letters, digits, `_`, `.`; also `v12`, `b3`, `slot0`.
    Word(String),
    /// A number, decimal or `0x…`, perhaps with a sign.
    Number(i128),
    /// A number above `i128::MAX`.
    Big(u128),
    /// A string's bytes.
    Text(Vec<u8>),
    /// Punctuation.
    Punct(char),
    /// `->`
    Arrow,
    /// `..`
    Range,
    /// End of the text.
    End,
}

/// Splits the text: each token with its line.
pub(crate) fn lex(text: &str) -> Result<Vec<(Tok, u32)>, String> {
    let bytes = text.as_bytes();
    let (mut at, mut line, mut out) = (0, 1, Vec::new());
    while let Some(&byte) = bytes.get(at) {
        let next = bytes.get(at + 1).copied().unwrap_or(0);
        match byte {
            b'\n' => {
                line += 1;
                at += 1;
            }
            b' ' | b'\t' | b'\r' => at += 1,
            b';' => at += bytes[at..].iter().position(|&b| b == b'\n').unwrap_or(bytes.len() - at),
            b'"' => {
                let (token, end) = string(bytes, at + 1).ok_or_else(|| format!("line {line}: a string without end"))?;
                out.push((Tok::Text(token), line));
                at = end;
            }
            b'-' if next == b'>' => {
                out.push((Tok::Arrow, line));
                at += 2;
            }
            b'.' if next == b'.' => {
                out.push((Tok::Range, line));
                at += 2;
            }
            b'0'..=b'9' => at = number(bytes, at, false, line, &mut out)?,
            b'-' | b'+' if next.is_ascii_digit() => at = number(bytes, at + 1, byte == b'-', line, &mut out)?,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => {
                let end = at + bytes[at..].iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'_').count();
                out.push((Tok::Word(text[at..end].to_string()), line));
                at = end;
            }
            _ => {
                out.push((Tok::Punct(byte as char), line));
                at += 1;
            }
        }
    }
    out.push((Tok::End, line));
    Ok(out)
}

fn string(bytes: &[u8], mut at: usize) -> Option<(Vec<u8>, usize)> {
    let mut out = Vec::new();
    loop {
        match *bytes.get(at)? {
            b'"' => return Some((out, at + 1)),
            b'\\' => match *bytes.get(at + 1)? {
                escaped @ (b'"' | b'\\') => {
                    out.push(escaped);
                    at += 2;
                }
                _ => {
                    let digits = std::str::from_utf8(bytes.get(at + 1..at + 3)?).ok()?;
                    out.push(u8::from_str_radix(digits, 16).ok()?);
                    at += 3;
                }
            },
            byte => {
                out.push(byte);
                at += 1;
            }
        }
    }
}

fn number(bytes: &[u8], at: usize, negative: bool, line: u32, out: &mut Vec<(Tok, u32)>) -> Result<usize, String> {
    let end = at + bytes[at..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    let digits = std::str::from_utf8(&bytes[at..end]).unwrap_or("");
    let value = match digits.strip_prefix("0x") {
        Some(hex) => u128::from_str_radix(hex, 16),
        None => digits.parse(),
    };
    let value = value.map_err(|_| format!("line {line}: '{digits}' is no number"))?;
    let token = match (i128::try_from(value), negative) {
        (Ok(small), false) => Tok::Number(small),
        (Ok(small), true) => Tok::Number(-small),
        (Err(_), _) => Tok::Big(value),
    };
    out.push((token, line));
    Ok(end)
}
