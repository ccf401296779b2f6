//! Calling conventions: the only place, beside irgen, that sees both C types and IR.
//!
//! A classifier per ABI says in which pieces and places a C value travels; [`FunctionAbi`] is the
//! result for one call or definition, and its [`Signature`] is all that code generators see.
//! `va_arg` is expanded here into IR.
#![forbid(unsafe_code)]

mod i386;
mod ms_x64;
mod trampoline;
mod types;
mod va_arg;
mod x86_64;

pub use trampoline::{TRAMPOLINE_ALIGN, TRAMPOLINE_SIZE, emit_trampoline};
pub use types::{complex_part, ir_type};
pub use va_arg::emit_va_arg;

use ctype::{FnTraits, Ty, TypeTable};
use ir::{AbiParam, ArgLoc, Extension, Signature, Type};
use target::x86::Features;
use target::{Abi, Target};

/// One piece of a value.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// Its IR type.
    pub ty: Type,
    /// Where it is in the object, in bytes.
    pub offset: u32,
    /// How many bytes of the object it holds; at most those of `ty` (fewer for the odd end of a structure).
    pub size: u32,
    /// Its place.
    pub loc: ArgLoc,
    /// What is above a narrow integer.
    pub extension: Extension,
}

/// How a value travels.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Passing {
    /// Not at all: `void`, empty structures.
    Ignore,
    /// In pieces. A scalar has one piece of its own type, or, if wider than a register, several.
    Pieces(Vec<Piece>),
    /// An argument by the address of a copy that the caller makes: the place is the pointer's.
    Reference(ArgLoc),
    /// An argument as a copy in argument memory (`ArgLoc::StackCopy`); a result in memory that the caller
    /// provides (a first parameter of purpose `StructReturn`).
    Memory(ArgLoc),
}

/// How one function is called.
#[derive(Clone, Debug)]
pub struct FunctionAbi {
    /// The result.
    pub ret: Passing,
    /// Each argument.
    pub args: Vec<Passing>,
    /// Pieces in order: the space for the result if it travels in memory, then those of each argument.
    pub signature: Signature,
    /// What of it cannot be done yet: calls would not fit those of other compilers.
    pub missing: Option<&'static str>,
}

/// How a function of a library that passes know is called, without C types: at most six integers and pointers no wider
/// than a register, and floating values; of results at most two integers, or a floating value that is no `f128`.
pub fn runtime_signature(target: &Target, params: &[Type], rets: &[Type]) -> Signature {
    match target.abi {
        Abi::X86_64 => x86_64::runtime_signature(params, rets),
        Abi::I386 => i386::runtime_signature(target, params, rets),
    }
}

/// What of a call or definition, beside the types of arguments and result, says how values travel.
#[derive(Copy, Clone, Debug)]
pub struct CallKind {
    /// Declared with `...` or without a prototype.
    pub variadic: bool,
    /// How many arguments have names: those behind them are variable ones. All, if there is no `...`.
    pub named: usize,
    /// What the code that calls, or is called, may use.
    pub features: Features,
    /// What the function's type says.
    pub traits: FnTraits,
}

/// How a function with this result and these arguments (for a call: all of them, promoted) is called.
/// All types must be complete.
pub fn classify_function(types: &TypeTable, ret: Ty, args: &[Ty], kind: CallKind) -> FunctionAbi {
    match types.target().abi {
        Abi::X86_64 if kind.traits.ms_abi => ms_x64::classify_ms_function(types, ret, args, kind.named),
        Abi::X86_64 => x86_64::classify_function(types, ret, args, kind),
        Abi::I386 => i386::classify_function(types, ret, args, kind),
    }
}

/// The parameter of a nested function that holds its static chain, after all others.
pub fn static_chain(target: &Target) -> AbiParam {
    trampoline::chain(target)
}
