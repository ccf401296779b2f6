//! Store merging: stores to neighbouring bytes become one. What may be merged: constants, into one constant; one value
//! stored again and again, into a vector of it; and the parts of one value, upwards or downwards, into that value.
//!
//! The stores of a run are done where the last of them is, so nothing between may read or write what they write, or
//! leave.

use crate::{Context, fold};
use analysis::{Access, Base, Memory, Pointer};
use base::{FastMap, FastSet};
use ir::{AtomicOrder, BinaryOp, Block, CastOp, Function, Inst, InstId, MemFlags, Scalar, Type, UnaryOp, Value};

/// Stores of one run.
const MOST: usize = 64;
/// Runs at a time.
const MOST_OPEN: usize = 8;
/// The bytes of a vector.
const VECTOR: u32 = 16;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    merge(cx, function, true)
}

/// Only what becomes a vector: this shows to other passes that a vector put together in memory is one value.
pub fn vectors(cx: &Context<'_>, function: &mut Function) -> bool {
    merge(cx, function, false)
}

fn merge(cx: &Context<'_>, function: &mut Function, constants: bool) -> bool {
    let mut memory = None;
    let mut changed = false;
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        let insts = function.insts(block);
        let is_candidate = |&&inst: &&InstId| Part::of(function, inst).is_some();
        if insts.iter().filter(is_candidate).count() < 2 {
            continue;
        }
        let memory = memory.get_or_insert_with(|| Memory::new(function));
        let runs = Merging { cx, memory }.runs(function, function.insts(block));
        let mut edit = Edit::default();
        for run in runs {
            edit.replace(function, run, constants);
        }
        changed |= edit.apply(function, block);
    }
    changed
}

/// A store that may be part of a larger one.
#[derive(Copy, Clone)]
struct Part {
    inst: InstId,
    base: Base,
    offset: i64,
    value: Value,
    ty: Type,
    mem: MemFlags,
}

impl Part {
    fn of(function: &Function, inst: InstId) -> Option<Part> {
        let Inst::Store { ptr, value, mem } = function.inst(inst) else { return None };
        let ty = function.ty(value);
        let plain = !mem.volatile() && mem.order() == AtomicOrder::NotAtomic && mem.space() == 0 && !mem.fresh();
        if !plain || ty.is_vector() || ty.bits() > 64 || !ty.bits().is_multiple_of(8) {
            return None;
        }
        let pointer = Pointer::of(function, ptr, |value| value);
        Some(Part { inst, base: pointer.base, offset: pointer.offset?, value, ty, mem })
    }

    fn end(&self) -> i64 {
        self.offset.saturating_add(i64::from(self.ty.bytes()))
    }

    fn access(&self) -> Access {
        let pointer = Pointer { base: self.base, offset: Some(self.offset) };
        Access::new(pointer, u64::from(self.ty.bytes()), self.mem)
    }
}

struct Merging<'c, 'm> {
    cx: &'c Context<'m>,
    memory: &'c Memory,
}

impl Merging<'_, '_> {
    /// Stores that nothing comes between, each run with one base, in order.
    fn runs(&self, function: &Function, insts: &[InstId]) -> Vec<Vec<Part>> {
        let mut done = Vec::new();
        let mut open: Vec<Vec<Part>> = Vec::new();
        let mut close = |run: Vec<Part>| {
            if run.len() > 1 {
                done.push(run);
            }
        };
        for &inst in insts {
            if let Some(part) = Part::of(function, inst) {
                let own = open.iter().position(|run| run[0].base == part.base);
                // What overlaps, and what other runs may mean by another name, keeps its order.
                for n in (0..open.len()).rev() {
                    let other = Some(n) != own;
                    let clashes = |known: &Part| match other {
                        true => self.memory.may_alias(self.cx.module, known.access(), part.access()),
                        false => known.offset < part.end() && part.offset < known.end(),
                    };
                    if open[n].iter().any(clashes) || open[n].len() >= MOST {
                        close(open.remove(n));
                    }
                }
                match open.iter_mut().find(|run| run[0].base == part.base) {
                    Some(run) => run.push(part),
                    None => {
                        if open.len() == MOST_OPEN {
                            close(open.remove(0));
                        }
                        open.push(vec![part]);
                    }
                }
                continue;
            }
            match function.inst(inst) {
                Inst::Load { ptr, mem } if !mem.volatile() && mem.order() == AtomicOrder::NotAtomic => {
                    let size = function.inst_type(inst).map(|ty| u64::from(ty.bytes()));
                    let pointer = Pointer::of(function, ptr, |value| value);
                    let load = Access { pointer, size, class: mem.class() };
                    for n in (0..open.len()).rev() {
                        if open[n].iter().any(|part| self.memory.may_alias(self.cx.module, part.access(), load)) {
                            close(open.remove(n));
                        }
                    }
                }
                Inst::Load { .. } | Inst::Call { .. } | Inst::Intrinsic { .. } | Inst::Asm(_) => {
                    open.drain(..).for_each(&mut close);
                }
                _ if function.has_effect(inst) => open.drain(..).for_each(&mut close),
                _ => {}
            }
        }
        open.into_iter().for_each(close);
        done
    }
}

