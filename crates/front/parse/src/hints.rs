//! What people write for something else: misspelt keywords, words and operators of other languages.
//!
//! Nothing here is asked before something is wrong, so it may look far ahead.

use crate::parser::Parser;
use base::Symbol;
use base::spelling::nearest;
use diag::{FixIt, parse as msg};
use pp::{Token, TokenKind as T};
use source::{Loc, Span};

/// Keywords that begin a type or declaration.
const TYPE_WORDS: &[&str] = &[
    "auto", "char", "const", "double", "enum", "extern", "float", "inline", "int", "long", "register", "short",
    "signed", "static", "struct", "typedef", "union", "unsigned", "void", "volatile", "_Bool",
];

/// Keywords that begin a statement.
const STATEMENT_WORDS: &[&str] =
    &["break", "case", "continue", "default", "do", "else", "for", "goto", "if", "return", "switch", "while"];

/// How far ahead the end of a group in parentheses is looked for, in tokens.
pub(crate) const FARTHEST: usize = 400;

fn keyword(name: &str) -> Option<T> {
    Some(match name {
        "char" => T::KwChar,
        "const" => T::KwConst,
        "double" => T::KwDouble,
        "enum" => T::KwEnum,
        "extern" => T::KwExtern,
        "float" => T::KwFloat,
        "int" => T::KwInt,
        "long" => T::KwLong,
        "short" => T::KwShort,
        "signed" => T::KwSigned,
        "static" => T::KwStatic,
        "struct" => T::KwStruct,
        "typedef" => T::KwTypedef,
        "union" => T::KwUnion,
        "unsigned" => T::KwUnsigned,
        "void" => T::KwVoid,
        "volatile" => T::KwVolatile,
        "break" => T::KwBreak,
        "case" => T::KwCase,
        "continue" => T::KwContinue,
        "do" => T::KwDo,
        "else" => T::KwElse,
        "for" => T::KwFor,
        "goto" => T::KwGoto,
        "if" => T::KwIf,
        "return" => T::KwReturn,
        "switch" => T::KwSwitch,
        "while" => T::KwWhile,
        _ => return None,
    })
}

impl Parser<'_, '_> {
    /// Reports a type name that is not known. If it looks like a keyword, that is what it is taken for from now on:
    /// true.
    pub(crate) fn report_unknown_type_word(&mut self, name: Symbol, loc: Loc) -> bool {
        let text = name.as_str();
        let near = self.sema.similar_type_name(name, TYPE_WORDS);
        if let Some(header) = sema::expr::header_of(text) {
            let report = self.diags.report(&msg::UNKNOWN_TYPE, loc).arg(name);
            let args: [&dyn std::fmt::Display; 3] = [&text, &header, &header];
            report.note_include(&diag::sema::DEFINED_IN_HEADER, &args, header).emit();
            return false;
        }
        let Some(near) = near else {
            let report = self.diags.report(&msg::UNKNOWN_TYPE, loc).arg(name);
            match hir::foreign::hint(text) {
                Some(hint) => report.note(&msg::FOREIGN_WORD, loc, &[&name, &hint]).emit(),
                None => report.emit(),
            }
            return false;
        };
        let report = self.diags.report(&msg::UNKNOWN_TYPE_SIMILAR, loc).arg(name).arg(near);
        report.fixit(FixIt::replace(loc, near)).emit();
        match keyword(near) {
            Some(kind) => {
                self.tok.kind = kind;
                true
            }
            None => false,
        }
    }

    /// At an identifier that begins a statement: if it is not declared and can only be a misspelt keyword, reports that
    /// and takes it for the keyword.
    pub(crate) fn correct_statement_word(&mut self) {
        let token = self.tok;
        if self.already_reported() || !token.is(T::Identifier) || self.sema.lookup_ordinary(token.payload).is_some() {
            return;
        }
        let Some(near) = nearest(token.payload.as_str(), STATEMENT_WORDS.iter().copied()) else { return };
        let next = self.peek();
        let fits = match near {
            "return" | "goto" => {
                let value = matches!(next.kind, T::Identifier | T::Number | T::StringLiteral | T::CharConst);
                value && next.flags & Token::AT_LINE_START == 0 || near == "return" && next.is(T::Semi)
            }
            "break" | "continue" => next.is(T::Semi),
            "do" => next.is(T::LBrace),
            "case" => matches!(next.kind, T::Number | T::CharConst),
            "else" => next.is(T::KwIf) || next.is(T::LBrace) || self.begins_statement_word(&next),
            "if" | "for" | "switch" | "while" => next.is(T::LParen) && self.statement_follows_group(near == "for"),
            _ => false,
        };
        let Some(kind) = keyword(near).filter(|_| fits) else { return };
        let report = self.diags.report(&msg::MISSPELT_KEYWORD, token.loc).arg(token.payload).arg(near);
        report.fixit(FixIt::replace(token.loc, near)).emit();
        self.tok.kind = kind;
    }

