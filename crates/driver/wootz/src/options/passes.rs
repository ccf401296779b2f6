//! GCC's names for groups of passes, and the passes of ours that they turn on and off.

use super::{Action, Form, Group, OptionRow, Special};

/// An option's name, and the passes that `-fno-NAME` leaves out.
pub const PASSES: &[(&str, &[&str])] = &[
    ("-fcode-hoisting", &["hoist"]),
    ("-fgcse", &["gvn-late"]),
    ("-fif-conversion", &["if-convert"]),
    ("-finline", &["inline"]),
    ("-fipa-cp", &["ipa-constants", "specialize"]),
    ("-fipa-cp-clone", &["specialize"]),
    ("-fipa-pure-const", &["purity"]),
    ("-fipa-sra", &["dead-arguments"]),
    ("-fivopts", &["induction"]),
    ("-floop-unroll-and-jam", &["jam"]),
    ("-fstore-merging", &["store-merging"]),
    ("-fthread-jumps", &["threading"]),
    ("-ftree-ccp", &["sccp"]),
    ("-ftree-ch", &["rotate"]),
    ("-ftree-dse", &["dse"]),
    ("-ftree-fre", &["gvn", "gvn-late"]),
    (PATTERNS, &["idioms"]),
    ("-ftree-loop-im", &["licm", "store-motion"]),
    ("-ftree-pre", &["pre"]),
    ("-ftree-scev-cprop", &["empty-loops"]),
    ("-ftree-vrp", &["ranges"]),
    ("-funroll-loops", &["unroll"]),
];

const fn row(name: &'static str) -> OptionRow {
    let action = Action::Special(Special::PassGroup);
    OptionRow { name, form: Form::Switch, group: Group::Optimization, action, value: "", help: "" }
}

const fn rows() -> [OptionRow; PASSES.len()] {
    let mut rows = [row(""); PASSES.len()];
    let mut n = 0;
    while n < PASSES.len() {
        rows[n] = row(PASSES[n].0);
        n += 1;
    }
    rows
}

/// The group that makes calls of library functions from loops.
pub const PATTERNS: &str = "-ftree-loop-distribute-patterns";

/// The rows of these options.
pub const ROWS: &[OptionRow] = &rows();

/// The passes that an option names.
pub fn of(name: &str) -> &'static [&'static str] {
    PASSES.iter().find(|(known, _)| *known == name).map_or(&[], |(_, passes)| passes)
}
