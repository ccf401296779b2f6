//! Emission of single instructions: registers, addresses and rows by operand size.

use crate::narrow::Narrow;
use base::FastMap;
use fastgen::{R, RegSet};
use isa_x86::{reg, rows};
use mc::{Inst, Mem, Operand, PrefixFlags, Reg, Row, Streamer, SymbolId, Value, Variant};

/// General registers, in hardware numbers; vector registers follow from 16.
/// `rax`.
pub const RAX: R = R(0);
/// `rcx`.
pub const RCX: R = R(1);
/// `rdx`.
pub const RDX: R = R(2);
/// `rbx`.
pub const RBX: R = R(3);
/// `rsp`.
pub const RSP: R = R(4);
/// `rbp`.
pub const RBP: R = R(5);
/// `rsi`.
pub const RSI: R = R(6);
/// `rdi`.
pub const RDI: R = R(7);
/// `r8`.
pub const R8: R = R(8);
/// `r9`.
pub const R9: R = R(9);
/// `r10`.
pub const R10: R = R(10);
/// Never holds a value: for moves and large constants.
pub const R11: R = R(11);
/// `xmm0`.
pub const XMM0: R = R(16);
/// `xmm1`.
pub const XMM1: R = R(17);
/// Never holds a value: for moves.
pub const XMM15: R = R(31);

/// Operand size of general instructions.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Size {
    /// 8 bits.
    B,
    /// 16 bits.
    W,
    /// 32 bits.
    D,
    /// 64 bits; in 32-bit code, a whole register.
    Q,
}

impl Size {
    /// Size for this many bits of at most 64 (1 is a byte).
    pub fn of_bits(bits: u32) -> Size {
        match bits {
            0..=8 => Size::B,
            9..=16 => Size::W,
            17..=32 => Size::D,
            _ => Size::Q,
        }
    }
    /// At least 32 bits: for operations whose high bits do not matter.
    pub fn at_least_d(self) -> Size {
        self.max(Size::D)
    }
    /// How many bits it has.
    pub fn bits(self) -> u32 {
        8 << self as u32
    }
}

/// A memory operand.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Addr {
    /// Segment: none, `fs` or `gs`.
    pub segment: Reg,
    /// Base, or none.
    pub base: R,
    /// Index, or none.
    pub index: R,
    /// Factor of the index.
    pub scale: u8,
    /// Displacement.
    pub disp: i32,
    /// Symbol added to the displacement.
    pub symbol: Option<(SymbolId, Variant)>,
    /// Whether relative to `rip`; then there is neither base nor index.
    pub rip: bool,
}

impl Addr {
    /// A register and a displacement.
    pub const fn base(base: R, disp: i32) -> Addr {
        Addr { segment: Reg::NONE, base, index: R::NONE, scale: 1, disp, symbol: None, rip: false }
    }
    /// A place in the frame, relative to `rbp`.
    pub const fn frame(disp: i32) -> Addr {
        Addr::base(RBP, disp)
    }
    /// A symbol's place and a displacement.
    pub const fn symbol(symbol: SymbolId, variant: Variant, disp: i32) -> Addr {
        Addr { symbol: Some((symbol, variant)), rip: true, ..Addr::base(R::NONE, disp) }
    }
    /// The address `bytes` further on. Addresses of accesses have room for the size of a value.
    pub fn plus(self, bytes: i32) -> Addr {
        Addr { disp: self.disp.wrapping_add(bytes), ..self }
    }
}

/// A general register at a size, by hardware number.
pub fn gpr_number(r: R, size: Size) -> Reg {
    let n = r.0;
    Reg(match size {
        Size::B if n < 4 => reg::AL.0 + n,
        Size::B if n < 8 => reg::SPL.0 + (n - 4),
        Size::B => reg::DIL.0 + 1 + (n - 8),
        Size::W => reg::AX.0 + n,
        Size::D => reg::EAX.0 + n,
        Size::Q => reg::RAX.0 + n,
    })
}

/// A general register at a size, as an operand.
pub fn gpr(r: R, size: Size) -> Operand {
    debug_assert!(r.0 < 16);
    Operand::Reg(gpr_number(r, size))
}

/// A vector register, as an operand.
pub fn xmm(r: R) -> Operand {
    debug_assert!((16..32).contains(&r.0));
    Operand::Reg(Reg(reg::XMM0.0 + (r.0 - 16)))
}

/// An x87 stack register.
pub fn st(n: u8) -> Operand {
    Operand::Reg(Reg(reg::ST0.0 + n))
}

/// The register of an argument's place, if it has one.
pub fn arg_reg(place: ir::ArgLoc) -> Option<R> {
    match place {
        ir::ArgLoc::Reg(ir::RegClass::Int, n) => Some(R(n)),
        ir::ArgLoc::Reg(ir::RegClass::Float, n) => Some(R(16 + n)),
        ir::ArgLoc::Reg(ir::RegClass::X87, _) | ir::ArgLoc::Stack { .. } | ir::ArgLoc::StackCopy { .. } => None,
    }
}

/// A vector register at its full or half width.
pub fn vector(r: R, wide: bool) -> Operand {
    let base = if wide { reg::YMM0 } else { reg::XMM0 };
    Operand::Reg(Reg(base.0 + (r.0 - 16)))
}

fn is_vector(operand: &Operand) -> bool {
    matches!(operand, Operand::Reg(r) if (reg::XMM0.0..reg::YMM0.0 + 16).contains(&r.0))
}

/// A constant, as an operand.
pub fn imm(value: i64) -> Operand {
    Operand::Imm(Value::Const(value))
}

