//! Instruction to bytes and fixups. Legacy encodings (all of integer, x87, MMX, SSE) are encoded
//! here straight from the table; VEX, EVEX, XOP and 3DNow go through iced-x86.

use crate::convert::{address_bits, to_iced};
use crate::reg::{self, RegClass};
use crate::relations_data::SWAPS;
use crate::table::{
    Encoding, FWAIT, Kind, MODE16, MODE32, MODE64, Map, REX_W, RowInfo, TWO_BYTES, info, is_implicit, operands,
};
use iced_x86::Encoder;
use mc::{Encoded, FixupKind, Inst, Mem, Mode, Operand, PrefixFlags, Reg, Sink, Value, Variant};

/// Fixup flavors of x86: which relaxable form a reference through the GOT, or a branch, has.
pub(crate) mod flavor {
    /// Anything else.
    pub const PLAIN: u8 = 0;
    /// Displacement of a direct call or jump.
    pub const BRANCH: u8 = 1;
    /// GOT load in an instruction that the linker may relax, without REX prefix.
    pub const GOT_RELAXABLE: u8 = 2;
    /// The same with REX prefix.
    pub const GOT_RELAXABLE_REX: u8 = 3;
}

/// Relaxable branches: condition number, or [`JMP`]; plus [`WORD`] in 16-bit code, [`DOUBLE`] in 32-bit code.
pub(crate) const JMP: u8 = 16;
/// Added for branches in 32-bit code.
pub(crate) const DOUBLE: u8 = 64;
/// Added for branches with 16-bit displacement.
pub(crate) const WORD: u8 = 32;

const REX: u8 = 0x40;
const REX_WIDE: u8 = 8;
const REX_R: u8 = 4;
const REX_X: u8 = 2;
const REX_B: u8 = 1;

/// Where the operands go.
#[derive(Default)]
struct Slots<'i> {
    reg: u8,
    rm_reg: Option<u8>,
    rm_mem: Option<&'i Mem>,
    opcode_reg: Option<u8>,
    rex: u8,
    /// An 8-bit register that needs REX, and one that forbids it.
    needs_rex: bool,
    forbids_rex: bool,
    address16: u8,
}

/// Encodes one instruction.
pub(crate) fn encode(inst: &Inst, mode: Mode, sink: &mut Sink<'_>, iced: &mut Encoder) -> Result<Encoded, String> {
    let row = info(inst.row);
    let allowed = match mode.bits {
        64 => MODE64,
        32 => MODE32,
        _ => MODE16,
    };
    if row.flags & allowed == 0 {
        return Err(format!("instruction is not available in {}-bit code", mode.bits));
    }
    let swapped = swapped_vex(inst, row);
    let (inst, row) = swapped.as_ref().map_or((inst, row), |inst| (inst, info(inst.row)));
    match row.encoding {
        Encoding::Legacy => legacy(inst, row, mode, sink),
        Encoding::Vex | Encoding::Evex | Encoding::Xop | Encoding::D3now => {
            through_iced(inst, row, mode, sink, iced).map(|()| Encoded::Done)
        }
        Encoding::Mvex => Err("instruction is not supported".to_string()),
    }
}

/// A VEX move between registers in the direction that gas gives it: the load, unless the store needs
/// a shorter prefix.
fn swapped_vex(inst: &Inst, row: &RowInfo) -> Option<Inst> {
    if row.encoding != Encoding::Vex || inst.prefixes.contains(PrefixFlags::VEX3) {
        return None;
    }
    let (load, store) = *SWAPS.iter().find(|&&(load, store)| load == inst.row.0 || store == inst.row.0)?;
    let (Some(Operand::Reg(to)), Some(Operand::Reg(from))) = (inst.operands.first(), inst.operands.last()) else {
        return None;
    };
    let shorter = reg::number(*from) >= 8 && reg::number(*to) < 8;
    let wanted = mc::Row(if shorter { store } else { load });
    (wanted != inst.row).then(|| Inst { row: wanted, ..inst.clone() })
}

