//! From rules to Rust: a function for each rule and order of operands, and the table by operation.

use crate::language::{Expr, Kind, Op, Rule};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The file that the optimiser contains.
pub fn generate(rules: &[Rule]) -> String {
    let mut out = String::from(
        "//! Made from the rewrite rules by their xtask; do not edit. Kept current by `tests/rules.rs`.\n\n\
         // Patterns name parts that results drop.\n\
         #![allow(unused_variables)]\n\n\
         use super::matcher::{Matcher, Rewrite};\n\
         use ir::{BinaryOp, CastOp, IntCond, UnaryOp, Value};\n",
    );
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for rule in rules {
        for (n, pattern) in orders(rule, &rule.pattern).into_iter().enumerate() {
            let mut name = rule.name.replace('-', "_");
            if n > 0 {
                let _ = write!(name, "_{n}");
            }
            let Kind::Apply { op, .. } = &pattern.kind else { continue };
            tables.entry(root(*op)).or_default().push(format!("({:?}, {name})", rule.name));
            out.push_str(&Writer::function(&name, rule, &pattern));
        }
    }
    let _ = write!(
        out,
        "\n/// The rules whose pattern has this operation at its root, in the order in which they are tried.\n\
         #[rustfmt::skip]\n\
         pub(super) fn rules(root: Root) -> &'static [Rewrite] {{\n    match root {{\n"
    );
    for (root, names) in &tables {
        let _ = writeln!(out, "        {root} => &[{}],", names.join(", "));
    }
    out.push_str(
        "        _ => &[],\n    }\n}\n\n\
         /// The operation at the root of a pattern.\n\
         #[derive(Copy, Clone, PartialEq, Eq, Debug)]\n\
         pub(super) enum Root {\n    Binary(BinaryOp),\n    Unary(UnaryOp),\n    Compare(IntCond),\n    Cast(CastOp),\n    Select,\n}\n",
    );
    out
}

fn root(op: Op) -> String {
    match op {
        Op::Binary(name) => format!("Root::Binary(BinaryOp::{name})"),
        Op::Unary(name) => format!("Root::Unary(UnaryOp::{name})"),
        Op::Compare(name) => format!("Root::Compare(IntCond::{name})"),
        Op::Cast(name) => format!("Root::Cast(CastOp::{name})"),
        Op::Select => "Root::Select".into(),
    }
}

/// The pattern with operands of operations that commute in every order that can make a difference. Constants
/// are second operands always: the optimiser puts them there.
fn orders(rule: &Rule, expr: &Expr) -> Vec<Expr> {
    let Kind::Apply { op, flags, once, args } = &expr.kind else { return vec![expr.clone()] };
    let mut choices: Vec<Vec<Expr>> = vec![Vec::new()];
    for arg in args {
        let each = orders(rule, arg);
        let longer = |known: &Vec<Expr>| -> Vec<Vec<Expr>> {
            each.iter().map(|last| [known.as_slice(), std::slice::from_ref(last)].concat()).collect()
        };
        choices = choices.iter().flat_map(longer).collect();
    }
    let swap = op.commutes() && !is_constant(rule, &args[1]) && args[0] != args[1];
    let mut out = Vec::new();
    for args in &choices {
        out.push(args.clone());
    }
    if swap {
        for args in &choices {
            out.push(vec![args[1].clone(), args[0].clone()]);
        }
    }
    let make = |args| Expr { kind: Kind::Apply { op: *op, flags: *flags, once: *once, args }, ..expr.clone() };
    out.into_iter().map(make).collect()
}

/// Whether only constants are here: then a result is computed at once.
fn is_constant(rule: &Rule, expr: &Expr) -> bool {
    match &expr.kind {
        Kind::Variable(n) => rule.variables[*n].constant,
        Kind::Number(_) | Kind::Least | Kind::Bits => true,
        Kind::Apply { args, .. } => args.iter().all(|arg| is_constant(rule, arg)),
    }
}

