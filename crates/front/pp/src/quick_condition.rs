//! The conditions that nearly all `#if`s have, without the machinery of `condition`: `defined`, small numbers, names of
//! macros that are small numbers, comparisons of these, `!`, `&&`, `||` and parentheses.
//!
//! What is beyond that, or wrong, or worth a warning, is left to `condition`: the answer here is then "don't know".

use crate::literal::small_int;
use crate::preprocessor::Preprocessor;
use crate::token::{Token, TokenKind};

/// Parentheses and negations that may nest here.
const MAX_DEPTH: u32 = 16;

struct Cursor<'t> {
    tokens: &'t [Token],
    pos: usize,
    depth: u32,
}

impl Cursor<'_> {
    fn kind(&self) -> TokenKind {
        self.tokens.get(self.pos).map_or(TokenKind::Eof, |token| token.kind)
    }
    fn eat(&mut self, kind: TokenKind) -> Option<()> {
        let found = self.kind() == kind;
        self.pos += usize::from(found);
        found.then_some(())
    }
}

impl Preprocessor<'_> {
    /// The truth of a condition, if it is one of the plain ones.
    pub(crate) fn quick_condition(&self, operands: &[Token]) -> Option<bool> {
        if self.macro_uses.is_some() {
            return None;
        }
        let mut cursor = Cursor { tokens: operands, pos: 0, depth: 0 };
        let value = self.quick_or(&mut cursor)?;
        (cursor.pos == operands.len()).then_some(value != 0)
    }

    fn quick_or(&self, cursor: &mut Cursor<'_>) -> Option<u32> {
        let mut value = self.quick_and(cursor)?;
        while cursor.eat(TokenKind::PipePipe).is_some() {
            let rhs = self.quick_and(cursor)?;
            value = u32::from(value != 0 || rhs != 0);
        }
        Some(value)
    }

    fn quick_and(&self, cursor: &mut Cursor<'_>) -> Option<u32> {
        let mut value = self.quick_comparison(cursor)?;
        while cursor.eat(TokenKind::AmpAmp).is_some() {
            let rhs = self.quick_comparison(cursor)?;
            value = u32::from(value != 0 && rhs != 0);
        }
        Some(value)
    }

    /// One comparison at most: what a second one, or another operator, means is not known here.
    fn quick_comparison(&self, cursor: &mut Cursor<'_>) -> Option<u32> {
        let lhs = self.quick_operand(cursor)?;
        let compare = match cursor.kind() {
            TokenKind::EqEq => |a: &u32, b: &u32| a == b,
            TokenKind::BangEq => |a: &u32, b: &u32| a != b,
            TokenKind::Lt => |a: &u32, b: &u32| a < b,
            TokenKind::Gt => |a: &u32, b: &u32| a > b,
            TokenKind::Le => |a: &u32, b: &u32| a <= b,
            TokenKind::Ge => |a: &u32, b: &u32| a >= b,
            TokenKind::AmpAmp | TokenKind::PipePipe | TokenKind::RParen | TokenKind::Eof => return Some(lhs),
            _ => return None,
        };
        cursor.pos += 1;
        let rhs = self.quick_operand(cursor)?;
        matches!(cursor.kind(), TokenKind::AmpAmp | TokenKind::PipePipe | TokenKind::RParen | TokenKind::Eof)
            .then(|| u32::from(compare(&lhs, &rhs)))
    }

    fn quick_operand(&self, cursor: &mut Cursor<'_>) -> Option<u32> {
        let token = cursor.tokens.get(cursor.pos)?;
        cursor.pos += 1;
        match token.kind {
            TokenKind::Number => small_int(token.payload.as_str()),
            TokenKind::Identifier if token.payload == self.names.defined => {
                let parenthesised = cursor.eat(TokenKind::LParen).is_some();
                let name = cursor.tokens.get(cursor.pos).filter(|name| name.kind == TokenKind::Identifier)?;
                cursor.pos += 1;
                if parenthesised {
                    cursor.eat(TokenKind::RParen)?;
                }
                Some(u32::from(self.ident(name.payload).mac.is_some()))
            }
            TokenKind::Identifier => {
                let Some(id) = self.ident(token.payload).mac else {
                    // Zero, which `-Wundef` warns of; but C23 knows `true`.
                    let plain = token.payload != self.names.kw_true && !self.diags.has_extra_warnings();
                    return plain.then_some(0);
                };
                let mac = &self.macros[id.index()];
                let known = mac.is_single_token && !mac.disabled;
                let body = mac.body.first().filter(|body| known && body.kind == TokenKind::Number)?;
                small_int(body.payload.as_str())
            }
            TokenKind::Bang | TokenKind::LParen => {
                cursor.depth += 1;
                if cursor.depth > MAX_DEPTH {
                    return None;
                }
                let value = if token.kind == TokenKind::Bang {
                    u32::from(self.quick_operand(cursor)? == 0)
                } else {
                    let value = self.quick_or(cursor)?;
                    cursor.eat(TokenKind::RParen)?;
                    value
                };
                cursor.depth -= 1;
                Some(value)
            }
            _ => None,
        }
    }
}
