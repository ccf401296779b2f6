//! Character constants and string literals (C23 6.4.4.4, 6.4.5): prefixes, escapes, encodings.

use super::{LiteralContext, spelled};
use crate::chars::decode_utf8;
use crate::token::Token;
use num::Int;
use source::Loc;

/// What a prefix says about the elements of a literal.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Encoding {
    /// No prefix: bytes as in the source (UTF-8).
    Plain,
    /// `u8`.
    Utf8,
    /// `u`.
    Utf16,
    /// `U`.
    Utf32,
    /// `L`.
    Wide,
}

/// A character constant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CharLiteral {
    /// Its prefix: the type is `int` for plain ones (C), the element type for the others.
    pub encoding: Encoding,
    /// The value in 32 bits; signed if `signed`.
    pub value: Int,
    /// Whether the type that holds it is signed.
    pub signed: bool,
}

/// A string literal after concatenation (translation phase 6).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StringLiteral {
    /// The encoding of the whole.
    pub encoding: Encoding,
    /// Size of an element in bytes: 1, 2 or 4.
    pub element_size: u32,
    /// The elements in the target's (little-endian) byte order, without the terminating zero.
    pub bytes: Vec<u8>,
}

impl StringLiteral {
    /// Number of elements, the terminating zero not counted.
    pub fn len(&self) -> usize {
        self.bytes.len() / self.element_size as usize
    }
    /// Whether there are no elements but the terminating zero.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// One piece of a literal's content.
enum Unit {
    /// A character, to be encoded.
    Char(char),
    /// A code unit given by number (`\x`, octal), or a byte that is not UTF-8.
    Code(u32),
}

fn split_prefix(text: &[u8]) -> (Encoding, &[u8]) {
    match text {
        [b'u', b'8', rest @ ..] => (Encoding::Utf8, rest),
        [b'u', rest @ ..] => (Encoding::Utf16, rest),
        [b'U', rest @ ..] => (Encoding::Utf32, rest),
        [b'L', rest @ ..] => (Encoding::Wide, rest),
        _ => (Encoding::Plain, text),
    }
}

fn element_size(context: &LiteralContext<'_>, encoding: Encoding) -> u32 {
    match encoding {
        Encoding::Plain | Encoding::Utf8 => 1,
        Encoding::Utf16 => 2,
        Encoding::Utf32 => 4,
        Encoding::Wide => {
            if context.lang.short_wchar {
                2
            } else {
                4
            }
        }
    }
}

/// Converts a `CharConst` token.
pub fn parse_char(context: &LiteralContext<'_>, token: &Token) -> Option<CharLiteral> {
    let text = spelled(token.payload);
    let (encoding, quoted) = split_prefix(&text);
    let inner = quoted.strip_prefix(b"'")?.strip_suffix(b"'")?;
    if inner.is_empty() {
        context.report(&diag::lex::EMPTY_CHARACTER, token.loc, &[]);
        return None;
    }
    let size = element_size(context, encoding);
    let mut bytes = Vec::with_capacity(4);
    let mut characters = 0u32;
    let ok = decode(context, inner, token.loc, size, &mut |unit| {
        characters += 1;
        encode(unit, size, &mut bytes);
    });
    if !ok {
        return None;
    }
    let elements = bytes.len() as u32 / size;
    let element = |n: u32| {
        let at = (n * size) as usize;
        bytes[at..at + size as usize].iter().rev().fold(0u32, |v, &b| v << 8 | u32::from(b))
    };
    if encoding == Encoding::Plain {
        if elements > 4 {
            context.report(&diag::lex::CHARACTER_TOO_LONG, token.loc, &[]);
        } else if elements > 1 {
            context.report(&diag::lex::MULTI_CHARACTER, token.loc, &[]);
        }
        let value = (0..elements).fold(0u32, |value, n| value << 8 | element(n));
        let value = match (elements, context.lang.char_signed) {
            (1, true) => Int::from_i64(32, i64::from(value as u8 as i8)),
            _ => Int::from_u64(32, u64::from(value)),
        };
        return Some(CharLiteral { encoding, value, signed: true });
    }
    if elements > 1 {
        // C23 6.4.4.5p9: one character that one code unit can hold.
        let strict = context.lang.c23() && encoding != Encoding::Wide;
        let info = match encoding {
            Encoding::Utf16 | Encoding::Utf32 if strict && characters > 1 => &diag::lex::SEVERAL_CHARACTERS,
            _ if strict || encoding == Encoding::Utf8 => &diag::lex::UTF8_CHARACTER_TOO_LONG,
            _ => &diag::lex::WIDE_CHARACTER_TOO_LONG,
        };
        context.report(info, token.loc, &[]);
        if strict || encoding == Encoding::Utf8 {
            return None;
        }
    }
    let signed = encoding == Encoding::Wide && context.target.wchar_signed && !context.lang.short_wchar;
    let value = Int::from_u64(32, u64::from(element(elements.saturating_sub(1))));
    Some(CharLiteral { encoding, value, signed })
}

/// Concatenates adjacent string literals; `tokens` are `StringLiteral`s, at least one.
pub fn parse_strings(context: &LiteralContext<'_>, tokens: &[Token]) -> Option<StringLiteral> {
    let mut encoding = Encoding::Plain;
    let mut ok = true;
    for token in tokens {
        let (own, _) = split_prefix(token.payload.as_str().as_bytes());
        if own == Encoding::Plain || own == encoding {
            continue;
        }
        if encoding != Encoding::Plain {
            context.report(&diag::lex::MIXED_STRING_ENCODINGS, token.loc, &[]);
            ok = false;
        }
        encoding = own;
    }
    let size = element_size(context, encoding);
    let mut bytes = Vec::new();
    for token in tokens {
        let text = spelled(token.payload);
        let (_, quoted) = split_prefix(&text);
        ok &= match raw_content(quoted) {
            Some(raw) => {
                decode_raw(raw, &mut |unit| encode(unit, size, &mut bytes));
                true
            }
            None => {
                let inner = quoted.strip_prefix(b"\"").and_then(|t| t.strip_suffix(b"\""));
                let inner = inner?;
                if size == 1 && memchr::memchr(b'\\', inner).is_none() {
                    bytes.extend_from_slice(inner);
                    continue;
                }
                decode(context, inner, token.loc, size, &mut |unit| encode(unit, size, &mut bytes))
            }
        };
    }
    ok.then_some(StringLiteral { encoding, element_size: size, bytes })
}

/// The characters between the delimiters of `R"x(…)x"`.
fn raw_content(quoted: &[u8]) -> Option<&[u8]> {
    let rest = quoted.strip_prefix(b"R\"")?;
    let open = rest.iter().position(|&b| b == b'(')?;
    rest.get(open + 1..rest.len().checked_sub(open + 2)?)
}

fn decode_raw(text: &[u8], sink: &mut dyn FnMut(Unit)) {
    let mut pos = 0;
    while pos < text.len() {
        match decode_utf8(&text[pos..]) {
            Some('\r') if text.get(pos + 1) == Some(&b'\n') => pos += 1,
            Some(c) => {
                sink(Unit::Char(c));
                pos += c.len_utf8();
            }
            None => {
                sink(Unit::Code(u32::from(text[pos])));
                pos += 1;
            }
        }
    }
}

/// Splits a literal's content into units.
fn decode(context: &LiteralContext<'_>, text: &[u8], loc: Loc, size: u32, sink: &mut dyn FnMut(Unit)) -> bool {
    let mut pos = 0;
    let mut ok = true;
    while pos < text.len() {
        if text[pos] != b'\\' {
            match decode_utf8(&text[pos..]) {
                Some(c) => {
                    sink(Unit::Char(c));
                    pos += c.len_utf8();
                }
                None => {
                    if size != 1 {
                        context.report(&diag::lex::INVALID_UTF8, loc, &[]);
                        return false;
                    }
                    sink(Unit::Code(u32::from(text[pos])));
                    pos += 1;
                }
            }
            continue;
        }
        let (unit, used) = escape(context, &text[pos + 1..], loc, size);
        pos += 1 + used;
        match unit {
            Some(unit) => sink(unit),
            None => ok = false,
        }
    }
    ok
}

/// The unit of the escape sequence after a backslash, and the number of bytes used.
fn escape(context: &LiteralContext<'_>, text: &[u8], loc: Loc, size: u32) -> (Option<Unit>, usize) {
    let simple = |c: u8| (Some(Unit::Code(u32::from(c))), 1);
    let Some(&first) = text.first() else { return (None, 0) };
    match first {
        b'a' => simple(7),
        b'b' => simple(8),
        b't' => simple(9),
        b'n' => simple(10),
        b'v' => simple(11),
        b'f' => simple(12),
        b'r' => simple(13),
        b'\\' | b'\'' | b'"' | b'?' => simple(first),
        b'e' | b'E' => {
            let shown = char::from(first);
            context.report(&diag::lex::NON_ISO_ESCAPE, loc, &[&shown]);
            simple(27)
        }
        b'0'..=b'7' => {
            let digits = text.iter().take(3).take_while(|b| (b'0'..=b'7').contains(b)).count();
            let value = text[..digits].iter().fold(0u32, |v, b| v * 8 + u32::from(b - b'0'));
            (Some(Unit::Code(check_range(context, u64::from(value), size, loc, "octal"))), digits)
        }
        b'x' => {
            let digits = text[1..].iter().take_while(|b| b.is_ascii_hexdigit()).count();
            if digits == 0 {
                context.report(&diag::lex::HEX_ESCAPE_WITHOUT_DIGITS, loc, &[]);
                return (None, 1);
            }
            let value = text[1..=digits].iter().fold(0u64, |v, &b| {
                (v * 16 + u64::from(char::from(b).to_digit(16).unwrap_or(0))).min(1 << 40 | ((v * 16) & 0xffff_ffff))
            });
            (Some(Unit::Code(check_range(context, value, size, loc, "hex"))), digits + 1)
        }
        b'u' | b'U' => {
            let wanted = if first == b'u' { 4 } else { 8 };
            let digits = text[1..].iter().take(wanted).take_while(|b| b.is_ascii_hexdigit()).count();
            let shown = String::from_utf8_lossy(&text[..=digits]).into_owned();
            if digits < wanted {
                context.report(&diag::lex::INCOMPLETE_UCN, loc, &[&shown]);
                return (None, digits + 1);
            }
            let value = text[1..=digits].iter().fold(0u32, |v, &b| v << 4 | char::from(b).to_digit(16).unwrap_or(0));
            match char::from_u32(value) {
                Some(c) => {
                    if value < 0xa0 && !matches!(c, '$' | '@' | '`') && !context.lang.c23() {
                        context.report(&diag::lex::UCN_OF_BASIC_CHARACTER, loc, &[&shown]);
                    }
                    (Some(Unit::Char(c)), digits + 1)
                }
                None => {
                    context.report(&diag::lex::INVALID_UCN, loc, &[&shown]);
                    (None, digits + 1)
                }
            }
        }
        _ => {
            let c = decode_utf8(text);
            let shown = c.map_or_else(|| format!("\\{first:o}"), String::from);
            context.report(&diag::lex::UNKNOWN_ESCAPE, loc, &[&shown]);
            match c {
                Some(c) => (Some(Unit::Char(c)), c.len_utf8()),
                None => simple(first),
            }
        }
    }
}

fn check_range(context: &LiteralContext<'_>, value: u64, size: u32, loc: Loc, what: &str) -> u32 {
    let max = (1u64 << (size * 8)) - 1;
    if value > max {
        context.report(&diag::lex::ESCAPE_OUT_OF_RANGE, loc, &[&what]);
    }
    (value & max) as u32
}

/// Appends a unit in elements of `size` bytes.
fn encode(unit: Unit, size: u32, out: &mut Vec<u8>) {
    match (unit, size) {
        (Unit::Code(code), _) => out.extend_from_slice(&code.to_le_bytes()[..size as usize]),
        (Unit::Char(c), 1) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        (Unit::Char(c), 2) => c.encode_utf16(&mut [0; 2]).iter().for_each(|u| out.extend_from_slice(&u.to_le_bytes())),
        (Unit::Char(c), _) => out.extend_from_slice(&u32::from(c).to_le_bytes()),
    }
}
