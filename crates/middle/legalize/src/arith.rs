//! Arithmetic on the words of integers.

use crate::{Splitter, Words};
use ir::{BinaryOp, CarryOp, Inst, IntCond, OverflowOp, Type, UnaryOp, Value};

impl Splitter<'_> {
    pub(crate) fn binary(&mut self, op: BinaryOp, lhs: Value, rhs: Value) -> Words {
        let extended = self.sign_extended.contains_key(&lhs) && self.sign_extended.contains_key(&rhs);
        let (a, b) = (self.split(lhs), self.split(rhs));
        match op {
            BinaryOp::Add => self.add(a, b).0,
            BinaryOp::Sub => self.sub(a, b).0,
            BinaryOp::Mul if extended => {
                let (low, high) = self.wide_mul(true, a[0], b[0]);
                [low, high]
            }
            BinaryOp::Mul => self.mul(a, b),
            BinaryOp::UDiv => self.divide("udiv", a, b),
            BinaryOp::SDiv => self.divide("div", a, b),
            BinaryOp::URem => self.divide("umod", a, b),
            BinaryOp::SRem => self.divide("mod", a, b),
            BinaryOp::And | BinaryOp::Or | BinaryOp::Xor => [0, 1].map(|n| self.bin(op, a[n], b[n])),
            BinaryOp::Shl | BinaryOp::LShr | BinaryOp::AShr => self.shift(op, a, b[0]),
            BinaryOp::RotL => self.rotate(true, a, b[0]),
            BinaryOp::RotR => self.rotate(false, a, b[0]),
            BinaryOp::SMin => self.choose(IntCond::Slt, a, b),
            BinaryOp::SMax => self.choose(IntCond::Sgt, a, b),
            BinaryOp::UMin => self.choose(IntCond::Ult, a, b),
            BinaryOp::UMax => self.choose(IntCond::Ugt, a, b),
            BinaryOp::FAdd | BinaryOp::FSub | BinaryOp::FMul | BinaryOp::FDiv | BinaryOp::FCopySign => {
                unreachable!("floating arithmetic has no integer operands")
            }
        }
    }

    fn choose(&mut self, cond: IntCond, a: Words, b: Words) -> Words {
        let first = self.compare(cond, a, b);
        self.select_words(first, a, b)
    }

    /// The sum, and whether a carry comes out.
    fn add(&mut self, a: Words, b: Words) -> (Words, Value) {
        self.carried(OverflowOp::UAdd, CarryOp::Add, a, b)
    }

    /// The difference, and whether a borrow comes out.
    pub(crate) fn sub(&mut self, a: Words, b: Words) -> (Words, Value) {
        self.carried(OverflowOp::USub, CarryOp::Sub, a, b)
    }

    /// The same with a carry that comes in.
    pub(crate) fn carry(&mut self, op: CarryOp, a: Words, b: Words, carry: Value) -> (Words, Value) {
        let types = [self.word, Type::I1];
        let (low, carry) = self.two(Inst::Carry { op, lhs: a[0], rhs: b[0], carry }, types);
        let (high, carry) = self.two(Inst::Carry { op, lhs: a[1], rhs: b[1], carry }, types);
        ([low, high], carry)
    }

    /// All four words of a product.
    pub(crate) fn product(&mut self, signed: bool, a: Words, b: Words) -> [Words; 2] {
        let (types, zero) = ([self.word, Type::I1], self.int(0));
        let (first, high_0) = self.wide_mul(false, a[0], b[0]);
        let (low_1, high_1) = self.wide_mul(false, a[1], b[0]);
        let (low_2, high_2) = self.wide_mul(false, a[0], b[1]);
        let (low_3, high_3) = self.wide_mul(false, a[1], b[1]);
        let (sum, carry_1) = self.two(Inst::Overflow { op: OverflowOp::UAdd, lhs: high_0, rhs: low_1 }, types);
        let (second, carry_2) = self.two(Inst::Overflow { op: OverflowOp::UAdd, lhs: sum, rhs: low_2 }, types);
        let mut add = |lhs, rhs, carry| self.two(Inst::Carry { op: CarryOp::Add, lhs, rhs, carry }, types);
        let (sum, carry_3) = add(high_1, high_2, carry_1);
        let (third, carry_4) = add(sum, low_3, carry_2);
        let (sum, _) = add(high_3, zero, carry_3);
        let (fourth, _) = add(sum, zero, carry_4);
        let mut high = [third, fourth];
        if signed {
            // A negative factor counts as 2 to its width more than it is.
            for (factor, other) in [(a, b), (b, a)] {
                let most = self.int(u64::from(self.word.bits()) - 1);
                let sign = self.bin(BinaryOp::AShr, factor[1], most);
                let excess = [0, 1].map(|n| self.bin(BinaryOp::And, other[n], sign));
                high = self.sub(high, excess).0;
            }
        }
        [[first, second], high]
    }

    /// The word of two that shifting leaves: what the one keeps, and what the other moves in. Two shifts of the other
    /// by one less in all make a count of zero come out right.
    pub(crate) fn wide_funnel(&mut self, left: bool, high: Words, low: Words, count: Words) -> Words {
        let (one, most) = (self.int(1), self.int(2 * u64::from(self.word.bits()) - 1));
        let count = self.bin(BinaryOp::And, count[0], most);
        let rest = self.bin(BinaryOp::Xor, count, most);
        let (kept, moved) = if left {
            let moved = self.shift(BinaryOp::LShr, low, one);
            (self.shift(BinaryOp::Shl, high, count), self.shift(BinaryOp::LShr, moved, rest))
        } else {
            let moved = self.shift(BinaryOp::Shl, high, one);
            (self.shift(BinaryOp::LShr, low, count), self.shift(BinaryOp::Shl, moved, rest))
        };
        [0, 1].map(|n| self.bin(BinaryOp::Or, kept[n], moved[n]))
    }

    fn carried(&mut self, low_op: OverflowOp, high_op: CarryOp, a: Words, b: Words) -> (Words, Value) {
        let types = [self.word, Type::I1];
        let (low, carry) = self.two(Inst::Overflow { op: low_op, lhs: a[0], rhs: b[0] }, types);
        let (high, carry) = self.two(Inst::Carry { op: high_op, lhs: a[1], rhs: b[1], carry }, types);
        ([low, high], carry)
    }

    pub(crate) fn negate(&mut self, a: Words) -> Words {
        let zero = [self.int(0); 2];
        self.sub(zero, a).0
    }

    fn wide_mul(&mut self, signed: bool, lhs: Value, rhs: Value) -> (Value, Value) {
        self.two(Inst::WideMul { signed, lhs, rhs }, [self.word; 2])
    }

    fn mul(&mut self, a: Words, b: Words) -> Words {
        let (low, high) = self.wide_mul(false, a[0], b[0]);
        let (left, right) = (self.bin(BinaryOp::Mul, a[0], b[1]), self.bin(BinaryOp::Mul, a[1], b[0]));
        let high = self.bin(BinaryOp::Add, high, left);
        [low, self.bin(BinaryOp::Add, high, right)]
    }

    /// A function of the runtime library that divides; GCC's names, by the width of what they take.
    fn divide(&mut self, name: &str, a: Words, b: Words) -> Words {
        let name = format!("__{name}{}3", self.mode());
        let words = self.call(&name, &[a[0], a[1], b[0], b[1]], &[self.word; 2]);
        [words[0], words[1]]
    }

    /// GCC's name of the machine mode of the wide integers.
    pub(crate) fn mode(&self) -> &'static str {
        if self.word == Type::I32 { "di" } else { "ti" }
    }

    fn shift(&mut self, op: BinaryOp, [low, high]: Words, count: Value) -> Words {
        let width = u64::from(self.word.bits());
        let left = op == BinaryOp::Shl;
        // The word that bits leave; the other is the one that they come into.
        let from = if left { low } else { high };
        let ordered = |from: Value, into: Value| if left { [from, into] } else { [into, from] };
        if let Some(count) = self.bits_of(count) {
            if count == 0 || count >= 2 * width {
                return [low, high];
            }
            let fill = self.fill(op, from);
            if count >= width {
                let rest = self.int(count - width);
                let moved = self.bin(op, from, rest);
                return ordered(fill, moved);
            }
            let count = self.int(count);
            let into = self.funnel(left, high, low, count);
            let from = self.bin(op, from, count);
            return ordered(from, into);
        }
        let (most, bit) = (self.int(width - 1), self.int(width));
        let within = self.bin(BinaryOp::And, count, most);
        let beyond = self.bin(BinaryOp::And, count, bit);
        let zero = self.int(0);
        let beyond = self.icmp(IntCond::Ne, beyond, zero);
        let into = self.funnel(left, high, low, within);
        let moved = self.bin(op, from, within);
        let fill = self.fill(op, from);
        let into = self.select(beyond, moved, into);
        let from = self.select(beyond, fill, moved);
        ordered(from, into)
    }

    /// What comes behind the bits that are shifted: zeros, or copies of the sign of the high word.
    fn fill(&mut self, op: BinaryOp, high: Value) -> Value {
        match op {
            BinaryOp::AShr => {
                let most = self.int(u64::from(self.word.bits()) - 1);
                self.bin(BinaryOp::AShr, high, most)
            }
            _ => self.int(0),
        }
    }

    fn funnel(&mut self, left: bool, high: Value, low: Value, count: Value) -> Value {
        self.one(Inst::Funnel { left, high, low, count }, self.word)
    }

    fn rotate(&mut self, left: bool, [low, high]: Words, count: Value) -> Words {
        let width = u64::from(self.word.bits());
        let (low, high, count) = match self.bits_of(count) {
            Some(count) => {
                let swapped = count & width != 0;
                let count = self.int(count % width);
                if swapped { (high, low, count) } else { (low, high, count) }
            }
            None => {
                let (bit, zero) = (self.int(width), self.int(0));
                let beyond = self.bin(BinaryOp::And, count, bit);
                let beyond = self.icmp(IntCond::Ne, beyond, zero);
                (self.select(beyond, high, low), self.select(beyond, low, high), count)
            }
        };
        if self.bits_of(count) == Some(0) {
            return [low, high];
        }
        // Each word takes in what leaves the other.
        let (a, b) = (self.funnel(left, low, high, count), self.funnel(left, high, low, count));
        if left { [a, b] } else { [b, a] }
    }

    pub(crate) fn unary(&mut self, op: UnaryOp, [low, high]: Words) -> Words {
        let (word, zero) = (self.word, self.int(0));
        let mut each = |op: UnaryOp, arg: Value| self.one(Inst::Unary { op, arg }, word);
        match op {
            UnaryOp::Freeze => [each(op, low), each(op, high)],
            UnaryOp::Bswap | UnaryOp::BitReverse => [each(op, high), each(op, low)],
            UnaryOp::Popcnt => {
                let (a, b) = (each(op, low), each(op, high));
                [self.bin(BinaryOp::Add, a, b), zero]
            }
            UnaryOp::Ctlz => [self.count_zeros(op, high, low), zero],
            UnaryOp::Cttz => [self.count_zeros(op, low, high), zero],
            UnaryOp::FNeg | UnaryOp::FAbs | UnaryOp::FSqrt | UnaryOp::IsConstant => {
                unreachable!("no such operation on an integer")
            }
        }
    }

    /// Zeros of the first word, or if it has no ones, all of its and those of the second.
    fn count_zeros(&mut self, op: UnaryOp, first: Value, second: Value) -> Value {
        let (word, zero, width) = (self.word, self.int(0), self.int(u64::from(self.word.bits())));
        let (own, others) =
            (self.one(Inst::Unary { op, arg: first }, word), self.one(Inst::Unary { op, arg: second }, word));
        let more = self.bin(BinaryOp::Add, others, width);
        let is_empty = self.icmp(IntCond::Eq, first, zero);
        self.select(is_empty, more, own)
    }

    pub(crate) fn compare(&mut self, cond: IntCond, a: Words, b: Words) -> Value {
        let zero = self.int(0);
        match cond {
            IntCond::Eq | IntCond::Ne => {
                let (low, high) = (self.bin(BinaryOp::Xor, a[0], b[0]), self.bin(BinaryOp::Xor, a[1], b[1]));
                let different = self.bin(BinaryOp::Or, low, high);
                self.icmp(cond, different, zero)
            }
            // The sign says it all.
            IntCond::Slt | IntCond::Sge if [b[0], b[1]] == [zero; 2] => self.icmp(cond, a[1], zero),
            IntCond::Ult | IntCond::Slt => self.below(cond == IntCond::Slt, a, b),
            IntCond::Ugt | IntCond::Sgt => self.below(cond == IntCond::Sgt, b, a),
            IntCond::Uge | IntCond::Sge => {
                let below = self.below(cond == IntCond::Sge, a, b);
                self.not(below)
            }
            IntCond::Ule | IntCond::Sle => {
                let above = self.below(cond == IntCond::Sle, b, a);
                self.not(above)
            }
        }
    }

    /// Whether `a` is below `b`: whether `a - b` borrows, once signs are turned into a top bit.
    fn below(&mut self, signed: bool, a: Words, b: Words) -> Value {
        let sign = self.int(1 << (self.word.bits() - 1));
        let [a, b] = [a, b].map(|[low, high]| match signed {
            true => [low, self.bin(BinaryOp::Xor, high, sign)],
            false => [low, high],
        });
        self.sub(a, b).1
    }

    /// The wrapped result and whether it overflowed.
    pub(crate) fn overflow(&mut self, op: OverflowOp, a: Words, b: Words) -> (Words, Value) {
        let zero = self.int(0);
        match op {
            OverflowOp::UAdd => self.add(a, b),
            OverflowOp::USub => self.sub(a, b),
            OverflowOp::SAdd => {
                // Both signs differ from the sum's.
                let (sum, _) = self.add(a, b);
                let (x, y) = (self.bin(BinaryOp::Xor, a[1], sum[1]), self.bin(BinaryOp::Xor, b[1], sum[1]));
                let both = self.bin(BinaryOp::And, x, y);
                (sum, self.icmp(IntCond::Slt, both, zero))
            }
            OverflowOp::SSub => {
                let (difference, _) = self.sub(a, b);
                let (x, y) = (self.bin(BinaryOp::Xor, a[1], b[1]), self.bin(BinaryOp::Xor, a[1], difference[1]));
                let both = self.bin(BinaryOp::And, x, y);
                (difference, self.icmp(IntCond::Slt, both, zero))
            }
            OverflowOp::UMul => self.unsigned_product(a, b),
            OverflowOp::SMul => self.signed_product(a, b),
        }
    }

    fn unsigned_product(&mut self, a: Words, b: Words) -> (Words, Value) {
        let (zero, types) = (self.int(0), [self.word, Type::I1]);
        let (low, carried) = self.wide_mul(false, a[0], b[0]);
        let (x, x_lost) = self.two(Inst::Overflow { op: OverflowOp::UMul, lhs: a[1], rhs: b[0] }, types);
        let (y, y_lost) = self.two(Inst::Overflow { op: OverflowOp::UMul, lhs: a[0], rhs: b[1] }, types);
        // If neither high word is zero, the product is too large whatever the sums are.
        let middle = self.bin(BinaryOp::Add, x, y);
        let (high, sum_lost) = self.two(Inst::Overflow { op: OverflowOp::UAdd, lhs: carried, rhs: middle }, types);
        let (p, q) = (self.icmp(IntCond::Ne, a[1], zero), self.icmp(IntCond::Ne, b[1], zero));
        let mut lost = self.bin(BinaryOp::And, p, q);
        for flag in [x_lost, y_lost, sum_lost] {
            lost = self.bin(BinaryOp::Or, lost, flag);
        }
        ([low, high], lost)
    }

    fn signed_product(&mut self, a: Words, b: Words) -> (Words, Value) {
        let zero = self.int(0);
        let signs = [a, b].map(|words| self.icmp(IntCond::Slt, words[1], zero));
        let magnitudes = [(a, signs[0]), (b, signs[1])].map(|(words, sign)| {
            let negated = self.negate(words);
            self.select_words(sign, negated, words)
        });
        let (magnitude, lost) = self.unsigned_product(magnitudes[0], magnitudes[1]);
        let sign = self.bin(BinaryOp::Xor, signs[0], signs[1]);
        let negated = self.negate(magnitude);
        let product = self.select_words(sign, negated, magnitude);
        // A product that is not zero must have the sign that its factors give it.
        let any = self.bin(BinaryOp::Or, magnitude[0], magnitude[1]);
        let any = self.icmp(IntCond::Ne, any, zero);
        let is_negative = self.icmp(IntCond::Slt, product[1], zero);
        let wrong = self.bin(BinaryOp::Xor, is_negative, sign);
        let wrong = self.bin(BinaryOp::And, any, wrong);
        (product, self.bin(BinaryOp::Or, lost, wrong))
    }
}
