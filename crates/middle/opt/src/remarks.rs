//! What passes say of their work: what they did, and what they could not do, for `-Rpass=` and `-Rpass-missed=`.

use ir::debug::DebugLoc;
use source::Loc;
use std::cell::RefCell;

/// One thing that a pass did or could not do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remark {
    /// The pass's name in the table.
    pub pass: &'static str,
    /// Whether it was not done.
    pub missed: bool,
    /// Where in the source.
    pub loc: Loc,
    /// What.
    pub text: String,
}

/// The remarks so far; none are kept if nobody asks.
#[derive(Debug, Default)]
pub struct Remarks {
    wanted: bool,
    all: RefCell<Vec<Remark>>,
}

impl Remarks {
    pub(crate) fn new(wanted: bool) -> Remarks {
        Remarks { wanted, all: RefCell::default() }
    }

    /// Notes what a pass did.
    pub(crate) fn done(&self, pass: &'static str, loc: DebugLoc, text: impl FnOnce() -> String) {
        self.note(pass, false, loc, text);
    }

    /// Notes what a pass could not do.
    pub(crate) fn missed(&self, pass: &'static str, loc: DebugLoc, text: impl FnOnce() -> String) {
        self.note(pass, true, loc, text);
    }

    fn note(&self, pass: &'static str, missed: bool, loc: DebugLoc, text: impl FnOnce() -> String) {
        if self.wanted {
            let remark = Remark { pass, missed, loc: loc.loc, text: text() };
            let mut all = self.all.borrow_mut();
            // Copies of code say the same.
            if !all.contains(&remark) {
                all.push(remark);
            }
        }
    }

    pub(crate) fn take(self) -> Vec<Remark> {
        self.all.into_inner()
    }
}
