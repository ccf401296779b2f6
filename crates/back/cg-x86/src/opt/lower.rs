//! The walk over a function, backwards, and what all selection shares: virtual registers of values,
//! folding, addresses.

use super::mir::*;
use super::outline::Outline;
use crate::unit::Unit;
use base::Idx;
use emit_x86::{Cc, Emit, Size};
use ir::{
    AtomicOrder, BinaryOp, Block, BlockCall, CastOp, Function, Inst, InstId, IntCond, Intrinsic, MemFlags, Module,
    SymId, TlsModel, Type, UnaryOp, Value, ValueDef,
};
use isa_x86::rows;
use mc::{SymbolId, Variant};
use regalloc::{Class, Constraint, Kind, Operand, Pos, VReg};

/// A machine block and where it comes from.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) enum Origin {
    /// Parameters arrive here if the entry block has predecessors.
    Start,
    /// A block of the function.
    Block(Block),
    /// An edge that needs a place for moves.
    Edge(BlockCall),
    /// Where an indirect branch arrives on its way to a block.
    Landing(Block),
}

/// Memory that serves all functions.
#[derive(Default)]
pub(super) struct Storage {
    /// Instructions, block by block, each block in reverse.
    pub code: Vec<MInst>,
    pub amodes: Vec<Amode>,
    pub blocks: Vec<MBlock>,
    pub origins: Vec<Origin>,
    /// Successors of all blocks: machine block, range of `args`.
    pub succs: Vec<(u32, (u32, u32))>,
    pub args: Vec<VReg>,
    pub params: Vec<VReg>,
    /// Machine block of each IR block; `u32::MAX` if unreachable.
    pub block_map: Vec<u32>,
    /// Machine block where indirect branches to a block arrive.
    pub landings: Vec<u32>,
    /// Virtual register plus one of each value that is asked for.
    pub(super) vregs: Vec<u32>,
    /// The same for values from outside the part with a frame, as they are called inside.
    pub(super) inner_vregs: Vec<u32>,
    /// The values that have such registers.
    inner_values: Vec<Value>,
    /// The machine blocks from this one on hardly ever run.
    pub first_cold: u32,
    /// Whether machine blocks are outside the part with a frame.
    pub outside: Vec<bool>,
    /// The block that makes the frame, if it is not the first.
    pub frame_head: Option<u32>,
    uses: Vec<u32>,
    /// State of memory before each instruction, as a number.
    colors: Vec<u32>,
    inst_blocks: Vec<Block>,
    pub preds: Vec<u32>,
    order: Vec<Block>,
    /// Switches: ids in order of their terminators.
    pub switch_dests: Vec<(BlockCall, u32)>,
    pub asms: Vec<super::asm::Asm>,
    pub builtins: Vec<super::builtin::Builtin>,
}

/// What the frame must provide.
#[derive(Clone, Default, Debug)]
pub(super) struct FrameNeeds {
    pub outgoing: u32,
    pub calls: bool,
    pub save_area: bool,
    pub dynamic: bool,
    pub frame_pointer: bool,
    pub vectors: bool,
    /// Virtual registers with memory of their own.
    pub homes: u32,
    /// The first of the homes that lanes of vectors pass through.
    pub lane_scratch: Option<u32>,
}

/// A source operand.
#[derive(Copy, Clone, Debug)]
pub(super) enum Src {
    Reg(VReg),
    Mem(MemRef),
    Imm(i32),
}

/// Lowering of one function.
pub(super) struct Lower<'f, 'x, 'a> {
    pub f: &'f Function,
    pub m: &'f Module,
    pub e: &'x mut Emit<'a>,
    pub u: &'x mut Unit<'a>,
    pub s: Storage,
    pub rf: regalloc::Function,
    pub needs: FrameNeeds,
    pub outline: Outline,
    pub block: Block,
    /// Whether the machine block is in the part with a frame.
    inside: bool,
    next_vreg: u32,
    loc: ir::debug::DebugLoc,
    /// State of memory where the instruction being lowered is.
    color: u32,
    /// Constants are made where flags are to stay as they are.
    pub flags_live: bool,
    /// How much code there was when the instruction began that is being lowered.
    inst_start: usize,
    /// The instructions that are lowered next: they are just above.
    above: [Option<InstId>; 2],
    /// The instruction whose carry or overflow bit the code below it takes from the flags.
    pub in_flags: Option<InstId>,
    /// Place of the machine block's terminator among `Origin::Edge` blocks.
    pub machine_block: u32,
}

pub(super) fn use_of(v: VReg) -> Operand {
    Operand::new(v, Constraint::Reg, Kind::Use, Pos::Early)
}
/// A use from where the value is, a spill slot included.
pub(super) fn use_anywhere(v: VReg) -> Operand {
    Operand::new(v, Constraint::Any, Kind::Use, Pos::Early)
}
pub(super) fn late_use(v: VReg) -> Operand {
    Operand::new(v, Constraint::Reg, Kind::Use, Pos::Late)
}
pub(super) fn def_of(v: VReg) -> Operand {
    Operand::new(v, Constraint::Reg, Kind::Def, Pos::Late)
}
pub(super) fn early_def(v: VReg) -> Operand {
    Operand::new(v, Constraint::Reg, Kind::Def, Pos::Early)
}
pub(super) fn reuse_of(v: VReg, operand: u8) -> Operand {
    Operand::new(v, Constraint::Reuse(operand), Kind::Def, Pos::Late)
}
pub(super) fn fixed_use(v: VReg, reg: u8) -> Operand {
    Operand::new(v, Constraint::Fixed(reg), Kind::Use, Pos::Early)
}
pub(super) fn fixed_def(v: VReg, reg: u8) -> Operand {
    Operand::new(v, Constraint::Fixed(reg), Kind::Def, Pos::Late)
}

impl<'f, 'x, 'a> Lower<'f, 'x, 'a> {
    pub fn new(
        f: &'f Function,
        m: &'f Module,
        e: &'x mut Emit<'a>,
        u: &'x mut Unit<'a>,
        mut s: Storage,
        mut rf: regalloc::Function,
    ) -> Self {
        s.code.clear();
        s.amodes.clear();
        s.blocks.clear();
        s.origins.clear();
        s.succs.clear();
        s.args.clear();
        s.params.clear();
        s.switch_dests.clear();
        s.asms.clear();
        s.builtins.clear();
        rf.clear();
        let needs = FrameNeeds::default();
        let outline = Outline::new(f, m, u);
        let block = f.entry();
        Lower {
            f,
            m,
            e,
            u,
            s,
            rf,
            needs,
            outline,
            block,
            inside: true,
            next_vreg: 0,
            loc: ir::debug::DebugLoc::NONE,
            color: 0,
            flags_live: false,
            inst_start: 0,
            above: [None; 2],
            in_flags: None,
            machine_block: 0,
        }
    }

