//! `#if` expressions (C23 6.10.2), in the target's widest integers.
//!
//! An operator-precedence parser with explicit stacks, so that nesting has no limit. Operands that are
//! not evaluated (`0 && …`) are parsed with `skip` above zero: they give no diagnostics about values.

use crate::literal::{Encoding, LiteralContext, NumberLiteral, parse_char, parse_number};
use crate::preprocessor::Preprocessor;
use crate::token::{Token, TokenKind};
use num::Int;
use source::Loc;
use std::cmp::Ordering;

/// A value of `intmax_t` or `uintmax_t`.
#[derive(Clone)]
struct Value {
    int: Int,
    unsigned: bool,
}

const WIDTH: u32 = 64;

impl Value {
    fn signed(n: i64) -> Value {
        Value { int: Int::from_i64(WIDTH, n), unsigned: false }
    }
    fn truth(value: bool) -> Value {
        Value::signed(i64::from(value))
    }
    fn is_true(&self) -> bool {
        !self.int.is_zero()
    }
}

#[derive(Copy, Clone, PartialEq, Eq)]
enum Role {
    Unary,
    Binary,
    Paren,
    Question,
    Colon,
}

struct Operator {
    role: Role,
    kind: TokenKind,
    loc: Loc,
    /// It made what follows unevaluated.
    skips: bool,
}

/// The expression is wrong, and that has been reported.
struct Wrong;

fn precedence(kind: TokenKind) -> Option<u8> {
    use TokenKind::*;
    Some(match kind {
        Comma => 1,
        Question => 2,
        PipePipe => 4,
        AmpAmp => 5,
        Pipe => 6,
        Caret => 7,
        Amp => 8,
        EqEq | BangEq => 9,
        Lt | Gt | Le | Ge => 10,
        Shl | Shr => 11,
        Plus | Minus => 12,
        Star | Slash | Percent => 13,
        _ => return None,
    })
}

impl Operator {
    fn precedence(&self) -> u8 {
        match self.role {
            Role::Unary => 14,
            Role::Binary => precedence(self.kind).unwrap_or(0),
            // Complete once what follows binds less tightly; right-associative.
            Role::Colon => 3,
            Role::Paren | Role::Question => 0,
        }
    }
}

struct Evaluator {
    values: Vec<Value>,
    operators: Vec<Operator>,
    skip: u32,
}

