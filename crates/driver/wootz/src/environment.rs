//! What the environment says: the only place that reads it, the clock and the working directory.

use crate::command::Color;
use diag::Palette;
use std::io::IsTerminal;
use std::time::{SystemTime, UNIX_EPOCH};

/// Directories of `CPATH` and `C_INCLUDE_PATH`, and of `LIBRARY_PATH`.
#[derive(Clone, Debug, Default)]
pub struct SearchPaths {
    /// As `-I`, after those of the command line.
    pub include: Vec<String>,
    /// As `-isystem`, after those of the command line.
    pub system_include: Vec<String>,
    /// As `-L`, after those of the command line.
    pub library: Vec<String>,
}

impl SearchPaths {
    /// Reads the variables.
    pub fn read() -> SearchPaths {
        SearchPaths { include: list("CPATH"), system_include: list("C_INCLUDE_PATH"), library: list("LIBRARY_PATH") }
    }
}

/// A list separated by colons. An empty entry is the current directory, an empty list none.
fn list(name: &str) -> Vec<String> {
    match std::env::var(name) {
        Ok(text) if !text.is_empty() => split_list(&text),
        _ => Vec::new(),
    }
}

fn split_list(text: &str) -> Vec<String> {
    text.split(':').map(|dir| if dir.is_empty() { ".".to_owned() } else { dir.to_owned() }).collect()
}

/// What `DEPENDENCIES_OUTPUT` or `SUNPRO_DEPENDENCIES` asks for: that a rule be added to a file.
pub struct DependenciesOutput {
    /// The file.
    pub file: String,
    /// The rule's target, if it is not the object.
    pub target: Option<String>,
    /// Without headers of system directories.
    pub user_only: bool,
}

/// Reads those variables; the first is without system headers.
pub fn dependencies_output() -> Option<DependenciesOutput> {
    let read = |name: &str, user_only: bool| {
        let text = std::env::var(name).ok().filter(|text| !text.is_empty())?;
        let (file, target) = match text.split_once(' ') {
            Some((file, target)) => (file.to_owned(), Some(target.trim().to_owned())),
            None => (text, None),
        };
        Some(DependenciesOutput { file, target, user_only })
    };
    read("DEPENDENCIES_OUTPUT", true).or_else(|| read("SUNPRO_DEPENDENCIES", false))
}

/// Whether messages have colours, and which: `GCC_COLORS` names them, or, being empty, forbids them. On a terminal
/// `NO_COLOR` and a `TERM` that cannot show any decide, unless the command line does.
pub fn choose_colors(wanted: Color, palette: &mut Palette) {
    let given = |name: &str| std::env::var(name).ok();
    let colors = given("GCC_COLORS");
    let able = || {
        std::io::stderr().is_terminal()
            && given("TERM").is_some_and(|term| !term.is_empty() && term != "dumb")
            && given("NO_COLOR").is_none_or(|text| text.is_empty())
    };
    palette.on = colors.as_deref() != Some("")
        && match wanted {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => able(),
        };
    if let Some(colors) = colors {
        palette.read(&colors);
    }
}

/// The last second of the year 9999: `__DATE__` has room for four digits.
const LAST_SECOND: i64 = 253_402_300_799;

/// Seconds since 1970 for `__DATE__` and `__TIME__`: `SOURCE_DATE_EPOCH` if it is set, else now; and whether that
/// variable holds something that is no such number.
pub fn build_time() -> (Option<i64>, bool) {
    let given = std::env::var("SOURCE_DATE_EPOCH").ok();
    let epoch = given.as_deref().and_then(read_epoch);
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).ok().map(|now| now.as_secs() as i64);
    (epoch.or_else(now), given.is_some() && epoch.is_none())
}

fn read_epoch(text: &str) -> Option<i64> {
    text.parse().ok().filter(|seconds| (0..=LAST_SECOND).contains(seconds))
}

/// Directories of `COMPILER_PATH`, in which programs are looked for.
pub fn program_directories() -> Vec<String> {
    list("COMPILER_PATH")
}

/// The directory of a `wootz bisect` that this compiler takes part in.
pub fn bisect_directory() -> Option<std::path::PathBuf> {
    std::env::var_os(crate::bisect::plan::VARIABLE).filter(|text| !text.is_empty()).map(Into::into)
}

/// The working directory, for debugging information.
pub fn working_directory() -> String {
    std::env::current_dir().map_or_else(|_| ".".to_owned(), |dir| dir.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_entry_is_the_current_directory() {
        assert_eq!(split_list("/a::b"), ["/a", ".", "b"]);
    }

    #[test]
    fn an_epoch_has_four_digits_of_year_and_no_sign() {
        assert_eq!(read_epoch("0"), Some(0));
        assert_eq!(read_epoch("253402300799"), Some(LAST_SECOND));
        for wrong in ["", "abc", "-1", "253402300800", "1.5"] {
            assert_eq!(read_epoch(wrong), None, "{wrong}");
        }
    }
}
