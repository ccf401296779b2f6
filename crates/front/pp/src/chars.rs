//! Classes of bytes and of characters.

use crate::token::TokenKind;

/// What a byte can begin.
#[derive(Copy, Clone, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Class {
    /// No token of its own: control characters, `@`, a back quote.
    Stray,
    /// Space, tab, vertical tab, form feed, carriage return, and NUL (which is warned about).
    Space,
    Newline,
    /// A letter or underscore.
    Letter,
    Digit,
    /// `$`: a letter where the dialect says so.
    Dollar,
    Quote,
    Apostrophe,
    Slash,
    Backslash,
    Dot,
    /// A punctuator of one byte, whatever follows: see [`SINGLE`].
    Single,
    /// Any other punctuation.
    Punct,
    /// Part of a multibyte character.
    NonAscii,
}

/// The class of each byte.
pub(crate) static CLASS: [Class; 256] = {
    let mut table = [Class::Stray; 256];
    let mut b = 0;
    while b < 256 {
        table[b] = match b as u8 {
            b' ' | b'\t' | 0x0b | 0x0c | b'\r' | 0 => Class::Space,
            b'\n' => Class::Newline,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'$' => Class::Dollar,
            b'"' => Class::Quote,
            b'\'' => Class::Apostrophe,
            b'/' => Class::Slash,
            b'\\' => Class::Backslash,
            b'.' => Class::Dot,
            0x80..=0xff => Class::NonAscii,
            b'(' | b')' | b',' | b';' | b'?' | b'[' | b']' | b'{' | b'}' | b'~' => Class::Single,
            b'!' | b'#' | b'%' | b'&' | b'*' | b'+' | b'-' | b':' | b'<' | b'=' | b'>' | b'^' | b'|' => Class::Punct,
            _ => Class::Stray,
        };
        b += 1;
    }
    table
};

/// Whether a byte continues an identifier, `$` aside.
pub(crate) static IDENT: [bool; 256] = {
    let mut table = [false; 256];
    let mut b = 0;
    while b < 256 {
        table[b] = matches!(CLASS[b], Class::Letter | Class::Digit);
        b += 1;
    }
    table
};

/// The punctuators of one byte. Some are so whatever follows (`?` may begin a trigraph, but those are looked for first),
/// the others unless a byte of [`EXTENDS`] does.
pub(crate) static SINGLE: [TokenKind; 256] = {
    let mut table = [TokenKind::Unknown; 256];
    table[b'(' as usize] = TokenKind::LParen;
    table[b')' as usize] = TokenKind::RParen;
    table[b',' as usize] = TokenKind::Comma;
    table[b';' as usize] = TokenKind::Semi;
    table[b'?' as usize] = TokenKind::Question;
    table[b'[' as usize] = TokenKind::LBracket;
    table[b']' as usize] = TokenKind::RBracket;
    table[b'{' as usize] = TokenKind::LBrace;
    table[b'}' as usize] = TokenKind::RBrace;
    table[b'~' as usize] = TokenKind::Tilde;
    table[b'!' as usize] = TokenKind::Bang;
    table[b'#' as usize] = TokenKind::Hash;
    table[b'%' as usize] = TokenKind::Percent;
    table[b'&' as usize] = TokenKind::Amp;
    table[b'*' as usize] = TokenKind::Star;
    table[b'+' as usize] = TokenKind::Plus;
    table[b'-' as usize] = TokenKind::Minus;
    table[b':' as usize] = TokenKind::Colon;
    table[b'<' as usize] = TokenKind::Lt;
    table[b'=' as usize] = TokenKind::Eq;
    table[b'>' as usize] = TokenKind::Gt;
    table[b'^' as usize] = TokenKind::Caret;
    table[b'|' as usize] = TokenKind::Pipe;
    table
};

/// The bytes that may continue a punctuator of one byte, a splice included.
pub(crate) static EXTENDS: [bool; 256] = {
    let mut table = [false; 256];
    let bytes = b"=+-&|<>:%#\\";
    let mut n = 0;
    while n < bytes.len() {
        table[bytes[n] as usize] = true;
        n += 1;
    }
    table
};

/// Whether a byte after letters and digits ends the name, and what is before it is no prefix of a literal: none of
/// `$`, a quote, a backslash, a byte of a multibyte character.
pub(crate) static ENDS_NAME: [bool; 256] = {
    let mut table = [true; 256];
    let mut b = 0;
    while b < 256 {
        table[b] = !IDENT[b] && b < 0x80 && !matches!(b as u8, b'$' | b'"' | b'\'' | b'\\');
        b += 1;
    }
    table
};

/// Characters that identifiers may contain (C11 D.1; C23's XID sets are, with rare exceptions, subsets).
const IDENTIFIER_RANGES: &[(u32, u32)] = &[
    (0xa8, 0xa8),
    (0xaa, 0xaa),
    (0xad, 0xad),
    (0xaf, 0xaf),
    (0xb2, 0xb5),
    (0xb7, 0xba),
    (0xbc, 0xbe),
    (0xc0, 0xd6),
    (0xd8, 0xf6),
    (0xf8, 0x167f),
    (0x1681, 0x180d),
    (0x180f, 0x1fff),
    (0x200b, 0x200d),
    (0x202a, 0x202e),
    (0x203f, 0x2040),
    (0x2054, 0x2054),
    (0x2060, 0x218f),
    (0x2460, 0x24ff),
    (0x2776, 0x2793),
    (0x2c00, 0x2dff),
    (0x2e80, 0x2fff),
    (0x3004, 0x3007),
    (0x3021, 0x302f),
    (0x3031, 0xd7ff),
    (0xf900, 0xfd3d),
    (0xfd40, 0xfdcf),
    (0xfdf0, 0xfe44),
    (0xfe47, 0xfffd),
    (0x10000, 0x1fffd),
    (0x20000, 0x2fffd),
    (0x30000, 0x3fffd),
    (0x40000, 0x4fffd),
    (0x50000, 0x5fffd),
    (0x60000, 0x6fffd),
    (0x70000, 0x7fffd),
    (0x80000, 0x8fffd),
    (0x90000, 0x9fffd),
    (0xa0000, 0xafffd),
    (0xb0000, 0xbfffd),
    (0xc0000, 0xcfffd),
    (0xd0000, 0xdfffd),
    (0xe0000, 0xefffd),
];

/// Those of them that may not begin one (C11 D.2).
const NOT_INITIAL_RANGES: &[(u32, u32)] = &[(0x300, 0x36f), (0x1dc0, 0x1dff), (0x20d0, 0x20ff), (0xfe20, 0xfe2f)];

fn contains(ranges: &[(u32, u32)], c: u32) -> bool {
    let n = ranges.partition_point(|&(_, last)| last < c);
    ranges.get(n).is_some_and(|&(first, _)| first <= c)
}

/// Whether the character, outside ASCII, may stand in an identifier, at its start if `initial`.
pub(crate) fn is_identifier_char(c: char, initial: bool) -> bool {
    let c = u32::from(c);
    contains(IDENTIFIER_RANGES, c) && !(initial && contains(NOT_INITIAL_RANGES, c))
}

/// Decodes the first character of `bytes` if it is valid UTF-8.
pub(crate) fn decode_utf8(bytes: &[u8]) -> Option<char> {
    let len = match bytes.first()? {
        0..=0x7f => 1,
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    std::str::from_utf8(bytes.get(..len)?).ok()?.chars().next()
}