/// An address, as an operand.
pub fn mem(addr: &Addr) -> Operand {
    let base = if addr.rip {
        reg::RIP
    } else if addr.base.is_none() {
        Reg::NONE
    } else {
        gpr_number(addr.base, Size::Q)
    };
    let index = if addr.index.is_none() { Reg::NONE } else { gpr_number(addr.index, Size::Q) };
    let disp = match addr.symbol {
        None => Value::Const(i64::from(addr.disp)),
        Some((symbol, variant)) => Value::Symbol { symbol, variant, offset: i64::from(addr.disp) },
    };
    Operand::Mem(Mem { segment: addr.segment, base, index, scale: addr.scale, disp })
}

/// Groups of two-operand arithmetic that share a shape of opcodes.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Alu {
    /// `add`
    Add,
    /// `or`
    Or,
    /// `adc`
    Adc,
    /// `sbb`
    Sbb,
    /// `and`
    And,
    /// `sub`
    Sub,
    /// `xor`
    Xor,
    /// `cmp`
    Cmp,
}

/// Rows of an operation at one size: `rm, r` / `r, rm` / `rm, imm` / `rm, imm8` / `accumulator, imm`.
type AluRows = [Row; 5];

macro_rules! alu {
    ($($name:ident $rm8r8:ident $r8rm8:ident $rm8i:ident $al:ident
       $rm16r:ident $r16rm:ident $rm16i:ident $rm16i8:ident $ax:ident
       $rm32r:ident $r32rm:ident $rm32i:ident $rm32i8:ident $eax:ident
       $rm64r:ident $r64rm:ident $rm64i:ident $rm64i8:ident $rax:ident;)*) => {
        const ALU: [[AluRows; 4]; 8] = [$([
            [rows::$rm8r8, rows::$r8rm8, rows::$rm8i, rows::$rm8i, rows::$al],
            [rows::$rm16r, rows::$r16rm, rows::$rm16i, rows::$rm16i8, rows::$ax],
            [rows::$rm32r, rows::$r32rm, rows::$rm32i, rows::$rm32i8, rows::$eax],
            [rows::$rm64r, rows::$r64rm, rows::$rm64i, rows::$rm64i8, rows::$rax],
        ]),*];
    };
}

alu! {
    Add ADD_RM8_R8 ADD_R8_RM8 ADD_RM8_IMM8 ADD_AL_IMM8
        ADD_RM16_R16 ADD_R16_RM16 ADD_RM16_IMM16 ADD_RM16_IMM8 ADD_AX_IMM16
        ADD_RM32_R32 ADD_R32_RM32 ADD_RM32_IMM32 ADD_RM32_IMM8 ADD_EAX_IMM32
        ADD_RM64_R64 ADD_R64_RM64 ADD_RM64_IMM32 ADD_RM64_IMM8 ADD_RAX_IMM32;
    Or OR_RM8_R8 OR_R8_RM8 OR_RM8_IMM8 OR_AL_IMM8
        OR_RM16_R16 OR_R16_RM16 OR_RM16_IMM16 OR_RM16_IMM8 OR_AX_IMM16
        OR_RM32_R32 OR_R32_RM32 OR_RM32_IMM32 OR_RM32_IMM8 OR_EAX_IMM32
        OR_RM64_R64 OR_R64_RM64 OR_RM64_IMM32 OR_RM64_IMM8 OR_RAX_IMM32;
    Adc ADC_RM8_R8 ADC_R8_RM8 ADC_RM8_IMM8 ADC_AL_IMM8
        ADC_RM16_R16 ADC_R16_RM16 ADC_RM16_IMM16 ADC_RM16_IMM8 ADC_AX_IMM16
        ADC_RM32_R32 ADC_R32_RM32 ADC_RM32_IMM32 ADC_RM32_IMM8 ADC_EAX_IMM32
        ADC_RM64_R64 ADC_R64_RM64 ADC_RM64_IMM32 ADC_RM64_IMM8 ADC_RAX_IMM32;
    Sbb SBB_RM8_R8 SBB_R8_RM8 SBB_RM8_IMM8 SBB_AL_IMM8
        SBB_RM16_R16 SBB_R16_RM16 SBB_RM16_IMM16 SBB_RM16_IMM8 SBB_AX_IMM16
        SBB_RM32_R32 SBB_R32_RM32 SBB_RM32_IMM32 SBB_RM32_IMM8 SBB_EAX_IMM32
        SBB_RM64_R64 SBB_R64_RM64 SBB_RM64_IMM32 SBB_RM64_IMM8 SBB_RAX_IMM32;
    And AND_RM8_R8 AND_R8_RM8 AND_RM8_IMM8 AND_AL_IMM8
        AND_RM16_R16 AND_R16_RM16 AND_RM16_IMM16 AND_RM16_IMM8 AND_AX_IMM16
        AND_RM32_R32 AND_R32_RM32 AND_RM32_IMM32 AND_RM32_IMM8 AND_EAX_IMM32
        AND_RM64_R64 AND_R64_RM64 AND_RM64_IMM32 AND_RM64_IMM8 AND_RAX_IMM32;
    Sub SUB_RM8_R8 SUB_R8_RM8 SUB_RM8_IMM8 SUB_AL_IMM8
        SUB_RM16_R16 SUB_R16_RM16 SUB_RM16_IMM16 SUB_RM16_IMM8 SUB_AX_IMM16
        SUB_RM32_R32 SUB_R32_RM32 SUB_RM32_IMM32 SUB_RM32_IMM8 SUB_EAX_IMM32
        SUB_RM64_R64 SUB_R64_RM64 SUB_RM64_IMM32 SUB_RM64_IMM8 SUB_RAX_IMM32;
    Xor XOR_RM8_R8 XOR_R8_RM8 XOR_RM8_IMM8 XOR_AL_IMM8
        XOR_RM16_R16 XOR_R16_RM16 XOR_RM16_IMM16 XOR_RM16_IMM8 XOR_AX_IMM16
        XOR_RM32_R32 XOR_R32_RM32 XOR_RM32_IMM32 XOR_RM32_IMM8 XOR_EAX_IMM32
        XOR_RM64_R64 XOR_R64_RM64 XOR_RM64_IMM32 XOR_RM64_IMM8 XOR_RAX_IMM32;
    Cmp CMP_RM8_R8 CMP_R8_RM8 CMP_RM8_IMM8 CMP_AL_IMM8
        CMP_RM16_R16 CMP_R16_RM16 CMP_RM16_IMM16 CMP_RM16_IMM8 CMP_AX_IMM16
        CMP_RM32_R32 CMP_R32_RM32 CMP_RM32_IMM32 CMP_RM32_IMM8 CMP_EAX_IMM32
        CMP_RM64_R64 CMP_R64_RM64 CMP_RM64_IMM32 CMP_RM64_IMM8 CMP_RAX_IMM32;
}

