//! Expressions: gas's operators and precedences, folded as far as numbers go.

use crate::Assembler;
use crate::cursor::{Cursor, starts_name};
use base::Symbol;
use isa_x86::variant_by_name;
use mc::{BinaryOp, ExprTree, Streamer, UnaryOp, Value, Variant};

/// Nesting of parentheses and prefix operators beyond this is an error.
const MAX_DEPTH: u32 = 100;

/// What stands for the first register in a comparison: larger than any number that it may be compared with.
const FIRST_REGISTER: i64 = 1 << 62;

/// A message for the user.
pub(crate) type Result<T> = std::result::Result<T, String>;

impl Assembler {
    /// An expression.
    pub(crate) fn expression(&mut self, cursor: &mut Cursor<'_>, out: &mut dyn Streamer) -> Result<Value> {
        self.binary_expression(cursor, out, 0, 0)
    }

    /// An expression that must be a number already.
    pub(crate) fn absolute(&mut self, cursor: &mut Cursor<'_>, out: &mut dyn Streamer) -> Result<i64> {
        let value = self.expression(cursor, out)?;
        match value {
            Value::Const(number) => Ok(number),
            value => out.evaluate(&value).ok_or_else(|| "expression is not a constant".to_string()),
        }
    }

    fn binary_expression(
        &mut self,
        cursor: &mut Cursor<'_>,
        out: &mut dyn Streamer,
        min_rank: u8,
        depth: u32,
    ) -> Result<Value> {
        let mut left = self.operand(cursor, out, depth)?;
        loop {
            cursor.skip_space();
            let Some((op, length)) = operator(cursor.rest()) else { return Ok(left) };
            let rank = rank(op);
            if rank <= min_rank {
                return Ok(left);
            }
            cursor.at += length;
            let right = self.binary_expression(cursor, out, rank, depth)?;
            left = fold(op, left, right, out)?;
        }
    }

    fn operand(&mut self, cursor: &mut Cursor<'_>, out: &mut dyn Streamer, depth: u32) -> Result<Value> {
        if depth > MAX_DEPTH {
            return Err("expression is nested too deeply".to_string());
        }
        cursor.skip_space();
        match cursor.peek() {
            b'(' | b'[' => {
                let close = if cursor.peek() == b'(' { b')' } else { b']' };
                cursor.at += 1;
                let value = self.binary_expression(cursor, out, 0, depth + 1)?;
                if !cursor.eat(close) {
                    return Err(format!("missing '{}'", char::from(close)));
                }
                self.variant_suffix(cursor, value)
            }
            b'-' => {
                cursor.at += 1;
                let value = self.operand(cursor, out, depth + 1)?;
                Ok(unary(UnaryOp::Neg, value))
            }
            b'~' => {
                cursor.at += 1;
                let value = self.operand(cursor, out, depth + 1)?;
                Ok(unary(UnaryOp::Not, value))
            }
            b'!' => {
                cursor.at += 1;
                let value = self.operand(cursor, out, depth + 1)?;
                Ok(unary(UnaryOp::LogicalNot, value))
            }
            b'+' => {
                cursor.at += 1;
                self.operand(cursor, out, depth + 1)
            }
            b'\'' => character(cursor),
            b'0'..=b'9' => self.number_or_label(cursor, out),
            b'%' if self.compares_registers => {
                let register = crate::att::register(cursor)?;
                Ok(Value::Const(FIRST_REGISTER + i64::from(register.0)))
            }
            b'"' => {
                let name = cursor.name();
                self.reference(&name, cursor, out)
            }
            byte if starts_name(byte) || (byte == b'$' && starts_name(cursor.peek_second())) => {
                let name = cursor.declared_name();
                if name == "." {
                    return Ok(Value::Tree(ExprTree::Here.into()));
                }
                self.reference(&name, cursor, out)
            }
            0 => Err("missing expression".to_string()),
            byte => Err(format!("unexpected '{}' in expression", char::from(byte).escape_default())),
        }
    }

    fn reference(&mut self, name: &str, cursor: &mut Cursor<'_>, out: &mut dyn Streamer) -> Result<Value> {
        let name = Symbol::intern(name);
        if let Some(&number) = self.constants.get(&name) {
            return Ok(Value::Const(number));
        }
        let symbol = out.symbol(name);
        self.variant_suffix(cursor, Value::symbol(symbol))
    }

