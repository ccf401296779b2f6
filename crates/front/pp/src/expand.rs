//! Macro expansion (C23 6.10.5): collecting arguments, substituting, `#` and `##`.
//!
//! A macro's name is disabled while its expansion is the context being read, and a disabled name that
//! is met is marked never to expand. Contexts are left only when something is read beyond their end,
//! so whether a name at the end of an expansion whose arguments come later is disabled follows gcc.

use crate::bytes;
use crate::define::{Element, Macro, MacroId, Variadic};
use crate::lexer::Lexer;
use crate::preprocessor::{Context, ContextTokens, Ident, Preprocessor};
use crate::token::{Token, TokenKind};
use base::Symbol;
use source::{Loc, Span};
use std::rc::Rc;

/// Nesting of invocations within arguments.
pub(crate) const MAX_DEPTH: u32 = 300;
/// A single expansion or argument may have this part of the tokens allowed in all: expansions that
/// double would fill the memory before they are counted.
const SINGLE_SHARE: u64 = 12;

/// One argument of an invocation.
#[derive(Default)]
struct Argument {
    /// As written, without padding at its ends.
    tokens: Vec<Token>,
    expanded: Option<Vec<Token>>,
    /// The argument is not there at all (GNU `, ## args` then drops the comma).
    omitted: bool,
}

