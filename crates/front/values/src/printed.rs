//! What functions like `sprintf` write: strings without an end, and more than there is room for.
//!
//! Only what is written for all values of the arguments counts, as for GCC's first level of `-Wformat-overflow` and
//! `-Wformat-truncation`.

use crate::memory::{LARGEST_OBJECT, amount};
use crate::value::{Range, Value};
use crate::walk::Walker;
use diag::warn as msg;
use formats::{Amount, Conversion};
use hir::{DeclId, Expr, ExprId};
use source::Loc;

/// Any number of bytes.
const ANY: Range = Range::new(0, LARGEST_OBJECT);

/// A call whose output is counted.
struct Output<'n> {
    /// The function's name.
    name: &'n str,
    /// Whether the function itself stops at the end.
    bounded: bool,
    /// How much there is room for.
    size: i128,
    /// How much is written before the directive that is looked at.
    written: Range,
    /// What does not fit: the directive and how much it writes before that; none for what ends the string.
    excess: Option<(String, Range, Range)>,
}

impl Walker<'_, '_> {
    /// Looks at the format and the arguments of a call of `printf` and its kin.
    pub(crate) fn check_printed(&mut self, decl: DeclId, args: &[ExprId], values: &[Value], loc: Loc) {
        let hir = self.unit.hir;
        let name = crate::functions::bare(hir.decls[decl].name.as_str());
        let first = match name {
            "printf" => 0,
            "fprintf" | "sprintf" => 1,
            "snprintf" => 2,
            _ => return,
        };
        let mut e = match args.get(first) {
            Some(&format) if self.may_report() => format,
            _ => return,
        };
        while let Expr::Cast(_, inner) = hir.expr(e) {
            e = inner;
        }
        let Expr::Decay(literal) = hir.expr(e) else { return };
        let Expr::String(string) = hir.expr(literal) else { return };
        let text = &hir.strings[string].bytes;
        let room = match name {
            "sprintf" | "snprintf" => {
                let known = values.first().and_then(|to| self.room(to, false)).map(|room| room.left);
                known.or_else(|| self.size_of_member(*args.first()?))
            }
            _ => None,
        };
        let size = match name {
            // Nothing is written if the size is 0: the length is asked for.
            "snprintf" => values
                .get(1)
                .and_then(Value::range)
                .and_then(Range::single)
                .filter(|&size| size > 0)
                .map(|size| room.map_or(size, |room| room.min(size))),
            _ => room,
        };
        let mut output =
            size.map(|size| Output { name, bounded: name == "snprintf", size, written: Range::one(0), excess: None });
        let end = text.iter().position(|&byte| byte == 0).unwrap_or(text.len());
        let (mut at, mut next) = (0, first + 1);
        while at < end {
            let start = at;
            if text[at] != b'%' || text.get(at + 1) == Some(&b'%') {
                at = match text[at] {
                    b'%' => at + 2,
                    _ => text[at..end].iter().position(|&byte| byte == b'%').map_or(end, |length| at + length),
                };
                let bytes = if text[start] == b'%' { 1 } else { (at - start) as i128 };
                if let Some(output) = &mut output {
                    output.add(&text[start..at], Range::one(bytes));
                }
                continue;
            }
            let conversion = formats::read(formats::Family::Printf, text, at + 1);
            if conversion.operand.is_some() {
                return;
            }
            let mut star = |amount: Option<Amount>| match amount {
                Some(Amount::Star(_)) => {
                    next += 1;
                    values.get(next - 1).and_then(Value::range)
                }
                Some(Amount::Digits(n)) => Some(Range::one(i128::from(n))),
                Some(Amount::Empty) => Some(Range::one(0)),
                None => None,
            };
            let (width, precision) = (star(conversion.width), star(conversion.precision));
            let value = values.get(next);
            let bytes = self.printed(&conversion, precision, value);
            let Some(bytes) = bytes else {
                self.unit.diags.report(&msg::FORMAT_UNTERMINATED, loc).emit();
                return;
            };
            let least = width.filter(|width| width.low >= 0).map_or(0, |width| width.low);
            let unknown = conversion.width.is_some() && width.and_then(Range::single).is_none();
            let most = if unknown { LARGEST_OBJECT } else { bytes.high.max(width.map_or(0, |width| width.high.abs())) };
            if let Some(output) = &mut output {
                output.add(&text[start..conversion.end], Range::new(bytes.low.max(least), most));
            }
            next += usize::from(conversion.letter != Some(b'm'));
            at = conversion.end;
        }
        if let Some(output) = output {
            self.report_output(output, hir.loc(literal), loc);
        }
    }

    /// The size of an array inside of a structure, wherever that is. One of a single element may stand for any number.
    fn size_of_member(&self, pointer: ExprId) -> Option<i128> {
        let hir = self.unit.hir;
        let mut e = pointer;
        while let Expr::Cast(_, inner) = hir.expr(e) {
            e = inner;
        }
        let Expr::Decay(array) = hir.expr(e) else { return None };
        let Expr::Member { .. } = hir.expr(array) else { return None };
        hir.types.size_of(hir.ty(array)).map(i128::from).filter(|&size| size > 1)
    }

