//! `__builtin_constant_p`: what is not known here may become known when functions are put in place of calls and
//! constants are followed, so the question stays in the IR until the optimiser answers it.

use crate::func::FuncGen;
use ctype::{Quals, TypeKind};
use hir::{Expr, ExprId};
use ir::{Type, UnaryOp, Value};

/// Larger expressions are not looked at.
const DEEPEST: u32 = 64;

impl FuncGen<'_, '_, '_> {
    /// The answer as an `int` or, while it is open, as a bit.
    pub(crate) fn constant_p(&mut self, e: ExprId) -> Value {
        if self.evaluator().is_known(e) {
            return self.b.int(Type::I32, 1);
        }
        let is_scalar = abi::ir_type(self.types(), self.hir().ty(e)).is_some_and(|ty| !ty.is_vector());
        if self.g.lang.opt_level == 0 || !is_scalar || !self.is_harmless(e, DEEPEST) {
            return self.b.int(Type::I32, 0);
        }
        // The operand is not evaluated: what computes it has no effect and goes with the question.
        let value = self.scalar(e);
        self.b.unary(UnaryOp::IsConstant, value)
    }

    /// Whether computing a value does nothing else (GCC says of what does that it is not constant).
    fn is_harmless(&self, e: ExprId, depth: u32) -> bool {
        let hir = self.hir();
        let Some(depth) = depth.checked_sub(1) else { return false };
        match hir.expr(e) {
            Expr::Int(_) | Expr::WideInt(_) | Expr::Float(_) | Expr::String(_) | Expr::Decl(_) => true,
            Expr::Load(l) => {
                let ty = hir.ty(l);
                let quals = hir.types.quals_of_object(ty);
                !quals.contains(Quals::VOLATILE)
                    && !matches!(hir.types.kind(ty), TypeKind::Atomic(_))
                    && self.is_harmless(l, depth)
            }
            Expr::Decay(e) | Expr::AddrOf(e) | Expr::Deref(e) | Expr::Cast(_, e) | Expr::Unary(_, e) => {
                self.is_harmless(e, depth)
            }
            Expr::Member { base, .. } => self.is_harmless(base, depth),
            Expr::Binary(_, l, r) | Expr::Comma(l, r) => self.is_harmless(l, depth) && self.is_harmless(r, depth),
            Expr::VectorElem { base, index } => self.is_harmless(base, depth) && self.is_harmless(index, depth),
            Expr::Cond(c, a, b) => [c, a, b].into_iter().all(|e| self.is_harmless(e, depth)),
            Expr::Builtin { builtin: hir::Builtin::ConstantP, args } => {
                hir.expr_list(args).all(|arg| self.is_harmless(arg, depth))
            }
            _ => false,
        }
    }
}
