//! Function definitions (C23 6.9.2), old-style ones included.

use super::DeclSpecs;
use super::declarator::{Declarator, DeclaratorContext, FunctionChunk, Param};
use super::specs::StorageClass;
use crate::attr::AttrSubject;
use crate::scope::ScopeKind;
use crate::{FuncContext, Sema};
use base::{FastMap, Symbol};
use ctype::{ArrayLen, Ty, TypeKind, VlaId};
use diag::{decl as msg, dialect};
use hir::{Decl, DeclId, DeclKind, FuncDef, InlineKind, Linkage, Stmt, StmtId, Storage, TopLevel};
use source::Loc;

/// A function definition whose body follows.
pub struct FunctionStart {
    decl: DeclId,
    vlas: Vec<VlaId>,
    /// Identifiers of an old-style definition, whose declarations follow.
    pub identifiers: Vec<(Symbol, Loc)>,
    old_style: bool,
    /// The function's type before this declaration, if it was declared with a prototype.
    prior_prototype: Option<Ty>,
    loc: Loc,
}

impl Sema<'_> {
    /// The declarator of a function definition: declares the function, opens the scope of its
    /// parameters and body. `finish_function` closes it.
    pub fn start_function(&mut self, specs: &DeclSpecs, base: Ty, d: &mut Declarator) -> FunctionStart {
        let name = d.name.unwrap_or(Symbol::EMPTY);
        self.decl_state.defined_at = d.function_mut().map(|chunk| chunk.loc);
        let ty = self.build_type(base, d, DeclaratorContext::File);
        let ty = self.with_calling_attributes(ty, &specs.attrs);
        let nested = self.func.is_some();
        let ends = self.entity_counts();
        let empty = empty_chunk(d.loc);
        let chunk = match d.function_mut() {
            Some(chunk) => std::mem::replace(chunk, empty),
            None => empty,
        };
        if specs.is_typedef() {
            self.diags.report(&msg::FUNCTION_DEFINITION_TYPEDEF, d.loc).emit();
        }
        let prior = self.decl_state.linked.get(&name).copied().filter(|_| !nested);
        let prior_prototype = prior
            .map(|old| self.hir.decls[old].ty)
            .filter(|&ty| matches!(self.hir.types.kind(ty), TypeKind::Function { prototype: true, .. }));
        let ty = prior_prototype.map_or(ty, |prior| self.with_prototype(ty, prior));
        let is_function = self.hir.types.is_function(ty);
        let decl = match is_function && specs.class() != Some(StorageClass::Typedef) {
            true if nested => self.declare_nested(specs, d, name, ty, true),
            true => self.declare_function(specs, d, name, ty, true),
            false => self.bad_decl(name, d.loc),
        };
        let ty = if is_function && self.hir.decls[decl].ty != Ty::ERROR { self.hir.decls[decl].ty } else { ty };
        let (return_ty, variadic) = match self.hir.types.kind(ty) {
            TypeKind::Function { ret, variadic, .. } => (ret, variadic),
            _ => (Ty::ERROR, false),
        };
        self.check_return_type(return_ty, name, d.loc);
        let FunctionChunk { params, prototype, identifiers, vlas, names, unreliable, .. } = chunk;
        if is_function {
            self.check_always_inline(decl);
            let params: Vec<_> = params.iter().map(|param| param.decl).collect();
            self.check_interrupt(decl, &params, d.loc);
        }
        if is_function && !nested {
            self.warn_definition(decl, prior_prototype, prior.is_some(), !prototype, &params);
        }
        for param in &params {
            let (name, at) = (self.hir.decls[param.decl].name, self.hir.decls[param.decl].loc);
            self.warn_shadow(name, param.ty, DeclKind::Param, at);
        }
        self.scopes.push(ScopeKind::Function);
        self.scopes.restore(names);
        self.check_parameter_types(&params);
        let mut first = [0; 3];
        if nested {
            first = ends;
            first[0] = params.iter().map(|param| param.decl.as_u32()).fold(ends[0], u32::min);
            first[1] = vlas.iter().map(|vla| vla.as_u32()).fold(ends[1], u32::min);
        }
        self.outer_funcs.extend(self.func.take());
        self.func = Some(Box::new(FuncContext {
            decl,
            name,
            return_ty,
            loc: d.loc,
            variadic,
            params: params.iter().map(|param| param.decl).collect(),
            labels: FastMap::default(),
            jumps: std::mem::take(&mut self.spare_jumps),
            has_indirect_goto: false,
            func_name_decl: None,
            next_static: 0,
            first,
            // Lengths in its parameters are read before it is known to be a definition.
            needs_chain: nested && !vlas.is_empty(),
            before: self.hir.mark(),
            first_local: ends[0],
            calls_itself: false,
            mistakes_before: self.diags.mistake_count(),
            unreliable,
        }));
        self.diags.set_function(Some(name));
        for param in &params {
            self.note_lengths_used(param.ty);
        }
        let old_style = !prototype;
        FunctionStart { decl, vlas, identifiers, old_style, prior_prototype, loc: d.loc }
    }

    /// GNU: an old-style definition after a prototype has the prototype's parameters, so that narrow ones may be declared
    /// as they are there.
    fn with_prototype(&self, ty: Ty, prior: Ty) -> Ty {
        let types = &self.hir.types;
        match (types.kind(ty), types.kind(prior)) {
            (
                TypeKind::Function { ret, prototype: false, traits, .. },
                TypeKind::Function { ret: same, params, variadic, .. },
            ) if types.compatible_unqualified(ret, same) => {
                types.intern(TypeKind::Function { ret, params, variadic, prototype: true, traits })
            }
            _ => ty,
        }
    }

    /// How many entities, variable array lengths and labels there are.
    fn entity_counts(&self) -> [u32; 3] {
        let hir = &self.hir;
        [hir.decls.next_id().as_u32(), hir.vlas.next_id().as_u32(), hir.labels.next_id().as_u32()]
    }

    /// GNU: a function at block scope that is defined there, or declared `auto` to be so later. It has
    /// no linkage.
    pub(crate) fn declare_nested(
        &mut self,
        specs: &DeclSpecs,
        d: &Declarator,
        name: Symbol,
        ty: Ty,
        defined: bool,
    ) -> DeclId {
        if let Some((class @ (StorageClass::Static | StorageClass::Extern | StorageClass::Register), loc)) =
            specs.storage
        {
            self.diags.report(&msg::INVALID_STORAGE_FUNCTION, loc).arg(name).arg(class.spelling()).emit();
        }
        if !defined {
            self.diags.report(&dialect::NESTED_DECLARATION, d.loc).arg(name).emit();
        }
        let attrs = self.collect_attrs(specs, d, AttrSubject::Function, ty);
        let known = self.scopes.ordinary_here(name).filter(|&old| {
            let old = &self.hir.decls[old];
            old.linkage == Linkage::None
                && matches!(old.kind, DeclKind::Func { defined: known, .. } if !(known && defined))
                && self.hir.types.compatible(old.ty, ty)
        });
        if let Some(old) = known {
            let composite = self.hir.types.composite(self.hir.decls[old].ty, ty);
            let decl = &mut self.hir.decls[old];
            decl.ty = composite;
            if defined {
                decl.kind = DeclKind::Func { defined, inline: InlineKind::No };
                decl.loc = d.loc;
            }
            return old;
        }
        let new = Decl {
            name,
            ty,
            loc: d.loc,
            kind: DeclKind::Func { defined, inline: InlineKind::No },
            linkage: Linkage::None,
            storage: Storage::None,
            local: true,
            register: false,
            used: false,
            attrs,
        };
        if let Some(old) = self.scopes.ordinary_here(name) {
            self.report_clash(old, &new);
        }
        let decl = self.hir.decls.push(new);
        self.scopes.declare(name, decl);
        if !defined {
            self.decl_state.announced.push(decl);
        }
        decl
    }

    /// The end of a function: what `auto` announced in it must have been defined.
    fn check_announced(&mut self) {
        for decl in std::mem::take(&mut self.decl_state.announced) {
            let decl = &self.hir.decls[decl];
            if matches!(decl.kind, DeclKind::Func { defined: false, .. }) {
                self.diags.report(&msg::NESTED_UNDEFINED, decl.loc).arg(decl.name).emit();
            }
        }
    }

    /// An entity is used: if it is in the frame of an enclosing function, or a function nested in one,
    /// the functions between need the way there.
    #[inline]
    pub(crate) fn note_outer_use(&mut self, id: DeclId) {
        if !self.outer_funcs.is_empty() {
            self.note_use_in_nested(id);
        }
    }

    fn note_use_in_nested(&mut self, id: DeclId) {
        let decl = &self.hir.decls[id];
        let in_frame = match decl.kind {
            DeclKind::Var { .. } | DeclKind::Param => decl.storage == Storage::Automatic,
            DeclKind::Func { .. } => decl.local && decl.linkage == Linkage::None,
            DeclKind::Typedef | DeclKind::EnumConst(_) => false,
        };
        if in_frame {
            self.need_chain_to(0, id.as_u32());
        }
    }

    /// A type is used here: nested functions need the way to the lengths of variable arrays in it.
    pub(crate) fn note_lengths_used(&mut self, ty: Ty) {
        if self.outer_funcs.is_empty() || !self.hir.types.is_variably_modified(ty) {
            return;
        }
        let mut todo = vec![ty];
        while let Some(ty) = todo.pop() {
            match self.hir.types.kind(ty) {
                TypeKind::Array { elem, len } => {
                    if let ArrayLen::Variable(vla) = len {
                        self.need_chain_to(1, vla.as_u32());
                    }
                    todo.push(elem);
                }
                TypeKind::Pointer(inner) | TypeKind::Atomic(inner) => todo.push(inner),
                TypeKind::Function { ret, .. } => todo.push(ret),
                TypeKind::Record(id) if self.hir.types.is_variable_size(ty) => {
                    todo.extend(self.hir.types.record(id).fields.iter().map(|field| field.ty));
                }
                _ => {}
            }
        }
    }

    /// Marks the functions that are inside of the one that owns number `number` of a kind of entities.
    pub(crate) fn need_chain_to(&mut self, kind: usize, number: u32) {
        let Some(func) = &mut self.func else { return };
        for func in std::iter::once(func).chain(self.outer_funcs.iter_mut().rev()) {
            if func.first[kind] <= number {
                return;
            }
            func.needs_chain = true;
        }
    }

    fn check_return_type(&mut self, ty: Ty, name: Symbol, loc: Loc) {
        let types = &self.hir.types;
        if !types.is_void(ty) && !types.is_complete(ty) {
            self.diags.report(&msg::RETURN_INCOMPLETE, loc).emit();
        }
        if name.as_str() == "main"
            && self.lang.hosted
            && !types.same(types.unqualified(ty), Ty::INT)
            && !types.is_error(ty)
        {
            self.diags.report(&msg::MAIN_RETURN_TYPE, loc).arg(name).emit();
        }
    }

    fn check_parameter_types(&mut self, params: &[Param]) {
        for (n, param) in params.iter().enumerate() {
            let decl = &self.hir.decls[param.decl];
            if let Some(loc) = param.star {
                self.diags.report(&msg::STAR_OUTSIDE_PROTOTYPE, loc).emit();
            }
            if decl.name.is_empty() && !self.lang.c23() {
                self.diags.report(&msg::PARAMETER_NAME_OMITTED, decl.loc).emit();
            }
            if !self.hir.types.is_complete(param.ty) {
                let decl = &self.hir.decls[param.decl];
                let report = self.diags.report(&msg::PARAMETER_INCOMPLETE, decl.loc).arg(n + 1);
                report.arg(decl.name).emit();
                self.hir.decls[param.decl].ty = Ty::ERROR;
            }
        }
    }

    /// After the declarations of an old-style definition: puts the parameters into the order of the
    /// identifier list; those not declared are `int`.
    pub fn finish_old_style(&mut self, start: &FunctionStart, declared: &[Param]) {
        let mut params = Vec::with_capacity(start.identifiers.len());
        for &(name, loc) in &start.identifiers {
            let found = declared.iter().find(|param| self.hir.decls[param.decl].name == name);
            let param = match found {
                Some(&param) => param,
                None => {
                    if self.lang.c99() {
                        let near = base::spelling::nearest(name.as_str(), ["void", "int", "char"]);
                        let report = self.diags.report(&msg::PARAMETER_DEFAULTS_TO_INT, loc).arg(name);
                        match near {
                            Some(near) => {
                                let hint = format!("; did you mean '{near}'?");
                                report.arg(hint).fixit(diag::FixIt::replace(loc, near)).emit();
                            }
                            None => report.arg("").emit(),
                        }
                    } else {
                        self.diags.report(&msg::MISSING_PARAMETER_TYPE, loc).arg(name).emit();
                    }
                    let d = Declarator { name: Some(name), ..Declarator::new(loc) };
                    Param { decl: self.declare_parameter(&DeclSpecs::new(loc), &d, Ty::INT), ty: Ty::INT, star: None }
                }
            };
            if params.iter().any(|p: &Param| p.decl == param.decl) {
                self.diags.report(&msg::REDEFINED_PARAMETER, loc).arg(name).emit();
                continue;
            }
            params.push(param);
        }
        for param in declared {
            let decl = &self.hir.decls[param.decl];
            if !start.identifiers.iter().any(|&(name, _)| name == decl.name) {
                self.diags.report(&msg::NO_SUCH_PARAMETER, decl.loc).arg(decl.name).emit();
            }
        }
        self.check_parameter_types(&params);
        self.check_against_prototype(start, &params);
        if let Some(func) = &mut self.func {
            func.params = params.iter().map(|param| param.decl).collect();
        }
    }

    /// C23's predecessor, 6.7.6.3p15: each parameter of the prototype must be compatible with the
    /// promoted parameter; GNU also allows the parameter itself.
    fn check_against_prototype(&mut self, start: &FunctionStart, params: &[Param]) {
        let Some(prior) = start.prior_prototype else { return };
        let TypeKind::Function { params: list, .. } = self.hir.types.kind(prior) else { return };
        let wanted = self.hir.types.list(list);
        if wanted.len() != params.len() {
            self.diags.report(&msg::PARAMETER_COUNT, start.loc).emit();
            return;
        }
        for (param, &wanted) in params.iter().zip(wanted.iter()) {
            let promoted = self.promoted_parameter(param.ty);
            let types = &self.hir.types;
            if types.compatible_unqualified(promoted, wanted) {
                continue;
            }
            let decl = &self.hir.decls[param.decl];
            let message = match types.compatible_unqualified(param.ty, wanted) {
                true => &msg::PROMOTED_PARAMETER,
                false => &msg::PARAMETER_MISMATCH,
            };
            self.diags.report(message, decl.loc).arg(decl.name).emit();
        }
    }

    fn promoted_parameter(&self, ty: Ty) -> Ty {
        let types = &self.hir.types;
        if types.unchanged_by_promotion(ty) {
            return ty;
        }
        if types.is_floating(ty) { Ty::DOUBLE } else { Ty::INT }
    }

    /// After the body: closes the scope and adds the definition.
    pub fn finish_function(&mut self, start: FunctionStart, body: StmtId, end: Loc) {
        self.check_jumps();
        self.pop_scope();
        if self.outer_funcs.is_empty() {
            self.check_announced();
        }
        let Some(mut func) = self.func.take() else { return };
        func.jumps.clear();
        self.spare_jumps = std::mem::take(&mut func.jumps);
        let ends = self.entity_counts();
        let sound = self.diags.mistake_count() == func.mistakes_before;
        if sound {
            self.warn_unused_locals(start.decl, &func.params, func.first_local..ends[0]);
        }
        self.func = self.outer_funcs.pop();
        if let Some(outer) = &self.func {
            let nested = hir::Nested {
                parent: outer.decl,
                decls: func.first[0]..ends[0],
                vlas: func.first[1]..ends[1],
                labels: func.first[2]..ends[2],
                needs_chain: func.needs_chain,
            };
            self.hir.nested.insert(start.decl, nested);
        }
        let body = self.with_lengths(&start.vlas, body, start.loc);
        if !matches!(self.hir.decls[start.decl].kind, DeclKind::Func { .. }) {
            self.diags.set_function(self.func.as_ref().map(|func| func.name));
            return;
        }
        let def =
            FuncDef { decl: start.decl, params: func.params, body, end, has_indirect_goto: func.has_indirect_goto };
        // A tree with errors in it says little about flow.
        if sound {
            let mut scratch = std::mem::take(&mut self.warn.flow);
            let checked = flow::Checked { hir: &self.hir, diags: self.diags, lang: self.lang };
            checked.check(&mut scratch, &def, func.return_ty, func.first_local..ends[0], func.calls_itself);
            self.warn.flow = scratch;
        }
        self.diags.set_function(self.func.as_ref().map(|func| func.name));
        if self.keeps_bodies {
            self.hir.top_level.push(TopLevel::Function(def));
        } else if sound && self.func.is_none() {
            self.drop_body(&func.before);
        }
    }

    /// Takes back the tree of a function that is done with. One with errors stays: they may have made entities of the file
    /// refer to it.
    fn drop_body(&mut self, before: &hir::Mark) {
        if self.hir.release(before) {
            self.warn.forget_exprs(before.first_expr());
            self.exprs.overflowed.clear();
        }
    }

    /// Lengths of variable arrays in the parameters are evaluated before the body.
    fn with_lengths(&mut self, vlas: &[VlaId], body: StmtId, loc: Loc) -> StmtId {
        if vlas.is_empty() {
            return body;
        }
        let mut stmts: Vec<StmtId> = vlas.iter().map(|&vla| self.hir.add_stmt(Stmt::VlaEval(vla), loc)).collect();
        stmts.push(body);
        let list = self.hir.add_stmt_list(&stmts);
        self.hir.add_stmt(Stmt::Compound(list), loc)
    }

    /// Whether a definition that has begun is old-style, so that declarations of its parameters may follow.
    pub fn is_old_style(&self, start: &FunctionStart) -> bool {
        start.old_style
    }
}

fn empty_chunk(loc: Loc) -> FunctionChunk {
    FunctionChunk {
        params: Vec::new(),
        variadic: false,
        prototype: false,
        identifiers: Vec::new(),
        vlas: Vec::new(),
        names: Default::default(),
        loc,
        unreliable: false,
    }
}
