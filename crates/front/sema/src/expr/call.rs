//! Calls, subscripts and member access (C23 6.5.3).

use crate::Sema;
use crate::convert::AssignContext;
use base::Symbol;
use ctype::{RecordId, Ty, TypeKind};
use diag::{dialect, sema as msg};
use hir::{BinaryOp, DeclId, Expr, ExprId};
use source::Loc;

impl Sema<'_> {
    /// `callee(args)`
    pub fn act_on_call(&mut self, callee: ExprId, args: &[ExprId], _lparen: Loc, _rparen: Loc) -> ExprId {
        let designated = match self.hir.expr(callee) {
            Expr::Decl(d) => Some(d),
            _ => None,
        };
        if let Some(decl) = designated
            && let Some(found) = self.builtin_of(decl, args.len())
        {
            return self.call_builtin(found, decl, args, self.hir.loc(callee));
        }
        let callee_loc = self.hir.loc(callee);
        let function = self.decay_and_load(callee);
        let ty = self.hir.ty(function);
        if self.hir.types.is_error(ty) {
            return self.poison(callee_loc);
        }
        let target = self.hir.types.pointee(ty).map(|target| self.hir.types.kind(target));
        let Some(TypeKind::Function { ret, params, variadic, prototype, .. }) = target else {
            self.report_not_callable(callee, callee_loc);
            return self.poison(callee_loc);
        };
        let params = self.hir.types.list(params);
        if let Some(decl) = designated {
            self.note_call_of(decl);
            if self.hir.decls[decl].attrs.as_deref().is_some_and(|attrs| attrs.interrupt) {
                self.diags.report(&diag::decl::INTERRUPT_CALLED, callee_loc).emit();
                return self.poison(callee_loc);
            }
        }
        if prototype && !self.check_argument_count(designated, &params, args.len(), variadic, callee_loc) {
            return self.poison(callee_loc);
        }
        let mut converted = std::mem::take(&mut self.exprs.arguments);
        converted.clear();
        let mut poisoned = false;
        for (n, &arg) in args.iter().enumerate() {
            let value = match params.get(n) {
                Some(&param) if prototype => {
                    let ctx = AssignContext::Argument(designated, n as u32 + 1);
                    let loc = self.hir.loc(arg);
                    if !self.hir.types.is_complete(param) {
                        self.diags.report(&msg::INCOMPLETE_PARAMETER, loc).arg(n + 1).emit();
                        self.poison(loc)
                    } else {
                        self.convert_for_assignment(arg, param, ctx, loc)
                    }
                }
                _ => self.promote_argument(arg),
            };
            poisoned |= self.is_poison(value);
            converted.push(value);
        }
        let value_ty = self.value_type(ret);
        let call = if poisoned {
            self.poison(callee_loc)
        } else if !self.hir.types.is_void(value_ty) && !self.hir.types.is_complete(value_ty) {
            self.report_incomplete_use(value_ty, callee_loc);
            self.poison(callee_loc)
        } else {
            if let Some(decl) = designated {
                self.warn_call(decl, args, &converted, callee_loc);
            }
            let args = self.hir.add_expr_list(&converted);
            self.hir.add_expr(Expr::Call { callee: function, args }, value_ty, callee_loc)
        };
        self.exprs.arguments = converted;
        call
    }

    /// An argument without a parameter to convert to.
    pub(crate) fn promote_argument(&mut self, arg: ExprId) -> ExprId {
        let loc = self.hir.loc(arg);
        let value = self.default_argument_promotion(arg);
        if self.hir.types.is_void(self.hir.ty(value)) {
            self.diags.report(&msg::INVALID_VOID_USE, loc).emit();
            return self.poison(loc);
        }
        value
    }

    /// What a call of a function changes about the caller.
    fn note_call_of(&mut self, decl: DeclId) {
        let entity = &self.hir.decls[decl];
        let twice = entity.attrs.as_ref().is_some_and(|attrs| attrs.returns_twice)
            || !self.exprs.ordinary_functions.contains(decl) && hir::builtins::returns_twice(entity.name.as_str());
        if twice && let Some(func) = &mut self.func {
            func.has_indirect_goto = true;
        }
    }

    fn report_not_callable(&mut self, callee: ExprId, loc: Loc) {
        match self.hir.expr(callee) {
            Expr::Decl(d) => {
                let decl = &self.hir.decls[d];
                let report = self.diags.report(&msg::NOT_CALLABLE_NAMED, loc).arg(decl.name);
                report.note(&msg::DECLARED_HERE, decl.loc, &[]).emit();
            }
            _ => self.diags.report(&msg::NOT_CALLABLE, loc).emit(),
        }
    }

    fn check_argument_count(
        &mut self,
        decl: Option<DeclId>,
        params: &[Ty],
        given: usize,
        variadic: bool,
        loc: Loc,
    ) -> bool {
        if params.iter().any(|&ty| self.hir.types.is_error(ty)) {
            return true;
        }
        let info = if given < params.len() {
            &msg::TOO_FEW_ARGUMENTS
        } else if given > params.len() && !variadic {
            &msg::TOO_MANY_ARGUMENTS
        } else {
            return true;
        };
        let least = if variadic { "at least " } else { "" };
        let expected = format!("; expected {least}{}, have {given}", params.len());
        match decl {
            Some(decl) => {
                let decl = &self.hir.decls[decl];
                let report = self.diags.report(info, loc).arg(format_args!("function '{}'", decl.name)).arg(expected);
                let report = if decl.loc.is_none() { report } else { report.note(&msg::DECLARED_HERE, decl.loc, &[]) };
                report.emit();
            }
            None => self.diags.report(info, loc).arg("function").arg(expected).emit(),
        }
        false
    }

    /// `base[index]`
    pub fn act_on_subscript(&mut self, base: ExprId, index: ExprId, lbracket: Loc) -> ExprId {
        if self.hir.types.is_vector(self.hir.ty(base)) {
            return self.vector_subscript(base, index, lbracket);
        }
        let (base, index) = (self.decay_subscripted(base), self.decay_subscripted(index));
        if self.is_poison(base) || self.is_poison(index) {
            return self.poison(lbracket);
        }
        let types = &self.hir.types;
        let (pointer, index) = match (types.is_pointer(self.hir.ty(base)), types.is_pointer(self.hir.ty(index))) {
            (true, _) => (base, index),
            (false, true) => (index, base),
            (false, false) => {
                self.diags.report(&msg::SUBSCRIPTED_VALUE, lbracket).emit();
                return self.poison(lbracket);
            }
        };
        let (ty, index_ty) = (self.hir.ty(pointer), self.hir.ty(index));
        if !types.is_integer(index_ty) {
            self.diags.report(&msg::SUBSCRIPT_NOT_INTEGER, lbracket).emit();
            return self.poison(lbracket);
        }
        if types.pointee(ty).is_some_and(|target| types.is_function(target)) {
            self.diags.report(&msg::SUBSCRIPTED_FUNCTION_POINTER, lbracket).emit();
            return self.poison(lbracket);
        }
        self.warn_subscript(index, lbracket);
        if let Expr::Decay(array) = self.hir.expr(pointer) {
            self.check_subscripted_array(array, lbracket);
        }
        let address = self.pointer_offset(BinaryOp::PtrAdd, pointer, index, lbracket);
        if self.is_poison(address) {
            return address;
        }
        self.dereference(address, lbracket)
    }

    /// An array that cannot decay by the rules, as its address cannot be taken or, in C90, as it is no lvalue.
    fn check_subscripted_array(&mut self, array: ExprId, loc: Loc) {
        if !self.lang.c99() && !self.is_lvalue(array) {
            self.diags.report(&dialect::NOT_LVALUE_ARRAY, loc).emit();
        }
        if let Expr::Decl(decl) = self.hir.expr(array)
            && self.hir.decls[decl].register
        {
            self.diags.report(&dialect::REGISTER_ARRAY_SUBSCRIPT, loc).emit();
        }
    }

    fn vector_subscript(&mut self, base: ExprId, index: ExprId, loc: Loc) -> ExprId {
        let index = self.decay_and_load(index);
        let index_ty = self.hir.ty(index);
        if self.is_poison(index) {
            return self.poison(loc);
        }
        if !self.hir.types.is_integer(index_ty) {
            self.diags.report(&msg::SUBSCRIPT_NOT_INTEGER, loc).emit();
            return self.poison(loc);
        }
        let index = self.promote(index);
        let ty = self.hir.ty(base);
        let TypeKind::Vector { elem, .. } = self.hir.types.kind(ty) else { return self.poison(loc) };
        let elem = elem.with(self.hir.types.quals(ty));
        self.hir.add_expr(Expr::VectorElem { base, index }, elem, loc)
    }

    /// `base.name`, `base->name`
    pub fn act_on_member(&mut self, base: ExprId, arrow: bool, name: Symbol, op_loc: Loc, name_loc: Loc) -> ExprId {
        let object = if arrow {
            let pointer = self.decay_and_load(base);
            match self.hir.types.pointee_as_written(self.hir.ty(pointer)) {
                Some(target) => self.pointed_to(pointer, target, op_loc),
                None => return self.report_no_arrow(pointer, op_loc, name_loc),
            }
        } else {
            base
        };
        let ty = self.hir.ty(object);
        let record_ty = self.hir.types.non_atomic(ty);
        let Some(id) = self.hir.types.as_record(record_ty) else {
            if !self.hir.types.is_error(ty) {
                self.report_not_a_record(object, name, op_loc);
            }
            return self.poison(name_loc);
        };
        if self.hir.types.record(id).layout.is_none() {
            if !self.hir.types.record(id).invalid {
                self.report_incomplete_use(record_ty, op_loc);
            }
            return self.poison(name_loc);
        }
        if let Some(field) = self.hir.types.own_member(id, name) {
            return self.member_path(object, id, &[field], name_loc);
        }
        let path = self.hir.types.find_member(id, name);
        if path.is_empty() {
            self.report_no_member(id, record_ty, name, name_loc);
            return self.poison(name_loc);
        }
        self.member_path(object, id, &path, name_loc)
    }

    /// The member at the end of a path of field numbers; each takes the qualifiers of what holds it (C23 6.5.3.4p3).
    pub(crate) fn member_path(&mut self, object: ExprId, id: RecordId, path: &[u32], loc: Loc) -> ExprId {
        self.tell_of_members(id, path, loc);
        let (mut object, mut id) = (object, id);
        for (n, &field) in path.iter().enumerate() {
            let quals = self.hir.types.quals(self.hir.ty(object));
            let declared = self.hir.types.record(id).fields[field as usize].ty;
            let ty = self.hir.types.qualified(declared, quals);
            object = self.hir.add_expr(Expr::Member { base: object, field }, ty, loc);
            if n + 1 < path.len() {
                match self.hir.types.as_record(declared) {
                    Some(inner) => id = inner,
                    None => break,
                }
            }
        }
        object
    }

    /// `->` after what is no pointer.
    #[cold]
    fn report_no_arrow(&mut self, base: ExprId, op_loc: Loc, name_loc: Loc) -> ExprId {
        let ty = self.hir.ty(base);
        if !self.hir.types.is_error(ty) {
            let shown = self.hir.types.quoted(ty);
            let report = self.diags.report(&msg::INVALID_INDIRECTION, op_loc).arg("'->'").arg(shown);
            match self.hir.types.as_record(ty) {
                Some(_) => report.arg("; did you mean to use '.'?").fixit(diag::FixIt::replace(op_loc, ".")).emit(),
                None => report.arg("").emit(),
            }
        }
        self.poison(name_loc)
    }

    #[cold]
    fn report_not_a_record(&mut self, object: ExprId, name: Symbol, loc: Loc) {
        let ty = self.hir.ty(object);
        let to_record = self.hir.types.pointee(ty).is_some_and(|target| self.hir.types.as_record(target).is_some());
        if to_record {
            let text = self.describe(object);
            let fixit = diag::FixIt::replace(loc, "->");
            self.diags.report(&msg::IS_A_POINTER, loc).arg(text).fixit(fixit).emit();
        } else {
            self.diags.report(&msg::NOT_A_RECORD, loc).arg(name).emit();
        }
    }

    fn report_no_member(&mut self, id: RecordId, ty: Ty, name: Symbol, loc: Loc) {
        if self.hir.types.record(id).invalid {
            return;
        }
        let mut names = Vec::new();
        self.collect_members(id, &mut names, 0);
        let ty_name = self.hir.types.quoted(self.unqualified_sugar(ty));
        match base::spelling::nearest(name.as_str(), names.iter().map(|s| s.as_str())) {
            Some(near) => {
                let fixit = diag::FixIt::replace(loc, near);
                self.diags.report(&msg::NO_MEMBER_SUGGEST, loc).arg(ty_name).arg(name).arg(near).fixit(fixit).emit();
            }
            None => self.diags.report(&msg::NO_MEMBER, loc).arg(ty_name).arg(name).emit(),
        }
    }

    fn collect_members(&self, id: RecordId, names: &mut Vec<Symbol>, depth: u32) {
        for field in &self.hir.types.record(id).fields {
            match (field.name, self.hir.types.as_record(field.ty)) {
                (Some(name), _) => names.push(name),
                (None, Some(inner)) if depth < 16 => self.collect_members(inner, names, depth + 1),
                _ => {}
            }
        }
    }
}
