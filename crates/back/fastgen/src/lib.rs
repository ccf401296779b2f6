//! One-pass code generator for -O0, generic over the target.
#![forbid(unsafe_code)]
