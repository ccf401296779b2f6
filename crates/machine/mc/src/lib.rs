//! Machine code below the compiler and the assembler parser: instructions, values, symbols,
//! sections, fragments, fixups, relaxation, and the one emission interface, [`Streamer`].
//!
//! Compiled code, `.s` files and inline asm all end in [`Streamer`] calls. Two streamers exist: the
//! object streamer (fragments, relaxation, then an ELF writer) and the text streamer (`-S`). What
//! one prints and the other then assembles gives the same bytes: generators may only choose rows
//! that the assembler parser would choose for the printed text.
//!
//! Nothing here knows an instruction set: rows and registers are numbers that `isa-*` defines.
#![forbid(unsafe_code)]

mod inst;
mod streamer;
mod value;

pub use inst::{Inst, Mem, Operand, PrefixFlags, Reg, Row};
pub use streamer::{CfiOp, LineFlags, LineLoc, SectionFlags, SectionSpec, Streamer, SymbolAttr, SymbolKind};
pub use value::{BinaryOp, ExprTree, SymbolId, UnaryOp, Value, Variant};
