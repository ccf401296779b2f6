//! Ranges of integers: what comparisons with constants and the operations themselves say of a value.

mod arith;

use ir::{BinaryOp, CastOp, Function, Inst, IntCond, Type, Value};

/// The least and greatest value, read as signed and as unsigned. Empty ranges belong to code that never runs.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) struct Range {
    bits: u32,
    signed: (i128, i128),
    unsigned: (u128, u128),
}

impl Range {
    /// Every value of a type of at most 64 bits.
    pub(crate) fn full(ty: Type) -> Option<Range> {
        let bits = ty.bits();
        if !ty.is_int() || ty.is_vector() || bits > 64 {
            return None;
        }
        let half = 1i128 << (bits - 1);
        Some(Range { bits, signed: (-half, half - 1), unsigned: (0, (1u128 << bits) - 1) })
    }

    /// What the operation that gives a value says of it.
    pub(crate) fn of(function: &Function, value: Value) -> Option<Range> {
        let full = Range::full(function.ty(value))?;
        let number = |value: Value| function.const_bits(value);
        let most = match function.def_of(value) {
            Some(Inst::Cast { op: CastOp::ZExt, arg }) => Range::full(function.ty(arg)).map(|arg| arg.unsigned.1),
            Some(Inst::Binary { op: BinaryOp::And, rhs, .. }) => number(rhs),
            Some(Inst::Binary { op: BinaryOp::URem, rhs, .. }) => number(rhs).and_then(|rhs| rhs.checked_sub(1)),
            Some(Inst::Binary { op: BinaryOp::UDiv, rhs, .. }) => {
                number(rhs).filter(|&rhs| rhs != 0).map(|rhs| full.unsigned.1 / rhs)
            }
            Some(Inst::Binary { op: BinaryOp::LShr, rhs, .. }) => {
                number(rhs).filter(|&rhs| rhs < u128::from(full.bits)).map(|rhs| full.unsigned.1 >> rhs)
            }
            _ => None,
        };
        Some(match most {
            Some(most) => Range { unsigned: (0, most), ..full }.settled(),
            None => full,
        })
    }

    /// The bits of a constant as a signed number.
    fn signed_of(self, bits: u128) -> i128 {
        let shift = 128 - self.bits;
        (bits << shift) as i128 >> shift
    }

    /// Lets each reading profit from the other where both agree on the sign.
    fn settled(mut self) -> Range {
        let half = 1i128 << (self.bits - 1);
        let all = 1u128 << self.bits;
        if self.unsigned.1 < half as u128 {
            self.signed = (self.signed.0.max(self.unsigned.0 as i128), self.signed.1.min(self.unsigned.1 as i128));
        } else if self.unsigned.0 >= half as u128 {
            let wrap = |bits: u128| bits as i128 - all as i128;
            self.signed = (self.signed.0.max(wrap(self.unsigned.0)), self.signed.1.min(wrap(self.unsigned.1)));
        }
        if self.signed.0 >= 0 {
            self.unsigned =
                (self.unsigned.0.max(self.signed.0 as u128), self.unsigned.1.min(self.signed.1.max(0) as u128));
        } else if self.signed.1 < 0 {
            let wrap = |value: i128| (value + all as i128) as u128;
            self.unsigned = (self.unsigned.0.max(wrap(self.signed.0)), self.unsigned.1.min(wrap(self.signed.1)));
        }
        self
    }

    /// The range where a comparison with a constant holds.
    pub(crate) fn where_holds(mut self, cond: IntCond, constant: u128) -> Range {
        let (s, u) = (self.signed_of(constant), constant);
        match cond {
            IntCond::Eq => {
                self.signed = (self.signed.0.max(s), self.signed.1.min(s));
                self.unsigned = (self.unsigned.0.max(u), self.unsigned.1.min(u));
            }
            IntCond::Ne => {
                self.signed = trim(self.signed, s);
                self.unsigned = trim_unsigned(self.unsigned, u);
            }
            IntCond::Slt => self.signed.1 = self.signed.1.min(s - 1),
            IntCond::Sle => self.signed.1 = self.signed.1.min(s),
            IntCond::Sgt => self.signed.0 = self.signed.0.max(s + 1),
            IntCond::Sge => self.signed.0 = self.signed.0.max(s),
            IntCond::Ult => match u.checked_sub(1) {
                Some(most) => self.unsigned.1 = self.unsigned.1.min(most),
                None => self.unsigned = (1, 0),
            },
            IntCond::Ule => self.unsigned.1 = self.unsigned.1.min(u),
            IntCond::Ugt => self.unsigned.0 = self.unsigned.0.max(u + 1),
            IntCond::Uge => self.unsigned.0 = self.unsigned.0.max(u),
        }
        if self.is_empty() { self } else { self.settled() }
    }

    pub(crate) fn is_empty(self) -> bool {
        self.signed.0 > self.signed.1 || self.unsigned.0 > self.unsigned.1
    }

