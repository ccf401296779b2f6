//! The text form of a diagnostic, in the layout of gcc that editors and build logs parse:
//! `file:line:col: error: message [-Wgroup]`, the source line, a caret with ranges and proposed edits,
//! then the invocations of macros, then notes; and before the first message in a file how that file
//! came to be included.

use crate::engine::{DiagOptions, Diagnostic, FixIt};
use crate::registry::Severity;
use crate::width::{Column, display_column, expand_line, reported_column, token_len};
use base::Symbol;
use source::{FileId, FileKind, Loc, Position, SourceMap, Span, Trace};
use std::fmt::Write;
use std::ops::Range;

/// What has been shown already, so that it is not repeated.
#[derive(Default)]
pub struct RenderState {
    /// The file whose include chain was shown last.
    file: Option<FileId>,
    /// The function that was named last, and the one in which analysis is now.
    shown_function: Option<Symbol>,
    /// The function in which diagnostics are now; none is the top level.
    pub function: Option<Symbol>,
}

const ERROR: &str = "01;31";
const WARNING: &str = "01;35";
const NOTE: &str = "01;36";
const RANGE: &str = "32";
const LOCUS: &str = "01";

/// Renders one diagnostic with its notes.
pub fn render(diagnostic: &Diagnostic, sources: &SourceMap, options: &DiagOptions, state: &mut RenderState) -> String {
    let mut out = Page { text: String::new(), sources, options };
    let trace = sources.trace(diagnostic.span.start);
    out.include_chain(trace.place, state);
    out.function_line(trace.place, state);
    let (kind, color) = kind_of(diagnostic.severity);
    let mut text = diagnostic.text.clone();
    let group = diagnostic.info.group;
    if options.show_option && !group.is_empty() && diagnostic.severity != Severity::Note {
        let prefix = match (diagnostic.promoted, group) {
            (true, "") => "-Werror",
            (true, _) => "-Werror=",
            (false, _) => "-W",
        };
        let _ = write!(text, " [{prefix}{group}]");
    } else if options.show_option && diagnostic.promoted {
        text.push_str(" [-Werror]");
    }
    let ranges: Vec<Span> = diagnostic.labels.iter().map(|label| label.span).collect();
    out.message(&trace, diagnostic.span, &ranges, &diagnostic.fixits, (kind, color), &text);
    for note in &diagnostic.notes {
        let trace = sources.trace(note.span.start);
        out.message(&trace, note.span, &[], &[], ("note", NOTE), &note.text);
    }
    out.text
}

pub(crate) fn kind_of(severity: Severity) -> (&'static str, &'static str) {
    match severity {
        Severity::Note => ("note", NOTE),
        Severity::Extension | Severity::WarningOff | Severity::Warning | Severity::Violation => ("warning", WARNING),
        Severity::Error => ("error", ERROR),
        Severity::Fatal => ("fatal error", ERROR),
    }
}

/// The output as it grows.
struct Page<'a> {
    text: String,
    sources: &'a SourceMap,
    options: &'a DiagOptions,
}

