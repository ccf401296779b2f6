//! The options that mean something, by section of `--help`.

use super::{Action, Form, Group, OptionRow, Query, Special};
use super::{passes, tuning};
use Action::{Accept, Alias, Diag, DiagValue, Lang, LangValue, Linker, Refuse};
use Group::{Assembler, Code, Debugging, Development, Directories, Language, Overall, Preprocessor, Queries, Warnings};
use Special as S;
use diag::Tabs;
use target::{FunctionAlignment, LangOptions, StackProtector, StructReturn, Visibility, ZeroRegs};

/// All tables, in the order of `--help`.
pub fn sections() -> &'static [&'static [OptionRow]] {
    &[
        OVERALL,
        DIRECTORIES,
        PREPROCESSOR,
        LANGUAGE,
        WARNINGS,
        CODE,
        DEBUGGING,
        MACHINE,
        ASSEMBLER,
        LINKER,
        QUERIES,
        DEVELOPMENT,
        OTHER_LANGUAGES,
        tuning::FLAGS,
        passes::ROWS,
        tuning::VALUES,
        tuning::MACHINE,
        tuning::MACHINE_VALUES,
        tuning::REFUSED,
        tuning::UNSERVED,
        tuning::UNASKED,
        tuning::UNASKED_NAMES,
        super::hardening::ROWS,
        super::machine::FEATURE_ROWS,
    ]
}

const fn flag(name: &'static str, group: Group, action: Action, help: &'static str) -> OptionRow {
    OptionRow { name, form: Form::Flag, group, action, value: "", help }
}
const fn switch(name: &'static str, group: Group, action: Action, help: &'static str) -> OptionRow {
    OptionRow { name, form: Form::Switch, group, action, value: "", help }
}
const fn joined(
    name: &'static str,
    group: Group,
    action: Action,
    value: &'static str,
    help: &'static str,
) -> OptionRow {
    OptionRow { name, form: Form::Joined, group, action, value, help }
}
const fn separate(
    name: &'static str,
    group: Group,
    action: Action,
    value: &'static str,
    help: &'static str,
) -> OptionRow {
    OptionRow { name, form: Form::Separate, group, action, value, help }
}
const fn both(name: &'static str, group: Group, action: Action, value: &'static str, help: &'static str) -> OptionRow {
    OptionRow { name, form: Form::Both, group, action, value, help }
}
const fn special(what: Special) -> Action {
    Action::Special(what)
}

/// `-mfpmath=`. Given both units, the one with exact results is used.
fn fp_unit(lang: &mut LangOptions, value: &str) -> bool {
    lang.x87_math = Some(value == "387");
    matches!(value, "sse" | "387" | "sse,387" | "sse+387" | "387,sse" | "387+sse" | "both")
}

/// `-ftrivial-auto-var-init=`.
fn auto_init(lang: &mut LangOptions, value: &str) -> bool {
    lang.auto_init = match value {
        "zero" => Some(0),
        "pattern" => Some(0xfe),
        _ => None,
    };
    lang.auto_init.is_some() || value == "uninitialized"
}

/// `-fcf-protection=`.
fn cf_protection(lang: &mut LangOptions, value: &str) -> bool {
    (lang.cf_branch, lang.cf_return) = match value {
        "full" => (true, true),
        "branch" => (true, false),
        "return" => (false, true),
        "none" => (false, false),
        "check" => (lang.cf_branch, lang.cf_return),
        _ => return false,
    };
    true
}

/// `-fzero-call-used-regs=`.
fn zero_call_used(lang: &mut LangOptions, value: &str) -> bool {
    ZeroRegs::named(value).map(|which| lang.zero_call_used = which).is_some()
}

/// `-fpatchable-function-entry=N[,M]`.
fn patchable_entry(lang: &mut LangOptions, value: &str) -> bool {
    let (total, before) = value.split_once(',').unwrap_or((value, "0"));
    lang.patchable_entry = match (total.parse::<u16>(), before.parse::<u16>()) {
        (Ok(total), Ok(before)) if before <= total => Some((total.into(), before.into())),
        _ => None,
    };
    lang.patchable_entry.is_some()
}

/// `N` to `N:M:N2:M2`, as GCC writes alignments.
fn is_alignment(value: &str) -> bool {
    let parts: Vec<&str> = value.split(':').collect();
    parts.len() <= 4 && parts.iter().all(|part| part.parse::<u16>().is_ok())
}

/// A list of names with commas between them.
fn list(names: &mut Vec<String>, value: &str) -> bool {
    names.extend(value.split(',').filter(|name| !name.is_empty()).map(str::to_owned));
    true
}

#[rustfmt::skip]
const OVERALL: &[OptionRow] = &[
    flag("-E", Overall, special(S::Preprocess), "preprocess only, to standard output"),
    flag("-S", Overall, special(S::CompileToAssembly), "compile to assembly"),
    flag("-c", Overall, special(S::CompileToObject), "compile and assemble, do not link"),
    flag("-fsyntax-only", Overall, special(S::SyntaxOnly), "check the program and write nothing"),
    both("-o", Overall, special(S::Output), "FILE", "write the output to FILE"),
    both("-x", Overall, special(S::InputLanguage), "LANG", "language of the inputs that follow: c, cpp-output, assembler, assembler-with-cpp, none"),
    flag("-v", Overall, special(S::Verbose), "show version, search directories and steps"),
    flag("-###", Overall, special(S::DryRun), "show the steps without doing them"),
    flag("-pipe", Overall, Accept, "accepted: there are no temporary files to avoid"),
    flag("-save-temps", Overall, special(S::SaveTemps), "keep the preprocessed and the assembly text"),
    joined("-save-temps=", Overall, special(S::SaveTemps), "WHERE", "the same, in the directory of the output (obj) or here (cwd)"),
    flag("--save-temps", Overall, Alias("-save-temps"), ""),
    joined("--save-temps=", Overall, Alias("-save-temps="), "WHERE", ""),
    flag("--pipe", Overall, Alias("-pipe"), ""),
    flag("--pass-exit-codes", Overall, Alias("-pass-exit-codes"), ""),
    flag("--verbose", Overall, Alias("-v"), ""),
    separate("--output", Overall, Alias("-o"), "FILE", ""),
    joined("--output=", Overall, Alias("-o"), "FILE", ""),
    flag("--compile", Overall, Alias("-c"), ""),
    flag("--assemble", Overall, Alias("-S"), ""),
    flag("--preprocess", Overall, Alias("-E"), ""),
    joined("--language=", Overall, Alias("-x"), "LANG", ""),
    separate("--language", Overall, Alias("-x"), "LANG", ""),
    flag("-pass-exit-codes", Overall, Accept, ""),
    // Directories are found from the program as the system names it.
    flag("-no-canonical-prefixes", Overall, Accept, ""),
    both("-aux-info", Overall, Refuse("prototypes are not written"), "FILE", ""),
    // Read before the command line is parsed: specs add to it.
    joined("-specs=", Overall, Accept, "FILE", "apply GCC's spec file FILE"),
    joined("--specs=", Overall, Accept, "FILE", ""),
    separate("-specs", Overall, Accept, "FILE", ""),
    separate("-wrapper", Overall, Refuse("there are no subprocesses to wrap"), "COMMAND", ""),
    separate("-dumpbase", Overall, special(S::DumpBase), "NAME", ""),
    separate("-dumpbase-ext", Overall, special(S::DumpBaseEnding), "EXT", ""),
    separate("-dumpdir", Overall, special(S::DumpDir), "DIR", ""),
];

