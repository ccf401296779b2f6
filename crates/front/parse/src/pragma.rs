//! Pragmas that reach the parser: their syntax. They act when they are read.

use crate::parser::Parser;
use diag::parse as msg;
use pp::{Token, TokenKind as T};
use sema::attr::visibility_called;
use source::Loc;

impl Parser<'_, '_> {
    pub(crate) fn handle_pragma(&mut self, token: &Token) {
        let tokens = self.pp.pragma(token).tokens.clone();
        let loc = token.loc;
        let word = |n: usize| tokens.get(n).map_or("", |token: &Token| token.payload.as_str());
        let known = match word(0) {
            "pack" => self.pragma_pack(&tokens[1..], loc),
            "weak" => self.pragma_weak(&tokens[1..]),
            "redefine_extname" => match (tokens.get(1), tokens.get(2)) {
                (Some(old), Some(new)) if old.is(T::Identifier) && new.is(T::Identifier) => {
                    self.sema.act_on_pragma_redefine_extname(old.payload, new.payload);
                    Some(())
                }
                _ => None,
            },
            "GCC" => self.pragma_gcc(&tokens[1..], loc),
            // `big-endian` is three tokens here.
            "scalar_storage_order" => {
                let order = match (word(1), word(3)) {
                    ("big", "endian") => Some(Some(true)),
                    ("little", "endian") => Some(Some(false)),
                    ("default", _) => Some(None),
                    _ => None,
                };
                order.map(|order| self.sema.act_on_pragma_storage_order(order))
            }
            // Floating-point pragmas: what we do is right in either state.
            "STDC" => Some(()),
            _ => None,
        };
        if known.is_none() {
            self.diags.report(&msg::MALFORMED_PRAGMA, loc).arg(word(0)).emit();
        }
    }

    /// `(n)`, `()`, `(push[, name][, n])`, `(pop[, name])`
    fn pragma_pack(&mut self, tokens: &[Token], loc: Loc) -> Option<()> {
        let inner = match tokens {
            [open, inner @ .., close] if open.is(T::LParen) && close.is(T::RParen) => inner,
            _ => return None,
        };
        match inner {
            [] => self.sema.act_on_pragma_pack_set(0, loc),
            [n] if n.is(T::Number) => self.sema.act_on_pragma_pack_set(number(n)?, loc),
            [first, rest @ ..] if first.payload.as_str() == "push" => {
                let (mut name, mut value) = (None, None);
                for pair in rest.chunks(2) {
                    match pair {
                        [comma, item] if comma.is(T::Comma) && item.is(T::Number) => value = Some(number(item)?),
                        [comma, item] if comma.is(T::Comma) && item.is(T::Identifier) => name = Some(item.payload),
                        _ => return None,
                    }
                }
                self.sema.act_on_pragma_pack_push(name);
                if let Some(value) = value {
                    self.sema.act_on_pragma_pack_set(value, loc);
                }
            }
            [first] if first.payload.as_str() == "pop" => self.sema.act_on_pragma_pack_pop(None, loc),
            [first, comma, name] if first.payload.as_str() == "pop" && comma.is(T::Comma) => {
                self.sema.act_on_pragma_pack_pop(Some(name.payload), loc);
            }
            _ => return None,
        }
        Some(())
    }

    /// `name` and `name = target`
    fn pragma_weak(&mut self, tokens: &[Token]) -> Option<()> {
        match tokens {
            [name] if name.is(T::Identifier) => self.sema.act_on_pragma_weak(name.payload, None),
            [name, eq, target] if name.is(T::Identifier) && eq.is(T::Eq) && target.is(T::Identifier) => {
                self.sema.act_on_pragma_weak(name.payload, Some(target.payload));
            }
            _ => return None,
        }
        Some(())
    }

    fn pragma_gcc(&mut self, tokens: &[Token], loc: Loc) -> Option<()> {
        match tokens.first().map_or("", |token| token.payload.as_str()) {
            "visibility" => match &tokens[1..] {
                [push, _, name, ..] if push.payload.as_str() == "push" => {
                    match visibility_called(name.payload.as_str()) {
                        Some(visibility) => self.sema.act_on_pragma_visibility_push(visibility),
                        None => return None,
                    }
                }
                [pop] if pop.payload.as_str() == "pop" => self.sema.act_on_pragma_visibility_pop(loc),
                _ => return None,
            },
            "push_options" => self.sema.act_on_pragma_push_options(),
            "pop_options" => self.sema.act_on_pragma_pop_options(),
            "reset_options" => self.sema.act_on_pragma_reset_options(),
            "target" => {
                let mut strings = tokens[1..].iter().filter(|token| token.is(T::StringLiteral)).peekable();
                strings.peek()?;
                for string in strings {
                    let text = string.payload.as_str().trim_matches('"');
                    self.sema.act_on_pragma_target(text, string.loc);
                }
            }
            "optimize" => {
                for token in &tokens[1..] {
                    if token.is(T::StringLiteral) || token.is(T::Number) {
                        let text = token.payload.as_str().trim_matches('"');
                        self.sema.act_on_pragma_optimize(text, token.loc);
                    }
                }
            }
            _ => return None,
        }
        Some(())
    }
}

fn number(token: &Token) -> Option<u64> {
    let text = token.payload.as_str().trim_end_matches(['u', 'U', 'l', 'L']);
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(hex) => u64::from_str_radix(hex, 16).ok(),
        None => text.parse().ok(),
    }
}
