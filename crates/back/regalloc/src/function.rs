//! The machine function as an allocator sees it: dense arrays, built in layout order.

use regalloc2 as ra2;
use std::ops::Range;

/// A block: its number in layout order.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Block(pub u32);

/// Register class.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Class {
    /// General registers.
    Int,
    /// Floating and vector registers.
    Float,
}

/// A virtual register.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct VReg(pub(crate) ra2::VReg);

impl VReg {
    /// The virtual register of this number and class.
    #[inline]
    pub fn new(number: u32, class: Class) -> VReg {
        let class = match class {
            Class::Int => ra2::RegClass::Int,
            Class::Float => ra2::RegClass::Float,
        };
        VReg(ra2::VReg::new(number as usize, class))
    }
    /// Its number.
    #[inline]
    pub fn number(self) -> u32 {
        self.0.vreg() as u32
    }
    /// Its class.
    #[inline]
    pub fn class(self) -> Class {
        match self.0.class() {
            ra2::RegClass::Int => Class::Int,
            ra2::RegClass::Float | ra2::RegClass::Vector => Class::Float,
        }
    }
}

/// Where an operand must be.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Constraint {
    /// In any register of its class.
    Reg,
    /// In a register or a slot.
    Any,
    /// In one of the first registers of its class: this many, a power of two.
    Limit(u8),
    /// In this register, by the number within its class.
    Fixed(u8),
    /// A definition in the register of the use that is the operand of this number.
    Reuse(u8),
    /// In a slot.
    Slot,
}

/// Whether an operand is read or written.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Read.
    Use,
    /// Written.
    Def,
}

/// When an operand is read or written: an early definition and a late use keep their register apart from
/// all other operands.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Pos {
    Early,
    Late,
}

/// An operand of an instruction.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Operand(pub(crate) ra2::Operand);

impl Operand {
    /// An operand.
    #[inline]
    pub fn new(vreg: VReg, constraint: Constraint, kind: Kind, pos: Pos) -> Operand {
        let constraint = match constraint {
            Constraint::Reg => ra2::OperandConstraint::Reg,
            Constraint::Any => ra2::OperandConstraint::Any,
            Constraint::Limit(n) => ra2::OperandConstraint::Limit(usize::from(n)),
            Constraint::Fixed(n) => ra2::OperandConstraint::FixedReg(ra2::PReg::new(usize::from(n), vreg.0.class())),
            Constraint::Reuse(n) => ra2::OperandConstraint::Reuse(usize::from(n)),
            Constraint::Slot => ra2::OperandConstraint::Stack,
        };
        let kind = match kind {
            Kind::Use => ra2::OperandKind::Use,
            Kind::Def => ra2::OperandKind::Def,
        };
        let pos = match pos {
            Pos::Early => ra2::OperandPos::Early,
            Pos::Late => ra2::OperandPos::Late,
        };
        Operand(ra2::Operand::new(vreg.0, constraint, kind, pos))
    }
    /// The virtual register.
    #[inline]
    pub fn vreg(self) -> VReg {
        VReg(self.0.vreg())
    }
    /// Whether it is read or written.
    #[inline]
    pub fn kind(self) -> Kind {
        match self.0.kind() {
            ra2::OperandKind::Use => Kind::Use,
            ra2::OperandKind::Def => Kind::Def,
        }
    }
    /// When.
    #[inline]
    pub fn pos(self) -> Pos {
        match self.0.pos() {
            ra2::OperandPos::Early => Pos::Early,
            ra2::OperandPos::Late => Pos::Late,
        }
    }
    /// Where it must be.
    #[inline]
    pub fn constraint(self) -> Constraint {
        match self.0.constraint() {
            ra2::OperandConstraint::Any => Constraint::Any,
            ra2::OperandConstraint::Reg => Constraint::Reg,
            ra2::OperandConstraint::Limit(n) => Constraint::Limit(n as u8),
            ra2::OperandConstraint::Stack => Constraint::Slot,
            ra2::OperandConstraint::FixedReg(reg) => Constraint::Fixed(reg.hw_enc() as u8),
            ra2::OperandConstraint::Reuse(n) => Constraint::Reuse(n as u8),
        }
    }
}

/// What an instruction is to the flow of control.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum InstKind {
    /// Goes on to the next one.
    Plain,
    /// Ends a block that has successors.
    Branch,
    /// Ends a block that has none.
    Return,
}

/// Registers whose contents an instruction destroys, as a bit set of the numbers of [`Place::Reg`](crate::Place::Reg).
pub type Clobbers = u64;

