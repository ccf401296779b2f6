//! Attributes: GNU `__attribute__ ((…))` and standard `[[…]]`.

use crate::parser::Parser;
use base::Symbol;
use diag::decl as msg;
use diag::dialect;
use pp::{Token, TokenKind as T};
use sema::attr::{Attr, AttrArg, AttrArgs, find};

impl Parser<'_, '_> {
    /// `__attribute__ ((name, name (arguments), …))`
    pub(crate) fn parse_attribute_list(&mut self, attrs: &mut Vec<Attr>) {
        self.advance();
        let outer = self.tok.loc;
        if !self.expect(T::LParen) {
            return;
        }
        let inner = self.tok.loc;
        if !self.expect(T::LParen) {
            self.skip_to(&[T::RParen]);
            self.eat(T::RParen);
            return;
        }
        loop {
            while self.eat(T::Comma) {}
            if self.at(T::RParen) {
                break;
            }
            let token = self.tok;
            if !is_word(&token) {
                self.expected("')'");
                self.skip_to(&[T::RParen]);
                break;
            }
            self.advance();
            let attr = self.parse_attribute(token, token.payload, token.payload, true);
            attrs.push(attr);
            if !self.at(T::Comma) {
                break;
            }
        }
        if !self.expect_closing(T::RParen, inner) {
            self.skip_to(&[T::RParen]);
            self.eat(T::RParen);
        }
        self.expect_closing(T::RParen, outer);
    }

    /// One attribute without anything around it.
    pub(crate) fn parse_one_attribute(&mut self) -> Option<Attr> {
        let token = self.tok;
        if !is_word(&token) {
            self.expected("identifier");
            return None;
        }
        self.advance();
        Some(self.parse_attribute(token, token.payload, token.payload, true))
    }

    /// `[[name, prefix::name (arguments), …]]`, any number of them.
    pub(crate) fn parse_standard_attributes(&mut self, attrs: &mut Vec<Attr>) {
        while self.at_standard_attribute() {
            let outer = self.advance().loc;
            let inner = self.advance().loc;
            if !self.lang.c23() && !self.at(T::KwExtension) {
                self.diags.report(&dialect::ATTRIBUTE_SYNTAX, outer).arg(self.lang.standard_name()).emit();
            }
            loop {
                while self.eat(T::Comma) {}
                // GNU: `[[__extension__ …]]`
                while self.eat(T::KwExtension) {}
                if self.at(T::RBracket) {
                    break;
                }
                let mut token = self.tok;
                if !is_word(&token) {
                    self.expected("identifier");
                    self.skip_to(&[T::RBracket]);
                    break;
                }
                self.advance();
                let (mut shown, mut lookup) = (token.payload, Some(token.payload).filter(|&name| is_standard(name)));
                if self.eat_scope() {
                    let prefix = token.payload;
                    token = self.tok;
                    if !is_word(&token) {
                        self.expected("identifier");
                        self.skip_to(&[T::RBracket]);
                        break;
                    }
                    self.advance();
                    shown = Symbol::intern(&format!("{prefix}::{}", token.payload));
                    let is_gnu = matches!(prefix.as_str(), "gnu" | "__gnu__" | "clang");
                    lookup = is_gnu.then_some(token.payload);
                }
                let standard = shown == token.payload;
                let arguments = self.tok;
                let mut attr = self.parse_attribute(token, shown, lookup.unwrap_or(Symbol::EMPTY), false);
                attr.standard = standard;
                if standard && arguments.is(T::LParen) {
                    self.check_standard_arguments(&attr);
                }
                attrs.push(attr);
                if !self.at(T::Comma) {
                    break;
                }
            }
            if !self.expect_closing(T::RBracket, inner) {
                self.skip_to(&[T::RBracket]);
                self.eat(T::RBracket);
            }
            self.expect_closing(T::RBracket, outer);
        }
    }

    /// The `::` of an attribute's prefix. Before C23 it is two tokens, and GCC takes those.
    fn eat_scope(&mut self) -> bool {
        if self.at(T::Colon) && self.peek().is(T::Colon) {
            self.advance();
            return self.eat(T::Colon);
        }
        self.eat(T::ColonColon)
    }

