//! Integers that are accessed as a whole in one place and by halves in others (structures in registers are) are
//! accessed by halves everywhere, so that each field becomes a value of its own when slots are promoted.

use base::Idx;
use ir::{ArithFlags, BinaryOp, CastOp, Function, Inst, InstId, MemFlags, Slot, Type, Value, ValueDef};

/// Bytes of a slot that are accessed together.
type Range = (u32, u32);

/// Cuts loads and stores of eight bytes of slots into two of four, where one of the halves is accessed by itself
/// and nothing else needs the whole. `kept` says which slots will stay in memory.
pub(crate) fn run(function: &mut Function, kept: impl Fn(Slot) -> bool) -> bool {
    let mut narrow: Vec<Vec<Range>> = vec![Vec::new(); function.slots.len()];
    // What is a number or address of eight bytes or more wants to stay whole.
    let mut whole: Vec<Vec<Range>> = vec![Vec::new(); function.slots.len()];
    let mut copies: Vec<((Slot, u32), (Slot, u32), u32)> = Vec::new();
    let mut candidates = 0;
    for &block in &function.layout {
        for &inst in function.insts(block) {
            let (ptr, ty, mem) = match function.inst(inst) {
                Inst::Load { ptr, mem } => (ptr, function.inst_type(inst), mem),
                Inst::Store { ptr, value, mem } => (ptr, Some(function.ty(value)), mem),
                Inst::MemCopy { args, .. } => {
                    let args: Vec<Value> = function.values(args).collect();
                    let len = function.const_bits(args[2]).and_then(|len| u32::try_from(len).ok());
                    if let (Some(to), Some(from), Some(len)) = (place(function, args[0]), place(function, args[1]), len)
                    {
                        copies.push((to, from, len));
                    }
                    continue;
                }
                _ => continue,
            };
            let (Some((slot, at)), Some(ty)) = (place(function, ptr), ty) else { continue };
            if kept(slot) || !plain(mem) {
                continue;
            }
            let bytes = ty.bytes();
            match ty {
                Type::I64 => candidates += 1,
                _ if bytes <= 4 => narrow[slot.index()].push((at, at + bytes)),
                _ => whole[slot.index()].push((at, at + bytes)),
            }
        }
    }
    if candidates == 0 || narrow.iter().all(Vec::is_empty) {
        return false;
    }
    // Copies make what is known of one side known of the other; chains of them are short.
    for _ in 0..3 {
        for &(to, from, len) in &copies {
            for set in [&mut narrow, &mut whole] {
                carry(set, to, from, len);
                carry(set, from, to, len);
            }
        }
    }
    for set in narrow.iter_mut().chain(&mut whole) {
        set.sort_unstable();
        set.dedup();
    }
    let wanted = |slot: Slot, at: u32| {
        let (narrow, whole) = (&narrow[slot.index()], &whole[slot.index()]);
        let inside = |&(from, to): &Range| (at <= from && to <= at + 4) || (at + 4 <= from && to <= at + 8);
        let across = |&(from, to): &Range| from < at + 4 && at + 4 < to;
        narrow.iter().any(inside) && !narrow.iter().any(across) && !whole.iter().any(across)
    };
    let mut changed = false;
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        let old = std::mem::take(function.insts_mut(block));
        let mut new = Vec::with_capacity(old.len());
        for inst in old {
            let (ptr, ty, mem) = match function.inst(inst) {
                Inst::Load { ptr, mem } => (ptr, function.inst_type(inst), mem),
                Inst::Store { ptr, value, mem } => (ptr, Some(function.ty(value)), mem),
                _ => {
                    new.push(inst);
                    continue;
                }
            };
            let target = place(function, ptr).filter(|_| ty == Some(Type::I64) && plain(mem));
            match target.filter(|&(slot, at)| !kept(slot) && wanted(slot, at)) {
                Some((slot, at)) => {
                    cut(function, inst, slot, at, mem, &mut new);
                    changed = true;
                }
                None => new.push(inst),
            }
        }
        *function.insts_mut(block) = new;
    }
    changed
}

fn plain(mem: MemFlags) -> bool {
    !mem.volatile() && mem.order() == ir::AtomicOrder::NotAtomic && mem.space() == 0
}

fn place(function: &Function, ptr: Value) -> Option<(Slot, u32)> {
    match function.def(ptr) {
        ValueDef::Slot { slot, offset } => u32::try_from(offset).ok().map(|at| (slot, at)),
        _ => None,
    }
}

fn carry(sets: &mut [Vec<Range>], to: (Slot, u32), from: (Slot, u32), len: u32) {
    /// More accesses than this are not worth following.
    const MOST: usize = 256;
    let (Some(source), true) = (sets.get(from.0.index()), to.0 != from.0) else { return };
    let inside = |&&(start, end): &&Range| from.1 <= start && end <= from.1.saturating_add(len);
    let moved: Vec<Range> =
        source.iter().filter(inside).map(|&(start, end)| (start - from.1 + to.1, end - from.1 + to.1)).collect();
    let target = &mut sets[to.0.index()];
    for range in moved {
        if target.len() < MOST && !target.contains(&range) {
            target.push(range);
        }
    }
}

/// Replaces an access of eight bytes by two of four.
fn cut(function: &mut Function, inst: InstId, slot: Slot, at: u32, mem: MemFlags, out: &mut Vec<InstId>) {
    let loc = function.loc(inst);
    let low_at = function.leaf(ValueDef::Slot { slot, offset: at as i32 }, function.pointer);
    let high_at = function.leaf(ValueDef::Slot { slot, offset: at as i32 + 4 }, function.pointer);
    let half = mem.with_align(mem.align().min(4));
    let mut make = |function: &mut Function, inst: Inst, ty: Type| {
        let (inst, value) = function.make_value(inst, ty, loc);
        out.push(inst);
        value
    };
    let shift = function.int(Type::I64, 32);
    if let Inst::Store { value, .. } = function.inst(inst) {
        let low = make(function, Inst::Cast { op: CastOp::Trunc, arg: value }, Type::I32);
        let high = Inst::Binary { op: BinaryOp::LShr, flags: ArithFlags::NONE, lhs: value, rhs: shift };
        let high = make(function, high, Type::I64);
        let high = make(function, Inst::Cast { op: CastOp::Trunc, arg: high }, Type::I32);
        for (ptr, value) in [(low_at, low), (high_at, high)] {
            let store = Inst::Store { ptr, value, mem: half };
            out.push(function.make_inst(store, Some(Type::I32), &[], loc));
        }
        return;
    }
    let low = make(function, Inst::Load { ptr: low_at, mem: half }, Type::I32);
    let high = make(function, Inst::Load { ptr: high_at, mem: half }, Type::I32);
    let low = make(function, Inst::Cast { op: CastOp::ZExt, arg: low }, Type::I64);
    let high = make(function, Inst::Cast { op: CastOp::ZExt, arg: high }, Type::I64);
    let high = Inst::Binary { op: BinaryOp::Shl, flags: ArithFlags::NONE, lhs: high, rhs: shift };
    let high = make(function, high, Type::I64);
    // The load's own result stays, as what the halves make.
    function.replace_inst(inst, Inst::Binary { op: BinaryOp::Or, flags: ArithFlags::NONE, lhs: low, rhs: high });
    out.push(inst);
}
