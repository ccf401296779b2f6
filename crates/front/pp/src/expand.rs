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
use std::ops::Range;
use std::rc::Rc;

/// Nesting of invocations within arguments.
pub(crate) const MAX_DEPTH: u32 = 300;
/// A single expansion or argument may have this part of the tokens allowed in all: expansions that
/// double would fill the memory before they are counted.
const SINGLE_SHARE: u64 = 12;

/// The arguments of an invocation.
#[derive(Default)]
pub(crate) struct Arguments {
    list: Vec<Argument>,
    /// All of them as written.
    tokens: Vec<Token>,
}

/// One argument.
#[derive(Clone)]
struct Argument {
    /// Where it is among the tokens, without padding at its ends.
    tokens: Range<usize>,
    /// One of its names may be a macro's.
    names_macro: bool,
    /// The argument is not there at all (GNU `, ## args` then drops the comma).
    omitted: bool,
    /// Its expansion, once it was needed and if it is another.
    expanded: Option<Vec<Token>>,
}

impl Argument {
    fn new(tokens: Range<usize>) -> Argument {
        Argument { tokens, names_macro: false, omitted: false, expanded: None }
    }
}

impl Arguments {
    fn written(&self, index: usize) -> &[Token] {
        &self.tokens[self.list[index].tokens.clone()]
    }
}

/// Collects arguments after the opening parenthesis.
struct Collector {
    arguments: Arguments,
    /// Where the one that is being read begins, and whether it has a name that may be a macro's.
    start: usize,
    names_macro: bool,
    /// Parentheses that are open within it.
    depth: u32,
    /// Commas from this argument on belong to it, counted from 0.
    last: usize,
    /// No parameter is in the replacement list: all that counts of an argument is whether there is one.
    unused: bool,
}

impl Collector {
    /// Adds a token; true if it closes the invocation.
    #[inline(always)]
    fn add(&mut self, token: Token) -> bool {
        match token.kind {
            TokenKind::Padding if self.arguments.tokens.len() == self.start => return false,
            TokenKind::Comment => return false,
            TokenKind::LParen => self.depth += 1,
            TokenKind::RParen if self.depth == 0 => {
                self.finish();
                return true;
            }
            TokenKind::RParen => self.depth -= 1,
            TokenKind::Comma if self.depth == 0 && self.arguments.list.len() < self.last => {
                self.finish();
                return false;
            }
            _ => {}
        }
        if !self.unused || self.arguments.tokens.len() == self.start {
            self.arguments.tokens.push(token);
        }
        false
    }

