//! The loop forest: natural loops, found from the back edges to a block that dominates their source.
//! Cycles with several entries are no loops here.

use crate::cfg::Cfg;
use crate::dominators::DomTree;
use base::{Idx, IndexVec, define_idx};
use ir::Block;

define_idx! {
    /// A loop.
    pub struct LoopId = "loop";
}

/// A natural loop.
#[derive(Clone, Debug)]
pub struct Loop {
    /// The block through which it is entered.
    pub header: Block,
    /// The loop around it.
    pub parent: Option<LoopId>,
    /// Its blocks, those of inner loops included; the header is first.
    pub blocks: Vec<Block>,
    /// Sources of back edges.
    pub latches: Vec<Block>,
    /// 1 for outermost loops.
    pub depth: u32,
}

/// All loops of a function, inner ones before those around them.
#[derive(Clone, Debug)]
pub struct LoopForest {
    /// The loops.
    pub loops: IndexVec<LoopId, Loop>,
    innermost: Vec<Option<LoopId>>,
}

impl LoopForest {
    /// Finds the loops.
    pub fn new(cfg: &Cfg, dom: &DomTree) -> LoopForest {
        let mut forest = LoopForest { loops: IndexVec::new(), innermost: vec![None; cfg.block_count()] };
        for &header in dom.preorder().iter().rev() {
            let latches: Vec<Block> =
                cfg.preds(header).iter().copied().filter(|&from| dom.dominates(header, from)).collect();
            if !latches.is_empty() {
                forest.discover(cfg, header, latches);
            }
        }
        for n in (0..forest.loops.len()).rev() {
            let id = LoopId::from_usize(n);
            let depth = forest.loops[id].parent.map_or(1, |up| forest.loops[up].depth + 1);
            forest.loops[id].depth = depth;
        }
        forest.collect_blocks(cfg);
        forest
    }

    /// Walks backwards from the latches; a block that has a loop already stands for the outermost one around it.
    fn discover(&mut self, cfg: &Cfg, header: Block, latches: Vec<Block>) {
        let mut work = latches.clone();
        let id = self.loops.push(Loop { header, parent: None, blocks: Vec::new(), latches, depth: 0 });
        self.innermost[header.index()].get_or_insert(id);
        while let Some(block) = work.pop() {
            match self.innermost[block.index()] {
                None => {
                    self.innermost[block.index()] = Some(id);
                    work.extend(cfg.preds(block));
                }
                Some(inner) => {
                    let mut outermost = inner;
                    while let Some(up) = self.loops[outermost].parent {
                        outermost = up;
                    }
                    if outermost != id {
                        self.loops[outermost].parent = Some(id);
                        work.extend(cfg.preds(self.loops[outermost].header));
                    }
                }
            }
        }
    }

    fn collect_blocks(&mut self, cfg: &Cfg) {
        for &block in &cfg.order {
            let mut at = self.innermost[block.index()];
            while let Some(id) = at {
                self.loops[id].blocks.push(block);
                at = self.loops[id].parent;
            }
        }
    }

    /// The innermost loop around a block.
    pub fn of(&self, block: Block) -> Option<LoopId> {
        self.innermost[block.index()]
    }
    /// How many loops are around a block.
    pub fn depth(&self, block: Block) -> u32 {
        self.of(block).map_or(0, |id| self.loops[id].depth)
    }
    /// Whether a block is in a loop.
    pub fn contains(&self, id: LoopId, block: Block) -> bool {
        let mut at = self.of(block);
        while let Some(inner) = at {
            if inner == id {
                return true;
            }
            at = self.loops[inner].parent;
        }
        false
    }
}
