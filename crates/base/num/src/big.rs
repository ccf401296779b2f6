//! Arithmetic on little-endian strings of 64-bit words, for integers wider than 128 bits.
//!
//! All functions work modulo 2^(64·n) on slices of equal length; clearing the bits above an
//! integer's width is the caller's part.

use std::cmp::Ordering;

pub(crate) fn add(a: &[u64], b: &[u64]) -> Vec<u64> {
    let mut carry = false;
    a.iter()
        .zip(b)
        .map(|(&x, &y)| {
            let (s, c1) = x.overflowing_add(y);
            let (s, c2) = s.overflowing_add(u64::from(carry));
            carry = c1 | c2;
            s
        })
        .collect()
}

pub(crate) fn neg(a: &[u64]) -> Vec<u64> {
    let mut carry = true;
    a.iter()
        .map(|&x| {
            let (s, c) = (!x).overflowing_add(u64::from(carry));
            carry = c;
            s
        })
        .collect()
}

/// The low `len` words of the product.
pub(crate) fn mul(a: &[u64], b: &[u64], len: usize) -> Vec<u64> {
    let mut out = vec![0u64; len];
    for (i, &x) in a.iter().enumerate().take(len) {
        if x == 0 {
            continue;
        }
        let mut carry = 0u128;
        for (j, slot) in out[i..].iter_mut().enumerate() {
            let y = b.get(j).copied().unwrap_or(0);
            let t = u128::from(x) * u128::from(y) + u128::from(*slot) + carry;
            *slot = t as u64;
            carry = t >> 64;
            if j >= b.len() && carry == 0 {
                break;
            }
        }
    }
    out
}

pub(crate) fn shl(a: &[u64], count: u32) -> Vec<u64> {
    let (words, bits) = ((count / 64) as usize, count % 64);
    let at = |n: usize| n.checked_sub(words).and_then(|n| a.get(n)).copied().unwrap_or(0);
    (0..a.len())
        .map(|n| match (bits, n) {
            (0, _) => at(n),
            (_, 0) => at(0) << bits,
            _ => at(n) << bits | at(n - 1) >> (64 - bits),
        })
        .collect()
}

/// Shifts right; `fill` (0 or all ones) comes in from above.
pub(crate) fn shr(a: &[u64], count: u32, fill: u64) -> Vec<u64> {
    let (words, bits) = ((count / 64) as usize, count % 64);
    let at = |n: usize| a.get(n + words).copied().unwrap_or(fill);
    (0..a.len()).map(|n| if bits == 0 { at(n) } else { at(n) >> bits | at(n + 1) << (64 - bits) }).collect()
}

pub(crate) fn cmp(a: &[u64], b: &[u64]) -> Ordering {
    a.iter().rev().cmp(b.iter().rev())
}

/// Divides in place by one word and returns the remainder.
pub(crate) fn div_word(a: &mut [u64], divisor: u64) -> u64 {
    let mut rem = 0u128;
    for word in a.iter_mut().rev() {
        let value = rem << 64 | u128::from(*word);
        *word = (value / u128::from(divisor)) as u64;
        rem = value % u128::from(divisor);
    }
    rem as u64
}

/// Quotient and remainder of unsigned division by a non-zero divisor (Knuth, TAOCP 4.3.1, algorithm D).
pub(crate) fn div_rem(a: &[u64], b: &[u64]) -> (Vec<u64>, Vec<u64>) {
    let n = b.iter().rposition(|&w| w != 0).map_or(0, |p| p + 1);
    let mut quotient = a.to_vec();
    if n <= 1 {
        let mut rem = vec![0; a.len()];
        rem[0] = div_word(&mut quotient, b[0]);
        return (quotient, rem);
    }
    if cmp(a, b) == Ordering::Less {
        return (vec![0; a.len()], a.to_vec());
    }
    // Normalise: the divisor's top bit is set, the dividend gets one word more.
    let shift = b[n - 1].leading_zeros();
    let divisor = shl(&b[..n], shift);
    let mut rest = a.to_vec();
    rest.push(0);
    let mut rest = shl(&rest, shift);
    quotient.fill(0);
    for j in (0..=a.len() - n).rev() {
        let top = u128::from(rest[j + n]) << 64 | u128::from(rest[j + n - 1]);
        let mut guess = top / u128::from(divisor[n - 1]);
        let mut left = top % u128::from(divisor[n - 1]);
        while guess >> 64 != 0 || guess * u128::from(divisor[n - 2]) > (left << 64 | u128::from(rest[j + n - 2])) {
            guess -= 1;
            left += u128::from(divisor[n - 1]);
            if left >> 64 != 0 {
                break;
            }
        }
        let mut borrow = 0u64;
        let mut carry = 0u128;
        for i in 0..=n {
            let product = guess * u128::from(divisor.get(i).copied().unwrap_or(0)) + carry;
            carry = product >> 64;
            let (d, b1) = rest[j + i].overflowing_sub(product as u64);
            let (d, b2) = d.overflowing_sub(borrow);
            rest[j + i] = d;
            borrow = u64::from(b1 | b2);
        }
        if borrow != 0 {
            guess -= 1;
            let mut carry = false;
            for i in 0..=n {
                let (s, c1) = rest[j + i].overflowing_add(divisor.get(i).copied().unwrap_or(0));
                let (s, c2) = s.overflowing_add(u64::from(carry));
                rest[j + i] = s;
                carry = c1 | c2;
            }
        }
        quotient[j] = guess as u64;
    }
    let mut rem = shr(&rest, shift, 0);
    rem.truncate(a.len());
    (quotient, rem)
}
