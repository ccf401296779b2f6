//! `__builtin_clear_padding`: the bits of an object that are no part of its value become zero.

use crate::func::FuncGen;
use ctype::{ArrayLen, FloatKind, Ty, TypeKind};
use hir::{CastKind, Expr, ExprId};
use ir::{BinaryOp, IntCond, MemFlags, Type, Value};

/// Elements up to which an array is cleared without a loop.
const UNROLLED: u64 = 8;

/// The largest object that is cleared otherwise than by loops over its arrays.
const LARGEST: u64 = 1 << 20;

impl FuncGen<'_, '_, '_> {
    /// The argument is a pointer, perhaps converted to `void *`.
    pub(crate) fn clear_padding(&mut self, pointer: ExprId) {
        let hir = self.hir();
        let mut typed = pointer;
        while let Expr::Cast(CastKind::NoOp, inner) = hir.expr(typed) {
            typed = inner;
        }
        let ty = self.types().pointee(hir.ty(typed)).unwrap_or(Ty::ERROR);
        let pointer = self.scalar(pointer);
        self.clear_padding_of(pointer, ty);
    }

    fn clear_padding_of(&mut self, pointer: Value, ty: Ty) {
        let types = self.types();
        if let TypeKind::Array { elem, len: ArrayLen::Const(count) } = types.kind(ty)
            && count > UNROLLED
        {
            let Some(stride) = types.size_of(elem).filter(|&size| size > 0) else { return };
            self.clear_each(pointer, elem, stride, count);
            return;
        }
        let Some(size) = types.size_of(ty).filter(|&size| size < LARGEST) else { return };
        let mut used = vec![0u8; size as usize];
        let mut arrays = Vec::new();
        self.mark_value(ty, 0, &mut used, &mut arrays);
        for (at, &bits) in used.iter().enumerate() {
            if bits == 0xff {
                continue;
            }
            let address = self.b.ptr_offset(pointer, at as i64);
            let byte = match bits {
                0 => self.b.int(Type::I8, 0),
                _ => {
                    let old = self.b.load(Type::I8, address, MemFlags::aligned(1));
                    let mask = self.b.int(Type::I8, u64::from(bits));
                    self.b.binary(BinaryOp::And, old, mask)
                }
            };
            self.b.store(address, byte, MemFlags::aligned(1));
        }
        for (at, array) in arrays {
            let address = self.b.ptr_offset(pointer, at as i64);
            self.clear_padding_of(address, array);
        }
    }

    /// A loop over the elements of an array.
    fn clear_each(&mut self, pointer: Value, elem: Ty, stride: u64, count: u64) {
        let (head, end) = (self.b.func.new_block(), self.b.func.new_block());
        let at = self.b.func.add_param(head, self.b.word());
        let zero = self.b.size(0);
        self.b.jump(head, &[zero]);
        self.b.start_block(head);
        let address = self.b.ptr_add(pointer, at);
        self.clear_padding_of(address, elem);
        let step = self.b.size(stride);
        let next = self.b.binary(BinaryOp::Add, at, step);
        let limit = self.b.size(stride.saturating_mul(count));
        let more = self.b.int_compare(IntCond::Ult, next, limit);
        self.b.branch(more, head, &[next], end, &[]);
        self.b.start_block(end);
    }

    /// Marks the bits of a value of a type at an offset; long arrays are left to loops of their own.
    fn mark_value(&self, ty: Ty, at: usize, used: &mut [u8], arrays: &mut Vec<(usize, Ty)>) {
        let types = self.types();
        let size = types.size_of(ty).unwrap_or(0) as usize;
        let fill = |used: &mut [u8], bytes: usize| {
            used.iter_mut().skip(at).take(bytes).for_each(|byte| *byte = 0xff);
        };
        match types.kind(ty) {
            TypeKind::Record(id) => {
                for field in &types.record(id).fields {
                    let start = at + field.offset as usize;
                    match field.bit_width {
                        // Bit-fields without a name are padding.
                        Some(_) if field.name.is_none() => {}
                        Some(width) => {
                            let first = 8 * start + field.bit_offset as usize;
                            for bit in first..first + width as usize {
                                if let Some(byte) = used.get_mut(bit / 8) {
                                    *byte |= 1 << (bit % 8);
                                }
                            }
                        }
                        None => self.mark_value(field.ty, start, used, arrays),
                    }
                }
            }
            TypeKind::Array { elem, len: ArrayLen::Const(count) } => {
                if count > UNROLLED {
                    fill(used, size);
                    arrays.push((at, ty));
                    return;
                }
                let stride = types.size_of(elem).unwrap_or(0) as usize;
                for n in 0..count as usize {
                    self.mark_value(elem, at + n * stride, used, arrays);
                }
            }
            TypeKind::Float(FloatKind::LongDouble | FloatKind::Float64x) => fill(used, 10),
            TypeKind::Complex(part) => {
                self.mark_value(part, at, used, arrays);
                self.mark_value(part, at + size / 2, used, arrays);
            }
            TypeKind::Atomic(inner) => self.mark_value(inner, at, used, arrays),
            _ => fill(used, size),
        }
    }
}
