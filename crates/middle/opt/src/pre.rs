//! Partial redundancy elimination of loads: what is in memory where several ways meet is often known on each of them,
//! since it was loaded or stored there. The load becomes a parameter of the block where they meet, or, where all ways
//! bring the same value, that value. If it is missing on one way only, which leads nowhere else, it is loaded there.
//!
//! Memory states say what a load depends on (`MemorySsa`); value numbering has found before what is known above a load.
//! Here the search goes on where states merge, against the flow of control, through as many merges as needed. Addresses
//! that are parameters of such a block, or a constant distance from one, become what the way passes on.

use crate::{Context, cfg_cleanup, edit};
use analysis::{Access, Base, Cfg, DomTree, MemorySsa, Pointer, State, may_write};
use base::{FastMap, Idx};
use ir::debug::DebugLoc;
use ir::{AtomicOrder, Block, Function, Inst, InstId, MemFlags, Replacements, Type, Value, ValueDef};

/// Merges that are looked at for one load.
const MOST_MERGES: usize = 8;
/// Ways that may meet in one of them.
const MOST_WAYS: usize = 24;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    if function.attrs.calls_returns_twice {
        // Values must not live across such calls.
        return false;
    }
    cfg_cleanup::drop_unreachable(cx, function);
    let cfg = cx.cfg(function);
    if cfg.order.iter().all(|&block| cfg.preds(block).len() < 2) {
        return false;
    }
    let mut pre = Pre {
        cx,
        dom: DomTree::new(&cfg),
        memory: MemorySsa::new(function, &cfg),
        cfg,
        known: FastMap::default(),
        blocks: vec![None; function.num_insts()],
        replacements: Replacements::new(),
        gone: Vec::new(),
    };
    let loads = pre.collect(function);
    for load in loads {
        pre.load(function, &load);
    }
    if pre.gone.is_empty() {
        return false;
    }
    for (block, inst) in std::mem::take(&mut pre.gone) {
        function.remove_inst(block, inst);
    }
    pre.replacements.apply(function);
    true
}

/// An address, in a form in which equal ones are found.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
enum Place {
    At(Base, i64),
    Address(Value),
}

impl Place {
    fn of(function: &Function, address: Value) -> (Place, Pointer) {
        let pointer = Pointer::of(function, address, |value| value);
        let place = match pointer.offset {
            Some(offset) => Place::At(pointer.base, offset),
            None => Place::Address(address),
        };
        (place, pointer)
    }

    /// The value that the address is counted from, if it is not the same everywhere.
    fn root(self, function: &Function) -> Option<Value> {
        let (Place::At(Base::Value(value), _) | Place::Address(value)) = self else { return None };
        matches!(function.def(value), ValueDef::Inst { .. } | ValueDef::Param { .. }).then_some(value)
    }
}

/// A load that depends on what meets in a block.
struct Load {
    block: Block,
    inst: InstId,
    place: Place,
    merge: Block,
    ty: Type,
    mem: MemFlags,
}

/// A value that memory has.
#[derive(Copy, Clone)]
struct Known {
    value: Value,
    /// Known in what this block dominates.
    from: Block,
    /// Only accesses of this class find it: those of others may see stores that these do not.
    class: Option<u16>,
}

/// Where the value comes from on one way.
#[derive(Copy, Clone)]
enum Source {
    Value(Value),
    /// What the search found out of another merge.
    Merge(usize),
    /// Nothing is known: it has to be loaded at the end of the block before.
    Missing,
}

/// What is found of a merge.
struct Found {
    block: Block,
    place: Place,
    ways: Vec<(Block, Source)>,
}

struct Pre<'c, 'm> {
    cx: &'c Context<'m>,
    cfg: Cfg,
    dom: DomTree,
    memory: MemorySsa,
    /// Values of memory in states.
    known: FastMap<(Place, State, Type), Vec<Known>>,
    /// Where instructions are.
    blocks: Vec<Option<Block>>,
    replacements: Replacements,
    gone: Vec<(Block, InstId)>,
}

fn is_plain(mem: MemFlags) -> bool {
    !mem.volatile() && mem.order() == AtomicOrder::NotAtomic && mem.space() == 0
}

