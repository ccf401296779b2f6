//! What a tool leaves behind.

use std::io;

/// Text for standard output and messages for standard error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// For standard output; bytes, as `ar p` prints members.
    pub output: Vec<u8>,
    /// For standard error, one message each, without the tool's name.
    pub messages: Vec<String>,
    /// Whether it worked.
    pub success: bool,
}

impl Default for Outcome {
    fn default() -> Self {
        Outcome { output: Vec::new(), messages: Vec::new(), success: true }
    }
}

impl Outcome {
    /// A success that prints this.
    pub(crate) fn text(text: impl Into<Vec<u8>>) -> Outcome {
        Outcome { output: text.into(), ..Outcome::default() }
    }

    /// A failure with this message.
    pub(crate) fn failure(message: impl Into<String>) -> Outcome {
        Outcome { messages: vec![message.into()], success: false, ..Outcome::default() }
    }

    /// Adds a message and makes it a failure.
    pub(crate) fn fail(&mut self, message: impl Into<String>) {
        self.messages.push(message.into());
        self.success = false;
    }

    /// Appends a line.
    pub(crate) fn line(&mut self, text: &str) {
        self.output.extend_from_slice(text.as_bytes());
        self.output.push(b'\n');
    }
}

/// What the system says of an error, without its number.
pub(crate) fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or_default().to_string()
}

/// Text of `--version`. The first line has the form that build systems recognise.
pub(crate) fn version(tool: &str) -> String {
    format!(
        "GNU {tool} (Wootz) 2.40\nThis is the {tool} of Wootz {}. It shares no code with GNU {tool}.\n",
        env!("CARGO_PKG_VERSION")
    )
}
