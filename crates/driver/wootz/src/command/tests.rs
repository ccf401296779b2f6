use super::*;

fn parsed(line: &str) -> (Command, String) {
    let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
    let mut reporter = Reporter::default();
    let command = parse(&words, &mut reporter);
    (command, reporter.take())
}

fn ok(line: &str) -> Command {
    let (command, text) = parsed(line);
    assert_eq!(text, "", "{line}");
    command
}

fn error(line: &str) -> String {
    let (_, text) = parsed(line);
    assert!(text.contains("error: "), "{line} was accepted");
    text
}

#[test]
fn files_libraries_and_linker_words_keep_their_order() {
    let command = ok("a.c -lm -Wl,--as-needed,b.a x.o -z now -Xlinker -v -lc");
    let shown: Vec<String> = command
        .inputs
        .iter()
        .map(|input| match input {
            Input::File { path, .. } => path.clone(),
            Input::Library(name) => format!("-l{name}"),
            Input::LinkerWord(word) => word.clone(),
        })
        .collect();
    assert_eq!(shown, ["a.c", "-lm", "--as-needed", "b.a", "x.o", "-z", "now", "-v", "-lc"]);
}

#[test]
fn languages_come_from_x_or_from_the_name() {
    let languages = |line| -> Vec<Language> {
        let files = ok(line).inputs.into_iter();
        files.map(|input| if let Input::File { language, .. } = input { language } else { panic!() }).collect()
    };
    use Language::*;
    assert_eq!(
        languages("a.c b.i c.s d.S e.h f.o g.so.1 h"),
        [C, PreprocessedC, Assembler, AssemblerWithCpp, Header, Linker, Linker, Linker]
    );
    assert_eq!(languages("-xc a.s -x none a.s -x assembler-with-cpp a.c"), [C, Assembler, AssemblerWithCpp]);
    assert_eq!(languages("-E -"), [C]);
}

#[test]
fn standard_input_needs_a_language_or_e() {
    assert!(error("-c -").contains("-E or -x required"));
    ok("-c -xc -");
    ok("- -E");
    ok("-dM - -E");
}

#[test]
fn unknown_options_are_errors_with_a_suggestion() {
    assert_eq!(error("-fxyz"), "wootz: error: unrecognized command-line option '-fxyz'\n");
    assert!(error("-funsigned-chr").contains("did you mean '-funsigned-char'?"));
    for option in [
        "-framework",
        "-V",
        "-qversion",
        "-version",
        "--unknown",
        "-mfoo",
        "-fno-foo",
        "-Wl",
        "-mno-foo",
        "-std=c42",
        "-Wshorten-64-to-32",
        "-Werror=unused-command-line-argument",
        "-Werror=unknown-warning-option",
        "-march=armv8-a+crc",
        "-march=foo",
        "-Ox",
        "-gfoo",
        "-gdwarf-9",
        "-fvisibility=foo",
        "-fsanitize=address",
        "-fopenmp",
        "-fuse-ld=foo",
        "-x foo",
        "-mcmodel=foo",
        "-mtune=foo",
    ] {
        error(option);
    }
}

#[test]
fn tuning_is_accepted_in_silence() {
    ok("-fno-omit-frame-pointer -funroll-loops -ftree-vectorize -fno-tree-vectorize -fno-guess-branch-probability");
    ok("-finline-limit=0 -falign-functions=1 -falign-jumps -falign-labels=16 -falign-loops=1 -fdiagnostics-color=auto");
    ok("-fno-diagnostics-color -fno-plt -fstack-clash-protection -fcf-protection=full -fno-semantic-interposition");
    ok("-fstrict-aliasing -fno-ident -fmax-errors=3 -static-libgcc -fno-strict-overflow -fno-exceptions");
    ok("-ffile-prefix-map=/a=/b -fdebug-prefix-map=/a=/b -grecord-gcc-switches -specs=/x -flto=auto -ffat-lto-objects");
    ok("-fno-lto -fprofile-use -mtls-dialect=gnu -mno-omit-leaf-frame-pointer -Wp,-D_FORTIFY_SOURCE=2 -Wp,-U_X");
    ok(
        "-frounding-math -fexcess-precision=standard -fno-tree-loop-distribute-patterns -malign-data=abi -fno-sanitize=all",
    );
    ok("-g -g3 -ggdb3 -gdwarf-4 -gz -pipe -mtune=native -march=x86-64-v2 -mavx2 -mno-avx --param x=1 -O9");
    ok("-fno-openmp -Wno-anything-at-all -Wno-error=shadow -W -Wall -Wextra -Wformat=2 -Wimplicit-fallthrough=3");
}

