//! Pointers to what does not live any more, or was never allocated.

use crate::collect::root;
use crate::value::{Object, Pointer, Value};
use crate::walk::Walker;
use diag::warn as msg;
use hir::{CastKind, Expr, ExprId, Storage};
use source::Loc;

impl Walker<'_, '_> {
    /// A function returns a value.
    pub(crate) fn check_return(&mut self, e: ExprId, value: &Value, loc: Loc) {
        if self.followed.len() > 1 || !self.may_report() {
            return;
        }
        let hir = self.unit.hir;
        let mut written = e;
        while let Expr::Cast(CastKind::NoOp, inner) = hir.expr(written) {
            written = inner;
        }
        // What is written out is looked at when it is read.
        if let Expr::AddrOf(l) | Expr::Decay(l) = hir.expr(written)
            && root(hir, l).is_some()
        {
            return;
        }
        let Value::Pointer(pointer) = value else { return };
        let local = |object: Object| match object {
            Object::Declared(decl) => hir.decls[decl].storage == Storage::Automatic,
            Object::Allocated { on_stack, .. } => on_stack,
            Object::Literal(_) | Object::Null => false,
        };
        let Some(found) = pointer.targets.iter().find(|target| local(target.object)) else { return };
        let certain = !pointer.open && pointer.targets.iter().all(|target| local(target.object));
        let info = if certain { &msg::RETURNS_LOCAL_VALUE } else { &msg::MAY_RETURN_LOCAL };
        let report = self.unit.diags.report(info, loc);
        match found.object {
            Object::Declared(decl) => {
                let decl = &hir.decls[decl];
                report.note(&msg::DECLARED_HERE, decl.loc, &[&decl.name]).emit();
            }
            _ => report.emit(),
        }
    }

    /// A pointer is followed or passed on.
    pub(crate) fn check_alive(&mut self, pointer: &Pointer, loc: Loc) {
        if !self.may_report() || pointer.open {
            return;
        }
        let freed = |walker: &Walker<'_, '_>, object: Object| match object {
            Object::Allocated { call, by, .. } => walker.env.freed(call).map(|always| (always, by)),
            _ => None,
        };
        for target in &pointer.targets {
            if let Some((true, by)) = freed(self, target.object)
                && pointer.targets.iter().all(|other| freed(self, other.object).is_some())
            {
                let _ = by;
                self.unit.diags.report(&msg::USED_AFTER_FREE, loc).emit();
                return;
            }
        }
    }

    /// `free` and `realloc`.
    pub(crate) fn free(&mut self, arg: Option<ExprId>, value: &Value, name: &str, loc: Loc) {
        let Value::Pointer(pointer) = value else { return };
        self.check_alive(pointer, loc);
        let hir = self.unit.hir;
        let mut written = arg;
        while let Some(e) = written
            && let Expr::Cast(_, inner) = hir.expr(e)
        {
            written = Some(inner);
        }
        let direct = written.is_some_and(|e| matches!(hir.expr(e), Expr::AddrOf(_) | Expr::Decay(_)));
        if self.may_report() && !pointer.open && !(direct && name == "free") {
            let bad = |object: Object| match object {
                Object::Declared(_) | Object::Literal(_) => true,
                Object::Allocated { on_stack, .. } => on_stack,
                Object::Null => false,
            };
            let moved = |offset: crate::value::Range| offset.low > 0 || offset.high < 0;
            // A pointer that may be to the heap was told apart by a condition that is not followed.
            let mut real = pointer.targets.iter().filter(|target| !matches!(target.object, Object::Null));
            let first = real.clone().next().filter(|_| real.all(|target| bad(target.object)));
            if let Some(target) = first {
                let what = match target.object {
                    Object::Declared(decl) => format!("unallocated object '{}'", hir.decls[decl].name),
                    Object::Literal(_) => "a pointer to an unallocated string literal".to_owned(),
                    _ => "a pointer to what 'alloca' returned".to_owned(),
                };
                self.unit.diags.report(&msg::FREE_OF, loc).arg(name).arg(what).emit();
            } else if !pointer.targets.is_empty() && pointer.targets.iter().all(|target| moved(target.offset)) {
                let what = "a pointer with nonzero offset";
                self.unit.diags.report(&msg::FREE_OF, loc).arg(name).arg(what).emit();
            }
        }
        if let [target] = &pointer.targets[..]
            && let Object::Allocated { call, .. } = target.object
            && !pointer.open
        {
            self.env.free(call);
        }
    }
}