impl Preprocessor<'_> {
    /// Evaluates the operands of `#if` or `#elif`; false after an error.
    pub(crate) fn evaluate(&mut self, operands: Vec<Token>, at: Loc, directive: &str) -> bool {
        if let Some(value) = self.quick_condition(&operands) {
            self.recycle(operands);
            return value;
        }
        self.evaluate_operands(operands, at, directive).is_ok_and(|value| value.is_true())
    }

    /// Evaluates a constant that may not be negative (`Some(Err)` if it is); none after an error.
    pub(crate) fn evaluate_number(&mut self, operands: Vec<Token>, at: Loc) -> Option<Result<u64, ()>> {
        let value = self.evaluate_operands(operands, at, "embed").ok()?;
        Some(if value.int.is_negative(!value.unsigned) { Err(()) } else { Ok(value.int.low_u64()) })
    }

    fn evaluate_operands(&mut self, operands: Vec<Token>, at: Loc, directive: &str) -> Result<Value, Wrong> {
        self.push_tokens(operands, None, true);
        let floor = self.contexts.len();
        let outer = std::mem::replace(&mut self.state.in_condition, true);
        let mut evaluator = Evaluator { values: Vec::new(), operators: Vec::new(), skip: 0 };
        let value = self.expression(&mut evaluator, at, directive);
        self.state.in_condition = outer;
        while self.contexts.len() >= floor {
            self.leave_context();
        }
        value
    }

    fn wrong(&self, info: &'static diag::DiagInfo, loc: Loc, args: &[&str]) -> Wrong {
        let mut report = self.diags.report(info, loc);
        for arg in args {
            report = report.arg(arg);
        }
        report.emit();
        Wrong
    }

    fn expression(&mut self, e: &mut Evaluator, at: Loc, directive: &str) -> Result<Value, Wrong> {
        let mut last = at;
        loop {
            // An operand, with what stands before it.
            let token = self.significant();
            let loc = if token.loc.is_none() { last } else { token.loc };
            match token.kind {
                TokenKind::LParen => {
                    e.operators.push(Operator { role: Role::Paren, kind: token.kind, loc, skips: false });
                    last = loc;
                    continue;
                }
                TokenKind::Plus | TokenKind::Minus | TokenKind::Bang | TokenKind::Tilde => {
                    e.operators.push(Operator { role: Role::Unary, kind: token.kind, loc, skips: false });
                    last = loc;
                    continue;
                }
                _ => {}
            }
            let value = self.operand(&token, loc, e, directive)?;
            e.values.push(value);
            last = loc;
            // Operators, until one wants another operand.
            loop {
                let token = self.significant();
                let loc = if token.loc.is_none() { last } else { token.loc };
                last = loc;
                match token.kind {
                    TokenKind::Eof => {
                        self.reduce(e, 0)?;
                        return match (e.operators.last(), e.values.pop()) {
                            (None, Some(value)) => Ok(value),
                            (Some(open), _) if open.role == Role::Question => {
                                Err(self.wrong(&diag::pp::QUESTION_WITHOUT_COLON, open.loc, &[]))
                            }
                            _ => Err(self.wrong(&diag::pp::MISSING_RPAREN_IN_EXPRESSION, last, &[])),
                        };
                    }
                    TokenKind::RParen => {
                        self.reduce(e, 0)?;
                        match e.operators.pop() {
                            Some(open) if open.role == Role::Paren => {}
                            Some(open) => return Err(self.wrong(&diag::pp::QUESTION_WITHOUT_COLON, open.loc, &[])),
                            None => return Err(self.wrong(&diag::pp::MISSING_LPAREN_IN_EXPRESSION, loc, &[])),
                        }
                        continue;
                    }
                    TokenKind::Colon => {
                        self.reduce(e, 0)?;
                        let Some(question) = e.operators.last().filter(|o| o.role == Role::Question) else {
                            return Err(self.wrong(&diag::pp::COLON_WITHOUT_QUESTION, loc, &[]));
                        };
                        let skips = !question.skips;
                        e.skip = if skips { e.skip + 1 } else { e.skip - 1 };
                        e.operators.push(Operator { role: Role::Colon, kind: token.kind, loc, skips });
                    }
                    TokenKind::Question => {
                        self.reduce(e, 4)?;
                        let skips = e.values.last().is_some_and(|v| !v.is_true());
                        e.skip += u32::from(skips);
                        e.operators.push(Operator { role: Role::Question, kind: token.kind, loc, skips });
                    }
                    kind => {
                        let Some(precedence) = precedence(kind) else {
                            let text = self.spelling_text(&token);
                            return Err(match kind {
                                TokenKind::Eq => self.wrong(&diag::pp::BAD_OPERATOR, loc, &[&text]),
                                _ => self.wrong(&diag::pp::MISSING_BINARY_OPERATOR, loc, &[&text]),
                            });
                        };
                        self.reduce(e, precedence)?;
                        if kind == TokenKind::Comma && (e.skip == 0 || !self.lang.c99()) {
                            self.diags.report(&diag::pp::COMMA_IN_IF, loc).emit();
                        }
                        let lhs = e.values.last().is_some_and(Value::is_true);
                        let skips = matches!((kind, lhs), (TokenKind::AmpAmp, false) | (TokenKind::PipePipe, true));
                        e.skip += u32::from(skips);
                        e.operators.push(Operator { role: Role::Binary, kind, loc, skips });
                    }
                }
                break;
            }
        }
    }

    fn operand(&mut self, token: &Token, loc: Loc, e: &Evaluator, directive: &str) -> Result<Value, Wrong> {
        let context = LiteralContext { diags: self.diags, target: self.target, lang: self.lang };
        match token.kind {
            TokenKind::Number => match parse_number(&context, token) {
                Some(NumberLiteral::Integer(literal)) => {
                    if literal.imaginary {
                        return Err(self.wrong(&diag::pp::IMAGINARY_IN_IF, loc, &[]));
                    }
                    let fits = literal.value.significant_bits(false) <= WIDTH;
                    if !fits && e.skip == 0 {
                        self.diags.report(&diag::lex::INTEGER_TOO_LARGE, loc).emit();
                    }
                    let int = literal.value.resize(WIDTH, false);
                    let too_large = !literal.unsigned && int.sign_bit();
                    if too_large && fits && literal.radix == 10 && e.skip == 0 {
                        self.diags.report(&diag::lex::INTEGER_IS_UNSIGNED, loc).emit();
                    }
                    Ok(Value { int, unsigned: literal.unsigned || too_large })
                }
                Some(NumberLiteral::Float(_)) => Err(self.wrong(&diag::pp::FLOAT_IN_IF, loc, &[])),
                None => Err(Wrong),
            },
            TokenKind::CharConst => {
                let Some(literal) = parse_char(&context, token) else { return Err(Wrong) };
                let plain_unsigned = literal.encoding == Encoding::Plain && !self.lang.char_signed;
                Ok(Value {
                    int: literal.value.resize(WIDTH, literal.signed),
                    unsigned: !literal.signed || plain_unsigned,
                })
            }
            TokenKind::Identifier => self.identifier_operand(token, loc, e),
            TokenKind::Hash => self.assertion_operand(loc),
            TokenKind::Eof => Err(match e.operators.last() {
                None => self.wrong(&diag::pp::NO_EXPRESSION, loc, &[directive]),
                Some(open) if open.role == Role::Paren => {
                    self.wrong(&diag::pp::MISSING_EXPRESSION_IN_PARENTHESES, open.loc, &[])
                }
                Some(operator) => {
                    let text = operator.kind.spelling().unwrap_or("");
                    self.wrong(&diag::pp::NO_RIGHT_OPERAND, operator.loc, &[text])
                }
            }),
            TokenKind::RParen if e.operators.last().is_some_and(|o| o.role == Role::Paren) => {
                Err(self.wrong(&diag::pp::MISSING_EXPRESSION_IN_PARENTHESES, loc, &[]))
            }
            TokenKind::RParen => Err(self.wrong(&diag::pp::MISSING_LPAREN_IN_EXPRESSION, loc, &[])),
            kind if precedence(kind).is_some() || kind == TokenKind::Colon => {
                let text = self.spelling_text(token);
                Err(match e.operators.last() {
                    Some(operator) if operator.role != Role::Paren => {
                        let text = operator.kind.spelling().unwrap_or("");
                        self.wrong(&diag::pp::NO_RIGHT_OPERAND, operator.loc, &[text])
                    }
                    _ => self.wrong(&diag::pp::NO_LEFT_OPERAND, loc, &[&text]),
                })
            }
            _ => {
                let text = self.spelling_text(token);
                Err(self.wrong(&diag::pp::INVALID_TOKEN_IN_IF, loc, &[&text]))
            }
        }
    }

    fn identifier_operand(&mut self, token: &Token, loc: Loc, e: &Evaluator) -> Result<Value, Wrong> {
        let name = token.payload;
        if name == self.names.defined {
            let in_macro = self.contexts.last().is_some_and(|c| c.mac.is_some());
            if in_macro {
                self.diags.report(&diag::pp::DEFINED_IN_MACRO, loc).emit();
            }
            return self.defined_operator(loc);
        }
        if self.lang.c23() && name == self.names.kw_true {
            return Ok(Value::signed(1));
        }
        if e.skip == 0 && !(self.lang.c23() && name == self.names.kw_false) {
            self.diags.report(&diag::pp::UNDEFINED_IN_IF, loc).arg(name).emit();
        }
        Ok(Value::signed(0))
    }

    /// `defined NAME` or `defined(NAME)`; the operator has been read.
    fn defined_operator(&mut self, loc: Loc) -> Result<Value, Wrong> {
        self.state.prevent_expansion += 1;
        let mut token = self.significant();
        let parenthesised = token.kind == TokenKind::LParen;
        if parenthesised {
            token = self.significant();
        }
        let name = (token.kind == TokenKind::Identifier).then_some(token.payload);
        let closed = !parenthesised || name.is_none() || self.significant().kind == TokenKind::RParen;
        self.state.prevent_expansion -= 1;
        let Some(name) = name else { return Err(self.wrong(&diag::pp::DEFINED_WITHOUT_NAME, loc, &[])) };
        if !closed {
            return Err(self.wrong(&diag::pp::MISSING_RPAREN_AFTER, loc, &["defined"]));
        }
        self.note_asked_macro(name);
        Ok(Value::truth(self.ident(name).mac.is_some()))
    }

    /// `#predicate(answer)` (obsolete GNU extension); the `#` has been read.
    fn assertion_operand(&mut self, loc: Loc) -> Result<Value, Wrong> {
        self.state.prevent_expansion += 1;
        let mut tokens = vec![self.significant()];
        // The answer's parenthesis is optional: look, and put back what is not it.
        let mut depth = 0;
        loop {
            let token = self.significant();
            match token.kind {
                TokenKind::LParen => depth += 1,
                TokenKind::RParen if depth > 0 => depth -= 1,
                _ => {}
            }
            if token.kind == TokenKind::Eof {
                break;
            }
            if depth == 0 && token.kind != TokenKind::RParen || tokens.len() == 1 && token.kind == TokenKind::RParen {
                if let Some(context) = self.contexts.last_mut() {
                    context.pos -= 1;
                }
                break;
            }
            tokens.push(token);
            if depth == 0 {
                break;
            }
        }
        self.state.prevent_expansion -= 1;
        let Some((predicate, answer)) = self.parse_assertion(&tokens, loc) else { return Err(Wrong) };
        let known = self.assertions.iter().any(|(p, a)| *p == predicate && answer.as_ref().is_none_or(|x| x == a));
        Ok(Value::truth(known))
    }

    /// Applies the operators on the stack that bind at least as tightly as `limit`, down to an open group.
    fn reduce(&self, e: &mut Evaluator, limit: u8) -> Result<(), Wrong> {
        while let Some(top) = e.operators.last() {
            let tight = top.precedence();
            if tight == 0 || tight < limit {
                break;
            }
            let Some(operator) = e.operators.pop() else { break };
            let Some(rhs) = e.values.pop() else { return Err(Wrong) };
            let value = match operator.role {
                Role::Unary => self.unary(&operator, rhs, e.skip),
                Role::Colon => {
                    let (Some(lhs), Some(condition)) = (e.values.pop(), e.values.pop()) else { return Err(Wrong) };
                    e.operators.pop();
                    if operator.skips {
                        e.skip -= 1;
                    }
                    let unsigned = lhs.unsigned || rhs.unsigned;
                    Value { int: if condition.is_true() { lhs.int } else { rhs.int }, unsigned }
                }
                Role::Binary => {
                    let Some(lhs) = e.values.pop() else { return Err(Wrong) };
                    if operator.skips {
                        e.skip -= 1;
                    }
                    self.binary(&operator, lhs, rhs, e.skip)?
                }
                Role::Paren | Role::Question => return Err(Wrong),
            };
            e.values.push(value);
        }
        Ok(())
    }

    fn overflow(&self, happened: bool, skip: u32, loc: Loc) {
        if happened && skip == 0 {
            self.diags.report(&diag::pp::OVERFLOW_IN_IF, loc).emit();
        }
    }

    fn unary(&self, operator: &Operator, value: Value, skip: u32) -> Value {
        match operator.kind {
            TokenKind::Plus => value,
            TokenKind::Minus => {
                let (int, overflow) = value.int.neg_overflow(true);
                self.overflow(overflow && !value.unsigned, skip, operator.loc);
                Value { int, ..value }
            }
            TokenKind::Tilde => Value { int: value.int.not(), ..value },
            _ => Value::truth(!value.is_true()),
        }
    }

    fn binary(&self, operator: &Operator, lhs: Value, rhs: Value, skip: u32) -> Result<Value, Wrong> {
        use TokenKind::*;
        let unsigned = lhs.unsigned || rhs.unsigned;
        let signed = !unsigned;
        let (a, b) = (&lhs.int, &rhs.int);
        let arithmetic = |(int, overflow): (Int, bool)| {
            self.overflow(overflow && signed, skip, operator.loc);
            Ok(Value { int, unsigned })
        };
        let ordered = |wanted: fn(Ordering) -> bool| Ok(Value::truth(wanted(a.compare(b, signed))));
        match operator.kind {
            Plus => arithmetic(a.add_overflow(b, signed)),
            Minus => arithmetic(a.sub_overflow(b, signed)),
            Star => arithmetic(a.mul_overflow(b, signed)),
            Slash | Percent => {
                let Some((quotient, rem)) = a.div_rem(b, signed) else {
                    if skip == 0 {
                        return Err(self.wrong(&diag::pp::DIVISION_BY_ZERO_IN_IF, operator.loc, &[]));
                    }
                    return Ok(Value { int: Int::zero(WIDTH), unsigned });
                };
                if operator.kind == Percent {
                    return Ok(Value { int: rem, unsigned });
                }
                arithmetic((quotient, a.div_overflows(b, signed)))
            }
            Shl | Shr => {
                // The result has the left operand's type; a negative count shifts the other way.
                let negative = !rhs.unsigned && b.sign_bit();
                let count = if negative { b.neg() } else { b.clone() };
                let count = count.to_u64().and_then(|c| u32::try_from(c).ok()).unwrap_or(WIDTH);
                let left = (operator.kind == Shl) != negative;
                let int = if left {
                    let (int, overflow) = a.shl_overflow(count, !lhs.unsigned);
                    self.overflow(overflow && !lhs.unsigned && !a.is_zero(), skip, operator.loc);
                    int
                } else {
                    a.shr(count, !lhs.unsigned)
                };
                Ok(Value { int, unsigned: lhs.unsigned })
            }
            Lt => ordered(Ordering::is_lt),
            Gt => ordered(Ordering::is_gt),
            Le => ordered(Ordering::is_le),
            Ge => ordered(Ordering::is_ge),
            EqEq => ordered(Ordering::is_eq),
            BangEq => ordered(Ordering::is_ne),
            Amp => Ok(Value { int: a.and(b), unsigned }),
            Caret => Ok(Value { int: a.xor(b), unsigned }),
            Pipe => Ok(Value { int: a.or(b), unsigned }),
            AmpAmp => Ok(Value::truth(lhs.is_true() && rhs.is_true())),
            PipePipe => Ok(Value::truth(lhs.is_true() || rhs.is_true())),
            // The comma operator: the only binary operator that is left.
            _ => Ok(rhs),
        }
    }
}
