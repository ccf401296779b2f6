//! `-Wstrict-aliasing`: objects that are accessed as what they are not (C23 6.5.1p7; GCC manual, 3.8, levels 1 to 3).

use crate::Sema;
use ctype::{Access, Ty};
use diag::warn as msg;
use hir::{Expr, ExprId};
use source::Loc;

impl Sema<'_> {
    /// A pointer is followed: at level 3, one that was cast at once from the address of an object.
    pub(crate) fn warn_punned_access(&mut self, pointer: ExprId) {
        let Expr::Cast(_, operand) = self.hir.expr(pointer) else { return };
        if !self.warn.casts.contains(pointer) || !self.aliasing_is_strict() {
            return;
        }
        let types = &self.hir.types;
        if self.diags.level(msg::BREAKS_ALIASING.group, 3) >= 3
            && let (Some(object), Some(target)) =
                (self.addressed(operand), types.pointee_as_written(self.hir.ty(pointer)))
            && types.access(object, target) == Access::Never
        {
            self.diags.report(&msg::BREAKS_ALIASING, self.hir.loc(pointer)).arg("will").emit();
        }
    }

    /// A cast of a pointer to one of another type: levels 1 and 2 do not ask whether it is followed.
    pub(crate) fn warn_punning_cast(&mut self, e: ExprId, to: Ty, loc: Loc) {
        if !self.aliasing_is_strict() {
            return;
        }
        let level = self.diags.level(msg::BREAKS_ALIASING.group, 3);
        let types = &self.hir.types;
        let mut e = e;
        while let Expr::Cast(_, inner) = self.hir.expr(e)
            && types.is_pointer(self.hir.ty(inner))
        {
            e = inner;
        }
        let (1..=2, Some(target), Some(source)) = (level, types.pointee_as_written(to), types.pointee(self.hir.ty(e)))
        else {
            return;
        };
        if types.is_void(target) || types.is_function(target) {
            return;
        }
        let (found, word) = match (level, self.addressed(e)) {
            (2, Some(_)) if !types.is_complete(target) => (Access::Possible, "might"),
            (2, Some(object)) => match types.access(object, target) {
                Access::Never => (Access::Never, "will"),
                Access::Possible if types.reads_anything(target) => return,
                other => (other, "might"),
            },
            (1, _) if !types.reads_anything(source) && !types.reads_anything(target) => {
                (types.access(source, target), "might")
            }
            _ => return,
        };
        if found != Access::Same {
            self.diags.report(&msg::BREAKS_ALIASING, loc).arg(word).emit();
        }
    }

    fn aliasing_is_strict(&self) -> bool {
        self.diags.has_extra_warnings()
            && self.lang.aliases_by_type()
            && self.diags.may_be_enabled(&msg::BREAKS_ALIASING)
    }

    /// The type of the object whose address an expression is, if it is written out.
    fn addressed(&self, e: ExprId) -> Option<Ty> {
        let mut e = e;
        while let Expr::Cast(_, inner) = self.hir.expr(e)
            && self.hir.types.is_pointer(self.hir.ty(inner))
        {
            e = inner;
        }
        // `&a[n]` is `a + n`, which would need parentheses here.
        if let Expr::Binary(hir::BinaryOp::PtrAdd, array, _) = self.hir.expr(e)
            && let Expr::Decay(_) = self.hir.expr(array)
            && !self.in_parens(e)
        {
            return self.hir.types.pointee(self.hir.ty(e));
        }
        let (Expr::AddrOf(place) | Expr::Decay(place)) = self.hir.expr(e) else { return None };
        let named = match self.hir.expr(place) {
            Expr::Decl(_) | Expr::Member { .. } => true,
            // An element of an array that is named.
            Expr::Deref(pointer) => match self.hir.expr(pointer) {
                Expr::Binary(hir::BinaryOp::PtrAdd, array, _) => matches!(self.hir.expr(array), Expr::Decay(_)),
                _ => false,
            },
            _ => false,
        };
        let ty = self.hir.ty(place);
        (named && !self.hir.types.is_function(ty)).then_some(ty)
    }
}
