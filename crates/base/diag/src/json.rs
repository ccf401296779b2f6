//! `-fdiagnostics-format=json`: one array of objects with gcc's keys.

use crate::engine::Diagnostic;
use crate::render::kind_of;
use crate::width::reported_column;
use source::{Loc, SourceMap, Span};
use std::fmt::Write;

/// One diagnostic with its notes as children.
pub(crate) fn json(diagnostic: &Diagnostic, sources: &SourceMap) -> String {
    let (kind, _) = kind_of(diagnostic.severity);
    let mut out = format!("{{\"kind\": {}, \"message\": {}", string(kind), string(&diagnostic.text));
    if !diagnostic.info.group.is_empty() {
        let prefix = if diagnostic.promoted { "-Werror=" } else { "-W" };
        let _ = write!(out, ", \"option\": {}", string(&format!("{prefix}{}", diagnostic.info.group)));
    }
    let _ = write!(out, ", \"children\": [");
    for (n, note) in diagnostic.notes.iter().enumerate() {
        let comma = if n > 0 { ", " } else { "" };
        let locations = locations(sources, &[note.span]);
        let _ = write!(
            out,
            "{comma}{{\"kind\": \"note\", \"message\": {}, \"locations\": {locations}}}",
            string(&note.text)
        );
    }
    let mut spans = vec![diagnostic.span];
    spans.extend(diagnostic.labels.iter().map(|label| label.span));
    let _ = write!(out, "], \"locations\": {}}}", locations(sources, &spans));
    out
}

fn locations(sources: &SourceMap, spans: &[Span]) -> String {
    let mut out = String::from("[");
    for span in spans {
        let Some(caret) = position(sources, span.start) else { continue };
        if out.len() > 1 {
            out.push_str(", ");
        }
        let _ = write!(out, "{{\"caret\": {caret}");
        if span.last != span.start
            && let Some(finish) = position(sources, span.last)
        {
            let _ = write!(out, ", \"finish\": {finish}");
        }
        out.push('}');
    }
    out.push(']');
    out
}

fn position(sources: &SourceMap, loc: Loc) -> Option<String> {
    let position = sources.position(sources.trace(loc).place)?;
    let line = sources.line_bounds(position.file_id, position.offset);
    let file = sources.file(position.file_id);
    let text = &file.text[line.start as usize..line.end as usize];
    let column = reported_column(text, (position.offset - line.start) as usize) + 1;
    Some(format!(
        "{{\"file\": {}, \"line\": {}, \"display-column\": {column}, \"byte-column\": {}, \"column\": {column}}}",
        string(position.file.as_str()),
        position.line,
        position.column
    ))
}

/// A JSON string.
fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if u32::from(c) < 0x20 => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use crate::{DiagEngine, DiagOptions, parse};
    use source::{FileKind, Loc, SourceMap};
    use std::rc::Rc;

    #[test]
    fn json_is_one_array() {
        let sources = Rc::new(SourceMap::new());
        let text: Rc<[u8]> = b"a\n".as_slice().into();
        let file = sources.add_file("t\".c".into(), "".into(), text, FileKind::User, Loc::NONE).unwrap();
        let start = sources.file(file).start;
        let diags = DiagEngine::new(sources, DiagOptions { json: true, ..DiagOptions::default() });
        diags.report(&parse::EXPECTED, start).arg("x").emit();
        assert_eq!(
            diags.take_output(),
            "[{\"kind\": \"error\", \"message\": \"expected x\", \"children\": [], \"locations\": [{\"caret\": \
             {\"file\": \"t\\\".c\", \"line\": 1, \"display-column\": 1, \"byte-column\": 1, \"column\": 1}}]}]\n"
        );
    }
}