    /// Lowers the whole function. Afterwards `rf` is ready to be allocated, and `insts` parallel to it.
    pub fn run(&mut self, insts: &mut Vec<MInst>) {
        self.order_blocks();
        self.count();
        self.make_blocks();
        self.lower_helpers();
        for n in (0..self.s.order.len()).rev() {
            let block = self.s.order[n];
            self.lower_block(block);
        }
        self.lower_start();
        if self.f.attrs.calls_returns_twice {
            self.keep_values_in_memory();
        }
        self.link(insts);
    }

    /// Reachable blocks in reverse postorder.
    fn order_blocks(&mut self) {
        let f = self.f;
        let mut state = vec![false; f.num_blocks()];
        let mut order = std::mem::take(&mut self.s.order);
        order.clear();
        let mut stack: Vec<(Block, Vec<Block>, usize)> = Vec::new();
        state[f.entry().index()] = true;
        stack.push((f.entry(), self.outline.successors(f, f.entry()), 0));
        while let Some((block, succs, next)) = stack.last_mut() {
            if let Some(&succ) = succs.get(*next) {
                *next += 1;
                if !std::mem::replace(&mut state[succ.index()], true) {
                    stack.push((succ, self.outline.successors(f, succ), 0));
                }
            } else {
                order.push(*block);
                stack.pop();
            }
        }
        order.reverse();
        self.s.order = order;
    }
    /// Counts uses of values, numbers the states of memory.
    fn count(&mut self) {
        let f = self.f;
        let s = &mut self.s;
        s.uses.clear();
        s.uses.resize(f.num_values(), 0);
        s.vregs.clear();
        s.vregs.resize(f.num_values(), 0);
        s.inner_vregs.clear();
        s.inner_vregs.resize(f.num_values(), 0);
        s.inner_values.clear();
        s.colors.clear();
        s.colors.resize(f.num_insts(), 0);
        s.inst_blocks.clear();
        s.inst_blocks.resize(f.num_insts(), f.entry());
        let mut color = 0;
        for &block in &s.order {
            color += 1;
            for &id in f.insts(block) {
                f.for_each_operand(id, |value| s.uses[value.index()] += 1);
                self.needs.vectors |= f.results(id).any(|result| f.ty(result).is_vector());
                s.colors[id.index()] = color;
                s.inst_blocks[id.index()] = block;
                if writes_memory(&f.inst(id)) {
                    color += 1;
                }
            }
        }
    }
    /// Numbers machine blocks in layout order: each IR block, then the edges that leave it and need a block.
    fn make_blocks(&mut self) {
        let f = self.f;
        let mut reachable = vec![false; f.num_blocks()];
        let mut preds = std::mem::take(&mut self.s.preds);
        preds.clear();
        preds.resize(f.num_blocks(), 0);
        for &block in &self.s.order {
            reachable[block.index()] = true;
            for succ in self.outline.successors(f, block) {
                preds[succ.index()] += 1;
            }
        }
        self.s.block_map.clear();
        self.s.block_map.resize(f.num_blocks(), u32::MAX);
        self.s.landings.clear();
        self.s.landings.resize(f.num_blocks(), u32::MAX);
        if preds[f.entry().index()] > 0 {
            self.s.origins.push(Origin::Start);
        }
        // Cold blocks come last: behind the loops, where the allocator takes their accesses for rare, too.
        let cold = cold_blocks(f, &self.s.order);
        let in_layout = f.layout.iter().filter(|block| reachable[block.index()]);
        let (warm, cold): (Vec<Block>, Vec<Block>) = in_layout.partition(|block| !cold[block.index()]);
        self.s.first_cold = u32::MAX;
        let first_cold = cold.first().copied();
        for block in warm.into_iter().chain(cold) {
            if Some(block) == first_cold {
                self.s.first_cold = self.s.origins.len() as u32;
            }
            self.s.block_map[block.index()] = self.s.origins.len() as u32;
            self.s.origins.push(Origin::Block(block));
            let Some(last) = f.terminator(block) else { continue };
            if self.outline.tail_call_of(f, block).is_some() {
                continue;
            }
            let needs_edge = |dest: BlockCall| needs_edge(f, &preds, dest) || self.outline.returns_at(f, block, dest);
            match f.inst(last) {
                Inst::Branch { then, otherwise, .. } if !same_dest(f, then, otherwise) => {
                    for dest in [then, otherwise] {
                        if needs_edge(dest) {
                            self.s.origins.push(Origin::Edge(dest));
                        }
                    }
                }
                Inst::Switch { table, .. } => {
                    let dests = distinct_dests(f, table);
                    for &dest in dests.iter().filter(|_| dests.len() > 1) {
                        if needs_edge(dest) {
                            self.s.origins.push(Origin::Edge(dest));
                        }
                    }
                }
                Inst::Asm(asm) => {
                    let dests = super::asm::distinct(f, &f.asms[asm].dests);
                    for &dest in dests.iter().filter(|_| dests.len() > 1) {
                        if needs_edge(dest) {
                            self.s.origins.push(Origin::Edge(dest));
                        }
                    }
                }
                Inst::IndirectBranch { dests, .. } => {
                    for dest in f.blocks_of(dests) {
                        if self.s.landings[dest.index()] == u32::MAX {
                            self.s.landings[dest.index()] = self.s.origins.len() as u32;
                            self.s.origins.push(Origin::Landing(dest));
                        }
                    }
                }
                _ => {}
            }
        }
        self.s.outside.clear();
        let mut outside = !self.outline.in_frame(f.entry());
        for &origin in &self.s.origins {
            if let Origin::Block(block) = origin {
                outside = !self.outline.in_frame(block);
            }
            self.s.outside.push(outside);
        }
        self.s.frame_head = self.outline.head().map(|head| self.s.block_map[head.index()]);
        self.s.preds = preds;
        self.s.blocks.resize(self.s.origins.len(), MBlock::default());
    }

    // ----- Blocks -----

