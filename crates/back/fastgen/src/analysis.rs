//! The analysis pass: positions of blocks, uses of values, how far values live.
//!
//! Liveness is by block position in the layout: a value whose last use is in block `e` is alive at most
//! until `e`, unless a jump back from beyond `e` to `e` or before it may lead to the use again: then
//! it lives until the block of that jump, and so on. This holds if no block is dominated by a later
//! one, which is so if each block has a predecessor before it; else slots of such values are not shared.

use crate::state::{Core, NOWHERE, ValueFlags};
use base::Idx;
use ir::{Block, Function, Inst, InstId};

/// Results of the analysis; its buffers serve all functions.
#[derive(Default)]
pub struct Analysis {
    /// Blocks in the order of emission: the layout, with the tests of loops moved to their ends.
    pub order: Vec<Block>,
    /// Position of each block in the order; `u32::MAX` for those outside.
    pub position: Vec<u32>,
    /// For each block: where a jump to it may go at once, since the block does nothing but jump on.
    forward: Vec<Block>,
    /// For loop rotation: positions before and behind each, and whether it was moved.
    links: Vec<(u32, u32, bool)>,
    /// For each position: the only predecessor's position, `MANY`, or none.
    pred: Vec<u32>,
    /// For each position: whether a predecessor is before it.
    forward_pred: Vec<bool>,
    /// For each position `e`: how far a value lives whose last use is at `e`.
    live_to: Vec<u32>,
    /// Whether `live_to` is valid: no block is dominated by a later one.
    pub ordered: bool,
}

const MANY: u32 = u32::MAX - 1;

impl Analysis {
    /// Analyses `func` into `core`. With `keep_jumps`, blocks that only jump stay, for the debugger's sake.
    /// `visit` sees each instruction that is more than arithmetic and plain memory access.
    pub fn run(&mut self, func: &Function, core: &mut Core, keep_jumps: bool, mut visit: impl FnMut(InstId, &Inst)) {
        let count = func.layout.len();
        self.find_forwards(func, keep_jumps);
        self.find_order(func);
        self.pred.clear();
        self.pred.resize(count, NOWHERE);
        self.forward_pred.clear();
        self.forward_pred.resize(count, false);
        self.live_to.clear();
        self.live_to.resize(count, 0);
        let order = std::mem::take(&mut self.order);
        for (pos, &block) in order.iter().enumerate() {
            let pos = pos as u32;
            for &param in func.params(block) {
                let state = core.value_mut(param);
                state.flags.clear(ValueFlags::LEAF);
                state.def_pos = pos;
            }
            let insts = func.insts(block);
            for &id in insts {
                let inst = func.inst(id);
                func.for_each_operand(id, |value| {
                    let state = core.value_mut(value);
                    state.uses += 1;
                    state.user = id;
                    if state.def_pos != pos {
                        state.flags.set(ValueFlags::GLOBAL);
                        state.last_pos = state.last_pos.max(pos);
                    }
                });
                for result in func.results(id) {
                    let state = core.value_mut(result);
                    state.flags.clear(ValueFlags::LEAF);
                    state.def_pos = pos;
                }
                match inst {
                    Inst::Call { .. }
                    | Inst::Intrinsic { .. }
                    | Inst::Asm(_)
                    | Inst::AtomicRmw { .. }
                    | Inst::CmpXchg { .. }
                    | Inst::MemCopy { .. }
                    | Inst::MemSet { .. } => visit(id, &inst),
                    _ => {}
                }
            }
            if let Some(&last) = insts.last() {
                let last_inst = func.inst(last);
                func.for_each_dest(last, |dest| self.edge(pos, func.dest_block(dest)));
                if let Inst::IndirectBranch { dests, .. } = last_inst {
                    for dest in func.blocks_of(dests) {
                        // Twice: control comes through its label, even if it is the next block.
                        self.edge(pos, dest);
                        self.edge(pos, dest);
                    }
                }
            }
        }
        for &(_, pad) in &func.landing_pads {
            // Twice, as above: control comes from outside.
            self.edge(0, pad);
            self.edge(0, pad);
        }
        self.order = order;
        self.finish(count);
        core.frame.fresh_globals = !self.ordered;
    }

    /// Finds blocks that only jump on.
    fn find_forwards(&mut self, func: &Function, keep_jumps: bool) {
        self.forward.clear();
        self.forward.extend((0..func.num_blocks()).map(Block::from_usize));
        if keep_jumps {
            return;
        }
        // From the end: most chains lead forward, so that one look at the target is enough.
        for &block in func.layout.iter().skip(1).rev() {
            if let [only] = func.insts(block)
                && let Inst::Jump { dest } = func.inst(*only)
                && func.params(block).is_empty()
                && func.dest_args(dest).len() == 0
            {
                let target = self.forward[func.dest_block(dest).index()];
                // A block that was forwarded here already would make a circle.
                if self.forward[target.index()] == target {
                    self.forward[block.index()] = target;
                }
            }
        }
        // Chains that lead backward: each block gets the end of its chain, the way getting shorter as it is gone.
        for &block in &func.layout {
            let mut at = block;
            loop {
                let next = self.forward[at.index()];
                let over = self.forward[next.index()];
                if over == next {
                    break;
                }
                self.forward[at.index()] = over;
                at = over;
            }
            self.forward[block.index()] = self.forward[at.index()];
        }
    }
    /// Where a jump to a block goes.
    #[inline]
    pub fn target(&self, block: Block) -> Block {
        self.forward[block.index()]
    }

