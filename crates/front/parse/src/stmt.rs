//! Statements (C23 6.8).

use crate::decl::SpecContext;
use crate::parser::Parser;
use diag::{dialect, parse as msg};
use hir::{CaseId, ExprId, LabelId, Stmt, StmtId};
use pp::TokenKind as T;
use sema::scope::ScopeKind;
use smallvec::SmallVec;
use source::Loc;

/// A label before a statement.
enum Prefix {
    Case(Option<CaseId>, Loc),
    Default(bool, Loc),
    Label(Option<LabelId>, Loc),
}

/// Whether a token begins a statement, and can begin neither a declaration nor an attribute.
#[inline]
fn begins_only_statements(kind: T) -> bool {
    matches!(kind, T::KwIf | T::KwFor | T::KwWhile | T::KwDo | T::KwSwitch | T::KwCase | T::KwDefault)
        || matches!(kind, T::KwReturn | T::KwBreak | T::KwContinue | T::KwGoto | T::LBrace | T::Semi | T::Star)
}

impl Parser<'_, '_> {
    /// `{ … }` as a block of its own.
    pub(crate) fn parse_compound(&mut self) -> StmtId {
        if !self.enter() {
            self.leave();
            return self.sema.act_on_null_stmt(self.tok.loc);
        }
        self.sema.push_scope(ScopeKind::Block);
        self.sema.enter_block();
        let block = self.parse_block_items();
        self.sema.leave_block();
        self.sema.pop_scope();
        self.leave();
        block
    }

    /// `{ … }` in a scope that is open.
    pub(crate) fn parse_block_items(&mut self) -> StmtId {
        let lbrace = self.advance().loc;
        self.parse_block_items_after(lbrace)
    }

    /// The same after the brace (or where it should have been).
    pub(crate) fn parse_block_items_after(&mut self, lbrace: Loc) -> StmtId {
        self.open_braces.push(lbrace);
        let of_if = std::mem::take(&mut self.in_if_block);
        let first = self.stmt_stack.len();
        while self.at(T::KwLabel) {
            self.parse_local_labels();
        }
        let mut statements = false;
        while !matches!(self.tok.kind, T::RBrace | T::Eof) {
            // The block of an `if` has no end before what can only belong to that `if`.
            if of_if && self.at(T::KwElse) {
                break;
            }
            let before = self.tok.loc;
            let declares = self.parse_block_item(statements);
            statements |= !declares;
            if self.tok.loc == before && !matches!(self.tok.kind, T::RBrace | T::Eof) {
                self.expected("statement");
                self.advance();
            }
        }
        let block = self.sema.act_on_compound(&self.stmt_stack[first..], lbrace);
        self.stmt_stack.truncate(first);
        self.closed_in_trouble = self.already_reported();
        if self.brace_missing && self.at(T::Eof) {
            // Of two braces that are missing, the first has been reported.
            self.mark_reported();
        }
        self.expect_closing(T::RBrace, lbrace);
        self.open_braces.pop();
        block
    }

    /// GNU `__label__ a, b;`
    fn parse_local_labels(&mut self) {
        let keyword = self.advance();
        self.diags.report(&dialect::LABEL_DECLARATION, keyword.loc).emit();
        loop {
            let name = self.tok;
            if !self.eat(T::Identifier) {
                self.expected("identifier");
                break;
            }
            self.sema.act_on_local_label(name.payload, name.loc);
            if !self.eat(T::Comma) {
                break;
            }
        }
        self.expect_semi("';'");
    }

    /// Whether a declaration is next, in a block.
    fn at_block_declaration(&mut self) -> bool {
        let token = self.tok;
        match token.kind {
            T::Identifier => match self.sema.lookup_ordinary(token.payload) {
                Some(decl) => self.is_typedef(decl) && !self.peek().is(T::Colon),
                None => {
                    // `foo bar`: no statement has two identifiers in a row, so `foo` should be a type.
                    let next = self.peek();
                    let two_names = next.is(T::Identifier) && next.flags & pp::Token::AT_LINE_START == 0;
                    !next.is(T::Colon) && (two_names || self.begins_pointer_to_unknown())
                }
            },
            T::KwExtension => {
                let next = self.peek();
                match next.kind {
                    T::KwExtension => true,
                    _ => self.begins_declaration(&next),
                }
            }
            T::KwAttribute => {
                // An attribute alone is the null statement that it marks; else it begins a declaration.
                true
            }
            _ => self.begins_declaration(&token),
        }
    }

