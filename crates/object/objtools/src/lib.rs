//! The tools of binutils on object files: so far `ar` and `ranlib`.
//!
//! A tool is a function from a command line to a result; it reads and writes the files that the command line
//! names and prints nothing itself.
#![forbid(unsafe_code)]

pub mod ar;
