//! The SSA intermediate representation.
//!
//! A [`Module`] has symbols (functions, data, references) and functions; a [`Function`] has blocks in
//! layout order **with parameters** (no phi), 16-byte instructions, and values. What each instruction
//! means is defined by the reference interpreter.
//!
//! Laws:
//! - There are no aggregates: they live in stack slots or memory and are copied by [`Inst::MemCopy`].
//! - The high bits of a narrow value do not exist: an `i8` has 8 bits, whatever register holds it.
//! - Arithmetic is two's complement. `nsw`, `nuw`, `exact` and `inbounds` give *poison* when broken. There is
//!   no undef: an uninitialised variable is some fixed value. Storing, passing or returning poison, and branching
//!   on it, is undefined behaviour: memory and calls carry no poison, so a load may be replaced by what was stored.
//! - Constants, addresses of symbols and of slots are values without an instruction ([`ValueDef`]), interned
//!   in the function; a use needs no dominating definition.
//! - Volatile and atomic are separate bits, decided when the IR is made.
//! - Calls take and return the scalar pieces, in the places, that `abi` chose ([`Signature`]).
//! - Operands of a block's terminator go to block parameters; critical edges are legal.
//!
//! No C type, no register name and no option lives here.
#![forbid(unsafe_code)]

mod builder;
pub mod debug;
mod edit;
mod effect;
mod function;
mod inst;
mod module;
mod types;
mod verify;

pub use builder::Builder;
pub use edit::{Replacements, UseCounts};
pub use function::{Block, Function, InstId, ListId, Slot, SlotData, Value, ValueDef};
pub use inst::{
    ArithFlags, AsmId, AsmInfo, AsmOperand, AsmOperandKind, AtomicOp, AtomicOrder, BinaryOp, BlockCall, CallFacts,
    CarryOp, CastOp, FloatCond, Inst, IntCond, Intrinsic, MemFlags, OverflowOp, POINTERS, SwitchCase, SwitchData,
    SwitchId, UnaryOp, classes_apart,
};
pub use module::{
    AbiParam, ArgLoc, CallConv, DataDef, DataReloc, Extension, FunctionAttrs, InitFini, Linkage, Module, ParamPurpose,
    RegClass, RelocTarget, SigId, Signature, SymId, SymbolDef, SymbolInfo, TlsModel,
};
pub use types::{Scalar, Type};
pub use verify::verify;
