//! Machine code below the compiler and the assembler parser: instructions, values, symbols,
//! sections, fragments, fixups, relaxation, and the one emission interface, [`Streamer`].
//!
//! Compiled code, `.s` files and inline asm all end in [`Streamer`] calls. Two streamers exist: the
//! object streamer (fragments, relaxation, then an ELF writer) and the text streamer (`-S`). What
//! one prints and the other then assembles gives the same bytes: generators may only choose rows
//! that the assembler parser would choose for the printed text.
//!
//! Nothing here knows an instruction set: rows and registers are numbers that `isa-*` defines, and
//! [`Isa`] is what the object streamer asks of one. Nor does anything here know a file format: the
//! result is an [`ObjectFile`] that `elf` writes.
#![forbid(unsafe_code)]

mod eval;
mod fragment;
mod frames;
mod inst;
mod isa;
mod layout;
mod object_file;
mod object_streamer;
mod resolve;
mod streamer;
mod text;
mod value;

pub use fragment::{LineEntry, Position};
pub use frames::FrameRecord;
pub use inst::{Inst, Mem, Operand, PrefixFlags, Reg, Row};
pub use isa::{BranchForm, Encoded, Fixup, FixupKind, FrameInfo, Isa, Mode, RelocationQuery, Sink};
pub use object_file::{
    Binding, ObjectFile, ObjectGroup, ObjectRelocation, ObjectSection, ObjectSymbol, Place, RelocationTarget,
    Visibility,
};
pub use object_streamer::{LayoutError, LineFile, ObjectStreamer};
pub use streamer::{CfiOp, LineFlags, LineLoc, LineView, SectionFlags, SectionSpec, Streamer, SymbolAttr, SymbolKind};
pub use text::{ValueSyntax, write_value};
pub use value::{BinaryOp, ExprTree, SymbolId, UnaryOp, Value, Variant};

/// ELF constants that the emission interface speaks in (gABI chapter 4).
pub mod elf_const {
    /// Program-defined contents.
    pub const SHT_PROGBITS: u32 = 1;
    /// Notes.
    pub const SHT_NOTE: u32 = 7;
    /// Takes memory but no file space.
    pub const SHT_NOBITS: u32 = 8;
    /// Pointers to initialisers.
    pub const SHT_INIT_ARRAY: u32 = 14;
    /// Pointers to finalisers.
    pub const SHT_FINI_ARRAY: u32 = 15;
    /// Pointers to pre-initialisers.
    pub const SHT_PREINIT_ARRAY: u32 = 16;
    /// x86-64 unwind tables (SysV x86-64 ABI 4.2.4).
    pub const SHT_X86_64_UNWIND: u32 = 0x7000_0001;
    /// Writable.
    pub const SHF_WRITE: u64 = 1;
    /// Occupies memory at run time.
    pub const SHF_ALLOC: u64 = 2;
    /// Machine instructions.
    pub const SHF_EXECINSTR: u64 = 4;
    /// May be merged.
    pub const SHF_MERGE: u64 = 0x10;
    /// Holds strings.
    pub const SHF_STRINGS: u64 = 0x20;
    /// `sh_link` orders it.
    pub const SHF_LINK_ORDER: u64 = 0x80;
    /// Member of a group.
    pub const SHF_GROUP: u64 = 0x200;
    /// Thread-local.
    pub const SHF_TLS: u64 = 0x400;
    /// Kept by section garbage collection.
    pub const SHF_GNU_RETAIN: u64 = 0x20_0000;
    /// Beyond the reach of 32-bit relocations (SysV x86-64 ABI 4.2.1).
    pub const SHF_X86_64_LARGE: u64 = 0x1000_0000;
    /// Dropped by the linker.
    pub const SHF_EXCLUDE: u64 = 0x8000_0000;
}
