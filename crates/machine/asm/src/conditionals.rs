//! `.if` and its kin.

use crate::cursor::Cursor;
use crate::expr::Result;
use crate::{Assembler, Context, scan};
use base::Symbol;

/// An open conditional.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Condition {
    /// Whether statements are assembled now.
    active: bool,
    /// Whether a branch has been taken already.
    taken: bool,
    /// Whether the conditional itself stands in text that is skipped.
    dead: bool,
    has_else: bool,
}

impl Assembler {
    /// Whether statements are skipped here.
    pub(crate) fn is_skipping(&self) -> bool {
        self.conditions.last().is_some_and(|condition| !condition.active)
    }

    /// A statement in text that is skipped: only conditionals count.
    pub(crate) fn skipped_statement(&mut self, text: &[u8], context: &mut Context<'_>) {
        let word = scan::first_word(text);
        let Some(directive) = word.strip_prefix('.') else { return };
        let result = match directive {
            "else" | "elseif" | "elsec" | "endif" => {
                let at = memchr::memmem::find(&text.to_ascii_lowercase(), word.as_bytes()).unwrap_or(0);
                let mut cursor = Cursor::new(text);
                cursor.at = at + word.len();
                self.conditional(directive, &mut cursor, context)
            }
            _ if is_opening(directive) => {
                self.conditions.push(Condition { active: false, taken: true, dead: true, has_else: false });
                Ok(())
            }
            _ => Ok(()),
        };
        if let Err(message) = result {
            context.error(0, &message);
        }
    }

    /// A conditional directive.
    pub(crate) fn conditional(&mut self, name: &str, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        match name {
            "else" => {
                let condition = self.conditions.last_mut().ok_or(".else without matching .if")?;
                if condition.has_else {
                    return Err("duplicate .else".to_string());
                }
                condition.has_else = true;
                condition.active = !condition.taken && !condition.dead;
                condition.taken = true;
            }
            "elseif" => {
                let condition = *self.conditions.last().ok_or(".elseif without matching .if")?;
                let holds = !condition.taken && !condition.dead && self.compared(cursor, context)? != 0;
                if let Some(condition) = self.conditions.last_mut() {
                    condition.active = holds;
                    condition.taken |= holds;
                }
            }
            "endif" => {
                self.conditions.pop().ok_or(".endif without matching .if")?;
            }
            _ => {
                let holds = self.condition(name, cursor, context);
                let active = matches!(holds, Ok(true));
                self.conditions.push(Condition { active, taken: active, dead: false, has_else: false });
                return holds.map(|_| ());
            }
        }
        Ok(())
    }

    /// The number that a conditional looks at. Registers count as numbers of their own, so that macros can ask
    /// which one they were given.
    fn compared(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<i64> {
        self.compares_registers = true;
        let number = self.absolute(cursor, context.out);
        self.compares_registers = false;
        number
    }

    fn condition(&mut self, name: &str, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<bool> {
        Ok(match name {
            "if" | "ifne" => self.compared(cursor, context)? != 0,
            "ifeq" => self.compared(cursor, context)? == 0,
            "ifge" => self.compared(cursor, context)? >= 0,
            "ifgt" => self.compared(cursor, context)? > 0,
            "ifle" => self.compared(cursor, context)? <= 0,
            "iflt" => self.compared(cursor, context)? < 0,
            "ifdef" | "ifndef" | "ifnotdef" => {
                let symbol = Symbol::intern(&cursor.name());
                let is_defined = self.defined.contains(&symbol) || self.constants.contains_key(&symbol);
                is_defined == (name == "ifdef")
            }
            "ifb" => cursor.is_at_end(),
            "ifnb" => !cursor.is_at_end(),
            "ifc" | "ifnc" => {
                let rest = String::from_utf8_lossy(cursor.rest()).trim().to_string();
                let (left, right) = split_strings(&rest).ok_or("bad format for .ifc")?;
                (left == right) == (name == "ifc")
            }
            "ifeqs" | "ifnes" => {
                let left = cursor.string().ok_or(".ifeqs needs two strings")?;
                cursor.eat(b',');
                let right = cursor.string().ok_or(".ifeqs needs two strings")?;
                (left == right) == (name == "ifeqs")
            }
            _ => return Err(format!("unknown conditional '.{name}'")),
        })
    }
}

/// The two operands of `.ifc`: up to the first comma, or in single quotes.
fn split_strings(text: &str) -> Option<(String, String)> {
    let (left, right) = if let Some(rest) = text.strip_prefix('\'') {
        let (left, rest) = rest.split_once('\'')?;
        (left, rest.trim_start().strip_prefix(',')?)
    } else {
        text.split_once(',')?
    };
    let right = right.trim();
    let right = right.strip_prefix('\'').and_then(|right| right.strip_suffix('\'')).unwrap_or(right);
    Some((left.trim_end().to_string(), right.to_string()))
}

fn is_opening(directive: &str) -> bool {
    matches!(
        directive,
        "if" | "ifne"
            | "ifeq"
            | "ifge"
            | "ifgt"
            | "ifle"
            | "iflt"
            | "ifdef"
            | "ifndef"
            | "ifnotdef"
            | "ifb"
            | "ifnb"
            | "ifc"
            | "ifnc"
            | "ifeqs"
            | "ifnes"
    )
}

/// Whether a directive is a conditional.
pub(crate) fn is_conditional(directive: &str) -> bool {
    is_opening(directive) || matches!(directive, "else" | "elseif" | "endif")
}
