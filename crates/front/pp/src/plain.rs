//! Lexing what is plain, in runs: the tokens that make up nearly all of a file.
//!
//! Here are names, numbers without dots and signs, strings without escapes, punctuators and comments, where neither a
//! splice nor anything else that needs a second look is near. A token is told from the sixteen bytes at its place, which
//! are read once; names and numbers of fewer bytes, nearly all, are masked out of them, hashed and looked up. Whatever
//! else stands there is left to [`Lexer::next`], which knows everything; so nothing here decides what is an error.

use crate::batch::{KINDS, Room, SPECIAL};
use crate::chars::{CLASS, Class, ENDS_NAME, EXTENDS, SINGLE};
use crate::lexer::{HIGH_BITS, Lexer, punctuator, splat};
use crate::token::{Token, TokenKind};
use base::{Head, Symbol, SymbolTable};
use source::Loc;

/// The high bit of each byte that is `byte`, up to the first at least; those after it mean nothing.
#[inline(always)]
fn equal_bytes(word: u64, byte: u8) -> u64 {
    let differing = word ^ splat(byte);
    differing.wrapping_sub(splat(1)) & !differing & HIGH_BITS
}

/// The eight bytes at `at`, the first in the lowest bits.
#[inline(always)]
fn word_of(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |bytes| u64::from_le_bytes(*bytes))
}

/// How many of sixteen bytes are letters, digits or underscores before the first that is not.
#[inline(always)]
fn word_length(bytes: &[u8; 16]) -> usize {
    other_bytes(bytes).trailing_zeros() as usize / 8
}

/// Each of the sixteen bytes, if it is no letter, digit or underscore, as 0xff; otherwise as 0.
///
/// Without branches, so that it is done to all at once by vector instructions; inlined into what looks at parts of the
/// result, it is not.
#[inline(never)]
fn other_bytes(bytes: &[u8; 16]) -> u128 {
    let mut others = [0; 16];
    for (other, &byte) in others.iter_mut().zip(bytes) {
        let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        let digit = byte.wrapping_sub(b'0') < 10;
        *other = if letter | digit | (byte == b'_') { 0 } else { 0xff };
    }
    u128::from_le_bytes(others)
}

/// Tokens for which room is made at a time where a line is read, as a directive is.
const LINE: usize = 16;

