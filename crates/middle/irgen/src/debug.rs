//! Debug records: types, scopes and variables in DWARF's terms.

use crate::ModuleGen;
use crate::func::{FuncGen, Local};
use base::{FastMap, IndexVec, Symbol};
use ctype::{ArrayLen, EnumId, IntKind, Quals, RecordId, RecordKind, Ty, TypeKind, float_name, int_name};
use hir::{DeclId, DeclKind, FuncDef, InlineKind, Linkage, StmtId};
use ir::SymId;
use ir::debug::{
    AbstractFunction, Encoding, FunctionDebug, GlobalVariable, InlinedCall, MemberDie, Place, Scope, ScopeId, TypeDie,
    TypeKind as Die, Variable,
};
use source::Loc;

/// Types that have their record already.
#[derive(Default)]
pub(crate) struct DieCache {
    types: FastMap<Ty, TypeDie>,
    records: FastMap<RecordId, TypeDie>,
    enums: FastMap<EnumId, TypeDie>,
}

/// The scopes of the function being made.
#[derive(Default)]
pub(crate) struct ScopeState {
    debug: Option<Box<FunctionDebug>>,
    open: Vec<ScopeId>,
    /// The block that is the body of the function made in place last: it has that function's scope.
    body: Option<StmtId>,
}

impl ScopeState {
    pub(crate) fn new(g: &mut ModuleGen<'_>, def: &FuncDef) -> ScopeState {
        if g.module.debug.is_none() {
            return ScopeState::default();
        }
        let Some(debug) = g.function_debug(def) else { return ScopeState::default() };
        ScopeState { debug: Some(debug), open: vec![ScopeId::from_u32(0)], body: None }
    }

    pub(crate) fn finish(&mut self) -> Option<Box<FunctionDebug>> {
        self.debug.take()
    }
}

impl FuncGen<'_, '_, '_> {
    pub(crate) fn open_debug_scope(&mut self, s: StmtId) {
        let loc = self.hir().stmt_loc(s);
        let state = &mut self.scope;
        let Some(debug) = &mut state.debug else { return };
        let parent = state.open.last().copied();
        // The outermost block is the function's own scope.
        let is_body = state.body.take_if(|body| *body == s).is_some();
        if let Some(root) = parent.filter(|_| is_body || (debug.scopes.len() == 1 && state.open.len() == 1)) {
            state.open.push(root);
            return;
        }
        let scope = debug.scopes.push(Scope { parent, range: (loc, loc), inlined: None });
        state.open.push(scope);
        self.b.scope = scope;
    }

    /// Opens the scope of a function that is made in place of a call, which is at the location of the moment. Gives what
    /// [`close_inlined_scope`](Self::close_inlined_scope) asks for.
    pub(crate) fn open_inlined_scope(&mut self, def: &FuncDef) -> usize {
        let symbol = self.g.decl_symbol(def.decl);
        let loc = self.b.loc;
        let state = &mut self.scope;
        let Some(debug) = &mut state.debug else { return 0 };
        let first = debug.variables.len();
        let range = (self.g.hir.decls[def.decl].loc, def.end);
        let inlined = Some(InlinedCall { function: symbol, loc });
        let scope = debug.scopes.push(Scope { parent: state.open.last().copied(), range, inlined });
        state.open.push(scope);
        state.body = Some(def.body);
        self.b.scope = scope;
        first
    }

    /// Closes such a scope. Of a function that was never made in place before, the variables from number `first` on tell
    /// which it has.
    pub(crate) fn close_inlined_scope(&mut self, def: &FuncDef, first: usize) {
        let scope = self.scope.open.last().copied();
        self.close_debug_scope();
        let symbol = self.g.decl_symbol(def.decl);
        let is_new = self.g.module.debug.as_ref().is_some_and(|debug| !debug.inlined.contains_key(&symbol));
        let (true, Some(root)) = (is_new, scope) else { return };
        let (Some(mut made), Some(debug)) = (self.g.function_debug(def), &self.scope.debug) else { return };
        // Scopes from the function's own on are its own or those of what was made in place in it.
        made.scopes.clear();
        let moved = |scope: ScopeId| ScopeId::from_u32(scope.as_u32() - root.as_u32());
        for n in root.as_u32()..debug.scopes.len() as u32 {
            let scope = debug.scopes[ScopeId::from_u32(n)].clone();
            let is_root = n == root.as_u32();
            let parent = scope.parent.filter(|_| !is_root).map(moved);
            made.scopes.push(Scope { parent, inlined: scope.inlined.filter(|_| !is_root), ..scope });
        }
        let variables = debug.variables[first..].iter();
        made.variables =
            variables.map(|variable| Variable { scope: moved(variable.scope), ..variable.clone() }).collect();
        let decl = &self.g.hir.decls[def.decl];
        let declared_inline = matches!(decl.kind, DeclKind::Func { inline, .. } if inline != InlineKind::No);
        let function = AbstractFunction { loc: decl.loc, declared_inline, debug: made };
        if let Some(debug) = &mut self.g.module.debug {
            debug.inlined.insert(symbol, function);
        }
    }

    pub(crate) fn close_debug_scope(&mut self) {
        let end = self.b.loc;
        let state = &mut self.scope;
        let Some(debug) = &mut state.debug else { return };
        if let Some(scope) = state.open.pop() {
            debug.scopes[scope].range.1 = end;
        }
        if let Some(&outer) = state.open.last() {
            self.b.scope = outer;
        }
    }

    /// Records a local object whose place is known.
    pub(crate) fn declare_debug(&mut self, id: DeclId) {
        if self.scope.debug.is_none() {
            return;
        }
        let hir = self.hir();
        let decl = &hir.decls[id];
        if decl.name.is_empty() {
            return;
        }
        let place = match self.locals.get(&id) {
            Some(&Local::Slot(slot, at)) => Place::Slot(slot, at),
            Some(&Local::Indirect(slot, at)) => Place::SlotIndirect(slot, at),
            Some(&Local::Address(value)) => Place::Address(value),
            Some(&Local::Value(value)) => Place::Value(value),
            None => return,
        };
        let ty = self.g.type_die(decl.ty);
        let scope = self.scope.open.last().copied().unwrap_or(ScopeId::from_u32(0));
        let parameter = decl.kind == DeclKind::Param;
        let variable = Variable { name: decl.name, ty, parameter, loc: decl.loc, scope, place, key: id.as_u32() };
        if let Some(debug) = &mut self.scope.debug {
            let mut later = debug.variables.iter().rev().take_while(|other| other.scope >= scope);
            if !later.any(|other| other.scope == scope && other.key == variable.key) {
                debug.variables.push(variable);
            }
        }
    }
}

