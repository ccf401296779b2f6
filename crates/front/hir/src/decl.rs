//! Declared entities.

use crate::expr::ConstId;
use crate::init::InitId;
use crate::stmt::StmtId;
use base::{Symbol, define_idx};
use ctype::Ty;
use source::Loc;
use std::ops::Range;
use target::x86::Features;
use target::{Thunk, Visibility, ZeroRegs};

define_idx! {
    /// A declared object, function, parameter, typedef name or enumeration constant.
    pub struct DeclId = "d";
}

/// Linkage (C23 6.2.2).
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Linkage {
    /// None.
    None,
    /// Internal.
    Internal,
    /// External.
    External,
}

/// Storage duration of an object.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Storage {
    /// Not an object.
    None,
    /// Automatic.
    Automatic,
    /// Static.
    Static,
    /// Thread, initialised as the kind says.
    Thread(TlsKind),
}

/// How a thread object was declared.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum TlsKind {
    /// By the model that the options give.
    Default,
    /// `tls_model("global-dynamic")`
    GlobalDynamic,
    /// `tls_model("local-dynamic")`
    LocalDynamic,
    /// `tls_model("initial-exec")`
    InitialExec,
    /// `tls_model("local-exec")`
    LocalExec,
}

/// What is declared.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum DeclKind {
    /// An object.
    Var {
        /// Its initialiser.
        init: Option<InitId>,
        /// Whether it is defined here (tentatively, too), not only declared.
        defined: bool,
        /// Whether the definition is tentative (common with `-fcommon`).
        tentative: bool,
    },
    /// A parameter.
    Param,
    /// A function; its body is in [`TopLevel::Function`].
    Func {
        /// Whether it has a body.
        defined: bool,
        /// `inline` and its kin.
        inline: InlineKind,
    },
    /// A typedef name.
    Typedef,
    /// An enumeration constant: its value, as of 128 bits.
    EnumConst(ConstId),
}

/// What `inline` means for the definition (C23 6.7.5p7; GNU C89).
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum InlineKind {
    /// Not inline: always emitted (a static one only if used).
    No,
    /// Emit like any function of its linkage.
    Emit,
    /// Only available for inlining: a call refers to the external definition.
    AvailableExternally,
}

/// `asm("name")` after a declarator.
pub type AsmLabel = Symbol;

/// One entity.
#[derive(Clone, Debug)]
pub struct Decl {
    /// Its name; empty for unnamed parameters and compound literals.
    pub name: Symbol,
    /// Its type (composite of all declarations so far).
    pub ty: Ty,
    /// Where it is declared (the name).
    pub loc: Loc,
    /// What it is.
    pub kind: DeclKind,
    /// Linkage.
    pub linkage: Linkage,
    /// Storage duration.
    pub storage: Storage,
    /// Declared at block scope (a static local has a unique symbol name `name.N`).
    pub local: bool,
    /// `register`
    pub register: bool,
    /// Whether it is used (evaluated or address taken): unused static functions are not emitted.
    pub used: bool,
    /// Attributes; none if there are none.
    pub attrs: Option<Box<DeclAttrs>>,
}

