//! Soft floats: a bit pattern and its format.

use crate::Int;
use crate::parse::{FloatParseError, normalise_literal};
use rustc_apfloat::ieee::{BFloat, Double, Half, Quad, Single, X87DoubleExtended};
use rustc_apfloat::{Category, Float as _, FloatConvert, Round, StatusAnd};
use std::cmp::Ordering;
use std::fmt;

/// A binary floating-point format.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum FloatFormat {
    /// IEEE 754 binary16 (`_Float16`).
    Half,
    /// bfloat16 (`__bf16`).
    BFloat,
    /// IEEE 754 binary32 (`float`).
    Single,
    /// IEEE 754 binary64 (`double`).
    Double,
    /// The 80-bit x87 format with its explicit integer bit (`long double` on x86).
    X87,
    /// IEEE 754 binary128 (`_Float128`; `long double` on AArch64 and RISC-V).
    Quad,
}

impl FloatFormat {
    /// Number of bits of the pattern (80 for x87, whatever its storage).
    pub const fn bits(self) -> u32 {
        match self {
            FloatFormat::Half | FloatFormat::BFloat => 16,
            FloatFormat::Single => 32,
            FloatFormat::Double => 64,
            FloatFormat::X87 => 80,
            FloatFormat::Quad => 128,
        }
    }
    /// Bits of precision, the leading one included (`FLT_MANT_DIG`).
    pub const fn precision(self) -> u32 {
        match self {
            FloatFormat::Half => 11,
            FloatFormat::BFloat => 8,
            FloatFormat::Single => 24,
            FloatFormat::Double => 53,
            FloatFormat::X87 => 64,
            FloatFormat::Quad => 113,
        }
    }
    /// Largest exponent as `FLT_MAX_EXP` counts it (the largest value is below two to this power).
    pub const fn max_exponent(self) -> i32 {
        match self {
            FloatFormat::Half => 16,
            FloatFormat::BFloat | FloatFormat::Single => 128,
            FloatFormat::Double => 1024,
            FloatFormat::X87 | FloatFormat::Quad => 16384,
        }
    }
    fn sign_mask(self) -> u128 {
        1 << (self.bits() - 1)
    }
}

/// Direction of rounding (C23 5.2.5.3.3, `fenv.h`).
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub enum Rounding {
    /// To nearest, ties to even: the default environment.
    #[default]
    NearestEven,
    /// To nearest, ties away from zero (`round`).
    NearestAway,
    /// Towards zero (`trunc`).
    TowardZero,
    /// Towards plus infinity (`ceil`).
    Upward,
    /// Towards minus infinity (`floor`).
    Downward,
}

impl Rounding {
    fn apfloat(self) -> Round {
        match self {
            Rounding::NearestEven => Round::NearestTiesToEven,
            Rounding::NearestAway => Round::NearestTiesToAway,
            Rounding::TowardZero => Round::TowardZero,
            Rounding::Upward => Round::TowardPositive,
            Rounding::Downward => Round::TowardNegative,
        }
    }
}

/// Class of a value (`fpclassify`).
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum FloatClass {
    /// Not a number.
    Nan,
    /// Plus or minus infinity.
    Infinite,
    /// Plus or minus zero.
    Zero,
    /// Smaller than the smallest normal number.
    Subnormal,
    /// Any other.
    Normal,
}

/// A floating-point value. Equality and hash are those of format and bit pattern (so `-0 != 0`, and
/// a NaN equals itself); numeric comparison is [`compare`](Self::compare). Operations round to
/// nearest even unless they say otherwise, and take operands of one format (an invariant, checked).
#[derive(Copy, Clone, PartialEq, Eq, Hash)]
pub struct Float {
    format: FloatFormat,
    bits: u128,
}

/// Runs `$body` with `$t` naming the software format of `$format`.
macro_rules! with_format {
    ($format:expr, $t:ident => $body:expr) => {
        match $format {
            FloatFormat::Half => {
                type $t = Half;
                $body
            }
            FloatFormat::BFloat => {
                type $t = BFloat;
                $body
            }
            FloatFormat::Single => {
                type $t = Single;
                $body
            }
            FloatFormat::Double => {
                type $t = Double;
                $body
            }
            FloatFormat::X87 => {
                type $t = X87DoubleExtended;
                $body
            }
            FloatFormat::Quad => {
                type $t = Quad;
                $body
            }
        }
    };
}

