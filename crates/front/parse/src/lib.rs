//! The parser: recursive descent over the preprocessor's tokens, with a depth budget and error recovery.
//!
//! It knows C's grammar (C23 annex A, and GNU's additions) and nothing of its meaning, except which
//! identifiers are typedef names. Each construct is handed to `sema` as soon as it is complete, so no
//! untyped tree is built. What may not live here: types, conversions, constraints.
//!
//! Recovery: a syntax error is reported once, at the token that cannot continue; the construct becomes
//! poison, and reading goes on after the next `;` or at the `}` that ends the block. A missing `;` is
//! assumed to be there if the next token begins a line.
#![forbid(unsafe_code)]

mod asm;
mod attr;
mod decl;
mod declarator;
mod expr;
mod hints;
mod init;
mod layout;
mod loop_pragma;
mod parser;
mod pragma;
mod stmt;
mod tags;

use diag::DiagEngine;
use hir::Hir;
use parser::Parser;
use pp::TokenSource;
use target::{LangOptions, Target};

/// Deepest nesting of expressions, declarators, initialisers and statements together. A thread that
/// parses needs a stack of about [`STACK_SIZE`] bytes.
pub const MAX_DEPTH: u32 = 20_000;

/// Stack that the deepest nesting takes, with a margin, in an unoptimised build.
pub const STACK_SIZE: usize = 1 << 30;

/// A source text from which on arrays are made large in advance, in bytes.
const LARGE: usize = 1 << 18;

/// Parses and analyses a translation unit. Errors are reported to `diags`; a tree of a program in error
/// may contain poison.
pub fn parse_translation_unit<'a>(
    pp: &mut dyn TokenSource,
    diags: &'a DiagEngine,
    target: &'a Target,
    lang: &'a LangOptions,
) -> Hir {
    parse(pp, diags, target, lang, true)
}

/// Reports what [`parse_translation_unit`] does of a unit that nothing will be made of. The trees of functions are dropped
/// one by one, so that all share the memory of the largest: what is given back has the declarations only.
pub fn check_translation_unit<'a>(
    pp: &mut dyn TokenSource,
    diags: &'a DiagEngine,
    target: &'a Target,
    lang: &'a LangOptions,
) -> Hir {
    parse(pp, diags, target, lang, false)
}

fn parse<'a>(
    pp: &mut dyn TokenSource,
    diags: &'a DiagEngine,
    target: &'a Target,
    lang: &'a LangOptions,
    keeps_bodies: bool,
) -> Hir {
    let size = pp.main_size();
    let mut parser = Parser::new(pp, diags, target, lang);
    parser.sema.keeps_bodies = keeps_bodies;
    // Small files would only pay for it.
    if size >= LARGE {
        let hir = &mut parser.sema.hir;
        if keeps_bodies { hir.reserve(size) } else { hir.reserve_declarations(size) }
    }
    parser.parse_translation_unit();
    parser.into_hir()
}
