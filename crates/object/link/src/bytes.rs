//! The contents of an input: mapped, or handed over in memory.

use memory::Mapping;
use std::fs::File;
use std::io;
use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;

/// Immutable bytes of an input file.
#[derive(Debug)]
pub(crate) enum Bytes {
    Mapped(Mapping),
    Shared(Arc<[u8]>),
    Owned(Vec<u8>),
}

impl Deref for Bytes {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        match self {
            Bytes::Mapped(map) => map,
            Bytes::Shared(bytes) => bytes,
            Bytes::Owned(bytes) => bytes,
        }
    }
}

/// Maps a regular file; reads anything else (a pipe, `/dev/null`) and small files, for which a mapping
/// costs more than a copy.
pub(crate) fn map(path: &Path) -> io::Result<Bytes> {
    const SMALL: u64 = 16 * 1024;
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory));
    }
    if !metadata.is_file() || metadata.len() <= SMALL {
        return std::fs::read(path).map(Bytes::Owned);
    }
    let len = usize::try_from(metadata.len()).map_err(io::Error::other)?;
    Mapping::new(&file, len).map(Bytes::Mapped)
}
