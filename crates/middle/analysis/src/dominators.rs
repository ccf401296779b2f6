//! Dominators by the Semi-NCA algorithm (Georgiadis, "Linear-time algorithms for dominators and related
//! problems", 2005), dominance frontiers on demand.

use crate::cfg::Cfg;
use base::Idx;
use ir::Block;

const NONE: u32 = u32::MAX;

/// The dominator tree of the reachable blocks.
#[derive(Clone, Debug)]
pub struct DomTree {
    /// Immediate dominator by block; none for the entry and unreachable blocks.
    idom: Vec<Option<Block>>,
    /// First and last number of a block's subtree in a walk of the tree.
    enter: Vec<u32>,
    leave: Vec<u32>,
    /// Blocks in pre-order of the tree.
    preorder: Vec<Block>,
    depth: Vec<u32>,
}

impl DomTree {
    /// The dominator tree. Blocks that are reachable only from other roots than the entry hang from the entry.
    pub fn new(cfg: &Cfg) -> DomTree {
        let count = cfg.block_count();
        let entry = cfg.order[0];
        let (order, parent, number) = spanning_tree(cfg, entry, count);
        let idom_numbers = semi_nca(cfg, &order, &parent, &number);
        let mut idom = vec![None; count];
        for (n, &block) in order.iter().enumerate().skip(1) {
            idom[block.index()] = Some(order[idom_numbers[n] as usize]);
        }
        let mut tree = DomTree { idom, enter: Vec::new(), leave: Vec::new(), preorder: Vec::new(), depth: Vec::new() };
        tree.number(&order, count);
        tree
    }

    fn number(&mut self, order: &[Block], count: usize) {
        // Children lists by counting sort over parents; order within is that of the spanning tree.
        let mut start = vec![0u32; count + 1];
        for &block in order {
            if let Some(up) = self.idom[block.index()] {
                start[up.index() + 1] += 1;
            }
        }
        for n in 0..count {
            start[n + 1] += start[n];
        }
        let mut fill = start.clone();
        let mut children = vec![Block::from_u32(0); order.len()];
        for &block in order {
            if let Some(up) = self.idom[block.index()] {
                children[fill[up.index()] as usize] = block;
                fill[up.index()] += 1;
            }
        }
        (self.enter, self.leave, self.depth) = (vec![NONE; count], vec![0; count], vec![0; count]);
        let mut stack = vec![(order[0], start[order[0].index()])];
        self.enter[order[0].index()] = 0;
        self.preorder.push(order[0]);
        while let Some((block, next)) = stack.last_mut() {
            if *next == start[block.index() + 1] {
                self.leave[block.index()] = self.preorder.len() as u32 - 1;
                stack.pop();
                continue;
            }
            let child = children[*next as usize];
            *next += 1;
            self.enter[child.index()] = self.preorder.len() as u32;
            self.depth[child.index()] = stack.len() as u32;
            self.preorder.push(child);
            stack.push((child, start[child.index()]));
        }
    }

