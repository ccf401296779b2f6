//! Assembling text to an object, with our assembler and with gas, and comparing objects.
#![allow(dead_code)]

use object::{Object, ObjectSection, ObjectSymbol, RelocationTarget, SectionKind};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Assembles; the error is the rendered diagnostics.
pub fn assemble(name: &str, text: &[u8], dirs: &[PathBuf]) -> Result<Vec<u8>, String> {
    let sources = Rc::new(source::SourceMap::new());
    let added = sources.add_file(name.into(), PathBuf::new(), text.into(), source::FileKind::User, source::Loc::NONE);
    let diags = diag::DiagEngine::new(sources, diag::DiagOptions::default());
    let isa = isa_x86::X86::x86_64();
    let mut out = mc::ObjectStreamer::new(&isa, mc::Mode::BITS64);
    let options = asm::AsmOptions { include_dirs: dirs.to_vec(), ..asm::AsmOptions::default() };
    asm::Assembler::new(options).assemble_file(added.unwrap(), &mut out, &diags);
    if diags.error_count() > 0 {
        return Err(diags.take_output());
    }
    wootz_dwarf::emit_tables(&mut out);
    match out.finish() {
        Ok(object) => Ok(elf::write_object(&object, &elf::ObjectFormat::X86_64)),
        Err(errors) => {
            for error in errors {
                diags.report(&diag::asm::SYNTAX, error.loc).arg(error.message).emit();
            }
            Err(diags.take_output())
        }
    }
}

/// Reads assembly and prints it again through the text streamer.
pub fn reprint(name: &str, text: &[u8], dirs: &[PathBuf]) -> Result<String, String> {
    let sources = Rc::new(source::SourceMap::new());
    let added = sources.add_file(name.into(), PathBuf::new(), text.into(), source::FileKind::User, source::Loc::NONE);
    let diags = diag::DiagEngine::new(sources, diag::DiagOptions::default());
    let mut out = asm::TextStreamer::new();
    let options = asm::AsmOptions { include_dirs: dirs.to_vec(), ..asm::AsmOptions::default() };
    asm::Assembler::new(options).assemble_file(added.unwrap(), &mut out, &diags);
    if diags.error_count() > 0 { Err(diags.take_output()) } else { Ok(out.finish()) }
}

/// Assembles with gas.
pub fn gas(input: &Path, dirs: &[PathBuf]) -> Result<Vec<u8>, String> {
    let id = std::thread::current().id();
    let output = std::env::temp_dir().join(format!("wootz-gas-{}-{id:?}.o", std::process::id()));
    let mut command = std::process::Command::new("as");
    for dir in dirs {
        command.arg("-I").arg(dir);
    }
    let run = command.arg("--64").arg("-o").arg(&output).arg(input).output().map_err(|error| error.to_string())?;
    let bytes = std::fs::read(&output);
    let _ = std::fs::remove_file(&output);
    if !run.status.success() {
        return Err(String::from_utf8_lossy(&run.stderr).into_owned());
    }
    bytes.map_err(|error| error.to_string())
}

/// What linking can see of an object, by section name.
#[derive(PartialEq, Eq, Debug)]
struct View {
    sections: BTreeMap<String, Vec<u8>>,
    details: BTreeMap<String, String>,
    relocations: BTreeMap<String, Vec<String>>,
    symbols: Vec<String>,
}