#[derive(Copy, Clone)]
pub(crate) struct InstData {
    pub start: u32,
    pub count: u16,
    pub kind: InstKind,
    pub clobbers: Clobbers,
}

#[derive(Clone, Default)]
pub(crate) struct BlockData {
    pub first: u32,
    pub end: u32,
    pub succs: (u32, u32),
    pub preds: (u32, u32),
    pub params: (u32, u32),
}

/// Blocks and the edges between them: each block has a range of edges out of it and one of edges into it.
#[derive(Default)]
pub(crate) struct Graph {
    pub(crate) blocks: Vec<BlockData>,
    pub(crate) edges: Vec<ra2::Block>,
}

impl Graph {
    pub(crate) fn insts(&self, block: ra2::Block) -> ra2::InstRange {
        let data = &self.blocks[block.index()];
        ra2::InstRange::new(ra2::Inst(data.first), ra2::Inst(data.end))
    }
    pub(crate) fn succs(&self, block: ra2::Block) -> &[ra2::Block] {
        self.range(self.blocks[block.index()].succs)
    }
    pub(crate) fn preds(&self, block: ra2::Block) -> &[ra2::Block] {
        self.range(self.blocks[block.index()].preds)
    }
    fn range(&self, (start, end): (u32, u32)) -> &[ra2::Block] {
        &self.edges[start as usize..end as usize]
    }
}

/// A machine function. Blocks are begun and ended in layout order; operands live in a pool that the builder fills
/// beforehand or meanwhile.
#[derive(Default)]
pub struct Function {
    pub(crate) operands: Vec<ra2::Operand>,
    pub(crate) insts: Vec<InstData>,
    pub(crate) graph: Graph,
    pub(crate) params: Vec<ra2::VReg>,
    pub(crate) arg_values: Vec<ra2::VReg>,
    /// Ends of the argument ranges in `arg_values`, one for each edge.
    pub(crate) arg_ends: Vec<u32>,
    /// Number of virtual registers.
    pub num_vregs: u32,
    /// The blocks from this one on hardly ever run. They are behind all loops in the order, those that they belong to
    /// included.
    pub first_rare: u32,
    /// Virtual registers whose places are to be told, in their order, with all instructions and a label.
    pub(crate) followed: Vec<(ra2::VReg, ra2::Inst, ra2::Inst, u32)>,
}

