//! Nested functions on x86-64: the register of the static chain (SysV x86-64 ABI 3.2.3, figure 3.4),
//! and trampolines, which make a plain function pointer of a function and its chain.

use ir::{AbiParam, ArgLoc, Builder, Extension, MemFlags, ParamPurpose, RegClass, Type, Value};

/// The parameter that holds the static chain, after all others: `r10`.
pub const CHAIN: AbiParam = AbiParam {
    ty: Type::PTR,
    loc: ArgLoc::Reg(RegClass::Int, 10),
    extension: Extension::None,
    purpose: ParamPurpose::StaticChain,
};

/// Size of a trampoline in bytes.
pub const TRAMPOLINE_SIZE: u64 = 24;
/// Alignment of a trampoline in bytes.
pub const TRAMPOLINE_ALIGN: u32 = 16;

/// Writes a trampoline to memory: `movabs $function, %r11; movabs $chain, %r10; jmp *%r11; nop`.
pub fn emit_trampoline(b: &mut Builder<'_>, at: Value, function: Value, chain: Value) {
    let load_r11 = b.int(Type::I16, 0xbb49);
    let load_r10 = b.int(Type::I16, 0xba49);
    let jump = b.int(Type::I32, 0x90e3_ff41);
    let mem = MemFlags::aligned(1).with_volatile(true);
    for (offset, value) in [(0, load_r11), (2, function), (10, load_r10), (12, chain), (20, jump)] {
        let to = b.ptr_offset(at, offset);
        b.store(to, value, mem);
    }
}
