//! Calls of built-in functions: conversion of arguments by the table's types, or checks by hand.

use crate::Sema;
use crate::convert::AssignContext;
use crate::expr::IntConstUse;
use base::Symbol;
use ctype::{FloatKind, IntKind, Quals, Ty, TypeKind};
use diag::sema as msg;
use hir::builtins::{Fate, Fold, Found};
use hir::eval::{AddressBase, ConstValue, Mode, evaluate, float_format, integer_constant};
use hir::{Builtin, DeclId, DeclKind, Expr, ExprId, Linkage, UnaryOp};
use num::{Float, Int};
use source::Loc;
use target::x86_builtins::Operand;

/// A call of a built-in function that is being checked.
#[derive(Copy, Clone)]
pub(crate) struct BuiltinCall {
    /// The entity that was called.
    pub(crate) decl: DeclId,
    /// Its name as written.
    pub(crate) name: Symbol,
    /// The name's location.
    pub(crate) loc: Loc,
}

impl BuiltinCall {
    /// Argument `n`, from 1, for messages.
    fn argument(&self, n: u32) -> Option<AssignContext> {
        Some(AssignContext::Argument(Some(self.decl), n))
    }
}

impl Sema<'_> {
    /// The builtin that a call of this function is, if it is one: a `__builtin_` name, or a library
    /// function that the program declares with the type of its row and calls with as many arguments.
    pub(crate) fn builtin_of(&mut self, decl: DeclId, given: usize) -> Option<Found> {
        if self.exprs.ordinary_functions.contains(decl) {
            return None;
        }
        let entity = &self.hir.decls[decl];
        if !matches!(entity.kind, DeclKind::Func { .. }) || entity.linkage == Linkage::Internal {
            return None;
        }
        if entity.linkage == Linkage::None {
            return self.exprs.builtins.get(&decl).copied();
        }
        let (name, ty) = (entity.name, entity.ty);
        let found = match self.exprs.inline_library.get(&name) {
            Some(known) => *known,
            None => {
                let found = self.find_builtin(name).filter(|f| matches!(f.row.fate, Fate::Both(_) | Fate::BothFold(_)));
                self.exprs.inline_library.insert(name, found);
                found
            }
        };
        let Some(found) = found else {
            if !hir::builtins::returns_twice(name.as_str()) {
                self.exprs.ordinary_functions.insert(decl);
            }
            return None;
        };
        let expected = self.builtin_type(&found);
        let parameters = |ty: Ty| match self.hir.types.kind(ty) {
            TypeKind::Function { params, .. } => self.hir.types.list(params).len(),
            _ => 0,
        };
        (parameters(expected) == given && self.hir.types.compatible(expected, ty)).then_some(found)
    }

    /// A call of a built-in function; `args` as parsed.
    pub(crate) fn call_builtin(&mut self, found: Found, decl: DeclId, args: &[ExprId], loc: Loc) -> ExprId {
        let call = BuiltinCall { decl, name: self.hir.decls[decl].name, loc };
        let written = args;
        if args.iter().any(|&arg| self.is_poison(arg)) {
            return self.poison(loc);
        }
        if let Fate::Target(number) = found.row.fate {
            return self.target_builtin(number, &found, call, args);
        }
        let (args, ret) = if found.row.signature == "?" {
            (args.to_vec(), Ty::INT)
        } else {
            let Some(converted) = self.convert_builtin_arguments(&found, call, args) else { return self.poison(loc) };
            converted
        };
        self.warn_call(decl, written, &args, loc);
        match found.row.fate {
            Fate::Lower(builtin) | Fate::Both(builtin) => {
                if found.row.signature == "?" {
                    self.checked_builtin(builtin, call, &args)
                } else {
                    self.typed_builtin(builtin, call, args, ret)
                }
            }
            Fate::Fold(fold) | Fate::BothFold(fold) => self.folded_builtin(fold, call, &args, ret),
            Fate::Library | Fate::Target(_) => self.poison(loc),
        }
    }

    /// A function of the target's own table. Vectors are taken for their bits.
    fn target_builtin(&mut self, number: u16, found: &Found, call: BuiltinCall, args: &[ExprId]) -> ExprId {
        let loc = call.loc;
        let TypeKind::Function { ret, params, .. } = self.hir.types.kind(self.builtin_type(found)) else {
            return self.poison(loc);
        };
        let params = self.hir.types.list(params);
        if !self.check_count(call, args.len(), params.len(), params.len()) {
            return self.poison(loc);
        }
        let row = &target::x86_builtins::ROWS[usize::from(number)];
        let mut values = vec![self.small_int(i32::from(number), loc)];
        for (n, &arg) in args.iter().enumerate() {
            let param = params[n];
            let limit = row.operands().find_map(|part| match part {
                Operand::Constant(at, bits, _) if usize::from(at) == n => Some(bits),
                Operand::Gather(_, _, at) if usize::from(at) == n => Some(8),
                _ => None,
            });
            let value = self.decay_and_load(arg);
            let types = &self.hir.types;
            let is_vector = |ty: Ty| types.is_vector(ty);
            let from = self.hir.ty(value);
            let value = if is_vector(param) && is_vector(from) && types.size_of(param) == types.size_of(from) {
                self.act_on_cast(param, value, loc)
            } else {
                self.convert_for_assignment(value, param, AssignContext::Argument(Some(call.decl), n as u32 + 1), loc)
            };
            if self.is_poison(value) {
                return value;
            }
            if let Some(bits) = limit {
                let known = self.known_int(value).filter(|&known| (0..1 << bits).contains(&known));
                let Some(known) = known else {
                    let size = if bits >= 8 { "an 8".to_owned() } else { format!("a {bits}") };
                    self.diags.report(&msg::IMMEDIATE_ARGUMENT, loc).arg(size).emit();
                    return self.poison(loc);
                };
                let node = self.small_int(known as i32, loc);
                values.push(node);
                continue;
            }
            values.push(value);
        }
        self.builtin_node(Builtin::X86, &values, ret, loc)
    }

    pub(crate) fn builtin_node(&mut self, builtin: Builtin, args: &[ExprId], ty: Ty, loc: Loc) -> ExprId {
        let args = self.hir.add_expr_list(args);
        self.hir.add_expr(Expr::Builtin { builtin, args }, ty, loc)
    }

    /// Converts arguments to the parameters of the row; gives the return type too.
    fn convert_builtin_arguments(
        &mut self,
        found: &Found,
        call: BuiltinCall,
        args: &[ExprId],
    ) -> Option<(Vec<ExprId>, Ty)> {
        let ty = self.builtin_type(found);
        let TypeKind::Function { ret, params, variadic, .. } = self.hir.types.kind(ty) else { return None };
        let params = self.hir.types.list(params);
        if !self.check_count(call, args.len(), params.len(), if variadic { usize::MAX } else { params.len() }) {
            return None;
        }
        let mut converted = Vec::with_capacity(args.len());
        for (n, &arg) in args.iter().enumerate() {
            let value = match params.get(n) {
                Some(&param) => {
                    let at = self.hir.loc(arg);
                    self.convert_for_assignment(arg, param, AssignContext::Argument(Some(call.decl), n as u32 + 1), at)
                }
                None => self.promote_argument(arg),
            };
            if self.is_poison(value) {
                return None;
            }
            converted.push(value);
        }
        Some((converted, ret))
    }

    /// Whether the number of arguments is right; reports if not.
    pub(crate) fn check_count(&mut self, call: BuiltinCall, given: usize, least: usize, most: usize) -> bool {
        let info = if given < least {
            &msg::TOO_FEW_ARGUMENTS
        } else if given > most {
            &msg::TOO_MANY_ARGUMENTS
        } else {
            return true;
        };
        self.diags.report(info, call.loc).arg(format_args!("function '{}'", call.name)).emit();
        false
    }

    fn bad_argument(&mut self, call: BuiltinCall, n: u32, what: &str) -> ExprId {
        self.diags.report(&msg::BUILTIN_ARGUMENT, call.loc).arg(n).arg(call.name).arg(what).emit();
        self.poison(call.loc)
    }

    /// The value of an argument that must be constant; reports if it is not.
    pub(crate) fn constant_argument(&mut self, call: BuiltinCall, arg: ExprId, n: u32) -> Option<Int> {
        self.int_const(arg, IntConstUse::BuiltinArgument(call.name, n))
    }

    /// Builtins whose arguments are converted already.
    fn typed_builtin(&mut self, builtin: Builtin, call: BuiltinCall, mut args: Vec<ExprId>, ret: Ty) -> ExprId {
        let loc = call.loc;
        match builtin {
            Builtin::Prefetch => {
                if !self.check_count(call, args.len(), 1, 3) {
                    return self.poison(loc);
                }
                for n in 1..3 {
                    let default = if n == 1 { 0 } else { 3 };
                    let value = match args.get(n) {
                        Some(&arg) => match self.constant_argument(call, arg, n as u32 + 1) {
                            Some(value) => value.low_u64().min(default.max(1)) as i32,
                            None => return self.poison(loc),
                        },
                        None => default as i32,
                    };
                    let node = self.small_int(value, loc);
                    args.truncate(n);
                    args.push(node);
                }
            }
            Builtin::AssumeAligned => {
                if !self.check_count(call, args.len(), 2, 3) {
                    return self.poison(loc);
                }
                match args.get(2).copied() {
                    Some(offset) if !self.hir.types.is_integer(self.hir.ty(offset)) => {
                        return self.bad_argument(call, 3, "must be an integer");
                    }
                    Some(offset) => args[2] = self.convert(offset, self.hir.types.size_type()),
                    None => args.push(self.size_node(0, loc)),
                }
            }
            Builtin::ObjectSize | Builtin::DynamicObjectSize => {
                let Some(kind) = self.constant_argument(call, args[1], 2) else { return self.poison(loc) };
                if kind.low_u64() > 3 || kind.sign_bit() {
                    self.diags.report(&msg::OBJECT_SIZE_KIND, loc).arg(call.name).emit();
                    return self.poison(loc);
                }
            }
            Builtin::FrameAddress | Builtin::ReturnAddress if self.constant_argument(call, args[0], 1).is_none() => {
                return self.poison(loc);
            }
            Builtin::AllocaWithAlign => {
                let Some(align) = self.constant_argument(call, args[1], 2) else { return self.poison(loc) };
                if align.exact_log2().is_none_or(|log| !(3..32).contains(&log)) {
                    return self.bad_argument(call, 2, "must be a constant power of two of at least 8 bits");
                }
                if args.len() > 2 && self.constant_argument(call, args[2], 3).is_none() {
                    return self.poison(loc);
                }
                args.truncate(2);
            }
            Builtin::Setjmp => {
                if let Some(func) = &mut self.func {
                    func.has_indirect_goto = true;
                }
            }
            _ => {}
        }
        self.builtin_node(builtin, &args, ret, loc)
    }

    /// Builtins whose arguments are checked by hand.
    fn checked_builtin(&mut self, builtin: Builtin, call: BuiltinCall, args: &[ExprId]) -> ExprId {
        let loc = call.loc;
        match builtin {
            Builtin::ConstantP => {
                if !self.check_count(call, args.len(), 1, 1) {
                    return self.poison(loc);
                }
                let value = self.decay_and_load(args[0]);
                if self.int_value(value).is_some() {
                    return self.small_int(1, loc);
                }
                self.builtin_node(builtin, &[value], Ty::INT, loc)
            }
            Builtin::AddOverflow | Builtin::SubOverflow | Builtin::MulOverflow => self.overflow(builtin, call, args),
            Builtin::AddOverflowP | Builtin::SubOverflowP | Builtin::MulOverflowP => {
                if !self.check_count(call, args.len(), 3, 3) {
                    return self.poison(loc);
                }
                let mut values = Vec::new();
                for (n, &arg) in args.iter().enumerate() {
                    let value = self.decay_and_load(arg);
                    if !self.hir.types.is_integer(self.hir.ty(value)) {
                        return self.bad_argument(call, n as u32 + 1, "does not have integral type");
                    }
                    values.push(value);
                }
                let what = match self.hir.types.kind(self.hir.ty(values[2])) {
                    TypeKind::Int(IntKind::Bool) => Some("has boolean type"),
                    TypeKind::Enum(_) => Some("has enumerated type"),
                    _ => None,
                };
                match what {
                    Some(what) => self.bad_argument(call, 3, what),
                    None => self.builtin_node(builtin, &values, Ty::BOOL, loc),
                }
            }
            Builtin::VaStart => self.va_start(call, args),
            Builtin::VaEnd => {
                if !self.check_count(call, args.len(), 1, 1) {
                    return self.poison(loc);
                }
                match self.va_list_address(args[0], call.argument(1), loc) {
                    Some(list) => self.builtin_node(builtin, &[list], Ty::VOID, loc),
                    None => self.poison(loc),
                }
            }
            Builtin::VaCopy => {
                if !self.check_count(call, args.len(), 2, 2) {
                    return self.poison(loc);
                }
                let to = self.va_list_address(args[0], call.argument(1), loc);
                let from = self.va_list_address(args[1], call.argument(2), loc);
                match (to, from) {
                    (Some(to), Some(from)) => self.builtin_node(builtin, &[to, from], Ty::VOID, loc),
                    _ => self.poison(loc),
                }
            }
            Builtin::ClearPadding => self.clear_padding(call, args),
            Builtin::SpeculationSafeValue => {
                if !self.check_count(call, args.len(), 1, 2) {
                    return self.poison(loc);
                }
                let value = self.decay_and_load(args[0]);
                let ty = self.hir.ty(value);
                let types = &self.hir.types;
                let plain = |ty: Ty| matches!(types.kind(ty), TypeKind::Int(kind) if kind != IntKind::Bool);
                if !plain(ty) && !types.is_pointer(ty) {
                    return self.bad_argument(call, 1, "must be an integer or pointer");
                }
                if let Some(&instead) = args.get(1) {
                    let instead = self.decay_and_load(instead);
                    let types = &self.hir.types;
                    let other = self.hir.ty(instead);
                    let fits =
                        types.is_pointer(ty) && types.is_pointer(other) || types.compatible_unqualified(ty, other);
                    if !fits && !self.is_poison(instead) {
                        return self.bad_argument(call, 2, "must be compatible with the first");
                    }
                }
                self.builtin_node(builtin, &[value], ty, loc)
            }
            Builtin::Isnan
            | Builtin::Isinf
            | Builtin::IsinfSign
            | Builtin::Isfinite
            | Builtin::Isnormal
            | Builtin::Signbit => {
                if !self.check_count(call, args.len(), 1, 1) {
                    return self.poison(loc);
                }
                match self.real_argument(call, args[0]) {
                    Some(value) => self.builtin_node(builtin, &[value], Ty::INT, loc),
                    None => self.poison(loc),
                }
            }
            Builtin::Fpclassify => self.fpclassify(call, args),
            Builtin::IsGreater
            | Builtin::IsGreaterEqual
            | Builtin::IsLess
            | Builtin::IsLessEqual
            | Builtin::IsLessGreater
            | Builtin::IsUnordered => self.quiet_comparison(builtin, call, args),
            Builtin::Shuffle => self.shuffle(call, args),
            Builtin::ShuffleVector => self.shuffle_vector(call, args),
            Builtin::CpuSupports | Builtin::CpuIs => self.cpu_query(builtin, call, args),
            _ => self.atomic_builtin(builtin, call, args),
        }
    }

    fn clear_padding(&mut self, call: BuiltinCall, args: &[ExprId]) -> ExprId {
        if !self.check_count(call, args.len(), 1, 1) {
            return self.poison(call.loc);
        }
        let value = self.decay_and_load(args[0]);
        let types = &self.hir.types;
        let what = match types.pointee(self.hir.ty(value)) {
            None => "does not have pointer type",
            Some(object) if !types.is_complete(object) => "points to incomplete type",
            Some(object) if types.quals_of_object(object).contains(Quals::CONST) => "has pointer to 'const' type",
            Some(_) => return self.builtin_node(Builtin::ClearPadding, &[value], Ty::VOID, call.loc),
        };
        self.bad_argument(call, 1, what)
    }

    fn overflow(&mut self, builtin: Builtin, call: BuiltinCall, args: &[ExprId]) -> ExprId {
        if !self.check_count(call, args.len(), 3, 3) {
            return self.poison(call.loc);
        }
        let values: Vec<ExprId> = args.iter().map(|&arg| self.decay_and_load(arg)).collect();
        for (n, &value) in values[..2].iter().enumerate() {
            if !self.hir.types.is_integer(self.hir.ty(value)) {
                return self.bad_argument(call, n as u32 + 1, "does not have integral type");
            }
        }
        let types = &self.hir.types;
        let target = types.pointee(self.hir.ty(values[2]));
        let what = match target.map(|target| (target, types.kind(target))) {
            Some((_, TypeKind::Int(IntKind::Bool))) => Some("has pointer to boolean type"),
            Some((_, TypeKind::Enum(_))) => Some("has pointer to enumerated type"),
            Some((target, TypeKind::Int(_) | TypeKind::BitInt { .. })) => {
                types.quals(target).contains(Quals::CONST).then_some("has pointer to 'const' type")
            }
            _ => Some("does not have pointer to integral type"),
        };
        match what {
            Some(what) => self.bad_argument(call, 3, what),
            None => self.builtin_node(builtin, &values, Ty::BOOL, call.loc),
        }
    }

    fn va_start(&mut self, call: BuiltinCall, args: &[ExprId]) -> ExprId {
        let loc = call.loc;
        let least = if self.lang.c23() { 1 } else { 2 };
        if !self.check_count(call, args.len(), least, usize::MAX) {
            return self.poison(loc);
        }
        let context = self.func.as_ref().map(|func| (func.variadic, func.params.last().copied()));
        let Some((true, last)) = context else {
            self.diags.report(&msg::VA_START_IN_FIXED, loc).emit();
            return self.poison(loc);
        };
        if let Some(&named) = args.get(1) {
            let is_last = matches!(self.hir.expr(named), Expr::Decl(d) if Some(d) == last);
            if !is_last && self.int_value(named).is_none_or(|v| !v.is_zero()) {
                self.diags.report(&msg::VA_START_NOT_LAST, loc).emit();
            }
        }
        let list = self.ms_va_list_address(args[0]).or_else(|| self.va_list_address(args[0], call.argument(1), loc));
        match list {
            Some(list) => self.builtin_node(Builtin::VaStart, &[list], Ty::VOID, loc),
            None => self.poison(loc),
        }
    }

    /// An argument of real floating type, not promoted.
    fn real_argument(&mut self, call: BuiltinCall, arg: ExprId) -> Option<ExprId> {
        let value = self.decay_and_load(arg);
        if self.hir.types.is_floating(self.hir.ty(value)) {
            return Some(value);
        }
        self.diags.report(&msg::NON_FLOATING_ARGUMENT, call.loc).arg("").arg(call.name).emit();
        None
    }

    fn fpclassify(&mut self, call: BuiltinCall, args: &[ExprId]) -> ExprId {
        if !self.check_count(call, args.len(), 6, 6) {
            return self.poison(call.loc);
        }
        let mut values = Vec::with_capacity(6);
        for (n, &arg) in args[..5].iter().enumerate() {
            let at = self.hir.loc(arg);
            let ctx = AssignContext::Argument(Some(call.decl), n as u32 + 1);
            let value = self.convert_for_assignment(arg, Ty::INT, ctx, at);
            if self.is_poison(value) {
                return value;
            }
            if self.int_value(value).is_none() {
                return self.bad_argument(call, n as u32 + 1, "must be a constant integer");
            }
            values.push(value);
        }
        match self.real_argument(call, args[5]) {
            Some(value) => values.push(value),
            None => return self.poison(call.loc),
        }
        self.builtin_node(Builtin::Fpclassify, &values, Ty::INT, call.loc)
    }

    fn quiet_comparison(&mut self, builtin: Builtin, call: BuiltinCall, args: &[ExprId]) -> ExprId {
        if !self.check_count(call, args.len(), 2, 2) {
            return self.poison(call.loc);
        }
        let (l, r) = (self.decay_and_load(args[0]), self.decay_and_load(args[1]));
        let types = &self.hir.types;
        let (lt, rt) = (self.hir.ty(l), self.hir.ty(r));
        let real = |ty: Ty| types.is_floating(ty) || types.is_integer(ty);
        if !real(lt) || !real(rt) || !(types.is_floating(lt) || types.is_floating(rt)) {
            self.diags.report(&msg::NON_FLOATING_ARGUMENT, call.loc).arg("s").arg(call.name).emit();
            return self.poison(call.loc);
        }
        let common = self.common_arithmetic_type(l, r);
        let (l, r) = (self.convert(l, common), self.convert(r, common));
        self.builtin_node(builtin, &[l, r], Ty::INT, call.loc)
    }

    fn shuffle(&mut self, call: BuiltinCall, args: &[ExprId]) -> ExprId {
        let loc = call.loc;
        if !self.check_count(call, args.len(), 2, 3) {
            return self.poison(loc);
        }
        let values: Vec<ExprId> = args.iter().map(|&arg| self.decay_and_load(arg)).collect();
        let types = &self.hir.types;
        let kind = |e: ExprId| types.kind(self.hir.ty(e));
        let (first, mask) = (values[0], values[values.len() - 1]);
        let TypeKind::Vector { elem: mask_elem, lanes: mask_lanes } = kind(mask) else {
            return self.bad_argument(call, values.len() as u32, "must be an integer vector");
        };
        let TypeKind::Vector { elem, lanes } = kind(first) else {
            return self.bad_argument(call, 1, "must be a vector");
        };
        if !types.is_integer(mask_elem) {
            return self.bad_argument(call, values.len() as u32, "must be an integer vector");
        }
        if values.len() == 3 && !types.compatible_unqualified(self.hir.ty(values[0]), self.hir.ty(values[1])) {
            return self.bad_argument(call, 2, "must have the type of the first");
        }
        if mask_lanes != lanes || types.size_of(mask_elem) != types.size_of(elem) {
            return self.bad_argument(call, values.len() as u32, "must have lanes like those of the first");
        }
        let builtin = if values.len() == 2 { Builtin::Shuffle } else { Builtin::Shuffle2 };
        let ty = self.hir.ty(first);
        self.builtin_node(builtin, &values, ty, loc)
    }

    fn shuffle_vector(&mut self, call: BuiltinCall, args: &[ExprId]) -> ExprId {
        let loc = call.loc;
        if !self.check_count(call, args.len(), 3, usize::MAX) {
            return self.poison(loc);
        }
        let mut values = vec![self.decay_and_load(args[0]), self.decay_and_load(args[1])];
        let types = &self.hir.types;
        let (TypeKind::Vector { elem, lanes: m }, TypeKind::Vector { elem: other, lanes: n }) =
            (types.kind(self.hir.ty(values[0])), types.kind(self.hir.ty(values[1])))
        else {
            return self.bad_argument(call, 1, "must be a vector");
        };
        if !types.same(elem, other) {
            return self.bad_argument(call, 2, "must have lanes of the first's type");
        }
        let lanes = args.len() as u32 - 2;
        if !lanes.is_power_of_two() {
            self.diags.report(&msg::SHUFFLE_LANES, loc).arg(call.name).emit();
            return self.poison(loc);
        }
        for (k, &arg) in args[2..].iter().enumerate() {
            let Some(index) = self.constant_argument(call, arg, k as u32 + 3) else { return self.poison(loc) };
            let index = index.resize(64, true).low_u64() as i64;
            if index < -1 || index >= i64::from(m + n) {
                return self.bad_argument(call, k as u32 + 3, "is no lane of the two vectors");
            }
            let node = self.small_int(index as i32, loc);
            values.push(node);
        }
        let ty = self.hir.types.intern(TypeKind::Vector { elem, lanes });
        self.builtin_node(Builtin::ShuffleVector, &values, ty, loc)
    }

    fn literal_bytes(&self, arg: ExprId) -> Option<&[u8]> {
        let Expr::String(id) = self.hir.expr(arg) else { return None };
        let bytes = &self.hir.strings[id].bytes;
        Some(bytes.strip_suffix(&[0]).unwrap_or(bytes))
    }

    fn cpu_query(&mut self, builtin: Builtin, call: BuiltinCall, args: &[ExprId]) -> ExprId {
        let loc = call.loc;
        if !self.check_count(call, args.len(), 1, 1) {
            return self.poison(loc);
        }
        let Some(name) = self.literal_bytes(args[0]).map(|bytes| String::from_utf8_lossy(bytes).into_owned()) else {
            return self.bad_argument(call, 1, "must be a string constant");
        };
        let numbers = match builtin {
            Builtin::CpuSupports => hir::cpu::feature_bit(&name).map(|bit| (bit, None)),
            _ => hir::cpu::model(&name).map(|(word, value)| (word, Some(value))),
        };
        let Some((first, second)) = numbers else {
            self.diags.report(&msg::CPU_UNKNOWN, loc).arg(call.name).arg(name).emit();
            return self.poison(loc);
        };
        let mut values = vec![self.small_int(first, loc)];
        if let Some(second) = second {
            values.push(self.small_int(second, loc));
        }
        self.builtin_node(builtin, &values, Ty::INT, loc)
    }

    /// Builtins that are replaced by other nodes.
    fn folded_builtin(&mut self, fold: Fold, call: BuiltinCall, args: &[ExprId], ret: Ty) -> ExprId {
        let loc = call.loc;
        match fold {
            Fold::Infinity | Fold::Nan | Fold::SignallingNan => self.special_float(fold, call, args, ret),
            Fold::Creal => self.hir.add_expr(Expr::Unary(UnaryOp::Real, args[0]), ret, loc),
            Fold::Cimag => self.hir.add_expr(Expr::Unary(UnaryOp::Imag, args[0]), ret, loc),
            Fold::Conj => self.hir.add_expr(Expr::Unary(UnaryOp::Conj, args[0]), ret, loc),
            Fold::ClassifyType => {
                if !self.check_count(call, args.len(), 1, 1) {
                    return self.poison(loc);
                }
                let value = self.decay_and_load(args[0]);
                let class = self.type_class(self.hir.ty(value));
                self.small_int(class, loc)
            }
            Fold::Identity => args[0],
            Fold::AssocBarrier => {
                if !self.check_count(call, args.len(), 1, 1) {
                    return self.poison(loc);
                }
                self.decay_and_load(args[0])
            }
            Fold::EhReturnDataRegno => match self.constant_argument(call, args[0], 1) {
                // DWARF numbers of rax and rdx (System V x86-64 ABI 3.6.2, 6.2.1).
                Some(n) => self.small_int(n.to_u64().filter(|&n| n < 2).map_or(-1, |n| n as i32), loc),
                None => self.poison(loc),
            },
            Fold::MsVaStart => self.va_start(call, args),
            Fold::MsVaEnd => match self.check_count(call, args.len(), 1, 1) {
                true if !self.is_lvalue(args[0]) => self.bad_argument(call, 1, "must be an lvalue"),
                true => self.act_on_cast(Ty::VOID, args[0], loc),
                false => self.poison(loc),
            },
            Fold::MsVaCopy => match self.check_count(call, args.len(), 2, 2) {
                true => self.act_on_assign(None, args[0], args[1], loc),
                false => self.poison(loc),
            },
            Fold::Line => {
                let line = self.diags.sources().position(loc).map_or(0, |position| position.line);
                self.small_int(line as i32, loc)
            }
            Fold::File => {
                let file = self.diags.sources().position(loc).map_or("", |position| position.file.as_str());
                self.text_of_builtin(file, loc)
            }
            Fold::Function => {
                let name = self.func.as_ref().map_or("", |func| func.name.as_str());
                self.text_of_builtin(name, loc)
            }
            Fold::RoundBy(function) => self.rounded_by(function, call, args, ret),
            Fold::Overflow(builtin) => self.builtin_node(builtin, args, Ty::BOOL, loc),
            Fold::AtomicAlwaysLockFree
            | Fold::Sync(_)
            | Fold::SyncLockTestAndSet
            | Fold::SyncLockRelease
            | Fold::SyncSynchronize => self.folded_atomic(fold, call, args),
        }
    }

    /// Infinities, and NaNs with the payload that a string literal spells (C23 7.12.12.2).
    fn special_float(&mut self, fold: Fold, call: BuiltinCall, args: &[ExprId], ret: Ty) -> ExprId {
        let TypeKind::Float(kind) = self.hir.types.kind(ret) else { return self.poison(call.loc) };
        let format = float_format(kind, self.target);
        if fold == Fold::Infinity {
            return self.float_node(Float::infinity(format, false), ret, call.loc);
        }
        let text = match evaluate(&self.hir, args[0], Mode::Initializer) {
            Ok(ConstValue::Address { base: AddressBase::String(s), offset: 0 }) => {
                let bytes = &self.hir.strings[s].bytes;
                String::from_utf8_lossy(bytes.strip_suffix(&[0]).unwrap_or(bytes)).into_owned()
            }
            _ => {
                // Not known now: the C library reads the string.
                return self.library_nan(call, args, ret);
            }
        };
        let (digits, radix) = match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
            Some(rest) => (rest, 16),
            None if text.len() > 1 && text.starts_with('0') => (&text[1..], 8),
            None => (text.as_str(), 10),
        };
        let payload = match digits {
            "" => 0,
            _ => Int::parse(128, digits, radix).map_or(0, |(value, _)| value.low_u128()),
        };
        let value = match fold {
            Fold::SignallingNan => Float::signalling_nan(format, payload),
            _ => Float::quiet_nan(format, payload),
        };
        self.float_node(value, ret, call.loc)
    }

    fn library_nan(&mut self, call: BuiltinCall, args: &[ExprId], ret: Ty) -> ExprId {
        let name = call.name.as_str().trim_start_matches("__builtin_");
        let ty = self.hir.types.function(ret, &[Ty::CONST_CHAR_PTR], false, true);
        let decl = self.library_decl(Symbol::intern(name), ty);
        let callee = self.hir.add_expr(Expr::Decl(decl), ty, call.loc);
        let callee = self.decay_and_load(callee);
        let args = self.hir.add_expr_list(args);
        self.hir.add_expr(Expr::Call { callee, args }, ret, call.loc)
    }

    fn rounded_by(&mut self, function: &str, call: BuiltinCall, args: &[ExprId], ret: Ty) -> ExprId {
        let real = self.hir.ty(args[0]);
        let suffix = match self.hir.types.kind(real) {
            TypeKind::Float(FloatKind::Float) => "f",
            TypeKind::Float(FloatKind::LongDouble) => "l",
            _ => "",
        };
        let result = if function.starts_with('l') { Ty::LONG } else { real };
        let ty = self.hir.types.function(result, &[real], false, true);
        let decl = self.library_decl(Symbol::intern(&format!("{function}{suffix}")), ty);
        let callee = self.hir.add_expr(Expr::Decl(decl), ty, call.loc);
        let callee = self.decay_and_load(callee);
        let args = self.hir.add_expr_list(args);
        let rounded = self.hir.add_expr(Expr::Call { callee, args }, result, call.loc);
        self.convert(rounded, ret)
    }

    /// `__builtin_complex (re, im)`
    pub fn act_on_builtin_complex(&mut self, re: ExprId, im: ExprId, loc: Loc) -> ExprId {
        let (re, im) = (self.decay_and_load(re), self.decay_and_load(im));
        if self.is_poison(re) || self.is_poison(im) {
            return self.poison(loc);
        }
        let (rt, it) = (self.hir.ty(re), self.hir.ty(im));
        let types = &self.hir.types;
        if !types.is_floating(rt) || !types.is_floating(it) {
            self.diags.report(&msg::COMPLEX_OPERAND_NOT_REAL, loc).emit();
            return self.poison(loc);
        }
        if types.kind(rt) != types.kind(it) {
            self.diags.report(&msg::COMPLEX_OPERANDS_DIFFER, loc).emit();
            return self.poison(loc);
        }
        let ty = types.intern(TypeKind::Complex(types.unqualified(rt)));
        self.hir.add_expr(Expr::MakeComplex(re, im), ty, loc)
    }

    /// `__builtin_tgmath (f…, x…)`: the function whose type fits the arguments best (C23 7.27).
    pub fn act_on_tgmath(&mut self, args: &[ExprId], loc: Loc) -> ExprId {
        let values: Vec<ExprId> = args.iter().map(|&arg| self.decay_and_load(arg)).collect();
        if values.iter().any(|&v| self.is_poison(v)) {
            return self.poison(loc);
        }
        let signature = |sema: &Self, e: ExprId| {
            let target = sema.hir.types.pointee(sema.hir.ty(e))?;
            match sema.hir.types.kind(target) {
                TypeKind::Function { ret, params, .. } => Some((ret, sema.hir.types.list(params))),
                _ => None,
            }
        };
        let Some((_, first)) = values.first().and_then(|&e| signature(self, e)) else {
            self.diags.report(&msg::TGMATH_ARGUMENTS, loc).emit();
            return self.poison(loc);
        };
        let Some(count) = values.len().checked_sub(first.len()).filter(|&n| n > 0) else {
            self.diags.report(&msg::TGMATH_ARGUMENTS, loc).emit();
            return self.poison(loc);
        };
        let (functions, operands) = values.split_at(count);
        let mut candidates = Vec::new();
        for &function in functions {
            match signature(self, function) {
                Some((ret, params)) if params.len() == first.len() => candidates.push((function, ret, params)),
                _ => {
                    self.diags.report(&msg::TGMATH_ARGUMENTS, loc).emit();
                    return self.poison(loc);
                }
            }
        }
        // The generic parameters are those in which the functions differ.
        let generic: Vec<usize> = (0..first.len())
            .filter(|&n| candidates.iter().any(|(_, _, params)| !self.hir.types.same(params[n], first[n])))
            .collect();
        let mut wanted: Option<Ty> = None;
        for &n in &generic {
            let ty = self.hir.ty(operands[n]);
            let types = &self.hir.types;
            if !types.is_arithmetic(ty) {
                self.diags.report(&msg::TGMATH_ARGUMENTS, loc).emit();
                return self.poison(loc);
            }
            let ty = if types.is_integer(ty) { Ty::DOUBLE } else { types.unqualified(ty) };
            wanted = Some(match wanted {
                None => ty,
                Some(other) => self.common_generic_type(other, ty),
            });
        }
        let wanted = wanted.unwrap_or(Ty::DOUBLE);
        let generic_param = generic.first().copied().unwrap_or(0);
        let complex_wanted = self.hir.types.intern(TypeKind::Complex(match self.hir.types.kind(wanted) {
            TypeKind::Complex(part) => part,
            _ => wanted,
        }));
        let fits = |params: &[Ty], ty| params.get(generic_param).is_some_and(|&param| self.hir.types.same(param, ty));
        let pick = |ty: Ty| candidates.iter().find(|(_, _, params)| fits(params, ty));
        let chosen = pick(wanted).or_else(|| pick(complex_wanted)).or_else(|| pick(Ty::DOUBLE));
        let Some((function, ret, params)) = chosen.cloned() else {
            self.diags.report(&msg::TGMATH_ARGUMENTS, loc).emit();
            return self.poison(loc);
        };
        let mut converted = Vec::with_capacity(operands.len());
        for (n, (&operand, &param)) in operands.iter().zip(params.iter()).enumerate() {
            let value = self.convert_for_assignment(operand, param, AssignContext::Argument(None, n as u32 + 1), loc);
            if self.is_poison(value) {
                return value;
            }
            converted.push(value);
        }
        let args = self.hir.add_expr_list(&converted);
        let ret = self.value_type(ret);
        self.hir.add_expr(Expr::Call { callee: function, args }, ret, loc)
    }

    fn common_generic_type(&self, a: Ty, b: Ty) -> Ty {
        let types = &self.hir.types;
        let part = |ty: Ty| match types.kind(ty) {
            TypeKind::Complex(part) => (part, true),
            _ => (ty, false),
        };
        let ((x, xc), (y, yc)) = (part(a), part(b));
        let common = self.common_real_type(x, y);
        if xc || yc { types.intern(TypeKind::Complex(common)) } else { common }
    }

    /// The constant value of a memory order or similar, if it is one.
    pub(crate) fn known_int(&self, e: ExprId) -> Option<i64> {
        integer_constant(&self.hir, e).ok().map(|value| value.resize(64, true).low_u64() as i64)
    }
}