impl Lexer<'_> {
    /// Adds tokens to `room` until it is full or something is not plain. `flags` says what is known of the space before
    /// the first; the result is what is known of the space before what comes then. If `names` mean something, keywords
    /// are recognised and the names of macros noted; otherwise all names are names.
    pub(crate) fn plain_tokens<const NAMES: bool>(&mut self, room: &mut Room<'_>, flags: u8) -> u8 {
        if !self.has_plain_tokens() {
            return flags;
        }
        Symbol::with_table(|table| self.plain_tokens_with::<NAMES>(table, room, flags))
    }

    /// Appends tokens to `line` until something is not plain; gives what is known of the space before that.
    pub(crate) fn plain_line(&mut self, line: &mut Vec<Token>) -> u8 {
        let nothing = Token { kind: TokenKind::Eof, flags: 0, len: 0, loc: Loc::NONE, payload: Symbol::EMPTY };
        let mut flags = 0;
        loop {
            let before = line.len();
            line.resize(before + LINE, nothing);
            let mut room = Room { tokens: line, filled: before, stops: &mut [], stops_filled: 0 };
            flags = self.plain_tokens::<false>(&mut room, flags);
            let filled = room.filled;
            line.truncate(filled);
            if filled < before + LINE {
                return flags;
            }
        }
    }

    #[inline(never)] // So that what it needs is in registers.
    fn plain_tokens_with<const NAMES: bool>(&mut self, table: &mut SymbolTable, room: &mut Room<'_>, flags: u8) -> u8 {
        let text = self.text;
        // Beyond that the bytes of a token and the blanks before it are not all in the text.
        let Some(last) = text.len().checked_sub(24) else { return flags };
        let (base, common) = (self.base, self.common);
        let (tokens, stops) = (&mut *room.tokens, &mut *room.stops);
        let (mut filled, mut stops_filled) = (room.filled, room.stops_filled);
        let mut pos = self.pos;
        let mut flags = flags | common;
        while let Some(slot) = tokens.get_mut(filled) {
            if pos > last {
                break;
            }
            let Some(bytes) = text[pos..].first_chunk::<24>() else { break };
            let blanks = (word_of(bytes, 0) ^ splat(b' ')).trailing_zeros() as usize / 8;
            pos += blanks;
            flags |= if blanks > 0 { Token::SPACE_BEFORE } else { 0 };
            let Some(bytes) = bytes[blanks..].first_chunk::<16>() else { break };
            let head = Head { low: word_of(bytes, 0), high: word_of(bytes, 8) };
            let byte = head.low as u8;
            let byte_at = |n: u32| (head.low >> (8 * n)) as u8;
            let token = |kind, len: usize, payload, own: u8| Token {
                kind,
                flags: flags | own,
                len: len as u16,
                loc: Loc::from_u32(base + pos as u32),
                payload,
            };
            let single = || token(SINGLE[byte as usize], 1, Symbol::EMPTY, 0);
            let token = match CLASS[byte as usize] {
                Class::Letter => {
                    let len = word_length(bytes);
                    let ((name, meaning), len) = match bytes.get(len) {
                        Some(&next) if ENDS_NAME[next as usize] => (table.intern_short(head.first(len), len), len),
                        Some(_) => break,
                        None => {
                            let end = self.word_end(pos + len);
                            if !ENDS_NAME[self.at(end) as usize] || end - pos > usize::from(u16::MAX) {
                                break;
                            }
                            (table.intern(&text[pos..end]), end - pos)
                        }
                    };
                    if NAMES {
                        if let Some(stop) = stops.get_mut(stops_filled) {
                            // Without a branch: which names are macros' cannot be predicted.
                            *stop = filled as u32;
                            stops_filled += usize::from(meaning == SPECIAL);
                        }
                        token(KINDS[usize::from(meaning)], len, name, 0)
                    } else {
                        token(TokenKind::Identifier, len, name, 0)
                    }
                }
                Class::Digit => {
                    let len = word_length(bytes);
                    let Some(&next) = bytes.get(len) else { break };
                    let ends = match next {
                        b'.' => false,
                        b'+' | b'-' => !matches!(bytes[len - 1] | 0x20, b'e' | b'p'),
                        _ => ENDS_NAME[next as usize],
                    };
                    if !ends {
                        break;
                    }
                    token(TokenKind::Number, len, table.intern_short(head.first(len), len).0, 0)
                }
                Class::Newline if !self.stop_at_newline => {
                    pos += 1;
                    flags = common | Token::AT_LINE_START;
                    continue;
                }
                Class::Space if byte != 0 => {
                    pos += 1;
                    flags |= Token::SPACE_BEFORE;
                    continue;
                }
                Class::Single => single(),
                // A directive may begin, or its digraph.
                Class::Punct if byte == b'#' => break,
                Class::Punct if !EXTENDS[byte_at(1) as usize] => single(),
                Class::Punct => {
                    let (after, third, fourth) = (byte_at(1), byte_at(2), byte_at(3));
                    if byte == b'%' || after == b'\\' || third == b'\\' || fourth == b'\\' {
                        break;
                    }
                    let (kind, len, digraph) = punctuator(byte, after, third, fourth, self.options);
                    token(kind, len, Symbol::EMPTY, if digraph { Token::DIGRAPH } else { 0 })
                }
                Class::Dot if !matches!(byte_at(1), b'0'..=b'9' | b'.' | b'\\') => {
                    token(TokenKind::Dot, 1, Symbol::EMPTY, 0)
                }
                Class::Slash => match byte_at(1) {
                    b'*' | b'/' if self.options.keep_comments => break,
                    b'/' if self.options.line_comments_forbidden => break,
                    after @ (b'*' | b'/') => {
                        if after == b'*' {
                            self.block_comment(pos, pos + 2);
                        } else {
                            self.line_comment(pos, pos + 2);
                        }
                        pos = self.pos;
                        flags |= Token::SPACE_BEFORE;
                        continue;
                    }
                    b'\\' => break,
                    b'=' if byte_at(2) == b'\\' => break,
                    b'=' => token(TokenKind::SlashEq, 2, Symbol::EMPTY, 0),
                    _ => token(TokenKind::Slash, 1, Symbol::EMPTY, 0),
                },
                Class::Quote => {
                    let end = self.plain_string_end(pos + 1);
                    let Some(end) = end.filter(|end| end - pos <= usize::from(u16::MAX)) else { break };
                    token(TokenKind::StringLiteral, end - pos, table.intern(&text[pos..end]).0, 0)
                }
                Class::Apostrophe => {
                    let len = match (byte_at(1), byte_at(2), byte_at(3)) {
                        (b' '..=b'&' | b'('..=b'[' | b']'..=b'~', b'\'', _) => 3,
                        (b'\\', b'!'..=b'~', b'\'') => 4,
                        _ => break,
                    };
                    token(TokenKind::CharConst, len, table.intern_short(head.first(len), len).0, 0)
                }
                _ => break,
            };
            *slot = token;
            filled += 1;
            pos += usize::from(token.len);
            flags = common;
        }
        self.pos = pos;
        (room.filled, room.stops_filled) = (filled, stops_filled);
        flags
    }

    /// Where a string ends whose contents begin at `pos`, if nothing in it needs a second look.
    #[inline]
    fn plain_string_end(&self, mut pos: usize) -> Option<usize> {
        loop {
            let word = u64::from_le_bytes(*self.text.get(pos..)?.first_chunk()?);
            let quotes = equal_bytes(word, b'"');
            let special = equal_bytes(word, b'\\') | equal_bytes(word, b'\n') | word & HIGH_BITS;
            if quotes | special == 0 {
                pos += 8;
                continue;
            }
            // The lowest mark of each is right, whatever is above it.
            let (quote, special) = (quotes.trailing_zeros(), special.trailing_zeros());
            return (quote < special).then_some(pos + quote as usize / 8 + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexer::LexOptions;
    use target::LangOptions;

    /// All tokens of a text, with or without those that are taken in runs.
    fn tokens(text: &str, plain: bool) -> Vec<Token> {
        let mut issues = Vec::new();
        let options = LexOptions::new(&LangOptions::default());
        let mut lexer = Lexer::new(text.as_bytes(), 0, Loc::from_u32(1), options, 0, false, &mut issues);
        let (mut out, mut flags) = (Vec::new(), Token::AT_LINE_START);
        let nothing = Token { kind: TokenKind::Eof, flags: 0, len: 0, loc: Loc::NONE, payload: Symbol::EMPTY };
        loop {
            if plain {
                let mut few = [nothing; 3];
                let mut room = Room { tokens: &mut few, filled: 0, stops: &mut [], stops_filled: 0 };
                flags = lexer.plain_tokens::<false>(&mut room, flags);
                let filled = room.filled;
                out.extend_from_slice(&few[..filled]);
                if filled == few.len() {
                    continue;
                }
            }
            let token = lexer.next(flags);
            flags = 0;
            out.push(token);
            if token.kind == TokenKind::Eof {
                return out;
            }
        }
    }

    #[test]
    fn plain_tokens_are_the_tokens() {
        let words = [
            "a",
            "int",
            "sixteen_letters_",
            "seventeen_letters",
            "a_name_that_goes_on_beyond_any_word",
            "x1",
            "_",
            "L",
            "u8",
            "0",
            "12",
            "0x1F",
            "1e",
            "1e5",
            "0x1p",
            "1.5",
            ".5",
            "1ull",
            "12345678901234567",
            "'a'",
            "'\\n'",
            "'\\0'",
            "'ab'",
            "'\\x41'",
            "\"\"",
            "\"a string of some length\"",
            "\"esc\\\"aped\"",
            "\"é\"",
            "/* c */",
            "/* a\n * b */",
            "// l\n",
            "\n",
            "\t",
            " ",
            "        ",
            "         ",
            "#",
            "##",
            "%",
            "%:",
            "<:",
            "<%",
            "...",
            "..",
            ".",
            "->",
            "-",
            "--",
            "-=",
            "<<=",
            ">>=",
            "<<",
            "=",
            "==",
            "!",
            "/",
            "/=",
            "*",
            "&",
            "&&",
            "\\\n",
            "\\",
            "$",
            "é",
            "(",
            ")",
            ";",
            "?",
            "\r",
        ];
        for first in words {
            for second in words {
                for tail in ["", " ", "+ 1 and more than sixteen bytes;"] {
                    let text = format!("{first}{second}{tail}");
                    assert_eq!(tokens(&text, true), tokens(&text, false), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn sixteen_bytes_are_classified_one_by_one() {
        for byte in 0..=255u8 {
            let text = [b"abcdefg0123456Z".as_slice(), &[byte]].concat();
            let is_word = byte.is_ascii_alphanumeric() || byte == b'_';
            assert_eq!(word_length(text.first_chunk().unwrap()), if is_word { 16 } else { 15 }, "{byte}");
            let text = [&[byte], b"abcdefg0123456Z".as_slice()].concat();
            assert_eq!(word_length(text.first_chunk().unwrap()), if is_word { 16 } else { 0 }, "{byte}");
        }
    }
}
