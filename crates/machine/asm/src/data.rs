//! Directives that emit data and padding.

use crate::cursor::Cursor;
use crate::expr::{Result, integer};
use crate::symbols::expect_end;
use crate::{Assembler, Context};
use mc::Value;

impl Assembler {
    /// `.byte`, `.quad` and the like.
    pub(crate) fn integers(&mut self, size: u8, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        if cursor.is_at_end() {
            return Ok(());
        }
        loop {
            cursor.skip_space();
            let value = self.expression(cursor, context.out)?;
            if let (Value::Const(number), true) = (&value, size < 8) {
                let bits = u32::from(size) * 8;
                if *number < -(1i64 << (bits - 1)) - (1i64 << (bits - 1)) || *number >= 1i64 << bits {
                    let kept = (*number as u64) & ((1u64 << bits) - 1);
                    context.warning(&format!("value {number:#x} truncated to {kept:#x}"));
                }
                context.out.value(&Value::Const(truncate(*number, size)), size);
            } else {
                context.out.value(&value, size);
            }
            if !cursor.eat(b',') {
                return expect_end(cursor);
            }
        }
    }

    /// `.octa`
    pub(crate) fn octas(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        loop {
            let negative = cursor.eat(b'-');
            cursor.skip_space();
            let value = integer(cursor)?;
            let value = if negative { value.wrapping_neg() } else { value };
            context.out.bytes(&value.to_le_bytes());
            if !cursor.eat(b',') {
                return expect_end(cursor);
            }
        }
    }

    /// `.float` (4) and `.double` (8).
    pub(crate) fn floats(&mut self, size: u8, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        loop {
            cursor.skip_space();
            if cursor.peek() == b'0' && cursor.peek_second().is_ascii_alphabetic() && cursor.peek_second() != b'x' {
                cursor.at += 2;
            }
            let text = String::from_utf8_lossy(cursor.word()).into_owned();
            let bytes = if size == 4 {
                text.parse::<f32>().map(|number| number.to_le_bytes().to_vec())
            } else {
                text.parse::<f64>().map(|number| number.to_le_bytes().to_vec())
            };
            context.out.bytes(&bytes.map_err(|_| format!("bad floating constant '{text}'"))?);
            if !cursor.eat(b',') {
                return expect_end(cursor);
            }
        }
    }

    /// `.ascii`, `.asciz`, `.string16` and the like: `unit` bytes a character, perhaps a final zero.
    pub(crate) fn strings(
        &mut self,
        unit: usize,
        zero: bool,
        cursor: &mut Cursor<'_>,
        context: &mut Context<'_>,
    ) -> Result<()> {
        if cursor.is_at_end() {
            return Ok(());
        }
        loop {
            let mut text = cursor.string().ok_or("expected a string in double quotes")?;
            cursor.skip_space();
            while cursor.peek() == b'"' {
                text.extend(cursor.string().ok_or("expected a string in double quotes")?);
                cursor.skip_space();
            }
            if zero {
                text.push(0);
            }
            if unit == 1 {
                context.out.bytes(&text);
            } else {
                let mut wide = vec![0; text.len() * unit];
                text.iter().enumerate().for_each(|(n, &byte)| wide[n * unit] = byte);
                context.out.bytes(&wide);
            }
            if !cursor.eat(b',') {
                return expect_end(cursor);
            }
        }
    }

    /// `.uleb128`, `.sleb128`
    pub(crate) fn lebs(&mut self, signed: bool, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        loop {
            let value = self.expression(cursor, context.out)?;
            context.out.leb128(&value, signed);
            if !cursor.eat(b',') {
                return expect_end(cursor);
            }
        }
    }

    /// `.skip`, `.space`, `.zero`
    pub(crate) fn skip(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        let count = self.expression(cursor, context.out)?;
        let fill = if cursor.eat(b',') { self.absolute(cursor, context.out)? } else { 0 };
        if matches!(count, Value::Const(count) if count < 0) {
            context.warning(".space repeat count is negative, ignored");
            return expect_end(cursor);
        }
        context.out.fill(&count, 1, fill);
        expect_end(cursor)
    }

    /// `.fill repeat, size, value`
    pub(crate) fn fill(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        let count = self.expression(cursor, context.out)?;
        let mut size = 1;
        let mut value = 0;
        if cursor.eat(b',') {
            cursor.skip_space();
            if cursor.peek() != b',' {
                size = self.absolute(cursor, context.out)?;
            }
            if cursor.eat(b',') {
                value = self.absolute(cursor, context.out)?;
            }
        }
        if size < 0 {
            return Err(".fill size is negative".to_string());
        }
        context.out.fill(&count, size.min(8) as u8, value);
        expect_end(cursor)
    }

    /// `.align`, `.balign` (in bytes) and `.p2align` (`power`): alignment, fill of `unit` bytes, limit.
    pub(crate) fn align(&mut self, power: bool, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        let number = self.absolute(cursor, context.out)?;
        let align = match number {
            n @ 0..=31 if power => 1u64 << n,
            _ if power => return Err("alignment is too large".to_string()),
            0 => 1,
            n if n > 0 && (n as u64).is_power_of_two() && n < 1 << 32 => n as u64,
            _ => return Err("alignment is not a power of 2".to_string()),
        };
        let (mut fill, mut max) = (None, 0);
        if cursor.eat(b',') {
            cursor.skip_space();
            if cursor.peek() != b',' && !cursor.is_at_end() {
                fill = Some(self.absolute(cursor, context.out)?);
            }
            if cursor.eat(b',') && !cursor.is_at_end() {
                max = self.absolute(cursor, context.out)?.max(0) as u64;
            }
        }
        context.out.align(align, fill, max);
        expect_end(cursor)
    }

    /// `.org`
    pub(crate) fn org(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        let offset = self.expression(cursor, context.out)?;
        let fill = if cursor.eat(b',') { self.absolute(cursor, context.out)? } else { 0 };
        context.out.org(&offset, fill as u8);
        expect_end(cursor)
    }
}

/// Keeps the low bytes of a number, as a signed number of that size.
fn truncate(number: i64, size: u8) -> i64 {
    let shift = 64 - u32::from(size) * 8;
    number << shift >> shift
}
