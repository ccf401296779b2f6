//! Random types for the ABI fuzzer, and the constants that their parts get.

use crate::random::Random;
use crate::suite::Machine;

/// What a scalar is, as far as writing and comparing its constants goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An integer of this many bits.
    Integer { bits: u32, signed: bool },
    /// `_Bool`.
    Bool,
    /// A real floating type.
    Real,
    /// A complex type.
    Complex,
    /// A vector of this many elements; whether they are real.
    Vector { lanes: usize, real: bool },
    /// A pointer.
    Pointer,
}

/// A scalar type (vectors are scalars here).
#[derive(Clone, Copy, Debug)]
pub struct Scalar {
    /// How C spells it.
    pub name: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Whether an argument of it keeps its type where there is no parameter type.
    pub variadic: bool,
    /// Whether it can be the type of a bit-field.
    pub bit_field: bool,
}

const fn integer(name: &'static str, bits: u32, signed: bool, variadic: bool) -> Scalar {
    Scalar { name, kind: Kind::Integer { bits, signed }, variadic, bit_field: bits <= 64 }
}

const fn other(name: &'static str, kind: Kind, variadic: bool) -> Scalar {
    Scalar { name, kind, variadic, bit_field: false }
}

/// The scalar types of x86-64. Vector types and the enumeration are declared by [`PRELUDE`].
const SCALARS: &[Scalar] = &[
    integer("char", 8, true, false),
    integer("unsigned char", 8, false, false),
    integer("signed char", 8, true, false),
    integer("short", 16, true, false),
    integer("unsigned short", 16, false, false),
    integer("int", 32, true, true),
    integer("unsigned", 32, false, true),
    integer("long", 64, true, true),
    integer("unsigned long", 64, false, true),
    integer("long long", 64, true, true),
    integer("__int128", 128, true, true),
    integer("unsigned __int128", 128, false, true),
    integer("enum color", 32, false, true),
    Scalar { name: "_Bool", kind: Kind::Bool, variadic: false, bit_field: true },
    other("float", Kind::Real, false),
    other("double", Kind::Real, true),
    other("long double", Kind::Real, true),
    other("_Complex float", Kind::Complex, true),
    other("_Complex double", Kind::Complex, true),
    other("_Complex long double", Kind::Complex, true),
    other("void *", Kind::Pointer, true),
    other("v2si", Kind::Vector { lanes: 2, real: false }, true),
    other("v2sf", Kind::Vector { lanes: 2, real: true }, true),
    other("v8qi", Kind::Vector { lanes: 8, real: false }, true),
    other("v4si", Kind::Vector { lanes: 4, real: false }, true),
    other("v4sf", Kind::Vector { lanes: 4, real: true }, true),
    other("v2df", Kind::Vector { lanes: 2, real: true }, true),
];

/// Declarations that every generated file starts with.
pub const PRELUDE: &str = "\
enum color { RED, GREEN = 5, BLUE = 0x7fffffff };
typedef int v2si __attribute__((vector_size(8)));
typedef float v2sf __attribute__((vector_size(8)));
typedef signed char v8qi __attribute__((vector_size(8)));
typedef int v4si __attribute__((vector_size(16)));
typedef float v4sf __attribute__((vector_size(16)));
typedef double v2df __attribute__((vector_size(16)));
extern void fail(int number, const char *what);
#define CHECK(number, condition) do { if (!(condition)) fail(number, #condition); } while (0)
";

/// A type: a scalar, or one of a case's records.
#[derive(Clone, Debug)]
pub enum Type {
    /// An index into [`Types::scalars`].
    Scalar(usize),
    /// An index into the case's records.
    Record(usize),
}

/// A member of a struct or union.
#[derive(Clone, Debug)]
pub struct Field {
    /// The type, or that of the elements.
    pub element: Type,
    /// The length, if it is an array.
    pub length: Option<usize>,
    /// The width, if it is a bit-field; 0 means an unnamed one.
    pub width: Option<u32>,
}

