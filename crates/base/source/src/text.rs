//! The bytes of a source.

use memory::Mapping;
use std::fmt;
use std::fs::File;
use std::io::Read;
use std::ops::Deref;
use std::sync::Arc;

/// The bytes of a source, shared by all who hold it.
#[derive(Clone)]
pub struct Text(Bytes);

#[derive(Clone)]
enum Bytes {
    Owned(Arc<Vec<u8>>),
    Mapped(Arc<Mapping>),
}

/// Files of this size on are mapped; for smaller ones that costs more than to copy them.
const MAPPED: u64 = 512 << 10;

impl Text {
    /// All of a regular file, which has `len` bytes as far as is known, or what can be read of another.
    pub fn read(file: &mut File, len: u64, regular: bool) -> std::io::Result<Text> {
        if regular
            && len >= MAPPED
            && let Ok(len) = usize::try_from(len)
            && let Ok(mapping) = Mapping::whole(file, len)
        {
            return Ok(Text(Bytes::Mapped(Arc::new(mapping))));
        }
        let mut bytes = Vec::with_capacity(len as usize + 1);
        file.read_to_end(&mut bytes)?;
        Ok(bytes.into())
    }
}

impl Deref for Text {
    type Target = [u8];
    #[inline]
    fn deref(&self) -> &[u8] {
        match &self.0 {
            Bytes::Owned(bytes) => bytes,
            Bytes::Mapped(mapping) => mapping,
        }
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Text) -> bool {
        **self == **other
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.len())
    }
}

impl From<Vec<u8>> for Text {
    fn from(bytes: Vec<u8>) -> Text {
        Text(Bytes::Owned(Arc::new(bytes)))
    }
}

impl From<&[u8]> for Text {
    fn from(bytes: &[u8]) -> Text {
        bytes.to_vec().into()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        text.as_bytes().into()
    }
}
