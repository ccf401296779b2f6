//! What is declared and never used, and values that are computed and dropped (`-Wunused`).

use crate::Sema;
use ctype::Quals;
use diag::{DiagInfo, warn as msg};
use hir::{BinaryOp, CastKind, DeclAttrs, DeclId, DeclKind, Expr, ExprId, InlineKind, LabelId, Linkage};
use source::Loc;
use std::ops::Range;

/// Whether an attribute says that the entity may stay unused.
fn may_stay_unused(attrs: Option<&DeclAttrs>) -> bool {
    attrs.is_some_and(|attrs| attrs.unused || attrs.used || attrs.cleanup.is_some())
}

/// Declarations.
impl Sema<'_> {
    /// A function ends: its parameters, and what it declares (entities with numbers in the range).
    pub(crate) fn warn_unused_locals(&mut self, function: DeclId, params: &[DeclId], decls: Range<u32>) {
        if !self.diags.has_extra_warnings() {
            return;
        }
        let naked = self.hir.decls[function].attrs.as_ref().is_some_and(|attrs| attrs.naked);
        for &param in params {
            if !naked {
                self.warn_unused_object(param, &msg::UNUSED_PARAMETER, &msg::UNUSED_BUT_SET_PARAMETER);
            }
        }
        for id in decls.map(DeclId::from_u32) {
            let decl = &self.hir.decls[id];
            if !decl.local || decl.loc.is_none() {
                continue;
            }
            match decl.kind {
                DeclKind::Var { .. } => {
                    self.warn_unused_object(id, &msg::UNUSED_VARIABLE, &msg::UNUSED_BUT_SET_VARIABLE);
                }
                DeclKind::Typedef => {
                    if !decl.used && !may_stay_unused(decl.attrs.as_deref()) && !self.warn.referenced.contains(id) {
                        self.diags.report(&msg::UNUSED_LOCAL_TYPEDEF, decl.loc).arg(decl.name).emit();
                    }
                }
                // Nested functions.
                DeclKind::Func { defined: true, .. }
                    if decl.linkage == Linkage::None && self.misplaced_function != Some(decl.loc) =>
                {
                    if !self.warn.referenced.contains(id) && !may_stay_unused(decl.attrs.as_deref()) {
                        self.diags.report(&msg::UNUSED_FUNCTION, decl.loc).arg(decl.name).emit();
                    }
                }
                DeclKind::Func { .. } | DeclKind::Param | DeclKind::EnumConst(_) => {}
            }
        }
    }

    fn warn_unused_object(&self, id: DeclId, unused: &'static DiagInfo, set: &'static DiagInfo) {
        let decl = &self.hir.decls[id];
        if decl.name.is_empty() || self.hir.types.is_error(decl.ty) || may_stay_unused(decl.attrs.as_deref()) {
            return;
        }
        if !self.warn.referenced.contains(id) {
            self.diags.report(unused, decl.loc).arg(decl.name).emit();
        } else if !self.warn.read.contains(id) && decl.linkage == Linkage::None {
            self.diags.report(set, decl.loc).arg(decl.name).emit();
        }
    }

    /// A label that is defined in a function that ends, with no jump to it.
    pub(crate) fn warn_unused_label(&self, label: LabelId) {
        let label = &self.hir.labels[label];
        if !label.address_taken {
            self.diags.report(&msg::UNUSED_LABEL, label.loc).arg(label.name).emit();
        }
    }

    /// At the end of the translation unit: an entity with linkage that is not visible elsewhere.
    pub(crate) fn warn_unused_linked(&self, id: DeclId) {
        let decl = &self.hir.decls[id];
        let attrs = decl.attrs.as_deref();
        let misled = self.diags.mistake_count() > 0;
        if decl.linkage != Linkage::Internal || decl.local || misled || self.warn.referenced.contains(id) {
            return;
        }
        let special = attrs
            .is_some_and(|a| a.alias.is_some() || a.ifunc.is_some() || a.weakref.is_some() || a.constructor.is_some());
        let special =
            special || attrs.is_some_and(|a| a.destructor.is_some() || a.asm_label.is_some() && decl.register);
        if may_stay_unused(attrs) || special {
            return;
        }
        match decl.kind {
            DeclKind::Func { defined: true, inline: InlineKind::No } => {
                self.diags.report(&msg::UNUSED_FUNCTION, decl.loc).arg(decl.name).emit();
            }
            DeclKind::Func { defined: false, .. } if !decl.used => {
                self.diags.report(&msg::STATIC_NEVER_DEFINED, decl.loc).arg(decl.name).emit();
            }
            DeclKind::Var { defined: true, .. } => {
                let quals = self.hir.types.quals_of_object(decl.ty);
                if quals.contains(Quals::VOLATILE) || self.hir.types.is_error(decl.ty) {
                    return;
                }
                if !quals.contains(Quals::CONST) {
                    self.diags.report(&msg::UNUSED_STATIC_VARIABLE, decl.loc).arg(decl.name).emit();
                } else if self.is_in_main_file(decl.loc) {
                    self.diags.report(&msg::UNUSED_CONST_VARIABLE, decl.loc).arg(decl.name).emit();
                }
            }
            DeclKind::Func { .. } | DeclKind::Var { .. } | DeclKind::Param | DeclKind::Typedef => {}
            DeclKind::EnumConst(_) => {}
        }
    }

    /// Whether the place is in the file that was given to the compiler, not in one that it includes.
    pub(crate) fn is_in_main_file(&self, loc: Loc) -> bool {
        let sources = self.diags.sources();
        sources.file_of(sources.expansion_loc(loc)).is_some_and(|(file, _)| sources.file(file).included_from.is_none())
    }
}