#[rustfmt::skip]
const DIRECTORIES: &[OptionRow] = &[
    both("-I", Directories, special(S::IncludeDir), "DIR", "search DIR for headers"),
    both("-iquote", Directories, special(S::QuoteDir), "DIR", "search DIR for headers included with quotes"),
    both("-isystem", Directories, special(S::SystemDir), "DIR", "search DIR for headers after -I, as a system directory"),
    both("-idirafter", Directories, special(S::AfterDir), "DIR", "search DIR for headers after the system directories"),
    joined("--embed-dir=", Directories, special(S::EmbedDir), "DIR", "search DIR for the files of #embed"),
    both("-iprefix", Directories, special(S::IncludePrefix), "PREFIX", "what -iwithprefix puts in front"),
    both("-iwithprefix", Directories, special(S::WithPrefix), "DIR", "-idirafter with the prefix in front"),
    both("-iwithprefixbefore", Directories, special(S::WithPrefixBefore), "DIR", "-I with the prefix in front"),
    joined("--include-prefix=", Directories, Alias("-iprefix"), "PREFIX", ""),
    joined("--include-with-prefix=", Directories, Alias("-iwithprefix"), "DIR", ""),
    joined("--include-with-prefix-after=", Directories, Alias("-iwithprefix"), "DIR", ""),
    joined("--include-with-prefix-before=", Directories, Alias("-iwithprefixbefore"), "DIR", ""),
    both("-isysroot", Directories, special(S::IncludeSysroot), "DIR", "as --sysroot, for headers only"),
    both("-imultiarch", Directories, Accept, "DIR", ""),
    both("-imultilib", Directories, Accept, "DIR", ""),
    flag("-nostdinc", Directories, special(S::NoStandardIncludes), "do not search the standard directories for headers"),
    flag("-nostdinc++", Directories, Accept, ""),
    joined("--sysroot=", Directories, special(S::Sysroot), "DIR", "take headers and libraries from the system below DIR"),
    separate("--sysroot", Directories, Alias("--sysroot="), "DIR", ""),
    flag("--no-sysroot-suffix", Directories, Accept, ""),
    both("-B", Directories, special(S::ToolPrefix), "DIR", "search DIR for start files, libraries and headers first"),
    separate("--prefix", Directories, Alias("-B"), "DIR", ""),
    joined("--prefix=", Directories, Alias("-B"), "DIR", ""),
    both("-L", Directories, special(S::LibraryDir), "DIR", "search DIR for libraries"),
    separate("--library-directory", Directories, Alias("-L"), "DIR", ""),
    joined("--library-directory=", Directories, Alias("-L"), "DIR", ""),
    separate("--include-directory", Directories, Alias("-I"), "DIR", ""),
    joined("--include-directory=", Directories, Alias("-I"), "DIR", ""),
    separate("--include-directory-after", Directories, Alias("-idirafter"), "DIR", ""),
    joined("--include-directory-after=", Directories, Alias("-idirafter"), "DIR", ""),
    flag("--no-standard-includes", Directories, Alias("-nostdinc"), ""),
];

