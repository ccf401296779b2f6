//! What split code means is what it meant before: operations one by one, with arguments of all kinds, through the
//! interpreter.

use ir::Type;
use wootz_legalize::split_wide;

/// A module whose `f` makes two wide integers of its arguments, does what `body` says, and returns the words of `v20`.
fn module(target: &str, word: u32, body: &str) -> ir::Module {
    let (w, wide) = (format!("i{word}"), format!("i{}", word * 2));
    let (pointer, places, rets) = match target {
        "i386-linux-gnu" => ("ptr32", ["stack 0", "stack 4", "stack 8", "stack 12", "stack 16", "stack 20"], "int 2"),
        _ => ("ptr", ["int 7", "int 6", "int 2", "int 1", "int 8", "int 9"], "int 2"),
    };
    let [p0, p1, p2, p3, p4, p5] = places;
    let text = format!(
        r#"target "{target}"
symbol @"f" global function dso_local = body

function @"f" ({w} {p0}, {w} {p1}, {w} {p2}, {w} {p3}, i1 {p4}, {pointer} {p5}) -> ({w} int 0, {w} {rets}) {{
  slot0: size 64 align 16
b0(v0: {w}, v1: {w}, v2: {w}, v3: {w}, v4: i1, v5: {pointer}):
  v6: {wide} = z_ext v0
  v7: {wide} = z_ext v1
  v8: {wide} = shl v7, {wide} {word}
  v9: {wide} = or v6, v8
  v10: {wide} = z_ext v2
  v11: {wide} = z_ext v3
  v12: {wide} = shl v11, {wide} {word}
  v13: {wide} = or v10, v12
{}
  v30: {w} = trunc v20
  v31: {wide} = l_shr v20, {wide} {word}
  v32: {w} = trunc v31
  return v30, v32
}}
"#,
        body.replace("WIDE", &wide).replace("WORD", &w)
    );
    ir_text::parse_module(&text).unwrap_or_else(|why| panic!("{why}\n{text}"))
}

fn check(body: &str) {
    check_for(&[("i386-linux-gnu", 32), ("x86_64-linux-gnu", 64)], body);
}

/// The same for one width only: the interpreter knows these instructions up to 64 bits.
fn check_narrow(body: &str) {
    check_for(&[("i386-linux-gnu", 32)], body);
}

fn check_for(targets: &[(&str, u32)], body: &str) {
    for &(target, word) in targets {
        let before = module(target, word, body);
        ir::verify(&before, &before.functions[0]).unwrap_or_else(|why| panic!("{body}: {why}"));
        let mut after = before.clone();
        let mut function = after.functions.remove(0);
        assert!(split_wide(&mut after, &mut function, Type::int(word).unwrap()));
        let text = ir_text::print_function(&after, &function);
        ir::verify(&after, &function).unwrap_or_else(|why| panic!("{body}: {why}\n{text}"));
        assert!(!text.contains(&format!("i{}", word * 2)), "{text}");
        for seed in 0..60 {
            let (old, new) = (
                interp::observe(&before, &before.functions[0], seed, 10_000),
                interp::observe(&after, &function, seed, 10_000),
            );
            if let Some(Err(why)) = interp::refines(&old, &new) {
                panic!("{body}, seed {seed}: {why}\n{text}");
            }
        }
    }
}

#[test]
fn arithmetic_keeps_its_meaning() {
    for op in ["add", "sub", "mul", "and", "or", "xor", "s_min", "s_max", "u_min", "u_max"] {
        check(&format!("  v20: WIDE = {op} v9, v13"));
    }
    check("  v14: WIDE = s_ext v0\n  v15: WIDE = s_ext v2\n  v20: WIDE = mul v14, v15");
    check("  v14: WIDE = add v9, WIDE 5\n  v20: WIDE = sub v14, WIDE 4294967296");
    for op in ["ctlz", "cttz", "popcnt", "bswap", "bit_reverse", "freeze"] {
        check(&format!("  v20: WIDE = {op} v9"));
    }
}

