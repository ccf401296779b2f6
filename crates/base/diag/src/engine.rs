//! The engine: applies options, counts, renders, and hands text to its sink.

use crate::history::History;
use crate::json::json;
use crate::palette::Palette;
use crate::record::{Event, Step};
use crate::registry::{DiagInfo, Severity, dialect};
use crate::render::{RenderState, render};
use crate::width::Tabs;
use base::{FastMap, FastSet, Symbol};
use source::{FileKind, Loc, SourceMap, Span};
use std::cell::{Cell, RefCell};
use std::fmt::Display;
use std::rc::Rc;

/// A range to underline in addition to the caret.
#[derive(Clone, Debug)]
pub struct Label {
    /// The range.
    pub span: Span,
    /// What is said of it (its type, mostly); may be empty.
    pub text: String,
}

/// A proposed edit: replace the tokens of `span` (nothing if `insert_before`) by `text`.
#[derive(Clone, Debug)]
pub struct FixIt {
    /// The tokens to replace, or before whose start to insert.
    pub span: Span,
    /// Whether to insert before `span` instead of replacing it.
    pub insert_before: bool,
    /// The new text. One that ends in a newline is a line of its own, inserted at the start of a line.
    pub text: String,
}

impl FixIt {
    /// Replaces tokens.
    pub fn replace(span: impl Into<Span>, text: impl Into<String>) -> FixIt {
        FixIt { span: span.into(), insert_before: false, text: text.into() }
    }
    /// Inserts text at a place.
    pub fn insert(at: Loc, text: impl Into<String>) -> FixIt {
        FixIt { span: at.into(), insert_before: true, text: text.into() }
    }
    /// Removes tokens.
    pub fn remove(span: impl Into<Span>) -> FixIt {
        FixIt::replace(span, "")
    }
}

/// A note attached to a diagnostic.
#[derive(Clone, Debug)]
pub struct SubDiagnostic {
    /// Where; none for no place.
    pub span: Span,
    /// The message.
    pub text: String,
    /// Edits that it proposes.
    pub fixits: Vec<FixIt>,
}

/// A diagnostic ready to be rendered.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// What was registered.
    pub info: &'static DiagInfo,
    /// Severity after options: `Note`, `Warning`, `Error` or `Fatal`.
    pub severity: Severity,
    /// Whether `-Werror` made it an error.
    pub promoted: bool,
    /// The place: the caret is at `span.start`.
    pub span: Span,
    /// The message with its arguments.
    pub text: String,
    /// More ranges to underline.
    pub labels: Vec<Label>,
    /// Notes that follow.
    pub notes: Vec<SubDiagnostic>,
    /// Proposed edits.
    pub fixits: Vec<FixIt>,
}

/// What the options say of a warning group.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub struct GroupSetting {
    /// `-Wx` (true), `-Wno-x` (false) or not mentioned.
    pub enabled: Option<bool>,
    /// `-Werror=x` (true), `-Wno-error=x` (false) or not mentioned.
    pub error: Option<bool>,
}

/// Options that change diagnostics.
#[derive(Clone, Debug)]
pub struct DiagOptions {
    /// Settings of single groups (already expanded: `-Wall` sets each of its members).
    pub groups: FastMap<&'static str, GroupSetting>,
    /// Levels of groups that have them (`-Wimplicit-fallthrough=2`), sizes included (`-Wlarger-than=64`).
    pub levels: FastMap<&'static str, u64>,
    /// `-w`.
    pub suppress_warnings: bool,
    /// `-Werror`.
    pub warnings_are_errors: bool,
    /// `-pedantic`.
    pub pedantic: bool,
    /// `-pedantic-errors`, which sets `pedantic` as well; a later `-Wno-pedantic` clears only that.
    pub pedantic_errors: bool,
    /// `-Wsystem-headers`.
    pub show_system_headers: bool,
    /// `-Wfatal-errors`.
    pub fatal_errors: bool,
    /// `-fmax-errors=N`; 0 is no limit.
    pub max_errors: u32,
    /// Whether to use colours, and which.
    pub palette: Palette,
    /// `-fno-diagnostics-show-caret` clears it.
    pub show_caret: bool,
    /// `-fno-diagnostics-show-option` clears it.
    pub show_option: bool,
    /// `-fno-diagnostics-show-line-numbers` clears it.
    pub show_line_numbers: bool,
    /// `-fdiagnostics-parseable-fixits`.
    pub parseable_fixits: bool,
    /// `-fmessage-length=N`; 0 is no limit.
    pub message_length: u32,
    /// `-fdiagnostics-column-unit=byte`.
    pub byte_columns: bool,
    /// `-fdiagnostics-column-origin=N`: the number of the first column.
    pub column_origin: u32,
    /// `-ftabstop=N`.
    pub tabs: Tabs,
    /// `-fdiagnostics-format=json`.
    pub json: bool,
    /// `-ftrack-macro-expansion=0`: what comes from a macro is reported where the macro is used.
    pub at_macro_use: bool,
}

