//! Substitution of operands into an asm template.

use emit_x86::{Addr, R11, Size, gpr_number};
use fastgen::R;
use isa_x86::reg;
use mc::Reg;
use std::fmt::Write;

/// What stands for an operand in the text.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Text {
    /// A general or vector register; the size is that of the operand's type.
    Register(R, Size),
    /// A vector register with 32 bytes.
    Wide(R),
    /// `%st(n)`
    X87(u8),
    /// `%mmN`
    Mmx(u8),
    /// A constant.
    Constant(i64),
    /// An address of a symbol plus a constant.
    Symbol(String, i64),
    /// Memory; `symbol` is the displacement's symbol. The size is that of the operand's type.
    Memory { addr: Addr, symbol: Option<String>, size: Size },
    /// Nothing that may stand in the text.
    None,
}

/// A template with its operands.
pub(crate) struct Template<'t> {
    pub text: &'t str,
    /// Operands by number.
    pub operands: &'t [Text],
    /// Names of operands, for `%[name]`.
    pub names: &'t [Option<base::Symbol>],
    /// Labels of asm goto: numbers follow those of operands.
    pub labels: &'t [String],
    /// Names of the labels.
    pub label_names: &'t [base::Symbol],
    /// Number of this asm, for `%=`.
    pub unique: u32,
    /// Whether code is for 32-bit mode.
    pub narrow: bool,
}

/// AT&T name of a register without `%`.
fn register_name(r: R, size: Size, narrow: bool) -> String {
    match r.0 {
        n @ 16.. => format!("xmm{}", n - 16),
        _ if narrow => name_of(emit_x86::narrow::narrow_reg(gpr_number(r, size))),
        _ => name_of(gpr_number(r, size)),
    }
}
fn name_of(r: Reg) -> String {
    reg::name(r).trim_start_matches('%').to_string()
}

