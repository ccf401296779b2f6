//! Structure, union and enumeration specifiers (C23 6.7.3).

use crate::decl::SpecContext;
use crate::parser::Parser;
use ctype::{RecordId, RecordKind, Ty, TypeKind};
use diag::{dialect, parse as msg};
use pp::TokenKind as T;
use sema::attr::Attr;
use sema::decl::{DeclSpecs, Declarator, RecordBuilder, TagUse, TypeWord};
use source::Loc;

impl Parser<'_, '_> {
    /// `struct` or `union` and what follows.
    pub(crate) fn parse_record(&mut self, specs: &mut DeclSpecs, kind: RecordKind) {
        let loc = self.advance().loc;
        let mut attrs = Vec::new();
        let led = self.at_standard_attribute().then_some(self.tok.loc);
        self.parse_gnu_attributes(&mut attrs);
        let name = self.tok;
        let tag = self.eat(T::Identifier).then_some(name.payload);
        self.check_attributed_reference(led, tag.is_some());
        let id = if self.at(T::LBrace) {
            let at = if tag.is_some() { name.loc } else { loc };
            let builder = self.sema.begin_record(kind, tag, at);
            specs.defines_tag = true;
            self.parse_members(builder, attrs)
        } else if let Some(tag) = tag {
            let declares = self.at(T::Semi) && !specs.any;
            self.sema.act_on_record_reference(kind, tag, name.loc, declares)
        } else {
            self.expected("identifier or '{'");
            specs.poison();
            specs.any = true;
            return;
        };
        let ty = self.sema.types().intern(TypeKind::Record(id));
        self.sema.add_type_word(specs, TypeWord::Type(ty), loc);
        specs.tag = Some(TagUse::Record(id));
    }

    /// C23 6.7.3.4p2, p3: what only names a structure, union or enumeration takes no `[[…]]`, but for its declaration
    /// `struct [[…]] tag;`.
    fn check_attributed_reference(&self, attributes: Option<Loc>, named: bool) {
        if let Some(loc) = attributes.filter(|_| named && !matches!(self.tok.kind, T::LBrace | T::Semi)) {
            self.diags.report(&msg::ATTRIBUTES_OF_REFERENCE, loc).emit();
        }
    }

    fn parse_members(&mut self, mut builder: RecordBuilder, mut attrs: Vec<Attr>) -> RecordId {
        if !self.enter() {
            self.leave();
            return self.sema.finish_record(builder, &attrs, self.tok.loc);
        }
        let lbrace = self.advance().loc;
        while !matches!(self.tok.kind, T::RBrace | T::Eof) {
            match self.tok.kind {
                T::Semi => {
                    self.diags.report(&msg::EXTRA_SEMICOLON_MEMBER, self.tok.loc).emit();
                    self.advance();
                }
                T::KwStaticAssert | T::KwStaticAssertC23 => self.parse_static_assert(),
                _ => {
                    let before = self.tok.loc;
                    self.parse_member_declaration(&mut builder);
                    if self.tok.loc == before && !self.at(T::Eof) {
                        self.advance();
                    }
                }
            }
        }
        self.expect_closing(T::RBrace, lbrace);
        self.leave();
        let end = self.prev.loc;
        while self.at(T::KwAttribute) {
            self.parse_attribute_list(&mut attrs);
        }
        self.sema.finish_record(builder, &attrs, end)
    }

    fn parse_member_declaration(&mut self, builder: &mut RecordBuilder) {
        if self.at(T::KwExtension) {
            self.diags.allow_extensions();
            while self.eat(T::KwExtension) {}
            self.parse_member_declaration(builder);
            self.diags.forbid_extensions();
            return;
        }
        let mut specs = DeclSpecs::new(self.tok.loc);
        let mut standard = Vec::new();
        self.parse_standard_attributes(&mut standard);
        specs.attrs = standard;
        self.parse_decl_specs(&mut specs, SpecContext::Outside);
        if !specs.has_type() && !specs.any {
            self.expected("specifier-qualifier-list");
            self.skip_to_semi();
            return;
        }
        let base = self.sema.finish_specs(&specs);
        if matches!(self.tok.kind, T::Semi | T::RBrace) {
            if !self.already_reported() {
                self.sema.act_on_field_without_declarator(builder, &specs, base);
            }
        } else {
            loop {
                let shared = specs.attrs.len();
                let mut own = Vec::new();
                self.parse_gnu_attributes(&mut own);
                specs.attrs.extend(own);
                let mut d = Declarator::new(self.tok.loc);
                if !self.parse_member_declarator(&mut d) {
                    self.skip_to_semi();
                    return;
                }
                let width = if self.eat(T::Colon) { Some(self.parse_conditional()) } else { None };
                self.parse_gnu_attributes(&mut d.attrs);
                self.sema.act_on_field(builder, &specs, base, &d, width);
                specs.attrs.truncate(shared);
                if !self.eat(T::Comma) {
                    break;
                }
            }
        }
        if self.at(T::RBrace) && !self.already_reported() {
            self.diags.report(&msg::MISSING_SEMICOLON_MEMBER, self.tok.loc).emit();
            return;
        }
        self.expect_semi("':', ',', ';', '}' or '__attribute__'");
    }

