//! `constexpr` (C23 6.7.2p5, p6), storage classes of compound literals (6.5.3.6p3), and what the first part of a `for`
//! may declare (6.8.6.1p3).

use super::DeclSpecs;
use super::specs::StorageClass;
use crate::Sema;
use base::Symbol;
use ctype::{IntKind, Quals, Ty, TypeKind};
use diag::{decl as decl_msg, dialect as msg};
use hir::eval::{ConstValue, Mode, Reason, evaluate, float_format};
use hir::{Decl, DeclAttrs, DeclId, DeclKind, Expr, ExprId, InitId, Linkage, Storage, StringId, StringKind, TlsKind};
use num::Float;
use source::Loc;

/// Where a compound literal lives.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct LiteralStorage {
    /// For the whole run of the program or of a thread: its initialiser must be constant.
    pub is_static: bool,
    /// `constexpr`
    pub constexpr: bool,
    /// `register`
    register: bool,
    thread: bool,
    /// Of `_Alignas`; 0 without.
    align: u32,
}

impl Sema<'_> {
    /// Reports what an object declared `constexpr` must not be; `ty` is its type with `const`.
    pub(crate) fn check_constexpr_object(&mut self, specs: &DeclSpecs, name: Symbol, ty: Ty, has_init: bool, loc: Loc) {
        if specs.constexpr.is_none() || self.hir.types.is_error(ty) {
            return;
        }
        if specs.class() == Some(StorageClass::Extern) || specs.is_typedef() || specs.thread.is_some() {
            let word = match specs.class() {
                Some(class @ (StorageClass::Extern | StorageClass::Typedef)) => class.spelling(),
                _ => "thread_local",
            };
            self.diags.report(&decl_msg::BOTH_SPECIFIERS, loc).arg("constexpr").arg(word).emit();
            return;
        }
        if let Some(what) = self.not_for_constexpr(ty) {
            self.diags.report(&msg::CONSTEXPR_TYPE, loc).arg(name).arg(what).emit();
        } else if !has_init {
            self.diags.report(&msg::CONSTEXPR_WITHOUT_INIT, loc).arg(name).emit();
        }
    }

    /// What keeps objects of the type from being `constexpr`: atomic, volatile, restrict, variably modified, also in
    /// members.
    fn not_for_constexpr(&self, ty: Ty) -> Option<&'static str> {
        let types = &self.hir.types;
        if types.is_variably_modified(ty) {
            return Some("variably modified type");
        }
        let quals = types.quals_of_object(ty);
        if quals.contains(Quals::VOLATILE) {
            return Some("'volatile' type");
        }
        if quals.contains(Quals::RESTRICT) {
            return Some("'restrict' type");
        }
        match types.kind(ty) {
            TypeKind::Atomic(_) => Some("'_Atomic' type"),
            TypeKind::Array { elem, .. } => self.not_for_constexpr(elem),
            TypeKind::Record(id) => {
                types.record(id).fields.iter().find_map(|field| self.not_for_constexpr(field.ty)).map(|what| match what
                {
                    "'volatile' type" => "a member of 'volatile' type",
                    "'restrict' type" => "a member of 'restrict' type",
                    "'_Atomic' type" => "a member of '_Atomic' type",
                    other => other,
                })
            }
            _ => None,
        }
    }

    /// Whether the value may initialise a `constexpr` object or subobject of the type: constant, and unchanged by the
    /// conversion. Reports if not.
    pub(crate) fn check_constexpr_value(&mut self, value: ExprId, to: Ty, loc: Loc) -> bool {
        let from = self.hir.ty(value);
        let types = &self.hir.types;
        if types.is_error(from) || types.is_error(to) || types.as_record(to).is_some() {
            return true;
        }
        let constant = match evaluate(&self.hir, value, Mode::Integer) {
            // C23 6.6p4: the value is in the range of its type.
            Ok(_) if self.exprs.overflowed.contains(&value) => {
                self.diags.report(&msg::CONSTEXPR_NOT_CONSTANT, loc).emit();
                return false;
            }
            Ok(constant) => constant,
            Err(error) if error.reason == Reason::Poison => return true,
            Err(_) if types.is_pointer(to) && evaluate(&self.hir, value, Mode::Initializer).is_ok() => {
                self.diags.report(&msg::CONSTEXPR_POINTER, loc).emit();
                return false;
            }
            Err(_) => {
                self.diags.report(&msg::CONSTEXPR_NOT_CONSTANT, loc).emit();
                return false;
            }
        };
        let types = &self.hir.types;
        let complex = |ty| matches!(types.kind(ty), TypeKind::Complex(_));
        if complex(from) && !complex(to) {
            self.diags.report(&msg::CONSTEXPR_NOT_CONSTANT, loc).emit();
            return false;
        }
        let from_signed = types.is_signed(from);
        let exact = match (types.kind(to), &constant) {
            (TypeKind::Pointer(_), ConstValue::Int(value)) => {
                if !value.is_zero() {
                    self.diags.report(&msg::CONSTEXPR_POINTER, loc).emit();
                    return false;
                }
                true
            }
            (TypeKind::Pointer(_), _) => {
                self.diags.report(&msg::CONSTEXPR_POINTER, loc).emit();
                return false;
            }
            (TypeKind::Int(IntKind::Bool), ConstValue::Int(value)) => value.to_u64().is_some_and(|value| value < 2),
            (TypeKind::Int(_) | TypeKind::BitInt { .. } | TypeKind::Enum(_), ConstValue::Int(value)) => {
                let (width, signed) = (types.int_width(to).unwrap_or(32), types.is_signed(to));
                !value.convert(from_signed, width, signed).1
            }
            (TypeKind::Int(_) | TypeKind::BitInt { .. } | TypeKind::Enum(_), _) => {
                self.diags.report(&msg::CONSTEXPR_NOT_CONSTANT, loc).emit();
                return false;
            }
            (TypeKind::Float(kind), ConstValue::Int(value)) => {
                let converted = Float::from_int(float_format(kind, self.target), value, from_signed).0;
                let (back, _) = converted.to_int(value.width() + 1, true);
                back == value.resize(value.width() + 1, from_signed)
            }
            (TypeKind::Float(kind), ConstValue::Float(value)) => {
                let format = float_format(kind, self.target);
                value.is_nan() || value.convert(format).0.convert(value.format()).0 == *value
            }
            _ => true,
        };
        if !exact {
            let shown = self.hir.types.quoted(to);
            self.diags.report(&msg::CONSTEXPR_NOT_EXACT, loc).arg(shown).emit();
        }
        exact
    }

    /// A string literal that initialises a `constexpr` array: characters above 0x7f change when the signedness of the
    /// elements is not that of the literal's.
    pub(crate) fn check_constexpr_string(&mut self, string: StringId, elem: Ty, loc: Loc) {
        let data = &self.hir.strings[string];
        let literal_signed = data.kind == StringKind::Narrow && self.lang.char_signed;
        let changes = literal_signed != self.hir.types.is_signed(elem);
        if data.elem_size == 1 && changes && !data.bytes.is_ascii() {
            let shown = self.hir.types.quoted(elem);
            self.diags.report(&msg::CONSTEXPR_NOT_EXACT, loc).arg(shown).emit();
        }
    }

    /// The storage that the specifiers of a compound literal ask for.
    pub fn literal_storage(&mut self, specs: &DeclSpecs) -> LiteralStorage {
        let outside = self.func.is_none();
        let is_static = outside || specs.class() == Some(StorageClass::Static) || specs.thread.is_some();
        if let Some((class @ (StorageClass::Typedef | StorageClass::Extern | StorageClass::Auto), loc)) = specs.storage
        {
            self.diags.report(&decl_msg::BOTH_SPECIFIERS, loc).arg(class.spelling()).arg("a compound literal").emit();
        }
        let register = specs.class() == Some(StorageClass::Register);
        if let Some((StorageClass::Register, loc)) = specs.storage
            && outside
        {
            self.diags.report(&decl_msg::FILE_SCOPE_REGISTER, loc).arg("compound literal").emit();
        }
        if let Some(loc) = specs.thread
            && !outside
            && specs.class() != Some(StorageClass::Static)
        {
            self.diags.report(&decl_msg::IMPLICITLY_AUTO_THREAD, loc).arg("compound literal").emit();
        }
        let (constexpr, thread, align) = (specs.constexpr.is_some(), specs.thread.is_some(), specs.align);
        LiteralStorage { is_static, constexpr, register, thread, align }
    }

    /// `(storage-class-specifiers ty){…}`
    pub fn act_on_stored_literal(&mut self, ty: Ty, init: InitId, storage: LiteralStorage, lparen: Loc) -> ExprId {
        let ty = if storage.constexpr { self.hir.types.qualified(ty, Quals::CONST) } else { ty };
        let LiteralStorage { constexpr, align, .. } = storage;
        let attrs = DeclAttrs { constexpr_: constexpr, align, ..DeclAttrs::default() };
        let attrs = (constexpr || align != 0).then(|| Box::new(attrs));
        let outside = self.func.is_none();
        let decl = self.hir.decls.push(Decl {
            name: Symbol::EMPTY,
            ty,
            loc: lparen,
            kind: DeclKind::Var { init: Some(init), defined: true, tentative: false },
            linkage: if outside { Linkage::Internal } else { Linkage::None },
            storage: match storage {
                LiteralStorage { thread: true, .. } => Storage::Thread(TlsKind::Default),
                LiteralStorage { is_static: true, .. } => Storage::Static,
                _ => Storage::Automatic,
            },
            local: !outside,
            register: storage.register,
            used: true,
            attrs,
        });
        self.hir.add_expr(Expr::CompoundLiteral(decl), ty, lparen)
    }

    /// Before the declaration in a `for`: what to hand to [`end_for_declaration`](Self::end_for_declaration).
    pub fn begin_for_declaration(&mut self) -> DeclId {
        self.decl_state.for_declaration = true;
        self.hir.decls.next_id()
    }

    /// After the declaration: it may declare objects of storage class `auto` or `register` only (C17 6.8.5p3). Tags and
    /// constants beside an object are let pass from C23 on.
    pub fn end_for_declaration(&mut self, first: DeclId, loc: Loc) {
        self.decl_state.for_declaration = false;
        let mut declares_object = false;
        for number in first.as_u32()..self.hir.decls.next_id().as_u32() {
            let id = DeclId::from_u32(number);
            let decl = &self.hir.decls[id];
            if decl.name.is_empty() || decl.ty == Ty::ERROR || self.scopes.ordinary_here(decl.name) != Some(id) {
                continue;
            }
            let (name, at) = (decl.name, decl.loc);
            match decl.kind {
                DeclKind::Var { .. } if decl.linkage == Linkage::None && decl.storage != Storage::Automatic => {
                    self.diags.report(&msg::FOR_STORAGE, at).arg("static").arg(name).emit();
                }
                DeclKind::Var { .. } | DeclKind::Param => declares_object = true,
                DeclKind::EnumConst(_) if self.lang.c23() => {}
                DeclKind::Func { .. } | DeclKind::Typedef | DeclKind::EnumConst(_) => {
                    self.diags.report(&msg::FOR_NON_VARIABLE, at).arg(name).emit();
                }
            }
        }
        if !self.lang.c23() || !declares_object {
            for tag in self.scopes.tags_here() {
                let what = self.tag_shown(tag);
                self.diags.report(&msg::FOR_TAG, loc).arg(what).emit();
            }
        }
    }

    /// An inline function with external linkage mentions an entity of internal linkage or defines a static object
    /// (C23 6.7.5p3): reported in the end, unless another declaration makes the function an ordinary one.
    pub(crate) fn note_inline_static(&mut self, entity: DeclId, loc: Loc, declared: bool) {
        let Some(func) = &self.func else { return };
        if self.is_inline_definition(func.decl) && self.unevaluated == 0 {
            self.decl_state.inline_statics.push((func.decl, entity, loc, declared));
        }
    }

    fn is_inline_definition(&self, function: DeclId) -> bool {
        let decl = &self.hir.decls[function];
        let gnu = self.lang.gnu89_inline || !self.lang.c99() || decl.attrs.as_ref().is_some_and(|a| a.gnu_inline);
        !gnu && matches!(decl.kind, DeclKind::Func { inline: hir::InlineKind::AvailableExternally, .. })
    }

    /// At the end of the translation unit: see [`note_inline_static`](Self::note_inline_static).
    pub(crate) fn check_inline_statics(&mut self) {
        for (function, entity, loc, declared) in std::mem::take(&mut self.decl_state.inline_statics) {
            if self.is_inline_definition(function) {
                let info = if declared { &msg::INLINE_STATIC } else { &msg::INLINE_INTERNAL };
                let (entity, function) = (self.hir.decls[entity].name, self.hir.decls[function].name);
                self.diags.report(info, loc).arg(entity).arg(function).emit();
            }
        }
    }

    fn tag_shown(&self, tag: crate::scope::Tag) -> String {
        let ty = match tag {
            crate::scope::Tag::Record(id) => TypeKind::Record(id),
            crate::scope::Tag::Enum(id) => TypeKind::Enum(id),
        };
        self.hir.types.name(self.hir.types.intern(ty))
    }
}
