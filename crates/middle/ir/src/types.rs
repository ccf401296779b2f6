//! Types of values: one byte.

use std::fmt;

/// A scalar.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Scalar {
    I1,
    I8,
    I16,
    I32,
    I64,
    I128,
    F16,
    BF16,
    F32,
    F64,
    F80,
    F128,
    Ptr,
    Ptr32,
}

/// A scalar, or a vector of 2 to 64 lanes (a power of two): `scalar | log2(lanes) << 4`.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Type(u8);

const SCALARS: [(Scalar, &str, u32); 14] = [
    (Scalar::I1, "i1", 1),
    (Scalar::I8, "i8", 8),
    (Scalar::I16, "i16", 16),
    (Scalar::I32, "i32", 32),
    (Scalar::I64, "i64", 64),
    (Scalar::I128, "i128", 128),
    (Scalar::F16, "f16", 16),
    (Scalar::BF16, "bf16", 16),
    (Scalar::F32, "f32", 32),
    (Scalar::F64, "f64", 64),
    (Scalar::F80, "f80", 80),
    (Scalar::F128, "f128", 128),
    (Scalar::Ptr, "ptr", 64),
    (Scalar::Ptr32, "ptr32", 32),
];

#[allow(missing_docs)]
impl Type {
    pub const I1: Type = Type(Scalar::I1 as u8);
    pub const I8: Type = Type(Scalar::I8 as u8);
    pub const I16: Type = Type(Scalar::I16 as u8);
    pub const I32: Type = Type(Scalar::I32 as u8);
    pub const I64: Type = Type(Scalar::I64 as u8);
    pub const I128: Type = Type(Scalar::I128 as u8);
    pub const F16: Type = Type(Scalar::F16 as u8);
    pub const BF16: Type = Type(Scalar::BF16 as u8);
    pub const F32: Type = Type(Scalar::F32 as u8);
    pub const F64: Type = Type(Scalar::F64 as u8);
    pub const F80: Type = Type(Scalar::F80 as u8);
    pub const F128: Type = Type(Scalar::F128 as u8);
    /// An address of 64 bits. What makes code asks the function for its pointers' type.
    pub const PTR: Type = Type(Scalar::Ptr as u8);
    /// An address of 32 bits.
    pub const PTR32: Type = Type(Scalar::Ptr32 as u8);
}

impl Type {
    /// A vector type. None unless `lanes` is a power of two from 2 to 64.
    pub fn vector(elem: Scalar, lanes: u32) -> Option<Type> {
        if lanes.is_power_of_two() && (2..=64).contains(&lanes) {
            Some(Type(elem as u8 | (lanes.trailing_zeros() as u8) << 4))
        } else {
            None
        }
    }
    /// The scalar, or the vector's element.
    #[inline]
    pub fn scalar(self) -> Scalar {
        SCALARS[(self.0 & 15) as usize].0
    }
    /// The scalar or element as a type.
    #[inline]
    pub fn element(self) -> Type {
        Type(self.0 & 15)
    }
    /// Number of lanes; 1 for scalars.
    #[inline]
    pub fn lanes(self) -> u32 {
        1 << (self.0 >> 4)
    }
    /// Whether this is a vector.
    #[inline]
    pub fn is_vector(self) -> bool {
        self.0 >> 4 != 0
    }
    /// Bits of a scalar or of one lane.
    #[inline]
    pub fn lane_bits(self) -> u32 {
        SCALARS[(self.0 & 15) as usize].2
    }
    /// Bits in all.
    #[inline]
    pub fn bits(self) -> u32 {
        self.lane_bits() * self.lanes()
    }
    /// Bytes that a load or store moves: `i1` is one byte, `f80` ten.
    #[inline]
    pub fn bytes(self) -> u32 {
        self.lane_bits().div_ceil(8) * self.lanes()
    }
    /// Whether lanes are integers (`i1` to `i128`).
    #[inline]
    pub fn is_int(self) -> bool {
        (self.0 & 15) <= Scalar::I128 as u8
    }
    /// Whether lanes are floating.
    #[inline]
    pub fn is_float(self) -> bool {
        (Scalar::F16 as u8..=Scalar::F128 as u8).contains(&(self.0 & 15))
    }
    /// Whether lanes are pointers.
    #[inline]
    pub fn is_ptr(self) -> bool {
        (self.0 & 15) >= Scalar::Ptr as u8
    }
    /// The pointer type of this many bytes: 4 or 8.
    pub fn pointer(bytes: u32) -> Type {
        if bytes == 4 { Type::PTR32 } else { Type::PTR }
    }
    /// The integer type of this many bits: 1, 8, 16, 32, 64 or 128.
    pub fn int(bits: u32) -> Option<Type> {
        Some(match bits {
            1 => Type::I1,
            8 => Type::I8,
            16 => Type::I16,
            32 => Type::I32,
            64 => Type::I64,
            128 => Type::I128,
            _ => return None,
        })
    }
    /// The same shape with integer lanes of equal width (comparison masks of vectors, bit casts); `f80` has none.
    pub fn as_int(self) -> Option<Type> {
        let elem = Type::int(self.lane_bits())?;
        if self.is_vector() { Type::vector(elem.scalar(), self.lanes()) } else { Some(elem) }
    }
    /// The type whose text form this is (`i32`, `f64x2`).
    pub fn parse(text: &str) -> Option<Type> {
        // Longest names first, so that `i16` is not read as `i1`.
        let (scalar, rest) = SCALARS
            .iter()
            .filter_map(|(s, name, _)| text.strip_prefix(name).map(|rest| (*s, rest)))
            .min_by_key(|(_, rest)| rest.len())?;
        match rest.strip_prefix('x') {
            Some(lanes) => Type::vector(scalar, lanes.parse().ok()?),
            None if rest.is_empty() => Some(Type(scalar as u8)),
            None => None,
        }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(SCALARS[(self.0 & 15) as usize].1)?;
        if self.is_vector() { write!(f, "x{}", self.lanes()) } else { Ok(()) }
    }
}

impl fmt::Debug for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_names_round_trip() {
        for (scalar, _, _) in SCALARS {
            let ty = Type(scalar as u8);
            assert_eq!(Type::parse(&ty.to_string()), Some(ty));
            let vector = Type::vector(scalar, 4).unwrap();
            assert_eq!(Type::parse(&vector.to_string()), Some(vector));
            assert_eq!((vector.element(), vector.lanes()), (ty, 4));
        }
        assert_eq!(Type::parse("i1x3"), None);
    }
}
