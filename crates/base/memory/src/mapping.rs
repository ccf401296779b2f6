//! Files as memory.

use memmap2::{Mmap, MmapMut};
use std::fs::File;
use std::ops::{Deref, DerefMut};
use std::os::fd::AsRawFd;

/// The bytes of a file, read when they are looked at, and shared with the kernel's copy.
#[derive(Debug)]
pub struct Mapping(Mmap);

impl Mapping {
    /// The first `len` bytes of a file, which must have them and which nobody is to make shorter meanwhile: then the
    /// process would be ended when it reads what is gone, as compilers and linkers are that map their inputs.
    ///
    /// Nothing is brought in before it is looked at: the kernel then takes several pages at a time, which costs less than
    /// to have it walk through all of them at once.
    pub fn new(file: &File, len: usize) -> std::io::Result<Mapping> {
        // SAFETY: the mapping is private and read-only. That others change the file while it is read is the risk of
        // everyone who maps files; editors and tools that generate files replace them.
        unsafe { memmap2::MmapOptions::new().len(len).map_copy_read_only(file) }.map(Mapping)
    }
}

impl Deref for Mapping {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.0
    }
}

/// A file that is written by changing memory: what is large goes to the kernel without being copied.
#[derive(Debug)]
pub struct NewFile(MmapMut);

impl NewFile {
    /// Makes a file of `len` zeros of one that is open for reading and writing and that nobody else has. The space is
    /// taken at once: an error says that there is not enough, where a write to a page without space would end the process.
    pub fn new(file: &File, len: usize) -> std::io::Result<NewFile> {
        let size = libc::off_t::try_from(len).map_err(std::io::Error::other)?;
        // SAFETY: the descriptor is open as long as `file` is borrowed; no memory is handed over.
        let error = unsafe { libc::posix_fallocate(file.as_raw_fd(), 0, size) };
        if error != 0 {
            return Err(std::io::Error::from_raw_os_error(error));
        }
        // SAFETY: the caller has just created the file under a name of its own, so that nobody else changes it.
        unsafe { memmap2::MmapOptions::new().len(len).map_mut(file) }.map(NewFile)
    }
}

impl Deref for NewFile {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl DerefMut for NewFile {
    fn deref_mut(&mut self) -> &mut [u8] {
        &mut self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_memory_is_in_the_file() {
        let path = std::env::temp_dir().join(format!("wootz-memory-new-file-{}", std::process::id()));
        let file = File::options().read(true).write(true).create_new(true).open(&path).unwrap();
        let mut new = NewFile::new(&file, 10_000).unwrap();
        assert!(new.iter().all(|&byte| byte == 0));
        new[9_999] = 7;
        drop(new);
        let bytes = std::fs::read(&path).unwrap();
        assert_eq!((bytes.len(), bytes[0], bytes[9_999]), (10_000, 0, 7));
        std::fs::remove_file(&path).unwrap();
    }

    #[test]
    fn a_mapping_is_the_file() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/mapping.rs");
        let text = std::fs::read(path).unwrap();
        let file = File::open(path).unwrap();
        assert_eq!(*Mapping::new(&file, text.len()).unwrap(), *text);
    }
}
