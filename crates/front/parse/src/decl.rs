//! Declarations and definitions (C23 6.7, 6.9).

use crate::parser::Parser;
use base::timing;
use ctype::{Quals, RecordKind, Ty, TypeKind};
use diag::{FixIt, Report, decl as decl_msg, dialect, parse as msg};
use hir::{DeclId, Init, StmtId, Storage};
use pp::{Token, TokenKind as T};
use sema::attr::{Attr, AttrPlace};
use sema::decl::{DeclSpecs, Declarator, Param, StorageClass, TypeWord};
use source::{Loc, Span};
use target::Standard;

/// Where declaration specifiers stand: what an unknown identifier may be differs.
#[derive(Copy, Clone, PartialEq, Eq)]
pub(crate) enum SpecContext {
    /// A declaration at file scope, a member, a parameter: an unknown identifier is a missing type.
    Outside,
    /// A declaration in a block.
    Block,
    /// A type name.
    TypeName,
}

impl Parser<'_, '_> {
    pub(crate) fn parse_translation_unit(&mut self) {
        if self.at(T::Eof) && !self.saw_pragma {
            self.diags.report(&dialect::EMPTY_TRANSLATION_UNIT, self.tok.loc).emit();
        }
        while !self.at(T::Eof) {
            if self.diags.should_stop() {
                return;
            }
            self.parse_external_declaration();
            if self.sema.hir.types.is_full() {
                self.diags.report(&msg::TOO_MANY_TYPES, self.tok.loc).arg(ctype::Ty::LIMIT).emit();
            }
        }
        self.sema.finish_translation_unit();
    }

    fn parse_external_declaration(&mut self) {
        let kind = self.tok.kind;
        match kind {
            T::Semi => {
                self.diags.report(&msg::EXTRA_SEMICOLON, self.tok.loc).emit();
                self.advance();
            }
            T::KwAsm | T::KwAsmUnreserved => self.parse_file_scope_asm(),
            T::RBrace => {
                if let Some(report) =
                    self.syntax_error("identifier or '('", self.tok.loc).filter(|_| !self.stray_braces)
                {
                    self.note_end_of_function(report.fixit(FixIt::remove(self.tok.loc))).emit();
                }
                self.advance();
            }
            T::Star if self.peek().is(T::Slash) && self.peek().loc == self.tok.loc.offset(1) => {
                let span = Span { start: self.tok.loc, last: self.peek().loc };
                self.diags.report(&msg::COMMENT_END_OUTSIDE, span).emit();
                self.advance();
                self.advance();
            }
            kind if begins_statement(kind) => self.skip_statement_outside(),
            T::LBrace => self.skip_block_outside(),
            // What is left of a function that seemed to end too early.
            kind if self.stray_braces && self.is_remainder(kind) => self.skip_statement_outside(),
            _ => {
                let before = self.tok.loc;
                let mut none = Vec::new();
                self.parse_declaration(SpecContext::Outside, &mut none);
                if self.tok.loc == before && !self.at(T::Eof) {
                    // Nothing could be made of this token.
                    self.expected("identifier or '('");
                    self.advance();
                    self.skip_to_semi();
                }
            }
        }
    }

    /// `{` outside of any function: a `;` may have cut it off from its declarator. Reported, and skipped as a whole.
    #[cold]
    fn skip_block_outside(&mut self) {
        let cut_off = self.prev.is(T::Semi) && self.function_declared == Some(self.prev.loc);
        if let Some(report) = self.syntax_error("identifier or '('", self.tok.loc) {
            if cut_off { report.fixit(FixIt::remove(self.prev.loc)).emit() } else { report.emit() }
        }
        self.skip_group();
        self.eat(T::Semi);
    }

    /// After a function declarator with a prototype: whether declarations of parameters follow, and then the body.
    fn at_old_style_parameters(&mut self) -> bool {
        let token = self.tok;
        if self.at(T::KwAttribute) || !self.begins_declaration(&token) {
            return false;
        }
        let mut semicolon = false;
        for n in 0..crate::hints::FARTHEST {
            match self.peek_nth(n).kind {
                T::LBrace => return semicolon,
                T::Eof | T::RBrace | T::Eq | T::LParen => return false,
                kind => semicolon = kind == T::Semi,
            }
        }
        false
    }

    /// A statement outside of any function: reported, and skipped with all that belongs to it.
    #[cold]
    fn skip_statement_outside(&mut self) {
        self.syntax_errors += 1;
        if !self.already_reported() && !self.stray_braces {
            let report = self.diags.report(&msg::OUTSIDE_FUNCTION, self.tok.loc).arg(self.tok.payload);
            self.note_end_of_function(report).emit();
        }
        self.stray_braces = true;
        loop {
            match self.tok.kind {
                T::Eof | T::RBrace => return,
                T::LParen => {
                    self.skip_group();
                    continue;
                }
                T::LBrace => {
                    self.skip_group();
                    if !self.at(T::KwElse) && !self.at(T::KwWhile) {
                        return;
                    }
                    continue;
                }
                T::KwElse => {}
                T::Semi => {
                    self.advance();
                    return;
                }
                _ => {}
            }
            self.advance();
        }
    }

