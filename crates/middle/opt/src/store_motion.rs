//! Scalar promotion in loops: memory that every round writes at one address is a value while the loop runs, and is written
//! where the loop is left.
//!
//! The address must be the same in all rounds, everything in the loop that may touch it must be a plain load or store of
//! one type there, and a store must be sure to be done, so that no write is invented where there was none and nothing can
//! trap that did not before. The accesses become those of a slot, which is promoted as variables are.

use crate::loops::Loops;
use crate::{Context, promote};
use analysis::{Access, Base, LoopId, Memory, Pointer};
use base::Idx;
use ir::debug::DebugLoc;
use ir::{AtomicOrder, Block, CallFacts, Function, Inst, InstId, MemFlags, SlotData, Type, Value, ValueDef};

/// Most instructions of a loop that is looked at.
const LARGEST: usize = 1_500;
/// Most addresses that are told apart in a loop, and that become values.
const MOST_KNOWN: usize = 24;
const MOST_VALUES: usize = 4;
/// Loops around changed loops are looked at again this often.
const ROUNDS: usize = 3;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    let mut changed = false;
    for _ in 0..ROUNDS {
        if !round(cx, function) {
            break;
        }
        changed = true;
    }
    changed
}

/// An address of which a loop makes a value.
struct Candidate {
    pointer: Pointer,
    ty: Type,
    /// Of a store.
    ptr: Value,
    mem: MemFlags,
    accesses: Vec<(Block, InstId)>,
    /// Whether a store is done whenever the loop is entered.
    sure: bool,
    fit: bool,
}

fn round(cx: &Context<'_>, function: &mut Function) -> bool {
    let Some(loops) = Loops::prepare(cx, function) else { return false };
    let memory = Memory::new(function);
    let mut ids: Vec<LoopId> = loops.forest.loops.ids().collect();
    ids.sort_by_key(|&id| std::cmp::Reverse(loops.forest.loops[id].depth));
    let mut touched = vec![false; ids.len()];
    let mut types: Vec<Option<Type>> = vec![None; function.slots.len()];
    let search = Search { cx, loops: &loops, memory: &memory };
    for id in ids {
        let parent = loops.forest.loops[id].parent;
        if touched[id.index()] {
            // What is around it is looked at in the next round.
            if let Some(parent) = parent {
                touched[parent.index()] = true;
            }
            continue;
        }
        let Some(preheader) = loops.preheaders[id.index()] else { continue };
        let found = search.candidates(function, id);
        if found.is_empty() {
            continue;
        }
        cx.remarks.done("store-motion", loops.loc(function, id), || {
            format!("{} variables in memory kept in registers during the loop", found.len())
        });
        make_values(function, &loops, id, preheader, &found, &mut types);
        if let Some(parent) = parent {
            touched[parent.index()] = true;
        }
    }
    if types.iter().all(Option::is_none) {
        return false;
    }
    promote::run(cx, function, &types);
    true
}

struct Search<'s, 'm> {
    cx: &'s Context<'m>,
    loops: &'s Loops,
    memory: &'s Memory,
}

