//! What arithmetic means: all of it through `num`.

use crate::machine::Stop;
use crate::value::{Val, mask};
use ir::{ArithFlags, BinaryOp, CarryOp, CastOp, FloatCond, IntCond, OverflowOp, Type, UnaryOp};
use num::{Float, FloatFormat, Int};
use std::cmp::Ordering;

/// The format of a floating type.
pub fn format_of(ty: Type) -> Option<FloatFormat> {
    Some(match ty.element() {
        Type::F16 => FloatFormat::Half,
        Type::BF16 => FloatFormat::BFloat,
        Type::F32 => FloatFormat::Single,
        Type::F64 => FloatFormat::Double,
        Type::F80 => FloatFormat::X87,
        Type::F128 => FloatFormat::Quad,
        _ => return None,
    })
}

fn undefined(what: &str) -> Stop {
    Stop::Undefined(what.into())
}

/// Arithmetic on two operands. The error says what is undefined, or that the IR is wrong.
pub fn binary(op: BinaryOp, flags: ArithFlags, ty: Type, a: &Val, b: &Val) -> Result<Val, Stop> {
    if let Some(format) = format_of(ty) {
        return a.zip(b, |a, b| {
            let (x, y) = (Float::from_bits(format, a), Float::from_bits(format, b));
            let result = match op {
                BinaryOp::FAdd => x.add(y),
                BinaryOp::FSub => x.sub(y),
                BinaryOp::FMul => x.mul(y),
                BinaryOp::FDiv => x.div(y),
                BinaryOp::FCopySign => x.copy_sign(y),
                _ => return Err(Stop::Invalid(format!("{op:?} of floating values"))),
            };
            Ok(Some(result.bits()))
        });
    }
    let width = ty.lane_bits();
    let division = matches!(op, BinaryOp::UDiv | BinaryOp::SDiv | BinaryOp::URem | BinaryOp::SRem);
    if division && matches!(b, Val::Poison) {
        return Err(undefined("division by poison"));
    }
    a.zip(b, |a, b| {
        let (x, y) = (Int::from_u128(width, a), Int::from_u128(width, b));
        let count = || y.to_u64().filter(|&n| n < u64::from(width)).map(|n| n as u32);
        let (nsw, nuw) = (flags.contains(ArithFlags::NSW), flags.contains(ArithFlags::NUW));
        let checked = |signed: (Int, bool), unsigned: (Int, bool)| {
            if (nsw && signed.1) || (nuw && unsigned.1) { None } else { Some(signed.0) }
        };
        let exact = flags.contains(ArithFlags::EXACT);
        let result = match op {
            BinaryOp::Add => checked(x.add_overflow(&y, true), x.add_overflow(&y, false)),
            BinaryOp::Sub => checked(x.sub_overflow(&y, true), x.sub_overflow(&y, false)),
            BinaryOp::Mul => checked(x.mul_overflow(&y, true), x.mul_overflow(&y, false)),
            BinaryOp::UDiv | BinaryOp::SDiv | BinaryOp::URem | BinaryOp::SRem => {
                let signed = matches!(op, BinaryOp::SDiv | BinaryOp::SRem);
                if x.div_overflows(&y, signed) {
                    return Err(undefined("quotient does not fit"));
                }
                let (quotient, rest) = x.div_rem(&y, signed).ok_or_else(|| undefined("division by zero"))?;
                let is_quotient = matches!(op, BinaryOp::UDiv | BinaryOp::SDiv);
                match (is_quotient, exact && !rest.is_zero()) {
                    (true, true) => None,
                    (true, false) => Some(quotient),
                    (false, _) => Some(rest),
                }
            }
            BinaryOp::And => Some(x.and(&y)),
            BinaryOp::Or => Some(x.or(&y)),
            BinaryOp::Xor => Some(x.xor(&y)),
            BinaryOp::Shl => count().map(|n| x.shl(n)),
            BinaryOp::LShr | BinaryOp::AShr => count().and_then(|n| {
                let shifted = x.shr(n, op == BinaryOp::AShr);
                (!exact || shifted.shl(n) == x).then_some(shifted)
            }),
            BinaryOp::RotL => Some(x.rotate_left((b % u128::from(width)) as u32)),
            BinaryOp::RotR => Some(x.rotate_left((u128::from(width) - b % u128::from(width)) as u32 % width)),
            BinaryOp::SMin | BinaryOp::SMax | BinaryOp::UMin | BinaryOp::UMax => {
                let order = x.compare(&y, matches!(op, BinaryOp::SMin | BinaryOp::SMax));
                let least = matches!(op, BinaryOp::SMin | BinaryOp::UMin);
                Some(if (order == Ordering::Less) == least { x } else { y })
            }
            BinaryOp::FAdd | BinaryOp::FSub | BinaryOp::FMul | BinaryOp::FDiv | BinaryOp::FCopySign => {
                return Err(Stop::Invalid(format!("{op:?} of integers")));
            }
        };
        Ok(result.map(|int| int.low_u128()))
    })
}

