//! C types: hash-consed, so that equal types have equal ids.
//!
//! [`Ty`] is a type id with qualifiers in its low bits; it is `Copy` and 4 bytes. Structure: [`TypeKind`].
//! Sugar (typedef names) is kept for messages and stripped by [`TypeTable::canonical`]. Records and
//! enumerations are identities ([`RecordId`], [`EnumId`]) whose contents are filled when they are
//! completed. Compatibility, composite types, layout and printing are here; conversions are `sema`'s.
#![forbid(unsafe_code)]

mod access;
mod compat;
mod layout;
mod ms_layout;
mod print;
mod table;
mod types;

pub use access::Access;
pub use print::{float_name, int_name};
pub use table::TypeTable;
pub use types::{
    ArrayLen, EnumData, EnumId, Enumerator, Field, FloatKind, FnTraits, IntKind, Quals, RecordData, RecordId,
    RecordKind, RecordLayout, Ty, TypeClass, TypeKind, TypeListId, VlaId,
};

/// The unsigned type that corresponds to an integer type.
pub fn unsigned_of(kind: IntKind) -> IntKind {
    match kind {
        IntKind::Bool => IntKind::Bool,
        IntKind::Char | IntKind::SChar | IntKind::UChar => IntKind::UChar,
        IntKind::Short | IntKind::UShort => IntKind::UShort,
        IntKind::Int | IntKind::UInt => IntKind::UInt,
        IntKind::Long | IntKind::ULong => IntKind::ULong,
        IntKind::LongLong | IntKind::ULongLong => IntKind::ULongLong,
        IntKind::Int128 | IntKind::UInt128 => IntKind::UInt128,
    }
}
