//! DWARF debug information emitted through the Streamer.
//!
//! `line` and `frame` make line tables and unwind tables of what an object streamer has recorded
//! ([`emit_tables`]). No reading of DWARF here, and no knowledge of C.
#![forbid(unsafe_code)]

mod frame;
mod line;
mod tables;

pub use tables::emit_tables;
