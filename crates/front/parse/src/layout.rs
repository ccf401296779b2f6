//! Warnings about how statements are laid out: indentation that says another thing than the grammar does,
//! bodies that are but a semicolon, an `else` that seems to belong to another `if`.

use crate::parser::Parser;
use diag::warn as msg;
use hir::{Stmt, StmtId};
use pp::{Token, TokenKind as T};
use source::Loc;

/// Columns of a tab stop, as in GCC's `-ftabstop`.
const TAB: u32 = 8;

/// Where a token stands.
struct Place {
    line: u32,
    /// Column as it is seen, with tabs.
    visual: u32,
    /// Visual column of the first character of its line that is no white space.
    first: u32,
}

impl Parser<'_, '_> {
    /// After the body of `if`, `else`, `while` or `for`: `guard` is its keyword, `body` the first token of the body;
    /// the current token is the one after it.
    pub(crate) fn warn_layout(&mut self, guard: Loc, keyword: &'static str, body: Token) {
        if !self.diags.has_extra_warnings() || body.is(T::LBrace) {
            return;
        }
        self.warn_multistatement_macro(guard, keyword, body);
        let next = self.tok;
        if matches!(next.kind, T::RBrace | T::KwElse | T::Eof) {
            return;
        }
        let sources = self.diags.sources();
        if [guard, body.loc, next.loc].iter().any(|&loc| sources.is_in_expansion(loc)) {
            return;
        }
        if self.is_misleading(guard, keyword, &body, &next) {
            let report = self.diags.report(&msg::MISLEADING_INDENTATION, guard).arg(keyword);
            report.note(&msg::MISLEADING_STATEMENT, next.loc, &[&keyword]).emit();
        }
    }

    fn place(&self, loc: Loc) -> Option<Place> {
        let sources = self.diags.sources();
        let position = sources.position(loc)?;
        let (text, start) = sources.line_text(position.file_id, position.offset);
        let (mut visual, mut first, mut at) = (0, None, 0);
        for (n, &byte) in text.iter().enumerate() {
            let blank = byte == b' ' || byte == b'\t';
            if !blank && first.is_none() {
                first = Some(visual);
            }
            if start + n as u32 == position.offset {
                at = visual;
                break;
            }
            visual = if byte == b'\t' { (visual / TAB + 1) * TAB } else { visual + 1 };
        }
        Some(Place { line: position.line, visual: at, first: first.unwrap_or(at) })
    }

    fn is_misleading(&self, guard: Loc, keyword: &str, body: &Token, next: &Token) -> bool {
        // A semicolon too many, as after a macro that is a block, misleads nobody.
        if next.is(T::Semi) {
            return false;
        }
        let (Some(guard), Some(body_place), Some(next_place)) =
            (self.place(guard), self.place(body.loc), self.place(next.loc))
        else {
            return false;
        };
        let guard_column = if keyword == "else" { guard.first } else { guard.visual };
        if guard_column == body_place.visual && guard.line != body_place.line {
            return false;
        }
        let empty = body.is(T::Semi);
        if next_place.line == body_place.line {
            return guard.line < body_place.line || guard.line == body_place.line && guard.visual == guard.first;
        }
        if next_place.line < body_place.line || next_place.first != next_place.visual {
            return false;
        }
        if !empty && next_place.visual == body_place.visual {
            // A guard in the middle of a line, or code that is not indented at all.
            return guard.first != body_place.visual && !self.has_unindented_line(&body_place, &next_place, body.loc);
        }
        empty
            && body_place.line == guard.line
            && (next_place.visual > guard.first || next.is(T::LBrace) && next_place.visual == guard.first)
    }

    /// Whether a line between the two begins further to the left: the layout follows directives, not the statements.
    fn has_unindented_line(&self, body: &Place, next: &Place, loc: Loc) -> bool {
        let sources = self.diags.sources();
        let Some(position) = sources.position(loc) else { return true };
        let file = sources.file(position.file_id);
        let text = &file.text[position.offset as usize..];
        let lines = (next.line - body.line) as usize;
        text.split(|&byte| byte == b'\n').skip(1).take(lines.saturating_sub(1)).any(|line| {
            let blank = line.iter().take_while(|&&byte| byte == b' ' || byte == b'\t').count();
            blank < line.len() && (blank as u32) < body.visual
        })
    }

    /// `-Wmultistatement-macros`: the body begins in a macro that goes on after it.
    fn warn_multistatement_macro(&mut self, guard: Loc, keyword: &'static str, body: Token) {
        let sources = self.diags.sources();
        let next = self.tok;
        if matches!(next.kind, T::RBrace | T::KwElse | T::Eof) {
            return;
        }
        let (Some(of_body), Some(of_next)) = (sources.macro_frame(body.loc), sources.macro_frame(next.loc)) else {
            return;
        };
        let guarded_inside = sources.macro_frame(guard).is_some_and(|frame| frame.call.start == of_body.call.start);
        if of_body.call.start != of_next.call.start || of_body.macro_name != of_next.macro_name || guarded_inside {
            return;
        }
        let report = self.diags.report(&msg::MULTISTATEMENT_MACRO, body.loc);
        report.note(&msg::NOT_GUARDED_BY, guard, &[&keyword]).emit();
    }

    /// The body of `if` (`an 'if'`), `else` or `do` is `;`.
    pub(crate) fn warn_empty_body(&mut self, what: &str, body: Token) {
        if body.is(T::Semi) {
            self.diags.report(&msg::EMPTY_BODY, body.loc).arg(what).emit();
        }
    }

    /// `if (a) if (b) …; else …` without braces.
    pub(crate) fn warn_dangling_else(&mut self, guard: Loc, then: StmtId) {
        let hir = &self.sema.hir;
        let mut body = then;
        loop {
            match hir.stmt(body) {
                Stmt::If { otherwise: Some(_), .. } => {
                    self.diags.report(&msg::DANGLING_ELSE, guard).emit();
                    return;
                }
                Stmt::If { then, otherwise: None, .. } => body = then,
                Stmt::While(_, inner) => body = inner,
                Stmt::For(parts) => body = hir.fors[parts].body,
                _ => return,
            }
        }
    }
}
