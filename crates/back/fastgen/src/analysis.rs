//! The analysis pass: positions of blocks, uses of values, how far values live.
//!
//! Liveness is by block position in the layout: a value whose last use is in block `e` is alive at most
//! until `e`, unless a jump back from beyond `e` to `e` or before it may lead to the use again: then
//! it lives until the block of that jump, and so on. This holds if no block is dominated by a later
//! one, which is so if each block has a predecessor before it; else slots are not used again.

use crate::state::{Core, NOWHERE, ValueFlags};
use base::Idx;
use ir::{Block, Function, Inst, InstId};

/// Results of the analysis; its buffers serve all functions.
#[derive(Default)]
pub struct Analysis {
    /// Position of each block in the layout; `u32::MAX` for those outside.
    pub position: Vec<u32>,
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
    /// Analyses `func` into `core`. `visit` sees each instruction that is more than arithmetic and plain memory access.
    pub fn run(&mut self, func: &Function, core: &mut Core, mut visit: impl FnMut(InstId, &Inst)) {
        let count = func.layout.len();
        self.position.clear();
        self.position.resize(func.num_blocks(), NOWHERE);
        for (pos, &block) in func.layout.iter().enumerate() {
            self.position[block.index()] = pos as u32;
        }
        self.pred.clear();
        self.pred.resize(count, NOWHERE);
        self.forward_pred.clear();
        self.forward_pred.resize(count, false);
        self.live_to.clear();
        self.live_to.resize(count, 0);
        for (pos, &block) in func.layout.iter().enumerate() {
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
                        self.edge(pos, dest);
                    }
                }
            }
        }
        self.finish(count);
        core.frame.reuse &= self.ordered;
    }

    fn edge(&mut self, from: u32, to: Block) {
        let to = self.position[to.index()];
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
