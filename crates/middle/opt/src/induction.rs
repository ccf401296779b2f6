//! Induction variables: counters of at most 32 bits that address memory become counters of 64, and addresses that move by
//! the same distance in every round become variables of their own (strength reduction).
//!
//! What is affine in a counter is recognised by walking down to it; its start is computed before the loop by
//! copying the expression with the counter's start in place of the counter.

use crate::loops::Loops;
use crate::{Context, fold};
use analysis::LoopId;
use base::{FastMap, Idx};
use ir::{ArithFlags, BinaryOp, Block, CastOp, Function, Inst, InstId, IntCond, Replacements, Type, Value, ValueDef};

/// New variables for addresses in one loop.
const MOST_ADDRESSES: usize = 6;
/// Expressions deeper than this are not looked into.
const DEEPEST: u32 = 12;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    let Some(loops) = Loops::prepare(cx, function) else { return false };
    let mut changed = false;
    for id in loops.forest.loops.ids() {
        let Some(found) = Induction::new(function, &loops, id) else { continue };
        if found.widen_counters(function) {
            cx.remarks.done("induction", loops.loc(function, id), || "counter of the loop made wider".into());
            changed = true;
        }
    }
    for id in loops.forest.loops.ids() {
        let Some(found) = Induction::new(function, &loops, id) else { continue };
        if found.reduce_addresses(function) {
            cx.remarks.done("induction", loops.loc(function, id), || "addresses in the loop made variables".into());
            changed = true;
        }
    }
    changed
}

/// A variable that a constant is added to in every round.
#[derive(Copy, Clone, Debug)]
struct Counter {
    param: Value,
    start: Value,
    /// The addition.
    step_inst: InstId,
    step: i64,
    flags: ArithFlags,
}

/// How a counter is extended, and the promise that makes the extension count as it does.
#[derive(Copy, Clone, PartialEq, Eq)]
struct Wider {
    op: CastOp,
    promise: ArithFlags,
}

const WIDER: [Wider; 2] =
    [Wider { op: CastOp::SExt, promise: ArithFlags::NSW }, Wider { op: CastOp::ZExt, promise: ArithFlags::NUW }];

impl Wider {
    /// A constant of a type, extended.
    fn constant(self, function: &mut Function, bits: u128, ty: Type) -> Value {
        let bits = fold::cast(self.op, ty, Type::I64, bits).unwrap_or(bits);
        function.constant(Type::I64, bits)
    }
}

/// A loop with one way in and one end of its rounds.
struct Induction<'l> {
    loops: &'l Loops,
    id: LoopId,
    header: Block,
    preheader: Block,
    latch: Block,
    counters: Vec<Counter>,
    home: Vec<u32>,
}

