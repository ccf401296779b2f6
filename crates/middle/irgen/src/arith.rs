//! Arithmetic, comparisons and conversions of scalars and vectors.

use crate::fold;
use crate::func::FuncGen;
use abi::{complex_part, ir_type};
use ctype::{Ty, TypeKind};
use hir::{BinaryOp as HirOp, CastKind, ExprId};
use ir::{ArithFlags, BinaryOp, CastOp, FloatCond, IntCond, Intrinsic, OverflowOp, Type, UnaryOp, Value};
use num::{Float, FloatFormat};

impl FuncGen<'_, '_, '_> {
    /// Integer arithmetic, folded if constant.
    pub(crate) fn fold_binary(&mut self, op: BinaryOp, lhs: Value, rhs: Value) -> Value {
        match fold::binary(self.b.func, op, lhs, rhs) {
            Some(value) => value,
            None => self.b.binary(op, lhs, rhs),
        }
    }

    /// The constant with all bits set, in a scalar or in every lane.
    pub(crate) fn all_ones(&mut self, ty: Type) -> Value {
        let bits = ty.element().bits();
        let lane = if bits == 128 { u128::MAX } else { (1 << bits) - 1 };
        self.lanes(ty, lane)
    }

    /// The constant one in a scalar or in every lane.
    pub(crate) fn one(&mut self, ty: Type) -> Value {
        let bits = match float_format(ty.element()) {
            Some(format) => Float::from_u128(format, 1).bits(),
            None => 1,
        };
        self.lanes(ty, bits)
    }

    /// A constant with these bits in every lane.
    pub(crate) fn lanes(&mut self, ty: Type, lane: u128) -> Value {
        if !ty.is_vector() {
            return self.b.func.constant(ty, lane);
        }
        if ty.bits() <= 128 {
            let width = ty.element().bits();
            let bits = (0..ty.lanes()).fold(0, |sum, n| sum | lane << (n * width));
            return self.b.func.constant(ty, bits);
        }
        let scalar = self.b.func.constant(ty.element(), lane);
        self.b.splat(scalar, ty)
    }

    /// Infix arithmetic on converted operands.
    pub(crate) fn binary(&mut self, op: HirOp, a: Value, b: Value, a_ty: Ty, b_ty: Ty, ty: Ty) -> Value {
        let types = self.types();
        match op {
            HirOp::PtrAdd | HirOp::PtrSub => {
                let Some(to) = types.pointee(a_ty) else { return a };
                let size = self.element_size(to);
                let signed = types.is_signed(b_ty);
                let index = self.int_resize(b, self.b.word(), signed);
                let mut offset = self.fold_binary(BinaryOp::Mul, index, size);
                if op == HirOp::PtrSub {
                    offset = self.negate_size(offset);
                }
                return self.b.ptr_add(a, offset);
            }
            HirOp::PtrDiff => {
                let Some(to) = types.pointee(a_ty) else { return a };
                let word = self.b.word();
                let (x, y) = (self.b.cast(CastOp::PtrToInt, a, word), self.b.cast(CastOp::PtrToInt, b, word));
                let bytes = self.b.binary(BinaryOp::Sub, x, y);
                let size = self.element_size(to);
                return match self.b.func.const_bits(size) {
                    Some(0 | 1) => bytes,
                    Some(n) if n.is_power_of_two() => {
                        let shift = self.b.size(u64::from(n.trailing_zeros()));
                        self.b.binary_flags(BinaryOp::AShr, ArithFlags::EXACT, bytes, shift)
                    }
                    _ => self.b.binary_flags(BinaryOp::SDiv, ArithFlags::EXACT, bytes, size),
                };
            }
            _ => {}
        }
        let ir_ty = self.b.func.ty(a);
        if op.is_comparison() {
            // Only vectors come here: lanes of all ones or zero.
            return self.compare(op, a, b, a_ty);
        }
        if ir_ty.is_float() {
            let op = match op {
                HirOp::Add => BinaryOp::FAdd,
                HirOp::Sub => BinaryOp::FSub,
                HirOp::Mul => BinaryOp::FMul,
                _ => BinaryOp::FDiv,
            };
            if self.by_x87(ir_ty) {
                let (a, b) = (self.on_x87(a), self.on_x87(b));
                let exact = self.b.binary(op, a, b);
                return self.b.cast(CastOp::FpTrunc, exact, ir_ty);
            }
            return self.b.binary(op, a, b);
        }
        let elem_ty = match types.kind(a_ty) {
            TypeKind::Vector { elem, .. } => elem,
            _ => ty,
        };
        let signed = types.is_signed(elem_ty);
        let (op, arithmetic) = match op {
            HirOp::Add => (BinaryOp::Add, true),
            HirOp::Sub => (BinaryOp::Sub, true),
            HirOp::Mul => (BinaryOp::Mul, true),
            HirOp::Div => (if signed { BinaryOp::SDiv } else { BinaryOp::UDiv }, false),
            HirOp::Rem => (if signed { BinaryOp::SRem } else { BinaryOp::URem }, false),
            HirOp::Shl => (BinaryOp::Shl, false),
            HirOp::Shr => (if signed { BinaryOp::AShr } else { BinaryOp::LShr }, false),
            HirOp::And => (BinaryOp::And, false),
            HirOp::Or => (BinaryOp::Or, false),
            _ => (BinaryOp::Xor, false),
        };
        let b = if matches!(op, BinaryOp::Shl | BinaryOp::AShr | BinaryOp::LShr) && !ir_ty.is_vector() {
            let count_signed = types.is_signed(b_ty);
            self.int_resize(b, ir_ty, count_signed)
        } else {
            b
        };
        if let Some(value) = fold::binary(self.b.func, op, a, b) {
            return self.wrap_bit_int(value, ty);
        }
        let exact_width = types.int_width(ty).is_none_or(|width| width == ir_ty.bits());
        if arithmetic && signed && self.g.lang.trapv && !ir_ty.is_vector() && exact_width {
            return self.trapping(op, a, b);
        }
        let promise = arithmetic && signed && !self.g.lang.wrapv && exact_width && !ir_ty.is_vector();
        let flags = if promise { ArithFlags::NSW } else { ArithFlags::NONE };
        let value = self.b.binary_flags(op, flags, a, b);
        self.wrap_bit_int(value, ty)
    }

    /// Whether the x87 computes with values of a type (`-mfpmath=387`).
    fn by_x87(&self, ty: Type) -> bool {
        self.g.lang.uses_x87() && matches!(ty, Type::F32 | Type::F64)
    }

    /// A value as the x87 has it: what was computed there just now has not been rounded, as GCC does by
    /// default (`-fexcess-precision=fast`).
    fn on_x87(&mut self, value: Value) -> Value {
        if let ir::ValueDef::Inst { inst, .. } = self.b.func.def(value)
            && let ir::Inst::Cast { op: CastOp::FpTrunc, arg } = self.b.func.inst(inst)
            && self.b.func.ty(arg) == Type::F80
        {
            return arg;
        }
        self.b.cast(CastOp::FpExt, value, Type::F80)
    }

    /// `-ftrapv`: stops on overflow.
    fn trapping(&mut self, op: BinaryOp, a: Value, b: Value) -> Value {
        let op = match op {
            BinaryOp::Add => OverflowOp::SAdd,
            BinaryOp::Sub => OverflowOp::SSub,
            _ => OverflowOp::SMul,
        };
        let (value, overflowed) = self.b.overflow(op, a, b);
        let (bad, good) = (self.b.func.new_block(), self.b.func.new_block());
        self.b.branch(overflowed, bad, &[], good, &[]);
        self.b.start_block(bad);
        // GCC calls abort through libgcc.
        let abort = self.g.module.symbol("abort".into());
        self.g.module.symbols[abort].is_function = true;
        let callee = self.b.symbol(abort, 0);
        self.call_simple(callee, Ty::VOID, &[], &[]);
        self.b.unreachable();
        self.b.start_block(good);
        value
    }

    /// Keeps a value of `_BitInt` type extended in its IR type.
    pub(crate) fn wrap_bit_int(&mut self, value: Value, ty: Ty) -> Value {
        let TypeKind::BitInt { signed, width } = self.types().kind(ty) else { return value };
        let ir_ty = self.b.func.ty(value);
        if ir_ty.bits() <= width {
            return value;
        }
        let shift = self.b.int(ir_ty, u64::from(ir_ty.bits() - width));
        let up = self.fold_binary(BinaryOp::Shl, value, shift);
        self.fold_binary(if signed { BinaryOp::AShr } else { BinaryOp::LShr }, up, shift)
    }

    pub(crate) fn negate(&mut self, value: Value, ty: Ty) -> Value {
        let ir_ty = self.b.func.ty(value);
        if ir_ty.is_float() {
            if let (Some(bits), Some(format)) = (self.b.func.const_bits(value), float_format(ir_ty)) {
                let bits = Float::from_bits(format, bits).neg().bits();
                return self.b.func.constant(ir_ty, bits);
            }
            return self.b.unary(UnaryOp::FNeg, value);
        }
        let zero = self.lanes(ir_ty, 0);
        self.binary(HirOp::Sub, zero, value, ty, ty, ty)
    }

    /// Comparison: `i1`, or a mask for vectors.
    pub(crate) fn compare(&mut self, op: HirOp, a: Value, b: Value, ty: Ty) -> Value {
        let ir_ty = self.b.func.ty(a);
        if ir_ty.is_float() {
            let cond = match op {
                HirOp::Lt => FloatCond::Olt,
                HirOp::Gt => FloatCond::Ogt,
                HirOp::Le => FloatCond::Ole,
                HirOp::Ge => FloatCond::Oge,
                HirOp::Eq => FloatCond::Oeq,
                _ => FloatCond::Une,
            };
            if !self.g.lang.trapping_math
                && let Some(value) = fold::beyond_infinity(self.b.func, cond, a, b)
            {
                return value;
            }
            if self.by_x87(ir_ty) {
                let (a, b) = (self.on_x87(a), self.on_x87(b));
                return self.b.float_compare(cond, a, b);
            }
            return self.b.float_compare(cond, a, b);
        }
        let elem = match self.types().kind(ty) {
            TypeKind::Vector { elem, .. } => elem,
            _ => ty,
        };
        let signed = self.types().is_signed(elem);
        let cond = match (op, signed) {
            (HirOp::Lt, true) => IntCond::Slt,
            (HirOp::Gt, true) => IntCond::Sgt,
            (HirOp::Le, true) => IntCond::Sle,
            (HirOp::Ge, true) => IntCond::Sge,
            (HirOp::Lt, false) => IntCond::Ult,
            (HirOp::Gt, false) => IntCond::Ugt,
            (HirOp::Le, false) => IntCond::Ule,
            (HirOp::Ge, false) => IntCond::Uge,
            (HirOp::Eq, _) => IntCond::Eq,
            _ => IntCond::Ne,
        };
        match fold::compare(self.b.func, cond, a, b) {
            Some(value) => value,
            None => self.b.int_compare(cond, a, b),
        }
    }

    /// Converts a scalar between arithmetic or pointer types, as a cast would.
    pub(crate) fn convert(&mut self, value: Value, from: Ty, to: Ty) -> Value {
        let types = self.types();
        let Some(to_ir) = ir_type(types, to) else { return value };
        let from_ir = self.b.func.ty(value);
        if types.unqualified(to) == Ty::BOOL && types.unqualified(from) != Ty::BOOL {
            let truth = self.is_true(value);
            return self.int_resize(truth, to_ir, false);
        }
        if from_ir.is_vector() || to_ir.is_vector() {
            return if from_ir == to_ir { value } else { self.b.cast(CastOp::Bitcast, value, to_ir) };
        }
        match (from_ir.is_float(), to_ir.is_float()) {
            (false, false) => {
                let signed = types.is_signed(from);
                match (from_ir.is_ptr(), to_ir.is_ptr()) {
                    (true, true) => value,
                    (true, false) => {
                        let bits = self.b.cast(CastOp::PtrToInt, value, self.b.word());
                        self.int_resize(bits, to_ir, false)
                    }
                    (false, true) => {
                        let bits = self.int_resize(value, self.b.word(), signed);
                        match self.b.func.const_bits(bits) {
                            Some(bits) => self.b.int(self.b.pointer(), bits as u64),
                            None => self.b.cast(CastOp::IntToPtr, bits, self.b.pointer()),
                        }
                    }
                    (false, false) => {
                        let resized = self.int_resize(value, to_ir, signed);
                        self.wrap_bit_int(resized, to)
                    }
                }
            }
            (false, true) => {
                let signed = types.is_signed(from);
                let op = if signed { CastOp::SiToFp } else { CastOp::UiToFp };
                self.b.cast(op, value, to_ir)
            }
            (true, false) => {
                if let Some(bits) = self.b.func.const_bits(value)
                    && let Some(format) = float_format(from_ir)
                {
                    // Out of range is undefined; the nearest value is what GCC folds it to.
                    let (int, _) = Float::from_bits(format, bits).to_int(to_ir.bits(), types.is_signed(to));
                    return self.b.func.constant(to_ir, int.low_u128());
                }
                let op = if types.is_signed(to) { CastOp::FpToSi } else { CastOp::FpToUi };
                let value = self.b.cast(op, value, to_ir);
                self.wrap_bit_int(value, to)
            }
            (true, true) if from_ir == to_ir => value,
            (true, true) => {
                let wider = to_ir.bits() > from_ir.bits() || (from_ir == Type::F16 && to_ir != Type::BF16);
                let op = if wider { CastOp::FpExt } else { CastOp::FpTrunc };
                self.b.cast(op, value, to_ir)
            }
        }
    }

    pub(crate) fn cast(&mut self, kind: CastKind, inner: ExprId, ty: Ty, ir_ty: Type) -> Value {
        let hir = self.hir();
        let from = hir.ty(inner);
        match kind {
            CastKind::ToBool => {
                let truth = self.cond(inner);
                self.int_resize(truth, ir_ty, false)
            }
            CastKind::ComplexToReal => {
                let (re, _) = self.complex(inner);
                match complex_part(self.types(), from) {
                    Some(part) => self.convert(re, part, ty),
                    None => re,
                }
            }
            CastKind::Splat => {
                let value = self.scalar(inner);
                let elem = match self.types().kind(ty) {
                    TypeKind::Vector { elem, .. } => elem,
                    _ => ty,
                };
                let value = self.convert(value, from, elem);
                if ir_ty.is_vector() { self.b.splat(value, ir_ty) } else { value }
            }
            CastKind::ConvertVector => self.convert_vector(inner, ty, ir_ty),
            CastKind::Bitcast => {
                let value = self.scalar(inner);
                if self.b.func.ty(value) == ir_ty { value } else { self.b.cast(CastOp::Bitcast, value, ir_ty) }
            }
            CastKind::NoOp if matches!(self.types().kind(ty), TypeKind::Vector { .. }) => {
                let value = self.scalar(inner);
                if self.b.func.ty(value) == ir_ty { value } else { self.b.cast(CastOp::Bitcast, value, ir_ty) }
            }
            CastKind::ToVoid | CastKind::RealToComplex | CastKind::ComplexToComplex | CastKind::ToUnion => {
                self.discard(inner);
                self.b.func.constant(ir_ty, 0)
            }
            CastKind::NoOp
            | CastKind::IntToInt
            | CastKind::IntToFloat
            | CastKind::FloatToInt
            | CastKind::FloatToFloat
            | CastKind::IntToPtr
            | CastKind::PtrToInt => {
                if let Some(bits) = self.wide_bits(from) {
                    let ptr = self.memory(inner);
                    self.b.loc = hir.loc(inner);
                    return self.wide_to_scalar(ptr, bits, ty);
                }
                let value = self.scalar(inner);
                self.b.loc = hir.loc(inner);
                self.convert(value, from, ty)
            }
        }
    }

    /// Stops the program, and the block.
    pub(crate) fn trap(&mut self) {
        self.b.intrinsic(Intrinsic::Trap, &[], None);
        self.b.unreachable();
    }
}

/// The format of a floating IR type.
pub(crate) fn float_format(ty: Type) -> Option<FloatFormat> {
    Some(match ty {
        Type::F16 => FloatFormat::Half,
        Type::BF16 => FloatFormat::BFloat,
        Type::F32 => FloatFormat::Single,
        Type::F64 => FloatFormat::Double,
        Type::F80 => FloatFormat::X87,
        Type::F128 => FloatFormat::Quad,
        _ => return None,
    })
}
