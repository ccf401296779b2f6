//! Proof at small widths: every assignment of values, poison included, is tried.

use crate::language::{Expr, Kind, Op, Rule};
use num::Int;
use std::cmp::Ordering;

/// What an expression comes to: bits, or none for poison. The error is undefined behaviour.
type Outcome = Result<Option<u128>, Undefined>;

/// Division by zero and its like.
#[derive(Copy, Clone, Debug)]
pub struct Undefined;

struct Assignment<'a> {
    widths: &'a [u32],
    values: &'a [Option<u128>],
}

impl Assignment<'_> {
    fn evaluate(&self, expr: &Expr) -> Outcome {
        let width = self.widths[expr.width];
        let mask = mask(width);
        Ok(match &expr.kind {
            Kind::Variable(n) => self.values[*n],
            Kind::Number(number) => Some(*number as i128 as u128 & mask),
            Kind::Least => Some(1 << (width - 1)),
            Kind::Bits => Some(u128::from(width) & mask),
            Kind::Apply { op: Op::Select, args, .. } => match self.evaluate(&args[0])? {
                Some(0) => self.evaluate(&args[2])?,
                Some(_) => self.evaluate(&args[1])?,
                None => None,
            },
            Kind::Apply { op, flags, args, .. } => {
                let operand_width = self.widths[args[0].width];
                let mut operands = Vec::with_capacity(2);
                for arg in args {
                    operands.push(self.evaluate(arg)?);
                }
                if let (Op::Binary("UDiv" | "SDiv" | "URem" | "SRem"), None) = (op, operands.last().copied().flatten())
                {
                    return Err(Undefined);
                }
                let Some(operands) = operands.into_iter().collect::<Option<Vec<u128>>>() else { return Ok(None) };
                apply(*op, *flags, operand_width, width, &operands)?
            }
        })
    }
}

fn mask(width: u32) -> u128 {
    if width >= 128 { u128::MAX } else { (1 << width) - 1 }
}

fn apply(op: Op, flags: u8, from: u32, to: u32, operands: &[u128]) -> Outcome {
    let int = |n: usize| Int::from_u128(from, operands[n]);
    let (nsw, nuw, exact) = (flags & 1 != 0, flags & 2 != 0, flags & 4 != 0);
    let x = int(0);
    let bits = match op {
        Op::Unary("Ctlz") => u128::from(x.leading_zeros()),
        Op::Unary("Cttz") => u128::from(x.trailing_zeros().min(from)),
        Op::Unary("Popcnt") => u128::from(x.count_ones()),
        Op::Unary("Bswap") => match from % 8 {
            0 => x.swap_bytes().low_u128(),
            // There are no bytes to swap.
            _ => operands[0],
        },
        Op::Unary(_) => return Err(Undefined),
        Op::Cast("SExt") => x.resize(to, true).low_u128(),
        Op::Cast(_) => operands[0] & mask(to),
        Op::Compare(cond) => {
            let (signed, unsigned) = (x.compare(&int(1), true), x.compare(&int(1), false));
            u128::from(match cond {
                "Eq" => unsigned == Ordering::Equal,
                "Ne" => unsigned != Ordering::Equal,
                "Slt" => signed.is_lt(),
                "Sle" => signed.is_le(),
                "Sgt" => signed.is_gt(),
                "Sge" => signed.is_ge(),
                "Ult" => unsigned.is_lt(),
                "Ule" => unsigned.is_le(),
                "Ugt" => unsigned.is_gt(),
                _ => unsigned.is_ge(),
            })
        }
        Op::Select => return Err(Undefined),
        Op::Binary(name) => {
            let y = int(1);
            let count = y.to_u64().filter(|&n| n < u64::from(from)).map(|n| n as u32);
            let overflows = |signed: bool, unsigned: bool| nsw && signed || nuw && unsigned;
            let result = match name {
                "Add" if overflows(x.add_overflow(&y, true).1, x.add_overflow(&y, false).1) => None,
                "Add" => Some(x.add(&y)),
                "Sub" if overflows(x.sub_overflow(&y, true).1, x.sub_overflow(&y, false).1) => None,
                "Sub" => Some(x.sub(&y)),
                "Mul" if overflows(x.mul_overflow(&y, true).1, x.mul_overflow(&y, false).1) => None,
                "Mul" => Some(x.mul(&y)),
                "UDiv" | "SDiv" | "URem" | "SRem" => {
                    let signed = name.starts_with('S');
                    if x.div_overflows(&y, signed) {
                        return Err(Undefined);
                    }
                    let (quotient, rest) = x.div_rem(&y, signed).ok_or(Undefined)?;
                    match name.ends_with("Div") {
                        true if exact && !rest.is_zero() => None,
                        true => Some(quotient),
                        false => Some(rest),
                    }
                }
                "And" => Some(x.and(&y)),
                "Or" => Some(x.or(&y)),
                "Xor" => Some(x.xor(&y)),
                "Shl" => count.and_then(|n| {
                    let out = x.shl(n);
                    let lost = overflows(out.shr(n, true) != x, out.shr(n, false) != x);
                    (!lost).then_some(out)
                }),
                "LShr" | "AShr" => count.and_then(|n| {
                    let out = x.shr(n, name == "AShr");
                    (!exact || out.shl(n) == x).then_some(out)
                }),
                "RotL" => Some(x.rotate_left((operands[1] % u128::from(from)) as u32)),
                "RotR" => Some(x.rotate_left((from - (operands[1] % u128::from(from)) as u32) % from)),
                "SMin" | "SMax" | "UMin" | "UMax" => {
                    let less = x.compare(&y, name.starts_with('S')).is_lt();
                    Some(if less == name.ends_with("in") { x } else { y })
                }
                _ => return Err(Undefined),
            };
            return Ok(result.map(|int| int.low_u128()));
        }
    };
    Ok(Some(bits))
}

