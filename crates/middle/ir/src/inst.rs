//! Instructions.

use crate::function::{ListId, Value};
use crate::module::SigId;
use base::{Symbol, define_idx};

define_idx! {
    /// The table of a switch.
    pub struct SwitchId = "sw";
    /// The operands of an asm instruction.
    pub struct AsmId = "asm";
    /// A destination with its arguments: an index into the function's pool, made by `Function::block_call`.
    pub struct BlockCall = "dest";
}

/// Integer and floating arithmetic; both operands and the result have one type (vectors: by lane).
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    /// Quotient toward zero; dividing by zero, or the least value by -1, is undefined behaviour (traps).
    UDiv,
    SDiv,
    URem,
    SRem,
    And,
    Or,
    Xor,
    /// A count not below the width gives poison. The count has the operand's type.
    Shl,
    LShr,
    AShr,
    /// Counts are modulo the width.
    RotL,
    RotR,
    FAdd,
    FSub,
    FMul,
    FDiv,
    /// Integer minimum and maximum.
    SMin,
    SMax,
    UMin,
    UMax,
    /// `copysign`: magnitude of the first, sign of the second.
    FCopySign,
}

/// Operations with one operand; the result has its type unless said otherwise.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum UnaryOp {
    /// Flips the sign bit.
    FNeg,
    /// Clears the sign bit.
    FAbs,
    /// Square root, correctly rounded.
    FSqrt,
    /// Leading zeros; the width for zero.
    Ctlz,
    /// Trailing zeros; the width for zero.
    Cttz,
    /// Number of one bits.
    Popcnt,
    /// Bytes reversed.
    Bswap,
    /// Bits reversed.
    BitReverse,
    /// Poison becomes some fixed value.
    Freeze,
    /// `i1`: whether the operand is a constant (`__builtin_constant_p`); resolved once, after inlining and folding.
    IsConstant,
}

/// Conversions (vectors: by lane, same number of lanes; `Bitcast` keeps total bits).
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum CastOp {
    Trunc,
    ZExt,
    SExt,
    FpTrunc,
    FpExt,
    /// Toward zero; out of range is poison.
    FpToSi,
    FpToUi,
    SiToFp,
    UiToFp,
    Bitcast,
    PtrToInt,
    IntToPtr,
}

/// Integer comparison.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum IntCond {
    Eq,
    Ne,
    Slt,
    Sle,
    Sgt,
    Sge,
    Ult,
    Ule,
    Ugt,
    Uge,
}

/// Floating comparison: ordered ones are false, unordered ones true, if an operand is a NaN.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum FloatCond {
    Oeq,
    One,
    Olt,
    Ole,
    Ogt,
    Oge,
    Ueq,
    Une,
    Ult,
    Ule,
    Ugt,
    Uge,
    /// Neither is a NaN.
    Ord,
    /// One is a NaN.
    Uno,
}

/// Two results: the wrapped value, and `i1` whether it overflowed.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum OverflowOp {
    SAdd,
    UAdd,
    SSub,
    USub,
    SMul,
    UMul,
}

/// The higher words of sums and differences of integers wider than a register: `lhs + rhs + carry` and
/// `lhs - rhs - carry`. The lowest word is an [`Inst::Overflow`] of `UAdd` or `USub`, whose second result is the carry.
/// Legalisation puts the words of one operation one behind the other, so that a generator can leave the carry in the
/// flags.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum CarryOp {
    Add,
    Sub,
}

/// Read-modify-write.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum AtomicOp {
    Exchange,
    Add,
    Sub,
    And,
    Or,
    Xor,
    Nand,
}

/// C memory orders (consume is acquire).
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum AtomicOrder {
    /// Not atomic.
    NotAtomic = 0,
    /// `memory_order_relaxed`
    Relaxed = 1,
    /// `memory_order_acquire`
    Acquire = 2,
    /// `memory_order_release`
    Release = 3,
    /// `memory_order_acq_rel`
    AcqRel = 4,
    /// `memory_order_seq_cst`
    SeqCst = 5,
}

