//! System V x86-64 ABI 3.2.3: classification and places.

use crate::types::{complex_part, ir_type, transparent_member};
use crate::{CallKind, FunctionAbi, Passing, Piece};
use ctype::{ArrayLen, RecordKind, Ty, TypeKind, TypeTable};
use ir::{AbiParam, ArgLoc, CallConv, Extension, ParamPurpose, RegClass, Scalar, Signature, Type};
use target::x86::Feature;

/// Classes of eightbytes.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
enum Class {
    None,
    Integer,
    Sse,
    SseUp,
    X87,
    X87Up,
    Memory,
}

impl Class {
    /// The ABI's merge of two fields' classes in one eightbyte (3.2.3, rule 4).
    fn merge(self, other: Class) -> Class {
        match (self, other) {
            (a, b) if a == b => a,
            (Class::None, c) | (c, Class::None) => c,
            (Class::Memory, _) | (_, Class::Memory) => Class::Memory,
            (Class::Integer, _) | (_, Class::Integer) => Class::Integer,
            (Class::X87 | Class::X87Up, _) | (_, Class::X87 | Class::X87Up) => Class::Memory,
            _ => Class::Sse,
        }
    }
}

/// Numbers of `rdi rsi rdx rcx r8 r9`.
const INT_ARGS: [u8; 6] = [7, 6, 2, 1, 8, 9];
/// Numbers of `rax rdx`.
const INT_RETS: [u8; 2] = [0, 2];
const VECTOR_ARGS: u8 = 8;

/// See [`crate::runtime_signature`].
pub(crate) fn runtime_signature(params: &[Type], rets: &[Type]) -> Signature {
    let piece = |ty, loc| AbiParam { ty, loc, extension: Extension::None, purpose: ParamPurpose::Normal };
    let mut places = Places::default();
    let params = params.iter().map(|&ty| {
        let loc = match ty {
            Type::F80 => ArgLoc::Stack { offset: places.stack(16, 16) },
            ty if ty.is_float() => {
                places.vector += 1;
                ArgLoc::Reg(RegClass::Float, places.vector - 1)
            }
            _ => {
                places.int += 1;
                ArgLoc::Reg(RegClass::Int, INT_ARGS[places.int - 1])
            }
        };
        piece(ty, loc)
    });
    let params = params.collect();
    let rets = rets.iter().enumerate().map(|(n, &ty)| match ty {
        Type::F80 => piece(ty, ArgLoc::Reg(RegClass::X87, 0)),
        ty if ty.is_float() => piece(ty, ArgLoc::Reg(RegClass::Float, 0)),
        _ => piece(ty, ArgLoc::Reg(RegClass::Int, INT_RETS[n])),
    });
    let rets = rets.collect();
    let stack_size = places.stack.next_multiple_of(16);
    Signature { params, rets, variadic: false, conv: CallConv::C, stack_size, popped: 0 }
}

/// Two eightbytes travel in registers; four, with AVX, if they are one vector.
type Classes = [Class; 4];

fn classify(types: &TypeTable, ty: Ty, avx: bool) -> Option<Classes> {
    let mut classes = [Class::None; 4];
    let size = types.size_of(ty)?;
    if size > 32 || (size > 16 && !avx) || !classify_at(types, ty, 0, &mut classes) || classes.contains(&Class::Memory)
    {
        return None;
    }
    // Post-merger clean-up (rule 5).
    if size > 16 && classes != [Class::Sse, Class::SseUp, Class::SseUp, Class::SseUp] {
        return None;
    }
    if classes[1] == Class::X87Up && classes[0] != Class::X87 {
        return None;
    }
    if classes[1] == Class::SseUp && classes[0] != Class::Sse {
        classes[1] = Class::Sse;
    }
    Some(classes)
}

