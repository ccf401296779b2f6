//! Global value numbering over the dominator tree: an instruction that computes what one above it computed is
//! that one's result; a load of what was stored or loaded is that value, if nothing between may have written
//! it; a store of what is there already goes. Where control got somewhere only because a condition holds, it is
//! known to hold.
//!
//! The table has scopes, one for each block open in the walk; a chain of entries for each hash, newest first.

use crate::range::{self, Range};
use crate::simplify::swapped;
use crate::{Context, edit};
use analysis::{Access, DomTree, MemorySsa, Pointer, State, may_write};
use base::{FastMap, Idx};
use ir::{
    ArithFlags, AtomicOrder, BinaryOp, Block, CallFacts, Function, Inst, InstId, IntCond, MemFlags, Replacements, Type,
    UnaryOp, Value, ValueDef,
};
use std::hash::{Hash, Hasher};

const NONE: u32 = u32::MAX;
/// Nothing is learned from switches with more cases.
const MOST_CASES: usize = 64;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    if function.attrs.calls_returns_twice {
        // Values must not live across such calls.
        return false;
    }
    let cfg = cx.cfg(function);
    let dom = DomTree::new(&cfg);
    let memory = MemorySsa::new(function, &cfg);
    let size = (function.num_insts() * 2).next_power_of_two().max(64);
    let mut gvn = Gvn {
        cx,
        memory,
        heads: vec![NONE; size],
        entries: Vec::new(),
        replacements: Replacements::new(),
        known: Vec::new(),
        undo: Vec::new(),
        ranges: FastMap::default(),
        undo_ranges: Vec::new(),
        compared: compared_pairs(function),
        lists: FastMap::default(),
        changed: false,
    };
    let mut open: Vec<(u32, Mark)> = Vec::new();
    for &block in dom.preorder() {
        let depth = dom.depth(block);
        while let Some(&(above, mark)) = open.last() {
            if above < depth {
                break;
            }
            gvn.close(mark);
            open.pop();
        }
        open.push((depth, gvn.mark()));
        if let &[pred] = cfg.preds(block) {
            gvn.learn(function, pred, block);
        }
        gvn.block(function, block);
    }
    gvn.replacements.apply(function);
    gvn.changed
}

/// What an entry says: that this has that value.
#[derive(Copy, Clone, PartialEq, Debug)]
enum Key {
    /// A pure instruction, promises left out, with its type.
    Pure(Inst, Option<Type>),
    /// Memory at an address in a state, as a type.
    Memory(Place, State, Type),
    /// A call without effects: what is called, the number of its arguments' list, the state of memory it sees.
    Call(Value, u32, State),
}

#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
enum Place {
    At(analysis::Base, i64),
    Address(Value),
}

struct Entry {
    hash: u64,
    key: Key,
    value: Value,
    next: u32,
    bucket: u32,
}

struct Gvn<'c, 'm> {
    cx: &'c Context<'m>,
    memory: MemorySsa,
    heads: Vec<u32>,
    entries: Vec<Entry>,
    replacements: Replacements,
    /// What a value is known to be in the blocks open now, by number.
    known: Vec<u32>,
    undo: Vec<(Value, u32)>,
    /// Ranges of values in the blocks open now.
    ranges: FastMap<Value, Range>,
    undo_ranges: Vec<(Value, Option<Range>)>,
    /// Pairs of values that are compared more than once.
    compared: FastMap<(Value, Value), u32>,
    /// Arguments of calls, numbered.
    lists: FastMap<Vec<Value>, u32>,
    changed: bool,
}

