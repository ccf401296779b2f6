//! Emission of x86 instructions: what code generators say, in the registers, addresses and sizes of their values, becomes
//! instructions of one processor mode and reaches a [`Streamer`](mc::Streamer).
//!
//! [`Emit`] is the entry. Generators write for 64-bit mode; [`narrow`] makes 32-bit code of it, [`branch`] guards
//! returns and indirect branches as options ask, [`protect`] has the other protections. What a generator decides (which
//! instruction, which register) is not here, nor is anything that knows values of the IR.
#![forbid(unsafe_code)]

pub mod branch;
pub mod emit;
pub mod narrow;
pub mod protect;
mod section;

pub use emit::*;
pub use section::section;
