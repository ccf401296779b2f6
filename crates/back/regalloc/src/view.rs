//! The machine function as regalloc2 sees it. It takes the depth of loops, and with it what a spill costs, from the
//! order of blocks: where something later leads back to, a loop begins, and it ends with the last block that leads
//! back. Rare blocks come last, behind the loops that they belong to, and lead back into the middle of them; each
//! would begin a loop that never ends. So each such place is followed by *brackets*: blocks that nothing reaches and
//! that end at once what was begun there.

use crate::Function;
use crate::function::{BlockData, Graph, InstKind};
use regalloc2 as ra2;

/// Number of what is in the view only.
const NOWHERE: u32 = u32::MAX;

/// A function with brackets.
pub(crate) struct View<'f> {
    function: &'f Function,
    graph: Graph,
    /// The function's number of each block.
    origins: Vec<u32>,
    /// The function's number of each instruction.
    insts: Vec<u32>,
    /// What is followed, over all of these.
    followed: Vec<(ra2::VReg, ra2::Inst, ra2::Inst, u32)>,
}

impl<'f> View<'f> {
    /// The view of a function; none if the function will do as it is.
    pub(crate) fn new(function: &'f Function) -> Option<View<'f>> {
        let count = function.graph.blocks.len();
        let first_rare = function.first_rare as usize;
        if first_rare >= count {
            return None;
        }
        // How many rare blocks lead back to each block.
        let mut returns = vec![0u32; first_rare];
        for block in &function.graph.blocks[first_rare..] {
            for to in &function.graph.edges[block.succs.0 as usize..block.succs.1 as usize] {
                if let Some(returns) = returns.get_mut(to.index()) {
                    *returns += 1;
                }
            }
        }
        let brackets: u32 = returns.iter().sum();
        if brackets == 0 {
            return None;
        }
        let mut view = View {
            function,
            graph: Graph {
                blocks: Vec::with_capacity(count + brackets as usize + 1),
                edges: Vec::with_capacity(function.graph.edges.len() + 2 * brackets as usize),
            },
            origins: Vec::new(),
            insts: Vec::with_capacity(function.insts.len() + brackets as usize + 1),
            followed: Vec::new(),
        };
        let mut numbers = Vec::with_capacity(count);
        for n in 0..count {
            numbers.push(ra2::Block(view.graph.blocks.len() as u32));
            view.block(n as u32);
            if n == 0 {
                // What brackets lead back to. It is around all that follows.
                view.bracket();
            }
            for _ in 0..returns.get(n).copied().unwrap_or(0) {
                view.bracket();
            }
        }
        view.connect(&numbers);
        if !function.followed.is_empty() {
            // The numbers in the view, which are in the same order.
            let mut numbers = vec![0; function.insts.len() + 1];
            for (n, &inst) in view.insts.iter().enumerate().filter(|&(_, &inst)| inst != NOWHERE) {
                numbers[inst as usize] = n as u32;
            }
            numbers[function.insts.len()] = view.insts.len() as u32;
            let at = |inst: ra2::Inst| ra2::Inst(numbers[inst.index()]);
            let followed = function.followed.iter();
            view.followed.extend(followed.map(|&(vreg, from, to, label)| (vreg, at(from), at(to), label)));
        }
        Some(view)
    }

    fn block(&mut self, n: u32) {
        let data = &self.function.graph.blocks[n as usize];
        let first = self.insts.len() as u32;
        self.insts.extend(data.first..data.end);
        self.graph.blocks.push(BlockData { first, end: self.insts.len() as u32, ..data.clone() });
        self.origins.push(n);
    }

    fn bracket(&mut self) {
        let first = self.insts.len() as u32;
        self.insts.push(NOWHERE);
        self.graph.blocks.push(BlockData { first, end: first + 1, ..BlockData::default() });
        self.origins.push(NOWHERE);
    }

    /// Makes the edges: those of the function, and from all brackets to the first.
    fn connect(&mut self, numbers: &[ra2::Block]) {
        let mut target = None;
        let mut brackets = Vec::new();
        for n in 0..self.graph.blocks.len() {
            let start = self.graph.edges.len() as u32;
            if self.origins[n] != NOWHERE {
                let (from, to) = self.graph.blocks[n].succs;
                let succs = &self.function.graph.edges[from as usize..to as usize];
                self.graph.edges.extend(succs.iter().map(|to| numbers[to.index()]));
                self.graph.blocks[n].succs = (start, self.graph.edges.len() as u32);
                let middle = self.graph.edges.len() as u32;
                let (from, to) = self.graph.blocks[n].preds;
                let preds = &self.function.graph.edges[from as usize..to as usize];
                self.graph.edges.extend(preds.iter().map(|from| numbers[from.index()]));
                self.graph.blocks[n].preds = (middle, self.graph.edges.len() as u32);
            } else if let Some(target) = target {
                self.graph.edges.push(target);
                self.graph.blocks[n].succs = (start, start + 1);
                self.graph.blocks[n].preds = (start + 1, start + 1);
                brackets.push(ra2::Block(n as u32));
            } else {
                target = Some(ra2::Block(n as u32));
            }
        }
        let Some(target) = target else { return };
        let start = self.graph.edges.len() as u32;
        self.graph.edges.extend(brackets);
        let first = &mut self.graph.blocks[target.index()];
        (first.succs, first.preds) = ((start, start), (start, self.graph.edges.len() as u32));
    }

    /// The function's instructions in the order of the view; none for those that only the view has.
    pub(crate) fn insts(&self) -> impl Iterator<Item = Option<u32>> + '_ {
        self.insts.iter().map(|&inst| (inst != NOWHERE).then_some(inst))
    }

