//! The source line below a message: caret, underlined ranges with their labels, and proposed edits.

use crate::engine::{DiagOptions, FixIt, Label};
use crate::palette::{Palette, Role};
use crate::width::{Column, Tabs, display_column, expand_line, token_len};
use source::{FileId, FileKind, Position, SourceMap, Span};
use std::fmt::Write;
use std::ops::Range;

/// Stands for what is cut off a long line.
const CUT: &str = "...";

/// What is shown below one message.
pub(crate) struct Marks<'a> {
    /// Where the caret is, and how far the construct reaches.
    pub(crate) span: Span,
    /// More ranges.
    pub(crate) labels: &'a [Label],
    /// Proposed edits.
    pub(crate) fixits: &'a [FixIt],
    /// The colour of the caret and of its range.
    pub(crate) role: Role,
}

/// Renders the lines of one place; nothing if the place has no text or none is wanted.
pub(crate) fn snippet(sources: &SourceMap, options: &DiagOptions, position: &Position, marks: &Marks<'_>) -> String {
    let file = sources.file(position.file_id);
    if !options.show_caret || file.kind == FileKind::Virtual {
        return String::new();
    }
    let line = sources.line_bounds(position.file_id, position.offset);
    if line.is_empty() {
        return String::new();
    }
    let shown = shown_part(&file.text, &line, position.offset);
    let here = Here {
        file: position.file_id,
        start: shown.start,
        line: &file.text[shown.start as usize..shown.end as usize],
        lead: if shown.start > line.start { CUT } else { "" },
        tabs: options.tabs,
    };
    let mut out = Lines { text: String::new(), sources, palette: &options.palette, numbers: options.show_line_numbers };
    out.new_lines(&here, marks.fixits, line.start);
    let underlines = out.underlines(&here, position, marks);
    let tail = if shown.end < line.end { CUT } else { "" };
    out.source_line(&here, position.line, &underlines, tail);
    out.mark_line(&underlines);
    out.label_lines(&here, marks.labels);
    out.edits(&here, marks.fixits);
    out.text
}

/// Columns of the shown line that are marked: with what, and in which colour.
type Underlines = Vec<(u8, Option<Role>)>;

struct Lines<'a> {
    text: String,
    sources: &'a SourceMap,
    palette: &'a Palette,
    /// Whether lines have their number before them.
    numbers: bool,
}

