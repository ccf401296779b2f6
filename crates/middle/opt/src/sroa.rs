//! Scalar replacement of aggregates: slots whose address is only accessed through are cut into the pieces
//! that are accessed, copies and fills of them into copies and fills of the pieces, and pieces that are
//! scalars are promoted to values (`promote`).
//!
//! Accesses that overlap share a piece. A piece of 1, 2, 4 or 8 bytes whose accesses differ in size or place
//! is an integer from which parts are cut. What is accessed volatile or atomically, or at a variable
//! distance, stays in memory, and so does everything in a function that calls what returns twice.
//!
//! A call that is passed a copy of a slot's bytes reads them: pieces are put together for it right before the call.

use crate::{Context, promote, split_access};
use base::Idx;
use ir::debug::Place;
use ir::{ArgLoc, Function, Inst, InstId, ListId, MemFlags, Module, SigId, Slot, SlotData, Type, Value, ValueDef};

/// More pieces than this and a slot stays whole.
const MOST_PIECES: usize = 64;
/// A copy to or from other memory is cut into at most so many loads and stores.
const MOST_COPIES: usize = 16;

/// The bytes of a slot that an access covers.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
struct Range {
    start: u32,
    end: u32,
}

/// A load or store.
#[derive(Copy, Clone, Debug)]
struct Access {
    slot: Slot,
    range: Range,
    ty: Type,
}

/// A copy or fill of constant length, or a call that is passed a copy.
#[derive(Copy, Clone, Debug)]
struct Bulk {
    inst: InstId,
    /// Slots and offsets of destination and source, if they are slots that are cut.
    dst: Option<(Slot, u32)>,
    src: Option<(Slot, u32)>,
    len: u32,
}

/// What becomes of a slot.
#[derive(Clone, Debug, Default)]
struct Plan {
    /// It stays as it is.
    keep: bool,
    /// Its bytes are copied somewhere, so that those that no load reads matter.
    copied_out: bool,
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug)]
struct Piece {
    range: Range,
    /// The type of the value that replaces it; none if it becomes a slot of its own.
    ty: Option<Type>,
    slot: Slot,
}

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    if function.slots.is_empty() || function.attrs.calls_returns_twice {
        return false;
    }
    let mut sroa = Sroa::new(function);
    sroa.scan(cx.module, function);
    if split_access::run(function, |slot| sroa.plans[slot.index()].keep) {
        sroa = Sroa::new(function);
        sroa.scan(cx.module, function);
    }
    sroa.settle(function);
    if sroa.plans.iter().all(|plan| plan.keep) {
        return false;
    }
    sroa.make_slots(function);
    let promoted = sroa.rewrite(function);
    promote::run(cx, function, &promoted);
    true
}

struct Sroa {
    plans: Vec<Plan>,
    accesses: Vec<Access>,
    bulks: Vec<Bulk>,
    /// Those of the bulks that are calls.
    passed: Vec<usize>,
}

impl Sroa {
    fn new(function: &Function) -> Sroa {
        Sroa {
            plans: vec![Plan::default(); function.slots.len()],
            accesses: Vec::new(),
            bulks: Vec::new(),
            passed: Vec::new(),
        }
    }

    fn scan(&mut self, module: &Module, function: &Function) {
        for &block in &function.layout {
            for &inst in function.insts(block) {
                match function.inst(inst) {
                    Inst::Load { ptr, mem } => {
                        let ty = function.inst_type(inst).expect("a load has a type");
                        self.access(function, ptr, ty, mem);
                    }
                    Inst::Store { ptr, value, mem } => {
                        self.access(function, ptr, function.ty(value), mem);
                        self.keep_base(function, value);
                    }
                    Inst::MemCopy { args, mem, .. } => {
                        let args: Vec<Value> = function.values(args).collect();
                        self.bulk(function, inst, args[0], Some(args[1]), args[2], mem);
                    }
                    Inst::MemSet { args, mem } => {
                        let args: Vec<Value> = function.values(args).collect();
                        if function.const_bits(args[1]).is_some() {
                            self.bulk(function, inst, args[0], None, args[2], mem);
                        } else {
                            self.keep_base(function, args[0]);
                        }
                    }
                    Inst::Call { sig, callee, args, .. } => {
                        self.keep_base(function, callee);
                        self.call(module, function, inst, sig, args);
                    }
                    _ => function.for_each_operand(inst, |value| self.keep_base(function, value)),
                }
            }
        }
    }

