//! Answers to `-print-…`, `-dump…`, `--version` and `--help`.

use crate::identity;
use crate::options::{Form, OptionRow, Query, sections};
use crate::resources::{Resources, TOOLS};
use crate::toolchain::Toolchain;
use crate::{environment, output};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The text that answers a question.
pub fn answer(query: Query, value: &str, toolchain: &Toolchain, resources: &Resources) -> String {
    match query {
        Query::Help => help(|_| true),
        Query::TargetHelp => help(|row| row.name.starts_with("-m")),
        Query::Version => identity::version_text(),
        // The command line is checked before it is answered.
        Query::Explain => diag::explain(value).unwrap_or_default(),
        Query::DumpMachine | Query::PrintMultiarch => format!("{}\n", toolchain.triple()),
        Query::DumpVersion => format!("{}\n", identity::GCC_MAJOR),
        Query::DumpFullVersion => format!("{}\n", identity::GCC_FULL),
        Query::PrintSearchDirs => search_dirs(toolchain, resources),
        Query::PrintFileName => format!("{}\n", file_name(value, toolchain, resources)),
        Query::PrintProgName => format!("{}\n", program_name(value, toolchain, resources)),
        Query::PrintLibgccFileName => format!("{}\n", resources.lib.join("libwootz.a").display()),
        Query::PrintMultiOsDirectory => "../lib\n".to_owned(),
        Query::PrintMultiDirectory => ".\n".to_owned(),
        Query::PrintMultiLib => ".;\n".to_owned(),
        Query::PrintSysroot => match toolchain.sysroot() {
            root if root.as_os_str().is_empty() => "\n".to_owned(),
            root => format!("{}\n", root.display()),
        },
        Query::PrintSysrootHeadersSuffix => String::new(),
    }
}

fn search_dirs(toolchain: &Toolchain, resources: &Resources) -> String {
    let dirs = toolchain.library_dirs();
    // GCC ends each directory with a slash; libtool cuts it off.
    let libraries: Vec<String> = dirs.iter().map(|dir| format!("{}/", dir.display())).collect();
    let programs = resources.programs.as_deref().map_or(String::new(), |dir| format!("{}/", dir.display()));
    format!("install: {}/\nprograms: ={programs}\nlibraries: ={}\n", resources.lib.display(), libraries.join(":"))
}

/// The file of the runtime that a name stands for; GCC's library and start files have their names here too.
fn runtime_file(name: &str) -> Option<&str> {
    match name {
        "libgcc.a" => Some("libwootz.a"),
        "libgcc_eh.a" => Some("libwootz_eh.a"),
        "crtbeginT.o" => Some("crtbegin.o"),
        "crtendS.o" => Some("crtend.o"),
        "libwootz.a" | "libwootz_eh.a" | "crtbegin.o" | "crtbeginS.o" | "crtend.o" => Some(name),
        _ => None,
    }
}

/// Whether the answer names a file of the runtime, which then must exist.
pub fn names_runtime_file(query: Query, value: &str) -> bool {
    match query {
        Query::PrintLibgccFileName => true,
        Query::PrintFileName => runtime_file(value).is_some(),
        _ => false,
    }
}

/// A file in the library directories, or GCC's own header directory.
fn file_name(name: &str, toolchain: &Toolchain, resources: &Resources) -> String {
    if name == "include" {
        return resources.include.display().to_string();
    }
    match runtime_file(name) {
        Some(file) => resources.lib.join(file).display().to_string(),
        None => toolchain.start_file(name),
    }
}

/// The path under which a tool can be run: in a directory of `-B` or `COMPILER_PATH`; else, as Wootz is each of its
/// tools by name, a link to this program beside it, which outlives a cache, or one in our own folder.
fn program_name(name: &str, toolchain: &Toolchain, resources: &Resources) -> String {
    let asked = environment::program_directories();
    let mut given = toolchain.prefixes().iter().cloned().chain(asked.iter().map(PathBuf::from));
    if let Some(path) = given.find_map(|dir| Some(dir.join(name)).filter(|path| output::is_program(path))) {
        return path.display().to_string();
    }
    let own = std::env::current_exe().ok();
    let beside = own.as_deref().filter(|_| TOOLS.contains(&name)).and_then(|program| {
        let folder = program.parent()?;
        let candidates = [folder.join(name), folder.join(format!("wootz-{name}"))];
        candidates.into_iter().find(|path| std::fs::canonicalize(path).is_ok_and(|target| target == program))
    });
    let path = beside.or_else(|| resources.programs.as_deref().map(|dir| dir.join(name)).filter(|path| path.exists()));
    path.map_or_else(|| name.to_owned(), |path| path.display().to_string())
}

