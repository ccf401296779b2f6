//! What a parser asks of where its tokens come from.

use crate::pragma::PragmaTokens;
use crate::preprocessor::Preprocessor;
use crate::token::Token;

/// Where a parser's tokens come from: the preprocessor itself, or what one that runs ahead has sent (`ahead`).
pub trait TokenSource {
    /// The next token after phase 4, keywords recognised. At the end of the translation unit, `Eof` forever. What the
    /// preprocessor has to say of the text up to there is said.
    fn next_token(&mut self) -> Token;

    /// Appends tokens that [`next_token`](Self::next_token) would give next, as far as nothing is to be said before them
    /// and none is a pragma; how many they are. May be none although more tokens follow.
    fn take_ready(&mut self, out: &mut Vec<Token>) -> usize;

    /// The pragma of a `Pragma` token.
    fn pragma(&self, token: &Token) -> &PragmaTokens;

    /// The length of the main file in bytes.
    fn main_size(&self) -> usize;
}

impl TokenSource for Preprocessor<'_> {
    fn next_token(&mut self) -> Token {
        self.next()
    }
    fn take_ready(&mut self, out: &mut Vec<Token>) -> usize {
        self.take_ready(out)
    }
    fn pragma(&self, token: &Token) -> &PragmaTokens {
        self.pragma(token)
    }
    fn main_size(&self) -> usize {
        self.main_size()
    }
}
