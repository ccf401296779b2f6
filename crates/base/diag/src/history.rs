//! Which options hold at which place: `#pragma GCC diagnostic` changes them from a place on, and
//! diagnostics about a place may come long after the preprocessor has gone by.
//!
//! Changes are kept for each file in order of place. A file in which nothing has changed yet has what
//! held where it was included; a change in a header also holds in its includers after the directive.
//! Within macro expansions places are compared along the chain of invocations.

use crate::engine::DiagOptions;
use base::FastMap;
use source::{FileId, Loc, SourceMap};
use std::rc::Rc;

/// Offset in a file, then locations within one expansion each, outermost first.
type Place = Vec<u32>;

pub(crate) struct History {
    initial: Rc<DiagOptions>,
    current: Rc<DiagOptions>,
    stack: Vec<Rc<DiagOptions>>,
    changes: FastMap<FileId, Vec<(Place, Rc<DiagOptions>)>>,
}

impl History {
    pub(crate) fn new(options: DiagOptions) -> History {
        let initial = Rc::new(options);
        History { current: initial.clone(), initial, stack: Vec::new(), changes: FastMap::default() }
    }

    pub(crate) fn push(&mut self) {
        self.stack.push(self.current.clone());
    }

    pub(crate) fn pop(&mut self, sources: &SourceMap, at: Loc) {
        // As in gcc, a pop without a push goes back to the command line.
        let options = self.stack.pop().unwrap_or_else(|| self.initial.clone());
        self.set(sources, at, options);
    }

    pub(crate) fn change(&mut self, sources: &SourceMap, at: Loc, change: impl FnOnce(&mut DiagOptions)) {
        let mut options = (*self.current).clone();
        change(&mut options);
        self.set(sources, at, Rc::new(options));
    }

    fn set(&mut self, sources: &SourceMap, at: Loc, options: Rc<DiagOptions>) {
        self.current = options.clone();
        let mut at = at;
        while let Some((file, place)) = place(sources, at) {
            let list = self.changes.entry(file).or_default();
            let after = list.partition_point(|(p, _)| *p <= place);
            match after.checked_sub(1) {
                Some(last) if list[last].0 == place => list[last].1 = options.clone(),
                _ => list.insert(after, (place, options.clone())),
            }
            at = sources.file(file).included_from;
        }
    }

    /// The options at the start of the compilation.
    pub(crate) fn initial(&self) -> Rc<DiagOptions> {
        self.initial.clone()
    }

    /// Whether the command line or a pragma (so far) turned a warning on.
    pub(crate) fn has_extra_warnings(&self) -> bool {
        let initial = &self.initial;
        !self.changes.is_empty() || initial.pedantic || initial.groups.values().any(|group| group.enabled == Some(true))
    }

    /// Whether a pragma has changed anything.
    pub(crate) fn has_changes(&self) -> bool {
        !self.changes.is_empty()
    }

    /// The options that hold at a place.
    pub(crate) fn at(&self, sources: &SourceMap, at: Loc) -> Rc<DiagOptions> {
        if self.changes.is_empty() {
            return self.initial.clone();
        }
        let mut at = at;
        while let Some((file, place)) = place(sources, at) {
            if let Some(list) = self.changes.get(&file) {
                let after = list.partition_point(|(p, _)| *p <= place);
                if let Some(last) = after.checked_sub(1) {
                    return list[last].1.clone();
                }
            }
            at = sources.file(file).included_from;
        }
        self.initial.clone()
    }
}

fn place(sources: &SourceMap, at: Loc) -> Option<(FileId, Place)> {
    let mut chain = vec![at.as_u32()];
    let mut at = at;
    while let Some(frame) = sources.macro_frame(at) {
        at = frame.call.start;
        chain.push(at.as_u32());
    }
    let (file, _) = sources.file_of(at)?;
    chain.reverse();
    Some((file, chain))
}
