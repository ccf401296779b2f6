//! The shape that a function gets before selection: calls that become jumps, returns that are repeated, and the part
//! of the function that needs a frame.
//!
//! A call whose results are returned as they come is a jump if nothing of the caller's frame can be seen by the
//! callee. A jump to a block that only returns is a return, where returning costs nothing: in functions that call
//! nothing, and outside the part that needs a frame.
//!
//! That part is what can be reached from the blocks that call or use the frame, made larger until it is entered in
//! one block, its head, from outside only. The prologue is then the head's, and what happens before it (tests of
//! arguments that end early, mostly) pays nothing. Values from outside are copied in the head: the allocator sees
//! two registers, of which only the inner one lives across calls.

use crate::unit::Unit;
use analysis::{Cfg, DomTree};
use base::Idx;
use ir::{ArgLoc, Block, BlockCall, CallConv, Function, Inst, InstId, Intrinsic, ListId, Module, Value, ValueDef};

/// The shape of a function.
#[derive(Default)]
pub(super) struct Outline {
    /// Blocks that end with a call that becomes a jump.
    tail_calls: Vec<bool>,
    /// Blocks that only return.
    returns: Vec<bool>,
    /// Whether jumps to those are returns everywhere.
    repeat_returns: bool,
    /// Blocks of the part that needs a frame, and its head; none if it is the whole function.
    frame: Option<(Vec<bool>, Block)>,
}

impl Outline {
    pub fn new(f: &Function, m: &Module, u: &Unit<'_>) -> Outline {
        let returns: Vec<bool> =
            (0..f.num_blocks()).map(|n| matches!(f.insts(Block::from_usize(n)), [id] if is_return(f, *id))).collect();
        let mut outline = Outline { returns, ..Outline::default() };
        let mut calls = false;
        let mut dynamic = false;
        for &block in &f.layout {
            for &id in f.insts(block) {
                match f.inst(id) {
                    Inst::Call { .. } => calls = true,
                    Inst::IndirectBranch { .. } => dynamic = true,
                    Inst::Intrinsic { op, .. } => {
                        dynamic |= matches!(
                            op,
                            Intrinsic::DynAlloca
                                | Intrinsic::StackSave
                                | Intrinsic::StackRestore
                                | Intrinsic::VaStart
                                | Intrinsic::FrameAddress
                                | Intrinsic::FrameAddressAt
                                | Intrinsic::ReturnAddress
                                | Intrinsic::Cfa
                        );
                    }
                    _ => {}
                }
            }
        }
        let plain =
            !dynamic && !f.attrs.stack_protect && !f.attrs.calls_returns_twice && f.attrs.zero_call_used.is_none();
        outline.tail_calls = vec![false; f.num_blocks()];
        if calls && plain && u.options.sibling_calls && !slots_escape(f) {
            for &block in &f.layout {
                outline.tail_calls[block.index()] = outline.tail_call(f, m, block).is_some();
            }
        }
        outline.repeat_returns = !calls && !u.options.size;
        if calls && plain && !u.options.frame_pointer && f.slots.iter().all(|slot| slot.align <= 16) {
            outline.frame = outline.find_frame(f, m);
        }
        outline
    }
    /// The call at the end of a block that becomes a jump.
    pub fn tail_call_of(&self, f: &Function, block: Block) -> Option<InstId> {
        let insts = f.insts(block);
        self.tail_calls[block.index()].then(|| insts[insts.len() - 2])
    }
    /// Whether a destination of a block is a return.
    pub fn returns_at(&self, f: &Function, from: Block, dest: BlockCall) -> bool {
        self.returns[f.dest_block(dest).index()]
            && (self.repeat_returns || self.frame.is_some() && !self.in_frame(from))
    }
    /// Whether a block is in the part that needs a frame.
    pub fn in_frame(&self, block: Block) -> bool {
        self.frame.as_ref().is_none_or(|(blocks, _)| blocks[block.index()])
    }
    /// The block in which the part that needs a frame begins, if it is not the whole function.
    pub fn head(&self) -> Option<Block> {
        self.frame.as_ref().map(|&(_, head)| head)
    }
    /// Blocks that follow a block and are not its own returns.
    pub fn successors(&self, f: &Function, block: Block) -> Vec<Block> {
        if self.tail_calls[block.index()] {
            return Vec::new();
        }
        let mut list = Vec::new();
        let Some(last) = f.terminator(block) else { return list };
        match f.inst(last) {
            Inst::IndirectBranch { .. } => return f.successors(block),
            Inst::Asm(asm) if super::asm::distinct(f, &f.asms[asm].dests).len() < 2 => return f.successors(block),
            _ => {}
        }
        f.for_each_dest(last, |dest| {
            if !self.returns_at(f, block, dest) {
                list.push(f.dest_block(dest));
            }
        });
        list
    }

    fn tail_call(&self, f: &Function, m: &Module, block: Block) -> Option<InstId> {
        let &[.., call, last] = f.insts(block) else { return None };
        let Inst::Call { sig, callee, .. } = f.inst(call) else { return None };
        let results: Vec<Value> = f.results(call).collect();
        let returned: Vec<Value> = match f.inst(last) {
            Inst::Return { args } => f.values(args).collect(),
            Inst::Jump { dest } => returned(f, dest, *self.returns.get(f.dest_block(dest).index())?)?,
            _ => return None,
        };
        let (own, signature) = (&m.signatures[f.signature], &m.signatures[sig]);
        // A caller that ignores the result returns nothing; otherwise it is returned where it comes.
        let same = returned.is_empty() && own.rets.is_empty() || returned == results && own.rets == signature.rets;
        let simple = signature.conv == CallConv::C
            && signature.stack_size == 0
            && !(m.target.pointer_size == 4
                && (own.stack_size != 0 || !matches!(f.def(callee), ValueDef::Symbol { .. })))
            && signature.params.iter().all(|param| !matches!(param.loc, ArgLoc::StackCopy { .. }));
        let known = !matches!(f.def(callee), ValueDef::Symbol { symbol, .. } if m.symbols[symbol].tls.is_some());
        (same && simple && known).then_some(call)
    }

