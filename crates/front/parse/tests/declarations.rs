//! Declarations from text: the types and linkage they give, and the errors that constraint violations and
//! syntax errors give, one for each mistake.

use diag::{DiagEngine, DiagOptions};
use hir::{DeclKind, Hir, InlineKind, Linkage, TopLevel};
use pp::{PpOptions, Preprocessor};
use source::SourceMap;
use std::rc::Rc;
use target::{LangOptions, Libc, Standard, Target};

fn analyse(source: &str, standard: Standard) -> (Hir, String) {
    let diags =
        DiagEngine::new(Rc::new(SourceMap::new()), DiagOptions { suppress_warnings: true, ..Default::default() });
    let target = Target::x86_64_linux(Libc::Gnu);
    let lang = LangOptions { standard, ..LangOptions::default() };
    let mut unit = Preprocessor::new(&diags, &target, &lang, PpOptions::default());
    unit.start_text("t.c", source.to_string().into_bytes().into());
    let hir = wootz_parse::parse_translation_unit(&mut unit, &diags, &target, &lang);
    (hir, diags.take_output())
}

/// The errors of a program, as `line: message`.
fn errors(source: &str) -> Vec<String> {
    let (_, output) = analyse(source, Standard::C17);
    let error = |line: &str| {
        let (place, message) = line.split_once(": error: ").or_else(|| line.split_once(": fatal error: "))?;
        Some(format!("{}: {message}", place.split(':').nth(1)?))
    };
    output.lines().filter_map(error).collect()
}

/// The type of `x` in a correct program.
fn type_of_x(source: &str) -> String {
    let (hir, output) = analyse(source, Standard::C17);
    assert_eq!(output, "", "{source}");
    let decl = hir.decls.iter().rfind(|decl| decl.name.as_str() == "x").expect("x is declared");
    hir.types.name(hir.types.canonical(decl.ty))
}

#[test]
fn declarators_read_from_the_name_outwards() {
    assert_eq!(type_of_x("int *x[3];"), "int *[3]");
    assert_eq!(type_of_x("int (*x)[3];"), "int (*)[3]");
    assert_eq!(type_of_x("char *(*(*x)(int, ...))[2];"), "char *(*(*)(int, ...))[2]");
    assert_eq!(type_of_x("void (*x(int a, void (*f)(int)))(int);"), "void (*(int, void (*)(int)))(int)");
    assert_eq!(type_of_x("int (__attribute__((unused)) *x)(void);"), "int (*)(void)");
}

#[test]
fn specifiers_come_in_any_order() {
    assert_eq!(type_of_x("long unsigned const int long static x = 1;"), "const long long unsigned int");
    assert_eq!(type_of_x("double typedef long t; t _Complex_x; t x;"), "long double");
    assert_eq!(type_of_x("typedef int t; unsigned f(void) { unsigned t = 1; return t; } t x;"), "int");
    assert_eq!(type_of_x("_Complex x;"), "_Complex double");
}

#[test]
fn qualifiers_of_an_array_type_belong_to_its_elements() {
    assert_eq!(type_of_x("typedef int a[2][3]; const a x = {{1}};"), "const int [2][3]");
}

#[test]
fn parameters_are_adjusted() {
    assert_eq!(type_of_x("int x(int a[const 3], int f(void), const int n);"), "int (int *, int (*)(void), int)");
}

#[test]
fn an_initializer_completes_an_array_type() {
    assert_eq!(type_of_x("int x[] = { [4] = 1, 2 };"), "int [6]");
    assert_eq!(type_of_x("char x[] = {\"abc\"};"), "char [4]");
    assert_eq!(type_of_x("extern int x[]; int x[3];"), "int [3]");
}

#[test]
fn attributes_change_types() {
    assert_eq!(type_of_x("int x __attribute__((mode(DI)));"), "long int");
    assert_eq!(type_of_x("float x __attribute__((vector_size(16)));"), "__vector(4) float");
    assert_eq!(type_of_x("typedef unsigned u __attribute__((mode(QI))); u *x;"), "unsigned char *");
}

#[test]
fn enumerations_have_the_types_that_gcc_gives_them() {
    let (hir, output) = analyse("enum e { A, B = -1 } a; enum f { C } b; enum g { D = 1ul << 40 } c;", Standard::C17);
    assert_eq!(output, "");
    let names: Vec<_> = hir
        .decls
        .iter()
        .filter(|decl| matches!(decl.kind, DeclKind::Var { .. }))
        .map(|decl| match hir.types.kind(decl.ty) {
            ctype::TypeKind::Enum(id) => hir.types.name(hir.types.enumeration(id).underlying.expect("complete")),
            _ => panic!("only enumerations"),
        })
        .collect();
    assert_eq!(names, ["int", "unsigned int", "long unsigned int"]);
}

