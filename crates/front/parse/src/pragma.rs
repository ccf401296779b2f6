//! Pragmas that reach the parser: their syntax. They act when they are read.

use crate::parser::Parser;
use diag::parse as msg;
use pp::{Token, TokenKind as T};
use sema::attr::visibility_called;
use source::Loc;
use target::Visibility;

impl Parser<'_, '_> {
    pub(crate) fn handle_pragma(&mut self, token: &Token) {
        let tokens = self.pp.pragma(token).tokens.clone();
        let loc = token.loc;
        let word = |n: usize| tokens.get(n).map_or("", |token: &Token| token.payload.as_str());
        let name = tokens.first().map_or(loc, |name| name.loc);
        let rest = tokens.get(1..).unwrap_or_default();
        match word(0) {
            "pack" => self.pragma_pack(rest, name),
            "weak" => self.pragma_weak(rest, name),
            "redefine_extname" => match rest {
                [old, new, rest @ ..] if old.is(T::Identifier) && new.is(T::Identifier) => {
                    self.sema.act_on_pragma_redefine_extname(old.payload, new.payload);
                    self.junk_after(rest, "redefine_extname");
                }
                _ => self.malformed(name, "redefine_extname"),
            },
            "GCC" => self.pragma_gcc(rest, name),
            // `big-endian` is three tokens here.
            "scalar_storage_order" => {
                let order = match (word(1), word(3)) {
                    ("big", "endian") => Some(true),
                    ("little", "endian") => Some(false),
                    ("default", _) => None,
                    _ => {
                        self.diags.report(&msg::STORAGE_ORDER, name).emit();
                        return;
                    }
                };
                self.sema.act_on_pragma_storage_order(order);
            }
            // Floating-point pragmas: what we do is right in either state.
            _ => {}
        }
    }

    fn malformed(&mut self, at: Loc, name: &str) {
        self.diags.report(&msg::MALFORMED_PRAGMA, at).arg(name).emit();
    }

    /// Warns of tokens where a pragma should end; true if there are any.
    fn junk_after(&mut self, rest: &[Token], name: &str) -> bool {
        if let Some(token) = rest.first() {
            self.diags.report(&msg::JUNK_AFTER_PRAGMA, token.loc).arg(name).emit();
        }
        !rest.is_empty()
    }

