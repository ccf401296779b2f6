//! Format strings of the `printf`, `scanf` and `strftime` families (`-Wformat`).
//!
//! A function is known by the `format` attribute or, as for GCC, by its name if it is one of the C
//! library's. The format is a literal, perhaps behind `?:`, an offset, a constant array or a function with
//! the `format_arg` attribute; each conversion is reported where the literal begins.

use crate::Sema;
use ctype::{FloatKind, IntKind, Quals, Ty, TypeKind};
use diag::{DiagInfo, warn as msg};
use formats::library::{FormatSpec, GETTEXT, library_spec};
use formats::wanted::{Length, Wanted, length_modifier, wanted, wanted_name};
use formats::{Amount, Family, Problem};
use hir::{BinaryOp, DeclId, DeclKind, Expr, ExprId, Init, StringId, StringKind};
use source::Loc;

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

impl Sema<'_> {
    fn format_spec(&self, decl: DeclId) -> Option<FormatSpec> {
        let decl = &self.hir.decls[decl];
        if let Some((kind, format, first)) = decl.attrs.as_ref().and_then(|attrs| attrs.format) {
            let kind = kind.as_str().trim_matches('_');
            let family = Family::of_attribute(kind)?;
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
            self.diags.report(&msg::FORMAT_ZERO_LENGTH, place).arg(spec.family.name()).emit();
            return !args.is_empty();
        }
        let mut checker = Checker {
            sema: self,
            spec,
            args,
            next: 0,
            positional: false,
            stopped: false,
            quoted: false,
            coloured: false,
        };
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
        for (open, what) in [(checker.quoted, "unterminated quoting"), (checker.coloured, "unterminated color")] {
            if open {
                checker.report(&msg::FORMAT_QUOTING, place).arg(what).emit();
            }
        }
        !checker.positional && !checker.stopped && checker.next < args.len()
    }
}

struct Checker<'s, 'a, 'd> {
    sema: &'s mut Sema<'d>,
    spec: FormatSpec,
    args: &'a [ExprId],
    next: usize,
    positional: bool,
    stopped: bool,
    /// Open `%<` and `%r` of GCC's messages.
    quoted: bool,
    coloured: bool,
}

