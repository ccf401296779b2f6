//! Sample operands for every row of the table.
#![allow(dead_code)]

use iced_x86::{Code, EncodingKind, OpCodeOperandKind as Kind};
use isa_x86::reg;
use mc::{Inst, Isa, Mem, Mode, Operand, Reg, Row, Sink, Value};

/// Bytes of an instruction; a branch gets its long form.
pub fn encode(inst: &Inst, mode: Mode) -> Result<Vec<u8>, String> {
    let isa = isa_x86::X86::x86_64();
    let (mut bytes, mut fixups) = (Vec::new(), Vec::new());
    let mut sink = Sink { bytes: &mut bytes, fixups: &mut fixups, fragment: 0, loc: source::Loc::NONE };
    if let mc::Encoded::Branch(form) = isa.encode(inst, mode, &mut sink)? {
        let step = u8::from(inst_is_long(inst));
        let form = isa.branch_form(form, step).unwrap();
        bytes.extend_from_slice(&form.opcode[..usize::from(form.opcode_len)]);
        bytes.resize(bytes.len() + usize::from(form.field.size), 0);
    }
    Ok(bytes)
}

fn inst_is_long(inst: &Inst) -> bool {
    let kind = Code::try_from(usize::from(inst.row.0)).unwrap().op_code().op0_kind();
    !matches!(kind, Kind::br16_1 | Kind::br32_1 | Kind::br64_1)
}

/// Makes instructions.
pub struct Samples {
    mode: Mode,
    state: u64,
}

impl Samples {
    pub fn new(mode: Mode) -> Samples {
        Samples { mode, state: 0x2545_f491_4f6c_dd1d }
    }

