//! Expressions (C23 6.5), by precedence climbing.

use crate::parser::Parser;
use ctype::{Ty, VlaId};
use diag::{FixIt, dialect, parse as msg};
use hir::{BinaryOp, Expr, ExprId, IncDec};
use pp::{Token, TokenKind as T};
use sema::AttrQuery;
use sema::decl::DeclSpecs;
use sema::expr::{FuncName, GenericAssoc, OffsetofStep, PrefixOp};
use smallvec::SmallVec;
use source::{Loc, Span};
use target::Standard;

/// Precedence of `||`, the lowest infix operator handled by climbing.
const LOWEST: u8 = 1;

/// The infix operator that a token is, and its precedence.
#[inline]
fn infix(kind: T) -> Option<(BinaryOp, u8)> {
    Some(match kind {
        T::PipePipe => (BinaryOp::LogOr, 1),
        T::AmpAmp => (BinaryOp::LogAnd, 2),
        T::Pipe => (BinaryOp::Or, 3),
        T::Caret => (BinaryOp::Xor, 4),
        T::Amp => (BinaryOp::And, 5),
        T::EqEq => (BinaryOp::Eq, 6),
        T::BangEq => (BinaryOp::Ne, 6),
        T::Lt => (BinaryOp::Lt, 7),
        T::Gt => (BinaryOp::Gt, 7),
        T::Le => (BinaryOp::Le, 7),
        T::Ge => (BinaryOp::Ge, 7),
        T::Shl => (BinaryOp::Shl, 8),
        T::Shr => (BinaryOp::Shr, 8),
        T::Plus => (BinaryOp::Add, 9),
        T::Minus => (BinaryOp::Sub, 9),
        T::Star => (BinaryOp::Mul, 10),
        T::Slash => (BinaryOp::Div, 10),
        T::Percent => (BinaryOp::Rem, 10),
        _ => return None,
    })
}

/// The assignment operator that a token is: none inside for `=`.
#[inline]
fn assignment(kind: T) -> Option<Option<BinaryOp>> {
    Some(match kind {
        T::Eq => None,
        T::StarEq => Some(BinaryOp::Mul),
        T::SlashEq => Some(BinaryOp::Div),
        T::PercentEq => Some(BinaryOp::Rem),
        T::PlusEq => Some(BinaryOp::Add),
        T::MinusEq => Some(BinaryOp::Sub),
        T::ShlEq => Some(BinaryOp::Shl),
        T::ShrEq => Some(BinaryOp::Shr),
        T::AmpEq => Some(BinaryOp::And),
        T::CaretEq => Some(BinaryOp::Xor),
        T::PipeEq => Some(BinaryOp::Or),
        _ => return None,
    })
}

/// Whether a token behind an operand surely ends the assignment-expression: most operands are followed by one of these.
#[inline]
fn ends_expression(kind: T) -> bool {
    matches!(kind, T::RParen | T::RBrace | T::RBracket | T::Comma | T::Semi | T::Colon)
}

impl Parser<'_, '_> {
    /// expression: with commas.
    pub(crate) fn parse_expression(&mut self) -> ExprId {
        let mut left = self.parse_assignment();
        while self.at(T::Comma) {
            let loc = self.advance().loc;
            let right = self.parse_assignment();
            left = self.sema.act_on_comma(left, right, loc);
        }
        left
    }

    /// assignment-expression
    pub(crate) fn parse_assignment(&mut self) -> ExprId {
        if !self.enter() {
            self.leave();
            return self.sema.poison(self.tok.loc);
        }
        let start = self.tok.loc;
        let first = self.parse_cast();
        if ends_expression(self.tok.kind) {
            self.leave();
            return first;
        }
        let left = self.parse_conditional_after(first, start);
        let result = match assignment(self.tok.kind) {
            Some(op) => {
                let loc = self.advance().loc;
                let start = self.tok.loc;
                let right = self.parse_assignment();
                self.sema.value_start = start;
                self.sema.act_on_assign(op, left, right, loc)
            }
            None => left,
        };
        self.leave();
        result
    }

    /// conditional-expression: also what the grammar calls a constant expression.
    pub(crate) fn parse_conditional(&mut self) -> ExprId {
        let start = self.tok.loc;
        let first = self.parse_cast();
        self.parse_conditional_after(first, start)
    }

