//! Unrolling of loops of one block that run a known small number of times: their rounds follow each other, and what
//! counts them goes. How often a loop runs is found by running what its end depends on.

use crate::loops::Loops;
use crate::rounds::{self, Ends, Round};
use crate::{Context, Level};
use base::Idx;
use ir::debug::DebugLoc;
use ir::{Block, Function, Inst, InstId, Intrinsic, Replacements, Value};

/// Rounds that are laid out.
const MOST_ROUNDS: usize = 16;
/// Instructions that all rounds may have, without those that give constants.
const MOST_INSTS: usize = 100;
/// The same at -O3.
const MOST_INSTS_O3: usize = 300;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    let Some(loops) = Loops::prepare(cx, function) else { return false };
    let most = if cx.level == Level::O3 { MOST_INSTS_O3 } else { MOST_INSTS };
    let mut replacements = Replacements::new();
    let mut changed = false;
    for id in loops.forest.loops.ids() {
        let looped = &loops.forest.loops[id];
        let (&[block], Some(preheader)) = (looped.blocks.as_slice(), loops.preheaders[id.index()]) else { continue };
        if function.is_cold(block) {
            continue;
        }
        let Some(found) = Found::new(function, preheader, block) else { continue };
        let loc = loops.loc(function, id);
        if let Some(rounds) = found.count(function, most) {
            found.unroll(function, rounds, &mut replacements);
            cx.remarks.done("unroll", loc, || format!("loop unrolled: {rounds} rounds"));
            changed = true;
        } else {
            let why = "it runs too often, too much is in it, or the number of rounds is not known";
            cx.remarks.missed("unroll", loc, || format!("loop not unrolled: {why}"));
        }
    }
    if changed {
        replacements.apply(function);
    }
    changed
}

/// A loop of one block that tests at its end.
struct Found {
    preheader: Block,
    block: Block,
    ends: Ends,
    insts: Vec<InstId>,
    /// What its parameters are in the first round.
    starts: Vec<Value>,
}

impl Found {
    fn new(function: &Function, preheader: Block, block: Block) -> Option<Found> {
        let ends = Ends::of(function, block, block)?;
        if function.address_taken().contains(&block) {
            return None;
        }
        let Inst::Jump { dest } = function.inst(function.terminator(preheader)?) else { return None };
        let is_plain = |&inst: &InstId| {
            let again = match function.inst(inst) {
                // Those that are single instructions of the machine.
                Inst::Intrinsic { op, .. } => matches!(op, Intrinsic::Target(_) | Intrinsic::Prefetch),
                Inst::Call { .. } | Inst::Asm(_) => false,
                _ => true,
            };
            again && function.results(inst).len() <= 1
        };
        let insts = rounds::body(function, block);
        if !insts.iter().all(is_plain) || insts.len() > MOST_INSTS_O3 {
            return None;
        }
        let starts = function.dest_args(dest).collect();
        Some(Found { preheader, block, ends, insts: insts.to_vec(), starts })
    }

    /// How often the loop runs, if that is known and all rounds are small enough together.
    fn count(&self, function: &mut Function, most: usize) -> Option<usize> {
        let mut starts = self.starts.clone();
        let mut size = 0;
        for rounds in 1..=MOST_ROUNDS {
            let mut round = Round::begin(function.params(self.block), &starts);
            for &inst in &self.insts {
                // Conversions of a constant counter are gone; others are mostly part of an access.
                if !round.fold(function, inst) {
                    size += usize::from(!matches!(function.inst(inst), Inst::PtrAdd { .. } | Inst::Cast { .. }));
                }
            }
            if size > most {
                return None;
            }
            if !round.goes_on(function, &self.ends)? {
                return Some(rounds);
            }
            starts = round.args(function, self.ends.back);
        }
        None
    }

    fn unroll(&self, function: &mut Function, rounds: usize, replacements: &mut Replacements) {
        let mut starts = self.starts.clone();
        let mut made = Vec::new();
        let mut last = Round::default();
        for _ in 0..rounds {
            let mut round = Round::begin(function.params(self.block), &starts);
            for &inst in &self.insts {
                if !round.fold(function, inst) {
                    made.push(round.copy(function, inst));
                }
            }
            starts = round.args(function, self.ends.back);
            last = round;
        }
        rounds::forget_variables(function, |value| last.defines(value));
        let args = last.args(function, self.ends.out);
        let end = function.terminator(self.block).expect("it branches");
        let loc = function.loc(end);
        // Variables have other values in the first round than in the last.
        let before = DebugLoc::new(loc.loc, loc.scope);
        let dest = function.block_call(function.dest_block(self.ends.out), &args);
        let jump = function.make_inst(Inst::Jump { dest }, None, &[], loc);
        made.push(jump);
        // What comes behind the loop sees the last round.
        let mut old: Vec<Value> = function.params(self.block).to_vec();
        old.extend(self.insts.iter().flat_map(|&inst| function.results(inst)));
        for value in old {
            replacements.replace(value, last.at(value));
        }
        function.retain_params(self.block, |_| false);
        *function.insts_mut(self.block) = made;
        let enter = function.block_call(self.block, &[]);
        function.set_terminator(self.preheader, Inst::Jump { dest: enter }, before);
    }
}
