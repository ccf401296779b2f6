//! x86 instruction table: encode, decode, print and parse operands.
#![forbid(unsafe_code)]
