//! Strings.

use super::{Call, Fold, Library};
use ir::{BinaryOp, CastOp, Inst, IntCond, Type, Value, ValueDef};

impl Library<'_, '_> {
    pub(super) fn fold_string(&mut self, call: Call<'_>) -> Option<Fold> {
        match (call.name, call.args) {
            ("strlen", &[text]) => self.length(text, 4).map(Fold::Value),
            ("strnlen", &[text, most]) => {
                let most = self.constant(most)?;
                let bytes = self.bytes(text)?;
                let end = bytes.iter().position(|&byte| byte == 0).map_or(bytes.len(), |end| end) as u64;
                (end < bytes.len() as u64 || most <= end).then_some(())?;
                Some(Fold::Value(self.function.int(self.function.word(), end.min(most))))
            }
            ("strcmp", &[a, b]) => self.compare_strings(a, b, u64::MAX),
            ("strncmp", &[a, b, most]) => {
                let most = self.constant(most)?;
                self.compare_strings(a, b, most)
            }
            ("memcmp" | "bcmp", &[a, b, len]) => self.compare_bytes(a, b, len),
            ("strcpy", &[to, from]) => {
                let length = self.known_length(from, 4)?;
                self.copy_bytes(to, from, length + 1);
                Some(Fold::Value(to))
            }
            ("stpcpy", &[to, from]) => match self.known_length(from, 4) {
                Some(length) => {
                    self.copy_bytes(to, from, length + 1);
                    let length = self.function.int(self.function.word(), length);
                    Some(Fold::Value(self.ptr_add(to, length)))
                }
                None if !call.used => {
                    self.call("strcpy", &[to, from], Some(self.function.pointer));
                    Some(Fold::Gone)
                }
                None => None,
            },
            ("strncpy", &[to, from, most]) => {
                let most = self.constant(most)?;
                if most > 0 {
                    let length = self.known_length(from, 4)?;
                    (most <= length + 1).then_some(())?;
                    self.copy_bytes(to, from, most);
                }
                Some(Fold::Value(to))
            }
            ("stpncpy", &[to, from, most]) if !call.used => {
                self.call("strncpy", &[to, from, most], Some(self.function.pointer));
                Some(Fold::Gone)
            }
            ("stpncpy", &[to, from, most]) => {
                let most = self.constant(most)?;
                let length = self.known_length(from, 4)?;
                (most <= length + 1).then_some(())?;
                self.copy_bytes(to, from, most);
                let length = self.function.int(self.function.word(), length.min(most));
                Some(Fold::Value(self.ptr_add(to, length)))
            }
            ("strcat", &[to, from]) => {
                let length = self.known_length(from, 4)?;
                if length > 0 {
                    let end = self.end(to)?;
                    self.copy_bytes(end, from, length + 1);
                }
                Some(Fold::Value(to))
            }
            ("strncat", &[to, from, most]) => {
                let empty = self.known_length(from, 4) == Some(0);
                let most = if empty { 0 } else { self.constant(most)? };
                let length = if most == 0 { 0 } else { self.known_length(from, 4)? };
                if length > 0 {
                    (length <= most).then_some(())?;
                    self.call("strcat", &[to, from], Some(self.function.pointer));
                }
                Some(Fold::Value(to))
            }
            ("strchr" | "index", &[text, byte]) => self.find(text, byte, false),
            ("strrchr" | "rindex", &[text, byte]) => self.find(text, byte, true),
            ("memchr", &[at, byte, len]) => {
                let (byte, len) = (self.constant(byte)? as u8, self.constant(len)?);
                if len == 0 {
                    return Some(Fold::Value(self.function.int(self.function.pointer, 0)));
                }
                let bytes = self.bytes(at)?;
                let found = bytes.iter().take(len as usize).position(|&other| other == byte);
                (found.is_some() || len <= bytes.len() as u64).then_some(())?;
                Some(Fold::Value(self.place_or_null(at, found)))
            }
            ("strstr", &[text, needle]) => self.find_text(text, needle),
            ("strpbrk", &[text, set]) => self.find_any(text, set),
            ("strspn", &[text, set]) => self.span(text, set, true),
            ("strcspn", &[text, set]) => self.span(text, set, false),
            ("isdigit", &[byte]) => {
                let zero = self.int(-i64::from(b'0'));
                let digit = self.binary(BinaryOp::Add, byte, zero);
                let most = self.int(9);
                Some(Fold::Value(self.truth(IntCond::Ule, digit, most)))
            }
            ("isascii", &[byte]) => {
                let most = self.int(127);
                Some(Fold::Value(self.truth(IntCond::Ule, byte, most)))
            }
            ("toascii", &[byte]) => {
                let mask = self.int(127);
                Some(Fold::Value(self.binary(BinaryOp::And, byte, mask)))
            }
            _ => None,
        }
    }

