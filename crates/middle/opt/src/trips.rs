//! How often loops run: the variables that a loop adds constants to, and how many rounds its only test allows.
//!
//! A loop is understood if one block leaves it, at the end of each round or at its head, by comparing such a variable
//! with something that does not change. The number of rounds is a value before the loop, in words.

use crate::loops::Loops;
use crate::rounds::Ends;
use crate::simplify::swapped;
use crate::{fold, range};
use analysis::LoopId;
use base::Idx;
use ir::debug::DebugLoc;
use ir::{ArithFlags, BinaryOp, Block, BlockCall, CastOp, Function, Inst, InstId, IntCond, Type, Value, ValueDef};

/// Expressions deeper than this are not looked into.
const DEEPEST: u32 = 12;

/// A parameter of a loop's head that a constant is added to in every round: an integer of 32 or 64 bits or a pointer.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Variable {
    pub(crate) param: Value,
    pub(crate) start: Value,
    pub(crate) next: Value,
    pub(crate) step: i64,
    flags: ArithFlags,
}

/// A loop whose rounds can be counted.
pub(crate) struct Counted<'l> {
    loops: &'l Loops,
    id: LoopId,
    pub(crate) preheader: Block,
    pub(crate) header: Block,
    /// The block that leaves the loop: its only latch, or its head.
    pub(crate) exiting: Block,
    /// The edge out.
    pub(crate) out: BlockCall,
    pub(crate) variables: Vec<Variable>,
    test: Test,
}

/// What decides whether another round follows.
struct Test {
    variable: Variable,
    /// Whether it is the next value that is compared.
    next: bool,
    cond: IntCond,
    bound: Value,
}

/// The number of rounds.
pub(crate) struct Rounds {
    /// The number, a word.
    pub(crate) count: Value,
    /// The number times the distance that the tested variable goes in each, and that distance, if that is known better.
    pub(crate) whole: Option<(Value, i64)>,
}

