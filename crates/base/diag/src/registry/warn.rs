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
    NODISCARD: Warning "unused-result" "ignoring return value of '{}', declared with attribute 'nodiscard'{}";
    NODISCARD_TYPE: Warning "unused-result" "ignoring return value of type {}, declared with attribute 'nodiscard'{}";
    UNUSED_RESULT: Warning "unused-result" "ignoring return value of '{}' declared with attribute 'warn_unused_result'";

    // Flow.
    CONTROL_REACHES_END: WarningOff "return-type" "control reaches end of non-void function";
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
    POINTER_ZERO_ORDER: WarningOff "extra" "ordered comparison of pointer with integer zero";
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
    BREAKS_ALIASING: WarningOff "strict-aliasing" "dereferencing type-punned pointer {} break strict-aliasing rules";
    ENUM_CONVERSION: WarningOff "enum-conversion" "implicit conversion from {} to {}";
    DOUBLE_PROMOTION: WarningOff "double-promotion" "implicit conversion from {} to {} {}";
    CONVERSION: WarningOff "conversion" "conversion from {} to {} may change value";
    CONVERSION_CONSTANT: WarningOff "conversion" "conversion from {} to {} changes value from '{}' to '{}'";
    FLOAT_CONVERSION: WarningOff "float-conversion" "conversion from {} to {} may change value";
    FLOAT_CONVERSION_CONSTANT: WarningOff "float-conversion" "conversion from {} to {} changes value from '{}' to '{}'";
    SIGN_CONVERSION: WarningOff "sign-conversion" "conversion to {} from {} may change the sign of the result";
    SIGN_CONVERSION_CONSTANT: WarningOff "sign-conversion" "{} conversion from {} to {} changes value from '{}' to '{}'";
    SIGN_CONVERSION_PART: WarningOff "sign-conversion" "{} conversion from {} to {} changes the value of '{}'";
    CONVERSION_PART: WarningOff "conversion" "conversion from {} to {} changes the value of '{}'";
    BAD_FUNCTION_CAST: WarningOff "bad-function-cast" "cast from function call of type {} to non-matching type {}";
    CAST_FUNCTION_TYPE: WarningOff "cast-function-type" "cast between incompatible function types from {} to {}";
    CAST_ALIGN: WarningOff "cast-align" "cast from {} to {} increases required alignment of target type";
    CAST_QUAL: WarningOff "cast-qual" "cast discards '{}' qualifier from pointer target type";
    CAST_QUAL_UNSAFE: WarningOff "cast-qual" "to be safe all intermediate pointers in cast must be 'const' qualified";

    // Switches.
    SWITCH: WarningOff "switch" "enumeration value '{}' not handled in switch";
    SWITCH_ENUM: WarningOff "switch-enum" "enumeration value '{}' not handled in switch";
    SWITCH_DEFAULT: WarningOff "switch-default" "switch missing default case";
    SWITCH_BOOL: Warning "switch-bool" "switch condition has boolean value";
    SWITCH_UNREACHABLE: Warning "switch-unreachable" "statement will never be executed";
    CASE_NOT_IN_ENUM: WarningOff "switch" "case value '{}' not in enumerated type {}";
    CASE_BELOW_TYPE: Warning "switch-outside-range" "case label value is less than minimum value for type";
    CASE_ABOVE_TYPE: Warning "switch-outside-range" "case label value exceeds maximum value for type";
    FALLS_THROUGH: WarningOff "implicit-fallthrough" "this statement may fall through";
    FALLS_THROUGH_HERE: Note "" "here";

    // Statements as they are laid out.
    MISLEADING_INDENTATION: WarningOff "misleading-indentation" "this '{}' clause does not guard...";
    MISLEADING_STATEMENT: Note "" "...this statement, but the latter is misleadingly indented as if it were guarded by the '{}'";
    DUPLICATED_CONDITION: WarningOff "duplicated-cond" "duplicated 'if' condition";
    PREVIOUSLY_USED: Note "" "previously used here";
    IDENTICAL_BRANCHES: WarningOff "duplicated-branches" "this condition has identical branches";
    JUMP_SKIPS_INITIALIZATION: WarningOff "jump-misses-init" "jump skips variable initialization";
    SWITCH_SKIPS_INITIALIZATION: WarningOff "jump-misses-init" "switch jumps over variable initialization";
    SWITCH_STARTS: Note "" "switch starts here";
    DANGLING_ELSE: WarningOff "dangling-else" "suggest explicit braces to avoid ambiguous 'else'";
    EMPTY_BODY: WarningOff "empty-body" "suggest braces around empty body in {} statement";
    MULTISTATEMENT_MACRO: WarningOff "multistatement-macros" "macro expands to multiple statements";
    NOT_GUARDED_BY: Note "" "some parts of macro expansion are not guarded by this '{}' clause";

    // Formats.
    FORMAT_TYPE: WarningOff "format" "format '{}' expects argument of type '{}', but argument {} has type {}";
    FORMAT_MISSING_ARGUMENT: WarningOff "format" "format '{}' expects a matching '{}' argument";
    FORMAT_STAR_TYPE: WarningOff "format" "field {} specifier '{}' expects argument of type 'int', but argument {} has type {}";
    FORMAT_STAR_MISSING: WarningOff "format" "field {} specifier '{}' expects a matching 'int' argument";
    FORMAT_UNKNOWN: WarningOff "format" "unknown conversion type character '{}' in format";
    FORMAT_LACKS_TYPE: WarningOff "format" "conversion lacks type at end of format";
    FORMAT_TRAILING_PERCENT: WarningOff "format" "spurious trailing '%' in format";
    FORMAT_MISSING_NUMBER: WarningOff "format" "missing $ operand number in format";
    FORMAT_FLAG_IGNORED: WarningOff "format" "{} flag ignored with {} flag in {} format";
    FORMAT_FLAG_PRECISION: WarningOff "format" "'0' flag ignored with precision and '{}' gnu_printf format";
    FORMAT_FLAG_USED: WarningOff "format" "{} used with '{}' {} format";
    FORMAT_BAD_LENGTH: WarningOff "format" "use of '{}' length modifier with '{}' type character has either no effect or undefined behavior";
    FORMAT_TOGETHER: WarningOff "format" "use of {} and {} together in {} format";
    FORMAT_ZERO_WIDTH: WarningOff "format" "zero width in {} format";
    FORMAT_EMPTY_PRECISION: WarningOff "format" "empty {} precision in {} format";
    FORMAT_NOT_IN_STANDARD: WarningOff "format" "{} does not support the {} {} format";
    FORMAT_QUOTING: WarningOff "format" "{} directive in format";
    MISSING_SENTINEL: WarningOff "format" "missing sentinel in function call";
    TOO_FEW_FOR_SENTINEL: WarningOff "format" "not enough variable arguments to fit a sentinel";
    FORMAT_NO_BRACKET: WarningOff "format" "no closing ']' for '%[' format";
    FORMAT_WRITES_CONST: WarningOff "format" "writing into constant object (argument {})";
    FORMAT_TOO_MANY: WarningOff "format-extra-args" "too many arguments for format";
    FORMAT_ZERO_LENGTH: WarningOff "format-zero-length" "zero-length {} format string";
    FORMAT_CONTAINS_NUL: WarningOff "format-contains-nul" "embedded '\\0' in format";
    FORMAT_SECURITY: WarningOff "format-security" "format not a string literal and no format arguments";
    FORMAT_NONLITERAL: WarningOff "format-nonliteral" "format not a string literal, argument types not checked";
    FORMAT_NOT_CHECKED: WarningOff "format-nonliteral" "format not a string literal, format string not checked";
    FORMAT_Y2K: WarningOff "format-y2k" "'%{}' yields only last 2 digits of year";
    FORMAT_Y2K_LOCALE: WarningOff "format-y2k" "'%{}' yields only last 2 digits of year in some locales";

    // Calls.
    STACK_POINTER_CLOBBERED: Warning "deprecated" "listing the stack pointer register '{}' in a clobber list is deprecated";
    NULL_FOR_ARRAY: WarningOff "nonnull" "argument {} to {} is null where non-null expected";
    ARRAY_TOO_SHORT: Warning "stringop-overflow" "'{}' accessing {} bytes in a region of size {}";
    NULL_ARGUMENT: WarningOff "nonnull" "argument {} null where non-null expected";
    SIZEOF_SAME_EXPRESSION: WarningOff "sizeof-pointer-memaccess" "argument to 'sizeof' in '{}' call is the same expression as the {}; did you mean to {}?";
    SIZEOF_SAME_TYPE: WarningOff "sizeof-pointer-memaccess" "argument to 'sizeof' in '{}' call is the same pointer type {} as the {}; expected {} or an explicit length";
    MEMSET_TRANSPOSED: WarningOff "memset-transposed-args" "'memset' used with constant zero length parameter; this could be due to transposed parameters";
    MEMSET_ELEMENTS: WarningOff "memset-elt-size" "'memset' used with length equal to number of elements without multiplication by element size";
    OVERLAPPING_ARGUMENTS: WarningOff "restrict" "'{}' source argument is the same as destination";
    ABS_OF_FLOAT: WarningOff "absolute-value" "using integer absolute value function '{}' when argument is of floating-point type {}";
    ABS_OF_UNSIGNED: WarningOff "absolute-value" "taking the absolute value of unsigned type {} has no effect";
    ABS_TRUNCATES: WarningOff "absolute-value" "absolute value function '{}' given an argument of type {} but has parameter of type {} which may cause truncation of value";
    FABS_OF_INTEGER: WarningOff "absolute-value" "using floating-point absolute value function '{}' when argument is of integer type {}";
    BUILTIN_CONFLICT: Warning "builtin-declaration-mismatch" "conflicting types for built-in function '{}'; expected {}";
    FRAME_ADDRESS: WarningOff "frame-address" "calling '__builtin_{}' with a nonzero argument is unsafe";
    FREE_OF_OBJECT: Warning "free-nonheap-object" "'free' called on unallocated object '{}'";
    FREE_OF_LITERAL: Warning "free-nonheap-object" "'free' called on a pointer to an unallocated string literal";
    SUBSCRIPT_BELOW: WarningOff "array-bounds" "array subscript {} is below array bounds of {}";
    SUBSCRIPT_ABOVE: WarningOff "array-bounds" "array subscript {} is above array bounds of {}";
    SUBSCRIPT_OF_EMPTY: WarningOff "zero-length-bounds" "array subscript {} is outside the bounds of an interior zero-length array {}";

    // Values: what is known when a function has been walked.
    WRITES_BEYOND: Warning "stringop-overflow" "'{}' writing {} into a region of size {} overflows the destination";
    STORE_BEYOND: Warning "stringop-overflow" "writing {} into a region of size {}";
    DESTINATION_OBJECT: Note "" "destination object '{}'";
    READS_BEYOND: Warning "stringop-overread" "'{}' reading {} from a region of size {}";
    WRITE_BOUND_TOO_LARGE: Warning "stringop-overflow" "'{}' specified bound {} exceeds maximum object size {}";
    READ_BOUND_TOO_LARGE: Warning "stringop-overread" "'{}' specified bound {} exceeds maximum object size {}";
    NO_TERMINATING_NUL: Warning "stringop-overread" "'{}' argument missing terminating nul";
    BOUND_EXCEEDS_UNTERMINATED: Warning "stringop-overread" "'{}' specified bound {} exceeds the size {} of unterminated array";
    BOUND_EXCEEDS_SOURCE: Warning "stringop-overread" "'{}' specified bound {} exceeds source size {}";
    UNSUFFIXED_FLOAT: WarningOff "unsuffixed-float-constants" "unsuffixed floating constant";
    FORMAT_OVERFLOWS: WarningOff "format-overflow" "'{}' directive writing {} into a region of size {}";
    FORMAT_NUL_OVERFLOWS: WarningOff "format-overflow" "'{}' writing a terminating nul past the end of the destination";
    FORMAT_TRUNCATES: WarningOff "format-truncation" "'{}' directive output truncated writing {} into a region of size {}";
    FORMAT_NUL_TRUNCATES: WarningOff "format-truncation" "'{}' output truncated before the last format character";
    FORMAT_OUTPUT: Note "" "'{}' output {} into a destination of size {}";
    FORMAT_UNTERMINATED: WarningOff "format-overflow" "'%s' directive argument is not a nul-terminated string";
    TRUNCATES_STRING: WarningOff "stringop-truncation" "'{}' output truncated copying {} from a string of length {}";
    TRUNCATES_BEFORE_NUL: WarningOff "stringop-truncation" "'{}' output truncated before terminating nul copying {}";
    BOUND_EQUALS_DESTINATION: WarningOff "stringop-truncation" "'{}' specified bound {} equals destination size";
    COPIED_BOUND_FROM_SOURCE: WarningOff "stringop-truncation" "'{}' specified bound depends on the length of the source argument";
    BOUND_FROM_SOURCE: Warning "stringop-overflow" "'{}' specified bound depends on the length of the source argument";
    BOUND_EQUALS_SOURCE: Warning "stringop-overflow" "'{}' specified bound {} equals source length";
    STRING_COMPARE: WarningOff "string-compare" "'{}' of a string of length {} and an array of size {} evaluates to nonzero";
    STRING_COMPARE_BOUND: WarningOff "string-compare" "'{}' of a string of length {}, an array of size {} and bound of {} evaluates to nonzero";
    APPEND_BOUND: Warning "stringop-overflow" "'{}' specified bound {} {} destination size {}";
    OVERLAPS: WarningOff "restrict" "'{}' accessing {} at offsets {} and {} overlaps";
    SUBSCRIPT_OUTSIDE: WarningOff "array-bounds" "array subscript {} is outside array bounds of {}";
    CALL_OUTSIDE: WarningOff "array-bounds" "'{}' offset {} is out of the bounds of the object";
    REFERENCED_OBJECT: Note "" "while referencing '{}'";
    ALLOC_NEGATIVE: Warning "alloc-size-larger-than" "argument {} value '{}' is negative";
    ALLOC_TOO_LARGE: Warning "alloc-size-larger-than" "argument {} value '{}' exceeds maximum object size {}";
    ALLOC_PRODUCT: Warning "alloc-size-larger-than" "product '{} * {}' of arguments exceeds maximum object size {}";
    ALLOC_ZERO: WarningOff "alloc-zero" "argument {} value is zero";
    OBJECT_TOO_LARGE: WarningOff "larger-than" "size of '{}' {} bytes exceeds maximum object size {}";
    USES_ALLOCA: WarningOff "alloca" "use of 'alloca'";
    ALLOCA_TOO_LARGE: Warning "alloca-larger-than" "argument to 'alloca' is too large";
    ALLOCA_MAY_BE_TOO_LARGE: Warning "alloca-larger-than" "argument to 'alloca' may be too large";
    ALLOCA_UNBOUNDED: Warning "alloca-larger-than" "unbounded use of 'alloca'";
    VLA_TOO_LARGE: Warning "vla-larger-than" "argument to variable-length array is too large";
    VLA_MAY_BE_TOO_LARGE: Warning "vla-larger-than" "argument to variable-length array may be too large";
    VLA_UNBOUNDED: Warning "vla-larger-than" "unbounded use of variable-length array";
    RETURNS_LOCAL_VALUE: Warning "return-local-addr" "function returns address of local variable";
    MAY_RETURN_LOCAL: Warning "return-local-addr" "function may return address of local variable";
    USED_AFTER_FREE: WarningOff "use-after-free" "{} used after '{}'";
    CALL_HERE: Note "" "call to '{}' here";
    DANGLING: WarningOff "dangling-pointer" "using dangling pointer '{}' to '{}'";
    MAY_DANGLE: WarningOff "dangling-pointer" "dangling pointer '{}' to '{}' may be used";
    STORES_LOCAL_ADDRESS: WarningOff "dangling-pointer" "storing the address of local variable '{}' in '{}'";
    NAMED_HERE: Note "" "'{}' declared here";
    MISMATCHED_DEALLOC: WarningOff "mismatched-dealloc" "'{}' called on pointer returned from a mismatched allocation function";
    RETURNED_FROM: Note "" "returned from '{}'";
    FREE_OF: Warning "free-nonheap-object" "'{}' called on {}";

    // Declarations.
    SHADOWS_GLOBAL: WarningOff "shadow" "declaration of '{}' shadows a global declaration";
    SHADOWS_PARAMETER: WarningOff "shadow-local" "declaration of '{}' shadows a parameter";
    SHADOWS_LOCAL: WarningOff "shadow-local" "declaration of '{}' shadows a previous local";
    SHADOWS_COMPATIBLE_PARAMETER: WarningOff "shadow-compatible-local" "declaration of '{}' shadows a parameter";
    SHADOWS_COMPATIBLE_LOCAL: WarningOff "shadow-compatible-local" "declaration of '{}' shadows a previous local";
    SHADOWED_HERE: Note "" "shadowed declaration is here";
    REDUNDANT_DECLARATION: WarningOff "redundant-decls" "redundant redeclaration of '{}'";
    PREVIOUS_DECLARATION: Note "" "previous declaration of '{}' is here";
    NESTED_EXTERN: WarningOff "nested-externs" "nested extern declaration of '{}'";
    MISSING_PROTOTYPE: WarningOff "missing-prototypes" "no previous prototype for '{}'";
    MISSING_DECLARATION: WarningOff "missing-declarations" "no previous declaration for '{}'";
    OLD_STYLE_DEFINITION: WarningOff "old-style-definition" "old-style function definition";
    STRICT_PROTOTYPES: WarningOff "strict-prototypes" "function declaration isn't a prototype";
    RETURNS_AGGREGATE: WarningOff "aggregate-return" "function returns an aggregate";
    QUALIFIED_RETURN: WarningOff "ignored-qualifiers" "type qualifiers ignored on function return type";
    MAIN_FIRST_ARGUMENT: Extension "main" "first argument of 'main' should be 'int'";
    MAIN_OTHER_ARGUMENT: Extension "main" "{} argument of 'main' should be 'char **'";
    MAIN_ARGUMENTS: Extension "main" "'main' takes only zero or two arguments";
    SIZEOF_ARRAY_ARGUMENT: Warning "sizeof-array-argument" "'sizeof' on array function parameter '{}' will return size of {}";
    ARRAY_PARAMETER: WarningOff "array-parameter" "argument {} of type {} with mismatched bound";
    ARRAY_PARAMETER_KIND: WarningOff "array-parameter" "argument {} of type {} declared as {}";
    VLA_PARAMETER: WarningOff "vla-parameter" "argument {} of type {} declared as {}";
    PREVIOUSLY_DECLARED_AS: Note "" "previously declared as {} {}";
    VOLATILE_REGISTER: WarningOff "volatile-register-var" "optimization may eliminate reads and/or writes to register variables";
    OLD_STYLE_DECLARATION: WarningOff "old-style-declaration" "'{}' is not at beginning of declaration";
    DUPLICATE_QUALIFIER: WarningOff "duplicate-decl-specifier" "duplicate '{}' declaration specifier";

    PADDED_MEMBER: WarningOff "padded" "padding struct to align '{}'";
    PADDED_END: WarningOff "padded" "padding struct size to alignment boundary";
    PACKED_UNNECESSARY: WarningOff "packed" "packed attribute is unnecessary{}";

    // Initialisers.
    POSITIONAL_INIT: Warning "designated-init" "positional initialization of field in 'struct' declared with 'designated_init' attribute";
    PACKED_MEMBER_ADDRESS: Warning "address-of-packed-member" "taking address of packed member of {} may result in an unaligned pointer value";
    MISSING_FIELD_INITIALIZER: WarningOff "missing-field-initializers" "missing initializer for field '{}' of {}";
    MISSING_BRACES: WarningOff "missing-braces" "missing braces around initializer";
    OVERRIDE_INIT: WarningOff "override-init" "initialized field overwritten";
    OVERRIDE_INIT_SIDE_EFFECTS: Warning "override-init-side-effects" "initialized field with side-effects overwritten";

    // Evaluation.
    SEQUENCE_POINT: WarningOff "sequence-point" "operation on '{}' may be undefined";
}
