//! Declarators and type names (C23 6.7.7, 6.7.8).

use crate::decl::{SpecContext, qualifier};
use crate::parser::Parser;
use ctype::{Quals, Ty, VlaId};
use diag::{decl as decl_msg, dialect, parse as msg};
use hir::DeclId;
use pp::{Token, TokenKind as T};
use sema::attr::AttrPlace;
use sema::decl::{ArrayChunk, ArrayLenSyntax, Chunk, DeclSpecs, Declarator, FunctionChunk, Param};
use sema::scope::ScopeKind;
use source::Loc;
use target::Standard;

/// Whether a declarator has a name.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Naming {
    Required,
    Forbidden,
    Optional,
}

impl Parser<'_, '_> {
    /// A declarator with a name, read into an empty one; false if there is none (reported).
    pub(crate) fn parse_declarator(&mut self, d: &mut Declarator) -> bool {
        self.parse_declarator_into(d, Naming::Required)
    }

    /// The declarator of a member: it may have no name if it is a bit-field.
    pub(crate) fn parse_member_declarator(&mut self, d: &mut Declarator) -> bool {
        self.at(T::Colon) || self.parse_declarator(d)
    }

    /// A type name; lengths of variable arrays in it are evaluated where it stands, which its context
    /// does not need: they are dropped.
    pub(crate) fn parse_type_name(&mut self) -> Ty {
        self.parse_type_name_with_lengths().0
    }

    /// A type name and the lengths of variable arrays in it.
    pub(crate) fn parse_type_name_with_lengths(&mut self) -> (Ty, Vec<VlaId>) {
        let (ty, vlas, alignas) = self.parse_literal_type_name();
        self.refuse_alignas(alignas);
        (ty, vlas)
    }

    /// The same where a compound literal may follow, the only type name with `_Alignas` (C23 6.7.6p2): that alignment,
    /// if any, for the literal or for [`refuse_alignas`](Self::refuse_alignas).
    pub(crate) fn parse_literal_type_name(&mut self) -> (Ty, Vec<VlaId>, Option<(u32, Loc)>) {
        let outer = self.sema.take_pending_vlas();
        let mut specs = DeclSpecs::new(self.tok.loc);
        let ty = self.parse_type_name_with_specs(&mut specs);
        let vlas = self.sema.take_pending_vlas();
        self.sema.restore_pending_vlas(outer);
        (ty, vlas, specs.align_loc.map(|loc| (specs.align, loc)))
    }

    pub(crate) fn refuse_alignas(&self, alignas: Option<(u32, Loc)>) {
        if let Some((_, loc)) = alignas {
            self.diags.report(&dialect::ALIGNAS_IN_TYPE_NAME, loc).emit();
        }
    }

    /// A type name; lengths in it belong to the declaration around it.
    pub(crate) fn parse_type_name_keeping_lengths(&mut self) -> Ty {
        let mut specs = DeclSpecs::new(self.tok.loc);
        let ty = self.parse_type_name_with_specs(&mut specs);
        self.refuse_alignas(specs.align_loc.map(|loc| (specs.align, loc)));
        ty
    }

    fn parse_type_name_with_specs(&mut self, specs: &mut DeclSpecs) -> Ty {
        let ty = self.parse_stored_type_name(specs);
        if let Some((_, loc)) = specs.storage {
            self.diags.report(&decl_msg::EXPECTED_QUALIFIERS, loc).emit();
        } else if let Some(loc) = specs.constexpr.or(specs.thread).or(specs.inline).or(specs.noreturn) {
            self.diags.report(&decl_msg::EXPECTED_QUALIFIERS, loc).emit();
        }
        ty
    }