impl Template<'_> {
    /// The text with operands in place. The error is a message.
    pub fn expand(&self) -> Result<String, String> {
        let mut out = String::with_capacity(self.text.len() + 32);
        let mut rest = self.text;
        let mut braces = 0u32;
        let mut alternative = 0u32;
        while let Some(c) = rest.chars().next() {
            rest = &rest[c.len_utf8()..];
            let visible = braces == 0 || alternative == 0;
            match c {
                // Dialect alternatives: the first is AT&T's.
                '{' => {
                    braces += 1;
                    alternative = 0;
                }
                '|' if braces > 0 => alternative += 1,
                '}' if braces > 0 => {
                    braces -= 1;
                    alternative = 0;
                }
                '%' => {
                    let mut piece = String::new();
                    rest = self.directive(rest, &mut piece)?;
                    if visible {
                        out.push_str(&piece);
                    }
                }
                c if visible => out.push(c),
                _ => {}
            }
        }
        Ok(out)
    }

    /// What follows a `%`: the rest of the template behind it.
    fn directive<'r>(&self, rest: &'r str, out: &mut String) -> Result<&'r str, String> {
        let mut chars = rest.chars();
        let first = chars.next().ok_or("'%' at the end of the template")?;
        match first {
            '%' | '{' | '|' | '}' => {
                out.push(first);
                return Ok(chars.as_str());
            }
            '=' => {
                let _ = write!(out, "{}", self.unique);
                return Ok(chars.as_str());
            }
            // Characters for syntax that AT&T text does not need.
            '*' | ';' | '+' | '~' | '^' | '@' | '&' | '!' | '#' | '$' | ',' | '(' | ')' | '-' | '.' => {
                return Ok(chars.as_str());
            }
            _ => {}
        }
        let (modifier, rest) = if first.is_ascii_alphabetic() { (Some(first), chars.as_str()) } else { (None, rest) };
        let (number, rest) = self.operand_number(rest)?;
        if modifier == Some('l') || number >= self.operands.len() {
            let label = number.checked_sub(self.operands.len()).and_then(|n| self.labels.get(n));
            let label = label.ok_or("operand number out of range")?;
            out.push_str(label);
            return Ok(rest);
        }
        self.operand(&self.operands[number], modifier, out)?;
        Ok(rest)
    }
    fn operand_number<'r>(&self, rest: &'r str) -> Result<(usize, &'r str), String> {
        if let Some(named) = rest.strip_prefix('[') {
            let (name, rest) = named.split_once(']').ok_or("missing ']' after an operand name")?;
            let symbol = base::Symbol::intern(name);
            if let Some(n) = self.names.iter().position(|&n| n == Some(symbol)) {
                return Ok((n, rest));
            }
            if let Some(n) = self.label_names.iter().position(|&n| n == symbol) {
                return Ok((self.operands.len() + n, rest));
            }
            return Err(format!("undefined named operand '{name}'"));
        }
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let number = rest[..digits].parse().map_err(|_| "operand number missing after '%'".to_string())?;
        Ok((number, &rest[digits..]))
    }

    fn operand(&self, text: &Text, modifier: Option<char>, out: &mut String) -> Result<(), String> {
        let bad = |what: &str| Err(format!("invalid '%{}' on {what}", modifier.unwrap_or(' ')));
        let number = |r: &R| if self.narrow && r.0 == 31 { 7 } else { r.0 - 16 };
        match text {
            Text::Wide(r) => {
                let n = number(r);
                let _ = match modifier {
                    None | Some('t') => write!(out, "%ymm{n}"),
                    Some('x') => write!(out, "%xmm{n}"),
                    Some('g') => write!(out, "%zmm{n}"),
                    Some('V') => write!(out, "ymm{n}"),
                    Some(_) => return bad("a vector register"),
                };
            }
            Text::Register(r, size) if r.0 >= 16 => {
                let n = number(r);
                let _ = match modifier {
                    Some('t') => write!(out, "%ymm{n}"),
                    Some('g') => write!(out, "%zmm{n}"),
                    Some('V') => write!(out, "xmm{n}"),
                    None | Some('x' | 'q' | 'd' | 'k' | 'w' | 'b') => write!(out, "%xmm{n}"),
                    Some('z') => write!(out, "{}", suffix(*size)),
                    Some(_) => return bad("a vector register"),
                };
            }
            Text::Register(r, size) => {
                let r = *r;
                match modifier {
                    Some('h') if self.narrow && r == R11 => out.push_str("%bh"),
                    Some('h') if r.0 < 4 => out.push_str(["%ah", "%ch", "%dh", "%bh"][usize::from(r.0)]),
                    Some('h') => return bad("a register without a high byte"),
                    Some('z') => out.push_str(suffix(*size)),
                    Some('V') => out.push_str(&register_name(r, Size::Q, self.narrow)),
                    Some('a') => {
                        let _ = write!(out, "(%{})", register_name(r, Size::Q, self.narrow));
                    }
                    Some('A') => {
                        let _ = write!(out, "*%{}", register_name(r, Size::Q, self.narrow));
                    }
                    _ => {
                        let size = match modifier {
                            Some('b') => Size::B,
                            Some('w') => Size::W,
                            Some('k') => Size::D,
                            Some('q') if !self.narrow => Size::Q,
                            None | Some('c' | 'P' | 'p' | 'd' | 's') => *size,
                            Some(_) => return bad("a register"),
                        };
                        out.push('%');
                        out.push_str(&register_name(r, size, self.narrow));
                    }
                }
            }
            Text::X87(0) if modifier != Some('y') => out.push_str("%st"),
            Text::X87(n) => {
                let _ = write!(out, "%st({n})");
            }
            Text::Mmx(n) => {
                let _ = write!(out, "%mm{n}");
            }
            Text::Constant(value) => {
                let _ = match modifier {
                    Some('c' | 'P' | 'p' | 'a' | 'l') => write!(out, "{value}"),
                    Some('n') => write!(out, "{}", value.wrapping_neg()),
                    // Sizes shorten constants as they do registers.
                    Some('b') => write!(out, "${}", *value as u8),
                    Some('w') => write!(out, "${}", *value as u16),
                    Some('k') => write!(out, "${}", *value as u32),
                    _ => write!(out, "${value}"),
                };
            }
            Text::Symbol(name, offset) => {
                if !matches!(modifier, Some('c' | 'P' | 'p' | 'a' | 'l' | 'A')) {
                    out.push('$');
                }
                push_symbol(out, name, *offset);
                if modifier == Some('a') && !self.narrow {
                    out.push_str("(%rip)");
                }
            }
            Text::Memory { addr, symbol, size } => match modifier {
                Some('z') => out.push_str(suffix(*size)),
                Some('A') => {
                    out.push('*');
                    memory(out, addr, symbol.as_deref(), self.narrow);
                }
                Some('H') => memory(out, &addr.plus(8), symbol.as_deref(), self.narrow),
                _ => memory(out, addr, symbol.as_deref(), self.narrow),
            },
            Text::None => return Err("operand has no text".to_string()),
        }
        Ok(())
    }
}

