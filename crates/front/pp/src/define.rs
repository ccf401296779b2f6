//! Macro definitions: `#define`, `#undef`, and comparing definitions.

use crate::dynamic::Dynamic;
use crate::preprocessor::{Event, Ident, Preprocessor};
use crate::token::{Token, TokenKind};
use base::Symbol;
use source::Loc;
use std::num::NonZeroU32;
use std::rc::Rc;

/// Index of a macro definition; a name's later definitions have other ids.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct MacroId(NonZeroU32);

impl MacroId {
    /// The id of the definition that is `index`th in the list.
    fn new(index: usize) -> MacroId {
        let number = u32::try_from(index + 1).ok().and_then(NonZeroU32::new);
        MacroId(number.expect("fewer than 2^32 macro definitions"))
    }
    #[inline(always)]
    pub fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// What `...` a function-like macro has.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Variadic {
    No,
    /// `...`, named `__VA_ARGS__`.
    Standard,
    /// GNU's `name...`.
    Named,
}

/// One macro definition.
pub(crate) struct Macro {
    pub name: Symbol,
    /// Where its name stands in the definition.
    pub loc: Loc,
    pub function_like: bool,
    pub params: Rc<[Symbol]>,
    pub variadic: Variadic,
    /// The replacement list as written, `#` and `##` included.
    pub body: Rc<[Token]>,
    /// How to substitute; none if the replacement list is taken as it is.
    pub plan: Option<Rc<[Element]>>,
    /// The plan has `#`, `##` or `__VA_OPT__`.
    pub joins: bool,
    pub dynamic: Option<Dynamic>,
    /// Not function-like, and its replacement list is one token that is taken as it is.
    pub is_single_token: bool,
    /// Being expanded: its name is not expanded again.
    pub disabled: bool,
}

/// One element of a replacement list.
#[derive(Copy, Clone)]
pub(crate) struct Element {
    pub token: Token,
    /// Number of the parameter that the token names, from 1; 0 is none.
    pub param: u16,
    pub flags: u8,
}

impl Element {
    /// `#` stands before it.
    pub const STRINGIFY: u8 = 1;
    /// `##` follows it.
    pub const PASTE: u8 = 2;
    /// `__VA_OPT__(`.
    pub const VA_OPT: u8 = 4;
    /// The `)` of `__VA_OPT__(`.
    pub const VA_OPT_END: u8 = 8;

    pub fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }
}

/// A comment that ends with its line as one that does not, for the middle of a line.
fn block_comment(token: Token) -> Token {
    match token.payload.as_str().strip_prefix("//").filter(|_| token.kind == TokenKind::Comment) {
        Some(text) => Token { payload: Symbol::intern(&format!("/*{text}*/")), ..token },
        None => token,
    }
}

