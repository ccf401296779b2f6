//! Pointers to what does not live any more, or was never allocated.

use crate::collect::root;
use crate::env::Key;
use crate::value::{Object, Pointer, Value};
use crate::walk::Walker;
use base::Symbol;
use ctype::Quals;
use diag::warn as msg;
use hir::{BinaryOp, CastKind, DeclId, Expr, ExprId, Storage};
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
        self.check_alive(pointer, Some(written), loc);
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

    /// The expression whose value an lvalue goes through.
    pub(crate) fn followed_pointer(&self, l: ExprId) -> Option<ExprId> {
        let mut e = l;
        loop {
            e = match self.unit.hir.expr(e) {
                Expr::Deref(pointer) => return Some(pointer),
                Expr::Member { base, .. } | Expr::VectorElem { base, .. } | Expr::Unary(_, base) => base,
                _ => return None,
            }
        }
    }

    /// The variable that holds a pointer, perhaps with something added to it.
    fn holder(&self, written: Option<ExprId>) -> Option<DeclId> {
        let hir = self.unit.hir;
        let mut e = written?;
        loop {
            e = match hir.expr(e) {
                Expr::Cast(_, inner) | Expr::Binary(BinaryOp::PtrAdd | BinaryOp::PtrSub, inner, _) => inner,
                Expr::Load(l) => match hir.expr(l) {
                    Expr::Decl(decl) => return Some(decl),
                    _ => return None,
                },
                _ => return None,
            }
        }
    }

    /// Pointers are passed to a function.
    pub(crate) fn check_arguments_alive(&mut self, args: &[ExprId], values: &[Value], loc: Loc) {
        for (n, value) in values.iter().enumerate() {
            if let Some(pointer) = value.pointer() {
                self.check_alive(pointer, args.get(n).copied(), loc);
            }
        }
    }

    /// The address of a local variable was stored: is it where others find it when the function has ended?
    pub(crate) fn note_outliving(&mut self, key: Option<Key>, value: &Value, loc: Loc) {
        let (Some(key), Value::Pointer(pointer)) = (key, value) else { return };
        let hir = self.unit.hir;
        let outlives = !matches!(hir.decls[key.0].storage, Storage::Automatic | Storage::None);
        if let ([target], false, true, true) = (&pointer.targets[..], pointer.open, outlives, self.may_report())
            && let Object::Declared(local) = target.object
            && hir.decls[local].storage == Storage::Automatic
        {
            self.outliving.push((key, local, loc));
        }
    }

    /// The function ends here, on some way through it.
    pub(crate) fn check_outliving(&mut self) {
        if self.outliving.is_empty() || !self.may_report() || self.followed.len() > 1 {
            return;
        }
        let hir = self.unit.hir;
        let env = &self.env;
        let diags = self.unit.diags;
        self.outliving.retain(|&(key, local, loc)| {
            let still = env.get(key).and_then(Value::pointer).is_some_and(|pointer| {
                !pointer.open && pointer.targets.iter().all(|target| target.object == Object::Declared(local))
            });
            if still {
                let (local, holder) = (&hir.decls[local], &hir.decls[key.0]);
                let report = diags.report(&msg::STORES_LOCAL_ADDRESS, loc).arg(local.name).arg(holder.name);
                let report = report.note(&msg::NAMED_HERE, local.loc, &[&local.name]);
                report.note(&msg::NAMED_HERE, holder.loc, &[&holder.name]).emit();
            }
            !still
        });
    }

    /// A pointer to an object whose block has ended is used.
    fn check_dangling(&self, pointer: &Pointer, written: Option<ExprId>, loc: Loc) {
        let hir = self.unit.hir;
        let ended = |object: Object| match object {
            Object::Declared(decl) => {
                (self.ended.contains_key(&decl) && hir.decls[decl].storage == Storage::Automatic).then_some(decl)
            }
            Object::Literal(_) | Object::Allocated { .. } | Object::Null => None,
        };
        let Some(local) = pointer.targets.iter().find_map(|target| ended(target.object)) else { return };
        let name = hir.decls[local].name;
        let Some(holder) = self.holder(written).map(|decl| hir.decls[decl].name).filter(|_| !name.is_empty()) else {
            return;
        };
        let always = pointer.targets.iter().all(|target| ended(target.object).is_some());
        let info = if always { &msg::DANGLING } else { &msg::MAY_DANGLE };
        let report = self.unit.diags.report(info, loc).arg(holder).arg(name);
        report.note(&msg::NAMED_HERE, hir.decls[local].loc, &[&name]).emit();
    }

    /// A pointer is followed or passed on.
    pub(crate) fn check_alive(&mut self, pointer: &Pointer, written: Option<ExprId>, loc: Loc) {
        if !self.may_report() || pointer.open {
            return;
        }
        self.check_dangling(pointer, written, loc);
        let freed = |walker: &Walker<'_, '_>, object: Object| match object {
            Object::Allocated { call, .. } => walker.env.freed(call).map(|always| (always, call)),
            _ => None,
        };
        for target in &pointer.targets {
            if let Some((true, by)) = freed(self, target.object)
                && pointer.targets.iter().all(|other| freed(self, other.object).is_some())
            {
                let which = match self.holder(written) {
                    Some(decl) => format!("pointer '{}'", self.unit.hir.decls[decl].name),
                    None => "pointer".to_owned(),
                };
                let (name, call) = self.freed_by.get(&by).copied().unwrap_or((Symbol::EMPTY, Loc::NONE));
                let report = self.unit.diags.report(&msg::USED_AFTER_FREE, loc).arg(which).arg(name);
                report.note(&msg::CALL_HERE, call, &[&name]).emit();
                return;
            }
        }
    }

    /// `free` and `realloc`.
    pub(crate) fn free(&mut self, arg: Option<ExprId>, value: &Value, name: Symbol, call: ExprId) {
        let loc = self.unit.hir.loc(call);
        let known = value.pointer().is_some_and(|pointer| !pointer.open && !pointer.targets.is_empty());
        if !known && name.as_str().ends_with("free") {
            self.free_unknown(arg, name, call);
        }
        let Value::Pointer(pointer) = value else { return };
        self.check_alive(pointer, arg, loc);
        let free_name = name;
        let name = crate::functions::bare(name.as_str());
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
            self.freed_by.insert(call, (free_name, loc));
        }
    }

    /// What a variable points to is freed, and nothing was known of it: from here on the variable points to something
    /// that was freed.
    fn free_unknown(&mut self, arg: Option<ExprId>, name: Symbol, call: ExprId) {
        let hir = self.unit.hir;
        let mut written = arg;
        while let Some(e) = written
            && let Expr::Cast(_, inner) = hir.expr(e)
        {
            written = Some(inner);
        }
        let Some(Expr::Load(l)) = written.map(|e| hir.expr(e)) else { return };
        let Expr::Decl(holder) = hir.expr(l) else { return };
        let ty = hir.decls[holder].ty;
        let volatile = hir.types.quals(ty).contains(Quals::VOLATILE);
        if hir.decls[holder].storage != Storage::Automatic || volatile || !hir.types.is_pointer(ty) {
            return;
        }
        let freed = self.allocation_at(call);
        let object = Object::Allocated { call: freed, size: None, by: name, on_stack: false };
        self.env.set((holder, 0), Value::Pointer(Pointer::to(object)));
        self.env.free(freed);
        self.freed_by.insert(freed, (name, hir.loc(call)));
    }
}