    /// `@NAME` after a symbol or a parenthesised expression.
    fn variant_suffix(&mut self, cursor: &mut Cursor<'_>, value: Value) -> Result<Value> {
        if cursor.peek() != b'@' {
            return Ok(value);
        }
        let start = cursor.at;
        cursor.at += 1;
        let name = cursor.name();
        let Some(variant) = variant_by_name(&name) else {
            cursor.at = start;
            return Err(format!("unknown reference kind '@{name}'"));
        };
        match value {
            Value::Symbol { symbol, variant: Variant::None, offset } => Ok(Value::Symbol { symbol, variant, offset }),
            _ => Err(format!("'@{name}' needs a symbol")),
        }
    }

    /// A number, or a reference to a numeric label (`1b`, `1f`).
    fn number_or_label(&mut self, cursor: &mut Cursor<'_>, out: &mut dyn Streamer) -> Result<Value> {
        let start = cursor.at;
        let mut end = start;
        while cursor.text.get(end).is_some_and(u8::is_ascii_digit) {
            end += 1;
        }
        let direction = cursor.text.get(end).copied().unwrap_or(0);
        let follows = cursor.text.get(end + 1).copied().unwrap_or(0);
        let is_reference =
            matches!(direction, b'b' | b'f' | b'B' | b'F') && !(follows.is_ascii_alphanumeric() || follows == b'_');
        if is_reference {
            let digits = std::str::from_utf8(&cursor.text[start..end]).unwrap_or("");
            let label: u32 = digits.parse().map_err(|_| format!("label number {digits} is too big"))?;
            cursor.at = end + 1;
            let symbol = self.numeric_label(label, direction.eq_ignore_ascii_case(&b'f'), out)?;
            return self.variant_suffix(cursor, Value::symbol(symbol));
        }
        let number = integer(cursor)?;
        Ok(Value::Const(number as i64))
    }

    /// The symbol that `Nb` or `Nf` means here.
    fn numeric_label(&mut self, label: u32, forward: bool, out: &mut dyn Streamer) -> Result<mc::SymbolId> {
        let count = self.numeric_labels.get(&label).copied().unwrap_or(0);
        if !forward && count == 0 {
            return Err(format!("backward reference to unknown label '{label}:'"));
        }
        Ok(out.symbol(numeric_name(label, count + u32::from(forward))))
    }

    /// Defines the next instance of a numeric label.
    pub(crate) fn define_numeric_label(&mut self, label: u32, out: &mut dyn Streamer) {
        let count = self.numeric_labels.entry(label).or_insert(0);
        *count += 1;
        let symbol = out.symbol(numeric_name(label, *count));
        out.label(symbol);
    }
}

/// The name of an instance of a numeric label: one that no source can spell.
fn numeric_name(label: u32, instance: u32) -> Symbol {
    Symbol::intern(&format!(".L{label}\u{2}{instance}"))
}

/// An integer of up to 128 bits: decimal, `0x`, `0b` or `0` octal.
pub(crate) fn integer(cursor: &mut Cursor<'_>) -> Result<u128> {
    let (radix, skip) = match (cursor.peek(), cursor.peek_second()) {
        (b'0', b'x' | b'X') => (16, 2),
        (b'0', b'b' | b'B') => (2, 2),
        (b'0', b'0'..=b'7') => (8, 1),
        _ => (10, 0),
    };
    cursor.at += skip;
    let start = cursor.at;
    let mut value = 0u128;
    while let Some(digit) = char::from(cursor.peek()).to_digit(radix) {
        value = value
            .checked_mul(u128::from(radix))
            .and_then(|value| value.checked_add(u128::from(digit)))
            .ok_or("number does not fit in 128 bits")?;
        cursor.at += 1;
    }
    if cursor.at == start && radix != 8 {
        return Err("bad number".to_string());
    }
    while matches!(cursor.peek(), b'u' | b'U' | b'l' | b'L') {
        cursor.at += 1;
    }
    if cursor.peek().is_ascii_alphanumeric() {
        return Err(format!("junk '{}' after number", char::from(cursor.peek())));
    }
    Ok(value)
}

/// A character constant: `'c`, with an optional closing quote.
fn character(cursor: &mut Cursor<'_>) -> Result<Value> {
    cursor.at += 1;
    let byte = cursor.peek();
    if cursor.at >= cursor.text.len() {
        return Err("missing character after '".to_string());
    }
    cursor.at += 1;
    let value = if byte == b'\\' { cursor.escape().ok_or("missing character after '\\")? } else { byte };
    if cursor.peek() == b'\'' {
        cursor.at += 1;
    }
    Ok(Value::Const(i64::from(value)))
}

