//! The frame: what only says that an object's life begins goes, and slots that nothing uses go.

use crate::Context;
use base::Idx;
use ir::debug::Place;
use ir::{Function, Inst, InstId, ValueDef};

/// The pass.
pub fn run(_: &Context<'_>, function: &mut Function) -> bool {
    let begins = drop_beginnings(function);
    drop_slots(function) || begins
}

/// Drops writes that begin the life of an object. What it holds then is for nobody to read.
fn drop_beginnings(function: &mut Function) -> bool {
    let mut changed = false;
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        let begins = |function: &Function, inst: InstId| match function.inst(inst) {
            Inst::Store { mem, .. } | Inst::MemSet { mem, .. } => mem.fresh(),
            _ => false,
        };
        if function.insts(block).iter().any(|&inst| begins(function, inst)) {
            let mut insts = std::mem::take(function.insts_mut(block));
            insts.retain(|&inst| !begins(function, inst));
            *function.insts_mut(block) = insts;
            changed = true;
        }
    }
    changed
}

fn drop_slots(function: &mut Function) -> bool {
    let mut used = vec![false; function.slots.len()];
    for &block in &function.layout {
        for &inst in function.insts(block) {
            function.for_each_operand(inst, |value| {
                if let ValueDef::Slot { slot, .. } = function.def(value) {
                    used[slot.index()] = true;
                }
            });
        }
    }
    if used.iter().all(|&used| used) {
        return false;
    }
    let renamed = function.retain_slots(|slot| used[slot.index()]);
    let Some(debug) = &mut function.debug else { return true };
    for variable in &mut debug.variables {
        if let Place::Slot(slot, at) | Place::SlotIndirect(slot, at) = variable.place {
            variable.place = match (renamed[slot.index()], variable.place) {
                (None, _) => Place::Nowhere,
                (Some(slot), Place::Slot(..)) => Place::Slot(slot, at),
                (Some(slot), _) => Place::SlotIndirect(slot, at),
            };
        }
    }
    true
}
