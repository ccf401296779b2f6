//! Integers of any width from 1 bit on.

use crate::big;
use std::cmp::Ordering;
use std::fmt;

/// An integer of `width` bits, as a bit string: operations for which it matters say whether the
/// operands are read as two's complement (`signed`) or not. Both operands of an operation must
/// have the same width (an invariant, checked). Results wrap; the `_overflow` forms say so.
///
/// Up to 128 bits are kept inline; wider ones (`_BitInt`, exact products) are on the heap.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Int {
    width: u32,
    repr: Repr,
}

/// Bits above the width are zero.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Repr {
    Small(u128),
    Big(Box<[u64]>),
}

#[inline]
fn low_mask(width: u32) -> u128 {
    if width >= 128 { u128::MAX } else { (1 << width) - 1 }
}

impl Int {
    // ----- making -----

    /// Zero.
    pub fn zero(width: u32) -> Int {
        Int::from_u128(width, 0)
    }
    /// One.
    pub fn one(width: u32) -> Int {
        Int::from_u128(width, 1)
    }
    /// All bits set.
    pub fn ones(width: u32) -> Int {
        Int::from_i128(width, -1)
    }
    /// The low `width` bits of `value`, zero-extended if there are more.
    #[inline]
    pub fn from_u128(width: u32, value: u128) -> Int {
        assert!(width > 0, "an integer has at least one bit");
        if width <= 128 {
            return Int { width, repr: Repr::Small(value & low_mask(width)) };
        }
        Int::wide_from_u128(width, value)
    }

    #[cold]
    fn wide_from_u128(width: u32, value: u128) -> Int {
        let mut words = vec![0; width.div_ceil(64) as usize];
        words[0] = value as u64;
        words[1] = (value >> 64) as u64;
        Int::from_words(width, words)
    }
    /// The low `width` bits of `value`, sign-extended if there are more.
    #[inline]
    pub fn from_i128(width: u32, value: i128) -> Int {
        if width <= 128 || value >= 0 {
            return Int::from_u128(width, value as u128);
        }
        let mut words = vec![u64::MAX; width.div_ceil(64) as usize];
        words[0] = value as u64;
        words[1] = (value >> 64) as u64;
        Int::from_words(width, words)
    }
    /// The low `width` bits of `value`, zero-extended if there are more.
    #[inline]
    pub fn from_u64(width: u32, value: u64) -> Int {
        Int::from_u128(width, u128::from(value))
    }
    /// The low `width` bits of `value`, sign-extended if there are more.
    #[inline]
    pub fn from_i64(width: u32, value: i64) -> Int {
        Int::from_i128(width, i128::from(value))
    }
    /// The low `width` bits of a little-endian word string (missing words are zero).
    pub fn from_words(width: u32, mut words: Vec<u64>) -> Int {
        assert!(width > 0, "an integer has at least one bit");
        if width <= 128 {
            let at = |n: usize| u128::from(words.get(n).copied().unwrap_or(0));
            return Int::from_u128(width, at(0) | at(1) << 64);
        }
        words.resize(width.div_ceil(64) as usize, 0);
        if !width.is_multiple_of(64) {
            let last = words.len() - 1;
            words[last] &= (1u64 << (width % 64)) - 1;
        }
        Int { width, repr: Repr::Big(words.into_boxed_slice()) }
    }
    /// The low `width` bits of little-endian bytes (missing bytes are zero).
    pub fn from_le_bytes(width: u32, bytes: &[u8]) -> Int {
        let words = bytes
            .chunks(8)
            .map(|chunk| chunk.iter().rev().fold(0u64, |word, &byte| word << 8 | u64::from(byte)))
            .collect();
        Int::from_words(width, words)
    }
    /// The smallest value.
    pub fn min_value(width: u32, signed: bool) -> Int {
        if signed { Int::one(width).shl(width - 1) } else { Int::zero(width) }
    }
    /// The largest value.
    pub fn max_value(width: u32, signed: bool) -> Int {
        if signed { Int::min_value(width, true).not() } else { Int::ones(width) }
    }
    /// The value of the digits of `text` (at least one; all must be of the radix, 2 to 36) in `width`
    /// bits, and whether it did not fit. None if a digit is wrong or missing.
    pub fn parse(width: u32, text: &str, radix: u32) -> Option<(Int, bool)> {
        if text.is_empty() {
            return None;
        }
        let mut overflow = false;
        if width <= 128 {
            let mut value = 0u128;
            for c in text.chars() {
                let digit = u128::from(c.to_digit(radix)?);
                let (product, o1) = value.overflowing_mul(u128::from(radix));
                let (sum, o2) = product.overflowing_add(digit);
                overflow |= o1 | o2 | (sum & !low_mask(width) != 0);
                value = sum & low_mask(width);
            }
            return Some((Int::from_u128(width, value), overflow));
        }
        let mut words = vec![0u64; width.div_ceil(64) as usize];
        let spare = words.len() as u32 * 64 - width;
        for c in text.chars() {
            let mut carry = u128::from(c.to_digit(radix)?);
            for word in &mut words {
                let t = u128::from(*word) * u128::from(radix) + carry;
                *word = t as u64;
                carry = t >> 64;
            }
            let top = words.len() - 1;
            overflow |= carry != 0 || (spare != 0 && words[top] >> (64 - spare) != 0);
            words[top] = words[top] << spare >> spare;
        }
        Some((Int::from_words(width, words), overflow))
    }