#[rustfmt::skip]
const PREPROCESSOR: &[OptionRow] = &[
    both("-D", Preprocessor, special(S::Define), "NAME[=BODY]", "define a macro, as 1 without a body"),
    both("-U", Preprocessor, special(S::Undefine), "NAME", "undefine a macro"),
    both("-A", Preprocessor, special(S::Assert), "QUESTION=ANSWER", "make an assertion (obsolete)"),
    both("-include", Preprocessor, special(S::IncludeFile), "FILE", "include FILE before the input"),
    both("-imacros", Preprocessor, special(S::ImacrosFile), "FILE", "take the macros of FILE, discard its text"),
    flag("-undef", Preprocessor, special(S::Undef), "predefine no macros of the system"),
    both("-d", Preprocessor, special(S::DumpMacros), "LETTERS", "with -E: M macros only, D macros too, N names, I inclusions, U used macros"),
    flag("-P", Preprocessor, special(S::NoLineMarkers), "with -E: no line markers"),
    flag("-C", Preprocessor, special(S::KeepComments), "with -E: keep comments"),
    flag("-CC", Preprocessor, special(S::KeepAllComments), "with -E: keep comments in macros too"),
    switch("-fdirectives-only", Preprocessor, special(S::DirectivesOnly), "with -E: carry out directives, leave macros in text; without: compile such text"),
    flag("-H", Preprocessor, special(S::TraceIncludes), "name each header as it is included"),
    joined("-fmacro-prefix-map=", Preprocessor, special(S::MacroPrefixMap), "OLD=NEW", "rewrite the start of file names in __FILE__"),
    joined("-ffile-prefix-map=", Preprocessor, special(S::MacroPrefixMap), "OLD=NEW", "-fmacro-prefix-map and -fdebug-prefix-map"),
    joined("-fmax-include-depth=", Preprocessor, special(S::MaxIncludeDepth), "N", "how deep inclusions may nest (200)"),
    switch("-fworking-directory", Preprocessor, special(S::WorkingDirectory), "with -E: name the working directory (default with -g)"),
    flag("-M", Preprocessor, special(S::Dependencies), "write a make rule with all headers, do not compile"),
    flag("-MM", Preprocessor, special(S::UserDependencies), "the same without system headers"),
    flag("-MD", Preprocessor, special(S::DependenciesAndCompile), "write the rule to a .d file and compile"),
    flag("-MMD", Preprocessor, special(S::UserDependenciesAndCompile), "the same without system headers"),
    both("-MF", Preprocessor, special(S::DependencyFile), "FILE", "where the rule goes"),
    both("-MT", Preprocessor, special(S::DependencyTarget), "TARGET", "target of the rule, as it is"),
    both("-MQ", Preprocessor, special(S::DependencyQuotedTarget), "TARGET", "target of the rule, quoted for make"),
    flag("-MP", Preprocessor, special(S::DependencyPhony), "add an empty rule for each header"),
    flag("-MG", Preprocessor, special(S::DependencyMissingOk), "missing headers will be generated"),
    joined("-Wp,", Preprocessor, special(S::PreprocessorArgs), "ARGS", "options for the preprocessor, separated by commas"),
    separate("-Xpreprocessor", Preprocessor, special(S::PreprocessorArg), "ARG", "one option for the preprocessor"),
    flag("-no-integrated-cpp", Preprocessor, Accept, ""),
    flag("-remap", Preprocessor, Accept, ""),
    flag("-traditional-cpp", Preprocessor, special(S::Traditional), ""),
    flag("-traditional", Preprocessor, special(S::Traditional), ""),
    separate("--define-macro", Preprocessor, Alias("-D"), "NAME", ""),
    joined("--dump=", Preprocessor, Alias("-d"), "LETTERS", ""),
    joined("--assert=", Preprocessor, Alias("-A"), "QUESTION=ANSWER", ""),
    separate("--assert", Preprocessor, Alias("-A"), "QUESTION=ANSWER", ""),
    flag("--traditional-cpp", Preprocessor, Alias("-traditional-cpp"), ""),
    flag("--no-integrated-cpp", Preprocessor, Alias("-no-integrated-cpp"), ""),
    flag("-fdebug-cpp", Preprocessor, Action::Unserved("the preprocessor's own state is not shown"), ""),
    joined("--define-macro=", Preprocessor, Alias("-D"), "NAME", ""),
    separate("--undefine-macro", Preprocessor, Alias("-U"), "NAME", ""),
    joined("--undefine-macro=", Preprocessor, Alias("-U"), "NAME", ""),
    separate("--include", Preprocessor, Alias("-include"), "FILE", ""),
    joined("--include=", Preprocessor, Alias("-include"), "FILE", ""),
    separate("--imacros", Preprocessor, Alias("-imacros"), "FILE", ""),
    joined("--imacros=", Preprocessor, Alias("-imacros"), "FILE", ""),
    flag("--comments", Preprocessor, Alias("-C"), ""),
    flag("--comments-in-macros", Preprocessor, Alias("-CC"), ""),
    flag("--no-line-commands", Preprocessor, Alias("-P"), ""),
    flag("--trace-includes", Preprocessor, Alias("-H"), ""),
    flag("--dependencies", Preprocessor, Alias("-M"), ""),
    flag("--user-dependencies", Preprocessor, Alias("-MM"), ""),
    flag("--write-dependencies", Preprocessor, Alias("-MD"), ""),
    flag("--write-user-dependencies", Preprocessor, Alias("-MMD"), ""),
    flag("--print-missing-file-dependencies", Preprocessor, Alias("-MG"), ""),
];

#[rustfmt::skip]
const LANGUAGE: &[OptionRow] = &[
    joined("-std=", Language, special(S::Standard), "STD", "c89 c99 c11 c17 c23 or gnu89 to gnu23 (default gnu17)"),
    joined("--std=", Language, Alias("-std="), "STD", ""),
    separate("--std", Language, Alias("-std="), "STD", ""),
    flag("-ansi", Language, special(S::Ansi), "the same as -std=c89"),
    flag("--ansi", Language, Alias("-ansi"), ""),
    switch("-fpreprocessed", Preprocessor, special(S::Preprocessed), "C inputs have been preprocessed already"),
    flag("-trigraphs", Language, Lang(|lang, _| lang.trigraphs = true), "recognise trigraphs"),
    flag("--trigraphs", Language, Alias("-trigraphs"), ""),
    switch("-fasm", Language, Lang(|lang, on| lang.asm_keyword = on), "asm, inline and typeof are keywords in GNU modes"),
    switch("-fhosted", Language, Lang(|lang, on| lang.hosted = on), "the whole standard library exists"),
    switch("-ffreestanding", Language, Lang(|lang, on| { lang.hosted = !on; lang.builtins = !on; }), "no standard library can be relied on"),
    switch("-fbuiltin", Language, Lang(|lang, on| lang.builtins = on), "library functions mean what the standard says"),
    joined("-fno-builtin-", Language, special(S::NoBuiltin), "NAME", "except this function"),
    joined("-fbuiltin-", Language, Accept, "NAME", ""),
    flag("--signed-char", Language, Alias("-fsigned-char"), ""),
    flag("--unsigned-char", Language, Alias("-funsigned-char"), ""),
    switch("-fsigned-char", Language, Lang(|lang, on| lang.char_signed = on), "plain char is signed"),
    switch("-funsigned-char", Language, Lang(|lang, on| lang.char_signed = !on), "plain char is unsigned"),
    switch("-fshort-enums", Language, Lang(|lang, on| lang.short_enums = on), "an enumeration is as small as its values allow"),
    switch("-fshort-wchar", Language, Lang(|lang, on| lang.short_wchar = on), "wchar_t is unsigned short"),
    switch("-fpack-struct", Language, Lang(|lang, on| lang.pack_struct = u32::from(on)), "no padding in structures"),
    joined("-fpack-struct=", Language, LangValue(|lang, value| {
        value.parse().is_ok_and(|n: u32| { lang.pack_struct = n; n <= 16 && n.is_power_of_two() })
    }), "N", "members are aligned to at most N bytes"),
    switch("-fgnu89-inline", Language, Lang(|lang, on| lang.gnu89_inline = on), "GNU meaning of inline"),
    switch("-fwrapv", Language, Lang(|lang, on| lang.wrapv = on), "signed overflow wraps around"),
    switch("-fwrapv-pointer", Language, Accept, "pointer arithmetic wraps around, as it always does here"),
    switch("-ftrapv", Language, Lang(|lang, on| lang.trapv = on), "signed overflow aborts"),
    switch("-fstrict-overflow", Language, Lang(|lang, on| lang.wrapv = !on), "signed overflow does not happen"),
    switch("-fstrict-aliasing", Language, Lang(|lang, on| lang.strict_aliasing = Some(on)), "objects are accessed through their own types"),
    joined("-finput-charset=", Language, LangValue(|_, value| is_utf8(value)), "SET", "encoding of the sources: UTF-8"),
    joined("-fexec-charset=", Language, LangValue(|_, value| is_utf8(value)), "SET", "encoding of strings: UTF-8"),
    joined("-fwide-exec-charset=", Language, LangValue(|_, value| value.eq_ignore_ascii_case("UTF-32LE") || value.eq_ignore_ascii_case("UTF-32")), "SET", "encoding of wide strings: UTF-32"),
];

