//! What the linker says: errors and warnings as text, ready to be printed after the tool's name.

use std::fmt;

/// One message. Several are collected before the link gives up, so that one run shows all root causes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkError {
    /// The text, without the tool's name; may have several lines.
    pub message: String,
}

impl LinkError {
    /// A message.
    pub fn new(message: impl Into<String>) -> Self {
        LinkError { message: message.into() }
    }

    /// A message about `file`.
    pub fn in_file(file: impl fmt::Display, message: impl fmt::Display) -> Self {
        LinkError { message: format!("{file}: {message}") }
    }
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for LinkError {}

/// Bytes from a file as text for a message.
pub(crate) fn text(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}
