//! Objects, functions and typedef names: linkage, storage duration, and what a declaration must not be.

use super::declarator::{Declarator, DeclaratorContext};
use super::specs::{DeclSpecs, StorageClass};
use crate::Sema;
use crate::attr::AttrSubject;
use crate::convert::AssignContext;
use base::Symbol;
use ctype::{ArrayLen, Quals, Ty, TypeKind};
use diag::{decl as msg, dialect};
use hir::{
    Decl, DeclAttrs, DeclId, DeclKind, Expr, ExprId, InitId, InlineKind, Linkage, Stmt, StmtId, Storage, TlsKind,
    TopLevel,
};
use source::Loc;

/// Facts about one declaration that its entity does not keep.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct DeclFacts {
    /// `extern` was written.
    pub(crate) is_extern: bool,
    /// `static` was written.
    pub(crate) is_static: bool,
    /// An initialiser or body follows.
    pub(crate) defines: bool,
    /// `inline` was written.
    pub(crate) is_inline: bool,
}

impl Sema<'_> {
    /// A declarator of a declaration, before its initialiser: the entity is in scope from here on
    /// (C23 6.2.1p7). Always gives an entity; one in error has poison type.
    pub fn act_on_declarator(&mut self, specs: &DeclSpecs, base: Ty, d: &Declarator, has_init: bool) -> DeclId {
        let context = if self.scopes.at_file_scope() { DeclaratorContext::File } else { DeclaratorContext::Block };
        let ty = self.build_type(base, d, context);
        let ty = self.with_calling_attributes(ty, &specs.attrs);
        self.declare(specs, d, ty, has_init)
    }

    /// Declares the name with a type that is known.
    pub fn declare(&mut self, specs: &DeclSpecs, d: &Declarator, ty: Ty, has_init: bool) -> DeclId {
        let Some(name) = d.name else {
            return self.bad_decl(Symbol::EMPTY, d.loc);
        };
        if specs.is_typedef() {
            self.check_constexpr_object(specs, name, ty, has_init, d.loc);
            return self.declare_typedef(specs, d, name, ty, has_init);
        }
        if let TypeKind::Function { .. } = self.hir.types.kind(ty) {
            if has_init {
                self.diags.report(&msg::FUNCTION_INITIALIZED, d.loc).arg(name).emit();
            }
            return self.declare_function(specs, d, name, ty, false);
        }
        self.declare_variable(specs, d, name, ty, has_init)
    }

    /// An entity that stands for one in error; its name is bound so that uses are silent.
    pub fn bad_decl(&mut self, name: Symbol, loc: Loc) -> DeclId {
        let decl = self.hir.decls.push(Decl {
            name,
            ty: Ty::ERROR,
            loc,
            kind: DeclKind::Var { init: None, defined: false, tentative: false },
            linkage: Linkage::None,
            storage: Storage::Automatic,
            local: true,
            register: false,
            used: true,
            attrs: None,
        });
        if !name.is_empty() {
            self.scopes.declare(name, decl);
        }
        decl
    }

    fn declare_typedef(&mut self, specs: &DeclSpecs, d: &Declarator, name: Symbol, ty: Ty, has_init: bool) -> DeclId {
        if has_init {
            self.diags.report(&msg::TYPEDEF_INITIALIZED, d.loc).arg(name).emit();
        }
        self.reject_function_specifiers(specs, name, d.loc);
        if specs.align_loc.is_some() {
            self.diags.report(&msg::ALIGNMENT_FOR, specs.loc).arg("typedef").arg(name).emit();
        }
        let attrs = self.collect_attrs(specs, d, AttrSubject::Typedef, ty);
        let (align, may_alias) = attrs.as_ref().map_or((0, false), |attrs| (attrs.align, attrs.may_alias));
        if attrs.as_ref().is_some_and(|attrs| attrs.transparent_union) {
            self.make_transparent(ty, d.loc);
        }
        let sugar = TypeKind::Typedef { name, underlying: ty.without_local_quals(), align, may_alias };
        let sugar = match self.hir.types.is_error(ty) {
            true => Ty::ERROR,
            false => self.hir.types.intern(sugar).with(ty.local_quals()),
        };
        if let Some(expected) = attrs.as_ref().map(|attrs| attrs.expected_align).filter(|&align| align != 0) {
            self.decl_state.expected_aligns.insert(sugar.without_local_quals(), expected);
        }
        // Qualifiers of an array type sit on its elements, so those outside are never an array's.
        let new = Decl {
            name,
            ty: sugar,
            loc: d.loc,
            kind: DeclKind::Typedef,
            linkage: Linkage::None,
            storage: Storage::None,
            local: !self.scopes.at_file_scope(),
            register: false,
            used: false,
            attrs,
        };
        self.warn_shadow(name, ty, DeclKind::Typedef, d.loc);
        if let Some(old) = self.scopes.ordinary_here(name)
            && self.merge_typedef(old, &new)
        {
            return old;
        }
        let decl = self.hir.decls.push(new);
        self.scopes.declare(name, decl);
        if !self.scopes.at_file_scope() && self.hir.types.is_variably_modified(ty) {
            self.note_variably_modified(decl);
            self.note_lengths_used(ty);
        }
        decl
    }

    fn reject_function_specifiers(&mut self, specs: &DeclSpecs, name: Symbol, loc: Loc) {
        for (present, word) in [(specs.inline, "inline"), (specs.noreturn, "_Noreturn")] {
            if present.is_some() {
                self.diags.report(&msg::NOT_A_FUNCTION_SPECIFIER, loc).arg(name).arg(word).emit();
            }
        }
    }

    /// Attributes of the specifiers and the declarator, `asm` label, `_Alignas`, `_Noreturn`.
    pub(crate) fn collect_attrs(
        &mut self,
        specs: &DeclSpecs,
        d: &Declarator,
        subject: AttrSubject,
        ty: Ty,
    ) -> Option<Box<DeclAttrs>> {
        let plain = specs.attrs.is_empty() && d.attrs.is_empty() && d.asm_label.is_none();
        if plain && specs.align == 0 && specs.noreturn.is_none() {
            return None;
        }
        let mut attrs = Box::<DeclAttrs>::default();
        self.apply_decl_attributes(&specs.attrs, subject, &mut attrs);
        self.apply_decl_attributes(&d.attrs, subject, &mut attrs);
        self.check_attributes(specs, d, subject, ty);
        attrs.align = attrs.align.max(specs.align);
        attrs.noreturn |= specs.noreturn.is_some();
        attrs.asm_label = d.asm_label.map(|(label, _)| label);
        Some(attrs)
    }

    /// Declares a function; `defines` if a body follows.
    pub(crate) fn declare_function(
        &mut self,
        specs: &DeclSpecs,
        d: &Declarator,
        name: Symbol,
        ty: Ty,
        defines: bool,
    ) -> DeclId {
        let at_file_scope = self.scopes.at_file_scope();
        if specs.constexpr.is_some() {
            self.diags.report(&dialect::CONSTEXPR_FUNCTION, d.loc).arg(name).emit();
        }
        if self.func.is_some() && specs.class() == Some(StorageClass::Auto) {
            return self.declare_nested(specs, d, name, ty, defines);
        }
        match specs.storage {
            Some((class @ (StorageClass::Auto | StorageClass::Register), _)) => {
                self.diags.report(&msg::INVALID_STORAGE_FUNCTION, d.loc).arg(name).arg(class.spelling()).emit();
            }
            Some((StorageClass::Static, loc)) if !at_file_scope => {
                self.diags.report(&msg::INVALID_STORAGE_FUNCTION, loc).arg(name).arg("static").emit();
            }
            _ => {}
        }
        if specs.thread.is_some() {
            self.diags.report(&msg::INVALID_STORAGE_FUNCTION, d.loc).arg(name).arg("__thread").emit();
        }
        if specs.align_loc.is_some() {
            self.diags.report(&msg::ALIGNMENT_FOR, specs.loc).arg("function").arg(name).emit();
        }
        let is_main = name.as_str() == "main" && self.lang.hosted;
        if is_main && specs.inline.is_some() {
            self.diags.report(&msg::INLINE_MAIN, d.loc).emit();
        }
        if is_main && specs.noreturn.is_some() {
            self.diags.report(&dialect::NORETURN_MAIN, d.loc).emit();
        }
        let attrs = self.collect_attrs(specs, d, AttrSubject::Function, ty);
        let facts = DeclFacts {
            is_extern: specs.class() == Some(StorageClass::Extern),
            is_static: specs.class() == Some(StorageClass::Static),
            defines,
            is_inline: specs.inline.is_some(),
        };
        if !defines {
            self.warn_nested_extern(name, d.loc);
        }
        let prior = self.linked_prior(name);
        let linkage = match prior {
            _ if facts.is_static && at_file_scope => Linkage::Internal,
            Some(old) => self.hir.decls[old].linkage,
            None => Linkage::External,
        };
        let ty = if specs.has_type() { ty } else { self.implicit_int_as_void(ty, prior, d) };
        let gnu_inline = self.lang.gnu89_inline
            || !self.lang.c99()
            || attrs.as_ref().is_some_and(|attrs| attrs.gnu_inline)
            || prior.is_some_and(|old| self.hir.decls[old].attrs.as_ref().is_some_and(|attrs| attrs.gnu_inline));
        let only_inline = if gnu_inline { facts.is_extern && defines } else { !facts.is_extern && at_file_scope };
        let inline = match facts.is_inline {
            false => InlineKind::No,
            true if linkage == Linkage::External && only_inline => InlineKind::AvailableExternally,
            true => InlineKind::Emit,
        };
        let new = Decl {
            name,
            ty,
            loc: d.loc,
            kind: DeclKind::Func { defined: defines, inline },
            linkage,
            storage: Storage::None,
            local: !at_file_scope,
            register: false,
            used: false,
            attrs,
        };
        let decl = self.declare_linked(new, facts);
        if let Some(function) = d.function() {
            self.warn_parameter_forms(decl, &function.params);
        }
        if prior.is_none() {
            self.warn_builtin_conflict(decl);
        }
        self.check_weak_is_public(decl, d.loc);
        decl
    }

    /// An alias is another name of something else, and nothing of its own.
    fn check_alias(&mut self, new: &Decl, defines: bool) {
        let alias = new.attrs.as_ref().and_then(|attrs| attrs.alias);
        if alias.is_some_and(|alias| defines || alias == new.name) {
            self.diags.report(&msg::ALIAS_AND_DEFINED, new.loc).arg(new.name).emit();
        }
    }

    /// A weak symbol is one that the linker sees.
    pub(crate) fn check_weak_is_public(&mut self, decl: DeclId, loc: Loc) {
        let entity = &self.hir.decls[decl];
        let weak = entity.attrs.as_ref().is_some_and(|attrs| attrs.weak && attrs.weakref.is_none());
        if weak && entity.linkage != Linkage::External {
            self.diags.report(&msg::WEAK_NOT_PUBLIC, loc).arg(entity.name).emit();
        }
    }

    /// A definition without a return type follows a declaration that returns `void`: GCC takes it as
    /// `void`, with a warning.
    fn implicit_int_as_void(&mut self, ty: Ty, prior: Option<DeclId>, d: &Declarator) -> Ty {
        let types = &self.hir.types;
        let Some(prior) = prior else { return ty };
        let (TypeKind::Function { ret: old, .. }, TypeKind::Function { params, variadic, prototype, traits, .. }) =
            (types.kind(self.hir.decls[prior].ty), types.kind(ty))
        else {
            return ty;
        };
        if !types.is_void(old) {
            return ty;
        }
        let report = self.diags.report(&msg::CONFLICTING_IMPLICIT, d.loc);
        report.arg(d.shown()).arg(types.quoted(ty)).emit();
        types.intern(TypeKind::Function { ret: old, params, variadic, prototype, traits })
    }

    /// The entity with linkage that another declaration of `name` here would be about.
    fn linked_prior(&self, name: Symbol) -> Option<DeclId> {
        match self.scopes.ordinary(name) {
            Some(visible) if self.hir.decls[visible].linkage != Linkage::None => Some(visible),
            _ => self.decl_state.linked.get(&name).copied(),
        }
    }

    /// Enters an entity with linkage: merges it with what is known of it.
    fn declare_linked(&mut self, mut new: Decl, facts: DeclFacts) -> DeclId {
        let (name, loc) = (new.name, new.loc);
        self.check_alias(&new, facts.defines);
        self.apply_pragmas(&mut new);
        if let Some(here) = self.scopes.ordinary_here(name)
            && self.hir.decls[here].linkage == Linkage::None
        {
            self.report_clash(here, &new);
            let decl = self.hir.decls.push(new);
            self.scopes.declare(name, decl);
            return decl;
        }
        let known = self.decl_state.linked.get(&name).copied();
        if let Some(old) = known {
            if self.merge_linked(old, new.clone(), facts) {
                if self.scopes.ordinary(name) != Some(old) || self.scopes.ordinary_here(name).is_none() {
                    self.scopes.declare(name, old);
                }
                self.note_definition(old);
                return old;
            }
            let decl = self.hir.decls.push(new);
            self.decl_state.linked.insert(name, decl);
            self.scopes.declare(name, decl);
            return decl;
        }
        if !self.scopes.at_file_scope()
            && self.func.is_some()
            && matches!(new.kind, DeclKind::Var { .. })
            && facts.is_static
        {
            self.diags.report(&msg::INVALID_STORAGE_FUNCTION, loc).arg(name).arg("static").emit();
        }
        let decl = self.hir.decls.push(new);
        self.decl_state.linked.insert(name, decl);
        self.decl_state.linked_order.push(decl);
        self.scopes.declare(name, decl);
        self.note_definition(decl);
        decl
    }

    /// Lists an object among the top-level items when it is first known to be defined.
    fn note_definition(&mut self, decl: DeclId) {
        let entity = &self.hir.decls[decl];
        if matches!(entity.kind, DeclKind::Var { defined: true, .. })
            && !matches!(entity.storage, Storage::Automatic | Storage::None)
            && self.decl_state.listed.insert(decl)
        {
            self.hir.top_level.push(TopLevel::Var(decl));
        }
    }

    /// GNU: a register variable at file scope. It holds for functions before it, too: their code is made later.
    fn check_global_register(&mut self, d: &Declarator, ty: Ty) {
        let Some((register, _)) = d.asm_label else { return };
        let types = &self.hir.types;
        let word = self.target.pointer_size;
        let suits = types.is_scalar(ty) && types.size_of(ty).is_some_and(|size| size <= u64::from(word));
        if target::x86_registers::global_register(register.as_str(), word).is_none() {
            self.diags.report(&msg::GLOBAL_REGISTER_NAME, d.loc).arg(d.shown()).emit();
        } else if !suits || types.is_floating(ty) {
            self.diags.report(&msg::GLOBAL_REGISTER_TYPE, d.loc).arg(d.shown()).emit();
        }
    }

    /// GNU: the register of a local variable, or a name in assembly that one without an address in memory cannot have.
    fn check_local_label(&mut self, label: Symbol, class: Option<StorageClass>, name: Symbol, loc: Loc) {
        match class {
            Some(StorageClass::Register) if !target::x86_registers::is_register(label.as_str()) => {
                self.diags.report(&msg::REGISTER_NAME, loc).arg(name).emit();
            }
            None | Some(StorageClass::Auto) => self.diags.report(&msg::ASM_OF_LOCAL, loc).arg(name).emit(),
            _ => {}
        }
    }

    fn declare_variable(&mut self, specs: &DeclSpecs, d: &Declarator, name: Symbol, ty: Ty, has_init: bool) -> DeclId {
        let at_file_scope = self.scopes.at_file_scope();
        self.reject_function_specifiers(specs, name, d.loc);
        let mut ty = ty;
        if self.hir.types.is_void(ty) && (has_init || specs.class() != Some(StorageClass::Extern)) {
            self.diags.report(&msg::DECLARED_VOID, d.loc).arg(name).emit();
            ty = Ty::ERROR;
        }
        let class = specs.class();
        if at_file_scope {
            match class {
                Some(StorageClass::Auto) if !specs.infers_type(self.lang.c23()) => {
                    self.diags.report(&msg::FILE_SCOPE_STORAGE, d.loc).arg(name).arg("auto").emit();
                }
                Some(StorageClass::Register) if d.asm_label.is_none() => {
                    self.diags.report(&msg::FILE_SCOPE_REGISTER, d.loc).arg(name).emit();
                }
                Some(StorageClass::Register) if has_init => {
                    self.diags.report(&msg::GLOBAL_REGISTER_INITIALIZED, d.loc).emit();
                }
                Some(StorageClass::Register) => self.check_global_register(d, ty),
                _ => {}
            }
        }
        let is_extern = class == Some(StorageClass::Extern);
        let is_static = class == Some(StorageClass::Static);
        if let Some((label, _)) = d.asm_label
            && !at_file_scope
        {
            self.check_local_label(label, class, name, d.loc);
        }
        if is_extern && self.decl_state.for_declaration {
            self.diags.report(&dialect::FOR_STORAGE, d.loc).arg("'extern'").arg(name).emit();
        }
        if is_extern && has_init {
            let what = if at_file_scope { &msg::EXTERN_INITIALIZED } else { &msg::EXTERN_AND_INITIALIZER };
            self.diags.report(what, d.loc).arg(name).emit();
        }
        if specs.thread.is_some() && !at_file_scope && !is_extern && !is_static {
            self.diags.report(&msg::IMPLICITLY_AUTO_THREAD, d.loc).arg(name).emit();
        }
        if self.hir.types.is_variably_modified(ty) {
            if is_extern {
                self.diags.report(&msg::VARIABLY_MODIFIED_LINKAGE, d.loc).arg(name).emit();
                ty = Ty::ERROR;
            } else if (is_static || specs.thread.is_some()) && self.hir.types.is_variable_size(ty) {
                self.diags.report(&msg::STORAGE_SIZE_NOT_CONSTANT, d.loc).arg(name).emit();
                ty = Ty::ERROR;
            } else if has_init && self.hir.types.is_variable_size(ty) {
                self.decl_state.variable_size_initialized = true;
            }
        }
        if specs.constexpr.is_some() {
            ty = self.hir.types.qualified(ty, ctype::Quals::CONST);
            self.check_constexpr_object(specs, name, ty, has_init, d.loc);
        }
        if let Some(loc) = specs.align_loc
            && class == Some(StorageClass::Register)
        {
            self.diags.report(&dialect::ALIGNAS_REGISTER, loc).arg(name).emit();
        }
        let mut attrs = self.collect_attrs(specs, d, AttrSubject::Variable, ty);
        if specs.constexpr.is_some() {
            attrs.get_or_insert_default().constexpr_ = true;
        }
        if let Some(attrs) = &attrs {
            self.check_variable_alignment(attrs.align, specs, ty);
        }
        let prior = if is_extern { self.linked_prior(name) } else { None };
        let in_frame = !at_file_scope && !is_extern && !is_static;
        if in_frame && !self.hir.types.quals(ty).intersection(Quals::SPACES).is_empty() {
            self.diags.report(&msg::ADDRESS_SPACE_AUTOMATIC, d.loc).arg(name).emit();
        }
        let linkage = match prior {
            _ if at_file_scope && (is_static || (specs.constexpr.is_some() && !is_extern)) => Linkage::Internal,
            Some(old) => self.hir.decls[old].linkage,
            _ if at_file_scope || is_extern => Linkage::External,
            _ => Linkage::None,
        };
        let tls = attrs.as_ref().and_then(|_| self.decl_state.tls_model.take()).unwrap_or(TlsKind::Default);
        let is_register = class == Some(StorageClass::Register);
        let storage = match specs.thread {
            // A global register variable is no object in memory.
            None if is_register && at_file_scope => Storage::None,
            Some(_) => Storage::Thread(tls),
            None if linkage != Linkage::None || is_static => Storage::Static,
            None => Storage::Automatic,
        };
        let defined = !is_extern || has_init;
        let new = Decl {
            name,
            ty,
            loc: d.loc,
            kind: DeclKind::Var {
                init: None,
                defined,
                tentative: defined && !has_init && linkage != Linkage::None && specs.thread.is_none(),
            },
            linkage,
            storage,
            local: !at_file_scope,
            register: is_register,
            used: false,
            attrs,
        };
        self.warn_volatile_register(specs, d, ty);
        if is_extern {
            self.warn_nested_extern(name, d.loc);
        } else {
            self.warn_shadow(name, ty, new.kind, d.loc);
        }
        if linkage != Linkage::None {
            let facts = DeclFacts { is_extern, is_static, defines: has_init, is_inline: false };
            let decl = self.declare_linked(new, facts);
            self.check_weak_is_public(decl, d.loc);
            return decl;
        }
        if let Some(old) = self.scopes.ordinary_here(name) {
            let both_initialized = has_init && matches!(self.hir.decls[old].kind, DeclKind::Var { init: Some(_), .. });
            self.report_local_clash(old, &new, both_initialized);
        }
        let decl = self.hir.decls.push(new);
        self.scopes.declare(name, decl);
        self.check_cleanup(decl);
        if self.hir.types.is_variably_modified(ty) {
            self.note_variably_modified(decl);
            self.note_lengths_used(ty);
        }
        if is_static && !self.hir.types.quals_of_object(ty).contains(ctype::Quals::CONST) {
            self.note_inline_static(decl, d.loc, true);
        }
        self.note_definition(decl);
        decl
    }

    /// GNU `cleanup`: the function is called with the address of the object.
    fn check_cleanup(&mut self, decl: DeclId) {
        let entity = &self.hir.decls[decl];
        let Some(function) = entity.attrs.as_ref().and_then(|attrs| attrs.cleanup) else { return };
        let (ty, loc) = (entity.ty, entity.loc);
        let types = &self.hir.types;
        let TypeKind::Function { params, prototype: true, .. } = types.kind(self.hir.decls[function].ty) else {
            return;
        };
        if let (&[param, ..], false) = (&*types.list(params), types.is_error(ty)) {
            let object = self.hir.add_expr(Expr::Decl(decl), ty, loc);
            let to = self.hir.types.pointer_to(ty);
            let address = self.hir.add_expr(Expr::AddrOf(object), to, loc);
            self.convert_for_assignment(address, param, AssignContext::Argument(Some(function), 1), loc);
        }
    }

    /// The end of an init-declarator: `init` is the initialiser and the type it completed.
    pub fn finish_declarator(&mut self, decl: DeclId, init: Option<(InitId, Ty)>) {
        let entity = &mut self.hir.decls[decl];
        if let (Some((init, ty)), DeclKind::Var { init: slot, tentative, .. }) = (init, &mut entity.kind) {
            *slot = Some(init);
            *tentative = false;
            entity.ty = ty;
            if entity.local && entity.storage == Storage::Automatic {
                self.note_initialized(decl);
            }
        }
        let entity = &self.hir.decls[decl];
        let DeclKind::Var { defined, tentative, .. } = entity.kind else { return };
        if entity.ty == Ty::ERROR {
            return;
        }
        if self.hir.types.is_complete(entity.ty) {
            if self.diags.has_extra_warnings() {
                self.warn_size(entity.name, entity.ty, entity.loc);
            }
            return;
        }
        if !defined {
            return;
        }
        let (name, loc, ty) = (entity.name, entity.loc, entity.ty);
        let unknown_array = matches!(self.hir.types.kind(ty), TypeKind::Array { len: ArrayLen::Incomplete, .. });
        if tentative && (entity.linkage == Linkage::External || unknown_array) {
            if entity.linkage != Linkage::External {
                self.diags.report(&dialect::TENTATIVE_STATIC_ARRAY, loc).arg(name).emit();
            }
            return;
        }
        if tentative && entity.linkage == Linkage::Internal {
            self.decl_state.incomplete_statics.push(decl);
            return;
        }
        let what = if unknown_array { &msg::ARRAY_SIZE_MISSING } else { &msg::STORAGE_SIZE_UNKNOWN };
        self.diags.report(what, loc).arg(name).emit();
        self.hir.decls[decl].ty = Ty::ERROR;
    }

    /// The statements that one declared entity needs at block scope: lengths of variable arrays, then
    /// the beginning of its life.
    pub fn declaration_statements(&mut self, decl: Option<DeclId>, loc: Loc, out: &mut Vec<StmtId>) {
        for vla in self.take_pending_vlas() {
            out.push(self.hir.add_stmt(Stmt::VlaEval(vla), loc));
        }
        if let Some(decl) = decl {
            let entity = &self.hir.decls[decl];
            if matches!(entity.kind, DeclKind::Var { .. }) && entity.storage == Storage::Automatic {
                out.push(self.hir.add_stmt(Stmt::Decl(decl), loc));
            }
        }
    }

    /// An initialiser in an expression statement position for an inferred type: `__auto_type x = e`.
    pub fn act_on_inferred_declarator(&mut self, specs: &DeclSpecs, d: &Declarator, value: ExprId) -> (DeclId, ExprId) {
        if !d.chunks.is_empty() {
            self.diags.report(&msg::INFERRED_NOT_PLAIN, d.loc).emit();
            let decl = self.bad_decl(d.name.unwrap_or(Symbol::EMPTY), d.loc);
            return (decl, value);
        }
        let value = self.decay_and_load(value);
        let ty = self.hir.ty(value);
        if matches!(self.hir.expr(value), Expr::Load(_)) && self.value_bit_width(value).is_some() {
            self.diags.report(&msg::INFERRED_BIT_FIELD, self.hir.loc(value)).emit();
            let decl = self.bad_decl(d.name.unwrap_or(Symbol::EMPTY), d.loc);
            return (decl, value);
        }
        if self.hir.types.is_void(ty) {
            self.diags.report(&msg::DECLARED_VOID, d.loc).arg(d.shown()).emit();
            let decl = self.bad_decl(d.name.unwrap_or(Symbol::EMPTY), d.loc);
            return (decl, value);
        }
        let ty = self.hir.types.qualified(ty, specs.quals);
        (self.declare(specs, d, ty, true), value)
    }

    pub(crate) fn check_parameter_specs(&mut self, specs: &DeclSpecs, d: &Declarator) {
        let name = d.shown();
        let register = matches!(specs.class(), None | Some(StorageClass::Register));
        if !register || specs.thread.is_some() || specs.constexpr.is_some() {
            self.diags.report(&msg::PARAMETER_STORAGE, d.loc).arg(name).emit();
        }
        for (present, word) in [(specs.inline, "inline"), (specs.noreturn, "_Noreturn")] {
            if present.is_some() {
                self.diags.report(&msg::NOT_A_FUNCTION_SPECIFIER, d.loc).arg(name).arg(word).emit();
            }
        }
        if specs.align_loc.is_some() {
            self.diags.report(&msg::ALIGNMENT_FOR, specs.loc).arg("parameter").arg(name).emit();
        }
    }

    pub(crate) fn declare_parameter(&mut self, specs: &DeclSpecs, d: &Declarator, ty: Ty) -> DeclId {
        let name = d.name.unwrap_or(Symbol::EMPTY);
        let attrs = self.collect_attrs(specs, d, AttrSubject::Parameter, ty);
        let new = Decl {
            name,
            ty,
            loc: d.loc,
            kind: DeclKind::Param,
            linkage: Linkage::None,
            storage: Storage::Automatic,
            local: true,
            register: specs.class() == Some(StorageClass::Register),
            used: false,
            attrs,
        };
        if !name.is_empty()
            && let Some(old) = self.scopes.ordinary_here(name)
            && !self.decl_state.forward_parameters.contains(&old)
        {
            let old_loc = self.hir.decls[old].loc;
            let report = self.diags.report(&msg::REDEFINED_PARAMETER, d.loc).arg(name);
            report.note(&msg::PREVIOUS_DEFINITION, old_loc, &[&name]).emit();
        }
        let decl = self.hir.decls.push(new);
        if !name.is_empty() {
            self.scopes.declare(name, decl);
        }
        decl
    }

    /// `_Alignas` must not weaken the alignment of the type (C23 6.7.6p4).
    fn check_variable_alignment(&mut self, align: u32, specs: &DeclSpecs, ty: Ty) {
        let Some(at) = specs.align_loc else { return };
        self.check_alignas(align, ty, at);
    }

    /// The same, at the place of `_Alignas`, of which there is one.
    pub(crate) fn check_alignas(&mut self, align: u32, ty: Ty, at: Loc) {
        if align != 0 && self.hir.types.align_of(ty).is_some_and(|natural| align < natural) {
            self.diags.report(&msg::ALIGNAS_WEAKER, at).emit();
        }
    }
}
