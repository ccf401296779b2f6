//! The constant evaluator: integer constant expressions, arithmetic constants and address constants
//! (C23 6.6), by `num` and nothing else.
//!
//! [`Evaluator::evaluate`] works on an explicit stack, so that a tree of any depth is evaluated in time
//! and memory linear in its size. What may occur is a matter of [`Mode`]; an expression that is not
//! constant gives the place that makes it so.

mod library;

use crate::Hir;
use crate::builtins::Builtin;
use crate::decl::{DeclId, DeclKind, Storage};
use crate::expr::{BinaryOp, CastKind, Expr, ExprId, StringId, UnaryOp};
use crate::init::{Init, InitId};
use crate::settled;
use crate::stmt::LabelId;
use base::FastMap;
use ctype::{FloatKind, Quals, Ty, TypeKind};
use num::{Float, FloatFormat, Int};
use std::cmp::Ordering;
use target::{LongDouble, Target};

/// What an address is relative to.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum AddressBase {
    /// An object of static storage duration (compound literals at file scope included) or a function.
    Decl(DeclId),
    /// A string literal.
    String(StringId),
    /// GNU `&&label`.
    Label(LabelId),
}

/// The value of a constant expression.
#[derive(Clone, PartialEq, Debug)]
pub enum ConstValue {
    /// Of integer (or enumeration) type in the width of the type (`_Bool` in 1), or a pointer without base.
    Int(Int),
    /// Of real floating type.
    Float(Float),
    /// Of complex type: real and imaginary part, both `Int` or both `Float`.
    Complex(Box<(ConstValue, ConstValue)>),
    /// A pointer, or an integer as wide as one.
    Address {
        /// What it is relative to.
        base: AddressBase,
        /// Bytes from there.
        offset: i64,
    },
    /// `&&a - &&b + addend`, an integer.
    LabelDifference {
        /// a
        a: LabelId,
        /// b
        b: LabelId,
        /// Bytes to add.
        addend: i64,
    },
    /// The value of a compound literal's object.
    Object(DeclId),
    /// A vector (or other aggregate) given by an initialiser.
    InitList(InitId),
}

/// Why an expression is not constant.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// It contains poison: an error has been reported.
    Poison,
    /// An operator or operand that constants may not have.
    NotConstant,
    /// Division by zero, or a shift by a negative count.
    Undefined,
    /// An address in an integer that is too narrow, or used in arithmetic that no relocation can express.
    NotComputable,
}

/// An expression is not constant.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct NotConstant {
    /// The innermost expression at fault.
    pub at: ExprId,
    /// Why.
    pub reason: Reason,
}

/// What constants may contain.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Integer constant expressions (with GCC's indulgence for folded floating arithmetic): no addresses
    /// of objects but within offsets and comparisons with null, no values of objects.
    Integer,
    /// Initialisers of static objects: addresses and values of const objects too.
    Initializer,
    /// Folding of any expression when code is generated: as `Initializer`, without values of objects.
    Fold,
}

/// Evaluates constant expressions of one tree.
pub struct Evaluator<'a> {
    hir: &'a Hir,
    mode: Mode,
    tasks: Vec<Task>,
    values: Vec<ConstValue>,
    /// Values of the conditions of `?:` without middle, for their `Opaque`s.
    opaque: FastMap<ExprId, ConstValue>,
    /// Objects that keep the value of an expression for life.
    bindings: Option<&'a FastMap<DeclId, ExprId>>,
    nesting: u32,
}

#[derive(Copy, Clone)]
enum Task {
    /// Push the value of the expression.
    Value(ExprId),
    /// Push the address of the lvalue or function designator.
    Address(ExprId),
    /// All operands of the expression are on the stack: replace them by its value.
    Finish(ExprId),
    /// The address of the base of the member or element (and an index) is on the stack.
    FinishAddress(ExprId),
    /// The address of the lvalue is on the stack: replace it by the value stored there.
    FinishLoad(ExprId),
    /// The condition is on the stack: go on with one arm, or (for logical operators) perhaps none.
    Branch(ExprId),
    /// The second operand of a logical operator is on the stack.
    Truth(ExprId),
}

type Result<T> = std::result::Result<T, NotConstant>;

const DEEPEST: u32 = 64;

/// The format of a real type on a target.
pub fn float_format(kind: FloatKind, target: &Target) -> FloatFormat {
    match kind {
        FloatKind::Float16 => FloatFormat::Half,
        FloatKind::BFloat16 => FloatFormat::BFloat,
        FloatKind::Float | FloatKind::Float32 => FloatFormat::Single,
        FloatKind::Double | FloatKind::Float64 | FloatKind::Float32x => FloatFormat::Double,
        FloatKind::LongDouble | FloatKind::Float64x => match target.long_double {
            LongDouble::X87 => FloatFormat::X87,
            LongDouble::Binary128 => FloatFormat::Quad,
        },
        FloatKind::Float128 => FloatFormat::Quad,
    }
}

/// The value of an expression as [`Mode`] allows.
pub fn evaluate(hir: &Hir, e: ExprId, mode: Mode) -> Result<ConstValue> {
    Evaluator::new(hir, mode).evaluate(e)
}

/// The value of an integer constant expression, in the width of its type.
pub fn integer_constant(hir: &Hir, e: ExprId) -> Result<Int> {
    if let Expr::Int(bits) = hir.expr(e)
        && let Some(width) = hir.types.int_width(hir.ty(e))
    {
        return Ok(Int::from_u64(width, bits));
    }
    match evaluate(hir, e, Mode::Integer)? {
        ConstValue::Int(value) if hir.types.is_integer(hir.ty(e)) => Ok(value),
        _ => Err(NotConstant { at: e, reason: Reason::NotConstant }),
    }
}

/// What `__builtin_constant_p` says of an expression when nothing more will become known: numbers and string
/// literals are constant, other addresses are not.
pub fn is_known_constant(hir: &Hir, e: ExprId) -> bool {
    Evaluator::new(hir, Mode::Fold).is_known(e)
}

impl<'a> Evaluator<'a> {
    /// An evaluator for one tree.
    pub fn new(hir: &'a Hir, mode: Mode) -> Evaluator<'a> {
        Evaluator {
            hir,
            mode,
            tasks: Vec::new(),
            values: Vec::new(),
            opaque: FastMap::default(),
            bindings: None,
            nesting: 0,
        }
    }

    /// An evaluator that also knows objects which have the value of an expression and never change:
    /// parameters of functions made in place of their calls, locals that are only initialised.
    /// No chain of bindings may lead back to itself.
    pub fn with_bindings(hir: &'a Hir, mode: Mode, bindings: &'a FastMap<DeclId, ExprId>) -> Evaluator<'a> {
        Evaluator { bindings: Some(bindings), ..Evaluator::new(hir, mode) }
    }

    /// The expression whose value an lvalue keeps.
    fn bound(&self, l: ExprId) -> Option<ExprId> {
        match self.hir.expr(l) {
            Expr::Decl(d) => self.bindings?.get(&d).copied(),
            _ => None,
        }
    }

    /// The value of the expression.
    pub fn evaluate(&mut self, e: ExprId) -> Result<ConstValue> {
        self.run(Task::Value(e))
    }

    /// The address of an lvalue or function designator.
    pub fn address(&mut self, e: ExprId) -> Result<ConstValue> {
        self.run(Task::Address(e))
    }

