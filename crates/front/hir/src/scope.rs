//! Scopes and name spaces (C23 6.2.1, 6.2.3).
//!
//! Symbols are dense numbers, so each name space is an array from symbol to the binding that is
//! visible now: a look-up is one load. Entering a declaration remembers the binding it hides; leaving
//! a scope puts those back.

use crate::DeclId;
use base::Symbol;
use ctype::{EnumId, RecordId};

/// What opened a scope.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum ScopeKind {
    /// The translation unit.
    File,
    /// The parameters of a function declarator that is not (yet) a definition.
    Prototype,
    /// The parameters of a function definition; its outermost block shares it (C23 6.2.1p4).
    Function,
    /// A block, or the implicit block of a selection or iteration statement.
    Block,
}

/// What a tag names.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Tag {
    /// A structure or union.
    Record(RecordId),
    /// An enumeration.
    Enum(EnumId),
}

#[derive(Copy, Clone)]
struct Binding<T> {
    entity: T,
    depth: u32,
}

enum Hidden {
    Ordinary(Symbol, Option<Binding<DeclId>>),
    Tag(Symbol, Option<Binding<Tag>>),
}

struct Frame {
    kind: ScopeKind,
    first_hidden: usize,
}

/// Names of a prototype's scope, kept for the body of the definition.
#[derive(Debug, Default)]
pub struct SavedNames {
    ordinary: Vec<(Symbol, DeclId)>,
    tags: Vec<(Symbol, Tag)>,
}

/// The scopes that are open, innermost last.
pub struct Scopes {
    ordinary: Vec<Option<Binding<DeclId>>>,
    tags: Vec<Option<Binding<Tag>>>,
    hidden: Vec<Hidden>,
    frames: Vec<Frame>,
}

impl Default for Scopes {
    fn default() -> Self {
        Scopes::new()
    }
}

impl Scopes {
    /// Only file scope is open.
    pub fn new() -> Scopes {
        Scopes {
            ordinary: Vec::new(),
            tags: Vec::new(),
            hidden: Vec::new(),
            frames: vec![Frame { kind: ScopeKind::File, first_hidden: 0 }],
        }
    }

    /// Opens a scope.
    pub fn push(&mut self, kind: ScopeKind) {
        self.frames.push(Frame { kind, first_hidden: self.hidden.len() });
    }

    /// Closes the innermost scope: what it hid is visible again.
    pub fn pop(&mut self) {
        let frame = self.frames.pop().expect("a scope is open");
        for hidden in self.hidden.drain(frame.first_hidden..).rev() {
            match hidden {
                Hidden::Ordinary(name, old) => self.ordinary[name.as_u32() as usize] = old,
                Hidden::Tag(name, old) => self.tags[name.as_u32() as usize] = old,
            }
        }
    }

    /// Closes the innermost scope, which is not file scope, and gives what was declared in it.
    pub fn pop_saving(&mut self) -> SavedNames {
        let mut saved = SavedNames::default();
        let first = self.frames.last().map_or(0, |frame| frame.first_hidden);
        for hidden in &self.hidden[first..] {
            match *hidden {
                Hidden::Ordinary(name, _) => saved.ordinary.extend(self.ordinary(name).map(|entity| (name, entity))),
                Hidden::Tag(name, _) => saved.tags.extend(self.tag(name).map(|entity| (name, entity))),
            }
        }
        self.pop();
        saved
    }
    /// Declares saved names in the innermost scope.
    pub fn restore(&mut self, saved: SavedNames) {
        for (name, entity) in saved.ordinary {
            self.declare(name, entity);
        }
        for (name, entity) in saved.tags {
            self.declare_tag(name, entity);
        }
    }
    /// Whether the innermost scope is that of a prototype.
    pub fn in_prototype(&self) -> bool {
        self.kind() == ScopeKind::Prototype
    }

    /// Number of open scopes; 1 is file scope.
    #[inline]
    pub fn depth(&self) -> u32 {
        self.frames.len() as u32
    }
    /// What opened the innermost scope.
    #[inline]
    pub fn kind(&self) -> ScopeKind {
        self.frames.last().map_or(ScopeKind::File, |frame| frame.kind)
    }
    /// Whether only file scope is open.
    #[inline]
    pub fn at_file_scope(&self) -> bool {
        self.frames.len() == 1
    }

