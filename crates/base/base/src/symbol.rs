//! The symbol interner: each distinct string has one `u32`.
//!
//! One translation unit is compiled by one thread, so the table is thread-local and interning
//! costs no lock. Text is kept in leaked chunks, which makes `as_str` a `&'static str`; the
//! process is short-lived and text is never freed. Symbols of different threads must not be mixed.

use crate::FastMap;
use std::cell::RefCell;
use std::fmt;

/// An interned string. Equality is equality of text; order is order of first interning
/// (so nothing that is output may depend on it).
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol(u32);

const CHUNK: usize = 1 << 16;

struct Interner {
    map: FastMap<&'static str, u32>,
    texts: Vec<&'static str>,
    free: &'static mut [u8],
}

impl Interner {
    fn new() -> Self {
        let mut interner = Interner { map: FastMap::default(), texts: Vec::new(), free: &mut [] };
        interner.intern("");
        interner
    }

    fn intern(&mut self, text: &str) -> u32 {
        if let Some(&id) = self.map.get(text) {
            return id;
        }
        if self.free.len() < text.len() {
            self.free = Box::leak(vec![0u8; CHUNK.max(text.len())].into_boxed_slice());
        }
        let (head, tail) = std::mem::take(&mut self.free).split_at_mut(text.len());
        self.free = tail;
        head.copy_from_slice(text.as_bytes());
        let stored: &'static str = std::str::from_utf8(head).expect("copied from a str");
        let id = u32::try_from(self.texts.len()).expect("fewer than 2^32 distinct symbols");
        self.texts.push(stored);
        self.map.insert(stored, id);
        id
    }
}

thread_local! {
    static INTERNER: RefCell<Interner> = RefCell::new(Interner::new());
}

impl Symbol {
    /// The symbol of the empty string.
    pub const EMPTY: Symbol = Symbol(0);

    /// The symbol of `text`.
    #[inline]
    pub fn intern(text: &str) -> Symbol {
        INTERNER.with(|i| Symbol(i.borrow_mut().intern(text)))
    }
    /// The text. Panics if the symbol comes from another thread and has no text here.
    #[inline]
    pub fn as_str(self) -> &'static str {
        INTERNER.with(|i| i.borrow().texts[self.0 as usize])
    }
    /// The number of this symbol: dense, from 0, in order of first interning.
    #[inline]
    pub fn as_u32(self) -> u32 {
        self.0
    }
    /// Whether this is the empty string.
    pub fn is_empty(self) -> bool {
        self == Symbol::EMPTY
    }
}

impl fmt::Debug for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<&str> for Symbol {
    fn from(text: &str) -> Symbol {
        Symbol::intern(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_text_has_one_symbol_and_text_survives_chunk_changes() {
        let long = "x".repeat(CHUNK + 1);
        let (a, b, c) = (Symbol::intern("main"), Symbol::intern(&long), Symbol::intern("main"));
        assert_eq!(a, c);
        assert_ne!(a, b);
        assert_eq!(a.as_str(), "main");
        assert_eq!(b.as_str(), long);
        assert_eq!(Symbol::intern(""), Symbol::EMPTY);
    }
}
