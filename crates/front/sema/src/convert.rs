//! Conversions: the one place of integer promotions, usual arithmetic conversions, lvalue and array
//! conversion, and conversion as if by assignment with its constraints.
//!
//! Conversions of constants are folded here, at once (GCC does, at every level of optimisation, so that
//! `(int)1e10` is the largest `int`), which keeps trees small; everything else is left to `hir::eval`.

use crate::Sema;
pub(crate) use ctype::unsigned_of;
use ctype::{FloatKind, IntKind, Quals, Ty, TypeClass, TypeKind};
use diag::sema as msg;
use hir::eval::float_format;
use hir::{BinaryOp, CastKind, DeclId, Expr, ExprId, UnaryOp};
use num::{Float, Int};
use source::Loc;

/// What a value is converted to a type for: decides the wording of messages (C23 6.5.17.2).
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum AssignContext {
    /// `=`
    Assignment,
    /// An initialiser.
    Init,
    /// `return`
    Return,
    /// Argument number (from 1) of the function (none if called through a pointer).
    Argument(Option<DeclId>, u32),
}

/// The low `width` bits of a value, at most 64, as [`Expr::Int`] has them: extended to 64 by the sign or by zeros.
#[inline]
pub(crate) fn extended(bits: u64, width: u32, signed: bool) -> u64 {
    let unused = 64 - width;
    if signed { ((bits << unused) as i64 >> unused) as u64 } else { bits << unused >> unused }
}

