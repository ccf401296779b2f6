//! Integer arithmetic up to 64 bits, comparisons, choice.
//!
//! A narrow value's high bits in its register are arbitrary, so operations that look at them extend
//! first. An `i1` is 0 or 1 in the low byte.

use super::lower::*;
use super::mir::*;
use crate::divide::{Unsigned, signed_multiplier, unsigned_multiplier};
use crate::int::{condition_code, swapped};
use emit_x86::*;
use ir::{BinaryOp, CarryOp, CastOp, Inst, InstId, IntCond, OverflowOp, Type, UnaryOp, Value};
use isa_x86::rows;
use regalloc::{Class, VReg};

impl Lower<'_, '_, '_> {
    // ----- Building blocks -----

    /// `op` of a register and a source, to `dst`.
    pub fn alu_to(&mut self, op: Alu, size: Size, dst: VReg, lhs: VReg, rhs: Src) {
        let op = Op::Alu(op, size);
        match rhs {
            Src::Reg(rhs) => {
                let rhs = if rhs == lhs { use_of(rhs) } else { use_anywhere(rhs) };
                self.inst(op, Shape::Rr, &[reuse_of(dst, 1), use_of(lhs), rhs], None, 0);
            }
            Src::Mem(mem) => self.inst(op, Shape::Rm, &[reuse_of(dst, 1), use_of(lhs)], Some(&mem), 0),
            Src::Imm(imm) => self.inst(op, Shape::Ri, &[reuse_of(dst, 1), use_of(lhs)], None, i64::from(imm)),
        }
    }
    pub fn alu(&mut self, op: Alu, size: Size, lhs: VReg, rhs: Src) -> VReg {
        let dst = self.int();
        self.alu_to(op, size, dst, lhs, rhs);
        dst
    }
    /// `x & constant` for any constant.
    fn mask(&mut self, size: Size, x: VReg, constant: u64) -> VReg {
        match i32::try_from(constant as i64) {
            Ok(imm) => self.alu(Alu::And, size, x, Src::Imm(imm)),
            Err(_) if size == Size::D => self.alu(Alu::And, size, x, Src::Imm(constant as i32)),
            Err(_) => {
                let constant = self.constant(constant);
                self.alu(Alu::And, size, x, Src::Reg(constant))
            }
        }
    }
    pub fn shift_to(&mut self, op: Shift, size: Size, dst: VReg, x: VReg, count: u8) {
        self.inst(Op::Shift(op, size), Shape::Ri, &[reuse_of(dst, 1), use_of(x)], None, i64::from(count));
    }
    pub fn shift(&mut self, op: Shift, size: Size, x: VReg, count: u8) -> VReg {
        if count == 0 {
            return x;
        }
        let dst = self.int();
        self.shift_to(op, size, dst, x, count);
        dst
    }
    pub fn copy_to(&mut self, dst: VReg, src: VReg) {
        if dst.class() == Class::Int {
            self.inst(Op::Copy(Size::Q), Shape::Rr, &[def_of(dst), use_of(src)], None, 0);
        } else {
            self.inst(Op::XCopy, Shape::Rr, &[def_of(dst), use_of(src)], None, 0);
        }
    }
    /// Copy of an integer, with zeros above 32 bits if that is its size.
    fn copy_sized(&mut self, size: Size, dst: VReg, src: VReg) {
        self.inst(Op::Copy(size.at_least_d()), Shape::Rr, &[def_of(dst), use_of(src)], None, 0);
    }
    pub fn unary_to(&mut self, row: [mc::Row; 4], size: Size, dst: VReg, x: VReg) {
        self.inst(Op::Unary(row[size as usize], size), Shape::Rr, &[reuse_of(dst, 1), use_of(x)], None, 0);
    }
    /// `base + index`, or with a constant.
    fn sum_to(&mut self, size: Size, dst: VReg, mem: &MemRef) {
        self.inst(Op::Lea(size.at_least_d()), Shape::Rm, &[def_of(dst)], Some(mem), 0);
    }
    pub fn imul_const_to(&mut self, size: Size, dst: VReg, src: Src, factor: i32) {
        let op = Op::ImulConst(size);
        let factor = i64::from(factor);
        match src {
            Src::Reg(src) => self.inst(op, Shape::Rr, &[def_of(dst), use_of(src)], None, factor),
            Src::Mem(mem) => self.inst(op, Shape::Rm, &[def_of(dst)], Some(&mem), factor),
            Src::Imm(_) => unreachable!("constants are folded"),
        }
    }
    pub fn imul(&mut self, size: Size, lhs: VReg, rhs: Src) -> VReg {
        let dst = self.int();
        self.imul_to(size, dst, lhs, rhs);
        dst
    }
    fn imul_to(&mut self, size: Size, dst: VReg, lhs: VReg, rhs: Src) {
        let op = Op::Imul(size);
        match rhs {
            Src::Reg(rhs) => self.inst(op, Shape::Rr, &[reuse_of(dst, 1), use_of(lhs), use_of(rhs)], None, 0),
            Src::Mem(mem) => self.inst(op, Shape::Rm, &[reuse_of(dst, 1), use_of(lhs)], Some(&mem), 0),
            Src::Imm(imm) => self.imul_const_to(size, dst, Src::Reg(lhs), imm),
        }
    }
    /// A register with a value extended to at least 32 bits, or 64. `i1` is extended by zeros.
    pub fn extended(&mut self, signed: bool, value: Value, to: Size) -> VReg {
        if let Some(bits) = self.int_const(value) {
            let width = self.ty(value).bits();
            let bits = bits as u64;
            return self.constant(if signed || width == 64 { bits } else { bits & ((1 << width) - 1) });
        }
        let from = self.size(value);
        if from >= to.at_least_d() || from == Size::Q {
            return self.reg(value);
        }
        let dst = self.int();
        self.extend_to(dst, signed, value, to);
        dst
    }
    /// Extends a value that is no constant and narrower than `to`.
    fn extend_to(&mut self, dst: VReg, signed: bool, value: Value, to: Size) {
        let ty = self.ty(value);
        let from = self.size(value);
        let signed = signed && ty != Type::I1;
        if ty == Type::I1 && self.makes_bool(value) {
            self.bool_extended(dst, value);
            return;
        }
        let op = if signed { Op::Sext(from, to.at_least_d()) } else { Op::Zext(from) };
        match self.rm(value) {
            Src::Mem(mem) if signed => self.inst(op, Shape::Rm, &[def_of(dst)], Some(&mem), 0),
            Src::Mem(mem) => self.inst(Op::Load(from), Shape::Rm, &[def_of(dst)], Some(&mem), 0),
            Src::Reg(x) => self.inst(op, Shape::Rr, &[def_of(dst), use_of(x)], None, 0),
            Src::Imm(_) => unreachable!("asked for no immediate"),
        }
    }

    // ----- Binary -----

    /// Binary operations of any type.
    pub fn binary(&mut self, op: BinaryOp, result: Value, lhs: Value, rhs: Value) {
        let ty = self.ty(result);
        let dst = self.dst(result);
        if ty.is_float() {
            self.float_binary(op, dst, lhs, rhs);
            return;
        }
        let size = Size::of_bits(ty.bits()).at_least_d();
        match op {
            BinaryOp::Add => self.add(size, dst, lhs, rhs),
            BinaryOp::Sub => {
                if let Some(constant) = self.imm32(rhs)
                    && let Some(negated) = constant.checked_neg()
                {
                    let base = self.reg(lhs);
                    self.sum_to(size, dst, &MemRef::reg(base, negated));
                } else if self.int_const(lhs) == Some(0) {
                    let x = self.reg(rhs);
                    self.unary_to(NEG, size, dst, x);
                } else {
                    self.plain_alu(Alu::Sub, ty, dst, lhs, rhs);
                }
            }
            BinaryOp::And => match (self.int_const(rhs), ty.bits()) {
                // Extension by zeros keeps its operand.
                (Some(0xff), 32 | 64) => self.zext_to(Size::B, dst, lhs),
                (Some(0xffff), 32 | 64) => self.zext_to(Size::W, dst, lhs),
                (Some(0xffff_ffff), 64) => self.zext_to(Size::D, dst, lhs),
                _ => self.commutative(Alu::And, ty, dst, lhs, rhs),
            },
            BinaryOp::Or => self.commutative(Alu::Or, ty, dst, lhs, rhs),
            BinaryOp::Xor => {
                if self.int_const(rhs) == Some(-1) && ty != Type::I1 {
                    let x = self.reg(lhs);
                    self.unary_to(NOT, size, dst, x);
                } else {
                    self.commutative(Alu::Xor, ty, dst, lhs, rhs);
                }
            }
            BinaryOp::Mul => self.multiply(size, ty, dst, lhs, rhs),
            BinaryOp::UDiv | BinaryOp::SDiv | BinaryOp::URem | BinaryOp::SRem => self.divide(op, ty, dst, lhs, rhs),
            BinaryOp::Shl | BinaryOp::LShr | BinaryOp::AShr | BinaryOp::RotL | BinaryOp::RotR => {
                self.shift_op(op, ty, dst, lhs, rhs);
            }
            BinaryOp::SMin | BinaryOp::SMax | BinaryOp::UMin | BinaryOp::UMax => self.min_max(op, size, dst, lhs, rhs),
            BinaryOp::FAdd | BinaryOp::FSub | BinaryOp::FMul | BinaryOp::FDiv | BinaryOp::FCopySign => {
                unreachable!("done above")
            }
        }
    }
    fn zext_to(&mut self, from: Size, dst: VReg, value: Value) {
        let x = self.reg(value);
        self.inst(Op::Zext(from), Shape::Rr, &[def_of(dst), use_of(x)], None, 0);
    }
    /// A source of an operation at `ty`'s width or wider: memory only if the widths agree.
    fn src_of(&mut self, value: Value, ty: Type) -> Src {
        if ty.bits() >= 32 {
            self.rmi(value)
        } else {
            self.imm32(value).map_or_else(|| Src::Reg(self.reg(value)), Src::Imm)
        }
    }
    fn plain_alu(&mut self, op: Alu, ty: Type, dst: VReg, lhs: Value, rhs: Value) {
        let size = Size::of_bits(ty.bits()).at_least_d();
        let left = self.reg(lhs);
        let right = self.src_of(rhs, ty);
        self.alu_to(op, size, dst, left, right);
    }
    fn commutative(&mut self, op: Alu, ty: Type, dst: VReg, lhs: Value, rhs: Value) {
        let (lhs, rhs) = self.ordered(lhs, rhs);
        self.plain_alu(op, ty, dst, lhs, rhs);
    }
    /// Constants and loads that can be folded come second.
    fn ordered(&self, lhs: Value, rhs: Value) -> (Value, Value) {
        let folds =
            |value: Value| self.uses(value) == 1 && matches!(self.def_inst(value), Some((_, Inst::Load { .. })));
        if self.imm32(rhs).is_some() || folds(rhs) {
            (lhs, rhs)
        } else if self.imm32(lhs).is_some() || folds(lhs) {
            (rhs, lhs)
        } else {
            (lhs, rhs)
        }
    }
    fn add(&mut self, size: Size, dst: VReg, lhs: Value, rhs: Value) {
        let (lhs, rhs) = self.ordered(lhs, rhs);
        let wide = self.ty(lhs).bits() >= 32;
        let base = if wide && let Some(mem) = self.sink_load(rhs) {
            let left = self.reg(lhs);
            self.alu_to(Alu::Add, size, dst, left, Src::Mem(mem));
            return;
        } else if let Some(imm) = self.imm32(rhs) {
            // Together with a scaled register, one `lea`.
            if let Some((x, scale)) = self.scaled(lhs)
                && wide
            {
                let index = self.reg(x);
                let amode = Amode { base: Base::None, index: true, scale, segment: 0, disp: imm };
                self.sum_to(size, dst, &MemRef { amode, base: None, index: Some(index) });
                return;
            }
            let base = self.reg(lhs);
            self.sum_to(size, dst, &MemRef::reg(base, imm));
            return;
        } else {
            let (mut lhs, mut rhs) = (lhs, rhs);
            if self.scaled(lhs).is_some() && self.scaled(rhs).is_none() {
                std::mem::swap(&mut lhs, &mut rhs);
            }
            if wide && let Some((x, scale)) = self.scaled(rhs) {
                let base = self.reg(lhs);
                let index = self.reg(x);
                let amode = Amode { base: Base::Reg, index: true, scale, segment: 0, disp: 0 };
                self.sum_to(size, dst, &MemRef { amode, base: Some(base), index: Some(index) });
                return;
            }
            self.reg(lhs)
        };
        let index = self.reg(rhs);
        let amode = Amode { base: Base::Reg, index: true, scale: 1, segment: 0, disp: 0 };
        self.sum_to(size, dst, &MemRef { amode, base: Some(base), index: Some(index) });
    }
    /// A shift by up to 3 with one use, as a factor.
    fn scaled(&self, value: Value) -> Option<(Value, u8)> {
        if self.uses(value) != 1 || self.is_wanted(value) {
            return None;
        }
        match self.def_inst(value)?.1 {
            Inst::Binary { op: BinaryOp::Shl, lhs, rhs, .. } => match self.int_const(rhs)? {
                count @ 1..=3 => Some((lhs, 1 << count)),
                _ => None,
            },
            _ => None,
        }
    }
    fn multiply(&mut self, size: Size, ty: Type, dst: VReg, lhs: Value, rhs: Value) {
        let (lhs, rhs) = self.ordered(lhs, rhs);
        let Some(factor) = self.int_const(rhs) else {
            let left = self.reg(lhs);
            let right = if ty.bits() >= 32 { self.rm(rhs) } else { Src::Reg(self.reg(rhs)) };
            self.imul_to(size, dst, left, right);
            return;
        };
        match factor {
            0 => self.inst(Op::Const, Shape::Ri, &[def_of(dst)], None, 0),
            3 | 5 | 9 => {
                let x = self.reg(lhs);
                let amode = Amode { base: Base::Reg, index: true, scale: factor as u8 - 1, segment: 0, disp: 0 };
                self.sum_to(size, dst, &MemRef { amode, base: Some(x), index: Some(x) });
            }
            _ if factor > 0 && (factor as u64).is_power_of_two() => {
                let x = self.reg(lhs);
                match factor.trailing_zeros() {
                    0 => self.copy_sized(size, dst, x),
                    count => self.shift_to(Shift::Shl, size, dst, x, count as u8),
                }
            }
            _ => match i32::try_from(factor) {
                Ok(factor) => {
                    let src = if ty.bits() >= 32 { self.rm(lhs) } else { Src::Reg(self.reg(lhs)) };
                    self.imul_const_to(size, dst, src, factor);
                }
                Err(_) => {
                    let left = self.reg(lhs);
                    let right = self.constant(factor as u64);
                    self.imul_to(size, dst, left, Src::Reg(right));
                }
            },
        }
    }
    fn shift_op(&mut self, op: BinaryOp, ty: Type, dst: VReg, lhs: Value, rhs: Value) {
        let real = Size::of_bits(ty.bits());
        let (kind, size) = match op {
            BinaryOp::Shl => (Shift::Shl, real.at_least_d()),
            BinaryOp::LShr => (Shift::Shr, real.at_least_d()),
            BinaryOp::AShr => (Shift::Sar, real.at_least_d()),
            BinaryOp::RotL => (Shift::Rol, real),
            _ => (Shift::Ror, real),
        };
        let x = match op {
            BinaryOp::LShr => self.extended(false, lhs, size),
            BinaryOp::AShr => self.extended(true, lhs, size),
            _ => self.reg(lhs),
        };
        if let Some(count) = self.int_const(rhs) {
            match count as u8 & (ty.bits() as u8).wrapping_sub(1) {
                0 => self.copy_sized(size, dst, x),
                count => self.shift_to(kind, size, dst, x, count),
            }
            return;
        }
        let count = self.shift_count(rhs, size);
        self.inst(Op::Shift(kind, size), Shape::Rr, &[reuse_of(dst, 1), use_of(x), fixed_use(count, 1)], None, 0);
    }
    /// The register of a count; the machine looks at its low 5 or 6 bits only.
    fn shift_count(&mut self, count: Value, size: Size) -> VReg {
        let mut value = self.resolve(count);
        let low = if size == Size::Q { 63 } else { 31 };
        while let Some((_, inst)) = self.def_inst(value) {
            value = match inst {
                Inst::Binary { op: BinaryOp::And, lhs, rhs, .. }
                    if size >= Size::D && self.int_const(rhs).is_some_and(|mask| mask & low == low) =>
                {
                    self.resolve(lhs)
                }
                Inst::Cast { op: CastOp::ZExt | CastOp::SExt, arg }
                    if self.ty(arg).bits() >= 8 && self.ty(arg).bits() <= 64 =>
                {
                    self.resolve(arg)
                }
                _ => break,
            };
        }
        self.reg(value)
    }
    fn min_max(&mut self, op: BinaryOp, size: Size, dst: VReg, lhs: Value, rhs: Value) {
        let signed = matches!(op, BinaryOp::SMin | BinaryOp::SMax);
        let other = self.extended(signed, rhs, size);
        let x = self.extended(signed, lhs, size);
        self.inst(Op::Cmp(size), Shape::Rr, &[use_of(x), use_of(other)], None, 0);
        let replace = match op {
            BinaryOp::SMin => Cc::G,
            BinaryOp::SMax => Cc::L,
            BinaryOp::UMin => Cc::A,
            _ => Cc::B,
        };
        self.inst(Op::Cmov(replace, size), Shape::Rr, &[reuse_of(dst, 1), use_of(x), use_of(other)], None, 0);
    }

    // ----- Division -----

    fn divide(&mut self, op: BinaryOp, ty: Type, dst: VReg, lhs: Value, rhs: Value) {
        let signed = matches!(op, BinaryOp::SDiv | BinaryOp::SRem);
        let remainder = matches!(op, BinaryOp::URem | BinaryOp::SRem);
        let size = Size::of_bits(ty.bits()).at_least_d();
        if let Some(divisor) = self.int_const(rhs)
            && self.divide_by_constant(signed, remainder, ty, dst, lhs, divisor)
        {
            return;
        }
        let x = self.extended(signed, lhs, size);
        let divisor = if ty.bits() >= 32 { self.rm(rhs) } else { Src::Reg(self.extended(signed, rhs, size)) };
        let high = self.int();
        if signed {
            self.inst(Op::SignFill(size), Shape::Rr, &[fixed_def(high, 2), fixed_use(x, 0)], None, 0);
        } else {
            self.inst(Op::Const, Shape::Ri, &[def_of(high)], None, 0);
        }
        let other = self.int();
        let (quotient, rest) = if remainder { (other, dst) } else { (dst, other) };
        let operands = [fixed_def(quotient, 0), fixed_def(rest, 2), fixed_use(x, 0), fixed_use(high, 2)];
        let op = Op::Div { signed, size };
        match divisor {
            Src::Mem(mem) => self.inst(op, Shape::M, &operands, Some(&mem), 0),
            Src::Reg(divisor) => {
                let [a, b, c, d] = operands;
                self.inst(op, Shape::Rr, &[a, b, c, d, use_of(divisor)], None, 0);
            }
            Src::Imm(_) => unreachable!("asked for no immediate"),
        }
    }
    /// Divides by a constant without a division, if that can be.
    fn divide_by_constant(
        &mut self,
        signed: bool,
        remainder: bool,
        ty: Type,
        dst: VReg,
        lhs: Value,
        divisor: i64,
    ) -> bool {
        let size = Size::of_bits(ty.bits()).at_least_d();
        let magnitude = match ty.bits() {
            _ if signed => divisor.unsigned_abs(),
            64 => divisor as u64,
            bits => divisor as u64 & ((1 << bits) - 1),
        };
        if magnitude == 0 {
            return false;
        }
        if magnitude == 1 && remainder {
            self.inst(Op::Const, Shape::Ri, &[def_of(dst)], None, 0);
            return true;
        }
        let bits = size.bits();
        if magnitude.is_power_of_two() && signed && magnitude.trailing_zeros() >= bits - 1 {
            return false;
        }
        let x = self.extended(signed, lhs, size);
        let negate = signed && divisor < 0;
        let quotient = if magnitude == 1 {
            x
        } else if magnitude.is_power_of_two() {
            let shift = magnitude.trailing_zeros() as u8;
            if !signed {
                if remainder {
                    let masked = self.mask(size, x, magnitude - 1);
                    self.copy_sized(size, dst, masked);
                } else {
                    self.shift_to(Shift::Shr, size, dst, x, shift);
                }
                return true;
            }
            let sign = if shift > 1 { self.shift(Shift::Sar, size, x, bits as u8 - 1) } else { x };
            let bias = self.shift(Shift::Shr, size, sign, bits as u8 - shift);
            let biased = self.alu(Alu::Add, size, x, Src::Reg(bias));
            if remainder {
                let masked = self.mask(size, biased, magnitude - 1);
                self.alu_to(Alu::Sub, size, dst, masked, Src::Reg(bias));
                return true;
            }
            self.shift(Shift::Sar, size, biased, shift)
        } else if signed {
            self.signed_quotient(size, x, magnitude)
        } else {
            self.unsigned_quotient(size, x, magnitude)
        };
        if remainder {
            let product = match i32::try_from(magnitude) {
                Ok(factor) => self.imul(size, quotient, Src::Imm(factor)),
                Err(_) => {
                    let factor = self.constant(magnitude);
                    self.imul(size, quotient, Src::Reg(factor))
                }
            };
            self.alu_to(Alu::Sub, size, dst, x, Src::Reg(product));
        } else if negate {
            self.unary_to(NEG, size, dst, quotient);
        } else {
            self.copy_sized(size, dst, quotient);
        }
        true
    }
    /// Operand size of whole registers.
    fn word_size(&self) -> Size {
        if self.e.is_narrow() { Size::D } else { Size::Q }
    }
    /// High half of a product of two whole registers.
    fn high_product(&mut self, signed: bool, x: VReg, multiplier: u64) -> VReg {
        let factor = self.constant(multiplier);
        let (low, high) = (self.int(), self.int());
        let operands = [fixed_def(low, 0), fixed_def(high, 2), fixed_use(factor, 0), use_of(x)];
        self.inst(Op::MulWide { signed, size: Size::Q }, Shape::Rr, &operands, None, 0);
        high
    }
    fn unsigned_quotient(&mut self, size: Size, x: VReg, divisor: u64) -> VReg {
        let bits = size.bits() as u8;
        let wide = if size == self.word_size() {
            x
        } else {
            let wide = self.int();
            self.inst(Op::Zext(Size::D), Shape::Rr, &[def_of(wide), use_of(x)], None, 0);
            wide
        };
        let high = |cg: &mut Self, multiplier: u64, more: u8| {
            if size == cg.word_size() {
                let high = cg.high_product(false, wide, multiplier);
                return cg.shift(Shift::Shr, Size::Q, high, more);
            }
            let product = match i32::try_from(multiplier) {
                Ok(factor) => cg.imul(Size::Q, wide, Src::Imm(factor)),
                Err(_) => {
                    let factor = cg.constant(multiplier);
                    cg.imul(Size::Q, wide, Src::Reg(factor))
                }
            };
            cg.shift(Shift::Shr, Size::Q, product, bits + more)
        };
        match unsigned_multiplier(size.bits(), divisor) {
            Unsigned::Short { multiplier, shift } => high(self, multiplier, shift),
            Unsigned::Long { multiplier, shift } => {
                let t = high(self, multiplier, 0);
                let rest = self.alu(Alu::Sub, size, x, Src::Reg(t));
                let half = self.shift(Shift::Shr, size, rest, 1);
                let sum = self.alu(Alu::Add, size, half, Src::Reg(t));
                self.shift(Shift::Shr, size, sum, shift)
            }
        }
    }
    fn signed_quotient(&mut self, size: Size, x: VReg, divisor: u64) -> VReg {
        let (multiplier, shift) = signed_multiplier(size.bits(), divisor);
        let top = if size == self.word_size() {
            let high = self.high_product(true, x, multiplier);
            // The machine took a multiplier with the top bit set for one that is 2^64 less.
            let high =
                if multiplier >> (size.bits() - 1) != 0 { self.alu(Alu::Add, size, high, Src::Reg(x)) } else { high };
            self.shift(Shift::Sar, size, high, shift)
        } else {
            let wide = self.int();
            self.inst(Op::Sext(Size::D, Size::Q), Shape::Rr, &[def_of(wide), use_of(x)], None, 0);
            let product = match i32::try_from(multiplier) {
                Ok(factor) => self.imul(Size::Q, wide, Src::Imm(factor)),
                Err(_) => {
                    let factor = self.constant(multiplier);
                    self.imul(Size::Q, wide, Src::Reg(factor))
                }
            };
            self.shift(Shift::Sar, Size::Q, product, 32 + shift)
        };
        let sign = self.shift(Shift::Sar, size, x, size.bits() as u8 - 1);
        self.alu(Alu::Sub, size, top, Src::Reg(sign))
    }

    // ----- Unary -----

    /// Operations with one operand, of any type.
    pub fn unary(&mut self, op: UnaryOp, result: Value, arg: Value) {
        let ty = self.ty(result);
        let dst = self.dst(result);
        if op == UnaryOp::Freeze {
            let x = self.reg(arg);
            self.copy_to(dst, x);
            return;
        }
        if ty.is_float() {
            self.float_unary(op, dst, arg);
            return;
        }
        let size = Size::of_bits(ty.bits());
        let wide = size.at_least_d();
        let row = |row32, row64| if wide == Size::Q { row64 } else { row32 };
        match op {
            UnaryOp::Ctlz => {
                let x = self.extended(false, arg, wide);
                let none = self.constant(u64::from(2 * wide.bits() - 1));
                let (found, index) = (self.int(), self.int());
                let scan = Op::Gpr2(row(rows::BSR_R32_RM32, rows::BSR_R64_RM64), wide, wide);
                self.inst(scan, Shape::Rr, &[def_of(found), use_of(x)], None, 0);
                let operands = [reuse_of(index, 1), use_of(found), use_of(none)];
                self.inst(Op::Cmov(Cc::E, wide), Shape::Rr, &operands, None, 0);
                let flip = Src::Imm(wide.bits() as i32 - 1);
                if ty.bits() < 32 {
                    let count = self.alu(Alu::Xor, Size::D, index, flip);
                    self.alu_to(Alu::Sub, Size::D, dst, count, Src::Imm(32 - ty.bits() as i32));
                } else {
                    self.alu_to(Alu::Xor, Size::D, dst, index, flip);
                }
            }
            UnaryOp::Cttz => {
                let x = self.reg(arg);
                let scan = Op::Gpr2(row(rows::BSF_R32_RM32, rows::BSF_R64_RM64), wide, wide);
                if ty.bits() < 32 {
                    let bounded = self.alu(Alu::Or, Size::D, x, Src::Imm(1 << ty.bits()));
                    self.inst(scan, Shape::Rr, &[def_of(dst), use_of(bounded)], None, 0);
                } else {
                    let none = self.constant(u64::from(wide.bits()));
                    let found = self.int();
                    self.inst(scan, Shape::Rr, &[def_of(found), use_of(x)], None, 0);
                    let operands = [reuse_of(dst, 1), use_of(found), use_of(none)];
                    self.inst(Op::Cmov(Cc::E, wide), Shape::Rr, &operands, None, 0);
                }
            }
            UnaryOp::Popcnt => {
                let x = self.extended(false, arg, wide);
                self.count_ones(wide, dst, x);
            }
            UnaryOp::Bswap => {
                let x = self.reg(arg);
                self.swap_bytes(size, dst, x);
            }
            UnaryOp::BitReverse => {
                let x = self.extended(false, arg, wide);
                self.reverse_bits(wide, ty.bits(), dst, x);
            }
            UnaryOp::IsConstant => {
                let constant = self.const_bits(arg).is_some() && self.f.def(arg) != ir::ValueDef::Poison;
                self.inst(Op::Const, Shape::Ri, &[def_of(dst)], None, i64::from(constant));
            }
            UnaryOp::FNeg | UnaryOp::FAbs | UnaryOp::FSqrt | UnaryOp::Freeze => unreachable!("done above"),
        }
    }
    fn swap_bytes(&mut self, size: Size, dst: VReg, x: VReg) {
        match size {
            Size::B => self.copy_to(dst, x),
            Size::W => self.shift_to(Shift::Rol, Size::W, dst, x, 8),
            Size::D | Size::Q => {
                let row = if size == Size::Q { rows::BSWAP_R64 } else { rows::BSWAP_R32 };
                self.inst(Op::Unary(row, size), Shape::Rr, &[reuse_of(dst, 1), use_of(x)], None, 0);
            }
        }
    }
    /// A register with a mask of repeated bytes.
    fn repeated_mask(&mut self, size: Size, byte: u8) -> VReg {
        let mask = u64::from(byte) * 0x0101_0101_0101_0101;
        self.constant(if size == Size::Q { mask } else { mask & 0xffff_ffff })
    }
    /// Number of ones: sums of neighbours, then a multiplication.
    fn count_ones(&mut self, size: Size, dst: VReg, x: VReg) {
        if self.f.attrs.features.has(target::x86::Feature::Popcnt) {
            let row = if size == Size::Q { rows::POPCNT_R64_RM64 } else { rows::POPCNT_R32_RM32 };
            self.inst(Op::Gpr2(row, size, size), Shape::Rr, &[def_of(dst), use_of(x)], None, 0);
            return;
        }
        let half = self.shift(Shift::Shr, size, x, 1);
        let mask = self.repeated_mask(size, 0x55);
        let odd = self.alu(Alu::And, size, half, Src::Reg(mask));
        let pairs = self.alu(Alu::Sub, size, x, Src::Reg(odd));
        let mask = self.repeated_mask(size, 0x33);
        let upper = self.shift(Shift::Shr, size, pairs, 2);
        let upper = self.alu(Alu::And, size, upper, Src::Reg(mask));
        let lower = self.alu(Alu::And, size, pairs, Src::Reg(mask));
        let fours = self.alu(Alu::Add, size, upper, Src::Reg(lower));
        let upper = self.shift(Shift::Shr, size, fours, 4);
        let sum = self.alu(Alu::Add, size, fours, Src::Reg(upper));
        let mask = self.repeated_mask(size, 0x0f);
        let bytes = self.alu(Alu::And, size, sum, Src::Reg(mask));
        let ones = self.repeated_mask(size, 0x01);
        let total = self.imul(size, bytes, Src::Reg(ones));
        self.shift_to(Shift::Shr, size, dst, total, size.bits() as u8 - 8);
    }
    fn reverse_bits(&mut self, size: Size, bits: u32, dst: VReg, x: VReg) {
        let mut now = self.int();
        self.swap_bytes(size, now, x);
        for (count, mask) in [(4, 0x0f), (2, 0x33), (1, 0x55)] {
            let mask = self.repeated_mask(size, mask);
            let upper = self.shift(Shift::Shr, size, now, count);
            let upper = self.alu(Alu::And, size, upper, Src::Reg(mask));
            let lower = self.alu(Alu::And, size, now, Src::Reg(mask));
            let lower = self.shift(Shift::Shl, size, lower, count);
            now = self.alu(Alu::Or, size, lower, Src::Reg(upper));
        }
        if bits < 32 {
            self.shift_to(Shift::Shr, Size::D, dst, now, 32 - bits as u8);
        } else {
            self.copy_to(dst, now);
        }
    }

    // ----- Comparisons and choice -----

    /// Emits a comparison of integers of at most 64 bits: the condition code that holds if it does.
    pub fn compare(&mut self, cond: IntCond, lhs: Value, rhs: Value) -> Cc {
        let (mut cond, mut lhs, mut rhs) = (cond, lhs, rhs);
        if self.imm32(lhs).is_some() && self.imm32(rhs).is_none() {
            std::mem::swap(&mut lhs, &mut rhs);
            cond = swapped(cond);
        }
        let size = self.size(lhs);
        if let Some((a, b)) = self.zero_test(cond, lhs, rhs) {
            self.test_bits(size, a, b);
            return condition_code(cond);
        }
        if let Some(constant) = self.imm32(rhs) {
            match self.rm(lhs) {
                Src::Reg(x) if constant == 0 => {
                    self.inst(Op::TestZero(size), Shape::Rr, &[use_anywhere(x)], None, 0);
                    // Without carry and overflow these say the same and can be fused.
                    return match cond {
                        IntCond::Slt => Cc::S,
                        IntCond::Sge => Cc::Ns,
                        _ => condition_code(cond),
                    };
                }
                Src::Reg(x) => self.inst(Op::Cmp(size), Shape::Ri, &[use_anywhere(x)], None, i64::from(constant)),
                Src::Mem(mem) => self.inst(Op::Cmp(size), Shape::Mi, &[], Some(&mem), i64::from(constant)),
                Src::Imm(_) => unreachable!("asked for no immediate"),
            }
            return condition_code(cond);
        }
        let folds =
            |value: Value| self.uses(value) == 1 && matches!(self.def_inst(value), Some((_, Inst::Load { .. })));
        if folds(lhs) && !folds(rhs) {
            std::mem::swap(&mut lhs, &mut rhs);
            cond = swapped(cond);
        }
        let left = self.reg(lhs);
        match self.rm(rhs) {
            Src::Reg(x) => {
                let right = if x == left { use_of(x) } else { use_anywhere(x) };
                self.inst(Op::Cmp(size), Shape::Rr, &[use_of(left), right], None, 0);
            }
            Src::Mem(mem) => self.inst(Op::Cmp(size), Shape::Rm, &[use_of(left)], Some(&mem), 0),
            Src::Imm(_) => unreachable!("asked for no immediate"),
        }
        condition_code(cond)
    }
    fn test_bits(&mut self, size: Size, a: Value, b: Value) {
        let (mut a, b) = if self.imm32(a).is_some() { (b, a) } else { (a, b) };
        let mut size = size;
        if let Some(mask) = self.imm32(b) {
            // Bits below those that an extension adds are those of the narrow value.
            while let Some((_, Inst::Cast { op: CastOp::ZExt | CastOp::SExt, arg })) = self.def_inst(a)
                && self.uses(a) == 1
                && matches!(self.ty(arg), Type::I8 | Type::I16 | Type::I32)
                && u64::from(mask.cast_unsigned()) >> (self.ty(arg).bits() - 1) == 0
            {
                (a, size) = (arg, self.size(arg));
            }
            // Whether the value may be read in part, should it be in memory.
            let plain = matches!(self.def_inst(a), Some((_, Inst::Load { mem, .. }))
                if !mem.volatile() && mem.order() == ir::AtomicOrder::NotAtomic);
            let byte = mask.trailing_zeros() / 8;
            match self.rm(a) {
                Src::Mem(mem) if plain && mask > 0 && size > Size::B && mask >> (8 * byte) < 0x100 => {
                    let mask = i64::from(mask >> (8 * byte));
                    self.inst(Op::Test(Size::B), Shape::Mi, &[], Some(&mem.plus(byte as i32)), mask);
                }
                Src::Mem(mem) => self.inst(Op::Test(size), Shape::Mi, &[], Some(&mem), i64::from(mask)),
                Src::Reg(x) => {
                    // A mask of low bits needs no more than a byte.
                    let size = if (0..0x80).contains(&mask) { Size::B } else { size };
                    self.inst(Op::Test(size), Shape::Ri, &[use_of(x)], None, i64::from(mask));
                }
                Src::Imm(_) => unreachable!("asked for no immediate"),
            }
        } else {
            let (a, b) = (self.reg(a), self.reg(b));
            self.inst(Op::Test(size), Shape::Rr, &[use_of(a), use_of(b)], None, 0);
        }
    }
    /// Emits what sets the flags for an `i1`.
    pub fn condition(&mut self, value: Value) -> Cond {
        let value = self.resolve(value);
        if let Some(cc) = self.flags_above(value) {
            return Cond::Cc(cc);
        }
        match self.def_inst(value) {
            Some((_, Inst::IntCompare { cond, lhs, .. })) if self.fuses(value) && self.ty(lhs).bits() <= 64 => {
                let Some((_, Inst::IntCompare { lhs, rhs, .. })) = self.def_inst(value) else {
                    unreachable!("just seen")
                };
                return Cond::Cc(self.compare(cond, lhs, rhs));
            }
            Some((_, Inst::FloatCompare { cond, lhs, rhs }))
                if self.fuses(value) && matches!(self.ty(lhs), Type::F32 | Type::F64) =>
            {
                return self.compare_floats(cond, lhs, rhs);
            }
            Some((_, Inst::Binary { op: BinaryOp::Xor, lhs, rhs, .. }))
                if self.uses(value) == 1 && self.int_const(rhs) == Some(1) =>
            {
                return match self.condition(lhs) {
                    Cond::Cc(cc) => Cond::Cc(cc.negate()),
                    Cond::EqualOrdered => Cond::NotEqualUnordered,
                    Cond::NotEqualUnordered => Cond::EqualOrdered,
                };
            }
            _ => {}
        }
        match self.rm(value) {
            Src::Reg(x) => self.inst(Op::TestZero(Size::B), Shape::Rr, &[use_anywhere(x)], None, 0),
            Src::Mem(mem) => self.inst(Op::Cmp(Size::B), Shape::Mi, &[], Some(&mem), 0),
            Src::Imm(_) => unreachable!("asked for no immediate"),
        }
        Cond::Cc(Cc::Ne)
    }
    /// Whether an `i1` comes from flags that can be set here.
    fn makes_bool(&self, value: Value) -> bool {
        let value = self.resolve(value);
        !self.is_wanted(value)
            && self.uses(value) == 1
            && match self.def_inst(value) {
                Some((_, Inst::IntCompare { lhs, .. })) => self.ty(lhs).bits() <= 64,
                Some((_, Inst::FloatCompare { lhs, .. })) => matches!(self.ty(lhs), Type::F32 | Type::F64),
                _ => false,
            }
    }
    /// 0 or 1 by flags, in the low byte.
    fn set_by(&mut self, cond: Cond, dst: VReg) {
        match cond {
            Cond::Cc(cc) => self.inst(Op::Set(cc), Shape::None, &[def_of(dst)], None, 0),
            pair => {
                let other = self.int();
                self.inst(Op::SetPair(pair), Shape::None, &[def_of(dst), def_of(other)], None, 0);
            }
        }
    }
    /// The comparison that defines a value, to a register's low byte.
    pub fn bool_to(&mut self, dst: VReg, value: Value) {
        let cond = match self.def_inst(value) {
            Some((_, Inst::IntCompare { cond, lhs, rhs })) => Cond::Cc(self.compare(cond, lhs, rhs)),
            Some((_, Inst::FloatCompare { cond, lhs, rhs })) => self.compare_floats(cond, lhs, rhs),
            _ => unreachable!("only asked for comparisons"),
        };
        self.set_by(cond, dst);
    }
    /// The same with zeros above.
    fn bool_extended(&mut self, dst: VReg, value: Value) {
        let cond = self.condition(value);
        let bit = self.int();
        self.set_by(cond, bit);
        self.inst(Op::Zext(Size::B), Shape::Rr, &[def_of(dst), use_of(bit)], None, 0);
    }
    /// Choice of any type.
    pub fn select(&mut self, result: Value, cond: Value, then: Value, otherwise: Value) {
        let dst = self.dst(result);
        let above = self.flags_above(self.resolve(cond));
        self.flags_live = above.is_some();
        let x = self.reg(then);
        let y = self.reg(otherwise);
        self.flags_live = false;
        let holds = match above {
            Some(cc) => Cond::Cc(cc),
            None => self.condition(cond),
        };
        let size = Size::of_bits(self.ty(result).bits()).at_least_d();
        if dst.class() == Class::Int
            && let Cond::Cc(cc) = holds
        {
            self.inst(Op::Cmov(cc, size), Shape::Rr, &[reuse_of(dst, 1), use_of(y), use_of(x)], None, 0);
        } else {
            self.inst(Op::Choose(holds), Shape::Rr, &[reuse_of(dst, 1), use_of(y), use_of(x)], None, 0);
        }
    }

    // ----- Overflow -----

    /// Arithmetic with an overflow bit.
    pub fn overflow(&mut self, id: InstId, op: OverflowOp, lhs: Value, rhs: Value) {
        let mut results = self.f.results(id);
        let (Some(result), Some(flag)) = (results.next(), results.next()) else { return };
        let ty = self.ty(lhs);
        let size = self.size(lhs);
        if matches!(op, OverflowOp::SSub | OverflowOp::USub) && !self.is_wanted(result) {
            return self.flags_of_difference(flag, overflow_flag(op, size), size, lhs, rhs);
        }
        let dst = self.dst(result);
        match op {
            OverflowOp::SAdd | OverflowOp::UAdd | OverflowOp::SSub | OverflowOp::USub => {
                let row = if matches!(op, OverflowOp::SAdd | OverflowOp::UAdd) { Alu::Add } else { Alu::Sub };
                let left = self.reg(lhs);
                let right = self.rmi(rhs);
                self.alu_to(row, size, dst, left, right);
            }
            OverflowOp::SMul if size == Size::B => {
                let right = self.extended(true, rhs, Size::D);
                let left = self.extended(true, lhs, Size::D);
                self.imul_to(Size::D, dst, left, Src::Reg(right));
                let narrow = self.int();
                self.inst(Op::Sext(Size::B, Size::D), Shape::Rr, &[def_of(narrow), use_of(dst)], None, 0);
                self.inst(Op::Cmp(Size::D), Shape::Rr, &[use_of(narrow), use_of(dst)], None, 0);
            }
            OverflowOp::SMul => {
                let left = self.reg(lhs);
                let right = Src::Reg(self.reg(rhs));
                self.imul_to(size, dst, left, right);
            }
            OverflowOp::UMul if size < Size::D => {
                let right = self.extended(false, rhs, Size::D);
                let left = self.extended(false, lhs, Size::D);
                self.imul_to(Size::D, dst, left, Src::Reg(right));
                let limit = (1i64 << ty.bits()) - 1;
                self.inst(Op::Cmp(Size::D), Shape::Ri, &[use_of(dst)], None, limit);
            }
            OverflowOp::UMul => {
                let left = self.reg(lhs);
                let right = self.reg(rhs);
                let high = self.int();
                let operands = [fixed_def(dst, 0), fixed_def(high, 2), fixed_use(left, 0), use_of(right)];
                self.inst(Op::MulWide { signed: false, size }, Shape::Rr, &operands, None, 0);
            }
        }
        self.keep_flag(flag, overflow_flag(op, size));
    }
    /// Puts a bit of the flags where it is wanted, if it is.
    fn keep_flag(&mut self, flag: Value, cc: Cc) {
        if self.is_wanted(flag) {
            let bit = self.dst(flag);
            self.inst(Op::Set(cc), Shape::None, &[def_of(bit)], None, 0);
        }
    }
    /// A difference of which only the flag is wanted.
    fn flags_of_difference(&mut self, flag: Value, cc: Cc, size: Size, lhs: Value, rhs: Value) {
        let left = self.reg(lhs);
        match self.rmi(rhs) {
            Src::Reg(right) => self.inst(Op::Cmp(size), Shape::Rr, &[use_of(left), use_of(right)], None, 0),
            Src::Mem(mem) => self.inst(Op::Cmp(size), Shape::Rm, &[use_of(left)], Some(&mem), 0),
            Src::Imm(value) => self.inst(Op::Cmp(size), Shape::Ri, &[use_of(left)], None, i64::from(value)),
        }
        self.keep_flag(flag, cc);
    }

    // ----- Words of wider integers -----

    /// Sum or difference with a carry in and out.
    pub fn carry(&mut self, id: InstId, op: CarryOp, lhs: Value, rhs: Value, carry: Value) {
        let mut results = self.f.results(id);
        let (Some(result), Some(flag)) = (results.next(), results.next()) else { return };
        let size = self.size(lhs);
        let signed = self.signed_difference(id).filter(|_| self.in_flags == Some(id));
        let dst = self.dst(result);
        // What needs instructions of its own comes before the flag is made.
        let (left, right, cc) = match signed {
            Some((lhs, Signed::Value(rhs))) => (self.reg(lhs), Src::Reg(self.reg(rhs)), Cc::L),
            Some((lhs, Signed::Const(value))) => (self.reg(lhs), Src::Imm(value), Cc::L),
            None => (self.reg(lhs), self.rmi(rhs), Cc::B),
        };
        if self.flags_above(carry).is_none() {
            let bit = self.extended(false, carry, Size::D);
            self.alu(Alu::Add, Size::D, bit, Src::Imm(-1));
        }
        self.alu_to(if op == CarryOp::Add { Alu::Adc } else { Alu::Sbb }, size, dst, left, right);
        self.keep_flag(flag, cc);
    }
    /// A difference of the highest words of which only the flag is wanted, of numbers whose sign bits are turned over: it
    /// says whether the numbers themselves are less as signed ones.
    pub fn signed_difference(&self, id: InstId) -> Option<(Value, Signed)> {
        let Inst::Carry { op: CarryOp::Sub, lhs, rhs, .. } = self.f.inst(id) else { return None };
        if self.f.results(id).next().is_some_and(|result| self.is_wanted(result)) {
            return None;
        }
        let sign = -1i64 << (self.ty(lhs).bits() - 1);
        let plain = |value: Value| match self.def_inst(value) {
            Some((_, Inst::Binary { op: BinaryOp::Xor, lhs, rhs, .. })) if self.int_const(rhs) == Some(sign) => {
                Some(lhs)
            }
            _ => None,
        };
        let other = match self.int_const(rhs) {
            Some(value) => Signed::Const(i32::try_from(value ^ sign).ok()?),
            None => Signed::Value(plain(rhs)?),
        };
        Some((plain(lhs)?, other))
    }
    /// The product in two words.
    pub fn wide_product(&mut self, id: InstId, signed: bool, lhs: Value, rhs: Value) {
        let mut results = self.f.results(id);
        let (Some(low), Some(high)) = (results.next(), results.next()) else { return };
        let size = self.size(lhs);
        let (low, high) = (self.dst(low), self.dst(high));
        let left = self.reg(lhs);
        let right = self.reg(rhs);
        let operands = [fixed_def(low, 0), fixed_def(high, 2), fixed_use(left, 0), use_of(right)];
        self.inst(Op::MulWide { signed, size }, Shape::Rr, &operands, None, 0);
    }
    /// A word of a shift of two.
    pub fn funnel(&mut self, result: Value, left: bool, high: Value, low: Value, count: Value) {
        let size = self.size(result);
        let dst = self.dst(result);
        let (kept, filler) = if left { (high, low) } else { (low, high) };
        let kept = self.reg(kept);
        let filler = self.reg(filler);
        let op = Op::DoubleShift { left, size };
        match self.int_const(count) {
            Some(count) => {
                let count = count & i64::from(size.bits() - 1);
                self.inst(op, Shape::Ri, &[reuse_of(dst, 1), use_of(kept), use_of(filler)], None, count);
            }
            None => {
                let count = self.reg(count);
                let operands = [reuse_of(dst, 1), use_of(kept), use_of(filler), fixed_use(count, 1)];
                self.inst(op, Shape::Rr, &operands, None, 0);
            }
        }
    }

    // ----- Casts -----

    /// A conversion.
    pub fn cast(&mut self, op: CastOp, result: Value, arg: Value) {
        let (from, to) = (self.ty(arg), self.ty(result));
        let dst = self.dst(result);
        match op {
            CastOp::Trunc if to == Type::I1 => {
                let x = self.reg(arg);
                self.alu_to(Alu::And, Size::D, dst, x, Src::Imm(1));
            }
            CastOp::ZExt | CastOp::IntToPtr | CastOp::PtrToInt if from.bits() < to.bits() => {
                self.widen(false, dst, result, arg);
            }
            CastOp::SExt => self.widen(true, dst, result, arg),
            CastOp::PtrToInt | CastOp::IntToPtr if to == Type::I1 => {
                let x = self.reg(arg);
                self.alu_to(Alu::And, Size::D, dst, x, Src::Imm(1));
            }
            CastOp::Trunc | CastOp::ZExt | CastOp::PtrToInt | CastOp::IntToPtr => {
                let x = self.reg(arg);
                self.copy_to(dst, x);
            }
            CastOp::FpTrunc | CastOp::FpExt => self.float_to_float(dst, from, to, arg),
            CastOp::FpToSi => self.float_to_int(true, dst, from, to, arg),
            CastOp::FpToUi => self.float_to_int(false, dst, from, to, arg),
            CastOp::SiToFp => self.int_to_float(true, dst, to, arg),
            CastOp::UiToFp => self.int_to_float(false, dst, to, arg),
            CastOp::Bitcast => self.bitcast(dst, from, arg),
        }
    }
    fn widen(&mut self, signed: bool, dst: VReg, result: Value, arg: Value) {
        let to = Size::of_bits(self.ty(result).bits());
        let from = self.ty(arg);
        if self.int_const(arg).is_some() || (self.size(arg) >= to.at_least_d()) {
            let x = self.extended(signed, arg, to);
            self.copy_to(dst, x);
        } else if signed && from == Type::I1 {
            let bit = self.int();
            self.extend_to(bit, false, arg, to);
            self.unary_to(NEG, to.at_least_d(), dst, bit);
        } else {
            self.extend_to(dst, signed, arg, to);
        }
    }
}

/// What is subtracted where numbers are compared as signed ones.
pub(super) enum Signed {
    Value(Value),
    Const(i32),
}

/// The condition under which the code of an operation says that it overflowed.
pub(super) fn overflow_flag(op: OverflowOp, size: Size) -> Cc {
    match op {
        OverflowOp::UAdd | OverflowOp::USub => Cc::B,
        OverflowOp::SMul if size == Size::B => Cc::Ne,
        OverflowOp::UMul if size < Size::D => Cc::A,
        OverflowOp::SAdd | OverflowOp::SSub | OverflowOp::SMul | OverflowOp::UMul => Cc::O,
    }
}
