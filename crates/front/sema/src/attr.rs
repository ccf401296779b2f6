//! Attributes: from the parser's lists to facts on entities and types.

pub use hir::attributes::{AttrArgs, AttrKind, find};

use crate::Sema;
pub use crate::attr_place::AttrPlace;
use crate::expr::IntConstUse;
use base::Symbol;
use ctype::{IntKind, Ty, TypeKind};
use diag::decl as msg;
use hir::{DeclAttrs, DeclKind, Expr, ExprId, TlsKind};
use source::Loc;
use target::x86::Features;
use target::{Thunk, Visibility, ZeroRegs};

/// One attribute as parsed.
#[derive(Clone, Debug)]
pub struct Attr {
    /// Which; none if it is not known.
    pub kind: Option<AttrKind>,
    /// Its name as written, prefix included.
    pub name: Symbol,
    /// Its arguments (none if they were skipped).
    pub args: Vec<AttrArg>,
    /// Where its name is.
    pub loc: Loc,
    /// Written as `[[name]]`: one of the standard's own, whose constraints (C23 6.7.13) hold.
    pub standard: bool,
}

/// One argument.
#[derive(Copy, Clone, Debug)]
pub enum AttrArg {
    /// An identifier that is not an expression.
    Ident(Symbol, Loc),
    /// An expression.
    Expr(ExprId),
}

/// What an attribute is attached to.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum AttrSubject {
    /// An object.
    Variable,
    /// A parameter.
    Parameter,
    /// A function.
    Function,
    /// A typedef name.
    Typedef,
    /// A member.
    Field,
    /// A structure or union.
    Record,
    /// An enumeration.
    Enum,
    /// A constant of an enumeration.
    Enumerator,
}

/// Alignment of `aligned` without an argument (x86-64: the widest that any type needs).
const DEFAULT_MAX_ALIGN: u32 = 16;

/// Priority of constructors without one.
const DEFAULT_PRIORITY: u16 = 65535;