impl Search<'_, '_> {
    fn candidates(&self, function: &Function, id: LoopId) -> Vec<Candidate> {
        let looped = &self.loops.forest.loops[id];
        let size: usize = looped.blocks.iter().map(|&block| function.insts(block).len()).sum();
        if size > LARGEST {
            return Vec::new();
        }
        let leaves =
            |&&block: &&Block| self.loops.cfg.succs(block).iter().any(|&to| !self.loops.forest.contains(id, to));
        let exits: Vec<Block> = looped.blocks.iter().filter(leaves).copied().collect();
        let plain_exits = exits.iter().all(|&block| {
            let end = function.terminator(block).map(|end| function.inst(end));
            matches!(end, Some(Inst::Jump { .. } | Inst::Branch { .. } | Inst::Switch { .. }))
        });
        if exits.is_empty() || !plain_exits {
            return Vec::new();
        }
        let mut found: Vec<Candidate> = Vec::new();
        for &block in &looped.blocks {
            let certain = exits.iter().chain(&looped.latches).all(|&end| self.loops.dom.dominates(block, end));
            for &inst in function.insts(block) {
                match function.inst(inst) {
                    Inst::Load { ptr, mem } => {
                        let Some(ty) = function.inst_type(inst) else { return Vec::new() };
                        self.note(function, id, &mut found, (block, inst), (ptr, mem, ty), false);
                    }
                    Inst::Store { ptr, value, mem } => {
                        let ty = function.ty(value);
                        self.note(function, id, &mut found, (block, inst), (ptr, mem, ty), true);
                        if certain
                            && let Some(last) =
                                found.iter_mut().find(|known| known.accesses.last() == Some(&(block, inst)))
                        {
                            last.sure = true;
                        }
                    }
                    Inst::Call { facts, .. } if facts.contains(CallFacts::CONST) => {}
                    // What may not come back, or reads and writes what is not seen here.
                    Inst::Call { .. }
                    | Inst::Asm(_)
                    | Inst::Intrinsic { .. }
                    | Inst::MemCopy { .. }
                    | Inst::MemSet { .. }
                    | Inst::AtomicRmw { .. }
                    | Inst::CmpXchg { .. }
                    | Inst::Fence { .. } => return Vec::new(),
                    _ => {}
                }
            }
        }
        found.retain(|known| known.fit && known.sure);
        found.retain(|known| {
            let disturbed = self.is_disturbed(function, id, known);
            if disturbed && let Some(&(_, inst)) = known.accesses.first() {
                self.cx.remarks.missed("store-motion", function.loc(inst), || {
                    "not kept in a register during the loop: something else may be the same memory".into()
                });
            }
            !disturbed
        });
        found.truncate(MOST_VALUES);
        found
    }

    /// Notes an access under its address, if that is the same in all rounds.
    fn note(
        &self,
        function: &Function,
        id: LoopId,
        found: &mut Vec<Candidate>,
        access: (Block, InstId),
        (ptr, mem, ty): (Value, MemFlags, Type),
        stores: bool,
    ) {
        let pointer = Pointer::of(function, ptr, |value| value);
        let outside = match pointer.base {
            Base::Value(value) => self.loops.is_outside(function, id, value),
            Base::Slot(_) | Base::Symbol(_) => true,
        };
        if !outside || pointer.offset.is_none() || analysis::is_constant_data(self.cx.module, pointer.base) {
            return;
        }
        let plain = !mem.volatile() && mem.order() == AtomicOrder::NotAtomic && !mem.fresh();
        let usual = ty.bytes() <= 8 && !ty.is_vector() && ty != Type::I1;
        let room = found.len() < MOST_KNOWN;
        match found.iter_mut().find(|known| known.pointer == pointer) {
            Some(known) => {
                known.fit &= plain && known.ty == ty;
                known.accesses.push(access);
                if stores {
                    (known.ptr, known.mem) = (ptr, mem);
                }
            }
            None if room => {
                let fit = plain && usual;
                found.push(Candidate { pointer, ty, ptr, mem, accesses: vec![access], sure: false, fit });
            }
            None => {}
        }
    }

    /// Whether another access of the loop may touch the place. What is stored after it may give the place another type: for
    /// stores the types say nothing.
    fn is_disturbed(&self, function: &Function, id: LoopId, known: &Candidate) -> bool {
        let size = known.ty.bytes().into();
        let any = Access { pointer: known.pointer, size: Some(size), class: 0 };
        let typed = Access { class: known.mem.class(), ..any };
        self.loops.forest.loops[id].blocks.iter().any(|&block| {
            function.insts(block).iter().any(|&inst| {
                if known.accesses.contains(&(block, inst)) {
                    return false;
                }
                let (ptr, mem, ty) = match function.inst(inst) {
                    Inst::Load { ptr, mem } => (ptr, mem, function.inst_type(inst)),
                    Inst::Store { ptr, value, mem } => (ptr, mem, Some(function.ty(value))),
                    _ => return false,
                };
                let Some(ty) = ty else { return true };
                if mem.order() > AtomicOrder::Relaxed {
                    return true;
                }
                let is_store = matches!(function.inst(inst), Inst::Store { .. });
                let pointer = Pointer::of(function, ptr, |value| value);
                let class = if is_store { 0 } else { mem.class() };
                let other = Access { pointer, size: Some(ty.bytes().into()), class };
                self.memory.may_alias(self.cx.module, if is_store { any } else { typed }, other)
            })
        })
    }
}

