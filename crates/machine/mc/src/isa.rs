//! What the object streamer asks of an instruction set: bytes and fixups of an instruction, forms
//! of relaxable branches, padding, relocation numbers. Implemented by `isa-*`.

use crate::inst::Inst;
use crate::value::{Value, Variant};

/// How code is to be encoded from here on: bits (16, 32 or 64) and gas's `.code16gcc`.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct Mode {
    /// Default operand and address size of the code.
    pub bits: u8,
    /// 16-bit code written as 32-bit code: stack operations are 32 bits wide.
    pub gcc: bool,
}

impl Mode {
    /// 64-bit code.
    pub const BITS64: Mode = Mode { bits: 64, gcc: false };
    /// 32-bit code.
    pub const BITS32: Mode = Mode { bits: 32, gcc: false };
    /// 16-bit code.
    pub const BITS16: Mode = Mode { bits: 16, gcc: false };
}

/// A place in emitted bytes whose contents are known at layout or by the linker only.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct FixupKind {
    /// Bytes of the field.
    pub size: u8,
    /// Whether the field holds the distance from the end of the instruction.
    pub pc_relative: bool,
    /// Whether a field narrower than an address is sign-extended when used (else zero-extended).
    pub signed: bool,
    /// Meaning private to the ISA (x86: which relaxable GOT form; elsewhere: which instruction field).
    pub flavor: u8,
}

impl FixupKind {
    /// Data of `size` bytes, as written by data directives.
    pub const fn data(size: u8) -> FixupKind {
        FixupKind { size, pc_relative: false, signed: false, flavor: 0 }
    }
}

/// A fixup in a chunk's buffer.
#[derive(Clone, Debug)]
pub struct Fixup {
    /// Fragment that the field is in.
    pub fragment: u32,
    /// Position in the chunk's buffer.
    pub position: u32,
    /// What kind of field.
    pub kind: FixupKind,
    /// Bytes from the field's start to the point that the distance counts from. For an absolute field: bytes
    /// from the instruction's start to the field, where references to the GOT's base count from the start.
    pub pc_bias: u8,
    /// Location in the source, for errors.
    pub loc: source::Loc,
    /// What goes into it.
    pub value: Value,
}

/// Where an encoder writes.
pub struct Sink<'a> {
    /// The bytes so far; the encoder appends.
    pub bytes: &'a mut Vec<u8>,
    /// The fixups so far; the encoder appends through [`fixup`](Sink::fixup).
    pub fixups: &'a mut Vec<Fixup>,
    /// Fragment being filled.
    pub fragment: u32,
    /// Location of the statement.
    pub loc: source::Loc,
}

impl Sink<'_> {
    /// Records a fixup for a field of which the first byte is at `position` of the buffer.
    pub fn fixup(&mut self, position: usize, kind: FixupKind, pc_bias: u8, value: Value) {
        let (fragment, loc) = (self.fragment, self.loc);
        self.fixups.push(Fixup { fragment, position: position as u32, kind, pc_bias, loc, value });
    }
}

/// What an encoder did.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Encoded {
    /// All bytes are written.
    Done,
    /// Only prefixes are written; the rest is a branch of this relaxable form to the instruction's target.
    Branch(u8),
}

/// One size of a relaxable branch: opcode bytes, then a displacement field.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct BranchForm {
    /// Opcode bytes.
    pub opcode: [u8; 4],
    /// Number of opcode bytes.
    pub opcode_len: u8,
    /// The displacement.
    pub field: FixupKind,
}

impl BranchForm {
    /// Bytes in all.
    pub fn size(&self) -> u64 {
        u64::from(self.opcode_len + self.field.size)
    }
}

/// What the choice of a relocation depends on.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct RelocationQuery {
    /// The field; `pc_relative` is set also when the value is a distance from the field.
    pub kind: FixupKind,
    /// The reference's suffix.
    pub variant: Variant,
    /// Whether the value names a symbol that other files can see or define.
    pub external: bool,
    /// Whether a constant is added to the symbol in the source.
    pub has_offset: bool,
    /// Whether the symbol is `_GLOBAL_OFFSET_TABLE_`.
    pub got_symbol: bool,
}

/// An instruction set, for the object streamer.
pub trait Isa {
    /// Appends the encoding of an instruction. The error is a message for the user.
    fn encode(&self, inst: &Inst, mode: Mode, sink: &mut Sink<'_>) -> Result<Encoded, String>;
    /// Size `step` (0 is the shortest) of a relaxable branch; none beyond the longest.
    fn branch_form(&self, form: u8, step: u8) -> Option<BranchForm>;
    /// Appends `count` bytes of no-operation instructions.
    fn nops(&self, mode: Mode, count: u64, out: &mut Vec<u8>);
    /// The relocation for a reference, or a message for the user.
    fn relocation(&self, query: &RelocationQuery) -> Result<u32, String>;
    /// Whether a relocation of this number needs its symbol even if that is local (GOT and TLS kinds).
    fn relocation_needs_symbol(&self, relocation: u32) -> bool;
    /// Whether the symbol of a relocation of this number must be thread-local.
    fn relocation_is_tls(&self, relocation: u32) -> bool;
    /// Number of a relocation by the name that `.reloc` uses.
    fn relocation_by_name(&self, name: &str) -> Option<u32>;
    /// Whether padding a code section with this byte means padding with no-operation instructions.
    fn is_nop_fill(&self, fill: i64) -> bool;
    /// Bytes of an address.
    fn address_size(&self) -> u8;
    /// Facts for unwind tables.
    fn frame_info(&self) -> FrameInfo;
}

/// What unwind tables need to know of the target.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct FrameInfo {
    /// Code alignment factor.
    pub code_align: u64,
    /// Data alignment factor.
    pub data_align: i64,
    /// DWARF number of the return-address column.
    pub return_column: u16,
    /// The CFA at a function's entry: register and offset.
    pub initial_cfa: (u16, i64),
    /// Where the return address is at entry, as an offset from the CFA, if in memory.
    pub initial_return: Option<i64>,
}
