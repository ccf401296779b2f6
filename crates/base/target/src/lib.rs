//! Targets and language dialects as data.
#![forbid(unsafe_code)]