    /// Sums with constants that nothing of their block looks at but its terminator, last first. Done right before it,
    /// they do not keep the register of what they are added to from being theirs: `*p++` needs no copy of `p`.
    fn steps(&self, block: Block) -> smallvec::SmallVec<[InstId; 8]> {
        let f = self.f;
        let mut steps: smallvec::SmallVec<[InstId; 8]> = smallvec::SmallVec::new();
        let insts = f.insts(block);
        let Some((&last, rest)) = insts.split_last() else { return steps };
        if !matches!(f.inst(last), Inst::Jump { .. } | Inst::Branch { .. }) {
            return steps;
        }
        let condition = match f.inst(last) {
            // A comparison is done with the branch.
            Inst::Branch { cond, .. } if self.uses(cond) == 1 => {
                f.def_inst(cond).filter(|&id| matches!(f.inst(id), Inst::IntCompare { .. }))
            }
            _ => None,
        };
        for &id in rest.iter().rev() {
            let of_param = |value: Value| matches!(f.def(value), ValueDef::Param { .. });
            let step = match f.inst(id) {
                Inst::Binary { op: BinaryOp::Add, lhs, rhs, .. } => of_param(lhs) && self.imm32(rhs).is_some(),
                Inst::PtrAdd { base, offset, .. } => of_param(base) && self.imm32(offset).is_some(),
                _ => false,
            };
            if step && steps.len() < 8 {
                steps.push(id);
            }
        }
        if !steps.is_empty() {
            for &id in rest.iter().filter(|&&id| Some(id) != condition) {
                f.for_each_operand(id, |value| {
                    if let Some(user) = f.def_inst(value) {
                        steps.retain(|step| *step != user);
                    }
                });
            }
        }
        steps
    }
    fn lower_block(&mut self, block: Block) {
        let f = self.f;
        self.block = block;
        self.machine_block = self.s.block_map[block.index()];
        self.inside = self.outline.in_frame(block);
        let start = self.s.code.len();
        let tail = self.outline.tail_call_of(f, block);
        // The terminator, the steps that only it and other blocks look at, and the rest.
        let steps = self.steps(block);
        let rest = f.insts(block).iter().rev().copied();
        let last = rest.clone().take(1);
        let before = rest.skip(1).filter(|id| !steps.contains(id));
        let mut ids = last.chain(steps.iter().copied()).chain(before);
        while let Some(id) = ids.next() {
            let inst = f.inst(id);
            if tail.is_some() && f.is_terminator(id) {
                continue;
            }
            // A call that ends the function is wanted though nothing here uses its results.
            let wanted =
                tail == Some(id) || self.in_flags == Some(id) || f.results(id).any(|result| self.is_wanted(result));
            if !f.has_effect(id) && !wanted {
                continue;
            }
            self.loc = f.loc(id);
            self.color = self.s.colors[id.index()];
            let at = self.s.code.len();
            let mut above = ids.clone();
            (self.inst_start, self.above) = (at, [above.next(), above.next()]);
            self.lower_inst(id, &inst);
            self.s.code[at..].reverse();
        }
        let at = self.s.code.len();
        if self.outline.head() == Some(block) {
            self.loc = ir::debug::DebugLoc::NONE;
            self.copy_inside();
            self.s.code[at..].reverse();
        }
        let at = self.s.code.len();
        let params_at = self.s.params.len() as u32;
        if block == f.entry() && self.s.origins[0] != Origin::Start {
            self.loc = ir::debug::DebugLoc::outermost(f.loc);
            self.receive_arguments();
            self.s.code[at..].reverse();
        } else {
            for &param in f.params(block) {
                self.needs.vectors |= f.ty(param).is_vector();
                let inside = self.inside;
                self.inside &= self.outline.head() != Some(block);
                let vreg = self.dst(param);
                self.inside = inside;
                self.s.params.push(vreg);
            }
        }
        let n = self.machine_block as usize;
        self.s.blocks[n].params = (params_at, self.s.params.len() as u32);
        self.s.blocks[n].code = (start as u32, self.s.code.len() as u32);
    }
    /// Lowers the block before the entry block, if there is one.
    fn lower_start(&mut self) {
        if self.s.origins[0] != Origin::Start {
            return;
        }
        let f = self.f;
        self.machine_block = 0;
        self.loc = ir::debug::DebugLoc::outermost(f.loc);
        let start = self.s.code.len();
        self.inside = self.outline.in_frame(f.entry());
        let to = self.s.block_map[f.entry().index()];
        let first = self.s.args.len() as u32;
        let args = self.receive_fresh_arguments();
        self.s.args.extend(args);
        let range = (first, self.s.args.len() as u32);
        self.succ(to, range);
        self.inst(Op::Jump, Shape::None, &[], None, 0);
        self.s.code[start..].reverse();
        self.s.blocks[0].code = (start as u32, self.s.code.len() as u32);
    }
    /// Lowers blocks that edges got, before all others: what they pass on must be known as used when its
    /// definition is met.
    fn lower_helpers(&mut self) {
        let f = self.f;
        for n in 0..self.s.origins.len() {
            self.machine_block = n as u32;
            self.loc = ir::debug::DebugLoc::NONE;
            self.color = u32::MAX;
            let start = self.s.code.len();
            self.inside = !self.s.outside[n];
            match self.s.origins[n] {
                Origin::Block(block) => {
                    self.block = block;
                    continue;
                }
                Origin::Start => continue,
                Origin::Edge(dest) if self.outline.returns_at(f, self.block, dest) => {
                    self.return_at(dest);
                    self.s.code[start..].reverse();
                    self.s.blocks[n].code = (start as u32, self.s.code.len() as u32);
                    continue;
                }
                Origin::Edge(dest) => {
                    let to = self.s.block_map[f.dest_block(dest).index()];
                    let range = self.pass_args(dest);
                    self.succ(to, range);
                }
                Origin::Landing(block) => {
                    let to = self.s.block_map[block.index()];
                    self.succ(to, (0, 0));
                }
            }
            self.inst(Op::Jump, Shape::None, &[], None, 0);
            self.s.code[start..].reverse();
            self.s.blocks[n].code = (start as u32, self.s.code.len() as u32);
        }
    }
    /// Has the arguments of a destination ready here: their range of the pool.
    pub fn pass_args(&mut self, dest: BlockCall) -> (u32, u32) {
        let f = self.f;
        let mut list: smallvec::SmallVec<[VReg; 8]> = smallvec::SmallVec::new();
        for arg in f.dest_args(dest) {
            list.push(self.reg(arg));
        }
        let start = self.s.args.len() as u32;
        self.s.args.extend(list);
        (start, self.s.args.len() as u32)
    }
    /// Adds a successor of the machine block; a block's successors are added in one go.
    pub fn succ(&mut self, to: u32, args: (u32, u32)) {
        let at = self.s.succs.len() as u32;
        self.s.succs.push((to, args));
        let block = &mut self.s.blocks[self.machine_block as usize];
        if block.succs.0 == block.succs.1 {
            block.succs = (at, at + 1);
        } else {
            block.succs.1 = at + 1;
        }
    }
    /// Whether a destination of the block's terminator, which has several, has a machine block of its own.
    pub fn edge_needed(&self, dest: BlockCall) -> bool {
        needs_edge(self.f, &self.s.preds, dest) || self.outline.returns_at(self.f, self.block, dest)
    }
    /// Values from outside the part with a frame come in.
    fn copy_inside(&mut self) {
        let values = std::mem::take(&mut self.s.inner_values);
        for &value in &values {
            let inner = VReg::new(self.s.inner_vregs[value.index()] - 1, class_of(self.f.ty(value)));
            self.inside = false;
            let outer = self.dst(value);
            self.inside = true;
            self.copy_to(inner, outer);
        }
        self.s.inner_values = values;
    }
    /// Whether a value is defined outside the part with a frame. The parameters of its first block are.
    fn is_outer(&self, value: Value) -> bool {
        match self.f.def(value) {
            ValueDef::Inst { inst, .. } => !self.outline.in_frame(self.s.inst_blocks[inst.index()]),
            ValueDef::Param { block, .. } => !self.outline.in_frame(block) || self.outline.head() == Some(block),
            _ => false,
        }
    }
    /// The machine block that a destination of a multi-way terminator leads to first.
    pub fn edge_target(&mut self, dest: BlockCall) -> u32 {
        let f = self.f;
        if self.edge_needed(dest) {
            // The edge's block is among those right behind.
            let mut n = self.machine_block as usize + 1;
            while let Some(&origin) = self.s.origins.get(n) {
                match origin {
                    Origin::Edge(other) if same_dest(f, other, dest) => return n as u32,
                    Origin::Edge(_) => n += 1,
                    Origin::Start | Origin::Block(_) | Origin::Landing(_) => break,
                }
            }
        }
        self.s.block_map[f.dest_block(dest).index()]
    }

