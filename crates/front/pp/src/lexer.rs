//! The lexer: translation phases 1 to 3 over the bytes of one file.
//!
//! What is common and plain is taken in runs (`plain`). Here the first byte of each token is looked at through the table
//! of classes. The rest of a name or number is found eight bytes at a time; the byte after it tells by another table that
//! nothing can continue it (no splice, no quote, no character beyond ASCII), and punctuators that nothing can follow are
//! looked at no further. A token that turns out to contain a line splice or a trigraph is lexed again from a cleaned
//! copy of the bytes that follow (`lex_cleaned`), with a map back to the file; such tokens are rare,
//! and everything else need not know of them. White space and comments handle splices themselves.

use crate::bytes;
use crate::chars::{CLASS, Class, ENDS_NAME, EXTENDS, IDENT, SINGLE, decode_utf8, is_identifier_char};
use crate::token::{Token, TokenKind};
use base::Symbol;
use source::Loc;
use target::LangOptions;

/// What the dialect says about tokens.
#[derive(Copy, Clone, Debug)]
pub(crate) struct LexOptions {
    pub trigraphs: bool,
    /// `//` is an error, though still a comment (C89, outside system headers).
    pub line_comments_forbidden: bool,
    /// `$` is a letter.
    pub dollars: bool,
    /// `<:` and the like are tokens (C94 on).
    pub digraphs: bool,
    /// `u8"…"`, `u"…"`, `U"…"` (C11 on).
    pub unicode_literals: bool,
    /// `u8'…'` (C23).
    pub utf8_chars: bool,
    /// `R"(…)"` (GNU dialects from C99 on).
    pub raw_strings: bool,
    /// `'` within numbers (C23).
    pub separators: bool,
    /// `p+` within numbers (C99 on and GNU).
    pub hex_floats: bool,
    /// `::` is a token (C23).
    pub scope: bool,
    /// Assembler: quotes need not be closed.
    pub assembler: bool,
    /// Universal character names in identifiers (C99 on).
    pub ucn: bool,
    /// Comments become tokens (`-C`).
    pub keep_comments: bool,
}

impl LexOptions {
    pub(crate) fn new(lang: &LangOptions) -> LexOptions {
        let c99 = lang.c99() && !lang.assembler;
        LexOptions {
            trigraphs: lang.trigraphs,
            line_comments_forbidden: !lang.c99() && !lang.gnu && !lang.assembler,
            dollars: !lang.assembler,
            digraphs: lang.standard > target::Standard::C89 || lang.gnu,
            unicode_literals: (lang.c11() || (lang.gnu && c99)) && !lang.assembler,
            utf8_chars: lang.c23() && !lang.assembler,
            raw_strings: lang.gnu && c99,
            separators: lang.c23() && !lang.assembler,
            hex_floats: c99 || lang.gnu,
            scope: lang.c23() && !lang.assembler,
            assembler: lang.assembler,
            ucn: c99,
            keep_comments: false,
        }
    }
}

/// Something to report about the characters themselves.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Issue {
    /// A quote that is not closed on its line; the terminator.
    Unterminated(u8),
    UnterminatedComment,
    UnterminatedRawString,
    /// `//` in C89.
    LineComment,
    /// `/*` inside a block comment.
    NestedComment,
    /// A `//` comment that a splice continues.
    MultiLineComment,
    /// White space between the backslash and the newline of a splice.
    SpaceInSplice,
    /// A splice at the end of the file.
    SpliceAtEof,
    NulIgnored,
    /// A universal character name that may not stand in an identifier.
    BadUcn,
    /// A delimiter of a raw string that is too long or has a wrong character.
    BadRawDelimiter,
}

/// Lexes one file (or a piece of text that will become one token).
pub(crate) struct Lexer<'t> {
    pub text: &'t [u8],
    pub pos: usize,
    /// Location of the first byte.
    pub base: u32,
    pub options: LexOptions,
    /// Flags that every token gets.
    pub common: u8,
    /// Every token takes the slow path: the file has trigraphs and they are on.
    always_clean: bool,
    /// Set while lexing a cleaned copy.
    cleaned: bool,
    /// A newline is the end of the text and stays there: the text is a directive.
    pub stop_at_newline: bool,
    pub issues: &'t mut Vec<(Issue, Loc)>,
}

/// How far the cleaned copy reaches at first, in bytes.
const CLEAN_WINDOW: usize = 256;

