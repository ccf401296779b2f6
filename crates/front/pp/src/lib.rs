//! Lexer and preprocessor.
//!
//! `Preprocessor::next` gives the tokens of a translation unit after translation phase 4 with
//! keywords recognised; string literals are not yet concatenated and numbers not yet converted
//! (that is `parse`'s part, with the functions of `literal` in this crate).
//!
//! What is fast here and why: `plain` (tokens that need no second look), `lexer` (skipped groups), `quick_condition`
//! (plain `#if`s), `Preprocessor::take_ready` (tokens that need nothing, in runs) and docs/decisions/0011. The example
//! `phases` of `parse` runs each stage alone, for callgrind.
#![forbid(unsafe_code)]

pub mod ahead;
pub mod batch;
mod bidi;
mod bytes;
mod chars;
mod condition;
mod define;
mod depend;
mod directive;
mod dynamic;
mod embed;
mod expand;
mod include;
mod lexer;
pub mod literal;
mod options;
mod plain;
mod pragma;
mod preprocessor;
mod print;
mod quick_condition;
mod token;
mod token_source;
mod trigraphs;
mod unused_macros;

pub use depend::{DependOptions, default_target, dependency_rule, quote_for_make};
pub use options::{BuildTime, DiskFiles, FileData, FileLoader, LoadError, MacroOption, MemoryFiles, PpOptions};
pub use pragma::PragmaTokens;
pub use preprocessor::{Dependency, Event, Preprocessor};
pub use print::{Dump, PrintOptions, macro_definitions, print};
pub use token::{KEYWORDS, KeywordWhen, Token, TokenKind};
pub use token_source::TokenSource;
