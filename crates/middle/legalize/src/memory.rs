//! Loads, stores and atomic accesses.

use crate::{Splitter, Words};
use ir::{AtomicOp, AtomicOrder, BinaryOp, Block, Inst, InstId, ListId, MemFlags, Type, Value};

impl Splitter<'_> {
    pub(crate) fn load_words(&mut self, ptr: Value, mem: MemFlags) -> Words {
        let size = self.word.bytes();
        let mem = mem.with_align(mem.align().min(size));
        let low = self.one(Inst::Load { ptr, mem }, self.word);
        let at = self.offset(ptr, i64::from(size));
        let high = self.one(Inst::Load { ptr: at, mem }, self.word);
        [low, high]
    }

    pub(crate) fn store_words(&mut self, ptr: Value, [low, high]: Words, mem: MemFlags) {
        let size = self.word.bytes();
        let mem = mem.with_align(mem.align().min(size));
        self.emit(Inst::Store { ptr, value: low, mem }, Some(self.word), &[]);
        let at = self.offset(ptr, i64::from(size));
        self.emit(Inst::Store { ptr: at, value: high, mem }, Some(self.word), &[]);
    }

    pub(crate) fn load(&mut self, result: Option<Value>, ptr: Value, mem: MemFlags) {
        let words = if mem.order() == AtomicOrder::NotAtomic {
            self.load_words(ptr, mem)
        } else {
            // What is there is exchanged for itself if it is zero.
            let zero = [self.int(0); 2];
            self.exchange(ptr, zero, zero, mem).0
        };
        self.set(result, words);
    }

    pub(crate) fn store(&mut self, ptr: Value, value: Value, mem: MemFlags) {
        let words = self.split(value);
        if mem.order() == AtomicOrder::NotAtomic {
            self.store_words(ptr, words, mem);
        } else {
            self.update(ptr, mem, |_, _| words);
        }
    }

    pub(crate) fn atomic_rmw(&mut self, result: Option<Value>, op: AtomicOp, ptr: Value, value: Value, mem: MemFlags) {
        let words = self.split(value);
        let old = self.update(ptr, mem, |splitter, old| match op {
            AtomicOp::Exchange => words,
            AtomicOp::Add => splitter.carried_sum(old, words),
            AtomicOp::Sub => splitter.sub(old, words).0,
            AtomicOp::And => splitter.by_word(BinaryOp::And, old, words),
            AtomicOp::Or => splitter.by_word(BinaryOp::Or, old, words),
            AtomicOp::Xor => splitter.by_word(BinaryOp::Xor, old, words),
            AtomicOp::Nand => {
                let both = splitter.by_word(BinaryOp::And, old, words);
                let ones = splitter.int(u64::MAX);
                splitter.by_word(BinaryOp::Xor, both, [ones; 2])
            }
        });
        self.set(result, old);
    }

    fn carried_sum(&mut self, a: Words, b: Words) -> Words {
        self.overflow(ir::OverflowOp::UAdd, a, b).0
    }

    fn by_word(&mut self, op: BinaryOp, a: Words, b: Words) -> Words {
        [0, 1].map(|n| self.bin(op, a[n], b[n]))
    }

    /// Compares and exchanges: the old words and success.
    fn exchange(&mut self, ptr: Value, expected: Words, new: Words, mem: MemFlags) -> (Words, Value) {
        let args = self.f.list(&[ptr, expected[0], expected[1], new[0], new[1]]);
        let failure = match mem.order() {
            AtomicOrder::Release => AtomicOrder::Relaxed,
            AtomicOrder::AcqRel => AtomicOrder::Acquire,
            order => order,
        };
        let inst = Inst::CmpXchg { weak: false, failure, args, mem };
        let id = self.emit(inst, Some(self.word), &[self.word, self.word, Type::I1]);
        let results: Vec<Value> = self.f.results(id).collect();
        ([results[0], results[1]], results[2])
    }

    /// A loop that replaces what is in memory by what `make` makes of it: the old words.
    fn update(&mut self, ptr: Value, mem: MemFlags, make: impl FnOnce(&mut Self, Words) -> Words) -> Words {
        // What is read here may be of two times: the first exchange fails then.
        let plain = MemFlags::aligned(self.word.bytes()).with_space(mem.space());
        let first = self.load_words(ptr, plain);
        let (head, next): (Block, Block) = (self.f.new_block(), self.f.new_block());
        let known = [0, 1].map(|_| self.f.add_param(head, self.word));
        let dest = self.f.block_call(head, &first);
        self.emit(Inst::Jump { dest }, None, &[]);
        self.begin_block(head);
        let new = make(self, known);
        let (old, done) = self.exchange(ptr, known, new, mem);
        let (then, otherwise) = (self.f.block_call(next, &[]), self.f.block_call(head, &old));
        self.emit(Inst::Branch { cond: done, then, otherwise }, None, &[]);
        self.begin_block(next);
        old
    }

    pub(crate) fn cmpxchg(&mut self, inst: InstId, weak: bool, failure: AtomicOrder, args: ListId, mem: MemFlags) {
        let list: Vec<Value> = self.f.values(args).collect();
        let [ptr, expected, new] = list[..] else {
            self.out.push(inst);
            return;
        };
        let (expected, new) = (self.split(expected), self.split(new));
        let args = self.f.list(&[ptr, expected[0], expected[1], new[0], new[1]]);
        let split = Inst::CmpXchg { weak, failure, args, mem };
        let id = self.emit(split, Some(self.word), &[self.word, self.word, Type::I1]);
        let made: Vec<Value> = self.f.results(id).collect();
        let mut results = self.f.results(inst);
        self.set(results.next(), [made[0], made[1]]);
        let success = results.next();
        self.replace(success, made[2]);
    }
}
