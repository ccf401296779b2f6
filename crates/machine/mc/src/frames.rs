//! Records of `.cfi_*` directives, kept until `dwarf` makes unwind tables of them.

use crate::fragment::Position;
use crate::streamer::CfiOp;
use crate::value::Value;

/// One procedure between `.cfi_startproc` and `.cfi_endproc`.
#[derive(Clone, Debug)]
pub struct FrameRecord {
    /// First byte.
    pub start: Position,
    /// Byte after the last.
    pub end: Option<Position>,
    /// Whether the initial rules are left out (`.cfi_startproc simple`).
    pub simple: bool,
    /// `.cfi_signal_frame`
    pub signal: bool,
    /// `.cfi_return_column`
    pub return_column: Option<u16>,
    /// Encoding and symbol of the personality routine.
    pub personality: Option<(u8, Value)>,
    /// Encoding and symbol of the language-specific data.
    pub lsda: Option<(u8, Value)>,
    /// The rules, each with its place.
    pub ops: Vec<(Position, CfiOp)>,
}