    /// What a call is passed a copy of is read by it.
    fn call(&mut self, module: &Module, function: &Function, inst: InstId, sig: SigId, args: ListId) {
        let args: Vec<Value> = function.values(args).collect();
        let params = &module.signatures[sig].params;
        for (n, &arg) in args.iter().enumerate() {
            let size = match params.get(n).map(|param| param.loc) {
                Some(ArgLoc::StackCopy { size, .. }) if size > 0 => size,
                _ => {
                    self.keep_base(function, arg);
                    continue;
                }
            };
            // One address stands for one copy.
            if args.iter().filter(|&&other| other == arg).count() > 1 {
                self.keep_base(function, arg);
            }
            let Some((slot, range)) = self.range(function, arg, u64::from(size)) else { continue };
            self.plans[slot.index()].copied_out = true;
            self.bulks.push(Bulk { inst, dst: None, src: Some((slot, range.start)), len: size });
            self.passed.push(self.bulks.len() - 1);
        }
    }

    fn keep_base(&mut self, function: &Function, value: Value) {
        if let ValueDef::Slot { slot, .. } = function.def(value) {
            self.plans[slot.index()].keep = true;
        }
    }

    /// The range of a slot that so many bytes at an address are; the slot is kept if they are not inside.
    fn range(&mut self, function: &Function, ptr: Value, len: u64) -> Option<(Slot, Range)> {
        let ValueDef::Slot { slot, offset } = function.def(ptr) else { return None };
        let size = function.slots[slot].size;
        let start = u64::try_from(offset).ok();
        let end = start.and_then(|start| start.checked_add(len));
        match (start, end) {
            (Some(start), Some(end)) if end <= size && size <= u64::from(u32::MAX) => {
                Some((slot, Range { start: start as u32, end: end as u32 }))
            }
            _ => {
                self.plans[slot.index()].keep = true;
                None
            }
        }
    }

    fn access(&mut self, function: &Function, ptr: Value, ty: Type, mem: MemFlags) {
        let Some((slot, range)) = self.range(function, ptr, u64::from(ty.bytes())) else { return };
        if mem.volatile() || mem.order() != ir::AtomicOrder::NotAtomic || mem.space() != 0 {
            self.plans[slot.index()].keep = true;
        } else {
            self.accesses.push(Access { slot, range, ty });
        }
    }

    fn bulk(&mut self, function: &Function, inst: InstId, dst: Value, src: Option<Value>, len: Value, mem: MemFlags) {
        let slot_of = |value: Value| match function.def(value) {
            ValueDef::Slot { slot, .. } => Some(slot),
            _ => None,
        };
        let constant = function.const_bits(len).filter(|&len| len > 0 && len <= 1 << 16);
        let same = src.is_some_and(|src| slot_of(src).is_some() && slot_of(src) == slot_of(dst));
        let Some(len) = constant.filter(|_| !mem.volatile() && mem.space() == 0 && !same) else {
            self.keep_base(function, dst);
            src.inspect(|&src| self.keep_base(function, src));
            return;
        };
        let to = self.range(function, dst, len as u64).map(|(slot, range)| (slot, range.start));
        let from = src.and_then(|src| self.range(function, src, len as u64)).map(|(slot, range)| (slot, range.start));
        if to.is_none() && from.is_none() {
            return;
        }
        if let Some((slot, _)) = from {
            self.plans[slot.index()].copied_out = true;
        }
        self.bulks.push(Bulk { inst, dst: to, src: from, len: len as u32 });
    }

