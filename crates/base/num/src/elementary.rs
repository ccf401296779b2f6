//! Elementary functions of constants (C23 7.12): computed in binary128 and rounded once to the format asked for.
//!
//! The working precision has 49 bits more than the widest format that is served, x87's, and the errors of the methods
//! below are a few units of its last places: a result is the correctly rounded one unless the true value lies within
//! 2^-40 or so of the middle between two values, which only exact cases do in practice. Those (powers of small
//! integers) are computed exactly. binary128 itself is not served.

use crate::float::{Float, FloatFormat, Rounding};
use std::cmp::Ordering;

const QUAD: FloatFormat = FloatFormat::Quad;
/// Terms after which every series below has converged.
const TERMS: i128 = 400;

fn int(value: i128) -> Float {
    Float::from_i128(QUAD, value)
}

fn number(text: &str) -> Float {
    Float::parse(QUAD, text).unwrap_or(int(0))
}

fn half(x: Float) -> Float {
    x.scale(-1)
}

fn less(a: Float, b: Float) -> bool {
    a.compare(b) == Some(Ordering::Less)
}

fn ln2() -> Float {
    number("0.693147180559945309417232121458176568075500134360255254120680009")
}

fn pi() -> Float {
    number("3.14159265358979323846264338327950288419716939937510582097494459")
}

/// What `pi` lacks.
fn pi_rest() -> Float {
    number("8.67181013012378102479704402604335196876232e-35")
}

/// The sum of terms, each made of the last and its number, until they no longer matter.
fn series(first: Float, next: impl Fn(Float, i128) -> Float, weigh: impl Fn(Float, i128) -> Float) -> Float {
    let (mut term, mut sum) = (first, weigh(first, 0));
    for n in 1..TERMS {
        term = next(term, n);
        let new = sum.add(weigh(term, n));
        if new == sum {
            break;
        }
        sum = new;
    }
    sum
}

fn exp(x: Float) -> Float {
    let k = x.div(ln2()).round_to_integral(Rounding::NearestEven);
    let (k_int, fits) = k.to_int(32, true);
    if !fits {
        return if x.is_negative() { int(0) } else { Float::infinity(QUAD, false) };
    }
    // The constant in two parts, so that the product with `k` is exact enough.
    let low = number("-7.0081394745495851634126620087716256737777252872341812901872e-36");
    let r = k.neg().mul_add(ln2(), x).sub(k.mul(low));
    let sum = series(int(1), |term, n| term.mul(r).div(int(n)), |term, _| term);
    sum.scale(k_int.to_i64().unwrap_or(0) as i32)
}

fn expm1(x: Float) -> Float {
    if less(x.abs(), half(int(1))) {
        series(x, |term, n| term.mul(x).div(int(n + 1)), |term, _| term)
    } else {
        exp(x).sub(int(1))
    }
}

/// The inverse hyperbolic tangent of a small number.
fn atanh_series(z: Float) -> Float {
    let square = z.mul(z);
    series(z, |term, _| term.mul(square), |term, n| term.div(int(2 * n + 1)))
}

fn ln(x: Float) -> Float {
    let (mut k, mut m) = (0, x);
    if let Some((exponent, _)) = x.to_parts() {
        // Any power of two does that brings the rest between 0.7 and 1.4.
        k = exponent;
        m = x.scale(-k);
        while !less(m, number("1.4142135623730950488")) {
            m = half(m);
            k += 1;
        }
        while less(m, number("0.7071067811865475244")) {
            m = m.scale(1);
            k -= 1;
        }
    }
    let rest = atanh_series(m.sub(int(1)).div(m.add(int(1)))).scale(1);
    int(k.into()).mul_add(ln2(), rest)
}

fn log1p(x: Float) -> Float {
    if less(x.abs(), half(int(1))) { atanh_series(x.div(x.add(int(2)))).scale(1) } else { ln(x.add(int(1))) }
}

