//! Between our instructions and iced-x86's: for the encodings that we leave to iced, and for decoding.

use crate::table::{Kind, info, operands};
use iced_x86::{Code, Instruction, OpKind, Register, RoundingControl};
use mc::{Inst, Mem, Operand, PrefixFlags, Reg, Row, Value};

/// iced's register of this number.
pub(crate) fn register(reg: Reg) -> Register {
    Register::try_from(usize::from(reg.0)).unwrap_or_default()
}

/// The number of iced's register.
pub(crate) fn reg(register: Register) -> Reg {
    Reg(register as u8)
}

/// iced's code of a row.
pub(crate) fn code(row: Row) -> Code {
    Code::try_from(usize::from(row.0)).unwrap_or_default()
}

/// The row of iced's code.
pub(crate) fn row(code: Code) -> Row {
    Row(code as u16)
}

/// The number in a value that goes to iced: what layout fills in later is zero for now.
fn number(value: &Value) -> i64 {
    match value {
        Value::Const(number) => *number,
        Value::Symbol { .. } | Value::Tree(_) => 0,
    }
}

/// Makes iced's instruction. `wide_displacement`: the displacement is not known yet and must get
/// its full size.
pub(crate) fn to_iced(inst: &Inst, bits: u8, wide_displacement: bool) -> Instruction {
    let mut out = Instruction::default();
    out.set_code(code(inst.row));
    let row = info(inst.row);
    for (n, &kind) in row.kinds.iter().enumerate() {
        set_implicit(&mut out, n as u32, kind, bits);
    }
    for (n, operand, kind) in operands(inst, row) {
        let n = n as u32;
        match operand {
            Operand::Reg(reg) => {
                out.set_op_kind(n, OpKind::Register);
                out.set_op_register(n, register(*reg));
            }
            Operand::Imm(value) => set_immediate(&mut out, n, kind, number(value)),
            Operand::Mem(mem) => set_memory(&mut out, n, mem, kind, bits, wide_displacement),
            Operand::Target(value) => set_target(&mut out, n, kind, number(value)),
        }
    }
    let prefixes = inst.prefixes;
    out.set_has_lock_prefix(prefixes.contains(PrefixFlags::LOCK));
    out.set_has_repe_prefix(prefixes.contains(PrefixFlags::REP));
    out.set_has_repne_prefix(prefixes.contains(PrefixFlags::REPNE) || prefixes.contains(PrefixFlags::BND));
    if prefixes.contains(PrefixFlags::NOTRACK) {
        out.set_segment_prefix(Register::DS);
    }
    if prefixes.mask_number() != 0 {
        out.set_op_mask(register(Reg(Register::K0 as u8 + prefixes.mask_number())));
    }
    out.set_zeroing_masking(prefixes.contains(PrefixFlags::ZEROING));
    out.set_is_broadcast(prefixes.contains(PrefixFlags::BROADCAST));
    match prefixes.rounding_number() {
        1 => out.set_rounding_control(RoundingControl::RoundToNearest),
        2 => out.set_rounding_control(RoundingControl::RoundDown),
        3 => out.set_rounding_control(RoundingControl::RoundUp),
        4 => out.set_rounding_control(RoundingControl::RoundTowardZero),
        5 => out.set_suppress_all_exceptions(true),
        _ => {}
    }
    out
}

fn set_immediate(out: &mut Instruction, n: u32, kind: Kind, number: i64) {
    let (op, bits) = match kind {
        Kind::imm8 | Kind::imm8_const_1 | Kind::imm4_m2z => (OpKind::Immediate8, number as u8 as u64),
        Kind::imm8sex16 => (OpKind::Immediate8to16, number as u8 as u64),
        Kind::imm8sex32 => (OpKind::Immediate8to32, number as u8 as u64),
        Kind::imm8sex64 => (OpKind::Immediate8to64, number as u8 as u64),
        Kind::imm16 => (OpKind::Immediate16, number as u16 as u64),
        Kind::imm32 => (OpKind::Immediate32, number as u32 as u64),
        Kind::imm32sex64 => (OpKind::Immediate32to64, number as u32 as u64),
        _ => (OpKind::Immediate64, number as u64),
    };
    let second = n > 0 && out.op_kind(n - 1) == OpKind::Immediate8;
    match (op, second) {
        (OpKind::Immediate8, true) => {
            out.set_op_kind(n, OpKind::Immediate8_2nd);
            out.set_immediate8_2nd(bits as u8);
        }
        (OpKind::Immediate64, _) => {
            out.set_op_kind(n, op);
            out.set_immediate64(bits);
        }
        (OpKind::Immediate16, _) if out.op0_kind() == OpKind::Immediate16 && n == 1 => {
            out.set_op_kind(n, OpKind::Immediate8_2nd);
        }
        (OpKind::Immediate16, _) => {
            out.set_op_kind(n, op);
            out.set_immediate16(bits as u16);
        }
        (OpKind::Immediate32 | OpKind::Immediate32to64, _) => {
            out.set_op_kind(n, op);
            out.set_immediate32(bits as u32);
        }
        _ => {
            out.set_op_kind(n, op);
            out.set_immediate8(bits as u8);
        }
    }
}

