//! Promotion of slots to values: SSA construction with block parameters.
//!
//! Parameters are placed at the iterated dominance frontier of the stores, where the variable is live (pruned
//! SSA); then one walk over the dominator tree renames all variables at once. A variable is zero before it is
//! set: the IR has no undefined values. Variables that are used in one block only need no placement.

use crate::{Context, cfg_cleanup, edit};
use analysis::{Cfg, DomTree};
use base::{FastMap, Idx};
use ir::debug::{Cell, Content, DebugLoc, Place, StateId, States};
use ir::{BinaryOp, Block, CastOp, Function, Inst, InstId, Slot, Type, Value, ValueDef};
use source::Loc;

const NONE: u32 = u32::MAX;

/// Promotes the slots that have a type here. All their uses are plain loads and stores inside of them.
pub fn run(cx: &Context<'_>, function: &mut Function, types: &[Option<Type>]) -> bool {
    if types.iter().all(Option::is_none) {
        return false;
    }
    cfg_cleanup::drop_unreachable(cx, function);
    let cfg = cx.cfg(function);
    let dom = DomTree::new(&cfg);
    let mut promotion = Promotion {
        types: types.to_vec(),
        tracking: Tracking::new(function, types),
        params: vec![Vec::new(); function.num_blocks()],
        current: vec![None; types.len()],
        undo: Vec::new(),
        only: vec![Only::Nothing; types.len()],
        replaced: vec![NONE; function.num_values()],
    };
    promotion.place(function, &cfg, &dom);
    promotion.rename(function, &cfg, &dom);
    true
}

/// What a slot is set to in the whole function.
#[derive(Copy, Clone)]
enum Only {
    Nothing,
    /// This, by code at this place in the source.
    This(Value, Loc),
    Several,
}

/// What the slots of variables hold, for debug records.
struct Tracking {
    states: States,
    /// The cell of each slot that is followed; none at all without debug records.
    cells: Vec<Option<Cell>>,
    /// Slots of which nothing is known at the beginning of each block.
    unknown: Vec<Vec<u32>>,
    /// What the slots hold at this point of the walk.
    state: StateId,
    /// States that go with those that instructions had before.
    both: FastMap<(StateId, StateId), StateId>,
}

impl Tracking {
    /// Follows the slots that variables are in and those that hold values for a while.
    fn new(function: &mut Function, types: &[Option<Type>]) -> Tracking {
        let mut tracking = Tracking {
            states: States::default(),
            cells: Vec::new(),
            unknown: Vec::new(),
            state: StateId::from_u32(0),
            both: FastMap::default(),
        };
        let blocks = function.num_blocks();
        let Some(debug) = &mut function.debug else { return tracking };
        let is_promoted = |slot: Slot| types.get(slot.index()).is_some_and(Option::is_some);
        tracking.states = std::mem::take(&mut debug.states);
        let mut cells = vec![None; types.len()];
        for (slot, cell) in std::mem::take(&mut tracking.states.temporary) {
            if is_promoted(slot) {
                cells[slot.index()] = Some(cell);
            }
        }
        for variable in &debug.variables {
            if let Place::Slot(slot, 0) = variable.place
                && is_promoted(slot)
            {
                cells[slot.index()].get_or_insert_with(|| tracking.states.new_cell());
            }
        }
        if cells.iter().any(Option::is_some) {
            tracking.cells = cells;
            tracking.unknown = vec![Vec::new(); blocks];
        }
        tracking
    }

    fn is_on(&self) -> bool {
        !self.cells.is_empty()
    }

    /// From here on a slot holds this.
    fn set(&mut self, slot: usize, content: Content) {
        if let Some(&Some(cell)) = self.cells.get(slot) {
            self.state = self.states.set(self.state, cell, content);
        }
    }

    /// Says what variables hold at an instruction.
    fn note(&mut self, function: &mut Function, inst: InstId) {
        let old = function.loc(inst).state;
        let (states, now) = (&mut self.states, self.state);
        let state = *self.both.entry((now, old)).or_insert_with(|| states.both(now, old));
        function.set_state(inst, state);
    }
}

struct Promotion {
    types: Vec<Option<Type>>,
    tracking: Tracking,
    /// Slots that are parameters of each block, with their values.
    params: Vec<Vec<(u32, Value)>>,
    /// Value of each slot at this point of the walk.
    current: Vec<Option<Value>>,
    /// What to restore when the walk leaves a block.
    undo: Vec<(u32, Option<Value>)>,
    /// What each slot was set to, if that happens in one place only.
    only: Vec<Only>,
    /// Values that loads gave and what stands for them, by number.
    replaced: Vec<u32>,
}

