//! The rule language: syntax and the inference of widths.

/// An operation.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Op {
    /// Two operands and a result of one width; the name in Rust.
    Binary(&'static str),
    /// One operand and a result of one width.
    Unary(&'static str),
    /// Two operands of one width; a bit.
    Compare(&'static str),
    /// A change of width.
    Cast(&'static str),
    /// A bit and two values of one width.
    Select,
}

/// Names of operations in rules.
pub const OPS: &[(&str, Op)] = &[
    ("add", Op::Binary("Add")),
    ("sub", Op::Binary("Sub")),
    ("mul", Op::Binary("Mul")),
    ("udiv", Op::Binary("UDiv")),
    ("sdiv", Op::Binary("SDiv")),
    ("urem", Op::Binary("URem")),
    ("srem", Op::Binary("SRem")),
    ("and", Op::Binary("And")),
    ("or", Op::Binary("Or")),
    ("xor", Op::Binary("Xor")),
    ("shl", Op::Binary("Shl")),
    ("lshr", Op::Binary("LShr")),
    ("ashr", Op::Binary("AShr")),
    ("rotl", Op::Binary("RotL")),
    ("rotr", Op::Binary("RotR")),
    ("smin", Op::Binary("SMin")),
    ("smax", Op::Binary("SMax")),
    ("umin", Op::Binary("UMin")),
    ("umax", Op::Binary("UMax")),
    ("ctlz", Op::Unary("Ctlz")),
    ("cttz", Op::Unary("Cttz")),
    ("popcnt", Op::Unary("Popcnt")),
    ("bswap", Op::Unary("Bswap")),
    ("eq", Op::Compare("Eq")),
    ("ne", Op::Compare("Ne")),
    ("slt", Op::Compare("Slt")),
    ("sle", Op::Compare("Sle")),
    ("sgt", Op::Compare("Sgt")),
    ("sge", Op::Compare("Sge")),
    ("ult", Op::Compare("Ult")),
    ("ule", Op::Compare("Ule")),
    ("ugt", Op::Compare("Ugt")),
    ("uge", Op::Compare("Uge")),
    ("zext", Op::Cast("ZExt")),
    ("sext", Op::Cast("SExt")),
    ("trunc", Op::Cast("Trunc")),
    ("select", Op::Select),
];

impl Op {
    /// Whether operands may change places.
    pub fn commutes(self) -> bool {
        matches!(
            self,
            Op::Binary("Add" | "Mul" | "And" | "Or" | "Xor" | "SMin" | "SMax" | "UMin" | "UMax")
                | Op::Compare("Eq" | "Ne")
        )
    }
}

/// A class of widths: an index into [`Rule::widths`].
pub type Width = usize;

/// Promises, as in the IR: 1 is `nsw`, 2 `nuw`, 4 `exact`.
pub type Flags = u8;

/// A pattern or result.
#[derive(Clone, PartialEq, Debug)]
pub struct Expr {
    /// What it is.
    pub kind: Kind,
    /// Its width.
    pub width: Width,
    /// Whether the rule names the width.
    pub named_width: bool,
}

/// What a pattern or result is.
#[derive(Clone, PartialEq, Debug)]
pub enum Kind {
    /// Any value: an index into [`Rule::variables`].
    Variable(usize),
    /// A number.
    Number(i64),
    /// The least signed value.
    Least,
    /// The width of the place.
    Bits,
    /// An operation.
    Apply {
        /// Which.
        op: Op,
        /// Promises wanted or made.
        flags: Flags,
        /// Whether the value must have no other use.
        once: bool,
        /// Operands.
        args: Vec<Expr>,
    },
}

/// A name that stands for a value.
#[derive(Clone, PartialEq, Debug)]
pub struct Variable {
    /// The name.
    pub name: String,
    /// Whether only constants match.
    pub constant: bool,
    /// Its width.
    pub width: Width,
}

/// A rule.
#[derive(Clone, PartialEq, Debug)]
pub struct Rule {
    /// Its name.
    pub name: String,
    /// Its line, for documentation.
    pub text: String,
    /// What it matches.
    pub pattern: Expr,
    /// What it makes.
    pub result: Expr,
    /// What must hold.
    pub conditions: Vec<Expr>,
    /// Names in order of appearance.
    pub variables: Vec<Variable>,
    /// Number of widths; true for those that are one bit.
    pub widths: Vec<bool>,
}

struct Parser<'t> {
    tokens: Vec<&'t str>,
    at: usize,
    variables: Vec<Variable>,
    /// Each class's representative, and whether it is one bit.
    parent: Vec<usize>,
    one_bit: Vec<bool>,
    names: Vec<(String, Width)>,
}

/// Reads rules; the error names the line.
pub fn parse(text: &str) -> Result<Vec<Rule>, String> {
    let mut rules = Vec::new();
    for (n, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        rules.push(parse_rule(line).map_err(|why| format!("line {}: {why}", n + 1))?);
    }
    Ok(rules)
}

fn tokens(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    for word in text.split_whitespace() {
        let mut rest = word;
        while let Some(n) = rest.find(['(', ')']) {
            if n > 0 {
                out.push(&rest[..n]);
            }
            out.push(&rest[n..=n]);
            rest = &rest[n + 1..];
        }
        if !rest.is_empty() {
            out.push(rest);
        }
    }
    out
}

fn parse_rule(line: &str) -> Result<Rule, String> {
    let (name, rest) = line.split_once(": ").ok_or("a rule begins with its name")?;
    let (pattern, rest) = rest.split_once("=>").ok_or("a rule has '=>'")?;
    let (result, conditions) = rest.split_once(" if ").unwrap_or((rest, ""));
    let mut p = Parser {
        tokens: Vec::new(),
        at: 0,
        variables: Vec::new(),
        parent: Vec::new(),
        one_bit: Vec::new(),
        names: Vec::new(),
    };
    let pattern = p.all(pattern, true)?.pop().ok_or("no pattern")?;
    let result = p.all(result, false)?.pop().ok_or("no result")?;
    p.unify(pattern.width, result.width);
    let conditions = p.all(conditions, false)?;
    let mut rule = Rule {
        name: name.to_string(),
        text: line.to_string(),
        pattern,
        result,
        conditions,
        variables: std::mem::take(&mut p.variables),
        widths: Vec::new(),
    };
    p.number_widths(&mut rule);
    Ok(rule)
}

impl Parser<'_> {
    fn fresh(&mut self) -> Width {
        self.parent.push(self.parent.len());
        self.one_bit.push(false);
        self.parent.len() - 1
    }
    fn find(&self, mut width: Width) -> Width {
        while self.parent[width] != width {
            width = self.parent[width];
        }
        width
    }
    fn unify(&mut self, a: Width, b: Width) {
        let (a, b) = (self.find(a), self.find(b));
        self.parent[b] = a;
        self.one_bit[a] |= self.one_bit[b];
    }
    fn bit(&mut self) -> Width {
        let width = self.fresh();
        self.one_bit[width] = true;
        width
    }

    fn all(&mut self, text: &str, define: bool) -> Result<Vec<Expr>, String> {
        let owned: Vec<String> = tokens(text).into_iter().map(str::to_string).collect();
        let mut inner = Parser {
            tokens: owned.iter().map(String::as_str).collect(),
            at: 0,
            variables: std::mem::take(&mut self.variables),
            parent: std::mem::take(&mut self.parent),
            one_bit: std::mem::take(&mut self.one_bit),
            names: std::mem::take(&mut self.names),
        };
        let mut out = Vec::new();
        while inner.at < inner.tokens.len() {
            out.push(inner.expr(define)?);
        }
        let Parser { variables, parent, one_bit, names, .. } = inner;
        (self.variables, self.parent, self.one_bit, self.names) = (variables, parent, one_bit, names);
        Ok(out)
    }

    fn next(&mut self) -> Result<String, String> {
        let token = self.tokens.get(self.at).ok_or("the rule ends too early")?;
        self.at += 1;
        Ok((*token).to_string())
    }

    fn annotate(&mut self, width: Width, name: Option<&str>) {
        match name {
            None => {}
            Some("i1") => {
                let bit = self.bit();
                self.unify(width, bit);
            }
            Some(name) => match self.names.iter().find(|(known, _)| known == name) {
                Some(&(_, known)) => self.unify(known, width),
                None => self.names.push((name.to_string(), width)),
            },
        }
    }

    fn expr(&mut self, define: bool) -> Result<Expr, String> {
        let token = self.next()?;
        if token != "(" {
            return self.atom(&token, define);
        }
        let head = self.next()?;
        let (head, width_name) = match head.split_once(':') {
            Some((head, name)) => (head.to_string(), Some(name.to_string())),
            None => (head, None),
        };
        let (head, once) = match head.strip_suffix('!') {
            Some(head) => (head.to_string(), true),
            None => (head, false),
        };
        let mut parts = head.split('.');
        let op_name = parts.next().unwrap_or_default().to_string();
        let mut flags = 0;
        for flag in parts {
            flags |= match flag {
                "nsw" => 1,
                "nuw" => 2,
                "exact" => 4,
                _ => return Err(format!("unknown promise '{flag}'")),
            };
        }
        let mut args = Vec::new();
        while self.tokens.get(self.at) != Some(&")") {
            args.push(self.expr(define)?);
        }
        self.at += 1;
        let width = self.fresh();
        if op_name == "not" {
            let ones = Expr { kind: Kind::Number(-1), width, named_width: false };
            let arg = args.pop().filter(|_| args.is_empty()).ok_or("'not' has one operand")?;
            self.unify(width, arg.width);
            let kind = Kind::Apply { op: Op::Binary("Xor"), flags: 0, once, args: vec![arg, ones] };
            return Ok(Expr { kind, width, named_width: false });
        }
        let &(_, op) = OPS.iter().find(|(known, _)| *known == op_name).ok_or(format!("unknown '{op_name}'"))?;
        let wanted = match op {
            Op::Binary(_) | Op::Compare(_) => 2,
            Op::Unary(_) | Op::Cast(_) => 1,
            Op::Select => 3,
        };
        if args.len() != wanted {
            return Err(format!("'{op_name}' has {wanted} operands"));
        }
        match op {
            Op::Binary(_) | Op::Unary(_) => args.iter().for_each(|arg| self.unify(width, arg.width)),
            Op::Compare(_) => {
                self.unify(args[0].width, args[1].width);
                let bit = self.bit();
                self.unify(width, bit);
            }
            Op::Cast(_) => {}
            Op::Select => {
                let bit = self.bit();
                self.unify(args[0].width, bit);
                self.unify(width, args[1].width);
                self.unify(width, args[2].width);
            }
        }
        self.annotate(width, width_name.as_deref());
        Ok(Expr { kind: Kind::Apply { op, flags, once, args }, width, named_width: width_name.is_some() })
    }

    fn atom(&mut self, token: &str, define: bool) -> Result<Expr, String> {
        let (text, name) = match token.split_once(':') {
            Some((text, name)) => (text, Some(name)),
            None => (token, None),
        };
        let named_width = name.is_some();
        let first = text.chars().next().ok_or("an empty word")?;
        if first.is_ascii_digit() || first == '-' || text == "min" || text == "width" {
            let kind = match text {
                "min" => Kind::Least,
                "width" => Kind::Bits,
                _ => Kind::Number(text.parse().map_err(|_| format!("bad number '{text}'"))?),
            };
            let width = self.fresh();
            self.annotate(width, name);
            return Ok(Expr { kind, width, named_width });
        }
        let known = self.variables.iter().position(|variable| variable.name == text);
        let n = match known {
            Some(n) => n,
            None if define => {
                let width = self.fresh();
                let constant = first.is_ascii_uppercase();
                self.variables.push(Variable { name: text.to_string(), constant, width });
                self.variables.len() - 1
            }
            None => return Err(format!("'{text}' is not in the pattern")),
        };
        let width = self.variables[n].width;
        self.annotate(width, name);
        Ok(Expr { kind: Kind::Variable(n), width, named_width })
    }

    /// Gives width classes small numbers.
    fn number_widths(&self, rule: &mut Rule) {
        let mut numbers: Vec<(usize, usize)> = Vec::new();
        let mut number = |width: &mut Width, widths: &mut Vec<bool>| {
            let root = self.find(*width);
            *width = match numbers.iter().find(|(known, _)| *known == root) {
                Some(&(_, n)) => n,
                None => {
                    numbers.push((root, widths.len()));
                    widths.push(self.one_bit[root]);
                    widths.len() - 1
                }
            };
        };
        fn walk(expr: &mut Expr, widths: &mut Vec<bool>, number: &mut impl FnMut(&mut Width, &mut Vec<bool>)) {
            number(&mut expr.width, widths);
            if let Kind::Apply { args, .. } = &mut expr.kind {
                args.iter_mut().for_each(|arg| walk(arg, widths, number));
            }
        }
        let mut widths = Vec::new();
        walk(&mut rule.pattern, &mut widths, &mut number);
        walk(&mut rule.result, &mut widths, &mut number);
        rule.conditions.iter_mut().for_each(|expr| walk(expr, &mut widths, &mut number));
        rule.variables.iter_mut().for_each(|variable| number(&mut variable.width, &mut widths));
        rule.widths = widths;
    }
}
