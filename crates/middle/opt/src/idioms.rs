//! Memory idioms: stores of a loop that fill memory with one byte, or copy it from elsewhere, are done at once before
//! the loop, as `memset` and `memcpy` or `memmove`.
//!
//! The stores must be done in every round, side by side, and nothing else in the loop may touch what they write. What
//! is copied must not be changed by the loop before it is read: it is elsewhere, or it is read ahead of the stores. A
//! loop that does nothing after this is for the pass on empty loops.

use crate::Context;
use crate::loops::Loops;
use crate::trips::{Counted, Make, Rounds};
use analysis::{Access, Base, LoopId, Memory, Pointer};
use base::Symbol;
use ir::{AtomicOrder, BinaryOp, Block, CastOp, Function, Inst, InstId, MemFlags, SymbolDef, Type, UseCounts, Value};

/// Instructions of a loop that is looked at.
const LARGEST: usize = 200;
/// Functions that would call themselves.
const OWN: [&str; 7] = ["memset", "memcpy", "memmove", "bzero", "bcopy", "__memset", "__memcpy"];

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    if is_library_function(cx, function) {
        return false;
    }
    let Some(loops) = Loops::prepare(cx, function) else { return false };
    let mut changed = false;
    let mut memory = None;
    for id in loops.forest.loops.ids() {
        let blocks = &loops.forest.loops[id].blocks;
        let size: usize = blocks.iter().map(|&block| function.insts(block).len()).sum();
        let stores = |&block: &Block| {
            function.insts(block).iter().any(|&inst| matches!(function.inst(inst), Inst::Store { .. }))
        };
        // Loops around others would have to be looked at for what those do.
        let innermost = blocks.iter().all(|&block| loops.forest.of(block) == Some(id));
        if size > LARGEST || !innermost || !blocks.iter().any(stores) || function.is_cold(blocks[0]) {
            continue;
        }
        let Some(counted) = Counted::new(function, &loops, id) else { continue };
        let memory = memory.get_or_insert_with(|| Memory::new(function));
        changed |= Idioms { cx, loops: &loops, id, counted, memory }.run(function);
    }
    changed
}

/// Whether a function is one of those that would be called, by its own or by another name.
fn is_library_function(cx: &Context<'_>, function: &Function) -> bool {
    OWN.iter().any(|name| {
        let Some(symbol) = cx.module.find_symbol(Symbol::intern(name)) else { return false };
        symbol == function.symbol
            || matches!(cx.module.symbols[symbol].def, SymbolDef::Alias(to) if to == function.symbol)
    })
}

/// What memory is filled with.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Byte {
    Constant(u8),
    Value(Value),
}

/// A store that moves evenly.
#[derive(Copy, Clone)]
struct Moving {
    block: Block,
    inst: InstId,
    ptr: Value,
    value: Value,
    mem: MemFlags,
    size: i64,
    step: i64,
}

struct Idioms<'c, 'm> {
    cx: &'c Context<'m>,
    loops: &'c Loops,
    id: LoopId,
    counted: Counted<'c>,
    memory: &'c Memory,
}

impl Idioms<'_, '_> {
    fn run(&self, function: &mut Function) -> bool {
        let Some(stores) = self.stores(function) else { return false };
        let mut changed = false;
        let mut out = Vec::new();
        let mut rounds = None;
        let mut done: Vec<InstId> = Vec::new();
        for &store in &stores {
            if done.contains(&store.inst) {
                continue;
            }
            let group = self.filling(function, &stores, store);
            let made = if let Some((first, byte, group)) = group {
                let rounds = rounds.get_or_insert_with(|| self.counted.rounds(function, &mut out));
                self.fill(function, first, byte, rounds, &mut out);
                self.cx.remarks.done("idioms", function.loc(first.inst), || "stores of a loop made a 'memset'".into());
                group
            } else if let Some((from, overlap)) = self.copied(function, store) {
                let rounds = rounds.get_or_insert_with(|| self.counted.rounds(function, &mut out));
                self.copy(function, store, from, overlap, rounds, &mut out);
                let what = if overlap { "memmove" } else { "memcpy" };
                self.cx
                    .remarks
                    .done("idioms", function.loc(store.inst), || format!("copies of a loop made a '{what}'"));
                vec![store]
            } else {
                continue;
            };
            for store in made {
                function.remove_inst(store.block, store.inst);
                done.push(store.inst);
            }
            changed = true;
        }
        if changed {
            let insts = function.insts_mut(self.counted.preheader);
            let at = insts.len() - 1;
            insts.splice(at..at, out);
        }
        changed
    }

