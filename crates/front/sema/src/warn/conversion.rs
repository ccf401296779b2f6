//! Conversions that may change a value, and casts that take something away (`-Wconversion`, `-Wcast-qual` …).
//!
//! Only conversions that are not written are judged; the rules are those of GCC's `unsafe_conversion_p`.

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
    pub(crate) fn warn_operand_conversions(&mut self, op: BinaryOp, l: ExprId, r: ExprId, to: Ty, loc: Loc) {
        if self.stays_narrow(op, l, r) || self.stays_narrow(op, r, l) {
            return;
        }
        self.warn_common_conversions([l, r], to, "to match other operand of binary expression", loc);
    }

    /// The results of a choice are converted to one type.
    pub(crate) fn warn_result_conversions(&mut self, results: [ExprId; 2], to: Ty, loc: Loc) {
        if self.hir.types.is_arithmetic(to) {
            self.warn_common_conversions(results, to, "to match other result of conditional", loc);
        }
    }

    fn warn_common_conversions(&mut self, operands: [ExprId; 2], to: Ty, why: &str, loc: Loc) {
        if self.silenced() {
            return;
        }
        for e in operands {
            let from = self.hir.ty(e);
            if from == to {
                continue;
            }
            let types = &self.hir.types;
            if types.kind(from) == TypeKind::Float(FloatKind::Float)
                && matches!(types.kind(to), TypeKind::Float(FloatKind::Double | FloatKind::LongDouble))
            {
                self.warn_double_promotion(e, to, why, loc);
            }
            self.warn_conversion(e, to, loc);
        }
    }

    /// `l op= r`, where both become values of type `computation` and the result one of type `ty`; `probe` is the value
    /// of the left side.
    pub(crate) fn warn_compound_conversions(
        &mut self,
        op: BinaryOp,
        [probe, r]: [ExprId; 2],
        computation: Ty,
        loc: Loc,
    ) {
        if !self.diags.has_extra_warnings() || self.silenced() {
            return;
        }
        let shift = matches!(op, BinaryOp::Shl | BinaryOp::Shr);
        if !shift {
            self.warn_operand_conversions(op, probe, r, computation, loc);
        }
        let ty = self.hir.ty(probe);
        if ty == computation || !self.conversions_are_watched() {
            return;
        }
        let left = self.convert(probe, computation);
        let right = if shift { r } else { self.convert(r, computation) };
        let result = self.hir.add_expr(Expr::Binary(op, left, right), computation, loc);
        self.warn.target_bits = self.value_bit_width(probe);
        self.warn_conversion(result, ty, self.value_start);
        self.warn.target_bits = None;
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
        if self.conversions_are_watched() {
            self.warn_conversion_of(e, to, loc, DEPTH);
        }
    }

    /// An arm of `?:` without the conversion to the type of the other.
    fn strip_implicit(&self, e: ExprId, to: Ty) -> ExprId {
        match self.hir.expr(e) {
            Expr::Cast(CastKind::IntToInt | CastKind::IntToFloat | CastKind::FloatToFloat, inner)
                if self.hir.types.is_arithmetic(to) && !self.warn.casts.contains(e) =>
            {
                inner
            }
            _ => e,
        }
    }

    /// Whether a warning about a conversion may be shown somewhere. None of them is in `-Wall`, so most are not even
    /// looked for.
    fn conversions_are_watched(&mut self) -> bool {
        const INFOS: [&diag::DiagInfo; 8] = [
            &msg::SIGN_CONVERSION_PART,
            &msg::CONVERSION_PART,
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

    /// Reports at most one danger: of a choice or of what works on single bits the operands are judged, not the result.
    fn warn_conversion_of(&mut self, e: ExprId, to: Ty, loc: Loc, depth: u32) -> bool {
        let operands = match self.hir.expr(e) {
            _ if depth == 0 => return false,
            // The arms have been converted to a common type: what is in them counts.
            Expr::Cond(_, a, b) => Some([self.strip_implicit(a, to), self.strip_implicit(b, to)]),
            Expr::Binary(op @ (BinaryOp::And | BinaryOp::Or | BinaryOp::Xor), a, b)
                if self.int_value(e).is_none() && self.hir.types.is_integer(to) =>
            {
                if op == BinaryOp::And && (self.masks_within(a, to) || self.masks_within(b, to)) {
                    return false;
                }
                // A constant is looked at last.
                Some(if self.int_value(a).is_some() { [b, a] } else { [a, b] })
            }
            _ => None,
        };
        if let Some(operands) = operands {
            return operands.into_iter().any(|operand| self.warn_conversion_of(operand, to, loc, depth - 1));
        }
        let danger = self.danger(e, to);
        if danger == Danger::None {
            return false;
        }
        let types = &self.hir.types;
        let from = self.hir.ty(e);
        let (from_name, to_name) = (types.quoted(from), self.target_name(to));
        if let Some((old, new)) = self.constant_change(e, to) {
            let kind = if types.is_signed(to) { "signed" } else { "unsigned" };
            // The value of the whole is not known if this is but a part of it.
            let part = depth < DEPTH;
            let info = match danger {
                Danger::Sign if part => &msg::SIGN_CONVERSION_PART,
                Danger::Sign => &msg::SIGN_CONVERSION_CONSTANT,
                Danger::Float => &msg::FLOAT_CONVERSION_CONSTANT,
                _ if part => &msg::CONVERSION_PART,
                _ => &msg::CONVERSION_CONSTANT,
            };
            let report = self.diags.report(info, loc);
            let report = if danger == Danger::Sign { report.arg(kind) } else { report };
            let report = report.arg(from_name).arg(to_name).arg(old);
            if part && danger != Danger::Float {
                report.emit()
            } else {
                report.arg(new).emit()
            }
            return true;
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
        true
    }

    /// The type that is converted to, as messages show it.
    fn target_name(&self, to: Ty) -> String {
        match self.warn.target_bits {
            Some(width) => self.bit_field_name(to, width),
            None => self.hir.types.quoted(to),
        }
    }

    /// How many bits the value may have there.
    fn target_width(&self, to: Ty) -> Option<u32> {
        self.warn.target_bits.or_else(|| self.hir.types.int_width(to))
    }

    /// A bit-field's type as GCC shows it: by the narrowest integer that holds its bits.
    pub(crate) fn bit_field_name(&self, declared: Ty, width: u32) -> String {
        let types = &self.hir.types;
        if types.int_width(declared) == Some(width) {
            return types.quoted(declared);
        }
        let (bits, name) = match (width, types.is_signed(declared)) {
            (..=8, true) => (8, "signed char"),
            (..=8, false) => (8, "unsigned char"),
            (..=16, true) => (16, "short int"),
            (..=16, false) => (16, "short unsigned int"),
            (..=32, true) => (32, "int"),
            (..=32, false) => (32, "unsigned int"),
            (_, true) => (64, "long int"),
            (_, false) => (64, "long unsigned int"),
        };
        if bits == width { format!("'{name}'") } else { format!("'{name}:{width}'") }
    }

    /// Whether the value is a constant that is not negative and within the type, whatever its sign.
    fn masks_within(&self, e: ExprId, to: Ty) -> bool {
        let types = &self.hir.types;
        let Some(width) = self.target_width(to) else { return false };
        let signed = types.is_signed(self.hir.ty(e));
        self.int_value(e).is_some_and(|value| {
            let fits = |as_signed| !value.is_negative(signed) && !value.convert(signed, width, as_signed).1;
            fits(true) || !signed && fits(types.is_signed(to))
        })
    }

    /// A constant and what becomes of it, as text.
    fn constant_change(&self, e: ExprId, to: Ty) -> Option<(String, String)> {
        let types = &self.hir.types;
        let from = self.hir.ty(e);
        if let Some(value) = self.int_value(e) {
            let signed = types.is_signed(from);
            if let TypeKind::Float(kind) = types.kind(to) {
                let format = hir::eval::float_format(kind, self.target);
                let there = num::Float::from_int(format, &value, signed).0;
                return Some((value.to_decimal(signed), float_text(there, types.size_of(to))));
            }
            let new = match self.target_width(to) {
                Some(width) => value.resize(width, signed).to_decimal(types.is_signed(to)),
                None => return None,
            };
            return Some((value.to_decimal(signed), new));
        }
        let value = self.float_constant(e)?;
        let new = match types.int_width(to) {
            Some(width) => value.to_int(width, types.is_signed(to)).0.to_decimal(types.is_signed(to)),
            None => float_text(value, types.size_of(to)),
        };
        Some((float_text(value, types.size_of(from)), new))
    }

    /// The value of a floating constant, perhaps with a sign before it.
    pub(crate) fn float_constant(&self, e: ExprId) -> Option<num::Float> {
        match self.hir.expr(e) {
            Expr::Unary(UnaryOp::Neg, inner) => self.float_value(inner).map(num::Float::neg),
            _ => self.float_value(e),
        }
    }

    fn danger(&self, e: ExprId, to: Ty) -> Danger {
        let types = &self.hir.types;
        let from = self.hir.ty(e);
        if (from == to || types.same(from, to)) && self.warn.target_bits.is_none() {
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
            _ if types.is_integer(from) && types.is_integer(to) => self.danger_to_integer(e, to),
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
            return if exact { Danger::None } else { Danger::Float };
        }
        let Some((least, most)) = self.range_of(self.unwidened(e), 8) else { return Danger::Value };
        let limit = 1i128 << digits.min(120);
        if least >= -limit && most <= limit { Danger::None } else { Danger::Value }
    }

    /// The value before conversions to wider types. Beyond one that fills with zeros only such are left out, for
    /// others would give a different value.
    fn unwidened(&self, e: ExprId) -> ExprId {
        let types = &self.hir.types;
        let (mut e, mut found, mut zeros) = (e, e, false);
        while let Expr::Cast(CastKind::IntToInt, inner) = self.hir.expr(e) {
            let narrow = self.value_bit_width(inner).or_else(|| types.int_width(self.hir.ty(inner)));
            if types.int_width(self.hir.ty(e)) <= narrow {
                break;
            }
            e = inner;
            let unsigned = !types.is_signed(self.hir.ty(e));
            if !zeros || unsigned {
                found = e;
            }
            zeros |= unsigned;
        }
        found
    }

    fn danger_to_integer(&self, e: ExprId, to: Ty) -> Danger {
        let types = &self.hir.types;
        let (Some(width), signed) = (self.target_width(to), types.is_signed(to)) else { return Danger::None };
        // GCC compares no ranges of enumerations, neither those that are given nor those that are asked for.
        let enumeration = |ty: Ty| matches!(types.kind(types.unqualified(ty)), TypeKind::Enum(_));
        if enumeration(self.hir.ty(e)) || enumeration(to) {
            return Danger::None;
        }
        if let Expr::Comma(_, last) = self.hir.expr(e) {
            return self.danger_to_integer(last, to);
        }
        if let Some(value) = self.int_value(e) {
            let from_signed = types.is_signed(self.hir.ty(e));
            let (_, changed) = value.convert(from_signed, width, signed);
            if !changed {
                return Danger::None;
            }
            let sign_only = if signed { !from_signed } else { value.is_negative(from_signed) };
            return if sign_only { Danger::Sign } else { Danger::Value };
        }
        if self.is_truth(e) {
            return Danger::None;
        }
        let whole = self.danger_of_types(self.unwidened(e), to);
        // Arithmetic is done in `int` and wider: what fits before it is taken to fit after it.
        let operands = match self.hir.expr(e) {
            _ if whole == Danger::None => return Danger::None,
            Expr::Binary(BinaryOp::Add | BinaryOp::Sub, a, b) if self.int_value(b).is_some() => {
                // Constants that are added one after the other count as one.
                let mut a = a;
                while let Expr::Binary(BinaryOp::Add | BinaryOp::Sub, inner, constant) = self.hir.expr(a)
                    && self.int_value(constant).is_some()
                {
                    a = inner;
                }
                [a, b]
            }
            Expr::Binary(BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div | BinaryOp::Rem, a, b) => [a, b],
            Expr::Binary(BinaryOp::Shl | BinaryOp::Shr, a, _) | Expr::Unary(UnaryOp::Neg | UnaryOp::BitNot, a) => {
                [a, a]
            }
            _ => return whole,
        };
        if operands.into_iter().all(|operand| self.operand_fits(operand, to)) { Danger::None } else { whole }
    }

    /// Whether an operand of arithmetic has values of a type only, as far as can be seen without looking into what is
    /// computed there.
    fn operand_fits(&self, operand: ExprId, to: Ty) -> bool {
        let constant_fits = |e: ExprId| self.int_value(e).is_some() && self.danger_to_integer(e, to) == Danger::None;
        if self.int_value(operand).is_some() {
            return constant_fits(operand);
        }
        let inner = self.unwidened(operand);
        let masked = |e: ExprId| match self.hir.expr(e) {
            Expr::Binary(BinaryOp::And, a, b) => self.masks_within(a, to) || self.masks_within(b, to),
            _ => false,
        };
        // One of two constants.
        let chosen = |e: ExprId| match self.hir.expr(e) {
            Expr::Cond(_, a, b) => constant_fits(a) && constant_fits(b),
            _ => self.is_truth(e),
        };
        let folds = match self.hir.expr(inner) {
            Expr::Binary(BinaryOp::Add | BinaryOp::Mul | BinaryOp::Shl, a, b) if constant_fits(b) => {
                chosen(a) || masked(a) && matches!(self.hir.expr(inner), Expr::Binary(BinaryOp::Shl, ..))
            }
            _ => masked(inner) || chosen(inner),
        };
        folds || self.danger_of_types(inner, to) == Danger::None
    }

    /// Whether an operand of `&`, `|` or `^` stays as narrow as it is, because the other is a constant of its type.
    fn stays_narrow(&self, op: BinaryOp, e: ExprId, other: ExprId) -> bool {
        if !matches!(op, BinaryOp::And | BinaryOp::Or | BinaryOp::Xor) {
            return false;
        }
        let types = &self.hir.types;
        let narrow = self.hir.ty(self.unwidened(e));
        let (Some(width), Some(value)) = (types.int_width(narrow), self.int_value(other)) else { return false };
        let from_signed = types.is_signed(self.hir.ty(other));
        types.int_width(self.hir.ty(other)).is_some_and(|wide| wide > width)
            && !value.convert(from_signed, width, types.is_signed(narrow)).1
    }

    fn danger_of_types(&self, e: ExprId, to: Ty) -> Danger {
        let types = &self.hir.types;
        let from = self.hir.ty(e);
        let Some(to_width) = self.target_width(to) else { return Danger::None };
        let bits = self.value_bit_width(e);
        let Some(from_width) = bits.or_else(|| types.int_width(from)) else { return Danger::None };
        let (from_signed, to_signed) = (types.is_signed(from), types.is_signed(to));
        if types.is_bool(from) {
            return Danger::None;
        }
        if to_width < from_width {
            return Danger::Value;
        }
        if from_signed && !to_signed {
            return Danger::Sign;
        }
        if !from_signed && to_signed && to_width == from_width {
            return Danger::Sign;
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
        let operand = self.hir.loc(e);
        self.warn_punning_cast(e, to, operand);
        let types = &self.hir.types;
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
            let to_quals = types.quals_of_object(target);
            let mut from_quals = types.quals_of_object(source);
            if first && self.is_unwritable_literal(e, loc) {
                from_quals = from_quals.union(Quals::CONST);
            }
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
                prototype && types.is_void(ret) && types.list(params).is_empty() && !variadic
            }
            _ => false,
        }
    }

    fn similar_functions(&self, a: Ty, b: Ty) -> bool {
        let types = &self.hir.types;
        let (
            TypeKind::Function { ret: ar, params: ap, variadic: av, prototype: asks, .. },
            TypeKind::Function { ret: br, params: bp, variadic: bv, prototype: takes, .. },
        ) = (types.kind(a), types.kind(b))
        else {
            return true;
        };
        let alike = |x: Ty, y: Ty| {
            let integers = types.is_integer(x) && types.is_integer(y) && types.size_of(x) == types.size_of(y);
            integers || types.is_pointer(x) && types.is_pointer(y) || types.compatible_unqualified(x, y)
        };
        let (ap, bp) = (types.list(ap), types.list(bp));
        let returns = alike(ar, br);
        if !asks || !takes {
            return returns;
        }
        let count = if av || bv { ap.len().min(bp.len()) } else { ap.len() };
        returns && (av || bv || ap.len() == bp.len()) && (0..count).all(|n| alike(ap[n], bp[n]))
    }
}

/// A floating constant as GCC shows it: with the digits that tell it from its neighbours, and the suffix of its type.
fn float_text(value: num::Float, size: Option<u64>) -> String {
    let narrow = size == Some(4);
    let value = value.to_f64();
    let text = if narrow { format!("{:.8e}", value as f32) } else { format!("{value:.16e}") };
    let Some((digits, exponent)) = text.split_once('e') else { return text };
    let digits = digits.trim_end_matches('0');
    let digits = if digits.ends_with('.') { format!("{digits}0") } else { digits.to_owned() };
    let sign = if exponent.starts_with('-') { "" } else { "+" };
    format!("{digits}e{sign}{exponent}{}", if narrow { "f" } else { "" })
}
