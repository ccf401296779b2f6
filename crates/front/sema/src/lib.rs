//! Semantic analysis: `parse` calls `act_on_*` and receives typed HIR ids.
//!
//! `decl/` knows scopes, declarations, types, attributes and initialisers; `expr/` knows expressions,
//! conversions and builtins; `stmt.rs` statements. Constraint violations are reported here, with one
//! diagnostic for each root cause; what failed becomes `Expr::Error` or `Ty::ERROR`, silent from then on.
#![forbid(unsafe_code)]

use diag::DiagEngine;
use hir::Hir;
use target::{LangOptions, Target};

/// The state of semantic analysis of one translation unit.
pub struct Sema<'a> {
    /// The tree being built.
    pub hir: Hir,
    /// Where diagnostics go.
    pub diags: &'a DiagEngine,
    /// The dialect.
    pub lang: &'a LangOptions,
    /// The target.
    pub target: &'a Target,
}