    /// A statement or declaration; true if it is a declaration. `after_statement`: C90 allows none any more.
    fn parse_block_item(&mut self, after_statement: bool) -> bool {
        if begins_only_statements(self.tok.kind) {
            let statement = self.parse_statement_flat();
            self.stmt_stack.push(statement);
            return false;
        }
        if self.at_standard_attribute() {
            return self.parse_attributed_item();
        }
        if self.at(T::KwAttribute) && self.at_attribute_statement() {
            let loc = self.tok.loc;
            let mut attrs = Vec::new();
            self.parse_gnu_attributes(&mut attrs);
            self.expect_semi("';'");
            let statement = self.attribute_statement(&attrs, loc);
            self.stmt_stack.push(statement);
            return false;
        }
        if self.at(T::Identifier) {
            self.correct_statement_word();
        }
        if self.at_block_declaration() {
            if after_statement {
                let c90 = !self.lang.c99();
                let info = if c90 { &dialect::MIXED_DECLARATIONS } else { &dialect::MIXED_DECLARATIONS_ASKED };
                let extension = self.at(T::KwExtension) && c90;
                if !extension {
                    self.diags.report(info, self.tok.loc).emit();
                }
            }
            self.parse_block_declaration();
            return true;
        }
        let statement = self.parse_statement_flat();
        self.stmt_stack.push(statement);
        false
    }

    fn parse_block_declaration(&mut self) {
        let mut statements = std::mem::take(&mut self.spare_list);
        self.parse_declaration(SpecContext::Block, &mut statements);
        self.stmt_stack.append(&mut statements);
        self.spare_list = statements;
    }

    /// `[[…]]` before a declaration or a statement; true if it is a declaration.
    fn parse_attributed_item(&mut self) -> bool {
        if self.attributes_begin_declaration() {
            self.parse_block_declaration();
            return true;
        }
        let loc = self.tok.loc;
        let mut attrs = Vec::new();
        self.parse_standard_attributes(&mut attrs);
        if self.at(T::Semi) {
            self.advance();
            let statement = self.attribute_statement(&attrs, loc);
            self.stmt_stack.push(statement);
            return false;
        }
        if self.at(T::Identifier) && self.peek().is(T::Colon) {
            self.label_attributes = attrs;
        } else {
            self.sema.ignore_attributes(&attrs);
        }
        let statement = self.parse_statement_flat();
        self.stmt_stack.push(statement);
        false
    }

    /// At `[[`: whether a declaration, not a statement, follows the attributes.
    fn attributes_begin_declaration(&mut self) -> bool {
        // The current token is the first bracket.
        let mut n = 0;
        let mut depth = 1u32;
        loop {
            match self.peek_nth(n).kind {
                T::LBracket => depth += 1,
                T::RBracket => depth = depth.saturating_sub(1),
                T::Eof => break,
                _ => {}
            }
            n += 1;
            if depth == 0 && !self.peek_nth(n).is(T::LBracket) {
                break;
            }
        }
        let after = self.peek_nth(n);
        self.begins_declaration(&after) && !self.peek_nth(n + 1).is(T::Colon)
    }

    /// Attributes behind a label that belong to the statement there (C23 6.8.1): those that stand alone are that
    /// statement, which is given; others mark what follows them.
    fn parse_statement_attributes(&mut self) -> Option<StmtId> {
        let loc = self.tok.loc;
        let mut attrs = Vec::new();
        if self.at(T::KwAttribute) && self.at_attribute_statement() {
            self.parse_gnu_attributes(&mut attrs);
        } else if self.at_standard_attribute() && !self.attributes_begin_declaration() {
            self.parse_standard_attributes(&mut attrs);
        } else {
            return None;
        }
        if self.at(T::Identifier) && self.peek().is(T::Colon) {
            self.label_attributes = attrs;
            return None;
        }
        if !self.at(T::Semi) {
            self.sema.ignore_attributes(&attrs);
            return None;
        }
        self.advance();
        Some(self.attribute_statement(&attrs, loc))
    }

