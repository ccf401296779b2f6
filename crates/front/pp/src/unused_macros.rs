//! `-Wunused-macros`: macros of the main file that are neither expanded nor asked for. Nothing is noted down unless the
//! warning is on; while it is, the short cuts of conditions and expansions are not taken.

use crate::define::MacroId;
use crate::preprocessor::Preprocessor;
use base::{FastSet, Symbol};
use diag::pp as msg;

impl Preprocessor<'_> {
    /// The place where uses are noted, if the warning may be given.
    pub(crate) fn macro_uses(diags: &diag::DiagEngine) -> Option<Box<FastSet<usize>>> {
        diags.may_be_enabled(&msg::UNUSED_MACRO).then(Box::default)
    }

    /// A macro was expanded.
    #[inline]
    pub(crate) fn note_macro_use(&mut self, id: MacroId) {
        if let Some(uses) = &mut self.macro_uses {
            uses.insert(id.index());
        }
    }

    /// A condition asks whether a name is defined.
    #[inline]
    pub(crate) fn note_asked_macro(&mut self, name: Symbol) {
        if self.macro_uses.is_some()
            && let Some(id) = self.ident(name).mac
        {
            self.note_macro_use(id);
        }
    }

    /// The main file ends: reports its macros of which nothing was noted.
    pub(crate) fn report_unused_macros(&mut self) {
        let (Some(uses), Some(main)) = (self.macro_uses.take(), self.main_file) else { return };
        for (index, mac) in self.macros.iter().enumerate() {
            let in_main = !mac.loc.is_none() && self.sources.file_of(mac.loc).is_some_and(|(file, _)| file == main);
            if in_main && !uses.contains(&index) {
                self.diags.report(&msg::UNUSED_MACRO, mac.loc).arg(mac.name).emit();
            }
        }
    }
}
