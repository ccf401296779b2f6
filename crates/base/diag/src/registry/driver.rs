//! Diagnostics of the driver.

registry! {
    NO_INPUT_FILES: Fatal "" "no input files";
    FILE_NOT_FOUND: Error "" "{}: No such file or directory";
}
