//! Evaluation of value trees: to numbers where places are known, else to "symbol minus symbol plus
//! number", the most that a relocation can say.

use crate::fragment::{Definition, Position, Tail};
use crate::object_streamer::ObjectStreamer;
use crate::value::{BinaryOp, ExprTree, SymbolId, UnaryOp, Value, Variant};

/// A value reduced as far as places are known.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Linear {
    pub add: Option<SymbolId>,
    pub sub: Option<SymbolId>,
    pub number: i64,
    pub variant: Variant,
}

impl Linear {
    fn constant(number: i64) -> Linear {
        Linear { number, ..Linear::default() }
    }
    /// The number, if no symbols remain.
    pub fn as_number(&self) -> Option<i64> {
        (self.add.is_none() && self.sub.is_none()).then_some(self.number)
    }
}

/// Why a value cannot be reduced.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum EvalError {
    /// Not of the form symbol minus symbol plus number.
    Complex,
    /// A symbol is defined by itself.
    Cycle,
    /// Division by zero.
    DivisionByZero,
}

impl EvalError {
    pub fn message(self) -> &'static str {
        match self {
            EvalError::Complex => "expression is too complex to be resolved or expressed by a relocation",
            EvalError::Cycle => "symbol definition loop encountered",
            EvalError::DivisionByZero => "division by zero",
        }
    }
}

/// Evaluates values in the state that a streamer is in.
#[derive(Copy, Clone)]
pub(crate) struct Evaluator<'s, 'a> {
    streamer: &'s ObjectStreamer<'a>,
    /// Whether fragments have offsets.
    laid_out: bool,
}

/// Symbols defined by symbols, and expressions within expressions, deeper than this are an error.
const MAX_DEPTH: u32 = 200;

impl<'s, 'a> Evaluator<'s, 'a> {
    pub fn before_layout(streamer: &'s ObjectStreamer<'a>) -> Self {
        Evaluator { streamer, laid_out: false }
    }
    pub fn after_layout(streamer: &'s ObjectStreamer<'a>) -> Self {
        Evaluator { streamer, laid_out: true }
    }

    /// The number that a value is, if it is one.
    pub fn number(&self, value: &Value) -> Option<i64> {
        if let Value::Const(number) = value {
            return Some(*number);
        }
        self.linear(value).ok()?.as_number()
    }

    /// Reduces a value.
    pub fn linear(&self, value: &Value) -> Result<Linear, EvalError> {
        self.reduce(value, 0)
    }

    /// Section and offset of a symbol that is a place or an alias of one.
    pub fn place(&self, symbol: SymbolId) -> Option<(u32, u64)> {
        self.place_at_depth(symbol, 0)
    }

    fn place_at_depth(&self, symbol: SymbolId, depth: u32) -> Option<(u32, u64)> {
        match &self.streamer.symbols[symbol].definition {
            Definition::Label(position) => Some(self.position(*position)),
            Definition::Value(value) if depth < MAX_DEPTH => {
                let linear = self.reduce(value, depth + 1).ok()?;
                let (section, offset) = self.place_at_depth(linear.add?, depth + 1)?;
                linear.sub.is_none().then_some((section, offset.wrapping_add(linear.number as u64)))
            }
            Definition::Value(_) | Definition::Undefined | Definition::Common { .. } | Definition::View(_) => None,
        }
    }

    /// Section and offset of a place.
    pub fn position(&self, position: Position) -> (u32, u64) {
        let chunk = &self.streamer.chunks[position.chunk as usize];
        let fragment = chunk.fragments.get(position.fragment as usize);
        let offset = fragment.map_or(0, |fragment| fragment.offset + u64::from(position.at - fragment.start));
        (chunk.section, offset)
    }

    /// Distance of two symbols' places, if known.
    fn distance(&self, to: SymbolId, from: SymbolId, depth: u32) -> Option<i64> {
        if self.laid_out {
            let (to_section, to) = self.place_at_depth(to, depth)?;
            let (from_section, from) = self.place_at_depth(from, depth)?;
            return (to_section == from_section).then(|| to.wrapping_sub(from) as i64);
        }
        let (to, to_offset) = self.label_of(to, depth)?;
        let (from, from_offset) = self.label_of(from, depth)?;
        Some(self.early_distance(to, from)?.wrapping_add(to_offset).wrapping_sub(from_offset))
    }

