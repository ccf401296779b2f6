//! Statements.

use crate::decl::DeclId;
use crate::expr::ExprId;
use base::{Symbol, define_idx};
use ctype::VlaId;
use source::Loc;

define_idx! {
    /// A statement.
    pub struct StmtId = "s";
    /// A list of statements.
    pub struct StmtListId = "ss";
    /// A label.
    pub struct LabelId = "label";
    /// A `case` label.
    pub struct CaseId = "case";
    /// The table of a `switch`.
    pub struct SwitchId = "switch";
    /// The parts of a `for`.
    pub struct ForId = "for";
    /// An inline assembly statement.
    pub struct AsmId = "asm";
}

/// A statement: at most 16 bytes.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Stmt {
    /// `;`
    Null,
    /// Expression statement: evaluated, value dropped (or the value of a statement expression).
    Expr(ExprId),
    /// `{ … }`: a scope for cleanups and variable arrays.
    Compound(StmtListId),
    /// A block-scope object begins its life: space is reserved, its initialiser evaluated. Static and
    /// extern objects are not here.
    Decl(DeclId),
    /// The length of a variable array type is evaluated.
    VlaEval(VlaId),
    /// `if`; the condition is a scalar.
    If {
        /// Scalar.
        cond: ExprId,
        /// Done if nonzero.
        then: StmtId,
        /// Done if zero.
        otherwise: Option<StmtId>,
    },
    /// `switch`; the value is an integer of promoted type.
    Switch {
        /// Integer.
        value: ExprId,
        /// Body.
        body: StmtId,
        /// Its labels.
        info: SwitchId,
    },
    /// `case lo ... hi:`
    Case(CaseId, StmtId),
    /// `default:`
    Default(StmtId),
    /// `while`
    While(ExprId, StmtId),
    /// `do … while`
    DoWhile(StmtId, ExprId),
    /// `for`: a scope of its own.
    For(ForId),
    /// `goto`
    Goto(LabelId),
    /// GNU `goto *e`
    GotoIndirect(ExprId),
    /// A labelled statement.
    Label(LabelId, StmtId),
    /// `break`
    Break,
    /// `continue`
    Continue,
    /// `return`; the value has the function's return type.
    Return(Option<ExprId>),
    /// Inline assembly.
    Asm(AsmId),
    /// `[[fallthrough]]` or the attribute.
    Fallthrough,
}

/// A label of a function.
#[derive(Clone, Debug)]
pub struct Label {
    /// Its name.
    pub name: Symbol,
    /// Where it is defined, or first used.
    pub loc: Loc,
    /// Whether it is defined.
    pub defined: bool,
    /// Whether its address is taken.
    pub address_taken: bool,
}

/// A `case` label: bounds are inclusive and of the switch's type.
#[derive(Clone, Debug)]
pub struct CaseLabel {
    /// Lower bound.
    pub low: i128,
    /// Upper bound.
    pub high: i128,
}

/// What a `switch` jumps to.
#[derive(Clone, Debug, Default)]
pub struct SwitchInfo {
    /// Its cases in source order.
    pub cases: Vec<CaseId>,
    /// Whether it has a `default`.
    pub has_default: bool,
}

/// Parts of a `for` statement.
#[derive(Clone, Debug)]
pub struct ForParts {
    /// Declarations or expression.
    pub init: Option<StmtId>,
    /// Scalar.
    pub cond: Option<ExprId>,
    /// Evaluated after each round.
    pub step: Option<ExprId>,
    /// Body.
    pub body: StmtId,
}

/// One operand of an asm statement.
#[derive(Clone, Debug)]
pub struct AsmOperand {
    /// `[name]`
    pub name: Option<Symbol>,
    /// The constraint as written, `=` and `+` included.
    pub constraint: Symbol,
    /// Output: lvalue. Input: value, or lvalue if the constraint allows memory only.
    pub expr: ExprId,
    /// Where it is.
    pub loc: Loc,
}

/// An asm statement.
#[derive(Clone, Debug)]
pub struct AsmData {
    /// The template as written, concatenated (bytes that are not UTF-8 are refused).
    pub template: Symbol,
    /// Whether it has operands or colons (a basic asm has none, and `%` is not special in it).
    pub extended: bool,
    /// `volatile`, or no outputs.
    pub volatile: bool,
    /// `inline`
    pub inline: bool,
    /// Outputs (`=` and `+`).
    pub outputs: Vec<AsmOperand>,
    /// Inputs.
    pub inputs: Vec<AsmOperand>,
    /// Clobbers as written (`memory`, `cc`, registers).
    pub clobbers: Vec<Symbol>,
    /// Labels of `asm goto`.
    pub labels: Vec<(Symbol, LabelId)>,
    /// Where the template starts.
    pub loc: Loc,
    /// For register variables used as operands: see `DeclAttrs::asm_label` of the operand's decl.
    pub register_operands: Vec<DeclId>,
}