#[test]
fn names_of_gcc_turn_passes_off_and_on() {
    for (name, passes) in crate::options::passes::PASSES {
        let off = format!("-fno-{}", &name[2..]);
        let disabled = |line: &str| ok(line).optimizer.disabled;
        assert_eq!(disabled(&off), *passes, "{off}");
        assert!(passes.iter().all(|pass| opt::pass_names().any(|known| known == *pass)), "{name} names no pass");
        assert!(disabled(name).is_empty() && disabled(&format!("{off} {name}")).is_empty(), "{name}");
        assert_eq!(disabled(&format!("{name} {off} -O2")), *passes, "{off} before -O2");
    }
    assert_eq!(ok("-ffreestanding").optimizer.disabled, ["idioms"]);
    assert_eq!(ok("-fno-builtin -O2").optimizer.disabled, ["idioms"]);
    assert!(ok("-ffreestanding -ftree-loop-distribute-patterns").optimizer.disabled.is_empty());
}

#[test]
fn options_change_the_language() {
    let lang =
        ok("-fwrapv -funsigned-char -fno-common -fvisibility=hidden -ffunction-sections -fno-builtin-strlen").lang;
    assert!(lang.wrapv && !lang.char_signed && !lang.common && lang.function_sections);
    assert_eq!(lang.no_builtin_names, ["strlen"]);
    assert!(!ok("-ffreestanding").lang.hosted);
    assert!(!ok("-ffreestanding").lang.builtins);
    assert!(!ok("-fno-asynchronous-unwind-tables").lang.unwind_tables);
    assert!(ok("-pthread").lang.reentrant);
}

#[test]
fn the_last_of_pic_and_pie_counts() {
    let pair = |line| (ok(line).lang.pic, ok(line).lang.pie);
    assert_eq!(pair(""), (0, 2));
    assert_eq!(pair("-fPIC"), (2, 0));
    assert_eq!(pair("-fpic -fPIE"), (0, 2));
    assert_eq!(pair("-fno-pie"), (0, 0));
    assert_eq!(pair("-fPIC -fno-pic"), (0, 0));
}

#[test]
fn standards_set_dialect_and_trigraphs() {
    let strict = ok("-std=c99").lang;
    assert!(strict.standard == Standard::C99 && !strict.gnu && strict.trigraphs && !strict.asm_keyword);
    let gnu = ok("-std=gnu2x").lang;
    assert!(gnu.standard == Standard::C23 && gnu.gnu && !gnu.trigraphs);
    assert!(ok("-std=gnu99 -trigraphs").lang.trigraphs);
    assert!(ok("-ansi").lang.standard == Standard::C89);
    assert!(!ok("-std=c99 -std=gnu99").lang.trigraphs);
}

#[test]
fn the_more_specific_warning_option_wins() {
    let enabled = |line: &str, name: &str| ok(line).diagnostics.groups.get(name).and_then(|group| group.enabled);
    assert_eq!(enabled("-Wall", "unused-variable"), Some(true));
    assert_eq!(enabled("-Wno-unused -Wall", "unused-variable"), Some(false));
    assert_eq!(enabled("-Wno-unused-variable -Wunused", "unused-variable"), Some(false));
    assert_eq!(enabled("-Wunused-variable -Wno-unused-variable", "unused-variable"), Some(false));
    assert_eq!(enabled("-Wall", "sign-compare"), None);
    assert_eq!(enabled("-W", "sign-compare"), Some(true));
    assert_eq!(enabled("-Werror=vla", "vla"), Some(true));
    assert_eq!(enabled("-Wimplicit-fallthrough=0", "implicit-fallthrough"), Some(false));
    let error = |line: &str, name: &str| ok(line).diagnostics.groups.get(name).and_then(|group| group.error);
    assert_eq!(error("-Werror=implicit", "implicit-function-declaration"), Some(true));
    assert_eq!(error("-Werror-implicit-function-declaration", "implicit-function-declaration"), Some(true));
    assert_eq!(error("-Werror=format -Wno-error=format", "format"), Some(false));
}

#[test]
fn warnings_of_other_languages_are_mentioned_but_accepted() {
    for option in ["-Wnon-virtual-dtor", "-Wno-abi-tag", "-Werror=effc++", "-Waligned-new=all"] {
        let (_, text) = parsed(&format!("{option} x.c"));
        assert_eq!(text, format!("wootz: warning: command-line option '{option}' is not valid for C\n"));
    }
    assert_eq!(parsed("-Wno-error=effc++ x.c").1, "");
    assert_eq!(parsed("-Wno-abi-tag x.o").1, "");
    assert!(parsed("-Werror -Wno-abi-tag x.c").1.starts_with("wootz: error:"));
}

