//! Literals: preprocessing numbers, character constants and string literals become values.
//!
//! The preprocessor leaves literals as they are spelled; the parser (and `#if`) ask here what they
//! mean. All functions report what is wrong themselves and give none where there is no value.
//! Symbols of literals keep bytes that are not UTF-8 in the escaped form of [`crate::bytes`];
//! the functions here undo that.

mod number;
mod text;

pub use number::{FloatLiteral, FloatSuffix, IntegerLiteral, NumberLiteral, parse_number, small_int};
pub use text::{CharLiteral, Encoding, StringLiteral, parse_char, parse_strings};

use base::Symbol;
use diag::DiagEngine;
use source::Loc;
use target::{LangOptions, Target};

/// What the meaning of literals depends on, and where complaints go.
#[derive(Copy, Clone)]
pub struct LiteralContext<'a> {
    /// Receives errors and warnings.
    pub diags: &'a DiagEngine,
    /// Sizes and signedness.
    pub target: &'a Target,
    /// The dialect.
    pub lang: &'a LangOptions,
}

impl LiteralContext<'_> {
    fn report(&self, info: &'static diag::DiagInfo, loc: Loc, args: &[&dyn std::fmt::Display]) {
        let mut report = self.diags.report(info, loc);
        for arg in args {
            report = report.arg(arg);
        }
        report.emit();
    }
}

/// The bytes of a literal's spelling.
pub(crate) fn spelled(symbol: Symbol) -> std::borrow::Cow<'static, [u8]> {
    crate::bytes::unescape(symbol.as_str())
}