    // ----- reading -----

    /// Number of bits.
    #[inline]
    pub fn width(&self) -> u32 {
        self.width
    }
    /// Whether all bits are zero.
    #[inline]
    pub fn is_zero(&self) -> bool {
        match &self.repr {
            Repr::Small(v) => *v == 0,
            Repr::Big(words) => words.iter().all(|&w| w == 0),
        }
    }
    /// Whether all bits are set.
    pub fn is_ones(&self) -> bool {
        self.count_ones() == self.width
    }
    /// Bit `n`; false beyond the width.
    pub fn bit(&self, n: u32) -> bool {
        n < self.width
            && match &self.repr {
                Repr::Small(v) => v >> n & 1 != 0,
                Repr::Big(words) => words[(n / 64) as usize] >> (n % 64) & 1 != 0,
            }
    }
    /// The top bit: the sign, if the value is read as signed.
    pub fn sign_bit(&self) -> bool {
        self.bit(self.width - 1)
    }
    /// Whether the value is negative when read as the flag says.
    pub fn is_negative(&self, signed: bool) -> bool {
        signed && self.sign_bit()
    }
    /// The low 64 bits (zero-extended).
    #[inline]
    pub fn low_u64(&self) -> u64 {
        self.low_u128() as u64
    }
    /// The low 128 bits (zero-extended).
    pub fn low_u128(&self) -> u128 {
        match &self.repr {
            Repr::Small(v) => *v,
            Repr::Big(words) => u128::from(words[0]) | u128::from(words[1]) << 64,
        }
    }
    /// The value read as unsigned, if it fits.
    pub fn to_u128(&self) -> Option<u128> {
        (self.significant_bits(false) <= 128).then(|| self.low_u128())
    }
    /// The value read as signed, if it fits.
    pub fn to_i128(&self) -> Option<i128> {
        (self.significant_bits(true) <= 128).then(|| self.resize(128, true).low_u128() as i128)
    }
    /// The value read as unsigned, if it fits.
    pub fn to_u64(&self) -> Option<u64> {
        u64::try_from(self.to_u128()?).ok()
    }
    /// The value read as signed, if it fits.
    pub fn to_i64(&self) -> Option<i64> {
        i64::try_from(self.to_i128()?).ok()
    }
    /// The bits as little-endian words; bits above the width are zero.
    pub fn words(&self) -> Vec<u64> {
        match &self.repr {
            Repr::Small(v) if self.width <= 64 => vec![*v as u64],
            Repr::Small(v) => vec![*v as u64, (*v >> 64) as u64],
            Repr::Big(words) => words.to_vec(),
        }
    }
    /// The bits as `len` little-endian bytes, truncated or extended as the flag says.
    pub fn to_le_bytes(&self, len: usize, signed: bool) -> Vec<u8> {
        let fill = if self.is_negative(signed) { 0xff } else { 0 };
        let wide = self.resize(self.width.next_multiple_of(64), signed);
        let bytes = wide.words().into_iter().flat_map(u64::to_le_bytes);
        bytes.chain(std::iter::repeat(fill)).take(len).collect()
    }
    /// The least width that holds the value, at least 1.
    pub fn significant_bits(&self, signed: bool) -> u32 {
        if self.is_negative(signed) {
            self.width - self.not().leading_zeros() + 1
        } else {
            (self.width - self.leading_zeros() + u32::from(signed)).max(1)
        }
    }
    /// Number of zero bits above the highest set one.
    pub fn leading_zeros(&self) -> u32 {
        match &self.repr {
            Repr::Small(v) => v.leading_zeros() - (128 - self.width),
            Repr::Big(words) => {
                let total = words.len() as u32 * 64;
                match words.iter().rposition(|&w| w != 0) {
                    Some(n) => self.width - (n as u32 * 64 + 64 - words[n].leading_zeros()),
                    None => self.width.min(total),
                }
            }
        }
    }
    /// Number of zero bits below the lowest set one; the width if there is none.
    pub fn trailing_zeros(&self) -> u32 {
        match &self.repr {
            Repr::Small(v) => v.trailing_zeros().min(self.width),
            Repr::Big(words) => match words.iter().position(|&w| w != 0) {
                Some(n) => n as u32 * 64 + words[n].trailing_zeros(),
                None => self.width,
            },
        }
    }
    /// Number of set bits.
    pub fn count_ones(&self) -> u32 {
        match &self.repr {
            Repr::Small(v) => v.count_ones(),
            Repr::Big(words) => words.iter().map(|w| w.count_ones()).sum(),
        }
    }
    /// The exponent, if exactly one bit is set.
    pub fn exact_log2(&self) -> Option<u32> {
        (self.count_ones() == 1).then(|| self.trailing_zeros())
    }