impl Pre<'_, '_> {
    /// Notes what loads and stores say of memory. Returns the loads of what merges.
    fn collect(&mut self, function: &Function) -> Vec<Load> {
        let mut loads = Vec::new();
        for n in 0..self.cfg.order.len() {
            let block = self.cfg.order[n];
            let mut state = self.memory.at_entry(block);
            for &inst in function.insts(block) {
                self.blocks[inst.index()] = Some(block);
                match function.inst(inst) {
                    Inst::Load { ptr, mem } if is_plain(mem) => {
                        let Some(result) = function.result(inst) else { continue };
                        let ty = function.ty(result);
                        let (place, pointer) = Place::of(function, ptr);
                        let access = Access::new(pointer, ty.bytes().into(), mem);
                        let clobber = self.clobber(function, state, access);
                        self.known.entry((place, clobber, ty)).or_default().push(Known {
                            value: result,
                            from: block,
                            class: None,
                        });
                        if let State::Merge(merge) = clobber {
                            loads.push(Load { block, inst, place, merge, ty, mem });
                        }
                    }
                    Inst::Store { ptr, value, mem } if is_plain(mem) && !mem.fresh() => {
                        let (place, _) = Place::of(function, ptr);
                        let key = (place, State::After(inst), function.ty(value));
                        self.known.entry(key).or_default().push(Known { value, from: block, class: None });
                    }
                    _ => {}
                }
                if may_write(function, inst) {
                    state = State::After(inst);
                }
            }
        }
        loads
    }

    fn clobber(&self, function: &Function, state: State, access: Access) -> State {
        self.memory.clobber(self.cx.module, function, state, access, |value| value)
    }

    /// Whether a block may get parameters, and an address is there what it is in the load.
    fn is_fit(&self, function: &Function, block: Block, place: Place) -> bool {
        let preds = self.cfg.preds(block);
        let plain = |&pred: &Block| {
            let end = function.terminator(pred).map(|end| function.inst(end));
            matches!(end, Some(Inst::Jump { .. } | Inst::Branch { .. } | Inst::Switch { .. }))
        };
        if block == function.entry()
            || !(1..=MOST_WAYS).contains(&preds.len())
            || function.address_taken().contains(&block)
            || !preds.iter().all(plain)
        {
            return false;
        }
        let Some(root) = place.root(function) else { return true };
        match function.def(root) {
            ValueDef::Param { block: of, .. } => self.dom.dominates(of, block),
            ValueDef::Inst { inst, .. } => self
                .blocks
                .get(inst.index())
                .and_then(|&of| of)
                .is_some_and(|of| of != block && self.dom.dominates(of, block)),
            _ => true,
        }
    }

    /// The address as it is on a way into a block: what the way passes on for a parameter.
    fn on_way(&self, function: &Function, pred: Block, block: Block, place: Place) -> Option<(Place, Pointer)> {
        let as_pointer = |place: Place| match place {
            Place::At(base, offset) => Pointer { base, offset: Some(offset) },
            Place::Address(value) => Pointer::of(function, value, |value| value),
        };
        let param = place.root(function).and_then(|root| match function.def(root) {
            ValueDef::Param { block: of, index } if of == block => Some(index as usize),
            _ => None,
        });
        let Some(index) = param else { return Some((place, as_pointer(place))) };
        let mut passed: Option<Value> = None;
        let mut several = false;
        function.for_each_dest(function.terminator(pred)?, |dest| {
            if function.dest_block(dest) == block {
                let arg = function.dest_args(dest).nth(index);
                several |= passed.is_some() && passed != arg;
                passed = arg;
            }
        });
        let value = passed.filter(|_| !several)?;
        match place {
            Place::At(_, offset) => {
                let pointer = Pointer::of(function, value, |value| value);
                let place = match pointer.offset {
                    Some(more) => Place::At(pointer.base, offset.checked_add(more)?),
                    // A distance from a sum that is not constant: only as it stands.
                    None if offset == 0 => Place::Address(value),
                    None => return None,
                };
                let offset = pointer.offset.and_then(|more| offset.checked_add(more));
                Some((place, Pointer { offset, ..pointer }))
            }
            Place::Address(_) => Some(Place::of(function, value)),
        }
    }

    /// What is known of memory at an address at the end of a block.
    fn known_at_end(&self, load: &Load, (place, state): (Place, State), block: Block) -> Option<Value> {
        let fits = |known: &&Known| {
            self.dom.dominates(known.from, block) && known.class.is_none_or(|class| class == load.mem.class())
        };
        let known = self.known.get(&(place, state, load.ty))?.iter().find(fits)?;
        Some(self.replacements.resolve(known.value))
    }

