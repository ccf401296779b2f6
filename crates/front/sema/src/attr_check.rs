//! Attributes of declarations that do not suit what they are on: GCC ignores such attributes and says so, or refuses
//! them. What an attribute means is the business of `attr`.

use crate::Sema;
use crate::attr::{Attr, AttrArg, AttrKind, AttrPlace, AttrSubject};
use crate::decl::{DeclSpecs, Declarator, StorageClass};
use ctype::{IntKind, Ty, TypeKind};
use diag::decl as msg;
use hir::DeclKind;
use std::rc::Rc;

/// A function's type.
struct Shape {
    ret: Ty,
    params: Rc<[Ty]>,
    variadic: bool,
    prototype: bool,
}

/// What the parameter must be whose number an attribute gives.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Wanted {
    Pointer,
    Integer,
    Text,
}

/// Attributes that exclude each other; the second one given is ignored.
const CONFLICTS: &[(AttrKind, AttrKind)] = &[
    (AttrKind::AlwaysInline, AttrKind::Noinline),
    (AttrKind::Cold, AttrKind::Hot),
    (AttrKind::Const, AttrKind::Pure),
    (AttrKind::AlwaysInline, AttrKind::TargetClones),
    (AttrKind::Common, AttrKind::Nocommon),
];

/// Calling conventions of i386 that exclude each other (GCC manual, "x86 Function Attributes").
const EXCLUSIVE_CONVENTIONS: &[(AttrKind, AttrKind)] = &[
    (AttrKind::Fastcall, AttrKind::Stdcall),
    (AttrKind::Fastcall, AttrKind::Cdecl),
    (AttrKind::Fastcall, AttrKind::Regparm),
    (AttrKind::Fastcall, AttrKind::Thiscall),
    (AttrKind::Thiscall, AttrKind::Stdcall),
    (AttrKind::Thiscall, AttrKind::Cdecl),
    (AttrKind::Thiscall, AttrKind::Regparm),
    (AttrKind::Stdcall, AttrKind::Cdecl),
];

