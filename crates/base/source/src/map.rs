//! The source map: allocation of location ranges and lookup.

use crate::expansions::Expansions;
use crate::{Loc, Span, Text};
use base::{Idx, IndexVec, Symbol, define_idx};
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::path::PathBuf;
use std::rc::Rc;

define_idx! {
    /// One inclusion of a file (a file included twice has two ids and two ranges, one shared text).
    pub struct FileId = "file";
}

/// How a file was found: decides whether warnings in it are shown (C system headers are quiet).
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum FileKind {
    /// The user's own.
    User,
    /// Found through a system directory or after `#pragma GCC system_header`.
    System,
    /// `<built-in>`, `<command-line>`, scratch space for pasted and stringised tokens.
    Virtual,
}

/// One file in the location space.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The name as messages and `__FILE__` show it.
    pub name: Symbol,
    /// The path it was read from (empty for virtual files).
    pub path: PathBuf,
    /// Its bytes; C sources need not be UTF-8. Shared by all inclusions of the same file.
    pub text: Text,
    /// How it was found.
    pub kind: FileKind,
    /// Where it was included from: the `#include` directive's location; none for main files.
    pub included_from: Loc,
    /// First location of the file; the range is `start ..= start + text.len()`.
    pub start: Loc,
    /// How many lines end before each [`BLOCK`] of the text, counted at first need.
    lines: RefCell<Option<Box<[u32]>>>,
    /// Where a line was asked for last.
    counted: Cell<Counted>,
    /// `#line` directives and line markers, by offset.
    changes: RefCell<Vec<LineChange>>,
}

/// How far back a question for a line may go without a table of lines, in bytes.
const NEAR: usize = 1 << 15;

/// Bytes of text for each entry of the table of lines: so few that the newlines in them are counted in no time.
const BLOCK: usize = 512;

/// An offset and the number of its line.
#[derive(Copy, Clone, Debug)]
struct Counted {
    offset: u32,
    line: u32,
}

/// A `#line` directive or a line marker: from `offset` on, presumed positions change.
#[derive(Copy, Clone, Debug)]
pub struct LineChange {
    /// Offset in the file of the first byte of the line after the directive.
    pub offset: u32,
    /// Presumed number of that line.
    pub line: u32,
    /// Presumed file name.
    pub file: Symbol,
    /// Whether what follows counts as a system header.
    pub system: bool,
}

/// A position as people see it.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Position {
    /// Presumed file name (after `#line`).
    pub file: Symbol,
    /// Presumed line, from 1.
    pub line: u32,
    /// Column in bytes, from 1.
    pub column: u32,
    /// The file it is physically in.
    pub file_id: FileId,
    /// Physical byte offset in that file.
    pub offset: u32,
    /// Whether it counts as a system header.
    pub system: bool,
}

/// One step of a macro chain, innermost first, for "in expansion of macro" notes.
#[derive(Copy, Clone, Debug)]
pub struct MacroFrame {
    /// The macro's name.
    pub macro_name: Symbol,
    /// Where in the macro's definition (or argument) the token is spelled.
    pub spelled: Loc,
    /// Where the macro was invoked.
    pub call: Span,
}

/// One step of an include chain, innermost first.
#[derive(Copy, Clone, Debug)]
pub struct IncludeFrame {
    /// Position of the `#include` directive.
    pub at: Position,
}

/// All files and expansions of one compilation. Methods take `&self`; one thread owns it.
#[derive(Default)]
pub struct SourceMap {
    pub(crate) inner: RefCell<Inner>,
}

#[derive(Default)]
pub(crate) struct Inner {
    /// In the order of their locations.
    pub files: IndexVec<FileId, Rc<SourceFile>>,
    /// The changes of lines of all files, in order of time.
    pub changes: Vec<(FileId, LineChange)>,
    pub expansions: Expansions,
    /// The first location that is not taken.
    pub next: u32,
}

/// A file as it is added: what never changes of a [`SourceFile`].
#[derive(Debug)]
pub(crate) struct AddedFile {
    pub name: Symbol,
    pub path: PathBuf,
    pub text: Text,
    pub kind: FileKind,
    pub included_from: Loc,
    pub start: Loc,
}

