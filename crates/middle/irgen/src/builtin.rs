//! Built-in functions.

use crate::arith::float_format;
use crate::expr::Rvalue;
use crate::func::FuncGen;
use abi::ir_type;
use base::Symbol;
use ctype::Ty;
use hir::{Builtin, ExprId, ExprListId};
use ir::{AtomicOp, AtomicOrder, BinaryOp, FloatCond, IntCond, Intrinsic, MemFlags, OverflowOp, Type, UnaryOp, Value};
use num::Float;

impl FuncGen<'_, '_, '_> {
    /// Lowers a builtin; the value has the expression's type, none if that is `void`.
    pub(crate) fn builtin(&mut self, e: ExprId, builtin: Builtin, args: ExprListId) -> Option<Value> {
        let hir = self.hir();
        let list: Vec<ExprId> = hir.expr_list(args).collect();
        let ty = hir.ty(e);
        let ir_ty = ir_type(self.types(), ty);
        let value = self.lower_builtin(e, builtin, &list, ir_ty)?;
        let ir_ty = ir_ty?;
        // Counts and truth values come in the operand's or narrowest type.
        let from = self.b.func.ty(value);
        if from != ir_ty && from.is_int() && ir_ty.is_int() && !from.is_vector() {
            return Some(self.int_resize(value, ir_ty, false));
        }
        Some(value)
    }

    fn lower_builtin(&mut self, e: ExprId, builtin: Builtin, args: &[ExprId], ir_ty: Option<Type>) -> Option<Value> {
        let hir = self.hir();
        let loc = hir.loc(e);
        match builtin {
            Builtin::Clz => Some(self.count(UnaryOp::Ctlz, args[0])),
            Builtin::Ctz => Some(self.count(UnaryOp::Cttz, args[0])),
            Builtin::Popcount => Some(self.count(UnaryOp::Popcnt, args[0])),
            Builtin::Parity => {
                let count = self.count(UnaryOp::Popcnt, args[0]);
                let one = self.b.int(Type::I32, 1);
                Some(self.fold_binary(BinaryOp::And, count, one))
            }
            Builtin::Ffs => {
                let x = self.scalar(args[0]);
                let ty = self.b.func.ty(x);
                let (zero, one) = (self.b.func.constant(ty, 0), self.b.func.constant(ty, 1));
                let count = self.b.unary(UnaryOp::Cttz, x);
                let count = self.b.binary(BinaryOp::Add, count, one);
                let is_zero = self.b.int_compare(IntCond::Eq, x, zero);
                let result = self.b.select(is_zero, zero, count);
                Some(self.int_resize(result, Type::I32, false))
            }
            Builtin::Clrsb => {
                let x = self.scalar(args[0]);
                let ty = self.b.func.ty(x);
                let shift = self.b.func.constant(ty, u128::from(ty.bits() - 1));
                let sign = self.b.binary(BinaryOp::AShr, x, shift);
                let flipped = self.b.binary(BinaryOp::Xor, x, sign);
                let count = self.b.unary(UnaryOp::Ctlz, flipped);
                let one = self.b.func.constant(ty, 1);
                let count = self.b.binary(BinaryOp::Sub, count, one);
                Some(self.int_resize(count, Type::I32, false))
            }
            Builtin::Bswap => {
                let x = self.scalar(args[0]);
                Some(self.b.unary(UnaryOp::Bswap, x))
            }
            Builtin::Abs => {
                let x = self.scalar(args[0]);
                let ty = self.b.func.ty(x);
                let zero = self.b.func.constant(ty, 0);
                let negated = self.negate(x, hir.ty(e));
                let negative = self.b.int_compare(IntCond::Slt, x, zero);
                Some(self.b.select(negative, negated, x))
            }
            Builtin::AddOverflow => self.checked(OverflowOp::SAdd, args, true),
            Builtin::SubOverflow => self.checked(OverflowOp::SSub, args, true),
            Builtin::MulOverflow => self.checked(OverflowOp::SMul, args, true),
            Builtin::AddOverflowP => self.checked(OverflowOp::SAdd, args, false),
            Builtin::SubOverflowP => self.checked(OverflowOp::SSub, args, false),
            Builtin::MulOverflowP => self.checked(OverflowOp::SMul, args, false),
            Builtin::Expect | Builtin::ExpectWithProbability | Builtin::AssumeAligned => {
                let value = self.scalar(args[0]);
                args[1..].iter().for_each(|&arg| self.discard(arg));
                Some(value)
            }
            Builtin::SpeculationSafeValue => Some(self.scalar(args[0])),
            Builtin::Unreachable => {
                self.b.unreachable();
                None
            }
            Builtin::Trap => {
                self.trap();
                None
            }
            Builtin::Prefetch => {
                let address = self.scalar(args[0]);
                let mut rest: Vec<Value> = args[1..].iter().map(|&arg| self.scalar(arg)).collect();
                while rest.len() < 2 {
                    let default = if rest.is_empty() { 0 } else { 3 };
                    rest.push(self.b.int(Type::I32, default));
                }
                self.b.intrinsic(Intrinsic::Prefetch, &[address, rest[0], rest[1]], None)
            }
            Builtin::ConstantP => Some(self.constant_p(args[0])),
            Builtin::ObjectSize | Builtin::DynamicObjectSize => {
                let kind = self.scalar(args[1]);
                let kind = self.b.func.const_bits(kind).map_or(0, |bits| bits as u64 & 3);
                let unknown = if kind & 2 != 0 { 0 } else { u64::MAX };
                let known = self.evaluator().object_size(args[0], kind);
                Some(self.b.size(known.unwrap_or(unknown)))
            }
            Builtin::FrameAddress => {
                let level = self.scalar(args[0]);
                let level = self.int_resize(level, Type::I32, false);
                self.b.intrinsic(Intrinsic::FrameAddressAt, &[level], Some(self.b.pointer()))
            }
            Builtin::ReturnAddress => {
                let level = self.scalar(args[0]);
                let level = self.int_resize(level, Type::I32, false);
                self.b.intrinsic(Intrinsic::ReturnAddress, &[level], Some(self.b.pointer()))
            }
            Builtin::ApplyArgs => Some(self.apply_args()),
            Builtin::Apply => self.apply_function(args),
            Builtin::ReturnResult => {
                let result = self.scalar(args[0]);
                self.return_result(result);
                None
            }
            Builtin::ThreadPointer => self.b.intrinsic(Intrinsic::ThreadPointer, &[], Some(self.b.pointer())),
            Builtin::StackSave => self.b.intrinsic(Intrinsic::StackSave, &[], Some(self.b.pointer())),
            Builtin::StackRestore => {
                let saved = self.scalar(args[0]);
                self.b.intrinsic(Intrinsic::StackRestore, &[saved], None);
                self.note_stack_moved();
                None
            }
            Builtin::ClearPadding => {
                self.clear_padding(args[0]);
                None
            }
            Builtin::DwarfCfa => self.b.intrinsic(Intrinsic::Cfa, &[], Some(self.b.pointer())),
            Builtin::Alloca | Builtin::AllocaWithAlign => {
                let size = self.scalar(args[0]);
                let bits =
                    args.get(1).map(|&arg| self.scalar(arg)).and_then(|v| self.b.func.const_bits(v)).unwrap_or(128);
                let align = self.b.size((bits as u64 / 8).max(16));
                let space = self.b.intrinsic(Intrinsic::DynAlloca, &[size, align], Some(self.b.pointer()));
                self.note_stack_moved();
                space
            }
            Builtin::VaStart => {
                let list = self.scalar(args[0]);
                self.b.intrinsic(Intrinsic::VaStart, &[list], None)
            }
            Builtin::VaEnd => {
                self.discard(args[0]);
                None
            }
            Builtin::VaCopy => {
                let (to, from) = (self.scalar(args[0]), self.scalar(args[1]));
                let size = match self.types().target().va_list {
                    target::VaListKind::Pointer => u64::from(self.types().target().pointer_size),
                    target::VaListKind::X86_64 => 24,
                    target::VaListKind::AArch64 => 32,
                };
                let size = self.b.size(size);
                self.b.mem_copy(false, to, from, size, MemFlags::aligned(8));
                None
            }
            Builtin::VaArgPack | Builtin::VaArgPackLen => {
                let count = self.expansions.last().map(|expansion| expansion.pack.len() as u64);
                // As the last argument of a call it never gets here.
                match count.filter(|_| builtin == Builtin::VaArgPackLen) {
                    Some(count) => Some(self.b.int(Type::I32, count)),
                    None => {
                        let name = if builtin == Builtin::VaArgPack { "" } else { "_len" };
                        self.g.diags.report(&diag::irgen::VA_ARG_PACK, loc).arg(name).emit();
                        ir_ty.map(|ty| self.b.func.constant(ty, 0))
                    }
                }
            }
            Builtin::Setjmp => {
                self.b.func.attrs.calls_returns_twice = true;
                let buffer = self.scalar(args[0]);
                self.b.intrinsic(Intrinsic::BuiltinSetjmp, &[buffer], Some(Type::I32))
            }
            Builtin::Longjmp => {
                let buffer = self.scalar(args[0]);
                self.b.intrinsic(Intrinsic::BuiltinLongjmp, &[buffer], None);
                self.b.unreachable();
                None
            }
            Builtin::Isnan
            | Builtin::Isinf
            | Builtin::IsinfSign
            | Builtin::Isfinite
            | Builtin::Isnormal
            | Builtin::Signbit => Some(self.float_class(builtin, args[0])),
            Builtin::Fpclassify => Some(self.fpclassify(args)),
            Builtin::IsGreater => Some(self.quiet(FloatCond::Ogt, args)),
            Builtin::IsGreaterEqual => Some(self.quiet(FloatCond::Oge, args)),
            Builtin::IsLess => Some(self.quiet(FloatCond::Olt, args)),
            Builtin::IsLessEqual => Some(self.quiet(FloatCond::Ole, args)),
            Builtin::IsLessGreater => Some(self.quiet(FloatCond::One, args)),
            Builtin::IsUnordered => Some(self.quiet(FloatCond::Uno, args)),
            Builtin::Fabs => {
                let x = self.scalar(args[0]);
                Some(self.b.unary(UnaryOp::FAbs, x))
            }
            Builtin::Copysign => {
                let (x, y) = (self.scalar(args[0]), self.scalar(args[1]));
                Some(self.b.binary(BinaryOp::FCopySign, x, y))
            }
            Builtin::Shuffle => Some(self.vector_shuffle(args[0], None, args[1])),
            Builtin::Shuffle2 => Some(self.vector_shuffle(args[0], Some(args[1]), args[2])),
            Builtin::ShuffleVector => ir_ty.map(|ty| self.shuffle_vector(args, ty)),
            Builtin::ClearCache => {
                let (from, to) = (self.scalar(args[0]), self.scalar(args[1]));
                self.b.intrinsic(Intrinsic::ClearCache, &[from, to], None)
            }
            Builtin::CpuInit => {
                let result = self.call_library("__cpu_indicator_init", Ty::INT, &[], &[]);
                matches!(result, Rvalue::Scalar(_)).then(|| self.b.int(Type::I32, 0))
            }
            Builtin::CpuSupports => {
                let bit = self.scalar(args[0]);
                let bit = self.b.func.const_bits(bit).unwrap_or(0) as u32;
                let (name, offset) =
                    if bit < 32 { ("__cpu_model", 12) } else { ("__cpu_features2", (bit as i32 / 32 - 1) * 4) };
                let word = self.cpu_word(name, offset);
                let mask = self.b.int(Type::I32, 1 << (bit % 32));
                Some(self.b.binary(BinaryOp::And, word, mask))
            }
            Builtin::CpuIs => {
                let (which, value) = (self.scalar(args[0]), self.scalar(args[1]));
                let which = self.b.func.const_bits(which).unwrap_or(0) as i32;
                let word = self.cpu_word("__cpu_model", which * 4);
                let value = self.int_resize(value, Type::I32, false);
                Some(self.b.int_compare(IntCond::Eq, word, value))
            }
            Builtin::X86 => self.target_builtin(args, ir_ty, loc),
            Builtin::X86Pause => self.b.intrinsic(Intrinsic::Pause, &[], None),
            Builtin::X86Mfence => self.barrier("mfence", loc),
            Builtin::X86Lfence => self.barrier("lfence", loc),
            Builtin::X86Sfence => self.barrier("sfence", loc),
            Builtin::X86Rdtsc => self.b.intrinsic(Intrinsic::ReadTsc, &[], Some(Type::I64)),
            _ => self.atomic_builtin(builtin, args),
        }
    }

    /// A function of the target's own table, if the function has its features.
    fn target_builtin(&mut self, args: &[ExprId], ir_ty: Option<Type>, loc: source::Loc) -> Option<Value> {
        let number = self.scalar(args[0]);
        let number = self.b.func.const_bits(number).unwrap_or(0) as u16;
        let row = &target::x86_builtins::ROWS[usize::from(number)];
        let missing = row.features.iter().find(|&&feature| !self.b.func.attrs.features.has(feature));
        if let Some(missing) = missing {
            let option = format!("-m{}", missing.name());
            self.g.diags.report(&diag::irgen::NEEDS_ISA, loc).arg(row.name).arg(option).emit();
            return ir_ty.map(|ty| self.lanes(ty, 0));
        }
        let values: Vec<Value> = args[1..].iter().map(|&arg| self.scalar(arg)).collect();
        self.b.intrinsic(Intrinsic::Target(number), &values, ir_ty)
    }

    fn atomic_builtin(&mut self, builtin: Builtin, args: &[ExprId]) -> Option<Value> {
        let hir = self.hir();
        let pointee = |f: &Self, arg: ExprId| f.types().pointee(hir.ty(arg)).unwrap_or(Ty::INT);
        let fetch = |f: &mut Self, op, new| Some(f.fetch_op(op, args, new));
        match builtin {
            Builtin::AtomicFetchAdd => fetch(self, AtomicOp::Add, false),
            Builtin::AtomicFetchSub => fetch(self, AtomicOp::Sub, false),
            Builtin::AtomicFetchAnd => fetch(self, AtomicOp::And, false),
            Builtin::AtomicFetchOr => fetch(self, AtomicOp::Or, false),
            Builtin::AtomicFetchXor => fetch(self, AtomicOp::Xor, false),
            Builtin::AtomicFetchNand => fetch(self, AtomicOp::Nand, false),
            Builtin::AtomicAddFetch => fetch(self, AtomicOp::Add, true),
            Builtin::AtomicSubFetch => fetch(self, AtomicOp::Sub, true),
            Builtin::AtomicAndFetch => fetch(self, AtomicOp::And, true),
            Builtin::AtomicOrFetch => fetch(self, AtomicOp::Or, true),
            Builtin::AtomicXorFetch => fetch(self, AtomicOp::Xor, true),
            Builtin::AtomicNandFetch => fetch(self, AtomicOp::Nand, true),
            Builtin::AtomicExchangeN => fetch(self, AtomicOp::Exchange, false),
            Builtin::AtomicLoadN => {
                let ty = pointee(self, args[0]);
                let ptr = self.scalar(args[0]);
                let order = self.order(args[1]);
                let (ir_ty, bits) = (ir_type(self.types(), ty)?, self.atomic_bits(ty)?);
                let volatile = self.types().quals(ty).contains(ctype::Quals::VOLATILE);
                Some(self.atomic_load(ptr, ir_ty, bits, (order, volatile)))
            }
            Builtin::AtomicStoreN => {
                let ty = pointee(self, args[0]);
                let ptr = self.scalar(args[0]);
                let value = self.scalar(args[1]);
                let order = self.order(args[2]);
                let bits = self.atomic_bits(ty)?;
                let volatile = self.types().quals(ty).contains(ctype::Quals::VOLATILE);
                self.atomic_store(ptr, value, bits, (order, volatile));
                None
            }
            Builtin::AtomicCompareExchangeN => {
                let ty = pointee(self, args[0]);
                let (ptr, expected, new) = (self.scalar(args[0]), self.scalar(args[1]), self.scalar(args[2]));
                let weak = self.scalar(args[3]);
                let weak = self.b.func.const_bits(weak).is_some_and(|bits| bits != 0);
                let orders = (self.order(args[4]), self.order(args[5]));
                let (ir_ty, bits) = (ir_type(self.types(), ty)?, self.atomic_bits(ty)?);
                let want = self.b.load(ir_ty, expected, MemFlags::aligned(1));
                Some(self.exchange_and_note(ptr, expected, want, new, bits, orders, weak))
            }
            Builtin::AtomicLoad => {
                let ty = pointee(self, args[0]);
                let (ptr, to) = (self.scalar(args[0]), self.scalar(args[1]));
                let order = self.order(args[2]);
                self.generic_load(ptr, to, ty, order);
                None
            }
            Builtin::AtomicStore => {
                let ty = pointee(self, args[0]);
                let (ptr, from) = (self.scalar(args[0]), self.scalar(args[1]));
                let order = self.order(args[2]);
                self.generic_store(ptr, from, ty, order);
                None
            }
            Builtin::AtomicExchange => {
                let ty = pointee(self, args[0]);
                let (ptr, from, to) = (self.scalar(args[0]), self.scalar(args[1]), self.scalar(args[2]));
                let order = self.order(args[3]);
                self.generic_exchange(ptr, from, to, ty, order);
                None
            }
            Builtin::AtomicCompareExchange => {
                let ty = pointee(self, args[0]);
                let (ptr, expected, desired) = (self.scalar(args[0]), self.scalar(args[1]), self.scalar(args[2]));
                let weak = self.scalar(args[3]);
                let weak = self.b.func.const_bits(weak).is_some_and(|bits| bits != 0);
                let orders = (self.order(args[4]), self.order(args[5]));
                Some(self.generic_compare_exchange(ptr, expected, desired, ty, orders, weak))
            }
            Builtin::AtomicTestAndSet => {
                let ptr = self.scalar(args[0]);
                let order = self.order(args[1]);
                let one = self.b.int(Type::I8, 1);
                Some(self.atomic_rmw(AtomicOp::Exchange, ptr, one, Type::I8, order))
            }
            Builtin::AtomicClear => {
                let ptr = self.scalar(args[0]);
                let order = self.order(args[1]);
                let zero = self.b.int(Type::I8, 0);
                let volatile = self.types().quals(pointee(self, args[0])).contains(ctype::Quals::VOLATILE);
                self.atomic_store(ptr, zero, Type::I8, (order, volatile));
                None
            }
            Builtin::AtomicThreadFence => {
                let order = self.order(args[0]);
                if order != AtomicOrder::Relaxed {
                    self.b.fence(order, false);
                }
                None
            }
            Builtin::AtomicSignalFence => {
                let order = self.order(args[0]);
                if order != AtomicOrder::Relaxed {
                    self.b.fence(order, true);
                }
                None
            }
            Builtin::AtomicIsLockFree => {
                let size = self.scalar(args[0]);
                let ptr = self.scalar(args[1]);
                if let Some(1 | 2 | 4 | 8) = self.b.func.const_bits(size) {
                    return Some(self.b.int(Type::I8, 1));
                }
                let types = [self.types().size_type(), Ty::VOID_PTR];
                match self.call_library("__atomic_is_lock_free", Ty::BOOL, &types, &[size, ptr]) {
                    Rvalue::Scalar(value) => Some(value),
                    _ => None,
                }
            }
            Builtin::SyncBoolCompareAndSwap | Builtin::SyncValCompareAndSwap => {
                let ty = pointee(self, args[0]);
                let (ptr, want, new) = (self.scalar(args[0]), self.scalar(args[1]), self.scalar(args[2]));
                let bits = self.atomic_bits(ty)?;
                let orders = (AtomicOrder::SeqCst, AtomicOrder::SeqCst);
                let (old, done) = self.compare_exchange(ptr, want, new, bits, orders, false);
                Some(if builtin == Builtin::SyncBoolCompareAndSwap { done } else { old })
            }
            other => unreachable!("{other:?} is lowered by the caller"),
        }
    }

    /// A bit count: an `i32`.
    fn count(&mut self, op: UnaryOp, arg: ExprId) -> Value {
        let x = self.scalar(arg);
        let count = self.b.unary(op, x);
        self.int_resize(count, Type::I32, false)
    }

    fn quiet(&mut self, cond: FloatCond, args: &[ExprId]) -> Value {
        let (x, y) = (self.scalar(args[0]), self.scalar(args[1]));
        self.b.float_compare(cond, x, y)
    }

    fn infinity(&mut self, ty: Type) -> Value {
        let bits = float_format(ty).map_or(0, |format| Float::infinity(format, false).bits());
        self.b.func.constant(ty, bits)
    }

    fn float_class(&mut self, builtin: Builtin, arg: ExprId) -> Value {
        let x = self.scalar(arg);
        let ty = self.b.func.ty(x);
        match builtin {
            Builtin::Isnan => self.b.float_compare(FloatCond::Uno, x, x),
            Builtin::Signbit => self.sign_is_set(x),
            Builtin::Isfinite => {
                let (magnitude, infinity) = (self.b.unary(UnaryOp::FAbs, x), self.infinity(ty));
                self.b.float_compare(FloatCond::Olt, magnitude, infinity)
            }
            Builtin::Isnormal => {
                let (magnitude, infinity) = (self.b.unary(UnaryOp::FAbs, x), self.infinity(ty));
                let least = self.least_normal(ty);
                let below = self.b.float_compare(FloatCond::Olt, magnitude, infinity);
                let above = self.b.float_compare(FloatCond::Oge, magnitude, least);
                self.b.binary(BinaryOp::And, below, above)
            }
            _ => {
                let (magnitude, infinity) = (self.b.unary(UnaryOp::FAbs, x), self.infinity(ty));
                let infinite = self.b.float_compare(FloatCond::Oeq, magnitude, infinity);
                if builtin == Builtin::Isinf {
                    return infinite;
                }
                let negative = self.sign_is_set(x);
                let (plus, minus) = (self.b.int(Type::I32, 1), self.b.int(Type::I32, u64::from(u32::MAX)));
                let sign = self.b.select(negative, minus, plus);
                let zero = self.b.int(Type::I32, 0);
                self.b.select(infinite, sign, zero)
            }
        }
    }

    fn least_normal(&mut self, ty: Type) -> Value {
        let bits = float_format(ty).map_or(0, |format| Float::smallest_normal(format).bits());
        self.b.func.constant(ty, bits)
    }

    fn sign_is_set(&mut self, x: Value) -> Value {
        let ty = self.b.func.ty(x);
        let one = self.one(ty);
        let signed_one = self.b.binary(BinaryOp::FCopySign, one, x);
        let zero = self.b.func.constant(ty, 0);
        self.b.float_compare(FloatCond::Olt, signed_one, zero)
    }

    fn fpclassify(&mut self, args: &[ExprId]) -> Value {
        let answers: Vec<Value> = args[..5].iter().map(|&arg| self.scalar(arg)).collect();
        let x = self.scalar(args[5]);
        let ty = self.b.func.ty(x);
        let magnitude = self.b.unary(UnaryOp::FAbs, x);
        let (infinity, least, zero) = (self.infinity(ty), self.least_normal(ty), self.b.func.constant(ty, 0));
        let is_zero = self.b.float_compare(FloatCond::Oeq, magnitude, zero);
        let is_small = self.b.float_compare(FloatCond::Olt, magnitude, least);
        let is_infinite = self.b.float_compare(FloatCond::Oeq, magnitude, infinity);
        let is_nan = self.b.float_compare(FloatCond::Uno, x, x);
        let class = self.b.select(is_small, answers[3], answers[2]);
        let class = self.b.select(is_zero, answers[4], class);
        let class = self.b.select(is_infinite, answers[1], class);
        self.b.select(is_nan, answers[0], class)
    }

    fn cpu_word(&mut self, name: &str, offset: i32) -> Value {
        let symbol = self.g.module.symbol(name.into());
        let info = &mut self.g.module.symbols[symbol];
        info.visibility = target::Visibility::Hidden;
        info.dso_local = true;
        let address = self.b.symbol(symbol, offset);
        self.b.load(Type::I32, address, MemFlags::aligned(4))
    }

    /// A barrier instruction.
    fn barrier(&mut self, mnemonic: &str, loc: source::Loc) -> Option<Value> {
        let info = ir::AsmInfo {
            template: Symbol::intern(mnemonic),
            extended: false,
            volatile: true,
            operands: Vec::new(),
            numbered: 0,
            clobbers: Vec::new(),
            memory: true,
            dests: Vec::new(),
            label_names: Vec::new(),
            loc,
        };
        self.b.asm(info, &[]);
        None
    }

    /// `__builtin_*_overflow`: the exact result, wrapped and stored, and whether it did not fit.
    fn checked(&mut self, op: OverflowOp, args: &[ExprId], store: bool) -> Option<Value> {
        let hir = self.hir();
        let types = self.types();
        let (a_ty, b_ty) = (hir.ty(args[0]), hir.ty(args[1]));
        let to = if store { types.pointee(hir.ty(args[2]))? } else { hir.ty(args[2]) };
        let (a, b) = (self.scalar(args[0]), self.scalar(args[1]));
        let target = if store {
            Some(self.scalar(args[2]))
        } else {
            self.discard(args[2]);
            None
        };
        let (a_signed, b_signed, to_signed) = (types.is_signed(a_ty), types.is_signed(b_ty), types.is_signed(to));
        if let Some(precision) = self.bit_field_precision(args[2]).filter(|_| !store) {
            let (x, y) = (self.int_resize(a, Type::I128, a_signed), self.int_resize(b, Type::I128, b_signed));
            return Some(self.checked_mixed(op, (x, a_signed), (y, b_signed), precision).1);
        }
        let to_ir = ir_type(types, to)?;
        let to_width = types.int_width(to)?;
        let same = |ty: Ty, signed: bool| ir_type(types, ty) == Some(to_ir) && signed == to_signed;
        let exact = to_width == to_ir.bits();
        let widest = [a, b].iter().map(|&v| self.b.func.ty(v).bits()).max().unwrap_or(32);
        let mixed = a_signed != b_signed || a_signed != to_signed;
        let (value, overflowed) = if exact && same(a_ty, a_signed) && same(b_ty, b_signed) {
            self.b.overflow(overflow_op(op, to_signed), a, b)
        } else if widest == 128 && mixed {
            let (x, y) = (self.int_resize(a, Type::I128, a_signed), self.int_resize(b, Type::I128, b_signed));
            let (wide, beyond) = self.checked_mixed(op, (x, a_signed), (y, b_signed), (to_width, to_signed));
            let narrow = self.int_resize(wide, to_ir, false);
            (self.wrap_bit_int(narrow, to), beyond)
        } else {
            // Wide enough for the exact result: 128 bits hold any product of 64-bit operands, as an unsigned
            // number if both are, else as a signed one.
            let signed = if widest == 128 { a_signed } else { a_signed || b_signed || op == OverflowOp::SSub };
            let (x, y) = (self.int_resize(a, Type::I128, a_signed), self.int_resize(b, Type::I128, b_signed));
            let (wide, lost) = if widest == 128 {
                self.b.overflow(overflow_op(op, signed), x, y)
            } else {
                let op = match op {
                    OverflowOp::SAdd | OverflowOp::UAdd => BinaryOp::Add,
                    OverflowOp::SSub | OverflowOp::USub => BinaryOp::Sub,
                    OverflowOp::SMul | OverflowOp::UMul => BinaryOp::Mul,
                };
                (self.b.binary(op, x, y), self.b.int(Type::I1, 0))
            };
            let narrow = self.int_resize(wide, to_ir, false);
            let narrow = self.wrap_bit_int(narrow, to);
            let narrow = if to_width == 1 {
                let one = self.b.int(to_ir, 1);
                self.b.binary(BinaryOp::And, narrow, one)
            } else {
                narrow
            };
            let back = self.int_resize(narrow, Type::I128, to_signed);
            let differs = self.b.int_compare(IntCond::Ne, back, wide);
            // A target of 128 bits holds the bits, but perhaps not the sign.
            let unsigned_product = op == OverflowOp::SMul && !signed;
            let differs = if to_width == 128 && widest < 128 && to_signed == unsigned_product {
                let zero = self.b.func.constant(Type::I128, 0);
                self.b.int_compare(IntCond::Slt, wide, zero)
            } else {
                differs
            };
            (narrow, self.b.binary(BinaryOp::Or, differs, lost))
        };
        if let Some(target) = target {
            let align = types.align_of(to).unwrap_or(1);
            self.b.store(target, value, MemFlags::aligned(align));
        }
        Some(overflowed)
    }
}

fn overflow_op(op: OverflowOp, signed: bool) -> OverflowOp {
    match (op, signed) {
        (OverflowOp::SAdd | OverflowOp::UAdd, true) => OverflowOp::SAdd,
        (OverflowOp::SAdd | OverflowOp::UAdd, false) => OverflowOp::UAdd,
        (OverflowOp::SSub | OverflowOp::USub, true) => OverflowOp::SSub,
        (OverflowOp::SSub | OverflowOp::USub, false) => OverflowOp::USub,
        (OverflowOp::SMul | OverflowOp::UMul, true) => OverflowOp::SMul,
        (OverflowOp::SMul | OverflowOp::UMul, false) => OverflowOp::UMul,
    }
}