/// Shifts and rotates.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Shift {
    /// `shl`
    Shl,
    /// `shr`
    Shr,
    /// `sar`
    Sar,
    /// `rol`
    Rol,
    /// `ror`
    Ror,
}

/// Rows by operation and size: by 1, by an immediate, by `cl`.
const SHIFT: [[[Row; 3]; 4]; 5] = [
    [
        [rows::SHL_RM8_1, rows::SHL_RM8_IMM8, rows::SHL_RM8_CL],
        [rows::SHL_RM16_1, rows::SHL_RM16_IMM8, rows::SHL_RM16_CL],
        [rows::SHL_RM32_1, rows::SHL_RM32_IMM8, rows::SHL_RM32_CL],
        [rows::SHL_RM64_1, rows::SHL_RM64_IMM8, rows::SHL_RM64_CL],
    ],
    [
        [rows::SHR_RM8_1, rows::SHR_RM8_IMM8, rows::SHR_RM8_CL],
        [rows::SHR_RM16_1, rows::SHR_RM16_IMM8, rows::SHR_RM16_CL],
        [rows::SHR_RM32_1, rows::SHR_RM32_IMM8, rows::SHR_RM32_CL],
        [rows::SHR_RM64_1, rows::SHR_RM64_IMM8, rows::SHR_RM64_CL],
    ],
    [
        [rows::SAR_RM8_1, rows::SAR_RM8_IMM8, rows::SAR_RM8_CL],
        [rows::SAR_RM16_1, rows::SAR_RM16_IMM8, rows::SAR_RM16_CL],
        [rows::SAR_RM32_1, rows::SAR_RM32_IMM8, rows::SAR_RM32_CL],
        [rows::SAR_RM64_1, rows::SAR_RM64_IMM8, rows::SAR_RM64_CL],
    ],
    [
        [rows::ROL_RM8_1, rows::ROL_RM8_IMM8, rows::ROL_RM8_CL],
        [rows::ROL_RM16_1, rows::ROL_RM16_IMM8, rows::ROL_RM16_CL],
        [rows::ROL_RM32_1, rows::ROL_RM32_IMM8, rows::ROL_RM32_CL],
        [rows::ROL_RM64_1, rows::ROL_RM64_IMM8, rows::ROL_RM64_CL],
    ],
    [
        [rows::ROR_RM8_1, rows::ROR_RM8_IMM8, rows::ROR_RM8_CL],
        [rows::ROR_RM16_1, rows::ROR_RM16_IMM8, rows::ROR_RM16_CL],
        [rows::ROR_RM32_1, rows::ROR_RM32_IMM8, rows::ROR_RM32_CL],
        [rows::ROR_RM64_1, rows::ROR_RM64_IMM8, rows::ROR_RM64_CL],
    ],
];

/// Condition codes, in hardware numbers.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Cc {
    /// Overflow.
    O,
    /// No overflow.
    No,
    /// Below, or carry.
    B,
    /// Above or equal, or no carry.
    Ae,
    /// Equal, or zero.
    E,
    /// Not equal, or not zero.
    Ne,
    /// Below or equal.
    Be,
    /// Above.
    A,
    /// Negative.
    S,
    /// Not negative.
    Ns,
    /// Even parity, or unordered.
    P,
    /// Odd parity, or ordered.
    Np,
    /// Less.
    L,
    /// Greater or equal.
    Ge,
    /// Less or equal.
    Le,
    /// Greater.
    G,
}

impl Cc {
    const ALL: [Cc; 16] = {
        use Cc::*;
        [O, No, B, Ae, E, Ne, Be, A, S, Ns, P, Np, L, Ge, Le, G]
    };
    /// What holds when this does not.
    pub fn negate(self) -> Cc {
        Cc::ALL[self as usize ^ 1]
    }
}

/// What the flags say when a condition holds.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Cond {
    /// A condition code.
    Cc(Cc),
    /// Equal and ordered: ZF without PF.
    EqualOrdered,
    /// Not equal or unordered: no ZF, or PF.
    NotEqualUnordered,
}