/// Writes the function of a rule.
struct Writer<'r> {
    rule: &'r Rule,
    body: String,
    /// Rust names of bound variables.
    bound: Vec<Option<String>>,
    /// The type of each width, as Rust.
    typed: Vec<Option<String>>,
    next: usize,
}

impl<'r> Writer<'r> {
    fn function(name: &str, rule: &'r Rule, pattern: &Expr) -> String {
        let mut w = Writer {
            rule,
            body: String::new(),
            bound: vec![None; rule.variables.len()],
            typed: vec![None; rule.widths.len()],
            next: 0,
        };
        w.typed[pattern.width] = Some("m.ty".into());
        let Kind::Apply { flags, args, .. } = &pattern.kind else { return String::new() };
        if *flags != 0 {
            w.line(&format!("m.root_promises({flags})?;"));
        }
        let names: Vec<String> = (0..args.len()).map(|n| format!("a{n}")).collect();
        w.operands(args, &names);
        for condition in &rule.conditions {
            let holds = w.constant(condition);
            w.line(&format!("m.holds({holds})?;"));
        }
        let result = w.result(&rule.result);
        let used = |n: usize| w.body.contains(&format!("a{n}")) || result.contains(&format!("a{n}"));
        let args: Vec<String> = (0..3).map(|n| if used(n) { format!("a{n}") } else { "_".into() }).collect();
        let body = &w.body;
        let result = match result.strip_suffix('?') {
            Some(fallible) => fallible.to_string(),
            None => format!("Some({result})"),
        };
        format!(
            "\n/// {}\n#[rustfmt::skip]\nfn {name}(m: &mut Matcher<'_>, [{}]: [Value; 3]) -> Option<Value> {{\n{body}    {result}\n}}\n",
            rule.text,
            args.join(", ")
        )
    }

    fn line(&mut self, text: &str) {
        let _ = writeln!(self.body, "    {text}");
    }

    fn fresh(&mut self, prefix: char) -> String {
        self.next += 1;
        format!("{prefix}{}", self.next)
    }

    /// Matches operands, constants first: they fail soonest.
    fn operands(&mut self, args: &[Expr], names: &[String]) {
        let both = || args.iter().zip(names);
        let is_leaf = |arg: &Expr| !matches!(arg.kind, Kind::Apply { .. });
        for (arg, name) in both().filter(|(arg, _)| is_leaf(arg) && is_constant(self.rule, arg)).collect::<Vec<_>>() {
            self.matches(arg, name);
        }
        for (arg, name) in both().filter(|(arg, _)| is_leaf(arg) && !is_constant(self.rule, arg)).collect::<Vec<_>>() {
            self.matches(arg, name);
        }
        for (arg, name) in both().filter(|(arg, _)| !is_leaf(arg)) {
            self.matches(arg, name);
        }
    }

    fn matches(&mut self, expr: &Expr, value: &str) {
        if expr.named_width {
            let bit = self.rule.widths[expr.width];
            match self.typed[expr.width].clone() {
                _ if bit => self.line(&format!("m.is_bit({value})?;")),
                Some(known) => self.line(&format!("m.has_type({value}, {known})?;")),
                None => {}
            }
        }
        if self.typed[expr.width].is_none() {
            let name = self.fresh('t');
            self.line(&format!("let {name} = m.type_of({value});"));
            self.typed[expr.width] = Some(name);
        }
        match &expr.kind {
            Kind::Variable(n) => match self.bound[*n].clone() {
                Some(known) if self.rule.variables[*n].constant => {
                    self.line(&format!("m.same_constant({value}, {known})?;"));
                }
                Some(known) => self.line(&format!("m.same({value}, {known})?;")),
                None if self.rule.variables[*n].constant => {
                    let name = self.fresh('c');
                    self.line(&format!("let {name} = m.constant({value})?;"));
                    self.bound[*n] = Some(name);
                }
                None => self.bound[*n] = Some(value.to_string()),
            },
            Kind::Number(number) => self.line(&format!("m.is_number({value}, {number})?;")),
            Kind::Least => self.line(&format!("m.is_least({value})?;")),
            Kind::Bits => self.line(&format!("m.is_width({value})?;")),
            Kind::Apply { op, flags, once, args } => {
                if *once {
                    self.line(&format!("m.used_once({value})?;"));
                }
                let names: Vec<String> = args.iter().map(|_| self.fresh('v')).collect();
                let list = names.join(", ");
                let how = match op {
                    Op::Binary(name) => format!("binary({value}, BinaryOp::{name}, {flags})"),
                    Op::Unary(name) => format!("unary({value}, UnaryOp::{name})"),
                    Op::Compare(name) => format!("compare({value}, IntCond::{name})"),
                    Op::Cast(name) => format!("cast({value}, CastOp::{name})"),
                    Op::Select => format!("select({value})"),
                };
                self.line(&format!("let [{list}] = m.{how}?;"));
                self.operands(args, &names);
            }
        }
    }

