//! Made from the rewrite rules by their xtask; do not edit. Kept current by `tests/rules.rs`.

// Patterns name parts that results drop.
#![allow(unused_variables)]

use super::matcher::{Matcher, Rewrite};
use ir::{BinaryOp, CastOp, IntCond, UnaryOp, Value};

/// add-zero: (add x 0) => x
#[rustfmt::skip]
fn add_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 0)?;
    Some(a0)
}

/// add-nsw-constants: (add.nsw (add.nsw x A) B) => (add.nsw x (add A B)) if (eq (slt (add A B) A) (slt B 0))
#[rustfmt::skip]
fn add_nsw_constants(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.root_promises(1)?;
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 1)?;
    let c4 = m.constant(v3)?;
    let c5 = m.fold_binary(BinaryOp::Add, 0, c4, c1)?;
    let c6 = m.fold_compare(IntCond::Slt, c5, c4)?;
    let c7 = m.number(0, m.ty);
    let c8 = m.fold_compare(IntCond::Slt, c1, c7)?;
    let c9 = m.fold_compare(IntCond::Eq, c6, c8)?;
    m.holds(c9)?;
    let v10 = v2;
    let c11 = m.fold_binary(BinaryOp::Add, 0, c4, c1)?;
    let v12 = m.value(c11);
    Some(m.make_binary(BinaryOp::Add, 1, v10, v12))
}

/// add-constants: (add (add x A) B) => (add x (add A B))
#[rustfmt::skip]
fn add_constants(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let c4 = m.constant(v3)?;
    let v5 = v2;
    let c6 = m.fold_binary(BinaryOp::Add, 0, c4, c1)?;
    let v7 = m.value(c6);
    Some(m.make_binary(BinaryOp::Add, 0, v5, v7))
}

/// add-negated: (add x (sub 0 y)) => (sub x y)
#[rustfmt::skip]
fn add_negated(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a1, BinaryOp::Sub, 0)?;
    m.is_number(v1, 0)?;
    let v3 = a0;
    let v4 = v2;
    Some(m.make_binary(BinaryOp::Sub, 0, v3, v4))
}

/// add-negated: (add x (sub 0 y)) => (sub x y)
#[rustfmt::skip]
fn add_negated_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Sub, 0)?;
    m.is_number(v1, 0)?;
    let v3 = a1;
    let v4 = v2;
    Some(m.make_binary(BinaryOp::Sub, 0, v3, v4))
}

/// add-sub-cancel: (add (sub x y) y) => x
#[rustfmt::skip]
fn add_sub_cancel(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Sub, 0)?;
    m.same(v2, a1)?;
    Some(v1)
}

/// add-sub-cancel: (add (sub x y) y) => x
#[rustfmt::skip]
fn add_sub_cancel_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a1, BinaryOp::Sub, 0)?;
    m.same(v2, a0)?;
    Some(v1)
}

/// add-not: (add (not x) 1) => (sub 0 x)
#[rustfmt::skip]
fn add_not(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    let [v1, v2] = m.binary(a0, BinaryOp::Xor, 0)?;
    m.is_number(v2, -1)?;
    let c3 = m.number(0, m.ty);
    let v4 = m.value(c3);
    let v5 = v1;
    Some(m.make_binary(BinaryOp::Sub, 0, v4, v5))
}

/// add-sub-constant: (add (sub A x) B) => (sub (add A B) x)
#[rustfmt::skip]
fn add_sub_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Sub, 0)?;
    let c4 = m.constant(v2)?;
    let c5 = m.fold_binary(BinaryOp::Add, 0, c4, c1)?;
    let v6 = m.value(c5);
    let v7 = v3;
    Some(m.make_binary(BinaryOp::Sub, 0, v6, v7))
}

/// add-self-not: (add x (not x)) => -1
#[rustfmt::skip]
fn add_self_not(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a1, BinaryOp::Xor, 0)?;
    m.is_number(v2, -1)?;
    m.same(v1, a0)?;
    let c3 = m.number(-1, m.ty);
    Some(m.value(c3))
}

/// add-self-not: (add x (not x)) => -1
#[rustfmt::skip]
fn add_self_not_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Xor, 0)?;
    m.is_number(v2, -1)?;
    m.same(v1, a1)?;
    let c3 = m.number(-1, m.ty);
    Some(m.value(c3))
}

/// add-same-bit: (add x:a x) => (shl x 1) if (ult 1:a width)
#[rustfmt::skip]
fn add_same_bit(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.has_type(a0, m.ty)?;
    m.same(a1, a0)?;
    let c1 = m.number(1, m.ty);
    let c2 = m.width(m.ty);
    let c3 = m.fold_compare(IntCond::Ult, c1, c2)?;
    m.holds(c3)?;
    let v4 = a0;
    let c5 = m.number(1, m.ty);
    let v6 = m.value(c5);
    Some(m.make_binary(BinaryOp::Shl, 0, v4, v6))
}

/// add-same-bit: (add x:a x) => (shl x 1) if (ult 1:a width)
#[rustfmt::skip]
fn add_same_bit_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.has_type(a1, m.ty)?;
    m.same(a1, a0)?;
    let c1 = m.number(1, m.ty);
    let c2 = m.width(m.ty);
    let c3 = m.fold_compare(IntCond::Ult, c1, c2)?;
    m.holds(c3)?;
    let v4 = a0;
    let c5 = m.number(1, m.ty);
    let v6 = m.value(c5);
    Some(m.make_binary(BinaryOp::Shl, 0, v4, v6))
}

/// sub-zero: (sub x 0) => x
#[rustfmt::skip]
fn sub_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 0)?;
    Some(a0)
}

/// sub-self: (sub x x) => 0
#[rustfmt::skip]
fn sub_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.same(a1, a0)?;
    let c1 = m.number(0, m.ty);
    Some(m.value(c1))
}

/// sub-nsw-constant: (sub.nsw x A) => (add.nsw x (sub 0 A)) if (ne A min)
#[rustfmt::skip]
fn sub_nsw_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.root_promises(1)?;
    let c1 = m.constant(a1)?;
    let c2 = m.least(m.ty);
    let c3 = m.fold_compare(IntCond::Ne, c1, c2)?;
    m.holds(c3)?;
    let v4 = a0;
    let c5 = m.number(0, m.ty);
    let c6 = m.fold_binary(BinaryOp::Sub, 0, c5, c1)?;
    let v7 = m.value(c6);
    Some(m.make_binary(BinaryOp::Add, 1, v4, v7))
}

/// sub-constant: (sub x A) => (add x (sub 0 A))
#[rustfmt::skip]
fn sub_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let v2 = a0;
    let c3 = m.number(0, m.ty);
    let c4 = m.fold_binary(BinaryOp::Sub, 0, c3, c1)?;
    let v5 = m.value(c4);
    Some(m.make_binary(BinaryOp::Add, 0, v2, v5))
}

/// sub-sub-constant: (sub A (sub B x)) => (add x (sub A B))
#[rustfmt::skip]
fn sub_sub_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a0)?;
    let [v2, v3] = m.binary(a1, BinaryOp::Sub, 0)?;
    let c4 = m.constant(v2)?;
    let v5 = v3;
    let c6 = m.fold_binary(BinaryOp::Sub, 0, c1, c4)?;
    let v7 = m.value(c6);
    Some(m.make_binary(BinaryOp::Add, 0, v5, v7))
}

/// sub-add-constant: (sub A (add x B)) => (sub (sub A B) x)
#[rustfmt::skip]
fn sub_add_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a0)?;
    let [v2, v3] = m.binary(a1, BinaryOp::Add, 0)?;
    let c4 = m.constant(v3)?;
    let c5 = m.fold_binary(BinaryOp::Sub, 0, c1, c4)?;
    let v6 = m.value(c5);
    let v7 = v2;
    Some(m.make_binary(BinaryOp::Sub, 0, v6, v7))
}

/// sub-cancel-left: (sub (add x y) x) => y
#[rustfmt::skip]
fn sub_cancel_left(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Add, 0)?;
    m.same(v1, a1)?;
    Some(v2)
}

/// sub-cancel-left: (sub (add x y) x) => y
#[rustfmt::skip]
fn sub_cancel_left_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Add, 0)?;
    m.same(v2, a1)?;
    Some(v1)
}

/// sub-of-add: (sub x (add x y)) => (sub 0 y)
#[rustfmt::skip]
fn sub_of_add(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v1, a0)?;
    let c3 = m.number(0, m.ty);
    let v4 = m.value(c3);
    let v5 = v2;
    Some(m.make_binary(BinaryOp::Sub, 0, v4, v5))
}

/// sub-of-add: (sub x (add x y)) => (sub 0 y)
#[rustfmt::skip]
fn sub_of_add_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v2, a0)?;
    let c3 = m.number(0, m.ty);
    let v4 = m.value(c3);
    let v5 = v1;
    Some(m.make_binary(BinaryOp::Sub, 0, v4, v5))
}

/// sub-of-sub: (sub x (sub x y)) => y
#[rustfmt::skip]
fn sub_of_sub(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a1, BinaryOp::Sub, 0)?;
    m.same(v1, a0)?;
    Some(v2)
}

/// sub-difference: (sub (sub x y) x) => (sub 0 y)
#[rustfmt::skip]
fn sub_difference(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Sub, 0)?;
    m.same(v1, a1)?;
    let c3 = m.number(0, m.ty);
    let v4 = m.value(c3);
    let v5 = v2;
    Some(m.make_binary(BinaryOp::Sub, 0, v4, v5))
}

/// sub-negated: (sub x (sub 0 y)) => (add x y)
#[rustfmt::skip]
fn sub_negated(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a1, BinaryOp::Sub, 0)?;
    m.is_number(v1, 0)?;
    let v3 = a0;
    let v4 = v2;
    Some(m.make_binary(BinaryOp::Add, 0, v3, v4))
}

/// sub-from-ones: (sub -1 x) => (not x)
#[rustfmt::skip]
fn sub_from_ones(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a0, -1)?;
    let v1 = a1;
    let c2 = m.number(-1, m.ty);
    let v3 = m.value(c2);
    Some(m.make_binary(BinaryOp::Xor, 0, v1, v3))
}

/// neg-difference: (sub 0 (sub x y)) => (sub y x)
#[rustfmt::skip]
fn neg_difference(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a0, 0)?;
    let [v1, v2] = m.binary(a1, BinaryOp::Sub, 0)?;
    let v3 = v2;
    let v4 = v1;
    Some(m.make_binary(BinaryOp::Sub, 0, v3, v4))
}

/// mul-zero: (mul x 0) => 0
#[rustfmt::skip]
fn mul_zero(m: &mut Matcher<'_>, [_, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 0)?;
    let c1 = m.number(0, m.ty);
    Some(m.value(c1))
}

/// mul-one: (mul x 1) => x
#[rustfmt::skip]
fn mul_one(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    Some(a0)
}

/// mul-minus-one: (mul x -1) => (sub 0 x)
#[rustfmt::skip]
fn mul_minus_one(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, -1)?;
    let c1 = m.number(0, m.ty);
    let v2 = m.value(c1);
    let v3 = a0;
    Some(m.make_binary(BinaryOp::Sub, 0, v2, v3))
}

/// mul-power: (mul x A) => (shl x (cttz A)) if (eq (popcnt A) 1)
#[rustfmt::skip]
fn mul_power(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let c2 = m.fold_unary(UnaryOp::Popcnt, c1)?;
    let c3 = m.number(1, m.ty);
    let c4 = m.fold_compare(IntCond::Eq, c2, c3)?;
    m.holds(c4)?;
    let v5 = a0;
    let c6 = m.fold_unary(UnaryOp::Cttz, c1)?;
    let v7 = m.value(c6);
    Some(m.make_binary(BinaryOp::Shl, 0, v5, v7))
}

/// mul-constants: (mul (mul x A) B) => (mul x (mul A B))
#[rustfmt::skip]
fn mul_constants(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Mul, 0)?;
    let c4 = m.constant(v3)?;
    let v5 = v2;
    let c6 = m.fold_binary(BinaryOp::Mul, 0, c4, c1)?;
    let v7 = m.value(c6);
    Some(m.make_binary(BinaryOp::Mul, 0, v5, v7))
}

/// mul-shl-constant: (mul (shl x A) B) => (mul x (shl B A)) if (ult A width)
#[rustfmt::skip]
fn mul_shl_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Shl, 0)?;
    let c4 = m.constant(v3)?;
    let c5 = m.width(m.ty);
    let c6 = m.fold_compare(IntCond::Ult, c4, c5)?;
    m.holds(c6)?;
    let v7 = v2;
    let c8 = m.fold_binary(BinaryOp::Shl, 0, c1, c4)?;
    let v9 = m.value(c8);
    Some(m.make_binary(BinaryOp::Mul, 0, v7, v9))
}

/// mul-negated: (mul (sub 0 x) (sub 0 y)) => (mul x y)
#[rustfmt::skip]
fn mul_negated(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Sub, 0)?;
    m.is_number(v1, 0)?;
    let [v3, v4] = m.binary(a1, BinaryOp::Sub, 0)?;
    m.is_number(v3, 0)?;
    let v5 = v2;
    let v6 = v4;
    Some(m.make_binary(BinaryOp::Mul, 0, v5, v6))
}

/// mul-negated: (mul (sub 0 x) (sub 0 y)) => (mul x y)
#[rustfmt::skip]
fn mul_negated_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Sub, 0)?;
    m.is_number(v1, 0)?;
    let [v3, v4] = m.binary(a1, BinaryOp::Sub, 0)?;
    m.is_number(v3, 0)?;
    let v5 = v4;
    let v6 = v2;
    Some(m.make_binary(BinaryOp::Mul, 0, v5, v6))
}

/// udiv-one: (udiv x 1) => x
#[rustfmt::skip]
fn udiv_one(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    Some(a0)
}

/// sdiv-one: (sdiv x 1) => x
#[rustfmt::skip]
fn sdiv_one(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    Some(a0)
}

/// udiv-power: (udiv x A) => (lshr x (cttz A)) if (eq (popcnt A) 1)
#[rustfmt::skip]
fn udiv_power(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let c2 = m.fold_unary(UnaryOp::Popcnt, c1)?;
    let c3 = m.number(1, m.ty);
    let c4 = m.fold_compare(IntCond::Eq, c2, c3)?;
    m.holds(c4)?;
    let v5 = a0;
    let c6 = m.fold_unary(UnaryOp::Cttz, c1)?;
    let v7 = m.value(c6);
    Some(m.make_binary(BinaryOp::LShr, 0, v5, v7))
}

/// urem-power: (urem x A) => (and x (sub A 1)) if (eq (popcnt A) 1)
#[rustfmt::skip]
fn urem_power(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let c2 = m.fold_unary(UnaryOp::Popcnt, c1)?;
    let c3 = m.number(1, m.ty);
    let c4 = m.fold_compare(IntCond::Eq, c2, c3)?;
    m.holds(c4)?;
    let v5 = a0;
    let c6 = m.number(1, m.ty);
    let c7 = m.fold_binary(BinaryOp::Sub, 0, c1, c6)?;
    let v8 = m.value(c7);
    Some(m.make_binary(BinaryOp::And, 0, v5, v8))
}

/// urem-one: (urem x 1) => 0
#[rustfmt::skip]
fn urem_one(m: &mut Matcher<'_>, [_, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    let c1 = m.number(0, m.ty);
    Some(m.value(c1))
}

/// srem-one: (srem x 1) => 0
#[rustfmt::skip]
fn srem_one(m: &mut Matcher<'_>, [_, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    let c1 = m.number(0, m.ty);
    Some(m.value(c1))
}

/// srem-minus-one: (srem x -1) => 0
#[rustfmt::skip]
fn srem_minus_one(m: &mut Matcher<'_>, [_, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, -1)?;
    let c1 = m.number(0, m.ty);
    Some(m.value(c1))
}

/// sdiv-exact-power: (sdiv.exact x A) => (ashr.exact x (cttz A)) if (eq (popcnt A) 1) (ne A min)
#[rustfmt::skip]
fn sdiv_exact_power(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.root_promises(4)?;
    let c1 = m.constant(a1)?;
    let c2 = m.fold_unary(UnaryOp::Popcnt, c1)?;
    let c3 = m.number(1, m.ty);
    let c4 = m.fold_compare(IntCond::Eq, c2, c3)?;
    m.holds(c4)?;
    let c5 = m.least(m.ty);
    let c6 = m.fold_compare(IntCond::Ne, c1, c5)?;
    m.holds(c6)?;
    let v7 = a0;
    let c8 = m.fold_unary(UnaryOp::Cttz, c1)?;
    let v9 = m.value(c8);
    Some(m.make_binary(BinaryOp::AShr, 4, v7, v9))
}

/// udiv-exact-power: (udiv.exact x A) => (lshr.exact x (cttz A)) if (eq (popcnt A) 1)
#[rustfmt::skip]
fn udiv_exact_power(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.root_promises(4)?;
    let c1 = m.constant(a1)?;
    let c2 = m.fold_unary(UnaryOp::Popcnt, c1)?;
    let c3 = m.number(1, m.ty);
    let c4 = m.fold_compare(IntCond::Eq, c2, c3)?;
    m.holds(c4)?;
    let v5 = a0;
    let c6 = m.fold_unary(UnaryOp::Cttz, c1)?;
    let v7 = m.value(c6);
    Some(m.make_binary(BinaryOp::LShr, 4, v5, v7))
}