    fn find_frame(&self, f: &Function, m: &Module) -> Option<(Vec<bool>, Block)> {
        let mut inside = vec![false; f.num_blocks()];
        let cfg = Cfg::new(f, &[]);
        let mut work: Vec<Block> = cfg.order.iter().copied().filter(|&block| self.needs_frame(f, m, block)).collect();
        if work.is_empty() || work.contains(&f.entry()) {
            return None;
        }
        let dom = DomTree::new(&cfg);
        loop {
            while let Some(block) = work.pop() {
                if !std::mem::replace(&mut inside[block.index()], true) && !self.tail_calls[block.index()] {
                    work.extend(f.successors(block));
                }
            }
            if inside[f.entry().index()] {
                return None;
            }
            let mut heads: Vec<Block> = Vec::new();
            let mut entered_from_inside = false;
            for &from in &cfg.order {
                if inside[from.index()] || self.tail_calls[from.index()] {
                    continue;
                }
                for to in f.successors(from) {
                    if inside[to.index()] && !self.returns[to.index()] && !heads.contains(&to) {
                        heads.push(to);
                    }
                }
            }
            for &from in cfg.order.iter().filter(|from| inside[from.index()]) {
                entered_from_inside |= f.successors(from).iter().any(|to| heads.contains(to));
            }
            let (&first, rest) = heads.split_first()?;
            if rest.is_empty() && !entered_from_inside {
                return Some((inside, first));
            }
            let mut common = rest.iter().fold(first, |a, &b| common_dominator(&dom, a, b));
            if inside[common.index()] {
                common = dom.idom(common)?;
            }
            if inside[common.index()] {
                return None;
            }
            work.push(common);
        }
    }
    fn needs_frame(&self, f: &Function, m: &Module, block: Block) -> bool {
        let tail = self.tail_call_of(f, block);
        f.insts(block).iter().any(|&id| {
            let inst = f.inst(id);
            let calls = match inst {
                Inst::Call { .. } => Some(id) != tail,
                Inst::Asm(_) | Inst::MemCopy { .. } | Inst::MemSet { .. } | Inst::Intrinsic { .. } => true,
                _ => false,
            };
            let mut uses = calls;
            f.for_each_operand(id, |value| {
                uses |= match f.def(value) {
                    ValueDef::Slot { .. } => true,
                    ValueDef::Symbol { symbol, .. } => m.symbols[symbol].tls.is_some(),
                    _ => false,
                };
            });
            uses
        })
    }
}

fn is_return(f: &Function, id: InstId) -> bool {
    matches!(f.inst(id), Inst::Return { .. })
}

/// What a jump to a block that only returns makes the function return.
pub(super) fn returned(f: &Function, dest: BlockCall, returns: bool) -> Option<Vec<Value>> {
    let block = f.dest_block(dest);
    if !returns {
        return None;
    }
    let Inst::Return { args } = f.inst(*f.insts(block).first()?) else { return None };
    let passed: Vec<Value> = f.dest_args(dest).collect();
    Some(f.values(args).map(|value| argument_for(f, block, &passed, value)).collect())
}

fn argument_for(f: &Function, block: Block, passed: &[Value], value: Value) -> Value {
    match f.def(value) {
        ValueDef::Param { block: of, index } if of == block => passed[index as usize],
        _ => value,
    }
}

fn common_dominator(dom: &DomTree, a: Block, b: Block) -> Block {
    let chain = |mut block: Block| {
        let mut list = vec![block];
        while let Some(up) = dom.idom(block) {
            list.push(up);
            block = up;
        }
        list
    };
    let above = chain(a);
    chain(b).into_iter().find(|block| above.contains(block)).unwrap_or(a)
}

/// Whether the address of a slot is used for anything but loads, stores and blocks of memory.
fn slots_escape(f: &Function) -> bool {
    // Sums of slots and bytes count as slots.
    let mut derived = vec![false; f.num_values()];
    let is_slot =
        |derived: &[bool], value: Value| matches!(f.def(value), ValueDef::Slot { .. }) || derived[value.index()];
    let cfg = Cfg::new(f, &[]);
    for &block in &cfg.order {
        for &id in f.insts(block) {
            let list = |args: ListId| f.values(args).collect::<Vec<Value>>();
            let allowed: Vec<Value> = match f.inst(id) {
                Inst::PtrAdd { base, .. } => {
                    if is_slot(&derived, base) {
                        f.results(id).for_each(|result| derived[result.index()] = true);
                    }
                    vec![base]
                }
                Inst::Load { ptr, .. } => vec![ptr],
                Inst::Store { ptr, .. } => vec![ptr],
                Inst::MemCopy { args, .. } | Inst::MemSet { args, .. } => list(args),
                _ => Vec::new(),
            };
            let mut allowed = allowed;
            let mut escapes = false;
            f.for_each_operand(id, |value| {
                if is_slot(&derived, value) {
                    match allowed.iter().position(|&other| other == value) {
                        Some(at) => {
                            allowed.swap_remove(at);
                        }
                        None => escapes = true,
                    }
                }
            });
            if escapes {
                return true;
            }
        }
    }
    false
}
