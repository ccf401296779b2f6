//! Format strings of the `printf`, `scanf` and `strftime` families (`-Wformat`).
//!
//! A function is known by the `format` attribute or, as for GCC, by its name if it is one of the C
//! library's. The format is a literal, perhaps behind `?:`, an offset, a constant array or a function with
//! the `format_arg` attribute; each conversion is reported where the literal begins.

use crate::Sema;
use ctype::{FloatKind, IntKind, Quals, Ty, TypeKind};
use diag::{DiagInfo, warn as msg};
use hir::{BinaryOp, DeclId, DeclKind, Expr, ExprId, Init, StringId, StringKind};
use source::Loc;

/// A family of formats.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Family {
    Printf,
    Scanf,
    Strftime,
}

/// Which arguments of a function are the format and what it formats, counted from 1; 0 is none to check.
#[derive(Copy, Clone)]
struct FormatSpec {
    family: Family,
    format: u32,
    first: u32,
}

/// A format that has been found.
struct Found {
    string: StringId,
    /// Where it is: the literal's node.
    literal: ExprId,
    /// Bytes left out at its start.
    skip: usize,
    /// Where messages point to if not into the literal.
    place: Option<Loc>,
}

/// Length modifiers.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Length {
    None,
    Hh,
    H,
    L,
    Ll,
    BigL,
    J,
    Z,
    T,
}

/// What an argument must be.
#[derive(Copy, Clone)]
enum Wanted {
    Int(IntKind),
    /// The type that a typedef names.
    Named(IntKind, &'static str),
    Double,
    LongDouble,
    /// `wint_t`
    WideInt,
    Char,
    WideChar,
    Float,
    AnyPointer,
}

const GETTEXT: &[(&str, u32)] =
    &[("gettext", 1), ("dgettext", 2), ("dcgettext", 2), ("ngettext", 1), ("dngettext", 2), ("dcngettext", 2)];

fn library_spec(name: &str) -> Option<FormatSpec> {
    use Family::{Printf, Scanf, Strftime};
    let (family, format, first) = match name.strip_prefix("__builtin_").unwrap_or(name) {
        "printf" | "printf_unlocked" => (Printf, 1, 2),
        "fprintf" | "sprintf" | "fprintf_unlocked" => (Printf, 2, 3),
        "snprintf" => (Printf, 3, 4),
        "vprintf" => (Printf, 1, 0),
        "vfprintf" | "vsprintf" => (Printf, 2, 0),
        "vsnprintf" => (Printf, 3, 0),
        "scanf" => (Scanf, 1, 2),
        "fscanf" | "sscanf" => (Scanf, 2, 3),
        "vscanf" => (Scanf, 1, 0),
        "vfscanf" | "vsscanf" => (Scanf, 2, 0),
        "strftime" => (Strftime, 3, 0),
        _ => return None,
    };
    Some(FormatSpec { family, format, first })
}

impl Sema<'_> {
    fn format_spec(&self, decl: DeclId) -> Option<FormatSpec> {
        let decl = &self.hir.decls[decl];
        if let Some((kind, format, first)) = decl.attrs.as_ref().and_then(|attrs| attrs.format) {
            let kind = kind.as_str().trim_matches('_');
            let family = match kind {
                "printf" | "gnu_printf" => Family::Printf,
                "scanf" | "gnu_scanf" => Family::Scanf,
                "strftime" | "gnu_strftime" => Family::Strftime,
                _ => return None,
            };
            return Some(FormatSpec { family, format, first });
        }
        if !self.lang.builtins || decl.linkage != hir::Linkage::External {
            return None;
        }
        library_spec(decl.name.as_str())
    }

    /// Checks a call of a function that may take a format. `args` are as written, `values` as passed.
    pub(crate) fn warn_format(&mut self, decl: DeclId, values: &[ExprId], loc: Loc) {
        if !self.diags.has_extra_warnings() || self.silenced() {
            return;
        }
        let Some(spec) = self.format_spec(decl) else { return };
        let Some(&format) = values.get((spec.format as usize).wrapping_sub(1)) else { return };
        let rest: &[ExprId] = match spec.first {
            0 => &[],
            first => values.get(first as usize - 1..).unwrap_or(&[]),
        };
        let mut formats = Vec::new();
        let mut literal = true;
        self.find_formats(format, 0, &mut formats, &mut literal, 8);
        if !literal {
            if spec.family == Family::Strftime {
                self.diags.report(&msg::FORMAT_NOT_CHECKED, loc).emit();
            } else if spec.first != 0 && rest.is_empty() {
                self.diags.report(&msg::FORMAT_SECURITY, loc).emit();
            } else if spec.first != 0 {
                self.diags.report(&msg::FORMAT_NONLITERAL, loc).emit();
            }
        }
        let mut extra = !formats.is_empty() && literal;
        for found in &formats {
            extra &= self.check_format(found, spec, rest);
        }
        if extra && spec.first != 0 {
            let at = self.hir.loc(formats[0].literal);
            let at = formats[0].place.unwrap_or(at);
            self.diags.report(&msg::FORMAT_TOO_MANY, at).emit();
        }
    }

