//! The preprocessor's state and its main loop: where the next token comes from.
//!
//! Tokens come from a stack of contexts (macro expansions being rescanned) on top of a stack of
//! buffers (files). A buffer is lexed in batches of tokens, each ending before the next directive;
//! so the lexer runs with everything in registers, and a directive is always met with no token in
//! flight. The rest of the struct's methods live by topic: `expand`, `define`, `directive`,
//! `condition`, `include`, `pragma`, `dynamic`.

use crate::batch::{Batch, SPECIAL};
use crate::define::{Macro, MacroId};
use crate::expand::Arguments;
use crate::lexer::{Issue, LexOptions, Lexer};
use crate::options::{FileData, PpOptions};
use crate::pragma::PragmaTokens;
use crate::token::{KEYWORDS, KeywordWhen, Token, TokenKind};
use base::{FastMap, Symbol, timing};
use diag::DiagEngine;
use source::{FileId, Loc, SourceMap, Span, Text};
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;
use target::x86::Features;
use target::{LangOptions, Optimization, Target};

/// What the preprocessor knows of a name.
#[derive(Copy, Clone)]
pub(crate) struct Ident {
    /// Its keyword, or `Identifier`.
    pub kind: TokenKind,
    pub flags: u8,
    /// Its macro, if defined.
    pub mac: Option<MacroId>,
}

impl Ident {
    /// `#pragma GCC poison`.
    pub const POISONED: u8 = 1;
    /// `__VA_ARGS__` and `__VA_OPT__`, which are errors outside variadic macros.
    pub const VARIADIC_ONLY: u8 = 2;
    pub const PLAIN: Ident = Ident { kind: TokenKind::Identifier, flags: 0, mac: None };

    /// What the symbol remembers of it (`batch`).
    fn meaning(&self) -> u8 {
        match self {
            Ident { mac: None, flags: 0, kind: TokenKind::Identifier } => 0,
            Ident { mac: None, flags: 0, kind } => *kind as u8,
            _ => SPECIAL,
        }
    }
}