impl Default for DiagOptions {
    fn default() -> DiagOptions {
        DiagOptions {
            groups: FastMap::default(),
            levels: FastMap::default(),
            suppress_warnings: false,
            warnings_are_errors: false,
            pedantic: false,
            pedantic_errors: false,
            show_system_headers: false,
            fatal_errors: false,
            max_errors: 0,
            palette: Palette::default(),
            show_caret: true,
            show_option: true,
            show_line_numbers: true,
            parseable_fixits: false,
            message_length: 0,
            byte_columns: false,
            column_origin: 1,
            tabs: Tabs::default(),
            json: false,
            at_macro_use: false,
        }
    }
}

/// Counts, filters and renders the diagnostics of one compilation. Methods take `&self`.
pub struct DiagEngine {
    sources: Rc<SourceMap>,
    history: RefCell<History>,
    output: RefCell<String>,
    errors: Cell<u32>,
    mistakes: Cell<u32>,
    warnings: Cell<u32>,
    /// What was said of which place: a macro that uses its argument twice repeats its mistakes.
    said: RefCell<FastSet<(Loc, Loc, String)>>,
    /// Whether warnings that are off by default may be on somewhere.
    extra_warnings: Cell<bool>,
    stopped: Cell<bool>,
    at_macro_use: bool,
    muted: Cell<u32>,
    /// How many `__extension__` enclose what is read now.
    extensions_allowed: Cell<u32>,
    /// Warnings that became errors, and whether the closing line about them is due.
    promoted: Cell<bool>,
    state: RefCell<RenderState>,
    /// Where everything is taken down instead of being said, if this engine records.
    record: Option<RefCell<Vec<Event>>>,
}

/// A diagnostic being built; nothing happens before [`Report::emit`].
///
/// Programs are full of checks that find nothing. What builds a report is marked as cold, never inlined and small to pass
/// around, so that it stands aside of the code that runs, which has to fit the processor's nearest cache.
#[must_use = "a report does nothing until it is emitted"]
pub struct Report<'a> {
    engine: &'a DiagEngine,
    draft: Box<Draft>,
}

/// What a report says.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    info: &'static DiagInfo,
    span: Span,
    args: Vec<String>,
    labels: Vec<Label>,
    notes: Vec<SubDiagnostic>,
    fixits: Vec<FixIt>,
}

