//! System V ABI, Intel386 supplement, as GCC has it on Linux.

use ir::{AbiParam, ArgLoc, CallConv, Extension, ParamPurpose, RegClass, Signature, Type};

/// Numbers of `eax edx`.
const INT_RETS: [u8; 2] = [0, 2];

/// See [`crate::runtime_signature`]: arguments in words of the stack.
pub(crate) fn runtime_signature(params: &[Type], rets: &[Type]) -> Signature {
    let piece = |ty, loc| AbiParam { ty, loc, extension: Extension::None, purpose: ParamPurpose::Normal };
    let mut offset = 0u32;
    let params = params.iter().map(|&ty| {
        let at = if ty == Type::F128 { offset.next_multiple_of(16) } else { offset };
        offset = at + ty.bytes().next_multiple_of(4);
        piece(ty, ArgLoc::Stack { offset: at })
    });
    let params = params.collect();
    let rets = rets.iter().enumerate().map(|(n, &ty)| match ty.is_float() {
        true => piece(ty, ArgLoc::Reg(RegClass::X87, 0)),
        false => piece(ty, ArgLoc::Reg(RegClass::Int, INT_RETS[n])),
    });
    let rets = rets.collect();
    Signature { params, rets, variadic: false, conv: CallConv::C, stack_size: offset.next_multiple_of(16) }
}
