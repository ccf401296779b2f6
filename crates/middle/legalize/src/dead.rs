//! Removal of what nothing uses: high words of which only the low ones were asked for, and the like.

use base::Idx;
use ir::{Function, InstId, Value, ValueDef};

/// Removes instructions without effect whose results have no use.
pub(crate) fn remove(f: &mut Function) {
    let mut uses = vec![0u32; f.num_values()];
    for &block in &f.layout {
        for &inst in f.insts(block) {
            f.for_each_operand(inst, |value| uses[value.index()] += 1);
        }
    }
    let is_dead = |f: &Function, uses: &[u32], inst: InstId| {
        !f.is_terminator(inst) && !f.has_effect(inst) && f.results(inst).all(|result| uses[result.index()] == 0)
    };
    let mut gone = vec![false; f.num_insts()];
    let mut work: Vec<InstId> = Vec::new();
    for &block in &f.layout {
        work.extend(f.insts(block).iter().copied().filter(|&inst| is_dead(f, &uses, inst)));
    }
    while let Some(inst) = work.pop() {
        if std::mem::replace(&mut gone[inst.index()], true) {
            continue;
        }
        let mut unused: Vec<Value> = Vec::new();
        f.for_each_operand(inst, |value| {
            uses[value.index()] -= 1;
            if uses[value.index()] == 0 {
                unused.push(value);
            }
        });
        for value in unused {
            if let ValueDef::Inst { inst, .. } = f.def(value)
                && is_dead(f, &uses, inst)
            {
                work.push(inst);
            }
        }
    }
    for n in 0..f.layout.len() {
        let block = f.layout[n];
        f.insts_mut(block).retain(|inst| !gone[inst.index()]);
    }
}
