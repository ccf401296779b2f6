//! Division by constants as shifts and multiplications (Granlund and Montgomery, Division by
//! Invariant Integers using Multiplication, PLDI 1994, figures 4.2 and 5.2).

use crate::func::{Cg, GPRS};
use emit_x86::*;
use fastgen::{R, Target};
use ir::Value;

/// How to divide an unsigned number of `bits` bits by a constant that is no power of two.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Unsigned {
    /// High half of the product with the multiplier, shifted right.
    Short { multiplier: u64, shift: u8 },
    /// `(t + (x - t) / 2) >> shift`, where `t` is the high half of the product.
    Long { multiplier: u64, shift: u8 },
}

pub(crate) fn unsigned_multiplier(bits: u32, divisor: u64) -> Unsigned {
    let log = 64 - (divisor - 1).leading_zeros();
    let divisor = u128::from(divisor);
    for shift in 0..=log.min(bits - 1) {
        let power = 1u128 << (bits + shift);
        let multiplier = power.div_ceil(divisor);
        if multiplier >> bits == 0 && multiplier * divisor - power <= 1 << shift {
            return Unsigned::Short { multiplier: multiplier as u64, shift: shift as u8 };
        }
    }
    let multiplier = ((1u128 << log) - divisor) * (1u128 << bits) / divisor + 1;
    Unsigned::Long { multiplier: multiplier as u64, shift: log as u8 - 1 }
}

/// Multiplier and shift for a signed number: the quotient is the high half of the product, shifted
/// right, less the sign. The multiplier is below 2^bits.
pub(crate) fn signed_multiplier(bits: u32, divisor: u64) -> (u64, u8) {
    let log = (64 - (divisor - 1).leading_zeros()).max(1);
    let multiplier = (1u128 << (bits + log - 1)) / u128::from(divisor) + 1;
    (multiplier as u64, log as u8 - 1)
}

