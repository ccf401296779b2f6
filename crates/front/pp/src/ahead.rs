//! The preprocessor on a thread of its own, ahead of the parser.
//!
//! ```text
//!  thread of the preprocessor                          thread of the parser
//!  Preprocessor ─► Chunk: tokens, names, places, events ─► Ahead (a TokenSource) ─► parser
//!       ▲                                                    │
//!       └──────────────── chunks that were used up ──────────┘
//! ```
//!
//! Each thread has symbols, a source map and an engine for diagnostics of its own, so that nothing is locked on the way
//! of a token. What the preprocessor adds to the first two comes with the chunk whose tokens may mention it, and is added
//! on this side before any of them is handed out; both sides then mean the same by a symbol and a location. What it
//! reports is replayed when the token is asked for before which it was reported. So the parser sees the same tokens, and
//! the user the same messages in the same order, as if the preprocessor were called by the parser
//! (docs/decisions/0016).
//!
//! Chunks go round: the allocator never sees what one thread asked for given back by the other, and a preprocessor that
//! is far ahead waits. If the parser gives up, the channel closes and the preprocessor stops; if the preprocessor
//! panics, the tokens end, and whoever joins its thread learns why.

use crate::options::{FileData, PpOptions};
use crate::pragma::PragmaTokens;
use crate::preprocessor::{Dependency, Preprocessor};
use crate::token::{Token, TokenKind};
use crate::token_source::TokenSource;
use base::{Added, Symbol, SymbolTable};
use diag::{DiagEngine, DiagOptions};
use source::{Additions, Loc, Moment, SourceMap};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use target::{LangOptions, Target};

/// Bytes of source text for each name, number or string that is new, about.
const BYTES_PER_NAME: usize = 384;

/// Tokens in a chunk, about: what two of them take stays in a core's second cache.
const CHUNK: usize = 4096;

/// Tokens in the first chunk, so that the parser need not wait long. Each one has twice as many as the one before until
/// they are full.
const FIRST_CHUNK: usize = 256;

/// Chunks that go round. Where the preprocessor is ahead it waits for them, and the parser wakes it: that the less often,
/// the more there are.
const CHUNKS: usize = 32;

/// Chunks that are given back at once: to wake the other thread for each would cost more than to lex it takes.
const GIVEN_BACK: usize = 12;

/// What one thread sends to the other.
#[derive(Default)]
struct Chunk {
    tokens: Vec<Token>,
    /// What is to be replayed, and before which of the tokens.
    events: Vec<(u32, diag::Event)>,
    /// Tokens that must be asked for one by one: pragmas, the end, those with events before them.
    stops: Vec<u32>,
    /// Symbols that were interned.
    names: Vec<Added>,
    places: Additions,
    pragmas: Vec<PragmaTokens>,
    /// In the last chunk: what the translation unit depends on; none if a fatal error ended it early.
    end: Option<Option<Vec<Dependency>>>,
}

/// The main file of a translation unit.
#[derive(Clone)]
pub struct MainFile {
    /// Its name, as messages show it.
    pub name: String,
    /// What it is.
    pub data: Arc<FileData>,
}

/// The end of the preprocessor's thread; see [`connect`].
pub struct Runner {
    symbols: Receiver<SymbolTable>,
    chunks: SyncSender<Chunk>,
    used: Receiver<Vec<Chunk>>,
}

/// The end of the parser's thread: the tokens.
pub struct Ahead<'a> {
    diags: &'a DiagEngine,
    main_size: usize,
    /// To be sent off when the first token is asked for.
    symbols: Option<SyncSender<SymbolTable>>,
    chunks: Receiver<Chunk>,
    used: Sender<Vec<Chunk>>,
    /// Chunks to be given back.
    spent: Vec<Chunk>,
    chunk: Chunk,
    /// How many tokens, stops and events of the chunk are used up.
    next: usize,
    next_stop: usize,
    next_event: usize,
    pragmas: Vec<PragmaTokens>,
    end: Option<Token>,
    dependencies: Option<Vec<Dependency>>,
}