    /// After the body of an `if`: `elseif`, `elif` or a misspelt `else` is taken for what it should be.
    pub(crate) fn correct_else(&mut self) {
        let token = self.tok;
        if !token.is(T::Identifier) || self.sema.lookup_ordinary(token.payload).is_some() {
            return;
        }
        let next = self.peek();
        let both = matches!(token.payload.as_str(), "elseif" | "elif" | "elsif" | "elsif_") && next.is(T::LParen);
        let meant = if both { "else if" } else { "else" };
        let misspelt = nearest(token.payload.as_str(), ["else"]).is_some()
            && (self.begins_statement_word(&next) || next.is(T::LBrace) || next.is(T::KwIf));
        if !both && !misspelt {
            return;
        }
        let report = self.diags.report(&msg::MISSPELT_KEYWORD, token.loc).arg(token.payload).arg(meant);
        report.fixit(FixIt::replace(token.loc, meant)).emit();
        self.tok.kind = T::KwElse;
        if both {
            self.insert_next(Token { kind: T::KwIf, ..token });
        }
    }

    /// After the condition of an `if`: a `then` is reported and dropped.
    pub(crate) fn drop_then(&mut self) {
        let token = self.tok;
        if !token.is(T::Identifier) || self.sema.lookup_ordinary(token.payload).is_some() {
            return;
        }
        let next = self.peek();
        let ends = matches!(next.kind, T::LParen | T::Semi | T::Eq | T::Dot | T::Arrow | T::PlusPlus | T::MinusMinus);
        if matches!(token.payload.as_str(), "then" | "THEN") && !ends {
            self.diags.report(&msg::NO_THEN, token.loc).arg(token.payload).fixit(FixIt::remove(token.loc)).emit();
            self.advance();
        }
    }

    /// Whether a token can only begin another statement, standing after a word.
    fn begins_statement_word(&self, token: &Token) -> bool {
        let jumps = matches!(token.kind, T::KwReturn | T::KwGoto | T::KwBreak | T::KwContinue);
        jumps || matches!(token.kind, T::Identifier | T::KwFor | T::KwWhile | T::KwSwitch)
    }

    /// At a word before `(`: whether what follows the group can only be a statement, not the rest of an expression.
    fn statement_follows_group(&mut self, may_have_semicolons: bool) -> bool {
        let mut depth = 0u32;
        for n in 0..FARTHEST {
            let token = self.peek_nth(n);
            match token.kind {
                T::LParen => depth += 1,
                T::RParen => {
                    depth -= 1;
                    if depth == 0 {
                        let after = self.peek_nth(n + 1);
                        return after.is(T::LBrace) || self.begins_statement_word(&after);
                    }
                }
                T::Semi if may_have_semicolons => {}
                T::Eof | T::Semi | T::LBrace | T::RBrace => return false,
                _ => {}
            }
        }
        false
    }

    /// An operator of another language at the current token, where no C can go on: what it spans, and C's for it.
    pub(crate) fn foreign_operator(&self) -> Option<(Span, &'static str)> {
        let (tok, prev) = (self.tok, self.prev);
        let adjacent = prev.loc.offset(u32::from(prev.len)) == tok.loc;
        let both = Span { start: prev.loc, last: tok.loc };
        match (prev.kind, tok.kind) {
            (T::Eq, T::Gt) if adjacent => Some((both, ">=")),
            (T::Eq, T::Lt) if adjacent => Some((both, "<=")),
            (T::Lt, T::Gt) if adjacent => Some((both, "!=")),
            (T::Eq, T::BangEq) if adjacent => Some((both, "!=")),
            (T::Colon, T::Eq) if adjacent => Some((both, "=")),
            (_, T::Identifier) if self.sema.lookup_ordinary(tok.payload).is_none() => {
                let meant = match tok.payload.as_str() {
                    "and" | "AND" => "&&",
                    "or" | "OR" => "||",
                    "not_eq" => "!=",
                    "mod" => "%",
                    "xor" => "^",
                    _ => return None,
                };
                Some((tok.loc.into(), meant))
            }
            _ => None,
        }
    }
}
