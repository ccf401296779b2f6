//! Declarators (C23 6.7.7): from the pieces the parser read to a type.

use crate::Sema;
use crate::attr::{Attr, AttrKind};
use base::Symbol;
use ctype::{ArrayLen, FnTraits, Quals, Ty, TypeKind, VlaId};
use diag::{decl as msg, dialect};
use hir::{DeclId, ExprId, VlaData};
use smallvec::SmallVec;
use source::Loc;
use target::{Abi, Convention};

/// One piece of a declarator.
#[derive(Debug)]
pub enum Chunk {
    /// `* qualifiers`
    Pointer {
        /// Its qualifiers.
        quals: Quals,
        /// `_Atomic`
        atomic: bool,
        /// The star.
        loc: Loc,
    },
    /// `[…]`
    Array(ArrayChunk),
    /// `(…)`
    Function(Box<FunctionChunk>),
}

/// An array declarator.
#[derive(Debug)]
pub struct ArrayChunk {
    /// The length.
    pub len: ArrayLenSyntax,
    /// Qualifiers in the brackets (parameters only).
    pub quals: Quals,
    /// `static` in the brackets (parameters only).
    pub is_static: bool,
    /// The bracket.
    pub loc: Loc,
}

/// What is between the brackets.
#[derive(Copy, Clone, Debug)]
pub enum ArrayLenSyntax {
    /// Nothing.
    None,
    /// `*`
    Star,
    /// An expression.
    Expr(ExprId),
}

/// A function declarator.
#[derive(Debug)]
pub struct FunctionChunk {
    /// The parameters of a prototype.
    pub params: Vec<Param>,
    /// `...`
    pub variadic: bool,
    /// Whether there is a prototype; `()` is one in C23 only.
    pub prototype: bool,
    /// The identifiers of an old-style definition.
    pub identifiers: Vec<(Symbol, Loc)>,
    /// Lengths of variable arrays in the parameters' types, in order.
    pub vlas: Vec<VlaId>,
    /// Names and tags declared among the parameters, for the body.
    pub names: crate::scope::SavedNames,
    /// The opening parenthesis.
    pub loc: Loc,
    /// Whether there was an error in it, so that parameters may be missing.
    pub unreliable: bool,
}

/// A parameter of a prototype.
#[derive(Copy, Clone, Debug)]
pub struct Param {
    /// Its declaration (unnamed ones have one, too).
    pub decl: DeclId,
    /// Its adjusted type.
    pub ty: Ty,
    /// A `[*]` in its declarator: no definition may have one.
    pub star: Option<Loc>,
}

/// A declarator, outermost piece (nearest to the name) first.
#[derive(Debug)]
pub struct Declarator {
    /// The name; none in an abstract declarator.
    pub name: Option<Symbol>,
    /// The name's place, or where it would stand.
    pub loc: Loc,
    /// Pieces, from the name outwards: `int *a[3]` is array, pointer.
    pub chunks: SmallVec<[Chunk; 2]>,
    /// `asm("…")`
    pub asm_label: Option<(Symbol, Loc)>,
    /// Attributes anywhere in the declarator and after it.
    pub attrs: Vec<Attr>,
}

impl Declarator {
    /// An empty declarator at a place.
    pub fn new(loc: Loc) -> Declarator {
        Declarator { name: None, loc, chunks: SmallVec::new(), asm_label: None, attrs: Vec::new() }
    }
    /// The function declarator, if this declares a function by itself (not through a typedef).
    pub fn function(&self) -> Option<&FunctionChunk> {
        match self.chunks.first() {
            Some(Chunk::Function(function)) => Some(function),
            _ => None,
        }
    }
    /// The function declarator.
    pub fn function_mut(&mut self) -> Option<&mut FunctionChunk> {
        match self.chunks.first_mut() {
            Some(Chunk::Function(function)) => Some(function),
            _ => None,
        }
    }
    /// The name for messages.
    pub fn shown(&self) -> &'static str {
        self.name.map_or("type name", Symbol::as_str)
    }
    /// The array that it declares, for messages.
    fn shown_array(&self) -> String {
        self.name.map_or("unnamed array".to_string(), |name| format!("array '{name}'"))
    }
}

