//! Which types of arguments the conversions of `printf` and `scanf` take.

use ctype::IntKind;

/// Length modifiers.
#[derive(Copy, Clone, PartialEq, Eq)]
pub enum Length {
    /// None.
    None,
    /// `hh`
    Hh,
    /// `h`
    H,
    /// `l`
    L,
    /// `ll` and `q`
    Ll,
    /// `L`
    BigL,
    /// `j`
    J,
    /// `z`
    Z,
    /// `t`
    T,
}

/// What an argument must be.
#[derive(Copy, Clone)]
pub enum Wanted {
    /// An integer type.
    Int(IntKind),
    /// The type that a typedef names.
    Named(IntKind, &'static str),
    /// `double`
    Double,
    /// `long double`
    LongDouble,
    /// `wint_t`
    WideInt,
    /// A character type.
    Char,
    /// `wchar_t`
    WideChar,
    /// `float`
    Float,
    /// Any pointer.
    AnyPointer,
}

/// The length modifier at the start of a text, and its length.
pub fn length_modifier(text: &[u8]) -> (Length, usize) {
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
pub fn wanted(conversion: u8, length: Length, scanf: bool) -> Option<(Wanted, bool)> {
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

/// What a conversion wants, as a type's name.
pub fn wanted_name(wanted: Wanted, pointer: bool) -> String {
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
