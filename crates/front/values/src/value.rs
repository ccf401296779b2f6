//! What is known of a value: a range of integers, or what a pointer may point to.

use base::Symbol;
use ctype::{Ty, TypeTable};
use hir::{BinaryOp, DeclId, ExprId, StringId};
use smallvec::SmallVec;

/// Integers from `low` to `high`, both included.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) struct Range {
    pub(crate) low: i128,
    pub(crate) high: i128,
}

impl Range {
    pub(crate) const fn new(low: i128, high: i128) -> Range {
        Range { low, high }
    }

    pub(crate) const fn one(value: i128) -> Range {
        Range { low: value, high: value }
    }

    /// Every offset in memory.
    pub(crate) const ANY_OFFSET: Range = Range::new(i64::MIN as i128, i64::MAX as i128);

    pub(crate) fn single(self) -> Option<i128> {
        (self.low == self.high).then_some(self.low)
    }

    pub(crate) fn join(self, other: Range) -> Range {
        Range::new(self.low.min(other.low), self.high.max(other.high))
    }

    pub(crate) fn within(self, other: Range) -> bool {
        other.low <= self.low && self.high <= other.high
    }

    /// The values of a type of up to 64 bits.
    pub(crate) fn of_type(types: &TypeTable, ty: Ty) -> Option<Range> {
        let width = types.int_width(ty).filter(|&width| width <= 64)?;
        Some(match types.is_signed(ty) {
            true => Range::new(-(1i128 << (width - 1)), (1i128 << (width - 1)) - 1),
            false => Range::new(0, (1i128 << width) - 1),
        })
    }

    /// The range after conversion to a type whose values are `all`.
    pub(crate) fn convert(self, all: Range) -> Range {
        if self.within(all) {
            return self;
        }
        let modulus = all.high - all.low + 1;
        let shift = (self.low - all.low).div_euclid(modulus) * modulus;
        let moved = Range::new(self.low - shift, self.high - shift);
        if moved.within(all) { moved } else { all }
    }

    /// The difference in bytes or elements that a range stands for when it is added to a pointer: sizes above the
    /// middle are negative numbers that were converted.
    pub(crate) fn as_offset(self) -> Range {
        let all = Range::ANY_OFFSET;
        self.convert(all)
    }

    pub(crate) fn add(self, other: Range) -> Range {
        Range::new(self.low.saturating_add(other.low), self.high.saturating_add(other.high))
    }

    pub(crate) fn sub(self, other: Range) -> Range {
        Range::new(self.low.saturating_sub(other.high), self.high.saturating_sub(other.low))
    }

    pub(crate) fn mul(self, other: Range) -> Range {
        let products = [
            self.low.saturating_mul(other.low),
            self.low.saturating_mul(other.high),
            self.high.saturating_mul(other.low),
            self.high.saturating_mul(other.high),
        ];
        let least = products.into_iter().min().unwrap_or(0);
        Range::new(least, products.into_iter().max().unwrap_or(0))
    }

    /// The result of an infix operator before it is cut to its type; none if nothing is known.
    pub(crate) fn operate(self, op: BinaryOp, other: Range) -> Option<Range> {
        let single = self.single().zip(other.single());
        Some(match op {
            BinaryOp::Add => self.add(other),
            BinaryOp::Sub => self.sub(other),
            BinaryOp::Mul => self.mul(other),
            BinaryOp::Div => {
                if other.low <= 0 {
                    return None;
                }
                let ends = [self.low / other.low, self.low / other.high, self.high / other.low, self.high / other.high];
                Range::new(ends.into_iter().min().unwrap_or(0), ends.into_iter().max().unwrap_or(0))
            }
            BinaryOp::Rem => {
                if other.low <= 0 {
                    return None;
                }
                match single {
                    Some((a, b)) => Range::one(a % b),
                    None if self.low >= 0 && self.high < other.low => self,
                    None if self.low >= 0 => Range::new(0, self.high.min(other.high - 1)),
                    None => Range::new(-(other.high - 1), other.high - 1),
                }
            }
            BinaryOp::And => match single {
                Some((a, b)) => Range::one(a & b),
                None if other.low >= 0 => {
                    Range::new(0, if self.low >= 0 { self.high.min(other.high) } else { other.high })
                }
                None if self.low >= 0 => Range::new(0, self.high),
                None => return None,
            },
            BinaryOp::Or | BinaryOp::Xor => {
                let (a, b) = single?;
                Range::one(if op == BinaryOp::Or { a | b } else { a ^ b })
            }
            BinaryOp::Shl => {
                if other.low < 0 || other.high > 64 {
                    return None;
                }
                self.mul(Range::new(1 << other.low, 1 << other.high))
            }
            BinaryOp::Shr => {
                if other.low < 0 || other.high > 64 || self.low < 0 {
                    return None;
                }
                Range::new(self.low >> other.high, self.high >> other.low)
            }
            BinaryOp::Lt => truth(self.high < other.low, self.low >= other.high),
            BinaryOp::Gt => truth(self.low > other.high, self.high <= other.low),
            BinaryOp::Le => truth(self.high <= other.low, self.low > other.high),
            BinaryOp::Ge => truth(self.low >= other.high, self.high < other.low),
            BinaryOp::Eq => truth(single.is_some_and(|(a, b)| a == b), self.high < other.low || self.low > other.high),
            BinaryOp::Ne => truth(self.high < other.low || self.low > other.high, single.is_some_and(|(a, b)| a == b)),
            BinaryOp::LogAnd | BinaryOp::LogOr | BinaryOp::PtrAdd | BinaryOp::PtrSub | BinaryOp::PtrDiff => {
                return None;
            }
        })
    }
}

