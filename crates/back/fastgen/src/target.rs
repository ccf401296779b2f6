//! What a target supplies, and the register cache built on it.

use crate::analysis::Analysis;
use crate::state::{Core, R, RegSet, ValueFlags};
use ir::{Extension, Function, Inst, InstId, Type, Value, ValueDef};

/// Where values of a type are kept.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Bank {
    /// In a register of this set.
    Reg(RegSet),
    /// In memory only.
    Memory,
}

/// Whether the generator still has to count an instruction's operands as used.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Release {
    /// It has.
    Operands,
    /// The target did so.
    Done,
}

/// A target of the one-pass generator. Required methods emit; provided ones manage the register cache.
///
/// Protocol: [`select`](Target::select) is called for each instruction, gets its operands with
/// [`use_reg`](Target::use_reg), [`take`](Target::take) and the like, and sets its results with
/// [`set_result`](Target::set_result). Registers it touches stay locked until it returns.
pub trait Target<'f>: Sized {
    /// The state.
    fn core(&self) -> &Core;
    /// The state.
    fn core_mut(&mut self) -> &mut Core;
    /// The analysis of the function.
    fn analysis(&self) -> &Analysis;
    /// The function.
    fn func(&self) -> &'f Function;

    /// Where values of this type are kept.
    fn bank(&self, ty: Type) -> Bank;
    /// The register in which parameter number `n` among those of its bank arrives at a block, if there is one.
    fn param_reg(&self, ty: Type, n: usize) -> Option<R>;
    /// Bytes of a slot for this type.
    fn slot_size(&self, ty: Type) -> u32;
    /// A register of the type's bank that never holds values, for moves.
    fn move_scratch(&self, ty: Type) -> R;

    /// Copies a register, extending a narrow integer as asked. Must not change flags.
    fn copy_reg(&mut self, dst: R, src: R, ty: Type, extension: Extension);
    /// Loads a register from the frame, extending a narrow integer as asked. Must not change flags.
    fn load_slot(&mut self, dst: R, ty: Type, extension: Extension, offset: i32);
    /// Stores a register to the frame. Must not change flags.
    fn store_slot(&mut self, src: R, ty: Type, offset: i32);
    /// Puts a constant or address in a register, extending a narrow integer as asked. Must not change flags.
    fn load_leaf(&mut self, dst: R, value: Value, extension: Extension);
    /// Loads a deferred value that needs no register (see [`MoveSource::Deferred`](crate::MoveSource::Deferred)).
    fn load_deferred(&mut self, dst: R, value: Value, extension: Extension);
    /// Stores a constant of a type kept in memory to the frame. Must not change flags.
    fn store_wide_leaf(&mut self, value: Value, offset: i32);
    /// Copies a value of a type kept in memory within the frame. Must not change flags.
    fn copy_slot(&mut self, ty: Type, dst: i32, src: i32);

    /// Emits what comes before everything: the prologue; parameters get their places.
    fn begin_function(&mut self);
    /// Emits the label of the block at the current position; `reachable` is false if nothing can jump or fall to it.
    fn begin_block(&mut self);
    /// Emits what follows the last block.
    fn end_function(&mut self);
    /// Whether the instruction, number `index` of its block, is to be deferred: all its users can take
    /// it apart or force it, and nothing between changes what it means. Selecting it must not need
    /// certain registers, since that may happen in the midst of another instruction.
    fn can_defer(&mut self, id: InstId, inst: &Inst, index: usize) -> bool;
    /// Emits an instruction.
    fn select(&mut self, id: InstId, inst: &Inst) -> Release;

    /// Type of a value or temporary.
    #[inline]
    fn ty(&self, value: Value) -> Type {
        self.core().ty(self.func(), value)
    }
    /// Definition of a value or temporary.
    #[inline]
    fn def(&self, value: Value) -> ValueDef {
        self.core().def(self.func(), value)
    }
    /// Whether a value is a constant or address.
    #[inline]
    fn is_leaf(&self, value: Value) -> bool {
        self.core().value(value).flags.has(ValueFlags::LEAF)
    }
    /// Whether a value is not computed yet.
    #[inline]
    fn is_deferred(&self, value: Value) -> bool {
        self.core().value(value).flags.has(ValueFlags::DEFERRED)
    }
    /// The instruction of a deferred value.
    #[inline]
    fn deferred_inst(&self, value: Value) -> Option<Inst> {
        if !self.is_deferred(value) {
            return None;
        }
        match self.func().def(value) {
            ValueDef::Inst { inst, .. } => Some(self.func().inst(inst)),
            _ => None,
        }
    }

    /// A locked register of `set` for the instruction to do with as it likes.
    #[inline]
    fn scratch_in(&mut self, set: RegSet) -> R {
        let core = self.core_mut();
        let reg = match core.free.intersect(set).first() {
            Some(reg) => reg,
            None => self.evict_one(set),
        };
        let core = self.core_mut();
        core.free.remove(reg);
        core.scratch.insert(reg);
        core.locked.insert(reg);
        reg
    }
    /// A locked scratch register fit for values of this type.
    #[inline]
    fn scratch(&mut self, ty: Type) -> R {
        match self.bank(ty) {
            Bank::Reg(set) => self.scratch_in(set),
            Bank::Memory => R::NONE,
        }
    }
    /// Empties some register of `set`.
    fn evict_one(&mut self, set: RegSet) -> R {
        let core = self.core_mut();
        let candidates = set.minus(core.locked).minus(core.scratch);
        let reg = core.choose_victim(candidates).expect("an instruction locks fewer registers than there are");
        self.evict(reg);
        reg
    }
    /// Empties a register: its value moves to its slot.
    fn evict(&mut self, reg: R) {
        let Some(value) = self.core().owner(reg) else { return };
        self.save(value);
        self.core_mut().unbind(value);
    }
    /// Makes sure that a value in a register is in its slot too.
    fn save(&mut self, value: Value) {
        let state = *self.core().value(value);
        if state.reg.is_none() || state.flags.has(ValueFlags::IN_SLOT) {
            return;
        }
        let slot = self.slot_of(value);
        let ty = self.ty(value);
        self.store_slot(state.reg, ty, slot);
        self.core_mut().value_mut(value).flags.set(ValueFlags::IN_SLOT);
    }
    /// The slot of a value, taken now if it has none.
    fn slot_of(&mut self, value: Value) -> i32 {
        let slot = self.core().value(value).slot;
        if slot != 0 {
            return slot;
        }
        let size = self.slot_size(self.ty(value));
        let global = self.core().value(value).flags.has(ValueFlags::GLOBAL);
        let frame = &mut self.core_mut().frame;
        let slot = if global && frame.fresh_globals { frame.alloc_fresh(size) } else { frame.alloc_spill(size) };
        self.core_mut().value_mut(value).slot = slot;
        slot
    }
    /// Takes a certain register as locked scratch. Its value moves to another register or to its slot.
    fn claim(&mut self, reg: R) {
        if let Some(value) = self.core().owner(reg) {
            let ty = self.ty(value);
            let set = match self.bank(ty) {
                Bank::Reg(set) => set,
                Bank::Memory => RegSet::EMPTY,
            };
            let spare = self.core().free.intersect(set).first();
            match spare {
                Some(other) if !self.core().value(value).flags.has(ValueFlags::IN_SLOT) => {
                    self.copy_reg(other, reg, ty, Extension::None);
                    let locked = self.core().locked.contains(reg);
                    self.core_mut().unbind(value);
                    self.core_mut().bind(value, other);
                    if locked {
                        self.core_mut().locked.insert(other);
                    }
                }
                _ => self.evict(reg),
            }
        }
        let core = self.core_mut();
        core.free.remove(reg);
        core.scratch.insert(reg);
        core.locked.insert(reg);
    }
    /// Makes a scratch register ready for other uses within the instruction.
    fn drop_scratch(&mut self, reg: R) {
        let core = self.core_mut();
        if core.scratch.contains(reg) {
            core.scratch.remove(reg);
            core.locked.remove(reg);
            core.free.insert(reg);
        }
    }

    /// A register, locked and not to be changed, that holds a value.
    #[inline]
    fn use_reg(&mut self, value: Value) -> R {
        match self.bank(self.ty(value)) {
            Bank::Reg(set) => self.use_reg_in(value, set),
            Bank::Memory => unreachable!("values kept in memory are not asked for in registers"),
        }
    }
    /// As [`use_reg`](Self::use_reg), in one of `set`.
    fn use_reg_in(&mut self, value: Value, set: RegSet) -> R {
        if self.is_deferred(value) {
            self.force(value);
        }
        let state = *self.core().value(value);
        if !state.reg.is_none() {
            if set.contains(state.reg) {
                self.core_mut().locked.insert(state.reg);
                return state.reg;
            }
            let reg = self.scratch_in(set);
            let ty = self.ty(value);
            let now = self.core().value(value).reg;
            self.copy_or_load(reg, now, value, ty);
            return reg;
        }
        let reg = self.scratch_in(set);
        let ty = self.ty(value);
        if state.flags.has(ValueFlags::LEAF) {
            self.load_leaf(reg, value, Extension::None);
            return reg;
        }
        debug_assert!(state.flags.has(ValueFlags::IN_SLOT), "{value:?} has no place");
        self.load_slot(reg, ty, Extension::None, state.slot);
        self.core_mut().bind(value, reg);
        reg
    }
    /// Copies a value into a register from the register it was in, or from its slot if it had to leave that.
    fn copy_or_load(&mut self, dst: R, now: R, value: Value, ty: Type) {
        if now.is_none() {
            let slot = self.core().value(value).slot;
            self.load_slot(dst, ty, Extension::None, slot);
        } else {
            self.copy_reg(dst, now, ty, Extension::None);
        }
    }
    /// A scratch register that holds a value and may be changed: the value's own if this is its last use.
    fn take(&mut self, value: Value) -> R {
        match self.bank(self.ty(value)) {
            Bank::Reg(set) => self.take_in(value, set),
            Bank::Memory => unreachable!("values kept in memory are not asked for in registers"),
        }
    }
    /// As [`take`](Self::take), in one of `set`.
    fn take_in(&mut self, value: Value, set: RegSet) -> R {
        if self.is_deferred(value) {
            self.force(value);
        }
        let state = *self.core().value(value);
        if !state.reg.is_none() && set.contains(state.reg) && state.uses <= 1 && !self.core().locked.contains(state.reg)
        {
            let core = self.core_mut();
            core.locked.insert(state.reg);
            core.unbind(value);
            return state.reg;
        }
        let reg = self.scratch_in(set);
        self.copy_to(reg, value, Extension::None);
        reg
    }
    /// Takes a certain register as scratch and puts a value in it.
    fn take_fixed(&mut self, value: Value, reg: R) {
        self.take_fixed_extended(value, reg, Extension::None);
    }
    /// As [`take_fixed`](Self::take_fixed), extending a narrow integer as asked.
    fn take_fixed_extended(&mut self, value: Value, reg: R, extension: Extension) {
        if self.is_deferred(value) {
            self.force(value);
        }
        let state = *self.core().value(value);
        if state.reg == reg && state.uses <= 1 && !self.core().locked.contains(reg) {
            self.core_mut().locked.insert(reg);
            self.core_mut().unbind(value);
            if extension != Extension::None {
                let ty = self.ty(value);
                self.copy_reg(reg, reg, ty, extension);
            }
            return;
        }
        self.claim(reg);
        if state.reg == reg && self.core().value(value).reg.is_none() {
            // It went to its slot, but the register still holds it.
            if extension != Extension::None {
                let ty = self.ty(value);
                self.copy_reg(reg, reg, ty, extension);
            }
            return;
        }
        self.copy_to(reg, value, extension);
    }
    /// Puts a value in a register that is the instruction's own.
    fn copy_to(&mut self, dst: R, value: Value, extension: Extension) {
        if self.is_deferred(value) {
            self.force(value);
        }
        let state = *self.core().value(value);
        let ty = self.ty(value);
        if !state.reg.is_none() {
            if state.reg != dst || extension != Extension::None {
                self.copy_reg(dst, state.reg, ty, extension);
            }
        } else if state.flags.has(ValueFlags::LEAF) {
            self.load_leaf(dst, value, extension);
        } else {
            debug_assert!(state.flags.has(ValueFlags::IN_SLOT), "{value:?} has no place");
            self.load_slot(dst, ty, extension, state.slot);
        }
    }
    /// Computes a deferred value now.
    fn force(&mut self, value: Value) {
        let ValueDef::Inst { inst: id, .. } = self.func().def(value) else { return };
        self.core_mut().value_mut(value).flags.clear(ValueFlags::DEFERRED);
        let outer_locked = self.core().locked;
        let outer_scratch = self.core().scratch;
        let inst = self.func().inst(id);
        if self.select(id, &inst) == Release::Operands {
            self.release_operands(id);
        }
        let core = self.core_mut();
        let inner = core.scratch.minus(outer_scratch);
        core.scratch = core.scratch.minus(inner);
        core.free = core.free.union(inner);
        core.locked = outer_locked;
    }

    /// Says that a register (scratch until now) holds a result.
    fn set_result(&mut self, value: Value, reg: R) {
        let state = *self.core().value(value);
        if state.uses == 0 {
            return;
        }
        self.core_mut().bind(value, reg);
        self.core_mut().locked.insert(reg);
        if state.flags.has(ValueFlags::GLOBAL) {
            let slot = self.slot_of(value);
            let ty = self.ty(value);
            self.store_slot(reg, ty, slot);
            self.core_mut().value_mut(value).flags.set(ValueFlags::IN_SLOT);
            self.end_with_range(value);
        }
    }
    /// The slot of a result of a type kept in memory, which the instruction is about to write.
    fn memory_result(&mut self, value: Value) -> i32 {
        let slot = self.slot_of(value);
        self.core_mut().value_mut(value).flags.set(ValueFlags::IN_SLOT);
        if self.core().value(value).flags.has(ValueFlags::GLOBAL) {
            self.end_with_range(value);
        }
        slot
    }
    /// Has the slot of a value used in several blocks freed where it can no longer be alive.
    fn end_with_range(&mut self, value: Value) {
        if self.core().frame.fresh_globals {
            return;
        }
        let last = self.core().value(value).last_pos;
        let def = self.core().value(value).def_pos;
        let end = self.analysis().live_to(last.max(def)) as usize;
        let core = self.core_mut();
        let next = std::mem::replace(&mut core.ends[end], value.as_u32());
        core.value_mut(value).next_end = next;
    }

    /// Counts one use of a value as done.
    #[inline]
    fn release(&mut self, value: Value) {
        let state = self.core_mut().value_mut(value);
        if state.flags.has(ValueFlags::LEAF) {
            return;
        }
        debug_assert!(state.uses > 0, "{value:?} is used more often than counted");
        state.uses -= 1;
        if state.uses == 0 {
            self.end_value(value);
        }
    }
    /// Frees what a value with no uses left has.
    fn end_value(&mut self, value: Value) {
        let state = *self.core().value(value);
        if state.flags.has(ValueFlags::DEFERRED) {
            self.core_mut().value_mut(value).flags.clear(ValueFlags::DEFERRED);
            if let ValueDef::Inst { inst, .. } = self.func().def(value) {
                self.release_operands(inst);
            }
            return;
        }
        self.core_mut().unbind(value);
        if state.slot != 0 && !state.flags.has(ValueFlags::GLOBAL | ValueFlags::FIXED_SLOT) {
            let size = self.slot_size(self.ty(value));
            let core = self.core_mut();
            core.frame.free_spill(state.slot, size);
            let state = core.value_mut(value);
            state.slot = 0;
            state.flags.clear(ValueFlags::IN_SLOT);
        }
    }
    /// Counts one use of each operand of an instruction as done.
    #[inline]
    fn release_operands(&mut self, id: InstId) {
        self.func().for_each_operand(id, |value| self.release(value));
    }
    /// Empties all registers of `set` whose values are used later, and forgets the others.
    fn evict_all(&mut self, set: RegSet) {
        for reg in self.core().occupied(set).iter() {
            self.evict(reg);
        }
    }
}
