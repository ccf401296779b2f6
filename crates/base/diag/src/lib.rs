//! The registry of diagnostics, and the engine that counts, filters and renders them.
//!
//! A stage reports by naming a registered diagnostic, a place and arguments:
//!
//! ```ignore
//! diags.report(&diag::sema::UNDECLARED_IDENTIFIER, span).arg(name).note(&diag::sema::DECLARED_HERE, other, &[&name]).emit();
//! ```
//!
//! Every diagnostic is registered once, in `registry/`, one table a stage. Message texts, severities
//! and groups are nowhere else. A user error becomes a poison value in the stage that reports it, so
//! that one mistake gives one error.
#![forbid(unsafe_code)]

mod engine;
pub mod groups;
mod history;
mod registry;
mod render;

pub use engine::{DiagEngine, DiagOptions, Diagnostic, FixIt, GroupSetting, Label, Report, SubDiagnostic};
pub use registry::{DiagInfo, Severity, all, asm, decl, driver, irgen, lex, link, parse, pp, sema};
pub use render::render;
