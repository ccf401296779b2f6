//! Value ranges: what integers may be, from the operations that make them, the conditions on the way, and the bounds of
//! loops; and what follows from that. Comparisons are decided, masks, remainders and extensions of the sign that change
//! nothing go, signed divisions of what is never negative become unsigned ones and wide ones narrow, sums that cannot
//! wrap say so.
//!
//! The dominator tree is walked so that all blocks that lead forward to a block come before it: what the edges carry is
//! known when a parameter is met. What comes back to the head of a loop is taken for anything at first, but of a counter
//! it is guessed that it goes one way from where it starts: a walk shows whether that holds (if it does in one round, it
//! does in the next). With what this walk has found out, the next one starts from less, and changes the function.

use crate::range::{self, Range};
use crate::{Context, Level};
use analysis::{Cfg, DomTree};
use base::{FastMap, Idx};
use ir::debug::DebugLoc;
use ir::{
    ArithFlags, BinaryOp, Block, BlockCall, CastOp, Function, Inst, InstId, IntCond, OverflowOp, Replacements, Type,
    Value, ValueDef,
};

/// Functions of more blocks are left alone.
const MOST_BLOCKS: usize = 50_000;
/// Conditions that are parts of others are followed so deep.
const DEEPEST: u32 = 4;
/// Switches with more cases teach nothing.
const MOST_CASES: usize = 64;

/// Walks in which guesses are looked at.
const GUESSES: usize = 3;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    if function.layout.len() > MOST_BLOCKS {
        return false;
    }
    let cfg = cx.cfg(function);
    let dom = DomTree::new(&cfg);
    let order = walk_order(&cfg, &dom);
    let mut ranges = Ranges {
        cfg: &cfg,
        at: vec![0; function.num_values()],
        pool: vec![],
        narrowed: vec![0; function.num_values()],
        undo: Vec::new(),
        incoming: FastMap::default(),
        back: FastMap::default(),
        found_back: FastMap::default(),
        guessed: Vec::new(),
        reached: Vec::new(),
        edit: None,
        narrow_divisions: matches!(cx.level, Level::O2 | Level::O3),
    };
    if ranges.has_loop_of_integers(function) {
        ranges.assume_counters(function);
        for left in (0..GUESSES).rev() {
            ranges.walk(function, &dom, &order);
            if ranges.refute_guesses(function, left == 0) {
                break;
            }
        }
        // What came back is right, as it follows from what is; both are.
        let found = std::mem::take(&mut ranges.found_back);
        for (param, range) in found {
            let old = ranges.back.get(&param).copied();
            ranges.back.insert(param, old.map_or(range, |old| old.meet(range)));
        }
    }
    ranges.edit = Some(Replacements::new());
    let changed = ranges.walk(function, &dom, &order);
    let replacements = ranges.edit.take().unwrap_or_default();
    let replaced = !replacements.is_empty();
    replacements.apply(function);
    if changed || replaced {
        cx.remarks.done("ranges", DebugLoc::outermost(function.loc), || "made simpler by ranges of values".into());
    }
    changed || replaced
}

/// Pre-order of the dominator tree in which all blocks with an edge forward to a block come before it: children in
/// reverse post-order.
fn walk_order(cfg: &Cfg, dom: &DomTree) -> Vec<Block> {
    let mut first: Vec<u32> = vec![u32::MAX; cfg.block_count()];
    let mut next: Vec<u32> = vec![u32::MAX; cfg.block_count()];
    for &block in cfg.order.iter().rev() {
        if let Some(up) = dom.idom(block) {
            next[block.index()] = std::mem::replace(&mut first[up.index()], block.as_u32());
        }
    }
    let mut order = Vec::with_capacity(cfg.order.len());
    let mut work = vec![cfg.order[0].as_u32()];
    while let Some(at) = work.pop() {
        order.push(Block::from_u32(at));
        // The sibling waits below the children.
        let (sibling, child) = (next[at as usize], first[at as usize]);
        work.extend([sibling, child].into_iter().filter(|&block| block != u32::MAX));
    }
    order
}

