//! Unwind tables and line tables of an object, made from what `.cfi_*`, `.file` and `.loc` (or the
//! code generator's equivalent calls) have recorded. Layout as gas's, which debuggers and linkers know.

use crate::{frame, line};
use mc::ObjectStreamer;

/// Emits `.debug_line` (with `.debug_line_str`), `.eh_frame` and `.debug_frame`, as far as something
/// was recorded for them. To be called once, before [`ObjectStreamer::finish`].
pub fn emit_tables(out: &mut ObjectStreamer<'_>) {
    line::emit(out);
    frame::emit(out);
}
