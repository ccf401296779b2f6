//! Validation of floating literals before the software floats see them.
//!
//! The soft-float crate accepts some strings that are no C literals, and its work grows with the
//! number of digits and its exponent arithmetic is 32 bits wide; so literals are checked here, and
//! rewritten to an equivalent one with bounded digits and exponent.

use std::fmt::Write;

/// The text is not a floating literal.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct FloatParseError;

/// More significant digits than this cannot change the rounding of any format, but for their being
/// zero or not: the longest exact decimal expansion of a binary128 midpoint has about 11,600.
const MAX_DIGITS: usize = 12_000;
/// Beyond this exponent every format has overflowed or underflowed.
const MAX_EXPONENT: i64 = 100_000;

/// Checks `text` against the grammar (C23 6.4.4.3, without suffix and digit separators) and returns
/// an equivalent literal that is short.
pub(crate) fn normalise_literal(text: &str) -> Result<String, FloatParseError> {
    let hex = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    let radix = if hex.is_some() { 16 } else { 10 };
    let body = hex.unwrap_or(text);
    let split = body.find(if hex.is_some() { ['p', 'P'] } else { ['e', 'E'] });
    let (mantissa, exponent) = match split {
        Some(at) => (&body[..at], parse_exponent(&body[at + 1..])?),
        None if hex.is_some() => return Err(FloatParseError),
        None => (body, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.len() + fraction.len() == 0 || !whole.chars().chain(fraction.chars()).all(|c| c.is_digit(radix)) {
        return Err(FloatParseError);
    }
    let digits = format!("{whole}{fraction}");
    let significant = digits.trim_start_matches('0');
    if significant.is_empty() {
        return Ok("0.0".to_owned());
    }
    // The value is 0.SIGNIFICANT times radix^point times the exponent's power.
    let point = whole.len() as i64 - (digits.len() - significant.len()) as i64;
    let (kept, dropped) = significant.split_at(significant.len().min(MAX_DIGITS));
    let sticky = if dropped.bytes().any(|b| b != b'0') { "1" } else { "" };
    let unit = if radix == 16 { 4 } else { 1 };
    let exponent = exponent.saturating_add(point * unit).clamp(-MAX_EXPONENT, MAX_EXPONENT);
    let mut out = String::with_capacity(kept.len() + 16);
    out.push_str(if radix == 16 { "0x0." } else { "0." });
    out.push_str(kept);
    out.push_str(sticky);
    // Writing to a string cannot fail.
    let _ = write!(out, "{}{exponent}", if radix == 16 { 'p' } else { 'e' });
    Ok(out)
}

fn parse_exponent(text: &str) -> Result<i64, FloatParseError> {
    let (negative, digits) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(FloatParseError);
    }
    // Saturates far outside any format, and far inside i64.
    let value = digits.bytes().fold(0i64, |v, b| (v * 10 + i64::from(b - b'0')).min(1 << 50));
    Ok(if negative { -value } else { value })
}
