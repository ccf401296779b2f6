//! Redeclarations: what may follow what, and the entity that results (C23 6.2.2, 6.2.7, 6.7.1).

use super::declare::DeclFacts;
use crate::Sema;
use ctype::{Ty, TypeKind};
use diag::decl as msg;
use hir::{Decl, DeclAttrs, DeclId, DeclKind, InlineKind, Linkage, Storage, TopLevel};
use std::mem::discriminant;

impl Sema<'_> {
    /// A second typedef in one scope: C11 allows it if the types are the same. False if `new` must be
    /// entered as an entity of its own (an error was reported).
    pub(crate) fn merge_typedef(&mut self, old: DeclId, new: &Decl) -> bool {
        let known = &self.hir.decls[old];
        if known.kind != DeclKind::Typedef {
            self.report_clash(old, new);
            return false;
        }
        let types = &self.hir.types;
        if types.is_error(known.ty) || types.is_error(new.ty) {
            return true;
        }
        if !types.compatible(known.ty, new.ty) || types.quals(known.ty) != types.quals(new.ty) {
            self.report_conflict(old, new);
            return false;
        }
        let modified = types.is_variably_modified(new.ty);
        if modified || !self.lang.c11() {
            self.report_redefinition(old, new, modified);
        }
        true
    }

    fn report_redefinition(&mut self, old: DeclId, new: &Decl, error: bool) {
        let info = if error { &msg::REDEFINITION } else { &msg::TYPEDEF_REDEFINED };
        let old_loc = self.hir.decls[old].loc;
        self.diags.report(info, new.loc).arg(new.name).note(&msg::PREVIOUS_DEFINITION, old_loc, &[&new.name]).emit();
    }

    /// A second object without linkage in one scope.
    pub(crate) fn report_local_clash(&mut self, old: DeclId, new: &Decl, both_initialized: bool) {
        let known = &self.hir.decls[old];
        let same = known.linkage == Linkage::None && self.hir.types.compatible(known.ty, new.ty);
        match both_initialized && same && known.ty != Ty::ERROR {
            true => self.report_redefinition(old, new, true),
            false => self.report_clash(old, new),
        }
    }

    /// Two declarations of one name in one scope where at least one has no linkage.
    pub(crate) fn report_clash(&mut self, old: DeclId, new: &Decl) {
        let known = &self.hir.decls[old];
        if known.ty == Ty::ERROR || new.ty == Ty::ERROR {
            return;
        }
        let both_objects = matches!(known.kind, DeclKind::Var { .. }) && matches!(new.kind, DeclKind::Var { .. });
        if !both_objects {
            if matches!((known.kind, new.kind), (DeclKind::EnumConst(_), DeclKind::EnumConst(_))) {
                let report = self.diags.report(&msg::ENUMERATOR_REDECLARED, new.loc).arg(new.name);
                report.note(&msg::PREVIOUS_DEFINITION, known.loc, &[&new.name]).emit();
                return;
            }
            let defined = |kind| matches!(kind, DeclKind::Func { defined: true, .. });
            let twice = defined(known.kind) && defined(new.kind);
            self.note_previous(if twice { &msg::REDEFINITION } else { &msg::DIFFERENT_KIND }, old, new);
        } else if !self.hir.types.compatible(known.ty, new.ty) {
            self.report_conflict(old, new);
        } else if known.linkage == Linkage::None && new.linkage == Linkage::None {
            self.note_previous(&msg::REDECLARED_NO_LINKAGE, old, new);
        } else if known.linkage == Linkage::None {
            self.note_previous(&msg::EXTERN_AFTER_NO_LINKAGE, old, new);
        } else {
            self.note_previous(&msg::NO_LINKAGE_AFTER_EXTERN, old, new);
        }
    }

    fn note_previous(&mut self, info: &'static diag::DiagInfo, old: DeclId, new: &Decl) {
        let known = &self.hir.decls[old];
        let old_ty = self.hir.types.quoted(known.ty);
        let report = self.diags.report(info, new.loc).arg(new.name);
        report.note(&msg::PREVIOUS_DECLARATION_TYPED, known.loc, &[&new.name, &old_ty]).emit();
    }

    fn report_conflict(&mut self, old: DeclId, new: &Decl) {
        let known = &self.hir.decls[old];
        let types = &self.hir.types;
        let new_ty = match new.kind {
            // A type definition's type has the very name that it gives.
            DeclKind::Typedef => types.quoted(types.canonical(new.ty)),
            _ => types.quoted(new.ty),
        };
        let old_ty = types.quoted(known.ty);
        let report = self.diags.report(&msg::CONFLICTING_TYPES, new.loc).arg(new.name).arg(new_ty);
        report.note(&msg::PREVIOUS_DECLARATION_TYPED, known.loc, &[&new.name, &old_ty]).emit();
    }

    /// Merges another declaration of an entity with linkage into what is known of it. False if `new`
    /// must be entered as an entity of its own (an error was reported).
    pub(crate) fn merge_linked(&mut self, old: DeclId, new: Decl, facts: DeclFacts) -> bool {
        let known = &self.hir.decls[old];
        if discriminant(&known.kind) != discriminant(&new.kind) {
            self.note_previous(&msg::DIFFERENT_KIND, old, &new);
            return false;
        }
        let types = &self.hir.types;
        let whole = self.decl_state.whole_types.get(&old).copied().unwrap_or(known.ty);
        if !types.is_error(known.ty) && !types.is_error(new.ty) && !types.compatible(whole, new.ty) {
            return self.merge_incompatible(old, new, facts);
        }
        if !self.linkages_agree(old, &new, facts) {
            return false;
        }
        if !self.storage_agrees(old, &new) {
            return false;
        }
        if facts.defines && !self.may_define_again(old, &new) || self.is_alias_and_defined(old, &new, facts) {
            self.report_redefinition(old, &new, true);
            return false;
        }
        if self.diags.has_extra_warnings() {
            self.warn_redundant(old, &new, facts.defines, facts.is_extern);
        }
        self.complete_merge(old, new, facts);
        true
    }

    /// GCC lets a function that was declared by its use turn out to be `void`, with a warning.
    fn merge_incompatible(&mut self, old: DeclId, new: Decl, facts: DeclFacts) -> bool {
        let types = &self.hir.types;
        let implicit = self.decl_state.implicit.contains(&old);
        let returns_void = matches!(types.kind(new.ty), TypeKind::Function { ret, .. } if types.is_void(ret));
        if implicit && returns_void {
            let garbled = matches!(types.kind(new.ty), TypeKind::Function { params, .. }
                if types.list(params).iter().any(|&param| types.is_error(param)));
            if garbled {
                self.hir.decls[old].ty = new.ty;
                self.complete_merge(old, new, facts);
                return true;
            }
            let new_ty = types.quoted(new.ty);
            let old_loc = self.hir.decls[old].loc;
            let report = self.diags.report(&msg::CONFLICTING_IMPLICIT, new.loc).arg(new.name).arg(new_ty);
            report.note(&msg::PREVIOUS_IMPLICIT, old_loc, &[&new.name]).emit();
            self.hir.decls[old].ty = new.ty;
            self.complete_merge(old, new, facts);
            return true;
        }
        self.report_conflict(old, &new);
        false
    }

    fn linkages_agree(&mut self, old: DeclId, new: &Decl, facts: DeclFacts) -> bool {
        let known_linkage = self.hir.decls[old].linkage;
        if known_linkage == new.linkage {
            return true;
        }
        if new.linkage == Linkage::Internal && facts.defines && self.is_gnu_inline_copy(old) {
            // What came before was for inlining only; the static function takes its place.
            return true;
        }
        if new.linkage == Linkage::Internal {
            // Older code defines a static function after its implicit declaration; GCC refuses that, too,
            // but for functions declared extern in a block it only does with -pedantic.
            self.note_previous(&msg::STATIC_FOLLOWS_NONSTATIC, old, new);
            return false;
        }
        if facts.is_extern || matches!(new.kind, DeclKind::Func { .. }) {
            return true;
        }
        self.note_previous(&msg::NONSTATIC_FOLLOWS_STATIC, old, new);
        false
    }

    fn storage_agrees(&mut self, old: DeclId, new: &Decl) -> bool {
        let is_thread = |storage| matches!(storage, Storage::Thread(_));
        let known = self.hir.decls[old].storage;
        if is_thread(known) == is_thread(new.storage) {
            return true;
        }
        let info = if is_thread(new.storage) { &msg::THREAD_FOLLOWS_NONTHREAD } else { &msg::NONTHREAD_FOLLOWS_THREAD };
        self.note_previous(info, old, new);
        false
    }

    /// Whether what is known of a function is a definition that GNU C89's `extern inline` made, for inlining only.
    fn is_gnu_inline_copy(&self, id: DeclId) -> bool {
        let decl = &self.hir.decls[id];
        let gnu =
            self.lang.gnu89_inline || !self.lang.c99() || decl.attrs.as_ref().is_some_and(|attrs| attrs.gnu_inline);
        gnu && matches!(decl.kind, DeclKind::Func { defined: true, inline: InlineKind::AvailableExternally })
    }

    /// Whether one of two declarations makes the entity another name of something else, and the other one defines it.
    fn is_alias_and_defined(&self, old: DeclId, new: &Decl, facts: DeclFacts) -> bool {
        let is_alias = |attrs: &Option<Box<DeclAttrs>>| {
            attrs.as_ref().is_some_and(|attrs| attrs.alias.is_some() || attrs.ifunc.is_some())
        };
        let known = &self.hir.decls[old];
        let was_defined = match known.kind {
            DeclKind::Func { defined, inline } => defined && inline != InlineKind::AvailableExternally,
            DeclKind::Var { init, .. } => init.is_some(),
            DeclKind::Param | DeclKind::Typedef | DeclKind::EnumConst(_) => false,
        };
        is_alias(&new.attrs) && was_defined || is_alias(&known.attrs) && facts.defines
    }

    /// GNU: a definition that is only for inlining may be followed by the real one.
    fn may_define_again(&mut self, old: DeclId, new: &Decl) -> bool {
        match self.hir.decls[old].kind {
            DeclKind::Func { defined: true, inline: InlineKind::AvailableExternally } => {
                if self.is_gnu_inline_copy(old)
                    && !matches!(new.kind, DeclKind::Func { inline: InlineKind::AvailableExternally, .. })
                {
                    self.hir.top_level.retain(|item| !matches!(item, TopLevel::Function(def) if def.decl == old));
                    return true;
                }
                false
            }
            DeclKind::Func { defined, .. } => !defined,
            DeclKind::Var { init, .. } => init.is_none(),
            DeclKind::Param | DeclKind::Typedef | DeclKind::EnumConst(_) => true,
        }
    }

    fn complete_merge(&mut self, old: DeclId, new: Decl, facts: DeclFacts) {
        let composite = self.merged_type(old, &new, facts);
        self.decl_state.implicit.remove(&old);
        let merged_inline = self.merged_inline(old, &new, facts);
        let known = &mut self.hir.decls[old];
        known.ty = composite;
        if facts.defines {
            known.loc = new.loc;
            known.local = new.local;
        }
        if new.linkage == Linkage::Internal {
            known.linkage = Linkage::Internal;
        }
        if let (Storage::Thread(old_model), Storage::Thread(model)) = (known.storage, new.storage)
            && model != old_model
            && model != hir::TlsKind::Default
        {
            known.storage = Storage::Thread(model);
        }
        match (&mut known.kind, new.kind) {
            (DeclKind::Var { defined, tentative, init }, DeclKind::Var { defined: d, tentative: t, .. }) => {
                *tentative = (*tentative || t) && init.is_none() && !facts.defines;
                *defined |= d;
            }
            (DeclKind::Func { defined, inline }, DeclKind::Func { defined: d, .. }) => {
                *defined |= d;
                *inline = merged_inline;
            }
            _ => {}
        }
        let mut attrs = new.attrs;
        let section = known.attrs.as_ref().and_then(|attrs| attrs.section);
        if let (Some(section), Some(new_attrs)) = (section, attrs.as_mut())
            && let Some(other) = new_attrs.section.take_if(|other| *other != section)
        {
            self.diags.report(&msg::SECTION_CHANGES, new.loc).arg(other).arg(new.name).arg(section).emit();
        }
        merge_attrs(&mut known.attrs, attrs);
    }

    /// The type of an entity after another declaration. A declaration that is not visible here adds nothing to it, and
    /// what one in a block adds ends with the block (C23 6.2.7p4); both count for what is compatible.
    fn merged_type(&mut self, old: DeclId, new: &Decl, facts: DeclFacts) -> Ty {
        let types = &self.hir.types;
        let known = self.hir.decls[old].ty;
        if types.is_error(known) || types.is_error(new.ty) {
            return Ty::ERROR;
        }
        let merge = |known| match facts.defines {
            true => types.composite(new.ty, known),
            false => types.composite(known, new.ty),
        };
        let whole = merge(self.decl_state.whole_types.get(&old).copied().unwrap_or(known));
        let visible = self.scopes.ordinary(new.name) == Some(old);
        let seen = if visible { merge(known) } else { new.ty };
        if whole != seen || self.decl_state.whole_types.contains_key(&old) {
            self.decl_state.whole_types.insert(old, whole);
        }
        if seen != known && !self.scopes.at_file_scope() {
            self.decl_state.whole_types.insert(old, whole);
            self.decl_state.block_types.push((self.scopes.depth(), old, known));
        }
        seen
    }

    /// The end of a scope: what declarations in it said of types is forgotten.
    pub(crate) fn forget_block_types(&mut self) {
        let depth = self.scopes.depth();
        while let Some((_, decl, ty)) = self.decl_state.block_types.pop_if(|(at, ..)| *at > depth) {
            self.hir.decls[decl].ty = ty;
        }
    }

    /// C23 6.7.5p7: the definition is for inlining only if every file-scope declaration says `inline`
    /// and none says `extern`. GNU C89: if the definition says `extern inline`.
    fn merged_inline(&self, old: DeclId, new: &Decl, facts: DeclFacts) -> InlineKind {
        let known = &self.hir.decls[old];
        let (DeclKind::Func { inline: was, defined }, DeclKind::Func { inline: now, .. }) = (known.kind, new.kind)
        else {
            return InlineKind::No;
        };
        let gnu_inline = |attrs: &Option<Box<DeclAttrs>>| attrs.as_ref().is_some_and(|attrs| attrs.gnu_inline);
        if self.lang.gnu89_inline || !self.lang.c99() || gnu_inline(&known.attrs) || gnu_inline(&new.attrs) {
            return match (facts.defines, defined) {
                (true, _) => now,
                (false, true) => was,
                (false, false) if was == InlineKind::No => now,
                (false, false) => was,
            };
        }
        if new.local {
            return was;
        }
        match (was, now) {
            (InlineKind::No, InlineKind::No) => InlineKind::No,
            (InlineKind::AvailableExternally, InlineKind::AvailableExternally) => InlineKind::AvailableExternally,
            _ if known.local && was == InlineKind::No => now,
            _ => InlineKind::Emit,
        }
    }
}

