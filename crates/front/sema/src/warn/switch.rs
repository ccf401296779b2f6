//! `switch`: enumerators that no case handles, values that cannot occur, statements that are never reached,
//! and cases that fall through into the next (`-Wswitch…`, `-Wimplicit-fallthrough`).

use super::operators::type_range;
use crate::Sema;
use ctype::{IntKind, Ty, TypeKind};
use diag::{dialect, warn as msg};
use hir::{BinaryOp, Builtin, DeclId, DeclKind, Expr, ExprId, InlineKind, Linkage, Stmt, StmtId, SwitchId};
use source::Loc;

/// What stands before a label.
#[derive(Copy, Clone)]
enum Before {
    /// Another label, a `fallthrough` statement, or what control does not get past.
    Nothing,
    /// A statement that control gets past.
    Statement(Loc),
}

/// Control that falls through, in a function that nobody has used yet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fall {
    function: DeclId,
    /// The statement that falls through, or the attribute that says so.
    from: Loc,
    /// The label that is reached; none if an attribute has none to stand before.
    label: Option<Loc>,
}

impl Sema<'_> {
    /// After the body of a `switch`. `ty` is the type of the controlling expression before its promotion.
    pub(crate) fn warn_switch(
        &mut self,
        switch: SwitchId,
        value: ExprId,
        ty: Ty,
        body: StmtId,
        cases: &[(i128, i128, Loc)],
        loc: Loc,
    ) {
        self.warn_unreachable_start(body);
        self.warn_values_outside(ty, cases);
        let truth = self.is_truth(self.strip_casts(value));
        if truth && cases.iter().any(|&(low, high, _)| low < 0 || high > 1) {
            self.diags.report(&msg::SWITCH_BOOL, loc).emit();
        }
        if !self.diags.has_extra_warnings() {
            return;
        }
        let has_default = self.hir.switches[switch].has_default;
        if !has_default {
            self.diags.report(&msg::SWITCH_DEFAULT, loc).emit();
        }
        if let TypeKind::Enum(id) = self.hir.types.kind(ty) {
            let enumeration = self.hir.types.enumeration(id);
            let handled = |value: i128| {
                let after = cases.partition_point(|&(low, ..)| low <= value);
                after.checked_sub(1).is_some_and(|n| cases[n].1 >= value)
            };
            for constant in &enumeration.enumerators {
                if handled(constant.value) {
                    continue;
                }
                let info = if has_default { &msg::SWITCH_ENUM } else { &msg::SWITCH };
                if !has_default && !self.diags.is_enabled(info, loc) {
                    self.diags.report(&msg::SWITCH_ENUM, loc).arg(constant.name).emit();
                } else {
                    self.diags.report(info, loc).arg(constant.name).emit();
                }
            }
            for &(low, high, at) in cases {
                for value in if low == high { vec![low] } else { vec![low, high] } {
                    if !enumeration.enumerators.iter().any(|constant| constant.value == value) {
                        let name = self.hir.types.quoted(self.hir.types.unqualified(ty));
                        self.diags.report(&msg::CASE_NOT_IN_ENUM, at).arg(value).arg(name).emit();
                    }
                }
            }
        }
        if self.diags.may_be_enabled(&msg::FALLS_THROUGH) {
            self.walk_fallthrough(body, Before::Nothing, true);
        }
    }

    /// Case values that the type cannot have (`-Wswitch-outside-range`).
    fn warn_values_outside(&mut self, ty: Ty, cases: &[(i128, i128, Loc)]) {
        let types = &self.hir.types;
        let narrow = matches!(types.kind(ty), TypeKind::Int(kind) if kind != IntKind::Bool && types.int_size(kind) < 4);
        if !narrow {
            return;
        }
        let Some((least, most)) = types.int_width(ty).and_then(|width| type_range(width, types.is_signed(ty))) else {
            return;
        };
        for &(low, high, at) in cases {
            if high < least || low < least {
                self.diags.report(&msg::CASE_BELOW_TYPE, at).emit();
            } else if low > most || high > most {
                self.diags.report(&msg::CASE_ABOVE_TYPE, at).emit();
            }
        }
    }

    /// Statements before the first label.
    fn warn_unreachable_start(&mut self, body: StmtId) {
        let Stmt::Compound(list) = self.hir.stmt(body) else { return };
        let stmts: Vec<StmtId> = self.hir.stmt_list(list).collect();
        for statement in stmts {
            match self.hir.stmt(statement) {
                Stmt::Case(..) | Stmt::Default(_) | Stmt::Label(..) => return,
                Stmt::Null | Stmt::VlaEval(_) => {}
                Stmt::Decl(decl) => {
                    if matches!(self.hir.decls[decl].kind, hir::DeclKind::Var { init: Some(_), .. }) {
                        self.diags.report(&msg::SWITCH_UNREACHABLE, self.hir.decls[decl].loc).emit();
                        return;
                    }
                }
                Stmt::Compound(_) | Stmt::While(..) | Stmt::For(_) | Stmt::DoWhile(..) | Stmt::If { .. } => return,
                _ => {
                    let at = self.statement_loc(statement);
                    self.diags.report(&msg::SWITCH_UNREACHABLE, at).emit();
                    return;
                }
            }
        }
    }

    fn statement_loc(&self, statement: StmtId) -> Loc {
        match self.hir.stmt(statement) {
            Stmt::Expr(e) if !self.hir.loc(e).is_none() => self.hir.loc(e),
            _ => self.hir.stmt_loc(statement),
        }
    }

    /// Follows the statements of a switch in order, its nested blocks included; gives what stands before
    /// what comes next.
    fn walk_fallthrough(&mut self, statement: StmtId, before: Before, outermost: bool) -> Before {
        match self.hir.stmt(statement) {
            Stmt::Compound(list) => {
                let stmts: Vec<StmtId> = self.hir.stmt_list(list).collect();
                let mut before = before;
                // GCC does not look into blocks that declare something.
                let declares = |&inner: &StmtId| matches!(self.hir.stmt(inner), Stmt::Decl(_));
                let seen = outermost || !stmts.iter().any(declares);
                // What comes before the first label is not reached.
                let mut reached = !outermost;
                for (n, &inner) in stmts.iter().enumerate() {
                    let unreached = !reached;
                    reached |= self.is_labelled(inner);
                    if let Before::Statement(from) = before
                        && seen
                        && !unreached
                        && matches!(self.hir.stmt(inner), Stmt::Case(..) | Stmt::Default(_))
                        && !self.ends_after_labels(&stmts[n..])
                    {
                        self.report_fallthrough(from, self.hir.stmt_loc(inner));
                    }
                    before = self.walk_fallthrough(inner, before, false);
                }
                before
            }
            Stmt::Case(_, body) | Stmt::Default(body) => self.walk_fallthrough(body, Before::Nothing, false),
            Stmt::Label(_, body) => self.walk_fallthrough(body, before, false),
            Stmt::Null | Stmt::VlaEval(_) => before,
            Stmt::Decl(decl) => match self.hir.decls[decl].kind {
                hir::DeclKind::Var { init: Some(_), .. } => Before::Statement(self.hir.decls[decl].loc),
                _ => before,
            },
            Stmt::Fallthrough => Before::Nothing,
            Stmt::Expr(e) if !self.has_side_effects(e) => before,
            Stmt::If { cond, then, otherwise } => self.before_after_if(statement, cond, then, otherwise),
            // GCC sees loops as labels.
            Stmt::While(..) | Stmt::For(_) => Before::Nothing,
            _ if self.gets_past(statement) => Before::Statement(self.statement_loc(statement)),
            _ => Before::Nothing,
        }
    }

    fn is_labelled(&self, statement: StmtId) -> bool {
        matches!(self.hir.stmt(statement), Stmt::Case(..) | Stmt::Default(_) | Stmt::Label(..))
    }

    /// What stands after an `if`, as far as GCC follows it.
    fn before_after_if(&self, statement: StmtId, cond: ExprId, then: StmtId, otherwise: Option<StmtId>) -> Before {
        let past = |part| self.gets_past(part);
        let meant = |part| self.ends_in_fallthrough(part);
        match otherwise {
            None => {
                let disjunction = matches!(self.hir.expr(cond), Expr::Binary(BinaryOp::LogOr, ..));
                let open_end = matches!(self.hir.stmt(self.last_of(then)), Stmt::If { otherwise: None, .. });
                match !past(then) && disjunction || open_end {
                    true => Before::Nothing,
                    false => Before::Statement(self.hir.stmt_loc(statement)),
                }
            }
            Some(otherwise) if meant(otherwise) => match past(then) && !meant(then) {
                true => Before::Statement(self.hir.stmt_loc(statement)),
                false => Before::Nothing,
            },
            Some(otherwise) => match (past(then) && !meant(then), past(otherwise)) {
                (true, true) => Before::Statement(self.hir.stmt_loc(statement)),
                (false, true) => match self.hir.stmt(otherwise) {
                    Stmt::If { cond, then, otherwise: inner } => self.before_after_if(otherwise, cond, then, inner),
                    _ => Before::Statement(self.statement_loc(self.last_of(otherwise))),
                },
                (_, false) => Before::Nothing,
            },
        }
    }

    /// Whether the last statement of nested blocks says that falling through is meant.
    fn ends_in_fallthrough(&self, statement: StmtId) -> bool {
        let mut last = statement;
        while let Stmt::Compound(list) = self.hir.stmt(last) {
            match self.hir.stmt_list(list).rfind(|&inner| !matches!(self.hir.stmt(inner), Stmt::Null)) {
                Some(inner) => last = inner,
                None => break,
            }
        }
        matches!(self.hir.stmt(last), Stmt::Fallthrough)
    }

    /// The last statement of nested blocks.
    fn last_of(&self, statement: StmtId) -> StmtId {
        let mut last = statement;
        while let Stmt::Compound(list) = self.hir.stmt(last) {
            match self.hir.stmt_list(list).next_back() {
                Some(inner) => last = inner,
                None => break,
            }
        }
        last
    }

    /// Whether after these labels nothing comes but the end or a jump.
    fn ends_after_labels(&self, stmts: &[StmtId]) -> bool {
        for &statement in stmts {
            let mut inner = statement;
            while let Stmt::Case(_, body) | Stmt::Default(body) | Stmt::Label(_, body) = self.hir.stmt(inner) {
                inner = body;
            }
            match self.hir.stmt(inner) {
                Stmt::Null => {}
                Stmt::Break | Stmt::Goto(_) | Stmt::Continue => return true,
                Stmt::Compound(list) => {
                    let first = self.hir.stmt_list(list).next();
                    return first.is_none_or(|first| {
                        matches!(self.hir.stmt(first), Stmt::Break | Stmt::Goto(_) | Stmt::Continue)
                    });
                }
                _ => return false,
            }
        }
        true
    }

    fn report_fallthrough(&mut self, from: Loc, label: Loc) {
        if !self.diags.is_enabled(&msg::FALLS_THROUGH, from) || self.has_fallthrough_comment(label) {
            return;
        }
        match self.function_to_be_used() {
            Some(function) => self.warn.falls.push(Fall { function, from, label: Some(label) }),
            None => self.report_fall(from, Some(label)),
        }
    }

    /// A `fallthrough` that stands before no label.
    pub(crate) fn report_stray_fallthrough(&mut self, loc: Loc) {
        match self.function_to_be_used() {
            Some(function) => self.warn.falls.push(Fall { function, from: loc, label: None }),
            None => self.report_fall(loc, None),
        }
    }

    fn report_fall(&self, from: Loc, label: Option<Loc>) {
        match label {
            Some(label) => {
                self.diags.report(&msg::FALLS_THROUGH, from).note(&msg::FALLS_THROUGH_HERE, label, &[]).emit();
            }
            None => self.diags.report(&dialect::FALLTHROUGH_BEFORE, from).emit(),
        }
    }

    /// The function that is being read, if it is one of those that headers define for everyone, and nobody has used it
    /// so far.
    fn function_to_be_used(&self) -> Option<DeclId> {
        let function = self.outer_funcs.first().or(self.func.as_ref())?.decl;
        let decl = &self.hir.decls[function];
        let is_inline = !matches!(decl.kind, DeclKind::Func { inline: InlineKind::No, .. });
        let waits = is_inline && decl.linkage == Linkage::Internal && !self.warn.referenced.contains(function);
        waits.then_some(function)
    }

    /// At the end of the translation unit: of inline functions with internal linkage, only those that are used are
    /// warned about, as GCC looks at control flow in those alone.
    pub(crate) fn report_falls_of_used(&mut self) {
        for fall in std::mem::take(&mut self.warn.falls) {
            if self.warn.referenced.contains(fall.function) {
                self.diags.set_function(Some(self.hir.decls[fall.function].name));
                self.report_fall(fall.from, fall.label);
                self.diags.set_function(None);
            }
        }
    }

    /// Whether control can get past a statement, as its form tells.
    fn gets_past(&self, statement: StmtId) -> bool {
        let mut statement = statement;
        loop {
            match self.hir.stmt(statement) {
                Stmt::Return(_) | Stmt::Goto(_) | Stmt::GotoIndirect(_) | Stmt::Break | Stmt::Continue => return false,
                Stmt::Expr(e) => return !self.never_returns(e),
                Stmt::Compound(list) => {
                    // What comes after a dead end is reached by labels only.
                    let mut past = true;
                    for inner in self.hir.stmt_list(list) {
                        past = match self.hir.stmt(inner) {
                            Stmt::Null | Stmt::Fallthrough => past,
                            Stmt::Label(..) | Stmt::Case(..) | Stmt::Default(_) => self.gets_past(inner),
                            _ => past && self.gets_past(inner),
                        };
                    }
                    return past;
                }
                Stmt::If { cond, then, otherwise } => {
                    if self.int_value(self.strip_casts(cond)).is_some_and(|value| !value.is_zero()) {
                        statement = then;
                        continue;
                    }
                    let Some(otherwise) = otherwise else { return true };
                    if self.gets_past(then) {
                        return true;
                    }
                    statement = otherwise;
                }
                Stmt::Label(_, body) | Stmt::Case(_, body) | Stmt::Default(body) => statement = body,
                Stmt::While(cond, body) => return !self.is_always(cond) || self.has_break(body),
                Stmt::DoWhile(body, cond) => {
                    return self.has_break(body) || !self.is_always(cond) && self.gets_past(body);
                }
                Stmt::For(parts) => {
                    let parts = &self.hir.fors[parts];
                    let endless = parts.cond.is_none_or(|cond| self.is_always(cond));
                    return !endless || self.has_break(parts.body);
                }
                Stmt::Switch { body, info, .. } => {
                    let all = self.hir.switches[info].has_default;
                    return !all || self.has_break(body) || self.gets_past(body);
                }
                Stmt::Null | Stmt::Decl(_) | Stmt::VlaEval(_) | Stmt::Asm(_) | Stmt::Fallthrough => return true,
            }
        }
    }

    fn is_always(&self, cond: ExprId) -> bool {
        self.int_value(self.strip_casts(cond)).is_some_and(|value| !value.is_zero())
    }

    /// Whether a `break` in the body of a loop or switch leaves it.
    fn has_break(&self, body: StmtId) -> bool {
        let mut statement = body;
        loop {
            match self.hir.stmt(statement) {
                Stmt::Break => return true,
                Stmt::Compound(list) => return self.hir.stmt_list(list).any(|inner| self.has_break(inner)),
                Stmt::If { then, otherwise, .. } => {
                    if self.has_break(then) {
                        return true;
                    }
                    match otherwise {
                        Some(otherwise) => statement = otherwise,
                        None => return false,
                    }
                }
                Stmt::Label(_, body) | Stmt::Case(_, body) | Stmt::Default(body) => statement = body,
                _ => return false,
            }
        }
    }

    /// Whether an expression ends in a call of a function that does not return.
    pub(crate) fn never_returns(&self, e: ExprId) -> bool {
        let mut e = e;
        loop {
            match self.hir.expr(e) {
                Expr::Cast(_, inner) => e = inner,
                Expr::Comma(l, r) => {
                    if self.never_returns(l) {
                        return true;
                    }
                    e = r;
                }
                Expr::Cond(_, a, b) => {
                    if !self.never_returns(a) {
                        return false;
                    }
                    e = b;
                }
                Expr::Call { callee, .. } => {
                    return self.called_decl(callee).is_some_and(|decl| {
                        let decl = &self.hir.decls[decl];
                        decl.attrs.as_ref().is_some_and(|attrs| attrs.noreturn)
                            || matches!(decl.name.as_str(), "abort" | "exit" | "_exit" | "_Exit")
                    });
                }
                Expr::Builtin { builtin, .. } => {
                    return matches!(builtin, Builtin::Unreachable | Builtin::Trap | Builtin::Longjmp);
                }
                Expr::StmtExpr(body) => return !self.gets_past(body),
                _ => return false,
            }
        }
    }

    /// Whether a comment before the token says that falling through is meant.
    fn has_fallthrough_comment(&self, label: Loc) -> bool {
        let sources = self.diags.sources();
        let Some((file, offset)) = sources.file_of(sources.expansion_loc(label)) else { return false };
        let file = sources.file(file);
        let level = self.diags.level("implicit-fallthrough", 3);
        let mut text = &file.text[..offset as usize];
        // Comments and directives right before the label, from the last to the first.
        loop {
            text = text.trim_ascii_end();
            if let Some(inner) = text.strip_suffix(b"*/") {
                let Some(start) = find_last(inner, b"/*") else { return false };
                if says_fallthrough(&inner[start + 2..], level) {
                    return true;
                }
                text = &text[..start];
                continue;
            }
            let line_start = text.iter().rposition(|&byte| byte == b'\n').map_or(0, |n| n + 1);
            let line = &text[line_start..];
            if line.trim_ascii_start().starts_with(b"#") {
                text = &text[..line_start];
            } else if let Some(start) = find_first(line, b"//") {
                if says_fallthrough(&line[start + 2..], level) {
                    return true;
                }
                text = &text[..line_start + start];
            } else {
                return false;
            }
        }
    }
}

