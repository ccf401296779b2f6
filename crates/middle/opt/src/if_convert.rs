//! If-conversion: a branch around little work becomes a choice between values (`cmov`), where the work may be done
//! in any case. It pays for branches that cannot be foreseen and costs little for others, so only the shortest are
//! converted.

use crate::{Context, Level};
use base::Idx;
use ir::{BinaryOp, Block, BlockCall, CastOp, Function, Inst, InstId, Type, Value, ValueDef};

/// Instructions that may be done in vain, conversions not counted.
const MOST_WORK: usize = 1;
/// Instructions in all.
const MOST_INSTS: usize = 4;
/// Choices that may be made.
const MOST_CHOICES: usize = 2;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    if function.attrs.calls_returns_twice || cx.level == Level::Og {
        return false;
    }
    let preds = function.count_entries();
    let mut changed = false;
    // What is converted last in a chain of conditions is work of the one before.
    for n in (0..function.layout.len()).rev() {
        let block = function.layout[n];
        changed |= convert(function, &preds, block);
    }
    changed
}

/// One side of a branch: straight on to where both meet, or by way of a block with a little work.
struct Side {
    work: Vec<InstId>,
    to: Block,
    args: Vec<Value>,
}

fn side(function: &Function, preds: &[u32], dest: BlockCall) -> Side {
    let to = function.dest_block(dest);
    let direct = Side { work: Vec::new(), to, args: function.dest_args(dest).collect() };
    let Some((&end, work)) = function.insts(to).split_last() else { return direct };
    let Inst::Jump { dest: next } = function.inst(end) else { return direct };
    let fits = preds[to.index()] == 1
        && function.params(to).is_empty()
        && work.len() <= MOST_INSTS
        && work.iter().all(|&inst| is_cheap(function, inst));
    match fits {
        true => Side { work: work.to_vec(), to: function.dest_block(next), args: function.dest_args(next).collect() },
        false => direct,
    }
}

fn cost(function: &Function, work: &[InstId]) -> usize {
    work.iter().filter(|&&inst| !matches!(function.inst(inst), Inst::Cast { .. })).count()
}

fn is_cheap(function: &Function, inst: InstId) -> bool {
    let small = |value: Value| {
        let ty = function.ty(value);
        !ty.is_vector() && (ty.is_int() && ty.bits() <= 64 || ty.is_ptr())
    };
    let fits = match function.inst(inst) {
        Inst::Binary { op, .. } => {
            !matches!(op, BinaryOp::Mul | BinaryOp::UDiv | BinaryOp::SDiv | BinaryOp::URem | BinaryOp::SRem)
        }
        Inst::IntCompare { .. } => true,
        Inst::Cast { op, .. } => matches!(op, CastOp::Trunc | CastOp::ZExt | CastOp::SExt),
        Inst::PtrAdd { .. } => true,
        _ => false,
    };
    fits && function.results(inst).all(small)
}

