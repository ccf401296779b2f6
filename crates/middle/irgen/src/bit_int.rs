//! `_BitInt` wider than 128 bits: values live in memory as 64-bit limbs (System V psABI, 3.1.2), and functions of the
//! runtime library compute with them (`runtime/lib/bitint.c`).
//!
//! The bits above the width repeat the sign, or are zero; the library keeps them so.

use crate::expr::{Rvalue, Shape};
use crate::func::FuncGen;
use crate::place::{Part, Place};
use abi::ir_type;
use ctype::{Ty, TypeKind};
use hir::{BinaryOp as HirOp, BitRange, CastKind, Expr, ExprId, IncDec, UnaryOp as HirUnary};
use ir::{AtomicOrder, IntCond, MemFlags, SymbolDef, Type, Value};

impl FuncGen<'_, '_, '_> {
    /// The width of a `_BitInt` that is kept in memory, negative if it is signed, as the library wants it.
    pub(crate) fn wide_bits(&self, ty: Ty) -> Option<i64> {
        match self.types().kind(ty) {
            TypeKind::BitInt { signed, width } if width > 128 => {
                Some(if signed { -i64::from(width) } else { i64::from(width) })
            }
            TypeKind::Atomic(inner) => self.wide_bits(inner),
            _ => None,
        }
    }

    fn bits_value(&mut self, bits: i64) -> Value {
        self.b.int(Type::I32, bits as u64)
    }

    /// Calls a function of the library that gives nothing.
    fn wide_call(&mut self, name: &str, types: &[Ty], values: &[Value]) {
        self.call_library(&format!("__wootz_bitint_{name}"), Ty::VOID, types, values);
    }

    /// The address of a value of such a type; none if the expression is of a kind that all objects in memory share.
    pub(crate) fn wide_value(&mut self, e: ExprId, ty: Ty) -> Option<Value> {
        let bits = self.wide_bits(ty)?;
        let hir = self.hir();
        match hir.expr(e) {
            Expr::WideInt(_) | Expr::Int(_) => Some(self.wide_constant(e, ty)),
            Expr::Load(inner) => {
                // A value in memory may be written before it is used: what is read is a copy.
                if let TypeKind::Atomic(_) = self.types().kind(hir.ty(inner)) {
                    return None;
                }
                let place = self.place(inner);
                Some(self.wide_load(&place, ty))
            }
            Expr::Unary(op @ (HirUnary::Neg | HirUnary::BitNot), inner) => {
                let from = self.memory(inner);
                let name = if op == HirUnary::Neg { "neg" } else { "not" };
                let to = self.temp_for(ty);
                let bits = self.bits_value(bits);
                self.wide_call(name, &[Ty::VOID_PTR, Ty::VOID_PTR, Ty::INT], &[to, from, bits]);
                Some(to)
            }
            Expr::Unary(..) => None,
            Expr::Binary(op, lhs, rhs) => {
                let left = self.memory(lhs);
                let right = self.rvalue(rhs);
                self.b.loc = hir.loc(e);
                Some(self.wide_binary(op, left, right, hir.ty(rhs), ty, bits))
            }
            Expr::Cast(kind, inner) => Some(self.wide_cast(kind, inner, ty, bits)),
            Expr::Assign(lhs, rhs) => {
                let from = self.memory(rhs);
                let place = self.place(lhs);
                self.b.loc = hir.loc(e);
                if let (TypeKind::Atomic(_), Part::Whole) = (self.types().kind(place.ty), place.part) {
                    self.atomic_store_object(place.ptr, from, place.ty);
                    return Some(from);
                }
                Some(self.wide_store(&place, from, ty))
            }
            Expr::CompoundAssign { op, lhs, rhs, computation } => {
                let right = self.rvalue(rhs);
                let place = self.place(lhs);
                self.b.loc = hir.loc(e);
                let types = (ty, hir.ty(rhs), computation);
                let change = |f: &mut Self, old| match f.wide_apply(op, Rvalue::Memory(old), right, types) {
                    Rvalue::Memory(new) => new,
                    _ => old,
                };
                Some(self.wide_update(&place, ty, change).1)
            }
            Expr::IncDec(op, inner) => {
                let place = self.place(inner);
                let one = self.temp_for(ty);
                self.wide_from_words(one, bits, [1, 0, 0]);
                let up = matches!(op, IncDec::PreInc | IncDec::PostInc);
                let op_kind = if up { HirOp::Add } else { HirOp::Sub };
                let change = |f: &mut Self, old| f.wide_binary(op_kind, old, Rvalue::Memory(one), ty, ty, bits);
                let (old, stored) = self.wide_update(&place, ty, change);
                Some(if matches!(op, IncDec::PostInc | IncDec::PostDec) { old } else { stored })
            }
            Expr::Elvis(common, converted, otherwise) => {
                let (yes, no, end) = (self.b.func.new_block(), self.b.func.new_block(), self.b.func.new_block());
                let value = self.rvalue(common);
                self.opaque.insert(common, value);
                let cond = self.rvalue_is_true(value, hir.ty(common));
                self.b.branch(cond, yes, &[], no, &[]);
                let result = self.b.func.add_param(end, self.b.pointer());
                self.b.start_block(yes);
                let value = self.memory(converted);
                self.b.jump(end, &[value]);
                self.b.start_block(no);
                let value = self.memory(otherwise);
                self.b.jump(end, &[value]);
                self.b.start_block(end);
                Some(result)
            }
            _ => None,
        }
    }

    /// Replaces a value by a function of it: the old and the new one. An atomic object is tried again until nothing
    /// came between.
    fn wide_update(&mut self, place: &Place, ty: Ty, change: impl FnOnce(&mut Self, Value) -> Value) -> (Value, Value) {
        let TypeKind::Atomic(_) = self.types().kind(place.ty) else {
            let old = self.wide_load(place, ty);
            let new = change(self, old);
            return (old, self.wide_store(place, new, ty));
        };
        let old = self.temp_for(ty);
        self.generic_load(place.ptr, old, place.ty, AtomicOrder::SeqCst);
        let (again, end) = (self.b.func.new_block(), self.b.func.new_block());
        self.fall_into(again);
        let new = change(self, old);
        let orders = (AtomicOrder::SeqCst, AtomicOrder::SeqCst);
        let done = self.generic_compare_exchange(place.ptr, old, new, place.ty, orders, false);
        let zero = self.b.int(Type::I8, 0);
        let done = self.b.int_compare(IntCond::Ne, done, zero);
        self.b.branch(done, end, &[], again, &[]);
        self.b.start_block(end);
        (old, new)
    }

    /// The value of a switch on such a type as one of 128 bits, and whether it is one: labels of switches are.
    pub(crate) fn wide_switch_value(&mut self, e: ExprId) -> (Value, Value) {
        let ty = self.types().unqualified(self.hir().ty(e));
        let bits = self.wide_bits(ty).unwrap_or(192);
        let ptr = self.memory(e);
        let narrow = self.wide_to_scalar(ptr, bits, Ty::INT128);
        let back = self.scalar_to_wide(narrow, Ty::INT128, ty, bits);
        let fits = self.wide_order(ptr, back, bits, IntCond::Eq);
        (narrow, fits)
    }

    /// A constant: a read-only object of its own.
    fn wide_constant(&mut self, e: ExprId, ty: Ty) -> Value {
        let Ok(hir::eval::ConstValue::Int(int)) = hir::eval::evaluate(self.hir(), e, hir::eval::Mode::Fold) else {
            return self.temp_for(ty);
        };
        let size = self.g.size_of(ty);
        let bytes = int.to_le_bytes(size as usize, self.types().is_signed(ty));
        let name = self.g.private_name(".LC");
        let symbol = self.g.module.symbol(name);
        let info = &mut self.g.module.symbols[symbol];
        info.linkage = ir::Linkage::Local;
        info.dso_local = true;
        info.plt = false;
        info.def = SymbolDef::Data(ir::DataDef {
            bytes,
            size,
            align: 8,
            relocs: Vec::new(),
            readonly: true,
            mergeable_string: 0,
        });
        self.b.symbol(symbol, 0)
    }

    /// A copy of the value of an object, or of a bit-field.
    fn wide_load(&mut self, place: &Place, ty: Ty) -> Value {
        let to = self.temp_for(ty);
        match place.part {
            Part::Bits(range) => self.wide_extract(to, place, range, ty),
            _ => self.copy_object(to, place.ptr, self.types().unqualified(ty), place.align.min(8), place.volatile),
        }
        to
    }

    fn wide_extract(&mut self, to: Value, place: &Place, range: BitRange, ty: Ty) {
        let bits = self.wide_bits(ty).unwrap_or(64);
        let (bits, at) = (self.bits_value(bits), self.b.int(Type::I64, u64::from(range.offset)));
        let width = self.b.int(Type::I32, u64::from(range.width));
        let types = [Ty::VOID_PTR, Ty::INT, Ty::VOID_PTR, Ty::ULONG, Ty::INT];
        self.wide_call("extract", &types, &[to, bits, place.ptr, at, width]);
    }

    /// Stores a value; gives it as it is read back.
    fn wide_store(&mut self, place: &Place, from: Value, ty: Ty) -> Value {
        match place.part {
            Part::Bits(range) => {
                let at = self.b.int(Type::I64, u64::from(range.offset));
                let width = self.b.int(Type::I32, u64::from(range.width));
                let types = [Ty::VOID_PTR, Ty::ULONG, Ty::INT, Ty::VOID_PTR];
                self.wide_call("insert", &types, &[place.ptr, at, width, from]);
                let to = self.temp_for(ty);
                self.wide_extract(to, place, range, ty);
                to
            }
            _ => {
                let ty = self.types().unqualified(ty);
                self.copy_object(place.ptr, from, ty, place.align.min(8), place.volatile);
                from
            }
        }
    }

    /// Initialises a bit-field of such a type.
    pub(crate) fn wide_init_bits(&mut self, place: &Place, e: ExprId) {
        let from = self.memory(e);
        self.wide_store(place, from, place.ty);
    }

    /// The low words of a value, and what fills the rest.
    fn wide_from_words(&mut self, to: Value, bits: i64, words: [u64; 3]) {
        let [low, high, fill] = words.map(|word| self.b.int(Type::I64, word));
        let bits = self.bits_value(bits);
        let types = [Ty::VOID_PTR, Ty::INT, Ty::ULONG, Ty::ULONG, Ty::ULONG];
        self.wide_call("from_int", &types, &[to, bits, low, high, fill]);
    }

    fn wide_binary(&mut self, op: HirOp, left: Value, right: Rvalue, right_ty: Ty, ty: Ty, bits: i64) -> Value {
        let to = self.temp_for(ty);
        let name = match op {
            HirOp::Add => "add",
            HirOp::Sub => "sub",
            HirOp::Mul => "mul",
            HirOp::Div => "div",
            HirOp::Rem => "rem",
            HirOp::And => "and",
            HirOp::Or => "or",
            HirOp::Xor => "xor",
            HirOp::Shl => "shl",
            _ => "shr",
        };
        let bits = self.bits_value(bits);
        if matches!(op, HirOp::Shl | HirOp::Shr) {
            let count = match right {
                Rvalue::Scalar(count) => {
                    let signed = self.types().is_signed(right_ty);
                    self.int_resize(count, Type::I64, signed)
                }
                Rvalue::Memory(ptr) => self.b.load(Type::I64, ptr, MemFlags::aligned(8)),
                _ => self.b.int(Type::I64, 0),
            };
            let types = [Ty::VOID_PTR, Ty::VOID_PTR, Ty::ULONG, Ty::INT];
            self.wide_call(name, &types, &[to, left, count, bits]);
            return to;
        }
        let Rvalue::Memory(right) = right else { return to };
        self.wide_call(name, &[Ty::VOID_PTR, Ty::VOID_PTR, Ty::VOID_PTR, Ty::INT], &[to, left, right, bits]);
        to
    }

    /// `old op right` done in `computation` and converted back, where one of the types is such a one. The types are
    /// those of `old`, of `right`, and of the computation.
    pub(crate) fn wide_apply(&mut self, op: HirOp, old: Rvalue, right: Rvalue, types: (Ty, Ty, Ty)) -> Rvalue {
        let (ty, right_ty, computation) = types;
        let left = self.wide_convert(old, ty, computation);
        let result = match (left, self.wide_bits(computation)) {
            (Rvalue::Memory(left), Some(bits)) => {
                Rvalue::Memory(self.wide_binary(op, left, right, right_ty, computation, bits))
            }
            (Rvalue::Scalar(left), _) => {
                // A shift by a wide count, or a floating computation.
                let right = match right {
                    Rvalue::Memory(ptr) => self.b.load(Type::I32, ptr, MemFlags::aligned(8)),
                    Rvalue::Scalar(value) => value,
                    _ => return old,
                };
                let right_ty = if self.wide_bits(right_ty).is_some() { Ty::UINT } else { right_ty };
                Rvalue::Scalar(self.binary(op, left, right, computation, right_ty, computation))
            }
            _ => return old,
        };
        self.wide_convert(result, computation, ty)
    }

    /// Converts between such a type and any arithmetic type.
    pub(crate) fn wide_convert(&mut self, value: Rvalue, from: Ty, to: Ty) -> Rvalue {
        match (value, self.wide_bits(from), self.wide_bits(to)) {
            (Rvalue::Scalar(value), None, None) => Rvalue::Scalar(self.convert(value, from, to)),
            (Rvalue::Memory(ptr), Some(from_bits), Some(bits)) => {
                if from_bits == bits {
                    return value;
                }
                let result = self.temp_for(to);
                let (bits, from_bits) = (self.bits_value(bits), self.bits_value(from_bits));
                let types = [Ty::VOID_PTR, Ty::INT, Ty::VOID_PTR, Ty::INT];
                self.wide_call("convert", &types, &[result, bits, ptr, from_bits]);
                Rvalue::Memory(result)
            }
            (Rvalue::Memory(ptr), Some(bits), None) => Rvalue::Scalar(self.wide_to_scalar(ptr, bits, to)),
            (Rvalue::Scalar(scalar), None, Some(bits)) => Rvalue::Memory(self.scalar_to_wide(scalar, from, to, bits)),
            _ => value,
        }
    }

    /// A value of such a type as a scalar.
    pub(crate) fn wide_to_scalar(&mut self, ptr: Value, bits: i64, to: Ty) -> Value {
        let types = self.types();
        let Some(ir_ty) = ir_type(types, to) else { return self.b.int(Type::I32, 0) };
        if types.unqualified(to) == Ty::BOOL {
            let truth = self.wide_is_true(ptr, bits);
            return self.int_resize(truth, ir_ty, false);
        }
        if ir_ty.is_float() {
            let (name, via) = match ir_ty {
                Type::F80 => ("to_xf", Ty::LONGDOUBLE),
                Type::F128 => ("to_tf", Ty::FLOAT128),
                Type::F64 => ("to_df", Ty::DOUBLE),
                _ => ("to_sf", Ty::FLOAT),
            };
            let bits = self.bits_value(bits);
            let name = format!("__wootz_bitint_{name}");
            return match self.call_library(&name, via, &[Ty::VOID_PTR, Ty::INT], &[ptr, bits]) {
                Rvalue::Scalar(value) => self.convert(value, via, to),
                _ => self.b.func.constant(ir_ty, 0),
            };
        }
        let load_ty = if ir_ty.is_ptr() { Type::I64 } else { ir_ty };
        let low = self.b.load(load_ty, ptr, MemFlags::aligned(8));
        if ir_ty.is_ptr() {
            return self.convert(low, Ty::ULONG, to);
        }
        self.wrap_bit_int(low, to)
    }

    fn scalar_to_wide(&mut self, value: Value, from: Ty, to: Ty, bits: i64) -> Value {
        let result = self.temp_for(to);
        let ir_ty = self.b.func.ty(value);
        if ir_ty.is_float() {
            let (name, via) = match ir_ty {
                Type::F128 => ("from_tf", Ty::FLOAT128),
                _ => ("from_xf", Ty::LONGDOUBLE),
            };
            let value = self.convert(value, from, via);
            let bits = self.bits_value(bits);
            self.wide_call(name, &[Ty::VOID_PTR, Ty::INT, via], &[result, bits, value]);
            return result;
        }
        let signed = self.types().is_signed(from);
        let value = if ir_ty.is_ptr() { self.convert(value, from, Ty::ULONG) } else { value };
        let wide = self.int_resize(value, Type::I128, signed);
        let low = self.int_resize(wide, Type::I64, false);
        let shift = self.b.int(Type::I128, 64);
        let high = self.b.binary(ir::BinaryOp::LShr, wide, shift);
        let high = self.int_resize(high, Type::I64, false);
        let fill = if signed {
            let shift = self.b.int(Type::I64, 63);
            self.b.binary(ir::BinaryOp::AShr, high, shift)
        } else {
            self.b.int(Type::I64, 0)
        };
        let bits = self.bits_value(bits);
        let types = [Ty::VOID_PTR, Ty::INT, Ty::ULONG, Ty::ULONG, Ty::ULONG];
        self.wide_call("from_int", &types, &[result, bits, low, high, fill]);
        result
    }

    fn wide_cast(&mut self, kind: CastKind, inner: ExprId, ty: Ty, bits: i64) -> Value {
        let from = self.hir().ty(inner);
        if let (CastKind::ComplexToReal, Some(part)) = (kind, abi::complex_part(self.types(), from)) {
            let (re, _) = self.complex(inner);
            return self.scalar_to_wide(re, part, ty, bits);
        }
        let value = self.rvalue(inner);
        self.b.loc = self.hir().loc(inner);
        match self.wide_convert(value, from, ty) {
            Rvalue::Memory(ptr) => ptr,
            _ => self.temp_for(ty),
        }
    }

    /// An `i1`: whether the value is not zero.
    pub(crate) fn wide_is_true(&mut self, ptr: Value, bits: i64) -> Value {
        let bits = self.bits_value(bits);
        let result = self.call_library("__wootz_bitint_nonzero", Ty::INT, &[Ty::VOID_PTR, Ty::INT], &[ptr, bits]);
        match result {
            Rvalue::Scalar(value) => self.is_true(value),
            _ => self.b.int(Type::I1, 0),
        }
    }

    /// An `i1`: a comparison of two values of one such type.
    pub(crate) fn wide_compare(&mut self, op: HirOp, lhs: ExprId, rhs: ExprId, bits: i64) -> Value {
        let (a, b) = (self.memory(lhs), self.memory(rhs));
        let cond = match op {
            HirOp::Lt => IntCond::Slt,
            HirOp::Gt => IntCond::Sgt,
            HirOp::Le => IntCond::Sle,
            HirOp::Ge => IntCond::Sge,
            HirOp::Eq => IntCond::Eq,
            _ => IntCond::Ne,
        };
        self.wide_order(a, b, bits, cond)
    }
    fn wide_order(&mut self, a: Value, b: Value, bits: i64, cond: IntCond) -> Value {
        let bits = self.bits_value(bits);
        let types = [Ty::VOID_PTR, Ty::VOID_PTR, Ty::INT];
        let order = match self.call_library("__wootz_bitint_compare", Ty::INT, &types, &[a, b, bits]) {
            Rvalue::Scalar(order) => order,
            _ => self.b.int(Type::I32, 0),
        };
        let zero = self.b.int(Type::I32, 0);
        self.b.int_compare(cond, order, zero)
    }

    /// A compound assignment to a scalar whose computation is done in such a type, or whose right operand is of one.
    pub(crate) fn wide_compound_to_scalar(&mut self, op: HirOp, lhs: ExprId, rhs: ExprId, computation: Ty) -> Value {
        let hir = self.hir();
        let (ty, right_ty) = (hir.ty(lhs), hir.ty(rhs));
        let right = self.rvalue(rhs);
        let place = self.place(lhs);
        let old = self.load_scalar(&place);
        match self.wide_apply(op, Rvalue::Scalar(old), right, (ty, right_ty, computation)) {
            Rvalue::Scalar(new) => self.store_scalar(&place, new),
            _ => old,
        }
    }

    /// Whether values of the type are such integers.
    pub(crate) fn is_wide(&self, ty: Ty) -> bool {
        self.wide_bits(ty).is_some() && self.shape(ty) == Shape::Memory
    }
}