impl<'t> Lexer<'t> {
    pub(crate) fn new(
        text: &'t [u8],
        pos: usize,
        base: Loc,
        options: LexOptions,
        common: u8,
        trigraphs_seen: bool,
        issues: &'t mut Vec<(Issue, Loc)>,
    ) -> Lexer<'t> {
        let always_clean = options.trigraphs && trigraphs_seen;
        Lexer {
            text,
            pos,
            base: base.as_u32(),
            options,
            common,
            always_clean,
            cleaned: false,
            stop_at_newline: false,
            issues,
        }
    }

    /// Whether there are tokens that can be taken as they stand (see `plain`).
    pub(crate) fn has_plain_tokens(&self) -> bool {
        !self.always_clean && !self.cleaned
    }

    #[inline(always)]
    pub(crate) fn at(&self, pos: usize) -> u8 {
        self.text.get(pos).copied().unwrap_or(0)
    }

    /// The eight bytes at `pos`, the first in the lowest bits; zeros beyond the end.
    #[inline(always)]
    fn word(&self, pos: usize) -> u64 {
        match self.text.get(pos..).and_then(<[u8]>::first_chunk) {
            Some(bytes) => u64::from_le_bytes(*bytes),
            None => self.last_word(pos),
        }
    }

    #[cold]
    fn last_word(&self, pos: usize) -> u64 {
        self.text.get(pos..).unwrap_or_default().iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte))
    }

    /// The end of the letters, digits and underscores from `pos` on.
    #[inline(always)]
    pub(crate) fn word_end(&self, mut pos: usize) -> usize {
        loop {
            let others = !word_bytes(self.word(pos)) & HIGH_BITS;
            pos += others.trailing_zeros() as usize / 8;
            if others != 0 {
                return pos;
            }
        }
    }

    fn loc(&self, pos: usize) -> Loc {
        Loc::from_u32(self.base + pos as u32)
    }

    fn issue(&mut self, issue: Issue, pos: usize) {
        self.issues.push((issue, self.loc(pos)));
    }

    /// If a splice begins at `pos` (a backslash, or its trigraph, white space, newline): where the next line begins.
    fn splice(&self, pos: usize) -> Option<usize> {
        let mut end = match self.at(pos) {
            b'\\' if !self.cleaned => pos + 1,
            b'?' if self.always_clean && self.text[pos..].starts_with(b"??/") => pos + 3,
            _ => return None,
        };
        while matches!(self.at(end), b' ' | b'\t' | 0x0b | 0x0c | b'\r') && end < self.text.len() {
            end += 1;
        }
        (end < self.text.len() && self.at(end) == b'\n').then_some(end + 1)
    }

    /// The first byte at or after `pos` that is not part of a splice.
    fn skip_splices(&self, mut pos: usize) -> usize {
        while let Some(next) = self.splice(pos) {
            pos = next;
        }
        pos
    }

    fn note_splice(&mut self, pos: usize, next: usize) {
        let spaced = self.text[pos + 1..next - 1].iter().any(|b| matches!(b, b' ' | b'\t' | 0x0b | 0x0c));
        if spaced && self.at(pos) == b'\\' {
            self.issue(Issue::SpaceInSplice, pos);
        }
        if next == self.text.len() {
            self.issue(Issue::SpliceAtEof, pos);
        }
    }

    #[inline(always)]
    fn token(&self, kind: TokenKind, flags: u8, start: usize, payload: Symbol) -> Token {
        let len = (self.pos - start).min(usize::from(u16::MAX)) as u16;
        Token { kind, flags: flags | self.common, len, loc: self.loc(start), payload }
    }

    /// The next token. `flags` says what is known of the space before it: `AT_LINE_START` at the
    /// beginning of a line. At the end of the text, `Eof` forever.
    pub(crate) fn next(&mut self, mut flags: u8) -> Token {
        loop {
            let pos = self.pos;
            let Some(&byte) = self.text.get(pos) else {
                return self.token(TokenKind::Eof, flags, pos, Symbol::EMPTY);
            };
            match CLASS[byte as usize] {
                Class::Single if !self.always_clean => {
                    self.pos = pos + 1;
                    return self.token(SINGLE[byte as usize], flags, pos, Symbol::EMPTY);
                }
                Class::Letter if !self.always_clean => return self.identifier(flags, pos),
                Class::Punct if !self.always_clean && !EXTENDS[self.at(pos + 1) as usize] => {
                    self.pos = pos + 1;
                    return self.token(SINGLE[byte as usize], flags, pos, Symbol::EMPTY);
                }
                Class::Space => {
                    flags |= Token::SPACE_BEFORE;
                    self.pos += 1;
                    if byte != b' ' {
                        if byte == 0 {
                            self.issue(Issue::NulIgnored, pos);
                        }
                    } else if self.at(pos + 1) == b' ' {
                        self.skip_spaces();
                    }
                }
                Class::Newline if self.stop_at_newline => {
                    return self.token(TokenKind::Eof, flags, pos, Symbol::EMPTY);
                }
                Class::Newline => {
                    self.pos += 1;
                    flags = Token::AT_LINE_START;
                }
                Class::Slash => {
                    let next = self.skip_splices(pos + 1);
                    let comment = match self.at(next) {
                        b'*' => {
                            self.block_comment(pos, next + 1);
                            true
                        }
                        b'/' if self.line_comment_allowed(next) => {
                            if self.options.line_comments_forbidden && self.common & Token::IN_SYSTEM_HEADER == 0 {
                                self.issue(Issue::LineComment, pos);
                            }
                            self.line_comment(pos, next + 1);
                            true
                        }
                        _ => false,
                    };
                    if !comment {
                        return self.significant(flags);
                    }
                    if self.options.keep_comments {
                        let symbol = bytes::intern(&self.text[pos..self.pos]);
                        return self.token(TokenKind::Comment, flags, pos, symbol);
                    }
                    flags |= Token::SPACE_BEFORE;
                }
                Class::Backslash => match self.splice(pos) {
                    Some(next) => {
                        self.note_splice(pos, next);
                        self.pos = next;
                    }
                    None => return self.significant(flags),
                },
                Class::Single if byte == b'?' => match self.splice(pos) {
                    Some(next) => self.pos = next,
                    None => return self.significant(flags),
                },
                _ => return self.significant(flags),
            }
        }
    }

    /// Goes to the first byte that is no space.
    #[inline(always)]
    fn skip_spaces(&mut self) {
        loop {
            let others = self.word(self.pos) ^ 0x2020_2020_2020_2020;
            if others != 0 {
                self.pos += others.trailing_zeros() as usize / 8;
                return;
            }
            self.pos += 8;
        }
    }

    /// Whether the second `/` at `next` makes a comment: in C89 `//` is two operators where that can be
    /// valid, in directives and before a block comment; elsewhere it is an error, but still a comment.
    fn line_comment_allowed(&self, next: usize) -> bool {
        if !self.options.line_comments_forbidden || self.common & Token::IN_SYSTEM_HEADER != 0 {
            return true;
        }
        !self.stop_at_newline && self.at(next + 1) != b'*'
    }

    pub(crate) fn block_comment(&mut self, start: usize, from: usize) {
        let mut search = from;
        while let Some(n) = memchr::memchr(b'/', &self.text[search..]) {
            let slash = search + n;
            search = slash + 1;
            if slash > from && self.text[slash - 1] == b'*' {
                self.pos = search;
                return;
            }
            if self.at(search) == b'*' && self.at(search + 1) != b'/' {
                self.issue(Issue::NestedComment, slash);
            }
            // A splice may stand between the star and the slash.
            if slash > from && self.text[slash - 1] == b'\n' {
                let mut at = slash;
                while at > from && self.text[at - 1] == b'\n' {
                    let line = self.text[from..at - 1].iter().rposition(|b| !matches!(b, b' ' | b'\t' | b'\r'));
                    let Some(last) = line.map(|n| from + n) else { break };
                    let begin = match self.text[last] {
                        b'\\' => last,
                        b'/' if self.always_clean && last >= from + 2 && &self.text[last - 2..last] == b"??" => {
                            last - 2
                        }
                        _ => break,
                    };
                    at = begin;
                }
                if at != slash && at > from && self.text[at - 1] == b'*' {
                    self.pos = search;
                    return;
                }
            }
        }
        self.issue(Issue::UnterminatedComment, start);
        self.pos = self.text.len();
    }

    pub(crate) fn line_comment(&mut self, start: usize, from: usize) {
        let mut search = from;
        loop {
            let Some(n) = memchr::memchr(b'\n', &self.text[search..]) else {
                self.pos = self.text.len();
                return;
            };
            let newline = search + n;
            let line = &self.text[from..newline];
            let last = line.iter().rposition(|b| !matches!(b, b' ' | b'\t' | b'\r'));
            let continues = match last {
                Some(at) if line[at] == b'\\' => !self.cleaned,
                Some(at) if self.always_clean && line[at] == b'/' => at >= 2 && &line[at - 2..at] == b"??",
                _ => false,
            };
            if !continues {
                self.pos = newline;
                return;
            }
            self.issue(Issue::MultiLineComment, start);
            search = newline + 1;
        }
    }

    /// A token that is neither white space nor a comment, at `self.pos`.
    fn significant(&mut self, flags: u8) -> Token {
        let start = self.pos;
        if self.always_clean && !self.cleaned {
            return self.lex_cleaned(flags);
        }
        let byte = self.text[start];
        match CLASS[byte as usize] {
            Class::Letter => self.identifier(flags, start),
            Class::Digit => self.number(flags, start),
            Class::Dot if self.at(start + 1).is_ascii_digit() => self.number(flags, start),
            Class::Quote => self.quoted(flags, start, start, b'"'),
            Class::Apostrophe => self.quoted(flags, start, start, b'\''),
            Class::Dollar if self.options.dollars => self.identifier(flags, start),
            Class::NonAscii => self.extended_identifier(flags, start),
            Class::Backslash if matches!(self.at(start + 1), b'u' | b'U') => self.extended_identifier(flags, start),
            Class::Dot | Class::Slash | Class::Punct => self.punctuator(flags, start),
            Class::Single => {
                self.pos = start + 1;
                self.token(SINGLE[byte as usize], flags, start, Symbol::EMPTY)
            }
            _ => self.stray(flags, start),
        }
    }

    /// Whether the token that seems to end at `pos` may go on beyond a splice, so that the slow path must decide.
    #[inline(always)]
    fn continues(&self, pos: usize) -> bool {
        self.at(pos) == b'\\' && self.splice(pos).is_some()
    }

    fn stray(&mut self, flags: u8, start: usize) -> Token {
        let len = decode_utf8(&self.text[start..]).map_or(1, char::len_utf8);
        self.pos = start + len;
        let symbol = bytes::intern(&self.text[start..self.pos]);
        self.token(TokenKind::Unknown, flags, start, symbol)
    }

    #[inline]
    fn identifier(&mut self, flags: u8, start: usize) -> Token {
        let end = self.word_end(start);
        let after = self.at(end);
        if ENDS_NAME[after as usize] {
            let symbol = Symbol::intern_utf8(&self.text[start..end]);
            self.pos = end;
            return self.token(TokenKind::Identifier, flags, start, symbol);
        }
        match after {
            b'"' | b'\'' if end - start <= 3 => {
                if let Some(token) = self.prefixed_literal(flags, start, end) {
                    return token;
                }
            }
            b'$' if self.options.dollars => return self.extended_identifier(flags, start),
            0x80..=0xff => return self.extended_identifier(flags, start),
            b'\\' => {
                if self.splice(end).is_some() {
                    return self.lex_cleaned(flags);
                }
                if self.options.ucn && matches!(self.at(end + 1), b'u' | b'U') {
                    return self.extended_identifier(flags, start);
                }
            }
            _ => {}
        }
        let symbol = Symbol::intern_utf8(&self.text[start..end]);
        self.pos = end;
        self.token(TokenKind::Identifier, flags, start, symbol)
    }

    /// A literal whose prefix is `start..quote`, if that is one in this dialect.
    fn prefixed_literal(&mut self, flags: u8, start: usize, quote: usize) -> Option<Token> {
        let prefix = &self.text[start..quote];
        let is_string = self.at(quote) == b'"';
        if let Some((b'R', encoding)) = prefix.split_last() {
            let known = matches!(encoding, b"" | b"L" | b"u" | b"U" | b"u8");
            return (is_string && self.options.raw_strings && known && !self.cleaned)
                .then(|| self.raw_string(flags, start, quote));
        }
        let known = match prefix {
            b"L" => true,
            b"u" | b"U" => self.options.unicode_literals,
            b"u8" => {
                if is_string {
                    self.options.unicode_literals
                } else {
                    self.options.utf8_chars
                }
            }
            _ => false,
        };
        known.then(|| self.quoted(flags, start, quote, self.at(quote)))
    }

    fn raw_string(&mut self, flags: u8, start: usize, quote: usize) -> Token {
        let rest = &self.text[quote + 1..];
        let open = rest.iter().take(17).position(|&b| b == b'(');
        let bad = |b: &u8| matches!(b, b' ' | b')' | b'\\' | b'\t' | 0x0b | 0x0c | b'\n' | b'\r' | b'"');
        let Some(open) = open.filter(|&n| !rest[..n].iter().any(bad)) else {
            self.issue(Issue::BadRawDelimiter, start);
            self.pos = quote + 1;
            let symbol = bytes::intern(&self.text[start..self.pos]);
            return self.token(TokenKind::Unknown, flags, start, symbol);
        };
        let mut close = vec![b')'];
        close.extend_from_slice(&rest[..open]);
        close.push(b'"');
        match memchr::memmem::find(&rest[open + 1..], &close) {
            Some(n) => self.pos = quote + 1 + open + 1 + n + close.len(),
            None => {
                self.issue(Issue::UnterminatedRawString, start);
                self.pos = self.text.len();
            }
        }
        let symbol = bytes::intern(&self.text[start..self.pos]);
        self.token(TokenKind::StringLiteral, flags, start, symbol)
    }

    /// An identifier with characters beyond ASCII, universal character names or dollars.
    fn extended_identifier(&mut self, flags: u8, start: usize) -> Token {
        let mut name = String::new();
        let mut pos = start;
        loop {
            let byte = self.at(pos);
            if IDENT[byte as usize] || (byte == b'$' && self.options.dollars) {
                name.push(char::from(byte));
                pos += 1;
                continue;
            }
            if self.continues(pos) {
                return self.lex_cleaned(flags);
            }
            let found = match byte {
                0x80.. => decode_utf8(&self.text[pos..]).map(|c| (c, c.len_utf8())),
                b'\\' if self.options.ucn => self.universal_name(pos),
                _ => None,
            };
            match found {
                Some((c, len)) if is_identifier_char(c, name.is_empty()) || (c == '$' && byte == b'\\') => {
                    name.push(c);
                    pos += len;
                }
                Some((_, len)) if byte == b'\\' && !name.is_empty() => {
                    self.issue(Issue::BadUcn, pos);
                    name.push_str(&bytes::escape(&self.text[pos..pos + len]));
                    pos += len;
                }
                _ => break,
            }
        }
        if name.is_empty() {
            if self.at(start) == b'\\' && self.options.ucn && self.names_no_character(start) {
                self.issue(Issue::BadUcn, start);
            }
            return self.stray(flags, start);
        }
        self.pos = pos;
        self.token(TokenKind::Identifier, flags | Token::NEEDS_CLEANING, start, Symbol::intern(&name))
    }

    /// Whether `\uXXXX` or `\UXXXXXXXX` at `pos` is of a value that no universal character name may have: a control
    /// character, one of the basic set, half of a surrogate pair, or none at all (C23 6.4.3p2).
    fn names_no_character(&self, pos: usize) -> bool {
        let digits = if self.at(pos + 1) == b'u' { 4 } else { 8 };
        let text = self.text.get(pos + 2..pos + 2 + digits).and_then(|text| std::str::from_utf8(text).ok());
        let value = text.filter(|text| text.bytes().all(|b| b.is_ascii_hexdigit()));
        match value.and_then(|text| u32::from_str_radix(text, 16).ok()) {
            Some(0x24 | 0x40 | 0x60) | None => false,
            Some(value) => matches!(value, 0..0xa0 | 0xd800..=0xdfff | 0x8000_0000..),
        }
    }

    /// The character of `\uXXXX` or `\UXXXXXXXX` at `pos`, and its length in bytes.
    fn universal_name(&self, pos: usize) -> Option<(char, usize)> {
        let digits = if self.at(pos + 1) == b'u' { 4 } else { 8 };
        if !matches!(self.at(pos + 1), b'u' | b'U') {
            return None;
        }
        let text = self.text.get(pos + 2..pos + 2 + digits)?;
        if !text.iter().all(u8::is_ascii_hexdigit) {
            return None;
        }
        let value = u32::from_str_radix(std::str::from_utf8(text).ok()?, 16).ok()?;
        Some((char::from_u32(value)?, digits + 2))
    }

    /// A preprocessing number (C23 6.4.9).
    fn number(&mut self, flags: u8, start: usize) -> Token {
        let mut pos = self.word_end(start);
        if ENDS_NAME[self.at(pos) as usize] && !matches!(self.at(pos), b'.' | b'+' | b'-') {
            self.pos = pos;
            let symbol = Symbol::intern_utf8(&self.text[start..pos]);
            return self.token(TokenKind::Number, flags, start, symbol);
        }
        loop {
            let byte = self.at(pos);
            let exponent_sign = || {
                let before = self.text[pos - 1] | 0x20;
                before == b'e' || (before == b'p' && self.options.hex_floats)
            };
            let goes_on = match byte {
                b'.' => true,
                b'+' | b'-' => pos > start && exponent_sign(),
                b'\'' => self.options.separators && pos > start && IDENT[self.at(pos + 1) as usize],
                b'$' => self.options.dollars,
                _ => IDENT[byte as usize],
            };
            if !goes_on {
                break;
            }
            pos += 1;
        }
        if self.continues(pos) {
            return self.lex_cleaned(flags);
        }
        if self.at(pos) >= 0x80 || (self.at(pos) == b'\\' && self.universal_name(pos).is_some()) {
            let mut end = pos;
            while let Some((c, len)) = decode_utf8(&self.text[end..])
                .map(|c| (c, c.len_utf8()))
                .filter(|&(c, _)| c != '\\')
                .or_else(|| self.universal_name(end))
            {
                if !(is_identifier_char(c, false) || IDENT[c as usize & 0xff] && c.is_ascii()) {
                    break;
                }
                end += len;
            }
            self.pos = end.max(pos);
            let symbol = bytes::intern(&self.text[start..self.pos]);
            return self.token(TokenKind::Number, flags, start, symbol);
        }
        let text = &self.text[start..pos];
        let symbol = Symbol::intern_utf8(text);
        self.pos = pos;
        self.token(TokenKind::Number, flags, start, symbol)
    }

    /// A string or character literal whose prefix is `start..quote`.
    fn quoted(&mut self, flags: u8, start: usize, quote: usize, terminator: u8) -> Token {
        let mut all = 0u8;
        let mut pos = quote + 1;
        loop {
            let Some(&byte) = self.text.get(pos) else { return self.unterminated(flags, start, quote, terminator) };
            all |= byte;
            pos += 1;
            if byte == terminator {
                break;
            }
            if byte == b'\n' {
                return self.unterminated(flags, start, quote, terminator);
            }
            if byte == b'\\' {
                if self.splice(pos - 1).is_some() || self.splice(pos).is_some() {
                    return self.lex_cleaned(flags);
                }
                if pos < self.text.len() && self.text[pos] != b'\n' {
                    all |= self.text[pos];
                    pos += 1;
                }
            }
        }
        self.pos = pos;
        let text = &self.text[start..pos];
        let symbol = if all < 0x80 { Symbol::intern_utf8(text) } else { bytes::intern(text) };
        let kind = if terminator == b'"' { TokenKind::StringLiteral } else { TokenKind::CharConst };
        self.token(kind, flags, start, symbol)
    }

    /// A quote that is not closed: one token to the end of the line, so that what follows gives no more errors.
    fn unterminated(&mut self, flags: u8, start: usize, quote: usize, terminator: u8) -> Token {
        if !self.options.assembler {
            self.issue(Issue::Unterminated(terminator), quote);
        }
        let rest = &self.text[quote..];
        self.pos = quote + memchr::memchr(b'\n', rest).unwrap_or(rest.len());
        if self.at(self.pos.wrapping_sub(1)) == b'\r' {
            self.pos -= 1;
        }
        let symbol = bytes::intern(&self.text[start..self.pos]);
        self.token(TokenKind::Unknown, flags, start, symbol)
    }

    fn punctuator(&mut self, flags: u8, start: usize) -> Token {
        let (b0, b1, b2) = (self.text[start], self.at(start + 1), self.at(start + 2));
        if b1 == b'\\' && self.continues(start + 1) || b2 == b'\\' && self.continues(start + 2) {
            return self.lex_cleaned(flags);
        }
        let (kind, len, digraph) = punctuator(b0, b1, b2, self.at(start + 3), self.options);
        if len == 3 && self.continues(start + 3) {
            return self.lex_cleaned(flags);
        }
        self.pos = start + len;
        let flags = if digraph { flags | Token::DIGRAPH } else { flags };
        self.token(kind, flags, start, Symbol::EMPTY)
    }

    /// Lexes one token from a copy of the text at `self.pos` without splices and trigraphs.
    fn lex_cleaned(&mut self, flags: u8) -> Token {
        let start = self.pos;
        if self.cleaned {
            // Cannot be: in a cleaned copy nothing continues. Stay robust and treat the byte as stray.
            return self.stray(flags, start);
        }
        let mut window = CLEAN_WINDOW;
        loop {
            let (clean, map, complete) = self.clean(start, window);
            let mut inner = Lexer {
                text: &clean,
                pos: 0,
                base: self.base + start as u32,
                options: self.options,
                common: self.common,
                always_clean: false,
                cleaned: true,
                stop_at_newline: false,
                issues: &mut Vec::new(),
            };
            let mut token = inner.significant(flags | Token::NEEDS_CLEANING);
            let end = inner.pos;
            // A token that ends close to the window's end could have gone on.
            if !complete && end + 4 > clean.len() {
                window *= 2;
                continue;
            }
            let at = self.loc(start);
            self.issues.extend(inner.issues.drain(..).map(|(issue, _)| (issue, at)));
            self.pos = map[end] as usize;
            token.loc = self.loc(start);
            token.len = u16::try_from(self.pos - start).unwrap_or(u16::MAX);
            return token;
        }
    }

    /// About `window` cleaned bytes from `start` on, up to the end of the logical line; for each its
    /// position in the text (one more for the end); and whether the line's end was reached.
    fn clean(&self, start: usize, window: usize) -> (Vec<u8>, Vec<u32>, bool) {
        let (mut clean, mut map) = (Vec::with_capacity(window), Vec::with_capacity(window + 1));
        let mut pos = start;
        let mut complete = false;
        while clean.len() < window {
            pos = if clean.is_empty() { pos } else { self.skip_splices(pos) };
            if pos >= self.text.len() || self.text[pos] == b'\n' {
                complete = true;
                break;
            }
            map.push(pos as u32);
            match self.trigraph(pos) {
                Some(byte) => {
                    clean.push(byte);
                    pos += 3;
                }
                None => {
                    clean.push(self.text[pos]);
                    pos += 1;
                }
            }
        }
        map.push(pos as u32);
        (clean, map, complete)
    }

    /// What the trigraph at `pos` stands for, if there is one and they are on (C17 5.2.1.1).
    fn trigraph(&self, pos: usize) -> Option<u8> {
        if !self.always_clean {
            return None;
        }
        trigraph_at(self.text, pos)
    }
}