/// Merges the classes of an object at `offset`; false if it must be in memory.
fn classify_at(types: &TypeTable, ty: Ty, offset: u64, classes: &mut Classes) -> bool {
    let mut put = |at: u64, class: Class| {
        let slot = &mut classes[(at / 8) as usize];
        *slot = slot.merge(class);
    };
    if let Some(scalar) = ir_type(types, ty) {
        let align = u64::from(types.align_of(types.unqualified(ty)).unwrap_or(1)).min(32);
        if !offset.is_multiple_of(align) {
            return false;
        }
        if scalar.is_vector() {
            match scalar.bits() {
                0..=64 => put(offset, Class::Sse),
                128 => {
                    put(offset, Class::Sse);
                    put(offset + 8, Class::SseUp);
                }
                256 => {
                    put(offset, Class::Sse);
                    (1..4).for_each(|n| put(offset + 8 * n, Class::SseUp));
                }
                _ => return false,
            }
            return true;
        }
        match scalar.scalar() {
            Scalar::I128 => {
                put(offset, Class::Integer);
                put(offset + 8, Class::Integer);
            }
            Scalar::F80 => {
                put(offset, Class::X87);
                put(offset + 8, Class::X87Up);
            }
            Scalar::F128 => {
                put(offset, Class::Sse);
                put(offset + 8, Class::SseUp);
            }
            Scalar::F16 | Scalar::BF16 | Scalar::F32 | Scalar::F64 => put(offset, Class::Sse),
            Scalar::I1 | Scalar::I8 | Scalar::I16 | Scalar::I32 | Scalar::I64 | Scalar::Ptr | Scalar::Ptr32 => {
                put(offset, Class::Integer);
            }
        }
        return true;
    }
    match types.kind(ty) {
        TypeKind::Complex(part) => {
            let size = types.size_of(part).unwrap_or(0);
            size <= 8 && classify_at(types, part, offset, classes) && classify_at(types, part, offset + size, classes)
        }
        TypeKind::Array { elem, len: ArrayLen::Const(count) } => {
            let size = types.size_of(elem).unwrap_or(0);
            size == 0 || (0..count).all(|n| classify_at(types, elem, offset + n * size, classes))
        }
        TypeKind::Array { .. } => true,
        TypeKind::Atomic(inner) => classify_at(types, inner, offset, classes),
        TypeKind::BitInt { .. } => {
            let size = types.size_of(ty).unwrap_or(0);
            (0..size.div_ceil(8)).for_each(|n| put(offset + 8 * n, Class::Integer));
            true
        }
        TypeKind::Record(_) if types.size_of(ty) == Some(0) => true,
        TypeKind::Record(id) => types.record(id).fields.iter().all(|field| match field.bit_width {
            // The ABI calls unnamed bit-fields padding; GCC, whose code ours must call, lets all but empty ones
            // of structures take part.
            Some(0) if types.record(id).kind == RecordKind::Struct => true,
            Some(0) => classify_at(types, field.ty, offset, classes),
            Some(width) => {
                let first = (offset + field.offset) * 8 + u64::from(field.bit_offset);
                let last = first + u64::from(width) - 1;
                for eightbyte in first / 64..=last / 64 {
                    let slot = &mut classes[eightbyte as usize];
                    *slot = slot.merge(Class::Integer);
                }
                true
            }
            None => classify_at(types, field.ty, offset + field.offset, classes),
        }),
        _ => false,
    }
}

/// Registers used so far, and argument memory.
#[derive(Default)]
struct Places {
    int: usize,
    vector: u8,
    stack: u32,
}

impl Places {
    fn stack(&mut self, size: u32, align: u32) -> u32 {
        let offset = self.stack.next_multiple_of(align.max(8));
        self.stack = offset + size.next_multiple_of(8);
        offset
    }
}

pub(crate) fn extension(types: &TypeTable, ty: Ty) -> Extension {
    match ir_type(types, ty) {
        Some(t) if !t.is_vector() && t.is_int() && t.bits() < 32 => {
            if types.is_signed(ty) {
                Extension::Sign
            } else {
                Extension::Zero
            }
        }
        _ => Extension::None,
    }
}