/// Makes slots of the places, set before the loop and written back where it is left.
fn make_values(
    function: &mut Function,
    loops: &Loops,
    id: LoopId,
    preheader: Block,
    found: &[Candidate],
    types: &mut Vec<Option<Type>>,
) {
    let looped = &loops.forest.loops[id];
    let Some(end) = function.terminator(preheader) else { return };
    let loc = function.loc(end);
    let mut before = Vec::new();
    // The place, the slot's address, and how each is accessed.
    let mut values: Vec<(Value, Value, &Candidate)> = Vec::new();
    for known in found {
        let bytes = known.ty.bytes();
        let slot = function.slots.push(SlotData { size: bytes.into(), align: bytes });
        types.push(Some(known.ty));
        let home = function.leaf(ValueDef::Slot { slot, offset: 0 }, function.pointer);
        let ptr = address_before(function, known, loc, &mut before);
        let (load, value) = function.make_value(Inst::Load { ptr, mem: known.mem }, known.ty, loc);
        before.push(load);
        let store = Inst::Store { ptr: home, value, mem: MemFlags::aligned(bytes) };
        before.push(function.make_inst(store, None, &[], loc));
        values.push((ptr, home, known));
        for &(_, inst) in &known.accesses {
            let mem = MemFlags::aligned(bytes);
            match function.inst(inst) {
                Inst::Load { .. } => function.replace_inst(inst, Inst::Load { ptr: home, mem }),
                Inst::Store { value, .. } => function.replace_inst(inst, Inst::Store { ptr: home, value, mem }),
                _ => {}
            }
        }
    }
    let insts = function.insts_mut(preheader);
    let at = insts.len() - 1;
    insts.splice(at..at, before);
    for &from in &looped.blocks {
        let Some(end) = function.terminator(from) else { continue };
        if loops.cfg.succs(from).iter().all(|&to| loops.forest.contains(id, to)) {
            continue;
        }
        let loc = function.loc(end);
        function.map_dests(end, |function, dest| {
            let target = function.dest_block(dest);
            if loops.forest.contains(id, target) {
                return dest;
            }
            let block = function.new_block();
            if function.is_cold(target) {
                function.set_cold(block);
            }
            for &(ptr, home, known) in &values {
                let mem = MemFlags::aligned(known.ty.bytes());
                let (load, value) = function.make_value(Inst::Load { ptr: home, mem }, known.ty, loc);
                let store = function.make_inst(Inst::Store { ptr, value, mem: known.mem }, None, &[], loc);
                function.insts_mut(block).extend([load, store]);
            }
            let args: Vec<Value> = function.dest_args(dest).collect();
            let dest = function.block_call(target, &args);
            function.set_terminator(block, Inst::Jump { dest }, loc);
            let at = function.layout.iter().position(|&other| other == target).unwrap_or(function.layout.len());
            function.layout.insert(at, block);
            function.block_call(block, &[])
        });
    }
}

/// The address of a place as a value that is there before the loop.
fn address_before(function: &mut Function, known: &Candidate, loc: DebugLoc, before: &mut Vec<InstId>) -> Value {
    let offset = known.pointer.offset.unwrap_or(0);
    let base = match known.pointer.base {
        Base::Value(value) => value,
        // Leaves are everywhere.
        Base::Slot(_) | Base::Symbol(_) if !matches!(function.def(known.ptr), ValueDef::Inst { .. }) => {
            return known.ptr;
        }
        Base::Slot(slot) => function.leaf(ValueDef::Slot { slot, offset: 0 }, function.pointer),
        Base::Symbol(symbol) => function.leaf(ValueDef::Symbol { symbol, offset: 0 }, function.pointer),
    };
    crate::edit::ptr_offset(function, base, offset, loc, before)
}