    /// At `__attribute__`: whether the attributes are followed by `;`.
    fn at_attribute_statement(&mut self) -> bool {
        let (mut n, mut depth) = (0, 0u32);
        loop {
            match self.peek_nth(n).kind {
                T::LParen => depth += 1,
                T::RParen => depth = depth.saturating_sub(1),
                T::Eof => return false,
                _ => {}
            }
            n += 1;
            if depth == 0 {
                return match self.peek_nth(n).kind {
                    T::Semi => true,
                    T::KwAttribute => {
                        n += 1;
                        continue;
                    }
                    _ => false,
                };
            }
        }
    }

    fn attribute_statement(&mut self, attrs: &[sema::attr::Attr], loc: Loc) -> StmtId {
        if self.sema.is_fallthrough(attrs) {
            // What follows at the end of a block is the statement after the block, unless the `switch` itself ends
            // there, and a label may come behind an empty statement.
            let labelled = self.at_standard_attribute()
                || self.at(T::RBrace) && self.open_braces.len() != self.switch_braces
                || matches!(self.tok.kind, T::KwCase | T::KwDefault | T::Semi | T::KwElse)
                || self.at(T::Identifier) && self.peek().is(T::Colon);
            self.sema.check_fallthrough(labelled, loc);
            self.sema.act_on_fallthrough(loc)
        } else {
            self.sema.ignore_attributes(attrs);
            self.sema.act_on_null_stmt(loc)
        }
    }

    /// Labels before a statement, without recursion: all but the last get a null statement, which goes to
    /// the block.
    #[inline]
    fn parse_statement_flat(&mut self) -> StmtId {
        let labeled = match self.tok.kind {
            T::Identifier => self.peek().is(T::Colon),
            kind => matches!(kind, T::KwCase | T::KwDefault),
        };
        if labeled {
            self.parse_labeled_statement()
        } else {
            self.labels_body = false;
            self.parse_unlabeled_statement()
        }
    }

    fn parse_labeled_statement(&mut self) -> StmtId {
        let first = self.stmt_stack.len();
        let is_body = std::mem::take(&mut self.labels_body);
        let Some(mut prefix) = self.parse_label() else { return self.parse_unlabeled_statement() };
        loop {
            if let Some(body) = self.parse_statement_attributes() {
                return self.finish_prefix(prefix, body);
            }
            let Some(next) = self.parse_label() else { break };
            let null = self.sema.act_on_null_stmt(self.tok.loc);
            let labeled = self.finish_prefix(prefix, null);
            self.stmt_stack.push(labeled);
            prefix = next;
        }
        debug_assert!(self.stmt_stack.len() >= first);
        // C23 6.8.3: a label may stand before a declaration, or at the end of a block.
        let at_declaration = self.at_standard_attribute() || self.at_block_declaration() && !self.at(T::KwAttribute);
        let at_end = self.at(T::RBrace);
        let body = if is_body && (at_end || at_declaration) {
            // A label alone is an item of a block, but no statement.
            self.expected("statement");
            self.mark_reported();
            self.sema.act_on_null_stmt(self.tok.loc)
        } else if at_end || at_declaration {
            if !self.lang.c23() {
                let info = if at_end { &dialect::LABEL_AT_END } else { &dialect::LABEL_BEFORE_DECLARATION };
                self.diags.report(info, self.tok.loc).emit();
            }
            self.sema.act_on_null_stmt(self.tok.loc)
        } else {
            self.parse_unlabeled_statement()
        };
        if self.at(T::RBrace) && matches!(self.sema.hir.stmt(body), Stmt::Expr(_)) {
            // Perhaps the value of a statement expression: it must be the block's last statement itself.
            let null = self.sema.act_on_null_stmt(self.tok.loc);
            let labeled = self.finish_prefix(prefix, null);
            self.stmt_stack.push(labeled);
            return body;
        }
        self.finish_prefix(prefix, body)
    }