/// Operations with one operand, but for `freeze` of poison and `is_constant`, which are the machine's.
pub fn unary(op: UnaryOp, ty: Type, arg: &Val) -> Val {
    if let Some(format) = format_of(ty) {
        return arg.map(|bits| {
            let x = Float::from_bits(format, bits);
            Some(match op {
                UnaryOp::FNeg => x.neg().bits(),
                UnaryOp::FAbs => x.abs().bits(),
                UnaryOp::FSqrt => x.sqrt().bits(),
                _ => bits,
            })
        });
    }
    let width = ty.lane_bits();
    arg.map(|bits| {
        let x = Int::from_u128(width, bits);
        Some(match op {
            UnaryOp::Ctlz => u128::from(x.leading_zeros()),
            UnaryOp::Cttz => u128::from(x.trailing_zeros().min(width)),
            UnaryOp::Popcnt => u128::from(x.count_ones()),
            UnaryOp::Bswap => x.swap_bytes().low_u128(),
            UnaryOp::BitReverse => x.reverse_bits().low_u128(),
            UnaryOp::FNeg | UnaryOp::FAbs | UnaryOp::FSqrt | UnaryOp::Freeze | UnaryOp::IsConstant => bits,
        })
    })
}

/// Conversions.
pub fn cast(op: CastOp, from: Type, to: Type, arg: &Val) -> Val {
    if op == CastOp::Bitcast {
        return match arg {
            Val::Poison => Val::Poison,
            value => Val::from_bytes(to, &value.to_bytes(from)),
        };
    }
    arg.map(|bits| {
        let int = || Int::from_u128(from.lane_bits(), bits);
        Some(match op {
            CastOp::Trunc | CastOp::ZExt | CastOp::PtrToInt | CastOp::IntToPtr => bits & mask(to),
            CastOp::SExt => int().resize(to.lane_bits(), true).low_u128(),
            CastOp::FpTrunc | CastOp::FpExt => {
                Float::from_bits(format_of(from)?, bits).convert(format_of(to)?).0.bits()
            }
            CastOp::FpToSi | CastOp::FpToUi => {
                let signed = op == CastOp::FpToSi;
                let (value, fits) = Float::from_bits(format_of(from)?, bits).to_int(to.lane_bits(), signed);
                if !fits {
                    return None;
                }
                value.low_u128()
            }
            CastOp::SiToFp => Float::from_int(format_of(to)?, &int(), true).0.bits(),
            CastOp::UiToFp => Float::from_int(format_of(to)?, &int(), false).0.bits(),
            CastOp::Bitcast => bits,
        })
    })
}

/// Truth of a comparison: `i1`, or for vectors lanes of all ones.
fn truth(ty: Type, holds: bool) -> u128 {
    match (holds, ty.is_vector()) {
        (false, _) => 0,
        (true, false) => 1,
        (true, true) => mask(ty),
    }
}

/// Integer comparison.
pub fn int_compare(cond: IntCond, ty: Type, a: &Val, b: &Val) -> Val {
    let width = ty.lane_bits();
    let compared: Result<Val, Stop> = a.zip(b, |a, b| {
        let (x, y) = (Int::from_u128(width, a), Int::from_u128(width, b));
        let (signed, unsigned) = (x.compare(&y, true), x.compare(&y, false));
        let holds = match cond {
            IntCond::Eq => unsigned.is_eq(),
            IntCond::Ne => unsigned.is_ne(),
            IntCond::Slt => signed.is_lt(),
            IntCond::Sle => signed.is_le(),
            IntCond::Sgt => signed.is_gt(),
            IntCond::Sge => signed.is_ge(),
            IntCond::Ult => unsigned.is_lt(),
            IntCond::Ule => unsigned.is_le(),
            IntCond::Ugt => unsigned.is_gt(),
            IntCond::Uge => unsigned.is_ge(),
        };
        Ok(Some(truth(ty, holds)))
    });
    compared.unwrap_or(Val::Poison)
}