/// What owns a location.
enum Owner {
    File(FileId),
    Expansion(MacroFrame),
}

impl Inner {
    /// Takes `len` locations. None when the 32-bit space is exhausted.
    fn reserve(&mut self, len: usize) -> Option<Loc> {
        let start = self.next.max(1);
        self.next = u32::try_from(len).ok().and_then(|len| start.checked_add(len))?;
        Some(Loc::from_u32(start))
    }

    /// Adds a file whose locations are reserved.
    pub fn push_file(&mut self, file: AddedFile) {
        let AddedFile { name, path, text, kind, included_from, start } = file;
        let (lines, changes) = (RefCell::new(None), RefCell::new(Vec::new()));
        let counted = Cell::new(Counted { offset: 0, line: 1 });
        self.files.push(Rc::new(SourceFile { name, path, text, kind, included_from, start, lines, counted, changes }));
    }

    pub fn change_lines(&mut self, file: FileId, change: LineChange) {
        self.files[file].changes.borrow_mut().push(change);
        self.changes.push((file, change));
    }

    /// What owns a location: of the last file and the last expansion that begin there or before, the later one.
    fn owner(&self, loc: Loc) -> Option<Owner> {
        if loc.is_none() || loc.as_u32() >= self.next {
            return None;
        }
        let n = self.files.as_slice().partition_point(|file| file.start <= loc);
        let file = n.checked_sub(1).map(FileId::from_usize);
        // Nothing else begins within a file, or at its end.
        if let Some(file) = file.filter(|&file| {
            let SourceFile { start, text, .. } = &*self.files[file];
            (loc.as_u32() - start.as_u32()) as usize <= text.len()
        }) {
            return Some(Owner::File(file));
        }
        match self.expansions.before(loc) {
            Some((start, frame)) if file.is_none_or(|file| self.files[file].start < start) => {
                Some(Owner::Expansion(frame))
            }
            _ => file.map(Owner::File),
        }
    }
}

impl SourceMap {
    /// An empty map.
    pub fn new() -> SourceMap {
        SourceMap::default()
    }

    /// Adds one inclusion of a file. `included_from` is the location of the directive, or none.
    /// Returns none when the location space (4 GiB of source text and expansions) is exhausted.
    pub fn add_file(
        &self,
        name: Symbol,
        path: PathBuf,
        text: Text,
        kind: FileKind,
        included_from: Loc,
    ) -> Option<FileId> {
        let mut inner = self.inner.borrow_mut();
        let id = inner.files.next_id();
        let start = inner.reserve(text.len() + 1)?;
        inner.push_file(AddedFile { name, path, text, kind, included_from, start });
        Some(id)
    }

    /// Adds a macro expansion; token `n` of it is spelled at the `n`th of `spellings` and gets location
    /// `start + n`. None when the location space is exhausted.
    pub fn add_expansion(
        &self,
        macro_name: Symbol,
        call: Span,
        spellings: impl IntoIterator<Item = Loc>,
    ) -> Option<Loc> {
        let mut inner = self.inner.borrow_mut();
        let start = Loc::from_u32(inner.next.max(1));
        let len = inner.expansions.push(start, macro_name, call, spellings);
        inner.reserve(len.max(1))
    }

    /// Records a `#line` directive or line marker in the file. Changes must come in order of offset.
    pub fn add_line_change(&self, file: FileId, change: LineChange) {
        self.inner.borrow_mut().change_lines(file, change);
    }

    /// The file with this id.
    pub fn file(&self, id: FileId) -> Rc<SourceFile> {
        self.inner.borrow().files[id].clone()
    }

    /// All files in order of inclusion.
    pub fn files(&self) -> Vec<Rc<SourceFile>> {
        self.inner.borrow().files.iter().cloned().collect()
    }

    /// Whether the location lies in a macro expansion.
    pub fn is_in_expansion(&self, loc: Loc) -> bool {
        matches!(self.inner.borrow().owner(loc), Some(Owner::Expansion(_)))
    }