impl<'l> Counted<'l> {
    /// A loop, if it is understood.
    pub(crate) fn new(function: &Function, loops: &'l Loops, id: LoopId) -> Option<Counted<'l>> {
        let looped = &loops.forest.loops[id];
        let preheader = loops.preheaders[id.index()]?;
        let &[latch] = looped.latches.as_slice() else { return None };
        let header = looped.header;
        let leaves = |&&block: &&Block| loops.cfg.succs(block).iter().any(|&to| !loops.forest.contains(id, to));
        let mut exiting = looped.blocks.iter().filter(leaves);
        let (Some(&exiting), None) = (exiting.next(), exiting.next()) else { return None };
        let (cond, out, goes_on) = if exiting == latch {
            let ends = Ends::of(function, latch, header)?;
            (ends.cond, ends.out, ends.goes_on())
        } else if exiting == header {
            let Inst::Branch { cond, then, otherwise } = function.inst(function.terminator(header)?) else {
                return None;
            };
            match loops.forest.contains(id, function.dest_block(then)) {
                true => (cond, otherwise, true),
                false => (cond, then, false),
            }
        } else {
            return None;
        };
        let variables = variables(function, header, preheader, latch)?;
        let Inst::IntCompare { cond, lhs, rhs } = function.def_of(cond)? else { return None };
        let cond = if goes_on { cond } else { range::opposite(cond) };
        let test = [(cond, lhs, rhs), (swapped(cond), rhs, lhs)].into_iter().find_map(|(cond, tested, bound)| {
            let variable = *variables.iter().find(|known| tested == known.param || tested == known.next)?;
            let outside = loops.is_outside(function, id, bound);
            outside.then_some(Test { variable, next: tested == variable.next, cond, bound })
        })?;
        let counted = Counted { loops, id, preheader, header, exiting, out, variables, test };
        counted.is_understood(function).then_some(counted)
    }

    fn tests_first(&self) -> bool {
        self.exiting == self.header && !self.loops.forest.loops[self.id].latches.contains(&self.header)
    }

    /// Whether `rounds` can say how often it runs.
    fn is_understood(&self, function: &Function) -> bool {
        let Test { variable, next, cond, bound } = self.test;
        let (ty, up) = (function.ty(variable.param), variable.step > 0);
        let signed = variable.flags.contains(ArithFlags::NSW);
        let one = variable.step.abs() == 1;
        let narrow = ty == Type::I32;
        match cond {
            IntCond::Ne => {
                // What steps over the bound would come round.
                let divides = one || signed || ty.is_ptr();
                divides && (!narrow || signed || one)
            }
            IntCond::Slt | IntCond::Sle if ty.is_int() => up && signed,
            IntCond::Sgt | IntCond::Sge if ty.is_int() => !up && signed,
            IntCond::Ult | IntCond::Ule => {
                let begins_low = function.const_bits(variable.start).is_some_and(|bits| bits < 1 << 31);
                let stays = one && (!next || begins_low) || ty.is_ptr();
                let ends = cond == IntCond::Ult
                    || narrow && function.const_bits(bound).is_some_and(|bits| bits != u128::from(u32::MAX));
                up && stays && ends
            }
            _ => false,
        }
    }

    /// Whether the tested variable never passes the greatest unsigned value.
    fn never_wraps(&self, function: &Function, variable: &Variable) -> bool {
        let tested = variable.param == self.test.variable.param
            && matches!(self.test.cond, IntCond::Ult | IntCond::Ule)
            && variable.step == 1
            && function.const_bits(variable.start).is_some_and(|bits| bits < 1 << 31);
        let stays_positive = variable.flags.contains(ArithFlags::NSW)
            && variable.step > 0
            && function.const_bits(variable.start).is_some_and(|bits| bits < 1 << 31);
        tested || stays_positive || variable.flags.contains(ArithFlags::NUW) && variable.step > 0
    }

    /// Makes the number of rounds of the body, before the loop.
    pub(crate) fn rounds(&self, function: &mut Function, out: &mut Vec<InstId>) -> Rounds {
        let loc = self.loc(function);
        let mut make = Make { function, loc, out };
        let Test { variable, next, cond, bound } = self.test;
        let ty = make.function.ty(variable.param);
        let signed = !matches!(cond, IntCond::Ult | IntCond::Ule);
        let by = variable.step.abs();
        let (from, to) = if variable.step > 0 { (variable.start, bound) } else { (bound, variable.start) };
        // Tests at the head see what tests at the end see one round later.
        let first = self.tests_first();
        let (least, more) = match (first, next) {
            (false, true) => (1, 0),
            (false, false) => (0, 1),
            (true, false) => (0, 0),
            (true, true) => (1, -1),
        };
        if cond == IntCond::Ne {
            if ty == Type::I32 && !variable.flags.contains(ArithFlags::NSW) {
                // No distance at all is the way round, where there must be a round.
                let distance = make.binary(BinaryOp::Sub, to, from, ty);
                let minus = make.function.int(ty, least);
                let distance = make.binary(BinaryOp::Sub, distance, minus, ty);
                let distance = make.wide(distance, false);
                let count = make.plus(distance, least as i64 + more);
                return Rounds { count, whole: None };
            }
            let (from, to) = (make.wide(from, true), make.wide(to, true));
            let word = make.function.word();
            let distance = make.binary(BinaryOp::Sub, to, from, word);
            let count = make.divided(distance, by, ArithFlags::EXACT);
            let count = make.plus(count, more);
            return Rounds { count, whole: (more == 0).then_some((distance, by)) };
        }
        let word = make.function.word();
        let is_wide = ty.bits() == word.bits();
        let (from, to) = (make.wide(from, signed), make.wide(to, signed));
        let mut distance = make.binary(BinaryOp::Sub, to, from, word);
        if matches!(cond, IntCond::Sle | IntCond::Sge | IntCond::Ule) {
            distance = make.plus(distance, 1);
        }
        let least = make.function.int(word, least);
        let count = if is_wide {
            // The distance is right as an unsigned number if there is any.
            let above = match cond {
                IntCond::Slt | IntCond::Sgt => IntCond::Sgt,
                IntCond::Sle | IntCond::Sge => IntCond::Sge,
                _ => IntCond::Ugt,
            };
            let above = make.compare(above, to, from);
            let count = if by == 1 {
                distance
            } else {
                let begun = make.plus(distance, -1);
                let count = make.divided(begun, by, ArithFlags::NONE);
                make.plus(count, 1)
            };
            make.select(above, count, least)
        } else {
            let distance = make.binary(BinaryOp::SMax, distance, least, word);
            // What is not a whole number of steps counts as one more.
            let distance = make.plus(distance, by - 1);
            make.divided(distance, by, ArithFlags::NONE)
        };
        Rounds { count: make.plus(count, more), whole: None }
    }

    /// Where code before the loop comes from.
    pub(crate) fn loc(&self, function: &Function) -> DebugLoc {
        function.loc(function.terminator(self.preheader).expect("it jumps to the loop"))
    }

    /// How much a word or an address grows in each round; none if that is not a constant.
    pub(crate) fn step(&self, function: &Function, value: Value) -> Option<i64> {
        self.step_of(function, value, DEEPEST)
    }

    fn step_of(&self, function: &Function, value: Value, depth: u32) -> Option<i64> {
        let depth = depth.checked_sub(1)?;
        if self.loops.is_outside(function, self.id, value) {
            return Some(0);
        }
        if function.ty(value).bits() != function.word().bits() {
            return None;
        }
        if let Some(variable) = self.variables.iter().find(|known| known.param == value) {
            return Some(variable.step);
        }
        let number = |value: Value| function.const_offset(value);
        match function.def_of(value)? {
            Inst::PtrAdd { base, offset, .. } => {
                self.step_of(function, base, depth)?.checked_add(self.step_of(function, offset, depth)?)
            }
            Inst::Binary { op: BinaryOp::Add, lhs, rhs, .. } => {
                self.step_of(function, lhs, depth)?.checked_add(self.step_of(function, rhs, depth)?)
            }
            Inst::Binary { op: BinaryOp::Sub, lhs, rhs, .. } => {
                self.step_of(function, lhs, depth)?.checked_sub(self.step_of(function, rhs, depth)?)
            }
            Inst::Binary { op: BinaryOp::Mul, lhs, rhs, .. } => {
                self.step_of(function, lhs, depth)?.checked_mul(number(rhs)?)
            }
            Inst::Binary { op: BinaryOp::Shl, lhs, rhs, .. } => {
                let count = number(rhs).filter(|count| (0..32).contains(count))?;
                self.step_of(function, lhs, depth)?.checked_mul(1 << count)
            }
            Inst::Cast { op: CastOp::SExt, arg } => self.narrow_step(function, arg, depth),
            Inst::Cast { op: CastOp::ZExt, arg } => {
                let variable = self.variables.iter().find(|known| known.param == arg)?;
                self.never_wraps(function, variable).then_some(variable.step)
            }
            _ => None,
        }
    }

    /// The same for a narrow integer that never passes its greatest or least signed value.
    fn narrow_step(&self, function: &Function, value: Value, depth: u32) -> Option<i64> {
        let depth = depth.checked_sub(1)?;
        if self.loops.is_outside(function, self.id, value) {
            return Some(0);
        }
        if let Some(variable) = self.variables.iter().find(|known| known.param == value) {
            return variable.flags.contains(ArithFlags::NSW).then_some(variable.step);
        }
        let Inst::Binary { op, flags, lhs, rhs } = function.def_of(value)? else { return None };
        if !flags.contains(ArithFlags::NSW) {
            return None;
        }
        let of = |value: Value| self.narrow_step(function, value, depth);
        match op {
            BinaryOp::Add => of(lhs)?.checked_add(of(rhs)?),
            BinaryOp::Sub => of(lhs)?.checked_sub(of(rhs)?),
            BinaryOp::Mul => {
                let bits = function.const_bits(rhs)?;
                of(lhs)?.checked_mul(i64::from(bits as u32 as i32))
            }
            _ => None,
        }
    }

    /// How far an address is ahead of another in each round; none if that is not the same constant in all rounds.
    pub(crate) fn distance(&self, function: &Function, from: Value, to: Value) -> Option<i64> {
        let mut sum = Sum::default();
        self.add(function, to, 1, &mut sum, DEEPEST)?;
        self.add(function, from, -1, &mut sum, DEEPEST)?;
        sum.terms.iter().all(|&(_, times)| times == 0).then_some(sum.constant)
    }

    /// Adds a word or an address, so many times, to a sum.
    fn add(&self, function: &Function, value: Value, times: i64, sum: &mut Sum, depth: u32) -> Option<()> {
        if let Some(bytes) = function.const_offset(value) {
            sum.constant = sum.constant.checked_add(bytes.checked_mul(times)?)?;
            return Some(());
        }
        let (Some(depth), Some(inst)) = (depth.checked_sub(1), function.def_of(value)) else {
            return sum.term(value, times);
        };
        match inst {
            Inst::PtrAdd { base, offset: rhs, .. } | Inst::Binary { op: BinaryOp::Add, lhs: base, rhs, .. } => {
                self.add(function, base, times, sum, depth)?;
                self.add(function, rhs, times, sum, depth)
            }
            Inst::Binary { op: BinaryOp::Sub, lhs, rhs, .. } => {
                self.add(function, lhs, times, sum, depth)?;
                self.add(function, rhs, times.checked_neg()?, sum, depth)
            }
            Inst::Binary { op: BinaryOp::Mul, lhs, rhs, .. } if function.const_offset(rhs).is_some() => {
                let times = times.checked_mul(function.const_offset(rhs)?)?;
                self.add(function, lhs, times, sum, depth)
            }
            Inst::Binary { op: BinaryOp::Shl, lhs, rhs, .. }
                if function.const_offset(rhs).is_some_and(|count| (0..32).contains(&count)) =>
            {
                let times = times.checked_mul(1 << function.const_offset(rhs)?)?;
                self.add(function, lhs, times, sum, depth)
            }
            // Extended, the sums of narrow integers that do not wrap are those of the extended ones.
            Inst::Cast { op: CastOp::SExt, arg } if function.ty(arg) == Type::I32 => {
                let (mut arg, mut more) = (arg, 0i64);
                while let Some(Inst::Binary { op: BinaryOp::Add, flags, lhs, rhs }) = function.def_of(arg)
                    && flags.contains(ArithFlags::NSW)
                    && let Some(bits) = function.const_bits(rhs)
                {
                    (arg, more) = (lhs, more.checked_add(i64::from(bits as u32 as i32))?);
                }
                sum.constant = sum.constant.checked_add(more.checked_mul(times)?)?;
                sum.term(arg, times)
            }
            _ => sum.term(value, times),
        }
    }

    /// What a value with a step is in the first round, made before the loop.
    pub(crate) fn at_start(&self, function: &mut Function, value: Value, out: &mut Vec<InstId>) -> Value {
        if self.loops.is_outside(function, self.id, value) {
            return value;
        }
        if let Some(variable) = self.variables.iter().find(|known| known.param == value) {
            return variable.start;
        }
        let ValueDef::Inst { inst, .. } = function.def(value) else { return value };
        let ty = function.ty(value);
        let loc = function.loc(inst);
        match function.inst(inst) {
            Inst::PtrAdd { base, offset, .. } => {
                let (base, offset) = (self.at_start(function, base, out), self.at_start(function, offset, out));
                Make { function, loc, out }.address(base, offset)
            }
            Inst::Binary { op, lhs, rhs, .. } => {
                let (lhs, rhs) = (self.at_start(function, lhs, out), self.at_start(function, rhs, out));
                Make { function, loc, out }.binary(op, lhs, rhs, ty)
            }
            Inst::Cast { op, arg } => {
                let arg = self.at_start(function, arg, out);
                Make { function, loc, out }.wide(arg, op == CastOp::SExt)
            }
            _ => value,
        }
    }

    /// A variable as it is after so many rounds, made before the loop.
    pub(crate) fn after(
        &self,
        function: &mut Function,
        variable: &Variable,
        rounds: Value,
        out: &mut Vec<InstId>,
    ) -> Value {
        let loc = self.loc(function);
        let ty = function.ty(variable.param);
        let word = function.word();
        let mut make = Make { function, loc, out };
        if ty == Type::I32 && word == Type::I64 {
            let rounds = make.narrow(rounds);
            let step = make.function.int(ty, variable.step as u64);
            let way = make.binary(BinaryOp::Mul, rounds, step, ty);
            return make.binary(BinaryOp::Add, variable.start, way, ty);
        }
        let step = make.function.int(word, variable.step as u64);
        let way = make.binary(BinaryOp::Mul, rounds, step, word);
        match ty.is_ptr() {
            true => make.address(variable.start, way),
            false => make.binary(BinaryOp::Add, variable.start, way, ty),
        }
    }
}

/// Values times constants, and a constant. A narrow value stands for itself, sign-extended.
#[derive(Default)]
struct Sum {
    terms: Vec<(Value, i64)>,
    constant: i64,
}

impl Sum {
    fn term(&mut self, value: Value, times: i64) -> Option<()> {
        match self.terms.iter_mut().find(|(known, _)| *known == value) {
            Some((_, sum)) => *sum = sum.checked_add(times)?,
            None => self.terms.push((value, times)),
        }
        Some(())
    }
}

/// The variables of a loop.
fn variables(function: &Function, header: Block, preheader: Block, latch: Block) -> Option<Vec<Variable>> {
    let args = |from: Block| {
        let mut args = None;
        let mut edges = 0;
        function.for_each_dest(function.terminator(from)?, |dest| {
            if function.dest_block(dest) == header {
                edges += 1;
                args = Some(function.dest_args(dest).collect::<Vec<Value>>());
            }
        });
        args.filter(|_| edges == 1)
    };
    let (starts, nexts) = (args(preheader)?, args(latch)?);
    let mut variables = Vec::new();
    for (n, &param) in function.params(header).iter().enumerate() {
        let ty = function.ty(param);
        let signed = |bits: u128| if ty == Type::I32 { i64::from(bits as u32 as i32) } else { bits as u64 as i64 };
        let moved = match function.def_of(nexts[n]) {
            Some(Inst::Binary { op: BinaryOp::Add, flags, lhs, rhs }) if lhs == param => {
                function.const_bits(rhs).map(|bits| (signed(bits), flags))
            }
            Some(Inst::Binary { op: BinaryOp::Sub, flags, lhs, rhs }) if lhs == param => {
                let flags = if flags.contains(ArithFlags::NSW) { ArithFlags::NSW } else { ArithFlags::NONE };
                function.const_bits(rhs).and_then(|bits| Some((signed(bits).checked_neg()?, flags)))
            }
            Some(Inst::PtrAdd { base, offset, .. }) if base == param => {
                function.const_offset(offset).map(|step| (step, ArithFlags::NONE))
            }
            _ => None,
        };
        let fits = matches!(ty, Type::I32 | Type::I64) && ty.bits() <= function.word().bits() || ty.is_ptr();
        if let Some((step, flags)) = moved.filter(|&(step, _)| fits && step != 0 && step != i64::MIN) {
            variables.push(Variable { param, start: starts[n], next: nexts[n], step, flags });
        }
    }
    Some(variables)
}

/// Makes instructions where they are not constants.
pub(crate) struct Make<'f> {
    pub(crate) function: &'f mut Function,
    pub(crate) loc: DebugLoc,
    pub(crate) out: &'f mut Vec<InstId>,
}

