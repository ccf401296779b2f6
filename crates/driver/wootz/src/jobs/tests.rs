use super::*;
use crate::command::parse;

/// Plans a command line in a directory with the named files.
fn planned(name: &str, files: &[&str], line: &str) -> (Plan, String) {
    let dir = std::env::temp_dir().join(format!("wootz-jobs-{name}-{}", std::process::id()));
    std::fs::create_dir_all(dir.join("sub")).unwrap();
    for file in files {
        std::fs::write(dir.join(file), "").unwrap();
    }
    let at = |path: &str| dir.join(path).display().to_string();
    let words: Vec<String> =
        line.split_whitespace().map(|word| if files.contains(&word) { at(word) } else { word.to_owned() }).collect();
    let mut reporter = Reporter::default();
    let command = parse(&words, &mut reporter);
    assert!(!reporter.failed(), "{}", reporter.take());
    let toolchain = Toolchain::detect(dir.to_str(), &[], false, "/own/include".into(), "/own/lib".into());
    let plan = plan(&command, &toolchain, &mut reporter);
    std::fs::remove_dir_all(&dir).unwrap();
    (plan, reporter.take())
}

fn destinations(name: &str, files: &[&str], line: &str) -> Vec<Destination> {
    let (plan, text) = planned(name, files, line);
    assert_eq!(text, "", "{line}");
    plan.compilations.into_iter().map(|job| job.destination).collect()
}

fn file(name: &str) -> Destination {
    Destination::File(name.to_owned())
}

#[test]
fn outputs_are_named_after_inputs_in_the_current_directory() {
    assert_eq!(destinations("names", &["sub/a.c", "b.c"], "-c sub/a.c b.c"), [file("a.o"), file("b.o")]);
    assert_eq!(destinations("names", &["sub/a.b.c"], "-S sub/a.b.c"), [file("a.b.s")]);
    assert_eq!(destinations("names", &["a.c"], "-E a.c"), [file("-")]);
    assert_eq!(destinations("names", &["a.c"], "-c a.c -o x/y.o"), [file("x/y.o")]);
    assert_eq!(destinations("names", &["a.c", "b.s"], "a.c b.s"), [Destination::Linker, Destination::Linker]);
    assert_eq!(destinations("names", &["a.c"], "-fsyntax-only a.c"), [Destination::Nowhere]);
}

#[test]
fn one_output_cannot_hold_several_objects() {
    let (_, text) = planned("several", &["a.c", "b.c"], "-c a.c b.c -o x.o");
    assert_eq!(
        text,
        "wootz: fatal error: cannot specify '-o' with '-c', '-S' or '-E' with multiple files\ncompilation terminated.\n"
    );
}

#[test]
fn missing_inputs_are_errors_and_nothing_is_linked() {
    let (plan, text) = planned("missing", &["a.c"], "a.c nothere.c -o x");
    assert_eq!(text, "wootz: error: nothere.c: No such file or directory\n");
    assert!(plan.link.is_none());
    let (_, text) = planned("missing", &[], "nothere.c");
    assert!(text.ends_with("wootz: fatal error: no input files\ncompilation terminated.\n"));
    let (_, text) = planned("missing", &[], "-c");
    assert_eq!(text, "wootz: fatal error: no input files\ncompilation terminated.\n");
}

#[test]
fn a_source_is_never_overwritten_by_the_program() {
    let dir = std::env::temp_dir().join(format!("wootz-jobs-same-{}.c", std::process::id()));
    std::fs::write(&dir, "").unwrap();
    let path = dir.display().to_string();
    let mut reporter = Reporter::default();
    let command = parse(&[path.clone(), "-o".into(), path], &mut reporter);
    let toolchain = Toolchain::detect(Some("/nonexistent"), &[], false, "".into(), "".into());
    plan(&command, &toolchain, &mut reporter);
    std::fs::remove_file(&dir).unwrap();
    assert!(reporter.take().contains("is the same as output file"));
}

#[test]
fn objects_are_unused_without_linking() {
    let (_, text) = planned("unused", &["a.c", "b.o"], "-c a.c b.o");
    assert!(text.contains("b.o: linker input file unused because linking not done"));
}

