//! The C text of ABI cases: for each a caller and a callee, which are put in different files.
//!
//! The caller fills every argument with constants and calls; the callee compares every part of every parameter, then
//! the same parts through a pointer that the caller left in a global (so that layouts are compared, bit-fields
//! included), and returns a result whose parts the caller compares.

use super::types::{Leaf, Type, Types, leaves};
use crate::random::Random;
use crate::suite::Machine;
use std::fmt::Write;

/// The text of one case.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its number, which is the seed it was made from.
    pub number: u64,
    /// Declarations for both files.
    pub declarations: String,
    /// For the caller's file; defines `void callN(void)`.
    pub caller: String,
    /// For the callee's file.
    pub callee: String,
}

struct Parameter {
    name: String,
    kind: Type,
    leaves: Vec<Leaf>,
    variadic: bool,
}

/// Makes the case of a number.
pub fn case(number: u64, machine: Machine) -> Case {
    let mut random = Random::new(number);
    let mut types = Types::new(machine);
    let fixed = 1 + random.below(8);
    let variadic = if random.one_in(4) { 1 + random.below(8) } else { 0 };
    let mut parameters = Vec::new();
    for index in 0..fixed + variadic {
        let is_variadic = index >= fixed;
        let kind = if is_variadic { types.random_variadic(&mut random) } else { types.random(&mut random) };
        parameters.push(Parameter { name: format!("p{index}"), kind, leaves: Vec::new(), variadic: is_variadic });
    }
    let result = if random.one_in(10) { None } else { Some(types.random(&mut random)) };
    for parameter in &mut parameters {
        parameter.leaves = leaves(&types, &parameter.kind, &parameter.name, &mut random);
    }
    let result_leaves = result.as_ref().map(|kind| leaves(&types, kind, "r", &mut random)).unwrap_or_default();

    let spell = |kind: &Type| spelling(&types, kind, number);
    let result_type = result.as_ref().map_or("void".to_string(), spell);
    let list: Vec<String> = parameters
        .iter()
        .filter(|parameter| !parameter.variadic)
        .map(|parameter| format!("{} {}", spell(&parameter.kind), parameter.name))
        .collect();
    let dots = if variadic > 0 { ", ..." } else { "" };
    let prototype = format!("{result_type} f{number}({}{dots})", list.join(", "));

    let mut declarations = declare(&types, number);
    for parameter in &parameters {
        let _ = writeln!(declarations, "extern {} *g{number}_{};", spell(&parameter.kind), parameter.name);
    }
    let _ = writeln!(declarations, "{prototype};");

    let mut caller = String::new();
    for parameter in &parameters {
        let _ = writeln!(caller, "{} *g{number}_{};", spell(&parameter.kind), parameter.name);
    }
    let _ = writeln!(caller, "void call{number}(void) {{");
    for parameter in &parameters {
        let (kind, name) = (spell(&parameter.kind), &parameter.name);
        let _ = writeln!(caller, "  {kind} {name};\n  __builtin_memset(&{name}, 0x5a, sizeof {name});");
        assign(&mut caller, &parameter.leaves);
        let _ = writeln!(caller, "  g{number}_{name} = &{name};");
    }
    let names: Vec<&str> = parameters.iter().map(|parameter| parameter.name.as_str()).collect();
    let call = format!("f{number}({})", names.join(", "));
    match &result {
        Some(_) => {
            let _ = writeln!(caller, "  {result_type} r = {call};");
            check(&mut caller, number, &result_leaves);
        }
        None => {
            let _ = writeln!(caller, "  {call};");
        }
    }
    // A callee must not change its caller's objects, only its own copies.
    for parameter in &parameters {
        check(&mut caller, number, &parameter.leaves);
    }
    caller.push_str("}\n");

    let mut callee = format!("{prototype} {{\n");
    if variadic > 0 {
        let last = &parameters[fixed - 1].name;
        let _ = writeln!(callee, "  __builtin_va_list list;\n  __builtin_va_start(list, {last});");
    }
    for parameter in &parameters {
        if parameter.variadic {
            let (kind, name) = (spell(&parameter.kind), &parameter.name);
            let _ = writeln!(callee, "  {kind} {name} = __builtin_va_arg(list, {kind});");
        }
        check(&mut callee, number, &parameter.leaves);
        let through_pointer: Vec<Leaf> = parameter
            .leaves
            .iter()
            .map(|leaf| Leaf {
                path: leaf.path.replacen(&parameter.name, &format!("(*g{number}_{})", parameter.name), 1),
                ..leaf.clone()
            })
            .collect();
        check(&mut callee, number, &through_pointer);
        if !parameter.leaves.is_empty() {
            let _ = writeln!(callee, "  __builtin_memset(&{0}, 0, sizeof {0});", parameter.name);
        }
    }
    if variadic > 0 {
        callee.push_str("  __builtin_va_end(list);\n");
    }
    if result.is_some() {
        let _ = writeln!(callee, "  {result_type} r;\n  __builtin_memset(&r, 0xa5, sizeof r);");
        assign(&mut callee, &result_leaves);
        callee.push_str("  return r;\n");
    }
    callee.push_str("}\n");
    Case { number, declarations, caller, callee }
}

fn spelling(types: &Types, kind: &Type, number: u64) -> String {
    match kind {
        Type::Scalar(index) => types.scalars[*index].name.to_string(),
        Type::Record(index) => format!("T{number}_{index}"),
    }
}

fn declare(types: &Types, number: u64) -> String {
    let mut text = String::new();
    for (index, record) in types.records.iter().enumerate() {
        let keyword = if record.union { "union" } else { "struct" };
        let _ = writeln!(text, "typedef {keyword} {{");
        for (at, field) in record.fields.iter().enumerate() {
            let kind = spelling(types, &field.element, number);
            let _ = match (field.width, field.length) {
                (Some(0), _) => writeln!(text, "  {kind} : 0;"),
                (Some(width), _) => writeln!(text, "  {kind} m{at} : {width};"),
                (None, Some(length)) => writeln!(text, "  {kind} m{at}[{length}];"),
                (None, None) => writeln!(text, "  {kind} m{at};"),
            };
        }
        let _ = writeln!(text, "}}{} T{number}_{index};", record.attribute);
    }
    text
}

fn assign(text: &mut String, leaves: &[Leaf]) {
    for leaf in leaves {
        let _ = writeln!(text, "  {} = {};", leaf.path, leaf.constant);
    }
}

fn check(text: &mut String, number: u64, leaves: &[Leaf]) {
    for leaf in leaves {
        let _ = writeln!(text, "  CHECK({number}, {} == {});", leaf.path, leaf.constant);
    }
}
