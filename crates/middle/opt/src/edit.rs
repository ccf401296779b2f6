//! Small helpers that make instructions.

use ir::debug::DebugLoc;
use ir::{ArithFlags, CastOp, Function, Inst, InstId, Type, Value, ValueDef};

/// A pointer plus a constant; folded into addresses of symbols and slots. A new instruction goes to `out`.
pub fn ptr_offset(function: &mut Function, base: Value, bytes: i64, loc: DebugLoc, out: &mut Vec<InstId>) -> Value {
    if bytes == 0 {
        return base;
    }
    if let Some(folded) = folded_offset(function, base, bytes) {
        return folded;
    }
    let offset = function.int(function.word(), bytes as u64);
    let (inst, value) =
        function.make_value(Inst::PtrAdd { flags: ArithFlags::NONE, base, offset }, function.pointer, loc);
    out.push(inst);
    value
}

/// The leaf that an address plus a constant is, if it is one.
pub fn folded_offset(function: &mut Function, base: Value, bytes: i64) -> Option<Value> {
    let add = |old: i32| i64::from(old).checked_add(bytes).and_then(|sum| i32::try_from(sum).ok());
    let def = match function.def(base) {
        ValueDef::Symbol { symbol, offset } => ValueDef::Symbol { symbol, offset: add(offset)? },
        ValueDef::Slot { slot, offset } => ValueDef::Slot { slot, offset: add(offset)? },
        _ => return None,
    };
    Some(function.leaf(def, function.pointer))
}

/// The value with the same bits in another type of as many bytes.
pub fn reinterpret(function: &mut Function, value: Value, to: Type, loc: DebugLoc, out: &mut Vec<InstId>) -> Value {
    let from = function.ty(value);
    if from == to {
        return value;
    }
    let mut cast = |function: &mut Function, op: CastOp, arg: Value, ty: Type| {
        if let Some(bits) = function.const_bits(arg) {
            return function.constant(ty, bits);
        }
        let (inst, value) = function.make_value(Inst::Cast { op, arg }, ty, loc);
        out.push(inst);
        value
    };
    // `i1` occupies a byte of which one bit counts.
    if from == Type::I1 {
        let byte = cast(function, CastOp::ZExt, value, Type::I8);
        return if to == Type::I8 { byte } else { cast(function, CastOp::Bitcast, byte, to) };
    }
    if to == Type::I1 {
        let byte = if from == Type::I8 { value } else { cast(function, CastOp::Bitcast, value, Type::I8) };
        if let Some(bits) = function.const_bits(byte) {
            return function.constant(Type::I1, bits & 1);
        }
        return cast(function, CastOp::Trunc, byte, Type::I1);
    }
    let (scalar_from, scalar_to) = (!from.is_vector() && from.is_ptr(), !to.is_vector() && to.is_ptr());
    let value = match scalar_from {
        true => cast(function, CastOp::PtrToInt, value, function.word()),
        false => value,
    };
    let middle = if scalar_to { function.word() } else { to };
    let value = if function.ty(value) == middle { value } else { cast(function, CastOp::Bitcast, value, middle) };
    if scalar_to { cast(function, CastOp::IntToPtr, value, to) } else { value }
}