/// A struct or union.
#[derive(Clone, Debug)]
pub struct Record {
    /// Whether it is a union.
    pub union: bool,
    /// The members.
    pub fields: Vec<Field>,
    /// Attributes, or nothing.
    pub attribute: &'static str,
    /// In a union, the member that is written and read.
    pub active: usize,
}

/// The types of one case; grows as types are asked for.
#[derive(Clone, Debug)]
pub struct Types {
    /// The scalar types of the machine.
    pub scalars: Vec<Scalar>,
    /// Records, inner ones first.
    pub records: Vec<Record>,
}

impl Types {
    /// None yet but the scalar ones.
    pub fn new(machine: Machine) -> Types {
        let here = |scalar: &Scalar| match (machine, scalar.kind) {
            (Machine::I386, Kind::Integer { bits: 128, .. }) => None,
            (Machine::I386, Kind::Integer { signed, .. })
                if scalar.name.ends_with(" long") || scalar.name == "long" =>
            {
                Some(if scalar.name.ends_with("long long") {
                    *scalar
                } else {
                    Scalar { kind: Kind::Integer { bits: 32, signed }, ..*scalar }
                })
            }
            _ => Some(*scalar),
        };
        Types { scalars: SCALARS.iter().filter_map(here).collect(), records: Vec::new() }
    }

    /// A random type for a parameter or a result. Records come twice as often as scalars.
    pub fn random(&mut self, random: &mut Random) -> Type {
        if random.one_in(3) {
            Type::Scalar(random.below(self.scalars.len()))
        } else {
            Type::Record(self.record(random, 0))
        }
    }

    /// A random type that an argument without a parameter type can have.
    pub fn random_variadic(&mut self, random: &mut Random) -> Type {
        loop {
            let chosen = self.random(random);
            match chosen {
                Type::Scalar(index) if !self.scalars[index].variadic => {}
                Type::Scalar(_) | Type::Record(_) => return chosen,
            }
        }
    }

    fn record(&mut self, random: &mut Random, depth: usize) -> usize {
        let union = random.one_in(6);
        let count = if random.one_in(60) { 0 } else { 1 + random.below(4) };
        // Small types make for the interesting records, those of one or two eightbytes.
        let small = random.one_in(2);
        let fields: Vec<Field> = (0..count).map(|_| self.field(random, depth, small)).collect();
        let attribute = match random.below(24) {
            0 => " __attribute__((packed))",
            1 => " __attribute__((aligned(16)))",
            2 => " __attribute__((aligned(32)))",
            3 => " __attribute__((packed, aligned(2)))",
            _ => "",
        };
        let active = if count == 0 { 0 } else { random.below(count) };
        self.records.push(Record { union, fields, attribute, active });
        self.records.len() - 1
    }

    fn field(&mut self, random: &mut Random, depth: usize, small: bool) -> Field {
        if random.one_in(7) {
            let candidates: Vec<usize> =
                (0..self.scalars.len()).filter(|index| self.scalars[*index].bit_field).collect();
            let index = *random.pick(&candidates);
            let limit = match self.scalars[index].kind {
                Kind::Integer { bits, .. } => bits,
                _ => 1,
            };
            let width = if random.one_in(8) { 0 } else { 1 + random.below(limit as usize) as u32 };
            return Field { element: Type::Scalar(index), length: None, width: Some(width) };
        }
        let element = if depth < 2 && random.one_in(6) {
            Type::Record(self.record(random, depth + 1))
        } else if small {
            let candidates: Vec<usize> =
                (0..self.scalars.len()).filter(|index| self.scalars[*index].is_small()).collect();
            Type::Scalar(*random.pick(&candidates))
        } else {
            Type::Scalar(random.below(self.scalars.len()))
        };
        let length = if random.one_in(6) { Some(1 + random.below(3)) } else { None };
        Field { element, length, width: None }
    }
}

impl Scalar {
    fn is_small(&self) -> bool {
        matches!(self.name, "float" | "double" | "void *" | "v2sf")
            || matches!(self.kind, Kind::Integer { bits, .. } if bits <= 64)
    }
}

