//! Where variables have their values: the allocator's stays as stretches of addresses.
//!
//! Only what is certain is told. A stretch begins where its value has arrived and ends before anything is moved over it;
//! code that is emitted twice and moves between instructions belong to none.

use super::super::mir::Op;
use super::Emitter;
use base::Idx;
use codegen::debug_info::{Stretch, ValuePlace};
use fastgen::R;
use mc::SymbolId;
use regalloc::{Block, Place};
use std::ops::Range;

/// A place in the code of a machine instruction.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub(super) enum Mark {
    /// Before the moves that come before it.
    BeforeMoves(u32),
    /// Before itself.
    Before(u32),
    /// After itself, before the moves that follow.
    After(u32),
}

/// What holds a value.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
enum Held {
    In(Place),
    /// Nothing: it is a constant.
    Constant(ir::Value),
}

/// Stretches of one variable, not yet addresses.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Place of its blocks in the order of emission: the first, and the last.
    blocks: (usize, usize),
    /// Which time that code is emitted: see [`Emitter::mark`].
    time: u32,
    from: Mark,
    to: Mark,
    place: Held,
    /// Whether it reaches the end of its last block, and begins with its first.
    open: (bool, bool),
}

/// An instruction, and whether after it.
type At = (u32, bool);

/// Variables by number with their pieces in the order of emission.
pub(super) type Stretches = Vec<(u32, Vec<Piece>)>;

/// Blocks that the stays of a function may be cut at in all; the variables that come then have no place.
const MOST_CUTS: usize = 1 << 20;
/// Most stretches of a variable.
const MOST_STRETCHES: usize = 1 << 10;

