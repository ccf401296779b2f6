//! The reference interpreter.
#![forbid(unsafe_code)]
