//! Bits that are surely zero: what extensions, masks and shifts say of a value.

use ir::{BinaryOp, CastOp, Function, Inst, Type, Value};

/// Expressions deeper than this are not looked into.
const DEEPEST: u32 = 6;

/// The bits of an integer of at most 64 bits that are zero whatever its operands are; those above its width count.
/// `resolve` says what stands for a value by now.
pub(crate) fn known_zero(function: &Function, value: Value, resolve: &impl Fn(Value) -> Value) -> u64 {
    zeros(function, value, resolve, DEEPEST)
}

fn above(ty: Type) -> u64 {
    if ty.bits() >= 64 { 0 } else { u64::MAX << ty.bits() }
}

fn zeros(function: &Function, value: Value, resolve: &impl Fn(Value) -> Value, depth: u32) -> u64 {
    let value = resolve(value);
    let ty = function.ty(value);
    if ty.is_vector() || !ty.is_int() || ty.bits() > 64 {
        return 0;
    }
    if let Some(bits) = function.const_bits(value) {
        return !(bits as u64);
    }
    let high = above(ty);
    let (Some(depth), Some(inst)) = (depth.checked_sub(1), function.def_of(value)) else { return high };
    let of = |value: Value| zeros(function, value, resolve, depth);
    let count = |value: Value| {
        function.const_bits(resolve(value)).filter(|&count| count < u128::from(ty.bits())).map(|count| count as u32)
    };
    let known = match inst {
        Inst::Cast { op: CastOp::ZExt | CastOp::Trunc, arg } => of(arg),
        Inst::Binary { op: BinaryOp::And, lhs, rhs, .. } => of(lhs) | of(rhs),
        Inst::Binary { op: BinaryOp::Or | BinaryOp::Xor, lhs, rhs, .. } => of(lhs) & of(rhs),
        Inst::Binary { op: BinaryOp::UMin, lhs, rhs, .. } => leading(of(lhs)) | leading(of(rhs)),
        Inst::Binary { op: BinaryOp::UDiv, lhs, .. } => leading(of(lhs)),
        Inst::Binary { op: BinaryOp::URem, lhs, rhs, .. } => leading(of(lhs)) | leading(of(rhs)),
        Inst::Binary { op: BinaryOp::Shl, lhs, rhs, .. } => match count(rhs) {
            Some(count) => of(lhs) << count | ((1u64 << count) - 1),
            None => 0,
        },
        Inst::Binary { op: BinaryOp::LShr, lhs, rhs, .. } => match count(rhs) {
            Some(0) => of(lhs),
            Some(count) => of(lhs) >> count | u64::MAX << (64 - count),
            None => leading(of(lhs)),
        },
        Inst::Select { then, otherwise, .. } => of(then) & of(otherwise),
        _ => 0,
    };
    known | high
}

/// Of some known zeros, those above the highest bit that may be set.
fn leading(zeros: u64) -> u64 {
    match (!zeros).leading_zeros() {
        0 => 0,
        64 => u64::MAX,
        count => u64::MAX << (64 - count),
    }
}

#[cfg(test)]
mod tests {
    use super::leading;

    #[test]
    fn only_zeros_above_the_highest_bit_are_leading() {
        assert_eq!(leading(0), 0);
        assert_eq!(leading(u64::MAX), u64::MAX);
        assert_eq!(leading(0xffff_0000_0000_00f0), 0xffff_0000_0000_0000);
    }
}
