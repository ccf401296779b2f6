//! The pass over a function's blocks.

use crate::moves::MoveSet;
use crate::state::{NOWHERE, R, RegSet, ValueFlags};
use crate::target::{Bank, Release, Target};
use ir::{Block, BlockCall, Extension, Inst, Value};

/// Generates the function that `target` was set up for (analysis done, state begun).
pub fn generate<'f, T: Target<'f>>(target: &mut T) {
    let func = target.func();
    target.begin_function();
    let mut cached = false;
    for pos in 0..target.analysis().order.len() as u32 {
        let block = target.analysis().order[pos as usize];
        if target.analysis().is_unreachable(pos) {
            cached = false;
            continue;
        }
        target.core_mut().pos = pos;
        target.core_mut().block = block;
        if pos > 0 {
            if !(cached && target.analysis().only_follows(pos) && func.params(block).is_empty()) {
                forget_registers(target);
            }
            target.begin_block();
            receive_params(target, block);
        }
        let insts = func.insts(block);
        for (index, &id) in insts.iter().enumerate() {
            let inst = func.inst(id);
            if target.can_defer(id, &inst, index) {
                if let Some(result) = func.result(id) {
                    let state = target.core_mut().value_mut(result);
                    if state.uses == 0 {
                        target.release_operands(id);
                    } else {
                        state.flags.set(ValueFlags::DEFERRED);
                    }
                }
                continue;
            }
            if target.select(id, &inst) == Release::Operands {
                target.release_operands(id);
            }
            target.core_mut().end_inst();
        }
        cached = matches!(insts.last().map(|&id| func.inst(id)), Some(Inst::Jump { .. } | Inst::Branch { .. }));
        free_ended_slots(target, pos);
    }
    target.end_function();
}

/// Takes all values out of registers: what is needed later is in memory.
fn forget_registers<'f, T: Target<'f>>(target: &mut T) {
    for reg in target.core().occupied(RegSet(u64::MAX)).iter() {
        if let Some(value) = target.core().owner(reg) {
            target.core_mut().unbind(value);
        }
    }
}

/// Frees the slots of values that cannot be alive after the block at `pos`.
fn free_ended_slots<'f, T: Target<'f>>(target: &mut T, pos: u32) {
    let mut next = std::mem::replace(&mut target.core_mut().ends[pos as usize], NOWHERE);
    while next != NOWHERE {
        let value = Value::from_u32(next);
        let state = *target.core().value(value);
        next = state.next_end;
        if state.slot != 0 && !state.flags.has(ValueFlags::FIXED_SLOT) {
            let size = target.slot_size(target.ty(value));
            target.core_mut().unbind(value);
            let core = target.core_mut();
            core.frame.free_spill(state.slot, size);
            let state = core.value_mut(value);
            state.slot = 0;
            state.flags.clear(ValueFlags::IN_SLOT);
        }
    }
}

/// Where the parameters of a block arrive: calls `f` with each one that is used, and its register or none.
fn for_each_param_place<'f, T: Target<'f>>(target: &mut T, block: Block, mut f: impl FnMut(&mut T, usize, Value, R)) {
    let func = target.func();
    let mut counts: [(u64, usize); 2] = [(0, 0); 2];
    for (index, &param) in func.params(block).iter().enumerate() {
        let ty = func.ty(param);
        let reg = match target.bank(ty) {
            Bank::Memory => R::NONE,
            Bank::Reg(set) => {
                let slot = counts.iter().position(|&(bits, _)| bits == set.0 || bits == 0).unwrap_or(0);
                counts[slot].0 = set.0;
                let n = counts[slot].1;
                counts[slot].1 += 1;
                target.param_reg(ty, n).unwrap_or(R::NONE)
            }
        };
        f(target, index, param, reg);
    }
}

/// The slot in which a block parameter without a register arrives: its own in the whole function.
fn param_slot<'f, T: Target<'f>>(target: &mut T, param: Value) -> i32 {
    let slot = target.core().value(param).slot;
    if slot != 0 {
        return slot;
    }
    let size = target.slot_size(target.ty(param));
    let slot = target.core_mut().frame.alloc(u64::from(size), if size <= 8 { 8 } else { 16 });
    let state = target.core_mut().value_mut(param);
    state.slot = slot;
    state.flags.set(ValueFlags::FIXED_SLOT | ValueFlags::IN_SLOT);
    slot
}

fn receive_params<'f, T: Target<'f>>(target: &mut T, block: Block) {
    if target.func().params(block).is_empty() {
        return;
    }
    // Registers first: storing one to a slot needs no other.
    for_each_param_place(target, block, |target, _, param, reg| {
        if reg.is_none() {
            param_slot(target, param);
        } else if target.core().value(param).uses > 0 {
            target.core_mut().free.remove(reg);
            target.set_result(param, reg);
        }
    });
    target.core_mut().end_inst();
}

/// Forces what is deferred among the arguments of a destination. Before the branch's flags are computed.
pub(crate) fn force_args<'f, T: Target<'f>>(target: &mut T, dest: BlockCall) {
    let func = target.func();
    for value in func.dest_args(dest) {
        if target.is_deferred(value) {
            target.force(value);
        }
    }
}

/// Emits the moves of an edge: arguments to the places of the destination's parameters. Changes no
/// state and no flags, so that the other edges of the branch can follow.
pub(crate) fn edge_moves<'f, T: Target<'f>>(target: &mut T, dest: BlockCall, moves: &mut MoveSet) {
    let func = target.func();
    let block = func.dest_block(dest);
    moves.clear();
    let mut args = func.dest_args(dest);
    for_each_param_place(target, block, |target, _, param, reg| {
        let Some(arg) = args.next() else { return };
        if target.core().value(param).uses == 0 && !param_is_used(target, param) {
            return;
        }
        if reg.is_none() {
            let slot = param_slot(target, param);
            moves.to_slot(target, slot, arg);
        } else {
            moves.to_reg(target, reg, arg, Extension::None);
        }
    });
    moves.emit(target);
}

/// Whether a parameter had uses when the analysis counted: for blocks generated already, `uses` has run down.
fn param_is_used<'f, T: Target<'f>>(target: &T, param: Value) -> bool {
    target.core().value(param).user.as_u32() != NOWHERE
}
