//! Calls of library functions whose value is known at compile time: text that is literal, and floating arithmetic
//! that is exact or correctly rounded (C23 7.12, 7.26).

use super::{AddressBase, ConstValue, Evaluator, Result};
use crate::decl::Linkage;
use crate::expr::{Expr, ExprId};
use num::{Float, Int, Rounding, elementary};
use std::cmp::Ordering;

impl<'a> Evaluator<'a> {
    /// Calls of library functions that have a value at compile time.
    pub(super) fn library_call(&mut self, e: ExprId, callee: ExprId, args: &[ExprId]) -> Result<()> {
        let Expr::Decay(f) = self.hir.expr(callee) else { return self.fail(e) };
        let Expr::Decl(d) = self.hir.expr(f) else { return self.fail(e) };
        let decl = &self.hir.decls[d];
        if decl.linkage != Linkage::External {
            return self.fail(e);
        }
        let name = decl.name.as_str();
        let value = match self.real_function(e, name, args)? {
            Some(value) => Some(value),
            None => self.text_function(e, name, args),
        };
        match value {
            Some(value) => {
                self.values.push(value);
                Ok(())
            }
            None => self.fail(e),
        }
    }

    /// Functions of `<string.h>` and `<ctype.h>`.
    fn text_function(&mut self, e: ExprId, name: &str, args: &[ExprId]) -> Option<ConstValue> {
        let width = self.hir.types.int_width(self.hir.ty(e));
        let int = |value: i64| Some(ConstValue::Int(Int::from_i64(width?, value)));
        match (name, args) {
            ("strlen", &[s]) => {
                let text = self.string_at(s)?;
                int(text.iter().position(|&b| b == 0)? as i64)
            }
            ("strnlen", &[s, most]) => {
                let most = usize::try_from(self.int_operand(most).ok()?.to_u64()?).ok()?;
                let text = self.string_at(s)?;
                match text.iter().take(most).position(|&b| b == 0) {
                    Some(len) => int(len as i64),
                    None if most <= text.len() => int(most as i64),
                    None => None,
                }
            }
            ("strcmp" | "strncmp" | "memcmp", _) => {
                let order = self.string_order(name, args)?;
                int(order as i64)
            }
            ("strspn" | "strcspn", &[s, set]) => {
                let (text, set) = (self.text_at(s)?, self.text_at(set)?);
                let inside = name == "strspn";
                let len = text.iter().position(|b| set.contains(b) != inside);
                int(len.unwrap_or(text.len()) as i64)
            }
            ("strchr" | "index" | "strrchr" | "rindex", &[s, c]) => {
                let c = self.int_operand(c).ok()?.low_u64() as u8;
                // The terminator counts.
                let text = self.string_at(s)?;
                let text = &text[..=text.iter().position(|&b| b == 0)?];
                let at = match name {
                    "strchr" | "index" => text.iter().position(|&b| b == c),
                    _ => text.iter().rposition(|&b| b == c),
                };
                self.part_of_string(s, at)
            }
            ("memchr", &[s, c, n]) => {
                let c = self.int_operand(c).ok()?.low_u64() as u8;
                let n = usize::try_from(self.int_operand(n).ok()?.to_u64()?).ok()?;
                let at = self.string_at(s)?.get(..n)?.iter().position(|&b| b == c);
                self.part_of_string(s, at)
            }
            ("strpbrk", &[s, set]) => {
                let set = self.text_at(set)?;
                let at = self.text_at(s)?.iter().position(|b| set.contains(b));
                self.part_of_string(s, at)
            }
            ("strstr", &[s, part]) => {
                let (text, part) = (self.text_at(s)?, self.text_at(part)?);
                let at = match part {
                    [] => Some(0),
                    part => text.windows(part.len()).position(|window| window == part),
                };
                self.part_of_string(s, at)
            }
            ("isdigit", &[c]) => {
                let c = self.int_operand(c).ok()?;
                int(c.to_u64().is_some_and(|c| (48..=57).contains(&c)).into())
            }
            ("isascii", &[c]) => int(i64::from(self.int_operand(c).ok()?.low_u64() & !0x7f == 0)),
            ("toascii", &[c]) => int((self.int_operand(c).ok()?.low_u64() & 0x7f) as i64),
            _ => None,
        }
    }

