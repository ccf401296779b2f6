//! Floating arithmetic of `f32` and `f64` by SSE2.

use super::lower::*;
use super::mir::*;
use emit_x86::Cond;
use emit_x86::*;
use ir::{BinaryOp, FloatCond, Type, UnaryOp, Value};
use isa_x86::rows;
use mc::Row;
use regalloc::VReg;

impl Lower<'_, '_, '_> {
    fn x3_to(&mut self, row: Row, dst: VReg, lhs: VReg, rhs: Src) {
        match rhs {
            Src::Reg(rhs) => self.inst(Op::X3(row), Shape::Rr, &[reuse_of(dst, 1), use_of(lhs), use_of(rhs)], None, 0),
            Src::Mem(mem) => self.inst(Op::X3(row), Shape::Rm, &[reuse_of(dst, 1), use_of(lhs)], Some(&mem), 0),
            Src::Imm(_) => unreachable!("vector registers have no immediates"),
        }
    }
    fn x2_to(&mut self, row: Row, dst: VReg, src: Src) {
        match src {
            Src::Reg(src) => self.inst(Op::X2(row), Shape::Rr, &[def_of(dst), use_of(src)], None, 0),
            // The instruction keeps the high part of its destination: do not wait for who wrote that last.
            Src::Mem(mem) => self.inst(Op::X2Cleared(row), Shape::Rm, &[def_of(dst)], Some(&mem), 0),
            Src::Imm(_) => unreachable!("vector registers have no immediates"),
        }
    }
    /// Arithmetic of scalars.
    pub fn float_binary(&mut self, op: BinaryOp, dst: VReg, lhs: Value, rhs: Value) {
        let ty = self.ty(lhs);
        if op == BinaryOp::FCopySign {
            let (sign, rest) = (self.sign_mask(ty, false), self.sign_mask(ty, true));
            let (x, y) = (self.reg(lhs), self.reg(rhs));
            let (magnitude, bit) = (self.float(), self.float());
            self.x3_to(rows::ANDPS_XMM_XMMM128, bit, y, Src::Mem(sign));
            self.x3_to(rows::ANDPS_XMM_XMMM128, magnitude, x, Src::Mem(rest));
            self.x3_to(rows::ORPS_XMM_XMMM128, dst, magnitude, Src::Reg(bit));
            return;
        }
        let (mut lhs, mut rhs) = (lhs, rhs);
        let commutes = matches!(op, BinaryOp::FAdd | BinaryOp::FMul);
        let folds = |value: Value| {
            self.const_bits(value).is_some()
                || self.uses(value) == 1 && matches!(self.def_inst(value), Some((_, ir::Inst::Load { .. })))
        };
        if commutes && folds(lhs) && !folds(rhs) {
            std::mem::swap(&mut lhs, &mut rhs);
        }
        let row = crate::float::sse_row(op, ty == Type::F64);
        let x = self.reg(lhs);
        match self.xmm_rm(rhs) {
            // What is spilled is an operand in memory, which scalars need not be aligned in.
            Src::Reg(y) if y != x => {
                self.inst(Op::X3(row), Shape::Rr, &[reuse_of(dst, 1), use_of(x), use_anywhere(y)], None, 0);
            }
            y => self.x3_to(row, dst, x, y),
        }
    }
    /// Place of a 16-byte mask: the sign bit of a scalar, or all but it.
    fn sign_mask(&mut self, ty: Type, all_but: bool) -> MemRef {
        let sign = 1u128 << (ty.bits() - 1);
        self.pool(if all_but { !sign } else { sign }, 16)
    }
    /// Operations of scalars with one operand.
    pub fn float_unary(&mut self, op: UnaryOp, dst: VReg, arg: Value) {
        let ty = self.ty(arg);
        match op {
            UnaryOp::FNeg => {
                let x = self.reg(arg);
                let mask = self.sign_mask(ty, false);
                self.x3_to(rows::XORPS_XMM_XMMM128, dst, x, Src::Mem(mask));
            }
            UnaryOp::FAbs => {
                let x = self.reg(arg);
                let mask = self.sign_mask(ty, true);
                self.x3_to(rows::ANDPS_XMM_XMMM128, dst, x, Src::Mem(mask));
            }
            UnaryOp::FSqrt => {
                let row = if ty == Type::F64 { rows::SQRTSD_XMM_XMMM64 } else { rows::SQRTSS_XMM_XMMM32 };
                let x = self.xmm_rm(arg);
                self.x2_to(row, dst, x);
            }
            UnaryOp::Ctlz
            | UnaryOp::Cttz
            | UnaryOp::Popcnt
            | UnaryOp::Bswap
            | UnaryOp::BitReverse
            | UnaryOp::Freeze
            | UnaryOp::IsConstant => unreachable!("not a floating operation"),
        }
    }
    /// Emits a comparison: what the flags say if it holds.
    pub fn compare_floats(&mut self, cond: FloatCond, lhs: Value, rhs: Value) -> Cond {
        let (swap, holds, signals) = crate::float::float_condition(cond);
        let (lhs, rhs) = if swap { (rhs, lhs) } else { (lhs, rhs) };
        let row: Row = match (self.ty(lhs) == Type::F64, signals) {
            (true, true) => rows::COMISD_XMM_XMMM64,
            (true, false) => rows::UCOMISD_XMM_XMMM64,
            (false, true) => rows::COMISS_XMM_XMMM32,
            (false, false) => rows::UCOMISS_XMM_XMMM32,
        };
        let x = self.reg(lhs);
        match self.xmm_rm(rhs) {
            Src::Reg(y) => {
                let y = if y == x { use_of(y) } else { use_anywhere(y) };
                self.inst(Op::XCmp(row), Shape::Rr, &[use_of(x), y], None, 0);
            }
            Src::Mem(mem) => self.inst(Op::XCmp(row), Shape::Rm, &[use_of(x)], Some(&mem), 0),
            Src::Imm(_) => unreachable!("vector registers have no immediates"),
        }
        holds
    }

    // ----- Conversions -----

    pub fn float_to_float(&mut self, dst: VReg, from: Type, to: Type, arg: Value) {
        if from == to {
            let x = self.reg(arg);
            self.copy_to(dst, x);
            return;
        }
        let row = if to == Type::F64 { rows::CVTSS2SD_XMM_XMMM32 } else { rows::CVTSD2SS_XMM_XMMM64 };
        let x = self.xmm_rm(arg);
        self.x2_to(row, dst, x);
    }
    pub fn float_to_int(&mut self, signed: bool, dst: VReg, from: Type, to: Type, arg: Value) {
        let double = from == Type::F64;
        if !signed && to.bits() == 64 {
            // Converted as signed, and less 2^63 as signed; the first has its top bit set if the second is wanted.
            let row = crate::cast::truncating_row(from, Size::Q);
            let x = self.reg(arg);
            let (low, less, high) = (self.int(), self.float(), self.int());
            self.inst(Op::XToGpr(row, Size::Q), Shape::Rr, &[def_of(low), use_of(x)], None, 0);
            let limit = if double { self.pool(0x43e0_0000_0000_0000, 8) } else { self.pool(0x5f00_0000, 4) };
            let sub = if double { rows::SUBSD_XMM_XMMM64 } else { rows::SUBSS_XMM_XMMM32 };
            self.x3_to(sub, less, x, Src::Mem(limit));
            self.inst(Op::XToGpr(row, Size::Q), Shape::Rr, &[def_of(high), use_of(less)], None, 0);
            let sign = self.shift(Shift::Sar, Size::Q, low, 63);
            let masked = self.alu(Alu::And, Size::Q, high, Src::Reg(sign));
            self.alu_to(Alu::Or, Size::Q, dst, low, Src::Reg(masked));
            return;
        }
        let size = if to.bits() < 32 || signed { Size::of_bits(to.bits()).at_least_d() } else { Size::Q };
        let op = Op::XToGpr(crate::cast::truncating_row(from, size), size);
        match self.xmm_rm(arg) {
            Src::Reg(x) => self.inst(op, Shape::Rr, &[def_of(dst), use_of(x)], None, 0),
            Src::Mem(mem) => self.inst(op, Shape::Rm, &[def_of(dst)], Some(&mem), 0),
            Src::Imm(_) => unreachable!("vector registers have no immediates"),
        }
    }
    pub fn int_to_float(&mut self, signed: bool, dst: VReg, to: Type, arg: Value) {
        let from = self.ty(arg);
        if !signed && from.bits() == 64 {
            let x = self.reg(arg);
            let half = self.int();
            let op = Op::U64ToFloat { double: to == Type::F64 };
            self.inst(op, Shape::Rr, &[early_def(dst), early_def(half), late_use(x)], None, 0);
            return;
        }
        let size = if signed && from.bits() <= 32 || from.bits() < 32 { Size::D } else { Size::Q };
        let op = Op::IntToX(crate::cast::from_int_row(to, size), size);
        let direct = from.bits() == size.bits() && self.int_const(arg).is_none();
        let source = if direct {
            self.rm(arg)
        } else {
            let x = self.extended(signed, arg, size);
            if signed && from == Type::I1 {
                let negated = self.int();
                self.unary_to(NEG, size, negated, x);
                Src::Reg(negated)
            } else {
                Src::Reg(x)
            }
        };
        match source {
            Src::Reg(x) => self.inst(op, Shape::Rr, &[def_of(dst), use_of(x)], None, 0),
            Src::Mem(mem) => self.inst(op, Shape::Rm, &[def_of(dst)], Some(&mem), 0),
            Src::Imm(_) => unreachable!("asked for no immediate"),
        }
    }
    pub fn bitcast(&mut self, dst: VReg, from: Type, arg: Value) {
        let x = self.reg(arg);
        let wide = from.bits() == 64;
        match (x.class(), dst.class()) {
            (a, b) if a == b => self.copy_to(dst, x),
            (regalloc::Class::Int, _) => {
                let (row, size) = if wide { (rows::MOVQ_XMM_RM64, Size::Q) } else { (rows::MOVD_XMM_RM32, Size::D) };
                self.inst(Op::GprToX(row, size), Shape::Rr, &[def_of(dst), use_of(x)], None, 0);
            }
            (regalloc::Class::Float, _) => {
                // The vector register is the source of the row's store form.
                let (row, size) = if wide { (rows::MOVQ_RM64_XMM, Size::Q) } else { (rows::MOVD_RM32_XMM, Size::D) };
                self.inst(Op::XToGpr(row, size), Shape::Rr, &[def_of(dst), use_of(x)], None, 0);
            }
        }
    }
}
