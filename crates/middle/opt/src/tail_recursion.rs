//! Self-recursion in tail position becomes a loop. `return x + f(y)` and `return x * f(y)` on integers are in tail
//! position too: what is to be added or multiplied is carried along (both are associative and commute modulo powers
//! of two).

use crate::Context;
use base::Idx;
use ir::{ArgLoc, ArithFlags, BinaryOp, Block, Function, Inst, InstId, Linkage, Replacements, Type, Value, ValueDef};

/// A call that can become a jump.
struct Site {
    block: Block,
    args: Vec<Value>,
    /// What is combined with its result.
    pending: Option<(BinaryOp, Value)>,
    /// Position of the call in its block.
    at: usize,
}

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    if !is_fit(cx, function) {
        return false;
    }
    let mut sites: Vec<Site> = Vec::new();
    for &block in &function.layout {
        sites.extend(site(function, block));
    }
    // One operation can be carried along: the first one's.
    let op = sites.iter().find_map(|site| site.pending.map(|(op, _)| op));
    sites.retain(|site| site.pending.is_none_or(|(other, _)| Some(other) == op));
    if sites.is_empty() {
        return false;
    }
    cx.remarks.done("tail-recursion", ir::debug::DebugLoc::outermost(function.loc), || {
        format!("{} recursive calls made jumps", sites.len())
    });
    make_loop(function, &sites, op);
    true
}

fn is_fit(cx: &Context<'_>, function: &Function) -> bool {
    let info = &cx.module.symbols[function.symbol];
    let replaceable = info.linkage == Linkage::Weak || !(info.dso_local || info.linkage == Linkage::Local);
    let signature = &cx.module.signatures[function.signature];
    let in_registers = |params: &[ir::AbiParam]| params.iter().all(|param| matches!(param.loc, ArgLoc::Reg(..)));
    // A body for inlining that calls itself (by its `__builtin_` name) means the function of the other file.
    if function.attrs.inline_only
        || function.attrs.naked
        || function.attrs.calls_returns_twice
        || function.attrs.instrument
        || replaceable
        || signature.variadic
        || !in_registers(&signature.params)
        || !in_registers(&signature.rets)
        || !cx.cfg(function).preds(function.entry()).is_empty()
        || !function.address_taken().is_empty()
    {
        return false;
    }
    // The frame of the inner call would be another one.
    let memory = analysis::Memory::new(function);
    let moves_stack = |&inst: &InstId| matches!(function.inst(inst), Inst::Intrinsic { .. } | Inst::Asm(_));
    !function.slots.ids().any(|slot| memory.escapes(slot))
        && !function.layout.iter().any(|&block| function.insts(block).iter().any(moves_stack))
}

/// What a block returns, perhaps by way of a block that does nothing else.
fn returned(function: &Function, block: Block) -> Option<Vec<Value>> {
    let end = function.terminator(block)?;
    match function.inst(end) {
        Inst::Return { args } => Some(function.values(args).collect()),
        Inst::Jump { dest } => {
            let to = function.dest_block(dest);
            let &[only] = function.insts(to) else { return None };
            let Inst::Return { args } = function.inst(only) else { return None };
            let params = function.params(to);
            let given: Vec<Value> = function.dest_args(dest).collect();
            let value = |value: Value| params.iter().position(|&param| param == value).map_or(value, |n| given[n]);
            Some(function.values(args).map(value).collect())
        }
        _ => None,
    }
}

fn site(function: &Function, block: Block) -> Option<Site> {
    let values = returned(function, block)?;
    let insts = function.insts(block);
    let last = insts.len().checked_sub(2)?;
    if let Some(args) = self_call(function, insts[last]) {
        let results: Vec<Value> = function.results(insts[last]).collect();
        // A function without a result returns nothing in any case.
        return (values == results).then_some(Site { block, args, pending: None, at: last });
    }
    let Inst::Binary { op: op @ (BinaryOp::Add | BinaryOp::Mul), lhs, rhs, .. } = function.inst(insts[last]) else {
        return None;
    };
    let at = last.checked_sub(1)?;
    let args = self_call(function, insts[at])?;
    let result = function.result(insts[at])?;
    let ty = function.ty(result);
    if values != [function.result(insts[last])?] || ty.is_vector() || !ty.is_int() {
        return None;
    }
    let other = match (lhs == result, rhs == result) {
        (true, false) => rhs,
        (false, true) => lhs,
        _ => return None,
    };
    Some(Site { block, args, pending: Some((op, other)), at })
}