const JCC: [Row; 16] = [
    rows::JO_REL32_64,
    rows::JNO_REL32_64,
    rows::JB_REL32_64,
    rows::JAE_REL32_64,
    rows::JE_REL32_64,
    rows::JNE_REL32_64,
    rows::JBE_REL32_64,
    rows::JA_REL32_64,
    rows::JS_REL32_64,
    rows::JNS_REL32_64,
    rows::JP_REL32_64,
    rows::JNP_REL32_64,
    rows::JL_REL32_64,
    rows::JGE_REL32_64,
    rows::JLE_REL32_64,
    rows::JG_REL32_64,
];
/// Rows of `setcc`, by condition code.
pub const SETCC: [Row; 16] = [
    rows::SETO_RM8,
    rows::SETNO_RM8,
    rows::SETB_RM8,
    rows::SETAE_RM8,
    rows::SETE_RM8,
    rows::SETNE_RM8,
    rows::SETBE_RM8,
    rows::SETA_RM8,
    rows::SETS_RM8,
    rows::SETNS_RM8,
    rows::SETP_RM8,
    rows::SETNP_RM8,
    rows::SETL_RM8,
    rows::SETGE_RM8,
    rows::SETLE_RM8,
    rows::SETG_RM8,
];
const CMOV: [[Row; 3]; 16] = [
    [rows::CMOVO_R16_RM16, rows::CMOVO_R32_RM32, rows::CMOVO_R64_RM64],
    [rows::CMOVNO_R16_RM16, rows::CMOVNO_R32_RM32, rows::CMOVNO_R64_RM64],
    [rows::CMOVB_R16_RM16, rows::CMOVB_R32_RM32, rows::CMOVB_R64_RM64],
    [rows::CMOVAE_R16_RM16, rows::CMOVAE_R32_RM32, rows::CMOVAE_R64_RM64],
    [rows::CMOVE_R16_RM16, rows::CMOVE_R32_RM32, rows::CMOVE_R64_RM64],
    [rows::CMOVNE_R16_RM16, rows::CMOVNE_R32_RM32, rows::CMOVNE_R64_RM64],
    [rows::CMOVBE_R16_RM16, rows::CMOVBE_R32_RM32, rows::CMOVBE_R64_RM64],
    [rows::CMOVA_R16_RM16, rows::CMOVA_R32_RM32, rows::CMOVA_R64_RM64],
    [rows::CMOVS_R16_RM16, rows::CMOVS_R32_RM32, rows::CMOVS_R64_RM64],
    [rows::CMOVNS_R16_RM16, rows::CMOVNS_R32_RM32, rows::CMOVNS_R64_RM64],
    [rows::CMOVP_R16_RM16, rows::CMOVP_R32_RM32, rows::CMOVP_R64_RM64],
    [rows::CMOVNP_R16_RM16, rows::CMOVNP_R32_RM32, rows::CMOVNP_R64_RM64],
    [rows::CMOVL_R16_RM16, rows::CMOVL_R32_RM32, rows::CMOVL_R64_RM64],
    [rows::CMOVGE_R16_RM16, rows::CMOVGE_R32_RM32, rows::CMOVGE_R64_RM64],
    [rows::CMOVLE_R16_RM16, rows::CMOVLE_R32_RM32, rows::CMOVLE_R64_RM64],
    [rows::CMOVG_R16_RM16, rows::CMOVG_R32_RM32, rows::CMOVG_R64_RM64],
];

/// DWARF numbers of the general registers, by hardware number (SysV x86-64 ABI figure 3.36).
const DWARF_GPRS: [u16; 16] = [0, 2, 1, 3, 7, 6, 4, 5, 8, 9, 10, 11, 12, 13, 14, 15];

/// Emits instructions to a streamer, reusing one instruction's buffer.
///
/// In a function with AVX every instruction on vector registers becomes its VEX form: mixing the two
/// kinds costs time on processors that keep upper halves.
pub struct Emit<'s> {
    /// Where instructions go.
    pub s: &'s mut dyn Streamer,
    pub(crate) inst: Inst,
    /// What 32-bit code needs, if that is made.
    pub narrow: Option<Box<Narrow>>,
    /// Whether the function has AVX.
    vex: bool,
    /// Whether registers are noted in `touched`.
    tracking: bool,
    /// Registers that were operands so far, if that is asked for.
    pub touched: RegSet,
    /// Vector registers of the next instructions mean their 32 bytes.
    wide: bool,
    /// Whether the function has used 32 bytes of a register so far.
    pub used_wide: bool,
    /// How the function branches.
    pub branching: crate::branch::Branching,
    /// Registers, and none for returns, whose jumps need code at the end of the unit.
    pub thunks: Vec<Option<R>>,
    /// VEX rows by legacy row, width and kinds of operands, and whether the destination is repeated.
    vex_rows: FastMap<(Row, bool, u32), (Row, bool)>,
}