    #[inline]
    fn parse_conditional_after(&mut self, first: ExprId, start: Loc) -> ExprId {
        let condition = self.parse_infix(first, start, LOWEST);
        if !self.at(T::Question) {
            return condition;
        }
        self.parse_conditional_rest(condition)
    }

    /// After a condition: `? a : b`. A chain in the last operand is read without recursion.
    fn parse_conditional_rest(&mut self, first: ExprId) -> ExprId {
        let mut pending: SmallVec<[(ExprId, Option<ExprId>, Loc, [Loc; 2]); 4]> = SmallVec::new();
        let mut condition = first;
        loop {
            let question = self.advance().loc;
            let then_start = self.tok.loc;
            let then = if self.at(T::Colon) {
                self.diags.report(&dialect::OMITTED_MIDDLE, question).emit();
                None
            } else {
                let dead = self.sema.enter_arm(condition, true);
                let then = self.parse_expression();
                self.sema.leave_arm(dead);
                Some(then)
            };
            if !self.expect(T::Colon) {
                return self.sema.poison(question);
            }
            let start = self.tok.loc;
            pending.push((condition, then, question, [then_start, start]));
            let dead = self.sema.enter_arm(condition, false);
            let operand = self.parse_cast();
            condition = self.parse_infix(operand, start, LOWEST);
            self.sema.leave_arm(dead);
            if !self.at(T::Question) {
                break;
            }
        }
        let mut result = condition;
        for (condition, then, question, starts) in pending.into_iter().rev() {
            result = self.sema.act_on_conditional(condition, then, result, question, starts);
        }
        result
    }

    /// Infix operators of at least precedence `lowest` after an operand that begins at `start`.
    fn parse_infix(&mut self, operand: ExprId, start: Loc, lowest: u8) -> ExprId {
        let mut left = operand;
        while let Some((op, precedence)) = infix(self.tok.kind) {
            if precedence < lowest {
                break;
            }
            let left_span = Span { start, last: self.prev.loc };
            let loc = self.advance().loc;
            let right_start = self.tok.loc;
            let dead = match op {
                BinaryOp::LogAnd => self.sema.enter_arm(left, true),
                BinaryOp::LogOr => self.sema.enter_arm(left, false),
                _ => false,
            };
            let mut right = self.parse_cast();
            if infix(self.tok.kind).is_some_and(|(_, next)| next > precedence) {
                right = self.parse_infix(right, right_start, precedence + 1);
            }
            self.sema.leave_arm(dead);
            self.sema.operand_spans = [left_span, Span { start: right_start, last: self.prev.loc }];
            left = self.sema.act_on_binary(op, left, right, loc);
        }
        left
    }

    /// cast-expression
    #[inline]
    pub(crate) fn parse_cast(&mut self) -> ExprId {
        match self.tok.kind {
            T::LParen => self.parse_cast_or_parenthesized(),
            // Nearly all operands are one of these, and most of them are followed by nothing of their own.
            T::Identifier | T::Number => {
                let primary = self.parse_name_or_number();
                match self.tok.kind {
                    T::LBracket | T::LParen | T::Dot | T::Arrow | T::PlusPlus | T::MinusMinus => {
                        self.parse_postfix(primary)
                    }
                    _ => primary,
                }
            }
            _ => self.parse_unary(),
        }
    }

    fn parse_cast_or_parenthesized(&mut self) -> ExprId {
        let next = self.peek();
        if !self.begins_type_name(&next) && !self.begins_stored_literal(&next) {
            return self.parse_unary();
        }
        if !self.enter() {
            self.leave();
            return self.sema.poison(self.tok.loc);
        }
        if self.begins_stored_literal(&next) {
            let literal = self.parse_stored_literal();
            self.leave();
            return self.parse_postfix(literal);
        }
        let lparen = self.advance().loc;
        let (ty, vlas, alignas) = self.parse_literal_type_name();
        self.expect_closing(T::RParen, lparen);
        let result = if self.at(T::LBrace) {
            let literal = self.parse_compound_literal(ty, alignas, lparen);
            let literal = self.evaluate_lengths(vlas, literal);
            self.parse_postfix(literal)
        } else {
            self.refuse_alignas(alignas);
            let operand = self.parse_cast();
            let cast = self.sema.act_on_cast(ty, operand, lparen);
            self.evaluate_lengths(vlas, cast)
        };
        self.leave();
        result
    }

