//! Infix operators on values, the conditional operator and the comma (C23 6.5.6 to 6.5.18).

use crate::Sema;
use crate::convert::unsigned_of;
use ctype::{Quals, Ty, TypeClass, TypeKind};
use diag::Report;
use diag::{dialect, sema as msg};
use hir::eval::float_format;
use hir::{BinaryOp, CastKind, Expr, ExprId};
use num::Int;
use source::Loc;

/// The operator as written.
pub(crate) fn spelling(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add | BinaryOp::PtrAdd => "+",
        BinaryOp::Sub | BinaryOp::PtrSub | BinaryOp::PtrDiff => "-",
        BinaryOp::Mul => "*",
        BinaryOp::Div => "/",
        BinaryOp::Rem => "%",
        BinaryOp::Shl => "<<",
        BinaryOp::Shr => ">>",
        BinaryOp::And => "&",
        BinaryOp::Or => "|",
        BinaryOp::Xor => "^",
        BinaryOp::Lt => "<",
        BinaryOp::Gt => ">",
        BinaryOp::Le => "<=",
        BinaryOp::Ge => ">=",
        BinaryOp::Eq => "==",
        BinaryOp::Ne => "!=",
        BinaryOp::LogAnd => "&&",
        BinaryOp::LogOr => "||",
    }
}

