//! Unroll and jam: rounds of a loop around a small loop that adds up floating values are done side by side.
//!
//! A sum of floating values waits for each addition, and the additions may not be reordered. Sums of neighbouring
//! rounds of the loop around do not wait for each other: four inner loops in one hide the wait and share what they
//! load. This is done where the outer loop runs a known number of times that has 2 or 4 as a factor, and where no store
//! of a round can touch what another accesses in another part of the loop.

use crate::Context;
use crate::loops::Loops;
use crate::rounds::{self, Ends, Round, body};
use analysis::{Access, LoopId, Memory, Pointer};
use base::{FastSet, Idx};
use ir::{ArithFlags, AtomicOrder, BinaryOp, Block, BlockCall, Function, Inst, InstId, Replacements, Type, Value};

/// Instructions of the inner loop.
const MOST_INSIDE: usize = 16;
/// Instructions around it.
const MOST_AROUND: usize = 24;
/// Rounds of the outer loop that are counted.
const MOST_ROUNDS: usize = 1 << 14;
/// Values that inner rounds pass on, beside what counts them.
const MOST_SUMS: usize = 2;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    let Some(loops) = Loops::prepare(cx, function) else { return false };
    let mut replacements = Replacements::new();
    let mut changed = false;
    let mut memory = None;
    for id in loops.forest.loops.ids() {
        let Some(nest) = Nest::new(function, &loops, id) else { continue };
        let memory = memory.get_or_insert_with(|| Memory::new(function));
        if !nest.is_worth_it(function) {
            continue;
        }
        if !nest.is_independent(cx, function, memory) {
            cx.remarks.missed("jam", loops.loc(function, id), || {
                "rounds not done side by side: what one writes another may read".into()
            });
            continue;
        }
        let Some(rounds) = nest.count(function) else { continue };
        let factor = [4, 2].into_iter().find(|factor| rounds % factor == 0 && rounds > *factor);
        if let Some(factor) = factor {
            nest.jam(function, factor, &mut replacements);
            cx.remarks.done("jam", loops.loc(function, id), || {
                format!("{factor} rounds of the loop around a sum done side by side")
            });
            changed = true;
        }
    }
    if changed {
        replacements.apply(function);
    }
    changed
}

/// A loop of three blocks: one before an inner loop, that loop, and one behind it that ends the round.
struct Nest {
    preheader: Block,
    head: Block,
    inner: Block,
    latch: Block,
    inner_ends: Ends,
    ends: Ends,
    /// All values that the three blocks define.
    own: FastSet<Value>,
    /// Parameters of the inner loop that are the same in all rounds of the outer one: what counts it.
    shared: FastSet<Value>,
    /// What the latch computes to begin the next round, in order; it depends on the inner loop in no way.
    advance: Vec<InstId>,
}

/// Whether an instruction gives the same wherever it is done.
fn is_arithmetic(function: &Function, inst: InstId) -> bool {
    matches!(
        function.inst(inst),
        Inst::Binary { .. } | Inst::Cast { .. } | Inst::IntCompare { .. } | Inst::PtrAdd { .. } | Inst::Select { .. }
    )
}

impl Nest {
    fn new(function: &Function, loops: &Loops, id: LoopId) -> Option<Nest> {
        let looped = &loops.forest.loops[id];
        let (preheader, head) = (loops.preheaders[id.index()]?, looped.header);
        let &[latch] = looped.latches.as_slice() else { return None };
        let &[first, second, third] = looped.blocks.as_slice() else { return None };
        let inner = [first, second, third].into_iter().find(|&block| block != head && block != latch)?;
        if head == latch || [head, inner, latch].iter().any(|&block| function.is_cold(block)) {
            return None;
        }
        let Inst::Jump { dest: enter } = function.inst(function.terminator(head)?) else { return None };
        let inner_ends = Ends::of(function, inner, inner)?;
        let ends = Ends::of(function, latch, head)?;
        if function.dest_block(enter) != inner
            || function.dest_block(inner_ends.out) != latch
            || loops.cfg.preds(latch).len() != 1
            || !function.address_taken().is_empty()
        {
            return None;
        }
        let mut own = FastSet::default();
        for block in [head, inner, latch] {
            own.extend(function.params(block).iter().copied());
            own.extend(function.insts(block).iter().flat_map(|&inst| function.results(inst)));
        }
        let mut nest = Nest {
            preheader,
            head,
            inner,
            latch,
            inner_ends,
            ends,
            own,
            shared: FastSet::default(),
            advance: Vec::new(),
        };
        nest.shared = nest.find_shared(function, enter)?;
        nest.advance = nest.find_advance(function)?;
        Some(nest)
    }