/// udiv-udiv: (udiv (udiv x A) B) => (udiv x (mul A B)) if (ne A 0) (ne B 0) (ule A (udiv -1 B))
#[rustfmt::skip]
fn udiv_udiv(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::UDiv, 0)?;
    let c4 = m.constant(v3)?;
    let c5 = m.number(0, m.ty);
    let c6 = m.fold_compare(IntCond::Ne, c4, c5)?;
    m.holds(c6)?;
    let c7 = m.number(0, m.ty);
    let c8 = m.fold_compare(IntCond::Ne, c1, c7)?;
    m.holds(c8)?;
    let c9 = m.number(-1, m.ty);
    let c10 = m.fold_binary(BinaryOp::UDiv, 0, c9, c1)?;
    let c11 = m.fold_compare(IntCond::Ule, c4, c10)?;
    m.holds(c11)?;
    let v12 = v2;
    let c13 = m.fold_binary(BinaryOp::Mul, 0, c4, c1)?;
    let v14 = m.value(c13);
    Some(m.make_binary(BinaryOp::UDiv, 0, v12, v14))
}

/// zero-udiv: (udiv 0 x) => 0
#[rustfmt::skip]
fn zero_udiv(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a0, 0)?;
    let c1 = m.number(0, m.ty);
    Some(m.value(c1))
}

/// zero-sdiv: (sdiv 0 x) => 0
#[rustfmt::skip]
fn zero_sdiv(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a0, 0)?;
    let c1 = m.number(0, m.ty);
    Some(m.value(c1))
}

/// zero-urem: (urem 0 x) => 0
#[rustfmt::skip]
fn zero_urem(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a0, 0)?;
    let c1 = m.number(0, m.ty);
    Some(m.value(c1))
}

/// zero-srem: (srem 0 x) => 0
#[rustfmt::skip]
fn zero_srem(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a0, 0)?;
    let c1 = m.number(0, m.ty);
    Some(m.value(c1))
}

/// and-zero: (and x 0) => 0
#[rustfmt::skip]
fn and_zero(m: &mut Matcher<'_>, [_, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 0)?;
    let c1 = m.number(0, m.ty);
    Some(m.value(c1))
}

/// and-ones: (and x -1) => x
#[rustfmt::skip]
fn and_ones(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, -1)?;
    Some(a0)
}

/// and-self: (and x x) => x
#[rustfmt::skip]
fn and_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.same(a1, a0)?;
    Some(a0)
}

/// and-constants: (and (and x A) B) => (and x (and A B))
#[rustfmt::skip]
fn and_constants(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::And, 0)?;
    let c4 = m.constant(v3)?;
    let v5 = v2;
    let c6 = m.fold_binary(BinaryOp::And, 0, c4, c1)?;
    let v7 = m.value(c6);
    Some(m.make_binary(BinaryOp::And, 0, v5, v7))
}

/// and-not-self: (and x (not x)) => 0
#[rustfmt::skip]
fn and_not_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a1, BinaryOp::Xor, 0)?;
    m.is_number(v2, -1)?;
    m.same(v1, a0)?;
    let c3 = m.number(0, m.ty);
    Some(m.value(c3))
}

/// and-not-self: (and x (not x)) => 0
#[rustfmt::skip]
fn and_not_self_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Xor, 0)?;
    m.is_number(v2, -1)?;
    m.same(v1, a1)?;
    let c3 = m.number(0, m.ty);
    Some(m.value(c3))
}

/// and-absorb: (and x (or x y)) => x
#[rustfmt::skip]
fn and_absorb(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a1, BinaryOp::Or, 0)?;
    m.same(v1, a0)?;
    Some(a0)
}

/// and-absorb: (and x (or x y)) => x
#[rustfmt::skip]
fn and_absorb_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a1, BinaryOp::Or, 0)?;
    m.same(v2, a0)?;
    Some(a0)
}

/// and-absorb: (and x (or x y)) => x
#[rustfmt::skip]
fn and_absorb_2(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Or, 0)?;
    m.same(v1, a1)?;
    Some(a1)
}

/// and-absorb: (and x (or x y)) => x
#[rustfmt::skip]
fn and_absorb_3(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Or, 0)?;
    m.same(v2, a1)?;
    Some(a1)
}

/// and-of-or-constant: (and (or x A) B) => (and x B) if (eq (and A B) 0)
#[rustfmt::skip]
fn and_of_or_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Or, 0)?;
    let c4 = m.constant(v3)?;
    let c5 = m.fold_binary(BinaryOp::And, 0, c4, c1)?;
    let c6 = m.number(0, m.ty);
    let c7 = m.fold_compare(IntCond::Eq, c5, c6)?;
    m.holds(c7)?;
    let v8 = v2;
    let v9 = m.value(c1);
    Some(m.make_binary(BinaryOp::And, 0, v8, v9))
}

/// and-of-or-covered: (and (or x A) B) => B if (eq (and A B) B)
#[rustfmt::skip]
fn and_of_or_covered(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Or, 0)?;
    let c4 = m.constant(v3)?;
    let c5 = m.fold_binary(BinaryOp::And, 0, c4, c1)?;
    let c6 = m.fold_compare(IntCond::Eq, c5, c1)?;
    m.holds(c6)?;
    Some(m.value(c1))
}

/// and-shl-covered: (and (shl x A) B) => (shl x A) if (ult A width) (eq (and B (shl -1 A)) (shl -1 A))
#[rustfmt::skip]
fn and_shl_covered(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Shl, 0)?;
    let c4 = m.constant(v3)?;
    let c5 = m.width(m.ty);
    let c6 = m.fold_compare(IntCond::Ult, c4, c5)?;
    m.holds(c6)?;
    let c7 = m.number(-1, m.ty);
    let c8 = m.fold_binary(BinaryOp::Shl, 0, c7, c4)?;
    let c9 = m.fold_binary(BinaryOp::And, 0, c1, c8)?;
    let c10 = m.number(-1, m.ty);
    let c11 = m.fold_binary(BinaryOp::Shl, 0, c10, c4)?;
    let c12 = m.fold_compare(IntCond::Eq, c9, c11)?;
    m.holds(c12)?;
    let v13 = v2;
    let v14 = m.value(c4);
    Some(m.make_binary(BinaryOp::Shl, 0, v13, v14))
}

/// and-lshr-covered: (and (lshr x A) B) => (lshr x A) if (ult A width) (eq (and B (lshr -1 A)) (lshr -1 A))
#[rustfmt::skip]
fn and_lshr_covered(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::LShr, 0)?;
    let c4 = m.constant(v3)?;
    let c5 = m.width(m.ty);
    let c6 = m.fold_compare(IntCond::Ult, c4, c5)?;
    m.holds(c6)?;
    let c7 = m.number(-1, m.ty);
    let c8 = m.fold_binary(BinaryOp::LShr, 0, c7, c4)?;
    let c9 = m.fold_binary(BinaryOp::And, 0, c1, c8)?;
    let c10 = m.number(-1, m.ty);
    let c11 = m.fold_binary(BinaryOp::LShr, 0, c10, c4)?;
    let c12 = m.fold_compare(IntCond::Eq, c9, c11)?;
    m.holds(c12)?;
    let v13 = v2;
    let v14 = m.value(c4);
    Some(m.make_binary(BinaryOp::LShr, 0, v13, v14))
}

/// or-zero: (or x 0) => x
#[rustfmt::skip]
fn or_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 0)?;
    Some(a0)
}

/// or-ones: (or x -1) => -1
#[rustfmt::skip]
fn or_ones(m: &mut Matcher<'_>, [_, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, -1)?;
    let c1 = m.number(-1, m.ty);
    Some(m.value(c1))
}

/// or-self: (or x x) => x
#[rustfmt::skip]
fn or_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.same(a1, a0)?;
    Some(a0)
}

/// or-constants: (or (or x A) B) => (or x (or A B))
#[rustfmt::skip]
fn or_constants(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Or, 0)?;
    let c4 = m.constant(v3)?;
    let v5 = v2;
    let c6 = m.fold_binary(BinaryOp::Or, 0, c4, c1)?;
    let v7 = m.value(c6);
    Some(m.make_binary(BinaryOp::Or, 0, v5, v7))
}

/// or-not-self: (or x (not x)) => -1
#[rustfmt::skip]
fn or_not_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a1, BinaryOp::Xor, 0)?;
    m.is_number(v2, -1)?;
    m.same(v1, a0)?;
    let c3 = m.number(-1, m.ty);
    Some(m.value(c3))
}

/// or-not-self: (or x (not x)) => -1
#[rustfmt::skip]
fn or_not_self_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Xor, 0)?;
    m.is_number(v2, -1)?;
    m.same(v1, a1)?;
    let c3 = m.number(-1, m.ty);
    Some(m.value(c3))
}

/// or-absorb: (or x (and x y)) => x
#[rustfmt::skip]
fn or_absorb(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a1, BinaryOp::And, 0)?;
    m.same(v1, a0)?;
    Some(a0)
}

/// or-absorb: (or x (and x y)) => x
#[rustfmt::skip]
fn or_absorb_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a1, BinaryOp::And, 0)?;
    m.same(v2, a0)?;
    Some(a0)
}

/// or-absorb: (or x (and x y)) => x
#[rustfmt::skip]
fn or_absorb_2(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::And, 0)?;
    m.same(v1, a1)?;
    Some(a1)
}

/// or-absorb: (or x (and x y)) => x
#[rustfmt::skip]
fn or_absorb_3(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::And, 0)?;
    m.same(v2, a1)?;
    Some(a1)
}

/// or-masks: (or (and x A) (and x B)) => (and x (or A B))
#[rustfmt::skip]
fn or_masks(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::And, 0)?;
    let c3 = m.constant(v2)?;
    let [v4, v5] = m.binary(a1, BinaryOp::And, 0)?;
    let c6 = m.constant(v5)?;
    m.same(v4, v1)?;
    let v7 = v1;
    let c8 = m.fold_binary(BinaryOp::Or, 0, c3, c6)?;
    let v9 = m.value(c8);
    Some(m.make_binary(BinaryOp::And, 0, v7, v9))
}

/// or-masks: (or (and x A) (and x B)) => (and x (or A B))
#[rustfmt::skip]
fn or_masks_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::And, 0)?;
    let c3 = m.constant(v2)?;
    let [v4, v5] = m.binary(a1, BinaryOp::And, 0)?;
    let c6 = m.constant(v5)?;
    m.same(v4, v1)?;
    let v7 = v1;
    let c8 = m.fold_binary(BinaryOp::Or, 0, c6, c3)?;
    let v9 = m.value(c8);
    Some(m.make_binary(BinaryOp::And, 0, v7, v9))
}

/// xor-zero: (xor x 0) => x
#[rustfmt::skip]
fn xor_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 0)?;
    Some(a0)
}

/// xor-self: (xor x x) => 0
#[rustfmt::skip]
fn xor_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.same(a1, a0)?;
    let c1 = m.number(0, m.ty);
    Some(m.value(c1))
}

/// xor-constants: (xor (xor x A) B) => (xor x (xor A B))
#[rustfmt::skip]
fn xor_constants(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Xor, 0)?;
    let c4 = m.constant(v3)?;
    let v5 = v2;
    let c6 = m.fold_binary(BinaryOp::Xor, 0, c4, c1)?;
    let v7 = m.value(c6);
    Some(m.make_binary(BinaryOp::Xor, 0, v5, v7))
}

/// xor-cancel: (xor (xor x y) y) => x
#[rustfmt::skip]
fn xor_cancel(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Xor, 0)?;
    m.same(v2, a1)?;
    Some(v1)
}

/// xor-cancel: (xor (xor x y) y) => x
#[rustfmt::skip]
fn xor_cancel_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Xor, 0)?;
    m.same(v1, a1)?;
    Some(v2)
}

/// xor-cancel: (xor (xor x y) y) => x
#[rustfmt::skip]
fn xor_cancel_2(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a1, BinaryOp::Xor, 0)?;
    m.same(v2, a0)?;
    Some(v1)
}

/// xor-cancel: (xor (xor x y) y) => x
#[rustfmt::skip]
fn xor_cancel_3(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a1, BinaryOp::Xor, 0)?;
    m.same(v1, a0)?;
    Some(v2)
}

/// xor-of-sub: (xor (sub A x) -1) => (add x (not A))
#[rustfmt::skip]
fn xor_of_sub(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, -1)?;
    let [v1, v2] = m.binary(a0, BinaryOp::Sub, 0)?;
    let c3 = m.constant(v1)?;
    let v4 = v2;
    let c5 = m.number(-1, m.ty);
    let c6 = m.fold_binary(BinaryOp::Xor, 0, c3, c5)?;
    let v7 = m.value(c6);
    Some(m.make_binary(BinaryOp::Add, 0, v4, v7))
}

/// xor-of-add: (xor (add x A) -1) => (sub (not A) x)
#[rustfmt::skip]
fn xor_of_add(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, -1)?;
    let [v1, v2] = m.binary(a0, BinaryOp::Add, 0)?;
    let c3 = m.constant(v2)?;
    let c4 = m.number(-1, m.ty);
    let c5 = m.fold_binary(BinaryOp::Xor, 0, c3, c4)?;
    let v6 = m.value(c5);
    let v7 = v1;
    Some(m.make_binary(BinaryOp::Sub, 0, v6, v7))
}

/// and-nots: (and (not! x) (not! y)) => (not (or x y))
#[rustfmt::skip]
fn and_nots(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.used_once(a0)?;
    let [v1, v2] = m.binary(a0, BinaryOp::Xor, 0)?;
    m.is_number(v2, -1)?;
    m.used_once(a1)?;
    let [v3, v4] = m.binary(a1, BinaryOp::Xor, 0)?;
    m.is_number(v4, -1)?;
    let v5 = v1;
    let v6 = v3;
    let v7 = m.make_binary(BinaryOp::Or, 0, v5, v6);
    let c8 = m.number(-1, m.ty);
    let v9 = m.value(c8);
    Some(m.make_binary(BinaryOp::Xor, 0, v7, v9))
}

/// and-nots: (and (not! x) (not! y)) => (not (or x y))
#[rustfmt::skip]
fn and_nots_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.used_once(a0)?;
    let [v1, v2] = m.binary(a0, BinaryOp::Xor, 0)?;
    m.is_number(v2, -1)?;
    m.used_once(a1)?;
    let [v3, v4] = m.binary(a1, BinaryOp::Xor, 0)?;
    m.is_number(v4, -1)?;
    let v5 = v3;
    let v6 = v1;
    let v7 = m.make_binary(BinaryOp::Or, 0, v5, v6);
    let c8 = m.number(-1, m.ty);
    let v9 = m.value(c8);
    Some(m.make_binary(BinaryOp::Xor, 0, v7, v9))
}

/// or-nots: (or (not! x) (not! y)) => (not (and x y))
#[rustfmt::skip]
fn or_nots(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.used_once(a0)?;
    let [v1, v2] = m.binary(a0, BinaryOp::Xor, 0)?;
    m.is_number(v2, -1)?;
    m.used_once(a1)?;
    let [v3, v4] = m.binary(a1, BinaryOp::Xor, 0)?;
    m.is_number(v4, -1)?;
    let v5 = v1;
    let v6 = v3;
    let v7 = m.make_binary(BinaryOp::And, 0, v5, v6);
    let c8 = m.number(-1, m.ty);
    let v9 = m.value(c8);
    Some(m.make_binary(BinaryOp::Xor, 0, v7, v9))
}

/// or-nots: (or (not! x) (not! y)) => (not (and x y))
#[rustfmt::skip]
fn or_nots_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.used_once(a0)?;
    let [v1, v2] = m.binary(a0, BinaryOp::Xor, 0)?;
    m.is_number(v2, -1)?;
    m.used_once(a1)?;
    let [v3, v4] = m.binary(a1, BinaryOp::Xor, 0)?;
    m.is_number(v4, -1)?;
    let v5 = v3;
    let v6 = v1;
    let v7 = m.make_binary(BinaryOp::And, 0, v5, v6);
    let c8 = m.number(-1, m.ty);
    let v9 = m.value(c8);
    Some(m.make_binary(BinaryOp::Xor, 0, v7, v9))
}

/// shl-zero: (shl x 0) => x
#[rustfmt::skip]
fn shl_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 0)?;
    Some(a0)
}

/// lshr-zero: (lshr x 0) => x
#[rustfmt::skip]
fn lshr_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 0)?;
    Some(a0)
}

/// ashr-zero: (ashr x 0) => x
#[rustfmt::skip]
fn ashr_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 0)?;
    Some(a0)
}

/// zero-shl: (shl 0 x) => 0
#[rustfmt::skip]
fn zero_shl(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a0, 0)?;
    let c1 = m.number(0, m.ty);
    Some(m.value(c1))
}

/// zero-lshr: (lshr 0 x) => 0
#[rustfmt::skip]
fn zero_lshr(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a0, 0)?;
    let c1 = m.number(0, m.ty);
    Some(m.value(c1))
}

/// zero-ashr: (ashr 0 x) => 0
#[rustfmt::skip]
fn zero_ashr(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a0, 0)?;
    let c1 = m.number(0, m.ty);
    Some(m.value(c1))
}

/// ones-ashr: (ashr -1 x) => -1
#[rustfmt::skip]
fn ones_ashr(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a0, -1)?;
    let c1 = m.number(-1, m.ty);
    Some(m.value(c1))
}

