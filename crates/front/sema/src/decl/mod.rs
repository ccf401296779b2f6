//! Declarations: specifiers, declarators, merging of redeclarations, records, enumerations, functions.

mod constexpr;
mod declarator;
mod declare;
mod function;
pub(crate) mod merge;
mod pragma;
mod specs;
mod tags;

pub use constexpr::LiteralStorage;
pub use declarator::{ArrayChunk, ArrayLenSyntax, Chunk, Declarator, DeclaratorContext, FunctionChunk, Param};
pub use function::FunctionStart;
pub use specs::{DeclSpecs, StorageClass, TagUse, TypeWord};
pub use tags::{EnumBuilder, RecordBuilder};

use crate::Sema;
use base::{FastMap, FastSet, Symbol};
use ctype::{ArrayLen, EnumId, RecordId, Ty, TypeKind, VlaId};
use diag::decl as msg;
use hir::{Decl, DeclId, DeclKind, ExprId, InlineKind, Linkage, Storage, TlsKind, TopLevel};
use pragma::SavedPack;
use source::Loc;
use target::x86::Features;
use target::{LangOptions, Visibility};

/// What declarations need beyond names.
pub(crate) struct DeclState {
    /// What types and members tell their users.
    pub(crate) notices: crate::notices::Notices,
    /// Entities with linkage by name: those declared in blocks are not visible at file scope but are the same.
    linked: FastMap<Symbol, DeclId>,
    /// The same in order of first declaration.
    linked_order: Vec<DeclId>,
    /// What all declarations of an entity say of its type, where not all of them are visible.
    whole_types: FastMap<DeclId, Ty>,
    /// Types that declarations in blocks changed until the block ends: depth of the scope, entity, type before.
    block_types: Vec<(u32, DeclId, Ty)>,
    /// Functions declared by their use only.
    implicit: FastSet<DeclId>,
    /// Objects that are among the top-level items.
    listed: FastSet<DeclId>,
    /// Tentative definitions with internal linkage whose type must be complete in the end.
    incomplete_statics: Vec<DeclId>,
    /// GNU forward declarations of parameters in the prototype that is being read.
    forward_parameters: Vec<DeclId>,
    /// The first part of a `for` is being read.
    for_declaration: bool,
    /// What inline functions with external linkage mention of internal linkage, or define: function, entity, place.
    inline_statics: Vec<(DeclId, DeclId, Loc, bool)>,
    /// The opening parenthesis of the parameters of the function whose definition begins.
    defined_at: Option<Loc>,
    /// `warn_if_not_aligned` of types: typedefs' and records', without qualifiers.
    expected_aligns: FastMap<Ty, u32>,
    /// Records whose members are being read.
    open_records: Vec<RecordId>,
    /// Enumerations whose constants are being read.
    open_enums: Vec<EnumId>,
    /// An enumeration was named before its constants were known: there may be objects of incomplete scalar type.
    pub(crate) forward_enums: bool,
    /// Functions that `auto` announced in a block.
    announced: Vec<DeclId>,
    /// Lengths of variable arrays in the declaration that is being read.
    pending_vlas: Vec<VlaId>,
    /// The last declarator was of variable size and has an initialiser: only `{}` is allowed.
    pub(crate) variable_size_initialized: bool,
    /// `tls_model` of the attributes just read.
    pub(crate) tls_model: Option<TlsKind>,
    /// `#pragma pack` in force: largest alignment of members in bytes; 0 is none.
    pack: u32,
    /// Whether structures are stored with their most significant bytes first (`#pragma scalar_storage_order`).
    pub big_endian: bool,
    pack_stack: Vec<SavedPack>,
    visibility_stack: Vec<Visibility>,
    /// `#pragma GCC target` in force, and those that `push_options` saved.
    pub(crate) pragma_target: Option<Features>,
    /// What `#pragma GCC optimize` said last.
    pub(crate) pragma_optimize: Option<bool>,
    target_stack: Vec<(Option<Features>, Option<bool>)>,
    pending_weak: FastMap<Symbol, Option<Symbol>>,
    extnames: FastMap<Symbol, Symbol>,
}

