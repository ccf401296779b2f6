//! What whole functions are like: those without effects make their calls `pure` or `const`, and parameters of static
//! functions that get one constant from everywhere are that constant.

use crate::Level;
use crate::inline::Graph;
use crate::remarks::Remarks;
use analysis::{Base, Cfg, DomTree, LoopForest, Pointer, is_constant_data};
use ir::{CallFacts, Function, Inst, Intrinsic, Linkage, Module, Replacements, Value, ValueDef};

/// Finds functions without effects, callees first, and notes it at their calls.
pub fn run(module: &mut Module, _: Level, _: &Remarks) -> bool {
    let graph = Graph::new(module);
    let mut facts: Vec<CallFacts> = vec![CallFacts::NONE; module.functions.len()];
    for n in graph.bottom_up() {
        facts[n as usize] = of_function(module, &graph, &facts, &module.functions[n as usize]);
    }
    if facts.iter().all(|&facts| facts == CallFacts::NONE) {
        return false;
    }
    let mut functions = std::mem::take(&mut module.functions);
    for function in functions.iter_mut().filter(|function| !function.attrs.optnone) {
        for n in 0..function.layout.len() {
            let block = function.layout[n];
            for k in 0..function.insts(block).len() {
                let inst = function.insts(block)[k];
                if let Inst::Call { callee, .. } = function.inst(inst)
                    && let Some(to) = graph.function_of(function, callee)
                {
                    function.set_call_facts(inst, facts[to as usize]);
                }
            }
        }
    }
    module.functions = functions;
    true
}

fn of_function(module: &Module, graph: &Graph, known: &[CallFacts], function: &Function) -> CallFacts {
    let info = &module.symbols[function.symbol];
    let replaceable = info.linkage == Linkage::Weak || !(info.dso_local || info.linkage == Linkage::Local);
    let attrs = &function.attrs;
    if replaceable
        || attrs.naked
        || attrs.optnone
        || attrs.noipa
        || attrs.noreturn
        || attrs.instrument
        || attrs.calls_returns_twice
        || !function.landing_pads.is_empty()
        || !function.address_taken().is_empty()
        || has_endless_loop(function)
    {
        return CallFacts::NONE;
    }
    let own = |address: Value| matches!(Pointer::of(function, address, |value| value).base, Base::Slot(_));
    let mut facts = CallFacts::CONST;
    for &block in &function.layout {
        for &inst in function.insts(block) {
            let of_inst = match function.inst(inst) {
                Inst::Load { mem, .. } | Inst::Store { mem, .. }
                    if mem.volatile() || mem.order() != ir::AtomicOrder::NotAtomic || mem.space() != 0 =>
                {
                    CallFacts::NONE
                }
                Inst::Load { ptr, .. } => {
                    let base = Pointer::of(function, ptr, |value| value).base;
                    let fixed = matches!(base, Base::Slot(_)) || is_constant_data(module, base);
                    if fixed { CallFacts::CONST } else { CallFacts::PURE }
                }
                Inst::Store { ptr, .. } if own(ptr) => CallFacts::CONST,
                Inst::MemSet { args, .. } => {
                    let to = function.values(args).next();
                    if to.is_some_and(own) { CallFacts::CONST } else { CallFacts::NONE }
                }
                Inst::MemCopy { args, .. } => {
                    let mut args = function.values(args);
                    let (to, from) = (args.next(), args.next());
                    match to.is_some_and(own) {
                        true if from.is_some_and(own) => CallFacts::CONST,
                        true => CallFacts::PURE,
                        false => CallFacts::NONE,
                    }
                }
                Inst::Call { facts, callee, .. } => {
                    let of_callee =
                        graph.function_of(function, callee).map_or(CallFacts::NONE, |to| known[to as usize]);
                    CallFacts((facts.0 | of_callee.0) & CallFacts::CONST.0)
                }
                Inst::Intrinsic { op: Intrinsic::Prefetch, .. } => CallFacts::CONST,
                Inst::Store { .. }
                | Inst::AtomicRmw { .. }
                | Inst::CmpXchg { .. }
                | Inst::Fence { .. }
                | Inst::Intrinsic { .. }
                | Inst::Asm(_)
                | Inst::IndirectBranch { .. }
                | Inst::Unreachable => CallFacts::NONE,
                _ => CallFacts::CONST,
            };
            facts = CallFacts(facts.0 & of_inst.0);
            if !facts.contains(CallFacts::PURE) {
                return CallFacts::NONE;
            }
        }
    }
    facts
}