    fn run(&mut self, first: Task) -> Result<ConstValue> {
        let (tasks, values) = (self.tasks.len(), self.values.len());
        self.tasks.push(first);
        while self.tasks.len() > tasks {
            let Some(task) = self.tasks.pop() else { break };
            if let Err(error) = self.step(task) {
                self.tasks.truncate(tasks);
                self.values.truncate(values);
                return Err(error);
            }
        }
        Ok(self.pop())
    }

    fn step(&mut self, task: Task) -> Result<()> {
        match task {
            Task::Value(e) => self.value(e),
            Task::Address(e) => self.start_address(e),
            Task::Finish(e) => self.finish(e),
            Task::FinishAddress(e) => self.finish_address(e),
            Task::FinishLoad(e) => self.finish_load(e),
            Task::Branch(e) => self.branch(e),
            Task::Truth(e) => {
                let value = self.pop();
                let truth = self.truth(e, &value)?;
                self.push_bool(truth);
                Ok(())
            }
        }
    }

    fn pop(&mut self) -> ConstValue {
        self.values.pop().expect("each task leaves one value")
    }
    fn push_bool(&mut self, truth: bool) {
        self.values.push(ConstValue::Int(Int::from_u64(32, u64::from(truth))));
    }
    fn fail<T>(&self, at: ExprId) -> Result<T> {
        Err(NotConstant { at, reason: Reason::NotConstant })
    }
    fn not_computable<T>(&self, at: ExprId) -> Result<T> {
        Err(NotConstant { at, reason: Reason::NotComputable })
    }
    /// Width of an integer or pointer type's values.
    fn width(&self, ty: Ty) -> u32 {
        self.hir.types.int_width(ty).unwrap_or(self.hir.types.target().pointer_size * 8)
    }
    fn format(&self, ty: Ty) -> Option<FloatFormat> {
        match self.hir.types.kind(ty) {
            TypeKind::Float(kind) => Some(float_format(kind, self.hir.types.target())),
            _ => None,
        }
    }

    fn value(&mut self, e: ExprId) -> Result<()> {
        let ty = self.hir.ty(e);
        match self.hir.expr(e) {
            Expr::Error => return Err(NotConstant { at: e, reason: Reason::Poison }),
            Expr::Int(bits) => {
                let value = Int::from_u64(self.width(ty).min(64), bits);
                self.values.push(ConstValue::Int(value));
            }
            Expr::WideInt(id) => {
                let value = self.hir.wide_int(id, self.width(ty));
                self.values.push(ConstValue::Int(value));
            }
            Expr::Float(id) => match self.format(ty) {
                Some(format) => self.values.push(ConstValue::Float(Float::from_bits(format, self.hir.consts[id]))),
                None => return self.fail(e),
            },
            Expr::Load(l) => match self.hir.expr(l) {
                Expr::CompoundLiteral(d) if self.is_static(d) && self.is_aggregate(ty) => {
                    self.values.push(ConstValue::Object(d));
                }
                Expr::Decl(d) | Expr::CompoundLiteral(d) if self.constexpr_value(d).is_some() => {
                    self.tasks.extend(self.constexpr_value(d).map(Task::Value));
                }
                Expr::Member { .. } if self.constexpr_member(l).is_some() => match self.constexpr_member(l) {
                    Some(Some(value)) => self.tasks.push(Task::Value(value)),
                    _ => match self.format(ty) {
                        Some(format) => self.values.push(ConstValue::Float(Float::zero(format))),
                        None if self.hir.types.is_scalar(ty) => {
                            self.values.push(ConstValue::Int(Int::from_u64(self.width(ty), 0)));
                        }
                        None => return self.fail(e),
                    },
                },
                // GCC takes the value of a const object for its initialiser even if it is automatic.
                Expr::Decl(d) if self.mode == Mode::Initializer && !self.is_static(d) => {
                    match self.initial_value(d, 0, self.hir.types.unqualified(ty)) {
                        Some(value) if self.nesting < DEEPEST => {
                            self.nesting += 1;
                            self.tasks.push(Task::Value(value));
                        }
                        _ => return self.fail(e),
                    }
                }
                _ if self.bound(l).is_some() => self.tasks.extend(self.bound(l).map(Task::Value)),
                _ if self.mode == Mode::Initializer => {
                    self.tasks.push(Task::FinishLoad(l));
                    self.tasks.push(Task::Address(l));
                }
                _ => return self.fail(e),
            },
            Expr::Decay(l) | Expr::AddrOf(l) => self.tasks.push(Task::Address(l)),
            Expr::Cast(CastKind::ToBool, a) if self.designates_object(a) => {
                self.values.push(ConstValue::Int(Int::from_u64(1, 1)));
            }
            Expr::Unary(_, a) | Expr::Cast(_, a) => {
                self.tasks.push(Task::Finish(e));
                self.tasks.push(Task::Value(a));
            }
            Expr::Binary(BinaryOp::LogAnd | BinaryOp::LogOr, a, _) | Expr::Cond(a, ..) | Expr::Elvis(a, ..) => {
                self.tasks.push(Task::Branch(e));
                self.tasks.push(Task::Value(a));
            }
            Expr::Binary(_, a, b) | Expr::MakeComplex(a, b) => {
                self.tasks.push(Task::Finish(e));
                self.tasks.push(Task::Value(b));
                self.tasks.push(Task::Value(a));
            }
            Expr::Opaque(c) => match self.opaque.get(&c) {
                Some(value) => self.values.push(value.clone()),
                None => self.tasks.push(Task::Value(c)),
            },
            Expr::LabelAddr(label) => {
                self.values.push(ConstValue::Address { base: AddressBase::Label(label), offset: 0 });
            }
            Expr::InitList(id) => self.values.push(ConstValue::InitList(id)),
            Expr::Builtin { builtin, args } => {
                let args: Vec<ExprId> = self.hir.expr_list(args).collect();
                return self.builtin(e, builtin, &args);
            }
            Expr::Call { callee, args } => {
                let args: Vec<ExprId> = self.hir.expr_list(args).collect();
                return self.library_call(e, callee, &args);
            }
            Expr::Member { .. }
            | Expr::String(_)
            | Expr::Decl(_)
            | Expr::Deref(_)
            | Expr::VectorElem { .. }
            | Expr::Assign(..)
            | Expr::CompoundAssign { .. }
            | Expr::IncDec(..)
            | Expr::Comma(..)
            | Expr::StmtExpr(_)
            | Expr::CompoundLiteral(_)
            | Expr::VaArg(_)
            | Expr::SizeofVla(_)
            | Expr::VlaEval(..) => return self.fail(e),
        }
        Ok(())
    }

    /// The value of a scalar object declared `constexpr` (C23 6.6p8).
    fn constexpr_value(&self, d: DeclId) -> Option<ExprId> {
        let decl = &self.hir.decls[d];
        let DeclKind::Var { init: Some(init), .. } = decl.kind else { return None };
        let is_constexpr = decl.attrs.as_ref().is_some_and(|attrs| attrs.constexpr_);
        match self.hir.inits[init] {
            Init::Value(value) if is_constexpr => Some(value),
            _ => None,
        }
    }

