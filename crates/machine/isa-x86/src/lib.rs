//! x86: the instruction table, registers, encoding, decoding, relocations.
//!
//! A row is iced-x86's `Code`, a register iced-x86's `Register`; the table's data is generated from
//! iced's metadata. What belongs here is what depends on the instruction set and on nothing else:
//! no directive, no section, no C.
#![forbid(unsafe_code)]

mod convert;
mod disassemble;
mod encode;
mod isa;
#[rustfmt::skip]
mod names_data;
mod nops;
mod print;
pub mod reg;
#[rustfmt::skip]
mod relations_data;
#[rustfmt::skip]
pub mod rows;
mod select;
mod table;
mod table_data;
mod vex;

pub use disassemble::{Disassembled, Disassembler, Syntax};
pub use isa::{X86, r_386, r_x86_64};
pub use print::{print, variant_by_name, variant_suffix};
pub use select::{ParsedOperand, is_mnemonic, select};
pub use vex::{by_name, mnemonic, vex_by_name};

use iced_x86::{Decoder, DecoderOptions};
use mc::{Inst, Mode, Operand, Value};

/// Decodes the instruction at the start of `bytes`, as if at address 0: branch targets are relative
/// to its start, PC-relative displacements stay displacements. None if the bytes are no instruction.
/// The second result is its length in bytes.
pub fn decode(bytes: &[u8], mode: Mode) -> Option<(Inst, usize)> {
    let mut decoder = Decoder::with_ip(u32::from(mode.bits), bytes, 0, DecoderOptions::NONE);
    let decoded = decoder.decode();
    if decoded.is_invalid() {
        return None;
    }
    let mut inst = convert::from_iced(&decoded, mode.bits);
    for operand in &mut inst.operands {
        if let Operand::Mem(mem) = operand
            && let (reg::RIP | reg::EIP, Value::Const(target)) = (mem.base, &mut mem.disp)
        {
            *target = i64::from(target.wrapping_sub(decoded.len() as i64) as i32);
        }
    }
    Some((inst, decoded.len()))
}
