//! Bytes that are not UTF-8 inside symbols.
//!
//! C sources are bytes, symbols are text. A byte that is not part of valid UTF-8 is kept in a symbol
//! as the character U+10FF00 + byte (the end of plane 16, private use and two noncharacters); so that
//! no real text is confused with that, the four bytes of a real character of U+10FF80..U+10FFFF are
//! escaped in the same way. Escaping is thus injective, and [`unescape`] undoes it exactly.

use base::Symbol;
use std::borrow::Cow;

const ESCAPE_BASE: u32 = 0x10_ff00;

fn is_escape(c: char) -> bool {
    u32::from(c) >= ESCAPE_BASE + 0x80
}

/// The text that stands for `bytes` in symbols.
pub fn escape(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains(is_escape) => Cow::Borrowed(text),
        _ => {
            let mut out = String::with_capacity(bytes.len() * 2);
            for chunk in bytes.utf8_chunks() {
                for c in chunk.valid().chars() {
                    if is_escape(c) {
                        c.encode_utf8(&mut [0; 4]).bytes().for_each(|b| push_escaped(&mut out, b));
                    } else {
                        out.push(c);
                    }
                }
                chunk.invalid().iter().for_each(|&b| push_escaped(&mut out, b));
            }
            Cow::Owned(out)
        }
    }
}

fn push_escaped(out: &mut String, byte: u8) {
    out.push(char::from_u32(ESCAPE_BASE + u32::from(byte)).expect("at most U+10FFFF"));
}

/// The bytes that `text`, made by [`escape`], stands for.
pub fn unescape(text: &str) -> Cow<'_, [u8]> {
    // The escapes' UTF-8 begins with F4; few texts have such a byte at all.
    if memchr::memchr(0xf4, text.as_bytes()).is_none() || !text.contains(is_escape) {
        return Cow::Borrowed(text.as_bytes());
    }
    let mut out = Vec::with_capacity(text.len());
    for c in text.chars() {
        if is_escape(c) {
            out.push((u32::from(c) - ESCAPE_BASE) as u8);
        } else {
            out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
    Cow::Owned(out)
}

/// The symbol of bytes that need not be UTF-8.
pub fn intern(bytes: &[u8]) -> Symbol {
    if bytes.is_ascii() {
        return Symbol::intern_utf8(bytes);
    }
    Symbol::intern(&escape(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_bytes_survive_a_symbol() {
        let cases: [&[u8]; 6] =
            [b"plain", b"\xff\x80a\xc3", "é\u{10ffff}\u{10ff7f}".as_bytes(), b"\xf4\x8f\xbf", b"", b"\xed\xa0\x80"];
        for bytes in cases {
            assert_eq!(&*unescape(intern(bytes).as_str()), bytes);
        }
        assert_ne!(intern(b"\xff"), intern("\u{10ffff}".as_bytes()));
    }
}
