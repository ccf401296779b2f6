//! Induction variables: counters of 32 bits that address memory become counters of 64, and addresses that move by
//! the same distance in every round become variables of their own (strength reduction).
//!
//! What is affine in a counter is recognised by walking down to it; its start is computed before the loop by
//! copying the expression with the counter's start in place of the counter.

use crate::loops::Loops;
use crate::{Context, fold};
use analysis::LoopId;
use base::{FastMap, Idx};
use ir::{ArithFlags, BinaryOp, Block, CastOp, Function, Inst, InstId, Replacements, Type, Value, ValueDef};

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
        changed |= found.widen_counters(function);
    }
    for id in loops.forest.loops.ids() {
        let Some(found) = Induction::new(function, &loops, id) else { continue };
        changed |= found.reduce_addresses(function);
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
    no_signed_wrap: bool,
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
            if lhs != param || !matches!(ty, Type::I32 | Type::I64) {
                continue;
            }
            let Some(bits) = function.const_bits(rhs) else { continue };
            let step = signed(bits, ty);
            let no_signed_wrap = flags.contains(ArithFlags::NSW);
            self.counters.push(Counter { param, start, step_inst: inst, step, no_signed_wrap });
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

    /// Makes counters of 32 bits whose widened value is asked for count in 64 bits; the narrow value is its low half.
    fn widen_counters(&self, function: &mut Function) -> bool {
        let mut changed = false;
        if function.word() != Type::I64 {
            return false;
        }
        for counter in &self.counters {
            if function.ty(counter.param) == Type::I32 && counter.no_signed_wrap {
                changed |= self.widen(function, counter);
            }
        }
        changed
    }

    fn widen(&self, function: &mut Function, counter: &Counter) -> bool {
        // Extensions in the loop of what is made from the counter without wrapping.
        let mut extensions: Vec<(Block, InstId, Value)> = Vec::new();
        for &block in &self.loops.forest.loops[self.id].blocks {
            for &inst in function.insts(block) {
                if let Inst::Cast { op: CastOp::SExt, arg } = function.inst(inst)
                    && function.inst_type(inst) == Some(Type::I64)
                    && self.follows(function, counter, arg, DEEPEST)
                {
                    extensions.push((block, inst, arg));
                }
            }
        }
        if extensions.is_empty() {
            return false;
        }
        let loc = function.loc(counter.step_inst);
        let start = self.extended(function, counter.start);
        let wide = function.add_param(self.header, Type::I64);
        let by = function.int(Type::I64, counter.step as u64);
        let next = Inst::Binary { op: BinaryOp::Add, flags: ArithFlags::NSW, lhs: wide, rhs: by };
        let (next_inst, next) = function.make_value(next, Type::I64, loc);
        let step_block = Block::from_u32(self.home[counter.step_inst.index()]);
        function.insert_before(step_block, counter.step_inst, next_inst);
        self.add_argument(function, self.preheader, start);
        self.add_argument(function, self.latch, next);
        let mut replacements = Replacements::new();
        for (block, inst, arg) in extensions {
            let mut made = Vec::new();
            let value = self.wide(function, counter, wide, next, arg, &mut made);
            for new in made {
                function.insert_before(block, inst, new);
            }
            replacements.replace(function.result(inst).expect("a conversion has a result"), value);
            function.remove_inst(block, inst);
        }
        // The narrow counter and its next value are the low halves.
        let (low, low_value) = function.make_value(Inst::Cast { op: CastOp::Trunc, arg: wide }, Type::I32, loc);
        function.insts_mut(self.header).insert(0, low);
        replacements.replace(counter.param, low_value);
        function.replace_inst(counter.step_inst, Inst::Cast { op: CastOp::Trunc, arg: next });
        // The edges still carry the narrow values to the parameter, which nothing reads any more.
        replacements.apply(function);
        true
    }

    /// Whether a value is the counter with invariants added, subtracted or multiplied, never wrapping.
    fn follows(&self, function: &Function, counter: &Counter, value: Value, depth: u32) -> bool {
        let Some(depth) = depth.checked_sub(1) else { return false };
        if value == counter.param {
            return true;
        }
        let ValueDef::Inst { inst, .. } = function.def(value) else { return false };
        let Inst::Binary { op, flags, lhs, rhs } = function.inst(inst) else { return false };
        let is_constant = |value: Value| function.const_bits(value).is_some();
        flags.contains(ArithFlags::NSW)
            && matches!(op, BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul)
            && is_constant(rhs)
            && self.follows(function, counter, lhs, depth)
    }

    /// What `follows`, in 64 bits.
    fn wide(
        &self,
        function: &mut Function,
        counter: &Counter,
        wide: Value,
        next: Value,
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
        let Inst::Binary { op, flags, lhs, rhs } = function.inst(inst) else { return wide };
        let lhs = self.wide(function, counter, wide, next, lhs, out);
        let bits = function.const_bits(rhs).map_or(0, |bits| signed(bits, Type::I32));
        let rhs = function.int(Type::I64, bits as u64);
        let (new, result) = function.make_value(Inst::Binary { op, flags, lhs, rhs }, Type::I64, function.loc(inst));
        out.push(new);
        result
    }

    /// A value from before the loop, sign-extended.
    fn extended(&self, function: &mut Function, value: Value) -> Value {
        if let Some(bits) = function.const_bits(value) {
            return function.int(Type::I64, signed(bits, Type::I32) as u64);
        }
        let loc = function.loc(function.terminator(self.preheader).expect("it jumps"));
        let (inst, wide) = function.make_value(Inst::Cast { op: CastOp::SExt, arg: value }, Type::I64, loc);
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
    match ty {
        Type::I32 => i64::from(bits as u32 as i32),
        _ => bits as u64 as i64,
    }
}