impl<'s> Emit<'s> {
    /// For 64-bit code, unless `narrow` is set.
    pub fn new(s: &'s mut dyn Streamer) -> Emit<'s> {
        Emit {
            s,
            inst: Inst::new(rows::INVALID, []),
            narrow: None,
            vex: false,
            tracking: false,
            touched: RegSet::EMPTY,
            wide: false,
            used_wide: false,
            branching: crate::branch::Branching::default(),
            thunks: Vec::new(),
            vex_rows: FastMap::default(),
        }
    }
    /// What follows is the code of this function.
    pub fn begin_function(&mut self, f: &ir::Function, m: &ir::Module) {
        self.branching = crate::branch::Branching::new(f, m);
        self.vex = f.attrs.features.has(target::x86::Feature::Avx);
        self.used_wide = false;
        if let Some(narrow) = &mut self.narrow {
            (narrow.pic, narrow.got) = (m.pic, None);
            narrow.cmov = f.attrs.features.has(target::x86::Feature::Cmov);
            self.branching.popped = m.signatures[f.signature].popped;
        }
        self.tracking = f.attrs.zero_call_used.is_some();
        self.touched = RegSet::EMPTY;
    }
    #[inline]
    fn send(&mut self, code: Row) {
        if self.narrow.is_some() {
            self.send_narrow(code);
        } else {
            self.send_whole(code);
        }
    }
    /// Emits the instruction in the buffer with the registers that it names.
    #[inline]
    pub fn send_whole(&mut self, code: Row) {
        self.inst.row = code;
        if self.tracking {
            self.note_registers();
        }
        if self.vex && self.inst.operands.iter().any(is_vector) {
            self.send_vex(code);
            return;
        }
        self.s.inst(&self.inst);
    }
    #[cold]
    fn note_registers(&mut self) {
        let mut note = |r: Reg| {
            let n = r.0;
            let number = match () {
                () if (reg::XMM0.0..reg::XMM0.0 + 16).contains(&n) => 16 + (n - reg::XMM0.0),
                () if (reg::YMM0.0..reg::YMM0.0 + 16).contains(&n) => 16 + (n - reg::YMM0.0),
                () => match (0..16)
                    .find(|&k| [Size::B, Size::W, Size::D, Size::Q].iter().any(|&size| gpr_number(R(k), size) == r))
                {
                    Some(k) => k,
                    None => return,
                },
            };
            self.touched.insert(R(number));
        };
        // Registers that an instruction means without naming them.
        let mnemonic = isa_x86::mnemonic(self.inst.row);
        let implicit: &[Reg] = match mnemonic {
            "mul" | "imul" | "div" | "idiv" if self.inst.operands.len() == 1 => &[reg::RAX, reg::RDX],
            "cqo" | "cdq" | "cwd" | "cqto" | "cltd" | "cwtd" | "rdtsc" => &[reg::RAX, reg::RDX],
            _ if mnemonic.starts_with("movs") && self.inst.prefixes.contains(PrefixFlags::REP) => {
                &[reg::RCX, reg::RSI, reg::RDI]
            }
            _ if mnemonic.starts_with("stos") => &[reg::RAX, reg::RCX, reg::RDI],
            _ if mnemonic.starts_with("cmpxchg") => &[reg::RAX, reg::RDX, reg::RCX],
            _ => &[],
        };
        implicit.iter().copied().for_each(&mut note);
        for operand in &self.inst.operands {
            match operand {
                Operand::Reg(r) => note(*r),
                Operand::Mem(mem) => [mem.base, mem.index].into_iter().for_each(&mut note),
                Operand::Imm(_) | Operand::Target(_) => {}
            }
        }
    }
    /// What `f` emits means 32 bytes of vector registers if `wide` (which takes AVX).
    pub fn with_width<T>(&mut self, wide: bool, f: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.wide, wide);
        self.used_wide |= wide;
        let result = f(self);
        self.wide = outer;
        result
    }
    fn send_vex(&mut self, code: Row) {
        if self.wide {
            for operand in &mut self.inst.operands {
                if let Operand::Reg(r) = operand
                    && (reg::XMM0.0..reg::XMM0.0 + 16).contains(&r.0)
                {
                    *r = Reg(reg::YMM0.0 + (r.0 - reg::XMM0.0));
                }
            }
        }
        let mut kinds = 0;
        for operand in &self.inst.operands {
            kinds = kinds * 4
                + match operand {
                    Operand::Reg(r) if (reg::XMM0.0..reg::XMM0.0 + 16).contains(&r.0) => 1,
                    Operand::Mem(_) => 2,
                    Operand::Reg(_) | Operand::Imm(_) | Operand::Target(_) => 3,
                };
        }
        let key = (code, self.wide, kinds);
        if let Some(&(row, repeated)) = self.vex_rows.get(&key) {
            self.inst.row = row;
            if repeated {
                let first = self.inst.operands[0].clone();
                self.inst.operands.insert(0, first);
            }
            self.s.inst(&self.inst);
            return;
        }
        match isa_x86::vex_by_name(isa_x86::mnemonic(code), &self.inst.operands) {
            Some(inst) => {
                let repeated = inst.operands.len() > self.inst.operands.len();
                if repeated || inst.operands == self.inst.operands {
                    self.vex_rows.insert(key, (inst.row, repeated));
                }
                self.s.inst(&inst);
            }
            None => self.s.inst(&self.inst),
        }
    }
    /// Emits an instruction by its mnemonic, with operands in Intel's order. False if there is none.
    pub fn named(&mut self, name: &str, operands: &[Operand]) -> bool {
        let vex = if self.vex && operands.iter().any(is_vector) { isa_x86::vex_by_name(name, operands) } else { None };
        match vex.or_else(|| isa_x86::by_name(name, operands)) {
            Some(inst) if self.narrow.is_some() => {
                let code = inst.row;
                self.inst.operands = inst.operands;
                self.send_narrow(code);
                true
            }
            Some(inst) => {
                self.s.inst(&inst);
                true
            }
            None => false,
        }
    }
    /// DWARF's number of a general register (SysV x86-64 ABI figure 3.36, i386 ABI table 2.14).
    pub fn dwarf(&self, r: R) -> u16 {
        match self.narrow {
            Some(_) if r == R11 => u16::from(RBX.0),
            Some(_) => u16::from(r.0),
            None => DWARF_GPRS[usize::from(r.0)],
        }
    }
    /// An instruction without operands.
    pub fn op0(&mut self, code: Row) {
        self.inst.operands.clear();
        self.send(code);
    }
    /// An instruction with one operand.
    pub fn op1(&mut self, code: Row, a: Operand) {
        self.inst.operands.clear();
        self.inst.operands.push(a);
        self.send(code);
    }
    /// An instruction with two operands, in Intel's order.
    #[inline]
    pub fn op2(&mut self, code: Row, a: Operand, b: Operand) {
        self.inst.operands.clear();
        self.inst.operands.push(a);
        self.inst.operands.push(b);
        self.send(code);
    }
    /// An instruction with three operands, in Intel's order.
    pub fn op3(&mut self, code: Row, a: Operand, b: Operand, c: Operand) {
        self.inst.operands.clear();
        self.inst.operands.push(a);
        self.inst.operands.push(b);
        self.inst.operands.push(c);
        self.send(code);
    }
    /// An instruction with four operands, in Intel's order.
    pub fn op4(&mut self, code: Row, operands: [Operand; 4]) {
        self.inst.operands.clear();
        self.inst.operands.extend(operands);
        self.send(code);
    }
    /// What `f` emits has these prefixes.
    pub fn with_prefixes(&mut self, prefixes: PrefixFlags, f: impl FnOnce(&mut Self)) {
        self.inst.prefixes = prefixes;
        f(self);
        self.inst.prefixes = PrefixFlags::default();
    }

