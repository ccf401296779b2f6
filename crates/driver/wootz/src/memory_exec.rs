//! Running a program that exists only in memory.
#![allow(unsafe_code)]

use std::ffi::{CString, c_char, c_int, c_uint};
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::{AsRawFd, FromRawFd};
use std::os::unix::process::CommandExt;
use std::process::Command;

/// Close on exec (Linux `memfd_create(2)`).
const MFD_CLOEXEC: c_uint = 1;

unsafe extern "C" {
    fn memfd_create(name: *const c_char, flags: c_uint) -> c_int;
}

/// A file without a name in any directory.
fn anonymous_file(name: &str) -> io::Result<File> {
    let name = CString::new(name.replace('\0', "")).unwrap_or_default();
    // SAFETY: the name is a terminated string that outlives the call; the call has no other requirement.
    let descriptor = unsafe { memfd_create(name.as_ptr(), MFD_CLOEXEC) };
    if descriptor < 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the descriptor was just made, is valid, and nothing else owns it.
    Ok(unsafe { File::from_raw_fd(descriptor) })
}

/// Becomes the program: returns only on failure. `name` is its `argv[0]`.
pub fn execute(image: &[u8], name: &str, arguments: &[String]) -> io::Error {
    let file = match anonymous_file(name).and_then(|mut file| file.write_all(image).map(|()| file)) {
        Ok(file) => file,
        Err(error) => return error,
    };
    // The kernel opens the file before it closes the descriptor, so close-on-exec leaves nothing behind.
    Command::new(format!("/proc/self/fd/{}", file.as_raw_fd())).arg0(name).args(arguments).exec()
}
