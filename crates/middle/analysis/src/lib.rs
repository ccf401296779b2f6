//! Analyses: what passes and generators ask about a function without changing it.
//!
//! Each is made by one function from the IR as it is, is valid until the flow graph (or, where said, any
//! instruction) changes, and lives in dense arrays indexed by block or value. Irreducible control flow is
//! legal everywhere: it only makes answers weaker. Nothing here changes the IR.
#![forbid(unsafe_code)]

mod alias;
mod cfg;
mod dominators;
mod loops;
mod memory_ssa;
mod restrict;

pub use alias::{Access, Base, Memory, Pointer};
pub use cfg::Cfg;
pub use dominators::DomTree;
pub use loops::{Loop, LoopForest, LoopId};
pub use memory_ssa::{MemorySsa, State, is_constant_data, may_write};