/// What the trigraph at `pos` stands for, if there is one.
pub(crate) fn trigraph_at(text: &[u8], pos: usize) -> Option<u8> {
    if text.get(pos..pos + 2)? != b"??" {
        return None;
    }
    Some(match text.get(pos + 2)? {
        b'=' => b'#',
        b'/' => b'\\',
        b'\'' => b'^',
        b'(' => b'[',
        b')' => b']',
        b'!' => b'|',
        b'<' => b'{',
        b'>' => b'}',
        b'-' => b'~',
        _ => return None,
    })
}

pub(crate) const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

/// A word of eight equal bytes.
pub(crate) const fn splat(byte: u8) -> u64 {
    byte as u64 * 0x0101_0101_0101_0101
}

/// Which of the eight bytes are letters, digits or underscores, in their high bits (the other bits mean nothing).
///
/// Of bytes below 0x80, adding 0x80 - n sets the high bit exactly if the byte is at least n, and carries nothing to the
/// next byte.
#[inline(always)]
pub(crate) fn word_bytes(word: u64) -> u64 {
    let low = word & !HIGH_BITS;
    let folded = low | splat(0x20);
    let letter = (folded + splat(0x80 - b'a')) & !(folded + splat(0x80 - b'z' - 1));
    let digit = (low + splat(0x80 - b'0')) & !(low + splat(0x80 - b'9' - 1));
    let underscore = !((low ^ splat(b'_')) + splat(0x7f));
    (letter | digit | underscore) & !word
}