    /// Whether a token begins no declaration, but a statement.
    fn is_remainder(&mut self, kind: T) -> bool {
        match kind {
            T::Identifier => {
                let name = self.tok.payload;
                let next = self.peek().kind;
                !self.is_typedef_name(name) && !matches!(next, T::Identifier | T::Star | T::LParen)
                    || next == T::LParen && self.sema.lookup_ordinary(name).is_some()
            }
            _ => {
                let token = self.tok;
                !self.begins_declaration(&token) && kind != T::KwExtension && kind != T::LBracket
            }
        }
    }

    /// Shows where the function before ended: one brace earlier than was meant, perhaps.
    fn note_end_of_function<'r>(&self, report: Report<'r>) -> Report<'r> {
        match self.last_function {
            Some((name, end)) => report.note(&msg::FUNCTION_ENDED_HERE, end, &[&name]),
            None => report,
        }
    }

    /// A declaration, its `;` included; statements that it needs at block scope go to `out`.
    pub(crate) fn parse_declaration(&mut self, context: SpecContext, out: &mut Vec<StmtId>) {
        let extension = self.at(T::KwExtension);
        if extension {
            self.diags.allow_extensions();
        }
        while self.eat(T::KwExtension) {}
        if matches!(self.tok.kind, T::KwStaticAssert | T::KwStaticAssertC23) {
            self.parse_static_assert();
        } else {
            let outer = self.sema.take_pending_vlas();
            self.parse_simple_declaration(context, out);
            self.sema.take_pending_vlas();
            self.sema.restore_pending_vlas(outer);
        }
        if extension {
            self.diags.forbid_extensions();
        }
    }

    /// Reports the use of what the standard chosen lacks, as `-pedantic` asks.
    pub(crate) fn check_standard(&self, since: Standard, what: &str, loc: Loc) {
        if self.lang.standard < since {
            self.diags.report(&dialect::NOT_IN_STANDARD, loc).arg(self.lang.standard_name()).arg(what).emit();
        }
    }

    /// One more type qualifier: C90 does not allow it twice.
    pub(crate) fn add_qualifier(&self, quals: Quals, one: Quals) -> Quals {
        if quals.contains(one) && !self.lang.c99() {
            self.diags.report(&dialect::DUPLICATE_QUALIFIER, self.tok.loc).arg(self.tok.payload).emit();
        }
        let spaces = Quals::SPACES;
        let other = quals.intersection(spaces);
        if !one.intersection(spaces).is_empty() && !other.is_empty() && !quals.contains(one) {
            self.diags.report(&msg::ADDRESS_SPACES_INCOMPATIBLE, self.tok.loc).emit();
            return quals;
        }
        quals.union(one)
    }

    fn parse_simple_declaration(&mut self, context: SpecContext, out: &mut Vec<StmtId>) {
        let mut specs = DeclSpecs::new(self.tok.loc);
        let mut attrs = Vec::new();
        self.parse_standard_attributes(&mut attrs);
        if self.at(T::Semi) && !attrs.is_empty() {
            self.sema.ignore_attributes(&attrs);
            self.advance();
            return;
        }
        let led_by_attributes = self.prev.is(T::RBracket) && self.tok.loc != specs.loc;
        specs.attrs = attrs;
        specs.holds_notices = true;
        self.parse_decl_specs(&mut specs, context);
        if self.at(T::Semi) {
            self.sema.tell_of_specs(&mut specs, &[]);
            if specs.any || !specs.attrs.is_empty() {
                let base = self.sema.finish_specs(&specs);
                if led_by_attributes {
                    self.diags.report(&dialect::EMPTY_DECLARATION, specs.loc).emit();
                }
                self.sema.act_on_empty_declaration(&specs, base);
            }
            let loc = self.tok.loc;
            self.sema.declaration_statements(None, loc, out);
            self.advance();
            return;
        }
        if !specs.any && !self.begins_declarator() {
            if led_by_attributes {
                self.expected("identifier or '('");
            }
            return;
        }
        let infers = specs.infers_type(self.lang.c23());
        let may_default = !specs.has_type() && !infers;
        if may_default && self.at_call_outside() {
            // `printf("…");` outside of a function.
            self.skip_statement_outside();
            return;
        }
        if may_default && !self.begins_declarator() {
            self.expected("identifier or '('");
            self.recover_declaration();
            return;
        }
        let base = if infers { Ty::ERROR } else { self.sema.finish_specs(&specs) };
        let mut first = true;
        loop {
            let shared = specs.attrs.len();
            if !first && self.at_standard_attribute() {
                self.expected("identifier or '('");
            }
            if !first {
                // Attributes before a later declarator are its own.
                let mut own = Vec::new();
                self.parse_gnu_attributes(&mut own);
                specs.attrs.extend(own);
            }
            let more = self.parse_init_declarator(&mut specs, base, infers, first, out);
            specs.attrs.truncate(shared);
            match more {
                Next::Declarator => first = false,
                Next::End => break,
                Next::Done => return,
            }
        }
        let what = if first { "'=', ',', ';', 'asm' or '__attribute__'" } else { "',' or ';'" };
        if self.at(T::Semi) {
            self.function_declared =
                (self.prev.is(T::RParen) && self.sema.scopes.at_file_scope()).then_some(self.tok.loc);
            self.advance();
            return;
        }
        self.expect_semi(if first && context == SpecContext::Outside { what } else { "',' or ';'" });
    }

    /// After a declaration that makes no sense: to the end of it, the body of a function included.
    #[cold]
    fn recover_declaration(&mut self) {
        loop {
            match self.tok.kind {
                T::Eof | T::RBrace => return,
                T::Semi => {
                    self.advance();
                    return;
                }
                T::LBrace => {
                    self.skip_group();
                    if self.sema.scopes.at_file_scope() && !matches!(self.tok.kind, T::Semi | T::Comma | T::Eq) {
                        return;
                    }
                    continue;
                }
                _ => {}
            }
            self.advance();
        }
    }

    /// At file scope and at a name: whether a call follows, which no declarator looks like.
    fn at_call_outside(&mut self) -> bool {
        self.at(T::Identifier)
            && self.sema.scopes.at_file_scope()
            && self.peek().is(T::LParen)
            && matches!(self.peek_second().kind, T::StringLiteral | T::Number | T::CharConst | T::Amp)
    }

    fn begins_declarator(&self) -> bool {
        matches!(self.tok.kind, T::Identifier | T::Star | T::LParen | T::Caret)
    }

    /// One declarator with its initialiser or, as the first of a declaration, with its body.
    fn parse_init_declarator(
        &mut self,
        specs: &mut DeclSpecs,
        base: Ty,
        infers: bool,
        first: bool,
        out: &mut Vec<StmtId>,
    ) -> Next {
        let mut d = Declarator::new(self.tok.loc);
        if !self.parse_declarator(&mut d) {
            self.recover_declaration();
            return Next::Done;
        }
        if infers && first && self.begins_function_body(&d) {
            self.diags.report(&decl_msg::INFERRED_NOT_PLAIN, d.loc).emit();
        }
        if first && self.begins_function_body(&d) {
            self.sema.tell_of_specs(specs, &d.attrs);
            self.parse_function_definition(specs, base, d);
            return Next::Done;
        }
        self.parse_asm_label(&mut d);
        let before = d.attrs.len();
        self.parse_gnu_attributes(&mut d.attrs);
        self.sema.tell_of_specs(specs, &d.attrs);
        if first && self.begins_function_body(&d) {
            if d.attrs.len() > before {
                self.diags.report(&decl_msg::ATTRIBUTES_BEHIND_DEFINED, d.loc).emit();
            }
            self.parse_function_definition(specs, base, d);
            return Next::Done;
        }
        if let Some(function) = d.function() {
            if !function.identifiers.is_empty() {
                self.diags.report(&msg::NAMES_WITHOUT_TYPES, function.loc).emit();
            }
            for (n, param) in function.params.iter().enumerate().filter(|(_, param)| param.ty == Ty::VOID) {
                let entity = &self.sema.hir.decls[param.decl];
                self.diags.report(&decl_msg::VOID_PARAMETER_NAMED, entity.loc).arg(n + 1).arg(entity.name).emit();
            }
        }
        if first && d.function().is_some_and(|function| function.prototype) && self.at_old_style_parameters() {
            self.diags.report(&msg::OLD_STYLE_IN_PROTOTYPE, self.tok.loc).emit();
            self.recover_declaration();
            while !matches!(self.tok.kind, T::LBrace | T::Eof) {
                self.recover_declaration();
            }
            self.skip_group();
            return Next::Done;
        }
        if self.in_for_header && !first && !matches!(self.tok.kind, T::Eq | T::Comma | T::Semi) {
            // `for (int i = 0, i < n, i++)`
            self.expected("',' or ';'");
            self.skip_to(&[T::RParen]);
            return Next::Done;
        }
        let loc = d.loc;
        let decl = if infers {
            match self.parse_inferred(specs, &d) {
                Some(decl) => decl,
                None => return Next::Done,
            }
        } else {
            let has_init = self.at(T::Eq);
            let decl = self.sema.act_on_declarator(specs, base, &d, has_init);
            let init = if has_init { Some(self.parse_initializer(decl)) } else { None };
            self.sema.finish_declarator(decl, init);
            decl
        };
        self.sema.declaration_statements(Some(decl), loc, out);
        if infers && self.at(T::Comma) {
            self.diags.report(&decl_msg::INFERRED_SINGLE, loc).emit();
            self.skip_to_semi();
            return Next::Done;
        }
        if d.function().is_some() && self.prev.is(T::RBrace) && !matches!(self.tok.kind, T::Semi | T::Comma) {
            // `int f(void) = { … }` has been reported.
            return Next::Done;
        }
        if self.eat(T::Comma) { Next::Declarator } else { Next::End }
    }

    /// `= value` of a declaration that infers its type.
    fn parse_inferred(&mut self, specs: &DeclSpecs, d: &Declarator) -> Option<DeclId> {
        if !self.eat(T::Eq) {
            self.diags.report(&decl_msg::INFERRED_NEEDS_INIT, d.loc).arg(d.shown()).emit();
            return Some(self.sema.bad_decl(d.name.unwrap_or(base::Symbol::EMPTY), d.loc));
        }
        let loc = self.tok.loc;
        // C23 6.2.1p7: what the name meant is hidden from here on, and the object not yet in scope.
        let hidden = d.name.filter(|_| !specs.is_gnu_inferred()).and_then(|name| self.sema.lookup_ordinary(name));
        let outer = std::mem::replace(&mut self.sema.hidden_by_inferred, hidden);
        let value = self.parse_assignment();
        self.sema.hidden_by_inferred = outer;
        let (decl, value) = self.sema.act_on_inferred_declarator(specs, d, value);
        let ty = self.sema.hir.decls[decl].ty;
        let is_static = !matches!(self.sema.hir.decls[decl].storage, Storage::Automatic);
        let mut builder = self.sema.begin_init(ty, is_static, loc);
        self.sema.set_constexpr(&mut builder, specs.constexpr.is_some());
        self.sema.init_value(&mut builder, value);
        let init = self.sema.finish_init(builder);
        self.sema.finish_declarator(decl, Some(init));
        Some(decl)
    }

    /// `= initializer` of an entity.
    fn parse_initializer(&mut self, decl: DeclId) -> (hir::InitId, Ty) {
        self.advance();
        let entity = &self.sema.hir.decls[decl];
        let (ty, loc) = (entity.ty, entity.loc);
        if !matches!(entity.kind, hir::DeclKind::Var { .. }) {
            self.parse_assignment_or_braces();
            return (self.sema.hir.inits.push(Init::List { entries: Vec::new(), size: 0 }), ty);
        }
        if self.sema.types().is_variable_size(ty) && self.at(T::LBrace) && self.peek().is(T::RBrace) {
            let lbrace = self.advance().loc;
            self.advance();
            if !self.lang.c23() {
                self.diags.report(&dialect::EMPTY_INITIALIZER, lbrace).emit();
            }
            return (self.sema.empty_variable_init(), ty);
        }
        let entity = &self.sema.hir.decls[decl];
        let is_static = !matches!(entity.storage, Storage::Automatic);
        let constexpr = entity.attrs.as_ref().is_some_and(|attrs| attrs.constexpr_);
        let mut builder = self.sema.begin_init(ty, is_static, loc);
        self.sema.set_constexpr(&mut builder, constexpr);
        self.parse_init(&mut builder);
        self.sema.finish_init(builder)
    }

    /// An initialiser of something that cannot have one: read, and dropped.
    fn parse_assignment_or_braces(&mut self) {
        if self.at(T::LBrace) {
            self.skip_group();
        } else {
            self.parse_assignment();
        }
    }

    /// `asm ("name")` after a declarator.
    fn parse_asm_label(&mut self, d: &mut Declarator) {
        if !matches!(self.tok.kind, T::KwAsm | T::KwAsmUnreserved) {
            return;
        }
        let loc = self.advance().loc;
        let lparen = self.tok.loc;
        if !self.expect(T::LParen) {
            return;
        }
        if !self.at(T::StringLiteral) {
            self.expected("string literal");
            self.skip_to(&[T::RParen]);
            self.eat(T::RParen);
            return;
        }
        let string = self.parse_string();
        if let Some(text) = self.sema.string_text(string) {
            d.asm_label = Some((base::Symbol::intern(&text), loc));
        }
        self.expect_closing(T::RParen, lparen);
    }

    fn begins_function_body(&mut self, d: &Declarator) -> bool {
        let Some(function) = d.function() else { return false };
        if self.at(T::LBrace) {
            return true;
        }
        let token = self.tok;
        if begins_statement(token.kind) && self.sema.scopes.at_file_scope() {
            // The brace is missing.
            return true;
        }
        !function.prototype
            && !function.identifiers.is_empty()
            && self.begins_declaration(&token)
            && !self.at(T::KwAttribute)
    }

    fn parse_function_definition(&mut self, specs: &DeclSpecs, base: Ty, mut d: Declarator) {
        if let (None, Some(name), Some(&open)) = (self.function_inside, d.name, self.open_braces.last()) {
            let sources = self.diags.sources();
            let at = if specs.any { specs.loc } else { d.loc };
            if sources.position(sources.expansion_loc(at)).is_some_and(|position| position.column == 1) {
                self.function_inside = Some((name, d.loc, open));
                self.sema.misplaced_function = Some(d.loc);
            }
        }
        let _phase = timing::phase("ParseFunction", d.name.map_or("", |name| name.as_str()));
        let start = self.sema.start_function(specs, base, &mut d);
        if self.sema.is_old_style(&start) {
            let declared = self.parse_old_style_parameters();
            self.sema.finish_old_style(&start, &declared);
        }
        let lbrace = self.tok.loc;
        let braced = self.expect(T::LBrace);
        if !braced && !begins_statement(self.tok.kind) {
            self.recover_declaration();
            let body = self.sema.act_on_null_stmt(self.tok.loc);
            self.sema.finish_function(start, body, self.tok.loc);
            return;
        }
        self.sema.enter_block();
        let outer = std::mem::replace(&mut self.brace_missing, !braced);
        let body = self.parse_block_items_after(lbrace);
        self.brace_missing = outer;
        self.sema.leave_block();
        let end = self.prev.loc;
        self.sema.finish_function(start, body, end);
        self.last_function = d.name.map(|name| (name, end));
        self.stray_braces = self.closed_in_trouble;
    }

    /// The declarations between an old-style declarator and the body.
    fn parse_old_style_parameters(&mut self) -> Vec<Param> {
        let mut params = Vec::new();
        if self.prev.is(T::RBracket) && !self.at(T::LBrace) {
            // Standard attributes behind the parentheses: they came with C23, which has no such declarations.
            self.expected("'{'");
        }
        while !matches!(self.tok.kind, T::LBrace | T::Eof) {
            let token = self.tok;
            if !self.begins_declaration(&token) && (!self.at(T::Identifier) || !self.peek().is(T::Identifier)) {
                return params;
            }
            let mut specs = DeclSpecs::new(self.tok.loc);
            if self.at_standard_attribute() {
                self.expected("declaration specifiers");
                self.parse_standard_attributes(&mut specs.attrs);
            }
            self.parse_decl_specs(&mut specs, SpecContext::Outside);
            let base = self.sema.finish_specs(&specs);
            if self.at(T::Semi) {
                self.sema.act_on_empty_declaration(&specs, base);
            }
            while !self.at(T::Semi) {
                let mut d = Declarator::new(self.tok.loc);
                if !self.parse_declarator(&mut d) {
                    break;
                }
                self.parse_gnu_attributes(&mut d.attrs);
                if self.at(T::Eq) {
                    self.diags.report(&msg::PARAMETER_INITIALIZED, d.loc).arg(d.shown()).emit();
                    self.advance();
                    self.parse_assignment_or_braces();
                }
                params.push(self.sema.act_on_parameter(&specs, base, &d));
                if !self.eat(T::Comma) {
                    break;
                }
            }
            self.expect_semi("';'");
        }
        params
    }

    pub(crate) fn parse_static_assert(&mut self) {
        let keyword = self.advance();
        let loc = keyword.loc;
        if keyword.is(T::KwStaticAssert) {
            self.check_standard(Standard::C11, "'_Static_assert'", loc);
        }
        let lparen = self.tok.loc;
        if !self.expect(T::LParen) {
            self.skip_to_semi();
            return;
        }
        let condition = self.parse_conditional();
        let mut message = None;
        if self.at(T::RParen) && !self.lang.c23() {
            let report = self.diags.report(&dialect::STATIC_ASSERT_WITHOUT_MESSAGE, loc);
            report.arg(if self.lang.c11() { "C11" } else { self.lang.standard_name() }).emit();
        }
        if self.eat(T::Comma) {
            if self.at(T::StringLiteral) {
                message = Some(self.parse_string());
            } else {
                self.expected("string literal");
            }
        }
        if !self.expect_closing(T::RParen, lparen) {
            self.skip_to_semi();
            return;
        }
        self.sema.act_on_static_assert(condition, message, loc);
        self.expect_semi("';'");
    }

    /// Declaration specifiers, or specifiers and qualifiers.
    pub(crate) fn parse_decl_specs(&mut self, specs: &mut DeclSpecs, context: SpecContext) {
        loop {
            let token = self.tok;
            let loc = token.loc;
            if token.is(T::Identifier) {
                if specs.has_type() || !self.parse_type_identifier(specs, context) {
                    return;
                }
                continue;
            }
            if let Some(class) = storage_class(token.kind) {
                self.advance();
                self.sema.add_storage_class(specs, class, loc);
                continue;
            }
            if let Some(qual) = qualifier(token.kind) {
                if specs.quals.contains(qual) {
                    self.sema.warn_duplicate_qualifier(specs, token.payload.as_str(), loc);
                }
                specs.quals = self.add_qualifier(specs.quals, qual);
                specs.qualified_by_macro |= self.diags.sources().is_in_expansion(loc);
                self.advance();
                specs.any = true;
                continue;
            }
            if let Some(word) = type_word(token.kind) {
                if specs.defines_tag && token.flags & Token::AT_LINE_START != 0 {
                    // `struct s { … }` without its semicolon, before the next declaration.
                    self.missing_semicolon_after_tag();
                    return;
                }
                if matches!(word, TypeWord::Complex) {
                    self.check_standard(Standard::C99, "complex types", loc);
                } else if token.is(T::KwUBool) {
                    self.check_standard(Standard::C99, "boolean types", loc);
                }
                self.advance();
                self.sema.add_type_word(specs, word, loc);
                continue;
            }
            match token.kind {
                T::KwAuto => {
                    self.advance();
                    self.sema.add_storage_class(specs, StorageClass::Auto, loc);
                }
                T::KwThread | T::KwThreadLocal | T::KwThreadLocalC23 => {
                    if token.is(T::KwThreadLocal) {
                        self.check_standard(Standard::C11, "'_Thread_local'", loc);
                    }
                    self.advance();
                    self.sema.add_thread(specs, token.payload.as_str(), loc);
                }
                T::KwInline | T::KwInlineUnreserved => {
                    self.advance();
                    specs.inline.get_or_insert(loc);
                    specs.any = true;
                }
                T::KwNoreturn => {
                    self.check_standard(Standard::C11, "'_Noreturn'", loc);
                    self.advance();
                    specs.noreturn.get_or_insert(loc);
                    specs.any = true;
                }
                T::KwConstexpr => {
                    self.advance();
                    specs.constexpr.get_or_insert(loc);
                    specs.any = true;
                }
                T::KwAtomic => self.parse_atomic(specs),
                T::KwStruct | T::KwUnion => {
                    if specs.defines_tag && token.flags & Token::AT_LINE_START != 0 {
                        self.missing_semicolon_after_tag();
                        return;
                    }
                    let kind = if token.is(T::KwStruct) { RecordKind::Struct } else { RecordKind::Union };
                    self.parse_record(specs, kind);
                }
                T::KwEnum => {
                    if specs.defines_tag && token.flags & Token::AT_LINE_START != 0 {
                        self.missing_semicolon_after_tag();
                        return;
                    }
                    self.parse_enum(specs);
                }
                T::KwTypeof | T::KwTypeofUnreserved => self.parse_typeof(specs, false),
                T::KwTypeofUnqual | T::KwTypeofUnqualGnu => self.parse_typeof(specs, true),
                T::KwBitInt => self.parse_bit_int(specs),
                T::KwAlignas | T::KwAlignasC23 => self.parse_alignas(specs),
                T::KwAttribute => {
                    specs.any = true;
                    let mut attrs = Vec::new();
                    self.parse_gnu_attributes(&mut attrs);
                    specs.attrs.extend(attrs);
                }
                T::LBracket if specs.any && self.at_standard_attribute() => {
                    let mut attrs = Vec::new();
                    self.parse_standard_attributes(&mut attrs);
                    self.sema.drop_misplaced(&mut attrs, AttrPlace::Type);
                    specs.attrs.extend(attrs);
                    // They end the list (C23 6.7.1p1).
                    return;
                }
                T::KwExtension => {
                    self.advance();
                }
                T::KwImaginary | T::KwDecimal32 | T::KwDecimal64 | T::KwDecimal128 => {
                    self.advance();
                    self.diags.report(&msg::UNSUPPORTED, loc).arg(token.payload).emit();
                    self.sema.add_type_word(specs, TypeWord::Type(Ty::ERROR), loc);
                }
                _ => return,
            }
        }
    }

    /// An identifier where a type may stand: a typedef name, or one that should have been. False if it
    /// is something else.
    fn parse_type_identifier(&mut self, specs: &mut DeclSpecs, context: SpecContext) -> bool {
        let token = self.tok;
        let (name, loc) = (token.payload, token.loc);
        if let Some(decl) = self.sema.lookup_ordinary(name)
            && self.sema.hir.decls[decl].kind == hir::DeclKind::Typedef
        {
            let ty = self.sema.hir.decls[decl].ty;
            self.sema.hir.decls[decl].used = true;
            match specs.holds_notices {
                true => specs.held_notice = Some((decl, loc)),
                false => self.sema.tell_of_name(decl, loc),
            }
            self.advance();
            self.sema.add_type_word(specs, TypeWord::Type(ty), loc);
            return true;
        }
        // C23 infers the type after `auto` and `constexpr`.
        if specs.infers_type(self.lang.c23()) {
            return false;
        }
        let next = self.peek();
        let declares = match next.kind {
            T::Identifier => next.flags & Token::AT_LINE_START == 0 || context == SpecContext::Outside,
            T::Star => context != SpecContext::Block || specs.any || self.begins_pointer_to_unknown(),
            kind => context == SpecContext::TypeName || (type_word(kind).is_some() || qualifier(kind).is_some()),
        };
        let declares = declares || (context == SpecContext::TypeName && !specs.any);
        if !declares {
            return false;
        }
        if specs.any && !matches!(next.kind, T::Identifier | T::Star) {
            return false;
        }
        if self.report_unknown_type(name, loc) {
            return true;
        }
        self.advance();
        specs.poison();
        specs.any = true;
        true
    }

    /// At a name in a block that is not declared: whether it is meant as a type, `foo *p;`. A product as a
    /// statement of its own would have no effect.
    pub(crate) fn begins_pointer_to_unknown(&mut self) -> bool {
        if !self.peek().is(T::Star) {
            return false;
        }
        let mut n = 1;
        while self.peek_nth(n).is(T::Star) {
            n += 1;
        }
        self.peek_nth(n).is(T::Identifier)
            && matches!(self.peek_nth(n + 1).kind, T::Semi | T::Comma | T::Eq | T::LBracket)
    }

    /// Reports a name that should have been a type's. True if the current token now is what it was meant to be.
    pub(crate) fn report_unknown_type(&mut self, name: base::Symbol, loc: Loc) -> bool {
        if self.already_reported() {
            return false;
        }
        let tag = match self.sema.lookup_tag(name) {
            Some(sema::scope::Tag::Record(id)) => match self.sema.types().record(id).kind {
                RecordKind::Struct => Some("struct"),
                RecordKind::Union => Some("union"),
            },
            Some(sema::scope::Tag::Enum(_)) => Some("enum"),
            None => None,
        };
        if let Some(word) = tag {
            self.mark_reported();
            let report = self.diags.report(&msg::UNKNOWN_TYPE_TAG, loc).arg(name).arg(word);
            report.fixit(FixIt::insert(loc, format!("{word} "))).emit();
            return false;
        }
        let corrected = self.report_unknown_type_word(name, loc);
        if !corrected {
            self.mark_reported();
        }
        corrected
    }

    /// `_Atomic` alone is a qualifier; with a parenthesis it is a type (C23 6.7.3.5p4).
    fn parse_atomic(&mut self, specs: &mut DeclSpecs) {
        let loc = self.advance().loc;
        self.check_standard(Standard::C11, "'_Atomic'", loc);
        specs.any = true;
        if !self.at(T::LParen) {
            specs.atomic = true;
            return;
        }
        let lparen = self.advance().loc;
        let ty = self.parse_type_name();
        self.expect_closing(T::RParen, lparen);
        if !self.sema.types().quals(ty).is_empty() {
            self.diags.report(&msg::ATOMIC_QUALIFIED, loc).emit();
        } else if matches!(self.sema.types().kind(ty), TypeKind::Atomic(_)) {
            self.diags.report(&dialect::ATOMIC_OF_ATOMIC, loc).emit();
        }
        let ty = self.sema.atomic_of(ty, loc);
        self.sema.add_type_word(specs, TypeWord::Type(ty), loc);
    }

    fn parse_typeof(&mut self, specs: &mut DeclSpecs, unqual: bool) {
        let loc = self.advance().loc;
        let lparen = self.tok.loc;
        if !self.expect(T::LParen) {
            specs.poison();
            specs.any = true;
            return;
        }
        self.sema.unevaluated += 1;
        let token = self.tok;
        let ty = if self.begins_type_name(&token)
            || self.at(T::KwExtension) && {
                let next = self.peek();
                self.begins_type_name(&next)
            } {
            while self.eat(T::KwExtension) {}
            let ty = self.parse_type_name_keeping_lengths();
            if unqual { self.sema.unqualified_type(ty) } else { ty }
        } else {
            let e = self.parse_expression();
            self.sema.typeof_expr(e, unqual)
        };
        self.sema.unevaluated -= 1;
        self.expect_closing(T::RParen, lparen);
        self.sema.add_type_word(specs, TypeWord::Type(ty), loc);
    }

    fn parse_bit_int(&mut self, specs: &mut DeclSpecs) {
        let loc = self.advance().loc;
        self.check_standard(Standard::C23, "'_BitInt'", loc);
        let lparen = self.tok.loc;
        if !self.expect(T::LParen) {
            specs.poison();
            return;
        }
        let width = self.parse_conditional();
        self.expect_closing(T::RParen, lparen);
        let word = match self.sema.int_const(width, sema::expr::IntConstUse::BitIntWidth).and_then(|w| w.to_u64()) {
            Some(width) if (1..=u64::from(self.sema.target.widest_bit_int)).contains(&width) => {
                TypeWord::BitInt(width as u32)
            }
            Some(_) => {
                self.diags.report(&msg::BIT_INT_WIDTH, loc).emit();
                TypeWord::Type(Ty::ERROR)
            }
            None => TypeWord::Type(Ty::ERROR),
        };
        self.sema.add_type_word(specs, word, loc);
    }

    fn parse_alignas(&mut self, specs: &mut DeclSpecs) {
        let keyword = self.advance();
        let loc = keyword.loc;
        if keyword.is(T::KwAlignas) {
            self.check_standard(Standard::C11, "'_Alignas'", loc);
        }
        specs.any = true;
        specs.align_loc.get_or_insert(loc);
        let lparen = self.tok.loc;
        if !self.expect(T::LParen) {
            return;
        }
        let token = self.tok;
        let align = if self.begins_type_name(&token) {
            let ty = self.parse_type_name();
            self.sema.act_on_alignas_type(ty, loc)
        } else {
            let e = self.parse_conditional();
            self.sema.act_on_alignas_expr(e, loc)
        };
        specs.align = specs.align.max(align);
        self.expect_closing(T::RParen, lparen);
    }

    /// GNU attributes at the current token, if any.
    pub(crate) fn parse_gnu_attributes(&mut self, attrs: &mut Vec<Attr>) {
        loop {
            let kind = self.tok.kind;
            match kind {
                T::KwAttribute => self.parse_attribute_list(attrs),
                T::LBracket if self.at_standard_attribute() => self.parse_standard_attributes(attrs),
                _ => return,
            }
        }
    }
}

