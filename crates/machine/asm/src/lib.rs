//! The assembler language: gas's statements, directives, macros and conditionals on the way in
//! ([`Assembler`]), the same language on the way out ([`TextStreamer`], `-S`).
//!
//! The assembler reads text and calls a [`mc::Streamer`]; it knows no fragments, no relocations and
//! no file format. One [`Assembler`] lives as long as the object it writes to: inline asm of a
//! translation unit shares macros, symbols and numeric labels, as it does in gas.
#![forbid(unsafe_code)]

mod att;
mod cfi;
mod conditionals;
mod cursor;
mod data;
mod directives;
mod expr;
mod intel;
mod macros;
mod scan;
mod sections;
mod symbols;
mod text_streamer;

pub use text_streamer::TextStreamer;

use base::{FastMap, FastSet, Symbol};
use cursor::{Cursor, starts_name};
use diag::DiagEngine;
use expr::Result;
use mc::{Mode, PrefixFlags, Streamer};
use scan::Input;
use source::{FileId, Loc, Text};
use std::path::PathBuf;
use std::rc::Rc;

/// Macros, repetitions and included files within each other beyond this are an error.
const MAX_NESTING: u32 = 150;

/// Settings of an assembly.
#[derive(Clone, Debug)]
pub struct AsmOptions {
    /// How code is encoded at the start.
    pub mode: Mode,
    /// Directories for `.include` and `.incbin`, after the working directory.
    pub include_dirs: Vec<PathBuf>,
}

impl Default for AsmOptions {
    fn default() -> AsmOptions {
        AsmOptions { mode: Mode::BITS64, include_dirs: Vec::new() }
    }
}

/// The state of the assembler language over one object.
pub struct Assembler {
    options: AsmOptions,
    mode: Mode,
    /// Symbols that are numbers, as of this point of the source.
    constants: FastMap<Symbol, i64>,
    /// Symbols that labels or assignments have defined.
    defined: FastSet<Symbol>,
    numeric_labels: FastMap<u32, u32>,
    macros: FastMap<Symbol, Rc<macros::Macro>>,
    /// Number of macros expanded so far: what `\@` is.
    expansions: u32,
    altmacro: bool,
    conditions: Vec<conditionals::Condition>,
    sections: FastMap<Symbol, mc::SectionSpec>,
    nesting: u32,
    /// Whether instructions are in Intel syntax.
    intel: bool,
    /// Names that assignments gave to registers.
    registers: FastMap<Symbol, mc::Reg>,
    /// Whether expressions may name registers: those of conditionals, which compare them.
    compares_registers: bool,
    /// What `is_stmt` said last.
    loc_not_statement: bool,
    /// Set by `.end` (1) and `.exitm` (2): stops the innermost input, or all.
    stop: Option<Stop>,
}

#[derive(Copy, Clone, PartialEq, Eq)]
enum Stop {
    Macro,
    All,
}

/// What directives need besides their text: where to emit, where to report.
struct Context<'c> {
    out: &'c mut dyn Streamer,
    diags: &'c DiagEngine,
    loc: Loc,
    /// Where the statement's text itself begins, for columns; none in expansions.
    text_loc: Option<Loc>,
}

impl Context<'_> {
    fn error(&self, at: usize, message: &str) {
        let loc = self.text_loc.map_or(self.loc, |loc| loc.offset(at as u32));
        self.diags.report(&diag::asm::SYNTAX, loc).arg(message).emit();
    }
    fn warning(&self, message: &str) {
        self.diags.report(&diag::asm::WARNING, self.loc).arg(message).emit();
    }
}

impl Assembler {
    /// A fresh state.
    pub fn new(options: AsmOptions) -> Assembler {
        Assembler {
            mode: options.mode,
            options,
            constants: FastMap::default(),
            defined: FastSet::default(),
            numeric_labels: FastMap::default(),
            macros: FastMap::default(),
            expansions: 0,
            altmacro: false,
            conditions: Vec::new(),
            sections: FastMap::default(),
            nesting: 0,
            intel: false,
            registers: FastMap::default(),
            compares_registers: false,
            loc_not_statement: false,
            stop: None,
        }
    }

    /// Assembles a whole file. Errors are reported with their lines, and assembly goes on after them.
    pub fn assemble_file(&mut self, file: FileId, out: &mut dyn Streamer, diags: &DiagEngine) {
        let source = diags.sources().file(file);
        self.run(Input::file(source.text.clone(), file, source.start), out, diags);
        self.finish(out, diags, source.start);
    }

    /// Assembles a piece of text into what is being emitted: inline asm after operand substitution.
    /// Errors are reported at `loc`.
    pub fn assemble_fragment(&mut self, text: &str, loc: Loc, out: &mut dyn Streamer, diags: &DiagEngine) {
        if out.inline_asm(text) {
            return;
        }
        out.set_location(loc);
        self.run(Input::expansion(text.as_bytes().into(), loc), out, diags);
        self.finish(out, diags, loc);
    }

