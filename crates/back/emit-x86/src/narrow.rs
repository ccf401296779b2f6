//! Code for 32-bit mode, from what generators say of whole registers.
//!
//! Generators write for registers of 64 bits. In 32-bit code a whole register has 32, there are eight of each kind,
//! nothing is relative to the program counter, and only four registers have a byte. This is the one place that knows:
//! every instruction passes through [`Emit::send_narrow`], which maps rows and registers by table and makes up for what is
//! not there. Numbers 11 and 31, the registers for moves, are `ebx` and `xmm7`; no value lives in those, so they also
//! hold the address of the GOT and bytes of registers that have none for the length of an instruction.

use crate::emit::*;
use base::Symbol;
use fastgen::R;
use isa_x86::{reg, rows};
use mc::{Inst, Mem, Operand, Reg, Row, Value, Variant};

/// State of 32-bit code.
pub struct Narrow {
    /// Rows of 32 bits by rows of 64.
    rows: Vec<Row>,
    /// Whether code is position independent.
    pub pic: bool,
    /// Where in the frame the address of the GOT is.
    pub got: Option<i32>,
    /// Whether the function that finds the GOT is wanted.
    thunk: bool,
    /// Whether the function may use what the i686 added: moves by condition, and comparisons on the x87 stack that set
    /// the flags.
    pub cmov: bool,
}

impl Narrow {
    /// The state at the start of a unit.
    pub fn new(pic: bool, code16: bool) -> Narrow {
        let count = PAIRS.iter().map(|(wide, _)| wide.0).max().unwrap_or(0) + 1;
        let mut rows: Vec<Row> = (0..count).map(Row).collect();
        for (wide, narrow) in PAIRS {
            rows[usize::from(wide.0)] = narrow;
        }
        // Distances of jumps are as wide as the mode: there is no more code than they reach.
        for (wide, narrow) in JUMPS16.iter().filter(|_| code16) {
            rows[usize::from(wide.0)] = *narrow;
        }
        Narrow { rows, pic, got: None, thunk: false, cmov: true }
    }
    fn row(&self, row: Row) -> Row {
        self.rows.get(usize::from(row.0)).copied().unwrap_or(row)
    }
}

/// The number of the general register that a number means.
fn number(n: u8) -> u8 {
    if n == R11.0 { RBX.0 } else { n }
}

/// The register of 32-bit code that a register of any width means.
pub fn narrow_reg(r: Reg) -> Reg {
    let within = |first: Reg, count: u8| (first.0..first.0 + count).contains(&r.0).then(|| r.0 - first.0);
    if let Some(n) = within(reg::RAX, 16) {
        return Reg(reg::EAX.0 + number(n));
    }
    if let Some(n) = within(reg::EAX, 16) {
        return Reg(reg::EAX.0 + number(n));
    }
    if let Some(n) = within(reg::AX, 16) {
        return Reg(reg::AX.0 + number(n));
    }
    match r {
        r if r == gpr_number(R11, Size::B) => gpr_number(RBX, Size::B),
        Reg(n) if n == reg::XMM0.0 + 15 => Reg(reg::XMM0.0 + 7),
        Reg(n) if n == reg::YMM0.0 + 15 => Reg(reg::YMM0.0 + 7),
        r => r,
    }
}

/// The number of a general register of 32-bit code.
fn number_of(r: Reg) -> Option<u8> {
    let within = |first: Reg| (first.0..first.0 + 8).contains(&r.0).then(|| r.0 - first.0);
    within(reg::EAX).or_else(|| within(reg::AX)).or_else(|| match r.0 {
        n if (reg::AL.0..reg::AL.0 + 4).contains(&n) => Some(n - reg::AL.0),
        n if (reg::SPL.0..reg::SPL.0 + 4).contains(&n) => Some(n - reg::SPL.0 + 4),
        _ => None,
    })
}