/// Sine and cosine; none of numbers so large that their remainder is not exact here.
fn sin_cos(x: Float) -> Option<(Float, Float)> {
    if !less(x.abs(), int(1).scale(40)) {
        return None;
    }
    let quarter = half(pi());
    let k = x.div(quarter).round_to_integral(Rounding::NearestEven);
    let r = k.neg().mul_add(quarter, x).sub(k.mul(half(pi_rest())));
    let square = r.mul(r).neg();
    let sin = series(r, |term, n| term.mul(square).div(int(2 * n * (2 * n + 1))), |term, _| term);
    let cos = series(int(1), |term, n| term.mul(square).div(int(2 * n * (2 * n - 1))), |term, _| term);
    Some(match k.to_int(64, true).0.low_u64() % 4 {
        0 => (sin, cos),
        1 => (cos, sin.neg()),
        2 => (sin.neg(), cos.neg()),
        _ => (cos.neg(), sin),
    })
}

fn atan(x: Float) -> Float {
    if less(int(1), x.abs()) {
        let rest = atan(int(1).div(x));
        let quarter = half(pi());
        return if x.is_negative() { quarter.neg().sub(rest) } else { quarter.sub(rest) };
    }
    let mut y = x;
    for _ in 0..3 {
        y = y.div(int(1).add(y.mul_add(y, int(1)).sqrt()));
    }
    let square = y.mul(y).neg();
    series(y, |term, _| term.mul(square), |term, n| term.div(int(2 * n + 1))).scale(3)
}

fn atan2(y: Float, x: Float) -> Float {
    let right = if y.is_negative() { half(pi()).neg() } else { half(pi()) };
    if x.is_zero() {
        return if y.is_zero() { if x.is_negative() { right.scale(1) } else { y } } else { right };
    }
    let straight = atan(y.div(x));
    match (x.is_negative(), y.is_negative()) {
        (false, _) => straight,
        (true, false) => straight.add(pi()),
        (true, true) => straight.sub(pi()),
    }
}

/// The square root of `1 - x²`.
fn leg(x: Float) -> Float {
    int(1).sub(x).mul(int(1).add(x)).sqrt()
}

fn sinh(x: Float) -> Float {
    if less(x.abs(), int(1)) {
        let square = x.mul(x);
        series(x, |term, n| term.mul(square).div(int(2 * n * (2 * n + 1))), |term, _| term)
    } else {
        half(exp(x).sub(exp(x.neg())))
    }
}

fn asinh(x: Float) -> Float {
    let (size, square) = (x.abs(), x.mul(x));
    let value = log1p(size.add(square.div(int(1).add(square.add(int(1)).sqrt()))));
    value.copy_sign(x)
}

fn acosh(x: Float) -> Float {
    let t = x.sub(int(1));
    log1p(t.add(t.mul(t.add(int(2))).sqrt()))
}

fn cbrt(x: Float) -> Float {
    if x.is_zero() {
        return x;
    }
    let mut root = exp(ln(x.abs()).div(int(3)));
    // One step of Newton's method for what the logarithm lost.
    root = root.sub(root.sub(x.abs().div(root.mul(root))).div(int(3)));
    root.copy_sign(x)
}

/// Powers with whole exponents are products, exact if the result is short.
fn pow(x: Float, y: Float) -> Option<Float> {
    let (whole, fits) = y.to_int(32, true);
    if y.is_integer() && fits {
        let n = whole.to_i64()?;
        if n.unsigned_abs() <= 1024 {
            let (mut power, mut square, mut rest) = (int(1), x, n.unsigned_abs());
            while rest > 0 {
                if rest & 1 != 0 {
                    power = power.mul(square);
                }
                square = square.mul(square);
                rest >>= 1;
            }
            return Some(if n < 0 { int(1).div(power) } else { power });
        }
    }
    if x.is_zero() {
        return None;
    }
    let power = exp(y.mul(ln(x.abs())));
    if !x.is_negative() {
        return Some(power);
    }
    let odd = !half(y).is_integer();
    y.is_integer().then(|| if odd { power.neg() } else { power })
}

