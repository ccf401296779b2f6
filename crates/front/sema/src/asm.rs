//! Inline assembly: what the compiler can check of an asm statement before it knows the target's registers.

use crate::Sema;
use base::{FastMap, Symbol};
use ctype::{Quals, TypeKind};
use diag::sema as msg;
use hir::{AsmData, AsmOperand, DeclId, Expr, ExprId, Init, Stmt, StmtId};
use source::Loc;

/// More operands than GCC accepts (outputs that are read count twice).
const MOST_OPERANDS: usize = 30;

/// One operand of an asm statement as parsed.
#[derive(Copy, Clone, Debug)]
pub struct AsmOperandSyntax {
    /// `[name]`
    pub name: Option<Symbol>,
    /// The constraint: a string literal expression (from `act_on_string`).
    pub constraint: ExprId,
    /// The expression, unconverted.
    pub expr: ExprId,
    /// Where it is.
    pub loc: Loc,
}

/// An asm statement as parsed.
#[derive(Clone, Debug)]
pub struct AsmSyntax {
    /// The template: a string literal expression.
    pub template: ExprId,
    /// Whether there was a colon.
    pub extended: bool,
    /// `volatile`
    pub volatile: bool,
    /// `inline`
    pub inline: bool,
    /// `goto`
    pub goto: bool,
    /// Outputs.
    pub outputs: Vec<AsmOperandSyntax>,
    /// Inputs.
    pub inputs: Vec<AsmOperandSyntax>,
    /// Clobbers: string literal expressions.
    pub clobbers: Vec<ExprId>,
    /// Labels.
    pub labels: Vec<(Symbol, Loc)>,
    /// Where `asm` is.
    pub loc: Loc,
}