/// The low byte of a register that has none in 32-bit code.
fn missing_byte(operand: &Operand) -> Option<R> {
    match operand {
        Operand::Reg(r) if (reg::SPL.0..reg::SPL.0 + 4).contains(&r.0) => Some(R(r.0 - reg::SPL.0 + 4)),
        _ => None,
    }
}

/// General registers in operands, as bits.
fn used(operands: &[Operand]) -> u8 {
    let mut set = 0;
    let mut note = |r: Reg| {
        if let Some(n) = number_of(r) {
            set |= 1 << n;
        }
    };
    for operand in operands {
        match operand {
            Operand::Reg(r) => note(*r),
            Operand::Mem(mem) => [mem.base, mem.index].into_iter().for_each(&mut note),
            Operand::Imm(_) | Operand::Target(_) => {}
        }
    }
    set
}

/// Whether an instruction writes its first operand without reading it.
fn only_writes(row: Row) -> bool {
    matches!(
        row,
        rows::MOV_R32_RM32
            | rows::LEA_R32_M
            | rows::MOVZX_R32_RM8
            | rows::MOVZX_R32_RM16
            | rows::MOVSX_R32_RM8
            | rows::MOVSX_R32_RM16
    )
}

/// Whether an instruction on bytes leaves its first operand as it is.
fn only_reads(row: Row) -> bool {
    matches!(
        row,
        rows::TEST_RM8_R8
            | rows::TEST_RM8_IMM8
            | rows::CMP_RM8_R8
            | rows::CMP_R8_RM8
            | rows::CMP_RM8_IMM8
            | rows::CMP_AL_IMM8
            | rows::TEST_AL_IMM8
    )
}

/// How a symbol is named relative to the GOT.
fn got_variant(variant: Variant) -> Variant {
    match variant {
        Variant::None => Variant::GotOff,
        Variant::GotPcRel => Variant::Got,
        other => other,
    }
}

