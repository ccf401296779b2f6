//! HIR to IR.
#![forbid(unsafe_code)]
