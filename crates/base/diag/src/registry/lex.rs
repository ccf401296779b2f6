//! Diagnostics of the lexer and of literals.

registry! {
    STRAY_CHARACTER: Error "" "stray '{}' in program";
    TYPOGRAPHIC_QUOTE: Error "" "stray '{}' in program; quotes of C are {}";
    UNTERMINATED_LITERAL: Warning "" "missing terminating {} character";
    UNTERMINATED_LITERAL_ERROR: Error "" "missing terminating {} character";
    UNTERMINATED_COMMENT: Error "" "unterminated comment";
    UNTERMINATED_RAW_STRING: Error "" "unterminated raw string";
    BAD_RAW_DELIMITER: Error "" "invalid delimiter of a raw string";
    LINE_COMMENT: Error "" "C++ style comments are not allowed in ISO C90";
    NESTED_COMMENT: WarningOff "comment" "\"/*\" within comment";
    MULTI_LINE_COMMENT: WarningOff "comment" "multi-line comment";
    SPACE_IN_SPLICE: Warning "" "backslash and newline separated by space";
    SPLICE_AT_EOF: Extension "pedantic" "backslash-newline at end of file";
    NUL_IGNORED: Warning "" "null character(s) ignored";
    BAD_UCN_IN_IDENTIFIER: Error "" "universal character is not valid in an identifier";
    BAD_DIGIT_SEPARATOR: Error "" "digit separator outside digit sequence";
    BAD_INTEGER_SUFFIX: Error "" "invalid suffix \"{}\" on integer constant";
    BAD_FLOAT_SUFFIX: Error "" "invalid suffix \"{}\" on floating constant";
    BAD_DIGIT: Error "" "invalid digit \"{}\" in {} constant";
    TOO_MANY_POINTS: Error "" "too many decimal points in number";
    NO_HEX_DIGITS: Error "" "no digits in hexadecimal floating constant";
    NO_EXPONENT_DIGITS: Error "" "exponent has no digits";
    HEX_FLOAT_WITHOUT_EXPONENT: Error "" "hexadecimal floating constants require an exponent";
    DECIMAL_FLOAT: Error "" "decimal floating-point is not supported (suffix \"{}\")";
    BINARY_IS_EXTENSION: Extension "pedantic" "binary constants are a C2X feature or GCC extension";
    IMAGINARY_IS_EXTENSION: Extension "pedantic" "imaginary constants are a GCC extension";
    HEX_FLOAT_IS_EXTENSION: Extension "pedantic" "use of C99 hexadecimal floating constant";
    LONG_LONG_IS_EXTENSION: Extension "long-long" "use of C99 long long integer constant";
    INTEGER_TOO_LARGE: Violation "" "integer constant is too large for its type";
    INTEGER_IS_UNSIGNED: Warning "" "integer constant is so large that it is unsigned";
    FLOAT_TOO_LARGE: Extension "overflow" "floating constant exceeds range of '{}'";
    FLOAT_TRUNCATED_TO_ZERO: Extension "overflow" "floating constant truncated to zero";
    EMPTY_CHARACTER: Error "" "empty character constant";
    MULTI_CHARACTER: Warning "multichar" "multi-character character constant";
    CHARACTER_TOO_LONG: Warning "" "character constant too long for its type";
    WIDE_CHARACTER_TOO_LONG: Warning "" "wide character constant too long for its type";
    UTF8_CHARACTER_TOO_LONG: Error "" "character not encodable in a single code unit";
    MIXED_STRING_ENCODINGS: Error "" "unsupported non-standard concatenation of string literals";
    INVALID_UTF8: Error "" "a wide literal contains bytes that are not UTF-8";
    NON_ISO_ESCAPE: Extension "pedantic" "non-ISO-standard escape sequence, '\\{}'";
    UNKNOWN_ESCAPE: Warning "" "unknown escape sequence: '\\{}'";
    HEX_ESCAPE_WITHOUT_DIGITS: Error "" "\\x used with no following hex digits";
    ESCAPE_OUT_OF_RANGE: Violation "" "{} escape sequence out of range";
    INCOMPLETE_UCN: Error "" "incomplete universal character name \\{}";
    INVALID_UCN: Error "" "\\{} is not a valid universal character";
    UCN_OF_BASIC_CHARACTER: Error "" "\\{} is not a valid universal character here";
}