/// In a skipped group: the position of the next `#` that begins a directive, searching from `pos`, which
/// is at a line's start. Text in between is only looked at for comments, literals and splices.
///
/// Lines without `#` and without a comment, nearly all, are passed without being looked at one by one.
pub(crate) fn next_directive(text: &[u8], mut pos: usize, trigraphs: bool) -> Option<usize> {
    if trigraphs {
        loop {
            match directive_or_next_line(text, pos, trigraphs)? {
                LineStart::Directive(hash) => return Some(hash),
                LineStart::Next(next) => pos = next,
            }
        }
    }
    let mut search = pos;
    loop {
        let found = search + memchr::memchr3(b'#', b'/', b'%', text.get(search..)?)?;
        search = found + 1;
        let next = text.get(search).copied().unwrap_or(0);
        match text[found] {
            b'#' => {}
            b'%' if next == b':' => {}
            b'/' if matches!(next, b'*' | b'/' | b'\\') => {}
            _ => continue,
        }
        let mut line = memchr::memrchr(b'\n', &text[pos..found]).map_or(pos, |newline| pos + newline + 1);
        if text[found] != b'/' && !text[line..found].iter().all(is_blank) {
            continue;
        }
        while line > pos && is_spliced(&text[pos..line - 1]) {
            line = memchr::memrchr(b'\n', &text[pos..line - 1]).map_or(pos, |newline| pos + newline + 1);
        }
        match directive_or_next_line(text, line, false)? {
            LineStart::Directive(hash) => return Some(hash),
            LineStart::Next(next) => (pos, search) = (next, next),
        }
    }
}

