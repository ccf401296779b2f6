//! Types as messages show them: GCC's names (`long unsigned int`) and C's declarator syntax.

use crate::table::TypeTable;
use crate::types::*;

/// Longest text made of one type; the middle of anything longer is of no use to a reader.
const LONGEST: usize = 400;

impl TypeTable {
    /// The type's name as written, without quotes: `const char *`, `int (*)(void)`, `struct s`.
    pub fn name(&self, ty: Ty) -> String {
        self.declare(ty, "")
    }

    /// The name in quotes, followed by what its typedefs stand for if they hide anything:
    /// `'size_t' {aka 'long unsigned int'}`.
    pub fn quoted(&self, ty: Ty) -> String {
        let (name, plain) = (self.name(ty), self.name(self.canonical(ty)));
        if name == plain { format!("'{name}'") } else { format!("'{name}' {{aka '{plain}'}}") }
    }

    /// The declaration of `declarator` with this type.
    pub fn declare(&self, ty: Ty, declarator: &str) -> String {
        let (mut ty, mut inner) = (ty, declarator.to_string());
        while inner.len() < LONGEST {
            match self.kind_sugared(ty) {
                TypeKind::Pointer(to) => {
                    let quals = quals_text(ty.local_quals());
                    let gap = if !quals.is_empty() && inner.starts_with(is_word) { " " } else { "" };
                    inner = format!("*{quals}{gap}{inner}");
                    if matches!(self.kind_sugared(to), TypeKind::Array { .. } | TypeKind::Function { .. }) {
                        inner = format!("({inner})");
                    }
                    ty = to;
                }
                TypeKind::Array { elem, len } => {
                    match len {
                        ArrayLen::Const(n) => inner.push_str(&format!("[{n}]")),
                        ArrayLen::Incomplete => inner.push_str("[]"),
                        ArrayLen::Variable(_) | ArrayLen::Star => inner.push_str("[*]"),
                    }
                    ty = elem;
                }
                TypeKind::Function { ret, params, variadic, prototype, .. } => {
                    inner.push_str(&self.parameters(params, variadic, prototype));
                    ty = ret;
                }
                _ => break,
            }
        }
        let (quals, base) = (quals_text(ty.local_quals()), self.base_name(ty));
        let quals_gap = if quals.is_empty() { "" } else { " " };
        let gap = if inner.is_empty() { "" } else { " " };
        format!("{quals}{quals_gap}{base}{gap}{inner}")
    }

    fn parameters(&self, params: TypeListId, variadic: bool, prototype: bool) -> String {
        if !prototype {
            return "()".to_string();
        }
        let mut names: Vec<String> = self.list(params).iter().map(|&ty| self.name(ty)).collect();
        if variadic {
            names.push("...".to_string());
        }
        if names.is_empty() { "(void)".to_string() } else { format!("({})", names.join(", ")) }
    }

    fn base_name(&self, ty: Ty) -> String {
        let tagged = |word: &str, tag: Option<base::Symbol>| match tag {
            Some(tag) => format!("{word} {tag}"),
            None => format!("{word} <anonymous>"),
        };
        match self.kind_sugared(ty) {
            TypeKind::Error => "<error>".to_string(),
            TypeKind::Void => "void".to_string(),
            TypeKind::Int(kind) => int_name(kind).to_string(),
            TypeKind::BitInt { signed: true, width } => format!("_BitInt({width})"),
            TypeKind::BitInt { signed: false, width } => format!("unsigned _BitInt({width})"),
            TypeKind::Float(kind) => float_name(kind).to_string(),
            TypeKind::Complex(part) => format!("_Complex {}", self.name(part)),
            TypeKind::NullPtr => "nullptr_t".to_string(),
            TypeKind::Record(id) => {
                let record = self.record(id);
                let word = match record.kind {
                    RecordKind::Struct => "struct",
                    RecordKind::Union => "union",
                };
                tagged(word, record.tag)
            }
            TypeKind::Enum(id) => tagged("enum", self.enumeration(id).tag),
            TypeKind::Vector { elem, lanes } => format!("__vector({lanes}) {}", self.name(elem)),
            TypeKind::Atomic(inner) => format!("_Atomic {}", self.name(inner)),
            TypeKind::Typedef { name, .. } => name.as_str().to_string(),
            TypeKind::Pointer(_) | TypeKind::Array { .. } | TypeKind::Function { .. } => "...".to_string(),
        }
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn quals_text(quals: Quals) -> String {
    let words = [
        (Quals::CONST, "const"),
        (Quals::VOLATILE, "volatile"),
        (Quals::RESTRICT, "restrict"),
        (Quals::SEG_FS, "__seg_fs"),
        (Quals::SEG_GS, "__seg_gs"),
    ];
    let present: Vec<&str> = words.iter().filter(|(q, _)| quals.contains(*q)).map(|&(_, word)| word).collect();
    present.join(" ")
}

/// The name of an integer type as GCC writes it, in messages and debug information.
pub fn int_name(kind: IntKind) -> &'static str {
    match kind {
        IntKind::Bool => "_Bool",
        IntKind::Char => "char",
        IntKind::SChar => "signed char",
        IntKind::UChar => "unsigned char",
        IntKind::Short => "short int",
        IntKind::UShort => "short unsigned int",
        IntKind::Int => "int",
        IntKind::UInt => "unsigned int",
        IntKind::Long => "long int",
        IntKind::ULong => "long unsigned int",
        IntKind::LongLong => "long long int",
        IntKind::ULongLong => "long long unsigned int",
        IntKind::Int128 => "__int128",
        IntKind::UInt128 => "__int128 unsigned",
    }
}

/// The name of a real floating type as GCC writes it, in messages and debug information.
pub fn float_name(kind: FloatKind) -> &'static str {
    match kind {
        FloatKind::Float16 => "_Float16",
        FloatKind::BFloat16 => "__bf16",
        FloatKind::Float => "float",
        FloatKind::Float32 => "_Float32",
        FloatKind::Double => "double",
        FloatKind::Float64 => "_Float64",
        FloatKind::Float32x => "_Float32x",
        FloatKind::LongDouble => "long double",
        FloatKind::Float64x => "_Float64x",
        FloatKind::Float128 => "_Float128",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use target::{Libc, Target};

    #[test]
    fn types_print_as_declarations_read() {
        let table = TypeTable::new(&Target::x86_64_linux(Libc::Gnu), true);
        let function = table.function(Ty::INT, &[Ty::CONST_CHAR_PTR], true, true);
        let pointer = table.pointer_to(function).with(Quals::CONST);
        assert_eq!(table.name(pointer), "int (*const)(const char *, ...)");
        let array = table.array_of(pointer, ArrayLen::Const(3));
        assert_eq!(table.name(array), "int (*const[3])(const char *, ...)");
        assert_eq!(table.declare(array, "x"), "int (*const x[3])(const char *, ...)");
        let size_t = table.typedef("size_t".into(), Ty::ULONG);
        assert_eq!(table.quoted(size_t.with(Quals::CONST)), "'const size_t' {aka 'const long unsigned int'}");
    }
}
