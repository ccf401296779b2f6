//! The bytes of a source.

use memory::Mapping;
use std::fmt;
use std::fs::File;
use std::io::{ErrorKind, Read};
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
            && let Ok(mapping) = Mapping::new(file, len)
        {
            return Ok(Text(Bytes::Mapped(Arc::new(mapping))));
        }
        let mut bytes = Vec::new();
        if regular && len > 0 {
            // It is known how long it is: the kernel need not be asked again, nor whether there is more.
            bytes.resize(len as usize, 0);
            let count = read_up_to(file, &mut bytes)?;
            bytes.truncate(count);
        } else {
            file.read_to_end(&mut bytes)?;
        }
        Ok(bytes.into())
    }
}

/// Reads as much as there is room for, or until the end; how much.
fn read_up_to(file: &mut File, room: &mut [u8]) -> std::io::Result<usize> {
    let mut count = 0;
    while count < room.len() {
        match file.read(&mut room[count..]) {
            Ok(0) => break,
            Ok(more) => count += more,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(count)
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
