//! The parser's state: tokens, lookahead, error reports and recovery.

use crate::MAX_DEPTH;
use diag::{DiagEngine, FixIt, Report, parse as msg};
use hir::{DeclId, DeclKind, ExprId, Hir, StmtId};
use pp::{Token, TokenKind, TokenSource};
use sema::Sema;
use source::Loc;
use target::{LangOptions, Target};

/// The state of the parser.
pub(crate) struct Parser<'a, 'p> {
    /// The preprocessor, perhaps at one remove.
    pub(crate) pp: &'p mut dyn TokenSource,
    pub(crate) sema: Sema<'a>,
    pub(crate) diags: &'a DiagEngine,
    pub(crate) lang: &'a LangOptions,
    /// The current token.
    pub(crate) tok: Token,
    /// The token before it.
    pub(crate) prev: Token,
    /// Tokens that have been read from the preprocessor; those before `next` are used up.
    ahead: Vec<Token>,
    next: usize,
    depth: u32,
    /// A pragma was read: the unit is not empty.
    pub(crate) saw_pragma: bool,
    /// A pragma was read that must come before a loop.
    pub(crate) loop_advice: bool,
    /// Tokens of a group that means nothing are being passed over, and so are the pragmas among them.
    pub(crate) skipping: bool,
    /// A syntax error (or one of the preprocessor) was reported in this statement or declaration: what
    /// follows up to its end may make no sense because of that.
    quiet: bool,
    /// The function that was defined last, and the brace that ended it.
    pub(crate) last_function: Option<(base::Symbol, Loc)>,
    /// The first function that was defined inside of a block, but at the start of a line; and that block's brace.
    pub(crate) function_inside: Option<(base::Symbol, Loc, Loc)>,
    /// The opening braces of the blocks around the current token.
    pub(crate) open_braces: Vec<Loc>,
    /// Whether the block that was read last ended in a statement with an error: its brace may not have been meant.
    pub(crate) closed_in_trouble: bool,
    /// The block that begins here is what an `if` decides about.
    pub(crate) in_if_block: bool,
    /// Whether statements outside of functions were reported, so that more closing braces come.
    pub(crate) stray_braces: bool,
    /// Where the `;` is that ended the last declaration of a function at file scope.
    pub(crate) function_declared: Option<Loc>,
    /// Whether the body that is being read began without its brace.
    pub(crate) brace_missing: bool,
    /// Whether the first part of a `for` is being read.
    pub(crate) in_for_header: bool,
    /// How many braces are open in the body of the innermost `switch` itself.
    pub(crate) switch_braces: usize,
    /// Standard attributes before a label that comes next.
    pub(crate) label_attributes: Vec<sema::attr::Attr>,
    /// The labels that may come next begin a statement that is the body of another one.
    pub(crate) labels_body: bool,
    /// Whether that error was one of the preprocessor.
    garbled: bool,
    /// Syntax errors so far, those not shown included.
    pub(crate) syntax_errors: u32,
    /// Statements of the blocks being read, and arguments of the calls being read.
    pub(crate) stmt_stack: Vec<StmtId>,
    pub(crate) expr_stack: Vec<ExprId>,
    /// An empty list whose memory the next declaration in a block takes for its statements.
    pub(crate) spare_list: Vec<StmtId>,
    /// Statement expressions that are open.
    pub(crate) statement_expressions: u32,
}