fn is_blank(byte: &u8) -> bool {
    matches!(byte, b' ' | b'\t' | 0x0b | 0x0c | b'\r')
}

/// Whether a line, without its newline, goes on in the next.
fn is_spliced(line: &[u8]) -> bool {
    line.iter().rfind(|byte| !is_blank(byte)) == Some(&b'\\')
}

enum LineStart {
    /// Where its `#` is.
    Directive(usize),
    /// Something else: where the next line begins.
    Next(usize),
}

/// What the logical line at `pos` is; none if there is no further line.
fn directive_or_next_line(text: &[u8], mut pos: usize, trigraphs: bool) -> Option<LineStart> {
    let at = |n: usize| text.get(n).copied().unwrap_or(0);
    loop {
        while is_blank(&at(pos)) {
            pos += 1;
        }
        match at(pos) {
            b'#' => return Some(LineStart::Directive(pos)),
            b'%' if at(pos + 1) == b':' => return Some(LineStart::Directive(pos)),
            b'?' if trigraphs && text[pos..].starts_with(b"??=") => return Some(LineStart::Directive(pos)),
            b'\n' => return Some(LineStart::Next(pos + 1)),
            // A comment at the start of a line: what follows is still the start.
            b'/' if at(pos + 1) == b'*' => pos = skip_comment(text, pos + 2)?,
            _ => return next_line(text, pos, trigraphs).map(LineStart::Next),
        }
    }
}