    /// Puts everything in layout order.
    fn link(&mut self, insts: &mut Vec<MInst>) {
        insts.clear();
        insts.reserve(self.s.code.len());
        for n in 0..self.s.blocks.len() {
            let block = self.s.blocks[n].clone();
            let params = &self.s.params[block.params.0 as usize..block.params.1 as usize];
            self.rf.begin_block(params.iter().copied());
            let has_succs = block.succs.0 != block.succs.1;
            for at in (block.code.0..block.code.1).rev() {
                let inst = self.s.code[at as usize];
                let kind = if at != block.code.0 {
                    regalloc::InstKind::Plain
                } else if has_succs {
                    regalloc::InstKind::Branch
                } else {
                    regalloc::InstKind::Return
                };
                self.rf.inst(inst.start, inst.count, kind, inst.clobbers);
                insts.push(inst);
            }
            for at in block.succs.0..block.succs.1 {
                let (to, args) = self.s.succs[at as usize];
                let args = &self.s.args[args.0 as usize..args.1 as usize];
                self.rf.edge(regalloc::Block(to), args.iter().copied());
            }
        }
        self.rf.num_vregs = self.next_vreg;
        self.rf.first_rare = self.s.first_cold;
        self.rf.finish();
    }

    // ----- Instructions -----

    /// Emits an instruction with these register operands; the address's registers are added.
    pub fn inst(&mut self, op: Op, shape: Shape, operands: &[Operand], mem: Option<&MemRef>, imm: i64) {
        self.inst_clobbering(op, shape, operands, mem, imm, 0);
    }
    pub fn inst_clobbering(
        &mut self,
        op: Op,
        shape: Shape,
        operands: &[Operand],
        mem: Option<&MemRef>,
        imm: i64,
        clobbers: u64,
    ) {
        let late = matches!(op, Op::AtomicLoop { .. });
        let start = self.rf.operands(operands);
        let mut number = NO_MEM;
        if let Some(mem) = mem {
            number = self.s.amodes.len() as u32;
            self.s.amodes.push(mem.amode);
            for reg in [mem.base, mem.index].into_iter().flatten() {
                self.rf.operands(&[if late { late_use(reg) } else { use_of(reg) }]);
            }
        }
        let count = (self.rf.num_operands() - start) as u16;
        self.s.code.push(MInst { op, shape, count, start, mem: number, imm, loc: self.loc, clobbers });
    }
    pub fn new_vreg(&mut self, class: Class) -> VReg {
        self.next_vreg += 1;
        VReg::new(self.next_vreg - 1, class)
    }
    pub fn num_vregs(&self) -> u32 {
        self.next_vreg
    }
    pub fn int(&mut self) -> VReg {
        self.new_vreg(Class::Int)
    }
    pub fn float(&mut self) -> VReg {
        self.new_vreg(Class::Float)
    }

    // ----- Values -----

