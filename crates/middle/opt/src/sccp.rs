//! Sparse conditional constant propagation (Wegman and Zadeck): what is the same constant however control got there.
//!
//! Values are taken for constants, and blocks for unreachable, until the opposite is seen. So a variable that a loop
//! changes only in a branch that is never taken stays the constant that it began as, which passes that believe only
//! what they have shown cannot find. What is found replaces the values; branches that are decided by then are cleaned
//! up by the pass after this one.

use crate::{Context, edit, fold};
use base::Idx;
use ir::debug::DebugLoc;
use ir::{BinaryOp, Block, BlockCall, Function, Inst, InstId, Replacements, Value, ValueDef};

/// Nothing has been seen that gives the value.
const UNSEEN: u32 = u32::MAX;
/// It is not one constant.
const VARIES: u32 = u32::MAX - 1;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    let uses = Uses::of(function);
    let mut sccp = Sccp {
        states: vec![UNSEEN; function.num_values()],
        reached: vec![false; function.num_blocks()],
        blocks: Vec::new(),
        changed: Vec::new(),
        function,
    };
    sccp.enter(sccp.function.entry());
    for &param in &sccp.function.params(sccp.function.entry()).to_vec() {
        sccp.states[param.index()] = VARIES;
    }
    for block in sccp.function.address_taken().to_vec() {
        sccp.enter(block);
        // Who jumps there is not seen.
        for param in sccp.function.params(block).to_vec() {
            sccp.states[param.index()] = VARIES;
        }
    }
    sccp.solve(&uses);
    let Sccp { states, reached, .. } = sccp;
    let count = replace(function, &states, &reached);
    if count > 0 {
        cx.remarks.done("sccp", DebugLoc::outermost(function.loc), || format!("{count} values found constant"));
    }
    count > 0
}

/// Where each value is used: the instructions, and their blocks.
struct Uses {
    start: Vec<u32>,
    users: Vec<(Block, InstId)>,
}

impl Uses {
    fn of(function: &Function) -> Uses {
        let mut start = vec![0u32; function.num_values() + 1];
        let walk = |f: &mut dyn FnMut(Block, InstId, Value)| {
            for &block in &function.layout {
                for &inst in function.insts(block) {
                    function.for_each_operand(inst, |value| {
                        if matches!(function.def(value), ValueDef::Inst { .. } | ValueDef::Param { .. }) {
                            f(block, inst, value);
                        }
                    });
                }
            }
        };
        walk(&mut |_, _, value| start[value.index() + 1] += 1);
        for n in 1..start.len() {
            start[n] += start[n - 1];
        }
        let mut fill = start.clone();
        let mut users = vec![(Block::from_u32(0), InstId::from_u32(0)); start[start.len() - 1] as usize];
        walk(&mut |block, inst, value| {
            users[fill[value.index()] as usize] = (block, inst);
            fill[value.index()] += 1;
        });
        Uses { start, users }
    }

    fn get(&self, value: Value) -> &[(Block, InstId)] {
        // Constants that were made since have no uses.
        match self.start.get(value.index()..value.index() + 2) {
            Some(&[from, to]) => &self.users[from as usize..to as usize],
            _ => &[],
        }
    }
}

struct Sccp<'f> {
    function: &'f mut Function,
    /// What is known of each value, by number: `UNSEEN`, `VARIES`, or the number of the leaf that it is. States only
    /// ever go from the first by the third to the second.
    states: Vec<u32>,
    reached: Vec<bool>,
    /// Blocks to be looked at for the first time.
    blocks: Vec<Block>,
    /// Values of which something else is known by now.
    changed: Vec<Value>,
}