impl Cg<'_, '_, '_> {
    /// Divides by a constant without a division, if that can be.
    pub fn divide_by_constant(
        &mut self,
        signed: bool,
        remainder: bool,
        result: Value,
        lhs: Value,
        divisor: i64,
    ) -> bool {
        let real = self.size(result);
        let size = real.at_least_d();
        let magnitude = if signed {
            divisor.unsigned_abs()
        } else if real == Size::Q {
            divisor as u64
        } else {
            divisor as u64 & ((1 << real.bits()) - 1)
        };
        if magnitude == 0 || self.const_bits(lhs).is_some() {
            return false;
        }
        if magnitude == 1 && remainder {
            let dst = self.scratch_in(GPRS);
            self.e.mov_imm(dst, 0);
            self.set_result(result, dst);
            return true;
        }
        let quotient = if magnitude == 1 {
            self.take_extended(lhs, signed)
        } else if magnitude.is_power_of_two() {
            let shift = magnitude.trailing_zeros() as u8;
            if !signed {
                let dst = self.take_extended(lhs, false);
                if !remainder {
                    self.e.shift_ri(Shift::Shr, size, dst, shift);
                } else if magnitude <= 1 << 31 {
                    self.e.alu_ri(Alu::And, size, dst, (magnitude - 1) as i32);
                } else {
                    self.e.mov_imm(R11, magnitude - 1);
                    self.e.alu_rr(Alu::And, size, dst, R11);
                }
                self.set_result(result, dst);
                return true;
            }
            if shift as u32 >= size.bits() - 1 {
                return false;
            }
            return self.divide_by_signed_power(remainder, result, lhs, divisor < 0, shift);
        } else if signed {
            self.signed_quotient(size, lhs, magnitude)
        } else {
            self.unsigned_quotient(size, lhs, magnitude)
        };
        if !remainder {
            if divisor < 0 && signed {
                self.e.unary(NEG, size, quotient);
            }
            self.set_result(result, quotient);
            return true;
        }
        // The sign of the divisor does not matter to the remainder.
        let dst = self.take_extended(lhs, signed);
        match i32::try_from(magnitude) {
            Ok(factor) => self.e.imul_imm(size, quotient, gpr(quotient, size), factor),
            Err(_) => {
                self.e.mov_imm(R11, magnitude);
                self.e.imul_rr(size, quotient, R11);
            }
        }
        self.e.alu_rr(Alu::Sub, size, dst, quotient);
        self.set_result(result, dst);
        true
    }

    fn divide_by_signed_power(
        &mut self,
        remainder: bool,
        result: Value,
        lhs: Value,
        negative: bool,
        shift: u8,
    ) -> bool {
        let size = self.size(result).at_least_d();
        let bits = size.bits() as u8;
        let dst = self.take_extended(lhs, true);
        let bias = self.scratch_in(GPRS);
        // Quotients round toward zero: negative dividends get the divisor less one added.
        self.e.mov_rr(size, bias, dst);
        if shift > 1 {
            self.e.shift_ri(Shift::Sar, size, bias, bits - 1);
        }
        self.e.shift_ri(Shift::Shr, size, bias, bits - shift);
        self.e.alu_rr(Alu::Add, size, dst, bias);
        if remainder {
            if shift < 31 {
                self.e.alu_ri(Alu::And, size, dst, (1 << shift) - 1);
            } else {
                self.e.mov_imm(R11, (1 << shift) - 1);
                self.e.alu_rr(Alu::And, size, dst, R11);
            }
            self.e.alu_rr(Alu::Sub, size, dst, bias);
        } else {
            self.e.shift_ri(Shift::Sar, size, dst, shift);
            if negative {
                self.e.unary(NEG, size, dst);
            }
        }
        self.set_result(result, dst);
        true
    }

    /// A scratch register with a value; the value stays where it is, for the remainder.
    fn copy_extended(&mut self, value: Value, signed: bool) -> R {
        if self.size(value) < Size::D {
            return self.take_extended(value, signed);
        }
        let source = self.use_reg(value);
        let dst = self.scratch_in(GPRS);
        let size = self.size(value);
        self.e.mov_rr(size, dst, source);
        dst
    }

    fn unsigned_quotient(&mut self, size: Size, lhs: Value, divisor: u64) -> R {
        let plan = unsigned_multiplier(size.bits(), divisor);
        let (Unsigned::Short { multiplier, shift } | Unsigned::Long { multiplier, shift }) = plan;
        let long = matches!(plan, Unsigned::Long { .. });
        if size == self.word_size() {
            self.claim(RDX);
            self.claim(RAX);
        }
        let x = self.copy_extended(lhs, false);
        if size == self.word_size() {
            self.e.mov_imm(RAX, multiplier);
            self.e.unary(MUL, size, x);
            if long {
                self.e.alu_rr(Alu::Sub, size, x, RDX);
                self.e.shift_ri(Shift::Shr, size, x, 1);
                self.e.alu_rr(Alu::Add, size, RDX, x);
            }
            if shift > 0 {
                self.e.shift_ri(Shift::Shr, size, RDX, shift);
            }
            return RDX;
        }
        // A move at 32 bits cleared the high half.
        let t = self.scratch_in(GPRS);
        self.e.mov_rr(Size::D, t, x);
        self.e.mov_imm(R11, multiplier);
        self.e.imul_rr(Size::Q, t, R11);
        if long {
            self.e.shift_ri(Shift::Shr, Size::Q, t, 32);
            self.e.alu_rr(Alu::Sub, Size::D, x, t);
            self.e.shift_ri(Shift::Shr, Size::D, x, 1);
            self.e.alu_rr(Alu::Add, Size::D, t, x);
            if shift > 0 {
                self.e.shift_ri(Shift::Shr, Size::D, t, shift);
            }
        } else {
            self.e.shift_ri(Shift::Shr, Size::Q, t, 32 + shift);
        }
        t
    }

    fn signed_quotient(&mut self, size: Size, lhs: Value, divisor: u64) -> R {
        let (multiplier, shift) = signed_multiplier(size.bits(), divisor);
        if size == self.word_size() {
            self.claim(RDX);
            self.claim(RAX);
            let x = self.copy_extended(lhs, true);
            // As a signed number the multiplier is 2^64 too small: add the dividend once.
            self.e.mov_imm(RAX, multiplier);
            self.e.unary(IMUL, size, x);
            self.e.alu_rr(Alu::Add, size, RDX, x);
            if shift > 0 {
                self.e.shift_ri(Shift::Sar, size, RDX, shift);
            }
            self.e.shift_ri(Shift::Sar, size, x, size.bits() as u8 - 1);
            self.e.alu_rr(Alu::Sub, size, RDX, x);
            return RDX;
        }
        let x = self.copy_extended(lhs, true);
        let t = self.scratch_in(GPRS);
        self.e.sext_rr(t, x, Size::D, Size::Q);
        self.e.mov_imm(R11, multiplier);
        self.e.imul_rr(Size::Q, t, R11);
        self.e.shift_ri(Shift::Sar, Size::Q, t, 32 + shift);
        self.e.shift_ri(Shift::Sar, Size::D, x, 31);
        self.e.alu_rr(Alu::Sub, Size::D, t, x);
        t
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divide_unsigned(bits: u32, x: u64, d: u64) -> u64 {
        let high = |m: u64| ((u128::from(m) * u128::from(x)) >> bits) as u64;
        match unsigned_multiplier(bits, d) {
            Unsigned::Short { multiplier, shift } => high(multiplier) >> shift,
            Unsigned::Long { multiplier, shift } => {
                let t = high(multiplier);
                (t + ((x - t) >> 1)) >> shift
            }
        }
    }
    fn divide_signed(bits: u32, x: i64, d: u64) -> i64 {
        let (multiplier, shift) = signed_multiplier(bits, d);
        let high = (i128::from(multiplier) * i128::from(x)) >> bits;
        (high >> shift) as i64 - (x >> 63)
    }

    #[test]
    fn multipliers_divide_edge_values_exactly() {
        let interesting: Vec<u64> = (0..64)
            .flat_map(|n| [(1u64 << n).wrapping_sub(1), 1 << n, (1u64 << n) + 1, 10u64.pow(n % 20), 7 << n])
            .chain([u64::MAX, u64::MAX - 1])
            .collect();
        for &d in &interesting {
            for &x in &interesting {
                for bits in [32, 64] {
                    let mask = u64::MAX >> (64 - bits);
                    let (d, x) = (d & mask, x & mask);
                    if d > 1 && !d.is_power_of_two() {
                        assert_eq!(divide_unsigned(bits, x, d), x / d, "{x} / {d} in {bits} bits");
                    }
                    let (sx, sd) =
                        if bits == 32 { (i64::from(x as i32), i64::from(d as i32)) } else { (x as i64, d as i64) };
                    if sd > 1 && !d.is_power_of_two() {
                        assert_eq!(divide_signed(bits, sx, sd as u64), sx / sd, "{sx} / {sd} in {bits} bits");
                    }
                }
            }
        }
    }
}
