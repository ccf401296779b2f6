//! Diagnostics of semantic analysis.

registry! {
    UNDECLARED_IDENTIFIER: Error "" "'{}' undeclared";
    PREVIOUS_DECLARATION: Note "" "previous declaration of '{}' is here";
}