fn erf(x: Float) -> Float {
    if !less(x.abs(), int(2)) {
        let rest = int(1).sub(erfc(x.abs()));
        return rest.copy_sign(x);
    }
    let square = x.mul(x).scale(1);
    let sum = series(x, |term, n| term.mul(square).div(int(2 * n + 1)), |term, _| term);
    sum.mul(exp(x.mul(x).neg())).scale(1).div(pi().sqrt())
}

fn erfc(x: Float) -> Float {
    if less(x, int(2)) {
        return int(1).sub(erf(x));
    }
    // The continued fraction, from its far end.
    let mut tail = x;
    for n in (1..TERMS).rev() {
        tail = x.add(half(int(n)).div(tail));
    }
    exp(x.mul(x).neg()).div(tail.mul(pi().sqrt()))
}

/// The logarithm of the gamma function of a positive number, by Stirling's series far to the right.
fn ln_gamma(x: Float) -> Float {
    const NUMERATORS: [(i128, i128); 14] = [
        (1, 6),
        (-1, 30),
        (1, 42),
        (-1, 30),
        (5, 66),
        (-691, 2730),
        (7, 6),
        (-3617, 510),
        (43867, 798),
        (-174_611, 330),
        (854_513, 138),
        (-236_364_091, 2730),
        (8_553_103, 6),
        (-23_749_461_029, 870),
    ];
    let (mut z, mut product) = (x, int(1));
    while less(z, int(50)) {
        product = product.mul(z);
        z = z.add(int(1));
    }
    let mut sum = z.sub(half(int(1))).mul(ln(z)).sub(z).add(half(ln(pi().scale(1))));
    let (mut power, square) = (z, z.mul(z));
    for (k, (above, below)) in (1..).zip(NUMERATORS) {
        sum = sum.add(int(above).div(int(below * 2 * k * (2 * k - 1)).mul(power)));
        power = power.mul(square);
    }
    sum.sub(ln(product))
}

fn tgamma(x: Float) -> Float {
    if x.is_integer() && less(x, int(35)) {
        let (n, _) = x.to_int(32, true);
        return (1..n.to_i64().unwrap_or(1)).fold(int(1), |product, n| product.mul(int(n.into())));
    }
    exp(ln_gamma(x))
}

