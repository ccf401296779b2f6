//! The schema of the instruction table. The rows are in `table_data.rs`, which
//! `tests/table_is_current.rs` writes from iced-x86's metadata and checks.

pub(crate) use iced_x86::OpCodeOperandKind as Kind;
use mc::{Inst, Operand, Row};

/// How an instruction is encoded.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Encoding {
    Legacy,
    Vex,
    Evex,
    Xop,
    D3now,
    /// Of an accelerator that we do not support.
    Mvex,
}

/// Opcode map: the escape bytes before the opcode.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Map {
    One,
    M0F,
    M0F38,
    M0F3A,
    Other,
}

/// A row: what an encoder, a parser and a printer need of an instruction.
#[derive(Copy, Clone, Debug)]
pub(crate) struct RowInfo {
    pub encoding: Encoding,
    pub map: Map,
    /// Opcode; the high byte comes first if [`TWO_BYTES`] is set.
    pub opcode: u16,
    /// Mandatory prefix byte, or 0.
    pub mandatory: u8,
    /// `/digit` of the ModRM byte, or -1.
    pub group: i8,
    /// 16, 32 or 64 if a prefix or REX.W selects the operand size, else 0.
    pub operand_size: u8,
    /// 16, 32 or 64 if a prefix selects the address size by itself, else 0.
    pub address_size: u8,
    pub flags: u16,
    /// Number of operands.
    pub count: u8,
    pub kinds: [Kind; 5],
}

/// Flag: the opcode has two bytes.
pub(crate) const TWO_BYTES: u16 = 1;
/// Flag: exists in 16-bit mode.
pub(crate) const MODE16: u16 = 2;
/// Flag: exists in 32-bit mode.
pub(crate) const MODE32: u16 = 4;
/// Flag: exists in 64-bit mode.
pub(crate) const MODE64: u16 = 8;
/// Flag: 64-bit operands in 64-bit mode without REX.W.
pub(crate) const DEFAULT64: u16 = 16;
/// Flag: preceded by `fwait`.
pub(crate) const FWAIT: u16 = 32;
/// Flag: the memory operand can be broadcast.
pub(crate) const CAN_BROADCAST: u16 = 64;
/// Flag: takes static rounding.
pub(crate) const CAN_ROUND: u16 = 128;
/// Flag: takes `{sae}`.
pub(crate) const CAN_SAE: u16 = 256;
/// Flag: takes a mask register.
pub(crate) const CAN_MASK: u16 = 512;
/// Flag: 64-bit operands need REX.W.
pub(crate) const REX_W: u16 = 2048;

/// Whether a kind is memory that no byte of the encoding names: such operands may be left out.
pub(crate) fn is_implicit(kind: Kind) -> bool {
    matches!(kind, Kind::seg_rSI | Kind::seg_rDI | Kind::es_rDI | Kind::seg_rBX_al)
}

/// An instruction's operands, each with its number in the row and its kind. Implicit memory operands
/// are skipped unless they are written out.
pub(crate) fn operands<'i>(inst: &'i Inst, row: &'i RowInfo) -> impl Iterator<Item = (usize, &'i Operand, Kind)> {
    let complete = inst.operands.len() >= usize::from(row.count);
    let kinds = row.kinds.iter().copied().enumerate().filter(move |&(_, kind)| complete || !is_implicit(kind));
    inst.operands.iter().zip(kinds).map(|(operand, (n, kind))| (n, operand, kind))
}

/// The row's entry.
#[inline]
pub(crate) fn info(row: Row) -> &'static RowInfo {
    let rows = &crate::table_data::ROWS;
    rows.get(usize::from(row.0)).unwrap_or(&rows[0])
}