    /// Looks for the value on all ways into a block. The first of the merges may have missing ones.
    fn search(
        &self,
        function: &Function,
        load: &Load,
        found: &mut Vec<Found>,
        (block, place): (Block, Place),
    ) -> Option<usize> {
        if let Some(at) = found.iter().position(|merge| merge.block == block && merge.place == place) {
            return Some(at);
        }
        if found.len() >= MOST_MERGES || !self.is_fit(function, block, place) {
            return None;
        }
        // One block cannot stand for two addresses of one search: they would be told apart by nothing but the way.
        if found.iter().any(|merge| merge.block == block) {
            return None;
        }
        let at = found.len();
        found.push(Found { block, place, ways: Vec::new() });
        let mut preds: Vec<Block> = self.cfg.preds(block).to_vec();
        preds.dedup();
        for pred in preds {
            if found[at].ways.iter().any(|&(known, _)| known == pred) {
                continue;
            }
            let source = self.source(function, load, found, (pred, block, place));
            if matches!(source, Source::Missing) && at > 0 {
                found.truncate(at);
                return None;
            }
            found[at].ways.push((pred, source));
        }
        Some(at)
    }

    fn source(
        &self,
        function: &Function,
        load: &Load,
        found: &mut Vec<Found>,
        (pred, block, place): (Block, Block, Place),
    ) -> Source {
        let Some((place, pointer)) = self.on_way(function, pred, block, place) else { return Source::Missing };
        let access = Access::new(pointer, load.ty.bytes().into(), load.mem);
        let state = self.clobber(function, self.memory.at_exit(pred), access);
        match self.known_at_end(load, (place, state), pred) {
            // The load itself, in the round before: what the first merge was then.
            Some(value) if function.result(load.inst) == Some(value) => return Source::Merge(0),
            Some(value) => return Source::Value(value),
            None => {}
        }
        let State::Merge(next) = state else { return Source::Missing };
        match self.search(function, load, found, (next, place)) {
            Some(at) => Source::Merge(at),
            None => Source::Missing,
        }
    }

    fn load(&mut self, function: &mut Function, load: &Load) {
        let mut found: Vec<Found> = Vec::new();
        if self.search(function, load, &mut found, (load.merge, load.place)).is_none() {
            return;
        }
        let missing: Vec<Block> = found[0]
            .ways
            .iter()
            .filter(|(_, source)| matches!(source, Source::Missing))
            .map(|&(pred, _)| pred)
            .collect();
        let is_value = |&(_, source): &(Block, Source)| matches!(source, Source::Value(_));
        if !found.iter().flat_map(|merge| &merge.ways).any(is_value) || !self.may_insert(function, load, &missing) {
            return;
        }
        let result = function.result(load.inst).expect("a load has a result");
        let DebugLoc { loc, scope, .. } = function.loc(load.inst);
        let loc = DebugLoc::new(loc, scope);
        for pred in missing {
            let Some(value) = self.insert(function, load, pred, loc) else { return };
            let way = found[0].ways.iter_mut().find(|way| way.0 == pred).expect("it is missing there");
            way.1 = Source::Value(value);
        }
        let value = self.make(function, load, &found);
        if value == result {
            return;
        }
        self.replacements.replace(result, value);
        self.gone.push((load.block, load.inst));
    }

    /// Whether a load may be put at the end of blocks where the value is missing: the load follows there in any case.
    fn may_insert(&self, function: &Function, load: &Load, missing: &[Block]) -> bool {
        let &[pred] = missing else { return missing.is_empty() };
        if load.block != load.merge || self.dom.dominates(load.block, pred) {
            return false;
        }
        let jumps = function.terminator(pred).is_some_and(|end| matches!(function.inst(end), Inst::Jump { .. }));
        let before = function.insts(load.block).iter().take_while(|&&inst| inst != load.inst);
        jumps
            && before.into_iter().all(|&inst| match function.inst(inst) {
                Inst::Load { mem, .. } | Inst::Store { mem, .. } => is_plain(mem),
                _ => !function.has_effect(inst),
            })
            && self.on_way(function, pred, load.block, load.place).is_some_and(|(place, _)| match place {
                Place::At(Base::Value(value), _) | Place::Address(value) => place.root(function) == Some(value),
                Place::At(..) => true,
            })
    }

