//! `va_arg` for the System V ABIs: of x86-64 (3.5.7) the registers saved in the prologue, then argument memory; of
//! i386 argument memory only.

use crate::x86_64::va_arg_pieces;
use ctype::{Ty, TypeTable};
use ir::{BinaryOp, Builder, IntCond, MemFlags, RegClass, Slot, Type, Value};
use target::Abi;

/// Offsets of `__va_list_tag`'s members.
const GP_OFFSET: i64 = 0;
const FP_OFFSET: i64 = 4;
const OVERFLOW_AREA: i64 = 8;
const SAVE_AREA: i64 = 16;
/// Ends of the general and of the vector part of the register save area.
const GP_END: u64 = 48;
const FP_END: u64 = 176;

/// Fetches the next argument of type `ty` (complete, not of size zero) from the `va_list` at `list`:
/// returns its address. `temporary` makes a slot for values that are not contiguous in the save area.
pub fn emit_va_arg(
    b: &mut Builder<'_>,
    types: &TypeTable,
    ty: Ty,
    list: Value,
    temporary: impl FnOnce(&mut Builder<'_>, u64, u32) -> Slot,
) -> Value {
    match types.target().abi {
        Abi::X86_64 => in_registers_or_memory(b, types, ty, list, temporary),
        Abi::I386 => in_memory(b, types, ty, list),
    }
}

/// `va_list` is the address of the next word.
fn in_memory(b: &mut Builder<'_>, types: &TypeTable, ty: Ty, list: Value) -> Value {
    let size = types.size_of(ty).unwrap_or(0);
    let word = b.func.word();
    let mem = MemFlags::aligned(word.bytes());
    let mut area = b.load(b.pointer(), list, mem);
    let align = crate::i386::argument_align(types, ty);
    if align > word.bytes() {
        area = aligned(b, area, align);
    }
    let next = b.ptr_offset(area, size.next_multiple_of(u64::from(word.bytes())) as i64);
    b.store(list, next, mem);
    area
}

fn aligned(b: &mut Builder<'_>, area: Value, align: u32) -> Value {
    let word = b.func.word();
    let bits = b.cast(ir::CastOp::PtrToInt, area, word);
    let bump = b.int(word, u64::from(align) - 1);
    let bumped = b.binary(BinaryOp::Add, bits, bump);
    let mask = b.int(word, !(u64::from(align) - 1));
    let aligned = b.binary(BinaryOp::And, bumped, mask);
    b.cast(ir::CastOp::IntToPtr, aligned, b.pointer())
}

fn in_registers_or_memory(
    b: &mut Builder<'_>,
    types: &TypeTable,
    ty: Ty,
    list: Value,
    temporary: impl FnOnce(&mut Builder<'_>, u64, u32) -> Slot,
) -> Value {
    let (size, align) = (types.size_of(ty).unwrap_or(0), types.align_of(ty).unwrap_or(1));
    let done = b.func.new_block();
    let addr = b.func.add_param(done, Type::PTR);
    if let Some(pieces) = va_arg_pieces(types, ty) {
        let ints = pieces.iter().filter(|(_, class)| *class == RegClass::Int).count() as u64;
        let vectors = pieces.len() as u64 - ints;
        let (in_registers, in_memory) = (b.func.new_block(), b.func.new_block());
        // Room is checked for each class that the value needs.
        let mut offsets = [None, None];
        for (n, count, at, end, unit) in [(0, ints, GP_OFFSET, GP_END, 8), (1, vectors, FP_OFFSET, FP_END, 16)] {
            if count == 0 {
                continue;
            }
            let ptr = b.ptr_offset(list, at);
            let offset = b.load(Type::I32, ptr, MemFlags::aligned(4));
            let limit = b.int(Type::I32, end - count * unit);
            let fits = b.int_compare(IntCond::Ule, offset, limit);
            let next = b.func.new_block();
            b.branch(fits, next, &[], in_memory, &[]);
            b.start_block(next);
            offsets[n] = Some((ptr, offset, count * unit));
        }
        b.jump(in_registers, &[]);
        b.start_block(in_registers);
        let save_ptr = b.ptr_offset(list, SAVE_AREA);
        let save = b.load(Type::PTR, save_ptr, MemFlags::aligned(8));
        let bases = offsets.map(|part| {
            part.map(|(ptr, offset, used)| {
                let wide = b.cast(ir::CastOp::ZExt, offset, Type::I64);
                let base = b.ptr_add(save, wide);
                let used = b.int(Type::I32, used);
                let next = b.binary(BinaryOp::Add, offset, used);
                b.store(ptr, next, MemFlags::aligned(4));
                base
            })
        });
        let contiguous = vectors == 0 || (ints == 0 && vectors == 1);
        let place = if contiguous {
            bases[0].or(bases[1]).expect("a value has pieces")
        } else {
            // The pieces are apart: gather them.
            let slot = temporary(b, size.next_multiple_of(8), align.max(8));
            let (mut int, mut vector) = (0, 0);
            for (piece, class) in &pieces {
                let from = match class {
                    RegClass::Int => {
                        int += 8;
                        b.ptr_offset(bases[0].expect("counted"), int - 8)
                    }
                    RegClass::Float | RegClass::X87 => {
                        vector += 16;
                        b.ptr_offset(bases[1].expect("counted"), vector - 16)
                    }
                };
                let value = b.load(piece.ty, from, MemFlags::aligned(8));
                let to = b.slot(slot, piece.offset as i32);
                b.store(to, value, MemFlags::aligned(8.min(piece.ty.bytes().next_power_of_two())));
            }
            b.slot(slot, 0)
        };
        b.jump(done, &[place]);
        b.start_block(in_memory);
    }
    let area_ptr = b.ptr_offset(list, OVERFLOW_AREA);
    let mut area = b.load(Type::PTR, area_ptr, MemFlags::aligned(8));
    if align > 8 {
        area = aligned(b, area, align);
    }
    let next = b.ptr_offset(area, size.next_multiple_of(8) as i64);
    b.store(area_ptr, next, MemFlags::aligned(8));
    b.jump(done, &[area]);
    b.start_block(done);
    addr
}
