//! Expressions: what each operator requires of its operands, and the typed node it becomes.
//!
//! Every `act_on_*` takes operands as the parser has them (lvalues still lvalues), applies the
//! conversions of C23 6.3.3, checks the constraints of 6.5, reports what is wrong, and returns a node of
//! `hir`. An operand that is poison makes a poison result, silently.

mod assign;
mod atomic;
pub(crate) mod binary;
mod builtin;
mod call;
mod cast;
mod describe;
mod predeclared;
mod primary;
mod query;
mod unary;

pub(crate) use binary::spelling;

use crate::Sema;
use crate::warn::IdSet;
use base::{FastMap, FastSet, Symbol};
use ctype::{Ty, TypeKind};
use diag::sema as msg;
use hir::builtins::Found;
use hir::{DeclId, Expr, ExprId};
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

/// What expressions need beyond names and types.
#[derive(Default)]
pub(crate) struct ExprState {
    /// `__builtin_va_list`.
    va_list: Option<Ty>,
    /// Entities that stand for built-in functions, by name and with their rows.
    builtin_names: FastMap<Symbol, DeclId>,
    builtins: FastMap<DeclId, Found>,
    /// Library functions called by their `__builtin_` names without being declared.
    library: FastMap<Symbol, DeclId>,
    /// Rows of library functions that become operations when called by their plain names; none if the name has none.
    inline_library: FastMap<Symbol, Option<Found>>,
    /// Functions whose names are those of no builtin and of none that returns twice: calls need not ask again.
    ordinary_functions: IdSet<DeclId>,
    /// Functions whose implicit declaration has been warned of.
    implicit: FastSet<Symbol>,
    /// Undeclared names and the function in which each was reported last.
    undeclared: FastMap<Symbol, Option<DeclId>>,
    explained_undeclared: bool,
    /// Folded constants whose computation overflowed.
    pub(crate) overflowed: FastSet<ExprId>,
    /// The comparison that was folded last: its result, and what it was of.
    pub(crate) compared: Option<(ExprId, hir::BinaryOp, ExprId, ExprId)>,
    /// The operator that was folded last overflowed.
    pub(crate) overflows: bool,
    /// An empty list whose memory the next call takes for its arguments.
    arguments: Vec<ExprId>,
    /// The place of the last name that was not declared.
    last_undeclared: Loc,
    /// Depth of operands that a constant condition keeps from being evaluated.
    pub(crate) dead_arms: u32,
    /// Depth of statements that a constant condition keeps from being reached.
    pub(crate) dead_bodies: u32,
}

/// The header, without brackets, that defines a well-known name.
pub fn header_of(name: &str) -> Option<&'static str> {
    hir::headers::header_of(name)
}

impl Sema<'_> {
    /// A poison node.
    #[cold]
    #[inline(never)]
    pub fn poison(&mut self, loc: Loc) -> ExprId {
        self.hir.add_expr(Expr::Error, Ty::ERROR, loc)
    }

    /// Whether the expression is poison: an error has been reported.
    #[inline]
    pub fn is_poison(&self, e: ExprId) -> bool {
        self.hir.types.is_error(self.hir.ty(e))
    }

    /// Reports a use of an incomplete type where a complete one is needed.
    #[cold]
    pub(crate) fn report_incomplete_use(&mut self, ty: Ty, loc: Loc) {
        let types = &self.hir.types;
        if types.is_error(ty) || types.as_record(ty).is_some_and(|id| types.record(id).invalid) {
            return;
        }
        let what = match types.kind(ty) {
            TypeKind::Record(_) | TypeKind::Enum(_) => {
                format!("undefined type {}", types.quoted(types.unqualified(ty)))
            }
            TypeKind::Array { .. } => "array with unspecified bounds".to_string(),
            TypeKind::Void => {
                self.diags.report(&msg::INVALID_VOID_USE, loc).emit();
                return;
            }
            _ => format!("incomplete type {}", types.quoted(ty)),
        };
        self.diags.report(&msg::INVALID_USE_OF, loc).arg(what).emit();
    }

    /// An operand begins that is evaluated only if the condition's truth is `when` (arms of `?:`, right sides of
    /// `&&` and `||`): warnings about values are quiet in it if the condition is a constant that says otherwise.
    /// Pairs with [`leave_arm`](Self::leave_arm), which takes the result.
    pub fn enter_arm(&mut self, condition: ExprId, when: bool) -> bool {
        let dead = self.int_value(condition).is_some_and(|value| value.is_zero() == when);
        self.exprs.dead_arms += u32::from(dead);
        dead
    }

    /// The operand ends.
    pub fn leave_arm(&mut self, dead: bool) {
        self.exprs.dead_arms -= u32::from(dead);
    }

    /// A statement begins that is reached only if the condition's truth is `when`: warnings about memory are quiet in
    /// it if the condition is a constant that says otherwise. Pairs with [`leave_body`](Self::leave_body), which takes
    /// the result.
    pub fn enter_body(&mut self, condition: ExprId, when: bool) -> bool {
        let dead = self.int_value(condition).is_some_and(|value| value.is_zero() == when);
        self.exprs.dead_bodies += u32::from(dead);
        dead
    }

    /// The statement ends.
    pub fn leave_body(&mut self, dead: bool) {
        self.exprs.dead_bodies -= u32::from(dead);
    }
}