/// Whether every conversion narrows or widens as it says.
pub(crate) fn casts_fit(expr: &Expr, widths: &[u32]) -> bool {
    let Kind::Apply { op, args, .. } = &expr.kind else { return true };
    let fits = match op {
        Op::Cast("Trunc") => widths[args[0].width] > widths[expr.width],
        Op::Cast(_) => widths[args[0].width] < widths[expr.width],
        _ => true,
    };
    fits && args.iter().all(|arg| casts_fit(arg, widths))
}

/// All ways to give the widths of a rule bits from a choice.
pub(crate) fn width_choices(rule: &Rule, choice: &[u32]) -> Vec<Vec<u32>> {
    let mut all: Vec<Vec<u32>> = vec![Vec::new()];
    for &one_bit in &rule.widths {
        let choice: &[u32] = if one_bit { &[1] } else { choice };
        all = all.iter().flat_map(|known| choice.iter().map(move |&w| [known.as_slice(), &[w]].concat())).collect();
    }
    all.retain(|widths| {
        casts_fit(&rule.pattern, widths)
            && casts_fit(&rule.result, widths)
            && rule.conditions.iter().all(|expr| casts_fit(expr, widths))
    });
    all
}

/// Tries all values at widths 1 to 8, as far as there are at most `most` combinations of values for a choice of
/// widths. Returns for how many the rule applied; the error shows values for which it is wrong.
pub fn prove(rule: &Rule, most: u64) -> Result<u64, String> {
    let mut applied = 0;
    for widths in width_choices(rule, &[1, 2, 3, 4, 5, 6, 7, 8]) {
        // Poison is one value more.
        let counts: Vec<u64> = rule
            .variables
            .iter()
            .map(|variable| (1u64 << widths[variable.width]) + u64::from(!variable.constant))
            .collect();
        if counts.iter().product::<u64>() > most + most / 64 {
            continue;
        }
        let mut indices = vec![0u64; counts.len()];
        'all: loop {
            let values: Vec<Option<u128>> = indices
                .iter()
                .zip(&rule.variables)
                .map(|(&n, variable)| (n < 1 << widths[variable.width]).then_some(u128::from(n)))
                .collect();
            applied += u64::from(check(rule, &widths, &values)?);
            for (n, index) in indices.iter_mut().enumerate() {
                *index += 1;
                if *index < counts[n] {
                    continue 'all;
                }
                *index = 0;
            }
            break;
        }
    }
    Ok(applied)
}

fn check(rule: &Rule, widths: &[u32], values: &[Option<u128>]) -> Result<bool, String> {
    let at = Assignment { widths, values };
    for condition in &rule.conditions {
        if !matches!(at.evaluate(condition), Ok(Some(1))) {
            return Ok(false);
        }
    }
    // Undefined or poison before: anything may come.
    let Ok(Some(before)) = at.evaluate(&rule.pattern) else { return Ok(true) };
    match at.evaluate(&rule.result) {
        Ok(Some(after)) if after == before => Ok(true),
        after => Err(format!("with {values:?} at widths {widths:?}: {before} became {after:?}")),
    }
}