    /// The ordinary identifier that is visible.
    #[inline]
    pub fn ordinary(&self, name: Symbol) -> Option<DeclId> {
        match self.ordinary.get(name.as_u32() as usize) {
            Some(Some(binding)) => Some(binding.entity),
            _ => None,
        }
    }
    /// The ordinary identifier, if it is declared in the innermost scope.
    pub fn ordinary_here(&self, name: Symbol) -> Option<DeclId> {
        let binding = self.ordinary.get(name.as_u32() as usize).copied().flatten()?;
        (binding.depth == self.depth()).then_some(binding.entity)
    }
    /// The tag that is visible.
    pub fn tag(&self, name: Symbol) -> Option<Tag> {
        self.tags.get(name.as_u32() as usize).copied().flatten().map(|binding| binding.entity)
    }
    /// The tag, if it is declared in the innermost scope.
    pub fn tag_here(&self, name: Symbol) -> Option<Tag> {
        let binding = self.tags.get(name.as_u32() as usize).copied().flatten()?;
        (binding.depth == self.depth()).then_some(binding.entity)
    }

    /// The tags declared in the innermost scope, which is not file scope, in order.
    pub fn tags_here(&self) -> Vec<Tag> {
        let first = self.frames.last().map_or(0, |frame| frame.first_hidden);
        let names = self.hidden[first..].iter().filter_map(|hidden| match *hidden {
            Hidden::Tag(name, _) => Some(name),
            Hidden::Ordinary(..) => None,
        });
        names.filter_map(|name| self.tag_here(name)).collect()
    }
    /// Makes `name` mean `entity` in the innermost scope.
    pub fn declare(&mut self, name: Symbol, entity: DeclId) {
        let at = name.as_u32() as usize;
        if self.ordinary.len() <= at {
            self.ordinary.resize(at + 1 + at / 2, None);
        }
        let binding = Binding { entity, depth: self.depth() };
        let old = self.ordinary[at].replace(binding);
        if binding.depth > 1 {
            self.hidden.push(Hidden::Ordinary(name, old));
        }
    }
    /// Makes the tag `name` mean `entity` in the innermost scope.
    pub fn declare_tag(&mut self, name: Symbol, entity: Tag) {
        let at = name.as_u32() as usize;
        if self.tags.len() <= at {
            self.tags.resize(at + 1 + at / 2, None);
        }
        let binding = Binding { entity, depth: self.depth() };
        let old = self.tags[at].replace(binding);
        if binding.depth > 1 {
            self.hidden.push(Hidden::Tag(name, old));
        }
    }

    /// Every ordinary identifier that is visible, for suggestions. The order is that of interning.
    pub fn visible(&self) -> impl Iterator<Item = DeclId> + '_ {
        self.ordinary.iter().flatten().map(|binding| binding.entity)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaving_a_scope_restores_what_it_hid() {
        let (x, y) = (Symbol::intern("x"), Symbol::intern("y"));
        let (outer, inner) = (DeclId::from_u32(1), DeclId::from_u32(2));
        let mut scopes = Scopes::new();
        scopes.declare(x, outer);
        scopes.push(ScopeKind::Block);
        assert_eq!(scopes.ordinary_here(x), None);
        scopes.declare(x, inner);
        scopes.declare(y, inner);
        assert_eq!((scopes.ordinary(x), scopes.ordinary_here(x)), (Some(inner), Some(inner)));
        scopes.pop();
        assert_eq!((scopes.ordinary(x), scopes.ordinary(y)), (Some(outer), None));
    }

    #[test]
    fn tags_are_a_name_space_of_their_own() {
        let s = Symbol::intern("s");
        let mut scopes = Scopes::new();
        scopes.declare_tag(s, Tag::Record(RecordId::from_u32(0)));
        assert_eq!(scopes.ordinary(s), None);
        assert_eq!(scopes.tag(s), Some(Tag::Record(RecordId::from_u32(0))));
    }
}
