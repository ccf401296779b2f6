//! Diagnostics of the preprocessor.

registry! {
    // Files.
    SIMILAR_HEADER: Note "" "there is a header '{}'";
    HEADER_NOT_FOUND: Fatal "" "{}: {}";
    EMPTY_FILE_NAME: Error "" "empty filename in #{}";
    EXPECTED_HEADER_NAME: Error "" "#{} expects \"FILENAME\" or <FILENAME>";
    UNTERMINATED_HEADER_NAME: Error "" "missing terminating > character";
    INCLUDE_TOO_DEEP: Fatal "" "#include nested depth {} exceeds maximum of {} (use -fmax-include-depth=DEPTH to increase the maximum)";
    INCLUDE_NEXT_IN_PRIMARY: Warning "" "#include_next in primary source file";
    OUT_OF_LOCATIONS: Fatal "" "the translation unit is larger than 4 GiB with its macro expansions";
    UNKNOWN_EMBED_PARAMETER: Error "" "unknown parameter \"{}\" of #embed";
    DUPLICATE_EMBED_PARAMETER: Error "" "duplicate parameter \"{}\" of #embed";
    NEGATIVE_EMBED_PARAMETER: Error "" "negative operand of #embed parameter \"{}\"";
    DEFINED_IN_EMBED: Error "" "'defined' in an #embed parameter";

    // Directives.
    INVALID_DIRECTIVE: Error "" "invalid preprocessing directive #{}{}";
    ERROR_DIRECTIVE: Error "" "{}";
    WARNING_DIRECTIVE: Warning "cpp" "{}";
    EXTRA_TOKENS: Violation "endif-labels" "extra tokens at end of #{} directive";
    DIRECTIVE_IN_ARGUMENTS: Extension "pedantic" "embedding a directive within macro arguments is not portable";
    BAD_IDENT: Error "" "invalid #{} directive";
    LINE_NOT_A_NUMBER: Error "" "\"{}\" after #line is not a positive integer";
    LINE_OUT_OF_RANGE: Extension "pedantic" "line number out of range";
    INVALID_FILE_NAME: Error "" "\"{}\" is not a valid filename";
    MARKER_NOT_A_NUMBER: Error "" "\"{}\" after # is not a positive integer";
    MARKER_IS_EXTENSION: Extension "pedantic" "style of line directive is a GCC extension";
    INVALID_MARKER_FLAG: Error "" "invalid flag \"{}\" in line directive";
    ASSERTION_WITHOUT_PREDICATE: Error "" "assertion without predicate";
    PREDICATE_NOT_IDENTIFIER: Error "" "predicate must be an identifier";
    ASSERTION_WITHOUT_ANSWER: Error "" "missing '(' after predicate";
    ASSERTION_SYNTAX: Error "" "missing '(' after predicate or ')' to complete answer";

    // Conditionals.
    WITHOUT_IF: Error "" "#{} without #if";
    AFTER_ELSE: Error "" "#{} after #else";
    CONDITIONAL_BEGAN: Note "" "the conditional began here";
    UNTERMINATED_CONDITIONAL: Error "" "unterminated conditional directive";
    SKIPPED_DIRECTIVE: Note "" "'#{}' was skipped; did you mean '#{}'?";
    NO_EXPRESSION: Error "" "#{} with no expression";
    INVALID_TOKEN_IN_IF: Error "" "token \"{}\" is not valid in preprocessor expressions";
    BAD_OPERATOR: Error "" "token \"{}\" is not valid in preprocessor expressions";
    MISSING_BINARY_OPERATOR: Error "" "missing binary operator before token \"{}\"";
    NO_LEFT_OPERAND: Error "" "operator '{}' has no left operand";
    NO_RIGHT_OPERAND: Error "" "operator '{}' has no right operand";
    MISSING_RPAREN_IN_EXPRESSION: Error "" "missing ')' in expression";
    MISSING_LPAREN_IN_EXPRESSION: Error "" "missing '(' in expression";
    MISSING_EXPRESSION_IN_PARENTHESES: Error "" "missing expression between '(' and ')'";
    QUESTION_WITHOUT_COLON: Error "" "'?' without following ':'";
    COLON_WITHOUT_QUESTION: Error "" "':' without preceding '?'";
    COMMA_IN_IF: Extension "pedantic" "comma operator in operand of #if";
    OVERFLOW_IN_IF: Violation "" "integer overflow in preprocessor expression";
    DIVISION_BY_ZERO_IN_IF: Error "" "division by zero in #if";
    FLOAT_IN_IF: Error "" "floating constant in preprocessor expression";
    IMAGINARY_IN_IF: Error "" "imaginary number in preprocessor expression";
    UNDEFINED_IN_IF: WarningOff "undef" "\"{}\" is not defined, evaluates to 0";
    DEFINED_WITHOUT_NAME: Error "" "operator \"defined\" requires an identifier";
    DEFINED_IN_MACRO: WarningOff "expansion-to-defined" "this use of \"defined\" may not be portable";
    MISSING_LPAREN_AFTER: Error "" "missing '(' after \"{}\"";
    MISSING_RPAREN_AFTER: Error "" "missing ')' after \"{}\"";
    EXPECTED_ATTRIBUTE_NAME: Error "" "\"{}\" requires an attribute name";
    EXPECTED_BUILTIN_NAME: Error "" "macro \"{}\" requires an identifier";
    HAS_INCLUDE_OUTSIDE_IF: Error "" "\"{}\" used outside of preprocessing directive";
    OPERAND_WITHOUT_HEADER: Error "" "operator \"{}\" requires a header-name";

    // Definitions.
    NO_MACRO_NAME: Error "" "no macro name given in directive";
    NO_MACRO_NAME_IN: Error "" "no macro name given in #{} directive";
    MACRO_NAME_NOT_IDENTIFIER: Error "" "macro names must be identifiers";
    RESERVED_MACRO_NAME: Error "" "\"{}\" cannot be used as a macro name";
    REDEFINED: Violation "" "\"{}\" redefined";
    PREVIOUS_DEFINITION: Note "" "this is the location of the previous definition";
    REDEFINE_BUILTIN: Violation "builtin-macro-redefined" "redefining \"{}\"";
    UNDEFINE_BUILTIN: Violation "builtin-macro-redefined" "undefining \"{}\"";
    NO_SPACE_AFTER_MACRO_NAME: Violation "" "missing whitespace after the macro name";
    EXPECTED_IN_PARAMETERS: Error "" "expected parameter name, ',' or ')' in the macro's parameter list";
    UNFINISHED_PARAMETERS: Error "" "expected ')' before end of line";
    DUPLICATE_PARAMETER: Error "" "duplicate macro parameter \"{}\"";
    TOO_MANY_PARAMETERS: Error "" "a macro has at most 65534 parameters";
    HASH_WITHOUT_PARAMETER: Error "" "'#' is not followed by a macro parameter";
    PASTE_AT_END: Error "" "'##' cannot appear at either end of a macro expansion";
    PASTE_AT_VA_OPT_END: Error "" "'##' cannot appear at either end of __VA_OPT__";
    VA_ARGS_MISUSED: Violation "" "__VA_ARGS__ can only appear in the expansion of a C99 variadic macro";
    VA_OPT_MISUSED: Violation "" "__VA_OPT__ can only appear in the expansion of a C2X variadic macro";
    VA_OPT_NESTED: Error "" "__VA_OPT__ may not appear in a __VA_OPT__";
    VA_OPT_NO_PARENTHESIS: Error "" "__VA_OPT__ must be followed by an open parenthesis";
    VA_OPT_UNTERMINATED: Error "" "unterminated __VA_OPT__";

    // Expansion.
    TOO_FEW_ARGUMENTS: Error "" "macro \"{}\" requires {} arguments, but only {} given";
    TOO_MANY_ARGUMENTS: Error "" "macro \"{}\" passed {} arguments, but takes just {}";
    MACRO_DEFINED_HERE: Note "" "macro \"{}\" defined here";
    VARIADIC_ARGUMENT_MISSING: Extension "pedantic" "ISO C99 requires at least one argument for the \"...\" in a variadic macro";
    MISSING_INCLUDE_DIR: WarningOff "missing-include-dirs" "{}: No such file or directory";
    NOT_A_DIRECTORY: Warning "" "{}: not a directory";
    VARIADIC_MACRO_C90: Extension "variadic-macros" "anonymous variadic macros were introduced in C99";
    VARIADIC_MACRO_NAMED: Extension "variadic-macros" "ISO C does not permit named variadic macros";
    DIRECTIVE_IS_EXTENSION: Extension "pedantic" "#{} is a GCC extension";
    EMPTY_ARGUMENT_C90: Extension "pedantic" "invoking macro {} argument {}: empty macro arguments are undefined in ISO C90";
    UNTERMINATED_ARGUMENTS: Error "" "unterminated argument list invoking macro \"{}\"";
    BAD_PASTE: Error "" "pasting \"{}\" and \"{}\" does not give a valid preprocessing token";
    STRING_ENDS_IN_BACKSLASH: Warning "" "invalid string literal, ignoring final '\\'";
    EXPANSION_TOO_LARGE: Fatal "" "macro expansions give too many tokens (limit {}, a twelfth of that for one)";
    EXPANSION_TOO_DEEP: Fatal "" "macro invocations are nested too deep (limit 300)";
    POISONED: Error "" "attempt to use poisoned \"{}\"";
    UNUSED_MACRO: WarningOff "unused-macros" "macro \"{}\" is not used";
    TRIGRAPH_IGNORED: Warning "trigraphs" "trigraph {} ignored, use -trigraphs to enable";
    TRIGRAPH_CONVERTED: WarningOff "trigraphs" "trigraph {} converted to {}";
    BIDI_UNPAIRED: Warning "bidi-chars" "unpaired UTF-8 bidirectional control character{} detected";
    BIDI_CHARACTER: Warning "bidi-chars" "found problematic Unicode character \"{}\"";
    BIDI_NOT_OPEN: Warning "bidi-chars" "\"{}\" is closing an unopened context";
    DATE_TIME: WarningOff "date-time" "macro \"{}\" might prevent reproducible builds";

    // Pragmas.
    PRAGMA_OPERATOR_SYNTAX: Error "" "_Pragma takes a parenthesized string literal";
    PRAGMA_ONCE_IN_MAIN: Warning "pragma-once-outside-header" "#pragma once in main file";
    SYSTEM_HEADER_IN_MAIN: Warning "" "#pragma system_header ignored outside include file";
    INVALID_MACRO_PRAGMA: Error "" "invalid #pragma {} directive";
    INVALID_GCC_PRAGMA: Error "" "invalid \"#pragma GCC {}\" directive";
    INVALID_POISON: Error "" "invalid #pragma GCC poison directive";
    POISONING_MACRO: Warning "" "poisoning existing macro \"{}\"";
    PRAGMA_WARNING: Warning "" "{}";
    PRAGMA_ERROR: Error "" "{}";
    PRAGMA_MESSAGE: Note "" "'#pragma message: {}'";
    INVALID_MESSAGE_PRAGMA: Warning "pragmas" "expected a string after '#pragma message'";
    WRONG_EPOCH: Error "" "environment variable 'SOURCE_DATE_EPOCH' must expand to a non-negative integer less than or equal to 253402300799";
    OLDER_THAN_DEPENDENCY: Warning "" "current file is older than {}: {}";
    MALFORMED_MESSAGE: Warning "pragmas" "malformed '#pragma message', ignored";
    JUNK_AFTER_MESSAGE: Warning "pragmas" "junk at end of '#pragma message'";
    UNKNOWN_PRAGMA: WarningOff "unknown-pragmas" "ignoring '#pragma {}'";
    MISSING_OPTION_AFTER_DIAGNOSTIC: Warning "pragmas" "missing option after '#pragma GCC diagnostic' kind";
    BAD_DIAGNOSTIC_PRAGMA: Warning "pragmas" "expected 'error', 'warning', 'ignored', 'push' or 'pop' after '#pragma GCC diagnostic'";
    UNKNOWN_WARNING_IN_PRAGMA: Warning "pragmas" "unknown option '{}' after '#pragma GCC diagnostic' kind";
}
