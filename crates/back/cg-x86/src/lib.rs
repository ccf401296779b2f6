//! x86 code generation.
#![forbid(unsafe_code)]
