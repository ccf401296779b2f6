//! `#pragma GCC unroll` and `ivdep`: advice about the loop that comes next. The advice is checked and changes no code.

use crate::parser::Parser;
use diag::parse as msg;
use hir::eval;
use pp::{Token, TokenKind as T};
use source::Loc;

/// The factor of `unroll` that is one too many.
const TOO_MANY: u64 = 65535;

impl Parser<'_, '_> {
    /// `unroll N`
    pub(crate) fn pragma_unroll(&mut self, tokens: &[Token], name: Loc) {
        self.loop_advice = true;
        if tokens.is_empty() {
            self.diags.report(&msg::UNROLL_WITHOUT_ARGUMENT, name).emit();
            return;
        }
        let at = tokens[0].loc;
        self.within_pragma(tokens, |parser| {
            let mistakes = parser.diags.mistake_count();
            let value = parser.parse_assignment();
            let value = parser.sema.decay_and_load(value);
            let hir = &parser.sema.hir;
            let ty = hir.ty(value);
            let factor = eval::integer_constant(hir, value).ok().filter(|_| hir.types.is_integer(ty));
            let fits = factor
                .is_some_and(|n| !n.is_negative(hir.types.is_signed(ty)) && n.to_u64().is_some_and(|n| n < TOO_MANY));
            if !fits && parser.diags.mistake_count() == mistakes {
                parser.diags.report(&msg::UNROLL_ARGUMENT, at).emit();
            }
        });
    }

    /// `ivdep`
    pub(crate) fn pragma_ivdep(&mut self, tokens: &[Token]) {
        self.loop_advice = true;
        self.within_pragma(tokens, |_| {});
    }

    /// Reads the tokens of a pragma as if they came next, and reports what is left over.
    fn within_pragma(&mut self, tokens: &[Token], read: impl FnOnce(&mut Self)) {
        let last = tokens.last().map_or(self.tok.loc, |token| token.loc);
        let end = Token { kind: T::Eof, flags: 0, len: 0, loc: last, payload: base::Symbol::EMPTY };
        // Nothing looks further than one token behind the end.
        let tokens = [tokens, &[end; 4]].concat();
        let outer = self.replace_tokens(tokens);
        read(self);
        if !self.at(T::Eof) && !self.already_reported() {
            let found = self.before_token();
            self.diags.report(&msg::END_OF_PRAGMA, self.tok.loc).arg(found).emit();
        }
        self.restore_tokens(outer);
    }

    /// After the advice came a token: it must begin a loop.
    #[cold]
    pub(crate) fn check_advised(&mut self, token: &Token) {
        self.loop_advice = false;
        if !self.skipping && !matches!(token.kind, T::KwFor | T::KwWhile | T::KwDo) {
            let what = self.before(token);
            self.diags.report(&msg::LOOP_EXPECTED, token.loc).arg(what).emit();
        }
    }
}
