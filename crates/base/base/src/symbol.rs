//! The symbol interner: each distinct string has one `u32`.
//!
//! One translation unit is compiled by one thread, so the table is thread-local and interning
//! costs no lock. Text is kept in leaked chunks, which makes `as_str` a `&'static str`; the
//! process is short-lived and text is never freed. Symbols of different threads must not be mixed.
//!
//! The lexer computes the hash of an identifier while it scans it, with [`SymbolHasher`], and
//! interns with [`Symbol::intern_hashed`]; every other way in uses the same hash.

use std::cell::RefCell;
use std::fmt;

/// An interned string. Equality is equality of text; order is order of first interning
/// (so nothing that is output may depend on it).
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol(u32);

const CHUNK: usize = 1 << 16;

/// The hash of a symbol's bytes, one byte at a time.
#[derive(Copy, Clone, Default)]
pub struct SymbolHasher(u64);

impl SymbolHasher {
    /// Takes in the next byte.
    #[inline(always)]
    pub fn push(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
    /// The hash of the bytes so far.
    #[inline(always)]
    pub fn finish(self) -> u32 {
        (self.0 >> 32) as u32
    }
    /// The hash of all of `bytes`.
    #[inline]
    pub fn hash(bytes: &[u8]) -> u32 {
        let mut hasher = SymbolHasher::default();
        for &byte in bytes {
            hasher.push(byte);
        }
        hasher.finish()
    }
}

/// Open addressing with linear probing over symbol numbers; at most half full.
struct Interner {
    /// Symbol number plus one; 0 is a free slot.
    slots: Vec<u32>,
    texts: Vec<&'static str>,
    hashes: Vec<u32>,
    free: &'static mut [u8],
}

impl Interner {
    fn new() -> Self {
        let mut interner = Interner { slots: vec![0; 1 << 14], texts: Vec::new(), hashes: Vec::new(), free: &mut [] };
        interner.intern(b"", SymbolHasher::hash(b""));
        interner
    }

    #[inline]
    fn intern(&mut self, text: &[u8], hash: u32) -> u32 {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        while let Some(id) = self.slots[slot].checked_sub(1) {
            if self.hashes[id as usize] == hash && self.texts[id as usize].as_bytes() == text {
                return id;
            }
            slot = (slot + 1) & mask;
        }
        self.insert(text, hash, slot)
    }

    #[cold]
    fn insert(&mut self, text: &[u8], hash: u32, slot: usize) -> u32 {
        if self.free.len() < text.len() {
            self.free = Box::leak(vec![0u8; CHUNK.max(text.len())].into_boxed_slice());
        }
        let (head, tail) = std::mem::take(&mut self.free).split_at_mut(text.len());
        self.free = tail;
        head.copy_from_slice(text);
        let stored: &'static str = std::str::from_utf8(head).expect("callers intern UTF-8 only");
        let id = u32::try_from(self.texts.len()).expect("fewer than 2^32 distinct symbols");
        self.texts.push(stored);
        self.hashes.push(hash);
        self.slots[slot] = id + 1;
        if self.texts.len() * 2 > self.slots.len() {
            self.grow();
        }
        id
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 4 - 1;
        let mut slots = vec![0; mask + 1];
        for (id, &hash) in self.hashes.iter().enumerate() {
            let mut slot = hash as usize & mask;
            while slots[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            slots[slot] = id as u32 + 1;
        }
        self.slots = slots;
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
        Symbol::intern_hashed(text.as_bytes(), SymbolHasher::hash(text.as_bytes()))
    }
    /// The symbol of `text`, which must be UTF-8 (an invariant), by its [`SymbolHasher`] hash.
    #[inline]
    pub fn intern_hashed(text: &[u8], hash: u32) -> Symbol {
        INTERNER.with(|i| Symbol(i.borrow_mut().intern(text, hash)))
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
    /// The symbol with number `n`: for places that hold either a symbol or another number. The text
    /// exists only if `n` came from [`as_u32`](Self::as_u32).
    #[inline]
    pub fn from_u32(n: u32) -> Symbol {
        Symbol(n)
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

    #[test]
    fn symbols_stay_the_same_when_the_table_grows() {
        let all: Vec<Symbol> = (0..50_000).map(|n| Symbol::intern(&format!("name{n}"))).collect();
        for (n, &symbol) in all.iter().enumerate() {
            assert_eq!(Symbol::intern(&format!("name{n}")), symbol);
        }
    }
}
