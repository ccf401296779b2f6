//! Vectors with SSE2. What it has no instruction for is done by pieces in memory: vectors of more than
//! 16 bytes by 16, the rest by lanes.

use crate::func::{Cg, GPRS, XMMS};
use base::Idx;
use emit_x86::*;
use fastgen::{Bank, R, Target};
use ir::{BinaryOp, CastOp, Extension, FloatCond, Inst, IntCond, ListId, Scalar, Type, UnaryOp, Value, ValueDef};
use isa_x86::rows;
use mc::Row;
use target::x86::Feature;

/// Type of one of `n` equal pieces of a vector.
fn piece_type(ty: Type, n: u32) -> Type {
    Type::vector(ty.scalar(), ty.lanes() / n).unwrap_or(ty.element())
}

impl Cg<'_, '_, '_> {
    /// Frame memory that holds a vector, and whether it is the caller's to free.
    fn vector_in_memory(&mut self, value: Value) -> (i32, bool) {
        if self.is_deferred(value) {
            self.force(value);
        }
        let state = *self.b.core.value(value);
        if !self.is_leaf(value) && state.flags.has(fastgen::ValueFlags::IN_SLOT) {
            return (state.slot, false);
        }
        let ty = self.ty(value);
        let slot = self.b.core.frame.alloc_spill(self.slot_size(ty));
        if self.bank(ty) == Bank::Memory {
            self.store_wide_leaf(value, slot);
        } else {
            let r = self.use_reg(value);
            self.store_slot(r, ty, slot);
        }
        (slot, true)
    }
    fn free_memory(&mut self, (slot, owned): (i32, bool), ty: Type) {
        if owned {
            let size = self.slot_size(ty);
            self.b.core.frame.free_spill(slot, size);
        }
    }
    /// Memory for a result: that of the result itself if its type is kept in memory.
    fn result_memory(&mut self, result: Value) -> i32 {
        if self.bank(self.ty(result)) == Bank::Memory {
            self.memory_result(result)
        } else {
            let size = self.slot_size(self.ty(result));
            self.b.core.frame.alloc_spill(size)
        }
    }
    /// Ends what `result_memory` began: loads a result kept in a register.
    fn result_from_memory(&mut self, result: Value, slot: i32) {
        let ty = self.ty(result);
        if let Bank::Reg(set) = self.bank(ty) {
            let dst = self.scratch_in(set);
            self.load_slot(dst, ty, Extension::None, slot);
            let size = self.slot_size(ty);
            self.b.core.frame.free_spill(slot, size);
            self.set_result(result, dst);
        }
    }
    /// Stores a temporary to the frame.
    fn store_piece(&mut self, value: Value, at: i32) {
        let ty = self.ty(value);
        if self.bank(ty) == Bank::Memory {
            let source = self.mem_operand(value);
            self.copy_to_memory(&Addr::frame(at), &source, ty);
        } else {
            let r = self.use_reg(value);
            self.store_typed(&Addr::frame(at), r, ty);
        }
    }
    /// Does an operation by `n` pieces: `f` gets a piece's result and operands.
    fn by_pieces(&mut self, n: u32, result: Value, args: &[Value], mut f: impl FnMut(&mut Self, Value, &[Value])) {
        let places: Vec<((i32, bool), Type)> =
            args.iter().map(|&arg| (self.vector_in_memory(arg), self.ty(arg))).collect();
        let slot = self.result_memory(result);
        let result_type = piece_type(self.ty(result), n);
        self.b.core.end_inst();
        for piece in 0..n {
            let temps = self.b.core.num_temps();
            let pieces: Vec<Value> = places
                .iter()
                .map(|&((at, _), ty)| {
                    let ty = piece_type(ty, n);
                    self.b.core.temp_in_slot(ty, at + (piece * ty.bytes()) as i32)
                })
                .collect();
            let value = self.b.core.temp(result_type, 1);
            f(self, value, &pieces);
            self.store_piece(value, slot + (piece * result_type.bytes()) as i32);
            self.release(value);
            self.b.core.end_inst();
            self.b.core.drop_temps(temps);
        }
        for (place, ty) in places {
            self.free_memory(place, ty);
        }
        self.result_from_memory(result, slot);
    }
    /// Number of pieces for an operation without an instruction for the whole.
    fn pieces_of(&self, ty: Type) -> u32 {
        if ty.bytes() > 16 && ty.bytes().is_multiple_of(16) && ty.element().bytes() < 16 {
            ty.bytes() / 16
        } else {
            ty.lanes()
        }
    }
    /// Whether a vector is in one register, and the function has instructions for arithmetic on it there: with
    /// AVX alone 32 bytes are for floating arithmetic.
    fn in_one_register(&self, ty: Type) -> bool {
        self.bank(ty) == Bank::Reg(XMMS) && (ty.bytes() <= 16 || ty.is_float() || self.has(Feature::Avx2))
    }
    fn sse_binary(&mut self, row: Row, result: Value, lhs: Value, rhs: Value) {
        // Memory operands must be aligned, and not all vectors are: operands are in registers.
        let wide = self.ty(lhs).bytes() == 32;
        let source = self.use_reg(rhs);
        let dst = self.take(lhs);
        self.e.with_width(wide, |e| e.xmm_rr(row, dst, source));
        self.set_result(result, dst);
    }

    /// Arithmetic.
    pub fn vector_binary(&mut self, op: BinaryOp, result: Value, lhs: Value, rhs: Value) {
        let ty = self.ty(result);
        if self.in_one_register(ty) {
            let newer = || self.has(Feature::Sse41).then(|| newer_binary_row(op, ty)).flatten();
            let row = binary_row(op, ty).or_else(newer);
            if let Some(row) = row {
                self.sse_binary(row, result, lhs, rhs);
                return;
            }
            if let Some(count) = self.splat_constant(rhs)
                && let Some(row) = shift_row(op, ty.scalar())
            {
                let dst = self.take(lhs);
                let count = imm(i64::from(count as u8));
                self.e.with_width(ty.bytes() == 32, |e| e.op2(row, xmm(dst), count));
                self.set_result(result, dst);
                return;
            }
            if let (BinaryOp::Shl | BinaryOp::LShr | BinaryOp::AShr, true) = (op, self.has(Feature::Avx2))
                && let Some(name) = variable_shift(op, ty.scalar())
                && ty.bytes() >= 16
            {
                let (source, count) = (self.use_reg(lhs), self.use_reg(rhs));
                let dst = self.scratch_in(XMMS);
                let wide = ty.bytes() == 32;
                self.e.named(name, &[vector(dst, wide), vector(source, wide), vector(count, wide)]);
                self.set_result(result, dst);
                return;
            }
            if op == BinaryOp::Mul && ty.scalar() == Scalar::I32 && ty.bytes() <= 16 {
                self.multiply_i32(result, lhs, rhs);
                return;
            }
        }
        self.by_pieces(self.pieces_of(ty), result, &[lhs, rhs], |cg, value, args| {
            cg.binary(op, value, args[0], args[1]);
        });
    }
    /// The constant that all lanes are equal to.
    fn splat_constant(&self, value: Value) -> Option<u64> {
        // Pieces of values are no instruction's results.
        if let ValueDef::Inst { inst, .. } = self.def(value)
            && inst.index() < self.f.num_insts()
            && let Inst::Splat { arg } = self.f.inst(inst)
        {
            return self.const_bits(arg).map(|bits| bits as u64).filter(|_| self.ty(arg).bits() <= 64);
        }
        if !self.is_leaf(value) {
            return None;
        }
        let (bits, ty) = (self.const_bits(value)?, self.ty(value));
        let width = ty.lane_bits();
        if width > 64 || ty.bits() > 128 {
            return None;
        }
        let lane = |n: u32| (bits >> (n * width)) as u64 & (u64::MAX >> (64 - width));
        (1..ty.lanes()).all(|n| lane(n) == lane(0)).then_some(lane(0))
    }
    /// Products of even and of odd lanes, then their low halves together.
    fn multiply_i32(&mut self, result: Value, lhs: Value, rhs: Value) {
        let even = self.take(lhs);
        let odd = self.scratch_in(XMMS);
        self.e.xmm_rr(rows::MOVAPS_XMM_XMMM128, odd, even);
        let source = self.take(rhs);
        self.e.xmm_rr(rows::PMULUDQ_XMM_XMMM128, even, source);
        self.e.op2(rows::PSRLQ_XMM_IMM8, xmm(odd), imm(32));
        self.e.op2(rows::PSRLQ_XMM_IMM8, xmm(source), imm(32));
        self.e.xmm_rr(rows::PMULUDQ_XMM_XMMM128, odd, source);
        self.e.op3(rows::PSHUFD_XMM_XMMM128_IMM8, xmm(even), xmm(even), imm(0x08));
        self.e.op3(rows::PSHUFD_XMM_XMMM128_IMM8, xmm(odd), xmm(odd), imm(0x08));
        self.e.xmm_rr(rows::PUNPCKLDQ_XMM_XMMM128, even, odd);
        self.set_result(result, even);
    }

    /// Operations with one operand.
    pub fn vector_unary(&mut self, op: UnaryOp, result: Value, arg: Value) {
        let ty = self.ty(result);
        if self.bank(ty) == Bank::Reg(XMMS) && matches!(op, UnaryOp::FNeg | UnaryOp::FAbs) && ty.lane_bits() <= 64 {
            let wide = ty.bytes() == 32;
            let mut mask = 0u128;
            for lane in 0..128 / ty.lane_bits() {
                mask |= 1 << (lane * ty.lane_bits() + ty.lane_bits() - 1);
            }
            let dst = self.take(arg);
            let (mask, row) = match op {
                UnaryOp::FNeg => (mask, rows::XORPS_XMM_XMMM128),
                _ => (!mask, rows::ANDPS_XMM_XMMM128),
            };
            let mask = self.constant(mask, 16);
            if wide {
                let both = self.scratch_in(XMMS);
                self.e.op2(rows::VEX_VBROADCASTF128_YMM_M128, vector(both, true), mem(&mask));
                self.e.with_width(true, |e| e.xmm_rr(row, dst, both));
            } else {
                self.e.xmm_rm(row, dst, &mask);
            }
            self.set_result(result, dst);
            return;
        }
        self.by_pieces(self.pieces_of(ty), result, &[arg], |cg, value, args| cg.unary(op, value, args[0]));
    }

    /// Integer comparison: lanes of all ones or zero.
    pub fn vector_int_compare(&mut self, cond: IntCond, result: Value, lhs: Value, rhs: Value) {
        let ty = self.ty(lhs);
        if self.in_one_register(ty) {
            let wide = ty.bytes() == 32;
            let plan = integer_plan(cond, ty, self.has(Feature::Sse42));
            if let Some((row, swap, invert)) = plan {
                let (lhs, rhs) = if swap { (rhs, lhs) } else { (lhs, rhs) };
                let source = self.use_reg(rhs);
                let dst = self.take(lhs);
                self.e.with_width(wide, |e| e.xmm_rr(row, dst, source));
                if invert {
                    let ones = self.scratch_in(XMMS);
                    self.e.with_width(wide, |e| {
                        e.xmm_rr(rows::PCMPEQD_XMM_XMMM128, ones, ones);
                        e.xmm_rr(rows::PXOR_XMM_XMMM128, dst, ones);
                    });
                }
                self.set_result(result, dst);
                return;
            }
        }
        self.compare_pieces(result, lhs, rhs, |cg, value, a, b| cg.int_compare(cond, value, a, b));
    }
    /// Floating comparison: lanes of all ones or zero.
    pub fn vector_float_compare(&mut self, cond: FloatCond, result: Value, lhs: Value, rhs: Value) {
        let ty = self.ty(lhs);
        if let (Some((row, predicate, swap)), Bank::Reg(_)) = (float_plan(cond, ty), self.bank(ty)) {
            let (lhs, rhs) = if swap { (rhs, lhs) } else { (lhs, rhs) };
            let source = self.use_reg(rhs);
            let dst = self.take(lhs);
            self.e.with_width(ty.bytes() == 32, |e| e.op3(row, xmm(dst), xmm(source), imm(predicate)));
            self.set_result(result, dst);
            return;
        }
        self.compare_pieces(result, lhs, rhs, |cg, value, a, b| cg.float_compare(cond, value, a, b));
    }
    fn compare_pieces(
        &mut self,
        result: Value,
        lhs: Value,
        rhs: Value,
        mut compare: impl FnMut(&mut Self, Value, Value, Value),
    ) {
        let n = self.pieces_of(self.ty(lhs));
        self.by_pieces(n, result, &[lhs, rhs], |cg, value, args| {
            if cg.ty(value).is_vector() {
                compare(cg, value, args[0], args[1]);
                return;
            }
            let bit = cg.b.core.temp(Type::I1, 1);
            compare(cg, bit, args[0], args[1]);
            cg.b.core.end_inst();
            cg.cast(CastOp::SExt, value, bit);
            cg.release(bit);
        });
    }

    /// Choice by lanes of a mask.
    pub fn vector_select(&mut self, result: Value, cond: Value, then: Value, otherwise: Value) {
        let ty = self.ty(result);
        if self.bank(ty) == Bank::Memory {
            self.by_pieces(self.pieces_of(ty), result, &[cond, then, otherwise], |cg, value, args| {
                if cg.ty(value).is_vector() {
                    cg.vector_select(value, args[0], args[1], args[2]);
                } else {
                    let bit = cg.b.core.temp(Type::I1, 1);
                    cg.cast(CastOp::Trunc, bit, args[0]);
                    cg.b.core.end_inst();
                    cg.select_value(value, bit, args[1], args[2]);
                    cg.release(bit);
                }
            });
            return;
        }
        let other = self.use_reg(otherwise);
        let chosen = self.take(then);
        let mask = self.take(cond);
        self.e.with_width(ty.bytes() == 32, |e| {
            e.xmm_rr(rows::ANDPS_XMM_XMMM128, chosen, mask);
            e.xmm_rr(rows::ANDNPS_XMM_XMMM128, mask, other);
            e.xmm_rr(rows::ORPS_XMM_XMMM128, chosen, mask);
        });
        self.set_result(result, chosen);
    }

    /// Conversion by lanes.
    pub fn vector_cast(&mut self, op: CastOp, result: Value, arg: Value) {
        let (from, to) = (self.ty(arg), self.ty(result));
        let row = match (op, from.scalar(), to.scalar()) {
            (CastOp::SiToFp, Scalar::I32, Scalar::F32) => Some(rows::CVTDQ2PS_XMM_XMMM128),
            (CastOp::FpToSi, Scalar::F32, Scalar::I32) if from.lanes() >= 4 => Some(rows::CVTTPS2DQ_XMM_XMMM128),
            _ => None,
        };
        if let (Some(row), Bank::Reg(_)) = (row, self.bank(from)) {
            let source = self.use_reg(arg);
            let dst = self.scratch_in(XMMS);
            self.e.with_width(from.bytes() == 32, |e| e.xmm_rr(row, dst, source));
            self.set_result(result, dst);
            return;
        }
        self.by_pieces(from.lanes(), result, &[arg], |cg, value, args| cg.cast(op, value, args[0]));
    }

    // ----- Lanes -----

    /// Address of a lane of a vector in memory.
    fn lane_address(&mut self, slot: i32, ty: Type, lanes: u32, index: Value) -> Addr {
        let bytes = ty.element().bytes();
        if let Some(index) = self.const_bits(index) {
            let lane = (index as u32) & (lanes - 1);
            return Addr::frame(slot + (lane * bytes) as i32);
        }
        let reg = if self.is_wide(self.ty(index)) {
            let source = self.mem_operand(index);
            let reg = self.scratch_in(GPRS);
            self.e.load(Size::D, reg, &source);
            reg
        } else {
            self.take_extended(index, false)
        };
        self.e.alu_ri(Alu::And, Size::D, reg, lanes as i32 - 1);
        if bytes <= 8 && bytes.is_power_of_two() {
            return Addr { index: reg, scale: bytes as u8, ..Addr::frame(slot) };
        }
        self.e.imul_imm(Size::D, reg, gpr(reg, Size::D), bytes as i32);
        Addr { index: reg, ..Addr::frame(slot) }
    }
    /// A lane.
    pub fn extract_lane(&mut self, result: Value, vector: Value, index: Value) {
        let ty = self.ty(vector);
        if self.bank(ty) == Bank::Reg(XMMS)
            && self.const_bits(index) == Some(0)
            && matches!(ty.scalar(), Scalar::F32 | Scalar::F64 | Scalar::I32 | Scalar::I64)
            && !self.is_wide(ty.element())
        {
            let source = self.use_reg(vector);
            let element = ty.element();
            let dst = self.scratch(element);
            match ty.scalar() {
                Scalar::I32 => self.e.op2(rows::MOVD_RM32_XMM, gpr(dst, Size::D), xmm(source)),
                Scalar::I64 => self.e.op2(rows::MOVQ_RM64_XMM, gpr(dst, Size::Q), xmm(source)),
                _ => self.e.xmm_rr(rows::MOVAPS_XMM_XMMM128, dst, source),
            }
            self.set_result(result, dst);
            return;
        }
        let place = self.vector_in_memory(vector);
        let addr = self.lane_address(place.0, ty, ty.lanes(), index);
        self.load_lane(result, &addr);
        self.free_memory(place, ty);
    }
    fn load_lane(&mut self, result: Value, addr: &Addr) {
        let ty = self.ty(result);
        match self.bank(ty) {
            Bank::Memory => {
                let slot = self.memory_result(result);
                self.copy_to_memory(&Addr::frame(slot), addr, ty);
            }
            Bank::Reg(set) => {
                let dst = self.scratch_in(set);
                self.load_typed(dst, addr, ty);
                self.set_result(result, dst);
            }
        }
    }
    /// A vector with a lane replaced.
    pub fn insert_lane(&mut self, result: Value, args: ListId) {
        let mut list = self.f.values(args);
        let (Some(vector), Some(element), Some(index)) = (list.next(), list.next(), list.next()) else { return };
        let ty = self.ty(vector);
        let place = self.vector_in_memory(vector);
        let slot = self.result_memory(result);
        self.copy_slot(ty, slot, place.0);
        if self.is_deferred(element) {
            self.force(element);
        }
        let addr = self.lane_address(slot, ty, ty.lanes(), index);
        let lane = ty.element();
        if self.bank(lane) == Bank::Memory {
            let source = self.mem_operand(element);
            self.copy_to_memory(&addr, &source, lane);
        } else {
            let r = self.use_reg(element);
            self.store_typed(&addr, r, lane);
        }
        self.free_memory(place, ty);
        self.result_from_memory(result, slot);
    }
    /// Equal lanes.
    pub fn splat(&mut self, result: Value, arg: Value) {
        let ty = self.ty(result);
        if self.bank(ty) == Bank::Reg(XMMS)
            && !self.is_wide(ty.element())
            && let Some(dst) = self.splat_register(ty, arg)
        {
            self.set_result(result, dst);
            return;
        }
        if self.is_deferred(arg) {
            self.force(arg);
        }
        let lane = ty.element();
        let slot = self.result_memory(result);
        let at = |n: u32| Addr::frame(slot + (n * lane.bytes()) as i32);
        if self.bank(lane) == Bank::Memory {
            let source = self.mem_operand(arg);
            (0..ty.lanes()).for_each(|n| self.copy_to_memory(&at(n), &source, lane));
        } else {
            let r = self.use_reg(arg);
            (0..ty.lanes()).for_each(|n| self.store_typed(&at(n), r, lane));
        }
        self.result_from_memory(result, slot);
    }
    fn splat_register(&mut self, ty: Type, arg: Value) -> Option<R> {
        let shuffle = match ty.scalar() {
            Scalar::I8 | Scalar::I16 | Scalar::I32 | Scalar::Ptr32 | Scalar::F32 => 0x00,
            Scalar::I64 | Scalar::F64 | Scalar::Ptr => 0x44,
            _ => return None,
        };
        let dst;
        if matches!(ty.scalar(), Scalar::F32 | Scalar::F64) {
            dst = self.take(arg);
        } else {
            let reg = self.take_extended(arg, false);
            match ty.scalar() {
                Scalar::I8 => self.e.imul_imm(Size::D, reg, gpr(reg, Size::D), 0x0101_0101),
                Scalar::I16 => self.e.imul_imm(Size::D, reg, gpr(reg, Size::D), 0x0001_0001),
                _ => {}
            }
            dst = self.scratch_in(XMMS);
            if shuffle == 0 {
                self.e.op2(rows::MOVD_XMM_RM32, xmm(dst), gpr(reg, Size::D));
            } else {
                self.e.op2(rows::MOVQ_XMM_RM64, xmm(dst), gpr(reg, Size::Q));
            }
        }
        self.e.op3(rows::PSHUFD_XMM_XMMM128_IMM8, xmm(dst), xmm(dst), imm(shuffle));
        if ty.bytes() == 32 {
            let (whole, half) = (vector(dst, true), vector(dst, false));
            self.e.op4(rows::VEX_VINSERTF128_YMM_YMM_XMMM128_IMM8, [whole.clone(), whole, half, imm(1)]);
        }
        Some(dst)
    }
    /// Lanes of two vectors by a mask.
    pub fn shuffle(&mut self, result: Value, args: ListId) {
        let mut list = self.f.values(args);
        let (Some(a), Some(b), Some(mask)) = (list.next(), list.next(), list.next()) else { return };
        let (ty, mask_ty) = (self.ty(a), self.ty(mask));
        let lane = ty.element();
        // Both vectors, one behind the other.
        let both = self.b.core.frame.alloc(u64::from(2 * ty.bytes()).next_multiple_of(16), 16);
        for (value, at) in [(a, both), (b, both + ty.bytes() as i32)] {
            let place = self.vector_in_memory(value);
            self.copy_bytes(&Addr::frame(at), &Addr::frame(place.0), ty.bytes());
            self.free_memory(place, ty);
        }
        let constant = if self.is_leaf(mask) { self.const_bits(mask) } else { None };
        let indices = if constant.is_some() { None } else { Some(self.vector_in_memory(mask)) };
        let slot = self.result_memory(result);
        self.b.core.end_inst();
        for n in 0..self.ty(result).lanes() {
            let to = Addr::frame(slot + (n * lane.bytes()) as i32);
            let temps = self.b.core.num_temps();
            let index = match (constant, indices) {
                (Some(bits), _) => {
                    let bits = (bits >> (n * mask_ty.lane_bits())) as u64;
                    self.b.core.temp_const(Type::I64, bits & (u64::MAX >> (64 - mask_ty.lane_bits().min(64))))
                }
                (None, Some((at, _))) => {
                    self.b.core.temp_in_slot(mask_ty.element(), at + (n * mask_ty.element().bytes()) as i32)
                }
                (None, None) => return,
            };
            let from = self.lane_address(both, ty, 2 * ty.lanes(), index);
            self.copy_bytes(&to, &from, lane.bytes());
            self.b.core.end_inst();
            self.b.core.drop_temps(temps);
        }
        if let Some(place) = indices {
            self.free_memory(place, mask_ty);
        }
        self.result_from_memory(result, slot);
    }
}

