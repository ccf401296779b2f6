//! Dead-code elimination: what no effect depends on goes, block parameters and cycles of them included.

use crate::{Context, cfg_cleanup};
use base::Idx;
use ir::{Function, Inst, InstId, Intrinsic, Value, ValueDef};

/// The pass.
pub fn run(_: &Context<'_>, function: &mut Function) -> bool {
    let mut live = Live { insts: vec![false; function.num_insts()], params: vec![false; function.num_values()] };
    let mut work: Vec<Value> = Vec::new();
    // Arguments of destinations live only if their parameters do.
    let mut incoming: Vec<Vec<Value>> = Vec::new();
    incoming.resize_with(function.num_values(), Vec::new);
    // The stack pointer is put back only if something moves it.
    let mut restores: Vec<InstId> = Vec::new();
    for &block in &function.layout {
        for &inst in function.insts(block) {
            if function.is_terminator(inst) {
                live.insts[inst.index()] = true;
                function.for_each_dest(inst, |dest| {
                    let params = function.params(function.dest_block(dest));
                    for (&param, arg) in params.iter().zip(function.dest_args(dest)) {
                        incoming[param.index()].push(arg);
                    }
                });
                own_operands(function, inst, |value| work.push(value));
            } else if let Inst::Intrinsic { op: Intrinsic::StackRestore, .. } = function.inst(inst) {
                restores.push(inst);
            } else if function.has_effect(inst) {
                live.insts[inst.index()] = true;
                function.for_each_operand(inst, |value| work.push(value));
            }
        }
    }
    live.spread(function, &mut work, &mut incoming);
    let moves_stack = |&inst: &InstId| {
        live.insts[inst.index()] && matches!(function.inst(inst), Inst::Intrinsic { op: Intrinsic::DynAlloca, .. })
    };
    if !restores.is_empty() && function.layout.iter().any(|&block| function.insts(block).iter().any(moves_stack)) {
        for inst in restores {
            live.insts[inst.index()] = true;
            function.for_each_operand(inst, |value| work.push(value));
        }
        live.spread(function, &mut work, &mut incoming);
    }
    let entry = function.entry();
    let mut changed = false;
    let mut dead_params = false;
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        dead_params |= block != entry && function.params(block).iter().any(|param| !live.params[param.index()]);
        let insts = function.insts_mut(block);
        let before = insts.len();
        insts.retain(|inst| live.insts[inst.index()]);
        changed |= insts.len() != before;
    }
    if dead_params {
        cfg_cleanup::drop_params(function, |param| !live.params[param.index()]);
    }
    forget_dead(function, &live);
    changed | dead_params
}

struct Live {
    insts: Vec<bool>,
    params: Vec<bool>,
}

impl Live {
    /// What live values depend on is live.
    fn spread(&mut self, function: &Function, work: &mut Vec<Value>, incoming: &mut [Vec<Value>]) {
        while let Some(value) = work.pop() {
            match function.def(value) {
                ValueDef::Inst { inst, .. } if !std::mem::replace(&mut self.insts[inst.index()], true) => {
                    function.for_each_operand(inst, |value| work.push(value));
                }
                ValueDef::Param { .. } if !std::mem::replace(&mut self.params[value.index()], true) => {
                    work.append(&mut incoming[value.index()]);
                }
                _ => {}
            }
        }
    }
}

/// Variables whose value is gone have no place any more.
fn forget_dead(function: &mut Function, live: &Live) {
    let Some(mut debug) = function.debug.take() else { return };
    let entry = function.entry();
    for variable in &mut debug.variables {
        let (ir::debug::Place::Value(value) | ir::debug::Place::Address(value)) = variable.place else { continue };
        let gone = match function.def(value) {
            ValueDef::Inst { inst, .. } => !live.insts[inst.index()],
            ValueDef::Param { block, .. } => block != entry && !live.params[value.index()],
            _ => false,
        };
        if gone {
            variable.place = ir::debug::Place::Nowhere;
        }
    }
    function.debug = Some(debug);
}

/// Operands of a terminator other than the arguments of its destinations.
fn own_operands(function: &Function, inst: InstId, mut f: impl FnMut(Value)) {
    match function.inst(inst) {
        Inst::Branch { cond, .. } => f(cond),
        Inst::Switch { value, .. } => f(value),
        Inst::IndirectBranch { addr, .. } => f(addr),
        Inst::Jump { .. } => {}
        Inst::Asm(asm) => {
            for operand in &function.asms[asm].operands {
                if let ir::AsmOperandKind::OutputMem(v)
                | ir::AsmOperandKind::Input(v)
                | ir::AsmOperandKind::InputMem(v)
                | ir::AsmOperandKind::Tied { value: v, .. } = operand.kind
                {
                    f(v);
                }
            }
        }
        _ => function.for_each_operand(inst, f),
    }
}
