//! Functions whose declarations disagree: parameters that are written as arrays in other ways (`-Warray-parameter`,
//! `-Wvla-parameter`), library functions with other types (`-Wbuiltin-declaration-mismatch`).

use crate::Sema;
use crate::decl::{ArrayLenSyntax, Chunk, Declarator, Param};
use ctype::{Ty, TypeKind};
use diag::warn as msg;
use hir::{DeclId, Expr, ExprId, Linkage};
use source::Loc;

/// How a parameter was written.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Form {
    /// A pointer.
    Pointer,
    /// An array without a bound, or with the bound 0.
    Open,
    /// An array of so many elements.
    Bound(u64),
    /// An array of variable length, in any dimension.
    Variable,
}

/// How a parameter was written, as an array.
#[derive(Clone, Debug)]
pub(crate) struct Noted {
    form: Form,
    name: String,
    is_static: bool,
}

/// A parameter of the first declaration.
#[derive(Clone, Debug)]
pub(crate) struct Written {
    form: Form,
    /// Its type as it was written, if as an array.
    name: Option<String>,
    /// Its adjusted type.
    ty: Ty,
    loc: Loc,
    /// `[static N]`: the argument is not null.
    is_static: bool,
}

impl Sema<'_> {
    /// A parameter is declared; `ty` is its adjusted type.
    pub(crate) fn note_parameter_form(&mut self, decl: DeclId, d: &Declarator, ty: Ty) {
        if !self.diags.has_extra_warnings() || !self.hir.types.is_pointer(ty) {
            return;
        }
        let Some(elem) = self.hir.types.pointee(ty) else { return };
        let Some(Chunk::Array(array)) = d.chunks.first() else { return };
        let inner = self.hir.types.is_variably_modified(elem);
        let (form, bound) = match array.len {
            ArrayLenSyntax::None => (Form::Open, String::new()),
            ArrayLenSyntax::Star => (Form::Variable, "*".to_string()),
            ArrayLenSyntax::Expr(e) => match self.known_int(e) {
                Some(0) => (Form::Open, "0".to_string()),
                Some(len) => (Form::Bound(len as u64), len.to_string()),
                None => (Form::Variable, self.describe(e)),
            },
        };
        let form = if inner { Form::Variable } else { form };
        let elem = self.hir.types.quoted(elem);
        let elem = elem.trim_start_matches('\'').split('\'').next().unwrap_or("").to_string();
        let word = if array.is_static { "static " } else { "" };
        let noted = Noted { form, name: format!("'{elem}[{word}{bound}]'"), is_static: array.is_static };
        self.warn.parameter_forms.insert(decl, noted);
    }

    /// Whether calls of a function are checked because of parameters `[static N]`.
    pub(crate) fn has_static_parameters(&self, function: DeclId) -> bool {
        self.warn.first_forms.get(&function).is_some_and(|forms| forms.iter().any(|form| form.is_static))
    }

    /// Null pointers and shorter arrays where a parameter is `[static N]` (C23 6.7.7.4p6).
    pub(crate) fn warn_static_arguments(&mut self, function: DeclId, values: &[ExprId], loc: Loc) {
        let Some(forms) = self.warn.first_forms.get(&function) else { return };
        for (n, (form, &value)) in forms.iter().zip(values).enumerate().filter(|(_, (form, _))| form.is_static) {
            if self.hir.types.is_pointer(self.hir.ty(value)) && self.is_null(value) {
                let report = self.diags.report(&msg::NULL_FOR_ARRAY, loc).arg(n + 1);
                report.arg(form.name.as_deref().unwrap_or_default()).emit();
                continue;
            }
            let types = &self.hir.types;
            let elem = types.pointee(form.ty).and_then(|elem| types.size_of(elem));
            let (Form::Bound(len), Some(elem), Expr::Decay(array)) = (form.form, elem, self.hir.expr(value)) else {
                continue;
            };
            let wanted = len.saturating_mul(elem);
            if let Expr::Decl(_) = self.hir.expr(array)
                && let Some(size) = types.size_of(self.hir.ty(array))
                && size < wanted
            {
                let name = self.hir.decls[function].name;
                self.diags.report(&msg::ARRAY_TOO_SHORT, loc).arg(name).arg(wanted).arg(size).emit();
            }
        }
    }

    /// A function of the library is declared for the first time. As for GCC, any two pointers agree.
    pub(crate) fn warn_builtin_conflict(&mut self, decl: DeclId) {
        let entity = &self.hir.decls[decl];
        let (name, ty, loc) = (entity.name, entity.ty, entity.loc);
        if entity.linkage != Linkage::External {
            return;
        }
        let TypeKind::Function { ret, params, prototype: true, .. } = self.hir.types.kind(ty) else { return };
        let Some(found) = self.find_builtin(name).filter(|found| !found.prefixed) else { return };
        if found.row.signature == "?" {
            return;
        }
        let expected = self.builtin_type(&found);
        let TypeKind::Function { ret: own_ret, params: own, .. } = self.hir.types.kind(expected) else { return };
        let (params, own) = (self.hir.types.list(params), self.hir.types.list(own));
        let types = &self.hir.types;
        let alike = |a: Ty, b: Ty| match (types.kind(a), types.kind(b)) {
            (TypeKind::Void, TypeKind::Void) | (TypeKind::Error, _) => true,
            (TypeKind::Void, _) | (_, TypeKind::Void) => false,
            _ if types.is_pointer(a) || types.is_pointer(b) => types.is_pointer(a) == types.is_pointer(b),
            _ if types.is_integer(a) && types.is_integer(b) => types.size_of(a) == types.size_of(b),
            _ if types.is_floating(a) && types.is_floating(b) => types.size_of(a) == types.size_of(b),
            (TypeKind::Record(_), _) | (TypeKind::Complex(_), TypeKind::Complex(_)) => true,
            _ => false,
        };
        let same = params.len() == own.len() && params.iter().zip(own.iter()).all(|(&a, &b)| alike(a, b));
        if !same || !alike(ret, own_ret) {
            let expected = self.hir.types.quoted(expected);
            self.diags.report(&msg::BUILTIN_CONFLICT, loc).arg(name).arg(expected).emit();
        }
    }

    /// A function is declared, perhaps again.
    pub(crate) fn warn_parameter_forms(&mut self, function: DeclId, params: &[Param]) {
        let pointers = params.iter().any(|param| self.hir.types.is_pointer(param.ty));
        if !pointers || !self.diags.has_extra_warnings() {
            return;
        }
        let written: Vec<Written> = params
            .iter()
            .map(|param| {
                let loc = self.hir.decls[param.decl].loc;
                match self.warn.parameter_forms.get(&param.decl) {
                    Some(Noted { form, name, is_static }) => {
                        Written { form: *form, name: Some(name.clone()), ty: param.ty, loc, is_static: *is_static }
                    }
                    None => Written { form: Form::Pointer, name: None, ty: param.ty, loc, is_static: false },
                }
            })
            .collect();
        let Some(first) = self.warn.first_forms.get(&function) else {
            self.warn.first_forms.insert(function, written);
            return;
        };
        for (n, (old, new)) in first.iter().zip(&written).enumerate() {
            let kind = |form: Form| match form {
                Form::Pointer => "a pointer",
                Form::Open | Form::Bound(_) => "an ordinary array",
                Form::Variable => "a variable length array",
            };
            if old.form == new.form {
                continue;
            }
            let shown = |one: &Written| one.name.clone().unwrap_or_else(|| self.hir.types.quoted(one.ty));
            let (name, old_name) = (shown(new), shown(old));
            let loc = if new.loc.is_none() { self.hir.decls[function].loc } else { new.loc };
            if (old.form == Form::Variable) != (new.form == Form::Variable) {
                let report = self.diags.report(&msg::VLA_PARAMETER, loc).arg(n + 1).arg(name).arg(kind(new.form));
                report.note(&msg::PREVIOUSLY_DECLARED_AS, old.loc, &[&kind(old.form), &old_name]).emit();
                continue;
            }
            let bound = |form: Form| matches!(form, Form::Bound(_));
            let pointer = old.form == Form::Pointer && bound(new.form) || new.form == Form::Pointer && bound(old.form);
            if pointer && self.diags.level("array-parameter", 2) >= 2 {
                let report = self.diags.report(&msg::ARRAY_PARAMETER_KIND, loc).arg(n + 1).arg(name);
                let report = report.arg(if new.form == Form::Pointer { "a pointer" } else { "an array" });
                report.note(&msg::PREVIOUSLY_DECLARED_AS, old.loc, &[&kind(old.form), &old_name]).emit();
            } else if old.form != new.form && !pointer && (bound(old.form) || bound(new.form)) {
                let report = self.diags.report(&msg::ARRAY_PARAMETER, loc).arg(n + 1).arg(name);
                report.note(&msg::PREVIOUSLY_DECLARED_AS, old.loc, &[&kind(old.form), &old_name]).emit();
            }
        }
    }
}
