//! Control-flow clean-up: decided branches become jumps, unreachable blocks go, empty blocks are jumped
//! past, a block with one predecessor that has it as only successor is appended to it, and block parameters
//! that are always the same value are that value.

use crate::Context;
use base::Idx;
use ir::{Block, BlockCall, Function, Inst, InstId, Replacements, Value, ValueDef};

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    let mut changed = false;
    // Each round undoes obstacles of the next; what is left after a few is not worth a walk.
    for _ in 0..4 {
        let mut again = decide_branches(function);
        again |= drop_unreachable(cx, function);
        again |= same_arguments(function);
        again |= skip_empty(function);
        again |= merge_chains(cx, function);
        if !again {
            break;
        }
        changed = true;
    }
    changed
}

/// Blocks that nothing reaches leave the layout.
pub fn drop_unreachable(cx: &Context<'_>, function: &mut Function) -> bool {
    let cfg = cx.cfg(function);
    if cfg.order.len() == function.layout.len() {
        return false;
    }
    function.layout.retain(|&block| cfg.is_reachable(block));
    true
}

/// Whether two destinations are the same with equal arguments.
fn same_dest(function: &Function, a: BlockCall, b: BlockCall) -> bool {
    function.dest_block(a) == function.dest_block(b) && function.dest_args(a).eq(function.dest_args(b))
}

/// The one destination of a terminator, if it is decided.
fn decided(function: &Function, inst: InstId) -> Option<BlockCall> {
    match function.inst(inst) {
        Inst::Branch { cond, then, otherwise } => match function.const_bits(cond) {
            Some(0) => Some(otherwise),
            Some(_) => Some(then),
            None if same_dest(function, then, otherwise) => Some(then),
            None => None,
        },
        Inst::Switch { value, table } => {
            let data = &function.switches[table];
            match function.const_bits(value) {
                Some(bits) => {
                    let n = data.cases.partition_point(|case| case.high < bits);
                    let found = data.cases.get(n).filter(|case| case.low <= bits);
                    Some(found.map_or(data.default, |case| case.dest))
                }
                None if data.cases.iter().all(|case| same_dest(function, case.dest, data.default)) => {
                    Some(data.default)
                }
                None => None,
            }
        }
        _ => None,
    }
}

fn decide_branches(function: &mut Function) -> bool {
    let mut changed = false;
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        let Some(end) = function.terminator(block) else { continue };
        let loc = function.loc(end);
        if let Some(dest) = decided(function, end) {
            // A destination belongs to one instruction.
            let args: Vec<Value> = function.dest_args(dest).collect();
            let dest = function.block_call(function.dest_block(dest), &args);
            function.set_terminator(block, Inst::Jump { dest }, loc);
            changed = true;
        } else if let Inst::IndirectBranch { addr, .. } = function.inst(end)
            && let ValueDef::BlockAddr(target) = function.def(addr)
            && function.params(target).is_empty()
            && function.layout.contains(&target)
        {
            let dest = function.block_call(target, &[]);
            function.set_terminator(block, Inst::Jump { dest }, loc);
            changed = true;
        } else if let Inst::Switch { table, .. } = function.inst(end) {
            changed |= drop_default_cases(function, table);
        }
    }
    changed
}

/// Cases that go where the default goes need not be told apart from it; neighbours with one destination are one.
fn drop_default_cases(function: &mut Function, table: ir::SwitchId) -> bool {
    let data = &function.switches[table];
    let before = data.cases.len();
    let mut kept: Vec<ir::SwitchCase> = Vec::with_capacity(before);
    for case in &data.cases {
        if same_dest(function, case.dest, data.default) {
            continue;
        }
        match kept.last_mut() {
            Some(last) if last.high.checked_add(1) == Some(case.low) && same_dest(function, last.dest, case.dest) => {
                last.high = case.high;
            }
            _ => kept.push(*case),
        }
    }
    let changed = kept.len() != before;
    function.switches[table].cases = kept;
    changed
}

/// Parameters that get one value from everywhere (or themselves) are that value.
pub fn same_arguments(function: &mut Function) -> bool {
    #[derive(Copy, Clone)]
    enum Seen {
        Nothing,
        One(Value),
        Many,
    }
    let mut replacements = Replacements::new();
    let mut any = false;
    loop {
        let mut seen = vec![Seen::Nothing; function.num_values()];
        for &block in &function.layout {
            let Some(end) = function.terminator(block) else { continue };
            function.for_each_dest(end, |dest| {
                let params = function.params(function.dest_block(dest));
                for (&param, arg) in params.iter().zip(function.dest_args(dest)) {
                    let arg = replacements.resolve(arg);
                    if arg == param {
                        continue;
                    }
                    let entry = &mut seen[param.index()];
                    *entry = match *entry {
                        Seen::Nothing => Seen::One(arg),
                        Seen::One(known) if known == arg => Seen::One(arg),
                        Seen::One(_) | Seen::Many => Seen::Many,
                    };
                }
            });
        }
        let mut dropped = vec![false; function.num_values()];
        let mut changed = false;
        let entry = function.entry();
        for n in 0..function.layout.len() {
            let block = function.layout[n];
            if block == entry {
                continue;
            }
            for &param in function.params(block) {
                if let Seen::One(value) = seen[param.index()] {
                    let value = replacements.resolve(value);
                    if value != param {
                        replacements.replace(param, value);
                        dropped[param.index()] = true;
                        changed = true;
                    }
                }
            }
        }
        if !changed {
            break;
        }
        any = true;
        drop_params(function, |param| dropped[param.index()]);
    }
    replacements.apply(function);
    any
}

