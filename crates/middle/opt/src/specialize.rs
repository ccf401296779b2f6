//! Copies of static functions for the functions that they are handed.
//!
//! A function that calls one of its parameters (a sort its comparison, a walk its visitor) cannot take in what it calls.
//! Where calls pass the name of a function there, each name gets a copy in which the parameter is that name: the call in
//! it is direct, and the inliner takes it from there. Recursive calls of the copy that hand the parameter on are calls of
//! the copy. The original goes if no other call is left.

use crate::Level;
use crate::remarks::Remarks;
use base::{Idx, Symbol};
use ir::{Function, Inst, InstId, Linkage, Module, Replacements, SymId, Type, Value, ValueDef};

/// Most copies of one function.
const COPIES: usize = 6;
/// Most instructions of a function that is copied, and of all copies together.
const LARGEST: usize = 600;
const GROWTH: usize = 6_000;
/// How often copies may be made for what copies pass on.
const ROUNDS: usize = 3;

/// A call that passes a function to one that calls it.
struct Passed {
    caller: usize,
    call: InstId,
    callee: usize,
    param: usize,
    what: SymId,
}

/// The pass.
pub fn run(module: &mut Module, level: Level, remarks: &Remarks) -> bool {
    if !matches!(level, Level::O2 | Level::O3) {
        return false;
    }
    let mut grown = 0;
    let mut changed = false;
    for _ in 0..ROUNDS {
        let passed = find(module);
        if passed.is_empty() {
            break;
        }
        let mut made: Vec<((usize, usize, SymId), SymId)> = Vec::new();
        let mut any = false;
        for Passed { caller, call, callee, param, what } in passed {
            let key = (callee, param, what);
            let copy = match made.iter().find(|(known, _)| *known == key) {
                Some(&(_, copy)) => copy,
                None => {
                    let size = instructions(&module.functions[callee]);
                    let copies = made.iter().filter(|((of, ..), _)| *of == callee).count();
                    if copies >= COPIES || grown + size > GROWTH {
                        continue;
                    }
                    grown += size;
                    let name = |symbol: SymId| module.symbols[symbol].name;
                    let loc = module.functions[caller].loc(call);
                    let original = module.functions[callee].symbol;
                    remarks.done("specialize", loc, || {
                        format!("'{}' has a copy that calls '{}'", name(original), name(what))
                    });
                    let copy = specialize(module, callee, param, what);
                    made.push((key, copy));
                    copy
                }
            };
            redirect(&mut module.functions[caller], call, copy);
            any = true;
        }
        changed |= any;
        if !any {
            break;
        }
    }
    changed
}

fn instructions(function: &Function) -> usize {
    function.layout.iter().map(|&block| function.insts(block).len()).sum()
}

/// The calls worth a copy, in the order of the module.
fn find(module: &Module) -> Vec<Passed> {
    let mut by_symbol: Vec<Option<usize>> = vec![None; module.symbols.len()];
    let mut called: Vec<Vec<usize>> = Vec::with_capacity(module.functions.len());
    for (n, function) in module.functions.iter().enumerate() {
        by_symbol[function.symbol.index()] = Some(n);
        called.push(if is_fit(module, function) { called_params(function) } else { Vec::new() });
    }
    let mut out = Vec::new();
    if called.iter().all(Vec::is_empty) {
        return out;
    }
    for (caller, function) in module.functions.iter().enumerate() {
        if function.is_fixed() {
            continue;
        }
        for &block in &function.layout {
            for &call in function.insts(block) {
                let Inst::Call { sig, callee, args, .. } = function.inst(call) else { continue };
                let ValueDef::Symbol { symbol, offset: 0 } = function.def(callee) else { continue };
                let Some(callee) = by_symbol[symbol.index()] else { continue };
                if module.functions[callee].signature != sig {
                    continue;
                }
                let args: Vec<Value> = function.values(args).collect();
                let passed = called[callee].iter().find_map(|&param| match function.def(*args.get(param)?) {
                    ValueDef::Symbol { symbol, offset: 0 } if by_symbol[symbol.index()].is_some() => {
                        Some(Passed { caller, call, callee, param, what: symbol })
                    }
                    _ => None,
                });
                out.extend(passed);
            }
        }
    }
    out
}

/// Whether a function may be copied and its copy be called in its place.
fn is_fit(module: &Module, function: &Function) -> bool {
    let attrs = &function.attrs;
    module.symbols[function.symbol].linkage == Linkage::Local
        && !function.is_fixed()
        && !attrs.noipa
        && !attrs.cold
        && !attrs.naked
        && !attrs.used
        && attrs.patchable_entry.is_none()
        && function.address_taken().is_empty()
        && function.landing_pads.is_empty()
        && !module.signatures[function.signature].variadic
        && instructions(function) <= LARGEST
}

/// Parameters that the function calls, by number.
fn called_params(function: &Function) -> Vec<usize> {
    let params = function.params(function.entry());
    let mut out = Vec::new();
    for &block in &function.layout {
        for &inst in function.insts(block) {
            let Inst::Call { callee, .. } = function.inst(inst) else { continue };
            if let Some(param) = params.iter().position(|&param| param == callee)
                && !out.contains(&param)
            {
                out.push(param);
            }
        }
    }
    out
}

/// Makes the copy: its name.
fn specialize(module: &mut Module, callee: usize, param: usize, what: SymId) -> SymId {
    let original = module.functions[callee].symbol;
    let name = (0..)
        .map(|n| Symbol::intern(&format!("{}.constprop.{n}", module.symbols[original].name)))
        .find(|&name| module.find_symbol(name).is_none())
        .expect("there are more numbers than symbols");
    let symbol = module.symbol(name);
    module.symbols[symbol] = ir::SymbolInfo { name, ..module.symbols[original].clone() };
    let mut copy = module.functions[callee].clone();
    copy.symbol = symbol;
    let params = copy.params(copy.entry()).to_vec();
    let mut own_calls = Vec::new();
    for &block in &copy.layout {
        for &inst in copy.insts(block) {
            if let Inst::Call { callee, args, sig, .. } = copy.inst(inst)
                && matches!(copy.def(callee), ValueDef::Symbol { symbol, offset: 0 } if symbol == original)
                && sig == copy.signature
                && copy.values(args).nth(param) == Some(params[param])
            {
                own_calls.push(inst);
            }
        }
    }
    for inst in own_calls {
        redirect(&mut copy, inst, symbol);
    }
    let ty: Type = copy.ty(params[param]);
    let constant = copy.leaf(ValueDef::Symbol { symbol: what, offset: 0 }, ty);
    let mut replacements = Replacements::new();
    replacements.replace(params[param], constant);
    replacements.apply(&mut copy);
    module.functions.push(copy);
    symbol
}

/// Makes a call one of another function.
fn redirect(function: &mut Function, call: InstId, to: SymId) {
    if let Inst::Call { facts, sig, callee, args } = function.inst(call) {
        let ty = function.ty(callee);
        let callee = function.leaf(ValueDef::Symbol { symbol: to, offset: 0 }, ty);
        function.replace_inst(call, Inst::Call { facts, sig, callee, args });
    }
}
