//! Symbols: names, linkage, visibility and the facts that addressing depends on.

use crate::{Deferred, ModuleGen};
use base::{FastSet, Symbol};
use hir::{Decl, DeclId, DeclKind, Expr, ExprId, Hir, InlineKind, Linkage, Storage, TlsKind};
use ir::{InitFini, SymId, SymbolDef, TlsModel};
use target::Visibility;

/// Functions that are named otherwise than as what a call calls, or have an alias.
pub(crate) fn address_taken(hir: &Hir) -> FastSet<DeclId> {
    let mut called = FastSet::default();
    let mut named = Vec::new();
    for e in hir.all_exprs() {
        match hir.expr(e) {
            Expr::Call { callee, .. } => called.extend(function_name_in(hir, callee)),
            Expr::Decl(decl) if matches!(hir.decls[decl].kind, DeclKind::Func { .. }) => named.push((e, decl)),
            _ => {}
        }
    }
    let aliased: FastSet<Symbol> = hir
        .decls
        .iter()
        .filter_map(|decl| decl.attrs.as_deref())
        .flat_map(|attrs| [attrs.alias, attrs.ifunc, attrs.weakref])
        .flatten()
        .collect();
    let mut taken: FastSet<DeclId> =
        named.into_iter().filter(|(e, _)| !called.contains(e)).map(|(_, decl)| decl).collect();
    if !aliased.is_empty() {
        taken.extend(hir.decls.iter_enumerated().filter(|(_, decl)| aliased.contains(&decl.name)).map(|(id, _)| id));
    }
    taken
}

/// The expression that names the function which a call calls directly.
fn function_name_in(hir: &Hir, callee: ExprId) -> Option<ExprId> {
    let mut e = callee;
    loop {
        match hir.expr(e) {
            Expr::Decay(inner) | Expr::AddrOf(inner) | Expr::Cast(_, inner) => e = inner,
            Expr::Decl(_) => return Some(e),
            _ => return None,
        }
    }
}

