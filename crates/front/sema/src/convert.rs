//! Conversions: the one place of integer promotions, usual arithmetic conversions, lvalue and array
//! conversion, and conversion as if by assignment with its constraints.

use crate::Sema;
use base::Symbol;
use ctype::Ty;
use hir::ExprId;
use source::Loc;

/// What a value is converted to a type for: decides the wording of messages (C23 6.5.17.2).
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum AssignContext {
    /// `=`
    Assignment,
    /// An initialiser.
    Init,
    /// `return`
    Return,
    /// Argument number (from 1) of the function (empty name: called through a pointer).
    Argument(Symbol, u32),
}

#[allow(unused_variables)]
impl Sema<'_> {
    /// Array to pointer, function to pointer, lvalue to value (C23 6.3.3.1).
    pub fn decay_and_load(&mut self, e: ExprId) -> ExprId {
        e
    }
    /// Converts as if by assignment (after `decay_and_load`), with gcc's diagnostics.
    pub fn convert_for_assignment(&mut self, e: ExprId, to: Ty, ctx: AssignContext, loc: Loc) -> ExprId {
        e
    }
    /// Default argument promotions.
    pub fn default_argument_promotion(&mut self, e: ExprId) -> ExprId {
        e
    }
    /// A scalar value for a condition.
    pub fn to_condition(&mut self, e: ExprId) -> ExprId {
        e
    }
    /// Converts a value to a type, no questions asked (both scalar, or same type).
    pub fn convert(&mut self, e: ExprId, to: Ty) -> ExprId {
        e
    }
}
