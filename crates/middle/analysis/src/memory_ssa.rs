//! Memory dependence: which instruction, of those before a load, last wrote what it reads.
//!
//! Memory as a whole is one variable in SSA form. Each instruction that may write is a definition; a block
//! where different definitions meet has one of its own. From a load the chain of definitions is walked upwards
//! past those that cannot touch what it reads; where it ends is the load's *clobber*: loads of one address with
//! one clobber give one value.

use crate::alias::{Access, Base, Memory, Pointer};
use crate::cfg::Cfg;
use base::Idx;
use ir::{AtomicOrder, Block, CallFacts, Function, Inst, InstId, Intrinsic, Module, SymbolDef, Value};

/// A state of memory.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum State {
    /// As it was when the function was entered.
    Entry,
    /// After an instruction.
    After(InstId),
    /// At the beginning of a block where several meet.
    Merge(Block),
}

/// The states of memory of a function.
#[derive(Clone, Debug)]
pub struct MemorySsa {
    /// Which slots escape.
    pub memory: Memory,
    /// The state before each instruction that may write.
    before: Vec<State>,
    /// The state at the beginning of each block.
    at_entry: Vec<State>,
    /// The last instruction of each block that may write.
    last: Vec<Option<InstId>>,
}

/// Definitions walked past for one load.
const DEEPEST: usize = 64;

/// Whether an instruction may write memory that others read.
pub fn may_write(function: &Function, inst: InstId) -> bool {
    match function.inst(inst) {
        Inst::Store { .. }
        | Inst::AtomicRmw { .. }
        | Inst::CmpXchg { .. }
        | Inst::Fence { .. }
        | Inst::MemCopy { .. }
        | Inst::MemSet { .. } => true,
        Inst::Call { facts, .. } => !facts.contains(CallFacts::PURE),
        // What acquires sees what others wrote.
        Inst::Load { mem, .. } => mem.order() > AtomicOrder::Relaxed,
        Inst::Intrinsic { op, .. } => !matches!(
            op,
            Intrinsic::FrameAddress
                | Intrinsic::FrameAddressAt
                | Intrinsic::ReturnAddress
                | Intrinsic::Cfa
                | Intrinsic::StackSave
                | Intrinsic::DynAlloca
                | Intrinsic::ThreadPointer
                | Intrinsic::Prefetch
                | Intrinsic::Pause
                | Intrinsic::ReadTsc
        ),
        Inst::Asm(asm) => {
            let info = &function.asms[asm];
            info.memory || info.operands.iter().any(|operand| matches!(operand.kind, ir::AsmOperandKind::OutputMem(_)))
        }
        _ => false,
    }
}

impl MemorySsa {
    /// Finds the states.
    pub fn new(function: &Function, cfg: &Cfg) -> MemorySsa {
        let mut last: Vec<Option<InstId>> = vec![None; function.num_blocks()];
        for &block in &cfg.order {
            last[block.index()] = function.insts(block).iter().rev().copied().find(|&inst| may_write(function, inst));
        }
        let entry = function.entry();
        let mut at_entry: Vec<Option<State>> = vec![None; function.num_blocks()];
        at_entry[entry.index()] = Some(if cfg.preds(entry).is_empty() { State::Entry } else { State::Merge(entry) });
        let mut changed = true;
        while changed {
            changed = false;
            for &block in &cfg.order {
                if block == entry || at_entry[block.index()] == Some(State::Merge(block)) {
                    continue;
                }
                let mut state = if cfg.preds(block).is_empty() { Some(State::Merge(block)) } else { None };
                for &pred in cfg.preds(block) {
                    let out = last[pred.index()].map(State::After).or(at_entry[pred.index()]);
                    let Some(out) = out else { continue };
                    match state {
                        None => state = Some(out),
                        Some(known) if known == out => {}
                        Some(_) => state = Some(State::Merge(block)),
                    }
                }
                if state != at_entry[block.index()] && state.is_some() {
                    at_entry[block.index()] = state;
                    changed = true;
                }
            }
        }
        let at_entry: Vec<State> = at_entry.into_iter().map(|state| state.unwrap_or(State::Entry)).collect();
        let mut before = vec![State::Entry; function.num_insts()];
        for &block in &cfg.order {
            let mut state = at_entry[block.index()];
            for &inst in function.insts(block) {
                if may_write(function, inst) {
                    before[inst.index()] = state;
                    state = State::After(inst);
                }
            }
        }
        MemorySsa { memory: Memory::new(function), before, at_entry, last }
    }

    /// The state at the beginning of a block.
    pub fn at_entry(&self, block: Block) -> State {
        self.at_entry[block.index()]
    }

    /// The state at the end of a block.
    pub fn at_exit(&self, block: Block) -> State {
        self.last[block.index()].map_or(self.at_entry[block.index()], State::After)
    }

    /// The state that an access at a state really depends on.
    pub fn clobber(
        &self,
        module: &Module,
        function: &Function,
        mut state: State,
        access: Access,
        resolve: impl Fn(Value) -> Value,
    ) -> State {
        if is_constant_data(module, access.pointer.base) {
            return State::Entry;
        }
        for _ in 0..DEEPEST {
            let State::After(inst) = state else { break };
            if self.writes(module, function, inst, access, &resolve) {
                break;
            }
            state = self.before[inst.index()];
        }
        state
    }

    /// Whether an instruction may write what an access touches.
    pub fn writes(
        &self,
        module: &Module,
        function: &Function,
        inst: InstId,
        access: Access,
        resolve: &impl Fn(Value) -> Value,
    ) -> bool {
        let touches = |address: Value, size: Option<u64>, class: u16| {
            let pointer = Pointer::of(function, address, resolve);
            self.memory.may_alias(module, Access { pointer, size, class }, access)
        };
        match function.inst(inst) {
            Inst::Store { ptr, value, mem } if mem.order() <= AtomicOrder::Relaxed => {
                touches(ptr, Some(function.ty(value).bytes().into()), mem.class())
            }
            // Others may see the write, and with it what was written before.
            Inst::Store { ptr, value, mem } | Inst::AtomicRmw { ptr, value, mem, .. } => {
                let size = Some(function.ty(value).bytes().into());
                self.memory.is_visible(access.pointer.base) || touches(ptr, size, mem.class())
            }
            Inst::MemCopy { args, .. } | Inst::MemSet { args, .. } => {
                let mut values = function.values(args);
                let (Some(to), Some(len)) = (values.next(), values.nth(1)) else { return true };
                let len = function.const_bits(resolve(len)).and_then(|len| u64::try_from(len).ok());
                touches(to, len, 0)
            }
            Inst::Intrinsic { op: Intrinsic::StackRestore, .. } => false,
            // Calls, fences and the like write whatever can be known elsewhere; atomic accesses and intrinsics
            // what they are given the address of, too, which need not be known elsewhere.
            _ => {
                let mut writes = self.memory.is_visible(access.pointer.base);
                function.for_each_operand(inst, |value| {
                    writes = writes || function.ty(value) == function.pointer && touches(value, None, 0);
                });
                writes
            }
        }
    }
}

/// Whether a base is data that nothing writes.
pub fn is_constant_data(module: &Module, base: Base) -> bool {
    let Base::Symbol(symbol) = base else { return false };
    matches!(&module.symbols[symbol].def, SymbolDef::Data(data) if data.readonly)
}