    /// The literals that an expression stands for; `literal` is cleared if there is another possibility.
    fn find_formats(&self, e: ExprId, skip: usize, out: &mut Vec<Found>, literal: &mut bool, depth: u32) {
        if depth == 0 {
            *literal = false;
            return;
        }
        match self.hir.expr(e) {
            Expr::Cast(hir::CastKind::NoOp, inner) => self.find_formats(inner, skip, out, literal, depth),
            Expr::Cond(_, a, b) => {
                self.find_formats(a, skip, out, literal, depth - 1);
                self.find_formats(b, skip, out, literal, depth - 1);
            }
            Expr::Int(0) => {}
            Expr::Comma(_, r) => self.find_formats(r, skip, out, literal, depth - 1),
            Expr::Binary(BinaryOp::PtrAdd, base, offset) => {
                match self.int_value(offset).and_then(|offset| offset.to_u64()) {
                    Some(offset) => self.find_formats(base, skip + offset as usize, out, literal, depth - 1),
                    None => *literal = false,
                }
            }
            Expr::Decay(array) => match self.hir.expr(array) {
                Expr::String(string) if self.hir.strings[string].kind != StringKind::Wide => {
                    out.push(Found { string, literal: array, skip, place: None });
                }
                Expr::Decl(d) => {
                    let decl = &self.hir.decls[d];
                    let constant = self.hir.types.quals_of_object(decl.ty).contains(Quals::CONST);
                    let value = match decl.kind {
                        DeclKind::Var { init: Some(init), .. } if constant => match &self.hir.inits[init] {
                            Init::Value(value) => Some(*value),
                            Init::List { entries, .. } => entries.first().map(|entry| entry.value),
                        },
                        _ => None,
                    };
                    match value.map(|value| (value, self.hir.expr(value))) {
                        Some((value, Expr::String(string))) => {
                            out.push(Found { string, literal: value, skip, place: Some(self.hir.loc(e)) });
                        }
                        _ => *literal = false,
                    }
                }
                _ => *literal = false,
            },
            Expr::Call { callee, args } => {
                let Some(decl) = self.called_decl(callee) else {
                    *literal = false;
                    return;
                };
                let decl = &self.hir.decls[decl];
                let by_name = GETTEXT.iter().find(|row| row.0 == decl.name.as_str()).map(|row| row.1);
                let which = decl.attrs.as_ref().and_then(|attrs| attrs.format_arg).or(by_name);
                let arg = which.and_then(|n| self.hir.expr_list(args).nth((n as usize).wrapping_sub(1)));
                match arg {
                    Some(arg) => self.find_formats(arg, skip, out, literal, depth - 1),
                    None => *literal = false,
                }
            }
            _ => *literal = false,
        }
    }

    /// Checks one format: whether arguments are left over.
    fn check_format(&mut self, found: &Found, spec: FormatSpec, args: &[ExprId]) -> bool {
        let data = &self.hir.strings[found.string];
        let bytes = data.bytes.clone();
        let text = bytes.strip_suffix(&[0]).unwrap_or(&bytes);
        let text = text.get(found.skip..).unwrap_or(&[]);
        // GCC points to the first piece of a literal, too.
        let place = found.place.unwrap_or(self.hir.loc(found.literal));
        if text.is_empty() {
            self.diags.report(&msg::FORMAT_ZERO_LENGTH, place).arg(family_name(spec.family)).emit();
            return !args.is_empty();
        }
        let mut checker = Checker { sema: self, spec, args, next: 0, positional: false, stopped: false };
        let mut at = 0;
        while at < text.len() && !checker.stopped {
            match text[at] {
                0 => {
                    checker.sema.diags.report(&msg::FORMAT_CONTAINS_NUL, place).emit();
                    return false;
                }
                b'%' => at = checker.conversion(text, at + 1, place),
                _ => at += 1,
            }
        }
        !checker.positional && !checker.stopped && checker.next < args.len()
    }
}

