//! What a finished function really contains: unreachable blocks are dropped, so that code that is
//! constant-false refers to nothing.

use base::{FastSet, Idx};
use ir::{Block, Function, Inst, SymId, ValueDef};

/// Removes blocks that cannot be reached from the entry or from a block in `roots`.
pub(crate) fn prune(function: &mut Function, roots: &[Block]) {
    let mut seen = vec![false; function.num_blocks()];
    let mut work: Vec<Block> = roots.to_vec();
    work.push(function.entry());
    while let Some(block) = work.pop() {
        if std::mem::replace(&mut seen[block.index()], true) {
            continue;
        }
        work.extend(function.successors(block));
        // The target of a label address taken by a value is reached through it.
        let mut taken = Vec::new();
        for &inst in function.insts(block) {
            function.for_each_operand(inst, |value| {
                if let ValueDef::BlockAddr(target) = function.def(value) {
                    taken.push(target);
                }
            });
        }
        work.extend(taken);
    }
    function.layout.retain(|block| seen[block.index()]);
}

/// Symbols that the function refers to, in order of first mention.
pub(crate) fn symbols(function: &Function) -> Vec<SymId> {
    let mut seen = FastSet::default();
    let mut out = Vec::new();
    for &block in &function.layout {
        for &inst in function.insts(block) {
            function.for_each_operand(inst, |value| {
                if let ValueDef::Symbol { symbol, .. } = function.def(value)
                    && seen.insert(symbol)
                {
                    out.push(symbol);
                }
            });
        }
    }
    out
}

/// Direct calls of the function: what is called, and where.
pub(crate) fn calls(function: &Function) -> Vec<(SymId, source::Loc)> {
    let mut out = Vec::new();
    for &block in &function.layout {
        for &inst in function.insts(block) {
            if let Inst::Call { callee, .. } = function.inst(inst)
                && let ValueDef::Symbol { symbol, .. } = function.def(callee)
            {
                out.push((symbol, function.loc(inst).loc));
            }
        }
    }
    out
}