    /// `{…}` after a type name in parentheses.
    fn parse_compound_literal(&mut self, ty: Ty, alignas: Option<(u32, Loc)>, lparen: Loc) -> ExprId {
        if !self.lang.c99() {
            self.diags.report(&dialect::COMPOUND_LITERAL, lparen).emit();
        }
        if self.sema.types().is_variable_size(ty) {
            self.diags.report(&dialect::COMPOUND_LITERAL_VARIABLE, lparen).emit();
            self.skip_group();
            return self.sema.poison(lparen);
        }
        let is_static = self.sema.func.is_none();
        let mut builder = self.sema.begin_init(ty, is_static, self.tok.loc);
        self.parse_braced_init(&mut builder);
        let (init, ty) = self.sema.finish_init(builder);
        self.sema.act_on_compound_literal(ty, init, alignas.map_or(0, |(align, _)| align), lparen)
    }

    /// Whether a storage class begins a compound literal, C23's `(static int){1}`.
    fn begins_stored_literal(&self, token: &Token) -> bool {
        matches!(
            token.kind,
            T::KwStatic | T::KwRegister | T::KwThreadLocal | T::KwThreadLocalC23 | T::KwThread | T::KwConstexpr
        )
    }

    /// `(storage-class-specifiers type-name){…}`
    fn parse_stored_literal(&mut self) -> ExprId {
        let lparen = self.advance().loc;
        if !self.lang.c23() {
            let report = self.diags.report(&dialect::COMPOUND_LITERAL_STORAGE, lparen);
            report.arg(self.lang.standard_name()).emit();
        }
        let mut specs = DeclSpecs::new(self.tok.loc);
        let ty = self.parse_stored_type_name(&mut specs);
        self.expect_closing(T::RParen, lparen);
        if !self.at(T::LBrace) {
            self.expected("'{'");
            return self.sema.poison(lparen);
        }
        let storage = self.sema.literal_storage(&specs);
        let mut builder = self.sema.begin_init(ty, storage.is_static, self.tok.loc);
        self.sema.set_constexpr(&mut builder, storage.constexpr);
        self.parse_braced_init(&mut builder);
        let (init, ty) = self.sema.finish_init(builder);
        self.sema.act_on_stored_literal(ty, init, storage, lparen)
    }

    /// The lengths that a type name has are evaluated before the expression it is part of.
    fn evaluate_lengths(&mut self, vlas: Vec<VlaId>, e: ExprId) -> ExprId {
        let mut e = e;
        for vla in vlas.into_iter().rev() {
            let (ty, loc) = (self.sema.hir.ty(e), self.sema.hir.loc(e));
            e = self.sema.hir.add_expr(Expr::VlaEval(vla, e), ty, loc);
        }
        e
    }

    fn parse_unary(&mut self) -> ExprId {
        let loc = self.tok.loc;
        let prefix = match self.tok.kind {
            T::Amp => PrefixOp::AddrOf,
            T::Star => PrefixOp::Deref,
            T::Plus => PrefixOp::Plus,
            T::Minus => PrefixOp::Minus,
            T::Tilde => PrefixOp::BitNot,
            T::Bang => PrefixOp::LogNot,
            T::KwReal => PrefixOp::Real,
            T::KwImag => PrefixOp::Imag,
            T::PlusPlus | T::MinusMinus => {
                let op = if self.at(T::PlusPlus) { IncDec::PreInc } else { IncDec::PreDec };
                return self.parse_prefixed(|p| {
                    // A unary expression, which may begin with a compound literal; casts are no lvalues.
                    let operand = p.parse_cast();
                    p.sema.act_on_incdec(op, operand, loc)
                });
            }
            T::KwSizeof => return self.parse_prefixed(|p| p.parse_sizeof(loc)),
            T::KwAlignof => return self.parse_prefixed(|p| p.parse_alignof(true, loc)),
            T::KwUAlignof | T::KwAlignofC23 => {
                if self.at(T::KwUAlignof) {
                    self.check_standard(Standard::C11, "'_Alignof'", loc);
                }
                return self.parse_prefixed(|p| p.parse_alignof(false, loc));
            }
            T::KwExtension => {
                return self.parse_prefixed(|p| {
                    p.diags.allow_extensions();
                    let operand = p.parse_cast();
                    p.diags.forbid_extensions();
                    operand
                });
            }
            T::AmpAmp => {
                self.advance();
                self.diags.report(&dialect::LABEL_ADDRESS, loc).emit();
                let name = self.tok;
                if !self.eat(T::Identifier) {
                    self.expected("identifier");
                    return self.sema.poison(loc);
                }
                return self.sema.act_on_label_addr(name.payload, name.loc);
            }
            _ => {
                let primary = self.parse_primary();
                return self.parse_postfix(primary);
            }
        };
        self.parse_prefixed(|p| {
            let operand = p.parse_cast();
            p.sema.act_on_unary(prefix, operand, loc)
        })
    }

