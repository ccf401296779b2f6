//! The symbol interner: each distinct string has one `u32`.
//!
//! One translation unit is compiled by one thread, so the table is thread-local and interning
//! costs no lock. Text is kept in leaked chunks, which makes `as_str` a `&'static str`; the
//! process is short-lived and text is never freed. Symbols of different threads must not be mixed.
//!
//! The exception is a stage of the same translation unit that runs ahead on a thread of its own. It begins with a copy of
//! the table ([`SymbolTable::lend`]), from then on the two threads give out different numbers, and what the other one
//! interned is sent after it and adopted ([`SymbolTable::adopt`]).
//!
//! Names are mostly short, and the lexer has their bytes in two words when it knows how long they are: these are hashed
//! and compared ([`Head`], [`SymbolTable::intern_short`]), so that a known name's text is not looked at.

use std::cell::RefCell;
use std::fmt;
use std::mem::ManuallyDrop;

/// An interned string. Equality is equality of text; order is order of first interning
/// (so nothing that is output may depend on it).
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol(u32);

const CHUNK: usize = 1 << 16;

/// The first sixteen bytes of a text, zeros after its end, the first in the lowest bits. With the length they are all of
/// most names, which a lexer has in hand while it looks for the name's end.
#[derive(Copy, Clone, PartialEq, Eq)]
pub struct Head {
    /// The first eight bytes.
    pub low: u64,
    /// The next eight.
    pub high: u64,
}

impl Head {
    /// Texts of up to so many bytes are their heads.
    pub const LEN: usize = 16;

    /// The head of a text.
    #[inline]
    pub fn of(text: &[u8]) -> Head {
        match (text.first_chunk(), text.last_chunk()) {
            (Some(low), Some(last)) => {
                let high = match text.get(8..16).and_then(<[u8]>::first_chunk) {
                    Some(high) => u64::from_le_bytes(*high),
                    None if text.len() == 8 => 0,
                    None => u64::from_le_bytes(*last) >> (8 * (16 - text.len())),
                };
                Head { low: u64::from_le_bytes(*low), high }
            }
            _ => Head { low: partial_word(text), high: 0 },
        }
    }

    /// The head of the first `len` bytes of what this is the head of; `len` is at most 16.
    #[inline(always)]
    pub fn first(self, len: usize) -> Head {
        const MASKS: [Head; 17] = {
            let mut masks = [Head { low: u64::MAX, high: u64::MAX }; 17];
            let mut len = 0;
            while len < 16 {
                let mask = if len == 0 { 0 } else { u128::MAX >> (8 * (16 - len)) };
                masks[len] = Head { low: mask as u64, high: (mask >> 64) as u64 };
                len += 1;
            }
            masks
        };
        let mask = &MASKS[len];
        Head { low: self.low & mask.low, high: self.high & mask.high }
    }

    /// Mixes these bytes into a hash: both halves of a product, since its low half alone does not depend on the upper
    /// bytes enough.
    #[inline(always)]
    fn mix(self, hash: u64) -> u64 {
        let product =
            u128::from(self.low ^ hash ^ 0x2d35_8dcc_aa6c_78a5) * u128::from(self.high ^ 0x9e37_79b9_7f4a_7c15);
        product as u64 ^ (product >> 64) as u64
    }
}

/// Fewer than eight bytes as a word.
#[inline]
fn partial_word(bytes: &[u8]) -> u64 {
    let len = bytes.len();
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => {
            u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << (8 * (len - 4))
        }
        _ => bytes.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)),
    }
}

/// The hash of a text, whose head is given.
#[inline(always)]
fn hash_of(text: &[u8], head: Head) -> u32 {
    let mut hash = head.mix(0);
    let mut rest = text.get(Head::LEN..).unwrap_or_default();
    while !rest.is_empty() {
        hash = Head::of(rest).mix(hash);
        rest = rest.get(Head::LEN..).unwrap_or_default();
    }
    (hash & HASH) as u32
}

/// A symbol that a thread that runs ahead has interned.
#[derive(Copy, Clone, Debug)]
pub struct Added {
    symbol: Symbol,
    hash: u32,
    text: &'static str,
}

