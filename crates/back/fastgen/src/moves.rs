//! Parallel moves: arguments of calls, results, block parameters.

use crate::generate::{edge_moves, force_args};
use crate::state::{R, RegSet, ValueFlags};
use crate::target::{Bank, Target};
use ir::{BlockCall, Extension, Type, Value};

/// Where a moved value is.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum MoveSource {
    /// In a register.
    Reg(R),
    /// In the frame.
    Slot(i32),
    /// A constant or address.
    Leaf(Value),
    /// A deferred value that the target can load without other registers.
    Deferred(Value),
}

/// Where it goes.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum MoveDest {
    /// To a register.
    Reg(R),
    /// To the frame.
    Slot(i32),
}

/// One move.
#[derive(Copy, Clone, Debug)]
pub struct Move {
    /// To.
    pub dest: MoveDest,
    /// From.
    pub source: MoveSource,
    /// Type of the value.
    pub ty: Type,
    /// What goes above a narrow integer.
    pub extension: Extension,
}

/// Moves that happen at the same time. The buffer serves many.
#[derive(Default)]
pub struct MoveSet {
    moves: Vec<Move>,
}

impl MoveSet {
    /// Forgets the moves.
    pub fn clear(&mut self) {
        self.moves.clear();
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.moves.is_empty()
    }
    /// Where a value is now. A deferred one must be loadable without registers.
    pub fn source<'f, T: Target<'f>>(target: &T, value: Value) -> MoveSource {
        let state = target.core().value(value);
        if state.flags.has(ValueFlags::DEFERRED) {
            MoveSource::Deferred(value)
        } else if !state.reg.is_none() {
            MoveSource::Reg(state.reg)
        } else if state.flags.has(ValueFlags::LEAF) {
            MoveSource::Leaf(value)
        } else {
            debug_assert!(state.flags.has(ValueFlags::IN_SLOT), "{value:?} has no place");
            MoveSource::Slot(state.slot)
        }
    }
    /// Adds a move of a value to a register.
    pub fn to_reg<'f, T: Target<'f>>(&mut self, target: &T, reg: R, value: Value, extension: Extension) {
        let source = Self::source(target, value);
        self.moves.push(Move { dest: MoveDest::Reg(reg), source, ty: target.ty(value), extension });
    }
    /// Adds a move from the frame to a register.
    pub fn slot_to_reg(&mut self, reg: R, slot: i32, ty: Type) {
        let (dest, source) = (MoveDest::Reg(reg), MoveSource::Slot(slot));
        self.moves.push(Move { dest, source, ty, extension: Extension::None });
    }
    /// Adds a move of a value to the frame.
    pub fn to_slot<'f, T: Target<'f>>(&mut self, target: &T, slot: i32, value: Value) {
        let source = Self::source(target, value);
        let extension = Extension::None;
        self.moves.push(Move { dest: MoveDest::Slot(slot), source, ty: target.ty(value), extension });
    }
    /// Emits the moves of an edge of a branch. Deferred arguments must have been [forced](Self::prepare_edge).
    pub fn edge<'f, T: Target<'f>>(&mut self, target: &mut T, dest: BlockCall) {
        edge_moves(target, dest, self);
    }
    /// Forces deferred arguments of an edge.
    pub fn prepare_edge<'f, T: Target<'f>>(target: &mut T, dest: BlockCall) {
        force_args(target, dest);
    }

    /// Emits the moves in an order, and with copies, that make them parallel. Uses only the target's
    /// move scratch registers; changes no state of values and no flags.
    pub fn emit<'f, T: Target<'f>>(&mut self, target: &mut T) {
        self.moves.retain(|m| match (m.dest, m.source) {
            (MoveDest::Slot(to), MoveSource::Slot(from)) => to != from,
            (MoveDest::Reg(to), MoveSource::Reg(from)) => to != from || m.extension != Extension::None,
            _ => true,
        });
        self.save_overwritten_slots(target);
        for n in 0..self.moves.len() {
            if let MoveDest::Slot(slot) = self.moves[n].dest {
                move_to_slot(target, slot, self.moves[n]);
            }
        }
        self.moves.retain(|m| matches!(m.dest, MoveDest::Reg(_)));
        self.emit_register_moves(target);
        for m in &self.moves {
            let MoveDest::Reg(dst) = m.dest else { continue };
            match m.source {
                MoveSource::Reg(_) => {}
                MoveSource::Slot(slot) => target.load_slot(dst, m.ty, m.extension, slot),
                MoveSource::Leaf(value) => target.load_leaf(dst, value, m.extension),
                MoveSource::Deferred(value) => target.load_deferred(dst, value, m.extension),
            }
        }
    }

