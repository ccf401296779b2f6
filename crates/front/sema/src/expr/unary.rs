//! Prefix and postfix operators (C23 6.5.3.5, 6.5.4).

use crate::Sema;
use crate::expr::PrefixOp;
use ctype::{Ty, TypeKind};
use diag::{dialect, sema as msg};
use hir::{BinaryOp, CastKind, DeclKind, Expr, ExprId, IncDec, UnaryOp};
use source::Loc;

impl Sema<'_> {
    /// A prefix operator other than `++` and `--`.
    pub fn act_on_unary(&mut self, op: PrefixOp, e: ExprId, loc: Loc) -> ExprId {
        match op {
            PrefixOp::AddrOf => self.address_of(e, loc),
            PrefixOp::Deref => self.dereference(e, loc),
            PrefixOp::Real | PrefixOp::Imag => self.complex_part(op, e, loc),
            PrefixOp::LogNot => {
                let e = self.decay_and_load(e);
                if !self.hir.types.is_scalar(self.hir.ty(e)) {
                    return self.wrong_type(e, "unary exclamation mark", loc);
                }
                if self.diags.has_extra_warnings() {
                    self.warn_truth(e);
                }
                match self.int_value(e) {
                    Some(value) => self.small_int(i32::from(value.is_zero()), loc),
                    None => self.hir.add_expr(Expr::Unary(UnaryOp::LogNot, e), Ty::INT, loc),
                }
            }
            PrefixOp::Plus | PrefixOp::Minus | PrefixOp::BitNot => {
                let e = self.decay_and_load(e);
                self.arithmetic_prefix(op, e, loc)
            }
        }
    }

    fn wrong_type(&mut self, e: ExprId, what: &str, loc: Loc) -> ExprId {
        match self.hir.types.kind(self.hir.ty(e)) {
            TypeKind::Error => {}
            TypeKind::Void => self.diags.report(&msg::VOID_VALUE, loc).emit(),
            _ => self.diags.report(&msg::WRONG_TYPE_ARGUMENT, loc).arg(what).emit(),
        }
        self.poison(loc)
    }

    fn arithmetic_prefix(&mut self, op: PrefixOp, e: ExprId, loc: Loc) -> ExprId {
        let ty = self.hir.ty(e);
        let what = match op {
            PrefixOp::Plus => "unary plus",
            PrefixOp::Minus => "unary minus",
            _ => "bit-complement",
        };
        let (unary, allowed) = match (self.hir.types.kind(ty), op) {
            (TypeKind::Vector { elem, .. }, PrefixOp::BitNot) => (UnaryOp::BitNot, self.hir.types.is_integer(elem)),
            (TypeKind::Vector { .. }, _) => (UnaryOp::Neg, true),
            (TypeKind::Complex(_), PrefixOp::BitNot) => {
                self.diags.report(&dialect::COMPLEX_CONJUGATE, loc).emit();
                (UnaryOp::Conj, true)
            }
            (TypeKind::Float(_), PrefixOp::BitNot) => (UnaryOp::BitNot, false),
            (TypeKind::Float(_) | TypeKind::Complex(_), _) => (UnaryOp::Neg, true),
            (_, PrefixOp::BitNot) => (UnaryOp::BitNot, self.hir.types.is_integer(ty)),
            _ => (UnaryOp::Neg, self.hir.types.is_integer(ty)),
        };
        if !allowed {
            return self.wrong_type(e, what, loc);
        }
        if unary == UnaryOp::BitNot {
            self.warn_complement(e, loc);
        }
        let e = self.promote(e);
        let ty = self.hir.ty(e);
        if op == PrefixOp::Plus {
            // The result is no lvalue, no bit-field and (in messages) no literal any more.
            return e;
        }
        if let Some(value) = self.int_value(e) {
            self.exprs.overflows = false;
            let folded = if unary == UnaryOp::Neg {
                let signed = self.hir.types.is_signed(ty);
                let (negated, overflow) = value.neg_overflow(signed);
                if overflow && signed {
                    self.warn_overflow(&negated, ty, loc);
                }
                negated
            } else {
                value.not()
            };
            let node = self.int_node(&folded, ty, loc);
            self.note_overflow(&[e], node);
            return node;
        }
        self.hir.add_expr(Expr::Unary(unary, e), ty, loc)
    }

    fn complex_part(&mut self, op: PrefixOp, e: ExprId, loc: Loc) -> ExprId {
        let unary = if op == PrefixOp::Real { UnaryOp::Real } else { UnaryOp::Imag };
        if self.is_lvalue(e)
            && let TypeKind::Complex(part) = self.hir.types.kind(self.hir.ty(e))
        {
            let ty = part.with(self.hir.types.quals(self.hir.ty(e)));
            return self.hir.add_expr(Expr::Unary(unary, e), ty, loc);
        }
        if unary == UnaryOp::Real && self.is_lvalue(e) && self.hir.types.is_arithmetic(self.hir.ty(e)) {
            // GNU: the real part of a real object is the object.
            return e;
        }
        let e = self.decay_and_load(e);
        let ty = self.hir.ty(e);
        match self.hir.types.kind(ty) {
            TypeKind::Complex(part) => self.hir.add_expr(Expr::Unary(unary, e), part, loc),
            _ if self.hir.types.is_arithmetic(ty) => {
                if unary == UnaryOp::Real {
                    return e;
                }
                self.hir.add_expr(Expr::Unary(unary, e), ty, loc)
            }
            _ => {
                let what = if op == PrefixOp::Real { "__real" } else { "__imag" };
                self.wrong_type(e, what, loc)
            }
        }
    }

    /// `&e`
    fn address_of(&mut self, e: ExprId, loc: Loc) -> ExprId {
        let ty = self.hir.ty(e);
        match self.hir.types.kind(ty) {
            TypeKind::Error => return self.poison(loc),
            TypeKind::Function { .. } => {
                if let Expr::Deref(p) = self.hir.expr(e) {
                    return p;
                }
                let to = self.hir.types.pointer_to(ty);
                return self.hir.add_expr(Expr::AddrOf(e), to, loc);
            }
            _ => {}
        }
        if self.hir.types.quals(ty).contains(ctype::Quals::REVERSED) {
            self.diags.report(&msg::ADDRESS_OF_REVERSED, loc).emit();
            return self.poison(loc);
        }
        if let Expr::Deref(p) = self.hir.expr(e) {
            self.mark_read(e);
            self.warn_array_bounds(e, true);
            // C23 6.5.4.2p3: neither operator is evaluated.
            return if self.check_not_register(e, loc) { p } else { self.poison(loc) };
        }
        if !self.is_lvalue(e) {
            self.diags.report(&msg::LVALUE_REQUIRED, loc).arg("unary '&' operand").emit();
            return self.poison(loc);
        }
        if let Expr::Member { base, field } = self.hir.expr(e)
            && let Some(id) = self.hir.types.as_record(self.hir.ty(base))
        {
            let field = &self.hir.types.record(id).fields[field as usize];
            if field.bit_width.is_some() {
                let name = field.name.map_or("", |name| name.as_str());
                self.diags.report(&msg::ADDRESS_OF_BIT_FIELD, loc).arg(name).emit();
                return self.poison(loc);
            }
        }
        if !self.check_not_register(e, loc) {
            return self.poison(loc);
        }
        if self.hir.types.is_void(ty) && self.hir.types.quals(ty).is_empty() {
            self.diags.report(&dialect::ADDRESS_OF_VOID, loc).emit();
        }
        self.mark_read(e);
        let to = self.hir.types.pointer_to(ty);
        self.hir.add_expr(Expr::AddrOf(e), to, loc)
    }

    /// Whether the object may have its address taken: not declared `register`. Reports if not.
    pub(crate) fn check_not_register(&mut self, e: ExprId, loc: Loc) -> bool {
        let mut e = e;
        loop {
            match self.hir.expr(e) {
                Expr::Member { base, .. } | Expr::VectorElem { base, .. } | Expr::Unary(_, base) => e = base,
                // An element of an array: no register has one.
                Expr::Deref(p) => match self.hir.expr(p) {
                    Expr::Binary(BinaryOp::PtrAdd, array, _) => e = array,
                    _ => return true,
                },
                Expr::Decay(array) => e = array,
                Expr::Decl(d) | Expr::CompoundLiteral(d) if self.hir.decls[d].register => {
                    let decl = &self.hir.decls[d];
                    let global = matches!(decl.kind, DeclKind::Var { .. }) && !decl.local;
                    let info = if global { &msg::ADDRESS_OF_GLOBAL_REGISTER } else { &msg::ADDRESS_OF_REGISTER };
                    self.diags.report(info, loc).arg(decl.name).emit();
                    return false;
                }
                _ => return true,
            }
        }
    }

    /// `*e`
    pub(crate) fn dereference(&mut self, e: ExprId, loc: Loc) -> ExprId {
        let e = self.decay_and_load(e);
        let ty = self.hir.ty(e);
        match self.hir.types.pointee_as_written(ty) {
            Some(target) => self.pointed_to(e, target, loc),
            None => self.report_not_a_pointer(ty, loc),
        }
    }

    /// What a pointer value points to, of this type.
    #[inline]
    pub(crate) fn pointed_to(&mut self, pointer: ExprId, target: Ty, loc: Loc) -> ExprId {
        if self.hir.types.is_void(target) && !self.silenced() {
            self.diags.report(&msg::DEREFERENCING_VOID, loc).emit();
        }
        if self.diags.has_extra_warnings() {
            self.warn_punned_access(pointer);
        }
        match self.hir.expr(pointer) {
            // `*&x` is x, `*f` is f.
            Expr::AddrOf(inner) if self.hir.types.same(self.hir.ty(inner), target) => inner,
            Expr::Decay(inner) if self.hir.types.is_function(target) => inner,
            _ => self.hir.add_expr(Expr::Deref(pointer), target, loc),
        }
    }

    #[cold]
    fn report_not_a_pointer(&mut self, ty: Ty, loc: Loc) -> ExprId {
        match self.hir.types.kind(ty) {
            TypeKind::Error => self.poison(loc),
            TypeKind::Void => {
                self.diags.report(&msg::VOID_VALUE, loc).emit();
                self.poison(loc)
            }
            _ => {
                let name = self.hir.types.quoted(ty);
                self.diags.report(&msg::INVALID_INDIRECTION, loc).arg("unary '*'").arg(name).emit();
                self.poison(loc)
            }
        }
    }

    /// `++` and `--`, before or after.
    pub fn act_on_incdec(&mut self, op: IncDec, e: ExprId, loc: Loc) -> ExprId {
        let ty = self.hir.ty(e);
        if self.hir.types.is_error(ty) {
            return self.poison(loc);
        }
        let increment = matches!(op, IncDec::PreInc | IncDec::PostInc);
        let what = if increment { "increment" } else { "decrement" };
        if !self.is_lvalue(e) || self.hir.types.is_array(ty) {
            self.diags.report(&msg::LVALUE_REQUIRED, loc).arg(format_args!("{what} operand")).emit();
            return self.poison(loc);
        }
        self.mark_read(e);
        let value_ty = self.value_type(ty);
        self.warn_step_of_bool(value_ty, increment, loc);
        match self.hir.types.kind(value_ty) {
            TypeKind::Pointer(_) => {
                if !self.check_pointer_arithmetic(value_ty, loc) {
                    return self.poison(loc);
                }
            }
            TypeKind::Int(_) | TypeKind::BitInt { .. } | TypeKind::Enum(_) | TypeKind::Float(_) => {}
            kind @ (TypeKind::Complex(_) | TypeKind::Vector { .. }) => {
                if matches!(kind, TypeKind::Complex(_)) {
                    self.diags.report(&dialect::COMPLEX_INCREMENT, loc).emit();
                }
                if !self.check_modifiable(e, what, loc) {
                    return self.poison(loc);
                }
                return self.step_by_addition(op, e, value_ty, loc);
            }
            _ => return self.wrong_type(e, what, loc),
        }
        if !self.check_modifiable(e, what, loc) {
            return self.poison(loc);
        }
        self.note_change();
        self.hir.add_expr(Expr::IncDec(op, e), value_ty, loc)
    }

    /// GNU: `++` on complex values and vectors adds one; the postfix forms take it off the result again.
    fn step_by_addition(&mut self, op: IncDec, e: ExprId, ty: Ty, loc: Loc) -> ExprId {
        let one = self.small_int(1, loc);
        let one = match self.hir.types.kind(ty) {
            TypeKind::Vector { elem, .. } => {
                let lane = self.convert(one, elem);
                self.cast_node(CastKind::Splat, lane, ty)
            }
            _ => self.convert(one, ty),
        };
        let (forth, back) = match op {
            IncDec::PreInc | IncDec::PostInc => (BinaryOp::Add, BinaryOp::Sub),
            IncDec::PreDec | IncDec::PostDec => (BinaryOp::Sub, BinaryOp::Add),
        };
        self.note_change();
        let stepped = self.hir.add_expr(Expr::CompoundAssign { op: forth, lhs: e, rhs: one, computation: ty }, ty, loc);
        match op {
            IncDec::PreInc | IncDec::PreDec => stepped,
            IncDec::PostInc | IncDec::PostDec => self.hir.add_expr(Expr::Binary(back, stepped, one), ty, loc),
        }
    }

    /// The type that the value of an lvalue of this type has.
    pub(crate) fn value_type(&self, ty: Ty) -> Ty {
        self.unqualified_sugar(self.hir.types.non_atomic(ty))
    }
}
