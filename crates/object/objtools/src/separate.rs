//! Debugging information kept in a file of its own: where it is looked for, as GNU's tools do.
//!
//! Two things lead to it (GDB manual, "Debugging Information in Separate Files"): the build identifier, under which
//! systems keep it in one folder, and the section `.gnu_debuglink` with a name and a checksum.

use crate::input::text;
use elf::read::ElfFile;
use std::path::Path;

/// Where systems keep debugging information.
const ROOTS: &[&str] = &["/usr/lib/debug", "/usr/lib/debug/usr", "/lib/debug"];

/// The debugging information of another file.
pub(crate) struct Separate {
    pub path: String,
    pub bytes: Vec<u8>,
    /// Whether the section `.gnu_debuglink` named it.
    pub linked: bool,
}

impl Separate {
    /// The file that goes with the one at `path`, if there is one.
    pub(crate) fn find(path: &str, file: &ElfFile<'_>) -> Option<Separate> {
        by_identifier(file).or_else(|| by_link(path, file))
    }
}

fn section<'a>(file: &ElfFile<'a>, name: &[u8]) -> Option<&'a [u8]> {
    let found = file.sections.iter().find(|section| file.section_name(section) == name)?;
    file.section_data(found).ok()
}

/// The file that the system keeps under the build identifier.
fn by_identifier(file: &ElfFile<'_>) -> Option<Separate> {
    // The note: sizes of name and contents and a type, the name GNU, the identifier.
    let note = section(file, b".note.gnu.build-id")?;
    let length = u32::from_le_bytes(note.get(4..8)?.try_into().ok()?);
    let identifier = note.get(16..)?.get(..usize::try_from(length).ok()?)?;
    let digits: String = identifier.iter().map(|byte| format!("{byte:02x}")).collect();
    let (first, rest) = digits.split_at_checked(2)?;
    let mut paths = ROOTS.iter().map(|root| format!("{root}/.build-id/{first}/{rest}.debug"));
    paths.find_map(|path| Some(Separate { bytes: std::fs::read(&path).ok()?, path, linked: false }))
}

/// The name in `.gnu_debuglink`, and the checksum of the file.
pub(crate) fn link(contents: &[u8]) -> Option<(&[u8], Option<u32>)> {
    let end = contents.iter().position(|&byte| byte == 0)?;
    let checksum = contents.get((end + 1).next_multiple_of(4)..).and_then(|rest| rest.get(..4));
    let checksum = checksum.and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes);
    Some((&contents[..end], checksum))
}

/// The file that `.gnu_debuglink` names, in the folder of the file itself or in one of the system's.
fn by_link(path: &str, file: &ElfFile<'_>) -> Option<Separate> {
    let (name, checksum) = link(section(file, b".gnu_debuglink")?)?;
    let (name, checksum) = (text(name), checksum?);
    let real = std::fs::canonicalize(path).ok();
    let folder =
        real.as_deref().and_then(Path::parent).map_or(String::new(), |folder| format!("{}/", folder.display()));
    let [first, second, last] = ROOTS else { return None };
    let places = [
        name.to_string(),
        format!(".debug/{name}"),
        format!("{folder}{name}"),
        format!("{folder}.debug/{name}"),
        format!("{first}/{name}"),
        format!("{first}/{folder}/{name}"),
        format!("{second}/{name}"),
        format!("{last}/{name}"),
    ];
    places.into_iter().find_map(|path| {
        let bytes = std::fs::read(&path).ok()?;
        (crc32(&bytes) == checksum).then_some(Separate { path, bytes, linked: true })
    })
}

/// The checksum of `.gnu_debuglink`, which is that of zlib and of Ethernet.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    let table: [u32; 256] = std::array::from_fn(|index| {
        (0..8).fold(index as u32, |crc, _| if crc & 1 != 0 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 })
    });
    !bytes.iter().fold(!0u32, |crc, &byte| crc >> 8 ^ table[usize::from(crc as u8 ^ byte)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_gdb() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn a_link_has_a_name_and_a_checksum_behind_padding() {
        assert_eq!(link(b"a.debug\0\x01\x02\x03\x04"), Some((&b"a.debug"[..], Some(0x0403_0201))));
        assert_eq!(link(b"ab.debug\0\0\0\0\x01\0\0\0"), Some((&b"ab.debug"[..], Some(1))));
        assert_eq!(link(b"short\0\x01"), Some((&b"short"[..], None)));
        assert_eq!(link(b"no end"), None);
    }
}
