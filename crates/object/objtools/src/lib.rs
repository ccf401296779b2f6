//! Binutils' work: `ar` and its kin.
//!
//! Each tool is a function from a command line to an exit status and the text it prints, so that the driver
//! can offer it under its own name and tests can call it. Reading and writing of the formats is in `elf`.
#![forbid(unsafe_code)]

pub mod ar;

/// What a tool has to say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// For standard output; bytes, as `ar p` prints members.
    pub output: Vec<u8>,
    /// For standard error, one message each, without the tool's name.
    pub messages: Vec<String>,
    /// Exit status.
    pub status: u8,
}