/// Removes block parameters, and the arguments for them from every destination.
pub fn drop_params(function: &mut Function, dead: impl Fn(Value) -> bool) {
    let entry = function.entry();
    let mut affected = vec![false; function.num_blocks()];
    for &block in &function.layout {
        affected[block.index()] = block != entry && function.params(block).iter().any(|&param| dead(param));
    }
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        let Some(end) = function.terminator(block) else { continue };
        function.map_dests(end, |function, dest| {
            let to = function.dest_block(dest);
            if !affected[to.index()] {
                return dest;
            }
            let args: Vec<Value> = function
                .params(to)
                .iter()
                .zip(function.dest_args(dest))
                .filter(|&(&param, _)| !dead(param))
                .map(|(_, arg)| arg)
                .collect();
            function.block_call(to, &args)
        });
    }
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        if affected[block.index()] {
            let keep: Vec<bool> = function.params(block).iter().map(|&param| !dead(param)).collect();
            function.retain_params(block, |n| keep[n]);
        }
    }
}

/// Where an empty block leads: its destination, if its parameters are used in nothing else.
fn forward(function: &Function, uses: &[u32], block: Block) -> Option<BlockCall> {
    let &[only] = function.insts(block) else { return None };
    let Inst::Jump { dest } = function.inst(only) else { return None };
    if function.dest_block(dest) == block || function.address_taken().contains(&block) {
        return None;
    }
    // Every use of a parameter is in this jump: nothing that the block dominates needs it.
    for &param in function.params(block) {
        let here = function.dest_args(dest).filter(|&arg| arg == param).count() as u32;
        if uses[param.index()] != here {
            return None;
        }
    }
    Some(dest)
}

/// Jumps to a block that only jumps on go there at once.
fn skip_empty(function: &mut Function) -> bool {
    let mut uses = vec![0u32; function.num_values()];
    let preds = function.count_entries();
    for &block in &function.layout {
        for &inst in function.insts(block) {
            function.for_each_operand(inst, |value| uses[value.index()] += 1);
        }
    }
    let mut changed = false;
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        let Some(end) = function.terminator(block) else { continue };
        function.map_dests(end, |function, mut dest| {
            // Chains are followed a little; cycles of empty blocks end here.
            for _ in 0..8 {
                let middle = function.dest_block(dest);
                if middle == block {
                    break;
                }
                let Some(next) = forward(function, &uses, middle) else { break };
                let args: Vec<Value> = function
                    .dest_args(next)
                    .map(|arg| match function.params(middle).iter().position(|&param| param == arg) {
                        Some(at) => function.dest_args(dest).nth(at).expect("an argument for each parameter"),
                        None => arg,
                    })
                    .collect();
                // What is only reached by way of a cold block is as cold.
                let to = function.dest_block(next);
                if function.is_cold(middle) && preds[to.index()] == 1 {
                    function.set_cold(to);
                }
                function.dest_args(dest).for_each(|arg| uses[arg.index()] -= 1);
                args.iter().for_each(|arg| uses[arg.index()] += 1);
                dest = function.block_call(function.dest_block(next), &args);
                changed = true;
            }
            dest
        });
    }
    changed
}

/// Appends blocks to their only predecessors.
fn merge_chains(cx: &Context<'_>, function: &mut Function) -> bool {
    let cfg = cx.cfg(function);
    let mut replacements = Replacements::new();
    let mut gone = vec![false; function.num_blocks()];
    let mut changed = false;
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        if gone[block.index()] || !cfg.is_reachable(block) {
            continue;
        }
        while let Some(end) = function.terminator(block) {
            let Inst::Jump { dest } = function.inst(end) else { break };
            let next = function.dest_block(dest);
            let single = cfg.preds(next).len() == 1 && next != function.entry() && next != block;
            if !single || gone[next.index()] || function.address_taken().contains(&next) {
                break;
            }
            let args: Vec<Value> = function.dest_args(dest).collect();
            for (&param, &arg) in function.params(next).to_vec().iter().zip(&args) {
                replacements.replace(param, arg);
            }
            function.retain_params(next, |_| false);
            function.insts_mut(block).pop();
            let moved = std::mem::take(function.insts_mut(next));
            function.insts_mut(block).extend(moved);
            gone[next.index()] = true;
            changed = true;
        }
    }
    if changed {
        function.layout.retain(|&block| !gone[block.index()]);
        replacements.apply(function);
    }
    changed
}
