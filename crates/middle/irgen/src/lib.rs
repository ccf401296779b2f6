//! HIR to IR.
//!
//! [`ModuleGen`] makes symbols and data; `FuncGen` makes one function at a time and hands it to a
//! sink, which may compile and drop it. Only what is needed is made: definitions with external
//! linkage (and the like) in source order, then the static and inline ones that those refer to.
//!
//! Here C's types end: bit-fields, records, complex numbers and `_Bool` become scalar pieces and
//! memory; options become facts on instructions. Locals live in stack slots; passes promote them.
#![forbid(unsafe_code)]

mod aggregate;
mod apply;
mod arith;
mod asm;
mod atomic;
mod bit_int;
mod builtin;
mod call;
mod checked;
mod complex;
mod constant_p;
mod data;
mod debug;
mod expr;
mod fold;
mod frame;
mod func;
mod guard;
mod inline;
mod padding;
mod place;
mod reach;
mod register;
mod registers;
mod stmt;
mod symbols;
mod unwind;
mod variable;
mod vector;
mod versions;

use base::{FastMap, FastSet, Symbol};
use ctype::Ty;
use diag::DiagEngine;
use hir::{DeclId, DeclKind, FuncDef, Hir, InlineKind, LabelId, Linkage, TopLevel};
use ir::{Block, Function, Module, SymId};
use std::cell::RefCell;
use std::collections::VecDeque;
use target::{LangOptions, Target};

/// Makes the IR of one translation unit.
pub struct ModuleGen<'a> {
    hir: &'a Hir,
    diags: &'a DiagEngine,
    lang: &'a LangOptions,
    /// The module so far: symbols and data; functions are handed out.
    pub module: Module,
    decl_symbols: FastMap<DeclId, SymId>,
    /// What defines a symbol that is made only if referred to.
    deferred: FastMap<SymId, Deferred<'a>>,
    /// Symbols already looked at by `require`.
    required: FastSet<SymId>,
    queue: VecDeque<Deferred<'a>>,
    strings: FastMap<(Box<[u8]>, u8), SymId>,
    next_private: u32,
    /// How often a local static of a name was made.
    local_names: FastMap<Symbol, u32>,
    /// Access classes of pointers to structures, by tag.
    pointer_classes: RefCell<FastMap<Symbol, u16>>,
    /// Blocks of labels whose address is taken.
    label_blocks: FastMap<LabelId, (SymId, Block)>,
    /// Functions whose calls are made in place.
    inline: FastMap<DeclId, inline::Body<'a>>,
    /// Functions that have others nested in them.
    encloses: FastSet<DeclId>,
    /// Functions nested in a function, in source order.
    nested: FastMap<DeclId, Vec<&'a FuncDef>>,
    /// What nested functions use of the frames around them.
    frames: FastMap<DeclId, frame::FrameRecord>,
    die_cache: debug::DieCache,
    /// Functions whose address is used otherwise than to call them (found if branches are tracked).
    address_taken: FastSet<DeclId>,
    /// The version that is being made of a function that has several, or another name than it shows.
    version: Option<versions::Version>,
}

#[derive(Copy, Clone)]
enum Deferred<'a> {
    Function(&'a FuncDef),
    Var(DeclId),
    /// File-scope asm that must keep its place.
    Asm(Symbol, source::Loc),
}

/// Makes the IR of a translation unit without errors. Each function goes to `sink` with the module
/// as it is then; the module that comes back has all symbols and data. Problems found here (an
/// initialiser that is not constant, something not supported) are reported to `diags`.
pub fn generate<'a>(
    hir: &'a Hir,
    diags: &'a DiagEngine,
    target: &Target,
    lang: &'a LangOptions,
    debug: Option<ir::debug::ModuleDebug>,
    sink: &mut dyn FnMut(&mut Module, Function),
) -> Module {
    let mut module = Module::new(target.clone());
    module.pic = lang.position_independent();
    module.debug = debug;
    module.branch_tracking = lang.cf_branch;
    module.shadow_stack = lang.cf_return;
    module.hardening = lang.hardening;
    module.code_model = lang.code_model;
    module.stack = lang.stack;
    module.guard_is_local = lang.pic == 0;
    let mut g = ModuleGen {
        hir,
        diags,
        lang,
        module,
        decl_symbols: FastMap::default(),
        deferred: FastMap::default(),
        required: FastSet::default(),
        queue: VecDeque::new(),
        strings: FastMap::default(),
        next_private: 0,
        local_names: FastMap::default(),
        pointer_classes: RefCell::default(),
        label_blocks: FastMap::default(),
        inline: FastMap::default(),
        encloses: hir.nested.values().map(|nested| nested.parent).collect(),
        nested: FastMap::default(),
        frames: FastMap::default(),
        die_cache: debug::DieCache::default(),
        address_taken: if lang.cf_branch { symbols::address_taken(hir) } else { FastSet::default() },
        version: None,
    };
    g.declare_all();
    g.run(sink);
    g.module
}

/// Reports calls that remain of functions with the `error` or `warning` attribute. Without optimisation
/// [`generate`] does this by itself; with it, it is the last thing to do with a function.
pub fn check_calls(module: &Module, function: &Function, diags: &DiagEngine) {
    if module.forbidden.is_empty() {
        return;
    }
    for (symbol, loc) in reach::calls(function) {
        if let Some(&(message, is_error)) = module.forbidden.get(&symbol) {
            let info = if is_error { &diag::irgen::CALL_ERROR } else { &diag::irgen::CALL_WARNING };
            diags.report(info, loc).arg(module.symbols[symbol].name).arg(message).emit();
        }
    }
}

