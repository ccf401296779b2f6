//! C types: hash-consed, so that equal types have equal ids.
//!
//! [`Ty`] is a type id with qualifiers in its low bits; it is `Copy` and 4 bytes. Structure: [`TypeKind`].
//! Sugar (typedef names) is kept for messages and stripped by [`TypeTable::canonical`]. Records and
//! enumerations are identities ([`RecordId`], [`EnumId`]) whose contents are filled when they are
//! completed. Compatibility, composite types, layout and printing are here; conversions are `sema`'s.
#![forbid(unsafe_code)]

mod compat;
mod layout;
mod print;
mod table;
mod types;

pub use print::{float_name, int_name};
pub use table::TypeTable;
pub use types::{
    ArrayLen, EnumData, EnumId, Enumerator, Field, FloatKind, FnTraits, IntKind, Quals, RecordData, RecordId,
    RecordKind, RecordLayout, Ty, TypeKind, TypeListId, VlaId,
};