fn legacy(inst: &Inst, row: &RowInfo, mode: Mode, sink: &mut Sink<'_>) -> Result<Encoded, String> {
    let mut slots = Slots { rex: if row.flags & REX_W != 0 { REX_WIDE } else { 0 }, ..Slots::default() };
    if row.group >= 0 {
        slots.reg = row.group as u8;
    }
    let mut segment = Reg::NONE;
    let mut address = mode.bits;
    for (_, operand, kind) in operands(inst, row) {
        match operand {
            Operand::Reg(register) => slots.place(*register, kind),
            Operand::Mem(mem) => {
                segment = mem.segment;
                address = address_bits(mem, mode.bits);
                if !is_implicit(kind) && kind != Kind::mem_offs {
                    slots.rm_mem = Some(mem);
                    slots.rex |= extension(mem.base, REX_B) | extension(mem.index, REX_X);
                }
            }
            Operand::Imm(_) | Operand::Target(_) => {}
        }
    }
    if slots.address16 != 0 {
        address = slots.address16;
    }
    if row.address_size != 0 {
        address = row.address_size;
    }
    if inst.prefixes.contains(PrefixFlags::REX_W) {
        slots.rex |= REX_WIDE;
    }
    if slots.forbids_rex && (slots.rex != 0 || slots.needs_rex) {
        return Err("can't encode a high byte register in an instruction that requires a REX prefix".to_string());
    }
    let start = sink.bytes.len();
    prefixes(inst, row, mode, segment, address, sink);
    if slots.rex != 0 || slots.needs_rex || inst.prefixes.contains(PrefixFlags::REX) {
        if mode.bits != 64 {
            sink.bytes.truncate(start);
            return Err("register or operand size is not available in this mode".to_string());
        }
        sink.bytes.push(REX | slots.rex);
    }
    if let Some(Operand::Target(target)) = inst.operands.first() {
        return branch(row, target, mode, sink);
    }
    match row.map {
        Map::One | Map::Other => {}
        Map::M0F => sink.bytes.push(0x0f),
        Map::M0F38 => sink.bytes.extend([0x0f, 0x38]),
        Map::M0F3A => sink.bytes.extend([0x0f, 0x3a]),
    }
    if row.flags & TWO_BYTES != 0 {
        sink.bytes.push((row.opcode >> 8) as u8);
    }
    sink.bytes.push(row.opcode as u8 | slots.opcode_reg.unwrap_or(0));
    let immediate_bytes: u8 = row.kinds[..usize::from(row.count)].iter().map(|&kind| immediate_size(kind)).sum();
    if let Some(mem) = slots.rm_mem {
        let got = got_flavor(row, slots.rex != 0);
        // `@TLSCALL` only marks the call through a descriptor: it is no displacement.
        let mark = matches!(mem.disp, Value::Symbol { variant: Variant::TlsCall, .. });
        let marked = mark.then(|| Mem { disp: Value::Const(0), ..mem.clone() });
        if mark {
            sink.fixup(start, FixupKind::data(0), 0, mem.disp.clone());
        }
        let mem = marked.as_ref().unwrap_or(mem);
        memory(mem, slots.reg, address, mode, inst.prefixes, got, immediate_bytes, sink)?;
    } else if let Some(rm) = slots.rm_reg {
        sink.bytes.push(0xc0 | slots.reg << 3 | rm);
    }
    for (_, operand, kind) in operands(inst, row) {
        if let (Operand::Mem(mem), Kind::mem_offs) = (operand, kind) {
            let field = FixupKind { size: address / 8, pc_relative: false, signed: false, flavor: flavor::PLAIN };
            constant_or_fixup(&mem.disp, field, sink);
        }
    }
    if matches!(row.kinds[0], Kind::farbr2_2 | Kind::farbr4_2) {
        return far_pointer(inst, row.kinds[0], sink);
    }
    for (_, operand, kind) in operands(inst, row) {
        if let Operand::Imm(value) = operand {
            immediate(value, kind, sink)?;
        }
    }
    Ok(Encoded::Done)
}

