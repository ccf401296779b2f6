//! Integer arithmetic up to 64 bits, comparisons, choice, and plain loads and stores.
//!
//! A narrow value's high bits in its register are arbitrary, so operations that look at them extend
//! first. An `i1` is 0 or 1 in the low byte.

use crate::func::{Cg, GPRS, Rm, XMMS};
use emit_x86::*;
use fastgen::{Bank, R, Target};
use ir::{AtomicOrder, BinaryOp, CarryOp, Inst, InstId, IntCond, MemFlags, OverflowOp, Type, UnaryOp, Value, ValueDef};
use isa_x86::rows;
use target::x86::Feature;

/// The right operand of an instruction of two.
enum Right {
    Imm(i32),
    Rm(Rm),
}

pub(crate) fn condition_code(cond: IntCond) -> Cc {
    match cond {
        IntCond::Eq => Cc::E,
        IntCond::Ne => Cc::Ne,
        IntCond::Slt => Cc::L,
        IntCond::Sle => Cc::Le,
        IntCond::Sgt => Cc::G,
        IntCond::Sge => Cc::Ge,
        IntCond::Ult => Cc::B,
        IntCond::Ule => Cc::Be,
        IntCond::Ugt => Cc::A,
        IntCond::Uge => Cc::Ae,
    }
}

/// The condition for swapped operands.
pub(crate) fn swapped(cond: IntCond) -> IntCond {
    match cond {
        IntCond::Eq | IntCond::Ne => cond,
        IntCond::Slt => IntCond::Sgt,
        IntCond::Sle => IntCond::Sge,
        IntCond::Sgt => IntCond::Slt,
        IntCond::Sge => IntCond::Sle,
        IntCond::Ult => IntCond::Ugt,
        IntCond::Ule => IntCond::Uge,
        IntCond::Ugt => IntCond::Ult,
        IntCond::Uge => IntCond::Ule,
    }
}

fn alu_of(op: BinaryOp) -> Option<Alu> {
    Some(match op {
        BinaryOp::Add => Alu::Add,
        BinaryOp::Sub => Alu::Sub,
        BinaryOp::And => Alu::And,
        BinaryOp::Or => Alu::Or,
        BinaryOp::Xor => Alu::Xor,
        _ => return None,
    })
}

