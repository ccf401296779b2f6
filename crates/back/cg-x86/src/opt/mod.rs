//! The optimising generator: selection by tiling, register allocation, layout, frames.
//!
//! A function goes through four steps. `lower` walks its blocks backwards and covers them with machine
//! instructions on virtual registers, folding what has one use into its user: addresses, immediates,
//! loads, comparisons. `regalloc` finds registers. `emit` lays out blocks, makes the frame and
//! sends instructions and moves to the streamer. What this generator does not cover, or what is too
//! large for the allocator, [`unsupported`] leaves to the one-pass generator, function by function.

mod arith;
mod asm;
mod builtin;
mod call;
mod control;
mod emit;
mod float;
mod follow;
mod homes;
mod lower;
mod memory;
mod mir;
mod outline;
mod support;
mod vector;

pub(crate) use emit::{FrameRecord, generate};
pub(crate) use support::unsupported;

use regalloc::Ion;

/// Memory that serves all functions.
#[derive(Default)]
pub(crate) struct Memory {
    ion: Ion,
    function: regalloc::Function,
    lowering: lower::Storage,
}