/// shl-shl: (shl (shl x A) B) => (shl x (add A B)) if (ult A width) (ult B width) (ult (add A B) width) (uge (add A B) A)
#[rustfmt::skip]
fn shl_shl(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Shl, 0)?;
    let c4 = m.constant(v3)?;
    let c5 = m.width(m.ty);
    let c6 = m.fold_compare(IntCond::Ult, c4, c5)?;
    m.holds(c6)?;
    let c7 = m.width(m.ty);
    let c8 = m.fold_compare(IntCond::Ult, c1, c7)?;
    m.holds(c8)?;
    let c9 = m.fold_binary(BinaryOp::Add, 0, c4, c1)?;
    let c10 = m.width(m.ty);
    let c11 = m.fold_compare(IntCond::Ult, c9, c10)?;
    m.holds(c11)?;
    let c12 = m.fold_binary(BinaryOp::Add, 0, c4, c1)?;
    let c13 = m.fold_compare(IntCond::Uge, c12, c4)?;
    m.holds(c13)?;
    let v14 = v2;
    let c15 = m.fold_binary(BinaryOp::Add, 0, c4, c1)?;
    let v16 = m.value(c15);
    Some(m.make_binary(BinaryOp::Shl, 0, v14, v16))
}

/// lshr-lshr: (lshr (lshr x A) B) => (lshr x (add A B)) if (ult A width) (ult B width) (ult (add A B) width) (uge (add A B) A)
#[rustfmt::skip]
fn lshr_lshr(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::LShr, 0)?;
    let c4 = m.constant(v3)?;
    let c5 = m.width(m.ty);
    let c6 = m.fold_compare(IntCond::Ult, c4, c5)?;
    m.holds(c6)?;
    let c7 = m.width(m.ty);
    let c8 = m.fold_compare(IntCond::Ult, c1, c7)?;
    m.holds(c8)?;
    let c9 = m.fold_binary(BinaryOp::Add, 0, c4, c1)?;
    let c10 = m.width(m.ty);
    let c11 = m.fold_compare(IntCond::Ult, c9, c10)?;
    m.holds(c11)?;
    let c12 = m.fold_binary(BinaryOp::Add, 0, c4, c1)?;
    let c13 = m.fold_compare(IntCond::Uge, c12, c4)?;
    m.holds(c13)?;
    let v14 = v2;
    let c15 = m.fold_binary(BinaryOp::Add, 0, c4, c1)?;
    let v16 = m.value(c15);
    Some(m.make_binary(BinaryOp::LShr, 0, v14, v16))
}

/// ashr-ashr: (ashr (ashr x A) B) => (ashr x (add A B)) if (ult A width) (ult B width) (ult (add A B) width) (uge (add A B) A)
#[rustfmt::skip]
fn ashr_ashr(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::AShr, 0)?;
    let c4 = m.constant(v3)?;
    let c5 = m.width(m.ty);
    let c6 = m.fold_compare(IntCond::Ult, c4, c5)?;
    m.holds(c6)?;
    let c7 = m.width(m.ty);
    let c8 = m.fold_compare(IntCond::Ult, c1, c7)?;
    m.holds(c8)?;
    let c9 = m.fold_binary(BinaryOp::Add, 0, c4, c1)?;
    let c10 = m.width(m.ty);
    let c11 = m.fold_compare(IntCond::Ult, c9, c10)?;
    m.holds(c11)?;
    let c12 = m.fold_binary(BinaryOp::Add, 0, c4, c1)?;
    let c13 = m.fold_compare(IntCond::Uge, c12, c4)?;
    m.holds(c13)?;
    let v14 = v2;
    let c15 = m.fold_binary(BinaryOp::Add, 0, c4, c1)?;
    let v16 = m.value(c15);
    Some(m.make_binary(BinaryOp::AShr, 0, v14, v16))
}

/// lshr-of-shl: (lshr (shl x A) A) => (and x (lshr -1 A)) if (ult A width)
#[rustfmt::skip]
fn lshr_of_shl(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Shl, 0)?;
    m.same_constant(v3, c1)?;
    let c4 = m.width(m.ty);
    let c5 = m.fold_compare(IntCond::Ult, c1, c4)?;
    m.holds(c5)?;
    let v6 = v2;
    let c7 = m.number(-1, m.ty);
    let c8 = m.fold_binary(BinaryOp::LShr, 0, c7, c1)?;
    let v9 = m.value(c8);
    Some(m.make_binary(BinaryOp::And, 0, v6, v9))
}

/// shl-of-lshr: (shl (lshr x A) A) => (and x (shl -1 A)) if (ult A width)
#[rustfmt::skip]
fn shl_of_lshr(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::LShr, 0)?;
    m.same_constant(v3, c1)?;
    let c4 = m.width(m.ty);
    let c5 = m.fold_compare(IntCond::Ult, c1, c4)?;
    m.holds(c5)?;
    let v6 = v2;
    let c7 = m.number(-1, m.ty);
    let c8 = m.fold_binary(BinaryOp::Shl, 0, c7, c1)?;
    let v9 = m.value(c8);
    Some(m.make_binary(BinaryOp::And, 0, v6, v9))
}

/// shl-of-exact-ashr: (shl (ashr.exact x A) A) => x if (ult A width)
#[rustfmt::skip]
fn shl_of_exact_ashr(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::AShr, 4)?;
    m.same_constant(v3, c1)?;
    let c4 = m.width(m.ty);
    let c5 = m.fold_compare(IntCond::Ult, c1, c4)?;
    m.holds(c5)?;
    Some(v2)
}

/// shl-of-exact-lshr: (shl (lshr.exact x A) A) => x if (ult A width)
#[rustfmt::skip]
fn shl_of_exact_lshr(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::LShr, 4)?;
    m.same_constant(v3, c1)?;
    let c4 = m.width(m.ty);
    let c5 = m.fold_compare(IntCond::Ult, c1, c4)?;
    m.holds(c5)?;
    Some(v2)
}

/// ashr-of-nsw-shl: (ashr (shl.nsw x A) A) => x if (ult A width)
#[rustfmt::skip]
fn ashr_of_nsw_shl(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Shl, 1)?;
    m.same_constant(v3, c1)?;
    let c4 = m.width(m.ty);
    let c5 = m.fold_compare(IntCond::Ult, c1, c4)?;
    m.holds(c5)?;
    Some(v2)
}

/// lshr-of-nuw-shl: (lshr (shl.nuw x A) A) => x if (ult A width)
#[rustfmt::skip]
fn lshr_of_nuw_shl(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Shl, 2)?;
    m.same_constant(v3, c1)?;
    let c4 = m.width(m.ty);
    let c5 = m.fold_compare(IntCond::Ult, c1, c4)?;
    m.holds(c5)?;
    Some(v2)
}

/// ashr-zext: (ashr (zext x) A) => (lshr (zext x) A)
#[rustfmt::skip]
fn ashr_zext(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    let t3 = m.type_of(v2);
    let v4 = v2;
    let v5 = m.make_cast(CastOp::ZExt, v4, m.ty)?;
    let v6 = m.value(c1);
    Some(m.make_binary(BinaryOp::LShr, 0, v5, v6))
}

/// rotl-zero: (rotl x 0) => x
#[rustfmt::skip]
fn rotl_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 0)?;
    Some(a0)
}

/// rotr-zero: (rotr x 0) => x
#[rustfmt::skip]
fn rotr_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 0)?;
    Some(a0)
}

/// rotate-left: (or (shl x A) (lshr x B)) => (rotl x A) if (ne A 0) (ne B 0) (ult A width) (ult B width) (eq (sub width A) B)
#[rustfmt::skip]
fn rotate_left(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Shl, 0)?;
    let c3 = m.constant(v2)?;
    let [v4, v5] = m.binary(a1, BinaryOp::LShr, 0)?;
    let c6 = m.constant(v5)?;
    m.same(v4, v1)?;
    let c7 = m.number(0, m.ty);
    let c8 = m.fold_compare(IntCond::Ne, c3, c7)?;
    m.holds(c8)?;
    let c9 = m.number(0, m.ty);
    let c10 = m.fold_compare(IntCond::Ne, c6, c9)?;
    m.holds(c10)?;
    let c11 = m.width(m.ty);
    let c12 = m.fold_compare(IntCond::Ult, c3, c11)?;
    m.holds(c12)?;
    let c13 = m.width(m.ty);
    let c14 = m.fold_compare(IntCond::Ult, c6, c13)?;
    m.holds(c14)?;
    let c15 = m.width(m.ty);
    let c16 = m.fold_binary(BinaryOp::Sub, 0, c15, c3)?;
    let c17 = m.fold_compare(IntCond::Eq, c16, c6)?;
    m.holds(c17)?;
    let v18 = v1;
    let v19 = m.value(c3);
    Some(m.make_binary(BinaryOp::RotL, 0, v18, v19))
}

/// rotate-left: (or (shl x A) (lshr x B)) => (rotl x A) if (ne A 0) (ne B 0) (ult A width) (ult B width) (eq (sub width A) B)
#[rustfmt::skip]
fn rotate_left_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::LShr, 0)?;
    let c3 = m.constant(v2)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Shl, 0)?;
    let c6 = m.constant(v5)?;
    m.same(v4, v1)?;
    let c7 = m.number(0, m.ty);
    let c8 = m.fold_compare(IntCond::Ne, c6, c7)?;
    m.holds(c8)?;
    let c9 = m.number(0, m.ty);
    let c10 = m.fold_compare(IntCond::Ne, c3, c9)?;
    m.holds(c10)?;
    let c11 = m.width(m.ty);
    let c12 = m.fold_compare(IntCond::Ult, c6, c11)?;
    m.holds(c12)?;
    let c13 = m.width(m.ty);
    let c14 = m.fold_compare(IntCond::Ult, c3, c13)?;
    m.holds(c14)?;
    let c15 = m.width(m.ty);
    let c16 = m.fold_binary(BinaryOp::Sub, 0, c15, c6)?;
    let c17 = m.fold_compare(IntCond::Eq, c16, c3)?;
    m.holds(c17)?;
    let v18 = v1;
    let v19 = m.value(c6);
    Some(m.make_binary(BinaryOp::RotL, 0, v18, v19))
}

/// rotate-left-variable: (or (shl x y) (lshr x (sub A y))) => (rotl x y) if (eq A width)
#[rustfmt::skip]
fn rotate_left_variable(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Shl, 0)?;
    let [v3, v4] = m.binary(a1, BinaryOp::LShr, 0)?;
    m.same(v3, v1)?;
    let [v5, v6] = m.binary(v4, BinaryOp::Sub, 0)?;
    let c7 = m.constant(v5)?;
    m.same(v6, v2)?;
    let c8 = m.width(m.ty);
    let c9 = m.fold_compare(IntCond::Eq, c7, c8)?;
    m.holds(c9)?;
    let v10 = v1;
    let v11 = v2;
    Some(m.make_binary(BinaryOp::RotL, 0, v10, v11))
}

/// rotate-left-variable: (or (shl x y) (lshr x (sub A y))) => (rotl x y) if (eq A width)
#[rustfmt::skip]
fn rotate_left_variable_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::LShr, 0)?;
    let [v3, v4] = m.binary(v2, BinaryOp::Sub, 0)?;
    let c5 = m.constant(v3)?;
    let [v6, v7] = m.binary(a1, BinaryOp::Shl, 0)?;
    m.same(v6, v1)?;
    m.same(v7, v4)?;
    let c8 = m.width(m.ty);
    let c9 = m.fold_compare(IntCond::Eq, c5, c8)?;
    m.holds(c9)?;
    let v10 = v1;
    let v11 = v4;
    Some(m.make_binary(BinaryOp::RotL, 0, v10, v11))
}

/// rotate-right-variable: (or (lshr x y) (shl x (sub A y))) => (rotr x y) if (eq A width)
#[rustfmt::skip]
fn rotate_right_variable(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::LShr, 0)?;
    let [v3, v4] = m.binary(a1, BinaryOp::Shl, 0)?;
    m.same(v3, v1)?;
    let [v5, v6] = m.binary(v4, BinaryOp::Sub, 0)?;
    let c7 = m.constant(v5)?;
    m.same(v6, v2)?;
    let c8 = m.width(m.ty);
    let c9 = m.fold_compare(IntCond::Eq, c7, c8)?;
    m.holds(c9)?;
    let v10 = v1;
    let v11 = v2;
    Some(m.make_binary(BinaryOp::RotR, 0, v10, v11))
}

/// rotate-right-variable: (or (lshr x y) (shl x (sub A y))) => (rotr x y) if (eq A width)
#[rustfmt::skip]
fn rotate_right_variable_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Shl, 0)?;
    let [v3, v4] = m.binary(v2, BinaryOp::Sub, 0)?;
    let c5 = m.constant(v3)?;
    let [v6, v7] = m.binary(a1, BinaryOp::LShr, 0)?;
    m.same(v6, v1)?;
    m.same(v7, v4)?;
    let c8 = m.width(m.ty);
    let c9 = m.fold_compare(IntCond::Eq, c5, c8)?;
    m.holds(c9)?;
    let v10 = v1;
    let v11 = v4;
    Some(m.make_binary(BinaryOp::RotR, 0, v10, v11))
}

/// rotate-left-masked: (or (shl x (and y A)) (lshr x (and (sub 0 y) A))) => (rotl x (and y A)) if (eq A (sub width 1)) (eq (popcnt (add A 1)) 1)
#[rustfmt::skip]
fn rotate_left_masked(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Shl, 0)?;
    let [v3, v4] = m.binary(v2, BinaryOp::And, 0)?;
    let c5 = m.constant(v4)?;
    let [v6, v7] = m.binary(a1, BinaryOp::LShr, 0)?;
    m.same(v6, v1)?;
    let [v8, v9] = m.binary(v7, BinaryOp::And, 0)?;
    m.same_constant(v9, c5)?;
    let [v10, v11] = m.binary(v8, BinaryOp::Sub, 0)?;
    m.is_number(v10, 0)?;
    m.same(v11, v3)?;
    let c12 = m.width(m.ty);
    let c13 = m.number(1, m.ty);
    let c14 = m.fold_binary(BinaryOp::Sub, 0, c12, c13)?;
    let c15 = m.fold_compare(IntCond::Eq, c5, c14)?;
    m.holds(c15)?;
    let c16 = m.number(1, m.ty);
    let c17 = m.fold_binary(BinaryOp::Add, 0, c5, c16)?;
    let c18 = m.fold_unary(UnaryOp::Popcnt, c17)?;
    let c19 = m.number(1, m.ty);
    let c20 = m.fold_compare(IntCond::Eq, c18, c19)?;
    m.holds(c20)?;
    let v21 = v1;
    let v22 = v3;
    let v23 = m.value(c5);
    let v24 = m.make_binary(BinaryOp::And, 0, v22, v23);
    Some(m.make_binary(BinaryOp::RotL, 0, v21, v24))
}

/// rotate-left-masked: (or (shl x (and y A)) (lshr x (and (sub 0 y) A))) => (rotl x (and y A)) if (eq A (sub width 1)) (eq (popcnt (add A 1)) 1)
#[rustfmt::skip]
fn rotate_left_masked_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::LShr, 0)?;
    let [v3, v4] = m.binary(v2, BinaryOp::And, 0)?;
    let c5 = m.constant(v4)?;
    let [v6, v7] = m.binary(v3, BinaryOp::Sub, 0)?;
    m.is_number(v6, 0)?;
    let [v8, v9] = m.binary(a1, BinaryOp::Shl, 0)?;
    m.same(v8, v1)?;
    let [v10, v11] = m.binary(v9, BinaryOp::And, 0)?;
    m.same_constant(v11, c5)?;
    m.same(v10, v7)?;
    let c12 = m.width(m.ty);
    let c13 = m.number(1, m.ty);
    let c14 = m.fold_binary(BinaryOp::Sub, 0, c12, c13)?;
    let c15 = m.fold_compare(IntCond::Eq, c5, c14)?;
    m.holds(c15)?;
    let c16 = m.number(1, m.ty);
    let c17 = m.fold_binary(BinaryOp::Add, 0, c5, c16)?;
    let c18 = m.fold_unary(UnaryOp::Popcnt, c17)?;
    let c19 = m.number(1, m.ty);
    let c20 = m.fold_compare(IntCond::Eq, c18, c19)?;
    m.holds(c20)?;
    let v21 = v1;
    let v22 = v7;
    let v23 = m.value(c5);
    let v24 = m.make_binary(BinaryOp::And, 0, v22, v23);
    Some(m.make_binary(BinaryOp::RotL, 0, v21, v24))
}

/// rotate-right-masked: (or (lshr x (and y A)) (shl x (and (sub 0 y) A))) => (rotr x (and y A)) if (eq A (sub width 1)) (eq (popcnt (add A 1)) 1)
#[rustfmt::skip]
fn rotate_right_masked(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::LShr, 0)?;
    let [v3, v4] = m.binary(v2, BinaryOp::And, 0)?;
    let c5 = m.constant(v4)?;
    let [v6, v7] = m.binary(a1, BinaryOp::Shl, 0)?;
    m.same(v6, v1)?;
    let [v8, v9] = m.binary(v7, BinaryOp::And, 0)?;
    m.same_constant(v9, c5)?;
    let [v10, v11] = m.binary(v8, BinaryOp::Sub, 0)?;
    m.is_number(v10, 0)?;
    m.same(v11, v3)?;
    let c12 = m.width(m.ty);
    let c13 = m.number(1, m.ty);
    let c14 = m.fold_binary(BinaryOp::Sub, 0, c12, c13)?;
    let c15 = m.fold_compare(IntCond::Eq, c5, c14)?;
    m.holds(c15)?;
    let c16 = m.number(1, m.ty);
    let c17 = m.fold_binary(BinaryOp::Add, 0, c5, c16)?;
    let c18 = m.fold_unary(UnaryOp::Popcnt, c17)?;
    let c19 = m.number(1, m.ty);
    let c20 = m.fold_compare(IntCond::Eq, c18, c19)?;
    m.holds(c20)?;
    let v21 = v1;
    let v22 = v3;
    let v23 = m.value(c5);
    let v24 = m.make_binary(BinaryOp::And, 0, v22, v23);
    Some(m.make_binary(BinaryOp::RotR, 0, v21, v24))
}