fn set_target(out: &mut Instruction, n: u32, kind: Kind, number: i64) {
    match kind {
        Kind::br16_1 | Kind::br16_2 | Kind::xbegin_2 | Kind::brdisp_2 => {
            out.set_op_kind(n, OpKind::NearBranch16);
            out.set_near_branch16(number as u16);
        }
        Kind::br32_1 | Kind::br32_4 | Kind::brdisp_4 => {
            out.set_op_kind(n, OpKind::NearBranch32);
            out.set_near_branch32(number as u32);
        }
        _ => {
            out.set_op_kind(n, OpKind::NearBranch64);
            out.set_near_branch64(number as u64);
        }
    }
}

fn set_memory(out: &mut Instruction, n: u32, mem: &Mem, kind: Kind, bits: u8, wide: bool) {
    if set_implicit(out, n, kind, address_bits(mem, bits)) {
        out.set_segment_prefix(register(mem.segment));
        return;
    }
    out.set_op_kind(n, OpKind::Memory);
    out.set_segment_prefix(register(mem.segment));
    out.set_memory_base(register(mem.base));
    out.set_memory_index(register(mem.index));
    out.set_memory_index_scale(u32::from(mem.scale.max(1)));
    let number = number(&mem.disp);
    out.set_memory_displacement64(match address_bits(mem, bits) {
        32 => number as u32 as u64,
        16 => number as u16 as u64,
        _ => number as u64,
    });
    let size = if kind == Kind::mem_offs { bits.min(64) / 8 } else { displacement_size(mem, number, bits, wide) };
    out.set_memory_displ_size(u32::from(size));
}

/// Size that tells iced's encoder which displacements it may choose: 0 for none, 1 for any that
/// fits, else the full size.
fn displacement_size(mem: &Mem, number: i64, bits: u8, wide: bool) -> u8 {
    let full = match address_bits(mem, bits) {
        16 => 2,
        32 => 4,
        _ => 8,
    };
    let has_base = !mem.base.is_none() && mem.base != crate::reg::RIP && mem.base != crate::reg::EIP;
    match (has_base, number) {
        (true, 0) if !wide => 0,
        (true, _) if !wide => 1,
        _ => full,
    }
}

/// Bits of the addresses that a memory operand computes.
pub(crate) fn address_bits(mem: &Mem, bits: u8) -> u8 {
    for reg in [mem.base, mem.index] {
        match register(reg) {
            Register::None => {}
            Register::RIP => return 64,
            Register::EIP => return 32,
            r if r.is_gpr64() => return 64,
            r if r.is_gpr32() => return 32,
            r if r.is_gpr16() => return 16,
            _ => {}
        }
    }
    bits
}

/// Operands of string instructions and their like, which no byte of the encoding names.
fn set_implicit(out: &mut Instruction, n: u32, kind: Kind, bits: u8) -> bool {
    let by_size = |op16, op32, op64| match bits {
        16 => op16,
        32 => op32,
        _ => op64,
    };
    match kind {
        Kind::seg_rSI => out.set_op_kind(n, by_size(OpKind::MemorySegSI, OpKind::MemorySegESI, OpKind::MemorySegRSI)),
        Kind::seg_rDI => out.set_op_kind(n, by_size(OpKind::MemorySegDI, OpKind::MemorySegEDI, OpKind::MemorySegRDI)),
        Kind::es_rDI => out.set_op_kind(n, by_size(OpKind::MemoryESDI, OpKind::MemoryESEDI, OpKind::MemoryESRDI)),
        Kind::seg_rBX_al => {
            out.set_op_kind(n, OpKind::Memory);
            out.set_memory_base(match bits {
                16 => Register::BX,
                32 => Register::EBX,
                _ => Register::RBX,
            });
            out.set_memory_index(Register::AL);
            out.set_memory_index_scale(1);
        }
        _ => return false,
    }
    true
}