    /// What decides how often the inner loop runs must be the same in all rounds.
    fn find_shared(&self, function: &Function, enter: BlockCall) -> Option<FastSet<Value>> {
        let starts: Vec<Value> = function.dest_args(enter).collect();
        let nexts: Vec<Value> = function.dest_args(self.inner_ends.back).collect();
        let mut shared = FastSet::default();
        let mut seen = FastSet::default();
        let mut work = vec![self.inner_ends.cond];
        while let Some(value) = work.pop() {
            if !self.own.contains(&value) || !seen.insert(value) {
                continue;
            }
            if let Some(n) = function.params(self.inner).iter().position(|&param| param == value) {
                if self.own.contains(&starts[n]) {
                    return None;
                }
                shared.insert(value);
                work.push(nexts[n]);
                continue;
            }
            let inst = function.def_inst(value)?;
            if !body(function, self.inner).contains(&inst) || !is_arithmetic(function, inst) {
                return None;
            }
            function.for_each_operand(inst, |operand| work.push(operand));
        }
        Some(shared)
    }

    /// The instructions of the latch that give the arguments of the next round and the condition.
    fn find_advance(&self, function: &Function) -> Option<Vec<InstId>> {
        let latch = body(function, self.latch);
        let mut wanted = FastSet::default();
        let mut work: Vec<Value> = function.dest_args(self.ends.back).collect();
        work.push(self.ends.cond);
        while let Some(value) = work.pop() {
            let from_head = function.params(self.head).contains(&value)
                || function.def_inst(value).is_some_and(|inst| body(function, self.head).contains(&inst));
            if !self.own.contains(&value) || from_head {
                continue;
            }
            let inst = function.def_inst(value)?;
            if !latch.contains(&inst) || !is_arithmetic(function, inst) {
                return None;
            }
            if wanted.insert(inst) {
                function.for_each_operand(inst, |operand| work.push(operand));
            }
        }
        Some(latch.iter().copied().filter(|inst| wanted.contains(inst)).collect())
    }

    /// Whether the inner loop is small and waits for sums of floating values.
    fn is_worth_it(&self, function: &Function) -> bool {
        let around = body(function, self.head).len() + body(function, self.latch).len();
        if body(function, self.inner).len() > MOST_INSIDE || around > MOST_AROUND {
            return false;
        }
        let mut sums = 0;
        for (&param, next) in function.params(self.inner).iter().zip(function.dest_args(self.inner_ends.back)) {
            if self.shared.contains(&param) {
                continue;
            }
            let adds = matches!(
                function.def_of(next),
                Some(Inst::Binary { op: BinaryOp::FAdd | BinaryOp::FSub, lhs, rhs, .. }) if lhs == param || rhs == param
            );
            if !adds || function.ty(param).is_vector() {
                return false;
            }
            sums += 1;
        }
        (1..=MOST_SUMS).contains(&sums)
    }

