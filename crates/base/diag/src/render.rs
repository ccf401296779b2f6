//! The text form of a diagnostic, in the layout of gcc that editors and build logs parse:
//! `file:line:col: error: message [-Wgroup]`, the source line with its marks, then the invocations of
//! macros, then notes; and before the first message in a file how that file came to be included.

use crate::engine::{DiagOptions, Diagnostic, FixIt, Label};
use crate::groups::shown;
use crate::palette::Role;
use crate::registry::Severity;
use crate::snippet::{Marks, snippet};
use crate::width::{reported_column, token_len};
use base::Symbol;
use source::{FileId, FileKind, Loc, Position, SourceMap, Span, Trace};
use std::fmt::Write;

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

/// Renders one diagnostic with its notes.
pub fn render(diagnostic: &Diagnostic, sources: &SourceMap, options: &DiagOptions, state: &mut RenderState) -> String {
    let mut out = Page { text: String::new(), sources, options };
    let trace = sources.trace(diagnostic.span.start);
    out.include_chain(trace.place, state);
    out.function_line(trace.place, state);
    let (kind, role) = kind_of(diagnostic.severity);
    let mut text = options.palette.message(&diagnostic.text);
    if let Some(option) = option_of(diagnostic, options).filter(|_| options.show_option) {
        let _ = write!(text, " [{}]", options.palette.painted(role, &option));
    }
    out.message(&trace, diagnostic.span, &diagnostic.labels, &diagnostic.fixits, (kind, role), &text);
    for note in &diagnostic.notes {
        let trace = sources.trace(note.span.start);
        let text = options.palette.message(&note.text);
        out.message(&trace, note.span, &[], &note.fixits, ("note", Role::Note), &text);
    }
    out.text
}

/// The option that controls a diagnostic, or that made an error of it.
pub(crate) fn option_of(diagnostic: &Diagnostic, options: &DiagOptions) -> Option<String> {
    match (diagnostic.promoted, diagnostic.info.group) {
        _ if diagnostic.severity == Severity::Note => None,
        (true, "") => Some("-Werror".to_owned()),
        (false, "") => None,
        (true, group) => Some(format!("-Werror={}", shown(group, options))),
        (false, group) => Some(format!("-W{}", shown(group, options))),
    }
}

pub(crate) fn kind_of(severity: Severity) -> (&'static str, Role) {
    match severity {
        Severity::Note => ("note", Role::Note),
        Severity::Extension | Severity::WarningOff | Severity::Warning | Severity::Violation => {
            ("warning", Role::Warning)
        }
        Severity::Error => ("error", Role::Error),
        Severity::Fatal => ("fatal error", Role::Error),
    }
}

/// The output as it grows.
struct Page<'a> {
    text: String,
    sources: &'a SourceMap,
    options: &'a DiagOptions,
}