#[test]
fn inline_definitions_follow_c99_and_gnu_rules() {
    let inline_of = |source: &str| {
        let (hir, output) = analyse(source, Standard::C17);
        assert_eq!(output, "", "{source}");
        let decl = hir.decls.iter().find(|decl| decl.name.as_str() == "f").expect("f is declared").clone();
        match decl.kind {
            DeclKind::Func { inline, .. } => (inline, decl.linkage),
            _ => panic!("f is a function"),
        }
    };
    let external = Linkage::External;
    assert_eq!(inline_of("inline int f(void) { return 1; }"), (InlineKind::AvailableExternally, external));
    assert_eq!(inline_of("inline int f(void) { return 1; } int f(void);"), (InlineKind::Emit, external));
    assert_eq!(inline_of("extern inline int f(void) { return 1; }"), (InlineKind::Emit, external));
    assert_eq!(inline_of("static inline int f(void) { return 1; }"), (InlineKind::Emit, Linkage::Internal));
    let gnu = "extern inline __attribute__((gnu_inline)) int f(void) { return 1; }";
    assert_eq!(inline_of(gnu), (InlineKind::AvailableExternally, external));
    assert_eq!(inline_of(&format!("{gnu} int f(void) {{ return 2; }}")), (InlineKind::No, external));
}

#[test]
fn a_real_definition_replaces_the_gnu_inline_one() {
    let source = "extern inline __attribute__((gnu_inline)) int f(void) { return 1; } int f(void) { return 2; }";
    let (hir, _) = analyse(source, Standard::C17);
    assert_eq!(hir.top_level.iter().filter(|item| matches!(item, TopLevel::Function(_))).count(), 1);
}

#[test]
fn an_object_is_listed_once_however_often_it_is_declared() {
    let (hir, output) =
        analyse("extern int a; int a; int a = 1; int a; static int b; void f(void) { static int c; }", Standard::C17);
    assert_eq!(output, "");
    assert_eq!(hir.top_level.iter().filter(|item| matches!(item, TopLevel::Var(_))).count(), 3);
}

#[test]
fn one_mistake_gives_one_error_and_the_next_is_found() {
    assert_eq!(
        errors("int f(void) {\n  int a = 1\n  return a;\n}\nint g(void) { return b; }\n"),
        ["2: expected ';' before 'return'", "5: 'b' undeclared (first use in this function)"]
    );
    assert_eq!(
        errors("foo x;\nint y = 1 +;\nint z = x;\nchar y;\n"),
        [
            "1: unknown type name 'foo'",
            "2: expected expression before ';' token",
            "4: conflicting types for 'y'; have 'char'"
        ]
    );
    assert_eq!(errors("int f(void) { if (1 { return 1; } return 0; }\nint f;\n").len(), 2);
    assert_eq!(errors("struct s { int a }\n;int x[-1];"), ["2: size of array 'x' is negative"]);
}

#[test]
fn a_parenthesized_type_is_no_operand_of_sizeof() {
    assert_eq!(errors("unsigned long n = sizeof ((int));"), ["1: expected expression before ')' token"]);
    assert_eq!(errors("typedef int t; unsigned long n = sizeof ((t));"), ["1: expected expression before ')' token"]);
    assert_eq!(type_of_x("char x[sizeof (int)];"), "char [4]");
}

#[test]
fn declarations_that_configure_scripts_expect_to_fail_do() {
    assert_eq!(errors("extern long foo; extern int foo;").len(), 1);
    assert_eq!(errors("extern long a; extern long long a;").len(), 1);
    assert_eq!(errors("int ioctl(int, unsigned long, ...); int ioctl(int, int, ...);").len(), 1);
    assert_eq!(errors("typedef char x[-1];").len(), 1);
    assert_eq!(errors("struct s x;").len(), 1);
    assert_eq!(errors("int f(void); int x = f();").len(), 1);
}

#[test]
fn nesting_beyond_the_budget_is_an_error_and_below_it_is_not() {
    let nested = |depth: usize| format!("int x = {}1{};", "(".repeat(depth), ")".repeat(depth));
    let run = |source: String| {
        let thread = std::thread::Builder::new().stack_size(wootz_parse::STACK_SIZE);
        thread.spawn(move || errors(&source)).expect("a thread starts").join().expect("no overflow")
    };
    assert_eq!(run(nested(1000)), Vec::<String>::new());
    let errors = run(nested(100_000));
    assert!(matches!(errors.as_slice(), [one] if one.contains("nesting is too deep")), "{errors:?}");
}