/// Values and conversions that never fail.
impl Sema<'_> {
    /// Array to pointer, function to pointer, lvalue to value (C23 6.3.3.1).
    #[inline(always)]
    pub fn decay_and_load(&mut self, e: ExprId) -> ExprId {
        // Most operands are values already, and of these most are one of a few nodes.
        match self.hir.expr(e) {
            Expr::Load(_) | Expr::Int(_) | Expr::Binary(..) | Expr::Cast(..) | Expr::Float(_) | Expr::Decay(_) => e,
            _ => self.load_scalar_or_decay(e),
        }
    }

    /// The same for what may be an lvalue: most are of scalar type.
    fn load_scalar_or_decay(&mut self, e: ExprId) -> ExprId {
        let ty = self.hir.ty(e);
        if !self.hir.types.is_scalar(ty) {
            return self.decay_and_load_object(e);
        }
        if self.decl_state.forward_enums && !self.hir.types.is_complete(ty) {
            let loc = self.hir.loc(e);
            self.report_incomplete_use(ty, loc);
            return self.poison(loc);
        }
        let object = match self.hir.expr(e) {
            Expr::Decl(decl) => Some(decl),
            Expr::Member { .. } | Expr::Deref(_) => {
                let whole = self.whole_object(e);
                match self.hir.expr(whole) {
                    Expr::Deref(_) => self.root_object(whole),
                    Expr::Decl(decl) => Some(decl),
                    _ => return self.decay_and_load_object(e),
                }
            }
            _ => return self.decay_and_load_object(e),
        };
        if let Some(decl) = object {
            self.warn.read.insert(decl);
        }
        if let Expr::Deref(_) = self.hir.expr(e) {
            self.warn_array_bounds(e, false);
        }
        let value_ty = self.unqualified_sugar(ty);
        self.hir.add_expr(Expr::Load(e), value_ty, self.hir.loc(e))
    }

    /// What an expression is a member of, of all that it is one of: itself if of nothing.
    #[inline]
    fn whole_object(&self, e: ExprId) -> ExprId {
        let mut e = e;
        while let Expr::Member { base, .. } = self.hir.expr(e) {
            e = base;
        }
        e
    }

    #[inline(never)]
    fn decay_and_load_object(&mut self, e: ExprId) -> ExprId {
        let expr = self.hir.expr(e);
        // An object that is assigned to is read if the value of the assignment is used.
        if let Expr::Assign(l, _) = expr {
            self.mark_read(l);
        }
        let (ty, loc) = (self.hir.ty(e), self.hir.loc(e));
        match self.hir.types.kind(ty) {
            // C90 6.2.2.1: only an lvalue that is an array becomes a pointer.
            TypeKind::Array { .. } if !self.lang.c99() && !self.is_lvalue(e) => e,
            TypeKind::Array { .. } => {
                let elem = self.element_type(ty);
                let to = self.hir.types.pointer_to(elem);
                if !self.check_not_register(e, loc) {
                    return self.poison(loc);
                }
                self.mark_read(e);
                self.hir.add_expr(Expr::Decay(e), to, loc)
            }
            TypeKind::Function { .. } => {
                let to = self.hir.types.pointer_to(ty);
                self.hir.add_expr(Expr::Decay(e), to, loc)
            }
            TypeKind::Error => e,
            TypeKind::Void => match expr {
                Expr::Deref(p) => self.hir.add_expr(Expr::Cast(CastKind::ToVoid, p), Ty::VOID, loc),
                _ => e,
            },
            // What a name denotes here is an object: functions have been dealt with.
            kind if matches!(expr, Expr::Decl(_) | Expr::Deref(_)) || self.is_lvalue(e) => {
                let value_ty = match kind {
                    TypeKind::Atomic(inner) => inner,
                    _ => self.unqualified_sugar(ty),
                };
                if let TypeKind::Record(id) = kind
                    && self.hir.types.record(id).layout.is_none()
                {
                    self.report_incomplete_use(ty, loc);
                    return self.poison(loc);
                }
                self.mark_read(e);
                if let Expr::Deref(_) = expr {
                    self.warn_array_bounds(e, false);
                }
                self.hir.add_expr(Expr::Load(e), value_ty, loc)
            }
            _ => e,
        }
    }

    /// An expression whose value is dropped, as a value.
    pub(crate) fn dropped_value(&mut self, e: ExprId) -> ExprId {
        match self.hir.expr(e) {
            Expr::Assign(..) => e,
            _ => self.decay_and_load(e),
        }
    }

    /// What is subscripted, as a value. Unlike other uses of an array this does not by itself read it.
    pub(crate) fn decay_subscripted(&mut self, e: ExprId) -> ExprId {
        let ty = self.hir.ty(e);
        if !self.hir.types.is_array(ty) {
            return self.decay_and_load(e);
        }
        let elem = self.element_type(ty);
        let to = self.hir.types.pointer_to(elem);
        let loc = self.hir.loc(e);
        self.hir.add_expr(Expr::Decay(e), to, loc)
    }

    /// The element type of an array, with its sugar where it is written.
    pub(crate) fn element_type(&self, array: Ty) -> Ty {
        match (self.hir.types.kind_sugared(array), self.hir.types.kind(array)) {
            (TypeKind::Array { elem, .. }, _) | (_, TypeKind::Array { elem, .. }) => {
                self.hir.types.qualified(elem, array.local_quals())
            }
            _ => Ty::ERROR,
        }
    }

    /// The type without qualifiers, keeping typedef names that hide none.
    #[inline]
    pub(crate) fn unqualified_sugar(&self, ty: Ty) -> Ty {
        let bare = ty.without_local_quals();
        if self.hir.types.quals(bare).is_empty() { bare } else { self.hir.types.unqualified(ty) }
    }

    /// The width of the bit-field that the value was read from or stored to, if there is one.
    #[inline]
    pub(crate) fn value_bit_width(&self, e: ExprId) -> Option<u32> {
        match self.hir.expr(e) {
            Expr::Load(l) => match self.hir.expr(l) {
                Expr::Member { .. } => self.stored_bit_width(l),
                _ => None,
            },
            Expr::Assign(..) | Expr::IncDec(..) | Expr::CompoundAssign { .. } | Expr::Comma(..) => {
                self.stored_bit_width(e)
            }
            _ => None,
        }
    }

    fn stored_bit_width(&self, e: ExprId) -> Option<u32> {
        let mut e = e;
        loop {
            match self.hir.expr(e) {
                Expr::Load(l) | Expr::Assign(l, _) | Expr::IncDec(_, l) => e = l,
                Expr::CompoundAssign { lhs, .. } => e = lhs,
                Expr::Comma(_, r) => e = r,
                Expr::Member { base, field } => {
                    let id = self.hir.types.as_record(self.hir.ty(base))?;
                    return self.hir.types.record(id).fields.get(field as usize)?.bit_width;
                }
                _ => return None,
            }
        }
    }

    /// The value of a floating constant node.
    pub(crate) fn float_value(&self, e: ExprId) -> Option<Float> {
        let (Expr::Float(id), TypeKind::Float(kind)) = (self.hir.expr(e), self.hir.types.kind(self.hir.ty(e))) else {
            return None;
        };
        Some(Float::from_bits(float_format(kind, self.target), self.hir.consts[id]))
    }

    /// An integer (or pointer) constant of the type.
    pub fn int_node(&mut self, value: &Int, ty: Ty, loc: Loc) -> ExprId {
        let signed = self.hir.types.is_signed(ty);
        let width = self.hir.types.int_width(ty).unwrap_or(self.target.pointer_size * 8);
        if width <= 64 && value.width() <= 64 {
            let bits = extended(extended(value.low_u64(), value.width(), signed), width, signed);
            return self.hir.add_expr(Expr::Int(bits), ty, loc);
        }
        let value = value.resize(width, signed);
        let expr = if width <= 64 {
            Expr::Int(value.resize(64, signed).low_u64())
        } else {
            let value = value.resize(width.max(128), signed);
            Expr::WideInt(self.hir.add_wide_int(&value))
        };
        self.hir.add_expr(expr, ty, loc)
    }

    /// An `int` constant.
    pub(crate) fn small_int(&mut self, value: i32, loc: Loc) -> ExprId {
        self.hir.add_expr(Expr::Int(i64::from(value) as u64), Ty::INT, loc)
    }

    pub(crate) fn cast_node(&mut self, kind: CastKind, e: ExprId, to: Ty) -> ExprId {
        let loc = self.hir.loc(e);
        self.hir.add_expr(Expr::Cast(kind, e), to, loc)
    }

    /// Integer promotions (C23 6.3.2.1p2): the type that a value of this type, perhaps of a bit-field, has.
    pub(crate) fn promoted_type(&self, ty: Ty, bit_field: Option<u32>) -> Ty {
        match self.hir.types.kind(ty) {
            TypeKind::Int(kind) => {
                if let Some(width) = bit_field {
                    let signed = self.hir.types.int_signed(kind);
                    if width < 32 || (width == 32 && signed) {
                        return Ty::INT;
                    }
                    if width == 32 {
                        return Ty::UINT;
                    }
                    if width < self.hir.types.int_size(kind) * 8 {
                        // GCC computes with wider bit-fields in their own width.
                        return self.hir.types.intern(TypeKind::BitInt { signed, width });
                    }
                }
                if self.hir.types.int_size(kind) < 4 { Ty::INT } else { ty }
            }
            TypeKind::Enum(id) => match self.hir.types.enumeration(id).underlying {
                Some(underlying) => self.promoted_type(underlying, bit_field),
                None => Ty::INT,
            },
            _ => ty,
        }
    }

    /// Applies the integer promotions to a value.
    pub(crate) fn promote(&mut self, e: ExprId) -> ExprId {
        let ty = self.hir.ty(e);
        // Nothing promotes what is an `int` already, whatever width it was read in.
        if ty == Ty::INT || !self.hir.types.is_integer(ty) {
            return e;
        }
        let width = self.value_bit_width(e);
        let to = self.promoted_type(ty, width);
        self.convert(e, to)
    }

    /// Default argument promotions (C23 6.5.3.3p7).
    pub fn default_argument_promotion(&mut self, e: ExprId) -> ExprId {
        let e = self.decay_and_load(e);
        match self.hir.types.kind(self.hir.ty(e)) {
            TypeKind::Float(FloatKind::Float) => self.convert(e, Ty::DOUBLE),
            TypeKind::Int(_) | TypeKind::Enum(_) => {
                let width = self.value_bit_width(e).filter(|&width| width <= 32);
                let to = self.promoted_type(self.hir.ty(e), width);
                self.convert(e, to)
            }
            _ => e,
        }
    }

    /// The usual arithmetic conversions (C23 6.3.2.8): the common type of two arithmetic values.
    pub(crate) fn common_arithmetic_type(&self, l: ExprId, r: ExprId) -> Ty {
        let (lt, rt) = (self.hir.ty(l), self.hir.ty(r));
        // Nothing promotes what is an `int` already, whatever width it was read in.
        if lt == rt && (lt == Ty::INT || self.hir.types.is_floating(lt)) {
            return lt;
        }
        let part = |ty: Ty| match self.hir.types.kind(ty) {
            TypeKind::Complex(part) => (part, true),
            _ => (ty, false),
        };
        let ((lp, lc), (rp, rc)) = (part(lt), part(rt));
        let lwidth = if lc { None } else { self.value_bit_width(l) };
        let rwidth = if rc { None } else { self.value_bit_width(r) };
        let common = self.common_real_type(self.promoted_type(lp, lwidth), self.promoted_type(rp, rwidth));
        if lc || rc { self.hir.types.intern(TypeKind::Complex(common)) } else { common }
    }

    /// The common type of two promoted real types.
    pub(crate) fn common_real_type(&self, l: Ty, r: Ty) -> Ty {
        let types = &self.hir.types;
        match (types.kind(l), types.kind(r)) {
            (TypeKind::Float(a), TypeKind::Float(b)) => {
                if float_rank(a) >= float_rank(b) {
                    l
                } else {
                    r
                }
            }
            (TypeKind::Float(_), _) => l,
            (_, TypeKind::Float(_)) => r,
            (TypeKind::Int(a), TypeKind::Int(b)) => {
                if a == b {
                    // Of two names for one type, prefer the plain one.
                    return if types.canonical(l) == l { l } else { r };
                }
                let (rank_a, rank_b) = (int_rank(a), int_rank(b));
                let (signed_a, signed_b) = (types.int_signed(a), types.int_signed(b));
                if signed_a == signed_b {
                    return if rank_a >= rank_b { l } else { r };
                }
                let (unsigned, unsigned_kind, unsigned_rank, signed_kind, signed_rank, signed) =
                    if signed_a { (r, b, rank_b, a, rank_a, l) } else { (l, a, rank_a, b, rank_b, r) };
                if unsigned_rank >= signed_rank {
                    unsigned
                } else if types.int_size(signed_kind) > types.int_size(unsigned_kind) {
                    signed
                } else {
                    types.intern(TypeKind::Int(unsigned_of(signed_kind)))
                }
            }
            (TypeKind::BitInt { width, signed }, TypeKind::BitInt { width: rw, signed: rs }) => {
                if width > rw || (width == rw && (!signed || rs)) { l } else { r }
            }
            (TypeKind::BitInt { width, signed }, TypeKind::Int(kind)) => {
                self.bit_int_and_int(l, width, signed, r, kind)
            }
            (TypeKind::Int(kind), TypeKind::BitInt { width, signed }) => {
                self.bit_int_and_int(r, width, signed, l, kind)
            }
            _ => l,
        }
    }

    fn bit_int_and_int(&self, bit_int: Ty, width: u32, signed: bool, int: Ty, kind: IntKind) -> Ty {
        let int_width = self.hir.types.int_size(kind) * 8;
        let int_signed = self.hir.types.int_signed(kind);
        if width > int_width {
            // The wider signed type holds every value of a narrower type of either sign.
            bit_int
        } else if int_width > width || !int_signed || signed {
            int
        } else {
            self.hir.types.intern(TypeKind::Int(unsigned_of(kind)))
        }
    }

    /// Converts a value to a type, no questions asked: both scalars, or of one type (C23 6.3).
    #[inline]
    pub fn convert(&mut self, e: ExprId, to: Ty) -> ExprId {
        let from = self.hir.ty(e);
        if from == to { e } else { self.convert_from(e, from, to) }
    }

    fn convert_from(&mut self, e: ExprId, from: Ty, to: Ty) -> ExprId {
        let types = &self.hir.types;
        let (bare_from, bare_to) = (types.unqualified(from), types.unqualified(to));
        if bare_from == bare_to {
            return e;
        }
        if types.is_integer(from) && types.is_integer(to) && bare_to != Ty::BOOL {
            return self.convert_to_other_integer(e, from, to);
        }
        let (from_kind, to_kind) = (types.kind(from), types.kind(to));
        match (from_kind, to_kind) {
            (TypeKind::Error, _) => e,
            (_, TypeKind::Error) => self.poison(self.hir.loc(e)),
            (_, TypeKind::Void) => self.cast_node(CastKind::ToVoid, e, Ty::VOID),
            (_, TypeKind::Int(IntKind::Bool)) => self.convert_to_bool(e, to),
            (_, TypeKind::Enum(id)) if !types.is_integer(from) => {
                // By way of the integer type that the enumeration is compatible with.
                let underlying = types.enumeration(id).underlying.unwrap_or(Ty::INT);
                let e = self.convert(e, underlying);
                self.convert_integer(e, underlying, to)
            }
            (TypeKind::Int(_) | TypeKind::BitInt { .. } | TypeKind::Enum(_), TypeKind::Float(kind)) => {
                let signed = types.is_signed(from);
                match self.int_value(e) {
                    Some(value) => {
                        let value = Float::from_int(float_format(kind, self.target), &value, signed).0;
                        self.float_node(value, to, self.hir.loc(e))
                    }
                    None => self.cast_node(CastKind::IntToFloat, e, to),
                }
            }
            (TypeKind::Float(_), TypeKind::Int(_) | TypeKind::BitInt { .. }) => match self.float_value(e) {
                Some(value) => {
                    let width = self.hir.types.int_width(to).unwrap_or(32);
                    let (int, fits) = value.to_int(width, self.hir.types.is_signed(to));
                    let node = self.int_node(&int, to, self.hir.loc(e));
                    if !fits && !self.hir.types.is_bool(to) {
                        self.exprs.overflowed.insert(node);
                    }
                    node
                }
                None => self.cast_node(CastKind::FloatToInt, e, to),
            },
            (TypeKind::Float(_), TypeKind::Float(kind)) => match self.float_value(e) {
                Some(value) => {
                    let value = value.convert(float_format(kind, self.target)).0;
                    self.float_node(value, to, self.hir.loc(e))
                }
                None => self.cast_node(CastKind::FloatToFloat, e, to),
            },
            (TypeKind::Int(_) | TypeKind::BitInt { .. } | TypeKind::Enum(_), TypeKind::Pointer(_)) => {
                let word = if types.is_signed(from) { types.ptrdiff_type() } else { types.size_type() };
                let e = self.convert_integer(e, from, word);
                let loc = self.hir.loc(e);
                match self.hir.expr(e) {
                    Expr::Int(value) => self.hir.add_expr(Expr::Int(value), to, loc),
                    _ => self.cast_node(CastKind::IntToPtr, e, to),
                }
            }
            (TypeKind::Pointer(_), TypeKind::Int(_) | TypeKind::BitInt { .. }) => {
                if types.size_of(to) == types.size_of(from) && matches!(to_kind, TypeKind::Int(_)) {
                    return self.cast_node(CastKind::PtrToInt, e, to);
                }
                let word = types.size_type();
                let e = self.cast_node(CastKind::PtrToInt, e, word);
                self.convert_integer(e, word, to)
            }
            (TypeKind::Pointer(_) | TypeKind::NullPtr, TypeKind::Pointer(_)) => {
                let loc = self.hir.loc(e);
                match self.hir.expr(e) {
                    Expr::Int(value) => self.hir.add_expr(Expr::Int(value), to, loc),
                    _ => self.cast_node(CastKind::NoOp, e, to),
                }
            }
            (TypeKind::Complex(a), TypeKind::Complex(_)) => {
                debug_assert_ne!(types.kind(a), TypeKind::Error);
                self.cast_node(CastKind::ComplexToComplex, e, to)
            }
            (TypeKind::Complex(part), _) if types.is_arithmetic(to) => {
                let e = self.cast_node(CastKind::ComplexToReal, e, part);
                self.convert(e, to)
            }
            (_, TypeKind::Complex(part)) => {
                let e = self.convert(e, part);
                self.cast_node(CastKind::RealToComplex, e, to)
            }
            (TypeKind::Vector { .. }, _) | (_, TypeKind::Vector { .. }) => self.cast_node(CastKind::Bitcast, e, to),
            _ => self.cast_node(CastKind::NoOp, e, to),
        }
    }

    fn convert_to_bool(&mut self, e: ExprId, to: Ty) -> ExprId {
        let loc = self.hir.loc(e);
        match self.hir.expr(e) {
            Expr::Int(value) => self.hir.add_expr(Expr::Int(u64::from(value != 0)), to, loc),
            _ => match self.float_value(e) {
                Some(value) => self.hir.add_expr(Expr::Int(u64::from(!value.is_zero())), to, loc),
                None => self.cast_node(CastKind::ToBool, e, to),
            },
        }
    }

    fn convert_integer(&mut self, e: ExprId, from: Ty, to: Ty) -> ExprId {
        if self.hir.types.unqualified(from) == self.hir.types.unqualified(to) {
            return e;
        }
        self.convert_to_other_integer(e, from, to)
    }

    fn convert_to_other_integer(&mut self, e: ExprId, from: Ty, to: Ty) -> ExprId {
        let loc = self.hir.loc(e);
        if let Expr::Int(bits) = self.hir.expr(e) {
            let types = &self.hir.types;
            if let (Some(width @ ..=64), Some(from_width @ ..=64)) = (types.int_width(to), types.int_width(from)) {
                let value = extended(bits, from_width, types.is_signed(from));
                let bits = extended(value, width, types.is_signed(to));
                let node = self.hir.add_expr(Expr::Int(bits), to, loc);
                self.note_overflow(&[e], node);
                return node;
            }
        }
        match self.int_value(e) {
            Some(value) => {
                let signed = self.hir.types.is_signed(from);
                let width = self.hir.types.int_width(to).unwrap_or(32);
                let node = self.int_node(&value.resize(width, signed), to, loc);
                self.note_overflow(&[e], node);
                node
            }
            None => self.cast_node(CastKind::IntToInt, e, to),
        }
    }

    /// A scalar value for a condition: reports what is not scalar.
    pub fn to_condition(&mut self, e: ExprId) -> ExprId {
        let e = self.decay_and_load(e);
        if self.diags.has_extra_warnings() {
            self.warn_truth(e);
        }
        let (ty, loc) = (self.hir.ty(e), self.hir.loc(e));
        if self.hir.types.is_scalar(ty) {
            return e;
        }
        match self.hir.types.kind(ty) {
            TypeKind::Error => e,
            TypeKind::Void => {
                self.diags.report(&msg::VOID_VALUE, loc).emit();
                self.poison(loc)
            }
            TypeKind::Record(id) => {
                let what = match self.hir.types.record(id).kind {
                    ctype::RecordKind::Struct => "struct",
                    ctype::RecordKind::Union => "union",
                };
                self.diags.report(&msg::USED_WHERE_SCALAR, loc).arg(what).emit();
                self.poison(loc)
            }
            TypeKind::Vector { .. } => {
                self.diags.report(&msg::USED_VECTOR_WHERE_SCALAR, loc).emit();
                self.poison(loc)
            }
            // One that C90 makes no pointer of.
            TypeKind::Array { .. } => {
                self.diags.report(&msg::USED_ARRAY_WHERE_SCALAR, loc).emit();
                self.poison(loc)
            }
            _ => e,
        }
    }

    /// Whether the value is a null pointer constant (C23 6.3.3.3p3), as GCC sees it: a zero constant of
    /// integer type or of type `void *`, or `nullptr`.
    pub(crate) fn is_null_pointer_constant(&self, e: ExprId) -> bool {
        let ty = self.hir.ty(e);
        match self.hir.expr(e) {
            Expr::Int(0) => {
                self.hir.types.is_integer(ty)
                    || ty.class() == TypeClass::NullPtr
                    || self.hir.types.canonical(ty) == Ty::VOID_PTR
            }
            Expr::WideInt(id) => self.hir.consts[id] == 0 && self.hir.wide_consts.get(&id).is_none_or(Int::is_zero),
            _ => ty.class() == TypeClass::NullPtr,
        }
    }
}

