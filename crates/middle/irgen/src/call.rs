//! Calls.

use crate::expr::{Rvalue, Shape};
use crate::func::FuncGen;
use crate::inline::Argument;
use crate::variable::passed_as;
use abi::{CallKind, Passing, classify_function, complex_part, ir_type};
use ctype::{FnTraits, Ty, TypeKind};
use hir::{ExprId, ExprListId};
use ir::{CallFacts, Type, UnaryOp, Value, ValueDef};

/// What is called.
#[derive(Copy, Clone)]
struct Target {
    address: Value,
    /// The static chain, if it is a nested function that needs one.
    chain: Option<Value>,
    facts: CallFacts,
    /// What the function's type says of calls.
    traits: FnTraits,
}

impl FuncGen<'_, '_, '_> {
    /// A call expression. A result in memory goes to `into`, if given.
    pub(crate) fn call(&mut self, e: ExprId, callee: ExprId, args: ExprListId, into: Option<Value>) -> Rvalue {
        let hir = self.hir();
        let types = self.types();
        let function_ty = types.pointee(hir.ty(callee)).unwrap_or(Ty::ERROR);
        let TypeKind::Function { ret, params, variadic, prototype, traits } = types.kind(function_ty) else {
            return Rvalue::Void;
        };
        let callee_decl = self.direct_callee(callee);
        if let Some(value) = callee_decl.and_then(|decl| self.known_result(decl, e)) {
            return Rvalue::Scalar(value);
        }
        let mut target = match callee_decl.filter(|&decl| self.needs_chain(decl)) {
            Some(decl) => {
                let symbol = self.g.decl_symbol(decl);
                let chain = self.chain_for(decl);
                Target { address: self.b.symbol(symbol, 0), chain: Some(chain), facts: CallFacts::NONE, traits }
            }
            None => Target { address: self.scalar(callee), chain: None, facts: CallFacts::NONE, traits },
        };
        let mut args = self.arguments(args);
        self.b.loc = hir.loc(e);
        let known =
            callee_decl.and_then(|decl| self.nothing_compared(decl, &args).or_else(|| self.square_root(decl, &args)));
        if let Some(value) = known {
            return Rvalue::Scalar(value);
        }
        if let Some(unchecked) = callee_decl.and_then(|decl| self.unchecked(decl, &mut args)) {
            target.address = unchecked;
        }
        target.facts = callee_decl.map_or(CallFacts::NONE, |decl| self.call_facts(decl));
        if traits.untracked {
            target.facts = target.facts.union(CallFacts::UNTRACKED);
        }
        let attrs = callee_decl.and_then(|decl| hir.decls[decl].attrs.as_deref());
        if callee_decl.is_some_and(|decl| hir.returns_twice(decl)) {
            self.b.func.attrs.calls_returns_twice = true;
        }
        let expanded = callee_decl.and_then(|decl| self.body_to_expand(decl, args.len()));
        let result = match expanded {
            Some(body) => self.expand(body, &args, into),
            None => {
                let arg_types: Vec<Ty> = args.iter().map(|arg| passed_as(types, arg.ty)).collect();
                let values: Vec<Rvalue> = args.iter().map(|arg| self.travelling(arg)).collect();
                let named = if variadic { self.types().list(params).len() } else { usize::MAX };
                let kind = (variadic || !prototype, named);
                self.emit_call(target, ret, &arg_types, &values, kind, into)
            }
        };
        if attrs.is_some_and(|attrs| attrs.noreturn) {
            self.b.unreachable();
        }
        result
    }

    /// Whether a function is the library's one of its name, which the compiler may know.
    fn is_library_function(&self, decl: hir::DeclId) -> bool {
        let lang = self.g.lang;
        let data = &self.hir().decls[decl];
        let name = data.name.as_str();
        data.linkage == hir::Linkage::External
            && lang.builtins
            && !lang.no_builtin_names.iter().any(|unknown| unknown == name)
    }

    /// What the declaration of a function promises of its calls.
    fn call_facts(&self, decl: hir::DeclId) -> CallFacts {
        let data = &self.hir().decls[decl];
        let mut facts = CallFacts::NONE;
        let mut note = |holds: bool, fact| {
            if holds {
                facts = facts.union(fact);
            }
        };
        if self.is_library_function(decl)
            && let Some(found) = hir::builtins::find(data.name.as_str())
            && matches!(found.row.fate, hir::builtins::Fate::Library)
        {
            note(true, CallFacts::LIBRARY);
            note(found.row.flags & hir::builtins::PURE != 0, CallFacts::PURE);
            let is_mathematical = found.row.header == "math.h";
            note(is_mathematical && !self.g.lang.math_errno && !found.row.signature.contains('*'), CallFacts::CONST);
            note(matches!(data.name.as_str(), "malloc" | "calloc" | "aligned_alloc"), CallFacts::MALLOC);
            note(matches!(data.name.as_str(), "abort" | "__assert_fail"), CallFacts::COLD);
        }
        if let Some(attrs) = data.attrs.as_deref() {
            note(attrs.pure_ && !attrs.noreturn, CallFacts::PURE);
            note(attrs.const_ && !attrs.noreturn, CallFacts::CONST);
            note(attrs.malloc, CallFacts::MALLOC);
            note(attrs.cold, CallFacts::COLD);
        }
        facts
    }

    /// The result of a library function that is known because its arguments are.
    fn known_result(&mut self, callee: hir::DeclId, e: ExprId) -> Option<Value> {
        let hir = self.hir();
        if !matches!(hir.decls[callee].name.as_str(), "strlen" | "strcmp" | "strncmp" | "memcmp")
            || !self.is_library_function(callee)
        {
            return None;
        }
        let Ok(hir::eval::ConstValue::Int(value)) = self.evaluator().evaluate(e) else { return None };
        let ty = abi::ir_type(self.types(), hir.ty(e))?;
        Some(self.b.func.constant(ty, value.low_u128()))
    }

    /// The result of a comparison of no bytes, whatever the arguments are.
    fn nothing_compared(&mut self, callee: hir::DeclId, args: &[Argument]) -> Option<Value> {
        if !matches!(self.hir().decls[callee].name.as_str(), "strncmp" | "memcmp" | "strncasecmp")
            || !self.is_library_function(callee)
        {
            return None;
        }
        let Rvalue::Scalar(length) = args.get(2)?.value else { return None };
        (self.b.func.const_bits(length) == Some(0)).then(|| self.b.int(Type::I32, 0))
    }

    /// A square root as an instruction: with `-fno-math-errno` it does all that the function does.
    fn square_root(&mut self, callee: hir::DeclId, args: &[Argument]) -> Option<Value> {
        let lang = self.g.lang;
        if lang.math_errno
            || lang.opt_level == 0
            || !matches!(self.hir().decls[callee].name.as_str(), "sqrt" | "sqrtf")
            || !self.is_library_function(callee)
        {
            return None;
        }
        let Rvalue::Scalar(x) = args.first()?.value else { return None };
        matches!(self.b.func.ty(x), Type::F32 | Type::F64).then(|| self.b.unary(UnaryOp::FSqrt, x))
    }

    /// The function that may be called for one of `_FORTIFY_SOURCE`'s that need not check: the size of the
    /// object is unknown, or enough for the length. Removes the argument for the size.
    fn unchecked(&mut self, callee: hir::DeclId, args: &mut Vec<Argument>) -> Option<Value> {
        let hir = self.hir();
        let name = hir.decls[callee].name.as_str().strip_prefix("__")?.strip_suffix("_chk")?;
        let (length, size) = match name {
            "memcpy" | "memmove" | "mempcpy" | "memset" | "strncpy" | "stpncpy" => (Some(2), 3),
            "strcpy" | "stpcpy" | "strcat" => (None, 2),
            "strncat" => (None, 3),
            _ => return None,
        };
        if args.len() != size + 1 {
            return None;
        }
        let number = |f: &Self, n: usize| match args[n].value {
            Rvalue::Scalar(value) => f.b.func.const_bits(value),
            _ => None,
        };
        let limit = number(self, size)?;
        let fits = length.and_then(|n| number(self, n)).is_some_and(|length| length <= limit);
        if limit != u128::from(u64::MAX) && !fits {
            return None;
        }
        args.pop();
        let symbol = self.g.module.symbol(name.into());
        self.g.module.symbols[symbol].is_function = true;
        Some(self.b.symbol(symbol, 0))
    }

    /// The arguments of a call, evaluated in order; `__builtin_va_arg_pack ()` stands for several.
    fn arguments(&mut self, args: ExprListId) -> Vec<Argument> {
        let hir = self.hir();
        let mut out = Vec::new();
        for e in hir.expr_list(args) {
            if let (hir::Expr::Builtin { builtin: hir::Builtin::VaArgPack, .. }, Some(expansion)) =
                (hir.expr(e), self.expansions.last())
            {
                out.extend(expansion.pack.iter().map(|&arg| Argument { expr: None, ..arg }));
                continue;
            }
            let value = self.rvalue(e);
            let value = self.keep(value, hir.ty(e));
            out.push(Argument { ty: self.types().unqualified(hir.ty(e)), value, expr: Some(e) });
        }
        out
    }

    /// The value that is passed for an argument: of objects of variable size the address of a copy.
    fn travelling(&mut self, arg: &Argument) -> Rvalue {
        match arg.value {
            Rvalue::Memory(ptr) if self.types().is_variable_size(arg.ty) => {
                let copy = self.temp_for(arg.ty);
                self.copy_object(copy, ptr, arg.ty, 1, false);
                Rvalue::Scalar(copy)
            }
            other => other,
        }
    }

    /// A record argument is read when its turn comes: an object that later arguments may change is copied.
    fn keep(&mut self, value: Rvalue, ty: Ty) -> Rvalue {
        match value {
            Rvalue::Memory(ptr)
                if !matches!(self.b.func.def(ptr), ValueDef::Slot { .. }) && !self.types().is_variable_size(ty) =>
            {
                let to = self.temp_for(ty);
                self.copy_object(to, ptr, ty, 1, false);
                Rvalue::Memory(to)
            }
            other => other,
        }
    }

    fn direct_callee(&self, callee: ExprId) -> Option<hir::DeclId> {
        let hir = self.hir();
        match hir.expr(callee) {
            hir::Expr::Decay(inner) | hir::Expr::AddrOf(inner) => match hir.expr(inner) {
                hir::Expr::Decl(decl) => Some(decl),
                _ => None,
            },
            hir::Expr::Cast(_, inner) => self.direct_callee(inner),
            _ => None,
        }
    }

    /// A call of a function with a prototype, of scalars.
    pub(crate) fn call_simple(&mut self, callee: Value, ret: Ty, arg_types: &[Ty], args: &[Value]) -> Rvalue {
        let values: Vec<Rvalue> = args.iter().map(|&value| Rvalue::Scalar(value)).collect();
        // Library functions are as they were compiled, whatever `-mrtd` says.
        let traits = FnTraits { convention: target::Convention::C, ..FnTraits::default() };
        let target = Target { address: callee, chain: None, facts: CallFacts::NONE, traits };
        self.emit_call(target, ret, arg_types, &values, (false, usize::MAX), None)
    }

    /// A call of a runtime or C library function by name.
    pub(crate) fn call_library(&mut self, name: &str, ret: Ty, arg_types: &[Ty], args: &[Value]) -> Rvalue {
        let symbol = self.g.module.symbol(name.into());
        self.g.module.symbols[symbol].is_function = true;
        let callee = self.b.symbol(symbol, 0);
        self.call_simple(callee, ret, arg_types, args)
    }

    fn emit_call(
        &mut self,
        target: Target,
        ret: Ty,
        arg_types: &[Ty],
        args: &[Rvalue],
        (variadic, named): (bool, usize),
        into: Option<Value>,
    ) -> Rvalue {
        let types = self.types();
        let features = self.b.func.attrs.features;
        let kind = CallKind { variadic, named, features, traits: target.traits };
        let mut abi = classify_function(types, ret, arg_types, kind);
        if let Some(what) = abi.missing {
            self.unsupported(what, self.b.loc);
        }
        let mut pieces = Vec::with_capacity(abi.signature.params.len());
        let mut result_space = None;
        if let Passing::Memory(_) = abi.ret {
            self.guard_result();
            let space = match into {
                Some(space) => space,
                None => self.temp_for(types.unqualified(ret)),
            };
            result_space = Some(space);
            pieces.push(space);
        }
        for ((passing, &value), &ty) in abi.args.iter().zip(args).zip(arg_types) {
            match (passing, value) {
                (Passing::Ignore, _) => {}
                (Passing::Pieces(list), Rvalue::Scalar(value))
                    if list.len() == 1 && self.b.func.ty(value) == list[0].ty =>
                {
                    pieces.push(value);
                }
                (Passing::Pieces(list), Rvalue::Complex(re, im))
                    if list.len() == 2 && list.iter().all(|piece| piece.ty == self.b.func.ty(re)) =>
                {
                    pieces.extend([re, im]);
                }
                (Passing::Pieces(list), value) => {
                    let place = self.materialise(value, ty);
                    let loaded = self.load_pieces(place.ptr, list, place.align);
                    pieces.extend(loaded);
                }
                (Passing::Memory(_), value) => pieces.push(self.materialise(value, ty).ptr),
                (Passing::Reference(_), value) => {
                    // The copy is the callee's.
                    let from = self.materialise(value, ty);
                    let copy = self.temp_for(types.unqualified(ty));
                    self.copy_object(copy, from.ptr, types.unqualified(ty), 1, false);
                    pieces.push(copy);
                }
            }
        }
        if let Some(chain) = target.chain {
            abi.signature.params.push(abi::static_chain(types.target()));
            pieces.push(chain);
        }
        let sig = self.g.module.signature(abi.signature.clone());
        let inst = self.b.call(sig, &abi.signature, target.address, &pieces);
        self.note_landing_pad(inst);
        // One that writes its result into memory has an effect, whatever its attributes say of others.
        let facts = match abi.ret {
            Passing::Memory(_) => target.facts.without(CallFacts::CONST),
            Passing::Pieces(_) | Passing::Ignore | Passing::Reference(_) => target.facts,
        };
        self.b.func.set_call_facts(inst, facts);
        let results: Vec<Value> = self.b.func.results(inst).collect();
        let part = complex_part(types, ret).and_then(|part| ir_type(types, part));
        match (abi.ret, self.shape(ret)) {
            (_, Shape::Void) => Rvalue::Void,
            (Passing::Memory(_), shape) => {
                let space = result_space.expect("made for results in memory");
                match shape {
                    Shape::Memory | Shape::Void => Rvalue::Memory(space),
                    Shape::Complex => {
                        let place = self.whole(space, types.unqualified(ret));
                        let (re, im) = self.load_complex(&place);
                        Rvalue::Complex(re, im)
                    }
                    Shape::Scalar(_) => {
                        let place = self.whole(space, types.unqualified(ret));
                        Rvalue::Scalar(self.load_scalar(&place))
                    }
                }
            }
            (Passing::Pieces(list), Shape::Scalar(ty)) if list.len() == 1 && list[0].ty == ty => {
                Rvalue::Scalar(results[0])
            }
            (Passing::Pieces(list), Shape::Complex)
                if list.len() == 2 && list.iter().all(|piece| Some(piece.ty) == part) =>
            {
                Rvalue::Complex(results[0], results[1])
            }
            (Passing::Pieces(list), shape) => {
                let space = match into {
                    Some(space) => space,
                    None => self.temp_for(types.unqualified(ret)),
                };
                let place = self.whole(space, types.unqualified(ret));
                self.store_pieces(space, &list, &results, place.align);
                match shape {
                    Shape::Scalar(_) => Rvalue::Scalar(self.load_scalar(&place)),
                    Shape::Complex => {
                        let (re, im) = self.load_complex(&place);
                        Rvalue::Complex(re, im)
                    }
                    Shape::Memory | Shape::Void => Rvalue::Memory(space),
                }
            }
            (Passing::Ignore | Passing::Reference(_), Shape::Memory) => {
                Rvalue::Memory(self.temp_for(types.unqualified(ret)))
            }
            (Passing::Ignore | Passing::Reference(_), _) => Rvalue::Void,
        }
    }
}
