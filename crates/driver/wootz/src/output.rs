//! Writing files so that a name never shows half an output.
//!
//! A regular file appears by renaming a finished one from the same directory. Devices, pipes and standard output
//! are written directly. On an error nothing is left behind and an older output stays as it was.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Writes `bytes` to `path`; `-` is standard output. An executable gets its bits from the umask.
pub fn write(path: &str, bytes: &[u8], executable: bool) -> io::Result<()> {
    if path == "-" {
        return write_stdout(bytes);
    }
    let path = Path::new(path);
    match fs::metadata(path) {
        Ok(meta) if meta.is_dir() => return Err(io::Error::new(io::ErrorKind::IsADirectory, "Is a directory")),
        Ok(meta) if !meta.is_file() => return OpenOptions::new().write(true).open(path)?.write_all(bytes),
        _ => {}
    }
    // A symbolic link stays one: its target is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let draft = draft_beside(&target);
    let mode = if executable { 0o777 } else { 0o666 };
    let opened = OpenOptions::new().write(true).create_new(true).mode(mode).open(&draft);
    let mut file = match opened {
        Ok(file) => file,
        // A directory in which only this file may be written.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied && target.is_file() => {
            return fs::write(&target, bytes);
        }
        Err(error) => return Err(error),
    };
    let result = file.write_all(bytes).and_then(|()| fs::rename(&draft, &target));
    if result.is_err() {
        let _ = fs::remove_file(&draft);
    }
    result
}

/// Adds to the end of a file, which is made if there is none.
pub fn append(path: &str, bytes: &[u8]) -> io::Result<()> {
    OpenOptions::new().append(true).create(true).open(path)?.write_all(bytes)
}

/// Writes to standard output. A reader that has gone away is no error of ours.
pub fn write_stdout(bytes: &[u8]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// The text of an error without Rust's "(os error N)".
pub fn plain_reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_owned()
}

fn draft_beside(target: &Path) -> PathBuf {
    let name = target.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    target.with_file_name(format!(".{name}.{}.draft", std::process::id()))
}

/// Whether a path names a file that may be executed.
pub fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    fn in_directory(name: &str, test: impl FnOnce(&Path)) {
        let dir = std::env::temp_dir().join(format!("wootz-output-{name}-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        test(&dir);
        fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn an_output_replaces_the_old_one_and_leaves_no_draft() {
        in_directory("replace", |dir| {
            let path = dir.join("a.out");
            fs::write(&path, "old").unwrap();
            write(path.to_str().unwrap(), b"new", true).unwrap();
            assert_eq!(fs::read(&path).unwrap(), b"new");
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o100, 0o100);
            assert_eq!(fs::read_dir(dir).unwrap().count(), 1);
        });
    }

    #[test]
    fn a_symbolic_link_is_written_through() {
        in_directory("link", |dir| {
            fs::write(dir.join("target"), "old").unwrap();
            std::os::unix::fs::symlink("target", dir.join("link")).unwrap();
            write(dir.join("link").to_str().unwrap(), b"new", false).unwrap();
            assert_eq!(fs::read(dir.join("target")).unwrap(), b"new");
            assert!(fs::symlink_metadata(dir.join("link")).unwrap().is_symlink());
        });
    }

    #[test]
    fn devices_are_written_directly_and_directories_refused() {
        write("/dev/null", b"x", false).unwrap();
        assert!(write("/dev/full", b"x", false).is_err());
        assert!(write("/tmp", b"x", false).is_err());
        assert!(write("/nonexistent/dir/file", b"x", false).is_err());
    }
}