    /// The initialiser of a member of an object declared `constexpr` (C23 6.6p8): none inside if the member has none
    /// and is zero.
    fn constexpr_member(&self, l: ExprId) -> Option<Option<ExprId>> {
        let (mut at, mut offset) = (l, 0u64);
        let mut bits = None;
        while let Expr::Member { base, field } = self.hir.expr(at) {
            let record = self.hir.types.record(self.hir.types.as_record(self.hir.ty(base))?);
            let field = record.fields.get(field as usize)?;
            if at == l {
                bits = field.bit_width.map(|width| (field.bit_offset, width));
            }
            offset = offset.wrapping_add(field.offset);
            at = base;
        }
        let (Expr::Decl(d) | Expr::CompoundLiteral(d)) = self.hir.expr(at) else { return None };
        let decl = &self.hir.decls[d];
        let DeclKind::Var { init: Some(init), .. } = decl.kind else { return None };
        if !decl.attrs.as_ref().is_some_and(|attrs| attrs.constexpr_) {
            return None;
        }
        let Init::List { entries, .. } = &self.hir.inits[init] else { return None };
        let size = self.hir.types.size_of(self.hir.ty(l))?;
        let entry = entries.iter().rev().find(|entry| match (bits, entry.bits) {
            (Some(bits), Some(other)) => entry.offset == offset && bits == (other.offset, other.width),
            (None, None) => entry.offset < offset + size && offset < entry.offset + size,
            _ => false,
        });
        match entry {
            Some(entry) if entry.offset == offset && entry.repeat == 1 => Some(Some(entry.value)),
            Some(_) => None,
            None => Some(None),
        }
    }

    /// Whether the expression is the address of an object or function that exists for certain, so that it is not null
    /// wherever the object lives.
    fn designates_object(&self, e: ExprId) -> bool {
        let (Expr::Decay(l) | Expr::AddrOf(l)) = self.hir.expr(e) else { return false };
        matches!(self.hir.expr(l), Expr::Decl(d) if self.is_surely_not_null(AddressBase::Decl(d)))
    }

    fn is_aggregate(&self, ty: Ty) -> bool {
        matches!(self.hir.types.kind(ty), TypeKind::Record(_) | TypeKind::Vector { .. })
    }
    fn is_static(&self, d: DeclId) -> bool {
        let decl = &self.hir.decls[d];
        matches!(decl.kind, DeclKind::Func { .. }) || decl.storage == Storage::Static
    }

    // Addresses.

    fn start_address(&mut self, e: ExprId) -> Result<()> {
        match self.hir.expr(e) {
            Expr::Decl(d) | Expr::CompoundLiteral(d) if self.is_static(d) => {
                self.values.push(ConstValue::Address { base: AddressBase::Decl(d), offset: 0 });
            }
            Expr::String(s) => self.values.push(ConstValue::Address { base: AddressBase::String(s), offset: 0 }),
            Expr::Deref(p) => self.tasks.push(Task::Value(p)),
            Expr::Member { base, .. } | Expr::Unary(UnaryOp::Real | UnaryOp::Imag, base) => {
                self.tasks.push(Task::FinishAddress(e));
                self.tasks.push(Task::Address(base));
            }
            Expr::VectorElem { base, index } => {
                self.tasks.push(Task::FinishAddress(e));
                self.tasks.push(Task::Value(index));
                self.tasks.push(Task::Address(base));
            }
            Expr::Error => return Err(NotConstant { at: e, reason: Reason::Poison }),
            _ => return self.fail(e),
        }
        Ok(())
    }

    fn finish_address(&mut self, e: ExprId) -> Result<()> {
        let offset = match self.hir.expr(e) {
            Expr::Member { base, field } => {
                let record = self.hir.types.as_record(self.hir.ty(base)).map(|id| self.hir.types.record(id));
                match record.and_then(|record| record.fields.get(field as usize)) {
                    Some(field) => field.offset as i64,
                    None => return self.fail(e),
                }
            }
            Expr::Unary(UnaryOp::Imag, _) => self.hir.types.size_of(self.hir.ty(e)).unwrap_or(0) as i64,
            Expr::VectorElem { .. } => match (self.pop(), self.hir.types.size_of(self.hir.ty(e))) {
                (ConstValue::Int(index), Some(size)) => index.low_u64().wrapping_mul(size) as i64,
                _ => return self.fail(e),
            },
            _ => 0,
        };
        let base = self.pop();
        match displaced(base, offset) {
            Some(value) => self.values.push(value),
            None => return self.fail(e),
        }
        Ok(())
    }

    /// The value of a const object with a constant initialiser, or of a character of a string literal.
    fn finish_load(&mut self, l: ExprId) -> Result<()> {
        let ConstValue::Address { base, offset } = self.pop() else { return self.fail(l) };
        let ty = self.hir.types.unqualified(self.hir.ty(l));
        let Some(size) = self.hir.types.size_of(ty) else { return self.fail(l) };
        let character = match base {
            AddressBase::String(s) => Some((s, offset)),
            AddressBase::Decl(d) => self.initial_string(d, offset),
            AddressBase::Label(_) => None,
        };
        if let Some((s, offset)) = character {
            let string = &self.hir.strings[s];
            let at = usize::try_from(offset).unwrap_or(usize::MAX);
            let bytes = at.checked_add(size as usize).and_then(|end| string.bytes.get(at..end));
            return match bytes {
                Some(bytes) if self.hir.types.is_integer(ty) => {
                    let value = Int::from_le_bytes(self.width(ty), bytes);
                    self.values.push(ConstValue::Int(value));
                    Ok(())
                }
                _ => self.fail(l),
            };
        }
        let AddressBase::Decl(d) = base else { return self.fail(l) };
        match self.initial_value(d, offset, ty) {
            Some(value) if self.nesting < DEEPEST => {
                self.nesting += 1;
                self.tasks.push(Task::Value(value));
                Ok(())
            }
            _ => self.fail(l),
        }
    }

