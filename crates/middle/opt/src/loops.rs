//! The loops of a function as passes want them: each with a block before it that leads only to it.

use crate::{Context, rotate};
use analysis::{Cfg, DomTree, LoopForest, LoopId};
use base::Idx;
use ir::debug::DebugLoc;
use ir::{Block, Function, Inst, InstId, Value, ValueDef};

/// Functions of more blocks are left alone.
pub(crate) const MOST_BLOCKS: usize = 20_000;

/// The loops of a function, each with a block before it that leads only to it.
pub(crate) struct Loops {
    pub(crate) cfg: Cfg,
    pub(crate) dom: DomTree,
    pub(crate) forest: LoopForest,
    /// The block before each loop; none if it is entered in ways that cannot be led through one.
    pub(crate) preheaders: Vec<Option<Block>>,
    /// The block of each instruction, by number.
    home: Vec<u32>,
}

/// Of instructions in no block.
const HOMELESS: u32 = u32::MAX;

impl Loops {
    /// Finds the loops and gives them preheaders; none if there are no loops, or if the function is left alone: what
    /// calls `setjmp` keeps its values where they are, and very large functions would take too long.
    pub(crate) fn prepare(cx: &Context<'_>, function: &mut Function) -> Option<Loops> {
        if function.attrs.calls_returns_twice || function.layout.len() > MOST_BLOCKS {
            return None;
        }
        let cfg = cx.cfg(function);
        let dom = DomTree::new(&cfg);
        let forest = LoopForest::new(&cfg, &dom);
        if forest.loops.is_empty() {
            return None;
        }
        let mut made = false;
        for id in forest.loops.ids() {
            let header = forest.loops[id].header;
            if preheader(function, &cfg, &forest, id).is_none() && can_have_preheader(function, &cfg, header) {
                make_preheader(function, &cfg, &forest, id);
                made = true;
            }
        }
        let (cfg, dom, forest) = if made {
            let cfg = cx.cfg(function);
            let dom = DomTree::new(&cfg);
            let forest = LoopForest::new(&cfg, &dom);
            (cfg, dom, forest)
        } else {
            (cfg, dom, forest)
        };
        let preheaders = forest.loops.ids().map(|id| preheader(function, &cfg, &forest, id)).collect();
        let mut home = vec![HOMELESS; function.num_insts()];
        for &block in &function.layout {
            for &inst in function.insts(block) {
                home[inst.index()] = block.as_u32();
            }
        }
        Some(Loops { cfg, dom, forest, preheaders, home })
    }

    /// Whether a value is there before a loop is entered. Instructions that were made since the loops were found count
    /// as inside.
    pub(crate) fn is_outside(&self, function: &Function, id: LoopId, value: Value) -> bool {
        match function.def(value) {
            ValueDef::Inst { inst, .. } => match self.home.get(inst.index()) {
                Some(&home) if home != HOMELESS => !self.forest.contains(id, Block::from_u32(home)),
                _ => false,
            },
            ValueDef::Param { block, .. } => !self.forest.contains(id, block),
            _ => true,
        }
    }

    /// Where a loop is in the source, for remarks.
    pub(crate) fn loc(&self, function: &Function, id: LoopId) -> DebugLoc {
        let header = self.forest.loops[id].header;
        function.terminator(header).map_or(DebugLoc::NONE, |end| function.loc(end))
    }

    /// Notes that an instruction was moved to a block.
    pub(crate) fn moved(&mut self, inst: InstId, to: Block) {
        self.home[inst.index()] = to.as_u32();
    }
}

fn preheader(function: &Function, cfg: &Cfg, forest: &LoopForest, id: LoopId) -> Option<Block> {
    let header = forest.loops[id].header;
    let mut outside = cfg.preds(header).iter().copied().filter(|&pred| !forest.contains(id, pred));
    let only = outside.next()?;
    let end = function.terminator(only)?;
    (outside.next().is_none() && matches!(function.inst(end), Inst::Jump { .. })).then_some(only)
}

fn can_have_preheader(function: &Function, cfg: &Cfg, header: Block) -> bool {
    let is_indirect = |&pred: &Block| {
        let end = function.terminator(pred);
        end.is_none_or(|end| matches!(function.inst(end), Inst::IndirectBranch { .. }))
    };
    header != function.entry()
        && !function.address_taken().contains(&header)
        && !cfg.preds(header).iter().any(is_indirect)
}

fn make_preheader(function: &mut Function, cfg: &Cfg, forest: &LoopForest, id: LoopId) {
    let header = forest.loops[id].header;
    let mut outside = cfg.preds(header).iter().copied().filter(|&pred| !forest.contains(id, pred));
    if let (Some(only), None) = (outside.next(), outside.next()) {
        split_entry(function, only, header);
        return;
    }
    let block = function.new_block();
    let params = function.params(header).to_vec();
    let args: Vec<Value> = params
        .iter()
        .map(|&param| {
            let ty = function.ty(param);
            function.add_param(block, ty)
        })
        .collect();
    for &pred in cfg.preds(header) {
        if !forest.contains(id, pred)
            && let Some(end) = function.terminator(pred)
        {
            rotate::retarget(function, end, header, block);
        }
    }
    let dest = function.block_call(header, &args);
    function.set_terminator(block, Inst::Jump { dest }, function.loc(function.insts(header)[0]));
    let at = function.layout.iter().position(|&other| other == header).unwrap_or(function.layout.len());
    function.layout.insert(at, block);
}

/// Puts a preheader on the only edge into a loop.
fn split_entry(function: &mut Function, from: Block, header: Block) {
    let end = function.terminator(from).expect("an edge begins at a terminator");
    let loc = function.loc(function.insts(header)[0]);
    function.map_dests(end, |function, dest| {
        if function.dest_block(dest) != header {
            return dest;
        }
        let block = function.new_block();
        let args: Vec<Value> = function.dest_args(dest).collect();
        let dest = function.block_call(header, &args);
        function.set_terminator(block, Inst::Jump { dest }, loc);
        let at = function.layout.iter().position(|&other| other == header).unwrap_or(function.layout.len());
        function.layout.insert(at, block);
        function.block_call(block, &[])
    });
}
