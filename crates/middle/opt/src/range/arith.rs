//! What operations make of ranges.

use super::Range;
use ir::{ArithFlags, BinaryOp, CastOp, IntCond, Type, UnaryOp};

impl Range {
    /// One value.
    pub(crate) fn constant(ty: Type, bits: u128) -> Option<Range> {
        let full = Range::full(ty)?;
        let signed = full.signed_of(bits);
        Some(Range { signed: (signed, signed), unsigned: (bits, bits), ..full })
    }

    /// The one value that there is, if there is only one.
    pub(crate) fn only(self) -> Option<u128> {
        (self.unsigned.0 == self.unsigned.1).then_some(self.unsigned.0)
    }

    /// Whether no value is negative.
    pub(crate) fn is_positive(self) -> bool {
        self.signed.0 >= 0
    }

    /// The greatest value, read as unsigned.
    pub(crate) fn most(self) -> u128 {
        self.unsigned.1
    }

    /// The least value, read as unsigned.
    pub(crate) fn least(self) -> u128 {
        self.unsigned.0
    }

    /// Whether all values are what so many bits can hold with their sign.
    pub(crate) fn fits_signed(self, bits: u32) -> bool {
        let half = 1i128 << (bits - 1);
        -half <= self.signed.0 && self.signed.1 < half
    }

    fn all(self) -> Range {
        let half = 1i128 << (self.bits - 1);
        Range { bits: self.bits, signed: (-half, half - 1), unsigned: (0, (1u128 << self.bits) - 1) }
    }

    /// Every value that is in one of two ranges.
    pub(crate) fn join(self, other: Range) -> Range {
        if self.is_empty() {
            return other;
        }
        if other.is_empty() {
            return self;
        }
        Range {
            bits: self.bits,
            signed: (self.signed.0.min(other.signed.0), self.signed.1.max(other.signed.1)),
            unsigned: (self.unsigned.0.min(other.unsigned.0), self.unsigned.1.max(other.unsigned.1)),
        }
    }

    /// Every value that is in both.
    pub(crate) fn meet(self, other: Range) -> Range {
        let met = Range {
            bits: self.bits,
            signed: (self.signed.0.max(other.signed.0), self.signed.1.min(other.signed.1)),
            unsigned: (self.unsigned.0.max(other.unsigned.0), self.unsigned.1.min(other.unsigned.1)),
        };
        if met.is_empty() { met } else { met.settled() }
    }

    /// The range where a comparison with a value of another range holds.
    pub(crate) fn where_related(self, cond: IntCond, other: Range) -> Range {
        let bits = |value: i128| value as u128 & other.all().unsigned.1;
        match cond {
            IntCond::Eq => self.meet(other),
            IntCond::Ne => other.only().map_or(self, |only| self.where_holds(cond, only)),
            IntCond::Slt | IntCond::Sle => self.where_holds(cond, bits(other.signed.1)),
            IntCond::Sgt | IntCond::Sge => self.where_holds(cond, bits(other.signed.0)),
            IntCond::Ult | IntCond::Ule => self.where_holds(cond, other.unsigned.1),
            IntCond::Ugt | IntCond::Uge => self.where_holds(cond, other.unsigned.0),
        }
    }

    /// Whether a comparison with a value of another range holds for all pairs, or for none.
    pub(crate) fn decides_with(self, cond: IntCond, other: Range) -> Option<bool> {
        if self.is_empty() || other.is_empty() {
            return None;
        }
        let bits = |value: i128| value as u128 & other.all().unsigned.1;
        let ends = match cond {
            IntCond::Eq | IntCond::Ne => {
                let apart = self.signed.1 < other.signed.0
                    || other.signed.1 < self.signed.0
                    || self.unsigned.1 < other.unsigned.0
                    || other.unsigned.1 < self.unsigned.0;
                if apart {
                    return Some(cond == IntCond::Ne);
                }
                let only = other.only()?;
                return self.decides(cond, only);
            }
            IntCond::Slt | IntCond::Sle | IntCond::Sgt | IntCond::Sge => [bits(other.signed.0), bits(other.signed.1)],
            _ => [other.unsigned.0, other.unsigned.1],
        };
        let decided = self.decides(cond, ends[0])?;
        (self.decides(cond, ends[1]) == Some(decided)).then_some(decided)
    }

