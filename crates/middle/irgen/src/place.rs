//! Lvalues: places in memory, bit-fields, lanes; loading and storing scalars.

use crate::expr::Rvalue;
use crate::func::{FuncGen, Local};
use crate::register::register_of_global;
use abi::ir_type;
use base::Symbol;
use ctype::{RecordKind, Ty, TypeKind};
use hir::{BitRange, DeclId, Expr, ExprId};
use ir::{AtomicOrder, BinaryOp, CastOp, MemFlags, Type, UnaryOp, Value};

/// An lvalue.
#[derive(Copy, Clone)]
pub(crate) struct Place {
    /// Address of the object, or of the storage unit of a bit-field, or of the vector of a lane.
    pub(crate) ptr: Value,
    /// Type of the lvalue.
    pub(crate) ty: Ty,
    /// Known alignment in bytes.
    pub(crate) align: u32,
    /// Whether accesses are volatile (a qualifier of the lvalue's type or of an enclosing record).
    pub(crate) volatile: bool,
    /// Address space as the IR numbers them (a qualifier of the lvalue's type or of an enclosing record).
    pub(crate) space: u32,
    /// Whether accesses may be to objects of any type: the type says so, or a member of a union is accessed.
    pub(crate) any_type: bool,
    /// What part of the object.
    pub(crate) part: Part,
}

/// Which part of what `Place::ptr` points to.
#[derive(Copy, Clone)]
pub(crate) enum Part {
    /// All.
    Whole,
    /// Bits of a unit.
    Bits(BitRange),
    /// A lane of a vector of this type.
    Lane(Value, Type),
    /// This register (`ptr` means nothing).
    Register(Symbol),
}

/// The number of the address space that qualifiers name; 0 is the default.
pub(crate) fn address_space(quals: ctype::Quals) -> u32 {
    match (quals.contains(ctype::Quals::SEG_FS), quals.contains(ctype::Quals::SEG_GS)) {
        (true, _) => 1,
        (false, true) => 2,
        (false, false) => 0,
    }
}

