//! Loop rotation: a loop that tests at its head tests at its end instead, and once before it is entered. The head's
//! instructions are doubled: one copy is on the way in, the other at the end of each round. Then the first round
//! needs no jump, what is done in every round is known to be done once, and invariants have a place to go to.
//!
//! Values of the head that others use are put into slots for the time being, the head is copied, and the slots are
//! promoted again: promotion makes what block parameters there must be.

use crate::loops::MOST_BLOCKS;
use crate::{Context, Level, promote};
use analysis::{DomTree, LoopForest};
use base::{FastMap, Idx};
use ir::debug::{Cell, Content, FunctionDebug, Place};
use ir::{Block, Function, Inst, InstId, MemFlags, Slot, SlotData, Type, Value, ValueDef};

/// A head of more instructions is not copied.
const MOST_INSTS: usize = 16;

struct Rotation {
    header: Block,
    latches: Vec<Block>,
}

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    if function.attrs.calls_returns_twice
        || matches!(cx.level, Level::Os | Level::Oz | Level::Og)
        || function.layout.len() > MOST_BLOCKS
    {
        return false;
    }
    let cfg = cx.cfg(function);
    let dom = DomTree::new(&cfg);
    let forest = LoopForest::new(&cfg, &dom);
    // Outer loops first: copies of inner heads are new ends of rounds of outer loops.
    let mut rotations = Vec::new();
    for id in forest.loops.ids().rev() {
        let looped = &forest.loops[id];
        let inside = |block: Block| forest.contains(id, block);
        if is_worth_it(function, looped.header, &looped.latches, inside)
            && can_be_entered_by_copy(function, looped.header)
        {
            rotations.push(Rotation { header: looped.header, latches: looped.latches.clone() });
        }
    }
    if rotations.is_empty() {
        return false;
    }
    let headers: Vec<Block> = rotations.iter().map(|rotation| rotation.header).collect();
    let types = demote(function, &headers);
    for rotation in &rotations {
        if let Some(end) = function.terminator(rotation.header) {
            cx.remarks.done("rotate", function.loc(end), || "loop tests at its end".into());
        }
        rotate(function, rotation);
    }
    promote::run(cx, function, &types);
    true
}

fn is_worth_it(function: &Function, header: Block, latches: &[Block], inside: impl Fn(Block) -> bool) -> bool {
    let Some(end) = function.terminator(header) else { return false };
    let Inst::Branch { then, otherwise, .. } = function.inst(end) else { return false };
    let (then, otherwise) = (function.dest_block(then), function.dest_block(otherwise));
    if inside(then) == inside(otherwise) || latches.contains(&header) || header == function.entry() {
        return false;
    }
    // A loop that tests at an end already is rotated.
    if latches.iter().any(|&latch| function.successors(latch).into_iter().any(|to| !inside(to))) {
        return false;
    }
    let insts = function.insts(header);
    let is_cheap = |&inst: &InstId| match function.inst(inst) {
        Inst::Load { mem, .. } => !mem.volatile() && mem.order() == ir::AtomicOrder::NotAtomic,
        Inst::Branch { .. } => true,
        _ => !function.has_effect(inst) && !matches!(function.inst(inst), Inst::Intrinsic { .. } | Inst::Asm(_)),
    };
    let defined = |value: Value| function.ty(value).bits() <= 128;
    insts.len() <= MOST_INSTS
        && insts.iter().all(is_cheap)
        && function.params(header).iter().all(|&param| defined(param))
        && insts.iter().all(|&inst| function.results(inst).all(defined))
}

/// Whether all ways to a block are edges that can lead elsewhere.
fn can_be_entered_by_copy(function: &Function, header: Block) -> bool {
    if function.address_taken().contains(&header) {
        return false;
    }
    function.layout.iter().all(|&block| match function.terminator(block).map(|end| function.inst(end)) {
        Some(Inst::IndirectBranch { dests, .. }) => !function.blocks_of(dests).any(|to| to == header),
        _ => true,
    })
}

