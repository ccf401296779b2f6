//! C types: hash-consed, with compatibility, composite types and record layout.
#![forbid(unsafe_code)]