    /// The expansion that owns the location, if any: the frame of that token.
    pub fn macro_frame(&self, loc: Loc) -> Option<MacroFrame> {
        match self.inner.borrow().owner(loc) {
            Some(Owner::Expansion(frame)) => Some(frame),
            _ => None,
        }
    }

    /// Where a person would say the token is: the outermost invocation's name, in a file.
    /// This is the location that line tables and messages use.
    pub fn expansion_loc(&self, mut loc: Loc) -> Loc {
        while let Some(frame) = self.macro_frame(loc) {
            loc = frame.call.start;
        }
        loc
    }

    /// Like [`expansion_loc`](Self::expansion_loc) but the last token of the outermost invocation.
    pub fn expansion_end(&self, mut loc: Loc) -> Loc {
        while let Some(frame) = self.macro_frame(loc) {
            loc = frame.call.last;
        }
        loc
    }

    /// Where the token's characters are, in a file (perhaps the scratch space).
    pub fn spelling_loc(&self, mut loc: Loc) -> Loc {
        while let Some(frame) = self.macro_frame(loc) {
            loc = frame.spelled;
        }
        loc
    }

    /// The file that owns a location (which must not lie in an expansion) and the offset in it.
    pub fn file_of(&self, loc: Loc) -> Option<(FileId, u32)> {
        let inner = self.inner.borrow();
        let Some(Owner::File(id)) = inner.owner(loc) else { return None };
        Some((id, loc.as_u32() - inner.files[id].start.as_u32()))
    }

    /// The presumed position of a location; an expansion is resolved to its outermost invocation.
    pub fn position(&self, loc: Loc) -> Option<Position> {
        let (file_id, offset) = self.file_of(self.expansion_loc(loc))?;
        Some(self.position_in(file_id, offset))
    }

    /// The presumed position of a byte of a file.
    pub fn position_in(&self, file_id: FileId, offset: u32) -> Position {
        let file = self.file(file_id);
        let (line, start) = file.line_of(offset);
        let column = offset - start + 1;
        let changes = file.changes.borrow();
        let n = changes.partition_point(|change| change.offset <= offset);
        if let Some(change) = n.checked_sub(1).map(|n| changes[n]) {
            let (at, _) = file.line_of(change.offset);
            let line = change.line.wrapping_add(line - at);
            return Position { file: change.file, line, column, file_id, offset, system: change.system };
        }
        let system = file.kind == FileKind::System;
        Position { file: file.name, line, column, file_id, offset, system }
    }

    /// Whether the token is spelled in a system header: what a system header's macro expands to counts as
    /// its, but for the arguments.
    pub fn is_system(&self, loc: Loc) -> bool {
        let Some((id, offset)) = self.file_of(self.spelling_loc(loc)) else { return false };
        let file = self.file(id);
        let changes = file.changes.borrow();
        let n = changes.partition_point(|change| change.offset <= offset);
        n.checked_sub(1).map_or(file.kind == FileKind::System, |n| changes[n].system)
    }

    /// The place to complain about a token's meaning at: where a macro of a system header was used, if the token is
    /// written there and not in the header's own code. Other places as they are.
    pub fn user_loc(&self, loc: Loc) -> Loc {
        if self.is_in_expansion(loc) && self.is_system(loc) { self.expansion_loc(loc) } else { loc }
    }

    /// The chain of `#include`s that led to the location's file, innermost first.
    pub fn include_chain(&self, loc: Loc) -> Vec<IncludeFrame> {
        let mut chain = Vec::new();
        let mut file = self.file_of(self.expansion_loc(loc)).map(|(id, _)| id);
        while let Some(id) = file {
            let from = self.file(id).included_from;
            let Some(at) = self.position(from) else { break };
            chain.push(IncludeFrame { at });
            file = Some(at.file_id);
        }
        chain
    }

