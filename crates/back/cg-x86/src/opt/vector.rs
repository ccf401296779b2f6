//! Vectors of up to 16 bytes in one register. What has no instruction is taken apart into lanes before, on the
//! IR ([`by_lanes`]), so that here every operation is a few instructions.

use super::lower::*;
use super::mir::*;
use crate::vector::{binary_row, float_plan, integer_plan, newer_binary_row, shift_row};
use emit_x86::*;
use ir::{
    BinaryOp, CastOp, FloatCond, Function, Inst, InstId, IntCond, ListId, Scalar, Type, UnaryOp, Value, ValueDef,
};
use isa_x86::rows;
use mc::Row;
use regalloc::{Class, VReg};
use target::x86::Feature;

/// Whether a vector type is in one register here: short ones only where a load of theirs reads no more than they have.
pub(super) fn fits(ty: Type) -> bool {
    matches!(ty.bytes(), 4 | 8 | 16)
        && matches!(
            ty.scalar(),
            Scalar::I8
                | Scalar::I16
                | Scalar::I32
                | Scalar::I64
                | Scalar::Ptr
                | Scalar::Ptr32
                | Scalar::F32
                | Scalar::F64
        )
}

/// How a binary operation is done in registers.
enum Binary {
    Row(Row),
    ShiftBy(Row, u8),
    MultiplyI32,
}

fn binary_of(f: &Function, op: BinaryOp, ty: Type, rhs: Value) -> Option<Binary> {
    let newer = || f.attrs.features.has(Feature::Sse41).then(|| newer_binary_row(op, ty)).flatten();
    if let Some(row) = binary_row(op, ty).or_else(newer) {
        return Some(Binary::Row(row));
    }
    if let Some(count) = splat_constant(f, rhs)
        && let Some(row) = shift_row(op, ty.scalar())
    {
        return Some(Binary::ShiftBy(row, count as u8));
    }
    (op == BinaryOp::Mul && ty.scalar() == Scalar::I32).then_some(Binary::MultiplyI32)
}

/// The constant that all lanes are equal to.
fn splat_constant(f: &Function, value: Value) -> Option<u64> {
    if let Some(Inst::Splat { arg }) = f.def_of(value) {
        return f.const_bits(arg).map(|bits| bits as u64);
    }
    let (bits, ty) = (f.const_bits(value)?, f.ty(value));
    let width = ty.lane_bits();
    let lane = |n: u32| (bits >> (n * width)) as u64 & (u64::MAX >> (64 - width));
    (1..ty.lanes()).all(|n| lane(n) == lane(0)).then_some(lane(0))
}

fn cast_row(op: CastOp, from: Type, to: Type) -> Option<Row> {
    match (op, from.scalar(), to.scalar()) {
        (CastOp::SiToFp, Scalar::I32, Scalar::F32) => Some(rows::CVTDQ2PS_XMM_XMMM128),
        (CastOp::FpToSi, Scalar::F32, Scalar::I32) if from.lanes() >= 4 => Some(rows::CVTTPS2DQ_XMM_XMMM128),
        _ => None,
    }
}

/// Whether an instruction on vectors must be taken apart.
fn needs_lanes(f: &Function, id: InstId, inst: &Inst) -> bool {
    match *inst {
        Inst::Binary { op, rhs, lhs, .. } => f.ty(lhs).is_vector() && binary_of(f, op, f.ty(lhs), rhs).is_none(),
        Inst::Unary { op, arg } => {
            let whole = f.ty(arg).bytes() == 16;
            f.ty(arg).is_vector()
                && !(matches!(op, UnaryOp::FNeg | UnaryOp::FAbs | UnaryOp::Freeze | UnaryOp::IsConstant)
                    || op == UnaryOp::FSqrt && whole)
        }
        Inst::IntCompare { cond, lhs, .. } => {
            f.ty(lhs).is_vector() && integer_plan(cond, f.ty(lhs), f.attrs.features.has(Feature::Sse42)).is_none()
        }
        Inst::FloatCompare { cond, lhs, .. } => f.ty(lhs).is_vector() && float_plan(cond, f.ty(lhs)).is_none(),
        Inst::Cast { op, arg } => {
            let to = f.inst_type(id).unwrap_or(f.ty(arg));
            f.ty(arg).is_vector()
                && to.is_vector()
                && op != CastOp::Bitcast
                && !(matches!(op, CastOp::PtrToInt | CastOp::IntToPtr) && f.ty(arg).lane_bits() == to.lane_bits())
                && cast_row(op, f.ty(arg), to).is_none()
        }
        _ => false,
    }
}