impl FuncGen<'_, '_, '_> {
    pub(crate) fn whole(&self, ptr: Value, ty: Ty) -> Place {
        let align = self.types().align_of(ty).unwrap_or(1);
        let quals = self.types().quals(ty);
        let volatile = quals.contains(ctype::Quals::VOLATILE);
        let any_type = self.may_alias_all(ty);
        Place { ptr, ty, align, volatile, space: address_space(quals), any_type, part: Part::Whole }
    }

    /// Whether a type has the attribute `may_alias`.
    fn may_alias_all(&self, ty: Ty) -> bool {
        let mut ty = ty;
        loop {
            match self.types().kind_sugared(ty) {
                TypeKind::Typedef { may_alias: true, .. } => return true,
                TypeKind::Typedef { underlying, .. } => ty = underlying,
                TypeKind::Array { elem, .. } => ty = elem,
                TypeKind::Record(record) => return self.types().record(record).may_alias,
                _ => return false,
            }
        }
    }

    /// The place of a declared object.
    pub(crate) fn decl_place(&mut self, id: DeclId) -> Place {
        let hir = self.hir();
        let decl = &hir.decls[id];
        if let Some(register) = register_of_global(decl, self.types().target().pointer_size) {
            let null = self.b.int(self.b.pointer(), 0);
            return Place { part: Part::Register(register), ..self.whole(null, decl.ty) };
        }
        let ptr = match self.locals.get(&id) {
            Some(&Local::Slot(slot, at)) => self.b.slot(slot, at),
            Some(&Local::Indirect(slot, at)) => {
                let address = self.b.slot(slot, at);
                self.b.load(self.b.pointer(), address, MemFlags::aligned(8))
            }
            Some(&Local::Address(value)) => value,
            Some(&Local::Value(value)) => {
                let copy = self.temp_for(decl.ty);
                let place = self.whole(copy, self.types().unqualified(decl.ty));
                self.store_scalar(&place, value);
                copy
            }
            None if self.is_automatic(id) => match self.outer_object(id) {
                Some(address) => address,
                None => {
                    // Reached before its declaration: a jump into its scope.
                    self.declare_local(id);
                    return self.decl_place(id);
                }
            },
            None => {
                let symbol = self.g.decl_symbol(id);
                self.b.symbol(symbol, 0)
            }
        };
        let mut place = self.whole(ptr, decl.ty);
        place.align = self.decl_align(id);
        place
    }

    /// The place that an lvalue expression (or a record value, which is put in memory) denotes.
    pub(crate) fn place(&mut self, e: ExprId) -> Place {
        let hir = self.hir();
        let ty = hir.ty(e);
        match hir.expr(e) {
            Expr::Decl(decl) => self.decl_place(decl),
            Expr::String(string) => {
                let symbol = self.g.string_symbol(string);
                let ptr = self.b.symbol(symbol, 0);
                self.whole(ptr, ty)
            }
            Expr::Deref(pointer) => {
                let ptr = self.scalar(pointer);
                self.whole(ptr, ty)
            }
            Expr::Member { base, field } => {
                let record_ty = hir.ty(base);
                let base = self.place(base);
                self.member(base, record_ty, field, ty)
            }
            Expr::VectorElem { base, index } => {
                let vector = self.place(base);
                let index = self.scalar(index);
                let vector_ty = ir_type(self.types(), vector.ty).unwrap_or(Type::I64);
                Place { ty, part: Part::Lane(index, vector_ty), ..vector }
            }
            Expr::CompoundLiteral(decl) => {
                if self.is_automatic(decl) {
                    if !self.locals.contains_key(&decl) {
                        self.declare_local(decl);
                    }
                    self.initialise_local(decl);
                }
                self.decl_place(decl)
            }
            Expr::Unary(op @ (hir::UnaryOp::Real | hir::UnaryOp::Imag), inner) if self.is_lvalue(inner) => {
                let whole = self.place(inner);
                if abi::complex_part(self.types(), whole.ty).is_none() {
                    return Place { ty, ..whole };
                }
                let part_size = self.g.size_of(ty) as i64;
                let offset = if op == hir::UnaryOp::Imag { part_size } else { 0 };
                let ptr = self.b.ptr_offset(whole.ptr, offset);
                Place { ptr, ty, align: self.types().align_of(ty).unwrap_or(1), ..whole }
            }
            Expr::Comma(first, second) => {
                self.discard(first);
                self.place(second)
            }
            Expr::VlaEval(vla, inner) => {
                self.eval_vla(vla);
                self.place(inner)
            }
            Expr::Cond(..) | Expr::StmtExpr(_) | Expr::Cast(..) | Expr::Elvis(..) | Expr::Opaque(_) => {
                self.place_of_value(e)
            }
            Expr::Load(inner) if self.is_plain_lvalue(inner) => self.place(inner),
            _ => self.place_of_value(e),
        }
    }

    fn is_plain_lvalue(&self, e: ExprId) -> bool {
        !matches!(self.types().kind(self.hir().ty(e)), TypeKind::Atomic(_)) && self.is_lvalue(e)
    }

    /// Whether an expression denotes an object (rather than a value).
    pub(crate) fn is_lvalue(&self, e: ExprId) -> bool {
        match self.hir().expr(e) {
            Expr::Decl(_) | Expr::String(_) | Expr::Deref(_) | Expr::CompoundLiteral(_) => true,
            Expr::Member { base, .. } | Expr::VectorElem { base, .. } => self.is_lvalue(base),
            Expr::Unary(hir::UnaryOp::Real | hir::UnaryOp::Imag, inner) => self.is_lvalue(inner),
            Expr::Comma(_, second) => self.is_lvalue(second),
            Expr::VlaEval(_, inner) => self.is_lvalue(inner),
            _ => false,
        }
    }

    /// Puts a value into memory and returns its place.
    fn place_of_value(&mut self, e: ExprId) -> Place {
        let ty = self.hir().ty(e);
        let ptr = match self.rvalue(e) {
            Rvalue::Memory(ptr) => ptr,
            other => {
                let ptr = self.temp_for(ty);
                let place = self.whole(ptr, self.types().unqualified(ty));
                self.store_rvalue(place, other);
                ptr
            }
        };
        self.whole(ptr, ty)
    }

    /// A member of the record at `base`.
    pub(crate) fn member(&mut self, base: Place, record_ty: Ty, field: u32, ty: Ty) -> Place {
        let types = self.types();
        let Some(record) = types.as_record(record_ty).or_else(|| match types.kind(record_ty) {
            TypeKind::Atomic(inner) => types.as_record(inner),
            _ => None,
        }) else {
            return Place { ty, ..base };
        };
        let field = &types.record(record).fields[field as usize];
        let mut base = base;
        if field.segment > 0 {
            let start = self.segment_start(record, field.segment);
            let align = types.record(record).segments[field.segment as usize].align;
            base = Place { ptr: self.b.ptr_add(base.ptr, start), align: base.align.min(align), ..base };
        }
        let ptr = self.b.ptr_offset(base.ptr, field.offset as i64);
        let offset_align = if field.offset == 0 { u64::MAX } else { 1 << field.offset.trailing_zeros().min(30) };
        let align = u64::from(base.align).min(offset_align) as u32;
        let volatile = base.volatile || types.quals(field.ty).contains(ctype::Quals::VOLATILE);
        let part = match field.bit_width {
            Some(width) => Part::Bits(BitRange { offset: field.bit_offset, width, unit_size: field.unit_size }),
            None => Part::Whole,
        };
        let record = types.record(record);
        let any_type = base.any_type || record.kind == RecordKind::Union || record.may_alias;
        Place { ptr, ty, align, volatile, space: base.space, any_type, part }
    }

    /// Copies an object between address spaces, of which one may be the default.
    pub(crate) fn copy_across_spaces(&mut self, to: &Place, from: &Place) {
        let size = self.g.size_of(to.ty) as u32;
        let (into, out_of) = (self.mem(to).with_align(1), self.mem(from).with_align(1));
        for (at, size) in chunks(size) {
            let ty = Type::int(size * 8).expect("a power of two");
            let source = self.b.ptr_offset(from.ptr, i64::from(at));
            let piece = self.b.load(ty, source, out_of);
            let target = self.b.ptr_offset(to.ptr, i64::from(at));
            self.b.store(target, piece, into);
        }
    }

    /// Flags of an access of `ty` at a place.
    pub(crate) fn mem(&self, place: &Place) -> MemFlags {
        let mem =
            MemFlags::aligned(place.align.clamp(1, 1 << 28)).with_volatile(place.volatile).with_space(place.space);
        mem.with_class(self.access_class(place))
    }

    fn aliases_by_type(&self) -> bool {
        let plain = |decl: DeclId| self.hir().decls[decl].attrs.as_deref().and_then(|attrs| attrs.optimize);
        let asked_not = |decl: DeclId| plain(decl) == Some(true);
        self.g.lang.aliases_by_type() && !asked_not(self.decl) && !asked_not(self.outermost)
    }

    /// The class of accesses at a place (C23 6.5.1p7). Coarser than the standard: integers of one size are one
    /// class, and so are pointers, but those to structures and unions with a tag.
    fn access_class(&self, place: &Place) -> u16 {
        if place.any_type || !matches!(place.part, Part::Whole) || !self.aliases_by_type() {
            return 0;
        }
        match ir_type(self.types(), place.ty) {
            Some(Type::I16) => 1,
            Some(Type::I32) => 2,
            Some(Type::I64) => 3,
            Some(Type::F32) => 4,
            Some(Type::F64) => 5,
            Some(Type::PTR | Type::PTR32) => self.pointer_class(place.ty),
            _ => 0,
        }
    }

    /// The class of pointers of a type. Structures with one tag may be compatible types (C23 6.2.7p1), so tags decide.
    fn pointer_class(&self, ty: Ty) -> u16 {
        let TypeKind::Pointer(to) = self.types().kind(ty) else { return ir::POINTERS };
        let TypeKind::Record(record) = self.types().kind(to) else { return ir::POINTERS };
        let Some(tag) = self.types().record(record).tag else { return ir::POINTERS };
        let mut classes = self.g.pointer_classes.borrow_mut();
        let next = u16::try_from(classes.len()).ok().and_then(|count| count.checked_add(ir::POINTERS + 1));
        match (classes.get(&tag), next) {
            (Some(&class), _) => class,
            (None, Some(class)) => {
                classes.insert(tag, class);
                class
            }
            (None, None) => ir::POINTERS,
        }
    }

    /// Loads the scalar at a place; an atomic one with sequential consistency.
    pub(crate) fn load_scalar(&mut self, place: &Place) -> Value {
        let types = self.types();
        let mem = self.mem(place);
        match place.part {
            Part::Lane(_, only) if !only.is_vector() => self.b.load(only, place.ptr, mem),
            Part::Lane(index, vector_ty) => {
                let vector = self.b.load(vector_ty, place.ptr, mem);
                self.b.extract_lane(vector, index)
            }
            Part::Bits(bits) => self.load_bits(place, bits),
            Part::Register(register) => {
                let Some(ty) = ir_type(types, place.ty) else { return self.b.int(Type::I32, 0) };
                self.read_register(register, ty)
            }
            Part::Whole => {
                let Some(ty) = ir_type(types, place.ty) else { return self.b.int(Type::I32, 0) };
                match (types.kind(place.ty), self.atomic_bits(place.ty)) {
                    (TypeKind::Atomic(_), Some(bits)) => {
                        self.atomic_load(place.ptr, ty, bits, (AtomicOrder::SeqCst, place.volatile))
                    }
                    _ if self.is_reversed(place) => self.load_reversed(place.ptr, ty, mem),
                    _ => self.b.load(ty, place.ptr, mem),
                }
            }
        }
    }

    /// Whether what is at a place has its most significant byte first.
    fn is_reversed(&self, place: &Place) -> bool {
        self.types().quals(place.ty).contains(ctype::Quals::REVERSED)
    }
    /// An x87 number is turned round with its padding; all others fill their type.
    fn load_reversed(&mut self, ptr: Value, ty: Type, mem: MemFlags) -> Value {
        if ty == Type::F80 {
            let copy = self.temp(16, 16);
            let copy = self.b.slot(copy, 0);
            self.copy_reversed(copy, ptr, mem);
            return self.b.load(ty, copy, MemFlags::aligned(16));
        }
        let bits = Type::int(ty.bits().next_multiple_of(8)).unwrap_or(Type::I64);
        let raw = self.b.load(bits, ptr, mem);
        let swapped = self.byte_swapped(raw);
        match () {
            () if bits == ty => swapped,
            () if ty.is_int() => self.int_resize(swapped, ty, false),
            () => self.b.cast(CastOp::Bitcast, swapped, ty),
        }
    }
    fn store_reversed(&mut self, ptr: Value, value: Value, mem: MemFlags) {
        let ty = self.b.func.ty(value);
        if ty == Type::F80 {
            let copy = self.temp(16, 16);
            let copy = self.b.slot(copy, 0);
            self.b.store(copy, value, MemFlags::aligned(16));
            self.copy_reversed(ptr, copy, mem);
            return;
        }
        let bits = Type::int(ty.bits().next_multiple_of(8)).unwrap_or(Type::I64);
        let raw = match () {
            () if bits == ty => value,
            () if ty.is_int() => self.int_resize(value, bits, false),
            () => self.b.cast(CastOp::Bitcast, value, bits),
        };
        let swapped = self.byte_swapped(raw);
        self.b.store(ptr, swapped, mem);
    }
    /// Copies 16 bytes in reverse order.
    fn copy_reversed(&mut self, to: Value, from: Value, mem: MemFlags) {
        let low = self.b.load(Type::I64, from, mem.with_align(1));
        let high_at = self.b.ptr_offset(from, 8);
        let high = self.b.load(Type::I64, high_at, mem.with_align(1));
        let (low, high) = (self.byte_swapped(low), self.byte_swapped(high));
        self.b.store(to, high, mem.with_align(1));
        let at = self.b.ptr_offset(to, 8);
        self.b.store(at, low, mem.with_align(1));
    }
    fn byte_swapped(&mut self, value: Value) -> Value {
        if self.b.func.ty(value).bits() <= 8 { value } else { self.b.unary(UnaryOp::Bswap, value) }
    }
    /// The unit of a bit-field as the number whose first bit in memory is its most significant one, or the other
    /// way round; where it is no power of two long, the bytes are at the low end of the type.
    fn swap_unit(&mut self, unit: Value, bytes: u32) -> Value {
        let ty = self.b.func.ty(unit);
        let swapped = self.byte_swapped(unit);
        let spare = ty.bits() - 8 * bytes;
        if spare == 0 {
            return swapped;
        }
        let spare = self.b.int(ty, u64::from(spare));
        self.b.binary(BinaryOp::LShr, swapped, spare)
    }
    /// A bit-field as counted from the least significant bit of its unit's number.
    fn bits_in_number(&self, place: &Place, bits: BitRange) -> BitRange {
        match self.is_reversed(place) {
            true => BitRange { offset: 8 * bits.unit_size - bits.offset - bits.width, ..bits },
            false => bits,
        }
    }

    /// Stores a scalar at a place. For a bit-field returns the value as stored (cut to its width), in
    /// the type of the lvalue; else the value itself.
    pub(crate) fn store_scalar(&mut self, place: &Place, value: Value) -> Value {
        let mem = self.mem(place);
        match place.part {
            Part::Lane(_, only) if !only.is_vector() => {
                self.b.store(place.ptr, value, mem);
                value
            }
            Part::Lane(index, vector_ty) => {
                let vector = self.b.load(vector_ty, place.ptr, mem);
                let vector = self.b.insert_lane(vector, value, index);
                self.b.store(place.ptr, vector, mem);
                value
            }
            Part::Bits(bits) => self.store_bits(place, bits, value),
            Part::Register(register) => {
                self.write_register(register, value);
                value
            }
            Part::Whole => {
                match (self.types().kind(place.ty), self.atomic_bits(place.ty)) {
                    (TypeKind::Atomic(_), Some(bits)) => {
                        self.atomic_store(place.ptr, value, bits, (AtomicOrder::SeqCst, place.volatile))
                    }
                    _ if self.is_reversed(place) => self.store_reversed(place.ptr, value, mem),
                    _ => self.b.store(place.ptr, value, mem),
                }
                value
            }
        }
    }

    /// Reads `bytes` bytes as an integer of type `ty` (which may be wider).
    fn load_unit(&mut self, ptr: Value, bytes: u32, ty: Type, mem: MemFlags) -> Value {
        if let Some(exact) = Type::int(bytes * 8) {
            let value = self.b.load(exact, ptr, mem);
            return self.int_resize(value, ty, false);
        }
        let mut sum: Option<Value> = None;
        for (at, size) in chunks(bytes) {
            let piece_ty = Type::int(size * 8).expect("a power of two");
            let from = self.b.ptr_offset(ptr, i64::from(at));
            let piece = self.b.load(piece_ty, from, mem.with_align(1));
            let piece = self.int_resize(piece, ty, false);
            let shift = self.b.int(ty, u64::from(at) * 8);
            let piece = self.b.binary(BinaryOp::Shl, piece, shift);
            sum = Some(match sum {
                Some(sum) => self.b.binary(BinaryOp::Or, sum, piece),
                None => piece,
            });
        }
        sum.expect("a unit has at least one byte")
    }

    fn store_unit(&mut self, ptr: Value, bytes: u32, value: Value, mem: MemFlags) {
        if let Some(exact) = Type::int(bytes * 8) {
            let value = self.int_resize(value, exact, false);
            self.b.store(ptr, value, mem);
            return;
        }
        let ty = self.b.func.ty(value);
        for (at, size) in chunks(bytes) {
            let piece_ty = Type::int(size * 8).expect("a power of two");
            let shift = self.b.int(ty, u64::from(at) * 8);
            let piece = self.b.binary(BinaryOp::LShr, value, shift);
            let piece = self.int_resize(piece, piece_ty, false);
            let to = self.b.ptr_offset(ptr, i64::from(at));
            self.b.store(to, piece, mem.with_align(1));
        }
    }

    /// Type in which the unit of a bit-field is handled.
    fn unit_type(bits: BitRange) -> Type {
        Type::int((bits.unit_size * 8).next_power_of_two().clamp(8, 128)).expect("a power of two")
    }

    fn load_bits(&mut self, place: &Place, bits: BitRange) -> Value {
        let unit_ty = Self::unit_type(bits);
        let mem = self.mem(place);
        let mut unit = self.load_unit(place.ptr, bits.unit_size, unit_ty, mem);
        if self.is_reversed(place) {
            unit = self.swap_unit(unit, bits.unit_size);
        }
        let bits = self.bits_in_number(place, bits);
        let Some(ty) = ir_type(self.types(), place.ty) else { return unit };
        let width = unit_ty.bits();
        let signed = self.types().is_signed(place.ty);
        let left = self.b.int(unit_ty, u64::from(width.saturating_sub(bits.offset + bits.width)));
        let up = self.b.binary(BinaryOp::Shl, unit, left);
        let right = self.b.int(unit_ty, u64::from(width - bits.width.min(width)));
        let down = self.b.binary(if signed { BinaryOp::AShr } else { BinaryOp::LShr }, up, right);
        self.int_resize(down, ty, signed)
    }

    fn store_bits(&mut self, place: &Place, bits: BitRange, value: Value) -> Value {
        let unit_ty = Self::unit_type(bits);
        let mem = self.mem(place);
        let wide = self.int_resize(value, unit_ty, false);
        let mask_bits = if bits.width >= 128 { u128::MAX } else { (1u128 << bits.width) - 1 };
        let mask = self.b.func.constant(unit_ty, mask_bits);
        let field = self.b.binary(BinaryOp::And, wide, mask);
        let reversed = self.is_reversed(place);
        let bits = self.bits_in_number(place, bits);
        let mut stored = if bits.width == bits.unit_size * 8 {
            field
        } else {
            let shift = self.b.int(unit_ty, u64::from(bits.offset));
            let field = self.b.binary(BinaryOp::Shl, field, shift);
            let mut old = self.load_unit(place.ptr, bits.unit_size, unit_ty, mem);
            if reversed {
                old = self.swap_unit(old, bits.unit_size);
            }
            let width_mask = if unit_ty.bits() == 128 { u128::MAX } else { (1u128 << unit_ty.bits()) - 1 };
            let hole = self.b.func.constant(unit_ty, !(mask_bits << bits.offset) & width_mask);
            let kept = self.b.binary(BinaryOp::And, old, hole);
            self.b.binary(BinaryOp::Or, kept, field)
        };
        if reversed {
            stored = self.swap_unit(stored, bits.unit_size);
        }
        self.store_unit(place.ptr, bits.unit_size, stored, mem);
        // The value of the assignment is what a read would give (C23 6.5.17.1p3).
        let ty = self.b.func.ty(value);
        if bits.width >= ty.bits() || !ty.is_int() {
            return value;
        }
        let shift = self.b.int(ty, u64::from(ty.bits() - bits.width));
        let up = self.b.binary(BinaryOp::Shl, value, shift);
        let signed = self.types().is_signed(place.ty);
        self.b.binary(if signed { BinaryOp::AShr } else { BinaryOp::LShr }, up, shift)
    }

    /// An integer in another width: truncated, or extended by sign or zeros. Constants are folded.
    pub(crate) fn int_resize(&mut self, value: Value, ty: Type, signed: bool) -> Value {
        let from = self.b.func.ty(value);
        if from == ty {
            return value;
        }
        if let Some(folded) = crate::fold::resize(self.b.func, value, ty, signed) {
            return folded;
        }
        let op = match (ty.bits() < from.bits(), signed) {
            (true, _) => CastOp::Trunc,
            (false, true) => CastOp::SExt,
            (false, false) => CastOp::ZExt,
        };
        self.b.cast(op, value, ty)
    }
}

/// Splits bytes into powers of two, largest first: (offset, size).
pub(crate) fn chunks(bytes: u32) -> impl Iterator<Item = (u32, u32)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let left = bytes - at;
        if left == 0 {
            return None;
        }
        let size = 1 << left.ilog2().min(3);
        at += size;
        Some((at - size, size))
    })
}