    /// `op dst, src` between registers.
    pub fn alu_rr(&mut self, op: Alu, size: Size, dst: R, src: R) {
        self.op2(ALU[op as usize][size as usize][0], gpr(dst, size), gpr(src, size));
    }
    /// `op dst, memory`
    pub fn alu_rm(&mut self, op: Alu, size: Size, dst: R, src: &Addr) {
        self.op2(ALU[op as usize][size as usize][1], gpr(dst, size), mem(src));
    }
    /// `op memory, src`
    pub fn alu_mr(&mut self, op: Alu, size: Size, dst: &Addr, src: R) {
        self.op2(ALU[op as usize][size as usize][0], mem(dst), gpr(src, size));
    }
    /// `op dst, immediate`, in the form that gas picks.
    pub fn alu_ri(&mut self, op: Alu, size: Size, dst: R, value: i32) {
        let rows = &ALU[op as usize][size as usize];
        let row = if size != Size::B && i8::try_from(value).is_ok() {
            rows[3]
        } else if dst == RAX {
            rows[4]
        } else {
            rows[2]
        };
        self.op2(row, gpr(dst, size), imm(immediate(size, value)));
    }
    /// `op memory, immediate`
    pub fn alu_mi(&mut self, op: Alu, size: Size, dst: &Addr, value: i32) {
        let rows = &ALU[op as usize][size as usize];
        let row = if size != Size::B && i8::try_from(value).is_ok() { rows[3] } else { rows[2] };
        self.op2(row, mem(dst), imm(immediate(size, value)));
    }
    /// `mov dst, src`
    pub fn mov_rr(&mut self, size: Size, dst: R, src: R) {
        let row = [rows::MOV_RM8_R8, rows::MOV_RM16_R16, rows::MOV_RM32_R32, rows::MOV_RM64_R64][size as usize];
        self.op2(row, gpr(dst, size), gpr(src, size));
    }
    /// Loads 32 or 64 bits; narrower loads extend to 32 bits by zeros.
    pub fn load(&mut self, size: Size, dst: R, src: &Addr) {
        match size {
            Size::B => self.op2(rows::MOVZX_R32_RM8, gpr(dst, Size::D), mem(src)),
            Size::W => self.op2(rows::MOVZX_R32_RM16, gpr(dst, Size::D), mem(src)),
            Size::D => self.op2(rows::MOV_R32_RM32, gpr(dst, Size::D), mem(src)),
            Size::Q => self.op2(rows::MOV_R64_RM64, gpr(dst, Size::Q), mem(src)),
        }
    }
    /// `mov memory, src`
    pub fn store(&mut self, size: Size, dst: &Addr, src: R) {
        let row = [rows::MOV_RM8_R8, rows::MOV_RM16_R16, rows::MOV_RM32_R32, rows::MOV_RM64_R64][size as usize];
        self.op2(row, mem(dst), gpr(src, size));
    }
    /// `mov memory, immediate` (64 bits: sign-extended)
    pub fn store_imm(&mut self, size: Size, dst: &Addr, value: i32) {
        let row = [rows::MOV_RM8_IMM8, rows::MOV_RM16_IMM16, rows::MOV_RM32_IMM32, rows::MOV_RM64_IMM32][size as usize];
        self.op2(row, mem(dst), imm(immediate(size, value)));
    }
    /// Puts a constant in a register, by the shortest `mov`.
    pub fn mov_imm(&mut self, dst: R, value: u64) {
        let value = if self.narrow.is_some() { value & 0xffff_ffff } else { value };
        if let Ok(value) = u32::try_from(value) {
            self.op2(rows::MOV_R32_IMM32, gpr(dst, Size::D), imm(i64::from(value)));
        } else if i32::try_from(value as i64).is_ok() {
            self.op2(rows::MOV_RM64_IMM32, gpr(dst, Size::Q), imm(value as i64));
        } else {
            self.op2(rows::MOV_R64_IMM64, gpr(dst, Size::Q), imm(value as i64));
        }
    }
    /// A constant of 8 bits and its sign, by way of the stack: the shortest, and not fast. Nothing may be below the
    /// stack pointer.
    pub fn mov_by_stack(&mut self, dst: R, value: i8) {
        let row = if self.narrow.is_some() { rows::PUSHD_IMM8 } else { rows::PUSHQ_IMM8 };
        self.op1(row, imm(i64::from(value)));
        self.op1(rows::POP_R64, gpr(dst, Size::Q));
    }
    /// `lea`, 64 bits.
    pub fn lea(&mut self, dst: R, addr: &Addr) {
        self.op2(rows::LEA_R64_M, gpr(dst, Size::Q), mem(addr));
    }
    /// `lea` at 32 or 64 bits.
    pub fn lea_sized(&mut self, size: Size, dst: R, addr: &Addr) {
        let row = if size == Size::Q { rows::LEA_R64_M } else { rows::LEA_R32_M };
        self.op2(row, gpr(dst, size.at_least_d()), mem(addr));
    }
    /// `movzx` from a register of 8 or 16 bits to 32; 32 bits: `mov`.
    pub fn zext_rr(&mut self, dst: R, src: R, from: Size) {
        match from {
            Size::B => self.op2(rows::MOVZX_R32_RM8, gpr(dst, Size::D), gpr(src, Size::B)),
            Size::W => self.op2(rows::MOVZX_R32_RM16, gpr(dst, Size::D), gpr(src, Size::W)),
            Size::D | Size::Q => self.mov_rr(from, dst, src),
        }
    }
    /// `movsx` to `to` (32 or 64 bits).
    pub fn sext_rr(&mut self, dst: R, src: R, from: Size, to: Size) {
        let to = to.at_least_d();
        if from >= to {
            self.mov_rr(to, dst, src);
        } else {
            self.op2(sext_row(from, to), gpr(dst, to), gpr(src, from));
        }
    }
    /// `movsx` from memory to `to` (32 or 64 bits).
    pub fn sext_rm(&mut self, dst: R, src: &Addr, from: Size, to: Size) {
        let to = to.at_least_d();
        if from >= to {
            self.load(to, dst, src);
        } else {
            self.op2(sext_row(from, to), gpr(dst, to), mem(src));
        }
    }
    /// `test a, b`
    pub fn test_rr(&mut self, size: Size, a: R, b: R) {
        let row = [rows::TEST_RM8_R8, rows::TEST_RM16_R16, rows::TEST_RM32_R32, rows::TEST_RM64_R64][size as usize];
        self.op2(row, gpr(a, size), gpr(b, size));
    }
    /// `test a, immediate`
    pub fn test_ri(&mut self, size: Size, a: R, value: i32) {
        let row = if a == RAX {
            [rows::TEST_AL_IMM8, rows::TEST_AX_IMM16, rows::TEST_EAX_IMM32, rows::TEST_RAX_IMM32][size as usize]
        } else {
            [rows::TEST_RM8_IMM8, rows::TEST_RM16_IMM16, rows::TEST_RM32_IMM32, rows::TEST_RM64_IMM32][size as usize]
        };
        self.op2(row, gpr(a, size), imm(immediate(size, value)));
    }
    /// `test memory, immediate`
    pub fn test_mi(&mut self, size: Size, a: &Addr, value: i32) {
        let row =
            [rows::TEST_RM8_IMM8, rows::TEST_RM16_IMM16, rows::TEST_RM32_IMM32, rows::TEST_RM64_IMM32][size as usize];
        self.op2(row, mem(a), imm(immediate(size, value)));
    }
    /// Shift or rotate by a constant.
    pub fn shift_ri(&mut self, op: Shift, size: Size, dst: R, count: u8) {
        let rows = &SHIFT[op as usize][size as usize];
        let row = if count == 1 { rows[0] } else { rows[1] };
        self.op2(row, gpr(dst, size), imm(i64::from(count)));
    }
    /// Shift or rotate by `cl`.
    pub fn shift_cl(&mut self, op: Shift, size: Size, dst: R) {
        self.op2(SHIFT[op as usize][size as usize][2], gpr(dst, size), Operand::Reg(reg::CL));
    }
    /// `shld` or `shrd` by a constant, or by `cl`.
    pub fn double_shift(&mut self, left: bool, size: Size, dst: R, from: R, count: Option<u8>) {
        let (dst, from) = (gpr(dst, size), gpr(from, size));
        let row = match (left, size, count.is_some()) {
            (true, Size::Q, true) => rows::SHLD_RM64_R64_IMM8,
            (true, Size::Q, false) => rows::SHLD_RM64_R64_CL,
            (false, Size::Q, true) => rows::SHRD_RM64_R64_IMM8,
            (false, Size::Q, false) => rows::SHRD_RM64_R64_CL,
            (true, _, true) => rows::SHLD_RM32_R32_IMM8,
            (true, _, false) => rows::SHLD_RM32_R32_CL,
            (false, _, true) => rows::SHRD_RM32_R32_IMM8,
            (false, _, false) => rows::SHRD_RM32_R32_CL,
        };
        let count = count.map_or(gpr(RCX, Size::B), |count| imm(i64::from(count)));
        self.op3(row, dst, from, count);
    }
    /// `imul dst, src` (at least 16 bits)
    pub fn imul_rr(&mut self, size: Size, dst: R, src: R) {
        self.op2(imul_row(size), gpr(dst, size), gpr(src, size));
    }
    /// `imul dst, memory`
    pub fn imul_rm(&mut self, size: Size, dst: R, src: &Addr) {
        self.op2(imul_row(size), gpr(dst, size), mem(src));
    }
    /// `imul dst, src, immediate`; `src` is a register or memory.
    pub fn imul_imm(&mut self, size: Size, dst: R, src: Operand, value: i32) {
        let row = match (size, i8::try_from(value).is_ok()) {
            (Size::Q, true) => rows::IMUL_R64_RM64_IMM8,
            (Size::Q, false) => rows::IMUL_R64_RM64_IMM32,
            (Size::W, true) => rows::IMUL_R16_RM16_IMM8,
            (Size::W, false) => rows::IMUL_R16_RM16_IMM16,
            (_, true) => rows::IMUL_R32_RM32_IMM8,
            (_, false) => rows::IMUL_R32_RM32_IMM32,
        };
        self.op3(row, gpr(dst, size), src, imm(i64::from(value)));
    }
    /// One-operand group: `neg`, `not`, `mul`, `imul`, `div`, `idiv` by rows of the four sizes.
    pub fn unary(&mut self, rows: [Row; 4], size: Size, operand: R) {
        self.op1(rows[size as usize], gpr(operand, size));
    }
    /// `setcc`
    pub fn setcc(&mut self, cc: Cc, dst: R) {
        self.op1(SETCC[cc as usize], gpr(dst, Size::B));
    }
    /// Whether there are `cmovcc` and `fucomi`.
    pub fn has_cmov(&self) -> bool {
        self.narrow.as_ref().is_none_or(|narrow| narrow.cmov)
    }
    /// `cmovcc` between registers (at least 16 bits), or a jump over a move where the processor has none.
    pub fn cmov_rr(&mut self, cc: Cc, size: Size, dst: R, src: R) {
        if !self.has_cmov() {
            let skip = self.s.temp_symbol();
            self.jcc(cc.negate(), skip);
            self.mov_rr(size, dst, src);
            self.s.label(skip);
            return;
        }
        self.op2(CMOV[cc as usize][size as usize - 1], gpr(dst, size), gpr(src, size));
    }
    /// `jcc`, to be relaxed.
    pub fn jcc(&mut self, cc: Cc, target: SymbolId) {
        self.op1(JCC[cc as usize], Operand::Target(Value::symbol(target)));
    }
    /// Jumps if a condition does not hold.
    pub fn jump_unless(&mut self, cond: Cond, target: SymbolId) {
        match cond {
            Cond::Cc(cc) => self.jcc(cc.negate(), target),
            Cond::EqualOrdered => {
                self.jcc(Cc::Ne, target);
                self.jcc(Cc::P, target);
            }
            Cond::NotEqualUnordered => {
                let holds = self.s.temp_symbol();
                self.jcc(Cc::P, holds);
                self.jcc(Cc::E, target);
                self.s.label(holds);
            }
        }
    }
    /// Jumps if a condition holds.
    pub fn jump_if(&mut self, cond: Cond, target: SymbolId) {
        match cond {
            Cond::Cc(cc) => self.jcc(cc, target),
            Cond::EqualOrdered => {
                let fails = self.s.temp_symbol();
                self.jcc(Cc::P, fails);
                self.jcc(Cc::E, target);
                self.s.label(fails);
            }
            Cond::NotEqualUnordered => {
                self.jcc(Cc::Ne, target);
                self.jcc(Cc::P, target);
            }
        }
    }
    /// `jmp`, to be relaxed.
    pub fn jmp(&mut self, target: SymbolId) {
        self.op1(rows::JMP_REL32_64, Operand::Target(Value::symbol(target)));
    }
    /// Vector register instruction `op dst, src`.
    pub fn xmm_rr(&mut self, code: Row, dst: R, src: R) {
        self.op2(code, xmm(dst), xmm(src));
    }
    /// Vector register instruction with a memory source.
    pub fn xmm_rm(&mut self, code: Row, dst: R, src: &Addr) {
        self.op2(code, xmm(dst), mem(src));
    }
    /// Store of a vector register.
    pub fn xmm_mr(&mut self, code: Row, dst: &Addr, src: R) {
        self.op2(code, mem(dst), xmm(src));
    }
    /// Instruction with one memory operand.
    pub fn m(&mut self, code: Row, addr: &Addr) {
        self.op1(code, mem(addr));
    }
}