/// What follows a declarator.
enum Next {
    /// Another one.
    Declarator,
    /// The end of the declaration.
    End,
    /// Nothing: a body was read, or the rest was skipped.
    Done,
}

/// Whether a keyword begins a statement and nothing else.
pub(crate) fn begins_statement(kind: T) -> bool {
    matches!(
        kind,
        T::KwIf | T::KwFor | T::KwWhile | T::KwDo | T::KwSwitch | T::KwReturn | T::KwGoto | T::KwBreak | T::KwContinue
    )
}

fn storage_class(kind: T) -> Option<StorageClass> {
    Some(match kind {
        T::KwTypedef => StorageClass::Typedef,
        T::KwExtern => StorageClass::Extern,
        T::KwStatic => StorageClass::Static,
        T::KwRegister => StorageClass::Register,
        _ => return None,
    })
}

/// The type qualifier that a keyword is, `_Atomic` aside.
pub(crate) fn qualifier(kind: T) -> Option<Quals> {
    Some(match kind {
        T::KwConst => Quals::CONST,
        T::KwVolatile => Quals::VOLATILE,
        T::KwRestrict | T::KwRestrictUnreserved => Quals::RESTRICT,
        T::KwSegFs => Quals::SEG_FS,
        T::KwSegGs => Quals::SEG_GS,
        _ => return None,
    })
}

