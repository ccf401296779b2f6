//! GNU linker scripts.
#![forbid(unsafe_code)]
