//! Jump threading: a block that does nothing but decide on a parameter is skipped by those who pass a constant.
//! `a && b` used as a condition, and flags that are set just before they are tested, become jumps.
//!
//! Where others use what such a block computes, or what it is given, those who pass a constant get a copy of the block
//! without its branch; as in rotation, such values go through slots, which are promoted again.

use crate::{Context, Level, cfg_cleanup, fold, promote, rotate};
use analysis::DomTree;
use base::Idx;
use ir::{Block, BlockCall, Function, Inst, InstId, Value, ValueDef};

/// Instructions of a block that are looked at for each jump to it.
const MOST_INSTS: usize = 4;
/// Copies of blocks made in one function.
const MOST_COPIES: usize = 200;
/// Functions of more blocks get no copies.
const MOST_BLOCKS: usize = 20_000;

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
    if !matches!(cx.level, Level::Os | Level::Oz) && function.layout.len() <= MOST_BLOCKS {
        changed |= thread_by_copies(cx, function);
    }
    changed
}

/// A destination of a block that gets a copy of the block it leads to.
struct Copy {
    from: Block,
    /// Its number among the destinations of the terminator.
    number: usize,
    middle: Block,
    /// The number of the destination that the copy goes on to.
    next: usize,
}

fn thread_by_copies(cx: &Context<'_>, function: &mut Function) -> bool {
    let decides = decisive_blocks(function);
    let mut copies: Vec<Copy> = Vec::new();
    for n in 0..function.layout.len() {
        let from = function.layout[n];
        let Some(end) = function.terminator(from) else { continue };
        let mut dests = Vec::new();
        function.for_each_dest(end, |dest| dests.push(dest));
        for (number, dest) in dests.into_iter().enumerate() {
            let middle = function.dest_block(dest);
            if middle != from
                && decides[middle.index()]
                && let Some((_, next, _)) = decision(function, dest)
            {
                copies.push(Copy { from, number, middle, next });
            }
        }
    }
    if copies.is_empty() {
        return false;
    }
    // A copy of a loop's head would be another way in.
    let cfg = cx.cfg(function);
    let dom = DomTree::new(&cfg);
    copies.retain(|copy| !cfg.preds(copy.middle).iter().any(|&pred| dom.dominates(copy.middle, pred)));
    copies.truncate(MOST_COPIES);
    let mut middles: Vec<Block> = copies.iter().map(|copy| copy.middle).collect();
    middles.sort_unstable();
    middles.dedup();
    if middles.is_empty() {
        return false;
    }
    let types = rotate::demote(function, &middles);
    for copy in &copies {
        let end = function.terminator(copy.from).expect("it has destinations");
        let mut number = 0;
        function.map_dests(end, |function, dest| {
            number += 1;
            if number - 1 == copy.number { copy_block(function, dest, copy) } else { dest }
        });
    }
    promote::run(cx, function, &types);
    true
}

/// Makes a copy of the block that a destination leads to, for this destination: where it leads to instead.
fn copy_block(function: &mut Function, dest: BlockCall, copy: &Copy) -> BlockCall {
    let block = function.new_block();
    let mut known: Known = function.params(copy.middle).iter().copied().zip(function.dest_args(dest)).collect();
    let insts = function.insts(copy.middle).to_vec();
    let (&end, rest) = insts.split_last().expect("it has a terminator");
    for &inst in rest {
        let twin = function.clone_inst(inst, |value| lookup(&known, value));
        // Slots hold what variables do.
        function.set_state(twin, function.loc(inst).state);
        known.extend(function.results(inst).zip(function.results(twin)));
        function.insts_mut(block).push(twin);
    }
    let mut dests = Vec::new();
    function.for_each_dest(end, |dest| dests.push(dest));
    let args: Vec<Value> = function.dest_args(dests[copy.next]).map(|arg| lookup(&known, arg)).collect();
    let next = function.block_call(function.dest_block(dests[copy.next]), &args);
    function.set_terminator(block, Inst::Jump { dest: next }, function.loc(end));
    let at = function.layout.iter().position(|&other| other == copy.from).map_or(0, |at| at + 1);
    function.layout.insert(at, block);
    function.block_call(block, &[])
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

/// Blocks that only decide where to go on.
fn decisive_blocks(function: &Function) -> Vec<bool> {
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
    local
}

/// Those of them whose values nothing else uses.
fn local_blocks(function: &Function) -> Vec<bool> {
    let mut local = decisive_blocks(function);
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

/// What stands for values of a block when it is entered in one way.
type Known = Vec<(Value, Value)>;

fn lookup(known: &Known, value: Value) -> Value {
    known.iter().find(|&&(from, _)| from == value).map_or(value, |&(_, to)| to)
}

/// The destination that a block goes on to, and its number, if the arguments that it is given decide it.
fn decision(function: &mut Function, dest: BlockCall) -> Option<(BlockCall, usize, Known)> {
    let block = function.dest_block(dest);
    let mut known: Known = function.params(block).iter().copied().zip(function.dest_args(dest)).collect();
    if !known.iter().any(|&(_, arg)| function.const_bits(arg).is_some()) {
        return None;
    }
    let insts = function.insts(block).to_vec();
    let (&end, rest) = insts.split_last()?;
    for &inst in rest {
        let bits = fold::inst(function, inst, |value| lookup(&known, value));
        let result = function.result(inst)?;
        if let Some(bits) = bits {
            let ty = function.ty(result);
            let constant = function.constant(ty, bits);
            known.push((result, constant));
        }
    }
    match function.inst(end) {
        Inst::Branch { cond, then, otherwise } => {
            let bits = function.const_bits(lookup(&known, cond))?;
            Some(if bits != 0 { (then, 0, known) } else { (otherwise, 1, known) })
        }
        Inst::Switch { value, table } => {
            let bits = function.const_bits(lookup(&known, value))?;
            let data = &function.switches[table];
            let n = data.cases.partition_point(|case| case.high < bits);
            Some(match data.cases.get(n).filter(|case| case.low <= bits) {
                Some(case) => (case.dest, n, known),
                None => (data.default, data.cases.len(), known),
            })
        }
        _ => None,
    }
}

/// Where a jump with these arguments ends up, if the block that it leads to is decided and can be skipped.
fn decided(function: &mut Function, dest: BlockCall) -> Option<BlockCall> {
    let (next, _, known) = decision(function, dest)?;
    // What goes on must not be computed in the block that is skipped.
    let skipped = function.insts(function.dest_block(dest)).to_vec();
    let args: Vec<Value> = function.dest_args(next).map(|arg| lookup(&known, arg)).collect();
    let computed = |value: Value| matches!(function.def(value), ValueDef::Inst { inst, .. } if skipped.contains(&inst));
    if args.iter().any(|&arg| computed(arg)) {
        return None;
    }
    Some(function.block_call(function.dest_block(next), &args))
}
