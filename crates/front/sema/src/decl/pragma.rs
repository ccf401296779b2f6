//! Pragmas that change declarations: `pack`, `weak`, `redefine_extname`, `GCC visibility`.

use crate::Sema;
use base::Symbol;
use diag::decl as msg;
use hir::{Decl, DeclAttrs, DeclKind, Linkage};
use source::Loc;
use target::Visibility;

/// The state of `#pragma pack` that `push` saves.
pub(crate) struct SavedPack {
    name: Option<Symbol>,
    pack: u32,
}

impl Sema<'_> {
    /// `#pragma pack(n)`: members are aligned to at most `n` bytes; 0 is the default.
    pub fn act_on_pragma_pack_set(&mut self, n: u64, loc: Loc) {
        match n {
            0 => self.decl_state.pack = self.lang.pack_struct,
            1 | 2 | 4 | 8 | 16 => self.decl_state.pack = n as u32,
            _ => self.diags.report(&msg::PACK_VALUE, loc).arg(n).emit(),
        }
    }
    /// `#pragma scalar_storage_order`: big-endian, little-endian or what the command line says.
    pub fn act_on_pragma_storage_order(&mut self, big_endian: Option<bool>) {
        self.decl_state.big_endian = big_endian.unwrap_or(self.lang.big_endian_structs);
    }
    /// `#pragma pack(push)`
    pub fn act_on_pragma_pack_push(&mut self, name: Option<Symbol>) {
        let pack = self.decl_state.pack;
        self.decl_state.pack_stack.push(SavedPack { name, pack });
    }
    /// `#pragma pack(pop)`, `#pragma pack(pop, name)`
    pub fn act_on_pragma_pack_pop(&mut self, name: Option<Symbol>, loc: Loc) {
        let stack = &mut self.decl_state.pack_stack;
        let at = match name {
            Some(name) => stack.iter().rposition(|saved| saved.name == Some(name)),
            None => stack.len().checked_sub(1),
        };
        match at {
            Some(at) => {
                self.decl_state.pack = stack[at].pack;
                stack.truncate(at);
            }
            None => self.diags.report(&msg::PACK_POP, loc).emit(),
        }
    }

    /// `#pragma GCC visibility push(v)`
    pub fn act_on_pragma_visibility_push(&mut self, visibility: Visibility) {
        self.decl_state.visibility_stack.push(visibility);
    }
    /// `#pragma GCC visibility pop`
    pub fn act_on_pragma_visibility_pop(&mut self, loc: Loc) {
        if self.decl_state.visibility_stack.pop().is_none() {
            self.diags.report(&msg::VISIBILITY_POP, loc).emit();
        }
    }

    /// `#pragma weak name` and `#pragma weak name = target`
    pub fn act_on_pragma_weak(&mut self, name: Symbol, alias: Option<Symbol>) {
        match self.decl_state.linked.get(&name) {
            Some(&decl) => {
                let attrs = self.hir.decls[decl].attrs.get_or_insert_default();
                attrs.weak = true;
                if alias.is_some() {
                    attrs.alias = alias;
                }
            }
            None => {
                self.decl_state.pending_weak.insert(name, alias);
            }
        }
    }
    /// `#pragma redefine_extname old new`
    pub fn act_on_pragma_redefine_extname(&mut self, old: Symbol, new: Symbol) {
        match self.decl_state.linked.get(&old) {
            Some(&decl) => {
                let attrs = self.hir.decls[decl].attrs.get_or_insert_default();
                attrs.asm_label.get_or_insert(new);
            }
            None => {
                self.decl_state.extnames.insert(old, new);
            }
        }
    }

    /// `#pragma GCC push_options`
    pub fn act_on_pragma_push_options(&mut self) {
        let state = &mut self.decl_state;
        state.target_stack.push((state.pragma_target, state.pragma_optimize));
    }
    /// `#pragma GCC pop_options`
    pub fn act_on_pragma_pop_options(&mut self, loc: Loc) {
        let state = &mut self.decl_state;
        match state.target_stack.pop() {
            Some(saved) => (state.pragma_target, state.pragma_optimize) = saved,
            None => self.diags.report(&msg::OPTIONS_POP, loc).emit(),
        }
    }
    /// `#pragma GCC target`: for the functions that follow.
    pub fn act_on_pragma_target(&mut self, text: &str, loc: Loc) {
        let features = self.decl_state.pragma_target.unwrap_or(self.lang.features);
        self.decl_state.pragma_target = Some(self.changed_features(features, text, loc));
    }
    /// `#pragma GCC reset_options`
    pub fn act_on_pragma_reset_options(&mut self) {
        self.decl_state.pragma_target = None;
        self.decl_state.pragma_optimize = None;
    }
    /// `#pragma GCC optimize`: for the functions that follow.
    pub fn act_on_pragma_optimize(&mut self, text: &str, loc: Loc) {
        let before = self.decl_state.pragma_optimize.unwrap_or(false);
        self.decl_state.pragma_optimize = Some(self.optimize_text(before, text, loc));
    }

    /// What pragmas seen before say of a new declaration with linkage.
    pub(crate) fn apply_pragmas(&mut self, new: &mut Decl) {
        let state = &mut self.decl_state;
        if !state.pending_weak.is_empty()
            && let Some(alias) = state.pending_weak.remove(&new.name)
        {
            let attrs = new.attrs.get_or_insert_default();
            attrs.weak = true;
            if alias.is_some() {
                attrs.alias = alias;
            }
        }
        if !state.extnames.is_empty()
            && let Some(&extname) = state.extnames.get(&new.name)
        {
            new.attrs.get_or_insert_default().asm_label.get_or_insert(extname);
        }
        if let (Some(target), DeclKind::Func { .. }) = (state.pragma_target, new.kind) {
            new.attrs.get_or_insert_default().target.get_or_insert(target);
        }
        if let (Some(left_alone), DeclKind::Func { .. }) = (state.pragma_optimize, new.kind) {
            new.attrs.get_or_insert_default().optimize.get_or_insert(left_alone);
        }
        let known = state.linked.contains_key(&new.name);
        if let Some(&visibility) = state.visibility_stack.last()
            && new.linkage == Linkage::External
            && !known
            && matches!(new.kind, DeclKind::Var { .. } | DeclKind::Func { .. })
        {
            let attrs: &mut DeclAttrs = new.attrs.get_or_insert_default();
            attrs.visibility.get_or_insert(visibility);
        }
    }
}