    /// A type name that storage classes may stand in, as in a compound literal; its specifiers are added to empty ones.
    pub(crate) fn parse_stored_type_name(&mut self, specs: &mut DeclSpecs) -> Ty {
        while self.eat(T::KwExtension) {}
        self.parse_decl_specs(specs, SpecContext::TypeName);
        if !specs.any || !specs.has_type() && specs.attrs.is_empty() && specs.quals.is_empty() && !specs.atomic {
            self.expected("type name");
            return Ty::ERROR;
        }
        let base = self.sema.finish_specs(specs);
        let mut d = Declarator::new(self.tok.loc);
        if !self.parse_declarator_into(&mut d, Naming::Forbidden) {
            return Ty::ERROR;
        }
        let ty = self.sema.act_on_type_name(base, &d);
        self.sema.aligned_type_name(ty, specs)
    }

    fn parse_declarator_into(&mut self, d: &mut Declarator, naming: Naming) -> bool {
        if !self.enter() {
            self.leave();
            return false;
        }
        let result = self.parse_declarator_inner(d, naming);
        self.leave();
        result
    }

    fn parse_declarator_inner(&mut self, d: &mut Declarator, naming: Naming) -> bool {
        if !matches!(self.tok.kind, T::Star | T::KwAttribute | T::KwExtension) {
            return self.parse_direct_declarator(d, naming);
        }
        // Nearly always there is one.
        let mut pointer = None;
        let mut outer = Vec::new();
        loop {
            match self.tok.kind {
                T::Star => {
                    let loc = self.advance().loc;
                    let (quals, atomic) = self.parse_pointer_qualifiers(d);
                    outer.extend(pointer.replace(Chunk::Pointer { quals, atomic, loc }));
                }
                // `( __attribute__ ((…)) name )`
                T::KwAttribute => self.parse_attribute_list(&mut d.attrs),
                T::KwExtension => {
                    self.advance();
                }
                _ => break,
            }
        }
        if !self.parse_direct_declarator(d, naming) {
            return false;
        }
        if let Some(pointer) = pointer {
            d.chunks.push(pointer);
            while let Some(pointer) = outer.pop() {
                d.chunks.push(pointer);
            }
        }
        true
    }

    fn parse_pointer_qualifiers(&mut self, d: &mut Declarator) -> (Quals, bool) {
        let (mut quals, mut atomic) = (Quals::NONE, false);
        loop {
            if let Some(qual) = qualifier(self.tok.kind) {
                quals = self.add_qualifier(quals, qual);
                self.advance();
                continue;
            }
            let kind = self.tok.kind;
            match kind {
                T::KwAtomic => {
                    self.advance();
                    atomic = true;
                }
                T::KwAttribute => self.parse_attribute_list(&mut d.attrs),
                T::LBracket if self.at_standard_attribute() => self.parse_type_attributes(d, AttrPlace::Type),
                _ => return (quals, atomic),
            }
        }
    }

    fn parse_direct_declarator(&mut self, d: &mut Declarator, naming: Naming) -> bool {
        let kind = self.tok.kind;
        match kind {
            T::Identifier if naming != Naming::Forbidden => {
                d.name = Some(self.tok.payload);
                d.loc = self.tok.loc;
                self.advance();
            }
            T::LParen if self.begins_nested_declarator(naming) => {
                let lparen = self.advance().loc;
                while self.at(T::KwAttribute) {
                    self.parse_attribute_list(&mut d.attrs);
                }
                if !self.parse_declarator_into(d, naming) {
                    return false;
                }
                if !self.expect_closing(T::RParen, lparen) {
                    return false;
                }
            }
            _ if naming == Naming::Required => {
                self.expected("identifier or '('");
                return false;
            }
            _ => d.loc = self.tok.loc,
        }
        // Attributes directly behind the name are the entity's, later ones its type's.
        let mut place = None;
        loop {
            let kind = self.tok.kind;
            match kind {
                T::LBracket if self.at_standard_attribute() => match place {
                    Some(place) => self.parse_type_attributes(d, place),
                    None => self.parse_standard_attributes(&mut d.attrs),
                },
                T::LBracket => {
                    place = Some(AttrPlace::Type);
                    let chunk = self.parse_array_declarator();
                    match chunk {
                        Some(chunk) => d.chunks.push(Chunk::Array(chunk)),
                        None => return false,
                    }
                }
                T::LParen => match self.parse_parameters(naming) {
                    Some(function) => {
                        place = Some(AttrPlace::FunctionType);
                        d.chunks.push(Chunk::Function(function));
                    }
                    None => return false,
                },
                _ => return true,
            }
        }
    }

