//! Warnings that follow from the values which objects have when a function runs: accesses outside of objects,
//! strings without an end, allocations of absurd sizes, pointers to what no longer lives.
//!
//! A function's tree is walked once in the order of execution with what is known at each place: ranges of integers,
//! what pointers may point to ([`value`]), which objects still have their initial contents ([`env`]). Branches split
//! what is known and joins merge it; loops forget what they change; short functions are walked at their calls when
//! the program is optimised, as GCC's inliner would. [`walk`] does that and asks [`memory`] and [`lifetime`] about
//! accesses and calls. Nothing here changes the tree. What is not certain on some path is not reported.
//!
//! Only complete units without errors come here, and only if code is to be made: as in GCC, checking of syntax alone
//! gives none of these warnings.
#![forbid(unsafe_code)]

mod collect;
mod contents;
mod env;
mod functions;
mod lifetime;
mod memory;
mod printed;
mod strings;
mod value;
mod walk;

use base::{FastMap, Symbol};
use diag::DiagEngine;
use hir::{DeclId, DeclKind, FuncDef, Hir, TopLevel};
use target::LangOptions;

/// What all functions of a unit share.
pub(crate) struct Unit<'a> {
    pub(crate) hir: &'a Hir,
    pub(crate) diags: &'a DiagEngine,
    pub(crate) lang: &'a LangOptions,
    /// Functions with bodies that calls may be followed into.
    pub(crate) bodies: FastMap<DeclId, &'a FuncDef>,
    /// What frees the results of functions whose attributes say so, by their names.
    pub(crate) freers: FastMap<Symbol, Vec<Symbol>>,
    /// Functions that free an argument, and which, because attributes of others say so.
    pub(crate) frees: FastMap<Symbol, u32>,
}

/// Reports what is wrong with the values in the functions of a unit.
pub fn check(hir: &Hir, diags: &DiagEngine, lang: &LangOptions) {
    if diags.suppresses_warnings() {
        return;
    }
    if lang.opt_level == 0 && !diags.has_extra_warnings() && !calls_something_known(hir, lang) {
        return;
    }
    let functions = || {
        hir.top_level.iter().filter_map(|item| match item {
            TopLevel::Function(def) => Some(def),
            TopLevel::Var(_) | TopLevel::Declared(_) | TopLevel::Asm(..) => None,
        })
    };
    let bodies = match lang.opt_level {
        0 => FastMap::default(),
        _ => functions().filter(|def| collect::may_be_followed(hir, def)).map(|def| (def.decl, def)).collect(),
    };
    let (mut freers, mut frees) = (FastMap::<Symbol, Vec<Symbol>>::default(), FastMap::default());
    for decl in hir.decls.iter() {
        let Some(attrs) = decl.attrs.as_ref().filter(|attrs| !attrs.deallocators.is_empty()) else { continue };
        freers.entry(decl.name).or_default().extend(attrs.deallocators.iter().map(|&(name, _)| name));
        frees.extend(attrs.deallocators.iter().copied());
    }
    let unit = Unit { hir, diags, lang, bodies, freers, frees };
    for def in functions() {
        if !diags.sources().is_system(hir.decls[def.decl].loc) && !def.has_indirect_goto {
            diags.set_function(Some(hir.decls[def.decl].name));
            walk::function(&unit, def);
        }
    }
    diags.set_function(None);
}

/// Whether the unit declares and uses a function whose calls are checked.
fn calls_something_known(hir: &Hir, lang: &LangOptions) -> bool {
    hir.decls.iter().any(|decl| {
        matches!(decl.kind, DeclKind::Func { .. })
            && decl.used
            && (functions::find(decl.name.as_str(), lang).is_some()
                || decl
                    .attrs
                    .as_ref()
                    .is_some_and(|attrs| attrs.alloc_size.is_some() || !attrs.deallocators.is_empty()))
    })
}