impl Cg<'_, '_, '_> {
    /// Arithmetic of any type.
    pub fn binary(&mut self, op: BinaryOp, result: Value, lhs: Value, rhs: Value) {
        let ty = self.ty(result);
        if ty.is_vector() {
            self.vector_binary(op, result, lhs, rhs);
        } else if ty.is_float() {
            self.float_binary(op, result, lhs, rhs);
        } else if self.is_wide(ty) {
            self.wide_binary(op, result, lhs, rhs);
        } else {
            self.int_binary(op, result, lhs, rhs);
        }
    }

    fn int_binary(&mut self, op: BinaryOp, result: Value, lhs: Value, rhs: Value) {
        match op {
            BinaryOp::Add | BinaryOp::Sub | BinaryOp::And | BinaryOp::Or | BinaryOp::Xor => {
                self.alu(op, result, lhs, rhs);
            }
            BinaryOp::Mul => self.multiply(result, lhs, rhs),
            BinaryOp::UDiv | BinaryOp::SDiv | BinaryOp::URem | BinaryOp::SRem => self.divide(op, result, lhs, rhs),
            BinaryOp::Shl | BinaryOp::LShr | BinaryOp::AShr | BinaryOp::RotL | BinaryOp::RotR => {
                self.shift(op, result, lhs, rhs);
            }
            BinaryOp::SMin | BinaryOp::SMax | BinaryOp::UMin | BinaryOp::UMax => {
                self.min_max(op, result, lhs, rhs);
            }
            BinaryOp::FAdd | BinaryOp::FSub | BinaryOp::FMul | BinaryOp::FDiv | BinaryOp::FCopySign => {
                unreachable!("floating arithmetic on integers")
            }
        }
    }

    fn is_dying_in_register(&self, value: Value) -> bool {
        let state = self.b.core.value(value);
        !state.reg.is_none() && state.uses <= 1
    }

    fn alu(&mut self, op: BinaryOp, result: Value, lhs: Value, rhs: Value) {
        let Some(row) = alu_of(op) else { return };
        let (mut lhs, mut rhs) = (lhs, rhs);
        if op != BinaryOp::Sub
            && (self.imm32(lhs).is_some()
                || (self.imm32(rhs).is_none() && self.is_dying_in_register(rhs) && !self.is_dying_in_register(lhs)))
        {
            std::mem::swap(&mut lhs, &mut rhs);
        }
        let ty = self.ty(result);
        let size = self.size(result);
        let wide = size.at_least_d();
        let dst;
        if let Some(value) = self.imm32(rhs) {
            let state = *self.b.core.value(lhs);
            let value = if op == BinaryOp::Sub { value.checked_neg() } else { Some(value) };
            if let Some(value) = value
                && matches!(op, BinaryOp::Add | BinaryOp::Sub)
                && !state.reg.is_none()
                && state.uses > 1
            {
                let source = self.use_reg(lhs);
                dst = self.scratch_in(GPRS);
                self.e.lea_sized(wide, dst, &Addr::base(source, value));
            } else {
                dst = self.take(lhs);
                let value = self.imm32(rhs).unwrap_or(0);
                self.e.alu_ri(row, wide, dst, value);
            }
        } else {
            match self.rm(rhs) {
                Rm::Reg(source) => {
                    let state = *self.b.core.value(lhs);
                    if op == BinaryOp::Add && !state.reg.is_none() && state.uses > 1 {
                        let base = self.use_reg(lhs);
                        dst = self.scratch_in(GPRS);
                        self.e.lea_sized(wide, dst, &Addr { index: source, ..Addr::base(base, 0) });
                    } else {
                        dst = self.take(lhs);
                        self.e.alu_rr(row, wide, dst, source);
                    }
                }
                Rm::Mem(addr) => {
                    dst = self.take(lhs);
                    self.e.alu_rm(row, size, dst, &addr);
                }
            }
        }
        if ty == Type::I1 && matches!(op, BinaryOp::Add | BinaryOp::Sub) {
            self.e.alu_ri(Alu::And, Size::D, dst, 1);
        }
        self.set_result(result, dst);
    }

    fn multiply(&mut self, result: Value, lhs: Value, rhs: Value) {
        let (lhs, rhs) = if self.imm32(lhs).is_some() { (rhs, lhs) } else { (lhs, rhs) };
        let size = self.size(result);
        let wide = size.at_least_d();
        let dst;
        if let Some(factor) = self.imm32(rhs) {
            if factor > 0 && (factor as u32).is_power_of_two() {
                dst = self.take(lhs);
                let count = factor.trailing_zeros() as u8;
                if count > 0 {
                    self.e.shift_ri(Shift::Shl, wide, dst, count);
                }
            } else {
                let source = if size >= Size::D { self.rm(lhs) } else { Rm::Reg(self.use_reg(lhs)) };
                dst = self.scratch_in(GPRS);
                match source {
                    Rm::Reg(r) => self.e.imul_imm(wide, dst, gpr(r, wide), factor),
                    Rm::Mem(addr) => self.e.imul_imm(wide, dst, mem(&addr), factor),
                }
            }
        } else {
            let source = if size >= Size::D { self.rm(rhs) } else { Rm::Reg(self.use_reg(rhs)) };
            dst = self.take(lhs);
            match source {
                Rm::Reg(r) => self.e.imul_rr(wide, dst, r),
                Rm::Mem(addr) => self.e.imul_rm(wide, dst, &addr),
            }
        }
        if self.ty(result) == Type::I1 {
            self.e.alu_ri(Alu::And, Size::D, dst, 1);
        }
        self.set_result(result, dst);
    }

    /// A scratch register with a value extended to 32 bits (64-bit values as they are).
    pub fn take_extended(&mut self, value: Value, signed: bool) -> R {
        let size = self.size(value);
        if size >= Size::D {
            return self.take(value);
        }
        self.lean(|cg| cg.copy_narrow(value, size, signed))
    }
    fn copy_narrow(&mut self, value: Value, size: Size, signed: bool) -> R {
        if let Some(constant) = self.int_const(value) {
            let dst = self.scratch_in(GPRS);
            let bits = if signed { constant as u32 } else { constant as u32 & ((1u64 << size.bits()) - 1) as u32 };
            self.e.mov_imm(dst, u64::from(bits));
            return dst;
        }
        let signed = signed && self.ty(value) != Type::I1;
        match self.rm(value) {
            Rm::Mem(addr) => {
                let dst = self.scratch_in(GPRS);
                if signed {
                    self.e.sext_rm(dst, &addr, size, Size::D);
                } else {
                    self.e.load(size, dst, &addr);
                }
                dst
            }
            Rm::Reg(source) => {
                let dst = self.scratch_in(GPRS);
                if signed {
                    self.e.sext_rr(dst, source, size, Size::D);
                } else {
                    self.e.zext_rr(dst, source, size);
                }
                dst
            }
        }
    }

    fn divide(&mut self, op: BinaryOp, result: Value, lhs: Value, rhs: Value) {
        let signed = matches!(op, BinaryOp::SDiv | BinaryOp::SRem);
        let remainder = matches!(op, BinaryOp::URem | BinaryOp::SRem);
        if let Some(divisor) = self.int_const(rhs)
            && self.divide_by_constant(signed, remainder, result, lhs, divisor)
        {
            return;
        }
        let size = self.size(result).at_least_d();
        let narrow = self.size(result) < Size::D;
        self.claim(RDX);
        let divisor = if narrow {
            self.claim(RAX);
            let divisor = self.take_extended(rhs, signed);
            let dividend = self.take_extended(lhs, signed);
            self.e.mov_rr(Size::D, RAX, dividend);
            Rm::Reg(divisor)
        } else if self.b.core.value(rhs).reg == RAX && lhs != rhs {
            self.claim(RAX);
            let divisor = Rm::Reg(self.use_reg(rhs));
            self.copy_to(RAX, lhs, ir::Extension::None);
            divisor
        } else {
            self.take_fixed(lhs, RAX);
            if self.is_leaf(rhs) { Rm::Reg(self.use_reg(rhs)) } else { self.rm(rhs) }
        };
        if signed {
            self.e.op0(if size == Size::Q { rows::CQO } else { rows::CDQ });
        } else {
            self.e.alu_rr(Alu::Xor, Size::D, RDX, RDX);
        }
        let row = if signed { IDIV } else { DIV }[size as usize];
        match divisor {
            Rm::Reg(r) => self.e.op1(row, gpr(r, size)),
            Rm::Mem(addr) => self.e.m(row, &addr),
        }
        self.set_result(result, if remainder { RDX } else { RAX });
    }

    fn shift(&mut self, op: BinaryOp, result: Value, lhs: Value, rhs: Value) {
        let real = self.size(result);
        let (kind, size) = match op {
            BinaryOp::Shl => (Shift::Shl, real.at_least_d()),
            BinaryOp::LShr => (Shift::Shr, real.at_least_d()),
            BinaryOp::AShr => (Shift::Sar, real.at_least_d()),
            BinaryOp::RotL => (Shift::Rol, real),
            _ => (Shift::Ror, real),
        };
        let take = |cg: &mut Self| match op {
            BinaryOp::LShr => cg.take_extended(lhs, false),
            BinaryOp::AShr => cg.take_extended(lhs, true),
            _ => cg.take(lhs),
        };
        let dst;
        if let Some(count) = self.int_const(rhs) {
            let count = count as u8 & (self.ty(result).bits() as u8).wrapping_sub(1);
            dst = take(self);
            if count > 0 {
                self.e.shift_ri(kind, size, dst, count);
            }
        } else {
            self.take_fixed(rhs, RCX);
            dst = take(self);
            self.e.shift_cl(kind, size, dst);
        }
        self.set_result(result, dst);
    }

    fn min_max(&mut self, op: BinaryOp, result: Value, lhs: Value, rhs: Value) {
        let signed = matches!(op, BinaryOp::SMin | BinaryOp::SMax);
        let size = self.size(result).at_least_d();
        let other = self.take_extended(rhs, signed);
        let dst = self.take_extended(lhs, signed);
        self.e.alu_rr(Alu::Cmp, size, dst, other);
        let replace = match op {
            BinaryOp::SMin => Cc::G,
            BinaryOp::SMax => Cc::L,
            BinaryOp::UMin => Cc::A,
            _ => Cc::B,
        };
        self.e.cmov_rr(replace, size, dst, other);
        self.set_result(result, dst);
    }

    // ----- One operand -----

    /// Operations with one operand, of any type.
    pub fn unary(&mut self, op: UnaryOp, result: Value, arg: Value) {
        let ty = self.ty(result);
        if op == UnaryOp::Freeze {
            self.copy_value(result, arg);
        } else if ty.is_vector() {
            self.vector_unary(op, result, arg);
        } else if ty.is_float() {
            self.float_unary(op, result, arg);
        } else if self.is_wide(ty) {
            self.wide_unary(op, result, arg);
        } else {
            self.int_unary(op, result, arg);
        }
    }
    /// A result that is the operand.
    pub fn copy_value(&mut self, result: Value, arg: Value) {
        if self.bank(self.ty(result)) == Bank::Memory {
            self.copy_memory_value(result, arg);
        } else {
            let reg = self.take(arg);
            self.set_result(result, reg);
        }
    }
    /// `__builtin_constant_p`, resolved here if nothing did so before.
    pub fn is_constant(&mut self, result: Value, arg: Value) {
        let constant = self.const_bits(arg).is_some() && self.def(arg) != ValueDef::Poison;
        let dst = self.scratch_in(GPRS);
        self.e.mov_imm(dst, u64::from(constant));
        self.set_result(result, dst);
    }

    fn int_unary(&mut self, op: UnaryOp, result: Value, arg: Value) {
        let ty = self.ty(result);
        let size = self.size(result);
        let wide = size.at_least_d();
        let dst = match op {
            UnaryOp::Ctlz => {
                let source = self.take_extended(arg, false);
                let dst = self.scratch_in(GPRS);
                self.bit_scan(rows::BSR_R32_RM32, rows::BSR_R64_RM64, wide, dst, source);
                self.e.mov_imm(source, u64::from(2 * wide.bits() - 1));
                self.e.cmov_rr(Cc::E, wide, dst, source);
                self.e.alu_ri(Alu::Xor, Size::D, dst, wide.bits() as i32 - 1);
                if ty.bits() < 32 {
                    self.e.alu_ri(Alu::Sub, Size::D, dst, 32 - ty.bits() as i32);
                }
                dst
            }
            UnaryOp::Cttz => {
                let source = self.take_extended(arg, false);
                let dst = self.scratch_in(GPRS);
                if ty.bits() < 32 {
                    self.e.alu_ri(Alu::Or, Size::D, source, 1 << ty.bits());
                    self.bit_scan(rows::BSF_R32_RM32, rows::BSF_R64_RM64, wide, dst, source);
                } else {
                    self.bit_scan(rows::BSF_R32_RM32, rows::BSF_R64_RM64, wide, dst, source);
                    self.e.mov_imm(source, u64::from(wide.bits()));
                    self.e.cmov_rr(Cc::E, wide, dst, source);
                }
                dst
            }
            UnaryOp::Popcnt => {
                let dst = self.take_extended(arg, false);
                self.count_ones(wide, dst);
                dst
            }
            UnaryOp::Bswap => {
                let dst = self.take(arg);
                self.swap_bytes(size, dst);
                dst
            }
            UnaryOp::BitReverse => {
                let dst = self.take_extended(arg, false);
                self.reverse_bits(wide, dst);
                if ty.bits() < 32 {
                    self.e.shift_ri(Shift::Shr, Size::D, dst, 32 - ty.bits() as u8);
                }
                dst
            }
            UnaryOp::FNeg | UnaryOp::FAbs | UnaryOp::FSqrt | UnaryOp::Freeze | UnaryOp::IsConstant => {
                unreachable!("not an integer operation")
            }
        };
        self.set_result(result, dst);
    }
    fn bit_scan(&mut self, row32: mc::Row, row64: mc::Row, size: Size, dst: R, source: R) {
        self.e.op2(if size == Size::Q { row64 } else { row32 }, gpr(dst, size), gpr(source, size));
    }
    pub fn swap_bytes(&mut self, size: Size, dst: R) {
        match size {
            Size::B => {}
            Size::W => self.e.shift_ri(Shift::Rol, Size::W, dst, 8),
            Size::D => self.e.op1(rows::BSWAP_R32, gpr(dst, Size::D)),
            Size::Q => self.e.op1(rows::BSWAP_R64, gpr(dst, Size::Q)),
        }
    }
    /// Loads a mask of repeated bytes into the move scratch register.
    fn repeated_mask(&mut self, size: Size, byte: u8) {
        let mask = u64::from(byte) * 0x0101_0101_0101_0101;
        self.e.mov_imm(R11, if size == Size::Q { mask } else { mask & 0xffff_ffff });
    }
    /// Number of ones in a register of 32 or 64 bits, in place: sums of neighbours, then a multiplication.
    pub fn count_ones(&mut self, size: Size, dst: R) {
        if self.has(Feature::Popcnt) {
            let row = if size == Size::Q { rows::POPCNT_R64_RM64 } else { rows::POPCNT_R32_RM32 };
            self.e.op2(row, gpr(dst, size), gpr(dst, size));
            return;
        }
        let t = self.scratch_in(GPRS);
        self.e.mov_rr(size, t, dst);
        self.e.shift_ri(Shift::Shr, size, t, 1);
        self.repeated_mask(size, 0x55);
        self.e.alu_rr(Alu::And, size, t, R11);
        self.e.alu_rr(Alu::Sub, size, dst, t);
        self.e.mov_rr(size, t, dst);
        self.e.shift_ri(Shift::Shr, size, t, 2);
        self.repeated_mask(size, 0x33);
        self.e.alu_rr(Alu::And, size, t, R11);
        self.e.alu_rr(Alu::And, size, dst, R11);
        self.e.alu_rr(Alu::Add, size, dst, t);
        self.e.mov_rr(size, t, dst);
        self.e.shift_ri(Shift::Shr, size, t, 4);
        self.e.alu_rr(Alu::Add, size, dst, t);
        self.repeated_mask(size, 0x0f);
        self.e.alu_rr(Alu::And, size, dst, R11);
        self.repeated_mask(size, 0x01);
        self.e.imul_rr(size, dst, R11);
        self.e.shift_ri(Shift::Shr, size, dst, size.bits() as u8 - 8);
        self.drop_scratch(t);
    }
    /// Reverses the bits of a register of 32 or 64 bits, in place.
    pub fn reverse_bits(&mut self, size: Size, dst: R) {
        let t = self.scratch_in(GPRS);
        self.swap_bytes(size, dst);
        for (count, mask) in [(4, 0x0f), (2, 0x33), (1, 0x55)] {
            self.repeated_mask(size, mask);
            self.e.mov_rr(size, t, dst);
            self.e.shift_ri(Shift::Shr, size, t, count);
            self.e.alu_rr(Alu::And, size, t, R11);
            self.e.alu_rr(Alu::And, size, dst, R11);
            self.e.shift_ri(Shift::Shl, size, dst, count);
            self.e.alu_rr(Alu::Or, size, dst, t);
        }
        self.drop_scratch(t);
    }

    // ----- Pointers, loads, stores -----

    /// Pointer plus bytes, computed to a register.
    pub fn ptr_add(&mut self, result: Value, base: Value, offset: Value) {
        let addr = self.address(base);
        let addr = if let Some(delta) = self.imm32(offset)
            && let Some(disp) = addr.disp.checked_add(delta)
            && (!addr.rip || disp.unsigned_abs() < 1 << 24)
        {
            Addr { disp, ..addr }
        } else {
            let reg = if addr.index.is_none() && !addr.rip {
                addr
            } else {
                let reg = self.scratch_in(GPRS);
                self.lea_any(reg, &addr);
                Addr { segment: addr.segment, ..Addr::base(reg, 0) }
            };
            Addr { index: self.use_reg(offset), ..reg }
        };
        let dst = self.scratch_in(GPRS);
        self.lea_any(dst, &addr);
        if !addr.segment.is_none() {
            let thread = Addr { segment: addr.segment, ..Addr::base(R::NONE, 0) };
            self.e.alu_rm(Alu::Add, Size::Q, dst, &thread);
        }
        self.set_result(result, dst);
    }

    /// Load of any type.
    pub fn load(&mut self, result: Value, ptr: Value, flags: MemFlags) {
        let ty = self.ty(result);
        let addr = self.access(ptr, flags);
        match self.bank(ty) {
            Bank::Memory => {
                let slot = self.memory_result(result);
                if flags.order() != AtomicOrder::NotAtomic && ty.bytes() == 8 {
                    self.copy_at_once(&Addr::frame(slot), &addr);
                } else {
                    self.copy_to_memory(&Addr::frame(slot), &addr, ty);
                }
            }
            Bank::Reg(set) => {
                let dst = self.scratch_in(set);
                self.load_typed(dst, &addr, ty);
                self.set_result(result, dst);
            }
        }
    }
    /// Loads a register of a type's bank. No alignment is relied on: programs lie about vectors'.
    pub fn load_typed(&mut self, dst: R, addr: &Addr, ty: Type) {
        if dst.0 < 16 {
            self.e.load(Size::of_bits(ty.bits()), dst, addr);
            return;
        }
        match ty.bytes() {
            1 => {
                self.e.load(Size::B, R11, addr);
                self.e.op2(rows::MOVD_XMM_RM32, xmm(dst), gpr(R11, Size::D));
            }
            2 => {
                self.e.load(Size::W, R11, addr);
                self.e.op2(rows::MOVD_XMM_RM32, xmm(dst), gpr(R11, Size::D));
            }
            3..=4 => self.e.xmm_rm(rows::MOVSS_XMM_XMMM32, dst, addr),
            5..=8 => self.e.xmm_rm(rows::MOVSD_XMM_XMMM64, dst, addr),
            bytes => {
                self.e.with_width(bytes == 32, |e| e.xmm_rm(rows::MOVUPS_XMM_XMMM128, dst, addr));
            }
        }
    }
    /// Stores a register of a type's bank.
    pub fn store_typed(&mut self, addr: &Addr, src: R, ty: Type) {
        if src.0 < 16 {
            self.e.store(Size::of_bits(ty.bits()), addr, src);
            return;
        }
        match ty.bytes() {
            bytes @ 1..=2 => {
                self.e.op2(rows::MOVD_RM32_XMM, gpr(R11, Size::D), xmm(src));
                self.e.store(if bytes == 1 { Size::B } else { Size::W }, addr, R11);
            }
            3..=4 => self.e.xmm_mr(rows::MOVSS_XMMM32_XMM, addr, src),
            5..=8 => self.e.xmm_mr(rows::MOVSD_XMMM64_XMM, addr, src),
            bytes => {
                self.e.with_width(bytes == 32, |e| e.xmm_mr(rows::MOVUPS_XMMM128_XMM, addr, src));
            }
        }
    }

    /// Store of any type.
    pub fn store(&mut self, ptr: Value, value: Value, flags: MemFlags) {
        let ty = self.ty(value);
        let atomic = flags.order() != AtomicOrder::NotAtomic;
        if self.bank(ty) == Bank::Memory {
            if self.is_deferred(value) {
                self.force(value);
            }
            let addr = self.access(ptr, flags);
            let source = self.mem_operand(value);
            if atomic && ty.bytes() == 8 {
                self.copy_at_once(&addr, &source);
                if flags.order() == AtomicOrder::SeqCst {
                    self.full_fence();
                }
            } else {
                self.copy_to_memory(&addr, &source, ty);
            }
            return;
        }
        if self.bank(ty) == Bank::Reg(XMMS) {
            if let Some(bits) = self.const_bits(value)
                && ty.bytes() <= 8
                && !atomic
            {
                let addr = self.access(ptr, flags);
                let size = Size::of_bits(ty.bytes() * 8);
                self.store_const(&addr, size, bits as u64);
                return;
            }
            let source = self.use_reg(value);
            let addr = self.access(ptr, flags);
            self.store_typed(&addr, source, ty);
            return;
        }
        let size = Size::of_bits(ty.bits());
        if flags.order() == AtomicOrder::SeqCst {
            let source = self.take(value);
            let addr = self.access(ptr, flags);
            self.exchange(size, &addr, source);
            return;
        }
        if let Some(Inst::Binary { op, lhs, rhs, .. }) = self.deferred_inst(value)
            && let Some(other) = self.updated_operand(op, lhs, rhs, ptr, flags)
            && let Some(row) = alu_of(op)
        {
            if let Some(constant) = self.imm32(other) {
                let addr = self.access(ptr, flags);
                self.e.alu_mi(row, size, &addr, constant);
            } else {
                let source = self.use_reg(other);
                let addr = self.access(ptr, flags);
                self.e.alu_mr(row, size, &addr, source);
            }
            return;
        }
        if let Some(constant) = self.int_const(value) {
            let addr = self.access(ptr, flags);
            self.store_const(&addr, size, constant as u64);
            return;
        }
        let source = self.use_reg(value);
        let addr = self.access(ptr, flags);
        self.e.store(size, &addr, source);
    }
    /// `xchg` with memory.
    pub fn exchange(&mut self, size: Size, addr: &Addr, reg: R) {
        let row = [rows::XCHG_RM8_R8, rows::XCHG_RM16_R16, rows::XCHG_RM32_R32, rows::XCHG_RM64_R64][size as usize];
        self.e.op2(row, mem(addr), gpr(reg, size));
    }

    /// What `f` puts in a register; in 32-bit code, which has few, those that it locked on the way may be used again.
    pub fn lean(&mut self, f: impl FnOnce(&mut Self) -> R) -> R {
        let (locked, scratch) = (self.b.core.locked, self.b.core.scratch);
        let dst = f(self);
        if self.e.is_narrow() {
            let core = &mut self.b.core;
            let inner = core.scratch.minus(scratch).minus(dst.set());
            core.scratch = core.scratch.minus(inner);
            core.free = core.free.union(inner);
            core.locked = locked.union(dst.set());
        }
        dst
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
        if let Some(constant) = self.imm32(rhs) {
            if constant == 0
                && let Some(Inst::Binary { op: BinaryOp::And, lhs: a, rhs: b, .. }) = self.deferred_inst(lhs)
            {
                self.test_bits(size, a, b);
                return condition_code(cond);
            }
            let operand = if self.is_leaf(lhs) { Rm::Reg(self.use_reg(lhs)) } else { self.rm(lhs) };
            match operand {
                Rm::Reg(r) if constant == 0 => self.e.test_rr(size, r, r),
                Rm::Reg(r) => self.e.alu_ri(Alu::Cmp, size, r, constant),
                Rm::Mem(addr) => self.e.alu_mi(Alu::Cmp, size, &addr, constant),
            }
            return condition_code(cond);
        }
        let left = self.use_reg(lhs);
        let right = if self.is_leaf(rhs) { Rm::Reg(self.use_reg(rhs)) } else { self.rm(rhs) };
        match right {
            Rm::Reg(r) => self.e.alu_rr(Alu::Cmp, size, left, r),
            Rm::Mem(addr) => self.e.alu_rm(Alu::Cmp, size, left, &addr),
        }
        condition_code(cond)
    }
    fn test_bits(&mut self, size: Size, a: Value, b: Value) {
        let (a, b) = if self.imm32(a).is_some() { (b, a) } else { (a, b) };
        if let Some(mask) = self.imm32(b) {
            let operand = if self.is_leaf(a) { Rm::Reg(self.use_reg(a)) } else { self.rm(a) };
            match operand {
                Rm::Reg(r) => self.e.test_ri(size, r, mask),
                Rm::Mem(addr) => self.e.test_mi(size, &addr, mask),
            }
        } else {
            let (a, b) = (self.use_reg(a), self.use_reg(b));
            self.e.test_rr(size, a, b);
        }
    }

    /// Integer comparison with its result in a register.
    pub fn int_compare(&mut self, cond: IntCond, result: Value, lhs: Value, rhs: Value) {
        let ty = self.ty(lhs);
        if ty.is_vector() {
            self.vector_int_compare(cond, result, lhs, rhs);
            return;
        }
        let cc = if self.is_wide(ty) { self.wide_compare(cond, lhs, rhs) } else { self.compare(cond, lhs, rhs) };
        let dst = self.scratch_in(GPRS);
        self.e.setcc(cc, dst);
        self.set_result(result, dst);
    }

    /// Emits what sets the flags for an `i1`.
    pub fn condition(&mut self, value: Value) -> Cond {
        match self.deferred_inst(value) {
            Some(Inst::IntCompare { cond, lhs, rhs }) => return Cond::Cc(self.compare(cond, lhs, rhs)),
            Some(Inst::FloatCompare { cond, lhs, rhs }) => return self.compare_floats(cond, lhs, rhs),
            _ => {}
        }
        match if self.is_leaf(value) { Rm::Reg(self.use_reg(value)) } else { self.rm(value) } {
            Rm::Reg(r) => self.e.test_rr(Size::B, r, r),
            Rm::Mem(addr) => self.e.alu_mi(Alu::Cmp, Size::B, &addr, 0),
        }
        Cond::Cc(Cc::Ne)
    }
    /// Choice of any type.
    pub fn select_value(&mut self, result: Value, cond: Value, then: Value, otherwise: Value) {
        let ty = self.ty(result);
        if self.ty(cond).is_vector() {
            self.vector_select(result, cond, then, otherwise);
            return;
        }
        match self.bank(ty) {
            Bank::Memory => {
                for value in [then, otherwise] {
                    if self.is_deferred(value) {
                        self.force(value);
                    }
                }
                let (then, otherwise) = (self.mem_operand(then), self.mem_operand(otherwise));
                let flags = self.condition(cond);
                let slot = Addr::frame(self.memory_result(result));
                let (other, end) = (self.e.s.temp_symbol(), self.e.s.temp_symbol());
                let bytes = self.slot_size(ty);
                self.e.jump_unless(flags, other);
                self.copy_wide(&slot, &then, bytes);
                self.e.jmp(end);
                self.e.s.label(other);
                self.copy_wide(&slot, &otherwise, bytes);
                self.e.s.label(end);
            }
            Bank::Reg(set) => {
                let source = self.use_reg(then);
                let dst = self.take(otherwise);
                let flags = self.condition(cond);
                let size = Size::of_bits(ty.bits()).at_least_d();
                match flags {
                    Cond::Cc(cc) if set == GPRS => self.e.cmov_rr(cc, size, dst, source),
                    _ => {
                        let skip = self.e.s.temp_symbol();
                        self.e.jump_unless(flags, skip);
                        self.copy_reg(dst, source, ty, ir::Extension::None);
                        self.e.s.label(skip);
                    }
                }
                self.set_result(result, dst);
            }
        }
    }

    // ----- Overflow -----

    /// Arithmetic with an overflow bit.
    pub fn overflow(&mut self, id: InstId, op: OverflowOp, lhs: Value, rhs: Value) {
        let mut results = self.f.results(id);
        let (Some(result), Some(flag)) = (results.next(), results.next()) else { return };
        let ty = self.ty(lhs);
        if self.is_wide(ty) {
            self.wide_overflow(op, result, flag, lhs, rhs);
            return;
        }
        let size = self.size(lhs);
        match op {
            OverflowOp::SAdd | OverflowOp::UAdd | OverflowOp::SSub | OverflowOp::USub => {
                let row = if matches!(op, OverflowOp::SAdd | OverflowOp::UAdd) { Alu::Add } else { Alu::Sub };
                let right = self.right_operand(rhs);
                let dst = self.take(lhs);
                self.alu_right(row, size, dst, right);
                let cc = if matches!(op, OverflowOp::SAdd | OverflowOp::SSub) { Cc::O } else { Cc::B };
                self.overflow_results(result, flag, dst, cc);
            }
            OverflowOp::SMul if size == Size::B => {
                let right = self.take_extended(rhs, true);
                let dst = self.take_extended(lhs, true);
                self.e.imul_rr(Size::D, dst, right);
                self.e.sext_rr(right, dst, Size::B, Size::D);
                self.e.alu_rr(Alu::Cmp, Size::D, right, dst);
                self.overflow_results(result, flag, dst, Cc::Ne);
            }
            OverflowOp::SMul => {
                let right = self.use_reg(rhs);
                let dst = self.take(lhs);
                self.e.imul_rr(size, dst, right);
                self.overflow_results(result, flag, dst, Cc::O);
            }
            OverflowOp::UMul if size < Size::D => {
                let right = self.take_extended(rhs, false);
                let dst = self.take_extended(lhs, false);
                self.e.imul_rr(Size::D, dst, right);
                self.e.alu_ri(Alu::Cmp, Size::D, dst, (1 << size.bits()) - 1);
                self.overflow_results(result, flag, dst, Cc::A);
            }
            OverflowOp::UMul => {
                self.claim(RDX);
                self.take_fixed(lhs, RAX);
                let right = self.use_reg(rhs);
                self.e.unary(MUL, size, right);
                self.overflow_results(result, flag, RAX, Cc::O);
            }
        }
    }
    // ----- Words of wider integers -----

    /// Sum or difference with a carry in and out.
    pub fn carry(&mut self, id: InstId, op: CarryOp, lhs: Value, rhs: Value, carry: Value) {
        let mut results = self.f.results(id);
        let (Some(result), Some(flag)) = (results.next(), results.next()) else { return };
        let size = self.size(lhs);
        let row = if op == CarryOp::Add { Alu::Adc } else { Alu::Sbb };
        let right = self.right_operand(rhs);
        let bit = self.use_reg(carry);
        let dst = self.take(lhs);
        self.e.op2(rows::BT_RM32_IMM8, gpr(bit, Size::D), imm(0));
        self.alu_right(row, size, dst, right);
        if self.b.core.value(flag).uses > 0 {
            self.overflow_results(result, flag, dst, Cc::B);
        } else {
            self.set_result(result, dst);
        }
    }
    /// The product in two words.
    pub fn wide_product(&mut self, id: InstId, signed: bool, lhs: Value, rhs: Value) {
        let mut results = self.f.results(id);
        let (Some(low), Some(high)) = (results.next(), results.next()) else { return };
        let size = self.size(lhs);
        self.claim(RDX);
        self.take_fixed(lhs, RAX);
        let right = self.use_reg(rhs);
        self.e.unary(if signed { IMUL } else { MUL }, size, right);
        self.set_result(low, RAX);
        self.set_result(high, RDX);
    }
    /// A word of a shift of two.
    pub fn funnel(&mut self, result: Value, left: bool, high: Value, low: Value, count: Value) {
        let size = self.size(result);
        let constant = self.int_const(count).map(|count| count as u8 & (size.bits() as u8 - 1));
        if constant.is_none() {
            self.take_fixed(count, RCX);
        }
        let (kept, filler) = if left { (high, low) } else { (low, high) };
        let filler = self.use_reg(filler);
        let dst = self.take(kept);
        self.e.double_shift(left, size, dst, filler, constant);
        self.set_result(result, dst);
    }

    /// Where the right operand of a sum is: a constant, a register or memory.
    fn right_operand(&mut self, rhs: Value) -> Right {
        match self.imm32(rhs) {
            Some(constant) => Right::Imm(constant),
            None if self.is_leaf(rhs) => Right::Rm(Rm::Reg(self.use_reg(rhs))),
            None => Right::Rm(self.rm(rhs)),
        }
    }
    fn alu_right(&mut self, op: Alu, size: Size, dst: R, right: Right) {
        match right {
            Right::Imm(constant) => self.e.alu_ri(op, size, dst, constant),
            Right::Rm(Rm::Reg(r)) => self.e.alu_rr(op, size, dst, r),
            Right::Rm(Rm::Mem(addr)) => self.e.alu_rm(op, size, dst, &addr),
        }
    }
    fn overflow_results(&mut self, result: Value, flag: Value, dst: R, cc: Cc) {
        let bit = self.scratch_in(GPRS);
        self.e.setcc(cc, bit);
        self.set_result(flag, bit);
        self.set_result(result, dst);
    }
}