/// Facts of a memory access, in 32 bits: access class (16), address space (4), order (3), volatile (1), two unused, fresh
/// (1), log2 of alignment (5).
#[derive(Copy, Clone, PartialEq, Eq, Hash)]
pub struct MemFlags(u32);

impl MemFlags {
    /// A plain access with an alignment in bytes (a power of two), of access class 0 (aliases everything).
    pub fn aligned(align: u32) -> MemFlags {
        debug_assert!(align.is_power_of_two());
        MemFlags(align.trailing_zeros())
    }
    /// Alignment in bytes.
    pub fn align(self) -> u32 {
        1 << (self.0 & 31)
    }
    /// With another alignment.
    pub fn with_align(self, align: u32) -> MemFlags {
        MemFlags(self.0 & !31 | align.trailing_zeros())
    }
    /// Volatile: happens exactly as often and in the order written.
    pub fn volatile(self) -> bool {
        self.0 & 1 << 8 != 0
    }
    /// With `volatile` as given.
    pub fn with_volatile(self, volatile: bool) -> MemFlags {
        MemFlags(self.0 & !(1 << 8) | u32::from(volatile) << 8)
    }
    /// Of what fills memory: it begins the life of a local object whose value is not determined yet (C23 6.2.4p6). To
    /// passes it is a write like any other; generators need not do it.
    pub fn fresh(self) -> bool {
        self.0 & 1 << 5 != 0
    }
    /// With `fresh` as given.
    pub fn with_fresh(self, fresh: bool) -> MemFlags {
        MemFlags(self.0 & !(1 << 5) | u32::from(fresh) << 5)
    }
    /// Atomic order.
    pub fn order(self) -> AtomicOrder {
        match self.0 >> 9 & 7 {
            0 => AtomicOrder::NotAtomic,
            1 => AtomicOrder::Relaxed,
            2 => AtomicOrder::Acquire,
            3 => AtomicOrder::Release,
            4 => AtomicOrder::AcqRel,
            _ => AtomicOrder::SeqCst,
        }
    }
    /// With an atomic order.
    pub fn with_order(self, order: AtomicOrder) -> MemFlags {
        MemFlags(self.0 & !(7 << 9) | (order as u32) << 9)
    }
    /// Address space: 0 is the default, 1 is `%fs`-, 2 is `%gs`-relative.
    pub fn space(self) -> u32 {
        self.0 >> 12 & 15
    }
    /// With an address space.
    pub fn with_space(self, space: u32) -> MemFlags {
        MemFlags(self.0 & !(15 << 12) | space << 12)
    }
    /// Access class for type-based alias analysis; 0 aliases everything.
    pub fn class(self) -> u16 {
        (self.0 >> 16) as u16
    }
    /// With an access class.
    pub fn with_class(self, class: u16) -> MemFlags {
        MemFlags(self.0 & 0xffff | u32::from(class) << 16)
    }
}

/// The access class of pointers in general, and below those of pointers to named structures, one for each tag.
pub const POINTERS: u16 = 6;

/// Whether accesses of two classes never touch common memory (C23 6.5.1p7). Nothing is apart from class 0, and pointers to
/// structures not from pointers in general: `void *` is used for all of them, as with GCC.
#[inline]
pub fn classes_apart(a: u16, b: u16) -> bool {
    let (low, high) = (a.min(b), a.max(b));
    low != 0 && low != high && !(low == POINTERS && high > POINTERS)
}

impl std::fmt::Debug for MemFlags {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "align {}", self.align())?;
        if self.volatile() {
            write!(f, " volatile")?;
        }
        if self.fresh() {
            write!(f, " fresh")?;
        }
        if self.order() != AtomicOrder::NotAtomic {
            write!(f, " {:?}", self.order())?;
        }
        if self.space() != 0 {
            write!(f, " space {}", self.space())?;
        }
        if self.class() != 0 {
            write!(f, " class {}", self.class())?;
        }
        Ok(())
    }
}

