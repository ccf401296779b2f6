//! The ground floor: typed indices, vectors indexed by them, and the symbol interner.
//!
//! What lives here knows nothing of C, of targets or of files. What may not live here: anything
//! that a reader would have to know about compilers to understand.
#![forbid(unsafe_code)]

mod idx;
pub mod spelling;
mod symbol;
pub mod timing;

pub use idx::{Idx, IndexVec};
pub use symbol::{Added, Head, Symbol, SymbolTable};

/// Hash map with the fast, deterministic hash used throughout (never iterated to produce output).
pub type FastMap<K, V> = hashbrown::HashMap<K, V, rustc_hash::FxBuildHasher>;
/// Hash set with the fast, deterministic hash used throughout (never iterated to produce output).
pub type FastSet<K> = hashbrown::HashSet<K, rustc_hash::FxBuildHasher>;
