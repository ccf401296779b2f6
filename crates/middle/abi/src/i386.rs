//! System V ABI, Intel386 supplement, as GCC has it on Linux: arguments in words of the stack, results of up to two
//! words in `eax` and `edx`, floating ones on the x87 stack, everything else in memory that the caller provides and
//! whose address the callee takes off the stack. `regparm`, `fastcall`, `thiscall` and `stdcall` change what is in
//! registers and who cleans up.

use crate::types::{complex_part, ir_type, transparent_member};
use crate::x86_64::extension;
use crate::{CallKind, FunctionAbi, Passing, Piece};
use ctype::{ArrayLen, Ty, TypeKind, TypeTable};
use ir::{AbiParam, ArgLoc, CallConv, Extension, ParamPurpose, RegClass, Signature, Type};
use target::x86::Feature;
use target::{Convention, StructReturn, Target};

/// Numbers of `eax edx`.
const INT_RETS: [u8; 2] = [0, 2];
/// Numbers of `eax edx ecx`, the registers of `regparm`.
const REGPARM: [u8; 3] = [0, 2, 1];
/// Numbers of `ecx edx`.
const FASTCALL: [u8; 2] = [1, 2];
/// Vectors of 16 bytes and of 8 bytes that travel in registers.
const VECTORS: u8 = 3;

/// What is taken so far.
struct Places {
    /// General registers left, in order.
    registers: &'static [u8],
    /// Whether aggregates and what is wider than a word stay out of them.
    single_words: bool,
    /// `xmm` registers left; none if the processor has none.
    vectors: u8,
    next_vector: u8,
    stack: u32,
}

impl Places {
    fn new(target: &Target, kind: CallKind) -> Places {
        let stdarg = kind.variadic && kind.named != usize::MAX;
        let (registers, single_words) = if stdarg { (&[][..], false) } else { convention_registers(target, kind) };
        let vectors = if kind.features.has(Feature::Sse) && !stdarg { VECTORS } else { 0 };
        Places { registers, single_words, vectors, next_vector: 0, stack: 0 }
    }

    fn stack(&mut self, size: u32, align: u32) -> u32 {
        let offset = self.stack.next_multiple_of(align.max(4));
        self.stack = offset + size.next_multiple_of(4);
        offset
    }

    /// The registers of so many words. What does not fit takes the rest with it.
    fn registers(&mut self, words: u32, scalar: bool) -> Option<&'static [u8]> {
        let words = words as usize;
        let Some((taken, rest)) = self.registers.split_at_checked(words) else {
            self.registers = &[];
            return None;
        };
        self.registers = rest;
        (!self.single_words || words == 1 && scalar).then_some(taken)
    }

    /// Where the address of something is.
    fn pointer(&mut self) -> ArgLoc {
        match self.registers(1, true) {
            Some(registers) => ArgLoc::Reg(RegClass::Int, registers[0]),
            None => ArgLoc::Stack { offset: self.stack(4, 4) },
        }
    }
}

/// The registers for arguments that a convention has, and whether only single words go into them.
fn convention_registers(target: &Target, kind: CallKind) -> (&'static [u8], bool) {
    let count = usize::from(kind.traits.registers.unwrap_or(target.register_arguments)).min(REGPARM.len());
    match kind.traits.convention {
        Convention::Unsaid | Convention::C | Convention::Stdcall => (&REGPARM[..count], false),
        Convention::Fastcall => (&FASTCALL[..], true),
        Convention::Thiscall => (&FASTCALL[..1], true),
    }
}

