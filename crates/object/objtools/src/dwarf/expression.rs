//! Location expressions (DWARF 5 section 2.5 and 7.7.1).

use super::{Cursor, registers};
use gimli::DwOp;
use object::elf as e;
use std::fmt::Write;

/// What an expression's encoding depends on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context {
    pub machine: u16,
    pub address_size: usize,
    pub offset_size: usize,
    /// Where the unit begins: references within it are shown from the section's start.
    pub unit: u64,
    pub version: u16,
}

/// Expressions in each other beyond this are taken for damage.
const MAX_DEPTH: u32 = 16;

/// The text of an expression, and whether it counts from the frame base.
pub(super) fn describe(data: &[u8], context: Context) -> (String, bool) {
    let mut out = String::new();
    let mut frame_base = false;
    expression(&mut out, data, context, &mut frame_base, 0);
    (out, frame_base)
}

/// A block of bytes with its length, as values of attributes and literals are shown.
pub(super) fn block(data: &[u8]) -> String {
    let mut out = format!("{} byte block: ", data.len());
    for byte in data {
        let _ = write!(out, "{byte:x} ");
    }
    out
}

fn expression(out: &mut String, data: &[u8], context: Context, frame_base: &mut bool, depth: u32) {
    let mut cursor = Cursor::new(data, 0);
    while let Some(code) = cursor.byte() {
        if operation(out, DwOp(code), &mut cursor, context, frame_base, depth).is_none() {
            return;
        }
        if !cursor.is_empty() {
            out.push_str("; ");
        }
    }
}

