//! What is known at one place of a function.

use crate::value::{Allocation, Value};
use base::FastMap;
use hir::{DeclId, Hir, Storage};
use std::rc::Rc;

/// A scalar object or member: the object and the offset in it.
pub(crate) type Key = (DeclId, u64);

/// Most objects of which something is known at once: what is known is looked through and copied often.
const MOST_KNOWN: usize = 200;

/// What is known at a place.
#[derive(Clone, Default)]
pub(crate) struct Env {
    values: Rc<FastMap<Key, Value>>,
    /// Objects that have the contents of their initialisers.
    intact: Rc<FastMap<DeclId, ()>>,
    /// Allocations that were freed, and whether on every path.
    freed: Rc<FastMap<Allocation, bool>>,
    /// Control does not come here.
    pub(crate) dead: bool,
}

impl Env {
    pub(crate) fn get(&self, key: Key) -> Option<&Value> {
        self.values.get(&key)
    }

    pub(crate) fn set(&mut self, key: Key, value: Value) {
        match value {
            Value::Unknown => {
                if self.values.contains_key(&key) {
                    Rc::make_mut(&mut self.values).remove(&key);
                }
            }
            value => {
                if self.values.len() < MOST_KNOWN || self.values.contains_key(&key) {
                    Rc::make_mut(&mut self.values).insert(key, value);
                }
            }
        }
    }

    /// Forgets all of an object.
    pub(crate) fn forget(&mut self, decl: DeclId) {
        if self.values.keys().any(|key| key.0 == decl) {
            Rc::make_mut(&mut self.values).retain(|key, _| key.0 != decl);
        }
        self.change(decl);
    }

    /// Forgets objects that code elsewhere can change: those with static storage and those whose address is known.
    pub(crate) fn forget_reachable(&mut self, hir: &Hir, escaped: &FastMap<DeclId, ()>) {
        let reachable = |decl: DeclId| hir.decls[decl].storage != Storage::Automatic || escaped.contains_key(&decl);
        if self.values.keys().any(|key| reachable(key.0)) {
            Rc::make_mut(&mut self.values).retain(|key, _| !reachable(key.0));
        }
    }

    /// Forgets everything: control may come here from anywhere.
    pub(crate) fn clear(&mut self) {
        *self = Env::default();
    }

    /// An object begins to have the contents of its initialiser.
    pub(crate) fn initialize(&mut self, decl: DeclId) {
        if self.intact.len() < MOST_KNOWN {
            Rc::make_mut(&mut self.intact).insert(decl, ());
        }
    }

    /// The contents of an object change.
    pub(crate) fn change(&mut self, decl: DeclId) {
        if self.intact.contains_key(&decl) {
            Rc::make_mut(&mut self.intact).remove(&decl);
        }
    }

    /// The contents of all these objects may change.
    pub(crate) fn change_all(&mut self, exposed: &FastMap<DeclId, ()>) {
        if self.intact.keys().any(|decl| exposed.contains_key(decl)) {
            Rc::make_mut(&mut self.intact).retain(|decl, ()| !exposed.contains_key(decl));
        }
    }

    pub(crate) fn is_intact(&self, decl: DeclId) -> bool {
        self.intact.contains_key(&decl)
    }

    pub(crate) fn free(&mut self, allocation: Allocation) {
        Rc::make_mut(&mut self.freed).insert(allocation, true);
    }

    pub(crate) fn revive(&mut self, allocation: Allocation) {
        if self.freed.contains_key(&allocation) {
            Rc::make_mut(&mut self.freed).remove(&allocation);
        }
    }

    /// Whether an allocation was freed; on every path, or on some.
    pub(crate) fn freed(&self, allocation: Allocation) -> Option<bool> {
        self.freed.get(&allocation).copied()
    }

    /// What holds on both ways.
    pub(crate) fn join(self, other: Env) -> Env {
        if self.dead {
            return other;
        }
        if other.dead {
            return self;
        }
        let mut joined = self;
        if !Rc::ptr_eq(&joined.values, &other.values) {
            Rc::make_mut(&mut joined.values).retain(|key, value| match other.values.get(key) {
                Some(known) if known == value => true,
                Some(known) => {
                    *value = value.join(known);
                    *value != Value::Unknown
                }
                None => false,
            });
        }
        if !Rc::ptr_eq(&joined.intact, &other.intact) {
            Rc::make_mut(&mut joined.intact).retain(|decl, ()| other.intact.contains_key(decl));
        }
        if !Rc::ptr_eq(&joined.freed, &other.freed) {
            let freed = Rc::make_mut(&mut joined.freed);
            for (allocation, always) in freed.iter_mut() {
                *always &= other.freed.get(allocation).copied().unwrap_or(false);
            }
            for &allocation in other.freed.keys() {
                freed.entry(allocation).or_insert(false);
            }
        }
        joined
    }
}
