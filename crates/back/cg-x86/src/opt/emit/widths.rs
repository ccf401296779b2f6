//! Which places hold a value with nothing but zeros above its lower 32 bits, as every instruction of that size leaves its
//! destination: moves of those are shorter at 32 bits, and extending them by zeros does nothing.
//!
//! Spill slots are written whole all the same, as instructions may read them whole.

use super::super::mir::*;
use super::Code;
use emit_x86::Size;
use regalloc::{Block, Kind, Place};

/// What is known of moves and of instructions that extend or copy, by number.
#[derive(Default)]
pub(super) struct Widths {
    /// Moves whose value has 32 bits.
    pub moves: Vec<bool>,
    /// Instructions `Zext` and `Copy` whose operand has.
    pub sources: Vec<bool>,
}

/// Places that are followed: registers, then the first slots.
fn bit(place: Place) -> u128 {
    match place {
        Place::Reg(n) => 1 << n,
        Place::Slot(n) if n < 64 => 1 << (64 + n),
        Place::Slot(_) => 0,
    }
}

pub(super) fn find(code: &Code<'_>) -> Widths {
    let count = code.rf.num_blocks();
    let mut entry = vec![u128::MAX; count];
    let mut widths = Widths { moves: vec![false; code.assignment.moves.len()], sources: vec![false; code.insts.len()] };
    entry[0] = 0;
    let mut work: std::collections::BTreeSet<u32> = (0..count as u32).collect();
    while let Some(block) = work.pop_first() {
        let state = walk(code, block, entry[block as usize], None);
        for succ in code.rf.succs(Block(block)) {
            let known = &mut entry[succ.0 as usize];
            if *known & state != *known {
                *known &= state;
                work.insert(succ.0);
            }
        }
    }
    for block in 0..count as u32 {
        walk(code, block, entry[block as usize], Some(&mut widths));
    }
    widths
}

/// Goes through a block from what is known at its beginning: what is known at its end.
fn walk(code: &Code<'_>, block: u32, mut known: u128, mut widths: Option<&mut Widths>) -> u128 {
    let (first, end) = code.rf.block_range(Block(block));
    let moves = &code.assignment.moves;
    let mut at = moves.partition_point(|step| step.inst < first);
    for inst in first..end {
        let data = &code.insts[inst as usize];
        for after in [false, true] {
            if after {
                if let Some(widths) = &mut widths
                    && matches!(data.op, Op::Zext(Size::D) | Op::Copy(_))
                {
                    widths.sources[inst as usize] = known & bit(code.assignment.place(inst, 1)) != 0;
                }
                known &= !u128::from(data.clobbers);
                for (n, op) in code.rf.inst_operands(inst).enumerate() {
                    if op.kind() == Kind::Def {
                        let place = code.assignment.place(inst, n);
                        known &= !bit(place);
                        if matches!(place, Place::Reg(n) if n < 32) && is_narrow(data) {
                            known |= bit(place);
                        }
                    }
                }
            }
            while let Some(step) = moves.get(at).filter(|step| step.inst == inst && step.after == after) {
                let narrow = known & bit(step.from) != 0;
                if let Some(widths) = &mut widths {
                    widths.moves[at] = narrow;
                }
                known &= !bit(step.to);
                // A vector register takes two slots.
                if let (Place::Reg(32..), Place::Slot(slot)) = (step.from, step.to) {
                    known &= !bit(Place::Slot(slot + 1));
                }
                if narrow && bit(step.to) != 0 {
                    known |= bit(step.to);
                }
                at += 1;
            }
        }
    }
    known
}

/// Whether all general registers that an instruction defines get 32 bits with zeros above.
fn is_narrow(data: &MInst) -> bool {
    match data.op {
        Op::Const => u32::try_from(data.imm).is_ok(),
        Op::Load(size) => size != Size::Q,
        Op::Sext(_, to) => to != Size::Q,
        Op::Zext(from) => from != Size::Q,
        Op::Copy(Size::D)
        | Op::Alu(_, Size::D)
        | Op::Lea(Size::D)
        | Op::Shift(_, Size::D)
        | Op::Imul(Size::D)
        | Op::ImulConst(Size::D)
        | Op::Unary(_, Size::D)
        | Op::Cmov(_, Size::D)
        | Op::XToGpr(_, Size::D)
        | Op::XToGprImm(_)
        | Op::MulWide { size: Size::D, .. }
        | Op::Div { size: Size::D, .. }
        | Op::SignFill(Size::D) => true,
        _ => false,
    }
}