impl Preprocessor<'_> {
    /// Expands a macro whose name has just been read, if it is an invocation.
    #[inline(never)]
    pub(crate) fn enter_macro(&mut self, name: &Token, id: MacroId) -> bool {
        let mac = &self.macros[id.index()];
        if mac.dynamic.is_some() {
            return self.expand_dynamic(name, id);
        }
        if !mac.function_like {
            let (body, plan) = (mac.body.clone(), mac.plan.clone());
            match plan {
                None => self.push_body(body, id, Span::at(name.loc)),
                Some(plan) => {
                    let tokens = self.substitute(&plan, &mut [], false).tokens;
                    self.push_expansion(tokens, id, Span::at(name.loc));
                }
            }
            return true;
        }
        if !self.at_parenthesis() {
            return false;
        }
        let Some((mut args, close)) = self.collect_arguments(name, id) else { return false };
        let mac = &self.macros[id.index()];
        let call = Span::new(name.loc, close);
        let (body, plan, variadic) = (mac.body.clone(), mac.plan.clone(), mac.variadic != Variadic::No);
        match plan {
            None => self.push_body(body, id, call),
            Some(plan) => {
                let tokens = self.substitute(&plan, &mut args, variadic).tokens;
                self.push_expansion(tokens, id, call);
            }
        }
        if !self.held_pragmas.is_empty() && self.state.depth == 0 {
            let held = std::mem::take(&mut self.held_pragmas);
            self.push_tokens(held, None, false);
        }
        for arg in args {
            self.recycle(arg.tokens);
            if let Some(expanded) = arg.expanded {
                self.recycle(expanded);
            }
        }
        true
    }

    /// Rescans a replacement list that needs no substitution.
    fn push_body(&mut self, body: Rc<[Token]>, id: MacroId, call: Span) {
        let base = if body.is_empty() { 0 } else { self.expansion_range(id, call, body.iter().map(|t| t.loc)) };
        self.count_expanded(body.len());
        let tokens = ContextTokens::Shared(body);
        self.contexts.push(Context { tokens, pos: 0, base, mac: Some(id), barrier: false });
        self.macros[id.index()].disabled = true;
    }

    /// Rescans substituted tokens.
    fn push_expansion(&mut self, tokens: Vec<Token>, id: MacroId, call: Span) {
        let base = if tokens.is_empty() { 0 } else { self.expansion_range(id, call, tokens.iter().map(|t| t.loc)) };
        self.count_expanded(tokens.len());
        let tokens = ContextTokens::Owned(tokens);
        self.contexts.push(Context { tokens, pos: 0, base, mac: Some(id), barrier: false });
        self.macros[id.index()].disabled = true;
    }

    pub(crate) fn expansion_range(&mut self, id: MacroId, call: Span, spellings: impl Iterator<Item = Loc>) -> u32 {
        let name = self.macros[id.index()].name;
        match self.sources.add_expansion(name, call, spellings) {
            Some(start) => start.as_u32(),
            None => {
                self.diags.report(&diag::pp::OUT_OF_LOCATIONS, call).emit();
                self.stop();
                0
            }
        }
    }

    pub(crate) fn count_expanded(&mut self, tokens: usize) {
        self.expanded += tokens as u64 + 1;
        let limit = self.options.max_expanded_tokens;
        if self.expanded > limit || tokens as u64 > limit / SINGLE_SHARE {
            self.expanded = 0;
            self.diags.report(&diag::pp::EXPANSION_TOO_LARGE, self.invocation).arg(limit).emit();
            self.stop();
        }
    }

    /// Whether an opening parenthesis follows; if so, it has been read. If not, nothing has, except that
    /// contexts may have been left; the space they stood for stays.
    fn at_parenthesis(&mut self) -> bool {
        let outer = self.state.parsing_args;
        self.state.prevent_expansion += 1;
        self.state.parsing_args = 1;
        let mut padding: Option<Token> = None;
        let token = loop {
            let from_file = self.contexts.is_empty();
            let token = self.token();
            if token.kind == TokenKind::Comment {
                continue;
            }
            if token.kind != TokenKind::Padding {
                break (token, from_file);
            }
            let keep = match padding {
                None => true,
                Some(old) => old.flags == 0 || (old.flags & Token::SPACE_BEFORE == 0 && token.flags == 0),
            };
            if keep {
                padding = Some(token);
            }
        };
        self.state.prevent_expansion -= 1;
        self.state.parsing_args = outer;
        let (token, from_file) = token;
        if token.kind == TokenKind::LParen {
            return true;
        }
        if token.kind != TokenKind::Eof {
            if from_file {
                self.unread_file_token();
            } else if let Some(context) = self.contexts.last_mut() {
                context.pos -= 1;
            }
        }
        if let Some(padding) = padding {
            let mut tokens = self.fresh();
            tokens.push(padding);
            self.push_tokens(tokens, None, false);
        }
        false
    }

    /// Reads the arguments after the opening parenthesis; the location of the closing one.
    fn collect_arguments(&mut self, name: &Token, id: MacroId) -> Option<(Vec<Argument>, Loc)> {
        let outer = self.state.parsing_args;
        self.state.prevent_expansion += 1;
        self.state.parsing_args = 2;
        let mac = &self.macros[id.index()];
        let (params, variadic) = (mac.params.len(), mac.variadic != Variadic::No);
        // If no parameter is in the body, all that counts of an argument is whether there is one.
        let unused = mac.plan.is_none();
        let mut args: Vec<Argument> = Vec::with_capacity(params.max(1));
        let mut current = self.fresh();
        let mut depth = 0u32;
        let close = loop {
            let token = self.argument_token();
            match token.kind {
                TokenKind::Padding if current.is_empty() => continue,
                TokenKind::Comment => continue,
                TokenKind::LParen => depth += 1,
                TokenKind::RParen if depth == 0 => break Some(token.loc),
                TokenKind::RParen => depth -= 1,
                TokenKind::Comma if depth == 0 && !(variadic && args.len() + 1 == params) => {
                    args.push(finish_argument(std::mem::take(&mut current)));
                    current = self.fresh();
                    continue;
                }
                TokenKind::Eof => break None,
                _ => {}
            }
            if !unused || current.is_empty() {
                current.push(token);
            }
        };
        args.push(finish_argument(current));
        self.state.prevent_expansion -= 1;
        self.state.parsing_args = outer;
        let Some(close) = close else {
            self.diags
                .report(&diag::pp::UNTERMINATED_ARGUMENTS, name.loc)
                .arg(name.payload)
                .note(&diag::pp::MACRO_DEFINED_HERE, self.macros[id.index()].loc, &[&name.payload])
                .emit();
            return None;
        };
        self.check_arguments(&mut args, name, id, close).then_some((args, close))
    }

    /// The next token within arguments. Names are not expanded here, so most tokens of a file are taken as they are.
    #[inline(always)]
    fn argument_token(&mut self) -> Token {
        if self.contexts.is_empty()
            && let Some(buffer) = self.buffers.last_mut()
            && let Some(token) = buffer.batch.stop()
        {
            let plain = match token.kind {
                // No macro is disabled, and none is expanded now.
                TokenKind::Identifier => {
                    let info = self.idents.get(token.payload.as_u32() as usize).unwrap_or(&Ident::PLAIN);
                    info.flags == 0
                }
                kind => kind.is_final(),
            };
            if plain && let Some(token) = buffer.batch.take() {
                // A new line is but a space.
                let space = if token.flags & Token::AT_LINE_START != 0 { Token::SPACE_BEFORE } else { 0 };
                return Token { flags: token.flags | space, ..token };
            }
        }
        self.token()
    }

    /// Compares the number of arguments with the parameters, and completes it where that is allowed.
    fn check_arguments(&mut self, args: &mut Vec<Argument>, name: &Token, id: MacroId, close: Loc) -> bool {
        let mac = &self.macros[id.index()];
        let (params, variadic) = (mac.params.len(), mac.variadic != Variadic::No);
        if args.len() == 1 && params == 0 && args[0].tokens.is_empty() {
            args.clear();
        }
        let given = args.len();
        if !self.lang.c99() {
            for (n, _) in args.iter().enumerate().filter(|(_, argument)| argument.tokens.is_empty()) {
                self.diags.report(&diag::pp::EMPTY_ARGUMENT_C90, close).arg(name.payload).arg(n + 1).emit();
            }
        }
        if variadic && given + 1 == params {
            if !self.lang.c23() && mac.variadic == Variadic::Standard && given > 0 {
                self.diags.report(&diag::pp::VARIADIC_ARGUMENT_MISSING, close).emit();
            }
            args.push(Argument { omitted: true, ..Argument::default() });
            return true;
        }
        if given != params {
            let info = if given < params { &diag::pp::TOO_FEW_ARGUMENTS } else { &diag::pp::TOO_MANY_ARGUMENTS };
            let report = self.diags.report(info, close).arg(name.payload);
            let report = if given < params { report.arg(params).arg(given) } else { report.arg(given).arg(params) };
            report.note(&diag::pp::MACRO_DEFINED_HERE, mac.loc, &[&name.payload]).emit();
            return false;
        }
        if variadic && given == 1 && args[0].tokens.is_empty() && self.lang.gnu {
            args[0].omitted = true;
        }
        true
    }

    /// Fully macro-expands an argument, as if it were the rest of the file.
    fn expand_argument(&mut self, tokens: &[Token]) -> Vec<Token> {
        let needed = tokens.iter().any(|t| t.kind == TokenKind::Identifier && self.ident(t.payload).mac.is_some());
        self.count_expanded(tokens.len());
        let mut source = self.fresh();
        source.extend_from_slice(tokens);
        if !needed {
            return source;
        }
        let mut out = self.fresh();
        if self.state.depth >= MAX_DEPTH {
            self.diags.report(&diag::pp::EXPANSION_TOO_DEEP, self.invocation).emit();
            self.stop();
            return out;
        }
        self.push_tokens(source, None, true);
        let saved = self.state;
        self.state.prevent_expansion = 0;
        self.state.parsing_args = 0;
        self.state.depth += 1;
        let floor = self.contexts.len();
        let limit = usize::try_from(self.options.max_expanded_tokens / SINGLE_SHARE).unwrap_or(usize::MAX);
        loop {
            self.take_unexpanded(&mut out, limit);
            if out.len() >= limit {
                self.count_expanded(out.len() + 1);
                break;
            }
            let token = self.token();
            if token.kind == TokenKind::Eof {
                break;
            }
            out.push(token);
        }
        self.state = saved;
        // Normally just the barrier; after `stop`, nothing is left.
        while self.contexts.len() >= floor {
            self.leave_context();
        }
        out
    }

    /// Appends the tokens that come next in the innermost context and are no names of macros, as `token` would give them,
    /// but not more than make `limit` of them.
    fn take_unexpanded(&mut self, out: &mut Vec<Token>, limit: usize) {
        let Some(context) = self.contexts.last_mut() else { return };
        let rest = &context.tokens.as_slice()[context.pos..];
        let rest = &rest[..rest.len().min(limit.saturating_sub(out.len()))];
        let stays = |token: &Token| {
            token.kind != TokenKind::Identifier
                || self.idents.get(token.payload.as_u32() as usize).is_none_or(|ident| ident.mac.is_none())
        };
        let run = rest.iter().position(|token| !stays(token)).unwrap_or(rest.len());
        let (base, first) = (context.base, context.base + context.pos as u32);
        out.extend(rest[..run].iter().enumerate().map(|(n, token)| {
            let loc = if base == 0 { token.loc } else { Loc::from_u32(first + n as u32) };
            Token { loc, ..*token }
        }));
        context.pos += run;
    }

    // ----- substitution -----

    /// Builds the expansion of a replacement list.
    fn substitute(&mut self, plan: &[Element], args: &mut [Argument], variadic: bool) -> Substitution {
        let mut out = Substitution::new(self.fresh());
        let mut n = 0;
        while n < plan.len() {
            let element = &plan[n];
            if element.is(Element::VA_OPT) {
                let end = (n..plan.len()).find(|&e| plan[e].is(Element::VA_OPT_END)).unwrap_or(plan.len() - 1);
                let pastes = plan[end].is(Element::PASTE);
                let present = variadic && self.has_variable_arguments(args);
                let mut inner = if present {
                    self.substitute(&plan[n + 1..end], args, variadic)
                } else {
                    Substitution::new(Vec::new())
                };
                if element.is(Element::STRINGIFY) {
                    let string = self.stringify(&inner.tokens, element);
                    inner = Substitution { tokens: vec![string], group_empty: false, ..Substitution::default() };
                } else if !out.pasting && n > 0 && !self.state.in_directive {
                    out.tokens.push(Self::padding_like(&element.token));
                }
                self.append(&mut out, &inner.tokens, inner.head_is_empty(), inner.group_empty, pastes);
                if !pastes && !self.state.in_directive {
                    out.tokens.push(Self::PADDING);
                }
                n = end + 1;
                continue;
            }
            self.substitute_element(&mut out, plan, n, args, variadic);
            n += 1;
        }
        out
    }

    fn substitute_element(
        &mut self,
        out: &mut Substitution,
        plan: &[Element],
        n: usize,
        args: &mut [Argument],
        variadic: bool,
    ) {
        let element = &plan[n];
        let pastes = element.is(Element::PASTE);
        if element.param == 0 {
            if out.pasting {
                self.append(out, &[element.token], false, false, pastes);
            } else {
                out.begin_group(false);
                out.tokens.push(element.token);
                out.pasting = pastes;
            }
            return;
        }
        let index = usize::from(element.param) - 1;
        if element.is(Element::STRINGIFY) {
            let tokens = std::mem::take(&mut args[index].tokens);
            let string = self.stringify(&tokens, element);
            args[index].tokens = tokens;
            self.append(out, &[string], false, false, pastes);
            return;
        }
        let padded = !self.state.in_directive || self.state.wants_padding;
        let after_paste = n > 0 && plan[n - 1].is(Element::PASTE);
        if after_paste && plan[n - 1].param == 0 && plan[n - 1].token.kind == TokenKind::Comma {
            // GNU: `, ## args` drops the comma if the variable arguments are omitted, and pastes nothing.
            let is_variable = variadic && index + 1 == args.len();
            if is_variable && out.tokens.last().is_some_and(|t| t.kind == TokenKind::Comma) {
                if args[index].omitted {
                    out.tokens.pop();
                }
                out.pasting = false;
            }
        }
        if after_paste || pastes {
            if padded && !after_paste && n > 0 {
                out.tokens.push(Self::padding_like(&element.token));
            }
            let tokens = std::mem::take(&mut args[index].tokens);
            let empty = tokens.iter().all(Token::is_insignificant);
            self.append(out, &tokens, empty, empty, pastes);
            args[index].tokens = tokens;
        } else {
            if padded && n > 0 {
                out.tokens.push(Self::padding_like(&element.token));
            }
            let expanded = self.expanded_argument(args, index);
            let empty = expanded.iter().all(Token::is_insignificant);
            self.append(out, &expanded, empty, empty, false);
            args[index].expanded = Some(expanded);
        }
        if !self.state.in_directive && !pastes {
            out.tokens.push(Self::PADDING);
        }
    }

    /// Takes the expansion of an argument, making it at first need; the caller puts it back.
    fn expanded_argument(&mut self, args: &mut [Argument], index: usize) -> Vec<Token> {
        match args[index].expanded.take() {
            Some(expanded) => expanded,
            None => {
                let tokens = std::mem::take(&mut args[index].tokens);
                let expanded = self.expand_argument(&tokens);
                args[index].tokens = tokens;
                expanded
            }
        }
    }

    /// Whether the variable arguments have tokens once expanded (C23 6.10.5.1p3).
    fn has_variable_arguments(&mut self, args: &mut [Argument]) -> bool {
        let Some(last) = args.len().checked_sub(1) else { return false };
        let expanded = self.expanded_argument(args, last);
        let present = expanded.iter().any(|t| !t.is_insignificant());
        args[last].expanded = Some(expanded);
        present
    }

    /// Appends the tokens of one element, pasting its first to the last one if `##` stands between;
    /// `head_empty` and `tail_empty` say whether they begin and end with a placemarker.
    fn append(&mut self, out: &mut Substitution, tokens: &[Token], head_empty: bool, tail_empty: bool, pastes: bool) {
        if !out.pasting {
            out.begin_group(tail_empty);
            out.tokens.extend_from_slice(tokens);
        } else if !tokens.iter().all(Token::is_insignificant) {
            if out.group_empty || head_empty {
                out.tokens.extend_from_slice(tokens);
            } else {
                let first = tokens.iter().position(|t| t.kind != TokenKind::Padding).unwrap_or(0);
                self.paste_onto(&mut out.tokens, tokens[first]);
                out.tokens.extend_from_slice(&tokens[first + 1..]);
            }
            out.group_empty = tail_empty;
        }
        out.pasting = pastes;
    }

    /// Replaces the last token by its paste with `rhs`; if they make no token, both stay.
    fn paste_onto(&mut self, tokens: &mut Vec<Token>, rhs: Token) {
        while tokens.last().is_some_and(|t| t.kind == TokenKind::Padding) {
            tokens.pop();
        }
        let Some(lhs) = tokens.pop() else {
            tokens.push(rhs);
            return;
        };
        let padded = !self.state.in_directive;
        match self.paste(&lhs, &rhs) {
            Some(pasted) => {
                if padded {
                    tokens.push(Self::padding_like(&lhs));
                }
                tokens.push(pasted);
            }
            None => {
                if !self.lang.assembler {
                    let (a, b) = (self.spelling_text(&lhs), self.spelling_text(&rhs));
                    self.diags.report(&diag::pp::BAD_PASTE, lhs.loc).arg(a).arg(b).emit();
                }
                tokens.push(lhs);
                tokens.push(Token { flags: rhs.flags | Token::SPACE_BEFORE, ..rhs });
            }
        }
    }

    /// The token that two tokens written together make, if they make one.
    pub(crate) fn paste(&mut self, lhs: &Token, rhs: &Token) -> Option<Token> {
        use TokenKind::{CharConst, Identifier, Number, StringLiteral, Unknown};
        let mut text = self.spelling(lhs).into_owned();
        text.extend_from_slice(&self.spelling(rhs));
        // A comment is not a token.
        if lhs.kind == TokenKind::Slash
            && matches!(rhs.kind, TokenKind::Slash | TokenKind::Star | TokenKind::StarEq | TokenKind::SlashEq)
            && text != b"/="
        {
            return None;
        }
        let mut issues = Vec::new();
        let mut lexer = Lexer::new(&text, 0, lhs.loc, self.lex, 0, false, &mut issues);
        let mut token = lexer.next(0);
        let complete = lexer.pos == text.len();
        if !complete || !issues.is_empty() || matches!(token.kind, TokenKind::Eof | TokenKind::Comment) {
            return None;
        }
        if token.kind == Unknown && !matches!(lhs.kind, Unknown | Identifier | Number | CharConst | StringLiteral) {
            return None;
        }
        token.flags = (lhs.flags & (Token::SPACE_BEFORE | Token::IN_SYSTEM_HEADER)) | (token.flags & Token::DIGRAPH);
        token.loc = lhs.loc;
        token.len = lhs.len;
        Some(token)
    }

    /// The string literal of an argument (C23 6.10.5.2).
    fn stringify(&mut self, tokens: &[Token], element: &Element) -> Token {
        let mut text = String::from("\"");
        let mut spaced = Spacing::default();
        let mut trailing_backslashes = 0;
        for token in tokens {
            if token.kind == TokenKind::Padding {
                spaced.padding(token);
                continue;
            }
            if text.len() > 1 && spaced.space_before(token) {
                text.push(' ');
            }
            spaced = Spacing::default();
            let quoted = matches!(token.kind, TokenKind::StringLiteral | TokenKind::CharConst)
                || (token.kind == TokenKind::Unknown && token.payload.as_str().contains(['"', '\'']));
            let spelling = token_text(token);
            if quoted {
                for c in spelling.chars() {
                    match c {
                        '"' | '\\' => text.extend(['\\', c]),
                        // Only raw strings contain newlines.
                        '\n' => text.push_str("\\n"),
                        _ => text.push(c),
                    }
                }
            } else {
                text.push_str(&spelling);
            }
            trailing_backslashes = if spelling == "\\" { trailing_backslashes + 1 } else { 0 };
        }
        if trailing_backslashes % 2 == 1 {
            self.diags.report(&diag::pp::STRING_ENDS_IN_BACKSLASH, element.token.loc).emit();
            text.pop();
        }
        text.push('"');
        let flags = element.token.flags & (Token::SPACE_BEFORE | Token::IN_SYSTEM_HEADER);
        // It is spelled nowhere: its place is the invocation that made it.
        Token {
            kind: TokenKind::StringLiteral,
            flags,
            payload: Symbol::intern(&text),
            loc: self.invocation,
            ..element.token
        }
    }

    /// The bytes a token is written with.
    pub(crate) fn spelling<'t>(&self, token: &Token) -> std::borrow::Cow<'t, [u8]> {
        match punctuator_text(token) {
            Some(text) => text.as_bytes().into(),
            None => bytes::unescape(token.payload.as_str()),
        }
    }

    /// The text of a token for messages.
    pub(crate) fn spelling_text(&self, token: &Token) -> String {
        String::from_utf8_lossy(&self.spelling(token)).into_owned()
    }
}

