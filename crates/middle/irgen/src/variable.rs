//! Types of variable size: arrays whose length is known at run time only, and (GNU) structures and
//! unions with such members.

use crate::func::FuncGen;
use ctype::{ArrayLen, RecordId, RecordKind, Ty, TypeKind, TypeTable};
use ir::{BinaryOp, IntCond, Intrinsic, MemFlags, Value};

/// The type that an argument travels in: objects of variable size by the address of a copy.
pub(crate) fn passed_as(types: &TypeTable, ty: Ty) -> Ty {
    if types.is_variable_size(ty) { Ty::VOID_PTR } else { ty }
}

impl FuncGen<'_, '_, '_> {
    /// Size in bytes of a type, computed if it is variable: an `i64`.
    pub(crate) fn runtime_size(&mut self, ty: Ty) -> Value {
        let types = self.types();
        if let Some(size) = types.size_of(ty) {
            return self.b.size(size);
        }
        let (elem, len) = match types.kind(ty) {
            TypeKind::Array { elem, len } => (elem, len),
            TypeKind::Record(id) => return self.record_size(id),
            _ => return self.b.size(1),
        };
        let elem_size = self.runtime_size(elem);
        let length = match len {
            ArrayLen::Const(n) => self.b.size(n),
            ArrayLen::Variable(vla) => {
                let address = self.vla_length(vla);
                self.b.load(self.b.word(), address, MemFlags::aligned(8))
            }
            ArrayLen::Incomplete | ArrayLen::Star => self.b.size(0),
        };
        self.fold_binary(BinaryOp::Mul, length, elem_size)
    }

    fn record_size(&mut self, id: RecordId) -> Value {
        let record = self.types().record(id);
        let align = record.layout.map_or(1, |layout| layout.align);
        let end = match record.kind {
            RecordKind::Struct => self.segment_end(id, record.segments.len() as u32 - 1),
            RecordKind::Union => {
                let mut most = self.b.size(record.segments[0].size);
                for field in &record.fields {
                    if self.types().is_variable_size(field.ty) {
                        let size = self.runtime_size(field.ty);
                        let less = self.b.int_compare(IntCond::Ult, most, size);
                        most = self.b.select(less, size, most);
                    }
                }
                most
            }
        };
        self.round_up(end, align)
    }

    /// Offset in bytes of a segment of a structure of variable size: an `i64`.
    pub(crate) fn segment_start(&mut self, id: RecordId, number: u32) -> Value {
        if number == 0 {
            return self.b.size(0);
        }
        let align = self.types().record(id).segments[number as usize].align;
        let end = self.segment_end(id, number - 1);
        self.round_up(end, align)
    }

    fn segment_end(&mut self, id: RecordId, number: u32) -> Value {
        let record = self.types().record(id);
        let mut end = self.b.size(0);
        for segment in &record.segments[..=number as usize] {
            let start = if segment.align == u32::MAX { end } else { self.round_up(end, segment.align) };
            let size = self.b.size(segment.size);
            end = self.fold_binary(BinaryOp::Add, start, size);
            if let Some(field) = segment.variable {
                let size = self.runtime_size(record.fields[field as usize].ty);
                end = self.fold_binary(BinaryOp::Add, end, size);
            }
        }
        end
    }

    fn round_up(&mut self, value: Value, align: u32) -> Value {
        let most = self.b.size(u64::from(align) - 1);
        let sum = self.fold_binary(BinaryOp::Add, value, most);
        let mask = self.b.size(u64::from(align).wrapping_neg());
        self.fold_binary(BinaryOp::And, sum, mask)
    }

    /// Space for an object of variable size that lives until the function returns, or the scope of a
    /// variable array around it ends.
    pub(crate) fn variable_temp(&mut self, ty: Ty) -> Value {
        let size = self.runtime_size(ty);
        let align = self.types().align_of(ty).unwrap_or(1).max(16);
        let align = self.b.size(u64::from(align));
        let space =
            self.b.intrinsic(Intrinsic::DynAlloca, &[size, align], Some(self.b.pointer())).expect("has a result");
        self.note_stack_moved();
        space
    }

    /// Evaluates a variable array length and keeps it.
    pub(crate) fn eval_vla(&mut self, vla: ctype::VlaId) {
        let len = self.hir().vlas[vla].len;
        let value = self.scalar(len);
        let value = self.int_resize(value, self.b.word(), false);
        let address = self.vla_length(vla);
        self.b.store(address, value, MemFlags::aligned(8));
    }
}
