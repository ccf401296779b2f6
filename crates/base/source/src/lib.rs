//! Source files and the 32-bit location space.
#![forbid(unsafe_code)]