/// What is declared: some forms are for parameters only.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum DeclaratorContext {
    /// File scope: lengths must be constant.
    File,
    /// Block scope.
    Block,
    /// A parameter: adjusted afterwards.
    Parameter,
    /// A member.
    Member,
    /// A type name.
    TypeName,
}

impl Sema<'_> {
    /// The type of the entity: `base` modified by the pieces. Variable lengths are noted in
    /// `decl_state.pending_vlas`.
    pub fn build_type(&mut self, base: Ty, d: &Declarator, context: DeclaratorContext) -> Ty {
        if d.chunks.is_empty() && d.attrs.is_empty() {
            return base;
        }
        // `mode` is about the object, `vector_size` about what it is made of.
        let has_mode = !d.chunks.is_empty() && d.attrs.iter().any(|attr| attr.kind == Some(AttrKind::Mode));
        let mut ty = if has_mode { base } else { self.apply_type_attributes(base, &d.attrs) };
        let outermost = 0;
        for (n, chunk) in d.chunks.iter().enumerate().rev() {
            ty = match chunk {
                Chunk::Pointer { quals, atomic, loc } => {
                    let mut pointer = self.hir.types.pointer_to(ty);
                    if *atomic {
                        pointer = self.atomic_of(pointer, *loc);
                    }
                    self.check_restrict(pointer, *quals, *loc);
                    pointer.with(*quals)
                }
                Chunk::Array(array) => {
                    let for_parameter = context == DeclaratorContext::Parameter && n == outermost;
                    self.build_array(ty, array, d, context, for_parameter)
                }
                Chunk::Function(function) => self.build_function(ty, function, d),
            };
        }
        if has_mode && !self.hir.types.is_function(ty) {
            ty = self.mode_of(&d.attrs, ty).unwrap_or(ty);
        }
        self.with_calling_attributes(ty, &d.attrs)
    }

    /// A type with what attributes say of calling the function that it is or leads to.
    #[inline]
    pub(crate) fn with_calling_attributes(&mut self, ty: Ty, attrs: &[Attr]) -> Ty {
        if attrs.is_empty() { ty } else { self.apply_calling_attributes(ty, attrs) }
    }

    fn apply_calling_attributes(&mut self, ty: Ty, attrs: &[Attr]) -> Ty {
        let has = |kind| attrs.iter().find(|attr| attr.kind == Some(kind));
        let (ms_abi, untracked) = (has(AttrKind::MsAbi), has(AttrKind::NocfCheck));
        let conventions = [
            (AttrKind::Cdecl, Convention::C),
            (AttrKind::Stdcall, Convention::Stdcall),
            (AttrKind::Fastcall, Convention::Fastcall),
            (AttrKind::Thiscall, Convention::Thiscall),
        ];
        let narrow = self.target.abi == Abi::I386;
        let convention = conventions.iter().filter(|_| narrow).find_map(|&(kind, way)| Some((has(kind)?, way)));
        let regparm = has(AttrKind::Regparm).filter(|_| narrow);
        let Some(first) = ms_abi.or(untracked).or(regparm).or(convention.map(|(attr, _)| attr)) else { return ty };
        let registers = regparm.and_then(|attr| {
            let count = self.int_argument(attr, 0)?;
            if !(0..=3).contains(&count) {
                self.diags.report(&msg::TOO_MANY_REGISTERS, attr.loc).emit();
                return None;
            }
            Some(count as u8)
        });
        let traits = FnTraits {
            ms_abi: ms_abi.is_some() && !narrow,
            untracked: untracked.is_some(),
            convention: convention.map_or(Convention::Unsaid, |(_, way)| way),
            registers,
        };
        match self.hir.types.with_traits(ty, traits) {
            Some(ty) => ty,
            None if self.hir.types.is_error(ty) => ty,
            None => {
                self.diags.report(&msg::ATTRIBUTE_IGNORED, first.loc).arg(first.name).emit();
                ty
            }
        }
    }

    fn build_array(
        &mut self,
        elem: Ty,
        array: &ArrayChunk,
        d: &Declarator,
        context: DeclaratorContext,
        for_parameter: bool,
    ) -> Ty {
        let types = &self.hir.types;
        match types.kind(elem) {
            TypeKind::Error => return Ty::ERROR,
            TypeKind::Void => {
                self.diags.report(&msg::ARRAY_OF, d.loc).arg(d.shown()).arg("voids").emit();
                return Ty::ERROR;
            }
            TypeKind::Function { .. } => {
                self.diags.report(&msg::ARRAY_OF, d.loc).arg(d.shown()).arg("functions").emit();
                return Ty::ERROR;
            }
            _ if !types.is_complete(elem) => {
                let name = types.quoted(elem);
                self.diags.report(&msg::ARRAY_OF_INCOMPLETE, d.loc).arg(name).emit();
                return Ty::ERROR;
            }
            _ => {}
        }
        // (An element that nothing is stored in may stand anywhere.)
        if let (Some(size @ 1..), Some(align)) = (types.size_of(elem), types.align_of(elem))
            && !size.is_multiple_of(u64::from(align))
        {
            let name = types.quoted(elem);
            self.diags.report(&msg::ARRAY_ELEMENT_ALIGNMENT, d.loc).arg(name).emit();
            return Ty::ERROR;
        }
        if types.as_record(elem).is_some_and(|id| types.record(id).has_flexible_array) {
            self.diags.report(&dialect::FLEXIBLE_USE, d.loc).emit();
        }
        if (array.is_static || !array.quals.is_empty()) && !for_parameter {
            self.diags.report(&msg::STATIC_IN_ARRAY, array.loc).emit();
        }
        let len = match array.len {
            ArrayLenSyntax::None => ArrayLen::Incomplete,
            ArrayLenSyntax::Star => {
                if !self.scopes.in_prototype() {
                    self.diags.report(&msg::STAR_OUTSIDE_PROTOTYPE, array.loc).emit();
                    return Ty::ERROR;
                }
                ArrayLen::Star
            }
            ArrayLenSyntax::Expr(e) => match self.array_length(elem, e, d, context) {
                Some(len) => len,
                None => return Ty::ERROR,
            },
        };
        if let ArrayLen::Const(n) = len
            && self.hir.types.size_of(elem).is_some_and(|size| size.checked_mul(n).is_none_or(|s| s > i64::MAX as u64))
        {
            self.diags.report(&msg::ARRAY_TOO_LARGE, d.loc).arg(d.shown_array()).emit();
            return Ty::ERROR;
        }
        let ty = self.hir.types.array_of(elem, len);
        // The adjusted pointer takes the qualifiers that stand in the brackets (C23 6.7.7.4p7).
        if for_parameter { self.hir.types.pointer_to(elem).with(array.quals) } else { ty }
    }

    fn array_length(&mut self, elem: Ty, e: ExprId, d: &Declarator, context: DeclaratorContext) -> Option<ArrayLen> {
        let e = self.decay_and_load(e);
        let (ty, loc) = (self.hir.ty(e), self.hir.loc(e));
        if self.hir.types.is_error(ty) {
            return None;
        }
        if !self.hir.types.is_integer(ty) {
            self.diags.report(&msg::ARRAY_SIZE_NOT_INTEGER, loc).arg(d.shown_array()).emit();
            return None;
        }
        if let Some(value) = self.fold_int(e) {
            if value.is_negative(self.hir.types.is_signed(ty)) {
                self.diags.report(&msg::ARRAY_SIZE_NEGATIVE, loc).arg(d.shown_array()).emit();
                return None;
            }
            if value.is_zero() {
                self.diags.report(&msg::ARRAY_SIZE_ZERO, loc).arg(d.shown_array()).emit();
            }
            return match value.to_u64() {
                Some(n) => Some(ArrayLen::Const(n)),
                None => {
                    self.diags.report(&msg::ARRAY_TOO_LARGE, loc).arg(d.shown_array()).emit();
                    None
                }
            };
        }
        match context {
            _ if self.func.is_none() && !self.scopes.in_prototype() => {
                self.diags.report(&msg::VARIABLY_MODIFIED_AT_FILE_SCOPE, d.loc).arg(d.shown()).emit();
                return None;
            }
            _ => {}
        }
        if let DeclaratorContext::Member = context {
            self.diags.report(&msg::VARIABLE_SIZE_MEMBER, d.loc).emit();
        }
        let info = if self.lang.c99() { &msg::VLA } else { &dialect::VLA_C90 };
        self.diags.report(info, loc).arg(d.shown()).emit();
        let len = self.convert(e, self.hir.types.size_type());
        let vla = self.hir.vlas.push(VlaData { len, elem });
        self.decl_state.pending_vlas.push(vla);
        Some(ArrayLen::Variable(vla))
    }

    fn build_function(&mut self, ret: Ty, function: &FunctionChunk, d: &Declarator) -> Ty {
        let types = &self.hir.types;
        let kind = match types.kind(ret) {
            TypeKind::Function { .. } => Some("a function"),
            TypeKind::Array { .. } => Some("an array"),
            _ => None,
        };
        if let Some(kind) = kind {
            let report = self.diags.report(&msg::FUNCTION_RETURNING, d.loc);
            report.arg(d.shown()).arg(kind).emit();
            return Ty::ERROR;
        }
        // Qualifiers of the returned value mean nothing (C23 6.7.7.4p6).
        let qualified = !types.quals(ret).is_empty();
        let ret = if qualified { types.unqualified(ret) } else { ret };
        if qualified {
            self.warn_qualified_return(d.loc);
        }
        if !function.prototype && self.decl_state.defined_at != Some(function.loc) {
            self.warn_no_prototype(d.loc);
        }
        let params: Vec<Ty> = function.params.iter().map(|p| self.parameter_in_type(p.ty)).collect();
        self.hir.types.function(ret, &params, function.variadic, function.prototype)
    }

    /// A parameter's type as part of the function's type: unqualified; variable lengths are unspecified.
    fn parameter_in_type(&self, ty: Ty) -> Ty {
        let types = &self.hir.types;
        let ty = if types.quals(ty).is_empty() { ty } else { types.unqualified(ty) };
        if types.is_variably_modified(ty) { self.without_lengths(ty) } else { ty }
    }

    /// (A structure of variable size keeps its lengths: it is another type for each.)
    fn without_lengths(&self, ty: Ty) -> Ty {
        let types = &self.hir.types;
        let quals = types.quals(ty);
        match types.kind(ty) {
            TypeKind::Pointer(to) => types.pointer_to(self.without_lengths(to)).with(quals),
            TypeKind::Array { elem, len } => {
                let len = if matches!(len, ArrayLen::Variable(_)) { ArrayLen::Star } else { len };
                types.array_of(self.without_lengths(elem), len)
            }
            _ => ty,
        }
    }

    /// The adjusted type of a parameter (C23 6.7.7.4p7, p8).
    pub fn adjust_parameter(&self, ty: Ty) -> Ty {
        let types = &self.hir.types;
        match types.kind(ty) {
            TypeKind::Array { elem, .. } => {
                let elem = match types.kind_sugared(ty) {
                    TypeKind::Array { elem, .. } => elem,
                    _ => elem,
                };
                types.pointer_to(elem)
            }
            TypeKind::Function { .. } => types.pointer_to(ty),
            _ => ty,
        }
    }

    /// The lengths of variable arrays met since the list was last taken.
    pub fn take_pending_vlas(&mut self) -> Vec<VlaId> {
        std::mem::take(&mut self.decl_state.pending_vlas)
    }
    /// Puts back lengths that an outer declarator had met.
    pub fn restore_pending_vlas(&mut self, outer: Vec<VlaId>) {
        debug_assert!(self.decl_state.pending_vlas.is_empty());
        self.decl_state.pending_vlas = outer;
    }

    /// A type name (C23 6.7.8).
    pub fn act_on_type_name(&mut self, base: Ty, d: &Declarator) -> Ty {
        self.build_type(base, d, DeclaratorContext::TypeName)
    }

    /// A parameter of a prototype: declared in the prototype's scope.
    pub fn act_on_parameter(&mut self, specs: &super::DeclSpecs, base: Ty, d: &Declarator) -> Param {
        self.check_parameter_specs(specs, d);
        let ty = self.build_type(base, d, DeclaratorContext::Parameter);
        let ty = self.with_calling_attributes(ty, &specs.attrs);
        let array = matches!(d.chunks.first(), Some(Chunk::Array(_))) || self.hir.types.is_array(ty);
        let ty = self.adjust_parameter(ty);
        let decl = self.declare_parameter(specs, d, ty);
        self.note_parameter_form(decl, d, ty);
        if array {
            self.note_array_parameter(decl);
        }
        let star = d.chunks.iter().find_map(|chunk| match chunk {
            Chunk::Array(ArrayChunk { len: ArrayLenSyntax::Star, loc, .. }) => Some(*loc),
            _ => None,
        });
        Param { decl, ty, star }
    }
}