struct Ranges<'g> {
    cfg: &'g Cfg,
    /// Where in the pool the range of each value is, plus one; 0 if it says nothing.
    at: Vec<u32>,
    pool: Vec<Range>,
    /// The same of what conditions say of values in the blocks open now.
    narrowed: Vec<u32>,
    undo: Vec<(Value, u32)>,
    /// What edges forward carry to parameters.
    incoming: FastMap<Value, Range>,
    /// What edges back carry to parameters, by what is known before a walk, and as it finds.
    back: FastMap<Value, Range>,
    found_back: FastMap<Value, Range>,
    /// Parameters of which `back` is a guess.
    guessed: Vec<Value>,
    reached: Vec<bool>,
    /// What a walk that changes the function replaces.
    edit: Option<Replacements>,
    narrow_divisions: bool,
}

impl Ranges<'_> {
    fn has_loop_of_integers(&self, function: &Function) -> bool {
        self.cfg.order.iter().any(|&block| {
            self.cfg.succs(block).iter().any(|&to| {
                self.cfg.number(to) <= self.cfg.number(block)
                    && function.params(to).iter().any(|&param| Range::full(function.ty(param)).is_some())
            })
        })
    }

    /// A parameter that comes back with a constant added, and does not wrap, goes one way from where it starts.
    fn assume_counters(&mut self, function: &Function) {
        for &block in &self.cfg.order {
            let Some(end) = function.terminator(block) else { continue };
            function.for_each_dest(end, |dest| {
                let head = function.dest_block(dest);
                if self.cfg.number(head) > self.cfg.number(block) {
                    return;
                }
                for (&param, arg) in function.params(head).iter().zip(function.dest_args(dest)) {
                    let Some(full) = Range::full(function.ty(param)) else { continue };
                    let (range, sure) = self.one_way(function, head, param, arg).unwrap_or((full, true));
                    if !sure {
                        self.guessed.push(param);
                    }
                    let old = self.back.get(&param).copied();
                    self.back.insert(param, old.map_or(range, |old| old.join(range)));
                }
            });
        }
    }

    /// Takes back the guesses that a walk has refuted; says whether there were none. The last time, which no walk follows,
    /// none may be left.
    fn refute_guesses(&mut self, function: &Function, last: bool) -> bool {
        let guessed = std::mem::take(&mut self.guessed);
        let refuted = |param: &Value| match (self.back.get(param), self.found_back.get(param)) {
            (Some(&guess), Some(&found)) => guess.join(found) != guess,
            // It never comes back.
            (Some(_), None) => false,
            (None, _) => true,
        };
        let (wrong, right): (Vec<Value>, Vec<Value>) = guessed.into_iter().partition(refuted);
        if wrong.is_empty() {
            return true;
        }
        let wrong = if last { [wrong, right.clone()].concat() } else { wrong };
        for param in wrong {
            if let Some(full) = Range::full(function.ty(param)) {
                self.back.insert(param, full);
            }
        }
        if last {
            self.found_back.clear();
        } else {
            self.guessed = right;
        }
        false
    }

    /// What a parameter is if it goes one way from where it starts, and whether it is sure to.
    fn one_way(&self, function: &Function, head: Block, param: Value, arg: Value) -> Option<(Range, bool)> {
        let Some(Inst::Binary { op: BinaryOp::Add, flags, lhs, rhs }) = function.def_of(arg) else { return None };
        let ty = function.ty(param);
        let step = Range::constant(ty, function.const_bits(rhs).filter(|_| lhs == param)?)?;
        // Only what constants it starts with say.
        let index = function.params(head).iter().position(|&known| known == param)?;
        let mut starts: Option<Range> = None;
        for &pred in self.cfg.preds(head) {
            if self.cfg.number(pred) >= self.cfg.number(head) {
                continue;
            }
            function.for_each_dest(function.terminator(pred)?, |dest| {
                if function.dest_block(dest) == head
                    && let Some(arg) = function.dest_args(dest).nth(index)
                {
                    let start = function.const_bits(arg).and_then(|bits| Range::constant(ty, bits));
                    let start = start.or_else(|| Range::full(ty));
                    starts = match (starts, start) {
                        (Some(a), Some(b)) => Some(a.join(b)),
                        (a, b) => a.or(b),
                    };
                }
            });
        }
        let start = starts?;
        let full = Range::full(ty)?;
        let up = step.is_positive();
        if flags.contains(ArithFlags::NSW) {
            let cond = if up { IntCond::Sge } else { IntCond::Sle };
            return Some((full.where_related(cond, start), true));
        }
        if flags.contains(ArithFlags::NUW) {
            return Some((full.where_related(IntCond::Uge, start), true));
        }
        let cond = if up { IntCond::Sge } else { IntCond::Sle };
        Some((full.where_related(cond, start), false))
    }

    // ----- What is known -----

    fn get(&self, function: &Function, value: Value) -> Option<Range> {
        let ty = function.ty(value);
        match function.def(value) {
            ValueDef::Inst { .. } | ValueDef::Param { .. } => {}
            ValueDef::Int(bits) => return Range::constant(ty, u128::from(bits)),
            _ => return Range::full(ty),
        }
        let known = |places: &[u32]| places.get(value.index()).copied().filter(|&at| at != 0);
        match known(&self.narrowed).or_else(|| known(&self.at)) {
            Some(at) => Some(self.pool[at as usize - 1]),
            None => Range::full(ty),
        }
    }

    fn set(&mut self, function: &Function, value: Value, range: Range) {
        if self.at.len() <= value.index() {
            self.at.resize(value.index() + 1, 0);
        }
        if range.is_empty() || Some(range) == Range::full(function.ty(value)) {
            self.at[value.index()] = 0;
            return;
        }
        match self.at[value.index()] {
            0 => {
                self.pool.push(range);
                self.at[value.index()] = self.pool.len() as u32;
            }
            at => self.pool[at as usize - 1] = range,
        }
    }

    fn resolve(&self, value: Value) -> Value {
        self.edit.as_ref().map_or(value, |edit| edit.resolve(value))
    }

    fn close(&mut self, mark: usize) {
        while self.undo.len() > mark {
            if let Some((value, old)) = self.undo.pop() {
                self.narrowed[value.index()] = old;
            }
        }
    }

    fn narrow(&mut self, function: &Function, value: Value, range: Range, depth: u32) {
        if !matches!(function.def(value), ValueDef::Inst { .. } | ValueDef::Param { .. }) {
            return;
        }
        if self.narrowed.len() <= value.index() {
            self.narrowed.resize(value.index() + 1, 0);
        }
        self.pool.push(range);
        let old = std::mem::replace(&mut self.narrowed[value.index()], self.pool.len() as u32);
        self.undo.push((value, old));
        let Some(depth) = depth.checked_sub(1) else { return };
        // What it was made from is narrower as well.
        match function.def_of(value) {
            Some(Inst::Cast { op: op @ (CastOp::ZExt | CastOp::SExt), arg }) => {
                let arg = self.resolve(arg);
                if let (Some(known), Some(more)) =
                    (self.get(function, arg), range.cast(CastOp::Trunc, function.ty(arg)))
                {
                    // Truncated, the range is right only if all of it can be there.
                    let own = known.cast(op, function.ty(value)).map(|own| own.meet(range));
                    let more = own.and_then(|own| own.cast(CastOp::Trunc, function.ty(arg))).unwrap_or(more);
                    self.narrow(function, arg, known.meet(more), depth);
                }
            }
            Some(Inst::Binary { op: BinaryOp::Add, lhs, rhs, .. }) => {
                let lhs = self.resolve(lhs);
                if let (Some(bits), Some(known)) = (function.const_bits(rhs), self.get(function, lhs)) {
                    self.narrow(function, lhs, known.meet(range.before_adding(bits)), depth);
                }
            }
            _ => {}
        }
    }

    fn learn(&mut self, function: &Function, cond: Value, holds: bool, depth: u32) {
        let Some(depth) = depth.checked_sub(1) else { return };
        match function.def_of(cond) {
            Some(Inst::IntCompare { cond, lhs, rhs }) => {
                let cond = if holds { cond } else { range::opposite(cond) };
                let (lhs, rhs) = (self.resolve(lhs), self.resolve(rhs));
                let (Some(left), Some(right)) = (self.get(function, lhs), self.get(function, rhs)) else { return };
                let (new, other) =
                    (left.where_related(cond, right), right.where_related(crate::simplify::swapped(cond), left));
                if new != left {
                    self.narrow(function, lhs, new, DEEPEST);
                }
                if other != right {
                    self.narrow(function, rhs, other, DEEPEST);
                }
            }
            Some(Inst::Binary { op: BinaryOp::And, lhs, rhs, .. }) if holds => {
                self.learn(function, lhs, true, depth);
                self.learn(function, rhs, true, depth);
            }
            Some(Inst::Binary { op: BinaryOp::Or, lhs, rhs, .. }) if !holds => {
                self.learn(function, lhs, false, depth);
                self.learn(function, rhs, false, depth);
            }
            _ => {}
        }
    }

    /// What the end of a block says where it leads to by one of its edges.
    fn learn_edge(&mut self, function: &Function, end: InstId, to: Block) {
        match function.inst(end) {
            Inst::Branch { cond, then, otherwise } => {
                let (then, otherwise) = (function.dest_block(then), function.dest_block(otherwise));
                if then != otherwise {
                    let cond = self.resolve(cond);
                    self.learn(function, cond, then == to, DEEPEST);
                }
            }
            Inst::Switch { value, table } if function.switches[table].cases.len() <= MOST_CASES => {
                let value = self.resolve(value);
                let data = &function.switches[table];
                let Some(known) = self.get(function, value) else { return };
                let mut range: Option<Range> = None;
                for case in data.cases.iter().filter(|case| function.dest_block(case.dest) == to) {
                    let held = known.where_holds(IntCond::Uge, case.low).where_holds(IntCond::Ule, case.high);
                    range = Some(range.map_or(held, |range| range.join(held)));
                }
                if function.dest_block(data.default) == to {
                    let mut rest = known;
                    for case in data.cases.iter().filter(|case| case.low == case.high) {
                        rest = rest.where_holds(IntCond::Ne, case.low);
                    }
                    range = Some(range.map_or(rest, |range| range.join(rest)));
                }
                if let Some(range) = range.filter(|&range| range != known) {
                    self.narrow(function, value, range, DEEPEST);
                }
            }
            _ => {}
        }
    }

    fn of_inst(&self, function: &Function, inst: InstId) -> Option<Range> {
        let result = function.result(inst)?;
        let ty = function.ty(result);
        let full = Range::full(ty)?;
        let get = |value: Value| self.get(function, self.resolve(value));
        match function.inst(inst) {
            Inst::Binary { op, flags, lhs, rhs } => Some(Range::binary(op, flags, get(lhs)?, get(rhs)?)),
            Inst::Cast { op: op @ (CastOp::ZExt | CastOp::SExt | CastOp::Trunc), arg } => get(arg)?.cast(op, ty),
            Inst::Unary { op, .. } => Range::unary(op, ty),
            Inst::Select { then, otherwise, .. } => Some(get(then)?.join(get(otherwise)?)),
            Inst::IntCompare { cond, lhs, rhs } => {
                let decided = get(lhs)?.decides_with(cond, get(rhs)?);
                Some(decided.and_then(|holds| Range::constant(ty, holds.into())).unwrap_or(full))
            }
            _ => Some(full),
        }
    }

    // ----- The walk -----

    fn walk(&mut self, function: &mut Function, dom: &DomTree, order: &[Block]) -> bool {
        self.incoming.clear();
        self.found_back.clear();
        self.reached = vec![false; function.num_blocks()];
        self.reached[function.entry().index()] = true;
        for &block in function.address_taken() {
            self.reached[block.index()] = true;
        }
        let mut open: Vec<(u32, usize)> = Vec::new();
        let mut changed = false;
        for &block in order {
            let depth = dom.depth(block);
            while let Some(&(above, mark)) = open.last() {
                if above < depth {
                    break;
                }
                self.close(mark);
                open.pop();
            }
            open.push((depth, self.undo.len()));
            if !self.reached[block.index()] {
                continue;
            }
            if let &[pred] = self.cfg.preds(block)
                && let Some(end) = function.terminator(pred)
            {
                self.learn_edge(function, end, block);
            }
            self.enter(function, block);
            changed |= self.block(function, block);
        }
        self.close(0);
        changed
    }

    fn enter(&mut self, function: &Function, block: Block) {
        let unknown = block == function.entry() || function.address_taken().contains(&block);
        for &param in function.params(block) {
            let Some(full) = Range::full(function.ty(param)) else { continue };
            let forward = self.incoming.get(&param).copied();
            let back = self.back.get(&param).copied();
            let comes_back = self.cfg.preds(block).iter().any(|&pred| self.cfg.number(pred) >= self.cfg.number(block));
            let range = match (forward, back) {
                _ if unknown => full,
                (Some(forward), None) if !comes_back => forward,
                (Some(forward), Some(back)) => forward.join(back),
                _ => full,
            };
            self.set(function, param, range);
        }
    }

    fn block(&mut self, function: &mut Function, block: Block) -> bool {
        let mut changed = false;
        let edits = self.edit.is_some();
        let mut n = 0;
        while n < function.insts(block).len() {
            let inst = function.insts(block)[n];
            n += 1;
            if function.is_terminator(inst) {
                if edits {
                    changed |= self.drop_cases(function, inst);
                }
                self.leave(function, block, inst);
                break;
            }
            if edits {
                let mut made = Vec::new();
                changed |= self.improve(function, inst, &mut made);
                if !made.is_empty() {
                    let count = made.len();
                    function.insts_mut(block).splice(n - 1..n - 1, made);
                    n += count;
                }
            }
            if let (Some(range), Some(result)) = (self.of_inst(function, inst), function.result(inst)) {
                self.set(function, result, range);
            }
        }
        changed
    }

    /// Hands on what the edges of a block carry.
    fn leave(&mut self, function: &Function, block: Block, end: InstId) {
        let decided = match function.inst(end) {
            Inst::Branch { cond, .. } => self.get(function, self.resolve(cond)).and_then(Range::only),
            _ => None,
        };
        let mut dests: Vec<BlockCall> = Vec::new();
        function.for_each_dest(end, |dest| dests.push(dest));
        if let Inst::IndirectBranch { dests, .. } = function.inst(end) {
            for to in function.blocks_of(dests) {
                self.reached[to.index()] = true;
            }
        }
        for (n, &dest) in dests.iter().enumerate() {
            // The first edge of a branch is for what is true.
            if decided.is_some_and(|bits| (bits != 0) != (n == 0)) {
                continue;
            }
            let to = function.dest_block(dest);
            self.reached[to.index()] = true;
            if !function.params(to).iter().any(|&param| Range::full(function.ty(param)).is_some()) {
                continue;
            }
            let mark = self.undo.len();
            // Edges of a switch to one block are taken for one.
            self.learn_edge(function, end, to);
            let is_back = self.cfg.number(to) <= self.cfg.number(block);
            for (&param, arg) in function.params(to).iter().zip(function.dest_args(dest)) {
                let Some(range) = self.get(function, self.resolve(arg)) else { continue };
                if range.is_empty() {
                    continue;
                }
                let known = if is_back { &mut self.found_back } else { &mut self.incoming };
                known.entry(param).and_modify(|known| *known = known.join(range)).or_insert(range);
            }
            self.close(mark);
        }
    }

    // ----- What follows -----

    /// Whether a value is a parameter of the head of a loop with constants added.
    fn is_counter(&self, function: &Function, mut value: Value) -> bool {
        while let Some(Inst::Binary { op: BinaryOp::Add | BinaryOp::Sub, lhs, rhs, .. }) = function.def_of(value)
            && function.const_bits(rhs).is_some()
        {
            value = lhs;
        }
        let ValueDef::Param { block, .. } = function.def(value) else { return false };
        self.cfg.preds(block).iter().any(|&pred| self.cfg.number(pred) >= self.cfg.number(block))
    }

    fn replace(&mut self, from: Value, to: Value) -> bool {
        if let Some(edit) = &mut self.edit {
            edit.replace(from, to);
        }
        true
    }

    /// Drops the cases that cannot be, and a default that cannot.
    fn drop_cases(&self, function: &mut Function, end: InstId) -> bool {
        let Inst::Switch { value, table } = function.inst(end) else { return false };
        let Some(range) = self.get(function, self.resolve(value)).filter(|range| !range.is_empty()) else {
            return false;
        };
        let can_be =
            |low: u128, high: u128| !range.where_holds(IntCond::Uge, low).where_holds(IntCond::Ule, high).is_empty();
        let data = &mut function.switches[table];
        let before = data.cases.len();
        data.cases.retain(|case| can_be(case.low, case.high));
        // If nothing is left for the default, the last case takes its place.
        let mut next = range.least();
        for case in &data.cases {
            if case.low <= next {
                next = next.max(case.high + 1);
            }
        }
        if next > range.most()
            && let Some(last) = data.cases.pop()
        {
            data.default = last.dest;
        }
        data.cases.len() != before
    }

    /// Makes an instruction simpler by what is known of its operands; what must come before it goes to `made`.
    fn improve(&mut self, function: &mut Function, inst: InstId, made: &mut Vec<InstId>) -> bool {
        let Some(result) = function.result(inst) else { return false };
        let ty = function.ty(result);
        let get = |value: Value| self.get(function, self.resolve(value)).filter(|range| !range.is_empty());
        match function.inst(inst) {
            Inst::IntCompare { cond, lhs, rhs } => {
                let (Some(a), Some(b)) = (get(lhs), get(rhs)) else { return false };
                let Some(holds) = a.decides_with(cond, b) else { return false };
                let holds = function.int(Type::I1, holds.into());
                self.replace(result, holds)
            }
            Inst::Cast { op: CastOp::SExt, arg } => {
                let Some(range) = get(arg) else { return false };
                if let Some(Inst::Cast { op: CastOp::Trunc, arg: wide }) = function.def_of(self.resolve(arg))
                    && function.ty(wide) == ty
                    && get(wide).is_some_and(|wide| wide.fits_signed(function.ty(arg).bits()))
                {
                    return self.replace(result, self.resolve(wide));
                }
                // Counters are made wider with their sign.
                if range.is_positive() && function.ty(arg) != Type::I1 && !self.is_counter(function, arg) {
                    function.replace_inst(inst, Inst::Cast { op: CastOp::ZExt, arg });
                    return true;
                }
                false
            }
            Inst::Cast { op: CastOp::ZExt, arg } => {
                if let Some(Inst::Cast { op: CastOp::Trunc, arg: wide }) = function.def_of(self.resolve(arg))
                    && function.ty(wide) == ty
                    && get(wide).is_some_and(|wide| wide.most() < 1 << function.ty(arg).bits())
                {
                    return self.replace(result, self.resolve(wide));
                }
                false
            }
            Inst::Binary { op, flags, lhs, rhs } => {
                let (Some(a), Some(b)) = (get(lhs), get(rhs)) else { return false };
                self.improve_binary(function, inst, (op, flags, lhs, rhs), (a, b), made)
            }
            Inst::Overflow { op, lhs, rhs } => {
                let (Some(a), Some(b)) = (get(lhs), get(rhs)) else { return false };
                let (op, promise) = match op {
                    OverflowOp::SAdd => (BinaryOp::Add, ArithFlags::NSW),
                    OverflowOp::UAdd => (BinaryOp::Add, ArithFlags::NUW),
                    OverflowOp::SSub => (BinaryOp::Sub, ArithFlags::NSW),
                    OverflowOp::USub => (BinaryOp::Sub, ArithFlags::NUW),
                    OverflowOp::SMul => (BinaryOp::Mul, ArithFlags::NSW),
                    OverflowOp::UMul => (BinaryOp::Mul, ArithFlags::NUW),
                };
                if !Range::promises(op, a, b).contains(promise) {
                    return false;
                }
                let plain = Inst::Binary { op, flags: promise, lhs, rhs };
                let (new, value) = function.make_value(plain, ty, function.loc(inst));
                made.push(new);
                self.set(function, value, Range::binary(op, promise, a, b));
                let never = function.int(Type::I1, 0);
                let results: Vec<Value> = function.results(inst).collect();
                self.replace(results[0], value);
                self.replace(results[1], never)
            }
            _ => false,
        }
    }

    fn improve_binary(
        &mut self,
        function: &mut Function,
        inst: InstId,
        (op, flags, lhs, rhs): (BinaryOp, ArithFlags, Value, Value),
        (a, b): (Range, Range),
        made: &mut Vec<InstId>,
    ) -> bool {
        let Some(result) = function.result(inst) else { return false };
        let ty = function.ty(result);
        let both = a.is_positive() && b.is_positive();
        match op {
            BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul => {
                let more = flags.union(Range::promises(op, a, b));
                if more == flags {
                    return false;
                }
                function.replace_inst(inst, Inst::Binary { op, flags: more, lhs, rhs });
                true
            }
            BinaryOp::And if b.only().is_some_and(|mask| (mask & (mask + 1)) == 0 && a.most() <= mask) => {
                self.replace(result, lhs)
            }
            BinaryOp::AShr if a.is_positive() => {
                function.replace_inst(inst, Inst::Binary { op: BinaryOp::LShr, flags, lhs, rhs });
                true
            }
            BinaryOp::URem if a.most() < b.least() => self.replace(result, lhs),
            BinaryOp::UDiv if a.most() < b.least() => {
                let zero = function.int(ty, 0);
                self.replace(result, zero)
            }
            BinaryOp::SDiv | BinaryOp::SRem if both => {
                let op = if op == BinaryOp::SDiv { BinaryOp::UDiv } else { BinaryOp::URem };
                function.replace_inst(inst, Inst::Binary { op, flags, lhs, rhs });
                self.improve_binary(function, inst, (op, flags, lhs, rhs), (a, b), made);
                true
            }
            // The machine divides words of half the size in half the time.
            BinaryOp::UDiv | BinaryOp::URem
                if self.narrow_divisions
                    && ty == Type::I64
                    && function.const_bits(rhs).is_none()
                    && a.most() < 1 << 32
                    && b.most() < 1 << 32 =>
            {
                let loc = function.loc(inst);
                let mut half = |function: &mut Function, arg: Value| {
                    if let Some(bits) = function.const_bits(arg) {
                        return function.int(Type::I32, bits as u64);
                    }
                    let (inst, value) = function.make_value(Inst::Cast { op: CastOp::Trunc, arg }, Type::I32, loc);
                    made.push(inst);
                    value
                };
                let (lhs, rhs) = (half(function, lhs), half(function, rhs));
                let divide = Inst::Binary { op, flags: ArithFlags::NONE, lhs, rhs };
                let (divide, arg) = function.make_value(divide, Type::I32, loc);
                made.push(divide);
                function.replace_inst(inst, Inst::Cast { op: CastOp::ZExt, arg });
                true
            }
            BinaryOp::SMin | BinaryOp::SMax | BinaryOp::UMin | BinaryOp::UMax => {
                let cond = match op {
                    BinaryOp::SMin => IntCond::Sle,
                    BinaryOp::SMax => IntCond::Sge,
                    BinaryOp::UMin => IntCond::Ule,
                    _ => IntCond::Uge,
                };
                match a.decides_with(cond, b) {
                    Some(first) => self.replace(result, if first { lhs } else { rhs }),
                    None => false,
                }
            }
            _ => false,
        }
    }
}
