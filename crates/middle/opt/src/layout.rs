//! Layout: each block comes after its dominators. Source order is kept where it says so already; else blocks
//! are put in reverse post-order. Generators place blocks by frequency; this is only what they may rely on.

use crate::Context;
use analysis::DomTree;
use base::Idx;
use ir::Function;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    let cfg = cx.cfg(function);
    let dom = DomTree::new(&cfg);
    let mut position = vec![u32::MAX; function.num_blocks()];
    for (n, block) in function.layout.iter().enumerate() {
        position[block.index()] = n as u32;
    }
    let ordered = |&block: &ir::Block| dom.idom(block).is_none_or(|up| position[up.index()] < position[block.index()]);
    if function.layout.iter().all(ordered) {
        return false;
    }
    function.layout = cfg.order;
    true
}
