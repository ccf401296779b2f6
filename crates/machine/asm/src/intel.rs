//! Instruction statements in Intel syntax (`.intel_syntax`): operands in Intel's order, sizes as `DWORD PTR`,
//! addresses in brackets.
//!
//! A statement is translated to what AT&T's syntax says: the operands turned round, the size of a memory operand as a
//! suffix of the mnemonic. The choice of the row is then the same for both.

use crate::Assembler;
use crate::att::{Operands, marks};
use crate::cursor::{Cursor, continues_name};
use crate::expr::Result;
use isa_x86::{ParsedOperand, is_mnemonic, reg, select};
use mc::{Inst, Mem, Operand, PrefixFlags, Reg, Streamer, Value};

/// Brackets within brackets beyond this are an error.
const MAX_DEPTH: u32 = 20;

/// An operand, and the bytes of memory that it says it is.
struct Sized {
    operand: Operand,
    size: u8,
}

/// What a memory operand is summed up from.
struct Sum {
    mem: Mem,
    /// The parts that are no registers, as an expression.
    text: String,
    bracketed: bool,
}

/// Bytes of `WORD PTR` and the like.
fn size_named(name: &str) -> Option<u8> {
    Some(match name {
        "byte" => 1,
        "word" => 2,
        "dword" => 4,
        "fword" => 6,
        "qword" | "mmword" => 8,
        "tbyte" => 10,
        "oword" | "xmmword" => 16,
        "ymmword" => 32,
        "zmmword" => 64,
        _ => return None,
    })
}

/// A register by its name, with or without `%`.
fn register(text: &str) -> Option<Reg> {
    let text = text.trim().trim_start_matches('%').to_ascii_lowercase();
    if let Some(number) = text.strip_prefix("st(").and_then(|rest| rest.strip_suffix(')')) {
        return number.trim().parse().ok().filter(|&n: &u8| n < 8).map(reg::st);
    }
    reg::by_name(&text)
}

/// The first word of a text in lower case, and what follows it.
fn word(text: &str) -> (String, &str) {
    let text = text.trim_start();
    let end = text.bytes().position(|byte| !continues_name(byte)).unwrap_or(text.len());
    (text[..end].to_ascii_lowercase(), &text[end..])
}

/// The parts of a text between separators that stand outside of brackets.
fn split(text: &str, is_separator: impl Fn(u8) -> bool) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0u32, 0);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            byte if depth == 0 && is_separator(byte) => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

impl Assembler {
    /// An instruction after its prefixes; the cursor stands behind the mnemonic.
    pub(crate) fn intel_instruction(
        &mut self,
        name: &str,
        mut flags: PrefixFlags,
        cursor: &mut Cursor<'_>,
        out: &mut dyn Streamer,
    ) -> Result<Inst> {
        let text = String::from_utf8_lossy(cursor.rest()).trim().to_owned();
        cursor.at = cursor.text.len();
        let mut operands: Vec<Sized> = Vec::new();
        if !text.is_empty() {
            for part in split(&text, |byte| byte == b',') {
                let part = part.trim();
                let cut = if part.contains('{') { part.find('{').unwrap_or(part.len()) } else { part.len() };
                if !part[cut..].is_empty() {
                    marks(&mut Cursor::new(&part.as_bytes()[cut..]), &mut flags)?;
                }
                let body = part[..cut].trim();
                if !body.is_empty() {
                    operands.push(self.intel_operand(body, &mut flags, out, 0)?);
                } else if cut == part.len() {
                    return Err("missing operand".to_string());
                }
            }
        }
        let branches = name.starts_with("call") || name.starts_with("jmp");
        let mut parsed: Operands = operands
            .iter()
            .rev()
            .map(|sized| {
                let indirect = branches
                    && match &sized.operand {
                        Operand::Reg(_) => true,
                        Operand::Mem(mem) => sized.size != 0 || !mem.base.is_none() || !mem.index.is_none(),
                        _ => false,
                    };
                ParsedOperand { operand: sized.operand.clone(), indirect }
            })
            .collect();
        // Both syntaxes have the same order here.
        if matches!(name, "enter" | "bound") {
            parsed.reverse();
        }
        let mut failure = None;
        for name in spellings(name, &operands) {
            if !is_mnemonic(&name) {
                continue;
            }
            let plain = is_string_form(&name, &parsed);
            let attempt = select(&name, if plain { &[] } else { &parsed }, flags, self.mode);
            match attempt {
                Ok(inst) => return Ok(inst),
                Err(message) => failure = Some(message),
            }
        }
        Err(failure.unwrap_or_else(|| format!("no such instruction: '{name}'")))
    }

