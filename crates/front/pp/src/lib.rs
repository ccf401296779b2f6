//! Lexer and preprocessor.
//!
//! `Preprocessor::next` gives the tokens of a translation unit after translation phase 4 with
//! keywords recognised; string literals are not yet concatenated and numbers not yet converted
//! (that is `parse`'s part, with the functions of `literal` in this crate).
#![forbid(unsafe_code)]

pub mod bytes;
mod chars;
mod lexer;
mod token;

pub use token::{KEYWORDS, KeywordWhen, Token, TokenKind};
