//! Replacing a file: the new contents appear under the name at once and complete, or not at all.

use crate::error::LinkError;
use crate::load::reason;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{FileTypeExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// Writes `bytes` to `path`. An executable gets all execute bits that the umask leaves.
pub(crate) fn replace(path: &Path, bytes: &[u8], executable: bool) -> Result<(), LinkError> {
    let failed =
        |error: io::Error| LinkError::new(format!("cannot open output file {}: {}", path.display(), reason(&error)));
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
        match OpenOptions::new().write(true).create_new(true).mode(mode).open(&path) {
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
