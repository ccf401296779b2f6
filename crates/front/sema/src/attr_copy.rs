//! Attributes that make more of a declaration than it says itself: `copy`, which takes those of another, and
//! `target_clones`, which makes a function several times; and the rules of interrupt handlers.

use crate::Sema;
use crate::attr::{Attr, AttrArg};
use base::Symbol;
use ctype::{IntKind, Ty, TypeKind};
use diag::decl as msg;
use hir::{DeclAttrs, DeclId, ExprId};
use source::Loc;
use target::x86::Feature;

impl Sema<'_> {
    /// `copy (entity)`: its attributes, but for those that concern its name and whether it is inlined
    /// (GCC manual 6.33.1).
    pub(crate) fn apply_copy(&mut self, attr: &Attr, out: &mut DeclAttrs) {
        let [arg] = attr.args.as_slice() else {
            self.diags.report(&msg::ATTRIBUTE_ARGUMENTS, attr.loc).arg(attr.name).emit();
            return;
        };
        let AttrArg::Expr(from) = *arg else {
            self.diags.report(&msg::ATTRIBUTE_ARGUMENTS, attr.loc).arg(attr.name).emit();
            return;
        };
        match self.named_entity(from) {
            Some(decl) => {
                let other = self.hir.decls[decl].attrs.as_deref().cloned().unwrap_or_default();
                copy_attributes(other, out);
            }
            None => self.copy_type_attributes(from, out),
        }
    }

    /// What a type says that its attributes made: of the structure that a pointer points to, or of the type itself.
    fn copy_type_attributes(&self, from: ExprId, out: &mut DeclAttrs) {
        let types = &self.hir.types;
        let ty = self.hir.ty(from);
        let Some(id) = types.as_record(types.pointee(ty).unwrap_or(ty)) else { return };
        let record = types.record(id);
        out.packed |= record.packed;
        out.align = out.align.max(record.align);
        out.may_alias |= record.may_alias;
        out.transparent_union |= record.transparent;
    }

    /// `target_clones ("…", …)`: commas inside the strings separate versions too.
    pub(crate) fn apply_target_clones(&mut self, attr: &Attr, out: &mut DeclAttrs) {
        let mut versions: Vec<Symbol> = Vec::new();
        for arg in &attr.args {
            let text = match *arg {
                AttrArg::Expr(e) => self.string_text(e),
                AttrArg::Ident(..) => None,
            };
            let Some(text) = text else {
                self.diags.report(&msg::CLONES_NOT_STRING, attr.loc).emit();
                return;
            };
            for part in text.split(',').map(str::trim) {
                let known = part == "default"
                    || hir::cpu::feature_bit(part).is_some() && self.lang.features.changed_by(part).is_some()
                    || part
                        .strip_prefix("arch=")
                        .is_some_and(|cpu| hir::cpu::model(cpu).is_some() && target::x86::processor(cpu).is_some());
                if !known {
                    self.diags.report(&msg::CLONES_UNKNOWN, attr.loc).arg(part).emit();
                    return;
                }
                let part = Symbol::intern(part);
                if !versions.contains(&part) {
                    versions.push(part);
                }
            }
        }
        if versions.len() < 2 {
            self.diags.report(&msg::CLONES_SINGLE, attr.loc).emit();
        } else if !versions.iter().any(|version| version.as_str() == "default") {
            self.diags.report(&msg::CLONES_NO_DEFAULT, attr.loc).emit();
        } else {
            out.clones = versions;
        }
    }

    /// `simd`: nothing makes loops of calls, so that there is no use for what it asks for.
    pub(crate) fn check_simd(&mut self, attr: &Attr) {
        let flag = match attr.args.first() {
            None => None,
            Some(&AttrArg::Expr(e)) => Some(self.string_text(e).unwrap_or_default()),
            Some(AttrArg::Ident(..)) => Some(String::new()),
        };
        if flag.is_some_and(|flag| flag != "inbranch" && flag != "notinbranch") {
            self.diags.report(&msg::SIMD_FLAG, attr.loc).emit();
            return;
        }
        self.diags.report(&msg::ATTRIBUTE_IGNORED, attr.loc).arg(attr.name).emit();
    }

    /// The rules of functions that keep every register, and of interrupt handlers (GCC manual 6.33.35).
    pub(crate) fn check_interrupt(&mut self, decl: DeclId, params: &[DeclId], loc: Loc) {
        let entity = &self.hir.decls[decl];
        let Some(attrs) = entity.attrs.as_deref() else { return };
        let (interrupt, keeps) = (attrs.interrupt, attrs.keeps_registers);
        if !interrupt && !keeps {
            return;
        }
        let features = attrs.target.unwrap_or(self.lang.features);
        let types = &self.hir.types;
        let TypeKind::Function { ret, .. } = types.kind(entity.ty) else { return };
        let param = |n: usize| params.get(n).map(|&param| self.hir.decls[param].ty);
        let word = |ty: Ty| matches!(types.kind(ty), TypeKind::Int(IntKind::ULong | IntKind::ULongLong));
        let info = match () {
            () if !interrupt => None,
            () if !types.is_void(ret) => Some(&msg::INTERRUPT_RETURNS),
            () if params.is_empty() || params.len() > 2 => Some(&msg::INTERRUPT_COUNT),
            () if !param(0).is_some_and(|ty| types.is_pointer(ty)) => Some(&msg::INTERRUPT_FIRST),
            () if param(1).is_some_and(|ty| !word(ty)) => Some(&msg::INTERRUPT_SECOND),
            () => None,
        };
        if let Some(info) = info {
            self.diags.report(info, loc).emit();
            return;
        }
        let unit = [(Feature::Sse, "SSE"), (Feature::Mmx, "MMX/3Dnow"), (Feature::X87, "80387")];
        if let Some((_, unit)) = unit.into_iter().find(|&(feature, _)| features.has(feature)) {
            let whose = match (interrupt, params.len()) {
                (true, 2) => "an exception service routine",
                (true, _) => "an interrupt service routine",
                (false, _) => "a function with the 'no_caller_saved_registers' attribute",
            };
            self.diags.report(&msg::INTERRUPT_UNIT, loc).arg(unit).arg(whose).emit();
        }
    }
}

/// Adds to `out` what `copy` takes over of another entity.
fn copy_attributes(other: DeclAttrs, out: &mut DeclAttrs) {
    let own = std::mem::take(out);
    let (constexpr_, uninitialized) = (own.constexpr_, own.uninitialized);
    let other = DeclAttrs {
        asm_label: None,
        alias: None,
        ifunc: None,
        weakref: None,
        symver: None,
        visibility: None,
        cleanup: None,
        weak: false,
        always_inline: false,
        gnu_inline: false,
        noinline: false,
        clones: Vec::new(),
        constexpr_,
        uninitialized,
        ..other
    };
    let mut merged = Some(Box::new(other));
    crate::decl::merge::merge_attrs(&mut merged, Some(Box::new(own)));
    *out = *merged.unwrap_or_default();
}