/// Floating comparison.
pub fn float_compare(cond: FloatCond, ty: Type, a: &Val, b: &Val) -> Val {
    let Some(format) = format_of(ty) else { return Val::Poison };
    let compared: Result<Val, Stop> = a.zip(b, |a, b| {
        let order = Float::from_bits(format, a).compare(Float::from_bits(format, b));
        let ordered = order.is_some();
        let is = |wanted: fn(Ordering) -> bool| order.is_some_and(wanted);
        let holds = match cond {
            FloatCond::Oeq => is(Ordering::is_eq),
            FloatCond::One => is(Ordering::is_ne),
            FloatCond::Olt => is(Ordering::is_lt),
            FloatCond::Ole => is(Ordering::is_le),
            FloatCond::Ogt => is(Ordering::is_gt),
            FloatCond::Oge => is(Ordering::is_ge),
            FloatCond::Ueq => !ordered || is(Ordering::is_eq),
            FloatCond::Une => !ordered || is(Ordering::is_ne),
            FloatCond::Ult => !ordered || is(Ordering::is_lt),
            FloatCond::Ule => !ordered || is(Ordering::is_le),
            FloatCond::Ugt => !ordered || is(Ordering::is_gt),
            FloatCond::Uge => !ordered || is(Ordering::is_ge),
            FloatCond::Ord => ordered,
            FloatCond::Uno => !ordered,
        };
        Ok(Some(truth(ty, holds)))
    });
    compared.unwrap_or(Val::Poison)
}

/// The wrapped result and whether it overflowed.
pub fn overflow(op: OverflowOp, ty: Type, a: &Val, b: &Val) -> (Val, Val) {
    let (Val::Scalar(a), Val::Scalar(b)) = (a, b) else { return (Val::Poison, Val::Poison) };
    let (x, y) = (Int::from_u128(ty.bits(), *a), Int::from_u128(ty.bits(), *b));
    let (result, lost) = match op {
        OverflowOp::SAdd => x.add_overflow(&y, true),
        OverflowOp::UAdd => x.add_overflow(&y, false),
        OverflowOp::SSub => x.sub_overflow(&y, true),
        OverflowOp::USub => x.sub_overflow(&y, false),
        OverflowOp::SMul => x.mul_overflow(&y, true),
        OverflowOp::UMul => x.mul_overflow(&y, false),
    };
    (Val::Scalar(result.low_u128()), Val::Scalar(u128::from(lost)))
}

/// Sum or difference of words (of at most 64 bits) with a carry: the word and the carry out.
pub fn carry(op: CarryOp, ty: Type, [a, b, carry]: &[Val; 3]) -> [Val; 2] {
    let (Val::Scalar(a), Val::Scalar(b), Val::Scalar(carry)) = (a, b, carry) else {
        return [Val::Poison, Val::Poison];
    };
    let result = match op {
        CarryOp::Add => a + b + carry,
        CarryOp::Sub => a.wrapping_sub(*b).wrapping_sub(*carry),
    };
    [Val::Scalar(result & mask(ty)), Val::Scalar(u128::from(result & !mask(ty) != 0))]
}

/// The two words of a product of words of at most 64 bits.
pub fn wide_mul(signed: bool, ty: Type, a: &Val, b: &Val) -> [Val; 2] {
    let (Val::Scalar(a), Val::Scalar(b)) = (a, b) else { return [Val::Poison, Val::Poison] };
    let width = ty.bits();
    let extend = |bits: u128| match signed && bits >> (width - 1) & 1 != 0 {
        true => bits | !mask(ty),
        false => bits,
    };
    let product = extend(*a).wrapping_mul(extend(*b));
    [Val::Scalar(product & mask(ty)), Val::Scalar(product >> width & mask(ty))]
}

/// A word of two shifted words of at most 64 bits.
pub fn funnel(left: bool, ty: Type, [high, low, count]: [Val; 3]) -> Val {
    let (Val::Scalar(high), Val::Scalar(low), Val::Scalar(count)) = (high, low, count) else { return Val::Poison };
    let (width, both) = (ty.bits(), high << ty.bits() | low);
    let count = (count % u128::from(width)) as u32;
    Val::Scalar(if left { both << count >> width } else { both >> count } & mask(ty))
}