/// In a skipped group: the start of the next line, past comments that begin in this one and splices; none at the end.
pub(crate) fn next_line(text: &[u8], mut pos: usize, trigraphs: bool) -> Option<usize> {
    loop {
        let end = pos + memchr::memchr(b'\n', text.get(pos..)?)?;
        let line = &text[pos..end];
        if trigraphs && memchr::memchr(b'?', line).is_some() {
            return skip_logical_line(text, pos, trigraphs);
        }
        let Some(first) = memchr::memchr2(b'/', b'\\', line) else { return Some(end + 1) };
        // A comment without anything before it that it could stand in is nearly all there is.
        if line[first] == b'\\'
            || line.get(first + 1) != Some(&b'*')
            || memchr::memchr2(b'"', b'\'', &line[..first]).is_some()
        {
            return skip_logical_line(text, pos, trigraphs);
        }
        pos = skip_comment(text, pos + first + 2)?;
    }
}

/// The lower-case letters after blanks at `pos`, and where they end. Empty if something may stand there that only the
/// lexer understands.
pub(crate) fn plain_word(text: &[u8], pos: usize) -> (&[u8], usize) {
    let rest = text.get(pos..).unwrap_or_default();
    let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let letters = rest[blanks..].iter().take_while(|byte| byte.is_ascii_lowercase()).count();
    let (start, end) = (pos + blanks, pos + blanks + letters);
    match text.get(end) {
        Some(b' ' | b'\t' | b'\n' | b'(' | b'!') => (&text[start..end], end),
        _ => (&[], end),
    }
}