    fn intel_operand(
        &mut self,
        text: &str,
        flags: &mut PrefixFlags,
        out: &mut dyn Streamer,
        depth: u32,
    ) -> Result<Sized> {
        if depth > MAX_DEPTH {
            return Err("brackets are nested too deeply".to_string());
        }
        if let Some(register) = register(text) {
            return Ok(Sized { operand: Operand::Reg(register), size: 0 });
        }
        let (first, rest) = word(text);
        if let Some(size) = size_named(&first) {
            let (second, after) = word(rest);
            match second.as_str() {
                "ptr" | "bcst" => {
                    if second == "bcst" {
                        *flags = flags.union(PrefixFlags::BROADCAST);
                    }
                    let mut inner = self.intel_operand(after.trim(), flags, out, depth + 1)?;
                    inner.size = if second == "ptr" { size } else { 0 };
                    if let Operand::Imm(value) = inner.operand {
                        inner.operand = Operand::Mem(Mem { disp: value, ..empty() });
                    }
                    return Ok(inner);
                }
                _ if rest.trim_start().starts_with('[') => {
                    let inner = self.intel_operand(rest.trim(), flags, out, depth + 1)?;
                    return Ok(Sized { size, ..inner });
                }
                _ => {}
            }
        }
        if matches!(first.as_str(), "short" | "near") && !rest.trim().is_empty() {
            let rest = rest.trim();
            let rest = if word(rest).0 == "ptr" { word(rest).1.trim() } else { rest };
            return self.intel_operand(rest, flags, out, depth + 1);
        }
        if first == "offset" && !rest.trim().is_empty() {
            let rest = rest.trim();
            let flat = rest.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("flat:"));
            let value = self.intel_value(if flat { &rest[5..] } else { rest }, out)?;
            return Ok(Sized { operand: Operand::Imm(value), size: 0 });
        }
        if let Some(inside) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            // `[QWORD PTR x]` is the operand inside.
            let (name, after) = word(inside);
            if size_named(&name).is_some() && word(after).0 == "ptr" {
                return self.intel_operand(inside.trim(), flags, out, depth + 1);
            }
        }
        let mut segment = Reg::NONE;
        let mut body = text;
        if let Some((before, after)) = text.split_once(':')
            && let Some(found) = register(before).filter(|&r| reg::class(r) == reg::RegClass::Segment)
        {
            (segment, body) = (found, after.trim());
        }
        let mut sum = Sum { mem: Mem { segment, ..empty() }, text: String::new(), bracketed: false };
        self.sum(body, &mut sum, 0)?;
        let has_registers = !sum.mem.base.is_none() || !sum.mem.index.is_none();
        if !sum.text.is_empty() {
            sum.mem.disp = self.intel_value(&sum.text, out)?;
        }
        let is_number = matches!(sum.mem.disp, Value::Const(_));
        let operand = match is_number && !has_registers && !sum.bracketed && segment.is_none() {
            true => Operand::Imm(sum.mem.disp),
            false => Operand::Mem(sum.mem),
        };
        Ok(Sized { operand, size: 0 })
    }

    fn intel_value(&mut self, text: &str, out: &mut dyn Streamer) -> Result<Value> {
        let mut cursor = Cursor::new(text.as_bytes());
        let value = self.expression(&mut cursor, out)?;
        if !cursor.is_at_end() {
            return Err(format!("junk '{}' after expression", String::from_utf8_lossy(cursor.rest())));
        }
        Ok(value)
    }

    /// Adds the terms of an address: registers, registers times a scale, and whatever is a number or a symbol.
    fn sum(&self, text: &str, sum: &mut Sum, depth: u32) -> Result<()> {
        if depth > MAX_DEPTH {
            return Err("brackets are nested too deeply".to_string());
        }
        let mut sign = '+';
        let mut rest = text.trim();
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix(['+', '-']) {
                sign = if rest.starts_with('-') != (sign == '-') { '-' } else { '+' };
                rest = after.trim_start();
                continue;
            }
            let end = term_end(rest);
            let (term, after) = rest.split_at(end);
            rest = after.trim_start();
            let term = term.trim();
            if let Some(inside) = term.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')) {
                sum.bracketed = true;
                if sign == '-' {
                    return Err("an address cannot be subtracted".to_string());
                }
                self.sum(inside, sum, depth + 1)?;
            } else if !self.register_term(term, sign, &mut sum.mem)? {
                sum.text.push(sign);
                sum.text.push_str(term);
            }
            sign = '+';
        }
        Ok(())
    }

    /// Takes a register, or a register times a scale. Whether the term was one.
    fn register_term(&self, term: &str, sign: char, mem: &mut Mem) -> Result<bool> {
        let plain = |text: &str| register(text).filter(|&r| reg::class(r) != reg::RegClass::Segment);
        let factors: Vec<&str> = split(term, |byte| byte == b'*');
        let (found, scale) = match factors[..] {
            [single] => (plain(single), None),
            [left, right] => match (plain(left), plain(right)) {
                (Some(found), None) => (Some(found), right.trim().parse::<u8>().ok()),
                (None, Some(found)) => (Some(found), left.trim().parse::<u8>().ok()),
                _ => (None, None),
            },
            _ => (None, None),
        };
        let Some(found) = found else { return Ok(false) };
        if sign == '-' || factors.len() == 2 && !matches!(scale, Some(1 | 2 | 4 | 8)) {
            return Err(format!("'{term}' cannot be part of an address"));
        }
        let vector = matches!(reg::class(found), reg::RegClass::Xmm | reg::RegClass::Ymm | reg::RegClass::Zmm);
        match scale {
            None if mem.base.is_none() && !vector => mem.base = found,
            None if mem.index.is_none() => (mem.index, mem.scale) = (found, 1),
            Some(scale) if mem.index.is_none() => (mem.index, mem.scale) = (found, scale),
            Some(1) if mem.base.is_none() => mem.base = found,
            Some(scale) if mem.base.is_none() && mem.scale == 1 => {
                (mem.base, mem.index, mem.scale) = (mem.index, found, scale);
            }
            _ => return Err("an address has two registers at most".to_string()),
        }
        if matches!(mem.index, reg::RSP | reg::ESP) && mem.scale == 1 {
            std::mem::swap(&mut mem.base, &mut mem.index);
        }
        Ok(true)
    }
}