impl DeclState {
    /// Whether a function is known by its use only.
    pub(crate) fn is_implicit(&self, decl: DeclId) -> bool {
        self.implicit.contains(&decl)
    }
    pub(crate) fn new(lang: &LangOptions) -> DeclState {
        DeclState {
            notices: FastMap::default(),
            linked: FastMap::default(),
            linked_order: Vec::new(),
            whole_types: FastMap::default(),
            block_types: Vec::new(),
            implicit: FastSet::default(),
            listed: FastSet::default(),
            incomplete_statics: Vec::new(),
            forward_parameters: Vec::new(),
            for_declaration: false,
            inline_statics: Vec::new(),
            defined_at: None,
            expected_aligns: FastMap::default(),
            open_records: Vec::new(),
            open_enums: Vec::new(),
            forward_enums: false,
            announced: Vec::new(),
            pending_vlas: Vec::new(),
            variable_size_initialized: false,
            tls_model: None,
            pack: lang.pack_struct,
            big_endian: lang.big_endian_structs,
            pack_stack: Vec::new(),
            visibility_stack: Vec::new(),
            pragma_target: None,
            pragma_optimize: None,
            target_stack: Vec::new(),
            pending_weak: FastMap::default(),
            extnames: FastMap::default(),
        }
    }
}