    /// Copies sources in slots that are destinations of other moves out of the way.
    fn save_overwritten_slots<'f, T: Target<'f>>(&mut self, target: &mut T) {
        let mut written: Vec<i32> = Vec::new();
        for m in &self.moves {
            if let MoveDest::Slot(slot) = m.dest {
                written.push(slot);
            }
        }
        if written.is_empty() {
            return;
        }
        written.sort_unstable();
        for n in 0..self.moves.len() {
            let m = self.moves[n];
            if let MoveSource::Slot(slot) = m.source
                && written.binary_search(&slot).is_ok()
            {
                let size = target.slot_size(m.ty);
                let copy = target.core_mut().frame.alloc(u64::from(size), if size <= 8 { 8 } else { 16 });
                let moved = Move { extension: Extension::None, ..m };
                move_to_slot(target, copy, moved);
                self.moves[n].source = MoveSource::Slot(copy);
            }
        }
    }

    /// Emits the moves between registers and drops them from the list.
    fn emit_register_moves<'f, T: Target<'f>>(&mut self, target: &mut T) {
        // pending: for each destination register its source; a source is read by `readers` moves.
        let mut pending = RegSet::EMPTY;
        let mut source = [R::NONE; 64];
        let mut info = [(Type::I64, Extension::None); 64];
        let mut readers = [0u8; 64];
        for m in &self.moves {
            if let (MoveDest::Reg(dst), MoveSource::Reg(src)) = (m.dest, m.source) {
                pending.insert(dst);
                source[dst.0 as usize] = src;
                info[dst.0 as usize] = (m.ty, m.extension);
                readers[src.0 as usize] += 1;
            }
        }
        while !pending.is_empty() {
            // A move onto itself (to extend) does not keep its register from being written.
            let ready = pending.iter().find(|dst| {
                let own = u8::from(source[dst.0 as usize] == *dst);
                readers[dst.0 as usize] == own
            });
            let Some(dst) = ready.or_else(|| pending.first()) else { return };
            let (ty, extension) = info[dst.0 as usize];
            if ready.is_none() {
                // A cycle: what is in `dst` waits in the scratch register.
                let scratch = target.move_scratch(ty);
                let full = widest(target, ty);
                target.copy_reg(scratch, dst, full, Extension::None);
                for reg in pending.iter() {
                    if source[reg.0 as usize] == dst {
                        source[reg.0 as usize] = scratch;
                        readers[dst.0 as usize] -= 1;
                        readers[scratch.0 as usize] += 1;
                    }
                }
            }
            let src = source[dst.0 as usize];
            target.copy_reg(dst, src, ty, extension);
            readers[src.0 as usize] -= 1;
            pending.remove(dst);
        }
    }
}

/// A type that fills a register of this type's bank: a register's value may be moved for several types at once.
fn widest<'f, T: Target<'f>>(target: &T, ty: Type) -> Type {
    if target.bank(ty) == target.bank(Type::I32) { Type::I64 } else { ty_of_full_vector(ty) }
}

fn ty_of_full_vector(ty: Type) -> Type {
    Type::vector(ir::Scalar::F32, 4).unwrap_or(ty)
}

fn move_to_slot<'f, T: Target<'f>>(target: &mut T, slot: i32, m: Move) {
    if target.bank(m.ty) == Bank::Memory {
        match m.source {
            MoveSource::Slot(from) => target.copy_slot(m.ty, slot, from),
            MoveSource::Leaf(value) => target.store_wide_leaf(value, slot),
            MoveSource::Reg(_) | MoveSource::Deferred(_) => unreachable!("values of this type are not in registers"),
        }
        return;
    }
    let scratch = target.move_scratch(m.ty);
    let reg = match m.source {
        MoveSource::Reg(reg) => reg,
        MoveSource::Slot(from) => {
            target.load_slot(scratch, m.ty, Extension::None, from);
            scratch
        }
        MoveSource::Leaf(value) => {
            target.load_leaf(scratch, value, Extension::None);
            scratch
        }
        MoveSource::Deferred(value) => {
            target.load_deferred(scratch, value, Extension::None);
            scratch
        }
    };
    target.store_slot(reg, m.ty, slot);
}
