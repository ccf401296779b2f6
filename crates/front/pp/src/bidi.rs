//! `-Wbidi-chars`: characters that change the direction of text, which can make a program look like another one
//! (CVE-2021-42574; Unicode UAX #9).
//!
//! Before a part of a file is lexed it is searched for bytes that such characters begin with; so it is in the processor's
//! cache then. If there are any, the whole file is looked through once: where a comment, a literal or a line ends, each
//! embedding, override and isolate must have been closed.

use crate::lexer::trigraph_at;
use crate::preprocessor::{Buffer, Preprocessor};
use diag::pp as msg;
use source::Loc;

/// What a character does.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Kind {
    /// Opens what U+202C closes.
    Embedding,
    /// Opens what U+2069 closes.
    Isolate,
    PopEmbedding,
    PopIsolate,
    Mark,
}

/// The character that begins with these bytes: what it does, its number and its name.
fn character(bytes: &[u8]) -> Option<(Kind, &'static str)> {
    use Kind::{Embedding, Isolate, Mark, PopEmbedding, PopIsolate};
    Some(match bytes.get(..3)? {
        b"\xe2\x80\xaa" => (Embedding, "U+202A (LEFT-TO-RIGHT EMBEDDING)"),
        b"\xe2\x80\xab" => (Embedding, "U+202B (RIGHT-TO-LEFT EMBEDDING)"),
        b"\xe2\x80\xac" => (PopEmbedding, "U+202C (POP DIRECTIONAL FORMATTING)"),
        b"\xe2\x80\xad" => (Embedding, "U+202D (LEFT-TO-RIGHT OVERRIDE)"),
        b"\xe2\x80\xae" => (Embedding, "U+202E (RIGHT-TO-LEFT OVERRIDE)"),
        b"\xe2\x81\xa6" => (Isolate, "U+2066 (LEFT-TO-RIGHT ISOLATE)"),
        b"\xe2\x81\xa7" => (Isolate, "U+2067 (RIGHT-TO-LEFT ISOLATE)"),
        b"\xe2\x81\xa8" => (Isolate, "U+2068 (FIRST STRONG ISOLATE)"),
        b"\xe2\x81\xa9" => (PopIsolate, "U+2069 (POP DIRECTIONAL ISOLATE)"),
        b"\xe2\x80\x8e" => (Mark, "U+200E (LEFT-TO-RIGHT MARK)"),
        b"\xe2\x80\x8f" => (Mark, "U+200F (RIGHT-TO-LEFT MARK)"),
        _ => return None,
    })
}

/// Where a scan over the text of a file is.
#[derive(Copy, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    Code,
    LineComment,
    BlockComment,
    Literal(u8),
}

impl Place {
    /// The place behind the next one or two bytes, and how many those are.
    pub(crate) fn step(self, here: u8, next: u8) -> (Place, usize) {
        match (self, here, next) {
            (Place::Code, b'/', b'/') => (Place::LineComment, 1),
            (Place::Code, b'/', b'*') => (Place::BlockComment, 2),
            (Place::Code, b'"' | b'\'', _) => (Place::Literal(here), 1),
            (Place::BlockComment, b'*', b'/') => (Place::Code, 2),
            (Place::Literal(_), b'\\', _) => (self, 2),
            (Place::Literal(quote), _, _) if here == quote => (Place::Code, 1),
            (Place::LineComment | Place::Literal(_), b'\n', _) => (Place::Code, 1),
            _ => (self, 1),
        }
    }
}

/// Contexts that are open, the innermost last.
#[derive(Default)]
struct Open(Vec<Kind>);

impl Open {
    /// Takes a character in; false if it closes what is not open.
    fn take(&mut self, kind: Kind) -> bool {
        match kind {
            Kind::Embedding | Kind::Isolate => self.0.push(kind),
            Kind::PopEmbedding => return self.0.pop_if(|open| *open == Kind::Embedding).is_some(),
            // Embeddings within the isolate end with it.
            Kind::PopIsolate => match self.0.iter().rposition(|open| *open == Kind::Isolate) {
                Some(at) => self.0.truncate(at),
                None => return false,
            },
            Kind::Mark => {}
        }
        true
    }
}

