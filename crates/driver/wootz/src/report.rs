//! Messages of the driver itself, in GCC's form: `wootz: error: …`.

use std::io::Write;

/// Collects the messages of one run. Errors of the command line are collected so that all are shown at once.
#[derive(Default, Debug)]
pub struct Reporter {
    text: String,
    errors: u32,
}

impl Reporter {
    /// An error; the run fails.
    pub fn error(&mut self, message: impl AsRef<str>) {
        self.errors += 1;
        self.line("error", message.as_ref());
    }
    /// An error after which nothing more can be done.
    pub fn fatal(&mut self, message: impl AsRef<str>) {
        self.errors += 1;
        self.line("fatal error", message.as_ref());
        self.text.push_str("compilation terminated.\n");
    }
    /// A warning.
    pub fn warning(&mut self, message: impl AsRef<str>) {
        self.line("warning", message.as_ref());
    }
    /// An explanation of the message before.
    pub fn note(&mut self, message: impl AsRef<str>) {
        self.line("note", message.as_ref());
    }
    fn line(&mut self, kind: &str, message: &str) {
        self.text.push_str("wootz: ");
        self.text.push_str(kind);
        self.text.push_str(": ");
        self.text.push_str(message);
        self.text.push('\n');
    }
    /// Whether there was an error.
    pub fn failed(&self) -> bool {
        self.errors > 0
    }
    /// The messages so far, which are then forgotten.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }
    /// Writes the messages so far to standard error.
    pub fn flush(&mut self) {
        let text = self.take();
        // There is nobody left to tell if standard error is gone.
        let _ = std::io::stderr().write_all(text.as_bytes());
    }
}
