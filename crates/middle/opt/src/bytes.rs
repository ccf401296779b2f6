//! Values that are put together of bytes: of neighbouring bytes in memory, which become one load, and of the bytes of
//! another value in reverse order, which is `bswap`.

use crate::Context;
use analysis::Pointer;
use base::FastMap;
use ir::{AtomicOrder, BinaryOp, Block, CastOp, Function, Inst, InstId, MemFlags, Type, UnaryOp, Value};

/// How deep expressions are followed.
const DEEPEST: u32 = 12;

/// Where a byte of a value comes from.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
enum Byte {
    Zero,
    /// That byte of another value, the lowest being 0.
    Of(Value, u32),
}

/// The pass.
pub fn run(_: &Context<'_>, function: &mut Function) -> bool {
    let mut changed = false;
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        changed |= run_on(function, block);
    }
    changed
}

fn run_on(function: &mut Function, block: Block) -> bool {
    let is_sum = |&inst: &InstId| {
        matches!(function.inst(inst), Inst::Binary { op: BinaryOp::Or | BinaryOp::Add, .. })
            && matches!(function.inst_type(inst), Some(Type::I16 | Type::I32 | Type::I64))
    };
    let sums: Vec<InstId> = function.insts(block).iter().copied().filter(is_sum).collect();
    let mut changed = false;
    let mut known = Known::default();
    // Whole expressions come last.
    for inst in sums.into_iter().rev() {
        changed |= put_together(function, &mut known, block, inst);
    }
    changed
}

/// What is known of values, each with the depth to which it was followed: sums of sums come up again and again.
type Known = FastMap<Value, (u32, Option<Vec<Byte>>)>;

/// The bytes of an integer, the lowest first.
fn bytes(function: &Function, known: &mut Known, value: Value, depth: u32) -> Option<Vec<Byte>> {
    if let Some((_, found)) = known.get(&value).filter(|entry| entry.0 >= depth) {
        return found.clone();
    }
    let found = followed(function, known, value, depth);
    known.insert(value, (depth, found.clone()));
    found
}

/// The same of a value that is not known to this depth.
fn followed(function: &Function, known: &mut Known, value: Value, depth: u32) -> Option<Vec<Byte>> {
    let ty = function.ty(value);
    if ty.is_vector() || !matches!(ty, Type::I8 | Type::I16 | Type::I32 | Type::I64) {
        return None;
    }
    let count = ty.bytes();
    if let Some(bits) = function.const_bits(value) {
        return (bits == 0).then(|| vec![Byte::Zero; count as usize]);
    }
    let whole = || (0..count).map(|n| Byte::Of(value, n)).collect();
    let Some(depth) = depth.checked_sub(1) else { return Some(whole()) };
    let places = |value: Value| {
        let bits = function.const_bits(value)?;
        (bits % 8 == 0 && bits < u128::from(ty.bits())).then_some(bits as usize / 8)
    };
    let made = match function.def_of(value) {
        Some(Inst::Binary { op: op @ (BinaryOp::Or | BinaryOp::Add), lhs, rhs, .. }) => {
            let (a, b) = (bytes(function, known, lhs, depth)?, bytes(function, known, rhs, depth)?);
            let both = |(a, b): (Byte, Byte)| match (a, b) {
                (Byte::Zero, other) | (other, Byte::Zero) => Some(other),
                (a, b) => (a == b && op == BinaryOp::Or).then_some(a),
            };
            a.into_iter().zip(b).map(both).collect::<Option<Vec<Byte>>>()
        }
        Some(Inst::Binary { op: BinaryOp::Shl, lhs, rhs, .. }) => places(rhs).and_then(|n| {
            let mut low = vec![Byte::Zero; n];
            low.extend(bytes(function, known, lhs, depth)?);
            low.truncate(count as usize);
            Some(low)
        }),
        Some(Inst::Binary { op: BinaryOp::LShr, lhs, rhs, .. }) => places(rhs).and_then(|n| {
            let mut rest = bytes(function, known, lhs, depth)?.split_off(n);
            rest.resize(count as usize, Byte::Zero);
            Some(rest)
        }),
        Some(Inst::Binary { op: BinaryOp::RotL, lhs, rhs, .. }) => places(rhs).and_then(|n| {
            let mut turned = bytes(function, known, lhs, depth)?;
            turned.rotate_right(n);
            Some(turned)
        }),
        Some(Inst::Binary { op: BinaryOp::And, lhs, rhs, .. }) => function.const_bits(rhs).and_then(|mask| {
            let masked = |(n, byte): (usize, Byte)| match mask >> (8 * n) & 0xff {
                0 => Some(Byte::Zero),
                0xff => Some(byte),
                _ => None,
            };
            bytes(function, known, lhs, depth)?.into_iter().enumerate().map(masked).collect()
        }),
        Some(Inst::Cast { op: CastOp::ZExt, arg }) => bytes(function, known, arg, depth).map(|mut bytes| {
            bytes.resize(count as usize, Byte::Zero);
            bytes
        }),
        Some(Inst::Cast { op: CastOp::Trunc, arg }) => bytes(function, known, arg, depth).map(|mut bytes| {
            bytes.truncate(count as usize);
            bytes
        }),
        Some(Inst::Unary { op: UnaryOp::Bswap, arg }) => bytes(function, known, arg, depth).map(|mut bytes| {
            bytes.reverse();
            bytes
        }),
        _ => None,
    };
    made.or_else(|| Some(whole()))
}

