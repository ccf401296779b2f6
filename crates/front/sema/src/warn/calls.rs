//! Calls of functions whose arguments are known to be wrong: null where that is not allowed, sizes of
//! pointers, transposed arguments, the wrong absolute value (`-Wnonnull`, `-Wsizeof-pointer-memaccess` …).

use crate::Sema;
use ctype::{ArrayLen, FloatKind, Ty, TypeKind};
use diag::warn as msg;
use hir::nonnull::BYTES;
use hir::{DeclId, DeclKind, Expr, ExprId, Storage};
use source::Loc;

/// What is checked of a call because of the function's name alone.
#[derive(Copy, Clone, PartialEq, Eq)]
enum ByName {
    Free,
    /// The last argument is a null pointer.
    Sentinel,
    Set,
    Overlap,
    AbsoluteValue,
    /// Of a frame.
    Level,
}

/// The check of functions of this name, which has no `__builtin_` before it.
fn by_name(name: &str) -> Option<ByName> {
    Some(match name {
        "free" => ByName::Free,
        "execl" | "execlp" => ByName::Sentinel,
        "memset" => ByName::Set,
        "memcpy" | "strcpy" | "strcat" | "strncpy" | "stpcpy" => ByName::Overlap,
        "abs" | "labs" | "llabs" | "imaxabs" | "fabs" | "fabsf" | "fabsl" => ByName::AbsoluteValue,
        "frame_address" | "return_address" => ByName::Level,
        _ => return None,
    })
}

/// Whether calls of a function are checked because of its name, which has no `__builtin_` before it.
fn is_remarkable(name: &str) -> bool {
    by_name(name).is_some()
        || hir::nonnull::arguments(name).is_some()
        || formats::library::library_spec(name).is_some()
        || BYTES.iter().any(|row| row.0 == name)
}

