//! Typed `u32` indices and the vectors they index.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// A typed index: a `u32` that can only index the `IndexVec` made for it.
pub trait Idx: Copy + Eq + fmt::Debug {
    /// The index with number `n`. Panics if `n` does not fit 32 bits (an invariant: arenas are limited to that).
    fn from_usize(n: usize) -> Self;
    /// The number of this index.
    fn index(self) -> usize;
}

/// Declares index types: `define_idx! { /// doc \n pub struct ExprId = "expr"; }`.
///
/// Each is a `u32` newtype with `from_u32`, `as_u32`, and `Debug` as prefix and number.
#[macro_export]
macro_rules! define_idx {
    ($($(#[$attr:meta])* pub struct $name:ident = $prefix:literal;)*) => {$(
        $(#[$attr])*
        #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);
        impl $name {
            /// The index with number `n`.
            #[inline]
            pub const fn from_u32(n: u32) -> Self { Self(n) }
            /// The number of this index.
            #[inline]
            pub const fn as_u32(self) -> u32 { self.0 }
        }
        impl $crate::Idx for $name {
            #[inline]
            fn from_usize(n: usize) -> Self {
                Self(u32::try_from(n).expect("an arena holds fewer than 2^32 entries"))
            }
            #[inline]
            fn index(self) -> usize { self.0 as usize }
        }
        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }
    )*};
}

/// A vector indexed by a typed index.
#[derive(Clone, PartialEq, Eq)]
pub struct IndexVec<I, T> {
    raw: Vec<T>,
    marker: PhantomData<fn(I)>,
}

impl<I: Idx, T> IndexVec<I, T> {
    /// An empty vector.
    pub const fn new() -> Self {
        IndexVec { raw: Vec::new(), marker: PhantomData }
    }
    /// Appends `value` and returns its index.
    #[inline]
    pub fn push(&mut self, value: T) -> I {
        let id = I::from_usize(self.raw.len());
        self.raw.push(value);
        id
    }
    /// Makes room for so many more entries.
    pub fn reserve(&mut self, additional: usize) {
        self.raw.reserve(additional);
    }
    /// Whether another entry can be appended without asking for memory.
    #[inline]
    pub fn has_room(&self) -> bool {
        self.raw.len() < self.raw.capacity()
    }
    /// Number of entries.
    #[inline]
    pub fn len(&self) -> usize {
        self.raw.len()
    }
    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.raw.is_empty()
    }
    /// The index that the next `push` will return.
    #[inline]
    pub fn next_id(&self) -> I {
        I::from_usize(self.raw.len())
    }
    /// All indices in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + use<I, T> {
        (0..self.raw.len()).map(I::from_usize)
    }
    /// All entries in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.raw.iter()
    }
    /// All entries in order, mutably.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.raw.iter_mut()
    }
    /// Pairs of index and entry in order.
    pub fn iter_enumerated(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.raw.iter().enumerate().map(|(n, t)| (I::from_usize(n), t))
    }
    /// The entry, if the index is in range.
    pub fn get(&self, id: I) -> Option<&T> {
        self.raw.get(id.index())
    }
    /// Drops all entries from `len` on.
    pub fn truncate(&mut self, len: usize) {
        self.raw.truncate(len);
    }
    /// Drops all entries.
    pub fn clear(&mut self) {
        self.raw.clear();
    }
    /// Grows or shrinks to `len` entries, filling with `value`.
    pub fn resize(&mut self, len: usize, value: T)
    where
        T: Clone,
    {
        self.raw.resize(len, value);
    }
    /// The entries as a slice.
    pub fn as_slice(&self) -> &[T] {
        &self.raw
    }
}

impl<I: Idx, T> Default for IndexVec<I, T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<I: Idx, T> From<Vec<T>> for IndexVec<I, T> {
    fn from(raw: Vec<T>) -> Self {
        IndexVec { raw, marker: PhantomData }
    }
}

impl<I: Idx, T> Index<I> for IndexVec<I, T> {
    type Output = T;
    #[inline]
    fn index(&self, id: I) -> &T {
        &self.raw[id.index()]
    }
}

impl<I: Idx, T> IndexMut<I> for IndexVec<I, T> {
    #[inline]
    fn index_mut(&mut self, id: I) -> &mut T {
        &mut self.raw[id.index()]
    }
}

impl<I: Idx, T: fmt::Debug> fmt::Debug for IndexVec<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.raw.iter()).finish()
    }
}

impl<'a, I: Idx, T> IntoIterator for &'a IndexVec<I, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.raw.iter()
    }
}