impl Slots<'_> {
    fn place(&mut self, register: Reg, kind: Kind) {
        let number = reg::number(register);
        if reg::class(register) == RegClass::Gpr8 {
            self.forbids_rex |= (reg::AH.0..=reg::BH.0).contains(&register.0);
            self.needs_rex |= (reg::SPL.0..=reg::DIL.0).contains(&register.0);
        }
        match kind {
            Kind::r8_reg
            | Kind::r16_reg
            | Kind::r32_reg
            | Kind::r64_reg
            | Kind::seg_reg
            | Kind::mm_reg
            | Kind::xmm_reg
            | Kind::cr_reg
            | Kind::dr_reg
            | Kind::tr_reg
            | Kind::bnd_reg => {
                self.reg = number & 7;
                self.rex |= extension(register, REX_R);
            }
            Kind::r16_reg_mem | Kind::r32_reg_mem | Kind::r64_reg_mem => {
                self.reg = number & 7;
                self.rex |= extension(register, REX_R);
                self.address16 = match kind {
                    Kind::r16_reg_mem => 16,
                    Kind::r32_reg_mem => 32,
                    _ => 64,
                };
            }
            Kind::r8_or_mem
            | Kind::r16_or_mem
            | Kind::r32_or_mem
            | Kind::r64_or_mem
            | Kind::r32_or_mem_mpx
            | Kind::r64_or_mem_mpx
            | Kind::mm_or_mem
            | Kind::xmm_or_mem
            | Kind::bnd_or_mem_mpx
            | Kind::r16_rm
            | Kind::r32_rm
            | Kind::r64_rm
            | Kind::mm_rm
            | Kind::xmm_rm => {
                self.rm_reg = Some(number & 7);
                self.rex |= extension(register, REX_B);
            }
            Kind::r8_opcode | Kind::r16_opcode | Kind::r32_opcode | Kind::r64_opcode | Kind::sti_opcode => {
                self.opcode_reg = Some(number & 7);
                self.rex |= extension(register, REX_B);
            }
            _ => {}
        }
    }
}

/// The REX bit of a register with a number above 7.
#[inline]
fn extension(register: Reg, bit: u8) -> u8 {
    if reg::number(register) & 8 != 0 { bit } else { 0 }
}

fn prefixes(inst: &Inst, row: &RowInfo, mode: Mode, segment: Reg, address: u8, sink: &mut Sink<'_>) {
    let flags = inst.prefixes;
    if row.flags & FWAIT != 0 {
        sink.bytes.push(0x9b);
    }
    match segment {
        Reg::NONE => {}
        reg::ES => sink.bytes.push(0x26),
        reg::CS => sink.bytes.push(0x2e),
        reg::SS => sink.bytes.push(0x36),
        reg::DS => sink.bytes.push(0x3e),
        reg::FS => sink.bytes.push(0x64),
        _ => sink.bytes.push(0x65),
    }
    if flags.contains(PrefixFlags::NOTRACK) {
        sink.bytes.push(0x3e);
    }
    if address != mode.bits || flags.contains(PrefixFlags::ADDR32) {
        sink.bytes.push(0x67);
    }
    let wrong_size = match row.operand_size {
        16 => mode.bits != 16,
        32 => mode.bits == 16,
        _ => false,
    };
    if wrong_size || row.mandatory == 0x66 || flags.contains(PrefixFlags::DATA16) || flags.contains(PrefixFlags::DATA32)
    {
        sink.bytes.push(0x66);
    }
    match row.mandatory {
        byte @ (0xf2 | 0xf3) => sink.bytes.push(byte),
        _ if flags.contains(PrefixFlags::REP) => sink.bytes.push(0xf3),
        _ if flags.contains(PrefixFlags::REPNE) || flags.contains(PrefixFlags::BND) => sink.bytes.push(0xf2),
        _ => {}
    }
    if flags.contains(PrefixFlags::LOCK) {
        sink.bytes.push(0xf0);
    }
}

fn branch(row: &RowInfo, target: &Value, mode: Mode, sink: &mut Sink<'_>) -> Result<Encoded, String> {
    let word = match mode.bits {
        16 => WORD,
        32 => DOUBLE,
        _ => 0,
    };
    let (size, natural) = match row.kinds[0] {
        Kind::br16_1 | Kind::br32_1 | Kind::br64_1 => (1, true),
        Kind::br16_2 | Kind::xbegin_2 | Kind::brdisp_2 => (2, mode.bits == 16),
        _ => (4, mode.bits != 16),
    };
    match (row.map, row.opcode) {
        (Map::One, 0x70..=0x7f) if natural => return Ok(Encoded::Branch((row.opcode & 15) as u8 | word)),
        (Map::M0F, 0x80..=0x8f) if natural => return Ok(Encoded::Branch((row.opcode & 15) as u8 | word)),
        (Map::One, 0xeb | 0xe9) if natural => return Ok(Encoded::Branch(JMP | word)),
        _ => {}
    }
    if row.map == Map::M0F {
        sink.bytes.push(0x0f);
    }
    if row.flags & TWO_BYTES != 0 {
        sink.bytes.push((row.opcode >> 8) as u8);
    }
    sink.bytes.push(row.opcode as u8);
    let position = sink.bytes.len();
    sink.bytes.resize(position + usize::from(size), 0);
    // Only 64-bit code goes by way of the procedure linkage table unasked.
    let flavor = if size == 1 || mode.bits != 64 { flavor::PLAIN } else { flavor::BRANCH };
    sink.fixup(position, FixupKind { size, pc_relative: true, signed: true, flavor }, size, target.clone());
    Ok(Encoded::Done)
}

