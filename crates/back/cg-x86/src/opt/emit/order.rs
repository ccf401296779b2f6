//! The order in which blocks are laid out, and which of them need labels and alignment.

use super::super::lower::Origin;
use super::super::mir::*;
use super::Emitter;
use crate::int::Cond;

impl Emitter<'_, '_, '_> {
    /// Whether a block is laid out behind all that is expected to run: what moves for an edge to a rare block too.
    fn is_rare(&self, block: u32) -> bool {
        let first = self.code.s.first_cold;
        let mut succs = self.code.rf.succs(regalloc::Block(block));
        let is_edge = matches!(self.code.s.origins[block as usize], Origin::Edge(_));
        block >= first || is_edge && succs.len() > 0 && succs.all(|succ| succ.0 >= first)
    }
    pub(super) fn order_blocks(&mut self) {
        let count = self.code.s.blocks.len();
        let mut next: Vec<u32> = (0..count as u32).collect();
        for block in 0..count as u32 {
            if self.is_empty(block)
                && let Some(succ) = self.code.rf.succs(regalloc::Block(block)).next()
            {
                next[block as usize] = succ.0;
            }
        }
        // Chains of empty blocks end at the first that is not; a loop of them is broken where it is met.
        for block in 0..count {
            let (mut at, mut steps) = (block, 0);
            while next[at] as usize != at {
                at = next[at] as usize;
                steps += 1;
                if steps > count {
                    next[block] = block as u32;
                    at = block;
                }
            }
            let mut step = block;
            while step != at {
                step = std::mem::replace(&mut next[step], at as u32) as usize;
            }
        }
        if self.u.options.size {
            self.merge_blocks(&mut next);
        }
        let targets = next;
        let emitted = |&block: &u32| block == 0 || targets[block as usize] == block;
        let (rare, expected): (Vec<u32>, Vec<u32>) =
            (0..count as u32).filter(emitted).partition(|&block| self.is_rare(block));
        self.order = [expected, rare].concat();
        self.targets = targets;
        self.labels = vec![None; count];
        self.aligned = vec![false; count];
        let mut position = vec![0u32; count];
        for (n, &block) in self.order.iter().enumerate() {
            position[block as usize] = n as u32;
        }
        // Blocks that something jumps to get labels.
        for n in 0..self.order.len() {
            let block = self.order[n];
            let following = self.order.get(n + 1).copied();
            let (_, end) = self.code.rf.block_range(regalloc::Block(block));
            let last = self.code.insts[end as usize - 1].op;
            let succs: smallvec::SmallVec<[u32; 4]> =
                self.code.rf.succs(regalloc::Block(block)).map(|succ| self.targets[succ.0 as usize]).collect();
            // Cold blocks jump back to where they were left, which begins no loop.
            let loops = block < self.code.s.first_cold;
            if loops && !self.u.options.size && matches!(last, Op::Jump | Op::Branch(_)) {
                // A loop whose header is repeated at its end begins behind the header.
                let heads: smallvec::SmallVec<[u32; 4]> = match (last, self.copied_header(n)) {
                    (Op::Jump, Some(header)) => {
                        self.code.rf.succs(regalloc::Block(header)).map(|succ| self.targets[succ.0 as usize]).collect()
                    }
                    _ => succs.clone(),
                };
                for head in heads {
                    let (_, end) = self.code.rf.block_range(regalloc::Block(head));
                    let leaves = self.code.insts[end as usize - 1].op == Op::Ret;
                    self.aligned[head as usize] |= position[head as usize] <= n as u32 && !leaves;
                }
            }
            match last {
                Op::JumpInd => {}
                Op::Asm => {
                    self.want_asm_labels(end - 1, &succs);
                    for &succ in &succs {
                        self.want_label(succ);
                    }
                }
                Op::Jump if self.copied_header(n).is_some() => {
                    let header = self.successor(n, 0);
                    let succs: smallvec::SmallVec<[u32; 2]> =
                        self.code.rf.succs(regalloc::Block(header)).map(|succ| self.targets[succ.0 as usize]).collect();
                    for succ in succs {
                        self.want_label(succ);
                    }
                }
                Op::Jump | Op::Branch(_) => {
                    let parity = matches!(last, Op::Branch(Cond::EqualOrdered | Cond::NotEqualUnordered));
                    for &succ in &succs {
                        if Some(succ) != following || parity {
                            self.want_label(succ);
                        }
                    }
                }
                _ => {
                    for &succ in &succs {
                        self.want_label(succ);
                    }
                }
            }
        }
    }
}
