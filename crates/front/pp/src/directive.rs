//! Directives: reading one, dispatching, conditionals, `#line`, `#error` and the small ones.

use crate::include::IncludeKind;
use crate::lexer::{Lexer, next_directive, next_line, plain_word};
use crate::preprocessor::{Conditional, Event, Guard, Ident, Preprocessor};
use crate::token::{Token, TokenKind};
use base::Symbol;
use source::{LineChange, Loc};

/// The directives that people write.
const DIRECTIVES: &[&str] = &[
    "include",
    "define",
    "undef",
    "if",
    "ifdef",
    "ifndef",
    "else",
    "elif",
    "elifdef",
    "elifndef",
    "endif",
    "error",
    "warning",
    "pragma",
    "line",
    "include_next",
    "import",
    "embed",
    "ident",
    "sccs",
    "assert",
    "unassert",
];

impl Preprocessor<'_> {
    /// Executes the directive whose `#` has been read; reading goes on at byte `after`. Gives a token to
    /// return if the directive made one.
    pub(crate) fn directive(&mut self, hash: Token, after: usize) -> Option<Token> {
        if let Some(buffer) = self.buffers.last_mut() {
            buffer.pos = after;
        }
        let saved = self.state;
        self.state.parsing_args = 0;
        self.state.prevent_expansion = 0;
        self.state.in_directive = true;
        let name = self.directive_token();
        let made = if self.options.preprocessed {
            self.dispatch_preprocessed(&hash, &name, after)
        } else {
            self.dispatch(&hash, &name, after, saved.parsing_args)
        };
        self.report_issues();
        self.state = saved;
        made
    }

    fn dispatch(&mut self, hash: &Token, name: &Token, after: usize, parsing_args: u8) -> Option<Token> {
        let text = if name.kind == TokenKind::Identifier { name.payload.as_str() } else { "" };
        if parsing_args == 2 {
            self.diags.report(&diag::pp::DIRECTIVE_IN_ARGUMENTS, hash.loc).emit();
        }
        if !matches!(text, "ifndef" | "if" | "endif")
            && let Some(buffer) = self.buffers.last_mut()
        {
            // Outside the guard's conditional nothing may stand, not even directives.
            if buffer.conditionals.is_empty() {
                buffer.guard = Guard::No;
            }
        }
        let at = name.loc;
        if matches!(text, "include_next" | "ident" | "sccs" | "assert" | "unassert")
            || text == "warning" && !self.lang.c23()
        {
            self.diags.report(&diag::pp::DIRECTIVE_IS_EXTENSION, at).arg(text).emit();
        }
        match text {
            "define" => {
                let all = self.rest_of_line_with(self.options.keep_macro_comments);
                if self.options.keep_macro_comments {
                    let is_token = |token: &&Token| token.kind != TokenKind::Comment;
                    let operands: Vec<Token> = all.iter().filter(is_token).copied().collect();
                    self.define_directive(&operands, &all, at);
                } else {
                    self.define_directive(&all, &[], at);
                }
                self.recycle(all);
            }
            "undef" => {
                let operands = self.rest_of_line();
                self.undef_directive(&operands, at);
                self.recycle(operands);
            }
            "include" => self.include_directive(IncludeKind::Include, name),
            "include_next" => self.include_directive(IncludeKind::Next, name),
            "import" => self.include_directive(IncludeKind::Import, name),
            "embed" => self.embed_directive(name),
            "if" => self.if_directive(at),
            "ifdef" => self.ifdef_directive(name, true),
            "ifndef" => self.ifdef_directive(name, false),
            "elif" | "elifdef" | "elifndef" | "else" => self.else_directive(name),
            "endif" => self.endif_directive(name),
            "line" => self.line_directive(at),
            "error" | "warning" => {
                let operands = self.rest_of_line();
                let message = format!("#{text}{}", self.line_text(&operands));
                let info = if text == "error" { &diag::pp::ERROR_DIRECTIVE } else { &diag::pp::WARNING_DIRECTIVE };
                self.diags.report(info, at).arg(message).emit();
                self.issues.clear();
            }
            "pragma" => return self.pragma_directive(hash, parsing_args),
            "ident" | "sccs" => {
                let operands = self.rest_of_line();
                match operands.first() {
                    Some(token) if token.kind == TokenKind::StringLiteral => {
                        if self.options.record_events {
                            self.events.push_back(Event::Ident(token.payload, hash.loc));
                        }
                        self.check_end(&operands[1..], text);
                    }
                    _ => self.diags.report(&diag::pp::BAD_IDENT, at).arg(text).emit(),
                }
            }
            "assert" | "unassert" => {
                let operands = self.rest_of_line();
                self.assert_directive(&operands, at, text == "assert");
            }
            _ => return self.other_directive(hash, name, after),
        }
        None
    }

    /// What is not a known directive: the null directive, a line marker, or an error.
    fn other_directive(&mut self, hash: &Token, name: &Token, after: usize) -> Option<Token> {
        match name.kind {
            TokenKind::Eof => {}
            TokenKind::Number if !self.lang.assembler => self.line_marker(name),
            _ if self.lang.assembler => {
                self.issues.clear();
                self.take_as_text(hash, after);
            }
            _ => {
                self.rest_of_line();
                self.issues.clear();
                let text = self.spelling_text(name);
                self.report_invalid_directive(&text, name.loc);
            }
        }
        None
    }

    fn report_invalid_directive(&mut self, text: &str, loc: Loc) {
        let report = self.diags.report(&diag::pp::INVALID_DIRECTIVE, loc).arg(text);
        let Some(near) = base::spelling::nearest(text, DIRECTIVES.iter().copied()) else {
            report.arg("").emit();
            return;
        };
        report.arg(format!("; did you mean #{near}?")).fixit(diag::FixIt::replace(loc, near)).emit();
        // What was meant to open or to close a conditional does so, lest its partner be without one.
        let open = self.buffers.last().is_some_and(|buffer| !buffer.conditionals.is_empty());
        match near {
            "if" | "ifdef" | "ifndef" => self.open_conditional(loc, true),
            "endif" if open => {
                if let Some(buffer) = self.buffers.last_mut() {
                    buffer.conditionals.pop();
                }
            }
            _ => {}
        }
    }

    fn dispatch_preprocessed(&mut self, hash: &Token, name: &Token, after: usize) -> Option<Token> {
        match (name.kind, name.payload.as_str()) {
            (TokenKind::Number, _) => self.line_marker(name),
            (TokenKind::Identifier, "pragma") => return self.pragma_directive(hash, 0),
            (TokenKind::Identifier, "ident" | "sccs" | "define" | "undef" | "line") | (TokenKind::Eof, _) => {
                self.rest_of_line();
                self.issues.clear();
            }
            _ => self.take_as_text(hash, after),
        }
        None
    }

    /// The line is not a directive: its tokens, `#` included, are text.
    fn take_as_text(&mut self, hash: &Token, after: usize) {
        if let Some(buffer) = self.buffers.last_mut() {
            buffer.pos = after;
            buffer.batch.set(vec![*hash]);
        }
    }

    // ----- reading a directive's line -----

    /// The next token of the directive's line; `Eof` at its end.
    pub(crate) fn directive_token(&mut self) -> Token {
        let Some(buffer) = self.buffers.last_mut() else { return Self::PADDING };
        let text = buffer.text.clone();
        let common = if buffer.system > 0 { Token::IN_SYSTEM_HEADER } else { 0 };
        let options = crate::lexer::LexOptions { keep_comments: false, ..self.lex };
        let mut lexer =
            Lexer::new(&text, buffer.pos, buffer.start, options, common, buffer.trigraphs, &mut self.issues);
        lexer.stop_at_newline = true;
        let token = lexer.next(0);
        buffer.pos = lexer.pos;
        token
    }

    /// The remaining tokens of the directive's line.
    pub(crate) fn rest_of_line(&mut self) -> Vec<Token> {
        self.rest_of_line_with(false)
    }

    /// The same, with comments as tokens if they are wanted.
    fn rest_of_line_with(&mut self, keep_comments: bool) -> Vec<Token> {
        let mut tokens = self.fresh();
        let Some(buffer) = self.buffers.last_mut() else { return tokens };
        let text = buffer.text.clone();
        let common = if buffer.system > 0 { Token::IN_SYSTEM_HEADER } else { 0 };
        let options = crate::lexer::LexOptions { keep_comments, ..self.lex };
        let mut lexer =
            Lexer::new(&text, buffer.pos, buffer.start, options, common, buffer.trigraphs, &mut self.issues);
        lexer.stop_at_newline = true;
        loop {
            let flags = lexer.plain_line(&mut tokens);
            let token = lexer.next(flags);
            if token.kind == TokenKind::Eof {
                break;
            }
            tokens.push(token);
        }
        buffer.pos = lexer.pos;
        // Names may be poisoned again.
        let word = |n: usize| tokens.get(n).map_or("", |token: &Token| token.payload.as_str());
        let poisons = word(0) == "GCC" && word(1) == "poison";
        for token in tokens.iter().filter(|_| !poisons) {
            if token.kind == TokenKind::Identifier && self.ident(token.payload).flags & Ident::POISONED != 0 {
                self.check_special_name(token, Ident::POISONED);
            }
        }
        tokens
    }

    /// Macro-expands the operands of a directive.
    pub(crate) fn expand_operands(&mut self, tokens: Vec<Token>) -> Vec<Token> {
        self.push_tokens(tokens, None, true);
        let floor = self.contexts.len();
        let mut out = self.fresh();
        loop {
            let token = self.token();
            if token.kind == TokenKind::Eof {
                break;
            }
            out.push(token);
        }
        while self.contexts.len() >= floor {
            self.leave_context();
        }
        out
    }

    /// Warns of tokens where the directive's line should end.
    pub(crate) fn check_end(&mut self, rest: &[Token], directive: &str) {
        if let Some(extra) = rest.first() {
            self.diags.report(&diag::pp::EXTRA_TOKENS, extra.loc).arg(directive).emit();
        }
    }

    fn line_text(&self, tokens: &[Token]) -> String {
        let mut out = String::new();
        for token in tokens {
            if out.is_empty() || token.flags & Token::SPACE_BEFORE != 0 {
                out.push(' ');
            }
            out.push_str(&self.spelling_text(token));
        }
        out
    }

    // ----- conditionals -----

    fn if_directive(&mut self, at: Loc) {
        let operands = self.rest_of_line();
        if let [bang, defined, rest @ ..] = operands.as_slice()
            && bang.kind == TokenKind::Bang
            && defined.payload == self.names.defined
        {
            let name = match rest {
                [name] => Some(name),
                [open, name, close] if open.kind == TokenKind::LParen && close.kind == TokenKind::RParen => Some(name),
                _ => None,
            };
            if let Some(name) = name.filter(|name| name.kind == TokenKind::Identifier) {
                self.note_guard(name.payload);
            }
        }
        self.spoil_guard();
        let value = self.evaluate(operands, at, "if");
        self.open_conditional(at, value);
    }

    fn ifdef_directive(&mut self, directive: &Token, wanted: bool) {
        let operands = self.rest_of_line();
        let text = directive.payload.as_str();
        let name = self.macro_name_of_condition(operands.first(), directive);
        if let Some(name) = name {
            self.check_end(&operands[1..], text);
            if !wanted {
                self.note_guard(name);
            }
        }
        self.spoil_guard();
        if let Some(name) = name {
            self.note_asked_macro(name);
        }
        // Without a name the group is skipped.
        let value = name.is_some_and(|name| self.ident(name).mac.is_some() == wanted);
        self.open_conditional(directive.loc, value);
        self.recycle(operands);
    }

    fn macro_name_of_condition(&mut self, token: Option<&Token>, directive: &Token) -> Option<Symbol> {
        match token {
            Some(token) if token.kind == TokenKind::Identifier => Some(token.payload),
            Some(token) => {
                self.diags.report(&diag::pp::MACRO_NAME_NOT_IDENTIFIER, token.loc).emit();
                None
            }
            None => {
                self.diags.report(&diag::pp::NO_MACRO_NAME_IN, directive.loc).arg(directive.payload).emit();
                None
            }
        }
    }

    /// The file so far has nothing but this `#ifndef name`: it may be a guard.
    fn note_guard(&mut self, name: Symbol) {
        if let Some(buffer) = self.buffers.last_mut()
            && buffer.guard == Guard::Start
        {
            buffer.guard = Guard::Inside(name);
        }
    }

    /// Any other conditional at the file's level is no guard.
    fn spoil_guard(&mut self) {
        if let Some(buffer) = self.buffers.last_mut()
            && buffer.conditionals.is_empty()
            && !matches!(buffer.guard, Guard::Inside(_))
        {
            buffer.guard = Guard::No;
        }
    }

    fn open_conditional(&mut self, loc: Loc, value: bool) {
        if let Some(buffer) = self.buffers.last_mut() {
            buffer.conditionals.push(Conditional::new(loc, value));
        }
        if !value {
            self.skip_group();
        }
    }

    /// `#else` or `#elif` after a group that was taken: skips to the end.
    fn else_directive(&mut self, directive: &Token) {
        if self.enter_else(directive, true) {
            self.skip_group();
        }
    }

    fn endif_directive(&mut self, directive: &Token) {
        let operands = self.rest_of_line();
        self.check_end(&operands, "endif");
        self.recycle(operands);
        let Some(buffer) = self.buffers.last_mut() else { return };
        if buffer.conditionals.pop().is_none() {
            self.diags.report(&diag::pp::WITHOUT_IF, directive.loc).arg("endif").emit();
            buffer.guard = Guard::No;
            return;
        }
        if buffer.conditionals.is_empty() {
            buffer.guard = match buffer.guard {
                Guard::Inside(name) => Guard::After(name),
                _ => Guard::No,
            };
        }
    }

    /// Handles `#else` and the `#elif`s; true if the group that begins is to be skipped.
    fn enter_else(&mut self, directive: &Token, was_active: bool) -> bool {
        let text = directive.payload.as_str();
        let operands = self.rest_of_line();
        let Some(buffer) = self.buffers.last_mut() else { return false };
        let outermost = buffer.conditionals.len() == 1;
        let Some(conditional) = buffer.conditionals.last_mut() else {
            self.diags.report(&diag::pp::WITHOUT_IF, directive.loc).arg(text).emit();
            // The `#endif` that comes has a partner now.
            buffer.conditionals.push(Conditional { assumed: true, ..Conditional::new(directive.loc, true) });
            return false;
        };
        if outermost {
            buffer.guard = Guard::No;
        }
        if let Some(first) = conditional.else_seen {
            self.diags
                .report(&diag::pp::AFTER_ELSE, directive.loc)
                .arg(text)
                .note(&diag::pp::CONDITIONAL_BEGAN, first, &[])
                .emit();
        }
        conditional.taken |= was_active;
        let taken = conditional.taken;
        if text == "else" {
            conditional.else_seen.get_or_insert(directive.loc);
            conditional.taken = true;
            self.check_end(&operands, "else");
            return taken;
        }
        if taken {
            // gcc does not look at the condition of a group that cannot be taken.
            self.issues.clear();
            return true;
        }
        let value = if text == "elif" {
            self.evaluate(operands, directive.loc, "elif")
        } else {
            let wanted = text == "elifdef";
            let name = self.macro_name_of_condition(operands.first(), directive);
            if name.is_some() {
                self.check_end(&operands[1..], text);
            }
            if let Some(name) = name {
                self.note_asked_macro(name);
            }
            let holds = name.is_some_and(|name| self.ident(name).mac.is_some() == wanted);
            // Where it decides nothing, compilers without it would do the same.
            if holds && !self.lang.c23() {
                self.diags.report(&diag::pp::DIRECTIVE_IS_EXTENSION, directive.loc).arg(text).emit();
            }
            holds
        };
        if let Some(conditional) = self.buffers.last_mut().and_then(|b| b.conditionals.last_mut()) {
            conditional.taken = value;
        }
        !value
    }

    /// Skips to the directive that ends the group, and executes that.
    fn skip_group(&mut self) {
        let mut nested: Vec<Loc> = Vec::new();
        loop {
            let Some(buffer) = self.buffers.last_mut() else { return };
            let Some(hash) = next_directive(&buffer.text, buffer.pos, buffer.trigraphs && self.lex.trigraphs) else {
                buffer.pos = buffer.text.len();
                for loc in nested {
                    buffer.conditionals.push(Conditional::new(loc, true));
                }
                return;
            };
            // Most directives in a group only matter by their nesting.
            let (word, after) = plain_word(&buffer.text, hash + 1);
            match (word, nested.is_empty()) {
                (b"if" | b"ifdef" | b"ifndef", _) => nested.push(buffer.start.offset((after - word.len()) as u32)),
                (b"endif", false) => {
                    nested.pop();
                }
                (b"else" | b"elif" | b"elifdef" | b"elifndef", false) | (b"define" | b"undef" | b"include", _) => {}
                _ => {
                    buffer.pos = hash;
                    if self.close_group(&mut nested) {
                        return;
                    }
                    continue;
                }
            }
            let trigraphs = buffer.trigraphs && self.lex.trigraphs;
            buffer.pos = next_line(&buffer.text, after, trigraphs).unwrap_or(buffer.text.len());
        }
    }

    /// In a skipped group: the directive that is next in the file, which may end the group; true if so.
    fn close_group(&mut self, nested: &mut Vec<Loc>) -> bool {
        self.directive_token();
        let name = self.directive_token();
        self.issues.clear();
        if name.kind == TokenKind::Eof {
            return false;
        }
        match (name.payload.as_str(), nested.is_empty()) {
            ("if" | "ifdef" | "ifndef", _) => nested.push(name.loc),
            ("endif", true) => {
                self.endif_directive(&name);
                return true;
            }
            ("endif", false) => {
                nested.pop();
            }
            ("else" | "elif" | "elifdef" | "elifndef", true) => return !self.enter_else(&name, false),
            (word, true) if !DIRECTIVES.contains(&word) => self.note_suspect(&name),
            _ => {}
        }
        self.skip_rest_of_line();
        false
    }

    /// In a skipped group: remembers what may be a misspelt end of it.
    fn note_suspect(&mut self, name: &Token) {
        let near = base::spelling::nearest(name.payload.as_str(), ["endif", "else", "elif"]);
        if let (Some(near), Some(conditional)) = (near, self.buffers.last_mut().and_then(|b| b.conditionals.last_mut()))
        {
            conditional.suspect.get_or_insert((*name, near));
        }
    }

    fn skip_rest_of_line(&mut self) {
        let tokens = self.rest_of_line_quietly();
        self.recycle(tokens);
    }

    /// Like `rest_of_line`, in skipped groups: nothing is reported.
    fn rest_of_line_quietly(&mut self) -> Vec<Token> {
        let Some(buffer) = self.buffers.last_mut() else { return Vec::new() };
        let text = buffer.text.clone();
        let mut lexer = Lexer::new(&text, buffer.pos, buffer.start, self.lex, 0, buffer.trigraphs, &mut self.issues);
        lexer.stop_at_newline = true;
        while lexer.next(0).kind != TokenKind::Eof {}
        buffer.pos = lexer.pos;
        self.issues.clear();
        Vec::new()
    }

    // ----- #line, line markers, assertions -----

    /// `#line digits "file"` (C23 6.10.6).
    fn line_directive(&mut self, at: Loc) {
        let operands = self.rest_of_line();
        let operands = self.expand_operands(operands);
        let mut operands = operands.iter().filter(|t| t.kind != TokenKind::Padding);
        let Some(number) = operands.next() else {
            self.diags.report(&diag::pp::LINE_NOT_A_NUMBER, at).arg("").emit();
            return;
        };
        let text = number.payload.as_str();
        let limit = if self.lang.c99() { 0x7fff_ffff } else { 32_767 };
        let digits = text.replace('\'', "");
        let all_digits = number.kind == TokenKind::Number && digits.bytes().all(|b| b.is_ascii_digit());
        if !all_digits {
            let text = self.spelling_text(number);
            self.diags.report(&diag::pp::LINE_NOT_A_NUMBER, number.loc).arg(text).emit();
            return;
        }
        let line = digits.parse::<u64>().unwrap_or(u64::MAX);
        if line == 0 || line > limit {
            self.diags.report(&diag::pp::LINE_OUT_OF_RANGE, number.loc).emit();
        }
        let mut file = None;
        if let Some(name) = operands.next() {
            match string_content(name) {
                Some(text) => file = Some(text),
                None => {
                    let text = self.spelling_text(name);
                    self.diags.report(&diag::pp::INVALID_FILE_NAME, name.loc).arg(text).emit();
                    return;
                }
            }
            if let Some(extra) = operands.next() {
                self.diags.report(&diag::pp::EXTRA_TOKENS, extra.loc).arg("line").emit();
            }
        }
        let system = self.buffers.last().map_or(0, |b| b.system);
        self.rename_lines(line.min(u64::from(u32::MAX)) as u32, file, system);
    }

    /// `# digits "file" flags`, as preprocessors print.
    fn line_marker(&mut self, number: &Token) {
        let operands = self.rest_of_line();
        let Ok(line) = number.payload.as_str().parse::<u32>() else {
            let text = self.spelling_text(number);
            self.diags.report(&diag::pp::MARKER_NOT_A_NUMBER, number.loc).arg(text).emit();
            return;
        };
        let mut file = None;
        let mut system = self.buffers.last().map_or(0, |b| b.system);
        if let Some((name, flags)) = operands.split_first() {
            file = string_content(name);
            if file.is_none() {
                let text = self.spelling_text(name);
                self.diags.report(&diag::pp::INVALID_FILE_NAME, name.loc).arg(text).emit();
                return;
            }
            system = 0;
            let outer = self.presumed_file();
            for flag in flags {
                let Some(buffer) = self.buffers.last_mut() else { return };
                match flag.payload.as_str() {
                    "1" => buffer.marker_stack.push(outer),
                    "2" => {
                        let back = buffer.marker_stack.pop();
                        if file.as_deref() == Some("") {
                            file = back.map(|name| name.to_string());
                        }
                    }
                    "3" => system = 1,
                    "4" => system = 2,
                    _ => {
                        let text = self.spelling_text(flag);
                        self.diags.report(&diag::pp::INVALID_MARKER_FLAG, flag.loc).arg(text).emit();
                    }
                }
            }
        } else if !self.options.preprocessed && !self.options.definitions_follow {
            self.diags.report(&diag::pp::MARKER_IS_EXTENSION, number.loc).emit();
        }
        self.rename_lines(line, file, system);
    }

    /// From the next line on, lines are called `line`, … of `file`.
    pub(crate) fn rename_lines(&mut self, line: u32, file: Option<String>, system: u8) {
        let Some(buffer) = self.buffers.last_mut() else { return };
        let offset = (buffer.pos + 1).min(buffer.text.len()) as u32;
        let name = match file {
            Some(name) => Symbol::intern(&name),
            None => self.sources.position_in(buffer.file, buffer.pos as u32).file,
        };
        buffer.system = system;
        let change = LineChange { offset, line, file: name, system: system > 0 };
        self.sources.add_line_change(buffer.file, change);
        if self.options.record_events {
            let at = buffer.start.offset(offset);
            self.events.push_back(Event::Renamed { at, system });
        }
    }

    /// `#assert predicate(answer)` and `#unassert` (obsolete GNU extensions).
    fn assert_directive(&mut self, operands: &[Token], at: Loc, assert: bool) {
        let Some((predicate, answer)) = self.parse_assertion(operands, at) else { return };
        if assert {
            let Some(answer) = answer else {
                self.diags.report(&diag::pp::ASSERTION_WITHOUT_ANSWER, at).emit();
                return;
            };
            if !self.assertions.contains(&(predicate, answer.clone())) {
                self.assertions.push((predicate, answer));
            }
        } else {
            self.assertions.retain(|(p, a)| *p != predicate || answer.as_ref().is_some_and(|answer| answer != a));
        }
    }

    /// Parses `predicate` or `predicate(answer)`, all of `tokens`.
    pub(crate) fn parse_assertion(&mut self, tokens: &[Token], at: Loc) -> Option<(Symbol, Option<String>)> {
        let Some(predicate) = tokens.first() else {
            self.diags.report(&diag::pp::ASSERTION_WITHOUT_PREDICATE, at).emit();
            return None;
        };
        if predicate.kind != TokenKind::Identifier {
            self.diags.report(&diag::pp::PREDICATE_NOT_IDENTIFIER, predicate.loc).emit();
            return None;
        }
        let answer = match &tokens[1..] {
            [] => None,
            [open, inner @ .., close] if open.kind == TokenKind::LParen && close.kind == TokenKind::RParen => {
                Some(self.line_text(inner))
            }
            [first, ..] => {
                self.diags.report(&diag::pp::ASSERTION_SYNTAX, first.loc).emit();
                return None;
            }
        };
        Some((predicate.payload, answer))
    }
}

/// The content of a plain string literal, escapes of quotes and backslashes undone.
pub(crate) fn string_content(token: &Token) -> Option<String> {
    if token.kind != TokenKind::StringLiteral {
        return None;
    }
    let inner = token.payload.as_str().strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some(first @ '0'..='7') => {
                let mut value = first.to_digit(8).unwrap_or(0);
                for _ in 0..2 {
                    if let Some(digit) = chars.peek().and_then(|c| c.to_digit(8)) {
                        value = value * 8 + digit;
                        chars.next();
                    }
                }
                out.push_str(&crate::bytes::escape(&[value as u8]));
            }
            Some(other) => out.push(other),
            None => {}
        }
    }
    Some(out)
}
