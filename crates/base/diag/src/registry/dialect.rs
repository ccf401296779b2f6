//! What one standard has and another lacks, and what is an extension of all: `-pedantic`.

use crate::DiagInfo;

/// The group whose `-Wno-` form allows what this says a standard lacks; `args` are those of the message.
pub fn compatibility_group(info: &'static DiagInfo, args: &[String]) -> Option<&'static str> {
    const C90: [&DiagInfo; 10] = [
        &LONG_LONG_TYPE,
        &COMPOUND_LITERAL,
        &MIXED_DECLARATIONS,
        &VLA_C90,
        &DESIGNATOR,
        &DUPLICATE_QUALIFIER,
        &ENUM_COMMA,
        &BIT_FIELD_EXTENSION,
        &super::pp::VARIADIC_MACRO_C90,
        &super::pp::EMPTY_ARGUMENT_C90,
    ];
    const C11: [&DiagInfo; 5] = [
        &super::decl::PARAMETER_NAME_OMITTED,
        &EMPTY_INITIALIZER,
        &ARRAY_QUALIFIERS,
        &LABEL_AT_END,
        &LABEL_BEFORE_DECLARATION,
    ];
    let is = |other: &DiagInfo| std::ptr::eq(info, other);
    if C90.into_iter().any(is) {
        return Some("c90-c99-compat");
    }
    if is(&super::decl::TYPEDEF_REDEFINED) {
        return Some("c99-c11-compat");
    }
    if C11.into_iter().any(is) {
        return Some("c11-c2x-compat");
    }
    let by_standard = is(&NOT_IN_STANDARD) || is(&ANONYMOUS_MEMBER) || is(&STATIC_ASSERT_WITHOUT_MESSAGE);
    let by_standard = by_standard || is(&ATTRIBUTE_SYNTAX) || is(&FIXED_ENUM);
    match args.first().filter(|_| by_standard)?.as_str() {
        "C90" => Some("c90-c99-compat"),
        "C99" => Some("c99-c11-compat"),
        "C11" | "C17" => Some("c11-c2x-compat"),
        _ => None,
    }
}

registry! {
    // Features by standard: the standard's name, then the feature.
    NOT_IN_STANDARD: Extension "pedantic" "ISO {} does not support {}";
    LONG_LONG_TYPE: Extension "long-long" "ISO C90 does not support 'long long'";
    OVERLENGTH_STRING: Extension "overlength-strings" "string length '{}' is greater than the length '{}' ISO C{} compilers are required to support";
    COMPLEX_INTEGER: Extension "pedantic" "ISO C does not support complex integer types";
    PLAIN_COMPLEX: Extension "pedantic" "ISO C does not support plain 'complex' meaning 'double complex'";
    DUPLICATE_QUALIFIER: Extension "pedantic" "duplicate '{}'";
    STATIC_ASSERT_WITHOUT_MESSAGE: Extension "pedantic" "ISO {} does not support omitting the string in '_Static_assert'";
    FIXED_ENUM: Extension "pedantic" "ISO {} does not support specifying 'enum' underlying types";
    COMPOUND_LITERAL_STORAGE: Extension "pedantic" "ISO {} forbids storage class specifiers in compound literals";
    COMPOUND_LITERAL_VARIABLE: Error "" "compound literal has variable size";
    TENTATIVE_STATIC_ARRAY: Extension "pedantic" "array size missing in '{}'";
    COMPOUND_LITERAL: Extension "pedantic" "ISO C90 forbids compound literals";
    NOT_LVALUE_ARRAY: Extension "pedantic" "ISO C90 forbids subscripting non-lvalue array";
    ATTRIBUTE_SYNTAX: Extension "pedantic" "ISO {} does not support '[[]]' attributes";
    // Declarations.
    MIXED_DECLARATIONS: Extension "declaration-after-statement" "ISO C90 forbids mixed declarations and code";
    MIXED_DECLARATIONS_ASKED: WarningOff "declaration-after-statement" "ISO C90 forbids mixed declarations and code";
    FOR_DECLARATION: Error "" "'for' loop initial declarations are only allowed in C99 or C11 mode";
    FOR_STORAGE: Error "" "declaration of {} variable '{}' in 'for' loop initial declaration";
    FOR_NON_VARIABLE: Error "" "declaration of non-variable '{}' in 'for' loop initial declaration";
    FOR_TAG: Error "" "'{}' declared in 'for' loop initial declaration";
    VLA_C90: Extension "vla" "ISO C90 forbids variable length array '{}'";
    FLEXIBLE_IN_UNION: Extension "pedantic" "flexible array member in union";
    FLEXIBLE_INITIALIZED: Extension "pedantic" "initialization of a flexible array member";
    NESTED_DECLARATION: Extension "pedantic" "invalid storage class for function '{}'";
    NORETURN_MAIN: Violation "" "'main' declared '_Noreturn'";
    ADDRESS_OF_VOID: Violation "" "taking address of expression of type 'void'";
    FLEXIBLE_USE: Extension "pedantic" "invalid use of structure with flexible array member";
    NO_MEMBERS: Extension "pedantic" "{} has no members";
    NO_NAMED_MEMBERS: Extension "pedantic" "{} has no named members";
    ANONYMOUS_MEMBER: Extension "pedantic" "ISO {} does not support unnamed structs or unions";
    BIT_FIELD_EXTENSION: Extension "pedantic" "type of bit-field '{}' is a GCC extension";
    ENUM_COMMA: Extension "pedantic" "comma at end of enumerator list";
    ENUM_BEYOND_INT: Extension "pedantic" "ISO C restricts enumerator values to range of 'int' before C23";
    ENUM_FORWARD: Extension "pedantic" "ISO C forbids forward references to 'enum' types";
    PARAMETER_FORWARD: Extension "pedantic" "ISO C forbids forward parameter declarations";
    VOID_PARAMETER_QUALIFIED: Violation "" "'void' as only parameter may not be qualified";
    INLINE_STATIC: Violation "" "'{}' is static but declared in inline function '{}' which is not static";
    INLINE_INTERNAL: Violation "" "'{}' is static but used in inline function '{}' which is not static";
    // Initialisers.
    EMPTY_INITIALIZER: Extension "pedantic" "ISO C forbids empty initializer braces before C23";
    DESIGNATOR: Extension "pedantic" "ISO C90 forbids specifying subobject to initialize";
    DESIGNATOR_RANGE: Extension "pedantic" "ISO C forbids specifying range of elements to initialize";
    DESIGNATOR_COLON: Extension "pedantic" "obsolete use of designated initializer with ':'";
    DESIGNATOR_WITHOUT_EQUALS: Extension "pedantic" "obsolete use of designated initializer without '='";
    PARENTHESIZED_STRING: Violation "" "array initialized from parenthesized string constant";
    UNION_CAST: Extension "pedantic" "ISO C forbids casts to union type";
    INITIALIZER_NOT_COMPUTED_AT_LOAD: Extension "pedantic" "initializer element is not computable at load time";
    INITIALIZER_NOT_CONSTANT_EXPRESSION: Extension "pedantic" "initializer element is not a constant expression";
    // Expressions.
    CONSTANT_OVERFLOW: Extension "overflow" "overflow in constant expression";
    NOT_INTEGER_CONSTANT_EXPRESSION: Extension "pedantic" "{} is not an integer constant expression";
    OMITTED_MIDDLE: Extension "pedantic" "ISO C forbids omitting the middle term of a '?:' expression";
    STATEMENT_EXPRESSION: Extension "pedantic" "ISO C forbids braced-groups within expressions";
    LABEL_ADDRESS: Extension "pedantic" "taking the address of a label is non-standard";
    COMPUTED_GOTO: Extension "pedantic" "ISO C forbids 'goto *expr;'";
    LABEL_DECLARATION: Extension "pedantic" "ISO C forbids label declarations";
    ALIGNOF_EXPRESSION: Extension "pedantic" "ISO C does not allow '_Alignof (expression)'";
    POINTER_ZERO_ORDER: Extension "pedantic" "ordered comparison of pointer with integer zero";
    FUNCTION_POINTER_ORDER: Extension "pedantic" "ISO C forbids ordered comparisons of pointers to functions";
    COMPLETE_AND_INCOMPLETE: Extension "pedantic" "comparison of complete and incomplete pointers";
    VOID_AND_FUNCTION_POINTER: Extension "pedantic" "ISO C forbids comparison of 'void *' with function pointer";
    VOID_AND_FUNCTION_CONDITIONAL: Extension "pedantic" "ISO C forbids conditional expr between 'void *' and function pointer";
    ARRAY_QUALIFIERS: Extension "pedantic" "{} with different qualifiers in ISO C before C23";
    COMPLEX_CONJUGATE: Extension "pedantic" "ISO C does not support '~' for complex conjugation";
    COMPLEX_INCREMENT: Extension "pedantic" "ISO C does not support '++' and '--' on complex types";
    REGISTER_ARRAY_SUBSCRIPT: Extension "pedantic" "ISO C forbids subscripting 'register' array";
    // Statements.
    LABEL_BEFORE_DECLARATION: Extension "pedantic" "a label can only be part of a statement and a declaration is not a statement";
    LABEL_AT_END: Extension "pedantic" "label at end of compound statement";
    CASE_RANGE: Extension "pedantic" "range expressions in switch statements are non-standard";
    FALLTHROUGH_OUTSIDE: Error "" "invalid use of attribute 'fallthrough'";
    FALLTHROUGH_BEFORE: Violation "" "attribute 'fallthrough' not preceding a case label or default label";
    EMPTY_TRANSLATION_UNIT: Extension "pedantic" "ISO C forbids an empty translation unit";
    // Specifiers of C23.
    CONSTEXPR_FUNCTION: Error "" "'constexpr' requires an object definition, but '{}' is a function";
    CONSTEXPR_WITHOUT_INIT: Error "" "'constexpr' object '{}' requires an initialized definition";
    CONSTEXPR_TYPE: Error "" "'constexpr' object '{}' has {}";
    CONSTEXPR_NOT_CONSTANT: Error "" "'constexpr' initializer is not a constant expression";
    CONSTEXPR_NOT_EXACT: Error "" "'constexpr' initializer is not representable in {}";
    CONSTEXPR_POINTER: Error "" "'constexpr' pointer initializer is not null";
    ALIGNAS_IN_TYPE_NAME: Error "" "alignment specified for a type name that is not a compound literal's";
    ALIGNAS_REGISTER: Error "" "alignment specified for 'register' object '{}'";
    ENUM_FIXED_MISMATCH: Error "" "'enum {}' declared with {} underlying type but previously with {}";
    STATIC_WITHOUT_LENGTH: Error "" "'static' may not be used without an array size";
    NULLPTR_CAST: Error "" "conversion from 'nullptr_t' to {}";
    CAST_TO_NULLPTR: Error "" "conversion from {} to 'nullptr_t'";
    ATOMIC_OF_ATOMIC: Error "" "'_Atomic'-qualified type in '_Atomic' type specifier";
    ATTRIBUTE_MISPLACED: Violation "attributes" "'{}' attribute ignored: it belongs on {}";
    EMPTY_DECLARATION: Violation "" "empty declaration";
    ATTRIBUTE_TAKES_NO_ARGUMENTS: Error "" "attribute '{}' does not take any arguments";
    ATTRIBUTE_ARGUMENT_NOT_STRING: Error "" "the argument of attribute '{}' is not a string literal";
    UNDERLYING_WITHOUT_LIST: Error "" "'enum' with an underlying type but no enumerator list can only be declared by itself";
}