/// The function with operations taken apart into lanes that are no instructions; none if there are none.
pub(super) fn by_lanes(f: &Function) -> Option<Function> {
    let any = f.layout.iter().any(|&block| f.insts(block).iter().any(|&id| needs_lanes(f, id, &f.inst(id))));
    if !any {
        return None;
    }
    let mut new = f.clone();
    let mut replacements = ir::Replacements::new();
    for &block in &f.layout {
        let mut list = Vec::with_capacity(f.insts(block).len());
        for &id in f.insts(block) {
            let inst = f.inst(id);
            match f.result(id) {
                Some(result) if needs_lanes(f, id, &inst) => {
                    let mut split = Split { f: &mut new, list: &mut list, loc: f.loc(id) };
                    let by = split.instruction(&inst, f.ty(result));
                    replacements.replace(result, by);
                }
                _ => list.push(id),
            }
        }
        *new.insts_mut(block) = list;
    }
    replacements.apply(&mut new);
    Some(new)
}

/// Taking one instruction apart.
struct Split<'s> {
    f: &'s mut Function,
    list: &'s mut Vec<InstId>,
    loc: ir::debug::DebugLoc,
}

impl Split<'_> {
    fn make(&mut self, inst: Inst, ty: Type) -> Value {
        let (id, value) = self.f.make_value(inst, ty, self.loc);
        self.list.push(id);
        value
    }
    fn lane(&mut self, vector: Value, n: u32) -> Value {
        let element = self.f.ty(vector).element();
        let index = self.f.int(Type::I32, u64::from(n));
        self.make(Inst::ExtractLane { vector, index }, element)
    }
    fn instruction(&mut self, inst: &Inst, ty: Type) -> Value {
        let element = ty.element();
        let mut sum = self.f.leaf(ValueDef::Poison, ty);
        for n in 0..ty.lanes() {
            let lane = match *inst {
                Inst::Binary { op, flags, lhs, rhs } => {
                    let (lhs, rhs) = (self.lane(lhs, n), self.lane(rhs, n));
                    self.make(Inst::Binary { op, flags, lhs, rhs }, element)
                }
                Inst::Unary { op, arg } => {
                    let arg = self.lane(arg, n);
                    self.make(Inst::Unary { op, arg }, element)
                }
                Inst::Cast { op, arg } => {
                    let arg = self.lane(arg, n);
                    self.make(Inst::Cast { op, arg }, element)
                }
                Inst::IntCompare { cond, lhs, rhs } => {
                    let (lhs, rhs) = (self.lane(lhs, n), self.lane(rhs, n));
                    let arg = self.make(Inst::IntCompare { cond, lhs, rhs }, Type::I1);
                    self.make(Inst::Cast { op: CastOp::SExt, arg }, element)
                }
                Inst::FloatCompare { cond, lhs, rhs } => {
                    let (lhs, rhs) = (self.lane(lhs, n), self.lane(rhs, n));
                    let arg = self.make(Inst::FloatCompare { cond, lhs, rhs }, Type::I1);
                    self.make(Inst::Cast { op: CastOp::SExt, arg }, element)
                }
                _ => unreachable!("only these are taken apart"),
            };
            let index = self.f.int(Type::I32, u64::from(n));
            let args = self.f.list(&[sum, lane, index]);
            sum = self.make(Inst::InsertLane { args }, ty);
        }
        sum
    }
}

/// Bytes of frame memory that lanes pass through: two vectors and a mask.
const SCRATCH: u32 = 3;

