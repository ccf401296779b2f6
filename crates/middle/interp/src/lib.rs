//! The reference interpreter: the executable definition of the IR.
//!
//! [`Machine`] runs the functions of a [`Module`] over a byte-addressed memory. What the
//! IR calls undefined behaviour (dividing by zero, a branch on poison, an access outside of any
//! object) ends the run with [`Stop::Undefined`]; what it cannot run (inline assembly, unknown
//! external functions) with [`Stop::Unsupported`]. Everything that the outside can see, output and
//! volatile accesses, is kept in order, so that runs before and after a pass can be compared.
//!
//! No host memory is touched and nothing of the host is called.
#![forbid(unsafe_code)]

pub mod arith;
mod external;
mod format;
mod machine;
mod memory;
mod observe;
mod value;

pub use machine::{Effect, Machine, Stop};
pub use observe::{Observation, observe, refines};
pub use value::Val;

use ir::Module;

/// What running a program gave.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The exit status, or why it stopped.
    pub end: Result<i32, Stop>,
    /// What it wrote to standard output.
    pub output: Vec<u8>,
    /// Instructions executed.
    pub steps: u64,
}

/// Runs `main(argc, argv)` of a program with these arguments (the first is its name), for at most
/// `limit` instructions.
pub fn run_main(module: &Module, args: &[String], limit: u64) -> Outcome {
    let mut machine = Machine::new(module, limit);
    let end = machine.run_main(args);
    Outcome { end, output: machine.take_output(), steps: machine.steps() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Symbol;
    use ir::{
        AbiParam, ArgLoc, ArithFlags, BinaryOp, Builder, CallConv, Extension, Function, IntCond, MemFlags,
        ParamPurpose, RegClass, Signature, SymbolDef, Type,
    };
    use target::{Libc, Target};

    /// A module whose `main` is made by `build`, which returns the exit status.
    fn main_with(build: impl FnOnce(&mut Module, &mut Builder<'_>) -> ir::Value) -> Module {
        let mut module = Module::new(Target::x86_64_linux(Libc::Gnu));
        let loc = ArgLoc::Reg(RegClass::Int, 0);
        let ret = AbiParam { ty: Type::I32, loc, extension: Extension::None, purpose: ParamPurpose::Normal };
        let signature =
            Signature { params: vec![], rets: vec![ret], variadic: false, conv: CallConv::C, stack_size: 0, popped: 0 };
        let sig = module.signature(signature);
        let symbol = module.symbol(Symbol::intern("main"));
        module.symbols[symbol].def = SymbolDef::Function;
        module.symbols[symbol].is_function = true;
        let mut function = Function::new(symbol, sig, module.pointer());
        let entry = function.new_block();
        function.layout.push(entry);
        let mut b = Builder::new(&mut function, entry);
        let status = build(&mut module, &mut b);
        b.ret(&[status]);
        ir::verify(&module, &function).unwrap();
        module.functions.push(function);
        module
    }

    #[test]
    fn a_loop_over_a_slot_sums() {
        let module = main_with(|_, b| {
            let slot = b.func.slots.push(ir::SlotData { size: 4, align: 4 });
            let sum = b.slot(slot, 0);
            let (zero, one, ten) = (b.int(Type::I32, 0), b.int(Type::I32, 1), b.int(Type::I32, 10));
            b.store(sum, zero, MemFlags::aligned(4));
            let (head, end) = (b.func.new_block(), b.func.new_block());
            let n = b.func.add_param(head, Type::I32);
            b.jump(head, &[one]);
            b.start_block(head);
            let old = b.load(Type::I32, sum, MemFlags::aligned(4));
            let new = b.binary_flags(BinaryOp::Add, ArithFlags::NSW, old, n);
            b.store(sum, new, MemFlags::aligned(4));
            let next = b.binary(BinaryOp::Add, n, one);
            let more = b.int_compare(IntCond::Sle, next, ten);
            b.branch(more, head, &[next], end, &[]);
            b.start_block(end);
            b.load(Type::I32, sum, MemFlags::aligned(4))
        });
        assert_eq!(run_main(&module, &["a".into()], 10_000).end, Ok(55));
        assert_eq!(run_main(&module, &["a".into()], 10).end, Err(Stop::Limit));
    }

    #[test]
    fn an_access_outside_of_an_object_is_undefined() {
        let module = main_with(|_, b| {
            let slot = b.func.slots.push(ir::SlotData { size: 4, align: 4 });
            let outside = b.slot(slot, 4);
            b.load(Type::I32, outside, MemFlags::aligned(4))
        });
        assert!(matches!(run_main(&module, &["a".into()], 100).end, Err(Stop::Undefined(_))));
    }

    #[test]
    fn a_broken_promise_is_poison_only_when_it_decides() {
        let module = main_with(|_, b| {
            let (largest, one) = (b.int(Type::I32, 0x7fff_ffff), b.int(Type::I32, 1));
            let poison = b.binary_flags(BinaryOp::Add, ArithFlags::NSW, largest, one);
            let zero = b.int(Type::I32, 0);
            let unused = b.binary(BinaryOp::Mul, poison, zero);
            let _ = unused;
            b.int(Type::I32, 7)
        });
        assert_eq!(run_main(&module, &["a".into()], 100).end, Ok(7));
    }
}