fn skip_comment(text: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let slash = at + memchr::memchr(b'/', text.get(at..)?)?;
        if slash > from && text[slash - 1] == b'*' {
            return Some(slash + 1);
        }
        at = slash + 1;
    }
}

/// The start of the next line, past comments that begin in this one and splices.
fn skip_logical_line(text: &[u8], mut pos: usize, trigraphs: bool) -> Option<usize> {
    let splice = |pos: usize| {
        let after = match text.get(pos)? {
            b'\\' => pos + 1,
            b'?' if trigraphs && text[pos..].starts_with(b"??/") => pos + 3,
            _ => return None,
        };
        let blank = text[after..].iter().position(|b| !matches!(b, b' ' | b'\t' | b'\r' | 0x0b | 0x0c))?;
        (text[after + blank] == b'\n').then_some(after + blank + 1)
    };
    let mut quote = None;
    loop {
        let byte = *text.get(pos)?;
        if let Some(next) = splice(pos) {
            pos = next;
            continue;
        }
        match (byte, quote) {
            (b'\n', _) => return Some(pos + 1),
            (b'\\', Some(_)) if splice(pos + 1).is_none() => pos += 1,
            (b'"' | b'\'', None) => quote = Some(byte),
            (_, Some(q)) if q == byte => quote = None,
            (b'/', None) if text.get(pos + 1) == Some(&b'*') => {
                pos = skip_comment(text, pos + 2)?;
                continue;
            }
            (b'/', None) if text.get(pos + 1) == Some(&b'/') => quote = Some(b'\n'),
            _ => {}
        }
        pos += 1;
    }
}