/// What becomes of the instructions of a block.
#[derive(Default)]
struct Edit {
    gone: FastSet<InstId>,
    /// What comes behind some of them.
    behind: FastMap<InstId, Vec<InstId>>,
}

impl Edit {
    /// Puts larger stores in place of those of a run that can be merged.
    fn replace(&mut self, function: &mut Function, mut run: Vec<Part>, constants: bool) {
        let Some(last) = run.last().map(|part| part.inst) else { return };
        run.sort_by_key(|part| part.offset);
        let mut made = Vec::new();
        let mut at = 0;
        while at < run.len() {
            let merged = same(function, &run[at..], &mut made)
                .or_else(|| if constants { constant(function, &run[at..], &mut made) } else { None })
                .or_else(|| if constants { pieces(function, &run[at..], &mut made) } else { None });
            let count = merged.unwrap_or(0);
            self.gone.extend(run[at..at + count].iter().map(|part| part.inst));
            at += count.max(1);
        }
        if !made.is_empty() {
            self.behind.insert(last, made);
        }
    }

    fn apply(mut self, function: &mut Function, block: Block) -> bool {
        if self.gone.is_empty() {
            return false;
        }
        let insts = std::mem::take(function.insts_mut(block));
        let mut kept = Vec::with_capacity(insts.len());
        for inst in insts {
            if !self.gone.contains(&inst) {
                kept.push(inst);
            }
            if let Some(mut made) = self.behind.remove(&inst) {
                kept.append(&mut made);
            }
        }
        *function.insts_mut(block) = kept;
        true
    }
}

/// How many of the parts follow each other without a gap, up to so many bytes.
fn adjacent(parts: &[Part], bytes: u32) -> Option<usize> {
    let mut end = parts[0].offset;
    for (n, part) in parts.iter().enumerate() {
        if part.offset != end {
            return None;
        }
        end = part.end();
        match end.checked_sub(parts[0].offset)?.cmp(&i64::from(bytes)) {
            std::cmp::Ordering::Less => {}
            std::cmp::Ordering::Equal => return Some(n + 1),
            std::cmp::Ordering::Greater => return None,
        }
    }
    None
}

/// One value that fills a vector.
fn same(function: &mut Function, parts: &[Part], made: &mut Vec<InstId>) -> Option<usize> {
    let count = adjacent(parts, VECTOR)?;
    let first = parts[0];
    let is_plain = matches!(first.ty.scalar(), Scalar::I8 | Scalar::I16 | Scalar::I32 | Scalar::I64)
        || matches!(first.ty.scalar(), Scalar::F32 | Scalar::F64);
    let equal = |part: &Part| part.value == first.value && part.ty == first.ty;
    if !is_plain || function.const_bits(first.value).is_some() || !parts[..count].iter().all(equal) {
        return None;
    }
    let ty = Type::vector(first.ty.scalar(), count as u32)?;
    let (splat, value) = function.make_value(Inst::Splat { arg: first.value }, ty, function.loc(first.inst));
    made.push(splat);
    store(function, &parts[..count], value, made);
    Some(count)
}

