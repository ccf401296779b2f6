//! `.macro`, `.rept`, `.irp`, `.irpc`.

use crate::cursor::{Cursor, continues_name, starts_name};
use crate::expr::Result;
use crate::scan::Input;
use crate::{Assembler, Context, Stop};
use base::Symbol;
use std::rc::Rc;

/// Text that macros produce in all is bounded, so that a doubling macro ends as an error.
const MAX_EXPANSION: usize = 1 << 28;

/// A parameter of a macro.
#[derive(Clone, Debug)]
pub(crate) struct Parameter {
    name: String,
    default: Vec<u8>,
    required: bool,
    vararg: bool,
}

/// A macro.
#[derive(Clone, Debug)]
pub(crate) struct Macro {
    name: String,
    parameters: Vec<Parameter>,
    body: Vec<u8>,
}

impl Assembler {
    pub(crate) fn find_macro(&self, name: &str) -> Option<Rc<Macro>> {
        let lower = if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Symbol::intern(&name.to_ascii_lowercase())
        } else {
            Symbol::intern(name)
        };
        self.macros.get(&lower).cloned()
    }

    /// `.macro name parameters` … `.endm`
    pub(crate) fn define_macro(
        &mut self,
        cursor: &mut Cursor<'_>,
        input: &mut Input,
        _: &mut Context<'_>,
    ) -> Result<()> {
        let name = cursor.name().into_owned();
        let parameters = parameters(cursor);
        let mut depth = 0;
        let body = input
            .capture(|word| match word {
                ".macro" => {
                    depth += 1;
                    false
                }
                ".endm" | ".endmacro" => {
                    depth -= 1;
                    depth < 0
                }
                _ => false,
            })
            .ok_or("unexpected end of file in macro definition")?;
        if name.is_empty() {
            return Err("missing name of macro".to_string());
        }
        let parameters = parameters?;
        let key = Symbol::intern(&name.to_ascii_lowercase());
        if self.macros.contains_key(&key) {
            return Err(format!("macro '{name}' was already defined"));
        }
        self.macros.insert(key, Rc::new(Macro { name, parameters, body }));
        Ok(())
    }

    /// `.purgem`
    pub(crate) fn purge_macro(&mut self, cursor: &mut Cursor<'_>) -> Result<()> {
        let name = cursor.name();
        let key = Symbol::intern(&name.to_ascii_lowercase());
        self.macros.remove(&key).map(|_| ()).ok_or_else(|| format!("macro '{name}' is not defined"))
    }

    pub(crate) fn expand_macro(
        &mut self,
        definition: &Rc<Macro>,
        cursor: &mut Cursor<'_>,
        context: &mut Context<'_>,
    ) -> Result<()> {
        let values = self.bind(definition, cursor, context)?;
        let number = self.expansions;
        self.expansions += 1;
        let parameters: Vec<(&str, &[u8])> =
            definition.parameters.iter().map(|p| p.name.as_str()).zip(values.iter().map(Vec::as_slice)).collect();
        let mut locals = Vec::new();
        let body = if self.altmacro { take_locals(&definition.body, &mut locals) } else { definition.body.clone() };
        let locals: Vec<(String, Vec<u8>)> = locals
            .into_iter()
            .enumerate()
            .map(|(n, name)| (name, format!(".LL{:04}_{n}", number).into_bytes()))
            .collect();
        let mut all = parameters;
        all.extend(locals.iter().map(|(name, value)| (name.as_str(), value.as_slice())));
        let text = substitute(&body, &all, Some(number), self.altmacro);
        self.run_expansion(text, context)
    }

    /// Assembles text that stands for the current statement.
    fn run_expansion(&mut self, text: Vec<u8>, context: &mut Context<'_>) -> Result<()> {
        if text.len() > MAX_EXPANSION {
            self.stop = Some(Stop::All);
            return Err("macro expansion is too large".to_string());
        }
        self.run(Input::expansion(text.into(), context.loc), context.out, context.diags);
        Ok(())
    }

    /// Values of a macro's parameters from an invocation's arguments.
    fn bind(&mut self, definition: &Macro, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<Vec<Vec<u8>>> {
        let mut values: Vec<Option<Vec<u8>>> = vec![None; definition.parameters.len()];
        let mut next = 0;
        while !cursor.is_at_end() {
            let named = named_argument(cursor, definition);
            let index = named.unwrap_or(next);
            let Some(parameter) = definition.parameters.get(index) else {
                return Err(format!("too many positional arguments for macro '{}'", definition.name));
            };
            let value = if parameter.vararg {
                let rest = cursor.rest().trim_ascii().to_vec();
                cursor.at = cursor.text.len();
                rest
            } else {
                self.argument(cursor, context)?
            };
            if !value.is_empty() || named.is_some() {
                values[index] = Some(value);
            }
            next = index + 1;
            cursor.eat(b',');
        }
        definition
            .parameters
            .iter()
            .zip(values)
            .map(|(parameter, value)| match value {
                Some(value) => Ok(value),
                None if parameter.required => Err(format!(
                    "missing value for required parameter '{}' of macro '{}'",
                    parameter.name, definition.name
                )),
                None => Ok(parameter.default.clone()),
            })
            .collect()
    }

    /// One argument: up to a comma, or to space between two words.
    fn argument(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<Vec<u8>> {
        cursor.skip_space();
        if self.altmacro && cursor.peek() == b'<' {
            return angle_string(cursor);
        }
        if self.altmacro && cursor.peek() == b'%' {
            cursor.at += 1;
            return Ok(self.absolute(cursor, context.out)?.to_string().into_bytes());
        }
        raw_argument(cursor)
    }

    /// `.rept count` … `.endr`
    pub(crate) fn repeat(
        &mut self,
        cursor: &mut Cursor<'_>,
        input: &mut Input,
        context: &mut Context<'_>,
    ) -> Result<()> {
        let count = self.absolute(cursor, context.out);
        let body = capture_repetition(input)?;
        let count = count?.max(0) as usize;
        if count.saturating_mul(body.len() + 1) > MAX_EXPANSION {
            return Err("repeat count is too large".to_string());
        }
        let mut text = Vec::with_capacity(count * (body.len() + 1));
        for _ in 0..count {
            text.extend_from_slice(&body);
            text.push(b'\n');
        }
        self.run_expansion(text, context)
    }

    /// `.irp name, values` … `.endr` and `.irpc name, characters`
    pub(crate) fn iterate(
        &mut self,
        cursor: &mut Cursor<'_>,
        input: &mut Input,
        context: &mut Context<'_>,
        by_character: bool,
    ) -> Result<()> {
        let name = cursor.name().into_owned();
        cursor.eat(b',');
        let mut values = Vec::new();
        let mut problem = None;
        if by_character {
            cursor.skip_space();
            let text =
                if cursor.peek() == b'"' { raw_argument(cursor)? } else { cursor.rest().trim_ascii_end().to_vec() };
            values.extend(text.iter().map(|&byte| vec![byte]));
        } else {
            while !cursor.is_at_end() {
                match self.argument(cursor, context) {
                    Ok(value) => values.push(value),
                    Err(message) => {
                        problem = Some(message);
                        break;
                    }
                }
                cursor.eat(b',');
            }
        }
        let body = capture_repetition(input)?;
        if let Some(message) = problem {
            return Err(message);
        }
        if values.is_empty() {
            values.push(Vec::new());
        }
        let mut text = Vec::new();
        for value in &values {
            text.extend(substitute(&body, &[(&name, value)], None, self.altmacro));
            text.push(b'\n');
            if text.len() > MAX_EXPANSION {
                break;
            }
        }
        self.run_expansion(text, context)
    }
}

fn capture_repetition(input: &mut Input) -> Result<Vec<u8>> {
    let mut depth = 0;
    let body = input.capture(|word| match word {
        ".rept" | ".rep" | ".irp" | ".irpc" => {
            depth += 1;
            false
        }
        ".endr" => {
            depth -= 1;
            depth < 0
        }
        _ => false,
    });
    body.ok_or_else(|| "unexpected end of file in repetition (missing .endr)".to_string())
}

/// The index of the parameter that `name=value` names; the cursor then stands after `=`.
fn named_argument(cursor: &mut Cursor<'_>, definition: &Macro) -> Option<usize> {
    let mark = cursor.at;
    if starts_name(cursor.peek()) {
        let name = cursor.name();
        cursor.skip_space();
        if cursor.peek() == b'='
            && cursor.peek_second() != b'='
            && let Some(index) = definition.parameters.iter().position(|parameter| parameter.name == name)
        {
            cursor.at += 1;
            return Some(index);
        }
    }
    cursor.at = mark;
    None
}

fn parameters(cursor: &mut Cursor<'_>) -> Result<Vec<Parameter>> {
    let mut list = Vec::new();
    cursor.eat(b',');
    while !cursor.is_at_end() {
        let start = cursor.at;
        while continues_name(cursor.peek()) && cursor.at < cursor.text.len() {
            cursor.at += 1;
        }
        let name = String::from_utf8_lossy(&cursor.text[start..cursor.at]).into_owned();
        if name.is_empty() {
            return Err("bad parameter of macro".to_string());
        }
        let mut parameter = Parameter { name, default: Vec::new(), required: false, vararg: false };
        if cursor.eat(b':') {
            match &*cursor.name() {
                "req" => parameter.required = true,
                "vararg" => parameter.vararg = true,
                other => return Err(format!("'{other}' is not a valid parameter qualifier")),
            }
        }
        if cursor.eat(b'=') {
            parameter.default = raw_argument(cursor)?;
        }
        list.push(parameter);
        cursor.eat(b',');
    }
    Ok(list)
}

/// Whether space after (or before) this byte separates arguments.
fn is_wordlike(byte: u8) -> bool {
    continues_name(byte) || matches!(byte, b'*' | b'%' | b'-' | b'(' | b'[' | b'{' | b'}' | b'"' | b'\\' | b'@')
}

/// An argument as text; a string loses its quotes. Space inside goes, except between words, where
/// it ends the argument.
fn raw_argument(cursor: &mut Cursor<'_>) -> Result<Vec<u8>> {
    cursor.skip_space();
    let mut out = Vec::new();
    if cursor.peek() == b'"' {
        cursor.at += 1;
        while let Some(&byte) = cursor.text.get(cursor.at) {
            cursor.at += 1;
            match byte {
                b'"' if cursor.peek() == b'"' => {
                    cursor.at += 1;
                    out.push(b'"');
                }
                b'"' => return Ok(out),
                b'\\' => {
                    out.push(byte);
                    out.extend(cursor.text.get(cursor.at));
                    cursor.at += 1;
                }
                byte => out.push(byte),
            }
        }
        return Err("missing closing '\"'".to_string());
    }
    let mut depth = 0u32;
    while let Some(&byte) = cursor.text.get(cursor.at) {
        match byte {
            b',' if depth == 0 => break,
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth = depth.saturating_sub(1),
            b' ' | b'\t' | b'\r' => {
                cursor.skip_space();
                let before = out.last().copied().unwrap_or(0);
                let after = cursor.peek();
                if depth == 0 && is_wordlike(before) && is_wordlike(after) {
                    break;
                }
                if depth > 0 && continues_name(before) && continues_name(after) {
                    out.push(b' ');
                }
                continue;
            }
            b'"' => {
                out.push(byte);
                cursor.at += 1;
                while let Some(&inner) = cursor.text.get(cursor.at) {
                    out.push(inner);
                    cursor.at += 1;
                    if inner == b'\\' {
                        out.extend(cursor.text.get(cursor.at));
                        cursor.at += 1;
                    } else if inner == b'"' {
                        break;
                    }
                }
                continue;
            }
            b'\'' => {
                out.push(byte);
                cursor.at += 1;
                out.extend(cursor.text.get(cursor.at));
                cursor.at += 1;
                continue;
            }
            _ => {}
        }
        out.push(byte);
        cursor.at += 1;
    }
    Ok(out)
}

/// `<text>` of `.altmacro`, where `!` quotes a character.
fn angle_string(cursor: &mut Cursor<'_>) -> Result<Vec<u8>> {
    cursor.at += 1;
    let (mut depth, mut out) = (1, Vec::new());
    while let Some(&byte) = cursor.text.get(cursor.at) {
        cursor.at += 1;
        match byte {
            b'!' => {
                out.extend(cursor.text.get(cursor.at));
                cursor.at += 1;
                continue;
            }
            b'<' => depth += 1,
            b'>' => {
                depth -= 1;
                if depth == 0 {
                    return Ok(out);
                }
            }
            _ => {}
        }
        out.push(byte);
    }
    Err("missing '>'".to_string())
}

/// Cuts `LOCAL a, b` statements out of a body and collects their names.
fn take_locals(body: &[u8], locals: &mut Vec<String>) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    for line in body.split_inclusive(|&byte| byte == b'\n') {
        let text = String::from_utf8_lossy(line);
        let mut words = text.split([',', ' ', '\t', '\r', '\n']).filter(|word| !word.is_empty());
        if words.next().is_some_and(|word| word.eq_ignore_ascii_case("local")) {
            locals.extend(words.map(str::to_string));
            out.push(b'\n');
        } else {
            out.extend_from_slice(line);
        }
    }
    out
}

