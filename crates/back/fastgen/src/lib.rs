//! One-pass code generator for -O0, generic over the target.
//!
//! One analysis pass over a function counts uses and finds how far in the layout each value lives
//! ([`Analysis`]). Then one pass over the instructions selects machine instructions and assigns
//! registers at the same time: registers are a cache of values ([`Core`]). The shape is TPDE's.
//!
//! - A value used only in the block that defines it lives in a register and is stored to a spill slot
//!   only if its register is needed for something else. Its place is free after its last use.
//! - A value used in other blocks is stored to a slot where it is defined and is loaded where it is
//!   used; its register is a cache that ends with the block (or goes on into a block that only
//!   follows this one). Its slot is free after the last block, in layout, in which it may be alive.
//! - Parameters of blocks arrive in fixed registers, as far as there are any; else in slots.
//! - Constants and addresses have no place: the target folds them into operands.
//! - An instruction without effects may be *deferred*: it is not selected where it stands, but its users
//!   take it apart (addressing modes, compare and branch, memory operands) or force it.
//!
//! What an instruction is and which registers there are, only the [`Target`] knows. Nothing here may
//! name a register or an opcode.
#![forbid(unsafe_code)]

mod analysis;
mod generate;
mod moves;
mod state;
mod target;

pub use analysis::Analysis;
pub use generate::generate;
pub use moves::{Move, MoveDest, MoveSet, MoveSource};
pub use state::{Core, Frame, R, RegSet, ValueFlags, ValueState};
pub use target::{Bank, Release, Target};