    /// What a value is if a constant added to it (wrapping) is in a range.
    pub(crate) fn before_adding(self, constant: u128) -> Range {
        let all = self.all();
        let back = |bits: u128| bits.wrapping_sub(constant) & all.unsigned.1;
        let (low, high) = (back(self.unsigned.0), back(self.unsigned.1));
        let mut range = all;
        if low <= high {
            range.unsigned = (low, high);
        }
        let (low, high) = (self.signed_of(low), self.signed_of(high));
        if low <= high {
            range.signed = (low, high);
        }
        range.settled()
    }

    /// A range of these bounds; where they are beyond what there is, a promise says that they are not passed, else
    /// anything may come.
    fn bounded(self, signed: (i128, i128), unsigned: Option<(u128, u128)>, flags: ArithFlags) -> Range {
        let all = self.all();
        let mut range = all;
        if all.signed.0 <= signed.0 && signed.1 <= all.signed.1 || flags.contains(ArithFlags::NSW) {
            range.signed = (signed.0.max(all.signed.0), signed.1.min(all.signed.1));
        }
        match unsigned {
            Some((low, high)) if high <= all.unsigned.1 => range.unsigned = (low, high),
            Some((low, _)) if flags.contains(ArithFlags::NUW) => range.unsigned.0 = low.min(all.unsigned.1),
            _ => {}
        }
        if range.is_empty() { all } else { range.settled() }
    }

    fn signed_corners(self, other: Range, f: impl Fn(i128, i128) -> i128) -> (i128, i128) {
        let corners = [
            f(self.signed.0, other.signed.0),
            f(self.signed.0, other.signed.1),
            f(self.signed.1, other.signed.0),
            f(self.signed.1, other.signed.1),
        ];
        (corners.into_iter().min().unwrap_or(0), corners.into_iter().max().unwrap_or(0))
    }

    /// Arithmetic of values of two ranges that are not empty.
    pub(crate) fn binary(op: BinaryOp, flags: ArithFlags, a: Range, b: Range) -> Range {
        let all = a.all();
        if a.is_empty() || b.is_empty() {
            return all;
        }
        let unsigned = |low: u128, high: u128| Range { unsigned: (low, high), ..all }.settled();
        let signed = |low: i128, high: i128| Range { signed: (low, high), ..all }.settled();
        match op {
            BinaryOp::Add => {
                let sums = (a.signed.0 + b.signed.0, a.signed.1 + b.signed.1);
                a.bounded(sums, Some((a.unsigned.0 + b.unsigned.0, a.unsigned.1 + b.unsigned.1)), flags)
            }
            BinaryOp::Sub => {
                let low = a.unsigned.0.checked_sub(b.unsigned.1);
                let low = if flags.contains(ArithFlags::NUW) { Some(low.unwrap_or(0)) } else { low };
                let high = a.unsigned.1.saturating_sub(b.unsigned.0);
                a.bounded(
                    (a.signed.0 - b.signed.1, a.signed.1 - b.signed.0),
                    low.map(|low| (low, high)).filter(|(low, high)| low <= high),
                    flags,
                )
            }
            BinaryOp::Mul => {
                let high = a.unsigned.1.checked_mul(b.unsigned.1);
                let products = high.map(|high| (a.unsigned.0 * b.unsigned.0, high));
                a.bounded(a.signed_corners(b, |a, b| a * b), products, flags)
            }
            BinaryOp::And => unsigned(0, a.unsigned.1.min(b.unsigned.1)),
            BinaryOp::Or => unsigned(a.unsigned.0.max(b.unsigned.0), filled(a.unsigned.1 | b.unsigned.1)),
            BinaryOp::Xor => unsigned(0, filled(a.unsigned.1 | b.unsigned.1)),
            BinaryOp::Shl => match b.only().filter(|&count| count < u128::from(a.bits)) {
                Some(count) => {
                    let products = (a.unsigned.0 << count, a.unsigned.1 << count);
                    // The interpreter lets shifts wrap whatever they promise.
                    let flags = ArithFlags::NONE;
                    a.bounded((a.signed.0 << count, a.signed.1 << count), Some(products), flags)
                }
                None => all,
            },
            BinaryOp::LShr => {
                let most = u128::from(a.bits - 1);
                unsigned(a.unsigned.0 >> b.unsigned.1.min(most), a.unsigned.1 >> b.unsigned.0.min(most))
            }
            BinaryOp::AShr => {
                let most = u128::from(a.bits - 1);
                let (least, most) = (b.unsigned.0.min(most), b.unsigned.1.min(most));
                signed(
                    if a.signed.0 < 0 { a.signed.0 >> least } else { a.signed.0 >> most },
                    if a.signed.1 < 0 { a.signed.1 >> most } else { a.signed.1 >> least },
                )
            }
            BinaryOp::UDiv => unsigned(a.unsigned.0 / b.unsigned.1.max(1), a.unsigned.1 / b.unsigned.0.max(1)),
            BinaryOp::URem => match a.unsigned.1 < b.unsigned.0 {
                true => a,
                false => unsigned(0, a.unsigned.1.min(b.unsigned.1.saturating_sub(1))),
            },
            BinaryOp::SDiv if b.signed.0 > 0 => {
                let (low, high) = a.signed_corners(b, |a, b| a / b);
                signed(low, high)
            }
            BinaryOp::SRem => {
                let most = b.signed.0.abs().max(b.signed.1.abs()).saturating_sub(1).max(0);
                let low = if a.signed.0 < 0 { a.signed.0.max(-most) } else { 0 };
                let high = if a.signed.1 > 0 { a.signed.1.min(most) } else { 0 };
                signed(low, high)
            }
            BinaryOp::SMin => signed(a.signed.0.min(b.signed.0), a.signed.1.min(b.signed.1)).meet(a.join(b)),
            BinaryOp::SMax => signed(a.signed.0.max(b.signed.0), a.signed.1.max(b.signed.1)).meet(a.join(b)),
            BinaryOp::UMin => unsigned(a.unsigned.0.min(b.unsigned.0), a.unsigned.1.min(b.unsigned.1)).meet(a.join(b)),
            BinaryOp::UMax => unsigned(a.unsigned.0.max(b.unsigned.0), a.unsigned.1.max(b.unsigned.1)).meet(a.join(b)),
            BinaryOp::SDiv
            | BinaryOp::RotL
            | BinaryOp::RotR
            | BinaryOp::FAdd
            | BinaryOp::FSub
            | BinaryOp::FMul
            | BinaryOp::FDiv
            | BinaryOp::FCopySign => all,
        }
    }

