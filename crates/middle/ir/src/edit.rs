//! The editing API of passes.
//!
//! A pass that replaces values notes it in [`Replacements`] and applies them once, in one walk over the
//! function: a replacement costs nothing until then, and chains collapse. Debug records are no uses; what
//! they refer to is salvaged by [`Replacements::apply`], so that no pass can forget them.
//!
//! Each list of values and each destination belongs to one instruction, which is what makes changing
//! operands in place right.

use crate::debug::{Content, DebugLoc, Place};
use crate::function::{Block, Function, InstId, ListId, Value, ValueDef};
use crate::inst::{AsmOperandKind, BlockCall, CallFacts, Inst};
use crate::types::Type;
use base::Idx;

/// How often each value is used as an operand in the blocks of the layout.
#[derive(Clone, Default, Debug)]
pub struct UseCounts(Vec<u32>);

impl UseCounts {
    /// Counts the uses in a function.
    pub fn of(function: &Function) -> UseCounts {
        let mut counts = UseCounts(vec![0; function.num_values()]);
        for &block in &function.layout {
            for &inst in function.insts(block) {
                counts.add(function, inst);
            }
        }
        counts
    }
    /// Number of uses of a value.
    #[inline]
    pub fn get(&self, value: Value) -> u32 {
        self.0.get(value.index()).copied().unwrap_or(0)
    }
    /// Counts the operands of an instruction that was put into a block.
    pub fn add(&mut self, function: &Function, inst: InstId) {
        self.0.resize(self.0.len().max(function.num_values()), 0);
        function.for_each_operand(inst, |value| self.0[value.index()] += 1);
    }
    /// Takes back the operands of an instruction that leaves its block; calls `dead` with each value that has no
    /// use any more.
    pub fn remove(&mut self, function: &Function, inst: InstId, mut dead: impl FnMut(Value)) {
        function.for_each_operand(inst, |value| {
            self.0[value.index()] -= 1;
            if self.0[value.index()] == 0 {
                dead(value);
            }
        });
    }
    /// All uses of `from` become uses of `to`.
    pub fn transfer(&mut self, from: Value, to: Value) {
        let most = self.0.len().max(from.index().max(to.index()) + 1);
        self.0.resize(most, 0);
        let moved = std::mem::take(&mut self.0[from.index()]);
        self.0[to.index()] += moved;
    }
}

/// Values to be replaced by others, all at once.
#[derive(Clone, Default, Debug)]
pub struct Replacements {
    /// Number of the value that stands for each; its own number if it stands for itself.
    to: Vec<u32>,
    any: bool,
}

impl Replacements {
    /// No replacements.
    pub fn new() -> Replacements {
        Replacements::default()
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        !self.any
    }
    /// From now on `to` stands for `from`. `to` must not lead to `from` again.
    pub fn replace(&mut self, from: Value, to: Value) {
        let to = self.resolve(to);
        debug_assert_ne!(from, to, "a value replaced by itself");
        let known = self.to.len();
        if known <= from.index() {
            self.to.extend(known as u32..=from.as_u32());
        }
        self.to[from.index()] = to.as_u32();
        self.any = true;
    }
    /// The value that stands for a value in the end.
    #[inline]
    pub fn resolve(&self, mut value: Value) -> Value {
        while let Some(&next) = self.to.get(value.index()) {
            if next == value.as_u32() {
                break;
            }
            value = Value::from_u32(next);
        }
        value
    }
    /// The same, and shortens the way for later questions.
    pub fn resolve_compressing(&mut self, value: Value) -> Value {
        let end = self.resolve(value);
        let mut at = value;
        while at != end {
            let Some(next) = self.to.get_mut(at.index()) else { break };
            at = Value::from_u32(std::mem::replace(next, end.as_u32()));
        }
        end
    }
    /// Whether a value is replaced by another.
    #[inline]
    pub fn is_replaced(&self, value: Value) -> bool {
        self.to.get(value.index()).is_some_and(|&to| to != value.as_u32())
    }
    /// Replaces all uses in the function, and what debug records refer to.
    pub fn apply(mut self, function: &mut Function) {
        if !self.any {
            return;
        }
        for n in 0..self.to.len() {
            self.resolve_compressing(Value::from_usize(n));
        }
        for n in 0..function.layout.len() {
            let block = function.layout[n];
            for k in 0..function.insts(block).len() {
                let inst = function.insts(block)[k];
                function.map_operands(inst, |value| self.resolve(value));
            }
        }
        if let Some(debug) = &mut function.debug {
            for variable in &mut debug.variables {
                if let Place::Value(value) | Place::Address(value) = &mut variable.place {
                    *value = self.resolve(*value);
                }
            }
            debug.states.map_contents(|content| match content {
                Content::Value(value) => Content::Value(self.resolve(value)),
                content => content,
            });
        }
    }
}