    /// The label behind a symbol, and an offset from it.
    fn label_of(&self, symbol: SymbolId, depth: u32) -> Option<(Position, i64)> {
        match &self.streamer.symbols[symbol].definition {
            Definition::Label(position) => Some((*position, 0)),
            Definition::Value(value) if depth < MAX_DEPTH => {
                let linear = self.reduce(value, depth + 1).ok()?;
                let (position, offset) = self.label_of(linear.add?, depth + 1)?;
                linear.sub.is_none().then_some((position, offset.wrapping_add(linear.number)))
            }
            Definition::Value(_) | Definition::Undefined | Definition::Common { .. } | Definition::View(_) => None,
        }
    }

    /// Distance of two places of a chunk between which every fragment's size is known already.
    fn early_distance(&self, to: Position, from: Position) -> Option<i64> {
        if to.chunk != from.chunk {
            return None;
        }
        if to.fragment < from.fragment || (to.fragment == from.fragment && to.at < from.at) {
            return self.early_distance(from, to).map(|distance| -distance);
        }
        let chunk = &self.streamer.chunks[to.chunk as usize];
        let mut distance = i64::from(to.at) - i64::from(from.at);
        for fragment in &chunk.fragments[from.fragment as usize..to.fragment as usize] {
            match &fragment.tail {
                Tail::None => {}
                Tail::Fill { count: Value::Const(count), size, .. } => {
                    distance = distance.checked_add(count.checked_mul(i64::from(*size))?)?;
                }
                Tail::Fill { .. }
                | Tail::Branch { .. }
                | Tail::Align { .. }
                | Tail::Org { .. }
                | Tail::Leb { .. }
                | Tail::CfaAdvance { .. }
                | Tail::LineAdvance { .. } => return None,
            }
        }
        Some(distance)
    }

    fn reduce(&self, value: &Value, depth: u32) -> Result<Linear, EvalError> {
        if depth > MAX_DEPTH {
            return Err(EvalError::Cycle);
        }
        match value {
            Value::Const(number) => Ok(Linear::constant(*number)),
            Value::Symbol { symbol, variant, offset } => self.symbol(*symbol, *variant, *offset, depth),
            Value::Tree(tree) => match &**tree {
                ExprTree::Here => Err(EvalError::Complex),
                ExprTree::Unary(op, operand) => {
                    let operand = self.reduce(operand, depth + 1)?;
                    match (op, operand.as_number()) {
                        (UnaryOp::Neg, Some(n)) => Ok(Linear::constant(n.wrapping_neg())),
                        (UnaryOp::Not, Some(n)) => Ok(Linear::constant(!n)),
                        (UnaryOp::LogicalNot, Some(n)) => Ok(Linear::constant(i64::from(n == 0))),
                        (UnaryOp::Neg, None) => Ok(Linear {
                            add: operand.sub,
                            sub: operand.add,
                            number: operand.number.wrapping_neg(),
                            ..operand
                        }),
                        (UnaryOp::Not | UnaryOp::LogicalNot, None) => Err(EvalError::Complex),
                    }
                }
                ExprTree::Binary(op, left, right) => {
                    let (left, right) = (self.reduce(left, depth + 1)?, self.reduce(right, depth + 1)?);
                    self.binary(*op, left, right, depth)
                }
            },
        }
    }

    fn symbol(&self, symbol: SymbolId, variant: Variant, offset: i64, depth: u32) -> Result<Linear, EvalError> {
        let plain = Linear { add: Some(symbol), sub: None, number: offset, variant };
        let info = &self.streamer.symbols[symbol];
        match &info.definition {
            Definition::View(number) => Ok(Linear::constant(number.wrapping_add(offset))),
            Definition::Value(value) => {
                let target = self.reduce(value, depth + 1)?;
                if target.as_number().is_none() && self.place_at_depth(symbol, depth).is_some() {
                    return Ok(plain);
                }
                let variant = if variant == Variant::None { target.variant } else { variant };
                Ok(Linear { number: target.number.wrapping_add(offset), variant, ..target })
            }
            Definition::Undefined | Definition::Label(_) | Definition::Common { .. } => match info.weakref {
                Some(target) if depth < MAX_DEPTH => self.symbol(target, variant, offset, depth + 1),
                _ => Ok(plain),
            },
        }
    }