fn is_utf8(name: &str) -> bool {
    name.eq_ignore_ascii_case("utf-8") || name.eq_ignore_ascii_case("utf8")
}

#[rustfmt::skip]
const WARNINGS: &[OptionRow] = &[
    joined("-W", Warnings, special(S::Warning), "NAME", "-Wall, -Wextra, -Wname, -Wno-name, -Werror, -Werror=name"),
    flag("-w", Warnings, special(S::NoWarnings), "no warnings"),
    flag("--all-warnings", Warnings, Alias("-Wall"), ""),
    flag("--extra-warnings", Warnings, Alias("-Wextra"), ""),
    joined("--warn-", Warnings, Alias("-W"), "NAME", ""),
    flag("--no-warnings", Warnings, Alias("-w"), ""),
    flag("-pedantic", Warnings, special(S::Pedantic), "warn about everything that ISO C does not have"),
    flag("--pedantic", Warnings, Alias("-pedantic"), ""),
    flag("-pedantic-errors", Warnings, special(S::PedanticErrors), "make those errors"),
    flag("--pedantic-errors", Warnings, Alias("-pedantic-errors"), ""),
    switch("-fdiagnostics-color", Warnings, special(S::Color), "colours in messages"),
    joined("-fdiagnostics-color=", Warnings, special(S::Color), "WHEN", "always, never or auto"),
    switch("-fdiagnostics-show-caret", Warnings, Diag(|diag, on| diag.show_caret = on), "show the source line"),
    switch("-fdiagnostics-show-option", Warnings, Diag(|diag, on| diag.show_option = on), "name the option that controls a warning"),
    switch("-fdiagnostics-show-line-numbers", Warnings, Diag(|diag, on| diag.show_line_numbers = on), "number source lines"),
    switch("-fdiagnostics-parseable-fixits", Warnings, Diag(|diag, on| diag.parseable_fixits = on), "repeat proposed edits for programs"),
    joined("-fdiagnostics-format=", Warnings, DiagValue(|diag, value| {
        diag.json = matches!(value, "json" | "json-stderr");
        diag.json || value == "text"
    }), "FORMAT", "text, json"),
    joined("-fdiagnostics-column-unit=", Warnings, DiagValue(|diag, value| {
        diag.byte_columns = value == "byte";
        matches!(value, "byte" | "display")
    }), "UNIT", "display, byte"),
    joined("-fdiagnostics-column-origin=", Warnings, DiagValue(|diag, value| number(value, &mut diag.column_origin)), "N", "the number of the first column"),
    joined("-ftrack-macro-expansion=", Warnings, DiagValue(|diag, value| {
        let mut level = 2;
        let good = number(value, &mut level);
        diag.at_macro_use = level == 0;
        good
    }), "N", "0: report what comes from a macro where the macro is used"),
    joined("-fmessage-length=", Warnings, DiagValue(|diag, value| number(value, &mut diag.message_length)), "N", "break messages into lines of N columns; 0 does not"),
    joined("-ftabstop=", Warnings, DiagValue(|diag, value| {
        let mut stop = 0;
        let good = number(value, &mut stop);
        // As in GCC, what is out of range leaves the default.
        if (1..=u32::from(Tabs::WIDEST)).contains(&stop) {
            diag.tabs = Tabs(stop as u8);
        }
        good
    }), "N", "how far tabulators stand apart (8)"),
    joined("-fmax-errors=", Warnings, DiagValue(|diag, value| number(value, &mut diag.max_errors)), "N", "stop after N errors"),
    flag("-fdiagnostics-plain-output", Warnings, special(S::PlainDiagnostics), "no source lines and no colours"),
];

/// Reads a number that is not negative.
fn number(text: &str, into: &mut u32) -> bool {
    text.parse().map(|value| *into = value).is_ok()
}

#[rustfmt::skip]
const OTHER_LANGUAGES: &[OptionRow] = &[
    switch("-faccess-control", Language, Action::OtherLanguage, ""),
    switch("-fgnu-keywords", Language, Action::OtherLanguage, ""),
    flag("-fpermissive", Language, Action::OtherLanguage, ""),
    switch("-frtti", Language, Action::OtherLanguage, ""),
    switch("-fthreadsafe-statics", Language, Action::OtherLanguage, ""),
    switch("-fvisibility-inlines-hidden", Language, Action::OtherLanguage, ""),
    switch("-fno-enforce-eh-specs", Language, Action::OtherLanguage, ""),
    switch("-fsized-deallocation", Language, Action::OtherLanguage, ""),
    switch("-faligned-new", Language, Action::OtherLanguage, ""),
    switch("-fconcepts", Language, Action::OtherLanguage, ""),
    switch("-fcoroutines", Language, Action::OtherLanguage, ""),
    joined("-ftemplate-depth=", Language, Action::OtherLanguage, "N", ""),
    joined("-fconstexpr-depth=", Language, Action::OtherLanguage, "N", ""),
];

