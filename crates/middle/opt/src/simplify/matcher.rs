//! What generated matchers of rules ask and make.

use crate::fold;
use ir::debug::DebugLoc;
use ir::{ArithFlags, BinaryOp, CastOp, Function, Inst, InstId, IntCond, Replacements, Type, UnaryOp, Value, ValueDef};

/// A rule: its name and its function, which gets the operands and answers with the value that is equal.
pub(super) type Rewrite = (&'static str, fn(&mut Matcher<'_>, [Value; 3]) -> Option<Value>);

/// An integer constant.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) struct Constant {
    bits: u128,
    ty: Type,
}

/// The state of one attempt.
pub(super) struct Matcher<'f> {
    pub(super) function: &'f mut Function,
    pub(super) replacements: &'f Replacements,
    pub(super) uses: &'f [u32],
    /// The type of the result.
    pub(super) ty: Type,
    /// Promises of the instruction at the root.
    pub(super) flags: ArithFlags,
    pub(super) loc: DebugLoc,
    /// Instructions made.
    pub(super) made: Vec<InstId>,
}

fn when(condition: bool) -> Option<()> {
    condition.then_some(())
}

impl Matcher<'_> {
    fn def(&self, value: Value) -> Option<Inst> {
        match self.function.def(value) {
            ValueDef::Inst { inst, result: 0 } => Some(self.function.inst(inst)),
            _ => None,
        }
    }
    fn resolve<const N: usize>(&self, values: [Value; N]) -> Option<[Value; N]> {
        Some(values.map(|value| self.replacements.resolve(value)))
    }

    pub(super) fn root_promises(&self, flags: u8) -> Option<()> {
        when(self.flags.contains(ArithFlags(flags)))
    }
    pub(super) fn type_of(&self, value: Value) -> Type {
        self.function.ty(value)
    }
    pub(super) fn has_type(&self, value: Value, ty: Type) -> Option<()> {
        when(self.function.ty(value) == ty)
    }
    pub(super) fn is_bit(&self, value: Value) -> Option<()> {
        when(self.function.ty(value) == Type::I1)
    }
    pub(super) fn same(&self, a: Value, b: Value) -> Option<()> {
        when(a == b)
    }
    pub(super) fn constant(&self, value: Value) -> Option<Constant> {
        let ty = self.function.ty(value);
        if ty.is_vector() || !ty.is_int() {
            return None;
        }
        Some(Constant { bits: self.function.const_bits(value)?, ty })
    }
    pub(super) fn same_constant(&self, value: Value, known: Constant) -> Option<()> {
        when(self.constant(value)? == known)
    }
    pub(super) fn is_number(&self, value: Value, number: i64) -> Option<()> {
        let constant = self.constant(value)?;
        when(constant == self.number(number, constant.ty))
    }
    pub(super) fn is_least(&self, value: Value) -> Option<()> {
        let constant = self.constant(value)?;
        when(constant == self.least(constant.ty))
    }
    pub(super) fn is_width(&self, value: Value) -> Option<()> {
        let constant = self.constant(value)?;
        when(constant == self.width(constant.ty))
    }
    pub(super) fn used_once(&self, value: Value) -> Option<()> {
        when(self.uses.get(base::Idx::index(value)).is_some_and(|&uses| uses == 1))
    }
    pub(super) fn holds(&self, constant: Constant) -> Option<()> {
        when(constant.bits == 1)
    }

    pub(super) fn binary(&self, value: Value, wanted: BinaryOp, promises: u8) -> Option<[Value; 2]> {
        match self.def(value)? {
            Inst::Binary { op, flags, lhs, rhs } if op == wanted && flags.contains(ArithFlags(promises)) => {
                self.resolve([lhs, rhs])
            }
            _ => None,
        }
    }
    pub(super) fn unary(&self, value: Value, wanted: UnaryOp) -> Option<[Value; 1]> {
        match self.def(value)? {
            Inst::Unary { op, arg } if op == wanted => self.resolve([arg]),
            _ => None,
        }
    }
    pub(super) fn compare(&self, value: Value, wanted: IntCond) -> Option<[Value; 2]> {
        match self.def(value)? {
            Inst::IntCompare { cond, lhs, rhs } if cond == wanted => {
                let [lhs, rhs] = self.resolve([lhs, rhs])?;
                // Pointers and vectors compare too, but are not what rules are about.
                let ty = self.function.ty(lhs);
                when(ty.is_int() && !ty.is_vector())?;
                Some([lhs, rhs])
            }
            _ => None,
        }
    }
    pub(super) fn cast(&self, value: Value, wanted: CastOp) -> Option<[Value; 1]> {
        match self.def(value)? {
            Inst::Cast { op, arg } if op == wanted => self.resolve([arg]),
            _ => None,
        }
    }
    pub(super) fn select(&self, value: Value) -> Option<[Value; 3]> {
        match self.def(value)? {
            Inst::Select { cond, then, otherwise } => self.resolve([cond, then, otherwise]),
            _ => None,
        }
    }

    pub(super) fn number(&self, number: i64, ty: Type) -> Constant {
        Constant { bits: fold::truncate(number as i128 as u128, ty), ty }
    }
    pub(super) fn least(&self, ty: Type) -> Constant {
        Constant { bits: 1 << (ty.bits() - 1), ty }
    }
    pub(super) fn width(&self, ty: Type) -> Constant {
        Constant { bits: fold::truncate(ty.bits().into(), ty), ty }
    }
    pub(super) fn fold_binary(&self, op: BinaryOp, flags: u8, a: Constant, b: Constant) -> Option<Constant> {
        let bits = fold::binary(op, ArithFlags(flags), a.ty, a.bits, b.bits)?;
        Some(Constant { bits, ty: a.ty })
    }
    pub(super) fn fold_unary(&self, op: UnaryOp, a: Constant) -> Option<Constant> {
        Some(Constant { bits: fold::unary(op, a.ty, a.bits)?, ty: a.ty })
    }
    pub(super) fn fold_compare(&self, cond: IntCond, a: Constant, b: Constant) -> Option<Constant> {
        Some(Constant { bits: fold::int_compare(cond, a.ty, a.bits, b.bits)?, ty: Type::I1 })
    }
    pub(super) fn fold_cast(&self, op: CastOp, a: Constant, ty: Type) -> Option<Constant> {
        self.fits(op, a.ty, ty)?;
        Some(Constant { bits: fold::cast(op, a.ty, ty, a.bits)?, ty })
    }
    fn fits(&self, op: CastOp, from: Type, to: Type) -> Option<()> {
        when(if op == CastOp::Trunc { from.bits() > to.bits() } else { from.bits() < to.bits() })
    }

    pub(super) fn value(&mut self, constant: Constant) -> Value {
        self.function.constant(constant.ty, constant.bits)
    }
    fn make(&mut self, inst: Inst, ty: Type) -> Value {
        let (id, value) = self.function.make_value(inst, ty, self.loc);
        self.made.push(id);
        value
    }
    pub(super) fn make_binary(&mut self, op: BinaryOp, flags: u8, lhs: Value, rhs: Value) -> Value {
        let ty = self.function.ty(lhs);
        self.make(Inst::Binary { op, flags: ArithFlags(flags), lhs, rhs }, ty)
    }
    pub(super) fn make_unary(&mut self, op: UnaryOp, arg: Value) -> Value {
        let ty = self.function.ty(arg);
        self.make(Inst::Unary { op, arg }, ty)
    }
    pub(super) fn make_compare(&mut self, cond: IntCond, lhs: Value, rhs: Value) -> Value {
        self.make(Inst::IntCompare { cond, lhs, rhs }, Type::I1)
    }
    pub(super) fn make_cast(&mut self, op: CastOp, arg: Value, ty: Type) -> Option<Value> {
        self.fits(op, self.function.ty(arg), ty)?;
        Some(self.make(Inst::Cast { op, arg }, ty))
    }
    pub(super) fn make_select(&mut self, cond: Value, then: Value, otherwise: Value) -> Value {
        let ty = self.function.ty(then);
        self.make(Inst::Select { cond, then, otherwise }, ty)
    }
}