pub(crate) fn binary_row(op: BinaryOp, ty: Type) -> Option<Row> {
    use BinaryOp as B;
    use Scalar as S;
    let whole = ty.bytes() >= 16;
    Some(match (op, ty.scalar()) {
        (B::Add, S::I8) => rows::PADDB_XMM_XMMM128,
        (B::Add, S::I16) => rows::PADDW_XMM_XMMM128,
        (B::Add, S::I32) => rows::PADDD_XMM_XMMM128,
        (B::Add, S::I64) => rows::PADDQ_XMM_XMMM128,
        (B::Sub, S::I8) => rows::PSUBB_XMM_XMMM128,
        (B::Sub, S::I16) => rows::PSUBW_XMM_XMMM128,
        (B::Sub, S::I32) => rows::PSUBD_XMM_XMMM128,
        (B::Sub, S::I64) => rows::PSUBQ_XMM_XMMM128,
        (B::And, _) => rows::PAND_XMM_XMMM128,
        (B::Or, _) => rows::POR_XMM_XMMM128,
        (B::Xor, _) => rows::PXOR_XMM_XMMM128,
        (B::Mul, S::I16) => rows::PMULLW_XMM_XMMM128,
        (B::SMin, S::I16) => rows::PMINSW_XMM_XMMM128,
        (B::SMax, S::I16) => rows::PMAXSW_XMM_XMMM128,
        (B::UMin, S::I8) => rows::PMINUB_XMM_XMMM128,
        (B::UMax, S::I8) => rows::PMAXUB_XMM_XMMM128,
        // Lanes beyond a short vector are zero or leftovers: dividing or overflowing there may raise flags.
        (B::FAdd, S::F32) if whole => rows::ADDPS_XMM_XMMM128,
        (B::FSub, S::F32) if whole => rows::SUBPS_XMM_XMMM128,
        (B::FMul, S::F32) if whole => rows::MULPS_XMM_XMMM128,
        (B::FDiv, S::F32) if whole => rows::DIVPS_XMM_XMMM128,
        (B::FAdd, S::F64) => rows::ADDPD_XMM_XMMM128,
        (B::FSub, S::F64) => rows::SUBPD_XMM_XMMM128,
        (B::FMul, S::F64) => rows::MULPD_XMM_XMMM128,
        (B::FDiv, S::F64) => rows::DIVPD_XMM_XMMM128,
        _ => return None,
    })
}

