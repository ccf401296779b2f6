//! Diagnostics of the parser.

registry! {
    EXPECTED: Error "" "expected {}";
    TO_MATCH_THIS: Note "" "to match this '{}'";
    NESTING_TOO_DEEP: Fatal "" "nesting is too deep (limit {})";
    UNSUPPORTED: Error "" "'{}' is not supported yet";
    UNKNOWN_TYPE: Error "" "unknown type name '{}'";
    FOREIGN_WORD: Note "" "'{}' means nothing here: {}";
    UNKNOWN_TYPE_TAG: Error "" "unknown type name '{}'; use '{}' keyword to refer to the type";
    UNKNOWN_TYPE_SIMILAR: Error "" "unknown type name '{}'; did you mean '{}'?";
    MISSPELT_KEYWORD: Error "" "'{}' is not declared; did you mean '{}'?";
    NO_THEN: Error "" "C has no '{}' after a condition";
    COMMENT_END_OUTSIDE: Error "" "'*/' outside of a comment";
    SIZEOF_PARENTHESES: Error "" "expected parentheses around the type name after '{}'";
    OUTSIDE_FUNCTION: Error "" "expected a declaration before '{}': statements stand inside of functions";
    FUNCTION_ENDED_HERE: Note "" "the body of '{}' ends here";
    ONLY_FORWARD_PARAMETER: Error "" "parameter '{}' has just a forward declaration";
    FUNCTION_INSIDE_BLOCK: Error "" "expected '}' before the definition of '{}'";
    TOO_MANY_TYPES: Fatal "" "too many types in one translation unit (limit {})";
    EXTRA_SEMICOLON: Extension "pedantic" "ISO C does not allow extra ';' outside of a function";
    ATTRIBUTES_OF_REFERENCE: Error "" "an attribute list cannot appear here";
    EXTRA_SEMICOLON_MEMBER: Extension "pedantic" "extra semicolon in struct or union specified";
    MISSING_SEMICOLON_MEMBER: Violation "" "no semicolon at end of struct or union";
    NAMES_WITHOUT_TYPES: Violation "" "parameter names (without types) in function declaration";
    PARAMETER_INITIALIZED: Error "" "parameter '{}' is initialized";
    ATOMIC_QUALIFIED: Error "" "'_Atomic' applied to a qualified type";
    BIT_INT_WIDTH: Error "" "invalid width of '_BitInt'";
    ELLIPSIS_ALONE: Error "" "ISO C requires a named argument before '...'";
    ENUM_TYPE: Error "" "invalid underlying type of an enumeration";
    EMPTY_ENUM: Error "" "empty enum is invalid";
    ELSE_WITHOUT_IF: Error "" "'else' without a previous 'if'";
    STATEMENT_EXPRESSION_OUTSIDE: Error "" "braced-group within expression allowed only inside a function";
    MALFORMED_PRAGMA: Warning "pragmas" "malformed '#pragma {}', ignored";
    ASM_QUALIFIER: Error "" "'{}' is not a valid 'asm' qualifier";
    ASM_QUALIFIER_TWICE: Error "" "duplicate 'asm' qualifier '{}'";
    JUNK_AFTER_PRAGMA: Warning "pragmas" "junk at end of '#pragma {}'";
    PRAGMA_WITHOUT_PARENTHESIS: Warning "pragmas" "missing '(' after '#pragma {}' - ignored";
    PACK_ACTION: Warning "pragmas" "unknown action '{}' for '#pragma pack' - ignored";
    VISIBILITY_ACTION: Warning "pragmas" "'#pragma GCC visibility' must be followed by 'push' or 'pop'";
    VISIBILITY_KIND: Warning "pragmas" "'#pragma GCC visibility push()' must specify 'default', 'internal', 'hidden' or 'protected'";
    STORAGE_ORDER: Warning "pragmas" "expected 'big-endian', 'little-endian', or 'default' after '#pragma scalar_storage_order'";
    PRAGMA_NOT_A_STRING: Warning "pragmas" "'#pragma GCC {}' is not a string{}";
    PRAGMA_STRINGS: Error "" "'#pragma GCC {}' string is badly formed";
    LOOP_EXPECTED: Error "" "for, while or do statement expected {}";
    UNROLL_ARGUMENT: Error "" "'#pragma GCC unroll' requires an assignment-expression that evaluates to a non-negative integral constant less than 65535";
    END_OF_PRAGMA: Error "" "expected end of line {}";
    UNROLL_WITHOUT_ARGUMENT: Error "" "expected expression before end of line";
}