fn hash_of(key: &Key) -> u64 {
    let mut hasher = rustc_hash::FxHasher::default();
    match key {
        Key::Pure(inst, ty) => {
            ty.hash(&mut hasher);
            std::mem::discriminant(inst).hash(&mut hasher);
            match *inst {
                Inst::Binary { op, lhs, rhs, .. } => (op, lhs, rhs).hash(&mut hasher),
                Inst::Unary { op, arg } => (op, arg).hash(&mut hasher),
                Inst::Cast { op, arg } => (op, arg).hash(&mut hasher),
                Inst::IntCompare { cond, lhs, rhs } => (cond, lhs, rhs).hash(&mut hasher),
                Inst::FloatCompare { cond, lhs, rhs } => (cond, lhs, rhs).hash(&mut hasher),
                Inst::Select { cond, then, otherwise } => (cond, then, otherwise).hash(&mut hasher),
                Inst::PtrAdd { base, offset, .. } => (base, offset).hash(&mut hasher),
                Inst::ExtractLane { vector, index } => (vector, index).hash(&mut hasher),
                Inst::Splat { arg } => arg.hash(&mut hasher),
                _ => {}
            }
        }
        Key::Memory(place, state, ty) => (place, state, ty).hash(&mut hasher),
        Key::Call(callee, args, state) => (callee, args, state).hash(&mut hasher),
    }
    let hash = hasher.finish();
    hash ^ hash >> 32
}

impl Gvn<'_, '_> {
    fn mark(&self) -> Mark {
        Mark { entries: self.entries.len(), undo: self.undo.len(), ranges: self.undo_ranges.len() }
    }

    fn close(&mut self, mark: Mark) {
        while self.undo_ranges.len() > mark.ranges {
            match self.undo_ranges.pop().expect("it is not empty") {
                (value, Some(old)) => self.ranges.insert(value, old),
                (value, None) => self.ranges.remove(&value),
            };
        }
        while self.entries.len() > mark.entries {
            let entry = self.entries.pop().expect("it is not empty");
            self.heads[entry.bucket as usize] = entry.next;
        }
        while self.undo.len() > mark.undo {
            let (value, old) = self.undo.pop().expect("it is not empty");
            self.known[value.index()] = old;
        }
    }

    fn find(&self, key: &Key) -> Option<Value> {
        let hash = hash_of(key);
        let mut at = self.heads[hash as usize & (self.heads.len() - 1)];
        while let Some(entry) = self.entries.get(at as usize) {
            if entry.hash == hash && entry.key == *key {
                return Some(entry.value);
            }
            at = entry.next;
        }
        None
    }

    fn insert(&mut self, key: Key, value: Value) {
        let hash = hash_of(&key);
        let bucket = hash as usize & (self.heads.len() - 1);
        let next = std::mem::replace(&mut self.heads[bucket], self.entries.len() as u32);
        self.entries.push(Entry { hash, key, value, next, bucket: bucket as u32 });
    }

    /// What stands for a value here.
    fn resolve(&self, value: Value) -> Value {
        let value = self.replacements.resolve(value);
        match self.known.get(value.index()) {
            Some(&known) if known != NONE => Value::from_u32(known),
            _ => value,
        }
    }

    fn know(&mut self, value: Value, is: Value) {
        if self.known.len() <= value.index() {
            self.known.resize(value.index() + 1, NONE);
        }
        let old = std::mem::replace(&mut self.known[value.index()], is.as_u32());
        self.undo.push((value, old));
    }

    /// What the way from its only predecessor says in a block.
    fn learn(&mut self, function: &mut Function, pred: Block, block: Block) {
        let Some(end) = function.terminator(pred) else { return };
        match function.inst(end) {
            Inst::Branch { cond, then, otherwise } => {
                let (then, otherwise) = (function.dest_block(then), function.dest_block(otherwise));
                if then != otherwise {
                    self.learn_condition(function, cond, then == block, 4);
                }
            }
            // Each destination looks at all cases.
            Inst::Switch { value, table } if function.switches[table].cases.len() <= MOST_CASES => {
                let data = &function.switches[table];
                let mut cases = data.cases.iter().filter(|case| function.dest_block(case.dest) == block);
                let default = function.dest_block(data.default) == block;
                if let (Some(case), None, false) = (cases.next(), cases.next(), default)
                    && case.low == case.high
                    && !is_leaf(function, value)
                {
                    let (ty, bits) = (function.ty(value), case.low);
                    let constant = function.constant(ty, bits);
                    self.know(value, constant);
                }
            }
            _ => {}
        }
    }

