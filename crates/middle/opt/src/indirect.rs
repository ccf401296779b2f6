//! Computed `goto`: makes all indirect branches one, and gives each of its targets no other predecessor.
//!
//! Destinations of an indirect branch take no arguments. A label that is reached in other ways too becomes a
//! stub, whose address is taken, and a block that both reach by jumps with arguments. Then every value can
//! live in SSA across a computed `goto`; generators duplicate the one branch again.

use crate::Context;
use base::Idx;
use ir::{Block, Function, Inst};

/// The pass.
pub fn run(_: &Context<'_>, function: &mut Function) -> bool {
    let sources: Vec<Block> = function
        .layout
        .iter()
        .copied()
        .filter(|&block| {
            let end = function.terminator(block);
            end.is_some_and(|end| matches!(function.inst(end), Inst::IndirectBranch { .. }))
        })
        .collect();
    if sources.is_empty() {
        return false;
    }
    let mut changed = factor(function, &sources);
    changed |= make_stubs(function);
    changed
}

/// All indirect branches become jumps to one block that has the branch.
fn factor(function: &mut Function, sources: &[Block]) -> bool {
    if sources.len() < 2 {
        return false;
    }
    let mut targets = Vec::new();
    let mut seen = vec![false; function.num_blocks()];
    for &block in sources {
        let Some(Inst::IndirectBranch { dests, .. }) = function.terminator(block).map(|end| function.inst(end)) else {
            continue;
        };
        for target in function.blocks_of(dests) {
            if !std::mem::replace(&mut seen[target.index()], true) {
                targets.push(target);
            }
        }
    }
    let dispatch = function.new_block();
    let addr = function.add_param(dispatch, function.pointer);
    for &block in sources {
        let end = function.terminator(block).expect("a source has a terminator");
        if let Inst::IndirectBranch { addr, .. } = function.inst(end) {
            let dest = function.block_call(dispatch, &[addr]);
            let loc = function.loc(end);
            function.set_terminator(block, Inst::Jump { dest }, loc);
        }
    }
    let dests = function.block_list(&targets);
    function.set_terminator(dispatch, Inst::IndirectBranch { addr, dests }, ir::debug::DebugLoc::NONE);
    function.layout.push(dispatch);
    true
}

fn make_stubs(function: &mut Function) -> bool {
    let mut is_target = vec![false; function.num_blocks()];
    let mut reached = vec![false; function.num_blocks()];
    reached[function.entry().index()] = true;
    for &block in &function.layout {
        let Some(end) = function.terminator(block) else { continue };
        function.for_each_dest(end, |dest| reached[function.dest_block(dest).index()] = true);
        if let Inst::IndirectBranch { dests, .. } = function.inst(end) {
            function.blocks_of(dests).for_each(|target| is_target[target.index()] = true);
        }
    }
    let stubs: Vec<Block> =
        function.layout.iter().copied().filter(|b| is_target[b.index()] && reached[b.index()]).collect();
    if stubs.is_empty() {
        return false;
    }
    // The label's block keeps its number, which data may hold; what it did moves on.
    let mut moved: Vec<Option<Block>> = vec![None; function.num_blocks()];
    for &stub in &stubs {
        let to = function.new_block();
        let insts = std::mem::take(function.insts_mut(stub));
        *function.insts_mut(to) = insts;
        moved[stub.index()] = Some(to);
    }
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        let block = moved[block.index()].unwrap_or(block);
        let Some(end) = function.terminator(block) else { continue };
        let mut dests = Vec::new();
        function.for_each_dest(end, |dest| dests.push(dest));
        for dest in dests {
            if let Some(to) = moved[function.dest_block(dest).index()] {
                function.set_dest_block(dest, to);
            }
        }
    }
    let mut layout = Vec::with_capacity(function.layout.len() + stubs.len());
    for block in std::mem::take(&mut function.layout) {
        layout.push(block);
        layout.extend(moved[block.index()]);
    }
    function.layout = layout;
    for stub in stubs {
        let to = moved[stub.index()].expect("each stub was moved");
        let dest = function.block_call(to, &[]);
        function.set_terminator(stub, Inst::Jump { dest }, ir::debug::DebugLoc::NONE);
    }
    true
}
