//! Recursive-descent parser.
#![forbid(unsafe_code)]