    /// The text of the physical line that holds the byte, without its newline, and the offset of its start.
    pub fn line_text(&self, file_id: FileId, offset: u32) -> (Vec<u8>, u32) {
        let bounds = self.line_bounds(file_id, offset);
        (self.file(file_id).text[bounds.start as usize..bounds.end as usize].to_vec(), bounds.start)
    }

    /// Where the physical line that contains the offset begins and ends in its file, without its newline.
    pub fn line_bounds(&self, file_id: FileId, offset: u32) -> Range<u32> {
        let file = self.file(file_id);
        let at = (offset as usize).min(file.text.len());
        let start = memchr::memrchr(b'\n', &file.text[..at]).map_or(0, |newline| newline + 1);
        let mut end = memchr::memchr(b'\n', &file.text[at..]).map_or(file.text.len(), |newline| at + newline);
        while end > start && matches!(file.text[end - 1], b'\n' | b'\r') {
            end -= 1;
        }
        start as u32..end as u32
    }
}

impl SourceFile {
    /// The number of the physical line that contains the offset, from 1, and the offset of its first byte.
    fn line_of(&self, offset: u32) -> (u32, u32) {
        let counted = self.counted.get();
        let end = (offset as usize).min(self.text.len());
        let from = counted.offset as usize;
        let newlines = |range: Range<usize>| memchr::memchr_iter(b'\n', &self.text[range]).count() as u32;
        // Questions like that of `__LINE__` go from the file's start to its end: counting on from the one before costs
        // less than a table. Where they jump back far, the table is made.
        let mut lines = self.lines.borrow_mut();
        let line = if from.abs_diff(end) < BLOCK || lines.is_none() && from <= end + NEAR {
            if from <= end { counted.line + newlines(from..end) } else { counted.line - newlines(end..from) }
        } else {
            let lines = lines.get_or_insert_with(|| {
                let mut before = 0;
                let count = |block: &[u8]| {
                    let here = before;
                    before += memchr::memchr_iter(b'\n', block).count() as u32;
                    here
                };
                self.text.chunks(BLOCK).chain([&[][..]]).map(count).collect()
            });
            let block = end / BLOCK;
            1 + lines[block] + newlines(block * BLOCK..end)
        };
        self.counted.set(Counted { offset: end as u32, line });
        let start = memchr::memrchr(b'\n', &self.text[..end]).map_or(0, |newline| newline as u32 + 1);
        (line, start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map_with(text: &str) -> (SourceMap, FileId) {
        let map = SourceMap::new();
        let id = map
            .add_file(Symbol::intern("a.c"), PathBuf::new(), text.as_bytes().into(), FileKind::User, Loc::NONE)
            .unwrap();
        (map, id)
    }

    #[test]
    fn positions_count_lines_and_bytes_from_one() {
        let (map, id) = map_with("int a;\n  int b;\n");
        let start = map.file(id).start;
        let p = map.position(start.offset(9)).unwrap();
        assert_eq!((p.line, p.column), (2, 3));
        let end = map.position(start.offset(16)).unwrap();
        assert_eq!((end.line, end.column), (3, 1));
    }

    #[test]
    fn expansions_resolve_to_the_outermost_invocation() {
        let (map, id) = map_with("#define A B\nA\n");
        let start = map.file(id).start;
        let outer = map.add_expansion("A".into(), start.offset(12).into(), vec![start.offset(10)]).unwrap();
        let inner = map.add_expansion("B".into(), outer.into(), vec![start.offset(10)]).unwrap();
        assert_eq!(map.expansion_loc(inner), start.offset(12));
        assert_eq!(map.spelling_loc(inner), start.offset(10));
        assert_eq!(map.macro_frame(inner).unwrap().macro_name.as_str(), "B");
    }

    #[test]
    fn line_directives_change_presumed_positions() {
        let (map, id) = map_with("#line 50 \"x.y\"\nfoo\nbar\n");
        map.add_line_change(id, LineChange { offset: 15, line: 50, file: "x.y".into(), system: false });
        let p = map.position(map.file(id).start.offset(19)).unwrap();
        assert_eq!((p.file.as_str(), p.line, p.column), ("x.y", 51, 1));
    }
}
