//! `-fdiagnostics-format=json`: one array of objects with the keys of GCC 12.

use crate::engine::{DiagOptions, Diagnostic, FixIt, Label};
use crate::render::{extent, kind_of, option_of};
use crate::width::{reported_column, token_len};
use source::{Loc, SourceMap, Span};
use std::fmt::Write;

/// One diagnostic with its notes as children.
pub(crate) fn json(diagnostic: &Diagnostic, sources: &SourceMap, options: &DiagOptions) -> String {
    let (kind, _) = kind_of(diagnostic.severity);
    let page = Page { sources, options };
    let children: Vec<String> = diagnostic
        .notes
        .iter()
        .map(|note| page.object("note", &note.text, "", note.span, &[], &note.fixits, "[]"))
        .collect();
    let option = match option_of(diagnostic, options) {
        Some(option) => format!(", \"option\": {}", string(&option)),
        None => String::new(),
    };
    let children = format!("[{}]", children.join(", "));
    page.object(kind, &diagnostic.text, &option, diagnostic.span, &diagnostic.labels, &diagnostic.fixits, &children)
}

struct Page<'a> {
    sources: &'a SourceMap,
    options: &'a DiagOptions,
}

impl Page<'_> {
    #[allow(clippy::too_many_arguments, reason = "one for each key of the object")]
    fn object(
        &self,
        kind: &str,
        message: &str,
        option: &str,
        span: Span,
        labels: &[Label],
        fixits: &[FixIt],
        children: &str,
    ) -> String {
        let (kind, message) = (string(kind), string(message));
        let origin = self.options.column_origin;
        let locations = self.locations(span, labels);
        let edits = self.fixits(fixits);
        format!(
            "{{\"kind\": {kind}, \"message\": {message}{option}, \"children\": {children}, \"column-origin\": {origin}, \
             \"locations\": {locations}{edits}, \"escape-source\": false}}"
        )
    }

    fn locations(&self, span: Span, labels: &[Label]) -> String {
        let ranges = std::iter::once((span, "")).chain(labels.iter().map(|label| (label.span, label.text.as_str())));
        let mut out = String::from("[");
        for (span, text) in ranges {
            let start = self.sources.trace(span.start).place;
            let Some(caret) = self.position(start) else { continue };
            if out.len() > 1 {
                out.push_str(", ");
            }
            let _ = write!(out, "{{\"caret\": {caret}");
            // GCC's ranges end at the last character of their last token.
            let finish = self.end_of_token(self.sources.trace(span.last).place);
            if let Some(finish) = finish.filter(|finish| *finish != start)
                && let Some(finish) = self.position(finish)
            {
                let _ = write!(out, ", \"finish\": {finish}");
            }
            if !text.is_empty() {
                let _ = write!(out, ", \"label\": {}", string(text));
            }
            out.push('}');
        }
        out.push(']');
        out
    }

    /// The last character of the token at a place.
    fn end_of_token(&self, loc: Loc) -> Option<Loc> {
        let (file_id, offset) = self.sources.file_of(loc)?;
        let line = self.sources.line_bounds(file_id, offset);
        let file = self.sources.file(file_id);
        let text = file.text.get(offset as usize..line.end as usize)?;
        Some(loc.offset((token_len(text) as u32).saturating_sub(1)))
    }

    fn fixits(&self, fixits: &[FixIt]) -> String {
        let edits: Vec<String> = fixits
            .iter()
            .filter_map(|fixit| {
                let (from, to) = extent(self.sources, fixit)?;
                let (start, next, text) = (self.position(from)?, self.position(to)?, string(&fixit.text));
                Some(format!("{{\"start\": {start}, \"next\": {next}, \"string\": {text}}}"))
            })
            .collect();
        if edits.is_empty() { String::new() } else { format!(", \"fixits\": [{}]", edits.join(", ")) }
    }

    fn position(&self, loc: Loc) -> Option<String> {
        let position = self.sources.position(loc)?;
        let line = self.sources.line_bounds(position.file_id, position.offset);
        let file = self.sources.file(position.file_id);
        let text = &file.text[line.start as usize..line.end as usize];
        let origin = self.options.column_origin as usize;
        let display = reported_column(text, (position.offset - line.start) as usize, self.options.tabs) + origin;
        let bytes = position.column as usize - 1 + origin;
        let column = if self.options.byte_columns { bytes } else { display };
        Some(format!(
            "{{\"file\": {}, \"line\": {}, \"display-column\": {display}, \"byte-column\": {bytes}, \"column\": {column}}}",
            string(position.file.as_str()),
            position.line,
        ))
    }
}

/// A JSON string.
pub(crate) fn string(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// The inside of a JSON string.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
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
    out
}

#[cfg(test)]
mod tests {
    use crate::{DiagEngine, DiagOptions, FixIt, parse};
    use source::{FileKind, Loc, SourceMap};
    use std::rc::Rc;

    #[test]
    fn json_is_one_array() {
        let sources = Rc::new(SourceMap::new());
        let text: source::Text = b"a bc\n".as_slice().into();
        let file = sources.add_file("t\".c".into(), "".into(), text, FileKind::User, Loc::NONE).unwrap();
        let start = sources.file(file).start;
        let diags = DiagEngine::new(sources, DiagOptions { json: true, ..DiagOptions::default() });
        diags.report(&parse::EXPECTED, start).arg("x").emit();
        diags.report(&parse::EXPECTED, start.offset(2)).arg("y").fixit(FixIt::replace(start.offset(2), "d")).emit();
        let place = |column: u32| {
            format!(
                "{{\"file\": \"t\\\".c\", \"line\": 1, \"display-column\": {column}, \"byte-column\": {column}, \
                 \"column\": {column}}}"
            )
        };
        let expected = format!(
            "[{{\"kind\": \"error\", \"message\": \"expected x\", \"children\": [], \"column-origin\": 1, \
             \"locations\": [{{\"caret\": {0}}}], \"escape-source\": false}}, \
             {{\"kind\": \"error\", \"message\": \"expected y\", \"children\": [], \"column-origin\": 1, \
             \"locations\": [{{\"caret\": {1}, \"finish\": {2}}}], \
             \"fixits\": [{{\"start\": {1}, \"next\": {3}, \"string\": \"d\"}}], \"escape-source\": false}}]\n",
            place(1),
            place(3),
            place(4),
            place(5)
        );
        assert_eq!(diags.take_output(), expected);
    }
}
