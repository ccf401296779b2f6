//! `-Wtrigraphs`: trigraphs that are ignored, or read as what they stand for, outside of comments (C17 5.2.1.1).

use crate::bidi::Place;
use crate::lexer::{next_line, trigraph_at};
use crate::preprocessor::Preprocessor;
use diag::pp as msg;
use source::Loc;

impl Preprocessor<'_> {
    /// Warns of all trigraphs of a file.
    #[cold]
    pub(crate) fn warn_trigraphs(&self, text: &[u8], start: Loc) {
        let on = self.lex.trigraphs;
        let (mut place, mut at) = (Place::Code, 0);
        while at < text.len() {
            let (here, next) = (text[at], text.get(at + 1).copied().unwrap_or(0));
            if let Some(meant) = trigraph_at(text, at) {
                // In a comment only the end of a line matters.
                let splices = meant == b'\\' && next_line(text, at + 3, false) == Some(at + 4);
                let shown = String::from_utf8_lossy(&text[at..at + 3]).into_owned();
                let loc = start.offset(at as u32);
                let in_comment = matches!(place, Place::LineComment | Place::BlockComment);
                if !in_comment || (splices && place == Place::LineComment) {
                    match on {
                        true => {
                            self.diags.report(&msg::TRIGRAPH_CONVERTED, loc).arg(shown).arg(char::from(meant)).emit();
                        }
                        false => self.diags.report(&msg::TRIGRAPH_IGNORED, loc).arg(shown).emit(),
                    }
                }
                at += 3;
                continue;
            }
            let length;
            (place, length) = place.step(here, next);
            at += length;
        }
    }
}
