//! Random programs of integer arithmetic that are defined by construction: each object keeps its values between bounds
//! that hold wherever it is read, so that what an operator gets is known while the program is written.
//!
//! Objects are scalars, arrays of one and two dimensions, members of structures and bit-fields. Functions call only those
//! before them; the work of each is estimated, so that programs end soon. No expression has two effects whose order
//! matters: calls stand alone, and only their results are used.

use super::value::{BOOL, INT, LONG, Type, UINT, ULONG, Value};
use crate::random::Random;
use std::fmt::Write;

/// The most work that one function does, in statements.
const MOST_WORK: u64 = 60_000;

/// An object that can be read and, unless it counts a loop, written.
#[derive(Clone)]
struct Object {
    text: String,
    /// Lengths of its dimensions.
    lengths: Vec<i128>,
    ty: Type,
    low: i128,
    high: i128,
    constant: bool,
    /// Its address can be taken.
    addressable: bool,
    /// A bit-field: what is stored wraps to its width, which is what its bounds say.
    bit_field: bool,
}

struct Function {
    name: String,
    params: Vec<Type>,
    /// The array that its last parameter points to, if it has such a parameter: element type and length.
    pointer: Option<(Object, i128)>,
    ret: Type,
    work: u64,
}

pub struct Program<'r> {
    random: &'r mut Random,
    out: String,
    globals: Vec<Object>,
    functions: Vec<Function>,
    /// Names taken so far.
    names: u32,
    /// In the function being written: its locals in scope, its work so far, and how often the current statement runs.
    locals: Vec<Object>,
    work: u64,
    times: u64,
    depth: usize,
    loops: usize,
}

/// The program for a seed.
pub fn program(seed: u64) -> String {
    let mut random = Random::new(seed);
    let mut program = Program {
        random: &mut random,
        out: String::new(),
        globals: Vec::new(),
        functions: Vec::new(),
        names: 0,
        locals: Vec::new(),
        work: 0,
        times: 1,
        depth: 0,
        loops: 0,
    };
    program.write();
    program.out
}

