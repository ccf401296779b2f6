//! Values as gas syntax.

use crate::value::{BinaryOp, ExprTree, SymbolId, UnaryOp, Value, Variant};
use std::fmt::Write;

/// How a target writes references to symbols.
pub trait ValueSyntax {
    /// Appends a symbol's name with its variant's mark.
    fn symbol(&self, symbol: SymbolId, variant: Variant, out: &mut String);
}

/// Appends a value in gas syntax.
pub fn write_value(value: &Value, syntax: &dyn ValueSyntax, out: &mut String) {
    match value {
        Value::Const(number) => {
            let _ = write!(out, "{number}");
        }
        Value::Symbol { symbol, variant, offset } => {
            syntax.symbol(*symbol, *variant, out);
            if *offset != 0 {
                let _ = write!(out, "{offset:+}");
            }
        }
        Value::Tree(tree) => match &**tree {
            ExprTree::Here => out.push('.'),
            ExprTree::Unary(op, operand) => {
                out.push(match op {
                    UnaryOp::Neg => '-',
                    UnaryOp::Not => '~',
                    UnaryOp::LogicalNot => '!',
                });
                write_operand(operand, syntax, out);
            }
            ExprTree::Binary(op, left, right) => {
                write_operand(left, syntax, out);
                out.push_str(operator(*op));
                write_operand(right, syntax, out);
            }
        },
    }
}

fn write_operand(value: &Value, syntax: &dyn ValueSyntax, out: &mut String) {
    let is_plain = match value {
        Value::Const(number) => *number >= 0,
        Value::Symbol { offset, .. } => *offset == 0,
        Value::Tree(tree) => matches!(**tree, ExprTree::Here),
    };
    if is_plain {
        return write_value(value, syntax, out);
    }
    out.push('(');
    write_value(value, syntax, out);
    out.push(')');
}

fn operator(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Mul => "*",
        BinaryOp::Div => "/",
        BinaryOp::Rem => "%",
        BinaryOp::Shl => "<<",
        BinaryOp::Shr => ">>",
        BinaryOp::Or => "|",
        BinaryOp::And => "&",
        BinaryOp::Xor => "^",
        BinaryOp::OrNot => "!",
        BinaryOp::Add => "+",
        BinaryOp::Sub => "-",
        BinaryOp::Eq => "==",
        BinaryOp::Ne => "<>",
        BinaryOp::Lt => "<",
        BinaryOp::Gt => ">",
        BinaryOp::Ge => ">=",
        BinaryOp::Le => "<=",
        BinaryOp::LogicalAnd => "&&",
        BinaryOp::LogicalOr => "||",
    }
}