/// An immediate as the encoder takes it: narrow ones as their zero-extended bits are printed by gas as signed.
fn immediate(size: Size, value: i32) -> i64 {
    match size {
        Size::B => i64::from(value as i8),
        Size::W => i64::from(value as i16),
        Size::D | Size::Q => i64::from(value),
    }
}

fn sext_row(from: Size, to: Size) -> Row {
    match (from, to) {
        (Size::B, Size::Q) => rows::MOVSX_R64_RM8,
        (Size::W, Size::Q) => rows::MOVSX_R64_RM16,
        (Size::D, Size::Q) => rows::MOVSXD_R64_RM32,
        (Size::B, _) => rows::MOVSX_R32_RM8,
        _ => rows::MOVSX_R32_RM16,
    }
}

fn imul_row(size: Size) -> Row {
    match size {
        Size::Q => rows::IMUL_R64_RM64,
        Size::W => rows::IMUL_R16_RM16,
        Size::B | Size::D => rows::IMUL_R32_RM32,
    }
}

/// Rows of `inc` with one operand, by size.
pub const INC: [Row; 4] = [rows::INC_RM8, rows::INC_RM16, rows::INC_RM32, rows::INC_RM64];
/// Rows of `dec` with one operand, by size.
pub const DEC: [Row; 4] = [rows::DEC_RM8, rows::DEC_RM16, rows::DEC_RM32, rows::DEC_RM64];
/// Rows of `neg` with one operand, by size.
pub const NEG: [Row; 4] = [rows::NEG_RM8, rows::NEG_RM16, rows::NEG_RM32, rows::NEG_RM64];
/// Rows of `not` with one operand, by size.
pub const NOT: [Row; 4] = [rows::NOT_RM8, rows::NOT_RM16, rows::NOT_RM32, rows::NOT_RM64];
/// Rows of `mul` with one operand, by size.
pub const MUL: [Row; 4] = [rows::MUL_RM8, rows::MUL_RM16, rows::MUL_RM32, rows::MUL_RM64];
/// Rows of `imul` with one operand, by size.
pub const IMUL: [Row; 4] = [rows::IMUL_RM8, rows::IMUL_RM16, rows::IMUL_RM32, rows::IMUL_RM64];
/// Rows of `div` with one operand, by size.
pub const DIV: [Row; 4] = [rows::DIV_RM8, rows::DIV_RM16, rows::DIV_RM32, rows::DIV_RM64];
/// Rows of `idiv` with one operand, by size.
pub const IDIV: [Row; 4] = [rows::IDIV_RM8, rows::IDIV_RM16, rows::IDIV_RM32, rows::IDIV_RM64];