#[test]
fn rules_are_named_as_gcc_names_them() {
    let rule = |line: &str| {
        let (plan, _) = planned("rules", &["x.c"], line);
        let rule = plan.compilations[0].rule.clone().unwrap();
        (rule.file, rule.targets.join(" "))
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(rule("-MD -c x.c -o foo.o"), pair("foo.d", "foo.o"));
    assert_eq!(rule("-MD x.c -o prog"), pair("prog.d", "prog"));
    assert_eq!(rule("-E -MD -o out.i x.c"), pair("out.d", "x.o"));
    assert_eq!(rule("-MD -E x.c"), pair("x.d", "x.o"));
    assert_eq!(rule("-M x.c"), pair("-", "x.o"));
    assert_eq!(rule("-S -MD x.c -o zz.s"), pair("zz.d", "zz.s"));
    assert_eq!(rule("-M -MF mf x.c"), pair("mf", "x.o"));
    assert_eq!(rule("-MM x.c -o mo"), pair("mo", "x.o"));
    assert_eq!(rule("-MT t -MQ $q -M x.c"), pair("-", "t $$q"));
    assert_eq!(rule("-Wp,-MMD,d/.x.o.d -c x.c -o d/x.o"), pair("d/.x.o.d", "d/x.o"));
}

#[test]
fn the_link_line_has_gccs_shape() {
    let (plan, _) = planned("link", &["x.c", "y.o"], "x.c y.o -lm -Lq -o prog");
    let link = plan.link.unwrap();
    let text = link.words.join(" ");
    let order = [
        "--eh-frame-hdr",
        "-dynamic-linker /lib64/ld-linux-x86-64.so.2 -pie -o prog",
        "Scrt1.o crti.o",
        "crtbeginS.o -Lq",
        "x.c",
        "y.o -lm /own/lib/libwootz.a",
        "-lc",
        "crtend.o crtn.o",
    ];
    let mut from = 0;
    for part in order {
        let at = text[from..].find(part).unwrap_or_else(|| panic!("'{part}' is not in its place: {text}"));
        from += at + part.len();
    }
    assert!(link.uses_runtime);
}

#[test]
fn nothing_is_added_with_nostdlib() {
    let (plan, _) = planned("nostdlib", &["x.o"], "-nostdlib -shared x.o");
    let link = plan.link.unwrap();
    let text = link.words.join(" ");
    assert!(!text.contains("crt") && !text.contains("-lc") && !text.contains("libwootz"), "{text}");
    assert!(!link.uses_runtime);
}

#[test]
fn static_links_group_runtime_and_libc() {
    let (plan, _) = planned("static", &["x.o"], "-static -pthread x.o");
    let text = plan.link.unwrap().words.join(" ");
    assert!(text.contains("-static") && text.contains("crt1.o") && text.contains("crtbegin.o"), "{text}");
    assert!(
        text.contains("--start-group /own/lib/libwootz.a /own/lib/libwootz_eh.a -lpthread -lc --end-group"),
        "{text}"
    );
}

#[test]
fn gccs_libraries_lead_to_our_own() {
    let (plan, _) = planned("own", &["x.o"], "-nostdlib x.o -lgcc -lgcc_eh -latomic");
    let link = plan.link.unwrap();
    let text = link.words.join(" ");
    assert!(text.ends_with("/own/lib/libwootz.a /own/lib/libwootz_eh.a /own/lib/libwootz.a"), "{text}");
    assert!(link.uses_runtime);
}

#[test]
fn a_spec_file_replaces_parts_of_the_link_line() {
    let dir = std::env::temp_dir().join(format!("wootz-jobs-specs-{}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    let path = dir.join("x.specs");
    let text = "*startfile:\n/p/Scrt1.o crtbeginS.o%s\n\n*endfile:\ncrtendS.o%s\n\n*link:\n-nostdlib %{shared:-shared} -I /p/ld\n\n\
                *link_libgcc:\n-L/p/lib\n\n*libgcc:\nlibgcc.a%s\n";
    std::fs::write(&path, text).unwrap();
    std::fs::write(dir.join("a.o"), "").unwrap();
    let words = [format!("-specs={}", path.display()), dir.join("a.o").display().to_string(), "-O2".to_owned()];
    let mut reporter = Reporter::default();
    let mut command = parse(&words, &mut reporter);
    command.linking.specs = crate::specs::Specs::of(&words).unwrap();
    let toolchain = Toolchain::detect(dir.to_str(), &[], false, "/own/include".into(), "/own/lib".into());
    let line = plan(&command, &toolchain, &mut reporter).link.unwrap().words.join(" ");
    std::fs::remove_dir_all(&dir).unwrap();
    assert!(line.contains(" -pie -I /p/ld -o a.out /p/Scrt1.o /own/lib/crtbeginS.o -L/p/lib "), "{line}");
    assert!(line.ends_with("a.o /own/lib/libwootz.a -lc /own/lib/libwootz.a /own/lib/crtend.o"), "{line}");
    assert!(!line.contains("nostdlib") && !line.contains("dynamic-linker"), "{line}");
}
