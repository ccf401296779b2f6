//! Values of the assembler: constants, symbol references, expression trees evaluated at layout.

use base::define_idx;
use std::rc::Rc;

define_idx! {
    /// A symbol of one object being emitted; made by the [`Streamer`](crate::Streamer).
    pub struct SymbolId = "sym";
}

/// How a reference to a symbol is to be resolved: gas's `@` and `%` suffixes, for all targets.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub enum Variant {
    /// The address.
    #[default]
    None,
    /// `@PLT`.
    Plt,
    /// `@GOTPCREL` (relaxable: GOTPCRELX forms are chosen by the encoder).
    GotPcRel,
    /// `@GOT`.
    Got,
    /// `@GOTOFF`.
    GotOff,
    /// `@GOTPC` and `_GLOBAL_OFFSET_TABLE_` arithmetic.
    GotPc,
    /// `@TLSGD`.
    TlsGd,
    /// `@TLSLD` (`@TLSLDM` on i386).
    TlsLd,
    /// `@DTPOFF`.
    DtpOff,
    /// `@TPOFF`.
    TpOff,
    /// `@GOTTPOFF`.
    GotTpOff,
    /// `@NTPOFF` (i386): the offset itself, where `@TPOFF` is its negation.
    NtpOff,
    /// `@INDNTPOFF` (i386): address of the slot with the offset.
    IndNtpOff,
    /// `@GOTNTPOFF` (i386): that slot relative to the GOT's base.
    GotNtpOff,
    /// `@TLSDESC`.
    TlsDesc,
    /// `@TLSCALL`.
    TlsCall,
    /// `@SIZE`.
    Size,
    /// `@PLTOFF`.
    PltOff,
}

/// A value as it stands in an operand, a data directive or a symbol assignment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// A constant.
    Const(i64),
    /// A symbol plus a constant: by far the most frequent form.
    Symbol {
        /// The symbol.
        symbol: SymbolId,
        /// How to resolve it.
        variant: Variant,
        /// The constant.
        offset: i64,
    },
    /// Anything else.
    Tree(Rc<ExprTree>),
}

impl Value {
    /// The address of a symbol.
    pub const fn symbol(symbol: SymbolId) -> Value {
        Value::Symbol { symbol, variant: Variant::None, offset: 0 }
    }
    /// The difference of the addresses of two symbols.
    pub fn difference(minuend: SymbolId, subtrahend: SymbolId) -> Value {
        Value::symbol(minuend).minus(subtrahend)
    }
    /// This less the address of a symbol.
    pub fn minus(self, subtrahend: SymbolId) -> Value {
        Value::Tree(Rc::new(ExprTree::Binary(BinaryOp::Sub, self, Value::symbol(subtrahend))))
    }
    /// Refers to `to` wherever the value referred to `from`.
    pub(crate) fn retarget(&mut self, from: SymbolId, to: SymbolId) {
        match self {
            Value::Const(_) => {}
            Value::Symbol { symbol, .. } if *symbol == from => *symbol = to,
            Value::Symbol { .. } => {}
            Value::Tree(tree) => match Rc::make_mut(tree) {
                ExprTree::Here => {}
                ExprTree::Unary(_, value) => value.retarget(from, to),
                ExprTree::Binary(_, left, right) => {
                    left.retarget(from, to);
                    right.retarget(from, to);
                }
            },
        }
    }
}

/// An inner node of an expression.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ExprTree {
    /// The current location (`.`), bound when the statement is emitted.
    Here,
    /// Prefix operator.
    Unary(UnaryOp, Value),
    /// Infix operator.
    Binary(BinaryOp, Value, Value),
}

/// Prefix operators of gas expressions.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum UnaryOp {
    /// `-`
    Neg,
    /// `~`
    Not,
    /// `!`
    LogicalNot,
}

/// Infix operators of gas expressions (comparisons give -1 or 0).
#[allow(missing_docs)]
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum BinaryOp {
    Mul,
    Div,
    Rem,
    Shl,
    Shr,
    Or,
    And,
    Xor,
    OrNot,
    Add,
    Sub,
    Eq,
    Ne,
    Lt,
    Gt,
    Ge,
    Le,
    LogicalAnd,
    LogicalOr,
}