impl ModuleGen<'_> {
    /// The symbol of a function or an object of static or thread storage.
    pub(crate) fn decl_symbol(&mut self, id: DeclId) -> SymId {
        if let Some(&symbol) = self.decl_symbols.get(&id) {
            return symbol;
        }
        let hir = self.hir;
        let decl = &hir.decls[id];
        let name = self.assembler_name(decl);
        let symbol = self.module.symbol(name);
        self.decl_symbols.insert(id, symbol);
        self.set_facts(symbol, decl);
        // Compound literals of static storage are no top-level items: they are made when referred to.
        if decl.name.is_empty() && matches!(decl.kind, DeclKind::Var { .. }) {
            self.deferred.insert(symbol, Deferred::Var(id));
        }
        symbol
    }

    fn assembler_name(&mut self, decl: &Decl) -> Symbol {
        if let Some(label) = decl.attrs.as_deref().and_then(|attrs| attrs.asm_label) {
            // A leading `*` (GCC's escape for verbatim names) is no part of the name.
            return Symbol::intern(label.as_str().strip_prefix('*').unwrap_or(label.as_str()));
        }
        if decl.name.is_empty() {
            return self.private_name("compound.");
        }
        if decl.local && decl.linkage == Linkage::None {
            let count = self.local_names.entry(decl.name).or_insert(0);
            let name = format!("{}.{count}", decl.name);
            *count += 1;
            return Symbol::intern(&name);
        }
        decl.name
    }

    /// A fresh name that does not reach the symbol table of the object, or (`prefix` not `.L…`) a local one.
    pub(crate) fn private_name(&mut self, prefix: &str) -> Symbol {
        let name = format!("{prefix}{}", self.next_private);
        self.next_private += 1;
        Symbol::intern(&name)
    }

    fn set_facts(&mut self, symbol: SymId, decl: &Decl) {
        let attrs = decl.attrs.clone().unwrap_or_default();
        let is_function = matches!(decl.kind, DeclKind::Func { .. });
        let defined = match decl.kind {
            DeclKind::Func { defined, inline } => defined && inline != InlineKind::AvailableExternally,
            DeclKind::Var { defined, .. } => defined,
            DeclKind::Param | DeclKind::Typedef | DeclKind::EnumConst(_) => false,
        } || attrs.alias.is_some()
            || attrs.ifunc.is_some();
        let local = decl.linkage != Linkage::External && (defined || attrs.weakref.is_none());
        let visibility = attrs.visibility.unwrap_or(if defined { self.lang.visibility } else { Visibility::Default });
        let weak = attrs.weak || attrs.weakref.is_some();
        let hidden = matches!(visibility, Visibility::Hidden | Visibility::Internal);
        let shared = self.lang.pic > 0 && self.lang.pie == 0;
        let dso_local = local
            || (hidden && (defined || !weak))
            || (defined && !shared)
            || (defined && visibility == Visibility::Protected && !is_function)
            || (!weak && !self.lang.position_independent())
            || (!weak && !shared && !is_function);
        let tls = match decl.storage {
            Storage::Thread(kind) => Some(self.tls_model(kind, local || hidden, defined)),
            Storage::None | Storage::Automatic | Storage::Static => None,
        };
        match (attrs.error_message, attrs.warning_message) {
            (Some(message), _) => drop(self.module.forbidden.insert(symbol, (message, true))),
            (None, Some(message)) => drop(self.module.forbidden.insert(symbol, (message, false))),
            (None, None) => {}
        }
        let size = if is_function { Some(0) } else { self.hir.types.size_of(decl.ty) };
        let far = tls.is_none() && self.lang.code_model.is_far(size);
        let kept = self.is_kept(decl);
        let info = &mut self.module.symbols[symbol];
        info.far = far;
        info.linkage = match (local, weak) {
            (true, _) => ir::Linkage::Local,
            (false, true) => ir::Linkage::Weak,
            (false, false) => ir::Linkage::Global,
        };
        info.visibility = visibility;
        info.is_function = is_function;
        info.tls = tls;
        info.dso_local = dso_local;
        info.plt = is_function && !local && !hidden && (shared || !defined);
        info.section = attrs.section;
        info.retain = attrs.retain;
        info.kept = attrs.used || kept;
        info.symver = attrs.symver;
        info.returns_twice = attrs.returns_twice || is_function && hir::builtins::returns_twice(decl.name.as_str());
    }

    /// The model to use: the attribute's or option's, or a better one that the facts allow (ELF TLS ABI 4).
    fn tls_model(&self, kind: TlsKind, local: bool, defined: bool) -> TlsModel {
        let shared = self.lang.pic > 0 && self.lang.pie == 0;
        let best = match (shared, local) {
            (true, false) => TlsModel::GlobalDynamic,
            (true, true) => TlsModel::LocalDynamic,
            (false, local) => {
                if local || defined {
                    TlsModel::LocalExec
                } else {
                    TlsModel::InitialExec
                }
            }
        };
        let named = |name: &str| match name {
            "local-dynamic" => TlsModel::LocalDynamic,
            "initial-exec" => TlsModel::InitialExec,
            "local-exec" => TlsModel::LocalExec,
            _ => TlsModel::GlobalDynamic,
        };
        let asked = match kind {
            TlsKind::Default => self.lang.tls_model.as_deref().map_or(TlsModel::GlobalDynamic, named),
            TlsKind::GlobalDynamic => TlsModel::GlobalDynamic,
            TlsKind::LocalDynamic => TlsModel::LocalDynamic,
            TlsKind::InitialExec => TlsModel::InitialExec,
            TlsKind::LocalExec => TlsModel::LocalExec,
        };
        let rank = |model| match model {
            TlsModel::GlobalDynamic => 0,
            TlsModel::LocalDynamic => 1,
            TlsModel::InitialExec => 2,
            TlsModel::LocalExec => 3,
        };
        if rank(asked) > rank(best) { asked } else { best }
    }

    /// A declaration that makes a symbol by itself: alias, ifunc, weakref. Returns it if it is needed in any case.
    pub(crate) fn declare_alias(&mut self, id: DeclId) -> Option<SymId> {
        let symbol = self.decl_symbol(id);
        let attrs = self.hir.decls[id].attrs.as_deref()?;
        let (target, make): (Symbol, fn(SymId) -> SymbolDef) = match (attrs.alias, attrs.ifunc, attrs.weakref) {
            (_, _, Some(target)) => (target, SymbolDef::WeakRef),
            (Some(target), _, _) => (target, SymbolDef::Alias),
            (_, Some(target), _) => (target, SymbolDef::IFunc),
            (None, None, None) => return None,
        };
        let target = self.module.symbol(target);
        self.module.symbols[symbol].def = make(target);
        attrs.weakref.is_none().then_some(symbol)
    }

    /// Notes a constructor or destructor attribute of a defined function.
    pub(crate) fn note_constructor(&mut self, id: DeclId, function: SymId) {
        let Some(attrs) = self.hir.decls[id].attrs.as_deref() else { return };
        if let Some(priority) = attrs.constructor {
            self.module.init_fini.push(InitFini { function, fini: false, priority });
        }
        if let Some(priority) = attrs.destructor {
            self.module.init_fini.push(InitFini { function, fini: true, priority });
        }
    }
}