impl Function {
    /// Replaces each operand of an instruction, arguments of destinations included, by what `f` says.
    pub fn map_operands(&mut self, inst: InstId, mut f: impl FnMut(Value) -> Value) {
        let mut data = self.inst(inst);
        match &mut data {
            Inst::Binary { lhs, rhs, .. }
            | Inst::IntCompare { lhs, rhs, .. }
            | Inst::FloatCompare { lhs, rhs, .. }
            | Inst::Overflow { lhs, rhs, .. }
            | Inst::WideMul { lhs, rhs, .. } => {
                *lhs = f(*lhs);
                *rhs = f(*rhs);
            }
            Inst::Carry { lhs, rhs, carry: third, .. } | Inst::Funnel { high: lhs, low: rhs, count: third, .. } => {
                *lhs = f(*lhs);
                *rhs = f(*rhs);
                *third = f(*third);
            }
            Inst::Unary { arg, .. } | Inst::Cast { arg, .. } | Inst::Splat { arg } => *arg = f(*arg),
            Inst::Select { cond, then, otherwise } => {
                *cond = f(*cond);
                *then = f(*then);
                *otherwise = f(*otherwise);
            }
            Inst::PtrAdd { base, offset, .. } => {
                *base = f(*base);
                *offset = f(*offset);
            }
            Inst::Load { ptr, .. } => *ptr = f(*ptr),
            Inst::Store { ptr, value, .. } | Inst::AtomicRmw { ptr, value, .. } => {
                *ptr = f(*ptr);
                *value = f(*value);
            }
            Inst::CmpXchg { args, .. }
            | Inst::MemCopy { args, .. }
            | Inst::MemSet { args, .. }
            | Inst::Intrinsic { args, .. }
            | Inst::InsertLane { args }
            | Inst::Shuffle { args }
            | Inst::Return { args } => self.map_list(args.index(), &mut f),
            Inst::Call { callee, args, .. } => {
                *callee = f(*callee);
                self.map_list(args.index(), &mut f);
            }
            Inst::ExtractLane { vector, index } => {
                *vector = f(*vector);
                *index = f(*index);
            }
            Inst::Asm(asm) => {
                for operand in &mut self.asms[*asm].operands {
                    match &mut operand.kind {
                        AsmOperandKind::OutputMem(v)
                        | AsmOperandKind::Input(v)
                        | AsmOperandKind::InputMem(v)
                        | AsmOperandKind::Tied { value: v, .. } => *v = f(*v),
                        AsmOperandKind::Output { .. } | AsmOperandKind::Label(_) => {}
                    }
                }
                for n in 0..self.asms[*asm].dests.len() {
                    let dest = self.asms[*asm].dests[n];
                    self.map_list(dest.index(), &mut f);
                }
            }
            Inst::Jump { dest } => self.map_list(dest.index(), &mut f),
            Inst::Branch { cond, then, otherwise } => {
                *cond = f(*cond);
                self.map_list(then.index(), &mut f);
                self.map_list(otherwise.index(), &mut f);
            }
            Inst::Switch { value, table } => {
                *value = f(*value);
                for n in 0..self.switches[*table].cases.len() {
                    let dest = self.switches[*table].cases[n].dest;
                    self.map_list(dest.index(), &mut f);
                }
                let default = self.switches[*table].default;
                self.map_list(default.index(), &mut f);
            }
            Inst::IndirectBranch { addr, .. } => *addr = f(*addr),
            Inst::Fence { .. } | Inst::Unreachable => return,
        }
        self.replace_inst(inst, data);
    }

