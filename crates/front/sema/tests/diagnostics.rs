//! The files of `tests/sema`: a comment `// error: text` or `// warning: text` at the end of a line is what the line
//! must give (a diagnostic whose message contains the text; several are separated by `&&`), and no line may give more.

use diag::{DiagEngine, DiagOptions};
use pp::{PpOptions, Preprocessor};
use source::SourceMap;
use std::path::Path;
use std::rc::Rc;
use target::{LangOptions, Libc, Target};

/// Severity, line and message of each diagnostic in text as the renderer writes it.
fn parse_output(output: &str) -> Vec<(usize, String, String)> {
    let mut found = Vec::new();
    for line in output.lines() {
        let mut parts = line.splitn(5, ':');
        let (Some(_file), Some(number), Some(column)) = (parts.next(), parts.next(), parts.next()) else { continue };
        let (Ok(number), Ok(_)) = (number.parse(), column.parse::<usize>()) else { continue };
        let (Some(severity), Some(message)) = (parts.next(), parts.next()) else { continue };
        if matches!(severity.trim(), "error" | "warning") {
            found.push((number, severity.trim().to_string(), message.trim().to_string()));
        }
    }
    found
}

fn check(path: &Path) {
    let text = std::fs::read_to_string(path).expect("a test file is readable");
    let diags = DiagEngine::new(Rc::new(SourceMap::new()), DiagOptions::default());
    let (target, lang) = (Target::x86_64_linux(Libc::Gnu), LangOptions::default());
    let mut unit = Preprocessor::new(&diags, &target, &lang, PpOptions::default());
    assert!(unit.start_file(path.to_str().expect("a test's path is text")).is_ok());
    parse::parse_translation_unit(&mut unit, &diags, &target, &lang);
    let mut found = parse_output(&diags.take_output());
    let mut wrong = Vec::new();
    for (n, line) in text.lines().enumerate() {
        for severity in ["error", "warning"] {
            let Some((_, wanted)) = line.split_once(&format!("// {severity}: ")) else { continue };
            for wanted in wanted.split(" && ") {
                let at = found.iter().position(|(l, s, m)| *l == n + 1 && s == severity && m.contains(wanted.trim()));
                match at {
                    Some(at) => drop(found.remove(at)),
                    None => wrong.push(format!("{}: expected {severity}: {wanted}", n + 1)),
                }
            }
        }
    }
    wrong
        .extend(found.into_iter().map(|(line, severity, message)| format!("{line}: unexpected {severity}: {message}")));
    assert!(wrong.is_empty(), "{}:\n{}", path.display(), wrong.join("\n"));
}

fn check_named(name: &str) {
    check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/sema").join(name));
}

#[test]
fn constant_expressions_have_the_values_and_types_that_c_gives_them() {
    check_named("constants.c");
}

#[test]
fn operands_that_violate_constraints_are_reported_where_they_are() {
    check_named("errors.c");
}

#[test]
fn statements_and_jumps_that_violate_constraints_are_reported() {
    check_named("statements.c");
}