    fn finish_prefix(&mut self, prefix: Prefix, body: StmtId) -> StmtId {
        match prefix {
            Prefix::Case(case, loc) => self.sema.finish_case(case, body, loc),
            Prefix::Default(ok, loc) => self.sema.finish_default(ok, body, loc),
            Prefix::Label(label, loc) => self.sema.finish_label(label, body, loc),
        }
    }

    /// One label, its colon included.
    fn parse_label(&mut self) -> Option<Prefix> {
        let token = self.tok;
        match token.kind {
            T::Identifier if self.peek().is(T::Colon) => {
                self.advance();
                self.advance();
                let mut attrs = std::mem::take(&mut self.label_attributes);
                while self.at(T::KwAttribute) && !self.at_attribute_statement() {
                    self.parse_attribute_list(&mut attrs);
                }
                if self.at(T::KwAttribute) {
                    self.parse_attribute_list(&mut attrs);
                }
                let label = self.sema.act_on_label(token.payload, token.loc);
                self.sema.act_on_label_attributes(label, &attrs);
                Some(Prefix::Label(label, token.loc))
            }
            T::KwCase => {
                self.advance();
                let low = self.parse_conditional();
                let high = if self.eat(T::Ellipsis) {
                    self.diags.report(&dialect::CASE_RANGE, self.prev.loc).emit();
                    Some(self.parse_conditional())
                } else {
                    None
                };
                self.expect(T::Colon);
                Some(Prefix::Case(self.sema.act_on_case(low, high, token.loc), token.loc))
            }
            T::KwDefault => {
                self.advance();
                self.expect(T::Colon);
                Some(Prefix::Default(self.sema.act_on_default(token.loc), token.loc))
            }
            _ => None,
        }
    }

    /// A statement that is the body of another one: one statement, in a scope of its own (C23 6.8.5p4).
    fn parse_body(&mut self) -> StmtId {
        if !self.enter() {
            self.leave();
            return self.sema.act_on_null_stmt(self.tok.loc);
        }
        let loc = self.tok.loc;
        let first = self.stmt_stack.len();
        let is_block = self.at(T::LBrace);
        if !is_block {
            self.sema.push_statement_scope();
        }
        let declares = !is_block && self.at_standard_attribute() && self.attributes_begin_declaration();
        let mut body = if declares {
            self.expected("statement");
            self.mark_reported();
            self.parse_block_declaration();
            self.sema.act_on_null_stmt(loc)
        } else if self.at_standard_attribute() || self.at(T::KwAttribute) && self.at_attribute_statement() {
            self.parse_block_item(false);
            self.stmt_stack.pop().unwrap_or_else(|| self.sema.act_on_null_stmt(loc))
        } else if !is_block && self.at_block_declaration() {
            self.expected("statement");
            self.mark_reported();
            self.parse_block_declaration();
            self.sema.act_on_null_stmt(loc)
        } else {
            self.labels_body = matches!(self.tok.kind, T::Identifier | T::KwCase | T::KwDefault);
            let body = self.parse_statement_flat();
            self.labels_body = false;
            body
        };
        if self.stmt_stack.len() > first {
            self.stmt_stack.push(body);
            body = self.sema.act_on_compound(&self.stmt_stack[first..], loc);
            self.stmt_stack.truncate(first);
        }
        if !is_block {
            self.sema.pop_statement_scope();
        }
        self.leave();
        body
    }

