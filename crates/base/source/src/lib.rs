//! Source files and the 32-bit location space.
//!
//! Every byte of every file, every token of every macro expansion, owns one [`Loc`]. A file entry
//! owns `len + 1` locations (the last is its end). A macro expansion entry owns one location for
//! each of its tokens; each knows where the token is spelled (in a macro body or argument, itself
//! possibly inside an expansion) and the entry knows the range of the macro's invocation. This is
//! clang's scheme; it makes a location 4 bytes and lookup a binary search.
//!
//! Reading files from disk and caching is here; deciding which file an `#include` names is `pp`'s.
#![forbid(unsafe_code)]

mod additions;
mod expansions;
mod map;
mod prefix_map;
mod text;
mod trace;

pub use additions::{Additions, Moment};
pub use map::{FileId, FileKind, IncludeFrame, LineChange, MacroFrame, Position, SourceFile, SourceMap};
pub use prefix_map::{PrefixMap, map_prefix};
pub use text::Text;
pub use trace::{Trace, TraceStep};

/// A location: an offset into the location space of one [`SourceMap`]. `Loc::NONE` is no location.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Loc(u32);

impl Loc {
    /// No location (built-in declarations, command-line definitions).
    pub const NONE: Loc = Loc(0);
    /// The location with number `n`.
    #[inline]
    pub const fn from_u32(n: u32) -> Loc {
        Loc(n)
    }
    /// The number of the location.
    #[inline]
    pub const fn as_u32(self) -> u32 {
        self.0
    }
    /// The location `bytes` further on, within the same file.
    #[inline]
    pub const fn offset(self, bytes: u32) -> Loc {
        Loc(self.0 + bytes)
    }
    /// Whether there is no location.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }
}

/// A range of tokens: location of the first byte of the first token and of the first byte of the
/// last token (clang's token range; the renderer extends the end over the last token).
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Span {
    /// First byte of the first token.
    pub start: Loc,
    /// First byte of the last token.
    pub last: Loc,
}

impl Span {
    /// The span of a single token.
    pub const fn at(loc: Loc) -> Span {
        Span { start: loc, last: loc }
    }
    /// The span from `start` to the token at `last`.
    pub const fn new(start: Loc, last: Loc) -> Span {
        Span { start, last }
    }
}

impl From<Loc> for Span {
    fn from(loc: Loc) -> Span {
        Span::at(loc)
    }
}