    pub fn ty(&self, value: Value) -> Type {
        self.f.ty(value)
    }
    pub fn size(&self, value: Value) -> Size {
        Size::of_bits(self.f.ty(value).bits())
    }
    /// Virtual register that the definition of a value writes.
    pub fn dst(&mut self, value: Value) -> VReg {
        let class = class_of(self.f.ty(value));
        if self.inside && self.s.frame_head.is_some() && self.is_outer(value) {
            return match self.s.inner_vregs[value.index()] {
                0 => {
                    let vreg = self.new_vreg(class);
                    self.s.inner_vregs[value.index()] = vreg.number() + 1;
                    self.s.inner_values.push(value);
                    vreg
                }
                n => VReg::new(n - 1, class),
            };
        }
        match self.s.vregs[value.index()] {
            0 => {
                let vreg = self.new_vreg(class);
                self.s.vregs[value.index()] = vreg.number() + 1;
                vreg
            }
            n => VReg::new(n - 1, class),
        }
    }
    /// Whether anything uses the value in a register.
    pub fn is_wanted(&self, value: Value) -> bool {
        self.s.vregs[value.index()] != 0 || self.s.inner_vregs[value.index()] != 0
    }
    pub fn uses(&self, value: Value) -> u32 {
        self.s.uses[value.index()]
    }
    /// The instruction that a value is the first result of.
    pub fn def_inst(&self, value: Value) -> Option<(InstId, Inst)> {
        match self.f.def(value) {
            ValueDef::Inst { inst, result: 0 } => Some((inst, self.f.inst(inst))),
            _ => None,
        }
    }
    /// The value whose register serves for this one too: nothing needs doing between.
    pub fn resolve(&self, value: Value) -> Value {
        let mut value = value;
        while let Some((_, inst)) = self.def_inst(value) {
            let to = self.f.ty(value);
            let same = match inst {
                Inst::Unary { op: UnaryOp::Freeze, arg } => Some(arg),
                Inst::Cast { op, arg } => {
                    let from = self.f.ty(arg);
                    let same = match op {
                        CastOp::Trunc => to != Type::I1 && from.bits() <= 64,
                        CastOp::PtrToInt | CastOp::IntToPtr => {
                            let word = self.f.word().bits();
                            from.bits() == word && to.bits() <= word && to != Type::I1
                        }
                        CastOp::Bitcast => class_of(from) == class_of(to),
                        CastOp::ZExt => to.bits() <= 64 && self.zero_above(arg),
                        _ => false,
                    };
                    (same && !to.is_vector()).then_some(arg)
                }
                _ => None,
            };
            match same {
                Some(arg) => value = arg,
                None => break,
            }
        }
        value
    }
    /// Whether the register of an integer value surely has zeros above the value's bits.
    fn zero_above(&self, value: Value) -> bool {
        let ty = self.f.ty(value);
        let Some((_, inst)) = self.def_inst(value) else { return false };
        match inst {
            Inst::Load { .. } => ty.bits() <= 32,
            Inst::Binary { .. } | Inst::Select { .. } => ty == Type::I32,
            Inst::Unary { op, .. } => ty == Type::I32 && op != UnaryOp::Freeze,
            Inst::Cast { op: CastOp::ZExt, arg } => ty == Type::I32 && self.f.ty(arg).bits() < 32,
            Inst::Cast { op: CastOp::SExt, .. } => ty == Type::I32,
            Inst::Cast { op: CastOp::FpToSi, .. } => ty == Type::I32,
            _ => false,
        }
    }
    /// The constant that a value is, sign-extended from its width.
    pub fn int_const(&self, value: Value) -> Option<i64> {
        match self.f.def(value) {
            ValueDef::Int(bits) => {
                let width = self.f.ty(value).bits().min(64);
                if width == 1 {
                    return Some((bits & 1) as i64);
                }
                Some(((bits << (64 - width)) as i64) >> (64 - width))
            }
            ValueDef::Poison => Some(0),
            _ => None,
        }
    }
    /// The immediate that a value can be.
    pub fn imm32(&self, value: Value) -> Option<i32> {
        i32::try_from(self.int_const(value)?).ok()
    }
    pub fn const_bits(&self, value: Value) -> Option<u128> {
        match self.f.def(value) {
            ValueDef::Poison => Some(0),
            _ => self.f.const_bits(value),
        }
    }
    /// A register with a constant.
    pub fn constant(&mut self, bits: u64) -> VReg {
        let dst = self.int();
        let shape = if self.flags_live { Shape::None } else { Shape::Ri };
        self.inst(Op::Const, shape, &[def_of(dst)], None, bits as i64);
        dst
    }
    /// Place of a constant in the pool.
    pub fn pool(&mut self, bits: u128, size: u32) -> MemRef {
        let symbol = self.u.constant(&mut *self.e.s, bits, size);
        MemRef::of(Base::Rip(symbol, Variant::None), 0)
    }
    /// A virtual register that holds a value; constants and addresses are made here.
    pub fn reg(&mut self, value: Value) -> VReg {
        let value = self.resolve(value);
        match self.f.def(value) {
            ValueDef::Inst { .. } | ValueDef::Param { .. } => self.dst(value),
            ValueDef::Symbol { symbol, offset } => self.symbol_address(symbol, offset),
            ValueDef::Slot { slot, offset } => {
                let dst = self.int();
                let mem = MemRef::of(Base::Slot(slot.as_u32()), offset);
                self.inst(Op::Lea(Size::Q), Shape::Rm, &[def_of(dst)], Some(&mem), 0);
                dst
            }
            ValueDef::BlockAddr(block) => {
                let label = self.block_label(block);
                let dst = self.int();
                let mem = MemRef::of(Base::Rip(label, Variant::None), 0);
                self.inst(Op::Lea(Size::Q), Shape::Rm, &[def_of(dst)], Some(&mem), 0);
                dst
            }
            ValueDef::Int(_) | ValueDef::Float(_) | ValueDef::Wide(_) | ValueDef::Poison => {
                let bits = self.const_bits(value).unwrap_or(0);
                let ty = self.f.ty(value);
                if class_of(ty) == Class::Int {
                    return self.constant(bits as u64);
                }
                let dst = self.float();
                if bits == 0 {
                    self.inst(Op::XZero, Shape::None, &[def_of(dst)], None, 0);
                } else {
                    let size = ty.bytes();
                    let mem = self.pool(bits, size);
                    self.inst(Op::X2(load_row(size)), Shape::Rm, &[def_of(dst)], Some(&mem), 0);
                }
                dst
            }
        }
    }
    /// The label at which an address taken of a block arrives.
    pub fn block_label(&mut self, block: Block) -> SymbolId {
        let key = (self.f.symbol, block);
        if let Some(&label) = self.u.block_labels.get(&key) {
            return label;
        }
        let label = self.e.s.temp_symbol();
        self.u.block_labels.insert(key, label);
        label
    }
    /// The memory operand of a load that can be done as part of the instruction being lowered.
    pub fn sink_load(&mut self, value: Value) -> Option<MemRef> {
        let (id, inst) = self.def_inst(value)?;
        let Inst::Load { ptr, mem } = inst else { return None };
        if self.s.uses[value.index()] != 1
            || self.is_wanted(value)
            || self.s.colors[id.index()] != self.color
            || self.s.inst_blocks[id.index()] != self.block
            || mem.volatile()
            || mem.order() != AtomicOrder::NotAtomic
        {
            return None;
        }
        Some(self.access(ptr, mem))
    }
    /// Register or memory.
    pub fn rm(&mut self, value: Value) -> Src {
        match self.sink_load(value) {
            Some(mem) => Src::Mem(mem),
            None => Src::Reg(self.reg(value)),
        }
    }
    /// Register, memory or immediate.
    pub fn rmi(&mut self, value: Value) -> Src {
        match self.imm32(value) {
            Some(imm) => Src::Imm(imm),
            None => self.rm(value),
        }
    }
    /// Vector register or memory; constants are in the pool.
    pub fn xmm_rm(&mut self, value: Value) -> Src {
        if let Some(bits) = self.const_bits(value)
            && bits != 0
        {
            let size = self.f.ty(value).bytes();
            return Src::Mem(self.pool(bits, size));
        }
        self.rm(value)
    }

    // ----- Addresses -----

