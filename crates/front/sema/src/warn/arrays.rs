//! Parameters that are written as arrays in other ways by the declarations of one function (`-Warray-parameter`,
//! `-Wvla-parameter`).

use crate::Sema;
use crate::decl::Param;
use ctype::{ArrayLen, Ty, TypeKind};
use diag::warn as msg;
use hir::DeclId;
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

/// A parameter of the first declaration.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Written {
    form: Form,
    ty: Ty,
    loc: Loc,
}

impl Sema<'_> {
    /// A parameter is declared with a type that is not adjusted yet.
    pub(crate) fn note_parameter_form(&mut self, decl: DeclId, written: Ty) {
        if !self.diags.has_extra_warnings() {
            return;
        }
        let types = &self.hir.types;
        let form = match types.kind(written) {
            TypeKind::Array { .. } if types.is_variably_modified(written) => Form::Variable,
            TypeKind::Array { len: ArrayLen::Const(0) | ArrayLen::Incomplete, .. } => Form::Open,
            TypeKind::Array { len: ArrayLen::Const(len), .. } => Form::Bound(len),
            TypeKind::Array { .. } => Form::Variable,
            TypeKind::Pointer(_) => Form::Pointer,
            _ => return,
        };
        self.warn.parameter_forms.insert(decl, form);
        if form != Form::Pointer {
            self.warn.written_arrays.insert(decl, written);
        }
    }

    /// A function is declared, perhaps again.
    pub(crate) fn warn_parameter_forms(&mut self, function: DeclId, params: &[Param]) {
        if !self.diags.has_extra_warnings() || self.warn.parameter_forms.is_empty() {
            return;
        }
        let written: Vec<Written> = params
            .iter()
            .map(|param| {
                let form = self.warn.parameter_forms.get(&param.decl).copied().unwrap_or(Form::Pointer);
                let ty = self.warn.written_arrays.get(&param.decl).copied().unwrap_or(param.ty);
                Written { form, ty, loc: self.hir.decls[param.decl].loc }
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
            let name = self.hir.types.quoted(new.ty);
            let old_name = self.hir.types.quoted(old.ty);
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