/// Makes our instruction from a decoded one.
pub(crate) fn from_iced(decoded: &Instruction, bits: u8) -> Inst {
    let row = row(decoded.code());
    let kinds = info(row).kinds;
    let mut inst = Inst { row, prefixes: PrefixFlags::default(), operands: smallvec::SmallVec::new() };
    for (n, &kind) in kinds.iter().enumerate().take(decoded.op_count() as usize) {
        let n = n as u32;
        let operand = match decoded.op_kind(n) {
            OpKind::Register => Operand::Reg(reg(decoded.op_register(n))),
            OpKind::NearBranch16 | OpKind::NearBranch32 | OpKind::NearBranch64 => {
                Operand::Target(Value::Const(decoded.near_branch_target() as i64))
            }
            OpKind::FarBranch16 | OpKind::FarBranch32 => {
                let offset = if decoded.op_kind(n) == OpKind::FarBranch16 {
                    i64::from(decoded.far_branch16())
                } else {
                    i64::from(decoded.far_branch32())
                };
                inst.operands.push(Operand::Imm(Value::Const(i64::from(decoded.far_branch_selector()))));
                Operand::Imm(Value::Const(offset))
            }
            OpKind::Immediate8 if kind == Kind::imm8_const_1 => Operand::Imm(Value::Const(1)),
            OpKind::Immediate8 => Operand::Imm(Value::Const(i64::from(decoded.immediate8()))),
            OpKind::Immediate8_2nd => Operand::Imm(Value::Const(i64::from(decoded.immediate8_2nd()))),
            OpKind::Immediate16 => Operand::Imm(Value::Const(i64::from(decoded.immediate16()))),
            OpKind::Immediate32 => Operand::Imm(Value::Const(i64::from(decoded.immediate32()))),
            OpKind::Immediate64 => Operand::Imm(Value::Const(decoded.immediate64() as i64)),
            OpKind::Immediate8to16 => Operand::Imm(Value::Const(i64::from(decoded.immediate8to16()))),
            OpKind::Immediate8to32 => Operand::Imm(Value::Const(i64::from(decoded.immediate8to32()))),
            OpKind::Immediate8to64 => Operand::Imm(Value::Const(decoded.immediate8to64())),
            OpKind::Immediate32to64 => Operand::Imm(Value::Const(decoded.immediate32to64())),
            OpKind::Memory if kind == Kind::seg_rBX_al => continue,
            OpKind::Memory => Operand::Mem(memory(decoded, bits)),
            OpKind::MemorySegSI
            | OpKind::MemorySegESI
            | OpKind::MemorySegRSI
            | OpKind::MemorySegDI
            | OpKind::MemorySegEDI
            | OpKind::MemorySegRDI
            | OpKind::MemoryESDI
            | OpKind::MemoryESEDI
            | OpKind::MemoryESRDI => continue,
        };
        inst.operands.push(operand);
    }
    let mut prefixes = PrefixFlags::mask(decoded.op_mask().number() as u8);
    if decoded.op_mask() == Register::None {
        prefixes = PrefixFlags::default();
    }
    let rounding = match decoded.rounding_control() {
        RoundingControl::None if decoded.suppress_all_exceptions() => 5,
        RoundingControl::None => 0,
        RoundingControl::RoundToNearest => 1,
        RoundingControl::RoundDown => 2,
        RoundingControl::RoundUp => 3,
        RoundingControl::RoundTowardZero => 4,
    };
    prefixes = prefixes.union(PrefixFlags::rounding(rounding));
    for (has, flag) in [
        (decoded.has_lock_prefix(), PrefixFlags::LOCK),
        (decoded.has_repe_prefix(), PrefixFlags::REP),
        (decoded.has_repne_prefix(), PrefixFlags::REPNE),
        (decoded.zeroing_masking(), PrefixFlags::ZEROING),
        (decoded.is_broadcast(), PrefixFlags::BROADCAST),
    ] {
        if has {
            prefixes = prefixes.union(flag);
        }
    }
    inst.prefixes = prefixes;
    inst
}

fn memory(decoded: &Instruction, bits: u8) -> Mem {
    let base = reg(decoded.memory_base());
    let mut mem = Mem {
        segment: reg(decoded.segment_prefix()),
        base,
        index: reg(decoded.memory_index()),
        scale: decoded.memory_index_scale() as u8,
        disp: Value::Const(0),
    };
    let number = decoded.memory_displacement64();
    let number = match address_bits(&mem, bits) {
        16 => i64::from(number as u16 as i16),
        32 => i64::from(number as u32 as i32),
        _ => number as i64,
    };
    mem.disp = Value::Const(number);
    mem
}