/// Pieces of a value whose eightbytes travel in registers; places are filled in by the caller.
fn pieces(types: &TypeTable, ty: Ty, classes: Classes) -> Vec<(Piece, RegClass)> {
    let size = types.size_of(ty).unwrap_or(0) as u32;
    let at = ArgLoc::Stack { offset: 0 };
    let whole =
        |ty: Type, class| vec![(Piece { ty, offset: 0, size: ty.bytes(), loc: at, extension: Extension::None }, class)];
    if let Some(scalar) = ir_type(types, ty) {
        let class = match classes[0] {
            Class::Integer => RegClass::Int,
            Class::X87 => RegClass::X87,
            _ => RegClass::Float,
        };
        if scalar != Type::I128 {
            let mut piece = whole(scalar, class);
            piece[0].0.extension = extension(types, ty);
            return piece;
        }
    }
    match classes {
        [Class::Sse, Class::SseUp, Class::SseUp, _] => {
            return whole(Type::vector(Scalar::I64, 4).expect("four lanes"), RegClass::Float);
        }
        [Class::Sse, Class::SseUp, ..] => {
            return whole(Type::vector(Scalar::I64, 2).expect("two lanes"), RegClass::Float);
        }
        [Class::X87, ..] => return whole(Type::F80, RegClass::X87),
        _ => {}
    }
    let mut out = Vec::new();
    for (n, class) in classes.into_iter().enumerate() {
        let offset = n as u32 * 8;
        let left = size.saturating_sub(offset).min(8);
        let piece = |ty| Piece { ty, offset, size: left, loc: at, extension: Extension::None };
        match class {
            Class::Integer => out.push((piece(Type::I64), RegClass::Int)),
            Class::Sse | Class::SseUp => {
                out.push((piece(if left <= 4 { Type::F32 } else { Type::F64 }), RegClass::Float));
            }
            // An eightbyte without fields (padding) takes part only if another follows it.
            Class::None if n == 0 && classes[1] != Class::None => out.push((piece(Type::F64), RegClass::Float)),
            Class::None | Class::X87 | Class::X87Up | Class::Memory => {}
        }
    }
    out
}

fn in_memory(types: &TypeTable, ty: Ty, places: &mut Places) -> Passing {
    let (size, align) = (types.size_of(ty).unwrap_or(0) as u32, types.align_of(ty).unwrap_or(1));
    // A scalar travels as itself, at its place.
    if let Some(scalar) = ir_type(types, ty) {
        let offset = places.stack(size, types.align_of(types.unqualified(ty)).unwrap_or(8));
        let half = |n: u32, ty: Type| {
            let loc = ArgLoc::Stack { offset: offset + 8 * n };
            Piece { ty, offset: 8 * n, size: ty.bytes(), loc, extension: extension(types, Ty::LONG) }
        };
        if scalar == Type::I128 {
            return Passing::Pieces(vec![half(0, Type::I64), half(1, Type::I64)]);
        }
        return Passing::Pieces(vec![Piece { extension: extension(types, ty), ..half(0, scalar) }]);
    }
    let offset = places.stack(size, align);
    Passing::Memory(ArgLoc::StackCopy { offset, size, align })
}

fn argument(types: &TypeTable, ty: Ty, avx: bool, places: &mut Places) -> Passing {
    if types.size_of(ty) == Some(0) {
        return Passing::Ignore;
    }
    if let Some(first) = transparent_member(types, ty) {
        return argument(types, first, avx, places);
    }
    let Some(classes) = classify(types, ty, avx) else { return in_memory(types, ty, places) };
    if classes[0] == Class::X87 {
        return in_memory(types, ty, places);
    }
    let mut list = pieces(types, ty, classes);
    let count = |class| list.iter().filter(|(_, c)| *c == class).count();
    let (ints, vectors) = (count(RegClass::Int), count(RegClass::Float));
    if list.is_empty() {
        // Only padding: gcc and clang pass nothing.
        return Passing::Ignore;
    }
    if places.int + ints > INT_ARGS.len() || places.vector as usize + vectors > VECTOR_ARGS as usize {
        return in_memory(types, ty, places);
    }
    for (piece, class) in &mut list {
        piece.loc = match class {
            RegClass::Int => {
                places.int += 1;
                ArgLoc::Reg(RegClass::Int, INT_ARGS[places.int - 1])
            }
            RegClass::Float | RegClass::X87 => {
                places.vector += 1;
                ArgLoc::Reg(RegClass::Float, places.vector - 1)
            }
        };
    }
    Passing::Pieces(list.into_iter().map(|(piece, _)| piece).collect())
}

