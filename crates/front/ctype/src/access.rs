//! Which objects an access may be of, by its type (C23 6.5.1p7; GCC manual, 3.11, -fstrict-aliasing).

use crate::table::TypeTable;
use crate::types::{IntKind, RecordId, Ty, TypeKind};
use crate::unsigned_of;

/// Deepest nesting of members that is looked into.
const DEEPEST: u32 = 16;

/// How two types of accesses go together.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Access {
    /// They are the same.
    Same,
    /// An object of one may be meant by the other: one is a part of the other, or is what anything may be read as.
    Possible,
    /// No object has both.
    Never,
}

fn integer(kind: TypeKind) -> Option<IntKind> {
    match kind {
        TypeKind::Int(kind) => Some(unsigned_of(kind)),
        _ => None,
    }
}

impl TypeTable {
    /// Whether values of any type may be read as this one: characters, and what says so by its attribute.
    pub fn reads_anything(&self, ty: Ty) -> bool {
        let mut written = ty;
        loop {
            match self.kind_sugared(written) {
                TypeKind::Typedef { may_alias: true, .. } => return true,
                TypeKind::Typedef { underlying, .. } => written = underlying,
                TypeKind::Array { elem, .. } => written = elem,
                TypeKind::Record(record) => return self.record(record).may_alias,
                TypeKind::Int(IntKind::Char | IntKind::SChar | IntKind::UChar) => return true,
                TypeKind::Void | TypeKind::Function { .. } | TypeKind::Error => return true,
                _ => return false,
            }
        }
    }

    /// How accesses of objects of one type as another go together (C23 6.5.1p7, as GCC's alias sets have it).
    pub fn access(&self, object: Ty, target: Ty) -> Access {
        self.access_within(object, target, DEEPEST)
    }

    fn access_within(&self, object: Ty, target: Ty, depth: u32) -> Access {
        if depth == 0 || self.reads_anything(object) || self.reads_anything(target) {
            return Access::Possible;
        }
        match (self.kind(object), self.kind(target)) {
            (TypeKind::Array { elem, .. } | TypeKind::Vector { elem, .. }, _) => {
                self.access_within(elem, target, depth - 1)
            }
            (_, TypeKind::Array { elem, .. } | TypeKind::Vector { elem, .. }) => {
                self.access_within(object, elem, depth - 1)
            }
            (TypeKind::Atomic(inner), _) => self.access_within(inner, target, depth - 1),
            (_, TypeKind::Atomic(inner)) => self.access_within(object, inner, depth - 1),
            (TypeKind::Pointer(a), TypeKind::Pointer(b)) => self.access_of_pointers(a, b, depth - 1),
            (TypeKind::Record(a), TypeKind::Record(b)) if a == b => Access::Same,
            (a, b) => {
                let inside = |kind: TypeKind, other: Ty| match kind {
                    TypeKind::Record(record) => self.has_part(record, other, depth - 1),
                    TypeKind::Complex(part) => self.access_within(part, other, depth - 1) != Access::Never,
                    _ => false,
                };
                let holds_anything = match a {
                    TypeKind::Record(record) => self.has_characters(record, depth - 1),
                    _ => false,
                };
                if holds_anything || inside(a, target) || inside(b, object) {
                    return Access::Possible;
                }
                let (x, y) = (self.unqualified(object), self.unqualified(target));
                // Signed and unsigned, and an enumeration and its integer type, are the same.
                let plain = |ty: Ty| match self.kind(ty) {
                    TypeKind::Enum(id) => self.enumeration(id).underlying.and_then(|ty| integer(self.kind(ty))),
                    kind => integer(kind),
                };
                let alike = plain(x).is_some() && plain(x) == plain(y);
                if self.compatible_unqualified(x, y) || alike { Access::Same } else { Access::Never }
            }
        }
    }

    /// Pointers to `void`, to characters and to what is not known may stand for every other pointer.
    fn access_of_pointers(&self, a: Ty, b: Ty, depth: u32) -> Access {
        let (mut a, mut b) = (a, b);
        while let (TypeKind::Pointer(x), TypeKind::Pointer(y)) = (self.kind(a), self.kind(b)) {
            (a, b) = (x, y);
        }
        let innermost = |mut ty: Ty| {
            while let TypeKind::Pointer(inner) | TypeKind::Array { elem: inner, .. } = self.kind(ty) {
                ty = inner;
            }
            ty
        };
        let opaque = |ty: Ty| self.reads_anything(innermost(ty)) || !self.is_complete(innermost(ty));
        match (self.compatible_unqualified(a, b), opaque(a) || opaque(b)) {
            (true, _) => Access::Same,
            (false, true) => Access::Possible,
            (false, false) => self.access_within(a, b, depth),
        }
    }

    /// Whether a structure or union has a part, at any depth, that is accessed as values of a type are.
    fn has_part(&self, record: RecordId, other: Ty, depth: u32) -> bool {
        depth == 0
            || self.record(record).layout.is_none()
            || self.record(record).fields.iter().any(|field| {
                let part = match self.kind(field.ty) {
                    TypeKind::Array { elem, .. } => elem,
                    _ => field.ty,
                };
                match self.kind(part) {
                    TypeKind::Record(inner) if self.as_record(other) == Some(inner) => true,
                    TypeKind::Record(inner) => self.has_part(inner, other, depth - 1),
                    _ if self.as_record(other).is_some() => false,
                    _ => self.access_within(part, other, depth - 1) != Access::Never,
                }
            })
    }

    /// Whether a structure or union has a part that anything may be stored in, at any depth.
    fn has_characters(&self, record: RecordId, depth: u32) -> bool {
        depth == 0
            || self.record(record).fields.iter().any(|field| {
                let part = match self.kind(field.ty) {
                    TypeKind::Array { elem, .. } => elem,
                    _ => field.ty,
                };
                match self.kind(part) {
                    TypeKind::Record(inner) => self.has_characters(inner, depth - 1),
                    _ => self.reads_anything(part),
                }
            })
    }
}