    /// The memory operand of an access.
    pub fn access(&mut self, ptr: Value, flags: MemFlags) -> MemRef {
        let mem = self.address(ptr);
        if flags.space() == 0 {
            return mem;
        }
        let mem = if mem.amode.segment != 0 || mem.is_rip() {
            let base = self.lea(&MemRef { amode: Amode { segment: 0, ..mem.amode }, ..mem });
            MemRef::reg(base, 0)
        } else {
            mem
        };
        MemRef { amode: Amode { segment: flags.space() as u8, ..mem.amode }, ..mem }
    }
    /// Computes an address, less its segment.
    pub fn lea(&mut self, mem: &MemRef) -> VReg {
        let dst = self.int();
        self.inst(Op::Lea(Size::Q), Shape::Rm, &[def_of(dst)], Some(mem), 0);
        dst
    }
    /// The memory operand that a pointer points to. Leaves room for accesses at small offsets from it.
    pub fn address(&mut self, ptr: Value) -> MemRef {
        let fits = |sum: i64| sum.unsigned_abs() < u64::from(i32::MAX.unsigned_abs()) - (1 << 16);
        let mut disp = 0i64;
        let mut index: Option<(Value, u8)> = None;
        let mut ptr = ptr;
        loop {
            ptr = self.resolve(ptr);
            let Some((id, Inst::PtrAdd { base, offset, .. })) = self.def_inst(ptr) else { break };
            if let Some(delta) = self.int_const(offset)
                && disp.checked_add(delta).is_some_and(fits)
            {
                disp += delta;
            } else if index.is_none() && (self.s.inst_blocks[id.index()] == self.block || self.uses(ptr) == 1) {
                let (value, scale, more) = self.scaled_index(offset);
                match disp.checked_add(more) {
                    Some(sum) if fits(sum) => {
                        disp = sum;
                        index = Some((value, scale));
                    }
                    _ => index = Some((offset, 1)),
                }
            } else {
                break;
            }
            ptr = base;
        }
        let small = disp.unsigned_abs() < 1 << 24;
        let base = match self.f.def(ptr) {
            ValueDef::Slot { slot, offset } if fits(disp + i64::from(offset)) => {
                let mem = MemRef::of(Base::Slot(slot.as_u32()), offset);
                mem.plus(disp as i32)
            }
            ValueDef::Symbol { symbol, offset } => {
                let mem = self.symbol_ref(symbol, offset);
                if mem.is_rip() && (index.is_some() || !small) {
                    MemRef::reg(self.lea(&mem), disp as i32)
                } else {
                    mem.plus(disp as i32)
                }
            }
            ValueDef::Int(_) => match self.int_const(ptr).unwrap_or(0).checked_add(disp) {
                Some(at) if fits(at) => MemRef::of(Base::None, at as i32),
                _ => MemRef::reg(self.reg(ptr), disp as i32),
            },
            _ => MemRef::reg(self.reg(ptr), disp as i32),
        };
        match index {
            None => base,
            Some((value, scale)) => {
                let vreg = self.reg(value);
                MemRef { amode: Amode { index: true, scale, ..base.amode }, index: Some(vreg), ..base }
            }
        }
    }
    /// Index, factor and a constant of a byte offset.
    fn scaled_index(&mut self, offset: Value) -> (Value, u8, i64) {
        let mut value = self.resolve(offset);
        let mut scale = 1u8;
        let mut more = 0i64;
        if let Some((_, Inst::Binary { op, lhs, rhs, .. })) = self.def_inst(value)
            && self.folds(value)
        {
            match (op, self.int_const(rhs)) {
                (BinaryOp::Shl, Some(count @ 0..=3)) => {
                    scale = 1 << count;
                    value = self.resolve(lhs);
                }
                (BinaryOp::Mul, Some(factor @ (1 | 2 | 4 | 8))) => {
                    scale = factor as u8;
                    value = self.resolve(lhs);
                }
                _ => {}
            }
        }
        if let Some((_, Inst::Binary { op: BinaryOp::Add, lhs, rhs, .. })) = self.def_inst(value)
            && self.folds(value)
            && self.f.ty(value) == self.f.word()
            && let Some(delta) = self.imm32(rhs)
        {
            more = i64::from(delta) * i64::from(scale);
            value = self.resolve(lhs);
        }
        (value, scale, more)
    }
    /// Whether an operation may be repeated as part of its user.
    fn folds(&self, value: Value) -> bool {
        self.f.ty(value).bits() == self.f.word().bits()
            && match self.f.def(value) {
                ValueDef::Inst { inst, .. } => {
                    self.s.inst_blocks[inst.index()] == self.block || self.s.uses[value.index()] == 1
                }
                _ => false,
            }
    }
    /// Symbol of the module in the object.
    pub fn symbol(&mut self, id: SymId) -> SymbolId {
        self.u.symbol(self.m, &mut *self.e.s, id)
    }
    /// A symbol as a memory operand.
    fn symbol_ref(&mut self, id: SymId, offset: i32) -> MemRef {
        let info = &self.m.symbols[id];
        let (tls, dso_local, far) = (info.tls, info.dso_local, info.far);
        let symbol = self.symbol(id);
        let fs = |mem: MemRef| MemRef { amode: Amode { segment: 1, ..mem.amode }, ..mem };
        match tls {
            // In 32-bit code the address itself, to which an index may be added.
            None if self.e.is_narrow() => MemRef::of(Base::Abs(symbol, Variant::None), offset),
            None if far && !self.m.pic => {
                let dst = self.int();
                let mem = MemRef::of(Base::Rip(symbol, Variant::None), 0);
                self.inst(Op::FarAddress, Shape::Rm, &[def_of(dst)], Some(&mem), 0);
                MemRef::reg(dst, offset)
            }
            None if dso_local && !far => MemRef::of(Base::Rip(symbol, Variant::None), offset),
            None => {
                let base = self.load_got(symbol, Variant::GotPcRel);
                MemRef::reg(base, offset)
            }
            Some(TlsModel::LocalExec) => fs(MemRef::of(Base::Abs(symbol, Variant::TpOff), offset)),
            Some(TlsModel::InitialExec) => {
                let base = self.load_got(symbol, Variant::GotTpOff);
                fs(MemRef::reg(base, offset))
            }
            Some(TlsModel::GlobalDynamic) => {
                let base = self.tls_call(symbol, Variant::TlsGd);
                MemRef::reg(base, offset)
            }
            Some(TlsModel::LocalDynamic) => {
                let base = self.tls_call(symbol, Variant::TlsLd);
                MemRef { base: Some(base), ..MemRef::of(Base::RegAbs(symbol, Variant::DtpOff), offset) }
            }
        }
    }
    fn load_got(&mut self, symbol: SymbolId, variant: Variant) -> VReg {
        let dst = self.int();
        let mem = MemRef::of(Base::Rip(symbol, variant), 0);
        self.inst(Op::Load(Size::Q), Shape::Rm, &[def_of(dst)], Some(&mem), 0);
        dst
    }
    fn tls_call(&mut self, symbol: SymbolId, variant: Variant) -> VReg {
        self.needs.calls = true;
        let dst = self.int();
        let mem = MemRef::of(Base::Rip(symbol, variant), 0);
        let clobbers = super::call::caller_saved(self.e.is_narrow()) & !1;
        self.inst_clobbering(Op::TlsCall(variant), Shape::M, &[fixed_def(dst, 0)], Some(&mem), 0, clobbers);
        dst
    }
    /// Address of a symbol in a register.
    fn symbol_address(&mut self, id: SymId, offset: i32) -> VReg {
        let mem = self.symbol_ref(id, offset);
        if mem.amode.segment == 0 {
            return match (mem.amode.base, mem.base, mem.amode.disp) {
                (Base::Reg, Some(base), 0) => base,
                _ => self.lea(&mem),
            };
        }
        // The linker relaxes `mov sym@gottpoff(%rip), %r; add %fs:0, %r` and knows `mov %fs:0` and `lea`.
        let mut thread = MemRef::of(Base::None, 0);
        thread.amode.segment = 1;
        let dst = self.int();
        if let Some(base) = mem.base {
            let operands = [reuse_of(dst, 1), use_of(base)];
            self.inst(Op::Alu(emit_x86::Alu::Add, Size::Q), Shape::Rm, &operands, Some(&thread), 0);
            return if offset == 0 { dst } else { self.lea(&MemRef::reg(dst, offset)) };
        }
        self.inst(Op::Load(Size::Q), Shape::Rm, &[def_of(dst)], Some(&thread), 0);
        let Base::Abs(symbol, variant) = mem.amode.base else { return dst };
        self.lea(&MemRef { base: Some(dst), ..MemRef::of(Base::RegAbs(symbol, variant), offset) })
    }