    /// Takes an operator, then parses one level deeper.
    fn parse_prefixed(&mut self, operand: impl FnOnce(&mut Self) -> ExprId) -> ExprId {
        if !self.enter() {
            self.leave();
            return self.sema.poison(self.tok.loc);
        }
        self.advance();
        let result = operand(self);
        self.leave();
        result
    }

    fn parse_sizeof(&mut self, loc: Loc) -> ExprId {
        self.sema.unevaluated += 1;
        let result = match self.parse_type_or_unary() {
            TypeOrExpr::Type(ty, vlas) => {
                let size = self.sema.act_on_sizeof_type(ty, loc);
                self.evaluate_lengths(vlas, size)
            }
            TypeOrExpr::Expr(e) => self.sema.act_on_sizeof_expr(e, loc),
        };
        self.sema.unevaluated -= 1;
        result
    }

    fn parse_alignof(&mut self, gnu: bool, loc: Loc) -> ExprId {
        self.sema.unevaluated += 1;
        let result = match self.parse_type_or_unary() {
            TypeOrExpr::Type(ty, _) => self.sema.act_on_alignof_type_name(ty, gnu, loc),
            TypeOrExpr::Expr(e) => {
                if !gnu {
                    self.diags.report(&dialect::ALIGNOF_EXPRESSION, loc).emit();
                }
                self.sema.act_on_alignof_expr(e, gnu, loc)
            }
        };
        self.sema.unevaluated -= 1;
        result
    }

    /// The operand of `sizeof`: a type name in parentheses, or a unary expression (which may begin with
    /// a compound literal).
    fn parse_type_or_unary(&mut self) -> TypeOrExpr {
        if self.at(T::LParen) {
            let next = self.peek();
            if self.begins_stored_literal(&next) {
                let literal = self.parse_stored_literal();
                return TypeOrExpr::Expr(self.parse_postfix(literal));
            }
            if self.begins_type_name(&next) {
                let lparen = self.advance().loc;
                let (ty, vlas, alignas) = self.parse_literal_type_name();
                self.expect_closing(T::RParen, lparen);
                if self.at(T::LBrace) {
                    let literal = self.parse_compound_literal(ty, alignas, lparen);
                    return TypeOrExpr::Expr(self.parse_postfix(literal));
                }
                self.refuse_alignas(alignas);
                return TypeOrExpr::Type(ty, vlas);
            }
        }
        let token = self.tok;
        if self.begins_type_name(&token) && !self.already_reported() {
            return self.parse_bare_type();
        }
        TypeOrExpr::Expr(self.parse_unary())
    }

    /// `sizeof int`, without the parentheses.
    fn parse_bare_type(&mut self) -> TypeOrExpr {
        let (operator, first) = (self.prev, self.tok.loc);
        let mut specs = sema::decl::DeclSpecs::new(first);
        self.parse_decl_specs(&mut specs, crate::decl::SpecContext::TypeName);
        let end = self.after_previous();
        let report = self.diags.report(&msg::SIZEOF_PARENTHESES, first).arg(operator.payload);
        report.fixit(FixIt::insert(first, "(")).fixit(FixIt::insert(end, ")")).emit();
        TypeOrExpr::Type(self.sema.finish_specs(&specs), Vec::new())
    }

    /// At an identifier or a number.
    fn parse_name_or_number(&mut self) -> ExprId {
        let token = self.tok;
        if token.is(T::Number) {
            self.advance();
            return self.sema.act_on_number(&token);
        }
        match self.sema.lookup_ordinary(token.payload) {
            Some(decl) if self.is_typedef(decl) => self.unexpected_expression(),
            Some(decl) => {
                self.advance();
                self.sema.use_decl(decl, token.loc)
            }
            None => self.parse_undeclared(),
        }
    }

