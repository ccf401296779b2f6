//! Diagnostics of the lexer.

registry! {
    STRAY_CHARACTER: Error "" "stray '{}' in program";
}
