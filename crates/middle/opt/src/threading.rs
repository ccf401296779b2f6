//! Jump threading: a block that does nothing but decide on a parameter is skipped by those who pass a constant.
//! `a && b` used as a condition, and flags that are set just before they are tested, become jumps.

use crate::{Context, cfg_cleanup, fold};
use base::Idx;
use ir::{BlockCall, Function, Inst, InstId, Value, ValueDef};

/// Instructions of a block that are looked at for each jump to it.
const MOST_INSTS: usize = 4;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    if function.attrs.calls_returns_twice {
        return false;
    }
    let mut changed = false;
    // What is threaded may lead to the next such block.
    for _ in 0..3 {
        if !thread_all(function) {
            break;
        }
        changed = true;
    }
    if changed {
        cfg_cleanup::drop_unreachable(cx, function);
    }
    changed
}

fn thread_all(function: &mut Function) -> bool {
    let local = local_blocks(function);
    let mut changed = false;
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        let Some(end) = function.terminator(block) else { continue };
        function.map_dests(end, |function, dest| {
            let middle = function.dest_block(dest);
            if middle == block || !local[middle.index()] {
                return dest;
            }
            match decided(function, dest) {
                Some(next) => {
                    changed = true;
                    next
                }
                None => dest,
            }
        });
    }
    changed
}

/// Blocks that only decide where to go on, and whose values nothing else uses.
fn local_blocks(function: &Function) -> Vec<bool> {
    let mut local = vec![false; function.num_blocks()];
    for &block in &function.layout {
        let insts = function.insts(block);
        let Some((&end, rest)) = insts.split_last() else { continue };
        let decides = matches!(function.inst(end), Inst::Branch { .. } | Inst::Switch { .. });
        let pure = |&inst: &InstId| {
            matches!(function.inst(inst), Inst::IntCompare { .. } | Inst::Cast { .. } | Inst::Binary { .. })
        };
        local[block.index()] = decides
            && block != function.entry()
            && rest.len() <= MOST_INSTS
            && rest.iter().all(pure)
            && !function.params(block).is_empty()
            && !function.address_taken().contains(&block);
    }
    // The candidate that computes each value, by number plus one.
    let mut owner = vec![0u32; function.num_values()];
    for &block in function.layout.iter().filter(|block| local[block.index()]) {
        let mark = block.as_u32() + 1;
        function.params(block).iter().for_each(|param| owner[param.index()] = mark);
        for &inst in function.insts(block) {
            function.results(inst).for_each(|result| owner[result.index()] = mark);
        }
    }
    for &block in &function.layout {
        for &inst in function.insts(block) {
            function.for_each_operand(inst, |value| {
                let mark = owner[value.index()];
                if mark != 0 && mark != block.as_u32() + 1 {
                    local[mark as usize - 1] = false;
                }
            });
        }
    }
    local
}

/// Where a jump with these arguments ends up, if the block that it leads to can be decided.
fn decided(function: &mut Function, dest: BlockCall) -> Option<BlockCall> {
    let block = function.dest_block(dest);
    let params = function.params(block).to_vec();
    let mut known: Vec<(Value, Value)> = params.into_iter().zip(function.dest_args(dest)).collect();
    if !known.iter().any(|&(_, arg)| function.const_bits(arg).is_some()) {
        return None;
    }
    let insts = function.insts(block).to_vec();
    let (&end, rest) = insts.split_last()?;
    let lookup = |known: &[(Value, Value)], value: Value| {
        known.iter().find(|&&(from, _)| from == value).map_or(value, |&(_, to)| to)
    };
    for &inst in rest {
        let bits = fold::inst(function, inst, |value| lookup(&known, value));
        let result = function.result(inst)?;
        if let Some(bits) = bits {
            let ty = function.ty(result);
            let constant = function.constant(ty, bits);
            known.push((result, constant));
        }
    }
    let next = match function.inst(end) {
        Inst::Branch { cond, then, otherwise } => {
            let bits = function.const_bits(lookup(&known, cond))?;
            if bits != 0 { then } else { otherwise }
        }
        Inst::Switch { value, table } => {
            let bits = function.const_bits(lookup(&known, value))?;
            let data = &function.switches[table];
            let n = data.cases.partition_point(|case| case.high < bits);
            data.cases.get(n).filter(|case| case.low <= bits).map_or(data.default, |case| case.dest)
        }
        _ => return None,
    };
    // What goes on must not be computed in the block that is skipped.
    let args: Vec<Value> = function.dest_args(next).map(|arg| lookup(&known, arg)).collect();
    let computed = |value: Value| matches!(function.def(value), ValueDef::Inst { inst, .. } if rest.contains(&inst));
    if args.iter().any(|&arg| computed(arg)) {
        return None;
    }
    Some(function.block_call(function.dest_block(next), &args))
}