/// Hashes that are told apart by the table of those that the lender's own symbols have.
const OWN: usize = 4096;

/// How often the symbols that wait are searched before they all get their slots.
const SEARCHES: u32 = 64;

/// Where a hash is among others, looked for in several places at a time.
fn position(hashes: &[u32], hash: u32) -> Option<usize> {
    const TOGETHER: usize = 32;
    let found = |some: &[u32]| some.iter().fold(0, |found, &one| found | u32::from(one == hash)) != 0;
    let (parts, rest) = hashes.as_chunks::<TOGETHER>();
    let from = parts.iter().position(|part| found(part)).map_or(hashes.len() - rest.len(), |part| part * TOGETHER);
    hashes[from..].iter().position(|&one| one == hash).map(|n| from + n)
}

/// All symbols of a thread, for code that interns many in one go: see [`Symbol::with_table`].
///
/// Open addressing with linear probing over symbol numbers; at most half full.
pub struct SymbolTable {
    /// From above: a part of the hash, the symbol's meaning, and its number plus one: other names are told apart without a
    /// look at them. 0 is a free slot. The length is a power of two, or 0 before the first symbol.
    slots: Vec<u64>,
    /// By number. Numbers that another thread gives out are empty texts until they are adopted.
    entries: Vec<Entry>,
    /// How many entries there are in fact.
    count: usize,
    /// The number of the next symbol that is interned here.
    next: u32,
    share: Share,
    /// Symbols of the other thread whose text had one here already, in order.
    aliases: Vec<(Symbol, Symbol)>,
    /// One bit for each number modulo 64: whether an alias has such a one.
    alias_marks: u64,
    /// Symbols that were adopted and have no slot yet, and beside them their hashes.
    waiting: Vec<Symbol>,
    waiting_hashes: Vec<u32>,
    /// How often those were searched.
    searches: u32,
    /// While this table is lent: which hashes, by their lowest bits, the symbols have that were interned here since.
    own: Vec<bool>,
    free: &'static mut [u8],
}

/// Which numbers a table gives out. They stay dense enough for arrays indexed by them: in each group of [`GROUP`], the
/// thread that runs ahead, which interns nearly all, has all but [`LENDERS`].
#[derive(Copy, Clone, PartialEq, Eq)]
enum Share {
    All,
    /// The first ones of each group.
    Ahead,
    /// The last ones of each group.
    Lender,
}

const GROUP: u32 = 1 << 10;
const LENDERS: u32 = 1 << 5;

impl Share {
    /// The first number from `n` on that is in the share.
    fn first_from(self, n: u32) -> u32 {
        let border = n - n % GROUP + (GROUP - LENDERS);
        match self {
            Share::Ahead if n >= border => border + LENDERS,
            Share::Lender if n < border => border,
            Share::All | Share::Ahead | Share::Lender => n,
        }
    }
}

#[derive(Copy, Clone)]
struct Entry {
    head: Head,
    text: &'static str,
}

impl Entry {
    const NONE: Entry = Entry { head: Head { low: 0, high: 0 }, text: "" };
}

/// Slots at first: enough for a program that includes a few headers.
const FIRST_SLOTS: usize = 1 << 14;

/// In a slot: the number plus one.
const NUMBER: u64 = (1 << MEANING_SHIFT) - 1;
/// In a slot: where the meaning is, a byte.
const MEANING_SHIFT: u32 = 28;
/// In a slot: where the hash is, as much of it as there is room for.
const HASH_SHIFT: u32 = MEANING_SHIFT + 8;
/// The bits of a hash.
const HASH: u64 = u64::MAX >> HASH_SHIFT;

/// The meaning in a slot.
#[inline(always)]
fn meaning_of(slot: u64) -> u8 {
    (slot >> MEANING_SHIFT) as u8
}

