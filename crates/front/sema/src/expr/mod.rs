//! Expressions: what each operator requires of its operands, and the typed node it becomes.
//!
//! Every `act_on_*` takes operands as the parser has them (lvalues still lvalues), applies the
//! conversions of C23 6.3.3, checks the constraints of 6.5, reports what is wrong, and returns a node of
//! `hir`. An operand that is poison makes a poison result, silently.

use crate::Sema;
use base::Symbol;
use ctype::Ty;
use hir::{BinaryOp, Expr, ExprId, IncDec, InitId, StmtId};
use pp::Token;
use source::Loc;

/// A prefix operator as written.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum PrefixOp {
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `~`
    BitNot,
    /// `!`
    LogNot,
    /// `&`
    AddrOf,
    /// `*`
    Deref,
    /// `__real__`
    Real,
    /// `__imag__`
    Imag,
}

/// `__func__` and its kin.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum FuncName {
    /// `__func__`
    Func,
    /// `__FUNCTION__`
    Function,
    /// `__PRETTY_FUNCTION__`
    PrettyFunction,
}

/// One association of `_Generic`: `type: e`, or `default: e`.
#[derive(Copy, Clone, Debug)]
pub struct GenericAssoc {
    /// The type; none for `default`.
    pub ty: Option<Ty>,
    /// The expression.
    pub expr: ExprId,
    /// Where the type name or `default` is.
    pub loc: Loc,
}

/// One step of an `offsetof` designator.
#[derive(Copy, Clone, Debug)]
pub enum OffsetofStep {
    /// `.name` (and the first name)
    Member(Symbol, Loc),
    /// `[index]`
    Index(ExprId, Loc),
}

/// What an integer constant expression is needed for: decides the wording of its diagnostics.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum IntConstUse {
    /// `case`
    CaseLabel,
    /// Enumerator; the name.
    Enumerator(Symbol),
    /// Width of a bit-field; its name if any.
    BitFieldWidth(Option<Symbol>),
    /// `_Alignas`
    Alignment,
    /// `_Static_assert`
    StaticAssert,
    /// Array designator in an initialiser.
    ArrayDesignator,
    /// Argument of an attribute; the attribute's name.
    Attribute(Symbol),
    /// Argument of a built-in function; its name and the argument's number from 1.
    BuiltinArgument(Symbol, u32),
    /// `_BitInt(N)`
    BitIntWidth,
}

impl Sema<'_> {
    /// A poison node.
    pub fn poison(&mut self, loc: Loc) -> ExprId {
        self.hir.add_expr(Expr::Error, Ty::ERROR, loc)
    }
}

#[allow(unused_variables, missing_docs)]
impl Sema<'_> {
    pub fn act_on_identifier(&mut self, name: Symbol, loc: Loc, followed_by_paren: bool) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_number(&mut self, tok: &Token) -> ExprId {
        self.poison(tok.loc)
    }
    pub fn act_on_char(&mut self, tok: &Token) -> ExprId {
        self.poison(tok.loc)
    }
    /// Adjacent string literals, at least one.
    pub fn act_on_string(&mut self, toks: &[Token]) -> ExprId {
        self.poison(toks[0].loc)
    }
    pub fn act_on_func_name(&mut self, which: FuncName, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    /// `true`, `false`.
    pub fn act_on_bool(&mut self, value: bool, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_nullptr(&mut self, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_paren(&mut self, e: ExprId, lparen: Loc) -> ExprId {
        e
    }
    pub fn act_on_unary(&mut self, op: PrefixOp, e: ExprId, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_incdec(&mut self, op: IncDec, e: ExprId, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    /// `op` is never one of the pointer forms, which this chooses.
    pub fn act_on_binary(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    /// `op` is none for `=`.
    pub fn act_on_assign(&mut self, op: Option<BinaryOp>, l: ExprId, r: ExprId, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    /// `then` is none for GNU `c ?: b`.
    pub fn act_on_conditional(
        &mut self,
        c: ExprId,
        then: Option<ExprId>,
        other: ExprId,
        question: Loc,
        colon: Loc,
    ) -> ExprId {
        self.poison(question)
    }
    pub fn act_on_comma(&mut self, l: ExprId, r: ExprId, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_subscript(&mut self, base: ExprId, index: ExprId, lbracket: Loc) -> ExprId {
        self.poison(lbracket)
    }
    pub fn act_on_member(&mut self, base: ExprId, arrow: bool, name: Symbol, op_loc: Loc, name_loc: Loc) -> ExprId {
        self.poison(name_loc)
    }
    pub fn act_on_call(&mut self, callee: ExprId, args: &[ExprId], lparen: Loc, rparen: Loc) -> ExprId {
        self.poison(lparen)
    }
    pub fn act_on_cast(&mut self, ty: Ty, e: ExprId, lparen: Loc) -> ExprId {
        self.poison(lparen)
    }
    pub fn act_on_sizeof_type(&mut self, ty: Ty, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_sizeof_expr(&mut self, e: ExprId, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    /// `gnu` for `__alignof__` (preferred alignment), else `_Alignof`.
    pub fn act_on_alignof_type(&mut self, ty: Ty, gnu: bool, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_alignof_expr(&mut self, e: ExprId, gnu: bool, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_offsetof(&mut self, ty: Ty, steps: &[OffsetofStep], loc: Loc) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_generic(&mut self, control: ExprId, assocs: &[GenericAssoc], loc: Loc) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_choose_expr(&mut self, c: ExprId, a: ExprId, b: ExprId, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_types_compatible(&mut self, a: Ty, b: Ty, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_va_arg(&mut self, e: ExprId, ty: Ty, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_convertvector(&mut self, e: ExprId, ty: Ty, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_builtin_complex(&mut self, re: ExprId, im: ExprId, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_tgmath(&mut self, args: &[ExprId], loc: Loc) -> ExprId {
        self.poison(loc)
    }
    pub fn act_on_bit_cast(&mut self, ty: Ty, e: ExprId, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    /// Before the body of a GNU statement expression.
    pub fn act_on_stmt_expr_begin(&mut self, lparen: Loc) {}
    pub fn act_on_stmt_expr(&mut self, body: StmtId, lparen: Loc) -> ExprId {
        self.poison(lparen)
    }
    /// GNU `&&name`; `loc` of the name.
    pub fn act_on_label_addr(&mut self, name: Symbol, loc: Loc) -> ExprId {
        self.poison(loc)
    }
    /// The type may be an array of unknown length that the initialiser has completed.
    pub fn act_on_compound_literal(&mut self, ty: Ty, init: InitId, lparen: Loc) -> ExprId {
        self.poison(lparen)
    }
    /// Operand of `typeof`: its type.
    pub fn typeof_expr(&mut self, e: ExprId, unqual: bool) -> Ty {
        Ty::ERROR
    }
    /// The value of an integer constant expression; reports if it is not one. None means reported.
    pub fn int_const(&mut self, e: ExprId, what: IntConstUse) -> Option<num::Int> {
        None
    }
}
