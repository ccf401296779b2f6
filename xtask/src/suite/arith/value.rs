//! Expressions whose values are known to lie between two bounds: what C's promotions and conversions make of operands,
//! and which operators may be written as they are. Whatever might overflow, shift too far or divide by zero is written
//! in another way.

use crate::random::Random;

/// An integer type of the 64-bit ABI; `_Bool` has one bit.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Type {
    pub bits: u32,
    pub signed: bool,
}

pub const BOOL: Type = Type { bits: 1, signed: false };
pub const INT: Type = Type { bits: 32, signed: true };
pub const UINT: Type = Type { bits: 32, signed: false };
pub const LONG: Type = Type { bits: 64, signed: true };
pub const ULONG: Type = Type { bits: 64, signed: false };

/// The types of objects; `int` and its like more often.
const TYPES: [Type; 12] = [
    BOOL,
    Type { bits: 8, signed: true },
    Type { bits: 8, signed: false },
    Type { bits: 16, signed: true },
    Type { bits: 16, signed: false },
    INT,
    INT,
    UINT,
    UINT,
    LONG,
    LONG,
    ULONG,
];

impl Type {
    pub fn any(random: &mut Random) -> Type {
        *random.pick(&TYPES)
    }

    pub fn name(self) -> &'static str {
        match (self.bits, self.signed) {
            (1, _) => "_Bool",
            (8, true) => "signed char",
            (8, false) => "unsigned char",
            (16, true) => "short",
            (16, false) => "unsigned short",
            (32, true) => "int",
            (32, false) => "unsigned",
            (_, true) => "long long",
            (_, false) => "unsigned long long",
        }
    }

    pub fn low(self) -> i128 {
        if self.signed { -(1 << (self.bits - 1)) } else { 0 }
    }

    pub fn high(self) -> i128 {
        if self.signed { (1 << (self.bits - 1)) - 1 } else { (1 << self.bits) - 1 }
    }

    pub fn holds(self, low: i128, high: i128) -> bool {
        self.low() <= low && high <= self.high()
    }

    pub fn promoted(self) -> Type {
        if self.bits < 32 { INT } else { self }
    }

    pub fn unsigned(self) -> Type {
        Type { signed: false, ..self }
    }

    /// The usual arithmetic conversions.
    pub fn common(self, other: Type) -> Type {
        let (a, b) = (self.promoted(), other.promoted());
        match a.bits.cmp(&b.bits) {
            std::cmp::Ordering::Greater => a,
            std::cmp::Ordering::Less => b,
            std::cmp::Ordering::Equal => Type { bits: a.bits, signed: a.signed && b.signed },
        }
    }
}

/// An expression, in parentheses unless it is primary, without side effects.
#[derive(Clone, Debug)]
pub struct Value {
    pub text: String,
    pub ty: Type,
    pub low: i128,
    pub high: i128,
}

impl Value {
    /// Anything that the type holds.
    pub fn full(text: impl Into<String>, ty: Type) -> Value {
        Value { text: text.into(), ty, low: ty.low(), high: ty.high() }
    }

    pub fn within(text: impl Into<String>, ty: Type, low: i128, high: i128) -> Value {
        Value { text: text.into(), ty, low, high }
    }

    /// An integer constant.
    pub fn constant(value: i128) -> Value {
        let ty = [INT, UINT, LONG, ULONG].into_iter().find(|ty| ty.holds(value, value)).unwrap_or(ULONG);
        let suffix = match (ty.bits, ty.signed) {
            (32, true) => "",
            (32, false) => "u",
            (_, true) => "ll",
            (_, false) => "ull",
        };
        let text = match value {
            // There are no negative constants, and the magnitude of the least value has no type of its own.
            v if v == LONG.low() => "(-9223372036854775807ll - 1)".to_string(),
            v if v == INT.low() => "(-2147483647 - 1)".to_string(),
            v if v < 0 => format!("({v}{suffix})"),
            v => format!("{v}{suffix}"),
        };
        Value { text, ty, low: value, high: value }
    }

    /// The value after a conversion to `ty`, written or not; the bounds alone change.
    fn seen_as(&self, ty: Type) -> (i128, i128) {
        match ty {
            _ if ty.holds(self.low, self.high) => (self.low, self.high),
            _ => (ty.low(), ty.high()),
        }
    }

    pub fn cast(&self, ty: Type) -> Value {
        let (low, high) = if ty == BOOL { (0, 1) } else { self.seen_as(ty) };
        Value { text: format!("(({}){})", ty.name(), self.text), ty, low, high }
    }

    fn promote(self) -> Value {
        Value { ty: self.ty.promoted(), ..self }
    }

