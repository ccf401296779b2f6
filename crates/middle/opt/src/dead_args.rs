//! Arguments and results that nobody looks at: parameters of static functions that are not used, and results that no
//! caller uses, are neither passed nor returned. What computed them goes with them.
//!
//! What is only handed on to a parameter that is not used, or returned where nobody looks, is not used either. The places
//! of the other arguments stay what they were, so nothing else changes in callers and callee.

use crate::Level;
use crate::inline::Graph;
use crate::remarks::Remarks;
use base::Idx;
use ir::debug::{DebugLoc, Place};
use ir::{Function, Inst, InstId, Intrinsic, Linkage, Module, ParamPurpose, Replacements, SigId, Signature, Value};

/// What of each function is live: by number of the function, its parameters and results.
struct Liveness {
    /// Whether the function can be changed, and all its callers.
    open: Vec<bool>,
    params: Vec<Vec<bool>>,
    rets: Vec<Vec<bool>>,
}

/// The pass.
pub fn run(module: &mut Module, _: Level, remarks: &Remarks) -> bool {
    let graph = Graph::new(module);
    let live = liveness(module, &graph);
    let is_less = |n: usize| live.open[n] && live.params[n].iter().chain(&live.rets[n]).any(|&live| !live);
    let fewer: Vec<bool> = (0..module.functions.len()).map(is_less).collect();
    if !fewer.contains(&true) {
        return false;
    }
    let mut signatures: Vec<Option<SigId>> = vec![None; module.functions.len()];
    for n in (0..module.functions.len()).filter(|&n| fewer[n]) {
        let old = module.signatures[module.functions[n].signature].clone();
        let kept = |all: &[ir::AbiParam], live: &[bool]| {
            all.iter().zip(live).filter(|&(_, &live)| live).map(|(&param, _)| param).collect()
        };
        let new = Signature { params: kept(&old.params, &live.params[n]), rets: kept(&old.rets, &live.rets[n]), ..old };
        signatures[n] = Some(module.signature(new));
    }
    let mut functions = std::mem::take(&mut module.functions);
    for (n, function) in functions.iter_mut().enumerate() {
        if let Some(signature) = signatures[n] {
            let dead = |pieces: &[bool]| pieces.iter().filter(|&&live| !live).count();
            remarks.done("dead-arguments", DebugLoc::outermost(function.loc), || {
                let name = module.symbols[function.symbol].name;
                let (params, rets) = (dead(&live.params[n]), dead(&live.rets[n]));
                format!("'{name}' is called without {params} unused arguments, and returns {rets} unused results less")
            });
            shrink(function, signature, &live.params[n], &live.rets[n]);
        }
        shrink_calls(module, function, &graph, &signatures, &live);
    }
    module.functions = functions;
    true
}

/// A parameter or result, by number of the function, kind and position.
type Piece = (usize, Kind, usize);

#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Param,
    Ret,
}

impl Liveness {
    fn mark(&mut self, (n, kind, k): Piece) -> bool {
        let pieces = match kind {
            Kind::Param => &mut self.params[n],
            Kind::Ret => &mut self.rets[n],
        };
        pieces.get_mut(k).is_some_and(|live| !std::mem::replace(live, true))
    }
}

fn liveness(module: &Module, graph: &Graph) -> Liveness {
    let count = module.functions.len();
    let mut live = Liveness { open: vec![false; count], params: Vec::new(), rets: Vec::new() };
    for (n, function) in module.functions.iter().enumerate() {
        let info = &module.symbols[function.symbol];
        let signature = &module.signatures[function.signature];
        live.open[n] = info.linkage == Linkage::Local
            && !graph.is_taken(n)
            && !function.attrs.used
            && !function.attrs.noipa
            && !function.is_fixed()
            && !signature.variadic;
        // Where the result is to be stored, and frames around, have rules of their own.
        let special = |param: &ir::AbiParam| param.purpose != ParamPurpose::Normal;
        live.params.push(signature.params.iter().map(special).collect());
        live.rets.push(vec![false; signature.rets.len()]);
    }
    // What is live if something else is: the latter comes first.
    let mut handed: Vec<(Piece, Piece)> = Vec::new();
    for (n, function) in module.functions.iter().enumerate() {
        find_uses(module, graph, (n, function), &mut live, &mut handed);
    }
    handed.sort_unstable();
    let mut work: Vec<Piece> = Vec::new();
    for n in 0..count {
        let closed = !live.open[n];
        for (kind, pieces) in [(Kind::Param, &mut live.params[n]), (Kind::Ret, &mut live.rets[n])] {
            for (k, piece) in pieces.iter_mut().enumerate() {
                *piece |= closed;
                if *piece {
                    work.push((n, kind, k));
                }
            }
        }
    }
    while let Some(piece) = work.pop() {
        let from = handed.partition_point(|&(to, _)| to < piece);
        for &(_, next) in handed[from..].iter().take_while(|&&(to, _)| to == piece) {
            if live.mark(next) {
                work.push(next);
            }
        }
    }
    live
}