fn empty() -> Mem {
    Mem { segment: Reg::NONE, base: Reg::NONE, index: Reg::NONE, scale: 1, disp: Value::Const(0) }
}

/// Where a term of a sum ends: at a sign, or where a bracket opens behind something else.
fn term_end(text: &str) -> usize {
    let mut depth = 0u32;
    let mut last = 0u8;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' if depth == 0 && at > 0 => return at,
            b'(' | b'[' => depth += 1,
            b')' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 && byte == b']' {
                    return at + 1;
                }
            }
            b'+' | b'-' if depth == 0 && !matches!(last, b'*' | b'/' | 0) => return at,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            last = byte;
        }
    }
    text.len()
}

/// The mnemonics of AT&T's syntax that an Intel one may stand for with these operands, likeliest first.
fn spellings(name: &str, operands: &[Sized]) -> Vec<String> {
    let mut list = Vec::new();
    let size = operands.iter().map(|operand| operand.size).find(|&size| size != 0).unwrap_or(0);
    let register_size = |operand: &Operand| match operand {
        Operand::Reg(reg) => match reg::class(*reg) {
            reg::RegClass::Gpr8 => 1,
            reg::RegClass::Gpr16 => 2,
            reg::RegClass::Gpr32 => 4,
            reg::RegClass::Gpr64 => 8,
            _ => 0,
        },
        _ => 0,
    };
    let letter = |size: u8| match size {
        1 => "b",
        2 => "w",
        4 => "l",
        8 => "q",
        _ => "",
    };
    if let ("movzx" | "movsx" | "movsxd", [to, from]) = (name, operands) {
        let from = if from.size != 0 { from.size } else { register_size(&from.operand) };
        let stem = if name == "movzx" { "movz" } else { "movs" };
        list.push(format!("{stem}{}{}", letter(from), letter(register_size(&to.operand))));
    }
    let far = ["jmp", "call"].contains(&name) && size == 6;
    match name {
        "retf" => list.push("lret".to_string()),
        "iretd" => list.push("iretl".to_string()),
        _ if far => list.push(format!("l{name}")),
        _ => {}
    }
    if name.starts_with('f') {
        let integer = name.starts_with("fi") && !name.starts_with("fincstp") && !name.starts_with("finit");
        let suffix = match (size, integer) {
            (2, true) => "s",
            (4, true) => "l",
            (8, true) => "ll",
            (4, false) => "s",
            (8, false) => "l",
            (10, _) => "t",
            _ => "",
        };
        if !suffix.is_empty() {
            list.push(format!("{name}{suffix}"));
        }
        if let Some(swapped) = swapped_x87(name, operands) {
            list.push(swapped);
            return list;
        }
    } else {
        let suffix = match size {
            16 => "x",
            32 => "y",
            64 => "z",
            size => letter(size),
        };
        // The letter of these is part of the name.
        let whole = matches!(name, "movq" | "vmovq" | "movd" | "vmovd");
        if !suffix.is_empty()
            && !whole
            && (size < 16 || name.starts_with("vcvt") && name != "vcvtph2ps" || name.starts_with("vfpclass"))
        {
            list.push(format!("{name}{suffix}"));
        }
    }
    list.push(name.to_string());
    list
}