    fn parse_unlabeled_statement(&mut self) -> StmtId {
        let loc = self.tok.loc;
        match self.tok.kind {
            T::LBrace => self.parse_compound(),
            T::Semi => {
                self.advance();
                self.sema.act_on_null_stmt(loc)
            }
            T::KwIf => self.parse_if(),
            T::KwSwitch => self.parse_switch(),
            T::KwWhile => self.parse_while(),
            T::KwDo => self.parse_do(),
            T::KwFor => self.parse_for(),
            T::KwGoto => self.parse_goto(),
            T::KwBreak => {
                self.advance();
                self.expect_semi("';'");
                self.sema.act_on_break(loc)
            }
            T::KwContinue => {
                self.advance();
                self.expect_semi("';'");
                self.sema.act_on_continue(loc)
            }
            T::KwReturn => {
                self.advance();
                let value = if self.at(T::Semi) { None } else { Some(self.parse_expression()) };
                let statement = self.sema.act_on_return(value, loc);
                self.expect_semi("';'");
                statement
            }
            T::KwAsm | T::KwAsmUnreserved => self.parse_asm_statement(),
            T::KwElse => {
                self.diags.report(&msg::ELSE_WITHOUT_IF, loc).emit();
                self.advance();
                self.mark_reported();
                self.parse_body()
            }
            T::RBrace | T::Eof => {
                self.expected("statement");
                self.sema.act_on_null_stmt(loc)
            }
            _ => {
                let e = self.parse_expression();
                let statement = self.sema.act_on_expr_stmt(e, loc);
                self.expect_semi("';'");
                // The last of a statement expression is its value.
                let ends = self.at(T::RBrace) && self.peek().is(T::RParen) || self.at(T::Semi);
                let is_value = self.statement_expressions > 0 && ends;
                if !is_value {
                    self.sema.value_is_dropped(statement);
                }
                statement
            }
        }
    }

    /// `( expression )` as a condition.
    fn parse_condition(&mut self) -> ExprId {
        let e = self.parse_parenthesized_operand();
        self.sema.act_on_condition(e)
    }

    fn parse_parenthesized_operand(&mut self) -> ExprId {
        let lparen = self.tok.loc;
        if !self.expect(T::LParen) {
            // `if a > b`: the operand is there, only not in parentheses.
            let e = self.parse_expression();
            self.eat(T::RParen);
            return e;
        }
        let e = self.parse_expression();
        if !self.expect_closing(T::RParen, lparen) {
            self.skip_to(&[T::RParen, T::LBrace]);
            self.eat(T::RParen);
        }
        e
    }

    /// `if`, with its chain of `else if` read without recursion.
    fn parse_if(&mut self) -> StmtId {
        let mut arms: SmallVec<[(ExprId, StmtId, Loc); 4]> = SmallVec::new();
        let mut otherwise = None;
        self.sema.push_statement_scope();
        loop {
            let loc = self.advance().loc;
            let condition = self.parse_condition();
            self.drop_then();
            let body = self.tok;
            let dead = self.sema.enter_body(condition, true);
            let braced = self.at(T::LBrace);
            let outer = std::mem::replace(&mut self.in_if_block, braced);
            let then = self.parse_body();
            self.in_if_block = outer;
            self.sema.leave_body(dead);
            arms.push((condition, then, loc));
            if self.at(T::Identifier) {
                self.correct_else();
            }
            let or = self.tok;
            if !self.eat(T::KwElse) {
                self.warn_layout(loc, "if", body);
                self.warn_empty_body("an 'if'", body);
                self.warn_dangling_else(loc, then);
                break;
            }
            if !self.at(T::KwIf) {
                let body = self.tok;
                let dead = self.sema.enter_body(condition, false);
                otherwise = Some(self.parse_body());
                self.sema.leave_body(dead);
                self.warn_layout(or.loc, "else", body);
                self.warn_empty_body("an 'else'", body);
                break;
            }
        }
        self.sema.pop_statement_scope();
        let mut statement = otherwise;
        for (condition, then, loc) in arms.into_iter().rev() {
            statement = Some(self.sema.act_on_if(condition, then, statement, loc));
        }
        statement.unwrap_or_else(|| self.sema.act_on_null_stmt(self.tok.loc))
    }

    fn parse_switch(&mut self) -> StmtId {
        let loc = self.advance().loc;
        self.sema.push_statement_scope();
        let value = self.parse_parenthesized_operand();
        let switch = self.sema.act_on_switch_begin(value, loc);
        let outer = std::mem::replace(&mut self.switch_braces, self.open_braces.len() + 1);
        let body = self.parse_body();
        self.switch_braces = outer;
        let statement = self.sema.act_on_switch_end(switch, body, loc);
        self.sema.pop_statement_scope();
        statement
    }

