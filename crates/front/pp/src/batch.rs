//! The tokens of a file that were lexed ahead of their use, up to the next directive.
//!
//! Nearly all of them leave the preprocessor as they are. Which do not is noted when they are lexed, as each name's meaning
//! is known with its symbol; so the others are handed out in runs that nobody looks at. That is why keywords are
//! keywords here, unlike anywhere else within the preprocessor.

use crate::token::{Token, TokenKind};
use base::Symbol;

/// Tokens that are lexed at a time.
pub(crate) const BATCH: usize = 256;

/// Meanings of symbols (`Symbol::set_meaning`): a name that has to be looked at, being a macro's or forbidden. Names
/// without a meaning have 0, and those that are keywords the number of their kind.
pub(crate) const SPECIAL: u8 = TokenKind::Identifier as u8;

/// What kind of token a name is, by its meaning.
pub(crate) static KINDS: [TokenKind; 256] = {
    let mut kinds = [TokenKind::Identifier; 256];
    let mut n = 0;
    while n < TokenKind::ALL.len() {
        let kind = TokenKind::ALL[n];
        if kind.is_keyword() {
            kinds[kind as usize] = kind;
        }
        n += 1;
    }
    kinds
};

/// Tokens lexed ahead.
#[derive(Default)]
pub(crate) struct Batch {
    /// What is beyond `end` means nothing.
    tokens: Vec<Token>,
    end: usize,
    /// How many have been handed out.
    next: usize,
    /// The numbers of those that do not leave the preprocessor as they are, ascending; what is beyond `stops_end` means
    /// nothing.
    stops: Vec<u32>,
    stops_end: usize,
    /// The first of the stops that may not have been handed out; those before have been.
    stop: usize,
}

/// Where the lexer puts the tokens of a batch.
pub(crate) struct Room<'b> {
    pub tokens: &'b mut [Token],
    /// How many there are.
    pub filled: usize,
    /// As long as the tokens, or empty if nobody wants to know what names mean.
    pub stops: &'b mut [u32],
    pub stops_filled: usize,
}

impl Room<'_> {
    pub fn is_full(&self) -> bool {
        self.filled == self.tokens.len()
    }

    /// Adds a token, a name with the meaning of its symbol.
    pub fn push(&mut self, token: Token, meaning: u8) {
        let kind = if token.kind == TokenKind::Identifier { KINDS[usize::from(meaning)] } else { token.kind };
        let stops = if token.kind == TokenKind::Identifier { meaning == SPECIAL } else { !kind.is_final() };
        if stops {
            self.stops[self.stops_filled] = self.filled as u32;
            self.stops_filled += 1;
        }
        self.tokens[self.filled] = Token { kind, ..token };
        self.filled += 1;
    }
}