/// The value of a function of `<math.h>` by its name without suffix, of one argument or two; none if it is not served,
/// if it is not defined there or too large or small for the format, or if `errno` would be set.
pub fn elementary(name: &str, args: &[Float]) -> Option<Float> {
    let format = args.first()?.format();
    if format == QUAD || args.iter().any(|arg| !arg.is_finite()) {
        return None;
    }
    let wide: Vec<Float> = args.iter().map(|arg| arg.convert(QUAD).0).collect();
    let one = int(1);
    let exact = |value: Float| Some(value.convert(format).0);
    let value = match (name, wide.as_slice()) {
        ("exp" | "cos" | "cosh" | "exp2" | "exp10" | "pow10", [x]) if x.is_zero() => return exact(one),
        // Zeros keep their sign.
        ("sin" | "tan" | "asin" | "atan" | "sinh" | "tanh" | "asinh" | "atanh" | "expm1" | "log1p" | "erf", [x])
            if x.is_zero() =>
        {
            return exact(*x);
        }
        ("log" | "log2" | "log10" | "acosh", [x]) if *x == one => return exact(int(0)),
        ("exp", [x]) => exp(*x),
        ("exp2", [x]) => pow(int(2), *x)?,
        ("exp10" | "pow10", [x]) => pow(int(10), *x)?,
        ("expm1", [x]) => expm1(*x),
        ("log" | "log2" | "log10", [x]) if x.is_negative() || x.is_zero() => return None,
        ("log", [x]) => ln(*x),
        ("log2", [x]) => ln(*x).div(ln2()),
        ("log10", [x]) => ln(*x).div(ln(int(10))),
        ("log1p", [x]) if less(one.neg(), *x) => log1p(*x),
        ("sin", [x]) => sin_cos(*x)?.0,
        ("cos", [x]) => sin_cos(*x)?.1,
        ("tan", [x]) => {
            let (sin, cos) = sin_cos(*x)?;
            sin.div(cos)
        }
        ("asin" | "acos", [x]) if less(one, x.abs()) => return None,
        ("asin", [x]) => atan2(*x, leg(*x)),
        ("acos", [x]) => atan2(leg(*x), *x),
        ("atan", [x]) => atan(*x),
        ("atan2", [y, x]) => atan2(*y, *x),
        ("sinh", [x]) => sinh(*x),
        ("cosh", [x]) => half(exp(*x).add(exp(x.neg()))),
        ("tanh", [x]) => {
            let double = expm1(x.abs().scale(1));
            if double.is_finite() { double.div(double.add(int(2))).copy_sign(*x) } else { one.copy_sign(*x) }
        }
        ("asinh", [x]) => asinh(*x),
        ("acosh", [x]) if less(one, *x) => acosh(*x),
        ("atanh", [x]) if less(x.abs(), one) => half(log1p(x.scale(1).div(one.sub(*x)))),
        ("cbrt", [x]) => cbrt(*x),
        ("hypot", [x, y]) => x.mul_add(*x, y.mul(*y)).sqrt(),
        ("pow", [x, y]) => pow(*x, *y)?,
        ("erf", [x]) => erf(*x),
        ("erfc", [x]) => erfc(*x),
        ("tgamma", [x]) if !x.is_negative() && !x.is_zero() => tgamma(*x),
        _ => return None,
    };
    let result = value.convert(format).0;
    let fits = result.is_finite() && (!result.is_zero() || value.is_zero());
    fits.then_some(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn f64_of(name: &str, args: &[f64]) -> Option<f64> {
        let args: Vec<Float> = args.iter().map(|&arg| Float::from_f64(arg)).collect();
        elementary(name, &args).map(Float::to_f64)
    }

    #[test]
    fn exact_values_are_exact() {
        for (name, args, value) in [
            ("pow", &[2.0, 10.0][..], 1024.0),
            ("pow", &[-3.0, 33.0], -5_559_060_566_555_523.0),
            ("pow", &[2.0, -3.0], 0.125),
            ("pow", &[9.0, 0.5], 3.0),
            ("cbrt", &[-27.0], -3.0),
            ("hypot", &[3.0, 4.0], 5.0),
            ("exp2", &[-3.0], 0.125),
            ("log2", &[8.0], 3.0),
            ("log10", &[1000.0], 3.0),
            ("tgamma", &[5.0], 24.0),
            ("cos", &[0.0], 1.0),
        ] {
            assert_eq!(f64_of(name, args), Some(value), "{name}");
        }
    }

    /// The true values were computed with 60 digits by other means.
    #[test]
    fn values_are_correctly_rounded() {
        for (name, x, bits) in [
            ("sin", 1.0, 0x3fea_ed54_8f09_0ceeu64),
            ("cos", 1.0, 0x3fe1_4a28_0fb5_068c),
            ("tan", 1.0, 0x3ff8_eb24_5cbe_e3a6),
            ("exp", 1.0, 0x4005_bf0a_8b14_5769),
            ("log", 2.0, 0x3fe6_2e42_fefa_39ef),
            ("atan", 1.0, 0x3fe9_21fb_5444_2d18),
            ("asin", 1.0, 0x3ff9_21fb_5444_2d18),
            ("acos", -1.0, 0x4009_21fb_5444_2d18),
            ("erf", 1.0, 0x3fea_f767_a741_088b),
        ] {
            assert_eq!(f64_of(name, &[x]).map(f64::to_bits), Some(bits), "{name}");
        }
    }

    #[test]
    fn what_is_not_defined_has_no_value() {
        assert_eq!(f64_of("log", &[-1.0]), None);
        assert_eq!(f64_of("acos", &[2.0]), None);
        assert_eq!(f64_of("exp", &[1000.0]), None);
        assert_eq!(f64_of("pow", &[0.0, -1.0]), None);
        assert_eq!(f64_of("pow", &[-2.0, 0.5]), None);
        assert_eq!(f64_of("sin", &[f64::INFINITY]), None);
    }
}
