//! Inclusion, pragmas and literals, over files in memory.

use diag::{DiagEngine, DiagOptions};
use source::SourceMap;
use std::rc::Rc;
use target::{LangOptions, Libc, Standard, Target};
use wootz_pp::literal::{Encoding, LiteralContext, NumberLiteral, parse_char, parse_number, parse_strings};
use wootz_pp::{MacroOption, MemoryFiles, PpOptions, Preprocessor, Token, TokenKind};

/// The spellings of all tokens, and the messages without source lines.
fn run(files: &[(&str, &str)], change: impl FnOnce(&mut PpOptions)) -> (String, String) {
    let mut memory = MemoryFiles::default();
    for (path, text) in files {
        memory.add(path, text.as_bytes());
    }
    let mut options = PpOptions {
        loader: std::sync::Arc::new(memory),
        angle_dirs: vec!["one".into(), "two".into()],
        system_dirs: vec!["sys".into()],
        ..PpOptions::default()
    };
    change(&mut options);
    let diags = DiagEngine::new(
        Rc::new(SourceMap::new()),
        DiagOptions { show_caret: false, show_option: false, ..DiagOptions::default() },
    );
    let target = Target::x86_64_linux(Libc::Gnu);
    let lang = LangOptions { standard: Standard::C23, ..LangOptions::default() };
    let mut pp = Preprocessor::new(&diags, &target, &lang, options);
    pp.start_file(files[0].0).unwrap();
    let mut out = Vec::new();
    loop {
        let token = pp.next();
        match token.kind {
            TokenKind::Eof => break,
            TokenKind::Pragma => {
                let words: Vec<_> = pp.pragma(&token).tokens.iter().map(text_of).collect();
                out.push(format!("<{}>", words.join(" ")));
            }
            _ => out.push(text_of(&token)),
        }
    }
    (out.join(" "), diags.take_output())
}

fn text_of(token: &Token) -> String {
    if token.payload.is_empty() { token.kind.spelling().unwrap_or("").to_owned() } else { token.payload.to_string() }
}

fn tokens(files: &[(&str, &str)]) -> String {
    let (out, messages) = run(files, |_| {});
    assert_eq!(messages, "");
    out
}

#[test]
fn headers_are_searched_in_order_and_next_goes_on() {
    let files = [
        ("src/m.c", "#include \"a.h\"\n#include <a.h>\n#define H <b.h>\n#include H\nend\n"),
        ("src/a.h", "own\n#include_next <a.h>\n"),
        ("one/a.h", "one\n#include_next <a.h>\n"),
        ("two/a.h", "two\n#include_next <a.h>\n"),
        ("sys/a.h", "sys\n"),
        ("sys/b.h", "b\n"),
    ];
    assert_eq!(tokens(&files), "own one two sys one two sys b end");
}

#[test]
fn guards_once_and_import_include_a_file_once() {
    let files = [
        (
            "m.c",
            "#include \"g.h\"\n#include \"g.h\"\n#include \"o.h\"\n#include \"o.h\"\n#import \"i.h\"\n#include \"i.h\"\n#undef G\n#include \"g.h\"\n",
        ),
        ("g.h", "/* c */\n#ifndef G\n#define G\ng\n#endif\n"),
        ("o.h", "#pragma once\no\n"),
        ("i.h", "i\n"),
    ];
    assert_eq!(tokens(&files), "g o i g");
}

#[test]
fn an_invocation_does_not_go_beyond_its_file() {
    let files = [("m.c", "#define f(x) [x]\n#include \"a.h\"\n(1)\n"), ("a.h", "f")];
    assert_eq!(tokens(&files), "f ( 1 )");
}

#[test]
fn has_include_does_not_expand_header_names() {
    let text = "#if __has_include(<linux/x.h>) && __has_include(\"m.c\") && !__has_include(<no.h>)\nyes\n#endif\n";
    assert_eq!(tokens(&[("m.c", text), ("sys/linux/x.h", "")]), "yes");
}

