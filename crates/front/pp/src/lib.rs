//! Lexer and preprocessor.
#![forbid(unsafe_code)]