    /// Finds the order of emission. A loop that begins with a test, `h: if (..) goto exit; ..; l: goto h`, gets
    /// the test moved behind `l`: one jump less each time round.
    fn find_order(&mut self, func: &Function) {
        let layout = &func.layout;
        self.position.clear();
        self.position.resize(func.num_blocks(), NOWHERE);
        for (pos, &block) in layout.iter().enumerate() {
            self.position[block.index()] = pos as u32;
        }
        let count = layout.len() as u32;
        self.links.clear();
        self.links.extend((0..count).map(|pos| (pos.wrapping_sub(1), pos + 1, false)));
        let mut rotated = false;
        // Where locals are values, the body uses what the test defines, which must then be emitted first.
        let first = if func.attrs.promoted { layout.len() } else { 1 };
        // The last jump back to a test is its loop's end.
        for pos in (first..layout.len()).rev() {
            let Some(last) = func.terminator(layout[pos]) else { continue };
            let Inst::Jump { dest } = func.inst(last) else { continue };
            let head = self.position[func.dest_block(dest).index()];
            if head == 0 || head as usize >= pos || !self.is_loop_test(func, head as usize, pos) {
                continue;
            }
            let (before, behind, moved) = self.links[head as usize];
            if moved {
                continue;
            }
            self.links[before as usize].1 = behind;
            if behind < count {
                self.links[behind as usize].0 = before;
            }
            let after = self.links[pos].1;
            self.links[head as usize] = (pos as u32, after, true);
            self.links[pos].1 = head;
            if after < count {
                self.links[after as usize].0 = head;
            }
            rotated = true;
        }
        self.order.clear();
        if !rotated {
            self.order.extend_from_slice(layout);
            return;
        }
        let mut pos = 0;
        while pos < count {
            self.order.push(layout[pos as usize]);
            pos = self.links[pos as usize].1;
        }
        for (pos, &block) in self.order.iter().enumerate() {
            self.position[block.index()] = pos as u32;
        }
    }
    /// Whether the block at `head` branches to the one behind it or out of the blocks up to `end`.
    fn is_loop_test(&self, func: &Function, head: usize, end: usize) -> bool {
        let Some(last) = func.terminator(func.layout[head]) else { return false };
        let Inst::Branch { then, otherwise, .. } = func.inst(last) else { return false };
        let position = |dest| self.position[func.dest_block(dest).index()] as usize;
        let (a, b) = (position(then), position(otherwise));
        let leaves = |pos: usize| pos < head || pos > end;
        (a == head + 1 && leaves(b)) || (b == head + 1 && leaves(a))
    }

    fn edge(&mut self, from: u32, to: Block) {
        let to = self.position[self.forward[to.index()].index()];
        if to == NOWHERE {
            // A label in code that was left out since it cannot be reached, in a list of possible targets.
            return;
        }
        let pred = &mut self.pred[to as usize];
        *pred = if *pred == NOWHERE { from } else { MANY };
        if from < to {
            self.forward_pred[to as usize] = true;
        } else {
            let far = &mut self.live_to[to as usize];
            *far = (*far).max(from);
        }
    }

    /// Turns "furthest jump back to here" into "how far a value used here last lives".
    fn finish(&mut self, count: usize) {
        self.ordered = (1..count).all(|pos| self.forward_pred[pos] || self.pred[pos] == NOWHERE);
        let mut furthest = 0;
        for far in &mut self.live_to {
            furthest = furthest.max(*far);
            *far = furthest;
        }
        for pos in (0..count).rev() {
            let far = self.live_to[pos] as usize;
            self.live_to[pos] = if far > pos { self.live_to[far] } else { pos as u32 };
        }
    }

    /// Position of a block.
    #[inline]
    pub fn position(&self, block: Block) -> u32 {
        self.position[block.index()]
    }
    /// Last position at which a value may be alive that is used last at `pos`.
    #[inline]
    pub fn live_to(&self, pos: u32) -> u32 {
        self.live_to[pos as usize]
    }
    /// Whether nothing jumps to the block at `pos`.
    pub fn is_unreachable(&self, pos: u32) -> bool {
        pos > 0 && self.pred[pos as usize] == NOWHERE
    }
    /// Whether the block at `pos` is only reached from the one before it, by one edge.
    pub fn only_follows(&self, pos: u32) -> bool {
        pos > 0 && self.pred[pos as usize] == pos - 1
    }
}