/// Promises of an arithmetic instruction; a broken one gives poison.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct ArithFlags(pub u8);

impl ArithFlags {
    /// None.
    pub const NONE: ArithFlags = ArithFlags(0);
    /// No signed wrap.
    pub const NSW: ArithFlags = ArithFlags(1);
    /// No unsigned wrap.
    pub const NUW: ArithFlags = ArithFlags(2);
    /// No remainder, no bits shifted out.
    pub const EXACT: ArithFlags = ArithFlags(4);
    /// The address stays within the object.
    pub const INBOUNDS: ArithFlags = ArithFlags(8);
    /// Whether all of `other` are set.
    pub const fn contains(self, other: ArithFlags) -> bool {
        self.0 & other.0 == other.0
    }
    /// All of both.
    pub const fn union(self, other: ArithFlags) -> ArithFlags {
        ArithFlags(self.0 | other.0)
    }
}

/// What may be relied on of a call, whoever is called; what is not said is not known.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct CallFacts(pub u8);

impl CallFacts {
    /// Nothing is known.
    pub const NONE: CallFacts = CallFacts(0);
    /// It comes back and writes nothing that anyone can see (`pure`): the result depends on the arguments and on
    /// memory.
    pub const PURE: CallFacts = CallFacts(1);
    /// Nor does it read memory that changes (`const`, which is `pure` too).
    pub const CONST: CallFacts = CallFacts(3);
    /// The result is null or the address of memory that nothing else points to (`malloc`).
    pub const MALLOC: CallFacts = CallFacts(4);
    /// It is the C library's function of that name and does what the standard says.
    pub const LIBRARY: CallFacts = CallFacts(8);
    /// It is hardly ever made (`cold`).
    pub const COLD: CallFacts = CallFacts(16);

    /// The function need not be marked as one that is called through pointers.
    pub const UNTRACKED: CallFacts = CallFacts(32);

    /// The words of the text form.
    pub const NAMES: [(CallFacts, &'static str); 6] = [
        (CallFacts::CONST, "const"),
        (CallFacts::PURE, "pure"),
        (CallFacts::MALLOC, "malloc"),
        (CallFacts::LIBRARY, "library"),
        (CallFacts::COLD, "cold"),
        (CallFacts::UNTRACKED, "untracked"),
    ];
    /// Whether all of `other` are known.
    pub const fn contains(self, other: CallFacts) -> bool {
        self.0 & other.0 == other.0
    }
    /// All of both.
    #[must_use]
    pub const fn union(self, other: CallFacts) -> CallFacts {
        CallFacts(self.0 | other.0)
    }
    /// Those that are not in `other`.
    #[must_use]
    pub const fn without(self, other: CallFacts) -> CallFacts {
        CallFacts(self.0 & !other.0)
    }
}

/// Operations that are none of the others: arguments and results are as listed.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Intrinsic {
    /// `(ptr va_list)`: initialises it (SysV x86-64 ABI 3.5.7 and its like).
    VaStart,
    /// `() -> ptr`: frame address of this function (forces a frame pointer).
    FrameAddress,
    /// `(i32 constant level) -> ptr`: frame address `level` callers up.
    FrameAddressAt,
    /// `(i32 constant level) -> ptr`: return address.
    ReturnAddress,
    /// `() -> ptr`: address of the place that holds the return address (`__builtin_dwarf_cfa` minus nothing).
    Cfa,
    /// `() -> ptr`: stack pointer, for `StackRestore`.
    StackSave,
    /// `(ptr)`
    StackRestore,
    /// `(word size, word constant align) -> ptr`: space until the function returns or the stack is restored.
    DynAlloca,
    /// `()`: stops the program (`ud2`).
    Trap,
    /// `(ptr, i32 constant write, i32 constant locality)`
    Prefetch,
    /// `() -> ptr`: thread pointer (`%fs:0`).
    ThreadPointer,
    /// `()`: spin-loop hint.
    Pause,
    /// `(ptr buffer) -> i32`: `__builtin_setjmp`, 5 words; 0, and 1 when jumped to.
    BuiltinSetjmp,
    /// `(ptr buffer)`: `__builtin_longjmp`; a terminator follows.
    BuiltinLongjmp,
    /// `(ptr start, ptr end)`: instruction cache made coherent; nothing on x86.
    ClearCache,
    /// `() -> i64`: time-stamp counter.
    ReadTsc,
    /// `(i64 register number constant, …)`: target instruction by number; defined by the target's table.
    Target(u16),
}

