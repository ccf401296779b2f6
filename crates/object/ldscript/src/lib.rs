//! GNU linker scripts: text to tree.
//!
//! What lives here: the lexer, the parser and the trees of linker scripts, version scripts and dynamic
//! lists, and the glob patterns they use. Nothing here knows an object file: meaning is given to the
//! tree by the linker's layout. The grammar follows the GNU ld manual, chapter "Linker Scripts".
#![forbid(unsafe_code)]

pub mod ast;
pub mod glob;
mod lexer;
mod parser;
mod version;

pub use parser::{parse_expression, parse_script};
pub use version::{PatternList, VersionNode, VersionScript, parse_dynamic_list, parse_version_script};

use std::fmt;

/// A syntax error, with the line it was found on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptError {
    /// 1-based line.
    pub line: u32,
    /// What is wrong, without position.
    pub message: String,
}

impl fmt::Display for ScriptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.message)
    }
}

impl std::error::Error for ScriptError {}
