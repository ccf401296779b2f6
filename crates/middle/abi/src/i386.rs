//! System V ABI, Intel386 supplement, as GCC has it on Linux.

use ir::{AbiParam, ArgLoc, CallConv, Extension, ParamPurpose, RegClass, Signature, Type};

/// Number of `eax`.
const EAX: u8 = 0;

/// See [`crate::scalar_signature`]: arguments in words of the stack, the result in `eax`.
pub(crate) fn scalar_signature(params: &[Type], ret: Option<Type>) -> Signature {
    let place = |ty, loc| AbiParam { ty, loc, extension: Extension::None, purpose: ParamPurpose::Normal };
    let stack = |(n, &ty): (usize, &Type)| place(ty, ArgLoc::Stack { offset: 4 * n as u32 });
    Signature {
        params: params.iter().enumerate().map(stack).collect(),
        rets: ret.map(|ty| place(ty, ArgLoc::Reg(RegClass::Int, EAX))).into_iter().collect(),
        variadic: false,
        conv: CallConv::C,
        stack_size: (4 * params.len() as u32).next_multiple_of(16),
    }
}