/// rotate-right-masked: (or (lshr x (and y A)) (shl x (and (sub 0 y) A))) => (rotr x (and y A)) if (eq A (sub width 1)) (eq (popcnt (add A 1)) 1)
#[rustfmt::skip]
fn rotate_right_masked_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let [v1, v2] = m.binary(a0, BinaryOp::Shl, 0)?;
    let [v3, v4] = m.binary(v2, BinaryOp::And, 0)?;
    let c5 = m.constant(v4)?;
    let [v6, v7] = m.binary(v3, BinaryOp::Sub, 0)?;
    m.is_number(v6, 0)?;
    let [v8, v9] = m.binary(a1, BinaryOp::LShr, 0)?;
    m.same(v8, v1)?;
    let [v10, v11] = m.binary(v9, BinaryOp::And, 0)?;
    m.same_constant(v11, c5)?;
    m.same(v10, v7)?;
    let c12 = m.width(m.ty);
    let c13 = m.number(1, m.ty);
    let c14 = m.fold_binary(BinaryOp::Sub, 0, c12, c13)?;
    let c15 = m.fold_compare(IntCond::Eq, c5, c14)?;
    m.holds(c15)?;
    let c16 = m.number(1, m.ty);
    let c17 = m.fold_binary(BinaryOp::Add, 0, c5, c16)?;
    let c18 = m.fold_unary(UnaryOp::Popcnt, c17)?;
    let c19 = m.number(1, m.ty);
    let c20 = m.fold_compare(IntCond::Eq, c18, c19)?;
    m.holds(c20)?;
    let v21 = v1;
    let v22 = v7;
    let v23 = m.value(c5);
    let v24 = m.make_binary(BinaryOp::And, 0, v22, v23);
    Some(m.make_binary(BinaryOp::RotR, 0, v21, v24))
}

/// smin-self: (smin x x) => x
#[rustfmt::skip]
fn smin_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.same(a1, a0)?;
    Some(a0)
}

/// smax-self: (smax x x) => x
#[rustfmt::skip]
fn smax_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.same(a1, a0)?;
    Some(a0)
}

/// umin-self: (umin x x) => x
#[rustfmt::skip]
fn umin_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.same(a1, a0)?;
    Some(a0)
}

/// umax-self: (umax x x) => x
#[rustfmt::skip]
fn umax_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.same(a1, a0)?;
    Some(a0)
}

/// umin-zero: (umin x 0) => 0
#[rustfmt::skip]
fn umin_zero(m: &mut Matcher<'_>, [_, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 0)?;
    let c1 = m.number(0, m.ty);
    Some(m.value(c1))
}

/// umax-zero: (umax x 0) => x
#[rustfmt::skip]
fn umax_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 0)?;
    Some(a0)
}

/// umin-ones: (umin x -1) => x
#[rustfmt::skip]
fn umin_ones(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, -1)?;
    Some(a0)
}

/// umax-ones: (umax x -1) => -1
#[rustfmt::skip]
fn umax_ones(m: &mut Matcher<'_>, [_, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, -1)?;
    let c1 = m.number(-1, m.ty);
    Some(m.value(c1))
}

/// eq-self: (eq x x) => 1
#[rustfmt::skip]
fn eq_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    m.same(a1, a0)?;
    let c2 = m.number(1, ir::Type::I1);
    Some(m.value(c2))
}

/// ne-self: (ne x x) => 0
#[rustfmt::skip]
fn ne_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    m.same(a1, a0)?;
    let c2 = m.number(0, ir::Type::I1);
    Some(m.value(c2))
}

/// slt-self: (slt x x) => 0
#[rustfmt::skip]
fn slt_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    m.same(a1, a0)?;
    let c2 = m.number(0, ir::Type::I1);
    Some(m.value(c2))
}

/// sle-self: (sle x x) => 1
#[rustfmt::skip]
fn sle_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    m.same(a1, a0)?;
    let c2 = m.number(1, ir::Type::I1);
    Some(m.value(c2))
}

/// sgt-self: (sgt x x) => 0
#[rustfmt::skip]
fn sgt_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    m.same(a1, a0)?;
    let c2 = m.number(0, ir::Type::I1);
    Some(m.value(c2))
}

/// sge-self: (sge x x) => 1
#[rustfmt::skip]
fn sge_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    m.same(a1, a0)?;
    let c2 = m.number(1, ir::Type::I1);
    Some(m.value(c2))
}

/// ult-self: (ult x x) => 0
#[rustfmt::skip]
fn ult_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    m.same(a1, a0)?;
    let c2 = m.number(0, ir::Type::I1);
    Some(m.value(c2))
}

/// ule-self: (ule x x) => 1
#[rustfmt::skip]
fn ule_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    m.same(a1, a0)?;
    let c2 = m.number(1, ir::Type::I1);
    Some(m.value(c2))
}

/// ugt-self: (ugt x x) => 0
#[rustfmt::skip]
fn ugt_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    m.same(a1, a0)?;
    let c2 = m.number(0, ir::Type::I1);
    Some(m.value(c2))
}

/// uge-self: (uge x x) => 1
#[rustfmt::skip]
fn uge_self(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    m.same(a1, a0)?;
    let c2 = m.number(1, ir::Type::I1);
    Some(m.value(c2))
}

/// ult-zero: (ult x 0) => 0
#[rustfmt::skip]
fn ult_zero(m: &mut Matcher<'_>, [_, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let c2 = m.number(0, ir::Type::I1);
    Some(m.value(c2))
}

/// uge-zero: (uge x 0) => 1
#[rustfmt::skip]
fn uge_zero(m: &mut Matcher<'_>, [_, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let c2 = m.number(1, ir::Type::I1);
    Some(m.value(c2))
}

/// ugt-zero: (ugt x 0) => (ne x 0)
#[rustfmt::skip]
fn ugt_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let v2 = a0;
    let c3 = m.number(0, t1);
    let v4 = m.value(c3);
    Some(m.make_compare(IntCond::Ne, v2, v4))
}

/// ule-zero: (ule x 0) => (eq x 0)
#[rustfmt::skip]
fn ule_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let v2 = a0;
    let c3 = m.number(0, t1);
    let v4 = m.value(c3);
    Some(m.make_compare(IntCond::Eq, v2, v4))
}

/// ult-one: (ult x 1) => (eq x 0)
#[rustfmt::skip]
fn ult_one(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 1)?;
    let v2 = a0;
    let c3 = m.number(0, t1);
    let v4 = m.value(c3);
    Some(m.make_compare(IntCond::Eq, v2, v4))
}

/// uge-one: (uge x 1) => (ne x 0)
#[rustfmt::skip]
fn uge_one(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 1)?;
    let v2 = a0;
    let c3 = m.number(0, t1);
    let v4 = m.value(c3);
    Some(m.make_compare(IntCond::Ne, v2, v4))
}

/// ugt-ones: (ugt x -1) => 0
#[rustfmt::skip]
fn ugt_ones(m: &mut Matcher<'_>, [_, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, -1)?;
    let c2 = m.number(0, ir::Type::I1);
    Some(m.value(c2))
}

/// ule-ones: (ule x -1) => 1
#[rustfmt::skip]
fn ule_ones(m: &mut Matcher<'_>, [_, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, -1)?;
    let c2 = m.number(1, ir::Type::I1);
    Some(m.value(c2))
}

/// slt-min: (slt x min) => 0
#[rustfmt::skip]
fn slt_min(m: &mut Matcher<'_>, [_, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_least(a1)?;
    let c2 = m.number(0, ir::Type::I1);
    Some(m.value(c2))
}

/// sge-min: (sge x min) => 1
#[rustfmt::skip]
fn sge_min(m: &mut Matcher<'_>, [_, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_least(a1)?;
    let c2 = m.number(1, ir::Type::I1);
    Some(m.value(c2))
}

/// sle-constant: (sle x A) => (slt x (add A 1)) if (ne A (not min))
#[rustfmt::skip]
fn sle_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let c3 = m.least(t1);
    let c4 = m.number(-1, t1);
    let c5 = m.fold_binary(BinaryOp::Xor, 0, c3, c4)?;
    let c6 = m.fold_compare(IntCond::Ne, c2, c5)?;
    m.holds(c6)?;
    let v7 = a0;
    let c8 = m.number(1, t1);
    let c9 = m.fold_binary(BinaryOp::Add, 0, c2, c8)?;
    let v10 = m.value(c9);
    Some(m.make_compare(IntCond::Slt, v7, v10))
}

/// sge-constant: (sge x A) => (sgt x (sub A 1)) if (ne A min)
#[rustfmt::skip]
fn sge_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let c3 = m.least(t1);
    let c4 = m.fold_compare(IntCond::Ne, c2, c3)?;
    m.holds(c4)?;
    let v5 = a0;
    let c6 = m.number(1, t1);
    let c7 = m.fold_binary(BinaryOp::Sub, 0, c2, c6)?;
    let v8 = m.value(c7);
    Some(m.make_compare(IntCond::Sgt, v5, v8))
}

/// ule-constant: (ule x A) => (ult x (add A 1)) if (ne A -1)
#[rustfmt::skip]
fn ule_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let c3 = m.number(-1, t1);
    let c4 = m.fold_compare(IntCond::Ne, c2, c3)?;
    m.holds(c4)?;
    let v5 = a0;
    let c6 = m.number(1, t1);
    let c7 = m.fold_binary(BinaryOp::Add, 0, c2, c6)?;
    let v8 = m.value(c7);
    Some(m.make_compare(IntCond::Ult, v5, v8))
}

/// uge-constant: (uge x A) => (ugt x (sub A 1)) if (ne A 0)
#[rustfmt::skip]
fn uge_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let c3 = m.number(0, t1);
    let c4 = m.fold_compare(IntCond::Ne, c2, c3)?;
    m.holds(c4)?;
    let v5 = a0;
    let c6 = m.number(1, t1);
    let c7 = m.fold_binary(BinaryOp::Sub, 0, c2, c6)?;
    let v8 = m.value(c7);
    Some(m.make_compare(IntCond::Ugt, v5, v8))
}

/// eq-add-constant: (eq (add! x A) B) => (eq x (sub B A))
#[rustfmt::skip]
fn eq_add_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    m.used_once(a0)?;
    let [v3, v4] = m.binary(a0, BinaryOp::Add, 0)?;
    let c5 = m.constant(v4)?;
    let v6 = v3;
    let c7 = m.fold_binary(BinaryOp::Sub, 0, c2, c5)?;
    let v8 = m.value(c7);
    Some(m.make_compare(IntCond::Eq, v6, v8))
}

/// ne-add-constant: (ne (add! x A) B) => (ne x (sub B A))
#[rustfmt::skip]
fn ne_add_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    m.used_once(a0)?;
    let [v3, v4] = m.binary(a0, BinaryOp::Add, 0)?;
    let c5 = m.constant(v4)?;
    let v6 = v3;
    let c7 = m.fold_binary(BinaryOp::Sub, 0, c2, c5)?;
    let v8 = m.value(c7);
    Some(m.make_compare(IntCond::Ne, v6, v8))
}

/// eq-sub-constant: (eq (sub A x) B) => (eq x (sub A B))
#[rustfmt::skip]
fn eq_sub_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let [v3, v4] = m.binary(a0, BinaryOp::Sub, 0)?;
    let c5 = m.constant(v3)?;
    let v6 = v4;
    let c7 = m.fold_binary(BinaryOp::Sub, 0, c5, c2)?;
    let v8 = m.value(c7);
    Some(m.make_compare(IntCond::Eq, v6, v8))
}

/// ne-sub-constant: (ne (sub A x) B) => (ne x (sub A B))
#[rustfmt::skip]
fn ne_sub_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let [v3, v4] = m.binary(a0, BinaryOp::Sub, 0)?;
    let c5 = m.constant(v3)?;
    let v6 = v4;
    let c7 = m.fold_binary(BinaryOp::Sub, 0, c5, c2)?;
    let v8 = m.value(c7);
    Some(m.make_compare(IntCond::Ne, v6, v8))
}

/// eq-xor-constant: (eq (xor x A) B) => (eq x (xor A B))
#[rustfmt::skip]
fn eq_xor_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let [v3, v4] = m.binary(a0, BinaryOp::Xor, 0)?;
    let c5 = m.constant(v4)?;
    let v6 = v3;
    let c7 = m.fold_binary(BinaryOp::Xor, 0, c5, c2)?;
    let v8 = m.value(c7);
    Some(m.make_compare(IntCond::Eq, v6, v8))
}

/// ne-xor-constant: (ne (xor x A) B) => (ne x (xor A B))
#[rustfmt::skip]
fn ne_xor_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let [v3, v4] = m.binary(a0, BinaryOp::Xor, 0)?;
    let c5 = m.constant(v4)?;
    let v6 = v3;
    let c7 = m.fold_binary(BinaryOp::Xor, 0, c5, c2)?;
    let v8 = m.value(c7);
    Some(m.make_compare(IntCond::Ne, v6, v8))
}

/// eq-difference: (eq (sub x y) 0) => (eq x y)
#[rustfmt::skip]
fn eq_difference(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Sub, 0)?;
    let v4 = v2;
    let v5 = v3;
    Some(m.make_compare(IntCond::Eq, v4, v5))
}

/// ne-difference: (ne (sub x y) 0) => (ne x y)
#[rustfmt::skip]
fn ne_difference(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Sub, 0)?;
    let v4 = v2;
    let v5 = v3;
    Some(m.make_compare(IntCond::Ne, v4, v5))
}

/// eq-xor: (eq (xor x y) 0) => (eq x y)
#[rustfmt::skip]
fn eq_xor(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Xor, 0)?;
    let v4 = v2;
    let v5 = v3;
    Some(m.make_compare(IntCond::Eq, v4, v5))
}

/// eq-xor: (eq (xor x y) 0) => (eq x y)
#[rustfmt::skip]
fn eq_xor_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Xor, 0)?;
    let v4 = v3;
    let v5 = v2;
    Some(m.make_compare(IntCond::Eq, v4, v5))
}

/// ne-xor: (ne (xor x y) 0) => (ne x y)
#[rustfmt::skip]
fn ne_xor(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Xor, 0)?;
    let v4 = v2;
    let v5 = v3;
    Some(m.make_compare(IntCond::Ne, v4, v5))
}

/// ne-xor: (ne (xor x y) 0) => (ne x y)
#[rustfmt::skip]
fn ne_xor_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Xor, 0)?;
    let v4 = v3;
    let v5 = v2;
    Some(m.make_compare(IntCond::Ne, v4, v5))
}

/// eq-add-same: (eq (add x y) x) => (eq y 0)
#[rustfmt::skip]
fn eq_add_same(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    m.same(v2, a1)?;
    let v4 = v3;
    let c5 = m.number(0, t1);
    let v6 = m.value(c5);
    Some(m.make_compare(IntCond::Eq, v4, v6))
}

/// eq-add-same: (eq (add x y) x) => (eq y 0)
#[rustfmt::skip]
fn eq_add_same_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    m.same(v3, a1)?;
    let v4 = v2;
    let c5 = m.number(0, t1);
    let v6 = m.value(c5);
    Some(m.make_compare(IntCond::Eq, v4, v6))
}

/// eq-add-same: (eq (add x y) x) => (eq y 0)
#[rustfmt::skip]
fn eq_add_same_2(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v2, a0)?;
    let v4 = v3;
    let c5 = m.number(0, t1);
    let v6 = m.value(c5);
    Some(m.make_compare(IntCond::Eq, v4, v6))
}

/// eq-add-same: (eq (add x y) x) => (eq y 0)
#[rustfmt::skip]
fn eq_add_same_3(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v3, a0)?;
    let v4 = v2;
    let c5 = m.number(0, t1);
    let v6 = m.value(c5);
    Some(m.make_compare(IntCond::Eq, v4, v6))
}

/// ne-add-same: (ne (add x y) x) => (ne y 0)
#[rustfmt::skip]
fn ne_add_same(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    m.same(v2, a1)?;
    let v4 = v3;
    let c5 = m.number(0, t1);
    let v6 = m.value(c5);
    Some(m.make_compare(IntCond::Ne, v4, v6))
}

/// ne-add-same: (ne (add x y) x) => (ne y 0)
#[rustfmt::skip]
fn ne_add_same_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    m.same(v3, a1)?;
    let v4 = v2;
    let c5 = m.number(0, t1);
    let v6 = m.value(c5);
    Some(m.make_compare(IntCond::Ne, v4, v6))
}

/// ne-add-same: (ne (add x y) x) => (ne y 0)
#[rustfmt::skip]
fn ne_add_same_2(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v2, a0)?;
    let v4 = v3;
    let c5 = m.number(0, t1);
    let v6 = m.value(c5);
    Some(m.make_compare(IntCond::Ne, v4, v6))
}