impl<'a, 'p> Parser<'a, 'p> {
    pub(crate) fn new(
        pp: &'p mut dyn TokenSource,
        diags: &'a DiagEngine,
        target: &'a Target,
        lang: &'a LangOptions,
    ) -> Parser<'a, 'p> {
        let start = Token { kind: TokenKind::Eof, flags: 0, len: 0, loc: Loc::NONE, payload: base::Symbol::EMPTY };
        let mut parser = Parser {
            pp,
            sema: Sema::new(diags, lang, target),
            diags,
            lang,
            tok: start,
            prev: start,
            ahead: Vec::new(),
            next: 0,
            depth: 0,
            saw_pragma: false,
            loop_advice: false,
            skipping: false,
            quiet: false,
            garbled: false,
            last_function: None,
            closed_in_trouble: false,
            in_if_block: false,
            function_inside: None,
            open_braces: Vec::new(),
            stray_braces: false,
            function_declared: None,
            brace_missing: false,
            in_for_header: false,
            switch_braces: 0,
            label_attributes: Vec::new(),
            labels_body: false,
            syntax_errors: 0,
            stmt_stack: Vec::new(),
            expr_stack: Vec::new(),
            spare_list: Vec::new(),
            statement_expressions: 0,
        };
        parser.advance();
        parser
    }

    pub(crate) fn into_hir(self) -> Hir {
        self.sema.hir
    }

    /// Reads at least one more token.
    ///
    /// Tokens that the preprocessor has lying ready are taken in one go. Nothing is reported while they are taken, and no
    /// directive or pragma is among them; so it does not matter that they are taken before their turn.
    #[inline(never)]
    fn read_ahead(&mut self) {
        if self.next == self.ahead.len() {
            self.ahead.clear();
            self.next = 0;
        }
        if self.pp.take_ready(&mut self.ahead) == 0 {
            let token = self.fetch();
            self.ahead.push(token);
        }
    }

    fn fetch(&mut self) -> Token {
        loop {
            let mistakes = self.diags.mistake_count();
            let token = self.pp.next_token();
            if self.diags.mistake_count() != mistakes {
                self.quiet = true;
                // What begins a line is another statement, and a directive was wrong.
                self.garbled |= token.flags & Token::AT_LINE_START == 0;
            }
            if token.kind != TokenKind::Pragma {
                if self.loop_advice {
                    self.check_advised(&token);
                }
                return token;
            }
            self.saw_pragma = true;
            self.handle_pragma(&token);
        }
    }

    /// Goes to the next token; gives the one that was current.
    #[inline]
    pub(crate) fn advance(&mut self) -> Token {
        self.step();
        self.prev
    }

    /// Goes to the next token. There are so many calls that this is better not inlined: the parser has to fit the
    /// processor's nearest cache.
    #[inline(never)]
    fn step(&mut self) {
        self.prev = self.tok;
        if self.quiet {
            self.end_quiet();
        }
        match self.ahead.get(self.next) {
            Some(&token) => {
                self.tok = token;
                self.next += 1;
            }
            None => self.step_into_more(),
        }
    }

    /// The same when all tokens that have been read are used up.
    #[cold]
    #[inline(never)]
    fn step_into_more(&mut self) {
        self.read_ahead();
        self.tok = self.ahead[self.next];
        self.next += 1;
    }

    /// What ends a statement or declaration, or begins a block, ends the silence after an error in it.
    #[cold]
    fn end_quiet(&mut self) {
        if matches!(self.prev.kind, TokenKind::Semi | TokenKind::LBrace | TokenKind::RBrace) {
            self.quiet = false;
            self.garbled = false;
        }
    }

    /// The token after the current one.
    #[inline]
    pub(crate) fn peek(&mut self) -> Token {
        if self.next == self.ahead.len() {
            self.read_ahead();
        }
        self.ahead[self.next]
    }

    /// The second token after the current one.
    pub(crate) fn peek_second(&mut self) -> Token {
        self.peek_nth(1)
    }

    /// The token `n` after the one that `peek` gives.
    pub(crate) fn peek_nth(&mut self, n: usize) -> Token {
        while self.ahead.len() - self.next <= n {
            self.read_ahead();
        }
        self.ahead[self.next + n]
    }

    /// Puts a token after the current one.
    pub(crate) fn insert_next(&mut self, token: Token) {
        self.ahead.insert(self.next, token);
    }

    #[inline]
    pub(crate) fn at(&self, kind: TokenKind) -> bool {
        self.tok.kind == kind
    }

