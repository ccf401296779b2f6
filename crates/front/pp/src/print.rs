//! `-E` output: the tokens as text, with line markers and such space that reading it again gives the
//! same tokens on the same lines. The layout follows gcc's, because programs compare and grep it.

use crate::define::MacroId;
use crate::expand::{Spacing, punctuator_text};
use crate::preprocessor::{Event, Preprocessor};
use crate::token::{Token, TokenKind};
use base::Symbol;
use source::{FileKind, Loc};

/// Which macro definitions `-E` shows.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum Dump {
    /// None.
    #[default]
    None,
    /// `-dM`: those that hold at the end, and nothing else.
    Macros,
    /// `-dD`: each where it stands.
    Definitions,
    /// `-dN`: names only.
    Names,
}

/// How to print.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PrintOptions {
    /// `-P`: no line markers.
    pub no_line_markers: bool,
    /// `-dM`, `-dD`, `-dN`.
    pub dump: Dump,
    /// `-dI`: `#include` directives too.
    pub show_includes: bool,
    /// The working directory to name at the start, in a line marker whose name ends in two slashes.
    pub working_directory: Option<String>,
}

/// Preprocesses everything that `pp` was started with (with `preprocess_only` and `record_events` set)
/// and gives the text.
pub fn print(pp: &mut Preprocessor<'_>, options: PrintOptions) -> Vec<u8> {
    if options.dump == Dump::Macros {
        while pp.token().kind != TokenKind::Eof {
            while pp.take_event().is_some() {}
        }
        return macro_definitions(pp);
    }
    let mut printer = Printer::new(options);
    printer.preamble(pp);
    printer.run(pp);
    printer.out
}

/// `-dM`: all macros that are defined now, in order of definition.
pub fn macro_definitions(pp: &Preprocessor<'_>) -> Vec<u8> {
    let mut macros: Vec<_> = pp.defined_macros().filter(|m| m.dynamic.is_none()).collect();
    macros.sort_by_key(|m| m.loc);
    let mut out = Vec::new();
    for definition in macros {
        out.extend_from_slice(b"#define ");
        out.extend_from_slice(&definition.text());
        out.push(b'\n');
    }
    out
}

/// A line as far as printing is concerned, with the range of locations that lie on it.
#[derive(Copy, Clone)]
struct Line {
    start: u32,
    end: u32,
    file: Symbol,
    line: u32,
}

struct Printer {
    options: PrintOptions,
    out: Vec<u8>,
    /// The line that a reader of the output is on, and its file.
    line: u32,
    file: Symbol,
    /// Something stands on that line.
    printed: bool,
    previous: Option<Token>,
    spacing: Spacing,
    system: u8,
    /// The last token was spelled in a system header.
    system_token: bool,
    cached: Line,
}

/// A gap of fewer lines is bridged by newlines.
const MAX_NEWLINES: u32 = 8;

impl Printer {
    fn new(options: PrintOptions) -> Printer {
        Printer {
            options,
            out: Vec::new(),
            line: 0,
            file: Symbol::EMPTY,
            printed: false,
            previous: None,
            spacing: Spacing::default(),
            system: 0,
            system_token: false,
            cached: Line { start: 0, end: 0, file: Symbol::EMPTY, line: 0 },
        }
    }

    fn preamble(&mut self, pp: &Preprocessor<'_>) {
        if !pp.options.preprocessed {
            for name in [pp.main_name, Symbol::intern("<built-in>"), Symbol::intern("<command-line>")] {
                self.marker(0, name, "");
                // Nothing but the predefined macros is known yet.
                if name.as_str() == "<built-in>" && matches!(self.options.dump, Dump::Definitions) {
                    self.out.extend_from_slice(&macro_definitions(pp));
                }
                if let Some(directory) = self.options.working_directory.take() {
                    self.marker(1, Symbol::intern(&format!("{directory}//")), "");
                }
            }
        }
    }

    fn run(&mut self, pp: &mut Preprocessor<'_>) {
        loop {
            let token = pp.token();
            while let Some(event) = pp.take_event() {
                self.event(pp, event);
            }
            match token.kind {
                TokenKind::Padding => self.spacing.padding(&token),
                TokenKind::Eof => break,
                TokenKind::Pragma => self.pragma(pp, &token),
                _ => self.token(pp, &token),
            }
        }
        if self.printed {
            self.out.push(b'\n');
        }
    }