    /// Finds the pieces of each slot: ranges of accesses, joined where they overlap, carried over copies from
    /// slot to slot until nothing changes.
    fn settle(&mut self, function: &Function) {
        self.passed.sort_by_key(|&n| self.bulks[n].inst);
        for slot in function.slots.ids() {
            if function.slots[slot].size == 0 {
                self.plans[slot.index()].keep = true;
            }
        }
        let mut ranges: Vec<Vec<Range>> = vec![Vec::new(); self.plans.len()];
        for access in &self.accesses {
            if !self.plans[access.slot.index()].keep {
                ranges[access.slot.index()].push(access.range);
            }
        }
        ranges.iter_mut().for_each(join);
        self.add_gaps(function, &mut ranges);
        let slots: Vec<Bulk> = self.bulks.iter().filter(|b| b.dst.is_some() && b.src.is_some()).copied().collect();
        // Each round carries ranges over one copy more; chains of copies are short.
        for round in 0..9 {
            let mut changed = false;
            for bulk in &slots {
                let (Some((a, at)), Some((b, bt))) = (bulk.dst, bulk.src) else { continue };
                if self.plans[a.index()].keep || self.plans[b.index()].keep {
                    continue;
                }
                changed |= carry(&mut ranges, (a, at), (b, bt), bulk.len);
                changed |= carry(&mut ranges, (b, bt), (a, at), bulk.len);
                if ranges[a.index()].len().max(ranges[b.index()].len()) > MOST_PIECES || round == 8 && changed {
                    self.plans[a.index()].keep = true;
                    self.plans[b.index()].keep = true;
                }
            }
            if !changed {
                break;
            }
        }
        self.check_bulks(&ranges);
        for (n, ranges) in ranges.into_iter().enumerate() {
            if self.plans[n].keep {
                continue;
            }
            if ranges.len() > MOST_PIECES {
                self.plans[n].keep = true;
                continue;
            }
            self.plans[n].pieces =
                ranges.into_iter().map(|range| Piece { range, ty: None, slot: Slot::from_usize(n) }).collect();
        }
        // A copy to a slot that is kept is cut like one to other memory.
        self.check_costs();
        self.choose_types();
        self.check_calls();
    }

    /// What stays in memory may as well be passed from there.
    fn check_calls(&mut self) {
        for &n in &self.passed {
            let Bulk { src: Some((slot, at)), len, .. } = self.bulks[n] else { continue };
            let plan = &mut self.plans[slot.index()];
            let inside = |piece: &&Piece| at < piece.range.end && piece.range.start < at + len;
            plan.keep |= plan.pieces.iter().filter(inside).any(|piece| piece.ty.is_none());
        }
    }

    /// Bytes that are copied out are pieces even if no load reads them; they end where copies and fills do.
    fn add_gaps(&self, function: &Function, ranges: &mut [Vec<Range>]) {
        let mut cuts: Vec<Vec<u32>> = vec![Vec::new(); self.plans.len()];
        for bulk in &self.bulks {
            for (slot, at) in [bulk.dst, bulk.src].into_iter().flatten() {
                cuts[slot.index()].extend([at, at + bulk.len]);
            }
        }
        for (n, plan) in self.plans.iter().enumerate() {
            if !plan.copied_out || plan.keep {
                continue;
            }
            let size = function.slots[Slot::from_usize(n)].size as u32;
            cuts[n].extend([0, size]);
            cuts[n].extend(ranges[n].iter().flat_map(|range| [range.start, range.end]));
            cuts[n].sort_unstable();
            cuts[n].dedup();
            let known = ranges[n].clone();
            for pair in cuts[n].windows(2) {
                let gap = Range { start: pair[0], end: pair[1] };
                let at = known.partition_point(|range| range.end <= gap.start);
                if known.get(at).is_none_or(|range| gap.end <= range.start) {
                    ranges[n].push(gap);
                }
            }
            join(&mut ranges[n]);
        }
    }

