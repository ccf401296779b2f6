//! The typed tree that the front end produces, and its constant evaluator.
#![forbid(unsafe_code)]