    /// Which promises arithmetic of values of two ranges keeps by itself.
    pub(crate) fn promises(op: BinaryOp, a: Range, b: Range) -> ArithFlags {
        let all = a.all();
        if a.is_empty() || b.is_empty() {
            return ArithFlags::NONE;
        }
        let (signed, unsigned) = match op {
            BinaryOp::Add => {
                ((a.signed.0 + b.signed.0, a.signed.1 + b.signed.1), a.unsigned.1 + b.unsigned.1 <= all.unsigned.1)
            }
            BinaryOp::Sub => ((a.signed.0 - b.signed.1, a.signed.1 - b.signed.0), a.unsigned.0 >= b.unsigned.1),
            BinaryOp::Mul => (
                a.signed_corners(b, |a, b| a * b),
                a.unsigned.1.checked_mul(b.unsigned.1).is_some_and(|most| most <= all.unsigned.1),
            ),
            _ => return ArithFlags::NONE,
        };
        let mut flags = ArithFlags::NONE;
        if all.signed.0 <= signed.0 && signed.1 <= all.signed.1 {
            flags = flags.union(ArithFlags::NSW);
        }
        if unsigned {
            flags = flags.union(ArithFlags::NUW);
        }
        flags
    }

    /// What a conversion between integers makes of a range.
    pub(crate) fn cast(self, op: CastOp, to: Type) -> Option<Range> {
        let all = Range::full(to)?;
        if self.is_empty() {
            return Some(all);
        }
        Some(match op {
            CastOp::ZExt => Range { unsigned: self.unsigned, ..all }.settled(),
            CastOp::SExt => Range { signed: self.signed, ..all }.settled(),
            CastOp::Trunc => {
                let mut range = all;
                if self.unsigned.1 <= all.unsigned.1 {
                    range.unsigned = self.unsigned;
                }
                if all.signed.0 <= self.signed.0 && self.signed.1 <= all.signed.1 {
                    range.signed = self.signed;
                }
                range.settled()
            }
            _ => all,
        })
    }

    /// What an operation with one operand gives.
    pub(crate) fn unary(op: UnaryOp, ty: Type) -> Option<Range> {
        let all = Range::full(ty)?;
        Some(match op {
            UnaryOp::Ctlz | UnaryOp::Cttz | UnaryOp::Popcnt => {
                let most = u128::from(all.bits).min(all.unsigned.1);
                Range { unsigned: (0, most), ..all }.settled()
            }
            _ => all,
        })
    }
}

