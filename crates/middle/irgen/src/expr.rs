//! Expressions.

use crate::func::FuncGen;
use crate::place::Part;
use abi::{complex_part, ir_type};
use ctype::{Ty, TypeKind};
use hir::{BinaryOp as HirOp, CastKind, Expr, ExprId, IncDec, UnaryOp as HirUnary};
use ir::{BinaryOp, FloatCond, IntCond, Type, Value};

/// The value of an expression.
#[derive(Copy, Clone)]
pub(crate) enum Rvalue {
    /// `void`.
    Void,
    /// A scalar or vector.
    Scalar(Value),
    /// Real and imaginary part.
    Complex(Value, Value),
    /// A record or array: its address. Read it before anything else is evaluated that may write it.
    Memory(Value),
}

/// How values of a type are represented.
#[derive(Copy, Clone, PartialEq, Eq)]
pub(crate) enum Shape {
    Void,
    Scalar(Type),
    Complex,
    Memory,
}

impl FuncGen<'_, '_, '_> {
    pub(crate) fn shape(&self, ty: Ty) -> Shape {
        let types = self.types();
        if let Some(scalar) = ir_type(types, ty) {
            Shape::Scalar(scalar)
        } else if complex_part(types, ty).is_some() {
            Shape::Complex
        } else if matches!(types.kind(ty), TypeKind::Void | TypeKind::Error) {
            Shape::Void
        } else {
            Shape::Memory
        }
    }

    /// The value of any expression.
    pub(crate) fn rvalue(&mut self, e: ExprId) -> Rvalue {
        match self.shape(self.hir().ty(e)) {
            Shape::Void => {
                self.discard(e);
                Rvalue::Void
            }
            Shape::Scalar(_) => Rvalue::Scalar(self.scalar(e)),
            Shape::Complex => {
                let (re, im) = self.complex(e);
                Rvalue::Complex(re, im)
            }
            Shape::Memory => Rvalue::Memory(self.memory(e)),
        }
    }

    /// Stores a value at a place.
    pub(crate) fn store_rvalue(&mut self, place: crate::place::Place, value: Rvalue) {
        match value {
            Rvalue::Void => {}
            Rvalue::Scalar(value) => {
                self.store_scalar(&place, value);
            }
            Rvalue::Complex(re, im) => self.store_complex(&place, re, im),
            Rvalue::Memory(from) if place.space != 0 => {
                let source = self.whole(from, self.types().unqualified(place.ty));
                self.copy_across_spaces(&place, &source);
            }
            Rvalue::Memory(from) => self.copy_object(place.ptr, from, place.ty, place.align, place.volatile),
        }
    }

    /// Evaluates an expression for its effects.
    pub(crate) fn discard(&mut self, e: ExprId) {
        let hir = self.hir();
        self.b.loc = hir.loc(e);
        match hir.expr(e) {
            Expr::Cast(CastKind::ToVoid, inner) => self.discard(inner),
            Expr::Comma(first, second) => {
                self.discard(first);
                self.discard(second);
            }
            Expr::Cond(cond, then, otherwise) => self.cond_discard(cond, then, otherwise),
            Expr::Binary(HirOp::LogAnd | HirOp::LogOr, ..) => {
                let end = self.b.func.new_block();
                self.branch(e, end, end);
                self.b.start_block(end);
            }
            Expr::IncDec(op, inner) if matches!(self.shape(hir.ty(e)), Shape::Scalar(_)) => {
                let pre = match op {
                    IncDec::PostInc => IncDec::PreInc,
                    IncDec::PostDec => IncDec::PreDec,
                    other => other,
                };
                self.inc_dec(pre, inner, hir.ty(e));
            }
            Expr::StmtExpr(body) => {
                self.stmt(body);
            }
            Expr::Call { callee, args } => {
                self.call(e, callee, args, None);
            }
            Expr::Builtin { builtin, args } => {
                self.builtin(e, builtin, args);
            }
            Expr::Load(inner) => {
                // A volatile object is read; others only have their address's effects.
                if self.types().quals(hir.ty(inner)).contains(ctype::Quals::VOLATILE)
                    && let Shape::Scalar(_) | Shape::Complex = self.shape(hir.ty(e))
                {
                    self.rvalue(e);
                    return;
                }
                self.discard(inner);
            }
            Expr::Deref(inner) | Expr::AddrOf(inner) | Expr::Decay(inner) => self.discard(inner),
            Expr::Member { base, .. } => self.discard(base),
            Expr::Int(_)
            | Expr::WideInt(_)
            | Expr::Float(_)
            | Expr::String(_)
            | Expr::Decl(_)
            | Expr::Opaque(_)
            | Expr::SizeofVla(_)
            | Expr::LabelAddr(_)
            | Expr::Error => {}
            Expr::VlaEval(vla, inner) => {
                self.eval_vla(vla);
                self.discard(inner);
            }
            Expr::Elvis(common, _, otherwise) => {
                let (rest, end) = (self.b.func.new_block(), self.b.func.new_block());
                self.branch(common, end, rest);
                self.b.start_block(rest);
                self.discard(otherwise);
                self.b.jump(end, &[]);
                self.b.start_block(end);
            }
            _ if self.shape(hir.ty(e)) != Shape::Void => {
                self.rvalue(e);
            }
            _ => {}
        }
    }

    fn cond_discard(&mut self, cond: ExprId, then: ExprId, otherwise: ExprId) {
        let (yes, no, end) = (self.b.func.new_block(), self.b.func.new_block(), self.b.func.new_block());
        self.branch(cond, yes, no);
        self.b.start_block(yes);
        self.discard(then);
        self.b.jump(end, &[]);
        self.b.start_block(no);
        self.discard(otherwise);
        self.b.jump(end, &[]);
        self.b.start_block(end);
    }

    /// The value of an expression of scalar or vector type.
    pub(crate) fn scalar(&mut self, e: ExprId) -> Value {
        let hir = self.hir();
        let ty = hir.ty(e);
        let Some(ir_ty) = ir_type(self.types(), ty) else {
            // Only after an error: sema gives scalars where they are needed.
            self.unsupported("a value of this type", hir.loc(e));
            return self.b.int(Type::I32, 0);
        };
        match hir.expr(e) {
            Expr::Int(bits) => return self.b.func.constant(ir_ty, u128::from(bits)),
            Expr::WideInt(id) | Expr::Float(id) => return self.b.func.constant(ir_ty, hir.consts[id]),
            Expr::Load(inner) => {
                if let Some(value) = self.bound_value(inner, ir_ty) {
                    return value;
                }
                let place = self.place(inner);
                self.b.loc = hir.loc(e);
                return self.load_scalar(&place);
            }
            _ => {}
        }
        let value = self.scalar_other(e, ty, ir_ty);
        debug_assert_eq!(self.b.func.ty(value), ir_ty, "{:?}", hir.expr(e));
        value
    }

    fn scalar_other(&mut self, e: ExprId, ty: Ty, ir_ty: Type) -> Value {
        let hir = self.hir();
        match hir.expr(e) {
            Expr::Int(_) | Expr::WideInt(_) | Expr::Float(_) | Expr::Load(_) => unreachable!("handled by the caller"),
            Expr::Decay(inner) | Expr::AddrOf(inner) => {
                self.guard_address(inner);
                self.address(inner)
            }
            Expr::Unary(op, inner) => self.unary(op, inner, ty, ir_ty),
            Expr::Binary(op, lhs, rhs) => {
                if matches!(op, HirOp::LogAnd | HirOp::LogOr) || (op.is_comparison() && !ir_ty.is_vector()) {
                    let cond = self.cond(e);
                    return self.int_resize(cond, ir_ty, false);
                }
                if self.is_wide(hir.ty(rhs)) {
                    let left = self.rvalue(lhs);
                    let right = self.rvalue(rhs);
                    self.b.loc = hir.loc(e);
                    return match self.wide_apply(op, left, right, (ty, hir.ty(rhs), ty)) {
                        Rvalue::Scalar(value) => value,
                        _ => self.b.func.constant(ir_ty, 0),
                    };
                }
                let (a, b) = (self.scalar(lhs), self.scalar(rhs));
                self.b.loc = hir.loc(e);
                self.binary(op, a, b, hir.ty(lhs), hir.ty(rhs), ty)
            }
            Expr::Assign(lhs, rhs) => {
                // The right side first, as GCC does: it may contain calls that the address depends on.
                if self.has_effects(lhs) {
                    let place = self.place(lhs);
                    let value = self.scalar(rhs);
                    self.b.loc = hir.loc(e);
                    return self.store_scalar(&place, value);
                }
                let value = self.scalar(rhs);
                let place = self.place(lhs);
                self.b.loc = hir.loc(e);
                self.store_scalar(&place, value)
            }
            Expr::CompoundAssign { op, lhs, rhs, computation } => self.compound_assign(e, op, lhs, rhs, computation),
            Expr::IncDec(op, inner) => {
                self.b.loc = hir.loc(e);
                self.inc_dec(op, inner, ty)
            }
            Expr::Cast(kind, inner) => self.cast(kind, inner, ty, ir_ty),
            Expr::Cond(cond, then, otherwise) => {
                let (yes, no, end) = (self.b.func.new_block(), self.b.func.new_block(), self.b.func.new_block());
                self.branch(cond, yes, no);
                let result = self.b.func.add_param(end, ir_ty);
                self.b.start_block(yes);
                let value = self.scalar(then);
                self.b.jump(end, &[value]);
                self.b.start_block(no);
                let value = self.scalar(otherwise);
                self.b.jump(end, &[value]);
                self.b.start_block(end);
                result
            }
            Expr::Elvis(common, converted, otherwise) => {
                let (yes, no, end) = (self.b.func.new_block(), self.b.func.new_block(), self.b.func.new_block());
                let value = self.rvalue(common);
                self.opaque.insert(common, value);
                let cond = self.rvalue_is_true(value, hir.ty(common));
                self.b.branch(cond, yes, &[], no, &[]);
                let result = self.b.func.add_param(end, ir_ty);
                self.b.start_block(yes);
                let value = self.scalar(converted);
                self.b.jump(end, &[value]);
                self.b.start_block(no);
                let value = self.scalar(otherwise);
                self.b.jump(end, &[value]);
                self.b.start_block(end);
                result
            }
            Expr::Opaque(common) => match self.opaque.get(&common) {
                Some(&Rvalue::Scalar(value)) => value,
                _ => self.scalar(common),
            },
            Expr::Comma(first, second) => {
                self.discard(first);
                self.scalar(second)
            }
            Expr::StmtExpr(body) => match self.stmt_expr(body) {
                Rvalue::Scalar(value) => value,
                _ => self.b.func.constant(ir_ty, 0),
            },
            Expr::Call { callee, args } => match self.call(e, callee, args, None) {
                Rvalue::Scalar(value) => value,
                _ => self.b.func.constant(ir_ty, 0),
            },
            Expr::Builtin { builtin, args } => match self.builtin(e, builtin, args) {
                Some(value) => value,
                None => self.b.func.constant(ir_ty, 0),
            },
            Expr::VaArg(list) => {
                let place = self.va_arg(list, ty);
                self.load_scalar(&place)
            }
            Expr::LabelAddr(label) => match self.outer_label(label) {
                Some(address) => address,
                None => {
                    let block = self.take_label(label);
                    self.b.func.leaf(ir::ValueDef::BlockAddr(block), self.b.pointer())
                }
            },
            Expr::SizeofVla(of) => self.runtime_size(of),
            Expr::VlaEval(vla, inner) => {
                self.eval_vla(vla);
                self.scalar(inner)
            }
            Expr::InitList(init) => self.vector_init(init, ir_ty),
            Expr::Decl(_)
            | Expr::String(_)
            | Expr::Deref(_)
            | Expr::Member { .. }
            | Expr::VectorElem { .. }
            | Expr::CompoundLiteral(_) => {
                let place = self.rvalue_part(e);
                self.load_scalar(&place)
            }
            Expr::MakeComplex(..) | Expr::Error => self.b.func.constant(ir_ty, 0),
        }
    }

    /// A member or lane of a value that is not an lvalue.
    fn rvalue_part(&mut self, e: ExprId) -> crate::place::Place {
        self.place(e)
    }

    /// Address that an lvalue, an array value or a function designator denotes.
    pub(crate) fn address(&mut self, e: ExprId) -> Value {
        let hir = self.hir();
        match hir.expr(e) {
            Expr::Decl(decl) if matches!(hir.decls[decl].kind, hir::DeclKind::Func { .. }) => {
                self.function_address(decl)
            }
            Expr::Deref(pointer) => self.scalar(pointer),
            _ => self.place(e).ptr,
        }
    }

    /// Whether evaluating an lvalue's address has effects, so that order matters to people.
    fn has_effects(&self, e: ExprId) -> bool {
        let hir = self.hir();
        match hir.expr(e) {
            Expr::Decl(_) | Expr::String(_) => false,
            Expr::Member { base, .. } => self.has_effects(base),
            _ => true,
        }
    }

    /// An `i1`: whether a scalar is not zero.
    pub(crate) fn is_true(&mut self, value: Value) -> Value {
        let ty = self.b.func.ty(value);
        if ty == Type::I1 {
            return value;
        }
        if let Some(bits) = self.b.func.const_bits(value)
            && !ty.is_float()
        {
            return self.b.int(Type::I1, u64::from(bits != 0));
        }
        // The address of an object or function that is defined is never null; a weak one may be.
        if let ir::ValueDef::Slot { .. } = self.b.func.def(value) {
            return self.b.int(Type::I1, 1);
        }
        let zero = self.b.func.constant(ty, 0);
        if ty.is_float() {
            self.b.float_compare(FloatCond::Une, value, zero)
        } else {
            self.b.int_compare(IntCond::Ne, value, zero)
        }
    }

    pub(crate) fn rvalue_is_true(&mut self, value: Rvalue, ty: Ty) -> Value {
        match value {
            Rvalue::Scalar(value) => self.is_true(value),
            Rvalue::Complex(re, im) => {
                let (re, im) = (self.is_true(re), self.is_true(im));
                self.b.binary(BinaryOp::Or, re, im)
            }
            Rvalue::Memory(ptr) => match self.wide_bits(ty) {
                Some(bits) => self.wide_is_true(ptr, bits),
                None => self.b.int(Type::I1, 0),
            },
            Rvalue::Void => self.b.int(Type::I1, 0),
        }
    }

    /// An `i1`: whether a condition holds.
    pub(crate) fn cond(&mut self, e: ExprId) -> Value {
        let hir = self.hir();
        match hir.expr(e) {
            Expr::Binary(op, lhs, rhs) if op.is_comparison() => {
                if complex_part(self.types(), hir.ty(lhs)).is_some() {
                    return self.complex_compare(op, lhs, rhs);
                }
                if let Some(bits) = self.wide_bits(hir.ty(lhs)) {
                    return self.wide_compare(op, lhs, rhs, bits);
                }
                let (a, b) = (self.scalar(lhs), self.scalar(rhs));
                self.b.loc = hir.loc(e);
                self.compare(op, a, b, hir.ty(lhs))
            }
            Expr::Unary(HirUnary::LogNot, inner) => {
                let value = self.cond(inner);
                let one = self.b.int(Type::I1, 1);
                self.fold_binary(BinaryOp::Xor, value, one)
            }
            Expr::Cast(CastKind::ToBool, inner) => self.cond(inner),
            // Widening a truth value changes nothing.
            Expr::Cast(CastKind::IntToInt, inner) if self.is_truth_value(inner) => self.cond(inner),
            Expr::Binary(HirOp::LogAnd | HirOp::LogOr, ..) => {
                let (yes, no, end) = (self.b.func.new_block(), self.b.func.new_block(), self.b.func.new_block());
                if let Some(known) = self.constant_condition(e) {
                    return self.b.int(Type::I1, u64::from(known));
                }
                self.branch(e, yes, no);
                let result = self.b.func.add_param(end, Type::I1);
                let (t, f) = (self.b.int(Type::I1, 1), self.b.int(Type::I1, 0));
                self.b.start_block(yes);
                self.b.jump(end, &[t]);
                self.b.start_block(no);
                self.b.jump(end, &[f]);
                self.b.start_block(end);
                result
            }
            _ => {
                let value = self.rvalue(e);
                self.rvalue_is_true(value, hir.ty(e))
            }
        }
    }

    fn is_truth_value(&self, e: ExprId) -> bool {
        match self.hir().expr(e) {
            Expr::Binary(op, ..) => op.is_comparison() || matches!(op, HirOp::LogAnd | HirOp::LogOr),
            Expr::Unary(HirUnary::LogNot, _) | Expr::Cast(CastKind::ToBool, _) => true,
            _ => false,
        }
    }

    /// Whether a condition without effects is known without evaluating it.
    fn constant_condition(&self, e: ExprId) -> Option<bool> {
        let hir = self.hir();
        match hir.expr(e) {
            Expr::Int(bits) => Some(bits != 0),
            Expr::Binary(HirOp::LogAnd, a, b) => match (self.constant_condition(a), self.constant_condition(b)) {
                (Some(false), _) => Some(false),
                (Some(true), known) => known,
                (None, _) => None,
            },
            Expr::Binary(HirOp::LogOr, a, b) => match (self.constant_condition(a), self.constant_condition(b)) {
                (Some(true), _) => Some(true),
                (Some(false), known) => known,
                (None, _) => None,
            },
            Expr::Unary(HirUnary::LogNot, inner) => self.constant_condition(inner).map(|known| !known),
            Expr::Cast(CastKind::IntToInt | CastKind::ToBool, inner) if self.is_truth_value(inner) => {
                self.constant_condition(inner)
            }
            _ => None,
        }
    }

    /// What `__builtin_expect` says of a condition.
    fn expected(&self, e: ExprId) -> Option<bool> {
        let hir = self.hir();
        match hir.expr(e) {
            Expr::Cast(CastKind::IntToInt | CastKind::ToBool, inner) => self.expected(inner),
            Expr::Unary(HirUnary::LogNot, inner) => self.expected(inner).map(|holds| !holds),
            Expr::Binary(op @ (HirOp::Eq | HirOp::Ne), value, to) if self.constant_condition(to) == Some(false) => {
                self.expected(value).map(|holds| holds == (op == HirOp::Ne))
            }
            Expr::Builtin { builtin: hir::Builtin::Expect, args } => {
                let value = hir.expr_list(args).nth(1)?;
                match self.evaluator().evaluate(value) {
                    Ok(hir::eval::ConstValue::Int(value)) => Some(!value.is_zero()),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Branches by a condition; both blocks may be one. A condition that is known jumps.
    pub(crate) fn branch(&mut self, e: ExprId, then: ir::Block, otherwise: ir::Block) {
        let hir = self.hir();
        match hir.expr(e) {
            Expr::Binary(HirOp::LogAnd, a, b) => {
                let middle = self.b.func.new_block();
                self.branch(a, middle, otherwise);
                self.b.start_block(middle);
                self.branch(b, then, otherwise);
            }
            Expr::Binary(HirOp::LogOr, a, b) => {
                let middle = self.b.func.new_block();
                self.branch(a, then, middle);
                self.b.start_block(middle);
                self.branch(b, then, otherwise);
            }
            Expr::Unary(HirUnary::LogNot, inner)
                if ir_type(self.types(), hir.ty(inner)).is_some_and(|t| !t.is_vector()) =>
            {
                self.branch(inner, otherwise, then);
            }
            Expr::Comma(first, second) => {
                self.discard(first);
                self.branch(second, then, otherwise);
            }
            Expr::Cast(CastKind::IntToInt | CastKind::ToBool, inner) if self.is_truth_value(inner) => {
                self.branch(inner, then, otherwise);
            }
            _ => {
                let cond = self.cond(e);
                self.b.loc = hir.loc(e);
                match self.b.func.const_bits(cond) {
                    Some(0) => self.b.jump(otherwise, &[]),
                    Some(_) => self.b.jump(then, &[]),
                    None => match self.expected(e) {
                        None => self.b.branch(cond, then, &[], otherwise, &[]),
                        // A block of its own says that this way is hardly ever taken.
                        Some(likely) => {
                            let unlikely = self.b.func.new_block();
                            self.b.func.set_cold(unlikely);
                            let to = if likely { otherwise } else { then };
                            let (then, otherwise) = if likely { (then, unlikely) } else { (unlikely, otherwise) };
                            self.b.branch(cond, then, &[], otherwise, &[]);
                            self.b.start_block(unlikely);
                            self.b.jump(to, &[]);
                        }
                    },
                }
            }
        }
    }

    fn unary(&mut self, op: HirUnary, inner: ExprId, ty: Ty, ir_ty: Type) -> Value {
        let hir = self.hir();
        match op {
            HirUnary::LogNot => {
                if ir_ty.is_vector() {
                    let value = self.scalar(inner);
                    return self.vector_is_zero(value);
                }
                let value = self.cond(inner);
                let one = self.b.int(Type::I1, 1);
                let value = self.fold_binary(BinaryOp::Xor, value, one);
                self.int_resize(value, ir_ty, false)
            }
            HirUnary::Neg => {
                let value = self.scalar(inner);
                self.negate(value, ty)
            }
            HirUnary::BitNot => {
                let value = self.scalar(inner);
                let ones = self.all_ones(ir_ty);
                let value = self.fold_binary(BinaryOp::Xor, value, ones);
                self.wrap_bit_int(value, ty)
            }
            HirUnary::Real | HirUnary::Imag => {
                if complex_part(self.types(), hir.ty(inner)).is_some() {
                    let (re, im) = if self.is_lvalue(inner) {
                        let place = self.place(inner);
                        self.load_complex(&place)
                    } else {
                        self.complex(inner)
                    };
                    if op == HirUnary::Real { re } else { im }
                } else if op == HirUnary::Real {
                    if self.is_lvalue(inner) {
                        let place = self.place(inner);
                        self.load_scalar(&place)
                    } else {
                        self.scalar(inner)
                    }
                } else {
                    self.discard(inner);
                    self.b.func.constant(ir_ty, 0)
                }
            }
            HirUnary::Conj => self.scalar(inner),
        }
    }

    fn compound_assign(&mut self, e: ExprId, op: HirOp, lhs: ExprId, rhs: ExprId, computation: Ty) -> Value {
        let hir = self.hir();
        let (lhs_ty, rhs_ty) = (hir.ty(lhs), hir.ty(rhs));
        if matches!(self.types().kind(lhs_ty), TypeKind::Atomic(_)) {
            return self.atomic_compound(op, lhs, rhs, computation);
        }
        if complex_part(self.types(), computation).is_some() {
            // A real object changed by a complex value keeps the real part.
            return self.complex_compound_to_real(op, lhs, rhs, computation);
        }
        if self.is_wide(computation) || self.is_wide(rhs_ty) {
            return self.wide_compound_to_scalar(op, lhs, rhs, computation);
        }
        let right = self.scalar(rhs);
        let place = self.place(lhs);
        self.b.loc = hir.loc(e);
        let old = self.load_scalar(&place);
        let new = self.apply(op, old, right, lhs_ty, rhs_ty, computation);
        self.store_scalar(&place, new)
    }

    /// `old op right` done in `computation` and converted back to the type of `old`.
    pub(crate) fn apply(
        &mut self,
        op: HirOp,
        old: Value,
        right: Value,
        lhs_ty: Ty,
        rhs_ty: Ty,
        computation: Ty,
    ) -> Value {
        if matches!(op, HirOp::PtrAdd | HirOp::PtrSub) {
            return self.binary(op, old, right, lhs_ty, rhs_ty, lhs_ty);
        }
        let left = self.convert(old, lhs_ty, computation);
        let result = self.binary(op, left, right, computation, rhs_ty, computation);
        self.convert(result, computation, lhs_ty)
    }

    fn inc_dec(&mut self, op: IncDec, inner: ExprId, ty: Ty) -> Value {
        let hir = self.hir();
        let place_ty = hir.ty(inner);
        if matches!(self.types().kind(place_ty), TypeKind::Atomic(_)) {
            return self.atomic_inc_dec(op, inner);
        }
        let place = self.place(inner);
        let old = self.load_scalar(&place);
        let up = matches!(op, IncDec::PreInc | IncDec::PostInc);
        let new = self.step(old, ty, up);
        let stored = self.store_scalar(&place, new);
        let post = matches!(op, IncDec::PostInc | IncDec::PostDec);
        if post {
            old
        } else if matches!(place.part, Part::Bits(_)) {
            stored
        } else {
            new
        }
    }

    /// The value plus or minus one (or one element).
    pub(crate) fn step(&mut self, old: Value, ty: Ty, up: bool) -> Value {
        let types = self.types();
        let ir_ty = self.b.func.ty(old);
        if let Some(to) = types.pointee(ty) {
            let size = self.element_size(to);
            let delta = if up { size } else { self.negate_size(size) };
            return self.b.ptr_add(old, delta);
        }
        if types.unqualified(ty) == Ty::BOOL {
            // C23 6.5.3.5: ++ on bool gives true; -- toggles.
            let one = self.b.int(ir_ty, 1);
            return if up { one } else { self.b.binary(BinaryOp::Xor, old, one) };
        }
        let op = if up { HirOp::Add } else { HirOp::Sub };
        let one = self.one(ir_ty);
        // The sum is done in the promoted type and cut, so narrow types wrap.
        if ir_ty.is_int() && !ir_ty.is_vector() && ir_ty.bits() < 32 {
            let op = if up { BinaryOp::Add } else { BinaryOp::Sub };
            let sum = self.b.binary(op, old, one);
            return self.wrap_bit_int(sum, ty);
        }
        self.binary(op, old, one, ty, ty, ty)
    }

    /// Size of an element that a pointer steps over, as wide as a pointer; `void` and functions count as 1.
    pub(crate) fn element_size(&mut self, to: Ty) -> Value {
        match self.types().size_of(to) {
            Some(size) => self.b.size(size),
            None if self.types().is_variable_size(to) => self.runtime_size(to),
            None => self.b.size(1),
        }
    }

    pub(crate) fn negate_size(&mut self, size: Value) -> Value {
        let zero = self.b.size(0);
        self.fold_binary(BinaryOp::Sub, zero, size)
    }

    /// The `va_list` argument of type `ty`: its place.
    pub(crate) fn va_arg(&mut self, list: ExprId, ty: Ty) -> crate::place::Place {
        let list_ty = self.hir().ty(list);
        let list = self.scalar(list);
        let types = self.types();
        let is_other = types.target().va_list != target::VaListKind::Pointer;
        if is_other && types.pointee(list_ty).is_some_and(|to| types.is_pointer(to)) {
            return self.ms_va_arg(list, ty);
        }
        if types.size_of(ty) == Some(0) {
            let ptr = self.temp_for(ty);
            return self.whole(ptr, ty);
        }
        if types.is_variable_size(ty) {
            let place = self.va_arg_at(list, Ty::VOID_PTR);
            let ptr = self.load_scalar(&place);
            return self.whole(ptr, types.unqualified(ty));
        }
        self.va_arg_at(list, ty)
    }

    /// `va_arg` on a `__builtin_ms_va_list`, a pointer to the next place of 8 bytes.
    fn ms_va_arg(&mut self, list: Value, ty: Ty) -> crate::place::Place {
        let types = self.types();
        let ty = types.unqualified(ty);
        let mem = ir::MemFlags::aligned(8);
        let at = self.b.load(self.b.pointer(), list, mem);
        let next = self.b.ptr_offset(at, 8);
        self.b.store(list, next, mem);
        let ptr = match types.size_of(ty) {
            Some(1 | 2 | 4 | 8) => at,
            _ => self.b.load(self.b.pointer(), at, mem),
        };
        let mut place = self.whole(ptr, ty);
        place.align = place.align.min(8);
        place
    }

    fn va_arg_at(&mut self, list: Value, ty: Ty) -> crate::place::Place {
        let types = self.types();
        let mut made = None;
        let ptr = abi::emit_va_arg(&mut self.b, types, ty, list, |b, size, align| {
            let slot = b.func.slots.push(ir::SlotData { size, align });
            made = Some(slot);
            slot
        });
        let mut place = self.whole(ptr, types.unqualified(ty));
        // Pieces in the register save area are aligned to 8 bytes only.
        place.align = place.align.min(8);
        place
    }
}