impl Float {
    // ----- making -----

    /// The value with this bit pattern (bits above the format's are dropped).
    pub fn from_bits(format: FloatFormat, bits: u128) -> Float {
        let mask = if format.bits() == 128 { u128::MAX } else { (1 << format.bits()) - 1 };
        Float { format, bits: bits & mask }
    }
    /// A `float` of the host.
    pub fn from_f32(value: f32) -> Float {
        Float::from_bits(FloatFormat::Single, u128::from(value.to_bits()))
    }
    /// A `double` of the host.
    pub fn from_f64(value: f64) -> Float {
        Float::from_bits(FloatFormat::Double, u128::from(value.to_bits()))
    }
    /// Positive zero.
    pub fn zero(format: FloatFormat) -> Float {
        Float::from_bits(format, 0)
    }
    /// Infinity.
    pub fn infinity(format: FloatFormat, negative: bool) -> Float {
        let value = with_format!(format, T => Float::from_bits(format, T::INFINITY.to_bits()));
        if negative { value.neg() } else { value }
    }
    /// A quiet NaN with a payload (cut to the format's width), positive (`__builtin_nan`).
    pub fn quiet_nan(format: FloatFormat, payload: u128) -> Float {
        with_format!(format, T => Float::from_bits(format, T::qnan(Some(payload)).to_bits()))
    }
    /// A signalling NaN with a payload (`__builtin_nans`).
    pub fn signalling_nan(format: FloatFormat, payload: u128) -> Float {
        with_format!(format, T => Float::from_bits(format, T::snan(Some(payload)).to_bits()))
    }
    /// The largest finite value.
    pub fn largest(format: FloatFormat) -> Float {
        with_format!(format, T => Float::from_bits(format, T::largest().to_bits()))
    }
    /// The smallest positive normal value.
    pub fn smallest_normal(format: FloatFormat) -> Float {
        with_format!(format, T => Float::from_bits(format, T::smallest_normalized().to_bits()))
    }
    /// The smallest positive value.
    pub fn smallest_subnormal(format: FloatFormat) -> Float {
        with_format!(format, T => Float::from_bits(format, T::SMALLEST.to_bits()))
    }
    /// The nearest value to an integer.
    pub fn from_i128(format: FloatFormat, value: i128) -> Float {
        with_format!(format, T => Float::from_bits(format, T::from_i128(value).value.to_bits()))
    }
    /// The nearest value to an integer.
    pub fn from_u128(format: FloatFormat, value: u128) -> Float {
        with_format!(format, T => Float::from_bits(format, T::from_u128(value).value.to_bits()))
    }
    /// The nearest value to an integer of any width, and whether it is exact.
    pub fn from_int(format: FloatFormat, value: &Int, signed: bool) -> (Float, bool) {
        let negative = value.is_negative(signed);
        let magnitude = if negative { value.neg() } else { value.clone() };
        let (value, exact) = Float::from_scaled(format, &magnitude, false, 0);
        (if negative { value.neg() } else { value }, exact)
    }
    /// The nearest value to `magnitude * 2^exponent` (a little more if `sticky`), rounded once, and whether it is exact.
    fn from_scaled(format: FloatFormat, magnitude: &Int, sticky: bool, exponent: i32) -> (Float, bool) {
        // More bits than the format has, but few enough for binary128 to hold them exactly when it is
        // only the carrier; what is cut off counts as a sticky lowest bit.
        let keep = if format == FloatFormat::Quad { 126 } else { 110 };
        let cut = magnitude.significant_bits(false).saturating_sub(keep);
        let sticky = sticky || magnitude.trailing_zeros() < cut;
        let kept = magnitude.shr(cut, false).low_u128() << 1 | u128::from(sticky);
        let rounded = Quad::from_u128(kept);
        let scale = exponent.saturating_add(i32::try_from(cut).unwrap_or(i32::MAX)).saturating_sub(1);
        let scaled = rounded.value.scalbn(scale.clamp(-70_000, 70_000));
        let carried = Float::from_bits(FloatFormat::Quad, scaled.to_bits());
        let (value, converted_exactly) = carried.convert(format);
        (value, converted_exactly && rounded.status.is_empty() && value.is_finite())
    }
    /// Reads a C floating literal without suffix: decimal (`1.`, `.5e-3`) or hexadecimal (`0x1.8p3`),
    /// correctly rounded to nearest even whatever its length. Out of range gives infinity or zero.
    pub fn parse(format: FloatFormat, text: &str) -> Result<Float, FloatParseError> {
        let text = normalise_literal(text)?;
        with_format!(format, T => {
            let parsed = T::from_str_r(&text, Round::NearestTiesToEven).map_err(|_| FloatParseError)?;
            Ok(Float::from_bits(format, parsed.value.to_bits()))
        })
    }

