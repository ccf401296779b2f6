//! x86-64 code generation: the target of the one-pass generator, and the emission of a module's data.
//!
//! [`ModuleEmitter`] is the entry: functions are given to it one after the other, as they are made, and
//! at the end it emits data, aliases, constructors and the constant pool. Everything leaves through one
//! [`Streamer`](mc::Streamer).
//!
//! Registers: rax, rcx, rdx, rsi, rdi, r8, r9, r10 and xmm0 to xmm14 hold values; r11 and xmm15 never
//! do and serve moves; callee-saved registers are used by inline asm only. rbp is the frame's base.
//! Argument memory of calls is at the stack pointer, reserved for the whole function.
#![forbid(unsafe_code)]

mod call;
mod cast;
mod control;
mod data;
mod debug;
mod divide;
mod exceptions;
mod float;
mod func;
mod inline_asm;
mod int;
mod intrinsic;
mod memory;
mod opt;
mod target_builtin;
mod unit;
mod vector;
mod wide;

pub use data::ModuleEmitter;
pub use unit::{Codegen, Options};
