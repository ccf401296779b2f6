//! Complex numbers: pairs of parts (C23 Annex G arithmetic through the runtime library).

use crate::expr::Rvalue;
use crate::func::FuncGen;
use crate::place::Place;
use abi::{complex_part, ir_type};
use base::Symbol;
use ctype::{Ty, TypeKind};
use hir::{BinaryOp as HirOp, CastKind, Expr, ExprId, IncDec, UnaryOp as HirUnary};
use ir::{BinaryOp, FloatCond, IntCond, Type, Value};

type Pair = (Value, Value);

impl FuncGen<'_, '_, '_> {
    pub(crate) fn load_complex(&mut self, place: &Place) -> Pair {
        let Some((re, im)) = self.part_places(place) else { return self.zero_pair() };
        (self.load_scalar(&re), self.load_scalar(&im))
    }

    pub(crate) fn store_complex(&mut self, place: &Place, re: Value, im: Value) {
        if let Some((re_place, im_place)) = self.part_places(place) {
            self.store_scalar(&re_place, re);
            self.store_scalar(&im_place, im);
        }
    }

    fn part_places(&mut self, place: &Place) -> Option<(Place, Place)> {
        let order = self.types().quals(place.ty).intersection(ctype::Quals::REVERSED);
        let part = complex_part(self.types(), place.ty)?.with(order);
        let size = self.g.size_of(part);
        let align = place.align.min(self.types().align_of(part).unwrap_or(1));
        let re = Place { ty: part, align, ..*place };
        let ptr = self.b.ptr_offset(place.ptr, size as i64);
        Some((re, Place { ptr, ..re }))
    }

    fn zero_pair(&mut self) -> Pair {
        let zero = self.b.func.constant(Type::F64, 0);
        (zero, zero)
    }

    /// The value of an expression of complex type.
    pub(crate) fn complex(&mut self, e: ExprId) -> Pair {
        let hir = self.hir();
        let ty = hir.ty(e);
        let Some(part) = complex_part(self.types(), ty) else { return self.zero_pair() };
        let part_ir = ir_type(self.types(), part).unwrap_or(Type::F64);
        match hir.expr(e) {
            Expr::Load(inner) => {
                let place = self.place(inner);
                self.load_complex(&place)
            }
            Expr::MakeComplex(re, im) => {
                let re = self.scalar(re);
                (re, self.scalar(im))
            }
            Expr::Cast(kind, inner) => self.complex_cast(kind, inner, part, part_ir),
            Expr::Unary(op, inner) => {
                let (re, im) = self.complex(inner);
                match op {
                    HirUnary::Neg => (self.negate(re, part), self.negate(im, part)),
                    HirUnary::Conj | HirUnary::BitNot => (re, self.negate(im, part)),
                    HirUnary::LogNot | HirUnary::Real | HirUnary::Imag => (re, im),
                }
            }
            Expr::Binary(op, lhs, rhs) => {
                let a = self.complex(lhs);
                let b = self.complex(rhs);
                self.b.loc = hir.loc(e);
                self.complex_binary(op, a, b, part)
            }
            Expr::Assign(lhs, rhs) => {
                let value = self.complex(rhs);
                let place = self.place(lhs);
                self.store_complex(&place, value.0, value.1);
                value
            }
            Expr::CompoundAssign { op, lhs, rhs, computation } => {
                let right = self.rvalue(rhs);
                let place = self.place(lhs);
                let old = self.load_complex(&place);
                let new = self.complex_apply(op, old, ty, right, hir.ty(rhs), computation);
                let new = self.convert_complex(new, computation, ty);
                self.store_complex(&place, new.0, new.1);
                new
            }
            Expr::IncDec(op, inner) => {
                let place = self.place(inner);
                let old = self.load_complex(&place);
                let up = matches!(op, IncDec::PreInc | IncDec::PostInc);
                let new = (self.step(old.0, part, up), old.1);
                self.store_complex(&place, new.0, new.1);
                if matches!(op, IncDec::PreInc | IncDec::PreDec) { new } else { old }
            }
            Expr::Cond(cond, then, otherwise) => {
                let (yes, no, end) = (self.b.func.new_block(), self.b.func.new_block(), self.b.func.new_block());
                self.branch(cond, yes, no);
                let result = (self.b.func.add_param(end, part_ir), self.b.func.add_param(end, part_ir));
                self.b.start_block(yes);
                let (re, im) = self.complex(then);
                self.b.jump(end, &[re, im]);
                self.b.start_block(no);
                let (re, im) = self.complex(otherwise);
                self.b.jump(end, &[re, im]);
                self.b.start_block(end);
                result
            }
            Expr::Elvis(common, converted, otherwise) => {
                let (yes, no, end) = (self.b.func.new_block(), self.b.func.new_block(), self.b.func.new_block());
                let value = self.rvalue(common);
                self.opaque.insert(common, value);
                let cond = self.rvalue_is_true(value, hir.ty(common));
                self.b.branch(cond, yes, &[], no, &[]);
                let result = (self.b.func.add_param(end, part_ir), self.b.func.add_param(end, part_ir));
                self.b.start_block(yes);
                let (re, im) = self.complex(converted);
                self.b.jump(end, &[re, im]);
                self.b.start_block(no);
                let (re, im) = self.complex(otherwise);
                self.b.jump(end, &[re, im]);
                self.b.start_block(end);
                result
            }
            Expr::Comma(first, second) => {
                self.discard(first);
                self.complex(second)
            }
            Expr::VlaEval(vla, inner) => {
                self.eval_vla(vla);
                self.complex(inner)
            }
            Expr::StmtExpr(body) => match self.stmt_expr(body) {
                Rvalue::Complex(re, im) => (re, im),
                _ => self.zero_pair(),
            },
            Expr::Call { callee, args } => match self.call(e, callee, args, None) {
                Rvalue::Complex(re, im) => (re, im),
                _ => self.zero_pair(),
            },
            Expr::Opaque(common) => match self.opaque.get(&common) {
                Some(&Rvalue::Complex(re, im)) => (re, im),
                _ => self.complex(common),
            },
            Expr::VaArg(list) => {
                let place = self.va_arg(list, ty);
                self.load_complex(&place)
            }
            _ => {
                let place = self.place(e);
                self.load_complex(&place)
            }
        }
    }

    fn complex_cast(&mut self, kind: CastKind, inner: ExprId, part: Ty, part_ir: Type) -> Pair {
        let from = self.hir().ty(inner);
        match (kind, complex_part(self.types(), from)) {
            (CastKind::RealToComplex, _) | (_, None) => {
                let re = self.scalar(inner);
                let re = self.convert(re, from, part);
                (re, self.b.func.constant(part_ir, 0))
            }
            (_, Some(from_part)) => {
                let (re, im) = self.complex(inner);
                (self.convert(re, from_part, part), self.convert(im, from_part, part))
            }
        }
    }

    fn convert_complex(&mut self, value: Pair, from: Ty, to: Ty) -> Pair {
        match (complex_part(self.types(), from), complex_part(self.types(), to)) {
            (Some(from), Some(to)) => (self.convert(value.0, from, to), self.convert(value.1, from, to)),
            _ => value,
        }
    }

    /// `old op right` where the sides may be real or complex: in the parts of `computation`.
    fn complex_apply(
        &mut self,
        op: HirOp,
        old: Pair,
        old_ty: Ty,
        right: Rvalue,
        right_ty: Ty,
        computation: Ty,
    ) -> Pair {
        let Some(part) = complex_part(self.types(), computation) else { return old };
        let part_ir = ir_type(self.types(), part).unwrap_or(Type::F64);
        let old = self.convert_complex(old, old_ty, computation);
        let right = match right {
            Rvalue::Complex(re, im) => self.convert_complex((re, im), right_ty, computation),
            Rvalue::Scalar(re) => (self.convert(re, right_ty, part), self.b.func.constant(part_ir, 0)),
            Rvalue::Void | Rvalue::Memory(_) => old,
        };
        self.complex_binary(op, old, right, part)
    }

    /// A real object changed by a complex operation: it keeps the real part.
    pub(crate) fn complex_compound_to_real(&mut self, op: HirOp, lhs: ExprId, rhs: ExprId, computation: Ty) -> Value {
        let hir = self.hir();
        let right = self.rvalue(rhs);
        let place = self.place(lhs);
        let old = self.load_scalar(&place);
        let new = self.complex_applied_to_real(op, old, hir.ty(lhs), right, hir.ty(rhs), computation);
        self.store_scalar(&place, new)
    }

    /// The real part of `old op right`, done in `computation`, in the real type of `old`.
    pub(crate) fn complex_applied_to_real(
        &mut self,
        op: HirOp,
        old: Value,
        ty: Ty,
        right: Rvalue,
        rhs_ty: Ty,
        computation: Ty,
    ) -> Value {
        let Some(part) = complex_part(self.types(), computation) else { return old };
        let part_ir = ir_type(self.types(), part).unwrap_or(Type::F64);
        let left = self.convert(old, ty, part);
        let zero = self.b.func.constant(part_ir, 0);
        let (re, _) = self.complex_apply(op, (left, zero), computation, right, rhs_ty, computation);
        self.convert(re, part, ty)
    }

    fn complex_binary(&mut self, op: HirOp, a: Pair, b: Pair, part: Ty) -> Pair {
        match op {
            HirOp::Add | HirOp::Sub => {
                (self.binary(op, a.0, b.0, part, part, part), self.binary(op, a.1, b.1, part, part, part))
            }
            HirOp::Mul | HirOp::Div => {
                if self.b.func.ty(a.0).is_float() {
                    self.complex_library(op, a, b, part)
                } else {
                    self.complex_integer(op, a, b, part)
                }
            }
            _ => a,
        }
    }

    /// `__mulsc3` and its kin: infinities and NaNs as Annex G asks.
    fn complex_library(&mut self, op: HirOp, a: Pair, b: Pair, part: Ty) -> Pair {
        let suffix = match self.b.func.ty(a.0) {
            Type::F16 => "hc3",
            Type::F32 => "sc3",
            Type::F64 => "dc3",
            Type::F80 => "xc3",
            _ => "tc3",
        };
        let name = format!("__{}{suffix}", if op == HirOp::Mul { "mul" } else { "div" });
        let symbol = self.g.module.symbol(Symbol::intern(&name));
        self.g.module.symbols[symbol].is_function = true;
        let callee = self.b.symbol(symbol, 0);
        let ret = self.types().intern(TypeKind::Complex(part));
        let args = [a.0, a.1, b.0, b.1];
        match self.call_simple(callee, ret, &[part; 4], &args) {
            Rvalue::Complex(re, im) => (re, im),
            _ => a,
        }
    }

    /// Complex integers (GNU): the schoolbook formulas.
    fn complex_integer(&mut self, op: HirOp, a: Pair, b: Pair, part: Ty) -> Pair {
        let mul = |f: &mut Self, x, y| f.binary(HirOp::Mul, x, y, part, part, part);
        let (ac, bd) = (mul(self, a.0, b.0), mul(self, a.1, b.1));
        let (ad, bc) = (mul(self, a.0, b.1), mul(self, a.1, b.0));
        if op == HirOp::Mul {
            let re = self.binary(HirOp::Sub, ac, bd, part, part, part);
            let im = self.binary(HirOp::Add, ad, bc, part, part, part);
            return (re, im);
        }
        let (cc, dd) = (mul(self, b.0, b.0), mul(self, b.1, b.1));
        let norm = self.binary(HirOp::Add, cc, dd, part, part, part);
        let re = self.binary(HirOp::Add, ac, bd, part, part, part);
        let im = self.binary(HirOp::Sub, bc, ad, part, part, part);
        let re = self.binary(HirOp::Div, re, norm, part, part, part);
        let im = self.binary(HirOp::Div, im, norm, part, part, part);
        (re, im)
    }

    /// `==` and `!=` of complex values: an `i1`.
    pub(crate) fn complex_compare(&mut self, op: HirOp, lhs: ExprId, rhs: ExprId) -> Value {
        let a = self.complex(lhs);
        let b = self.complex(rhs);
        let equal = |f: &mut Self, x, y| {
            if f.b.func.ty(x).is_float() {
                f.b.float_compare(FloatCond::Oeq, x, y)
            } else {
                f.b.int_compare(IntCond::Eq, x, y)
            }
        };
        let (re, im) = (equal(self, a.0, b.0), equal(self, a.1, b.1));
        let both = self.b.binary(BinaryOp::And, re, im);
        if op == HirOp::Eq {
            return both;
        }
        let one = self.b.int(Type::I1, 1);
        self.b.binary(BinaryOp::Xor, both, one)
    }
}
