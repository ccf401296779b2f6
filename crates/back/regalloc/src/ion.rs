//! The adapter to regalloc2's Ion: a backtracking allocator with live-range splitting.

use crate::view::View;
use crate::{Allocator, Assignment, Error, Function, Move, Place, Registers, Stay};
use regalloc2 as ra2;

/// regalloc2's Ion, with memory that serves one function after the other.
#[derive(Default)]
pub struct Ion {
    context: ra2::Ctx,
}

/// Registers as regalloc2 knows them.
#[inline]
pub(crate) fn set(registers: u64) -> ra2::PRegSet {
    let mut out = ra2::PRegSet::empty();
    let mut rest = registers;
    while rest != 0 {
        let n = rest.trailing_zeros();
        rest &= rest - 1;
        out.add(preg(n as u8));
    }
    out
}

fn preg(n: u8) -> ra2::PReg {
    if n < 32 {
        ra2::PReg::new(usize::from(n), ra2::RegClass::Int)
    } else {
        ra2::PReg::new(usize::from(n) - 32, ra2::RegClass::Float)
    }
}

#[inline]
fn place(allocation: ra2::Allocation) -> Option<Place> {
    if let Some(reg) = allocation.as_reg() {
        let base = if reg.class() == ra2::RegClass::Int { 0 } else { 32 };
        return Some(Place::Reg(base + reg.hw_enc() as u8));
    }
    allocation.as_stack().map(|slot| Place::Slot(slot.index() as u32))
}

const INT: u64 = 0xffff_ffff;

fn by_class(registers: u64) -> [ra2::PRegSet; 3] {
    [set(registers & INT), set(registers & !INT), ra2::PRegSet::empty()]
}

impl Allocator for Ion {
    fn allocate(&mut self, function: &Function, registers: &Registers) -> Result<Assignment, Error> {
        let env = ra2::MachineEnv {
            preferred_regs_by_class: by_class(registers.preferred),
            non_preferred_regs_by_class: by_class(registers.other),
            scratch_by_class: [None, None, None],
            fixed_stack_slots: Vec::new(),
        };
        let options = ra2::RegallocOptions {
            verbose_log: false,
            validate_ssa: cfg!(debug_assertions),
            algorithm: ra2::Algorithm::Ion,
        };
        let view = View::new(function);
        let result = match &view {
            Some(view) => ra2::run_with_ctx(view, &env, &options, &mut self.context),
            None => ra2::run_with_ctx(function, &env, &options, &mut self.context),
        };
        let output = match result {
            Ok(output) => output,
            Err(ra2::RegAllocError::TooManyLiveRegs) => return Err(Error::TooManyRegisters),
            Err(error) => return Err(Error::Malformed(format!("{error:?}"))),
        };
        let mut assignment = Assignment {
            places: output.allocs.iter().map(|&allocation| place(allocation)).collect(),
            starts: output.inst_alloc_offsets.clone(),
            moves: Vec::with_capacity(output.edits.len()),
            slots: output.num_spillslots as u32,
            stays: Vec::with_capacity(output.debug_locations.len()),
        };
        let count = function.num_insts() as u32;
        let mut number: Vec<Option<u32>> = Vec::new();
        if let Some(view) = &view {
            number.extend(view.insts());
            let starts = view.insts().zip(&assignment.starts).filter(|(inst, _)| inst.is_some());
            assignment.starts = starts.map(|(_, &start)| start).collect();
        }
        assignment.starts.push(output.allocs.len() as u32);
        // What the view only has ends where the next instruction begins.
        let point = |point: ra2::ProgPoint| {
            let inst = point.inst().index();
            match number.get(inst..) {
                Some(rest) if view.is_some() && rest.first() != Some(&None) => {
                    (rest.first().copied().flatten().unwrap_or(count), point.pos() == ra2::InstPosition::After)
                }
                Some(rest) if view.is_some() => (rest.iter().flatten().next().copied().unwrap_or(count), false),
                _ => (inst as u32, point.pos() == ra2::InstPosition::After),
            }
        };
        for &(label, from, to, allocation) in &output.debug_locations {
            if let Some(place) = place(allocation) {
                assignment.stays.push(Stay { label, from: point(from), to: point(to), place });
            }
        }
        assignment.stays.sort_unstable();
        join(&mut assignment.stays);
        for (point, ra2::Edit::Move { from, to }) in &output.edits {
            let inst = point.inst().index();
            let inst = if view.is_some() { number[inst] } else { Some(inst as u32) };
            if let (Some(inst), Some(from), Some(to)) = (inst, place(*from), place(*to))
                && from != to
            {
                let after = point.pos() == ra2::InstPosition::After;
                assignment.moves.push(Move { inst, after, from, to });
            }
        }
        Ok(assignment)
    }
}

/// Makes one of stays at one place that follow upon each other.
fn join(stays: &mut Vec<Stay>) {
    stays.dedup_by(|next, last| {
        // The point after an instruction is the one before the next, but for moves, which the place has survived.
        let follows = next.from <= last.to || (last.to.1 && next.from == (last.to.0 + 1, false));
        let same = next.label == last.label && next.place == last.place && follows;
        if same {
            last.to = last.to.max(next.to);
        }
        same
    });
}