/// Notes what a function uses of its own parameters and of the results of what it calls.
fn find_uses(
    module: &Module,
    graph: &Graph,
    (n, function): (usize, &Function),
    live: &mut Liveness,
    handed: &mut Vec<(Piece, Piece)>,
) {
    // What each value is, by number.
    let mut pieces: Vec<Option<Piece>> = vec![None; function.num_values()];
    for (k, param) in function.params(function.entry()).iter().enumerate() {
        pieces[param.index()] = Some((n, Kind::Param, k));
    }
    for &block in &function.layout {
        for &inst in function.insts(block) {
            let Inst::Call { callee, sig, .. } = function.inst(inst) else { continue };
            let Some(to) = graph.function_of(function, callee).map(|to| to as usize) else { continue };
            // What cannot be changed, or does not call it as it is, keeps it as it is.
            if sig != module.functions[to].signature || function.is_fixed() {
                live.open[to] = false;
            }
            for (k, result) in function.results(inst).enumerate() {
                pieces[result.index()] = Some((to, Kind::Ret, k));
            }
        }
    }
    for &block in &function.layout {
        for &inst in function.insts(block) {
            let callee = match function.inst(inst) {
                Inst::Call { callee, .. } => graph.function_of(function, callee).map(|to| to as usize),
                _ => None,
            };
            let returns = matches!(function.inst(inst), Inst::Return { .. });
            // Who looks at the arguments where they came gets them all.
            if let Inst::Intrinsic { op: Intrinsic::VaStart | Intrinsic::Cfa, .. } = function.inst(inst) {
                live.open[n] = false;
            }
            let mut operand = 0usize;
            function.for_each_operand(inst, |value| {
                let at = operand;
                operand += 1;
                let Some(piece) = pieces[value.index()] else { return };
                // The callee is the first operand of a call. Variable arguments stand behind its parameters.
                match callee {
                    Some(to) if at > 0 && at <= live.params[to].len() => {
                        handed.push(((to, Kind::Param, at - 1), piece))
                    }
                    None if returns => handed.push(((n, Kind::Ret, at), piece)),
                    _ => {
                        live.mark(piece);
                    }
                }
            });
        }
    }
}

/// Takes parameters and results from a function.
fn shrink(function: &mut Function, signature: SigId, params: &[bool], rets: &[bool]) {
    let entry = function.entry();
    let gone: Vec<Value> =
        function.params(entry).iter().zip(params).filter(|&(_, &live)| !live).map(|(&param, _)| param).collect();
    let old = function.attrs.restrict_params;
    function.attrs.restrict_params = 0;
    for (now, was) in (0..params.len()).filter(|&n| params[n]).enumerate().take(32) {
        function.attrs.restrict_params |= u32::from(was < 32 && old >> was & 1 != 0) << now;
    }
    function.retain_params(entry, |n| params[n]);
    function.signature = signature;
    // Nobody knows any more what they were.
    if let Some(debug) = &mut function.debug {
        for variable in &mut debug.variables {
            if let Place::Value(value) | Place::Address(value) = variable.place
                && gone.contains(&value)
            {
                variable.place = Place::Nowhere;
            }
        }
    }
    // What is handed on to a parameter that is gone is dropped with the call's argument.
    if rets.iter().all(|&live| live) {
        return;
    }
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        let Some(end) = function.terminator(block) else { continue };
        if let Inst::Return { args } = function.inst(end) {
            let kept: Vec<Value> =
                function.values(args).zip(rets).filter(|&(_, &live)| live).map(|(value, _)| value).collect();
            let args = function.list(&kept);
            function.replace_inst(end, Inst::Return { args });
        }
    }
}

/// Makes the calls of functions that have fewer parameters or results by now what they should be.
fn shrink_calls(
    module: &Module,
    function: &mut Function,
    graph: &Graph,
    signatures: &[Option<SigId>],
    live: &Liveness,
) {
    let mut replacements = Replacements::new();
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        for k in 0..function.insts(block).len() {
            let inst = function.insts(block)[k];
            let Inst::Call { facts, callee, args, .. } = function.inst(inst) else { continue };
            let Some(to) = graph.function_of(function, callee).map(|to| to as usize) else { continue };
            let Some(sig) = signatures[to] else { continue };
            let kept: Vec<Value> = function
                .values(args)
                .zip(&live.params[to])
                .filter(|&(_, &live)| live)
                .map(|(value, _)| value)
                .collect();
            let args = function.list(&kept);
            let call = Inst::Call { facts, sig, callee, args };
            let new = make_call(module, function, inst, call, sig);
            let mut results = function.results(new);
            for (k, old) in function.results(inst).enumerate() {
                if live.rets[to][k]
                    && let Some(result) = results.next()
                {
                    replacements.replace(old, result);
                }
            }
            function.insts_mut(block)[k] = new;
        }
    }
    replacements.apply(function);
}

fn make_call(module: &Module, function: &mut Function, old: InstId, call: Inst, sig: SigId) -> InstId {
    let rets: Vec<ir::Type> = module.signatures[sig].rets.iter().map(|ret| ret.ty).collect();
    let loc = function.loc(old);
    function.make_inst(call, rets.first().copied(), &rets, loc)
}
