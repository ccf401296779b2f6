//! Instructions in gas's AT&T syntax.

use crate::names_data::PRINTED;
use crate::reg;
use crate::rows;
use crate::table::{Encoding, Kind, info, is_implicit};
use mc::{Inst, Mem, Mode, Operand, PrefixFlags, Reg, Value, ValueSyntax, Variant, write_value};
use std::fmt::Write;

/// Marks of references to symbols, as written after `@`.
const VARIANTS: [(Variant, &str); 18] = [
    (Variant::Plt, "PLT"),
    (Variant::GotPcRel, "GOTPCREL"),
    (Variant::Got, "GOT"),
    (Variant::GotOff, "GOTOFF"),
    (Variant::GotPc, "GOTPC"),
    (Variant::TlsGd, "TLSGD"),
    (Variant::TlsLd, "TLSLD"),
    (Variant::TlsLd, "TLSLDM"),
    (Variant::DtpOff, "DTPOFF"),
    (Variant::TpOff, "TPOFF"),
    (Variant::GotTpOff, "GOTTPOFF"),
    (Variant::NtpOff, "NTPOFF"),
    (Variant::IndNtpOff, "INDNTPOFF"),
    (Variant::GotNtpOff, "GOTNTPOFF"),
    (Variant::TlsDesc, "TLSDESC"),
    (Variant::TlsCall, "TLSCALL"),
    (Variant::Size, "SIZE"),
    (Variant::PltOff, "PLTOFF"),
];

/// The text after a symbol's name, with `@`; empty for a plain reference.
pub fn variant_suffix(variant: Variant) -> String {
    let found = VARIANTS.iter().find(|(known, _)| *known == variant);
    found.map_or(String::new(), |(_, name)| format!("@{name}"))
}

/// The variant of this name (any case), without `@`.
pub fn variant_by_name(name: &str) -> Option<Variant> {
    VARIANTS.iter().find(|(_, known)| known.eq_ignore_ascii_case(name)).map(|&(variant, _)| variant)
}

/// Rows whose AT&T operands stand in Intel order.
pub(crate) fn keeps_order(row: mc::Row) -> bool {
    matches!(
        row,
        rows::ENTERW_IMM16_IMM8
            | rows::ENTERD_IMM16_IMM8
            | rows::ENTERQ_IMM16_IMM8
            | rows::BOUND_R16_M1616
            | rows::BOUND_R32_M3232
    ) || matches!(info(row).kinds[0], Kind::farbr2_2 | Kind::farbr4_2)
}

/// Appends an instruction of the mode's code, without tab or newline.
pub fn print(inst: &Inst, mode: Mode, syntax: &dyn ValueSyntax, out: &mut String) {
    let row = info(inst.row);
    let prefixes = inst.prefixes;
    for (flag, text) in [
        (PrefixFlags::LOCK, "lock "),
        (PrefixFlags::REP, "rep "),
        (PrefixFlags::REPNE, "repne "),
        (PrefixFlags::BND, "bnd "),
        (PrefixFlags::NOTRACK, "notrack "),
        (PrefixFlags::DATA16, "data16 "),
        (PrefixFlags::DATA32, "data32 "),
        (PrefixFlags::ADDR32, "addr32 "),
        (PrefixFlags::REX_W, "rex.w "),
        (PrefixFlags::REX, "{rex} "),
        (PrefixFlags::VEX3, "{vex3} "),
        (PrefixFlags::DISP32, "{disp32} "),
        (PrefixFlags::DISP8, "{disp8} "),
    ] {
        if prefixes.contains(flag) {
            out.push_str(text);
        }
    }
    if prefers_evex(PRINTED[usize::from(inst.row.0)]) && row.encoding == Encoding::Vex {
        out.push_str("{vex} ");
    }
    let name = PRINTED.get(usize::from(inst.row.0)).copied().unwrap_or("");
    match name.strip_prefix("movabs") {
        // Absolute moves have a name of their own in 64-bit code only.
        Some(rest) if mode.bits != 64 => {
            out.push_str("mov");
            out.push_str(rest);
        }
        _ => out.push_str(name),
    }
    let has_memory = inst.operands.iter().any(|operand| matches!(operand, Operand::Mem(_)));
    let is_string = row.kinds.iter().any(|&kind| is_implicit(kind));
    if is_string && !has_memory && !writes_registers(inst.row) {
        return;
    }
    let indirect = is_indirect_branch(inst.row);
    let mut separator = " ";
    match prefixes.rounding_number() {
        0 => {}
        n => {
            out.push_str(separator);
            out.push_str(["", "{rn-sae}", "{rd-sae}", "{ru-sae}", "{rz-sae}", "{sae}"][usize::from(n.min(5))]);
            separator = ", ";
        }
    }
    let count = inst.operands.len();
    let immediates_first = rounding_after_immediate(inst);
    if immediates_first && prefixes.rounding_number() != 0 {
        let text = out.len();
        let mark = out.rfind(" {").unwrap_or(text);
        let rounding = out.split_off(mark);
        out.push(' ');
        operand(&inst.operands[count - 1], syntax, indirect, out);
        out.push(',');
        out.push_str(&rounding);
    }
    // Comparisons and exchanges with the top of the x87 stack name the other register only.
    let only_second = row.kinds[0] == Kind::st0 && !arithmetic_x87(PRINTED[usize::from(inst.row.0)]);
    for n in 0..count {
        let index = if keeps_order(inst.row) { n } else { count - 1 - n };
        if immediates_first && prefixes.rounding_number() != 0 && index == count - 1 {
            continue;
        }
        if only_second && index == 0 {
            continue;
        }
        out.push_str(separator);
        separator = ", ";
        operand(&inst.operands[index], syntax, indirect, out);
        if matches!(inst.operands[index], Operand::Mem(_)) && prefixes.contains(PrefixFlags::BROADCAST) {
            let _ = write!(out, "{{1to{}}}", broadcast_count(inst.row));
        }
        if index == 0 {
            if prefixes.mask_number() != 0 {
                let _ = write!(out, "{{%k{}}}", prefixes.mask_number());
            }
            if prefixes.contains(PrefixFlags::ZEROING) {
                out.push_str("{z}");
            }
        }
    }
}