/// ne-add-same: (ne (add x y) x) => (ne y 0)
#[rustfmt::skip]
fn ne_add_same_3(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v3, a0)?;
    let v4 = v2;
    let c5 = m.number(0, t1);
    let v6 = m.value(c5);
    Some(m.make_compare(IntCond::Ne, v4, v6))
}

/// eq-add-both: (eq (add x z) (add y z)) => (eq x y)
#[rustfmt::skip]
fn eq_add_both(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v5, v3)?;
    let v6 = v2;
    let v7 = v4;
    Some(m.make_compare(IntCond::Eq, v6, v7))
}

/// eq-add-both: (eq (add x z) (add y z)) => (eq x y)
#[rustfmt::skip]
fn eq_add_both_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v4, v3)?;
    let v6 = v2;
    let v7 = v5;
    Some(m.make_compare(IntCond::Eq, v6, v7))
}

/// eq-add-both: (eq (add x z) (add y z)) => (eq x y)
#[rustfmt::skip]
fn eq_add_both_2(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v5, v2)?;
    let v6 = v3;
    let v7 = v4;
    Some(m.make_compare(IntCond::Eq, v6, v7))
}

/// eq-add-both: (eq (add x z) (add y z)) => (eq x y)
#[rustfmt::skip]
fn eq_add_both_3(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v4, v2)?;
    let v6 = v3;
    let v7 = v5;
    Some(m.make_compare(IntCond::Eq, v6, v7))
}

/// eq-add-both: (eq (add x z) (add y z)) => (eq x y)
#[rustfmt::skip]
fn eq_add_both_4(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v5, v3)?;
    let v6 = v4;
    let v7 = v2;
    Some(m.make_compare(IntCond::Eq, v6, v7))
}

/// eq-add-both: (eq (add x z) (add y z)) => (eq x y)
#[rustfmt::skip]
fn eq_add_both_5(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v5, v2)?;
    let v6 = v4;
    let v7 = v3;
    Some(m.make_compare(IntCond::Eq, v6, v7))
}

/// eq-add-both: (eq (add x z) (add y z)) => (eq x y)
#[rustfmt::skip]
fn eq_add_both_6(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v4, v3)?;
    let v6 = v5;
    let v7 = v2;
    Some(m.make_compare(IntCond::Eq, v6, v7))
}

/// eq-add-both: (eq (add x z) (add y z)) => (eq x y)
#[rustfmt::skip]
fn eq_add_both_7(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v4, v2)?;
    let v6 = v5;
    let v7 = v3;
    Some(m.make_compare(IntCond::Eq, v6, v7))
}

/// ne-add-both: (ne (add x z) (add y z)) => (ne x y)
#[rustfmt::skip]
fn ne_add_both(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v5, v3)?;
    let v6 = v2;
    let v7 = v4;
    Some(m.make_compare(IntCond::Ne, v6, v7))
}

/// ne-add-both: (ne (add x z) (add y z)) => (ne x y)
#[rustfmt::skip]
fn ne_add_both_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v4, v3)?;
    let v6 = v2;
    let v7 = v5;
    Some(m.make_compare(IntCond::Ne, v6, v7))
}

/// ne-add-both: (ne (add x z) (add y z)) => (ne x y)
#[rustfmt::skip]
fn ne_add_both_2(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v5, v2)?;
    let v6 = v3;
    let v7 = v4;
    Some(m.make_compare(IntCond::Ne, v6, v7))
}

/// ne-add-both: (ne (add x z) (add y z)) => (ne x y)
#[rustfmt::skip]
fn ne_add_both_3(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v4, v2)?;
    let v6 = v3;
    let v7 = v5;
    Some(m.make_compare(IntCond::Ne, v6, v7))
}

/// ne-add-both: (ne (add x z) (add y z)) => (ne x y)
#[rustfmt::skip]
fn ne_add_both_4(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v5, v3)?;
    let v6 = v4;
    let v7 = v2;
    Some(m.make_compare(IntCond::Ne, v6, v7))
}

/// ne-add-both: (ne (add x z) (add y z)) => (ne x y)
#[rustfmt::skip]
fn ne_add_both_5(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v5, v2)?;
    let v6 = v4;
    let v7 = v3;
    Some(m.make_compare(IntCond::Ne, v6, v7))
}

/// ne-add-both: (ne (add x z) (add y z)) => (ne x y)
#[rustfmt::skip]
fn ne_add_both_6(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v4, v3)?;
    let v6 = v5;
    let v7 = v2;
    Some(m.make_compare(IntCond::Ne, v6, v7))
}

/// ne-add-both: (ne (add x z) (add y z)) => (ne x y)
#[rustfmt::skip]
fn ne_add_both_7(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Add, 0)?;
    let [v4, v5] = m.binary(a1, BinaryOp::Add, 0)?;
    m.same(v4, v2)?;
    let v6 = v5;
    let v7 = v3;
    Some(m.make_compare(IntCond::Ne, v6, v7))
}

/// slt-add-constant: (slt (add.nsw! x A) B) => (slt x (sub B A)) if (eq (slt B (sub B A)) (slt A 0))
#[rustfmt::skip]
fn slt_add_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    m.used_once(a0)?;
    let [v3, v4] = m.binary(a0, BinaryOp::Add, 1)?;
    let c5 = m.constant(v4)?;
    let c6 = m.fold_binary(BinaryOp::Sub, 0, c2, c5)?;
    let c7 = m.fold_compare(IntCond::Slt, c2, c6)?;
    let c8 = m.number(0, t1);
    let c9 = m.fold_compare(IntCond::Slt, c5, c8)?;
    let c10 = m.fold_compare(IntCond::Eq, c7, c9)?;
    m.holds(c10)?;
    let v11 = v3;
    let c12 = m.fold_binary(BinaryOp::Sub, 0, c2, c5)?;
    let v13 = m.value(c12);
    Some(m.make_compare(IntCond::Slt, v11, v13))
}

/// sgt-add-constant: (sgt (add.nsw! x A) B) => (sgt x (sub B A)) if (eq (slt B (sub B A)) (slt A 0))
#[rustfmt::skip]
fn sgt_add_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    m.used_once(a0)?;
    let [v3, v4] = m.binary(a0, BinaryOp::Add, 1)?;
    let c5 = m.constant(v4)?;
    let c6 = m.fold_binary(BinaryOp::Sub, 0, c2, c5)?;
    let c7 = m.fold_compare(IntCond::Slt, c2, c6)?;
    let c8 = m.number(0, t1);
    let c9 = m.fold_compare(IntCond::Slt, c5, c8)?;
    let c10 = m.fold_compare(IntCond::Eq, c7, c9)?;
    m.holds(c10)?;
    let v11 = v3;
    let c12 = m.fold_binary(BinaryOp::Sub, 0, c2, c5)?;
    let v13 = m.value(c12);
    Some(m.make_compare(IntCond::Sgt, v11, v13))
}

/// slt-nsw-difference: (slt (sub.nsw x y) 0) => (slt x y)
#[rustfmt::skip]
fn slt_nsw_difference(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Sub, 1)?;
    let v4 = v2;
    let v5 = v3;
    Some(m.make_compare(IntCond::Slt, v4, v5))
}

/// sgt-nsw-difference: (sgt (sub.nsw x y) 0) => (sgt x y)
#[rustfmt::skip]
fn sgt_nsw_difference(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Sub, 1)?;
    let v4 = v2;
    let v5 = v3;
    Some(m.make_compare(IntCond::Sgt, v4, v5))
}

/// eq-srem-power: (eq (srem x A) 0) => (eq (and x (sub A 1)) 0) if (eq (popcnt A) 1)
#[rustfmt::skip]
fn eq_srem_power(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2, v3] = m.binary(a0, BinaryOp::SRem, 0)?;
    let c4 = m.constant(v3)?;
    let c5 = m.fold_unary(UnaryOp::Popcnt, c4)?;
    let c6 = m.number(1, t1);
    let c7 = m.fold_compare(IntCond::Eq, c5, c6)?;
    m.holds(c7)?;
    let v8 = v2;
    let c9 = m.number(1, t1);
    let c10 = m.fold_binary(BinaryOp::Sub, 0, c4, c9)?;
    let v11 = m.value(c10);
    let v12 = m.make_binary(BinaryOp::And, 0, v8, v11);
    let c13 = m.number(0, t1);
    let v14 = m.value(c13);
    Some(m.make_compare(IntCond::Eq, v12, v14))
}

/// ne-srem-power: (ne (srem x A) 0) => (ne (and x (sub A 1)) 0) if (eq (popcnt A) 1)
#[rustfmt::skip]
fn ne_srem_power(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2, v3] = m.binary(a0, BinaryOp::SRem, 0)?;
    let c4 = m.constant(v3)?;
    let c5 = m.fold_unary(UnaryOp::Popcnt, c4)?;
    let c6 = m.number(1, t1);
    let c7 = m.fold_compare(IntCond::Eq, c5, c6)?;
    m.holds(c7)?;
    let v8 = v2;
    let c9 = m.number(1, t1);
    let c10 = m.fold_binary(BinaryOp::Sub, 0, c4, c9)?;
    let v11 = m.value(c10);
    let v12 = m.make_binary(BinaryOp::And, 0, v8, v11);
    let c13 = m.number(0, t1);
    let v14 = m.value(c13);
    Some(m.make_compare(IntCond::Ne, v12, v14))
}

/// or-ne-zeros: (or (ne! x:a 0) (ne! y:a 0)) => (ne (or x y) 0)
#[rustfmt::skip]
fn or_ne_zeros(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Ne)?;
    let t3 = m.type_of(v2);
    m.is_number(v2, 0)?;
    m.has_type(v1, t3)?;
    m.used_once(a1)?;
    let [v4, v5] = m.compare(a1, IntCond::Ne)?;
    m.is_number(v5, 0)?;
    m.has_type(v4, t3)?;
    let v6 = v1;
    let v7 = v4;
    let v8 = m.make_binary(BinaryOp::Or, 0, v6, v7);
    let c9 = m.number(0, t3);
    let v10 = m.value(c9);
    Some(m.make_compare(IntCond::Ne, v8, v10))
}

/// or-ne-zeros: (or (ne! x:a 0) (ne! y:a 0)) => (ne (or x y) 0)
#[rustfmt::skip]
fn or_ne_zeros_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Ne)?;
    let t3 = m.type_of(v2);
    m.is_number(v2, 0)?;
    m.has_type(v1, t3)?;
    m.used_once(a1)?;
    let [v4, v5] = m.compare(a1, IntCond::Ne)?;
    m.is_number(v5, 0)?;
    m.has_type(v4, t3)?;
    let v6 = v4;
    let v7 = v1;
    let v8 = m.make_binary(BinaryOp::Or, 0, v6, v7);
    let c9 = m.number(0, t3);
    let v10 = m.value(c9);
    Some(m.make_compare(IntCond::Ne, v8, v10))
}

/// and-eq-zeros: (and (eq! x:a 0) (eq! y:a 0)) => (eq (or x y) 0)
#[rustfmt::skip]
fn and_eq_zeros(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Eq)?;
    let t3 = m.type_of(v2);
    m.is_number(v2, 0)?;
    m.has_type(v1, t3)?;
    m.used_once(a1)?;
    let [v4, v5] = m.compare(a1, IntCond::Eq)?;
    m.is_number(v5, 0)?;
    m.has_type(v4, t3)?;
    let v6 = v1;
    let v7 = v4;
    let v8 = m.make_binary(BinaryOp::Or, 0, v6, v7);
    let c9 = m.number(0, t3);
    let v10 = m.value(c9);
    Some(m.make_compare(IntCond::Eq, v8, v10))
}

/// and-eq-zeros: (and (eq! x:a 0) (eq! y:a 0)) => (eq (or x y) 0)
#[rustfmt::skip]
fn and_eq_zeros_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Eq)?;
    let t3 = m.type_of(v2);
    m.is_number(v2, 0)?;
    m.has_type(v1, t3)?;
    m.used_once(a1)?;
    let [v4, v5] = m.compare(a1, IntCond::Eq)?;
    m.is_number(v5, 0)?;
    m.has_type(v4, t3)?;
    let v6 = v4;
    let v7 = v1;
    let v8 = m.make_binary(BinaryOp::Or, 0, v6, v7);
    let c9 = m.number(0, t3);
    let v10 = m.value(c9);
    Some(m.make_compare(IntCond::Eq, v8, v10))
}

/// and-ne-bits: (and (ne! (and x:a A) 0) (ne! (and x B) 0)) => (eq (and x (or A B)) (or A B)) if (eq (popcnt A) 1) (eq (popcnt B) 1)
#[rustfmt::skip]
fn and_ne_bits(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Ne)?;
    let t3 = m.type_of(v2);
    m.is_number(v2, 0)?;
    let [v4, v5] = m.binary(v1, BinaryOp::And, 0)?;
    let c6 = m.constant(v5)?;
    m.has_type(v4, t3)?;
    m.used_once(a1)?;
    let [v7, v8] = m.compare(a1, IntCond::Ne)?;
    m.is_number(v8, 0)?;
    let [v9, v10] = m.binary(v7, BinaryOp::And, 0)?;
    let c11 = m.constant(v10)?;
    m.same(v9, v4)?;
    let c12 = m.fold_unary(UnaryOp::Popcnt, c6)?;
    let c13 = m.number(1, t3);
    let c14 = m.fold_compare(IntCond::Eq, c12, c13)?;
    m.holds(c14)?;
    let c15 = m.fold_unary(UnaryOp::Popcnt, c11)?;
    let c16 = m.number(1, t3);
    let c17 = m.fold_compare(IntCond::Eq, c15, c16)?;
    m.holds(c17)?;
    let v18 = v4;
    let c19 = m.fold_binary(BinaryOp::Or, 0, c6, c11)?;
    let v20 = m.value(c19);
    let v21 = m.make_binary(BinaryOp::And, 0, v18, v20);
    let c22 = m.fold_binary(BinaryOp::Or, 0, c6, c11)?;
    let v23 = m.value(c22);
    Some(m.make_compare(IntCond::Eq, v21, v23))
}

/// and-ne-bits: (and (ne! (and x:a A) 0) (ne! (and x B) 0)) => (eq (and x (or A B)) (or A B)) if (eq (popcnt A) 1) (eq (popcnt B) 1)
#[rustfmt::skip]
fn and_ne_bits_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Ne)?;
    let t3 = m.type_of(v2);
    m.is_number(v2, 0)?;
    let [v4, v5] = m.binary(v1, BinaryOp::And, 0)?;
    let c6 = m.constant(v5)?;
    m.used_once(a1)?;
    let [v7, v8] = m.compare(a1, IntCond::Ne)?;
    m.is_number(v8, 0)?;
    let [v9, v10] = m.binary(v7, BinaryOp::And, 0)?;
    let c11 = m.constant(v10)?;
    m.has_type(v9, t3)?;
    m.same(v9, v4)?;
    let c12 = m.fold_unary(UnaryOp::Popcnt, c11)?;
    let c13 = m.number(1, t3);
    let c14 = m.fold_compare(IntCond::Eq, c12, c13)?;
    m.holds(c14)?;
    let c15 = m.fold_unary(UnaryOp::Popcnt, c6)?;
    let c16 = m.number(1, t3);
    let c17 = m.fold_compare(IntCond::Eq, c15, c16)?;
    m.holds(c17)?;
    let v18 = v4;
    let c19 = m.fold_binary(BinaryOp::Or, 0, c11, c6)?;
    let v20 = m.value(c19);
    let v21 = m.make_binary(BinaryOp::And, 0, v18, v20);
    let c22 = m.fold_binary(BinaryOp::Or, 0, c11, c6)?;
    let v23 = m.value(c22);
    Some(m.make_compare(IntCond::Eq, v21, v23))
}

/// or-eq-bits: (or (eq! (and x:a A) 0) (eq! (and x B) 0)) => (ne (and x (or A B)) (or A B)) if (eq (popcnt A) 1) (eq (popcnt B) 1)
#[rustfmt::skip]
fn or_eq_bits(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Eq)?;
    let t3 = m.type_of(v2);
    m.is_number(v2, 0)?;
    let [v4, v5] = m.binary(v1, BinaryOp::And, 0)?;
    let c6 = m.constant(v5)?;
    m.has_type(v4, t3)?;
    m.used_once(a1)?;
    let [v7, v8] = m.compare(a1, IntCond::Eq)?;
    m.is_number(v8, 0)?;
    let [v9, v10] = m.binary(v7, BinaryOp::And, 0)?;
    let c11 = m.constant(v10)?;
    m.same(v9, v4)?;
    let c12 = m.fold_unary(UnaryOp::Popcnt, c6)?;
    let c13 = m.number(1, t3);
    let c14 = m.fold_compare(IntCond::Eq, c12, c13)?;
    m.holds(c14)?;
    let c15 = m.fold_unary(UnaryOp::Popcnt, c11)?;
    let c16 = m.number(1, t3);
    let c17 = m.fold_compare(IntCond::Eq, c15, c16)?;
    m.holds(c17)?;
    let v18 = v4;
    let c19 = m.fold_binary(BinaryOp::Or, 0, c6, c11)?;
    let v20 = m.value(c19);
    let v21 = m.make_binary(BinaryOp::And, 0, v18, v20);
    let c22 = m.fold_binary(BinaryOp::Or, 0, c6, c11)?;
    let v23 = m.value(c22);
    Some(m.make_compare(IntCond::Ne, v21, v23))
}