    // ----- reading -----

    /// The format.
    pub fn format(self) -> FloatFormat {
        self.format
    }
    /// The bit pattern.
    pub fn bits(self) -> u128 {
        self.bits
    }
    /// The class of the value.
    pub fn class(self) -> FloatClass {
        with_format!(self.format, T => {
            let value = T::from_bits(self.bits);
            match value.category() {
                Category::NaN => FloatClass::Nan,
                Category::Infinity => FloatClass::Infinite,
                Category::Zero => FloatClass::Zero,
                Category::Normal if value.is_denormal() => FloatClass::Subnormal,
                Category::Normal => FloatClass::Normal,
            }
        })
    }
    /// Whether the sign bit is set (of zeros and NaNs too).
    pub fn is_negative(self) -> bool {
        self.bits & self.format.sign_mask() != 0
    }
    /// Whether it is a NaN.
    pub fn is_nan(self) -> bool {
        self.class() == FloatClass::Nan
    }
    /// Whether it is a signalling NaN.
    pub fn is_signalling(self) -> bool {
        with_format!(self.format, T => T::from_bits(self.bits).is_signaling())
    }
    /// Whether it is an infinity.
    pub fn is_infinite(self) -> bool {
        self.class() == FloatClass::Infinite
    }
    /// Whether it is neither infinite nor a NaN.
    pub fn is_finite(self) -> bool {
        !matches!(self.class(), FloatClass::Nan | FloatClass::Infinite)
    }
    /// Whether it is a zero of either sign.
    pub fn is_zero(self) -> bool {
        self.class() == FloatClass::Zero
    }
    /// Whether it is a finite integer.
    pub fn is_integer(self) -> bool {
        with_format!(self.format, T => T::from_bits(self.bits).is_integer())
    }
    /// Converted to the host's `double`, rounded.
    pub fn to_f64(self) -> f64 {
        f64::from_bits(self.convert(FloatFormat::Double).0.bits as u64)
    }
    /// Converted to the host's `float`, rounded.
    pub fn to_f32(self) -> f32 {
        f32::from_bits(self.convert(FloatFormat::Single).0.bits as u32)
    }
    /// The nearest value in another format, and whether it is exact. A signalling NaN becomes quiet.
    pub fn convert(self, format: FloatFormat) -> (Float, bool) {
        if format == self.format {
            return (self, true);
        }
        with_format!(self.format, From => with_format!(format, To => {
            let mut loses_info = false;
            let out: StatusAnd<To> = From::from_bits(self.bits).convert(&mut loses_info);
            (Float::from_bits(format, out.value.to_bits()), !loses_info)
        }))
    }
    /// The value truncated towards zero as an integer of `width` bits, and whether it fits (if not, the
    /// nearest value that does, and zero for a NaN).
    pub fn to_int(self, width: u32, signed: bool) -> (Int, bool) {
        if self.is_nan() {
            return (Int::zero(width), false);
        }
        let limit = if self.is_negative() { Int::min_value(width, signed) } else { Int::max_value(width, signed) };
        let Some((exponent, significand)) = self.to_parts() else { return (limit, false) };
        if significand == 0 || exponent <= -128 {
            return (Int::zero(width), true);
        }
        if exponent > width as i32 {
            return (limit, false);
        }
        let wide = width.max(128) + 130;
        let magnitude = Int::from_u128(wide, significand);
        let magnitude = match u32::try_from(exponent) {
            Ok(left) => magnitude.shl(left),
            Err(_) => magnitude.shr(exponent.unsigned_abs(), false),
        };
        let value = if self.is_negative() { magnitude.neg() } else { magnitude };
        let (out, changed) = value.convert(true, width, signed);
        if changed { (limit, false) } else { (out, true) }
    }
    /// The magnitude of a finite value as `significand * 2^exponent`; none for infinities and NaNs.
    pub fn to_parts(self) -> Option<(i32, u128)> {
        if !self.is_finite() {
            return None;
        }
        let explicit = u32::from(self.format == FloatFormat::X87);
        let fraction_bits = self.format.precision() - 1 + explicit;
        let magnitude = self.bits & !self.format.sign_mask();
        let fraction = magnitude & ((1 << fraction_bits) - 1);
        let biased = (magnitude >> fraction_bits) as i32;
        let implicit = if biased != 0 && explicit == 0 { 1u128 << fraction_bits } else { 0 };
        let exponent = biased.max(1) - (self.format.max_exponent() - 1) - (self.format.precision() as i32 - 1);
        Some((exponent, fraction | implicit))
    }