#[test]
fn embed_gives_bytes_with_its_parameters() {
    let text = "#embed \"d\" limit(1 + 1) prefix(x,) suffix(,y)\n;\n#embed \"d\" limit(0) if_empty(none)\n#embed \"e\"\n#if __has_embed(\"d\") == 1 && __has_embed(\"e\") == 2 && __has_embed(\"n\") == 0 && __has_embed(\"d\" odd(1)) == 0\nok\n#endif\n";
    assert_eq!(tokens(&[("m.c", text), ("d", "AB\u{7}"), ("e", "")]), "x , 65 , 66 , y ; none ok");
}

#[test]
fn missing_headers_and_endless_inclusion_stop() {
    let (out, messages) = run(&[("m.c", "a\n#include <no.h>\nb\n")], |_| {});
    assert_eq!(
        (out.as_str(), messages.as_str()),
        ("a", "m.c:2:10: fatal error: no.h: No such file or directory\ncompilation terminated.\n")
    );
    let (_, messages) = run(&[("m.c", "#include \"m.c\"\n")], |_| {});
    assert!(messages.contains("nested depth 201 exceeds maximum of 200"));
}

#[test]
fn command_line_macros_and_files_come_first() {
    let files = [("m.c", "A B C D\n"), ("i.h", "i #define\n#define C 3\n"), ("x.h", "x\n#define D 4\n")];
    let (out, messages) = run(&files, |options| {
        options.macros = vec![
            MacroOption::Define("A".into()),
            MacroOption::Define("B=2".into()),
            MacroOption::Define("Z(q)=q".into()),
            MacroOption::Undefine("Z".into()),
        ];
        options.includes.push("x.h".into());
        options.imacros.push("i.h".into());
    });
    assert_eq!((out.as_str(), messages.as_str()), ("x 1 2 3 4", ""));
}

#[test]
fn pragmas_for_the_parser_are_tokens_and_others_are_done() {
    let text = "#define N 4\n#pragma pack(push, N)\n#pragma weak N\n#pragma STDC FENV_ACCESS ON\n_Pragma(\"GCC visibility push(hidden)\") a\n#pragma GCC diagnostic push\n#pragma GCC system_header\n#pragma GCC diagnostic pop\n";
    let files = [("m.c", "#include \"p.h\"\n"), ("p.h", text)];
    assert_eq!(tokens(&files), "<pack ( push , 4 )> <weak N> <STDC FENV_ACCESS ON> <GCC visibility push ( hidden )> a");
}

#[test]
fn diagnostic_pragmas_hold_from_their_place_on() {
    let text = "#pragma GCC diagnostic push\n#pragma GCC diagnostic ignored \"-Wcpp\"\n#warning a\n#include \"h.h\"\n#pragma GCC diagnostic pop\n#warning b\n";
    let (_, messages) = run(&[("m.c", text), ("h.h", "#warning in header\n")], |_| {});
    assert_eq!(messages, "m.c:6:2: warning: #warning b\n");
}

#[test]
fn stray_characters_are_reported_and_dropped() {
    let (out, messages) = run(&[("m.c", "a @ b\n\"open ; c\nd\n")], |_| {});
    assert_eq!(out, "a b d");
    assert_eq!(messages, "m.c:1:3: error: stray '@' in program\nm.c:2:1: error: missing terminating \" character\n");
}

