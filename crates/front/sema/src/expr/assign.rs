//! Assignment operators and what may be assigned to (C23 6.5.17).

use crate::Sema;
use crate::convert::AssignContext;
use ctype::{Quals, Ty, TypeKind};
use diag::sema as msg;
use hir::{BinaryOp, DeclKind, Expr, ExprId};
use source::Loc;

impl Sema<'_> {
    /// `l = r` (`op` is none) or `l op= r`.
    pub fn act_on_assign(&mut self, op: Option<BinaryOp>, l: ExprId, r: ExprId, loc: Loc) -> ExprId {
        let lt = self.hir.ty(l);
        if self.hir.types.is_error(lt) || self.is_poison(r) {
            return self.poison(loc);
        }
        if !self.check_assignable(l, loc) {
            return self.poison(loc);
        }
        let ty = self.value_type(lt);
        match op {
            None => {
                let written = r;
                if let Expr::Member { .. } = self.hir.expr(l) {
                    let place = self.hir.add_expr(Expr::Load(l), ty, loc);
                    self.warn.target_bits = self.value_bit_width(place);
                }
                let value = self.convert_for_assignment(r, lt, AssignContext::Assignment, loc);
                self.warn.target_bits = None;
                if self.is_poison(value) || !self.check_modifiable(l, "assignment", loc) {
                    return self.poison(loc);
                }
                self.note_change();
                let assignment = self.hir.add_expr(Expr::Assign(l, value), ty, loc);
                if let Some(width) = self.value_bit_width(assignment) {
                    let known = if self.int_value(written).is_some() { written } else { value };
                    self.warn_bit_field_store(known, ty, width, loc);
                }
                assignment
            }
            Some(op) => {
                let r = self.decay_and_load(r);
                self.compound_assign(op, l, r, ty, loc)
            }
        }
    }

    /// Whether the left side is an lvalue that is no array; reports if not.
    fn check_assignable(&mut self, l: ExprId, loc: Loc) -> bool {
        let ty = self.hir.ty(l);
        if self.hir.types.is_array(ty) {
            self.diags.report(&msg::ASSIGN_TO_ARRAY, loc).emit();
            return false;
        }
        if !self.is_lvalue(l) || self.hir.types.is_void(ty) {
            self.diags.report(&msg::LVALUE_REQUIRED, loc).arg("left operand of assignment").emit();
            return false;
        }
        if !self.hir.types.is_complete(ty) {
            self.report_incomplete_use(ty, loc);
            return false;
        }
        true
    }

    fn compound_assign(&mut self, op: BinaryOp, l: ExprId, r: ExprId, ty: Ty, loc: Loc) -> ExprId {
        let rt = self.hir.ty(r);
        let types = &self.hir.types;
        if types.is_void(rt) {
            self.diags.report(&msg::VOID_VALUE, loc).emit();
            return self.poison(loc);
        }
        self.mark_read(l);
        // An operand that stands for the value of the left side where operand types decide.
        let probe = self.hir.add_expr(Expr::Load(l), ty, loc);
        let types = &self.hir.types;
        let integers = types.is_integer(ty) && types.is_integer(rt);
        let arithmetic = types.is_arithmetic(ty) && types.is_arithmetic(rt);
        let vector = types.is_vector(ty);
        let (op, rhs, computation) = match op {
            _ if vector => {
                let Some((_, r)) = self.match_vectors(op, probe, r, loc) else { return self.poison(loc) };
                let TypeKind::Vector { elem, .. } = self.hir.types.kind(ty) else { return self.poison(loc) };
                let float_ok = matches!(op, BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div);
                if !float_ok && !self.hir.types.is_integer(elem) {
                    return self.invalid_operands(op, probe, r, loc);
                }
                (op, r, ty)
            }
            BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div if arithmetic => {
                let common = self.common_arithmetic_type(probe, r);
                self.warn_compound_conversions(op, [probe, r], common, loc);
                (op, self.convert(r, common), common)
            }
            BinaryOp::Rem | BinaryOp::And | BinaryOp::Or | BinaryOp::Xor if integers => {
                let common = self.common_arithmetic_type(probe, r);
                self.warn_compound_conversions(op, [probe, r], common, loc);
                (op, self.convert(r, common), common)
            }
            BinaryOp::Shl | BinaryOp::Shr if integers => {
                let width = self.value_bit_width(probe);
                let promoted = self.promoted_type(ty, width);
                let r = self.promote(r);
                self.check_shift_count(op, promoted, r, loc);
                self.warn_compound_conversions(op, [probe, r], promoted, loc);
                (op, r, promoted)
            }
            BinaryOp::Add | BinaryOp::Sub if types.is_pointer(ty) && types.is_integer(rt) => {
                if !self.check_pointer_arithmetic(ty, loc) {
                    return self.poison(loc);
                }
                let pointer_op = if op == BinaryOp::Add { BinaryOp::PtrAdd } else { BinaryOp::PtrSub };
                (pointer_op, self.promote(r), ty)
            }
            _ => return self.invalid_operands(op, probe, r, loc),
        };
        if matches!(op, BinaryOp::Div | BinaryOp::Rem)
            && self.int_value(rhs).is_some_and(|v| v.is_zero())
            && !self.silenced()
        {
            self.diags.report(&msg::DIVISION_BY_ZERO, loc).emit();
        }
        if !self.check_modifiable(l, "assignment", loc) {
            return self.poison(loc);
        }
        self.note_change();
        self.hir.add_expr(Expr::CompoundAssign { op, lhs: l, rhs, computation }, ty, loc)
    }

    /// Whether the lvalue may be changed: neither it nor a member of it is const. Reports if not; `what` is
    /// `assignment`, `increment`, `decrement` or `use of` an asm output.
    pub(crate) fn check_modifiable(&mut self, l: ExprId, what: &str, loc: Loc) -> bool {
        self.warn_array_bounds(l, false);
        let ty = self.hir.ty(l);
        let types = &self.hir.types;
        let const_member = types.as_record(ty).is_some_and(|id| types.record(id).has_const_member);
        if !types.quals_of_object(ty).contains(Quals::CONST) && !const_member {
            // The characters of a string literal are not const, but GCC warns of stores to them.
            if self.is_string_element(l) {
                let text = self.read_only_phrase(l, what);
                self.diags.report(&msg::READ_ONLY_STRING, loc).arg(text).emit();
            }
            return true;
        }
        let text = self.read_only_phrase(l, what);
        let report = self.diags.report(&msg::READ_ONLY, loc).arg(text);
        match self.hir.expr(l) {
            Expr::Decl(d) if !self.hir.decls[d].loc.is_none() => {
                let decl = &self.hir.decls[d];
                report.note(&msg::DEFINED_CONST, decl.loc, &[&decl.name]).emit();
            }
            _ => report.emit(),
        }
        false
    }

    fn is_string_element(&self, l: ExprId) -> bool {
        let Expr::Deref(p) = self.hir.expr(l) else { return false };
        let base = match self.hir.expr(p) {
            Expr::Binary(BinaryOp::PtrAdd, base, _) => base,
            _ => p,
        };
        matches!(self.hir.expr(base), Expr::Decay(s) if matches!(self.hir.expr(s), Expr::String(_)))
    }

    fn read_only_phrase(&self, l: ExprId, what: &str) -> String {
        let types = &self.hir.types;
        match self.hir.expr(l) {
            Expr::Member { base, field } => {
                let name = |id| self.field_name(id, field);
                let Some(id) = types.as_record(self.hir.ty(base)) else { return format!("{what} of read-only member") };
                let declared = types.record(id).fields[field as usize].ty;
                if types.quals_of_object(declared).contains(Quals::CONST) {
                    format!("{what} of read-only member '{}'", name(id))
                } else {
                    format!("{what} of member '{}' in read-only object", name(id))
                }
            }
            Expr::Decl(d) => {
                let decl = &self.hir.decls[d];
                let kind = if decl.kind == DeclKind::Param { "parameter" } else { "variable" };
                format!("{what} of read-only {kind} '{}'", decl.name)
            }
            _ => format!("{what} of read-only location '{}'", self.describe(l)),
        }
    }

    pub(crate) fn field_name(&self, id: ctype::RecordId, field: u32) -> &'static str {
        let name = self.hir.types.record(id).fields.get(field as usize).and_then(|f| f.name);
        name.map_or("<anonymous>", |name| name.as_str())
    }
}