    /// Whether rounds may be done side by side: what is before the inner loop of a round comes before the inner loops
    /// of those that were earlier, and what is behind it comes after the inner loops of later ones.
    fn is_independent(&self, cx: &Context<'_>, function: &Function, memory: &Memory) -> bool {
        let mut accesses: Vec<(Block, bool, Access)> = Vec::new();
        for block in [self.head, self.inner, self.latch] {
            for &inst in body(function, block) {
                let (ptr, size, mem, store) = match function.inst(inst) {
                    Inst::Load { ptr, mem } => (ptr, function.inst_type(inst).map(|ty| ty.bytes()), mem, false),
                    Inst::Store { ptr, value, mem } => (ptr, Some(function.ty(value).bytes()), mem, true),
                    Inst::Call { .. } | Inst::Asm(_) | Inst::Intrinsic { .. } => return false,
                    _ if function.has_effect(inst) => return false,
                    _ => continue,
                };
                if mem.volatile() || mem.order() != AtomicOrder::NotAtomic || mem.space() != 0 || size.is_none() {
                    return false;
                }
                // In another round the distance from the base is another.
                let pointer = Pointer { offset: None, ..Pointer::of(function, ptr, |value| value) };
                accesses.push((block, store, Access { pointer, size: None, class: mem.class() }));
            }
        }
        accesses.iter().filter(|(_, store, _)| *store).all(|&(block, _, store)| {
            block != self.inner
                && accesses
                    .iter()
                    .filter(|&&(other, ..)| other != block)
                    .all(|&(.., access)| !memory.may_alias(cx.module, store, access))
        })
    }

    /// How often the outer loop runs.
    fn count(&self, function: &mut Function) -> Option<usize> {
        let Inst::Jump { dest } = function.inst(function.terminator(self.preheader)?) else { return None };
        let params = function.params(self.head).to_vec();
        let mut starts: Vec<Value> = function.dest_args(dest).collect();
        let insts: Vec<InstId> = body(function, self.head).iter().chain(&self.advance).copied().collect();
        for rounds in 1..=MOST_ROUNDS {
            let mut round = Round::begin(&params, &starts);
            for &inst in &insts {
                round.fold(function, inst);
            }
            if !round.goes_on(function, &self.ends)? {
                return Some(rounds);
            }
            starts = round.args(function, self.ends.back);
        }
        None
    }

    fn jam(&self, function: &mut Function, factor: usize, replacements: &mut Replacements) {
        let head_end = function.terminator(self.head).expect("it jumps");
        let inner_end = function.terminator(self.inner).expect("it branches");
        let latch_end = function.terminator(self.latch).expect("it branches");
        let Inst::Jump { dest: enter } = function.inst(head_end) else { return };
        let (head_insts, inner_insts, latch_insts) = (
            body(function, self.head).to_vec(),
            body(function, self.inner).to_vec(),
            body(function, self.latch).to_vec(),
        );
        // Before the inner loops: what all rounds begin with.
        let params = function.params(self.head).to_vec();
        function.retain_params(self.head, |_| false);
        let mut current: Vec<Value> = params
            .iter()
            .map(|&param| {
                let ty = function.ty(param);
                function.add_param(self.head, ty)
            })
            .collect();
        let mut made = Vec::new();
        let mut maps: Vec<Round> = Vec::new();
        for round in 1..=factor {
            let mut map = Round::begin(&params, &current);
            head_insts.iter().for_each(|&inst| copy(function, inst, &mut map, &mut made));
            // The last round goes on at the end.
            if round < factor {
                self.advance.iter().for_each(|&inst| copy(function, inst, &mut map, &mut made));
                current = map.args(function, self.ends.back);
            }
            maps.push(map);
        }
        // The inner loop: what counts it once, sums for each round.
        let inner_params = function.params(self.inner).to_vec();
        let (starts, nexts): (Vec<Value>, Vec<Value>) =
            (function.dest_args(enter).collect(), function.dest_args(self.inner_ends.back).collect());
        function.retain_params(self.inner, |_| false);
        let mut enter_args = Vec::new();
        // Of each new parameter: which old one it is, and in which round.
        let mut passed: Vec<(usize, usize)> = Vec::new();
        for (n, &param) in inner_params.iter().enumerate() {
            let ty = function.ty(param);
            let rounds = if self.shared.contains(&param) { 1 } else { factor };
            for round in 0..rounds {
                let new = function.add_param(self.inner, ty);
                enter_args.push(maps[round].at(starts[n]));
                passed.push((n, round));
                if rounds == 1 {
                    for map in &mut maps {
                        map.set(param, new);
                    }
                } else {
                    maps[round].set(param, new);
                }
            }
        }
        let dest = function.block_call(self.inner, &enter_args);
        made.push(function.make_inst(Inst::Jump { dest }, None, &[], function.loc(head_end)));
        *function.insts_mut(self.head) = made;
        let mut made = Vec::new();
        for &inst in &inner_insts {
            let mut varies = false;
            function.for_each_operand(inst, |operand| {
                varies |= maps.iter().any(|map| map.at(operand) != maps[0].at(operand));
            });
            if varies {
                maps.iter_mut().for_each(|map| copy(function, inst, map, &mut made));
                continue;
            }
            copy(function, inst, &mut maps[0], &mut made);
            for result in function.results(inst) {
                let twin = maps[0].at(result);
                for map in &mut maps[1..] {
                    map.set(result, twin);
                }
            }
        }
        let back_args: Vec<Value> = passed.iter().map(|&(n, round)| maps[round].at(nexts[n])).collect();
        let back = function.block_call(self.inner, &back_args);
        let out = function.block_call(self.latch, &[]);
        made.push(self.branch(function, inner_end, self.inner_ends.back, maps[0].at(self.inner_ends.cond), back, out));
        *function.insts_mut(self.inner) = made;
        // Behind them: round after round.
        let latch_params = function.params(self.latch).to_vec();
        let latch_args: Vec<Value> = function.dest_args(self.inner_ends.out).collect();
        function.retain_params(self.latch, |_| false);
        let mut made = Vec::new();
        for map in &mut maps {
            for (&param, &arg) in latch_params.iter().zip(&latch_args) {
                let arg = map.at(arg);
                map.set(param, arg);
            }
            for &inst in latch_insts.iter().filter(|inst| !self.advance.contains(inst)) {
                copy(function, inst, map, &mut made);
            }
        }
        let mut last = maps.pop().expect("there are several rounds");
        self.advance.iter().for_each(|&inst| copy(function, inst, &mut last, &mut made));
        let current = last.args(function, self.ends.back);
        let back = function.block_call(self.head, &current);
        let out_args = last.args(function, self.ends.out);
        let out = function.block_call(function.dest_block(self.ends.out), &out_args);
        made.push(self.branch(function, latch_end, self.ends.back, last.at(self.ends.cond), back, out));
        *function.insts_mut(self.latch) = made;
        // What comes behind sees the last round; variables had several values at once.
        let mut old: Vec<Value> = self.own.iter().copied().collect();
        old.sort_unstable();
        for value in old {
            let new = last.at(value);
            if new != value {
                replacements.replace(value, new);
            }
        }
        rounds::forget_variables(function, |value| self.own.contains(&value));
    }

