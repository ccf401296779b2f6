//! Constant folding: what the interpreter says an instruction on constants gives. None if that is poison,
//! undefined, or not a constant.

use interp::{Val, arith};
use ir::{ArithFlags, BinaryOp, CastOp, FloatCond, Function, Inst, InstId, IntCond, OverflowOp, Type, UnaryOp, Value};

/// The low bits that a type has.
pub fn truncate(bits: u128, ty: Type) -> u128 {
    match ty.bits() {
        width if width >= 128 => bits,
        width => bits & ((1 << width) - 1),
    }
}

fn scalar(value: Val) -> Option<u128> {
    match value {
        Val::Scalar(bits) => Some(bits),
        Val::Vector(_) | Val::Poison => None,
    }
}

/// Arithmetic.
pub fn binary(op: BinaryOp, flags: ArithFlags, ty: Type, a: u128, b: u128) -> Option<u128> {
    let result = scalar(arith::binary(op, flags, ty, &Val::Scalar(a), &Val::Scalar(b)).ok()?)?;
    // Which NaN comes is the machine's choice.
    let is_nan = |format| num::Float::from_bits(format, result).is_nan();
    (!arith::format_of(ty).is_some_and(is_nan)).then_some(result)
}

/// One operand.
pub fn unary(op: UnaryOp, ty: Type, a: u128) -> Option<u128> {
    scalar(arith::unary(op, ty, &Val::Scalar(a)))
}

/// Conversion.
pub fn cast(op: CastOp, from: Type, to: Type, a: u128) -> Option<u128> {
    scalar(arith::cast(op, from, to, &Val::Scalar(a)))
}

/// Integer comparison.
pub fn int_compare(cond: IntCond, ty: Type, a: u128, b: u128) -> Option<u128> {
    scalar(arith::int_compare(cond, ty, &Val::Scalar(a), &Val::Scalar(b)))
}

/// Floating comparison.
pub fn float_compare(cond: FloatCond, ty: Type, a: u128, b: u128) -> Option<u128> {
    scalar(arith::float_compare(cond, ty, &Val::Scalar(a), &Val::Scalar(b)))
}

/// Arithmetic with its overflow.
pub fn overflow(op: OverflowOp, ty: Type, a: u128, b: u128) -> Option<(u128, u128)> {
    let (value, lost) = arith::overflow(op, ty, &Val::Scalar(a), &Val::Scalar(b));
    Some((scalar(value)?, scalar(lost)?))
}

/// The only result of an instruction, if its operands are constants. `value` says what stands for an operand.
pub fn inst(function: &Function, inst: InstId, value: impl Fn(Value) -> Value) -> Option<u128> {
    let constant = |v: Value| {
        let v = value(v);
        let plain = !function.ty(v).is_vector();
        function.const_bits(v).filter(|_| plain)
    };
    match function.inst(inst) {
        Inst::Binary { op, flags, lhs, rhs } => binary(op, flags, function.ty(lhs), constant(lhs)?, constant(rhs)?),
        Inst::Unary { op: UnaryOp::IsConstant, arg } => constant(arg).map(|_| 1),
        Inst::Unary { op, arg } => unary(op, function.ty(arg), constant(arg)?),
        Inst::Cast { op, arg } => {
            let to = function.result(inst).map(|result| function.ty(result))?;
            if to.is_vector() { None } else { cast(op, function.ty(arg), to, constant(arg)?) }
        }
        Inst::IntCompare { cond, lhs, rhs } => int_compare(cond, function.ty(lhs), constant(lhs)?, constant(rhs)?),
        Inst::FloatCompare { cond, lhs, rhs } => float_compare(cond, function.ty(lhs), constant(lhs)?, constant(rhs)?),
        _ => None,
    }
}