/// Where a slot is stored to and read.
#[derive(Clone, Default)]
struct Sites {
    stores: Vec<Block>,
    /// Blocks that read what was there at their beginning.
    exposed: Vec<Block>,
}

impl Promotion {
    fn slot_of(&self, function: &Function, ptr: Value) -> Option<(usize, u32)> {
        match function.def(ptr) {
            ValueDef::Slot { slot, offset } if self.types.get(slot.index()).is_some_and(Option::is_some) => {
                Some((slot.index(), offset as u32))
            }
            _ => None,
        }
    }

    fn place(&mut self, function: &mut Function, cfg: &Cfg, dom: &DomTree) {
        let sites = self.sites(function, cfg);
        let mut no_params = vec![false; function.num_blocks()];
        no_params[function.entry().index()] = true;
        function.address_taken().iter().for_each(|block| no_params[block.index()] = true);
        for &block in &cfg.order {
            let end = function.terminator(block).expect("a finished block has a terminator");
            if let Inst::IndirectBranch { dests, .. } = function.inst(end) {
                function.blocks_of(dests).for_each(|block| no_params[block.index()] = true);
            }
        }
        let frontiers = dom.frontiers(cfg);
        // Marks of the slot in hand, by block: live at the beginning, has a parameter.
        let mut live = vec![NONE; function.num_blocks()];
        let mut has = vec![NONE; function.num_blocks()];
        let mut stored = vec![NONE; function.num_blocks()];
        let mut met = vec![NONE; function.num_blocks()];
        let mut work: Vec<Block> = Vec::new();
        for (slot, sites) in sites.iter().enumerate() {
            let Some(ty) = self.types[slot] else { continue };
            let mark = slot as u32;
            let is_tracked = self.tracking.cells.get(slot).is_some_and(Option::is_some);
            if is_tracked {
                // Where several values meet, nothing is known unless a parameter brings them together.
                work.extend(&sites.stores);
                while let Some(block) = work.pop() {
                    for &join in &frontiers[block.index()] {
                        if std::mem::replace(&mut met[join.index()], mark) != mark {
                            self.tracking.unknown[join.index()].push(mark);
                            work.push(join);
                        }
                    }
                }
            }
            if sites.exposed.is_empty() || sites.stores.is_empty() {
                continue;
            }
            sites.stores.iter().for_each(|block| stored[block.index()] = mark);
            work.extend(&sites.exposed);
            while let Some(block) = work.pop() {
                if std::mem::replace(&mut live[block.index()], mark) == mark {
                    continue;
                }
                work.extend(cfg.preds(block).iter().filter(|pred| stored[pred.index()] != mark));
            }
            let mut placed = Vec::new();
            work.extend(&sites.stores);
            while let Some(block) = work.pop() {
                for &join in &frontiers[block.index()] {
                    if live[join.index()] == mark && has[join.index()] != mark {
                        has[join.index()] = mark;
                        placed.push(join);
                        work.push(join);
                    }
                }
            }
            if placed.iter().any(|block| no_params[block.index()]) {
                self.types[slot] = None;
                continue;
            }
            // The order of parameters must not depend on how the work list went.
            placed.sort_unstable_by_key(|&block| cfg.number(block));
            for block in placed {
                let value = function.add_param(block, ty);
                self.params[block.index()].push((mark, value));
            }
        }
        self.replaced.resize(function.num_values(), NONE);
    }

    fn sites(&self, function: &Function, cfg: &Cfg) -> Vec<Sites> {
        let mut sites = vec![Sites::default(); self.types.len()];
        // The block in which each slot was last stored to as a whole, and last read exposed.
        let mut defined = vec![None; self.types.len()];
        for &block in &cfg.order {
            for &inst in function.insts(block) {
                let (ptr, whole, store) = match function.inst(inst) {
                    Inst::Load { ptr, .. } => (ptr, false, false),
                    Inst::Store { ptr, value, .. } => (ptr, self.is_whole(function, ptr, value), true),
                    _ => continue,
                };
                let Some((slot, _)) = self.slot_of(function, ptr) else { continue };
                if !whole && defined[slot] != Some(block) && sites[slot].exposed.last() != Some(&block) {
                    // A store to a part keeps the rest.
                    sites[slot].exposed.push(block);
                }
                if store {
                    if sites[slot].stores.last() != Some(&block) {
                        sites[slot].stores.push(block);
                    }
                    defined[slot] = Some(block);
                }
            }
        }
        sites
    }