/// Whether an instruction that loads through the GOT is one that the linker may relax
/// (SysV x86-64 ABI, optimize GOTPCRELX relocations), as a flavor.
fn got_flavor(row: &RowInfo, has_rex: bool) -> u8 {
    let relaxable = row.map == Map::One
        && match row.opcode {
            0x8b | 0x85 | 0x03 | 0x0b | 0x13 | 0x1b | 0x23 | 0x2b | 0x33 | 0x3b => true,
            0xff => matches!(row.group, 2 | 4),
            _ => false,
        };
    match (relaxable, has_rex) {
        (false, _) => flavor::PLAIN,
        (true, false) => flavor::GOT_RELAXABLE,
        (true, true) => flavor::GOT_RELAXABLE_REX,
    }
}

fn immediate_size(kind: Kind) -> u8 {
    match kind {
        Kind::imm8 | Kind::imm8sex16 | Kind::imm8sex32 | Kind::imm8sex64 | Kind::imm4_m2z => 1,
        Kind::imm16 => 2,
        Kind::imm32 | Kind::imm32sex64 => 4,
        Kind::imm64 => 8,
        _ => 0,
    }
}

fn immediate(value: &Value, kind: Kind, sink: &mut Sink<'_>) -> Result<(), String> {
    let size = immediate_size(kind);
    if size == 0 {
        return Ok(());
    }
    if let Value::Const(number) = *value {
        let fits = match kind {
            Kind::imm8 | Kind::imm4_m2z => (-128..256).contains(&number),
            Kind::imm8sex16 => i8::try_from(number as i16).is_ok() && in_range(number, 16),
            Kind::imm8sex32 => i8::try_from(number as i32).is_ok() && in_range(number, 32),
            Kind::imm8sex64 => i8::try_from(number).is_ok(),
            Kind::imm16 => in_range(number, 16),
            Kind::imm32 => in_range(number, 32),
            Kind::imm32sex64 => i32::try_from(number).is_ok(),
            _ => true,
        };
        if !fits {
            return Err(format!("immediate {number:#x} does not fit in {size} bytes"));
        }
    }
    let signed = matches!(kind, Kind::imm8sex16 | Kind::imm8sex32 | Kind::imm8sex64 | Kind::imm32sex64);
    constant_or_fixup(value, FixupKind { size, pc_relative: false, signed, flavor: flavor::PLAIN }, sink);
    Ok(())
}

/// Whether a number fits in so many bits, signed or unsigned.
fn in_range(number: i64, bits: u32) -> bool {
    number >= -(1i64 << (bits - 1)) && number < 1i64 << bits
}

fn constant_or_fixup(value: &Value, kind: FixupKind, sink: &mut Sink<'_>) {
    if let Value::Const(number) = value {
        sink.bytes.extend_from_slice(&number.to_le_bytes()[..usize::from(kind.size)]);
    } else {
        let position = sink.bytes.len();
        sink.bytes.resize(position + usize::from(kind.size), 0);
        sink.fixup(position, kind, 0, value.clone());
    }
}

fn far_pointer(inst: &Inst, kind: Kind, sink: &mut Sink<'_>) -> Result<Encoded, String> {
    let [Operand::Imm(selector), Operand::Imm(offset)] = &inst.operands[..] else {
        return Err("a far branch takes a selector and an offset".to_string());
    };
    let size = if kind == Kind::farbr2_2 { 2 } else { 4 };
    constant_or_fixup(offset, FixupKind::data(size), sink);
    constant_or_fixup(selector, FixupKind::data(2), sink);
    Ok(Encoded::Done)
}