/// Conversion as if by assignment.
impl Sema<'_> {
    /// Converts as if by assignment (C23 6.5.17.2p1; arrays, functions and lvalues first), with GCC's
    /// diagnostics. `loc` is the place to point to.
    pub fn convert_for_assignment(&mut self, e: ExprId, to: Ty, ctx: AssignContext, loc: Loc) -> ExprId {
        let e = self.decay_and_load(e);
        let from = self.hir.ty(e);
        let to = self.value_type(to);
        // Nothing is to be done for most values; of addresses there may be something to say all the same.
        if from == to && !matches!(self.hir.expr(e), Expr::Decay(_) | Expr::AddrOf(_) | Expr::Cond(..)) {
            return e;
        }
        self.convert_value_for_assignment(e, to, ctx, loc)
    }

    /// The same for a value and a type without qualifiers.
    #[inline(never)]
    fn convert_value_for_assignment(&mut self, e: ExprId, to: Ty, ctx: AssignContext, loc: Loc) -> ExprId {
        let from = self.hir.ty(e);
        if let Expr::Decay(_) | Expr::Cond(..) = self.hir.expr(e)
            && !self.warn.casts.contains(e)
            && self.diags.has_extra_warnings()
        {
            self.warn_write_string(e, to, ctx, loc);
        }
        if let Expr::AddrOf(place) | Expr::Decay(place) = self.hir.expr(e)
            && let Expr::Member { .. } = self.hir.expr(place)
        {
            self.warn_packed_address(place, to);
        }
        let types = &self.hir.types;
        if from == to || types.is_scalar(from) && types.unqualified(from) == types.unqualified(to) {
            return e;
        }
        if types.is_arithmetic(to) && types.is_arithmetic(from) {
            let at = match ctx {
                AssignContext::Assignment | AssignContext::Init if !self.value_start.is_none() => self.value_start,
                _ => loc,
            };
            if !self.warn_constant_conversion(e, to, at) {
                self.warn_implicit_conversion(e, to, ctx, at);
            }
            return self.convert(e, to);
        }
        let (from_kind, to_kind) = (types.kind(from), types.kind(to));
        match (to_kind, from_kind) {
            (TypeKind::Error, _) | (_, TypeKind::Error) => return self.poison(loc),
            (_, TypeKind::Void) => {
                self.diags.report(&msg::VOID_VALUE, loc).emit();
                return self.poison(loc);
            }
            _ if self.hir.types.unqualified(from) == self.hir.types.unqualified(to) => return e,
            (TypeKind::Pointer(to_target), TypeKind::Pointer(from_target)) => {
                if self.lang.plan9_extensions
                    && let Some(member) = self.unnamed_member_address(e, to_target, from_target, loc)
                {
                    return self.convert_for_assignment(member, to, ctx, loc);
                }
                self.check_pointer_assignment(e, to, to_target, from_target, ctx, loc);
                return self.convert(e, to);
            }
            (TypeKind::Pointer(_), TypeKind::NullPtr) => return self.convert(e, to),
            (TypeKind::Pointer(_), _) if types.is_integer(from) => {
                if !self.is_null_pointer_constant(e) {
                    // GCC lets plain integers pass with a warning, but neither truth values nor enumerations.
                    if matches!(from_kind, TypeKind::Int(IntKind::Bool) | TypeKind::Enum(_)) {
                        self.report_incompatible(e, to, ctx, loc);
                        return self.poison(loc);
                    }
                    self.report_assignment(&msg::POINTER_FROM_INTEGER, e, to, ctx, loc);
                }
                return self.convert(e, to);
            }
            // C23 6.5.17.2p1: a null pointer constant of any type.
            (TypeKind::NullPtr, _) if self.is_null_pointer_constant(e) => {
                return self.hir.add_expr(Expr::Int(0), to, loc);
            }
            (TypeKind::Int(IntKind::Bool), TypeKind::Pointer(_) | TypeKind::NullPtr) => return self.convert(e, to),
            (_, TypeKind::Pointer(_)) if types.is_integer(to) && !matches!(to_kind, TypeKind::Enum(_)) => {
                self.report_assignment(&msg::INTEGER_FROM_POINTER, e, to, ctx, loc);
                return self.convert(e, to);
            }
            (TypeKind::Vector { .. }, TypeKind::Vector { .. })
                if types.compatible_unqualified(to, from) || self.opaque_vector_fits(e, from, to) =>
            {
                return self.convert(e, to);
            }
            (TypeKind::Record(id), _) => {
                if types.record(id).transparent
                    && let Some(converted) = self.convert_to_transparent_union(e, to, id, ctx)
                {
                    return converted;
                }
                if self.hir.types.compatible(to, from) {
                    // A type of the same content from another scope.
                    return self.cast_node(CastKind::NoOp, e, to);
                }
            }
            _ => {}
        }
        self.report_incompatible(e, to, ctx, loc);
        self.poison(loc)
    }

    /// `-fplan9-extensions` (GCC manual, "Unnamed Fields"): of a pointer to a structure, the address of its one unnamed
    /// member of the type that is wanted.
    fn unnamed_member_address(&mut self, e: ExprId, wanted: Ty, source: Ty, loc: Loc) -> Option<ExprId> {
        let types = &self.hir.types;
        let (inner, outer) = (types.as_record(wanted)?, types.as_record(source)?);
        if inner == outer || types.compatible_unqualified(wanted, source) {
            return None;
        }
        let mut found = Vec::new();
        self.unnamed_members_of(outer, inner, &mut Vec::new(), &mut found);
        let [path] = found.as_slice() else { return None };
        let object = self.pointed_to(e, source, loc);
        let member = self.member_path(object, outer, path, loc);
        let ty = self.hir.types.pointer_to(self.hir.ty(member));
        Some(self.hir.add_expr(Expr::AddrOf(member), ty, loc))
    }

    fn unnamed_members_of(
        &self,
        outer: ctype::RecordId,
        wanted: ctype::RecordId,
        path: &mut Vec<u32>,
        found: &mut Vec<Vec<u32>>,
    ) {
        let types = &self.hir.types;
        for (n, field) in types.record(outer).fields.iter().enumerate() {
            let Some(id) = types.as_record(field.ty).filter(|_| field.name.is_none()) else { continue };
            path.push(n as u32);
            if id == wanted {
                found.push(path.clone());
            } else {
                self.unnamed_members_of(id, wanted, path, found);
            }
            path.pop();
        }
    }

    /// The address of a packed member may not be what a pointer to its type promises.
    fn warn_packed_address(&mut self, place: ExprId, to: Ty) {
        let types = &self.hir.types;
        let Some(wanted) = types.pointee(to).and_then(|target| types.align_of(target)).filter(|&align| align > 1)
        else {
            return;
        };
        let (loc, mut at) = (self.hir.loc(place), place);
        while let Expr::Member { base, field } = self.hir.expr(at) {
            at = base;
            let Some(id) = types.as_record(self.hir.ty(base)) else { return };
            let record = types.record(id);
            let Some(member) = record.fields.get(field as usize) else { return };
            let aligned = types.align_of(self.hir.ty(base)).is_some_and(|align| align >= wanted)
                && member.offset % u64::from(wanted) == 0;
            if (record.packed || member.packed) && !aligned {
                let shown = types.quoted(types.unqualified(self.hir.ty(base)));
                self.diags.report(&diag::warn::PACKED_MEMBER_ADDRESS, loc).arg(shown).emit();
                return;
            }
        }
    }

    /// `-Wwrite-strings` makes the characters of literals const.
    fn warn_write_string(&mut self, e: ExprId, to: Ty, ctx: AssignContext, loc: Loc) {
        let types = &self.hir.types;
        let writable = types.pointee(to).is_some_and(|target| !types.quals_of_object(target).contains(Quals::CONST));
        if writable && self.is_unwritable_literal(e, loc) {
            let phrase = self.context_phrase(ctx);
            self.diags.report(&msg::DISCARDED_QUALIFIERS, loc).arg(phrase).arg("'const' qualifier").emit();
        }
    }

    /// Whether a value is the address of a string literal, or may be, and `-Wwrite-strings` makes that const.
    pub(crate) fn is_unwritable_literal(&self, e: ExprId, loc: Loc) -> bool {
        let literal = match self.hir.expr(e) {
            Expr::Decay(place) => matches!(self.hir.expr(place), Expr::String(_)),
            Expr::Cond(_, a, b) => {
                [a, b].into_iter().any(|arm| !self.warn.casts.contains(arm) && self.is_unwritable_literal(arm, loc))
            }
            _ => false,
        };
        literal && self.diags.is_group_enabled("write-strings", loc)
    }

    /// GNU: an argument for a transparent union may have the type of any of its members.
    fn convert_to_transparent_union(
        &mut self,
        e: ExprId,
        to: Ty,
        id: ctype::RecordId,
        ctx: AssignContext,
    ) -> Option<ExprId> {
        if !matches!(ctx, AssignContext::Argument(..)) {
            return None;
        }
        let from = self.hir.ty(e);
        let members: Vec<Ty> = self.hir.types.record(id).fields.iter().map(|field| field.ty).collect();
        let types = &self.hir.types;
        let exact = members.iter().copied().find(|&member| types.compatible_unqualified(member, from));
        let chosen = exact.or_else(|| {
            members.iter().copied().find(|&member| match (types.kind(member), types.kind(from)) {
                (TypeKind::Pointer(m), TypeKind::Pointer(f)) => {
                    let void = |ty: Ty| types.is_void(ty);
                    (void(m) || void(f) || types.compatible_unqualified(m, f))
                        && types.quals_of_object(m).contains(types.quals_of_object(f))
                }
                (TypeKind::Pointer(_), _) => self.is_null_pointer_constant(e),
                _ => false,
            })
        })?;
        let member = self.unqualified_sugar(chosen);
        let value = self.convert(e, member);
        Some(self.cast_node(CastKind::ToUnion, value, to))
    }

    /// GCC: the vector of a comparison (and what bit operators make of it) is taken for any vector of its shape.
    fn opaque_vector_fits(&self, e: ExprId, from: Ty, to: Ty) -> bool {
        let types = &self.hir.types;
        let (TypeKind::Vector { elem: a, lanes: m }, TypeKind::Vector { elem: b, lanes: n }) =
            (types.kind(from), types.kind(to))
        else {
            return false;
        };
        m == n && types.size_of(a) == types.size_of(b) && self.is_opaque_vector(e)
    }

    /// Whether the vector is the result of a comparison, perhaps combined by bit operators.
    pub(crate) fn is_opaque_vector(&self, e: ExprId) -> bool {
        let mut e = e;
        loop {
            match self.hir.expr(e) {
                Expr::Binary(op, ..) if op.is_comparison() => return true,
                Expr::Binary(BinaryOp::And | BinaryOp::Or | BinaryOp::Xor, l, r) => {
                    if self.is_opaque_vector(r) {
                        return true;
                    }
                    e = l;
                }
                Expr::Unary(UnaryOp::BitNot, inner) => e = inner,
                _ => return false,
            }
        }
    }

    fn check_pointer_assignment(&mut self, e: ExprId, to: Ty, target: Ty, source: Ty, ctx: AssignContext, loc: Loc) {
        let types = &self.hir.types;
        let void = |ty: Ty| types.is_void(ty);
        if self.is_null_pointer_constant(e) {
            return;
        }
        let compatible = types.compatible_unqualified(target, source) || self.same_array_modulo_quals(target, source);
        let signs_differ = !compatible && self.differ_in_sign_only(target, source);
        if !(compatible || signs_differ || void(target) || void(source)) {
            self.report_assignment(&msg::INCOMPATIBLE_POINTERS, e, to, ctx, loc);
            return;
        }
        let (target_quals, source_quals) = (types.quals_of_object(target), types.quals_of_object(source));
        let user_loc = |sema: &Self| sema.diags.sources().user_loc(loc);
        if target_quals.intersection(Quals::SPACES) != source_quals.intersection(Quals::SPACES) {
            let phrase = self.context_phrase(ctx);
            self.diags.report(&msg::ADDRESS_SPACES, loc).arg(phrase).emit();
            return;
        }
        let function = types.is_function(source);
        let lost = source_quals.without(target_quals).without(Quals::RESTRICT);
        if !lost.is_empty() && !function {
            let phrase = self.context_phrase(ctx);
            let info = match types.kind(source) {
                TypeKind::Array { .. } => &msg::DISCARDED_ARRAY_QUALIFIERS,
                _ => &msg::DISCARDED_QUALIFIERS,
            };
            let report = self.diags.report(info, user_loc(self)).arg(phrase).arg(quals_words(lost));
            self.with_expected_note(report, e, to, ctx).emit();
        } else if signs_differ {
            let types = &self.hir.types;
            let (from_name, to_name) = (types.quoted(self.hir.ty(e)), types.quoted(to));
            let phrase = match ctx {
                AssignContext::Assignment => format!("assignment from {from_name} to {to_name}"),
                AssignContext::Init => format!("initialization of {to_name} from {from_name}"),
                AssignContext::Return => format!("returning {from_name} from a function with return type {to_name}"),
                AssignContext::Argument(..) => self.context_phrase(ctx),
            };
            let report = self.diags.report(&msg::POINTER_SIGN, user_loc(self)).arg(phrase);
            self.with_expected_note(report, e, to, ctx).emit();
        } else if (void(target) && function) || (void(source) && self.hir.types.is_function(target)) {
            let phrase = self.context_phrase(ctx);
            self.diags.report(&msg::FUNCTION_AND_VOID_POINTER, loc).arg(phrase).emit();
        }
    }

    /// Whether two array types differ in the qualifiers of their elements only (C23 allows, GCC warns only if lost).
    fn same_array_modulo_quals(&self, a: Ty, b: Ty) -> bool {
        let types = &self.hir.types;
        match (types.kind(a), types.kind(b)) {
            (TypeKind::Array { elem: x, len: m }, TypeKind::Array { elem: y, len: n }) => {
                let lengths_agree = match (m, n) {
                    (ctype::ArrayLen::Const(m), ctype::ArrayLen::Const(n)) => m == n,
                    _ => true,
                };
                lengths_agree && (types.compatible_unqualified(x, y) || self.same_array_modulo_quals(x, y))
            }
            _ => false,
        }
    }

    /// Whether two integer types are the signed and unsigned (or plain char and other char) form of one type.
    fn differ_in_sign_only(&self, a: Ty, b: Ty) -> bool {
        let types = &self.hir.types;
        let (a, b) = (types.unqualified(a), types.unqualified(b));
        let kind = |ty: Ty| match types.kind(ty) {
            TypeKind::Int(kind) => Some(unsigned_of(kind)),
            TypeKind::Enum(id) => match types.enumeration(id).underlying.map(|t| types.kind(t)) {
                Some(TypeKind::Int(kind)) => Some(unsigned_of(kind)),
                _ => None,
            },
            _ => None,
        };
        match (types.kind(a), types.kind(b)) {
            (TypeKind::Pointer(x), TypeKind::Pointer(y)) => {
                types.quals(x) == types.quals(y) && self.differ_in_sign_only(x, y)
            }
            _ => kind(a).is_some() && kind(a) == kind(b),
        }
    }

    /// Constants that change by the conversion (`-Woverflow`): whether one was reported.
    #[inline]
    pub(crate) fn warn_constant_conversion(&mut self, e: ExprId, to: Ty, loc: Loc) -> bool {
        (self.is_integer_constant(e) || matches!(self.hir.expr(e), Expr::Float(_) | Expr::Unary(..)))
            && self.hir.types.int_width(to).is_some_and(|width| self.warn_constant_change(e, to, width, loc))
    }

    /// The same for a store to a bit-field of this width.
    pub(crate) fn warn_bit_field_store(&mut self, e: ExprId, to: Ty, width: u32, loc: Loc) {
        self.warn_constant_change(e, to, width, loc);
    }

    fn warn_constant_change(&mut self, e: ExprId, to: Ty, width: u32, loc: Loc) -> bool {
        // Small values that are not negative mean the same in every type: no more need be known of them.
        if let Expr::Int(bits) = self.hir.expr(e)
            && bits < 1 << (width.clamp(1, 64) - 1)
        {
            return false;
        }
        let Some(value) = self.int_value(e) else { return self.warn_float_overflow(e, to, width, loc) };
        let (from, types) = (self.hir.ty(e), &self.hir.types);
        if !matches!(types.kind(to), TypeKind::Int(_)) || types.is_bool(to) || self.silenced() {
            return false;
        }
        let (from_signed, to_signed) = (types.is_signed(from), types.is_signed(to));
        let (converted, changed) = value.convert(from_signed, width, to_signed);
        if !changed || width >= value.width() {
            return false;
        }
        // What only changes sign (-1 to unsigned char, 0xff to signed char) is -Wsign-conversion's business.
        if !value.convert(from_signed, width, !to_signed).1 {
            return false;
        }
        let to_name = self.bit_field_name(to, width);
        let kind = match (to_signed, from_signed) {
            (true, _) => "overflow in conversion",
            (false, true) => "unsigned conversion",
            (false, false) => "conversion",
        };
        self.diags
            .report(&msg::CONVERSION_CHANGES_VALUE, loc)
            .arg(kind)
            .arg(types.quoted(from))
            .arg(to_name)
            .arg(value.to_decimal(from_signed))
            .arg(converted.to_decimal(to_signed))
            .emit();
        true
    }

    /// The same for a floating constant that is beyond the integer type; true if it was reported.
    fn warn_float_overflow(&mut self, e: ExprId, to: Ty, width: u32, loc: Loc) -> bool {
        let types = &self.hir.types;
        if !matches!(types.kind(to), TypeKind::Int(_)) || types.is_bool(to) || self.silenced() {
            return false;
        }
        let Some(value) = self.float_constant(e) else { return false };
        let (converted, fits) = value.to_int(width, types.is_signed(to));
        if fits {
            return false;
        }
        let report = self.diags.report(&msg::CONVERSION_CHANGES_VALUE, loc).arg("overflow in conversion");
        let report = report.arg(types.quoted(self.hir.ty(e))).arg(types.quoted(to));
        report.arg(format!("{:?}", value.to_f64())).arg(converted.to_decimal(types.is_signed(to))).emit();
        true
    }

    /// How messages about a conversion begin.
    fn context_phrase(&self, ctx: AssignContext) -> String {
        match ctx {
            AssignContext::Assignment => "assignment".into(),
            AssignContext::Init => "initialization".into(),
            AssignContext::Return => "return".into(),
            AssignContext::Argument(decl, n) => match decl {
                Some(decl) => format!("passing argument {n} of '{}'", self.hir.decls[decl].name),
                None => format!("passing argument {n}"),
            },
        }
    }

    fn report_assignment(&mut self, info: &'static diag::DiagInfo, e: ExprId, to: Ty, ctx: AssignContext, loc: Loc) {
        let loc = self.diags.sources().user_loc(loc);
        let (from, types) = (self.hir.ty(e), &self.hir.types);
        let (from_name, to_name) = (types.quoted(from), types.quoted(to));
        let pointers = std::ptr::eq(info, &msg::INCOMPATIBLE_POINTERS);
        let kind = if pointers { "incompatible pointer type " } else { "" };
        let phrase = match ctx {
            AssignContext::Assignment => format!("assignment to {to_name} from {kind}{from_name}"),
            AssignContext::Init => format!("initialization of {to_name} from {kind}{from_name}"),
            AssignContext::Return if pointers => {
                format!("returning {from_name} from a function with incompatible return type {to_name}")
            }
            AssignContext::Return => format!("returning {from_name} from a function with return type {to_name}"),
            AssignContext::Argument(..) if pointers => {
                format!("{} from incompatible pointer type", self.context_phrase(ctx))
            }
            AssignContext::Argument(..) => self.context_phrase(ctx),
        };
        let report = self.diags.report(info, loc).arg(phrase);
        let report = self.with_address_hint(report, e, to);
        self.with_expected_note(report, e, to, ctx).emit();
    }

    fn with_expected_note<'r>(
        &self,
        report: diag::Report<'r>,
        e: ExprId,
        to: Ty,
        ctx: AssignContext,
    ) -> diag::Report<'r> {
        let AssignContext::Argument(Some(decl), _) = ctx else { return report };
        let loc = self.hir.decls[decl].loc;
        if loc.is_none() {
            return report;
        }
        let (to_name, from_name) = (self.hir.types.quoted(to), self.hir.types.quoted(self.hir.ty(e)));
        report.note(&msg::EXPECTED_BUT_ARGUMENT, loc, &[&to_name, &from_name])
    }

    fn report_incompatible(&mut self, e: ExprId, to: Ty, ctx: AssignContext, loc: Loc) {
        let types = &self.hir.types;
        let (from_name, to_name) = (types.quoted(self.hir.ty(e)), types.quoted(to));
        let text = match ctx {
            AssignContext::Assignment => format!("types when assigning to type {to_name} from type {from_name}"),
            AssignContext::Init => format!("types when initializing type {to_name} using type {from_name}"),
            AssignContext::Return => format!("types when returning type {from_name} but {to_name} was expected"),
            AssignContext::Argument(Some(decl), n) => {
                format!("type for argument {n} of '{}'", self.hir.decls[decl].name)
            }
            AssignContext::Argument(None, n) => format!("type for argument {n}"),
        };
        let report = self.diags.report(&msg::INCOMPATIBLE_TYPES, loc).arg(text);
        let report = self.with_address_hint(report, e, to);
        self.with_expected_note(report, e, to, ctx).emit();
    }

    /// Where a variable stands for its address, or an address for what is there: proposes the operator.
    fn with_address_hint<'r>(&self, report: diag::Report<'r>, e: ExprId, to: Ty) -> diag::Report<'r> {
        let types = &self.hir.types;
        let address = match self.hir.expr(e) {
            Expr::AddrOf(_) => Some(e),
            _ => None,
        };
        let variable = match self.hir.expr(e) {
            Expr::Load(inner) => inner,
            _ => e,
        };
        let at = self.hir.loc(variable);
        if self.diags.sources().is_in_expansion(at) {
            return report;
        }
        let from = self.hir.ty(e);
        let is_name = matches!(self.hir.expr(variable), Expr::Decl(_));
        let wants_address = types
            .pointee(to)
            .is_some_and(|target| !types.is_void(target) && types.compatible_unqualified(target, from));
        let wants_object = types.pointee(from).is_some_and(|target| types.compatible_unqualified(target, to));
        if is_name && wants_address {
            report.arg("; take the address with '&'").fixit(diag::FixIt::insert(at, "&"))
        } else if is_name && wants_object {
            report.arg("; dereference with '*'").fixit(diag::FixIt::insert(at, "*"))
        } else if wants_object && address.is_some() {
            report.arg("; remove '&'").fixit(diag::FixIt::remove(at))
        } else {
            report
        }
    }

    /// Whether warnings about values are quiet: the expression is not evaluated, or only if a constant were other.
    pub(crate) fn silenced(&self) -> bool {
        self.unevaluated > 0 || self.exprs.dead_arms > 0
    }
}