/// All bits up to the highest that is set.
fn filled(bits: u128) -> u128 {
    match bits.leading_zeros() {
        128 => 0,
        zeros => u128::MAX >> zeros,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranges() -> Vec<Range> {
        let full = Range::full(Type::I8).unwrap();
        let ends: [i128; 9] = [-128, -127, -100, -3, 0, 1, 7, 100, 127];
        let mut ranges = Vec::new();
        for (n, &low) in ends.iter().enumerate() {
            for &high in &ends[n..] {
                ranges.push(Range { signed: (low, high), ..full }.settled());
                let wrap = |value: i128| value as u128 & 0xff;
                if wrap(low) <= wrap(high) {
                    ranges.push(Range { unsigned: (wrap(low), wrap(high)), ..full }.settled());
                }
            }
        }
        ranges
    }

    fn contains(range: Range, bits: u128) -> bool {
        let signed = range.signed_of(bits);
        range.signed.0 <= signed && signed <= range.signed.1 && range.unsigned.0 <= bits && bits <= range.unsigned.1
    }

    /// Some values of a range, its ends among them.
    fn values(range: Range) -> Vec<u128> {
        let all: Vec<u128> = (0..256).filter(|&bits| contains(range, bits)).collect();
        let step = all.len() / 5 + 1;
        let mut some: Vec<u128> = all.iter().copied().step_by(step).collect();
        some.extend(all.last());
        some.extend([0, 127, 128, 255].into_iter().filter(|&bits| contains(range, bits)));
        some
    }

    #[test]
    fn results_are_in_the_range_of_the_operation() {
        use BinaryOp::*;
        let flags = [ArithFlags::NONE, ArithFlags::NSW, ArithFlags::NUW];
        let ranges: Vec<(Range, Vec<u128>)> = ranges().into_iter().map(|range| (range, values(range))).collect();
        for op in [Add, Sub, Mul, And, Or, Xor, Shl, LShr, AShr, UDiv, SDiv, URem, SRem, SMin, SMax, UMin, UMax, RotL] {
            for ((a, of_a), (b, of_b)) in ranges.iter().flat_map(|a| ranges.iter().map(move |b| (a, b))) {
                let kept = Range::promises(op, *a, *b);
                let results = flags.map(|flags| Range::binary(op, flags, *a, *b));
                for (&x, &y) in of_a.iter().flat_map(|x| of_b.iter().map(move |y| (x, y))) {
                    for (flags, range) in flags.into_iter().zip(results) {
                        let Some(bits) = crate::fold::binary(op, flags, Type::I8, x, y) else {
                            assert!(!(flags != ArithFlags::NONE && kept.contains(flags)), "{op:?} {flags:?} {x} {y}");
                            continue;
                        };
                        assert!(contains(range, bits), "{op:?} {flags:?} {a:?} {b:?}: {x} {y} {bits} {range:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn conversions_are_in_their_range() {
        for range in ranges() {
            for bits in values(range) {
                for (op, to) in [
                    (CastOp::ZExt, Type::I16),
                    (CastOp::SExt, Type::I16),
                    (CastOp::ZExt, Type::I64),
                    (CastOp::SExt, Type::I64),
                    (CastOp::Trunc, Type::I1),
                ] {
                    let made = range.cast(op, to).unwrap();
                    let bits = crate::fold::cast(op, Type::I8, to, bits).unwrap();
                    assert!(contains(made, bits), "{op:?} {range:?} {bits} {made:?}");
                }
                for constant in [0, 1, 100, 128, 255] {
                    let sum = bits.wrapping_add(constant) & 0xff;
                    let moved = Range::binary(
                        BinaryOp::Add,
                        ArithFlags::NONE,
                        range,
                        Range::constant(Type::I8, constant).unwrap(),
                    );
                    assert!(contains(moved.before_adding(constant), bits), "{range:?} {constant} {bits} {sum}");
                }
            }
        }
    }

    #[test]
    fn related_values_are_in_the_range_that_the_relation_leaves() {
        let ranges: Vec<(Range, Vec<u128>)> = ranges().into_iter().map(|range| (range, values(range))).collect();
        for ((a, of_a), (b, of_b)) in ranges.iter().flat_map(|a| ranges.iter().map(move |b| (a, b))) {
            for cond in super::super::CONDITIONS {
                let (left, decided) = (a.where_related(cond, *b), a.decides_with(cond, *b));
                for (&x, &y) in of_a.iter().flat_map(|x| of_b.iter().map(move |y| (x, y))) {
                    let holds = crate::fold::int_compare(cond, Type::I8, x, y) == Some(1);
                    assert!(!holds || contains(left, x), "{cond:?} {a:?} {b:?} {x} {y} {left:?}");
                    assert!(decided.is_none_or(|decided| decided == holds), "{cond:?} {a:?} {b:?} {x} {y}");
                }
            }
        }
    }
}