/// Lexes `text` and hands its tokens and a context to `check`; gives the messages.
fn with_tokens(text: &str, check: impl FnOnce(&LiteralContext<'_>, &[Token])) -> String {
    let diags = DiagEngine::new(Rc::new(SourceMap::new()), DiagOptions { pedantic: false, ..DiagOptions::default() });
    let target = Target::x86_64_linux(Libc::Gnu);
    let lang = LangOptions { standard: Standard::C23, ..LangOptions::default() };
    let mut pp = Preprocessor::new(&diags, &target, &lang, PpOptions::default());
    pp.start_text("t.c", text.as_bytes().into());
    let mut all = Vec::new();
    loop {
        let token = pp.next();
        if token.kind == TokenKind::Eof {
            break;
        }
        all.push(token);
    }
    check(&LiteralContext { diags: &diags, target: &target, lang: &lang }, &all);
    diags.take_output()
}

#[test]
fn integers_of_all_radices_and_suffixes_have_their_values() {
    let messages =
        with_tokens("42 0x2A 052 0b101010u 4'2LL 42ull 42wb 42i 0xffffffffffffffffffffffff", |context, tokens| {
            for token in &tokens[..8] {
                let Some(NumberLiteral::Integer(literal)) = parse_number(context, token) else { panic!("{token:?}") };
                assert_eq!(literal.value.to_u64(), Some(42));
            }
            let Some(NumberLiteral::Integer(literal)) = parse_number(context, &tokens[5]) else { panic!() };
            assert!(literal.unsigned && literal.longs == 2);
            let Some(NumberLiteral::Integer(literal)) = parse_number(context, &tokens[8]) else { panic!() };
            assert_eq!(literal.value.significant_bits(false), 96);
        });
    assert_eq!(messages, "");
}

#[test]
fn floats_have_the_format_of_their_suffix() {
    with_tokens("1.5 1.5f 1.5L 0x1.8p0 1.5f128 15e-1q 1.5F16 1.5bf16 1.5if", |context, tokens| {
        for (token, bits) in tokens.iter().zip([64, 32, 80, 64, 128, 128, 16, 16, 32]) {
            let Some(NumberLiteral::Float(literal)) = parse_number(context, token) else { panic!("{token:?}") };
            assert_eq!((literal.value.to_f64(), literal.value.format().bits()), (1.5, bits));
        }
    });
}

#[test]
fn wrong_numbers_are_errors() {
    for text in
        ["08", "0b2", "1lul", "1.5.5", "0x", "1e", "0x1.8", "1x", "1.0xf", "1__2", "0x.p1", "1.0df", "0x'1", "1'u"]
    {
        let messages =
            with_tokens(text, |context, tokens| assert!(parse_number(context, &tokens[0]).is_none(), "{text}"));
        assert_eq!(messages.matches("error:").count(), 1, "{text}: {messages}");
    }
}

#[test]
fn characters_have_their_values() {
    let cases = [
        ("'a'", 97),
        ("'\\377'", -1),
        ("'\\x80'", -128),
        ("'ab'", 0x6162),
        ("L'\\xffffffff'", -1),
        ("u'é'", 0xe9),
        ("U'\\U0001F600'", 0x1f600),
        ("u8'a'", 97),
        ("'\\e'", 27),
        ("'\\0'", 0),
        ("'\\?'", 63),
    ];
    for (text, value) in cases {
        with_tokens(text, |context, tokens| {
            let literal = parse_char(context, &tokens[0]).unwrap();
            assert_eq!(literal.value.resize(64, literal.signed).to_i64(), Some(value), "{text}");
        });
    }
    for text in ["''", "'\\x'", "u'\\U0001F600'", "u8'é'", "'\\u12'", "'\\ud800'"] {
        with_tokens(text, |context, tokens| assert!(parse_char(context, &tokens[0]).is_none(), "{text}"));
    }
}

#[test]
fn strings_are_concatenated_in_one_encoding() {
    with_tokens("\"a\\x41\" \"2\" R\"(\\n)\"", |context, tokens| {
        let string = parse_strings(context, tokens).unwrap();
        assert_eq!((string.encoding, string.element_size, &*string.bytes), (Encoding::Plain, 1, b"aA2\\n".as_slice()));
    });
    with_tokens("\"é\" u\"\\U0001F600\\x1\"", |context, tokens| {
        let string = parse_strings(context, tokens).unwrap();
        assert_eq!((string.encoding, string.len()), (Encoding::Utf16, 4));
        assert_eq!(string.bytes, [0xe9, 0, 0x3d, 0xd8, 0, 0xde, 1, 0]);
    });
    with_tokens("L\"a\" U\"b\"", |context, tokens| assert!(parse_strings(context, tokens).is_none()));
}

#[test]
fn bytes_that_are_not_utf8_stay_as_they_are_in_strings() {
    let diags = DiagEngine::new(Rc::new(SourceMap::new()), DiagOptions::default());
    let (target, lang) = (Target::x86_64_linux(Libc::Gnu), LangOptions::default());
    let mut pp = Preprocessor::new(&diags, &target, &lang, PpOptions::default());
    pp.start_text("t.c", b"\"\xff\xc3\xa9\x80\"".as_slice().into());
    let token = pp.next();
    let context = LiteralContext { diags: &diags, target: &target, lang: &lang };
    assert_eq!(parse_strings(&context, &[token]).unwrap().bytes, b"\xff\xc3\xa9\x80");
}

#[test]
fn macro_bombs_and_deep_nesting_end_with_a_message() {
    let mut bomb = String::from("#define a0 x x\n");
    for n in 1..40 {
        bomb.push_str(&format!("#define f{n}(x) x x\n"));
    }
    let calls = (1..40).fold("y".to_owned(), |inner, n| format!("f{n}({inner})"));
    let (_, messages) = run(&[("m.c", &format!("{bomb}{calls}\n"))], |options| options.max_expanded_tokens = 100_000);
    assert!(messages.contains("fatal error: macro expansions give too many tokens (limit 100000"), "{messages}");
    let deep = format!("#define f(x) x\n{}1{}\n", "f(".repeat(2000), ")".repeat(2000));
    let (_, messages) = run(&[("m.c", &deep)], |_| {});
    assert!(messages.contains("nested too deep"), "{messages}");
    let parens = format!("#if {}1{}\nok\n#endif\n", "(".repeat(100_000), ")".repeat(100_000));
    assert_eq!(tokens(&[("m.c", &parens)]), "ok");
}

#[test]
fn pragma_operators_nest_without_recursion() {
    let text = format!("{}\n{}", "_Pragma(".repeat(50_000), "_Pragma ".repeat(50_000));
    let (_, messages) = run(&[("m.c", &text)], |_| {});
    assert!(messages.contains("error: _Pragma takes a parenthesized string literal"));
}

#[test]
fn operators_nest_in_their_operands_only_so_deep() {
    for text in ["__has_attribute ".repeat(50_000), format!("#if {}\n#endif", "__has_include(".repeat(50_000))] {
        let (_, messages) = run(&[("m.c", &text)], |_| {});
        assert!(messages.contains("fatal error: macro invocations are nested too deep"), "{messages}");
    }
}

#[test]
fn tokens_taken_in_runs_remember_all_expansions_around_them() {
    let text = "#define C c\n#define B C\n#define A B x B\n#define F(x) B x C\nA; F(A B) B F(C x)\n";
    let (target, lang) = (Target::x86_64_linux(Libc::Gnu), LangOptions::default());
    let traces = |in_runs: bool| {
        let diags = DiagEngine::new(Rc::new(SourceMap::new()), DiagOptions::default());
        let mut pp = Preprocessor::new(&diags, &target, &lang, PpOptions::default());
        pp.start_text("a.c", text.as_bytes().into());
        let mut tokens = Vec::new();
        while tokens.last().is_none_or(|token: &Token| token.kind != TokenKind::Eof) {
            if !in_runs || pp.take_ready(&mut tokens) == 0 {
                tokens.push(pp.next());
            }
        }
        let trace = |token: &Token| (text_of(token), diags.sources().trace(token.loc));
        tokens.iter().map(trace).collect::<Vec<_>>()
    };
    assert_eq!(traces(true), traces(false));
}
