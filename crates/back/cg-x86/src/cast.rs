//! Conversions.

use crate::func::{Cg, GPRS, Rm, XMMS};
use emit_x86::st;
use emit_x86::*;
use fastgen::{Bank, R, Target};
use ir::{CastOp, Type, Value};
use isa_x86::rows;

/// libgcc's names of modes.
fn mode(ty: Type) -> &'static str {
    match ty {
        Type::F16 => "hf",
        Type::BF16 => "bf",
        Type::F32 => "sf",
        Type::F64 => "df",
        Type::F80 => "xf",
        Type::F128 => "tf",
        Type::I128 => "ti",
        Type::I64 => "di",
        _ => "si",
    }
}

impl Cg<'_, '_, '_> {
    /// A conversion.
    pub fn cast(&mut self, op: CastOp, result: Value, arg: Value) {
        let (from, to) = (self.ty(arg), self.ty(result));
        if op == CastOp::Bitcast {
            self.bitcast(result, arg);
        } else if to.is_vector() {
            self.vector_cast(op, result, arg);
        } else {
            match op {
                CastOp::Trunc => self.truncate(result, arg),
                CastOp::ZExt => self.extend(false, result, arg),
                CastOp::SExt => self.extend(true, result, arg),
                CastOp::PtrToInt | CastOp::IntToPtr => {
                    if from.bits() < to.bits() {
                        self.extend(false, result, arg);
                    } else if from.bits() > to.bits() {
                        self.truncate(result, arg);
                    } else {
                        self.copy_value(result, arg);
                    }
                }
                CastOp::FpExt | CastOp::FpTrunc => self.float_to_float(result, arg),
                CastOp::FpToSi => self.float_to_int(true, result, arg),
                CastOp::FpToUi => self.float_to_int(false, result, arg),
                CastOp::SiToFp => self.int_to_float(true, result, arg),
                CastOp::UiToFp => self.int_to_float(false, result, arg),
                CastOp::Bitcast => unreachable!("done above"),
            }
        }
    }
    /// Two conversions, by way of `middle`.
    fn through(&mut self, middle: Type, first: CastOp, second: CastOp, result: Value, arg: Value) {
        let temps = self.b.core.num_temps();
        let value = self.b.core.temp(middle, 1);
        self.cast(first, value, arg);
        self.b.core.end_inst();
        self.cast(second, result, value);
        self.release(value);
        self.b.core.drop_temps(temps);
    }

    // ----- Integers -----

    fn truncate(&mut self, result: Value, arg: Value) {
        let to = self.ty(result);
        if self.is_wide(to) {
            // Of one that takes more registers still.
            let source = self.mem_operand(arg);
            let slot = self.memory_result(result);
            self.copy_bytes(&Addr::frame(slot), &source, to.bytes());
            return;
        }
        let dst = if self.is_wide(self.ty(arg)) {
            let source = self.mem_operand(arg);
            let dst = self.scratch_in(GPRS);
            self.e.load(Size::of_bits(to.bits()), dst, &source);
            dst
        } else {
            let state = *self.b.core.value(arg);
            if state.reg.is_none() && !self.is_leaf(arg) {
                match self.rm(arg) {
                    Rm::Mem(addr) => {
                        let dst = self.scratch_in(GPRS);
                        self.e.load(Size::of_bits(to.bits()), dst, &addr);
                        dst
                    }
                    Rm::Reg(_) => self.take(arg),
                }
            } else {
                self.take(arg)
            }
        };
        if to == Type::I1 {
            self.e.alu_ri(Alu::And, Size::D, dst, 1);
        }
        self.set_result(result, dst);
    }
    fn extend(&mut self, signed: bool, result: Value, arg: Value) {
        let (from, to) = (self.ty(arg), self.ty(result));
        if self.is_wide(to) {
            self.extend_to_wide(signed, result, arg);
            return;
        }
        let dst = self.extended(signed, arg, Size::of_bits(to.bits()));
        if signed && from == Type::I1 {
            self.e.unary(NEG, Size::of_bits(to.bits()).at_least_d(), dst);
        }
        self.set_result(result, dst);
    }
    /// A scratch register with a value extended to at least 32 bits, or 64. `i1` is extended by zeros.
    fn extended(&mut self, signed: bool, arg: Value, to: Size) -> R {
        self.lean(|cg| cg.extended_copy(signed, arg, to))
    }
    fn extended_copy(&mut self, signed: bool, arg: Value, to: Size) -> R {
        let from = self.ty(arg);
        let size = Size::of_bits(from.bits());
        let signed = signed && from != Type::I1;
        if self.is_leaf(arg) {
            let dst = self.scratch_in(GPRS);
            let bits = if signed {
                self.int_const(arg).unwrap_or(0) as u64
            } else {
                self.const_bits(arg).map_or(0, |bits| bits as u64)
            };
            if self.const_bits(arg).is_some() {
                self.e.mov_imm(dst, bits);
            } else {
                self.load_leaf(dst, arg, ir::Extension::None);
            }
            return dst;
        }
        match self.rm(arg) {
            Rm::Mem(addr) => {
                let dst = self.scratch_in(GPRS);
                if signed {
                    self.e.sext_rm(dst, &addr, size, to);
                } else {
                    self.e.load(size, dst, &addr);
                }
                dst
            }
            Rm::Reg(source) => {
                let dst = self.scratch_in(GPRS);
                if signed {
                    self.e.sext_rr(dst, source, size, to);
                } else {
                    self.e.zext_rr(dst, source, size);
                }
                dst
            }
        }
    }
    fn extend_to_wide(&mut self, signed: bool, result: Value, arg: Value) {
        let low = self.extended(signed, arg, Size::Q);
        if signed && self.ty(arg) == Type::I1 {
            self.e.unary(NEG, Size::Q, low);
        }
        let slot = self.memory_result(result);
        let high = Addr::frame(slot + self.e.word());
        self.e.store(Size::Q, &Addr::frame(slot), low);
        if signed {
            self.e.shift_ri(Shift::Sar, Size::Q, low, self.e.word_bits() - 1);
            self.e.store(Size::Q, &high, low);
        } else {
            self.e.store_imm(Size::Q, &high, 0);
        }
    }

    // ----- Bits -----

    fn bitcast(&mut self, result: Value, arg: Value) {
        let (from, to) = (self.ty(arg), self.ty(result));
        match (self.bank(from), self.bank(to)) {
            (Bank::Memory, Bank::Memory) => self.copy_memory_value(result, arg),
            (Bank::Reg(a), Bank::Reg(b)) if a == b => self.copy_value(result, arg),
            (Bank::Reg(GPRS), Bank::Reg(_)) => {
                let source = self.use_reg(arg);
                let dst = self.scratch_in(XMMS);
                if from.bits() == 64 {
                    self.e.op2(rows::MOVQ_XMM_RM64, xmm(dst), gpr(source, Size::Q));
                } else {
                    self.e.op2(rows::MOVD_XMM_RM32, xmm(dst), gpr(source, Size::D));
                }
                self.set_result(result, dst);
            }
            (Bank::Reg(_), Bank::Reg(_)) => {
                let source = self.use_reg(arg);
                let dst = self.scratch_in(GPRS);
                if to.bits() == 64 {
                    self.e.op2(rows::MOVQ_RM64_XMM, gpr(dst, Size::Q), xmm(source));
                } else {
                    self.e.op2(rows::MOVD_RM32_XMM, gpr(dst, Size::D), xmm(source));
                }
                self.set_result(result, dst);
            }
            (Bank::Reg(_), Bank::Memory) => {
                let source = self.use_reg(arg);
                let slot = self.memory_result(result);
                self.store_typed(&Addr::frame(slot), source, from);
            }
            (Bank::Memory, Bank::Reg(set)) => {
                let source = self.mem_operand(arg);
                let dst = self.scratch_in(set);
                self.load_typed(dst, &source, to);
                self.set_result(result, dst);
            }
        }
    }

    // ----- Floating to floating -----

    fn float_to_float(&mut self, result: Value, arg: Value) {
        let (from, to) = (self.ty(arg), self.ty(result));
        match (from, to) {
            _ if from == to => self.copy_value(result, arg),
            (Type::F32 | Type::F64 | Type::F80, Type::F32 | Type::F64 | Type::F80) if !self.sse => {
                self.push_float(arg);
                self.pop_x87(result);
            }
            (Type::F32, Type::F64) => self.convert(rows::CVTSS2SD_XMM_XMMM32, result, arg),
            (Type::F64, Type::F32) => self.convert(rows::CVTSD2SS_XMM_XMMM64, result, arg),
            (Type::F32 | Type::F64, Type::F80) => {
                self.push_float(arg);
                self.pop_x87(result);
            }
            (Type::F80, Type::F32 | Type::F64) => {
                let source = self.mem_operand(arg);
                self.e.m(rows::FLD_M80FP, &source);
                let slot = self.b.core.frame.alloc_spill(8);
                self.e.m(if to == Type::F64 { rows::FSTP_M64FP } else { rows::FSTP_M32FP }, &Addr::frame(slot));
                let dst = self.scratch_in(XMMS);
                self.load_typed(dst, &Addr::frame(slot), to);
                self.b.core.frame.free_spill(slot, 8);
                self.set_result(result, dst);
            }
            (Type::BF16, Type::F32) => {
                let source = self.use_reg(arg);
                let (bits, dst) = (self.scratch_in(GPRS), self.scratch_in(XMMS));
                self.e.op2(rows::MOVD_RM32_XMM, gpr(bits, Size::D), xmm(source));
                self.e.shift_ri(Shift::Shl, Size::D, bits, 16);
                self.e.op2(rows::MOVD_XMM_RM32, xmm(dst), gpr(bits, Size::D));
                self.set_result(result, dst);
            }
            (Type::F16, Type::F32) => self.library_call("__extendhfsf2", &[arg], &[result], None),
            (Type::F16 | Type::BF16, Type::F64 | Type::F80 | Type::F128) => {
                self.through(Type::F32, CastOp::FpExt, CastOp::FpExt, result, arg);
            }
            (Type::F16, Type::BF16) | (Type::BF16, Type::F16) => {
                self.through(Type::F32, CastOp::FpExt, CastOp::FpTrunc, result, arg);
            }
            (_, Type::F128) => {
                self.library_call(&format!("__extend{}tf2", mode(from)), &[arg], &[result], None);
            }
            _ => self.library_call(&format!("__trunc{}{}2", mode(from), mode(to)), &[arg], &[result], None),
        }
    }
    fn convert(&mut self, row: mc::Row, result: Value, arg: Value) {
        let source = self.xmm_rm(arg);
        let dst = self.scratch_in(XMMS);
        match source {
            Rm::Reg(r) => self.e.xmm_rr(row, dst, r),
            Rm::Mem(addr) => {
                // The instruction keeps the high part of its destination: do not wait for who wrote that last.
                self.e.xmm_rr(rows::XORPS_XMM_XMMM128, dst, dst);
                self.e.xmm_rm(row, dst, &addr);
            }
        }
        self.set_result(result, dst);
    }
    /// Pushes an `f32`, `f64` or `f80` on the x87 stack.
    pub fn push_float(&mut self, arg: Value) {
        let ty = self.ty(arg);
        if ty == Type::F80 {
            let source = self.mem_operand(arg);
            self.e.m(rows::FLD_M80FP, &source);
            return;
        }
        let row = if ty == Type::F64 { rows::FLD_M64FP } else { rows::FLD_M32FP };
        if self.bank(ty) == Bank::Memory {
            let source = self.mem_operand(arg);
            self.e.m(row, &source);
            return;
        }
        match self.xmm_rm(arg) {
            Rm::Mem(addr) => self.e.m(row, &addr),
            Rm::Reg(r) => {
                let slot = self.b.core.frame.alloc_spill(8);
                self.store_typed(&Addr::frame(slot), r, ty);
                self.e.m(row, &Addr::frame(slot));
                self.b.core.frame.free_spill(slot, 8);
            }
        }
    }

    // ----- Floating to integer -----

    fn float_to_int(&mut self, signed: bool, result: Value, arg: Value) {
        let (from, to) = (self.ty(arg), self.ty(result));
        let op = if signed { CastOp::FpToSi } else { CastOp::FpToUi };
        if matches!(from, Type::F16 | Type::BF16) {
            self.through(Type::F32, CastOp::FpExt, op, result, arg);
        } else if to == Type::I128 || from == Type::F128 {
            if to.bits() < 32 {
                self.through(Type::I32, CastOp::FpToSi, CastOp::Trunc, result, arg);
                return;
            }
            let uns = if signed { "" } else { "uns" };
            self.library_call(&format!("__fix{uns}{}{}", mode(from), mode(to)), &[arg], &[result], None);
        } else if to.bits() < 32 {
            self.through(Type::I32, CastOp::FpToSi, CastOp::Trunc, result, arg);
        } else if self.e.is_narrow() && (from == Type::F80 || !self.sse || !signed || to.bits() == 64) {
            self.narrow_x87_to_int(signed, result, arg);
        } else if from == Type::F80 {
            self.x87_to_int(signed, result, arg);
        } else if !signed && to.bits() == 64 {
            self.float_to_u64(result, arg);
        } else {
            let size = if signed { Size::of_bits(to.bits()) } else { Size::Q };
            let row = truncating_row(from, size);
            let source = self.xmm_rm(arg);
            let dst = self.scratch_in(GPRS);
            match source {
                Rm::Reg(r) => self.e.op2(row, gpr(dst, size), xmm(r)),
                Rm::Mem(addr) => self.e.op2(row, gpr(dst, size), mem(&addr)),
            }
            self.set_result(result, dst);
        }
    }
    /// Converts as signed, and less 2^63 as signed; the first has its top bit set if the second is wanted.
    fn float_to_u64(&mut self, result: Value, arg: Value) {
        let ty = self.ty(arg);
        let row = truncating_row(ty, Size::Q);
        let double = ty == Type::F64;
        let x = self.take(arg);
        let (low, high) = (self.scratch_in(GPRS), self.scratch_in(GPRS));
        self.e.op2(row, gpr(low, Size::Q), xmm(x));
        let limit = if double { self.constant(0x43e0_0000_0000_0000, 8) } else { self.constant(0x5f00_0000, 4) };
        self.e.xmm_rm(if double { rows::SUBSD_XMM_XMMM64 } else { rows::SUBSS_XMM_XMMM32 }, x, &limit);
        self.e.op2(row, gpr(high, Size::Q), xmm(x));
        self.e.mov_rr(Size::Q, R11, low);
        self.e.shift_ri(Shift::Sar, Size::Q, R11, 63);
        self.e.alu_rr(Alu::And, Size::Q, high, R11);
        self.e.alu_rr(Alu::Or, Size::Q, low, high);
        self.set_result(result, low);
    }
    /// Pops the x87 stack into a frame word of 64 bits, rounding toward zero.
    fn pop_truncated(&mut self, word: &Addr, control: &Addr) {
        self.e.m(rows::FNSTCW_M2BYTE, control);
        self.e.load(Size::W, R11, control);
        self.e.alu_ri(Alu::Or, Size::D, R11, 0xc00);
        self.e.store(Size::W, &control.plus(2), R11);
        self.e.m(rows::FLDCW_M2BYTE, &control.plus(2));
        self.e.m(rows::FISTP_M64INT, word);
        self.e.m(rows::FLDCW_M2BYTE, control);
    }
    /// The same of 32-bit code, for any floating type: all integers are popped as signed ones of 64 bits.
    fn narrow_x87_to_int(&mut self, signed: bool, result: Value, arg: Value) {
        let to = self.ty(result);
        self.push_float(arg);
        let slot = self.b.core.frame.alloc_spill(16);
        let (word, control) = (Addr::frame(slot), Addr::frame(slot + 8));
        if !signed && to.bits() == 64 {
            let limit = self.constant(0x5f00_0000, 4);
            let (small, end) = (self.e.s.temp_symbol(), self.e.s.temp_symbol());
            self.e.m(rows::FLD_M32FP, &limit);
            if self.e.has_cmov() {
                self.e.op2(rows::FUCOMIP_ST0_STI, st(0), st(1));
            } else {
                self.e.op2(rows::FUCOMP_ST0_STI, st(0), st(1));
                self.x87_flags();
            }
            self.e.jcc(Cc::A, small);
            self.e.m(rows::FSUB_M32FP, &limit);
            self.pop_truncated(&word, &control);
            self.e.alu_mi(Alu::Xor, Size::D, &word.plus(4), i32::MIN);
            self.e.jmp(end);
            self.e.s.label(small);
            self.pop_truncated(&word, &control);
            self.e.s.label(end);
        } else {
            self.pop_truncated(&word, &control);
        }
        if to.bits() == 64 {
            let place = self.memory_result(result);
            self.copy_bytes(&Addr::frame(place), &word, 8);
        } else {
            let dst = self.scratch_in(GPRS);
            self.e.load(Size::D, dst, &word);
            self.set_result(result, dst);
        }
        self.b.core.frame.free_spill(slot, 16);
    }
    fn x87_to_int(&mut self, signed: bool, result: Value, arg: Value) {
        let unsigned64 = !signed && self.ty(result).bits() == 64;
        let source = self.mem_operand(arg);
        let slot = self.b.core.frame.alloc_spill(16);
        let (word, control) = (Addr::frame(slot), Addr::frame(slot + 8));
        let dst = self.scratch_in(GPRS);
        if unsigned64 {
            let limit = self.constant(0x5f00_0000, 4);
            let (small, end) = (self.e.s.temp_symbol(), self.e.s.temp_symbol());
            self.e.m(rows::FLD_M32FP, &limit);
            self.e.m(rows::FLD_M80FP, &source);
            self.e.op2(rows::FUCOMI_ST0_STI, st(0), st(1));
            self.e.jcc(Cc::B, small);
            self.e.op2(rows::FSUB_ST0_STI, st(0), st(1));
            self.e.op1(rows::FSTP_STI, st(1));
            self.pop_truncated(&word, &control);
            self.e.mov_imm(dst, 1 << 63);
            self.e.alu_rm(Alu::Xor, Size::Q, dst, &word);
            self.e.jmp(end);
            self.e.s.label(small);
            self.e.op1(rows::FSTP_STI, st(1));
            self.pop_truncated(&word, &control);
            self.e.load(Size::Q, dst, &word);
            self.e.s.label(end);
        } else {
            self.e.m(rows::FLD_M80FP, &source);
            self.pop_truncated(&word, &control);
            self.e.load(Size::Q, dst, &word);
        }
        self.b.core.frame.free_spill(slot, 16);
        self.set_result(result, dst);
    }

    // ----- Integer to floating -----

    fn int_to_float(&mut self, signed: bool, result: Value, arg: Value) {
        let (from, to) = (self.ty(arg), self.ty(result));
        let op = if signed { CastOp::SiToFp } else { CastOp::UiToFp };
        let extend = if signed { CastOp::SExt } else { CastOp::ZExt };
        match to {
            // All integers that `f32` rounds are beyond the largest `f16`; `bf16` has 8 bits, `f64` enough for two roundings of 32 bits.
            Type::F16 => self.through(Type::F32, op, CastOp::FpTrunc, result, arg),
            Type::BF16 => self.through(Type::F64, op, CastOp::FpTrunc, result, arg),
            _ if self.e.is_narrow()
                && to != Type::F128
                && (to == Type::F80 || !self.sse || from.bits() == 64 || from.bits() == 32 && !signed) =>
            {
                self.narrow_int_to_float(signed, result, arg);
            }
            _ if from == Type::I128 => {
                let un = if signed { "" } else { "un" };
                self.library_call(&format!("__float{un}ti{}", mode(to)), &[arg], &[result], None);
            }
            Type::F128 => {
                if from.bits() < 32 {
                    self.through(Type::I32, extend, CastOp::SiToFp, result, arg);
                    return;
                }
                let un = if signed { "" } else { "un" };
                self.library_call(&format!("__float{un}{}tf", mode(from)), &[arg], &[result], None);
            }
            Type::F80 => self.int_to_x87(signed, result, arg),
            _ if !signed && from.bits() == 64 => self.u64_to_float(result, arg),
            _ => {
                let size = if signed && from.bits() <= 32 || from.bits() < 32 { Size::D } else { Size::Q };
                let row = from_int_row(to, size);
                let direct = from.bits() == size.bits() && !self.is_leaf(arg);
                let source = if direct { self.rm(arg) } else { Rm::Reg(self.signed_or_zero(signed, arg, size)) };
                let dst = self.scratch_in(XMMS);
                self.e.xmm_rr(rows::XORPS_XMM_XMMM128, dst, dst);
                match source {
                    Rm::Reg(r) => self.e.op2(row, xmm(dst), gpr(r, size)),
                    Rm::Mem(addr) => self.e.op2(row, xmm(dst), mem(&addr)),
                }
                self.set_result(result, dst);
            }
        }
    }
    /// Extended to a size; an `i1` of a signed conversion is 0 or -1.
    fn signed_or_zero(&mut self, signed: bool, arg: Value, size: Size) -> R {
        let reg = self.extended(signed, arg, size);
        if signed && self.ty(arg) == Type::I1 {
            self.e.unary(NEG, size, reg);
        }
        reg
    }
    /// Halves numbers with the top bit set, keeping the lost bit for rounding, and doubles the result.
    fn u64_to_float(&mut self, result: Value, arg: Value) {
        let to = self.ty(result);
        let row = from_int_row(to, Size::Q);
        let x = self.take(arg);
        let half = self.scratch_in(GPRS);
        let dst = self.scratch_in(XMMS);
        let (large, end) = (self.e.s.temp_symbol(), self.e.s.temp_symbol());
        self.e.xmm_rr(rows::XORPS_XMM_XMMM128, dst, dst);
        self.e.test_rr(Size::Q, x, x);
        self.e.jcc(Cc::S, large);
        self.e.op2(row, xmm(dst), gpr(x, Size::Q));
        self.e.jmp(end);
        self.e.s.label(large);
        self.e.mov_rr(Size::Q, half, x);
        self.e.shift_ri(Shift::Shr, Size::Q, half, 1);
        self.e.alu_ri(Alu::And, Size::D, x, 1);
        self.e.alu_rr(Alu::Or, Size::Q, half, x);
        self.e.op2(row, xmm(dst), gpr(half, Size::Q));
        self.e.xmm_rr(if to == Type::F64 { rows::ADDSD_XMM_XMMM64 } else { rows::ADDSS_XMM_XMMM32 }, dst, dst);
        self.e.s.label(end);
        self.set_result(result, dst);
    }
    /// The same of 32-bit code, for any floating type: integers are pushed as signed ones of 64 bits, or of 32.
    fn narrow_int_to_float(&mut self, signed: bool, result: Value, arg: Value) {
        let from = self.ty(arg);
        if from.bits() == 64 {
            if self.is_deferred(arg) {
                self.force(arg);
            }
            let source = self.mem_operand(arg);
            self.e.m(rows::FILD_M64INT, &source);
            if !signed {
                let end = self.e.s.temp_symbol();
                self.e.alu_mi(Alu::Cmp, Size::D, &source.plus(4), 0);
                self.e.jcc(Cc::Ns, end);
                let power = self.constant(0x5f80_0000, 4);
                self.e.m(rows::FADD_M32FP, &power);
                self.e.s.label(end);
            }
            return self.pop_x87(result);
        }
        let x = self.signed_or_zero(signed, arg, Size::D);
        let slot = self.b.core.frame.alloc_spill(8);
        let place = Addr::frame(slot);
        self.e.store(Size::D, &place, x);
        if signed || from.bits() < 32 {
            self.e.m(rows::FILD_M32INT, &place);
        } else {
            self.e.store_imm(Size::D, &place.plus(4), 0);
            self.e.m(rows::FILD_M64INT, &place);
        }
        self.b.core.frame.free_spill(slot, 8);
        self.pop_x87(result);
    }
    fn int_to_x87(&mut self, signed: bool, result: Value, arg: Value) {
        let from = self.ty(arg);
        let x = self.signed_or_zero(signed, arg, Size::Q);
        let slot = self.b.core.frame.alloc_spill(8);
        self.e.store(Size::Q, &Addr::frame(slot), x);
        self.e.m(rows::FILD_M64INT, &Addr::frame(slot));
        self.b.core.frame.free_spill(slot, 8);
        if !signed && from.bits() == 64 {
            let end = self.e.s.temp_symbol();
            let power = self.constant(0x5f80_0000, 4);
            self.e.test_rr(Size::Q, x, x);
            self.e.jcc(Cc::Ns, end);
            self.e.m(rows::FADD_M32FP, &power);
            self.e.s.label(end);
        }
        self.pop_x87(result);
    }
}

pub(crate) fn truncating_row(from: Type, size: Size) -> mc::Row {
    match (from == Type::F64, size == Size::Q) {
        (true, true) => rows::CVTTSD2SI_R64_XMMM64,
        (true, false) => rows::CVTTSD2SI_R32_XMMM64,
        (false, true) => rows::CVTTSS2SI_R64_XMMM32,
        (false, false) => rows::CVTTSS2SI_R32_XMMM32,
    }
}

pub(crate) fn from_int_row(to: Type, size: Size) -> mc::Row {
    match (to == Type::F64, size == Size::Q) {
        (true, true) => rows::CVTSI2SD_XMM_RM64,
        (true, false) => rows::CVTSI2SD_XMM_RM32,
        (false, true) => rows::CVTSI2SS_XMM_RM64,
        (false, false) => rows::CVTSI2SS_XMM_RM32,
    }
}
