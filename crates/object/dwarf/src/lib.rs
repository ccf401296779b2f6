//! DWARF debug information emitted through the Streamer.
#![forbid(unsafe_code)]