    // ----- Dispatch -----

    fn lower_inst(&mut self, id: InstId, inst: &Inst) {
        let result = self.f.result(id);
        match (*inst, result) {
            (_, Some(result)) if self.vector_inst(inst, result) => {}
            (Inst::Binary { op, lhs, rhs, .. }, Some(result)) => self.binary(op, result, lhs, rhs),
            (Inst::Unary { op, arg }, Some(result)) => self.unary(op, result, arg),
            (Inst::Cast { op, arg }, Some(result)) => self.cast(op, result, arg),
            (Inst::IntCompare { .. } | Inst::FloatCompare { .. }, Some(result)) => {
                let dst = self.dst(result);
                self.bool_to(dst, result);
            }
            (Inst::Select { cond, then, otherwise }, Some(result)) => self.select(result, cond, then, otherwise),
            (Inst::PtrAdd { .. }, Some(result)) => self.ptr_add(result),
            (Inst::Overflow { op, lhs, rhs }, _) => self.overflow(id, op, lhs, rhs),
            (Inst::Carry { op, lhs, rhs, carry }, _) => self.carry(id, op, lhs, rhs, carry),
            (Inst::WideMul { signed, lhs, rhs }, _) => self.wide_product(id, signed, lhs, rhs),
            (Inst::Funnel { left, high, low, count }, Some(result)) => self.funnel(result, left, high, low, count),
            (Inst::Load { ptr, mem }, Some(result)) => self.load(result, ptr, mem),
            (Inst::Store { ptr, value, mem }, _) => self.store(ptr, value, mem),
            (Inst::AtomicRmw { op, ptr, value, mem }, Some(result)) => self.atomic_rmw(op, result, ptr, value, mem),
            (Inst::CmpXchg { args, mem, .. }, _) => self.cmpxchg(id, args, mem),
            (Inst::Fence { order, compiler_only }, _) => {
                if order == AtomicOrder::SeqCst && !compiler_only {
                    self.inst(Op::Plain(rows::MFENCE), Shape::None, &[], None, 0);
                }
            }
            (Inst::MemCopy { overlap, args, mem }, _) => self.mem_copy(overlap, args, mem),
            (Inst::MemSet { args, mem }, _) => self.mem_set(args, mem),
            (Inst::Call { sig, callee, args, .. }, _) => self.call(id, sig, callee, args),
            (Inst::Intrinsic { op: Intrinsic::Target(number), args }, _) => self.target_builtin(id, number, args),
            (Inst::Intrinsic { op, args }, _) => self.intrinsic(op, result, args),
            (Inst::Asm(asm), _) => self.asm(id, asm),
            (Inst::Jump { dest }, _) => self.jump(dest),
            (Inst::Branch { cond, then, otherwise }, _) => self.branch(cond, then, otherwise),
            (Inst::Switch { value, table }, _) => self.switch(value, table),
            (Inst::IndirectBranch { addr, dests }, _) => self.indirect_branch(addr, dests),
            (Inst::Return { args }, _) => self.ret(args),
            (Inst::Unreachable, _) => self.unreachable(),
            (
                Inst::Funnel { .. }
                | Inst::ExtractLane { .. }
                | Inst::InsertLane { .. }
                | Inst::Splat { .. }
                | Inst::Shuffle { .. }
                | Inst::Binary { .. }
                | Inst::Unary { .. }
                | Inst::Cast { .. }
                | Inst::IntCompare { .. }
                | Inst::FloatCompare { .. }
                | Inst::Select { .. }
                | Inst::PtrAdd { .. }
                | Inst::Load { .. }
                | Inst::AtomicRmw { .. },
                _,
            ) => unreachable!("left to the one-pass generator, or without the result that it must have"),
        }
    }
    /// Instructions on vectors that scalars do in another way: whether it was one.
    fn vector_inst(&mut self, inst: &Inst, result: Value) -> bool {
        let vector = |cg: &Self, value: Value| cg.ty(value).is_vector();
        match *inst {
            Inst::ExtractLane { vector, index } => self.extract_lane(result, vector, index),
            Inst::InsertLane { args } => self.insert_lane(result, args),
            Inst::Splat { arg } => self.splat(result, arg),
            Inst::Shuffle { args } => self.shuffle(result, args),
            Inst::Binary { op, lhs, rhs, .. } if vector(self, lhs) => {
                let dst = self.dst(result);
                self.vector_binary(op, dst, lhs, rhs);
            }
            Inst::Unary { op, arg } if vector(self, arg) && op != UnaryOp::IsConstant => {
                let dst = self.dst(result);
                self.vector_unary(op, dst, arg);
            }
            Inst::Cast { op, arg } if vector(self, arg) && vector(self, result) => {
                let dst = self.dst(result);
                self.vector_cast(op, dst, result, arg);
            }
            Inst::IntCompare { cond, lhs, rhs } if vector(self, lhs) => {
                let dst = self.dst(result);
                self.vector_int_compare(cond, dst, lhs, rhs);
            }
            Inst::FloatCompare { cond, lhs, rhs } if vector(self, lhs) => {
                let dst = self.dst(result);
                self.vector_float_compare(cond, dst, lhs, rhs);
            }
            Inst::Select { cond, then, otherwise } if vector(self, cond) => {
                let dst = self.dst(result);
                self.vector_select(dst, cond, then, otherwise);
            }
            _ => return false,
        }
        true
    }
    /// The condition under which a carry or overflow bit is set, if the instruction just before the one being lowered
    /// leaves it in the flags and nothing else asks for it. What is emitted already comes between the two.
    pub fn flags_above(&mut self, value: Value) -> Option<Cc> {
        let ValueDef::Inst { inst, result: 1 } = self.f.def(value) else { return None };
        // An address relative to the GOT of 32-bit code may take instructions that change flags.
        if self.e.is_narrow() && self.m.pic {
            return None;
        }
        let [next, after] = self.above;
        let is_next = next == Some(inst) || after == Some(inst) && next.is_some_and(|id| self.negates(id, value));
        if self.s.code.len() != self.inst_start || !is_next || self.uses(value) != 1 || self.is_wanted(value) {
            return None;
        }
        let cc = match self.f.inst(inst) {
            Inst::Overflow { op, lhs, .. } => super::arith::overflow_flag(op, self.size(lhs)),
            Inst::Carry { .. } => match self.signed_difference(inst) {
                Some(_) => Cc::L,
                None => Cc::B,
            },
            _ => return None,
        };
        self.in_flags = Some(inst);
        Some(cc)
    }
    /// Whether an instruction turns an `i1` over, and has no code.
    fn negates(&self, id: InstId, value: Value) -> bool {
        let is_wanted = self.f.results(id).any(|result| self.is_wanted(result));
        !is_wanted && matches!(self.f.inst(id), Inst::Binary { op: BinaryOp::Xor, lhs, .. } if lhs == value)
    }
    /// Whether a comparison can be done where its result is used.
    pub fn fuses(&self, value: Value) -> bool {
        match self.f.def(value) {
            ValueDef::Inst { inst, .. } => {
                self.s.inst_blocks[inst.index()] == self.block || self.s.uses[value.index()] == 1
            }
            _ => false,
        }
    }
    /// `x & y` compared with zero.
    pub fn zero_test(&self, cond: IntCond, lhs: Value, rhs: Value) -> Option<(Value, Value)> {
        if !matches!(cond, IntCond::Eq | IntCond::Ne) || self.int_const(rhs) != Some(0) {
            return None;
        }
        match self.def_inst(lhs) {
            Some((_, Inst::Binary { op: BinaryOp::And, lhs: a, rhs: b, .. })) if self.uses(lhs) == 1 => Some((a, b)),
            _ => None,
        }
    }
}