    /// Standard attributes that belong to a type, not to what is declared.
    fn parse_type_attributes(&mut self, d: &mut Declarator, place: AttrPlace) {
        let mut attrs = Vec::new();
        self.parse_standard_attributes(&mut attrs);
        self.sema.drop_misplaced(&mut attrs, place);
        d.attrs.extend(attrs);
    }

    /// At `(`: whether a declarator in parentheses follows, not a parameter list.
    #[inline(never)]
    fn begins_nested_declarator(&mut self, naming: Naming) -> bool {
        if naming == Naming::Required {
            return true;
        }
        let next = self.peek();
        match next.kind {
            T::RParen | T::Ellipsis => false,
            // An attribute may begin either; a parameter list has a type after it.
            T::KwAttribute => {
                let mut depth = 0u32;
                let mut n = 1;
                // Attributes are `__attribute__ ((…))`: look behind the balanced parentheses.
                loop {
                    let token = self.peek_nth(n);
                    match token.kind {
                        T::LParen => depth += 1,
                        T::RParen => {
                            depth = depth.saturating_sub(1);
                            if depth == 0 {
                                let after = self.peek_nth(n + 1);
                                return !self.begins_declaration(&after) && !after.is(T::RParen);
                            }
                        }
                        T::Eof => return false,
                        _ => {}
                    }
                    n += 1;
                }
            }
            T::LBracket => self.peek_second().kind != T::LBracket,
            T::Identifier => {
                naming == Naming::Optional && !self.is_typedef_name(next.payload) && {
                    // `(x)` in a parameter is a name in parentheses; `(x y)` has an unknown type.
                    let after = self.peek_second();
                    matches!(after.kind, T::RParen | T::LParen | T::LBracket)
                }
            }
            _ => !self.begins_declaration(&next),
        }
    }

    #[inline(never)]
    fn parse_array_declarator(&mut self) -> Option<ArrayChunk> {
        let lbracket = self.advance().loc;
        let (mut quals, mut is_static) = (Quals::NONE, false);
        loop {
            if let Some(qual) = qualifier(self.tok.kind) {
                quals = self.add_qualifier(quals, qual);
                self.advance();
            } else if self.at(T::KwStatic) && !is_static {
                is_static = true;
                self.advance();
            } else if self.at(T::KwAtomic) {
                self.advance();
            } else {
                break;
            }
        }
        let len = if self.at(T::RBracket) {
            ArrayLenSyntax::None
        } else if self.at(T::Star) && self.peek().is(T::RBracket) {
            self.advance();
            ArrayLenSyntax::Star
        } else {
            ArrayLenSyntax::Expr(self.parse_assignment())
        };
        if !self.expect_closing(T::RBracket, lbracket) {
            // The declarator is complete all the same, lest its name be unknown; `[3)` is `[3]`.
            let next = self.peek().kind;
            if self.at(T::RParen) && matches!(next, T::Semi | T::Comma | T::Eq | T::LBracket) {
                self.advance();
            }
        }
        if is_static && matches!(len, ArrayLenSyntax::None) {
            self.diags.report(&dialect::STATIC_WITHOUT_LENGTH, lbracket).emit();
        }
        if is_static || !quals.is_empty() {
            self.check_standard(Standard::C99, "'static' or type qualifiers in parameter array declarators", lbracket);
        }
        if matches!(len, ArrayLenSyntax::Star) {
            self.check_standard(Standard::C99, "'[*]' array declarators", lbracket);
        }
        Some(ArrayChunk { len, quals, is_static, loc: lbracket })
    }