#[test]
fn values_of_warnings_are_checked() {
    for (option, says) in [
        ("-Wformat=3", "argument to '-Wformat=' is not between 0 and 2"),
        ("-Wformat=", "missing argument to '-Wformat='"),
        ("-Wlarger-than=10q", "should be a non-negative integer optionally followed by a size unit"),
        ("-Wlarger-than", "unrecognized command-line option '-Wlarger-than'"),
        ("-Wno-format=2", "unrecognized command-line option '-Wno-format=2'"),
        ("-Wshadow=foo", "argument 'foo' to '-Wshadow' not recognized"),
        ("-Wbidi-chars=any,foo", "argument 'any,foo' to '-Wbidi-chars' not recognized"),
        ("-Werror=", "missing argument to '-Werror='"),
        ("-fstack-reuse=x", "argument 'x' to '-fstack-reuse' not recognized"),
        ("-finline-limit=3k", "argument to '-finline-limit=' should be a non-negative integer"),
    ] {
        let text = parsed(&format!("{option} x.c")).1;
        assert!(text.contains("error: ") && text.contains(says), "{option}: {text}");
    }
    assert_eq!(ok("-Wlarger-than=2KiB x.c").diagnostics.levels.get("larger-than"), Some(&2048));
    let fine =
        "-Wno-larger-than -Wno-stack-usage -Wno-shadow=local -Wno-suggest-attribute=pure -Wno-cast-align=strict x.c";
    assert_eq!(parsed(fine).1, "");
}

#[test]
fn parts_of_format_need_format() {
    let text = |line: &str| parsed(line).1;
    assert_eq!(
        text("-Wformat-security x.c"),
        "wootz: warning: '-Wformat-security' ignored without '-Wformat' [-Wformat-security]\n"
    );
    assert!(text("-Werror=format-y2k -Wno-format x.c").ends_with("[-Werror=format-y2k]\n"));
    for line in ["-Wall -Wformat-security x.c", "-Wformat-security -w x.c", "-Wformat-security x.o", "-Wformat=2 x.c"] {
        assert_eq!(text(line), "", "{line}");
    }
}

#[test]
fn dependency_options_combine() {
    let dependencies = |line| ok(line).preprocessing.dependencies;
    let plain = dependencies("-MMD -MP -MF x.d -MT a -MQ $b -c x.c");
    assert!(plain.wanted && plain.user_only && plain.and_compile && plain.phony);
    assert_eq!(plain.file.as_deref(), Some("x.d"));
    assert_eq!(
        (plain.targets.as_slice(), plain.quoted_targets.as_slice()),
        (&["a".to_owned()][..], &["$$b".to_owned()][..])
    );
    let kbuild = dependencies("-Wp,-MD,dir/.x.o.d -c x.c");
    assert!(kbuild.wanted && kbuild.and_compile && !kbuild.user_only);
    assert_eq!(kbuild.file.as_deref(), Some("dir/.x.o.d"));
    assert_eq!(ok("-MM x.c").mode, Mode::Preprocess);
    assert_eq!(ok("-MD -c x.c").mode, Mode::Object);
}

#[test]
fn the_kind_of_link_follows_the_options() {
    let kind = |line| ok(line).linking.kind;
    assert_eq!(kind("x.o"), LinkKind::Pie);
    assert_eq!(kind("-no-pie x.o"), LinkKind::Fixed);
    assert_eq!(kind("-no-pie -pie x.o"), LinkKind::Pie);
    assert_eq!(kind("-static x.o"), LinkKind::Static);
    assert_eq!(kind("-static-pie x.o"), LinkKind::StaticPie);
    assert_eq!(kind("-shared x.o"), LinkKind::Shared);
    assert_eq!(kind("-r -nostdlib x.o"), LinkKind::Relocatable);
}

#[test]
fn joined_and_separate_spellings_are_one_option() {
    let a = ok("-Ifoo -isystembar -DX=1 -o out -Lz -includeq.h").preprocessing;
    let b = ok("-I foo -isystem bar -D X=1 --output=out -L z --include q.h").preprocessing;
    assert_eq!((a.dirs, a.system_dirs, a.macros, a.includes), (b.dirs, b.system_dirs, b.macros, b.includes));
    assert_eq!(ok("--sysroot /x").sysroot, ok("--sysroot=/x").sysroot);
    assert_eq!(ok("-print-file-name=libc.a").queries, ok("--print-file-name=libc.a").queries);
    assert_eq!(ok("-Ttext=0x1000 x.o").inputs, ok("-Ttext 0x1000 x.o").inputs);
}

#[test]
fn a_missing_argument_is_an_error() {
    assert_eq!(error("x.c -o"), "wootz: error: missing argument to '-o'\n");
}

#[test]
fn other_languages_are_refused_by_name() {
    assert!(error("-c a.cpp").contains("C++ is not supported"));
}

#[test]
fn the_first_file_is_found_behind_option_values() {
    let at = |line: &str| position_of_first_file(&line.split(' ').map(str::to_owned).collect::<Vec<_>>());
    assert_eq!(at("x.c a b"), Some(0));
    assert_eq!(at("-I dir -O2 -include h.h x.c a -b"), Some(5));
    assert_eq!(at("-O2 -g"), None);
}

#[test]
fn names_of_passes_match_in_any_part_of_a_name() {
    let names = |text: &str| super::Names(text.to_owned());
    assert!(names(".*").contain("unroll"));
    assert!(names("inline|licm").contain("licm"));
    assert!(names("em.*oops").contain("empty-loops"));
    assert!(!names("inline|licm").contain("unroll"));
    assert!(!names("no-such-pass").any_pass());
}
