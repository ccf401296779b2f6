//! Dead-store elimination: a store goes if, on every way from it, its bytes are written again or the object's life
//! ends before anything may read them.
//!
//! Each block is walked backwards with the bytes that are about to be written; what all ways out of a block agree on
//! is known at its end. Slots that do not escape are written by the end of the function, so to say.

use crate::Context;
use analysis::{Access, Base, Memory, Pointer};
use base::Idx;
use ir::debug::Place;
use ir::{AtomicOrder, Block, Function, Inst, InstId, Intrinsic, MemFlags, Slot, Value};

/// Bytes about to be written that are kept track of.
const MOST: usize = 24;
/// Slots that are read later that are kept track of.
const MOST_READ: usize = 64;
/// Functions of more blocks are walked block by block only.
const MOST_BLOCKS: usize = 4_000;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    if function.attrs.calls_returns_twice {
        return false;
    }
    let memory = Memory::new(function);
    let cfg = cx.cfg(function);
    let mut dse = Dse { cx, memory, at_start: vec![None; function.num_blocks()] };
    let global = cfg.order.len() <= MOST_BLOCKS;
    let mut changed = false;
    // Post-order sees what follows first; around a loop nothing is known, which is safe.
    for &block in cfg.order.iter().rev() {
        let mut written = if global { dse.at_end(function, &cfg, block) } else { dse.at_exit(function, block) };
        let mut dead: Vec<InstId> = Vec::new();
        for &inst in function.insts(block).iter().rev() {
            if dse.step(function, inst, &mut written) {
                dead.push(inst);
            }
        }
        if !dead.is_empty() {
            forget_stale(function, &dead);
            dead.reverse();
            let mut next = dead.iter().peekable();
            function.insts_mut(block).retain(|inst| next.next_if(|&dead| dead == inst).is_none());
            changed = true;
        }
        dse.at_start[block.index()] = Some(written);
    }
    changed
}

/// Variables that the program does not set any more have no place where they could be looked up.
fn forget_stale(function: &mut Function, dead: &[InstId]) {
    let Some(mut debug) = function.debug.take() else { return };
    let stale = |&inst: &InstId| {
        let ptr = match function.inst(inst) {
            Inst::Store { ptr, mem, .. } if !mem.fresh() => ptr,
            Inst::MemSet { args, mem } if !mem.fresh() => function.values(args).next()?,
            Inst::MemCopy { args, .. } => function.values(args).next()?,
            _ => return None,
        };
        match Pointer::of(function, ptr, |value| value).base {
            Base::Slot(slot) => Some(slot),
            Base::Symbol(_) | Base::Value(_) => None,
        }
    };
    let stale: Vec<Slot> = dead.iter().filter_map(stale).collect();
    for variable in &mut debug.variables {
        if let Place::Slot(slot, _) | Place::SlotIndirect(slot, _) = variable.place
            && stale.contains(&slot)
        {
            variable.place = Place::Nowhere;
        }
    }
    function.debug = Some(debug);
}

/// What is written before it is read.
#[derive(Clone, Default)]
struct Written {
    ranges: Vec<Access>,
    /// Whether the function returns before anything else happens: its own slots are dead.
    ends: bool,
    /// Own slots that are read before that.
    read: Vec<Slot>,
}

struct Dse<'c, 'm> {
    cx: &'c Context<'m>,
    memory: Memory,
    at_start: Vec<Option<Written>>,
}

impl Dse<'_, '_> {
    fn at_exit(&self, function: &Function, block: Block) -> Written {
        let end = function.terminator(block).map(|end| function.inst(end));
        Written { ends: matches!(end, Some(Inst::Return { .. } | Inst::Unreachable)), ..Written::default() }
    }

    /// What all that may follow a block agree on.
    fn at_end(&self, function: &Function, cfg: &analysis::Cfg, block: Block) -> Written {
        let mut succs = cfg.succs(block).iter();
        let Some(first) = succs.next() else { return self.at_exit(function, block) };
        let Some(mut written) = self.at_start[first.index()].clone() else { return Written::default() };
        for next in succs {
            let Some(other) = &self.at_start[next.index()] else { return Written::default() };
            written.ranges.retain(|range| other.ranges.contains(range));
            written.ends &= other.ends;
            let more: Vec<Slot> = other.read.iter().copied().filter(|slot| !written.read.contains(slot)).collect();
            written.read.extend(more);
        }
        written.ends &= written.read.len() <= MOST_READ;
        written
    }

