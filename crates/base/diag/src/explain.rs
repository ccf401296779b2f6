//! `--explain NAME`: what a warning group or a diagnostic means, with a bad and a good example.

use crate::groups::{self, When};
use crate::registry::{DiagInfo, Severity, all};
use std::fmt::Write;

mod texts;

/// The explanation of one group.
pub(crate) struct Explanation {
    /// Its name, without `-W`.
    pub(crate) group: &'static str,
    /// What it is about and why it matters.
    pub(crate) text: &'static str,
    /// Code that it warns of; empty if there is nothing to show.
    pub(crate) bad: &'static str,
    /// What to write instead.
    pub(crate) good: &'static str,
}

/// Explains a group (`unused-variable`, also `-Wunused-variable`, `-Wno-…`, `-Werror=…`) or a diagnostic by the name of
/// its row in the registry (`UNDECLARED`, in any case). None if there is neither.
pub fn explain(name: &str) -> Option<String> {
    let name = name.strip_prefix("-W").unwrap_or(name);
    let name = name.strip_prefix("error=").or_else(|| name.strip_prefix("no-error=")).unwrap_or(name);
    let plain = name.split('=').next().unwrap_or(name);
    let group = [plain, plain.strip_prefix("no-").unwrap_or(plain)];
    let known = |name: &&&str| **name == "pedantic" || groups::find(name).is_some();
    if let Some(group) = group.iter().find(known) {
        return Some(explain_group(group));
    }
    let constant = name.to_ascii_uppercase().replace('-', "_");
    let infos: Vec<&DiagInfo> = all().filter(|info| info.name == constant).collect();
    (!infos.is_empty()).then(|| infos.iter().map(|info| explain_diagnostic(info)).collect::<Vec<_>>().join("\n"))
}

/// Names that could be meant by one that means nothing.
pub fn nearest_name(name: &str) -> Option<&'static str> {
    let plain = name.strip_prefix("-W").unwrap_or(name);
    let groups = groups::GROUPS.iter().map(|row| row.0);
    base::spelling::nearest(plain, groups.chain(all().map(|info| info.name)))
}

fn explain_group(group: &str) -> String {
    let mut out = format!("-W{group}\n");
    let by_default = match groups::find(group).map(|found| found.1) {
        Some(When::On) => "On by default.",
        Some(When::All) => "Turned on by -Wall.",
        Some(When::Extra) => "Turned on by -Wextra.",
        Some(When::ExtraUnused) => "Turned on by -Wextra together with -Wunused.",
        Some(When::Off) => "Turned on by its own name only.",
        None => "",
    };
    let explanation = texts::TEXTS.iter().find(|row| row.group == group);
    if let Some(row) = explanation {
        let _ = write!(out, "\n{}\n", row.text);
    }
    if !by_default.is_empty() {
        let _ = write!(out, "\n{by_default}");
        let _ = writeln!(out, " Turn it off with -Wno-{group}, make it an error with -Werror={group}.");
    }
    let members = groups::members(group);
    if !members.is_empty() {
        let names: Vec<String> = members.iter().map(|member| format!("-W{member}")).collect();
        let _ = write!(out, "\nIt stands for: {}\n", names.join(" "));
    }
    if let Some(row) = explanation.filter(|row| !row.bad.is_empty()) {
        let _ = write!(out, "\nWarned of:\n\n{}\nBetter:\n\n{}", indented(row.bad), indented(row.good));
    }
    let messages: Vec<&str> = all().filter(|info| info.group == group).map(|info| info.text).collect();
    if !messages.is_empty() {
        out.push_str("\nMessages:\n\n");
        for message in messages {
            let _ = writeln!(out, "    {}", message.replace("{}", "…"));
        }
    } else if members.is_empty() && !by_default.is_empty() {
        out.push_str("\nThe name is accepted, for build systems pass it; Wootz has no message of this group.\n");
    }
    out
}

fn explain_diagnostic(info: &DiagInfo) -> String {
    let kind = match info.severity {
        Severity::Note => "a note that explains another message",
        Severity::Extension => "a warning with -pedantic, an error with -pedantic-errors",
        Severity::WarningOff => "a warning that its group turns on",
        Severity::Warning => "a warning",
        Severity::Violation => "a warning, for C compilers have always let it pass; an error with -pedantic-errors",
        Severity::Error => "an error",
        Severity::Fatal => "an error after which compilation stops",
    };
    let mut out = format!("{}: \"{}\"\n\nThis is {kind}.\n", info.name, info.text.replace("{}", "…"));
    if !info.group.is_empty() {
        let _ = write!(out, "\n{}", explain_group(info.group));
    }
    out
}

fn indented(code: &str) -> String {
    code.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_that_has_messages_is_explained_and_no_text_is_of_an_unknown_group() {
        assert!(texts::TEXTS.is_sorted_by(|a, b| a.group < b.group));
        for row in texts::TEXTS {
            let known = row.group == "pedantic" || groups::find(row.group).is_some();
            assert!(known && row.bad.is_empty() == row.good.is_empty(), "{}", row.group);
        }
        let missing: Vec<&str> = all()
            .map(|info| info.group)
            .filter(|group| !group.is_empty() && !texts::TEXTS.iter().any(|row| row.group == *group))
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn groups_and_diagnostics_are_explained_by_name() {
        let text = explain("-Werror=implicit-function-declaration").unwrap();
        assert!(text.contains("On by default") && text.contains("Better:"), "{text}");
        assert!(explain("undeclared").unwrap().contains("This is an error"));
        assert_eq!(explain("nothing-of-this-name"), None);
        assert_eq!(nearest_name("unused-varaible"), Some("unused-variable"));
    }
}