    fn parse_while(&mut self) -> StmtId {
        let loc = self.advance().loc;
        self.sema.push_statement_scope();
        let condition = self.parse_condition();
        self.sema.enter_loop();
        let start = self.tok;
        let body = self.parse_body();
        self.sema.leave_loop();
        self.warn_layout(loc, "while", start);
        self.sema.pop_statement_scope();
        self.sema.act_on_while(condition, body, loc)
    }

    fn parse_do(&mut self) -> StmtId {
        let loc = self.advance().loc;
        self.sema.enter_loop();
        self.warn_empty_body("'do'", self.tok);
        let body = self.parse_body();
        self.sema.leave_loop();
        if !self.eat(T::KwWhile) {
            self.expected("'while'");
            self.skip_to_semi();
            let condition = self.sema.poison(loc);
            return self.sema.act_on_do(body, condition, loc);
        }
        let condition = self.parse_condition();
        self.expect_semi("';'");
        self.sema.act_on_do(body, condition, loc)
    }

    fn parse_for(&mut self) -> StmtId {
        let loc = self.advance().loc;
        let lparen = self.tok.loc;
        if !self.expect(T::LParen) {
            self.skip_to_semi();
            return self.sema.act_on_null_stmt(loc);
        }
        self.sema.push_statement_scope();
        self.sema.enter_block();
        let outer = std::mem::replace(&mut self.in_for_header, true);
        let init = self.parse_for_init();
        self.in_for_header = outer;
        let condition = if self.at(T::Semi) || self.at(T::RParen) && self.already_reported() {
            None
        } else {
            let e = self.parse_expression();
            Some(self.sema.act_on_condition(e))
        };
        if !self.expect(T::Semi) {
            self.skip_to(&[T::RParen, T::LBrace]);
        }
        let step = if self.at(T::RParen) || self.already_reported() { None } else { Some(self.parse_expression()) };
        if !self.expect_closing(T::RParen, lparen) {
            // `for (a; b; c;)`
            let semicolon = self.eat(T::Semi);
            self.skip_to(&[T::RParen, T::LBrace]);
            self.eat(T::RParen);
            if semicolon {
                self.mark_reported();
            }
        }
        self.sema.enter_loop();
        let start = self.tok;
        let body = self.parse_body();
        self.sema.leave_loop();
        self.warn_layout(loc, "for", start);
        let statement = self.sema.act_on_for(init, condition, step, body, loc);
        self.sema.leave_block();
        self.sema.pop_statement_scope();
        statement
    }

    /// The first part of a `for`, its `;` included.
    fn parse_for_init(&mut self) -> Option<StmtId> {
        let loc = self.tok.loc;
        if self.eat(T::Semi) {
            return None;
        }
        if self.at_standard_attribute() || self.at_block_declaration() {
            let mut statements = Vec::new();
            if !self.lang.c99() {
                self.diags.report(&dialect::FOR_DECLARATION, loc).emit();
            }
            let first = self.sema.begin_for_declaration();
            self.parse_declaration(SpecContext::Block, &mut statements);
            self.sema.end_for_declaration(first, loc);
            return match statements.as_slice() {
                [] => None,
                [one] => Some(*one),
                several => {
                    let list = self.sema.hir.add_stmt_list(several);
                    Some(self.sema.hir.add_stmt(Stmt::Compound(list), loc))
                }
            };
        }
        let e = self.parse_expression();
        let statement = self.sema.act_on_expr_stmt(e, loc);
        self.sema.value_is_dropped(statement);
        if !self.expect(T::Semi) {
            self.skip_to(&[T::RParen, T::LBrace]);
        }
        Some(statement)
    }

    fn parse_goto(&mut self) -> StmtId {
        let loc = self.advance().loc;
        let token = self.tok;
        let statement = match token.kind {
            T::Star => {
                self.advance();
                self.diags.report(&dialect::COMPUTED_GOTO, token.loc).emit();
                let target = self.parse_expression();
                self.sema.act_on_goto_indirect(target, loc)
            }
            T::Identifier => {
                self.advance();
                self.sema.act_on_goto(token.payload, token.loc, loc)
            }
            _ => {
                self.expected("identifier or '*'");
                self.sema.act_on_null_stmt(loc)
            }
        };
        self.expect_semi("';'");
        statement
    }
}