/// See [`crate::runtime_signature`].
pub(crate) fn runtime_signature(target: &Target, params: &[Type], rets: &[Type]) -> Signature {
    let piece = |ty, loc| AbiParam { ty, loc, extension: Extension::None, purpose: ParamPurpose::Normal };
    let mut registers = &REGPARM[..usize::from(target.register_arguments).min(REGPARM.len())];
    let mut offset = 0u32;
    let params = params.iter().map(|&ty| {
        if let (Some((&first, rest)), true) = (registers.split_first(), ty.is_int() || ty.is_ptr()) {
            registers = rest;
            return piece(ty, ArgLoc::Reg(RegClass::Int, first));
        }
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
    let stack_size = offset.next_multiple_of(16);
    Signature { params, rets, variadic: false, conv: CallConv::C, stack_size, popped: 0 }
}

/// Whether a type holds vectors or `__float128` where alignment counts: then arguments of it are aligned to 16 bytes,
/// all others to a word.
fn holds_aligned(types: &TypeTable, ty: Ty) -> bool {
    if types.align_of(ty).unwrap_or(1) < 16 {
        return false;
    }
    if let Some(scalar) = ir_type(types, ty) {
        return scalar.is_vector() || scalar == Type::F128;
    }
    match types.kind(ty) {
        TypeKind::Complex(part) | TypeKind::Atomic(part) => holds_aligned(types, part),
        TypeKind::Array { elem, len: ArrayLen::Const(_) } => holds_aligned(types, elem),
        TypeKind::Record(id) => types.record(id).fields.iter().any(|field| holds_aligned(types, field.ty)),
        _ => false,
    }
}

/// Alignment of an argument in memory.
pub(crate) fn argument_align(types: &TypeTable, ty: Ty) -> u32 {
    if holds_aligned(types, ty) { types.align_of(ty).unwrap_or(16) } else { 4 }
}

/// Whether a value is of a mode that general registers hold: integers, pointers, and records that are no single
/// floating member.
fn is_general(types: &TypeTable, ty: Ty) -> bool {
    if let Some(scalar) = ir_type(types, ty) {
        return !scalar.is_vector() && !scalar.is_float();
    }
    if complex_part(types, ty).is_some() {
        return false;
    }
    match types.kind(ty) {
        // A record that is exactly its only member has that member's mode.
        TypeKind::Record(id) => {
            let record = types.record(id);
            match record.fields.as_slice() {
                [only] if only.bit_width.is_none() && types.size_of(only.ty) == types.size_of(ty) => {
                    is_general(types, only.ty)
                }
                _ => true,
            }
        }
        TypeKind::Array { elem, len: ArrayLen::Const(1) } => is_general(types, elem),
        _ => true,
    }
}

/// Pieces of a value in words, at places given by number.
fn words(types: &TypeTable, ty: Ty, place: impl Fn(u32) -> ArgLoc) -> Vec<Piece> {
    let size = types.size_of(ty).unwrap_or(0) as u32;
    if let Some(scalar) = ir_type(types, ty)
        && scalar.bytes() <= 4
    {
        return vec![Piece {
            ty: scalar,
            offset: 0,
            size: scalar.bytes(),
            loc: place(0),
            extension: extension(types, ty),
        }];
    }
    let piece = |n: u32| Piece {
        ty: Type::I32,
        offset: 4 * n,
        size: (size - 4 * n).min(4),
        loc: place(n),
        extension: Extension::None,
    };
    (0..size.div_ceil(4)).map(piece).collect()
}

fn whole(ty: Type, loc: ArgLoc) -> Passing {
    Passing::Pieces(vec![Piece { ty, offset: 0, size: ty.bytes(), loc, extension: Extension::None }])
}

fn argument(types: &TypeTable, ty: Ty, places: &mut Places) -> Passing {
    if types.size_of(ty) == Some(0) {
        return Passing::Ignore;
    }
    if let Some(first) = transparent_member(types, ty) {
        return argument(types, first, places);
    }
    let size = types.size_of(ty).unwrap_or(0) as u32;
    let scalar = ir_type(types, ty);
    if let Some(vector) = scalar.filter(|scalar| scalar.is_vector() && scalar.bytes() == 16)
        && places.next_vector < places.vectors
    {
        places.next_vector += 1;
        return whole(vector, ArgLoc::Reg(RegClass::Float, places.next_vector - 1));
    }
    if is_general(types, ty)
        && let Some(registers) = places.registers(size.div_ceil(4), scalar.is_some())
    {
        return Passing::Pieces(words(types, ty, |n| ArgLoc::Reg(RegClass::Int, registers[n as usize])));
    }
    let align = argument_align(types, ty);
    let offset = places.stack(size, align);
    match scalar {
        Some(int) if int.is_int() && !int.is_vector() => {
            Passing::Pieces(words(types, ty, |n| ArgLoc::Stack { offset: offset + 4 * n }))
        }
        Some(scalar) => whole(scalar, ArgLoc::Stack { offset }),
        None => Passing::Memory(ArgLoc::StackCopy { offset, size, align }),
    }
}

fn result(types: &TypeTable, ty: Ty, kind: CallKind) -> Passing {
    if types.kind(ty) == TypeKind::Void {
        return Passing::Ignore;
    }
    let memory = Passing::Memory(ArgLoc::Reg(RegClass::Int, INT_RETS[0]));
    if let Some(scalar) = ir_type(types, ty) {
        return match scalar {
            Type::F128 => memory,
            Type::F16 | Type::BF16 => whole(scalar, ArgLoc::Reg(RegClass::Float, 0)),
            vector if vector.is_vector() => match vector.bytes() {
                16 if kind.features.has(Feature::Sse) => whole(vector, ArgLoc::Reg(RegClass::Float, 0)),
                32 if kind.features.has(Feature::Avx) => whole(vector, ArgLoc::Reg(RegClass::Float, 0)),
                ..4 => Passing::Pieces(words(types, ty, |_| ArgLoc::Reg(RegClass::Int, INT_RETS[0]))),
                _ => memory,
            },
            float if float.is_float() => whole(float, ArgLoc::Reg(RegClass::X87, 0)),
            _ => Passing::Pieces(words(types, ty, |n| ArgLoc::Reg(RegClass::Int, INT_RETS[n as usize]))),
        };
    }
    // A complex number of two words has the mode of an integer of two.
    if complex_part(types, ty).is_some() && types.size_of(ty).is_some_and(|size| size <= 8) {
        return Passing::Pieces(words(types, ty, |n| ArgLoc::Reg(RegClass::Int, INT_RETS[n as usize])));
    }
    if types.target().struct_return == StructReturn::Registers {
        if let Some(float) = single_float(types, ty) {
            return whole(float, ArgLoc::Reg(RegClass::X87, 0));
        }
        if matches!(types.size_of(ty), Some(1 | 2 | 4 | 8)) && is_general(types, ty) {
            return Passing::Pieces(words(types, ty, |n| ArgLoc::Reg(RegClass::Int, INT_RETS[n as usize])));
        }
    }
    memory
}

/// The floating type that a structure consists of, if it has nothing else.
fn single_float(types: &TypeTable, ty: Ty) -> Option<Type> {
    if let Some(scalar) = ir_type(types, ty) {
        return (scalar.is_float() && !scalar.is_vector() && scalar.bytes() >= 4 && scalar != Type::F128)
            .then_some(scalar);
    }
    match types.kind(ty) {
        TypeKind::Record(id) => match types.record(id).fields.as_slice() {
            [only] if only.bit_width.is_none() && types.size_of(only.ty) == types.size_of(ty) => {
                single_float(types, only.ty)
            }
            _ => None,
        },
        TypeKind::Array { elem, len: ArrayLen::Const(1) } => single_float(types, elem),
        _ => None,
    }
}

/// See [`crate::classify_function`].
pub(crate) fn classify_function(types: &TypeTable, ret: Ty, args: &[Ty], kind: CallKind) -> FunctionAbi {
    let mut places = Places::new(types.target(), kind);
    let (mut params, mut rets) = (Vec::new(), Vec::new());
    let param = |piece: &Piece| AbiParam {
        ty: piece.ty,
        loc: piece.loc,
        extension: piece.extension,
        purpose: ParamPurpose::Normal,
    };
    let pointer = |loc, purpose| AbiParam { ty: Type::PTR32, loc, extension: Extension::None, purpose };
    // Short vectors travel in MMX registers, if there are any; variable arguments do not.
    let stdarg = kind.variadic && kind.named != usize::MAX;
    let in_mmx = |ty: Ty| ir_type(types, ty).is_some_and(|ty| ty.is_vector() && ty.bytes() == 8);
    let short_vectors =
        kind.features.has(Feature::Mmx) && (in_mmx(ret) || !stdarg && args.iter().any(|&ty| in_mmx(ty)));
    let missing = short_vectors.then_some("passing vectors of 8 bytes in MMX registers");
    let ret = result(types, ret, kind);
    let mut popped = 0;
    match &ret {
        Passing::Ignore | Passing::Reference(_) => {}
        Passing::Pieces(list) => rets.extend(list.iter().map(param)),
        Passing::Memory(loc) => {
            let place = places.pointer();
            // With `...` it is on the stack in any case, but GCC goes by the convention.
            if convention_registers(types.target(), kind).0.is_empty() {
                popped = 4;
            }
            params.push(pointer(place, ParamPurpose::StructReturn));
            rets.push(pointer(*loc, ParamPurpose::StructReturn));
        }
    }
    let args: Vec<Passing> = args.iter().map(|&ty| argument(types, ty, &mut places)).collect();
    for passing in &args {
        match passing {
            Passing::Ignore | Passing::Reference(_) => {}
            Passing::Pieces(list) => params.extend(list.iter().map(param)),
            Passing::Memory(loc) => params.push(pointer(*loc, ParamPurpose::Normal)),
        }
    }
    if kind.traits.convention.resolved(types.target().callee_pops) != Convention::C && !stdarg {
        popped = places.stack;
    }
    let stack_size = places.stack.next_multiple_of(16);
    let signature = Signature { params, rets, variadic: false, conv: CallConv::C, stack_size, popped };
    FunctionAbi { ret, args, signature, missing }
}
