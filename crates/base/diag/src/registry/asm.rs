//! Diagnostics of the assembler.

registry! {
    SYNTAX: Error "" "{}";
    WARNING: Warning "" "{}";
}