    /// Whether a comparison with a constant holds for all values of the range, or for none.
    pub(crate) fn decides(self, cond: IntCond, constant: u128) -> Option<bool> {
        if self.is_empty() {
            return None;
        }
        let (s, u) = (self.signed_of(constant), constant);
        let (signed, unsigned) = (self.signed, self.unsigned);
        let either = |all: bool, none: bool| match (all, none) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        };
        let is = signed.0 == s && signed.1 == s || unsigned.0 == u && unsigned.1 == u;
        let is_not = s < signed.0 || signed.1 < s || u < unsigned.0 || unsigned.1 < u;
        match cond {
            IntCond::Eq => either(is, is_not),
            IntCond::Ne => either(is_not, is),
            IntCond::Slt => either(signed.1 < s, signed.0 >= s),
            IntCond::Sle => either(signed.1 <= s, signed.0 > s),
            IntCond::Sgt => either(signed.0 > s, signed.1 <= s),
            IntCond::Sge => either(signed.0 >= s, signed.1 < s),
            IntCond::Ult => either(unsigned.1 < u, unsigned.0 >= u),
            IntCond::Ule => either(unsigned.1 <= u, unsigned.0 > u),
            IntCond::Ugt => either(unsigned.0 > u, unsigned.1 <= u),
            IntCond::Uge => either(unsigned.0 >= u, unsigned.1 < u),
        }
    }
}

fn trim((low, high): (i128, i128), not: i128) -> (i128, i128) {
    (if low == not { low + 1 } else { low }, if high == not { high - 1 } else { high })
}

fn trim_unsigned((low, high): (u128, u128), not: u128) -> (u128, u128) {
    (if low == not { low + 1 } else { low }, if high == not { high.saturating_sub(1) } else { high })
}

/// The comparison that holds where another does not.
pub(crate) fn opposite(cond: IntCond) -> IntCond {
    match cond {
        IntCond::Eq => IntCond::Ne,
        IntCond::Ne => IntCond::Eq,
        IntCond::Slt => IntCond::Sge,
        IntCond::Sle => IntCond::Sgt,
        IntCond::Sgt => IntCond::Sle,
        IntCond::Sge => IntCond::Slt,
        IntCond::Ult => IntCond::Uge,
        IntCond::Ule => IntCond::Ugt,
        IntCond::Ugt => IntCond::Ule,
        IntCond::Uge => IntCond::Ult,
    }
}

/// All comparisons.
pub(crate) const CONDITIONS: [IntCond; 10] = [
    IntCond::Eq,
    IntCond::Ne,
    IntCond::Slt,
    IntCond::Sle,
    IntCond::Sgt,
    IntCond::Sge,
    IntCond::Ult,
    IntCond::Ule,
    IntCond::Ugt,
    IntCond::Uge,
];

/// What a comparison that holds says of another of the same operands.
pub(crate) fn implied(known: IntCond, other: IntCond) -> Option<bool> {
    // Less, equal, greater; and whether the order is the unsigned one.
    let outcomes = |cond| match cond {
        IntCond::Eq => (2, None),
        IntCond::Ne => (5, None),
        IntCond::Slt => (1, Some(false)),
        IntCond::Sle => (3, Some(false)),
        IntCond::Sgt => (4, Some(false)),
        IntCond::Sge => (6, Some(false)),
        IntCond::Ult => (1, Some(true)),
        IntCond::Ule => (3, Some(true)),
        IntCond::Ugt => (4, Some(true)),
        IntCond::Uge => (6, Some(true)),
    };
    let ((known, order), (other, other_order)) = (outcomes(known), outcomes(other));
    if order.is_some() && other_order.is_some() && order != other_order {
        return None;
    }
    match (known & !other == 0, known & other == 0) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_range_decides_holds_for_all_its_values() {
        let full = Range::full(Type::I8).unwrap();
        for cond in CONDITIONS {
            for constant in 0..256u128 {
                let range = full.where_holds(cond, constant);
                let values: Vec<u128> = (0..256u128)
                    .filter(|&value| crate::fold::int_compare(cond, Type::I8, value, constant) == Some(1))
                    .collect();
                for other in CONDITIONS {
                    for with in [0, 1, 2, 5, 126, 127, 128, 129, 254, 255, constant] {
                        let Some(decided) = range.decides(other, with) else { continue };
                        for &value in &values {
                            let holds = crate::fold::int_compare(other, Type::I8, value, with) == Some(1);
                            assert_eq!(holds, decided, "{cond:?} {constant}, {other:?} {with}: {value}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_a_comparison_implies_holds() {
        for known in CONDITIONS {
            for other in CONDITIONS {
                let Some(expected) = implied(known, other) else { continue };
                for (a, b) in (0..256u128).flat_map(|a| [0, 1, 127, 128, 255].map(|b| (a, b))) {
                    let holds = |cond| crate::fold::int_compare(cond, Type::I8, a, b) == Some(1);
                    assert!(!holds(known) || holds(other) == expected, "{known:?} {other:?} {a} {b}");
                }
            }
        }
    }
}