impl Batch {
    /// Room for new tokens, in place of those that there are; to be followed by [`filled`](Self::filled).
    pub fn room(&mut self) -> Room<'_> {
        if self.tokens.len() != BATCH || self.stops.len() != BATCH {
            let nothing =
                Token { kind: TokenKind::Eof, flags: 0, len: 0, loc: source::Loc::NONE, payload: Symbol::EMPTY };
            self.tokens.clear();
            self.tokens.resize(BATCH, nothing);
            self.stops.clear();
            self.stops.resize(BATCH, 0);
        }
        Room { tokens: &mut self.tokens, filled: 0, stops: &mut self.stops, stops_filled: 0 }
    }

    /// So many tokens and stops are in the room.
    pub fn filled(&mut self, tokens: usize, stops: usize) {
        (self.end, self.stops_end) = (tokens, stops);
        (self.next, self.stop) = (0, 0);
    }

    /// Replaces the tokens by others. All names among them are looked at.
    pub fn set(&mut self, tokens: Vec<Token>) {
        let stops = tokens.iter().enumerate().filter(|(_, token)| !token.kind.is_final());
        self.stops = stops.map(|(n, _)| n as u32).collect();
        self.tokens = tokens;
        self.filled(self.tokens.len(), self.stops.len());
    }

    /// Whether all tokens have been handed out.
    #[inline]
    pub fn is_used_up(&self) -> bool {
        self.next == self.end
    }

    /// The next token, a keyword as the name that it is.
    #[inline(always)]
    pub fn take(&mut self) -> Option<Token> {
        let token = *self.tokens[..self.end].get(self.next)?;
        self.next += 1;
        let kind = if token.kind.is_keyword() { TokenKind::Identifier } else { token.kind };
        Some(Token { kind, ..token })
    }

    /// Takes back the last token that was handed out.
    pub fn put_back(&mut self) {
        self.next -= 1;
        if self.stop > 0 && self.stops[self.stop - 1] as usize >= self.next {
            self.stop -= 1;
        }
    }

    /// The tokens that come next and leave the preprocessor as they are, up to the first that does not.
    #[inline]
    pub fn take_run(&mut self) -> &[Token] {
        while self.stop < self.stops_end && (self.stops[self.stop] as usize) < self.next {
            self.stop += 1;
        }
        let end = if self.stop < self.stops_end { self.stops[self.stop] as usize } else { self.end };
        let from = std::mem::replace(&mut self.next, end);
        &self.tokens[from..end]
    }

    /// The next token, perhaps a keyword.
    #[inline(always)]
    pub fn peek(&self) -> Option<&Token> {
        self.tokens[..self.end].get(self.next)
    }

    /// Passes over the next token, which there is.
    #[inline(always)]
    pub fn pass(&mut self) {
        self.next += 1;
    }

    /// The name has become [`SPECIAL`] while these tokens wait. That is rare: in the middle of a batch only pragmas do it.
    #[cold]
    pub fn stop_at(&mut self, name: Symbol) {
        self.stops.truncate(self.stops_end);
        for (n, token) in self.tokens[..self.end].iter_mut().enumerate().skip(self.next) {
            if token.payload == name && (token.kind.is_keyword() || token.kind == TokenKind::Identifier) {
                token.kind = TokenKind::Identifier;
                self.stops.push(n as u32);
            }
        }
        self.stops.sort_unstable();
        self.stops.dedup();
        self.stops_end = self.stops.len();
        self.stop = 0;
        self.stops.resize(self.stops_end.max(BATCH), 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use source::Loc;

    fn filled(kinds: &[(TokenKind, &str, u8)]) -> Batch {
        let mut batch = Batch::default();
        let mut room = batch.room();
        for (n, &(kind, name, meaning)) in kinds.iter().enumerate() {
            let loc = Loc::from_u32(n as u32 + 1);
            room.push(Token { kind, flags: 0, len: 1, loc, payload: Symbol::intern(name) }, meaning);
        }
        let (tokens, stops) = (room.filled, room.stops_filled);
        batch.filled(tokens, stops);
        batch
    }

    #[test]
    fn runs_end_before_what_has_to_be_looked_at() {
        use TokenKind::{Identifier, KwInt, Number, Semi, Unknown};
        let int = KwInt as u8;
        let tokens = [
            (Identifier, "int", int),
            (Identifier, "a", 0),
            (Identifier, "M", SPECIAL),
            (Semi, "", 0),
            (Unknown, "'", 0),
            (Identifier, "a", 0),
            (Number, "1", 0),
            (Identifier, "int", int),
        ];
        let mut batch = filled(&tokens);
        let kinds = |run: &[Token]| run.iter().map(|token| token.kind).collect::<Vec<_>>();
        assert_eq!(kinds(batch.take_run()), [KwInt, Identifier]);
        assert_eq!(batch.peek().unwrap().payload, Symbol::intern("M"));
        assert!(batch.take_run().is_empty());
        batch.pass();
        assert_eq!(kinds(batch.take_run()), [Semi]);
        assert_eq!(batch.take().unwrap().kind, Unknown);
        batch.stop_at(Symbol::intern("int"));
        assert_eq!(kinds(batch.take_run()), [Identifier, Number]);
        assert_eq!(batch.take().unwrap().kind, Identifier);
        assert!(batch.is_used_up() && batch.take().is_none() && batch.peek().is_none());
        for _ in 0..7 {
            batch.put_back();
        }
        assert_eq!(kinds(batch.take_run()), [Identifier]);
        assert_eq!(batch.peek().unwrap().payload, Symbol::intern("M"));
    }

    #[test]
    fn a_keyword_taken_by_itself_is_a_name() {
        let mut batch = filled(&[(TokenKind::Identifier, "int", TokenKind::KwInt as u8)]);
        assert_eq!(batch.take().unwrap().kind, TokenKind::Identifier);
        batch.put_back();
        assert_eq!(batch.take_run()[0].kind, TokenKind::KwInt);
    }
}