/// AT&T's names of subtractions and divisions that do not end in the top of the stack are each other's.
fn swapped_x87(name: &str, operands: &[Sized]) -> Option<String> {
    let stem = ["fsub", "fdiv"].into_iter().find(|stem| name.starts_with(stem))?;
    let rest = &name[stem.len()..];
    let to_other = match operands {
        [first, ..] => matches!(&first.operand, Operand::Reg(r) if *r != reg::ST0),
        [] => rest.ends_with('p'),
    };
    let changed = match rest {
        "" => "r",
        "r" => "",
        "p" => "rp",
        "rp" => "p",
        _ => return None,
    };
    to_other.then(|| format!("{stem}{changed}"))
}

/// Whether a string instruction's operands only say its size.
fn is_string_form(name: &str, operands: &[ParsedOperand]) -> bool {
    let stems = ["movs", "stos", "lods", "scas", "cmps", "ins", "outs"];
    let is_string =
        stems.iter().any(|stem| name.strip_prefix(stem).is_some_and(|rest| matches!(rest, "b" | "w" | "l" | "q")));
    let usual = |operand: &ParsedOperand| match &operand.operand {
        Operand::Mem(mem) => {
            let at = reg::number(mem.base);
            let segment = if at == 7 { reg::ES } else { reg::DS };
            (at == 6 || at == 7) && (mem.segment.is_none() || mem.segment == segment)
        }
        Operand::Reg(reg) => matches!(*reg, reg::AL | reg::AX | reg::EAX | reg::RAX | reg::DX),
        _ => false,
    };
    is_string && operands.iter().any(|o| matches!(o.operand, Operand::Mem(_))) && operands.iter().all(usual)
}
