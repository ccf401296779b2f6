use super::*;

#[test]
fn the_text_of_libc_so_is_a_group() {
    let text = b"/* GNU ld script */\nOUTPUT_FORMAT(elf64-x86-64)\n\
        GROUP ( /lib/x86_64-linux-gnu/libc.so.6 /usr/lib/x86_64-linux-gnu/libc_nonshared.a  AS_NEEDED ( /lib64/ld-linux-x86-64.so.2 ) )\n";
    let script = parse_script(text).unwrap();
    assert_eq!(script.commands[0], Command::OutputFormat("elf64-x86-64".into()));
    let Command::Group(files) = &script.commands[1] else { panic!("{:?}", script.commands[1]) };
    let names: Vec<_> = files.iter().map(|f| (f.name.as_str(), f.as_needed)).collect();
    assert_eq!(
        names,
        [
            ("/lib/x86_64-linux-gnu/libc.so.6", false),
            ("/usr/lib/x86_64-linux-gnu/libc_nonshared.a", false),
            ("/lib64/ld-linux-x86-64.so.2", true)
        ]
    );
}

#[test]
fn expressions_follow_the_precedence_of_c() {
    let value = parse_expression(b"1 + 2 * 3 << 4").unwrap();
    let number = |n| Box::new(Expr::Number(n));
    let product = Expr::Binary(BinaryOp::Multiply, number(2), number(3));
    let sum = Expr::Binary(BinaryOp::Add, number(1), Box::new(product));
    assert_eq!(value, Expr::Binary(BinaryOp::ShiftLeft, Box::new(sum), number(4)));
}

#[test]
fn numbers_have_bases_and_suffixes() {
    for (text, value) in [("0x10", 16), ("010", 8), ("4K", 4096), ("2M", 2 << 20), ("10h", 16), ("$ff", 255)] {
        assert_eq!(parse_expression(text.as_bytes()).unwrap(), Expr::Number(value), "{text}");
    }
}

#[test]
fn a_sections_command_has_sections_and_assignments() {
    let text = b"SECTIONS { . = 0x1000 + SIZEOF_HEADERS; PROVIDE_HIDDEN(a = .);\n\
        .text ALIGN(16) : AT(ADDR(.text) - 4) { *(.text .text.*) KEEP(*(SORT_BY_INIT_PRIORITY(.init_array.*) .ctors)) b = .; LONG(3) } :text =0x9090\n\
        .data : { *crtend.o(EXCLUDE_FILE(*x.o) .d) x.a:y.o(.e) } >ram AT>rom /DISCARD/ : { *(.note*) } }";
    let script = parse_script(text).unwrap();
    let Command::Sections(items) = &script.commands[0] else { panic!() };
    assert_eq!(items.len(), 5);
    let SectionsItem::Section(text) = &items[2] else { panic!() };
    assert!(text.address.is_some() && text.load_address.is_some());
    assert_eq!(text.segments, ["text"]);
    assert_eq!(text.fill, Some(Fill::Bytes(vec![0x90, 0x90])));
    assert_eq!(text.items.len(), 4);
    let SectionItem::Input(kept) = &text.items[1] else { panic!() };
    assert!(kept.keep);
    assert_eq!(kept.sections[0].sort, [Sort::InitPriority, Sort::Unsorted]);
    let SectionsItem::Section(data) = &items[3] else { panic!() };
    assert_eq!((data.region.as_deref(), data.load_region.as_deref()), (Some("ram"), Some("rom")));
    let SectionItem::Input(member) = &data.items[1] else { panic!() };
    assert!(matches!(member.file, FilePattern::Member(Some(_), Some(_))));
}

#[test]
fn phdrs_and_memory_are_parsed() {
    let text = b"PHDRS { text PT_LOAD FILEHDR PHDRS FLAGS(5); } MEMORY { ram (rwx!x) : ORIGIN = 0x100, LENGTH = 4K }";
    let script = parse_script(text).unwrap();
    let Command::ProgramHeaders(headers) = &script.commands[0] else { panic!() };
    assert!(headers[0].file_header && headers[0].program_headers && headers[0].flags.is_some());
    let Command::Memory(regions) = &script.commands[1] else { panic!() };
    assert_eq!(regions[0].length, Expr::Number(4096));
}

#[test]
fn mistakes_are_errors_with_a_line() {
    assert_eq!(parse_script(b"SECTIONS {\n .text : {\n *(.text\n").unwrap_err().line, 4);
    assert!(parse_script(b"GROUP ( a").is_err());
    assert!(parse_script(b"ENTRY(").is_err());
    assert!(parse_script(b"/* open").is_err());
    let deep = "(".repeat(100_000);
    assert!(parse_expression(deep.as_bytes()).is_err());
}