/// An expansion being built. Elements joined by `##` make one group; an empty group is what the
/// standard calls a placemarker.
#[derive(Default)]
struct Substitution {
    tokens: Vec<Token>,
    /// `##` stands before what comes next.
    pasting: bool,
    /// The group that is being built is empty so far.
    group_empty: bool,
    /// The first group is empty; none while it is being built.
    head_empty: Option<bool>,
    /// There is a group.
    started: bool,
}

impl Substitution {
    fn new(tokens: Vec<Token>) -> Substitution {
        Substitution { tokens, group_empty: true, ..Substitution::default() }
    }
    fn head_is_empty(&self) -> bool {
        self.head_empty.unwrap_or(self.group_empty)
    }
    /// What comes next is not pasted to what is there.
    #[inline]
    fn begin_group(&mut self, empty: bool) {
        if self.started {
            self.head_empty.get_or_insert(self.group_empty);
        }
        self.started = true;
        self.group_empty = empty;
    }
}

fn finish_argument(mut tokens: Vec<Token>) -> Argument {
    while tokens.last().is_some_and(|t| t.kind == TokenKind::Padding) {
        tokens.pop();
    }
    Argument { tokens, ..Argument::default() }
}

/// What the padding between two tokens says about the space between them.
#[derive(Copy, Clone, Default)]
pub(crate) struct Spacing {
    /// There was padding: the tokens were not written side by side.
    pub seen: bool,
    /// The source that decides: whether it had space before it.
    source: Option<bool>,
}