impl SymbolTable {
    const fn new() -> Self {
        SymbolTable {
            slots: Vec::new(),
            entries: Vec::new(),
            count: 0,
            next: 0,
            share: Share::All,
            aliases: Vec::new(),
            alias_marks: 0,
            waiting: Vec::new(),
            waiting_hashes: Vec::new(),
            searches: 0,
            own: Vec::new(),
            free: &mut [],
        }
    }

    /// A copy for a thread that runs ahead of this one. From now on both give out different numbers. There will be about
    /// `more` symbols more.
    pub fn lend(&mut self, more: usize) -> SymbolTable {
        self.intern(b"");
        self.seat_waiting();
        self.entries.reserve(more);
        let mut entries = Vec::with_capacity(self.entries.len() + more);
        entries.extend_from_slice(&self.entries);
        let slots = self.slots.clone();
        self.share = Share::Lender;
        self.aliases.clear();
        self.alias_marks = 0;
        self.own = vec![false; OWN];
        let all = entries.len() as u32;
        self.next = self.share.first_from(all);
        let next = Share::Ahead.first_from(all);
        SymbolTable { slots, entries, count: self.count, next, share: Share::Ahead, ..SymbolTable::new() }
    }

    /// The symbols that were interned here since `since`, which is where the last call stopped (a number), in order.
    pub fn added(&self, since: &mut u32, out: &mut Vec<Added>) {
        loop {
            *since = self.share.first_from(*since);
            let Some(entry) = self.entries.get(*since as usize).filter(|_| *since < self.next) else { return };
            let hash = hash_of(entry.text.as_bytes(), entry.head);
            out.push(Added { symbol: Symbol(*since), hash, text: entry.text });
            *since += 1;
        }
    }

    /// The number of the next symbol, for [`added`](Self::added).
    pub fn next_number(&self) -> u32 {
        self.next
    }

    /// Takes over a symbol of the thread that runs ahead. If its text has another symbol here, it becomes an
    /// [`alias`](Self::canonical).
    ///
    /// Its text is not looked at before somebody interns one: it is in the other processor's cache.
    pub fn adopt(&mut self, added: Added) {
        let Added { symbol, hash, text } = added;
        let n = symbol.0 as usize;
        if self.entries.len() <= n {
            self.entries.resize(n + 1, Entry::NONE);
        }
        self.entries[n].text = text;
        if self.own.get(hash as usize % OWN).is_none_or(|&own| own) {
            self.seat(symbol);
        } else {
            self.waiting.push(symbol);
            self.waiting_hashes.push(hash);
        }
    }

    /// Gives an adopted symbol its slot.
    fn seat(&mut self, symbol: Symbol) {
        let text = self.entries[symbol.0 as usize].text;
        let head = Head::of(text.as_bytes());
        self.entries[symbol.0 as usize].head = head;
        let hash = hash_of(text.as_bytes(), head);
        match self.search(head, text.len(), hash, |known| known == text.as_bytes()) {
            Ok((known, _)) => {
                let at = self.aliases.partition_point(|&(alias, _)| alias < symbol);
                self.aliases.insert(at, (symbol, known));
                self.alias_marks |= 1 << (symbol.0 % 64);
            }
            Err(slot) => self.take_slot(slot, hash, symbol.0),
        }
    }

    fn seat_waiting(&mut self) {
        self.waiting_hashes.clear();
        for symbol in std::mem::take(&mut self.waiting) {
            self.seat(symbol);
        }
    }

    /// Gives those of the symbols that wait a slot that may be the one of a text with this hash: whether there are any.
    /// Most are never asked for here. If many texts are, all get their slots, so that the search stays cheap.
    fn seat_candidates(&mut self, hash: u32) -> bool {
        self.searches += 1;
        if self.searches > SEARCHES {
            self.searches = 0;
            self.seat_waiting();
            return true;
        }
        let before = self.waiting.len();
        while let Some(n) = position(&self.waiting_hashes, hash) {
            self.waiting_hashes.swap_remove(n);
            let symbol = self.waiting.swap_remove(n);
            self.seat(symbol);
        }
        self.waiting.len() < before
    }

    /// Whether there are aliases.
    #[inline]
    pub fn has_aliases(&self) -> bool {
        !self.aliases.is_empty()
    }