    /// The argument clause of a standard attribute (C23 6.7.13): a string literal, or none at all.
    fn check_standard_arguments(&mut self, attr: &Attr) {
        match attr.name.as_str().trim_matches('_') {
            "maybe_unused" | "noreturn" | "Noreturn" | "fallthrough" | "unsequenced" | "reproducible" => {
                self.diags.report(&dialect::ATTRIBUTE_TAKES_NO_ARGUMENTS, attr.loc).arg(attr.name).emit();
            }
            "nodiscard" | "deprecated" => {
                let string = match attr.args.as_slice() {
                    [AttrArg::Expr(e)] => matches!(self.sema.hir.expr(*e), hir::Expr::String(_)),
                    _ => false,
                };
                if !string {
                    self.diags.report(&dialect::ATTRIBUTE_ARGUMENT_NOT_STRING, attr.loc).arg(attr.name).emit();
                }
            }
            _ => {}
        }
    }

    /// The arguments of an attribute whose name has been read. Those of an unknown one are any tokens in the standard's
    /// syntax, but expressions, with perhaps a name first, in GNU's (GCC manual, "Attribute Syntax").
    fn parse_attribute(&mut self, token: Token, shown: Symbol, name: Symbol, gnu: bool) -> Attr {
        let found = find(name);
        let mut args = Vec::new();
        if self.at(T::LParen) {
            match found {
                Some((_, AttrArgs::Exprs)) => self.parse_attribute_arguments(false, &mut args),
                Some((_, AttrArgs::Ident)) => self.parse_attribute_arguments(true, &mut args),
                Some((_, AttrArgs::None)) => {
                    if !self.peek().is(T::RParen) && !shown.as_str().contains("::") {
                        self.diags.report(&msg::ATTRIBUTE_ARGUMENT_COUNT, token.loc).arg(shown).emit();
                    }
                    self.skip_group();
                }
                None if gnu => self.parse_attribute_arguments(true, &mut args),
                Some((_, AttrArgs::Skip)) | None => self.skip_group(),
            }
        }
        Attr { kind: found.map(|(kind, _)| kind), name: shown, args, loc: token.loc, standard: false }
    }

    fn parse_attribute_arguments(&mut self, identifier_first: bool, args: &mut Vec<AttrArg>) {
        let lparen = self.advance().loc;
        if self.eat(T::RParen) {
            return;
        }
        if identifier_first && is_word(&self.tok) {
            let token = self.advance();
            args.push(AttrArg::Ident(token.payload, token.loc));
            if !self.eat(T::Comma) {
                self.close_attribute_arguments(lparen);
                return;
            }
        }
        loop {
            let token = self.tok;
            if self.begins_type_name(&token) {
                let ty = self.parse_type_name();
                let e = self.sema.act_on_alignof_type(ty, false, token.loc);
                args.push(AttrArg::Expr(e));
            } else {
                args.push(AttrArg::Expr(self.parse_assignment()));
            }
            if !self.eat(T::Comma) {
                break;
            }
        }
        self.close_attribute_arguments(lparen);
    }

    fn close_attribute_arguments(&mut self, lparen: source::Loc) {
        if !self.expect_closing(T::RParen, lparen) {
            self.skip_to(&[T::RParen]);
            self.eat(T::RParen);
        }
    }
}

/// Whether the language has the attribute without a prefix (C23 6.7.13.2p1, p4); others are unknown.
fn is_standard(name: Symbol) -> bool {
    let name = name.as_str();
    let plain = name.strip_prefix("__").and_then(|rest| rest.strip_suffix("__")).unwrap_or(name);
    matches!(
        plain,
        "deprecated"
            | "fallthrough"
            | "maybe_unused"
            | "nodiscard"
            | "noreturn"
            | "_Noreturn"
            | "reproducible"
            | "unsequenced"
    )
}

/// Whether a token is an identifier in a place where keywords are identifiers, too.
fn is_word(token: &Token) -> bool {
    token.is(T::Identifier)
        || token.kind.spelling().is_some_and(|word| word.starts_with(|c: char| c.is_alphabetic() || c == '_'))
}
