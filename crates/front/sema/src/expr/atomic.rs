//! `__atomic_*` and `__sync_*`: generic over the type that the first argument points to (GCC manual 6.55, 6.56).

use crate::Sema;
use crate::convert::AssignContext;
use crate::expr::builtin::BuiltinCall;
use crate::expr::predeclared::is_atomic_size;
use ctype::{Quals, Ty, TypeKind};
use diag::sema as msg;
use hir::builtins::Fold;
use hir::{Builtin, Expr, ExprId};
use num::Int;

/// Memory order numbers of the `__ATOMIC_*` macros.
const ACQUIRE: i32 = 2;
const RELEASE: i32 = 3;
const SEQ_CST: i32 = 5;

impl Sema<'_> {
    /// `__atomic_*` whose types depend on the first argument, and compare-and-swap of `__sync_*`.
    pub(crate) fn atomic_builtin(&mut self, builtin: Builtin, call: BuiltinCall, args: &[ExprId]) -> ExprId {
        let sized = self.sized_pointer(call, args);
        let args = sized.as_deref().unwrap_or(args);
        let loc = call.loc;
        let count = match builtin {
            Builtin::AtomicLoadN => 2,
            Builtin::AtomicExchange => 4,
            Builtin::AtomicCompareExchange | Builtin::AtomicCompareExchangeN => 6,
            Builtin::SyncBoolCompareAndSwap | Builtin::SyncValCompareAndSwap => {
                return self.sync_compare_and_swap(builtin, call, args);
            }
            _ => 3,
        };
        if !self.check_count(call, args.len(), count, count) {
            return self.poison(loc);
        }
        let generic = matches!(
            builtin,
            Builtin::AtomicLoad | Builtin::AtomicStore | Builtin::AtomicExchange | Builtin::AtomicCompareExchange
        );
        let Some((pointer, object)) = self.atomic_pointer(call, args[0], generic) else { return self.poison(loc) };
        let value_ty = self.value_type(object);
        let loads = matches!(builtin, Builtin::AtomicLoadN | Builtin::AtomicLoad);
        if !loads && self.hir.types.quals(object).contains(Quals::CONST) {
            if generic {
                self.diags.report(&msg::ATOMIC_CONST, loc).arg(call.name).emit();
                return self.poison(loc);
            }
            let object = self.hir.types.pointer_to(self.hir.types.qualified(Ty::VOID, Quals::VOLATILE));
            let ctx = AssignContext::Argument(Some(call.decl), 1);
            self.convert_for_assignment(pointer, object, ctx, loc);
        }
        let mut values = vec![pointer];
        // The operands between the pointer and the orders.
        let (operands, result): (&[Operand], Ty) = match builtin {
            Builtin::AtomicLoadN => (&[], value_ty),
            Builtin::AtomicStoreN => (&[Operand::Value], Ty::VOID),
            Builtin::AtomicCompareExchangeN => (&[Operand::Address, Operand::Value, Operand::Flag], Ty::BOOL),
            Builtin::AtomicLoad | Builtin::AtomicStore => (&[Operand::Address], Ty::VOID),
            Builtin::AtomicExchange => (&[Operand::Address, Operand::Address], Ty::VOID),
            Builtin::AtomicCompareExchange => (&[Operand::Address, Operand::Address, Operand::Flag], Ty::BOOL),
            _ => (&[Operand::Value], value_ty),
        };
        let arithmetic = matches!(
            builtin,
            Builtin::AtomicFetchAdd
                | Builtin::AtomicFetchSub
                | Builtin::AtomicFetchAnd
                | Builtin::AtomicFetchOr
                | Builtin::AtomicFetchXor
                | Builtin::AtomicFetchNand
                | Builtin::AtomicAddFetch
                | Builtin::AtomicSubFetch
                | Builtin::AtomicAndFetch
                | Builtin::AtomicOrFetch
                | Builtin::AtomicXorFetch
                | Builtin::AtomicNandFetch
        );
        if arithmetic && self.hir.types.is_bool(value_ty) {
            self.diags.report(&msg::ATOMIC_BOOL, loc).arg(call.name).emit();
            return self.poison(loc);
        }
        for (n, operand) in operands.iter().enumerate() {
            let arg = args[n + 1];
            let value = match operand {
                Operand::Value => self.atomic_value(call, arg, value_ty, n as u32 + 2),
                Operand::Address if generic => self.atomic_address(call, arg, value_ty, n as u32 + 2),
                Operand::Address => {
                    // The prototype of the function behind the name takes any pointer.
                    let at = self.hir.loc(arg);
                    let ctx = AssignContext::Argument(Some(call.decl), n as u32 + 2);
                    let any = self.hir.types.pointer_to(Ty::VOID);
                    self.convert_for_assignment(arg, any, ctx, at)
                }
                Operand::Flag => {
                    let at = self.hir.loc(arg);
                    let ctx = AssignContext::Argument(Some(call.decl), n as u32 + 2);
                    self.convert_for_assignment(arg, Ty::BOOL, ctx, at)
                }
            };
            values.push(value);
        }
        for (n, &arg) in args.iter().enumerate().skip(operands.len() + 1) {
            if generic && !self.hir.types.is_integer(self.hir.ty(arg)) && !self.is_poison(arg) {
                self.diags
                    .report(&msg::BUILTIN_ARGUMENT, loc)
                    .arg(n + 1)
                    .arg(call.name)
                    .arg("must be an integer: it is a memory order")
                    .emit();
                return self.poison(loc);
            }
            values.push(self.memory_order(call, arg, n as u32 + 1));
        }
        if values.iter().any(|&value| self.is_poison(value)) {
            return self.poison(loc);
        }
        self.builtin_node(builtin, &values, result, loc)
    }

    /// The first argument: a pointer to an integer or pointer of a size that atomics have (generic forms: to
    /// anything complete). Gives its value and what it points to.
    fn atomic_pointer(&mut self, call: BuiltinCall, arg: ExprId, generic: bool) -> Option<(ExprId, Ty)> {
        let pointer = self.decay_and_load(arg);
        let ty = self.hir.ty(pointer);
        if self.is_poison(pointer) {
            return None;
        }
        let types = &self.hir.types;
        let object = types.pointee(ty);
        let fits = object.is_some_and(|object| {
            let inner = match types.kind(object) {
                TypeKind::Atomic(inner) => inner,
                _ => object,
            };
            match types.size_of(inner) {
                Some(size) if generic => size > 0,
                Some(size) => is_atomic_size(size) && (types.is_integer(inner) || types.is_pointer(inner)),
                None => false,
            }
        });
        if let (true, Some(object)) = (fits, object) {
            return Some((pointer, object));
        }
        if types.pointee(ty).is_none() {
            self.diags
                .report(&msg::BUILTIN_ARGUMENT, call.loc)
                .arg(1)
                .arg(call.name)
                .arg("must be a pointer type")
                .emit();
        } else {
            let name = types.quoted(ty);
            self.diags.report(&msg::ATOMIC_INCOMPATIBLE, call.loc).arg(name).arg(1).arg(call.name).emit();
        }
        None
    }

    /// An operand of the object's type. GCC converts between pointers and integers silently here.
    fn atomic_value(&mut self, call: BuiltinCall, arg: ExprId, ty: Ty, n: u32) -> ExprId {
        let value = self.decay_and_load(arg);
        let from = self.hir.ty(value);
        let types = &self.hir.types;
        if types.is_error(from) {
            return value;
        }
        if !types.is_scalar(from) {
            let name = types.quoted(from);
            self.diags.report(&msg::ATOMIC_INCOMPATIBLE, call.loc).arg(name).arg(n).arg(call.name).emit();
            return self.poison(call.loc);
        }
        if types.is_pointer(ty) && !types.is_integer(from) && !types.is_pointer(from) {
            let name = types.quoted(from);
            self.diags.report(&msg::ATOMIC_INCOMPATIBLE, call.loc).arg(name).arg(n).arg(call.name).emit();
            return self.poison(call.loc);
        }
        self.convert(value, ty)
    }

    /// The address of an operand or result: a pointer to the object's type (GCC wants the same size).
    fn atomic_address(&mut self, call: BuiltinCall, arg: ExprId, ty: Ty, n: u32) -> ExprId {
        let value = self.decay_and_load(arg);
        let from = self.hir.ty(value);
        let types = &self.hir.types;
        if types.is_error(from) {
            return value;
        }
        let Some(target) = types.pointee(from) else {
            self.diags
                .report(&msg::BUILTIN_ARGUMENT, call.loc)
                .arg(n)
                .arg(call.name)
                .arg("must be a pointer type")
                .emit();
            return self.poison(call.loc);
        };
        let void = types.is_void(target);
        let size = if void { Some(1) } else { types.size_of(target) };
        if size != types.size_of(ty) {
            self.diags.report(&msg::ATOMIC_SIZE_MISMATCH, call.loc).arg(n).arg(call.name).emit();
            return self.poison(call.loc);
        }
        if !void
            && !types.compatible_unqualified(target, ty)
            && n == 2
            && types.is_scalar(ty)
            && types.is_scalar(target)
        {
            let same_class = types.is_integer(target) == types.is_integer(ty);
            if !same_class {
                let ctx = AssignContext::Argument(Some(call.decl), n);
                let to = types.pointer_to(ty);
                return self.convert_for_assignment(value, to, ctx, call.loc);
            }
        }
        value
    }

    fn memory_order(&mut self, call: BuiltinCall, arg: ExprId, n: u32) -> ExprId {
        let at = self.hir.loc(arg);
        let order = self.convert_for_assignment(arg, Ty::INT, AssignContext::Argument(Some(call.decl), n), at);
        // Bits above the order are hints of the target (hardware lock elision).
        if self.known_int(order).is_some_and(|order| !(0..=SEQ_CST.into()).contains(&(order & 0xffff))) {
            self.diags.report(&msg::INVALID_MEMORY_MODEL, call.loc).arg(n).arg(call.name).emit();
        }
        order
    }

    fn sync_compare_and_swap(&mut self, builtin: Builtin, call: BuiltinCall, args: &[ExprId]) -> ExprId {
        // More arguments name the variables that the barrier protects, which GCC ignores.
        if !self.check_count(call, args.len(), 3, usize::MAX) {
            return self.poison(call.loc);
        }
        let Some((pointer, object)) = self.atomic_pointer(call, args[0], false) else { return self.poison(call.loc) };
        let ty = self.value_type(object);
        let old = self.atomic_value(call, args[1], ty, 2);
        let new = self.atomic_value(call, args[2], ty, 3);
        if self.is_poison(old) || self.is_poison(new) {
            return self.poison(call.loc);
        }
        let result = if builtin == Builtin::SyncBoolCompareAndSwap { Ty::BOOL } else { ty };
        self.builtin_node(builtin, &[pointer, old, new], result, call.loc)
    }

    /// The arguments of a function with a size in its name: the first points to an unsigned integer of that size,
    /// whatever the pointer that was given. None for the functions that go by the pointer's type.
    fn sized_pointer(&mut self, call: BuiltinCall, args: &[ExprId]) -> Option<Vec<ExprId>> {
        let name = call.name.as_str();
        if !name.ends_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let (_, size) = hir::builtins::sized_atomic(name)?;
        let (&first, rest) = args.split_first()?;
        let ty = match size {
            1 => Ty::UCHAR,
            2 => Ty::USHORT,
            4 => Ty::UINT,
            8 => Ty::ULONGLONG,
            _ => Ty::UINT128,
        };
        let types = &mut self.hir.types;
        let any = types.pointer_to(types.qualified(Ty::VOID, Quals::VOLATILE));
        let object = types.pointer_to(ty);
        let pointer = self.convert_for_assignment(first, any, AssignContext::Argument(Some(call.decl), 1), call.loc);
        let pointer = self.convert(pointer, object);
        Some([&[pointer], rest].concat())
    }

    /// The forms that are others in disguise.
    pub(crate) fn folded_atomic(&mut self, fold: Fold, call: BuiltinCall, args: &[ExprId]) -> ExprId {
        let sized = self.sized_pointer(call, args);
        let args = sized.as_deref().unwrap_or(args);
        let loc = call.loc;
        match fold {
            Fold::AtomicAlwaysLockFree => {
                let Some(size) = self.constant_argument(call, args[0], 1) else { return self.poison(loc) };
                let size = size.low_u64();
                let aligned = args.get(1).is_none_or(|&object| size <= self.hir.promised_alignment(object));
                let free = is_atomic_size(size) && size <= u64::from(self.target.max_atomic) && aligned;
                self.int_node(&Int::from_u64(1, u64::from(free)), Ty::BOOL, loc)
            }
            Fold::SyncSynchronize => {
                let order = self.small_int(SEQ_CST, loc);
                self.builtin_node(Builtin::AtomicThreadFence, &[order], Ty::VOID, loc)
            }
            Fold::Sync(builtin) => self.sync_operation(builtin, SEQ_CST, call, args),
            Fold::SyncLockTestAndSet => self.sync_operation(Builtin::AtomicExchangeN, ACQUIRE, call, args),
            Fold::SyncLockRelease => {
                if !self.check_count(call, args.len(), 1, usize::MAX) {
                    return self.poison(loc);
                }
                let Some((pointer, object)) = self.atomic_pointer(call, args[0], false) else {
                    return self.poison(loc);
                };
                let ty = self.value_type(object);
                let zero = self.hir.add_expr(Expr::Int(0), Ty::INT, loc);
                let zero = self.convert(zero, ty);
                let order = self.small_int(RELEASE, loc);
                self.builtin_node(Builtin::AtomicStoreN, &[pointer, zero, order], Ty::VOID, loc)
            }
            _ => self.poison(loc),
        }
    }

    fn sync_operation(&mut self, builtin: Builtin, order: i32, call: BuiltinCall, args: &[ExprId]) -> ExprId {
        if !self.check_count(call, args.len(), 2, usize::MAX) {
            return self.poison(call.loc);
        }
        let Some((pointer, object)) = self.atomic_pointer(call, args[0], false) else { return self.poison(call.loc) };
        let ty = self.value_type(object);
        let arithmetic = builtin != Builtin::AtomicExchangeN;
        if arithmetic && self.hir.types.is_bool(ty) {
            let name = self.hir.types.quoted(self.hir.ty(pointer));
            self.diags.report(&msg::ATOMIC_INCOMPATIBLE, call.loc).arg(name).arg(1).arg(call.name).emit();
            return self.poison(call.loc);
        }
        let value = self.atomic_value(call, args[1], ty, 2);
        if self.is_poison(value) {
            return value;
        }
        let order = self.small_int(order, call.loc);
        self.builtin_node(builtin, &[pointer, value, order], ty, call.loc)
    }
}

/// What an operand of an atomic operation is.
enum Operand {
    /// A value of the object's type.
    Value,
    /// The address of such a value.
    Address,
    /// A truth value.
    Flag,
}
