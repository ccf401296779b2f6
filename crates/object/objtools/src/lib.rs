//! Binutils' work: `ar` and its kin.
//!
//! Each tool is a function from a command line to an exit status and the text it prints, so that the driver
//! can offer it under its own name and tests can call it. Reading and writing of the formats is in `elf`.
#![forbid(unsafe_code)]

pub mod ar;
