//! Rounds of a loop done one by one: what stands for the loop's values in each, for passes that lay rounds out.

use crate::fold;
use base::FastMap;
use ir::debug::Place;
use ir::{Block, BlockCall, Function, Inst, InstId, Value};

/// How a block that ends the rounds of a loop branches.
pub(crate) struct Ends {
    /// The edge to the next round.
    pub(crate) back: BlockCall,
    /// The edge out of the loop.
    pub(crate) out: BlockCall,
    /// Whether it goes on where the condition holds.
    goes_on: bool,
    pub(crate) cond: Value,
}

impl Ends {
    /// How a block branches to the head of its loop or elsewhere; none if it does anything else.
    pub(crate) fn of(function: &Function, block: Block, head: Block) -> Option<Ends> {
        let Inst::Branch { cond, then, otherwise } = function.inst(function.terminator(block)?) else { return None };
        match (function.dest_block(then) == head, function.dest_block(otherwise) == head) {
            (true, false) => Some(Ends { back: then, out: otherwise, goes_on: true, cond }),
            (false, true) => Some(Ends { back: otherwise, out: then, goes_on: false, cond }),
            _ => None,
        }
    }

    /// Whether another round follows where the condition holds, not where it does not.
    pub(crate) fn goes_on(&self) -> bool {
        self.goes_on
    }
}

/// What stands for values of a loop in one of its rounds.
#[derive(Default)]
pub(crate) struct Round {
    values: FastMap<Value, Value>,
}

impl Round {
    /// The round that begins with these values of the head's parameters.
    pub(crate) fn begin(params: &[Value], starts: &[Value]) -> Round {
        Round { values: params.iter().copied().zip(starts.iter().copied()).collect() }
    }

    /// What stands for a value; itself, if it comes from outside.
    pub(crate) fn at(&self, value: Value) -> Value {
        self.values.get(&value).copied().unwrap_or(value)
    }

    /// Notes what stands for a value.
    pub(crate) fn set(&mut self, value: Value, new: Value) {
        self.values.insert(value, new);
    }

    /// Whether something stands for a value.
    pub(crate) fn defines(&self, value: Value) -> bool {
        self.values.contains_key(&value)
    }

    /// What an edge passes on in this round.
    pub(crate) fn args(&self, function: &Function, edge: BlockCall) -> Vec<Value> {
        function.dest_args(edge).map(|arg| self.at(arg)).collect()
    }

    /// Notes the result of an instruction if it is constant in this round.
    pub(crate) fn fold(&mut self, function: &mut Function, inst: InstId) -> bool {
        let Some(bits) = fold::inst(function, inst, |value| self.at(value)) else { return false };
        let Some(result) = function.result(inst) else { return false };
        let ty = function.ty(result);
        self.set(result, function.constant(ty, bits));
        true
    }

    /// Whether another round follows, if that is known.
    pub(crate) fn goes_on(&self, function: &Function, ends: &Ends) -> Option<bool> {
        Some((function.const_bits(self.at(ends.cond))? != 0) == ends.goes_on)
    }

    /// An instruction as it is in this round; its results stand for the old ones from here.
    pub(crate) fn copy(&mut self, function: &mut Function, inst: InstId) -> InstId {
        let twin = function.clone_inst(inst, |value| self.at(value));
        self.values.extend(function.results(inst).zip(function.results(twin)));
        twin
    }
}

/// A block's instructions without its end.
pub(crate) fn body(function: &Function, block: Block) -> &[InstId] {
    function.insts(block).split_last().map_or(&[], |(_, rest)| rest)
}

/// A variable of a loop whose rounds are laid out has several values: no single one may be told of it.
pub(crate) fn forget_variables(function: &mut Function, is_of_loop: impl Fn(Value) -> bool) {
    let Some(debug) = &mut function.debug else { return };
    for variable in &mut debug.variables {
        if let Place::Value(value) | Place::Address(value) = variable.place
            && is_of_loop(value)
        {
            variable.place = Place::Nowhere;
        }
    }
}
