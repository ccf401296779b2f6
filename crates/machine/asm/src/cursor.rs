//! A cursor over the text of one statement.

/// Bytes and a position in them.
#[derive(Clone)]
pub(crate) struct Cursor<'t> {
    pub text: &'t [u8],
    pub at: usize,
}

/// Whether a byte can start a name.
pub(crate) fn starts_name(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || byte == b'.' || byte >= 0x80
}

/// Whether a byte can continue a name.
pub(crate) fn continues_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'$') || byte >= 0x80
}

impl<'t> Cursor<'t> {
    pub fn new(text: &'t [u8]) -> Cursor<'t> {
        Cursor { text, at: 0 }
    }
    /// The byte here, or 0 at the end.
    #[inline]
    pub fn peek(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }
    /// The byte after this one, or 0.
    pub fn peek_second(&self) -> u8 {
        self.text.get(self.at + 1).copied().unwrap_or(0)
    }
    pub fn rest(&self) -> &'t [u8] {
        &self.text[self.at.min(self.text.len())..]
    }
    #[inline]
    pub fn skip_space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\r' | 0x0c) {
            self.at += 1;
        }
    }
    /// Skips space, and tells whether the end is reached.
    pub fn is_at_end(&mut self) -> bool {
        self.skip_space();
        self.at >= self.text.len()
    }
    /// Skips space and one byte if it is this one.
    pub fn eat(&mut self, byte: u8) -> bool {
        self.skip_space();
        let found = self.peek() == byte && self.at < self.text.len();
        self.at += usize::from(found);
        found
    }
    /// Skips a text if it comes next.
    pub fn eat_text(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text.as_bytes());
        self.at += if found { text.len() } else { 0 };
        found
    }
    /// The name that a directive is about, which may start with a dollar sign.
    pub fn declared_name(&mut self) -> std::borrow::Cow<'t, str> {
        self.skip_space();
        if self.peek() != b'$' {
            return self.name();
        }
        let start = self.at;
        self.at += 1;
        while continues_name(self.peek()) && self.at < self.text.len() {
            self.at += 1;
        }
        String::from_utf8_lossy(&self.text[start..self.at])
    }

    /// A name, which may be quoted; empty if there is none.
    pub fn name(&mut self) -> std::borrow::Cow<'t, str> {
        self.skip_space();
        if self.peek() == b'"' {
            if let Some(text) = self.string() {
                return String::from_utf8_lossy(&text).into_owned().into();
            }
            return "".into();
        }
        let start = self.at;
        if starts_name(self.peek()) {
            while continues_name(self.peek()) && self.at < self.text.len() {
                self.at += 1;
            }
        }
        String::from_utf8_lossy(&self.text[start..self.at])
    }
    /// Bytes up to a comma, space or the end.
    pub fn word(&mut self) -> &'t [u8] {
        self.skip_space();
        let start = self.at;
        while self.at < self.text.len() && !matches!(self.peek(), b' ' | b'\t' | b',') {
            self.at += 1;
        }
        &self.text[start..self.at]
    }
    /// A quoted string with its escapes replaced (gas manual, 3.6.1.1); none if it is malformed.
    pub fn string(&mut self) -> Option<Vec<u8>> {
        self.skip_space();
        if self.peek() != b'"' {
            return None;
        }
        self.at += 1;
        let mut out = Vec::new();
        loop {
            let byte = *self.text.get(self.at)?;
            self.at += 1;
            match byte {
                b'"' => return Some(out),
                b'\\' => out.push(self.escape()?),
                byte => out.push(byte),
            }
        }
    }
    /// The byte of an escape, after the backslash.
    pub fn escape(&mut self) -> Option<u8> {
        let byte = *self.text.get(self.at)?;
        self.at += 1;
        Some(match byte {
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'v' => 11,
            b'0'..=b'7' => {
                let mut value = u32::from(byte - b'0');
                for _ in 0..2 {
                    if !matches!(self.peek(), b'0'..=b'7') {
                        break;
                    }
                    value = value * 8 + u32::from(self.peek() - b'0');
                    self.at += 1;
                }
                value as u8
            }
            b'x' | b'X' => {
                let mut value = 0u32;
                while let Some(digit) = char::from(self.peek()).to_digit(16) {
                    value = value.wrapping_mul(16) + digit;
                    self.at += 1;
                }
                value as u8
            }
            byte => byte,
        })
    }
}
