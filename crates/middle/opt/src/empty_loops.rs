//! Loops that do nothing: one that has no effect, that ends, and of which only variables that can be computed are used
//! behind it, is not run. The variables get what they would have been.

use crate::loops::Loops;
use crate::trips::Counted;
use crate::{Context, cfg_cleanup};
use analysis::LoopId;
use base::Idx;
use ir::{Block, Function, Inst, InstId, Replacements, Value, ValueDef};

/// Instructions of a loop that is looked at.
const LARGEST: usize = 100;
/// Loops around those that went are looked at again this often.
const ROUNDS: usize = 4;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    let mut changed = false;
    for _ in 0..ROUNDS {
        if !round(cx, function) {
            break;
        }
        changed = true;
    }
    changed
}

fn round(cx: &Context<'_>, function: &mut Function) -> bool {
    let Some(loops) = Loops::prepare(cx, function) else { return false };
    let empty: Vec<LoopId> = loops.forest.loops.ids().filter(|&id| has_no_effect(function, &loops, id)).collect();
    if empty.is_empty() {
        return false;
    }
    let used = used_outside(function, &loops);
    let mut replacements = Replacements::new();
    let mut changed = false;
    for id in empty {
        let Some(counted) = Counted::new(function, &loops, id) else { continue };
        let loc = loops.loc(function, id);
        if leave_out(function, &loops, id, &counted, &used, &mut replacements) {
            cx.remarks.done("empty-loops", loc, || "loop that does nothing left out".into());
            changed = true;
        }
    }
    if changed {
        replacements.apply(function);
        cfg_cleanup::drop_unreachable(cx, function);
    }
    changed
}

/// Whether a loop contains no other and has no effect.
fn has_no_effect(function: &Function, loops: &Loops, id: LoopId) -> bool {
    let blocks = &loops.forest.loops[id].blocks;
    let size: usize = blocks.iter().map(|&block| function.insts(block).len()).sum();
    let harmless = |&inst: &InstId| match function.is_terminator(inst) {
        true => matches!(function.inst(inst), Inst::Jump { .. } | Inst::Branch { .. } | Inst::Switch { .. }),
        false => {
            !function.has_effect(inst) && !matches!(function.inst(inst), Inst::Call { .. } | Inst::Intrinsic { .. })
        }
    };
    size <= LARGEST
        && blocks.iter().all(|&block| {
            loops.forest.of(block) == Some(id)
                && !function.address_taken().contains(&block)
                && function.insts(block).iter().all(harmless)
        })
}

/// Values that something outside of the innermost loop around them uses, by number.
fn used_outside(function: &Function, loops: &Loops) -> Vec<bool> {
    let mut home: Vec<Option<Block>> = vec![None; function.num_insts()];
    for &block in &function.layout {
        for &inst in function.insts(block) {
            home[inst.index()] = Some(block);
        }
    }
    let mut used = vec![false; function.num_values()];
    for &block in &function.layout {
        let own = loops.forest.of(block);
        for &inst in function.insts(block) {
            function.for_each_operand(inst, |value| {
                let from = match function.def(value) {
                    ValueDef::Inst { inst, .. } => home[inst.index()],
                    ValueDef::Param { block, .. } => Some(block),
                    _ => None,
                };
                used[value.index()] |= from.is_some_and(|from| loops.forest.of(from) != own);
            });
        }
    }
    used
}

/// Leads past a loop, if what it leaves behind is known.
fn leave_out(
    function: &mut Function,
    loops: &Loops,
    id: LoopId,
    counted: &Counted<'_>,
    used: &[bool],
    replacements: &mut Replacements,
) -> bool {
    let mut wanted: Vec<Value> = Vec::new();
    for &block in &loops.forest.loops[id].blocks {
        let own = function.params(block).iter().copied();
        let made = function.insts(block).iter().flat_map(|&inst| function.results(inst));
        wanted.extend(own.chain(made).filter(|value| used.get(value.index()) != Some(&false)));
    }
    // Arguments of the edge out are used in the loop, by its branch.
    let args: Vec<Value> = function.dest_args(counted.out).collect();
    wanted.extend(args.iter().copied().filter(|&arg| !loops.is_outside(function, id, arg)));
    wanted.sort_unstable();
    wanted.dedup();
    let variable_of = |value: Value| counted.variables.iter().find(|known| known.param == value || known.next == value);
    if !wanted.iter().all(|&value| variable_of(value).is_some()) {
        return false;
    }
    let mut out = Vec::new();
    let rounds = counted.rounds(function, &mut out).count;
    // A loop that tests at its end is left in its last round, before its parameters change once more.
    let at_end = loops.forest.loops[id].latches.contains(&counted.exiting);
    let mut known: Vec<(Value, Value)> = Vec::new();
    for &value in &wanted {
        let Some(&variable) = variable_of(value) else { continue };
        let word = function.word();
        let more = match (value == variable.next, at_end) {
            (true, true) | (false, false) => 0,
            (true, false) => 1,
            (false, true) => -1i64,
        };
        let loc = counted.loc(function);
        let more = function.int(word, more as u64);
        let times = crate::trips::Make { function, loc, out: &mut out }.binary(ir::BinaryOp::Add, rounds, more, word);
        known.push((value, counted.after(function, &variable, times, &mut out)));
    }
    let stands = |value: Value| known.iter().find(|&&(old, _)| old == value).map_or(value, |&(_, new)| new);
    let args: Vec<Value> = args.into_iter().map(stands).collect();
    let dest = function.block_call(function.dest_block(counted.out), &args);
    let insts = function.insts_mut(counted.preheader);
    let end = insts.len() - 1;
    insts.splice(end..end, out);
    let loc = counted.loc(function);
    function.set_terminator(counted.preheader, Inst::Jump { dest }, loc);
    for (old, new) in known {
        replacements.replace(old, new);
    }
    true
}
