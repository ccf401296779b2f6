//! Format strings: how the conversions of each family of functions are written, and what goes together in them
//! (C23 7.23.6, 7.29.3.5; POSIX `strfmon`; the GNU C library's manual).
//!
//! Only text is looked at here: whether the types of arguments fit is for `sema`.
#![forbid(unsafe_code)]

pub mod library;
pub mod wanted;

use diag::{DiagInfo, warn as msg};

/// A family of formats.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Family {
    /// `printf`
    Printf,
    /// `scanf`
    Scanf,
    /// `strftime`
    Strftime,
    /// `strfmon`
    Strfmon,
    /// GCC's own messages, with the letters that its variants add.
    Gcc(&'static str),
    /// GCC's `asm_fprintf`.
    AsmFprintf,
}

impl Family {
    /// The family that a `format` attribute names, without underscores around it.
    pub fn of_attribute(name: &str) -> Option<Family> {
        Some(match name {
            "printf" | "gnu_printf" => Family::Printf,
            "scanf" | "gnu_scanf" => Family::Scanf,
            "strftime" | "gnu_strftime" => Family::Strftime,
            "strfmon" | "gnu_strfmon" => Family::Strfmon,
            "asm_fprintf" => Family::AsmFprintf,
            "gcc_diag" => Family::Gcc(""),
            "gcc_tdiag" => Family::Gcc("DFTVE"),
            "gcc_cdiag" => Family::Gcc("DFTVEv"),
            "gcc_cxxdiag" => Family::Gcc("ADEFSTVXHICLOPQ"),
            "gcc_dump_printf" => Family::Gcc("EGTC"),
            _ => return None,
        })
    }

    /// GCC's name of it in messages.
    pub fn name(self) -> &'static str {
        match self {
            Family::Printf => "gnu_printf",
            Family::Scanf => "gnu_scanf",
            Family::Strftime => "gnu_strftime",
            Family::Strfmon => "gnu_strfmon",
            Family::Gcc(_) => "gcc_diag",
            Family::AsmFprintf => "asm_fprintf",
        }
    }

    fn flags(self) -> &'static [u8] {
        match self {
            Family::Printf => b" +#0-'I",
            Family::Scanf => b"*'Im",
            Family::Strftime => b"_-0^#",
            Family::Strfmon => b"=^+(!-",
            Family::Gcc(_) => b"q+#",
            Family::AsmFprintf => b" +#0-",
        }
    }

    fn rows(self) -> &'static [Row] {
        match self {
            Family::Printf | Family::AsmFprintf => PRINTF,
            Family::Scanf => SCANF,
            Family::Strftime => STRFTIME,
            Family::Strfmon => STRFMON,
            Family::Gcc(_) => &[],
        }
    }

    fn lengths(self) -> &'static [&'static [u8]] {
        match self {
            Family::Printf | Family::Scanf => &[b"hh", b"h", b"ll", b"l", b"q", b"L", b"j", b"z", b"Z", b"t"],
            Family::Strftime => &[],
            Family::Strfmon => &[b"L"],
            Family::Gcc(_) => &[b"ll", b"l", b"w"],
            Family::AsmFprintf => &[b"ll", b"l", b"w"],
        }
    }
}

/// What some conversions allow: flags by their characters, `w` a width, `p` a precision, `E` and `O` the modifiers of
/// `strftime` (`o`: as an extension); the year of the standard that has them, 9999 for extensions.
struct Row(&'static str, &'static str, u32);

const EXTENSION: u32 = 9999;

const PRINTF: &[Row] = &[
    Row("di", "-+ 0'Iwp", 1990),
    Row("oxX", "-#0wp", 1990),
    Row("u", "-0'Iwp", 1990),
    Row("fgG", "-+ #0'Iwp", 1990),
    Row("F", "-+ #0'Iwp", 1999),
    Row("eE", "-+ #0Iwp", 1990),
    Row("aA", "-+ #0wp", 1999),
    Row("c", "-w", 1990),
    Row("s", "-wp", 1990),
    Row("p", "-w", 1990),
    Row("n", "", 1990),
    Row("C", "-w", EXTENSION),
    Row("S", "-wp", EXTENSION),
    Row("m", "-wp", EXTENSION),
];

const SCANF: &[Row] = &[
    Row("diu", "*'Iw", 1990),
    Row("oxX", "*w", 1990),
    Row("efgEG", "*'w", 1990),
    Row("FaA", "*'w", 1999),
    Row("cs[", "*mw", 1990),
    Row("p", "*w", 1990),
    Row("n", "", 1990),
    Row("CS", "*mw", EXTENSION),
];

