//! Tests of one integer against constants become one test: `c >= '0' && c <= '9'` is `c - '0' <= 9` without sign,
//! `c == 'a' || c == 'A'` is `(c | 32) == 'a'`, and many values near each other are bits of a mask.
//!
//! A condition is understood as the set of values for which it holds: some stretches of the circle of all values. Sets
//! are met in trees of `and` and `or`, and in chains of branches that leave to the same place and do nothing else.

use crate::{Context, Level};
use base::Idx;
use ir::debug::DebugLoc;
use ir::{ArithFlags, BinaryOp, Block, BlockCall, CastOp, Function, Inst, InstId, IntCond, Type, Value};

/// Stretches of a set.
const MOST: usize = 32;
/// How deep trees of conditions are followed.
const DEEPEST: u32 = 6;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    if cx.level == Level::Og {
        return false;
    }
    let preds = function.count_entries();
    let mut changed = false;
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        changed |= straighten(function, block);
    }
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        changed |= trees(function, block);
        changed |= chain(function, &preds, block);
    }
    // What a chain came to may be the end of another one.
    for n in (0..function.layout.len()).rev() {
        let block = function.layout[n];
        changed |= chain(function, &preds, block);
    }
    changed
}

/// A branch that goes to the same place with true or with false hands over its condition.
fn straighten(function: &mut Function, block: Block) -> bool {
    let Some(end) = function.terminator(block) else { return false };
    let Inst::Branch { cond, then, otherwise } = function.inst(end) else { return false };
    if function.dest_block(then) != function.dest_block(otherwise) {
        return false;
    }
    let mut args: Vec<Value> = function.dest_args(then).collect();
    let others: Vec<Value> = function.dest_args(otherwise).collect();
    let mut differing = (0..args.len()).filter(|&n| args[n] != others[n]);
    let (Some(n), None) = (differing.next(), differing.next()) else { return false };
    if function.ty(args[n]) != Type::I1 {
        return false;
    }
    let loc = function.loc(end);
    match (function.const_bits(args[n]), function.const_bits(others[n])) {
        (Some(1), Some(0)) => args[n] = cond,
        (Some(0), Some(1)) => {
            let one = function.int(Type::I1, 1);
            let xor = Inst::Binary { op: BinaryOp::Xor, flags: ArithFlags::NONE, lhs: cond, rhs: one };
            let (inst, value) = function.make_value(xor, Type::I1, loc);
            let insts = function.insts_mut(block);
            insts.insert(insts.len() - 1, inst);
            args[n] = value;
        }
        _ => return false,
    }
    let dest = function.block_call(function.dest_block(then), &args);
    function.set_terminator(block, Inst::Jump { dest }, loc);
    true
}

/// So many values from the first one on, round the circle.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
struct Stretch {
    first: u128,
    count: u128,
}

/// Values of an integer.
#[derive(Clone, Debug)]
struct Set {
    of: Value,
    bits: u32,
    /// In order, apart from each other; the last may lead beyond zero.
    stretches: Vec<Stretch>,
}

impl Set {
    fn all(bits: u32) -> u128 {
        1 << bits
    }

    fn new(of: Value, bits: u32, stretches: Vec<Stretch>) -> Set {
        let all = Set::all(bits);
        // What leads beyond zero is cut there, for sorting, and put together again afterwards.
        let mut pieces: Vec<(u128, u128)> = Vec::new();
        for Stretch { first, count } in stretches {
            let end = first + count;
            match end > all {
                true => pieces.extend([(first, all), (0, end - all)]),
                false => pieces.push((first, end)),
            }
        }
        pieces.retain(|&(first, end)| first < end);
        pieces.sort_unstable();
        let mut joined: Vec<(u128, u128)> = Vec::new();
        for (first, end) in pieces {
            match joined.last_mut() {
                Some(last) if last.1 >= first => last.1 = last.1.max(end),
                _ => joined.push((first, end)),
            }
        }
        if let (Some(&(0, low)), Some(&(_, end))) = (joined.first(), joined.last())
            && joined.len() > 1
            && end == all
        {
            joined.remove(0);
            if let Some(last) = joined.last_mut() {
                last.1 += low;
            }
        }
        let stretches = joined.into_iter().map(|(first, end)| Stretch { first, count: end - first }).collect();
        Set { of, bits, stretches }
    }