fn memory(
    mem: &Mem,
    reg_field: u8,
    address: u8,
    mode: Mode,
    prefixes: PrefixFlags,
    got: u8,
    trailing: u8,
    sink: &mut Sink<'_>,
) -> Result<(), String> {
    if address == 16 {
        return memory16(mem, reg_field, prefixes, sink);
    }
    let reg_field = reg_field << 3;
    if matches!(mem.base, reg::RIP | reg::EIP) {
        if mode.bits != 64 || !mem.index.is_none() {
            return Err("invalid base register".to_string());
        }
        sink.bytes.push(reg_field | 5);
        if let Value::Const(number) = mem.disp {
            let number = i32::try_from(number).map_err(|_| "displacement does not fit in 4 bytes".to_string())?;
            sink.bytes.extend_from_slice(&number.to_le_bytes());
            return Ok(());
        }
        let through_got = matches!(mem.disp, Value::Symbol { variant: Variant::GotPcRel, .. });
        let flavor = if through_got { got } else { flavor::PLAIN };
        let position = sink.bytes.len();
        sink.bytes.extend([0; 4]);
        let kind = FixupKind { size: 4, pc_relative: true, signed: true, flavor };
        sink.fixup(position, kind, 4 + trailing, mem.disp.clone());
        return Ok(());
    }
    let through_got = matches!(mem.disp, Value::Symbol { variant: Variant::Got, .. });
    let relaxable = through_got && mode.bits != 64;
    let flavor = if relaxable { got } else { flavor::PLAIN };
    let field = FixupKind { size: 4, pc_relative: false, signed: address == 64, flavor };
    let (base, index) = (reg::number(mem.base) & 7, reg::number(mem.index) & 7);
    if mem.index == reg::RSP || mem.index == reg::ESP {
        return Err("the stack pointer cannot be an index register".to_string());
    }
    let scale = match mem.scale {
        0 | 1 => 0,
        2 => 0x40,
        4 => 0x80,
        8 => 0xc0,
        _ => return Err("scale factor is not 1, 2, 4 or 8".to_string()),
    };
    if mem.base.is_none() {
        if mem.index.is_none() && mode.bits != 64 {
            sink.bytes.push(reg_field | 5);
        } else {
            let index = if mem.index.is_none() { 4 } else { index };
            sink.bytes.extend([reg_field | 4, scale | index << 3 | 5]);
        }
        check_displacement(&mem.disp, address)?;
        constant_or_fixup(&mem.disp, field, sink);
        return Ok(());
    }
    let number = match mem.disp {
        Value::Const(number) if address == 32 && in_range(number, 32) => Some(i64::from(number as i32)),
        Value::Const(number) => Some(number),
        Value::Symbol { .. } | Value::Tree(_) => None,
    };
    let short = number.and_then(|number| i8::try_from(number).ok()).filter(|_| !prefixes.contains(PrefixFlags::DISP32));
    let mod_bits = match short {
        Some(0) if base != 5 && !prefixes.contains(PrefixFlags::DISP8) => 0,
        Some(_) => 0x40,
        None => 0x80,
    };
    if mem.index.is_none() && base != 4 {
        sink.bytes.push(mod_bits | reg_field | base);
    } else {
        let index = if mem.index.is_none() { 4 } else { index };
        sink.bytes.extend([mod_bits | reg_field | 4, scale | index << 3 | base]);
    }
    match (mod_bits, short) {
        (0, _) => {}
        (_, Some(short)) => sink.bytes.push(short as u8),
        (_, None) => {
            check_displacement(&mem.disp, address)?;
            constant_or_fixup(&mem.disp, field, sink);
        }
    }
    Ok(())
}

fn check_displacement(disp: &Value, address: u8) -> Result<(), String> {
    match disp {
        Value::Const(number) if address == 64 && i32::try_from(*number).is_err() => {
            Err(format!("displacement {number:#x} does not fit in 4 bytes"))
        }
        Value::Const(number) if !in_range(*number, 32) => {
            Err(format!("displacement {number:#x} does not fit in 4 bytes"))
        }
        _ => Ok(()),
    }
}