impl DiagEngine {
    /// An engine over the sources. Rendered text collects until [`take_output`](Self::take_output).
    pub fn new(sources: Rc<SourceMap>, options: DiagOptions) -> DiagEngine {
        let at_macro_use = options.at_macro_use;
        let history = History::new(options);
        DiagEngine {
            sources,
            at_macro_use,
            extra_warnings: Cell::new(history.has_extra_warnings()),
            history: RefCell::new(history),
            output: RefCell::default(),
            errors: Cell::new(0),
            mistakes: Cell::new(0),
            warnings: Cell::new(0),
            said: RefCell::default(),
            stopped: Cell::new(false),
            muted: Cell::new(0),
            extensions_allowed: Cell::new(0),
            promoted: Cell::new(false),
            state: RefCell::default(),
            record: None,
        }
    }
    /// An engine that says nothing: it takes down what it is asked to do, for [`replay`](Self::replay) by another. It
    /// counts no errors and knows no limit of them; but after a fatal error it says that work should stop.
    pub fn recording(sources: Rc<SourceMap>, options: DiagOptions) -> DiagEngine {
        DiagEngine { record: Some(RefCell::default()), ..DiagEngine::new(sources, options) }
    }
    /// Whether a recording engine took anything down since the last time.
    pub fn has_events(&self) -> bool {
        self.record.as_ref().is_some_and(|record| !record.borrow().is_empty())
    }
    /// What a recording engine took down since the last time.
    pub fn take_events(&self) -> Vec<Event> {
        self.record.as_ref().map(|record| std::mem::take(&mut *record.borrow_mut())).unwrap_or_default()
    }
    /// Takes a step down, if this engine records.
    pub(crate) fn record(&self, step: impl FnOnce() -> Step) {
        if let Some(record) = &self.record {
            record.borrow_mut().push(Event(step()));
        }
    }
    /// The options that the compilation began with.
    pub fn initial_options(&self) -> DiagOptions {
        (*self.history.borrow().initial()).clone()
    }
    /// The source map that locations refer to.
    #[inline]
    pub fn sources(&self) -> &Rc<SourceMap> {
        &self.sources
    }
    /// Starts a report at a place (`Loc` or `Span`).
    #[cold]
    #[inline(never)]
    pub fn report(&self, info: &'static DiagInfo, span: impl Into<Span>) -> Report<'_> {
        let draft = Draft {
            info,
            span: span.into(),
            args: Vec::new(),
            labels: Vec::new(),
            notes: Vec::new(),
            fixits: Vec::new(),
        };
        Report { engine: self, draft: Box::new(draft) }
    }
    /// Number of errors so far.
    #[inline]
    pub fn error_count(&self) -> u32 {
        self.errors.get()
    }
    /// Number of errors so far that are not warnings by nature: after one, what is derived from the program as a whole
    /// (what is unused, where control flows) may be wrong.
    pub fn mistake_count(&self) -> u32 {
        self.mistakes.get()
    }
    /// Number of warnings shown so far.
    pub fn warning_count(&self) -> u32 {
        self.warnings.get()
    }
    /// Whether a fatal error (or the error limit) says to stop: stages return as soon as they can.
    #[inline]
    pub fn should_stop(&self) -> bool {
        self.stopped.get()
    }
    /// The rendered text so far, which is then forgotten; closed by a line about `-Werror` if that
    /// made errors of warnings.
    pub fn take_output(&self) -> String {
        let mut output = std::mem::take(&mut *self.output.borrow_mut());
        let options = self.history.borrow().initial();
        if options.json {
            return format!("[{output}]\n");
        }
        if self.promoted.take() {
            let which = if options.warnings_are_errors { "all" } else { "some" };
            output.push_str(&format!("wootz: {which} warnings being treated as errors\n"));
        }
        output
    }
    /// Names the function that is being analysed (none at the top level), for "In function 'f':".
    pub fn set_function(&self, name: Option<Symbol>) {
        self.state.borrow_mut().function = name;
    }
    /// Nothing is shown or counted while muted (tentative work); calls nest.
    pub fn mute(&self) {
        self.muted.set(self.muted.get() + 1);
    }
    /// Ends one [`mute`](Self::mute).
    pub fn unmute(&self) {
        self.muted.set(self.muted.get() - 1);
    }
    /// After `__extension__`: extensions are used on purpose, until [`forbid_extensions`](Self::forbid_extensions).
    pub fn allow_extensions(&self) {
        self.extensions_allowed.set(self.extensions_allowed.get() + 1);
    }
    /// Ends one [`allow_extensions`](Self::allow_extensions).
    pub fn forbid_extensions(&self) {
        self.extensions_allowed.set(self.extensions_allowed.get() - 1);
    }
    /// `#pragma GCC diagnostic push` at a place.
    pub fn push_options(&self, at: Loc) {
        self.record(|| Step::PushOptions(at));
        self.history.borrow_mut().push();
    }
    /// `#pragma GCC diagnostic pop` at a place; without a push, what the command line said holds again.
    pub fn pop_options(&self, at: Loc) {
        self.record(|| Step::PopOptions(at));
        self.history.borrow_mut().pop(&self.sources, at);
        self.extra_warnings.set(true);
    }
    /// Changes the options for what comes after a place (`#pragma GCC diagnostic`).
    pub fn change_options(&self, at: Loc, change: impl FnOnce(&mut DiagOptions)) {
        self.history.borrow_mut().change(&self.sources, at, change);
        self.extra_warnings.set(true);
    }
    /// Whether warnings that are off by default may be on somewhere: an option or a pragma turned a group on.
    #[inline]
    pub fn has_extra_warnings(&self) -> bool {
        self.extra_warnings.get()
    }
    /// Whether no warning is shown (`-w`).
    pub fn suppresses_warnings(&self) -> bool {
        self.history.borrow().initial().suppress_warnings
    }
    /// Whether extensions are to be reported (`-pedantic`), as the command line says.
    pub fn is_pedantic(&self) -> bool {
        self.history.borrow().initial().pedantic
    }
    /// Whether a pragma (so far) changed what the command line said of warnings.
    pub fn has_changed_options(&self) -> bool {
        self.history.borrow().has_changes()
    }
    /// The level that the command line gives a group, or `otherwise`.
    pub fn level(&self, group: &str, otherwise: u64) -> u64 {
        self.history.borrow().initial().levels.get(group).copied().unwrap_or(otherwise)
    }
    /// Whether a warning of this kind may be shown somewhere: for skipping analyses of whole functions.
    pub fn may_be_enabled(&self, info: &'static DiagInfo) -> bool {
        let history = self.history.borrow();
        let on = history.initial().groups.get(info.group).and_then(|group| group.enabled);
        on.unwrap_or(info.severity != Severity::WarningOff) || history.has_changes()
    }
    /// Whether a group that is off by default is on at this place.
    pub fn is_group_enabled(&self, group: &str, loc: Loc) -> bool {
        let options = self.history.borrow().at(&self.sources, loc);
        options.groups.get(group).is_some_and(|group| group.enabled == Some(true))
    }
    /// Whether a warning of this kind would be shown at this place: for skipping costly analyses.
    pub fn is_enabled(&self, info: &'static DiagInfo, loc: Loc) -> bool {
        self.effective_severity(info, loc).is_some()
    }

    fn effective_severity(&self, info: &'static DiagInfo, loc: Loc) -> Option<(Severity, bool)> {
        let options = self.history.borrow().at(&self.sources, loc);
        let group = options.groups.get(info.group).copied().unwrap_or_default();
        if info.severity == Severity::Extension && self.extensions_allowed.get() > 0 {
            return None;
        }
        let on = match info.severity {
            Severity::Note | Severity::Error | Severity::Fatal => return Some((info.severity, false)),
            Severity::Extension => group.enabled.unwrap_or(options.pedantic),
            Severity::WarningOff => group.enabled.unwrap_or(false),
            Severity::Warning | Severity::Violation => group.enabled.unwrap_or(true),
        };
        // Whose header it is has to be looked up.
        if !on || options.suppress_warnings || !options.show_system_headers && self.sources.is_system(loc) {
            return None;
        }
        let pedantic = match info.severity {
            Severity::Extension => group.enabled.is_none(),
            Severity::Violation => true,
            _ => false,
        };
        if pedantic && options.pedantic_errors && group.error != Some(false) {
            return Some((Severity::Error, false));
        }
        if group.error.unwrap_or(options.warnings_are_errors && info.severity != Severity::Note) {
            return Some((Severity::Error, true));
        }
        Some((Severity::Warning, false))
    }

    pub(crate) fn emit(&self, mut report: Draft) {
        if self.muted.get() > 0 || self.stopped.get() {
            return;
        }
        if self.at_macro_use {
            let outside = |span: &mut Span| {
                let (start, last) = (self.sources.expansion_loc(span.start), self.sources.expansion_end(span.last));
                *span = Span { start, last };
            };
            outside(&mut report.span);
            report.notes.iter_mut().for_each(|note| outside(&mut note.span));
            report.labels.clear();
            report.fixits.clear();
        }
        let Some((severity, promoted)) = self.effective_severity(report.info, report.span.start) else { return };
        let compatibility = || {
            let group = dialect::compatibility_group(report.info, &report.args)?;
            self.history.borrow().at(&self.sources, report.span.start).groups.get(group)?.enabled
        };
        if report.info.severity == Severity::Extension && compatibility() == Some(false) {
            return;
        }
        if self.record.is_some() {
            self.stopped.set(severity == Severity::Fatal);
            self.record(|| Step::Report(report));
            return;
        }
        let text = substitute(report.info.text, &report.args);
        if self.sources.is_in_expansion(report.span.start) {
            let place = self.sources.trace(report.span.start).place;
            let call = self.sources.expansion_loc(report.span.start);
            if !self.said.borrow_mut().insert((place, call, text.clone())) {
                return;
            }
        }
        match severity {
            Severity::Error | Severity::Fatal => self.errors.set(self.errors.get() + 1),
            Severity::Warning => self.warnings.set(self.warnings.get() + 1),
            Severity::Note | Severity::Extension | Severity::WarningOff | Severity::Violation => {}
        }
        if severity >= Severity::Error && !promoted {
            self.mistakes.set(self.mistakes.get() + 1);
        }
        let Draft { info, span, labels, notes, fixits, .. } = report;
        let diagnostic = Diagnostic { info, severity, promoted, span, text, labels, notes, fixits };
        let options = self.history.borrow().initial();
        self.promoted.set(self.promoted.get() | promoted);
        let mut output = self.output.borrow_mut();
        if options.json {
            if !output.is_empty() {
                output.push_str(", ");
            }
            output.push_str(&json(&diagnostic, &self.sources, &options));
        } else {
            output.push_str(&render(&diagnostic, &self.sources, &options, &mut self.state.borrow_mut()));
        }
        let limit_reached = options.max_errors != 0 && self.errors.get() >= options.max_errors;
        let reason = match severity {
            Severity::Fatal => ".".to_owned(),
            Severity::Error if options.fatal_errors => " due to -Wfatal-errors.".to_owned(),
            Severity::Error if limit_reached => format!(" due to -fmax-errors={}.", options.max_errors),
            _ => return,
        };
        self.stopped.set(true);
        if !options.json {
            output.push_str(&format!("compilation terminated{reason}\n"));
        }
    }
}

impl Report<'_> {
    /// The next argument of the message.
    #[cold]
    #[inline(never)]
    pub fn arg(mut self, arg: impl Display) -> Self {
        self.draft.args.push(arg.to_string());
        self
    }
    /// One more range to underline.
    #[cold]
    #[inline(never)]
    pub fn label(mut self, span: impl Into<Span>) -> Self {
        self.draft.labels.push(Label { span: span.into(), text: String::new() });
        self
    }
    /// One more range to underline, and what is to be said of it.
    #[cold]
    #[inline(never)]
    pub fn labelled(mut self, span: impl Into<Span>, text: impl Display) -> Self {
        self.draft.labels.push(Label { span: span.into(), text: text.to_string() });
        self
    }
    /// A note that follows the diagnostic.
    #[cold]
    #[inline(never)]
    pub fn note(mut self, info: &'static DiagInfo, span: impl Into<Span>, args: &[&dyn Display]) -> Self {
        let args: Vec<String> = args.iter().map(|arg| arg.to_string()).collect();
        let text = substitute(info.text, &args);
        self.draft.notes.push(SubDiagnostic { span: span.into(), text, fixits: Vec::new() });
        self
    }
    /// A note that says how a well-known header would help: at the place where its `#include` belongs.
    #[cold]
    #[inline(never)]
    pub fn note_include(self, info: &'static DiagInfo, args: &[&dyn Display], header: &str) -> Self {
        let at = include_place(&self.engine.sources, self.draft.span.start);
        let span = at.unwrap_or(self.draft.span.start);
        let mut report = self.note(info, span, args);
        if let (Some(at), Some(note)) = (at, report.draft.notes.last_mut()) {
            note.fixits.push(FixIt::insert(at, format!("#include <{header}>\n")));
        }
        report
    }
    /// A proposed edit.
    #[cold]
    #[inline(never)]
    pub fn fixit(mut self, fixit: FixIt) -> Self {
        self.draft.fixits.push(fixit);
        self
    }
    /// Shows the diagnostic, if options let it through, and counts it.
    #[cold]
    #[inline(never)]
    pub fn emit(self) {
        self.engine.emit(*self.draft);
    }
}

/// Where a further `#include` belongs in the file of a place: after the last of those that open it, or at its start.
/// None if that is no file of the user's.
fn include_place(sources: &SourceMap, loc: Loc) -> Option<Loc> {
    let (file_id, before) = sources.file_of(sources.expansion_loc(loc))?;
    let file = sources.file(file_id);
    if file.kind != FileKind::User {
        return None;
    }
    let mut place = 0;
    let mut start = 0;
    for line in file.text[..before as usize].split_inclusive(|byte| *byte == b'\n') {
        start += line.len();
        let word = line.trim_ascii_start().strip_prefix(b"#").unwrap_or_default().trim_ascii_start();
        if word.starts_with(b"include") && line.ends_with(b"\n") {
            place = start;
        }
    }
    Some(file.start.offset(place as u32))
}

fn substitute(text: &str, args: &[String]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut args = args.iter();
    let mut pieces = text.split("{}");
    out.push_str(pieces.next().unwrap_or(""));
    for piece in pieces {
        out.push_str(args.next().map_or("", |arg| arg.as_str()));
        out.push_str(piece);
    }
    out
}
