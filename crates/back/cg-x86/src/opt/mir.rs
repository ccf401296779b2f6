//! Machine instructions before and after allocation.
//!
//! An instruction is an operation, a shape that says where its operands are, a range of register
//! operands, perhaps an address, perhaps an immediate. Register operands are in one order everywhere:
//! definitions, then uses, then base and index of the address. Operations on two operands define the
//! first with a `Reuse` constraint on the first use.

use emit_x86::Cond;
use emit_x86::{Alu, Cc, Shift, Size};
use mc::{Row, SymbolId, Variant};
use regalloc::VReg;

/// Where the operands of an operation are: destination (or left side), then source.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    /// Registers.
    Rr,
    /// Register and memory.
    Rm,
    /// Register and immediate.
    Ri,
    /// Memory and register.
    Mr,
    /// Memory and immediate.
    Mi,
    /// Memory alone.
    M,
    /// None of these.
    None,
}

/// Operations. What is not said otherwise takes general registers; `Size` is the operand size.
#[derive(Copy, Clone, PartialEq, Debug)]
pub(super) enum Op {
    /// Parameters of the function are defined here; a variadic one saves the argument registers.
    Args,
    /// `mov` of a constant: def.
    Const,
    /// `mov` between registers: def, use.
    Copy(Size),
    /// `add` and its kin, `Rr` `Rm` `Ri`: def, use(, use); `Mr` `Mi`: (use).
    Alu(Alu, Size),
    /// `cmp`: uses.
    Cmp(Size),
    /// `test`: uses.
    Test(Size),
    /// Compares its operand, which may be in a slot, with zero.
    TestZero(Size),
    /// `lea` of 32 or 64 bits: def.
    Lea(Size),
    /// Load with zeros above: def.
    Load(Size),
    /// Load (`Rm`) or copy (`Rr`) with the sign above.
    Sext(Size, Size),
    /// Copy with zeros above.
    Zext(Size),
    /// Store `Mr`, `Mi`.
    Store(Size),
    /// Shift by the immediate `Ri` `Mi`, or by `cl` (`Rr`: def, use, use in rcx; `Mr`: use in rcx).
    Shift(Shift, Size),
    /// `shld` or `shrd` by the immediate (`Ri`: def, use, use) or by `cl` (`Rr`: and a use in rcx).
    DoubleShift {
        left: bool,
        size: Size,
    },
    /// `imul` `Rr`, `Rm`.
    Imul(Size),
    /// `imul` with an immediate: def, use or memory.
    ImulConst(Size),
    /// One-operand group that changes its operand, by row: `Rr`: def, use; `M`.
    Unary(Row, Size),
    /// Widening multiplication: low and high def, use in rax, use or memory.
    MulWide {
        signed: bool,
        size: Size,
    },
    /// Division: quotient and remainder def, uses of rax and rdx, use or memory.
    Div {
        signed: bool,
        size: Size,
    },
    /// `cdq` or `cqo`: def, use.
    SignFill(Size),
    /// `setcc`: def.
    Set(Cc),
    /// Both of two conditions of floats (with a second def for the other).
    SetPair(Cond),
    /// Register keeps or takes the second use if the condition holds: def, use, use.
    Cmov(Cc, Size),
    /// The same for vector registers and pairs of conditions, by a jump.
    Choose(Cond),
    /// Any operation of two general registers, by row: def, use.
    Gpr2(Row, Size, Size),
    /// Vector register copy: def, use.
    XCopy,
    /// Zero: def.
    XZero,
    /// Operation of two vector registers, destination read: def, use, use or memory.
    X3(Row),
    /// Operation of two vector registers, destination only written: def, use or memory.
    X2(Row),
    /// The same with a destination that must be cleared first: the instruction keeps its high part.
    X2Cleared(Row),
    /// The same two with an immediate, and shifts by one: def, use.
    X3Imm(Row),
    X2Imm(Row),
    X1Imm(Row),
    /// All bits one: def.
    XOnes,
    /// Part of a vector register to a general one, by the immediate: def, use.
    XToGprImm(Row),
    /// General register into a part of a vector register: def, use, use in a general register.
    GprIntoX(Row),
    /// Store of a vector register.
    XStore(Row),
    /// Comparison that sets flags.
    XCmp(Row),
    /// From general register (or memory) to vector register.
    GprToX(Row, Size),
    /// Conversion of an integer: the destination is cleared first.
    IntToX(Row, Size),
    /// From vector register (or memory) to general register.
    XToGpr(Row, Size),
    /// Unsigned 64 bits to floating: def; use late; temporary.
    U64ToFloat {
        double: bool,
    },
    /// Jump to the first successor.
    Jump,
    /// To the first successor if the condition holds, else to the second.
    Branch(Cond),
    /// Multi-way branch: uses value late, two temporaries early; the immediate is the switch.
    Switch(Size),
    /// Jump to an address in a register (`Rr`) or in memory (`M`).
    JumpInd,
    /// Return.
    Ret,
    /// Never gets here; nothing is emitted.
    End,
    /// `ud2`
    Trap,
    /// Call of the symbol whose address is the operand.
    CallDirect,
    /// The two calls as jumps at the end of the function.
    TailDirect,
    TailInd,
    /// Call of the address in a register (`Rr`) or memory (`M`).
    CallInd,
    /// Instruction without operands, by row.
    Plain(Row),
    /// Instruction with a memory operand alone.
    Mem(Row),
    /// `lock` with `add` and its kin on memory.
    LockAlu(Alu, Size),
    /// `lock xadd`: def, use.
    Xadd(Size),
    /// `xchg` with memory: def, use.
    Xchg(Size),
    /// `lock cmpxchg`: def in rax, use in rax, use.
    CmpXchg(Size),
    /// Loop of `cmpxchg`: def in rax early, temporary early, use late, address late.
    AtomicLoop {
        op: Option<Alu>,
        size: Size,
    },
    /// `rep movsq`: defs and uses of rdi, rsi, rcx.
    RepMovs,
    /// Stack pointer: def.
    StackSave,
    /// Stack pointer from a register.
    StackRestore,
    /// Stack pointer less a register, then its address above the outgoing arguments: def, use. The immediate is the
    /// alignment.
    DynAlloca,
    /// Address of the frame's base, def.
    FrameAddress,
    /// `__tls_get_addr`: def in rax. The address's symbol.
    /// Shape `Rm`: the address of the symbol that the memory operand names, 64 bits of the instruction.
    FarAddress,
    TlsCall(Variant),
    /// A built-in function of the target; the immediate is its number among those lowered.
    Builtin,
    /// Inline asm; the immediate is its number among those lowered.
    Asm,
    /// Time-stamp counter: defs rax, rdx.
    ReadTsc,
}