    #[inline(never)]
    fn parse_parameters(&mut self, naming: Naming) -> Option<Box<FunctionChunk>> {
        let lparen = self.advance().loc;
        let mut function = Box::new(FunctionChunk {
            params: Vec::new(),
            variadic: false,
            prototype: true,
            identifiers: Vec::new(),
            vlas: Vec::new(),
            names: Default::default(),
            loc: lparen,
            unreliable: false,
        });
        let errors = self.syntax_errors;
        if self.eat(T::RParen) {
            function.prototype = self.lang.c23();
            return Some(function);
        }
        if naming != Naming::Forbidden && self.begins_identifier_list() {
            function.prototype = false;
            return self.parse_identifier_list(function, lparen);
        }
        let outer = self.sema.take_pending_vlas();
        self.sema.push_scope(ScopeKind::Prototype);
        let ok = self.parse_parameter_list(&mut function);
        function.vlas = self.sema.take_pending_vlas();
        self.sema.restore_pending_vlas(outer);
        let closed = ok && self.expect_closing(T::RParen, lparen);
        // At `{` the parenthesis alone is missing, and the function's body follows.
        if !closed && !self.at(T::LBrace) {
            self.skip_to(&[T::RParen]);
            self.eat(T::RParen);
        }
        function.unreliable = self.syntax_errors != errors;
        if function.unreliable && !function.params.iter().any(|param| self.sema.types().is_error(param.ty)) {
            // How many there should be is not known: a parameter in error says so.
            let decl = self.sema.bad_decl(base::Symbol::EMPTY, lparen);
            function.params.push(Param { decl, ty: Ty::ERROR, star: None });
        }
        // Only a definition needs the names again.
        match self.tok.kind {
            T::Semi | T::Comma => self.sema.pop_scope(),
            _ => function.names = self.sema.scopes.pop_saving(),
        }
        Some(function)
    }

    fn begins_identifier_list(&mut self) -> bool {
        !self.lang.c23()
            && self.at(T::Identifier)
            && !self.is_typedef_name(self.tok.payload)
            && matches!(self.peek().kind, T::Comma | T::RParen)
    }

    fn parse_identifier_list(&mut self, mut function: Box<FunctionChunk>, lparen: Loc) -> Option<Box<FunctionChunk>> {
        loop {
            let token = self.tok;
            if !self.eat(T::Identifier) {
                self.expected("identifier");
                function.unreliable = true;
                break;
            }
            function.identifiers.push((token.payload, token.loc));
            if !self.eat(T::Comma) {
                break;
            }
        }
        if !self.expect_closing(T::RParen, lparen) {
            self.skip_to(&[T::RParen]);
            self.eat(T::RParen);
        }
        Some(function)
    }

    fn parse_parameter_list(&mut self, function: &mut FunctionChunk) -> bool {
        let mut forward = Vec::new();
        let closed = self.parse_parameter_declarations(function, &mut forward);
        for decl in forward {
            let declared = &self.sema.hir.decls[decl];
            let named = |param: &Param| self.sema.hir.decls[param.decl].name == declared.name;
            if declared.name.is_empty() {
                self.diags.report(&msg::ONLY_FORWARD_PARAMETER, declared.loc).arg("(unnamed)").emit();
                self.syntax_errors += 1;
            } else if let Some(param) = function.params.iter().find(|param| named(param)) {
                self.sema.check_forward_parameter(decl, param.decl);
            } else {
                self.diags.report(&msg::ONLY_FORWARD_PARAMETER, declared.loc).arg(declared.name).emit();
                self.syntax_errors += 1;
            }
        }
        closed
    }