    fn origin(&self, inst: ra2::Inst) -> Option<ra2::Inst> {
        let inst = self.insts[inst.index()];
        (inst != NOWHERE).then_some(ra2::Inst(inst))
    }

    fn kind(&self, inst: ra2::Inst) -> InstKind {
        match self.origin(inst) {
            Some(inst) => self.function.insts[inst.index()].kind,
            // The first bracket, which the others lead back to, comes right behind the first block.
            None if inst.0 == self.graph.blocks[1].first => InstKind::Return,
            None => InstKind::Branch,
        }
    }
}

impl ra2::Function for View<'_> {
    fn debug_value_labels(&self) -> &[(ra2::VReg, ra2::Inst, ra2::Inst, u32)] {
        &self.followed
    }
    fn num_insts(&self) -> usize {
        self.insts.len()
    }
    fn num_blocks(&self) -> usize {
        self.graph.blocks.len()
    }
    fn entry_block(&self) -> ra2::Block {
        ra2::Block(0)
    }
    fn block_insns(&self, block: ra2::Block) -> ra2::InstRange {
        self.graph.insts(block)
    }
    fn block_succs(&self, block: ra2::Block) -> &[ra2::Block] {
        self.graph.succs(block)
    }
    fn block_preds(&self, block: ra2::Block) -> &[ra2::Block] {
        self.graph.preds(block)
    }
    fn block_params(&self, block: ra2::Block) -> &[ra2::VReg] {
        let (start, end) = self.graph.blocks[block.index()].params;
        &self.function.params[start as usize..end as usize]
    }
    fn is_ret(&self, inst: ra2::Inst) -> bool {
        self.kind(inst) == InstKind::Return
    }
    fn is_branch(&self, inst: ra2::Inst) -> bool {
        self.kind(inst) == InstKind::Branch
    }
    fn branch_blockparams(&self, block: ra2::Block, _inst: ra2::Inst, succ: usize) -> &[ra2::VReg] {
        match self.origins[block.index()] {
            NOWHERE => &[],
            n => self.function.edge_args(self.function.graph.blocks[n as usize].succs.0 + succ as u32),
        }
    }
    fn inst_operands(&self, inst: ra2::Inst) -> &[ra2::Operand] {
        self.origin(inst).map_or(&[], |inst| ra2::Function::inst_operands(self.function, inst))
    }
    fn inst_clobbers(&self, inst: ra2::Inst) -> ra2::PRegSet {
        self.origin(inst).map_or(ra2::PRegSet::empty(), |inst| ra2::Function::inst_clobbers(self.function, inst))
    }
    fn num_vregs(&self) -> usize {
        ra2::Function::num_vregs(self.function)
    }
    fn spillslot_size(&self, class: ra2::RegClass) -> usize {
        ra2::Function::spillslot_size(self.function, class)
    }
}

