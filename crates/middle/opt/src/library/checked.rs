//! The forms of `_FORTIFY_SOURCE` that check lengths: those that cannot fail become the plain functions (GCC manual,
//! 6.59 "Object Size Checking Builtins").

use super::{Call, Fold, Library};
use ir::{CastOp, Inst, Type, Value};

/// How deep choices are followed.
const DEEPEST: u32 = 4;

impl Library<'_, '_> {
    pub(super) fn fold_checked(&mut self, call: Call<'_>) -> Option<Fold> {
        let name = call.name.strip_prefix("__")?.strip_suffix("_chk")?;
        match (name, call.args) {
            ("memcpy" | "memmove" | "mempcpy" | "memset" | "strncpy" | "stpncpy", &[to, what, len, size]) => {
                if !self.fits(len, size, 0) {
                    // The end of what was written is not asked for.
                    let plain = match name {
                        "mempcpy" if !call.used => "__memcpy_chk",
                        "stpncpy" if !call.used => "__strncpy_chk",
                        _ => return None,
                    };
                    self.call(plain, &[to, what, len, size], Some(self.function.pointer));
                    return Some(Fold::Gone);
                }
                self.plain(name, &[to, what, len], false)
            }
            ("strcpy" | "stpcpy", &[to, from, size]) => {
                if !self.holds(from, size) {
                    if name == "stpcpy" && !call.used {
                        self.call("__strcpy_chk", &[to, from, size], Some(self.function.pointer));
                        return Some(Fold::Gone);
                    }
                    // The length is known, so that is what there is to check.
                    let length = self.known_length(from, DEEPEST)?;
                    let plain = if name == "strcpy" { "__memcpy_chk" } else { return None };
                    let bytes = self.function.int(self.function.word(), length + 1);
                    return self.call(plain, &[to, from, bytes, size], Some(self.function.pointer)).map(Fold::Value);
                }
                self.plain(name, &[to, from], false)
            }
            ("strcat", &[to, from, size]) => {
                if self.known_length(from, DEEPEST) == Some(0) {
                    return Some(Fold::Value(to));
                }
                (self.constant(size)? == u64::MAX).then_some(())?;
                self.plain(name, &[to, from], false)
            }
            ("strncat", &[to, from, len, size]) => {
                let length = self.known_length(from, DEEPEST);
                let most = self.constant(len);
                if length == Some(0) || most == Some(0) {
                    return Some(Fold::Value(to));
                }
                if self.constant(size)? == u64::MAX {
                    return self.plain(name, &[to, from, len], false);
                }
                (length? <= most?).then_some(())?;
                self.call("__strcat_chk", &[to, from, size], Some(self.function.pointer)).map(Fold::Value)
            }
            ("sprintf" | "vsprintf", &[to, flag, size, format, ref rest @ ..]) => {
                let text = self.text(format);
                let plain = text.as_ref().is_some_and(|text| !text.contains(&b'%'));
                let length = match text.as_deref() {
                    Some(text) if plain => Some(text.len() as u64),
                    Some(b"%s") if name == "sprintf" => {
                        rest.first().and_then(|&value| self.known_length(value, DEEPEST))
                    }
                    _ => None,
                };
                let limit = self.constant(size)?;
                (limit == u64::MAX || length.is_some_and(|length| length < limit)).then_some(())?;
                self.may_ignore(flag, text.as_deref())?;
                let args: Vec<Value> = [to, format].into_iter().chain(rest.iter().copied()).collect();
                self.plain(name, &args, name == "sprintf")
            }
            ("snprintf" | "vsnprintf", &[to, len, flag, size, format, ref rest @ ..]) => {
                self.fits(len, size, DEEPEST).then_some(())?;
                let text = self.text(format);
                self.may_ignore(flag, text.as_deref())?;
                let args: Vec<Value> = [to, len, format].into_iter().chain(rest.iter().copied()).collect();
                self.plain(name, &args, name == "snprintf")
            }
            _ => None,
        }
    }

    /// Whether formats are not to be checked for `%n`, or cannot have one.
    fn may_ignore(&self, flag: Value, format: Option<&[u8]>) -> Option<()> {
        let harmless = format.is_some_and(|format| !format.contains(&b'%') || format == b"%s");
        (self.constant(flag)? == 0 || harmless).then_some(())
    }

    /// Whether a length, or each that it may be, is no more than a size.
    fn fits(&self, length: Value, size: Value, depth: u32) -> bool {
        let Some(limit) = self.constant(size) else { return false };
        // No negative number that is extended later.
        let most = if self.function.ty(length) == Type::I32 { i32::MAX as u64 } else { u64::MAX };
        if limit == u64::MAX || self.constant(length).is_some_and(|length| length <= limit.min(most)) {
            return true;
        }
        match self.function.def_of(length) {
            Some(Inst::Select { then, otherwise, .. }) if depth > 0 => {
                let (then, otherwise) = (self.replacements.resolve(then), self.replacements.resolve(otherwise));
                self.fits(then, size, depth - 1) && self.fits(otherwise, size, depth - 1)
            }
            Some(Inst::Cast { op: CastOp::SExt | CastOp::ZExt, arg }) if depth > 0 => {
                let arg = self.replacements.resolve(arg);
                self.function.ty(arg) == Type::I32 && self.fits(arg, size, depth - 1)
            }
            None if depth > 0 => {
                let sources = self.sources.get(&length);
                sources.is_some_and(|all| all.iter().all(|&source| self.fits(source, size, depth - 1)))
            }
            _ => false,
        }
    }

    /// Whether an object has room for a string.
    fn holds(&self, text: Value, size: Value) -> bool {
        let Some(limit) = self.constant(size) else { return false };
        limit == u64::MAX || self.known_length(text, DEEPEST).is_some_and(|length| length < limit)
    }

    /// The length of a string, if it is the same for all that it may be.
    pub(super) fn known_length(&self, text: Value, depth: u32) -> Option<u64> {
        if let Some(text) = self.text(text) {
            return Some(text.len() as u64);
        }
        match self.function.def_of(text) {
            Some(Inst::Select { then, otherwise, .. }) if depth > 0 => {
                let (then, otherwise) = (self.replacements.resolve(then), self.replacements.resolve(otherwise));
                let length = self.known_length(then, depth - 1)?;
                (self.known_length(otherwise, depth - 1)? == length).then_some(length)
            }
            None if depth > 0 => {
                let sources = self.sources.get(&text)?;
                let mut lengths = sources.iter().map(|&source| self.known_length(source, depth - 1));
                let first = lengths.next()??;
                lengths.all(|length| length == Some(first)).then_some(first)
            }
            _ => None,
        }
    }

    /// The plain function with these arguments, if they are as simple as library calls have them.
    fn plain(&mut self, name: &str, args: &[Value], variadic: bool) -> Option<Fold> {
        let is_simple = |&arg: &Value| {
            let ty = self.function.ty(arg);
            !ty.is_vector() && (ty.is_ptr() || matches!(ty, Type::I32 | Type::I64 | Type::F64))
        };
        args.iter().all(is_simple).then_some(())?;
        let ret = if name.contains("printf") { Type::I32 } else { self.function.pointer };
        let result = self.call_as(name, args, Some(ret), variadic);
        Some(result.map_or(Fold::Gone, Fold::Value))
    }
}
