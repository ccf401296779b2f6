//! Inline and file-scope assembly (GNU).

use crate::parser::Parser;
use diag::parse as msg;
use hir::{ExprId, StmtId, TopLevel};
use pp::TokenKind as T;
use sema::stmt::{AsmOperandSyntax, AsmSyntax};

impl Parser<'_, '_> {
    /// `asm ("…");` at file scope.
    pub(crate) fn parse_file_scope_asm(&mut self) {
        let loc = self.advance().loc;
        let lparen = self.tok.loc;
        if !self.expect(T::LParen) {
            self.skip_to_semi();
            return;
        }
        if !self.at(T::StringLiteral) {
            self.expected("string literal");
            self.skip_to_semi();
            return;
        }
        let template = self.parse_string();
        let closed = self.expect_closing(T::RParen, lparen);
        if closed && let Some(text) = self.sema.string_text(template) {
            self.sema.hir.top_level.push(TopLevel::Asm(base::Symbol::intern(&text), loc));
        }
        self.expect_semi("';'");
    }

    /// An `asm` statement.
    pub(crate) fn parse_asm_statement(&mut self) -> StmtId {
        let loc = self.advance().loc;
        let mut asm = AsmSyntax {
            template: self.sema.poison(loc),
            extended: false,
            volatile: false,
            inline: false,
            goto: false,
            outputs: Vec::new(),
            inputs: Vec::new(),
            clobbers: Vec::new(),
            labels: Vec::new(),
            loc,
        };
        loop {
            let seen = match self.tok.kind {
                T::KwVolatile => &mut asm.volatile,
                T::KwInline | T::KwInlineUnreserved => &mut asm.inline,
                T::KwGoto => &mut asm.goto,
                T::KwConst | T::KwRestrict => {
                    self.diags.report(&msg::ASM_QUALIFIER, self.tok.loc).arg(self.tok.payload).emit();
                    self.advance();
                    continue;
                }
                _ => break,
            };
            if std::mem::replace(seen, true) {
                self.diags.report(&msg::ASM_QUALIFIER_TWICE, self.tok.loc).arg(self.tok.payload).emit();
            }
            self.advance();
        }
        let lparen = self.tok.loc;
        if !self.expect(T::LParen) {
            self.skip_to_semi();
            return self.sema.act_on_null_stmt(loc);
        }
        let ok = self.parse_asm_parts(&mut asm).is_some();
        if !ok || !self.expect_closing(T::RParen, lparen) {
            self.skip_to(&[T::RParen]);
            self.eat(T::RParen);
            self.eat(T::Semi);
            return self.sema.act_on_null_stmt(loc);
        }
        self.expect_semi("';'");
        self.sema.act_on_asm(asm)
    }

    fn parse_asm_string(&mut self) -> Option<ExprId> {
        if self.at(T::StringLiteral) {
            return Some(self.parse_string());
        }
        self.expected("string literal");
        None
    }

    /// Template, outputs, inputs, clobbers and labels; `::` counts as two colons.
    fn parse_asm_parts(&mut self, asm: &mut AsmSyntax) -> Option<()> {
        asm.template = self.parse_asm_string()?;
        let mut part = 0;
        loop {
            let colons = match self.tok.kind {
                T::Colon => 1,
                T::ColonColon => 2,
                // `asm goto` has labels, and only it has (GCC manual, 6.47.2.7).
                _ if asm.goto && part < 4 => {
                    self.expected("':'");
                    return None;
                }
                _ if asm.goto && asm.labels.is_empty() => {
                    self.expected("identifier");
                    return None;
                }
                _ => return Some(()),
            };
            if part + colons > 3 && !asm.goto {
                self.expected("')'");
                return None;
            }
            asm.extended = true;
            part += colons;
            self.advance();
            if matches!(self.tok.kind, T::Colon | T::ColonColon | T::RParen) {
                continue;
            }
            match part {
                1 => asm.outputs = self.parse_asm_operands()?,
                2 => asm.inputs = self.parse_asm_operands()?,
                3 => loop {
                    let clobber = self.parse_asm_string()?;
                    asm.clobbers.push(clobber);
                    if !self.eat(T::Comma) {
                        break;
                    }
                },
                4 => loop {
                    let name = self.tok;
                    if !self.eat(T::Identifier) {
                        self.expected("identifier");
                        return None;
                    }
                    asm.labels.push((name.payload, name.loc));
                    if !self.eat(T::Comma) {
                        break;
                    }
                },
                _ => {
                    self.expected("')'");
                    return None;
                }
            }
        }
    }

    fn parse_asm_operands(&mut self) -> Option<Vec<AsmOperandSyntax>> {
        let mut operands = Vec::new();
        loop {
            let loc = self.tok.loc;
            let mut name = None;
            if self.eat(T::LBracket) {
                let token = self.tok;
                if token.kind.spelling().is_some_and(|word| !word.starts_with(|c: char| c.is_alphabetic() || c == '_'))
                {
                    self.expected("identifier");
                    return None;
                }
                self.advance();
                name = Some(token.payload);
                self.expect_closing(T::RBracket, loc).then_some(())?;
            }
            let constraint = self.parse_asm_string()?;
            let lparen = self.tok.loc;
            self.expect(T::LParen).then_some(())?;
            let expr = self.parse_expression();
            self.expect_closing(T::RParen, lparen).then_some(())?;
            operands.push(AsmOperandSyntax { name, constraint, expr, loc });
            if !self.eat(T::Comma) {
                return Some(operands);
            }
        }
    }
}