fn family_name(family: Family) -> &'static str {
    match family {
        Family::Printf => "gnu_printf",
        Family::Scanf => "gnu_scanf",
        Family::Strftime => "gnu_strftime",
    }
}

struct Checker<'s, 'a, 'd> {
    sema: &'s mut Sema<'d>,
    spec: FormatSpec,
    args: &'a [ExprId],
    next: usize,
    positional: bool,
    stopped: bool,
}

impl Checker<'_, '_, '_> {
    fn report(&self, info: &'static DiagInfo, loc: Loc) -> diag::Report<'_> {
        self.sema.diags.report(info, loc)
    }

    /// After a `%` at `at`: gives where the conversion ends.
    fn conversion(&mut self, text: &[u8], at: usize, place: Loc) -> usize {
        let start = at - 1;
        if self.spec.family == Family::Strftime {
            return self.time_conversion(text, at, place);
        }
        let mut at = at;
        if at >= text.len() {
            self.report(&msg::FORMAT_TRAILING_PERCENT, place).emit();
            return at;
        }
        if text[at] == b'%' {
            return at + 1;
        }
        let scanf = self.spec.family == Family::Scanf;
        // Number of an operand.
        let digits = text[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let mut operand = None;
        if digits > 0 && text.get(at + digits) == Some(&b'$') {
            operand = std::str::from_utf8(&text[at..at + digits]).ok().and_then(|n| n.parse::<usize>().ok());
            self.positional = true;
            at += digits + 1;
        } else if self.positional {
            self.report(&msg::FORMAT_MISSING_NUMBER, place).emit();
            self.stopped = true;
            return text.len();
        }
        let flags_start = at;
        let flag = |byte: &u8| if scanf { b"*'I".contains(byte) } else { b" +#0-'I".contains(byte) };
        while at < text.len() && flag(&text[at]) && !(scanf && text[at] == b'm') {
            at += 1;
        }
        let flags = &text[flags_start..at];
        let suppressed = scanf && flags.contains(&b'*');
        let mut precision = false;
        if !scanf {
            // Width and precision.
            for is_precision in [false, true] {
                if is_precision {
                    if text.get(at) != Some(&b'.') {
                        break;
                    }
                    precision = true;
                    at += 1;
                }
                if text.get(at) == Some(&b'*') {
                    at += 1;
                    let digits = text[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                    if digits > 0 && text.get(at + digits) == Some(&b'$') {
                        at += digits + 1;
                    } else if !self.positional {
                        self.star(is_precision, place);
                    }
                } else {
                    at += text[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                }
            }
        } else {
            at += text[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            if text.get(at) == Some(&b'm') {
                // POSIX: the function allocates.
                at += 1;
                let pointer = self.take(operand);
                let _ = pointer;
                while at < text.len() && b"lhjztqL".contains(&text[at]) {
                    at += 1;
                }
                if text.get(at) == Some(&b'[') {
                    return self.scan_set(text, at, start, place);
                }
                return (at + 1).min(text.len());
            }
        }
        let (length, length_len) = length_modifier(&text[at..]);
        let length_text = &text[at..at + length_len];
        at += length_len;
        let Some(&conversion) = text.get(at) else {
            self.report(&msg::FORMAT_LACKS_TYPE, place).emit();
            return at;
        };
        at += 1;
        let directive = |with: &[u8]| {
            let mut shown = String::from("%");
            shown.push_str(&String::from_utf8_lossy(with));
            shown.push(conversion as char);
            shown
        };
        let shown = directive(length_text);
        if conversion == b'm' && !scanf {
            return at;
        }
        if conversion == b'[' && scanf {
            if !suppressed {
                self.check(Wanted::Char, true, operand, &shown, place);
            }
            return self.scan_set(text, at - 1, start, place);
        }
        let Some((wanted, pointer)) = wanted(conversion, length, scanf) else {
            let known = b"diouxXeEfFgGaAcspn".contains(&conversion);
            if known {
                let modifier = String::from_utf8_lossy(length_text).into_owned();
                let report = self.report(&msg::FORMAT_BAD_LENGTH, place);
                report.arg(modifier).arg(conversion as char).emit();
                let _ = self.take(operand);
                return at;
            }
            let shown = if conversion.is_ascii_graphic() {
                (conversion as char).to_string()
            } else {
                format!("\\x{conversion:x}")
            };
            self.report(&msg::FORMAT_UNKNOWN, place).arg(shown).emit();
            return at;
        };
        if !scanf {
            self.check_flags(flags, precision, conversion, place);
        }
        if !suppressed {
            self.check(wanted, pointer, operand, &shown, place);
        }
        at
    }

    fn check_flags(&self, flags: &[u8], precision: bool, conversion: u8, loc: Loc) {
        let has = |flag: u8| flags.contains(&flag);
        let family = family_name(self.spec.family);
        let ignored = |a: &str, b: &str| self.report(&msg::FORMAT_FLAG_IGNORED, loc).arg(a).arg(b).arg(family).emit();
        let used = |what: &str| {
            self.report(&msg::FORMAT_FLAG_USED, loc)
                .arg(what)
                .arg(format_args!("%{}", conversion as char))
                .arg(family)
                .emit();
        };
        if has(b'0') && has(b'-') {
            ignored("'0'", "'-'");
        }
        if has(b' ') && has(b'+') {
            ignored("' '", "'+'");
        }
        if has(b'0') && precision && b"diouxX".contains(&conversion) {
            self.report(&msg::FORMAT_FLAG_PRECISION, loc).arg(format_args!("%{}", conversion as char)).emit();
        }
        if has(b'#') && b"diucsp".contains(&conversion) {
            used("'#' flag");
        }
        if has(b'0') && b"csp".contains(&conversion) {
            used("'0' flag");
        }
        for (flag, text) in [(b' ', "' ' flag"), (b'+', "'+' flag")] {
            if has(flag) && b"uoxXcsp".contains(&conversion) {
                used(text);
            }
        }
        if precision && b"cp".contains(&conversion) {
            used("precision");
        }
    }

    /// The rest of `%[…]`, whose `[` is at `at`.
    fn scan_set(&self, text: &[u8], at: usize, start: usize, place: Loc) -> usize {
        let _ = start;
        let mut end = at + 1;
        if text.get(end) == Some(&b'^') {
            end += 1;
        }
        if text.get(end) == Some(&b']') {
            end += 1;
        }
        match text[end.min(text.len())..].iter().position(|&byte| byte == b']') {
            Some(n) => end + n + 1,
            None => {
                self.report(&msg::FORMAT_NO_BRACKET, place).emit();
                text.len()
            }
        }
    }

    fn time_conversion(&mut self, text: &[u8], at: usize, place: Loc) -> usize {
        let mut at = at;
        while at < text.len() && b"_-0^#".contains(&text[at]) {
            at += 1;
        }
        at += text[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if at < text.len() && b"EO".contains(&text[at]) {
            at += 1;
        }
        let Some(&conversion) = text.get(at) else {
            let info = if text[at - 1] == b'%' { &msg::FORMAT_TRAILING_PERCENT } else { &msg::FORMAT_LACKS_TYPE };
            self.report(info, place).emit();
            return at;
        };
        if !b"aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%+v".contains(&conversion) {
            self.report(&msg::FORMAT_UNKNOWN, place).arg(conversion as char).emit();
        } else if b"Dgy".contains(&conversion) {
            self.report(&msg::FORMAT_Y2K, place).arg(conversion as char).emit();
        } else if b"cx".contains(&conversion) {
            self.report(&msg::FORMAT_Y2K_LOCALE, place).arg(conversion as char).emit();
        }
        at + 1
    }

    /// The argument that a conversion takes.
    fn take(&mut self, operand: Option<usize>) -> Option<(usize, ExprId)> {
        let n = match operand {
            Some(n) => n.checked_sub(1)?,
            None => {
                self.next += 1;
                self.next - 1
            }
        };
        self.args.get(n).map(|&arg| (n, arg))
    }

    /// `*` as width or precision.
    fn star(&mut self, precision: bool, loc: Loc) {
        let (what, spelled) = if precision { ("precision", ".*") } else { ("width", "*") };
        if self.spec.first == 0 {
            return;
        }
        let Some((n, arg)) = self.take(None) else {
            self.report(&msg::FORMAT_STAR_MISSING, loc).arg(what).arg(spelled).emit();
            return;
        };
        let ty = self.sema.hir.ty(arg);
        if !matches!(self.sema.hir.types.kind(ty), TypeKind::Int(IntKind::Int | IntKind::UInt) | TypeKind::Error) {
            let name = self.sema.hir.types.quoted(ty);
            let number = n + self.spec.first as usize;
            let report = self.report(&msg::FORMAT_STAR_TYPE, loc).arg(what).arg(spelled);
            report.arg(number).arg(name).emit();
        }
    }

    fn check(&mut self, wanted: Wanted, pointer: bool, operand: Option<usize>, shown: &str, loc: Loc) {
        if self.spec.first == 0 {
            return;
        }
        let wanted_name = wanted_name(wanted, pointer);
        let Some((n, arg)) = self.take(operand) else {
            self.report(&msg::FORMAT_MISSING_ARGUMENT, loc).arg(shown).arg(wanted_name).emit();
            return;
        };
        let types = &self.sema.hir.types;
        let ty = self.sema.hir.ty(arg);
        if types.is_error(ty) {
            return;
        }
        let number = n + self.spec.first as usize;
        if pointer && let Some(target) = types.pointee(ty) {
            let writes = self.spec.family == Family::Scanf || shown.ends_with('n');
            if writes && types.quals_of_object(target).contains(Quals::CONST) {
                self.report(&msg::FORMAT_WRITES_CONST, loc).arg(number).emit();
            }
        }
        if self.matches(wanted, pointer, ty) {
            if let Some(expected) = self.differs_in_sign(wanted, pointer, ty) {
                let name = self.sema.hir.types.quoted(ty);
                let report = self.report(&msg::FORMAT_SIGNEDNESS, loc).arg(shown).arg(expected);
                report.arg(number).arg(name).emit();
            }
            return;
        }
        let name = types.quoted(ty);
        let report = self.report(&msg::FORMAT_TYPE, loc).arg(shown).arg(wanted_name);
        report.arg(number).arg(name).emit();
    }

    /// The name of the wanted type, if the argument differs in sign only (`-Wformat-signedness`).
    fn differs_in_sign(&self, wanted: Wanted, pointer: bool, ty: Ty) -> Option<String> {
        let types = &self.sema.hir.types;
        let (Wanted::Int(kind) | Wanted::Named(kind, _)) = wanted else { return None };
        let ty = if pointer { types.pointee(ty)? } else { ty };
        let kind = if !pointer && types.int_size(kind) < 4 { IntKind::Int } else { kind };
        match types.kind(ty) {
            TypeKind::Int(have) if types.int_signed(have) != types.int_signed(kind) => {
                Some(wanted_name(wanted, pointer))
            }
            _ => None,
        }
    }

    fn matches(&self, wanted: Wanted, pointer: bool, ty: Ty) -> bool {
        let types = &self.sema.hir.types;
        if let Wanted::AnyPointer = wanted {
            return match types.kind(ty) {
                TypeKind::Pointer(target) => self.spec.family == Family::Printf || types.is_pointer(target),
                TypeKind::NullPtr => true,
                _ => false,
            };
        }
        let ty = match pointer {
            true => match types.kind(ty) {
                TypeKind::Pointer(target) => target,
                TypeKind::NullPtr => return true,
                _ => return false,
            },
            false => ty,
        };
        let have = match types.kind(ty) {
            TypeKind::Enum(id) => match types.enumeration(id).underlying {
                Some(underlying) => types.kind(underlying),
                None => return false,
            },
            kind => kind,
        };
        match wanted {
            Wanted::Int(kind) | Wanted::Named(kind, _) => {
                // Arguments of printf have been promoted.
                let kind = if !pointer && types.int_size(kind) < 4 { IntKind::Int } else { kind };
                let TypeKind::Int(have) = have else { return false };
                let char = |kind| matches!(kind, IntKind::Char | IntKind::SChar | IntKind::UChar);
                let unsigned = crate::convert::unsigned_of;
                char(kind) && char(have) || have != IntKind::Bool && unsigned(have) == unsigned(kind)
            }
            Wanted::Double => {
                matches!(have, TypeKind::Float(FloatKind::Double | FloatKind::Float64 | FloatKind::Float32x))
            }
            Wanted::Float => matches!(have, TypeKind::Float(FloatKind::Float)),
            Wanted::LongDouble => matches!(have, TypeKind::Float(FloatKind::LongDouble | FloatKind::Float64x)),
            Wanted::WideInt => matches!(have, TypeKind::Int(IntKind::Int | IntKind::UInt)),
            Wanted::Char => matches!(have, TypeKind::Int(IntKind::Char | IntKind::SChar | IntKind::UChar)),
            Wanted::WideChar => matches!(have, TypeKind::Int(IntKind::Int | IntKind::UInt)),
            Wanted::AnyPointer => true,
        }
    }
}

fn length_modifier(text: &[u8]) -> (Length, usize) {
    match text {
        [b'h', b'h', ..] => (Length::Hh, 2),
        [b'h', ..] => (Length::H, 1),
        [b'l', b'l', ..] => (Length::Ll, 2),
        [b'l', ..] => (Length::L, 1),
        [b'q', ..] => (Length::Ll, 1),
        [b'L', ..] => (Length::BigL, 1),
        [b'j', ..] => (Length::J, 1),
        [b'z' | b'Z', ..] => (Length::Z, 1),
        [b't', ..] => (Length::T, 1),
        _ => (Length::None, 0),
    }
}

/// What a conversion takes, and whether by a pointer to it; none if there is no such conversion.
fn wanted(conversion: u8, length: Length, scanf: bool) -> Option<(Wanted, bool)> {
    use IntKind as K;
    let signed = match length {
        Length::None => Wanted::Int(K::Int),
        Length::Hh => Wanted::Int(K::SChar),
        Length::H => Wanted::Int(K::Short),
        Length::L => Wanted::Int(K::Long),
        Length::Ll | Length::BigL => Wanted::Int(K::LongLong),
        Length::J => Wanted::Named(K::Long, "intmax_t"),
        Length::Z => Wanted::Named(K::Long, "signed size_t"),
        Length::T => Wanted::Named(K::Long, "ptrdiff_t"),
    };
    let unsigned = match length {
        Length::None => Wanted::Int(K::UInt),
        Length::Hh => Wanted::Int(K::UChar),
        Length::H => Wanted::Int(K::UShort),
        Length::L => Wanted::Int(K::ULong),
        Length::Ll | Length::BigL => Wanted::Int(K::ULongLong),
        Length::J => Wanted::Named(K::ULong, "uintmax_t"),
        Length::Z => Wanted::Named(K::ULong, "size_t"),
        Length::T => Wanted::Named(K::ULong, "unsigned ptrdiff_t"),
    };
    Some(match conversion {
        b'd' | b'i' => (signed, scanf),
        b'n' => (signed, true),
        b'u' | b'o' | b'x' | b'X' => (unsigned, scanf),
        b'e' | b'E' | b'f' | b'F' | b'g' | b'G' | b'a' | b'A' => match (length, scanf) {
            (Length::None, true) => (Wanted::Float, true),
            (Length::L, true) => (Wanted::Double, true),
            (Length::None | Length::L, false) => (Wanted::Double, false),
            (Length::BigL, scanf) => (Wanted::LongDouble, scanf),
            _ => return None,
        },
        b'c' => match (length, scanf) {
            (Length::None, true) => (Wanted::Char, true),
            (Length::None, false) => (Wanted::Int(K::Int), false),
            (Length::L, true) => (Wanted::WideChar, true),
            (Length::L, false) => (Wanted::WideInt, false),
            _ => return None,
        },
        b's' => match length {
            Length::None => (Wanted::Char, true),
            Length::L => (Wanted::WideChar, true),
            _ => return None,
        },
        b'C' => (if scanf { Wanted::WideChar } else { Wanted::WideInt }, scanf),
        b'S' => (Wanted::WideChar, true),
        b'p' if length == Length::None => (Wanted::AnyPointer, false),
        _ => return None,
    })
}

fn wanted_name(wanted: Wanted, pointer: bool) -> String {
    let name = match wanted {
        Wanted::Int(IntKind::SChar | IntKind::UChar | IntKind::Short | IntKind::UShort) if !pointer => "int",
        Wanted::Int(kind) => ctype::int_name(kind),
        Wanted::Named(_, name) => name,
        Wanted::Double => "double",
        Wanted::LongDouble => "long double",
        Wanted::WideInt => "wint_t",
        Wanted::Char => "char",
        Wanted::WideChar => "wchar_t",
        Wanted::Float => "float",
        Wanted::AnyPointer => "void *",
    };
    if pointer { format!("{name} *") } else { name.to_string() }
}
