//! The frame: slots that nothing uses go.

use crate::Context;
use base::Idx;
use ir::debug::Place;
use ir::{Function, ValueDef};

/// The pass.
pub fn run(_: &Context<'_>, function: &mut Function) -> bool {
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
