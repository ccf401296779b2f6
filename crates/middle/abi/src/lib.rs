//! Calling conventions.
#![forbid(unsafe_code)]
