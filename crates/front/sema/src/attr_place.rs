//! Where the standard's own attributes may stand (C23 6.7.13). Those of GNU and of other vendors are not looked at here:
//! see `attr_check`.

use crate::Sema;
use crate::attr::{Attr, AttrKind, AttrSubject};
use diag::dialect as msg;

/// What an attribute is written on.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum AttrPlace {
    /// On an entity that is declared.
    On(AttrSubject),
    /// On a label.
    Label,
    /// On a statement that is not empty, or on nothing at all.
    Statement,
    /// On a type: behind the specifiers, behind `*`, behind an array declarator.
    Type,
    /// On the type of a function: behind its parameters.
    FunctionType,
}

impl Sema<'_> {
    /// Whether a standard attribute may not stand in this place.
    pub(crate) fn is_misplaced(&self, attr: &Attr, place: AttrPlace) -> bool {
        use AttrKind as K;
        use AttrSubject as S;
        let Some(kind) = attr.kind.filter(|_| attr.standard) else { return false };
        match kind {
            // Alone in an empty statement it is no attribute of anything.
            K::Fallthrough => true,
            K::Noreturn | K::StandardNoreturn => place != AttrPlace::On(S::Function),
            K::Deprecated => {
                matches!(place, AttrPlace::Statement | AttrPlace::Type | AttrPlace::FunctionType)
            }
            K::MaybeUnused => matches!(place, AttrPlace::Statement | AttrPlace::Type | AttrPlace::FunctionType),
            K::Nodiscard => !matches!(place, AttrPlace::On(S::Function | S::Record | S::Enum)),
            K::Unsequenced | K::Reproducible => {
                !matches!(place, AttrPlace::FunctionType | AttrPlace::Type | AttrPlace::On(S::Function | S::Typedef))
            }
            _ => false,
        }
    }

    pub(crate) fn report_misplaced(&self, attr: &Attr) {
        let belongs = match attr.kind {
            Some(AttrKind::Fallthrough) => "an empty statement before a label of a 'switch'",
            Some(AttrKind::Noreturn | AttrKind::StandardNoreturn) => "a function",
            Some(AttrKind::Nodiscard) => "a function, a structure, a union or an enumeration",
            Some(AttrKind::Unsequenced | AttrKind::Reproducible) => "the type of a function",
            _ => "what is declared",
        };
        self.diags.report(&msg::ATTRIBUTE_MISPLACED, attr.loc).arg(attr.name).arg(belongs).emit();
    }

    /// Takes the standard attributes that may not stand in a place out of a list, and reports them.
    pub fn drop_misplaced(&self, attrs: &mut Vec<Attr>, place: AttrPlace) {
        attrs.retain(|attr| {
            let misplaced = self.is_misplaced(attr, place);
            if misplaced {
                self.report_misplaced(attr);
            }
            !misplaced
        });
    }
}