/// Bytes that are searched at a time, and how far ahead of the lexer.
const AHEAD: usize = 16 << 10;

/// Whether the beginning of such a character is at `from..to`.
fn has_lead(text: &[u8], from: usize, to: usize) -> bool {
    memchr::memchr_iter(0xe2, &text[from..to]).any(|at| matches!(text.get(from + at + 1), Some(0x80 | 0x81)))
}

/// Whether a trigraph is at `from..to`, or begins there. Question marks alone are none, and not rare in comments.
fn has_trigraph(text: &[u8], from: usize, to: usize) -> bool {
    memchr::memchr_iter(b'?', &text[from..to]).any(|at| trigraph_at(text, from + at).is_some())
}

impl Buffer {
    /// Whether the lexer comes to text that has not been searched.
    #[inline(always)]
    pub(crate) fn may_change_direction(&self) -> bool {
        self.direction_known_to < self.text.len() && self.pos + AHEAD > self.direction_known_to
    }
}

impl Preprocessor<'_> {
    /// Looks for characters that change direction in the part of the innermost file that comes next.
    #[inline(never)]
    pub(crate) fn check_direction(&mut self) {
        let Some(buffer) = self.buffers.last_mut() else { return };
        let (text, start, from) = (buffer.text.clone(), buffer.start, buffer.direction_known_to);
        let to = text.len().min(buffer.pos.max(from) + AHEAD);
        let present = has_lead(&text, from, to);
        buffer.direction_known_to = if present { text.len() } else { to };
        let trigraphs = !buffer.trigraphs_told && has_trigraph(&text, from.saturating_sub(2), to);
        buffer.trigraphs_told |= trigraphs;
        if present && self.diags.is_enabled(&msg::BIDI_UNPAIRED, start) {
            self.scan_bidirectional(&text, start);
        }
        if trigraphs {
            self.warn_trigraphs(&text, start);
        }
    }

    #[cold]
    fn scan_bidirectional(&self, text: &[u8], start: Loc) {
        let asked = self.diags.is_group_enabled(msg::BIDI_UNPAIRED.group, start);
        let every = self.diags.level(msg::BIDI_UNPAIRED.group, if asked { 2 } else { 1 }) > 1;
        let (mut place, mut open, mut at) = (Place::Code, Open::default(), 0);
        while at < text.len() {
            let (here, next) = (text[at], text.get(at + 1).copied().unwrap_or(0));
            if here == 0xe2
                && let Some((kind, name)) = character(&text[at..])
            {
                let known = open.take(kind);
                let loc = start.offset(at as u32);
                match kind {
                    Kind::PopEmbedding | Kind::PopIsolate if every && !known => {
                        self.diags.report(&msg::BIDI_NOT_OPEN, loc).arg(name).emit();
                    }
                    Kind::Embedding | Kind::Isolate | Kind::Mark if every => {
                        self.diags.report(&msg::BIDI_CHARACTER, loc).arg(name).emit();
                    }
                    _ => {}
                }
                at += 3;
                continue;
            }
            let was = place;
            let length;
            (place, length) = place.step(here, next);
            if here == b'\n' || was != place {
                if !open.0.is_empty() && !every {
                    let plural = if open.0.len() == 1 { "" } else { "s" };
                    self.diags.report(&msg::BIDI_UNPAIRED, start.offset(at as u32)).arg(plural).emit();
                }
                open.0.clear();
            }
            at += length;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::has_lead;

    #[test]
    fn a_lead_is_found_wherever_parts_of_the_text_meet() {
        let text = "abc\u{202e}def\u{2066}ghi\u{20ac}\u{2190}".as_bytes();
        let found = |from, to| has_lead(text, from, to);
        for border in 0..=text.len() {
            assert_eq!((found(0, border), found(border, text.len())), (border > 3, border <= 9), "{border}");
        }
        assert!(!found(10, text.len()));
    }
}
