//! What can be said of an expression although parts of it are unknown: `i && 0` is 0 whatever `i` is. GCC's folding knows
//! this, and `__builtin_constant_p` shows it; constant expressions of the standard do not.

use crate::eval::{ConstValue, Evaluator, Mode};
use crate::{BinaryOp, CastKind, Expr, ExprId, Hir, UnaryOp};
use ctype::Quals;

/// How deep an expression is looked into. Deeper ones are not settled, which is always a permitted answer.
const DEEPEST: u32 = 32;

/// The expression that `e` comes down to: the branch that a settled condition chooses, or `e` itself.
pub(crate) fn chosen(hir: &Hir, mut e: ExprId) -> ExprId {
    for _ in 0..DEEPEST {
        e = match hir.expr(e) {
            Expr::Cond(condition, then, otherwise) => match truth(hir, condition, 0) {
                Some(true) => then,
                Some(false) => otherwise,
                None => return e,
            },
            _ => return e,
        };
    }
    e
}

/// Whether a condition is surely true or surely false.
pub(crate) fn truth(hir: &Hir, e: ExprId, depth: u32) -> Option<bool> {
    if depth >= DEEPEST {
        return None;
    }
    if let Ok(ConstValue::Int(value)) = Evaluator::new(hir, Mode::Fold).evaluate(e) {
        return Some(!value.is_zero());
    }
    match hir.expr(e) {
        Expr::Cast(CastKind::NoOp | CastKind::ToBool | CastKind::IntToInt, inner) => truth(hir, inner, depth + 1),
        Expr::Unary(UnaryOp::LogNot, inner) => truth(hir, inner, depth + 1).map(|value| !value),
        Expr::Binary(op @ (BinaryOp::LogAnd | BinaryOp::LogOr), left, right) => {
            // The value of either side that decides alone.
            let decisive = op == BinaryOp::LogOr;
            let left_truth = truth(hir, left, depth + 1);
            let right_truth = truth(hir, right, depth + 1);
            if left_truth == Some(decisive) || right_truth == Some(decisive) && has_no_effects(hir, left, 0) {
                return Some(decisive);
            }
            (left_truth.is_some() && right_truth.is_some()).then_some(!decisive)
        }
        _ => None,
    }
}

/// Whether evaluating an expression surely does nothing but give a value.
fn has_no_effects(hir: &Hir, e: ExprId, depth: u32) -> bool {
    let plain = |e| has_no_effects(hir, e, depth + 1);
    depth < DEEPEST
        && match hir.expr(e) {
            Expr::Int(_) | Expr::WideInt(_) | Expr::Float(_) | Expr::String(_) | Expr::Decl(_) => true,
            Expr::Load(place) => !hir.types.quals_of_object(hir.ty(place)).contains(Quals::VOLATILE) && plain(place),
            Expr::Decay(inner) | Expr::AddrOf(inner) | Expr::Deref(inner) | Expr::Cast(_, inner) => plain(inner),
            Expr::Unary(_, inner) | Expr::Member { base: inner, .. } => plain(inner),
            Expr::Binary(_, left, right) => plain(left) && plain(right),
            Expr::Cond(condition, then, otherwise) => plain(condition) && plain(then) && plain(otherwise),
            _ => false,
        }
}