impl Sema<'_> {
    /// An asm statement.
    pub fn act_on_asm(&mut self, asm: AsmSyntax) -> StmtId {
        match self.checked_asm(&asm) {
            Some(data) => {
                let id = self.hir.asms.push(data);
                self.hir.add_stmt(Stmt::Asm(id), asm.loc)
            }
            None => self.hir.add_stmt(Stmt::Null, asm.loc),
        }
    }

    fn asm_text(&mut self, e: ExprId) -> Option<Symbol> {
        if self.is_poison(e) {
            return None;
        }
        match self.string_text(e) {
            Some(text) => Some(Symbol::intern(&text)),
            None => {
                let loc = self.hir.loc(e);
                self.diags.report(&msg::ASM_NOT_TEXT, loc).emit();
                None
            }
        }
    }

    fn checked_asm(&mut self, asm: &AsmSyntax) -> Option<AsmData> {
        let template = self.asm_text(asm.template)?;
        let read_outputs = asm.outputs.len();
        if read_outputs + asm.inputs.len() + asm.labels.len() > MOST_OPERANDS {
            self.diags.report(&msg::ASM_TOO_MANY_OPERANDS, asm.loc).arg(MOST_OPERANDS).emit();
            return None;
        }
        let mut names: FastMap<Symbol, Loc> = FastMap::default();
        for operand in asm.outputs.iter().chain(&asm.inputs) {
            if let Some(name) = operand.name
                && names.insert(name, operand.loc).is_some()
            {
                self.diags.report(&msg::ASM_DUPLICATE_NAME, operand.loc).arg(name).emit();
                return None;
            }
        }
        for &(name, loc) in &asm.labels {
            if names.insert(name, loc).is_some() {
                self.diags.report(&msg::ASM_DUPLICATE_NAME, loc).arg(name).emit();
                return None;
            }
        }
        if asm.extended {
            self.check_named_references(template.as_str(), &names, asm.loc)?;
        }
        let mut registers = Vec::new();
        let mut outputs = Vec::with_capacity(asm.outputs.len());
        for (n, operand) in asm.outputs.iter().enumerate() {
            outputs.push(self.asm_output(operand, n, &mut registers)?);
        }
        let mut inputs = Vec::with_capacity(asm.inputs.len());
        for (n, operand) in asm.inputs.iter().enumerate() {
            inputs.push(self.asm_input(operand, n, &asm.outputs, &mut registers)?);
        }
        let alternatives = |operand: &AsmOperand| operand.constraint.as_str().matches(',').count();
        let mut counts = outputs.iter().chain(&inputs).map(alternatives);
        if let Some(first) = counts.next()
            && counts.any(|count| count != first)
        {
            self.diags.report(&msg::ASM_ALTERNATIVES_DIFFER, asm.loc).emit();
            return None;
        }
        // `%` says that an operand and the next one commute.
        if let (Some(last), Some(operand)) =
            (inputs.last().or(outputs.last()), asm.inputs.last().or(asm.outputs.last()))
            && last.constraint.as_str().contains('%')
        {
            self.diags.report(&msg::ASM_COMMUTES_WITH_NONE, operand.loc).emit();
            return None;
        }
        let mut clobbers = Vec::with_capacity(asm.clobbers.len());
        for &clobber in &asm.clobbers {
            let text = self.asm_text(clobber)?;
            if matches!(text.as_str().trim_start_matches('%'), "rsp" | "esp" | "sp") {
                self.diags.report(&diag::warn::STACK_POINTER_CLOBBERED, asm.loc).arg(text).emit();
            }
            clobbers.push(text);
        }
        let mut labels = Vec::with_capacity(asm.labels.len());
        for &(name, loc) in &asm.labels {
            let label = self.label_called(name, loc)?;
            self.note_jump(label, loc);
            labels.push((name, label));
        }
        Some(AsmData {
            template,
            extended: asm.extended,
            volatile: asm.volatile || asm.outputs.is_empty() || asm.goto,
            inline: asm.inline,
            outputs,
            inputs,
            clobbers,
            labels,
            loc: asm.loc,
            register_operands: registers,
        })
    }

    /// `%[name]` in the template must name an operand; modifiers may stand between.
    fn check_named_references(&mut self, template: &str, names: &FastMap<Symbol, Loc>, loc: Loc) -> Option<()> {
        let mut rest = template;
        while let Some(at) = rest.find('%') {
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix('%') {
                rest = after;
                continue;
            }
            let modified = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic());
            let Some(name) = modified.strip_prefix('[') else { continue };
            let Some(end) = name.find(']') else {
                self.diags.report(&msg::ASM_MISSING_BRACKET, loc).emit();
                return None;
            };
            let name = &name[..end];
            if !names.contains_key(&Symbol::intern(name)) {
                self.diags.report(&msg::ASM_UNDEFINED_NAME, loc).arg(name).emit();
                return None;
            }
        }
        Some(())
    }

    fn note_register_operand(&self, e: ExprId, registers: &mut Vec<DeclId>) {
        let object = match self.hir.expr(e) {
            Expr::Load(l) => l,
            _ => e,
        };
        if let Expr::Decl(d) = self.hir.expr(object)
            && self.hir.decls[d].register
            && self.hir.decls[d].attrs.as_ref().is_some_and(|attrs| attrs.asm_label.is_some())
        {
            registers.push(d);
        }
    }

    fn asm_output(&mut self, operand: &AsmOperandSyntax, n: usize, registers: &mut Vec<DeclId>) -> Option<AsmOperand> {
        let constraint = self.asm_text(operand.constraint)?;
        let text = constraint.as_str();
        if !text.starts_with(['=', '+']) {
            self.diags.report(&msg::ASM_OUTPUT_LACKS_EQUALS, operand.loc).emit();
            return None;
        }
        if text[1..].contains(['=', '+']) {
            self.diags.report(&msg::ASM_MISPLACED_EQUALS, operand.loc).emit();
            return None;
        }
        if text.bytes().any(|b| b.is_ascii_digit()) {
            self.diags.report(&msg::ASM_MATCHING_IN_OUTPUT, operand.loc).emit();
            return None;
        }
        let e = operand.expr;
        if self.is_poison(e) {
            return None;
        }
        let ty = self.hir.ty(e);
        if !self.is_lvalue(e) {
            self.diags.report(&msg::LVALUE_REQUIRED_IN_ASM, operand.loc).emit();
            return None;
        }
        if !self.hir.types.is_complete(ty) {
            self.report_incomplete_use(ty, operand.loc);
            return None;
        }
        if self.hir.types.quals_of_object(ty).contains(Quals::CONST) {
            let what = match self.hir.expr(e) {
                Expr::Decl(d) => format!("read-only variable '{}'", self.hir.decls[d].name),
                _ => format!("read-only location '{}'", self.describe(e)),
            };
            self.diags.report(&msg::ASM_READ_ONLY_OUTPUT, operand.loc).arg(what).emit();
            return None;
        }
        if memory_only(text) && !self.check_asm_memory(e, "output", n, operand.loc) {
            return None;
        }
        self.note_register_operand(e, registers);
        self.mark_read(e);
        Some(AsmOperand { name: operand.name, constraint, expr: e, loc: operand.loc })
    }

    /// Whether an object has an address: no bit-field, no register variable. Reports if not.
    fn check_asm_memory(&mut self, e: ExprId, what: &str, n: usize, loc: Loc) -> bool {
        let bit_field = match self.hir.expr(e) {
            Expr::Member { base, field } => {
                let record = self.hir.types.as_record(self.hir.ty(base)).map(|id| self.hir.types.record(id));
                record.and_then(|r| r.fields.get(field as usize)).is_some_and(|f| f.bit_width.is_some())
            }
            _ => false,
        };
        let register = matches!(self.hir.expr(e), Expr::Decl(d)
            if self.hir.decls[d].register && self.hir.decls[d].attrs.as_ref().is_some_and(|a| a.asm_label.is_some()));
        if bit_field || register {
            self.diags.report(&msg::ASM_NOT_ADDRESSABLE, loc).arg(what).arg(n).emit();
        }
        !(bit_field || register)
    }

    /// An input's constraint with the numbers of outputs in place of their names in brackets (GCC manual, "Extended Asm").
    fn numbered_constraint(&self, constraint: Symbol, outputs: &[AsmOperandSyntax], loc: Loc) -> Option<Symbol> {
        let mut rest = constraint.as_str();
        if !rest.contains('[') {
            return Some(constraint);
        }
        let mut text = String::new();
        while let Some((before, name)) = rest.split_once('[') {
            let Some((name, after)) = name.split_once(']') else {
                self.diags.report(&msg::ASM_MISSING_BRACKET, loc).emit();
                return None;
            };
            let named = |output: &AsmOperandSyntax| output.name.is_some_and(|known| known.as_str() == name);
            let Some(number) = outputs.iter().position(named) else {
                self.diags.report(&msg::ASM_UNDEFINED_NAME, loc).arg(name).emit();
                return None;
            };
            text.push_str(before);
            text.push_str(&number.to_string());
            rest = after;
        }
        text.push_str(rest);
        Some(Symbol::intern(&text))
    }

    fn asm_input(
        &mut self,
        operand: &AsmOperandSyntax,
        n: usize,
        outputs: &[AsmOperandSyntax],
        registers: &mut Vec<DeclId>,
    ) -> Option<AsmOperand> {
        let constraint = self.asm_text(operand.constraint)?;
        let constraint = self.numbered_constraint(constraint, outputs, operand.loc)?;
        let text = constraint.as_str();
        if let Some(bad) = text.chars().find(|c| matches!(c, '=' | '+' | '&')) {
            self.diags.report(&msg::ASM_INPUT_CONTAINS, operand.loc).arg(bad).emit();
            return None;
        }
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        if !digits.is_empty() && digits.parse::<usize>().map_or(true, |k| k >= outputs.len()) {
            self.diags.report(&msg::ASM_MATCHING_INVALID, operand.loc).emit();
            return None;
        }
        if self.is_poison(operand.expr) {
            return None;
        }
        let expr = if let (true, Expr::Deref(_)) = (memory_only(text), self.hir.expr(operand.expr))
            && self.hir.types.is_void(self.hir.ty(operand.expr))
        {
            // GNU: memory of unknown extent.
            self.mark_read(operand.expr);
            self.note_register_operand(operand.expr, registers);
            return Some(AsmOperand { name: operand.name, constraint, expr: operand.expr, loc: operand.loc });
        } else if memory_only(text) {
            let mut e = operand.expr;
            if let Expr::Cast(..) = self.hir.expr(e) {
                // GCC keeps a converted value in memory of its own.
                let init = self.hir.inits.push(Init::Value(e));
                e = self.act_on_compound_literal(self.hir.ty(e), init, 0, operand.loc);
            }
            if !self.is_lvalue(e) {
                self.diags.report(&msg::ASM_NOT_ADDRESSABLE, operand.loc).arg("input").arg(n).emit();
                return None;
            }
            if !self.check_asm_memory(e, "input", n, operand.loc) {
                return None;
            }
            e
        } else {
            self.decay_and_load(operand.expr)
        };
        let ty = self.hir.ty(expr);
        match self.hir.types.kind(ty) {
            TypeKind::Error => return None,
            TypeKind::Void => {
                self.diags.report(&msg::INVALID_VOID_USE, operand.loc).emit();
                return None;
            }
            _ => {}
        }
        self.note_register_operand(expr, registers);
        Some(AsmOperand { name: operand.name, constraint, expr, loc: operand.loc })
    }
}

/// Whether every alternative of the constraint is memory, so that the operand is an object, not a value.
fn memory_only(constraint: &str) -> bool {
    let letters = constraint.trim_start_matches(['=', '+', '&', '%']);
    let mut any = false;
    for c in letters.chars() {
        match c {
            'm' | 'o' | 'V' | '<' | '>' => any = true,
            '=' | '+' | '&' | '%' | ',' | '*' | '?' | '!' | '#' | ' ' | '\t' | '\n' => {}
            _ => return false,
        }
    }
    any
}
