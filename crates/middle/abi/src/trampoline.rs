//! Nested functions: the register of the static chain (SysV x86-64 ABI 3.2.3, figure 3.4; GCC's on i386), and
//! trampolines, which make a plain function pointer of a function and its chain.

use ir::{AbiParam, ArgLoc, BinaryOp, Builder, CastOp, Extension, MemFlags, ParamPurpose, RegClass, Type, Value};
use target::{Abi, Target};

/// See [`crate::static_chain`]: `r10`, `ecx`.
pub(crate) fn chain(target: &Target) -> AbiParam {
    let number = match target.abi {
        Abi::X86_64 => 10,
        Abi::I386 => 1,
    };
    AbiParam {
        ty: Type::pointer(target.pointer_size),
        loc: ArgLoc::Reg(RegClass::Int, number),
        extension: Extension::None,
        purpose: ParamPurpose::StaticChain,
    }
}

/// Size of a trampoline in bytes.
pub const TRAMPOLINE_SIZE: u64 = 24;
/// Alignment of a trampoline in bytes.
pub const TRAMPOLINE_ALIGN: u32 = 16;

/// Writes a trampoline to memory.
pub fn emit_trampoline(b: &mut Builder<'_>, target: &Target, at: Value, function: Value, chain: Value) {
    let mem = MemFlags::aligned(1).with_volatile(true);
    let parts = match target.abi {
        // movabs $function, %r11; movabs $chain, %r10; jmp *%r11; nop
        Abi::X86_64 => {
            let [load_r11, load_r10] = [0xbb49, 0xba49].map(|bits| b.int(Type::I16, bits));
            let jump = b.int(Type::I32, 0x90e3_ff41);
            vec![(0, load_r11), (2, function), (10, load_r10), (12, chain), (20, jump)]
        }
        // mov $chain, %ecx; jmp function
        Abi::I386 => {
            let (load, jump) = (b.int(Type::I8, 0xb9), b.int(Type::I8, 0xe9));
            let end = b.ptr_offset(at, 10);
            let [to, from] = [function, end].map(|address| b.cast(CastOp::PtrToInt, address, Type::I32));
            let distance = b.binary(BinaryOp::Sub, to, from);
            vec![(0, load), (1, chain), (5, jump), (6, distance)]
        }
    };
    for (offset, value) in parts {
        let to = b.ptr_offset(at, offset);
        b.store(to, value, mem);
    }
}