fn view(bytes: &[u8]) -> View {
    let file = object::File::parse(bytes).expect("a valid object");
    let mut view =
        View { sections: BTreeMap::new(), details: BTreeMap::new(), relocations: BTreeMap::new(), symbols: Vec::new() };
    let mut keys = BTreeMap::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for section in file.sections() {
        let name = section.name().unwrap_or("?").to_string();
        let n = seen.entry(name.clone()).or_default();
        *n += 1;
        keys.insert(section.index().0, if *n == 1 { name } else { format!("{name}#{n}") });
    }
    let place = |index: object::SectionIndex| keys.get(&index.0).cloned().unwrap_or_default();
    for section in file.sections() {
        let key = place(section.index());
        if section.kind() == SectionKind::Metadata || key.starts_with(".group") {
            continue;
        }
        if section.size() == 0 && [".text", ".data", ".bss"].contains(&key.as_str()) {
            continue;
        }
        view.details.insert(
            key.clone(),
            format!(
                "align {} flags {:?} kind {:?} size {}",
                section.align(),
                section.flags(),
                section.kind(),
                section.size()
            ),
        );
        let mut relocations: Vec<(u64, String)> = section
            .relocations()
            .map(|(offset, relocation)| {
                let target = match relocation.target() {
                    RelocationTarget::Symbol(index) => {
                        let symbol = file.symbol_by_index(index).unwrap();
                        match symbol.kind() {
                            object::SymbolKind::Section => {
                                format!("section {}", place(symbol.section_index().unwrap()))
                            }
                            _ => symbol.name().unwrap_or("?").to_string(),
                        }
                    }
                    other => format!("{other:?}"),
                };
                (offset, format!("{offset:#x}: {:?} {target} {:+}", relocation.flags(), relocation.addend()))
            })
            .collect();
        relocations.sort();
        view.sections.insert(key.clone(), section.data().unwrap_or(&[]).to_vec());
        if !relocations.is_empty() {
            view.relocations.insert(key, relocations.into_iter().map(|(_, text)| text).collect());
        }
    }
    for symbol in file.symbols() {
        if symbol.kind() == object::SymbolKind::Section {
            continue;
        }
        let section = symbol.section_index().map(place).unwrap_or_else(|| format!("{:?}", symbol.section()));
        view.symbols.push(format!(
            "{} = {section}+{:#x} size {} {:?} {:?}",
            symbol.name().unwrap_or("?"),
            symbol.address(),
            symbol.size(),
            symbol.kind(),
            symbol.flags(),
        ));
    }
    view.symbols.sort();
    view
}

/// Differences of two objects, ours first; empty if there are none.
pub fn differences(ours: &[u8], theirs: &[u8]) -> Vec<String> {
    let (ours, theirs) = (view(ours), view(theirs));
    let mut list = Vec::new();
    let names: std::collections::BTreeSet<_> = ours.details.keys().chain(theirs.details.keys()).collect();
    for name in names {
        match (ours.details.get(name), theirs.details.get(name)) {
            (Some(a), Some(b)) if a != b => list.push(format!("{name}: ours {a}\n     gas {b}")),
            (Some(_), None) => list.push(format!("{name}: only ours")),
            (None, Some(_)) => list.push(format!("{name}: missing")),
            _ => {}
        }
        if let (Some(a), Some(b)) = (ours.sections.get(name), theirs.sections.get(name))
            && a != b
        {
            let at = a.iter().zip(b).position(|(a, b)| a != b).unwrap_or(a.len().min(b.len()));
            let from = at.saturating_sub(8);
            let show = |bytes: &[u8]| format!("{:02x?}", &bytes[from..(at + 16).min(bytes.len())]);
            list.push(format!("{name}: differs at {at:#x} (from {from:#x}):\n  ours {}\n  gas  {}", show(a), show(b)));
        }
        let empty = Vec::new();
        let a = ours.relocations.get(name).unwrap_or(&empty);
        let b = theirs.relocations.get(name).unwrap_or(&empty);
        compare_lists(&format!("{name} relocation"), a, b, &mut list);
    }
    compare_lists("symbol", &ours.symbols, &theirs.symbols, &mut list);
    list
}

fn compare_lists(what: &str, ours: &[String], theirs: &[String], list: &mut Vec<String>) {
    let only = |a: &[String], b: &[String]| -> Vec<String> {
        let b: std::collections::BTreeSet<&String> = b.iter().collect();
        a.iter().filter(|item| !b.contains(item)).take(4).cloned().collect()
    };
    for item in only(ours, theirs) {
        list.push(format!("{what}: only ours: {item}"));
    }
    for item in only(theirs, ours) {
        list.push(format!("{what}: missing: {item}"));
    }
}