    /// A slot of which a copy covers part of a piece is kept.
    fn check_bulks(&mut self, ranges: &[Vec<Range>]) {
        for bulk in &self.bulks {
            for (slot, at) in [bulk.dst, bulk.src].into_iter().flatten() {
                let covered = Range { start: at, end: at + bulk.len };
                let cut = ranges[slot.index()].iter().any(|piece| {
                    let meets = piece.start < covered.end && covered.start < piece.end;
                    meets && !(covered.start <= piece.start && piece.end <= covered.end)
                });
                if cut {
                    self.plans[slot.index()].keep = true;
                }
            }
        }
    }

    /// Keeps slots whose copies would become too many accesses. Keeping one makes copies between it and others
    /// copies from or to memory, so this runs until nothing changes.
    fn check_costs(&mut self) {
        loop {
            let mut changed = false;
            for bulk in &self.bulks {
                let open: Vec<(Slot, u32)> = [bulk.dst, bulk.src]
                    .into_iter()
                    .flatten()
                    .filter(|(slot, _)| !self.plans[slot.index()].keep)
                    .collect();
                let &[(slot, at)] = &open[..] else { continue };
                if self.pieces_in(slot, at, bulk.len) > MOST_COPIES {
                    self.plans[slot.index()].keep = true;
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
    }

    fn pieces_in(&self, slot: Slot, at: u32, len: u32) -> usize {
        let inside = |piece: &&Piece| at <= piece.range.start && piece.range.end <= at + len;
        self.plans[slot.index()].pieces.iter().filter(inside).count()
    }

    fn choose_types(&mut self) {
        // Pieces are found by slot and start; types by what is accessed there.
        let mut mixed: Vec<Vec<bool>> = self.plans.iter().map(|plan| vec![false; plan.pieces.len()]).collect();
        for access in &self.accesses {
            let plan = &mut self.plans[access.slot.index()];
            if plan.keep {
                continue;
            }
            let n = plan.pieces.partition_point(|piece| piece.range.end <= access.range.start);
            let piece = &mut plan.pieces[n];
            if piece.range != access.range {
                mixed[access.slot.index()][n] = true;
            }
            let better = match piece.ty {
                None => true,
                Some(known) => rank(access.ty) < rank(known),
            };
            if better {
                piece.ty = Some(access.ty);
            }
        }
        let mut odd: Vec<Vec<bool>> = self.plans.iter().map(|plan| vec![false; plan.pieces.len()]).collect();
        for access in &self.accesses {
            let plan = &self.plans[access.slot.index()];
            if plan.keep {
                continue;
            }
            let n = plan.pieces.partition_point(|piece| piece.range.end <= access.range.start);
            let size = plan.pieces[n].range.end - plan.pieces[n].range.start;
            let whole = plan.pieces[n].ty == Some(access.ty) && !mixed[access.slot.index()][n];
            // Parts and other views must be integers, pointers or floats with as many bits as bytes say.
            let viewable = !access.ty.is_vector() && access.ty.scalar() != ir::Scalar::F80 && size <= 8;
            let same_size = access.ty.bits() == size * 8 && access.ty.scalar() != ir::Scalar::F80;
            if !(whole || viewable || same_size && !mixed[access.slot.index()][n]) {
                odd[access.slot.index()][n] = true;
            }
        }
        for (n, plan) in self.plans.iter_mut().enumerate() {
            for (k, piece) in plan.pieces.iter_mut().enumerate() {
                let size = piece.range.end - piece.range.start;
                let integer = Type::int(size * 8).filter(|_| size <= 8);
                if odd[n][k] {
                    piece.ty = None;
                } else if mixed[n][k] || piece.ty.is_none() {
                    piece.ty = integer;
                }
                // There is no constant for what such a variable holds before it is set.
                if piece.ty.is_some_and(|ty| ty.bits() > 128) {
                    piece.ty = None;
                }
            }
        }
    }

    /// Gives every piece that stays in memory, and the bytes between pieces that are copied out, a slot.
    fn make_slots(&mut self, function: &mut Function) {
        for (n, plan) in self.plans.iter_mut().enumerate() {
            if plan.keep {
                continue;
            }
            let old = function.slots[Slot::from_usize(n)].clone();
            for piece in &mut plan.pieces {
                let size = u64::from(piece.range.end - piece.range.start);
                let align = match piece.range.start {
                    0 => old.align,
                    at => old.align.min(1 << at.trailing_zeros()),
                };
                piece.slot = function.slots.push(SlotData { size, align });
            }
        }
        let Some(mut debug) = function.debug.take() else { return };
        for variable in &mut debug.variables {
            let (Place::Slot(slot, at) | Place::SlotIndirect(slot, at)) = variable.place else { continue };
            let Some(plan) = self.plans.get(slot.index()).filter(|plan| !plan.keep) else { continue };
            let size = function.slots[slot].size;
            let whole = plan
                .pieces
                .iter()
                .find(|piece| piece.range.start == 0 && u64::from(piece.range.end) == size && at == 0);
            variable.place = match (whole, variable.place) {
                (Some(piece), Place::Slot(..)) => Place::Slot(piece.slot, 0),
                (Some(piece), _) => Place::SlotIndirect(piece.slot, 0),
                (None, _) => Place::Nowhere,
            };
        }
        function.debug = Some(debug);
    }

    /// Accesses go to the slots of the pieces; copies and fills become those of the pieces. Returns the slots to
    /// promote, each with its type.
    fn rewrite(&mut self, function: &mut Function) -> Vec<Option<Type>> {
        let mut bulk_of: Vec<u32> = vec![u32::MAX; function.num_insts()];
        for (n, bulk) in self.bulks.iter().enumerate() {
            bulk_of[bulk.inst.index()] = n as u32;
        }
        for n in 0..function.layout.len() {
            let block = function.layout[n];
            let old = std::mem::take(function.insts_mut(block));
            let mut new = Vec::with_capacity(old.len());
            for inst in old {
                match function.inst(inst) {
                    Inst::Load { ptr, mem } => {
                        let ptr = self.moved(function, ptr);
                        function.replace_inst(inst, Inst::Load { ptr, mem });
                        new.push(inst);
                    }
                    Inst::Store { ptr, value, mem } => {
                        let ptr = self.moved(function, ptr);
                        function.replace_inst(inst, Inst::Store { ptr, value, mem });
                        new.push(inst);
                    }
                    Inst::MemCopy { .. } | Inst::MemSet { .. } => {
                        let bulk = self.bulks.get(bulk_of[inst.index()] as usize).copied();
                        match bulk.filter(|bulk| self.is_cut(bulk)) {
                            Some(bulk) => self.cut(function, bulk, &mut new),
                            None => new.push(inst),
                        }
                    }
                    Inst::Call { .. } => {
                        self.put_together(function, inst, &mut new);
                        new.push(inst);
                    }
                    _ => new.push(inst),
                }
            }
            *function.insts_mut(block) = new;
        }
        let mut promoted = vec![None; function.slots.len()];
        for piece in self.plans.iter().filter(|plan| !plan.keep).flat_map(|plan| &plan.pieces) {
            promoted[piece.slot.index()] = piece.ty;
        }
        promoted
    }

    /// Makes slots with what a call is passed copies of.
    fn put_together(&self, function: &mut Function, call: InstId, out: &mut Vec<InstId>) {
        let from = self.passed.partition_point(|&n| self.bulks[n].inst < call);
        let own = self.passed[from..].iter().map(|&n| self.bulks[n]).take_while(|bulk| bulk.inst == call);
        let loc = function.loc(call);
        for bulk in own {
            let Some((slot, at)) = bulk.src.filter(|(slot, _)| !self.plans[slot.index()].keep) else { continue };
            let old = function.slots[slot].align;
            let align = if at == 0 { old } else { old.min(1 << at.trailing_zeros()) };
            let copy = function.slots.push(SlotData { size: bulk.len.into(), align });
            for piece in &self.plans[slot.index()].pieces {
                let Some(ty) = piece.ty.filter(|_| at <= piece.range.start && piece.range.end <= at + bulk.len) else {
                    continue;
                };
                let source = function.leaf(ValueDef::Slot { slot: piece.slot, offset: 0 }, function.pointer);
                let offset = (piece.range.start - at) as i32;
                let target = function.leaf(ValueDef::Slot { slot: copy, offset }, function.pointer);
                let mem = MemFlags::aligned(1);
                let (load, value) = function.make_value(Inst::Load { ptr: source, mem }, ty, loc);
                out.push(load);
                out.push(function.make_inst(Inst::Store { ptr: target, value, mem }, Some(ty), &[], loc));
            }
            let passed = function.leaf(ValueDef::Slot { slot, offset: at as i32 }, function.pointer);
            let copied = function.leaf(ValueDef::Slot { slot: copy, offset: 0 }, function.pointer);
            function.map_operands(call, |value| if value == passed { copied } else { value });
        }
    }

    fn is_cut(&self, bulk: &Bulk) -> bool {
        [bulk.dst, bulk.src].into_iter().flatten().any(|(slot, _)| !self.plans[slot.index()].keep)
    }

    /// The address in the new slot for one in a slot that was cut.
    fn moved(&self, function: &mut Function, ptr: Value) -> Value {
        let ValueDef::Slot { slot, offset } = function.def(ptr) else { return ptr };
        let Some(plan) = self.plans.get(slot.index()).filter(|plan| !plan.keep) else { return ptr };
        let n = plan.pieces.partition_point(|piece| piece.range.end as i32 <= offset);
        let piece = &plan.pieces[n];
        let def = ValueDef::Slot { slot: piece.slot, offset: offset - piece.range.start as i32 };
        function.leaf(def, function.pointer)
    }

    /// Copies or fills piece by piece.
    fn cut(&self, function: &mut Function, bulk: Bulk, out: &mut Vec<InstId>) {
        let open = |place: Option<(Slot, u32)>| place.filter(|(slot, _)| !self.plans[slot.index()].keep);
        let (dst, src) = (open(bulk.dst), open(bulk.src));
        let (guide, at) = dst.or(src).expect("one side is cut");
        let loc = function.loc(bulk.inst);
        let (pointers, byte, mem) = match function.inst(bulk.inst) {
            Inst::MemCopy { args, mem, .. } => {
                let args: Vec<Value> = function.values(args).collect();
                ((args[0], Some(args[1])), None, mem)
            }
            Inst::MemSet { args, mem } => {
                let args: Vec<Value> = function.values(args).collect();
                ((args[0], None), function.const_bits(args[1]), mem)
            }
            _ => return,
        };
        // With both sides cut, each side has pieces at the same distances. Bytes that the destination has no piece
        // for are read by nobody.
        let mut parts: Vec<(u32, u32, Option<Type>)> = Vec::new();
        let other = |from: u32| {
            let (slot, at) = src?;
            let pieces = &self.plans[slot.index()].pieces;
            pieces.get(pieces.partition_point(|piece| piece.range.end <= at + from))?.ty
        };
        let mut collect = |slot: Slot, at: u32| {
            for piece in &self.plans[slot.index()].pieces {
                if at <= piece.range.start && piece.range.end <= at + bulk.len {
                    parts.push((
                        piece.range.start - at,
                        piece.range.end - at,
                        piece.ty.or(other(piece.range.start - at)),
                    ));
                }
            }
        };
        collect(guide, at);
        let mut stores = Vec::new();
        for (from, to, ty) in parts {
            let target = self.part(function, dst, pointers.0, from, loc, out);
            let source = match pointers.1 {
                Some(pointer) => self.part(function, src, pointer, from, loc, out),
                None => None,
            };
            let Some(target) = target else { continue };
            let align = if from == 0 { mem.align() } else { mem.align().min(1 << from.trailing_zeros()) };
            let plain = MemFlags::aligned(align).with_fresh(mem.fresh());
            match (ty, byte) {
                (Some(ty), Some(byte)) => {
                    let value = function.constant(ty, repeat_byte(byte, ty.bits()));
                    stores.push(function.make_inst(Inst::Store { ptr: target, value, mem: plain }, Some(ty), &[], loc));
                }
                (Some(ty), None) => {
                    let Some(source) = source else { continue };
                    let (load, value) = function.make_value(Inst::Load { ptr: source, mem: plain }, ty, loc);
                    out.push(load);
                    stores.push(function.make_inst(Inst::Store { ptr: target, value, mem: plain }, Some(ty), &[], loc));
                }
                (None, Some(byte)) => {
                    let (byte, len) =
                        (function.int(Type::I8, byte as u64), function.int(function.word(), (to - from).into()));
                    let args = function.list(&[target, byte, len]);
                    stores.push(function.make_inst(Inst::MemSet { args, mem: plain }, None, &[], loc));
                }
                (None, None) => {
                    let Some(source) = source else { continue };
                    let len = function.int(function.word(), (to - from).into());
                    let args = function.list(&[target, source, len]);
                    stores.push(function.make_inst(Inst::MemCopy { overlap: false, args, mem: plain }, None, &[], loc));
                }
            }
        }
        out.append(&mut stores);
    }

    /// The address of a part of a copy's side: in the slot of the piece, or some way into other memory. None if
    /// a cut slot does not have these bytes.
    fn part(
        &self,
        function: &mut Function,
        cut: Option<(Slot, u32)>,
        pointer: Value,
        from: u32,
        loc: ir::debug::DebugLoc,
        out: &mut Vec<InstId>,
    ) -> Option<Value> {
        if let Some((slot, at)) = cut {
            let pieces = &self.plans[slot.index()].pieces;
            let n = pieces.partition_point(|piece| piece.range.end <= at + from);
            let piece = pieces.get(n).filter(|piece| piece.range.start <= at + from)?;
            let offset = (at + from - piece.range.start) as i32;
            return Some(function.leaf(ValueDef::Slot { slot: piece.slot, offset }, function.pointer));
        }
        Some(crate::edit::ptr_offset(function, pointer, i64::from(from), loc, out))
    }
}

/// A byte repeated over a width.
fn repeat_byte(byte: u128, bits: u32) -> u128 {
    let all = u128::from_le_bytes([byte as u8; 16]);
    if bits >= 128 { all } else { all & ((1 << bits) - 1) }
}

/// Types by how good they are for a piece of their size: what other views are cheap to make from.
fn rank(ty: Type) -> u32 {
    match ty.is_vector() {
        true => 4,
        false if ty.is_float() => 3,
        false if ty.is_ptr() => 1,
        false if ty == Type::I1 => 2,
        false => 0,
    }
}

/// Sorts ranges and joins those that overlap.
fn join(ranges: &mut Vec<Range>) {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range> = Vec::with_capacity(ranges.len());
    for &range in ranges.iter() {
        match joined.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    *ranges = joined;
}

/// Carries the pieces of one side of a copy to the other; says whether that changed it.
fn carry(ranges: &mut [Vec<Range>], from: (Slot, u32), to: (Slot, u32), len: u32) -> bool {
    let shifted: Vec<Range> = ranges[from.0.index()]
        .iter()
        .filter(|range| from.1 < range.end && range.start < from.1 + len)
        .map(|range| {
            // What a copy cuts in the middle makes the slot stay whole later.
            let start = range.start.max(from.1) - from.1 + to.1;
            Range { start, end: range.end.min(from.1 + len) - from.1 + to.1 }
        })
        .collect();
    let before = ranges[to.0.index()].clone();
    ranges[to.0.index()].extend(shifted);
    join(&mut ranges[to.0.index()]);
    ranges[to.0.index()] != before
}