    /// The stores that are done in every round and move by the same distance each time; none if the loop does what must
    /// keep its place.
    fn stores(&self, function: &Function) -> Option<Vec<Moving>> {
        let looped = &self.loops.forest.loops[self.id];
        let latch = looped.latches[0];
        let mut stores = Vec::new();
        for &block in &looped.blocks {
            // The head of a loop that tests there is visited once more than the rest.
            let each = self.loops.dom.dominates(block, latch)
                && (block != self.counted.header || self.counted.exiting == latch);
            for &inst in function.insts(block) {
                match function.inst(inst) {
                    Inst::Store { ptr, value, mem } => {
                        if !is_plain(mem) {
                            return None;
                        }
                        let ty = function.ty(value);
                        let size = i64::from(ty.bytes());
                        let whole = ty.bits() as i64 == size * 8;
                        if let Some(step) = self.counted.step(function, ptr).filter(|&step| step != 0 && each && whole)
                        {
                            stores.push(Moving { block, inst, ptr, value, mem, size, step });
                        }
                    }
                    Inst::Load { mem, .. } if is_plain(mem) => {}
                    // What is called may read what is written.
                    Inst::Call { .. } | Inst::Intrinsic { .. } | Inst::Asm(_) => return None,
                    _ if function.is_terminator(inst) || !function.has_effect(inst) => {}
                    _ => return None,
                }
            }
        }
        Some(stores)
    }

    /// The stores that, with this one, fill all that a round goes over with one byte; the first by address.
    fn filling(&self, function: &Function, stores: &[Moving], store: Moving) -> Option<(Moving, Byte, Vec<Moving>)> {
        let distance = store.step.abs();
        let byte = self.byte(function, store.value)?;
        let mut group: Vec<(i64, Moving)> = Vec::new();
        for &other in stores {
            if other.step == store.step
                && let Some(offset) = self.counted.distance(function, store.ptr, other.ptr)
                && self.byte(function, other.value) == Some(byte)
            {
                group.push((offset, other));
            }
        }
        if store.size == distance {
            group.retain(|(_, other)| other.inst == store.inst);
            if group.is_empty() {
                group.push((0, store));
            }
        }
        group.sort_by_key(|&(offset, _)| offset);
        let mut end = group.first()?.0;
        let (begin, first) = *group.first()?;
        for &(offset, store) in &group {
            if offset > end {
                return None;
            }
            end = end.max(offset.checked_add(store.size)?);
        }
        let group: Vec<Moving> = group.into_iter().map(|(_, store)| store).collect();
        let fits = end.checked_sub(begin)? == distance && group.iter().any(|other| other.inst == store.inst);
        (fits && !self.is_disturbed(function, store.ptr, true, &group, None)).then_some((first, byte, group))
    }

    /// The byte that a value is made of, if the loop does not change it.
    fn byte(&self, function: &Function, value: Value) -> Option<Byte> {
        let ty = function.ty(value);
        if let Some(bits) = function.const_bits(value) {
            let byte = bits as u8;
            let same = ty.bytes() <= 16 && (0..ty.bytes()).all(|n| (bits >> (8 * n)) as u8 == byte);
            return same.then_some(Byte::Constant(byte));
        }
        (ty == Type::I8 && self.loops.is_outside(function, self.id, value)).then_some(Byte::Value(value))
    }

    /// Where a store's value is read, if it is copied from there, and whether the places may overlap.
    fn copied(&self, function: &Function, store: Moving) -> Option<(Value, bool)> {
        let mut value = store.value;
        let mut load = function.def_inst(value)?;
        if let Inst::Cast { op: CastOp::Bitcast, arg } = function.inst(load) {
            value = arg;
            load = function.def_inst(value)?;
        }
        let Inst::Load { ptr, mem } = function.inst(load) else { return None };
        let inside = self.loops.forest.loops[self.id].blocks.iter().any(|&block| function.insts(block).contains(&load));
        if !inside
            || !is_plain(mem)
            || store.size != store.step.abs()
            || function.ty(value).bytes() != function.ty(store.value).bytes()
            || self.counted.step(function, ptr) != Some(store.step)
            || self.is_disturbed(function, store.ptr, true, &[store], Some(load))
            || self.is_disturbed(function, ptr, false, &[store], Some(load))
        {
            return None;
        }
        let (to, from) = (self.origin(function, store.ptr), self.origin(function, ptr));
        let region = |pointer: Pointer| Access { pointer, size: None, class: 0 };
        let anywhere = |pointer: Pointer| Pointer { offset: None, ..pointer };
        if !self.memory.may_alias(self.cx.module, region(anywhere(to)), region(anywhere(from))) {
            return Some((ptr, false));
        }
        // What is read ahead of the stores is read as it was.
        let Some(apart) = self.counted.distance(function, store.ptr, ptr) else {
            self.cx.remarks.missed("idioms", function.loc(store.inst), || {
                "copies of a loop not made a 'memcpy': what is read and what is written may be the same".into()
            });
            return None;
        };
        let ahead = if store.step > 0 { apart > 0 } else { apart < 0 };
        // If it is read again, that must be before the stores as well.
        (ahead && UseCounts::of(function).get(value) == 1).then_some((ptr, true))
    }