    /// The initialiser of a const object that nothing can change.
    fn lasting_init(&self, d: DeclId) -> Option<&'a Init> {
        let decl = &self.hir.decls[d];
        let DeclKind::Var { init: Some(init), .. } = decl.kind else { return None };
        let quals = self.hir.types.quals_of_object(decl.ty);
        let weak = decl.attrs.as_ref().is_some_and(|attrs| attrs.weak || attrs.alias.is_some());
        // Nothing can have changed a compound literal at file scope before it is read by another initialiser.
        let literal = decl.name.is_empty();
        let lasting = (quals.contains(Quals::CONST) || literal) && !quals.contains(Quals::VOLATILE) && !weak;
        lasting.then(|| &self.hir.inits[init])
    }

    /// The string literal that initialises the characters at this offset of a const object, and the offset in it.
    fn initial_string(&self, d: DeclId, offset: i64) -> Option<(StringId, i64)> {
        let at = u64::try_from(offset).ok()?;
        match self.lasting_init(d)? {
            Init::Value(e) => match self.hir.expr(*e) {
                Expr::String(s) => Some((s, offset)),
                _ => None,
            },
            Init::List { entries, .. } => entries.iter().rev().find_map(|entry| {
                let inside = at >= entry.offset && at - entry.offset < self.hir.types.size_of(entry.ty)?;
                match self.hir.expr(entry.value) {
                    Expr::String(s) if inside && entry.repeat == 1 => Some((s, (at - entry.offset) as i64)),
                    _ => None,
                }
            }),
        }
    }

    /// The expression that initialises the scalar at this offset of a const object that nothing can change.
    fn initial_value(&self, d: DeclId, offset: i64, ty: Ty) -> Option<ExprId> {
        let same = |e: ExprId| self.hir.types.unqualified(self.hir.ty(e)) == ty;
        match self.lasting_init(d)? {
            Init::Value(e) if offset == 0 && same(*e) => Some(*e),
            Init::Value(_) => None,
            Init::List { entries, .. } => {
                let entry = entries.iter().rev().find(|entry| {
                    entry.bits.is_none() && entry.repeat == 1 && i64::try_from(entry.offset) == Ok(offset)
                })?;
                same(entry.value).then_some(entry.value)
            }
        }
    }

    // Operators.

    fn branch(&mut self, e: ExprId) -> Result<()> {
        let condition = self.pop();
        let truth = self.truth(e, &condition)?;
        match self.hir.expr(e) {
            Expr::Binary(op, _, b) => {
                if truth == (op == BinaryOp::LogAnd) {
                    self.tasks.push(Task::Truth(e));
                    self.tasks.push(Task::Value(b));
                } else {
                    self.push_bool(truth);
                }
            }
            Expr::Cond(_, a, b) => self.tasks.push(Task::Value(if truth { a } else { b })),
            Expr::Elvis(c, a, b) => {
                self.opaque.insert(c, condition);
                self.tasks.push(Task::Value(if truth { a } else { b }));
            }
            _ => return self.fail(e),
        }
        Ok(())
    }

    /// Whether a scalar compares unequal to zero.
    fn truth(&self, at: ExprId, value: &ConstValue) -> Result<bool> {
        match value {
            ConstValue::Int(value) => Ok(!value.is_zero()),
            ConstValue::Float(value) => Ok(!value.is_zero()),
            ConstValue::Complex(parts) => Ok(self.truth(at, &parts.0)? || self.truth(at, &parts.1)?),
            ConstValue::Address { base, .. } if self.is_surely_not_null(*base) => Ok(true),
            _ => self.not_computable(at),
        }
    }

    fn is_surely_not_null(&self, base: AddressBase) -> bool {
        match base {
            AddressBase::Decl(d) => !self.hir.decls[d].attrs.as_ref().is_some_and(|a| a.weak || a.weakref.is_some()),
            AddressBase::String(_) | AddressBase::Label(_) => true,
        }
    }

    fn finish(&mut self, e: ExprId) -> Result<()> {
        let value = match self.hir.expr(e) {
            Expr::Unary(op, a) => {
                let value = self.pop();
                self.unary(e, op, value, a)?
            }
            Expr::Cast(kind, a) => {
                let value = self.pop();
                self.cast(e, kind, value, self.hir.ty(a))?
            }
            Expr::Binary(op, a, _) => {
                let (r, l) = (self.pop(), self.pop());
                self.binary(e, op, l, r, self.hir.ty(a))?
            }
            Expr::MakeComplex(..) => {
                let (im, re) = (self.pop(), self.pop());
                ConstValue::Complex(Box::new((re, im)))
            }
            _ => return self.fail(e),
        };
        self.values.push(value);
        Ok(())
    }

    fn unary(&self, e: ExprId, op: UnaryOp, value: ConstValue, operand: ExprId) -> Result<ConstValue> {
        Ok(match (op, value) {
            (UnaryOp::LogNot, value) => {
                let truth = self.truth(e, &value)?;
                ConstValue::Int(Int::from_u64(32, u64::from(!truth)))
            }
            (UnaryOp::Neg, ConstValue::Int(value)) => ConstValue::Int(value.neg()),
            (UnaryOp::Neg, ConstValue::Float(value)) => ConstValue::Float(value.neg()),
            (UnaryOp::Neg, ConstValue::Complex(parts)) => {
                let (re, im) = *parts;
                ConstValue::Complex(Box::new((negated(re), negated(im))))
            }
            (UnaryOp::BitNot, ConstValue::Int(value)) => ConstValue::Int(value.not()),
            (UnaryOp::Conj, ConstValue::Complex(parts)) => {
                let (re, im) = *parts;
                ConstValue::Complex(Box::new((re, negated(im))))
            }
            (UnaryOp::Real, ConstValue::Complex(parts)) => parts.0,
            (UnaryOp::Imag, ConstValue::Complex(parts)) => parts.1,
            (UnaryOp::Real, value) => value,
            (UnaryOp::Imag, ConstValue::Int(value)) => ConstValue::Int(Int::zero(value.width())),
            (UnaryOp::Imag, ConstValue::Float(value)) => ConstValue::Float(Float::zero(value.format())),
            _ => return self.fail(operand),
        })
    }

    fn cast(&self, e: ExprId, kind: CastKind, value: ConstValue, from: Ty) -> Result<ConstValue> {
        let to = self.hir.ty(e);
        Ok(match (kind, value) {
            (CastKind::ToVoid | CastKind::Splat | CastKind::ConvertVector | CastKind::ToUnion, _) => {
                return self.fail(e);
            }
            (CastKind::Bitcast, value) => self.bitcast(e, value, to)?,
            (CastKind::ToBool, value) => {
                let truth = self.truth(e, &value)?;
                ConstValue::Int(Int::from_u64(1, u64::from(truth)))
            }
            (CastKind::NoOp, value) => value,
            (CastKind::IntToInt | CastKind::IntToPtr | CastKind::PtrToInt, ConstValue::Int(value)) => {
                ConstValue::Int(value.resize(self.width(to), self.hir.types.is_signed(from)))
            }
            // Labels of one function are near each other; the assembler reports a difference that does not fit.
            (CastKind::IntToInt, value @ ConstValue::LabelDifference { .. }) => value,
            (CastKind::IntToInt | CastKind::IntToPtr | CastKind::PtrToInt, value) => {
                if self.width(to) < self.hir.types.target().pointer_size * 8 {
                    return self.not_computable(e);
                }
                value
            }
            (CastKind::IntToFloat, ConstValue::Int(value)) => match self.format(to) {
                Some(format) => ConstValue::Float(Float::from_int(format, &value, self.hir.types.is_signed(from)).0),
                None => return self.fail(e),
            },
            (CastKind::FloatToInt, ConstValue::Float(value)) => {
                ConstValue::Int(value.to_int(self.width(to), self.hir.types.is_signed(to)).0)
            }
            (CastKind::FloatToFloat, ConstValue::Float(value)) => match self.format(to) {
                Some(format) => ConstValue::Float(value.convert(format).0),
                None => return self.fail(e),
            },
            (CastKind::RealToComplex, value) => {
                let zero = match &value {
                    ConstValue::Int(value) => ConstValue::Int(Int::zero(value.width())),
                    ConstValue::Float(value) => ConstValue::Float(Float::zero(value.format())),
                    _ => return self.fail(e),
                };
                ConstValue::Complex(Box::new((value, zero)))
            }
            (CastKind::ComplexToReal, ConstValue::Complex(parts)) => parts.0,
            (CastKind::ComplexToComplex, ConstValue::Complex(parts)) => {
                let (TypeKind::Complex(from), TypeKind::Complex(to)) =
                    (self.hir.types.kind(from), self.hir.types.kind(to))
                else {
                    return self.fail(e);
                };
                let (re, im) = *parts;
                ConstValue::Complex(Box::new((
                    self.convert_part(e, re, from, to)?,
                    self.convert_part(e, im, from, to)?,
                )))
            }
            _ => return self.fail(e),
        })
    }

    fn convert_part(&self, e: ExprId, value: ConstValue, from: Ty, to: Ty) -> Result<ConstValue> {
        let signed = self.hir.types.is_signed(from);
        Ok(match (value, self.format(to)) {
            (ConstValue::Float(value), Some(format)) => ConstValue::Float(value.convert(format).0),
            (ConstValue::Float(value), None) => {
                ConstValue::Int(value.to_int(self.width(to), self.hir.types.is_signed(to)).0)
            }
            (ConstValue::Int(value), Some(format)) => ConstValue::Float(Float::from_int(format, &value, signed).0),
            (ConstValue::Int(value), None) => ConstValue::Int(value.resize(self.width(to), signed)),
            _ => return self.fail(e),
        })
    }

    fn bitcast(&self, e: ExprId, value: ConstValue, to: Ty) -> Result<ConstValue> {
        let bits = match value {
            ConstValue::Int(value) => value.low_u128(),
            ConstValue::Float(value) => value.bits(),
            _ => return self.fail(e),
        };
        if let Some(format) = self.format(to) {
            return Ok(ConstValue::Float(Float::from_bits(format, bits)));
        }
        if self.hir.types.is_integer(to) {
            return Ok(ConstValue::Int(Int::from_u128(self.width(to), bits)));
        }
        self.fail(e)
    }

    fn binary(&self, e: ExprId, op: BinaryOp, l: ConstValue, r: ConstValue, operand: Ty) -> Result<ConstValue> {
        match op {
            BinaryOp::PtrAdd | BinaryOp::PtrSub => return self.pointer_offset(e, op, l, r, operand),
            BinaryOp::PtrDiff => return self.pointer_difference(e, l, r, operand),
            _ => {}
        }
        match (l, r) {
            (ConstValue::Int(l), ConstValue::Int(r)) => self.integers(e, op, &l, &r, operand),
            (ConstValue::Float(l), ConstValue::Float(r)) => self.floats(e, op, l, r),
            (ConstValue::Complex(l), ConstValue::Complex(r)) => self.complexes(e, op, *l, *r),
            (l, r) => self.addresses(e, op, l, r),
        }
    }

    /// Bytes that a step of a pointer of this type covers (GNU: 1 for `void` and functions).
    fn stride(&self, pointer: Ty) -> Option<i64> {
        let target = self.hir.types.pointee(pointer)?;
        match self.hir.types.kind(target) {
            TypeKind::Void | TypeKind::Function { .. } => Some(1),
            _ => i64::try_from(self.hir.types.size_of(target)?).ok(),
        }
    }

    fn pointer_offset(&self, e: ExprId, op: BinaryOp, l: ConstValue, r: ConstValue, pointer: Ty) -> Result<ConstValue> {
        let (ConstValue::Int(index), Some(stride)) = (r, self.stride(pointer)) else { return self.fail(e) };
        let Expr::Binary(_, _, index_expr) = self.hir.expr(e) else { return self.fail(e) };
        let signed = self.hir.types.is_signed(self.hir.ty(index_expr));
        let count = index.resize(64, signed).low_u64() as i64;
        let bytes = count.wrapping_mul(stride);
        let bytes = if op == BinaryOp::PtrSub { bytes.wrapping_neg() } else { bytes };
        match displaced(l, bytes) {
            Some(value) => Ok(value),
            None => self.not_computable(e),
        }
    }

    fn pointer_difference(&self, e: ExprId, l: ConstValue, r: ConstValue, pointer: Ty) -> Result<ConstValue> {
        let Some(stride) = self.stride(pointer).filter(|&n| n != 0) else {
            return Err(NotConstant { at: e, reason: Reason::Undefined });
        };
        let width = self.width(self.hir.ty(e));
        match self.difference(e, l, r)? {
            ConstValue::Int(bytes) => {
                let bytes = bytes.resize(64, true).low_u64() as i64;
                Ok(ConstValue::Int(Int::from_i64(width, bytes / stride)))
            }
            other if stride == 1 => Ok(other),
            _ => self.not_computable(e),
        }
    }

    /// The difference of two addresses in bytes.
    fn difference(&self, e: ExprId, l: ConstValue, r: ConstValue) -> Result<ConstValue> {
        let width = self.hir.types.target().pointer_size * 8;
        match (l, r) {
            (ConstValue::Int(l), ConstValue::Int(r)) => {
                Ok(ConstValue::Int(l.resize(width, true).sub(&r.resize(width, true))))
            }
            (ConstValue::Address { base: a, offset: m }, ConstValue::Address { base: b, offset: n }) => {
                let bytes = m.wrapping_sub(n);
                match (a, b) {
                    _ if self.same_base(a, b) => Ok(ConstValue::Int(Int::from_i64(width, bytes))),
                    (AddressBase::Label(a), AddressBase::Label(b)) => {
                        Ok(ConstValue::LabelDifference { a, b, addend: bytes })
                    }
                    _ => self.not_computable(e),
                }
            }
            _ => self.not_computable(e),
        }
    }

    /// Whether two bases are one place. Equal string literals are (GCC makes one object of them).
    fn same_base(&self, a: AddressBase, b: AddressBase) -> bool {
        match (a, b) {
            (AddressBase::String(x), AddressBase::String(y)) => self.hir.strings[x].bytes == self.hir.strings[y].bytes,
            _ => a == b,
        }
    }

    fn integers(&self, e: ExprId, op: BinaryOp, l: &Int, r: &Int, operand: Ty) -> Result<ConstValue> {
        let signed = self.hir.types.is_signed(operand);
        if op.is_comparison() {
            return Ok(truth_value(compares(op, l.compare(r, signed))));
        }
        let undefined = NotConstant { at: e, reason: Reason::Undefined };
        Ok(ConstValue::Int(match op {
            BinaryOp::Add => l.add(r),
            BinaryOp::Sub => l.sub(r),
            BinaryOp::Mul => l.mul(r),
            BinaryOp::Div => l.div(r, signed).ok_or(undefined)?,
            BinaryOp::Rem => l.rem(r, signed).ok_or(undefined)?,
            BinaryOp::And => l.and(r),
            BinaryOp::Or => l.or(r),
            BinaryOp::Xor => l.xor(r),
            BinaryOp::Shl | BinaryOp::Shr => {
                let Expr::Binary(_, _, count) = self.hir.expr(e) else { return Err(undefined) };
                if r.is_negative(self.hir.types.is_signed(self.hir.ty(count))) {
                    return Err(undefined);
                }
                let count = r.to_u64().and_then(|n| u32::try_from(n).ok()).unwrap_or(u32::MAX).min(l.width());
                if op == BinaryOp::Shl { l.shl(count) } else { l.shr(count, signed) }
            }
            _ => return Err(undefined),
        }))
    }

    fn floats(&self, e: ExprId, op: BinaryOp, l: Float, r: Float) -> Result<ConstValue> {
        if op.is_comparison() {
            let truth = match l.compare(r) {
                Some(order) => compares(op, order),
                None => op == BinaryOp::Ne,
            };
            return Ok(truth_value(truth));
        }
        Ok(ConstValue::Float(match op {
            BinaryOp::Add => l.add(r),
            BinaryOp::Sub => l.sub(r),
            BinaryOp::Mul => l.mul(r),
            BinaryOp::Div => l.div(r),
            _ => return self.fail(e),
        }))
    }

    fn complexes(
        &self,
        e: ExprId,
        op: BinaryOp,
        l: (ConstValue, ConstValue),
        r: (ConstValue, ConstValue),
    ) -> Result<ConstValue> {
        let ty = match self.hir.expr(e) {
            Expr::Binary(_, a, _) => match self.hir.types.kind(self.hir.ty(a)) {
                TypeKind::Complex(part) => part,
                _ => return self.fail(e),
            },
            _ => return self.fail(e),
        };
        let part = |op, a: &ConstValue, b: &ConstValue| self.binary(e, op, a.clone(), b.clone(), ty);
        let (a, b) = (&l.0, &l.1);
        let (c, d) = (&r.0, &r.1);
        let (re, im) = match op {
            BinaryOp::Eq | BinaryOp::Ne => {
                let (re, im) = (part(BinaryOp::Eq, a, c)?, part(BinaryOp::Eq, b, d)?);
                let equal = self.truth(e, &re)? && self.truth(e, &im)?;
                return Ok(truth_value(equal == (op == BinaryOp::Eq)));
            }
            BinaryOp::Add | BinaryOp::Sub => (part(op, a, c)?, part(op, b, d)?),
            BinaryOp::Mul => (
                part(BinaryOp::Sub, &part(BinaryOp::Mul, a, c)?, &part(BinaryOp::Mul, b, d)?)?,
                part(BinaryOp::Add, &part(BinaryOp::Mul, a, d)?, &part(BinaryOp::Mul, b, c)?)?,
            ),
            BinaryOp::Div => {
                let norm = part(BinaryOp::Add, &part(BinaryOp::Mul, c, c)?, &part(BinaryOp::Mul, d, d)?)?;
                let re = part(BinaryOp::Add, &part(BinaryOp::Mul, a, c)?, &part(BinaryOp::Mul, b, d)?)?;
                let im = part(BinaryOp::Sub, &part(BinaryOp::Mul, b, c)?, &part(BinaryOp::Mul, a, d)?)?;
                (part(BinaryOp::Div, &re, &norm)?, part(BinaryOp::Div, &im, &norm)?)
            }
            _ => return self.fail(e),
        };
        Ok(ConstValue::Complex(Box::new((re, im))))
    }

    /// Integers that hold addresses, and comparisons of addresses.
    fn addresses(&self, e: ExprId, op: BinaryOp, l: ConstValue, r: ConstValue) -> Result<ConstValue> {
        if op == BinaryOp::Eq || op == BinaryOp::Ne {
            let equal = match (&l, &r) {
                (ConstValue::Address { base: a, offset: m }, ConstValue::Address { base: b, offset: n }) => {
                    if a == b {
                        m == n
                    } else if self.are_distinct_objects(*a, *b) && *m == 0 && *n == 0 {
                        false
                    } else {
                        return self.not_computable(e);
                    }
                }
                (ConstValue::Address { base, .. }, ConstValue::Int(n))
                | (ConstValue::Int(n), ConstValue::Address { base, .. })
                    if n.is_zero() && self.is_surely_not_null(*base) =>
                {
                    false
                }
                _ => return self.not_computable(e),
            };
            return Ok(truth_value(equal == (op == BinaryOp::Eq)));
        }
        if op.is_comparison() {
            return match (l, r) {
                (ConstValue::Address { base: a, offset: m }, ConstValue::Address { base: b, offset: n }) if a == b => {
                    Ok(truth_value(compares(op, m.cmp(&n))))
                }
                _ => self.not_computable(e),
            };
        }
        let as_bytes = |n: &Int| n.low_u64() as i64;
        let sum = match (op, &l, &r) {
            (BinaryOp::Add, _, ConstValue::Int(n)) => displaced(l, as_bytes(n)),
            (BinaryOp::Add, ConstValue::Int(n), _) => displaced(r, as_bytes(n)),
            (BinaryOp::Sub, _, ConstValue::Int(n)) => displaced(l, as_bytes(n).wrapping_neg()),
            (BinaryOp::Sub, _, _) => return self.difference(e, l, r),
            (BinaryOp::Or | BinaryOp::Xor, _, ConstValue::Int(n)) if n.is_zero() => Some(l),
            (BinaryOp::Mul, _, ConstValue::Int(n)) if *n == Int::one(n.width()) => Some(l),
            _ => None,
        };
        match sum {
            Some(value) => Ok(value),
            None => self.not_computable(e),
        }
    }

    /// Whether two bases surely have different addresses.
    fn are_distinct_objects(&self, a: AddressBase, b: AddressBase) -> bool {
        let plain = |base| match base {
            AddressBase::Decl(d) => {
                let decl = &self.hir.decls[d];
                let special = decl.attrs.as_ref().is_some_and(|a| {
                    a.weak || a.alias.is_some() || a.weakref.is_some() || a.ifunc.is_some() || a.asm_label.is_some()
                });
                !special && self.hir.types.size_of(decl.ty) != Some(0)
            }
            AddressBase::String(_) | AddressBase::Label(_) => false,
        };
        plain(a) && plain(b)
    }

    // Functions.

    /// The value of an operand, by itself.
    fn operand(&mut self, e: ExprId) -> Result<ConstValue> {
        if self.nesting >= DEEPEST {
            return self.fail(e);
        }
        self.nesting += 1;
        let value = self.run(Task::Value(e));
        self.nesting -= 1;
        value
    }
    fn int_operand(&mut self, e: ExprId) -> Result<Int> {
        match self.operand(e)? {
            ConstValue::Int(value) => Ok(value),
            _ => self.fail(e),
        }
    }
    fn float_operand(&mut self, e: ExprId) -> Result<Float> {
        match self.operand(e)? {
            ConstValue::Float(value) => Ok(value),
            _ => self.fail(e),
        }
    }

    fn builtin(&mut self, e: ExprId, builtin: Builtin, args: &[ExprId]) -> Result<()> {
        let (ty, first) = (self.hir.ty(e), args.first().copied());
        let Some(a) = first else { return self.fail(e) };
        let int = |value: i64| ConstValue::Int(Int::from_i64(32, value));
        let value = match builtin {
            Builtin::ConstantP => int(i64::from(self.is_known(a))),
            Builtin::AtomicIsLockFree => match self.int_operand(a)?.to_u64() {
                Some(size @ (1 | 2 | 4 | 8)) if size <= self.hir.promised_alignment(args[1]) => {
                    ConstValue::Int(Int::from_u64(self.width(ty), 1))
                }
                _ => return self.fail(e),
            },
            Builtin::Expect
            | Builtin::ExpectWithProbability
            | Builtin::AssumeAligned
            | Builtin::SpeculationSafeValue => {
                self.tasks.push(Task::Value(a));
                return Ok(());
            }
            Builtin::ObjectSize | Builtin::DynamicObjectSize => {
                let kind = self.int_operand(args[1])?.low_u64();
                let unknown = if kind & 2 == 0 { u64::MAX } else { 0 };
                let size = self.object_size(a, kind).unwrap_or(unknown);
                ConstValue::Int(Int::from_u64(self.width(ty), size))
            }
            Builtin::Clz | Builtin::Ctz => {
                let value = self.int_operand(a)?;
                if value.is_zero() {
                    return Err(NotConstant { at: e, reason: Reason::Undefined });
                }
                int(i64::from(if builtin == Builtin::Clz { value.leading_zeros() } else { value.trailing_zeros() }))
            }
            Builtin::Clrsb => {
                let value = self.int_operand(a)?;
                let magnitude = if value.sign_bit() { value.not() } else { value };
                int(i64::from(magnitude.leading_zeros()) - 1)
            }
            Builtin::Ffs => {
                let value = self.int_operand(a)?;
                int(if value.is_zero() { 0 } else { i64::from(value.trailing_zeros()) + 1 })
            }
            Builtin::Popcount => int(i64::from(self.int_operand(a)?.count_ones())),
            Builtin::Parity => int(i64::from(self.int_operand(a)?.count_ones() & 1)),
            Builtin::Bswap => ConstValue::Int(self.int_operand(a)?.swap_bytes()),
            Builtin::Abs => {
                let value = self.int_operand(a)?;
                ConstValue::Int(if value.sign_bit() { value.neg() } else { value })
            }
            Builtin::AddOverflowP | Builtin::SubOverflowP | Builtin::MulOverflowP => {
                return self.overflow_predicate(e, builtin, args);
            }
            Builtin::Fabs => ConstValue::Float(self.float_operand(a)?.abs()),
            Builtin::Copysign => {
                let (x, y) = (self.float_operand(a)?, self.float_operand(args[1])?);
                ConstValue::Float(x.copy_sign(y))
            }
            Builtin::Isnan => int(i64::from(self.float_operand(a)?.is_nan())),
            Builtin::Isinf => int(i64::from(self.float_operand(a)?.is_infinite())),
            Builtin::IsinfSign => {
                let value = self.float_operand(a)?;
                int(if !value.is_infinite() { 0 } else { 1 - 2 * i64::from(value.is_negative()) })
            }
            Builtin::Isfinite => int(i64::from(self.float_operand(a)?.is_finite())),
            Builtin::Isnormal => int(i64::from(self.float_operand(a)?.class() == num::FloatClass::Normal)),
            Builtin::Signbit => int(i64::from(self.float_operand(a)?.is_negative())),
            Builtin::Fpclassify if args.len() == 6 => {
                let which = match self.float_operand(args[5])?.class() {
                    num::FloatClass::Nan => 0,
                    num::FloatClass::Infinite => 1,
                    num::FloatClass::Normal => 2,
                    num::FloatClass::Subnormal => 3,
                    num::FloatClass::Zero => 4,
                };
                self.tasks.push(Task::Value(args[which]));
                return Ok(());
            }
            Builtin::IsGreater
            | Builtin::IsGreaterEqual
            | Builtin::IsLess
            | Builtin::IsLessEqual
            | Builtin::IsLessGreater
            | Builtin::IsUnordered => {
                let order = self.float_operand(a)?.compare(self.float_operand(args[1])?);
                int(i64::from(match builtin {
                    Builtin::IsGreater => order == Some(Ordering::Greater),
                    Builtin::IsGreaterEqual => order.is_some_and(Ordering::is_ge),
                    Builtin::IsLess => order == Some(Ordering::Less),
                    Builtin::IsLessEqual => order.is_some_and(Ordering::is_le),
                    Builtin::IsLessGreater => order.is_some_and(Ordering::is_ne),
                    _ => order.is_none(),
                }))
            }
            _ => return self.fail(e),
        };
        self.values.push(value);
        Ok(())
    }

    /// What `__builtin_constant_p` says when it has to be said: constants that are numbers, and string literals.
    /// As [`is_known_constant`].
    pub fn is_known(&mut self, e: ExprId) -> bool {
        match self.operand(settled::chosen(self.hir, e)) {
            Ok(ConstValue::Int(_) | ConstValue::Float(_) | ConstValue::Complex(_)) => true,
            Ok(ConstValue::Address { base: AddressBase::String(_), offset: 0 }) => true,
            Ok(_) => false,
            Err(_) => settled::truth(self.hir, e, 0).is_some(),
        }
    }

    fn overflow_predicate(&mut self, e: ExprId, builtin: Builtin, args: &[ExprId]) -> Result<()> {
        let &[a, b, c] = args else { return self.fail(e) };
        // 260 bits hold every sum, difference and product of two values of 128 bits exactly.
        const EXACT: u32 = 260;
        let mut operand = |e: ExprId| -> Result<Int> {
            let signed = self.hir.types.is_signed(self.hir.ty(e));
            Ok(self.int_operand(e)?.resize(EXACT, signed))
        };
        let (x, y) = (operand(a)?, operand(b)?);
        let exact = match builtin {
            Builtin::AddOverflowP => x.add(&y),
            Builtin::SubOverflowP => x.sub(&y),
            _ => x.mul(&y),
        };
        let ty = self.hir.ty(c);
        let overflow = exact.convert(true, self.width(ty), self.hir.types.is_signed(ty)).1;
        self.values.push(ConstValue::Int(Int::from_u64(self.width(self.hir.ty(e)), u64::from(overflow))));
        Ok(())
    }

    /// The bytes from a pointer to the end of the object (or, for odd kinds, of the innermost array or
    /// member) that it points into, if that is known without running the program.
    pub fn object_size(&mut self, pointer: ExprId, kind: u64) -> Option<u64> {
        let mut e = pointer;
        let mut skipped: i64 = 0;
        loop {
            match self.hir.expr(e) {
                Expr::Cast(CastKind::NoOp, inner) => e = inner,
                Expr::Load(l) => e = self.bound(l)?,
                Expr::Binary(op @ (BinaryOp::PtrAdd | BinaryOp::PtrSub), inner, index) => {
                    let signed = self.hir.types.is_signed(self.hir.ty(index));
                    let count = self.int_operand(index).ok()?.resize(64, signed).low_u64() as i64;
                    let bytes = count.checked_mul(self.stride(self.hir.ty(inner))?)?;
                    skipped = skipped.checked_add(if op == BinaryOp::PtrSub { bytes.checked_neg()? } else { bytes })?;
                    e = inner;
                }
                Expr::Decay(l) | Expr::AddrOf(l) => return self.lvalue_size(l, kind, skipped),
                Expr::Builtin { builtin: Builtin::Alloca | Builtin::AllocaWithAlign, args } => {
                    let size = self.hir.expr_list(args).next()?;
                    return Some(rest_of(self.int_operand(size).ok()?.to_u64()?, skipped));
                }
                Expr::Call { callee, args } => {
                    let Expr::Decay(f) = self.hir.expr(callee) else { return None };
                    let Expr::Decl(d) = self.hir.expr(f) else { return None };
                    let args: Vec<ExprId> = self.hir.expr_list(args).collect();
                    if returns_first_argument(self.hir.decls[d].name.as_str()) {
                        e = *args.first()?;
                        continue;
                    }
                    return Some(rest_of(self.allocated(d, &args)?, skipped));
                }
                _ => return None,
            }
        }
    }

    /// Bytes that a call of a function with the `alloc_size` attribute allocates.
    fn allocated(&mut self, function: DeclId, args: &[ExprId]) -> Option<u64> {
        let decl = &self.hir.decls[function];
        let of_library = || match decl.name.as_str() {
            "malloc" => Some((1, 0)),
            "calloc" => Some((1, 2)),
            "realloc" | "aligned_alloc" => Some((2, 0)),
            _ => None,
        };
        let (first, second) = decl.attrs.as_deref().and_then(|attrs| attrs.alloc_size).or_else(of_library)?;
        let mut factor = |index: u32| match index {
            0 => Some(1),
            n => self.int_operand(*args.get(n as usize - 1)?).ok()?.to_u64(),
        };
        factor(first)?.checked_mul(factor(second)?)
    }

    /// Whether an lvalue is an object that is declared, or part of one.
    fn is_part_of_object(&self, l: ExprId) -> bool {
        let mut l = l;
        loop {
            match self.hir.expr(l) {
                Expr::Decl(_) | Expr::CompoundLiteral(_) => return true,
                Expr::Member { base, .. } => l = base,
                Expr::Deref(p) => match self.hir.expr(p) {
                    Expr::Binary(BinaryOp::PtrAdd, base, _) => match self.hir.expr(base) {
                        Expr::Decay(inner) => l = inner,
                        _ => return false,
                    },
                    _ => return false,
                },
                _ => return false,
            }
        }
    }

    fn lvalue_size(&mut self, l: ExprId, kind: u64, skipped: i64) -> Option<u64> {
        let innermost = kind & 1 == 1;
        let (mut l, mut skipped) = (l, skipped);
        let rest = |size: u64, skipped: i64| Some(rest_of(size, skipped));
        loop {
            match self.hir.expr(l) {
                Expr::Decl(d) | Expr::CompoundLiteral(d) => {
                    let decl = &self.hir.decls[d];
                    if !matches!(decl.kind, DeclKind::Var { .. } | DeclKind::Param) {
                        return None;
                    }
                    return rest(self.hir.types.size_of(decl.ty)?, skipped);
                }
                Expr::String(s) => return rest(self.hir.strings[s].bytes.len() as u64, skipped),
                Expr::Member { base, field } => {
                    let id = self.hir.types.as_record(self.hir.ty(base))?;
                    let record = self.hir.types.record(id);
                    let last = record.fields.len() == field as usize + 1;
                    let member = record.fields.get(field as usize)?;
                    let array = self.hir.types.is_array(member.ty);
                    // Behind a pointer, an array at the end may go on beyond what is declared.
                    let exact = !(last && array)
                        || self.hir.types.size_of(member.ty).is_some_and(|size| size > 0)
                            && self.is_part_of_object(base);
                    if innermost && exact {
                        return rest(self.hir.types.size_of(member.ty)?, skipped);
                    }
                    skipped = skipped.checked_add(i64::try_from(member.offset).ok()?)?;
                    l = base;
                }
                Expr::Deref(p) => match self.hir.expr(p) {
                    Expr::Binary(BinaryOp::PtrAdd, base, index) if matches!(self.hir.expr(base), Expr::Decay(_)) => {
                        let signed = self.hir.types.is_signed(self.hir.ty(index));
                        let count = self.int_operand(index).ok()?.resize(64, signed).low_u64() as i64;
                        skipped = skipped.checked_add(count.checked_mul(self.stride(self.hir.ty(base))?)?)?;
                        let Expr::Decay(inner) = self.hir.expr(base) else { return None };
                        l = inner;
                    }
                    _ => return None,
                },
                _ => return None,
            }
        }
    }
}