/// Values.
impl Sema<'_> {
    /// An expression whose value is dropped: an expression statement, or a part of `for`.
    #[inline]
    pub(crate) fn warn_unused_value(&mut self, e: ExprId, loc: Loc) {
        self.warn_unused_result(e);
        if self.diags.has_extra_warnings() && !self.is_poison(e) {
            self.check_unused_value(e, loc);
        }
    }

    fn check_unused_value(&mut self, e: ExprId, loc: Loc) {
        if self.hir.types.is_void(self.hir.ty(e)) {
            return;
        }
        if !self.has_side_effects(e) {
            // Of `a, b` the left side has been dealt with.
            match self.hir.expr(e) {
                Expr::Comma(..) => {}
                _ => {
                    self.diags.report(&msg::NO_EFFECT, self.value_loc(e, loc)).emit();
                    return;
                }
            }
        }
        if let Expr::Comma(_, r) = self.hir.expr(e) {
            let mut right = r;
            while let Expr::Comma(_, inner) = self.hir.expr(right) {
                right = inner;
            }
            if !self.has_side_effects(right) && !self.hir.types.is_void(self.hir.ty(right)) {
                let at = self.hir.loc(e);
                self.diags.report(&msg::RIGHT_OF_COMMA_NO_EFFECT, at).emit();
                return;
            }
        }
        self.warn_if_value_unused(e, loc);
    }

    /// The left operand of a comma.
    pub(crate) fn warn_left_of_comma(&mut self, l: ExprId, comma: Loc) {
        self.warn_unused_result(l);
        if !self.diags.has_extra_warnings() || self.is_poison(l) || self.unevaluated > 0 {
            return;
        }
        let void = self.hir.types.is_void(self.hir.ty(l));
        if !self.has_side_effects(l) {
            if !void {
                self.diags.report(&msg::LEFT_OF_COMMA_NO_EFFECT, comma).emit();
            }
            return;
        }
        self.warn_if_value_unused(l, comma);
    }

    /// Where messages about a value that is not used point to.
    fn value_loc(&self, e: ExprId, statement: Loc) -> Loc {
        let loc = self.hir.loc(e);
        if loc.is_none() { statement } else { loc }
    }

    fn warn_if_value_unused(&mut self, e: ExprId, statement: Loc) {
        let mut e = e;
        loop {
            match self.hir.expr(e) {
                // The right side is asked for its truth, which is a value unless it is one already.
                Expr::Binary(BinaryOp::LogAnd | BinaryOp::LogOr, _, r) if self.is_truth(r) => e = r,
                Expr::Comma(_, r) => e = r,
                Expr::Cond(_, a, b) => {
                    if self.has_side_effects(a) || self.has_side_effects(b) {
                        return;
                    }
                    break;
                }
                Expr::Elvis(_, _, b) => {
                    if self.has_side_effects(b) {
                        return;
                    }
                    break;
                }
                Expr::Cast(CastKind::ToVoid, _) => return,
                Expr::Cast(_, inner) => {
                    let mut inner = inner;
                    while let Expr::Cast(_, deeper) = self.hir.expr(inner) {
                        inner = deeper;
                    }
                    match self.hir.expr(inner) {
                        Expr::Assign(..)
                        | Expr::CompoundAssign { .. }
                        | Expr::Call { .. }
                        | Expr::Builtin { .. }
                        | Expr::VaArg(_)
                        | Expr::StmtExpr(_) => return,
                        _ => break,
                    }
                }
                Expr::Binary(..) | Expr::Deref(_) | Expr::Member { .. } | Expr::VectorElem { .. } => break,
                Expr::Unary(..) | Expr::AddrOf(_) | Expr::MakeComplex(..) | Expr::Decay(_) => break,
                Expr::Load(l) => {
                    if self.hir.types.quals_of_object(self.hir.ty(l)).contains(Quals::VOLATILE) {
                        return;
                    }
                    break;
                }
                _ => return,
            }
        }
        if self.hir.types.is_void(self.hir.ty(e)) {
            return;
        }
        let at = self.value_loc(e, statement);
        self.diags.report(&msg::VALUE_NOT_USED, at).emit();
    }

    /// `-Wunused-result`: a call whose value is dropped. A cast to `void` answers `nodiscard` (C23 6.7.13.3p4), but
    /// not GNU's attribute.
    #[inline]
    fn warn_unused_result(&mut self, e: ExprId) {
        // Only calls have results that must be used; they may stand inside of these.
        if let Expr::Call { .. } | Expr::Comma(..) | Expr::Cast(..) | Expr::Cond(..) = self.hir.expr(e) {
            self.check_unused_result(e);
        }
    }

    fn check_unused_result(&mut self, e: ExprId) {
        let mut e = e;
        let mut cast = false;
        loop {
            match self.hir.expr(e) {
                Expr::Comma(_, r) => e = r,
                Expr::Cast(_, inner) => {
                    cast |= self.hir.types.is_void(self.hir.ty(e));
                    e = inner;
                }
                Expr::Cond(_, a, b) => {
                    self.warn_unused_result(a);
                    e = b;
                }
                Expr::Call { callee, .. } => {
                    let Some(id) = self.called_decl(callee) else { return };
                    let decl = &self.hir.decls[id];
                    let ty = self.hir.ty(e);
                    if decl.attrs.as_ref().is_some_and(|attrs| attrs.warn_unused_result) && !self.hir.types.is_void(ty)
                    {
                        self.diags.report(&msg::UNUSED_RESULT, self.hir.loc(e)).arg(decl.name).emit();
                    } else if !cast {
                        self.tell_of_dropped(id, ty, self.hir.loc(e));
                    }
                    return;
                }
                _ => return,
            }
        }
    }
}