    // ----- changing the width -----

    /// Truncated or extended (by the sign if `signed`) to `width` bits.
    pub fn resize(&self, width: u32, signed: bool) -> Int {
        if let Repr::Small(v) = self.repr {
            let v = if self.is_negative(signed) { v | !low_mask(self.width) } else { v };
            return if signed { Int::from_i128(width, v as i128) } else { Int::from_u128(width, v) };
        }
        let mut words = self.words();
        if self.is_negative(signed) && width > self.width {
            if !self.width.is_multiple_of(64) {
                let last = words.len() - 1;
                words[last] |= !((1u64 << (self.width % 64)) - 1);
            }
            words.resize(width.div_ceil(64) as usize, u64::MAX);
        }
        Int::from_words(width, words)
    }
    /// Truncated or zero-extended.
    pub fn zext(&self, width: u32) -> Int {
        self.resize(width, false)
    }
    /// Truncated or sign-extended.
    pub fn sext(&self, width: u32) -> Int {
        self.resize(width, true)
    }
    /// Like [`resize`](Self::resize), and whether the value (read as `from_signed`) differs when the result is read as `to_signed`.
    pub fn convert(&self, from_signed: bool, width: u32, to_signed: bool) -> (Int, bool) {
        let out = self.resize(width, from_signed);
        let wide = self.width.max(width) + 1;
        let changed = self.resize(wide, from_signed) != out.resize(wide, to_signed);
        (out, changed)
    }

    // ----- arithmetic -----