impl Emit<'_> {
    /// Whether code is for 32-bit mode.
    #[inline]
    pub fn is_narrow(&self) -> bool {
        self.narrow.is_some()
    }
    /// Bytes of a whole register.
    #[inline]
    pub fn word(&self) -> i32 {
        if self.narrow.is_some() { 4 } else { 8 }
    }
    /// Bits of a whole register.
    #[inline]
    pub fn word_bits(&self) -> u8 {
        if self.narrow.is_some() { 32 } else { 64 }
    }
    /// Whether code is for 32-bit mode and position independent.
    pub fn needs_got(&self) -> bool {
        self.narrow.as_ref().is_some_and(|narrow| narrow.pic)
    }
    /// The segment of thread-local storage.
    pub fn thread_segment(&self) -> Reg {
        if self.narrow.is_some() { reg::GS } else { reg::FS }
    }

    /// Finds the GOT at the function's entry and keeps its address in the frame.
    pub fn keep_got(&mut self, at: i32) {
        self.find_got();
        self.store(Size::Q, &Addr::frame(at), R11);
        if let Some(narrow) = &mut self.narrow {
            narrow.got = Some(at);
        }
    }
    /// The address of the GOT in `ebx`. Changes flags.
    fn find_got(&mut self) {
        if let Some(narrow) = &mut self.narrow {
            narrow.thunk = true;
        }
        let thunk = self.s.symbol(Symbol::intern(GOT_THUNK));
        self.raw(rows::CALL_REL32_32, [Operand::Target(Value::symbol(thunk))]);
        let got = self.s.symbol(Symbol::intern("_GLOBAL_OFFSET_TABLE_"));
        self.raw(rows::ADD_RM32_IMM32, [Operand::Reg(reg::EBX), Operand::Imm(Value::symbol(got))]);
    }
    /// Loads the address of the GOT; into `ebx` if there is no other way.
    fn load_got(&mut self, into: R) {
        match self.narrow.as_ref().and_then(|narrow| narrow.got) {
            Some(at) => {
                let kept = Mem::base_disp(reg::EBP, i64::from(at));
                self.raw(rows::MOV_R32_RM32, [gpr(into, Size::D), Operand::Mem(kept)]);
            }
            None => self.find_got(),
        }
    }
    /// Calls `___tls_get_addr` for the address of a symbol, or of its module's block, in the form that linkers relax.
    pub fn narrow_tls_call(&mut self, symbol: mc::SymbolId, variant: Variant) {
        self.load_got(RBX);
        let disp = Value::Symbol { symbol, variant, offset: 0 };
        let place = match variant {
            Variant::TlsGd => Mem { segment: Reg::NONE, base: Reg::NONE, index: reg::EBX, scale: 1, disp },
            _ => Mem { segment: Reg::NONE, base: reg::EBX, index: Reg::NONE, scale: 1, disp },
        };
        self.raw(rows::LEA_R32_M, [Operand::Reg(reg::EAX), Operand::Mem(place)]);
        let symbol = self.s.symbol(Symbol::intern("___tls_get_addr"));
        let target = Value::Symbol { symbol, variant: Variant::Plt, offset: 0 };
        self.raw(rows::CALL_REL32_32, [Operand::Target(target)]);
    }
    /// Emits an instruction of 32-bit code as it is.
    fn raw<const N: usize>(&mut self, row: Row, operands: [Operand; N]) {
        self.s.inst(&Inst::new(row, operands));
    }

    /// Emits the instruction in the buffer as one of 32-bit code.
    #[cold]
    pub fn send_narrow(&mut self, code: Row) {
        let Some(narrow) = &self.narrow else { return };
        let (row, pic) = (narrow.row(code), narrow.pic);
        let mut relative = None;
        for (n, operand) in self.inst.operands.iter_mut().enumerate() {
            match operand {
                Operand::Reg(r) => *r = narrow_reg(*r),
                Operand::Mem(mem) => {
                    mem.index = narrow_reg(mem.index);
                    if mem.base == reg::RIP {
                        mem.base = Reg::NONE;
                        relative = Some(n);
                    } else {
                        mem.base = narrow_reg(mem.base);
                    }
                }
                Operand::Target(Value::Symbol { variant: variant @ Variant::Plt, .. }) if !pic => {
                    *variant = Variant::None;
                }
                Operand::Imm(_) | Operand::Target(_) => {}
            }
        }
        let through_plt =
            matches!(self.inst.operands.first(), Some(Operand::Target(Value::Symbol { variant: Variant::Plt, .. })));
        if pic && through_plt {
            self.load_got(RBX);
        }
        let mut pushed = None;
        if let (Some(n), true) = (relative, pic) {
            pushed = self.relative_to_got(row, n);
        }
        self.with_bytes(row);
        if let Some(r) = pushed {
            self.raw(rows::POP_R32, [gpr(r, Size::D)]);
        }
    }
    /// Gives operand `n`, an address relative to the GOT, its base: the register that was pushed for it, if one had to be.
    fn relative_to_got(&mut self, row: Row, n: usize) -> Option<R> {
        let mut others = used(&self.inst.operands);
        if n != 0 && only_writes(row) {
            others &= !used(&self.inst.operands[..1]);
        }
        let base = if others & 1 << RBX.0 == 0 {
            RBX
        } else {
            let spare = [RCX, RDX, RAX, RSI, RDI].into_iter().find(|r| others & 1 << r.0 == 0).unwrap_or(RCX);
            self.raw(rows::PUSH_R32, [gpr(spare, Size::D)]);
            spare
        };
        self.load_got(base);
        if let Operand::Mem(mem) = &mut self.inst.operands[n] {
            mem.base = gpr_number(base, Size::D);
            if let Value::Symbol { variant, .. } = &mut mem.disp {
                *variant = got_variant(*variant);
            }
        }
        (base != RBX).then_some(base)
    }
    /// Emits the instruction in the buffer; bytes of registers that have none pass through others.
    fn with_bytes(&mut self, row: Row) {
        let Some(n) = self.inst.operands.iter().position(|operand| missing_byte(operand).is_some()) else {
            return self.send_final(row);
        };
        let Some(r) = missing_byte(&self.inst.operands[n]) else { return };
        let all = used(&self.inst.operands);
        let (from, copy) = (gpr(r, Size::D), |to: R| gpr(to, Size::D));
        let through = if all & 1 << RBX.0 == 0 {
            self.raw(rows::MOV_RM32_R32, [copy(RBX), from.clone()]);
            RBX
        } else {
            let spare = [RCX, RDX, RAX].into_iter().find(|r| all & 1 << r.0 == 0).unwrap_or(RCX);
            self.raw(rows::XCHG_RM32_R32, [from.clone(), copy(spare)]);
            spare
        };
        let mut written = false;
        for (k, operand) in self.inst.operands.iter_mut().enumerate() {
            if missing_byte(operand) == Some(r) {
                *operand = gpr(through, Size::B);
                written |= k == 0 && !only_reads(row) || matches!(row, rows::XCHG_RM8_R8 | rows::XADD_RM8_R8);
            } else if through != RBX
                && let Operand::Mem(mem) = operand
            {
                // What the register held is where the byte was.
                for part in [&mut mem.base, &mut mem.index] {
                    if number_of(*part) == Some(r.0) {
                        *part = gpr_number(through, Size::D);
                    }
                }
            }
        }
        self.with_bytes(row);
        if through != RBX {
            self.raw(rows::XCHG_RM32_R32, [from, copy(through)]);
        } else if written {
            self.raw(rows::MOV_RM32_R32, [from, copy(RBX)]);
        }
    }
    /// Emits the instruction in the buffer in the form that gas picks.
    fn send_final(&mut self, row: Row) {
        let absolute = |operand: &Operand| matches!(operand, Operand::Mem(m) if m.base.is_none() && m.index.is_none());
        let is = |operand: &Operand, r: Reg| *operand == Operand::Reg(r);
        let row = match (row, &self.inst.operands[..]) {
            (rows::INC_RM32, [Operand::Reg(_)]) => rows::INC_R32,
            (rows::DEC_RM32, [Operand::Reg(_)]) => rows::DEC_R32,
            (rows::INC_RM16, [Operand::Reg(_)]) => rows::INC_R16,
            (rows::DEC_RM16, [Operand::Reg(_)]) => rows::DEC_R16,
            (rows::MOV_R32_RM32, [dst, src]) if is(dst, reg::EAX) && absolute(src) => rows::MOV_EAX_MOFFS32,
            (rows::MOV_RM32_R32, [dst, src]) if is(src, reg::EAX) && absolute(dst) => rows::MOV_MOFFS32_EAX,
            (rows::MOV_RM16_R16, [dst, src]) if is(src, reg::AX) && absolute(dst) => rows::MOV_MOFFS16_AX,
            (rows::MOV_RM8_R8, [dst, src]) if is(src, reg::AL) && absolute(dst) => rows::MOV_MOFFS8_AL,
            _ => row,
        };
        self.send_whole(row);
    }

    /// Emits the function that finds the GOT, which all objects of a link share.
    pub fn finish_got_thunk(&mut self) {
        if !self.narrow.as_mut().is_some_and(|narrow| std::mem::take(&mut narrow.thunk)) {
            return;
        }
        self.shared_function(GOT_THUNK, |e| {
            e.raw(rows::MOV_R32_RM32, [Operand::Reg(reg::EBX), Operand::Mem(Mem::base_disp(reg::ESP, 0))]);
            e.raw(rows::RETND, []);
        });
    }
}

