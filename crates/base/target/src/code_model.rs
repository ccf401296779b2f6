//! Code models (System V x86-64 ABI 3.5.1): how far from the code what it refers to may be; and how the stack is
//! aligned.

/// `-mcmodel=`.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum CodeModel {
    /// Everything is in the lowest 2 GB, or (position-independent) within 2 GB of the code.
    #[default]
    Small,
    /// Everything is in the highest 2 GB.
    Kernel,
    /// Small, but data of more than so many bytes may be anywhere, in sections of their own.
    Medium(u64),
    /// Everything may be anywhere. Constants and tables of the code itself stay within 2 GB of it, and so does the
    /// table of addresses (GOT) of position-independent code.
    Large,
}

impl CodeModel {
    /// Its name in `-mcmodel=` and in macros.
    pub fn name(self) -> &'static str {
        match self {
            CodeModel::Small => "small",
            CodeModel::Kernel => "kernel",
            CodeModel::Medium(_) => "medium",
            CodeModel::Large => "large",
        }
    }
    /// Whether an object of so many bytes (none: not known) may be beyond the reach of 32 bits.
    pub fn is_far(self, size: Option<u64>) -> bool {
        match self {
            CodeModel::Small | CodeModel::Kernel => false,
            CodeModel::Medium(threshold) => size.is_none_or(|size| size > threshold),
            CodeModel::Large => true,
        }
    }
}

/// What a function may expect of the stack pointer, and what it owes to the functions that it calls: bytes of which it
/// is a multiple at a call, powers of two from 8 on.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct StackAlignment {
    /// `-mincoming-stack-boundary=`, or 8 for `-mstackrealign`: when the function is called.
    pub incoming: u32,
    /// `-mpreferred-stack-boundary=`: when it calls others.
    pub outgoing: u32,
}

impl Default for StackAlignment {
    /// As the ABI says (3.2.2).
    fn default() -> Self {
        StackAlignment { incoming: 16, outgoing: 16 }
    }
}
