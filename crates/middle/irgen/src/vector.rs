//! GNU vectors.

use crate::func::FuncGen;
use ctype::{Ty, TypeKind};
use hir::{ExprId, Init, InitId};
use ir::{IntCond, Type, Value};

impl FuncGen<'_, '_, '_> {
    /// `!v`: lanes of all ones where the operand is zero.
    pub(crate) fn vector_is_zero(&mut self, value: Value) -> Value {
        let ty = self.b.func.ty(value);
        let zero = self.lanes(ty, 0);
        if ty.is_float() {
            self.b.float_compare(ir::FloatCond::Oeq, value, zero)
        } else {
            self.b.int_compare(IntCond::Eq, value, zero)
        }
    }

    /// A vector given by an initialiser list.
    pub(crate) fn vector_init(&mut self, init: InitId, ir_ty: Type) -> Value {
        let hir = self.hir();
        match &hir.inits[init] {
            Init::Value(e) => self.scalar(*e),
            Init::List { entries, .. } if !ir_ty.is_vector() => match entries.last() {
                Some(entry) => self.scalar(entry.value),
                None => self.b.func.constant(ir_ty, 0),
            },
            Init::List { entries, .. } => {
                let elem_bytes = u64::from(ir_ty.element().bytes());
                let mut vector = self.lanes(ir_ty, 0);
                for entry in entries {
                    let value = self.scalar(entry.value);
                    for n in 0..entry.repeat.max(1) {
                        let lane = (entry.offset + n * entry.stride) / elem_bytes;
                        let index = self.b.int(Type::I32, lane);
                        vector = self.b.insert_lane(vector, value, index);
                    }
                }
                vector
            }
        }
    }

    /// `__builtin_convertvector`: lane by lane.
    pub(crate) fn convert_vector(&mut self, inner: ExprId, ty: Ty, ir_ty: Type) -> Value {
        let types = self.types();
        let from_ty = self.hir().ty(inner);
        let value = self.scalar(inner);
        let (TypeKind::Vector { elem: from, lanes }, TypeKind::Vector { elem: to, .. }) =
            (types.kind(from_ty), types.kind(ty))
        else {
            return value;
        };
        let mut vector = self.lanes(ir_ty, 0);
        for lane in 0..lanes {
            let index = self.b.int(Type::I32, u64::from(lane));
            let element = if self.b.func.ty(value).is_vector() { self.b.extract_lane(value, index) } else { value };
            let element = self.convert(element, from, to);
            vector = if ir_ty.is_vector() { self.b.insert_lane(vector, element, index) } else { element };
        }
        vector
    }

    /// `__builtin_shuffle` with one or two vectors and a mask.
    pub(crate) fn vector_shuffle(&mut self, a: ExprId, b: Option<ExprId>, mask: ExprId) -> Value {
        let a_value = self.scalar(a);
        let b_value = match b {
            Some(b) => self.scalar(b),
            None => a_value,
        };
        let mask = self.scalar(mask);
        let ty = self.b.func.ty(a_value);
        let (lanes, mask_elem) = (ty.lanes(), self.b.func.ty(mask).element());
        let count = if b.is_some() { 2 * lanes } else { lanes };
        // Lanes are chosen at run time through memory: the two vectors side by side.
        let bytes = ty.bytes();
        let slot = self.temp(u64::from(2 * bytes), bytes.next_power_of_two());
        let base = self.b.slot(slot, 0);
        let mem = ir::MemFlags::aligned(bytes.next_power_of_two().min(16));
        self.b.store(base, a_value, mem);
        let second = self.b.slot(slot, bytes as i32);
        self.b.store(second, b_value, mem);
        let mut vector = self.lanes(ty, 0);
        for lane in 0..lanes {
            let index = self.b.int(Type::I32, u64::from(lane));
            let chosen = self.b.extract_lane(mask, index);
            let limit = self.b.int(mask_elem, u64::from(count - 1));
            let chosen = self.fold_binary(ir::BinaryOp::And, chosen, limit);
            let chosen = self.int_resize(chosen, self.b.word(), false);
            let size = self.b.size(u64::from(ty.element().bytes()));
            let offset = self.fold_binary(ir::BinaryOp::Mul, chosen, size);
            let from = self.b.ptr_add(base, offset);
            let element =
                self.b.load(ty.element(), from, ir::MemFlags::aligned(ty.element().bytes().next_power_of_two()));
            vector = self.b.insert_lane(vector, element, index);
        }
        vector
    }

    /// `__builtin_shufflevector`: constant lanes; the result may have another number of them.
    pub(crate) fn shuffle_vector(&mut self, args: &[ExprId], ty: Type) -> Value {
        let hir = self.hir();
        let (a, b) = (self.scalar(args[0]), self.scalar(args[1]));
        let lanes = u64::from(self.b.func.ty(a).lanes());
        let mut vector = self.lanes(ty, 0);
        for (n, &arg) in args[2..].iter().enumerate() {
            let chosen = self.scalar(arg);
            let Some(bits) = self.b.func.const_bits(chosen) else {
                self.unsupported("a shuffle with lanes that are not constant", hir.loc(arg));
                continue;
            };
            if bits as u32 as i32 == -1 {
                continue;
            }
            let bits = bits as u64;
            let (from, lane) = if bits < lanes { (a, bits) } else { (b, bits - lanes) };
            let index = self.b.int(Type::I32, lane);
            let element = self.b.extract_lane(from, index);
            let to = self.b.int(Type::I32, n as u64);
            vector = if ty.is_vector() { self.b.insert_lane(vector, element, to) } else { element };
        }
        vector
    }
}