    fn truth(&mut self, cond: IntCond, lhs: Value, rhs: Value) -> Value {
        let (inst, bit) = self.function.make_value(Inst::IntCompare { cond, lhs, rhs }, Type::I1, self.loc);
        self.made.push(inst);
        self.cast(CastOp::ZExt, bit, Type::I32)
    }

    /// The length of a string, or of the one that a choice gives.
    fn length(&mut self, text: Value, depth: u32) -> Option<Value> {
        if let Some(text) = self.text(text) {
            return Some(self.function.int(self.function.word(), text.len() as u64));
        }
        if let Some(length) = self.known_length(text, depth) {
            return Some(self.function.int(self.function.word(), length));
        }
        if depth == 0 {
            return None;
        }
        if let Some(Inst::PtrAdd { base, offset, .. }) = self.function.def_of(text) {
            return self.length_from(self.replacements.resolve(base), self.replacements.resolve(offset));
        }
        let Some(Inst::Select { cond, then, otherwise }) = self.function.def_of(text) else { return None };
        let (then, otherwise) = (self.replacements.resolve(then), self.replacements.resolve(otherwise));
        let (then, otherwise) = (self.length(then, depth - 1)?, self.length(otherwise, depth - 1)?);
        let choice = Inst::Select { cond: self.replacements.resolve(cond), then, otherwise };
        let (inst, value) = self.function.make_value(choice, self.function.word(), self.loc);
        self.made.push(inst);
        Some(value)
    }

    /// The length of the rest of a string behind an offset. Its end is the end of its object: what is read anywhere else
    /// than in the string is no object (C23 6.5.7).
    fn length_from(&mut self, base: Value, offset: Value) -> Option<Value> {
        let ValueDef::Symbol { symbol, offset: first } = self.function.def(base) else { return None };
        let whole = super::constant_bytes(self.module, symbol, 0)?;
        let end = whole.iter().position(|&byte| byte == 0)?;
        let word = self.function.word();
        if end + 1 != whole.len() || self.function.ty(offset) != word {
            return None;
        }
        let rest = self.function.int(word, (end as i64 - i64::from(first)) as u64);
        Some(self.binary(BinaryOp::Sub, rest, offset))
    }

    /// The address of the end of a string.
    fn end(&mut self, text: Value) -> Option<Value> {
        let length = self.call("strlen", &[text], Some(self.function.word()))?;
        Some(self.ptr_add(text, length))
    }

    fn place_or_null(&mut self, base: Value, at: Option<usize>) -> Value {
        match at {
            Some(at) => {
                let at = self.function.int(self.function.word(), at as u64);
                self.ptr_add(base, at)
            }
            None => self.function.int(self.function.pointer, 0),
        }
    }

    fn compare_strings(&mut self, a: Value, b: Value, most: u64) -> Option<Fold> {
        if most == 0 || a == b {
            return Some(Fold::Value(self.int(0)));
        }
        let (left, right) = (self.text(a), self.text(b));
        let cut = |text: &[u8]| text[..text.len().min(most.min(1 << 20) as usize)].to_vec();
        match (left, right) {
            (Some(left), Some(right)) => {
                let order = cut(&left).cmp(&cut(&right));
                Some(Fold::Value(self.int(order as i64)))
            }
            // The end comes first.
            (_, Some(right)) if right.is_empty() => Some(Fold::Value(self.load_byte(a))),
            (Some(left), _) if left.is_empty() => {
                let byte = self.load_byte(b);
                let zero = self.int(0);
                Some(Fold::Value(self.binary(BinaryOp::Sub, zero, byte)))
            }
            _ if most == 1 => self.difference(a, b),
            // A string within the limit makes the limit meaningless.
            (left, right) if most != u64::MAX => {
                let known = left.iter().chain(&right).any(|text| (text.len() as u64) < most);
                known.then_some(())?;
                self.call("strcmp", &[a, b], Some(Type::I32)).map(Fold::Value)
            }
            _ => None,
        }
    }