    fn learn_condition(&mut self, function: &mut Function, cond: Value, holds: bool, depth: u32) {
        if is_leaf(function, cond) || depth == 0 {
            return;
        }
        let constant = function.int(Type::I1, holds.into());
        self.know(cond, constant);
        self.learn_comparison(function, cond, holds);
        match function.def_of(cond) {
            Some(Inst::IntCompare { cond: IntCond::Eq, lhs, rhs }) if holds => self.learn_equal(function, lhs, rhs),
            Some(Inst::IntCompare { cond: IntCond::Ne, lhs, rhs }) if !holds => self.learn_equal(function, lhs, rhs),
            Some(Inst::Binary { op: BinaryOp::And, lhs, rhs, .. }) if holds => {
                self.learn_condition(function, lhs, true, depth - 1);
                self.learn_condition(function, rhs, true, depth - 1);
            }
            Some(Inst::Binary { op: BinaryOp::Or, lhs, rhs, .. }) if !holds => {
                self.learn_condition(function, lhs, false, depth - 1);
                self.learn_condition(function, rhs, false, depth - 1);
            }
            _ => {}
        }
    }

    /// What a comparison that holds, or does not, says of others.
    fn learn_comparison(&mut self, function: &mut Function, cond: Value, holds: bool) {
        let Some(Inst::IntCompare { cond: relation, lhs, rhs }) = function.def_of(cond) else { return };
        let relation = if holds { relation } else { range::opposite(relation) };
        let (lhs, rhs) = (self.replacements.resolve(lhs), self.replacements.resolve(rhs));
        if let Some(constant) = function.const_bits(rhs).filter(|_| !is_leaf(function, lhs)) {
            let known = self.ranges.get(&lhs).copied().or_else(|| Range::of(function, lhs));
            if let Some(known) = known {
                let old = self.ranges.insert(lhs, known.where_holds(relation, constant));
                self.undo_ranges.push((lhs, old));
            }
        }
        if self.compared.get(&(lhs.min(rhs), lhs.max(rhs))).is_none_or(|&times| times < 2) {
            return;
        }
        for other in range::CONDITIONS {
            let Some(known) = range::implied(relation, other) else { continue };
            let known = function.int(Type::I1, known.into());
            let same = Inst::IntCompare { cond: other, lhs, rhs };
            let swapped = Inst::IntCompare { cond: swapped(other), lhs: rhs, rhs: lhs };
            self.insert(Key::Pure(same, Some(Type::I1)), known);
            self.insert(Key::Pure(swapped, Some(Type::I1)), known);
        }
    }

    /// What the range of a value says of a comparison with a constant.
    fn decided(&self, function: &Function, inst: InstId) -> Option<bool> {
        let Inst::IntCompare { cond, lhs, rhs } = function.inst(inst) else { return None };
        let constant = function.const_bits(rhs).filter(|_| !is_leaf(function, lhs))?;
        let range = self.ranges.get(&lhs).copied().or_else(|| Range::of(function, lhs))?;
        range.decides(cond, constant)
    }

    /// A call without effects gives what the same call gave.
    fn call(&mut self, function: &Function, inst: InstId, facts: CallFacts, state: State) -> bool {
        let Inst::Call { callee, args, .. } = function.inst(inst) else { return true };
        let mut results = function.results(inst);
        let (Some(result), None) = (results.next(), results.next()) else { return true };
        let args: Vec<Value> = function.values(args).collect();
        let count = self.lists.len() as u32;
        let list = *self.lists.entry(args).or_insert(count);
        // Structures are passed in memory.
        let Inst::Call { sig, .. } = function.inst(inst) else { return true };
        let params = &self.cx.module.signatures[sig].params;
        let by_copy = params.iter().any(|param| matches!(param.loc, ir::ArgLoc::StackCopy { .. }));
        let state = if facts.contains(CallFacts::CONST) && !by_copy { State::Entry } else { state };
        let key = Key::Call(callee, list, state);
        match self.find(&key) {
            Some(known) if function.ty(known) == function.ty(result) => {
                self.replacements.replace(result, known);
                false
            }
            _ => {
                self.insert(key, result);
                true
            }
        }
    }

