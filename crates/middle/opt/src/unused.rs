//! Static functions and data that nothing refers to any more are removed, wherever the last reference went.
//!
//! Bodies that are there to be put in place of calls only go first, and with them what they refer to.
//!
//! What must stay is what other files may know, what the program asks to keep, and what constructors, aliases and the
//! like name; from there references lead on, through code and through the addresses in data.

use crate::Level;
use crate::remarks::Remarks;
use base::Idx;
use ir::{Linkage, Module, RelocTarget, SymId, SymbolDef, ValueDef};

/// The pass. Says whether there was any.
pub fn run(module: &mut Module, _: Level, _: &Remarks) -> bool {
    let dropped = drop_lent(module);
    let live = live(module);
    let mut gone: Vec<SymId> = Vec::new();
    module.functions.retain(|function| {
        let stays = live[function.symbol.index()];
        if !stays {
            gone.push(function.symbol);
        }
        stays
    });
    for (n, &live) in live.iter().enumerate() {
        let symbol = SymId::from_usize(n);
        if !live && matches!(module.symbols[symbol].def, SymbolDef::Data(_)) {
            gone.push(symbol);
        }
    }
    for &symbol in &gone {
        module.symbols[symbol].def = SymbolDef::Undefined;
    }
    dropped || !gone.is_empty()
}

/// Removes the bodies that were there to be put in place of calls only. Says whether there were any.
pub fn drop_lent(module: &mut Module) -> bool {
    let before = module.functions.len();
    module.functions.retain(|function| !function.attrs.inline_only);
    module.functions.len() != before
}

/// The symbols that stay.
fn live(module: &Module) -> Vec<bool> {
    let mut bodies: Vec<Option<u32>> = vec![None; module.symbols.len()];
    for (n, function) in module.functions.iter().enumerate() {
        bodies[function.symbol.index()] = Some(n as u32);
    }
    let mut live = vec![false; module.symbols.len()];
    let mut work: Vec<SymId> = Vec::new();
    let reach = |live: &mut Vec<bool>, work: &mut Vec<SymId>, symbol: SymId| {
        if !std::mem::replace(&mut live[symbol.index()], true) {
            work.push(symbol);
        }
    };
    for (n, body) in bodies.iter().enumerate() {
        let symbol = SymId::from_usize(n);
        let info = &module.symbols[symbol];
        let named = match &info.def {
            SymbolDef::Alias(_) | SymbolDef::WeakRef(_) | SymbolDef::IFunc(_) | SymbolDef::Common { .. } => true,
            SymbolDef::Undefined | SymbolDef::Function | SymbolDef::Data(_) => false,
        };
        let used = body.is_some_and(|body| module.functions[body as usize].attrs.used);
        if named || used || info.kept || info.retain || info.linkage != Linkage::Local {
            reach(&mut live, &mut work, symbol);
        }
    }
    for entry in &module.init_fini {
        reach(&mut live, &mut work, entry.function);
    }
    while let Some(symbol) = work.pop() {
        match &module.symbols[symbol].def {
            SymbolDef::Data(data) => {
                for reloc in &data.relocs {
                    match reloc.target {
                        RelocTarget::Symbol(to) | RelocTarget::Block(to, _) | RelocTarget::BlockDiff(to, ..) => {
                            reach(&mut live, &mut work, to);
                        }
                    }
                }
            }
            SymbolDef::Alias(to) | SymbolDef::WeakRef(to) | SymbolDef::IFunc(to) => reach(&mut live, &mut work, *to),
            SymbolDef::Undefined | SymbolDef::Function | SymbolDef::Common { .. } => {}
        }
        let Some(body) = bodies[symbol.index()] else { continue };
        let function = &module.functions[body as usize];
        for &block in &function.layout {
            for &inst in function.insts(block) {
                function.for_each_operand(inst, |value| {
                    if let ValueDef::Symbol { symbol, .. } = function.def(value) {
                        reach(&mut live, &mut work, symbol);
                    }
                });
            }
        }
    }
    live
}
