//! Where variables have their values: the allocator's stays as stretches of addresses.
//!
//! Only what is certain is told. A stretch begins where its value has arrived and ends before anything is moved over it;
//! code that is emitted twice and moves between instructions belong to none.

use super::Emitter;
use codegen::debug_info::{Stretch, ValuePlace};
use fastgen::R;
use mc::SymbolId;
use regalloc::{Block, Place, Stay};

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

/// Stretches of one variable, not yet addresses.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Place of its blocks in the order of emission: the first, and the last.
    blocks: (usize, usize),
    from: Mark,
    to: Mark,
    place: Place,
    /// Whether it reaches the end of its last block, and begins with its first.
    open: (bool, bool),
}

/// Variables by number with their pieces in the order of emission.
pub(super) type Stretches = Vec<(u32, Vec<Piece>)>;

/// Blocks that the stays of a function may be cut at in all; the variables that come then have no place.
const MOST_CUTS: usize = 1 << 20;
/// Most stretches of a variable.
const MOST_STRETCHES: usize = 1 << 10;

impl Emitter<'_, '_, '_> {
    /// Cuts the stays at the ends of blocks and puts them in the order of emission.
    pub(super) fn find_stretches(&mut self) {
        let stays = &self.code.assignment.stays;
        if stays.is_empty() {
            return;
        }
        let mut position = vec![None; self.code.rf.num_blocks()];
        for (n, &block) in self.order.iter().enumerate() {
            position[block as usize] = Some(n);
        }
        let starts: Vec<u32> =
            (0..position.len() as u32).map(|block| self.code.rf.block_range(Block(block)).0).collect();
        let mut cuts = 0;
        for stays in stays.chunk_by(|a, b| a.label == b.label) {
            let mut pieces = Vec::new();
            for stay in stays {
                let first = starts.partition_point(|&start| start <= stay.from.0).saturating_sub(1);
                for (block, position) in position.iter().enumerate().skip(first) {
                    if starts[block] > stay.to.0 {
                        break;
                    }
                    cuts += 1;
                    if let Some(position) = *position {
                        pieces.extend(self.piece(stay, block as u32, position));
                    }
                }
                if cuts > MOST_CUTS {
                    return;
                }
            }
            pieces.sort_unstable_by_key(|piece: &Piece| (piece.blocks, number(piece.from)));
            let pieces = joined(pieces);
            if pieces.is_empty() || pieces.len() > MOST_STRETCHES {
                continue;
            }
            for piece in &pieces {
                for mark in [piece.from, piece.to] {
                    let s = &mut self.e.s;
                    self.marks.entry(mark).or_insert_with(|| s.temp_symbol());
                }
            }
            self.stretches.push((stays[0].label, pieces));
        }
    }

    /// The part of a stay that is in a block.
    fn piece(&self, stay: &Stay, block: u32, position: usize) -> Option<Piece> {
        let (first, end) = self.code.rf.block_range(Block(block));
        let (from, begins) = match stay.from {
            (inst, _) if inst < first => (first, true),
            (inst, false) => (inst, inst == first),
            (inst, true) => (inst + 1, false),
        };
        let (to, ends) = match stay.to {
            // The last instruction may bring a copy of the next block's code with it.
            (inst, _) if inst >= end => {
                let copies = self.copied_header(position).is_some();
                (if copies { Mark::BeforeMoves(end - 1) } else { Mark::After(end - 1) }, !copies)
            }
            (inst, false) => (Mark::BeforeMoves(inst), false),
            (inst, true) => (Mark::After(inst), false),
        };
        let is_some = from < end && (from < number(to) || matches!(to, Mark::After(inst) if inst >= from));
        let piece = Piece {
            blocks: (position, position),
            from: Mark::Before(from),
            to,
            place: stay.place,
            open: (begins, ends),
        };
        is_some.then_some(piece)
    }

    /// Notes a place in the code, if it is of interest.
    #[inline]
    pub(super) fn mark(&mut self, mark: Mark) {
        if !self.marks.is_empty()
            && let Some(&label) = self.marks.get(&mark)
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
        let label = |mark: Mark| -> SymbolId { self.marks[&mark] };
        let place = match piece.place {
            Place::Reg(n) if n < 32 => ValuePlace::Register(self.e.dwarf(R(n))),
            Place::Reg(n) => ValuePlace::Register(u16::from(n) - 32 + FIRST_XMM),
            Place::Slot(slot) => {
                ValuePlace::Frame(self.cfa_distance(self.frame.spills + self.e.word() as u64 * u64::from(slot))?)
            }
        };
        // Debuggers take a frame that has called to be at the byte before its return address. What the call takes in a
        // register is gone then.
        let before_return = match (piece.to, piece.place) {
            (Mark::After(inst), Place::Reg(n)) => self.code.insts[inst as usize].clobbers >> n & 1 != 0,
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
