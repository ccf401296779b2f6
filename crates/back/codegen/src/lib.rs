//! What all code generators share.
//!
//! [`debug_info`]: the debug records of the IR, with the places that a code generator gave to
//! functions and variables, as a tree of DWARF entries. No register but by its DWARF meaning, no
//! instruction, no C type is known here.
#![forbid(unsafe_code)]

pub mod debug_info;
