//! Unrolling of loops of one block that run a known small number of times: their rounds follow each other, and what
//! counts them goes. How often a loop runs is found by running what its end depends on.

use crate::licm::Loops;
use crate::{Context, Level, fold};
use base::{FastMap, Idx};
use ir::debug::Place;
use ir::{Block, BlockCall, Function, Inst, InstId, Replacements, Value};

/// Rounds that are laid out.
const MOST_ROUNDS: usize = 16;
/// Instructions that all rounds may have, without those that give constants.
const MOST_INSTS: usize = 100;
/// The same at -O3.
const MOST_INSTS_O3: usize = 300;
/// Functions of more blocks are left alone.
const MOST_BLOCKS: usize = 20_000;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    if function.attrs.calls_returns_twice
        || !matches!(cx.level, Level::O2 | Level::O3)
        || function.layout.len() > MOST_BLOCKS
    {
        return false;
    }
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
        if let Some(found) = Found::new(function, preheader, block)
            && let Some(rounds) = found.count(function, most)
        {
            found.unroll(function, rounds, &mut replacements);
            changed = true;
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
    /// The edges back and out.
    back: BlockCall,
    out: BlockCall,
    /// Whether it goes on where the condition holds.
    goes_on: bool,
    cond: Value,
    insts: Vec<InstId>,
    /// What its parameters are in the first round.
    starts: Vec<Value>,
}

/// What stands for values of the block in a round.
type Round = FastMap<Value, Value>;

impl Found {
    fn new(function: &Function, preheader: Block, block: Block) -> Option<Found> {
        let (&end, insts) = function.insts(block).split_last()?;
        let Inst::Branch { cond, then, otherwise } = function.inst(end) else { return None };
        let goes_on = function.dest_block(then) == block;
        if goes_on == (function.dest_block(otherwise) == block) || function.address_taken().contains(&block) {
            return None;
        }
        let (back, out) = if goes_on { (then, otherwise) } else { (otherwise, then) };
        let Inst::Jump { dest } = function.inst(function.terminator(preheader)?) else { return None };
        let is_plain = |&inst: &InstId| {
            !matches!(function.inst(inst), Inst::Call { .. } | Inst::Asm(_) | Inst::Intrinsic { .. })
                && function.results(inst).len() <= 1
        };
        if !insts.iter().all(is_plain) || insts.len() > MOST_INSTS_O3 {
            return None;
        }
        let starts = function.dest_args(dest).collect();
        Some(Found { preheader, block, back, out, goes_on, cond, insts: insts.to_vec(), starts })
    }

    /// What parameters are in the round that begins with these values.
    fn begin(&self, function: &Function, starts: &[Value]) -> Round {
        function.params(self.block).iter().copied().zip(starts.iter().copied()).collect()
    }

    fn next(&self, function: &Function, round: &Round) -> Vec<Value> {
        function.dest_args(self.back).map(|arg| at(round, arg)).collect()
    }

    /// The result of an instruction in a round, if it is constant.
    fn constant(function: &mut Function, inst: InstId, round: &Round) -> Option<(Value, Value)> {
        let bits = fold::inst(function, inst, |value| at(round, value))?;
        let result = function.result(inst)?;
        let ty = function.ty(result);
        Some((result, function.constant(ty, bits)))
    }

    /// How often the loop runs, if that is known and all rounds are small enough together.
    fn count(&self, function: &mut Function, most: usize) -> Option<usize> {
        let mut starts = self.starts.clone();
        let mut size = 0;
        for rounds in 1..=MOST_ROUNDS {
            let mut round = self.begin(function, &starts);
            for &inst in &self.insts {
                match Found::constant(function, inst, &round) {
                    Some((result, constant)) => {
                        round.insert(result, constant);
                    }
                    // Conversions of a constant counter are gone; others are mostly part of an access.
                    None => {
                        size += usize::from(!matches!(function.inst(inst), Inst::PtrAdd { .. } | Inst::Cast { .. }))
                    }
                }
            }
            if size > most {
                return None;
            }
            let holds = function.const_bits(at(&round, self.cond))? != 0;
            if holds != self.goes_on {
                return Some(rounds);
            }
            starts = self.next(function, &round);
        }
        None
    }

    fn unroll(&self, function: &mut Function, rounds: usize, replacements: &mut Replacements) {
        let mut starts = self.starts.clone();
        let mut made = Vec::new();
        let mut last = Round::default();
        for _ in 0..rounds {
            let mut round = self.begin(function, &starts);
            for &inst in &self.insts {
                if let Some((result, constant)) = Found::constant(function, inst, &round) {
                    round.insert(result, constant);
                    continue;
                }
                let twin = function.clone_inst(inst, |value| at(&round, value));
                round.extend(function.results(inst).zip(function.results(twin)));
                made.push(twin);
            }
            starts = self.next(function, &round);
            last = round;
        }
        self.forget_variables(function, &last);
        let args: Vec<Value> = function.dest_args(self.out).map(|arg| at(&last, arg)).collect();
        let end = function.terminator(self.block).expect("it branches");
        let loc = function.loc(end);
        let dest = function.block_call(function.dest_block(self.out), &args);
        let jump = function.make_inst(Inst::Jump { dest }, None, &[], loc);
        made.push(jump);
        // What comes behind the loop sees the last round.
        let mut old: Vec<Value> = function.params(self.block).to_vec();
        old.extend(self.insts.iter().flat_map(|&inst| function.results(inst)));
        for value in old {
            replacements.replace(value, at(&last, value));
        }
        function.retain_params(self.block, |_| false);
        *function.insts_mut(self.block) = made;
        let enter = function.block_call(self.block, &[]);
        function.set_terminator(self.preheader, Inst::Jump { dest: enter }, loc);
    }

    /// A variable of the loop has another value in each round: no single one may be told of it.
    fn forget_variables(&self, function: &mut Function, last: &Round) {
        let Some(debug) = &mut function.debug else { return };
        for variable in &mut debug.variables {
            if let Place::Value(value) | Place::Address(value) = variable.place
                && last.contains_key(&value)
            {
                variable.place = Place::Nowhere;
            }
        }
    }
}

fn at(round: &Round, value: Value) -> Value {
    round.get(&value).copied().unwrap_or(value)
}