fn operation(
    out: &mut String,
    code: DwOp,
    cursor: &mut Cursor<'_>,
    context: Context,
    frame_base: &mut bool,
    depth: u32,
) -> Option<()> {
    use gimli::constants::*;
    let name = code.static_string();
    let register = |number: u64| registers::name(context.machine, number);
    let unit = context.unit;
    match code {
        DW_OP_addr => {
            let _ = write!(out, "DW_OP_addr: {:x}", cursor.number(context.address_size)?);
        }
        DW_OP_const1u | DW_OP_const2u | DW_OP_const4u | DW_OP_const8u => {
            let width = 1 << ((code.0 - DW_OP_const1u.0) / 2);
            let _ = write!(out, "{}: {}", name?, cursor.number(width)?);
        }
        DW_OP_const1s | DW_OP_const2s | DW_OP_const4s | DW_OP_const8s => {
            let width = 1 << ((code.0 - DW_OP_const1u.0) / 2);
            let _ = write!(out, "{}: {}", name?, cursor.signed(width)?);
        }
        DW_OP_constu | DW_OP_plus_uconst | DW_OP_piece => {
            let _ = write!(out, "{}: {}", name?, cursor.uleb()?);
        }
        DW_OP_consts => {
            let _ = write!(out, "DW_OP_consts: {}", cursor.sleb()?);
        }
        DW_OP_pick | DW_OP_deref_size | DW_OP_xderef_size => {
            let _ = write!(out, "{}: {}", name?, cursor.byte()?);
        }
        DW_OP_bra | DW_OP_skip => {
            let _ = write!(out, "{}: {}", name?, cursor.signed(2)?);
        }
        DwOp(0x50..=0x6f) => {
            let number = u64::from(code.0 - DW_OP_reg0.0);
            let _ = write!(out, "{}", name?);
            if let Some(register) = register(number) {
                let _ = write!(out, " ({register})");
            }
        }
        DwOp(0x70..=0x8f) => {
            let number = u64::from(code.0 - DW_OP_breg0.0);
            let _ = write!(out, "{}", name?);
            if let Some(register) = register(number) {
                let _ = write!(out, " ({register})");
            }
            let _ = write!(out, ": {}", cursor.sleb()?);
        }
        DW_OP_regx => {
            let number = cursor.uleb()?;
            let _ = write!(out, "DW_OP_regx: {number} ({})", register(number).unwrap_or_else(|| format!("r{number}")));
        }
        DW_OP_fbreg => {
            *frame_base = true;
            let _ = write!(out, "DW_OP_fbreg: {}", cursor.sleb()?);
        }
        DW_OP_bregx => {
            let number = cursor.uleb()?;
            let shown = register(number).unwrap_or_else(|| format!("r{number}"));
            let _ = write!(out, "DW_OP_bregx: {number} ({shown}) {}", cursor.sleb()?);
        }
        DW_OP_call2 | DW_OP_call4 => {
            let width = if code == DW_OP_call2 { 2 } else { 4 };
            let target = cursor.signed(width)?.wrapping_add_unsigned(unit);
            let _ = write!(out, "{}: <{target:#x}>", name?);
        }
        DW_OP_call_ref => {
            let _ = write!(out, "DW_OP_call_ref: <{:#x}>", cursor.number(context.offset_size)?);
        }
        DW_OP_bit_piece => {
            let size = cursor.uleb()?;
            let _ = write!(out, "DW_OP_bit_piece: size: {size} offset: {} ", cursor.uleb()?);
        }
        DW_OP_implicit_value => {
            let length = cursor.uleb()?;
            let value = cursor.take(usize::try_from(length).ok()?)?;
            let _ = write!(out, "DW_OP_implicit_value {}", block(value));
        }
        DW_OP_implicit_pointer | DW_OP_GNU_implicit_pointer => {
            let width = if context.version == 2 { context.address_size } else { context.offset_size };
            let target = cursor.number(width)?;
            let _ = write!(out, "{}: <{target:#x}> {}", name?, cursor.sleb()?);
        }
        DW_OP_entry_value | DW_OP_GNU_entry_value => {
            let length = cursor.uleb()?;
            let inner = cursor.take(usize::try_from(length).ok()?)?;
            let _ = write!(out, "{}: (", name?);
            if depth < MAX_DEPTH {
                let mut counts = false;
                expression(out, inner, context, &mut counts, depth + 1);
                *frame_base |= counts;
            }
            out.push(')');
        }
        DW_OP_const_type | DW_OP_GNU_const_type => {
            let kind = cursor.uleb()?.wrapping_add(unit);
            let length = cursor.byte()?;
            let _ = write!(out, "{}: <{kind:#x}>  {}", name?, block(cursor.take(length.into())?));
        }
        DW_OP_regval_type | DW_OP_GNU_regval_type => {
            let number = cursor.uleb()?;
            let shown = register(number).unwrap_or_else(|| format!("r{number}"));
            let kind = cursor.uleb()?.wrapping_add(unit);
            let _ = write!(out, "{}: {number} ({shown}) <{kind:#x}>", name?);
        }
        DW_OP_deref_type | DW_OP_GNU_deref_type | DW_OP_xderef_type => {
            let size = cursor.byte()?;
            let _ = write!(out, "{}: {size} <{:#x}>", name?, cursor.uleb()?.wrapping_add(unit));
        }
        DW_OP_convert | DW_OP_GNU_convert | DW_OP_reinterpret | DW_OP_GNU_reinterpret => {
            // Zero is no entry but the type without a name.
            let kind = match cursor.uleb()? {
                0 => 0,
                kind => kind.wrapping_add(unit),
            };
            let _ = write!(out, "{} <{}>", name?, super::hex(kind));
        }
        DW_OP_GNU_parameter_ref => {
            let _ = write!(out, "DW_OP_GNU_parameter_ref: <{:#x}>", cursor.number(4)?.wrapping_add(unit));
        }
        DW_OP_addrx | DW_OP_constx | DW_OP_GNU_addr_index | DW_OP_GNU_const_index => {
            let _ = write!(out, "{} <{}>", name?, super::hex(cursor.uleb()?));
        }
        DwOp(0xf0) => out.push_str("DW_OP_GNU_uninit"),
        // The number has another meaning in HP's compilers, and GNU's tools name both.
        DW_OP_GNU_push_tls_address => out.push_str("DW_OP_GNU_push_tls_address or DW_OP_HP_unknown"),
        _ => match name {
            Some(name) => out.push_str(name),
            None => {
                let who = if code.0 >= 0xe0 { "User defined" } else { "Unknown" };
                let _ = write!(out, "({who} location op {:#x})", code.0);
                // Without a meaning there is no length to pass over.
                return None;
            }
        },
    }
    Some(())
}

/// The context of expressions in frame information, which belong to no unit.
pub(super) fn frame_context(machine: u16) -> Context {
    let size = if machine == e::EM_386 { 4 } else { 8 };
    Context { machine, address_size: size, offset_size: 4, unit: 0, version: 0 }
}