#[cfg(test)]
mod tests {
    use super::View;
    use crate::{Allocator, Block, Class, Constraint, Function, InstKind, Ion, Kind, Operand, Pos, Registers, VReg};
    use regalloc2::Function as _;

    fn operand(n: u32, kind: Kind) -> Operand {
        let pos = if kind == Kind::Def { Pos::Late } else { Pos::Early };
        Operand::new(VReg::new(n, Class::Int), Constraint::Reg, kind, pos)
    }

    fn add(function: &mut Function, operands: &[Operand], kind: InstKind, clobbers: u64) {
        let at = function.operands(operands);
        function.inst(at, operands.len() as u16, kind, clobbers);
    }

    /// A loop with a rare block that leads back to its middle, and one that leads back to its head.
    fn sample() -> Function {
        let none = || [].into_iter();
        let mut f = Function::default();
        let blocks: [(&[Operand], &[u32], u64); 8] = [
            (&[operand(0, Kind::Def)], &[1], 0),
            (&[operand(0, Kind::Use)], &[2, 6], 0),
            (&[], &[3], 0),
            (&[operand(0, Kind::Use)], &[4, 7], 0),
            (&[], &[1], 0),
            (&[], &[], 0),
            (&[], &[3], 0b1111),
            (&[operand(0, Kind::Use)], &[1], 0b1111),
        ];
        for (operands, succs, clobbers) in blocks {
            f.begin_block(none());
            add(&mut f, operands, InstKind::Plain, clobbers);
            add(&mut f, &[], if succs.is_empty() { InstKind::Return } else { InstKind::Branch }, 0);
            succs.iter().for_each(|&to| f.edge(Block(to), none()));
        }
        f.num_vregs = 1;
        f
    }

    #[test]
    fn a_function_without_rare_blocks_is_seen_as_it_is() {
        let mut f = sample();
        f.first_rare = u32::MAX;
        f.finish();
        assert!(View::new(&f).is_none());
    }

    #[test]
    fn each_way_back_from_a_rare_block_is_followed_by_a_bracket() {
        let mut f = sample();
        f.first_rare = 6;
        f.finish();
        let view = View::new(&f).expect("two rare blocks lead back");
        assert_eq!(view.num_blocks(), f.num_blocks() + 3);
        // Behind the first block, behind the head, and behind the block in the middle.
        assert_eq!(view.origins, [0, u32::MAX, 1, u32::MAX, 2, 3, u32::MAX, 4, 5, 6, 7]);
        assert_eq!(view.block_succs(regalloc2::Block(3)), [regalloc2::Block(1)]);
        assert_eq!(view.block_preds(regalloc2::Block(1)).len(), 2);
    }

    #[test]
    fn an_allocation_by_the_view_is_one_of_the_function() {
        let mut f = sample();
        f.first_rare = 6;
        f.finish();
        let assignment =
            Ion::default().allocate(&f, &Registers { preferred: 0b111, other: 0b1000 }).expect("registers suffice");
        assert_eq!(assignment.starts.len(), f.num_insts() + 1);
        assert_eq!(crate::check(&f, &assignment), Ok(()));
    }
}