    /// A branch like an old one, by whose first destination the sense is told.
    fn branch(
        &self,
        function: &mut Function,
        old: InstId,
        old_back: BlockCall,
        cond: Value,
        back: BlockCall,
        out: BlockCall,
    ) -> InstId {
        let goes_on = matches!(function.inst(old), Inst::Branch { then, .. } if then == old_back);
        let (then, otherwise) = if goes_on { (back, out) } else { (out, back) };
        function.make_inst(Inst::Branch { cond, then, otherwise }, None, &[], function.loc(old))
    }
}

/// A copy of an instruction in a round.
fn copy(function: &mut Function, inst: InstId, map: &mut Round, made: &mut Vec<InstId>) {
    let twin = map.copy(function, inst);
    join_steps(function, twin);
    made.push(twin);
}

/// A step of a counter that another step came before is one from where that began, so that counters stay what they
/// look like. If neither step wraps, both together do not.
fn join_steps(function: &mut Function, inst: InstId) {
    let Inst::Binary { op: BinaryOp::Add, flags, lhs, rhs } = function.inst(inst) else { return };
    let Some(Inst::Binary { op: BinaryOp::Add, flags: before, lhs: start, rhs: first }) = function.def_of(lhs) else {
        return;
    };
    let ty = function.ty(lhs);
    let (Some(a), Some(b)) = (function.const_bits(first), function.const_bits(rhs)) else { return };
    // Small steps in one direction.
    let half = 1u128 << (ty.bits() - 1);
    if !matches!(ty, Type::I32 | Type::I64) || a >= half / 2 || b >= half / 2 {
        return;
    }
    let sum = function.constant(ty, a + b);
    let flags = ArithFlags(flags.0 & before.0);
    function.replace_inst(inst, Inst::Binary { op: BinaryOp::Add, flags, lhs: start, rhs: sum });
}