    /// The immediate dominator; none for the entry and unreachable blocks.
    #[inline]
    pub fn idom(&self, block: Block) -> Option<Block> {
        self.idom[block.index()]
    }
    /// Reachable blocks so that each comes after its dominators, subtrees together.
    pub fn preorder(&self) -> &[Block] {
        &self.preorder
    }
    /// Whether `a` is on every way to `b`; a block dominates itself. False if either is unreachable.
    #[inline]
    pub fn dominates(&self, a: Block, b: Block) -> bool {
        let (a, b) = (a.index(), b.index());
        self.enter[b] != NONE && self.enter[a] <= self.enter[b] && self.enter[b] <= self.leave[a]
    }
    /// Distance from the entry in the tree.
    pub fn depth(&self, block: Block) -> u32 {
        self.depth[block.index()]
    }
    /// The nearest block that dominates both.
    pub fn common(&self, mut a: Block, b: Block) -> Block {
        while !self.dominates(a, b) {
            match self.idom(a) {
                Some(up) => a = up,
                None => break,
            }
        }
        a
    }
    /// The dominance frontier of each block: where its definitions meet others.
    pub fn frontiers(&self, cfg: &Cfg) -> Vec<Vec<Block>> {
        let mut out: Vec<Vec<Block>> = vec![Vec::new(); self.idom.len()];
        for &join in &cfg.order {
            let preds = cfg.preds(join);
            if preds.len() < 2 && self.idom(join).is_some() {
                continue;
            }
            for &pred in preds {
                let mut at = Some(pred);
                while let Some(block) = at.filter(|&block| Some(block) != self.idom(join)) {
                    // Blocks of one join come together, so the last entry tells whether it is there.
                    if out[block.index()].last() == Some(&join) {
                        break;
                    }
                    out[block.index()].push(join);
                    at = self.idom(block);
                }
            }
        }
        out
    }
}

/// Blocks in depth-first order, the number of each one's parent, and the number of each block. Blocks that
/// only other roots reach are hung below the entry.
fn spanning_tree(cfg: &Cfg, entry: Block, count: usize) -> (Vec<Block>, Vec<u32>, Vec<u32>) {
    let mut number = vec![NONE; count];
    let (mut order, mut parent) = (Vec::with_capacity(cfg.order.len()), Vec::with_capacity(cfg.order.len()));
    let mut stack = vec![(entry, 0u32)];
    for &root in [entry].iter().chain(&cfg.order) {
        stack.clear();
        stack.push((root, 0));
        while let Some((block, from)) = stack.pop() {
            if number[block.index()] != NONE {
                continue;
            }
            number[block.index()] = order.len() as u32;
            let here = order.len() as u32;
            order.push(block);
            parent.push(from);
            stack.extend(cfg.succs(block).iter().rev().map(|&to| (to, here)));
        }
    }
    (order, parent, number)
}

fn semi_nca(cfg: &Cfg, order: &[Block], parent: &[u32], number: &[u32]) -> Vec<u32> {
    let count = order.len();
    let mut semi: Vec<u32> = (0..count as u32).collect();
    let mut label = semi.clone();
    let mut ancestor = vec![NONE; count];
    let mut path = Vec::new();
    for n in (1..count).rev() {
        let mut best = parent[n];
        for pred in cfg.preds(order[n]) {
            let p = number[pred.index()];
            let candidate = evaluate(p, n as u32, &semi, &mut label, &mut ancestor, &mut path);
            best = best.min(candidate);
        }
        // A root of its own has the entry as parent and is reached from nowhere else.
        semi[n] = best;
        label[n] = n as u32;
        ancestor[n] = parent[n];
    }
    let mut idom = parent.to_vec();
    for n in 1..count {
        let mut up = idom[n];
        while up > semi[n] {
            up = idom[up as usize];
        }
        idom[n] = up;
    }
    idom
}

/// The least semidominator on the way from `v` up through what is linked (numbers from `limit` on).
fn evaluate(v: u32, limit: u32, semi: &[u32], label: &mut [u32], ancestor: &mut [u32], path: &mut Vec<u32>) -> u32 {
    if v <= limit || ancestor[v as usize] == NONE {
        return if v <= limit { v } else { semi[label[v as usize] as usize] };
    }
    path.clear();
    let mut at = v;
    while ancestor[at as usize] != NONE && ancestor[ancestor[at as usize] as usize] != NONE {
        path.push(at);
        at = ancestor[at as usize];
    }
    while let Some(below) = path.pop() {
        let up = ancestor[below as usize] as usize;
        if semi[label[up] as usize] < semi[label[below as usize] as usize] {
            label[below as usize] = label[up];
        }
        ancestor[below as usize] = ancestor[up];
    }
    semi[label[v as usize] as usize]
}
