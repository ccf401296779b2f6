//! Warnings about programs that are valid: GCC's names, groups and, nearly, wording.

registry! {
    // Unused.
    UNUSED_VARIABLE: WarningOff "unused-variable" "unused variable '{}'";
    UNUSED_STATIC_VARIABLE: WarningOff "unused-variable" "'{}' defined but not used";
    UNUSED_CONST_VARIABLE: WarningOff "unused-const-variable" "'{}' defined but not used";
    UNUSED_PARAMETER: WarningOff "unused-parameter" "unused parameter '{}'";
    UNUSED_BUT_SET_VARIABLE: WarningOff "unused-but-set-variable" "variable '{}' set but not used";
    UNUSED_BUT_SET_PARAMETER: WarningOff "unused-but-set-parameter" "parameter '{}' set but not used";
    UNUSED_LABEL: WarningOff "unused-label" "label '{}' defined but not used";
    UNUSED_LOCAL_TYPEDEF: WarningOff "unused-local-typedefs" "typedef '{}' locally defined but not used";
    UNUSED_FUNCTION: WarningOff "unused-function" "'{}' defined but not used";
    STATIC_NEVER_DEFINED: WarningOff "unused-function" "'{}' declared 'static' but never defined";
    NO_EFFECT: WarningOff "unused-value" "statement with no effect";
    VALUE_NOT_USED: WarningOff "unused-value" "value computed is not used";
    LEFT_OF_COMMA_NO_EFFECT: WarningOff "unused-value" "left-hand operand of comma expression has no effect";
    RIGHT_OF_COMMA_NO_EFFECT: WarningOff "unused-value" "right-hand operand of comma expression has no effect";
    UNUSED_RESULT: Warning "unused-result" "ignoring return value of '{}' declared with attribute 'warn_unused_result'";
    UNUSED_RESULT_UNNAMED: Warning "unused-result" "ignoring return value of function declared with attribute 'warn_unused_result'";

    // Flow.
    CONTROL_REACHES_END: WarningOff "return-type" "control reaches end of non-void function";
    RETURN_TYPE_DEFAULTS: WarningOff "return-type" "return type defaults to 'int'";
    NORETURN_DOES_RETURN: Warning "" "'noreturn' function does return";
    UNINITIALIZED: WarningOff "uninitialized" "'{}' is used uninitialized";
    MAYBE_UNINITIALIZED: WarningOff "maybe-uninitialized" "'{}' may be used uninitialized";
    DECLARED_HERE: Note "" "'{}' was declared here";
    INFINITE_RECURSION: WarningOff "infinite-recursion" "infinite recursion detected";
    RECURSIVE_CALL: Note "" "recursive call";

    // Operators.
    SUGGEST_AROUND_INSIDE: WarningOff "parentheses" "suggest parentheses around '{}' inside '{}'";
    SUGGEST_AROUND_AND: WarningOff "parentheses" "suggest parentheses around '&&' within '||'";
    SUGGEST_AROUND_ARITHMETIC: WarningOff "parentheses" "suggest parentheses around arithmetic in operand of '{}'";
    SUGGEST_AROUND_IN_OPERAND: WarningOff "parentheses" "suggest parentheses around '{}' in operand of '{}'";
    SUGGEST_AROUND_COMPARISON: WarningOff "parentheses" "suggest parentheses around comparison in operand of '{}'";
    SUGGEST_AROUND_NOT: WarningOff "parentheses" "suggest parentheses around operand of '!' or change '{}' to '{}' or '!' to '~'";
    MATHEMATICAL_COMPARISON: WarningOff "parentheses" "comparisons like 'X<=Y<=Z' do not have their mathematical meaning";
    ASSIGNMENT_AS_TRUTH: WarningOff "parentheses" "suggest parentheses around assignment used as truth value";
    NOT_OF_LEFT_SIDE: WarningOff "logical-not-parentheses" "logical not is only applied to the left hand side of comparison";
    COMPARES_STRING_LITERAL: WarningOff "address" "comparison with string literal results in unspecified behavior";
    COMPARES_ARRAYS: WarningOff "array-compare" "comparison between two arrays";
    FLOAT_EQUAL: WarningOff "float-equal" "comparing floating-point with '==' or '!=' is unsafe";
    SELF_COMPARISON: WarningOff "tautological-compare" "self-comparison always evaluates to {}";
    BITWISE_COMPARISON: WarningOff "tautological-compare" "bitwise comparison always evaluates to {}";
    ENUM_COMPARE: WarningOff "enum-compare" "comparison between {} and {}";
    BOOL_COMPARE: WarningOff "bool-compare" "comparison of constant '{}' with boolean expression is always {}";
    SIGN_COMPARE: WarningOff "sign-compare" "comparison of integer expressions of different signedness: {} and {}";
    CONDITIONAL_SIGN: WarningOff "sign-compare" "operand of '?:' changes signedness from {} to {} due to unsignedness of other operand";
    UNSIGNED_AGAINST_ZERO: WarningOff "type-limits" "comparison of unsigned expression in '{}' is always {}";
    LIMITED_RANGE: WarningOff "type-limits" "comparison is always {} due to limited range of data type";
    POINTER_AND_CHARACTER: Warning "pointer-compare" "comparison between pointer and zero character constant";
    ADDRESS_NEVER_NULL: WarningOff "address" "the comparison will always evaluate as '{}' for the address of '{}' will never be NULL";
    ADDRESS_ALWAYS_TRUE: WarningOff "address" "the address of '{}' will always evaluate as 'true'";
    NONNULL_COMPARE: WarningOff "nonnull-compare" "'nonnull' argument '{}' compared to NULL";
    LOGICAL_OP_CONSTANT: WarningOff "logical-op" "logical '{}' applied to non-boolean constant";
    LOGICAL_OP_EQUAL: WarningOff "logical-op" "logical '{}' of equal expressions";
    MUTUALLY_EXCLUSIVE: WarningOff "logical-op" "logical 'and' of mutually exclusive tests is always false";
    COLLECTIVELY_EXHAUSTIVE: WarningOff "logical-op" "logical 'or' of collectively exhaustive tests is always true";
    SHIFT_NEGATIVE_VALUE: WarningOff "shift-negative-value" "left shift of negative value";
    SIZEOF_POINTER_DIV: WarningOff "sizeof-pointer-div" "division 'sizeof ({}) / sizeof ({})' does not compute the number of array elements";
    SIZEOF_ARRAY_DIV: WarningOff "sizeof-array-div" "expression does not compute the number of elements in this array";
    CONDITIONAL_IN_BOOL: WarningOff "int-in-bool-context" "'?:' using integer constants in boolean context";
    MULTIPLICATION_IN_BOOL: WarningOff "int-in-bool-context" "'*' in boolean context, suggest '&&' instead";
    SHIFT_IN_BOOL: WarningOff "int-in-bool-context" "'<<' in boolean context, did you mean '<'?";
    COMPLEMENT_OF_BOOL: WarningOff "bool-operation" "'~' on an expression of type {}";
    COMPLEMENT_OF_TRUTH: WarningOff "bool-operation" "'~' on a boolean expression";
    STEP_OF_BOOL: WarningOff "bool-operation" "{} of a boolean expression";
    CHAR_SUBSCRIPT: WarningOff "char-subscripts" "array subscript has type 'char'";

    // Conversions.
    ENUM_CONVERSION: WarningOff "enum-conversion" "implicit conversion from {} to {}";
    DOUBLE_PROMOTION: WarningOff "double-promotion" "implicit conversion from {} to {} {}";
    CONVERSION: WarningOff "conversion" "conversion from {} to {} may change value";
    CONVERSION_CONSTANT: WarningOff "conversion" "conversion from {} to {} changes value from '{}' to '{}'";
    FLOAT_CONVERSION: WarningOff "float-conversion" "conversion from {} to {} may change value";
    FLOAT_CONVERSION_CONSTANT: WarningOff "float-conversion" "conversion from {} to {} changes value from '{}' to '{}'";
    SIGN_CONVERSION: WarningOff "sign-conversion" "conversion to {} from {} may change the sign of the result";
    SIGN_CONVERSION_CONSTANT: WarningOff "sign-conversion" "unsigned conversion from {} to {} changes value from '{}' to '{}'";
    BAD_FUNCTION_CAST: WarningOff "bad-function-cast" "cast from function call of type {} to non-matching type {}";
    CAST_FUNCTION_TYPE: WarningOff "cast-function-type" "cast between incompatible function types from {} to {}";
    CAST_ALIGN: WarningOff "cast-align" "cast from {} to {} increases required alignment of target type";
    CAST_QUAL: WarningOff "cast-qual" "cast discards '{}' qualifier from pointer target type";
    CAST_QUAL_UNSAFE: WarningOff "cast-qual" "to be safe all intermediate pointers in cast must be 'const' qualified";
}
