//! Text form of the IR.
#![forbid(unsafe_code)]