    /// `(n)`, `()`, `(push[, name][, n])`, `(pop[, name])`
    fn pragma_pack(&mut self, tokens: &[Token], loc: Loc) {
        let Some((open, rest)) = tokens.split_first().filter(|(open, _)| open.is(T::LParen)) else {
            self.diags.report(&msg::PRAGMA_WITHOUT_PARENTHESIS, loc).arg("pack").emit();
            return;
        };
        let close = rest.iter().position(|token| token.is(T::RParen));
        let Some((inner, after)) = close.map(|close| (&rest[..close], &rest[close + 1..])) else {
            self.malformed(open.loc, "pack");
            return;
        };
        self.junk_after(after, "pack");
        match inner {
            [] => self.sema.act_on_pragma_pack_set(0, loc),
            [n] if n.is(T::Number) => match number(n) {
                Some(n) => self.sema.act_on_pragma_pack_set(n, loc),
                None => self.malformed(loc, "pack"),
            },
            [first, rest @ ..] if first.payload.as_str() == "push" => {
                let (mut name, mut value) = (None, None);
                for pair in rest.chunks(2) {
                    match pair {
                        [comma, item] if comma.is(T::Comma) && item.is(T::Number) && number(item).is_some() => {
                            value = number(item);
                        }
                        [comma, item] if comma.is(T::Comma) && item.is(T::Identifier) => name = Some(item.payload),
                        _ => return self.malformed(loc, "pack"),
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
            [first, ..] if first.is(T::Identifier) => {
                self.diags.report(&msg::PACK_ACTION, first.loc).arg(first.payload).emit();
            }
            _ => self.malformed(loc, "pack"),
        }
    }

    /// `name` and `name = target`
    fn pragma_weak(&mut self, tokens: &[Token], loc: Loc) {
        let rest = match tokens {
            [name, eq, target, rest @ ..] if name.is(T::Identifier) && eq.is(T::Eq) && target.is(T::Identifier) => {
                self.sema.act_on_pragma_weak(name.payload, Some(target.payload));
                rest
            }
            [name, eq, ..] if name.is(T::Identifier) && eq.is(T::Eq) => return self.malformed(loc, "weak"),
            [name, rest @ ..] if name.is(T::Identifier) => {
                self.sema.act_on_pragma_weak(name.payload, None);
                rest
            }
            _ => return self.malformed(loc, "weak"),
        };
        self.junk_after(rest, "weak");
    }

    fn pragma_gcc(&mut self, tokens: &[Token], loc: Loc) {
        let Some((name, rest)) = tokens.split_first() else { return };
        match name.payload.as_str() {
            "visibility" => self.pragma_visibility(rest, loc),
            "push_options" if !self.junk_after(rest, "push_options") => self.sema.act_on_pragma_push_options(),
            "pop_options" if !self.junk_after(rest, "pop_options") => self.sema.act_on_pragma_pop_options(loc),
            "reset_options" if !self.junk_after(rest, "reset_options") => self.sema.act_on_pragma_reset_options(),
            kind @ ("target" | "optimize") => self.pragma_options(rest, kind, loc),
            "unroll" => self.pragma_unroll(rest, name.loc),
            "ivdep" => self.pragma_ivdep(rest),
            _ => {}
        }
    }

    fn pragma_visibility(&mut self, tokens: &[Token], loc: Loc) {
        let rest = match tokens {
            [push, rest @ ..] if push.payload.as_str() == "push" => match rest {
                [open, name, close, rest @ ..] if open.is(T::LParen) && close.is(T::RParen) => {
                    match visibility_called(name.payload.as_str()) {
                        Some(visibility) => self.sema.act_on_pragma_visibility_push(visibility),
                        None => {
                            self.diags.report(&msg::VISIBILITY_KIND, loc).emit();
                            self.sema.act_on_pragma_visibility_push(Visibility::Default);
                        }
                    }
                    rest
                }
                _ => {
                    self.diags.report(&msg::PRAGMA_WITHOUT_PARENTHESIS, loc).arg("GCC visibility push").emit();
                    return;
                }
            },
            [pop, rest @ ..] if pop.payload.as_str() == "pop" => {
                self.sema.act_on_pragma_visibility_pop(loc);
                rest
            }
            _ => {
                self.diags.report(&msg::VISIBILITY_ACTION, loc).emit();
                return;
            }
        };
        self.junk_after(rest, "GCC visibility");
    }

    /// `target` and `optimize`: strings (of `optimize` numbers too), separated by commas, perhaps in parentheses.
    fn pragma_options(&mut self, tokens: &[Token], kind: &str, loc: Loc) {
        let optimize = kind == "optimize";
        let (parenthesized, mut rest) = match tokens {
            [open, rest @ ..] if open.is(T::LParen) => (true, rest),
            _ => (false, tokens),
        };
        let is_option = |token: &Token| token.is(T::StringLiteral) || optimize && token.is(T::Number);
        if !rest.first().is_some_and(is_option) {
            let or_number = if optimize { " or number" } else { "" };
            self.diags.report(&msg::PRAGMA_NOT_A_STRING, loc).arg(kind).arg(or_number).emit();
            return;
        }
        let mut options = Vec::new();
        while let [option, after @ ..] = rest
            && is_option(option)
        {
            options.push(*option);
            rest = after;
            // Strings in a row are one; each of ours is a list of options as well.
            if let [comma, after @ ..] = rest
                && comma.is(T::Comma)
            {
                rest = after;
            }
        }
        let closed = matches!((parenthesized, rest), (false, []) | (true, [Token { kind: T::RParen, .. }]));
        if !closed {
            self.diags.report(&msg::PRAGMA_STRINGS, loc).arg(kind).emit();
            return;
        }
        for option in options {
            let text = option.payload.as_str().trim_matches('"');
            match optimize {
                true => self.sema.act_on_pragma_optimize(text, option.loc),
                false => self.sema.act_on_pragma_target(text, option.loc),
            }
        }
    }
}

fn number(token: &Token) -> Option<u64> {
    let text = token.payload.as_str().trim_end_matches(['u', 'U', 'l', 'L']);
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(hex) => u64::from_str_radix(hex, 16).ok(),
        None => text.parse().ok(),
    }
}