impl Page<'_> {
    fn colored(&self, color: &str, text: &str) -> String {
        if self.options.color { format!("\x1b[{color}m\x1b[K{text}\x1b[m\x1b[K") } else { text.to_owned() }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// "In file included from …", unless the last message was in the same file.
    fn include_chain(&mut self, place: Loc, state: &mut RenderState) {
        let Some((file, _)) = self.sources.file_of(place) else { return };
        if state.file == Some(file) {
            return;
        }
        state.file = Some(file);
        let chain = self.sources.include_chain(place);
        for (n, frame) in chain.iter().enumerate() {
            let lead = if n == 0 { "In file included from " } else { "                 from " };
            let end = if n + 1 == chain.len() { ":" } else { "," };
            let is_virtual = self.sources.file(frame.at.file_id).kind == FileKind::Virtual;
            let at =
                if is_virtual { frame.at.file.to_string() } else { format!("{}:{}", frame.at.file, frame.at.line) };
            let at = self.colored(LOCUS, &at);
            self.line(&format!("{lead}{at}{end}"));
        }
    }

    /// "In function 'f':", if that has changed.
    fn function_line(&mut self, place: Loc, state: &mut RenderState) {
        if state.shown_function == state.function {
            return;
        }
        state.shown_function = state.function;
        let Some(position) = self.sources.position(place) else { return };
        let file = self.colored(LOCUS, &format!("{}:", position.file));
        let text = match state.function {
            Some(name) => format!("{file} In function '{}':", self.colored(LOCUS, name.as_str())),
            None => format!("{file} At top level:"),
        };
        self.line(&text);
    }

    fn message(
        &mut self,
        trace: &Trace,
        span: Span,
        ranges: &[Span],
        fixits: &[FixIt],
        (kind, color): (&str, &str),
        text: &str,
    ) {
        let kind = self.colored(color, &format!("{kind}:"));
        match self.sources.position(trace.place) {
            None => self.line(&format!("{} {kind} {text}", self.colored(LOCUS, "wootz:"))),
            Some(position) => {
                let at = self.colored(LOCUS, &self.locus(&position));
                self.line(&format!("{at} {kind} {text}"));
                self.snippet(&position, span, ranges, fixits, color);
            }
        }
        for step in &trace.steps {
            let Some(position) = self.sources.position(step.at) else { continue };
            let at = self.colored(LOCUS, &self.locus(&position));
            let kind = self.colored(NOTE, "note:");
            let name = self.colored(LOCUS, step.macro_name.as_str());
            self.line(&format!("{at} {kind} in expansion of macro '{name}'"));
            self.snippet(&position, step.at.into(), &[], &[], NOTE);
        }
    }

    fn locus(&self, position: &Position) -> String {
        if self.sources.file(position.file_id).kind == FileKind::Virtual {
            return format!("{}:", position.file);
        }
        let line = self.sources.line_bounds(position.file_id, position.offset);
        let file = self.sources.file(position.file_id);
        let text = &file.text[line.start as usize..line.end as usize];
        let column = reported_column(text, (position.offset - line.start) as usize);
        format!("{}:{}:{}:", position.file, position.line, column + 1)
    }

    /// The source line with the caret at `span`'s start, ranges underlined, and edits below.
    fn snippet(&mut self, position: &Position, span: Span, ranges: &[Span], fixits: &[FixIt], color: &str) {
        let virtual_file = self.sources.file(position.file_id).kind == FileKind::Virtual;
        if !self.options.show_caret || virtual_file {
            return;
        }
        let line = self.sources.line_bounds(position.file_id, position.offset);
        if line.is_empty() {
            return;
        }
        let file = self.sources.file(position.file_id);
        let shown = shown_part(&file.text, &line, position.offset);
        let here = Here {
            file: position.file_id,
            start: shown.start,
            line: &file.text[shown.start as usize..shown.end as usize],
            lead: if shown.start > line.start { CUT } else { "" },
        };
        let caret = here.column((position.offset - here.start) as usize);
        let mut marks: Vec<u8> = Vec::new();
        for range in ranges {
            if let Some((from, to)) = self.columns(&here, *range) {
                mark(&mut marks, from, to, b'~');
            }
        }
        if let Some((from, to)) =
            self.columns(&here, Span { start: self.sources.trace(span.start).place, last: span.last })
        {
            mark(&mut marks, from, to, b'~');
        }
        mark(&mut marks, caret, caret + 1, b'^');
        let number = position.line;
        let text = expand_line(here.line);
        let (lead, tail) = (here.lead, if shown.end < line.end { CUT } else { "" });
        let text = format!("{lead}{text}{tail}");
        self.line(&format!("{number:5} | {}", text.trim_end()));
        let gutter = " ".repeat(number.to_string().len().max(5));
        let marks = String::from_utf8_lossy(&marks).into_owned();
        let marks = marks.trim_end();
        let lead = marks.len() - marks.trim_start().len();
        self.line(&format!("{gutter} | {}{}", &marks[..lead], self.colored(color, &marks[lead..])));
        self.edits(&here, &gutter, fixits);
    }

    /// One more line with the text of the proposed edits, each below where it belongs.
    fn edits(&mut self, here: &Here<'_>, gutter: &str, fixits: &[FixIt]) {
        let mut shown = String::new();
        let mut width = 0;
        for fixit in fixits {
            let Some((from, to)) = self.columns(here, fixit.span) else { continue };
            let text = if fixit.text.is_empty() { "-".repeat(to - from) } else { fixit.text.clone() };
            if from < width {
                continue;
            }
            shown.push_str(&" ".repeat(from - width));
            shown.push_str(&self.colored(RANGE, &text));
            width = from + text.chars().count();
        }
        if width > 0 {
            self.line(&format!("{gutter} | {shown}"));
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

/// Stands for what is cut off a long line.
const CUT: &str = "...";

/// A line, or the part of a long line around the caret, as it is shown.
struct Here<'a> {
    file: FileId,
    /// Offset of its first byte in the file.
    start: u32,
    line: &'a [u8],
    /// What is shown before it: [`CUT`] if something is cut off there.
    lead: &'static str,
}

impl Here<'_> {
    /// The column, from 0, at which the byte at an offset in `line` is shown.
    fn column(&self, offset: usize) -> Column {
        self.lead.len() + display_column(self.line, offset)
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

fn mark(marks: &mut Vec<u8>, from: Column, to: Column, with: u8) {
    if marks.len() < to {
        marks.resize(to, b' ');
    }
    if from < to {
        marks[from..to].fill(with);
    }
}

#[cfg(test)]
mod tests {
    use crate::{DiagEngine, DiagOptions, FixIt, parse};
    use source::{FileKind, Loc, SourceMap, Span};
    use std::path::PathBuf;
    use std::rc::Rc;

    fn engine(text: &str, options: DiagOptions) -> (DiagEngine, Loc) {
        let sources = Rc::new(SourceMap::new());
        let name = "t.c".into();
        let file = sources.add_file(name, PathBuf::new(), text.as_bytes().into(), FileKind::User, Loc::NONE).unwrap();
        let start = sources.file(file).start;
        (DiagEngine::new(sources, DiagOptions { show_caret: true, show_option: true, ..options }), start)
    }

    #[test]
    fn ranges_tabs_wide_characters_and_edits_line_up() {
        let (diags, start) = engine("\tint é = 字 + foo;\n", DiagOptions::default());
        let at = |n: u32| start.offset(n);
        let fixit = FixIt { span: Span::at(at(16)), insert_before: false, text: "bar".to_owned() };
        diags.report(&parse::EXPECTED, at(14)).arg("x").label(Span::at(at(10))).label(at(16)).fixit(fixit).emit();
        let expected = "\
t.c:1:20: error: expected x
    1 |         int é = 字 + foo;
      |                 ~~ ^ ~~~
      |                      bar
";
        assert_eq!(diags.take_output(), expected);
    }

    #[test]
    fn of_a_long_line_the_part_around_the_caret_is_shown() {
        let text = format!("{}(left + right){}\n", "é".repeat(200), "x".repeat(30_000));
        let (diags, start) = engine(&text, DiagOptions::default());
        let at = |n: u32| start.offset(400 + n);
        diags.report(&parse::EXPECTED, at(6)).arg("y").label(Span::at(at(1))).label(Span::at(at(8))).emit();
        let output = diags.take_output();
        let lines: Vec<&str> = output.lines().collect();
        assert_eq!(lines[0], "t.c:1:207: error: expected y");
        assert_eq!(lines[1], format!("    1 | ...{}(left + right){}...", "é".repeat(47), "x".repeat(92)));
        assert_eq!(lines[2], format!("      | {}~~~~ ^ ~~~~~", " ".repeat(3 + 47 + 1)));
    }

    #[test]
    fn ranges_that_begin_left_of_the_part_shown_are_underlined_from_its_edge() {
        let text = "a".repeat(1_000);
        let (diags, start) = engine(&text, DiagOptions::default());
        let whole = Span { start, last: start.offset(510) };
        diags.report(&parse::EXPECTED, start.offset(500)).arg("y").label(whole).emit();
        let output = diags.take_output();
        let marks = output.lines().nth(2).unwrap();
        assert!(marks.starts_with("      |    ~~~~"), "{marks}");
        assert_eq!(marks.matches('^').count(), 1);
        assert!(marks.len() < 220);
    }

    #[test]
    fn many_errors_on_one_line_cost_what_they_show() {
        let text = "\u{e9}\t@".repeat(20_000);
        let (diags, start) = engine(&text, DiagOptions::default());
        for n in 0..1_000 {
            diags.report(&parse::EXPECTED, start.offset(n * 80 + 3)).arg("z").emit();
        }
        assert_eq!(diags.error_count(), 1_000);
        assert!(diags.take_output().len() < 1_000 * 1_500);
    }

    #[test]
    fn include_chains_are_shown_once_for_each_change_of_file() {
        let (diags, start) = engine("#include \"a.h\"\n", DiagOptions::default());
        let text: Rc<[u8]> = b"x\ny\n".as_slice().into();
        let file = diags.sources().add_file("a.h".into(), PathBuf::new(), text, FileKind::User, start).unwrap();
        let header = diags.sources().file(file).start;
        diags.report(&parse::EXPECTED, header).arg("a").emit();
        diags.report(&parse::EXPECTED, header.offset(2)).arg("b").emit();
        let expected = "\
In file included from t.c:1:
a.h:1:1: error: expected a
    1 | x
      | ^
a.h:2:1: error: expected b
    2 | y
      | ^
";
        assert_eq!(diags.take_output(), expected);
    }

    #[test]
    fn functions_are_named_when_they_change() {
        let (diags, start) = engine("a\nb\n", DiagOptions::default());
        diags.set_function(Some("f".into()));
        diags.report(&parse::EXPECTED, start).arg("a").emit();
        diags.report(&parse::EXPECTED, start.offset(2)).arg("b").emit();
        diags.set_function(None);
        diags.report(&parse::EXPECTED, start.offset(2)).arg("c").emit();
        let output = diags.take_output();
        assert_eq!(output.matches("t.c: In function 'f':\n").count(), 1);
        assert_eq!(output.matches("t.c: At top level:\n").count(), 1);
    }

    #[test]
    fn promoted_warnings_are_summed_up_at_the_end() {
        let (diags, start) = engine("a\n", DiagOptions { warnings_are_errors: true, ..DiagOptions::default() });
        diags.report(&crate::pp::WARNING_DIRECTIVE, start).arg("careful").emit();
        let output = diags.take_output();
        assert!(output.starts_with("t.c:1:1: error: careful [-Werror=cpp]\n"));
        assert!(output.ends_with("wootz: all warnings being treated as errors\n"));
        assert_eq!(diags.error_count(), 1);
    }

    #[test]
    fn without_pedantic_after_pedantic_errors_extensions_are_quiet_and_violations_errors() {
        let options = DiagOptions { pedantic: false, pedantic_errors: true, ..DiagOptions::default() };
        let (diags, start) = engine("a\n", options);
        diags.report(&crate::decl::ARRAY_SIZE_ZERO, start).arg("a").emit();
        assert_eq!(diags.error_count(), 0);
        diags.report(&crate::decl::EXCESS_ELEMENTS, start).arg("array").emit();
        assert_eq!(diags.error_count(), 1);
    }

    #[test]
    fn the_error_limit_stops_and_says_so() {
        let (diags, start) = engine("a\n", DiagOptions { max_errors: 2, ..DiagOptions::default() });
        for _ in 0..3 {
            diags.report(&parse::EXPECTED, start).arg("x").emit();
        }
        assert!(diags.should_stop());
        assert_eq!(diags.error_count(), 2);
        assert!(diags.take_output().ends_with("compilation terminated due to -fmax-errors=2.\n"));
    }
}
