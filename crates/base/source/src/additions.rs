//! What was added to one map, so that another has it as well: a stage that runs ahead on a thread of its own has a map
//! of its own, and what it adds follows its tokens. Both maps then give the same locations.

use crate::expansions::Segment;
use crate::map::{AddedFile, FileId, LineChange, SourceMap};
use base::Symbol;
use std::sync::Arc;

/// Files, expansions and line directives that were added to a map since some moment. Can be sent to another thread.
#[derive(Default, Debug)]
pub struct Additions {
    files: Vec<AddedFile>,
    changes: Vec<(FileId, LineChange)>,
    /// Shared with the map that they are from.
    expansions: Vec<Arc<Segment>>,
    /// The first location that is not taken.
    next: u32,
}

/// A moment in the life of a map, as counts of what it had.
#[derive(Copy, Clone, Default, Debug)]
pub struct Moment {
    files: usize,
    changes: usize,
    expansions: usize,
}

impl SourceMap {
    /// Copies what was added since a moment, which becomes now.
    pub fn additions(&self, since: &mut Moment, out: &mut Additions) {
        let mut inner = self.inner.borrow_mut();
        let files = inner.files.iter().skip(since.files).map(|file| AddedFile {
            name: file.name,
            path: file.path.clone(),
            text: file.text.clone(),
            kind: file.kind,
            included_from: file.included_from,
            start: file.start,
        });
        out.files.extend(files);
        out.changes.extend_from_slice(&inner.changes[since.changes..]);
        inner.expansions.added(&mut since.expansions, &mut out.expansions);
        out.next = inner.next;
        (since.files, since.changes) = (inner.files.len(), inner.changes.len());
    }

    /// Adds the same, which must follow what this map has; the additions are empty then. The names of files are put through
    /// `rename`; those of macros only have to be told apart and shown.
    pub fn append(&self, additions: &mut Additions, rename: Option<&dyn Fn(Symbol) -> Symbol>) {
        let renamed = |name: Symbol| rename.map_or(name, |rename| rename(name));
        let mut inner = self.inner.borrow_mut();
        for file in additions.files.drain(..) {
            inner.push_file(AddedFile { name: renamed(file.name), ..file });
        }
        for (file, change) in additions.changes.drain(..) {
            inner.change_lines(file, LineChange { file: renamed(change.file), ..change });
        }
        inner.expansions.append(&mut additions.expansions);
        inner.next = additions.next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Loc;
    use crate::map::FileKind;
    use std::path::PathBuf;

    #[test]
    fn a_map_with_the_additions_of_another_gives_the_same_positions() {
        let (map, copy) = (SourceMap::new(), SourceMap::new());
        let (mut since, mut additions) = (Moment::default(), Additions::default());
        let mut pass = || {
            map.additions(&mut since, &mut additions);
            copy.append(&mut additions, None);
        };
        let add = |name: &str, text: &str, from| {
            let id = map.add_file(name.into(), PathBuf::from(name), text.into(), FileKind::User, from).unwrap();
            (id, map.file(id).start)
        };
        let (main, start) = add("a.c", "#line 50 \"x.y\"\n#include \"b.h\"\nfoo M\n", Loc::NONE);
        pass();
        map.add_line_change(main, LineChange { offset: 15, line: 50, file: "x.y".into(), system: false });
        let (_, header) = add("b.h", "#define M m\n", start.offset(15));
        let call = start.offset(34);
        let expansion = map.add_expansion("M".into(), call.into(), [header.offset(10)]).unwrap();
        pass();
        pass();
        let inner = map.add_expansion("N".into(), expansion.into(), [expansion, call]).unwrap();
        pass();
        for loc in [start, start.offset(20), header.offset(3), expansion, inner, inner.offset(1)] {
            assert_eq!(map.position(loc), copy.position(loc));
            assert_eq!(map.spelling_loc(loc), copy.spelling_loc(loc));
            assert_eq!(map.trace(loc), copy.trace(loc));
            assert_eq!(map.include_chain(loc).len(), copy.include_chain(loc).len());
        }
        let again = |map: &SourceMap| map.add_expansion("O".into(), call.into(), []);
        assert_eq!(again(&map), again(&copy));
    }
}
