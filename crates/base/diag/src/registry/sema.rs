//! Diagnostics of semantic analysis: expressions and statements.

registry! {
    // Names and calls.
    UNDECLARED: Error "" "{}";
    EACH_UNDECLARED_ONCE: Note "" "each undeclared identifier is reported only once for each function it appears in";
    DEFINED_IN_HEADER: Note "" "'{}' is defined in header '<{}>'; did you forget to '#include <{}>'?";
    EXPECTED_EXPRESSION_BEFORE: Error "" "expected expression before '{}'";
    IMPLICIT_FUNCTION: Violation "implicit-function-declaration" "implicit declaration of function '{}'";
    IMPLICIT_FUNCTION_SUGGEST: Violation "implicit-function-declaration" "implicit declaration of function '{}'; did you mean '{}'?";
    INCOMPATIBLE_IMPLICIT_BUILTIN: Warning "builtin-declaration-mismatch" "incompatible implicit declaration of built-in function '{}'";
    INCLUDE_OR_DECLARE: Note "" "include '<{}>' or provide a declaration of '{}'";
    BUILTIN_NOT_CALLED: Error "" "built-in function '{}' must be directly called";
    DEPRECATED: Warning "deprecated-declarations" "'{}' is deprecated{}";
    UNAVAILABLE: Error "" "'{}' is unavailable{}";
    DECLARED_HERE: Note "" "declared here";
    NAMED_DECLARED_HERE: Note "" "'{}' declared here";
    NOT_CALLABLE_NAMED: Error "" "called object '{}' is not a function or function pointer";
    NOT_CALLABLE: Error "" "called object is not a function or function pointer";
    TOO_FEW_ARGUMENTS: Error "" "too few arguments to {}{}";
    TOO_MANY_ARGUMENTS: Error "" "too many arguments to {}{}";
    INCOMPLETE_PARAMETER: Error "" "type of formal parameter {} is incomplete";
    FUNC_NAME_OUTSIDE: Warning "" "'{}' is not defined outside of function scope";

    // Literals.
    SO_LARGE_IT_IS_UNSIGNED: Violation "" "integer constant is so large that it is unsigned";
    CONSTANT_TOO_LARGE: Violation "" "integer constant is too large for its type";

    // Conversions.
    VOID_VALUE: Error "" "void value not ignored as it ought to be";
    INVALID_VOID_USE: Error "" "invalid use of void expression";
    INVALID_USE_OF: Error "" "invalid use of {}";
    USED_WHERE_SCALAR: Error "" "used {} type value where scalar is required";
    USED_ARRAY_WHERE_SCALAR: Error "" "used array that cannot be converted to pointer where scalar is required";
    USED_VECTOR_WHERE_SCALAR: Error "" "used vector type where scalar is required";
    INCOMPATIBLE_TYPES: Error "" "incompatible {}{}";
    EXPECTED_BUT_ARGUMENT: Note "" "expected {} but argument is of type {}";
    INTEGER_FROM_POINTER: Violation "int-conversion" "{} makes integer from pointer without a cast{}";
    POINTER_FROM_INTEGER: Violation "int-conversion" "{} makes pointer from integer without a cast{}";
    INCOMPATIBLE_POINTERS: Violation "incompatible-pointer-types" "{}";
    ADDRESS_SPACES: Error "" "{} from pointer to non-enclosed address space";
    DISCARDED_QUALIFIERS: Violation "discarded-qualifiers" "{} discards {} from pointer target type";
    DISCARDED_ARRAY_QUALIFIERS: Violation "discarded-array-qualifiers" "{} discards {} from pointer target type";
    POINTER_SIGN: Extension "pointer-sign" "pointer targets in {} differ in signedness";
    FUNCTION_AND_VOID_POINTER: Extension "pedantic" "ISO C forbids {} between function pointer and 'void *'";
    CONVERSION_CHANGES_VALUE: Warning "overflow" "{} from {} to {} changes value from '{}' to '{}'";

    // Operators.
    INVALID_OPERANDS: Error "" "invalid operands to binary {} (have {} and {})";
    WRONG_TYPE_ARGUMENT: Error "" "wrong type argument to {}";
    INVALID_INDIRECTION: Error "" "invalid type argument of {} (have {}){}";
    DEREFERENCING_VOID: Warning "" "dereferencing 'void *' pointer";
    LVALUE_REQUIRED: Error "" "lvalue required as {}";
    ADDRESS_OF_REVERSED: Error "" "cannot take address of scalar with reverse storage order";
    ADDRESS_OF_BIT_FIELD: Error "" "cannot take address of bit-field '{}'";
    ADDRESS_OF_REGISTER: Error "" "address of register variable '{}' requested";
    ADDRESS_OF_GLOBAL_REGISTER: Error "" "address of global register variable '{}' requested";
    ASSIGN_TO_ARRAY: Error "" "assignment to expression with array type";
    READ_ONLY: Error "" "{}";
    READ_ONLY_STRING: Warning "" "{}";
    DIVISION_BY_ZERO: Warning "div-by-zero" "division by zero";
    INTEGER_OVERFLOW: Warning "overflow" "integer overflow in expression of type {} results in '{}'";
    SHIFT_COUNT_NEGATIVE: Warning "shift-count-negative" "{} shift count is negative";
    SHIFT_COUNT_OVERFLOW: Warning "shift-count-overflow" "{} shift count >= width of type";
    SHIFT_OVERFLOW: Warning "shift-overflow" "result of '{}' requires {} bits to represent, but {} only has {} bits";
    POINTER_ARITH: Extension "pointer-arith" "pointer to 'void' or to a function used in arithmetic";
    ARITHMETIC_ON_EMPTY: Warning "pointer-arith" "arithmetic on pointer to an empty aggregate";
    COMPARE_POINTER_INTEGER: Violation "" "comparison between pointer and integer";
    COMPARE_DISTINCT_POINTERS: Violation "" "comparison of distinct pointer types lacks a cast";
    ONE_VOID_SIDE: Extension "pedantic" "ISO C forbids conditional expr with only one void side";
    POINTER_INTEGER_IN_CONDITIONAL: Violation "" "pointer/integer type mismatch in conditional expression";
    POINTER_MISMATCH_IN_CONDITIONAL: Violation "" "pointer type mismatch in conditional expression";
    TYPE_MISMATCH_IN_CONDITIONAL: Error "" "type mismatch in conditional expression";
    SCALAR_TRUNCATED: Error "" "conversion of scalar {} to vector {} involves truncation";
    SUBSCRIPTED_VALUE: Error "" "subscripted value is neither array nor pointer nor vector";
    SUBSCRIPTED_FUNCTION_POINTER: Error "" "subscripted value is pointer to function";
    SUBSCRIPT_NOT_INTEGER: Error "" "array subscript is not an integer";
    NOT_A_RECORD: Error "" "request for member '{}' in something not a structure or union";
    IS_A_POINTER: Error "" "'{}' is a pointer; did you mean to use '->'?";
    NO_MEMBER: Error "" "{} has no member named '{}'";
    NO_MEMBER_SUGGEST: Error "" "{} has no member named '{}'; did you mean '{}'?";

    // Casts.
    CAST_TO_ARRAY: Error "" "cast specifies array type";
    CAST_TO_FUNCTION: Error "" "cast specifies function type";
    CANNOT_CONVERT_TO_POINTER: Error "" "cannot convert to a pointer type";
    AGGREGATE_WHERE_FLOAT: Error "" "aggregate value used where a floating-point was expected";
    AGGREGATE_WHERE_INTEGER: Error "" "aggregate value used where an integer was expected";
    POINTER_WHERE_FLOAT: Error "" "pointer value used where a floating-point was expected";
    CONVERSION_TO_INCOMPLETE: Error "" "conversion to incomplete type";
    CONVERSION_TO_NON_SCALAR: Error "" "conversion to non-scalar type requested";
    CAST_TO_UNION: Error "" "cast to union type from type not present in union";
    CAST_TO_SAME_RECORD: Extension "pedantic" "ISO C forbids casting nonscalar to the same type";
    INT_TO_POINTER_CAST: Warning "int-to-pointer-cast" "cast to pointer from integer of different size";
    POINTER_TO_INT_CAST: Warning "pointer-to-int-cast" "cast from pointer to integer of different size";
    CONVERT_TO_VECTOR_SIZE: Error "" "cannot convert a value of type {} to vector type {} which has different size";
    CONVERT_FROM_VECTOR_SIZE: Error "" "cannot convert a vector of type {} to type {} which has different size";
    CANNOT_CONVERT_TO_VECTOR: Error "" "cannot convert value of type {} to vector type {}";
    CANNOT_CONVERT_FROM_VECTOR: Error "" "cannot convert vector type {} to {}";
    CONVERTVECTOR_OPERANDS: Error "" "'__builtin_convertvector' needs a vector and a vector type";
    CONVERTVECTOR_LANES: Error "" "number of elements of the first argument vector and the second argument vector type should be the same";
    BIT_CAST_SIZE: Error "" "'__builtin_bit_cast' source type {} and destination type {} differ in size";

    // Questions.
    SIZEOF_VOID_OR_FUNCTION: Extension "pointer-arith" "invalid application of '{}' to a {} type";
    INCOMPLETE_OPERAND: Error "" "invalid application of '{}' to incomplete type {}";
    APPLIED_TO_BIT_FIELD: Error "" "'{}' applied to a bit-field";
    OFFSETOF_BIT_FIELD: Error "" "attempt to take address of bit-field structure member '{}'";
    GENERIC_TWO_DEFAULTS: Error "" "duplicate 'default' case in '_Generic'";
    GENERIC_TWO_COMPATIBLE: Error "" "'_Generic' specifies two compatible types";
    GENERIC_FIRST: Note "" "the other one is here";
    GENERIC_BAD_TYPE: Error "" "'_Generic' association has {}";
    GENERIC_NO_MATCH: Error "" "'_Generic' selector of type {} is not compatible with any association";
    CHOOSE_EXPR_NOT_CONSTANT: Error "" "first argument to '__builtin_choose_expr' not a constant";
    VA_ARG_BAD_TYPE: Error "" "second argument to 'va_arg' is of incomplete type {}";
    VA_ARG_PROMOTED: Warning "" "{} is promoted to {} when passed through '...'";
    NOT_A_VA_LIST: Error "" "first argument to 'va_arg' not of type 'va_list'";
    INITIALIZER_NOT_CONSTANT: Error "" "initializer element is not constant";
    INITIALIZER_NOT_COMPUTABLE: Error "" "initializer element is not computable at load time";
    NOT_INTEGER_CONSTANT: Error "" "{}";
    STMT_EXPR_AT_FILE_SCOPE: Error "" "braced-group within expression allowed only inside a function";

    // Built-in functions.
    IMMEDIATE_ARGUMENT: Error "" "the last argument must be {}-bit immediate";
    BUILTIN_ARGUMENT: Error "" "argument {} in call to function '{}' {}";
    UNKNOWN_ATTRIBUTE_ASKED: Error "" "unknown attribute '{}'";
    OBJECT_SIZE_KIND: Error "" "last argument of '{}' is not integer constant between 0 and 3";
    NON_FLOATING_ARGUMENT: Error "" "non-floating-point argument{} in call to function '{}'";
    VA_START_IN_FIXED: Error "" "'va_start' used in function with fixed arguments";
    VA_START_NOT_LAST: Warning "varargs" "second parameter of 'va_start' not last named argument";
    SHUFFLE_LANES: Error "" "number of indices of '{}' is not a power of two";
    CPU_UNKNOWN: Error "" "parameter to builtin '{}' not valid: '{}'";
    COMPLEX_OPERAND_NOT_REAL: Error "" "'__builtin_complex' operand not of real binary floating-point type";
    COMPLEX_OPERANDS_DIFFER: Error "" "'__builtin_complex' operands of different types";
    TGMATH_ARGUMENTS: Error "" "invalid arguments to '__builtin_tgmath'";
    ATOMIC_CONST: Error "" "argument 1 of '{}' must not be a pointer to a const type";
    ATOMIC_BOOL: Error "" "operand type of '{}' is a pointer to '_Bool'";
    ATOMIC_INCOMPATIBLE: Error "" "operand type {} is incompatible with argument {} of '{}'";
    ATOMIC_SIZE_MISMATCH: Error "" "size mismatch in argument {} of '{}'";
    INVALID_MEMORY_MODEL: Warning "invalid-memory-model" "invalid memory model argument {} of '{}'";

    DEFINED_CONST: Note "" "'{}' is declared 'const' here";

    // Statements.
    DUPLICATE_LABEL: Error "" "duplicate label '{}'";
    DUPLICATE_LABEL_DECL: Error "" "duplicate label declaration '{}'";
    PREVIOUS_DEFINITION_HERE: Note "" "previous definition of '{}' was here";
    LABEL_NOT_DEFINED: Error "" "label '{}' used but not defined";
    LABEL_DECLARED_NOT_DEFINED: Error "" "label '{}' declared but not defined";
    LABEL_OUTSIDE_FUNCTION: Error "" "label '{}' referenced outside of any function";
    LABEL_DEFINED_HERE: Note "" "label '{}' defined here";
    JUMP_INTO_VARIABLY_MODIFIED: Error "" "jump into scope of identifier with variably modified type";
    JUMP_INTO_STMT_EXPR: Error "" "jump into statement expression";
    COMPUTED_GOTO_TYPE: Error "" "computed goto must be pointer type";
    SWITCH_NOT_INTEGER: Error "" "switch quantity not an integer";
    SWITCH_INTO_VARIABLY_MODIFIED: Error "" "switch jumps into scope of identifier with variably modified type";
    SWITCH_LABEL_IN_STMT_EXPR: Error "" "case label in statement expression not containing enclosing switch statement";
    CASE_OUTSIDE_SWITCH: Error "" "case label not within a switch statement";
    DEFAULT_OUTSIDE_SWITCH: Error "" "'default' label not within a switch statement";
    MULTIPLE_DEFAULTS: Error "" "multiple default labels in one switch";
    FIRST_DEFAULT: Note "" "this is the first default label";
    DUPLICATE_CASE: Error "" "duplicate case value";
    OVERLAPPING_CASE: Error "" "duplicate (or overlapping) case value";
    PREVIOUSLY_USED_HERE: Note "" "previously used here";
    EMPTY_CASE_RANGE: Warning "" "empty range specified";
    BREAK_OUTSIDE: Error "" "break statement not within loop or switch";
    CONTINUE_OUTSIDE: Error "" "continue statement not within a loop";
    NORETURN_RETURNS: Warning "" "function declared 'noreturn' has a 'return' statement";
    RETURN_WITHOUT_VALUE: Violation "return-type" "'return' with no value, in function returning non-void";
    RETURN_VALUE_IN_VOID: Violation "return-type" "'return' with a value, in function returning void";
    RETURN_VOID_EXPRESSION: Extension "pedantic" "ISO C forbids 'return' with expression, in function returning void";
    RETURN_LOCAL_ADDRESS: Warning "return-local-addr" "function returns {}";

    // Inline assembly.
    ASM_NOT_TEXT: Error "" "assembly is not plain text";
    ASM_TOO_MANY_OPERANDS: Error "" "more than {} operands in 'asm'";
    ASM_DUPLICATE_NAME: Error "" "duplicate 'asm' operand name '{}'";
    ASM_UNDEFINED_NAME: Error "" "undefined named operand '{}'";
    ASM_MISSING_BRACKET: Error "" "missing close brace for named operand";
    ASM_MISPLACED_EQUALS: Error "" "operand constraint contains incorrectly positioned '+' or '='";
    ASM_COMMUTES_WITH_NONE: Error "" "'%' constraint used with last operand";
    ASM_OUTPUT_LACKS_EQUALS: Error "" "output operand constraint lacks '='";
    ASM_MATCHING_IN_OUTPUT: Error "" "matching constraint not valid in output operand";
    ASM_ALTERNATIVES_DIFFER: Error "" "operand constraints for 'asm' differ in number of alternatives";
    ASM_MATCHING_INVALID: Error "" "matching constraint references invalid operand number";
    ASM_INPUT_CONTAINS: Error "" "input operand constraint contains '{}'";
    LVALUE_REQUIRED_IN_ASM: Error "" "lvalue required in 'asm' statement";
    ASM_READ_ONLY_OUTPUT: Error "" "{} used as 'asm' output";
    ASM_NOT_ADDRESSABLE: Error "" "memory {} {} is not directly addressable";
}