    /// At a name that is not declared.
    #[cold]
    fn parse_undeclared(&mut self) -> ExprId {
        let token = self.advance();
        // A macro whose invocation was in error (and reported) leaves its name.
        let of_broken_macro = self.already_reported() && token.flags & Token::NAMES_MACRO != 0;
        if self.is_garbled() || of_broken_macro {
            return self.sema.poison(token.loc);
        }
        if self.at(T::LParen) {
            return self.sema.act_on_undeclared(token.payload, token.loc, true);
        }
        // `(__builtin_f) (1)` calls it, too.
        let mut depth = 0;
        while self.tok_nth(depth).is(T::RParen) {
            depth += 1;
        }
        let called = depth > 0 && self.tok_nth(depth).is(T::LParen);
        self.sema.act_on_undeclared_in_parentheses(token.payload, token.loc, called)
    }

    /// The current token or one behind it.
    fn tok_nth(&mut self, n: usize) -> Token {
        if n == 0 { self.tok } else { self.peek_nth(n - 1) }
    }

    fn parse_primary(&mut self) -> ExprId {
        let token = self.tok;
        match token.kind {
            T::Identifier | T::Number => self.parse_name_or_number(),
            T::CharConst => {
                self.advance();
                self.sema.act_on_char(&token)
            }
            T::StringLiteral => self.parse_string(),
            T::LParen => self.parse_parenthesized(),
            T::KwFuncName => {
                self.advance();
                let which = if token.payload.as_str() == "__func__" { FuncName::Func } else { FuncName::Function };
                self.sema.act_on_func_name(which, token.loc)
            }
            T::KwPrettyFunction => {
                self.advance();
                self.sema.act_on_func_name(FuncName::PrettyFunction, token.loc)
            }
            T::KwTrue | T::KwFalse => {
                self.advance();
                self.sema.act_on_bool(token.is(T::KwTrue), token.loc)
            }
            T::KwNullptr => {
                self.advance();
                self.sema.act_on_nullptr(token.loc)
            }
            T::KwGeneric => self.parse_generic(),
            T::KwVaArg
            | T::KwOffsetof
            | T::KwChooseExpr
            | T::KwTypesCompatible
            | T::KwBuiltinComplex
            | T::KwTgmath
            | T::KwConvertVector
            | T::KwHasAttribute
            | T::KwBitCast => self.parse_builtin(),
            _ => self.unexpected_expression(),
        }
    }

    #[cold]
    fn unexpected_expression(&mut self) -> ExprId {
        self.expected("expression");
        self.sema.poison(self.tok.loc)
    }

    /// Adjacent string literals (translation phase 6).
    pub(crate) fn parse_string(&mut self) -> ExprId {
        let mut tokens: SmallVec<[Token; 4]> = SmallVec::new();
        while self.at(T::StringLiteral) {
            tokens.push(self.advance());
        }
        self.sema.act_on_string(&tokens)
    }

    fn parse_parenthesized(&mut self) -> ExprId {
        let lparen = self.advance().loc;
        if self.at(T::LBrace) {
            return self.parse_statement_expression(lparen);
        }
        let inner = self.parse_expression();
        if !self.expect_closing(T::RParen, lparen) {
            self.skip_to(&[T::RParen]);
            self.eat(T::RParen);
            return self.sema.poison(lparen);
        }
        self.sema.act_on_paren(inner, lparen)
    }

    /// GNU `({ … })`
    fn parse_statement_expression(&mut self, lparen: Loc) -> ExprId {
        if self.sema.func.is_none() {
            self.diags.report(&msg::STATEMENT_EXPRESSION_OUTSIDE, lparen).emit();
            self.mark_reported();
            self.skip_group();
            self.eat(T::RParen);
            return self.sema.poison(lparen);
        }
        self.diags.report(&dialect::STATEMENT_EXPRESSION, lparen).emit();
        self.sema.act_on_stmt_expr_begin(lparen);
        self.statement_expressions += 1;
        let body = self.parse_compound();
        self.statement_expressions -= 1;
        let result = self.sema.act_on_stmt_expr(body, lparen);
        self.expect_closing(T::RParen, lparen);
        result
    }

