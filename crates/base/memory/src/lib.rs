//! Memory of the whole process: the allocator that the programs install, and files that are read and written by mapping
//! them.
//!
//! A compilation makes a great many small blocks and seldom gives one back, and most of what a general allocator and the
//! kernel do for it is of no use. Here a block is cut off the end of a large chunk, blocks given back wait in lists by
//! size, and the kernel is asked for pages of 2 MiB where much is needed. What data structures live in it is nobody's
//! business here.
//!
//! Beside running code in memory, in the driver, this is the only unsafe code of the product.
#![deny(unsafe_op_in_unsafe_fn)]

mod allocator;
mod mapping;
mod pages;
mod sizes;

pub use allocator::Allocator;
pub use mapping::{Mapping, NewFile};