    /// Goes back over an instruction; says whether it is a store that nothing reads.
    fn step(&self, function: &Function, inst: InstId, written: &mut Written) -> bool {
        match function.inst(inst) {
            Inst::Store { ptr, value, mem } if is_plain(mem) => {
                let size = u64::from(function.ty(value).bytes());
                self.write(function, ptr, Some(size), written, true)
            }
            Inst::MemSet { args, mem } if is_plain(mem) => {
                let args: Vec<Value> = function.values(args).collect();
                let size = function.const_bits(args[2]).map(|size| size as u64);
                self.write(function, args[0], size, written, size.is_some())
            }
            Inst::MemCopy { args, mem, .. } if is_plain(mem) => {
                let args: Vec<Value> = function.values(args).collect();
                let size = function.const_bits(args[2]).map(|size| size as u64);
                let dead = self.write(function, args[0], size, written, size.is_some());
                if !dead {
                    self.read(function, args[1], size, 0, written);
                }
                dead
            }
            Inst::Load { ptr, mem } => {
                let size = function.inst_type(inst).map(|ty| u64::from(ty.bytes()));
                self.read(function, ptr, size, mem.class(), written);
                if !is_plain(mem) {
                    self.read_all(written);
                }
                false
            }
            // Even what reads no memory gets structures from it.
            Inst::Call { .. } => {
                self.read_all(written);
                false
            }
            Inst::Intrinsic { op: Intrinsic::Prefetch | Intrinsic::Pause | Intrinsic::FrameAddress, .. } => false,
            Inst::Store { .. }
            | Inst::MemSet { .. }
            | Inst::MemCopy { .. }
            | Inst::AtomicRmw { .. }
            | Inst::CmpXchg { .. }
            | Inst::Fence { .. }
            | Inst::Intrinsic { .. }
            | Inst::Asm(_) => {
                // It may read any memory that it is given the address of, slots included.
                written.ranges.clear();
                written.ends = false;
                false
            }
            _ => false,
        }
    }

    /// Goes back over a write; says whether it is dead.
    fn write(&self, function: &Function, ptr: Value, size: Option<u64>, written: &mut Written, known: bool) -> bool {
        let pointer = Pointer::of(function, ptr, |value| value);
        if let Base::Slot(slot) = pointer.base
            && known
            && written.ends
            && !self.memory.escapes(slot)
            && !written.read.contains(&slot)
        {
            return true;
        }
        let (Some(from), Some(size)) = (pointer.offset, size) else { return false };
        let covers = |range: &Access| {
            let (Some(start), Some(length)) = (range.pointer.offset, range.size) else { return false };
            range.pointer.base == pointer.base
                && i128::from(start) <= i128::from(from)
                && i128::from(from) + i128::from(size) <= i128::from(start) + i128::from(length)
        };
        if known && written.ranges.iter().any(covers) {
            return true;
        }
        // What is counted from a value is the same place only where the value is the same: in one round of a loop.
        if written.ranges.len() < MOST {
            written.ranges.push(Access { pointer, size: Some(size), class: 0 });
        }
        false
    }

    fn read(&self, function: &Function, ptr: Value, size: Option<u64>, class: u16, written: &mut Written) {
        let pointer = Pointer::of(function, ptr, |value| value);
        let access = Access { pointer, size, class };
        written.ranges.retain(|range| !self.memory.may_alias(self.cx.module, *range, access));
        if let Base::Slot(slot) = pointer.base
            && written.ends
            && !written.read.contains(&slot)
        {
            written.read.push(slot);
            written.ends = written.read.len() <= MOST_READ;
        }
    }

    /// Something reads all memory that can be known outside.
    fn read_all(&self, written: &mut Written) {
        written.ranges.retain(|range| !self.memory.is_visible(range.pointer.base));
    }
}

fn is_plain(mem: MemFlags) -> bool {
    !mem.volatile() && mem.order() == AtomicOrder::NotAtomic && mem.space() == 0
}
