//! Initialisers (C23 6.7.11): the parser reads, `sema::init` places.

use crate::parser::Parser;
use diag::dialect;
use pp::TokenKind as T;
use sema::init::InitBuilder;

impl Parser<'_, '_> {
    /// An initialiser: an expression or a list in braces.
    pub(crate) fn parse_init(&mut self, builder: &mut InitBuilder) {
        if self.at(T::LBrace) {
            self.parse_braced_init(builder);
        } else {
            let start = self.tok.loc;
            let value = self.parse_assignment();
            self.sema.value_start = start;
            self.sema.init_value(builder, value);
        }
    }

    /// `{ … }`
    pub(crate) fn parse_braced_init(&mut self, builder: &mut InitBuilder) {
        if !self.enter() {
            self.leave();
            return;
        }
        let lbrace = self.advance().loc;
        self.sema.init_open_brace(builder, lbrace);
        if self.at(T::RBrace) && !self.lang.c23() {
            self.diags.report(&dialect::EMPTY_INITIALIZER, lbrace).emit();
        }
        while !matches!(self.tok.kind, T::RBrace | T::Eof) {
            self.parse_designation(builder);
            self.parse_init(builder);
            if self.eat(T::Comma) {
                continue;
            }
            if !self.at(T::RBrace) {
                if self.begins_operand_here() || matches!(self.tok.kind, T::LBrace | T::Dot) {
                    self.missing_comma("',' or '}'");
                    continue;
                }
                self.expect_closing(T::RBrace, lbrace);
                self.skip_to(&[T::Comma, T::RBrace]);
                if !self.eat(T::Comma) {
                    break;
                }
            }
        }
        self.sema.init_close_brace(builder, lbrace, self.tok.loc);
        self.expect_closing(T::RBrace, lbrace);
        self.leave();
    }

    /// Designators and `=`, if there are any; GNU's `name:` and `[n]` without `=`, too.
    fn parse_designation(&mut self, builder: &mut InitBuilder) {
        if self.at(T::Identifier) {
            if self.peek().is(T::Colon) {
                let name = self.advance();
                self.advance();
                self.diags.report(&dialect::DESIGNATOR_COLON, name.loc).emit();
                self.sema.init_designate_member(builder, name.payload, name.loc, true);
            }
            return;
        }
        // GNU's `[n] value` has one index and no `=`.
        let (mut first, mut may_lack_equals) = (true, false);
        loop {
            let loc = self.tok.loc;
            match self.tok.kind {
                T::Dot => {
                    self.advance();
                    self.check_designator(first, loc);
                    let name = self.tok;
                    if !self.eat(T::Identifier) {
                        self.expected("identifier");
                        return;
                    }
                    self.sema.init_designate_member(builder, name.payload, name.loc, first);
                    may_lack_equals = false;
                }
                T::LBracket => {
                    self.advance();
                    self.check_designator(first, loc);
                    let low = self.parse_conditional();
                    let high = if self.eat(T::Ellipsis) {
                        self.diags.report(&dialect::DESIGNATOR_RANGE, self.prev.loc).emit();
                        Some(self.parse_conditional())
                    } else {
                        None
                    };
                    self.expect_closing(T::RBracket, loc);
                    self.sema.init_designate_index(builder, low, high, loc, first);
                    may_lack_equals = first;
                }
                T::Eq if !first => {
                    self.advance();
                    return;
                }
                _ => {
                    if !first && !may_lack_equals {
                        self.expected("'='");
                    } else if !first {
                        self.diags.report(&dialect::DESIGNATOR_WITHOUT_EQUALS, loc).emit();
                    }
                    return;
                }
            }
            first = false;
        }
    }

    /// Designators are C99.
    fn check_designator(&self, first: bool, loc: source::Loc) {
        if first && !self.lang.c99() {
            self.diags.report(&dialect::DESIGNATOR, loc).emit();
        }
    }
}
