//! The files that a tool is given, and the objects in them.

use crate::outcome::reason;
use elf::archive::{Archive, Member, is_archive};
use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::Path;

/// A file's contents.
pub(crate) struct Input {
    /// The path as given.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// An object: a file, or a member of an archive.
pub(crate) struct Unit<'a> {
    /// The member's name.
    pub member: Option<String>,
    /// Contents.
    pub data: Cow<'a, [u8]>,
}

impl Input {
    /// Reads a file. The error is a message.
    pub(crate) fn read(path: &str) -> Result<Input, String> {
        let metadata = fs::metadata(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => format!("'{path}': No such file"),
            _ => format!("'{path}': {}", reason(&error)),
        })?;
        if metadata.is_dir() {
            return Err(format!("Warning: '{path}' is a directory"));
        }
        let bytes = fs::read(path).map_err(|error| format!("'{path}': {}", reason(&error)))?;
        Ok(Input { path: path.to_owned(), bytes })
    }

    /// Whether it is an archive.
    pub(crate) fn is_archive(&self) -> bool {
        is_archive(&self.bytes)
    }

    /// The objects in it. Members of a thin archive are read from their files.
    pub(crate) fn units(&self) -> Result<Vec<Unit<'_>>, String> {
        if !self.is_archive() {
            return Ok(vec![Unit { member: None, data: Cow::Borrowed(&self.bytes) }]);
        }
        let archive = Archive::parse(&self.bytes).map_err(|error| format!("{}: {error}", self.path))?;
        let directory = Path::new(&self.path).parent().unwrap_or(Path::new(""));
        let units = archive.members.iter().map(|member| {
            let name = text(member.name).into_owned();
            if archive.thin {
                let (name, data) = thin_member(directory, member)?;
                return Ok(Unit { member: Some(name), data: Cow::Owned(data) });
            }
            Ok(Unit { member: Some(name), data: Cow::Borrowed(member.data) })
        });
        units.collect()
    }
}

/// Name and contents of a thin archive's member; `directory` is the archive's.
pub(crate) fn thin_member(directory: &Path, member: &Member<'_>) -> Result<(String, Vec<u8>), String> {
    let path = directory.join(text(member.name).as_ref());
    let bytes = fs::read(&path).map_err(|error| format!("{}: {}", path.display(), reason(&error)))?;
    let Some(offset) = member.nested else { return Ok((text(member.name).into_owned(), bytes)) };
    let inner = Archive::parse(&bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    match inner.members.binary_search_by_key(&offset, |inner| inner.offset) {
        Ok(at) => Ok((text(inner.members[at].name).into_owned(), inner.members[at].data.to_vec())),
        Err(_) => Err(format!("{}: no member at offset {offset}", path.display())),
    }
}

/// Puts a new file in the place of an old one when it is complete. Devices are written to, links followed.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let real = fs::canonicalize(path);
    let path = real.as_deref().unwrap_or(path);
    if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        return fs::write(path, bytes);
    }
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let temporary = path.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let written = fs::write(&temporary, bytes).and_then(|()| {
        if let Ok(metadata) = fs::metadata(path) {
            fs::set_permissions(&temporary, metadata.permissions())?;
        }
        fs::rename(&temporary, path)
    });
    if written.is_err() {
        // The first error is the one to outcome.
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// A byte string as text; what is not UTF-8 is replaced.
pub(crate) fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}
