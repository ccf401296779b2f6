//! Function definitions (C23 6.9.2), old-style ones included.

use super::DeclSpecs;
use super::declarator::{Declarator, DeclaratorContext, FunctionChunk, Param};
use super::specs::StorageClass;
use crate::scope::ScopeKind;
use crate::stmt::JumpState;
use crate::{FuncContext, Sema};
use base::{FastMap, Symbol};
use ctype::{Ty, TypeKind, VlaId};
use diag::decl as msg;
use hir::{DeclId, DeclKind, FuncDef, Stmt, StmtId, TopLevel};
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
        let ty = self.build_type(base, d, DeclaratorContext::File);
        let empty = empty_chunk(d.loc);
        let chunk = match d.function_mut() {
            Some(chunk) => std::mem::replace(chunk, empty),
            None => empty,
        };
        if specs.is_typedef() {
            self.diags.report(&msg::FUNCTION_DEFINITION_TYPEDEF, d.loc).emit();
        }
        let prior = self.decl_state.linked.get(&name).copied();
        let prior_prototype = prior
            .map(|old| self.hir.decls[old].ty)
            .filter(|&ty| matches!(self.hir.types.kind(ty), TypeKind::Function { prototype: true, .. }));
        let is_function = matches!(self.hir.types.kind(ty), TypeKind::Function { .. });
        let decl = match is_function && specs.class() != Some(StorageClass::Typedef) {
            true => self.declare_function(specs, d, name, ty, true),
            false => self.bad_decl(name, d.loc),
        };
        let ty = if is_function && self.hir.decls[decl].ty != Ty::ERROR { self.hir.decls[decl].ty } else { ty };
        let (return_ty, variadic) = match self.hir.types.kind(ty) {
            TypeKind::Function { ret, variadic, .. } => (ret, variadic),
            _ => (Ty::ERROR, false),
        };
        self.check_return_type(return_ty, name, d.loc);
        self.scopes.push(ScopeKind::Function);
        let FunctionChunk { params, prototype, identifiers, vlas, names, .. } = chunk;
        self.scopes.restore(names);
        self.check_parameter_types(&params);
        self.func = Some(Box::new(FuncContext {
            decl,
            name,
            return_ty,
            loc: d.loc,
            variadic,
            params: params.iter().map(|param| param.decl).collect(),
            labels: FastMap::default(),
            jumps: JumpState::default(),
            has_indirect_goto: false,
            func_name_decl: None,
            next_static: 0,
        }));
        let old_style = !prototype;
        FunctionStart { decl, vlas, identifiers, old_style, prior_prototype, loc: d.loc }
    }

    fn check_return_type(&mut self, ty: Ty, name: Symbol, loc: Loc) {
        let types = &self.hir.types;
        if types.kind(ty) != TypeKind::Void && !types.is_complete(ty) {
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
                        self.diags.report(&msg::PARAMETER_DEFAULTS_TO_INT, loc).arg(name).emit();
                    }
                    let d = Declarator { name: Some(name), ..Declarator::new(loc) };
                    Param { decl: self.declare_parameter(&DeclSpecs::new(loc), &d, Ty::INT), ty: Ty::INT }
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
            if !types.compatible_unqualified(promoted, wanted) && !types.compatible_unqualified(param.ty, wanted) {
                let decl = &self.hir.decls[param.decl];
                self.diags.report(&msg::PARAMETER_MISMATCH, decl.loc).arg(decl.name).emit();
            }
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
        self.scopes.pop();
        let Some(func) = self.func.take() else { return };
        let body = self.with_lengths(&start.vlas, body, start.loc);
        if !matches!(self.hir.decls[start.decl].kind, DeclKind::Func { .. }) {
            return;
        }
        self.hir.top_level.push(TopLevel::Function(FuncDef {
            decl: start.decl,
            params: func.params,
            body,
            end,
            has_indirect_goto: func.has_indirect_goto,
        }));
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
    }
}
