//! Files as memory.

use memmap2::Mmap;
use std::fs::File;
use std::ops::Deref;

/// The bytes of a file, read when they are looked at, and shared with the kernel's copy.
#[derive(Debug)]
pub struct Mapping(Mmap);

impl Mapping {
    /// The first `len` bytes of a file, which must have them and which nobody is to make shorter meanwhile: then the
    /// process would be ended when it reads what is gone, as compilers and linkers are that map their inputs.
    pub fn new(file: &File, len: usize) -> std::io::Result<Mapping> {
        Mapping::of(file, memmap2::MmapOptions::new().len(len))
    }

    /// The same for a file that is read to its end: all of it is brought in at once.
    pub fn whole(file: &File, len: usize) -> std::io::Result<Mapping> {
        Mapping::of(file, memmap2::MmapOptions::new().len(len).populate())
    }

    fn of(file: &File, options: &memmap2::MmapOptions) -> std::io::Result<Mapping> {
        // SAFETY: the mapping is private and read-only. That others change the file while it is read is the risk of
        // everyone who maps files; editors and tools that generate files replace them.
        unsafe { options.map_copy_read_only(file) }.map(Mapping)
    }
}

impl Deref for Mapping {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_is_the_file() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/mapping.rs");
        let text = std::fs::read(path).unwrap();
        let file = File::open(path).unwrap();
        for mapping in [Mapping::new(&file, text.len()), Mapping::whole(&file, text.len())] {
            assert_eq!(*mapping.unwrap(), *text);
        }
    }
}