impl<'a> ModuleGen<'a> {
    /// Gives every definition its symbol, so that facts are known before the first use, and queues the roots.
    fn declare_all(&mut self) {
        let hir = self.hir;
        let mut aliases = Vec::new();
        self.reserve_registers();
        for item in &hir.top_level {
            match item {
                TopLevel::Function(def) => {
                    let symbol = self.decl_symbol(def.decl);
                    let decl = &hir.decls[def.decl];
                    let DeclKind::Func { inline, .. } = decl.kind else { continue };
                    self.note_inline(def);
                    if inline == InlineKind::AvailableExternally {
                        if self.is_lent(def) {
                            self.deferred.insert(symbol, Deferred::Function(def));
                        }
                        continue;
                    }
                    self.module.symbols[symbol].def = ir::SymbolDef::Function;
                    if let Some(nested) = hir.nested.get(&def.decl) {
                        self.nested.entry(nested.parent).or_default().push(def);
                        continue;
                    }
                    let stub = self.emit_stub(def);
                    if stub || self.is_root(def.decl) {
                        self.required.insert(symbol);
                        self.queue.push_back(Deferred::Function(def));
                    } else {
                        self.deferred.insert(symbol, Deferred::Function(def));
                    }
                    self.note_constructor(def.decl, symbol);
                }
                TopLevel::Var(decl) => {
                    let DeclKind::Var { defined, .. } = hir.decls[*decl].kind else { continue };
                    let symbol = self.decl_symbol(*decl);
                    if !defined {
                        continue;
                    }
                    if self.is_root(*decl) {
                        self.required.insert(symbol);
                        self.queue.push_back(Deferred::Var(*decl));
                    } else {
                        self.deferred.insert(symbol, Deferred::Var(*decl));
                    }
                }
                TopLevel::Declared(decl) => aliases.extend(self.declare_alias(*decl)),
                TopLevel::Asm(text, loc) if self.lang.source_order => self.queue.push_back(Deferred::Asm(*text, *loc)),
                TopLevel::Asm(text, loc) => self.module.file_asm.push((*text, *loc)),
            }
        }
        for alias in aliases {
            self.require(alias);
        }
    }

    /// Whether an option keeps a definition that nothing refers to.
    pub(crate) fn is_kept(&self, decl: &hir::Decl) -> bool {
        match decl.kind {
            DeclKind::Func { defined: true, inline: InlineKind::No } => {
                self.lang.source_order || self.lang.keep_static_functions
            }
            DeclKind::Func { defined: true, inline: InlineKind::Emit } => self.lang.keep_inline_functions,
            DeclKind::Var { defined: true, .. } => self.lang.source_order && !decl.name.is_empty(),
            _ => false,
        }
    }

    fn is_root(&self, decl: DeclId) -> bool {
        let data = &self.hir.decls[decl];
        let attrs = data.attrs.as_deref();
        let kept = attrs.is_some_and(|a| a.used || a.retain || a.constructor.is_some() || a.destructor.is_some());
        kept || data.linkage == Linkage::External || self.is_kept(data)
    }

    fn run(&mut self, sink: &mut dyn FnMut(&mut Module, Function)) {
        // Data with label addresses waits until its function's blocks are known.
        let mut late = Vec::new();
        loop {
            while let Some(item) = self.queue.pop_front() {
                match item {
                    Deferred::Function(def) => self.emit_function(def, sink),
                    Deferred::Asm(text, loc) => self.module.file_asm.push((text, loc)),
                    Deferred::Var(decl) if self.hir.decls[decl].local => late.push(decl),
                    Deferred::Var(decl) => self.emit_var(decl),
                }
            }
            if late.is_empty() {
                break;
            }
            for decl in std::mem::take(&mut late) {
                self.emit_var(decl);
            }
        }
    }

    /// Makes the functions nested in a function, then the function itself.
    fn emit_function(&mut self, def: &'a FuncDef, sink: &mut dyn FnMut(&mut Module, Function)) {
        if self.lang.source_order {
            let symbol = self.decl_symbol(def.decl);
            let before = self.module.file_asm.len();
            self.module.asm_before.get_or_insert_default().insert(symbol, before);
        }
        let inner = self.nested.remove(&def.decl).unwrap_or_default();
        if inner.iter().any(|inner| self.hir.nested[&inner.decl].needs_chain) {
            // The way outwards leads through the record, even if nothing else is in it.
            self.frames.entry(def.decl).or_default();
        }
        for inner in inner {
            if self.hir.decls[inner.decl].used {
                self.emit_function(inner, sink);
            }
        }
        for version in self.versions(def) {
            self.version = version;
            if let Some(function) = func::generate(self, def) {
                if self.lang.opt_level == 0 {
                    check_calls(&self.module, &function, self.diags);
                }
                self.require_all(&function);
                sink(&mut self.module, function);
            }
        }
        self.version = None;
        self.frames.remove(&def.decl);
    }

    /// Notes that a symbol is referred to: its definition is queued, once.
    fn require(&mut self, symbol: SymId) {
        if !self.required.insert(symbol) {
            return;
        }
        if let Some(item) = self.deferred.get(&symbol) {
            self.queue.push_back(*item);
        }
        let target = match self.module.symbols[symbol].def {
            ir::SymbolDef::Alias(target) | ir::SymbolDef::IFunc(target) | ir::SymbolDef::WeakRef(target) => {
                Some(target)
            }
            _ => None,
        };
        if let Some(target) = target {
            self.require(target);
        }
    }

    fn require_all(&mut self, function: &Function) {
        for symbol in reach::symbols(function) {
            self.require(symbol);
        }
    }

    /// Type queries are frequent enough for a short name.
    fn types(&self) -> &'a ctype::TypeTable {
        &self.hir.types
    }

    fn size_of(&self, ty: Ty) -> u64 {
        self.hir.types.size_of(ty).unwrap_or(1)
    }
}
