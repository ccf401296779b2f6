//! The attributes that are known: GCC's names, and how their arguments read.

use base::{FastMap, Symbol};
use std::cell::RefCell;

/// How the arguments of an attribute are written.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum AttrArgs {
    /// None are allowed, or what stands there has no meaning for us: skipped.
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
    Packed "packed" Skip,
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
    Weak "weak" Skip,
    Used "used" Skip,
    Retain "retain" Skip,
    Unused "unused" Skip,
    MaybeUnused "maybe_unused" Skip,
    Noreturn "noreturn" Skip,
    StandardNoreturn "_Noreturn" Skip,
    AlwaysInline "always_inline" Skip,
    Noinline "noinline" Skip,
    Noclone "noclone" Skip,
    Flatten "flatten" Skip,
    GnuInline "gnu_inline" Skip,
    Artificial "artificial" Skip,
    Pure "pure" Skip,
    Const "const" Skip,
    Malloc "malloc" Skip,
    ReturnsTwice "returns_twice" Skip,
    ReturnsNonnull "returns_nonnull" Skip,
    Nothrow "nothrow" Skip,
    Leaf "leaf" Skip,
    Cold "cold" Skip,
    Hot "hot" Skip,
    Naked "naked" Skip,
    Common "common" Skip,
    Nocommon "nocommon" Skip,
    NoInstrument "no_instrument_function" Skip,
    NoProfileInstrument "no_profile_instrument_function" Skip,
    NoStackProtector "no_stack_protector" Skip,
    StackProtect "stack_protect" Skip,
    MsAbi "ms_abi" Skip,
    SysvAbi "sysv_abi" Skip,
    Interrupt "interrupt" Skip,
    WarnUnusedResult "warn_unused_result" Skip,
    Nodiscard "nodiscard" Exprs,
    Deprecated "deprecated" Exprs,
    Unavailable "unavailable" Exprs,
    Nonstring "nonstring" Skip,
    Persistent "persistent" Skip,
    NoReorder "no_reorder" Skip,
    Noipa "noipa" Skip,
    TransparentUnion "transparent_union" Skip,
    MayAlias "may_alias" Skip,
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
    Fallthrough "fallthrough" Skip,
    ScalarStorageOrder "scalar_storage_order" Exprs,
    MsStruct "ms_struct" Skip,
    // Known, with nothing for us to do.
    NoSanitize "no_sanitize" Skip,
    NoSanitizeAddress "no_sanitize_address" Skip,
    NoAddressSafety "no_address_safety_analysis" Skip,
    NoSanitizeThread "no_sanitize_thread" Skip,
    NoSanitizeUndefined "no_sanitize_undefined" Skip,
    NoSanitizeCoverage "no_sanitize_coverage" Skip,
    NoSplitStack "no_split_stack" Skip,
    NoStackLimit "no_stack_limit" Skip,
    Access "access" Ident,
    FdArg "fd_arg" Skip,
    TlsDialect "tainted_args" Skip,
    DesignatedInit "designated_init" Skip,
    GccStruct "gcc_struct" Skip,
    NoIcf "no_icf" Skip,
    Stdcall "stdcall" Skip,
    Cdecl "cdecl" Skip,
    Regparm "regparm" Skip,
    Fastcall "fastcall" Skip,
    ForceAlignArgPointer "force_align_arg_pointer" Skip,
    NocfCheck "nocf_check" Skip,
    CfCheck "cf_check" Skip,
    IndirectBranch "indirect_branch" Exprs,
    FunctionReturn "function_return" Exprs,
    ZeroCallUsedRegs "zero_call_used_regs" Exprs,
    Simd "simd" Skip,
    TargetClones "target_clones" Skip,
    WarnIfNotAligned "warn_if_not_aligned" Skip,
    Copy "copy" Skip,
    NoCallerSaved "no_caller_saved_registers" Skip,
    Externally "externally_visible" Skip,
    Noplt "noplt" Skip,
    NoInit "noinit" Skip,
    OptNone "optnone" Skip,
    NoTailCall "disable_tail_calls" Skip,
    CalleePop "callee_pop_aggregate_return" Skip,
    Uninitialized "uninitialized" Skip,
    Expected "expected_throw" Skip,
    Unsequenced "unsequenced" Skip,
    Reproducible "reproducible" Skip,
    Musttail "musttail" Skip,
    Nomerge "nomerge" Skip,
    StrictFlexArray "strict_flex_array" Skip,
    CountedBy "counted_by" Skip,
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
