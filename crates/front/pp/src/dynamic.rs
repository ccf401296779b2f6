//! Macros whose value depends on where and when: `__LINE__`, `__COUNTER__`, `__has_include`, `_Pragma`…

use crate::bytes;
use crate::define::{Macro, MacroId, Variadic};
use crate::expand::MAX_DEPTH;
use crate::options::BuildTime;
use crate::preprocessor::Preprocessor;
use crate::token::{Token, TokenKind};
use base::Symbol;
use source::Loc;
use target::attributes;

/// What a dynamic macro computes.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Dynamic {
    Line,
    File,
    FileName,
    BaseFile,
    IncludeLevel,
    Date,
    Time,
    Timestamp,
    Counter,
    Pragma,
    HasAttribute,
    HasCAttribute,
    HasBuiltin,
    HasInclude,
    HasIncludeNext,
    HasEmbed,
}

const DYNAMIC: &[(&str, Dynamic)] = &[
    ("__LINE__", Dynamic::Line),
    ("__FILE__", Dynamic::File),
    ("__FILE_NAME__", Dynamic::FileName),
    ("__BASE_FILE__", Dynamic::BaseFile),
    ("__INCLUDE_LEVEL__", Dynamic::IncludeLevel),
    ("__DATE__", Dynamic::Date),
    ("__TIME__", Dynamic::Time),
    ("__TIMESTAMP__", Dynamic::Timestamp),
    ("__COUNTER__", Dynamic::Counter),
    ("_Pragma", Dynamic::Pragma),
    ("__has_attribute", Dynamic::HasAttribute),
    ("__has_c_attribute", Dynamic::HasCAttribute),
    ("__has_cpp_attribute", Dynamic::HasAttribute),
    ("__has_builtin", Dynamic::HasBuiltin),
    ("__has_include", Dynamic::HasInclude),
    ("__has_include_next", Dynamic::HasIncludeNext),
    ("__has_embed", Dynamic::HasEmbed),
];

