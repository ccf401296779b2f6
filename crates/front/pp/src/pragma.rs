//! Pragmas: the directive, the `_Pragma` operator, those that the preprocessor executes, and those that
//! it hands to the parser as one token.

use crate::directive::string_content;
use crate::preprocessor::{Ident, Preprocessor};
use crate::token::{Token, TokenKind};
use base::Symbol;
use source::Loc;
use target::Optimization;
use target::x86::Features;

/// The tokens of a pragma, without `#pragma`.
#[derive(Clone, Debug)]
pub struct PragmaTokens {
    /// Where the pragma begins.
    pub loc: Loc,
    /// Its tokens, keywords recognised; macros are expanded where GCC does that (`pack`).
    pub tokens: Vec<Token>,
    /// Whether it came from `_Pragma`.
    pub from_operator: bool,
}

/// What is done with a pragma.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Action {
    /// The preprocessor executes it.
    Execute,
    /// The parser gets it, expanded or as it is.
    Deliver {
        expand: bool,
    },
    /// It is known, and there is nothing to do.
    Ignore,
    Unknown,
}

fn action(first: &str, second: &str) -> Action {
    use Action::{Deliver, Execute, Ignore, Unknown};
    match (first, second) {
        ("once" | "push_macro" | "pop_macro" | "message", _) => Execute,
        ("GCC", "system_header" | "poison" | "dependency" | "warning" | "error" | "diagnostic") => Execute,
        ("pack" | "redefine_extname" | "scalar_storage_order", _) => Deliver { expand: true },
        ("weak" | "STDC", _) => Deliver { expand: false },
        ("GCC", "visibility" | "push_options" | "pop_options" | "reset_options" | "target" | "optimize") => {
            Deliver { expand: false }
        }
        ("GCC", "unroll") => Deliver { expand: true },
        ("GCC", "ivdep") => Deliver { expand: false },
        // A hint for optimisations, of which the program's meaning does not depend.
        ("GCC", "novector") => Ignore,
        _ => Unknown,
    }
}