    /// Ends a file or fragment: conditionals must be closed.
    fn finish(&mut self, _out: &mut dyn Streamer, diags: &DiagEngine, loc: Loc) {
        self.stop = None;
        if !self.conditions.is_empty() {
            self.conditions.clear();
            diags.report(&diag::asm::SYNTAX, loc).arg("end of file inside conditional").emit();
        }
    }

    /// Assembles an input to its end.
    fn run(&mut self, mut input: Input, out: &mut dyn Streamer, diags: &DiagEngine) {
        if self.nesting >= MAX_NESTING {
            let loc = input.loc(0);
            diags.report(&diag::asm::SYNTAX, loc).arg("macros or files nested too deeply").emit();
            self.stop = Some(Stop::All);
            return;
        }
        self.nesting += 1;
        let level = self.conditions.len();
        while self.stop.is_none() && !diags.should_stop() {
            let Some(statement) = input.next_statement() else { break };
            if let Some(marker) = &statement.line_marker {
                scan::apply_line_marker(marker, &input, &statement, diags);
                continue;
            }
            let loc = input.loc(statement.start);
            let text_loc = input.is_file().then_some(loc);
            let text: &[u8] = statement.text(&input);
            if self.is_skipping() {
                let mut context = Context { out, diags, loc, text_loc };
                self.skipped_statement(text, &mut context);
                continue;
            }
            out.set_location(loc);
            let mut at = 0;
            let text: Text = if statement.is_owned() { text.into() } else { input.text.clone() };
            let (start, end) = if statement.is_owned() { (0, text.len()) } else { (statement.start, statement.end) };
            let body = &text[start..end];
            let mut context = Context { out, diags, loc, text_loc };
            if let Err(message) = self.statement(body, &mut at, &mut input, &mut context) {
                context.error(at.min(body.len()), &message);
            }
        }
        if self.stop == Some(Stop::Macro) {
            self.stop = None;
            self.conditions.truncate(level);
        }
        self.nesting -= 1;
    }

    /// One statement with its labels. `at` is left where an error is to be shown.
    fn statement(&mut self, text: &[u8], at: &mut usize, input: &mut Input, context: &mut Context<'_>) -> Result<()> {
        let mut cursor = Cursor::new(text);
        let result = self.statement_at(&mut cursor, input, context);
        *at = cursor.at;
        result
    }

    fn statement_at(&mut self, cursor: &mut Cursor<'_>, input: &mut Input, context: &mut Context<'_>) -> Result<()> {
        loop {
            if cursor.is_at_end() {
                return Ok(());
            }
            let start = cursor.at;
            let first = cursor.peek();
            if first.is_ascii_digit() {
                let mut end = cursor.at;
                while cursor.text.get(end).is_some_and(u8::is_ascii_digit) {
                    end += 1;
                }
                let digits = std::str::from_utf8(&cursor.text[start..end]).unwrap_or("");
                let label: u32 = digits.parse().map_err(|_| "label number is too big".to_string())?;
                cursor.at = end;
                if !cursor.eat(b':') {
                    return Err(format!(
                        "junk at start of statement: '{}'",
                        String::from_utf8_lossy(&cursor.text[start..])
                    ));
                }
                self.define_numeric_label(label, context.out);
                continue;
            }
            if first == b'{' {
                let mut flags = PrefixFlags::default();
                let word = self.next_word(cursor, &mut flags)?;
                return self.braced_instruction(&word, flags, cursor, context);
            }
            if !starts_name(first) && !matches!(first, b'"' | b'$') {
                return Err(format!("junk at start of statement: '{}'", String::from_utf8_lossy(cursor.rest())));
            }
            let name = cursor.declared_name();
            if name.is_empty() {
                return Err("malformed name".to_string());
            }
            let after_name = cursor.at;
            cursor.skip_space();
            if cursor.peek() == b':' {
                cursor.at += 1;
                let symbol = Symbol::intern(&name);
                self.defined.insert(symbol);
                let id = context.out.symbol(symbol);
                context.out.label(id);
                continue;
            }
            if cursor.peek() == b'=' && first != b'"' {
                cursor.at += 1;
                let keep = cursor.peek() == b'=';
                cursor.at += usize::from(keep);
                return self.assign(&name, cursor, context, keep);
            }
            cursor.at = after_name;
            return self.command(&name, cursor, input, context);
        }
    }

    fn braced_instruction(
        &mut self,
        word: &str,
        flags: PrefixFlags,
        cursor: &mut Cursor<'_>,
        context: &mut Context<'_>,
    ) -> Result<()> {
        self.instruction_with_flags(word, flags, cursor, context.out)
    }

    /// A macro, a directive or an instruction.
    fn command(
        &mut self,
        name: &str,
        cursor: &mut Cursor<'_>,
        input: &mut Input,
        context: &mut Context<'_>,
    ) -> Result<()> {
        if !self.macros.is_empty()
            && let Some(definition) = self.find_macro(name)
        {
            return self.expand_macro(&definition, cursor, context);
        }
        if let Some(directive) = name.strip_prefix('.') {
            return self.directive(directive, cursor, input, context);
        }
        self.instruction(name, cursor, context.out)
    }
}
