//! Tokens of linker and version scripts.
//!
//! The GNU grammar switches lexical modes: in an expression `a-b` is a subtraction, where a file name is
//! expected it is one word, `*` may start a pattern. The lexer therefore produces tokens on demand, and
//! the parser says which mode it wants.

use crate::ScriptError;

/// A token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    /// A symbol, keyword, file name or pattern.
    Word(String),
    /// A quoted name.
    Quoted(String),
    /// A number, already scaled by `K` or `M`.
    Number(u64),
    /// Punctuation.
    Op(&'static str),
    /// End of the text.
    End,
}

/// How words are cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Names, patterns and paths: only blanks and `(){};,=` and quotes end a word.
    Name,
    /// Symbols, numbers and C operators.
    Expression,
}

/// Operators, longest first.
const OPERATORS: &[&str] = &[
    "<<=", ">>=", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "+=", "-=", "*=", "/=", "&=", "|=", "^=", "+", "-",
    "*", "/", "%", "<", ">", "=", "!", "~", "&", "|", "^", "?", ":", "(", ")", "{", "}", ",", ";",
];

const NAME_OPERATORS: &[&str] =
    &["+=", "-=", "*=", "/=", "&=", "|=", "(", ")", "{", "}", ",", ";", "=", ":", ">", "&", "!"];

pub(crate) struct Lexer<'a> {
    text: &'a [u8],
    at: usize,
    pub(crate) line: u32,
}

impl<'a> Lexer<'a> {
    pub(crate) fn new(text: &'a [u8]) -> Self {
        Lexer { text, at: 0, line: 1 }
    }

    pub(crate) fn error<T>(&self, message: impl Into<String>) -> Result<T, ScriptError> {
        Err(ScriptError { line: self.line, message: message.into() })
    }

    /// A position to return to with [`Lexer::restore`].
    pub(crate) fn save(&self) -> (usize, u32) {
        (self.at, self.line)
    }

    /// Goes back to a saved position.
    pub(crate) fn restore(&mut self, (at, line): (usize, u32)) {
        (self.at, self.line) = (at, line);
    }

    fn skip_blanks(&mut self) -> Result<(), ScriptError> {
        while let Some(&byte) = self.text.get(self.at) {
            match byte {
                b'\n' => {
                    self.line += 1;
                    self.at += 1;
                }
                b' ' | b'\t' | b'\r' | 0x0c => self.at += 1,
                b'/' if self.text[self.at..].starts_with(b"/*") => {
                    let body = &self.text[self.at + 2..];
                    let Some(end) = memchr::memmem::find(body, b"*/") else {
                        return self.error("unterminated comment");
                    };
                    self.line += body[..end].iter().filter(|&&b| b == b'\n').count() as u32;
                    self.at += end + 4;
                }
                b'#' => {
                    let rest = &self.text[self.at..];
                    self.at += memchr::memchr(b'\n', rest).unwrap_or(rest.len());
                }
                _ => break,
            }
        }
        Ok(())
    }

    /// The next token in `mode`, without consuming it.
    pub(crate) fn peek(&mut self, mode: Mode) -> Result<Token, ScriptError> {
        let (at, line) = (self.at, self.line);
        let token = self.next(mode);
        (self.at, self.line) = (at, line);
        token
    }

    /// The next token in `mode`.
    pub(crate) fn next(&mut self, mode: Mode) -> Result<Token, ScriptError> {
        self.skip_blanks()?;
        let Some(&byte) = self.text.get(self.at) else { return Ok(Token::End) };
        if byte == b'"' {
            return self.quoted();
        }
        match mode {
            Mode::Name => self.name(),
            Mode::Expression => self.expression_token(byte),
        }
    }

    fn quoted(&mut self) -> Result<Token, ScriptError> {
        let body = &self.text[self.at + 1..];
        let Some(end) = memchr::memchr(b'"', body) else { return self.error("unterminated string") };
        self.line += body[..end].iter().filter(|&&b| b == b'\n').count() as u32;
        self.at += end + 2;
        Ok(Token::Quoted(String::from_utf8_lossy(&body[..end]).into_owned()))
    }

