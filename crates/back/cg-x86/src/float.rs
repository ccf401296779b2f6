//! Floating arithmetic: `f32` and `f64` by SSE2, `f80` by the x87 stack (load, operate, store),
//! `f128` by library functions, `f16` and `bf16` by way of `f32`.

use crate::func::{Cg, GPRS, Rm, XMMS};
use emit_x86::Cond;
use emit_x86::*;
use fastgen::{Bank, Target};
use ir::{BinaryOp, CastOp, FloatCond, Type, UnaryOp, Value};
use isa_x86::rows;
use mc::Row;

impl Cg<'_, '_, '_> {
    /// Does something with operands widened to `f32`; `f` gets the widened operands.
    fn through_f32(&mut self, args: &[Value], f: impl FnOnce(&mut Self, &[Value])) {
        let temps = self.b.core.num_temps();
        let mut wide = [args[0]; 2];
        for (slot, &arg) in wide.iter_mut().zip(args) {
            *slot = self.b.core.temp(Type::F32, 1);
            self.cast(CastOp::FpExt, *slot, arg);
            self.b.core.end_inst();
        }
        let wide = &wide[..args.len()];
        f(self, wide);
        wide.iter().for_each(|&value| self.release(value));
        self.b.core.drop_temps(temps);
    }

    /// Arithmetic of scalars.
    pub fn float_binary(&mut self, op: BinaryOp, result: Value, lhs: Value, rhs: Value) {
        let ty = self.ty(result);
        if op == BinaryOp::FCopySign {
            self.copy_sign(result, lhs, rhs);
            return;
        }
        match ty {
            Type::F32 | Type::F64 if self.sse => {
                let row = sse_row(op, ty == Type::F64);
                let source = self.xmm_rm(rhs);
                let dst = self.take(lhs);
                match source {
                    Rm::Reg(r) => self.e.xmm_rr(row, dst, r),
                    Rm::Mem(addr) => self.e.xmm_rm(row, dst, &addr),
                }
                self.set_result(result, dst);
            }
            Type::F32 | Type::F64 | Type::F80 => {
                self.push_float(lhs);
                self.push_float(rhs);
                let row = match op {
                    BinaryOp::FAdd => rows::FADDP_STI_ST0,
                    BinaryOp::FSub => rows::FSUBP_STI_ST0,
                    BinaryOp::FMul => rows::FMULP_STI_ST0,
                    _ => rows::FDIVP_STI_ST0,
                };
                self.e.op2(row, st(1), st(0));
                self.pop_x87(result);
            }
            Type::F128 => {
                let name = match op {
                    BinaryOp::FAdd => "__addtf3",
                    BinaryOp::FSub => "__subtf3",
                    BinaryOp::FMul => "__multf3",
                    _ => "__divtf3",
                };
                self.library_call(name, &[lhs, rhs], &[result], None);
            }
            _ => self.through_f32(&[lhs, rhs], |cg, wide| {
                let sum = cg.b.core.temp(Type::F32, 1);
                cg.float_binary(op, sum, wide[0], wide[1]);
                cg.b.core.end_inst();
                cg.cast(CastOp::FpTrunc, result, sum);
                cg.release(sum);
            }),
        }
    }
    /// Address of a 16-byte mask: the sign bit of a scalar, or all but it.
    fn sign_mask(&mut self, ty: Type, all_but: bool) -> Addr {
        let sign = 1u128 << (ty.bits() - 1);
        self.constant(if all_but { !sign } else { sign }, 16)
    }
    fn copy_sign(&mut self, result: Value, lhs: Value, rhs: Value) {
        let ty = self.ty(result);
        if ty != Type::F80 && self.bank(ty) == Bank::Memory {
            return self.copy_sign_in_memory(result, lhs, rhs);
        }
        if ty == Type::F80 {
            let (left, right) = (self.mem_operand(lhs), self.mem_operand(rhs));
            let (sign, exponent) = (self.scratch_in(GPRS), self.scratch_in(GPRS));
            self.e.load(Size::W, sign, &right.plus(8));
            self.e.load(Size::W, exponent, &left.plus(8));
            self.e.alu_ri(Alu::And, Size::D, sign, 0x8000);
            self.e.alu_ri(Alu::And, Size::D, exponent, 0x7fff);
            self.e.alu_rr(Alu::Or, Size::D, sign, exponent);
            let slot = self.memory_result(result);
            for at in (0..8).step_by(self.e.word() as usize) {
                self.e.load(Size::Q, exponent, &left.plus(at));
                self.e.store(Size::Q, &Addr::frame(slot + at), exponent);
            }
            self.e.store(Size::W, &Addr::frame(slot + 8), sign);
            return;
        }
        let dst = self.take(lhs);
        let sign = self.take(rhs);
        let (mask, rest) = (self.sign_mask(ty, false), self.sign_mask(ty, true));
        self.e.xmm_rm(rows::ANDPS_XMM_XMMM128, sign, &mask);
        self.e.xmm_rm(rows::ANDPS_XMM_XMMM128, dst, &rest);
        self.e.xmm_rr(rows::ORPS_XMM_XMMM128, dst, sign);
        self.set_result(result, dst);
    }

    /// The same of a type kept in memory whose last bit is the sign.
    fn copy_sign_in_memory(&mut self, result: Value, lhs: Value, rhs: Value) {
        let top = self.ty(result).bytes() as i32 - 4;
        let (left, right) = (self.mem_operand(lhs), self.mem_operand(rhs));
        let (sign, rest) = (self.scratch_in(GPRS), self.scratch_in(GPRS));
        self.e.load(Size::D, sign, &right.plus(top));
        self.e.load(Size::D, rest, &left.plus(top));
        self.e.alu_ri(Alu::And, Size::D, sign, i32::MIN);
        self.e.alu_ri(Alu::And, Size::D, rest, i32::MAX);
        self.e.alu_rr(Alu::Or, Size::D, sign, rest);
        let slot = self.memory_result(result);
        if top > 0 {
            self.copy_bytes(&Addr::frame(slot), &left, top as u32);
        }
        self.e.store(Size::D, &Addr::frame(slot + top), sign);
    }
    /// Flips or clears the sign bit of a type kept in memory.
    fn sign_in_memory(&mut self, op: UnaryOp, result: Value, arg: Value) {
        self.copy_memory_value(result, arg);
        let top = self.ty(result).bytes() as i32 - 4;
        let place = Addr::frame(self.b.core.value(result).slot + top);
        match op {
            UnaryOp::FNeg => self.e.alu_mi(Alu::Xor, Size::D, &place, i32::MIN),
            _ => self.e.alu_mi(Alu::And, Size::D, &place, i32::MAX),
        }
    }

    /// Operations of scalars with one operand.
    pub fn float_unary(&mut self, op: UnaryOp, result: Value, arg: Value) {
        let ty = self.ty(result);
        match op {
            UnaryOp::FNeg | UnaryOp::FAbs if ty != Type::F80 && self.bank(ty) == Bank::Memory => {
                self.sign_in_memory(op, result, arg);
            }
            UnaryOp::FNeg | UnaryOp::FAbs | UnaryOp::FSqrt
                if ty == Type::F80 || !self.sse && matches!(ty, Type::F32 | Type::F64) =>
            {
                self.push_float(arg);
                self.e.op0(match op {
                    UnaryOp::FNeg => rows::FCHS,
                    UnaryOp::FAbs => rows::FABS,
                    _ => rows::FSQRT,
                });
                self.pop_x87(result);
            }
            UnaryOp::FNeg => {
                let dst = self.take(arg);
                let mask = self.sign_mask(ty, false);
                self.e.xmm_rm(rows::XORPS_XMM_XMMM128, dst, &mask);
                self.set_result(result, dst);
            }
            UnaryOp::FAbs => {
                let dst = self.take(arg);
                let mask = self.sign_mask(ty, true);
                self.e.xmm_rm(rows::ANDPS_XMM_XMMM128, dst, &mask);
                self.set_result(result, dst);
            }
            UnaryOp::FSqrt => match ty {
                Type::F32 | Type::F64 => {
                    let row = if ty == Type::F64 { rows::SQRTSD_XMM_XMMM64 } else { rows::SQRTSS_XMM_XMMM32 };
                    let source = self.xmm_rm(arg);
                    let dst = self.scratch_in(XMMS);
                    match source {
                        Rm::Reg(r) => self.e.xmm_rr(row, dst, r),
                        Rm::Mem(addr) => self.e.xmm_rm(row, dst, &addr),
                    }
                    self.set_result(result, dst);
                }
                Type::F128 => self.library_call("sqrtf128", &[arg], &[result], None),
                _ => self.through_f32(&[arg], |cg, wide| {
                    let root = cg.b.core.temp(Type::F32, 1);
                    cg.float_unary(op, root, wide[0]);
                    cg.b.core.end_inst();
                    cg.cast(CastOp::FpTrunc, result, root);
                    cg.release(root);
                }),
            },
            UnaryOp::Ctlz
            | UnaryOp::Cttz
            | UnaryOp::Popcnt
            | UnaryOp::Bswap
            | UnaryOp::BitReverse
            | UnaryOp::Freeze
            | UnaryOp::IsConstant => unreachable!("not a floating operation"),
        }
    }

    // ----- Comparison -----

    /// Emits a comparison of `f32`, `f64` or `f80`: what the flags say if it holds.
    pub fn compare_floats(&mut self, cond: FloatCond, lhs: Value, rhs: Value) -> Cond {
        let (swap, holds, signals) = float_condition(cond);
        let (lhs, rhs) = if swap { (rhs, lhs) } else { (lhs, rhs) };
        if self.ty(lhs) == Type::F80 || !self.sse {
            self.push_float(rhs);
            self.push_float(lhs);
            self.compare_x87(signals);
            return holds;
        }
        let double = self.ty(lhs) == Type::F64;
        let row: Row = match (double, signals) {
            (true, true) => rows::COMISD_XMM_XMMM64,
            (true, false) => rows::UCOMISD_XMM_XMMM64,
            (false, true) => rows::COMISS_XMM_XMMM32,
            (false, false) => rows::UCOMISS_XMM_XMMM32,
        };
        let left = self.use_reg(lhs);
        match self.xmm_rm(rhs) {
            Rm::Reg(r) => self.e.xmm_rr(row, left, r),
            Rm::Mem(addr) => self.e.xmm_rm(row, left, &addr),
        }
        holds
    }

    /// Compares the top of the x87 stack with what is below it, pops both and sets the flags.
    pub fn compare_x87(&mut self, signals: bool) {
        if self.e.has_cmov() {
            let row = if signals { rows::FCOMIP_ST0_STI } else { rows::FUCOMIP_ST0_STI };
            self.e.op2(row, st(0), st(1));
            self.e.op1(rows::FSTP_STI, st(0));
            return;
        }
        self.e.op0(if signals { rows::FCOMPP } else { rows::FUCOMPP });
        self.x87_flags();
    }

    /// Sets the flags by what the x87 unit's last comparison found: C3, C2 and C0 are where ZF, PF and CF are (Intel SDM,
    /// volume 1, 8.1.3.2). Moves leave flags alone.
    pub fn x87_flags(&mut self) {
        self.e.mov_rr(Size::D, R11, RAX);
        self.e.op1(rows::FNSTSW_AX, gpr(RAX, Size::W));
        self.e.op0(rows::SAHF);
        self.e.mov_rr(Size::D, RAX, R11);
    }

    /// Comparison with its result in a register.
    pub fn float_compare(&mut self, cond: FloatCond, result: Value, lhs: Value, rhs: Value) {
        let ty = self.ty(lhs);
        if ty.is_vector() {
            self.vector_float_compare(cond, result, lhs, rhs);
            return;
        }
        match ty {
            Type::F32 | Type::F64 | Type::F80 => {
                let holds = self.compare_floats(cond, lhs, rhs);
                let dst = self.scratch_in(GPRS);
                match holds {
                    Cond::Cc(cc) => self.e.setcc(cc, dst),
                    Cond::EqualOrdered | Cond::NotEqualUnordered => {
                        let both = holds == Cond::EqualOrdered;
                        let parity = self.scratch_in(GPRS);
                        self.e.setcc(if both { Cc::Np } else { Cc::P }, parity);
                        self.e.setcc(if both { Cc::E } else { Cc::Ne }, dst);
                        self.e.alu_rr(if both { Alu::And } else { Alu::Or }, Size::D, dst, parity);
                    }
                }
                self.set_result(result, dst);
            }
            Type::F128 => self.compare_f128(cond, result, lhs, rhs),
            _ => self.through_f32(&[lhs, rhs], |cg, wide| cg.float_compare(cond, result, wide[0], wide[1])),
        }
    }
    fn compare_f128(&mut self, cond: FloatCond, result: Value, lhs: Value, rhs: Value) {
        use FloatCond as F;
        // What libgcc's functions return is compared with zero.
        let (name, cc) = match cond {
            F::Oeq => ("__eqtf2", Cc::E),
            F::Une => ("__netf2", Cc::Ne),
            F::Olt => ("__lttf2", Cc::L),
            F::Ole => ("__letf2", Cc::Le),
            F::Ogt => ("__gttf2", Cc::G),
            F::Oge => ("__getf2", Cc::Ge),
            F::Ult => ("__getf2", Cc::L),
            F::Ule => ("__gttf2", Cc::Le),
            F::Ugt => ("__letf2", Cc::G),
            F::Uge => ("__lttf2", Cc::Ge),
            F::Ord => ("__unordtf2", Cc::E),
            F::Uno => ("__unordtf2", Cc::Ne),
            F::One | F::Ueq => {
                let temps = self.b.core.num_temps();
                let (unordered, equal) = (self.b.core.temp(Type::I1, 1), self.b.core.temp(Type::I1, 1));
                self.compare_f128(F::Uno, unordered, lhs, rhs);
                self.b.core.end_inst();
                self.compare_f128(F::Oeq, equal, lhs, rhs);
                let other = self.use_reg(unordered);
                let dst = self.take(equal);
                self.e.alu_rr(Alu::Or, Size::D, dst, other);
                if cond == F::One {
                    self.e.alu_ri(Alu::Xor, Size::D, dst, 1);
                }
                self.set_result(result, dst);
                self.release(unordered);
                self.release(equal);
                self.b.core.drop_temps(temps);
                return;
            }
        };
        let temps = self.b.core.num_temps();
        let order = self.b.core.temp(Type::I32, 1);
        self.library_call(name, &[lhs, rhs], &[order], None);
        let reg = self.use_reg(order);
        self.e.test_rr(Size::D, reg, reg);
        let dst = self.scratch_in(GPRS);
        self.e.setcc(cc, dst);
        self.set_result(result, dst);
        self.release(order);
        self.b.core.drop_temps(temps);
    }
}

