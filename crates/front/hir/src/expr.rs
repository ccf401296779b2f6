//! Expressions.

use crate::decl::DeclId;
use crate::stmt::{LabelId, StmtId};
use base::define_idx;
use ctype::{Ty, VlaId};

define_idx! {
    /// An expression.
    pub struct ExprId = "e";
    /// A list of expressions.
    pub struct ExprListId = "es";
    /// A wide constant.
    pub struct ConstId = "const";
    /// A string literal.
    pub struct StringId = "str";
}

/// An expression: at most 16 bytes; `__builtin_choose_expr`, `_Generic` and parentheses leave no node.
/// "Lvalue" below means: denotes an object; its value is taken by `Load`.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Expr {
    /// Poison.
    Error,
    /// Integer (also enumeration, `_Bool`, pointer or `nullptr_t`) constant up to 64 bits, sign- or
    /// zero-extended to 64 according to its type.
    Int(u64),
    /// Integer constant of 128 bits.
    WideInt(ConstId),
    /// Floating constant: bits in the format of its type.
    Float(ConstId),
    /// String literal: lvalue of array type.
    String(StringId),
    /// An object (lvalue), parameter (lvalue) or function designator.
    Decl(DeclId),
    /// The value of an lvalue (C23 6.3.2.1p2); of any object type, records included. Atomic if the lvalue's type is.
    Load(ExprId),
    /// Address of the first element of an array (lvalue or not), or of a function designator.
    Decay(ExprId),
    /// Address of an lvalue or function designator.
    AddrOf(ExprId),
    /// Lvalue (or function designator) that a pointer points to.
    Deref(ExprId),
    /// Member of a record: lvalue if the base is. `field` indexes `RecordData::fields`; a member of an
    /// anonymous member is two nodes.
    Member {
        /// The record.
        base: ExprId,
        /// Number of the field.
        field: u32,
    },
    /// Element of a vector: lvalue if the base is.
    VectorElem {
        /// The vector.
        base: ExprId,
        /// Integer.
        index: ExprId,
    },
    /// Prefix operator on a value (`Real` and `Imag` on an lvalue are lvalues).
    Unary(UnaryOp, ExprId),
    /// Infix operator on values. Arithmetic: both operands and the result have one type. Shifts: the
    /// result has the left operand's type. Comparisons: operands have one type, the result is `int`
    /// (or a vector of integers). Logical: operands are scalars, the result is `int`. Pointer forms: see [`BinaryOp`].
    Binary(BinaryOp, ExprId, ExprId),
    /// Simple assignment: lvalue, value of the lvalue's unqualified type. The value is the stored value.
    Assign(ExprId, ExprId),
    /// `lhs op= rhs`: load, convert to `computation`, apply, convert back, store. Right operand is already
    /// converted (to `computation`, or its promoted type for shifts, or pointer-offset integer).
    CompoundAssign {
        /// Operator; `PtrAdd`/`PtrSub` for pointers.
        op: BinaryOp,
        /// Lvalue.
        lhs: ExprId,
        /// Value.
        rhs: ExprId,
        /// Type the operation is done in.
        computation: Ty,
    },
    /// `++` and `--` on a scalar lvalue: adds one (or the pointed-to size).
    IncDec(IncDec, ExprId),
    /// Conversion to the node's type.
    Cast(CastKind, ExprId),
    /// `c ? a : b`; arms have the node's type (or are void).
    Cond(ExprId, ExprId, ExprId),
    /// GNU `c ?: b`: `Elvis(c, converted c, b)`, where the second contains [`Expr::Opaque`] for the value of the first.
    Elvis(ExprId, ExprId, ExprId),
    /// Inside an `Elvis`: the value of its condition, computed once.
    Opaque(ExprId),
    /// `a, b`
    Comma(ExprId, ExprId),
    /// GNU statement expression: a compound statement; its value is that of its last statement if that
    /// is an expression statement (its type is the node's type), else void.
    StmtExpr(StmtId),
    /// Compound literal: lvalue of the unnamed object (which carries the initialiser). In a function the
    /// initialiser is evaluated each time the expression is.
    CompoundLiteral(DeclId),
    /// Call: callee is a value of pointer-to-function type; arguments are converted (default argument
    /// promotions included).
    Call {
        /// The function.
        callee: ExprId,
        /// Its arguments.
        args: ExprListId,
    },
    /// Built-in function: arguments are converted as the builtin's row says.
    Builtin {
        /// Which.
        builtin: crate::Builtin,
        /// Its arguments.
        args: ExprListId,
    },
    /// `va_arg`: operand is the address of the `va_list` (pointer value); the node's type is what is fetched.
    VaArg(ExprId),
    /// GNU `&&label`.
    LabelAddr(LabelId),
    /// Size in bytes of a variably sized type: of type `size_t`.
    SizeofVla(Ty),
    /// Evaluates the length of a variable array type, then the expression.
    VlaEval(VlaId, ExprId),
    /// A complex value from two reals.
    MakeComplex(ExprId, ExprId),
    /// A value of array, record or vector type given by an initialiser list (only as operand of an
    /// initialiser, or for vectors anywhere).
    InitList(crate::init::InitId),
}