/// or-eq-bits: (or (eq! (and x:a A) 0) (eq! (and x B) 0)) => (ne (and x (or A B)) (or A B)) if (eq (popcnt A) 1) (eq (popcnt B) 1)
#[rustfmt::skip]
fn or_eq_bits_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Eq)?;
    let t3 = m.type_of(v2);
    m.is_number(v2, 0)?;
    let [v4, v5] = m.binary(v1, BinaryOp::And, 0)?;
    let c6 = m.constant(v5)?;
    m.used_once(a1)?;
    let [v7, v8] = m.compare(a1, IntCond::Eq)?;
    m.is_number(v8, 0)?;
    let [v9, v10] = m.binary(v7, BinaryOp::And, 0)?;
    let c11 = m.constant(v10)?;
    m.has_type(v9, t3)?;
    m.same(v9, v4)?;
    let c12 = m.fold_unary(UnaryOp::Popcnt, c11)?;
    let c13 = m.number(1, t3);
    let c14 = m.fold_compare(IntCond::Eq, c12, c13)?;
    m.holds(c14)?;
    let c15 = m.fold_unary(UnaryOp::Popcnt, c6)?;
    let c16 = m.number(1, t3);
    let c17 = m.fold_compare(IntCond::Eq, c15, c16)?;
    m.holds(c17)?;
    let v18 = v4;
    let c19 = m.fold_binary(BinaryOp::Or, 0, c11, c6)?;
    let v20 = m.value(c19);
    let v21 = m.make_binary(BinaryOp::And, 0, v18, v20);
    let c22 = m.fold_binary(BinaryOp::Or, 0, c11, c6)?;
    let v23 = m.value(c22);
    Some(m.make_compare(IntCond::Ne, v21, v23))
}

/// eq-true: (eq x:i1 1) => x
#[rustfmt::skip]
fn eq_true(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    m.is_bit(a0)?;
    Some(a0)
}

/// ne-false: (ne x:i1 0) => x
#[rustfmt::skip]
fn ne_false(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 0)?;
    m.is_bit(a0)?;
    Some(a0)
}

/// eq-false: (eq x:i1 0) => (not x)
#[rustfmt::skip]
fn eq_false(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 0)?;
    m.is_bit(a0)?;
    let v1 = a0;
    let c2 = m.number(-1, ir::Type::I1);
    let v3 = m.value(c2);
    Some(m.make_binary(BinaryOp::Xor, 0, v1, v3))
}

/// ne-true: (ne x:i1 1) => (not x)
#[rustfmt::skip]
fn ne_true(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    m.is_bit(a0)?;
    let v1 = a0;
    let c2 = m.number(-1, ir::Type::I1);
    let v3 = m.value(c2);
    Some(m.make_binary(BinaryOp::Xor, 0, v1, v3))
}

/// not-eq: (xor (eq! x y) 1) => (ne x y)
#[rustfmt::skip]
fn not_eq(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Eq)?;
    let t3 = m.type_of(v1);
    let v4 = v1;
    let v5 = v2;
    Some(m.make_compare(IntCond::Ne, v4, v5))
}

/// not-eq: (xor (eq! x y) 1) => (ne x y)
#[rustfmt::skip]
fn not_eq_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Eq)?;
    let t3 = m.type_of(v1);
    let v4 = v2;
    let v5 = v1;
    Some(m.make_compare(IntCond::Ne, v4, v5))
}

/// not-ne: (xor (ne! x y) 1) => (eq x y)
#[rustfmt::skip]
fn not_ne(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Ne)?;
    let t3 = m.type_of(v1);
    let v4 = v1;
    let v5 = v2;
    Some(m.make_compare(IntCond::Eq, v4, v5))
}

/// not-ne: (xor (ne! x y) 1) => (eq x y)
#[rustfmt::skip]
fn not_ne_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Ne)?;
    let t3 = m.type_of(v1);
    let v4 = v2;
    let v5 = v1;
    Some(m.make_compare(IntCond::Eq, v4, v5))
}

/// not-slt: (xor (slt! x y) 1) => (sge x y)
#[rustfmt::skip]
fn not_slt(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Slt)?;
    let t3 = m.type_of(v1);
    let v4 = v1;
    let v5 = v2;
    Some(m.make_compare(IntCond::Sge, v4, v5))
}

/// not-sle: (xor (sle! x y) 1) => (sgt x y)
#[rustfmt::skip]
fn not_sle(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Sle)?;
    let t3 = m.type_of(v1);
    let v4 = v1;
    let v5 = v2;
    Some(m.make_compare(IntCond::Sgt, v4, v5))
}

/// not-sgt: (xor (sgt! x y) 1) => (sle x y)
#[rustfmt::skip]
fn not_sgt(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Sgt)?;
    let t3 = m.type_of(v1);
    let v4 = v1;
    let v5 = v2;
    Some(m.make_compare(IntCond::Sle, v4, v5))
}

/// not-sge: (xor (sge! x y) 1) => (slt x y)
#[rustfmt::skip]
fn not_sge(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Sge)?;
    let t3 = m.type_of(v1);
    let v4 = v1;
    let v5 = v2;
    Some(m.make_compare(IntCond::Slt, v4, v5))
}

/// not-ult: (xor (ult! x y) 1) => (uge x y)
#[rustfmt::skip]
fn not_ult(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Ult)?;
    let t3 = m.type_of(v1);
    let v4 = v1;
    let v5 = v2;
    Some(m.make_compare(IntCond::Uge, v4, v5))
}

/// not-ule: (xor (ule! x y) 1) => (ugt x y)
#[rustfmt::skip]
fn not_ule(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Ule)?;
    let t3 = m.type_of(v1);
    let v4 = v1;
    let v5 = v2;
    Some(m.make_compare(IntCond::Ugt, v4, v5))
}

/// not-ugt: (xor (ugt! x y) 1) => (ule x y)
#[rustfmt::skip]
fn not_ugt(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Ugt)?;
    let t3 = m.type_of(v1);
    let v4 = v1;
    let v5 = v2;
    Some(m.make_compare(IntCond::Ule, v4, v5))
}

/// not-uge: (xor (uge! x y) 1) => (ult x y)
#[rustfmt::skip]
fn not_uge(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.is_number(a1, 1)?;
    m.used_once(a0)?;
    let [v1, v2] = m.compare(a0, IntCond::Uge)?;
    let t3 = m.type_of(v1);
    let v4 = v1;
    let v5 = v2;
    Some(m.make_compare(IntCond::Ult, v4, v5))
}

/// eq-zext-zero: (eq (zext x) 0) => (eq x 0)
#[rustfmt::skip]
fn eq_zext_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    let t3 = m.type_of(v2);
    let v4 = v2;
    let c5 = m.number(0, t3);
    let v6 = m.value(c5);
    Some(m.make_compare(IntCond::Eq, v4, v6))
}

/// ne-zext-zero: (ne (zext x) 0) => (ne x 0)
#[rustfmt::skip]
fn ne_zext_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    let t3 = m.type_of(v2);
    let v4 = v2;
    let c5 = m.number(0, t3);
    let v6 = m.value(c5);
    Some(m.make_compare(IntCond::Ne, v4, v6))
}

/// eq-sext-zero: (eq (sext x) 0) => (eq x 0)
#[rustfmt::skip]
fn eq_sext_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2] = m.cast(a0, CastOp::SExt)?;
    let t3 = m.type_of(v2);
    let v4 = v2;
    let c5 = m.number(0, t3);
    let v6 = m.value(c5);
    Some(m.make_compare(IntCond::Eq, v4, v6))
}

/// ne-sext-zero: (ne (sext x) 0) => (ne x 0)
#[rustfmt::skip]
fn ne_sext_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2] = m.cast(a0, CastOp::SExt)?;
    let t3 = m.type_of(v2);
    let v4 = v2;
    let c5 = m.number(0, t3);
    let v6 = m.value(c5);
    Some(m.make_compare(IntCond::Ne, v4, v6))
}

/// eq-zext-one: (eq (zext x:i1) 1) => x
#[rustfmt::skip]
fn eq_zext_one(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 1)?;
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    m.is_bit(v2)?;
    Some(v2)
}

/// ne-zext-one: (ne (zext x:i1) 1) => (not x)
#[rustfmt::skip]
fn ne_zext_one(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 1)?;
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    m.is_bit(v2)?;
    let v3 = v2;
    let c4 = m.number(-1, ir::Type::I1);
    let v5 = m.value(c4);
    Some(m.make_binary(BinaryOp::Xor, 0, v3, v5))
}

/// eq-zexts: (eq (zext x:a) (zext y:a)) => (eq x y)
#[rustfmt::skip]
fn eq_zexts(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    let t3 = m.type_of(v2);
    let [v4] = m.cast(a1, CastOp::ZExt)?;
    m.has_type(v4, t3)?;
    let v5 = v2;
    let v6 = v4;
    Some(m.make_compare(IntCond::Eq, v5, v6))
}

/// eq-zexts: (eq (zext x:a) (zext y:a)) => (eq x y)
#[rustfmt::skip]
fn eq_zexts_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    let t3 = m.type_of(v2);
    let [v4] = m.cast(a1, CastOp::ZExt)?;
    m.has_type(v4, t3)?;
    let v5 = v4;
    let v6 = v2;
    Some(m.make_compare(IntCond::Eq, v5, v6))
}

/// ne-zexts: (ne (zext x:a) (zext y:a)) => (ne x y)
#[rustfmt::skip]
fn ne_zexts(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    let t3 = m.type_of(v2);
    let [v4] = m.cast(a1, CastOp::ZExt)?;
    m.has_type(v4, t3)?;
    let v5 = v2;
    let v6 = v4;
    Some(m.make_compare(IntCond::Ne, v5, v6))
}

/// ne-zexts: (ne (zext x:a) (zext y:a)) => (ne x y)
#[rustfmt::skip]
fn ne_zexts_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    let t3 = m.type_of(v2);
    let [v4] = m.cast(a1, CastOp::ZExt)?;
    m.has_type(v4, t3)?;
    let v5 = v4;
    let v6 = v2;
    Some(m.make_compare(IntCond::Ne, v5, v6))
}

/// ult-zexts: (ult (zext x:a) (zext y:a)) => (ult x y)
#[rustfmt::skip]
fn ult_zexts(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    let t3 = m.type_of(v2);
    let [v4] = m.cast(a1, CastOp::ZExt)?;
    m.has_type(v4, t3)?;
    let v5 = v2;
    let v6 = v4;
    Some(m.make_compare(IntCond::Ult, v5, v6))
}

/// eq-sexts: (eq (sext x:a) (sext y:a)) => (eq x y)
#[rustfmt::skip]
fn eq_sexts(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::SExt)?;
    let t3 = m.type_of(v2);
    let [v4] = m.cast(a1, CastOp::SExt)?;
    m.has_type(v4, t3)?;
    let v5 = v2;
    let v6 = v4;
    Some(m.make_compare(IntCond::Eq, v5, v6))
}

/// eq-sexts: (eq (sext x:a) (sext y:a)) => (eq x y)
#[rustfmt::skip]
fn eq_sexts_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::SExt)?;
    let t3 = m.type_of(v2);
    let [v4] = m.cast(a1, CastOp::SExt)?;
    m.has_type(v4, t3)?;
    let v5 = v4;
    let v6 = v2;
    Some(m.make_compare(IntCond::Eq, v5, v6))
}

/// ne-sexts: (ne (sext x:a) (sext y:a)) => (ne x y)
#[rustfmt::skip]
fn ne_sexts(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::SExt)?;
    let t3 = m.type_of(v2);
    let [v4] = m.cast(a1, CastOp::SExt)?;
    m.has_type(v4, t3)?;
    let v5 = v2;
    let v6 = v4;
    Some(m.make_compare(IntCond::Ne, v5, v6))
}

/// ne-sexts: (ne (sext x:a) (sext y:a)) => (ne x y)
#[rustfmt::skip]
fn ne_sexts_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::SExt)?;
    let t3 = m.type_of(v2);
    let [v4] = m.cast(a1, CastOp::SExt)?;
    m.has_type(v4, t3)?;
    let v5 = v4;
    let v6 = v2;
    Some(m.make_compare(IntCond::Ne, v5, v6))
}

/// slt-sexts: (slt (sext x:a) (sext y:a)) => (slt x y)
#[rustfmt::skip]
fn slt_sexts(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::SExt)?;
    let t3 = m.type_of(v2);
    let [v4] = m.cast(a1, CastOp::SExt)?;
    m.has_type(v4, t3)?;
    let v5 = v2;
    let v6 = v4;
    Some(m.make_compare(IntCond::Slt, v5, v6))
}

/// eq-zext-constant: (eq (zext x:a) A:b) => (eq x (trunc:a A)) if (eq (zext:b (trunc:a A)) A)
#[rustfmt::skip]
fn eq_zext_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let [v3] = m.cast(a0, CastOp::ZExt)?;
    let t4 = m.type_of(v3);
    let c5 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let c6 = m.fold_cast(CastOp::ZExt, c5, t1)?;
    let c7 = m.fold_compare(IntCond::Eq, c6, c2)?;
    m.holds(c7)?;
    let v8 = v3;
    let c9 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let v10 = m.value(c9);
    Some(m.make_compare(IntCond::Eq, v8, v10))
}

/// ne-zext-constant: (ne (zext x:a) A:b) => (ne x (trunc:a A)) if (eq (zext:b (trunc:a A)) A)
#[rustfmt::skip]
fn ne_zext_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let [v3] = m.cast(a0, CastOp::ZExt)?;
    let t4 = m.type_of(v3);
    let c5 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let c6 = m.fold_cast(CastOp::ZExt, c5, t1)?;
    let c7 = m.fold_compare(IntCond::Eq, c6, c2)?;
    m.holds(c7)?;
    let v8 = v3;
    let c9 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let v10 = m.value(c9);
    Some(m.make_compare(IntCond::Ne, v8, v10))
}

/// ult-zext-constant: (ult (zext x:a) A:b) => (ult x (trunc:a A)) if (eq (zext:b (trunc:a A)) A)
#[rustfmt::skip]
fn ult_zext_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let [v3] = m.cast(a0, CastOp::ZExt)?;
    let t4 = m.type_of(v3);
    let c5 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let c6 = m.fold_cast(CastOp::ZExt, c5, t1)?;
    let c7 = m.fold_compare(IntCond::Eq, c6, c2)?;
    m.holds(c7)?;
    let v8 = v3;
    let c9 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let v10 = m.value(c9);
    Some(m.make_compare(IntCond::Ult, v8, v10))
}

/// ugt-zext-constant: (ugt (zext x:a) A:b) => (ugt x (trunc:a A)) if (eq (zext:b (trunc:a A)) A)
#[rustfmt::skip]
fn ugt_zext_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let [v3] = m.cast(a0, CastOp::ZExt)?;
    let t4 = m.type_of(v3);
    let c5 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let c6 = m.fold_cast(CastOp::ZExt, c5, t1)?;
    let c7 = m.fold_compare(IntCond::Eq, c6, c2)?;
    m.holds(c7)?;
    let v8 = v3;
    let c9 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let v10 = m.value(c9);
    Some(m.make_compare(IntCond::Ugt, v8, v10))
}

/// slt-zext-constant: (slt (zext x:a) A:b) => (ult x (trunc:a A)) if (eq (zext:b (trunc:a A)) A)
#[rustfmt::skip]
fn slt_zext_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let [v3] = m.cast(a0, CastOp::ZExt)?;
    let t4 = m.type_of(v3);
    let c5 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let c6 = m.fold_cast(CastOp::ZExt, c5, t1)?;
    let c7 = m.fold_compare(IntCond::Eq, c6, c2)?;
    m.holds(c7)?;
    let v8 = v3;
    let c9 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let v10 = m.value(c9);
    Some(m.make_compare(IntCond::Ult, v8, v10))
}

/// sgt-zext-constant: (sgt (zext x:a) A:b) => (ugt x (trunc:a A)) if (eq (zext:b (trunc:a A)) A)
#[rustfmt::skip]
fn sgt_zext_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let [v3] = m.cast(a0, CastOp::ZExt)?;
    let t4 = m.type_of(v3);
    let c5 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let c6 = m.fold_cast(CastOp::ZExt, c5, t1)?;
    let c7 = m.fold_compare(IntCond::Eq, c6, c2)?;
    m.holds(c7)?;
    let v8 = v3;
    let c9 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let v10 = m.value(c9);
    Some(m.make_compare(IntCond::Ugt, v8, v10))
}

/// eq-sext-constant: (eq (sext x:a) A:b) => (eq x (trunc:a A)) if (eq (sext:b (trunc:a A)) A)
#[rustfmt::skip]
fn eq_sext_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let [v3] = m.cast(a0, CastOp::SExt)?;
    let t4 = m.type_of(v3);
    let c5 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let c6 = m.fold_cast(CastOp::SExt, c5, t1)?;
    let c7 = m.fold_compare(IntCond::Eq, c6, c2)?;
    m.holds(c7)?;
    let v8 = v3;
    let c9 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let v10 = m.value(c9);
    Some(m.make_compare(IntCond::Eq, v8, v10))
}

/// ne-sext-constant: (ne (sext x:a) A:b) => (ne x (trunc:a A)) if (eq (sext:b (trunc:a A)) A)
#[rustfmt::skip]
fn ne_sext_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let [v3] = m.cast(a0, CastOp::SExt)?;
    let t4 = m.type_of(v3);
    let c5 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let c6 = m.fold_cast(CastOp::SExt, c5, t1)?;
    let c7 = m.fold_compare(IntCond::Eq, c6, c2)?;
    m.holds(c7)?;
    let v8 = v3;
    let c9 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let v10 = m.value(c9);
    Some(m.make_compare(IntCond::Ne, v8, v10))
}