impl Preprocessor<'_> {
    /// `#pragma`; a token if the parser (or the printer) is to see it.
    pub(crate) fn pragma_directive(&mut self, hash: &Token, parsing_args: u8) -> Option<Token> {
        let tokens = self.rest_of_line();
        let token = self.run_pragma(tokens, hash, false)?;
        if parsing_args == 2 {
            // Within an invocation's arguments: it comes before the expansion.
            self.held_pragmas.push(token);
            return None;
        }
        Some(token)
    }

    /// `_Pragma("…")` (C23 6.10.11); the name has been read. Pushes the token, if one results.
    pub(crate) fn pragma_operator(&mut self, name: &Token) {
        // Within the operand the operator is an ordinary name: it would be wrong there, and nest without bound.
        self.state.in_pragma_operator = true;
        let outer = std::mem::replace(&mut self.state.parsing_args, 1);
        let open = self.significant();
        self.state.parsing_args = outer;
        let string = if open.kind == TokenKind::LParen { self.significant() } else { open };
        let valid = open.kind == TokenKind::LParen
            && string.kind == TokenKind::StringLiteral
            && self.significant().kind == TokenKind::RParen;
        self.state.in_pragma_operator = false;
        let text = string.payload.as_str().trim_start_matches(['L', 'u', 'U', '8']);
        let inner = text.strip_prefix('"').and_then(|t| t.strip_suffix('"')).filter(|_| valid);
        let Some(inner) = inner else {
            self.diags.report(&diag::pp::PRAGMA_OPERATOR_SYNTAX, name.loc).emit();
            return;
        };
        let mut text = String::with_capacity(inner.len());
        let mut chars = inner.chars().peekable();
        while let Some(c) = chars.next() {
            match (c, chars.peek()) {
                ('\\', Some(&next @ ('"' | '\\'))) => {
                    text.push(next);
                    chars.next();
                }
                _ => text.push(c),
            }
        }
        let tokens = self.lex_text(&crate::bytes::unescape(&text), name);
        if let Some(token) = self.run_pragma(tokens, name, true) {
            let mut tokens = self.fresh();
            tokens.push(token);
            self.push_tokens(tokens, None, false);
        }
    }

    /// The tokens of a text, all at the place of `at`.
    fn lex_text(&mut self, text: &[u8], at: &Token) -> Vec<Token> {
        let mut out = self.fresh();
        let mut issues = Vec::new();
        let mut lexer = crate::lexer::Lexer::new(text, 0, at.loc, self.lex, 0, false, &mut issues);
        loop {
            let token = lexer.next(0);
            if token.kind == TokenKind::Eof {
                return out;
            }
            out.push(Token { loc: at.loc, len: at.len, ..token });
        }
    }

    /// `#pragma GCC target`, `optimize` and their kin change macros for the text that follows.
    fn change_mode(&mut self, tokens: &[Token]) {
        let old = self.mode;
        let strings = || {
            let strings = tokens.iter().filter(|token| token.kind == TokenKind::StringLiteral);
            strings.map(|string| string.payload.as_str().trim_matches('"'))
        };
        let (features, optimization) = &mut self.mode;
        match tokens[0].payload.as_str() {
            "push_options" => self.saved_modes.push(old),
            "pop_options" => self.mode = self.saved_modes.pop().unwrap_or(old),
            "reset_options" => self.mode = (self.lang.features, Optimization::of(self.lang)),
            // What means nothing is reported where declarations are made.
            "target" => strings().for_each(|text| *features = features.changed_by_target(text).unwrap_or(*features)),
            "optimize" => {
                strings().for_each(|text| *optimization = optimization.changed_by(text));
                let numbers = tokens.iter().filter(|token| token.kind == TokenKind::Number);
                numbers.for_each(|number| *optimization = optimization.changed_by(number.payload.as_str()));
            }
            _ => return,
        }
        let now = self.mode;
        if now == old {
            return;
        }
        let macros = |(features, optimization): (Features, Optimization), without: Features| {
            let features = features.minus(without);
            features.macros().map(|name| (name, "1")).chain(optimization.macros()).collect::<Vec<_>>()
        };
        let (gone, new) = (macros(old, now.0), macros(now, old.0));
        for (name, _) in gone.iter().filter(|known| !new.contains(known)) {
            self.change_ident(Symbol::intern(name), |ident| ident.mac = None);
        }
        for (name, value) in new.iter().filter(|known| !gone.contains(known)) {
            let value = self.lex_text(format!(" {value}").as_bytes(), &tokens[0]);
            let name = Token { kind: TokenKind::Identifier, payload: Symbol::intern(name), ..tokens[0] };
            self.define_directive(&[&[name], value.as_slice()].concat(), &[], tokens[0].loc);
        }
    }

    fn run_pragma(&mut self, tokens: Vec<Token>, at: &Token, from_operator: bool) -> Option<Token> {
        let word = |n: usize| tokens.get(n).map_or("", |t: &Token| t.payload.as_str());
        let action = action(word(0), word(1));
        // In preprocessed text macros and inclusion are past; what concerns diagnostics still counts.
        let concerns_diagnostics =
            word(0) == "GCC" && matches!(word(1), "diagnostic" | "system_header" | "warning" | "error");
        if action == Action::Execute && (!self.options.preprocessed || concerns_diagnostics) {
            self.execute_pragma(&tokens, at);
        }
        if word(0) == "GCC" && tokens.len() > 1 && !self.options.preprocessed {
            self.change_mode(&tokens[1..]);
        }
        // Those that matter to nobody after the preprocessor are not printed, as in gcc.
        let printed = action != Action::Execute || matches!((word(0), word(1)), ("message", _) | ("GCC", "diagnostic"));
        if self.options.preprocess_only && printed {
            return Some(self.pragma_token(tokens, at, from_operator));
        }
        match action {
            Action::Execute | Action::Ignore => None,
            Action::Unknown => {
                if !tokens.is_empty() {
                    let name = if tokens.len() > 1 {
                        format!("{} {}", word(0), self.spelling_text(&tokens[1]))
                    } else {
                        self.spelling_text(&tokens[0])
                    };
                    self.diags.report(&diag::pp::UNKNOWN_PRAGMA, tokens[0].loc).arg(name).emit();
                }
                None
            }
            Action::Deliver { expand } => {
                let mut tokens = tokens;
                let words = if tokens.first().is_some_and(|first| first.payload.as_str() == "GCC") { 2 } else { 1 };
                if expand && tokens.len() > words {
                    let operands = tokens.split_off(words);
                    let saved = std::mem::replace(&mut self.state.in_directive, true);
                    let operands = self.expand_operands(operands);
                    self.state.in_directive = saved;
                    tokens.extend(operands.into_iter().filter(|t| t.kind != TokenKind::Padding));
                }
                for token in &mut tokens {
                    if token.kind == TokenKind::Identifier {
                        token.kind = self.ident(token.payload).kind;
                    }
                }
                Some(self.pragma_token(tokens, at, from_operator))
            }
        }
    }

    fn pragma_token(&mut self, tokens: Vec<Token>, at: &Token, from_operator: bool) -> Token {
        let index = self.pragmas.len() as u32;
        self.pragmas.push(PragmaTokens { loc: at.loc, tokens, from_operator });
        let flags = at.flags & (Token::AT_LINE_START | Token::IN_SYSTEM_HEADER);
        Token { kind: TokenKind::Pragma, flags, len: at.len, loc: at.loc, payload: Symbol::from_u32(index) }
    }

    // ----- those that are executed here -----

    fn execute_pragma(&mut self, tokens: &[Token], at: &Token) {
        match tokens[0].payload.as_str() {
            "once" => {
                self.pragma_once(at.loc);
                self.check_end(&tokens[1..], "pragma");
            }
            "push_macro" | "pop_macro" => self.pragma_macro_stack(tokens),
            "message" => self.pragma_message(tokens),
            _ => self.execute_gcc_pragma(&tokens[1..], at),
        }
    }

    fn execute_gcc_pragma(&mut self, tokens: &[Token], at: &Token) {
        let name = &tokens[0];
        match name.payload.as_str() {
            "poison" => self.pragma_poison(&tokens[1..]),
            "system_header" => self.pragma_system_header(at.loc),
            "dependency" => self.pragma_dependency(&tokens[1..], name),
            "diagnostic" => self.pragma_diagnostic(&tokens[1..], name.loc),
            kind => {
                let message = match &tokens[1..] {
                    [open, string, close, ..] if open.kind == TokenKind::LParen && close.kind == TokenKind::RParen => {
                        string_content(string)
                    }
                    [string, ..] => string_content(string),
                    _ => None,
                };
                let Some(message) = message else {
                    self.diags.report(&diag::pp::INVALID_GCC_PRAGMA, name.loc).arg(kind).emit();
                    return;
                };
                let info = if kind == "error" { &diag::pp::PRAGMA_ERROR } else { &diag::pp::PRAGMA_WARNING };
                self.diags.report(info, name.loc).arg(message).emit();
            }
        }
    }

    fn pragma_once(&mut self, loc: Loc) {
        // The files of `-include` come before the main one.
        let in_main = self.main_file.is_some() && self.buffers.iter().filter(|b| !b.is_virtual).count() == 1;
        if in_main {
            self.diags.report(&diag::pp::PRAGMA_ONCE_IN_MAIN, loc).emit();
        }
        if let Some(buffer) = self.buffers.last()
            && let Some(identity) = buffer.identity
        {
            let text = buffer.text.clone();
            let modified = buffer.modified;
            self.seen_files.entry(identity).or_default().once = true;
            self.once_in_use = true;
            self.once_texts.push((identity, modified, text));
        }
    }

    /// `push_macro("NAME")` and `pop_macro("NAME")`.
    fn pragma_macro_stack(&mut self, tokens: &[Token]) {
        let [open, string, close, rest @ ..] = &tokens[1..] else {
            return self.invalid_macro_pragma(tokens);
        };
        let parenthesized = open.kind == TokenKind::LParen && close.kind == TokenKind::RParen;
        let Some(name) = string_content(string).filter(|_| parenthesized) else {
            return self.invalid_macro_pragma(tokens);
        };
        self.check_end(rest, "pragma");
        let name = Symbol::intern(name.trim());
        if tokens[0].payload.as_str() == "push_macro" {
            let current = self.ident(name).mac;
            self.pushed_macros.entry(name).or_default().push(current);
        } else if let Some(saved) = self.pushed_macros.get_mut(&name).and_then(Vec::pop) {
            self.change_ident(name, |ident| ident.mac = saved);
        }
    }

    fn invalid_macro_pragma(&mut self, tokens: &[Token]) {
        self.diags.report(&diag::pp::INVALID_MACRO_PRAGMA, tokens[0].loc).arg(tokens[0].payload).emit();
    }

    fn pragma_message(&mut self, tokens: &[Token]) {
        let saved = std::mem::replace(&mut self.state.in_directive, true);
        let operands: Vec<Token> = self.expand_operands(tokens[1..].to_vec());
        self.state.in_directive = saved;
        let operands: Vec<Token> = operands.into_iter().filter(|token| token.kind != TokenKind::Padding).collect();
        let at = tokens[0].loc;
        let (parenthesized, operands) = match operands.as_slice() {
            [open, rest @ ..] if open.kind == TokenKind::LParen => (true, rest),
            all => (false, all),
        };
        let strings = operands.iter().take_while(|token| token.kind == TokenKind::StringLiteral).count();
        let (strings, mut rest) = operands.split_at(strings);
        if strings.is_empty() {
            self.diags.report(&diag::pp::INVALID_MESSAGE_PRAGMA, at).emit();
            return;
        }
        if parenthesized {
            match rest {
                [close, after @ ..] if close.kind == TokenKind::RParen => rest = after,
                _ => {
                    self.diags.report(&diag::pp::MALFORMED_MESSAGE, at).emit();
                    return;
                }
            }
        }
        if let Some(extra) = rest.first() {
            self.diags.report(&diag::pp::JUNK_AFTER_MESSAGE, extra.loc).emit();
        }
        let text: String = strings.iter().filter_map(string_content).collect();
        self.diags.report(&diag::pp::PRAGMA_MESSAGE, at).arg(text).emit();
    }

    fn pragma_poison(&mut self, tokens: &[Token]) {
        for token in tokens {
            if token.kind != TokenKind::Identifier {
                self.diags.report(&diag::pp::INVALID_POISON, token.loc).emit();
                return;
            }
            let name = token.payload;
            if self.ident(name).flags & Ident::POISONED != 0 {
                continue;
            }
            if self.ident(name).mac.is_some() {
                self.diags.report(&diag::pp::POISONING_MACRO, token.loc).arg(name).emit();
            }
            self.change_ident(name, |ident| {
                ident.mac = None;
                ident.flags |= Ident::POISONED;
            });
        }
    }

    fn pragma_system_header(&mut self, loc: Loc) {
        if self.buffers.iter().filter(|b| !b.is_virtual).count() == 1 {
            self.diags.report(&diag::pp::SYSTEM_HEADER_IN_MAIN, loc).emit();
            return;
        }
        let Some(buffer) = self.buffers.last() else { return };
        let line = self.sources.position_in(buffer.file, buffer.pos as u32).line + 1;
        self.rename_lines(line, None, 1);
    }

    /// `dependency "file" words`: warns if the file is newer than this one.
    fn pragma_dependency(&mut self, tokens: &[Token], name: &Token) {
        let (header, angled, rest) = match tokens {
            [string, rest @ ..] if string.kind == TokenKind::StringLiteral => {
                let text = string.payload.as_str();
                (text.trim_matches('"').to_owned(), false, rest)
            }
            [open, rest @ ..] if open.kind == TokenKind::Lt => {
                let Some(end) = rest.iter().position(|t| t.kind == TokenKind::Gt) else {
                    self.diags.report(&diag::pp::UNTERMINATED_HEADER_NAME, open.loc).emit();
                    return;
                };
                let text = rest[..end].iter().map(|t| self.spelling_text(t)).collect::<String>();
                (text, true, &rest[end + 1..])
            }
            _ => {
                self.diags.report(&diag::pp::EXPECTED_HEADER_NAME, name.loc).arg("pragma dependency").emit();
                return;
            }
        };
        match self.find_header(&header, angled, false) {
            Ok(found) => {
                let own = self.buffers.last().and_then(|b| b.modified);
                if found.data.modified > own {
                    let words: Vec<String> = rest.iter().map(|t| self.spelling_text(t)).collect();
                    let words = words.join(" ");
                    self.diags.report(&diag::pp::OLDER_THAN_DEPENDENCY, name.loc).arg(header).arg(words).emit();
                }
            }
            Err(reason) => self.report_missing(&header, name.loc, reason),
        }
    }

    /// `diagnostic push`, `pop`, `ignored "-Wx"`, `warning "-Wx"`, `error "-Wx"`.
    fn pragma_diagnostic(&mut self, tokens: &[Token], at: Loc) {
        let word = tokens.first().map_or("", |t| t.payload.as_str());
        match word {
            "push" => self.diags.push_options(at),
            "pop" => self.diags.pop_options(at),
            "ignored" | "warning" | "error" => {
                let group = tokens.get(1).and_then(string_content);
                let group = group.as_deref().and_then(|g| g.strip_prefix("-W"));
                let Some(group) = group else {
                    self.diags.report(&diag::pp::MISSING_OPTION_AFTER_DIAGNOSTIC, at).emit();
                    return;
                };
                let known = diag::groups::change(self.diags, at, group, word);
                if !known {
                    self.diags.report(&diag::pp::UNKNOWN_WARNING_IN_PRAGMA, at).arg(format!("-W{group}")).emit();
                }
            }
            // Where gcc prints no source line or what it ignores attributes for is no affair of warnings.
            "ignored_attributes" => {}
            _ => self.diags.report(&diag::pp::BAD_DIAGNOSTIC_PRAGMA, at).emit(),
        }
    }
}