/// Shifts of each lane by its own count. Counts not below the width are undefined anyway.
fn variable_shift(op: BinaryOp, scalar: Scalar) -> Option<&'static str> {
    Some(match (op, scalar) {
        (BinaryOp::Shl, Scalar::I32) => "vpsllvd",
        (BinaryOp::Shl, Scalar::I64) => "vpsllvq",
        (BinaryOp::LShr, Scalar::I32) => "vpsrlvd",
        (BinaryOp::LShr, Scalar::I64) => "vpsrlvq",
        (BinaryOp::AShr, Scalar::I32) => "vpsravd",
        _ => return None,
    })
}

/// Row of a shift of all lanes by one constant.
pub(crate) fn shift_row(op: BinaryOp, scalar: Scalar) -> Option<Row> {
    Some(match (op, scalar) {
        (BinaryOp::Shl, Scalar::I16) => rows::PSLLW_XMM_IMM8,
        (BinaryOp::Shl, Scalar::I32) => rows::PSLLD_XMM_IMM8,
        (BinaryOp::Shl, Scalar::I64) => rows::PSLLQ_XMM_IMM8,
        (BinaryOp::LShr, Scalar::I16) => rows::PSRLW_XMM_IMM8,
        (BinaryOp::LShr, Scalar::I32) => rows::PSRLD_XMM_IMM8,
        (BinaryOp::LShr, Scalar::I64) => rows::PSRLQ_XMM_IMM8,
        (BinaryOp::AShr, Scalar::I16) => rows::PSRAW_XMM_IMM8,
        (BinaryOp::AShr, Scalar::I32) => rows::PSRAD_XMM_IMM8,
        _ => return None,
    })
}