impl Preprocessor<'_> {
    /// `#define`: `operands` are the tokens after it; `with_comments` the same with the comments between them, if those
    /// are to be kept.
    pub(crate) fn define_directive(&mut self, operands: &[Token], with_comments: &[Token], at: Loc) {
        let Some(name) = self.macro_name(operands.first(), at) else { return };
        if let Some(definition) = self.parse_definition(name, &operands[1..], with_comments) {
            self.install(definition);
            if self.options.record_events {
                let defined = self.ident(name.payload).mac;
                self.events.push_back(Event::Define(name.payload, defined, name.loc));
            }
        }
    }

    /// `#undef`.
    pub(crate) fn undef_directive(&mut self, operands: &[Token], at: Loc) {
        let Some(name) = self.macro_name(operands.first(), at) else { return };
        self.check_end(&operands[1..], "undef");
        if self.options.record_events && self.ident(name.payload).mac.is_some() {
            self.events.push_back(Event::Undefine(name.payload, name.loc));
        }
        let Some(id) = self.ident(name.payload).mac else { return };
        self.change_ident(name.payload, |ident| ident.mac = None);
        if is_predefined(&self.macros[id.index()]) {
            self.diags.report(&diag::pp::UNDEFINE_BUILTIN, name.loc).arg(name.payload).emit();
        }
    }

    /// Checks that a token can name a macro.
    pub(crate) fn macro_name(&mut self, token: Option<&Token>, at: Loc) -> Option<Token> {
        match token {
            None => self.diags.report(&diag::pp::NO_MACRO_NAME, at).emit(),
            Some(token) if token.kind != TokenKind::Identifier => {
                self.diags.report(&diag::pp::MACRO_NAME_NOT_IDENTIFIER, token.loc).emit();
            }
            Some(token) => {
                let name = token.payload;
                let reserved = name == self.names.defined
                    || [self.names.has_include, self.names.has_include_next, self.names.has_embed].contains(&name);
                let flags = self.ident(name).flags;
                if reserved {
                    self.diags.report(&diag::pp::RESERVED_MACRO_NAME, token.loc).arg(name).emit();
                } else if flags & Ident::POISONED != 0 {
                    // Reported when the directive was read.
                } else {
                    if flags & Ident::VARIADIC_ONLY != 0 {
                        self.check_special_name(token, flags);
                    }
                    return Some(*token);
                }
            }
        }
        None
    }

    fn parse_definition(&mut self, name: Token, rest: &[Token], with_comments: &[Token]) -> Option<Macro> {
        let mut params = Vec::new();
        let mut variadic = Variadic::No;
        let mut body = rest;
        let function_like =
            rest.first().is_some_and(|t| t.kind == TokenKind::LParen && t.flags & Token::SPACE_BEFORE == 0);
        if function_like {
            let used = self.parse_params(&rest[1..], name.loc, &mut params, &mut variadic)?;
            body = &rest[1 + used..];
        } else if let Some(first) = rest.first()
            && first.flags & Token::SPACE_BEFORE == 0
        {
            self.diags.report(&diag::pp::NO_SPACE_AFTER_MACRO_NAME, first.loc).emit();
        }
        let mut tokens: Vec<Token> = body.to_vec();
        // Beside `#` and `##` a comment would be taken for an operand.
        let operates = body.iter().any(|token| matches!(token.kind, TokenKind::Hash | TokenKind::HashHash));
        if !operates && with_comments.len() > body.len() {
            let head = (rest.len() - body.len()).checked_sub(1).map_or(name, |last| rest[last]);
            let in_body = |token: &&Token| token.loc.as_u32() > head.loc.as_u32();
            tokens = with_comments.iter().filter(in_body).map(|token| block_comment(*token)).collect();
        }
        if let Some(first) = tokens.first_mut() {
            first.flags &= !Token::SPACE_BEFORE;
        }
        let body: Rc<[Token]> = tokens.into();
        let plan = self.plan(&body, function_like, &params, variadic)?;
        Some(Macro {
            is_single_token: !function_like && plan.is_none() && body.len() == 1,
            joins: plan.iter().flat_map(|plan| plan.iter()).any(|element| element.flags != 0),
            name: name.payload,
            loc: name.loc,
            function_like,
            params: params.into(),
            variadic,
            body,
            plan,
            dynamic: None,
            disabled: false,
        })
    }

    /// Parses the parameters after `(`; returns the number of tokens used, `)` included.
    fn parse_params(
        &mut self,
        tokens: &[Token],
        at: Loc,
        params: &mut Vec<Symbol>,
        variadic: &mut Variadic,
    ) -> Option<usize> {
        let unfinished = |pp: &Self, token: Option<&Token>| {
            match token {
                Some(token) => pp.diags.report(&diag::pp::EXPECTED_IN_PARAMETERS, token.loc).emit(),
                None => pp.diags.report(&diag::pp::UNFINISHED_PARAMETERS, at).emit(),
            }
            None
        };
        let mut pos = 0;
        loop {
            let token = tokens.get(pos);
            pos += 1;
            match token.map(|t| t.kind) {
                Some(TokenKind::RParen) if params.is_empty() => return Some(pos),
                Some(TokenKind::Ellipsis) => {
                    if !self.lang.c99() {
                        self.diags.report(&diag::pp::VARIADIC_MACRO_C90, at).emit();
                    }
                    params.push(self.names.va_args);
                    *variadic = Variadic::Standard;
                }
                Some(TokenKind::Identifier) => {
                    let token = token.expect("just looked at");
                    let name = token.payload;
                    if name == self.names.va_args || name == self.names.va_opt {
                        self.diags.report(&diag::pp::VA_ARGS_MISUSED, token.loc).emit();
                    }
                    if params.contains(&name) {
                        self.diags.report(&diag::pp::DUPLICATE_PARAMETER, token.loc).arg(name).emit();
                        return None;
                    }
                    params.push(name);
                    if tokens.get(pos).is_some_and(|t| t.kind == TokenKind::Ellipsis) {
                        pos += 1;
                        self.diags.report(&diag::pp::VARIADIC_MACRO_NAMED, at).emit();
                        *variadic = Variadic::Named;
                    }
                }
                _ => return unfinished(self, token),
            }
            let token = tokens.get(pos);
            pos += 1;
            match token.map(|t| t.kind) {
                Some(TokenKind::RParen) => return Some(pos),
                Some(TokenKind::Comma) if *variadic == Variadic::No => {}
                _ => return unfinished(self, token),
            }
            if params.len() >= usize::from(u16::MAX) {
                self.diags.report(&diag::pp::TOO_MANY_PARAMETERS, at).emit();
                return None;
            }
        }
    }

    /// Works out how a replacement list is substituted; `Some(None)` if it is taken as it is, none on an error.
    fn plan(
        &mut self,
        body: &[Token],
        function_like: bool,
        params: &[Symbol],
        variadic: Variadic,
    ) -> Option<Option<Rc<[Element]>>> {
        let mut plan: Vec<Element> = Vec::with_capacity(body.len());
        let mut needed = false;
        let mut stringify = false;
        // Depth of parentheses within `__VA_OPT__(`, and where it began.
        let mut va_opt: Option<(u32, usize)> = None;
        let mut n = 0;
        while n < body.len() {
            let token = body[n];
            n += 1;
            let mut element = Element { token, param: 0, flags: 0 };
            if stringify {
                element.flags |= Element::STRINGIFY;
            }
            match token.kind {
                TokenKind::Identifier => {
                    if let Some(param) = params.iter().position(|&p| p == token.payload) {
                        element.param = param as u16 + 1;
                        needed = true;
                    } else if token.payload == self.names.va_opt && variadic != Variadic::No {
                        if va_opt.is_some() {
                            self.diags.report(&diag::pp::VA_OPT_NESTED, token.loc).emit();
                            return None;
                        }
                        if body.get(n).is_none_or(|t| t.kind != TokenKind::LParen) {
                            self.diags.report(&diag::pp::VA_OPT_NO_PARENTHESIS, token.loc).emit();
                            return None;
                        }
                        n += 1;
                        element.flags |= Element::VA_OPT;
                        needed = true;
                        va_opt = Some((0, plan.len()));
                    } else {
                        let flags = self.ident(token.payload).flags;
                        if flags & Ident::VARIADIC_ONLY != 0 {
                            self.check_special_name(&token, flags);
                        }
                    }
                }
                TokenKind::Hash if function_like && !stringify => {
                    stringify = true;
                    continue;
                }
                TokenKind::HashHash => {
                    needed = true;
                    let opens = va_opt.is_some_and(|(_, start)| plan.len() == start + 1);
                    let closes = va_opt.is_some_and(|(depth, _)| {
                        depth == 0 && body.get(n).is_some_and(|t| t.kind == TokenKind::RParen)
                    });
                    match plan.last_mut() {
                        Some(last) if n < body.len() && !opens && !closes => last.flags |= Element::PASTE,
                        _ if opens || closes => {
                            self.diags.report(&diag::pp::PASTE_AT_VA_OPT_END, token.loc).emit();
                            return None;
                        }
                        _ => {
                            self.diags.report(&diag::pp::PASTE_AT_END, token.loc).emit();
                            return None;
                        }
                    }
                    // `a ## ## b` pastes once, as gcc does.
                    continue;
                }
                TokenKind::LParen => {
                    if let Some((depth, _)) = &mut va_opt {
                        *depth += 1;
                    }
                }
                TokenKind::RParen => match &mut va_opt {
                    Some((0, _)) => {
                        element.flags |= Element::VA_OPT_END;
                        va_opt = None;
                    }
                    Some((depth, _)) => *depth -= 1,
                    None => {}
                },
                _ => {}
            }
            if stringify {
                stringify = false;
                if element.param == 0 && !element.is(Element::VA_OPT) {
                    let hash = body[..n - 1].iter().rposition(|t| t.kind == TokenKind::Hash).map(|h| body[h]);
                    let hash = hash.unwrap_or(token);
                    if !self.lang.assembler {
                        self.diags.report(&diag::pp::HASH_WITHOUT_PARAMETER, hash.loc).emit();
                        return None;
                    }
                    element.flags &= !Element::STRINGIFY;
                    plan.push(Element { token: hash, param: 0, flags: 0 });
                }
            }
            plan.push(element);
        }
        if stringify {
            let hash = body[body.len() - 1];
            if !self.lang.assembler {
                self.diags.report(&diag::pp::HASH_WITHOUT_PARAMETER, hash.loc).emit();
                return None;
            }
            plan.push(Element { token: hash, param: 0, flags: 0 });
        }
        if let Some((_, start)) = va_opt {
            self.diags.report(&diag::pp::VA_OPT_UNTERMINATED, plan[start].token.loc).emit();
            return None;
        }
        Some(needed.then(|| plan.into()))
    }

    fn install(&mut self, definition: Macro) {
        let (name, loc) = (definition.name, definition.loc);
        if let Some(old) = self.ident(name).mac {
            let old = &self.macros[old.index()];
            if is_predefined(old) {
                self.diags.report(&diag::pp::REDEFINE_BUILTIN, loc).arg(name).emit();
            } else if !same_definition(old, &definition) {
                let mut report = self.diags.report(&diag::pp::REDEFINED, loc).arg(name);
                if !old.loc.is_none() {
                    report = report.note(&diag::pp::PREVIOUS_DEFINITION, old.loc, &[]);
                }
                report.emit();
            }
        }
        let id = self.add_macro(definition);
        self.change_ident(name, |ident| ident.mac = Some(id));
    }

    pub(crate) fn add_macro(&mut self, definition: Macro) -> MacroId {
        let id = MacroId::new(self.macros.len());
        self.macros.push(definition);
        id
    }
}

/// Whether a macro is one of those that C23 6.10.10 names, which no program defines or undefines.
fn is_predefined(mac: &Macro) -> bool {
    mac.dynamic.is_some() || matches!(mac.name.as_str(), "__STDC__" | "__STDC_VERSION__" | "__STDC_HOSTED__")
}

/// Whether a redefinition is benign (C23 6.10.5.1p2).
fn same_definition(a: &Macro, b: &Macro) -> bool {
    let same = |(x, y): (&Token, &Token)| {
        const COMPARED: u8 = Token::SPACE_BEFORE | Token::DIGRAPH;
        x.kind == y.kind && x.payload == y.payload && x.flags & COMPARED == y.flags & COMPARED
    };
    a.function_like == b.function_like
        && a.variadic == b.variadic
        && a.params == b.params
        && a.body.len() == b.body.len()
        && a.body.iter().zip(b.body.iter()).all(same)
}