    // ----- arithmetic -----

    fn binary(self, other: Float, op: BinaryOp, round: Rounding) -> Float {
        assert_eq!(self.format, other.format, "operands of one operation have one format");
        with_format!(self.format, T => {
            let (a, b) = (T::from_bits(self.bits), T::from_bits(other.bits));
            let out = match op {
                BinaryOp::Add => a.add_r(b, round.apfloat()),
                BinaryOp::Sub => a.sub_r(b, round.apfloat()),
                BinaryOp::Mul => a.mul_r(b, round.apfloat()),
                BinaryOp::Div => a.div_r(b, round.apfloat()),
                BinaryOp::Fmod => a.c_fmod(b),
                BinaryOp::Remainder => a.ieee_rem(b),
            };
            Float::from_bits(self.format, out.value.to_bits())
        })
    }
    /// Sum.
    pub fn add(self, other: Float) -> Float {
        self.binary(other, BinaryOp::Add, Rounding::NearestEven)
    }
    /// Difference.
    pub fn sub(self, other: Float) -> Float {
        self.binary(other, BinaryOp::Sub, Rounding::NearestEven)
    }
    /// Product.
    pub fn mul(self, other: Float) -> Float {
        self.binary(other, BinaryOp::Mul, Rounding::NearestEven)
    }
    /// Quotient.
    pub fn div(self, other: Float) -> Float {
        self.binary(other, BinaryOp::Div, Rounding::NearestEven)
    }
    /// C's `fmod`.
    pub fn fmod(self, other: Float) -> Float {
        self.binary(other, BinaryOp::Fmod, Rounding::NearestEven)
    }
    /// C's `remainder`.
    pub fn remainder(self, other: Float) -> Float {
        self.binary(other, BinaryOp::Remainder, Rounding::NearestEven)
    }
    /// `self * b + c`, rounded once (C's `fma`).
    pub fn mul_add(self, b: Float, c: Float) -> Float {
        assert!(self.format == b.format && b.format == c.format, "operands of one operation have one format");
        with_format!(self.format, T => {
            let out = T::from_bits(self.bits).mul_add(T::from_bits(b.bits), T::from_bits(c.bits));
            Float::from_bits(self.format, out.value.to_bits())
        })
    }
    /// Square root, correctly rounded to nearest even.
    pub fn sqrt(self) -> Float {
        if self.is_nan() || self.is_zero() || (self.is_infinite() && !self.is_negative()) {
            return self;
        }
        let Some((exponent, significand)) = self.to_parts().filter(|_| !self.is_negative()) else {
            return Float::quiet_nan(self.format, 0);
        };
        // An even exponent and at least precision + 2 bits of root, then a sticky bit, then one rounding.
        let shift = 260 - (128 - significand.leading_zeros() as i32);
        let shift = shift + ((exponent - shift) & 1);
        let radicand = Int::from_u128(264, significand).shl(shift as u32);
        let root = integer_sqrt(&radicand);
        let sticky = root.mul(&root) != radicand;
        // The root of any value of a format is a normal number of the format: scaling is exact.
        Float::from_scaled(self.format, &root, sticky, (exponent - shift) / 2).0
    }
    /// `self * 2^n`, rounded to nearest even.
    pub fn scale(self, n: i32) -> Float {
        // Beyond this every format has overflowed or underflowed; keeps the exponent arithmetic in range.
        let n = n.clamp(-70_000, 70_000);
        with_format!(self.format, T => Float::from_bits(self.format, T::from_bits(self.bits).scalbn(n).to_bits()))
    }
    /// Rounded to an integral value.
    pub fn round_to_integral(self, rounding: Rounding) -> Float {
        with_format!(self.format, T => {
            let out = T::from_bits(self.bits).round_to_integral(rounding.apfloat());
            Float::from_bits(self.format, out.value.to_bits())
        })
    }
    /// Sign flipped (of NaNs too).
    pub fn neg(self) -> Float {
        Float { bits: self.bits ^ self.format.sign_mask(), ..self }
    }
    /// Sign cleared.
    pub fn abs(self) -> Float {
        Float { bits: self.bits & !self.format.sign_mask(), ..self }
    }
    /// With the sign of `other`.
    pub fn copy_sign(self, other: Float) -> Float {
        if self.is_negative() == other.is_negative() { self } else { self.neg() }
    }
    /// Numeric order; none if either is a NaN.
    pub fn compare(self, other: Float) -> Option<Ordering> {
        assert_eq!(self.format, other.format, "operands of one operation have one format");
        with_format!(self.format, T => T::from_bits(self.bits).partial_cmp(&T::from_bits(other.bits)))
    }
}

