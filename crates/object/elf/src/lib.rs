//! ELF object reading and writing.
#![forbid(unsafe_code)]