#[rustfmt::skip]
const CODE: &[OptionRow] = &[
    joined("-O", Group::Optimization, special(S::OptimizeLevel), "LEVEL", "0 1 2 3 s z g fast; from 1 on, but for g, the optimising generator makes the code"),
    joined("--param=", Group::Optimization, Accept, "NAME=VALUE", ""),
    separate("--param", Group::Optimization, Accept, "NAME=VALUE", ""),
    flag("--optimize", Group::Optimization, Alias("-O"), ""),
    joined("--optimize=", Group::Optimization, Alias("-O"), "LEVEL", ""),
    switch("-fPIC", Code, special(S::Pic(2)), "position-independent code for shared libraries"),
    switch("-fpic", Code, special(S::Pic(1)), "the same with a small offset table"),
    switch("-fPIE", Code, special(S::Pie(2)), "position-independent code for executables (default)"),
    switch("-fpie", Code, special(S::Pie(1)), "the same with a small offset table"),
    switch("-fcommon", Code, Lang(|lang, on| lang.common = on), "tentative definitions are common symbols"),
    joined("-fvisibility=", Code, special(S::Visibility), "HOW", "visibility of symbols: default, hidden, protected, internal"),
    switch("-ffunction-sections", Code, Lang(|lang, on| lang.function_sections = on), "each function in a section of its own"),
    switch("-fdata-sections", Code, Lang(|lang, on| lang.data_sections = on), "each variable in a section of its own"),
    switch("-fplt", Code, Lang(|lang, on| lang.no_plt = !on), "call external functions through the PLT"),
    joined("-ftls-model=", Code, LangValue(|lang, value| {
        lang.tls_model = Some(value.to_owned());
        matches!(value, "global-dynamic" | "local-dynamic" | "initial-exec" | "local-exec")
    }), "MODEL", "global-dynamic, local-dynamic, initial-exec or local-exec"),
    switch("-fstack-protector", Code, special(S::StackProtector), "guard functions with character arrays"),
    switch("-fstack-protector-strong", Code, Lang(|lang, on| lang.stack_protector = if on { StackProtector::Strong } else { StackProtector::Off }), "guard functions with arrays or escaping locals"),
    switch("-fstack-protector-all", Code, Lang(|lang, on| lang.stack_protector = if on { StackProtector::All } else { StackProtector::Off }), "guard every function"),
    switch("-fstack-protector-explicit", Code, Lang(|lang, on| lang.stack_protector = if on { StackProtector::Explicit } else { StackProtector::Off }), "guard functions with the attribute"),
    switch("-finstrument-functions", Code, Lang(|lang, on| lang.instrument_functions = on), "call hooks at entry and exit"),
    switch("-fsemantic-interposition", Code, Lang(|lang, on| lang.semantic_interposition = on), "exported functions may be replaced at load time"),
    switch("-fmath-errno", Code, Lang(|lang, on| lang.math_errno = on), "mathematical functions set errno"),
    switch("-fsingle-precision-constant", Code, Lang(|lang, on| lang.single_precision_constant = on), "constants without suffix are float"),
    switch("-fplan9-extensions", Language, Lang(|lang, on| lang.plan9_extensions = on), "unnamed members of typedef'd structures; pointers convert to them"),
    switch("-mms-bitfields", Group::Machine, Lang(|lang, on| lang.ms_bitfields = on), "lay out bit-fields as Microsoft's compilers do"),
    switch("-fallow-parameterless-variadic-functions", Language, Lang(|lang, on| lang.bare_ellipsis = on), "functions may have no parameter but ..."),
    switch("-fms-extensions", Language, Lang(|lang, on| lang.ms_extensions = on), "structures of a tagged type as unnamed members"),
    joined("-fsso-struct=", Code, LangValue(|lang, value| { lang.big_endian_structs = value == "big-endian"; matches!(value, "big-endian" | "little-endian" | "native") }), "ORDER", "storage order of structures: big-endian, little-endian or native"),
    switch("-funsigned-bitfields", Code, Lang(|lang, on| lang.unsigned_bitfields = on), "int bit-fields are unsigned"),
    switch("-fsigned-bitfields", Code, Lang(|lang, on| lang.unsigned_bitfields = !on), "int bit-fields are signed"),
    switch("-ffast-math", Code, Lang(|lang, on| { lang.fast_math = on; if on { lang.math_errno = false; lang.trapping_math = false; } }), "floating point without regard to standards"),
    switch("-ffinite-math-only", Code, Lang(|lang, on| lang.finite_math = on), "no operand is a NaN or an infinity"),
    switch("-funsafe-math-optimizations", Code, Lang(|lang, on| { lang.associative_math = on; lang.reciprocal_math = on; lang.signed_zeros = !on; lang.trapping_math = !on; }), "floating point that is not exact"),
    switch("-fassociative-math", Code, Lang(|lang, on| lang.associative_math = on), "sums may be computed in another order"),
    switch("-freciprocal-math", Code, Lang(|lang, on| lang.reciprocal_math = on), "divisions may become multiplications"),
    switch("-fsigned-zeros", Code, Lang(|lang, on| lang.signed_zeros = on), "the sign of zero matters"),
    switch("-frounding-math", Code, Lang(|lang, on| lang.rounding_math = on), "the program may change the direction of rounding"),
    switch("-ftrapping-math", Code, Lang(|lang, on| lang.trapping_math = on), "operations may raise flags that the program looks at"),
    switch("-fexceptions", Code, Lang(|lang, on| lang.exceptions = on), "cleanups run when exceptions pass through"),
    switch("-fnon-call-exceptions", Code, Lang(|lang, on| lang.non_call_exceptions = on), "instructions that trap may throw: they stay, and so functions are not optimised"),
    switch("-funwind-tables", Code, Lang(|lang, on| lang.unwind_tables = on), "describe frames for unwinding"),
    switch("-fasynchronous-unwind-tables", Code, Lang(|lang, on| lang.unwind_tables = on), "describe frames at every instruction"),
    switch("-foptimize-sibling-calls", Code, Lang(|lang, on| lang.sibling_calls = Some(on)), "make calls whose results are returned jumps (at -O2)"),
    switch("-fomit-frame-pointer", Code, Lang(|lang, on| lang.omit_frame_pointer = on), "free the frame pointer where possible"),
    switch("-fkeep-inline-functions", Code, Lang(|lang, on| lang.keep_inline_functions = on), "make static inline functions that nothing calls"),
    switch("-fkeep-static-functions", Code, Lang(|lang, on| lang.keep_static_functions = on), "make static functions that nothing calls"),
    switch("-ftoplevel-reorder", Code, Lang(|lang, on| lang.source_order = !on), "functions and objects may change places, and go if unused"),
    switch("-fzero-initialized-in-bss", Code, Lang(|lang, on| lang.zeros_in_bss = on), "objects initialised with zeros go to .bss"),
    switch("-fmerge-constants", Code, Lang(|lang, on| lang.merge_constants = on), "equal constants of several files may be merged"),
    switch("-frecord-gcc-switches", Code, special(S::RecordSwitches), "keep the options in the section .GCC.command.line"),
    switch("-fstack-usage", Code, special(S::StackUsage), "write what functions take of the stack to a .su file"),
    flag("-fpcc-struct-return", Code, special(S::StructReturn(StructReturn::Memory)), "return structures in memory"),
    flag("-fno-reg-struct-return", Code, special(S::StructReturn(StructReturn::Memory)), ""),
    flag("-freg-struct-return", Code, special(S::StructReturn(StructReturn::Registers)), "return small structures in registers"),
    flag("-fno-pcc-struct-return", Code, special(S::StructReturn(StructReturn::Registers)), ""),
    switch("-malign-double", Group::Machine, special(S::AlignDouble), "with -m32: align double and long long to 8 bytes"),
    switch("-mrtd", Group::Machine, special(S::CalleePops), "with -m32: functions take their arguments off the stack"),
    switch("-fident", Code, special(S::Ident), "name the compiler in .comment"),
    flag("-pthread", Code, special(S::Pthread), "threads: define _REENTRANT, link with -lpthread"),
    flag("-pthreads", Code, Alias("-pthread"), ""),
    joined("-fsanitize=", Code, special(S::Sanitize), "WHAT", ""),
    joined("-fno-sanitize=", Code, Accept, "WHAT", ""),
    // How instrumented programs go on after a report; there are none.
    switch("-fsanitize-recover", Code, Accept, ""),
    joined("-fsanitize-recover=", Code, Accept, "WHAT", ""),
    joined("-fno-sanitize-recover=", Code, Accept, "WHAT", ""),
    switch("-fsanitize-undefined-trap-on-error", Code, Accept, ""),
    switch("-fsanitize-address-use-after-scope", Code, Accept, ""),
    joined("-ftrivial-auto-var-init=", Code, LangValue(auto_init), "HOW", "fill automatic objects without initialiser: uninitialized, zero or pattern"),
    joined("-fpatchable-function-entry=", Code, LangValue(patchable_entry), "N[,M]", "N nops at function entries, M of them before the symbol"),
    joined("-finstrument-functions-exclude-function-list=", Code, LangValue(|lang, value| list(&mut lang.uninstrumented_functions, value)), "NAMES", ""),
    joined("-finstrument-functions-exclude-file-list=", Code, LangValue(|lang, value| list(&mut lang.uninstrumented_files, value)), "NAMES", ""),
    joined("-fexcess-precision=", Code, LangValue(|_, value| matches!(value, "fast" | "standard" | "16")), "HOW", "fast, standard, 16"),
    joined("-ffp-contract=", Code, LangValue(|_, value| matches!(value, "fast" | "off" | "on")), "HOW", "fast, off, on"),
    joined("-fabi-version=", Code, LangValue(|_, value| value.parse::<u32>().is_ok()), "N", ""),
    switch("-falign-functions", Group::Optimization, Lang(|lang, on| {
        lang.align_functions = Some(if on { FunctionAlignment::USUAL } else { FunctionAlignment::NONE });
    }), "let functions begin at multiples of 16 (at -O2)"),
    joined("-falign-functions=", Group::Optimization, LangValue(|lang, value| {
        lang.align_functions = FunctionAlignment::parse(value);
        lang.align_functions.is_some()
    }), "N[:M]", "let functions begin at multiples of N if that skips fewer than M bytes"),
    joined("-falign-jumps=", Group::Optimization, LangValue(|_, value| is_alignment(value)), "N", ""),
    joined("-falign-labels=", Group::Optimization, LangValue(|_, value| is_alignment(value)), "N", ""),
    joined("-falign-loops=", Group::Optimization, LangValue(|_, value| is_alignment(value)), "N", ""),
    joined("-fzero-call-used-regs=", Code, LangValue(zero_call_used), "HOW", "clear registers before returning: skip, used, all, with -gpr and -arg behind"),
    switch("-fcf-protection", Code, Lang(|lang, on| (lang.cf_branch, lang.cf_return) = (on, on)), "mark what indirect jumps may reach, and be fit for a shadow stack"),
    joined("-fcf-protection=", Code, LangValue(cf_protection), "HOW", "full, branch, return or none"),
];