impl Spacing {
    pub(crate) fn padding(&mut self, token: &Token) {
        self.seen = true;
        let source = (token.flags & Token::SPECIAL != 0).then_some(token.flags & Token::SPACE_BEFORE != 0);
        match self.source {
            None => self.source = source,
            Some(false) if source.is_none() => self.source = None,
            Some(_) => {}
        }
    }
    /// Whether a space was written before `token`, after that padding.
    pub(crate) fn space_before(self, token: &Token) -> bool {
        self.source.unwrap_or(token.flags & Token::SPACE_BEFORE != 0)
    }
}

/// The text of punctuators, digraphs as written.
pub(crate) fn punctuator_text(token: &Token) -> Option<&'static str> {
    use TokenKind::*;
    if token.flags & Token::DIGRAPH != 0 {
        return Some(match token.kind {
            LBracket => "<:",
            RBracket => ":>",
            LBrace => "<%",
            RBrace => "%>",
            Hash => "%:",
            _ => "%:%:",
        });
    }
    match token.kind {
        Identifier | Number | CharConst | StringLiteral | Unknown | Comment => None,
        Eof | Padding | Pragma => Some(""),
        // Keywords have several spellings; theirs is the payload.
        kind if !token.payload.is_empty() => {
            let _ = kind;
            None
        }
        kind => kind.spelling(),
    }
}