/// Where a group of `#if` stands.
pub(crate) struct Conditional {
    pub loc: Loc,
    /// One of its groups has been taken (or it is nested in a skipped group).
    pub taken: bool,
    /// Location of its `#else`, if seen.
    pub else_seen: Option<Loc>,
    /// A word after `#` in a skipped group that looks like one of those that end it, and which.
    pub suspect: Option<(Token, &'static str)>,
    /// There is no `#if`: an `#else` without one was reported.
    pub assumed: bool,
}

impl Conditional {
    pub(crate) fn new(loc: Loc, taken: bool) -> Conditional {
        Conditional { loc, taken, else_seen: None, suspect: None, assumed: false }
    }
}

/// Whether a file is wrapped in one `#ifndef GUARD … #endif` (then it is not read again while GUARD is defined).
#[derive(Copy, Clone, PartialEq, Eq)]
pub(crate) enum Guard {
    /// Nothing seen yet.
    Start,
    /// Inside the conditional that may be the guard (depth 1).
    Inside(Symbol),
    /// After its `#endif`: nothing may follow.
    After(Symbol),
    No,
}

/// A file being read.
pub(crate) struct Buffer {
    pub file: FileId,
    pub text: Text,
    pub start: Loc,
    pub pos: usize,
    /// Tokens lexed ahead.
    pub batch: Batch,
    /// What is known of the space before `pos`.
    pub flags: u8,
    pub conditionals: Vec<Conditional>,
    pub guard: Guard,
    pub identity: Option<(u64, u64)>,
    pub modified: Option<i64>,
    /// Index in the search chain of the directory it was found in; none for the includer's directory.
    pub dir: Option<usize>,
    /// Directory that `#include "…"` in it searches first, as a prefix (`""`, `"inc/"`).
    pub dir_prefix: Rc<str>,
    /// 0 the user's, 1 system header, 2 system header whose declarations are implicitly C (printed as `3 4`).
    pub system: u8,
    /// Names that line markers will return to (`# 1 "f" 1` … `# 2 "" 2`).
    pub marker_stack: Vec<Symbol>,
    pub trigraphs: bool,
    /// Up to here the text was looked through for characters that change direction, to its end if it need not be.
    pub direction_known_to: usize,
    /// Its trigraphs were looked for, or need not be.
    pub trigraphs_told: bool,
    /// `<built-in>` and `<command-line>`: no events, no inclusion depth.
    pub is_virtual: bool,
    /// Lasts while the file is read, for reports of where the time goes.
    pub _phase: timing::Phase,
}

/// Tokens to read before the file's: a macro's expansion, an argument, a directive's operands.
pub(crate) struct Context {
    pub tokens: ContextTokens,
    pub pos: usize,
    /// Where non-zero: token `n` has location `base + n` instead of its own.
    pub base: u32,
    /// The macro being expanded, disabled until the context is left.
    pub mac: Option<MacroId>,
    /// Reading stops here instead of going on below.
    pub barrier: bool,
}

pub(crate) enum ContextTokens {
    /// A macro's replacement list, as it is.
    Shared(Rc<[Token]>),
    Owned(Vec<Token>),
}

impl ContextTokens {
    #[inline(always)]
    pub(crate) fn as_slice(&self) -> &[Token] {
        match self {
            ContextTokens::Shared(tokens) => tokens,
            ContextTokens::Owned(tokens) => tokens,
        }
    }
    #[inline(always)]
    fn get(&self, n: usize) -> Option<&Token> {
        match self {
            ContextTokens::Shared(tokens) => tokens.get(n),
            ContextTokens::Owned(tokens) => tokens.get(n),
        }
    }
}

/// Where tokens of a context are.
#[derive(Copy, Clone)]
pub(crate) struct Places {
    own: u32,
    first: u32,
}

impl Places {
    /// Where the `n`th token is, which has this location by itself.
    #[inline(always)]
    pub(crate) fn of(self, n: usize, loc: Loc) -> Loc {
        Loc::from_u32(loc.as_u32() & self.own | (self.first.wrapping_add(n as u32)) & !self.own)
    }
}

impl Context {
    /// The next token, with its own location.
    #[inline(always)]
    pub(crate) fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.pos)
    }

    /// Where the tokens that come next are: what is to be kept of the location that a token has by itself, all bits or
    /// none, and where the next one is by its place in the expansion.
    #[inline(always)]
    pub(crate) fn places(&self) -> Places {
        if self.base == 0 {
            Places { own: u32::MAX, first: 0 }
        } else {
            Places { own: 0, first: self.base + self.pos as u32 }
        }
    }

    /// Whether all tokens have been read.
    #[inline(always)]
    fn is_used_up(&self) -> bool {
        self.pos == self.tokens.as_slice().len()
    }

    /// Appends the tokens that come next, padding left out, up to one that is a macro's name or needs handling, which it
    /// gives.
    fn take_plain(&mut self, idents: &[Ident], out: &mut Vec<Token>) -> Option<Token> {
        let rest = &self.tokens.as_slice()[self.pos..];
        let places = self.places();
        out.reserve(rest.len());
        for (n, token) in rest.iter().enumerate() {
            let kind = match token.kind {
                TokenKind::Identifier => {
                    let info = idents.get(token.payload.as_u32() as usize).unwrap_or(&Ident::PLAIN);
                    if info.mac.is_some() || info.flags != 0 {
                        self.pos += n;
                        return Some(Token { loc: places.of(n, token.loc), ..*token });
                    }
                    info.kind
                }
                TokenKind::Padding => continue,
                kind if kind.is_final() => kind,
                _ => {
                    self.pos += n;
                    return Some(*token);
                }
            };
            out.push(Token { kind, loc: places.of(n, token.loc), ..*token });
        }
        self.pos += rest.len();
        None
    }
}

/// Something that happened besides tokens, for `-E` output, `-dD` and `-H`.
#[derive(Clone, Debug)]
pub enum Event {
    /// The tokens that follow begin a line here.
    LineStart(Loc),
    /// A file was entered.
    Enter {
        /// Its id.
        file: FileId,
        /// Depth of inclusion; 0 is the main file.
        depth: u32,
        /// 0, 1 or 2: see the `3` and `3 4` of line markers.
        system: u8,
    },
    /// A file was left; reading goes on in its includer.
    Leave {
        /// Where: the end of the directive that included it.
        at: Loc,
        /// As for `Enter`, of the includer.
        system: u8,
    },
    /// `#line`, a line marker or `#pragma GCC system_header` changed what the next lines are called.
    Renamed {
        /// The start of the next line.
        at: Loc,
        /// As for `Enter`.
        system: u8,
    },
    /// `#define`: the macro's name, what it is defined as, and the directive's place.
    Define(Symbol, Option<MacroId>, Loc),
    /// `#undef`: the macro's name and the directive's place.
    Undefine(Symbol, Loc),
    /// `#include` and the like as written, for `-dI`.
    Include(String, Loc),
    /// `#ident`, with its string.
    Ident(Symbol, Loc),
}