    /// Of two equal integers the constant one is better. Equal pointers may be of different objects, so only the
    /// null pointer is learned.
    fn learn_equal(&mut self, function: &Function, lhs: Value, rhs: Value) {
        let (lhs, rhs) = (self.replacements.resolve(lhs), self.replacements.resolve(rhs));
        if function.const_bits(rhs).is_some() && !is_leaf(function, lhs) && !function.ty(lhs).is_vector() {
            self.know(lhs, rhs);
        }
    }

    fn block(&mut self, function: &mut Function, block: Block) {
        let mut state = self.memory.at_entry(block);
        let old = std::mem::take(function.insts_mut(block));
        let mut new = Vec::with_capacity(old.len());
        for inst in old {
            // Constants are wanted everywhere but where an asm ties an operand to a variable.
            function.map_operands(inst, |value| self.resolve(value));
            let keep = match function.inst(inst) {
                Inst::Load { ptr, mem } if is_plain(mem) => self.load(function, inst, ptr, mem, state, &mut new),
                Inst::Store { ptr, value, mem } if is_plain(mem) => self.store(function, inst, ptr, value, mem, state),
                Inst::Call { facts, .. } if facts.contains(CallFacts::PURE) => self.call(function, inst, facts, state),
                Inst::IntCompare { .. } if self.decided(function, inst).is_some() => {
                    let known = self.decided(function, inst) == Some(true);
                    let known = function.int(Type::I1, known.into());
                    self.replacements.replace(function.result(inst).expect("a comparison has a result"), known);
                    false
                }
                other => match pure_key(function, inst, other) {
                    Some(key) => self.pure(function, inst, key),
                    None => true,
                },
            };
            if may_write(function, inst) {
                state = State::After(inst);
            }
            self.changed |= !keep;
            if keep {
                new.push(inst);
            }
        }
        *function.insts_mut(block) = new;
    }

    fn pure(&mut self, function: &mut Function, inst: InstId, key: Key) -> bool {
        let result = function.result(inst).expect("a pure instruction has a result");
        let Some(known) = self.find(&key) else {
            self.insert(key, result);
            return true;
        };
        // Both must be what the one that stays is: it keeps the promises that both make.
        if let (Inst::Binary { flags: own, .. } | Inst::PtrAdd { flags: own, .. }, ValueDef::Inst { inst: first, .. }) =
            (function.inst(inst), function.def(known))
        {
            let mut data = function.inst(first);
            if let Inst::Binary { flags, .. } | Inst::PtrAdd { flags, .. } = &mut data {
                *flags = ArithFlags(flags.0 & own.0);
                function.replace_inst(first, data);
            }
        }
        self.replacements.replace(result, known);
        false
    }

    fn place(&self, function: &Function, ptr: Value) -> (Pointer, Place) {
        // `known` holds here only, but what it says of an address is true here.
        let pointer = Pointer::of(function, ptr, |value| self.replacements.resolve(value));
        let place = match pointer.offset {
            Some(offset) => Place::At(pointer.base, offset),
            None => Place::Address(ptr),
        };
        (pointer, place)
    }

    fn clobber(&self, function: &Function, state: State, access: Access) -> State {
        self.memory.clobber(self.cx.module, function, state, access, |value| self.replacements.resolve(value))
    }