const STRFTIME: &[Row] = &[
    Row("ABZab", "^#", 1990),
    Row("cx", "E", 1990),
    Row("HIMSUWdmw", "-_0Ow", 1990),
    Row("j", "-_0Oow", 1990),
    Row("p", "#", 1990),
    Row("X", "E", 1990),
    Row("y", "EO-_0w", 1990),
    Row("Y", "-_0EOow", 1990),
    Row("%", "", 1990),
    Row("C", "-_0EOow", 1999),
    Row("DFRTnrt", "", 1999),
    Row("eVu", "-_0Ow", 1999),
    Row("gG", "-_0Oow", 1999),
    Row("h", "^#", 1999),
    Row("z", "Oo", 1999),
    Row("kls", "-_0Ow", EXTENSION),
    Row("P+v", "", EXTENSION),
];

const STRFMON: &[Row] = &[Row("in", "=^+(!-wp", 1990), Row("%", "", 1990)];

/// A width or precision.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Amount {
    /// Digits.
    Digits(u32),
    /// `*`, perhaps with the number of an argument.
    Star(Option<u32>),
    /// A `.` alone.
    Empty,
}

/// A conversion as it is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conversion<'t> {
    /// `n$`
    pub operand: Option<u32>,
    /// Its flags.
    pub flags: &'t [u8],
    /// Its width.
    pub width: Option<Amount>,
    /// Its precision.
    pub precision: Option<Amount>,
    /// `E` and `O` of `strftime`.
    pub modifier: Option<u8>,
    /// Its length modifier.
    pub length: &'t [u8],
    /// Its letter; none at the end of the format.
    pub letter: Option<u8>,
    /// Where it ends in the format.
    pub end: usize,
}

/// Reads the conversion that begins behind the `%` before `at`.
pub fn read(family: Family, text: &[u8], at: usize) -> Conversion<'_> {
    let mut at = at;
    let digits = |at: usize| text[at.min(text.len())..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let number = |at: usize, len: usize| {
        std::str::from_utf8(&text[at..at + len]).ok().and_then(|digits| digits.parse::<u32>().ok()).unwrap_or(u32::MAX)
    };
    let numbered = |at: usize| {
        let len = digits(at);
        (len > 0 && text.get(at + len) == Some(&b'$')).then(|| (number(at, len), len + 1))
    };
    let mut conversion = Conversion {
        operand: None,
        flags: &[],
        width: None,
        precision: None,
        modifier: None,
        length: &[],
        letter: None,
        end: at,
    };
    let takes_operands = matches!(family, Family::Printf | Family::Scanf);
    if let Some((n, len)) = numbered(at).filter(|_| takes_operands) {
        conversion.operand = Some(n);
        at += len;
    }
    let start = at;
    while at < text.len() && family.flags().contains(&text[at]) && !(family == Family::Scanf && text[at] == b'm') {
        // The fill character of strfmon follows.
        at += if family == Family::Strfmon && text[at] == b'=' { 2 } else { 1 };
    }
    at = at.min(text.len());
    conversion.flags = &text[start..at];
    let amount = |at: &mut usize| -> Option<Amount> {
        if text.get(*at) == Some(&b'*') && family != Family::Scanf && family != Family::Strftime {
            *at += 1;
            let operand = numbered(*at);
            *at += operand.map_or(0, |(_, len)| len);
            return Some(Amount::Star(operand.map(|(n, _)| n)));
        }
        let len = digits(*at);
        *at += len;
        (len > 0).then(|| Amount::Digits(number(*at - len, len)))
    };
    conversion.width = amount(&mut at);
    if family == Family::Strfmon && text.get(at) == Some(&b'#') {
        at += 1;
        let left = amount(&mut at);
        if left.is_none() {
            conversion.modifier = Some(b'#');
        }
    }
    if text.get(at) == Some(&b'.') && !matches!(family, Family::Scanf | Family::Strftime) {
        at += 1;
        conversion.precision = Some(amount(&mut at).unwrap_or(Amount::Empty));
    }
    if family == Family::Scanf && text.get(at) == Some(&b'm') {
        at += 1;
        conversion.modifier = Some(b'm');
    }
    if family == Family::Strftime && text.get(at).is_some_and(|byte| b"EO".contains(byte)) {
        conversion.modifier = Some(text[at]);
        at += 1;
    }
    let length = family.lengths().iter().find(|length| text[at..].starts_with(length)).map_or(0, |length| length.len());
    conversion.length = &text[at..at + length];
    at += length;
    conversion.letter = text.get(at).copied();
    conversion.end = (at + 1).min(text.len());
    conversion
}