impl Sema<'_> {
    /// A call of a function by its name: arguments as written and as passed.
    pub(crate) fn warn_call(&mut self, decl: DeclId, args: &[ExprId], values: &[ExprId], loc: Loc) {
        if self.silenced() {
            return;
        }
        let entity = &self.hir.decls[decl];
        let plain = entity.attrs.is_none();
        if plain && self.warn.unremarkable.contains(decl) {
            return;
        }
        let name = entity.name.as_str();
        let name = name.strip_prefix("__builtin_").unwrap_or(name);
        let has_static = self.has_static_parameters(decl);
        if plain && !has_static && !is_remarkable(name) {
            self.warn.unremarkable.insert(decl);
        }
        let check = by_name(name);
        if check == Some(ByName::Free) {
            self.warn_free(values, loc);
        }
        if !self.diags.has_extra_warnings() {
            return;
        }
        self.warn_format(decl, values, loc);
        self.warn_sentinel(decl, values, loc);
        if has_static {
            self.warn_static_arguments(decl, values, loc);
        }
        self.warn_null_arguments(decl, name, values, loc);
        if !self.lang.builtins {
            return;
        }
        self.warn_sizeof_arguments(name, args, values);
        match check {
            Some(ByName::Set) if args.len() == 3 => self.warn_memset(args, values, loc),
            Some(ByName::Overlap) => self.warn_overlap(name, values, loc),
            Some(ByName::AbsoluteValue) => self.warn_absolute_value(name, args, loc),
            Some(ByName::Level) if self.has_nonzero_level(values) => {
                self.diags.report(&msg::FRAME_ADDRESS, loc).arg(name).emit();
            }
            Some(ByName::Free | ByName::Sentinel | ByName::Set | ByName::Level) | None => {}
        }
    }

    fn has_nonzero_level(&self, values: &[ExprId]) -> bool {
        values.first().and_then(|&level| self.int_value(level)).is_some_and(|level| !level.is_zero())
    }

    fn warn_null_arguments(&mut self, decl: DeclId, name: &str, values: &[ExprId], loc: Loc) {
        let attrs = self.hir.decls[decl].attrs.as_deref();
        let listed: Vec<u32> = match attrs.and_then(|attrs| attrs.nonnull.clone()) {
            Some(all) if all.is_empty() => (1..=values.len() as u32).collect(),
            Some(listed) => listed,
            None => match hir::nonnull::arguments(name).filter(|_| self.lang.builtins) {
                Some(listed) => listed.to_vec(),
                None => return,
            },
        };
        for n in listed {
            let Some(&value) = values.get(n as usize - 1) else { continue };
            if self.hir.types.is_pointer(self.hir.ty(value)) && self.is_null(value) {
                // `NULL` itself is in a system header.
                self.diags.report(&msg::NULL_ARGUMENT, loc).arg(n).emit();
            }
        }
    }

    /// The null pointer that the attribute `sentinel` asks for as the last argument, or one before.
    fn warn_sentinel(&mut self, decl: DeclId, values: &[ExprId], loc: Loc) {
        let entity = &self.hir.decls[decl];
        let name = entity.name.as_str();
        let name = name.strip_prefix("__builtin_").unwrap_or(name);
        let by_name = self.lang.builtins && by_name(name) == Some(ByName::Sentinel);
        let from_end = match entity.attrs.as_ref().and_then(|attrs| attrs.sentinel) {
            Some(n) => n as usize,
            None if by_name => 0,
            None => return,
        };
        let named = match self.hir.types.kind(entity.ty) {
            TypeKind::Function { params, .. } => self.hir.types.list(params).len(),
            _ => return,
        };
        let given = values.len().saturating_sub(named);
        if given <= from_end {
            self.diags.report(&msg::TOO_FEW_FOR_SENTINEL, loc).emit();
            return;
        }
        let value = values[values.len() - 1 - from_end];
        if !(self.hir.types.is_pointer(self.hir.ty(value)) && self.is_null(value)) {
            self.diags.report(&msg::MISSING_SENTINEL, loc).emit();
        }
    }

    /// Whether a pointer is known to be null.
    pub(crate) fn is_null(&self, e: ExprId) -> bool {
        match self.hir.expr(e) {
            Expr::Int(0) => true,
            Expr::Cast(hir::CastKind::NoOp | hir::CastKind::IntToPtr, inner) => self.is_null(inner),
            Expr::Cond(_, a, b) => self.is_null(a) || self.is_null(b),
            _ => false,
        }
    }

    /// `memset (p, 0, sizeof p)`
    fn warn_sizeof_arguments(&mut self, name: &str, args: &[ExprId], values: &[ExprId]) {
        let Ok(row) = BYTES.binary_search_by(|row| row.0.cmp(name)) else { return };
        let [destination, source, size] = BYTES[row].1;
        let Some(&size) = args.get(size - 1) else { return };
        let Some(&operand) = self.warn.sizeofs.get(&size) else { return };
        let at = self.hir.loc(size);
        for (n, role) in [(destination, "destination"), (source, "source")] {
            let Some(&pointer) = n.checked_sub(1).and_then(|n| values.get(n)) else { continue };
            let pointer = self.strip_casts(pointer);
            let types = &self.hir.types;
            let Some(target) = types.pointee(self.hir.ty(pointer)) else { continue };
            if matches!(types.kind(target), TypeKind::Void | TypeKind::Function { .. }) {
                continue;
            }
            let same = operand.expr.is_some_and(|e| {
                let value = match self.hir.expr(pointer) {
                    Expr::Load(l) => l,
                    Expr::AddrOf(_) | Expr::Decay(_) => return false,
                    _ => pointer,
                };
                self.same_expression(value, e) && types.is_pointer(self.hir.ty(e))
            });
            if same {
                let hint = match types.size_of(target) {
                    Some(1) => "provide an explicit length",
                    _ => "dereference it",
                };
                let report = self.diags.report(&msg::SIZEOF_SAME_EXPRESSION, at).arg(name).arg(role);
                report.arg(hint).emit();
                return;
            }
            let same_type = types.is_pointer(operand.ty)
                && types.compatible_unqualified(operand.ty, self.hir.ty(pointer))
                && !types.is_pointer(target)
                && operand.expr.is_none();
            if same_type {
                let (pointer_name, target_name) = (types.quoted(operand.ty), types.quoted(types.unqualified(target)));
                let report = self.diags.report(&msg::SIZEOF_SAME_TYPE, at).arg(name).arg(pointer_name);
                report.arg(role).arg(target_name).emit();
                return;
            }
        }
    }

    fn warn_memset(&mut self, args: &[ExprId], values: &[ExprId], loc: Loc) {
        let constant = |e: ExprId| self.int_value(e).filter(|_| !self.warn.sizeofs.contains_key(&e));
        let zero = |e: ExprId| constant(e).is_some_and(|value| value.is_zero());
        if zero(args[2]) && !zero(args[1]) {
            self.diags.report(&msg::MEMSET_TRANSPOSED, loc).emit();
            return;
        }
        let Some(length) = constant(args[2]).and_then(|value| value.to_u64()) else { return };
        let pointer = self.strip_casts(values[0]);
        let (Expr::Decay(array) | Expr::AddrOf(array)) = self.hir.expr(pointer) else { return };
        let types = &self.hir.types;
        if let TypeKind::Array { elem, len: ArrayLen::Const(len) } = types.kind(self.hir.ty(array))
            && len == length
            && types.size_of(elem).is_some_and(|size| size > 1)
        {
            self.diags.report(&msg::MEMSET_ELEMENTS, loc).emit();
        }
    }

    /// Source and destination are the same object.
    fn warn_overlap(&mut self, name: &str, values: &[ExprId], loc: Loc) {
        let (Some(&a), Some(&b)) = (values.first(), values.get(1)) else { return };
        let (a, b) = (self.strip_casts(a), self.strip_casts(b));
        if self.int_value(a).is_none() && !self.has_side_effects(a) && self.same_expression(a, b) {
            self.diags.report(&msg::OVERLAPPING_ARGUMENTS, loc).arg(name).emit();
        }
    }

    fn warn_absolute_value(&mut self, name: &str, args: &[ExprId], loc: Loc) {
        let [arg] = args else { return };
        let arg = match self.hir.types.kind(self.hir.ty(*arg)) {
            TypeKind::Array { .. } | TypeKind::Function { .. } => return,
            _ => *arg,
        };
        let ty = self.hir.ty(arg);
        let types = &self.hir.types;
        let param = match name {
            "abs" => Ty::INT,
            "labs" | "imaxabs" => Ty::LONG,
            "llabs" => Ty::LONGLONG,
            "fabsf" => Ty::FLOAT,
            "fabs" => Ty::DOUBLE,
            _ => Ty::LONGDOUBLE,
        };
        let (given, wanted) = (types.quoted(types.unqualified(ty)), types.quoted(param));
        if types.is_integer(param) {
            if types.is_floating(ty) {
                self.diags.report(&msg::ABS_OF_FLOAT, loc).arg(name).arg(given).emit();
            } else if types.is_integer(ty) {
                let promoted = types.size_of(ty) < types.size_of(Ty::INT);
                if !types.is_signed(ty) && !promoted && !types.is_bool(ty) {
                    self.diags.report(&msg::ABS_OF_UNSIGNED, loc).arg(given).emit();
                } else if types.size_of(ty) > types.size_of(param) {
                    self.diags.report(&msg::ABS_TRUNCATES, loc).arg(name).arg(given).arg(wanted).emit();
                }
            }
            return;
        }
        if types.is_integer(ty) {
            self.diags.report(&msg::FABS_OF_INTEGER, loc).arg(name).arg(given).emit();
        } else if let (TypeKind::Float(have), TypeKind::Float(want)) = (types.kind(ty), types.kind(param)) {
            let rank = |kind: FloatKind| crate::convert::float_rank(kind);
            if rank(have) > rank(want) {
                self.diags.report(&msg::ABS_TRUNCATES, loc).arg(name).arg(given).arg(wanted).emit();
            }
        }
    }

    /// `free` of what was not allocated.
    fn warn_free(&mut self, values: &[ExprId], loc: Loc) {
        let Some(&pointer) = values.first() else { return };
        let (Expr::AddrOf(l) | Expr::Decay(l)) = self.hir.expr(self.strip_casts(pointer)) else { return };
        if let Some(decl) = self.root_object(l) {
            let decl = &self.hir.decls[decl];
            if matches!(decl.kind, DeclKind::Var { .. } | DeclKind::Param) && decl.storage != Storage::None {
                self.diags.report(&msg::FREE_OF_OBJECT, loc).arg(decl.name).emit();
            }
        } else if matches!(self.hir.expr(l), Expr::String(_)) {
            self.diags.report(&msg::FREE_OF_LITERAL, loc).emit();
        }
    }
}