impl Lower<'_, '_, '_> {
    fn x3(&mut self, row: Row, lhs: VReg, rhs: VReg) -> VReg {
        let dst = self.float();
        self.x3_regs(row, dst, lhs, rhs);
        dst
    }
    fn x3_regs(&mut self, row: Row, dst: VReg, lhs: VReg, rhs: VReg) {
        self.inst(Op::X3(row), Shape::Rr, &[reuse_of(dst, 1), use_of(lhs), use_of(rhs)], None, 0);
    }
    fn x3_imm(&mut self, row: Row, dst: VReg, lhs: VReg, rhs: VReg, imm: i64) {
        self.inst(Op::X3Imm(row), Shape::Rr, &[reuse_of(dst, 1), use_of(lhs), use_of(rhs)], None, imm);
    }
    fn x2_imm(&mut self, row: Row, dst: VReg, src: VReg, imm: i64) {
        self.inst(Op::X2Imm(row), Shape::Rr, &[def_of(dst), use_of(src)], None, imm);
    }
    /// A shift of a register by a constant.
    fn x_shift(&mut self, row: Row, dst: VReg, src: VReg, count: i64) {
        self.inst(Op::X1Imm(row), Shape::Ri, &[reuse_of(dst, 1), use_of(src)], None, count);
    }
    /// `op` of a register and a vector, which may be a constant in memory.
    fn x3_value(&mut self, row: Row, dst: VReg, lhs: VReg, rhs: Value) {
        if self.ty(rhs).bytes() == 16
            && let Some(bits) = self.const_bits(rhs)
            && bits != 0
        {
            let mem = self.pool(bits, 16);
            self.inst(Op::X3(row), Shape::Rm, &[reuse_of(dst, 1), use_of(lhs)], Some(&mem), 0);
            return;
        }
        let y = self.reg(rhs);
        self.x3_regs(row, dst, lhs, y);
    }

    pub fn vector_binary(&mut self, op: BinaryOp, dst: VReg, lhs: Value, rhs: Value) {
        let ty = self.ty(lhs);
        match binary_of(self.f, op, ty, rhs).expect("others are taken apart") {
            Binary::Row(row) => {
                let x = self.reg(lhs);
                self.x3_value(row, dst, x, rhs);
            }
            Binary::ShiftBy(row, count) => {
                let x = self.reg(lhs);
                self.x_shift(row, dst, x, i64::from(count));
            }
            Binary::MultiplyI32 => {
                // Products of even and of odd lanes, then their low halves together.
                let (x, y) = (self.reg(lhs), self.reg(rhs));
                let even = self.x3(rows::PMULUDQ_XMM_XMMM128, x, y);
                let (x_odd, y_odd) = (self.float(), self.float());
                self.x_shift(rows::PSRLQ_XMM_IMM8, x_odd, x, 32);
                self.x_shift(rows::PSRLQ_XMM_IMM8, y_odd, y, 32);
                let odd = self.x3(rows::PMULUDQ_XMM_XMMM128, x_odd, y_odd);
                let (a, b) = (self.float(), self.float());
                self.x2_imm(rows::PSHUFD_XMM_XMMM128_IMM8, a, even, 0x08);
                self.x2_imm(rows::PSHUFD_XMM_XMMM128_IMM8, b, odd, 0x08);
                self.x3_regs(rows::PUNPCKLDQ_XMM_XMMM128, dst, a, b);
            }
        }
    }
    pub fn vector_unary(&mut self, op: UnaryOp, dst: VReg, arg: Value) {
        let ty = self.ty(arg);
        let x = self.reg(arg);
        let mut sign = 0u128;
        for lane in 0..128 / ty.lane_bits() {
            sign |= 1 << (lane * ty.lane_bits() + ty.lane_bits() - 1);
        }
        let (row, mask) = match op {
            UnaryOp::FNeg => (rows::XORPS_XMM_XMMM128, sign),
            UnaryOp::FAbs => (rows::ANDPS_XMM_XMMM128, !sign),
            UnaryOp::FSqrt => {
                let row = if ty.scalar() == Scalar::F64 { rows::SQRTPD_XMM_XMMM128 } else { rows::SQRTPS_XMM_XMMM128 };
                self.inst(Op::X2(row), Shape::Rr, &[def_of(dst), use_of(x)], None, 0);
                return;
            }
            _ => return self.copy_to(dst, x),
        };
        let mem = self.pool(mask, 16);
        self.inst(Op::X3(row), Shape::Rm, &[reuse_of(dst, 1), use_of(x)], Some(&mem), 0);
    }
    fn all_ones(&mut self) -> VReg {
        let dst = self.float();
        self.inst(Op::XOnes, Shape::None, &[def_of(dst)], None, 0);
        dst
    }
    pub fn vector_int_compare(&mut self, cond: IntCond, dst: VReg, lhs: Value, rhs: Value) {
        let newer = self.f.attrs.features.has(Feature::Sse42);
        let (row, swap, invert) = integer_plan(cond, self.ty(lhs), newer).expect("others are taken apart");
        let (lhs, rhs) = if swap { (rhs, lhs) } else { (lhs, rhs) };
        let x = self.reg(lhs);
        if invert {
            let t = self.float();
            self.x3_value(row, t, x, rhs);
            let ones = self.all_ones();
            self.x3_regs(rows::PXOR_XMM_XMMM128, dst, t, ones);
        } else {
            self.x3_value(row, dst, x, rhs);
        }
    }
    pub fn vector_float_compare(&mut self, cond: FloatCond, dst: VReg, lhs: Value, rhs: Value) {
        let (row, predicate, swap) = float_plan(cond, self.ty(lhs)).expect("others are taken apart");
        let (lhs, rhs) = if swap { (rhs, lhs) } else { (lhs, rhs) };
        let (x, y) = (self.reg(lhs), self.reg(rhs));
        self.x3_imm(row, dst, x, y, predicate);
    }
    /// Choice by lanes of a mask.
    pub fn vector_select(&mut self, dst: VReg, cond: Value, then: Value, otherwise: Value) {
        let (mask, x, y) = (self.reg(cond), self.reg(then), self.reg(otherwise));
        let chosen = self.x3(rows::ANDPS_XMM_XMMM128, x, mask);
        let other = self.x3(rows::ANDNPS_XMM_XMMM128, mask, y);
        self.x3_regs(rows::ORPS_XMM_XMMM128, dst, chosen, other);
    }
    pub fn vector_cast(&mut self, op: CastOp, dst: VReg, result: Value, arg: Value) {
        let x = self.reg(arg);
        match cast_row(op, self.ty(arg), self.ty(result)) {
            Some(row) => self.inst(Op::X2(row), Shape::Rr, &[def_of(dst), use_of(x)], None, 0),
            None => self.bitcast(dst, self.ty(arg), arg),
        }
    }

    // ----- Lanes -----

    /// Frame memory that lanes pass through. Nothing else comes between its being written and read.
    fn scratch(&mut self, vector: u32) -> MemRef {
        self.needs.vectors = true;
        let first = match self.needs.lane_scratch {
            Some(first) => first,
            None => {
                let first = self.needs.homes;
                self.needs.homes += SCRATCH;
                self.needs.lane_scratch = Some(first);
                first
            }
        };
        MemRef::of(Base::Home(first + vector), 0)
    }
    fn store_vector(&mut self, mem: &MemRef, value: Value) {
        let x = self.reg(value);
        self.store_to(mem, x, self.ty(value));
    }
    fn lane_number(&self, index: Value, lanes: u32) -> Option<u32> {
        Some(self.const_bits(index)? as u32 & (lanes - 1))
    }
    /// A lane in memory.
    fn lane_ref(&mut self, at: &MemRef, index: Value, lanes: u32, bytes: u32) -> MemRef {
        if let Some(n) = self.lane_number(index, lanes) {
            return at.plus((n * bytes) as i32);
        }
        let index = self.extended(false, index, Size::D);
        let index = self.alu(Alu::And, Size::D, index, Src::Imm(lanes as i32 - 1));
        MemRef { amode: Amode { index: true, scale: bytes as u8, ..at.amode }, index: Some(index), ..*at }
    }
    pub fn extract_lane(&mut self, result: Value, vector: Value, index: Value) {
        let (ty, dst) = (self.ty(vector), self.dst(result));
        let Some(n) = self.lane_number(index, ty.lanes()) else {
            let scratch = self.scratch(0);
            self.store_vector(&scratch, vector);
            let lane = self.lane_ref(&scratch, index, ty.lanes(), ty.element().bytes());
            self.load_to(dst, ty.element(), &lane);
            return;
        };
        let x = self.reg(vector);
        let shuffle = |n: u32| i64::from(if ty.lane_bits() == 64 { [0x44, 0xee][n as usize] } else { n });
        match ty.scalar() {
            Scalar::F32 | Scalar::F64 if n == 0 => self.copy_to(dst, x),
            Scalar::F32 | Scalar::F64 => self.x2_imm(rows::PSHUFD_XMM_XMMM128_IMM8, dst, x, shuffle(n)),
            Scalar::I8 | Scalar::I16 => {
                let word = if ty.scalar() == Scalar::I8 { n / 2 } else { n };
                let odd = ty.scalar() == Scalar::I8 && n % 2 == 1;
                let to = if odd { self.int() } else { dst };
                let op = Op::XToGprImm(rows::PEXTRW_R32_XMM_IMM8);
                self.inst(op, Shape::Rr, &[def_of(to), use_of(x)], None, i64::from(word));
                if odd {
                    self.shift_to(Shift::Shr, Size::D, dst, to, 8);
                }
            }
            _ => {
                let lane = if n == 0 {
                    x
                } else {
                    let lane = self.float();
                    self.x2_imm(rows::PSHUFD_XMM_XMMM128_IMM8, lane, x, shuffle(n));
                    lane
                };
                let (row, size) =
                    if ty.lane_bits() == 64 { (rows::MOVQ_RM64_XMM, Size::Q) } else { (rows::MOVD_RM32_XMM, Size::D) };
                self.inst(Op::XToGpr(row, size), Shape::Rr, &[def_of(dst), use_of(lane)], None, 0);
            }
        }
    }
    /// A vector register whose low lane is a scalar.
    fn low_lane(&mut self, element: Value) -> VReg {
        let x = self.reg(element);
        if x.class() == Class::Float {
            return x;
        }
        let dst = self.float();
        let wide = self.ty(element).bits() == 64;
        let (row, size) = if wide { (rows::MOVQ_XMM_RM64, Size::Q) } else { (rows::MOVD_XMM_RM32, Size::D) };
        self.inst(Op::GprToX(row, size), Shape::Rr, &[def_of(dst), use_of(x)], None, 0);
        dst
    }
    /// A vector with lanes replaced. Replacements that only feed others are done with them.
    pub fn insert_lane(&mut self, result: Value, args: ListId) {
        let (ty, dst) = (self.ty(result), self.dst(result));
        let lanes = ty.lanes();
        let mut elements: Vec<Option<Value>> = vec![None; lanes as usize];
        let mut args = args;
        let base = loop {
            let mut list = self.f.values(args);
            let (Some(vector), Some(element), Some(index)) = (list.next(), list.next(), list.next()) else { return };
            let Some(n) = self.lane_number(index, lanes) else {
                if elements.iter().all(Option::is_none) {
                    return self.insert_at(dst, ty, vector, element, index);
                }
                // A lane at an unknown place ends the chain; the caller's loop never gets here with `result` itself.
                unreachable!("chains are followed through constant places only");
            };
            elements[n as usize].get_or_insert(element);
            match self.def_inst(vector) {
                Some((_, Inst::InsertLane { args: inner }))
                    if self.uses(vector) == 1
                        && !self.is_wanted(vector)
                        && self.f.values(inner).nth(2).is_some_and(|index| self.const_bits(index).is_some()) =>
                {
                    args = inner;
                }
                _ => break vector,
            }
        };
        let full = elements.iter().all(Option::is_some);
        let keeps = !full && self.f.def(base) != ValueDef::Poison;
        if full && ty.bytes() == 16 && ty.lane_bits() >= 32 {
            let parts: Vec<VReg> = elements.iter().flatten().map(|&element| self.low_lane(element)).collect();
            match parts[..] {
                [a, b] => self.x3_regs(rows::PUNPCKLQDQ_XMM_XMMM128, dst, a, b),
                [a, b, c, d] => {
                    let low = self.x3(rows::PUNPCKLDQ_XMM_XMMM128, a, b);
                    let high = self.x3(rows::PUNPCKLDQ_XMM_XMMM128, c, d);
                    self.x3_regs(rows::PUNPCKLQDQ_XMM_XMMM128, dst, low, high);
                }
                _ => unreachable!("two or four lanes"),
            }
            return;
        }
        let single = match elements.iter().flatten().count() {
            1 => elements.iter().position(Option::is_some),
            _ => None,
        };
        match (single, ty.scalar()) {
            (Some(n), Scalar::I16) if keeps => {
                let (x, element) = (self.reg(base), elements[n].expect("found"));
                let y = self.reg(element);
                let operands = [reuse_of(dst, 1), use_of(x), use_of(y)];
                self.inst(Op::GprIntoX(rows::PINSRW_XMM_R32M16_IMM8), Shape::Rr, &operands, None, n as i64);
            }
            (Some(n), Scalar::F64 | Scalar::I64 | Scalar::Ptr) if keeps => {
                let (x, element) = (self.reg(base), elements[n].expect("found"));
                let y = self.low_lane(element);
                if n == 0 {
                    self.x3_regs(rows::MOVSD_XMM_XMMM64, dst, x, y);
                } else {
                    self.x3_regs(rows::PUNPCKLQDQ_XMM_XMMM128, dst, x, y);
                }
            }
            (Some(0), Scalar::F32) if keeps => {
                let (x, element) = (self.reg(base), elements[0].expect("found"));
                let y = self.reg(element);
                self.x3_regs(rows::MOVSS_XMM_XMMM32, dst, x, y);
            }
            _ => {
                let base = keeps.then(|| self.reg(base));
                let lanes: Vec<(usize, Value)> =
                    elements.iter().enumerate().filter_map(|(n, &element)| Some((n, element?))).collect();
                let regs: Vec<Option<VReg>> = lanes
                    .iter()
                    .map(|&(_, element)| self.const_bits(element).is_none().then(|| self.reg(element)))
                    .collect();
                let scratch = self.scratch(0);
                if let Some(base) = base {
                    self.store_to(&scratch, base, ty);
                }
                for (&(n, element), x) in lanes.iter().zip(regs) {
                    let at = scratch.plus((n as u32 * ty.element().bytes()) as i32);
                    self.store_lane(&at, ty.element(), element, x);
                }
                self.load_to(dst, ty, &scratch);
            }
        }
    }
    fn store_lane(&mut self, at: &MemRef, ty: Type, element: Value, x: Option<VReg>) {
        match x {
            Some(x) => self.store_to(at, x, ty),
            None => {
                let bits = self.const_bits(element).unwrap_or(0) as u64;
                self.store_const(at, Size::of_bits(ty.bytes() * 8), bits);
            }
        }
    }
    fn insert_at(&mut self, dst: VReg, ty: Type, vector: Value, element: Value, index: Value) {
        let (x, y) = (self.reg(vector), self.reg(element));
        let scratch = self.scratch(0);
        let lane = self.lane_ref(&scratch, index, ty.lanes(), ty.element().bytes());
        self.store_to(&scratch, x, ty);
        self.store_to(&lane, y, ty.element());
        self.load_to(dst, ty, &scratch);
    }
    /// Equal lanes.
    pub fn splat(&mut self, result: Value, arg: Value) {
        let (ty, dst) = (self.ty(result), self.dst(result));
        let pattern = if ty.lane_bits() == 64 { 0x44 } else { 0 };
        let factor = match ty.scalar() {
            Scalar::I8 => Some(0x0101_0101),
            Scalar::I16 => Some(0x0001_0001),
            _ => None,
        };
        let low = match factor {
            Some(factor) => {
                let x = self.extended(false, arg, Size::D);
                let repeated = self.imul(Size::D, x, Src::Imm(factor));
                let low = self.float();
                let op = Op::GprToX(rows::MOVD_XMM_RM32, Size::D);
                self.inst(op, Shape::Rr, &[def_of(low), use_of(repeated)], None, 0);
                low
            }
            None => self.low_lane(arg),
        };
        self.x2_imm(rows::PSHUFD_XMM_XMMM128_IMM8, dst, low, pattern);
    }
    /// Lanes of two vectors by a mask.
    pub fn shuffle(&mut self, result: Value, args: ListId) {
        let mut list = self.f.values(args);
        let (Some(a), Some(b), Some(mask)) = (list.next(), list.next(), list.next()) else { return };
        let (ty, to, mask_ty, dst) = (self.ty(a), self.ty(result), self.ty(mask), self.dst(result));
        let indices: Option<Vec<u32>> = self.const_bits(mask).map(|bits| {
            let lane = |n: u32| (bits >> (n * mask_ty.lane_bits())) as u32 & (2 * ty.lanes() - 1);
            (0..to.lanes()).map(lane).collect()
        });
        if let Some(indices) = &indices
            && to == ty
            && self.shuffle_registers(dst, ty, a, b, indices)
        {
            return;
        }
        let lane = ty.element();
        let (x, y) = (self.reg(a), self.reg(b));
        let mask = indices.is_none().then(|| self.reg(mask));
        let both = self.scratch(0);
        self.store_to(&both, x, ty);
        self.store_to(&both.plus(ty.bytes() as i32), y, ty);
        if let Some(mask) = mask {
            let at = self.scratch(2);
            self.store_to(&at, mask, mask_ty);
        }
        // Lanes are collected before any is stored: there is no third place.
        let mut parts = Vec::new();
        for n in 0..to.lanes() {
            let from = match &indices {
                Some(indices) => both.plus((indices[n as usize] * lane.bytes()) as i32),
                None => {
                    let size = Size::of_bits(mask_ty.lane_bits());
                    let index = self.int();
                    let at = self.scratch(2).plus((n * mask_ty.element().bytes()) as i32);
                    self.inst(Op::Load(size), Shape::Rm, &[def_of(index)], Some(&at), 0);
                    let index = self.alu(Alu::And, Size::D, index, Src::Imm(2 * ty.lanes() as i32 - 1));
                    let amode = Amode { index: true, scale: lane.bytes() as u8, ..both.amode };
                    MemRef { amode, index: Some(index), ..both }
                }
            };
            let t = self.int();
            self.inst(Op::Load(Size::of_bits(lane.bits())), Shape::Rm, &[def_of(t)], Some(&from), 0);
            parts.push(t);
        }
        for (n, t) in parts.into_iter().enumerate() {
            let at = both.plus((n as u32 * lane.bytes()) as i32);
            self.inst(Op::Store(Size::of_bits(lane.bits())), Shape::Mr, &[use_of(t)], Some(&at), 0);
        }
        self.load_to(dst, to, &both);
    }
    /// Shuffles that are one or two instructions.
    fn shuffle_registers(&mut self, dst: VReg, ty: Type, a: Value, b: Value, indices: &[u32]) -> bool {
        if ty.bytes() != 16 {
            return false;
        }
        let lanes = ty.lanes();
        let unpack = |half: u32| {
            indices.iter().enumerate().all(|(n, &index)| {
                let at = n as u32 / 2 + half * lanes / 2;
                index == at + if n % 2 == 1 { lanes } else { 0 }
            })
        };
        const UNPACK: [[Row; 2]; 4] = [
            [rows::PUNPCKLBW_XMM_XMMM128, rows::PUNPCKHBW_XMM_XMMM128],
            [rows::PUNPCKLWD_XMM_XMMM128, rows::PUNPCKHWD_XMM_XMMM128],
            [rows::PUNPCKLDQ_XMM_XMMM128, rows::PUNPCKHDQ_XMM_XMMM128],
            [rows::PUNPCKLQDQ_XMM_XMMM128, rows::PUNPCKHQDQ_XMM_XMMM128],
        ];
        for half in 0..2 {
            if unpack(half) {
                let (x, y) = (self.reg(a), self.reg(b));
                self.x3_regs(UNPACK[ty.lane_bits().trailing_zeros() as usize - 3][half as usize], dst, x, y);
                return true;
            }
        }
        let side = |index: u32| if index < lanes { a } else { b };
        let pick = |index: u32| i64::from(index & (lanes - 1));
        match *indices {
            [i, j] => {
                let (x, y) = (self.reg(side(i)), self.reg(side(j)));
                self.x3_imm(rows::SHUFPD_XMM_XMMM128_IMM8, dst, x, y, pick(i) | pick(j) << 1);
                true
            }
            [i, j, k, l] => {
                let imm = pick(i) | pick(j) << 2 | pick(k) << 4 | pick(l) << 6;
                if side(i) != side(j) || side(k) != side(l) {
                    return false;
                }
                let (x, y) = (self.reg(side(i)), self.reg(side(k)));
                if side(i) == side(k) {
                    self.x2_imm(rows::PSHUFD_XMM_XMMM128_IMM8, dst, x, imm);
                } else {
                    self.x3_imm(rows::SHUFPS_XMM_XMMM128_IMM8, dst, x, y, imm);
                }
                true
            }
            _ => false,
        }
    }
}
