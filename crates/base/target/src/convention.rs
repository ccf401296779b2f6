//! Calling conventions that a function's type can ask for on 32-bit x86.

/// Who takes arguments off the stack, and which of them are in registers.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Convention {
    /// What the target has for functions that say nothing: `C`, or `Stdcall` with `-mrtd`.
    #[default]
    Unsaid,
    /// The caller; none, or as `regparm` says.
    C,
    /// The callee; as `C`.
    Stdcall,
    /// The callee; the first two words in `ecx` and `edx`.
    Fastcall,
    /// The callee; the first word in `ecx`.
    Thiscall,
}

impl Convention {
    /// The convention that is meant; `callee_pops`: what functions do that say nothing.
    pub fn resolved(self, callee_pops: bool) -> Convention {
        match self {
            Convention::Unsaid if callee_pops => Convention::Stdcall,
            Convention::Unsaid => Convention::C,
            said => said,
        }
    }

    /// Name of the attribute.
    pub fn name(self) -> &'static str {
        match self {
            Convention::Unsaid | Convention::C => "cdecl",
            Convention::Stdcall => "stdcall",
            Convention::Fastcall => "fastcall",
            Convention::Thiscall => "thiscall",
        }
    }
}
