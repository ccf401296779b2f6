//! Objects that are changed twice, or changed and read, with no order between the two (`-Wsequence-point`).

use crate::Sema;
use diag::warn as msg;
use flow::sequence;
use hir::{DeclId, Expr, ExprId};
use smallvec::SmallVec;

impl Sema<'_> {
    /// A full expression.
    #[inline]
    pub(crate) fn warn_sequence(&mut self, e: ExprId) {
        if self.diags.has_extra_warnings() {
            self.check_sequence(e);
        }
    }

    fn check_sequence(&mut self, e: ExprId) {
        // The command line's answer does not change.
        let asked = *self.warn.sequences.get_or_insert_with(|| self.diags.may_be_enabled(&msg::SEQUENCE_POINT));
        if !asked && !self.diags.has_changed_options() || self.is_poison(e) {
            return;
        }
        // Without a change inside of another operator there is nothing to see.
        let is_change = matches!(self.hir.expr(e), Expr::Assign(..) | Expr::CompoundAssign { .. } | Expr::IncDec(..));
        let harmless = u32::from(is_change);
        if std::mem::take(&mut self.warn.changes) <= harmless || sequence::changes(&self.hir, e) <= harmless {
            return;
        }
        let mut seen: SmallVec<[DeclId; 2]> = SmallVec::new();
        for (decl, loc) in sequence::conflicts(&self.hir, e) {
            if !seen.contains(&decl) {
                seen.push(decl);
                self.diags.report(&msg::SEQUENCE_POINT, loc).arg(self.hir.decls[decl].name).emit();
            }
        }
    }

    /// An operator that changes an object has been read.
    #[inline]
    pub(crate) fn note_change(&mut self) {
        self.warn.changes += 1;
    }

    /// A statement expression ends. Its statements have been looked at; how many changes were read before it in the
    /// expression around it is forgotten, so as many are assumed as make that be looked at.
    pub(crate) fn forget_changes(&mut self) {
        self.warn.changes = 2;
    }
}