    fn check(&self, other: &Int) {
        assert_eq!(self.width, other.width, "operands of one operation have one width");
    }
    fn small(&self, other: &Int) -> Option<(u128, u128)> {
        self.check(other);
        match (&self.repr, &other.repr) {
            (Repr::Small(a), Repr::Small(b)) => Some((*a, *b)),
            _ => None,
        }
    }
    /// Sum, wrapping.
    pub fn add(&self, other: &Int) -> Int {
        match self.small(other) {
            Some((a, b)) => Int::from_u128(self.width, a.wrapping_add(b)),
            None => Int::from_words(self.width, big::add(&self.words(), &other.words())),
        }
    }
    /// Difference, wrapping.
    pub fn sub(&self, other: &Int) -> Int {
        self.add(&other.neg())
    }
    /// Negation, wrapping.
    pub fn neg(&self) -> Int {
        match &self.repr {
            Repr::Small(v) => Int::from_u128(self.width, v.wrapping_neg()),
            Repr::Big(words) => Int::from_words(self.width, big::neg(words)),
        }
    }
    /// Product, wrapping.
    pub fn mul(&self, other: &Int) -> Int {
        match self.small(other) {
            Some((a, b)) => Int::from_u128(self.width, a.wrapping_mul(b)),
            None => {
                let words = self.words();
                Int::from_words(self.width, big::mul(&words, &other.words(), words.len()))
            }
        }
    }
    /// Sum, and whether the exact sum does not fit.
    pub fn add_overflow(&self, other: &Int, signed: bool) -> (Int, bool) {
        let sum = self.add(other);
        let overflow = if signed {
            self.sign_bit() == other.sign_bit() && sum.sign_bit() != self.sign_bit()
        } else {
            sum.compare(self, false) == Ordering::Less
        };
        (sum, overflow)
    }
    /// Difference, and whether the exact difference does not fit.
    pub fn sub_overflow(&self, other: &Int, signed: bool) -> (Int, bool) {
        let difference = self.sub(other);
        let overflow = if signed {
            self.sign_bit() != other.sign_bit() && difference.sign_bit() != self.sign_bit()
        } else {
            self.compare(other, false) == Ordering::Less
        };
        (difference, overflow)
    }
    /// Product, and whether the exact product does not fit.
    pub fn mul_overflow(&self, other: &Int, signed: bool) -> (Int, bool) {
        let wide = self.width * 2;
        let exact = self.resize(wide, signed).mul(&other.resize(wide, signed));
        let product = exact.resize(self.width, false);
        let overflow = product.resize(wide, signed) != exact;
        (product, overflow)
    }
    /// Negation, and whether the exact value does not fit.
    pub fn neg_overflow(&self, signed: bool) -> (Int, bool) {
        let overflow = if signed { *self == Int::min_value(self.width, true) } else { !self.is_zero() };
        (self.neg(), overflow)
    }
    /// Quotient rounded towards zero and remainder with the dividend's sign (C23 6.5.6p6); none if the
    /// divisor is zero. The smallest signed value divided by -1 wraps: see [`div_overflows`](Self::div_overflows).
    pub fn div_rem(&self, other: &Int, signed: bool) -> Option<(Int, Int)> {
        if other.is_zero() {
            return None;
        }
        let (negative, other_negative) = (self.is_negative(signed), other.is_negative(signed));
        let a = if negative { self.neg() } else { self.clone() };
        let b = if other_negative { other.neg() } else { other.clone() };
        let (quotient, rem) = match a.small(&b) {
            Some((a, b)) => (Int::from_u128(self.width, a / b), Int::from_u128(self.width, a % b)),
            None => {
                let (quotient, rem) = big::div_rem(&a.words(), &b.words());
                (Int::from_words(self.width, quotient), Int::from_words(self.width, rem))
            }
        };
        let quotient = if negative != other_negative { quotient.neg() } else { quotient };
        Some((quotient, if negative { rem.neg() } else { rem }))
    }
    /// Quotient rounded towards zero; none if the divisor is zero.
    pub fn div(&self, other: &Int, signed: bool) -> Option<Int> {
        Some(self.div_rem(other, signed)?.0)
    }
    /// Remainder with the dividend's sign; none if the divisor is zero.
    pub fn rem(&self, other: &Int, signed: bool) -> Option<Int> {
        Some(self.div_rem(other, signed)?.1)
    }
    /// Whether the exact quotient does not fit: the smallest signed value divided by -1.
    pub fn div_overflows(&self, other: &Int, signed: bool) -> bool {
        signed && other.is_ones() && *self == Int::min_value(self.width, true)
    }

    // ----- bits -----