fn convert(function: &mut Function, preds: &[u32], block: Block) -> bool {
    let Some(end) = function.terminator(block) else { return false };
    let Inst::Branch { cond, then, otherwise } = function.inst(end) else { return false };
    let (yes, no) = (side(function, preds, then), side(function, preds, otherwise));
    if yes.to != no.to || yes.to == block {
        return false;
    }
    // Both sides straight on with the same arguments are for clean-up.
    let differing: Vec<usize> = (0..yes.args.len()).filter(|&n| yes.args[n] != no.args[n]).collect();
    // A condition is worth the computation of another one.
    let conditions = differing.iter().all(|&n| function.ty(yes.args[n]) == Type::I1);
    let most = MOST_WORK + usize::from(conditions);
    if cost(function, &yes.work) + cost(function, &no.work) > most {
        return false;
    }
    let is_plain = |value: Value| {
        let ty = function.ty(value);
        !ty.is_vector() && (ty.is_int() && matches!(ty.bits(), 1 | 8..=64) || ty.is_ptr())
    };
    if differing.is_empty()
        || differing.len() > MOST_CHOICES
        || !differing.iter().all(|&n| is_plain(yes.args[n]))
        || depends_on_load(function, cond)
        || [then, otherwise].iter().any(|&dest| function.is_cold(function.dest_block(dest)))
    {
        return false;
    }
    let loc = function.loc(end);
    let mut new: Vec<InstId> = yes.work.iter().chain(&no.work).copied().collect();
    let mut args = yes.args.clone();
    for n in differing {
        let ty: Type = function.ty(yes.args[n]);
        let choice = logical(function, cond, (yes.args[n], no.args[n])).unwrap_or(Inst::Select {
            cond,
            then: yes.args[n],
            otherwise: no.args[n],
        });
        let (inst, value) = function.make_value(choice, ty, loc);
        new.push(inst);
        args[n] = value;
    }
    // The blocks with the work lose it; nothing reaches them any more.
    for dest in [then, otherwise] {
        let side = function.dest_block(dest);
        if side != yes.to {
            function.insts_mut(side).retain(|inst| !new.contains(inst));
        }
    }
    let dest = function.block_call(yes.to, &args);
    let insts = function.insts_mut(block);
    insts.pop();
    insts.extend(new);
    let jump = function.make_inst(Inst::Jump { dest }, None, &[], loc);
    function.insts_mut(block).push(jump);
    true
}

/// `a || b` and `a && b`, where the second one may be computed in any case.
fn logical(function: &Function, cond: Value, (yes, no): (Value, Value)) -> Option<Inst> {
    let flags = ir::ArithFlags::NONE;
    if function.ty(yes) != Type::I1 {
        return None;
    }
    match (function.const_bits(yes), function.const_bits(no)) {
        (Some(1), None) if is_sound(function, no, 3) => {
            Some(Inst::Binary { op: BinaryOp::Or, flags, lhs: cond, rhs: no })
        }
        (None, Some(0)) if is_sound(function, yes, 3) => {
            Some(Inst::Binary { op: BinaryOp::And, flags, lhs: cond, rhs: yes })
        }
        _ => None,
    }
}

/// Whether a value is surely not poison, even where the program does not ask for it.
fn is_sound(function: &Function, value: Value, depth: u32) -> bool {
    let Some(inst) = function.def_inst(value) else {
        return match function.def(value) {
            ValueDef::Param { .. } => function.params(function.entry()).contains(&value),
            def => !matches!(def, ValueDef::Poison),
        };
    };
    let Some(depth) = depth.checked_sub(1) else { return false };
    match function.inst(inst) {
        // Memory and calls carry no poison.
        Inst::Load { .. } | Inst::Call { .. } => true,
        Inst::IntCompare { lhs, rhs, .. } => is_sound(function, lhs, depth) && is_sound(function, rhs, depth),
        Inst::Cast { op: CastOp::ZExt | CastOp::SExt | CastOp::Trunc, arg } => is_sound(function, arg, depth),
        Inst::Binary { op: BinaryOp::And | BinaryOp::Or | BinaryOp::Xor, lhs, rhs, .. } => {
            is_sound(function, lhs, depth) && is_sound(function, rhs, depth)
        }
        _ => false,
    }
}

/// Whether a condition waits for memory: a branch that is foreseen does not wait, a choice does, and what is chosen
/// is often the next address.
fn depends_on_load(function: &Function, cond: Value) -> bool {
    let Some(inst) = function.def_inst(cond) else { return false };
    let loaded = |value: Value| {
        let mut value = value;
        while let Some(Inst::Cast { arg, .. }) = function.def_of(value) {
            value = arg;
        }
        matches!(function.def_of(value), Some(Inst::Load { .. }))
    };
    let mut found = false;
    function.for_each_operand(inst, |value| found |= loaded(value));
    found
}
