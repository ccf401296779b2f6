//! The flow graph: predecessors, successors and reverse post-order in flat arrays.

use base::Idx;
use ir::{Block, Function, Inst};

/// Number of a block that cannot be reached.
const UNREACHED: u32 = u32::MAX;

/// The flow graph of a function. An edge appears as often as the terminator names it.
#[derive(Clone, Debug)]
pub struct Cfg {
    /// Reachable blocks in reverse post-order; the entry is first.
    pub order: Vec<Block>,
    number: Vec<u32>,
    succ_start: Vec<u32>,
    succs: Vec<Block>,
    pred_start: Vec<u32>,
    preds: Vec<Block>,
}

impl Cfg {
    /// The flow graph as it is now. Blocks in `roots` count as reachable too (their address is taken).
    pub fn new(function: &Function, roots: &[Block]) -> Cfg {
        let count = function.num_blocks();
        let mut succ_start = Vec::with_capacity(count + 1);
        let mut succs = Vec::with_capacity(count * 2);
        let mut in_layout = vec![false; count];
        for &block in &function.layout {
            in_layout[block.index()] = true;
        }
        for (n, &listed) in in_layout.iter().enumerate() {
            succ_start.push(succs.len() as u32);
            let block = Block::from_usize(n);
            if !listed {
                continue;
            }
            let Some(inst) = function.terminator(block) else { continue };
            function.for_each_dest(inst, |dest| succs.push(function.dest_block(dest)));
            if let Inst::IndirectBranch { dests, .. } = function.inst(inst) {
                succs.extend(function.blocks_of(dests));
            }
        }
        succ_start.push(succs.len() as u32);
        let mut cfg =
            Cfg { order: Vec::new(), number: Vec::new(), succ_start, succs, pred_start: Vec::new(), preds: Vec::new() };
        cfg.number_blocks(function.entry(), roots, count);
        cfg.find_predecessors(count);
        cfg
    }

    fn number_blocks(&mut self, entry: Block, roots: &[Block], count: usize) {
        let mut seen = vec![false; count];
        let mut post = Vec::with_capacity(count);
        let mut stack: Vec<(Block, u32)> = Vec::new();
        for &start in [&entry].into_iter().chain(roots) {
            if std::mem::replace(&mut seen[start.index()], true) {
                continue;
            }
            post.clear();
            stack.push((start, self.succ_start[start.index()]));
            while let Some((block, next)) = stack.last_mut() {
                if *next == self.succ_start[block.index() + 1] {
                    post.push(*block);
                    stack.pop();
                    continue;
                }
                let to = self.succs[*next as usize];
                *next += 1;
                if !std::mem::replace(&mut seen[to.index()], true) {
                    stack.push((to, self.succ_start[to.index()]));
                }
            }
            // What only a root reaches comes behind all that the entry reaches.
            self.order.extend(post.iter().rev());
        }
        self.number = vec![UNREACHED; count];
        for (n, block) in self.order.iter().enumerate() {
            self.number[block.index()] = n as u32;
        }
    }

    fn find_predecessors(&mut self, count: usize) {
        let mut start = vec![0u32; count + 1];
        for &block in &self.order {
            for &to in self.succs(block) {
                start[to.index() + 1] += 1;
            }
        }
        for n in 0..count {
            start[n + 1] += start[n];
        }
        let mut fill = start.clone();
        let mut preds = vec![Block::from_u32(0); start[count] as usize];
        for &block in &self.order {
            for k in self.succ_start[block.index()]..self.succ_start[block.index() + 1] {
                let to = self.succs[k as usize].index();
                preds[fill[to] as usize] = block;
                fill[to] += 1;
            }
        }
        (self.pred_start, self.preds) = (start, preds);
    }

    /// Blocks that may follow, in order, with repetitions.
    #[inline]
    pub fn succs(&self, block: Block) -> &[Block] {
        let n = block.index();
        &self.succs[self.succ_start[n] as usize..self.succ_start[n + 1] as usize]
    }
    /// Reachable blocks that may come before, once for each edge.
    #[inline]
    pub fn preds(&self, block: Block) -> &[Block] {
        let n = block.index();
        &self.preds[self.pred_start[n] as usize..self.pred_start[n + 1] as usize]
    }
    /// Whether a block can be reached.
    #[inline]
    pub fn is_reachable(&self, block: Block) -> bool {
        self.number[block.index()] != UNREACHED
    }
    /// Number of blocks ever made in the function: the length of arrays indexed by block.
    pub fn block_count(&self) -> usize {
        self.number.len()
    }
    /// Position of a reachable block in reverse post-order.
    #[inline]
    pub fn number(&self, block: Block) -> u32 {
        self.number[block.index()]
    }
}