    /// Whether a store covers its whole variable.
    fn is_whole(&self, function: &Function, ptr: Value, value: Value) -> bool {
        let Some((slot, offset)) = self.slot_of(function, ptr) else { return false };
        let ty = self.types[slot].expect("a promoted slot has a type");
        offset == 0 && function.ty(value).bytes() == ty.bytes()
    }

    /// What stands for a value by now.
    fn resolve(&self, mut value: Value) -> Value {
        while let Some(&next) = self.replaced.get(value.index()) {
            if next == NONE {
                break;
            }
            value = Value::from_u32(next);
        }
        value
    }

    fn set(&mut self, slot: usize, value: Value) {
        self.undo.push((slot as u32, self.current[slot]));
        self.current[slot] = Some(value);
    }

    fn get(&self, function: &mut Function, slot: usize) -> Value {
        match self.current[slot] {
            Some(value) => value,
            None => function.constant(self.types[slot].expect("a promoted slot has a type"), 0),
        }
    }

    fn rename(&mut self, function: &mut Function, cfg: &Cfg, dom: &DomTree) {
        // Depth of the tree and length of the undo log for each open block.
        let mut open: Vec<(u32, usize, StateId)> = Vec::new();
        for &block in dom.preorder() {
            let depth = dom.depth(block);
            while let Some(&(above, length, state)) = open.last() {
                if above < depth {
                    break;
                }
                self.tracking.state = state;
                while self.undo.len() > length {
                    let (slot, old) = self.undo.pop().expect("it is not empty");
                    self.current[slot as usize] = old;
                }
                open.pop();
            }
            open.push((depth, self.undo.len(), self.tracking.state));
            if self.tracking.is_on() {
                for slot in std::mem::take(&mut self.tracking.unknown[block.index()]) {
                    self.tracking.set(slot as usize, Content::Unknown);
                }
            }
            for n in 0..self.params[block.index()].len() {
                let (slot, value) = self.params[block.index()][n];
                self.set(slot as usize, value);
                self.tracking.set(slot as usize, Content::Value(value));
            }
            self.rename_block(function, block);
        }
        // Operands that were met before what they refer to was replaced: none in dominator order but for
        // arguments, which were resolved at the end of their block. Debug records remain.
        self.salvage(function);
        debug_assert!(cfg.order.len() == dom.preorder().len());
    }

    fn rename_block(&mut self, function: &mut Function, block: Block) {
        let old = std::mem::take(function.insts_mut(block));
        let mut new = Vec::with_capacity(old.len());
        for inst in old {
            function.map_operands(inst, |value| self.resolve(value));
            if self.tracking.is_on() {
                self.tracking.note(function, inst);
            }
            let loc = function.loc(inst);
            match function.inst(inst) {
                Inst::Load { ptr, .. } => match self.slot_of(function, ptr) {
                    Some((slot, offset)) => {
                        let whole = self.get(function, slot);
                        let result = function.result(inst).expect("a load has a result");
                        let ty = function.ty(result);
                        let value = extract(function, whole, offset, ty, loc, &mut new);
                        self.replaced.resize(self.replaced.len().max(function.num_values()), NONE);
                        self.replaced[result.index()] = value.as_u32();
                    }
                    None => new.push(inst),
                },
                Inst::Store { ptr, value, mem } => match self.slot_of(function, ptr) {
                    Some((slot, offset)) => {
                        let ty = self.types[slot].expect("a promoted slot has a type");
                        let whole_is_set = self.is_whole(function, ptr, value);
                        let whole = if whole_is_set {
                            edit::reinterpret(function, value, ty, loc, &mut new)
                        } else {
                            let old = self.get(function, slot);
                            insert(function, old, value, offset, loc, &mut new)
                        };
                        self.set(slot, whole);
                        let content = if mem.fresh() { Content::Unknown } else { Content::Value(whole) };
                        self.tracking.set(slot, content);
                        // A new object of no value yet.
                        if !mem.fresh() {
                            self.only[slot] = match self.only[slot] {
                                Only::Nothing if whole_is_set => Only::This(whole, loc.loc),
                                _ => Only::Several,
                            };
                        }
                    }
                    None => new.push(inst),
                },
                _ => {
                    if function.is_terminator(inst) {
                        self.add_arguments(function, inst);
                    }
                    new.push(inst);
                }
            }
        }
        *function.insts_mut(block) = new;
    }