/// Constants that are one constant of 8, 4 or 2 bytes.
fn constant(function: &mut Function, parts: &[Part], made: &mut Vec<InstId>) -> Option<usize> {
    for bytes in [8, 4, 2] {
        let Some(count) = adjacent(parts, bytes).filter(|&count| count > 1) else { continue };
        let mut bits = 0u64;
        let known = parts[..count].iter().all(|part| {
            let shift = 8 * (part.offset - parts[0].offset) as u32;
            let value = function.const_bits(part.value);
            value.inspect(|&value| bits |= (fold::truncate(value, part.ty) as u64) << shift).is_some()
        });
        // Larger ones must be what an instruction can contain.
        let fits = bytes < 8 || i64::from(bits as i64 as i32) == bits as i64;
        if let Some(ty) = Type::int(bytes * 8).filter(|_| known && fits) {
            let value = function.int(ty, bits);
            store(function, &parts[..count], value, made);
            return Some(count);
        }
    }
    None
}

/// The value that a narrower one is part of, and at which bit it begins there.
fn part_of(function: &Function, value: Value) -> Option<(Value, u32)> {
    let Inst::Cast { op: CastOp::Trunc, arg } = function.def_of(value)? else { return None };
    let bits = function.ty(value).bits();
    if let Some(Inst::Binary { op: BinaryOp::LShr | BinaryOp::AShr, lhs, rhs, .. }) = function.def_of(arg)
        && let Some(count) = function.const_bits(rhs)
        && count + u128::from(bits) <= u128::from(function.ty(lhs).bits())
    {
        return Some((lhs, count as u32));
    }
    Some((arg, 0))
}

/// Neighbouring parts of one integer, the lower ones first, or its bytes, the higher ones first.
fn pieces(function: &mut Function, parts: &[Part], made: &mut Vec<InstId>) -> Option<usize> {
    let (whole, first) = part_of(function, parts[0].value)?;
    let ty = function.ty(whole);
    if !matches!(ty, Type::I16 | Type::I32 | Type::I64) {
        return None;
    }
    for bytes in [8, 4, 2] {
        let Some(count) = adjacent(parts, bytes).filter(|&count| count > 1) else { continue };
        let parts = &parts[..count];
        let places = |ordered: &dyn Fn(i64, u32) -> Option<u32>| {
            parts.iter().all(|part| {
                let at = (part.offset - parts[0].offset) * 8;
                part_of(function, part.value)
                    .is_some_and(|(of, bit)| of == whole && ordered(at, part.ty.bits()) == Some(bit))
            })
        };
        let upwards = places(&|at, _| first.checked_add(u32::try_from(at).ok()?));
        let downwards = places(&|at, bits| first.checked_sub(u32::try_from(at).ok()?).filter(|_| bits == 8));
        let lowest = if upwards { Some(first) } else { (first + 8).checked_sub(bytes * 8).filter(|_| downwards) };
        let Some(lowest) = lowest.filter(|&lowest| lowest + bytes * 8 <= ty.bits()) else { continue };
        let to = Type::int(bytes * 8)?;
        let loc = function.loc(parts[0].inst);
        let mut value = whole;
        let mut make = |function: &mut Function, inst: Inst, ty: Type| {
            let (inst, value) = function.make_value(inst, ty, loc);
            made.push(inst);
            value
        };
        if lowest > 0 {
            let rhs = function.int(ty, lowest.into());
            let flags = ir::ArithFlags::NONE;
            value = make(function, Inst::Binary { op: BinaryOp::LShr, flags, lhs: value, rhs }, ty);
        }
        if to != ty {
            value = make(function, Inst::Cast { op: CastOp::Trunc, arg: value }, to);
        }
        if !upwards {
            value = make(function, Inst::Unary { op: UnaryOp::Bswap, arg: value }, to);
        }
        store(function, parts, value, made);
        return Some(count);
    }
    None
}

/// Stores a value where the first of some parts is, for all of them.
fn store(function: &mut Function, parts: &[Part], value: Value, made: &mut Vec<InstId>) {
    let Inst::Store { ptr, .. } = function.inst(parts[0].inst) else { return };
    let class = parts[0].mem.class();
    let alike = parts.iter().all(|part| part.ty == function.ty(value) && part.mem.class() == class);
    // A class is for one type.
    let mem = parts[0].mem.with_class(if alike { class } else { 0 });
    let ty = function.ty(value);
    let loc = function.loc(parts[0].inst);
    made.push(function.make_inst(Inst::Store { ptr, value, mem }, Some(ty), &[], loc));
}
