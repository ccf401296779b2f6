//! The attributes that are known: GCC's names, and how their arguments read.

use base::{FastMap, Symbol};
use std::cell::RefCell;

/// How the arguments of an attribute are written.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum AttrArgs {
    /// None are allowed.
    None,
    /// What stands there has no meaning for us: skipped.
    Skip,
    /// Expressions (string literals included).
    Exprs,
    /// An identifier, then expressions.
    Ident,
}

macro_rules! attributes {
    ($($kind:ident $name:literal $args:ident,)*) => {
        /// An attribute.
        #[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
        #[allow(missing_docs)]
        pub enum AttrKind { $($kind,)* }
        const TABLE: &[(&str, AttrKind, AttrArgs)] = &[$(($name, AttrKind::$kind, AttrArgs::$args),)*];
    };
}

attributes! {
    Aligned "aligned" Exprs,
    Packed "packed" None,
    Section "section" Exprs,
    Alias "alias" Exprs,
    Weakref "weakref" Exprs,
    Ifunc "ifunc" Exprs,
    Symver "symver" Exprs,
    Visibility "visibility" Exprs,
    TlsModel "tls_model" Exprs,
    Cleanup "cleanup" Ident,
    Constructor "constructor" Exprs,
    Destructor "destructor" Exprs,
    Weak "weak" None,
    Used "used" None,
    Retain "retain" None,
    Unused "unused" None,
    MaybeUnused "maybe_unused" Skip,
    Noreturn "noreturn" None,
    StandardNoreturn "_Noreturn" Skip,
    AlwaysInline "always_inline" None,
    Noinline "noinline" None,
    Noclone "noclone" None,
    Flatten "flatten" None,
    GnuInline "gnu_inline" None,
    Artificial "artificial" None,
    Pure "pure" None,
    Const "const" None,
    Malloc "malloc" Exprs,
    ReturnsTwice "returns_twice" None,
    ReturnsNonnull "returns_nonnull" None,
    Nothrow "nothrow" None,
    Leaf "leaf" None,
    Cold "cold" None,
    Hot "hot" None,
    Naked "naked" None,
    Common "common" None,
    Nocommon "nocommon" None,
    NoInstrument "no_instrument_function" None,
    NoProfileInstrument "no_profile_instrument_function" None,
    NoStackProtector "no_stack_protector" None,
    StackProtect "stack_protect" None,
    MsAbi "ms_abi" None,
    SysvAbi "sysv_abi" None,
    Interrupt "interrupt" None,
    WarnUnusedResult "warn_unused_result" None,
    Nodiscard "nodiscard" Exprs,
    Deprecated "deprecated" Exprs,
    Unavailable "unavailable" Exprs,
    Nonstring "nonstring" None,
    Persistent "persistent" Skip,
    NoReorder "no_reorder" None,
    Noipa "noipa" None,
    TransparentUnion "transparent_union" None,
    MayAlias "may_alias" None,
    Sentinel "sentinel" Exprs,
    Error "error" Exprs,
    Warning "warning" Exprs,
    Target "target" Exprs,
    Optimize "optimize" Exprs,
    Format "format" Ident,
    FormatArg "format_arg" Exprs,
    Nonnull "nonnull" Exprs,
    AllocSize "alloc_size" Exprs,
    AllocAlign "alloc_align" Exprs,
    AssumeAligned "assume_aligned" Exprs,
    PatchableEntry "patchable_function_entry" Exprs,
    VectorSize "vector_size" Exprs,
    Mode "mode" Ident,
    Fallthrough "fallthrough" None,
    ScalarStorageOrder "scalar_storage_order" Exprs,
    MsStruct "ms_struct" None,
    // Known, with nothing for us to do.
    NoSanitize "no_sanitize" Exprs,
    NoSanitizeAddress "no_sanitize_address" None,
    NoAddressSafety "no_address_safety_analysis" Skip,
    NoSanitizeThread "no_sanitize_thread" None,
    NoSanitizeUndefined "no_sanitize_undefined" None,
    NoSanitizeCoverage "no_sanitize_coverage" None,
    NoSplitStack "no_split_stack" None,
    NoStackLimit "no_stack_limit" None,
    Access "access" Ident,
    TlsDialect "tainted_args" Skip,
    DesignatedInit "designated_init" None,
    GccStruct "gcc_struct" None,
    NoIcf "no_icf" None,
    Stdcall "stdcall" None,
    Cdecl "cdecl" None,
    Regparm "regparm" Exprs,
    Fastcall "fastcall" None,
    Thiscall "thiscall" None,
    ForceAlignArgPointer "force_align_arg_pointer" None,
    NocfCheck "nocf_check" None,
    CfCheck "cf_check" None,
    IndirectBranch "indirect_branch" Exprs,
    FunctionReturn "function_return" Exprs,
    ZeroCallUsedRegs "zero_call_used_regs" Exprs,
    Simd "simd" Exprs,
    TargetClones "target_clones" Exprs,
    WarnIfNotAligned "warn_if_not_aligned" Exprs,
    Copy "copy" Exprs,
    NoCallerSaved "no_caller_saved_registers" None,
    Externally "externally_visible" None,
    Noplt "noplt" None,
    NoInit "noinit" None,
    OptNone "optnone" Skip,
    CalleePop "callee_pop_aggregate_return" Skip,
    Uninitialized "uninitialized" None,
    Unsequenced "unsequenced" Skip,
    Reproducible "reproducible" Skip,
}

impl AttrKind {
    /// The most arguments that the attribute takes (GCC manual, 6.33); none if there may be any number.
    pub fn most_arguments(self) -> Option<usize> {
        use AttrKind as K;
        Some(match self {
            K::Aligned | K::Section | K::Alias | K::Weakref | K::Ifunc | K::Visibility | K::TlsModel | K::Cleanup => 1,
            K::Constructor | K::Destructor | K::Nodiscard | K::Deprecated | K::Unavailable | K::Sentinel => 1,
            K::Error | K::Warning | K::FormatArg | K::AllocAlign | K::VectorSize | K::Mode | K::Regparm => 1,
            K::ScalarStorageOrder | K::IndirectBranch | K::FunctionReturn | K::ZeroCallUsedRegs | K::Simd => 1,
            K::AllocSize | K::AssumeAligned | K::PatchableEntry => 2,
            K::Format | K::Access => 3,
            _ => return None,
        })
    }

    /// Whether the attribute has no meaning without an argument.
    pub fn wants_argument(self) -> bool {
        matches!(self, AttrKind::Target | AttrKind::TargetClones | AttrKind::Optimize)
    }
}

thread_local! {
    static INDEX: RefCell<FastMap<Symbol, Option<(AttrKind, AttrArgs)>>> = RefCell::default();
}

/// The attribute whose name is like one that is not known.
pub fn nearest(name: &str) -> Option<&'static str> {
    base::spelling::nearest(name, TABLE.iter().map(|row| row.0))
}

/// The attribute called `name`, with or without underscores around it.
pub fn find(name: Symbol) -> Option<(AttrKind, AttrArgs)> {
    INDEX.with_borrow_mut(|index| {
        if let Some(&known) = index.get(&name) {
            return known;
        }
        let text = name.as_str();
        let plain = text.strip_prefix("__").and_then(|t| t.strip_suffix("__")).unwrap_or(text);
        let found = TABLE.iter().find(|(name, ..)| *name == plain).map(|&(_, kind, args)| (kind, args));
        index.insert(name, found);
        found
    })
}
