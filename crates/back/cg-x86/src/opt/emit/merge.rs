//! Equal ends of blocks that go to the same place, which are emitted once when code is to be small.
//!
//! A block whose last instructions are those of a block before it in the order, with the same registers and moves, ends
//! with a jump to them. A block that is like another as a whole is not emitted: whoever goes there goes to the other.

use super::super::mir::*;
use super::Emitter;
use base::FastMap;
use regalloc::Block;

/// Where a block stops and goes on in another.
#[derive(Copy, Clone, Debug)]
pub(super) struct Cut {
    /// The first instruction that is not emitted.
    pub at: u32,
    /// The one that is jumped to.
    pub to: u32,
}

/// Most blocks that one is compared with.
const CANDIDATES: usize = 24;
/// Most instructions that are compared.
const LONGEST: u32 = 64;

impl Emitter<'_, '_, '_> {
    /// Finds blocks that are like others as a whole, and leads the way there. Block numbers in `next` are where jumps to
    /// them end up.
    pub(super) fn merge_blocks(&self, next: &mut [u32]) {
        for _ in 0..3 {
            let mut seen: FastMap<u64, Vec<u32>> = FastMap::default();
            let mut changed = false;
            for block in 1..next.len() as u32 {
                if next[block as usize] != block || !self.may_vanish(block) {
                    continue;
                }
                let (first, end) = self.code.rf.block_range(Block(block));
                let likes = seen.entry(self.key(end - 1, next) ^ u64::from(end - first)).or_default();
                let like = likes.iter().copied().find(|&other| {
                    let (start, stop) = self.code.rf.block_range(Block(other));
                    stop - start == end - first
                        && self.state_of(block) == self.state_of(other)
                        && self.common(end, stop, end - first, next) == end - first
                });
                match like {
                    Some(other) => {
                        next[block as usize] = other;
                        changed = true;
                    }
                    None if likes.len() < CANDIDATES => likes.push(block),
                    None => {}
                }
            }
            if !changed {
                return;
            }
            for block in 0..next.len() {
                next[block] = next[next[block] as usize];
            }
        }
    }

    /// Whether nothing but jumps refers to a block.
    fn may_vanish(&self, block: u32) -> bool {
        self.head != Some(block)
            && !matches!(self.code.s.origins[block as usize], super::super::lower::Origin::Landing(_))
    }

    /// What distinguishes places at which code is not the same: whether the frame is there.
    fn state_of(&self, block: u32) -> bool {
        self.head.is_some() && self.code.s.outside[block as usize]
    }

    /// Finds the blocks that end like others.
    pub(super) fn find_cuts(&mut self) {
        let mut seen: FastMap<u64, Vec<u32>> = FastMap::default();
        for n in 0..self.order.len() {
            let block = self.order[n];
            let (first, end) = self.code.rf.block_range(Block(block));
            if end - first < 2 {
                continue;
            }
            let key = self.key(end - 1, &self.targets) ^ self.key(end - 2, &self.targets).rotate_left(7);
            let mut best: Option<(u32, u32)> = None;
            for &other in seen.get(&key).into_iter().flatten() {
                let (start, stop) = self.code.rf.block_range(Block(other));
                if self.state_of(block) != self.state_of(other) {
                    continue;
                }
                let length = self.common(end, stop, (end - first).min(stop - start).min(LONGEST), &self.targets);
                if best.is_none_or(|(most, _)| length > most) {
                    best = Some((length, stop));
                }
            }
            let follows = matches!(self.code.insts[end as usize - 1].op, Op::Jump)
                && self.order.get(n + 1) == Some(&self.successor(n, 0));
            // The jump costs two to five bytes where there was none.
            let least = if follows { 3 } else { 2 };
            if let Some((length, stop)) = best.filter(|&(length, _)| length >= least) {
                let cut = Cut { at: end - length, to: stop - length };
                self.cuts.insert(block, cut);
                if !self.middles.contains_key(&cut.to) {
                    let label = self.e.s.temp_symbol();
                    self.middles.insert(cut.to, label);
                }
            }
            let likes = seen.entry(key).or_default();
            if likes.len() < CANDIDATES {
                likes.push(block);
            }
        }
    }

    /// How many instructions before `a` are as those before `b`.
    fn common(&self, a: u32, b: u32, most: u32, targets: &[u32]) -> u32 {
        (0..most).take_while(|n| self.equal(a - 1 - n, b - 1 - n, targets)).count() as u32
    }

    /// Something that equal instructions have in common.
    fn key(&self, inst: u32, targets: &[u32]) -> u64 {
        let data = &self.code.insts[inst as usize];
        let target = match data.op {
            Op::Jump => self.target(inst, 0, targets),
            _ => 0,
        };
        (data.imm as u64)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .wrapping_add(u64::from(data.count) << 32 | u64::from(target))
            .rotate_left(11)
            ^ data.clobbers
    }

    /// Where a block's last instruction goes.
    fn target(&self, inst: u32, which: usize, targets: &[u32]) -> u32 {
        let block = self.block_of(inst);
        self.code.rf.succs(Block(block)).nth(which).map_or(u32::MAX, |succ| targets[succ.0 as usize])
    }

    fn block_of(&self, inst: u32) -> u32 {
        let (mut low, mut high) = (0, self.code.rf.num_blocks() as u32);
        while high - low > 1 {
            let middle = (low + high) / 2;
            if self.code.rf.block_range(Block(middle)).0 <= inst {
                low = middle;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Whether two instructions do the same, with the moves around them.
    fn equal(&self, a: u32, b: u32, targets: &[u32]) -> bool {
        let (x, y) = (&self.code.insts[a as usize], &self.code.insts[b as usize]);
        let alike = x.op == y.op
            && x.shape == y.shape
            && x.imm == y.imm
            && x.count == y.count
            && x.clobbers == y.clobbers
            && (x.mem == NO_MEM) == (y.mem == NO_MEM)
            && (x.mem == NO_MEM || self.code.s.amodes[x.mem as usize] == self.code.s.amodes[y.mem as usize]);
        if !alike {
            return false;
        }
        match x.op {
            Op::Jump if self.target(a, 0, targets) != self.target(b, 0, targets) => return false,
            Op::Branch(_) if (0..2).any(|n| self.target(a, n, targets) != self.target(b, n, targets)) => return false,
            // What these expand to has names of its own, or depends on what is around.
            Op::Args | Op::Switch(_) | Op::Asm | Op::Builtin | Op::TlsCall(_) | Op::JumpInd | Op::End => return false,
            _ => {}
        }
        let places =
            (0..usize::from(x.count)).all(|n| self.code.assignment.place(a, n) == self.code.assignment.place(b, n));
        let (before, after) = (self.moves_at(a), self.moves_at(b));
        let moves = &self.code.assignment.moves;
        places
            && before.len() == after.len()
            && before.zip(after).all(|(i, j)| {
                let (s, t) = (&moves[i], &moves[j]);
                s.after == t.after && s.from == t.from && s.to == t.to && self.widths.moves[i] == self.widths.moves[j]
            })
            && self.widths.sources[a as usize] == self.widths.sources[b as usize]
    }
}