    /// Replaces each destination of a terminator, in order, by what `f` says.
    pub fn map_dests(&mut self, inst: InstId, mut f: impl FnMut(&mut Function, BlockCall) -> BlockCall) {
        match self.inst(inst) {
            Inst::Jump { dest } => {
                let dest = f(self, dest);
                self.replace_inst(inst, Inst::Jump { dest });
            }
            Inst::Branch { cond, then, otherwise } => {
                let (then, otherwise) = (f(self, then), f(self, otherwise));
                self.replace_inst(inst, Inst::Branch { cond, then, otherwise });
            }
            Inst::Switch { table, .. } => {
                for n in 0..self.switches[table].cases.len() {
                    let dest = self.switches[table].cases[n].dest;
                    self.switches[table].cases[n].dest = f(self, dest);
                }
                let default = self.switches[table].default;
                self.switches[table].default = f(self, default);
            }
            Inst::Asm(asm) => {
                for n in 0..self.asms[asm].dests.len() {
                    let dest = self.asms[asm].dests[n];
                    self.asms[asm].dests[n] = f(self, dest);
                }
            }
            _ => {}
        }
    }

    /// Notes what is known of a call, beside what was known.
    pub fn set_call_facts(&mut self, inst: InstId, more: CallFacts) {
        if let Inst::Call { facts, sig, callee, args } = self.inst(inst) {
            self.replace_inst(inst, Inst::Call { facts: facts.union(more), sig, callee, args });
        }
    }

    /// A copy of an instruction, with lists and destinations of its own, in no block. `f` says what stands for each
    /// operand. Variables may have other values there: nothing is known of them.
    pub fn clone_inst(&mut self, inst: InstId, f: impl FnMut(Value) -> Value) -> InstId {
        let mut data = self.inst(inst);
        let copy_list = |function: &mut Function, list: ListId| {
            let values: Vec<Value> = function.values(list).collect();
            function.list(&values)
        };
        let copy_dest = |function: &mut Function, dest: BlockCall| {
            let args: Vec<Value> = function.dest_args(dest).collect();
            function.block_call(function.dest_block(dest), &args)
        };
        match &mut data {
            Inst::CmpXchg { args, .. }
            | Inst::MemCopy { args, .. }
            | Inst::MemSet { args, .. }
            | Inst::Call { args, .. }
            | Inst::Intrinsic { args, .. }
            | Inst::InsertLane { args }
            | Inst::Shuffle { args }
            | Inst::Return { args } => *args = copy_list(self, *args),
            Inst::Jump { dest } => *dest = copy_dest(self, *dest),
            Inst::Branch { then, otherwise, .. } => {
                *then = copy_dest(self, *then);
                *otherwise = copy_dest(self, *otherwise);
            }
            Inst::Switch { table, .. } => {
                let mut copy = self.switches[*table].clone();
                for case in &mut copy.cases {
                    case.dest = copy_dest(self, case.dest);
                }
                copy.default = copy_dest(self, copy.default);
                *table = self.switches.push(copy);
            }
            Inst::Asm(asm) => {
                let mut copy = self.asms[*asm].clone();
                for dest in &mut copy.dests {
                    *dest = copy_dest(self, *dest);
                }
                *asm = self.asms.push(copy);
            }
            Inst::IndirectBranch { dests, .. } => {
                let blocks: Vec<Block> = self.blocks_of(*dests).collect();
                *dests = self.block_list(&blocks);
            }
            Inst::Binary { .. }
            | Inst::Unary { .. }
            | Inst::Cast { .. }
            | Inst::IntCompare { .. }
            | Inst::FloatCompare { .. }
            | Inst::Select { .. }
            | Inst::PtrAdd { .. }
            | Inst::Overflow { .. }
            | Inst::Carry { .. }
            | Inst::WideMul { .. }
            | Inst::Funnel { .. }
            | Inst::Load { .. }
            | Inst::Store { .. }
            | Inst::AtomicRmw { .. }
            | Inst::Fence { .. }
            | Inst::ExtractLane { .. }
            | Inst::Splat { .. }
            | Inst::Unreachable => {}
        }
        let results: Vec<Type> = self.results(inst).map(|result| self.ty(result)).collect();
        let DebugLoc { loc, scope, .. } = self.loc(inst);
        let copy = self.make_inst(data, self.inst_type(inst), &results, DebugLoc::new(loc, scope));
        self.map_operands(copy, f);
        copy
    }