    fn add_arguments(&self, function: &mut Function, inst: InstId) {
        let mut wanted = false;
        function.for_each_dest(inst, |dest| wanted |= !self.params[function.dest_block(dest).index()].is_empty());
        if !wanted {
            return;
        }
        function.map_dests(inst, |function, dest| {
            let to = function.dest_block(dest);
            let params = &self.params[to.index()];
            if params.is_empty() {
                return dest;
            }
            let mut args: Vec<Value> = function.dest_args(dest).collect();
            args.extend(params.iter().map(|&(slot, _)| self.get(function, slot as usize)));
            function.block_call(to, &args)
        });
    }

    fn salvage(&mut self, function: &mut Function) {
        let Some(mut debug) = function.debug.take() else { return };
        let mut states = std::mem::take(&mut self.tracking.states);
        states.map_contents(|content| match content {
            Content::Value(value) => Content::Value(self.resolve(value)),
            content => content,
        });
        debug.states = states;
        for variable in &mut debug.variables {
            if let Place::Value(value) | Place::Address(value) = &mut variable.place {
                *value = self.resolve(*value);
            }
            if let Place::Slot(slot, at) | Place::SlotIndirect(slot, at) = variable.place
                && self.types.get(slot.index()).is_some_and(Option::is_some)
            {
                variable.place = match (self.only[slot.index()], variable.place) {
                    // What is set where it is declared, and nowhere else, has that value as long as it exists. What is set
                    // later may have the value of an earlier round of a loop meanwhile.
                    (Only::This(value, loc), Place::Slot(..))
                        if at == 0 && (variable.parameter || loc == variable.loc) =>
                    {
                        Place::Value(self.resolve(value))
                    }
                    (Only::This(..) | Only::Several, Place::Slot(..)) if at == 0 => {
                        self.tracking.cells[slot.index()].map_or(Place::Nowhere, Place::Tracked)
                    }
                    _ => Place::Nowhere,
                };
            }
        }
        function.debug = Some(debug);
    }
}

fn push(function: &mut Function, inst: Inst, ty: Type, loc: DebugLoc, out: &mut Vec<InstId>) -> Value {
    let (inst, value) = function.make_value(inst, ty, loc);
    out.push(inst);
    value
}

fn binary(
    function: &mut Function,
    op: BinaryOp,
    lhs: Value,
    rhs: Value,
    loc: DebugLoc,
    out: &mut Vec<InstId>,
) -> Value {
    let ty = function.ty(lhs);
    push(function, Inst::Binary { op, flags: ir::ArithFlags::NONE, lhs, rhs }, ty, loc, out)
}

/// The part of a value at an offset in bytes, little-endian, as a type.
fn extract(
    function: &mut Function,
    whole: Value,
    offset: u32,
    ty: Type,
    loc: DebugLoc,
    out: &mut Vec<InstId>,
) -> Value {
    let from = function.ty(whole);
    if from.bytes() == ty.bytes() {
        return edit::reinterpret(function, whole, ty, loc, out);
    }
    let mut value = whole;
    if offset != 0 {
        let count = function.int(from, u64::from(offset) * 8);
        value = binary(function, BinaryOp::LShr, value, count, loc, out);
    }
    let part = Type::int(ty.bytes() * 8).expect("parts have the sizes of integers");
    let value = push(function, Inst::Cast { op: CastOp::Trunc, arg: value }, part, loc, out);
    edit::reinterpret(function, value, ty, loc, out)
}

/// A value with the part at an offset replaced.
fn insert(
    function: &mut Function,
    whole: Value,
    value: Value,
    offset: u32,
    loc: DebugLoc,
    out: &mut Vec<InstId>,
) -> Value {
    let (ty, bytes) = (function.ty(whole), function.ty(value).bytes());
    let part = Type::int(bytes * 8).expect("parts have the sizes of integers");
    let value = edit::reinterpret(function, value, part, loc, out);
    let mut wide = push(function, Inst::Cast { op: CastOp::ZExt, arg: value }, ty, loc, out);
    if offset != 0 {
        let count = function.int(ty, u64::from(offset) * 8);
        wide = binary(function, BinaryOp::Shl, wide, count, loc, out);
    }
    let hole = ((1u128 << (bytes * 8)) - 1) << (offset * 8);
    let mask = function.constant(ty, !hole & ((1u128 << ty.bits()) - 1));
    let kept = binary(function, BinaryOp::And, whole, mask, loc, out);
    binary(function, BinaryOp::Or, kept, wide, loc, out)
}
