//! Blocks: their order, their parameters, and branches on such integers.

use crate::{Splitter, Words};
use base::Idx;
use ir::{Block, BlockCall, Function, Inst, InstId, ListId, SwitchCase, SwitchData, SwitchId, Value};

/// Blocks of the layout in an order in which what dominates a block comes before it; those that are never reached are
/// last.
pub(crate) fn definitions_first(f: &Function) -> Vec<Block> {
    let mut seen = vec![false; f.num_blocks()];
    let mut order = Vec::with_capacity(f.layout.len());
    let roots = [f.entry()].into_iter().chain(f.landing_pads.iter().map(|&(_, block)| block));
    let roots = roots.chain(f.address_taken().iter().copied()).chain(f.layout.iter().copied());
    for root in roots {
        if std::mem::replace(&mut seen[root.index()], true) {
            continue;
        }
        let first = order.len();
        let mut stack = vec![(root, f.successors(root))];
        while let Some((block, successors)) = stack.last_mut() {
            match successors.pop() {
                Some(next) if !std::mem::replace(&mut seen[next.index()], true) => {
                    stack.push((next, f.successors(next)));
                }
                Some(_) => {}
                None => {
                    order.push(*block);
                    stack.pop();
                }
            }
        }
        order[first..].reverse();
    }
    order
}

impl Splitter<'_> {
    /// Gives each block two words for each such parameter, behind the other parameters.
    pub(crate) fn split_params(&mut self) {
        for n in 0..self.f.layout.len() {
            let block = self.f.layout[n];
            let old = self.f.params(block).to_vec();
            let wide: Vec<Value> = old.iter().copied().filter(|&param| self.is_wide(param)).collect();
            if wide.is_empty() {
                continue;
            }
            self.f.retain_params(block, |n| !wide.contains(&old[n]));
            for param in wide {
                let words = [0, 1].map(|_| self.f.add_param(block, self.word));
                self.set(Some(param), words);
            }
        }
    }

    /// A destination with words for such arguments, behind the others.
    pub(crate) fn split_dest(&mut self, dest: BlockCall) -> BlockCall {
        let args: Vec<Value> = self.f.dest_args(dest).collect();
        let (wide, mut args): (Vec<Value>, Vec<Value>) = args.into_iter().partition(|&arg| self.is_wide(arg));
        for value in wide {
            args.extend(self.split(value));
        }
        let block = self.f.dest_block(dest);
        self.f.block_call(block, &args)
    }

    pub(crate) fn split_dests(&mut self, inst: InstId) {
        let mut dests = Vec::new();
        self.f.for_each_dest(inst, |dest| dests.push(dest));
        let mut split = dests.into_iter().map(|dest| self.split_dest(dest)).collect::<Vec<_>>().into_iter();
        self.f.map_dests(inst, |_, dest| split.next().unwrap_or(dest));
    }

    fn split_list(&mut self, list: ListId) -> ListId {
        let values: Vec<Value> = self.f.values(list).collect();
        let mut split = Vec::with_capacity(values.len() + 2);
        for value in values {
            if self.is_wide(value) {
                split.extend(self.split(value));
            } else {
                split.push(value);
            }
        }
        self.f.list(&split)
    }

    /// Lists of operands and results get words in the places of such integers.
    pub(crate) fn in_lists(&mut self, inst: InstId) {
        let new = match self.f.inst(inst) {
            Inst::Call { facts, sig, callee, args } => Inst::Call { facts, sig, callee, args: self.split_list(args) },
            Inst::Intrinsic { op, args } => Inst::Intrinsic { op, args: self.split_list(args) },
            Inst::Return { args } => Inst::Return { args: self.split_list(args) },
            other => other,
        };
        let results: Vec<Value> = self.f.results(inst).collect();
        if !results.iter().any(|&result| self.is_wide(result)) {
            self.f.replace_inst(inst, new);
            self.out.push(inst);
            return;
        }
        let mut types = Vec::new();
        for &result in &results {
            match self.is_wide(result) {
                true => types.extend([self.word; 2]),
                false => types.push(self.f.ty(result)),
            }
        }
        let id = self.emit(new, types.first().copied(), &types);
        let mut made = self.f.results(id);
        for result in results {
            let first = made.next().expect("as many as there are types");
            if self.is_wide(result) {
                let second = made.next().expect("as many as there are types");
                self.set(Some(result), [first, second]);
            } else {
                self.replace(Some(result), first);
            }
        }
    }

    /// A switch on the high word leads to switches on the low one, or, for ranges that span whole words, at once to
    /// where they go.
    pub(crate) fn switch(&mut self, value: Value, table: SwitchId) {
        let [low, high]: Words = self.split(value);
        let width = self.word.bits();
        let mask = (1u128 << width) - 1;
        let data = self.f.switches[table].clone();
        // Ranges by high word, and for each high word the ranges of the low one.
        let mut whole: Vec<(u128, u128, BlockCall)> = Vec::new();
        let mut parts: Vec<(u128, Vec<(u128, u128, BlockCall)>)> = Vec::new();
        let mut part = |high: u128, low: u128, up_to: u128, dest: BlockCall| match parts.last_mut() {
            Some((last, ranges)) if *last == high => ranges.push((low, up_to, dest)),
            _ => parts.push((high, vec![(low, up_to, dest)])),
        };
        for case in &data.cases {
            let (first, last) = (case.low >> width, case.high >> width);
            let (from, to) = (case.low & mask, case.high & mask);
            if first == last {
                part(first, from, to, case.dest);
                continue;
            }
            part(first, from, mask, case.dest);
            if last - first > 1 {
                whole.push((first + 1, last - 1, case.dest));
            }
            part(last, 0, to, case.dest);
        }
        let mut cases: Vec<SwitchCase> = Vec::with_capacity(parts.len() + whole.len());
        for (low, high, dest) in whole {
            let dest = self.split_dest(dest);
            cases.push(SwitchCase { low, high, dest });
        }
        let mut blocks = Vec::with_capacity(parts.len());
        for (word, ranges) in parts {
            let block = self.f.new_block();
            let dest = self.f.block_call(block, &[]);
            cases.push(SwitchCase { low: word, high: word, dest });
            blocks.push((block, ranges));
        }
        cases.sort_by_key(|case| case.low);
        let default = self.split_dest(data.default);
        self.switch_word(high, SwitchData { cases, default });
        for (block, ranges) in blocks {
            self.begin_block(block);
            let mut cases = Vec::with_capacity(ranges.len());
            for (low, high, dest) in ranges {
                let dest = self.split_dest(dest);
                cases.push(SwitchCase { low, high, dest });
            }
            let default = self.split_dest(data.default);
            self.switch_word(low, SwitchData { cases, default });
        }
    }

    fn switch_word(&mut self, value: Value, data: SwitchData) {
        let table = self.f.switches.push(data);
        self.emit(Inst::Switch { value, table }, Some(self.word), &[]);
    }
}