/// A destination of a switch: inclusive bounds as bits of the switched type.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct SwitchCase {
    /// Lower bound.
    pub low: u128,
    /// Upper bound (unsigned order; not below `low`).
    pub high: u128,
    /// Where to.
    pub dest: BlockCall,
}

/// The table of a switch: cases are disjoint, sorted by `low`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SwitchData {
    /// Cases.
    pub cases: Vec<SwitchCase>,
    /// Where to if none matches.
    pub default: BlockCall,
}

/// How an asm operand is tied to values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AsmOperandKind {
    /// Output in a register (or memory): result number of the instruction. For constraints that also
    /// allow memory the code generator may pick the register.
    Output {
        /// Number among the instruction's results.
        result: u16,
    },
    /// Output to memory: the value is the address.
    OutputMem(Value),
    /// Input value.
    Input(Value),
    /// Input in memory: the value is the address.
    InputMem(Value),
    /// Input tied to output operand number `output` (`"0"`, or the second half of `"+r"`).
    Tied {
        /// The value.
        value: Value,
        /// Number of the operand in [`AsmInfo::operands`].
        output: u16,
    },
    /// A label of `asm goto`: index among the destinations after the fall-through.
    Label(u16),
}

/// One operand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AsmOperand {
    /// Its name in the template, if any.
    pub name: Option<Symbol>,
    /// Constraint alternatives without `=` and `+` (kept: `&`, `%`, letters).
    pub constraint: Symbol,
    /// Type of the value (or of the object in memory, as far as it has a scalar type).
    pub ty: crate::types::Type,
    /// What it is.
    pub kind: AsmOperandKind,
    /// A register it must be in (register variables), by assembler name.
    pub register: Option<Symbol>,
}

/// The operands of an asm instruction. Operand numbers of the template are indices of `operands`
/// (outputs, then inputs, then the hidden inputs of `+` operands, which are last, then labels by `%l`).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AsmInfo {
    /// The template.
    pub template: Symbol,
    /// Whether `%` is special in it.
    pub extended: bool,
    /// Must not be removed or duplicated.
    pub volatile: bool,
    /// Operands.
    pub operands: Vec<AsmOperand>,
    /// Number of leading operands that are numbered as written (outputs and inputs); labels follow in numbering.
    pub numbered: u16,
    /// Clobbered registers, by assembler name (no `memory`, no `cc`).
    pub clobbers: Vec<Symbol>,
    /// Clobbers memory.
    pub memory: bool,
    /// `asm goto`: the fall-through, then the labels.
    pub dests: Vec<BlockCall>,
    /// Names of the labels, for `%l[name]`.
    pub label_names: Vec<Symbol>,
    /// Where the template is, for messages.
    pub loc: source::Loc,
}

