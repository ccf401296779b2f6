//! Checked arithmetic on 128-bit operands of different signs: the exact result needs more than 128 bits, so it
//! is kept as sign and magnitude.

use crate::func::FuncGen;
use hir::{CastKind, Expr, ExprId};
use ir::{BinaryOp, IntCond, OverflowOp, Type, Value};

/// An exact integer: its sign, its magnitude modulo 2^128, and whether the magnitude is larger than that.
struct Exact {
    negative: Value,
    magnitude: Value,
    larger: Value,
}

/// An operand of 128 bits with its signedness.
pub(crate) type Operand = (Value, bool);

impl FuncGen<'_, '_, '_> {
    /// The result modulo 2^128 (of type `i128`) of `a op b`, and whether it does not fit an integer of `width`
    /// bits that is `signed` or not: an `i1`.
    pub(crate) fn checked_mixed(
        &mut self,
        op: OverflowOp,
        a: Operand,
        b: Operand,
        (width, signed): (u32, bool),
    ) -> (Value, Value) {
        let (x, y) = (self.exact(a), self.exact(b));
        let result = match op {
            OverflowOp::SMul | OverflowOp::UMul => {
                let (magnitude, larger) = self.b.overflow(OverflowOp::UMul, x.magnitude, y.magnitude);
                Exact { negative: self.b.binary(BinaryOp::Xor, x.negative, y.negative), magnitude, larger }
            }
            OverflowOp::SAdd | OverflowOp::UAdd => self.exact_sum(x, y),
            OverflowOp::SSub | OverflowOp::USub => {
                let yes = self.b.int(Type::I1, 1);
                let negative = self.b.binary(BinaryOp::Xor, y.negative, yes);
                self.exact_sum(x, Exact { negative, ..y })
            }
        };
        let zero = self.b.func.constant(Type::I128, 0);
        let negated = self.b.binary(BinaryOp::Sub, zero, result.magnitude);
        let wrapped = self.b.select(result.negative, negated, result.magnitude);
        let most = if signed { (1u128 << (width - 1)) - 1 } else { u128::MAX >> (128 - width) };
        let (most, least) = (
            self.b.func.constant(Type::I128, most),
            self.b.func.constant(Type::I128, if signed { 1 << (width - 1) } else { 0 }),
        );
        let limit = self.b.select(result.negative, least, most);
        let beyond = self.b.int_compare(IntCond::Ugt, result.magnitude, limit);
        (wrapped, self.b.binary(BinaryOp::Or, beyond, result.larger))
    }

    /// Width and signedness of a bit-field that an expression reads.
    pub(crate) fn bit_field_precision(&self, e: ExprId) -> Option<(u32, bool)> {
        let hir = self.hir();
        match hir.expr(e) {
            Expr::Cast(CastKind::IntToInt, inner) | Expr::Load(inner) => self.bit_field_precision(inner),
            Expr::Member { base, field } => {
                let record = self.types().as_record(hir.ty(base))?;
                let field = &self.types().record(record).fields[field as usize];
                Some((field.bit_width?, self.types().is_signed(field.ty)))
            }
            _ => None,
        }
    }

    fn exact(&mut self, (value, signed): Operand) -> Exact {
        let no = self.b.int(Type::I1, 0);
        if !signed {
            return Exact { negative: no, magnitude: value, larger: no };
        }
        let zero = self.b.func.constant(Type::I128, 0);
        let negative = self.b.int_compare(IntCond::Slt, value, zero);
        let negated = self.b.binary(BinaryOp::Sub, zero, value);
        Exact { negative, magnitude: self.b.select(negative, negated, value), larger: no }
    }

    fn exact_sum(&mut self, x: Exact, y: Exact) -> Exact {
        let differ = self.b.binary(BinaryOp::Xor, x.negative, y.negative);
        let (sum, carry) = self.b.overflow(OverflowOp::UAdd, x.magnitude, y.magnitude);
        let less = self.b.int_compare(IntCond::Ult, x.magnitude, y.magnitude);
        let (down, up) = (
            self.b.binary(BinaryOp::Sub, x.magnitude, y.magnitude),
            self.b.binary(BinaryOp::Sub, y.magnitude, x.magnitude),
        );
        let difference = self.b.select(less, up, down);
        let sign = self.b.select(less, y.negative, x.negative);
        let no = self.b.int(Type::I1, 0);
        Exact {
            negative: self.b.select(differ, sign, x.negative),
            magnitude: self.b.select(differ, difference, sum),
            larger: self.b.select(differ, no, carry),
        }
    }
}
