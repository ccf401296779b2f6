//! Binutils' work: `ar` and its kin.
//!
//! Each tool is a function from a command line to an [`Outcome`], so that the driver can offer it under its own
//! name and tests can call it. Reading and writing of the formats is in `elf`. What build scripts parse is printed
//! as GNU's tools print it.
#![forbid(unsafe_code)]

mod addr2line;
pub mod ar;
mod demangle;
mod dwarf;
mod input;
mod lines;
mod mri;
mod nm;
mod objcopy;
mod objdump;
mod options;
mod outcome;
mod pattern;
mod readelf;
mod separate;
mod size;
mod strings;
mod versions;

pub use addr2line::addr2line;
pub use ar::{ar, ranlib};
pub use lines::source_line;
pub use nm::nm;
pub use objcopy::{objcopy, strip};
pub use objdump::objdump;
pub use outcome::Outcome;
pub use readelf::readelf;
pub use size::size;
pub use strings::strings;
