//! The text form of the IR: what `--emit=ir` prints and IR tests are written in. It round-trips:
//! printing, parsing and printing again gives the same text.
//!
//! ```text
//! function @"add" (i32 int 7, i32 int 6) -> (i32 int 0) {
//! b0(v0: i32, v1: i32):
//!   v2: i32 = add nsw v0, v1
//!   return v2
//! }
//! ```
//!
//! Results and parameters are numbered in the order of the text; constants and addresses stand where
//! they are used (`i32 5`, `f64 0x3ff0000000000000`, `@"name"+8`, `slot0+4`, `&b2`).
#![forbid(unsafe_code)]

mod print;

pub use print::{print_function, print_module};