/// Something that is wrong: the message and its arguments.
pub struct Problem(pub &'static DiagInfo, pub Vec<String>);

/// What does not go together in a conversion. `year` is that of the standard; extensions count if `pedantic`.
pub fn problems(family: Family, conversion: &Conversion<'_>, year: u32, pedantic: bool) -> Vec<Problem> {
    let mut found = Vec::new();
    let Some(letter) = conversion.letter else { return found };
    let name = family.name();
    let shown = format!("%{}", letter as char);
    let row = family.rows().iter().find(|row| row.0.as_bytes().contains(&letter));
    let allowed = match (family, row) {
        (Family::Gcc(more), _) => match letter {
            b'D' | b'F' | b'T' | b'V' | b'E' if more.contains('A') => "q+#",
            b'D' | b'F' | b'T' | b'V' | b'E' => "q+",
            b'v' | b'A' | b'S' | b'X' => "q+#",
            b's' => "qp",
            b'd' | b'i' | b'o' | b'u' | b'x' | b'c' | b'p' | b'C' | b'L' | b'O' | b'P' | b'Q' => "q",
            b'm' => "q",
            _ => "",
        },
        (_, Some(row)) => row.1,
        (_, None) => return found,
    };
    let used = |what: String| Problem(&msg::FORMAT_FLAG_USED, vec![what, shown.clone(), name.to_string()]);
    let mut flags = conversion.flags.to_vec();
    if family == Family::Strfmon {
        // Not the fill characters.
        let mut kept = Vec::new();
        let mut n = 0;
        while n < flags.len() {
            kept.push(flags[n]);
            n += if flags[n] == b'=' { 2 } else { 1 };
        }
        flags = kept;
    }
    if family == Family::Scanf && conversion.modifier == Some(b'm') {
        flags.push(b'm');
    }
    let has = |flag: u8| flags.contains(&flag);
    for (n, &flag) in flags.iter().enumerate() {
        if !allowed.as_bytes().contains(&flag) && !flags[..n].contains(&flag) {
            found.push(used(if flag == b'*' {
                "assignment suppression".to_string()
            } else {
                format!("'{}' flag", flag as char)
            }));
        }
    }
    if conversion.width.is_some() && !allowed.contains('w') {
        found.push(used("field width".to_string()));
    }
    if family == Family::Scanf && conversion.width == Some(Amount::Digits(0)) {
        found.push(Problem(&msg::FORMAT_ZERO_WIDTH, vec![name.to_string()]));
    }
    if conversion.precision.is_some() && !allowed.contains('p') {
        found.push(used("precision".to_string()));
    }
    if family == Family::Strfmon {
        if conversion.precision == Some(Amount::Empty) {
            found.push(Problem(&msg::FORMAT_EMPTY_PRECISION, vec!["right".to_string(), name.to_string()]));
        }
        if conversion.modifier == Some(b'#') {
            found.push(Problem(&msg::FORMAT_EMPTY_PRECISION, vec!["left".to_string(), name.to_string()]));
        }
    }
    if let Some(modifier) = conversion.modifier.filter(|_| family == Family::Strftime) {
        if !allowed.as_bytes().contains(&modifier) {
            found.push(used(format!("'{}' modifier", modifier as char)));
        } else if pedantic && (year < 1999 || modifier == b'O' && allowed.contains('o')) {
            let which = if modifier == b'O' && allowed.contains('o') { "ISO C" } else { "ISO C90" };
            let what = format!("'{}' modifier with the '{shown}'", modifier as char);
            found.push(Problem(&msg::FORMAT_NOT_IN_STANDARD, vec![which.to_string(), what, name.to_string()]));
        }
    }
    let together =
        |a: &str, b: &str| Problem(&msg::FORMAT_TOGETHER, vec![a.to_string(), b.to_string(), name.to_string()]);
    match family {
        Family::Scanf => {
            if has(b'*') && !conversion.length.is_empty() {
                found.push(together("assignment suppression", "length modifier"));
            }
        }
        Family::Strftime => {
            for (a, b) in [(b'_', b'-'), (b'_', b'0'), (b'-', b'0'), (b'^', b'#')] {
                if has(a) && has(b) {
                    found.push(together(&format!("'{}' flag", a as char), &format!("'{}' flag", b as char)));
                }
            }
        }
        Family::Strfmon => {
            if has(b'+') && has(b'(') {
                found.push(together("'+' flag", "'(' flag"));
            }
        }
        Family::Printf | Family::AsmFprintf => {
            let ignored = |a: &str, b: &str| {
                Problem(&msg::FORMAT_FLAG_IGNORED, vec![a.to_string(), b.to_string(), name.to_string()])
            };
            if has(b'0') && has(b'-') {
                found.push(ignored("'0'", "'-'"));
            }
            if has(b' ') && has(b'+') {
                found.push(ignored("' '", "'+'"));
            }
            if has(b'0') && conversion.precision.is_some() && b"diouxX".contains(&letter) {
                found.push(Problem(&msg::FORMAT_FLAG_PRECISION, vec![shown.clone()]));
            }
        }
        Family::Gcc(_) => {}
    }
    if pedantic {
        found.extend(extensions(family, conversion, row.map_or(1990, |row| row.2), year));
    }
    found
}

/// What the standard does not have.
fn extensions(family: Family, conversion: &Conversion<'_>, since: u32, year: u32) -> Vec<Problem> {
    let mut found = Vec::new();
    let Some(letter) = conversion.letter else { return found };
    let name = family.name();
    let length = String::from_utf8_lossy(conversion.length).into_owned();
    let lacks = |which: &str, what: String| {
        Problem(&msg::FORMAT_NOT_IN_STANDARD, vec![which.to_string(), what, name.to_string()])
    };
    let standard = |since: u32| if since == EXTENSION { "ISO C" } else { "ISO C90" };
    for &flag in conversion.flags {
        if b"'I".contains(&flag) {
            found.push(lacks("ISO C", format!("'{}' flag in the '%{}'", flag as char, letter as char)));
        }
    }
    if conversion.operand.is_some() {
        found.push(lacks("ISO C", "operand number in the".to_string()));
    }
    if conversion.modifier == Some(b'm') {
        found.push(lacks("ISO C", "'m' flag in the".to_string()));
    }
    let integer = b"diouxX".contains(&letter);
    match conversion.length {
        b"q" | b"Z" => found.push(lacks("ISO C", format!("'{length}' length modifier in the"))),
        b"L" if integer => found.push(lacks("ISO C", format!("'%L{}'", letter as char))),
        b"hh" | b"ll" | b"j" | b"z" | b"t" if year < 1999 => {
            found.push(lacks("ISO C90", format!("'{length}' length modifier in the")));
        }
        b"l" if year < 1999 && (b"cs[".contains(&letter) || family == Family::Printf && b"feEgG".contains(&letter)) => {
            // Amendment 1 and C99; `lf` was left undefined for printf.
            found.push(lacks("ISO C90", format!("'%l{}'", letter as char)));
        }
        _ => {}
    }
    if since > year {
        found.push(lacks(standard(since), format!("'%{}'", letter as char)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(family: Family, text: &str) -> Vec<&'static str> {
        let conversion = read(family, text.as_bytes(), 1);
        problems(family, &conversion, 2017, false).into_iter().map(|problem| problem.0.name).collect()
    }

    #[test]
    fn conversions_are_read_part_by_part() {
        let conversion = read(Family::Printf, b"%2$-0*3$.5lld", 1);
        assert_eq!(conversion.operand, Some(2));
        assert_eq!(conversion.flags, b"-0");
        assert_eq!(conversion.width, Some(Amount::Star(Some(3))));
        assert_eq!(conversion.precision, Some(Amount::Digits(5)));
        assert_eq!((conversion.length, conversion.letter, conversion.end), (&b"ll"[..], Some(b'd'), 13));
    }

    #[test]
    fn flags_that_a_conversion_lacks_are_found() {
        assert_eq!(texts(Family::Printf, "%#d"), ["FORMAT_FLAG_USED"]);
        assert_eq!(
            texts(Family::Strftime, "%_-5a"),
            ["FORMAT_FLAG_USED", "FORMAT_FLAG_USED", "FORMAT_FLAG_USED", "FORMAT_TOGETHER"]
        );
        assert!(texts(Family::Printf, "%-+08.3f").contains(&"FORMAT_FLAG_IGNORED"));
        assert!(texts(Family::Scanf, "%10ms").is_empty());
    }
}