/// slt-sext-constant: (slt (sext x:a) A:b) => (slt x (trunc:a A)) if (eq (sext:b (trunc:a A)) A)
#[rustfmt::skip]
fn slt_sext_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let [v3] = m.cast(a0, CastOp::SExt)?;
    let t4 = m.type_of(v3);
    let c5 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let c6 = m.fold_cast(CastOp::SExt, c5, t1)?;
    let c7 = m.fold_compare(IntCond::Eq, c6, c2)?;
    m.holds(c7)?;
    let v8 = v3;
    let c9 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let v10 = m.value(c9);
    Some(m.make_compare(IntCond::Slt, v8, v10))
}

/// sgt-sext-constant: (sgt (sext x:a) A:b) => (sgt x (trunc:a A)) if (eq (sext:b (trunc:a A)) A)
#[rustfmt::skip]
fn sgt_sext_constant(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    let c2 = m.constant(a1)?;
    let [v3] = m.cast(a0, CastOp::SExt)?;
    let t4 = m.type_of(v3);
    let c5 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let c6 = m.fold_cast(CastOp::SExt, c5, t1)?;
    let c7 = m.fold_compare(IntCond::Eq, c6, c2)?;
    m.holds(c7)?;
    let v8 = v3;
    let c9 = m.fold_cast(CastOp::Trunc, c2, t4)?;
    let v10 = m.value(c9);
    Some(m.make_compare(IntCond::Sgt, v8, v10))
}

/// trunc-trunc: (trunc (trunc x)) => (trunc x)
#[rustfmt::skip]
fn trunc_trunc(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::Trunc)?;
    let t3 = m.type_of(v2);
    let v4 = v2;
    m.make_cast(CastOp::Trunc, v4, m.ty)
}

/// zext-zext: (zext (zext x)) => (zext x)
#[rustfmt::skip]
fn zext_zext(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    let t3 = m.type_of(v2);
    let v4 = v2;
    m.make_cast(CastOp::ZExt, v4, m.ty)
}

/// sext-sext: (sext (sext x)) => (sext x)
#[rustfmt::skip]
fn sext_sext(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::SExt)?;
    let t3 = m.type_of(v2);
    let v4 = v2;
    m.make_cast(CastOp::SExt, v4, m.ty)
}

/// sext-zext: (sext (zext x)) => (zext x)
#[rustfmt::skip]
fn sext_zext(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    let t3 = m.type_of(v2);
    let v4 = v2;
    m.make_cast(CastOp::ZExt, v4, m.ty)
}

/// trunc-zext-same: (trunc:a (zext x:a)) => x
#[rustfmt::skip]
fn trunc_zext_same(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    m.has_type(v2, m.ty)?;
    Some(v2)
}

/// trunc-sext-same: (trunc:a (sext x:a)) => x
#[rustfmt::skip]
fn trunc_sext_same(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::SExt)?;
    m.has_type(v2, m.ty)?;
    Some(v2)
}

/// trunc-zext-narrow: (trunc (zext x)) => (trunc x)
#[rustfmt::skip]
fn trunc_zext_narrow(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    let t3 = m.type_of(v2);
    let v4 = v2;
    m.make_cast(CastOp::Trunc, v4, m.ty)
}

/// trunc-zext-wide: (trunc (zext x)) => (zext x)
#[rustfmt::skip]
fn trunc_zext_wide(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    let t3 = m.type_of(v2);
    let v4 = v2;
    m.make_cast(CastOp::ZExt, v4, m.ty)
}

/// trunc-sext-narrow: (trunc (sext x)) => (trunc x)
#[rustfmt::skip]
fn trunc_sext_narrow(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::SExt)?;
    let t3 = m.type_of(v2);
    let v4 = v2;
    m.make_cast(CastOp::Trunc, v4, m.ty)
}

/// trunc-sext-wide: (trunc (sext x)) => (sext x)
#[rustfmt::skip]
fn trunc_sext_wide(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::SExt)?;
    let t3 = m.type_of(v2);
    let v4 = v2;
    m.make_cast(CastOp::SExt, v4, m.ty)
}

/// zext-trunc-same: (zext:a (trunc:b x:a)) => (and x (zext:a -1:b))
#[rustfmt::skip]
fn zext_trunc_same(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2] = m.cast(a0, CastOp::Trunc)?;
    m.has_type(v2, m.ty)?;
    let v3 = v2;
    let c4 = m.number(-1, t1);
    let c5 = m.fold_cast(CastOp::ZExt, c4, m.ty)?;
    let v6 = m.value(c5);
    Some(m.make_binary(BinaryOp::And, 0, v3, v6))
}

/// trunc-and: (trunc:a (and! x A)) => (trunc x) if (eq (trunc:a A) -1)
#[rustfmt::skip]
fn trunc_and(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    m.used_once(a0)?;
    let [v2, v3] = m.binary(a0, BinaryOp::And, 0)?;
    let c4 = m.constant(v3)?;
    let c5 = m.fold_cast(CastOp::Trunc, c4, m.ty)?;
    let c6 = m.number(-1, m.ty);
    let c7 = m.fold_compare(IntCond::Eq, c5, c6)?;
    m.holds(c7)?;
    let v8 = v2;
    m.make_cast(CastOp::Trunc, v8, m.ty)
}

/// trunc-or-shl: (trunc:a (or x (shl y A:b))) => (trunc:a x) if (uge A (zext:b width:a)) (ult A width)
#[rustfmt::skip]
fn trunc_or_shl(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Or, 0)?;
    let [v4, v5] = m.binary(v3, BinaryOp::Shl, 0)?;
    m.has_type(v5, t1)?;
    let c6 = m.constant(v5)?;
    let c7 = m.width(m.ty);
    let c8 = m.fold_cast(CastOp::ZExt, c7, t1)?;
    let c9 = m.fold_compare(IntCond::Uge, c6, c8)?;
    m.holds(c9)?;
    let c10 = m.width(t1);
    let c11 = m.fold_compare(IntCond::Ult, c6, c10)?;
    m.holds(c11)?;
    let v12 = v2;
    m.make_cast(CastOp::Trunc, v12, m.ty)
}

/// trunc-or-shl: (trunc:a (or x (shl y A:b))) => (trunc:a x) if (uge A (zext:b width:a)) (ult A width)
#[rustfmt::skip]
fn trunc_or_shl_1(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Or, 0)?;
    let [v4, v5] = m.binary(v2, BinaryOp::Shl, 0)?;
    m.has_type(v5, t1)?;
    let c6 = m.constant(v5)?;
    let c7 = m.width(m.ty);
    let c8 = m.fold_cast(CastOp::ZExt, c7, t1)?;
    let c9 = m.fold_compare(IntCond::Uge, c6, c8)?;
    m.holds(c9)?;
    let c10 = m.width(t1);
    let c11 = m.fold_compare(IntCond::Ult, c6, c10)?;
    m.holds(c11)?;
    let v12 = v3;
    m.make_cast(CastOp::Trunc, v12, m.ty)
}

/// and-zext-covered: (and (zext x:a) A:b) => (zext x) if (eq (trunc:a A) -1)
#[rustfmt::skip]
fn and_zext_covered(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.has_type(a1, m.ty)?;
    let c1 = m.constant(a1)?;
    let [v2] = m.cast(a0, CastOp::ZExt)?;
    let t3 = m.type_of(v2);
    let c4 = m.fold_cast(CastOp::Trunc, c1, t3)?;
    let c5 = m.number(-1, t3);
    let c6 = m.fold_compare(IntCond::Eq, c4, c5)?;
    m.holds(c6)?;
    let v7 = v2;
    m.make_cast(CastOp::ZExt, v7, m.ty)
}

/// lshr-or-zext: (lshr (or (zext x:a) y) A:b) => (lshr y A) if (uge A (zext:b width:a)) (ult A width)
#[rustfmt::skip]
fn lshr_or_zext(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.has_type(a1, m.ty)?;
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Or, 0)?;
    let [v4] = m.cast(v2, CastOp::ZExt)?;
    let t5 = m.type_of(v4);
    let c6 = m.width(t5);
    let c7 = m.fold_cast(CastOp::ZExt, c6, m.ty)?;
    let c8 = m.fold_compare(IntCond::Uge, c1, c7)?;
    m.holds(c8)?;
    let c9 = m.width(m.ty);
    let c10 = m.fold_compare(IntCond::Ult, c1, c9)?;
    m.holds(c10)?;
    let v11 = v3;
    let v12 = m.value(c1);
    Some(m.make_binary(BinaryOp::LShr, 0, v11, v12))
}

/// lshr-or-zext: (lshr (or (zext x:a) y) A:b) => (lshr y A) if (uge A (zext:b width:a)) (ult A width)
#[rustfmt::skip]
fn lshr_or_zext_1(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    m.has_type(a1, m.ty)?;
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Or, 0)?;
    let [v4] = m.cast(v3, CastOp::ZExt)?;
    let t5 = m.type_of(v4);
    let c6 = m.width(t5);
    let c7 = m.fold_cast(CastOp::ZExt, c6, m.ty)?;
    let c8 = m.fold_compare(IntCond::Uge, c1, c7)?;
    m.holds(c8)?;
    let c9 = m.width(m.ty);
    let c10 = m.fold_compare(IntCond::Ult, c1, c9)?;
    m.holds(c10)?;
    let v11 = v2;
    let v12 = m.value(c1);
    Some(m.make_binary(BinaryOp::LShr, 0, v11, v12))
}

/// lshr-of-shl-zext: (lshr (shl (zext x:a) A:b) A) => (zext x) if (ult A width) (ule (zext:b width:a) (sub width A))
#[rustfmt::skip]
fn lshr_of_shl_zext(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let c1 = m.constant(a1)?;
    let [v2, v3] = m.binary(a0, BinaryOp::Shl, 0)?;
    m.has_type(v3, m.ty)?;
    m.same_constant(v3, c1)?;
    let [v4] = m.cast(v2, CastOp::ZExt)?;
    let t5 = m.type_of(v4);
    let c6 = m.width(m.ty);
    let c7 = m.fold_compare(IntCond::Ult, c1, c6)?;
    m.holds(c7)?;
    let c8 = m.width(t5);
    let c9 = m.fold_cast(CastOp::ZExt, c8, m.ty)?;
    let c10 = m.width(m.ty);
    let c11 = m.fold_binary(BinaryOp::Sub, 0, c10, c1)?;
    let c12 = m.fold_compare(IntCond::Ule, c9, c11)?;
    m.holds(c12)?;
    let v13 = v4;
    m.make_cast(CastOp::ZExt, v13, m.ty)
}

/// ult-ones: (ult x -1) => (ne x -1)
#[rustfmt::skip]
fn ult_ones(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, -1)?;
    let v2 = a0;
    let c3 = m.number(-1, t1);
    let v4 = m.value(c3);
    Some(m.make_compare(IntCond::Ne, v2, v4))
}

/// select-true: (select 1 x y) => x
#[rustfmt::skip]
fn select_true(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    m.is_number(a0, 1)?;
    Some(a1)
}

/// select-false: (select 0 x y) => y
#[rustfmt::skip]
fn select_false(m: &mut Matcher<'_>, [a0, _, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    m.is_number(a0, 0)?;
    Some(a2)
}

/// select-same: (select c x x) => x
#[rustfmt::skip]
fn select_same(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    m.same(a2, a1)?;
    Some(a1)
}

/// select-again: (select c (select c x y) z) => (select c x z)
#[rustfmt::skip]
fn select_again(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3, v4] = m.select(a1)?;
    m.same(v2, a0)?;
    let v5 = a0;
    let v6 = v3;
    let v7 = a2;
    Some(m.make_select(v5, v6, v7))
}

/// select-again-other: (select c x (select c y z)) => (select c x z)
#[rustfmt::skip]
fn select_again_other(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3, v4] = m.select(a2)?;
    m.same(v2, a0)?;
    let v5 = a0;
    let v6 = a1;
    let v7 = v4;
    Some(m.make_select(v5, v6, v7))
}

/// select-not: (select (not c) x y) => (select c y x)
#[rustfmt::skip]
fn select_not(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.binary(a0, BinaryOp::Xor, 0)?;
    m.is_number(v3, -1)?;
    let v4 = v2;
    let v5 = a2;
    let v6 = a1;
    Some(m.make_select(v4, v5, v6))
}

/// select-bool: (select c 1:i1 0) => c
#[rustfmt::skip]
fn select_bool(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    m.is_bit(a1)?;
    m.is_number(a1, 1)?;
    m.is_number(a2, 0)?;
    Some(a0)
}

/// select-not-bool: (select c 0:i1 1) => (not c)
#[rustfmt::skip]
fn select_not_bool(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    m.is_bit(a1)?;
    m.is_number(a1, 0)?;
    m.is_number(a2, 1)?;
    let v1 = a0;
    let c2 = m.number(-1, ir::Type::I1);
    let v3 = m.value(c2);
    Some(m.make_binary(BinaryOp::Xor, 0, v1, v3))
}

/// select-zero-one: (select c 1:a 0) => (zext:a c) if (ult 1:a width)
#[rustfmt::skip]
fn select_zero_one(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    m.has_type(a1, m.ty)?;
    m.is_number(a1, 1)?;
    m.is_number(a2, 0)?;
    let t1 = m.type_of(a0);
    let c2 = m.number(1, m.ty);
    let c3 = m.width(m.ty);
    let c4 = m.fold_compare(IntCond::Ult, c2, c3)?;
    m.holds(c4)?;
    let v5 = a0;
    m.make_cast(CastOp::ZExt, v5, m.ty)
}

/// select-eq-same: (select (eq x y) x y) => y
#[rustfmt::skip]
fn select_eq_same(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.compare(a0, IntCond::Eq)?;
    m.same(v2, a1)?;
    m.same(v3, a2)?;
    Some(a2)
}

/// select-eq-same: (select (eq x y) x y) => y
#[rustfmt::skip]
fn select_eq_same_1(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.compare(a0, IntCond::Eq)?;
    m.same(v2, a2)?;
    m.same(v3, a1)?;
    Some(a2)
}

/// select-ne-same: (select (ne x y) x y) => x
#[rustfmt::skip]
fn select_ne_same(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.compare(a0, IntCond::Ne)?;
    m.same(v2, a1)?;
    m.same(v3, a2)?;
    Some(a1)
}

/// select-ne-same: (select (ne x y) x y) => x
#[rustfmt::skip]
fn select_ne_same_1(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.compare(a0, IntCond::Ne)?;
    m.same(v2, a2)?;
    m.same(v3, a1)?;
    Some(a1)
}

/// select-slt: (select (slt x y) x y) => (smin x y)
#[rustfmt::skip]
fn select_slt(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.compare(a0, IntCond::Slt)?;
    m.same(v2, a1)?;
    m.same(v3, a2)?;
    let v4 = a1;
    let v5 = a2;
    Some(m.make_binary(BinaryOp::SMin, 0, v4, v5))
}

/// select-sgt: (select (sgt x y) x y) => (smax x y)
#[rustfmt::skip]
fn select_sgt(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.compare(a0, IntCond::Sgt)?;
    m.same(v2, a1)?;
    m.same(v3, a2)?;
    let v4 = a1;
    let v5 = a2;
    Some(m.make_binary(BinaryOp::SMax, 0, v4, v5))
}

/// select-ult: (select (ult x y) x y) => (umin x y)
#[rustfmt::skip]
fn select_ult(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.compare(a0, IntCond::Ult)?;
    m.same(v2, a1)?;
    m.same(v3, a2)?;
    let v4 = a1;
    let v5 = a2;
    Some(m.make_binary(BinaryOp::UMin, 0, v4, v5))
}

/// select-ugt: (select (ugt x y) x y) => (umax x y)
#[rustfmt::skip]
fn select_ugt(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.compare(a0, IntCond::Ugt)?;
    m.same(v2, a1)?;
    m.same(v3, a2)?;
    let v4 = a1;
    let v5 = a2;
    Some(m.make_binary(BinaryOp::UMax, 0, v4, v5))
}

/// select-slt-swapped: (select (slt x y) y x) => (smax x y)
#[rustfmt::skip]
fn select_slt_swapped(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.compare(a0, IntCond::Slt)?;
    m.same(v2, a2)?;
    m.same(v3, a1)?;
    let v4 = a2;
    let v5 = a1;
    Some(m.make_binary(BinaryOp::SMax, 0, v4, v5))
}

/// select-sgt-swapped: (select (sgt x y) y x) => (smin x y)
#[rustfmt::skip]
fn select_sgt_swapped(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.compare(a0, IntCond::Sgt)?;
    m.same(v2, a2)?;
    m.same(v3, a1)?;
    let v4 = a2;
    let v5 = a1;
    Some(m.make_binary(BinaryOp::SMin, 0, v4, v5))
}

/// select-ult-swapped: (select (ult x y) y x) => (umax x y)
#[rustfmt::skip]
fn select_ult_swapped(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.compare(a0, IntCond::Ult)?;
    m.same(v2, a2)?;
    m.same(v3, a1)?;
    let v4 = a2;
    let v5 = a1;
    Some(m.make_binary(BinaryOp::UMax, 0, v4, v5))
}

