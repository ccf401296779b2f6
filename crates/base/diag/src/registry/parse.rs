//! Diagnostics of the parser.

registry! {
    EXPECTED: Error "" "expected {}";
    TO_MATCH_THIS: Note "" "to match this '{}'";
    NESTING_TOO_DEEP: Fatal "" "nesting is too deep (limit {})";
}