    /// Takes the current token if it is of this kind.
    #[inline]
    pub(crate) fn eat(&mut self, kind: TokenKind) -> bool {
        let found = self.tok.kind == kind;
        if found {
            self.step();
        }
        found
    }

    /// The place right after the previous token, where something is missing.
    pub(crate) fn after_previous(&self) -> Loc {
        if self.prev.loc.is_none() || self.diags.sources().is_in_expansion(self.prev.loc) {
            return self.tok.loc;
        }
        self.prev.loc.offset(u32::from(self.prev.len))
    }

    /// Lets these tokens come next, and gives what was to come.
    pub(crate) fn replace_tokens(&mut self, tokens: Vec<Token>) -> (Vec<Token>, usize, [Token; 2], bool) {
        let ahead = std::mem::replace(&mut self.ahead, tokens);
        let outer = (ahead, std::mem::take(&mut self.next), [self.prev, self.tok], std::mem::take(&mut self.quiet));
        self.advance();
        outer
    }

    /// Undoes [`replace_tokens`](Self::replace_tokens).
    pub(crate) fn restore_tokens(&mut self, outer: (Vec<Token>, usize, [Token; 2], bool)) {
        (self.ahead, self.next, [self.prev, self.tok], self.quiet) = outer;
    }

    /// The current token as messages show it, with "before" or "at end".
    pub(crate) fn before_token(&self) -> String {
        self.before(&self.tok)
    }

    pub(crate) fn before(&self, token: &Token) -> String {
        match token.kind {
            TokenKind::Eof => "at end of input".to_string(),
            TokenKind::Identifier => format!("before '{}'", token.payload),
            TokenKind::Number => "before numeric constant".to_string(),
            TokenKind::CharConst => "before character constant".to_string(),
            TokenKind::StringLiteral => "before string constant".to_string(),
            kind => match kind.spelling() {
                Some(word) if word.starts_with(|c: char| c.is_alphabetic() || c == '_') => {
                    format!("before '{}'", token.payload)
                }
                Some(punctuator) => format!("before '{punctuator}' token"),
                None => "before this token".to_string(),
            },
        }
    }

    /// Reports that something else was expected than the current token; once for one token.
    #[cold]
    pub(crate) fn expected(&mut self, what: &str) {
        if let Some(report) = self.syntax_error(what, self.tok.loc) {
            report.emit();
        }
    }