/// Attributes and the like, with merged semantics over all declarations.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct DeclAttrs {
    /// Assembler name, or register of a register variable.
    pub asm_label: Option<AsmLabel>,
    /// Alignment in bytes; 0 is the type's.
    pub align: u32,
    pub section: Option<Symbol>,
    pub alias: Option<Symbol>,
    pub weakref: Option<Symbol>,
    pub ifunc: Option<Symbol>,
    pub symver: Option<Symbol>,
    pub visibility: Option<Visibility>,
    /// Cleanup function.
    pub cleanup: Option<DeclId>,
    pub constructor: Option<u16>,
    pub destructor: Option<u16>,
    pub weak: bool,
    pub used: bool,
    pub retain: bool,
    pub unused: bool,
    pub noreturn: bool,
    pub always_inline: bool,
    pub noinline: bool,
    pub noclone: bool,
    pub flatten: bool,
    pub gnu_inline: bool,
    pub artificial: bool,
    pub pure_: bool,
    pub const_: bool,
    pub malloc: bool,
    pub returns_twice: bool,
    pub returns_nonnull: bool,
    pub nothrow: bool,
    pub leaf: bool,
    pub cold: bool,
    pub hot: bool,
    pub naked: bool,
    pub common: Option<bool>,
    pub packed: bool,
    pub no_instrument: bool,
    pub no_stack_protector: bool,
    pub stack_protect: bool,
    pub ms_abi: bool,
    pub warn_unused_result: bool,
    /// C23 `nodiscard`: as `warn_unused_result`, but a cast to `void` is an answer.
    pub nodiscard: bool,
    pub deprecated: bool,
    pub unavailable: bool,
    pub nonstring: bool,
    pub persistent: bool,
    pub no_reorder: bool,
    pub noipa: bool,
    pub transparent_union: bool,
    pub uninitialized: bool,
    pub may_alias: bool,
    pub designated_init: bool,
    /// C23 `constexpr`.
    pub constexpr_: bool,
    pub sentinel: Option<u32>,
    pub deprecated_message: Option<Symbol>,
    pub nodiscard_message: Option<Symbol>,
    pub error_message: Option<Symbol>,
    pub warning_message: Option<Symbol>,
    /// `target("…")` or `#pragma GCC target`: all features that the function may use.
    pub target: Option<Features>,
    /// `optimize(…)`, or `#pragma GCC optimize` before it: whether passes must leave the function alone.
    pub optimize: Option<bool>,
    /// `format(kind, string index, first to check)`, from 1.
    pub format: Option<(Symbol, u32, u32)>,
    pub format_arg: Option<u32>,
    pub nonnull: Option<Vec<u32>>,
    pub alloc_size: Option<(u32, u32)>,
    /// `malloc(function, position)`: what frees the result, as which argument.
    pub deallocators: Vec<(Symbol, u32)>,
    pub alloc_align: Option<u32>,
    pub assume_aligned: Option<(u64, u64)>,
    pub patchable_entry: Option<(u32, u32)>,
    /// `scalar_storage_order`: whether the most significant byte comes first.
    pub big_endian: Option<bool>,
    /// `ms_struct`, or `gcc_struct`.
    pub ms_struct: Option<bool>,
    /// `warn_if_not_aligned(n)` in bytes; 0 is none.
    pub expected_align: u32,
    /// `target_clones("…", …)`: the versions that are made, of which a start-up function chooses one.
    pub clones: Vec<Symbol>,
    /// `interrupt`: called by the processor, with the frame that it pushed.
    pub interrupt: bool,
    /// `no_caller_saved_registers`: keeps every register.
    pub keeps_registers: bool,
    pub nocf_check: bool,
    pub cf_check: bool,
    /// `zero_call_used_regs("…")`: registers cleared before the function returns (inner none: of no kind).
    pub zero_call_used: Option<Option<ZeroRegs>>,
    /// `indirect_branch("…")`
    pub indirect_branch: Option<Thunk>,
    /// `function_return("…")`
    pub function_return: Option<Thunk>,
}

/// A function with a body.
#[derive(Clone, Debug)]
pub struct FuncDef {
    /// The function.
    pub decl: DeclId,
    /// Its parameters, in order.
    pub params: Vec<DeclId>,
    /// Lengths of variable arrays in parameter types, evaluated on entry, are `Stmt::VlaEval`s at the start of the body.
    pub body: StmtId,
    /// Location of the closing brace.
    pub end: Loc,
    /// Whether the body has a label whose address is taken, an indirect goto, or calls setjmp-like functions.
    pub has_indirect_goto: bool,
}

/// What sets a GNU nested function apart. The entities that a function declares itself, those of
/// functions nested in it included, have consecutive numbers: what is used and has a number outside
/// belongs to an enclosing function (or to the file).
#[derive(Clone, Debug)]
pub struct Nested {
    /// The function around it.
    pub parent: DeclId,
    /// Numbers of its entities.
    pub decls: Range<u32>,
    /// Numbers of its variable array lengths.
    pub vlas: Range<u32>,
    /// Numbers of its labels.
    pub labels: Range<u32>,
    /// Whether it reaches frames of enclosing functions, so that it must be told where they are.
    pub needs_chain: bool,
}

/// A top-level item in source order; a nested function comes before the one around it.
#[derive(Clone, Debug)]
pub enum TopLevel {
    /// A function definition.
    Function(FuncDef),
    /// An object (file scope, static local, extern local) that is defined or needs an alias.
    Var(DeclId),
    /// A declaration that makes a symbol without a body: alias, ifunc, weakref, weak.
    Declared(DeclId),
    /// File-scope `asm`.
    Asm(Symbol, Loc),
}