    fn binary(&self, op: BinaryOp, left: Linear, right: Linear, depth: u32) -> Result<Linear, EvalError> {
        match op {
            BinaryOp::Add => self.sum(left, right, depth),
            BinaryOp::Sub => {
                let negated = Linear { add: right.sub, sub: right.add, number: right.number.wrapping_neg(), ..right };
                self.sum(left, negated, depth)
            }
            _ => {
                let (left, right) = match (left.as_number(), right.as_number()) {
                    (Some(left), Some(right)) => (left, right),
                    _ => self.comparable(op, left, right, depth)?,
                };
                constant_binary(op, left, right).map(Linear::constant)
            }
        }
    }

    /// Comparisons of places of one section compare their distance with zero.
    fn comparable(&self, op: BinaryOp, left: Linear, right: Linear, depth: u32) -> Result<(i64, i64), EvalError> {
        use BinaryOp::{Eq, Ge, Gt, Le, Lt, Ne};
        if !matches!(op, Eq | Ne | Lt | Gt | Ge | Le) {
            return Err(EvalError::Complex);
        }
        let difference = self.binary(BinaryOp::Sub, left, right, depth)?;
        difference.as_number().map(|n| (n, 0)).ok_or(EvalError::Complex)
    }

    fn sum(&self, left: Linear, right: Linear, depth: u32) -> Result<Linear, EvalError> {
        let mut number = left.number.wrapping_add(right.number);
        let mut adds = [left.add, right.add];
        let mut subs = [left.sub, right.sub];
        for add in &mut adds {
            for sub in &mut subs {
                let (Some(to), Some(from)) = (*add, *sub) else { continue };
                let distance = if to == from { Some(0) } else { self.distance(to, from, depth) };
                if let Some(distance) = distance {
                    number = number.wrapping_add(distance);
                    (*add, *sub) = (None, None);
                }
            }
        }
        let one = |pair: [Option<SymbolId>; 2]| match pair {
            [Some(_), Some(_)] => Err(EvalError::Complex),
            [one, other] => Ok(one.or(other)),
        };
        let variant = if left.variant == Variant::None { right.variant } else { left.variant };
        Ok(Linear { add: one(adds)?, sub: one(subs)?, number, variant })
    }
}

/// The infix operators on numbers; comparisons give -1 or 0, as gas documents.
pub(crate) fn constant_binary(op: BinaryOp, left: i64, right: i64) -> Result<i64, EvalError> {
    let truth = |holds: bool| -i64::from(holds);
    Ok(match op {
        BinaryOp::Mul => left.wrapping_mul(right),
        BinaryOp::Div | BinaryOp::Rem if right == 0 => return Err(EvalError::DivisionByZero),
        BinaryOp::Div => left.wrapping_div(right),
        BinaryOp::Rem => left.wrapping_rem(right),
        BinaryOp::Shl => {
            if (0..64).contains(&right) {
                left << right
            } else {
                0
            }
        }
        BinaryOp::Shr => {
            if (0..64).contains(&right) {
                ((left as u64) >> right) as i64
            } else {
                0
            }
        }
        BinaryOp::Or => left | right,
        BinaryOp::And => left & right,
        BinaryOp::Xor => left ^ right,
        BinaryOp::OrNot => left | !right,
        BinaryOp::Add => left.wrapping_add(right),
        BinaryOp::Sub => left.wrapping_sub(right),
        BinaryOp::Eq => truth(left == right),
        BinaryOp::Ne => truth(left != right),
        BinaryOp::Lt => truth(left < right),
        BinaryOp::Gt => truth(left > right),
        BinaryOp::Ge => truth(left >= right),
        BinaryOp::Le => truth(left <= right),
        BinaryOp::LogicalAnd => i64::from(left != 0 && right != 0),
        BinaryOp::LogicalOr => i64::from(left != 0 || right != 0),
    })
}

impl BinaryOp {
    /// The result on numbers (comparisons give -1 or 0); none for a division by zero.
    pub fn apply(self, left: i64, right: i64) -> Option<i64> {
        constant_binary(self, left, right).ok()
    }
}
