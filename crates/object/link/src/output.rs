//! Replacing a file: the new contents appear under the name at once and complete, or not at all.

use crate::error::LinkError;
use crate::load::reason;
use memory::NewFile;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::ops::{Deref, DerefMut};
use std::os::unix::fs::{FileTypeExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// Smaller outputs are made in memory and written: mapping would cost more.
const SMALLEST_MAPPED: usize = 256 * 1024;

/// The contents of an output while they are made.
#[derive(Debug)]
pub(crate) enum Image {
    /// In memory only.
    Memory(Vec<u8>),
    /// In a file that has not got its name yet.
    File(Unfinished),
}

impl Image {
    /// `length` zeros. With a path they are a file beside it where that is of use and possible.
    pub fn new(path: Option<&Path>, executable: bool, length: usize) -> Image {
        let file =
            path.filter(|_| length >= SMALLEST_MAPPED).and_then(|path| Unfinished::new(path, executable, length));
        file.map_or_else(|| Image::Memory(vec![0; length]), Image::File)
    }

    /// Gives the contents their name; an error leaves what was there before.
    pub fn finish(self, path: &Path, executable: bool) -> Result<(), LinkError> {
        match self {
            Image::Memory(bytes) => replace(path, &bytes, executable),
            Image::File(file) => file.finish().map_err(|error| failed(path, &error)),
        }
    }

    /// The contents, in memory.
    pub fn into_bytes(self) -> Vec<u8> {
        match self {
            Image::Memory(bytes) => bytes,
            Image::File(file) => file.mapping.to_vec(),
        }
    }
}

impl Deref for Image {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        match self {
            Image::Memory(bytes) => bytes,
            Image::File(file) => &file.mapping,
        }
    }
}

impl DerefMut for Image {
    fn deref_mut(&mut self) -> &mut [u8] {
        match self {
            Image::Memory(bytes) => bytes,
            Image::File(file) => &mut file.mapping,
        }
    }
}

/// A mapped file that goes away unless it is finished.
#[derive(Debug)]
pub(crate) struct Unfinished {
    mapping: NewFile,
    temporary: PathBuf,
    target: PathBuf,
    executable: bool,
    finished: bool,
}

impl Unfinished {
    /// `None` where files cannot be mapped or the output is no file; the plain way then finds out why.
    fn new(path: &Path, executable: bool, length: usize) -> Option<Unfinished> {
        if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
            return None;
        }
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        let (temporary, file) = create_beside(&target, executable).ok()?;
        match NewFile::new(&file, length) {
            Ok(mapping) => Some(Unfinished { mapping, temporary, target, executable, finished: false }),
            Err(_) => {
                // The error that matters is reported when the file is written plainly.
                let _ = fs::remove_file(&temporary);
                None
            }
        }
    }

    fn finish(mut self) -> io::Result<()> {
        keep_mode(&self.target, &self.temporary, self.executable)?;
        fs::rename(&self.temporary, &self.target)?;
        self.finished = true;
        Ok(())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.finished {
            // The link has failed already, and that is what is reported.
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

fn failed(path: &Path, error: &io::Error) -> LinkError {
    LinkError::new(format!("cannot open output file {}: {}", path.display(), reason(error)))
}

/// Writes `bytes` to `path`. An executable gets all execute bits that the umask leaves.
pub(crate) fn replace(path: &Path, bytes: &[u8], executable: bool) -> Result<(), LinkError> {
    let failed = |error: io::Error| failed(path, &error);
    // A device or pipe (`-o /dev/null`, as configure scripts do) is written to, not replaced.
    if let Ok(metadata) = fs::metadata(path) {
        let kind = metadata.file_type();
        if kind.is_dir() {
            return Err(failed(io::Error::from(io::ErrorKind::IsADirectory)));
        }
        if kind.is_char_device() || kind.is_block_device() || kind.is_fifo() || kind.is_socket() {
            return fs::write(path, bytes).map_err(failed);
        }
    }
    // Through a symbolic link the file it leads to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let (temporary, mut file) = create_beside(&target, executable).map_err(failed)?;
    let written = file.write_all(bytes).and_then(|()| {
        drop(file);
        keep_mode(&target, &temporary, executable)?;
        fs::rename(&temporary, &target)
    });
    written.map_err(|error| {
        // The error that matters is the first one.
        let _ = fs::remove_file(&temporary);
        failed(error)
    })
}

/// Creates a file that does not exist yet, in the directory of `target`.
fn create_beside(target: &Path, executable: bool) -> io::Result<(PathBuf, File)> {
    let directory = target.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = target.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let mode = if executable { 0o777 } else { 0o666 };
    for attempt in 0..100 {
        let path = directory.join(format!(".{name}.{}.{attempt}.tmp", std::process::id()));
        match OpenOptions::new().read(true).write(true).create_new(true).mode(mode).open(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::from(io::ErrorKind::AlreadyExists))
}

/// An existing output keeps its permissions, plus execution where it can be read.
fn keep_mode(target: &Path, temporary: &Path, executable: bool) -> io::Result<()> {
    let Ok(metadata) = fs::metadata(target) else { return Ok(()) };
    let mode = metadata.permissions().mode() & 0o777;
    let wanted = if executable { mode | (mode & 0o444) >> 2 } else { mode };
    fs::set_permissions(temporary, fs::Permissions::from_mode(wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_image_is_a_file_that_is_named_in_the_end_or_goes() {
        let directory = std::env::temp_dir().join(format!("wootz-link-image-{}", std::process::id()));
        fs::create_dir_all(&directory).unwrap();
        let path = directory.join("a.out");
        fs::write(&path, b"old").unwrap();
        let mut image = Image::new(Some(&path), true, SMALLEST_MAPPED);
        assert!(matches!(image, Image::File(_)));
        image[1] = 5;
        drop(image);
        assert_eq!(fs::read(&path).unwrap(), b"old");
        let mut image = Image::new(Some(&path), true, SMALLEST_MAPPED);
        image[1] = 6;
        image.finish(&path, true).unwrap();
        assert_eq!(fs::read(&path).unwrap()[..3], [0, 6, 0]);
        assert_ne!(fs::metadata(&path).unwrap().permissions().mode() & 0o100, 0);
        assert_eq!(fs::read_dir(&directory).unwrap().count(), 1);
        fs::remove_dir_all(&directory).unwrap();
    }

    #[test]
    fn nothing_is_left_when_the_directory_does_not_exist() {
        let path = Path::new("/nonexistent-directory/a.out");
        assert!(replace(path, b"x", true).unwrap_err().message.contains("No such file or directory"));
    }

    #[test]
    fn an_existing_file_is_replaced_and_executable() {
        let directory = std::env::temp_dir().join(format!("wootz-link-output-{}", std::process::id()));
        fs::create_dir_all(&directory).unwrap();
        let path = directory.join("a.out");
        fs::write(&path, b"old").unwrap();
        replace(&path, b"new", true).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_ne!(fs::metadata(&path).unwrap().permissions().mode() & 0o100, 0);
        assert_eq!(fs::read_dir(&directory).unwrap().count(), 1);
        fs::remove_dir_all(&directory).unwrap();
    }
}