    fn report_output(&self, output: Output<'_>, at: Loc, call: Loc) {
        let total = output.written.add(Range::one(1));
        if total.low <= output.size {
            return;
        }
        let report = match &output.excess {
            Some((directive, bytes, before)) => {
                let info = if output.bounded { &msg::FORMAT_TRUNCATES } else { &msg::FORMAT_OVERFLOWS };
                let left = Range::new((output.size - before.high).max(0), (output.size - before.low).max(0));
                let left = match left.single() {
                    Some(left) => left.to_string(),
                    None => format!("between {} and {}", left.low, left.high),
                };
                self.unit.diags.report(info, at).arg(directive).arg(amount(*bytes)).arg(left)
            }
            None => {
                let info = if output.bounded { &msg::FORMAT_NUL_TRUNCATES } else { &msg::FORMAT_NUL_OVERFLOWS };
                self.unit.diags.report(info, at).arg(output.name)
            }
        };
        report.note(&msg::FORMAT_OUTPUT, call, &[&output.name, &amount(total), &output.size]).emit();
    }

    /// How many bytes a conversion writes without its width; none if it reads beyond an array without an end.
    fn printed(
        &mut self,
        conversion: &Conversion<'_>,
        precision: Option<Range>,
        value: Option<&Value>,
    ) -> Option<Range> {
        let plain = conversion.length.is_empty();
        let sure = conversion.precision.is_none() || precision.and_then(Range::single).is_some();
        Some(match conversion.letter {
            Some(b's') if plain => {
                let Some(value) = value else { return Some(ANY) };
                let text = self.text(value);
                let bound = match conversion.precision {
                    None => Some(ANY.high),
                    Some(_) => precision.map(|precision| precision.low),
                };
                if text.open_ended && bound.is_some_and(|bound| bound > text.available) {
                    return None;
                }
                let exact = self.exact_length(value, &text);
                let all = Range::new(if text.open_ended { 0 } else { text.least }, exact.unwrap_or(LARGEST_OBJECT));
                match (conversion.precision, precision.and_then(Range::single)) {
                    (None, _) => all,
                    (Some(_), Some(most)) if most >= 0 => Range::new(all.low.min(most), all.high.min(most)),
                    _ => Range::new(0, all.high),
                }
            }
            Some(b'c') if plain => Range::one(1),
            Some(b'd' | b'i' | b'u' | b'x' | b'X' | b'o') if sure => {
                let digits = precision.map_or(1, |precision| precision.low);
                integer_output(conversion, digits, value.and_then(Value::range))
            }
            // An infinity takes three.
            Some(b'f' | b'F' | b'e' | b'E' | b'a' | b'A') => Range::new(3, LARGEST_OBJECT),
            Some(b'g' | b'G') => Range::new(1, LARGEST_OBJECT),
            Some(b'n') => Range::one(0),
            _ => ANY,
        })
    }
}

impl Output<'_> {
    /// Counts what a directive writes.
    fn add(&mut self, directive: &[u8], bytes: Range) {
        let before = self.written;
        self.written = Range::new(before.low + bytes.low, (before.high + bytes.high).min(LARGEST_OBJECT));
        if self.excess.is_none() && self.written.low > self.size {
            let shown = String::from_utf8_lossy(directive).into_owned();
            self.excess = Some((shown, bytes, before));
        }
    }
}

/// How many bytes an integer takes with at least so many digits.
fn integer_output(conversion: &Conversion<'_>, digits: i128, value: Option<Range>) -> Range {
    let bits: u32 = match conversion.length {
        b"hh" => 8,
        b"h" => 16,
        b"" => 32,
        _ => 64,
    };
    let signed = matches!(conversion.letter, Some(b'd' | b'i'));
    let all = match signed {
        true => Range::new(-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1),
        false => Range::new(0, (1i128 << bits) - 1),
    };
    let range = value.map_or(all, |value| value.convert(all));
    let has = |flag: u8| conversion.flags.contains(&flag);
    let length = |value: i128| {
        let magnitude = value.unsigned_abs();
        let text = match conversion.letter {
            Some(b'x' | b'X') => format!("{magnitude:x}"),
            Some(b'o') => format!("{magnitude:o}"),
            _ => magnitude.to_string(),
        };
        let shown = if magnitude == 0 && digits == 0 { 0 } else { text.len() as i128 };
        let sign = i128::from(value < 0 || signed && (has(b'+') || has(b' ')));
        let base = match conversion.letter {
            Some(b'x' | b'X') if has(b'#') && magnitude != 0 => 2,
            Some(b'o') if has(b'#') && magnitude != 0 && shown >= digits => 1,
            _ => 0,
        };
        shown.max(digits) + sign + base
    };
    match range.single() {
        Some(value) => Range::one(length(value)),
        None => {
            // With grouping there may be more.
            let most = if has(b'\'') { LARGEST_OBJECT } else { length(range.low).max(length(range.high)) };
            let sign = i128::from(signed && (has(b'+') || has(b' ')));
            Range::new(digits + sign, most)
        }
    }
}