/// Puts what some blocks define and others use into slots, so that the blocks can be copied. Returns the type of each
/// slot that is to be promoted.
pub(crate) fn demote(function: &mut Function, blocks: &[Block]) -> Vec<Option<Type>> {
    // The block that defines each value, by number plus one.
    let mut owner = vec![0u32; function.num_values()];
    for &block in blocks {
        let mark = block.as_u32() + 1;
        function.params(block).iter().for_each(|param| owner[param.index()] = mark);
        for &inst in function.insts(block) {
            function.results(inst).for_each(|result| owner[result.index()] = mark);
        }
    }
    let mut slots: Vec<Option<Slot>> = vec![None; function.num_values()];
    let mut types = vec![None; function.slots.len()];
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        let old = std::mem::take(function.insts_mut(block));
        let mut new = Vec::with_capacity(old.len());
        let mut loaded: Vec<(Value, Value)> = Vec::new();
        for inst in old {
            let mut wanted: Vec<Value> = Vec::new();
            function.for_each_operand(inst, |value| {
                let mark = owner.get(value.index()).copied().unwrap_or(0);
                if mark != 0 && mark != block.as_u32() + 1 && !loaded.iter().any(|&(known, _)| known == value) {
                    wanted.push(value);
                }
            });
            wanted.sort_unstable();
            wanted.dedup();
            for value in wanted {
                let ty = function.ty(value);
                let slot = *slots[value.index()].get_or_insert_with(|| {
                    let size = u64::from(ty.bytes());
                    types.push(Some(ty));
                    function.slots.push(SlotData { size, align: ty.bytes().next_power_of_two() })
                });
                let ptr = function.leaf(ValueDef::Slot { slot, offset: 0 }, function.pointer);
                let mem = MemFlags::aligned(1);
                let (load, copy) = function.make_value(Inst::Load { ptr, mem }, ty, function.loc(inst));
                new.push(load);
                loaded.push((value, copy));
            }
            if !loaded.is_empty() {
                function.map_operands(inst, |value| {
                    loaded.iter().find(|&&(known, _)| known == value).map_or(value, |&(_, copy)| copy)
                });
            }
            new.push(inst);
        }
        *function.insts_mut(block) = new;
    }
    for &block in blocks {
        let old = std::mem::take(function.insts_mut(block));
        let mut new = Vec::with_capacity(old.len() * 2);
        let loc = function.loc(old[0]);
        for param in function.params(block).to_vec() {
            store(function, param, &slots, loc, &mut new);
        }
        for inst in old {
            new.push(inst);
            for result in function.results(inst) {
                store(function, result, &slots, loc, &mut new);
            }
        }
        *function.insts_mut(block) = new;
    }
    follow_slots(function, &owner, &slots);
    types
}

/// What is defined in several places from now on is what its slot holds.
fn follow_slots(function: &mut Function, owner: &[u32], slots: &[Option<Slot>]) {
    let Some(debug) = &mut function.debug else { return };
    let is_owned = |value: Value| owner.get(value.index()).is_some_and(|&mark| mark != 0);
    let mut cells: FastMap<Value, Cell> = FastMap::default();
    let FunctionDebug { variables, states, .. } = &mut **debug;
    for (n, slot) in slots.iter().enumerate() {
        if let &Some(slot) = slot {
            let cell = states.new_cell();
            states.temporary.push((slot, cell));
            cells.insert(Value::from_usize(n), cell);
        }
    }
    states.map_contents(|content| match content {
        Content::Value(value) => cells.get(&value).map_or(content, |&cell| Content::Cell(cell)),
        content => content,
    });
    for variable in variables {
        variable.place = match variable.place {
            Place::Value(value) if is_owned(value) => {
                cells.get(&value).map_or(Place::Nowhere, |&cell| Place::Tracked(cell))
            }
            Place::Address(value) if is_owned(value) => Place::Nowhere,
            place => place,
        };
    }
}

fn store(
    function: &mut Function,
    value: Value,
    slots: &[Option<Slot>],
    loc: ir::debug::DebugLoc,
    out: &mut Vec<InstId>,
) {
    let Some(slot) = slots.get(value.index()).copied().flatten() else { return };
    let ty = function.ty(value);
    let ptr = function.leaf(ValueDef::Slot { slot, offset: 0 }, function.pointer);
    out.push(function.make_inst(Inst::Store { ptr, value, mem: MemFlags::aligned(1) }, Some(ty), &[], loc));
}

/// Copies the head for those who enter the loop.
fn rotate(function: &mut Function, rotation: &Rotation) {
    let header = rotation.header;
    let copy = function.new_block();
    let mut map: Vec<(Value, Value)> = Vec::new();
    for param in function.params(header).to_vec() {
        let ty = function.ty(param);
        let twin = function.add_param(copy, ty);
        map.push((param, twin));
    }
    for inst in function.insts(header).to_vec() {
        let twin = function
            .clone_inst(inst, |value| map.iter().find(|&&(known, _)| known == value).map_or(value, |&(_, copy)| copy));
        // Slots hold what variables do.
        function.set_state(twin, function.loc(inst).state);
        map.extend(function.results(inst).zip(function.results(twin)));
        function.insts_mut(copy).push(twin);
    }
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        if rotation.latches.contains(&block) {
            continue;
        }
        if let Some(end) = function.terminator(block) {
            retarget(function, end, header, copy);
        }
    }
    let at = function.layout.iter().position(|&block| block == header).unwrap_or(function.layout.len());
    function.layout.insert(at, copy);
}

/// Destinations that are one block become another, with the same arguments.
pub(crate) fn retarget(function: &mut Function, end: InstId, from: Block, to: Block) {
    let mut dests = Vec::new();
    function.for_each_dest(end, |dest| dests.push(dest));
    for dest in dests {
        if function.dest_block(dest) == from {
            function.set_dest_block(dest, to);
        }
    }
}
