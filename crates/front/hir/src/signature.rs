//! The types that the signatures of the table of builtins spell.

use crate::builtins::{FAMILY, FLOATN, Found, INT_FAMILY, Member};
use ctype::{FloatKind, Quals, Ty, TypeKind, TypeTable};

/// Reads the types of a signature one by one.
pub struct Reader<'t, 'c> {
    types: &'t TypeTable,
    va_list: Ty,
    code: &'c [u8],
    member: Member,
    family: u8,
}

impl<'t> Reader<'t, 'static> {
    /// A reader at the start of a row's signature.
    pub fn new(types: &'t TypeTable, va_list: Ty, found: &Found) -> Reader<'t, 'static> {
        let family = found.row.flags & (FAMILY | FLOATN | INT_FAMILY);
        Reader { types, va_list, code: found.row.signature.as_bytes(), member: found.member, family }
    }
}

impl Reader<'_, '_> {
    /// The next letter.
    pub fn peek(&self) -> Option<u8> {
        self.code.first().copied()
    }

    fn next(&mut self) -> u8 {
        let Some((&first, rest)) = self.code.split_first() else { return b'v' };
        self.code = rest;
        first
    }

    /// Reads a type.
    pub fn ty(&mut self) -> Ty {
        let types = self.types;
        let mut ty = match self.next() {
            b'U' => {
                let signed = self.base();
                match types.kind(signed) {
                    TypeKind::Int(kind) => types.intern(TypeKind::Int(ctype::unsigned_of(kind))),
                    _ => signed,
                }
            }
            b'X' => {
                let mut lanes = 0;
                while let Some(digit) = self.code.first().filter(|c| c.is_ascii_digit()) {
                    lanes = lanes * 10 + u32::from(digit - b'0');
                    self.code = &self.code[1..];
                }
                let elem = self.base();
                types.intern(TypeKind::Vector { elem, lanes })
            }
            b'G' => {
                let part = self.base();
                types.intern(TypeKind::Complex(part))
            }
            letter => self.letter(letter),
        };
        while let Some(&suffix) = self.code.first() {
            ty = match suffix {
                b'K' => ty.with(Quals::CONST),
                b'V' => ty.with(Quals::VOLATILE),
                b'*' => types.pointer_to(ty),
                _ => break,
            };
            self.code = &self.code[1..];
        }
        ty
    }

    fn base(&mut self) -> Ty {
        let letter = self.next();
        self.letter(letter)
    }

    fn letter(&self, letter: u8) -> Ty {
        let types = self.types;
        match letter {
            b'b' => Ty::BOOL,
            b'c' => Ty::CHAR,
            b's' => Ty::SHORT,
            b'r' if self.family & INT_FAMILY != 0 => match self.member {
                Member::Long => Ty::LONG,
                Member::LongLong => Ty::LONGLONG,
                _ => Ty::INT,
            },
            b'i' => Ty::INT,
            b'l' => Ty::LONG,
            b'y' => types.ptrdiff_type(),
            b'm' if types.target().long_size < 8 => Ty::LONGLONG,
            b'm' => Ty::LONG,
            b'q' => Ty::LONGLONG,
            b'n' => Ty::INT128,
            b'z' => types.size_type(),
            b'w' if types.target().wchar_is_long => Ty::LONG,
            b'w' => Ty::INT,
            b'W' => Ty::UINT,
            b'f' => Ty::FLOAT,
            b'd' => Ty::DOUBLE,
            b'e' => Ty::LONGDOUBLE,
            b'P' => Ty::VOID_PTR,
            b'a' => match types.kind(self.va_list) {
                TypeKind::Array { elem, .. } => types.pointer_to(elem),
                _ => self.va_list,
            },
            b'r' => types.intern(TypeKind::Float(match self.member {
                Member::Float => FloatKind::Float,
                Member::LongDouble => FloatKind::LongDouble,
                Member::Float16 => FloatKind::Float16,
                Member::Float32 => FloatKind::Float32,
                Member::Float64 => FloatKind::Float64,
                Member::Float128 => FloatKind::Float128,
                Member::Float32x => FloatKind::Float32x,
                Member::Float64x => FloatKind::Float64x,
                Member::Plain | Member::Long | Member::LongLong => FloatKind::Double,
            })),
            _ => Ty::VOID,
        }
    }
}