impl Sema<'_> {
    /// An infix operator. `op` is never one of the pointer forms, which this chooses.
    pub fn act_on_binary(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) -> ExprId {
        if !self.diags.has_extra_warnings() {
            return self.binary(op, l, r, loc);
        }
        self.warn_binary(op, l, r, loc);
        let result = self.binary(op, l, r, loc);
        if let Expr::Int(_) = self.hir.expr(result) {
            self.warn.folded.insert(result, op);
        }
        result
    }

    fn binary(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) -> ExprId {
        let l = self.decay_and_load(l);
        let dead = matches!(op, BinaryOp::LogAnd | BinaryOp::LogOr) && self.enter_arm(l, op == BinaryOp::LogAnd);
        let r = self.decay_and_load(r);
        self.leave_arm(dead);
        let (lt, rt) = (self.hir.ty(l), self.hir.ty(r));
        let types = &self.hir.types;
        if types.is_error(lt) || types.is_error(rt) {
            return self.poison(loc);
        }
        if types.is_void(lt) || types.is_void(rt) {
            self.diags.report(&msg::VOID_VALUE, loc).emit();
            return self.poison(loc);
        }
        if self.diags.has_extra_warnings() {
            self.warn_binary_values(op, l, r, loc);
        }
        if matches!(op, BinaryOp::LogAnd | BinaryOp::LogOr) {
            return self.logical(op, l, r, loc);
        }
        let types = &self.hir.types;
        if types.is_vector(lt) || types.is_vector(rt) {
            return self.vector_binary(op, l, r, loc);
        }
        let arithmetic = types.is_arithmetic(lt) && types.is_arithmetic(rt);
        let integers = types.is_integer(lt) && types.is_integer(rt);
        match op {
            BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div if arithmetic => {
                self.arithmetic(op, l, r, loc)
            }
            BinaryOp::Rem | BinaryOp::And | BinaryOp::Or | BinaryOp::Xor if integers => self.arithmetic(op, l, r, loc),
            BinaryOp::Shl | BinaryOp::Shr if integers => self.shift(op, l, r, loc),
            BinaryOp::Add => match (types.kind(lt), types.kind(rt)) {
                (TypeKind::Pointer(_), _) if types.is_integer(rt) => self.pointer_offset(BinaryOp::PtrAdd, l, r, loc),
                (_, TypeKind::Pointer(_)) if types.is_integer(lt) => self.pointer_offset(BinaryOp::PtrAdd, r, l, loc),
                _ => self.invalid_operands(op, l, r, loc),
            },
            BinaryOp::Sub => match (types.kind(lt), types.kind(rt)) {
                (TypeKind::Pointer(_), _) if types.is_integer(rt) => self.pointer_offset(BinaryOp::PtrSub, l, r, loc),
                (TypeKind::Pointer(a), TypeKind::Pointer(b))
                    if types.compatible_unqualified(a, b) || self.compatible_as_elements(a, b) =>
                {
                    if !self.hir.types.compatible_unqualified(a, b) && !self.lang.c23() {
                        let what = "arithmetic on pointers to an array";
                        self.diags.report(&dialect::ARRAY_QUALIFIERS, loc).arg(what).emit();
                    }
                    self.pointer_difference(l, r, a, loc)
                }
                _ => self.invalid_operands(op, l, r, loc),
            },
            BinaryOp::Eq | BinaryOp::Ne => self.comparison(op, l, r, loc),
            BinaryOp::Lt | BinaryOp::Gt | BinaryOp::Le | BinaryOp::Ge
                if lt.class() != TypeClass::Complex && rt.class() != TypeClass::Complex =>
            {
                self.comparison(op, l, r, loc)
            }
            _ => self.invalid_operands(op, l, r, loc),
        }
    }

    pub(crate) fn invalid_operands(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) -> ExprId {
        let types = &self.hir.types;
        let (lt, rt) = (types.quoted(self.hir.ty(l)), types.quoted(self.hir.ty(r)));
        let report = self.diags.report(&msg::INVALID_OPERANDS, loc).arg(spelling(op)).arg(&lt).arg(&rt);
        self.with_operands(report, loc, &lt, &rt).emit();
        self.poison(loc)
    }

    /// Underlines both operands of the operator at a place, and says what types they have.
    pub(crate) fn with_operands<'r>(&self, report: Report<'r>, loc: Loc, left: &str, right: &str) -> Report<'r> {
        let [l, r] = self.operand_spans;
        // Not if they are those of another operator, of one that is part of an assignment, say.
        if l.last.is_none() || l.last >= loc || r.start <= loc {
            return report;
        }
        let plain = |text: &str| text.replace('\'', "");
        report.labelled(l, plain(left)).labelled(r, plain(right))
    }

    fn arithmetic(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) -> ExprId {
        let ty = self.common_arithmetic_type(l, r);
        if self.diags.has_extra_warnings() {
            self.warn_operand_conversions(op, l, r, ty, loc);
        }
        let (l, r) = (self.convert(l, ty), self.convert(r, ty));
        self.finish_arithmetic(op, l, r, ty, loc)
    }

    /// The node for two operands of one arithmetic type; constants are folded.
    pub(crate) fn finish_arithmetic(&mut self, op: BinaryOp, l: ExprId, r: ExprId, ty: Ty, loc: Loc) -> ExprId {
        // A constant on the right alone matters only to those that divide by it.
        let divides = matches!(op, BinaryOp::Div | BinaryOp::Rem);
        if (divides || self.is_integer_constant(l))
            && let Some(b) = self.int_value(r)
        {
            if b.is_zero() && divides {
                if !self.silenced() {
                    self.diags.report(&msg::DIVISION_BY_ZERO, loc).emit();
                }
            } else if let Some(a) = self.int_value(l) {
                self.exprs.overflows = false;
                if let Some(value) = self.fold_integers(op, &a, &b, ty, loc) {
                    let node = self.int_node(&value, ty, loc);
                    self.note_overflow(&[l, r], node);
                    return node;
                }
            }
        }
        self.hir.add_expr(Expr::Binary(op, l, r), ty, loc)
    }

    /// A constant was folded from operands: whether it, or one of them, overflowed is kept for constant expressions.
    pub(crate) fn note_overflow(&mut self, operands: &[ExprId], result: ExprId) {
        let from = !self.exprs.overflowed.is_empty() && operands.iter().any(|e| self.exprs.overflowed.contains(e));
        if std::mem::take(&mut self.exprs.overflows) || from {
            self.exprs.overflowed.insert(result);
        }
    }

    fn fold_integers(&mut self, op: BinaryOp, a: &Int, b: &Int, ty: Ty, loc: Loc) -> Option<Int> {
        let signed = self.hir.types.is_signed(ty);
        let (value, overflow) = match op {
            BinaryOp::Add => a.add_overflow(b, signed),
            BinaryOp::Sub => a.sub_overflow(b, signed),
            BinaryOp::Mul => a.mul_overflow(b, signed),
            BinaryOp::Div if signed && a.div_overflows(b, signed) => (a.clone(), true),
            BinaryOp::Rem if signed && a.div_overflows(b, signed) => (Int::zero(a.width()), true),
            BinaryOp::Div => (a.div(b, signed)?, false),
            BinaryOp::Rem => (a.rem(b, signed)?, false),
            BinaryOp::And => (a.and(b), false),
            BinaryOp::Or => (a.or(b), false),
            BinaryOp::Xor => (a.xor(b), false),
            _ => return None,
        };
        if overflow && signed {
            self.warn_overflow(&value, ty, loc);
        }
        Some(value)
    }

    pub(crate) fn warn_overflow(&mut self, value: &Int, ty: Ty, loc: Loc) {
        self.exprs.overflows = true;
        if self.silenced() {
            return;
        }
        let name = self.hir.types.quoted(ty);
        self.diags.report(&msg::INTEGER_OVERFLOW, loc).arg(name).arg(value.to_decimal(true)).emit();
    }

    fn shift(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) -> ExprId {
        let (l, r) = (self.promote(l), self.promote(r));
        let ty = self.hir.ty(l);
        self.check_shift_count(op, ty, r, loc);
        if let Some(a) = self.int_value(l)
            && let Some(b) = self.int_value(r)
            && let Some(count) = b.to_u64().and_then(|n| u32::try_from(n).ok()).filter(|&n| n < a.width())
            && !(b.sign_bit() && self.hir.types.is_signed(self.hir.ty(r)))
        {
            let signed = self.hir.types.is_signed(ty);
            let value = if op == BinaryOp::Shl {
                self.warn_shift_overflow(&a, count, ty, loc);
                a.shl(count)
            } else {
                a.shr(count, signed)
            };
            return self.int_node(&value, ty, loc);
        }
        self.hir.add_expr(Expr::Binary(op, l, r), ty, loc)
    }

    /// `-Wshift-count-negative` and `-Wshift-count-overflow`.
    pub(crate) fn check_shift_count(&mut self, op: BinaryOp, shifted: Ty, r: ExprId, loc: Loc) {
        if self.silenced() {
            return;
        }
        let (Some(count), Some(width)) = (self.int_value(r), self.hir.types.int_width(shifted)) else { return };
        let side = if op == BinaryOp::Shl { "left" } else { "right" };
        if count.is_negative(self.hir.types.is_signed(self.hir.ty(r))) {
            self.diags.report(&msg::SHIFT_COUNT_NEGATIVE, loc).arg(side).emit();
        } else if count.to_u128().is_none_or(|n| n >= u128::from(width)) {
            self.diags.report(&msg::SHIFT_COUNT_OVERFLOW, loc).arg(side).emit();
        }
    }

    /// Bits of a positive constant shifted out of its type, beyond the sign bit.
    fn warn_shift_overflow(&mut self, a: &Int, count: u32, ty: Ty, loc: Loc) {
        if !self.hir.types.is_signed(ty) || a.is_negative(true) || a.is_zero() || self.silenced() || !self.lang.c99() {
            return;
        }
        let bits = a.significant_bits(false) + count;
        if bits > a.width() {
            let text = format!("{} << {count}", a.to_decimal(true));
            let name = self.hir.types.quoted(ty);
            let report = self.diags.report(&msg::SHIFT_OVERFLOW, loc).arg(text).arg(bits + 1);
            report.arg(name).arg(a.width()).emit();
        }
    }

    /// Pointer plus or minus integer (C23 6.5.7p9; on `void` and functions GNU counts bytes).
    pub(crate) fn pointer_offset(&mut self, op: BinaryOp, pointer: ExprId, index: ExprId, loc: Loc) -> ExprId {
        let ty = self.hir.ty(pointer);
        if !self.check_pointer_arithmetic(ty, loc) {
            return self.poison(loc);
        }
        let mut index = self.promote(index);
        let pointer_width = self.target.pointer_size * 8;
        if self.hir.types.int_width(self.hir.ty(index)).is_some_and(|width| width > pointer_width) {
            index = self.convert(index, self.hir.types.ptrdiff_type());
        }
        self.hir.add_expr(Expr::Binary(op, pointer, index), ty, loc)
    }

    /// Whether pointers of the type can be counted with; reports if not.
    pub(crate) fn check_pointer_arithmetic(&mut self, pointer: Ty, loc: Loc) -> bool {
        let Some(target) = self.hir.types.pointee(pointer) else { return true };
        match self.hir.types.kind(target) {
            TypeKind::Void | TypeKind::Function { .. } => {
                self.diags.report(&msg::POINTER_ARITH, loc).emit();
                true
            }
            _ if !self.hir.types.is_complete(target) => {
                self.report_incomplete_use(target, loc);
                false
            }
            _ => true,
        }
    }

    fn pointer_difference(&mut self, l: ExprId, r: ExprId, target: Ty, loc: Loc) -> ExprId {
        let ty = self.hir.ty(l);
        if !self.check_pointer_arithmetic(ty, loc) {
            return self.poison(loc);
        }
        if self.hir.types.size_of(target) == Some(0) && !self.silenced() {
            self.diags.report(&msg::ARITHMETIC_ON_EMPTY, loc).emit();
        }
        let r = self.convert(r, ty);
        self.hir.add_expr(Expr::Binary(BinaryOp::PtrDiff, l, r), self.hir.types.ptrdiff_type(), loc)
    }

    fn comparison(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) -> ExprId {
        let (lt, rt) = (self.hir.ty(l), self.hir.ty(r));
        let types = &self.hir.types;
        if types.is_arithmetic(lt) && types.is_arithmetic(rt) {
            let ty = self.common_arithmetic_type(l, r);
            let (l, r) = (self.convert(l, ty), self.convert(r, ty));
            if let Some(a) = self.int_value(l)
                && let Some(b) = self.int_value(r)
            {
                let order = a.compare(&b, self.hir.types.is_signed(ty));
                let truth = match op {
                    BinaryOp::Lt => order.is_lt(),
                    BinaryOp::Gt => order.is_gt(),
                    BinaryOp::Le => order.is_le(),
                    BinaryOp::Ge => order.is_ge(),
                    BinaryOp::Eq => order.is_eq(),
                    _ => order.is_ne(),
                };
                let result = self.small_int(i32::from(truth), loc);
                self.exprs.compared = Some((result, op, l, r));
                return result;
            }
            return self.hir.add_expr(Expr::Binary(op, l, r), Ty::INT, loc);
        }
        let equality = matches!(op, BinaryOp::Eq | BinaryOp::Ne);
        match (types.kind(lt), types.kind(rt)) {
            (TypeKind::Pointer(a), TypeKind::Pointer(b)) => self.compare_pointers(op, l, r, a, b, loc),
            (TypeKind::Pointer(_) | TypeKind::NullPtr, TypeKind::NullPtr) if equality => {
                let r = self.convert(r, lt);
                self.hir.add_expr(Expr::Binary(op, l, r), Ty::INT, loc)
            }
            (TypeKind::NullPtr, TypeKind::Pointer(_)) if equality => {
                let l = self.convert(l, rt);
                self.hir.add_expr(Expr::Binary(op, l, r), Ty::INT, loc)
            }
            (TypeKind::Pointer(_), _) if types.is_integer(rt) => {
                self.warn_pointer_and_integer(equality, r, [lt, rt], loc);
                let r = self.convert(r, lt);
                self.hir.add_expr(Expr::Binary(op, l, r), Ty::INT, loc)
            }
            (_, TypeKind::Pointer(_)) if types.is_integer(lt) => {
                self.warn_pointer_and_integer(equality, l, [lt, rt], loc);
                let l = self.convert(l, rt);
                self.hir.add_expr(Expr::Binary(op, l, r), Ty::INT, loc)
            }
            _ => self.invalid_operands(op, l, r, loc),
        }
    }

    fn warn_pointer_and_integer(&mut self, equality: bool, integer: ExprId, sides: [Ty; 2], loc: Loc) {
        if self.warn.char_constants.contains(integer) && self.is_null_pointer_constant(integer) {
            self.diags.report(&diag::warn::POINTER_AND_CHARACTER, loc).emit();
        }
        if !self.is_null_pointer_constant(integer) {
            let [left, right] = sides.map(|ty| self.hir.types.quoted(ty));
            let report = self.diags.report(&msg::COMPARE_POINTER_INTEGER, loc);
            self.with_operands(report, loc, &left, &right).emit();
        } else if !equality {
            let pedantic = self.diags.is_enabled(&dialect::POINTER_ZERO_ORDER, loc);
            let info = if pedantic { &dialect::POINTER_ZERO_ORDER } else { &diag::warn::POINTER_ZERO_ORDER };
            self.diags.report(info, loc).emit();
        }
    }

    fn compare_pointers(&mut self, op: BinaryOp, l: ExprId, r: ExprId, a: Ty, b: Ty, loc: Loc) -> ExprId {
        let types = &self.hir.types;
        let void = |ty: Ty| types.is_void(ty);
        let equality = matches!(op, BinaryOp::Eq | BinaryOp::Ne);
        let null = self.is_null_pointer_constant(l) || self.is_null_pointer_constant(r);
        let same = types.compatible_unqualified(a, b);
        let differ_in_elements = !same && self.compatible_as_elements(a, b);
        let fine = same || differ_in_elements || (equality && (void(a) || void(b))) || null;
        // GCC lets `<` mix `void *` and object pointers only with a warning.
        let function = |ty: Ty| types.is_function(ty);
        if !fine {
            let (left, right) = (types.quoted(self.hir.ty(l)), types.quoted(self.hir.ty(r)));
            let report = self.diags.report(&msg::COMPARE_DISTINCT_POINTERS, loc);
            self.with_operands(report, loc, &left, &right).emit();
        } else if differ_in_elements && !null && !self.lang.c23() {
            self.diags.report(&dialect::ARRAY_QUALIFIERS, loc).arg("comparison of pointers to arrays").emit();
        } else if equality && !null && ((void(a) && function(b)) || (void(b) && function(a))) {
            self.diags.report(&dialect::VOID_AND_FUNCTION_POINTER, loc).emit();
        } else if !equality && function(a) && function(b) {
            self.diags.report(&dialect::FUNCTION_POINTER_ORDER, loc).emit();
        } else if !equality && !null && !self.lang.c11() && types.is_complete(a) != types.is_complete(b) {
            self.diags.report(&dialect::COMPLETE_AND_INCOMPLETE, loc).emit();
        }
        let ty = self.hir.ty(l);
        let r = self.convert(r, ty);
        self.hir.add_expr(Expr::Binary(op, l, r), Ty::INT, loc)
    }

    fn logical(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) -> ExprId {
        let (l, r) = (self.to_condition(l), self.to_condition(r));
        if self.is_poison(l) || self.is_poison(r) {
            return self.poison(loc);
        }
        if let Some(a) = self.int_value(l) {
            let decided = a.is_zero() == (op == BinaryOp::LogAnd);
            if decided {
                return self.small_int(i32::from(op == BinaryOp::LogOr), loc);
            }
            if let Some(b) = self.int_value(r) {
                return self.small_int(i32::from(!b.is_zero()), loc);
            }
        }
        self.hir.add_expr(Expr::Binary(op, l, r), Ty::INT, loc)
    }

    /// `c ? then : other`; `then` is none for GNU `c ?: other`. `starts` are the first tokens of the two operands.
    pub fn act_on_conditional(
        &mut self,
        c: ExprId,
        then: Option<ExprId>,
        other: ExprId,
        question: Loc,
        starts: [Loc; 2],
    ) -> ExprId {
        let c = self.to_condition(c);
        let dead = self.enter_arm(c, false);
        let other = self.decay_and_load(other);
        self.leave_arm(dead);
        let first = match then {
            Some(then) => {
                let dead = self.enter_arm(c, true);
                let then = self.decay_and_load(then);
                self.leave_arm(dead);
                then
            }
            None if self.int_value(c).is_some() => c,
            None => {
                let (ty, loc) = (self.hir.ty(c), self.hir.loc(c));
                self.hir.add_expr(Expr::Opaque(c), ty, loc)
            }
        };
        if self.is_poison(c) || self.is_poison(first) || self.is_poison(other) {
            return self.poison(question);
        }
        let Some(ty) = self.conditional_type(first, other, question) else { return self.poison(question) };
        if self.diags.has_extra_warnings() {
            self.warn_conditional_sign([first, other], starts, ty);
            self.warn_result_conversions([first, other], ty, question);
            if then.is_some() {
                self.warn_identical_arms(first, other, question);
            }
        }
        let (first, other) = (self.convert(first, ty), self.convert(other, ty));
        // What is not evaluated may be anything in a constant expression (C23 6.6.1p3).
        if let Some(c) = self.int_value(c)
            && let Some(chosen) = self.int_value(if c.is_zero() { other } else { first })
        {
            return self.int_node(&chosen, ty, question);
        }
        let expr = match then {
            None if self.int_value(c).is_none() => Expr::Elvis(c, first, other),
            _ => Expr::Cond(c, first, other),
        };
        self.hir.add_expr(expr, ty, question)
    }

    /// The type of a conditional expression (C23 6.5.16); none after a report.
    fn conditional_type(&mut self, a: ExprId, b: ExprId, loc: Loc) -> Option<Ty> {
        let (at, bt) = (self.hir.ty(a), self.hir.ty(b));
        let types = &self.hir.types;
        let (ak, bk) = (types.kind(at), types.kind(bt));
        match (ak, bk) {
            _ if types.is_arithmetic(at) && types.is_arithmetic(bt) => {
                // GNU: two values of one enumeration or bool are promoted like all others.
                Some(self.common_arithmetic_type(a, b))
            }
            (TypeKind::Void, _) | (_, TypeKind::Void) => {
                if ak != bk {
                    self.diags.report(&msg::ONE_VOID_SIDE, loc).emit();
                }
                Some(Ty::VOID)
            }
            (TypeKind::Pointer(x), TypeKind::Pointer(y)) => Some(self.conditional_pointers(a, b, x, y, loc)),
            (TypeKind::Pointer(_), TypeKind::NullPtr) => Some(at),
            (TypeKind::NullPtr, TypeKind::Pointer(_)) => Some(bt),
            (TypeKind::Pointer(_), _) if types.is_integer(bt) => {
                if !self.is_null_pointer_constant(b) {
                    self.diags.report(&msg::POINTER_INTEGER_IN_CONDITIONAL, loc).emit();
                }
                Some(at)
            }
            (_, TypeKind::Pointer(_)) if types.is_integer(at) => {
                if !self.is_null_pointer_constant(a) {
                    self.diags.report(&msg::POINTER_INTEGER_IN_CONDITIONAL, loc).emit();
                }
                Some(bt)
            }
            _ if types.compatible_unqualified(at, bt) => Some(at),
            _ => {
                self.diags.report(&msg::TYPE_MISMATCH_IN_CONDITIONAL, loc).emit();
                None
            }
        }
    }

    /// Whether two types are arrays that only qualifiers of their elements keep apart (C23 6.2.5p31).
    pub(crate) fn compatible_as_elements(&self, a: Ty, b: Ty) -> bool {
        let types = &self.hir.types;
        types.is_array(a)
            && types.is_array(b)
            && types.compatible(types.without_element_quals(a), types.without_element_quals(b))
    }

    fn conditional_pointers(&mut self, a: ExprId, b: ExprId, x: Ty, y: Ty, loc: Loc) -> Ty {
        let types = &self.hir.types;
        let quals = types.quals_of_object(x).union(types.quals_of_object(y));
        let void = |ty: Ty| types.is_void(ty);
        let target = if types.compatible_unqualified(x, y) {
            if types.same(x, y) {
                return self.hir.ty(a);
            }
            types.composite(self.unqualified_sugar(x), self.unqualified_sugar(y))
        } else if self.compatible_as_elements(x, y) {
            if !self.lang.c23() {
                self.diags.report(&dialect::ARRAY_QUALIFIERS, loc).arg("pointers to arrays").emit();
            }
            types.composite(types.without_element_quals(x), types.without_element_quals(y))
        } else if self.is_null_pointer_constant(a) {
            y
        } else if self.is_null_pointer_constant(b) {
            x
        } else if void(x) || void(y) {
            // Before C23 the qualifiers of an array's elements are not the array's (C23 6.5.16p7).
            let own = types.quals(x).union(types.quals(y));
            if types.is_function(x) || types.is_function(y) {
                self.diags.report(&dialect::VOID_AND_FUNCTION_CONDITIONAL, loc).emit();
            }
            return types.pointer_to(Ty::VOID.with(if self.lang.c23() { quals } else { own }));
        } else {
            self.diags.report(&msg::POINTER_MISMATCH_IN_CONDITIONAL, loc).emit();
            return Ty::VOID_PTR;
        };
        let quals = if self.hir.types.is_function(target) { Quals::NONE } else { quals };
        let target = self.hir.types.qualified(target, quals);
        self.hir.types.pointer_to(target)
    }

    /// `l, r`
    pub fn act_on_comma(&mut self, l: ExprId, r: ExprId, loc: Loc) -> ExprId {
        let (l, r) = (self.dropped_value(l), self.decay_and_load(r));
        if self.is_poison(l) || self.is_poison(r) {
            return self.poison(loc);
        }
        self.warn_left_of_comma(l, loc);
        let ty = self.hir.ty(r);
        self.hir.add_expr(Expr::Comma(l, r), ty, loc)
    }

    // Vectors.

    fn vector_binary(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) -> ExprId {
        let Some((l, r)) = self.match_vectors(op, l, r, loc) else { return self.poison(loc) };
        let ty = self.hir.ty(l);
        let TypeKind::Vector { elem, lanes } = self.hir.types.kind(ty) else { return self.poison(loc) };
        let integers = self.hir.types.is_integer(elem);
        let result = match op {
            BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div => ty,
            BinaryOp::Rem | BinaryOp::And | BinaryOp::Or | BinaryOp::Xor | BinaryOp::Shl | BinaryOp::Shr
                if integers =>
            {
                ty
            }
            _ if op.is_comparison() => self.comparison_vector(elem, lanes),
            _ => return self.invalid_operands(op, l, r, loc),
        };
        self.hir.add_expr(Expr::Binary(op, l, r), result, loc)
    }

    /// The vector of signed integers that a comparison gives (GCC manual, Vector Extensions).
    pub(crate) fn comparison_vector(&self, elem: Ty, lanes: u32) -> Ty {
        let types = &self.hir.types;
        let lane = match types.size_of(elem) {
            Some(1) => Ty::SCHAR,
            Some(2) => Ty::SHORT,
            Some(4) => Ty::INT,
            Some(16) => Ty::INT128,
            _ => match types.kind(elem) {
                TypeKind::Int(ctype::IntKind::LongLong | ctype::IntKind::ULongLong) => Ty::LONGLONG,
                _ if self.target.long_size < 8 => Ty::LONGLONG,
                _ => Ty::LONG,
            },
        };
        types.intern(TypeKind::Vector { elem: lane, lanes })
    }

    /// Makes both operands vectors of one type, splatting a scalar; none after a report.
    pub(crate) fn match_vectors(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) -> Option<(ExprId, ExprId)> {
        let (lt, rt) = (self.hir.ty(l), self.hir.ty(r));
        let types = &self.hir.types;
        let shift = matches!(op, BinaryOp::Shl | BinaryOp::Shr);
        match (types.kind(lt), types.kind(rt)) {
            (TypeKind::Vector { elem: a, lanes: m }, TypeKind::Vector { elem: b, lanes: n }) => {
                if types.compatible_unqualified(lt, rt) {
                    return Some((l, r));
                }
                let same_shape = m == n && types.size_of(a) == types.size_of(b);
                let both_integers = types.is_integer(a) && types.is_integer(b);
                let opaque = self.is_opaque_vector(l) || self.is_opaque_vector(r);
                // GCC lets shifts, and comparisons, mix signs of lanes.
                if same_shape && both_integers && (shift || op.is_comparison() || opaque || self.same_lane_class(a, b))
                {
                    let r = self.cast_node(CastKind::Bitcast, r, lt);
                    return Some((l, r));
                }
                self.invalid_operands(op, l, r, loc);
                None
            }
            (TypeKind::Vector { elem, .. }, _) => {
                let r = self.splat_operand(op, l, r, elem, lt, loc)?;
                Some((l, r))
            }
            (_, TypeKind::Vector { elem, .. }) => {
                let l = self.splat_operand(op, r, l, elem, rt, loc)?;
                Some((l, r))
            }
            _ => None,
        }
    }

    /// Whether two integer lane types are the same but for their name.
    fn same_lane_class(&self, a: Ty, b: Ty) -> bool {
        let types = &self.hir.types;
        match (types.kind(a), types.kind(b)) {
            (TypeKind::Int(a), TypeKind::Int(b)) => {
                unsigned_of(a) == unsigned_of(b) && types.int_signed(a) == types.int_signed(b)
            }
            _ => false,
        }
    }

    /// A scalar operand beside a vector: converted to the lane's type if no value is lost by that, then splat.
    fn splat_operand(
        &mut self,
        op: BinaryOp,
        vector: ExprId,
        scalar: ExprId,
        elem: Ty,
        to: Ty,
        loc: Loc,
    ) -> Option<ExprId> {
        let ty = self.hir.ty(scalar);
        let types = &self.hir.types;
        let float_lanes = types.is_floating(elem);
        let fits = match types.kind(ty) {
            TypeKind::Float(kind) => match types.kind(elem) {
                TypeKind::Float(lane) => {
                    let constant = matches!(self.hir.expr(scalar), Expr::Float(_));
                    constant || types.float_layout(kind).0 <= types.float_layout(lane).0
                }
                _ => false,
            },
            _ if types.is_integer(ty) => {
                let shift = matches!(op, BinaryOp::Shl | BinaryOp::Shr);
                match (self.int_value(scalar), types.int_width(ty), types.int_width(elem)) {
                    (Some(value), _, None) => match types.kind(elem) {
                        TypeKind::Float(kind) => {
                            let format = float_format(kind, self.target);
                            num::Float::from_int(format, &value, types.is_signed(ty)).1
                        }
                        _ => false,
                    },
                    (Some(value), _, Some(width)) => {
                        let signed = types.is_signed(ty);
                        !value.convert(signed, width, true).1 || !value.convert(signed, width, false).1
                    }
                    (None, Some(width), Some(lane)) => shift || width <= lane,
                    (None, Some(width), None) => float_lanes && u64::from(width) / 8 < types.size_of(elem).unwrap_or(0),
                    _ => false,
                }
            }
            _ => {
                self.invalid_operands(op, vector, scalar, loc);
                return None;
            }
        };
        if !fits {
            let (scalar_name, vector_name) = (types.quoted(ty), types.quoted(to));
            self.diags.report(&msg::SCALAR_TRUNCATED, loc).arg(scalar_name).arg(vector_name).emit();
            return None;
        }
        let value = self.convert(scalar, elem);
        let to = self.unqualified_sugar(to);
        Some(self.cast_node(CastKind::Splat, value, to))
    }
}