fn result(types: &TypeTable, ty: Ty, avx: bool) -> Passing {
    if types.kind(ty) == TypeKind::Void || types.size_of(ty) == Some(0) {
        return Passing::Ignore;
    }
    // COMPLEX_X87: in st0 and st1.
    if let Some(part) = complex_part(types, ty)
        && ir_type(types, part) == Some(Type::F80)
    {
        let half = |n: u8| Piece {
            ty: Type::F80,
            offset: 16 * u32::from(n),
            size: 10,
            loc: ArgLoc::Reg(RegClass::X87, n),
            extension: Extension::None,
        };
        return Passing::Pieces(vec![half(0), half(1)]);
    }
    let Some(classes) = classify(types, ty, avx) else {
        return Passing::Memory(ArgLoc::Reg(RegClass::Int, INT_RETS[0]));
    };
    let (mut ints, mut vectors) = (0, 0);
    let list = pieces(types, ty, classes).into_iter().map(|(mut piece, class)| {
        piece.loc = match class {
            RegClass::Int => {
                ints += 1;
                ArgLoc::Reg(class, INT_RETS[ints - 1])
            }
            RegClass::Float => {
                vectors += 1;
                ArgLoc::Reg(class, vectors - 1)
            }
            RegClass::X87 => ArgLoc::Reg(class, 0),
        };
        piece
    });
    match list.collect::<Vec<_>>() {
        list if list.is_empty() => Passing::Ignore,
        list => Passing::Pieces(list),
    }
}

/// See [`crate::classify_function`]. With AVX vectors of 32 bytes travel in registers.
pub(crate) fn classify_function(types: &TypeTable, ret: Ty, args: &[Ty], kind: CallKind) -> FunctionAbi {
    let CallKind { variadic, named, .. } = kind;
    let avx = kind.features.has(Feature::Avx);
    let mut places = Places::default();
    let mut params = Vec::new();
    let mut rets = Vec::new();
    let in_memory = types.target().struct_return == target::StructReturn::Memory && types.as_record(ret).is_some();
    let ret = match in_memory {
        true => Passing::Memory(ArgLoc::Reg(RegClass::Int, INT_RETS[0])),
        false => result(types, ret, avx),
    };
    let param = |piece: &Piece| AbiParam {
        ty: piece.ty,
        loc: piece.loc,
        extension: piece.extension,
        purpose: ParamPurpose::Normal,
    };
    match &ret {
        Passing::Ignore | Passing::Reference(_) => {}
        Passing::Pieces(list) => rets.extend(list.iter().map(param)),
        Passing::Memory(loc) => {
            places.int = 1;
            let pointer = |loc, purpose| AbiParam { ty: Type::PTR, loc, extension: Extension::None, purpose };
            params.push(pointer(ArgLoc::Reg(RegClass::Int, INT_ARGS[0]), ParamPurpose::StructReturn));
            rets.push(pointer(*loc, ParamPurpose::StructReturn));
        }
    }
    let args: Vec<Passing> = args
        .iter()
        .enumerate()
        // Variable arguments of 32 bytes are in memory.
        .map(|(n, &ty)| argument(types, ty, avx && n < named, &mut places))
        .collect();
    for passing in &args {
        match passing {
            Passing::Ignore | Passing::Reference(_) => {}
            Passing::Pieces(list) => params.extend(list.iter().map(param)),
            Passing::Memory(loc) => params.push(AbiParam {
                ty: Type::PTR,
                loc: *loc,
                extension: Extension::None,
                purpose: ParamPurpose::Normal,
            }),
        }
    }
    let stack_size = places.stack.next_multiple_of(16);
    FunctionAbi {
        ret,
        args,
        signature: Signature { params, rets, variadic, conv: CallConv::C, stack_size, popped: 0 },
        missing: None,
    }
}

/// What `va_arg` needs to know: pieces by class in order, or none if the value is in argument memory.
pub(crate) fn va_arg_pieces(types: &TypeTable, ty: Ty) -> Option<Vec<(Piece, RegClass)>> {
    let classes = classify(types, ty, false)?;
    let list = pieces(types, ty, classes);
    (classes[0] != Class::X87 && !list.is_empty()).then_some(list)
}