impl Sccp<'_> {
    fn solve(&mut self, uses: &Uses) {
        loop {
            if let Some(value) = self.changed.pop() {
                for &(block, inst) in uses.get(value) {
                    if self.reached[block.index()] {
                        self.visit(inst);
                    }
                }
            } else if let Some(block) = self.blocks.pop() {
                for n in 0..self.function.insts(block).len() {
                    self.visit(self.function.insts(block)[n]);
                }
            } else {
                break;
            }
        }
    }

    fn enter(&mut self, block: Block) {
        if !std::mem::replace(&mut self.reached[block.index()], true) {
            self.blocks.push(block);
        }
    }

    fn state(&self, value: Value) -> u32 {
        match self.function.def(value) {
            ValueDef::Inst { .. } | ValueDef::Param { .. } => self.states[value.index()],
            _ => value.as_u32(),
        }
    }

    /// What stands for a value: the constant that it is, or itself.
    fn known(&self, value: Value) -> Value {
        match self.state(value) {
            UNSEEN | VARIES => value,
            leaf => Value::from_u32(leaf),
        }
    }

    fn constant(&self, value: Value) -> Option<u128> {
        let plain = !self.function.ty(value).is_vector();
        self.function.const_bits(self.known(value)).filter(|_| plain)
    }

    fn is_poison(&self, state: u32) -> bool {
        state < VARIES && matches!(self.function.def(Value::from_u32(state)), ValueDef::Poison)
    }

    /// Adds what is seen of a value to what was.
    fn meet(&mut self, value: Value, seen: u32) {
        let old = self.states[value.index()];
        let new = if old == seen || seen == UNSEEN || old == VARIES {
            old
        } else if old == UNSEEN || self.is_poison(old) {
            seen
        } else if self.is_poison(seen) {
            // Poison may be anything, so that constant as well.
            old
        } else {
            VARIES
        };
        if new != old {
            self.states[value.index()] = new;
            self.changed.push(value);
        }
    }

    fn visit(&mut self, inst: InstId) {
        if self.function.is_terminator(inst) {
            self.visit_end(inst);
        } else if let Inst::Overflow { op, lhs, rhs } = self.function.inst(inst) {
            let seen = self.function.results(inst).collect::<Vec<Value>>();
            if self.state(lhs) == UNSEEN || self.state(rhs) == UNSEEN {
                return;
            }
            let ty = self.function.ty(lhs);
            let folded = self.constant(lhs).zip(self.constant(rhs)).and_then(|(a, b)| fold::overflow(op, ty, a, b));
            for (n, result) in seen.into_iter().enumerate() {
                let ty = self.function.ty(result);
                let state = match folded {
                    Some((value, lost)) => self.function.constant(ty, if n == 0 { value } else { lost }).as_u32(),
                    None => VARIES,
                };
                self.meet(result, state);
            }
        } else {
            let state = self.evaluate(inst);
            for (n, result) in self.function.results(inst).enumerate() {
                self.meet(result, if n == 0 { state } else { VARIES });
            }
        }
        if self.states.len() < self.function.num_values() {
            self.states.resize(self.function.num_values(), VARIES);
        }
    }

    /// What an instruction that is no terminator gives, with what is known of its operands.
    fn evaluate(&mut self, inst: InstId) -> u32 {
        let function = &*self.function;
        let Some(result) = function.result(inst) else { return VARIES };
        let ty = function.ty(result);
        match function.inst(inst) {
            Inst::Select { cond, then, otherwise } => {
                let (yes, no) = (self.state(then), self.state(otherwise));
                return match (self.state(cond), self.constant(cond)) {
                    (UNSEEN, _) => UNSEEN,
                    (_, Some(bits)) => {
                        if bits != 0 {
                            yes
                        } else {
                            no
                        }
                    }
                    _ if yes == UNSEEN || no == UNSEEN => UNSEEN,
                    _ if yes == no => yes,
                    _ => VARIES,
                };
            }
            Inst::Binary { .. }
            | Inst::Unary { .. }
            | Inst::Cast { .. }
            | Inst::IntCompare { .. }
            | Inst::FloatCompare { .. }
            | Inst::PtrAdd { .. } => {}
            _ => return VARIES,
        }
        let mut unseen = false;
        function.for_each_operand(inst, |value| unseen |= self.state(value) == UNSEEN);
        if unseen {
            return UNSEEN;
        }
        let folded = fold::inst(function, inst, |value| self.known(value)).or_else(|| self.absorbed(inst));
        if let Some(bits) = folded.filter(|_| !ty.is_vector()) {
            return self.function.constant(ty, bits).as_u32();
        }
        if let Inst::PtrAdd { base, offset, .. } = function.inst(inst)
            && let Some(bytes) = function.const_offset(self.known(offset))
        {
            let base = self.known(base);
            if let Some(bits) = function.const_bits(base) {
                let bits = fold::truncate(bits.wrapping_add(bytes as u128), ty);
                return self.function.constant(ty, bits).as_u32();
            }
            return edit::folded_offset(self.function, base, bytes).map_or(VARIES, |leaf| leaf.as_u32());
        }
        VARIES
    }

    /// What one constant operand decides alone.
    fn absorbed(&self, inst: InstId) -> Option<u128> {
        let Inst::Binary { op, lhs, rhs, .. } = self.function.inst(inst) else { return None };
        let ones = fold::truncate(u128::MAX, self.function.ty(lhs));
        let either = |bits: u128| self.constant(lhs) == Some(bits) || self.constant(rhs) == Some(bits);
        match op {
            BinaryOp::And | BinaryOp::Mul | BinaryOp::UMin => either(0).then_some(0),
            BinaryOp::Or | BinaryOp::UMax => either(ones).then_some(ones),
            _ => None,
        }
    }

    fn visit_end(&mut self, inst: InstId) {
        match self.function.inst(inst) {
            Inst::Branch { cond, then, otherwise } => match (self.state(cond), self.constant(cond)) {
                (UNSEEN, _) => {}
                (_, Some(bits)) => self.go(if bits != 0 { then } else { otherwise }),
                _ => {
                    self.go(then);
                    self.go(otherwise);
                }
            },
            Inst::Switch { value, table } => match (self.state(value), self.constant(value)) {
                (UNSEEN, _) => {}
                (_, Some(bits)) => {
                    let data = &self.function.switches[table];
                    let n = data.cases.partition_point(|case| case.high < bits);
                    let case = data.cases.get(n).filter(|case| case.low <= bits);
                    self.go(case.map_or(data.default, |case| case.dest));
                }
                _ => self.go_everywhere(inst),
            },
            Inst::IndirectBranch { dests, .. } => {
                for block in self.function.blocks_of(dests).collect::<Vec<Block>>() {
                    self.enter(block);
                }
            }
            _ => {
                for result in self.function.results(inst) {
                    self.meet(result, VARIES);
                }
                self.go_everywhere(inst);
            }
        }
    }

    fn go_everywhere(&mut self, inst: InstId) {
        let mut dests = Vec::new();
        self.function.for_each_dest(inst, |dest| dests.push(dest));
        dests.into_iter().for_each(|dest| self.go(dest));
    }

    fn go(&mut self, dest: BlockCall) {
        let block = self.function.dest_block(dest);
        for n in 0..self.function.params(block).len() {
            let param = self.function.params(block)[n];
            let Some(arg) = self.function.dest_args(dest).nth(n) else { break };
            self.meet(param, self.state(arg));
        }
        self.enter(block);
    }
}

/// Puts constants in the place of the values that they are.
fn replace(function: &mut Function, states: &[u32], reached: &[bool]) -> usize {
    let mut replacements = Replacements::new();
    let mut count = 0;
    let mut note = |value: Value| {
        if let Some(&leaf) = states.get(value.index())
            && leaf < VARIES
        {
            replacements.replace(value, Value::from_u32(leaf));
            count += 1;
        }
    };
    for &block in function.layout.iter().filter(|block| reached[block.index()]) {
        function.params(block).iter().for_each(|&param| note(param));
        for &inst in function.insts(block) {
            function.results(inst).for_each(&mut note);
        }
    }
    replacements.apply(function);
    count
}