impl<'l> Induction<'l> {
    fn new(function: &Function, loops: &'l Loops, id: LoopId) -> Option<Induction<'l>> {
        let looped = &loops.forest.loops[id];
        let &[latch] = looped.latches.as_slice() else { return None };
        let preheader = loops.preheaders[id.index()]?;
        let mut home = vec![u32::MAX; function.num_insts()];
        // Only what the loop contains matters: everything else is outside.
        for &block in &looped.blocks {
            for &inst in function.insts(block) {
                home[inst.index()] = block.as_u32();
            }
        }
        let mut found = Induction { loops, id, header: looped.header, preheader, latch, counters: Vec::new(), home };
        found.find_counters(function);
        Some(found)
    }

    fn edge_args(&self, function: &Function, from: Block) -> Option<Vec<Value>> {
        let end = function.terminator(from)?;
        let mut args = None;
        let mut edges = 0;
        function.for_each_dest(end, |dest| {
            if function.dest_block(dest) == self.header {
                edges += 1;
                args = Some(function.dest_args(dest).collect());
            }
        });
        args.filter(|_| edges == 1)
    }

    fn find_counters(&mut self, function: &Function) {
        let (Some(starts), Some(nexts)) =
            (self.edge_args(function, self.preheader), self.edge_args(function, self.latch))
        else {
            return;
        };
        for (n, &param) in function.params(self.header).iter().enumerate() {
            let (start, next) = (starts[n], nexts[n]);
            let ValueDef::Inst { inst, .. } = function.def(next) else { continue };
            let Inst::Binary { op: BinaryOp::Add, flags, lhs, rhs } = function.inst(inst) else { continue };
            let ty = function.ty(param);
            if lhs != param || !matches!(ty, Type::I8 | Type::I16 | Type::I32 | Type::I64) {
                continue;
            }
            let Some(bits) = function.const_bits(rhs) else { continue };
            let step = signed(bits, ty);
            self.counters.push(Counter { param, start, step_inst: inst, step, flags });
        }
    }

    fn is_inside(&self, function: &Function, value: Value) -> bool {
        match function.def(value) {
            ValueDef::Inst { inst, .. } => self.home.get(inst.index()).is_some_and(|&home| home != u32::MAX),
            ValueDef::Param { block, .. } => self.loops.forest.contains(self.id, block),
            _ => false,
        }
    }

    // ----- Counters of 64 bits -----

    /// Makes narrow counters whose widened value is asked for count in 64 bits; the narrow value is its low part.
    fn widen_counters(&self, function: &mut Function) -> bool {
        let mut changed = false;
        if function.word() != Type::I64 {
            return false;
        }
        for counter in &self.counters {
            if function.ty(counter.param) != Type::I64 {
                changed |= WIDER.into_iter().any(|wider| self.widen(function, counter, wider));
            }
        }
        changed
    }

    fn widen(&self, function: &mut Function, counter: &Counter, wider: Wider) -> bool {
        if !counter.flags.contains(wider.promise) {
            return false;
        }
        // Extensions in the loop of what is made from the counter without wrapping.
        let mut extensions: Vec<(Block, InstId, Value)> = Vec::new();
        for &block in &self.loops.forest.loops[self.id].blocks {
            for &inst in function.insts(block) {
                if let Inst::Cast { op, arg } = function.inst(inst)
                    && op == wider.op
                    && function.ty(arg) == function.ty(counter.param)
                    && function.inst_type(inst) == Some(Type::I64)
                    && self.follows(function, counter, wider, arg, DEEPEST)
                {
                    extensions.push((block, inst, arg));
                }
            }
        }
        if extensions.is_empty() || !self.matter(function, &extensions) {
            return false;
        }
        let loc = function.loc(counter.step_inst);
        let narrow = function.ty(counter.param);
        let start = self.extended(function, wider, counter.start);
        let wide = function.add_param(self.header, Type::I64);
        let Inst::Binary { rhs, .. } = function.inst(counter.step_inst) else { return false };
        let step = function.const_bits(rhs).unwrap_or(0);
        let by = wider.constant(function, step, narrow);
        let next = Inst::Binary { op: BinaryOp::Add, flags: wider.promise, lhs: wide, rhs: by };
        let (next_inst, next) = function.make_value(next, Type::I64, loc);
        let step_block = Block::from_u32(self.home[counter.step_inst.index()]);
        function.insert_before(step_block, counter.step_inst, next_inst);
        self.add_argument(function, self.preheader, start);
        self.add_argument(function, self.latch, next);
        let mut replacements = Replacements::new();
        for (block, inst, arg) in extensions {
            let mut made = Vec::new();
            let value = self.wide(function, counter, wider, (wide, next), arg, &mut made);
            for new in made {
                function.insert_before(block, inst, new);
            }
            replacements.replace(function.result(inst).expect("a conversion has a result"), value);
            function.remove_inst(block, inst);
        }
        if narrow.bits() < 32 {
            self.widen_tests(function, counter, wider, (wide, next));
        }
        // The narrow counter and its next value are the low parts.
        let (low, low_value) = function.make_value(Inst::Cast { op: CastOp::Trunc, arg: wide }, narrow, loc);
        function.insts_mut(self.header).insert(0, low);
        replacements.replace(counter.param, low_value);
        function.replace_inst(counter.step_inst, Inst::Cast { op: CastOp::Trunc, arg: next });
        // The edges still carry the narrow values to the parameter, which nothing reads any more.
        replacements.apply(function);
        true
    }

    /// Whether something in the loop asks for all bits of an extension: counts of shifts do not.
    fn matter(&self, function: &Function, extensions: &[(Block, InstId, Value)]) -> bool {
        let results: Vec<Option<Value>> = extensions.iter().map(|&(_, inst, _)| function.result(inst)).collect();
        let is_shift =
            |op| matches!(op, BinaryOp::Shl | BinaryOp::LShr | BinaryOp::AShr | BinaryOp::RotL | BinaryOp::RotR);
        self.loops.forest.loops[self.id].blocks.iter().any(|&block| {
            function.insts(block).iter().any(|&inst| {
                let mut wanted = 0;
                function.for_each_operand(inst, |value| wanted += usize::from(results.contains(&Some(value))));
                match function.inst(inst) {
                    Inst::Binary { op, rhs, .. } if is_shift(op) && results.contains(&Some(rhs)) => wanted > 1,
                    _ => wanted > 0,
                }
            })
        })
    }

    /// Comparisons of the counter with constants are done in 64 bits too: immediates of 16 bits are slow to decode.
    fn widen_tests(&self, function: &mut Function, counter: &Counter, wider: Wider, (wide, next): (Value, Value)) {
        for &block in &self.loops.forest.loops[self.id].blocks {
            for n in 0..function.insts(block).len() {
                let inst = function.insts(block)[n];
                let Inst::IntCompare { cond, lhs, rhs } = function.inst(inst) else { continue };
                let fits = match cond {
                    IntCond::Eq | IntCond::Ne => true,
                    IntCond::Slt | IntCond::Sle | IntCond::Sgt | IntCond::Sge => wider.op == CastOp::SExt,
                    IntCond::Ult | IntCond::Ule | IntCond::Ugt | IntCond::Uge => wider.op == CastOp::ZExt,
                };
                let lhs = match lhs {
                    _ if lhs == counter.param => wide,
                    _ if function.def_inst(lhs) == Some(counter.step_inst) => next,
                    _ => continue,
                };
                if let Some(bits) = function.const_bits(rhs).filter(|_| fits) {
                    let ty = function.ty(rhs);
                    let rhs = wider.constant(function, bits, ty);
                    function.replace_inst(inst, Inst::IntCompare { cond, lhs, rhs });
                }
            }
        }
    }

    /// Whether a value is the counter with constants added, subtracted or multiplied, never wrapping.
    fn follows(&self, function: &Function, counter: &Counter, wider: Wider, value: Value, depth: u32) -> bool {
        let Some(depth) = depth.checked_sub(1) else { return false };
        if value == counter.param {
            return true;
        }
        let ValueDef::Inst { inst, .. } = function.def(value) else { return false };
        let Inst::Binary { op, flags, lhs, rhs } = function.inst(inst) else { return false };
        let is_constant = |value: Value| function.const_bits(value).is_some();
        flags.contains(wider.promise)
            && matches!(op, BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul)
            && is_constant(rhs)
            && self.follows(function, counter, wider, lhs, depth)
    }

    /// What `follows`, in 64 bits.
    fn wide(
        &self,
        function: &mut Function,
        counter: &Counter,
        wider: Wider,
        (wide, next): (Value, Value),
        value: Value,
        out: &mut Vec<InstId>,
    ) -> Value {
        if value == counter.param {
            return wide;
        }
        let ValueDef::Inst { inst, .. } = function.def(value) else { return wide };
        if inst == counter.step_inst {
            return next;
        }
        let Inst::Binary { op, lhs, rhs, .. } = function.inst(inst) else { return wide };
        let ty = function.ty(value);
        let lhs = self.wide(function, counter, wider, (wide, next), lhs, out);
        let bits = function.const_bits(rhs).unwrap_or(0);
        let rhs = wider.constant(function, bits, ty);
        let made = Inst::Binary { op, flags: wider.promise, lhs, rhs };
        let (new, result) = function.make_value(made, Type::I64, function.loc(inst));
        out.push(new);
        result
    }

    /// A value from before the loop, extended.
    fn extended(&self, function: &mut Function, wider: Wider, value: Value) -> Value {
        if let Some(bits) = function.const_bits(value) {
            let ty = function.ty(value);
            return wider.constant(function, bits, ty);
        }
        let loc = function.loc(function.terminator(self.preheader).expect("it jumps"));
        let (inst, wide) = function.make_value(Inst::Cast { op: wider.op, arg: value }, Type::I64, loc);
        self.append(function, inst);
        wide
    }

    /// Puts an instruction at the end of the preheader.
    fn append(&self, function: &mut Function, inst: InstId) {
        let insts = function.insts_mut(self.preheader);
        let at = insts.len() - 1;
        insts.insert(at, inst);
    }

    fn add_argument(&self, function: &mut Function, from: Block, value: Value) {
        let end = function.terminator(from).expect("it leads to the loop");
        let header = self.header;
        function.map_dests(end, |function, dest| {
            if function.dest_block(dest) != header {
                return dest;
            }
            let mut args: Vec<Value> = function.dest_args(dest).collect();
            args.push(value);
            function.block_call(header, &args)
        });
    }

    // ----- Addresses -----

    /// Gives addresses that move evenly variables of their own, where the processor could not compute them in an
    /// access.
    fn reduce_addresses(&self, function: &mut Function) -> bool {
        let wide: Vec<Counter> =
            self.counters.iter().copied().filter(|counter| function.ty(counter.param) == function.word()).collect();
        if wide.is_empty() {
            return false;
        }
        // Bases and distances in the order of the code; equal ones share a variable.
        let mut groups: Vec<(Value, Value, i64, Vec<(Block, InstId)>)> = Vec::new();
        let mut index: FastMap<(Value, Value), usize> = FastMap::default();
        for &block in &self.loops.forest.loops[self.id].blocks {
            for &inst in function.insts(block) {
                let Inst::PtrAdd { base, offset, .. } = function.inst(inst) else { continue };
                if self.is_inside(function, base) || function.const_bits(offset).is_some() {
                    continue;
                }
                let Some(step) = wide.iter().find_map(|counter| {
                    let step = self.step(function, counter, offset, DEEPEST)?;
                    (step != 0).then_some(step)
                }) else {
                    continue;
                };
                let is_symbol = matches!(function.def(base), ValueDef::Symbol { .. });
                if !is_symbol && self.is_scaled(function, &wide, offset) {
                    continue;
                }
                let at = *index.entry((base, offset)).or_insert_with(|| {
                    groups.push((base, offset, step, Vec::new()));
                    groups.len() - 1
                });
                groups[at].3.push((block, inst));
            }
        }
        if groups.is_empty() || groups.len() > MOST_ADDRESSES {
            return false;
        }
        let mut replacements = Replacements::new();
        for (base, offset, step, users) in groups {
            let mut copies: FastMap<Value, Value> = FastMap::default();
            for counter in &wide {
                copies.insert(counter.param, counter.start);
            }
            let start = self.before(function, offset, &mut copies);
            let loc = function.loc(users[0].1);
            let make = |base, offset| Inst::PtrAdd { flags: ArithFlags::NONE, base, offset };
            let (first, start) = function.make_value(make(base, start), function.pointer, loc);
            self.append(function, first);
            let pointer = function.add_param(self.header, function.pointer);
            let by = function.int(function.word(), step as u64);
            let (next, next_value) = function.make_value(make(pointer, by), function.pointer, loc);
            let insts = function.insts_mut(self.latch);
            let at = insts.len() - 1;
            insts.insert(at, next);
            self.add_argument(function, self.preheader, start);
            self.add_argument(function, self.latch, next_value);
            for (block, inst) in users {
                replacements.replace(function.result(inst).expect("an address"), pointer);
                function.remove_inst(block, inst);
            }
        }
        replacements.apply(function);
        true
    }

    /// How much a value grows in each round; none if that is not a constant.
    fn step(&self, function: &Function, counter: &Counter, value: Value, depth: u32) -> Option<i64> {
        let depth = depth.checked_sub(1)?;
        if value == counter.param {
            return Some(counter.step);
        }
        if !self.is_inside(function, value) {
            return Some(0);
        }
        let Inst::Binary { op, lhs, rhs, .. } = function.def_of(value)? else { return None };
        if function.ty(value) != function.word() {
            return None;
        }
        let number = |value: Value| function.const_offset(value);
        match op {
            BinaryOp::Add => {
                let (a, b) = (self.step(function, counter, lhs, depth)?, self.step(function, counter, rhs, depth)?);
                a.checked_add(b)
            }
            BinaryOp::Sub => {
                let (a, b) = (self.step(function, counter, lhs, depth)?, self.step(function, counter, rhs, depth)?);
                a.checked_sub(b)
            }
            BinaryOp::Mul => self.step(function, counter, lhs, depth)?.checked_mul(number(rhs)?),
            BinaryOp::Shl => {
                let count = number(rhs).filter(|count| (0..32).contains(count))?;
                self.step(function, counter, lhs, depth)?.checked_mul(1 << count)
            }
            _ => None,
        }
    }

    /// Whether an offset is a counter times what addressing modes multiply by.
    fn is_scaled(&self, function: &Function, counters: &[Counter], offset: Value) -> bool {
        let is_counter = |value: Value| {
            let counts =
                |counter: &Counter| value == counter.param || function.def_inst(value) == Some(counter.step_inst);
            counters.iter().any(counts)
        };
        if is_counter(offset) {
            return true;
        }
        match function.def_of(offset) {
            Some(Inst::Binary { op: BinaryOp::Shl, lhs, rhs, .. }) => {
                is_counter(lhs) && function.const_bits(rhs).is_some_and(|count| count <= 3)
            }
            _ => false,
        }
    }

    /// An expression as it is before the first round.
    fn before(&self, function: &mut Function, value: Value, copies: &mut FastMap<Value, Value>) -> Value {
        if let Some(&known) = copies.get(&value) {
            return known;
        }
        if !self.is_inside(function, value) {
            return value;
        }
        let Some(Inst::Binary { op, lhs, rhs, .. }) = function.def_of(value) else { return value };
        let (lhs, rhs) = (self.before(function, lhs, copies), self.before(function, rhs, copies));
        let ty = function.ty(value);
        let constants = function.const_bits(lhs).zip(function.const_bits(rhs));
        let folded = constants.and_then(|(a, b)| fold::binary(op, ArithFlags::NONE, ty, a, b));
        let result = match folded {
            Some(bits) => function.constant(ty, bits),
            None => {
                let loc = function.loc(function.terminator(self.preheader).expect("it jumps"));
                let inst = Inst::Binary { op, flags: ArithFlags::NONE, lhs, rhs };
                let (inst, result) = function.make_value(inst, ty, loc);
                self.append(function, inst);
                result
            }
        };
        copies.insert(value, result);
        result
    }
}

/// The bits of a type as a signed number.
fn signed(bits: u128, ty: Type) -> i64 {
    let shift = 64 - ty.bits().min(64);
    (bits as u64 as i64) << shift >> shift
}
