//! The order in which blocks are laid out, and which of them need labels and alignment.

use super::super::lower::Origin;
use super::super::mir::*;
use super::Emitter;
use emit_x86::Cond;

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
        self.targets = targets;
        self.order = if self.u.options.size {
            [self.chained(&expected), self.chained(&rare)].concat()
        } else {
            [expected, rare].concat()
        };
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

    /// The blocks in an order in which as many as possible fall on into the next: neighbours that do are left together, then
    /// each block is put before one it goes to that nothing falls into.
    fn chained(&self, blocks: &[u32]) -> Vec<u32> {
        let count = self.code.rf.num_blocks();
        let mut after: Vec<Option<u32>> = vec![None; count];
        let mut entered = vec![true; count];
        for &block in blocks {
            entered[block as usize] = false;
        }
        // The first block of each chain, by its last.
        let mut first: Vec<u32> = (0..count as u32).collect();
        let mut last = first.clone();
        // Control begins in the first block.
        if let Some(&block) = blocks.first() {
            entered[block as usize] = true;
        }
        let falls_on = |block: u32| -> smallvec::SmallVec<[u32; 2]> {
            let (_, end) = self.code.rf.block_range(regalloc::Block(block));
            match self.code.insts[end as usize - 1].op {
                Op::Jump | Op::Branch(_) => {
                    self.code.rf.succs(regalloc::Block(block)).map(|succ| self.targets[succ.0 as usize]).collect()
                }
                _ => smallvec::SmallVec::new(),
            }
        };
        let mut link = |block: u32, next: u32, after: &mut Vec<Option<u32>>| {
            if after[block as usize].is_some() || entered[next as usize] || first[block as usize] == next {
                return;
            }
            after[block as usize] = Some(next);
            entered[next as usize] = true;
            let (head, tail) = (first[block as usize], last[next as usize]);
            first[tail as usize] = head;
            last[head as usize] = tail;
        };
        for pair in blocks.windows(2) {
            if falls_on(pair[0]).contains(&pair[1]) {
                link(pair[0], pair[1], &mut after);
            }
        }
        for &block in blocks {
            for next in falls_on(block) {
                link(block, next, &mut after);
            }
        }
        let mut order = Vec::with_capacity(blocks.len());
        let mut done = vec![false; count];
        let mut follows = vec![false; count];
        for next in after.iter().flatten() {
            follows[*next as usize] = true;
        }
        for &block in blocks {
            let mut at = (!follows[block as usize]).then_some(block);
            while let Some(block) = at {
                if !std::mem::replace(&mut done[block as usize], true) {
                    order.push(block);
                }
                at = after[block as usize];
            }
        }
        order
    }
}