impl Preprocessor<'_> {
    pub(crate) fn define_dynamic_macros(&mut self) {
        for &(name, dynamic) in DYNAMIC {
            let c_only = matches!(dynamic, Dynamic::Pragma | Dynamic::HasCAttribute);
            if c_only && self.lang.assembler {
                continue;
            }
            let id = self.add_macro(Macro {
                name: Symbol::intern(name),
                loc: Loc::NONE,
                function_like: false,
                params: [].into(),
                variadic: Variadic::No,
                body: [].into(),
                plan: None,
                joins: false,
                dynamic: Some(dynamic),
                is_single_token: false,
                disabled: false,
            });
            self.change_ident(Symbol::intern(name), |ident| ident.mac = Some(id));
        }
    }

    /// Expands a dynamic macro; false if its name is to be taken as it is.
    pub(crate) fn expand_dynamic(&mut self, name: &Token, id: MacroId) -> bool {
        let Some(dynamic) = self.macros[id.index()].dynamic else { return false };
        let (kind, text) = match dynamic {
            Dynamic::Pragma => {
                // In an argument it waits for the scan of the expansion: `#` and a dropped parameter leave it undone.
                if self.state.in_directive || self.state.in_pragma_operator || self.state.depth > 0 {
                    return false;
                }
                self.pragma_operator(name);
                return true;
            }
            Dynamic::Line => {
                let line = self.sources.position(name.loc).map_or(0, |p| p.line);
                (TokenKind::Number, line.to_string())
            }
            Dynamic::File | Dynamic::FileName | Dynamic::BaseFile => {
                let file = if dynamic == Dynamic::BaseFile { self.main_name } else { self.presumed_file() };
                let mut file = source::map_prefix(&self.options.macro_prefix_map, file.as_str());
                if dynamic == Dynamic::FileName {
                    file = file.rsplit('/').next().unwrap_or("").to_owned();
                }
                (TokenKind::StringLiteral, quote(&file))
            }
            Dynamic::IncludeLevel => {
                let depth = self.buffers.iter().filter(|b| !b.is_virtual).count().saturating_sub(1);
                (TokenKind::Number, depth.to_string())
            }
            Dynamic::Counter => {
                self.counter += 1;
                (TokenKind::Number, (self.counter - 1).to_string())
            }
            Dynamic::Date | Dynamic::Time => {
                self.diags.report(&diag::pp::DATE_TIME, name.loc).arg(name.payload).emit();
                (TokenKind::StringLiteral, self.date_or_time(dynamic, name.loc))
            }
            Dynamic::Timestamp => {
                self.diags.report(&diag::pp::DATE_TIME, name.loc).arg(name.payload).emit();
                (TokenKind::StringLiteral, self.timestamp())
            }
            Dynamic::HasAttribute
            | Dynamic::HasCAttribute
            | Dynamic::HasBuiltin
            | Dynamic::HasInclude
            | Dynamic::HasIncludeNext
            | Dynamic::HasEmbed => {
                if self.state.operators >= MAX_DEPTH {
                    self.diags.report(&diag::pp::EXPANSION_TOO_DEEP, self.invocation).emit();
                    self.stop();
                    return false;
                }
                self.state.operators += 1;
                let value = self.operator_value(name, dynamic);
                self.state.operators -= 1;
                (TokenKind::Number, value)
            }
        };
        let token =
            Token { kind, flags: name.flags & Token::IN_SYSTEM_HEADER, payload: Symbol::intern(&text), ..*name };
        let mut tokens = self.fresh();
        tokens.push(token);
        self.push_tokens(tokens, None, false);
        true
    }

    /// What an operator that is followed by an operand in parentheses gives.
    fn operator_value(&mut self, name: &Token, operator: Dynamic) -> String {
        match operator {
            Dynamic::HasAttribute | Dynamic::HasCAttribute => {
                self.has_attribute(name, operator == Dynamic::HasCAttribute)
            }
            Dynamic::HasBuiltin => self.has_builtin(name),
            Dynamic::HasInclude | Dynamic::HasIncludeNext => {
                u8::from(self.has_include(name, operator == Dynamic::HasIncludeNext)).to_string()
            }
            _ => self.has_embed(name).to_string(),
        }
    }

    /// The presumed name of the file being read.
    pub(crate) fn presumed_file(&self) -> Symbol {
        match self.buffers.last() {
            Some(buffer) => self.sources.position_in(buffer.file, buffer.pos as u32).file,
            None => self.main_name,
        }
    }

    fn date_or_time(&mut self, which: Dynamic, at: Loc) -> String {
        if std::mem::take(&mut self.options.wrong_epoch) {
            self.diags.report(&diag::pp::WRONG_EPOCH, at).emit();
        }
        match (&self.options.time, which) {
            (Some(t), Dynamic::Date) => format!("\"{} {:2} {:4}\"", t.month_name(), t.day, t.year),
            (Some(t), _) => format!("\"{:02}:{:02}:{:02}\"", t.hms.0, t.hms.1, t.hms.2),
            (None, Dynamic::Date) => "\"??? ?? ????\"".to_owned(),
            (None, _) => "\"??:??:??\"".to_owned(),
        }
    }

    fn timestamp(&self) -> String {
        let Some(seconds) = self.buffers.last().and_then(|b| b.modified) else {
            return "\"??? ??? ?? ??:??:?? ????\"".to_owned();
        };
        let t = BuildTime::from_unix(seconds);
        let (h, m, s) = t.hms;
        format!("\"{} {} {:2} {h:02}:{m:02}:{s:02} {}\"", t.weekday_name(), t.month_name(), t.day, t.year)
    }

    /// The next token that is not padding.
    pub(crate) fn significant(&mut self) -> Token {
        loop {
            let token = self.token();
            if !matches!(token.kind, TokenKind::Padding | TokenKind::Comment) {
                return token;
            }
        }
    }

    /// The next token, not expanded.
    fn raw_significant(&mut self) -> Token {
        self.state.prevent_expansion += 1;
        let outer = std::mem::replace(&mut self.state.parsing_args, 2);
        let token = self.significant();
        self.state.parsing_args = outer;
        self.state.prevent_expansion -= 1;
        token
    }

    /// Reads `(`; complains and says false if it is not there.
    fn open_operand(&mut self, name: &Token) -> bool {
        let outer = std::mem::replace(&mut self.state.parsing_args, 1);
        let token = self.significant();
        self.state.parsing_args = outer;
        if token.kind == TokenKind::LParen {
            return true;
        }
        self.diags.report(&diag::pp::MISSING_LPAREN_AFTER, name.loc).arg(name.payload).emit();
        false
    }

    fn close_operand(&mut self, name: &Token) {
        if self.raw_significant().kind != TokenKind::RParen {
            self.diags.report(&diag::pp::MISSING_RPAREN_AFTER, name.loc).arg(name.payload).emit();
        }
    }

    fn has_attribute(&mut self, name: &Token, standard: bool) -> String {
        if !self.open_operand(name) {
            return "0".to_owned();
        }
        let first = self.significant();
        if first.kind != TokenKind::Identifier {
            self.diags.report(&diag::pp::EXPECTED_ATTRIBUTE_NAME, first.loc).arg(name.payload).emit();
            return "0".to_owned();
        }
        let mut token = self.raw_significant();
        let mut value = None;
        let scoped = token.kind == TokenKind::ColonColon;
        let two_colons = token.kind == TokenKind::Colon && {
            token = self.raw_significant();
            token.kind == TokenKind::Colon
        };
        if scoped || two_colons {
            let second = self.raw_significant();
            let scope = attributes::plain_name(first.payload.as_str());
            value = Some(if scope == "gnu" { attributes::gnu_value(second.payload.as_str()) } else { 0 });
            token = self.raw_significant();
        }
        if token.kind != TokenKind::RParen {
            self.diags.report(&diag::pp::MISSING_RPAREN_AFTER, name.loc).arg(name.payload).emit();
        }
        let attribute = first.payload.as_str();
        let value = value.unwrap_or_else(|| match attributes::standard_value(attribute) {
            value if standard => value,
            // Before C23 `noreturn` is the GNU attribute alone.
            value if value > 0 && (self.lang.c23() || value < 202_202) => value,
            _ => attributes::gnu_value(attribute),
        });
        value.to_string()
    }

    fn has_builtin(&mut self, name: &Token) -> String {
        if !self.open_operand(name) {
            return "0".to_owned();
        }
        let token = self.raw_significant();
        let known = if token.kind == TokenKind::Identifier {
            let text = token.payload.as_str();
            let keyword = self.ident(token.payload).kind != TokenKind::Identifier && text.starts_with("__builtin_");
            keyword || (self.options.has_builtin)(text)
        } else {
            self.diags.report(&diag::pp::EXPECTED_BUILTIN_NAME, token.loc).arg(name.payload).emit();
            false
        };
        self.close_operand(name);
        u8::from(known).to_string()
    }

    fn has_include(&mut self, name: &Token, next: bool) -> bool {
        if !self.state.in_condition {
            self.diags
                .report(&diag::pp::HAS_INCLUDE_OUTSIDE_IF, self.sources.expansion_loc(name.loc))
                .arg(name.payload)
                .emit();
            // The operand is part of the same mistake.
            while !matches!(self.raw_significant().kind, TokenKind::RParen | TokenKind::Eof) {}
            return false;
        }
        if !self.open_operand(name) {
            return false;
        }
        let Some((header, angled)) = self.operand_header(name) else { return false };
        self.close_operand(name);
        self.find_header(&header, angled, next).is_ok()
    }

    /// A header name among tokens: of `__has_include`, `__has_embed`, or after expansion.
    pub(crate) fn operand_header(&mut self, name: &Token) -> Option<(String, bool)> {
        // The operand is not expanded if it is in one of the two forms; `<linux/x.h>` contains a macro.
        let mut token = self.raw_significant();
        if !matches!(token.kind, TokenKind::Lt | TokenKind::StringLiteral | TokenKind::Eof) {
            if let Some(context) = self.contexts.last_mut() {
                context.pos = context.pos.saturating_sub(1);
            } else {
                self.unread_file_token();
            }
            token = self.significant();
        }
        match token.kind {
            TokenKind::StringLiteral => {
                let text = token.payload.as_str();
                Some((text.strip_prefix('"')?.strip_suffix('"')?.to_owned(), false))
            }
            TokenKind::Lt => {
                let mut text = String::new();
                loop {
                    let part = self.raw_significant();
                    match part.kind {
                        TokenKind::Gt => return Some((text, true)),
                        TokenKind::Eof => {
                            self.diags.report(&diag::pp::UNTERMINATED_HEADER_NAME, token.loc).emit();
                            return None;
                        }
                        _ => {
                            if !text.is_empty() && part.flags & Token::SPACE_BEFORE != 0 {
                                text.push(' ');
                            }
                            text.push_str(&bytes::escape(&self.spelling(&part)));
                        }
                    }
                }
            }
            _ => {
                self.diags.report(&diag::pp::OPERAND_WITHOUT_HEADER, token.loc).arg(name.payload).emit();
                None
            }
        }
    }
}

/// A string literal with this content.
pub(crate) fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
    out
}