impl Sema<'_> {
    /// Declares `int name()` with external linkage (C89 6.3.2.2), for a call of an undeclared
    /// function. The caller has reported it as the dialect asks.
    pub fn declare_implicit_function(&mut self, name: Symbol, loc: Loc) -> DeclId {
        let ty = self.hir.types.function(Ty::INT, &[], false, false);
        self.declare_implicit_function_as(name, ty, loc)
    }

    /// Declares a function by its use, with a type that is known (that of a library function).
    pub fn declare_implicit_function_as(&mut self, name: Symbol, ty: Ty, loc: Loc) -> DeclId {
        if let Some(&known) = self.decl_state.linked.get(&name) {
            self.scopes.declare(name, known);
            return known;
        }
        let decl = self.hir.decls.push(Decl {
            name,
            ty,
            loc,
            kind: DeclKind::Func { defined: false, inline: InlineKind::No },
            linkage: Linkage::External,
            storage: Storage::None,
            local: !self.scopes.at_file_scope(),
            register: false,
            used: false,
            attrs: None,
        });
        self.decl_state.linked.insert(name, decl);
        self.decl_state.linked_order.push(decl);
        self.decl_state.implicit.insert(decl);
        self.scopes.declare(name, decl);
        decl
    }

    /// The entity with linkage called `name`, visible or not.
    pub fn linked_entity(&self, name: Symbol) -> Option<DeclId> {
        self.decl_state.linked.get(&name).copied()
    }

    /// `_Static_assert`: `message` is a string literal expression.
    pub fn act_on_static_assert(&mut self, condition: ExprId, message: Option<ExprId>, loc: Loc) {
        let Some(value) = self.int_const(condition, crate::expr::IntConstUse::StaticAssert) else { return };
        if !value.is_zero() {
            return;
        }
        let report = match message.and_then(|message| self.string_text(message)) {
            Some(text) => self.diags.report(&msg::STATIC_ASSERT_MESSAGE, loc).arg(format!("\"{text}\"")),
            None => self.diags.report(&msg::STATIC_ASSERT, loc),
        };
        self.with_compared_values(report, condition).emit();
    }

    /// Shows what the sides of a comparison are.
    fn with_compared_values<'r>(&self, report: diag::Report<'r>, condition: ExprId) -> diag::Report<'r> {
        let Some((_, op, l, r)) = self.exprs.compared.filter(|&(result, ..)| result == condition) else {
            return report;
        };
        let shown = |e: ExprId| Some(self.int_value(e)?.to_decimal(self.hir.types.is_signed(self.hir.ty(e))));
        match (shown(l), shown(r)) {
            (Some(l), Some(r)) => {
                let op = crate::expr::binary::spelling(op);
                report.note(&msg::STATIC_ASSERT_REDUCED, self.hir.loc(condition), &[&l, &op, &r])
            }
            _ => report,
        }
    }

    /// The end of the translation unit: completes tentative definitions (C23 6.9.3p2), reports static
    /// functions that are used but not defined, and lists symbols that have no body.
    pub fn finish_translation_unit(&mut self) {
        for decl in std::mem::take(&mut self.decl_state.incomplete_statics) {
            let entity = &self.hir.decls[decl];
            if !self.hir.types.is_complete(entity.ty) {
                self.diags.report(&msg::STORAGE_SIZE_UNKNOWN, entity.loc).arg(entity.name).emit();
                self.hir.decls[decl].ty = Ty::ERROR;
            }
        }
        for n in 0..self.decl_state.linked_order.len() {
            self.finish_linked(self.decl_state.linked_order[n]);
        }
        self.check_aliases();
        self.check_section_kinds();
        self.check_inline_statics();
        self.report_falls_of_used();
    }

    /// The target of an alias must be defined in the same translation unit: it is another name for it.
    fn check_aliases(&mut self) {
        let symbol = |entity: &Decl| {
            let label = entity.attrs.as_ref().and_then(|attrs| attrs.asm_label);
            label.unwrap_or(entity.name)
        };
        let mut aliases = Vec::new();
        for &decl in &self.decl_state.linked_order {
            let entity = &self.hir.decls[decl];
            if let Some(target) = entity.attrs.as_ref().and_then(|attrs| attrs.alias.or(attrs.ifunc)) {
                aliases.push((decl, target));
            }
        }
        if aliases.is_empty() {
            return;
        }
        let mut defined: FastSet<Symbol> = aliases.iter().map(|&(decl, _)| symbol(&self.hir.decls[decl])).collect();
        for &decl in &self.decl_state.linked_order {
            let entity = &self.hir.decls[decl];
            if matches!(entity.kind, DeclKind::Var { defined: true, .. } | DeclKind::Func { defined: true, .. }) {
                defined.insert(symbol(entity));
            }
        }
        for (decl, target) in aliases {
            self.check_resolver(decl, target);
            if !defined.contains(&target) {
                let entity = &self.hir.decls[decl];
                self.diags.report(&msg::ALIAS_UNDEFINED, entity.loc).arg(entity.name).arg(target).emit();
            }
        }
    }

    /// What `ifunc` names gives the address of a function (GCC manual, "Common Function Attributes").
    fn check_resolver(&self, decl: DeclId, target: Symbol) {
        let entity = &self.hir.decls[decl];
        let resolver = self.decl_state.linked.get(&target).map(|&resolver| self.hir.decls[resolver].ty);
        if entity.attrs.as_ref().is_some_and(|attrs| attrs.ifunc.is_some())
            && let Some(resolver) = resolver
            && let TypeKind::Function { ret, .. } = self.hir.types.kind(resolver)
            && !self.hir.types.is_pointer(ret)
            && !self.hir.types.is_error(ret)
        {
            self.diags.report(&msg::IFUNC_RESOLVER, entity.loc).arg(entity.name).emit();
        }
    }

    /// Functions and objects do not go into one section.
    fn check_section_kinds(&mut self) {
        let mut first: FastMap<Symbol, (DeclId, bool)> = FastMap::default();
        for &decl in &self.decl_state.linked_order {
            let entity = &self.hir.decls[decl];
            let code = match entity.kind {
                DeclKind::Func { defined: true, .. } => true,
                DeclKind::Var { defined: true, .. } => false,
                _ => continue,
            };
            let Some(section) = entity.attrs.as_ref().and_then(|attrs| attrs.section) else { continue };
            match first.get(&section) {
                Some(&(other, kind)) if kind != code => {
                    let report = self.diags.report(&msg::SECTION_KINDS, entity.loc).arg(entity.name);
                    report.arg(self.hir.decls[other].name).emit();
                }
                Some(_) => {}
                None => {
                    first.insert(section, (decl, code));
                }
            }
        }
    }

    fn finish_linked(&mut self, decl: DeclId) {
        self.warn_unused_linked(decl);
        let entity = &self.hir.decls[decl];
        let (name, loc, ty) = (entity.name, entity.loc, entity.ty);
        let attrs = entity.attrs.as_deref();
        let makes_symbol = attrs.is_some_and(|a| a.alias.is_some() || a.ifunc.is_some() || a.weakref.is_some());
        let weak = attrs.is_some_and(|a| a.weak);
        match entity.kind {
            DeclKind::Var { tentative: true, .. } => {
                if let TypeKind::Array { elem, len: ArrayLen::Incomplete } = self.hir.types.kind(ty) {
                    self.diags.report(&msg::ARRAY_ASSUMED_ONE, loc).arg(name).emit();
                    self.hir.decls[decl].ty = self.hir.types.array_of(elem, ArrayLen::Const(1));
                } else if !self.hir.types.is_complete(ty) {
                    self.diags.report(&msg::STORAGE_SIZE_UNKNOWN, loc).arg(name).emit();
                    self.hir.decls[decl].ty = Ty::ERROR;
                }
            }
            DeclKind::Var { defined: false, .. } if makes_symbol || weak => {
                self.hir.top_level.push(TopLevel::Declared(decl));
            }
            DeclKind::Func { defined: false, .. } if makes_symbol || weak => {
                self.hir.top_level.push(TopLevel::Declared(decl));
            }
            DeclKind::Func { defined: false, inline } => {
                if entity.linkage == Linkage::Internal && entity.used {
                    self.diags.report(&msg::STATIC_USED_UNDEFINED, loc).arg(name).emit();
                } else if inline != InlineKind::No && entity.linkage == Linkage::External && entity.used {
                    self.diags.report(&msg::INLINE_NEVER_DEFINED, loc).arg(name).emit();
                }
            }
            DeclKind::Func { .. } | DeclKind::Var { .. } => {}
            DeclKind::Param | DeclKind::Typedef | DeclKind::EnumConst(_) => {}
        }
    }
}

