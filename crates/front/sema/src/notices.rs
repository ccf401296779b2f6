//! What types, members and enumeration constants tell their users: `deprecated`, `unavailable`, `nodiscard`
//! (C23 6.7.13.4, 6.7.13.3). Of names in the ordinary name space their declaration says it; types and members have
//! it here, since few have anything to say.

use crate::Sema;
use crate::attr::{Attr, AttrKind};
use crate::decl::DeclSpecs;
use base::{FastMap, Symbol};
use ctype::{EnumId, RecordId, Ty, TypeKind};
use diag::{sema as msg, warn};
use hir::{DeclAttrs, DeclId};
use source::Loc;

/// What has something to tell.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Told {
    /// A structure or union.
    Record(RecordId),
    /// An enumeration.
    Enum(EnumId),
    /// A member, by where it is declared.
    Member(Loc),
}

/// What it tells.
#[derive(Clone, Debug)]
pub(crate) struct Notice {
    name: Symbol,
    loc: Loc,
    attrs: DeclAttrs,
}

/// Notices of all types and members.
pub(crate) type Notices = FastMap<Told, Box<Notice>>;

impl Sema<'_> {
    /// Keeps what the attributes of a type or member tell its users.
    pub(crate) fn keep_notice(&mut self, told: Told, name: Option<Symbol>, loc: Loc, attrs: &DeclAttrs) {
        if attrs.deprecated || attrs.unavailable || attrs.nodiscard {
            let name = name.unwrap_or(Symbol::EMPTY);
            self.decl_state.notices.insert(told, Box::new(Notice { name, loc, attrs: attrs.clone() }));
        }
    }

    /// A type or member is used.
    #[inline]
    pub(crate) fn tell_of_use(&self, told: Told, loc: Loc) {
        if !self.decl_state.notices.is_empty()
            && let Some(notice) = self.decl_state.notices.get(&told)
        {
            self.report_use(notice.name, notice.loc, &notice.attrs, loc);
        }
    }

    /// A member is used, by the path of field numbers to it.
    pub(crate) fn tell_of_members(&self, record: RecordId, path: &[u32], loc: Loc) {
        if self.decl_state.notices.is_empty() {
            return;
        }
        let mut record = record;
        for &field in path {
            let field = &self.hir.types.record(record).fields[field as usize];
            self.tell_of_use(Told::Member(field.loc), loc);
            match self.hir.types.as_record(field.ty) {
                Some(inner) => record = inner,
                None => return,
            }
        }
    }

    /// A name of the ordinary name space is used.
    #[inline]
    pub fn tell_of_name(&self, id: DeclId, loc: Loc) {
        if let Some(attrs) = &self.hir.decls[id].attrs
            && (attrs.deprecated || attrs.unavailable)
        {
            let decl = &self.hir.decls[id];
            self.report_use(decl.name, decl.loc, attrs, loc);
        }
    }

    /// A declaration is read that names a type: what its specifiers kept back, unless it is deprecated itself.
    pub fn tell_of_specs(&self, specs: &mut DeclSpecs, attrs: &[Attr]) {
        let Some((decl, loc)) = specs.held_notice.take() else { return };
        let excuses = |attr: &Attr| matches!(attr.kind, Some(AttrKind::Deprecated | AttrKind::Unavailable));
        if !specs.attrs.iter().chain(attrs).any(excuses) {
            self.tell_of_name(decl, loc);
        }
    }

    #[cold]
    fn report_use(&self, name: Symbol, declared: Loc, attrs: &DeclAttrs, loc: Loc) {
        let info = match (attrs.unavailable, attrs.deprecated) {
            (true, _) => &msg::UNAVAILABLE,
            (_, true) => &msg::DEPRECATED,
            _ => return,
        };
        let text = attrs.deprecated_message.map_or(String::new(), |message| format!(": {message}"));
        let report = self.diags.report(info, loc).arg(name).arg(text);
        report.note(&msg::DECLARED_HERE, declared, &[]).emit();
    }

    /// A value of this type, which a call of the function returned, is dropped.
    pub(crate) fn tell_of_dropped(&self, function: DeclId, ty: Ty, loc: Loc) {
        let decl = &self.hir.decls[function];
        let report = match &decl.attrs {
            Some(attrs) if attrs.nodiscard => {
                let text = attrs.nodiscard_message.map_or(String::new(), |message| format!(": \"{message}\""));
                self.diags.report(&warn::NODISCARD, loc).arg(decl.name).arg(text)
            }
            _ => {
                let told = match self.hir.types.kind(ty) {
                    TypeKind::Record(id) => Told::Record(id),
                    TypeKind::Enum(id) => Told::Enum(id),
                    _ => return,
                };
                let Some(notice) = self.decl_state.notices.get(&told).filter(|notice| notice.attrs.nodiscard) else {
                    return;
                };
                let message = notice.attrs.nodiscard_message;
                let text = message.map_or(String::new(), |message| format!(": \"{message}\""));
                self.diags.report(&warn::NODISCARD_TYPE, loc).arg(self.hir.types.quoted(ty)).arg(text)
            }
        };
        report.note(&msg::DECLARED_HERE, decl.loc, &[]).emit();
    }
}