fn find_first(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

fn find_last(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).rposition(|window| window == part)
}

/// Whether the text of a comment is one of those that GCC's manual lists for `-Wimplicit-fallthrough=LEVEL`.
fn says_fallthrough(comment: &[u8], level: u64) -> bool {
    let Ok(text) = std::str::from_utf8(comment) else { return false };
    if level == 1 {
        return true;
    }
    if level >= 5 {
        return false;
    }
    let lint = text.strip_prefix("lint -fallthrough").is_some_and(|rest| rest.trim_matches([' ', '\t']).is_empty());
    if text == "-fallthrough" || text == "@fallthrough@" || lint {
        return true;
    }
    if level == 2 {
        let lower = text.to_ascii_lowercase();
        return lower.match_indices("fall").any(|(at, _)| {
            let rest = &lower[at + 4..];
            let rest = rest.strip_prefix('s').unwrap_or(rest).trim_start_matches([' ', '\t', '-']);
            rest.starts_with("through") || rest.starts_with("thru")
        });
    }
    if level == 4 {
        return matches!(text.trim_matches([' ', '\t']), "FALLTHROUGH" | "FALLTHRU");
    }
    let text = text.trim_start_matches([' ', '\t', '.', '!']);
    let forms: [(&[&str], &[&str]); 3] = [
        (&["ELSE, ", "ELSE ", "INTENTIONAL ", "INTENTIONALLY "], &["FALLS THR", "FALL THR", "FALL-THR", "FALLTHR"]),
        (
            &["Else, ", "Else ", "Intentional ", "Intentionally "],
            &["Falls thr", "Falls Thr", "Fall thr", "Fall Thr", "Fall-thr", "Fall-Thr", "Fallthr"],
        ),
        (
            &["else, ", "else ", "Else, ", "Else ", "intentional ", "intentionally ", "Intentional ", "Intentionally "],
            &["falls thr", "fall thr", "fall-thr", "fallthr"],
        ),
    ];
    forms.iter().any(|(prefixes, stems)| {
        let rest = prefixes.iter().find_map(|prefix| text.strip_prefix(prefix)).unwrap_or(text);
        let Some(rest) = stems.iter().find_map(|stem| rest.strip_prefix(stem)) else { return false };
        let (long, short) = if stems[0].starts_with("FALLS") { ("OUGH", "U") } else { ("ough", "u") };
        let Some(rest) = rest.strip_prefix(long).or_else(|| rest.strip_prefix(short)) else { return false };
        let rest = rest.trim_start_matches([' ', '\t', '.', '!']);
        rest.is_empty() || rest.starts_with('-') && !rest.contains(['\n', '\r'])
    })
}

#[cfg(test)]
mod tests {
    use super::says_fallthrough;

    #[test]
    fn comments_that_say_fall_through_are_known_by_level() {
        for text in [" fall through ", " FALLTHROUGH", " Falls through. ", " fallthru - on purpose", "-fallthrough"] {
            assert!(says_fallthrough(text.as_bytes(), 3), "{text}");
        }
        for text in [" we fall through here", " FALL", " fall through to the next", ""] {
            assert!(!says_fallthrough(text.as_bytes(), 3), "{text}");
        }
        assert!(says_fallthrough(b" we Fall  Through here", 2));
        assert!(says_fallthrough(b" anything", 1));
        assert!(!says_fallthrough(b" Falls through ", 4));
        assert!(!says_fallthrough(b" FALLTHROUGH ", 5));
    }
}