/// The class of registers that hold values of a type.
pub(super) fn class_of(ty: Type) -> Class {
    if ty.is_vector() || ty.is_float() { Class::Float } else { Class::Int }
}

/// Row that loads a vector register.
pub(super) fn load_row(bytes: u32) -> mc::Row {
    match bytes {
        0..=4 => rows::MOVSS_XMM_XMMM32,
        5..=8 => rows::MOVSD_XMM_XMMM64,
        _ => rows::MOVUPS_XMM_XMMM128,
    }
}

/// Row that stores a vector register.
pub(super) fn store_row(bytes: u32) -> mc::Row {
    match bytes {
        0..=4 => rows::MOVSS_XMMM32_XMM,
        5..=8 => rows::MOVSD_XMMM64_XMM,
        _ => rows::MOVUPS_XMMM128_XMM,
    }
}

/// Blocks that hardly ever run: those that are said to, that end the program or call what is cold, those that lead
/// nowhere else, and those that are only reached from such. `order` has reachable blocks in reverse postorder.
fn cold_blocks(f: &Function, order: &[Block]) -> Vec<bool> {
    let mut cold = vec![false; f.num_blocks()];
    for &block in order.iter().rev().filter(|&&block| block != f.entry()) {
        let calls_cold = |&id: &InstId| match f.inst(id) {
            Inst::Call { facts, .. } => facts.contains(ir::CallFacts::COLD),
            Inst::Unreachable => true,
            _ => false,
        };
        let successors = f.successors(block);
        let leads_to_cold = !successors.is_empty() && successors.iter().all(|to| cold[to.index()]);
        cold[block.index()] = f.is_cold(block) || leads_to_cold || f.insts(block).iter().any(calls_cold);
    }
    // Whether a block was reached from one that is not cold.
    let mut warm = vec![false; f.num_blocks()];
    warm[f.entry().index()] = true;
    for &block in order {
        cold[block.index()] |= !warm[block.index()];
        if !cold[block.index()] {
            f.successors(block).into_iter().for_each(|to| warm[to.index()] = true);
        }
    }
    cold
}

fn writes_memory(inst: &Inst) -> bool {
    matches!(
        inst,
        Inst::Store { .. }
            | Inst::AtomicRmw { .. }
            | Inst::CmpXchg { .. }
            | Inst::Fence { .. }
            | Inst::MemCopy { .. }
            | Inst::MemSet { .. }
            | Inst::Call { .. }
            | Inst::Intrinsic { .. }
            | Inst::Asm(_)
    )
}

/// Whether an edge from a block with several successors needs a block of its own.
pub(super) fn needs_edge(f: &Function, preds: &[u32], dest: BlockCall) -> bool {
    f.dest_args(dest).len() > 0 || preds[f.dest_block(dest).index()] > 1
}

/// Whether two destinations of a terminator can be one edge.
pub(super) fn same_dest(f: &Function, a: BlockCall, b: BlockCall) -> bool {
    a == b || (f.dest_block(a) == f.dest_block(b) && f.dest_args(a).len() == 0)
}

/// Destinations of a switch, each once.
pub(super) fn distinct_dests(f: &Function, table: ir::SwitchId) -> Vec<BlockCall> {
    let data = &f.switches[table];
    let mut keyed: Vec<(Block, u32, usize, BlockCall)> = Vec::with_capacity(data.cases.len() + 1);
    for (n, dest) in data.cases.iter().map(|case| case.dest).chain([data.default]).enumerate() {
        let args = if f.dest_args(dest).len() > 0 { dest.as_u32() + 1 } else { 0 };
        keyed.push((f.dest_block(dest), args, n, dest));
    }
    keyed.sort_by_key(|&(block, args, n, _)| (block, args, n));
    keyed.dedup_by_key(|key| (key.0, key.1));
    keyed.sort_by_key(|key| key.2);
    keyed.into_iter().map(|key| key.3).collect()
}
