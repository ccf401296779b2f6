//! Code hoisting: what both sides of a branch begin by computing is computed once, before it. Loads and stores may go
//! along where nothing that stays behind on either side comes in their way.
//!
//! Nothing is done that would not have been done anyway; it saves space, and now and then time. Innermost branches come
//! first, so that what they have in common can go on upwards.

use crate::Context;
use base::Idx;
use ir::{ArithFlags, AtomicOrder, Block, Function, Inst, InstId, MemFlags, Replacements, Value};

/// Instructions of each side that are looked at.
const MOST: usize = 40;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    if function.attrs.calls_returns_twice {
        return false;
    }
    let preds = function.count_entries();
    let mut replacements = Replacements::new();
    let mut changed = false;
    for n in (0..function.layout.len()).rev() {
        let block = function.layout[n];
        let Some(end) = function.terminator(block) else { continue };
        let Inst::Branch { then, otherwise, .. } = function.inst(end) else { continue };
        let sides = [function.dest_block(then), function.dest_block(otherwise)];
        let fits = |&side: &Block| preds[side.index()] == 1 && function.params(side).is_empty();
        if sides[0] == sides[1] || !sides.iter().all(fits) {
            continue;
        }
        let count = hoist(function, block, sides, &mut replacements);
        if count > 0 {
            cx.remarks.done("hoist", function.loc(end), || format!("{count} instructions done before the branch"));
            changed = true;
        }
    }
    replacements.apply(function);
    changed
}

/// What stays in a side before some place.
#[derive(Clone, Copy, Default)]
struct Left {
    writes: bool,
    reads: bool,
}

impl Left {
    fn stays(&mut self, function: &Function, inst: InstId) {
        match function.inst(inst) {
            Inst::Load { mem, .. } if is_plain(mem) => self.reads = true,
            _ if !function.has_effect(inst) && is_arithmetic(&function.inst(inst)) => {}
            _ => *self = Left { writes: true, reads: true },
        }
    }

    /// Whether an instruction may go before all that stays.
    fn lets_by(self, inst: &Inst) -> bool {
        match inst {
            Inst::Load { mem, .. } => is_plain(*mem) && !self.writes,
            Inst::Store { mem, .. } => is_plain(*mem) && !self.writes && !self.reads,
            // What does not come back is not told from what follows it.
            _ => is_arithmetic(inst) && !self.writes,
        }
    }
}

fn hoist(function: &mut Function, block: Block, [first, second]: [Block; 2], replacements: &mut Replacements) -> usize {
    let own: Vec<InstId> = function.insts(first).iter().copied().take(MOST).collect();
    let mut other: Vec<InstId> = function.insts(second).iter().copied().take(MOST).collect();
    let mut moved: Vec<InstId> = Vec::new();
    let mut gone: Vec<InstId> = Vec::new();
    let mut left = Left::default();
    for &inst in &own {
        if function.is_terminator(inst) {
            break;
        }
        let data = resolved(function.inst(inst), replacements);
        let stays =
            |value: Value| function.def_inst(value).is_some_and(|def| own.contains(&def) && !moved.contains(&def));
        let mut ready = data.is_some();
        function.for_each_operand(inst, |value| ready &= !stays(replacements.resolve(value)));
        let twin = data.filter(|data| ready && left.lets_by(data)).and_then(|data| {
            let mut past = Left::default();
            other.iter().position(|&twin| {
                let same = !function.is_terminator(twin)
                    && past.lets_by(&data)
                    && function.inst_type(twin) == function.inst_type(inst)
                    && resolved(function.inst(twin), replacements).is_some_and(|twin| plain(twin) == plain(data));
                past.stays(function, twin);
                same
            })
        });
        let Some(at) = twin else {
            left.stays(function, inst);
            continue;
        };
        let twin = other.remove(at);
        keep_common_promises(function, inst, twin);
        if let (Some(kept), Some(dropped)) = (function.result(inst), function.result(twin)) {
            replacements.replace(dropped, kept);
        }
        moved.push(inst);
        gone.push(twin);
    }
    if moved.is_empty() {
        return 0;
    }
    function.insts_mut(first).retain(|inst| !moved.contains(inst));
    function.insts_mut(second).retain(|inst| !gone.contains(inst));
    let count = moved.len();
    let insts = function.insts_mut(block);
    let at = insts.len() - 1;
    insts.splice(at..at, moved);
    count
}

/// An instruction that may be hoisted, with what stands for its operands.
fn resolved(inst: Inst, replacements: &Replacements) -> Option<Inst> {
    let of = |value: Value| replacements.resolve(value);
    Some(match inst {
        Inst::Binary { op, flags, lhs, rhs } => Inst::Binary { op, flags, lhs: of(lhs), rhs: of(rhs) },
        Inst::Cast { op, arg } => Inst::Cast { op, arg: of(arg) },
        Inst::PtrAdd { flags, base, offset } => Inst::PtrAdd { flags, base: of(base), offset: of(offset) },
        Inst::Select { cond, then, otherwise } => {
            Inst::Select { cond: of(cond), then: of(then), otherwise: of(otherwise) }
        }
        Inst::Load { ptr, mem } => Inst::Load { ptr: of(ptr), mem },
        Inst::Store { ptr, value, mem } => Inst::Store { ptr: of(ptr), value: of(value), mem },
        _ => return None,
    })
}

/// The same without promises.
fn plain(mut inst: Inst) -> Inst {
    if let Inst::Binary { flags, .. } | Inst::PtrAdd { flags, .. } = &mut inst {
        *flags = ArithFlags::NONE;
    }
    inst
}

fn keep_common_promises(function: &mut Function, inst: InstId, twin: InstId) {
    let mut data = function.inst(inst);
    if let (
        Inst::Binary { flags, .. } | Inst::PtrAdd { flags, .. },
        Inst::Binary { flags: other, .. } | Inst::PtrAdd { flags: other, .. },
    ) = (&mut data, function.inst(twin))
    {
        *flags = ArithFlags(flags.0 & other.0);
        function.replace_inst(inst, data);
    }
}

fn is_arithmetic(inst: &Inst) -> bool {
    matches!(
        inst,
        Inst::Binary { .. }
            | Inst::Unary { .. }
            | Inst::Cast { .. }
            | Inst::IntCompare { .. }
            | Inst::FloatCompare { .. }
            | Inst::Select { .. }
            | Inst::PtrAdd { .. }
    )
}

fn is_plain(mem: MemFlags) -> bool {
    !mem.volatile() && mem.order() == AtomicOrder::NotAtomic && !mem.fresh()
}