    fn parse_postfix(&mut self, operand: ExprId) -> ExprId {
        let mut e = operand;
        loop {
            let loc = self.tok.loc;
            match self.tok.kind {
                T::LBracket => {
                    self.advance();
                    let index = self.parse_expression();
                    if !self.expect_closing(T::RBracket, loc) {
                        return self.sema.poison(loc);
                    }
                    e = self.sema.act_on_subscript(e, index, loc);
                }
                T::LParen => match self.parse_call(e) {
                    Some(call) => e = call,
                    None => return self.sema.poison(loc),
                },
                T::Dot | T::Arrow => {
                    let arrow = self.advance().is(T::Arrow);
                    let name = self.tok;
                    if !self.eat(T::Identifier) {
                        self.expected("identifier");
                        return self.sema.poison(loc);
                    }
                    e = self.sema.act_on_member(e, arrow, name.payload, loc, name.loc);
                }
                T::PlusPlus => {
                    self.advance();
                    e = self.sema.act_on_incdec(IncDec::PostInc, e, loc);
                }
                T::MinusMinus => {
                    self.advance();
                    e = self.sema.act_on_incdec(IncDec::PostDec, e, loc);
                }
                _ => return e,
            }
        }
    }

    fn parse_call(&mut self, callee: ExprId) -> Option<ExprId> {
        let lparen = self.advance().loc;
        let first = self.expr_stack.len();
        let errors = self.syntax_errors;
        if !self.at(T::RParen) {
            loop {
                let argument = self.parse_assignment();
                self.expr_stack.push(argument);
                if self.eat(T::Comma) {
                    continue;
                }
                if !self.begins_operand_here() {
                    break;
                }
                self.missing_comma("',' or ')'");
            }
        }
        let rparen = self.tok.loc;
        let closed = self.expect_closing(T::RParen, lparen);
        // An argument that could not be read makes the number of arguments wrong, too.
        let sound = closed && self.syntax_errors == errors;
        let call = sound.then(|| self.sema.act_on_call(callee, &self.expr_stack[first..], lparen, rparen));
        self.expr_stack.truncate(first);
        if !closed {
            self.skip_to(&[T::RParen]);
            self.eat(T::RParen);
        }
        call.or_else(|| closed.then(|| self.sema.poison(lparen)))
    }

    /// What `_Generic` chooses by: an expression, or a type with its qualifiers (C2Y).
    fn parse_generic_operand(&mut self, loc: Loc) -> Ty {
        self.sema.unevaluated += 1;
        let token = self.tok;
        let ty = if self.begins_type_name(&token) {
            self.check_standard(Standard::C2y, "'_Generic' with a type name", loc);
            self.parse_type_name()
        } else {
            let control = self.parse_assignment();
            self.sema.generic_operand(control)
        };
        self.sema.unevaluated -= 1;
        ty
    }

    fn parse_generic(&mut self) -> ExprId {
        let loc = self.advance().loc;
        self.check_standard(Standard::C11, "'_Generic'", loc);
        let lparen = self.tok.loc;
        if !self.expect(T::LParen) {
            return self.sema.poison(loc);
        }
        let control = self.parse_generic_operand(loc);
        let mut assocs: SmallVec<[GenericAssoc; 8]> = SmallVec::new();
        while self.eat(T::Comma) {
            let at = self.tok.loc;
            let ty = if self.eat(T::KwDefault) { None } else { Some(self.parse_type_name()) };
            if !self.expect(T::Colon) {
                break;
            }
            let expr = self.parse_assignment();
            assocs.push(GenericAssoc { ty, expr, loc: at });
        }
        if !self.expect_closing(T::RParen, lparen) {
            self.skip_to(&[T::RParen]);
            self.eat(T::RParen);
            return self.sema.poison(loc);
        }
        self.sema.act_on_generic(control, &assocs, loc)
    }

    /// The built-in functions whose arguments are not all expressions.
    fn parse_builtin(&mut self) -> ExprId {
        let keyword = self.advance();
        let (loc, lparen) = (keyword.loc, self.tok.loc);
        if !self.expect(T::LParen) {
            return self.sema.poison(loc);
        }
        let result = self.parse_builtin_arguments(keyword);
        if result.is_none() || !self.expect_closing(T::RParen, lparen) {
            self.skip_to(&[T::RParen]);
            self.eat(T::RParen);
            return self.sema.poison(loc);
        }
        result.unwrap_or_else(|| self.sema.poison(loc))
    }