impl ModuleGen<'_> {
    /// The records of a function without its variables, if there are to be any.
    fn function_debug(&mut self, def: &FuncDef) -> Option<Box<FunctionDebug>> {
        self.module.debug.as_ref()?;
        let decl = &self.hir.decls[def.decl];
        let TypeKind::Function { ret, prototype, .. } = self.hir.types.kind(decl.ty) else { return None };
        let mut scopes = IndexVec::new();
        scopes.push(Scope { parent: None, range: (decl.loc, def.end), inlined: None });
        Some(Box::new(FunctionDebug {
            name: decl.name,
            ret: self.type_die(ret),
            prototyped: prototype,
            external: decl.linkage == Linkage::External,
            scopes,
            variables: Vec::new(),
            states: ir::debug::States::default(),
        }))
    }

    /// Records an object of static storage.
    pub(crate) fn note_global(&mut self, id: DeclId, symbol: SymId) {
        if self.module.debug.is_none() {
            return;
        }
        let hir = self.hir;
        let decl = &hir.decls[id];
        if decl.name.is_empty() {
            return;
        }
        let ty = self.type_die(decl.ty);
        let external = decl.linkage == Linkage::External;
        let variable = GlobalVariable { name: decl.name, ty, loc: decl.loc, symbol, external };
        if let Some(debug) = &mut self.module.debug {
            debug.variables.push(variable);
        }
    }

    fn push_die(&mut self, die: Die) -> TypeDie {
        self.module.debug.as_mut().expect("only called with debug information").types.push(die)
    }

    /// The record of a type; none for `void`. Only with debug information.
    pub(crate) fn type_die(&mut self, ty: Ty) -> Option<TypeDie> {
        let types = self.types();
        let quals = ty.local_quals();
        if !quals.is_empty() {
            if let Some(&die) = self.die_cache.types.get(&ty) {
                return Some(die);
            }
            let inner = self.type_die(ty.without_local_quals());
            let mut die = inner;
            for (qual, make) in [
                (Quals::RESTRICT, Die::Restrict as fn(Option<TypeDie>) -> Die),
                (Quals::VOLATILE, Die::Volatile),
                (Quals::CONST, Die::Const),
            ] {
                if quals.contains(qual) {
                    die = Some(self.push_die(make(die)));
                }
            }
            self.die_cache.types.insert(ty, die?);
            return die;
        }
        if types.kind_sugared(ty) == TypeKind::Void {
            return None;
        }
        if let Some(&die) = self.die_cache.types.get(&ty) {
            return Some(die);
        }
        let die = self.make_die(ty);
        self.die_cache.types.insert(ty, die);
        Some(die)
    }

    fn make_die(&mut self, ty: Ty) -> TypeDie {
        let types = self.types();
        let size = types.size_of(ty).unwrap_or(0) as u32;
        let name = |text: &str| Symbol::intern(text);
        match types.kind_sugared(ty) {
            TypeKind::Error | TypeKind::Void => self.push_die(Die::Unspecified(name("void"))),
            TypeKind::NullPtr => self.push_die(Die::Unspecified(name("nullptr_t"))),
            TypeKind::Int(kind) => {
                let signed = types.int_signed(kind);
                let encoding = match (kind, signed) {
                    (IntKind::Bool, _) => Encoding::Boolean,
                    (IntKind::Char | IntKind::SChar | IntKind::UChar, true) => Encoding::SignedChar,
                    (IntKind::Char | IntKind::SChar | IntKind::UChar, false) => Encoding::UnsignedChar,
                    (_, true) => Encoding::Signed,
                    (_, false) => Encoding::Unsigned,
                };
                self.push_die(Die::Base(name(int_name(kind)), size, encoding))
            }
            TypeKind::BitInt { signed, width } => {
                let encoding = if signed { Encoding::Signed } else { Encoding::Unsigned };
                let text = if signed { format!("_BitInt({width})") } else { format!("unsigned _BitInt({width})") };
                self.push_die(Die::Base(name(&text), size, encoding))
            }
            TypeKind::Float(kind) => self.push_die(Die::Base(name(float_name(kind)), size, Encoding::Float)),
            TypeKind::Complex(part) => {
                let text = match types.kind(part) {
                    TypeKind::Float(kind) => format!("complex {}", float_name(kind)),
                    TypeKind::Int(kind) => format!("complex {}", int_name(kind)),
                    _ => "complex".into(),
                };
                self.push_die(Die::Base(name(&text), size, Encoding::ComplexFloat))
            }
            TypeKind::Pointer(to) => {
                // The pointer first, so that types may be recursive.
                let die = self.push_die(Die::Pointer(None));
                self.die_cache.types.insert(ty, die);
                let to = self.type_die(to);
                self.set_die(die, Die::Pointer(to));
                die
            }
            TypeKind::Array { .. } => {
                let mut lengths = Vec::new();
                let mut elem = ty;
                while let TypeKind::Array { elem: inner, len } = types.kind_sugared(elem) {
                    lengths.push(match len {
                        ArrayLen::Const(n) => Some(n),
                        ArrayLen::Incomplete | ArrayLen::Variable(_) | ArrayLen::Star => None,
                    });
                    elem = inner;
                }
                let elem = self.type_die(elem).unwrap_or(TypeDie::from_u32(0));
                self.push_die(Die::Array(elem, lengths))
            }
            TypeKind::Vector { elem, lanes } => {
                let elem = self.type_die(elem).unwrap_or(TypeDie::from_u32(0));
                self.push_die(Die::Vector(elem, lanes))
            }
            TypeKind::Function { ret, params, variadic, prototype, .. } => {
                let die = self.push_die(Die::Subroutine(None, Vec::new(), variadic, prototype));
                self.die_cache.types.insert(ty, die);
                let ret = self.type_die(ret);
                let params = types.list(params).iter().filter_map(|&param| self.type_die(param)).collect();
                self.set_die(die, Die::Subroutine(ret, params, variadic, prototype));
                die
            }
            TypeKind::Atomic(inner) => {
                let inner = self.type_die(inner);
                self.push_die(Die::Atomic(inner))
            }
            TypeKind::Typedef { name, underlying, .. } => {
                let die = self.push_die(Die::Typedef(name, None, Loc::NONE));
                self.die_cache.types.insert(ty, die);
                let to = self.type_die(underlying);
                self.set_die(die, Die::Typedef(name, to, Loc::NONE));
                die
            }
            TypeKind::Record(id) => self.record_die(id),
            TypeKind::Enum(id) => self.enum_die(id),
        }
    }

    fn set_die(&mut self, die: TypeDie, kind: Die) {
        if let Some(debug) = &mut self.module.debug {
            debug.types[die] = kind;
        }
    }

    fn record_die(&mut self, id: RecordId) -> TypeDie {
        if let Some(&die) = self.die_cache.records.get(&id) {
            return die;
        }
        let record = self.types().record(id);
        let union = record.kind == RecordKind::Union;
        let size = record.layout.map(|layout| layout.size);
        let empty = Die::Record { union, name: record.tag, size, members: Vec::new(), loc: record.loc };
        let die = self.push_die(empty);
        self.die_cache.records.insert(id, die);
        let mut members = Vec::new();
        for field in &record.fields {
            if field.bit_width.is_some() && field.name.is_none() {
                continue;
            }
            let Some(ty) = self.type_die(field.ty) else { continue };
            let bits = field.bit_width.map(|width| (field.offset * 8 + u64::from(field.bit_offset), width));
            members.push(MemberDie { name: field.name, ty, offset: field.offset, bits, loc: field.loc });
        }
        self.set_die(die, Die::Record { union, name: record.tag, size, members, loc: record.loc });
        die
    }

    fn enum_die(&mut self, id: EnumId) -> TypeDie {
        if let Some(&die) = self.die_cache.enums.get(&id) {
            return die;
        }
        let data = self.types().enumeration(id);
        let size = data.underlying.and_then(|ty| self.types().size_of(ty)).map(|size| size as u32);
        let underlying = data.underlying.and_then(|ty| self.type_die(ty));
        let enumerators = data.enumerators.iter().map(|e| (e.name, e.value)).collect();
        let die = self.push_die(Die::Enumeration { name: data.tag, size, underlying, enumerators, loc: data.loc });
        self.die_cache.enums.insert(id, die);
        die
    }
}