/// Whether gas takes the EVEX form of an instruction that has a VEX form too: those where EVEX came first.
pub(crate) fn prefers_evex(name: &str) -> bool {
    ["vpdpbusd", "vpdpwssd", "vpmadd52", "vcvtneps2bf16"].iter().any(|stem| name.starts_with(stem))
}

/// Whether the immediate precedes the rounding mark.
fn rounding_after_immediate(inst: &Inst) -> bool {
    matches!(inst.operands.last(), Some(Operand::Imm(_)))
}

fn arithmetic_x87(name: &str) -> bool {
    !["fcom", "fcomp", "fucom", "fucomp", "fxch"].contains(&name)
}

/// Rows with implicit memory whose register operands must be written (`maskmovq`).
fn writes_registers(row: mc::Row) -> bool {
    matches!(row, rows::MASKMOVQ_RDI_MM_MM | rows::MASKMOVDQU_RDI_XMM_XMM | rows::VEX_VMASKMOVDQU_RDI_XMM_XMM)
}

/// Elements in a vector that a broadcast fills.
pub(crate) fn broadcast_count(row: mc::Row) -> u32 {
    let op = crate::convert::code(row).op_code();
    let element = op.broadcast_memory_size().element_size().max(1);
    let whole = op.memory_size().size();
    (whole / element) as u32
}

pub(crate) fn is_indirect_branch(row: mc::Row) -> bool {
    matches!(
        row,
        rows::CALL_RM16
            | rows::CALL_RM32
            | rows::CALL_RM64
            | rows::CALL_M1616
            | rows::CALL_M1632
            | rows::CALL_M1664
            | rows::JMP_RM16
            | rows::JMP_RM32
            | rows::JMP_RM64
            | rows::JMP_M1616
            | rows::JMP_M1632
            | rows::JMP_M1664
    )
}

fn operand(operand: &Operand, syntax: &dyn ValueSyntax, indirect: bool, out: &mut String) {
    match operand {
        Operand::Reg(reg) => {
            if indirect {
                out.push('*');
            }
            reg::write_name(*reg, out);
        }
        Operand::Imm(value) => {
            out.push('$');
            write_value(value, syntax, out);
        }
        Operand::Target(value) => write_value(value, syntax, out),
        Operand::Mem(mem) => {
            if indirect {
                out.push('*');
            }
            memory(mem, syntax, out);
        }
    }
}

fn memory(mem: &Mem, syntax: &dyn ValueSyntax, out: &mut String) {
    if !mem.segment.is_none() {
        reg::write_name(mem.segment, out);
        out.push(':');
    }
    let has_registers = !mem.base.is_none() || !mem.index.is_none();
    if !has_registers || mem.disp != Value::Const(0) {
        write_value(&mem.disp, syntax, out);
    }
    if !has_registers {
        return;
    }
    out.push('(');
    if mem.base != Reg::NONE {
        reg::write_name(mem.base, out);
    }
    if !mem.index.is_none() {
        out.push(',');
        reg::write_name(mem.index, out);
        if !matches!(mem.scale, 0 | 1) || mem.base.is_none() {
            let _ = write!(out, ",{}", mem.scale.max(1));
        }
    }
    out.push(')');
}