#[test]
fn shifts_keep_their_meaning() {
    for op in ["shl", "l_shr", "a_shr", "rot_l", "rot_r"] {
        for count in [0, 1, 7, 31, 32, 33, 63] {
            check(&format!("  v20: WIDE = {op} v9, WIDE {count}"));
        }
        check(&format!("  v14: WIDE = and v13, WIDE 63\n  v20: WIDE = {op} v9, v14"));
        check(&format!("  v20: WIDE = {op} v9, v13"));
    }
}

#[test]
fn comparisons_and_choices_keep_their_meaning() {
    for cond in ["eq", "ne", "slt", "sle", "sgt", "sge", "ult", "ule", "ugt", "uge"] {
        for rhs in ["v13", "WIDE 0", "WIDE 4294967295", "v9"] {
            check(&format!("  v14: i1 = icmp {cond} v9, {rhs}\n  v20: WIDE = z_ext v14"));
        }
    }
    check("  v20: WIDE = select v4, v9, v13");
    check("  v14: i1 = icmp slt v9, v13\n  v20: WIDE = select v14, v9, WIDE 7");
}

#[test]
fn words_of_wider_integers_are_split_in_turn() {
    for op in ["add", "sub"] {
        check_narrow(&format!("  v20: WIDE, v15: i1 = carry {op} v9, v13, v4\n  store v15, v5 align 1"));
    }
    for sign in ["signed", "unsigned"] {
        check_narrow(&format!("  v14: WIDE, v15: WIDE = wide_mul {sign} v9, v13\n  v20: WIDE = xor v14, v15"));
        check_narrow(&format!("  v14: WIDE, v20: WIDE = wide_mul {sign} v9, v13"));
    }
    for direction in ["left", "right"] {
        check_narrow(&format!("  v20: WIDE = funnel {direction} v9, v13, WIDE 5"));
        check_narrow(&format!("  v20: WIDE = funnel {direction} v9, v13, WIDE 0"));
        check_narrow(&format!("  v20: WIDE = funnel {direction} v9, v13, v6"));
    }
}

#[test]
fn overflow_is_found_as_before() {
    for op in ["s_add", "u_add", "s_sub", "u_sub", "s_mul", "u_mul"] {
        check(&format!("  v14: WIDE, v15: i1 = overflow {op} v9, v13\n  v20: WIDE = select v15, v14, WIDE 12345"));
        check(&format!("  v20: WIDE, v15: i1 = overflow {op} v9, v13\n  store v15, slot0 align 1"));
        check(&format!(
            "  v14: WIDE = s_ext v0\n  v16: WIDE = s_ext v2\n  v20: WIDE, v15: i1 = overflow {op} v14, v16\n  store v15, v5 align 1"
        ));
    }
}

#[test]
fn memory_is_read_and_written_as_before() {
    check("  store v9, v5 align 4\n  v20: WIDE = load v5 align 4");
    check("  store v9, slot0+8 align 8\n  v14: WORD = load slot0+8 align 4\n  v20: WIDE = s_ext v14");
    for op in ["exchange", "add", "sub", "and", "or", "xor", "nand"] {
        check(&format!(
            "  store v9, v5 align 16\n  v14: WIDE = atomic_rmw {op} v5, v13 align 16 seq_cst\n  v20: WIDE = load v5 align 8"
        ));
    }
}

#[test]
fn branches_pass_words() {
    check(
        "  branch v4, b1(v9, v0), b1(v13, v2)\nb1(v14: WIDE, v15: WORD):\n  v16: WIDE = z_ext v15\n  v20: WIDE = xor v14, v16",
    );
    check(
        "  v14: WIDE = and v9, WIDE 15\n  jump b1(v14, WIDE 0)\nb1(v15: WIDE, v20: WIDE):\n  v17: i1 = icmp eq v15, WIDE 0\n  branch v17, b3, b2\nb2:\n  v18: WIDE = sub v15, WIDE 1\n  v19: WIDE = add v20, v13\n  jump b1(v18, v19)\nb3:",
    );
    check(
        "  switch v9, b1(WIDE 1) [1: b1(WIDE 2), 3..7: b1(v13), 8..30000000000: b1(WIDE 3), 4294967296000000..18446744073709551615: b1(WIDE 9)]\nb1(v20: WIDE):",
    );
}