impl Sema<'_> {
    /// Reports attributes of a declaration that do not suit its kind, its type or each other.
    pub(crate) fn check_attributes(&mut self, specs: &DeclSpecs, d: &Declarator, subject: AttrSubject, ty: Ty) {
        if self.hir.types.is_error(ty) {
            return;
        }
        let shape = match self.hir.types.kind(ty) {
            TypeKind::Function { ret, params, variadic, prototype, .. } => {
                Some(Shape { ret, params: self.hir.types.list(params), variadic, prototype })
            }
            _ => None,
        };
        let pointee = self.hir.types.pointee(ty).map(|to| self.hir.types.kind(to));
        let behind = match pointee {
            Some(TypeKind::Function { ret, params, variadic, prototype, .. }) => {
                Some(Shape { ret, params: self.hir.types.list(params), variadic, prototype })
            }
            _ => None,
        };
        let is_function = subject == AttrSubject::Function;
        let mut seen: Vec<&Attr> = Vec::new();
        for attr in specs.attrs.iter().chain(&d.attrs) {
            let Some(kind) = attr.kind else { continue };
            if self.is_misplaced(attr, AttrPlace::On(subject)) {
                continue;
            }
            if subject != AttrSubject::Typedef {
                self.check_conflict(attr, kind, &seen);
            }
            seen.push(attr);
            if let (AttrKind::Format, Some(shape)) = (kind, &behind) {
                self.check_format_attribute(attr, shape);
            }
            if kind == AttrKind::Section && matches!(subject, AttrSubject::Parameter | AttrSubject::Typedef) {
                self.diags.report(&msg::SECTION_NOT_ALLOWED, attr.loc).arg(d.shown()).emit();
            }
            match &shape {
                Some(shape) if is_function => self.check_function_attribute(attr, kind, specs, shape),
                _ if subject == AttrSubject::Variable => self.check_variable_attribute(attr, kind, specs, d, ty),
                _ => {}
            }
        }
    }

    /// Whether there are as many arguments as the attribute takes; too few of most, and arguments of standard
    /// attributes, are reported where they are read.
    pub(crate) fn check_argument_count_of(&self, attr: &Attr, kind: AttrKind) -> bool {
        let count = attr.args.len();
        let good = attr.standard
            || kind.most_arguments().is_none_or(|most| count <= most) && !(kind.wants_argument() && count == 0);
        if !good {
            self.diags.report(&msg::ATTRIBUTE_ARGUMENT_COUNT, attr.loc).arg(attr.name).emit();
        }
        good
    }

    fn check_conflict(&mut self, attr: &Attr, kind: AttrKind, seen: &[&Attr]) {
        let other = seen.iter().find(|other| {
            CONFLICTS.iter().any(|&(a, b)| other.kind == Some(a) && kind == b || other.kind == Some(b) && kind == a)
        });
        let both =
            |a, b| seen.iter().find(|other| other.kind == Some(a) && kind == b || other.kind == Some(b) && kind == a);
        let narrow = self.target.abi == target::Abi::I386;
        let exclusive = EXCLUSIVE_CONVENTIONS.iter().filter(|_| narrow).find_map(|&(a, b)| both(a, b));
        if let Some(other) = both(AttrKind::MsAbi, AttrKind::SysvAbi).or(exclusive) {
            self.diags.report(&msg::ATTRIBUTES_INCOMPATIBLE, attr.loc).arg(other.name).arg(attr.name).emit();
        }
        if let Some(other) = other {
            self.diags.report(&msg::ATTRIBUTE_CONFLICT, attr.loc).arg(attr.name).arg(other.name).emit();
        }
    }

    /// `'name' attribute WHAT`, as a warning.
    fn odd_attribute(&self, attr: &Attr, what: impl Into<String>) {
        self.diags.report(&msg::ATTRIBUTE_UNSUITABLE, attr.loc).arg(attr.name).arg(what.into()).emit();
    }
    /// The same as an error.
    fn wrong_attribute(&self, attr: &Attr, what: impl Into<String>) {
        self.diags.report(&msg::ATTRIBUTE_WRONG, attr.loc).arg(attr.name).arg(what.into()).emit();
    }

    fn check_function_attribute(&mut self, attr: &Attr, kind: AttrKind, specs: &DeclSpecs, shape: &Shape) {
        use AttrKind as K;
        let types = &self.hir.types;
        let (is_void, is_pointer) = (matches!(types.kind(shape.ret), TypeKind::Void), types.is_pointer(shape.ret));
        let returned = || types.quoted(shape.ret);
        match kind {
            K::Pure | K::Const if is_void => self.odd_attribute(attr, "on function returning 'void'"),
            K::WarnUnusedResult if is_void => self.odd_attribute(attr, "ignored"),
            K::Malloc if !is_pointer => {
                let what =
                    format!("ignored on functions returning {}; valid only for pointer return types", returned());
                self.odd_attribute(attr, what);
            }
            K::Malloc if !attr.args.is_empty() => self.check_deallocator(attr),
            K::ReturnsNonnull if !is_pointer => self.wrong_attribute(attr, "on a function not returning a pointer"),
            K::AllocSize | K::AllocAlign | K::AssumeAligned if !is_pointer => {
                self.odd_attribute(attr, format!("ignored on a function returning {}", returned()));
            }
            K::AllocSize | K::AllocAlign => {
                for n in 0..attr.args.len() {
                    self.check_position(attr, n, shape, Wanted::Integer);
                }
            }
            K::AssumeAligned => {
                if let Some(align) = self.literal_argument(attr, 0)
                    && (align <= 0 || !(align as u64).is_power_of_two())
                {
                    self.odd_attribute(attr, format!("argument {align} is not a power of 2"));
                }
            }
            K::Nonnull => {
                if attr.args.is_empty() && !shape.prototype {
                    self.wrong_attribute(attr, "without arguments on a non-prototype");
                }
                for n in 0..attr.args.len() {
                    self.check_position(attr, n, shape, Wanted::Pointer);
                }
            }
            K::Format => self.check_format_attribute(attr, shape),
            K::FormatArg => {
                if !self.is_text(shape.ret) {
                    self.diags.report(&msg::FORMAT_ARG_RETURN, attr.loc).emit();
                } else {
                    self.check_position(attr, 0, shape, Wanted::Text);
                }
            }
            K::Symver
                if let Some(&AttrArg::Expr(e)) = attr.args.first()
                    && self.string_text(e).is_some_and(|text| !text.contains('@')) =>
            {
                self.wrong_attribute(attr, "argument must have format 'name@nodename'");
            }
            K::Sentinel if self.literal_argument(attr, 0).is_some_and(|position| position < 0) => {
                self.odd_attribute(attr, "argument is a position less than zero");
            }
            K::Sentinel => {
                if !shape.prototype {
                    self.odd_attribute(attr, "requires prototypes with named arguments");
                } else if !shape.variadic {
                    self.odd_attribute(attr, "only applies to variadic functions");
                }
            }
            K::Access => self.check_access_positions(attr, shape),
            K::Mode => {
                if let Some(&AttrArg::Ident(name, loc)) = attr.args.first() {
                    self.diags.report(&msg::MODE_MISMATCH, loc).arg(name).emit();
                }
            }
            K::GnuInline | K::Artificial if specs.inline.is_none() => self.odd_attribute(attr, "ignored"),
            K::Leaf if specs.class() == Some(StorageClass::Static) => {
                self.odd_attribute(attr, "has no effect on unit local functions");
            }
            K::Uninitialized => self.odd_attribute(attr, "ignored because it is not a local variable"),
            K::Weakref if specs.class() != Some(StorageClass::Static) => {
                self.diags.report(&msg::WEAKREF_NOT_STATIC, attr.loc).emit()
            }
            K::Visibility if specs.class() == Some(StorageClass::Static) => self.odd_attribute(attr, "ignored"),
            K::Constructor | K::Destructor
                if self.literal_argument(attr, 0).is_some_and(|priority| (0..=100).contains(&priority)) =>
            {
                let what = if kind == K::Constructor { "constructor" } else { "destructor" };
                self.diags.report(&msg::RESERVED_PRIORITY, attr.loc).arg(what).emit();
            }
            _ => {}
        }
    }

    fn check_variable_attribute(&mut self, attr: &Attr, kind: AttrKind, specs: &DeclSpecs, d: &Declarator, ty: Ty) {
        use AttrKind as K;
        let at_file_scope = self.scopes.at_file_scope();
        let stored = at_file_scope || matches!(specs.class(), Some(StorageClass::Static | StorageClass::Extern));
        let types = &self.hir.types;
        let to_function = types.pointee(ty).is_some_and(|to| matches!(types.kind(to), TypeKind::Function { .. }));
        match kind {
            K::Used | K::Retain if !stored => self.odd_attribute(attr, "ignored"),
            K::Section if !stored => self.diags.report(&msg::SECTION_OF_LOCAL, attr.loc).emit(),
            K::Cleanup if stored && !at_file_scope => self.odd_attribute(attr, "ignored"),
            K::TlsModel if specs.thread.is_none() => {
                self.odd_attribute(
                    attr,
                    format!("ignored because '{}' does not have thread storage duration", d.shown()),
                );
            }
            K::Uninitialized if stored => {
                self.odd_attribute(attr, format!("ignored because '{}' is not a local variable", d.shown()));
            }
            K::Visibility if specs.class() == Some(StorageClass::Static) || !stored => {
                self.odd_attribute(attr, "ignored")
            }
            K::NoInstrument => self.wrong_attribute(attr, "applies only to functions"),
            K::Nonstring if !self.is_text(ty) && !self.is_array_of_text(ty) => {
                let what = format!("ignored on objects of type {}", self.hir.types.quoted(ty));
                self.odd_attribute(attr, what);
            }
            K::Constructor | K::Destructor | K::Cold | K::Hot | K::StackProtect | K::NoStackProtector => {
                self.odd_attribute(attr, "ignored");
            }
            K::AlwaysInline | K::Noinline | K::Noclone | K::Flatten | K::GnuInline | K::Artificial => {
                self.odd_attribute(attr, "ignored");
            }
            K::Leaf | K::Nothrow | K::ReturnsTwice | K::Naked | K::NoSanitizeAddress | K::NoSanitizeThread => {
                self.odd_attribute(attr, "ignored");
            }
            K::NoSanitizeUndefined | K::NoSanitize | K::Target | K::Optimize => self.odd_attribute(attr, "ignored"),
            K::Noreturn | K::Pure | K::Const | K::Malloc if !to_function => self.odd_attribute(attr, "ignored"),
            K::Format | K::FormatArg | K::Sentinel | K::Nonnull | K::WarnUnusedResult | K::AllocSize
                if !to_function =>
            {
                self.odd_attribute(attr, "only applies to function types");
            }
            _ => {}
        }
    }

    /// The value of an argument that is an integer constant.
    fn literal_argument(&mut self, attr: &Attr, n: usize) -> Option<i64> {
        match attr.args.get(n) {
            Some(&AttrArg::Expr(e)) => self.known_int(e),
            _ => None,
        }
    }

    /// Checks that an argument is the number of a parameter that is what it should be.
    fn check_position(&mut self, attr: &Attr, n: usize, shape: &Shape, wanted: Wanted) {
        let Some(position @ 1..) = self.literal_argument(attr, n) else { return };
        let argument = if attr.args.len() > 1 { format!("argument {}", n + 1) } else { "argument".to_owned() };
        let Some(&ty) = usize::try_from(position).ok().and_then(|position| shape.params.get(position - 1)) else {
            // A string cannot be among what `...` stands for; other arguments can.
            if shape.prototype && (!shape.variadic || wanted == Wanted::Text) {
                let count = shape.params.len();
                let what = format!("{argument} value '{position}' exceeds the number of function parameters {count}");
                self.odd_attribute(attr, what);
            }
            return;
        };
        let types = &self.hir.types;
        let good = match wanted {
            Wanted::Pointer => types.is_pointer(ty),
            Wanted::Integer => types.is_integer(ty),
            Wanted::Text => self.is_text(ty),
        };
        if !good && !types.is_error(ty) {
            let what = format!("{argument} value '{position}' refers to parameter type {}", types.quoted(ty));
            if wanted == Wanted::Text { self.wrong_attribute(attr, what) } else { self.odd_attribute(attr, what) }
        }
    }
    /// `malloc (deallocator, position)` (GCC manual, "Common Function Attributes").
    fn check_deallocator(&mut self, attr: &Attr) {
        let Some(&AttrArg::Expr(deallocator)) = attr.args.first() else { return };
        if self.is_poison(deallocator) {
            return;
        }
        let types = &self.hir.types;
        let ty = self.hir.ty(deallocator);
        let TypeKind::Function { params, variadic, prototype, .. } = types.kind(types.pointee(ty).unwrap_or(ty)) else {
            return self.wrong_attribute(attr, "argument 1 does not name a function");
        };
        let params = types.list(params);
        let position = if attr.args.len() > 1 { self.literal_argument(attr, 1) } else { Some(1) };
        let Some(position @ 1..) = position else {
            return self.wrong_attribute(attr, "argument 2 is not the number of a parameter");
        };
        let types = &self.hir.types;
        match usize::try_from(position).ok().and_then(|position| params.get(position - 1)) {
            Some(&ty) if types.is_pointer(ty) || types.is_error(ty) => {}
            Some(&ty) if position == 1 => {
                let shown = types.quoted(ty);
                self.wrong_attribute(
                    attr,
                    format!("argument 1 must take a pointer type as its first argument; have {shown}"),
                );
            }
            Some(&ty) => {
                let shown = types.quoted(ty);
                self.wrong_attribute(attr, format!("argument value '{position}' refers to parameter type {shown}"));
            }
            None if !prototype || variadic => {}
            None => {
                let count = params.len();
                self.odd_attribute(
                    attr,
                    format!("argument value '{position}' exceeds the number of function parameters {count}"),
                );
            }
        }
    }

    fn check_format_attribute(&mut self, attr: &Attr, shape: &Shape) {
        let Some(&AttrArg::Ident(kind, _)) = attr.args.first() else { return };
        let plain = kind.as_str();
        let plain = plain.strip_prefix("__").and_then(|name| name.strip_suffix("__")).unwrap_or(plain);
        let known = ["printf", "scanf", "strftime", "strfmon"].into_iter().any(|name| {
            plain == name || plain.strip_prefix("gnu_") == Some(name) || plain.strip_prefix("ms_") == Some(name)
        });
        if !known && !plain.starts_with("gcc_") && !matches!(plain, "asm_fprintf" | "cmn_err" | "CFString" | "NSString")
        {
            self.diags.report(&msg::FORMAT_KIND, attr.loc).arg(kind).emit();
            return;
        }
        let Some(&AttrArg::Expr(_)) = attr.args.get(1) else { return };
        self.check_position(attr, 1, shape, Wanted::Text);
        let first = self.literal_argument(attr, 2).unwrap_or(0);
        if first != 0 && plain.ends_with("strftime") {
            self.wrong_attribute(attr, format!("argument 3 value '{first}' does not refer to a variable argument list: times are formatted without one"));
        } else if shape.prototype && first > 0 {
            let rest = usize::try_from(first).ok().and_then(|first| shape.params.get(first - 1));
            if let Some(&ty) = rest {
                let shown = self.hir.types.quoted(ty);
                self.wrong_attribute(attr, format!("argument 3 value '{first}' does not refer to a variable argument list, but to a parameter of type {shown}"));
            } else if !shape.variadic {
                self.wrong_attribute(
                    attr,
                    format!("argument 3 value '{first}' does not refer to a variable argument list"),
                );
            }
        }
    }
    fn check_access_positions(&mut self, attr: &Attr, shape: &Shape) {
        if !shape.prototype {
            return;
        }
        for n in 1..attr.args.len().min(3) {
            let Some(position @ 1..) = self.literal_argument(attr, n) else { continue };
            let parameter = usize::try_from(position).ok().and_then(|position| shape.params.get(position - 1)).copied();
            let types = &self.hir.types;
            let what = match parameter {
                None if shape.variadic => continue,
                None => format!(
                    "positional argument {n} value {position} exceeds number of function arguments {}",
                    shape.params.len()
                ),
                Some(ty) if n == 1 && !types.is_pointer(ty) => {
                    format!("positional argument {n} references non-pointer argument type {}", types.quoted(ty))
                }
                Some(ty) if n == 2 && !types.is_integer(ty) => {
                    format!("positional argument {n} references non-integer argument type {}", types.quoted(ty))
                }
                Some(_) => continue,
            };
            self.wrong_attribute(attr, what);
        }
    }
    /// Whether a type is a pointer to characters.
    fn is_text(&self, ty: Ty) -> bool {
        let types = &self.hir.types;
        types.pointee(ty).is_some_and(|to| self.is_character(to))
    }
    fn is_array_of_text(&self, ty: Ty) -> bool {
        match self.hir.types.kind(ty) {
            TypeKind::Array { elem, .. } => {
                self.is_character(elem) || self.is_array_of_text(elem) || self.is_text(elem)
            }
            _ => false,
        }
    }
    fn is_character(&self, ty: Ty) -> bool {
        matches!(self.hir.types.kind(ty), TypeKind::Int(IntKind::Char | IntKind::SChar | IntKind::UChar))
    }

    /// A function that says `always_inline` but not `inline` is reported where it is defined.
    pub(crate) fn check_always_inline(&mut self, decl: hir::DeclId) {
        let decl = &self.hir.decls[decl];
        let plain = matches!(decl.kind, DeclKind::Func { inline: hir::InlineKind::No, .. });
        if plain && decl.attrs.as_ref().is_some_and(|attrs| attrs.always_inline) {
            self.diags.report(&msg::ALWAYS_INLINE_PLAIN, decl.loc).emit();
        }
    }
}
