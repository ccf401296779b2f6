//! From bytes to statements: lines, `;`, comments, strings.

use base::Symbol;
use diag::DiagEngine;
use source::{FileId, LineChange, Loc, Text};

/// Text being assembled.
pub(crate) struct Input {
    pub text: Text,
    pub at: usize,
    origin: Origin,
    at_line_start: bool,
}

enum Origin {
    /// A file: byte `n` has location `start + n`.
    File(FileId, Loc),
    /// The expansion of a macro or inline asm: all of it has one location.
    Expansion(Loc),
}

/// A statement: a range of the input, or text of its own where a comment had to be cut out.
pub(crate) struct Statement {
    pub start: usize,
    pub end: usize,
    owned: Option<Vec<u8>>,
    /// A `# 12 "file"` line of the preprocessor.
    pub line_marker: Option<LineMarker>,
}

/// What a preprocessor line marker says.
pub(crate) struct LineMarker {
    line: u32,
    file: Option<String>,
}

impl Statement {
    /// Whether the text is not part of the input's.
    pub fn is_owned(&self) -> bool {
        self.owned.is_some()
    }
    pub fn text<'s>(&'s self, input: &'s Input) -> &'s [u8] {
        self.owned.as_deref().unwrap_or(&input.text[self.start..self.end])
    }
}

impl Input {
    pub fn file(text: Text, file: FileId, start: Loc) -> Input {
        Input { text, at: 0, origin: Origin::File(file, start), at_line_start: true }
    }
    pub fn expansion(text: Text, loc: Loc) -> Input {
        Input { text, at: 0, origin: Origin::Expansion(loc), at_line_start: true }
    }
    pub fn is_file(&self) -> bool {
        matches!(self.origin, Origin::File(..))
    }
    pub fn loc(&self, at: usize) -> Loc {
        match self.origin {
            Origin::File(_, start) => start.offset(at as u32),
            Origin::Expansion(loc) => loc,
        }
    }

    /// The next statement, without leading space; none at the end.
    pub fn next_statement(&mut self) -> Option<Statement> {
        let text = self.text.clone();
        loop {
            while let Some(&byte) = text.get(self.at) {
                match byte {
                    b'\n' => self.at_line_start = true,
                    b' ' | b'\t' | b'\r' | b';' | 0x0c => {}
                    _ => break,
                }
                self.at += 1;
            }
            let first = *text.get(self.at)?;
            let starts_comment =
                first == b'#' || (first == b'/' && self.at_line_start && text.get(self.at + 1) != Some(&b'*'));
            if starts_comment || text[self.at..].starts_with(b"//") && self.at_line_start {
                let start = self.at;
                let line = line_end(&text, start);
                self.at = line;
                if first == b'#'
                    && self.at_line_start
                    && let Some(marker) = line_marker(&text[start..line])
                {
                    return Some(Statement { start, end: line, owned: None, line_marker: Some(marker) });
                }
                continue;
            }
            if text[self.at..].starts_with(b"/*") {
                self.at = comment_end(&text, self.at);
                continue;
            }
            self.at_line_start = false;
            return Some(self.scan_statement(&text));
        }
    }

    fn scan_statement(&mut self, text: &[u8]) -> Statement {
        let start = self.at;
        let mut owned: Option<Vec<u8>> = None;
        let mut copied = start;
        let mut at = start;
        let end = loop {
            match text.get(at) {
                None | Some(b'\n' | b';') => break at,
                Some(b'#') => {
                    let end = at;
                    at = line_end(text, at);
                    break end;
                }
                Some(b'"') => at = string_end(text, at),
                Some(b'\'') => at = (at + if text.get(at + 1) == Some(&b'\\') { 3 } else { 2 }).min(text.len()),
                Some(b'/') if text.get(at + 1) == Some(&b'*') => {
                    let buffer = owned.get_or_insert_with(Vec::new);
                    buffer.extend_from_slice(&text[copied..at]);
                    buffer.push(b' ');
                    at = comment_end(text, at);
                    copied = at;
                }
                Some(_) => at += 1,
            }
        };
        if let Some(buffer) = &mut owned {
            buffer.extend_from_slice(&text[copied.min(end)..end]);
        }
        self.at = at;
        Statement { start, end, owned, line_marker: None }
    }

    /// Raw lines up to the statement that `ends` says is the last, which is skipped; none if there is
    /// no such statement. The closure sees the first word of each statement.
    pub fn capture(&mut self, mut ends: impl FnMut(&str) -> bool) -> Option<Vec<u8>> {
        let start = self.at;
        loop {
            let statement = self.next_statement()?;
            let text = statement.text(self);
            let word = first_word(text);
            if ends(&word) {
                let body = self.text[start..statement.start].to_vec();
                return Some(body);
            }
        }
    }
}

/// First word of a statement after any labels, in lower case.
pub(crate) fn first_word(text: &[u8]) -> String {
    let mut rest = text;
    loop {
        rest = rest.trim_ascii_start();
        let end = rest
            .iter()
            .position(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'$' | b'\\' | b'@')))
            .unwrap_or(rest.len());
        if end > 0 && rest.get(end) == Some(&b':') {
            rest = &rest[end + 1..];
            continue;
        }
        return String::from_utf8_lossy(&rest[..end]).to_ascii_lowercase();
    }
}

fn line_end(text: &[u8], at: usize) -> usize {
    memchr::memchr(b'\n', &text[at..]).map_or(text.len(), |n| at + n)
}

fn comment_end(text: &[u8], at: usize) -> usize {
    memchr::memmem::find(&text[at + 2..], b"*/").map_or(text.len(), |n| at + n + 4)
}

fn string_end(text: &[u8], at: usize) -> usize {
    let mut at = at + 1;
    while let Some(&byte) = text.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            b'\n' => return at,
            _ => at += 1,
        }
    }
    text.len()
}

fn line_marker(line: &[u8]) -> Option<LineMarker> {
    let text = std::str::from_utf8(line).ok()?;
    let mut rest = text.strip_prefix('#')?.trim_start();
    rest = rest.strip_prefix("line").unwrap_or(rest).trim_start();
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let line = rest[..digits].parse().ok()?;
    let file =
        rest[digits..].trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()).map(str::to_string);
    Some(LineMarker { line, file })
}

/// Makes messages from here on speak of the file that the preprocessor read.
pub(crate) fn apply_line_marker(marker: &LineMarker, input: &Input, statement: &Statement, diags: &DiagEngine) {
    let Origin::File(file, _) = input.origin else { return };
    let position = diags.sources().position_in(file, statement.start as u32);
    let name = marker.file.as_deref().map_or(position.file, Symbol::intern);
    let offset = (statement.end + 1).min(input.text.len()) as u32;
    diags.sources().add_line_change(file, LineChange { offset, line: marker.line, file: name, system: false });
}