    /// Whether a number may be an alias's. There are few of them, and all symbols that come are asked about.
    #[inline(always)]
    pub fn may_be_alias(&self, symbol: Symbol) -> bool {
        self.alias_marks >> (symbol.0 % 64) & 1 != 0
    }

    /// The symbol that an adopted one is to be replaced by: itself, unless its text was interned here first.
    pub fn canonical(&self, symbol: Symbol) -> Symbol {
        let found = self.aliases.binary_search_by_key(&symbol, |&(alias, _)| alias);
        found.map_or(symbol, |n| self.aliases[n].1)
    }

    /// The thread that ran ahead has ended, and all that it interned is adopted: all numbers are free again.
    pub fn end_lending(&mut self) {
        self.share = Share::All;
        self.next = self.entries.len() as u32;
        (self.aliases, self.own) = (Vec::new(), Vec::new());
    }

    /// The symbol of a text, which must be UTF-8 (an invariant), and its meaning (see [`Symbol::set_meaning`]).
    #[inline(never)]
    pub fn intern(&mut self, text: &[u8]) -> (Symbol, u8) {
        let head = Head::of(text);
        self.find(head, text.len(), hash_of(text, head), || text, |known| text.len() <= Head::LEN || known == text)
    }

    /// The same for a text of `len` bytes that is all in its head.
    #[inline(always)]
    pub fn intern_short(&mut self, head: Head, len: usize) -> (Symbol, u8) {
        let bytes = || (u128::from(head.high) << 64 | u128::from(head.low)).to_le_bytes();
        self.find(head, len, (head.mix(0) & HASH) as u32, bytes, |_| true)
    }

    /// The symbol with this head, length and hash whose text `is_it`; otherwise a new one, of the bytes given.
    #[inline(always)]
    fn find<B: AsRef<[u8]>>(
        &mut self,
        head: Head,
        len: usize,
        hash: u32,
        bytes: impl FnOnce() -> B,
        is_it: impl Fn(&[u8]) -> bool,
    ) -> (Symbol, u8) {
        match self.search(head, len, hash, is_it) {
            Ok(found) => found,
            Err(slot) => (Symbol(self.insert(&bytes().as_ref()[..len], head, hash, slot)), 0),
        }
    }

    /// The symbol with this head, length and hash whose text `is_it`, and its meaning; or the slot that it would have.
    #[inline(always)]
    fn search(&self, head: Head, len: usize, hash: u32, is_it: impl Fn(&[u8]) -> bool) -> Result<(Symbol, u8), usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash as usize & mask;
        while let Some(&found) = self.slots.get(slot)
            && found != 0
        {
            let id = (found & NUMBER) as u32 - 1;
            if found >> HASH_SHIFT == u64::from(hash)
                && let Some(entry) = self.entries.get(id as usize)
                && entry.head == head
                && entry.text.len() == len
                && is_it(entry.text.as_bytes())
            {
                return Ok((Symbol(id), meaning_of(found)));
            }
            slot = (slot + 1) & mask;
        }
        Err(slot)
    }

    #[cold]
    #[inline(never)]
    fn insert(&mut self, text: &[u8], head: Head, hash: u32, slot: usize) -> u32 {
        if self.slots.is_empty() {
            self.slots = vec![0; FIRST_SLOTS];
            self.intern(b"");
            return self.intern(text).0.0;
        }
        if !self.waiting.is_empty() && self.seat_candidates(hash) {
            return self.intern(text).0.0;
        }
        if let Some(own) = self.own.get_mut(hash as usize % OWN) {
            *own = true;
        }
        if self.free.len() < text.len() {
            self.free = Box::leak(vec![0u8; CHUNK.max(text.len())].into_boxed_slice());
        }
        let (place, free) = std::mem::take(&mut self.free).split_at_mut(text.len());
        self.free = free;
        place.copy_from_slice(text);
        let stored: &'static str = std::str::from_utf8(place).expect("callers intern UTF-8 only");
        let id = self.next;
        assert!(u64::from(id) < NUMBER - 1 - u64::from(GROUP), "fewer than 2^28 distinct symbols");
        self.next = self.share.first_from(id + 1);
        if self.entries.len() < id as usize {
            self.entries.resize(id as usize, Entry::NONE);
        }
        let entry = Entry { head, text: stored };
        match self.entries.get_mut(id as usize) {
            Some(place) => *place = entry,
            None => self.entries.push(entry),
        }
        self.take_slot(slot, hash, id);
        id
    }

    fn take_slot(&mut self, slot: usize, hash: u32, id: u32) {
        self.slots[slot] = u64::from(hash) << HASH_SHIFT | u64::from(id + 1);
        self.count += 1;
        if self.count * 2 > self.slots.len() {
            self.grow();
        }
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        let mut slots = vec![0; mask + 1];
        for &entry in self.slots.iter().filter(|&&entry| entry != 0) {
            let mut slot = (entry >> HASH_SHIFT) as usize & mask;
            while slots[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            slots[slot] = entry;
        }
        self.slots = slots;
    }

    fn set_meaning(&mut self, symbol: Symbol, meaning: u8) -> u8 {
        let Some(entry) = self.entries.get(symbol.0 as usize) else { return 0 };
        let mask = self.slots.len() - 1;
        let mut at = hash_of(entry.text.as_bytes(), entry.head) as usize & mask;
        while self.slots[at] & NUMBER != u64::from(symbol.0) + 1 {
            if self.slots[at] == 0 {
                // An alias.
                return 0;
            }
            at = (at + 1) & mask;
        }
        let slot = &mut self.slots[at];
        let old = meaning_of(*slot);
        *slot ^= u64::from(old ^ meaning) << MEANING_SHIFT;
        old
    }
}