impl Emitter<'_, '_, '_> {
    /// Cuts the stays at the ends of blocks and puts them in the order of emission.
    pub(super) fn find_stretches(&mut self) {
        if self.code.assignment.stays.is_empty() && self.constants.is_empty() {
            return;
        }
        let constants = std::mem::take(&mut self.constants);
        let constant = |&(label, ref range, value): &(u32, Range<u32>, ir::Value)| {
            (label, (range.start, false), (range.end, false), Held::Constant(value))
        };
        let stays =
            self.code.assignment.stays.iter().map(|stay| (stay.label, stay.from, stay.to, Held::In(stay.place)));
        let mut stays: Vec<(u32, At, At, Held)> = stays.chain(constants.iter().map(constant)).collect();
        // Each of the two is in this order already.
        stays.sort_by_key(|&(label, ..)| label);
        let mut position = vec![None; self.code.rf.num_blocks()];
        for (n, &block) in self.order.iter().enumerate() {
            position[block as usize] = Some(n);
        }
        let starts: Vec<u32> =
            (0..position.len() as u32).map(|block| self.code.rf.block_range(Block(block)).0).collect();
        // Blocks that are emitted once more at the ends of others, with those.
        let mut copies: Vec<(u32, usize)> = (0..self.order.len())
            .filter_map(|n| Some((self.copied_header(n).filter(|_| self.ends_by_jump(n))?, n)))
            .collect();
        copies.sort_unstable();
        let mut cuts = 0;
        for stays in stays.chunk_by(|a, b| a.0 == b.0) {
            let mut pieces = Vec::new();
            for &(_, from, to, held) in stays {
                let first = starts.partition_point(|&start| start <= from.0).saturating_sub(1);
                for (block, position) in position.iter().enumerate().skip(first) {
                    if starts[block] > to.0 {
                        break;
                    }
                    cuts += 1;
                    let block = block as u32;
                    if let Some(position) = *position {
                        pieces.extend(self.piece(from, to, held, block, position));
                    }
                    let first = copies.partition_point(|&(header, _)| header < block);
                    for &(_, n) in copies[first..].iter().take_while(|&&(header, _)| header == block) {
                        let piece = self.piece(from, to, held, block, n);
                        pieces.extend(piece.map(|piece| Piece { time: n as u32 + 1, open: (false, false), ..piece }));
                    }
                }
                if cuts > MOST_CUTS {
                    return;
                }
            }
            pieces.sort_unstable_by_key(|piece: &Piece| (piece.blocks, piece.time, number(piece.from)));
            let pieces = joined(pieces);
            if pieces.is_empty() || pieces.len() > MOST_STRETCHES {
                continue;
            }
            for piece in &pieces {
                for mark in [piece.from, piece.to] {
                    let s = &mut self.e.s;
                    self.marks.entry((mark, piece.time)).or_insert_with(|| s.temp_symbol());
                }
            }
            self.stretches.push((stays[0].0, pieces));
        }
    }

    /// Whether a block, by its place in the order, ends with a plain jump.
    fn ends_by_jump(&self, n: usize) -> bool {
        let (first, end) = self.code.rf.block_range(Block(self.order[n]));
        first < end && self.code.insts[end as usize - 1].op == Op::Jump
    }

    /// The part of a stay that is in a block.
    fn piece(&self, from: At, to: At, place: Held, block: u32, position: usize) -> Option<Piece> {
        let (first, end) = self.code.rf.block_range(Block(block));
        let (from, begins) = match from {
            (inst, _) if inst < first => (first, true),
            (inst, false) => (inst, inst == first),
            (inst, true) => (inst + 1, false),
        };
        let (to, ends) = match to {
            // The last instruction may bring a copy of the next block's code with it.
            (inst, _) if inst >= end => {
                let copies = self.copied_header(position).is_some();
                (if copies { Mark::BeforeMoves(end - 1) } else { Mark::After(end - 1) }, !copies)
            }
            (inst, false) => (Mark::BeforeMoves(inst), false),
            (inst, true) => (Mark::After(inst), false),
        };
        let is_some = from < end && (from < number(to) || matches!(to, Mark::After(inst) if inst >= from));
        let blocks = (position, position);
        let piece = Piece { blocks, time: 0, from: Mark::Before(from), to, place, open: (begins, ends) };
        is_some.then_some(piece)
    }

    /// Notes a place in the code, if it is of interest: the first time that the code is emitted, or the one at the end of
    /// the block in the order that has this number less one.
    #[inline]
    pub(super) fn mark(&mut self, mark: Mark, time: u32) {
        if !self.marks.is_empty()
            && let Some(&label) = self.marks.get(&(mark, time))
        {
            self.e.s.label(label);
        }
    }

    /// The addresses of the stretches, once all code is emitted.
    pub(super) fn value_places(&mut self) -> Vec<(u32, Vec<Stretch>)> {
        let stretches = std::mem::take(&mut self.stretches);
        let mut out = Vec::with_capacity(stretches.len());
        for (variable, pieces) in stretches {
            let stretches: Vec<Stretch> = pieces.iter().filter_map(|piece| self.stretch(piece)).collect();
            if !stretches.is_empty() {
                out.push((variable, stretches));
            }
        }
        out
    }

    fn stretch(&self, piece: &Piece) -> Option<Stretch> {
        let label = |mark: Mark| -> SymbolId { self.marks[&(mark, piece.time)] };
        let place = match piece.place {
            Held::In(Place::Reg(n)) if n < 32 => ValuePlace::Register(self.e.dwarf(R(n))),
            Held::In(Place::Reg(n)) => ValuePlace::Register(u16::from(n) - 32 + FIRST_XMM),
            Held::In(Place::Slot(slot)) => {
                ValuePlace::Frame(self.cfa_distance(self.frame.spills + self.e.word() as u64 * u64::from(slot))?)
            }
            Held::Constant(value) => crate::debug::constant(self.code.f, value, |slot| {
                self.cfa_distance(*self.frame.slots.get(slot.index())?)
            })?,
        };
        // Debuggers take a frame that has called to be at the byte before its return address. What the call takes in a
        // register is gone then.
        let before_return = match (piece.to, piece.place) {
            (Mark::After(inst), Held::In(Place::Reg(n))) => self.code.insts[inst as usize].clobbers >> n & 1 != 0,
            _ => false,
        };
        Some(Stretch { from: label(piece.from), to: label(piece.to), before_return, place })
    }
}

/// DWARF's number of `xmm0` (System V x86-64 ABI 3.6.2).
const FIRST_XMM: u16 = 17;

fn number(mark: Mark) -> u32 {
    match mark {
        Mark::BeforeMoves(inst) | Mark::Before(inst) | Mark::After(inst) => inst,
    }
}

/// Makes one of pieces that follow upon each other.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match out.last_mut() {
            Some(last)
                if last.open.1 && piece.open.0 && last.place == piece.place && last.blocks.1 + 1 == piece.blocks.0 =>
            {
                last.blocks.1 = piece.blocks.1;
                last.to = piece.to;
                last.open.1 = piece.open.1;
            }
            _ => out.push(piece),
        }
    }
    out
}