    /// `-`, `~` or `!`.
    pub fn unary(self, random: &mut Random) -> Value {
        let value = self.promote();
        match random.below(3) {
            0 if value.ty.signed && value.low > value.ty.low() => {
                Value::within(format!("(-{})", value.text), value.ty, -value.high, -value.low)
            }
            0 => Value::full(format!("(-{})", value.text), value.ty.unsigned()).with_operand_cast(&value, "-"),
            1 if value.ty.signed => {
                Value::within(format!("(~{})", value.text), value.ty, -1 - value.high, -1 - value.low)
            }
            1 => Value::full(format!("(~{})", value.text), value.ty),
            _ => Value::within(format!("(!{})", value.text), INT, 0, 1),
        }
    }

    /// The same operator on the operand as an unsigned value.
    fn with_operand_cast(mut self, operand: &Value, op: &str) -> Value {
        self.text = format!("({op}({}){})", self.ty.name(), operand.text);
        self
    }

    /// An operator on two operands, made harmless where it could be undefined.
    pub fn binary(self, other: Value, random: &mut Random) -> Value {
        match random.below(24) {
            n @ 0..=8 => arithmetic(["+", "-", "*"][n / 3], self, other, random),
            n @ 9..=12 => divide(if n % 2 == 0 { "/" } else { "%" }, self, other, random),
            n @ 13..=16 => bitwise(["&", "|", "^", "&"][n - 13], self, other),
            17 | 18 => shift_left(self, other, random),
            19 | 20 => shift_right(self, other, random),
            21 | 22 => {
                let op = *random.pick(&["<", "<=", ">", ">=", "==", "!="]);
                Value::within(format!("({} {op} {})", self.text, other.text), INT, 0, 1)
            }
            _ => {
                let op = *random.pick(&["&&", "||"]);
                Value::within(format!("({} {op} {})", self.text, other.text), INT, 0, 1)
            }
        }
    }

    /// `condition ? self : other`
    pub fn choose(self, other: Value, condition: &Value) -> Value {
        let ty = self.ty.common(other.ty);
        let ((a, b), (c, d)) = (self.seen_as(ty), other.seen_as(ty));
        let text = format!("({} ? {} : {})", condition.text, self.text, other.text);
        Value { text, ty, low: a.min(c), high: b.max(d) }
    }

    /// The value brought between bounds, which contain 0 if they are not all that a type holds.
    pub fn fitted(self, low: i128, high: i128, random: &mut Random) -> Value {
        if low <= self.low && self.high <= high {
            return self;
        }
        let mask = Value::constant(high);
        if low == 0 && (high + 1) & high == 0 && !random.one_in(8) {
            return bitwise("&", self, mask);
        }
        let span = high - low + 1;
        let rest = format!("((unsigned long long){} % {span}ull)", self.text);
        if low == 0 {
            return Value::within(rest, ULONG, 0, high);
        }
        Value::within(format!("((long long){rest} + {})", Value::constant(low).text), LONG, low, high)
    }
}

/// `+`, `-` or `*`.
fn arithmetic(op: &str, a: Value, b: Value, random: &mut Random) -> Value {
    let ty = a.ty.common(b.ty);
    let ((al, ah), (bl, bh)) = (a.seen_as(ty), b.seen_as(ty));
    let corner = |x: i128, y: i128| match op {
        "+" => x + y,
        "-" => x - y,
        _ => x.saturating_mul(y),
    };
    let corners = [corner(al, bl), corner(al, bh), corner(ah, bl), corner(ah, bh)];
    let (low, high) = (corners.iter().copied().min().unwrap_or(0), corners.iter().copied().max().unwrap_or(0));
    let plain = format!("({} {op} {})", a.text, b.text);
    if ty.holds(low, high) {
        return Value::within(plain, ty, low, high);
    }
    if !ty.signed {
        return Value::full(plain, ty);
    }
    if ty == INT && LONG.holds(low, high) && random.one_in(3) {
        return Value::within(format!("((long long){} {op} {})", a.text, b.text), LONG, low, high);
    }
    // Operands with fewer bits are another way to stay in range, and one that leaves a signed operation.
    if random.one_in(3) {
        let bits = if op == "*" { ty.bits / 2 - 1 } else { ty.bits - 2 };
        let mask = (1i128 << bits) - 1;
        let (a, b) = (a.fitted(0, mask, random), b.fitted(0, mask, random));
        return arithmetic(op, a, b, random);
    }
    let unsigned = ty.unsigned().name();
    let text = format!("(({})(({unsigned}){} {op} ({unsigned}){}))", ty.name(), a.text, b.text);
    Value::full(text, ty)
}