/// Whether a function may go round without end: a loop without a way out. Loops with one come to it (C23 6.8.6.1p4),
/// since nothing in them has an effect.
fn has_endless_loop(function: &Function) -> bool {
    let cfg = Cfg::new(function, function.address_taken());
    let dom = DomTree::new(&cfg);
    let forest = LoopForest::new(&cfg, &dom);
    let back_edges: usize = forest.loops.iter().map(|looped| looped.latches.len()).sum();
    let retreating = cfg
        .order
        .iter()
        .map(|&block| cfg.succs(block).iter().filter(|&&to| cfg.number(to) <= cfg.number(block)).count());
    // Cycles with several entries are not understood.
    if retreating.sum::<usize>() != back_edges {
        return true;
    }
    forest.loops.ids().any(|id| {
        let blocks = &forest.loops[id].blocks;
        !blocks.iter().any(|&block| cfg.succs(block).iter().any(|&to| !forest.contains(id, to)))
    })
}

/// Replaces parameters that are one constant in every call.
pub fn constants(module: &mut Module, _: Level, _: &Remarks) -> bool {
    let graph = Graph::new(module);
    // For each parameter of each function: nothing seen, one constant, or several values.
    let mut seen: Vec<Vec<Option<Option<(ValueDef, ir::Type)>>>> =
        module.functions.iter().map(|function| vec![None; function.params(function.entry()).len()]).collect();
    for (n, function) in module.functions.iter().enumerate() {
        for &block in &function.layout {
            for &inst in function.insts(block) {
                let Inst::Call { callee, args, sig, .. } = function.inst(inst) else { continue };
                let Some(to) = graph.function_of(function, callee).map(|to| to as usize) else { continue };
                let fits = module.functions[to].signature == sig;
                for (k, known) in seen[to].iter_mut().enumerate() {
                    let arg = function.values(args).nth(k).filter(|_| fits);
                    // Recursion may hand the parameter on.
                    if to == n && arg.is_some_and(|arg| function.params(function.entry())[k] == arg) {
                        continue;
                    }
                    let constant = arg.and_then(|arg| match function.def(arg) {
                        def @ (ValueDef::Int(_) | ValueDef::Float(_) | ValueDef::Symbol { .. }) => {
                            Some((def, function.ty(arg)))
                        }
                        _ => None,
                    });
                    *known = match *known {
                        None => Some(constant),
                        Some(other) if other == constant => Some(other),
                        Some(_) => Some(None),
                    };
                }
            }
        }
    }
    let mut changed = false;
    let mut functions = std::mem::take(&mut module.functions);
    for (n, function) in functions.iter_mut().enumerate() {
        let info = &module.symbols[function.symbol];
        let hidden = info.linkage == Linkage::Local && !graph.is_taken(n) && !function.attrs.used;
        if !hidden || function.is_fixed() || function.attrs.noipa {
            continue;
        }
        let signature = &module.signatures[function.signature];
        let mut replacements = Replacements::new();
        for (k, known) in seen[n].iter().enumerate() {
            let Some(Some((def, ty))) = *known else { continue };
            let param = function.params(function.entry())[k];
            let in_register = matches!(signature.params[k].loc, ir::ArgLoc::Reg(..) | ir::ArgLoc::Stack { .. });
            if in_register && function.ty(param) == ty && !signature.variadic {
                let constant = function.leaf(def, ty);
                replacements.replace(param, constant);
                changed = true;
            }
        }
        replacements.apply(function);
    }
    module.functions = functions;
    changed
}
