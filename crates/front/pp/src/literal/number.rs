//! Numbers (C23 6.4.4.1, 6.4.4.2; GNU suffixes).

use super::LiteralContext;
use crate::token::Token;
use num::{Float, FloatFormat, Int};
use std::borrow::Cow;
use target::LongDouble;

/// A number.
#[derive(Clone, Debug)]
pub enum NumberLiteral {
    /// An integer constant.
    Integer(IntegerLiteral),
    /// A floating constant.
    Float(FloatLiteral),
}

/// An integer constant; which type it has is sema's part (C23 6.4.4.1p6).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IntegerLiteral {
    /// The value, never negative, in as many bits as it needs but at least 128.
    pub value: Int,
    /// 2, 8, 10 or 16: decimal constants without `u` do not become unsigned.
    pub radix: u32,
    /// Suffix `u`.
    pub unsigned: bool,
    /// Number of `l` in the suffix: 0, 1 or 2.
    pub longs: u8,
    /// Suffix `wb`: a `_BitInt`.
    pub bit_precise: bool,
    /// GNU suffix `i` or `j`.
    pub imaginary: bool,
}

/// The type that a floating constant's suffix names.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum FloatSuffix {
    /// None: `double`.
    None,
    /// `f`.
    F,
    /// `l`.
    L,
    /// `f16`.
    F16,
    /// `f32`.
    F32,
    /// `f64`.
    F64,
    /// `f128`.
    F128,
    /// `f32x`.
    F32x,
    /// `f64x`.
    F64x,
    /// GNU `q`: `__float128`.
    Q,
    /// GNU `w`: `__float80`.
    W,
    /// `bf16`.
    Bf16,
}

/// A floating constant.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct FloatLiteral {
    /// The value in the format of its type.
    pub value: Float,
    /// Which names the type.
    pub suffix: FloatSuffix,
    /// GNU suffix `i` or `j`.
    pub imaginary: bool,
}

/// The value of a number that is an `int` wherever it stands: decimal digits only, nine at most, or a single zero; or
/// seven hexadecimal digits at most. Most numbers are such, and need none of what [`parse_number`] does.
#[inline]
pub fn small_int(spelling: &str) -> Option<u32> {
    let bytes = spelling.as_bytes();
    if bytes.len() > 9 {
        return None;
    }
    if let [b'0', after, digits @ ..] = bytes {
        return if after | 0x20 == b'x' { small_hexadecimal(digits) } else { None };
    }
    let mut value = 0u32;
    for &byte in bytes {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + u32::from(digit);
    }
    Some(value)
}

/// The value of at least one and at most seven hexadecimal digits.
fn small_hexadecimal(digits: &[u8]) -> Option<u32> {
    let value = digits.iter().try_fold(0, |value, &byte| Some(value << 4 | char::from(byte).to_digit(16)?));
    value.filter(|_| (1..=7).contains(&digits.len()))
}

/// Converts a `Number` token.
pub fn parse_number(context: &LiteralContext<'_>, token: &Token) -> Option<NumberLiteral> {
    let spelling = token.payload.as_str();
    let text: Cow<'_, str> =
        if spelling.contains('\'') { spelling.replace('\'', "").into() } else { Cow::Borrowed(spelling) };
    if misplaced_separator(spelling) {
        context.report(&diag::lex::BAD_DIGIT_SEPARATOR, token.loc, &[]);
        return None;
    }
    let bytes = text.as_bytes();
    let (radix, start) = match bytes {
        [b'0', b'x' | b'X', b'.' | b'0'..=b'9' | b'a'..=b'f' | b'A'..=b'F', ..] => (16, 2),
        [b'0', b'b' | b'B', b'0' | b'1', ..] => (2, 2),
        [b'0', ..] => (8, 0),
        _ => (10, 0),
    };
    let digits = bytes[start..].iter().take_while(|b| b.is_ascii_digit() || (radix == 16 && b.is_ascii_hexdigit()));
    let end = start + digits.count();
    let float = match bytes.get(end) {
        Some(b'.') => true,
        Some(b'e' | b'E') => radix == 8 || radix == 10,
        Some(b'p' | b'P') => radix == 16,
        _ => false,
    };
    if radix == 2 && !context.lang.c23() {
        context.report(&diag::lex::BINARY_IS_EXTENSION, token.loc, &[]);
    }
    if float {
        return floating(context, token, &text, radix);
    }
    integer(context, token, &text[start..end], &text[end..], radix)
}

/// Whether a digit separator does not stand between digits (C23 6.4.4.1).
fn misplaced_separator(spelling: &str) -> bool {
    let bytes = spelling.as_bytes();
    let digits_start = if matches!(bytes, [b'0', b'x' | b'X' | b'b' | b'B', ..]) { 2 } else { 0 };
    let is_digit = |n: usize| n >= digits_start && bytes.get(n).is_some_and(u8::is_ascii_hexdigit);
    let hex = matches!(bytes, [b'0', b'x' | b'X', ..]);
    let is_exponent = |n: usize| matches!(bytes.get(n), Some(b'e' | b'E')) && !hex;
    memchr::memchr_iter(b'\'', bytes).any(|n| n == 0 || !is_digit(n - 1) || is_exponent(n - 1) || !is_digit(n + 1))
}