fn divide(op: &str, a: Value, b: Value, random: &mut Random) -> Value {
    let divisor = if b.low > 0 {
        b
    } else if random.one_in(2) {
        let most = if random.one_in(4) { 100_000 } else { 40 };
        let n = 1 + random.below(most) as i128;
        Value::constant(if random.one_in(4) && n > 1 { -n } else { n })
    } else {
        let mask = (1i128 << (1 + random.below(12))) - 1;
        let low = b.fitted(0, mask, random);
        arithmetic("+", low, Value::constant(1), random)
    };
    let ty = a.ty.common(divisor.ty);
    let text = format!("({} {op} {})", a.text, divisor.text);
    // A negative divisor may have become a large one.
    if !ty.holds(divisor.low, divisor.high) {
        return Value::full(text, ty);
    }
    let (al, ah) = a.seen_as(ty);
    if op == "/" {
        let corners = [al, ah].into_iter().flat_map(|x| [x / divisor.low, x / divisor.high]);
        let (low, high) = corners.fold((0, 0), |(low, high), x| (low.min(x), high.max(x)));
        return Value::within(text, ty, low, high);
    }
    let most = divisor.low.abs().max(divisor.high.abs()) - 1;
    Value::within(text, ty, if al < 0 { -most } else { 0 }, if ah > 0 { most } else { 0 })
}

fn bitwise(op: &str, a: Value, b: Value) -> Value {
    let ty = a.ty.common(b.ty);
    let ((al, ah), (bl, bh)) = (a.seen_as(ty), b.seen_as(ty));
    let text = format!("({} {op} {})", a.text, b.text);
    let all_ones = |high: i128| (1i128 << (128 - high.leading_zeros())) - 1;
    match op {
        "&" if al >= 0 && bl >= 0 => Value::within(text, ty, 0, ah.min(bh)),
        "&" if al >= 0 => Value::within(text, ty, 0, ah),
        "&" if bl >= 0 => Value::within(text, ty, 0, bh),
        _ if al >= 0 && bl >= 0 => Value::within(text, ty, 0, all_ones(ah.max(bh))),
        _ => Value::full(text, ty),
    }
}

/// A count below the width.
fn count(value: Value, width: u32, random: &mut Random) -> Value {
    if random.one_in(2) {
        return Value::constant(random.below(width as usize) as i128);
    }
    let most = if random.one_in(3) { 7 } else { i128::from(width) - 1 };
    value.fitted(0, most, random)
}

fn shift_left(a: Value, b: Value, random: &mut Random) -> Value {
    let a = a.promote();
    let b = count(b, a.ty.bits, random);
    let text = format!("({} << {})", a.text, b.text);
    let in_range = a.low >= 0 && a.ty.holds(0, a.high << b.high);
    match (in_range, a.ty.signed) {
        (true, _) => Value::within(text, a.ty, a.low << b.low, a.high << b.high),
        (false, false) => Value::full(text, a.ty),
        (false, true) => {
            let text = format!("(({}){} << {})", a.ty.unsigned().name(), a.text, b.text);
            Value::full(text, a.ty.unsigned())
        }
    }
}

fn shift_right(a: Value, b: Value, random: &mut Random) -> Value {
    let a = a.promote();
    let b = count(b, a.ty.bits, random);
    let (low, high) = ([a.low >> b.low, a.low >> b.high], [a.high >> b.low, a.high >> b.high]);
    let text = format!("({} >> {})", a.text, b.text);
    Value::within(text, a.ty, low[0].min(low[1]), high[0].max(high[1]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_overflow_is_computed_without_sign() {
        let a = Value::full("a", INT);
        let mut random = Random::new(1);
        for _ in 0..50 {
            let sum = arithmetic("+", a.clone(), a.clone(), &mut random);
            assert!(sum.text != "(a + a)" && sum.ty.holds(sum.low, sum.high), "{}", sum.text);
        }
        let small = Value::within("b", INT, -5, 100);
        assert_eq!(arithmetic("-", small.clone(), small, &mut random).text, "(b - b)");
    }

    #[test]
    fn bounds_follow_the_conversions() {
        let negative = Value::within("a", INT, -3, 4);
        let unsigned = Value::within("u", UINT, 0, 9);
        let both = bitwise("&", negative, unsigned);
        assert_eq!((both.ty, both.low, both.high), (UINT, 0, 9));
        let shifted = shift_right(Value::full("x", LONG), Value::constant(4), &mut Random::new(3));
        assert!(shifted.low < 0 && shifted.ty == LONG);
    }
}