/// The longest punctuator at the beginning of four bytes, its length, and whether it is a digraph.
pub(crate) fn punctuator(b0: u8, b1: u8, b2: u8, b3: u8, options: LexOptions) -> (TokenKind, usize, bool) {
    use TokenKind::*;
    let (kind, len) = match (b0, b1) {
        (b'.', b'.') if b2 == b'.' => (Ellipsis, 3),
        (b'.', _) => (Dot, 1),
        (b'-', b'>') => (Arrow, 2),
        (b'-', b'-') => (MinusMinus, 2),
        (b'-', b'=') => (MinusEq, 2),
        (b'-', _) => (Minus, 1),
        (b'+', b'+') => (PlusPlus, 2),
        (b'+', b'=') => (PlusEq, 2),
        (b'+', _) => (Plus, 1),
        (b'&', b'&') => (AmpAmp, 2),
        (b'&', b'=') => (AmpEq, 2),
        (b'&', _) => (Amp, 1),
        (b'*', b'=') => (StarEq, 2),
        (b'*', _) => (Star, 1),
        (b'!', b'=') => (BangEq, 2),
        (b'!', _) => (Bang, 1),
        (b'/', b'=') => (SlashEq, 2),
        (b'/', _) => (Slash, 1),
        (b'%', b'=') => (PercentEq, 2),
        (b'%', b'>') if options.digraphs => return (RBrace, 2, true),
        (b'%', b':') if options.digraphs && b2 == b'%' && b3 == b':' => return (HashHash, 4, true),
        (b'%', b':') if options.digraphs => return (Hash, 2, true),
        (b'%', _) => (Percent, 1),
        (b'<', b'<') if b2 == b'=' => (ShlEq, 3),
        (b'<', b'<') => (Shl, 2),
        (b'<', b'=') => (Le, 2),
        (b'<', b':') if options.digraphs => return (LBracket, 2, true),
        (b'<', b'%') if options.digraphs => return (LBrace, 2, true),
        (b'<', _) => (Lt, 1),
        (b'>', b'>') if b2 == b'=' => (ShrEq, 3),
        (b'>', b'>') => (Shr, 2),
        (b'>', b'=') => (Ge, 2),
        (b'>', _) => (Gt, 1),
        (b'=', b'=') => (EqEq, 2),
        (b'=', _) => (Eq, 1),
        (b'^', b'=') => (CaretEq, 2),
        (b'^', _) => (Caret, 1),
        (b'|', b'|') => (PipePipe, 2),
        (b'|', b'=') => (PipeEq, 2),
        (b'|', _) => (Pipe, 1),
        (b':', b':') if options.scope => (ColonColon, 2),
        (b':', b'>') if options.digraphs => return (RBracket, 2, true),
        (b':', _) => (Colon, 1),
        (b'#', b'#') => (HashHash, 2),
        _ => (Hash, 1),
    };
    (kind, len, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lex(text: &str, lang: &LangOptions) -> Vec<(TokenKind, String, u32)> {
        let mut issues = Vec::new();
        let seen = text.contains("??");
        let options = LexOptions::new(lang);
        let mut lexer = Lexer::new(text.as_bytes(), 0, Loc::from_u32(0), options, 0, seen, &mut issues);
        let mut out = Vec::new();
        loop {
            let token = lexer.next(0);
            if token.kind == TokenKind::Eof {
                return out;
            }
            let text = token.kind.spelling().map_or_else(|| token.payload.to_string(), str::to_owned);
            out.push((token.kind, text, token.loc.as_u32()));
        }
    }

    fn texts(text: &str) -> Vec<String> {
        lex(text, &LangOptions::default()).into_iter().map(|t| t.1).collect()
    }

    #[test]
    fn splices_vanish_inside_every_kind_of_token() {
        assert_eq!(
            texts("ab\\\ncd 1\\\n2 +\\\n= \"x\\\ny\" '\\\\\nn' <\\\n<\\\n= /\\\n* c *\\\n/ z"),
            ["abcd", "12", "+=", "\"xy\"", "'\\n'", "<<=", "z"]
        );
        let tokens = lex("a\\\nb c", &LangOptions::default());
        assert_eq!((tokens[0].2, tokens[1].2), (0, 5));
    }

    #[test]
    fn comments_end_where_they_should() {
        assert_eq!(texts("a/* * / **/b/**/c// x \\\n y\nd"), ["a", "b", "c", "d"]);
        assert_eq!(texts("a /*/ b */ c"), ["a", "c"]);
    }

    #[test]
    fn trigraphs_are_replaced_only_where_they_are_on() {
        let strict = LangOptions { trigraphs: true, gnu: false, ..LangOptions::default() };
        let all: Vec<String> = lex("??= ??( a??/\nb \"??/n??'\" ??!??!", &strict).into_iter().map(|t| t.1).collect();
        assert_eq!(all, ["#", "[", "ab", "\"\\n^\"", "||"]);
        assert_eq!(texts("a ??= b"), ["a", "?", "?", "=", "b"]);
    }

    #[test]
    fn identifiers_take_utf8_ucn_and_dollars() {
        assert_eq!(texts("é a\\u00e9b a$b $x \\U000000e9"), ["é", "aéb", "a$b", "$x", "é"]);
        assert_eq!(lex("\u{2190}", &LangOptions::default())[0].0, TokenKind::Unknown);
    }

    #[test]
    fn literals_take_the_prefixes_of_the_dialect() {
        assert_eq!(
            texts("L\"a\" u8\"b\" u'c' U\"d\" R\"x(a\n)\")x\" LR\"(q)\" Z\"e\""),
            ["L\"a\"", "u8\"b\"", "u'c'", "U\"d\"", "R\"x(a\n)\")x\"", "LR\"(q)\"", "Z", "\"e\""]
        );
        let c89 = LangOptions { standard: target::Standard::C89, gnu: false, ..LangOptions::default() };
        assert_eq!(lex("u8\"b\"", &c89).len(), 2);
    }

    #[test]
    fn numbers_are_preprocessing_numbers() {
        assert_eq!(texts("0x1p+3 1e-5x .5.6 1..2 0xe+1 1'2"), ["0x1p+3", "1e-5x", ".5.6", "1..2", "0xe+1", "1", "'2"]);
        let c23 = LangOptions { standard: target::Standard::C23, ..LangOptions::default() };
        assert_eq!(lex("1'2'x", &c23).len(), 1);
    }

    #[test]
    fn the_next_directive_is_found_as_line_by_line() {
        // With trigraphs each line is looked at by itself; without, only those that hold certain bytes.
        let texts = [
            "a\n#if\n",
            "a b # c\n  \t# d",
            "x \\\n# no\n# yes",
            "/* # \n# */ #if",
            "a /* x\n#\n*/ b\n %:if",
            "'/* ' \n # q",
            "\"a // \\\n # /*\" \n#z",
            "// c \\\n# no\n#yes",
            "a / b % c\n/\\\n* # \n*/ x\n#last",
            "none at all",
            "x /* open\n# ",
            "a \\ \n # no",
        ];
        for text in texts {
            let bytes = text.as_bytes();
            assert_eq!(next_directive(bytes, 0, false), next_directive(bytes, 0, true), "{text:?}");
        }
    }

    #[test]
    fn names_of_all_lengths_end_where_they_should() {
        for length in 1..40 {
            let name: String = "aZ_09mQz".chars().cycle().take(length).collect();
            for end in ["", " ", ";", "+", "@", "[", "`", "{", "/", ":", "\u{7f}", "\t"] {
                assert_eq!(texts(&format!("{name}{end}"))[0], name);
            }
        }
    }

    #[test]
    fn long_spliced_tokens_are_not_cut_by_the_window() {
        let name = "x".repeat(1000);
        assert_eq!(texts(&format!("{}\\\n{name} y", name)), [format!("{name}{name}"), "y".to_owned()]);
    }
}
