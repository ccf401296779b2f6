//! The macro expansions of a map, in the order of their locations.
//!
//! They are kept in segments that do not change once they are full: a map with hundreds of thousands of them never copies
//! one, and two maps may share them (`additions`).

use crate::{Loc, MacroFrame, Span};
use base::Symbol;
use std::sync::Arc;

/// Expansions of which a segment consists, at most.
const SEGMENT: usize = 2048;

/// One expansion of a macro.
#[derive(Copy, Clone, Debug)]
struct Expansion {
    /// The location of its first token.
    start: Loc,
    /// Index in the segment's spellings of its first token; those of the next expansion follow.
    first_spelling: u32,
    macro_name: Symbol,
    /// The invocation: from the macro's name to its last token (the closing parenthesis). May itself lie in an expansion.
    call: Span,
}

/// Expansions that follow one another.
#[derive(Default, Debug)]
pub(crate) struct Segment {
    expansions: Vec<Expansion>,
    /// Where each token is spelled.
    spellings: Vec<Loc>,
}

impl Segment {
    fn start(&self) -> Loc {
        self.expansions.first().map_or(Loc::NONE, |first| first.start)
    }
}

/// All expansions.
#[derive(Default, Debug)]
pub(crate) struct Expansions {
    /// What does not change any more, and what is added to.
    full: Vec<Arc<Segment>>,
    last: Segment,
}

impl Expansions {
    /// Adds an expansion that begins at `start`, beyond all others; how many tokens it has.
    #[inline]
    pub fn push(
        &mut self,
        start: Loc,
        macro_name: Symbol,
        call: Span,
        spellings: impl IntoIterator<Item = Loc>,
    ) -> usize {
        if self.last.expansions.len() == SEGMENT {
            self.close();
        }
        let first = self.last.spellings.len();
        self.last.spellings.extend(spellings);
        self.last.expansions.push(Expansion { start, first_spelling: first as u32, macro_name, call });
        self.last.spellings.len() - first
    }

    /// Adds no more to the last segment.
    #[cold]
    fn close(&mut self) {
        // The next one will have about as much; for a little more it need not be moved.
        let about = |count: usize| count + count / 4;
        let next = Segment {
            expansions: Vec::with_capacity(about(self.last.expansions.len()).min(SEGMENT)),
            spellings: Vec::with_capacity(about(self.last.spellings.len())),
        };
        self.full.push(Arc::new(std::mem::replace(&mut self.last, next)));
    }

    /// Copies what was added after the first `since` segments, which become all that there are now.
    pub fn added(&mut self, since: &mut usize, out: &mut Vec<Arc<Segment>>) {
        if !self.last.expansions.is_empty() {
            self.close();
        }
        out.extend_from_slice(&self.full[*since..]);
        *since = self.full.len();
    }

    /// Adds segments of another map, which lie beyond all expansions that this one has. None may be added by itself
    /// between.
    pub fn append(&mut self, segments: &mut Vec<Arc<Segment>>) {
        if !self.last.expansions.is_empty() {
            self.close();
        }
        self.full.append(segments);
    }

    /// The last expansion that begins at a location or before it: where it begins, and the frame of the token there.
    pub fn before(&self, loc: Loc) -> Option<(Loc, MacroFrame)> {
        let segment = if !self.last.expansions.is_empty() && self.last.start() <= loc {
            &self.last
        } else {
            let n = self.full.partition_point(|segment| segment.start() <= loc);
            &self.full[n.checked_sub(1)?]
        };
        let next = segment.expansions.partition_point(|expansion| expansion.start <= loc);
        let found = segment.expansions.get(next.checked_sub(1)?)?;
        let end = segment.expansions.get(next).map_or(segment.spellings.len(), |next| next.first_spelling as usize);
        let spelling = found.first_spelling as usize + (loc.as_u32() - found.start.as_u32()) as usize;
        // An expansion to nothing has a location nevertheless.
        let spelled = if spelling < end { segment.spellings[spelling] } else { found.call.start };
        Some((found.start, MacroFrame { macro_name: found.macro_name, spelled, call: found.call }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_token_of_many_expansions_is_found_in_its_own() {
        let (mut all, mut other) = (Expansions::default(), Expansions::default());
        let (mut since, mut segments) = (0, Vec::new());
        let loc = Loc::from_u32;
        let count = 3 * SEGMENT as u32;
        for n in 0..count {
            // Of none to three tokens, ten locations apart.
            let spellings = (0..n % 4).map(|token| loc(1_000_000 + 10 * n + token));
            assert_eq!(all.push(loc(10 * n + 5), Symbol::EMPTY, Span::at(loc(n)), spellings), n as usize % 4);
            if n % 1000 == 7 {
                all.added(&mut since, &mut segments);
                other.append(&mut segments);
            }
        }
        all.added(&mut since, &mut segments);
        other.append(&mut segments);
        for map in [&all, &other] {
            assert!(map.before(loc(4)).is_none());
            for n in 0..count {
                for token in 0..4 {
                    let (start, frame) = map.before(loc(10 * n + 5 + token)).unwrap();
                    assert_eq!((start, frame.call.start), (loc(10 * n + 5), loc(n)));
                    let spelled = if token < n % 4 { loc(1_000_000 + 10 * n + token) } else { loc(n) };
                    assert_eq!(frame.spelled, spelled);
                }
            }
        }
    }
}