/// The word of a type that a keyword is.
fn type_word(kind: T) -> Option<TypeWord> {
    Some(match kind {
        T::KwVoid => TypeWord::Type(Ty::VOID),
        T::KwUBool | T::KwBool => TypeWord::Type(Ty::BOOL),
        T::KwChar => TypeWord::Char,
        T::KwInt => TypeWord::Int,
        T::KwFloat => TypeWord::Type(Ty::FLOAT),
        T::KwDouble => TypeWord::Double,
        T::KwShort => TypeWord::Short,
        T::KwLong => TypeWord::Long,
        T::KwSigned => TypeWord::Signed,
        T::KwUnsigned => TypeWord::Unsigned,
        T::KwComplex => TypeWord::Complex,
        T::KwInt128 => TypeWord::Int128,
        T::KwFloat16 => TypeWord::Type(Ty::FLOAT16),
        T::KwFloat32 => TypeWord::Type(Ty::FLOAT32),
        T::KwFloat64 => TypeWord::Type(Ty::FLOAT64),
        T::KwFloat128 => TypeWord::Type(Ty::FLOAT128),
        T::KwFloat32x => TypeWord::Type(Ty::FLOAT32X),
        T::KwFloat64x => TypeWord::Type(Ty::FLOAT64X),
        T::KwFloat80 => TypeWord::Type(Ty::LONGDOUBLE),
        T::KwBFloat16 => TypeWord::Type(Ty::BFLOAT16),
        T::KwAutoType => TypeWord::Auto,
        _ => return None,
    })
}