    /// Bitwise and.
    pub fn and(&self, other: &Int) -> Int {
        self.zip(other, |a, b| a & b)
    }
    /// Bitwise or.
    pub fn or(&self, other: &Int) -> Int {
        self.zip(other, |a, b| a | b)
    }
    /// Bitwise exclusive or.
    pub fn xor(&self, other: &Int) -> Int {
        self.zip(other, |a, b| a ^ b)
    }
    fn zip(&self, other: &Int, op: impl Fn(u128, u128) -> u128) -> Int {
        match self.small(other) {
            Some((a, b)) => Int::from_u128(self.width, op(a, b)),
            None => {
                let pairs = self.words().into_iter().zip(other.words());
                let words = pairs.map(|(a, b)| op(u128::from(a), u128::from(b)) as u64).collect();
                Int::from_words(self.width, words)
            }
        }
    }
    /// Bitwise complement.
    pub fn not(&self) -> Int {
        match &self.repr {
            Repr::Small(v) => Int::from_u128(self.width, !v),
            Repr::Big(words) => Int::from_words(self.width, words.iter().map(|w| !w).collect()),
        }
    }
    /// Shifted left; a count of the width or more gives zero.
    pub fn shl(&self, count: u32) -> Int {
        match &self.repr {
            _ if count >= self.width => Int::zero(self.width),
            Repr::Small(v) => Int::from_u128(self.width, v << count),
            Repr::Big(words) => Int::from_words(self.width, big::shl(words, count)),
        }
    }
    /// Shifted right; the sign comes in if `signed`, else zeros. A count of the width or more gives
    /// all sign bits or zero.
    pub fn shr(&self, count: u32, signed: bool) -> Int {
        let negative = self.is_negative(signed);
        match &self.repr {
            _ if count >= self.width => {
                if negative {
                    Int::ones(self.width)
                } else {
                    Int::zero(self.width)
                }
            }
            Repr::Small(v) if negative => {
                Int::from_u128(self.width, (((v | !low_mask(self.width)) as i128) >> count) as u128)
            }
            Repr::Small(v) => Int::from_u128(self.width, v >> count),
            Repr::Big(_) if negative => self.not().shr(count, false).not(),
            Repr::Big(words) => Int::from_words(self.width, big::shr(words, count, 0)),
        }
    }
    /// Shifted left by the (unsigned) value of `count`, and whether bits or the sign were lost.
    pub fn shl_overflow(&self, count: u32, signed: bool) -> (Int, bool) {
        let out = self.shl(count);
        let overflow = out.shr(count, signed) != *self || count >= self.width;
        (out, overflow)
    }
    /// Rotated left by `count` modulo the width.
    pub fn rotate_left(&self, count: u32) -> Int {
        let count = count % self.width;
        self.shl(count).or(&self.shr(self.width - count, false))
    }
    /// Bytes reversed; the width must be a multiple of 8.
    pub fn swap_bytes(&self) -> Int {
        let mut bytes = self.to_le_bytes(self.width as usize / 8, false);
        bytes.reverse();
        Int::from_le_bytes(self.width, &bytes)
    }
    /// Bits reversed.
    pub fn reverse_bits(&self) -> Int {
        let mut words: Vec<u64> = self.words().iter().map(|w| w.reverse_bits()).collect();
        words.reverse();
        let total = words.len() as u32 * 64;
        Int::from_words(self.width, big::shr(&words, total - self.width, 0))
    }

    // ----- comparing and printing -----

    /// Order of the values, read as the flag says.
    pub fn compare(&self, other: &Int, signed: bool) -> Ordering {
        self.check(other);
        match (self.is_negative(signed), other.is_negative(signed)) {
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            _ => match (&self.repr, &other.repr) {
                (Repr::Small(a), Repr::Small(b)) => a.cmp(b),
                _ => big::cmp(&self.words(), &other.words()),
            },
        }
    }
    /// The value in decimal, read as the flag says.
    pub fn to_decimal(&self, signed: bool) -> String {
        if self.is_negative(signed) {
            return format!("-{}", self.neg().to_decimal(false));
        }
        match &self.repr {
            Repr::Small(v) => v.to_string(),
            Repr::Big(words) => {
                const CHUNK: u64 = 10_000_000_000_000_000_000;
                let mut rest = words.to_vec();
                let mut chunks = Vec::new();
                while rest.iter().any(|&w| w != 0) {
                    chunks.push(big::div_word(&mut rest, CHUNK));
                }
                let mut out = chunks.pop().unwrap_or(0).to_string();
                for chunk in chunks.iter().rev() {
                    out.push_str(&format!("{chunk:019}"));
                }
                out
            }
        }
    }
}

impl fmt::Debug for Int {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:i{}", self.to_decimal(true), self.width)
    }
}

