//! Folding of constants as they are made, through `num`: enough that constant-false branches vanish
//! at every level. Everything else is for passes.

use ir::{BinaryOp, FloatCond, Function, IntCond, Type, Value};
use num::{Float, Int};
use std::cmp::Ordering;

fn int_of(function: &Function, value: Value) -> Option<Int> {
    let ty = function.ty(value);
    if !ty.is_int() || ty.is_vector() {
        return None;
    }
    Some(Int::from_u128(ty.bits(), function.const_bits(value)?))
}

fn make(function: &mut Function, ty: Type, value: &Int) -> Value {
    function.constant(ty, value.low_u128())
}

/// A comparison for more than infinity, or less than its negative: false, if a NaN need not raise a flag.
pub(crate) fn beyond_infinity(function: &mut Function, cond: FloatCond, lhs: Value, rhs: Value) -> Option<Value> {
    let (limit, above) = match cond {
        FloatCond::Ogt => (rhs, true),
        FloatCond::Olt => (rhs, false),
        _ => return None,
    };
    let is_infinity = |function: &Function, value: Value, negative: bool| {
        let format = crate::arith::float_format(function.ty(value));
        format.is_some_and(|format| function.const_bits(value) == Some(Float::infinity(format, negative).bits()))
    };
    let never = is_infinity(function, limit, !above) || is_infinity(function, lhs, above);
    never.then(|| function.int(Type::I1, 0))
}

/// A constant integer in another width.
pub(crate) fn resize(function: &mut Function, value: Value, ty: Type, signed: bool) -> Option<Value> {
    if !ty.is_int() || ty.is_vector() {
        return None;
    }
    let int = int_of(function, value)?.resize(ty.bits(), signed);
    Some(make(function, ty, &int))
}

/// Integer arithmetic on constants, and with neutral elements. None if it must be done at run time.
pub(crate) fn binary(function: &mut Function, op: BinaryOp, lhs: Value, rhs: Value) -> Option<Value> {
    let ty = function.ty(lhs);
    let (a, b) = (int_of(function, lhs), int_of(function, rhs));
    let (Some(a), Some(b)) = (&a, &b) else {
        let neutral = |c: &Option<Int>, op: BinaryOp, right: bool| match (c, op) {
            (Some(c), BinaryOp::Add | BinaryOp::Or | BinaryOp::Xor) => c.is_zero(),
            (Some(c), BinaryOp::Sub | BinaryOp::Shl | BinaryOp::LShr | BinaryOp::AShr) => right && c.is_zero(),
            (Some(c), BinaryOp::Mul) => *c == Int::one(ty.bits()),
            (Some(c), BinaryOp::And) => c.is_ones(),
            _ => false,
        };
        return if neutral(&b, op, true) {
            Some(lhs)
        } else if neutral(&a, op, false) {
            Some(rhs)
        } else {
            None
        };
    };
    let count = || b.to_u64().filter(|&n| n < u64::from(ty.bits())).map(|n| n as u32);
    let result = match op {
        BinaryOp::Add => a.add(b),
        BinaryOp::Sub => a.sub(b),
        BinaryOp::Mul => a.mul(b),
        BinaryOp::UDiv => a.div(b, false)?,
        BinaryOp::URem => a.rem(b, false)?,
        BinaryOp::SDiv if !a.div_overflows(b, true) => a.div(b, true)?,
        BinaryOp::SRem if !a.div_overflows(b, true) => a.rem(b, true)?,
        BinaryOp::And => a.and(b),
        BinaryOp::Or => a.or(b),
        BinaryOp::Xor => a.xor(b),
        BinaryOp::Shl => a.shl(count()?),
        BinaryOp::LShr => a.shr(count()?, false),
        BinaryOp::AShr => a.shr(count()?, true),
        _ => return None,
    };
    Some(make(function, ty, &result))
}

/// Comparison of constants.
pub(crate) fn compare(function: &mut Function, cond: IntCond, lhs: Value, rhs: Value) -> Option<Value> {
    let bits = |value| function.const_bits(value).filter(|_| !function.ty(value).is_vector());
    let width = function.ty(lhs).bits();
    let (a, b) = (Int::from_u128(width, bits(lhs)?), Int::from_u128(width, bits(rhs)?));
    let (signed, unsigned) = (a.compare(&b, true), a.compare(&b, false));
    let holds = match cond {
        IntCond::Eq => unsigned == Ordering::Equal,
        IntCond::Ne => unsigned != Ordering::Equal,
        IntCond::Slt => signed == Ordering::Less,
        IntCond::Sle => signed != Ordering::Greater,
        IntCond::Sgt => signed == Ordering::Greater,
        IntCond::Sge => signed != Ordering::Less,
        IntCond::Ult => unsigned == Ordering::Less,
        IntCond::Ule => unsigned != Ordering::Greater,
        IntCond::Ugt => unsigned == Ordering::Greater,
        IntCond::Uge => unsigned != Ordering::Less,
    };
    Some(function.int(Type::I1, u64::from(holds)))
}
