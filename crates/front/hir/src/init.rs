//! Initialisers, flattened.

use crate::expr::ExprId;
use base::define_idx;
use ctype::Ty;

define_idx! {
    /// An initialiser.
    pub struct InitId = "init";
}

/// How an object is initialised.
#[derive(Clone, Debug)]
pub enum Init {
    /// By one value of the object's type (scalar, or a record copied from an expression).
    Value(ExprId),
    /// By parts: the object is zero but for the entries, applied in order (a later one overrides).
    List {
        /// The entries, in order of evaluation.
        entries: Vec<InitEntry>,
        /// Size in bytes of the whole object, a flexible array's initialised elements included.
        size: u64,
    },
}

/// One part.
#[derive(Copy, Clone, Debug)]
pub struct InitEntry {
    /// Offset in bytes of the part from the start of the object (for a bit-field: of its storage unit).
    pub offset: u64,
    /// Its bits, for a bit-field.
    pub bits: Option<BitRange>,
    /// Type of the part. An array of characters may be initialised by an `Expr::String` (cut or
    /// padded with zeros to the array's size); every other value has this type.
    pub ty: Ty,
    /// The value. Evaluated once, even if repeated.
    pub value: ExprId,
    /// How often (GNU `[a ... b] =`): 1 is once.
    pub repeat: u64,
    /// Distance in bytes between repetitions.
    pub stride: u64,
}

/// Bits of a storage unit.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct BitRange {
    /// Bits above the unit's least significant bit.
    pub offset: u32,
    /// Number of bits.
    pub width: u32,
    /// Bytes of the unit.
    pub unit_size: u32,
}