impl Sema<'_> {
    /// Adds what a list of attributes says of an entity to `out`.
    pub fn apply_decl_attributes(&mut self, attrs: &[Attr], subject: AttrSubject, out: &mut DeclAttrs) {
        for attr in attrs {
            if self.is_misplaced(attr, AttrPlace::On(subject)) {
                self.report_misplaced(attr);
                continue;
            }
            match attr.kind {
                Some(kind) if !self.check_argument_count_of(attr, kind) => {}
                Some(kind) => self.apply_one(kind, attr, subject, out),
                None => {
                    let report = self.diags.report(&msg::ATTRIBUTE_IGNORED, attr.loc).arg(attr.name);
                    match hir::attributes::nearest(attr.name.as_str()) {
                        Some(near) => {
                            let hint = format!("; did you mean '{near}'?");
                            report.arg(hint).fixit(diag::FixIt::replace(attr.loc, near)).emit();
                        }
                        None => report.emit(),
                    }
                }
            }
        }
    }

    fn apply_one(&mut self, kind: AttrKind, attr: &Attr, subject: AttrSubject, out: &mut DeclAttrs) {
        use AttrKind as K;
        let is_function = subject == AttrSubject::Function;
        match kind {
            K::Aligned => {
                if let Some(align) = self.alignment_argument(attr) {
                    out.align = out.align.max(align);
                }
            }
            K::Packed => self.apply_packed(attr, subject, out),
            K::Section if subject == AttrSubject::Field => {
                self.diags
                    .report(&msg::ATTRIBUTE_WRONG, attr.loc)
                    .arg(attr.name)
                    .arg("not allowed for a member")
                    .emit();
            }
            K::Section => out.section = self.string_argument(attr, 0).or(out.section),
            K::Alias => out.alias = self.string_argument(attr, 0).or(out.alias),
            K::Weakref => {
                out.weak = true;
                match attr.args.is_empty() {
                    true => out.weakref = out.weakref.or(Some(Symbol::EMPTY)),
                    false => out.weakref = self.string_argument(attr, 0).or(out.weakref),
                }
            }
            K::Ifunc => out.ifunc = self.string_argument(attr, 0).or(out.ifunc),
            K::Symver => out.symver = self.string_argument(attr, 0).or(out.symver),
            K::Visibility => self.apply_visibility(attr, out),
            K::TlsModel => self.apply_tls_model(attr),
            K::Cleanup => self.apply_cleanup(attr, subject, out),
            K::Constructor => out.constructor = Some(self.priority_argument(attr)),
            K::Destructor => out.destructor = Some(self.priority_argument(attr)),
            K::Weak => out.weak = true,
            K::Used => out.used = true,
            K::Retain => out.retain = true,
            K::Unused | K::MaybeUnused => out.unused = true,
            K::Noreturn | K::StandardNoreturn => out.noreturn |= is_function,
            K::AlwaysInline => out.always_inline = true,
            K::Noinline => out.noinline = true,
            K::Noclone => out.noclone = true,
            K::Flatten => out.flatten = true,
            K::GnuInline => out.gnu_inline = true,
            K::Artificial => out.artificial = true,
            K::Pure => out.pure_ |= is_function,
            K::Const => out.const_ |= is_function,
            K::Malloc => {
                out.malloc |= is_function && attr.args.is_empty();
                let named = match attr.args.first() {
                    Some(&AttrArg::Expr(deallocator)) => match self.hir.expr(deallocator) {
                        Expr::Decl(decl) => Some(decl),
                        _ => self.called_decl(deallocator),
                    },
                    _ => None,
                };
                if let (Some(decl), true) = (named, is_function) {
                    let name = self.hir.decls[decl].name;
                    let position = if attr.args.len() > 1 { self.int_argument(attr, 1).unwrap_or(1) } else { 1 };
                    out.deallocators.push((name, u32::try_from(position).unwrap_or(1)));
                }
            }
            K::ReturnsTwice => out.returns_twice = true,
            K::ReturnsNonnull => out.returns_nonnull = true,
            K::Nothrow => out.nothrow = true,
            K::Leaf => out.leaf = true,
            K::Cold => out.cold = true,
            K::Hot => out.hot = true,
            K::Naked => out.naked = true,
            K::Common => out.common = Some(true),
            K::Nocommon => out.common = Some(false),
            K::NoInstrument => out.no_instrument = true,
            K::NoStackProtector => out.no_stack_protector = true,
            K::StackProtect => out.stack_protect = true,
            K::MsAbi => out.ms_abi = true,
            K::Interrupt => out.interrupt = true,
            K::NoCallerSaved => out.keeps_registers = true,
            K::TargetClones if !is_function => {
                self.diags.report(&msg::ATTRIBUTE_IGNORED, attr.loc).arg(attr.name).emit();
            }
            K::TargetClones => self.apply_target_clones(attr, out),
            K::Simd => self.check_simd(attr),
            K::Copy => self.apply_copy(attr, out),
            K::WarnUnusedResult => out.warn_unused_result = true,
            K::Nodiscard => {
                out.nodiscard = true;
                out.nodiscard_message = self.optional_string(attr);
            }
            K::Deprecated => {
                out.deprecated = true;
                out.deprecated_message = self.optional_string(attr);
            }
            K::Unavailable => {
                out.unavailable = true;
                out.deprecated_message = self.optional_string(attr);
            }
            K::Nonstring => out.nonstring = true,
            K::Persistent => out.persistent = true,
            K::NoReorder => out.no_reorder = true,
            K::Noipa => out.noipa = true,
            K::Uninitialized => out.uninitialized = true,
            K::TransparentUnion => out.transparent_union = true,
            K::MayAlias => out.may_alias = true,
            K::DesignatedInit if subject == AttrSubject::Record => out.designated_init = true,
            K::DesignatedInit => self
                .diags
                .report(&msg::ATTRIBUTE_WRONG, attr.loc)
                .arg(attr.name)
                .arg("is only valid on 'struct' type")
                .emit(),
            K::Sentinel => {
                out.sentinel =
                    Some(if attr.args.is_empty() { 0 } else { self.int_argument(attr, 0).unwrap_or(0) as u32 })
            }
            K::Error => out.error_message = self.string_argument(attr, 0),
            K::Warning => out.warning_message = self.string_argument(attr, 0),
            K::Target => out.target = self.target_attribute(attr),
            K::Optimize => self.apply_optimize(attr, out),
            K::OptNone => out.optimize = Some(true),
            K::Format => self.apply_format(attr, out),
            K::FormatArg => out.format_arg = self.position_argument(attr, 0),
            K::Nonnull => {
                let mut list = out.nonnull.take().unwrap_or_default();
                for n in 0..attr.args.len() {
                    list.extend(self.position_argument(attr, n));
                }
                out.nonnull = Some(list);
            }
            K::AllocSize => {
                let first = self.position_argument(attr, 0).unwrap_or(0);
                let second = if attr.args.len() > 1 { self.position_argument(attr, 1).unwrap_or(0) } else { 0 };
                out.alloc_size = Some((first, second));
            }
            K::AllocAlign => out.alloc_align = self.position_argument(attr, 0),
            K::AssumeAligned => {
                let align = self.int_argument(attr, 0).unwrap_or(1) as u64;
                let offset = if attr.args.len() > 1 { self.int_argument(attr, 1).unwrap_or(0) as u64 } else { 0 };
                out.assume_aligned = Some((align, offset));
            }
            K::PatchableEntry => {
                let total = self.int_argument(attr, 0).unwrap_or(0) as u32;
                let before = if attr.args.len() > 1 { self.int_argument(attr, 1).unwrap_or(0) as u32 } else { 0 };
                out.patchable_entry = Some((total, before));
            }
            K::NocfCheck => out.nocf_check = true,
            K::CfCheck => out.cf_check = true,
            K::ZeroCallUsedRegs => self.apply_zero_call_used(attr, is_function, out),
            K::IndirectBranch | K::FunctionReturn => self.apply_thunk(attr, is_function, out),
            K::ScalarStorageOrder => self.apply_storage_order(attr, subject, out),
            K::MsStruct | K::GccStruct => self.apply_record_layout(attr, kind, subject, out),
            K::WarnIfNotAligned => self.apply_expected_alignment(attr, subject, out),
            // Part of the type: see `apply_type_attributes`.
            K::VectorSize | K::Mode => {}
            K::Fallthrough => self.diags.report(&msg::ATTRIBUTE_IGNORED, attr.loc).arg(attr.name).emit(),
            K::Access => self.check_access_attribute(attr),
            K::NoSanitize => {
                for n in 0..attr.args.len() {
                    self.string_argument(attr, n);
                }
            }
            K::NoProfileInstrument
            | K::SysvAbi
            | K::NoSanitizeAddress
            | K::NoAddressSafety
            | K::NoSanitizeThread
            | K::NoSanitizeUndefined
            | K::NoSanitizeCoverage
            | K::NoSplitStack
            | K::NoStackLimit
            | K::TlsDialect
            | K::NoIcf
            | K::ForceAlignArgPointer
            | K::Externally
            | K::Noplt
            | K::NoInit
            | K::CalleePop
            | K::Unsequenced
            | K::Reproducible => {}
            // Calling conventions of i386 only.
            // GCC says nothing of `regparm` where there are registers for arguments anyway.
            K::Regparm if self.target.abi != target::Abi::I386 => {}
            K::Stdcall | K::Cdecl | K::Regparm | K::Fastcall | K::Thiscall => {
                // There they are part of the type: see `with_calling_attributes`.
                if self.target.abi != target::Abi::I386 {
                    self.diags.report(&msg::ATTRIBUTE_IGNORED, attr.loc).arg(attr.name).emit();
                }
            }
        }
    }

    fn apply_packed(&mut self, attr: &Attr, subject: AttrSubject, out: &mut DeclAttrs) {
        match subject {
            AttrSubject::Field | AttrSubject::Record | AttrSubject::Enum => out.packed = true,
            AttrSubject::Variable
            | AttrSubject::Parameter
            | AttrSubject::Function
            | AttrSubject::Typedef
            | AttrSubject::Enumerator => {
                self.diags.report(&msg::ATTRIBUTE_IGNORED, attr.loc).arg(attr.name).emit();
            }
        }
    }

    fn apply_visibility(&mut self, attr: &Attr, out: &mut DeclAttrs) {
        let Some(name) = self.string_argument(attr, 0) else { return };
        match visibility_called(name.as_str()) {
            Some(visibility) => out.visibility = Some(visibility),
            None => self.diags.report(&msg::BAD_VISIBILITY, attr.loc).emit(),
        }
    }

    fn apply_tls_model(&mut self, attr: &Attr) {
        let Some(name) = self.string_argument(attr, 0) else { return };
        let model = match name.as_str() {
            "global-dynamic" => TlsKind::GlobalDynamic,
            "local-dynamic" => TlsKind::LocalDynamic,
            "initial-exec" => TlsKind::InitialExec,
            "local-exec" => TlsKind::LocalExec,
            _ => {
                self.diags.report(&msg::BAD_TLS_MODEL, attr.loc).emit();
                return;
            }
        };
        self.decl_state.tls_model = Some(model);
    }

    fn apply_cleanup(&mut self, attr: &Attr, subject: AttrSubject, out: &mut DeclAttrs) {
        let Some(&AttrArg::Ident(name, loc)) = attr.args.first() else {
            self.diags.report(&msg::ATTRIBUTE_ARGUMENTS, attr.loc).arg(attr.name).emit();
            return;
        };
        if subject != AttrSubject::Variable || self.scopes.at_file_scope() {
            self.diags.report(&msg::ATTRIBUTE_IGNORED, attr.loc).arg(attr.name).emit();
            return;
        }
        match self.lookup_ordinary(name) {
            Some(decl) if matches!(self.hir.decls[decl].kind, DeclKind::Func { .. }) => {
                self.hir.decls[decl].used = true;
                out.cleanup = Some(decl);
            }
            _ => self.diags.report(&msg::CLEANUP_NOT_FUNCTION, loc).emit(),
        }
    }

    fn apply_format(&mut self, attr: &Attr, out: &mut DeclAttrs) {
        let Some(&AttrArg::Ident(kind, _)) = attr.args.first() else {
            self.diags.report(&msg::ATTRIBUTE_ARGUMENTS, attr.loc).arg(attr.name).emit();
            return;
        };
        let plain = kind.as_str().trim_start_matches("__").trim_end_matches("__");
        let index = self.int_argument(attr, 1).unwrap_or(0);
        let first = self.int_argument(attr, 2).unwrap_or(0);
        out.format = Some((Symbol::intern(plain), index as u32, first as u32));
    }

    fn apply_optimize(&mut self, attr: &Attr, out: &mut DeclAttrs) {
        let mut left_alone = out.optimize.unwrap_or(false);
        for arg in &attr.args {
            let AttrArg::Expr(e) = *arg else { continue };
            match self.string_text(e) {
                Some(text) => left_alone = self.optimize_text(left_alone, &text, attr.loc),
                None => left_alone = self.int_const(e, IntConstUse::Attribute(attr.name)).is_some_and(|n| n.is_zero()),
            }
        }
        out.optimize = Some(left_alone);
    }

    /// Whether passes must leave functions alone after the options in a string of `optimize`. Levels are made into
    /// that or nothing; options that ask for less than C allows are honoured by making plain code; others change
    /// no meaning.
    pub(crate) fn optimize_text(&self, before: bool, text: &str, loc: Loc) -> bool {
        let mut left_alone = before;
        for item in text.split(',').map(str::trim).filter(|item| !item.is_empty()) {
            let name = item.trim_start_matches('-');
            let level = name.strip_prefix('O').unwrap_or(name);
            if name == "O" || level.parse::<u32>().is_ok() || name.starts_with('O') && level.len() <= 4 {
                left_alone = level == "0";
                continue;
            }
            match name.strip_prefix('f').unwrap_or(name) {
                "wrapv"
                | "no-strict-overflow"
                | "no-strict-aliasing"
                | "no-delete-null-pointer-checks"
                | "rounding-math"
                | "signaling-nans"
                | "no-tree-loop-distribute-patterns"
                | "non-call-exceptions"
                | "wrapv-pointer" => left_alone = true,
                "trapv" | "short-enums" | "short-wchar" | "pack-struct" | "no-builtin" => {
                    self.diags.report(&msg::OPTIMIZE_OPTION, loc).arg(item).emit();
                }
                _ => {}
            }
        }
        left_alone
    }

    fn apply_zero_call_used(&mut self, attr: &Attr, is_function: bool, out: &mut DeclAttrs) {
        if !is_function {
            self.diags.report(&msg::ATTRIBUTE_IGNORED, attr.loc).arg(attr.name).emit();
            return;
        }
        let Some(choice) = self.string_argument(attr, 0) else { return };
        match ZeroRegs::named(choice.as_str()) {
            Some(which) => out.zero_call_used = Some(which),
            None => self.diags.report(&msg::BAD_ATTRIBUTE_VALUE, attr.loc).arg(choice).arg(attr.name).emit(),
        }
    }

    fn apply_thunk(&mut self, attr: &Attr, is_function: bool, out: &mut DeclAttrs) {
        if !is_function {
            self.diags.report(&msg::ATTRIBUTE_IGNORED, attr.loc).arg(attr.name).emit();
            return;
        }
        let Some(choice) = self.string_argument(attr, 0) else { return };
        match Thunk::named(choice.as_str()) {
            Some(kind) if attr.kind == Some(AttrKind::IndirectBranch) => out.indirect_branch = Some(kind),
            Some(kind) => out.function_return = Some(kind),
            None => self.diags.report(&msg::BAD_ATTRIBUTE_VALUE, attr.loc).arg(choice).arg(attr.name).emit(),
        }
    }

    fn apply_storage_order(&mut self, attr: &Attr, subject: AttrSubject, out: &mut DeclAttrs) {
        if subject != AttrSubject::Record {
            self.diags.report(&msg::ATTRIBUTE_IGNORED, attr.loc).arg(attr.name).emit();
            return;
        }
        let Some(order) = self.string_argument(attr, 0) else { return };
        match order.as_str() {
            "big-endian" => out.big_endian = Some(true),
            "little-endian" => out.big_endian = Some(false),
            _ => self.diags.report(&msg::BAD_STORAGE_ORDER, attr.loc).arg(attr.name).emit(),
        }
    }

    /// `ms_struct`, `gcc_struct` (GCC manual, "x86 Type Attributes"): the first one counts.
    fn apply_record_layout(&mut self, attr: &Attr, kind: AttrKind, subject: AttrSubject, out: &mut DeclAttrs) {
        let microsoft = kind == AttrKind::MsStruct;
        let what = match (subject, out.ms_struct) {
            (AttrSubject::Record, None) => {
                out.ms_struct = Some(microsoft);
                return;
            }
            (AttrSubject::Record, Some(before)) if before == microsoft => return,
            (AttrSubject::Record, Some(_)) => "incompatible attribute ignored",
            _ => "ignored",
        };
        self.diags.report(&msg::ATTRIBUTE_UNSUITABLE, attr.loc).arg(attr.name).arg(what).emit();
    }

    /// `warn_if_not_aligned (n)` (GCC manual, "Common Variable Attributes").
    fn apply_expected_alignment(&mut self, attr: &Attr, subject: AttrSubject, out: &mut DeclAttrs) {
        if attr.args.len() > 1 {
            self.diags.report(&msg::ATTRIBUTE_ARGUMENT_COUNT, attr.loc).arg(attr.name).emit();
        } else if !matches!(subject, AttrSubject::Field | AttrSubject::Record | AttrSubject::Typedef) {
            self.diags
                .report(&msg::ATTRIBUTE_WRONG, attr.loc)
                .arg(attr.name)
                .arg("is for types and members only")
                .emit();
        } else if let Some(align) = self.alignment_argument(attr) {
            out.expected_align = out.expected_align.max(align);
        }
    }

    fn alignment_argument(&mut self, attr: &Attr) -> Option<u32> {
        if attr.args.is_empty() {
            return Some(DEFAULT_MAX_ALIGN);
        }
        let value = self.int_argument(attr, 0)?;
        self.check_alignment(value, attr.loc)
    }

    /// An alignment must be a power of two that an object file can express.
    fn check_alignment(&mut self, value: i128, loc: Loc) -> Option<u32> {
        match u32::try_from(value) {
            Ok(align) if align.is_power_of_two() && align <= 1 << 28 => Some(align),
            Ok(align) if align.is_power_of_two() => {
                self.diags.report(&msg::ALIGNMENT_TOO_LARGE, loc).emit();
                None
            }
            _ => {
                self.diags.report(&msg::ALIGNMENT_NOT_POWER, loc).emit();
                None
            }
        }
    }

    /// `_Alignas (expression)`: 0 has no effect (C23 6.7.6p6). The alignment in bytes.
    pub fn act_on_alignas_expr(&mut self, e: ExprId, loc: Loc) -> u32 {
        let Some(value) = self.int_const(e, IntConstUse::Alignment) else { return 0 };
        match value.to_i128() {
            Some(0) => 0,
            Some(value) => self.check_alignment(value, loc).unwrap_or(0),
            None => 0,
        }
    }
    /// `_Alignas (type)`
    pub fn act_on_alignas_type(&mut self, ty: Ty, loc: Loc) -> u32 {
        match self.hir.types.align_of(ty) {
            Some(align) if self.hir.types.is_complete(ty) => align,
            _ => {
                let shown = self.hir.types.quoted(ty);
                self.diags.report(&msg::ALIGNAS_INCOMPLETE, loc).arg(shown).emit();
                0
            }
        }
    }

    pub(crate) fn int_argument(&mut self, attr: &Attr, n: usize) -> Option<i128> {
        let e = match attr.args.get(n) {
            Some(&AttrArg::Expr(e)) => e,
            Some(&AttrArg::Ident(name, loc)) => self.act_on_identifier(name, loc, false),
            None => {
                self.diags.report(&msg::ATTRIBUTE_ARGUMENTS, attr.loc).arg(attr.name).emit();
                return None;
            }
        };
        let signed = self.hir.types.is_signed(self.hir.ty(e));
        let value = self.int_const(e, IntConstUse::Attribute(attr.name))?;
        if signed { value.to_i128() } else { value.to_u128().and_then(|v| i128::try_from(v).ok()) }
    }

    /// `access (mode, pointer[, size])`
    fn check_access_attribute(&mut self, attr: &Attr) {
        let mode = match attr.args.first() {
            Some(&AttrArg::Ident(mode, _)) => mode,
            Some(&AttrArg::Expr(e)) => {
                let at = self.hir.loc(e);
                self.diags.report(&msg::ATTRIBUTE_WRONG, at).arg(attr.name).arg("mode is not an identifier").emit();
                return;
            }
            None => {
                self.diags.report(&msg::ATTRIBUTE_ARGUMENT_COUNT, attr.loc).arg("access").emit();
                return;
            }
        };
        if !matches!(mode.as_str().trim_matches('_'), "read_only" | "read_write" | "write_only" | "none") {
            self.diags.report(&msg::ACCESS_MODE, attr.loc).arg(mode).emit();
        } else if attr.args.len() < 2 {
            self.diags.report(&msg::ACCESS_LACKS_ARGUMENT, attr.loc).arg(mode).emit();
        }
    }

    /// The number of a parameter, from 1.
    fn position_argument(&mut self, attr: &Attr, n: usize) -> Option<u32> {
        if let Some(&AttrArg::Expr(e)) = attr.args.get(n)
            && matches!(attr.kind, Some(AttrKind::AllocSize | AttrKind::AllocAlign))
        {
            // GCC ignores such an attribute.
            let value = self.known_int(e);
            if value.is_none_or(|value| value < 1 || value > i64::from(u32::MAX)) {
                let what = if value.is_none() { "is not an integer constant" } else { "does not refer to a parameter" };
                self.diags.report(&msg::ATTRIBUTE_POSITION, attr.loc).arg(attr.name).arg(what).emit();
                return None;
            }
        }
        let value = self.int_argument(attr, n)?;
        u32::try_from(value).ok()
    }

    fn priority_argument(&mut self, attr: &Attr) -> u16 {
        if attr.args.is_empty() {
            return DEFAULT_PRIORITY;
        }
        match self.int_argument(attr, 0).map(u16::try_from) {
            Some(Ok(priority)) => priority,
            Some(Err(_)) => {
                self.diags.report(&msg::BAD_PRIORITY, attr.loc).emit();
                DEFAULT_PRIORITY
            }
            None => DEFAULT_PRIORITY,
        }
    }

    fn optional_string(&mut self, attr: &Attr) -> Option<Symbol> {
        match attr.args.first() {
            // The text of a wide literal (C23 6.7.13.5p2 allows any) is not shown.
            Some(&AttrArg::Expr(e)) if self.string_text(e).is_none() && matches!(self.hir.expr(e), Expr::String(_)) => {
                None
            }
            Some(_) => self.string_argument(attr, 0),
            None => None,
        }
    }

    fn string_argument(&mut self, attr: &Attr, n: usize) -> Option<Symbol> {
        let text = match attr.args.get(n) {
            Some(&AttrArg::Expr(e)) => self.string_text(e),
            _ => None,
        };
        if text.is_none() {
            self.diags.report(&msg::ATTRIBUTE_NOT_STRING, attr.loc).arg(attr.name).emit();
        }
        text.map(|text| Symbol::intern(&text))
    }

    /// The features of a function with a `target` attribute: those in force, changed by each argument in turn.
    fn target_attribute(&mut self, attr: &Attr) -> Option<Features> {
        let mut features = self.decl_state.pragma_target.unwrap_or(self.lang.features);
        for n in 0..attr.args.len() {
            let text = match attr.args[n] {
                AttrArg::Expr(e) => self.string_text(e),
                AttrArg::Ident(..) => None,
            };
            let Some(text) = text else {
                self.diags.report(&msg::TARGET_NOT_STRING, attr.loc).arg("attribute").emit();
                return None;
            };
            features = self.changed_features(features, &text, attr.loc);
        }
        Some(features)
    }

    /// Features changed by the text of a `target` attribute or pragma; reports what it cannot mean.
    pub(crate) fn changed_features(&self, features: Features, text: &str, loc: Loc) -> Features {
        features.changed_by_target(text).unwrap_or_else(|unknown| {
            match unknown.strip_prefix("arch=").or_else(|| unknown.strip_prefix("tune=")) {
                Some(cpu) => {
                    let option = &unknown[..5];
                    self.diags.report(&msg::TARGET_CPU, loc).arg(cpu).arg(option).emit();
                }
                None => self.diags.report(&msg::TARGET_UNKNOWN, loc).arg(unknown).emit(),
            }
            features
        })
    }

    /// The text of a narrow string literal, without its terminator; bytes that are not UTF-8 are replaced.
    pub fn string_text(&self, e: ExprId) -> Option<String> {
        let Expr::String(id) = self.hir.expr(e) else { return None };
        let data = &self.hir.strings[id];
        if data.elem_size != 1 {
            return None;
        }
        let bytes = data.bytes.strip_suffix(&[0]).unwrap_or(&data.bytes);
        Some(String::from_utf8_lossy(bytes).into_owned())
    }

    /// Applies `vector_size` and `mode` to the type that the specifiers gave.
    pub fn apply_type_attributes(&mut self, ty: Ty, attrs: &[Attr]) -> Ty {
        if attrs.is_empty() {
            return ty;
        }
        let mut ty = self.mode_of(attrs, ty).unwrap_or(ty);
        for attr in attrs {
            if attr.kind == Some(AttrKind::VectorSize) {
                ty = self.vector_of(ty, attr);
            }
        }
        ty
    }

    /// The type of a type name: its own `aligned` changes what `_Alignof` gives.
    pub fn aligned_type_name(&mut self, ty: Ty, specs: &crate::decl::DeclSpecs) -> Ty {
        let mut align = 0;
        for attr in specs.attrs.iter().filter(|attr| attr.kind == Some(AttrKind::Aligned)) {
            align = align.max(self.alignment_argument(attr).unwrap_or(0));
        }
        if align == 0 || self.hir.types.is_error(ty) {
            return ty;
        }
        let quals = ty.local_quals();
        let underlying = ty.without_local_quals();
        let quoted = self.hir.types.quoted(underlying);
        let name = Symbol::intern(quoted.trim_matches('\''));
        self.hir.types.intern(TypeKind::Typedef { name, underlying, align, may_alias: false }).with(quals)
    }

    fn vector_of(&mut self, ty: Ty, attr: &Attr) -> Ty {
        let Some(bytes) = self.int_argument(attr, 0) else { return Ty::ERROR };
        let types = &self.hir.types;
        // GCC looks for the element type behind pointers, arrays and functions.
        let quals = types.quals(ty);
        match types.kind(ty) {
            TypeKind::Pointer(to) => {
                let to = self.vector_of(to, attr);
                return self.hir.types.pointer_to(to).with(quals);
            }
            TypeKind::Array { elem, len } => {
                let elem = self.vector_of(elem, attr);
                return self.hir.types.array_of(elem, len);
            }
            TypeKind::Error => return ty,
            _ => {}
        }
        let elem = types.unqualified(ty);
        let is_bool = matches!(types.kind(elem), TypeKind::Int(IntKind::Bool));
        // As in clang: `_BitInt` of the widths that elements in memory have.
        let odd = matches!(types.kind(elem), TypeKind::BitInt { width, .. } if width < 8 || !width.is_power_of_two());
        if !(types.is_integer(elem) || types.is_floating(elem)) || is_bool || odd {
            self.diags.report(&msg::VECTOR_ELEMENT, attr.loc).arg(attr.name).emit();
            return Ty::ERROR;
        }
        let size = types.size_of(elem).unwrap_or(1);
        match u64::try_from(bytes) {
            Ok(0) | Err(_) => {
                self.diags.report(&msg::VECTOR_SIZE_ZERO, attr.loc).emit();
                Ty::ERROR
            }
            Ok(bytes) if bytes % size != 0 || bytes > 1 << 20 => {
                self.diags.report(&msg::VECTOR_SIZE_MULTIPLE, attr.loc).emit();
                Ty::ERROR
            }
            Ok(bytes) if !(bytes / size).is_power_of_two() => {
                self.diags.report(&msg::VECTOR_LANES, attr.loc).arg(bytes / size).emit();
                Ty::ERROR
            }
            Ok(bytes) => types.intern(TypeKind::Vector { elem, lanes: (bytes / size) as u32 }).with(quals),
        }
    }

    /// The type that `mode (…)` among the attributes makes of `ty`; none if there is no such attribute.
    pub(crate) fn mode_of(&mut self, attrs: &[Attr], ty: Ty) -> Option<Ty> {
        let attr = attrs.iter().find(|attr| attr.kind == Some(AttrKind::Mode))?;
        let Some(&AttrArg::Ident(name, loc)) = attr.args.first() else {
            self.diags.report(&msg::ATTRIBUTE_ARGUMENTS, attr.loc).arg(attr.name).emit();
            return None;
        };
        let text = name.as_str();
        let plain = text.strip_prefix("__").and_then(|t| t.strip_suffix("__")).unwrap_or(text);
        let signed = self.hir.types.is_signed(ty) || !self.hir.types.is_integer(ty);
        let quals = self.hir.types.quals(ty);
        let mode = self.mode_type(plain, signed);
        match mode {
            Some(mode) => {
                let types = &self.hir.types;
                let fits =
                    types.is_integer(ty) == types.is_integer(mode) || types.is_vector(mode) || types.is_error(ty);
                if !fits && !types.is_pointer(ty) {
                    self.diags.report(&msg::MODE_MISMATCH, loc).arg(name).emit();
                    return Some(Ty::ERROR);
                }
                if types.is_pointer(ty) {
                    // (GCC has pointers of 32 bits besides; all of ours are of one size.)
                    let good = types.is_integer(mode) && matches!(types.size_of(mode), Some(4 | 8));
                    if !good {
                        self.diags.report(&msg::POINTER_MODE, loc).arg(name).emit();
                    }
                    return Some(if good { ty } else { Ty::ERROR });
                }
                if types.is_vector(mode) && matches!(types.kind(ty), TypeKind::Enum(_)) {
                    self.diags.report(&msg::ENUM_MODE, loc).arg(name).emit();
                    return Some(Ty::ERROR);
                }
                Some(mode.with(quals))
            }
            None => {
                self.diags.report(&msg::UNKNOWN_MODE, loc).arg(name).emit();
                Some(Ty::ERROR)
            }
        }
    }

    fn mode_type(&self, mode: &str, signed: bool) -> Option<Ty> {
        let types = &self.hir.types;
        let int = |s: Ty, u: Ty| if signed { s } else { u };
        Some(match mode {
            "QI" | "byte" => int(Ty::SCHAR, Ty::UCHAR),
            "HI" => int(Ty::SHORT, Ty::USHORT),
            "SI" => int(Ty::INT, Ty::UINT),
            "DI" | "word" | "pointer" | "unwind_word" | "libgcc_cmp_return" | "libgcc_shift_count"
                if self.target.long_size == 8 =>
            {
                int(Ty::LONG, Ty::ULONG)
            }
            "DI" => int(Ty::LONGLONG, Ty::ULONGLONG),
            "word" | "pointer" | "unwind_word" | "libgcc_cmp_return" | "libgcc_shift_count" => int(Ty::INT, Ty::UINT),
            "TI" if self.target.has_int128 => int(Ty::INT128, Ty::UINT128),
            "HF" => Ty::FLOAT16,
            "BF" => Ty::BFLOAT16,
            "SF" => Ty::FLOAT,
            "DF" => Ty::DOUBLE,
            "XF" => Ty::LONGDOUBLE,
            "TF" => Ty::FLOAT128,
            "SC" => types.intern(TypeKind::Complex(Ty::FLOAT)),
            "DC" => types.intern(TypeKind::Complex(Ty::DOUBLE)),
            "XC" => types.intern(TypeKind::Complex(Ty::LONGDOUBLE)),
            "TC" => types.intern(TypeKind::Complex(Ty::FLOAT128)),
            vector => {
                let rest = vector.strip_prefix('V')?;
                let digits = rest.find(|c: char| !c.is_ascii_digit())?;
                let lanes: u32 = rest[..digits].parse().ok()?;
                if !lanes.is_power_of_two() || lanes > 64 || rest[digits..].starts_with('V') {
                    return None;
                }
                let elem = self.mode_type(&rest[digits..], signed)?;
                types.intern(TypeKind::Vector { elem, lanes })
            }
        })
    }

    /// Whether a statement consists of an attribute that marks a fall-through.
    pub fn is_fallthrough(&self, attrs: &[Attr]) -> bool {
        attrs.iter().any(|attr| attr.kind == Some(AttrKind::Fallthrough))
    }

    /// Attributes where none has a meaning: on statements, and on nothing at all.
    pub fn ignore_attributes(&self, attrs: &[Attr]) {
        for attr in attrs {
            if self.is_misplaced(attr, AttrPlace::Statement) {
                self.report_misplaced(attr);
                continue;
            }
            self.diags.report(&msg::ATTRIBUTE_IGNORED, attr.loc).arg(attr.name).emit();
        }
    }
}

/// The visibility that an attribute or pragma names.
pub fn visibility_called(name: &str) -> Option<Visibility> {
    Some(match name {
        "default" => Visibility::Default,
        "hidden" => Visibility::Hidden,
        "protected" => Visibility::Protected,
        "internal" => Visibility::Internal,
        _ => return None,
    })
}
