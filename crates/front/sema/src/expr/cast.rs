//! Casts, compound literals, bit casts and vector conversions (C23 6.5.5, 6.5.3.6).

use crate::Sema;
use base::Symbol;
use ctype::{IntKind, RecordKind, Ty, TypeKind};
use diag::{dialect, sema as msg};
use hir::{CastKind, Decl, DeclAttrs, DeclKind, Expr, ExprId, InitId, Linkage, Storage};
use source::Loc;

impl Sema<'_> {
    /// `(ty) e`
    pub fn act_on_cast(&mut self, ty: Ty, e: ExprId, lparen: Loc) -> ExprId {
        let result = self.cast(ty, e, lparen);
        if result > e && matches!(self.hir.expr(result), Expr::Cast(..)) {
            self.hir.set_loc(result, lparen);
        }
        self.warn.casts.insert(result);
        result
    }

    fn cast(&mut self, ty: Ty, e: ExprId, lparen: Loc) -> ExprId {
        let e = self.decay_and_load(e);
        let from = self.hir.ty(e);
        let types = &self.hir.types;
        if types.is_error(ty) || types.is_error(from) {
            return self.poison(lparen);
        }
        let to = self.value_type(ty);
        let types = &self.hir.types;
        let (from_kind, to_kind) = (types.kind(from), types.kind(to));
        match to_kind {
            TypeKind::Void => return self.cast_at(CastKind::ToVoid, e, Ty::VOID, lparen),
            TypeKind::Array { .. } => return self.bad_cast(&msg::CAST_TO_ARRAY, lparen),
            TypeKind::Function { .. } => return self.bad_cast(&msg::CAST_TO_FUNCTION, lparen),
            _ => {}
        }
        if from_kind == TypeKind::Void {
            return self.bad_cast(&msg::VOID_VALUE, lparen);
        }
        self.warn_cast(e, to, lparen);
        let types = &self.hir.types;
        match (to_kind, from_kind) {
            (TypeKind::Record(_), _) => self.cast_to_record(e, to, lparen),
            (TypeKind::Vector { .. }, _) | (_, TypeKind::Vector { .. }) => self.cast_vector(e, to, lparen),
            (_, TypeKind::Record(_)) => {
                let info = match to_kind {
                    TypeKind::Pointer(_) => &msg::CANNOT_CONVERT_TO_POINTER,
                    TypeKind::Float(_) | TypeKind::Complex(_) => &msg::AGGREGATE_WHERE_FLOAT,
                    _ => &msg::AGGREGATE_WHERE_INTEGER,
                };
                self.bad_cast(info, lparen)
            }
            (TypeKind::NullPtr, from) if from != TypeKind::NullPtr => {
                // C23 6.5.5p4: a null pointer constant may be converted, too.
                let shown = self.hir.types.quoted(self.hir.ty(e));
                if self.is_null_pointer_constant(e) {
                    return self.hir.add_expr(Expr::Int(0), to, lparen);
                }
                self.diags.report(&dialect::CAST_TO_NULLPTR, lparen).arg(shown).emit();
                self.poison(lparen)
            }
            (to_kind, TypeKind::NullPtr)
                if !matches!(to_kind, TypeKind::NullPtr | TypeKind::Pointer(_) | TypeKind::Int(IntKind::Bool)) =>
            {
                let shown = self.hir.types.quoted(to);
                self.diags.report(&dialect::NULLPTR_CAST, lparen).arg(shown).emit();
                self.poison(lparen)
            }
            (TypeKind::Pointer(_), TypeKind::Float(_) | TypeKind::Complex(_)) => {
                self.bad_cast(&msg::CANNOT_CONVERT_TO_POINTER, lparen)
            }
            (TypeKind::Float(_) | TypeKind::Complex(_), TypeKind::Pointer(_)) => {
                self.bad_cast(&msg::POINTER_WHERE_FLOAT, lparen)
            }
            (TypeKind::Enum(id), _) if types.enumeration(id).underlying.is_none() => {
                self.bad_cast(&msg::CONVERSION_TO_INCOMPLETE, lparen)
            }
            (TypeKind::Pointer(_), _) if types.is_integer(from) => {
                let same_size = types.size_of(from) == types.size_of(to);
                if !same_size && self.int_value(e).is_none() && !self.silenced() {
                    self.diags.report(&msg::INT_TO_POINTER_CAST, lparen).emit();
                }
                self.explicit(e, to, lparen)
            }
            (_, TypeKind::Pointer(_)) if types.is_integer(to) => {
                let same_size = types.size_of(from) == types.size_of(to);
                if !same_size && to_kind != TypeKind::Int(IntKind::Bool) && !self.silenced() {
                    self.diags.report(&msg::POINTER_TO_INT_CAST, lparen).emit();
                }
                self.explicit(e, to, lparen)
            }
            _ => self.explicit(e, to, lparen),
        }
    }

    fn bad_cast(&mut self, info: &'static diag::DiagInfo, loc: Loc) -> ExprId {
        self.diags.report(info, loc).emit();
        self.poison(loc)
    }

    fn cast_at(&mut self, kind: CastKind, e: ExprId, to: Ty, loc: Loc) -> ExprId {
        self.hir.add_expr(Expr::Cast(kind, e), to, loc)
    }

    /// A conversion between scalars that was written.
    fn explicit(&mut self, e: ExprId, to: Ty, loc: Loc) -> ExprId {
        if self.hir.types.canonical(to) == Ty::VOID_PTR
            && self.hir.types.is_pointer(self.hir.ty(e))
            && !self.is_poison(e)
        {
            // `(void *)(char *)0` is a null pointer, but no null pointer constant.
            return self.cast_at(CastKind::NoOp, e, to, loc);
        }
        let converted = self.convert(e, to);
        // The result is no bit-field any more, and a pointer that is no constant keeps the written type.
        if converted == e && (self.value_bit_width(e).is_some() || !self.is_constant_node(e) && self.hir.ty(e) != to) {
            return self.cast_at(CastKind::NoOp, e, to, loc);
        }
        converted
    }

    fn is_constant_node(&self, e: ExprId) -> bool {
        matches!(self.hir.expr(e), Expr::Int(_) | Expr::WideInt(_) | Expr::Float(_))
    }

    fn cast_to_record(&mut self, e: ExprId, to: Ty, loc: Loc) -> ExprId {
        let from = self.hir.ty(e);
        let types = &self.hir.types;
        if types.compatible_unqualified(from, to) {
            self.diags.report(&msg::CAST_TO_SAME_RECORD, loc).emit();
            return e;
        }
        let Some(id) = types.as_record(to) else { return self.poison(loc) };
        let record = types.record(id);
        if record.kind != RecordKind::Union {
            return self.bad_cast(&msg::CONVERSION_TO_NON_SCALAR, loc);
        }
        let named = record.fields.iter().filter(|f| f.name.is_some() || f.bit_width.is_none());
        let member = named.map(|f| f.ty).find(|&ty| types.compatible_unqualified(ty, from));
        let Some(member) = member else { return self.bad_cast(&msg::CAST_TO_UNION, loc) };
        self.diags.report(&dialect::UNION_CAST, loc).emit();
        let value = self.convert(e, self.unqualified_sugar(member));
        self.cast_at(CastKind::ToUnion, value, to, loc)
    }

    fn cast_vector(&mut self, e: ExprId, to: Ty, loc: Loc) -> ExprId {
        let from = self.hir.ty(e);
        let types = &self.hir.types;
        if types.kind(from) == types.kind(to) {
            return e;
        }
        let same_size = types.size_of(from) == types.size_of(to);
        let fine = |ty: Ty| types.is_vector(ty) || types.is_integer(ty);
        if same_size && fine(from) && fine(to) {
            return self.cast_at(CastKind::Bitcast, e, to, loc);
        }
        let (from_name, to_name) = (types.quoted(from), types.quoted(to));
        let info = match (types.kind(to), fine(from) && fine(to)) {
            (TypeKind::Vector { .. }, true) => &msg::CONVERT_TO_VECTOR_SIZE,
            (_, true) => &msg::CONVERT_FROM_VECTOR_SIZE,
            (TypeKind::Vector { .. }, false) => &msg::CANNOT_CONVERT_TO_VECTOR,
            (_, false) => &msg::CANNOT_CONVERT_FROM_VECTOR,
        };
        self.diags.report(info, loc).arg(from_name).arg(to_name).emit();
        self.poison(loc)
    }

    /// `__builtin_convertvector(e, ty)`
    pub fn act_on_convertvector(&mut self, e: ExprId, ty: Ty, loc: Loc) -> ExprId {
        let e = self.decay_and_load(e);
        let from = self.hir.ty(e);
        let types = &self.hir.types;
        if types.is_error(ty) || types.is_error(from) {
            return self.poison(loc);
        }
        let (TypeKind::Vector { lanes: m, .. }, TypeKind::Vector { lanes: n, .. }) = (types.kind(from), types.kind(ty))
        else {
            self.diags.report(&msg::CONVERTVECTOR_OPERANDS, loc).emit();
            return self.poison(loc);
        };
        if m != n {
            self.diags.report(&msg::CONVERTVECTOR_LANES, loc).emit();
            return self.poison(loc);
        }
        let to = self.value_type(ty);
        self.cast_at(CastKind::ConvertVector, e, to, loc)
    }

    /// `__builtin_bit_cast(ty, e)`: the bytes of the value as another type of the same size.
    pub fn act_on_bit_cast(&mut self, ty: Ty, e: ExprId, loc: Loc) -> ExprId {
        let e = self.decay_and_load(e);
        let from = self.hir.ty(e);
        let types = &self.hir.types;
        if types.is_error(ty) || types.is_error(from) {
            return self.poison(loc);
        }
        if types.size_of(ty).is_none() || types.size_of(ty) != types.size_of(from) {
            let (from_name, to_name) = (types.quoted(from), types.quoted(ty));
            self.diags.report(&msg::BIT_CAST_SIZE, loc).arg(from_name).arg(to_name).emit();
            return self.poison(loc);
        }
        let to = self.value_type(ty);
        if self.hir.types.kind(to) == self.hir.types.kind(from) {
            return e;
        }
        self.cast_at(CastKind::Bitcast, e, to, loc)
    }

    /// `(ty){…}`. The type may be an array of unknown length that the initialiser has completed.
    pub fn act_on_compound_literal(&mut self, ty: Ty, init: InitId, align: u32, lparen: Loc) -> ExprId {
        let file_scope = self.func.is_none();
        self.check_alignas(align, ty, lparen);
        let decl = self.hir.decls.push(Decl {
            name: Symbol::EMPTY,
            ty,
            loc: lparen,
            kind: DeclKind::Var { init: Some(init), defined: true, tentative: false },
            linkage: if file_scope { Linkage::Internal } else { Linkage::None },
            storage: if file_scope { Storage::Static } else { Storage::Automatic },
            local: !file_scope,
            register: false,
            used: true,
            attrs: (align != 0).then(|| Box::new(DeclAttrs { align, ..DeclAttrs::default() })),
        });
        self.hir.add_expr(Expr::CompoundLiteral(decl), ty, lparen)
    }
}