impl Program<'_> {
    fn write(&mut self) {
        self.out.push_str(
            "extern int printf(const char *, ...);\nstatic unsigned long long sum = 14695981039346656037ull;\n",
        );
        self.out.push_str("static __attribute__((noinline)) void mix(unsigned long long v) { sum = (sum ^ v) * 1099511628211ull ^ sum >> 29; }\n");
        for _ in 0..6 + self.random.below(8) {
            self.global();
        }
        for _ in 0..1 + self.random.below(3) {
            self.structure();
        }
        for _ in 0..3 + self.random.below(4) {
            self.function();
        }
        self.main();
    }

    fn name(&mut self, letter: &str) -> String {
        self.names += 1;
        format!("{letter}{}", self.names)
    }

    /// Bounds for an object: all that its type holds, or fewer values.
    fn bounds(&mut self, ty: Type) -> (i128, i128) {
        if ty == BOOL || self.random.one_in(2) {
            return (ty.low(), ty.high());
        }
        match self.random.below(3) {
            0 => (0, (1i128 << (1 + self.random.below(ty.bits as usize - 2))) - 1),
            1 => (0, ty.high().min(1 + self.random.below(1000) as i128)),
            _ if ty.signed => {
                let most = ty.high().min(1 + self.random.below(100_000) as i128);
                (-most, most)
            }
            _ => (0, ty.high().min(100)),
        }
    }

    fn constant_within(&mut self, low: i128, high: i128) -> Value {
        let span = high - low;
        let value = match self.random.below(4) {
            0 => low,
            1 => high,
            _ => low + i128::from(self.random.bits()) % (span + 1),
        };
        Value::constant(value)
    }

    fn initial(&mut self, object: &Object) -> String {
        let one = |program: &mut Self| program.constant_within(object.low, object.high).text;
        match object.lengths.as_slice() {
            [] => one(self),
            [n] => {
                let items: Vec<String> = (0..*n).map(|_| one(self)).collect();
                format!("{{ {} }}", items.join(", "))
            }
            [m, n, ..] => {
                let mut rows = Vec::new();
                for _ in 0..*m {
                    let items: Vec<String> = (0..*n).map(|_| one(self)).collect();
                    rows.push(format!("{{ {} }}", items.join(", ")));
                }
                format!("{{ {} }}", rows.join(", "))
            }
        }
    }

    fn object(&mut self, text: String, lengths: Vec<i128>) -> Object {
        let ty = Type::any(self.random);
        let (low, high) = self.bounds(ty);
        Object { text, lengths, ty, low, high, constant: false, addressable: true, bit_field: false }
    }

    fn lengths(&mut self) -> Vec<i128> {
        let length = |random: &mut Random| *random.pick(&[2, 3, 4, 5, 7, 8, 10, 16, 31, 32]) as i128;
        match self.random.below(5) {
            0 | 1 => Vec::new(),
            2 | 3 => vec![length(self.random)],
            _ => vec![length(self.random).min(8), length(self.random).min(10)],
        }
    }

    fn global(&mut self) {
        let text = self.name("g");
        let lengths = self.lengths();
        let mut object = self.object(text, lengths);
        object.constant = self.random.one_in(9);
        let initial = self.initial(&object);
        let dimensions: String = object.lengths.iter().map(|n| format!("[{n}]")).collect();
        let volatile = if object.lengths.is_empty() && self.random.one_in(8) { "volatile " } else { "" };
        let (kept, constant) =
            (if self.random.one_in(3) { "" } else { "static " }, if object.constant { "const " } else { "" });
        object.addressable = volatile.is_empty() && !object.constant;
        let line = format!("{kept}{volatile}{constant}{} {}{dimensions} = {initial};\n", object.ty.name(), object.text);
        self.out.push_str(&line);
        self.globals.push(object);
    }

    /// A structure with a global of it, or an array of them: its members are objects.
    fn structure(&mut self) {
        let (tag, variable) = (self.name("s"), self.name("g"));
        let length = if self.random.one_in(2) { Some(*self.random.pick(&[2i128, 4, 5, 8])) } else { None };
        let mut members = String::new();
        let mut objects = Vec::new();
        for _ in 0..2 + self.random.below(5) {
            let name = self.name("m");
            let place = match length {
                Some(_) => format!("{variable}[@].{name}"),
                None => format!("{variable}.{name}"),
            };
            let mut lengths: Vec<i128> = length.into_iter().collect();
            if self.random.one_in(2) {
                let ty = *self.random.pick(&[INT, UINT, LONG, ULONG, Type { bits: 16, signed: true }]);
                let width = 1 + self.random.below(ty.bits as usize - 1) as u32;
                let width = if ty.signed { width.max(2) } else { width };
                let narrow = Type { bits: width, signed: ty.signed };
                let _ = writeln!(members, "  {} {name} : {width};", ty.name());
                // A bit-field promotes to `int` if that holds its values; wider ones keep their width, which operators
                // of the compilers treat in different ways: they are read through a cast.
                let (low, high) = (narrow.low(), narrow.high());
                objects.push(Object {
                    text: place,
                    lengths,
                    ty,
                    low,
                    high,
                    constant: false,
                    addressable: false,
                    bit_field: true,
                });
                continue;
            }
            let mut object = self.object(place, Vec::new());
            if length.is_none() && self.random.one_in(4) {
                lengths.push(*self.random.pick(&[2i128, 3, 4, 8]));
            }
            let dimension: String =
                lengths.iter().skip(usize::from(length.is_some())).map(|n| format!("[{n}]")).collect();
            let _ = writeln!(members, "  {} {name}{dimension};", object.ty.name());
            object.lengths = lengths;
            objects.push(object);
        }
        let packed = if self.random.one_in(5) { " __attribute__((packed))" } else { "" };
        if !packed.is_empty() {
            objects.iter_mut().for_each(|object| object.addressable = false);
        }
        let dimension = length.map_or(String::new(), |n| format!("[{n}]"));
        let _ = writeln!(self.out, "struct {tag} {{\n{members}}}{packed};\nstatic struct {tag} {variable}{dimension};");
        // All values are 0 at first, which every bound admits.
        self.globals.extend(objects);
    }

    /// A value of an object whose indices are in range.
    fn place(&mut self, object: &Object, depth: usize) -> String {
        let mut indices = Vec::new();
        for &length in &object.lengths {
            let index = match self.random.below(3) {
                0 => self.constant_within(0, length - 1),
                _ => self.index(length, depth),
            };
            indices.push(index.text);
        }
        let mut text = object.text.clone();
        for index in indices {
            text = match text.contains('@') {
                true => text.replacen('@', &index, 1),
                false => format!("{text}[{index}]"),
            };
        }
        text
    }

    fn index(&mut self, length: i128, depth: usize) -> Value {
        let counters: Vec<Object> =
            self.locals.iter().filter(|object| object.constant && object.lengths.is_empty()).cloned().collect();
        let base = match counters.is_empty() || self.random.one_in(4) {
            true => self.value(depth.min(1)),
            false => {
                let counter = self.random.pick(&counters).clone();
                Value::within(counter.text, counter.ty, counter.low, counter.high)
            }
        };
        base.fitted(0, length - 1, self.random)
    }

    fn readable(&mut self) -> Option<Object> {
        let all: Vec<&Object> = self.locals.iter().chain(&self.globals).collect();
        match all.is_empty() {
            true => None,
            // What is near is used more.
            false if !self.locals.is_empty() && self.random.one_in(2) => {
                let n = self.random.below(self.locals.len());
                Some(self.locals[n].clone())
            }
            false => {
                let n = self.random.below(all.len());
                Some(all[n].clone())
            }
        }
    }

    fn read(&mut self, depth: usize) -> Value {
        let Some(object) = self.readable() else { return self.literal() };
        let text = self.place(&object, depth);
        let value = Value::within(text, object.ty, object.low, object.high);
        // See `structure` for why.
        if object.bit_field { value.cast(object.ty) } else { value }
    }

    fn literal(&mut self) -> Value {
        let ty = Type::any(self.random);
        match self.random.below(3) {
            0 => self.constant_within(0, 16),
            1 => self.constant_within(ty.low(), ty.high()),
            _ => {
                let power = 1i128 << self.random.below(ty.bits as usize);
                Value::constant((power - i128::from(self.random.one_in(2))).min(ty.high()))
            }
        }
    }

    fn value(&mut self, depth: usize) -> Value {
        if depth == 0 || self.random.one_in(6) {
            return if self.random.one_in(4) { self.literal() } else { self.read(0) };
        }
        match self.random.below(20) {
            0 | 1 => self.value(depth - 1).unary(self.random),
            2 => {
                let ty = Type::any(self.random);
                self.value(depth - 1).cast(ty)
            }
            3 | 4 => {
                let (condition, a, b) = (self.value(depth - 1), self.value(depth - 1), self.value(depth - 1));
                a.choose(b, &condition)
            }
            5 => self.idiom(depth - 1),
            _ => {
                let (a, b) = (self.value(depth - 1), self.value(depth - 1));
                a.binary(b, self.random)
            }
        }
    }

    /// What programs write often and compilers look for.
    fn idiom(&mut self, depth: usize) -> Value {
        let wide = self.random.one_in(2);
        let ty = if wide { ULONG } else { UINT };
        let x = self.value(depth).cast(ty).text;
        let bits = i128::from(ty.bits);
        match self.random.below(9) {
            0 => {
                let n = 1 + self.random.below(bits as usize - 1) as i128;
                Value::full(format!("({x} << {n} | {x} >> {})", bits - n), ty)
            }
            1 => {
                let n = self.value(depth.min(1)).fitted(0, bits - 1, self.random).text;
                Value::full(format!("({x} << {n} | {x} >> (-(unsigned){n} & {}))", bits - 1), ty)
            }
            2 => Value::full(format!("__builtin_bswap{}({x})", ty.bits), ty),
            3 => Value::within(format!("__builtin_popcount{}({x})", if wide { "ll" } else { "" }), INT, 0, bits),
            4 => Value::within(format!("__builtin_clz{}({x} | 1)", if wide { "ll" } else { "" }), INT, 0, bits - 1),
            5 => Value::within(
                format!("__builtin_ctz{}({x} | {}u)", if wide { "ll" } else { "" }, 1u32 << self.random.below(31)),
                INT,
                0,
                bits - 1,
            ),
            6 => {
                let a = self.value(depth.min(1)).fitted(-1_000_000, 1_000_000, self.random);
                Value::within(format!("({0} < 0 ? -{0} : {0})", a.text), a.ty.promoted(), 0, 1_000_000)
            }
            7 => {
                let (a, b) = (self.value(depth.min(1)), self.value(depth.min(1)));
                let op = *self.random.pick(&["<", ">"]);
                let test = Value::within(format!("({} {op} {})", a.text, b.text), INT, 0, 1);
                a.choose(b, &test)
            }
            _ => {
                let condition = self.value(depth);
                Value::within(format!("__builtin_expect(!!{}, {})", condition.text, self.random.below(2)), LONG, 0, 1)
            }
        }
    }

    fn line(&mut self, text: &str) {
        for _ in 0..=self.depth {
            self.out.push_str("  ");
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// Brings a value into what an object may hold; conversions to the object's type wrap by themselves.
    fn fit(&mut self, value: Value, object: &Object) -> Value {
        let whole = object.low == object.ty.low() && object.high == object.ty.high();
        if whole || object.bit_field {
            return value;
        }
        value.fitted(object.low, object.high, self.random)
    }

    fn writable(&mut self) -> Option<Object> {
        let all: Vec<Object> =
            self.locals.iter().chain(&self.globals).filter(|object| !object.constant).cloned().collect();
        if all.is_empty() { None } else { Some(self.random.pick(&all).clone()) }
    }

    fn assignment(&mut self) {
        let Some(object) = self.writable() else { return };
        let place = self.place(&object, 1);
        let depth = 1 + self.random.below(3);
        let value = self.value(depth);
        if self.random.one_in(4) {
            // `op=` on unsigned objects that hold everything: nothing can overflow.
            let whole = object.low == object.ty.low() && object.high == object.ty.high();
            if whole && !object.ty.signed && object.ty.bits >= 32 {
                let op = *self.random.pick(&["+", "-", "*", "^", "|", "&"]);
                return self.line(&format!("{place} {op}= {};", value.cast(object.ty).text));
            }
        }
        let value = self.fit(value, &object);
        if self.random.one_in(6) {
            let condition = self.value(1);
            return self.line(&format!("if ({}) {place} = {};", condition.text, value.text));
        }
        self.line(&format!("{place} = {};", value.text));
    }

    fn local(&mut self) {
        let text = self.name("v");
        let lengths = if self.random.one_in(4) { self.lengths() } else { Vec::new() };
        let object = self.object(text, lengths);
        let dimensions: String = object.lengths.iter().map(|n| format!("[{n}]")).collect();
        let initial = match object.lengths.is_empty() {
            true => {
                let value = self.value(2);
                self.fit(value, &object).text
            }
            false => self.initial(&object),
        };
        self.line(&format!("{} {}{dimensions} = {initial};", object.ty.name(), object.text));
        self.locals.push(object);
    }

    /// A pointer to one of two objects of one type and with the same bounds, and a store through it.
    fn pointer(&mut self) {
        let candidates: Vec<Object> =
            self.locals.iter().chain(&self.globals).filter(|o| o.addressable && !o.constant).cloned().collect();
        if candidates.is_empty() {
            return;
        }
        let first = self.random.pick(&candidates).clone();
        let same: Vec<Object> =
            candidates.into_iter().filter(|o| o.ty == first.ty && o.low == first.low && o.high == first.high).collect();
        let second = self.random.pick(&same).clone();
        let (a, b) = (self.place(&first, 1), self.place(&second, 1));
        let condition = self.value(1).text;
        let name = self.name("p");
        self.line(&format!("{} *{name} = {condition} ? &{a} : &{b};", first.ty.name()));
        let target = Object { text: format!("(*{name})"), lengths: Vec::new(), ..first };
        let value = self.value(2);
        let value = self.fit(value, &target);
        self.line(&format!("*{name} = {};", value.text));
        self.locals.push(target);
    }

    /// A call, its result in a new variable.
    fn call(&mut self) {
        let callable: Vec<usize> = (0..self.functions.len())
            .filter(|&n| self.times * self.functions[n].work + self.work < MOST_WORK)
            .collect();
        if callable.is_empty() {
            return self.assignment();
        }
        let n = *self.random.pick(&callable);
        let (name, params, ret) = {
            let function = &self.functions[n];
            (function.name.clone(), function.params.clone(), function.ret)
        };
        self.work += self.times * self.functions[n].work;
        let mut arguments: Vec<String> = params.iter().map(|_| self.value(2).text).collect();
        if let Some((array, length)) = self.functions[n].pointer.clone() {
            let whole = *array.lengths.last().unwrap_or(&length);
            let offset = self.random.below((whole - length + 1) as usize);
            arguments.push(format!("{} + {offset}", array.text));
        }
        let result = self.name("v");
        self.line(&format!("{} {result} = {name}({});", ret.name(), arguments.join(", ")));
        let (low, high) = (ret.low(), ret.high());
        let lengths = Vec::new();
        self.locals.push(Object {
            text: result,
            lengths,
            ty: ret,
            low,
            high,
            constant: false,
            addressable: true,
            bit_field: false,
        });
    }

    fn block(&mut self, statements: usize) {
        let known = self.locals.len();
        self.depth += 1;
        for _ in 0..statements {
            self.statement();
        }
        self.depth -= 1;
        self.locals.truncate(known);
    }

    fn statement(&mut self) {
        self.work += self.times;
        let nested = self.depth < 4 && self.work < MOST_WORK;
        match self.random.below(24) {
            0..=2 => self.local(),
            3 | 4 => self.call(),
            5 => self.pointer(),
            6..=8 if nested => {
                let condition = self.value(2).text;
                self.line(&format!("if ({condition}) {{"));
                let count = 1 + self.random.below(3);
                self.block(count);
                if self.random.one_in(2) {
                    self.line("} else {");
                    let count = 1 + self.random.below(3);
                    self.block(count);
                }
                self.line("}");
            }
            9..=12 if nested => self.counted_loop(),
            13 if nested => self.switch(),
            14 if self.loops > 0 => {
                let condition = self.value(2).text;
                let word = *self.random.pick(&["break", "continue"]);
                self.line(&format!("if ({condition}) {word};"));
            }
            15 => {
                let value = self.read(1).text;
                self.line(&format!("mix((unsigned long long){value});"));
            }
            16 => self.copy(),
            _ => self.assignment(),
        }
    }

    /// A loop with known bounds; its counter is read only.
    fn counted_loop(&mut self) {
        let rounds = *self.random.pick(&[1i128, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64]);
        if self.work + self.times * rounds as u64 * 6 > MOST_WORK {
            return self.assignment();
        }
        let counter = self.name("i");
        let ty = *self.random.pick(&[
            INT,
            INT,
            INT,
            UINT,
            LONG,
            ULONG,
            Type { bits: 16, signed: true },
            Type { bits: 8, signed: false },
        ]);
        let step = if self.random.one_in(3) { 1 + self.random.below(3) as i128 } else { 1 };
        let start = if self.random.one_in(3) { self.random.below(5) as i128 } else { 0 };
        let last = start + (rounds - 1) * step;
        let (low, high) = (start, last);
        let (name, limit) = (ty.name(), last + 1);
        let head = match self.random.below(5) {
            0 if ty.signed => format!("for ({name} {counter} = {last}; {counter} >= {start}; {counter} -= {step}) {{"),
            1 => format!("for ({name} {counter} = {start}; {counter} != {}; {counter} += {step}) {{", last + step),
            2 => format!("for ({name} {counter} = {start}; {counter} <= {last}; {counter} += {step}) {{"),
            _ => format!("for ({name} {counter} = {start}; {counter} < {limit}; {counter} += {step}) {{"),
        };
        self.line(&head);
        let known = self.locals.len();
        let lengths = Vec::new();
        self.locals.push(Object {
            text: counter,
            lengths,
            ty,
            low,
            high,
            constant: true,
            addressable: false,
            bit_field: false,
        });
        let before = self.times;
        self.times *= rounds as u64;
        self.loops += 1;
        let count = 1 + self.random.below(4);
        self.block(count);
        self.loops -= 1;
        self.times = before;
        self.locals.truncate(known);
        self.line("}");
    }

    fn switch(&mut self) {
        let cases = 2 + self.random.below(7) as i128;
        let spread = *self.random.pick(&[1i128, 1, 1, 7, 1000]);
        let value = self.value(2).fitted(0, (cases + 1) * spread, self.random);
        self.line(&format!("switch ({}) {{", value.text));
        // A `continue` in here is one of the loop's, a `break` the switch's: either is fine.
        for n in 0..cases {
            self.line(&format!("case {}:", n * spread));
            let count = 1 + self.random.below(2);
            self.line("{");
            self.block(count);
            self.line("}");
            if !self.random.one_in(4) {
                self.line("break;");
            }
        }
        if self.random.one_in(2) {
            self.line("default: {");
            self.block(1);
            self.line("}");
        }
        self.line("}");
    }

    /// `memcpy` or `memset` of whole arrays.
    fn copy(&mut self) {
        let arrays: Vec<Object> = self
            .locals
            .iter()
            .chain(&self.globals)
            .filter(|o| !o.lengths.is_empty() && o.addressable && !o.constant && !o.text.contains('@'))
            .cloned()
            .collect();
        if arrays.is_empty() {
            return;
        }
        let to = self.random.pick(&arrays).clone();
        let from: Vec<&Object> = arrays
            .iter()
            .filter(|o| o.text != to.text && o.ty == to.ty && o.low >= to.low && o.high <= to.high)
            .filter(|o| o.lengths.iter().product::<i128>() >= to.lengths.iter().product())
            .collect();
        if let Some(from) = from.first() {
            return self.line(&format!("__builtin_memcpy({0}, {1}, sizeof {0});", to.text, from.text));
        }
        self.line(&format!("__builtin_memset({0}, 0, sizeof {0});", to.text));
    }

    fn function(&mut self) {
        let name = self.name("f");
        let ret = Type::any(self.random);
        let params: Vec<Type> = (0..self.random.below(5)).map(|_| Type::any(self.random)).collect();
        let arrays: Vec<Object> = self
            .globals
            .iter()
            .filter(|o| o.lengths.len() == 1 && o.addressable && !o.text.contains(['@', '.']))
            .cloned()
            .collect();
        let pointer = match arrays.is_empty() || self.random.one_in(2) {
            true => None,
            false => {
                let array = self.random.pick(&arrays).clone();
                let length = 1 + self.random.below(array.lengths[0] as usize) as i128;
                Some((array, length))
            }
        };
        self.locals.clear();
        let mut list = Vec::new();
        for &ty in &params {
            let param = self.name("a");
            list.push(format!("{} {param}", ty.name()));
            let (low, high, lengths) = (ty.low(), ty.high(), Vec::new());
            self.locals.push(Object {
                text: param,
                lengths,
                ty,
                low,
                high,
                constant: false,
                addressable: true,
                bit_field: false,
            });
        }
        if let Some((array, length)) = &pointer {
            let param = self.name("a");
            list.push(format!("{} *{param}", array.ty.name()));
            self.locals.push(Object { text: param, lengths: vec![*length], addressable: false, ..array.clone() });
        }
        let list = if list.is_empty() { "void".to_string() } else { list.join(", ") };
        let how = *self.random.pick(&["static __attribute__((noinline)) ", "static inline ", "static ", "static ", ""]);
        let _ = writeln!(self.out, "{how}{} {name}({list}) {{", ret.name());
        (self.work, self.times, self.depth, self.loops) = (1, 1, 0, 0);
        let statements = 3 + self.random.below(8);
        for _ in 0..statements {
            self.statement();
        }
        let result = self.value(2).text;
        self.line(&format!("return {result};"));
        self.out.push_str("}\n");
        let work = self.work;
        self.functions.push(Function { name, params, pointer, ret, work });
    }

    fn main(&mut self) {
        self.locals.clear();
        self.out.push_str("int main(void) {\n");
        (self.work, self.times, self.depth, self.loops) = (1, 1, 0, 0);
        for _ in 0..2 {
            for n in 0..self.functions.len() {
                let params = self.functions[n].params.clone();
                let mut arguments: Vec<String> = Vec::new();
                for ty in params {
                    arguments.push(self.constant_within(ty.low(), ty.high()).text);
                }
                if let Some((array, _)) = &self.functions[n].pointer {
                    arguments.push(array.text.clone());
                }
                let text = format!("mix((unsigned long long){}({}));", self.functions[n].name, arguments.join(", "));
                self.line(&text);
            }
        }
        for object in self.globals.clone() {
            let mut text = object.text.clone();
            let mut loops = String::new();
            for (n, length) in object.lengths.iter().enumerate() {
                let _ = write!(loops, "for (int i{n} = 0; i{n} < {length}; i{n}++) ");
                text = match text.contains('@') {
                    true => text.replacen('@', &format!("i{n}"), 1),
                    false => format!("{text}[i{n}]"),
                };
            }
            self.line(&format!("{loops}mix((unsigned long long){text});"));
        }
        self.line("printf(\"%llx\\n\", sum);");
        self.line("return 0;");
        self.out.push_str("}\n");
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_seed_gives_the_same_program_every_time() {
        assert_eq!(super::program(7), super::program(7));
        assert!(super::program(7) != super::program(8));
    }
}