/// What a memory operand is relative to.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) enum Base {
    /// Nothing.
    None,
    /// A register operand.
    Reg,
    /// A slot of the function.
    Slot(u32),
    /// Memory of a virtual register that has a home in the frame.
    Home(u32),
    /// The memory of incoming arguments.
    Incoming,
    /// The memory of outgoing arguments.
    Outgoing,
    /// Save area of a variadic function's registers.
    SaveArea,
    /// A symbol, relative to `rip`.
    Rip(SymbolId, Variant),
    /// A symbol's value itself.
    Abs(SymbolId, Variant),
    /// A register operand and a symbol's value.
    RegAbs(SymbolId, Variant),
}

/// A memory operand without its registers.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) struct Amode {
    pub base: Base,
    pub index: bool,
    pub scale: u8,
    /// 0, 1 for `fs`, 2 for `gs`.
    pub segment: u8,
    pub disp: i32,
}

/// A memory operand with its registers.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) struct MemRef {
    pub amode: Amode,
    pub base: Option<VReg>,
    pub index: Option<VReg>,
}

impl MemRef {
    pub fn of(base: Base, disp: i32) -> MemRef {
        MemRef { amode: Amode { base, index: false, scale: 1, segment: 0, disp }, base: None, index: None }
    }
    pub fn reg(base: VReg, disp: i32) -> MemRef {
        MemRef { base: Some(base), ..MemRef::of(Base::Reg, disp) }
    }
    /// The place some bytes further on.
    pub fn plus(self, bytes: i32) -> MemRef {
        MemRef { amode: Amode { disp: self.amode.disp.wrapping_add(bytes), ..self.amode }, ..self }
    }
    pub fn is_rip(&self) -> bool {
        matches!(self.amode.base, Base::Rip(..))
    }
}

/// No address.
pub(super) const NO_MEM: u32 = u32::MAX;

/// A machine instruction.
#[derive(Copy, Clone, Debug)]
pub(super) struct MInst {
    pub op: Op,
    pub shape: Shape,
    /// Register operands: range of the pool.
    pub count: u16,
    pub start: u32,
    /// Number of the address.
    pub mem: u32,
    pub imm: i64,
    pub loc: ir::debug::DebugLoc,
    /// Registers destroyed, as `regalloc` numbers them.
    pub clobbers: u64,
}

/// A machine block.
#[derive(Clone, Default, Debug)]
pub(super) struct MBlock {
    /// Range of the code buffer, in reverse.
    pub code: (u32, u32),
    /// Successors with the range of the argument pool that is passed.
    pub succs: (u32, u32),
    /// Parameters: range of the pool.
    pub params: (u32, u32),
}