/// Bytes of an object of a size that are left after some.
fn rest_of(size: u64, skipped: i64) -> u64 {
    u64::try_from(skipped).map_or(0, |skipped| size.saturating_sub(skipped))
}

/// Whether a function of the C library returns its first argument.
fn returns_first_argument(name: &str) -> bool {
    let name = name.strip_prefix("__").and_then(|name| name.strip_suffix("_chk")).unwrap_or(name);
    matches!(name, "memcpy" | "memmove" | "memset" | "strcpy" | "strncpy" | "strcat" | "strncat")
}

/// The address `bytes` further on; none if the value is no address or number.
fn displaced(value: ConstValue, bytes: i64) -> Option<ConstValue> {
    Some(match value {
        ConstValue::Int(value) => {
            let delta = Int::from_i64(value.width(), bytes);
            ConstValue::Int(value.add(&delta))
        }
        ConstValue::Address { base, offset } => ConstValue::Address { base, offset: offset.wrapping_add(bytes) },
        ConstValue::LabelDifference { a, b, addend } => {
            ConstValue::LabelDifference { a, b, addend: addend.wrapping_add(bytes) }
        }
        _ => return None,
    })
}

fn negated(value: ConstValue) -> ConstValue {
    match value {
        ConstValue::Int(value) => ConstValue::Int(value.neg()),
        ConstValue::Float(value) => ConstValue::Float(value.neg()),
        other => other,
    }
}