/// One file that the translation unit depends on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dependency {
    /// Path as it was opened.
    pub path: String,
    /// Whether it is a system header (left out by `-MM`).
    pub system: bool,
}

/// What remains of a file once it has been read.
#[derive(Copy, Clone, Default)]
pub(crate) struct SeenFile {
    pub guard: Option<Symbol>,
    pub once: bool,
}

/// An input that follows when the buffers are empty.
pub(crate) enum Pending {
    /// `-include`.
    Include(String),
    Main {
        name: Symbol,
        data: Arc<FileData>,
    },
}

/// Modes of reading.
#[derive(Copy, Clone, Default)]
pub(crate) struct State {
    /// The operands of a directive are being read: no padding, `_Pragma` is not executed.
    pub in_directive: bool,
    /// Reading the operand of `_Pragma`.
    pub in_pragma_operator: bool,
    /// Nesting of `__has_attribute` and its like in their own operands.
    pub operators: u32,
    /// The operands of `#if`: `__has_include` may appear.
    pub in_condition: bool,
    /// The operands become a header name: space within them counts.
    pub wants_padding: bool,
    /// Names are not expanded.
    pub prevent_expansion: u32,
    /// 1: looking for the parenthesis of an invocation; 2: in its arguments.
    pub parsing_args: u8,
    /// Nesting of argument expansion.
    pub depth: u32,
}

/// Translation phases 1 to 4.
pub struct Preprocessor<'a> {
    pub(crate) diags: &'a DiagEngine,
    pub(crate) sources: Rc<SourceMap>,
    pub(crate) target: &'a Target,
    pub(crate) lang: &'a LangOptions,
    pub(crate) options: PpOptions,
    pub(crate) lex: LexOptions,
    pub(crate) names: Names,
    pub(crate) idents: Vec<Ident>,
    pub(crate) macros: Vec<Macro>,
    pub(crate) pushed_macros: FastMap<Symbol, Vec<Option<MacroId>>>,
    /// Features of the processor and optimisation that pragmas have left in force, and those that were saved.
    pub(crate) mode: (Features, Optimization),
    pub(crate) saved_modes: Vec<(Features, Optimization)>,
    pub(crate) buffers: Vec<Buffer>,
    /// Batches of files that were left.
    pub(crate) spare_batches: Vec<Batch>,
    pub(crate) contexts: Vec<Context>,
    pub(crate) pending: VecDeque<Pending>,
    pub(crate) state: State,
    /// The outermost macro name being expanded, in a file.
    pub(crate) invocation: Loc,
    pub(crate) counter: u32,
    pub(crate) pragmas: Vec<PragmaTokens>,
    pub(crate) seen_files: FastMap<(u64, u64), SeenFile>,
    pub(crate) once_in_use: bool,
    /// Identity, age and text of files with `#pragma once`.
    pub(crate) once_texts: Vec<((u64, u64), Option<i64>, Text)>,
    /// Pragmas met in arguments, to come before the expansion.
    pub(crate) held_pragmas: Vec<Token>,
    pub(crate) dependencies: Vec<Dependency>,
    pub(crate) known_dependencies: base::FastSet<String>,
    pub(crate) events: VecDeque<Event>,
    pub(crate) issues: Vec<(Issue, Loc)>,
    /// Tokens produced by expansions so far, against macro bombs.
    pub(crate) expanded: u64,
    pub(crate) pool: Vec<Vec<Token>>,
    pub(crate) spare_arguments: Vec<Arguments>,
    pub(crate) main_name: Symbol,
    pub(crate) main_file: Option<FileId>,
    /// The macros that were used, by number, if `-Wunused-macros` is on.
    pub(crate) macro_uses: Option<Box<base::FastSet<usize>>>,
    pub(crate) assertions: Vec<(Symbol, String)>,
    command_line: Loc,
    stopped: bool,
    /// An opening quotation mark of a text processor was reported, and not yet its partner.
    pub(crate) typographic_quote: bool,
}

