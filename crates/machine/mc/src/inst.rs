//! Machine instructions: a row of an ISA's table and operands.

use crate::value::Value;
use smallvec::SmallVec;

/// Number of a row in an ISA's instruction table (on x86 the number of iced-x86's `Code`).
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct Row(pub u16);

/// Number of a register in an ISA's register table (on x86 the number of iced-x86's `Register`); 0 is none.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Reg(pub u8);

impl Reg {
    /// No register.
    pub const NONE: Reg = Reg(0);
    /// Whether there is none.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }
}

/// A memory operand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mem {
    /// Segment override, or none.
    pub segment: Reg,
    /// Base register, or none (`rip` for PC-relative).
    pub base: Reg,
    /// Index register, or none.
    pub index: Reg,
    /// 1, 2, 4 or 8.
    pub scale: u8,
    /// Displacement. For a PC-relative operand with a symbol: the symbol's address (the encoder makes it relative).
    pub disp: Value,
}

impl Mem {
    /// `disp(base)`.
    pub const fn base_disp(base: Reg, disp: i64) -> Mem {
        Mem { segment: Reg::NONE, base, index: Reg::NONE, scale: 1, disp: Value::Const(disp) }
    }
}

/// An operand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Operand {
    /// A register.
    Reg(Reg),
    /// An immediate.
    Imm(Value),
    /// Memory.
    Mem(Mem),
    /// The destination of a direct branch or call.
    Target(Value),
}

impl Operand {
    /// The value in the operand, if it has one.
    pub fn value(&self) -> Option<&Value> {
        match self {
            Operand::Reg(_) => None,
            Operand::Imm(value) | Operand::Target(value) => Some(value),
            Operand::Mem(mem) => Some(&mem.disp),
        }
    }
    /// The value in the operand, if it has one.
    pub fn value_mut(&mut self) -> Option<&mut Value> {
        match self {
            Operand::Reg(_) => None,
            Operand::Imm(value) | Operand::Target(value) => Some(value),
            Operand::Mem(mem) => Some(&mut mem.disp),
        }
    }
}

/// Prefixes and encoding choices that the row does not imply.
#[derive(Copy, Clone, PartialEq, Eq, Default, Debug)]
pub struct PrefixFlags(pub u32);

impl PrefixFlags {
    /// `lock`.
    pub const LOCK: PrefixFlags = PrefixFlags(1);
    /// `rep` / `repe`.
    pub const REP: PrefixFlags = PrefixFlags(2);
    /// `repne`.
    pub const REPNE: PrefixFlags = PrefixFlags(4);
    /// `notrack`.
    pub const NOTRACK: PrefixFlags = PrefixFlags(8);
    /// `{disp32}`: do not shorten the displacement.
    pub const DISP32: PrefixFlags = PrefixFlags(16);
    /// `{disp8}`: one-byte displacement.
    pub const DISP8: PrefixFlags = PrefixFlags(32);
    /// `data16`.
    pub const DATA16: PrefixFlags = PrefixFlags(64);
    /// `addr32`.
    pub const ADDR32: PrefixFlags = PrefixFlags(128);
    /// `rex.w` prefix written out.
    pub const REX_W: PrefixFlags = PrefixFlags(256);
    /// `xacquire` / `bnd` and further rare prefixes are prefix instructions of their own.
    pub const BND: PrefixFlags = PrefixFlags(512);
    /// `{z}`: lanes masked off become zero.
    pub const ZEROING: PrefixFlags = PrefixFlags(1 << 19);
    /// `{1toN}`: the memory operand is one element, for all lanes.
    pub const BROADCAST: PrefixFlags = PrefixFlags(1 << 20);
    /// `{vex3}`: the three-byte form of a VEX prefix.
    pub const VEX3: PrefixFlags = PrefixFlags(1 << 24);
    /// `{vex}`: VEX although gas would choose EVEX.
    pub const VEX: PrefixFlags = PrefixFlags(1 << 27);
    /// `{rex}`: a REX prefix even if none is needed.
    pub const REX: PrefixFlags = PrefixFlags(1 << 25);
    /// `data32` (an operand-size prefix in 16-bit code).
    pub const DATA32: PrefixFlags = PrefixFlags(1 << 26);

    /// `{evex}`: EVEX although a shorter form exists.
    pub const EVEX: PrefixFlags = PrefixFlags(1 << 28);
    /// `{load}`: of two forms the one that reads its memory operand.
    pub const LOAD: PrefixFlags = PrefixFlags(1 << 29);
    /// `{store}`: of two forms the one that writes its memory operand.
    pub const STORE: PrefixFlags = PrefixFlags(1 << 30);

    /// The `N` of `{1toN}`, for the choice of a row: 2 to 32; 0 is unsaid.
    pub const fn lanes(n: u8) -> PrefixFlags {
        PrefixFlags(if n == 0 { 0 } else { n.trailing_zeros() << 10 })
    }
    /// The number given to [`lanes`](Self::lanes).
    pub const fn lanes_number(self) -> u8 {
        let power = self.0 >> 10 & 7;
        if power == 0 { 0 } else { 1 << power }
    }
    /// `{kN}`: the mask register; 0 is none.
    pub const fn mask(n: u8) -> PrefixFlags {
        PrefixFlags((n as u32 & 7) << 16)
    }
    /// Number of the mask register; 0 is none.
    pub const fn mask_number(self) -> u8 {
        (self.0 >> 16 & 7) as u8
    }
    /// Static rounding: 1 to 4 for `{rn-sae}`, `{rd-sae}`, `{ru-sae}`, `{rz-sae}`; 5 for `{sae}`; 0 is none.
    pub const fn rounding(n: u8) -> PrefixFlags {
        PrefixFlags((n as u32 & 7) << 21)
    }
    /// The number given to [`rounding`](Self::rounding).
    pub const fn rounding_number(self) -> u8 {
        (self.0 >> 21 & 7) as u8
    }
    /// Those of `self` that are not in `other`.
    pub const fn without(self, other: PrefixFlags) -> PrefixFlags {
        PrefixFlags(self.0 & !other.0)
    }
    /// All of both.
    pub const fn union(self, other: PrefixFlags) -> PrefixFlags {
        PrefixFlags(self.0 | other.0)
    }
    /// Whether all of `other` are set.
    pub const fn contains(self, other: PrefixFlags) -> bool {
        self.0 & other.0 == other.0
    }
}

/// One instruction. Operands are in Intel order (destination first), as in the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Inst {
    /// The row.
    pub row: Row,
    /// Prefixes.
    pub prefixes: PrefixFlags,
    /// Operands.
    pub operands: SmallVec<[Operand; 3]>,
}

impl Inst {
    /// An instruction without prefixes.
    pub fn new(row: Row, operands: impl IntoIterator<Item = Operand>) -> Inst {
        Inst { row, prefixes: PrefixFlags::default(), operands: operands.into_iter().collect() }
    }
}
