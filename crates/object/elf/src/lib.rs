//! ELF object reading and writing.
//!
//! `read` is the checked view of objects and shared libraries that the linker and the object tools
//! share; `edit` takes a file apart and puts it together again; `compress` is for sections of it; `archive` is the `ar` container; `names` are the
//! names of numbers; `write` makes a file of a laid-out relocatable object. No symbol resolution and no relocation
//! semantics here.
#![forbid(unsafe_code)]

pub mod archive;
pub mod compress;
pub mod edit;
pub mod names;
pub mod read;
mod write;

pub use write::{Class, ObjectFormat, write_object};
