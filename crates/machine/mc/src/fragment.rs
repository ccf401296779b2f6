//! Fragments: what a section is made of before layout.
//!
//! A section has numbered subsections; each is a [`Chunk`]: one byte buffer cut into fragments.
//! A fragment is a range of fixed bytes and then a [`Tail`] whose size only layout knows.

use crate::isa::{Fixup, Mode};
use crate::streamer::{LineLoc, LineView, SectionSpec};
use crate::value::{SymbolId, Value};
use source::Loc;

/// A place in a chunk: the fragment, and the position in the chunk's buffer.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Position {
    pub(crate) chunk: u32,
    pub(crate) fragment: u32,
    pub(crate) at: u32,
}

/// The part of a fragment of which only layout knows the size.
#[derive(Clone, Debug)]
pub(crate) enum Tail {
    /// Nothing.
    None,
    /// A relaxable branch: form, size step, destination.
    Branch { form: u8, step: u8, target: Value, loc: Loc },
    /// Padding to a multiple of `align`, unless more than `max` bytes (0: no limit).
    Align { align: u64, max: u64, padding: Padding },
    /// `count` times `size` bytes of `value`.
    Fill { count: Value, size: u8, value: i64, loc: Loc },
    /// Padding to an offset of the section.
    Org { offset: Value, fill: u8, loc: Loc },
    /// A LEB128 number.
    Leb { value: Value, signed: bool, loc: Loc },
    /// `DW_CFA_advance_loc*` by the distance of two places.
    CfaAdvance { from: Position, to: Position },
    /// A row of a line table; no line step ends the sequence.
    LineAdvance { step: Option<i64>, from: Position, to: Position },
}

/// What padding consists of.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Padding {
    Bytes(u8),
    Nops(Mode),
}

/// Fixed bytes `start..end` of the chunk's buffer, then a tail.
#[derive(Clone, Debug)]
pub(crate) struct Fragment {
    pub start: u32,
    pub end: u32,
    /// Offset of the fixed bytes in the section, as of the current layout pass.
    pub offset: u64,
    /// Bytes of the tail, as of the current layout pass.
    pub tail_size: u64,
    /// Number of paddings before it in the section.
    pub region: u32,
    pub tail: Tail,
}

impl Fragment {
    pub fn tail_offset(&self) -> u64 {
        self.offset + u64::from(self.end - self.start)
    }
    pub fn end_offset(&self) -> u64 {
        self.tail_offset() + self.tail_size
    }
}

/// A row of a line table to be.
#[derive(Copy, Clone, Debug)]
pub struct LineEntry {
    /// Where the instruction is.
    pub position: Position,
    /// Its source position.
    pub loc: LineLoc,
    /// The view argument.
    pub view: Option<LineView>,
}

/// A numbered subsection.
#[derive(Debug)]
pub(crate) struct Chunk {
    pub section: u32,
    pub number: u32,
    pub bytes: Vec<u8>,
    pub fragments: Vec<Fragment>,
    /// Start of the open fragment.
    pub open: u32,
    pub fixups: Vec<Fixup>,
    pub lines: Vec<LineEntry>,
}

impl Chunk {
    pub fn new(section: u32, number: u32) -> Chunk {
        let (bytes, fragments, fixups, lines) = Default::default();
        Chunk { section, number, bytes, fragments, open: 0, fixups, lines }
    }
    /// Number of the open fragment.
    pub fn fragment(&self) -> u32 {
        self.fragments.len() as u32
    }
    /// Ends the open fragment with a tail, and opens another.
    pub fn close(&mut self, tail: Tail) {
        let end = self.bytes.len() as u32;
        self.fragments.push(Fragment { start: self.open, end, offset: 0, tail_size: 0, region: 0, tail });
        self.open = end;
    }
}

/// A section being filled.
#[derive(Debug)]
pub(crate) struct Section {
    pub spec: SectionSpec,
    pub align: u64,
    /// Chunks by subsection number, in order of creation until layout.
    pub chunks: Vec<u32>,
    /// Size, as of the current layout pass.
    pub size: u64,
    /// Number of symbols used before it was made: its own symbol stands there in the table.
    pub order: u32,
}

/// `.reloc`.
#[derive(Clone, Debug)]
pub(crate) struct ExplicitRelocation {
    pub chunk: u32,
    pub offset: Value,
    pub name: String,
    pub value: Option<Value>,
    pub loc: Loc,
}

/// How a symbol is defined.
#[derive(Clone, Debug)]
pub(crate) enum Definition {
    Undefined,
    Label(Position),
    Value(Value),
    Common {
        align: u64,
    },
    /// View number, set when line entries have addresses.
    View(i64),
}

/// Reference to a symbol by number (keeps `mc` users from mixing it up with counts).
pub(crate) type Alias = (SymbolId, base::Symbol);