/// Replaces `\name`, `\@` and `\()`; with `bare` (`.altmacro`) also names without a backslash, and `&`
/// joins.
fn substitute(body: &[u8], values: &[(&str, &[u8])], number: Option<u32>, bare: bool) -> Vec<u8> {
    let find = |name: &[u8]| values.iter().find(|(known, _)| known.as_bytes() == name).map(|&(_, value)| value);
    let mut out = Vec::with_capacity(body.len());
    let mut at = 0;
    while at < body.len() {
        let byte = body[at];
        if byte == b'\\' {
            match body.get(at + 1) {
                Some(b'@') => {
                    match number {
                        Some(number) => out.extend_from_slice(number.to_string().as_bytes()),
                        None => out.extend_from_slice(b"\\@"),
                    }
                    at += 2;
                }
                Some(b'(') if body.get(at + 2) == Some(&b')') => at += 3,
                Some(&next) if starts_name(next) => {
                    let end = name_end(body, at + 1);
                    match longest(body, at + 1, end, &find) {
                        Some((value, end)) => {
                            out.extend_from_slice(value);
                            at = end;
                        }
                        None => {
                            out.extend_from_slice(&body[at..end]);
                            at = end;
                        }
                    }
                }
                _ => {
                    out.push(byte);
                    out.extend(body.get(at + 1));
                    at += 2;
                }
            }
        } else if bare && starts_name(byte) && byte != b'.' {
            let end = name_end(body, at);
            match find(&body[at..end]) {
                Some(value) => {
                    if out.last() == Some(&b'&') {
                        out.pop();
                    }
                    out.extend_from_slice(value);
                    at = end + usize::from(body.get(end) == Some(&b'&'));
                }
                None => {
                    out.extend_from_slice(&body[at..end]);
                    at = end;
                }
            }
        } else if byte.is_ascii_digit() && bare {
            let end = name_end(body, at);
            out.extend_from_slice(&body[at..end]);
            at = end;
        } else {
            out.push(byte);
            at += 1;
        }
    }
    out
}

fn name_end(body: &[u8], start: usize) -> usize {
    let rest = body[start..].iter().position(|&byte| !continues_name(byte));
    rest.map_or(body.len(), |n| start + n)
}

/// The value of the name at `start..end`, which may be cut short at a `.` or `$` if the whole is no
/// parameter.
fn longest<'v>(
    body: &[u8],
    start: usize,
    end: usize,
    find: &impl Fn(&[u8]) -> Option<&'v [u8]>,
) -> Option<(&'v [u8], usize)> {
    if let Some(value) = find(&body[start..end]) {
        return Some((value, end));
    }
    (start + 1..end).rev().find_map(|cut| {
        let splits = matches!(body[cut], b'.' | b'$');
        find(&body[start..cut]).filter(|_| splits).map(|value| (value, cut))
    })
}
