//! IR types of C's scalars.

use ctype::{FloatKind, IntKind, RecordKind, Ty, TypeKind, TypeTable};
use ir::{Scalar, Type};
use target::LongDouble;

/// The IR type that holds a value of a scalar or vector type. `_Bool` is `i8`. None for `void`,
/// functions, arrays, records, complex types and integers wider than 128 bits.
pub fn ir_type(types: &TypeTable, ty: Ty) -> Option<Type> {
    Some(match types.kind(ty) {
        TypeKind::Int(IntKind::Bool) => Type::I8,
        TypeKind::Int(kind) => Type::int(types.int_size(kind) * 8)?,
        TypeKind::BitInt { width, .. } => Type::int(width.next_power_of_two().max(8))?,
        TypeKind::Enum(id) => ir_type(types, types.enumeration(id).underlying?)?,
        TypeKind::Float(kind) => match kind {
            FloatKind::Float16 => Type::F16,
            FloatKind::BFloat16 => Type::BF16,
            FloatKind::Float | FloatKind::Float32 => Type::F32,
            FloatKind::Double | FloatKind::Float64 | FloatKind::Float32x => Type::F64,
            FloatKind::LongDouble | FloatKind::Float64x => match types.target().long_double {
                LongDouble::X87 => Type::F80,
                LongDouble::Binary128 => Type::F128,
            },
            FloatKind::Float128 => Type::F128,
        },
        TypeKind::Pointer(_) | TypeKind::NullPtr => Type::pointer(types.target().pointer_size),
        TypeKind::Vector { elem, lanes: 1 } => ir_type(types, elem)?,
        TypeKind::Vector { elem, lanes } => {
            let scalar: Scalar = ir_type(types, elem)?.scalar();
            Type::vector(scalar, lanes)?
        }
        TypeKind::Atomic(inner) => ir_type(types, inner)?,
        TypeKind::Error
        | TypeKind::Void
        | TypeKind::Complex(_)
        | TypeKind::Array { .. }
        | TypeKind::Function { .. }
        | TypeKind::Record(_) => return None,
        TypeKind::Typedef { .. } => unreachable!("canonical types have no sugar"),
    })
}

/// The part type of a complex type (also behind `_Atomic`).
pub fn complex_part(types: &TypeTable, ty: Ty) -> Option<Ty> {
    match types.kind(ty) {
        TypeKind::Complex(part) => Some(part),
        TypeKind::Atomic(inner) => complex_part(types, inner),
        _ => None,
    }
}

/// The type that arguments of a transparent union travel as: that of its first member. None for other types.
pub(crate) fn transparent_member(types: &TypeTable, ty: Ty) -> Option<Ty> {
    let TypeKind::Record(id) = types.kind(ty) else { return None };
    let record = types.record(id);
    let transparent = record.kind == RecordKind::Union && record.transparent;
    record.fields.first().filter(|_| transparent).map(|first| first.ty)
}