/// 16-bit addressing (Intel SDM volume 2, table 2-1).
fn memory16(mem: &Mem, reg_field: u8, prefixes: PrefixFlags, sink: &mut Sink<'_>) -> Result<(), String> {
    let rm = match (mem.base, mem.index) {
        (reg::BX, reg::SI) | (reg::SI, reg::BX) => 0,
        (reg::BX, reg::DI) | (reg::DI, reg::BX) => 1,
        (reg::BP, reg::SI) | (reg::SI, reg::BP) => 2,
        (reg::BP, reg::DI) | (reg::DI, reg::BP) => 3,
        (reg::SI, Reg::NONE) => 4,
        (reg::DI, Reg::NONE) => 5,
        (reg::BP, Reg::NONE) => 6,
        (reg::BX, Reg::NONE) => 7,
        (Reg::NONE, Reg::NONE) => {
            sink.bytes.push(reg_field << 3 | 6);
            constant_or_fixup(&mem.disp, FixupKind::data(2), sink);
            return Ok(());
        }
        _ => return Err("invalid combination of 16-bit base and index registers".to_string()),
    };
    let number = match mem.disp {
        Value::Const(number) if in_range(number, 16) => Some(number as i16),
        Value::Const(_) => return Err("displacement does not fit in 2 bytes".to_string()),
        Value::Symbol { .. } | Value::Tree(_) => None,
    };
    let short = number.and_then(|number| i8::try_from(number).ok()).filter(|_| !prefixes.contains(PrefixFlags::DISP32));
    match short {
        Some(0) if rm != 6 => sink.bytes.push(reg_field << 3 | rm),
        Some(short) => sink.bytes.extend([0x40 | reg_field << 3 | rm, short as u8]),
        None => {
            sink.bytes.push(0x80 | reg_field << 3 | rm);
            constant_or_fixup(&mem.disp, FixupKind::data(2), sink);
        }
    }
    Ok(())
}

/// Encodes with iced, then finds the fields that layout is to fill.
fn through_iced(
    inst: &Inst,
    row: &RowInfo,
    mode: Mode,
    sink: &mut Sink<'_>,
    encoder: &mut Encoder,
) -> Result<(), String> {
    let mem = inst.operands.iter().find_map(|operand| match operand {
        Operand::Mem(mem) => Some(mem),
        _ => None,
    });
    let pc_relative = mem.is_some_and(|mem| matches!(mem.base, reg::RIP | reg::EIP));
    let wide =
        mem.is_some_and(|mem| !matches!(mem.disp, Value::Const(_))) || inst.prefixes.contains(PrefixFlags::DISP32);
    if let Some(mem) = mem.filter(|_| !pc_relative) {
        check_displacement(&mem.disp, address_bits(mem, mode.bits))?;
    }
    let mut native = to_iced(inst, mode.bits, wide);
    if pc_relative {
        native.set_memory_displacement64(0);
    }
    encoder.set_prevent_vex2(inst.prefixes.contains(PrefixFlags::VEX3));
    encoder.encode(&native, 0).map_err(|error| error.to_string())?;
    let offsets = encoder.get_constant_offsets();
    let bytes = encoder.take_buffer();
    let start = sink.bytes.len();
    sink.bytes.extend_from_slice(&bytes);
    encoder.set_buffer({
        let mut buffer = bytes;
        buffer.clear();
        buffer
    });
    let end = sink.bytes.len();
    if let (Some(mem), true) = (mem, offsets.has_displacement()) {
        let position = start + offsets.displacement_offset();
        match (&mem.disp, pc_relative) {
            (Value::Const(number), true) => {
                let number = i32::try_from(*number).map_err(|_| "displacement does not fit in 4 bytes".to_string())?;
                sink.bytes[position..position + 4].copy_from_slice(&number.to_le_bytes());
            }
            (Value::Const(_), false) => {}
            (value, _) => {
                let size = offsets.displacement_size() as u8;
                let signed = pc_relative || address_bits(mem, mode.bits) == 64;
                let kind = FixupKind { size, pc_relative, signed, flavor: flavor::PLAIN };
                sink.bytes[position..position + usize::from(size)].fill(0);
                let bias = if pc_relative { (end - position) as u8 } else { 0 };
                sink.fixup(position, kind, bias, value.clone());
            }
        }
    }
    for (_, operand, kind) in operands(inst, row) {
        let Operand::Imm(value) = operand else { continue };
        if !matches!(value, Value::Const(_)) && offsets.has_immediate() {
            let position = start + offsets.immediate_offset();
            let size = offsets.immediate_size() as u8;
            let signed = kind == Kind::imm32sex64;
            sink.fixup(
                position,
                FixupKind { size, pc_relative: false, signed, flavor: flavor::PLAIN },
                0,
                value.clone(),
            );
        }
    }
    Ok(())
}