    /// Functions of `<math.h>`; none for other names.
    fn real_function(&mut self, e: ExprId, name: &str, args: &[ExprId]) -> Result<Option<ConstValue>> {
        let Some(&a) = args.first() else { return Ok(None) };
        let stem = match name.strip_suffix(['f', 'l']) {
            Some(stem) if !matches!(name, "ceil" | "erf") => stem,
            _ => name,
        };
        let to_integer = matches!(stem, "lround" | "llround");
        let Some(format) = self.format(self.hir.ty(e)).or_else(|| self.format(self.hir.ty(a))) else { return Ok(None) };
        if !to_integer && self.format(self.hir.ty(e)).is_none() {
            return Ok(None);
        }
        let rounding = match (stem, args.len()) {
            ("floor", 1) => Some(Rounding::Downward),
            ("ceil", 1) => Some(Rounding::Upward),
            ("trunc", 1) => Some(Rounding::TowardZero),
            ("round" | "lround" | "llround", 1) => Some(Rounding::NearestAway),
            ("roundeven", 1) => Some(Rounding::NearestEven),
            _ => None,
        };
        if let Some(rounding) = rounding {
            let whole = self.float_operand(a)?.round_to_integral(rounding);
            if !to_integer {
                return Ok(Some(ConstValue::Float(whole)));
            }
            let (value, fits) = whole.to_int(self.width(self.hir.ty(e)), true);
            return if fits { Ok(Some(ConstValue::Int(value))) } else { self.fail(e) };
        }
        let value = match (stem, args) {
            ("nan", &[text]) => match self.string_at(text) {
                Some([0, ..]) => Float::quiet_nan(format, 0),
                _ => return self.fail(e),
            },
            ("sqrt", &[x]) => self.float_operand(x)?.sqrt(),
            ("fma", &[x, y, z]) => {
                let (x, y, z) = (self.float_operand(x)?, self.float_operand(y)?, self.float_operand(z)?);
                x.mul_add(y, z)
            }
            ("ldexp" | "scalbn" | "scalbln", &[x, n]) => {
                let n = self.int_operand(n)?;
                let x = self.float_operand(x)?;
                let value = x.scale(n.resize(64, true).low_u64().cast_signed().clamp(-100_000, 100_000) as i32);
                if x.is_finite() && (!value.is_finite() || value.is_zero() != x.is_zero()) {
                    return self.fail(e);
                }
                value
            }
            ("fmod" | "remainder" | "drem" | "fmax" | "fmin" | "fdim", &[x, y]) => {
                let (x, y) = (self.float_operand(x)?, self.float_operand(y)?);
                let order = x.compare(y);
                match stem {
                    // A domain error sets errno.
                    "fmod" | "remainder" | "drem" if !x.is_finite() || y.is_zero() || y.is_nan() => {
                        return self.fail(e);
                    }
                    "fmod" => x.fmod(y),
                    "remainder" | "drem" => x.remainder(y),
                    _ if x.is_signalling() || y.is_signalling() => return self.fail(e),
                    "fdim" => match order {
                        None => Float::quiet_nan(format, 0),
                        Some(Ordering::Greater) => x.sub(y),
                        Some(_) => Float::zero(format),
                    },
                    _ if x.is_nan() => y,
                    _ if y.is_nan() => x,
                    // Zeros of both signs are equal: the positive is the greater.
                    "fmax" if order == Some(Ordering::Greater) || order == Some(Ordering::Equal) && y.is_negative() => {
                        x
                    }
                    "fmin" if order == Some(Ordering::Less) || order == Some(Ordering::Equal) && x.is_negative() => x,
                    _ => y,
                }
            }
            _ => return self.elementary_function(e, stem, args),
        };
        Ok(Some(ConstValue::Float(value)))
    }

    /// `sin`, `pow` and their kin, and what takes numbers apart.
    fn elementary_function(&mut self, e: ExprId, name: &str, args: &[ExprId]) -> Result<Option<ConstValue>> {
        const ELEMENTARY: &[&str] = &[
            "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "cos", "cosh", "erf", "erfc", "exp",
            "exp10", "exp2", "expm1", "hypot", "log", "log10", "log1p", "log2", "pow", "pow10", "sin", "sinh", "tan",
            "tanh", "tgamma",
        ];
        if ELEMENTARY.binary_search(&name).is_ok() {
            let operands = args.iter().map(|&arg| self.float_operand(arg)).collect::<Result<Vec<Float>>>()?;
            return match elementary(name, &operands) {
                Some(value) => Ok(Some(ConstValue::Float(value))),
                None => self.fail(e),
            };
        }
        let ("logb" | "significand", &[x]) = (name, args) else { return Ok(None) };
        let x = self.float_operand(x)?;
        match x.to_parts() {
            Some((exponent, significand)) if significand != 0 => {
                let n = exponent + significand.ilog2() as i32;
                let log = Float::from_i128(x.format(), n.into());
                Ok(Some(ConstValue::Float(if name == "logb" { log } else { x.scale(-n) })))
            }
            _ => self.fail(e),
        }
    }

    /// The bytes of a string literal from an address on.
    fn string_at(&mut self, e: ExprId) -> Option<&'a [u8]> {
        let hir = self.hir;
        match self.operand(e).ok()? {
            ConstValue::Address { base: AddressBase::String(s), offset } => {
                hir.strings[s].bytes.get(usize::try_from(offset).ok()?..)
            }
            _ => None,
        }
    }

    /// The same without the terminator and what is behind it.
    fn text_at(&mut self, e: ExprId) -> Option<&'a [u8]> {
        let bytes = self.string_at(e)?;
        bytes.get(..bytes.iter().position(|&b| b == 0)?)
    }

    /// The address `at` bytes behind `s`, which is in a string literal; none: a null pointer.
    fn part_of_string(&mut self, s: ExprId, at: Option<usize>) -> Option<ConstValue> {
        let width = self.hir.types.target().pointer_size * 8;
        let Some(at) = at else { return Some(ConstValue::Int(Int::from_u64(width, 0))) };
        match self.operand(s).ok()? {
            ConstValue::Address { base, offset } => {
                Some(ConstValue::Address { base, offset: offset.checked_add(i64::try_from(at).ok()?)? })
            }
            _ => None,
        }
    }

    /// The result of comparing string literals: -1, 0 or 1, none if that reads what is not known.
    fn string_order(&mut self, name: &str, args: &[ExprId]) -> Option<Ordering> {
        let (&a, &b) = (args.first()?, args.get(1)?);
        let limit = match name {
            "strcmp" => usize::MAX,
            _ => usize::try_from(self.int_operand(*args.get(2)?).ok()?.to_u64()?).ok()?,
        };
        let (a, b) = (self.string_at(a)?, self.string_at(b)?);
        for n in 0..limit {
            let (&x, &y) = (a.get(n)?, b.get(n)?);
            if x != y || (x == 0 && name != "memcmp") {
                return Some(x.cmp(&y));
            }
        }
        Some(Ordering::Equal)
    }
}
