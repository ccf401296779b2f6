//! Diagnostics of the preprocessor.

registry! {
    HEADER_NOT_FOUND: Fatal "" "{}: No such file or directory";
}