fn quals_words(quals: Quals) -> String {
    let mut words = Vec::new();
    for (qual, word) in [(Quals::CONST, "const"), (Quals::VOLATILE, "volatile"), (Quals::RESTRICT, "restrict")] {
        if quals.contains(qual) {
            words.push(word);
        }
    }
    let plural = if words.len() > 1 { "qualifiers" } else { "qualifier" };
    format!("'{}' {plural}", words.join(" "))
}

/// The order of real floating types: of two with the same values, the interchange type wins over the
/// standard one, which wins over the extended one (C23 H.4.3).
pub(crate) fn float_rank(kind: FloatKind) -> u32 {
    match kind {
        FloatKind::Float16 => 0,
        FloatKind::BFloat16 => 1,
        FloatKind::Float => 2,
        FloatKind::Float32 => 3,
        FloatKind::Float32x => 4,
        FloatKind::Double => 5,
        FloatKind::Float64 => 6,
        FloatKind::Float64x => 7,
        FloatKind::LongDouble => 8,
        FloatKind::Float128 => 9,
    }
}

/// Integer conversion rank (C23 6.3.2.1p1).
fn int_rank(kind: IntKind) -> u32 {
    match kind {
        IntKind::Bool => 0,
        IntKind::Char | IntKind::SChar | IntKind::UChar => 1,
        IntKind::Short | IntKind::UShort => 2,
        IntKind::Int | IntKind::UInt => 3,
        IntKind::Long | IntKind::ULong => 4,
        IntKind::LongLong | IntKind::ULongLong => 5,
        IntKind::Int128 | IntKind::UInt128 => 6,
    }
}
