//! Conditions that repeat each other, and branches that do the same (`-Wduplicated-cond`, `-Wduplicated-branches`).

use crate::Sema;
use diag::warn as msg;
use hir::{Expr, ExprId, Stmt, StmtId};
use source::Loc;

/// Deepest nesting that is compared, and most conditions of a chain.
const DEPTH: u32 = 32;

impl Sema<'_> {
    /// `if (cond) then else otherwise`
    pub(crate) fn warn_if(&mut self, cond: ExprId, then: StmtId, otherwise: StmtId, loc: Loc) {
        if self.diags.may_be_enabled(&msg::DUPLICATED_CONDITION) {
            self.warn_duplicated_conditions(cond, otherwise);
        }
        if self.diags.may_be_enabled(&msg::IDENTICAL_BRANCHES)
            && !self.is_empty(then)
            && self.same_statements(then, otherwise, DEPTH)
        {
            self.diags.report(&msg::IDENTICAL_BRANCHES, loc).emit();
        }
    }

    /// `cond ? a : b`
    pub(crate) fn warn_identical_arms(&mut self, a: ExprId, b: ExprId, loc: Loc) {
        if self.diags.may_be_enabled(&msg::IDENTICAL_BRANCHES) && self.same_effect(a, b, DEPTH) {
            self.diags.report(&msg::IDENTICAL_BRANCHES, loc).emit();
        }
    }

    /// Conditions after `else` that are the same as `cond`. One with side effects ends the chain.
    fn warn_duplicated_conditions(&mut self, cond: ExprId, otherwise: StmtId) {
        if self.has_side_effects(cond) {
            return;
        }
        let mut next = otherwise;
        for _ in 0..DEPTH {
            let Stmt::If { cond: other, otherwise, .. } = self.hir.stmt(next) else { return };
            if self.has_side_effects(other) {
                return;
            }
            if self.same_expression(cond, other) && !self.warn.duplicated.contains(other) {
                self.warn.duplicated.insert(other);
                let report = self.diags.report(&msg::DUPLICATED_CONDITION, self.hir.loc(other));
                report.note(&msg::PREVIOUSLY_USED, self.hir.loc(cond), &[]).emit();
            }
            let Some(otherwise) = otherwise else { return };
            next = otherwise;
        }
    }

    fn is_empty(&self, statement: StmtId) -> bool {
        match self.hir.stmt(statement) {
            Stmt::Null => true,
            Stmt::Compound(list) => self.hir.stmt_list(list).next().is_none(),
            _ => false,
        }
    }

    /// Whether two statements do the same. What comes from macros is never the same: it may differ elsewhere.
    fn same_statements(&self, a: StmtId, b: StmtId, depth: u32) -> bool {
        let Some(depth) = depth.checked_sub(1) else { return false };
        // Braces around one statement mean nothing.
        let inner = |statement: StmtId| match self.hir.stmt(statement) {
            Stmt::Compound(list) => {
                let mut list = self.hir.stmt_list(list);
                match (list.next(), list.next()) {
                    (Some(only), None) => only,
                    _ => statement,
                }
            }
            _ => statement,
        };
        let (a, b) = (inner(a), inner(b));
        if self.in_macro(self.hir.stmt_loc(a)) || self.in_macro(self.hir.stmt_loc(b)) {
            return false;
        }
        match (self.hir.stmt(a), self.hir.stmt(b)) {
            (Stmt::Null, Stmt::Null) | (Stmt::Break, Stmt::Break) | (Stmt::Continue, Stmt::Continue) => true,
            (Stmt::Goto(x), Stmt::Goto(y)) => x == y,
            (Stmt::Expr(x), Stmt::Expr(y)) => self.same_effect(x, y, depth),
            (Stmt::Return(None), Stmt::Return(None)) => true,
            (Stmt::Return(Some(x)), Stmt::Return(Some(y))) => self.same_effect(x, y, depth),
            (Stmt::Compound(x), Stmt::Compound(y)) => {
                let (x, y) = (self.hir.stmt_list(x), self.hir.stmt_list(y));
                x.len() == y.len() && x.zip(y).all(|(x, y)| self.same_statements(x, y, depth))
            }
            (Stmt::If { cond: c, then: t, otherwise: e }, Stmt::If { cond: d, then: u, otherwise: f }) => {
                let others = match (e, f) {
                    (None, None) => true,
                    (Some(e), Some(f)) => self.same_statements(e, f, depth),
                    _ => false,
                };
                others && self.same_effect(c, d, depth) && self.same_statements(t, u, depth)
            }
            _ => false,
        }
    }

    /// Whether two expressions do the same and have the same value, calls and assignments included.
    fn same_effect(&self, a: ExprId, b: ExprId, depth: u32) -> bool {
        let Some(depth) = depth.checked_sub(1) else { return false };
        if self.in_macro(self.hir.loc(a)) || self.in_macro(self.hir.loc(b)) {
            return false;
        }
        let same = |x, y| self.same_effect(x, y, depth);
        match (self.hir.expr(a), self.hir.expr(b)) {
            (Expr::String(x), Expr::String(y)) => {
                let (x, y) = (&self.hir.strings[x], &self.hir.strings[y]);
                x.kind == y.kind && x.bytes == y.bytes
            }
            (Expr::Load(x), Expr::Load(y))
            | (Expr::Decay(x), Expr::Decay(y))
            | (Expr::AddrOf(x), Expr::AddrOf(y))
            | (Expr::Deref(x), Expr::Deref(y)) => same(x, y),
            (Expr::Member { base: x, field: f }, Expr::Member { base: y, field: g }) => f == g && same(x, y),
            (Expr::Unary(op, x), Expr::Unary(oq, y)) => op == oq && same(x, y),
            (Expr::IncDec(op, x), Expr::IncDec(oq, y)) => op == oq && same(x, y),
            (Expr::Binary(op, x, y), Expr::Binary(oq, u, v)) => op == oq && same(x, u) && same(y, v),
            (Expr::Assign(x, y), Expr::Assign(u, v)) | (Expr::Comma(x, y), Expr::Comma(u, v)) => {
                same(x, u) && same(y, v)
            }
            (
                Expr::CompoundAssign { op, lhs, rhs, computation },
                Expr::CompoundAssign { op: oq, lhs: l, rhs: r, computation: c },
            ) => op == oq && computation == c && same(lhs, l) && same(rhs, r),
            (Expr::Cond(x, y, z), Expr::Cond(u, v, w)) => same(x, u) && same(y, v) && same(z, w),
            (Expr::Cast(k, x), Expr::Cast(l, y)) => {
                k == l && self.hir.types.same(self.hir.ty(a), self.hir.ty(b)) && same(x, y)
            }
            (Expr::Call { callee: f, args: x }, Expr::Call { callee: g, args: y }) => {
                let (x, y) = (self.hir.expr_list(x), self.hir.expr_list(y));
                same(f, g) && x.len() == y.len() && x.zip(y).all(|(x, y)| same(x, y))
            }
            (Expr::Float(x), Expr::Float(y)) => {
                self.hir.consts[x] == self.hir.consts[y] && self.hir.types.same(self.hir.ty(a), self.hir.ty(b))
            }
            _ => self.same_expression(a, b),
        }
    }
}
