//! Declarations that hide, repeat or lack something (`-Wshadow`, `-Wredundant-decls`, `-Wmissing-prototypes` …).

use crate::Sema;
use crate::decl::{DeclSpecs, Declarator, Param, StorageClass};
use base::Symbol;
use ctype::{IntKind, Quals, Ty, TypeKind};
use diag::warn as msg;
use hir::{Decl, DeclId, DeclKind, InlineKind, Linkage};
use source::Loc;

impl Sema<'_> {
    /// A name is about to be declared in a block, or as a parameter of a definition (`parameter`).
    pub(crate) fn warn_shadow(&mut self, name: Symbol, ty: Ty, kind: DeclKind, loc: Loc) {
        if !self.diags.has_extra_warnings() || self.func.is_none() && kind != DeclKind::Param || name.is_empty() {
            return;
        }
        if kind != DeclKind::Param && self.scopes.ordinary_here(name).is_some() {
            return;
        }
        let Some(old) = self.scopes.ordinary(name) else { return };
        let old = &self.hir.decls[old];
        if old.loc.is_none() {
            return;
        }
        let types = &self.hir.types;
        let info = if !old.local {
            let function = |ty: Ty| {
                let ty = types.pointee(ty).unwrap_or(ty);
                types.is_function(ty)
            };
            if matches!(old.kind, DeclKind::Func { .. }) && !function(ty) || old.kind == DeclKind::Typedef {
                return;
            }
            &msg::SHADOWS_GLOBAL
        } else {
            let compatible = types.compatible_unqualified(old.ty, ty);
            match (old.kind == DeclKind::Param, compatible) {
                (true, true) => &msg::SHADOWS_COMPATIBLE_PARAMETER,
                (true, false) => &msg::SHADOWS_PARAMETER,
                (false, true) => &msg::SHADOWS_COMPATIBLE_LOCAL,
                (false, false) => &msg::SHADOWS_LOCAL,
            }
        };
        self.diags.report(info, loc).arg(name).note(&msg::SHADOWED_HERE, old.loc, &[]).emit();
    }

    /// A second declaration agrees with the first.
    pub(crate) fn warn_redundant(&mut self, old: DeclId, new: &Decl, defines: bool, is_extern: bool) {
        let known = &self.hir.decls[old];
        let defined_now = match (known.kind, new.kind) {
            (DeclKind::Func { .. }, _) => defines,
            (DeclKind::Var { defined: before, .. }, DeclKind::Var { defined: now, .. }) => {
                defines || now && !before || !is_extern && !before
            }
            _ => true,
        };
        let implicit = known.loc.is_none() || self.decl_state.is_implicit(old);
        if defined_now || implicit || known.local != new.local || known.local {
            return;
        }
        let report = self.diags.report(&msg::REDUNDANT_DECLARATION, new.loc).arg(new.name);
        report.note(&msg::PREVIOUS_DECLARATION, known.loc, &[&new.name]).emit();
    }

    /// An object is defined, a parameter too.
    pub(crate) fn warn_size(&self, name: Symbol, ty: Ty, loc: Loc) {
        let most = self.diags.level("larger-than", u64::MAX);
        let size = self.hir.types.size_of(ty).unwrap_or(0);
        if size > most {
            self.diags.report(&msg::OBJECT_TOO_LARGE, loc).arg(name).arg(size).arg(most).emit();
        }
    }

    /// A declaration with linkage in a block.
    pub(crate) fn warn_nested_extern(&mut self, name: Symbol, loc: Loc) {
        if self.func.is_some() && !self.scopes.at_file_scope() {
            self.diags.report(&msg::NESTED_EXTERN, loc).arg(name).emit();
        }
    }

    /// A function definition begins: `prior` is its type as it was declared before.
    pub(crate) fn warn_definition(
        &mut self,
        decl: DeclId,
        prior: Option<Ty>,
        declared: bool,
        old_style: bool,
        params: &[Param],
    ) {
        if !self.diags.has_extra_warnings() {
            return;
        }
        let entity = &self.hir.decls[decl];
        let (name, loc, ty) = (entity.name, entity.loc, entity.ty);
        let external = entity.linkage == Linkage::External;
        let inline = !matches!(entity.kind, DeclKind::Func { inline: InlineKind::No, .. });
        let is_main = name.as_str() == "main" && self.lang.hosted;
        if external && !is_main && !inline && !old_style {
            if prior.is_none() && self.diags.is_enabled(&msg::MISSING_PROTOTYPE, loc) {
                self.diags.report(&msg::MISSING_PROTOTYPE, loc).arg(name).emit();
            } else if !declared {
                self.diags.report(&msg::MISSING_DECLARATION, loc).arg(name).emit();
            }
        }
        if old_style {
            self.diags.report(&msg::OLD_STYLE_DEFINITION, loc).emit();
            if prior.is_none() {
                self.warn_no_prototype(loc);
            }
        }
        if let TypeKind::Function { ret, .. } = self.hir.types.kind(ty)
            && self.hir.types.as_record(ret).is_some()
        {
            self.diags.report(&msg::RETURNS_AGGREGATE, loc).emit();
        }
        for param in params {
            let entity = &self.hir.decls[param.decl];
            self.warn_size(entity.name, entity.ty, entity.loc);
        }
        if is_main {
            self.warn_main(params, loc);
        }
    }

    fn warn_main(&mut self, params: &[Param], loc: Loc) {
        let types = &self.hir.types;
        let strings = |ty: Ty| {
            types
                .pointee(ty)
                .and_then(|ty| types.pointee(ty))
                .is_some_and(|ty| types.kind(ty) == TypeKind::Int(IntKind::Char))
        };
        for (n, param) in params.iter().take(3).enumerate() {
            let at = self.hir.decls[param.decl].loc;
            if n == 0 && types.kind(param.ty) != TypeKind::Int(IntKind::Int) {
                self.diags.report(&msg::MAIN_FIRST_ARGUMENT, at).emit();
            } else if n > 0 && !strings(param.ty) {
                let which = if n == 1 { "second" } else { "third" };
                self.diags.report(&msg::MAIN_OTHER_ARGUMENT, at).arg(which).emit();
            }
        }
        if params.len() == 1 || params.len() > 3 {
            self.diags.report(&msg::MAIN_ARGUMENTS, loc).emit();
        }
    }

    /// A function declarator that is no prototype.
    pub(crate) fn warn_no_prototype(&mut self, loc: Loc) {
        self.diags.report(&msg::STRICT_PROTOTYPES, loc).emit();
    }

    /// Qualifiers of the returned type.
    pub(crate) fn warn_qualified_return(&mut self, loc: Loc) {
        self.diags.report(&msg::QUALIFIED_RETURN, loc).emit();
    }

    /// A parameter that was declared as an array.
    pub(crate) fn note_array_parameter(&mut self, decl: DeclId) {
        self.warn.array_parameters.insert(decl);
    }

    /// Whether an expression names a parameter that was declared as an array.
    pub(crate) fn is_array_parameter(&self, e: hir::ExprId) -> bool {
        matches!(self.hir.expr(e), hir::Expr::Decl(d) if self.warn.array_parameters.contains(d))
    }

    /// `sizeof` of a parameter that looks like an array.
    pub(crate) fn warn_sizeof_parameter(&mut self, e: hir::ExprId, loc: Loc) {
        if let hir::Expr::Decl(d) = self.hir.expr(e)
            && self.warn.array_parameters.contains(d)
        {
            let decl = &self.hir.decls[d];
            let name = self.hir.types.quoted(decl.ty);
            let report = self.diags.report(&msg::SIZEOF_ARRAY_ARGUMENT, loc).arg(decl.name).arg(name);
            report.note(&msg::DECLARED_HERE, decl.loc, &[&decl.name]).emit();
        }
    }

    /// `register volatile` objects in a named register.
    pub(crate) fn warn_volatile_register(&mut self, specs: &DeclSpecs, d: &Declarator, ty: Ty) {
        if specs.class() == Some(StorageClass::Register)
            && d.asm_label.is_some()
            && self.hir.types.quals_of_object(ty).contains(Quals::VOLATILE)
        {
            self.diags.report(&msg::VOLATILE_REGISTER, d.loc).emit();
        }
    }

    /// A storage class after other specifiers.
    pub(crate) fn warn_late_storage_class(&mut self, word: &str, loc: Loc) {
        self.diags.report(&msg::OLD_STYLE_DECLARATION, loc).arg(word).emit();
    }

    /// A qualifier that is there already.
    pub fn warn_duplicate_qualifier(&mut self, specs: &DeclSpecs, word: &str, loc: Loc) {
        if self.lang.c99() && !specs.qualified_by_macro && !self.in_macro(loc) {
            self.diags.report(&msg::DUPLICATE_QUALIFIER, loc).arg(word).emit();
        }
    }
}