/// Which of two orders bytes have.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Order {
    Upwards,
    Downwards,
}

/// What all bytes together are.
struct Whole {
    /// The value, or for memory the address of the lowest byte and the load that it is done behind.
    from: From,
    /// How many bytes.
    count: u32,
    order: Order,
}

enum From {
    Value(Value),
    Memory(Value, InstId),
}

fn put_together(function: &mut Function, known: &mut Known, block: Block, inst: InstId) -> bool {
    let Some(result) = function.result(inst) else { return false };
    let ty = function.ty(result);
    let Some(bytes) = bytes(function, known, result, DEEPEST) else { return false };
    let count = bytes.iter().rposition(|&byte| byte != Byte::Zero).map_or(0, |n| n + 1);
    let Some(part) = Type::int(count as u32 * 8).filter(|_| matches!(count, 2 | 4 | 8)) else { return false };
    let parts: Vec<(Value, u32)> = bytes[..count]
        .iter()
        .filter_map(|&byte| match byte {
            Byte::Of(value, n) => Some((value, n)),
            Byte::Zero => None,
        })
        .collect();
    let Some(whole) = (parts.len() == count)
        .then(|| of_one_value(function, &parts, result).or_else(|| of_memory(function, block, &parts)))
        .flatten()
    else {
        return false;
    };
    let loc = function.loc(inst);
    let mut made = Vec::new();
    let mut make = |function: &mut Function, inst: Inst, ty: Type| {
        let (inst, value) = function.make_value(inst, ty, loc);
        made.push(inst);
        value
    };
    debug_assert_eq!(whole.count as usize, count);
    let (mut value, behind) = match whole.from {
        From::Value(from) if function.ty(from) == part => (from, None),
        From::Value(from) => (make(function, Inst::Cast { op: CastOp::Trunc, arg: from }, part), None),
        From::Memory(ptr, last) => {
            let load = make(function, Inst::Load { ptr, mem: MemFlags::aligned(1) }, part);
            (load, Some(last))
        }
    };
    if whole.order == Order::Downwards {
        value = make(function, Inst::Unary { op: UnaryOp::Bswap, arg: value }, part);
    }
    // The expression stays where it was; what becomes of it is the new value, widened.
    let op = if part == ty { CastOp::Bitcast } else { CastOp::ZExt };
    function.replace_inst(inst, Inst::Cast { op, arg: value });
    let insts = function.insts_mut(block);
    let at = behind.unwrap_or(inst);
    let place = insts.iter().position(|&other| other == at).map_or(0, |n| n + usize::from(behind.is_some()));
    insts.splice(place..place, made);
    true
}

/// All bytes of one other value, reversed, or its lower ones as they are.
fn of_one_value(function: &Function, parts: &[(Value, u32)], result: Value) -> Option<Whole> {
    let (value, first) = parts[0];
    let count = parts.len() as u32;
    if value == result || parts.iter().any(|part| part.0 != value) || function.ty(value).bytes() < count {
        return None;
    }
    let upwards = first == 0 && parts.iter().enumerate().all(|(n, part)| part.1 == n as u32);
    let downwards = first + 1 == count && parts.iter().enumerate().all(|(n, part)| part.1 == count - 1 - n as u32);
    let order = match (upwards, downwards) {
        (true, _) => Order::Upwards,
        (_, true) => Order::Downwards,
        _ => return None,
    };
    Some(Whole { from: From::Value(value), count, order })
}

/// Neighbouring bytes of memory that nothing changes between the loads.
fn of_memory(function: &Function, block: Block, parts: &[(Value, u32)]) -> Option<Whole> {
    let place = |&(value, byte): &(Value, u32)| {
        let inst = function.def_inst(value)?;
        let Inst::Load { ptr, mem } = function.inst(inst) else { return None };
        let plain = !mem.volatile() && mem.order() == AtomicOrder::NotAtomic && mem.space() == 0;
        let pointer = Pointer::of(function, ptr, |value| value);
        plain.then_some((inst, ptr, byte, pointer.base, pointer.offset?.checked_add(i64::from(byte))?))
    };
    let places: Vec<_> = parts.iter().map(place).collect::<Option<_>>()?;
    let first = places[0];
    if places.iter().all(|place| place.0 == first.0) || places.iter().any(|place| place.3 != first.3) {
        return None;
    }
    let step =
        |step: i64| places.iter().enumerate().all(|(n, place)| Some(place.4) == first.4.checked_add(step * n as i64));
    let (order, lowest) = match (step(1), step(-1)) {
        (true, _) => (Order::Upwards, first),
        (_, true) => (Order::Downwards, places[places.len() - 1]),
        _ => return None,
    };
    // The load of the lowest byte must begin with it.
    if lowest.2 != 0 {
        return None;
    }
    let insts = function.insts(block);
    let positions: Vec<usize> =
        places.iter().map(|place| insts.iter().position(|&inst| inst == place.0)).collect::<Option<_>>()?;
    let (&from, &to) = (positions.iter().min()?, positions.iter().max()?);
    let quiet = insts[from..to].iter().all(|&inst| !function.has_effect(inst));
    quiet.then(|| Whole { from: From::Memory(lowest.1, insts[to]), count: parts.len() as u32, order })
}