    fn random(&mut self, below: u64) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 11) % below
    }

    /// Rows of the mode that an assembler can be asked for.
    pub fn rows(&self) -> Vec<Code> {
        Code::values()
            .filter(|code| {
                let op = code.op_code();
                let in_mode = match self.mode.bits {
                    64 => op.mode64(),
                    32 => op.mode32(),
                    _ => op.mode16(),
                };
                let name = format!("{code:?}");
                in_mode
                    && op.is_instruction()
                    && !(self.mode.bits == 64 && matches!(op.op0_kind(), Kind::br16_1 | Kind::br16_2))
                    && !op.fwait()
                    && matches!(op.encoding(), EncodingKind::Legacy | EncodingKind::VEX | EncodingKind::EVEX)
                    && !op.is_reserved_nop()
                    && (op.intel_decoder32() || op.amd_decoder32() || op.intel_decoder64() || op.amd_decoder64())
                    && op.decoder_option() == 0
                    && !["Jmpe", "Xsha", "Xcrypt", "Xstore", "Montmul", "Ccs_", "Popw_CS", "Via_", "Ud0", "Sal_"]
                        .iter()
                        .any(|stem| name.contains(stem))
            })
            .collect()
    }

    /// A few instructions of each row.
    pub fn all(&mut self) -> Vec<(String, Inst)> {
        let mut list = Vec::new();
        for code in self.rows() {
            for variant in 0..4 {
                if let Some(inst) = self.sample(code, variant) {
                    list.push((format!("{code:?}"), inst));
                }
            }
        }
        list
    }

    /// One instruction: even variants prefer registers where a register or memory may stand.
    pub fn sample(&mut self, code: Code, variant: u32) -> Option<Inst> {
        let op = code.op_code();
        let mut operands = Vec::new();
        let kinds: Vec<Kind> = op.op_kinds().to_vec();
        let mut used = Vec::new();
        for &kind in &kinds {
            if matches!(kind, Kind::seg_rSI | Kind::seg_rDI | Kind::es_rDI | Kind::seg_rBX_al) {
                continue;
            }
            if matches!(kind, Kind::farbr2_2 | Kind::farbr4_2) {
                operands.push(Operand::Imm(Value::Const(8)));
                operands.push(Operand::Imm(Value::Const(0x1234)));
                continue;
            }
            let operand = self.operand(kind, variant, op)?;
            if matches!(kind, Kind::r16_reg_mem | Kind::r32_reg_mem | Kind::r64_reg_mem)
                && op.address_size() != u32::from(self.mode.bits)
            {
                return None;
            }
            if let Operand::Reg(register) = operand {
                let unique = op.requires_unique_reg_nums() || op.requires_unique_dest_reg_num();
                if unique && used.contains(&reg::number(register)) {
                    return None;
                }
                used.push(reg::number(register));
            }
            if let Operand::Mem(mem) = &operand {
                if op.requires_unique_reg_nums() && used.contains(&reg::number(mem.index)) {
                    return None;
                }
                used.push(reg::number(mem.index));
            }
            operands.push(operand);
        }
        let high = operands.iter().any(|operand| matches!(operand, Operand::Reg(r) if (5..=8).contains(&r.0)));
        let mut inst = Inst::new(Row(code as u16), operands);
        if op.require_op_mask_register() {
            inst.prefixes = mc::PrefixFlags::mask(3);
        }
        (!high).then_some(inst)
    }

    fn operand(&mut self, kind: Kind, variant: u32, op: &iced_x86::OpCodeInfo) -> Option<Operand> {
        use Kind as K;
        let long = self.mode.bits == 64;
        let count = if long { 16 } else { 8 };
        let vectors = match (op.encoding(), long) {
            (EncodingKind::EVEX, true) => 32,
            (_, true) => 16,
            (_, false) => 8,
        };
        let n = self.random(count) as u8;
        let v = self.random(vectors) as u8;
        let register = |reg: Reg| Some(Operand::Reg(reg));
        let number = |value: i64| Some(Operand::Imm(Value::Const(value)));
        let gpr8 = if long { reg::gpr(n, 1) } else { Reg(1 + n % 4) };
        let is_memory = variant % 2 == 1;
        match kind {
            K::r8_or_mem
            | K::r16_or_mem
            | K::r32_or_mem
            | K::r64_or_mem
            | K::mm_or_mem
            | K::xmm_or_mem
            | K::ymm_or_mem
            | K::zmm_or_mem
            | K::k_or_mem
            | K::bnd_or_mem_mpx
            | K::r32_or_mem_mpx
            | K::r64_or_mem_mpx
                if is_memory =>
            {
                self.memory(kind, variant)
            }
            K::mem | K::mem_mpx | K::mem_mib | K::sibmem => self.memory(kind, variant),
            K::mem_vsib32x | K::mem_vsib64x => self.vector_memory(77 + v % 8),
            K::mem_vsib32y | K::mem_vsib64y => self.vector_memory(109 + v % 8),
            K::mem_vsib32z | K::mem_vsib64z => self.vector_memory(141 + v % 8),
            K::mem_offs => Some(Operand::Mem(Mem {
                segment: Reg::NONE,
                base: Reg::NONE,
                index: Reg::NONE,
                scale: 1,
                disp: Value::Const(if self.mode.bits == 16 { 0x1122 } else { 0x1122_3344 }),
            })),
            K::r8_or_mem | K::r8_reg | K::r8_opcode => register(gpr8),
            K::r16_or_mem | K::r16_reg | K::r16_reg_mem | K::r16_rm | K::r16_opcode => register(reg::gpr(n, 2)),
            K::r32_or_mem
            | K::r32_or_mem_mpx
            | K::r32_reg
            | K::r32_reg_mem
            | K::r32_rm
            | K::r32_opcode
            | K::r32_vvvv => register(reg::gpr(n, 4)),
            K::r64_or_mem
            | K::r64_or_mem_mpx
            | K::r64_reg
            | K::r64_reg_mem
            | K::r64_rm
            | K::r64_opcode
            | K::r64_vvvv => register(reg::gpr(n, 8)),
            K::seg_reg => register([reg::DS, reg::ES, reg::SS, reg::FS, reg::GS][usize::from(n) % 5]),
            K::k_reg | K::k_rm | K::k_vvvv | K::k_or_mem => register(Reg(173 + n % 8)),
            K::kp1_reg => register(Reg(173 + n % 4 * 2)),
            K::mm_or_mem | K::mm_reg | K::mm_rm => register(reg::mm(n)),
            K::xmm_or_mem | K::xmm_reg | K::xmm_rm | K::xmm_vvvv => register(reg::xmm(v)),
            K::xmm_is4 | K::xmm_is5 => register(reg::xmm(v % 16)),
            K::xmmp3_vvvv => register(reg::xmm(v & !3)),
            K::ymm_or_mem | K::ymm_reg | K::ymm_rm | K::ymm_vvvv => register(reg::ymm(v)),
            K::ymm_is4 | K::ymm_is5 => register(reg::ymm(v % 16)),
            K::zmm_or_mem | K::zmm_reg | K::zmm_rm | K::zmm_vvvv => register(Reg(141 + v)),
            K::zmmp3_vvvv => register(Reg(141 + (v & !3))),
            K::cr_reg => register(Reg(185 + [0, 2, 3, 4][usize::from(n) % 4])),
            K::dr_reg => register(Reg(201 + n % 8)),
            K::tr_reg => register(Reg(233 + 3 + n % 5)),
            K::bnd_or_mem_mpx | K::bnd_reg => register(Reg(181 + n % 4)),
            K::es => register(reg::ES),
            K::cs => register(reg::CS),
            K::ss => register(reg::SS),
            K::ds => register(reg::DS),
            K::fs => register(reg::FS),
            K::gs => register(reg::GS),
            K::al => register(reg::AL),
            K::cl => register(reg::CL),
            K::ax => register(reg::AX),
            K::dx => register(reg::DX),
            K::eax => register(reg::EAX),
            K::rax => register(reg::RAX),
            K::st0 => register(reg::ST0),
            K::sti_opcode => register(reg::st(n)),
            K::imm4_m2z => number(i64::from(n % 4)),
            K::imm8 => number(i64::from(n) + 33),
            K::imm8_const_1 => number(1),
            K::imm8sex16 | K::imm8sex32 | K::imm8sex64 => number(i64::from(n) - 5),
            K::imm16 => number(0x1234),
            K::imm32 => number(0x1234_5678),
            K::imm32sex64 => number(-0x1234_5678),
            K::imm64 => number(0x1122_3344_5566_7788),
            K::br16_1 => Some(Operand::Target(Value::Const(2))),
            K::br32_1 | K::br64_1 => Some(Operand::Target(Value::Const(2))),
            K::br16_2 | K::br32_4 | K::br64_4 | K::xbegin_2 | K::xbegin_4 | K::brdisp_2 | K::brdisp_4 => {
                Some(Operand::Target(Value::Const(0x1000)))
            }
            K::tmm_reg | K::tmm_rm | K::tmm_vvvv => register(Reg(241 + n % 8)),
            _ => None,
        }
    }

    fn memory(&mut self, kind: Kind, variant: u32) -> Option<Operand> {
        let disp = [0, 8, -0x20, 0x1000, 0x40, -0x1234][self.random(6) as usize];
        if self.mode.bits == 16 {
            let (base, index) = [(reg::BX, reg::SI), (reg::BP, reg::DI), (reg::SI, Reg::NONE), (reg::BP, Reg::NONE)]
                [self.random(4) as usize];
            return Some(Operand::Mem(Mem { segment: Reg::NONE, base, index, scale: 1, disp: Value::Const(disp) }));
        }
        let size = self.mode.bits / 8;
        let base = reg::gpr(self.random(u64::from(size) * 2) as u8, size);
        let needs_sib = matches!(kind, Kind::sibmem | Kind::mem_mib);
        let index = if variant & 2 != 0 || needs_sib {
            let n = [0, 1, 2, 3, 5, 6, 7, 9, 12, 13][self.random(if size == 8 { 10 } else { 7 }) as usize];
            reg::gpr(n, size)
        } else {
            Reg::NONE
        };
        let scale = if index.is_none() || kind == Kind::mem_mib { 1 } else { 1 << self.random(4) };
        Some(Operand::Mem(Mem { segment: Reg::NONE, base, index, scale, disp: Value::Const(disp) }))
    }

    fn vector_memory(&mut self, index: u8) -> Option<Operand> {
        let size = self.mode.bits / 8;
        if size == 2 {
            return None;
        }
        let base = reg::gpr(self.random(8) as u8, size);
        Some(Operand::Mem(Mem { segment: Reg::NONE, base, index: Reg(index), scale: 4, disp: Value::Const(0x20) }))
    }
}