/// Operations on lanes that came after SSE2, with SSE4.1.
pub(crate) fn newer_binary_row(op: BinaryOp, ty: Type) -> Option<Row> {
    use BinaryOp as B;
    use Scalar as S;
    Some(match (op, ty.scalar()) {
        (B::Mul, S::I32) => rows::PMULLD_XMM_XMMM128,
        (B::SMin, S::I8) => rows::PMINSB_XMM_XMMM128,
        (B::SMax, S::I8) => rows::PMAXSB_XMM_XMMM128,
        (B::UMin, S::I16) => rows::PMINUW_XMM_XMMM128,
        (B::UMax, S::I16) => rows::PMAXUW_XMM_XMMM128,
        (B::SMin, S::I32) => rows::PMINSD_XMM_XMMM128,
        (B::SMax, S::I32) => rows::PMAXSD_XMM_XMMM128,
        (B::UMin, S::I32) => rows::PMINUD_XMM_XMMM128,
        (B::UMax, S::I32) => rows::PMAXUD_XMM_XMMM128,
        _ => return None,
    })
}

/// How integers are compared by lanes: row, whether operands are swapped, whether the result is inverted. 64 bits take
/// SSE4.2.
pub(crate) fn integer_plan(cond: IntCond, ty: Type, sse42: bool) -> Option<(Row, bool, bool)> {
    let (equal, greater) = match ty.scalar() {
        Scalar::I8 => (rows::PCMPEQB_XMM_XMMM128, rows::PCMPGTB_XMM_XMMM128),
        Scalar::I16 => (rows::PCMPEQW_XMM_XMMM128, rows::PCMPGTW_XMM_XMMM128),
        Scalar::I32 => (rows::PCMPEQD_XMM_XMMM128, rows::PCMPGTD_XMM_XMMM128),
        Scalar::I64 if sse42 => (rows::PCMPEQQ_XMM_XMMM128, rows::PCMPGTQ_XMM_XMMM128),
        _ => return None,
    };
    Some(match cond {
        IntCond::Eq => (equal, false, false),
        IntCond::Ne => (equal, false, true),
        IntCond::Sgt => (greater, false, false),
        IntCond::Slt => (greater, true, false),
        IntCond::Sle => (greater, false, true),
        IntCond::Sge => (greater, true, true),
        IntCond::Ult | IntCond::Ule | IntCond::Ugt | IntCond::Uge => return None,
    })
}

/// How floats are compared by lanes: row, predicate, whether operands are swapped.
pub(crate) fn float_plan(cond: FloatCond, ty: Type) -> Option<(Row, i64, bool)> {
    use FloatCond as F;
    let row = match ty.scalar() {
        Scalar::F32 => rows::CMPPS_XMM_XMMM128_IMM8,
        Scalar::F64 => rows::CMPPD_XMM_XMMM128_IMM8,
        _ => return None,
    };
    let (predicate, swap) = match cond {
        F::Oeq => (0, false),
        F::Olt => (1, false),
        F::Ole => (2, false),
        F::Ogt => (1, true),
        F::Oge => (2, true),
        F::Uno => (3, false),
        F::Une => (4, false),
        F::Uge => (5, false),
        F::Ugt => (6, false),
        F::Ule => (5, true),
        F::Ult => (6, true),
        F::Ord => (7, false),
        F::One | F::Ueq => return None,
    };
    Some((row, predicate, swap))
}
