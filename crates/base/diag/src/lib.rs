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
mod explain;
pub mod groups;
mod history;
mod json;
mod palette;
mod record;
mod registry;
mod render;
mod snippet;
mod width;

pub use engine::{DiagEngine, DiagOptions, Diagnostic, FixIt, GroupSetting, Label, Report, SubDiagnostic};
pub use explain::{explain, nearest_name};
pub use palette::{Palette, Role};
pub use record::Event;
pub use registry::{
    DiagInfo, Severity, TABLES, all, asm, decl, dialect, driver, irgen, lex, link, parse, pp, sema, warn,
};
pub use width::Tabs;

#[cfg(test)]
mod tests {
    #[test]
    fn every_diagnostic_has_a_unique_name_and_a_sane_text() {
        let tables = crate::TABLES.iter().flat_map(|(stage, table)| table.iter().map(move |info| (stage, info)));
        let mut names = std::collections::BTreeSet::new();
        for (stage, info) in tables {
            let text = info.text;
            assert!(names.insert((stage, info.name)), "{} is registered twice", info.name);
            assert!(!text.is_empty() && text.trim() == text, "{}: {text:?}", info.name);
            let rest = text.replace("{}", "").replace("'}'", "");
            let braces = rest.matches('{').count() == rest.matches('}').count();
            assert!(braces, "{}: braces in {text:?}", info.name);
            assert!(!text.ends_with('.') || text.ends_with("..."), "{}: ends in a full stop", info.name);
            assert!(
                info.name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'),
                "{}",
                info.name
            );
        }
    }
}