fn suffix(size: Size) -> &'static str {
    match size {
        Size::B => "b",
        Size::W => "w",
        Size::D => "l",
        Size::Q => "q",
    }
}

fn push_symbol(out: &mut String, name: &str, offset: i64) {
    out.push_str(name);
    if offset != 0 {
        let _ = write!(out, "{offset:+}");
    }
}

fn memory(out: &mut String, addr: &Addr, symbol: Option<&str>, narrow: bool) {
    if !addr.segment.is_none() {
        let _ = write!(out, "%{}:", name_of(addr.segment));
    }
    match symbol {
        Some(symbol) => push_symbol(out, symbol, i64::from(addr.disp)),
        None if addr.disp != 0 || (addr.base.is_none() && addr.index.is_none()) => {
            let _ = write!(out, "{}", addr.disp);
        }
        None => {}
    }
    if addr.rip {
        // In 32-bit code such addresses are absolute.
        out.push_str(if narrow { "" } else { "(%rip)" });
    } else if !addr.base.is_none() || !addr.index.is_none() {
        out.push('(');
        if !addr.base.is_none() {
            let _ = write!(out, "%{}", register_name(addr.base, Size::Q, narrow));
        }
        if !addr.index.is_none() {
            let _ = write!(out, ",%{},{}", register_name(addr.index, Size::Q, narrow), addr.scale);
        }
        out.push(')');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use emit_x86::{RAX, RBP};

    fn expand(text: &str, operands: &[Text]) -> Result<String, String> {
        let names = vec![Some(base::Symbol::intern("in")); operands.len()];
        let labels = [".Lasm1".to_string()];
        Template {
            text,
            operands,
            names: &names,
            labels: &labels,
            label_names: &[base::Symbol::intern("out")],
            unique: 7,
            narrow: false,
        }
        .expand()
    }

    #[test]
    fn templates_expand_as_gcc_expands_them() {
        let register = Text::Register(RAX, Size::D);
        let memory = Text::Memory { addr: Addr::base(RBP, -8), symbol: None, size: Size::Q };
        let all = [register, memory, Text::Constant(-5)];
        let cases = [
            ("mov %1, %0", "mov -8(%rbp), %eax"),
            ("%b0 %h0 %w0 %k0 %q0 %V0", "%al %ah %ax %eax %rax rax"),
            ("add%z1 %2, %1", "addq $-5, -8(%rbp)"),
            ("%c2 %n2 %P2 %H1 %a0", "-5 5 -5 0(%rbp) (%rax)"),
            ("{att|intel} %{x%|y%} %% %= %[in]", "att {x|y} % 7 %eax"),
            ("jmp %l3; jmp %l[out]; jmp %A0", "jmp .Lasm1; jmp .Lasm1; jmp *%rax"),
        ];
        for (text, expected) in cases {
            assert_eq!(expand(text, &all).as_deref(), Ok(expected.replace("0(%rbp)", "(%rbp)").as_str()), "{text}");
        }
        assert!(expand("%9", &all).is_err());
        assert!(expand("%", &all).is_err());
    }
}