#[rustfmt::skip]
const DEBUGGING: &[OptionRow] = &[
    joined("-g", Debugging, special(S::DebugLevel), "LEVEL", "debugging information: 0 none, 1 lines, 2 (default), 3"),
    joined("-ggdb", Debugging, special(S::Gdb), "LEVEL", "the same, for gdb"),
    joined("-fdebug-prefix-map=", Debugging, special(S::DebugPrefixMap), "OLD=NEW", "rewrite the start of directories in debugging information"),
    flag("-gdwarf", Debugging, special(S::Dwarf), ""),
    joined("-gdwarf-", Debugging, special(S::Dwarf), "VERSION", "DWARF version 2 to 5 may be asked for; 4 is written for 2 to 4"),
    flag("-gdwarf32", Debugging, Accept, ""),
    flag("-gdwarf64", Debugging, Refuse("only the 32-bit DWARF format is written"), ""),
    flag("-gsplit-dwarf", Debugging, Refuse("no .dwo files are written"), ""),
    flag("-gz", Debugging, Accept, ""),
    joined("-gz=", Debugging, Accept, "TYPE", ""),
    switch("-gas-loc-support", Debugging, Accept, ""),
    switch("-gas-locview-support", Debugging, Accept, ""),
    switch("-gcolumn-info", Debugging, Accept, ""),
    switch("-gdescribe-dies", Debugging, Accept, ""),
    switch("-ginline-points", Debugging, Accept, ""),
    switch("-ginternal-reset-location-views", Debugging, Accept, ""),
    switch("-gpubnames", Debugging, Accept, ""),
    flag("-ggnu-pubnames", Debugging, Accept, ""),
    switch("-grecord-gcc-switches", Debugging, Accept, ""),
    switch("-gstatement-frontiers", Debugging, Accept, ""),
    switch("-gstrict-dwarf", Debugging, Accept, ""),
    switch("-gvariable-location-views", Debugging, Accept, ""),
    joined("-gvariable-location-views=", Debugging, Accept, "HOW", ""),
    flag("--debug", Debugging, Alias("-g"), ""),
    joined("--debug=", Debugging, Alias("-g"), "LEVEL", ""),
];