    fn token(&mut self, pp: &Preprocessor<'_>, token: &Token) {
        let spaced = token.flags & Token::SPACE_BEFORE != 0;
        let markers = !self.options.no_line_markers && !pp.lang.assembler;
        let mut moved_here = false;
        if self.spacing.seen || spaced {
            let moved = markers && {
                let line = self.locate(pp, token.loc);
                line.line != self.line || line.file != self.file
            };
            let space = if self.spacing.seen {
                self.spacing.space_before(token)
                    || match &self.previous {
                        Some(previous) => would_paste(pp, previous, token),
                        None => token.kind == TokenKind::Hash,
                    }
            } else {
                true
            };
            if moved {
                moved_here = self.begin_line(pp, token.loc);
                self.space();
            } else if space {
                self.space();
            }
        }
        if markers
            && !moved_here
            && let Some(system) = in_system_header(pp, token.loc)
            && system != self.system_token
        {
            // Warnings about what follows depend on whose text it is: say it with a marker.
            self.system_token = system;
            self.begin_line(pp, token.loc);
        }
        self.spacing = Spacing::default();
        self.previous = Some(*token);
        match punctuator_text(token) {
            Some(text) => self.out.extend_from_slice(text.as_bytes()),
            None => {
                let text = pp.spelling(token);
                if matches!(token.kind, TokenKind::StringLiteral | TokenKind::Comment) {
                    self.line += memchr::memchr_iter(b'\n', &text).count() as u32;
                }
                if token.kind == TokenKind::Identifier && !text.is_ascii() {
                    self.extended_identifier(token.payload.as_str());
                } else {
                    self.out.extend_from_slice(&text);
                }
            }
        }
        self.printed = true;
    }

    /// Characters beyond ASCII are printed as universal character names, as gcc does.
    fn extended_identifier(&mut self, name: &str) {
        for c in name.chars() {
            if c.is_ascii() {
                self.out.push(c as u8);
            } else {
                self.out.extend_from_slice(format!("\\U{:08x}", u32::from(c)).as_bytes());
            }
        }
    }

    fn space(&mut self) {
        self.out.push(b' ');
        self.printed = true;
    }

    /// The line on which the outermost invocation of a location stands.
    fn locate(&mut self, pp: &Preprocessor<'_>, loc: Loc) -> Line {
        let at = loc.as_u32();
        if self.cached.start <= at && at < self.cached.end {
            return self.cached;
        }
        let loc = pp.sources.expansion_loc(loc);
        let at = loc.as_u32();
        if self.cached.start <= at && at < self.cached.end {
            return self.cached;
        }
        let Some(position) = pp.sources.position(loc) else {
            return Line { start: 0, end: 0, file: self.file, line: self.line };
        };
        let (text, start) = pp.sources.line_text(position.file_id, position.offset);
        let start = pp.sources.file(position.file_id).start.as_u32() + start;
        let line = Line { start, end: start + text.len() as u32 + 1, file: position.file, line: position.line };
        self.cached = line;
        line
    }

    /// Brings the output to the line of a location: by newlines if that is near, else by a marker.
    fn go_to(&mut self, pp: &Preprocessor<'_>, loc: Loc) -> bool {
        let target = self.locate(pp, loc);
        self.end_line();
        let near = target.line >= self.line && target.line - self.line < MAX_NEWLINES && target.file == self.file;
        if self.options.no_line_markers {
            (self.line, self.file) = (target.line, target.file);
            return false;
        }
        if near {
            for _ in self.line..target.line {
                self.out.push(b'\n');
            }
            self.line = target.line;
            return false;
        }
        let outer = self.system;
        self.system = match (in_system_header(pp, loc), outer) {
            (Some(false), _) => 0,
            (Some(true), 0) => 2,
            (_, outer) => outer,
        };
        self.marker(target.line, target.file, "");
        self.system = outer;
        true
    }

    fn end_line(&mut self) {
        if self.printed {
            self.out.push(b'\n');
            self.line += 1;
            self.printed = false;
        }
    }

    fn begin_line(&mut self, pp: &Preprocessor<'_>, loc: Loc) -> bool {
        let marked = self.go_to(pp, loc);
        self.previous = None;
        self.spacing = Spacing::default();
        let loc = pp.sources.expansion_loc(loc);
        if let Some(position) = pp.sources.position(loc) {
            for _ in 2..position.column {
                self.out.push(b' ');
            }
        }
        self.printed = true;
        marked
    }

    fn marker(&mut self, line: u32, file: Symbol, flags: &str) {
        self.end_line();
        (self.line, self.file) = (line, file);
        if self.options.no_line_markers {
            return;
        }
        let system = match self.system {
            0 => "",
            1 => " 3",
            _ => " 3 4",
        };
        self.out.extend_from_slice(format!("# {line} ").as_bytes());
        let quoted = crate::dynamic::quote(file.as_str());
        self.out.extend_from_slice(&crate::bytes::unescape(&quoted));
        self.out.extend_from_slice(format!("{flags}{system}\n").as_bytes());
    }