enum BinaryOp {
    Add,
    Sub,
    Mul,
    Div,
    Fmod,
    Remainder,
}

/// The largest integer whose square is not above `value`, bit by bit.
fn integer_sqrt(value: &Int) -> Int {
    let width = value.width();
    let mut root = Int::zero(width);
    for bit in (0..width.div_ceil(2)).rev() {
        let candidate = root.or(&Int::one(width).shl(bit));
        let (square, overflow) = candidate.mul_overflow(&candidate, false);
        if !overflow && square.compare(value, false) != Ordering::Greater {
            root = candidate;
        }
    }
    root
}

impl fmt::Display for Float {
    /// A decimal with enough digits to read back as the same value, or `inf`, `nan`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.class() {
            FloatClass::Nan => f.write_str(if self.is_negative() { "-nan" } else { "nan" }),
            FloatClass::Infinite => f.write_str(if self.is_negative() { "-inf" } else { "inf" }),
            _ => with_format!(self.format, T => write!(f, "{}", T::from_bits(self.bits))),
        }
    }
}

impl fmt::Debug for Float {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}:{:?}({:#x})", self.format, self.bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use FloatFormat::*;

    const ALL: [FloatFormat; 6] = [Half, BFloat, Single, Double, X87, Quad];

    fn double(text: &str) -> f64 {
        Float::parse(Double, text).unwrap().to_f64()
    }

    #[test]
    fn decimal_literals_round_as_the_host_does() {
        for text in [
            "0.1",
            "1e23",
            "8.5e-324",
            "4.9e-324",
            "2.4703282292062327e-324",
            "1.7976931348623157e308",
            "1e400",
            "1e-400",
            "9007199254740993",
            "123456789012345678901234567890",
            ".5",
            "5.",
            "0e5",
            "6.02214076e+23",
        ] {
            let host: f64 = text.parse().unwrap();
            assert_eq!(double(text).to_bits(), host.to_bits(), "{text}");
        }
        assert_eq!(Float::parse(Single, "16777217").unwrap().to_f32(), 16777216.0);
    }

    #[test]
    fn hexadecimal_literals_are_read() {
        assert_eq!(double("0x1.8p1"), 3.0);
        assert_eq!(double("0x.8P+0"), 0.5);
        assert_eq!(double("0x1p-1074"), 5e-324);
        assert_eq!(double("0x1.fffffffffffff8p0"), 2.0);
        assert_eq!(Float::parse(X87, "0x1p-16445").unwrap().bits(), 1);
    }

    #[test]
    fn absurd_literals_neither_panic_nor_hang() {
        let long = format!("0.{}1e99999999999999999999", "0".repeat(100_000));
        assert!(Float::parse(Quad, &long).unwrap().is_infinite());
        let digits = "7".repeat(200_000);
        assert!(Float::parse(Quad, &digits).unwrap().is_infinite());
        assert!(Float::parse(Double, &format!("{digits}e-199999")).unwrap().is_finite());
        for bad in ["", "1e", "1e+", ".", "0x", "0x.p1", "0x1.8", "1.2.3", "abc", "1f"] {
            assert_eq!(Float::parse(Double, bad), Err(FloatParseError), "{bad}");
        }
        assert!(Float::parse(Double, "0x1p99999999999999999999").unwrap().is_infinite());
        assert!(Float::parse(Double, "0x1p-99999999999999999999").unwrap().is_zero());
    }

    #[test]
    fn arithmetic_agrees_with_the_host() {
        let values = [0.0, -0.0, 1.0, -1.5, 1e300, 1e-310, f64::INFINITY, f64::NAN, 0.1, 3.0, 2e-308];
        for a in values {
            for b in values {
                let (x, y) = (Float::from_f64(a), Float::from_f64(b));
                let same = |ours: Float, host: f64| {
                    (ours.is_nan() && host.is_nan()) || ours.to_f64().to_bits() == host.to_bits()
                };
                assert!(same(x.add(y), a + b) && same(x.sub(y), a - b), "{a} {b}");
                assert!(same(x.mul(y), a * b) && same(x.div(y), a / b), "{a} {b}");
                assert!(same(x.fmod(y), a % b) && same(x.mul_add(y, x), a.mul_add(b, a)), "{a} {b}");
                assert_eq!(x.compare(y), a.partial_cmp(&b));
            }
            assert!(a.is_nan() || a < 0.0 || Float::from_f64(a).sqrt().to_f64().to_bits() == a.sqrt().to_bits(), "{a}");
            let (int, fits) = Float::from_f64(a).to_int(32, true);
            assert_eq!(int.to_i64(), Some(i64::from(a as i32)), "{a}");
            assert_eq!(fits, a.abs() < 2e9);
        }
        assert!(Float::from_f64(-1.0).sqrt().is_nan());
    }

    #[test]
    fn integers_convert_in_both_directions_in_all_formats() {
        for format in ALL {
            for n in [0i128, 1, -1, 7, -128, 100, 65280] {
                let (value, exact) = Float::from_int(format, &Int::from_i128(200, n), true);
                assert!(exact);
                assert_eq!(value, Float::from_i128(format, n));
                assert_eq!(value.to_int(64, true).0.to_i128(), Some(n));
            }
        }
        let max = Int::max_value(128, false);
        assert_eq!(Float::from_int(Double, &max, false).0.to_f64(), u128::MAX as f64);
        assert_eq!(Float::from_int(Single, &max, false).0.to_f32(), u128::MAX as f32);
        let (huge, _) = Float::from_int(X87, &Int::max_value(16500, false), false);
        assert!(huge.is_infinite());
        assert_eq!(
            Float::from_int(Double, &Int::from_i64(64, i64::MAX - 1), true),
            (Float::from_f64(i64::MAX as f64), false)
        );
        assert_eq!(Float::from_f64(-1e30).to_int(200, true).0.to_i128(), Some(-1e30 as i128));
        assert_eq!(Float::from_f64(1e30).to_int(32, false), (Int::ones(32), false));
        assert_eq!(Float::from_f64(-0.5).to_int(8, false), (Int::zero(8), true));
    }

    #[test]
    fn formats_convert_with_rounding_and_keep_special_values() {
        let third = Float::from_f64(1.0 / 3.0);
        assert_eq!(third.convert(Single).0.to_f32(), (1.0f64 / 3.0) as f32);
        assert!(third.convert(Quad).1 && !third.convert(Half).1);
        assert_eq!(Float::from_f64(1.0).convert(X87).0.bits(), 0x3fff_8000_0000_0000_0000);
        for format in ALL {
            assert!(Float::infinity(format, true).convert(Double).0.to_f64() == f64::NEG_INFINITY);
            assert!(Float::quiet_nan(format, 0).convert(Quad).0.is_nan());
            assert!(Float::signalling_nan(format, 1).is_signalling());
            assert_eq!(Float::from_i128(format, 4).sqrt(), Float::from_i128(format, 2));
            assert_eq!(Float::largest(format).scale(1), Float::infinity(format, false));
            assert_eq!(Float::smallest_subnormal(format).class(), FloatClass::Subnormal);
            assert_eq!(Float::smallest_normal(format).class(), FloatClass::Normal);
            assert_eq!(
                Float::smallest_subnormal(format).sqrt().mul(Float::smallest_subnormal(format).sqrt()).class(),
                FloatClass::Subnormal
            );
        }
        assert_eq!(Float::from_f64(2.5).round_to_integral(Rounding::NearestEven).to_f64(), 2.0);
        assert_eq!(Float::from_f64(-2.5).round_to_integral(Rounding::Upward).to_f64(), -2.0);
        for value in [0.1, 1e23, 5e-324, -123456789.125] {
            assert_eq!(
                Float::parse(Double, Float::from_f64(value).abs().to_string().as_str()).unwrap().to_f64(),
                value.abs()
            );
        }
    }
}