/// The function that finds the GOT, by the name that compilers share.
const GOT_THUNK: &str = "__x86.get_pc_thunk.bx";

/// Rows of whole registers in 64-bit and in 32-bit code.
#[rustfmt::skip]
const PAIRS: [(Row, Row); 136] = [
    (rows::ADC_R64_RM64, rows::ADC_R32_RM32),
    (rows::ADC_RAX_IMM32, rows::ADC_EAX_IMM32),
    (rows::ADC_RM64_IMM32, rows::ADC_RM32_IMM32),
    (rows::ADC_RM64_IMM8, rows::ADC_RM32_IMM8),
    (rows::ADC_RM64_R64, rows::ADC_RM32_R32),
    (rows::ADD_R64_RM64, rows::ADD_R32_RM32),
    (rows::ADD_RAX_IMM32, rows::ADD_EAX_IMM32),
    (rows::ADD_RM64_IMM32, rows::ADD_RM32_IMM32),
    (rows::ADD_RM64_IMM8, rows::ADD_RM32_IMM8),
    (rows::ADD_RM64_R64, rows::ADD_RM32_R32),
    (rows::AND_R64_RM64, rows::AND_R32_RM32),
    (rows::AND_RAX_IMM32, rows::AND_EAX_IMM32),
    (rows::AND_RM64_IMM32, rows::AND_RM32_IMM32),
    (rows::AND_RM64_IMM8, rows::AND_RM32_IMM8),
    (rows::AND_RM64_R64, rows::AND_RM32_R32),
    (rows::BSF_R64_RM64, rows::BSF_R32_RM32),
    (rows::BSR_R64_RM64, rows::BSR_R32_RM32),
    (rows::BSWAP_R64, rows::BSWAP_R32),
    (rows::CALL_REL32_64, rows::CALL_REL32_32),
    (rows::CALL_RM64, rows::CALL_RM32),
    (rows::CMOVAE_R64_RM64, rows::CMOVAE_R32_RM32),
    (rows::CMOVA_R64_RM64, rows::CMOVA_R32_RM32),
    (rows::CMOVBE_R64_RM64, rows::CMOVBE_R32_RM32),
    (rows::CMOVB_R64_RM64, rows::CMOVB_R32_RM32),
    (rows::CMOVE_R64_RM64, rows::CMOVE_R32_RM32),
    (rows::CMOVGE_R64_RM64, rows::CMOVGE_R32_RM32),
    (rows::CMOVG_R64_RM64, rows::CMOVG_R32_RM32),
    (rows::CMOVLE_R64_RM64, rows::CMOVLE_R32_RM32),
    (rows::CMOVL_R64_RM64, rows::CMOVL_R32_RM32),
    (rows::CMOVNE_R64_RM64, rows::CMOVNE_R32_RM32),
    (rows::CMOVNO_R64_RM64, rows::CMOVNO_R32_RM32),
    (rows::CMOVNP_R64_RM64, rows::CMOVNP_R32_RM32),
    (rows::CMOVNS_R64_RM64, rows::CMOVNS_R32_RM32),
    (rows::CMOVO_R64_RM64, rows::CMOVO_R32_RM32),
    (rows::CMOVP_R64_RM64, rows::CMOVP_R32_RM32),
    (rows::CMOVS_R64_RM64, rows::CMOVS_R32_RM32),
    (rows::CMPXCHG16B_M128, rows::CMPXCHG8B_M64),
    (rows::CMPXCHG_RM64_R64, rows::CMPXCHG_RM32_R32),
    (rows::CMP_R64_RM64, rows::CMP_R32_RM32),
    (rows::CMP_RAX_IMM32, rows::CMP_EAX_IMM32),
    (rows::CMP_RM64_IMM32, rows::CMP_RM32_IMM32),
    (rows::CMP_RM64_IMM8, rows::CMP_RM32_IMM8),
    (rows::CMP_RM64_R64, rows::CMP_RM32_R32),
    (rows::CQO, rows::CDQ),
    (rows::DIV_RM64, rows::DIV_RM32),
    (rows::ENDBR64, rows::ENDBR32),
    (rows::DEC_RM64, rows::DEC_RM32),
    (rows::INC_RM64, rows::INC_RM32),
    (rows::IDIV_RM64, rows::IDIV_RM32),
    (rows::IMUL_R64_RM64, rows::IMUL_R32_RM32),
    (rows::IMUL_R64_RM64_IMM32, rows::IMUL_R32_RM32_IMM32),
    (rows::IMUL_R64_RM64_IMM8, rows::IMUL_R32_RM32_IMM8),
    (rows::IMUL_RM64, rows::IMUL_RM32),
    (rows::JAE_REL32_64, rows::JAE_REL32_32),
    (rows::JA_REL32_64, rows::JA_REL32_32),
    (rows::JBE_REL32_64, rows::JBE_REL32_32),
    (rows::JB_REL32_64, rows::JB_REL32_32),
    (rows::JE_REL32_64, rows::JE_REL32_32),
    (rows::JGE_REL32_64, rows::JGE_REL32_32),
    (rows::JG_REL32_64, rows::JG_REL32_32),
    (rows::JLE_REL32_64, rows::JLE_REL32_32),
    (rows::JL_REL32_64, rows::JL_REL32_32),
    (rows::JMP_REL32_64, rows::JMP_REL32_32),
    (rows::JMP_RM64, rows::JMP_RM32),
    (rows::JNE_REL32_64, rows::JNE_REL32_32),
    (rows::JNO_REL32_64, rows::JNO_REL32_32),
    (rows::JNP_REL32_64, rows::JNP_REL32_32),
    (rows::JNS_REL32_64, rows::JNS_REL32_32),
    (rows::JO_REL32_64, rows::JO_REL32_32),
    (rows::JP_REL32_64, rows::JP_REL32_32),
    (rows::JS_REL32_64, rows::JS_REL32_32),
    (rows::LEAVEQ, rows::LEAVED),
    (rows::LEA_R64_M, rows::LEA_R32_M),
    (rows::MOVSQ_M64_M64, rows::MOVSD_M32_M32),
    (rows::MOVSXD_R64_RM32, rows::MOV_R32_RM32),
    (rows::MOVSX_R64_RM16, rows::MOVSX_R32_RM16),
    (rows::MOVSX_R64_RM8, rows::MOVSX_R32_RM8),
    (rows::MOV_R64_RM64, rows::MOV_R32_RM32),
    (rows::MOV_RM64_IMM32, rows::MOV_RM32_IMM32),
    (rows::MOV_RM64_R64, rows::MOV_RM32_R32),
    (rows::MUL_RM64, rows::MUL_RM32),
    (rows::NEG_RM64, rows::NEG_RM32),
    (rows::NOT_RM64, rows::NOT_RM32),
    (rows::OR_R64_RM64, rows::OR_R32_RM32),
    (rows::OR_RAX_IMM32, rows::OR_EAX_IMM32),
    (rows::OR_RM64_IMM32, rows::OR_RM32_IMM32),
    (rows::OR_RM64_IMM8, rows::OR_RM32_IMM8),
    (rows::OR_RM64_R64, rows::OR_RM32_R32),
    (rows::POPCNT_R64_RM64, rows::POPCNT_R32_RM32),
    (rows::POP_R64, rows::POP_R32),
    (rows::PUSHQ_IMM32, rows::PUSHD_IMM32),
    (rows::PUSHQ_IMM8, rows::PUSHD_IMM8),
    (rows::PUSH_R64, rows::PUSH_R32),
    (rows::PUSH_RM64, rows::PUSH_RM32),
    (rows::RETNQ, rows::RETND),
    (rows::RETNQ_IMM16, rows::RETND_IMM16),
    (rows::ROL_RM64_1, rows::ROL_RM32_1),
    (rows::ROL_RM64_CL, rows::ROL_RM32_CL),
    (rows::ROL_RM64_IMM8, rows::ROL_RM32_IMM8),
    (rows::ROR_RM64_1, rows::ROR_RM32_1),
    (rows::ROR_RM64_CL, rows::ROR_RM32_CL),
    (rows::ROR_RM64_IMM8, rows::ROR_RM32_IMM8),
    (rows::SAR_RM64_1, rows::SAR_RM32_1),
    (rows::SAR_RM64_CL, rows::SAR_RM32_CL),
    (rows::SAR_RM64_IMM8, rows::SAR_RM32_IMM8),
    (rows::SBB_R64_RM64, rows::SBB_R32_RM32),
    (rows::SBB_RAX_IMM32, rows::SBB_EAX_IMM32),
    (rows::SBB_RM64_IMM32, rows::SBB_RM32_IMM32),
    (rows::SBB_RM64_IMM8, rows::SBB_RM32_IMM8),
    (rows::SBB_RM64_R64, rows::SBB_RM32_R32),
    (rows::SHLD_RM64_R64_CL, rows::SHLD_RM32_R32_CL),
    (rows::SHLD_RM64_R64_IMM8, rows::SHLD_RM32_R32_IMM8),
    (rows::SHL_RM64_1, rows::SHL_RM32_1),
    (rows::SHL_RM64_CL, rows::SHL_RM32_CL),
    (rows::SHL_RM64_IMM8, rows::SHL_RM32_IMM8),
    (rows::SHRD_RM64_R64_CL, rows::SHRD_RM32_R32_CL),
    (rows::SHRD_RM64_R64_IMM8, rows::SHRD_RM32_R32_IMM8),
    (rows::SHR_RM64_1, rows::SHR_RM32_1),
    (rows::SHR_RM64_CL, rows::SHR_RM32_CL),
    (rows::SHR_RM64_IMM8, rows::SHR_RM32_IMM8),
    (rows::STOSQ_M64_RAX, rows::STOSD_M32_EAX),
    (rows::SUB_R64_RM64, rows::SUB_R32_RM32),
    (rows::SUB_RAX_IMM32, rows::SUB_EAX_IMM32),
    (rows::SUB_RM64_IMM32, rows::SUB_RM32_IMM32),
    (rows::SUB_RM64_IMM8, rows::SUB_RM32_IMM8),
    (rows::SUB_RM64_R64, rows::SUB_RM32_R32),
    (rows::TEST_RAX_IMM32, rows::TEST_EAX_IMM32),
    (rows::TEST_RM64_IMM32, rows::TEST_RM32_IMM32),
    (rows::TEST_RM64_R64, rows::TEST_RM32_R32),
    (rows::XADD_RM64_R64, rows::XADD_RM32_R32),
    (rows::XCHG_RM64_R64, rows::XCHG_RM32_R32),
    (rows::XOR_R64_RM64, rows::XOR_R32_RM32),
    (rows::XOR_RAX_IMM32, rows::XOR_EAX_IMM32),
    (rows::XOR_RM64_IMM32, rows::XOR_RM32_IMM32),
    (rows::XOR_RM64_IMM8, rows::XOR_RM32_IMM8),
    (rows::XOR_RM64_R64, rows::XOR_RM32_R32),
];

/// Rows of jumps in 16-bit mode.
const JUMPS16: [(Row, Row); 17] = [
    (rows::JAE_REL32_64, rows::JAE_REL16),
    (rows::JA_REL32_64, rows::JA_REL16),
    (rows::JBE_REL32_64, rows::JBE_REL16),
    (rows::JB_REL32_64, rows::JB_REL16),
    (rows::JE_REL32_64, rows::JE_REL16),
    (rows::JGE_REL32_64, rows::JGE_REL16),
    (rows::JG_REL32_64, rows::JG_REL16),
    (rows::JLE_REL32_64, rows::JLE_REL16),
    (rows::JL_REL32_64, rows::JL_REL16),
    (rows::JNE_REL32_64, rows::JNE_REL16),
    (rows::JNO_REL32_64, rows::JNO_REL16),
    (rows::JNP_REL32_64, rows::JNP_REL16),
    (rows::JNS_REL32_64, rows::JNS_REL16),
    (rows::JO_REL32_64, rows::JO_REL16),
    (rows::JP_REL32_64, rows::JP_REL16),
    (rows::JS_REL32_64, rows::JS_REL16),
    (rows::JMP_REL32_64, rows::JMP_REL16),
];