thread_local! {
    // Made without code and never dropped, so that reaching it needs no look at whether it is there: it is reached for
    // every name that is lexed.
    static TABLE: RefCell<ManuallyDrop<SymbolTable>> = const { RefCell::new(ManuallyDrop::new(SymbolTable::new())) };
}

impl Symbol {
    /// The symbol of the empty string.
    pub const EMPTY: Symbol = Symbol(0);

    /// The symbol of `text`.
    #[inline]
    pub fn intern(text: &str) -> Symbol {
        Symbol::intern_utf8(text.as_bytes())
    }
    /// The symbol of `text`, which must be UTF-8 (an invariant).
    pub fn intern_utf8(text: &[u8]) -> Symbol {
        Symbol::with_table(|table| table.intern(text).0)
    }
    /// Runs `work` with the table of this thread's symbols; `work` must reach symbols in no other way.
    #[inline]
    pub fn with_table<R>(work: impl FnOnce(&mut SymbolTable) -> R) -> R {
        TABLE.with(|table| work(&mut table.borrow_mut()))
    }
    /// Tells whoever interns the symbol later what it means (which keyword it is, or that it is a macro's name); it is for
    /// those who ask to say what a number stands for. At first it is 0, that is nothing. The meaning so far.
    ///
    /// It is known where the symbol is, so that nothing has to be looked up for a name that means nothing.
    pub fn set_meaning(self, meaning: u8) -> u8 {
        Symbol::with_table(|table| table.set_meaning(self, meaning))
    }
    /// The text. Panics if the symbol comes from another thread and has no text here.
    #[inline]
    pub fn as_str(self) -> &'static str {
        // The empty string is there before any other is.
        TABLE.with(|table| if self.0 == 0 { "" } else { table.borrow().entries[self.0 as usize].text })
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
    fn texts_of_all_lengths_that_differ_anywhere_differ() {
        for length in 1..40 {
            let text = "abcdefgh".repeat(5)[..length].to_owned();
            let symbol = Symbol::intern(&text);
            for n in 0..length {
                let mut other = text.clone();
                other.replace_range(n..=n, "X");
                assert_ne!(Symbol::intern(&other), symbol, "{other}");
            }
            assert_eq!(Symbol::intern(&text), symbol);
            assert_eq!(symbol.as_str(), text);
        }
    }

