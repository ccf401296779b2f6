//! Microsoft's x64 calling convention (`ms_abi`), for which every argument takes one place: a register by its number
//! in the list, or 8 bytes behind the space that callers leave for the first four. What is not of 1, 2, 4 or 8
//! bytes travels by reference.

use crate::{FunctionAbi, Passing, Piece, complex_part, ir_type};
use ctype::{Ty, TypeKind, TypeTable};
use ir::{AbiParam, ArgLoc, CallConv, Extension, ParamPurpose, RegClass, Signature, Type};

/// Numbers of rcx, rdx, r8 and r9.
const INT_ARGS: [u8; 4] = [1, 2, 8, 9];

/// Bytes that callers leave for the first four arguments.
const HOME_SPACE: u32 = 32;

fn place(position: usize, class: RegClass) -> ArgLoc {
    match (INT_ARGS.get(position), class) {
        (Some(&number), RegClass::Int) => ArgLoc::Reg(RegClass::Int, number),
        (Some(_), _) => ArgLoc::Reg(RegClass::Float, position as u8),
        (None, _) => ArgLoc::Stack { offset: 8 * position as u32 },
    }
}

/// The type in which a value of up to 8 bytes travels, and its class; none if it goes by reference.
fn in_register(types: &TypeTable, ty: Ty) -> Option<(Type, RegClass)> {
    let size = types.size_of(ty)?;
    match ir_type(types, ty).filter(|_| complex_part(types, ty).is_none()) {
        Some(scalar) if !scalar.is_vector() && scalar.bits() <= 64 => {
            let class = if scalar.is_float() { RegClass::Float } else { RegClass::Int };
            Some((scalar, class))
        }
        _ if matches!(size, 1 | 2 | 4 | 8) => Some((Type::int(8 * size as u32)?, RegClass::Int)),
        _ => None,
    }
}

fn piece(types: &TypeTable, ty: Ty, as_ty: Type, loc: ArgLoc) -> Piece {
    let narrow = as_ty.is_int() && as_ty.bits() < 32 && ir_type(types, ty) == Some(as_ty);
    let extension = match (narrow, types.is_signed(ty)) {
        (false, _) => Extension::None,
        (true, true) => Extension::Sign,
        (true, false) => Extension::Zero,
    };
    Piece { ty: as_ty, offset: 0, size: types.size_of(ty).unwrap_or(8) as u32, loc, extension }
}

fn argument(types: &TypeTable, ty: Ty, position: usize, variable: bool) -> Passing {
    let Some((as_ty, class)) = in_register(types, ty) else {
        return Passing::Reference(place(position, RegClass::Int));
    };
    let first = piece(types, ty, as_ty, place(position, class));
    // A callee that stores its registers looks for floating arguments among the general ones.
    if variable && class == RegClass::Float && position < INT_ARGS.len() {
        let bits = Type::int(as_ty.bits()).unwrap_or(Type::I64);
        let copy = Piece { ty: bits, loc: place(position, RegClass::Int), ..first };
        return Passing::Pieces(vec![first, copy]);
    }
    Passing::Pieces(vec![first])
}

fn result(types: &TypeTable, ty: Ty) -> Passing {
    if types.kind(ty) == TypeKind::Void || types.size_of(ty) == Some(0) {
        return Passing::Ignore;
    }
    if let Some((as_ty, class)) = in_register(types, ty) {
        return Passing::Pieces(vec![piece(types, ty, as_ty, ArgLoc::Reg(class, 0))]);
    }
    // 128-bit integers and vectors: in xmm0.
    let wide = ir_type(types, ty).filter(|wide| wide.bytes() == 16 && (wide.is_vector() || *wide == Type::I128));
    match wide {
        Some(wide) => {
            let as_ty = if wide.is_vector() { wide } else { Type::F128 };
            Passing::Pieces(vec![piece(types, ty, as_ty, ArgLoc::Reg(RegClass::Float, 0))])
        }
        None => Passing::Memory(ArgLoc::Reg(RegClass::Int, 0)),
    }
}

/// How a function of this convention is called: as [`classify_function`](crate::classify_function) for the target's
/// own.
pub(crate) fn classify_ms_function(types: &TypeTable, ret: Ty, args: &[Ty], named: usize) -> FunctionAbi {
    let (mut params, mut rets) = (Vec::new(), Vec::new());
    let param = |ty, loc, extension, purpose| AbiParam { ty, loc, extension, purpose };
    let of_piece = |piece: &Piece| param(piece.ty, piece.loc, piece.extension, ParamPurpose::Normal);
    let mut position = 0;
    let ret = result(types, ret);
    match &ret {
        Passing::Memory(loc) => {
            let purpose = ParamPurpose::StructReturn;
            params.push(param(Type::PTR, place(0, RegClass::Int), Extension::None, purpose));
            rets.push(param(Type::PTR, *loc, Extension::None, purpose));
            position = 1;
        }
        Passing::Pieces(list) => rets.extend(list.iter().map(of_piece)),
        Passing::Ignore | Passing::Reference(_) => {}
    }
    let mut passings = Vec::with_capacity(args.len());
    for (n, &ty) in args.iter().enumerate() {
        if types.size_of(ty) == Some(0) {
            passings.push(Passing::Ignore);
            continue;
        }
        let passing = argument(types, ty, position, n >= named);
        position += 1;
        match &passing {
            Passing::Pieces(list) => params.extend(list.iter().map(of_piece)),
            Passing::Reference(loc) => params.push(param(Type::PTR, *loc, Extension::None, ParamPurpose::Normal)),
            Passing::Ignore | Passing::Memory(_) => {}
        }
        passings.push(passing);
    }
    let stack_size = HOME_SPACE.max(8 * position as u32).next_multiple_of(16);
    // No register says how many vector registers there are.
    let signature = Signature { params, rets, variadic: false, conv: CallConv::Ms, stack_size, popped: 0 };
    FunctionAbi { ret, args: passings, signature, missing: None }
}