fn self_call(function: &Function, inst: InstId) -> Option<Vec<Value>> {
    let Inst::Call { sig, callee, args, .. } = function.inst(inst) else { return None };
    let ValueDef::Symbol { symbol, offset: 0 } = function.def(callee) else { return None };
    (symbol == function.symbol && sig == function.signature).then(|| function.values(args).collect())
}

fn make_loop(function: &mut Function, sites: &[Site], op: Option<BinaryOp>) {
    let entry = function.entry();
    let loc = function.loc(function.insts(entry)[0]);
    let head = function.new_block();
    let insts = std::mem::take(function.insts_mut(entry));
    *function.insts_mut(head) = insts;
    let mut replacements = Replacements::new();
    let outer: Vec<Value> = function.params(entry).to_vec();
    for &param in &outer {
        let ty = function.ty(param);
        let inner = function.add_param(head, ty);
        replacements.replace(param, inner);
    }
    let carried = op.map(|op| {
        let pending = sites.iter().find_map(|site| site.pending).expect("an operation comes from a site");
        let ty = function.ty(pending.1);
        (op, function.add_param(head, ty), ty)
    });
    function.layout.insert(1, head);
    let is_site: Vec<Option<&Site>> = {
        let mut by_block: Vec<Option<&Site>> = vec![None; function.num_blocks()];
        for site in sites {
            let block = if site.block == entry { head } else { site.block };
            by_block[block.index()] = Some(site);
        }
        by_block
    };
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        match is_site[block.index()] {
            Some(site) => {
                function.insts_mut(block).truncate(site.at);
                let mut args = site.args.clone();
                if let Some((op, carried, ty)) = carried {
                    args.push(match site.pending {
                        Some((_, other)) => combine(function, block, op, carried, other, ty, loc),
                        None => carried,
                    });
                }
                let dest = function.block_call(head, &args);
                let jump = function.make_inst(Inst::Jump { dest }, None, &[], loc);
                function.insts_mut(block).push(jump);
            }
            None => return_combined(function, block, carried),
        }
    }
    replacements.apply(function);
    let mut args = outer;
    if let Some((op, _, ty)) = carried {
        args.push(function.constant(ty, u128::from(op == BinaryOp::Mul)));
    }
    let dest = function.block_call(head, &args);
    let jump = function.make_inst(Inst::Jump { dest }, None, &[], loc);
    function.insts_mut(entry).push(jump);
}

fn combine(
    function: &mut Function,
    block: Block,
    op: BinaryOp,
    lhs: Value,
    rhs: Value,
    ty: Type,
    loc: ir::debug::DebugLoc,
) -> Value {
    let (inst, value) = function.make_value(Inst::Binary { op, flags: ArithFlags::NONE, lhs, rhs }, ty, loc);
    function.insts_mut(block).push(inst);
    value
}

/// A return gives what was carried along, too.
fn return_combined(function: &mut Function, block: Block, carried: Option<(BinaryOp, Value, Type)>) {
    let Some((op, carried, ty)) = carried else { return };
    let Some(end) = function.terminator(block) else { return };
    let Inst::Return { args } = function.inst(end) else { return };
    let value = function.values(args).next().expect("the function has a result");
    let loc = function.loc(end);
    function.insts_mut(block).pop();
    let value = combine(function, block, op, carried, value, ty, loc);
    let args = function.list(&[value]);
    function.replace_inst(end, Inst::Return { args });
    function.insts_mut(block).push(end);
}