/// The text of a token, in the form symbols have.
fn token_text(token: &Token) -> std::borrow::Cow<'static, str> {
    match punctuator_text(token) {
        Some(text) => text.into(),
        None => token.payload.as_str().into(),
    }
}

impl Token {
    /// Neither padding nor comment counts when one asks whether an argument is empty.
    fn is_insignificant(&self) -> bool {
        matches!(self.kind, TokenKind::Padding | TokenKind::Comment)
    }
}

impl Macro {
    /// The definition as `-dM` prints it, without `#define `.
    pub(crate) fn text(&self) -> Vec<u8> {
        let mut out = self.name.as_str().as_bytes().to_vec();
        if self.function_like {
            out.push(b'(');
            for (n, param) in self.params.iter().enumerate() {
                if n > 0 {
                    out.push(b',');
                }
                let last = n + 1 == self.params.len();
                match self.variadic {
                    Variadic::Standard if last => out.extend_from_slice(b"..."),
                    Variadic::Named if last => {
                        out.extend_from_slice(param.as_str().as_bytes());
                        out.extend_from_slice(b"...");
                    }
                    _ => out.extend_from_slice(param.as_str().as_bytes()),
                }
            }
            out.push(b')');
        }
        out.push(b' ');
        for (n, token) in self.body.iter().enumerate() {
            // gcc always prints a space before `##`.
            if n > 0 && (token.flags & Token::SPACE_BEFORE != 0 || token.kind == TokenKind::HashHash) {
                out.push(b' ');
            }
            out.extend_from_slice(&bytes::unescape(&token_text(token)));
        }
        out
    }
}
