//! Loop-invariant code motion: what gives the same in every round is computed once, before the loop.
//!
//! Arithmetic may be done even where the loop would not have done it: the worst that comes is a poison value that
//! nobody uses. Loads and divisions must be sure to be done in the first round, or must be harmless by themselves.

use crate::Context;
use crate::loops::Loops;
use analysis::{Access, Base, LoopId, MemorySsa, Pointer, may_write};
use base::Idx;
use ir::{
    AtomicOrder, BinaryOp, Block, CallFacts, Function, Inst, InstId, Linkage, MemFlags, SymbolDef, UnaryOp, Value,
};

/// Loads are not moved out of loops with more writes.
const MOST_WRITES: usize = 48;
/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    let Some(loops) = Loops::prepare(cx, function) else { return false };
    let memory = MemorySsa::new(function, &loops.cfg);
    let mut licm = Licm { cx, loops, memory };
    let mut changed = false;
    for id in licm.loops.forest.loops.ids() {
        changed |= licm.hoist(function, id);
    }
    changed
}

struct Licm<'c, 'm> {
    cx: &'c Context<'m>,
    loops: Loops,
    memory: MemorySsa,
}

/// What is known of a loop.
struct Facts {
    id: LoopId,
    writes: Vec<InstId>,
    /// Whether something in it may not come back or may stop the program.
    may_leave: bool,
    /// Sources of edges out of the loop, and of those back to its head.
    ends: Vec<Block>,
}

impl Licm<'_, '_> {
    fn hoist(&mut self, function: &mut Function, id: LoopId) -> bool {
        let Some(preheader) = self.loops.preheaders[id.index()] else { return false };
        let facts = self.facts(function, id);
        let blocks = self.loops.forest.loops[id].blocks.clone();
        let mut moved: Vec<InstId> = Vec::new();
        for block in blocks {
            // What hardly ever runs is best left where it is.
            if function.is_cold(block) {
                continue;
            }
            let certain = !facts.may_leave && facts.ends.iter().all(|&end| self.loops.dom.dominates(block, end));
            let first = block == self.loops.forest.loops[id].header;
            let mut undisturbed = true;
            let old = std::mem::take(function.insts_mut(block));
            let mut kept = Vec::with_capacity(old.len());
            for inst in old {
                let sure = certain || first && undisturbed;
                let invariant = self.is_invariant(function, &facts, inst);
                if invariant
                    && matches!(function.inst(inst), Inst::Load { .. })
                    && !self.may_move(function, &facts, inst, sure)
                {
                    self.cx.remarks.missed("licm", function.loc(inst), || {
                        "load not moved out of the loop: what it reads may be written, or may not be there".into()
                    });
                }
                if invariant && self.may_move(function, &facts, inst, sure) {
                    self.loops.moved(inst, preheader);
                    moved.push(inst);
                    continue;
                }
                undisturbed &= !function.has_effect(inst) || matches!(function.inst(inst), Inst::Store { .. });
                kept.push(inst);
            }
            *function.insts_mut(block) = kept;
        }
        if moved.is_empty() {
            return false;
        }
        self.cx.remarks.done("licm", self.loops.loc(function, id), || {
            format!("{} instructions moved out of the loop", moved.len())
        });
        let insts = function.insts_mut(preheader);
        let at = insts.len() - 1;
        insts.splice(at..at, moved);
        true
    }

    fn facts(&self, function: &Function, id: LoopId) -> Facts {
        let forest = &self.loops.forest;
        let mut facts = Facts { id, writes: Vec::new(), may_leave: false, ends: forest.loops[id].latches.clone() };
        for &block in &forest.loops[id].blocks {
            for &inst in function.insts(block) {
                if may_write(function, inst) {
                    facts.writes.push(inst);
                }
                facts.may_leave |= match function.inst(inst) {
                    Inst::Call { facts, .. } => !facts.contains(CallFacts::PURE),
                    Inst::Asm(_) | Inst::Intrinsic { .. } => true,
                    _ => false,
                };
            }
            if self.loops.cfg.succs(block).iter().any(|&to| !forest.contains(id, to)) {
                facts.ends.push(block);
            }
        }
        facts
    }

    fn is_invariant(&self, function: &Function, facts: &Facts, inst: InstId) -> bool {
        let mut invariant = true;
        function.for_each_operand(inst, |value| invariant &= self.loops.is_outside(function, facts.id, value));
        invariant
    }

    fn may_move(&self, function: &Function, facts: &Facts, inst: InstId, sure: bool) -> bool {
        match function.inst(inst) {
            Inst::Binary { op: BinaryOp::UDiv | BinaryOp::URem, rhs, .. } => {
                sure || function.const_bits(rhs).is_some_and(|bits| bits != 0)
            }
            Inst::Binary { op: BinaryOp::SDiv | BinaryOp::SRem, rhs, .. } => {
                let bits = function.ty(rhs).bits().min(127);
                let ones = (1u128 << bits) - 1;
                sure || function.const_bits(rhs).is_some_and(|bits| bits != 0 && bits != ones)
            }
            Inst::Unary { op: UnaryOp::IsConstant, .. } => false,
            Inst::Binary { .. }
            | Inst::Unary { .. }
            | Inst::Cast { .. }
            | Inst::Select { .. }
            | Inst::ExtractLane { .. }
            | Inst::InsertLane { .. }
            | Inst::Splat { .. }
            | Inst::Shuffle { .. } => true,
            // Addressing modes have room for it.
            Inst::PtrAdd { offset, .. } => function.const_bits(offset).is_none(),
            Inst::Load { ptr, mem } => self.load_may_move(function, facts, inst, ptr, mem, sure),
            // Structures are passed in memory, which may change.
            Inst::Call { facts: known, sig, .. } => {
                let params = &self.cx.module.signatures[sig].params;
                let by_copy = params.iter().any(|param| matches!(param.loc, ir::ArgLoc::StackCopy { .. }));
                known.contains(CallFacts::CONST) && sure && !by_copy
            }
            // Comparisons are best where they are branched on.
            _ => false,
        }
    }

    fn load_may_move(
        &self,
        function: &Function,
        facts: &Facts,
        inst: InstId,
        ptr: Value,
        mem: MemFlags,
        sure: bool,
    ) -> bool {
        if mem.volatile() || mem.order() != AtomicOrder::NotAtomic || facts.writes.len() > MOST_WRITES {
            return false;
        }
        let Some(ty) = function.inst_type(inst) else { return false };
        let pointer = Pointer::of(function, ptr, |value| value);
        let access = Access::new(pointer, ty.bytes().into(), mem);
        if !sure && !self.is_there(function, pointer, ty.bytes().into()) {
            return false;
        }
        let writes = |&write: &InstId| self.memory.writes(self.cx.module, function, write, access, &|value| value);
        analysis::is_constant_data(self.cx.module, pointer.base) || !facts.writes.iter().any(writes)
    }

    /// Whether these bytes are inside of an object that surely exists.
    fn is_there(&self, function: &Function, pointer: Pointer, bytes: u64) -> bool {
        let Some(from) = pointer.offset.and_then(|offset| u64::try_from(offset).ok()) else { return false };
        let size = match pointer.base {
            Base::Slot(slot) => function.slots[slot].size,
            Base::Symbol(symbol) => {
                let info = &self.cx.module.symbols[symbol];
                match &info.def {
                    SymbolDef::Data(data) if info.linkage != Linkage::Weak => data.size,
                    _ => return false,
                }
            }
            Base::Value(_) => return false,
        };
        from.checked_add(bytes).is_some_and(|end| end <= size)
    }
}
