//! Atomic objects and the `__atomic_*` and `__sync_*` builtins.

use crate::expr::Rvalue;
use crate::func::FuncGen;
use abi::ir_type;
use ctype::{Ty, TypeKind};
use hir::{BinaryOp as HirOp, ExprId, IncDec};
use ir::{AtomicOp, AtomicOrder, BinaryOp, CastOp, MemFlags, Type, Value};

impl FuncGen<'_, '_, '_> {
    /// A memory order argument; one that is not constant is taken as the strongest.
    pub(crate) fn order(&mut self, e: ExprId) -> AtomicOrder {
        let value = self.scalar(e);
        match self.b.func.const_bits(value).map(|bits| bits & 0xffff) {
            Some(0) => AtomicOrder::Relaxed,
            Some(1 | 2) => AtomicOrder::Acquire,
            Some(3) => AtomicOrder::Release,
            Some(4) => AtomicOrder::AcqRel,
            _ => AtomicOrder::SeqCst,
        }
    }

    /// The integer type as wide as an object of this type, if atomic instructions may work on it.
    pub(crate) fn atomic_bits(&self, ty: Ty) -> Option<Type> {
        Type::int(u32::try_from(self.types().size_of(ty)? * 8).ok()?)
    }

    fn bits_of(&mut self, value: Value, bits: Type) -> Value {
        let ty = self.b.func.ty(value);
        if ty == bits {
            value
        } else if ty.is_ptr() {
            self.b.cast(CastOp::PtrToInt, value, bits)
        } else if ty.is_int() && !ty.is_vector() {
            self.int_resize(value, bits, false)
        } else if ty.bits() == bits.bits() {
            self.b.cast(CastOp::Bitcast, value, bits)
        } else {
            // x87: 10 bytes of 16.
            let slot = self.temp(16, 16);
            let address = self.b.slot(slot, 0);
            let zero = self.b.func.constant(bits, 0);
            self.b.store(address, zero, MemFlags::aligned(16));
            self.b.store(address, value, MemFlags::aligned(16));
            self.b.load(bits, address, MemFlags::aligned(16))
        }
    }

    fn bits_to(&mut self, value: Value, ty: Type) -> Value {
        let bits = self.b.func.ty(value);
        if ty == bits {
            value
        } else if ty.is_ptr() {
            self.b.cast(CastOp::IntToPtr, value, ty)
        } else if ty.is_int() && !ty.is_vector() {
            self.int_resize(value, ty, false)
        } else if ty.bits() == bits.bits() {
            self.b.cast(CastOp::Bitcast, value, ty)
        } else {
            let slot = self.temp(16, 16);
            let address = self.b.slot(slot, 0);
            self.b.store(address, value, MemFlags::aligned(16));
            self.b.load(ty, address, MemFlags::aligned(16))
        }
    }

    fn atomic_mem(&self, bits: Type, order: AtomicOrder) -> MemFlags {
        MemFlags::aligned(bits.bytes()).with_order(order)
    }

    /// Atomic load of a scalar of IR type `ty`, by the integer as wide as the object; 16 bytes by the
    /// library. `access` is the order, and whether the object is volatile too.
    pub(crate) fn atomic_load(&mut self, ptr: Value, ty: Type, bits: Type, access: (AtomicOrder, bool)) -> Value {
        let (order, volatile) = access;
        if bits.bits() > 64 {
            let slot = self.temp(u64::from(bits.bytes()), bits.bytes());
            let to = self.b.slot(slot, 0);
            self.library_load(ptr, to, u64::from(bits.bytes()), order);
            return self.b.load(ty, to, MemFlags::aligned(bits.bytes()));
        }
        let mem = self.atomic_mem(bits, order).with_volatile(volatile);
        let value = self.b.load(bits, ptr, mem);
        self.bits_to(value, ty)
    }

    pub(crate) fn atomic_store(&mut self, ptr: Value, value: Value, bits: Type, access: (AtomicOrder, bool)) {
        let (order, volatile) = access;
        let value = self.bits_of(value, bits);
        if bits.bits() > 64 {
            let slot = self.temp(u64::from(bits.bytes()), bits.bytes());
            let from = self.b.slot(slot, 0);
            self.b.store(from, value, MemFlags::aligned(bits.bytes()));
            self.library_store(ptr, from, u64::from(bits.bytes()), order);
            return;
        }
        let mem = self.atomic_mem(bits, order).with_volatile(volatile);
        self.b.store(ptr, value, mem);
    }

    /// `__atomic_load` of libatomic.
    fn library_load(&mut self, ptr: Value, to: Value, size: u64, order: AtomicOrder) {
        let size = self.b.size(size);
        let order = self.b.int(Type::I32, c_order(order));
        let types = [self.types().size_type(), Ty::VOID_PTR, Ty::VOID_PTR, Ty::INT];
        self.call_library("__atomic_load", Ty::VOID, &types, &[size, ptr, to, order]);
    }

    /// `__atomic_store` of libatomic.
    fn library_store(&mut self, ptr: Value, from: Value, size: u64, order: AtomicOrder) {
        let size = self.b.size(size);
        let order = self.b.int(Type::I32, c_order(order));
        let types = [self.types().size_type(), Ty::VOID_PTR, Ty::VOID_PTR, Ty::INT];
        self.call_library("__atomic_store", Ty::VOID, &types, &[size, ptr, from, order]);
    }

    pub(crate) fn atomic_rmw(
        &mut self,
        op: AtomicOp,
        ptr: Value,
        value: Value,
        bits: Type,
        order: AtomicOrder,
    ) -> Value {
        let ty = self.b.func.ty(value);
        let value = self.bits_of(value, bits);
        let mem = self.atomic_mem(bits, order);
        let old = self.b.atomic_rmw(op, ptr, value, mem);
        self.bits_to(old, ty)
    }

    /// Compare and exchange of values; the old value and an `i1`.
    pub(crate) fn compare_exchange(
        &mut self,
        ptr: Value,
        expected: Value,
        desired: Value,
        bits: Type,
        orders: (AtomicOrder, AtomicOrder),
        weak: bool,
    ) -> (Value, Value) {
        let ty = self.b.func.ty(expected);
        let expected = self.bits_of(expected, bits);
        let desired = self.bits_of(desired, bits);
        let mem = self.atomic_mem(bits, orders.0);
        let (old, done) = self.b.cmpxchg(ptr, expected, desired, weak, orders.1, mem);
        (self.bits_to(old, ty), done)
    }

    fn atomic_inner(&self, ty: Ty) -> Ty {
        match self.types().kind(ty) {
            TypeKind::Atomic(inner) => inner,
            _ => ty,
        }
    }

    /// `x op= y` on an atomic object: the new value.
    pub(crate) fn atomic_compound(&mut self, op: HirOp, lhs: ExprId, rhs: ExprId, computation: Ty) -> Value {
        let hir = self.hir();
        let (ty, rhs_ty) = (self.atomic_inner(hir.ty(lhs)), hir.ty(rhs));
        if abi::complex_part(self.types(), computation).is_some() {
            let right = self.rvalue(rhs);
            let ptr = self.place(lhs).ptr;
            let change = |f: &mut Self, old| f.complex_applied_to_real(op, old, ty, right, rhs_ty, computation);
            return self.atomic_update(ptr, ty, change).1;
        }
        let right = self.scalar(rhs);
        let ptr = self.place(lhs).ptr;
        self.atomic_update(ptr, ty, |f, old| f.apply(op, old, right, ty, rhs_ty, computation)).1
    }

    pub(crate) fn atomic_inc_dec(&mut self, op: IncDec, inner: ExprId) -> Value {
        let ty = self.atomic_inner(self.hir().ty(inner));
        let ptr = self.place(inner).ptr;
        let up = matches!(op, IncDec::PreInc | IncDec::PostInc);
        let (old, new) = self.atomic_update(ptr, ty, |f, old| f.step(old, ty, up));
        if matches!(op, IncDec::PreInc | IncDec::PreDec) { new } else { old }
    }

    /// Replaces an atomic value by a function of it, in a loop that tries until nothing came between:
    /// the old and the new value.
    fn atomic_update(&mut self, ptr: Value, ty: Ty, change: impl FnOnce(&mut Self, Value) -> Value) -> (Value, Value) {
        let (Some(ir_ty), Some(bits)) = (ir_type(self.types(), ty), self.atomic_bits(ty)) else {
            let zero = self.b.int(Type::I32, 0);
            return (zero, zero);
        };
        // The loop carries the bits as they are in memory: padding (of x87 numbers) takes part in the comparison.
        let first = self.atomic_load(ptr, bits, bits, (AtomicOrder::Relaxed, false));
        let (head, end) = (self.b.func.new_block(), self.b.func.new_block());
        let old_bits = self.b.func.add_param(head, bits);
        self.b.jump(head, &[first]);
        self.b.start_block(head);
        let old = self.bits_to(old_bits, ir_ty);
        let new = change(self, old);
        let new_bits = self.bits_of(new, bits);
        let orders = (AtomicOrder::SeqCst, AtomicOrder::SeqCst);
        let (seen, done) = self.compare_exchange(ptr, old_bits, new_bits, bits, orders, false);
        self.b.branch(done, end, &[], head, &[seen]);
        self.b.start_block(end);
        (old, new)
    }

    /// Loads an atomic record: its address in a temporary.
    pub(crate) fn atomic_load_object(&mut self, e: ExprId) -> Value {
        let ty = self.hir().ty(e);
        let from = self.place(e).ptr;
        let to = self.temp_for(ty);
        self.generic_load(from, to, ty, AtomicOrder::SeqCst);
        to
    }

    pub(crate) fn atomic_store_object(&mut self, ptr: Value, from: Value, ty: Ty) {
        self.generic_store(ptr, from, ty, AtomicOrder::SeqCst);
    }

    /// `__atomic_load` of any size.
    pub(crate) fn generic_load(&mut self, ptr: Value, to: Value, ty: Ty, order: AtomicOrder) {
        match self.lock_free_bits(ty) {
            Some(bits) => {
                let mem = self.atomic_mem(bits, order);
                let value = self.b.load(bits, ptr, mem);
                self.b.store(to, value, MemFlags::aligned(1));
            }
            None => self.library_load(ptr, to, self.g.size_of(ty), order),
        }
    }

    /// `__atomic_store` of any size.
    pub(crate) fn generic_store(&mut self, ptr: Value, from: Value, ty: Ty, order: AtomicOrder) {
        match self.lock_free_bits(ty) {
            Some(bits) => {
                let value = self.b.load(bits, from, MemFlags::aligned(1));
                let mem = self.atomic_mem(bits, order);
                self.b.store(ptr, value, mem);
            }
            None => self.library_store(ptr, from, self.g.size_of(ty), order),
        }
    }

    /// `__atomic_exchange` of any size.
    pub(crate) fn generic_exchange(&mut self, ptr: Value, from: Value, to: Value, ty: Ty, order: AtomicOrder) {
        match self.lock_free_bits(ty) {
            Some(bits) => {
                let value = self.b.load(bits, from, MemFlags::aligned(1));
                let mem = self.atomic_mem(bits, order);
                let old = self.b.atomic_rmw(AtomicOp::Exchange, ptr, value, mem);
                self.b.store(to, old, MemFlags::aligned(1));
            }
            None => {
                let size = self.b.size(self.g.size_of(ty));
                let order = self.b.int(Type::I32, c_order(order));
                let types = [self.types().size_type(), Ty::VOID_PTR, Ty::VOID_PTR, Ty::VOID_PTR, Ty::INT];
                self.call_library("__atomic_exchange", Ty::VOID, &types, &[size, ptr, from, to, order]);
            }
        }
    }

    /// `__atomic_compare_exchange` of any size: an `i8` truth value.
    pub(crate) fn generic_compare_exchange(
        &mut self,
        ptr: Value,
        expected: Value,
        desired: Value,
        ty: Ty,
        orders: (AtomicOrder, AtomicOrder),
        weak: bool,
    ) -> Value {
        match self.lock_free_bits(ty) {
            Some(bits) => {
                let want = self.b.load(bits, expected, MemFlags::aligned(1));
                let new = self.b.load(bits, desired, MemFlags::aligned(1));
                self.exchange_and_note(ptr, expected, want, new, bits, orders, weak)
            }
            None => {
                let size = self.b.size(self.g.size_of(ty));
                let success = self.b.int(Type::I32, c_order(orders.0));
                let failure = self.b.int(Type::I32, c_order(orders.1));
                let types = [self.types().size_type(), Ty::VOID_PTR, Ty::VOID_PTR, Ty::VOID_PTR, Ty::INT, Ty::INT];
                let args = [size, ptr, expected, desired, success, failure];
                match self.call_library("__atomic_compare_exchange", Ty::BOOL, &types, &args) {
                    Rvalue::Scalar(done) => done,
                    _ => self.b.int(Type::I8, 0),
                }
            }
        }
    }

    /// Compare and exchange that writes what it saw to `expected` when it fails: an `i8` truth value.
    pub(crate) fn exchange_and_note(
        &mut self,
        ptr: Value,
        expected: Value,
        want: Value,
        new: Value,
        bits: Type,
        orders: (AtomicOrder, AtomicOrder),
        weak: bool,
    ) -> Value {
        let (old, done) = self.compare_exchange(ptr, want, new, bits, orders, weak);
        let (failed, end) = (self.b.func.new_block(), self.b.func.new_block());
        self.b.branch(done, end, &[], failed, &[]);
        self.b.start_block(failed);
        self.b.store(expected, old, MemFlags::aligned(1));
        self.b.jump(end, &[]);
        self.b.start_block(end);
        self.int_resize(done, Type::I8, false)
    }

    /// The integer type for an object that instructions handle atomically in every way: 16 bytes they do not
    /// load and store.
    pub(crate) fn lock_free_bits(&self, ty: Ty) -> Option<Type> {
        self.atomic_bits(ty).filter(|bits| bits.bits() <= 64)
    }

    /// Read-modify-write builtins: the old value, or with `new` the new one.
    pub(crate) fn fetch_op(&mut self, op: AtomicOp, args: &[ExprId], new: bool) -> Value {
        let hir = self.hir();
        let to = self.types().pointee(hir.ty(args[0])).unwrap_or(Ty::INT);
        let ptr = self.scalar(args[0]);
        let value = self.scalar(args[1]);
        let order = self.order(args[2]);
        let (Some(ir_ty), Some(bits)) = (ir_type(self.types(), to), self.atomic_bits(to)) else { return value };
        let value = self.bits_of(value, bits);
        let old = self.atomic_rmw(op, ptr, value, bits, order);
        if !new {
            return self.bits_to(old, ir_ty);
        }
        let result = match op {
            AtomicOp::Exchange => value,
            AtomicOp::Add => self.b.binary(BinaryOp::Add, old, value),
            AtomicOp::Sub => self.b.binary(BinaryOp::Sub, old, value),
            AtomicOp::And => self.b.binary(BinaryOp::And, old, value),
            AtomicOp::Or => self.b.binary(BinaryOp::Or, old, value),
            AtomicOp::Xor => self.b.binary(BinaryOp::Xor, old, value),
            AtomicOp::Nand => {
                let both = self.b.binary(BinaryOp::And, old, value);
                let ones = self.all_ones(bits);
                self.b.binary(BinaryOp::Xor, both, ones)
            }
        };
        self.bits_to(result, ir_ty)
    }
}

fn c_order(order: AtomicOrder) -> u64 {
    match order {
        AtomicOrder::NotAtomic | AtomicOrder::Relaxed => 0,
        AtomicOrder::Acquire => 2,
        AtomicOrder::Release => 3,
        AtomicOrder::AcqRel => 4,
        AtomicOrder::SeqCst => 5,
    }
}