    fn parse_builtin_arguments(&mut self, keyword: Token) -> Option<ExprId> {
        let loc = keyword.loc;
        Some(match keyword.kind {
            T::KwVaArg => {
                let list = self.parse_assignment();
                self.expect(T::Comma).then_some(())?;
                let ty = self.parse_type_name();
                self.sema.act_on_va_arg(list, ty, loc)
            }
            T::KwOffsetof => {
                let ty = self.parse_type_name();
                self.expect(T::Comma).then_some(())?;
                let steps = self.parse_offsetof_steps()?;
                self.sema.act_on_offsetof(ty, &steps, loc)
            }
            T::KwChooseExpr => {
                let condition = self.parse_assignment();
                self.expect(T::Comma).then_some(())?;
                let a = self.parse_assignment();
                self.expect(T::Comma).then_some(())?;
                let b = self.parse_assignment();
                self.sema.act_on_choose_expr(condition, a, b, loc)
            }
            T::KwTypesCompatible => {
                let a = self.parse_type_name();
                self.expect(T::Comma).then_some(())?;
                let b = self.parse_type_name();
                self.sema.act_on_types_compatible(a, b, loc)
            }
            T::KwBuiltinComplex => {
                let re = self.parse_assignment();
                self.expect(T::Comma).then_some(())?;
                let im = self.parse_assignment();
                self.sema.act_on_builtin_complex(re, im, loc)
            }
            T::KwHasAttribute => {
                let subject = if self.begins_type_name(&self.tok) {
                    AttrQuery::Type(self.parse_type_name())
                } else {
                    AttrQuery::Expr(self.parse_assignment())
                };
                self.expect(T::Comma).then_some(())?;
                let attr = self.parse_one_attribute()?;
                self.sema.act_on_has_attribute(subject, &attr, loc)
            }
            T::KwConvertVector => {
                let value = self.parse_assignment();
                self.expect(T::Comma).then_some(())?;
                let ty = self.parse_type_name();
                self.sema.act_on_convertvector(value, ty, loc)
            }
            T::KwBitCast => {
                let ty = self.parse_type_name();
                self.expect(T::Comma).then_some(())?;
                let value = self.parse_assignment();
                self.sema.act_on_bit_cast(ty, value, loc)
            }
            T::KwTgmath => {
                let mut arguments: SmallVec<[ExprId; 8]> = SmallVec::new();
                loop {
                    arguments.push(self.parse_assignment());
                    if !self.eat(T::Comma) {
                        break;
                    }
                }
                self.sema.act_on_tgmath(&arguments, loc)
            }
            _ => {
                let name = keyword.payload;
                self.diags.report(&msg::UNSUPPORTED, loc).arg(name).emit();
                return None;
            }
        })
    }

    /// The designator of `offsetof`: a name, then `.name`, `[index]` (and GNU `->name`).
    fn parse_offsetof_steps(&mut self) -> Option<SmallVec<[OffsetofStep; 4]>> {
        let mut steps = SmallVec::new();
        let name = self.tok;
        if !self.eat(T::Identifier) {
            self.expected("identifier");
            return None;
        }
        steps.push(OffsetofStep::Member(name.payload, name.loc));
        loop {
            let loc = self.tok.loc;
            match self.tok.kind {
                T::Dot | T::Arrow => {
                    if self.advance().is(T::Arrow) {
                        let zero = self.sema.hir.add_expr(Expr::Int(0), Ty::INT, loc);
                        steps.push(OffsetofStep::Index(zero, loc));
                    }
                    let name = self.tok;
                    if !self.eat(T::Identifier) {
                        self.expected("identifier");
                        return None;
                    }
                    steps.push(OffsetofStep::Member(name.payload, name.loc));
                }
                T::LBracket => {
                    self.advance();
                    let index = self.parse_expression();
                    self.expect_closing(T::RBracket, loc).then_some(())?;
                    steps.push(OffsetofStep::Index(index, loc));
                }
                _ => return Some(steps),
            }
        }
    }
}

enum TypeOrExpr {
    Type(Ty, Vec<VlaId>),
    Expr(ExprId),
}