/// How a comparison is done: with the operands swapped or not, what the flags say if it holds, and whether quiet NaNs
/// raise "invalid".
pub(crate) fn float_condition(cond: FloatCond) -> (bool, Cond, bool) {
    use FloatCond as F;
    let (swap, holds) = match cond {
        F::Oeq => (false, Cond::EqualOrdered),
        F::Une => (false, Cond::NotEqualUnordered),
        F::One => (false, Cond::Cc(Cc::Ne)),
        F::Ueq => (false, Cond::Cc(Cc::E)),
        F::Ogt => (false, Cond::Cc(Cc::A)),
        F::Oge => (false, Cond::Cc(Cc::Ae)),
        F::Olt => (true, Cond::Cc(Cc::A)),
        F::Ole => (true, Cond::Cc(Cc::Ae)),
        F::Ult => (false, Cond::Cc(Cc::B)),
        F::Ule => (false, Cond::Cc(Cc::Be)),
        F::Ugt => (true, Cond::Cc(Cc::B)),
        F::Uge => (true, Cond::Cc(Cc::Be)),
        F::Ord => (false, Cond::Cc(Cc::Np)),
        F::Uno => (false, Cond::Cc(Cc::P)),
    };
    // The relational operators of C raise "invalid" for quiet NaNs too (C23 annex F.9.3).
    (swap, holds, matches!(cond, F::Olt | F::Ole | F::Ogt | F::Oge))
}

pub(crate) fn sse_row(op: BinaryOp, double: bool) -> Row {
    match (op, double) {
        (BinaryOp::FAdd, true) => rows::ADDSD_XMM_XMMM64,
        (BinaryOp::FAdd, false) => rows::ADDSS_XMM_XMMM32,
        (BinaryOp::FSub, true) => rows::SUBSD_XMM_XMMM64,
        (BinaryOp::FSub, false) => rows::SUBSS_XMM_XMMM32,
        (BinaryOp::FMul, true) => rows::MULSD_XMM_XMMM64,
        (BinaryOp::FMul, false) => rows::MULSS_XMM_XMMM32,
        (_, true) => rows::DIVSD_XMM_XMMM64,
        (_, false) => rows::DIVSS_XMM_XMMM32,
    }
}
