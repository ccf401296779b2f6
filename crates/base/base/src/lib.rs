//! Typed indices, entity lists, bit sets and the symbol interner.
#![forbid(unsafe_code)]