/// Both ends of a preprocessor that runs ahead, for a main file of `main_size` bytes.
pub fn connect(diags: &DiagEngine, main_size: usize) -> (Runner, Ahead<'_>) {
    let (symbols, first) = sync_channel(1);
    let (full, chunks) = sync_channel(CHUNKS);
    let (used, empty) = channel();
    let runner = Runner { symbols: first, chunks: full, used: empty };
    let ahead = Ahead {
        diags,
        main_size,
        symbols: Some(symbols),
        chunks,
        used,
        spent: Vec::with_capacity(GIVEN_BACK),
        chunk: Chunk::default(),
        next: 0,
        next_stop: 0,
        next_event: 0,
        pragmas: Vec::new(),
        end: None,
        dependencies: None,
    };
    (runner, ahead)
}

impl Runner {
    /// Preprocesses the translation unit; `diagnostics` is what the other side's engine began with.
    pub fn run(
        self,
        main: MainFile,
        target: &Target,
        lang: &LangOptions,
        options: PpOptions,
        diagnostics: DiagOptions,
    ) {
        // Closed if the parser gave up before it asked for a token.
        let Ok(symbols) = self.symbols.recv() else { return };
        let mut names_since = symbols.next_number();
        Symbol::with_table(|table| *table = symbols);
        let sources = Rc::new(SourceMap::new());
        let diags = DiagEngine::recording(sources.clone(), diagnostics);
        let mut places_since = Moment::default();
        let mut pp = Preprocessor::new(&diags, target, lang, options);
        pp.start_main(main);
        let mut pragmas_since = 0;
        let mut spare: Vec<Chunk> = (0..CHUNKS).map(|_| Chunk::default()).collect();
        let mut size = FIRST_CHUNK;
        loop {
            let Some(mut chunk) = spare.pop() else {
                match self.used.recv() {
                    Ok(chunks) => spare = chunks,
                    Err(_) => return,
                }
                continue;
            };
            let ended = fill(&mut chunk, size, &mut pp, &diags);
            size = CHUNK.min(2 * size);
            chunk.pragmas.extend_from_slice(pp.pragmas_from(pragmas_since));
            pragmas_since += chunk.pragmas.len();
            sources.additions(&mut places_since, &mut chunk.places);
            Symbol::with_table(|table| table.added(&mut names_since, &mut chunk.names));
            if ended {
                chunk.end = Some((!pp.is_stopped()).then(|| pp.dependencies().to_vec()));
            }
            if self.chunks.send(chunk).is_err() || ended {
                return;
            }
        }
    }
}

/// Fills a chunk with `size` tokens or a few more; whether the last one is the end.
fn fill(chunk: &mut Chunk, size: usize, pp: &mut Preprocessor<'_>, diags: &DiagEngine) -> bool {
    // More than that is a long expansion.
    chunk.tokens.reserve(2 * size);
    loop {
        while pp.take_ready(&mut chunk.tokens) > 0 {}
        if chunk.tokens.len() >= size {
            return false;
        }
        let token = match pp.step() {
            Some(token) => token,
            // An event comes before the token that is asked for when it happens.
            None if diags.has_events() => pp.next(),
            None => continue,
        };
        let at = chunk.tokens.len() as u32;
        let events = diags.take_events();
        if !events.is_empty() || matches!(token.kind, TokenKind::Pragma | TokenKind::Eof) {
            chunk.stops.push(at);
        }
        chunk.events.extend(events.into_iter().map(|event| (at, event)));
        chunk.tokens.push(token);
        if token.kind == TokenKind::Eof {
            return true;
        }
    }
}