    fn event(&mut self, pp: &Preprocessor<'_>, event: Event) {
        match event {
            Event::LineStart(loc) => {
                self.begin_line(pp, loc);
            }
            Event::Enter { file, depth, system } => {
                let file = pp.sources.file(file);
                if depth > 0 && pp.sources.position(file.included_from).is_some_and(|p| p.file == self.file) {
                    self.go_to(pp, file.included_from);
                }
                self.system = system;
                let main = file.included_from.is_none();
                self.marker(1, file.name, if main { "" } else { " 1" });
            }
            Event::Leave { at, system } => {
                self.system = system;
                match pp.sources.position(at) {
                    Some(position) => self.marker(position.line, position.file, " 2"),
                    None => self.marker(0, Symbol::intern("<command-line>"), " 2"),
                }
            }
            Event::Renamed { at, system } => {
                self.system = system;
                self.cached.end = 0;
                if let Some(position) = pp.sources.position(at) {
                    self.marker(position.line, position.file, "");
                }
            }
            Event::Define(name, definition, loc) => self.definition(pp, name, definition, loc),
            Event::Undefine(name, loc) if matches!(self.options.dump, Dump::Definitions | Dump::Names) => {
                self.go_to(pp, loc);
                self.whole_line(format!("#undef {name}").as_bytes());
            }
            Event::Undefine(..) => {}
            Event::Include(text, loc) => {
                if self.options.show_includes {
                    self.go_to(pp, loc);
                    self.whole_line(text.as_bytes());
                }
            }
            Event::Ident(string, loc) => {
                self.go_to(pp, loc);
                let text = crate::bytes::unescape(string.as_str());
                self.whole_line(&[b"#ident ", &*text].concat());
            }
        }
    }

    fn definition(&mut self, pp: &Preprocessor<'_>, name: Symbol, definition: Option<MacroId>, loc: Loc) {
        if !matches!(self.options.dump, Dump::Definitions | Dump::Names) {
            return;
        }
        self.go_to(pp, loc);
        // By now the name may mean something else.
        let text = match definition.filter(|_| self.options.dump == Dump::Definitions) {
            Some(id) => pp.macros[id.index()].text(),
            None => name.as_str().as_bytes().to_vec(),
        };
        self.whole_line(&[b"#define ", &*text].concat());
    }

    fn whole_line(&mut self, text: &[u8]) {
        self.out.extend_from_slice(text);
        self.out.push(b'\n');
        self.line += 1;
        self.printed = false;
    }

    fn pragma(&mut self, pp: &Preprocessor<'_>, token: &Token) {
        self.go_to(pp, token.loc);
        let mut text = b"#pragma".to_vec();
        for (n, part) in pp.pragma(token).tokens.iter().enumerate() {
            if n == 0 || part.flags & Token::SPACE_BEFORE != 0 {
                text.push(b' ');
            }
            text.extend_from_slice(&pp.spelling(part));
        }
        self.whole_line(&text);
        self.previous = None;
        self.spacing = Spacing::default();
    }
}

/// Whether a token is spelled in a system header; none for predefined macros.
fn in_system_header(pp: &Preprocessor<'_>, loc: Loc) -> Option<bool> {
    let spelled = pp.sources.position(pp.sources.spelling_loc(loc))?;
    let is_virtual = pp.sources.file(spelled.file_id).kind == FileKind::Virtual;
    (!is_virtual).then_some(spelled.system)
}

/// Whether two tokens written side by side would be read as something else. May say yes too often, as gcc does.
fn would_paste(pp: &Preprocessor<'_>, a: &Token, b: &Token) -> bool {
    use TokenKind::*;
    let second = punctuator_text(b).and_then(|text| text.bytes().next()).unwrap_or(0);
    let takes_equals =
        matches!(a.kind, Eq | Bang | Gt | Lt | Plus | Minus | Star | Slash | Percent | Amp | Pipe | Caret | Shl | Shr);
    if takes_equals && second == b'=' {
        return true;
    }
    let is_quoted = matches!(b.kind, CharConst | StringLiteral);
    match a.kind {
        Gt => second == b'>',
        Lt => matches!(second, b'<' | b'%' | b':'),
        Plus => second == b'+',
        Minus => matches!(second, b'-' | b'>'),
        Slash => matches!(second, b'/' | b'*'),
        Percent => matches!(second, b':' | b'%'),
        Amp => second == b'&',
        Pipe => second == b'|',
        Colon => matches!(second, b':' | b'>'),
        Arrow => second == b'*',
        Dot => matches!(second, b'.' | b'%') || b.kind == Number,
        Hash => matches!(second, b'#' | b'%'),
        Identifier => {
            b.kind == Identifier
                || is_quoted
                || b.kind == Number && pp.spelling(b).iter().all(|c| c.is_ascii_alphanumeric() || *c == b'_')
        }
        Number => matches!(b.kind, Number | Identifier) || b.kind == CharConst || matches!(second, b'.' | b'+' | b'-'),
        Unknown => a.payload.as_str() == "\\" && b.kind == Identifier,
        _ => false,
    }
}
