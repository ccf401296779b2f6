//! The verifier: types, structure and dominance of a function.

use crate::function::{Block, Function, InstId, Value, ValueDef};
use crate::inst::{AtomicOrder, BinaryOp, CastOp, Inst};
use crate::module::Module;
use crate::types::Type;
use base::Idx;

/// Checks a function's invariants: every block of the layout ends in its only terminator; destinations
/// are in the layout and get as many arguments, of the same types, as they have parameters; operands
/// have the types that the instruction asks for; every use of a result or parameter is dominated by
/// its definition. Returns the first violation as a sentence.
pub fn verify(module: &Module, function: &Function) -> Result<(), String> {
    Verifier { module, function, position: vec![None; function.num_insts()] }.run()
}

/// Whether a type is loaded and stored atomically: integers and pointers of at most 64 bits.
fn is_atomic(ty: Type) -> bool {
    !ty.is_vector() && !ty.is_float() && ty.bits() <= 64
}

struct Verifier<'a> {
    module: &'a Module,
    function: &'a Function,
    /// Block and index of each instruction in the layout.
    position: Vec<Option<(Block, u32)>>,
}

impl Verifier<'_> {
    fn run(mut self) -> Result<(), String> {
        let f = self.function;
        if f.pointer != self.module.pointer() {
            return Err("its pointers are not the module's".into());
        }
        let mut in_layout = vec![false; f.num_blocks()];
        for &block in &f.layout {
            if std::mem::replace(&mut in_layout[block.index()], true) {
                return Err(format!("{block} is twice in the layout"));
            }
            for (n, &inst) in f.insts(block).iter().enumerate() {
                if self.position[inst.index()].replace((block, n as u32)).is_some() {
                    return Err(format!("{inst} is in two places"));
                }
                let last = n + 1 == f.insts(block).len();
                if f.is_terminator(inst) != last {
                    return Err(format!(
                        "{block}: {inst} ({:?}) ends the block too early, or the block has no end",
                        f.inst(inst)
                    ));
                }
            }
            if f.insts(block).is_empty() {
                return Err(format!("{block} is empty"));
            }
        }
        let idom = self.immediate_dominators();
        for &block in &f.layout {
            for &inst in f.insts(block) {
                self.types(inst).map_err(|why| format!("{block}: {inst} ({:?}): {why}", f.inst(inst)))?;
                self.dests(inst, &in_layout).map_err(|why| format!("{block}: {inst}: {why}"))?;
                let mut broken = None;
                f.for_each_operand(inst, |value| {
                    if !self.dominates(value, block, inst, &idom) {
                        broken = Some(value);
                    }
                });
                if let Some(value) = broken {
                    return Err(format!(
                        "{block}: {inst} ({:?}) uses {value}, which does not dominate it",
                        f.inst(inst)
                    ));
                }
            }
        }
        Ok(())
    }

    fn dests(&self, inst: InstId, in_layout: &[bool]) -> Result<(), String> {
        let f = self.function;
        let mut result = Ok(());
        f.for_each_dest(inst, |dest| {
            let block = f.dest_block(dest);
            let (args, params) = (f.dest_args(dest), f.params(block));
            if !in_layout[block.index()] {
                result = Err(format!("{block} is not in the layout"));
            } else if args.len() != params.len() || args.zip(params).any(|(a, &p)| f.ty(a) != f.ty(p)) {
                result = Err(format!("arguments do not match the parameters of {block}"));
            }
        });
        result
    }

    fn types(&self, inst: InstId) -> Result<(), String> {
        let f = self.function;
        let want = |condition: bool, why: &str| if condition { Ok(()) } else { Err(why.to_string()) };
        let result = || f.result(inst).map(|value| f.ty(value));
        let ptr = |value: Value| want(f.ty(value) == f.pointer, "an address is not a pointer of the module");
        match f.inst(inst) {
            Inst::Binary { op, lhs, rhs, .. } => {
                let ty = f.ty(lhs);
                want(ty == f.ty(rhs) && result() == Some(ty), "operands and result differ in type")?;
                let floating = matches!(
                    op,
                    BinaryOp::FAdd | BinaryOp::FSub | BinaryOp::FMul | BinaryOp::FDiv | BinaryOp::FCopySign
                );
                want(if floating { ty.is_float() } else { ty.is_int() }, "operands are of the wrong class")
            }
            Inst::IntCompare { lhs, rhs, .. } => {
                want(f.ty(lhs) == f.ty(rhs) && !f.ty(lhs).is_float(), "compares different or floating types")
            }
            Inst::FloatCompare { lhs, rhs, .. } => {
                want(f.ty(lhs) == f.ty(rhs) && f.ty(lhs).is_float(), "compares different or integer types")
            }
            Inst::Overflow { lhs, rhs, .. } => {
                want(f.ty(lhs) == f.ty(rhs) && f.ty(lhs).is_int(), "wants integers of one type")
            }
            Inst::Carry { lhs, rhs, carry, .. } => want(
                f.ty(lhs) == f.ty(rhs) && f.ty(lhs).is_int() && f.ty(carry) == Type::I1,
                "wants integers of one type and an i1",
            ),
            Inst::WideMul { lhs, rhs, .. } => {
                want(f.ty(lhs) == f.ty(rhs) && f.ty(lhs).is_int(), "wants integers of one type")
            }
            Inst::Funnel { high, low, count, .. } => want(
                f.ty(high) == f.ty(low) && f.ty(low) == f.ty(count) && f.ty(low).is_int(),
                "wants integers of one type",
            ),
            Inst::Select { then, otherwise, .. } => want(f.ty(then) == f.ty(otherwise), "arms differ in type"),
            Inst::Cast { op, arg } => {
                let (from, Some(to)) = (f.ty(arg), result()) else { return Err("has no result".into()) };
                want(
                    match op {
                        CastOp::Trunc => from.is_int() && to.is_int() && from.bits() > to.bits(),
                        CastOp::ZExt | CastOp::SExt => from.is_int() && to.is_int() && from.bits() < to.bits(),
                        CastOp::FpTrunc | CastOp::FpExt => from.is_float() && to.is_float() && from != to,
                        CastOp::FpToSi | CastOp::FpToUi => from.is_float() && to.is_int(),
                        CastOp::SiToFp | CastOp::UiToFp => from.is_int() && to.is_float(),
                        CastOp::Bitcast => from.bits() == to.bits(),
                        CastOp::PtrToInt => from.is_ptr() && to.is_int(),
                        CastOp::IntToPtr => from.is_int() && to.is_ptr(),
                    },
                    "converts between the wrong types",
                )
            }
            Inst::PtrAdd { base, offset, .. } => {
                ptr(base)?;
                want(f.ty(offset) == f.word(), "an offset is not as wide as a pointer")
            }
            Inst::Load { ptr: address, mem } => {
                ptr(address)?;
                want(
                    mem.order() == AtomicOrder::NotAtomic || result().is_some_and(is_atomic),
                    "loads too much atomically",
                )
            }
            Inst::Store { ptr: address, value, mem } => {
                ptr(address)?;
                want(mem.order() == AtomicOrder::NotAtomic || is_atomic(f.ty(value)), "stores too much atomically")
            }
            Inst::AtomicRmw { ptr: address, value, .. } => {
                ptr(address)?;
                want(f.ty(value).is_int() || f.ty(value).is_ptr(), "wants an integer or a pointer")
            }
            Inst::Call { sig, callee, args, .. } => {
                ptr(callee)?;
                let params = &self.module.signatures[sig].params;
                let args = f.values(args);
                want(
                    args.len() == params.len() && args.zip(params).all(|(arg, param)| f.ty(arg) == param.ty),
                    "arguments do not match the signature",
                )
            }
            Inst::Return { args } => {
                let rets = &self.module.signatures[f.signature].rets;
                let args = f.values(args);
                want(
                    args.len() == rets.len() && args.zip(rets).all(|(arg, ret)| f.ty(arg) == ret.ty),
                    "values do not match the signature",
                )
            }
            Inst::Branch { cond, .. } => want(f.ty(cond) == Type::I1, "the condition is not an i1"),
            Inst::Switch { value, table } => {
                want(f.ty(value).is_int(), "switches on no integer")?;
                let cases = &f.switches[table].cases;
                let sorted = cases.windows(2).all(|pair| pair[0].high < pair[1].low);
                want(sorted && cases.iter().all(|case| case.low <= case.high), "cases overlap or are not sorted")
            }
            Inst::IndirectBranch { addr, .. } => ptr(addr),
            Inst::MemCopy { args, .. } => {
                let types: Vec<Type> = f.values(args).map(|v| f.ty(v)).collect();
                want(types == [f.pointer, f.pointer, f.word()], "wants two pointers and a length")
            }
            Inst::MemSet { args, .. } => {
                let types: Vec<Type> = f.values(args).map(|v| f.ty(v)).collect();
                want(types == [f.pointer, Type::I8, f.word()], "wants a pointer, an i8 and a length")
            }
            Inst::ExtractLane { vector, index } => {
                want(f.ty(vector).is_vector() && f.ty(index).is_int(), "wants a vector and an integer")
            }
            Inst::InsertLane { args } => {
                let types: Vec<Type> = f.values(args).map(|v| f.ty(v)).collect();
                want(
                    types.len() == 3 && types[0].is_vector() && types[0].element() == types[1],
                    "wants a vector and its element",
                )
            }
            Inst::Unary { .. }
            | Inst::CmpXchg { .. }
            | Inst::Fence { .. }
            | Inst::Intrinsic { .. }
            | Inst::Asm(_)
            | Inst::Splat { .. }
            | Inst::Shuffle { .. }
            | Inst::Jump { .. }
            | Inst::Unreachable => Ok(()),
        }
    }

    /// Whether the definition of `value` is there on every way to `inst` (of `block`).
    fn dominates(&self, value: Value, block: Block, inst: InstId, idom: &[Option<Block>]) -> bool {
        let f = self.function;
        if idom[block.index()].is_none() {
            return true;
        }
        let (home, before) = match f.def(value) {
            ValueDef::Inst { inst: def, .. } => match (self.position[def.index()], self.position[inst.index()]) {
                (Some((home, at)), Some((_, use_at))) => (home, home != block || at < use_at),
                _ => return false,
            },
            ValueDef::Param { block: home, .. } => (home, true),
            _ => return true,
        };
        if home == block {
            return before;
        }
        let mut at = block;
        while let Some(up) = idom[at.index()].filter(|&up| up != at) {
            if up == home {
                return true;
            }
            at = up;
        }
        false
    }

    /// The immediate dominator of each reachable block (of the entry: itself), by Cooper, Harvey and
    /// Kennedy's iteration over reverse post-order.
    fn immediate_dominators(&self) -> Vec<Option<Block>> {
        let f = self.function;
        let mut order = Vec::new();
        let mut number = vec![usize::MAX; f.num_blocks()];
        let mut seen = vec![false; f.num_blocks()];
        let mut stack = vec![(f.entry(), f.successors(f.entry()))];
        seen[f.entry().index()] = true;
        while let Some((block, successors)) = stack.last_mut() {
            match successors.pop() {
                Some(next) if !std::mem::replace(&mut seen[next.index()], true) => {
                    stack.push((next, f.successors(next)))
                }
                Some(_) => {}
                None => {
                    number[block.index()] = order.len();
                    order.push(*block);
                    stack.pop();
                }
            }
        }
        let mut predecessors: Vec<Vec<Block>> = vec![Vec::new(); f.num_blocks()];
        for &block in &order {
            for next in f.successors(block) {
                predecessors[next.index()].push(block);
            }
        }
        let mut idom: Vec<Option<Block>> = vec![None; f.num_blocks()];
        idom[f.entry().index()] = Some(f.entry());
        let mut changed = true;
        while changed {
            changed = false;
            for &block in order.iter().rev().skip(1) {
                let mut new: Option<Block> = None;
                for &pred in &predecessors[block.index()] {
                    if idom[pred.index()].is_none() {
                        continue;
                    }
                    new = Some(match new {
                        None => pred,
                        Some(mut a) => {
                            let mut b = pred;
                            while a != b {
                                while number[a.index()] < number[b.index()] {
                                    a = idom[a.index()].expect("processed");
                                }
                                while number[b.index()] < number[a.index()] {
                                    b = idom[b.index()].expect("processed");
                                }
                            }
                            a
                        }
                    });
                }
                if new != idom[block.index()] {
                    idom[block.index()] = new;
                    changed = true;
                }
            }
        }
        idom
    }
}