impl Lines<'_> {
    fn gutter(&mut self, number: Option<u32>) {
        if !self.numbers {
            self.text.push(' ');
            return;
        }
        match number {
            Some(number) => {
                let _ = write!(self.text, "{number:5} | ");
            }
            None => self.text.push_str("      | "),
        }
    }

    /// Edits that insert whole lines before the one that is shown.
    fn new_lines(&mut self, here: &Here<'_>, fixits: &[FixIt], line_start: u32) {
        for fixit in fixits.iter().filter(|fixit| fixit.text.ends_with('\n')) {
            let place = self.sources.file_of(self.sources.trace(fixit.span.start).place);
            if place == Some((here.file, line_start)) {
                self.text.push_str(if self.numbers { "  +++ |" } else { "" });
                let text = format!("+{}", fixit.text.trim_end());
                self.palette.paint(&mut self.text, Role::Insert, &text);
                self.text.push('\n');
            }
        }
    }

    fn underlines(&self, here: &Here<'_>, position: &Position, marks: &Marks<'_>) -> Underlines {
        let mut out: Underlines = Vec::new();
        for (n, label) in marks.labels.iter().enumerate() {
            if let Some((from, to)) = self.columns(here, label.span) {
                mark(&mut out, from, to, b'~', if n % 2 == 0 { Role::Range1 } else { Role::Range2 });
            }
        }
        let caret = here.column((position.offset - here.start) as usize);
        let span = Span { start: self.sources.trace(marks.span.start).place, last: marks.span.last };
        if let Some((from, to)) = self.columns(here, span) {
            mark(&mut out, from, to, b'~', marks.role);
        }
        mark(&mut out, caret, caret + 1, b'^', marks.role);
        out
    }

    fn source_line(&mut self, here: &Here<'_>, number: u32, underlines: &Underlines, tail: &str) {
        self.gutter(Some(number));
        let text = format!("{}{}{tail}", here.lead, expand_line(here.line, here.tabs));
        let text = text.trim_end();
        if !self.palette.on || !text.is_ascii() {
            self.text.push_str(text);
        } else {
            // What is underlined has the colour of its underline.
            for_runs(text, |at| underlines.get(at).and_then(|mark| mark.1), &mut |role, piece| match role {
                Some(role) => self.palette.paint(&mut self.text, role, piece),
                None => self.text.push_str(piece),
            });
        }
        self.text.push('\n');
    }

    fn mark_line(&mut self, underlines: &Underlines) {
        self.gutter(None);
        let marks: String = underlines.iter().map(|mark| char::from(mark.0)).collect();
        for_runs(marks.trim_end(), |at| underlines[at].1, &mut |role, piece| match role {
            Some(role) => self.palette.paint(&mut self.text, role, piece),
            None => self.text.push_str(piece),
        });
        self.text.push('\n');
    }

    /// What is said of single ranges, each below its start; a text that would run into the next gets a line of its own.
    fn label_lines(&mut self, here: &Here<'_>, labels: &[Label]) {
        let mut texts: Vec<(Column, &str, Role)> = Vec::new();
        for (n, label) in labels.iter().enumerate().filter(|(_, label)| !label.text.is_empty()) {
            if let Some((from, _)) = self.columns(here, label.span) {
                texts.push((from, &label.text, if n % 2 == 0 { Role::Range1 } else { Role::Range2 }));
            }
        }
        texts.sort_by_key(|text| text.0);
        texts.dedup_by_key(|text| text.0);
        if texts.is_empty() {
            return;
        }
        let bars = texts.clone();
        self.row(bars.iter().map(|&(column, _, role)| (column, "|", role)));
        while !texts.is_empty() {
            // From the right: a text fits if it ends before the one to its right begins.
            let mut limit = Column::MAX;
            let mut placed = vec![false; texts.len()];
            for (n, &(column, text, _)) in texts.iter().enumerate().rev() {
                if column + text.chars().count() < limit {
                    placed[n] = true;
                    limit = column;
                } else {
                    // Its bar needs the column.
                    limit = limit.min(column);
                }
            }
            let row: Vec<_> = texts
                .iter()
                .enumerate()
                .map(|(n, &(column, text, role))| (column, if placed[n] { text } else { "|" }, role))
                .collect();
            self.row(row.into_iter());
            let mut n = 0;
            texts.retain(|_| {
                n += 1;
                !placed[n - 1]
            });
        }
    }

    fn row<'t>(&mut self, texts: impl Iterator<Item = (Column, &'t str, Role)>) {
        self.gutter(None);
        let mut width = 0;
        for (column, text, role) in texts {
            self.text.push_str(&" ".repeat(column.saturating_sub(width)));
            self.palette.paint(&mut self.text, role, text);
            width = column.max(width) + text.chars().count();
        }
        self.text.push('\n');
    }

    /// One more line with the text of the proposed edits, each below where it belongs.
    fn edits(&mut self, here: &Here<'_>, fixits: &[FixIt]) {
        let mut shown: Vec<(Column, String, Role)> = Vec::new();
        let mut width = 0;
        for fixit in fixits.iter().filter(|fixit| !fixit.text.ends_with('\n')) {
            let Some((from, to)) = self.columns(here, fixit.span) else { continue };
            if from < width {
                continue;
            }
            let (text, role) = match fixit.text.as_str() {
                "" => ("-".repeat(to - from), Role::Delete),
                text => (text.trim_end().to_owned(), Role::Insert),
            };
            width = from + text.chars().count();
            shown.push((from, text, role));
        }
        if !shown.is_empty() {
            self.row(shown.iter().map(|(column, text, role)| (*column, text.as_str(), *role)));
        }
    }

    /// The columns of a range on the line shown, from 0, the end exclusive; none if it does not begin there.
    fn columns(&self, here: &Here<'_>, span: Span) -> Option<(Column, Column)> {
        let start = self.sources.trace(span.start).place;
        let last = self.sources.trace(span.last).place;
        let (file, offset) = self.sources.file_of(start)?;
        let length = here.line.len() as u32;
        let end = match self.sources.file_of(last) {
            Some((end_file, end)) if end_file == file && end >= offset => Some(end),
            _ => None,
        };
        if file != here.file || offset > here.start + length {
            return None;
        }
        // What begins left of the part that is shown is underlined from its edge on.
        let from = match offset.checked_sub(here.start) {
            Some(from) => from as usize,
            None if !here.lead.is_empty() && end.is_some_and(|end| end >= here.start) => 0,
            None => return None,
        };
        let end = match end {
            Some(end) => {
                let at = (end - here.start) as usize;
                match here.line.get(at..) {
                    Some(rest) => at + token_len(rest),
                    None => here.line.len(),
                }
            }
            None => from + token_len(&here.line[from..]),
        };
        let from_column = here.column(from);
        Some((from_column, here.column(end).max(from_column + 1)))
    }
}

/// Calls `each` with the longest pieces of an ASCII text whose columns have the same role.
fn for_runs(text: &str, role: impl Fn(usize) -> Option<Role>, each: &mut dyn FnMut(Option<Role>, &str)) {
    let mut start = 0;
    while start < text.len() {
        let mut end = start + 1;
        while end < text.len() && role(end) == role(start) {
            end += 1;
        }
        each(role(start), &text[start..end]);
        start = end;
    }
}

/// A line, or the part of a long line around the caret, as it is shown.
struct Here<'a> {
    file: FileId,
    /// Offset of its first byte in the file.
    start: u32,
    line: &'a [u8],
    /// What is shown before it: [`CUT`] if something is cut off there.
    lead: &'static str,
    tabs: Tabs,
}

impl Here<'_> {
    /// The column, from 0, at which the byte at an offset in `line` is shown.
    fn column(&self, offset: usize) -> Column {
        self.lead.len() + display_column(self.line, offset, self.tabs)
    }
}

/// The part of a line that is shown: long lines (generated sources, data) only around the caret, so that
/// many messages about one such line do not repeat all of it.
fn shown_part(text: &[u8], line: &Range<u32>, caret: u32) -> Range<u32> {
    const WIDEST: u32 = 200;
    const BEFORE_CARET: u32 = 100;
    if line.end - line.start <= WIDEST {
        return line.clone();
    }
    let latest = line.end - WIDEST;
    let start = caret.saturating_sub(BEFORE_CARET).clamp(line.start, latest);
    // Characters are not cut in two; what is not UTF-8 is shown byte by byte anyway.
    let at_character = |at: u32, most: u32| {
        let inside = |at: u32| text.get(at as usize).is_some_and(|byte| byte & 0xc0 == 0x80);
        (at..most).find(|&at| !inside(at)).unwrap_or(at)
    };
    let end = start + WIDEST;
    // The caret itself is never left out, whatever byte it points to.
    at_character(start, (start + 4).min(caret + 1))..at_character(end, line.end.min(end + 4))
}

fn mark(marks: &mut Underlines, from: Column, to: Column, with: u8, role: Role) {
    if marks.len() < to {
        marks.resize(to, (b' ', None));
    }
    if from < to {
        marks[from..to].fill((with, Some(role)));
    }
}