impl Sema<'_> {
    /// The type without its qualifiers, `_Atomic` included (C23 6.7.3.6).
    pub fn unqualified_type(&mut self, ty: Ty) -> Ty {
        match self.hir.types.kind(ty) {
            TypeKind::Atomic(inner) => inner,
            TypeKind::Array { elem, len } => {
                let elem = self.unqualified_type(elem);
                self.hir.types.array_of(elem, len)
            }
            _ if self.hir.types.quals(ty).is_empty() => ty,
            _ => self.hir.types.unqualified(ty),
        }
    }

    /// GNU: a parameter declared before the `;` in a parameter list is declared again after it.
    pub fn forget_forward_parameter(&mut self, name: Symbol) {
        if let Some(decl) = self.scopes.ordinary_here(name) {
            self.decl_state.forward_parameters.push(decl);
        }
    }

    /// The parameter itself, after its forward declaration: both have one type.
    pub fn check_forward_parameter(&self, forward: DeclId, param: DeclId) {
        let (forward, param) = (&self.hir.decls[forward], &self.hir.decls[param]);
        if !self.hir.types.compatible(forward.ty, param.ty) {
            let shown = self.hir.types.quoted(param.ty);
            let report = self.diags.report(&msg::CONFLICTING_TYPES, param.loc).arg(param.name).arg(shown);
            report.note(&msg::PREVIOUS_DEFINITION, forward.loc, &[&param.name]).emit();
        }
    }

    /// A typedef name that looks like `name`, or one of `others` that is nearer, for suggestions.
    pub fn similar_type_name(&self, name: Symbol, others: &[&'static str]) -> Option<&'static str> {
        let decls = &self.hir.decls;
        let typedefs = self.scopes.visible().map(|id| &decls[id]).filter(|decl| decl.kind == DeclKind::Typedef);
        let names = others.iter().copied().chain(typedefs.map(|decl| decl.name.as_str()));
        // What begins with an underscore belongs to the implementation.
        let wanted = name.as_str();
        base::spelling::nearest(wanted, names.filter(|other| !other.starts_with('_') || wanted.starts_with('_')))
    }

    /// The value of an integer expression if it folds to a constant (not only if it is an integer
    /// constant expression), silently.
    pub(crate) fn fold_int(&mut self, e: ExprId) -> Option<num::Int> {
        self.try_int_const(e)
    }

    /// Reports a value that an object with static storage duration cannot begin with.
    pub(crate) fn check_constant_initializer(&mut self, value: ExprId, loc: Loc) {
        self.check_static_value(value, loc);
    }
}
