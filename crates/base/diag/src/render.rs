//! The text form of a diagnostic, in the layout of gcc and clang that editors and build logs parse:
//! `file:line:col: error: message [-Wgroup]`, the source line, a caret with ranges, then the chain of
//! macros and notes; an include chain before the first message in a file.

use crate::engine::{DiagOptions, Diagnostic};
use crate::registry::Severity;
use source::{Loc, SourceMap, Span};
use std::fmt::Write;

/// Renders one diagnostic with its notes.
pub fn render(diagnostic: &Diagnostic, sources: &SourceMap, options: &DiagOptions) -> String {
    let mut out = String::new();
    let chain = sources.include_chain(diagnostic.span.start);
    for (n, frame) in chain.iter().enumerate() {
        let lead = if n == 0 { "In file included from" } else { "                 from" };
        let end = if n + 1 == chain.len() { ":" } else { "," };
        let _ = writeln!(out, "{lead} {}:{}{end}", frame.at.file, frame.at.line);
    }
    let kind = match diagnostic.severity {
        Severity::Note => "note",
        Severity::Extension | Severity::WarningOff | Severity::Warning | Severity::Violation => "warning",
        Severity::Error => "error",
        Severity::Fatal => "fatal error",
    };
    let mut text = diagnostic.text.clone();
    if options.show_option && !diagnostic.info.group.is_empty() && diagnostic.severity != Severity::Note {
        let prefix = if diagnostic.promoted { "-Werror=" } else { "-W" };
        let _ = write!(text, " [{prefix}{}]", diagnostic.info.group);
    }
    message(&mut out, sources, options, diagnostic.span, kind, &text);
    let mut loc = diagnostic.span.start;
    while let Some(frame) = sources.macro_frame(loc) {
        let text = format!("in expansion of macro '{}'", frame.macro_name);
        message(&mut out, sources, options, frame.call.start.into(), "note", &text);
        loc = frame.call.start;
    }
    for note in &diagnostic.notes {
        message(&mut out, sources, options, note.span, "note", &note.text);
    }
    out
}

fn message(out: &mut String, sources: &SourceMap, options: &DiagOptions, span: Span, kind: &str, text: &str) {
    let Some(position) = sources.position(span.start) else {
        let _ = writeln!(out, "wootz: {kind}: {text}");
        return;
    };
    let _ = writeln!(out, "{}:{}:{}: {kind}: {text}", position.file, position.line, position.column);
    if options.show_caret {
        caret(out, sources, span.start, position.line);
    }
}

fn caret(out: &mut String, sources: &SourceMap, at: Loc, number: u32) {
    let Some((file, offset)) = sources.file_of(sources.expansion_loc(at)) else { return };
    let (line, start) = sources.line_text(file, offset);
    let shown = String::from_utf8_lossy(&line).replace('\t', " ");
    let lead = &line[..((offset - start) as usize).min(line.len())];
    let column = String::from_utf8_lossy(lead).chars().count();
    let _ = writeln!(out, "{number:5} | {shown}\n      | {:column$}^", "");
}
