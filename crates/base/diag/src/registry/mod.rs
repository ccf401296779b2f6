//! The tables of diagnostics, one a stage.

/// How bad it is, before options change it.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    /// Explains another diagnostic.
    Note,
    /// Off unless `-pedantic` (warning) or `-pedantic-errors` (error) or its group is on.
    Extension,
    /// A warning that is off unless its group is on.
    WarningOff,
    /// A warning that is on unless its group is off.
    Warning,
    /// A constraint violation that C compilers have always let pass with a warning: on unless its group
    /// is off; `-pedantic-errors` makes it an error.
    Violation,
    /// A constraint violation: compilation fails.
    Error,
    /// Compilation stops at once.
    Fatal,
}

/// One registered diagnostic.
#[derive(Debug)]
pub struct DiagInfo {
    /// Its stable name (the name of its constant).
    pub name: &'static str,
    /// Severity before options.
    pub severity: Severity,
    /// The `-W` group that controls it, without `-W`; empty for those that cannot be controlled.
    pub group: &'static str,
    /// The message; each `{}` is replaced by the next argument.
    pub text: &'static str,
}

macro_rules! registry {
    ($($(#[$attr:meta])* $name:ident: $severity:ident $group:literal $text:literal;)*) => {
        $(
            $(#[$attr])*
            #[doc = concat!("`", $text, "`")]
            pub static $name: crate::DiagInfo = crate::DiagInfo {
                name: stringify!($name),
                severity: crate::Severity::$severity,
                group: $group,
                text: $text,
            };
        )*
        /// Every diagnostic of this table, in order.
        pub static TABLE: &[&crate::DiagInfo] = &[$(&$name),*];
    };
}

pub mod asm;
pub mod decl;
pub mod dialect;
pub mod driver;
pub mod irgen;
pub mod lex;
pub mod link;
pub mod parse;
pub mod pp;
pub mod sema;
pub mod warn;

/// The tables, by stage. A diagnostic's name is unique within its table.
pub static TABLES: &[(&str, &[&DiagInfo])] = &[
    ("lex", lex::TABLE),
    ("pp", pp::TABLE),
    ("parse", parse::TABLE),
    ("decl", decl::TABLE),
    ("dialect", dialect::TABLE),
    ("sema", sema::TABLE),
    ("warn", warn::TABLE),
    ("irgen", irgen::TABLE),
    ("asm", asm::TABLE),
    ("link", link::TABLE),
    ("driver", driver::TABLE),
];

/// Every registered diagnostic.
pub fn all() -> impl Iterator<Item = &'static DiagInfo> {
    TABLES.iter().flat_map(|(_, table)| table.iter().copied())
}