    fn type_of(&self, expr: &Expr) -> String {
        match &self.typed[expr.width] {
            _ if self.rule.widths[expr.width] => "ir::Type::I1".into(),
            Some(known) => known.clone(),
            None => panic!("{}: a width that nothing in the pattern has", self.rule.name),
        }
    }

    /// A constant, computed.
    fn constant(&mut self, expr: &Expr) -> String {
        let ty = match expr.kind {
            Kind::Apply { op: Op::Compare(_), .. } => String::new(),
            _ => self.type_of(expr),
        };
        let how = match &expr.kind {
            Kind::Variable(n) => return self.bound[*n].clone().unwrap_or_default(),
            Kind::Number(number) => format!("m.number({number}, {ty})"),
            Kind::Least => format!("m.least({ty})"),
            Kind::Bits => format!("m.width({ty})"),
            Kind::Apply { op, flags, args, .. } => {
                let args: Vec<String> = args.iter().map(|arg| self.constant(arg)).collect();
                let list = args.join(", ");
                match op {
                    Op::Binary(name) => format!("m.fold_binary(BinaryOp::{name}, {flags}, {list})?"),
                    Op::Unary(name) => format!("m.fold_unary(UnaryOp::{name}, {list})?"),
                    Op::Compare(name) => format!("m.fold_compare(IntCond::{name}, {list})?"),
                    Op::Cast(name) => format!("m.fold_cast(CastOp::{name}, {list}, {ty})?"),
                    Op::Select => panic!("{}: a choice between constants", self.rule.name),
                }
            }
        };
        let name = self.fresh('c');
        self.line(&format!("let {name} = {how};"));
        name
    }

    /// The value that the result is.
    fn result(&mut self, expr: &Expr) -> String {
        if is_constant(self.rule, expr) {
            let constant = self.constant(expr);
            return format!("m.value({constant})");
        }
        let (op, flags, args) = match &expr.kind {
            Kind::Variable(n) => return self.bound[*n].clone().unwrap_or_default(),
            Kind::Apply { op, flags, args, .. } => (*op, *flags, args),
            Kind::Number(_) | Kind::Least | Kind::Bits => return String::new(),
        };
        let ty = self.type_of(expr);
        let mut names = Vec::new();
        for arg in args {
            let value = self.result(arg);
            // One borrow of the matcher at a time.
            let name = self.fresh('v');
            self.line(&format!("let {name} = {value};"));
            names.push(name);
        }
        let list = names.join(", ");
        match op {
            Op::Binary(name) => format!("m.make_binary(BinaryOp::{name}, {flags}, {list})"),
            Op::Unary(name) => format!("m.make_unary(UnaryOp::{name}, {list})"),
            Op::Compare(name) => format!("m.make_compare(IntCond::{name}, {list})"),
            Op::Cast(name) => format!("m.make_cast(CastOp::{name}, {list}, {ty})?"),
            Op::Select => format!("m.make_select({list})"),
        }
    }
}
