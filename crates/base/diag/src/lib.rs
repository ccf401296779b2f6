//! The registry of diagnostics and their renderer.
#![forbid(unsafe_code)]