#[rustfmt::skip]
const MACHINE: &[OptionRow] = &[
    flag("-m64", Group::Machine, special(S::Machine), "code for x86-64 (the default)"),
    flag("-m32", Group::Machine, special(S::Machine), "code for 32-bit x86"),
    joined("-mregparm=", Group::Machine, special(S::RegisterArguments), "N", "pass up to N (0 to 3) words of arguments in registers (i386)"),
    flag("-mgeneral-regs-only", Group::Machine, special(S::Feature), "neither vectors nor floating point"),
    switch("-mhard-float", Group::Machine, special(S::Feature), ""),
    switch("-msoft-float", Group::Machine, special(S::Feature), "no x87"),
    switch("-mskip-rax-setup", Group::Machine, Lang(|lang, on| lang.skip_rax_setup = on), "no number of vector registers for variadic functions without SSE"),
    joined("--target=", Group::Machine, special(S::Target), "TRIPLE", "the system to compile for: x86_64-linux-gnu, x86_64-linux-musl, i686-linux-gnu"),
    flag("-m16", Group::Machine, special(S::Machine), "32-bit code for processors in 16-bit mode"),
    flag("-mx32", Group::Machine, Refuse("this version generates code for x86-64 and i386 only"), ""),
    joined("-march=", Group::Machine, special(S::March), "CPU", "the oldest processor that must run the program"),
    joined("-mtune=", Group::Machine, LangValue(|lang, value| {
        lang.mtune = value.to_owned();
        target::x86::is_cpu(value)
    }), "CPU", "the processor that macros name as the one to tune for"),
    joined("-mcpu=", Group::Machine, LangValue(|_, value| target::x86::is_cpu(value)), "CPU", ""),
    flag("-mfp-ret-in-387", Group::Machine, Accept, ""),
    flag("-mpc32", Group::Machine, special(S::X87Precision), "round what the x87 computes to 24 bits"),
    flag("-mpc64", Group::Machine, special(S::X87Precision), "round what the x87 computes to 53 bits"),
    flag("-mpc80", Group::Machine, special(S::X87Precision), ""),
    flag("-mlong-double-80", Group::Machine, Accept, ""),
    flag("-m128bit-long-double", Group::Machine, Accept, ""),
    joined("-mcmodel=", Group::Machine, special(S::Cmodel), "MODEL", "how far away things may be: small, kernel, medium, large"),
    joined("-mlarge-data-threshold=", Group::Machine, special(S::LargeData), "BYTES", "data that is far away in the medium model"),
    switch("-mmanual-endbr", Group::Machine, Lang(|lang, on| lang.manual_endbr = on), "mark only functions with the attribute cf_check"),
    switch("-mred-zone", Group::Machine, Lang(|lang, on| lang.red_zone = on), "use the 128 bytes below the stack pointer"),
    flag("-momit-leaf-frame-pointer", Group::Machine, Accept, ""),
    flag("-mno-omit-leaf-frame-pointer", Group::Machine, Accept, ""),
    joined("-masm=", Group::Machine, LangValue(|_, value| value == "att"), "SYNTAX", "att"),
    joined("-mabi=", Group::Machine, LangValue(|_, value| value == "sysv"), "ABI", "sysv"),
    joined("-mfpmath=", Group::Machine, LangValue(fp_unit), "UNIT", "what computes with float and double: sse, or 387"),
    // Descriptors are an optimisation; code for either finds the same variables.
    joined("-mtls-dialect=", Group::Machine, LangValue(|_, value| matches!(value, "gnu" | "gnu2")), "DIALECT", "gnu, gnu2"),
    joined("-mpreferred-stack-boundary=", Group::Machine, special(S::StackBoundary), "N", "keep the stack aligned to 2 to the power of N bytes"),
    joined("-mincoming-stack-boundary=", Group::Machine, special(S::StackBoundary), "N", "expect the stack to be aligned like that"),
    switch("-mstackrealign", Group::Machine, special(S::StackRealign), "align the stack anew in each function"),
    joined("-maddress-mode=", Group::Machine, LangValue(|_, value| value == "long"), "SIZE", ""),
    flag("-mmusl", Group::Machine, special(S::Musl), "link with musl"),
    flag("-mglibc", Group::Machine, Accept, "link with glibc"),
];

#[rustfmt::skip]
const ASSEMBLER: &[OptionRow] = &[
    joined("-Wa,", Assembler, special(S::AssemblerArgs), "ARGS", "options for the assembler, separated by commas"),
    separate("-Xassembler", Assembler, special(S::AssemblerArg), "ARG", "one option for the assembler"),
];

#[rustfmt::skip]
const LINKER: &[OptionRow] = &[
    both("-l", Group::Linker, special(S::Library), "NAME", "link with libNAME.so or libNAME.a, or with the file NAME of -l:NAME"),
    flag("-shared", Group::Linker, special(S::LinkShared), "make a shared library"),
    flag("--shared", Group::Linker, Alias("-shared"), ""),
    flag("-static", Group::Linker, special(S::LinkStatic), "use no shared libraries"),
    flag("--static", Group::Linker, Alias("-static"), ""),
    flag("-pie", Group::Linker, special(S::LinkPie), "make a position-independent executable (default)"),
    flag("--pie", Group::Linker, Alias("-pie"), ""),
    flag("-no-pie", Group::Linker, special(S::LinkNoPie), "make an executable for a fixed address"),
    flag("-nopie", Group::Linker, Alias("-no-pie"), ""),
    flag("--no-pie", Group::Linker, Alias("-no-pie"), ""),
    flag("-static-pie", Group::Linker, special(S::LinkStaticPie), "position-independent and without shared libraries"),
    flag("--static-pie", Group::Linker, Alias("-static-pie"), ""),
    flag("-r", Group::Linker, special(S::LinkRelocatable), "join the inputs into one object"),
    flag("-rdynamic", Group::Linker, special(S::Rdynamic), "export all symbols of the executable"),
    flag("-s", Group::Linker, special(S::Strip), "leave the symbol table out"),
    flag("-nostdlib", Group::Linker, special(S::NoStdlib), "no start files and no libraries but those named"),
    flag("--no-standard-libraries", Group::Linker, Alias("-nostdlib"), ""),
    flag("-nostartfiles", Group::Linker, special(S::NoStartFiles), "no start files"),
    flag("-nodefaultlibs", Group::Linker, special(S::NoDefaultLibs), "no libraries but those named"),
    flag("-nolibc", Group::Linker, special(S::NoLibc), "no C library"),
    joined("-Wl,", Group::Linker, special(S::LinkerArgs), "ARGS", "options for the linker, separated by commas"),
    separate("-Xlinker", Group::Linker, special(S::LinkerArg), "ARG", "one option for the linker"),
    separate("--for-assembler", Assembler, Alias("-Xassembler"), "ARG", ""),
    joined("--for-assembler=", Assembler, Alias("-Xassembler"), "ARG", ""),
    separate("--for-linker", Group::Linker, Alias("-Xlinker"), "ARG", ""),
    joined("--for-linker=", Group::Linker, Alias("-Xlinker"), "ARG", ""),
    both("-z", Group::Linker, special(S::LinkerZ), "KEYWORD", "a keyword for the linker"),
    both("-e", Group::Linker, special(S::LinkerEntry), "SYMBOL", "where the program begins"),
    separate("--entry", Group::Linker, Alias("-e"), "SYMBOL", ""),
    joined("--entry=", Group::Linker, Alias("-e"), "SYMBOL", ""),
    // The System V linker's name for -soname. GCC takes it and does nothing with it on Linux; jemalloc's configure asks.
    both("-h", Group::Linker, Accept, "NAME", ""),
    both("-u", Group::Linker, special(S::LinkerUndefined), "SYMBOL", "take SYMBOL from a library"),
    joined("--force-link=", Group::Linker, Alias("-u"), "SYMBOL", ""),
    separate("--force-link", Group::Linker, Alias("-u"), "SYMBOL", ""),
    both("-T", Group::Linker, special(S::LinkerScript), "FILE", "linker script"),
    both("-Ttext", Group::Linker, special(S::LinkerSegment), "ADDRESS", "where the text begins"),
    both("-Tdata", Group::Linker, special(S::LinkerSegment), "ADDRESS", "where the data begins"),
    both("-Tbss", Group::Linker, special(S::LinkerSegment), "ADDRESS", "where the zeroed data begins"),
    flag("--symbolic", Group::Linker, Alias("-symbolic"), ""),
    flag("-symbolic", Group::Linker, Linker("-Bsymbolic"), "bind a library's symbols to itself"),
    flag("-t", Group::Linker, Linker("-t"), "name the files as they are linked"),
    flag("-n", Group::Linker, Linker("-n"), "do not align segments to pages"),
    flag("-N", Group::Linker, Linker("-N"), "writable text"),
    joined("-fuse-ld=", Group::Linker, special(S::UseLinker), "NAME", "accepted for known linkers: the own one is always used"),
    flag("-static-libgcc", Group::Linker, Accept, "accepted: the runtime is always linked statically"),
    flag("-shared-libgcc", Group::Linker, Accept, ""),
    flag("-static-libstdc++", Group::Linker, Accept, ""),
];

