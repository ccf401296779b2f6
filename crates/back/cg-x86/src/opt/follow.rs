//! Which virtual registers are variables of the debug records, and where.

use super::lower::Lower;
use super::mir::MInst;
use base::{FastMap, Idx};
use ir::debug::{Cell, Place, StateId};
use ir::{CastOp, Inst, Value, ValueDef};
use regalloc::{Block, VReg};
use std::ops::Range;

/// Most that is asked of states, and most ranges of instructions; variables that change are not told of beyond that.
const MOST_ENTRIES: usize = 1 << 22;
const MOST_RANGES: usize = 1 << 16;

/// Variables, by number, for ranges of machine instructions.
#[derive(Default)]
pub(super) struct Followed {
    /// In registers, while these live.
    pub registers: Vec<(VReg, Range<u32>, u32)>,
    /// Of a value that has no register, in the order of numbers.
    pub constants: Vec<(u32, Range<u32>, Value)>,
}

impl Lower<'_, '_, '_> {
    /// What is to be followed, once all instructions are there.
    pub(super) fn followed(&self, insts: &[MInst]) -> Followed {
        let mut followed = Followed::default();
        let Some(debug) = &self.f.debug else { return followed };
        let mut cells: Vec<(Cell, u32)> = Vec::new();
        for (n, variable) in debug.variables.iter().enumerate() {
            match variable.place {
                Place::Value(value) => {
                    for vreg in self.registers_of(value) {
                        followed.registers.push((vreg, 0..insts.len() as u32, n as u32));
                    }
                }
                Place::Tracked(cell) => cells.push((cell, n as u32)),
                _ => {}
            }
        }
        // Equal ends of blocks become one where code is to be small, and variables are not the same there.
        if !cells.is_empty() && !self.u.options.size {
            self.follow_states(insts, &cells, &mut followed);
        }
        followed
    }

    fn registers_of(&self, value: Value) -> impl Iterator<Item = VReg> + '_ {
        [&self.s.vregs, &self.s.inner_vregs].into_iter().filter_map(move |numbers| {
            let number = numbers.get(value.index())?.checked_sub(1)?;
            Some(VReg::new(number, super::lower::class_of(self.f.ty(value))))
        })
    }

    /// Follows what changes: where on which value it is.
    fn follow_states(&self, insts: &[MInst], cells: &[(Cell, u32)], followed: &mut Followed) {
        let Some(debug) = &self.f.debug else { return };
        let runs = self.runs(insts);
        let mut states: Vec<StateId> = runs.iter().map(|&(_, state)| state).collect();
        states.sort_unstable();
        states.dedup();
        let wanted: Vec<Cell> = cells.iter().map(|&(cell, _)| cell).collect();
        let Some(rows) = debug.states.resolve(&wanted, &states, MOST_ENTRIES) else { return };
        let rows: FastMap<StateId, Vec<Option<Value>>> = states.into_iter().zip(rows).collect();
        for (column, &(_, variable)) in cells.iter().enumerate() {
            let mut open: Option<(Range<u32>, Value)> = None;
            for (range, state) in &runs {
                let value = rows[state][column];
                if let Some((so_far, known)) = &mut open
                    && so_far.end == range.start
                    && value == Some(*known)
                {
                    so_far.end = range.end;
                    continue;
                }
                self.follow_value(open.take(), variable, followed);
                open = value.map(|value| (range.clone(), value));
            }
            self.follow_value(open, variable, followed);
            if followed.registers.len() + followed.constants.len() > MOST_RANGES {
                return;
            }
        }
    }

    fn follow_value(&self, what: Option<(Range<u32>, Value)>, variable: u32, followed: &mut Followed) {
        let Some((range, mut value)) = what else { return };
        // The low part of a value is in the register of that: variables are as large as they are.
        while self.registers_of(value).next().is_none()
            && let Some(Inst::Cast { op: CastOp::Trunc, arg }) = self.f.def_of(value)
        {
            value = arg;
        }
        match self.f.def(value) {
            ValueDef::Int(_) | ValueDef::Float(_) | ValueDef::Slot { .. } => {
                followed.constants.push((variable, range, value));
            }
            _ => {
                for vreg in self.registers_of(value) {
                    followed.registers.push((vreg, range.clone(), variable));
                }
            }
        }
    }

    /// Instructions that follow upon each other with one state, none across the ends of blocks.
    fn runs(&self, insts: &[MInst]) -> Vec<(Range<u32>, StateId)> {
        let mut runs: Vec<(Range<u32>, StateId)> = Vec::new();
        for block in 0..self.rf.num_blocks() as u32 {
            let (first, end) = self.rf.block_range(Block(block));
            let mut last: Option<ir::debug::DebugLoc> = None;
            for inst in first..end {
                let mut loc = insts[inst as usize].loc;
                // What belongs to the place before it, for debuggers at least, is in the state of that.
                if let Some(last) = last
                    && loc.state.index() == 0
                    && (loc.loc.is_none() || loc.loc == last.loc)
                {
                    loc = last;
                }
                last = Some(loc);
                match runs.last_mut() {
                    Some((range, state)) if inst > first && *state == loc.state => range.end = inst + 1,
                    _ => runs.push((inst..inst + 1, loc.state)),
                }
            }
        }
        runs
    }
}