    /// Puts a load at the end of a block.
    fn insert(&mut self, function: &mut Function, load: &Load, pred: Block, loc: DebugLoc) -> Option<Value> {
        let (place, pointer) = self.on_way(function, pred, load.block, load.place)?;
        let mut made = Vec::new();
        let ptr = match place {
            Place::At(base, offset) => {
                let pointer = function.pointer;
                let (base, offset) = match base {
                    Base::Value(value) => (value, offset),
                    Base::Slot(slot) => (function.leaf(ValueDef::Slot { slot, offset: 0 }, pointer), offset),
                    Base::Symbol(symbol) => (function.leaf(ValueDef::Symbol { symbol, offset: 0 }, pointer), offset),
                };
                edit::ptr_offset(function, base, offset, loc, &mut made)
            }
            Place::Address(value) => value,
        };
        let (inst, value) = function.make_value(Inst::Load { ptr, mem: load.mem }, load.ty, loc);
        made.push(inst);
        let access = Access::new(pointer, load.ty.bytes().into(), load.mem);
        let state = self.clobber(function, self.memory.at_exit(pred), access);
        let insts = function.insts_mut(pred);
        let end = insts.len() - 1;
        insts.splice(end..end, made.iter().copied());
        self.blocks.resize(function.num_insts(), None);
        for inst in made {
            self.blocks[inst.index()] = Some(pred);
        }
        self.known.entry((place, state, load.ty)).or_default().push(Known { value, from: pred, class: None });
        Some(value)
    }

    /// Makes the parameters that the merges need; returns the value of the first merge.
    fn make(&mut self, function: &mut Function, load: &Load, found: &[Found]) -> Value {
        // A merge to which all ways bring one value is that value.
        let mut same: Vec<Option<Source>> = vec![None; found.len()];
        let resolved = |same: &[Option<Source>], mut source: Source, replacements: &Replacements| {
            while let Source::Merge(at) = source {
                match same[at] {
                    Some(next) => source = next,
                    None => break,
                }
            }
            match source {
                Source::Value(value) => (Some(replacements.resolve(value)), usize::MAX),
                Source::Merge(at) => (None, at),
                Source::Missing => (None, usize::MAX),
            }
        };
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for (n, merge) in found.iter().enumerate().filter(|&(n, _)| same[n].is_none()).collect::<Vec<_>>() {
                let mut only: Option<(Option<Value>, usize)> = None;
                let mut several = false;
                for &(_, source) in &merge.ways {
                    let this = resolved(&same, source, &self.replacements);
                    if this == (None, n) {
                        continue;
                    }
                    several |= only.is_some_and(|only| only != this);
                    only = Some(this);
                }
                if let (Some(only), false) = (only, several) {
                    same[n] = Some(match only {
                        (Some(value), _) => Source::Value(value),
                        (None, at) => Source::Merge(at),
                    });
                    changed = true;
                }
            }
        }
        let params: Vec<Option<Value>> =
            (0..found.len()).map(|n| same[n].is_none().then(|| function.add_param(found[n].block, load.ty))).collect();
        let value_of = |source: Source, replacements: &Replacements| match resolved(&same, source, replacements) {
            (Some(value), _) => value,
            (None, at) => params[at].expect("a merge without one value has a parameter"),
        };
        for (n, merge) in found.iter().enumerate() {
            if params[n].is_some() {
                for &(pred, source) in &merge.ways {
                    let arg = value_of(source, &self.replacements);
                    let end = function.terminator(pred).expect("it jumps here");
                    function.map_dests(end, |function, dest| {
                        if function.dest_block(dest) != merge.block {
                            return dest;
                        }
                        let mut args: Vec<Value> = function.dest_args(dest).collect();
                        args.push(arg);
                        function.block_call(merge.block, &args)
                    });
                }
            }
            let value = value_of(Source::Merge(n), &self.replacements);
            let key = (merge.place, State::Merge(merge.block), load.ty);
            self.known
                .entry(key)
                .or_default()
                .insert(0, Known { value, from: merge.block, class: Some(load.mem.class()) });
        }
        value_of(Source::Merge(0), &self.replacements)
    }
}
