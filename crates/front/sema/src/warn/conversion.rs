//! Conversions that may change a value, and casts that take something away (`-Wconversion`, `-Wcast-qual` …).
//!
//! Only conversions that are not written are judged; the rules are those of GCC's `unsafe_conversion_p`.

use super::operators::type_range;
use crate::Sema;
use crate::convert::AssignContext;
use ctype::{FloatKind, IntKind, Quals, Ty, TypeKind};
use diag::warn as msg;
use hir::{BinaryOp, CastKind, Expr, ExprId, UnaryOp};
use source::Loc;

/// Depth to which operands are followed.
const DEPTH: u32 = 12;

/// What an implicit conversion may do.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Danger {
    None,
    Sign,
    Value,
    Float,
}

impl Sema<'_> {
    /// A conversion as if by assignment, between arithmetic types that differ.
    #[inline]
    pub(crate) fn warn_implicit_conversion(&mut self, e: ExprId, to: Ty, ctx: AssignContext, loc: Loc) {
        if self.diags.has_extra_warnings() && !self.silenced() {
            self.warn_converted_value(e, to, ctx, loc);
        }
    }

    fn warn_converted_value(&mut self, e: ExprId, to: Ty, ctx: AssignContext, loc: Loc) {
        self.warn_enum_conversion(e, to, loc);
        let types = &self.hir.types;
        if let (TypeKind::Float(from), TypeKind::Float(wide)) = (types.kind(self.hir.ty(e)), types.kind(to))
            && from == FloatKind::Float
            && matches!(wide, FloatKind::Double | FloatKind::LongDouble)
            && matches!(ctx, AssignContext::Argument(..))
        {
            self.warn_double_promotion(e, to, "when passing argument to function", loc);
        }
        self.warn_conversion(e, to, loc);
    }

    /// The operands of an arithmetic operator are converted to one type.
    pub(crate) fn warn_operand_conversions(&mut self, l: ExprId, r: ExprId, to: Ty, loc: Loc) {
        if self.silenced() {
            return;
        }
        for e in [l, r] {
            let from = self.hir.ty(e);
            if from == to {
                continue;
            }
            let types = &self.hir.types;
            if types.kind(from) == TypeKind::Float(FloatKind::Float)
                && matches!(types.kind(to), TypeKind::Float(FloatKind::Double | FloatKind::LongDouble))
            {
                self.warn_double_promotion(e, to, "to match other operand of binary expression", loc);
            }
            self.warn_conversion(e, to, self.hir.loc(e));
        }
    }

    /// A `float` becomes a `double` without being asked to.
    pub(crate) fn warn_double_promotion(&mut self, e: ExprId, to: Ty, why: &str, loc: Loc) {
        if self.silenced() {
            return;
        }
        let (from, to) = (self.hir.types.quoted(self.hir.ty(e)), self.hir.types.quoted(to));
        self.diags.report(&msg::DOUBLE_PROMOTION, loc).arg(from).arg(to).arg(why).emit();
    }

    fn warn_enum_conversion(&mut self, e: ExprId, to: Ty, loc: Loc) {
        let Some(from) = self.enumeration_of(e) else { return };
        let types = &self.hir.types;
        if matches!(types.kind(to), TypeKind::Enum(_)) && !types.same(types.unqualified(from), types.unqualified(to)) {
            let (from, to) = (types.quoted(types.unqualified(from)), types.quoted(types.unqualified(to)));
            self.diags.report(&msg::ENUM_CONVERSION, loc).arg(from).arg(to).emit();
        }
    }

    fn warn_conversion(&mut self, e: ExprId, to: Ty, loc: Loc) {
        if let Expr::Cond(_, a, b) = self.hir.expr(e) {
            // The arms have been converted to a common type: what is in them counts.
            let (a, b) = (self.strip_implicit(a, to), self.strip_implicit(b, to));
            self.warn_conversion_of(a, to, loc);
            self.warn_conversion_of(b, to, loc);
            return;
        }
        self.warn_conversion_of(e, to, loc);
    }

    /// An arm of `?:` without the conversion to the type of the other.
    fn strip_implicit(&self, e: ExprId, to: Ty) -> ExprId {
        match self.hir.expr(e) {
            Expr::Cast(CastKind::IntToInt | CastKind::IntToFloat | CastKind::FloatToFloat, inner)
                if self.hir.types.is_arithmetic(to) =>
            {
                inner
            }
            _ => e,
        }
    }

    /// Whether a warning about a conversion may be shown somewhere. None of them is in `-Wall`, so most are not even
    /// looked for.
    fn conversions_are_watched(&mut self) -> bool {
        const INFOS: [&diag::DiagInfo; 6] = [
            &msg::SIGN_CONVERSION_CONSTANT,
            &msg::FLOAT_CONVERSION_CONSTANT,
            &msg::CONVERSION_CONSTANT,
            &msg::SIGN_CONVERSION,
            &msg::FLOAT_CONVERSION,
            &msg::CONVERSION,
        ];
        let diags = self.diags;
        let initially =
            self.warn.conversions.get_or_insert_with(|| INFOS.iter().any(|info| diags.may_be_enabled(info)));
        *initially || diags.has_changed_options()
    }

    fn warn_conversion_of(&mut self, e: ExprId, to: Ty, loc: Loc) {
        if !self.conversions_are_watched() {
            return;
        }
        let danger = self.danger(e, to, DEPTH);
        if danger == Danger::None {
            return;
        }
        let types = &self.hir.types;
        let from = self.hir.ty(e);
        let (from_name, to_name) = (types.quoted(from), types.quoted(to));
        if let Some((old, new)) = self.constant_change(e, to) {
            let info = match danger {
                Danger::Sign => &msg::SIGN_CONVERSION_CONSTANT,
                Danger::Float => &msg::FLOAT_CONVERSION_CONSTANT,
                _ => &msg::CONVERSION_CONSTANT,
            };
            self.diags.report(info, loc).arg(from_name).arg(to_name).arg(old).arg(new).emit();
            return;
        }
        let info = match danger {
            Danger::Sign => &msg::SIGN_CONVERSION,
            Danger::Float => &msg::FLOAT_CONVERSION,
            _ => &msg::CONVERSION,
        };
        let report = self.diags.report(info, loc);
        if danger == Danger::Sign {
            report.arg(to_name).arg(from_name).emit();
        } else {
            report.arg(from_name).arg(to_name).emit();
        }
    }

    /// A constant and what becomes of it, as text.
    fn constant_change(&self, e: ExprId, to: Ty) -> Option<(String, String)> {
        let types = &self.hir.types;
        let from = self.hir.ty(e);
        if let Some(value) = self.int_value(e) {
            let signed = types.is_signed(from);
            let new = match types.int_width(to) {
                Some(width) => value.resize(width, signed).to_decimal(types.is_signed(to)),
                None => return None,
            };
            return Some((value.to_decimal(signed), new));
        }
        let value = self.float_constant(e)?;
        let new = match types.int_width(to) {
            Some(width) => value.to_int(width, types.is_signed(to)).0.to_decimal(types.is_signed(to)),
            None => format!("{:e}", value.to_f64() as f32),
        };
        Some((format!("{:?}", value.to_f64()), new))
    }

    /// The value of a floating constant, perhaps with a sign before it.
    pub(crate) fn float_constant(&self, e: ExprId) -> Option<num::Float> {
        match self.hir.expr(e) {
            Expr::Unary(UnaryOp::Neg, inner) => self.float_value(inner).map(num::Float::neg),
            _ => self.float_value(e),
        }
    }

    fn danger(&self, e: ExprId, to: Ty, depth: u32) -> Danger {
        let types = &self.hir.types;
        let from = self.hir.ty(e);
        if from == to || types.same(from, to) || depth == 0 {
            return Danger::None;
        }
        match (types.kind(from), types.kind(to)) {
            (_, TypeKind::Int(IntKind::Bool)) => Danger::None,
            (TypeKind::Float(_), TypeKind::Float(narrow)) => {
                let format = hir::eval::float_format(narrow, self.target);
                match self.float_constant(e) {
                    // GCC knows that a constant is meant to be rounded, unless it overflows or is an integer's.
                    Some(value) => {
                        let there = value.convert(format).0;
                        let back = there.convert(value.format()).0;
                        let same = back.bits() == value.bits() || !value.is_finite();
                        if same { Danger::None } else { Danger::Float }
                    }
                    None if self.wider_float(from, to) => Danger::Float,
                    None => Danger::None,
                }
            }
            (TypeKind::Float(_), _) if types.is_integer(to) => match self.float_constant(e) {
                Some(value) => {
                    let width = types.int_width(to).unwrap_or(32);
                    let exact = value.is_integer() && value.to_int(width, types.is_signed(to)).1;
                    if exact { Danger::None } else { Danger::Float }
                }
                None => Danger::Float,
            },
            (_, TypeKind::Float(kind)) if types.is_integer(from) => self.danger_to_float(e, kind),
            _ if types.is_integer(from) && types.is_integer(to) => self.danger_to_integer(e, to, depth),
            _ => Danger::None,
        }
    }

    fn wider_float(&self, from: Ty, to: Ty) -> bool {
        let size = |ty| self.hir.types.size_of(ty).unwrap_or(0);
        size(from) > size(to)
    }

    fn danger_to_float(&self, e: ExprId, kind: FloatKind) -> Danger {
        let digits = match kind {
            FloatKind::Float16 => 11,
            FloatKind::BFloat16 => 8,
            FloatKind::Float | FloatKind::Float32 => 24,
            FloatKind::Double | FloatKind::Float64 | FloatKind::Float32x => 53,
            FloatKind::LongDouble | FloatKind::Float64x => 64,
            FloatKind::Float128 => 113,
        };
        let signed = self.hir.types.is_signed(self.hir.ty(e));
        if let Some(value) = self.int_value(e) {
            let magnitude = if value.is_negative(signed) { value.neg() } else { value };
            let bits = magnitude.significant_bits(false);
            let exact = bits <= digits || magnitude.trailing_zeros() >= bits - digits;
            return if exact { Danger::None } else { Danger::Value };
        }
        let Some((least, most)) = self.range_of(self.unwidened(e), 8) else { return Danger::Value };
        let limit = 1i128 << digits.min(120);
        if least >= -limit && most <= limit { Danger::None } else { Danger::Value }
    }

    /// The value before conversions to wider types.
    fn unwidened(&self, e: ExprId) -> ExprId {
        let types = &self.hir.types;
        let mut e = e;
        while let Expr::Cast(CastKind::IntToInt, inner) = self.hir.expr(e) {
            let (from, to) = (self.hir.ty(inner), self.hir.ty(e));
            let wider = types.int_width(to) > types.int_width(from)
                && (types.is_signed(to) || !types.is_signed(from) || types.is_signed(from) == types.is_signed(to));
            if !wider {
                break;
            }
            e = inner;
        }
        e
    }

    fn danger_to_integer(&self, e: ExprId, to: Ty, depth: u32) -> Danger {
        let types = &self.hir.types;
        let (Some(width), signed) = (types.int_width(to), types.is_signed(to)) else { return Danger::None };
        if let Some(value) = self.int_value(e) {
            let from_signed = types.is_signed(self.hir.ty(e));
            let (_, changed) = value.convert(from_signed, width, signed);
            if !changed {
                return Danger::None;
            }
            // What fits with the other sign changes sign only.
            let fits_otherwise = !value.convert(from_signed, width, !signed).1;
            return if fits_otherwise && value.width() >= width { Danger::Sign } else { Danger::Value };
        }
        if self.is_truth(e) {
            return Danger::None;
        }
        // Arithmetic is done in `int` and wider: what fits before it is taken to fit after it.
        match self.hir.expr(e) {
            Expr::Binary(BinaryOp::And, a, b) => {
                let fits = |x: ExprId| {
                    self.int_value(x).is_some_and(|value| {
                        !value.is_negative(types.is_signed(self.hir.ty(x)))
                            && type_range(width, signed).is_some_and(|range| {
                                value.resize(128, false).to_i128().is_some_and(|value| value <= range.1)
                            })
                    })
                };
                if fits(a) || fits(b) {
                    return Danger::None;
                }
                return self.danger_of_operands(&[a, b], e, to, depth);
            }
            Expr::Binary(
                BinaryOp::Add
                | BinaryOp::Sub
                | BinaryOp::Mul
                | BinaryOp::Or
                | BinaryOp::Xor
                | BinaryOp::Div
                | BinaryOp::Rem,
                a,
                b,
            ) => return self.danger_of_operands(&[a, b], e, to, depth),
            Expr::Binary(BinaryOp::Shl | BinaryOp::Shr, a, _) => {
                return self.danger_of_operands(&[a], e, to, depth);
            }
            Expr::Unary(UnaryOp::Neg | UnaryOp::BitNot, a) => return self.danger_of_operands(&[a], e, to, depth),
            _ => {}
        }
        self.danger_of_types(self.unwidened(e), to)
    }

    fn danger_of_operands(&self, operands: &[ExprId], e: ExprId, to: Ty, depth: u32) -> Danger {
        let whole = self.danger_of_types(e, to);
        if whole == Danger::None {
            return Danger::None;
        }
        let all_fit =
            operands.iter().all(|&operand| self.danger(self.unwidened(operand), to, depth - 1) == Danger::None);
        if all_fit { Danger::None } else { whole }
    }

    fn danger_of_types(&self, e: ExprId, to: Ty) -> Danger {
        let types = &self.hir.types;
        let from = self.hir.ty(e);
        let Some(to_width) = types.int_width(to) else { return Danger::None };
        let bits = self.value_bit_width(e);
        let Some(from_width) = bits.or_else(|| types.int_width(from)) else { return Danger::None };
        let (from_signed, to_signed) = (types.is_signed(from), types.is_signed(to));
        if types.is_bool(from) {
            return Danger::None;
        }
        if to_width < from_width {
            // A masked or shifted value may fit.
            if let (Some(range), Some(limits)) = (self.range_of(e, 4), type_range(to_width, to_signed))
                && range.0 >= limits.0
                && range.1 <= limits.1
            {
                return Danger::None;
            }
            return Danger::Value;
        }
        if from_signed && !to_signed {
            return if self.is_nonnegative(e) { Danger::None } else { Danger::Sign };
        }
        if !from_signed && to_signed && to_width == from_width {
            let fits = self.range_of(e, 4).zip(type_range(to_width, true)).is_some_and(|(own, limit)| own.1 <= limit.1);
            return if fits { Danger::None } else { Danger::Sign };
        }
        Danger::None
    }

    /// A cast that was written, between scalars: `from` is the operand's value.
    pub(crate) fn warn_cast(&mut self, e: ExprId, to: Ty, loc: Loc) {
        if !self.diags.has_extra_warnings() {
            return;
        }
        let from = self.hir.ty(e);
        let types = &self.hir.types;
        if let Expr::Call { .. } = self.hir.expr(e) {
            let class = |ty: Ty| match types.kind(ty) {
                TypeKind::Enum(_) => 0,
                TypeKind::Int(IntKind::Bool) => 4,
                _ if types.is_integer(ty) => 1,
                TypeKind::Float(_) => 2,
                TypeKind::Pointer(_) => 3,
                _ => 5,
            };
            if class(from) != class(to) && class(to) != 5 {
                let (from_name, to_name) = (types.quoted(from), types.quoted(to));
                self.diags.report(&msg::BAD_FUNCTION_CAST, loc).arg(from_name).arg(to_name).emit();
            }
        }
        let types = &self.hir.types;
        let (TypeKind::Pointer(mut target), TypeKind::Pointer(mut source)) = (types.kind(to), types.kind(from)) else {
            return;
        };
        let function = |ty: Ty| types.is_function(ty);
        if function(target) && function(source) {
            if !self.is_generic_function(target)
                && !self.is_generic_function(source)
                && !self.similar_functions(source, target)
            {
                let (from_name, to_name) = (types.quoted(from), types.quoted(to));
                self.diags.report(&msg::CAST_FUNCTION_TYPE, loc).arg(from_name).arg(to_name).emit();
            }
            return;
        }
        // Alignment.
        if let (Some(own), Some(wanted)) = (types.align_of(source), types.align_of(target))
            && !types.is_void(source)
            && !types.is_void(target)
            && wanted > own
            // The target does not care.
            && self.diags.level("cast-align", 1) == 3
        {
            let (from_name, to_name) = (types.quoted(from), types.quoted(to));
            self.diags.report(&msg::CAST_ALIGN, loc).arg(from_name).arg(to_name).emit();
        }
        // Qualifiers, at each level.
        let mut lost = Quals::NONE;
        let mut added = Quals::NONE;
        let mut first = true;
        loop {
            let (to_quals, from_quals) = (types.quals_of_object(target), types.quals_of_object(source));
            lost = lost.union(from_quals.without(to_quals).without(Quals::RESTRICT));
            if !first {
                added = added.union(to_quals.without(from_quals).without(Quals::RESTRICT));
            }
            first = false;
            match (types.kind(target), types.kind(source)) {
                (TypeKind::Pointer(t), TypeKind::Pointer(s)) => (target, source) = (t, s),
                _ => break,
            }
        }
        if function(target) || function(source) {
            return;
        }
        for (qual, word) in [(Quals::CONST, "const"), (Quals::VOLATILE, "volatile")] {
            if lost.contains(qual) {
                self.diags.report(&msg::CAST_QUAL, loc).arg(word).emit();
                return;
            }
        }
        if !added.is_empty() {
            self.diags.report(&msg::CAST_QUAL_UNSAFE, loc).emit();
        }
    }

    /// `void (*)(void)`, which stands for any function.
    fn is_generic_function(&self, ty: Ty) -> bool {
        let types = &self.hir.types;
        match types.kind(ty) {
            TypeKind::Function { ret, params, prototype, variadic, .. } => {
                !prototype || types.is_void(ret) && types.list(params).is_empty() && !variadic
            }
            _ => false,
        }
    }

    fn similar_functions(&self, a: Ty, b: Ty) -> bool {
        let types = &self.hir.types;
        let (
            TypeKind::Function { ret: ar, params: ap, variadic: av, .. },
            TypeKind::Function { ret: br, params: bp, variadic: bv, .. },
        ) = (types.kind(a), types.kind(b))
        else {
            return true;
        };
        let alike = |x: Ty, y: Ty| {
            let integers = types.is_integer(x) && types.is_integer(y) && types.size_of(x) == types.size_of(y);
            integers || types.is_pointer(x) && types.is_pointer(y) || types.compatible_unqualified(x, y)
        };
        let (ap, bp) = (types.list(ap), types.list(bp));
        let returns = types.is_void(br) || alike(ar, br);
        let count = if av || bv { ap.len().min(bp.len()) } else { ap.len() };
        returns && (av || bv || ap.len() == bp.len()) && (0..count).all(|n| alike(ap[n], bp[n]))
    }
}
