//! Semantic analysis: builds typed HIR from the parser's actions.
#![forbid(unsafe_code)]