fn integer(
    context: &LiteralContext<'_>,
    token: &Token,
    digits: &str,
    suffix: &str,
    radix: u32,
) -> Option<NumberLiteral> {
    let Some((unsigned, longs, bit_precise, imaginary)) = integer_suffix(suffix) else {
        context.report(&diag::lex::BAD_INTEGER_SUFFIX, token.loc, &[&suffix]);
        return None;
    };
    let bad = digits.chars().find(|c| !c.is_digit(radix));
    if let Some(bad) = bad {
        let name = if radix == 2 { "binary" } else { "octal" };
        context.report(&diag::lex::BAD_DIGIT, token.loc, &[&bad, &name]);
        return None;
    }
    if imaginary {
        context.report(&diag::lex::IMAGINARY_IS_EXTENSION, token.loc, &[]);
    }
    let c99_long_long = longs == 2 && !context.lang.c99();
    if c99_long_long {
        context.report(&diag::lex::LONG_LONG_IS_EXTENSION, token.loc, &[]);
    }
    let bits_per_digit = if radix == 10 { 4 } else { radix.ilog2() };
    let needed = u32::try_from(digits.len()).unwrap_or(u32::MAX).saturating_mul(bits_per_digit);
    const WIDEST: u32 = 1 << 16;
    let width = needed.clamp(128, WIDEST);
    let (value, overflow) = Int::parse(width, digits, radix)?;
    if overflow {
        context.report(&diag::lex::INTEGER_TOO_LARGE, token.loc, &[]);
    }
    Some(NumberLiteral::Integer(IntegerLiteral { value, radix, unsigned, longs, bit_precise, imaginary }))
}

/// `u`, `l`, `ll`, `wb`, `i` in any order: unsigned, longs, bit-precise, imaginary.
fn integer_suffix(suffix: &str) -> Option<(bool, u8, bool, bool)> {
    let (mut unsigned, mut longs, mut bit_precise, mut imaginary) = (false, 0, false, false);
    let mut rest = suffix;
    while let Some(c) = rest.chars().next() {
        let used = match c {
            'u' | 'U' if !unsigned => {
                unsigned = true;
                1
            }
            'l' | 'L' if longs == 0 && !bit_precise => {
                let double = rest.starts_with("ll") || rest.starts_with("LL");
                longs = if double { 2 } else { 1 };
                usize::from(longs)
            }
            'i' | 'I' | 'j' | 'J' if !imaginary => {
                imaginary = true;
                1
            }
            'w' | 'W' if (rest.starts_with("wb") || rest.starts_with("WB")) && longs == 0 && !bit_precise => {
                bit_precise = true;
                2
            }
            _ => return None,
        };
        rest = &rest[used..];
    }
    Some((unsigned, longs, bit_precise, imaginary))
}

