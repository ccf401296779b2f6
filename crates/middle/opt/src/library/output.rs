//! Formatted output that needs no format.

use super::{Call, Fold, Library};
use ir::{Type, Value};

/// A member of the family of `printf`.
struct Printer {
    /// Position of the stream among the arguments.
    stream: Option<usize>,
    /// Position of the format.
    format: usize,
    /// Whether the values come as a `va_list`.
    listed: bool,
}

fn printer(name: &str) -> Option<Printer> {
    let (stream, format, listed) = match name {
        "printf" => (None, 0, false),
        "__printf_chk" => (None, 1, false),
        "vprintf" => (None, 0, true),
        "__vprintf_chk" => (None, 1, true),
        "fprintf" => (Some(0), 1, false),
        "__fprintf_chk" => (Some(0), 2, false),
        "vfprintf" => (Some(0), 1, true),
        "__vfprintf_chk" => (Some(0), 2, true),
        _ => return None,
    };
    Some(Printer { stream, format, listed })
}

impl Library<'_, '_> {
    pub(super) fn fold_output(&mut self, call: Call<'_>) -> Option<Fold> {
        if let Some(printer) = printer(call.name) {
            return self.fold_printer(&printer, call);
        }
        // Of the forms without locks only what writes nothing: nobody says that the others' helpers are there.
        if let Some(name) = call.name.strip_suffix("_unlocked")
            && matches!(name, "printf" | "fprintf" | "fputs")
        {
            let fold = self.fold_output(Call { name, ..call });
            return fold.filter(|_| self.made.is_empty());
        }
        match (call.name, call.args) {
            ("sprintf", &[to, format, ref rest @ ..]) => self.fold_sprintf(to, format, rest, call),
            ("__sprintf_chk", &[to, _, size, format, ref rest @ ..]) if self.constant(size) == Some(u64::MAX) => {
                self.fold_sprintf(to, format, rest, call)
            }
            ("snprintf", &[to, size, format, ref rest @ ..]) => self.fold_snprintf(to, size, format, rest),
            ("fputs", &[text, stream]) if !call.used => {
                let length = self.text(text)?.len();
                self.put_text(text, length, stream);
                Some(Fold::Gone)
            }
            _ => None,
        }
    }

    fn fold_printer(&mut self, printer: &Printer, call: Call<'_>) -> Option<Fold> {
        if call.used {
            return None;
        }
        let format_at = *call.args.get(printer.format)?;
        let format = self.text(format_at)?;
        let stream = match printer.stream {
            Some(at) => Some(*call.args.get(at)?),
            None => None,
        };
        let values = if printer.listed { &[] } else { &call.args[printer.format + 1..] };
        if !format.contains(&b'%') {
            return self.put_plain(format_at, &format, stream);
        }
        let value = *values.first()?;
        match (format.as_slice(), stream) {
            (b"%s", None) => {
                let text = self.text(value)?;
                self.put_plain(value, &text, None)
            }
            (b"%s", Some(_)) if self.known_length(value, 4) == Some(0) => Some(Fold::Gone),
            (b"%s", Some(stream)) => {
                self.is_pointer(value)?;
                self.call("fputs", &[value, stream], Some(Type::I32));
                Some(Fold::Gone)
            }
            (b"%s\n", None) => {
                self.is_pointer(value)?;
                self.call("puts", &[value], Some(Type::I32));
                Some(Fold::Gone)
            }
            (b"%c", None) if self.function.ty(value) == Type::I32 => {
                self.call("putchar", &[value], Some(Type::I32));
                Some(Fold::Gone)
            }
            (b"%c", Some(stream)) if self.function.ty(value) == Type::I32 => {
                self.call("fputc", &[value, stream], Some(Type::I32));
                Some(Fold::Gone)
            }
            _ => None,
        }
    }

    fn is_pointer(&self, value: Value) -> Option<()> {
        self.function.ty(value).is_ptr().then_some(())
    }

    /// Writes a constant text that is at an address.
    fn put_plain(&mut self, at: Value, text: &[u8], stream: Option<Value>) -> Option<Fold> {
        match (text, stream) {
            (_, Some(stream)) => self.put_text(at, text.len(), stream),
            ([], None) => {}
            (&[only], None) => {
                let byte = self.int(only.into());
                self.call("putchar", &[byte], Some(Type::I32));
            }
            ([line @ .., b'\n'], None) => {
                let line = self.new_text(line);
                self.call("puts", &[line], Some(Type::I32));
            }
            _ => return None,
        }
        Some(Fold::Gone)
    }

    fn put_text(&mut self, at: Value, length: usize, stream: Value) {
        match length {
            0 => {}
            1 => {
                let byte = self.bytes(at).map_or(0, |bytes| bytes[0]);
                let byte = self.int(byte.into());
                self.call("fputc", &[byte, stream], Some(Type::I32));
            }
            _ => {
                let one = self.function.int(self.function.word(), 1);
                let length = self.function.int(self.function.word(), length as u64);
                self.call("fwrite", &[at, one, length, stream], Some(self.function.word()));
            }
        }
    }

    fn fold_sprintf(&mut self, to: Value, format_at: Value, values: &[Value], call: Call<'_>) -> Option<Fold> {
        let format = self.text(format_at)?;
        let (from, text) = match format.as_slice() {
            plain if !plain.contains(&b'%') => (format_at, Some(format)),
            b"%s" => {
                let &value = values.first()?;
                self.is_pointer(value)?;
                (value, self.text(value))
            }
            _ => return None,
        };
        match text {
            Some(text) => {
                self.copy_bytes(to, from, text.len() as u64 + 1);
                Some(Fold::Value(self.int(text.len() as i64)))
            }
            None if !call.used => {
                self.call("strcpy", &[to, from], Some(self.function.pointer));
                Some(Fold::Gone)
            }
            None => None,
        }
    }

    fn fold_snprintf(&mut self, to: Value, size: Value, format_at: Value, values: &[Value]) -> Option<Fold> {
        let format = self.text(format_at)?;
        let (from, text) = match format.as_slice() {
            plain if !plain.contains(&b'%') => (format_at, format),
            b"%s" => {
                let &value = values.first()?;
                self.is_pointer(value)?;
                (value, self.text(value)?)
            }
            _ => return None,
        };
        let size = self.constant(size)?;
        if size > text.len() as u64 {
            self.copy_bytes(to, from, text.len() as u64 + 1);
        } else if size != 0 {
            return None;
        }
        Some(Fold::Value(self.int(text.len() as i64)))
    }
}