#[rustfmt::skip]
const QUERIES: &[OptionRow] = &[
    flag("--help", Queries, Action::Query(Query::Help), "this text"),
    joined("--help=", Queries, special(S::HelpClass), "CLASS", ""),
    flag("--target-help", Queries, Action::Query(Query::TargetHelp), "options of the machine"),
    flag("--version", Queries, Action::Query(Query::Version), "version"),
    flag("-fhelp", Queries, Alias("--help"), ""),
    joined("-fhelp=", Queries, Alias("--help="), "CLASS", ""),
    flag("-ftarget-help", Queries, Alias("--target-help"), ""),
    flag("-fversion", Queries, Alias("--version"), ""),
    separate("--explain", Queries, special(S::Explain), "NAME", "what a warning or an error means, with an example"),
    joined("--explain=", Queries, Alias("--explain"), "NAME", ""),
    flag("-dumpmachine", Queries, Action::Query(Query::DumpMachine), "the target's name"),
    flag("-dumpversion", Queries, Action::Query(Query::DumpVersion), "major version of GCC whose behaviour this is"),
    flag("-dumpfullversion", Queries, Action::Query(Query::DumpFullVersion), "the full version of it"),
    flag("-print-search-dirs", Queries, Action::Query(Query::PrintSearchDirs), "directories that are searched"),
    joined("-print-file-name=", Queries, Action::Query(Query::PrintFileName), "LIB", "where a library or start file is"),
    separate("-print-file-name", Queries, Alias("-print-file-name="), "LIB", ""),
    joined("-print-prog-name=", Queries, Action::Query(Query::PrintProgName), "PROG", "where a tool is"),
    separate("-print-prog-name", Queries, Alias("-print-prog-name="), "PROG", ""),
    flag("-print-libgcc-file-name", Queries, Action::Query(Query::PrintLibgccFileName), "where the runtime library is"),
    flag("-print-multi-os-directory", Queries, Action::Query(Query::PrintMultiOsDirectory), ""),
    flag("-print-multi-directory", Queries, Action::Query(Query::PrintMultiDirectory), ""),
    flag("-print-multi-lib", Queries, Action::Query(Query::PrintMultiLib), ""),
    flag("-print-multiarch", Queries, Action::Query(Query::PrintMultiarch), "the target's name in library directories"),
    flag("-print-sysroot", Queries, Action::Query(Query::PrintSysroot), ""),
    flag("-print-sysroot-headers-suffix", Queries, Action::Query(Query::PrintSysrootHeadersSuffix), ""),
    flag("--print-search-dirs", Queries, Alias("-print-search-dirs"), ""),
    joined("--print-file-name=", Queries, Alias("-print-file-name="), "LIB", ""),
    joined("--print-prog-name=", Queries, Alias("-print-prog-name="), "PROG", ""),
    flag("--print-libgcc-file-name", Queries, Alias("-print-libgcc-file-name"), ""),
    flag("--print-multi-os-directory", Queries, Alias("-print-multi-os-directory"), ""),
    flag("--print-multi-directory", Queries, Alias("-print-multi-directory"), ""),
    flag("--print-multi-lib", Queries, Alias("-print-multi-lib"), ""),
    flag("--print-multiarch", Queries, Alias("-print-multiarch"), ""),
    flag("--print-sysroot", Queries, Alias("-print-sysroot"), ""),
    flag("--print-sysroot-headers-suffix", Queries, Alias("-print-sysroot-headers-suffix"), ""),
];

#[rustfmt::skip]
const DEVELOPMENT: &[OptionRow] = &[
    flag("-ftime-report", Development, special(S::TimeReport), "print where the time went"),
    flag("-ftime-trace", Development, special(S::TimeTrace), "write where the time went beside the output, for Chrome's trace viewer"),
    joined("-ftime-trace-granularity=", Development, special(S::TraceGranularity), "MICROSECONDS", "list phases at least so long, and of others the totals only (100)"),
    joined("-ftime-trace=", Development, special(S::TimeTrace), "FILE", "the same, to FILE"),
    joined("--emit=", Development, special(S::Emit), "WHAT", "write an intermediate form instead of an object: ir, or ir:PASS as it is after that pass"),
    switch("-fopt-pipeline", Development, special(S::OptPipeline), "run the passes of the optimiser at -O1 and above (the default)"),
    joined("-fpreprocess-ahead=", Development, special(S::PreprocessAhead), "BYTES", "preprocess files of this size on (with those beside them that they include), or 'never', on a thread of its own (131072)"),
    joined("-fdisable-pass=", Development, special(S::DisablePass), "PASS", "leave out a pass of the optimiser"),
    joined("-fpass-limit=", Development, special(S::PassLimit), "N", "run at most N passes on functions, to find which one breaks a program"),
    flag("-fverify-each", Development, special(S::VerifyEach), "after each pass check the code, and by interpretation that it means the same"),
    joined("-fcodegen=", Development, LangValue(|lang, value| {
        lang.optimising_codegen = Some(value == "opt");
        matches!(value, "fast" | "opt")
    }), "WHICH", "generator of code: fast (one pass) or opt"),
    switch("-fcheck-regalloc", Development, Lang(|lang, on| lang.check_regalloc = on), "check every register allocation of the optimising generator"),
    joined("-Rpass=", Development, special(S::Remarks), "PASSES", "say what these passes of the optimiser did; .* and | are known"),
    joined("-Rpass-missed=", Development, special(S::MissedRemarks), "PASSES", "say what these passes could not do; codegen: functions left to the one-pass generator"),
    flag("--interpret", Development, special(S::Interpret), "with 'wootz run': run the program in the reference interpreter"),
];

/// The visibility of that name.
pub(crate) fn visibility(name: &str) -> Option<Visibility> {
    match name {
        "default" => Some(Visibility::Default),
        "hidden" => Some(Visibility::Hidden),
        "protected" => Some(Visibility::Protected),
        "internal" => Some(Visibility::Internal),
        _ => None,
    }
}