    #[test]
    fn a_short_text_is_its_head() {
        let text = b"abcdefghijklmnopqrst";
        for len in 0..=16 {
            let head = Head::of(text).first(len);
            assert!(head == Head::of(&text[..len]), "{len}");
            let symbol = Symbol::with_table(|table| table.intern_short(head, len)).0;
            assert_eq!(symbol.as_str().as_bytes(), &text[..len]);
            assert_eq!(symbol, Symbol::intern_utf8(&text[..len]));
        }
    }

    #[test]
    fn a_meaning_stays_with_its_symbol() {
        let interned = |text: &str| Symbol::with_table(|table| table.intern(text.as_bytes()));
        let (symbol, meaning) = interned("some name");
        assert_eq!((meaning, symbol.set_meaning(255), symbol.set_meaning(7)), (0, 0, 255));
        for n in 0..50_000 {
            Symbol::intern(&format!("other{n}"));
        }
        assert_eq!(interned("some name"), (symbol, 7));
        assert_eq!(interned("other7").1, 0);
    }

    #[test]
    fn a_thread_that_runs_ahead_has_numbers_of_its_own_which_are_adopted() {
        let intern = |table: &mut SymbolTable, text: &str| table.intern(text.as_bytes()).0;
        let mut lender = SymbolTable::new();
        let before = intern(&mut lender, "before");
        let mut ahead = lender.lend(100);
        let mut since = ahead.next_number();
        assert_eq!(intern(&mut ahead, "before"), before);
        let own: Vec<Symbol> = (0..100).map(|n| intern(&mut lender, &format!("own{n}"))).collect();
        let names: Vec<String> =
            (0..5000).map(|n| if n % 100 == 7 { format!("own{}", n / 100) } else { format!("name{n}") }).collect();
        let theirs: Vec<Symbol> = names.iter().map(|name| intern(&mut ahead, name)).collect();
        let mut sent = Vec::new();
        ahead.added(&mut since, &mut sent);
        ahead.added(&mut since, &mut sent);
        assert!(sent.iter().map(|added| added.symbol).eq(theirs.iter().copied()));
        assert!(!lender.has_aliases());
        for &added in &sent {
            lender.adopt(added);
        }
        for (name, &symbol) in names.iter().zip(&theirs) {
            let canonical = lender.canonical(symbol);
            assert_eq!(intern(&mut lender, name), canonical);
            assert_eq!(canonical == symbol, name.starts_with("name"), "{name}");
            assert!(canonical == symbol || lender.may_be_alias(symbol), "{name}");
            assert_eq!(lender.entries[symbol.0 as usize].text, *name);
        }
        let mut all: Vec<Symbol> = own.iter().chain(&theirs).copied().collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), own.len() + theirs.len());
        lender.end_lending();
        assert!(intern(&mut lender, "after") > all[all.len() - 1]);
        assert_eq!(intern(&mut lender, "own3"), own[3]);
    }

    #[test]
    fn a_hash_is_found_wherever_it_is() {
        let hashes: Vec<u32> = (0..100).map(|n| n * 7).collect();
        for (n, &hash) in hashes.iter().enumerate() {
            assert_eq!(position(&hashes, hash), Some(n));
            assert_eq!(position(&hashes[..n], hash), None);
        }
    }

    #[test]
    fn no_symbol_is_lost_wherever_the_look_at_what_was_added_falls() {
        let mut lender = SymbolTable::new();
        let mut ahead = lender.lend(100);
        let mut since = ahead.next_number();
        let mut sent = Vec::new();
        for n in 0..3000 {
            let symbol = ahead.intern(format!("name{n}").as_bytes()).0;
            ahead.added(&mut since, &mut sent);
            assert_eq!((sent.len(), sent[n].symbol), (n + 1, symbol));
        }
    }

    #[test]
    fn symbols_stay_the_same_when_the_table_grows() {
        let all: Vec<Symbol> = (0..50_000).map(|n| Symbol::intern(&format!("name{n}"))).collect();
        for (n, &symbol) in all.iter().enumerate() {
            assert_eq!(Symbol::intern(&format!("name{n}")), symbol);
        }
    }
}