    /// Starts the report that something else was expected than the current token; none if what is wrong with this
    /// statement has been reported.
    #[cold]
    pub(crate) fn syntax_error(&mut self, what: &str, loc: Loc) -> Option<Report<'a>> {
        self.syntax_errors += 1;
        if std::mem::replace(&mut self.quiet, true) || self.follows_undeclared() {
            return None;
        }
        let loc = if self.at(TokenKind::Eof) { self.after_previous() } else { loc };
        let mut text = format!("{what} {}", self.before_token());
        let report = self.diags.report(&msg::EXPECTED, loc);
        Some(match self.foreign_operator() {
            Some((span, meant)) => {
                text.push_str(&format!("; did you mean '{meant}'?"));
                report.arg(text).fixit(FixIt::replace(span, meant))
            }
            None => report.arg(text),
        })
    }

    /// Whether the token before this one is a name that was just reported not to be declared: a misspelt keyword
    /// makes nonsense of what follows it.
    fn follows_undeclared(&self) -> bool {
        let same_line = self.tok.flags & Token::AT_LINE_START == 0;
        same_line && !self.prev.loc.is_none() && self.prev.loc == self.sema.last_undeclared()
    }

    /// Whether an error has been reported in this statement or declaration.
    pub(crate) fn already_reported(&self) -> bool {
        self.quiet
    }
    /// Whether characters of this statement made no sense, so that names in it may make none.
    pub(crate) fn is_garbled(&self) -> bool {
        self.garbled
    }
    /// An error has been reported: what follows in this statement or declaration is not.
    pub(crate) fn mark_reported(&mut self) {
        self.quiet = true;
    }

    /// Takes a punctuator, or reports that it is missing.
    #[inline]
    pub(crate) fn expect(&mut self, kind: TokenKind) -> bool {
        self.eat(kind) || self.report_missing_punctuator(kind)
    }

    #[cold]
    fn report_missing_punctuator(&mut self, kind: TokenKind) -> bool {
        let spelling = kind.spelling().unwrap_or("token");
        if let Some(report) = self.missing(&format!("'{spelling}'"), spelling) {
            report.emit();
        }
        false
    }

    /// Starts the report that a token is missing, which is proposed right after the token before.
    fn missing(&mut self, what: &str, token: &str) -> Option<Report<'a>> {
        let at = self.after_previous();
        let report = self.syntax_error(what, at)?;
        let inserts = at != self.tok.loc || self.prev.loc.is_none();
        Some(if inserts { report.fixit(FixIt::insert(at, token)) } else { report })
    }

    /// Reports that a comma is missing where something else could stand, too.
    pub(crate) fn missing_comma(&mut self, what: &str) {
        if let Some(report) = self.missing(what, ",") {
            report.emit();
        }
        self.garbled = true;
    }

    /// Reports that the `;` after the definition of a structure, union or enumeration is missing.
    pub(crate) fn missing_semicolon_after_tag(&mut self) {
        if let Some(report) = self.missing("';', identifier or '('", ";") {
            report.emit();
        }
    }

    /// Whether the current token begins an operand of an expression, on the line of the token before.
    pub(crate) fn begins_operand_here(&self) -> bool {
        use TokenKind as T;
        self.tok.flags & Token::AT_LINE_START == 0
            && match self.tok.kind {
                T::Identifier => !self.is_typedef_name(self.tok.payload) && self.foreign_operator().is_none(),
                T::Number | T::CharConst | T::StringLiteral => true,
                _ => false,
            }
    }

    /// Takes a closing bracket, or reports that it is missing and where its partner is.
    #[inline]
    pub(crate) fn expect_closing(&mut self, kind: TokenKind, open: Loc) -> bool {
        self.eat(kind) || self.report_missing_closing(kind, open)
    }

    #[cold]
    fn report_missing_closing(&mut self, kind: TokenKind, open: Loc) -> bool {
        // `#define SIZE 10;` and `array[SIZE]`
        let stray = self.at(TokenKind::Semi) && self.diags.sources().is_in_expansion(self.tok.loc);
        let spelling = kind.spelling().unwrap_or("token");
        let partner = match kind {
            TokenKind::RParen => "(",
            TokenKind::RBracket => "[",
            _ => "{",
        };
        if kind == TokenKind::RBrace && self.at(TokenKind::Eof) && self.report_function_inside() {
            return false;
        }
        if let Some(report) = self.missing(&format!("'{spelling}'"), spelling) {
            let sources = self.diags.sources();
            let line = |loc: Loc| sources.position(sources.trace(loc).place).map(|at| (at.file_id, at.line));
            let report = match line(open) == line(self.prev.loc) && !self.at(TokenKind::Eof) {
                true => report.label(open),
                false => report.note(&msg::TO_MATCH_THIS, open, &[&partner]),
            };
            report.emit();
        }
        if stray && self.peek().is(kind) {
            self.advance();
            self.quiet = true;
            return self.eat(kind);
        }
        false
    }

    /// At the end of the input, in a block that is not closed: if a function was defined inside of a block as if it stood
    /// outside, a brace is missing before it. False if there was none.
    fn report_function_inside(&mut self) -> bool {
        let Some((name, at, open)) = self.function_inside else { return false };
        self.syntax_errors += 1;
        if !std::mem::replace(&mut self.quiet, true) {
            let report = self.diags.report(&msg::FUNCTION_INSIDE_BLOCK, at).arg(name);
            report.note(&msg::TO_MATCH_THIS, open, &[&"{"]).emit();
        }
        true
    }

    /// Takes the `;` at the end of a statement or declaration. A missing one is reported after the
    /// previous token; reading goes on at the next line, or after the next `;`.
    #[inline]
    pub(crate) fn expect_semi(&mut self, what: &str) {
        if !self.eat(TokenKind::Semi) {
            self.report_missing_semi(what);
        }
    }

    #[cold]
    fn report_missing_semi(&mut self, what: &str) {
        let reported = self.already_reported();
        let new_line = self.tok.flags & Token::AT_LINE_START != 0;
        let next_item = new_line || !self.in_for_header && self.begins_item_by_keyword();
        if next_item || what == "';'" || self.at(TokenKind::RBrace) {
            if let Some(report) = self.missing(if next_item { "';'" } else { what }, ";") {
                report.emit();
            }
        } else if let Some(report) = self.syntax_error(what, self.after_previous()) {
            report.emit();
        }
        let inserted = !reported && (self.at(TokenKind::RBrace) || next_item && self.may_begin_item());
        if inserted {
            // As if the semicolon were there.
            self.quiet = false;
            return;
        }
        self.skip_to_semi();
    }

    /// Whether the current token can only begin a statement or declaration, whatever line it stands on.
    fn begins_item_by_keyword(&mut self) -> bool {
        let token = self.tok;
        match token.kind {
            TokenKind::KwAttribute => false,
            TokenKind::Identifier => self.begins_declaration(&token) && self.peek().is(TokenKind::Identifier),
            kind => crate::decl::begins_statement(kind) || self.begins_declaration(&token),
        }
    }

    /// Whether the current token can begin a statement or declaration.
    fn may_begin_item(&mut self) -> bool {
        use TokenKind as T;
        match self.tok.kind {
            T::Identifier | T::Number | T::CharConst | T::StringLiteral | T::LBrace | T::RBrace | T::Semi => true,
            T::PlusPlus | T::MinusMinus | T::Star | T::LParen => true,
            T::KwElse => false,
            kind => kind.spelling().is_some_and(|word| word.starts_with(|c: char| c.is_alphabetic() || c == '_')),
        }
    }

    /// Skips past the next `;` of this nesting of braces, or to the `}` that closes it; in the parentheses of a `for`,
    /// to the one that closes them at most.
    #[cold]
    pub(crate) fn skip_to_semi(&mut self) {
        let mut braces = 0u32;
        let mut parentheses = 0u32;
        loop {
            match self.tok.kind {
                TokenKind::Eof => return,
                TokenKind::LParen => parentheses += 1,
                TokenKind::RParen => match parentheses.checked_sub(1) {
                    Some(rest) => parentheses = rest,
                    None if self.in_for_header && braces == 0 => return,
                    None => {}
                },
                TokenKind::Semi if braces == 0 => {
                    self.advance();
                    return;
                }
                TokenKind::LBrace => braces += 1,
                TokenKind::RBrace => match braces.checked_sub(1) {
                    Some(rest) => braces = rest,
                    None => return,
                },
                _ => {}
            }
            self.advance();
        }
    }

    /// Skips to one of the tokens at this nesting of brackets, or to a `;` or `}` outside.
    #[cold]
    pub(crate) fn skip_to(&mut self, stops: &[TokenKind]) {
        let mut open = 0u32;
        loop {
            let kind = self.tok.kind;
            if open == 0 && stops.contains(&kind) {
                return;
            }
            match kind {
                TokenKind::Eof => return,
                TokenKind::LParen | TokenKind::LBracket | TokenKind::LBrace => open += 1,
                TokenKind::RParen | TokenKind::RBracket | TokenKind::RBrace => match open.checked_sub(1) {
                    Some(rest) => open = rest,
                    None => return,
                },
                TokenKind::Semi if open == 0 => return,
                _ => {}
            }
            self.advance();
        }
    }

    /// Skips a balanced group whose opening bracket is the current token.
    #[cold]
    pub(crate) fn skip_group(&mut self) {
        let outer = std::mem::replace(&mut self.skipping, true);
        let mut open = 0u32;
        loop {
            match self.tok.kind {
                TokenKind::Eof => break,
                TokenKind::LParen | TokenKind::LBracket | TokenKind::LBrace => open += 1,
                TokenKind::RParen | TokenKind::RBracket | TokenKind::RBrace => open = open.saturating_sub(1),
                _ => {}
            }
            if open == 0 {
                self.skipping = outer;
                self.advance();
                return;
            }
            self.advance();
        }
        self.skipping = outer;
    }

    /// One level deeper; false if the budget is spent (reported; the rest of the input is dropped).
    #[inline]
    pub(crate) fn enter(&mut self) -> bool {
        self.depth += 1;
        if self.depth <= MAX_DEPTH {
            return true;
        }
        self.too_deep();
        false
    }

    #[cold]
    fn too_deep(&mut self) {
        self.diags.report(&msg::NESTING_TOO_DEEP, self.tok.loc).arg(MAX_DEPTH).emit();
        self.ahead.clear();
        self.tok.kind = TokenKind::Eof;
        self.ahead.push(self.tok);
        self.next = 0;
        self.quiet = true;
        while self.pp.next_token().kind != TokenKind::Eof {}
    }

    /// Undoes one `enter`.
    #[inline]
    pub(crate) fn leave(&mut self) {
        self.depth -= 1;
    }

    /// Whether an identifier is a typedef name now.
    #[inline]
    pub(crate) fn is_typedef_name(&self, name: base::Symbol) -> bool {
        match self.sema.lookup_ordinary(name) {
            Some(decl) => self.is_typedef(decl),
            None => false,
        }
    }

    #[inline]
    pub(crate) fn is_typedef(&self, decl: DeclId) -> bool {
        matches!(self.sema.hir.decls[decl].kind, DeclKind::Typedef)
    }

    /// Whether a token begins a type name (C23 6.7.8).
    #[inline]
    pub(crate) fn begins_type_name(&self, token: &Token) -> bool {
        use TokenKind as T;
        match token.kind {
            T::Identifier => self.is_typedef_name(token.payload),
            T::KwChar | T::KwConst | T::KwDouble | T::KwEnum | T::KwFloat | T::KwInt | T::KwLong | T::KwShort => true,
            T::KwSigned | T::KwStruct | T::KwUnion | T::KwUnsigned | T::KwVoid | T::KwVolatile => true,
            T::KwRestrict | T::KwRestrictUnreserved | T::KwUBool | T::KwBool | T::KwComplex | T::KwImaginary => true,
            T::KwAtomic | T::KwTypeof | T::KwTypeofUnreserved | T::KwTypeofUnqual | T::KwTypeofUnqualGnu => true,
            T::KwBitInt | T::KwInt128 | T::KwFloat16 | T::KwFloat32 | T::KwFloat64 | T::KwFloat128 => true,
            T::KwFloat32x | T::KwFloat64x | T::KwFloat80 | T::KwBFloat16 | T::KwAutoType => true,
            T::KwDecimal32 | T::KwDecimal64 | T::KwDecimal128 | T::KwSegFs | T::KwSegGs => true,
            T::KwAttribute | T::KwAlignas | T::KwAlignasC23 => true,
            _ => false,
        }
    }

    /// Whether a token begins a declaration (C23 6.7.1), `__extension__` and attributes aside.
    #[inline]
    pub(crate) fn begins_declaration(&self, token: &Token) -> bool {
        use TokenKind as T;
        match token.kind {
            T::KwAuto | T::KwExtern | T::KwRegister | T::KwStatic | T::KwTypedef | T::KwInline => true,
            T::KwInlineUnreserved | T::KwNoreturn | T::KwThread | T::KwThreadLocal | T::KwThreadLocalC23 => true,
            T::KwConstexpr | T::KwStaticAssert | T::KwStaticAssertC23 => true,
            _ => self.begins_type_name(token),
        }
    }

    /// Whether `[[` is next.
    pub(crate) fn at_standard_attribute(&mut self) -> bool {
        self.at(TokenKind::LBracket) && self.peek().is(TokenKind::LBracket)
    }
}
