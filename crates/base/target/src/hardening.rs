//! What `-m…` and `-f…` say about the shape of code beside its meaning: how it branches where the processor could be
//! misled, where the stack protector's word is, how stack is taken, and what is called at a function's entry.

use base::Symbol;

/// How indirect branches (`-mindirect-branch=`) or returns (`-mfunction-return=`) are made.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub enum Thunk {
    /// By the instruction.
    #[default]
    Keep,
    /// By a jump to code that the object has, shared by all objects of a link.
    Own,
    /// By such code in place.
    Inline,
    /// By a jump to code from elsewhere.
    Extern,
}

impl Thunk {
    /// The choice of this name.
    pub fn named(name: &str) -> Option<Thunk> {
        Some(match name {
            "keep" => Thunk::Keep,
            "thunk" => Thunk::Own,
            "thunk-inline" => Thunk::Inline,
            "thunk-extern" => Thunk::Extern,
            _ => return None,
        })
    }
}

/// Where the stack protector's word is.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct StackGuard {
    /// `-mstack-protector-guard=global`: in the variable `__stack_chk_guard`, and nothing below matters.
    pub global: bool,
    /// `-mstack-protector-guard-reg=`: relative to `gs` (if not, to `fs`); not given: `gs` in the kernel only.
    pub gs: Option<bool>,
    /// `-mstack-protector-guard-offset=`.
    pub offset: i32,
    /// `-mstack-protector-guard-symbol=`: at this symbol instead of the offset.
    pub symbol: Option<Symbol>,
}

impl Default for StackGuard {
    /// The C library's: `%fs:40`.
    fn default() -> Self {
        StackGuard { global: false, gs: None, offset: 40, symbol: None }
    }
}

/// What is done at a point that a tracer may take over.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum TracePoint {
    /// Nothing.
    #[default]
    None,
    /// A call.
    Call,
    /// A `nop` as long as a call.
    Nop,
}

/// Calls for profilers and tracers (`-pg` and its kin).
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub struct Tracing {
    /// `-pg`: functions call `mcount`; with `-mnop-mcount` there is room for the call.
    pub entry: TracePoint,
    /// `-mfentry`: before anything else, and `__fentry__` is what they call.
    pub first: bool,
    /// `-mrecord-mcount`: the places are listed.
    pub record_entry: bool,
    /// `-minstrument-return=`: functions call `__return__` before they return.
    pub exit: TracePoint,
    /// `-mrecord-return`.
    pub record_exit: bool,
    /// `-mfentry-name=`.
    pub name: Option<Symbol>,
    /// `-mfentry-section=`: where the places of entry are listed.
    pub section: Option<Symbol>,
}

/// The facts of one translation unit.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Hardening {
    /// `-mindirect-branch=`.
    pub indirect_branch: Thunk,
    /// `-mfunction-return=`.
    pub function_return: Thunk,
    /// `-mindirect-branch-cs-prefix`: jumps to code for `r8` to `r15` are a byte longer, as the kernel's patches need.
    pub cs_prefix: bool,
    /// `-mharden-sls=return`: an instruction that traps stands behind each return.
    pub trap_after_return: bool,
    /// `-mharden-sls=indirect-jmp`: and behind each indirect jump.
    pub trap_after_jump: bool,
    /// `-fno-jump-tables` clears it.
    pub jump_tables: bool,
    /// `-fstack-clash-protection`: stack is touched page by page as it is taken.
    pub stack_clash: bool,
    /// Where the stack protector's word is.
    pub guard: StackGuard,
    /// Calls for profilers and tracers.
    pub tracing: Tracing,
}

impl Default for Hardening {
    fn default() -> Self {
        Hardening {
            indirect_branch: Thunk::Keep,
            function_return: Thunk::Keep,
            cs_prefix: false,
            trap_after_return: false,
            trap_after_jump: false,
            jump_tables: true,
            stack_clash: false,
            guard: StackGuard::default(),
            tracing: Tracing::default(),
        }
    }
}