    /// `enum` and what follows.
    pub(crate) fn parse_enum(&mut self, specs: &mut DeclSpecs) {
        let loc = self.advance().loc;
        let mut attrs = Vec::new();
        let led = self.at_standard_attribute().then_some(self.tok.loc);
        self.parse_gnu_attributes(&mut attrs);
        let name = self.tok;
        let tag = self.eat(T::Identifier).then_some(name.payload);
        if !self.at(T::Colon) {
            self.check_attributed_reference(led, tag.is_some());
        }
        let fixed = if self.at(T::Colon) && self.begins_enum_type() { self.parse_enum_type() } else { None };
        let has_type = fixed.is_some();
        let id = if self.at(T::LBrace) {
            specs.defines_tag = true;
            self.parse_enumerators(tag, fixed, if tag.is_some() { name.loc } else { loc }, attrs)
        } else if let Some(tag) = tag {
            let declares = self.at(T::Semi) && !specs.any;
            if has_type && !declares {
                self.diags.report(&dialect::UNDERLYING_WITHOUT_LIST, name.loc).emit();
            }
            self.sema.act_on_enum_reference(tag, fixed, name.loc, declares)
        } else {
            self.expected("identifier or '{'");
            specs.poison();
            specs.any = true;
            return;
        };
        let ty = self.sema.types().intern(TypeKind::Enum(id));
        self.sema.add_type_word(specs, TypeWord::Type(ty), loc);
        specs.tag = Some(TagUse::Enum(id));
    }

    /// At `:` after an enumeration's tag: whether a type follows, not the width of a bit-field.
    fn begins_enum_type(&mut self) -> bool {
        let next = self.peek();
        self.begins_type_name(&next)
    }

    fn parse_enum_type(&mut self) -> Option<Ty> {
        self.advance();
        let loc = self.tok.loc;
        let mut specs = DeclSpecs::new(loc);
        self.parse_decl_specs(&mut specs, SpecContext::TypeName);
        let ty = self.sema.finish_specs(&specs);
        if !self.lang.c23() {
            self.diags.report(&dialect::FIXED_ENUM, loc).arg(self.lang.standard_name()).emit();
        }
        if !matches!(self.sema.types().kind(ty), TypeKind::Int(_)) {
            if !self.sema.types().is_error(ty) {
                self.diags.report(&msg::ENUM_TYPE, loc).emit();
            }
            return None;
        }
        Some(ty)
    }

    fn parse_enumerators(
        &mut self,
        tag: Option<base::Symbol>,
        fixed: Option<Ty>,
        loc: source::Loc,
        mut attrs: Vec<Attr>,
    ) -> ctype::EnumId {
        let mut builder = self.sema.begin_enum(tag, fixed, loc);
        let lbrace = self.advance().loc;
        if self.at(T::RBrace) {
            self.diags.report(&msg::EMPTY_ENUM, self.tok.loc).emit();
        }
        while !matches!(self.tok.kind, T::RBrace | T::Eof) {
            let name = self.tok;
            if !self.eat(T::Identifier) {
                self.expected("identifier");
                self.skip_to(&[T::RBrace]);
                break;
            }
            let mut attrs = Vec::new();
            self.parse_gnu_attributes(&mut attrs);
            let value = if self.eat(T::Eq) { Some(self.parse_conditional()) } else { None };
            self.sema.act_on_enumerator(&mut builder, name.payload, name.loc, &attrs, value);
            if self.at(T::Comma) && !self.lang.c99() && self.peek().is(T::RBrace) {
                self.diags.report(&dialect::ENUM_COMMA, self.tok.loc).emit();
            }
            if !self.eat(T::Comma) && !self.at(T::RBrace) {
                if self.at(T::Identifier) {
                    self.missing_comma("',' or '}'");
                } else {
                    self.expected("',' or '}'");
                }
                // `A B`: a comma is missing; `A;` has a wrong one; anything else is skipped.
                if !self.at(T::Identifier) && !self.eat(T::Semi) {
                    self.skip_to(&[T::Comma, T::RBrace]);
                    self.eat(T::Comma);
                }
            }
        }
        self.expect_closing(T::RBrace, lbrace);
        let end = self.prev.loc;
        while self.at(T::KwAttribute) {
            self.parse_attribute_list(&mut attrs);
        }
        self.sema.finish_enum(builder, &attrs, end)
    }
}
