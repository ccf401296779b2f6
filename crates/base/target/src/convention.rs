//! Calling conventions that a function's type can ask for on 32-bit x86.

/// Who takes arguments off the stack, and which of them are in registers.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Convention {
    /// The caller; none, or as `regparm` says.
    #[default]
    C,
    /// The callee; as `C`.
    Stdcall,
    /// The callee; the first two words in `ecx` and `edx`.
    Fastcall,
    /// The callee; the first word in `ecx`.
    Thiscall,
}

impl Convention {
    /// Name of the attribute.
    pub fn name(self) -> &'static str {
        match self {
            Convention::C => "cdecl",
            Convention::Stdcall => "stdcall",
            Convention::Fastcall => "fastcall",
            Convention::Thiscall => "thiscall",
        }
    }
}