impl fmt::LowerHex for Int {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = self.words();
        let top = words.iter().rposition(|&w| w != 0).unwrap_or(0);
        let mut out = format!("{:x}", words[top]);
        for word in words[..top].iter().rev() {
            out.push_str(&format!("{word:016x}"));
        }
        f.pad_integral(true, "0x", &out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn int(width: u32, value: i128) -> Int {
        Int::from_i128(width, value)
    }

    #[test]
    fn narrow_operations_agree_with_native_arithmetic() {
        for a in -128i128..128 {
            for b in -128i128..128 {
                let (x, y) = (int(8, a), int(8, b));
                assert_eq!(x.add_overflow(&y, true), (int(8, a + b), !(-128..128).contains(&(a + b))));
                assert_eq!(x.sub_overflow(&y, true), (int(8, a - b), !(-128..128).contains(&(a - b))));
                assert_eq!(x.mul_overflow(&y, true), (int(8, a * b), !(-128..128).contains(&(a * b))));
                let (ua, ub) = (a & 255, b & 255);
                assert_eq!(x.add_overflow(&y, false), (int(8, ua + ub), ua + ub > 255));
                assert_eq!(x.sub_overflow(&y, false), (int(8, ua - ub), ua < ub));
                assert_eq!(x.mul_overflow(&y, false), (int(8, ua * ub), ua * ub > 255));
                assert_eq!(x.compare(&y, true), a.cmp(&b));
                assert_eq!(x.compare(&y, false), ua.cmp(&ub));
                if b != 0 {
                    assert_eq!(x.div_rem(&y, true), Some((int(8, a / b), int(8, a % b))));
                    assert_eq!(x.div_rem(&y, false), Some((int(8, ua / ub), int(8, ua % ub))));
                } else {
                    assert_eq!(x.div_rem(&y, true), None);
                }
            }
        }
        assert!(int(8, -128).div_overflows(&int(8, -1), true));
    }

    #[test]
    fn wide_operations_agree_with_narrow_ones_and_with_each_other() {
        let mut seed = 0x9e37_79b9_7f4a_7c15u64;
        let mut random = |width: u32| {
            let words = (0..width.div_ceil(64))
                .map(|_| {
                    seed ^= seed << 13;
                    seed ^= seed >> 7;
                    seed ^= seed << 17;
                    if seed.is_multiple_of(5) { 0 } else { seed }
                })
                .collect();
            Int::from_words(width, words)
        };
        for round in 0..200 {
            let width = 129 + round * 7 % 300;
            let (a, b) = (random(width), random(width));
            let b = b.shr(round * 3 % width, false);
            assert_eq!(a.sub(&b).add(&b), a);
            if let Some((q, r)) = a.div_rem(&b, false) {
                assert_eq!(q.mul(&b).add(&r), a);
                assert_eq!(r.compare(&b, false), Ordering::Less);
            }
            if let Some((q, r)) = a.div_rem(&b, true) {
                assert_eq!(q.mul(&b).add(&r), a);
            }
            let count = round * 11 % width;
            assert_eq!(a.rotate_left(count).rotate_left(width - count), a);
            assert_eq!(a.reverse_bits().reverse_bits(), a);
            assert_eq!(Int::parse(width, &a.to_decimal(false), 10), Some((a.clone(), false)));
            assert_eq!(Int::parse(width, &format!("{a:x}"), 16), Some((a, false)));
        }
        let (x, y) = (int(200, -12345678901234567890), int(200, 987654321));
        assert_eq!(x.div_rem(&y, true).map(|(q, r)| (q.to_i128(), r.to_i128())), {
            let (a, b) = (-12345678901234567890i128, 987654321i128);
            Some((Some(a / b), Some(a % b)))
        });
        assert_eq!(x.shr(3, true).to_i128(), Some(-12345678901234567890i128 >> 3));
    }

    #[test]
    fn widths_change_by_sign_or_zero() {
        assert_eq!(int(8, -1).sext(200).to_i128(), Some(-1));
        assert_eq!(int(8, -1).zext(200).to_i128(), Some(255));
        assert_eq!(int(200, -5).resize(16, true), int(16, -5));
        assert_eq!(int(32, -1).convert(true, 32, false), (Int::ones(32), true));
        assert_eq!(int(32, 7).convert(true, 8, false), (int(8, 7), false));
        assert_eq!(int(130, -3).sext(260).to_i128(), Some(-3));
    }

    #[test]
    fn counting_and_reversing_bits() {
        let v = Int::from_u64(24, 0x00f010);
        assert_eq!((v.leading_zeros(), v.trailing_zeros(), v.count_ones()), (8, 4, 5));
        assert_eq!(v.swap_bytes(), Int::from_u64(24, 0x10f000));
        assert_eq!(Int::zero(7).leading_zeros(), 7);
        assert_eq!(Int::zero(300).trailing_zeros(), 300);
        assert_eq!(int(16, -1).significant_bits(true), 1);
        assert_eq!(int(16, 255).significant_bits(true), 9);
        assert_eq!(int(16, 255).significant_bits(false), 8);
        assert_eq!(Int::one(140).shl(139).exact_log2(), Some(139));
    }

    #[test]
    fn parsing_reports_overflow_and_wrong_digits() {
        assert_eq!(Int::parse(8, "256", 10), Some((Int::zero(8), true)));
        assert_eq!(Int::parse(8, "ff", 16), Some((Int::ones(8), false)));
        assert_eq!(Int::parse(8, "9", 8), None);
        assert_eq!(Int::parse(130, &"9".repeat(50), 10).map(|p| p.1), Some(true));
    }
}