    fn complement(&self) -> Set {
        let all = Set::all(self.bits);
        let stretches = match self.stretches.as_slice() {
            [] => vec![Stretch { first: 0, count: all }],
            known => (0..known.len())
                .map(|n| {
                    let (this, next) = (known[n], known[(n + 1) % known.len()]);
                    let first = (this.first + this.count) % all;
                    let count = (next.first + all - first) % all;
                    Stretch { first, count: if known.len() == 1 { all - this.count } else { count } }
                })
                .collect(),
        };
        Set::new(self.of, self.bits, stretches)
    }

    fn union(&self, other: &Set) -> Option<Set> {
        let stretches: Vec<Stretch> = self.stretches.iter().chain(&other.stretches).copied().collect();
        (self.of == other.of && stretches.len() <= MOST).then(|| Set::new(self.of, self.bits, stretches))
    }

    /// The same set for the value that a constant is added to.
    fn less(self, added: u128) -> Set {
        let all = Set::all(self.bits);
        let moved = |Stretch { first, count }: Stretch| Stretch { first: (first + all - added % all) % all, count };
        let stretches = self.stretches.into_iter().map(moved).collect();
        Set::new(self.of, self.bits, stretches)
    }

    /// For which values a condition holds.
    fn of(function: &Function, value: Value, depth: u32) -> Option<Set> {
        match function.def_of(value)? {
            Inst::IntCompare { cond, lhs, rhs } => {
                let ty = function.ty(lhs);
                if ty.is_vector() || !ty.is_int() || !(8..=64).contains(&ty.bits()) {
                    return None;
                }
                let (constant, all) = (function.const_bits(rhs)?, Set::all(ty.bits()));
                let least = all / 2;
                let (from_least, above) = ((constant + all - least) % all, (constant + 1) % all);
                let (first, count) = match cond {
                    IntCond::Eq => (constant, 1),
                    IntCond::Ne => (above, all - 1),
                    IntCond::Ult => (0, constant),
                    IntCond::Ule => (0, constant + 1),
                    IntCond::Ugt => (above, all - 1 - constant),
                    IntCond::Uge => (constant, all - constant),
                    IntCond::Slt => (least, from_least),
                    IntCond::Sle => (least, from_least + 1),
                    IntCond::Sgt => (above, all - 1 - from_least),
                    IntCond::Sge => (constant, all - from_least),
                };
                let set = Set::new(lhs, ty.bits(), vec![Stretch { first, count }]);
                match function.def_of(lhs) {
                    Some(Inst::Binary { op: BinaryOp::Add, lhs, rhs, .. }) if function.const_bits(rhs).is_some() => {
                        Some(Set { of: lhs, ..set.less(function.const_bits(rhs)?) })
                    }
                    _ => Some(set),
                }
            }
            Inst::Binary { op, lhs, rhs, .. } if depth > 0 && function.ty(value) == Type::I1 => {
                let a = Set::of(function, lhs, depth - 1)?;
                if op == BinaryOp::Xor {
                    return (function.const_bits(rhs)? == 1).then(|| a.complement());
                }
                let b = Set::of(function, rhs, depth - 1)?;
                match op {
                    BinaryOp::Or => a.union(&b),
                    BinaryOp::And => Some(a.complement().union(&b.complement())?.complement()),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

/// Makes instructions.
struct Maker<'f> {
    function: &'f mut Function,
    made: Vec<InstId>,
    loc: DebugLoc,
}

impl Maker<'_> {
    fn make(&mut self, inst: Inst, ty: Type) -> Value {
        let (inst, value) = self.function.make_value(inst, ty, self.loc);
        self.made.push(inst);
        value
    }

    fn binary(&mut self, op: BinaryOp, lhs: Value, constant: u128) -> Value {
        let ty = self.function.ty(lhs);
        let rhs = self.function.constant(ty, constant);
        self.make(Inst::Binary { op, flags: ArithFlags::NONE, lhs, rhs }, ty)
    }

    fn is_in(&mut self, value: Value, bits: u32, stretch: Stretch) -> Value {
        let ty = self.function.ty(value);
        let all = Set::all(bits);
        let (cond, lhs, rhs) = match stretch {
            Stretch { first, count: 1 } => (IntCond::Eq, value, first),
            Stretch { first, count } if count == all - 1 => (IntCond::Ne, value, (first + count) % all),
            // Comparisons with signs need no subtraction.
            Stretch { first, count } if first == all / 2 => (IntCond::Slt, value, (first + count) % all),
            Stretch { first, count } if (first + count) % all == all / 2 => {
                (IntCond::Sgt, value, (first + all - 1) % all)
            }
            Stretch { first: 0, count } => (IntCond::Ult, value, count),
            Stretch { first, count } if first + count == all => (IntCond::Ugt, value, first - 1),
            Stretch { first, count } => (IntCond::Ult, self.binary(BinaryOp::Add, value, (all - first) % all), count),
        };
        let rhs = self.function.constant(ty, rhs);
        self.make(Inst::IntCompare { cond, lhs, rhs }, Type::I1)
    }

    /// A short test that says whether the value is in the set.
    fn test(&mut self, set: &Set) -> Option<Value> {
        let (all, value) = (Set::all(set.bits), set.of);
        match set.stretches.as_slice() {
            [] => Some(self.function.int(Type::I1, 0)),
            [Stretch { count, .. }] if *count == all => Some(self.function.int(Type::I1, 1)),
            &[only] => Some(self.is_in(value, set.bits, only)),
            &[a, b] => {
                // Two that differ in one bit, which all values of one have and none of the other.
                let bit = a.first ^ b.first;
                let within = |s: Stretch| s.first / bit == (s.first + s.count - 1) / bit;
                if a.count == b.count && bit.is_power_of_two() && within(a) && within(b) {
                    let joined = self.binary(BinaryOp::Or, value, bit);
                    let upper = Stretch { first: a.first | b.first, count: a.count };
                    return Some(self.is_in(joined, set.bits, upper));
                }
                None
            }
            _ => None,
        }
    }

    /// A test of bits in a mask, if the set is within as many values as a word has bits.
    fn mask(&mut self, set: &Set) -> Option<Value> {
        let (first, last) = (set.stretches.first()?, set.stretches.last()?);
        let end = last.first + last.count;
        if set.stretches.len() < 3 || set.bits < 8 || end - first.first > 64 || end > Set::all(set.bits) {
            return None;
        }
        // Small values are bit numbers as they are.
        let start = if end <= 64 { 0 } else { first.first };
        let mut mask = 0u64;
        for stretch in &set.stretches {
            for n in 0..stretch.count {
                mask |= 1 << (stretch.first + n - start);
            }
        }
        let all = Set::all(set.bits);
        let index = if start == 0 { set.of } else { self.binary(BinaryOp::Add, set.of, all - start) };
        let near = self.is_in(index, set.bits, Stretch { first: 0, count: end - start });
        let index = match set.bits {
            64 => index,
            _ => self.make(Inst::Cast { op: CastOp::ZExt, arg: index }, Type::I64),
        };
        let count = self.binary(BinaryOp::And, index, 63);
        let lhs = self.function.int(Type::I64, mask);
        let flags = ArithFlags::NONE;
        let shifted = self.make(Inst::Binary { op: BinaryOp::LShr, flags, lhs, rhs: count }, Type::I64);
        let bit = self.make(Inst::Cast { op: CastOp::Trunc, arg: shifted }, Type::I1);
        Some(self.make(Inst::Binary { op: BinaryOp::And, flags, lhs: near, rhs: bit }, Type::I1))
    }

    /// A short test for a set or what is not in it, and whether it is the latter.
    fn either(&mut self, set: &Set, masks: bool) -> Option<(Value, bool)> {
        let other = set.complement();
        if let Some(value) = self.test(set) {
            return Some((value, false));
        }
        if let Some(value) = self.test(&other) {
            return Some((value, true));
        }
        if !masks {
            return None;
        }
        self.mask(set).map(|value| (value, false)).or_else(|| self.mask(&other).map(|value| (value, true)))
    }
}

/// Trees of `and` and `or` in a block.
fn trees(function: &mut Function, block: Block) -> bool {
    let is_tree = |function: &Function, inst: InstId| {
        matches!(function.inst(inst), Inst::Binary { op: BinaryOp::And | BinaryOp::Or, .. })
            && function.inst_type(inst) == Some(Type::I1)
    };
    if !function.insts(block).iter().any(|&inst| is_tree(function, inst)) {
        return false;
    }
    let mut changed = false;
    let mut new = Vec::new();
    for inst in std::mem::take(function.insts_mut(block)) {
        let result = function.result(inst).filter(|_| is_tree(function, inst));
        let Some(set) = result.and_then(|result| Set::of(function, result, DEEPEST)) else {
            new.push(inst);
            continue;
        };
        let loc = function.loc(inst);
        let mut maker = Maker { function, made: Vec::new(), loc };
        if let Some((value, opposite)) = maker.either(&set, false) {
            new.append(&mut maker.made);
            let rhs = function.int(Type::I1, opposite.into());
            function.replace_inst(inst, Inst::Binary { op: BinaryOp::Xor, flags: ArithFlags::NONE, lhs: value, rhs });
            changed = true;
        }
        new.push(inst);
    }
    *function.insts_mut(block) = new;
    changed
}

/// Where a chain ends, and what it amounts to there.
enum End {
    /// A branch: to where the chain leaves, or on.
    Branch(BlockCall),
    /// A jump to where the chain leaves with one argument that is a condition there: position, and its value when the
    /// chain leaves.
    Jump(BlockCall, usize, bool),
}

fn same_dest(function: &Function, a: BlockCall, b: BlockCall) -> bool {
    function.dest_block(a) == function.dest_block(b) && function.dest_args(a).eq(function.dest_args(b))
}

/// Whether a block does nothing but find out this condition.
fn only_tests(function: &Function, block: Block, set: &Set) -> bool {
    let insts = function.insts(block);
    insts[..insts.len() - 1].iter().all(|&inst| {
        let is_sum = |lhs: Value, op: BinaryOp| op == BinaryOp::Add && lhs == set.of;
        match function.inst(inst) {
            Inst::IntCompare { .. } => true,
            Inst::Binary { op, lhs, .. } => function.inst_type(inst) == Some(Type::I1) || is_sum(lhs, op),
            _ => false,
        }
    })
}

/// A chain of branches that begins with this block.
fn chain(function: &mut Function, preds: &[u32], head: Block) -> bool {
    let Some(end) = function.terminator(head) else { return false };
    let Inst::Branch { cond, then, otherwise } = function.inst(end) else { return false };
    let Some(set) = Set::of(function, cond, DEEPEST) else { return false };
    for (leave, next, set) in [(then, otherwise, set.clone()), (otherwise, then, set.complement())] {
        if function.dest_block(leave) == function.dest_block(next) {
            continue;
        }
        if let Some(followed) = follow(function, preds, head, (leave, next), set)
            && replace(function, head, leave, followed)
        {
            return true;
        }
    }
    false
}

/// A chain behind its head.
struct Chain {
    /// For which values it leaves.
    set: Set,
    end: End,
    /// The blocks that nobody needs any more.
    blocks: Vec<Block>,
}

/// Follows a chain as far as it goes.
fn follow(
    function: &Function,
    preds: &[u32],
    head: Block,
    (leave, mut next): (BlockCall, BlockCall),
    mut set: Set,
) -> Option<Chain> {
    let mut end = None;
    let mut blocks = Vec::new();
    for _ in 0..MOST {
        let block = function.dest_block(next);
        if preds[block.index()] != 1 || block == head || !function.params(block).is_empty() {
            break;
        }
        let Some(last) = function.terminator(block) else { break };
        match function.inst(last) {
            Inst::Branch { cond, then, otherwise } => {
                let Some(own) = Set::of(function, cond, DEEPEST) else { break };
                let (own, on) = if same_dest(function, then, leave) {
                    (own, otherwise)
                } else if same_dest(function, otherwise, leave) {
                    (own.complement(), then)
                } else {
                    break;
                };
                let Some(both) = set.union(&own) else { break };
                if !only_tests(function, block, &set) || function.dest_block(on) == function.dest_block(leave) {
                    break;
                }
                (set, next, end) = (both, on, Some(End::Branch(on)));
                blocks.push(block);
            }
            Inst::Jump { dest } if function.dest_block(dest) == function.dest_block(leave) => {
                let pairs: Vec<(Value, Value)> = function.dest_args(dest).zip(function.dest_args(leave)).collect();
                let mut differing = (0..pairs.len()).filter(|&n| pairs[n].0 != pairs[n].1);
                let (Some(n), None) = (differing.next(), differing.next()) else { break };
                let (here, there) = pairs[n];
                if function.ty(here) != Type::I1 {
                    break;
                }
                let (Some(bits), Some(own)) = (function.const_bits(there), Set::of(function, here, DEEPEST)) else {
                    break;
                };
                let when_left = bits != 0;
                let own = if when_left { own } else { own.complement() };
                let Some(both) = set.union(&own) else { break };
                if only_tests(function, block, &set) {
                    blocks.push(block);
                    return Some(Chain { set: both, end: End::Jump(dest, n, when_left), blocks });
                }
                break;
            }
            _ => break,
        }
    }
    Some(Chain { set, end: end?, blocks })
}

/// Puts one test in place of a chain, if it is short. What the chain's blocks computed is computed before the test: it
/// may be used further down.
fn replace(function: &mut Function, head: Block, leave: BlockCall, chain: Chain) -> bool {
    let Chain { set, end, blocks } = chain;
    let Some(last) = function.terminator(head) else { return false };
    let loc = function.loc(last);
    let mut maker = Maker { function, made: Vec::new(), loc };
    let Some((value, opposite)) = maker.either(&set, true) else { return false };
    let mut made = maker.made;
    let copy = |function: &mut Function, dest: BlockCall| {
        let args: Vec<Value> = function.dest_args(dest).collect();
        function.block_call(function.dest_block(dest), &args)
    };
    let inst = match end {
        End::Branch(on) => {
            let (leave, on) = (copy(function, leave), copy(function, on));
            let (then, otherwise) = if opposite { (on, leave) } else { (leave, on) };
            Inst::Branch { cond: value, then, otherwise }
        }
        End::Jump(dest, n, when_left) => {
            let flip = function.int(Type::I1, u64::from(opposite == when_left));
            let flags = ArithFlags::NONE;
            let xor = Inst::Binary { op: BinaryOp::Xor, flags, lhs: value, rhs: flip };
            let (inst, value) = function.make_value(xor, Type::I1, loc);
            made.push(inst);
            let mut args: Vec<Value> = function.dest_args(dest).collect();
            args[n] = value;
            Inst::Jump { dest: function.block_call(function.dest_block(dest), &args) }
        }
    };
    let terminator = function.make_inst(inst, None, &[], loc);
    let mut kept = Vec::new();
    for block in blocks {
        let insts = function.insts_mut(block);
        kept.extend(insts.drain(..insts.len() - 1));
    }
    let insts = function.insts_mut(head);
    insts.pop();
    insts.append(&mut kept);
    insts.append(&mut made);
    insts.push(terminator);
    true
}
