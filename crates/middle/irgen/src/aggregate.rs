//! Records and arrays in memory: copies, initialisers, pieces.

use crate::expr::{Rvalue, Shape};
use crate::func::FuncGen;
use crate::place::{Part, Place, chunks};
use abi::Piece;
use ctype::{Ty, TypeKind};
use hir::{CastKind, Expr, ExprId, Init, InitEntry, InitId};
use ir::{ArgLoc, BinaryOp, IntCond, MemFlags, Type, Value};

impl FuncGen<'_, '_, '_> {
    /// Copies an object; the two are equal or do not overlap.
    pub(crate) fn copy_object(&mut self, to: Value, from: Value, ty: Ty, align: u32, volatile: bool) {
        let size = self.runtime_size(ty);
        if self.b.func.const_bits(size) == Some(0) || to == from {
            return;
        }
        let mem = MemFlags::aligned(align.clamp(1, 1 << 28)).with_volatile(volatile);
        self.b.mem_copy(false, to, from, size, mem);
    }

    /// The address of a record or array value.
    pub(crate) fn memory(&mut self, e: ExprId) -> Value {
        let hir = self.hir();
        let ty = hir.ty(e);
        self.b.loc = hir.loc(e);
        if let Some(ptr) = self.wide_value(e, ty) {
            return ptr;
        }
        match hir.expr(e) {
            Expr::Load(inner) => {
                if let TypeKind::Atomic(_) = self.types().kind(hir.ty(inner)) {
                    return self.atomic_load_object(inner);
                }
                let place = self.place(inner);
                if place.space == 0 {
                    return place.ptr;
                }
                let copy = self.temp_for(self.types().unqualified(ty));
                let whole = self.whole(copy, self.types().unqualified(ty));
                self.copy_across_spaces(&whole, &place);
                copy
            }
            Expr::Assign(lhs, rhs) => {
                let place = self.place(lhs);
                if let TypeKind::Atomic(_) = self.types().kind(place.ty) {
                    let from = self.memory(rhs);
                    self.atomic_store_object(place.ptr, from, place.ty);
                    return from;
                }
                let from = self.memory(rhs);
                self.b.loc = hir.loc(e);
                if place.space != 0 {
                    let source = self.whole(from, self.types().unqualified(place.ty));
                    self.copy_across_spaces(&place, &source);
                    return from;
                }
                self.copy_object(place.ptr, from, place.ty, place.align, place.volatile);
                place.ptr
            }
            Expr::Cond(cond, then, otherwise) => {
                let (yes, no, end) = (self.b.func.new_block(), self.b.func.new_block(), self.b.func.new_block());
                self.branch(cond, yes, no);
                let result = self.b.func.add_param(end, self.b.pointer());
                self.b.start_block(yes);
                let value = self.memory(then);
                self.b.jump(end, &[value]);
                self.b.start_block(no);
                let value = self.memory(otherwise);
                self.b.jump(end, &[value]);
                self.b.start_block(end);
                result
            }
            Expr::Comma(first, second) => {
                self.discard(first);
                self.memory(second)
            }
            Expr::StmtExpr(body) => match self.stmt_expr(body) {
                Rvalue::Memory(ptr) => ptr,
                _ => self.temp_for(ty),
            },
            Expr::Call { callee, args } => match self.call(e, callee, args, None) {
                Rvalue::Memory(ptr) => ptr,
                _ => self.temp_for(ty),
            },
            Expr::VaArg(list) => {
                let place = self.va_arg(list, ty);
                place.ptr
            }
            Expr::Cast(CastKind::ToUnion, inner) => {
                let to = self.temp_for(ty);
                let member_ty = self.types().unqualified(hir.ty(inner));
                self.fill_zero(to, ty);
                let value = self.rvalue(inner);
                let place = self.whole(to, member_ty);
                self.store_rvalue(place, value);
                to
            }
            Expr::Cast(_, inner) => self.memory(inner),
            Expr::InitList(init) => {
                let to = self.temp_for(ty);
                let place = self.whole(to, ty);
                self.initialise(place, init);
                to
            }
            Expr::VlaEval(vla, inner) => {
                self.eval_vla(vla);
                self.memory(inner)
            }
            Expr::Builtin { builtin, args } => {
                self.builtin(e, builtin, args);
                self.temp_for(ty)
            }
            Expr::Opaque(common) => match self.opaque.get(&common) {
                Some(&Rvalue::Memory(ptr)) => ptr,
                _ => self.memory(common),
            },
            _ => self.place(e).ptr,
        }
    }

    /// Initialises memory with a record value: without a temporary where a call makes it.
    pub(crate) fn init_memory(&mut self, to: Value, e: ExprId, ty: Ty, volatile: bool) {
        let hir = self.hir();
        if let Expr::Call { callee, args } = hir.expr(e) {
            self.call(e, callee, args, Some(to));
            return;
        }
        let from = self.memory(e);
        let align = self.types().align_of(ty).unwrap_or(1);
        self.copy_object(to, from, ty, align, volatile);
    }

    fn fill_zero(&mut self, to: Value, ty: Ty) {
        let (size, align) = (self.runtime_size(ty), self.types().align_of(ty).unwrap_or(1));
        let zero = self.b.int(Type::I8, 0);
        self.b.mem_set(to, zero, size, MemFlags::aligned(align));
    }

    /// Initialises an object.
    pub(crate) fn initialise(&mut self, place: Place, init: InitId) {
        let hir = self.hir();
        match &hir.inits[init] {
            Init::Value(e) => {
                if self.is_poison(*e) {
                    return;
                }
                match self.shape(place.ty) {
                    Shape::Memory => self.init_part(place, *e),
                    _ => {
                        let loc = self.b.loc;
                        let value = self.rvalue(*e);
                        // From here on the value is the object's: passes know an initialiser by its place.
                        self.b.loc = loc;
                        // Initialising an atomic object is no atomic operation (C23 7.17.2.1).
                        let ty = match self.types().kind(place.ty) {
                            TypeKind::Atomic(inner) => inner,
                            _ => place.ty,
                        };
                        self.store_rvalue(Place { ty, ..place }, value);
                    }
                }
            }
            Init::List { entries, size } => {
                if !self.covers(entries, *size) {
                    let byte = self.b.int(Type::I8, 0);
                    let len = self.b.size(*size);
                    let mem = self.mem(&place);
                    self.b.mem_set(place.ptr, byte, len, mem);
                }
                for entry in entries {
                    self.init_entry(place, entry);
                }
            }
        }
    }

    /// Whether scalar entries fill the object without gaps, in order, so that no zeroing is needed.
    fn covers(&self, entries: &[InitEntry], size: u64) -> bool {
        let mut at = 0;
        for entry in entries {
            let Some(part) = self.types().size_of(entry.ty) else { return false };
            let padded = matches!(self.shape(entry.ty), Shape::Scalar(Type::F80) | Shape::Complex);
            if entry.bits.is_some() || entry.offset != at || entry.repeat != 1 || padded {
                return false;
            }
            at += part;
        }
        at == size
    }

    fn init_entry(&mut self, object: Place, entry: &InitEntry) {
        if self.is_poison(entry.value) {
            return;
        }
        let offset_align = if entry.offset == 0 { u64::MAX } else { 1 << entry.offset.trailing_zeros().min(30) };
        let align = u64::from(object.align).min(offset_align) as u32;
        let part = match entry.bits {
            Some(bits) => Part::Bits(bits),
            None => Part::Whole,
        };
        let ty = match self.types().kind(entry.ty) {
            TypeKind::Atomic(inner) => inner,
            _ => entry.ty,
        };
        let ptr = self.b.ptr_offset(object.ptr, entry.offset as i64);
        let place = Place { ptr, ty, align, volatile: object.volatile, space: object.space, any_type: true, part };
        if entry.repeat <= 1 {
            self.init_part(place, entry.value);
            return;
        }
        // The value is evaluated once, stored into the first element, and copied from there.
        self.init_part(place, entry.value);
        let size = self.b.size(self.g.size_of(entry.ty));
        let (head, end) = (self.b.func.new_block(), self.b.func.new_block());
        let index = self.b.func.add_param(head, self.b.word());
        let first = self.b.size(entry.stride);
        self.b.jump(head, &[first]);
        self.b.start_block(head);
        let to = self.b.ptr_add(ptr, index);
        self.b.mem_copy(false, to, ptr, size, MemFlags::aligned(align.max(1)));
        let stride = self.b.size(entry.stride);
        let next = self.b.binary(BinaryOp::Add, index, stride);
        let limit = self.b.size(entry.stride * entry.repeat);
        let more = self.b.int_compare(IntCond::Ult, next, limit);
        self.b.branch(more, head, &[next], end, &[]);
        self.b.start_block(end);
    }

    /// Initialises one part of an object by a value of its type, or characters by a string.
    fn init_part(&mut self, place: Place, e: ExprId) {
        let hir = self.hir();
        if let (Expr::String(string), TypeKind::Array { .. }) = (hir.expr(e), self.types().kind(place.ty)) {
            let size = self.g.size_of(place.ty);
            let len = (hir.strings[string].bytes.len() as u64).min(size);
            let symbol = self.g.string_symbol(string);
            let from = self.b.symbol(symbol, 0);
            let mem = MemFlags::aligned(1);
            let count = self.b.size(len);
            self.b.mem_copy(false, place.ptr, from, count, mem);
            if len < size {
                let rest = self.b.ptr_offset(place.ptr, len as i64);
                let (zero, count) = (self.b.int(Type::I8, 0), self.b.size(size - len));
                self.b.mem_set(rest, zero, count, mem);
            }
            return;
        }
        if self.shape(place.ty) == Shape::Memory {
            if let Part::Bits(_) = place.part {
                self.wide_init_bits(&place, e);
            } else if let Expr::InitList(init) = hir.expr(e) {
                self.initialise(place, init);
            } else {
                self.init_memory(place.ptr, e, place.ty, place.volatile);
            }
            return;
        }
        let value = self.rvalue(e);
        self.store_rvalue(place, value);
    }

    /// Puts a value into memory, unless it is there.
    pub(crate) fn materialise(&mut self, value: Rvalue, ty: Ty) -> Place {
        let ty = self.types().unqualified(ty);
        let ptr = match value {
            Rvalue::Memory(ptr) => ptr,
            other => {
                let ptr = self.temp_for(ty);
                let place = self.whole(ptr, ty);
                self.store_rvalue(place, other);
                ptr
            }
        };
        // An object that a value came from may be packed: assume no alignment for records.
        let mut place = self.whole(ptr, ty);
        if let Rvalue::Memory(_) = value {
            place.align = 1;
        }
        place
    }

    /// Loads the pieces of an object.
    pub(crate) fn load_pieces(&mut self, ptr: Value, pieces: &[Piece], align: u32) -> Vec<Value> {
        pieces.iter().map(|piece| self.load_piece(ptr, piece, align)).collect()
    }

    fn load_piece(&mut self, ptr: Value, piece: &Piece, align: u32) -> Value {
        let from = self.b.ptr_offset(ptr, i64::from(piece.offset));
        let mem = MemFlags::aligned(piece_align(piece, align));
        if piece.size >= piece.ty.bytes() {
            return self.b.load(piece.ty, from, mem);
        }
        // The odd end of a structure: no byte outside of it is read.
        let mut sum: Option<Value> = None;
        for (at, size) in chunks(piece.size) {
            let chunk_ty = Type::int(size * 8).expect("a power of two");
            let at_ptr = self.b.ptr_offset(from, i64::from(at));
            let chunk = self.b.load(chunk_ty, at_ptr, MemFlags::aligned(1));
            let chunk = self.int_resize(chunk, Type::I64, false);
            let shift = self.b.int(Type::I64, u64::from(at) * 8);
            let chunk = self.fold_binary(BinaryOp::Shl, chunk, shift);
            sum = Some(match sum {
                Some(sum) => self.b.binary(BinaryOp::Or, sum, chunk),
                None => chunk,
            });
        }
        let bits = sum.expect("a piece has at least one byte");
        match piece.ty {
            Type::I64 => bits,
            Type::F64 => self.b.cast(ir::CastOp::Bitcast, bits, Type::F64),
            other if other.is_int() => self.int_resize(bits, other, false),
            other => {
                let exact = other.as_int().unwrap_or(Type::I32);
                let bits = self.int_resize(bits, exact, false);
                self.b.cast(ir::CastOp::Bitcast, bits, other)
            }
        }
    }

    /// Stores incoming pieces into an object of which at least the pieces' sizes may be written.
    pub(crate) fn store_pieces(&mut self, ptr: Value, pieces: &[Piece], values: &[Value], align: u32) {
        for (piece, &value) in pieces.iter().zip(values) {
            let to = self.b.ptr_offset(ptr, i64::from(piece.offset));
            let mem = MemFlags::aligned(piece_align(piece, align));
            if piece.size >= piece.ty.bytes() {
                self.b.store(to, value, mem);
                continue;
            }
            let bits = match piece.ty {
                ty if ty.is_int() => value,
                ty => self.b.cast(ir::CastOp::Bitcast, value, ty.as_int().unwrap_or(Type::I64)),
            };
            let bits = self.int_resize(bits, Type::I64, false);
            for (at, size) in chunks(piece.size) {
                let shift = self.b.int(Type::I64, u64::from(at) * 8);
                let chunk = self.fold_binary(BinaryOp::LShr, bits, shift);
                let chunk = self.int_resize(chunk, Type::int(size * 8).expect("a power of two"), false);
                let at_ptr = self.b.ptr_offset(to, i64::from(at));
                self.b.store(at_ptr, chunk, MemFlags::aligned(1));
            }
        }
    }
}

fn piece_align(piece: &Piece, object: u32) -> u32 {
    let offset_align = if piece.offset == 0 { 16 } else { 1 << piece.offset.trailing_zeros().min(4) };
    let natural = piece.ty.bytes().next_power_of_two();
    debug_assert!(!matches!(piece.loc, ArgLoc::StackCopy { .. }));
    object.max(1).min(offset_align).min(natural)
}