/// Prefix operators.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum UnaryOp {
    /// Arithmetic negation.
    Neg,
    /// Bitwise complement.
    BitNot,
    /// Logical negation: scalar to `int`.
    LogNot,
    /// Real part.
    Real,
    /// Imaginary part (zero of a real operand).
    Imag,
    /// GNU `~` on complex: conjugate.
    Conj,
}

/// Infix operators.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum BinaryOp {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
    /// `%`
    Rem,
    /// `<<`
    Shl,
    /// `>>`
    Shr,
    /// `&`
    And,
    /// `|`
    Or,
    /// `^`
    Xor,
    /// `<`
    Lt,
    /// `>`
    Gt,
    /// `<=`
    Le,
    /// `>=`
    Ge,
    /// `==`
    Eq,
    /// `!=`
    Ne,
    /// `&&`
    LogAnd,
    /// `||`
    LogOr,
    /// Pointer plus integer (left is the pointer; integer of any type, scaled by the pointee's size).
    PtrAdd,
    /// Pointer minus integer.
    PtrSub,
    /// Difference of pointers, in elements: `ptrdiff_t`.
    PtrDiff,
}

impl BinaryOp {
    /// Whether this compares.
    pub fn is_comparison(self) -> bool {
        matches!(self, BinaryOp::Lt | BinaryOp::Gt | BinaryOp::Le | BinaryOp::Ge | BinaryOp::Eq | BinaryOp::Ne)
    }
}

/// `++` and `--`.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum IncDec {
    /// `++x`
    PreInc,
    /// `--x`
    PreDec,
    /// `x++`
    PostInc,
    /// `x--`
    PostDec,
}

/// Conversions. Source and target are canonical structures of the operand's and the node's type.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum CastKind {
    /// To `void`.
    ToVoid,
    /// Qualifiers, compatible types, pointer to pointer, `nullptr` to pointer: same bits.
    NoOp,
    /// Integer to integer (not `_Bool`): truncate or extend by the source's sign.
    IntToInt,
    /// Any scalar to `_Bool`: compares with zero.
    ToBool,
    /// Integer to real floating.
    IntToFloat,
    /// Real floating to integer (toward zero).
    FloatToInt,
    /// Real floating to real floating.
    FloatToFloat,
    /// Integer to pointer.
    IntToPtr,
    /// Pointer to integer.
    PtrToInt,
    /// Real (already of the part's type) to complex.
    RealToComplex,
    /// Complex to its real part (then of the part's type).
    ComplexToReal,
    /// Complex to complex.
    ComplexToComplex,
    /// Same size, other type: vectors, GNU.
    Bitcast,
    /// Scalar to vector, every lane.
    Splat,
    /// Lane by lane (`__builtin_convertvector`).
    ConvertVector,
    /// GNU cast to union: initialises the member of this type.
    ToUnion,
}

/// Encoding of a string literal.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum StringKind {
    /// `char`: bytes.
    Narrow,
    /// `u8`
    Utf8,
    /// `u`
    Utf16,
    /// `U`
    Utf32,
    /// `L`
    Wide,
}

/// A string literal after concatenation.
#[derive(Clone, Debug)]
pub struct StringData {
    /// Encoding.
    pub kind: StringKind,
    /// Elements in the target's byte order, terminator included.
    pub bytes: Box<[u8]>,
    /// Bytes of one element.
    pub elem_size: u8,
}

/// One variable array length.
#[derive(Clone, Debug)]
pub struct VlaData {
    /// The number of elements: an integer value, converted to `size_t`. Evaluated by `Stmt::VlaEval` or
    /// `Expr::VlaEval`; the result is kept for uses of the type.
    pub len: ExprId,
    /// Element type.
    pub elem: Ty,
}