    /// Where an address that moves begins, taken apart.
    fn origin(&self, function: &Function, address: Value) -> Pointer {
        let pointer = Pointer::of(function, address, |value| value);
        let Base::Value(base) = pointer.base else { return pointer };
        let Some(variable) = self.counted.variables.iter().find(|known| known.param == base) else { return pointer };
        let start = Pointer::of(function, variable.start, |value| value);
        let offset = start.offset.zip(pointer.offset).and_then(|(a, b)| a.checked_add(b));
        Pointer { base: start.base, offset }
    }

    /// Whether something in the loop beside some stores and a load may touch (or, if that is all that matters, write)
    /// what is behind an address in any round. Types say nothing: a store may give memory another one.
    fn is_disturbed(
        &self,
        function: &Function,
        address: Value,
        reads: bool,
        own: &[Moving],
        load: Option<InstId>,
    ) -> bool {
        let place = Pointer { offset: None, ..self.origin(function, address) };
        let region = Access { pointer: place, size: None, class: 0 };
        let touches = |ptr: Value| {
            let pointer = Pointer { offset: None, ..self.origin(function, ptr) };
            self.memory.may_alias(self.cx.module, region, Access { pointer, size: None, class: 0 })
        };
        self.loops.forest.loops[self.id].blocks.iter().any(|&block| {
            function.insts(block).iter().any(|&inst| match function.inst(inst) {
                Inst::Store { ptr, .. } => !own.iter().any(|store| store.inst == inst) && touches(ptr),
                Inst::Load { ptr, .. } => reads && load != Some(inst) && touches(ptr),
                _ => false,
            })
        })
    }

    /// The least address of a store in all rounds, and the bytes that it goes over.
    fn region(
        &self,
        function: &mut Function,
        (address, step): (Value, i64),
        rounds: &Rounds,
        out: &mut Vec<InstId>,
    ) -> (Value, Value) {
        let start = self.counted.at_start(function, address, out);
        let loc = self.counted.loc(function);
        let word = function.word();
        let by = function.int(word, step.unsigned_abs());
        let mut make = Make { function, loc, out };
        let bytes = match rounds.whole {
            Some((whole, unit)) if unit == step.abs() => whole,
            _ => make.binary(BinaryOp::Mul, rounds.count, by, word),
        };
        if step > 0 {
            return (start, bytes);
        }
        let back = make.binary(BinaryOp::Sub, by, bytes, word);
        (make.address(start, back), bytes)
    }

    fn fill(&self, function: &mut Function, first: Moving, byte: Byte, rounds: &Rounds, out: &mut Vec<InstId>) {
        let byte = match byte {
            Byte::Constant(byte) => function.int(Type::I8, byte.into()),
            Byte::Value(value) => value,
        };
        let (to, bytes) = self.region(function, (first.ptr, first.step), rounds, out);
        let args = function.list(&[to, byte, bytes]);
        let mem = MemFlags::aligned(first.mem.align());
        out.push(function.make_inst(Inst::MemSet { args, mem }, None, &[], function.loc(first.inst)));
    }

    fn copy(
        &self,
        function: &mut Function,
        store: Moving,
        from: Value,
        overlap: bool,
        rounds: &Rounds,
        out: &mut Vec<InstId>,
    ) {
        let (to, bytes) = self.region(function, (store.ptr, store.step), rounds, out);
        let (from, _) = self.region(function, (from, store.step), rounds, out);
        let args = function.list(&[to, from, bytes]);
        let mut align = store.mem.align();
        if let Some(Inst::Load { mem, .. }) = function.def_of(store.value) {
            align = align.min(mem.align());
        } else {
            align = 1;
        }
        let mem = MemFlags::aligned(align);
        out.push(function.make_inst(Inst::MemCopy { overlap, args, mem }, None, &[], function.loc(store.inst)));
    }
}

fn is_plain(mem: MemFlags) -> bool {
    !mem.volatile() && mem.order() == AtomicOrder::NotAtomic && mem.space() == 0 && !mem.fresh()
}