/// Adds the attributes of one declaration to those of the entity.
pub(crate) fn merge_attrs(into: &mut Option<Box<DeclAttrs>>, from: Option<Box<DeclAttrs>>) {
    let Some(from) = from else { return };
    let Some(to) = into else {
        *into = Some(from);
        return;
    };
    macro_rules! merge {
        (flags: $($flag:ident)*; options: $($option:ident)*) => {
            $(to.$flag |= from.$flag;)*
            $(if from.$option.is_some() { to.$option = from.$option; })*
        };
    }
    to.align = to.align.max(from.align);
    merge! {
        flags: weak used retain unused noreturn always_inline noinline noclone flatten gnu_inline artificial
            pure_ const_ malloc returns_twice returns_nonnull nothrow leaf cold hot naked packed no_instrument
            no_stack_protector stack_protect ms_abi warn_unused_result nodiscard deprecated unavailable nonstring
            persistent no_reorder noipa transparent_union may_alias nocf_check cf_check interrupt keeps_registers;
        options: section alias weakref ifunc symver visibility cleanup constructor destructor common sentinel
            nodiscard_message deprecated_message error_message warning_message target optimize format format_arg nonnull alloc_size
            alloc_align assume_aligned patchable_entry zero_call_used indirect_branch function_return
    }
    to.deallocators.extend(from.deallocators);
    if !from.clones.is_empty() {
        to.clones = from.clones;
    }
    // The first assembler name counts: calls before the second may have used it.
    if to.asm_label.is_none() {
        to.asm_label = from.asm_label;
    }
}