fn truth(always: bool, never: bool) -> Range {
    match (always, never) {
        (true, _) => Range::one(1),
        (_, true) => Range::one(0),
        _ => Range::new(0, 1),
    }
}

/// A call that allocated something, told apart from the same call on another way to its function.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Allocation {
    pub(crate) call: ExprId,
    /// The calls that were followed to it, as one number; 0 for none.
    pub(crate) path: u64,
}

/// What a pointer points into.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Object {
    /// A declared object.
    Declared(DeclId),
    /// A string literal.
    Literal(StringId),
    /// What a call allocated: which one, its size if known, the function; whether it is on the stack.
    Allocated { call: Allocation, size: Option<Range>, by: Symbol, on_stack: bool },
    /// Nothing: a null pointer.
    Null,
}

/// A place in an object.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) struct Target {
    pub(crate) object: Object,
    /// Bytes from its start.
    pub(crate) offset: Range,
    /// The array inside of the object that the pointer was made from: first byte and end, if the offset is constant.
    pub(crate) part: Option<(i128, i128)>,
}

/// Most targets of a pointer that are told apart.
const MOST_TARGETS: usize = 6;

/// What a pointer may be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Pointer {
    pub(crate) targets: SmallVec<[Target; 1]>,
    /// Whether it may be something else, too.
    pub(crate) open: bool,
}

impl Pointer {
    pub(crate) fn to(object: Object) -> Pointer {
        let target = Target { object, offset: Range::one(0), part: None };
        Pointer { targets: SmallVec::from_elem(target, 1), open: false }
    }

    pub(crate) fn unknown() -> Pointer {
        Pointer { targets: SmallVec::new(), open: true }
    }

    pub(crate) fn join(&self, other: &Pointer) -> Pointer {
        let mut joined = self.clone();
        joined.open |= other.open;
        for &target in &other.targets {
            match joined.targets.iter_mut().find(|known| known.object == target.object) {
                Some(known) => {
                    known.offset = known.offset.join(target.offset);
                    if known.part != target.part {
                        known.part = None;
                    }
                }
                None => joined.targets.push(target),
            }
        }
        if joined.targets.len() > MOST_TARGETS { Pointer::unknown() } else { joined }
    }

    /// The pointer moved by bytes.
    pub(crate) fn moved(&self, bytes: Range) -> Pointer {
        let mut moved = self.clone();
        for target in &mut moved.targets {
            if target.object != Object::Null {
                let sum = target.offset.add(bytes);
                let all = Range::ANY_OFFSET;
                target.offset = Range::new(sum.low.max(all.low), sum.high.min(all.high));
                if target.offset.low > target.offset.high {
                    target.offset = all;
                }
            }
        }
        moved
    }

    /// Whether it is certainly null.
    pub(crate) fn is_null(&self) -> bool {
        !self.open && !self.targets.is_empty() && self.targets.iter().all(|target| target.object == Object::Null)
    }
}

/// What is known of a value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Value {
    /// Nothing.
    Unknown,
    /// An integer.
    Int(Range),
    /// A pointer.
    Pointer(Pointer),
}

impl Value {
    pub(crate) fn join(&self, other: &Value) -> Value {
        match (self, other) {
            (Value::Int(a), Value::Int(b)) => Value::Int(a.join(*b)),
            (Value::Pointer(a), Value::Pointer(b)) => Value::Pointer(a.join(b)),
            (Value::Pointer(a), Value::Unknown) | (Value::Unknown, Value::Pointer(a)) => {
                Value::Pointer(a.join(&Pointer::unknown()))
            }
            _ => Value::Unknown,
        }
    }

    pub(crate) fn range(&self) -> Option<Range> {
        match self {
            Value::Int(range) => Some(*range),
            Value::Unknown | Value::Pointer(_) => None,
        }
    }

    pub(crate) fn pointer(&self) -> Option<&Pointer> {
        match self {
            Value::Pointer(pointer) => Some(pointer),
            Value::Unknown | Value::Int(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_convert_as_a_whole_or_to_all_values_of_the_type() {
        let byte = Range::new(0, 255);
        assert_eq!(Range::new(3, 5).convert(byte), Range::new(3, 5));
        assert_eq!(Range::new(-2, -1).convert(byte), Range::new(254, 255));
        assert_eq!(Range::new(-1, 1).convert(byte), byte);
    }

    #[test]
    fn comparisons_of_ranges_are_known_when_they_do_not_overlap() {
        let (low, high) = (Range::new(0, 3), Range::new(4, 9));
        assert_eq!(low.operate(BinaryOp::Lt, high), Some(Range::one(1)));
        assert_eq!(high.operate(BinaryOp::Le, low), Some(Range::one(0)));
        assert_eq!(low.operate(BinaryOp::Eq, Range::new(3, 4)), Some(Range::new(0, 1)));
    }

    #[test]
    fn joined_pointers_know_all_their_targets() {
        let null = Pointer::to(Object::Null);
        let object = Pointer::to(Object::Declared(DeclId::from_u32(7)));
        let joined = null.join(&object);
        assert_eq!(joined.targets.len(), 2);
        assert!(!joined.is_null() && null.is_null());
    }
}
