//! `__builtin_has_attribute`: whether an entity or a type has an attribute.

use crate::Sema;
use crate::attr::{Attr, AttrArg, AttrKind};
use ctype::{Ty, TypeKind};
use diag::sema as msg;
use hir::{DeclAttrs, Expr, ExprId};
use source::Loc;

/// What is asked about.
#[derive(Copy, Clone, Debug)]
pub enum AttrQuery {
    /// A type.
    Type(Ty),
    /// What an expression names, or its type; it is not evaluated.
    Expr(ExprId),
}

impl Sema<'_> {
    /// `__builtin_has_attribute (subject, attribute)`: an `int` constant. Arguments of the attribute must agree,
    /// if it has some.
    pub fn act_on_has_attribute(&mut self, subject: AttrQuery, attr: &Attr, loc: Loc) -> ExprId {
        let (decl, ty) = match subject {
            AttrQuery::Type(ty) => (None, ty),
            AttrQuery::Expr(e) => (self.named_entity(e), self.hir.ty(e)),
        };
        let Some(kind) = attr.kind else {
            self.diags.report(&msg::UNKNOWN_ATTRIBUTE_ASKED, loc).arg(attr.name).emit();
            return self.poison(loc);
        };
        let own = decl.and_then(|d| self.hir.decls[d].attrs.clone()).unwrap_or_default();
        let has = self.has_attribute(kind, attr, &own, ty);
        self.hir.add_expr(Expr::Int(u64::from(has)), Ty::INT, loc)
    }

    pub(crate) fn named_entity(&self, e: ExprId) -> Option<hir::DeclId> {
        match self.hir.expr(e) {
            Expr::Decl(d) => Some(d),
            Expr::Decay(inner) | Expr::AddrOf(inner) | Expr::Load(inner) => self.named_entity(inner),
            _ => None,
        }
    }

    fn has_attribute(&mut self, kind: AttrKind, attr: &Attr, own: &DeclAttrs, ty: Ty) -> bool {
        use AttrKind as K;
        let types = &self.hir.types;
        let record = types.as_record(ty).map(|id| types.record(id));
        match kind {
            K::Aligned => {
                let of_record = record.map_or(0, |record| record.align);
                let of_typedef = match types.kind_sugared(ty) {
                    TypeKind::Typedef { align, .. } => align,
                    _ => 0,
                };
                let align = own.align.max(of_record).max(of_typedef);
                align != 0 && self.agrees(attr, i128::from(align))
            }
            K::Packed => own.packed || record.is_some_and(|record| record.packed),
            K::TransparentUnion => record.is_some_and(|record| record.transparent),
            K::MayAlias => own.may_alias || record.is_some_and(|record| record.may_alias),
            K::VectorSize => match types.kind(ty) {
                TypeKind::Vector { .. } => {
                    let size = types.size_of(ty).unwrap_or(0);
                    self.agrees(attr, i128::from(size))
                }
                _ => false,
            },
            K::Section => own.section.is_some() && self.agrees_in_text(attr, own.section),
            K::Alias => own.alias.is_some() && self.agrees_in_text(attr, own.alias),
            K::Visibility => own.visibility.is_some(),
            K::Cleanup => own.cleanup.is_some(),
            K::Constructor => own.constructor.is_some(),
            K::Destructor => own.destructor.is_some(),
            K::Ifunc => own.ifunc.is_some(),
            K::Weakref => own.weakref.is_some(),
            K::Weak => own.weak,
            K::Used => own.used,
            K::Retain => own.retain,
            K::Unused | K::MaybeUnused => own.unused,
            K::Noreturn | K::StandardNoreturn => own.noreturn,
            K::AlwaysInline => own.always_inline,
            K::Noinline => own.noinline,
            K::Noclone => own.noclone,
            K::Flatten => own.flatten,
            K::GnuInline => own.gnu_inline,
            K::Artificial => own.artificial,
            K::Pure => own.pure_,
            K::Const => own.const_,
            K::Malloc => own.malloc,
            K::ReturnsTwice => own.returns_twice,
            K::ReturnsNonnull => own.returns_nonnull,
            K::Nothrow => own.nothrow,
            K::Leaf => own.leaf,
            K::Cold => own.cold,
            K::Hot => own.hot,
            K::Naked => own.naked,
            K::NoInstrument => own.no_instrument,
            K::Interrupt => own.interrupt,
            K::NoCallerSaved => own.keeps_registers,
            K::TargetClones => !own.clones.is_empty(),
            K::NoStackProtector => own.no_stack_protector,
            K::WarnUnusedResult => own.warn_unused_result,
            K::Nodiscard => own.nodiscard,
            K::Deprecated => own.deprecated,
            K::Unavailable => own.unavailable,
            K::Nonstring => own.nonstring,
            K::Noipa => own.noipa,
            K::Common => own.common == Some(true),
            K::Nocommon => own.common == Some(false),
            K::Sentinel => own.sentinel.is_some(),
            K::Error => own.error_message.is_some(),
            K::Warning => own.warning_message.is_some(),
            K::Target => own.target.is_some(),
            K::Optimize => own.optimize.is_some(),
            K::Format => own.format.is_some(),
            K::FormatArg => own.format_arg.is_some(),
            K::Nonnull => own.nonnull.is_some(),
            K::AllocSize => own.alloc_size.is_some(),
            K::AllocAlign => own.alloc_align.is_some(),
            K::AssumeAligned => own.assume_aligned.is_some(),
            K::PatchableEntry => own.patchable_entry.is_some(),
            // Nothing is kept of the others.
            _ => false,
        }
    }

    /// Whether the first argument of an attribute, if it has one, is this number.
    fn agrees(&mut self, attr: &Attr, value: i128) -> bool {
        match attr.args.first() {
            Some(&AttrArg::Expr(e)) => {
                self.fold_int(e).and_then(|int| int.to_u64()).is_some_and(|n| i128::from(n) == value)
            }
            Some(AttrArg::Ident(..)) => false,
            None => true,
        }
    }

    /// Whether the first argument of an attribute, if it has one, is this string.
    fn agrees_in_text(&self, attr: &Attr, text: Option<base::Symbol>) -> bool {
        match attr.args.first() {
            Some(&AttrArg::Expr(e)) => self.string_text(e).as_deref() == text.map(|text| text.as_str()),
            Some(AttrArg::Ident(..)) => false,
            None => true,
        }
    }
}