    fn load(
        &mut self,
        function: &mut Function,
        inst: InstId,
        ptr: Value,
        mem: MemFlags,
        state: State,
        out: &mut Vec<InstId>,
    ) -> bool {
        let result = function.result(inst).expect("a load has a result");
        let ty = function.ty(result);
        let (pointer, place) = self.place(function, ptr);
        let clobber = self.clobber(function, state, Access::new(pointer, ty.bytes().into(), mem));
        let key = Key::Memory(place, clobber, ty);
        if let Some(known) = self.find(&key) {
            self.replacements.replace(result, known);
            return false;
        }
        // Another view of the same bytes.
        for other in [Type::I8, Type::I16, Type::I32, Type::I64, Type::PTR, Type::PTR32, Type::F32, Type::F64] {
            if other == ty || other.bits() != ty.bits() || ty.is_vector() || ty.scalar() == ir::Scalar::BF16 {
                continue;
            }
            if let Some(known) = self.find(&Key::Memory(place, clobber, other)) {
                let value = edit::reinterpret(function, known, ty, function.loc(inst), out);
                self.insert(key, value);
                self.replacements.replace(result, value);
                return false;
            }
        }
        self.insert(key, result);
        true
    }

    fn store(
        &mut self,
        function: &mut Function,
        inst: InstId,
        ptr: Value,
        value: Value,
        mem: MemFlags,
        state: State,
    ) -> bool {
        let ty = function.ty(value);
        let (pointer, place) = self.place(function, ptr);
        // A store of any other type takes the memory for its own (C23 6.5.1p6), so types say nothing of what is there.
        let access = Access { class: 0, ..Access::new(pointer, ty.bytes().into(), mem) };
        let clobber = self.clobber(function, state, access);
        let there = self.find(&Key::Memory(place, clobber, ty));
        // States were made with the store, even if it goes. What begins a life goes in the end: a store of the same value
        // after it must stay.
        if !mem.fresh() {
            self.insert(Key::Memory(place, State::After(inst), ty), value);
        }
        there != Some(value) || mem.fresh()
    }
}

/// Where the tables were when a block was opened.
#[derive(Copy, Clone)]
struct Mark {
    entries: usize,
    undo: usize,
    ranges: usize,
}

/// How often each pair of values is compared.
fn compared_pairs(function: &Function) -> FastMap<(Value, Value), u32> {
    let mut pairs = FastMap::default();
    for &block in &function.layout {
        for &inst in function.insts(block) {
            if let Inst::IntCompare { lhs, rhs, .. } = function.inst(inst) {
                *pairs.entry((lhs.min(rhs), lhs.max(rhs))).or_insert(0) += 1;
            }
        }
    }
    pairs
}

fn is_leaf(function: &Function, value: Value) -> bool {
    !matches!(function.def(value), ValueDef::Inst { .. } | ValueDef::Param { .. })
}

fn is_plain(mem: MemFlags) -> bool {
    !mem.volatile() && mem.order() == AtomicOrder::NotAtomic && mem.space() == 0
}

/// The key of an instruction whose only result depends on its operands alone.
fn pure_key(function: &Function, inst: InstId, mut data: Inst) -> Option<Key> {
    match &mut data {
        Inst::Binary { op, flags, lhs, rhs } => {
            *flags = ArithFlags::NONE;
            let commutes = matches!(
                op,
                BinaryOp::Add
                    | BinaryOp::Mul
                    | BinaryOp::And
                    | BinaryOp::Or
                    | BinaryOp::Xor
                    | BinaryOp::SMin
                    | BinaryOp::SMax
                    | BinaryOp::UMin
                    | BinaryOp::UMax
            );
            if commutes && lhs > rhs {
                std::mem::swap(lhs, rhs);
            }
        }
        Inst::PtrAdd { flags, .. } => *flags = ArithFlags::NONE,
        // Two freezes of one poison value may differ; whether something is constant may change.
        Inst::Unary { op: UnaryOp::Freeze | UnaryOp::IsConstant, .. } => return None,
        Inst::Unary { .. }
        | Inst::Cast { .. }
        | Inst::IntCompare { .. }
        | Inst::FloatCompare { .. }
        | Inst::Select { .. }
        | Inst::ExtractLane { .. }
        | Inst::Splat { .. } => {}
        _ => return None,
    }
    Some(Key::Pure(data, function.inst_type(inst)))
}
