//! DWARF debug information emitted through the Streamer.
//!
//! `info` writes trees of debugging information entries ([`DieTree`]); `line` and `frame` make line tables and unwind tables of what an object streamer has recorded
//! ([`emit_tables`]). No reading of DWARF here, and no knowledge of C.
#![forbid(unsafe_code)]

mod frame;
mod info;
mod line;
mod tables;

pub use info::{AttrValue, DieId, DieTree, Location, UnitOptions, constants};
pub use tables::emit_tables;