    fn difference(&mut self, a: Value, b: Value) -> Option<Fold> {
        let (a, b) = (self.load_byte(a), self.load_byte(b));
        Some(Fold::Value(self.binary(BinaryOp::Sub, a, b)))
    }

    fn compare_bytes(&mut self, a: Value, b: Value, len: Value) -> Option<Fold> {
        let len = if a == b { 0 } else { self.constant(len)? };
        match len {
            0 => Some(Fold::Value(self.int(0))),
            1 => self.difference(a, b),
            _ => {
                let (left, right) = (self.bytes(a)?, self.bytes(b)?);
                let (left, right) = (left.get(..len as usize)?, right.get(..len as usize)?);
                Some(Fold::Value(self.int(left.cmp(right) as i64)))
            }
        }
    }

    fn find(&mut self, text: Value, byte: Value, last: bool) -> Option<Fold> {
        let byte = self.constant(byte)? as u8;
        let Some(bytes) = self.text(text) else {
            return match (byte, last) {
                (0, false) => self.end(text).map(Fold::Value),
                (0, true) => {
                    let byte = self.int(0);
                    self.call("strchr", &[text, byte], Some(self.function.pointer)).map(Fold::Value)
                }
                _ => None,
            };
        };
        let found = match (byte, last) {
            (0, _) => Some(bytes.len()),
            (_, false) => bytes.iter().position(|&other| other == byte),
            (_, true) => bytes.iter().rposition(|&other| other == byte),
        };
        Some(Fold::Value(self.place_or_null(text, found)))
    }

    fn find_text(&mut self, text: Value, needle: Value) -> Option<Fold> {
        let wanted = self.text(needle)?;
        if wanted.is_empty() {
            return Some(Fold::Value(text));
        }
        if let Some(bytes) = self.text(text) {
            let found = bytes.windows(wanted.len()).position(|part| part == wanted);
            return Some(Fold::Value(self.place_or_null(text, found)));
        }
        self.find_one(text, &wanted)
    }

    /// Looks for a text or a set of one byte.
    fn find_one(&mut self, text: Value, wanted: &[u8]) -> Option<Fold> {
        let &[only] = wanted else { return None };
        let byte = self.int(only.into());
        self.call("strchr", &[text, byte], Some(self.function.pointer)).map(Fold::Value)
    }

    fn find_any(&mut self, text: Value, set: Value) -> Option<Fold> {
        let set = self.text(set)?;
        if set.is_empty() {
            return Some(Fold::Value(self.function.int(self.function.pointer, 0)));
        }
        if let Some(bytes) = self.text(text) {
            let found = bytes.iter().position(|byte| set.contains(byte));
            return Some(Fold::Value(self.place_or_null(text, found)));
        }
        self.find_one(text, &set)
    }

    fn span(&mut self, text: Value, set: Value, inside: bool) -> Option<Fold> {
        let (bytes, set) = (self.text(text), self.text(set));
        let length = match (&bytes, &set) {
            (Some(bytes), Some(set)) => bytes.iter().take_while(|byte| set.contains(byte) == inside).count(),
            (Some(bytes), _) if bytes.is_empty() => 0,
            (_, Some(set)) if set.is_empty() && inside => 0,
            (_, Some(set)) if set.is_empty() => {
                return self.call("strlen", &[text], Some(self.function.word())).map(Fold::Value);
            }
            _ => return None,
        };
        Some(Fold::Value(self.function.int(self.function.word(), length as u64)))
    }
}