impl Checker<'_, '_, '_> {
    fn report(&self, info: &'static DiagInfo, loc: Loc) -> diag::Report<'_> {
        self.sema.diags.report(info, loc)
    }

    /// After a `%` at `at`: gives where the conversion ends.
    fn conversion(&mut self, text: &[u8], at: usize, place: Loc) -> usize {
        let family = self.spec.family;
        if at >= text.len() {
            self.report(&msg::FORMAT_TRAILING_PERCENT, place).emit();
            return at;
        }
        if text[at] == b'%' {
            return at + 1;
        }
        if matches!(family, Family::Gcc(_)) && self.marks(text[at], place) {
            return at + 1;
        }
        let conversion = formats::read(family, text, at);
        let scanf = family == Family::Scanf;
        match conversion.operand {
            Some(_) => self.positional = true,
            None if self.positional && conversion.letter != Some(b'm') => {
                self.report(&msg::FORMAT_MISSING_NUMBER, place).emit();
                self.stopped = true;
                return text.len();
            }
            None => {}
        }
        for (amount, precision) in [(conversion.width, false), (conversion.precision, true)] {
            if let Some(Amount::Star(None)) = amount
                && !self.positional
            {
                self.star(precision, place);
            }
        }
        let Some(letter) = conversion.letter else {
            self.report(&msg::FORMAT_LACKS_TYPE, place).emit();
            return conversion.end;
        };
        let year = if self.sema.lang.c99() { 1999 } else { 1990 };
        let pedantic = self.sema.diags.is_pedantic();
        for Problem(info, args) in formats::problems(family, &conversion, year, pedantic) {
            let report = args.iter().fold(self.report(info, place), |report, arg| report.arg(arg));
            report.emit();
        }
        let operand = conversion.operand.map(|n| n as usize);
        let suppressed = scanf && conversion.flags.contains(&b'*');
        let shown = format!("%{}{}", String::from_utf8_lossy(conversion.length), letter as char);
        if letter == b'%' && family == Family::Strfmon {
            return conversion.end;
        }
        if family == Family::Strftime {
            self.time_conversion(letter, place);
            return conversion.end;
        }
        if letter == b'm' && !scanf {
            return conversion.end;
        }
        if conversion.modifier == Some(b'm') {
            // POSIX: the function allocates.
            if !suppressed {
                let _ = self.take(operand);
            }
            return if letter == b'[' { self.scan_set(text, conversion.end - 1, place) } else { conversion.end };
        }
        if letter == b'[' && scanf {
            match conversion.length {
                _ if suppressed => {}
                b"" => self.check(Wanted::Char, true, operand, &shown, place),
                b"l" => self.check(Wanted::WideChar, true, operand, &shown, place),
                _ => {
                    self.bad_length(conversion.length, letter, place);
                    let _ = self.take(operand);
                }
            }
            return self.scan_set(text, conversion.end - 1, place);
        }
        if let Family::Gcc(more) = family {
            self.gcc_conversion(more, &conversion, letter, place);
            return conversion.end;
        }
        let (length, _) = length_modifier(conversion.length);
        let known = match family {
            Family::Strfmon => b"in"
                .contains(&letter)
                .then_some((if length == Length::BigL { Wanted::LongDouble } else { Wanted::Double }, false)),
            Family::AsmFprintf if b"OILU@RM".contains(&letter) => return conversion.end,
            _ if b"CS".contains(&letter) && !conversion.length.is_empty() => None,
            _ => wanted(letter, length, scanf),
        };
        let Some((wanted, pointer)) = known else {
            if b"diouxXeEfFgGaAcspnCS".contains(&letter) && family != Family::Strfmon {
                self.bad_length(conversion.length, letter, place);
                let _ = self.take(operand);
            } else {
                self.unknown(letter, place);
            }
            return conversion.end;
        };
        if !suppressed {
            self.check(wanted, pointer, operand, &shown, place);
        }
        conversion.end
    }

    fn bad_length(&self, length: &[u8], letter: u8, place: Loc) {
        let length = String::from_utf8_lossy(length).into_owned();
        self.report(&msg::FORMAT_BAD_LENGTH, place).arg(length).arg(letter as char).emit();
    }

    fn unknown(&self, letter: u8, place: Loc) {
        let shown = if letter.is_ascii_graphic() { (letter as char).to_string() } else { format!("\\x{letter:x}") };
        self.report(&msg::FORMAT_UNKNOWN, place).arg(shown).emit();
    }

    /// Quotes and colours in GCC's messages; whether the letter is one.
    fn marks(&mut self, letter: u8, place: Loc) -> bool {
        let wrong = match letter {
            b'<' => std::mem::replace(&mut self.quoted, true).then_some("nested quoting"),
            b'>' => (!std::mem::replace(&mut self.quoted, false)).then_some("unmatched quoting"),
            b'R' => (!std::mem::replace(&mut self.coloured, false)).then_some("unmatched color reset"),
            b'\'' => None,
            _ => return false,
        };
        if let Some(what) = wrong {
            self.report(&msg::FORMAT_QUOTING, place).arg(what).emit();
        }
        true
    }

    /// A conversion of GCC's messages: `more` are the letters of the variant.
    fn gcc_conversion(&mut self, more: &str, conversion: &formats::Conversion<'_>, letter: u8, place: Loc) {
        let shown = format!("%{}", letter as char);
        let quotes = conversion.flags.contains(&b'q');
        if quotes && self.quoted {
            self.report(&msg::FORMAT_QUOTING, place).arg("'q' flag within a quoted sequence").emit();
        }
        let names = b"DFTV".contains(&letter) || letter == b'E' && more.contains('A');
        if more.contains(letter as char) && names && !quotes && !self.quoted {
            let what = format!("'{}' conversion used unquoted", letter as char);
            self.report(&msg::FORMAT_QUOTING, place).arg(what).emit();
        }
        let (length, _) = length_modifier(conversion.length);
        let length = if conversion.length == b"w" { Length::L } else { length };
        match letter {
            b'r' => {
                self.coloured = true;
                self.check(Wanted::Char, true, None, &shown, place);
            }
            b'@' => self.check(Wanted::AnyPointer, false, None, &shown, place),
            b'Z' => {
                self.check(Wanted::Int(IntKind::Int), true, None, &shown, place);
                self.check(Wanted::Int(IntKind::UInt), false, None, &shown, place);
            }
            b'd' | b'i' | b'o' | b'u' | b'x' | b'c' | b's' | b'p' => match wanted(letter, length, false) {
                Some((wanted, pointer)) => self.check(wanted, pointer, None, &shown, place),
                None => self.bad_length(conversion.length, letter, place),
            },
            _ if !more.contains(letter as char) => self.unknown(letter, place),
            b'v' | b'C' | b'L' | b'O' | b'P' | b'Q' => {
                self.check(Wanted::Int(IntKind::Int), false, None, &shown, place);
            }
            _ => self.check(Wanted::AnyPointer, false, None, &shown, place),
        }
    }

    /// The rest of `%[…]`, whose `[` is at `at`.
    fn scan_set(&self, text: &[u8], at: usize, place: Loc) -> usize {
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

    fn time_conversion(&mut self, letter: u8, place: Loc) {
        if !b"aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%+v".contains(&letter) {
            self.unknown(letter, place);
        } else if b"Dgy".contains(&letter) {
            self.report(&msg::FORMAT_Y2K, place).arg(letter as char).emit();
        } else if b"cx".contains(&letter) {
            self.report(&msg::FORMAT_Y2K_LOCALE, place).arg(letter as char).emit();
        }
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
            if let Some(expected) = self.differs_in_sign(wanted, pointer, ty)
                && self.sema.diags.is_group_enabled("format-signedness", loc)
            {
                let name = self.sema.hir.types.quoted(ty);
                let report = self.report(&msg::FORMAT_TYPE, loc).arg(shown).arg(expected);
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