/// A part of a value that can be written and compared by itself.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// The C expression that names it, starting with the name of the whole.
    pub path: String,
    /// The constant it gets.
    pub constant: String,
}

/// The leaves of a value of type `value` named `path`, with random constants.
pub fn leaves(types: &Types, value: &Type, path: &str, random: &mut Random) -> Vec<Leaf> {
    let mut found = Vec::new();
    collect(types, value, path, None, random, &mut found);
    found
}

fn collect(types: &Types, value: &Type, path: &str, width: Option<u32>, random: &mut Random, found: &mut Vec<Leaf>) {
    let record = match value {
        Type::Scalar(index) => return collect_scalar(&types.scalars[*index], path, width, random, found),
        Type::Record(index) => &types.records[*index],
    };
    for (number, field) in record.fields.iter().enumerate() {
        if (record.union && number != record.active) || field.width == Some(0) {
            continue;
        }
        let path = format!("{path}.m{number}");
        match field.length {
            None => collect(types, &field.element, &path, field.width, random, found),
            Some(length) => {
                for index in 0..length {
                    collect(types, &field.element, &format!("{path}[{index}]"), None, random, found);
                }
            }
        }
    }
}

fn collect_scalar(scalar: &Scalar, path: &str, width: Option<u32>, random: &mut Random, found: &mut Vec<Leaf>) {
    let mut leaf = |path: String, constant: String| found.push(Leaf { path, constant });
    match scalar.kind {
        Kind::Integer { bits: 128, .. } => {
            let (high, low) = (random.bits(), random.bits());
            leaf(path.to_string(), format!("({})((unsigned __int128){high:#x} << 64 | {low:#x})", scalar.name));
        }
        Kind::Integer { bits, signed } => {
            let bits = width.unwrap_or(bits);
            leaf(path.to_string(), integer_constant(random.bits(), bits, signed));
        }
        Kind::Bool => leaf(path.to_string(), (random.bits() & 1).to_string()),
        Kind::Real => leaf(path.to_string(), real_constant(random)),
        Kind::Complex => {
            leaf(format!("__real__ {path}"), real_constant(random));
            leaf(format!("__imag__ {path}"), real_constant(random));
        }
        Kind::Vector { lanes, real } => {
            for lane in 0..lanes {
                let constant = if real { real_constant(random) } else { integer_constant(random.bits(), 8, true) };
                leaf(format!("{path}[{lane}]"), constant);
            }
        }
        Kind::Pointer => leaf(path.to_string(), format!("(void *){:#x}", random.bits() >> 8)),
    }
}

/// A constant that a bit-field or integer of `bits` bits holds exactly.
fn integer_constant(raw: u64, bits: u32, signed: bool) -> String {
    let raw = raw >> (64 - bits);
    if !signed {
        return format!("{raw:#x}ull");
    }
    // Sign-extend by hand; the smallest value cannot be written as a negated constant.
    let value = ((raw << (64 - bits)) as i64) >> (64 - bits);
    if value == i64::MIN { "(-0x7fffffffffffffffll - 1)".to_string() } else { format!("({value}ll)") }
}

/// A multiple of 1/8 that every floating type holds exactly.
fn real_constant(random: &mut Random) -> String {
    let eighths = random.below(8000) as i64 - 4000;
    format!("({:.3})", eighths as f64 / 8.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integer_constants_fit_their_width() {
        assert_eq!(integer_constant(u64::MAX, 3, false), "0x7ull");
        assert_eq!(integer_constant(u64::MAX, 3, true), "(-1ll)");
        assert_eq!(integer_constant(1 << 63, 64, true), "(-0x7fffffffffffffffll - 1)");
    }

    #[test]
    fn the_same_seed_gives_the_same_types() {
        let make = || {
            let (mut types, mut random) = (Types::new(Machine::X86_64), Random::new(5));
            let made = types.random(&mut random);
            format!("{made:?} {types:?}")
        };
        assert_eq!(make(), make());
    }
}
