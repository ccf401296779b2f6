//! SSA intermediate representation, builder and verifier.
#![forbid(unsafe_code)]