impl Page<'_> {
    fn colored(&self, role: Role, text: &str) -> String {
        self.options.palette.painted(role, text)
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
            let at = self.colored(Role::Locus, &at);
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
        let file = self.colored(Role::Locus, &format!("{}:", position.file));
        let text = match state.function {
            Some(name) => format!("{file} In function '{}':", self.colored(Role::Quote, name.as_str())),
            None => format!("{file} At top level:"),
        };
        self.line(&text);
    }

    fn message(
        &mut self,
        trace: &Trace,
        span: Span,
        labels: &[Label],
        fixits: &[FixIt],
        (kind, role): (&str, Role),
        text: &str,
    ) {
        let kind = self.colored(role, &format!("{kind}:"));
        match self.sources.position(trace.place) {
            None => {
                let program = self.colored(Role::Locus, "wootz:");
                self.wrapped(&format!("{program} {kind} {text}"));
            }
            Some(position) => {
                let at = self.colored(Role::Locus, &self.locus(&position));
                self.wrapped(&format!("{at} {kind} {text}"));
                let marks = Marks { span, labels, fixits, role };
                self.text.push_str(&snippet(self.sources, self.options, &position, &marks));
            }
        }
        if self.options.parseable_fixits {
            self.parseable(fixits);
        }
        for step in &trace.steps {
            let Some(position) = self.sources.position(step.at) else { continue };
            let at = self.colored(Role::Locus, &self.locus(&position));
            let kind = self.colored(Role::Note, "note:");
            let name = self.colored(Role::Quote, step.macro_name.as_str());
            self.wrapped(&format!("{at} {kind} in expansion of macro '{name}'"));
            let marks = Marks { span: step.at.into(), labels: &[], fixits: &[], role: Role::Note };
            self.text.push_str(&snippet(self.sources, self.options, &position, &marks));
        }
    }

    /// A line, broken between words if `-fmessage-length=` wants that. Sequences that colour take no room.
    fn wrapped(&mut self, line: &str) {
        let limit = self.options.message_length as usize;
        if limit == 0 {
            return self.line(line);
        }
        let mut column = 0;
        for (n, word) in line.split(' ').enumerate() {
            let width = visible_width(word);
            if n > 0 && column + 1 + width > limit {
                self.text.push_str("\n  ");
                column = 2;
            } else if n > 0 {
                self.text.push(' ');
                column += 1;
            }
            self.text.push_str(word);
            column += width;
        }
        self.text.push('\n');
    }

    /// `-fdiagnostics-parseable-fixits`: each edit in a line for programs, with columns in bytes.
    fn parseable(&mut self, fixits: &[FixIt]) {
        for fixit in fixits {
            let Some((from, to)) = extent(self.sources, fixit) else { continue };
            let Some(position) = self.sources.position(from) else { continue };
            let text = crate::json::escaped(&fixit.text);
            let (line, column) = (position.line, position.column);
            let end = column + (to.as_u32() - from.as_u32());
            let file = crate::json::escaped(position.file.as_str());
            self.line(&format!("fix-it:\"{file}\":{{{line}:{column}-{line}:{end}}}:\"{text}\""));
        }
    }

    fn locus(&self, position: &Position) -> String {
        if self.sources.file(position.file_id).kind == FileKind::Virtual {
            return format!("{}:", position.file);
        }
        format!("{}:{}:{}:", position.file, position.line, column_of(self.sources, self.options, position))
    }
}

/// The column that messages give for a position.
pub(crate) fn column_of(sources: &SourceMap, options: &DiagOptions, position: &Position) -> usize {
    let column = if options.byte_columns {
        position.column as usize - 1
    } else {
        let line = sources.line_bounds(position.file_id, position.offset);
        let file = sources.file(position.file_id);
        let text = &file.text[line.start as usize..line.end as usize];
        reported_column(text, (position.offset - line.start) as usize, options.tabs)
    };
    column + options.column_origin as usize
}

/// Where an edit begins, and where the text that it replaces ends; both in one line of a file. None if it touches a
/// macro's expansion or several lines.
pub(crate) fn extent(sources: &SourceMap, fixit: &FixIt) -> Option<(Loc, Loc)> {
    let (start, last) = (fixit.span.start, fixit.span.last);
    if sources.is_in_expansion(start) || sources.is_in_expansion(last) || start.is_none() {
        return None;
    }
    if fixit.insert_before {
        return Some((start, start));
    }
    let (first_file, first) = sources.file_of(start)?;
    let (file_id, offset) = sources.file_of(last)?;
    let line = sources.line_bounds(first_file, first);
    if file_id != first_file || offset < first || offset > line.end {
        return None;
    }
    let file = sources.file(file_id);
    Some((start, last.offset(token_len(&file.text[offset as usize..line.end as usize]) as u32)))
}

fn visible_width(word: &str) -> usize {
    let mut width = 0;
    let mut chars = word.chars();
    while let Some(c) = chars.next() {
        if c == '\x1b' {
            // Up to the letter that ends the sequence.
            chars.by_ref().find(|c| c.is_ascii_alphabetic());
        } else {
            width += 1;
        }
    }
    width
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
        let text: source::Text = b"x\ny\n".as_slice().into();
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
