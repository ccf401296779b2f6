//! Values: bits by lane, or poison.

use ir::Type;

/// A value of some IR type. The bits of each lane are zero-extended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Val {
    /// A scalar's bits.
    Scalar(u128),
    /// A vector's lanes.
    Vector(Vec<u128>),
    /// The result of a broken promise.
    Poison,
}

/// The bits that a lane of a type has.
pub(crate) fn mask(ty: Type) -> u128 {
    match ty.lane_bits() {
        128 => u128::MAX,
        bits => (1 << bits) - 1,
    }
}

impl Val {
    /// The value of a type from its bytes in memory.
    pub(crate) fn from_bytes(ty: Type, bytes: &[u8]) -> Val {
        let size = ty.element().bytes() as usize;
        let lane = |chunk: &[u8]| {
            let mut wide = [0; 16];
            wide[..chunk.len()].copy_from_slice(chunk);
            u128::from_le_bytes(wide) & mask(ty)
        };
        if ty.is_vector() { Val::Vector(bytes.chunks(size).map(lane).collect()) } else { Val::Scalar(lane(bytes)) }
    }

    /// The bytes in memory; poison is stored as zeros (some fixed bytes).
    pub(crate) fn to_bytes(&self, ty: Type) -> Vec<u8> {
        let size = ty.element().bytes() as usize;
        match self {
            Val::Scalar(bits) => bits.to_le_bytes()[..size].to_vec(),
            Val::Vector(lanes) => lanes.iter().flat_map(|bits| bits.to_le_bytes()[..size].to_vec()).collect(),
            Val::Poison => vec![0; size * ty.lanes() as usize],
        }
    }

    /// Lane by lane with one operand.
    pub(crate) fn map(&self, mut f: impl FnMut(u128) -> Option<u128>) -> Val {
        match self {
            Val::Scalar(bits) => f(*bits).map_or(Val::Poison, Val::Scalar),
            Val::Vector(lanes) => {
                lanes.iter().map(|&bits| f(bits)).collect::<Option<Vec<u128>>>().map_or(Val::Poison, Val::Vector)
            }
            Val::Poison => Val::Poison,
        }
    }

    /// Lane by lane with two operands; none from `f` is poison, an error ends it.
    pub(crate) fn zip<E>(
        &self,
        other: &Val,
        mut f: impl FnMut(u128, u128) -> Result<Option<u128>, E>,
    ) -> Result<Val, E> {
        Ok(match (self, other) {
            (Val::Scalar(a), Val::Scalar(b)) => f(*a, *b)?.map_or(Val::Poison, Val::Scalar),
            (Val::Vector(a), Val::Vector(b)) => {
                let mut out = Vec::with_capacity(a.len());
                for (&a, &b) in a.iter().zip(b) {
                    match f(a, b)? {
                        Some(bits) => out.push(bits),
                        None => return Ok(Val::Poison),
                    }
                }
                Val::Vector(out)
            }
            _ => Val::Poison,
        })
    }
}