macro_rules! names {
    ($($field:ident $text:literal,)*) => {
        /// Names that the preprocessor looks for.
        pub(crate) struct Names { $(pub $field: Symbol,)* }
        impl Names {
            fn new() -> Names { Names { $($field: Symbol::intern($text),)* } }
        }
    };
}

names! {
    defined "defined", va_args "__VA_ARGS__", va_opt "__VA_OPT__",
    has_include "__has_include", has_include_next "__has_include_next", has_embed "__has_embed",
    kw_true "true", kw_false "false",
}

impl<'a> Preprocessor<'a> {
    /// A preprocessor without input; predefined macros, `-D`, `-U` and `-imacros` are done when the main file starts.
    pub fn new(
        diags: &'a DiagEngine,
        target: &'a Target,
        lang: &'a LangOptions,
        options: PpOptions,
    ) -> Preprocessor<'a> {
        let lex = LexOptions { keep_comments: options.keep_comments, ..LexOptions::new(lang) };
        let mut pp = Preprocessor {
            diags,
            sources: diags.sources().clone(),
            target,
            lang,
            options,
            lex,
            names: Names::new(),
            idents: Vec::new(),
            macros: Vec::new(),
            pushed_macros: FastMap::default(),
            mode: (lang.features, Optimization::of(lang)),
            saved_modes: Vec::new(),
            buffers: Vec::new(),
            spare_batches: Vec::new(),
            contexts: Vec::new(),
            pending: VecDeque::new(),
            state: State::default(),
            invocation: Loc::NONE,
            counter: 0,
            pragmas: Vec::new(),
            seen_files: FastMap::default(),
            once_in_use: false,
            once_texts: Vec::new(),
            held_pragmas: Vec::new(),
            dependencies: Vec::new(),
            known_dependencies: base::FastSet::default(),
            events: VecDeque::new(),
            issues: Vec::new(),
            expanded: 0,
            pool: Vec::new(),
            spare_arguments: Vec::new(),
            main_name: Symbol::EMPTY,
            main_file: None,
            macro_uses: Preprocessor::macro_uses(diags),
            assertions: Vec::new(),
            command_line: Loc::NONE,
            stopped: false,
            typographic_quote: false,
        };
        pp.register_names();
        pp
    }

    fn register_names(&mut self) {
        if !self.lang.assembler {
            for &(word, kind, when) in KEYWORDS {
                if is_keyword(when, self.lang) {
                    self.change_ident(Symbol::intern(word), |ident| ident.kind = kind);
                }
            }
        }
        for name in [self.names.va_args, self.names.va_opt] {
            self.change_ident(name, |ident| ident.flags |= Ident::VARIADIC_ONLY);
        }
        if !self.options.preprocessed {
            self.define_dynamic_macros();
        }
    }

    // ----- what the users of the preprocessor call -----

    /// The next token after phase 4, keywords recognised. At the end of the translation unit, `Eof` forever.
    #[allow(clippy::should_implement_trait)] // The stream does not end with None: parsers want an Eof token.
    #[inline]
    pub fn next(&mut self) -> Token {
        loop {
            if let Some(token) = self.step() {
                return token;
            }
        }
    }

    /// Goes on towards what [`next`](Self::next) gives, perhaps not as far as to the token. What comes after a step without
    /// one may lie ready for [`take_ready`](Self::take_ready).
    #[inline]
    pub(crate) fn step(&mut self) -> Option<Token> {
        let mut token = self.token();
        match token.kind {
            TokenKind::Padding | TokenKind::Comment => None,
            TokenKind::Identifier => {
                let known = self.ident(token.payload);
                token.kind = known.kind;
                token.flags |= if known.mac.is_some() { Token::NAMES_MACRO } else { 0 };
                Some(token)
            }
            TokenKind::Unknown => {
                self.report_stray(&token);
                None
            }
            _ => Some(token),
        }
    }

    /// Reads the translation unit to its end, for what is learnt on the way.
    pub fn read_to_end(&mut self) {
        let mut tokens = Vec::new();
        loop {
            self.take_ready(&mut tokens);
            tokens.clear();
            if self.token().kind == TokenKind::Eof {
                return;
            }
        }
    }

    /// Appends tokens that [`next`](Self::next) would give next, as far as that takes no reading of text and nothing can
    /// be wrong with them; how many they are. May be none although more tokens follow.
    pub fn take_ready(&mut self, out: &mut Vec<Token>) -> usize {
        let before = out.len();
        if self.options.record_events {
            return 0;
        }
        loop {
            let blocked = match self.contexts.last_mut() {
                Some(context) => {
                    let blocked = context.take_plain(&self.idents, out);
                    if context.is_used_up() && !context.barrier {
                        self.leave_context();
                        continue;
                    }
                    blocked
                }
                None => {
                    let Some(buffer) = self.buffers.last_mut() else { break };
                    out.extend_from_slice(buffer.batch.take_run());
                    // Names with flags are complained of in files only.
                    buffer.batch.peek().copied().filter(|token| self.ident(token.payload).flags == 0)
                }
            };
            let Some(token) = blocked else { break };
            let Some(token) = self.expand_to_one(&token) else { break };
            match self.contexts.last_mut() {
                Some(context) => context.pos += 1,
                None => {
                    if let Some(buffer) = self.buffers.last_mut() {
                        buffer.batch.pass();
                    }
                }
            }
            let kind = if token.kind == TokenKind::Identifier { self.ident(token.payload).kind } else { token.kind };
            out.push(Token { kind, ..token });
        }
        out.len() - before
    }

    /// The token that an invocation expands to, if that is a single one which no further expansion changes. Such
    /// expansions, which are most, need no context.
    #[inline]
    pub(crate) fn expand_to_one(&mut self, name: &Token) -> Option<Token> {
        if name.kind != TokenKind::Identifier || name.flags & Token::NO_EXPAND != 0 || self.macro_uses.is_some() {
            return None;
        }
        let id = self.ident(name.payload).mac?;
        let mac = &self.macros[id.index()];
        if !mac.is_single_token || mac.disabled || self.stopped {
            return None;
        }
        let body = *mac.body.first()?;
        let plain = match body.kind {
            TokenKind::Identifier => self.ident(body.payload).mac.is_none(),
            kind => kind.is_final(),
        };
        if !plain {
            return None;
        }
        if self.contexts.is_empty() {
            self.invocation = name.loc;
        }
        let start = self.expansion_range(id, Span::at(name.loc), std::iter::once(body.loc));
        self.count_expanded(1);
        (!self.stopped).then(|| Token { loc: Loc::from_u32(start), ..body })
    }

    /// The pragma of a `Pragma` token.
    pub fn pragma(&self, token: &Token) -> &PragmaTokens {
        &self.pragmas[token.payload.as_u32() as usize]
    }

    /// Files that the translation unit depends on so far: the main file, then the others in order of
    /// first inclusion.
    pub fn dependencies(&self) -> &[Dependency] {
        &self.dependencies
    }

    /// Whether a fatal error or the limit of errors ended the translation unit early.
    pub fn is_stopped(&self) -> bool {
        self.stopped || self.diags.should_stop()
    }

    /// The file id of the main file, once started.
    pub fn main_file(&self) -> Option<FileId> {
        self.main_file
    }

    /// The length of the main file in bytes; 0 before it is started.
    pub fn main_size(&self) -> usize {
        match (self.main_file, self.pending.back()) {
            (Some(file), _) => self.sources.file(file).text.len(),
            (None, Some(Pending::Main { data, .. })) => data.text.len(),
            (None, _) => 0,
        }
    }

    /// The next event that happened before the last token that was returned (`record_events`).
    pub fn take_event(&mut self) -> Option<Event> {
        self.events.pop_front()
    }

    /// The pragmas that reach the parser, from number `n` on.
    pub(crate) fn pragmas_from(&self, n: usize) -> &[PragmaTokens] {
        &self.pragmas[n..]
    }

    // ----- names -----

    #[inline(always)]
    pub(crate) fn ident(&self, name: Symbol) -> Ident {
        *self.idents.get(name.as_u32() as usize).unwrap_or(&Ident::PLAIN)
    }

    /// Changes what is known of a name.
    pub(crate) fn change_ident(&mut self, name: Symbol, change: impl FnOnce(&mut Ident)) {
        let n = name.as_u32() as usize;
        if self.idents.len() <= n {
            self.idents.resize((n + 1).next_power_of_two(), Ident::PLAIN);
        }
        change(&mut self.idents[n]);
        let meaning = self.idents[n].meaning();
        let old = name.set_meaning(meaning);
        if meaning == SPECIAL && old != SPECIAL {
            for buffer in self.buffers.iter_mut().filter(|buffer| !buffer.batch.is_used_up()) {
                buffer.batch.stop_at(name);
            }
        }
    }

    /// All defined macros, by name.
    pub(crate) fn defined_macros(&self) -> impl Iterator<Item = &Macro> {
        self.idents.iter().filter_map(|ident| Some(&self.macros[ident.mac?.index()]))
    }

    // ----- the main loop -----

    pub(crate) const PADDING: Token =
        Token { kind: TokenKind::Padding, flags: 0, len: 0, loc: Loc::NONE, payload: Symbol::EMPTY };

    /// Padding that says: print a space here if `source` had one before it.
    pub(crate) fn padding_like(source: &Token) -> Token {
        let flags = (source.flags & Token::SPACE_BEFORE) | Token::SPECIAL;
        Token { flags, ..Self::PADDING }
    }

    fn eof(&self, loc: Loc) -> Token {
        Token { kind: TokenKind::Eof, loc, ..Self::PADDING }
    }

    /// The next token of phase 4, padding included.
    pub(crate) fn token(&mut self) -> Token {
        loop {
            let mut token;
            let mut from_file = false;
            if let Some(context) = self.contexts.last_mut() {
                match context.tokens.get(context.pos) {
                    Some(found) => {
                        token = *found;
                        if context.base != 0 {
                            token.loc = Loc::from_u32(context.base + context.pos as u32);
                        }
                        context.pos += 1;
                    }
                    None if context.barrier => return self.eof(Loc::NONE),
                    None => {
                        self.leave_context();
                        if self.state.in_directive {
                            continue;
                        }
                        return Self::PADDING;
                    }
                }
            } else {
                token = self.file_token();
                from_file = true;
            }
            if token.kind != TokenKind::Identifier {
                if token.kind == TokenKind::Comment && self.state.in_directive {
                    continue;
                }
                return token;
            }
            let info = self.ident(token.payload);
            if info.flags != 0 && from_file {
                self.check_special_name(&token, info.flags);
            }
            let Some(id) = info.mac else { return token };
            if token.flags & Token::NO_EXPAND != 0 {
                return token;
            }
            if self.macros[id.index()].disabled {
                token.flags |= Token::NO_EXPAND;
                return token;
            }
            let stays = self.options.directives_only && !self.state.in_directive;
            if self.state.prevent_expansion > 0 || stays {
                return token;
            }
            if self.contexts.is_empty() && self.state.depth == 0 {
                self.invocation = token.loc;
            }
            if !self.enter_macro(&token, id) {
                return token;
            }
            if self.state.in_directive {
                continue;
            }
            return Self::padding_like(&token);
        }
    }

    pub(crate) fn leave_context(&mut self) {
        let Some(context) = self.contexts.pop() else { return };
        if let Some(id) = context.mac {
            self.macros[id.index()].disabled = false;
        }
        if let ContextTokens::Owned(tokens) = context.tokens {
            self.recycle(tokens);
        }
    }

    /// An empty vector from the pool.
    pub(crate) fn fresh(&mut self) -> Vec<Token> {
        self.pool.pop().unwrap_or_default()
    }

    pub(crate) fn recycle(&mut self, mut tokens: Vec<Token>) {
        if self.pool.len() < 64 && tokens.capacity() <= 1 << 16 {
            tokens.clear();
            self.pool.push(tokens);
        }
    }

    pub(crate) fn push_tokens(&mut self, tokens: Vec<Token>, mac: Option<MacroId>, barrier: bool) {
        self.contexts.push(Context { tokens: ContextTokens::Owned(tokens), pos: 0, base: 0, mac, barrier });
    }

    /// The next token of the innermost file, after directives.
    #[inline]
    fn file_token(&mut self) -> Token {
        loop {
            if let Some(token) = self.buffers.last_mut().and_then(|buffer| buffer.batch.take()) {
                return if token.flags & Token::AT_LINE_START != 0 { self.line_start(token) } else { token };
            }
            if let Some(stop) = self.refill() {
                return stop;
            }
        }
    }

    fn line_start(&mut self, mut token: Token) -> Token {
        if self.state.parsing_args == 2 {
            token.flags |= Token::SPACE_BEFORE;
        } else if self.options.record_events && self.state.parsing_args == 0 {
            self.events.push_back(Event::LineStart(token.loc));
        }
        token
    }

    /// Takes back the last token read from the innermost file.
    pub(crate) fn unread_file_token(&mut self) {
        if let Some(buffer) = self.buffers.last_mut() {
            buffer.batch.put_back();
        }
    }

    /// Lexes the next batch, executes a directive, leaves a file or starts the next one; a token to
    /// return instead if reading cannot go on now.
    #[inline(never)] // Else each token would pay for its registers.
    fn refill(&mut self) -> Option<Token> {
        if self.stopped || self.diags.should_stop() {
            self.stop();
        }
        if self.buffers.last().is_some_and(Buffer::may_change_direction) {
            self.check_direction();
        }
        let Some(buffer) = self.buffers.last_mut() else {
            return if self.start_pending() { None } else { Some(self.eof(self.end_loc())) };
        };
        let text = buffer.text.clone();
        let common = if buffer.system > 0 { Token::IN_SYSTEM_HEADER } else { 0 };
        let mut room = buffer.batch.room();
        let mut flags = std::mem::take(&mut buffer.flags);
        let assembler_text = self.options.preprocessed;
        let mut lexer =
            Lexer::new(&text, buffer.pos, buffer.start, self.lex, common, buffer.trigraphs, &mut self.issues);
        let mut directive = None;
        let end = loop {
            flags = lexer.plain_tokens::<true>(&mut room, flags);
            if room.is_full() {
                break lexer.pos;
            }
            let token = lexer.next(flags);
            flags = 0;
            match token.kind {
                TokenKind::Hash
                    if token.flags & Token::AT_LINE_START != 0
                        && !(assembler_text && token.flags & Token::SPACE_BEFORE != 0) =>
                {
                    let at = (token.loc.as_u32() - buffer.start.as_u32()) as usize;
                    if room.filled == 0 {
                        directive = Some((token, lexer.pos));
                    }
                    buffer.flags = token.flags & (Token::AT_LINE_START | Token::SPACE_BEFORE);
                    break at;
                }
                TokenKind::Eof => break text.len(),
                TokenKind::Identifier => {
                    let known = self.idents.get(token.payload.as_u32() as usize).unwrap_or(&Ident::PLAIN);
                    room.push(token, known.meaning());
                }
                _ => room.push(token, 0),
            }
        };
        let (filled, stops) = (room.filled, room.stops_filled);
        buffer.batch.filled(filled, stops);
        let issues = !self.issues.is_empty();
        let nothing = filled == 0;
        if !nothing && buffer.conditionals.is_empty() {
            buffer.guard = Guard::No;
        }
        buffer.pos = end;
        if issues {
            self.report_issues();
        }
        if let Some((hash, after)) = directive {
            if self.state.parsing_args == 1 {
                // A directive ends the search for an invocation's parenthesis; it will be met again.
                return Some(self.eof(hash.loc));
            }
            if let Some(buffer) = self.buffers.last_mut() {
                buffer.flags = 0;
            }
            return self.directive(hash, after);
        }
        if nothing { self.end_of_buffer() } else { None }
    }

    /// At the end of a file: leaves it, unless an invocation is open, which may not go beyond.
    fn end_of_buffer(&mut self) -> Option<Token> {
        if self.state.parsing_args != 0 {
            return Some(self.eof(self.end_loc()));
        }
        self.leave_file();
        None
    }

    fn end_loc(&self) -> Loc {
        match (self.buffers.last(), self.main_file) {
            (Some(buffer), _) => buffer.start.offset(buffer.text.len() as u32),
            (None, Some(file)) => {
                let file = self.sources.file(file);
                file.start.offset(file.text.len() as u32)
            }
            (None, None) => Loc::NONE,
        }
    }

    /// Gives up: no more tokens.
    pub(crate) fn stop(&mut self) {
        self.stopped = true;
        self.buffers.clear();
        self.pending.clear();
        while !self.contexts.is_empty() {
            self.leave_context();
        }
    }

    pub(crate) fn set_command_line(&mut self, loc: Loc) {
        self.command_line = loc;
    }

    /// Where `-include` files are included from.
    pub(crate) fn command_line_loc(&self) -> Loc {
        self.command_line
    }

    // ----- complaints about characters and names -----

    fn report_stray(&mut self, token: &Token) {
        let text = token.payload.as_str();
        match text.trim_start_matches(['L', 'u', 'U', '8', 'R']).chars().next() {
            Some(quote @ ('"' | '\'')) => {
                self.diags.report(&diag::lex::UNTERMINATED_LITERAL_ERROR, token.loc).arg(quote).emit();
            }
            // What a text processor made of quotes.
            _ if matches!(crate::bytes::unescape(text).as_ref(), [0xe2, 0x80, 0x98..=0x9d]) => {
                let bytes = crate::bytes::unescape(text);
                let closes = matches!(bytes.last(), Some(0x99 | 0x9d));
                if closes && std::mem::take(&mut self.typographic_quote) {
                    return;
                }
                self.typographic_quote = !closes;
                let plain = if matches!(bytes.last(), Some(0x98 | 0x99)) { "'" } else { "\"" };
                let shown = String::from_utf8_lossy(&bytes).into_owned();
                let report = self.diags.report(&diag::lex::TYPOGRAPHIC_QUOTE, token.loc).arg(shown).arg(plain);
                report.fixit(diag::FixIt::replace(token.loc, plain)).emit();
            }
            _ => {
                let bytes = crate::bytes::unescape(text);
                let shown = match bytes.as_ref() {
                    [byte @ 0x20..=0x7e] => char::from(*byte).to_string(),
                    bytes => bytes.iter().map(|b| format!("\\{b:o}")).collect(),
                };
                self.diags.report(&diag::lex::STRAY_CHARACTER, token.loc).arg(shown).emit();
            }
        }
    }

    pub(crate) fn report_issues(&mut self) {
        let mut issues = std::mem::take(&mut self.issues);
        let mut nul_seen = false;
        let mut line_comment_seen = false;
        for (issue, loc) in issues.drain(..) {
            let info = match issue {
                Issue::Unterminated(quote) => {
                    // `next` makes it an error; `-E` only warns.
                    if self.options.preprocess_only {
                        let quote = char::from(quote);
                        self.diags.report(&diag::lex::UNTERMINATED_LITERAL, loc).arg(quote).emit();
                    }
                    continue;
                }
                Issue::UnterminatedComment => &diag::lex::UNTERMINATED_COMMENT,
                Issue::UnterminatedRawString => &diag::lex::UNTERMINATED_RAW_STRING,
                Issue::LineComment if line_comment_seen => continue,
                Issue::LineComment => {
                    line_comment_seen = true;
                    &diag::lex::LINE_COMMENT
                }
                Issue::NestedComment => &diag::lex::NESTED_COMMENT,
                Issue::MultiLineComment => &diag::lex::MULTI_LINE_COMMENT,
                Issue::SpaceInSplice => &diag::lex::SPACE_IN_SPLICE,
                Issue::SpliceAtEof => &diag::lex::SPLICE_AT_EOF,
                Issue::NulIgnored if nul_seen => continue,
                Issue::NulIgnored => {
                    nul_seen = true;
                    &diag::lex::NUL_IGNORED
                }
                Issue::BadUcn => &diag::lex::BAD_UCN_IN_IDENTIFIER,
                Issue::BadRawDelimiter => &diag::lex::BAD_RAW_DELIMITER,
            };
            self.diags.report(info, loc).emit();
        }
        self.issues = issues;
    }

    /// Complains of names that may not be used here: poisoned ones, and `__VA_ARGS__` outside variadic macros.
    #[cold]
    pub(crate) fn check_special_name(&mut self, token: &Token, flags: u8) {
        if flags & Ident::POISONED != 0 {
            self.diags.report(&diag::pp::POISONED, token.loc).arg(token.payload).emit();
        } else if flags & Ident::VARIADIC_ONLY != 0 {
            let va_opt = token.payload == self.names.va_opt;
            let info = if va_opt { &diag::pp::VA_OPT_MISUSED } else { &diag::pp::VA_ARGS_MISUSED };
            self.diags.report(info, token.loc).emit();
        }
    }
}

fn is_keyword(when: KeywordWhen, lang: &LangOptions) -> bool {
    match when {
        KeywordWhen::Always => true,
        KeywordWhen::C99OrGnu => lang.c99() || lang.gnu,
        KeywordWhen::C99 => lang.c99(),
        KeywordWhen::GnuOrC23 => (lang.gnu && lang.asm_keyword) || lang.c23(),
        KeywordWhen::Gnu => lang.gnu && lang.asm_keyword,
        KeywordWhen::C23 => lang.c23(),
    }
}
