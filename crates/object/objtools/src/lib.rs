//! Binutils' work: ar and its kin.
#![forbid(unsafe_code)]