    /// How many ways lead into each block, from blocks of the layout and from outside: a block with one entry is reached
    /// from one place only. One whose address is taken has several, wherever it is used.
    pub fn count_entries(&self) -> Vec<u32> {
        let mut entries = vec![0u32; self.num_blocks()];
        for &block in &self.layout {
            let Some(end) = self.terminator(block) else { continue };
            self.for_each_dest(end, |dest| entries[self.dest_block(dest).index()] += 1);
            if let Inst::IndirectBranch { dests, .. } = self.inst(end) {
                self.blocks_of(dests).for_each(|to| entries[to.index()] += 1);
            }
        }
        for &block in self.address_taken() {
            entries[block.index()] += 2;
        }
        entries[self.entry().index()] += 1;
        entries
    }

    /// A value's definition in a block, if it is an instruction's result.
    pub fn def_inst(&self, value: Value) -> Option<InstId> {
        match self.def(value) {
            ValueDef::Inst { inst, .. } => Some(inst),
            _ => None,
        }
    }

    /// What defines a value, if it is the only or first result of an instruction.
    #[inline]
    pub fn def_of(&self, value: Value) -> Option<Inst> {
        match self.def(value) {
            ValueDef::Inst { inst, result: 0 } => Some(self.inst(inst)),
            _ => None,
        }
    }

    /// An instruction with one result, in no block: the instruction and its result.
    pub fn make_value(&mut self, inst: Inst, ty: Type, loc: DebugLoc) -> (InstId, Value) {
        let id = self.make_inst(inst, Some(ty), &[ty], loc);
        (id, self.result(id).expect("made with one result"))
    }

    /// Puts a block between a terminator and one of its destinations: the edge is split. The new block comes
    /// right after `from` in the layout and jumps on with the arguments; the caller puts the destination that
    /// is returned in the place of `dest`.
    pub fn split_edge(&mut self, from: Block, dest: BlockCall, loc: DebugLoc) -> (Block, BlockCall) {
        let block = self.new_block();
        let jump = self.make_inst(Inst::Jump { dest }, None, &[], loc);
        self.insts_mut(block).push(jump);
        let at = self.layout.iter().position(|&b| b == from).map_or(self.layout.len(), |n| n + 1);
        self.layout.insert(at, block);
        let to = self.block_call(block, &[]);
        (block, to)
    }

    /// Removes an instruction from a block.
    pub fn remove_inst(&mut self, block: Block, inst: InstId) {
        self.insts_mut(block).retain(|&other| other != inst);
    }

    /// Puts an instruction before another of a block.
    pub fn insert_before(&mut self, block: Block, before: InstId, inst: InstId) {
        let at = self.insts(block).iter().position(|&other| other == before).expect("it is in the block");
        self.insts_mut(block).insert(at, inst);
    }

    /// Ends a block in another way.
    pub fn set_terminator(&mut self, block: Block, inst: Inst, loc: DebugLoc) {
        let ty = if let Inst::Switch { value, .. } = inst { Some(self.ty(value)) } else { None };
        let id = self.make_inst(inst, ty, &[], loc);
        match self.terminator(block) {
            Some(_) => *self.insts_mut(block).last_mut().expect("it has a terminator") = id,
            None => self.insts_mut(block).push(id),
        }
    }
}