fn floating(context: &LiteralContext<'_>, token: &Token, text: &str, radix: u32) -> Option<NumberLiteral> {
    let hex = radix == 16;
    let bytes = text.as_bytes();
    let mut pos = if hex { 2 } else { 0 };
    let mut points = 0;
    while let Some(&b) = bytes.get(pos) {
        if b == b'.' {
            points += 1;
        } else if !(b.is_ascii_digit() || hex && b.is_ascii_hexdigit()) {
            break;
        }
        pos += 1;
    }
    if points > 1 {
        context.report(&diag::lex::TOO_MANY_POINTS, token.loc, &[]);
        return None;
    }
    let mantissa_digits = bytes[if hex { 2 } else { 0 }..pos].iter().filter(|&&b| b != b'.').count();
    if hex && mantissa_digits == 0 {
        context.report(&diag::lex::NO_HEX_DIGITS, token.loc, &[]);
        return None;
    }
    let marker = if hex { b'p' } else { b'e' };
    if bytes.get(pos).is_some_and(|b| b | 0x20 == marker) {
        pos += 1;
        if matches!(bytes.get(pos), Some(b'+' | b'-')) {
            pos += 1;
        }
        let start = pos;
        while bytes.get(pos).is_some_and(u8::is_ascii_digit) {
            pos += 1;
        }
        if pos == start {
            context.report(&diag::lex::NO_EXPONENT_DIGITS, token.loc, &[]);
            return None;
        }
    } else if hex {
        context.report(&diag::lex::HEX_FLOAT_WITHOUT_EXPONENT, token.loc, &[]);
        return None;
    }
    let (body, suffix) = text.split_at(pos);
    // GNU: `d` says that a constant is `double` (fixed-point TR 18037, 5).
    let plain = suffix.replace(['d', 'D'], "");
    let double = suffix.len() == plain.len() + 1 && matches!(plain.as_str(), "" | "i" | "I" | "j" | "J");
    if double {
        context.report(&diag::lex::DOUBLE_SUFFIX, token.loc, &[]);
    }
    let Some((kind, imaginary)) = float_suffix(if double { &plain } else { suffix }) else {
        let decimal = matches!(suffix.to_ascii_lowercase().as_str(), "df" | "dd" | "dl");
        let info = if decimal { &diag::lex::DECIMAL_FLOAT } else { &diag::lex::BAD_FLOAT_SUFFIX };
        context.report(info, token.loc, &[&suffix]);
        return None;
    };
    if hex && !context.lang.c99() {
        context.report(&diag::lex::HEX_FLOAT_IS_EXTENSION, token.loc, &[]);
    }
    if imaginary {
        context.report(&diag::lex::IMAGINARY_IS_EXTENSION, token.loc, &[]);
    }
    if !matches!(kind, FloatSuffix::None | FloatSuffix::F | FloatSuffix::L) {
        context.report(&diag::lex::FLOAT_SUFFIX_IS_EXTENSION, token.loc, &[]);
    }
    let long_double = match context.target.long_double {
        LongDouble::X87 => FloatFormat::X87,
        LongDouble::Binary128 => FloatFormat::Quad,
    };
    let format = match kind {
        FloatSuffix::None | FloatSuffix::F64 | FloatSuffix::F32x => FloatFormat::Double,
        FloatSuffix::F | FloatSuffix::F32 => FloatFormat::Single,
        FloatSuffix::L | FloatSuffix::F64x => long_double,
        FloatSuffix::W => FloatFormat::X87,
        FloatSuffix::F16 => FloatFormat::Half,
        FloatSuffix::Bf16 => FloatFormat::BFloat,
        FloatSuffix::F128 | FloatSuffix::Q => FloatFormat::Quad,
    };
    let value = Float::parse(format, body).ok()?;
    let all_zero =
        body.bytes().take_while(|b| b | 0x20 != marker).skip(if hex { 2 } else { 0 }).all(|b| matches!(b, b'0' | b'.'));
    if value.is_infinite() {
        context.report(&diag::lex::FLOAT_TOO_LARGE, token.loc, &[&float_type_name(kind)]);
    } else if value.is_zero() && !all_zero {
        context.report(&diag::lex::FLOAT_TRUNCATED_TO_ZERO, token.loc, &[]);
    }
    Some(NumberLiteral::Float(FloatLiteral { value, suffix: kind, imaginary }))
}

fn float_type_name(suffix: FloatSuffix) -> &'static str {
    match suffix {
        FloatSuffix::None => "double",
        FloatSuffix::F => "float",
        FloatSuffix::L => "long double",
        FloatSuffix::F16 => "_Float16",
        FloatSuffix::F32 => "_Float32",
        FloatSuffix::F64 => "_Float64",
        FloatSuffix::F128 => "_Float128",
        FloatSuffix::F32x => "_Float32x",
        FloatSuffix::F64x => "_Float64x",
        FloatSuffix::Q => "__float128",
        FloatSuffix::W => "__float80",
        FloatSuffix::Bf16 => "__bf16",
    }
}

/// The suffix's type and whether it is imaginary.
fn float_suffix(suffix: &str) -> Option<(FloatSuffix, bool)> {
    let lower = suffix.to_ascii_lowercase();
    let mut rest = lower.as_str();
    let mut imaginary = false;
    // In standard modes too: libraries' `_Complex_I` is made of it. `-pedantic` reports it.
    if let Some(inner) = rest.strip_prefix(['i', 'j']).or_else(|| rest.strip_suffix(['i', 'j'])) {
        (rest, imaginary) = (inner, true);
    }
    let kind = match rest {
        "" => FloatSuffix::None,
        "f" => FloatSuffix::F,
        "l" => FloatSuffix::L,
        "f16" => FloatSuffix::F16,
        "f32" => FloatSuffix::F32,
        "f64" => FloatSuffix::F64,
        "f128" => FloatSuffix::F128,
        "f32x" => FloatSuffix::F32x,
        "f64x" => FloatSuffix::F64x,
        "q" => FloatSuffix::Q,
        "w" => FloatSuffix::W,
        "bf16" => FloatSuffix::Bf16,
        _ => return None,
    };
    Some((kind, imaginary))
}

#[cfg(test)]
mod tests {
    use super::small_int;

    #[test]
    fn small_numbers_are_those_that_are_int_on_every_target() {
        let small =
            [("0", 0), ("7", 7), ("999999999", 999_999_999), ("0x0", 0), ("0XfF", 0xff), ("0x7654321", 0x765_4321)];
        for (spelling, value) in small {
            assert_eq!(small_int(spelling), Some(value), "{spelling}");
        }
        let others =
            ["1000000000", "00", "010", "0x", "0x12345678", "0x1u", "0x1p1", "0b1", "1.", "1u", "0e1", "1'0", "0x1'0"];
        for spelling in others {
            assert_eq!(small_int(spelling), None, "{spelling}");
        }
    }
}