/// `--help`: the rows that have a text, by section.
fn help(wanted: impl Fn(&OptionRow) -> bool) -> String {
    let mut out = String::from(
        "Usage: wootz [options] file...\n       wootz run file.c [arguments]\n       wootz ld|as|ar|nm|... [options]\n",
    );
    let mut group = None;
    for row in sections().iter().copied().flatten().filter(|row| !row.help.is_empty() && wanted(row)) {
        if group != Some(row.group) {
            group = Some(row.group);
            let _ = write!(out, "\n{}:\n", row.group.title());
        }
        let spelling = match row.form {
            Form::Flag | Form::Switch => row.name.to_owned(),
            Form::Joined => format!("{}{}", row.name, row.value),
            Form::Separate | Form::Both => format!("{} {}", row.name, row.value),
        };
        if spelling.len() < 26 {
            let _ = writeln!(out, "  {spelling:26} {}", row.help);
        } else {
            let _ = writeln!(out, "  {spelling}\n{:28} {}", "", row.help);
        }
    }
    out.push_str("\nOther options of GCC that only tune its optimiser are accepted.\n");
    out
}

/// `-E -v` and `-v`: the header directories in the form that CMake and Meson read.
pub fn include_dirs_text(quote: &[String], dirs: &[&Path]) -> String {
    let mut out = String::from("#include \"...\" search starts here:\n");
    for dir in quote {
        let _ = writeln!(out, " {dir}");
    }
    out.push_str("#include <...> search starts here:\n");
    for dir in dirs {
        let _ = writeln!(out, " {}", dir.display());
    }
    out.push_str("End of search list.\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(query: Query, value: &str) -> String {
        let resources = Resources {
            include: "/own/include".into(),
            lib: "/own/lib".into(),
            sources: None,
            programs: Some("/nonexistent".into()),
        };
        let toolchain = Toolchain::detect(Some("/nonexistent"), &[], false, "/own/include".into(), "/own/lib".into());
        answer(query, value, &toolchain, &resources)
    }

    #[test]
    fn questions_about_the_version_are_answered_as_gcc_12() {
        assert_eq!(ask(Query::DumpVersion, ""), "12\n");
        assert_eq!(ask(Query::DumpFullVersion, ""), "12.2.0\n");
        assert_eq!(ask(Query::DumpMachine, ""), "x86_64-linux-gnu\n");
        assert_eq!(ask(Query::PrintMultiarch, ""), "x86_64-linux-gnu\n");
    }

    #[test]
    fn the_version_text_satisfies_meson_and_names_no_other_compiler() {
        let text = ask(Query::Version, "");
        assert!(text.contains("Free Software Foundation"));
        for other in ["clang", "LLVM", "Apple", "icc", "lcc", "tcc"] {
            assert!(!text.contains(other) && !identity::verbose_text("x").contains(other), "{other}");
        }
        assert!(identity::verbose_text("x").lines().any(|line| line.starts_with("gcc version 12.2.0 ")));
    }

    #[test]
    fn files_are_found_or_echoed() {
        assert_eq!(ask(Query::PrintFileName, "nothing.so"), "nothing.so\n");
        assert_eq!(ask(Query::PrintFileName, "libgcc.a"), "/own/lib/libwootz.a\n");
        assert_eq!(ask(Query::PrintFileName, "include"), "/own/include\n");
        assert_eq!(ask(Query::PrintProgName, "no-such-tool"), "no-such-tool\n");
    }

    #[test]
    fn help_shows_what_configure_scripts_grep_for() {
        let text = ask(Query::Help, "");
        for option in ["-fwrapv", "-march=", "-shared", "-MMD"] {
            assert!(text.contains(option), "{option}");
        }
    }
}