fn operator(rest: &[u8]) -> Option<(BinaryOp, usize)> {
    let second = rest.get(1).copied().unwrap_or(0);
    Some(match (*rest.first()?, second) {
        (b'<', b'<') => (BinaryOp::Shl, 2),
        (b'>', b'>') => (BinaryOp::Shr, 2),
        (b'<', b'>') | (b'!', b'=') => (BinaryOp::Ne, 2),
        (b'<', b'=') => (BinaryOp::Le, 2),
        (b'>', b'=') => (BinaryOp::Ge, 2),
        (b'=', b'=') => (BinaryOp::Eq, 2),
        (b'&', b'&') => (BinaryOp::LogicalAnd, 2),
        (b'|', b'|') => (BinaryOp::LogicalOr, 2),
        (b'<', _) => (BinaryOp::Lt, 1),
        (b'>', _) => (BinaryOp::Gt, 1),
        (b'*', _) => (BinaryOp::Mul, 1),
        (b'/', _) => (BinaryOp::Div, 1),
        (b'%', second) if !second.is_ascii_alphabetic() => (BinaryOp::Rem, 1),
        (b'|', _) => (BinaryOp::Or, 1),
        (b'&', _) => (BinaryOp::And, 1),
        (b'^', _) => (BinaryOp::Xor, 1),
        (b'!', _) => (BinaryOp::OrNot, 1),
        (b'+', _) => (BinaryOp::Add, 1),
        (b'-', _) => (BinaryOp::Sub, 1),
        _ => return None,
    })
}

/// How tightly an operator binds.
fn rank(op: BinaryOp) -> u8 {
    match op {
        BinaryOp::LogicalOr => 1,
        BinaryOp::LogicalAnd => 2,
        BinaryOp::Eq | BinaryOp::Ne | BinaryOp::Lt | BinaryOp::Gt | BinaryOp::Ge | BinaryOp::Le => 3,
        BinaryOp::Add | BinaryOp::Sub => 4,
        BinaryOp::Or | BinaryOp::And | BinaryOp::Xor | BinaryOp::OrNot => 5,
        BinaryOp::Mul | BinaryOp::Div | BinaryOp::Rem | BinaryOp::Shl | BinaryOp::Shr => 6,
    }
}

fn unary(op: UnaryOp, value: Value) -> Value {
    match (op, value) {
        (UnaryOp::Neg, Value::Const(n)) => Value::Const(n.wrapping_neg()),
        (UnaryOp::Not, Value::Const(n)) => Value::Const(!n),
        (UnaryOp::LogicalNot, Value::Const(n)) => Value::Const(i64::from(n == 0)),
        (op, value) => Value::Tree(ExprTree::Unary(op, value).into()),
    }
}

fn fold(op: BinaryOp, left: Value, right: Value, out: &mut dyn Streamer) -> Result<Value> {
    let offset_by = |value: &Value, by: i64| match *value {
        Value::Symbol { symbol, variant, offset } => {
            Some(Value::Symbol { symbol, variant, offset: offset.wrapping_add(by) })
        }
        _ => None,
    };
    match (op, &left, &right) {
        (_, Value::Const(a), Value::Const(b)) => {
            return op.apply(*a, *b).map(Value::Const).ok_or_else(|| "division by zero".to_string());
        }
        (BinaryOp::Add, value, Value::Const(0)) | (BinaryOp::Sub, value, Value::Const(0)) => return Ok(value.clone()),
        (BinaryOp::Add, value, Value::Const(by)) | (BinaryOp::Add, Value::Const(by), value) => {
            if let Some(value) = offset_by(value, *by) {
                return Ok(value);
            }
        }
        (BinaryOp::Sub, value, Value::Const(by)) => {
            if let Some(value) = offset_by(value, by.wrapping_neg()) {
                return Ok(value);
            }
        }
        _ => {}
    }
    let tree = Value::Tree(ExprTree::Binary(op, left, right).into());
    let is_simple_difference = op == BinaryOp::Sub;
    if is_simple_difference
        && !contains_here(&tree, 0)
        && let Some(number) = out.evaluate(&tree)
    {
        return Ok(Value::Const(number));
    }
    Ok(tree)
}

fn contains_here(value: &Value, depth: u32) -> bool {
    let Value::Tree(tree) = value else { return false };
    match &**tree {
        _ if depth > 3 => true,
        ExprTree::Here => true,
        ExprTree::Unary(_, value) => contains_here(value, depth + 1),
        ExprTree::Binary(_, left, right) => contains_here(left, depth + 1) || contains_here(right, depth + 1),
    }
}