/// select-ugt-swapped: (select (ugt x y) y x) => (umin x y)
#[rustfmt::skip]
fn select_ugt_swapped(m: &mut Matcher<'_>, [a0, a1, a2]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a0);
    let [v2, v3] = m.compare(a0, IntCond::Ugt)?;
    m.same(v2, a2)?;
    m.same(v3, a1)?;
    let v4 = a2;
    let v5 = a1;
    Some(m.make_binary(BinaryOp::UMin, 0, v4, v5))
}

/// bswap-bswap: (bswap (bswap x)) => x
#[rustfmt::skip]
fn bswap_bswap(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let [v1] = m.unary(a0, UnaryOp::Bswap)?;
    Some(v1)
}

/// eq-popcnt-zero: (eq (popcnt x) 0) => (eq x 0)
#[rustfmt::skip]
fn eq_popcnt_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2] = m.unary(a0, UnaryOp::Popcnt)?;
    let v3 = v2;
    let c4 = m.number(0, t1);
    let v5 = m.value(c4);
    Some(m.make_compare(IntCond::Eq, v3, v5))
}

/// ne-popcnt-zero: (ne (popcnt x) 0) => (ne x 0)
#[rustfmt::skip]
fn ne_popcnt_zero(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_number(a1, 0)?;
    let [v2] = m.unary(a0, UnaryOp::Popcnt)?;
    let v3 = v2;
    let c4 = m.number(0, t1);
    let v5 = m.value(c4);
    Some(m.make_compare(IntCond::Ne, v3, v5))
}

/// popcnt-bswap: (popcnt (bswap x)) => (popcnt x)
#[rustfmt::skip]
fn popcnt_bswap(m: &mut Matcher<'_>, [a0, _, _]: [Value; 3]) -> Option<Value> {
    let [v1] = m.unary(a0, UnaryOp::Bswap)?;
    let v2 = v1;
    Some(m.make_unary(UnaryOp::Popcnt, v2))
}

/// eq-ctlz-width: (eq (ctlz x) width) => (eq x 0)
#[rustfmt::skip]
fn eq_ctlz_width(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_width(a1)?;
    let [v2] = m.unary(a0, UnaryOp::Ctlz)?;
    let v3 = v2;
    let c4 = m.number(0, t1);
    let v5 = m.value(c4);
    Some(m.make_compare(IntCond::Eq, v3, v5))
}

/// ne-ctlz-width: (ne (ctlz x) width) => (ne x 0)
#[rustfmt::skip]
fn ne_ctlz_width(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_width(a1)?;
    let [v2] = m.unary(a0, UnaryOp::Ctlz)?;
    let v3 = v2;
    let c4 = m.number(0, t1);
    let v5 = m.value(c4);
    Some(m.make_compare(IntCond::Ne, v3, v5))
}

/// eq-cttz-width: (eq (cttz x) width) => (eq x 0)
#[rustfmt::skip]
fn eq_cttz_width(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_width(a1)?;
    let [v2] = m.unary(a0, UnaryOp::Cttz)?;
    let v3 = v2;
    let c4 = m.number(0, t1);
    let v5 = m.value(c4);
    Some(m.make_compare(IntCond::Eq, v3, v5))
}

/// ne-cttz-width: (ne (cttz x) width) => (ne x 0)
#[rustfmt::skip]
fn ne_cttz_width(m: &mut Matcher<'_>, [a0, a1, _]: [Value; 3]) -> Option<Value> {
    let t1 = m.type_of(a1);
    m.is_width(a1)?;
    let [v2] = m.unary(a0, UnaryOp::Cttz)?;
    let v3 = v2;
    let c4 = m.number(0, t1);
    let v5 = m.value(c4);
    Some(m.make_compare(IntCond::Ne, v3, v5))
}

/// The rules whose pattern has this operation at its root, in the order in which they are tried.
#[rustfmt::skip]
pub(super) fn rules(root: Root) -> &'static [Rewrite] {
    match root {
        Root::Binary(BinaryOp::AShr) => &[("ashr-zero", ashr_zero), ("zero-ashr", zero_ashr), ("ones-ashr", ones_ashr), ("ashr-ashr", ashr_ashr), ("ashr-of-nsw-shl", ashr_of_nsw_shl), ("ashr-zext", ashr_zext)],
        Root::Binary(BinaryOp::Add) => &[("add-zero", add_zero), ("add-nsw-constants", add_nsw_constants), ("add-constants", add_constants), ("add-negated", add_negated), ("add-negated", add_negated_1), ("add-sub-cancel", add_sub_cancel), ("add-sub-cancel", add_sub_cancel_1), ("add-not", add_not), ("add-sub-constant", add_sub_constant), ("add-self-not", add_self_not), ("add-self-not", add_self_not_1), ("add-same-bit", add_same_bit), ("add-same-bit", add_same_bit_1)],
        Root::Binary(BinaryOp::And) => &[("and-zero", and_zero), ("and-ones", and_ones), ("and-self", and_self), ("and-constants", and_constants), ("and-not-self", and_not_self), ("and-not-self", and_not_self_1), ("and-absorb", and_absorb), ("and-absorb", and_absorb_1), ("and-absorb", and_absorb_2), ("and-absorb", and_absorb_3), ("and-of-or-constant", and_of_or_constant), ("and-of-or-covered", and_of_or_covered), ("and-shl-covered", and_shl_covered), ("and-lshr-covered", and_lshr_covered), ("and-nots", and_nots), ("and-nots", and_nots_1), ("and-eq-zeros", and_eq_zeros), ("and-eq-zeros", and_eq_zeros_1), ("and-ne-bits", and_ne_bits), ("and-ne-bits", and_ne_bits_1), ("and-zext-covered", and_zext_covered)],
        Root::Binary(BinaryOp::LShr) => &[("lshr-zero", lshr_zero), ("zero-lshr", zero_lshr), ("lshr-lshr", lshr_lshr), ("lshr-of-shl", lshr_of_shl), ("lshr-of-nuw-shl", lshr_of_nuw_shl), ("lshr-or-zext", lshr_or_zext), ("lshr-or-zext", lshr_or_zext_1), ("lshr-of-shl-zext", lshr_of_shl_zext)],
        Root::Binary(BinaryOp::Mul) => &[("mul-zero", mul_zero), ("mul-one", mul_one), ("mul-minus-one", mul_minus_one), ("mul-power", mul_power), ("mul-constants", mul_constants), ("mul-shl-constant", mul_shl_constant), ("mul-negated", mul_negated), ("mul-negated", mul_negated_1)],
        Root::Binary(BinaryOp::Or) => &[("or-zero", or_zero), ("or-ones", or_ones), ("or-self", or_self), ("or-constants", or_constants), ("or-not-self", or_not_self), ("or-not-self", or_not_self_1), ("or-absorb", or_absorb), ("or-absorb", or_absorb_1), ("or-absorb", or_absorb_2), ("or-absorb", or_absorb_3), ("or-masks", or_masks), ("or-masks", or_masks_1), ("or-nots", or_nots), ("or-nots", or_nots_1), ("rotate-left", rotate_left), ("rotate-left", rotate_left_1), ("rotate-left-variable", rotate_left_variable), ("rotate-left-variable", rotate_left_variable_1), ("rotate-right-variable", rotate_right_variable), ("rotate-right-variable", rotate_right_variable_1), ("rotate-left-masked", rotate_left_masked), ("rotate-left-masked", rotate_left_masked_1), ("rotate-right-masked", rotate_right_masked), ("rotate-right-masked", rotate_right_masked_1), ("or-ne-zeros", or_ne_zeros), ("or-ne-zeros", or_ne_zeros_1), ("or-eq-bits", or_eq_bits), ("or-eq-bits", or_eq_bits_1)],
        Root::Binary(BinaryOp::RotL) => &[("rotl-zero", rotl_zero)],
        Root::Binary(BinaryOp::RotR) => &[("rotr-zero", rotr_zero)],
        Root::Binary(BinaryOp::SDiv) => &[("sdiv-one", sdiv_one), ("sdiv-exact-power", sdiv_exact_power), ("zero-sdiv", zero_sdiv)],
        Root::Binary(BinaryOp::SMax) => &[("smax-self", smax_self)],
        Root::Binary(BinaryOp::SMin) => &[("smin-self", smin_self)],
        Root::Binary(BinaryOp::SRem) => &[("srem-one", srem_one), ("srem-minus-one", srem_minus_one), ("zero-srem", zero_srem)],
        Root::Binary(BinaryOp::Shl) => &[("shl-zero", shl_zero), ("zero-shl", zero_shl), ("shl-shl", shl_shl), ("shl-of-lshr", shl_of_lshr), ("shl-of-exact-ashr", shl_of_exact_ashr), ("shl-of-exact-lshr", shl_of_exact_lshr)],
        Root::Binary(BinaryOp::Sub) => &[("sub-zero", sub_zero), ("sub-self", sub_self), ("sub-nsw-constant", sub_nsw_constant), ("sub-constant", sub_constant), ("sub-sub-constant", sub_sub_constant), ("sub-add-constant", sub_add_constant), ("sub-cancel-left", sub_cancel_left), ("sub-cancel-left", sub_cancel_left_1), ("sub-of-add", sub_of_add), ("sub-of-add", sub_of_add_1), ("sub-of-sub", sub_of_sub), ("sub-difference", sub_difference), ("sub-negated", sub_negated), ("sub-from-ones", sub_from_ones), ("neg-difference", neg_difference)],
        Root::Binary(BinaryOp::UDiv) => &[("udiv-one", udiv_one), ("udiv-power", udiv_power), ("udiv-exact-power", udiv_exact_power), ("udiv-udiv", udiv_udiv), ("zero-udiv", zero_udiv)],
        Root::Binary(BinaryOp::UMax) => &[("umax-self", umax_self), ("umax-zero", umax_zero), ("umax-ones", umax_ones)],
        Root::Binary(BinaryOp::UMin) => &[("umin-self", umin_self), ("umin-zero", umin_zero), ("umin-ones", umin_ones)],
        Root::Binary(BinaryOp::URem) => &[("urem-power", urem_power), ("urem-one", urem_one), ("zero-urem", zero_urem)],
        Root::Binary(BinaryOp::Xor) => &[("xor-zero", xor_zero), ("xor-self", xor_self), ("xor-constants", xor_constants), ("xor-cancel", xor_cancel), ("xor-cancel", xor_cancel_1), ("xor-cancel", xor_cancel_2), ("xor-cancel", xor_cancel_3), ("xor-of-sub", xor_of_sub), ("xor-of-add", xor_of_add), ("not-eq", not_eq), ("not-eq", not_eq_1), ("not-ne", not_ne), ("not-ne", not_ne_1), ("not-slt", not_slt), ("not-sle", not_sle), ("not-sgt", not_sgt), ("not-sge", not_sge), ("not-ult", not_ult), ("not-ule", not_ule), ("not-ugt", not_ugt), ("not-uge", not_uge)],
        Root::Cast(CastOp::SExt) => &[("sext-sext", sext_sext), ("sext-zext", sext_zext)],
        Root::Cast(CastOp::Trunc) => &[("trunc-trunc", trunc_trunc), ("trunc-zext-same", trunc_zext_same), ("trunc-sext-same", trunc_sext_same), ("trunc-zext-narrow", trunc_zext_narrow), ("trunc-zext-wide", trunc_zext_wide), ("trunc-sext-narrow", trunc_sext_narrow), ("trunc-sext-wide", trunc_sext_wide), ("trunc-and", trunc_and), ("trunc-or-shl", trunc_or_shl), ("trunc-or-shl", trunc_or_shl_1)],
        Root::Cast(CastOp::ZExt) => &[("zext-zext", zext_zext), ("zext-trunc-same", zext_trunc_same)],
        Root::Compare(IntCond::Eq) => &[("eq-self", eq_self), ("eq-add-constant", eq_add_constant), ("eq-sub-constant", eq_sub_constant), ("eq-xor-constant", eq_xor_constant), ("eq-difference", eq_difference), ("eq-xor", eq_xor), ("eq-xor", eq_xor_1), ("eq-add-same", eq_add_same), ("eq-add-same", eq_add_same_1), ("eq-add-same", eq_add_same_2), ("eq-add-same", eq_add_same_3), ("eq-add-both", eq_add_both), ("eq-add-both", eq_add_both_1), ("eq-add-both", eq_add_both_2), ("eq-add-both", eq_add_both_3), ("eq-add-both", eq_add_both_4), ("eq-add-both", eq_add_both_5), ("eq-add-both", eq_add_both_6), ("eq-add-both", eq_add_both_7), ("eq-srem-power", eq_srem_power), ("eq-true", eq_true), ("eq-false", eq_false), ("eq-zext-zero", eq_zext_zero), ("eq-sext-zero", eq_sext_zero), ("eq-zext-one", eq_zext_one), ("eq-zexts", eq_zexts), ("eq-zexts", eq_zexts_1), ("eq-sexts", eq_sexts), ("eq-sexts", eq_sexts_1), ("eq-zext-constant", eq_zext_constant), ("eq-sext-constant", eq_sext_constant), ("eq-popcnt-zero", eq_popcnt_zero), ("eq-ctlz-width", eq_ctlz_width), ("eq-cttz-width", eq_cttz_width)],
        Root::Compare(IntCond::Ne) => &[("ne-self", ne_self), ("ne-add-constant", ne_add_constant), ("ne-sub-constant", ne_sub_constant), ("ne-xor-constant", ne_xor_constant), ("ne-difference", ne_difference), ("ne-xor", ne_xor), ("ne-xor", ne_xor_1), ("ne-add-same", ne_add_same), ("ne-add-same", ne_add_same_1), ("ne-add-same", ne_add_same_2), ("ne-add-same", ne_add_same_3), ("ne-add-both", ne_add_both), ("ne-add-both", ne_add_both_1), ("ne-add-both", ne_add_both_2), ("ne-add-both", ne_add_both_3), ("ne-add-both", ne_add_both_4), ("ne-add-both", ne_add_both_5), ("ne-add-both", ne_add_both_6), ("ne-add-both", ne_add_both_7), ("ne-srem-power", ne_srem_power), ("ne-false", ne_false), ("ne-true", ne_true), ("ne-zext-zero", ne_zext_zero), ("ne-sext-zero", ne_sext_zero), ("ne-zext-one", ne_zext_one), ("ne-zexts", ne_zexts), ("ne-zexts", ne_zexts_1), ("ne-sexts", ne_sexts), ("ne-sexts", ne_sexts_1), ("ne-zext-constant", ne_zext_constant), ("ne-sext-constant", ne_sext_constant), ("ne-popcnt-zero", ne_popcnt_zero), ("ne-ctlz-width", ne_ctlz_width), ("ne-cttz-width", ne_cttz_width)],
        Root::Compare(IntCond::Sge) => &[("sge-self", sge_self), ("sge-min", sge_min), ("sge-constant", sge_constant)],
        Root::Compare(IntCond::Sgt) => &[("sgt-self", sgt_self), ("sgt-add-constant", sgt_add_constant), ("sgt-nsw-difference", sgt_nsw_difference), ("sgt-zext-constant", sgt_zext_constant), ("sgt-sext-constant", sgt_sext_constant)],
        Root::Compare(IntCond::Sle) => &[("sle-self", sle_self), ("sle-constant", sle_constant)],
        Root::Compare(IntCond::Slt) => &[("slt-self", slt_self), ("slt-min", slt_min), ("slt-add-constant", slt_add_constant), ("slt-nsw-difference", slt_nsw_difference), ("slt-sexts", slt_sexts), ("slt-zext-constant", slt_zext_constant), ("slt-sext-constant", slt_sext_constant)],
        Root::Compare(IntCond::Uge) => &[("uge-self", uge_self), ("uge-zero", uge_zero), ("uge-one", uge_one), ("uge-constant", uge_constant)],
        Root::Compare(IntCond::Ugt) => &[("ugt-self", ugt_self), ("ugt-zero", ugt_zero), ("ugt-ones", ugt_ones), ("ugt-zext-constant", ugt_zext_constant)],
        Root::Compare(IntCond::Ule) => &[("ule-self", ule_self), ("ule-zero", ule_zero), ("ule-ones", ule_ones), ("ule-constant", ule_constant)],
        Root::Compare(IntCond::Ult) => &[("ult-self", ult_self), ("ult-zero", ult_zero), ("ult-one", ult_one), ("ult-zexts", ult_zexts), ("ult-zext-constant", ult_zext_constant), ("ult-ones", ult_ones)],
        Root::Select => &[("select-true", select_true), ("select-false", select_false), ("select-same", select_same), ("select-again", select_again), ("select-again-other", select_again_other), ("select-not", select_not), ("select-bool", select_bool), ("select-not-bool", select_not_bool), ("select-zero-one", select_zero_one), ("select-eq-same", select_eq_same), ("select-eq-same", select_eq_same_1), ("select-ne-same", select_ne_same), ("select-ne-same", select_ne_same_1), ("select-slt", select_slt), ("select-sgt", select_sgt), ("select-ult", select_ult), ("select-ugt", select_ugt), ("select-slt-swapped", select_slt_swapped), ("select-sgt-swapped", select_sgt_swapped), ("select-ult-swapped", select_ult_swapped), ("select-ugt-swapped", select_ugt_swapped)],
        Root::Unary(UnaryOp::Bswap) => &[("bswap-bswap", bswap_bswap)],
        Root::Unary(UnaryOp::Popcnt) => &[("popcnt-bswap", popcnt_bswap)],
        _ => &[],
    }
}

/// The operation at the root of a pattern.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) enum Root {
    Binary(BinaryOp),
    Unary(UnaryOp),
    Compare(IntCond),
    Cast(CastOp),
    Select,
}