    /// Ends an argument.
    fn finish(&mut self) {
        let Arguments { list, tokens } = &mut self.arguments;
        let mut end = tokens.len();
        while end > self.start && tokens[end - 1].kind == TokenKind::Padding {
            end -= 1;
        }
        list.push(Argument { names_macro: self.names_macro, ..Argument::new(self.start..end) });
        (self.start, self.names_macro) = (tokens.len(), false);
    }
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
                    let tokens = self.substitute(&plan, &mut Arguments::default(), false).tokens;
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
                let tokens = if self.macros[id.index()].joins {
                    self.substitute(&plan, &mut args, variadic).tokens
                } else {
                    self.substitute_plainly(&plan, &mut args)
                };
                self.push_expansion(tokens, id, call);
            }
        }
        if !self.held_pragmas.is_empty() && self.state.depth == 0 {
            let held = std::mem::take(&mut self.held_pragmas);
            self.push_tokens(held, None, false);
        }
        for expanded in args.list.drain(..).filter_map(|argument| argument.expanded) {
            self.recycle(expanded);
        }
        args.tokens.clear();
        self.spare_arguments.push(args);
        true
    }

    /// Rescans a replacement list that needs no substitution.
    fn push_body(&mut self, body: Rc<[Token]>, id: MacroId, call: Span) {
        let base = if body.is_empty() { 0 } else { self.expansion_range(id, call, body.iter().map(|t| t.loc)) };
        self.count_expanded(body.len());
        let tokens = ContextTokens::Shared(body);
        self.contexts.push(Context { tokens, pos: 0, base, mac: Some(id), barrier: false });
        self.macros[id.index()].disabled = true;
        self.note_macro_use(id);
    }

    /// Rescans substituted tokens.
    fn push_expansion(&mut self, tokens: Vec<Token>, id: MacroId, call: Span) {
        let base = if tokens.is_empty() { 0 } else { self.expansion_range(id, call, tokens.iter().map(|t| t.loc)) };
        self.count_expanded(tokens.len());
        let tokens = ContextTokens::Owned(tokens);
        self.contexts.push(Context { tokens, pos: 0, base, mac: Some(id), barrier: false });
        self.macros[id.index()].disabled = true;
        self.note_macro_use(id);
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

    #[inline]
    pub(crate) fn count_expanded(&mut self, tokens: usize) {
        self.expanded += tokens as u64 + 1;
        let limit = self.options.max_expanded_tokens;
        if self.expanded > limit || tokens as u64 > limit / SINGLE_SHARE {
            self.stop_expanding(limit);
        }
    }

    #[cold]
    fn stop_expanding(&mut self, limit: u64) {
        self.expanded = 0;
        self.diags.report(&diag::pp::EXPANSION_TOO_LARGE, self.invocation).arg(limit).emit();
        self.stop();
    }

    /// Whether an opening parenthesis follows; if so, it has been read. If not, nothing has, except that
    /// contexts may have been left; the space they stood for stays.
    fn at_parenthesis(&mut self) -> bool {
        // Mostly it stands right behind the name.
        match (self.contexts.last_mut(), self.buffers.last_mut()) {
            (Some(context), _) => {
                if context.peek().is_some_and(|token| token.kind == TokenKind::LParen) {
                    context.pos += 1;
                    return true;
                }
            }
            (None, Some(buffer)) => {
                if buffer.batch.peek().is_some_and(|token| token.kind == TokenKind::LParen) {
                    buffer.batch.pass();
                    return true;
                }
            }
            (None, None) => {}
        }
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
    fn collect_arguments(&mut self, name: &Token, id: MacroId) -> Option<(Arguments, Loc)> {
        let outer = self.state.parsing_args;
        self.state.prevent_expansion += 1;
        self.state.parsing_args = 2;
        let mac = &self.macros[id.index()];
        let last = if mac.variadic != Variadic::No { mac.params.len() - 1 } else { usize::MAX };
        let unused = mac.plan.is_none();
        let arguments = self.spare_arguments.pop().unwrap_or_default();
        let mut collector = Collector { arguments, start: 0, names_macro: false, depth: 0, last, unused };
        let close = loop {
            if let Some(close) = self.collect_ready(&mut collector) {
                break Some(close);
            }
            let token = self.token();
            if token.kind == TokenKind::Eof {
                break None;
            }
            collector.names_macro |= token.kind == TokenKind::Identifier;
            if collector.add(token) {
                break Some(token.loc);
            }
        };
        self.state.prevent_expansion -= 1;
        self.state.parsing_args = outer;
        let mut arguments = collector.arguments;
        let Some(close) = close else {
            self.diags
                .report(&diag::pp::UNTERMINATED_ARGUMENTS, name.loc)
                .arg(name.payload)
                .note(&diag::pp::MACRO_DEFINED_HERE, self.macros[id.index()].loc, &[&name.payload])
                .emit();
            return None;
        };
        self.check_arguments(&mut arguments, name, id, close).then_some((arguments, close))
    }

    /// Collects tokens that lie ready and of which nothing is to be said; the location of the closing parenthesis, if it
    /// is among them. Names are not expanded here.
    fn collect_ready(&mut self, collector: &mut Collector) -> Option<Loc> {
        let idents = &self.idents;
        let ident = |token: &Token| idents.get(token.payload.as_u32() as usize).unwrap_or(&Ident::PLAIN);
        if let Some(context) = self.contexts.last_mut() {
            let rest = &context.tokens.as_slice()[context.pos..];
            let places = context.places();
            for (n, token) in rest.iter().enumerate() {
                let mut token = Token { loc: places.of(n, token.loc), ..*token };
                if token.kind == TokenKind::Identifier
                    && let Some(mac) = ident(&token).mac
                {
                    collector.names_macro = true;
                    if self.macros[mac.index()].disabled {
                        token.flags |= Token::NO_EXPAND;
                    }
                }
                if collector.add(token) {
                    context.pos += n + 1;
                    return Some(token.loc);
                }
            }
            context.pos += rest.len();
            return None;
        }
        let buffer = self.buffers.last_mut()?;
        while let Some(token) = buffer.batch.peek() {
            if token.kind == TokenKind::Identifier {
                // No macro is disabled in a file.
                let known = ident(token);
                if known.flags != 0 {
                    return None;
                }
                collector.names_macro |= known.mac.is_some();
            }
            let token = buffer.batch.take()?;
            // A new line is but a space.
            let space = if token.flags & Token::AT_LINE_START != 0 { Token::SPACE_BEFORE } else { 0 };
            if collector.add(Token { flags: token.flags | space, ..token }) {
                return Some(token.loc);
            }
        }
        None
    }

    /// Compares the number of arguments with the parameters, and completes it where that is allowed.
    fn check_arguments(&mut self, args: &mut Arguments, name: &Token, id: MacroId, close: Loc) -> bool {
        let mac = &self.macros[id.index()];
        let (params, variadic) = (mac.params.len(), mac.variadic != Variadic::No);
        let list = &mut args.list;
        if list.len() == 1 && params == 0 && list[0].tokens.is_empty() {
            list.clear();
        }
        let given = list.len();
        // `F()` of a macro with one parameter was defined in C90, too.
        if !self.lang.c99() && given > 1 {
            for (n, _) in list.iter().enumerate().filter(|(_, argument)| argument.tokens.is_empty()) {
                self.diags.report(&diag::pp::EMPTY_ARGUMENT_C90, close).arg(name.payload).arg(n + 1).emit();
            }
        }
        if variadic && given + 1 == params {
            if !self.lang.c23() && mac.variadic == Variadic::Standard && given > 0 {
                self.diags.report(&diag::pp::VARIADIC_ARGUMENT_MISSING, close).emit();
            }
            list.push(Argument { omitted: true, ..Argument::new(0..0) });
            return true;
        }
        if given != params {
            let info = if given < params { &diag::pp::TOO_FEW_ARGUMENTS } else { &diag::pp::TOO_MANY_ARGUMENTS };
            let report = self.diags.report(info, close).arg(name.payload);
            let report = if given < params { report.arg(params).arg(given) } else { report.arg(given).arg(params) };
            report.note(&diag::pp::MACRO_DEFINED_HERE, mac.loc, &[&name.payload]).emit();
            return false;
        }
        if variadic && given == 1 && list[0].tokens.is_empty() && self.lang.gnu {
            list[0].omitted = true;
        }
        true
    }

    /// Fully macro-expands an argument that names a macro, as if it were the rest of the file.
    fn expand_argument(&mut self, tokens: &[Token]) -> Vec<Token> {
        let mut source = self.fresh();
        source.extend_from_slice(tokens);
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
            match token.kind {
                TokenKind::Eof => break,
                TokenKind::Padding => push_padding(&mut out, token),
                _ => out.push(token),
            }
        }
        self.state = saved;
        // Normally just the barrier; after `stop`, nothing is left.
        while self.contexts.len() >= floor {
            self.leave_context();
        }
        out
    }

    /// Appends the tokens that come next in the innermost context and are no names of macros, as `token` would give them,
    /// but not more than make `limit` of them. Names that expand to a single token are replaced.
    fn take_unexpanded(&mut self, out: &mut Vec<Token>, limit: usize) {
        loop {
            let Some(context) = self.contexts.last_mut() else { return };
            let rest = &context.tokens.as_slice()[context.pos..];
            let rest = &rest[..rest.len().min(limit.saturating_sub(out.len()))];
            let stays = |token: &Token| {
                token.kind != TokenKind::Identifier
                    || self.idents.get(token.payload.as_u32() as usize).is_none_or(|ident| ident.mac.is_none())
            };
            let run = rest.iter().position(|token| !stays(token)).unwrap_or(rest.len());
            let places = context.places();
            out.extend(
                rest[..run].iter().enumerate().map(|(n, token)| Token { loc: places.of(n, token.loc), ..*token }),
            );
            context.pos += run;
            let Some(&name) = rest.get(run) else { return };
            let name = Token { loc: places.of(run, name.loc), ..name };
            if self.options.directives_only {
                return;
            }
            let Some(token) = self.expand_to_one(&name) else { return };
            if let Some(context) = self.contexts.last_mut() {
                context.pos += 1;
            }
            if self.state.in_directive {
                out.push(token);
            } else {
                push_padding(out, Self::padding_like(&name));
                out.push(token);
                push_padding(out, Self::PADDING);
            }
        }
    }

    // ----- substitution -----

    /// Builds the expansion of a replacement list without `#`, `##` and `__VA_OPT__`: what [`substitute`](Self::substitute)
    /// would build.
    fn substitute_plainly(&mut self, plan: &[Element], args: &mut Arguments) -> Vec<Token> {
        let padded = !self.state.in_directive || self.state.wants_padding;
        let mut out = self.fresh();
        for (n, element) in plan.iter().enumerate() {
            if element.param == 0 {
                out.push(element.token);
                continue;
            }
            if padded && n > 0 {
                push_padding(&mut out, Self::padding_like(&element.token));
            }
            let mut expanded = self.expanded_argument(args, usize::from(element.param) - 1);
            while let [padding, rest @ ..] = expanded
                && padding.kind == TokenKind::Padding
            {
                push_padding(&mut out, *padding);
                expanded = rest;
            }
            out.extend_from_slice(expanded);
            if !self.state.in_directive {
                push_padding(&mut out, Self::PADDING);
            }
        }
        out
    }

    /// Builds the expansion of a replacement list.
    fn substitute(&mut self, plan: &[Element], args: &mut Arguments, variadic: bool) -> Substitution {
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
        args: &mut Arguments,
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
            let string = self.stringify(args.written(index), element);
            self.append(out, &[string], false, false, pastes);
            return;
        }
        let padded = !self.state.in_directive || self.state.wants_padding;
        let after_paste = n > 0 && plan[n - 1].is(Element::PASTE);
        if after_paste && plan[n - 1].param == 0 && plan[n - 1].token.kind == TokenKind::Comma {
            // GNU: `, ## args` drops the comma if the variable arguments are omitted, and pastes nothing.
            let is_variable = variadic && index + 1 == args.list.len();
            if is_variable && out.tokens.last().is_some_and(|t| t.kind == TokenKind::Comma) {
                if args.list[index].omitted {
                    out.tokens.pop();
                }
                out.pasting = false;
            }
        }
        if after_paste || pastes {
            if padded && !after_paste && n > 0 {
                out.tokens.push(Self::padding_like(&element.token));
            }
            let tokens = args.written(index);
            let empty = tokens.iter().all(Token::is_insignificant);
            self.append(out, tokens, empty, empty, pastes);
        } else {
            if padded && n > 0 {
                out.tokens.push(Self::padding_like(&element.token));
            }
            let expanded = self.expanded_argument(args, index);
            let empty = expanded.iter().all(Token::is_insignificant);
            self.append(out, expanded, empty, empty, false);
        }
        if !self.state.in_directive && !pastes {
            out.tokens.push(Self::PADDING);
        }
    }

    /// The expansion of an argument.
    fn expanded_argument<'a>(&mut self, args: &'a mut Arguments, index: usize) -> &'a [Token] {
        let argument = &args.list[index];
        if argument.expanded.is_none() {
            self.count_expanded(argument.tokens.len());
            if argument.names_macro {
                let expanded = self.expand_argument(args.written(index));
                args.list[index].expanded = Some(expanded);
            }
        }
        match &args.list[index].expanded {
            Some(expanded) => expanded,
            None => args.written(index),
        }
    }

    /// Whether the variable arguments have tokens once expanded (C23 6.10.5.1p3).
    fn has_variable_arguments(&mut self, args: &mut Arguments) -> bool {
        let Some(last) = args.list.len().checked_sub(1) else { return false };
        self.expanded_argument(args, last).iter().any(|t| !t.is_insignificant())
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
                // An assembler may take both for one word, if nothing was between.
                let space = if self.lang.assembler { 0 } else { Token::SPACE_BEFORE };
                tokens.push(Token { flags: rhs.flags | space, ..rhs });
            }
        }
    }

    /// The token that two tokens written together make, if they make one.
    pub(crate) fn paste(&mut self, lhs: &Token, rhs: &Token) -> Option<Token> {
        use TokenKind::{CharConst, Identifier, Number, StringLiteral, Unknown};
        if let Some(name) = paste_words(lhs, rhs) {
            return Some(self.pasted(Token { kind: Identifier, flags: 0, payload: name, ..*lhs }, lhs));
        }
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
        let token = lexer.next(0);
        let complete = lexer.pos == text.len();
        if !complete || !issues.is_empty() || matches!(token.kind, TokenKind::Eof | TokenKind::Comment) {
            return None;
        }
        if token.kind == Unknown && !matches!(lhs.kind, Unknown | Identifier | Number | CharConst | StringLiteral) {
            return None;
        }
        Some(self.pasted(token, lhs))
    }

    /// A token that was made of others, the first of them `lhs`.
    fn pasted(&mut self, mut token: Token, lhs: &Token) -> Token {
        token.flags = (lhs.flags & (Token::SPACE_BEFORE | Token::IN_SYSTEM_HEADER)) | (token.flags & Token::DIGRAPH);
        token.loc = lhs.loc;
        token.len = lhs.len;
        if token.kind == TokenKind::Identifier && self.ident(token.payload).flags & Ident::POISONED != 0 {
            self.check_special_name(&Token { loc: self.invocation, ..token }, Ident::POISONED);
        }
        token
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

/// The name that a name and letters or digits written behind it make; none if other characters are among them.
fn paste_words(lhs: &Token, rhs: &Token) -> Option<Symbol> {
    use TokenKind::{Identifier, Number};
    if lhs.kind != Identifier || !matches!(rhs.kind, Identifier | Number) {
        return None;
    }
    let (head, tail) = (lhs.payload.as_str().as_bytes(), rhs.payload.as_str().as_bytes());
    let mut text = [0; 64];
    let text = text.get_mut(..head.len() + tail.len())?;
    text[..head.len()].copy_from_slice(head);
    text[head.len()..].copy_from_slice(tail);
    let plain = text.iter().all(|&byte| byte.is_ascii_alphanumeric() || byte == b'_');
    plain.then(|| Symbol::intern_utf8(text))
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

/// Appends padding. Of that which stands together, what says nothing that the rest does not say is left out, so that
/// padding does not pile up where invocations are arguments of invocations. See [`Spacing::padding`] for what it says.
#[inline]
fn push_padding(tokens: &mut Vec<Token>, padding: Token) {
    let of = |flags: u8| (flags & Token::SPECIAL != 0).then_some(flags & Token::SPACE_BEFORE != 0);
    if let [rest @ .., last] = &mut tokens[..]
        && last.kind == TokenKind::Padding
    {
        match (of(last.flags), of(padding.flags)) {
            // What decides has decided; or there was a decision for no space, which this one takes back.
            (Some(_), Some(_)) => return,
            (None, None | Some(false)) | (Some(false), None) => {
                *last = padding;
                return;
            }
            // Whatever was decided before those two, now it is for a space.
            (Some(true), None)
                if rest.last().is_some_and(|t| t.kind == TokenKind::Padding && of(t.flags).is_none()) =>
            {
                return;
            }
            (Some(true), None) | (None, Some(true)) => {}
        }
    }
    tokens.push(padding);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_that_is_left_out_says_nothing() {
        let token = |flags| Token { flags, ..Preprocessor::PADDING };
        let kinds = [token(0), token(Token::SPECIAL), token(Token::SPECIAL | Token::SPACE_BEFORE)];
        for number in 0..3usize.pow(7) {
            let written: Vec<Token> = (0..7).map(|n| kinds[number / 3usize.pow(n) % 3]).collect();
            let mut kept = Vec::new();
            for &padding in &written {
                push_padding(&mut kept, padding);
            }
            assert!((1..=3).contains(&kept.len()), "{kept:?}");
            for before in [None, Some(false), Some(true)] {
                let said = |all: &[Token]| {
                    let mut spacing = Spacing { seen: false, source: before };
                    all.iter().for_each(|padding| spacing.padding(padding));
                    (spacing.seen, spacing.source)
                };
                assert_eq!(said(&written), said(&kept));
            }
        }
    }

    #[test]
    fn words_are_pasted_to_names_and_nothing_else_is() {
        let token = |kind, text: &str| Token { kind, payload: text.into(), ..Preprocessor::PADDING };
        let (name, number) =
            (|text: &str| token(TokenKind::Identifier, text), |text: &str| token(TokenKind::Number, text));
        let long = "x".repeat(40);
        assert_eq!(paste_words(&name("a_"), &name("b1")), Some("a_b1".into()));
        assert_eq!(paste_words(&name("a"), &number("1e5")), Some("a1e5".into()));
        assert_eq!(paste_words(&name(&long), &name("y")), Some(format!("{long}y").as_str().into()));
        for (lhs, rhs) in [
            (name("a"), number("1.5")),
            (name("a"), number("1'000")),
            (name("é"), name("a")),
            (name("a"), name("$")),
            (number("1"), name("a")),
            (name("L"), token(TokenKind::StringLiteral, "\"a\"")),
            // What does not fit is left to the lexer.
            (name(&long), name(&long)),
        ] {
            assert_eq!(paste_words(&lhs, &rhs), None, "{lhs:?} {rhs:?}");
        }
    }
}