    /// The same; `forward` takes the parameters that stand before a semicolon.
    fn parse_parameter_declarations(&mut self, function: &mut FunctionChunk, forward: &mut Vec<DeclId>) -> bool {
        // GNU: a forward declaration of parameters ends in `;`.
        loop {
            if self.at(T::Ellipsis) {
                if function.params.is_empty() && !self.lang.c23() && !self.lang.bare_ellipsis {
                    self.diags.report(&msg::ELLIPSIS_ALONE, self.tok.loc).emit();
                }
                self.advance();
                function.variadic = true;
                return true;
            }
            let token = self.tok;
            if !self.begins_declaration(&token) && !self.at_standard_attribute() && !self.at(T::KwExtension) {
                if !self.at(T::Identifier) {
                    self.expected("declaration specifiers or '...'");
                    return false;
                }
                let next = self.peek();
                if matches!(next.kind, T::Comma | T::RParen)
                    && (!function.params.is_empty() || self.lang.c23())
                    && !self.report_unknown_type(token.payload, token.loc)
                {
                    self.advance();
                    if !self.eat(T::Comma) {
                        return true;
                    }
                    continue;
                }
            }
            if self.parse_parameter(function) {
                return true;
            }
            if self.eat(T::Semi) {
                self.forward_parameters(function, forward);
                continue;
            }
            if !self.eat(T::Comma) {
                let token = self.tok;
                if self.begins_declaration(&token) && token.flags & Token::AT_LINE_START == 0 {
                    self.missing_comma("';', ',' or ')'");
                    continue;
                }
                return true;
            }
        }
    }

    /// GNU `(int n; int a[n][n])`: what stands before the semicolon only declares names.
    fn forward_parameters(&mut self, function: &mut FunctionChunk, forward: &mut Vec<DeclId>) {
        self.diags.report(&dialect::PARAMETER_FORWARD, self.prev.loc).emit();
        for param in function.params.drain(..) {
            let name = self.sema.hir.decls[param.decl].name;
            forward.push(param.decl);
            self.sema.forget_forward_parameter(name);
        }
    }

    /// One parameter; true if it was `(void)`.
    fn parse_parameter(&mut self, function: &mut FunctionChunk) -> bool {
        let mut specs = DeclSpecs::new(self.tok.loc);
        let mut attrs = Vec::new();
        self.parse_standard_attributes(&mut attrs);
        specs.attrs = attrs;
        self.parse_decl_specs(&mut specs, SpecContext::Outside);
        if !specs.any {
            self.expected("declaration specifiers or '...'");
            self.skip_to(&[T::Comma, T::RParen]);
            return false;
        }
        let base = self.sema.finish_specs(&specs);
        let mut d = Declarator::new(self.tok.loc);
        if !self.parse_declarator_into(&mut d, Naming::Optional) {
            self.skip_to(&[T::Comma, T::RParen]);
        }
        self.parse_gnu_attributes(&mut d.attrs);
        let is_void = d.chunks.is_empty() && self.sema.types().is_void(base);
        if is_void && d.name.is_none() {
            let alone = function.params.is_empty() && self.at(T::RParen) && self.sema.types().quals(base).is_empty();
            let other = specs.inline.or(specs.noreturn).or(specs.thread).or(specs.constexpr).or(specs.align_loc);
            let other = specs.storage.map(|(_, loc)| loc).or(other);
            if !alone {
                self.diags.report(&decl_msg::VOID_ONLY_PARAMETER, specs.type_loc).emit();
            } else if let Some(loc) = other {
                self.diags.report(&decl_msg::VOID_PARAMETER_SPECIFIED, loc).emit();
            }
            return alone;
        }
        if self.at(T::Eq) {
            self.expected("';', ',' or ')'");
            self.skip_to(&[T::Comma, T::RParen]);
        }
        let param = self.sema.act_on_parameter(&specs, base, &d);
        function.params.push(param);
        false
    }
}