fn truth_value(truth: bool) -> ConstValue {
    ConstValue::Int(Int::from_u64(32, u64::from(truth)))
}

fn compares(op: BinaryOp, order: Ordering) -> bool {
    match op {
        BinaryOp::Lt => order.is_lt(),
        BinaryOp::Gt => order.is_gt(),
        BinaryOp::Le => order.is_le(),
        BinaryOp::Ge => order.is_ge(),
        BinaryOp::Eq => order.is_eq(),
        _ => order.is_ne(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ctype::TypeTable;
    use source::Loc;
    use target::Libc;

    fn empty_tree() -> Hir {
        Hir::new(TypeTable::new(&Target::x86_64_linux(Libc::Gnu), true))
    }

    #[test]
    fn chains_of_any_length_are_evaluated_without_recursion() {
        const LENGTH: u64 = 50_000;
        let mut hir = empty_tree();
        let one = hir.add_expr(Expr::Int(1), Ty::INT, Loc::NONE);
        let (mut left, mut right) = (one, one);
        for _ in 0..LENGTH {
            left = hir.add_expr(Expr::Binary(BinaryOp::Add, left, one), Ty::INT, Loc::NONE);
            right = hir.add_expr(Expr::Binary(BinaryOp::Add, one, right), Ty::INT, Loc::NONE);
        }
        for chain in [left, right] {
            assert_eq!(integer_constant(&hir, chain), Ok(Int::from_u64(32, LENGTH + 1)));
        }
    }

    #[test]
    fn the_condition_of_an_elvis_is_evaluated_once_at_each_level() {
        let mut hir = empty_tree();
        let mut condition = hir.add_expr(Expr::Int(7), Ty::INT, Loc::NONE);
        let other = hir.add_expr(Expr::Int(0), Ty::INT, Loc::NONE);
        for _ in 0..200 {
            let opaque = hir.add_expr(Expr::Opaque(condition), Ty::INT, Loc::NONE);
            condition = hir.add_expr(Expr::Elvis(condition, opaque, other), Ty::INT, Loc::NONE);
        }
        assert_eq!(integer_constant(&hir, condition), Ok(Int::from_u64(32, 7)));
    }

    #[test]
    fn division_by_zero_is_no_constant_and_says_where() {
        let mut hir = empty_tree();
        let zero = hir.add_expr(Expr::Int(0), Ty::INT, Loc::NONE);
        let division = hir.add_expr(Expr::Binary(BinaryOp::Div, zero, zero), Ty::INT, Loc::NONE);
        let outer = hir.add_expr(Expr::Unary(UnaryOp::Neg, division), Ty::INT, Loc::NONE);
        assert_eq!(integer_constant(&hir, outer), Err(NotConstant { at: division, reason: Reason::Undefined }));
    }
}