    fn operator(&mut self, table: &[&'static str]) -> Option<Token> {
        let rest = &self.text[self.at..];
        let op = table.iter().find(|op| rest.starts_with(op.as_bytes()))?;
        self.at += op.len();
        Some(Token::Op(op))
    }

    fn name(&mut self) -> Result<Token, ScriptError> {
        let rest = &self.text[self.at..];
        // `*=` would swallow the start of a pattern only in text no script contains: `*=` is an operator.
        if let Some(op) = self.operator(NAME_OPERATORS) {
            return Ok(op);
        }
        let mut end = 0;
        let mut in_set = false;
        while let Some(&byte) = rest.get(end) {
            match byte {
                b'[' => in_set = true,
                b']' => in_set = false,
                b'(' | b')' | b'{' | b'}' | b';' | b',' | b'=' | b'"' | b'>' | b'&' => break,
                // `archive:file` is one word; a colon before a blank separates.
                b':' if rest.get(end + 1).is_none_or(u8::is_ascii_whitespace) && !in_set => break,
                b'+' | b'-' | b'|' | b'*' | b'/' if rest.get(end + 1) == Some(&b'=') && end > 0 => break,
                b'/' if rest[end..].starts_with(b"/*") && end > 0 && rest.get(end + 2) != Some(&b'.') => break,
                b if b.is_ascii_whitespace() => break,
                _ => {}
            }
            end += 1;
        }
        if end == 0 {
            return self.error(format!("unexpected character {:?}", char::from(rest[0])));
        }
        self.at += end;
        Ok(Token::Word(String::from_utf8_lossy(&rest[..end]).into_owned()))
    }

    fn expression_token(&mut self, byte: u8) -> Result<Token, ScriptError> {
        if byte.is_ascii_digit() || byte == b'$' {
            return self.number();
        }
        if byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'.' | b'\\') {
            let rest = &self.text[self.at..];
            let word = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'$' | b'\\' | b'~' | b'@');
            let end = rest.iter().position(|b| !word(b)).unwrap_or(rest.len());
            self.at += end;
            return Ok(Token::Word(String::from_utf8_lossy(&rest[..end]).into_owned()));
        }
        match self.operator(OPERATORS) {
            Some(op) => Ok(op),
            None => self.error(format!("unexpected character {:?}", char::from(byte))),
        }
    }

    fn number(&mut self) -> Result<Token, ScriptError> {
        let rest = &self.text[self.at..];
        let end = rest.iter().position(|b| !b.is_ascii_alphanumeric() && *b != b'$').unwrap_or(rest.len());
        self.at += end;
        let text = String::from_utf8_lossy(&rest[..end]).into_owned();
        match parse_number(&text) {
            Some(value) => Ok(Token::Number(value)),
            None => self.error(format!("bad number {text:?}")),
        }
    }
}

/// A number as the manual's "Constants" defines it: decimal, octal, `0x`, `$`, suffixes `K` `M` and `h` `o` `b` `d`.
pub(crate) fn parse_number(text: &str) -> Option<u64> {
    let (text, scale) = match text.as_bytes().last()? {
        b'K' | b'k' => (&text[..text.len() - 1], 1024),
        b'M' | b'm' => (&text[..text.len() - 1], 1024 * 1024),
        _ => (text, 1),
    };
    let hex = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")).or_else(|| text.strip_prefix('$'));
    let value = if let Some(hex) = hex {
        u64::from_str_radix(hex, 16).ok()?
    } else {
        let radix_suffix = match text.as_bytes().last()? {
            b'h' | b'H' | b'x' | b'X' => Some(16),
            b'o' | b'O' => Some(8),
            b'b' | b'B' => Some(2),
            b'd' | b'D' => Some(10),
            _ => None,
        };
        match radix_suffix {
            Some(radix) => u64::from_str_radix(&text[..text.len() - 1], radix).ok()?,
            None if text.len() > 1 && text.starts_with('0') => u64::from_str_radix(&text[1..], 8).ok()?,
            None => text.parse().ok()?,
        }
    };
    value.checked_mul(scale)
}
