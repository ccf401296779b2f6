//! Diagnostics of the linker.

registry! {
    ERROR: Error "" "{}";
}