impl Make<'_> {
    fn value(&mut self, inst: Inst, ty: Type) -> Value {
        let (inst, value) = self.function.make_value(inst, ty, self.loc);
        self.out.push(inst);
        value
    }

    /// Arithmetic that promises nothing.
    pub(crate) fn binary(&mut self, op: BinaryOp, lhs: Value, rhs: Value, ty: Type) -> Value {
        let (a, b) = (self.function.const_bits(lhs), self.function.const_bits(rhs));
        if let Some(bits) = a.zip(b).and_then(|(a, b)| fold::binary(op, ArithFlags::NONE, ty, a, b)) {
            return self.function.constant(ty, bits);
        }
        match (op, a, b) {
            (BinaryOp::Add | BinaryOp::Sub, _, Some(0)) | (BinaryOp::Mul, _, Some(1)) => lhs,
            (BinaryOp::Add, Some(0), _) | (BinaryOp::Mul, Some(1), _) => rhs,
            _ => self.value(Inst::Binary { op, flags: ArithFlags::NONE, lhs, rhs }, ty),
        }
    }

    fn plus(&mut self, value: Value, more: i64) -> Value {
        let word = self.function.word();
        let more = self.function.int(word, more as u64);
        self.binary(BinaryOp::Add, value, more, word)
    }

    fn divided(&mut self, value: Value, by: i64, flags: ArithFlags) -> Value {
        if by == 1 {
            return value;
        }
        let word = self.function.word();
        if let Some(bits) = self.function.const_bits(value) {
            return self.function.constant(word, bits / by as u128);
        }
        let (op, rhs) = match by & (by - 1) {
            0 => (BinaryOp::LShr, i64::from(by.trailing_zeros())),
            _ => (BinaryOp::UDiv, by),
        };
        let rhs = self.function.int(word, rhs as u64);
        self.value(Inst::Binary { op, flags, lhs: value, rhs }, word)
    }

    /// An integer or address as a word.
    fn wide(&mut self, value: Value, signed: bool) -> Value {
        let (ty, word) = (self.function.ty(value), self.function.word());
        let op = match ty {
            _ if ty == word => return value,
            _ if ty.is_ptr() => CastOp::PtrToInt,
            _ if signed => CastOp::SExt,
            _ => CastOp::ZExt,
        };
        match self.function.const_bits(value).and_then(|bits| fold::cast(op, ty, word, bits)) {
            Some(bits) => self.function.constant(word, bits),
            None => self.value(Inst::Cast { op, arg: value }, word),
        }
    }

    fn narrow(&mut self, value: Value) -> Value {
        match self.function.const_bits(value) {
            Some(bits) => self.function.int(Type::I32, bits as u64),
            None => self.value(Inst::Cast { op: CastOp::Trunc, arg: value }, Type::I32),
        }
    }

    /// An address plus bytes.
    pub(crate) fn address(&mut self, base: Value, offset: Value) -> Value {
        if let Some(bytes) = self.function.const_offset(offset) {
            return crate::edit::ptr_offset(self.function, base, bytes, self.loc, self.out);
        }
        let ty = self.function.pointer;
        self.value(Inst::PtrAdd { flags: ArithFlags::NONE, base, offset }, ty)
    }

    fn compare(&mut self, cond: IntCond, lhs: Value, rhs: Value) -> Value {
        let (a, b) = (self.function.const_bits(lhs), self.function.const_bits(rhs));
        let ty = self.function.ty(lhs);
        match a.zip(b).and_then(|(a, b)| fold::int_compare(cond, ty, a, b)) {
            Some(bits) => self.function.constant(Type::I1, bits),
            None => self.value(Inst::IntCompare { cond, lhs, rhs }, Type::I1),
        }
    }

    fn select(&mut self, cond: Value, then: Value, otherwise: Value) -> Value {
        match self.function.const_bits(cond) {
            Some(0) => otherwise,
            Some(_) => then,
            None => {
                let ty = self.function.ty(then);
                self.value(Inst::Select { cond, then, otherwise }, ty)
            }
        }
    }
}