impl Function {
    /// Makes it empty, keeping its memory.
    pub fn clear(&mut self) {
        self.operands.clear();
        self.insts.clear();
        self.graph.blocks.clear();
        self.graph.edges.clear();
        self.params.clear();
        self.arg_values.clear();
        self.arg_ends.clear();
        self.num_vregs = 0;
        self.first_rare = u32::MAX;
        self.followed.clear();
    }
    /// Asks for the places that virtual registers are in while they live, each under a label, from one instruction to
    /// before another. Call it once, when all instructions are there. The allocation is the same as without.
    pub fn follow(&mut self, vregs: impl Iterator<Item = (VReg, Range<u32>, u32)>) {
        self.followed
            .extend(vregs.map(|(vreg, range, label)| (vreg.0, ra2::Inst(range.start), ra2::Inst(range.end), label)));
        self.followed.sort_unstable_by_key(|&(vreg, from, _, label)| (vreg.vreg(), label, from));
    }
    /// Adds operands to the pool: number of the first.
    pub fn operands(&mut self, operands: &[Operand]) -> u32 {
        let at = self.operands.len() as u32;
        self.operands.extend(operands.iter().map(|operand| operand.0));
        at
    }
    /// Number of operands in the pool.
    pub fn num_operands(&self) -> u32 {
        self.operands.len() as u32
    }
    /// An operand of the pool.
    pub fn pool_operand(&self, at: u32) -> Operand {
        Operand(self.operands[at as usize])
    }
    /// Begins a block with these parameters.
    pub fn begin_block(&mut self, params: impl Iterator<Item = VReg>) -> Block {
        let start = self.params.len() as u32;
        self.params.extend(params.map(|vreg| vreg.0));
        let first = self.insts.len() as u32;
        self.graph.blocks.push(BlockData {
            first,
            end: first,
            params: (start, self.params.len() as u32),
            succs: (self.graph.edges.len() as u32, self.graph.edges.len() as u32),
            ..BlockData::default()
        });
        Block(self.graph.blocks.len() as u32 - 1)
    }
    /// Adds an instruction with operands of the pool to the block begun last.
    pub fn inst(&mut self, start: u32, count: u16, kind: InstKind, clobbers: Clobbers) -> u32 {
        self.insts.push(InstData { start, count, kind, clobbers });
        let end = self.insts.len() as u32;
        if let Some(block) = self.graph.blocks.last_mut() {
            block.end = end;
        }
        end - 1
    }
    /// Adds a successor of the block begun last, with the arguments passed to it.
    pub fn edge(&mut self, to: Block, args: impl Iterator<Item = VReg>) {
        self.graph.edges.push(ra2::Block(to.0));
        self.arg_values.extend(args.map(|vreg| vreg.0));
        self.arg_ends.push(self.arg_values.len() as u32);
        if let Some(block) = self.graph.blocks.last_mut() {
            block.succs.1 = self.graph.edges.len() as u32;
        }
    }
    /// Computes what follows from the rest: call it after the last block.
    pub fn finish(&mut self) {
        let mut counts = vec![0u32; self.graph.blocks.len()];
        for edge in &self.graph.edges {
            counts[edge.index()] += 1;
        }
        let total = self.graph.edges.len();
        let mut at = total as u32;
        for (block, count) in self.graph.blocks.iter_mut().zip(&counts) {
            block.preds = (at, at);
            at += count;
        }
        // Predecessors live behind the successors in one array.
        self.graph.edges.resize(total * 2, ra2::Block(0));
        for n in 0..self.graph.blocks.len() {
            let (start, end) = self.graph.blocks[n].succs;
            for edge in start..end {
                let to = self.graph.edges[edge as usize].index();
                let place = self.graph.blocks[to].preds.1;
                self.graph.edges[place as usize] = ra2::Block(n as u32);
                self.graph.blocks[to].preds.1 += 1;
            }
        }
    }
    /// Number of blocks.
    pub fn num_blocks(&self) -> usize {
        self.graph.blocks.len()
    }
    /// Number of instructions.
    pub fn num_insts(&self) -> usize {
        self.insts.len()
    }
    /// Instructions of a block: first, and one past the last.
    pub fn block_range(&self, block: Block) -> (u32, u32) {
        let data = &self.graph.blocks[block.0 as usize];
        (data.first, data.end)
    }
    /// Successors of a block.
    pub fn succs(&self, block: Block) -> impl ExactSizeIterator<Item = Block> + '_ {
        self.graph.succs(ra2::Block(block.0)).iter().map(|block| Block(block.0))
    }
    /// What an instruction destroys.
    pub fn clobbers(&self, inst: u32) -> Clobbers {
        self.insts[inst as usize].clobbers
    }
    /// Operands of an instruction.
    pub fn inst_operands(&self, inst: u32) -> impl ExactSizeIterator<Item = Operand> + '_ {
        let data = &self.insts[inst as usize];
        self.operands[data.start as usize..data.start as usize + usize::from(data.count)].iter().map(|&op| Operand(op))
    }
    /// Parameters of a block.
    pub fn block_params(&self, block: Block) -> impl ExactSizeIterator<Item = VReg> + '_ {
        let (start, end) = self.graph.blocks[block.0 as usize].params;
        self.params[start as usize..end as usize].iter().map(|&vreg| VReg(vreg))
    }
    pub(crate) fn edge_args(&self, edge: u32) -> &[ra2::VReg] {
        let start = if edge == 0 { 0 } else { self.arg_ends[edge as usize - 1] };
        &self.arg_values[start as usize..self.arg_ends[edge as usize] as usize]
    }
}

impl ra2::Function for Function {
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
        &self.params[start as usize..end as usize]
    }
    fn is_ret(&self, inst: ra2::Inst) -> bool {
        self.insts[inst.index()].kind == InstKind::Return
    }
    fn is_branch(&self, inst: ra2::Inst) -> bool {
        self.insts[inst.index()].kind == InstKind::Branch
    }
    fn branch_blockparams(&self, block: ra2::Block, _inst: ra2::Inst, succ: usize) -> &[ra2::VReg] {
        self.edge_args(self.graph.blocks[block.index()].succs.0 + succ as u32)
    }
    fn inst_operands(&self, inst: ra2::Inst) -> &[ra2::Operand] {
        let data = &self.insts[inst.index()];
        &self.operands[data.start as usize..data.start as usize + usize::from(data.count)]
    }
    fn inst_clobbers(&self, inst: ra2::Inst) -> ra2::PRegSet {
        crate::ion::set(self.insts[inst.index()].clobbers)
    }
    fn num_vregs(&self) -> usize {
        self.num_vregs as usize
    }
    fn spillslot_size(&self, class: ra2::RegClass) -> usize {
        match class {
            ra2::RegClass::Int => 1,
            ra2::RegClass::Float | ra2::RegClass::Vector => 2,
        }
    }
}
