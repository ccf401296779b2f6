//! The symbol interner: each distinct string has one `u32`.
//!
//! One translation unit is compiled by one thread, so the table is thread-local and interning
//! costs no lock. Text is kept in leaked chunks, which makes `as_str` a `&'static str`; the
//! process is short-lived and text is never freed. Symbols of different threads must not be mixed.
//!
//! The lexer computes the hash of an identifier while it scans it, a word at a time, with [`SymbolHasher`], and
//! interns with [`Symbol::intern_hashed`]; every other way in uses the same hash.

use std::cell::RefCell;
use std::fmt;
use std::mem::ManuallyDrop;

/// An interned string. Equality is equality of text; order is order of first interning
/// (so nothing that is output may depend on it).
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol(u32);

const CHUNK: usize = 1 << 16;

/// The hash of a symbol's bytes, eight at a time: a lexer has whole words in hand while it looks for the end of a name.
#[derive(Copy, Clone, Default)]
pub struct SymbolHasher(u64);

impl SymbolHasher {
    /// Takes in the next eight bytes, the first in the lowest bits. Only the last word may hold fewer: its upper
    /// bytes are then zero; a word without any byte is not taken in.
    #[inline(always)]
    pub fn push(&mut self, word: u64) {
        // Both halves of the product: its low half alone does not depend on the upper bytes enough.
        let product = u128::from(self.0 ^ word ^ 0x2d35_8dcc_aa6c_78a5) * 0x9e37_79b9_7f4a_7c15;
        self.0 = product as u64 ^ (product >> 64) as u64;
    }
    /// The hash of the words so far.
    #[inline(always)]
    pub fn finish(self) -> u32 {
        self.0 as u32
    }
    /// The hash of all of `bytes`.
    #[inline]
    pub fn hash(bytes: &[u8]) -> u32 {
        let mut hasher = SymbolHasher::default();
        let mut words = bytes.chunks_exact(8);
        for word in &mut words {
            hasher.push(word.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)));
        }
        if !words.remainder().is_empty() {
            hasher.push(words.remainder().iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)));
        }
        hasher.finish()
    }
}

/// Open addressing with linear probing over symbol numbers; at most half full.
struct Interner {
    /// The hash in the upper half and the symbol's number plus one in the lower: other names are told apart without a
    /// look at them. 0 is a free slot. The length is a power of two, or 0 before the first symbol.
    slots: Vec<u64>,
    texts: Vec<&'static str>,
    free: &'static mut [u8],
}

/// Slots at first: enough for a program that includes a few headers.
const FIRST_SLOTS: usize = 1 << 14;

impl Interner {
    const fn new() -> Self {
        Interner { slots: Vec::new(), texts: Vec::new(), free: &mut [] }
    }

    #[inline]
    fn intern(&mut self, text: &[u8], hash: u32) -> u32 {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash as usize & mask;
        while let Some(&entry) = self.slots.get(slot)
            && entry != 0
        {
            let id = entry as u32 - 1;
            if (entry >> 32) as u32 == hash && self.texts[id as usize].as_bytes() == text {
                return id;
            }
            slot = (slot + 1) & mask;
        }
        self.insert(text, hash, slot)
    }

    #[cold]
    fn insert(&mut self, text: &[u8], hash: u32, slot: usize) -> u32 {
        if self.slots.is_empty() {
            self.slots = vec![0; FIRST_SLOTS];
            self.intern(b"", SymbolHasher::hash(b""));
            return self.intern(text, hash);
        }
        if self.free.len() < text.len() {
            self.free = Box::leak(vec![0u8; CHUNK.max(text.len())].into_boxed_slice());
        }
        let (head, tail) = std::mem::take(&mut self.free).split_at_mut(text.len());
        self.free = tail;
        head.copy_from_slice(text);
        let stored: &'static str = std::str::from_utf8(head).expect("callers intern UTF-8 only");
        let id = u32::try_from(self.texts.len()).expect("fewer than 2^32 distinct symbols");
        self.texts.push(stored);
        self.slots[slot] = u64::from(hash) << 32 | u64::from(id + 1);
        if self.texts.len() * 2 > self.slots.len() {
            self.grow();
        }
        id
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 4 - 1;
        let mut slots = vec![0; mask + 1];
        for &entry in self.slots.iter().filter(|&&entry| entry != 0) {
            let mut slot = (entry >> 32) as usize & mask;
            while slots[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            slots[slot] = entry;
        }
        self.slots = slots;
    }
}

thread_local! {
    // Made without code and never dropped, so that reaching it needs no look at whether it is there: it is reached for
    // every name that is lexed.
    static INTERNER: RefCell<ManuallyDrop<Interner>> = const { RefCell::new(ManuallyDrop::new(Interner::new())) };
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
        // The empty string is there before any other is.
        INTERNER.with(|i| if self.0 == 0 { "" } else { i.borrow().texts[self.0 as usize] })
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
    #[inline]
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