/// Elements outside of arrays.
impl Sema<'_> {
    /// An element of an array is read or written (or, `address`, only its address taken).
    #[inline]
    pub(crate) fn warn_array_bounds(&mut self, l: ExprId, address: bool) {
        // With flow analysis accesses that are never reached are told apart.
        let later = self.lang.opt_level >= 2 && !address && self.func.is_some();
        if self.diags.has_extra_warnings() && !later && !self.silenced() && self.exprs.dead_bodies == 0 {
            self.check_array_bounds(l, address);
        }
    }

    fn check_array_bounds(&mut self, l: ExprId, address: bool) {
        let Expr::Deref(pointer) = self.hir.expr(l) else { return };
        let Expr::Binary(hir::BinaryOp::PtrAdd, base, index) = self.hir.expr(pointer) else { return };
        let (Expr::Decay(array), Some(value)) = (self.hir.expr(base), self.int_value(index)) else { return };
        let TypeKind::Array { len: ArrayLen::Const(len), .. } = self.hir.types.kind(self.hir.ty(array)) else { return };
        let signed = self.hir.types.is_signed(self.hir.ty(index));
        let loc = self.hir.loc(l);
        let outside = value.to_u64().is_none_or(|n| if address { n > len } else { n >= len });
        let negative = value.is_negative(signed);
        if !negative && (!outside || self.may_be_longer(array)) {
            return;
        }
        let shown = value.to_decimal(signed);
        let name = self.hir.types.quoted(self.hir.ty(array));
        if negative {
            self.diags.report(&msg::SUBSCRIPT_BELOW, loc).arg(shown).arg(name).emit();
        } else if len == 0 {
            self.diags.report(&msg::SUBSCRIPT_OF_EMPTY, loc).arg(shown).arg(name).emit();
        } else {
            self.diags.report(&msg::SUBSCRIPT_ABOVE, loc).arg(shown).arg(name).emit();
        }
    }

    /// Whether an array is the last member of a structure, or a string, so that more may follow.
    fn may_be_longer(&self, array: ExprId) -> bool {
        match self.hir.expr(array) {
            Expr::Member { base, field } => {
                let Some(id) = self.hir.types.as_record(self.hir.ty(base)) else { return true };
                let record = self.hir.types.record(id);
                record.kind == ctype::RecordKind::Union || field as usize + 1 == record.fields.len()
            }
            Expr::Decl(d) => matches!(self.hir.decls[d].kind, DeclKind::Var { defined: false, .. }),
            Expr::Deref(_) => self.root_object(array).is_none(),
            _ => true,
        }
    }
}
