//! Sections, fragments, fixups, instructions and the Streamer interface.
#![forbid(unsafe_code)]