/// An instruction: at most 16 bytes. Fields mean what the variant says.
#[allow(missing_docs)]
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Inst {
    /// Arithmetic.
    Binary { op: BinaryOp, flags: ArithFlags, lhs: Value, rhs: Value },
    /// One operand.
    Unary { op: UnaryOp, arg: Value },
    /// Conversion to the instruction's type.
    Cast { op: CastOp, arg: Value },
    /// `i1` (vectors: integer lanes of all ones or zero).
    IntCompare { cond: IntCond, lhs: Value, rhs: Value },
    /// `i1` (vectors: integer lanes of all ones or zero).
    FloatCompare { cond: FloatCond, lhs: Value, rhs: Value },
    /// `cond` is `i1`, or for vectors a mask of the lanes' integer width.
    Select { cond: Value, then: Value, otherwise: Value },
    /// Pointer plus bytes: an integer as wide as the pointer.
    PtrAdd { flags: ArithFlags, base: Value, offset: Value },
    /// Wrapped result and `i1`.
    Overflow { op: OverflowOp, lhs: Value, rhs: Value },
    /// Wrapped result and `i1`, the carry (borrow) out; `carry` is the `i1` that comes in. Any carry is allowed,
    /// not only one that the instruction before left.
    Carry { op: CarryOp, lhs: Value, rhs: Value, carry: Value },
    /// The product in twice the width: the low, then the high word.
    WideMul { signed: bool, lhs: Value, rhs: Value },
    /// A word of the two words `high:low` shifted by `count` modulo the width of one: to the left, the high word of
    /// what comes out, else the low one. The count has the words' type.
    Funnel { left: bool, high: Value, low: Value, count: Value },
    /// Load of the instruction's type (atomic if the flags say so: then an integer or pointer of at most 64 bits).
    Load { ptr: Value, mem: MemFlags },
    /// Store; atomic ones as loads.
    Store { ptr: Value, value: Value, mem: MemFlags },
    /// Read-modify-write; the result is the old value.
    AtomicRmw { op: AtomicOp, ptr: Value, value: Value, mem: MemFlags },
    /// Compare and exchange: args are (ptr, expected, new); results are the old value and `i1` success. `mem` has the
    /// success order. Of an integer wider than a register, after legalisation, the args are (ptr, expected low and
    /// high word, new low and high word), the results the old low and high word and success.
    CmpXchg { weak: bool, failure: AtomicOrder, args: ListId, mem: MemFlags },
    /// Memory fence; `compiler_only` is a signal fence.
    Fence { order: AtomicOrder, compiler_only: bool },
    /// `memcpy` (regions equal or disjoint) or `memmove` (`overlap`): args are (dst, src, length), the last as wide as a pointer. `mem` has the alignment common to both.
    MemCopy { overlap: bool, args: ListId, mem: MemFlags },
    /// `memset`: args are (dst, i8 value, length), the last as wide as a pointer.
    MemSet { args: ListId, mem: MemFlags },
    /// Call of `callee` (a symbol's address for direct calls). Results as the signature says.
    Call { facts: CallFacts, sig: SigId, callee: Value, args: ListId },
    /// See [`Intrinsic`].
    Intrinsic { op: Intrinsic, args: ListId },
    /// Inline assembly; also as a terminator, when it has destinations.
    Asm(AsmId),
    /// Lane `index` (any integer; out of range is poison) of a vector.
    ExtractLane { vector: Value, index: Value },
    /// The vector with one lane replaced: args are (vector, element, index).
    InsertLane { args: ListId },
    /// Every lane is the scalar.
    Splat { arg: Value },
    /// Lanes of the concatenation of two vectors: the mask's `i32` lanes are modulo twice the number of lanes; args are (a, b, mask).
    Shuffle { args: ListId },
    /// Terminator: to one block.
    Jump { dest: BlockCall },
    /// Terminator: by an `i1`.
    Branch { cond: Value, then: BlockCall, otherwise: BlockCall },
    /// Terminator: by an integer.
    Switch { value: Value, table: SwitchId },
    /// Terminator: to an address that is one of the blocks' (a list of blocks without arguments).
    IndirectBranch { addr: Value, dests: ListId },
    /// Terminator: returns the values of the signature.
    Return { args: ListId },
    /// Terminator: never reached.
    Unreachable,
}

const _: () = assert!(size_of::<Inst>() <= 16);

impl Inst {
    /// Whether this ends a block (an asm does if it has destinations: ask the function).
    pub fn is_terminator(&self) -> bool {
        matches!(
            self,
            Inst::Jump { .. }
                | Inst::Branch { .. }
                | Inst::Switch { .. }
                | Inst::IndirectBranch { .. }
                | Inst::Return { .. }
                | Inst::Unreachable
        )
    }
}
