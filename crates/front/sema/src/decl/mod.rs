//! Declarations: specifiers, declarators, merging of redeclarations, records, enumerations, functions.

use crate::Sema;
use base::{FastMap, Symbol};
use ctype::Ty;
use hir::{Decl, DeclId, DeclKind, InlineKind, Linkage, Storage};
use source::Loc;
use target::LangOptions;

/// What declarations need beyond names.
pub(crate) struct DeclState {
    /// Entities with linkage by name: those declared in blocks are not visible at file scope but are the same.
    pub(crate) linked: FastMap<Symbol, DeclId>,
    /// `#pragma pack` in force: largest alignment of members in bytes; 0 is none.
    pub(crate) pack: u32,
}

impl DeclState {
    pub(crate) fn new(lang: &LangOptions) -> DeclState {
        DeclState { linked: FastMap::default(), pack: lang.pack_struct }
    }
}

impl Sema<'_> {
    /// Declares `int name()` with external linkage (C89 6.3.2.2), for a call of an undeclared
    /// function. The caller has reported it as the dialect asks.
    pub fn declare_implicit_function(&mut self, name: Symbol, loc: Loc) -> DeclId {
        if let Some(&known) = self.decl_state.linked.get(&name) {
            self.scopes.declare(name, known);
            return known;
        }
        let ty = self.hir.types.function(Ty::INT, &[], false, false);
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
        self.scopes.declare(name, decl);
        decl
    }
}
