//! Integers of two registers (`i128`, in 32-bit code `i64`): values in memory, operated on by halves.

use crate::func::{Cg, GPRS};
use crate::int::condition_code;
use emit_x86::*;
use fastgen::{R, Target};
use ir::{BinaryOp, IntCond, OverflowOp, Type, UnaryOp, Value};
use isa_x86::rows;

/// Where the halves of an operand are.
#[derive(Copy, Clone)]
enum Wide {
    Const(u128),
    Mem(Addr),
}

impl Cg<'_, '_, '_> {
    fn wide(&mut self, value: Value) -> Wide {
        if self.is_leaf(value)
            && let Some(bits) = self.const_bits(value)
        {
            return Wide::Const(bits);
        }
        Wide::Mem(self.mem_operand(value))
    }
    /// Half of a constant, as a register's immediate: narrow registers' with its sign.
    fn half_bits(&self, bits: u128, half: i32) -> u64 {
        if self.e.is_narrow() { (bits >> (32 * half)) as i32 as u64 } else { (bits >> (64 * half)) as u64 }
    }
    /// Loads half `half` (0 is the low one).
    fn load_half(&mut self, dst: R, source: Wide, half: i32) {
        match source {
            Wide::Const(bits) => self.e.mov_imm(dst, self.half_bits(bits, half)),
            Wide::Mem(addr) => self.e.load(Size::Q, dst, &addr.plus(self.e.word() * half)),
        }
    }
    fn alu_half(&mut self, op: Alu, dst: R, source: Wide, half: i32) {
        match source {
            Wide::Const(bits) => {
                let bits = self.half_bits(bits, half);
                match i32::try_from(bits as i64) {
                    Ok(constant) => self.e.alu_ri(op, Size::Q, dst, constant),
                    Err(_) => {
                        self.e.mov_imm(R11, bits);
                        self.e.alu_rr(op, Size::Q, dst, R11);
                    }
                }
            }
            Wide::Mem(addr) => self.e.alu_rm(op, Size::Q, dst, &addr.plus(self.e.word() * half)),
        }
    }
    /// Both halves in scratch registers.
    fn load_wide(&mut self, value: Value) -> (R, R) {
        let source = self.wide(value);
        let (low, high) = (self.scratch_in(GPRS), self.scratch_in(GPRS));
        self.load_half(low, source, 0);
        self.load_half(high, source, 1);
        (low, high)
    }
    fn store_wide(&mut self, result: Value, low: R, high: R) {
        let slot = self.memory_result(result);
        self.e.store(Size::Q, &Addr::frame(slot), low);
        self.e.store(Size::Q, &Addr::frame(slot + self.e.word()), high);
    }

    /// Arithmetic.
    pub fn wide_binary(&mut self, op: BinaryOp, result: Value, lhs: Value, rhs: Value) {
        match op {
            BinaryOp::Add | BinaryOp::Sub | BinaryOp::And | BinaryOp::Or | BinaryOp::Xor => {
                let (low_op, high_op) = match op {
                    BinaryOp::Add => (Alu::Add, Alu::Adc),
                    BinaryOp::Sub => (Alu::Sub, Alu::Sbb),
                    BinaryOp::And => (Alu::And, Alu::And),
                    BinaryOp::Or => (Alu::Or, Alu::Or),
                    _ => (Alu::Xor, Alu::Xor),
                };
                let right = self.wide(rhs);
                let (low, high) = self.load_wide(lhs);
                self.alu_half(low_op, low, right, 0);
                self.alu_half(high_op, high, right, 1);
                self.store_wide(result, low, high);
            }
            BinaryOp::Mul => self.wide_multiply(result, lhs, rhs),
            BinaryOp::UDiv => self.wide_call("__udiv", lhs, rhs, result),
            BinaryOp::SDiv => self.wide_call("__div", lhs, rhs, result),
            BinaryOp::URem => self.wide_call("__umod", lhs, rhs, result),
            BinaryOp::SRem => self.wide_call("__mod", lhs, rhs, result),
            BinaryOp::Shl | BinaryOp::LShr | BinaryOp::AShr => self.wide_shift(op, result, lhs, rhs),
            BinaryOp::RotL | BinaryOp::RotR => self.wide_rotate(op == BinaryOp::RotR, result, lhs, rhs),
            BinaryOp::SMin | BinaryOp::SMax | BinaryOp::UMin | BinaryOp::UMax => {
                let cond = match op {
                    BinaryOp::SMin => IntCond::Slt,
                    BinaryOp::SMax => IntCond::Sge,
                    BinaryOp::UMin => IntCond::Ult,
                    _ => IntCond::Uge,
                };
                let (left_low, left_high) = self.load_wide(lhs);
                let (low, high) = self.load_wide(rhs);
                self.e.mov_rr(Size::Q, R11, left_high);
                self.e.alu_rr(Alu::Cmp, Size::Q, left_low, low);
                self.e.alu_rr(Alu::Sbb, Size::Q, R11, high);
                let cc = condition_code(cond);
                self.e.cmov_rr(cc, Size::Q, low, left_low);
                self.e.cmov_rr(cc, Size::Q, high, left_high);
                self.store_wide(result, low, high);
            }
            BinaryOp::FAdd | BinaryOp::FSub | BinaryOp::FMul | BinaryOp::FDiv | BinaryOp::FCopySign => {
                unreachable!("floating arithmetic on integers")
            }
        }
    }
    /// Divides by a library function.
    fn wide_call(&mut self, stem: &str, lhs: Value, rhs: Value, result: Value) {
        let mode = if self.ty(result) == Type::I64 { "di" } else { "ti" };
        self.library_call(&format!("{stem}{mode}3"), &[lhs, rhs], &[result], None);
    }
    fn wide_multiply(&mut self, result: Value, lhs: Value, rhs: Value) {
        self.claim(RAX);
        self.claim(RDX);
        let (left, right) = (self.wide(lhs), self.wide(rhs));
        let (cross, other) = (self.scratch_in(GPRS), self.scratch_in(GPRS));
        self.load_half(RAX, left, 0);
        self.load_half(cross, right, 1);
        self.e.imul_rr(Size::Q, cross, RAX);
        self.load_half(RDX, right, 0);
        self.load_half(other, left, 1);
        self.e.imul_rr(Size::Q, other, RDX);
        self.e.alu_rr(Alu::Add, Size::Q, cross, other);
        self.e.unary(MUL, Size::Q, RDX);
        self.e.alu_rr(Alu::Add, Size::Q, RDX, cross);
        self.store_wide(result, RAX, RDX);
    }

    fn wide_shift(&mut self, op: BinaryOp, result: Value, lhs: Value, rhs: Value) {
        let left = op == BinaryOp::Shl;
        let bits = self.e.word_bits();
        let kind = match op {
            BinaryOp::Shl => Shift::Shl,
            BinaryOp::LShr => Shift::Shr,
            _ => Shift::Sar,
        };
        let count =
            if self.is_leaf(rhs) { self.const_bits(rhs).map(|count| count as u8 & (2 * bits - 1)) } else { None };
        if count.is_none() {
            self.claim(RCX);
            let source = self.wide(rhs);
            self.load_half(RCX, source, 0);
        }
        let (low, high) = self.load_wide(lhs);
        // `near` gets bits from nowhere, `far` gets them from `near`.
        let (near, far) = if left { (low, high) } else { (high, low) };
        let empty = |cg: &mut Self| {
            if op == BinaryOp::AShr {
                cg.e.shift_ri(Shift::Sar, Size::Q, near, bits - 1);
            } else {
                cg.e.alu_rr(Alu::Xor, Size::D, near, near);
            }
        };
        match count {
            Some(0) => {}
            Some(count) if count < bits => {
                self.e.double_shift(left, Size::Q, far, near, Some(count));
                self.e.shift_ri(kind, Size::Q, near, count);
            }
            Some(count) => {
                self.e.mov_rr(Size::Q, far, near);
                if count > bits {
                    self.e.shift_ri(kind, Size::Q, far, count - bits);
                }
                empty(self);
            }
            None => {
                let small = self.e.s.temp_symbol();
                self.e.double_shift(left, Size::Q, far, near, None);
                self.e.shift_cl(kind, Size::Q, near);
                self.e.test_ri(Size::B, RCX, i32::from(bits));
                self.e.jcc(Cc::E, small);
                self.e.mov_rr(Size::Q, far, near);
                empty(self);
                self.e.s.label(small);
            }
        }
        self.store_wide(result, low, high);
    }
    fn wide_rotate(&mut self, right: bool, result: Value, lhs: Value, rhs: Value) {
        self.claim(RCX);
        let source = self.wide(rhs);
        self.load_half(RCX, source, 0);
        let (low, high) = self.load_wide(lhs);
        let t = self.scratch_in(GPRS);
        let bits = self.e.word_bits();
        if right {
            self.e.unary(NEG, Size::D, RCX);
        }
        let small = self.e.s.temp_symbol();
        self.e.test_ri(Size::B, RCX, i32::from(bits));
        self.e.jcc(Cc::E, small);
        self.e.mov_rr(Size::Q, t, low);
        self.e.mov_rr(Size::Q, low, high);
        self.e.mov_rr(Size::Q, high, t);
        self.e.s.label(small);
        self.e.mov_rr(Size::Q, t, high);
        self.e.double_shift(true, Size::Q, high, low, None);
        self.e.double_shift(true, Size::Q, low, t, None);
        self.store_wide(result, low, high);
    }

    /// Emits a comparison: the condition code that holds if it does.
    pub fn wide_compare(&mut self, cond: IntCond, lhs: Value, rhs: Value) -> Cc {
        let (cond, lhs, rhs) = match cond {
            IntCond::Sgt | IntCond::Sle | IntCond::Ugt | IntCond::Ule => (crate::int::swapped(cond), rhs, lhs),
            _ => (cond, lhs, rhs),
        };
        let right = self.wide(rhs);
        let (low, high) = self.load_wide(lhs);
        if matches!(cond, IntCond::Eq | IntCond::Ne) {
            self.alu_half(Alu::Xor, low, right, 0);
            self.alu_half(Alu::Xor, high, right, 1);
            self.e.alu_rr(Alu::Or, Size::Q, low, high);
        } else {
            self.alu_half(Alu::Cmp, low, right, 0);
            self.alu_half(Alu::Sbb, high, right, 1);
        }
        condition_code(cond)
    }

    /// Operations with one operand.
    pub fn wide_unary(&mut self, op: UnaryOp, result: Value, arg: Value) {
        let (low, high) = self.load_wide(arg);
        let t = self.scratch_in(GPRS);
        let bits = i32::from(self.e.word_bits());
        let size = self.word_size();
        match op {
            UnaryOp::Bswap => {
                self.swap_bytes(size, low);
                self.swap_bytes(size, high);
                self.store_wide(result, high, low);
            }
            UnaryOp::BitReverse => {
                self.reverse_bits(size, low);
                self.reverse_bits(size, high);
                self.store_wide(result, high, low);
            }
            UnaryOp::Popcnt => {
                self.count_ones(size, low);
                self.count_ones(size, high);
                self.e.alu_rr(Alu::Add, Size::D, low, high);
                self.e.mov_imm(high, 0);
                self.store_wide(result, low, high);
            }
            UnaryOp::Ctlz => {
                // The position of the highest one, or -1.
                let scan = |cg: &mut Self, dst: R, from: R| {
                    cg.e.op2(rows::BSR_R64_RM64, gpr(dst, Size::Q), gpr(from, Size::Q));
                };
                self.e.mov_imm(R11, u64::MAX);
                scan(self, t, low);
                self.e.cmov_rr(Cc::E, Size::Q, t, R11);
                scan(self, low, high);
                self.e.lea(low, &Addr::base(low, bits));
                self.e.cmov_rr(Cc::Ne, Size::Q, t, low);
                self.e.mov_imm(low, 2 * bits as u64 - 1);
                self.e.alu_rr(Alu::Sub, Size::Q, low, t);
                self.e.mov_imm(high, 0);
                self.store_wide(result, low, high);
            }
            UnaryOp::Cttz => {
                self.e.mov_imm(R11, bits as u64);
                self.e.op2(rows::BSF_R64_RM64, gpr(t, Size::Q), gpr(high, Size::Q));
                self.e.cmov_rr(Cc::E, Size::Q, t, R11);
                self.e.alu_ri(Alu::Add, Size::Q, t, bits);
                self.e.op2(rows::BSF_R64_RM64, gpr(high, Size::Q), gpr(low, Size::Q));
                self.e.cmov_rr(Cc::Ne, Size::Q, t, high);
                self.e.mov_imm(high, 0);
                self.store_wide(result, t, high);
            }
            UnaryOp::FNeg | UnaryOp::FAbs | UnaryOp::FSqrt | UnaryOp::Freeze | UnaryOp::IsConstant => {
                unreachable!("not an integer operation")
            }
        }
    }

    // ----- Overflow -----

    /// Arithmetic with an overflow bit.
    pub fn wide_overflow(&mut self, op: OverflowOp, result: Value, flag: Value, lhs: Value, rhs: Value) {
        let (low_op, high_op, cc) = match op {
            OverflowOp::SAdd => (Alu::Add, Alu::Adc, Cc::O),
            OverflowOp::UAdd => (Alu::Add, Alu::Adc, Cc::B),
            OverflowOp::SSub => (Alu::Sub, Alu::Sbb, Cc::O),
            OverflowOp::USub => (Alu::Sub, Alu::Sbb, Cc::B),
            OverflowOp::SMul => return self.wide_multiply_overflow(true, result, flag, lhs, rhs),
            OverflowOp::UMul => return self.wide_multiply_overflow(false, result, flag, lhs, rhs),
        };
        let right = self.wide(rhs);
        let (low, high) = self.load_wide(lhs);
        let bit = self.scratch_in(GPRS);
        self.alu_half(low_op, low, right, 0);
        self.alu_half(high_op, high, right, 1);
        self.e.setcc(cc, bit);
        self.store_wide(result, low, high);
        self.set_result(flag, bit);
    }
    /// Multiplies magnitudes and corrects the sign.
    fn wide_multiply_overflow(&mut self, signed: bool, result: Value, flag: Value, lhs: Value, rhs: Value) {
        self.claim(RAX);
        self.claim(RDX);
        let (word, bits) = (self.e.word(), self.e.word_bits());
        let room = self.b.core.frame.alloc(32, 16);
        let (left, right) = (Addr::frame(room), Addr::frame(room + 16));
        let negative = self.b.core.frame.alloc(8, 8);
        if signed {
            self.e.store_imm(Size::Q, &Addr::frame(negative), 0);
        }
        for (value, place) in [(lhs, left), (rhs, right)] {
            let source = self.wide(value);
            self.load_half(RAX, source, 0);
            self.load_half(RDX, source, 1);
            if signed {
                // (x ^ sign) - sign; the signs are gathered.
                self.e.mov_rr(Size::Q, R11, RDX);
                self.e.shift_ri(Shift::Sar, Size::Q, R11, bits - 1);
                self.e.alu_rr(Alu::Xor, Size::Q, RAX, R11);
                self.e.alu_rr(Alu::Xor, Size::Q, RDX, R11);
                self.e.alu_rr(Alu::Sub, Size::Q, RAX, R11);
                self.e.alu_rr(Alu::Sbb, Size::Q, RDX, R11);
                self.e.alu_mr(Alu::Xor, Size::Q, &Addr::frame(negative), R11);
            }
            self.e.store(Size::Q, &place, RAX);
            self.e.store(Size::Q, &place.plus(word), RDX);
        }
        let (high, bit, t) = (self.scratch_in(GPRS), self.scratch_in(GPRS), self.scratch_in(GPRS));
        // Both high halves: an overflow for certain.
        self.e.alu_mi(Alu::Cmp, Size::Q, &left.plus(word), 0);
        self.e.setcc(Cc::Ne, bit);
        self.e.alu_mi(Alu::Cmp, Size::Q, &right.plus(word), 0);
        self.e.setcc(Cc::Ne, t);
        self.e.alu_rr(Alu::And, Size::D, bit, t);
        let multiply = |cg: &mut Self, a: Addr, b: Addr| {
            cg.e.load(Size::Q, RAX, &a);
            cg.e.m(rows::MUL_RM64, &b);
        };
        multiply(self, left.plus(word), right);
        self.e.setcc(Cc::O, t);
        self.e.alu_rr(Alu::Or, Size::D, bit, t);
        self.e.mov_rr(Size::Q, high, RAX);
        multiply(self, left, right.plus(word));
        self.e.setcc(Cc::O, t);
        self.e.alu_rr(Alu::Or, Size::D, bit, t);
        self.e.alu_rr(Alu::Add, Size::Q, high, RAX);
        multiply(self, left, right);
        self.e.alu_rr(Alu::Add, Size::Q, RDX, high);
        self.e.setcc(Cc::B, t);
        self.e.alu_rr(Alu::Or, Size::D, bit, t);
        if signed {
            let sign = Addr::frame(negative);
            self.e.alu_rm(Alu::Xor, Size::Q, RAX, &sign);
            self.e.alu_rm(Alu::Xor, Size::Q, RDX, &sign);
            self.e.alu_rm(Alu::Sub, Size::Q, RAX, &sign);
            self.e.alu_rm(Alu::Sbb, Size::Q, RDX, &sign);
            // A product that is not zero has the sign that the operands gave it.
            self.e.mov_rr(Size::Q, high, RAX);
            self.e.alu_rr(Alu::Or, Size::Q, high, RDX);
            self.e.setcc(Cc::Ne, t);
            self.e.mov_rr(Size::Q, high, RDX);
            self.e.alu_rm(Alu::Xor, Size::Q, high, &sign);
            self.e.shift_ri(Shift::Shr, Size::Q, high, bits - 1);
            self.e.alu_rr(Alu::And, Size::D, t, high);
            self.e.alu_rr(Alu::Or, Size::D, bit, t);
        }
        self.store_wide(result, RAX, RDX);
        self.set_result(flag, bit);
    }
}