impl Ahead<'_> {
    /// What the translation unit depends on, once its end was read; none if a fatal error or the limit of errors ended it
    /// early.
    pub fn into_dependencies(self) -> Option<Vec<Dependency>> {
        self.dependencies.filter(|_| !self.diags.should_stop())
    }

    /// Gives the chunk that is used up back, and takes over the next one.
    #[cold]
    fn next_chunk(&mut self) {
        if let Some(start) = self.symbols.take() {
            let names = self.main_size / BYTES_PER_NAME;
            // If the thread is gone, this shows when chunks are asked for.
            let _ = start.send(Symbol::with_table(|table| table.lend(names)));
        } else {
            self.chunk.tokens.clear();
            self.chunk.events.clear();
            self.chunk.stops.clear();
            self.chunk.pragmas.clear();
            self.spent.push(std::mem::take(&mut self.chunk));
            if self.spent.len() == GIVEN_BACK {
                let spent = std::mem::replace(&mut self.spent, Vec::with_capacity(GIVEN_BACK));
                // After the last chunk nobody wants them.
                let _ = self.used.send(spent);
            }
        }
        (self.next, self.next_stop, self.next_event) = (0, 0, 0);
        let Ok(mut chunk) = self.chunks.recv() else {
            let end = Token { kind: TokenKind::Eof, flags: 0, len: 0, loc: Loc::NONE, payload: Symbol::EMPTY };
            self.end = Some(end);
            return;
        };
        Symbol::with_table(|table| {
            for added in chunk.names.drain(..) {
                table.adopt(added);
            }
            let canonical = |symbol| table.canonical(symbol);
            let rename: Option<&dyn Fn(Symbol) -> Symbol> = if table.has_aliases() { Some(&canonical) } else { None };
            self.diags.sources().append(&mut chunk.places, rename);
            if let Some(rename) = rename {
                let in_pragmas = chunk.pragmas.iter_mut().map(|pragma| &mut pragma.tokens[..]);
                for tokens in [&mut chunk.tokens[..]].into_iter().chain(in_pragmas) {
                    for token in tokens.iter_mut().filter(|token| table.may_be_alias(token.payload)) {
                        if token.kind != TokenKind::Pragma {
                            token.payload = rename(token.payload);
                        }
                    }
                }
            }
            if chunk.end.is_some() {
                table.end_lending();
            }
        });
        self.pragmas.append(&mut chunk.pragmas);
        if let Some(dependencies) = chunk.end.take() {
            self.dependencies = dependencies;
        }
        self.chunk = chunk;
    }

    /// Gives no more tokens.
    fn finish(&mut self, token: Token) -> Token {
        self.end = Some(Token { kind: TokenKind::Eof, ..token });
        token
    }
}

impl TokenSource for Ahead<'_> {
    fn next_token(&mut self) -> Token {
        if let Some(end) = self.end {
            return end;
        }
        if self.next == self.chunk.tokens.len() {
            self.next_chunk();
            if let Some(end) = self.end {
                return end;
            }
        }
        let at = self.next as u32;
        while let Some(slot) = self.chunk.events.get(self.next_event)
            && slot.0 == at
        {
            self.diags.replay(slot.1.clone());
            self.next_event += 1;
        }
        while self.chunk.stops.get(self.next_stop).is_some_and(|&stop| stop <= at) {
            self.next_stop += 1;
        }
        let mut token = self.chunk.tokens[self.next];
        self.next += 1;
        if self.diags.should_stop() {
            token.kind = TokenKind::Eof;
        }
        if token.kind == TokenKind::Eof { self.finish(token) } else { token }
    }

    fn take_ready(&mut self, out: &mut Vec<Token>) -> usize {
        if self.end.is_some() || self.diags.should_stop() {
            return 0;
        }
        if self.next == self.chunk.tokens.len() {
            self.next_chunk();
        }
        let end = self.chunk.stops.get(self.next_stop).map_or(self.chunk.tokens.len(), |&stop| stop as usize);
        if out.is_empty() && self.next == 0 && end == self.chunk.tokens.len() {
            // All of them: then the arrays change places, and the chunk has an empty one.
            std::mem::swap(out, &mut self.chunk.tokens);
            return end;
        }
        let ready = &self.chunk.tokens[self.next..end];
        out.extend_from_slice(ready);
        let count = ready.len();
        self.next = end;
        count
    }

    fn pragma(&self, token: &Token) -> &PragmaTokens {
        &self.pragmas[token.payload.as_u32() as usize]
    }

    fn main_size(&self) -> usize {
        self.main_size
    }
}
