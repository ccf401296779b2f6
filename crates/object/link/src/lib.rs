//! The linker.
#![forbid(unsafe_code)]
