//! The options `-W…`.

use super::{Input, Parser};
use crate::options::values::{self, Values};
use crate::options::warnings::{self, Known};
use base::spelling::nearest;
use diag::groups::{self, Setting};

/// Groups that add to what `-Wformat` checks and do nothing without it.
const PARTS_OF_FORMAT: [&str; 6] = [
    "format-y2k",
    "format-extra-args",
    "format-zero-length",
    "format-nonliteral",
    "format-contains-nul",
    "format-security",
];

impl Parser<'_> {
    /// `text` is what follows `-W`.
    pub(super) fn warning(&mut self, text: &str) {
        let diagnostics = &mut self.command.diagnostics;
        match text {
            "error" => return diagnostics.warnings_are_errors = true,
            "no-error" => return diagnostics.warnings_are_errors = false,
            "pedantic" => return diagnostics.pedantic = true,
            "no-pedantic" => return diagnostics.pedantic = false,
            "error=pedantic" => return (diagnostics.pedantic, diagnostics.pedantic_errors) = (true, true),
            "no-error=pedantic" => return diagnostics.pedantic_errors = false,
            "fatal-errors" => return diagnostics.fatal_errors = true,
            "no-fatal-errors" => return diagnostics.fatal_errors = false,
            "system-headers" | "error=system-headers" => return diagnostics.show_system_headers = true,
            "no-system-headers" => return diagnostics.show_system_headers = false,
            "error=" | "no-error=" => return self.reporter.error(format!("missing argument to '-W{text}'")),
            "no-" => return self.unknown("-Wno-"),
            _ => {}
        }
        // An old spelling from before -Werror=.
        let text =
            if text == "error-implicit-function-declaration" { "error=implicit-function-declaration" } else { text };
        let (name, setting) = if let Some(name) = text.strip_prefix("error=") {
            (name, Setting::Error(true))
        } else if let Some(name) = text.strip_prefix("no-error=") {
            (name, Setting::Error(false))
        } else if let Some(name) = text.strip_prefix("no-") {
            (name, Setting::Enabled(false))
        } else {
            (text, Setting::Enabled(true))
        };
        let shown = format!("-W{text}");
        let (plain, value) = name.split_once('=').map_or((name, None), |(plain, value)| (plain, Some(value)));
        match warnings::lookup(plain, value.is_some()) {
            Known::Yes(_)
                if setting == Setting::Enabled(false)
                    && value.is_some()
                    && !matches!(warnings::value_of(plain), Values::Words(_)) =>
            {
                self.unknown(&shown);
            }
            Known::Yes(None) => {}
            Known::Yes(Some(known)) => self.known_warning(known, plain, value, setting),
            Known::NeedsValue if setting == Setting::Enabled(true) => self.unknown(&shown),
            Known::NeedsValue => {
                if let Some((known, _)) = groups::find(plain) {
                    self.warnings.push((known, setting));
                }
            }
            Known::OtherLanguage => {
                if setting != Setting::Error(false) {
                    self.not_for_c.push(shown);
                }
            }
            Known::No => match setting {
                Setting::Enabled(true) => self.unknown(&shown),
                Setting::Error(_) => {
                    let near = nearest(plain, warnings::names());
                    let hint = near.map_or(String::new(), |near| format!("; did you mean '-W{near}'?"));
                    self.reporter.error(format!("'{shown}': no option '-W{plain}'{hint}"));
                }
                Setting::Enabled(false) => {}
            },
        }
    }

    /// A group of C: `known` by its name in the diagnostics, `plain` by the option's.
    fn known_warning(&mut self, known: &'static str, plain: &str, value: Option<&str>, setting: Setting) {
        if let Some(value) = value
            && let Some(fault) = warnings::value_of(plain).fault(&format!("-W{plain}="), value)
        {
            fault.report(self.reporter);
            return;
        }
        // Level 0 switches a warning off.
        let setting = match (setting, value) {
            (Setting::Enabled(true), Some("0" | "none" | "none,ucn")) => Setting::Enabled(false),
            (other, _) => other,
        };
        let narrower = match (plain, value) {
            ("shadow", Some("local")) => "shadow-local",
            ("shadow", Some("compatible-local")) => "shadow-compatible-local",
            _ => known,
        };
        self.warnings.push((narrower, setting));
        if let Some(level) = value.and_then(|value| match value {
            "strict" => Some(3),
            "unpaired" | "unpaired,ucn" | "ucn" => Some(1),
            "any" | "any,ucn" => Some(2),
            number => values::size(number),
        }) {
            self.command.diagnostics.levels.insert(known, level);
        }
        if plain == "format" && value == Some("2") {
            self.warnings.push(("format-security", Setting::Enabled(true)));
            self.warnings.push(("format-nonliteral", Setting::Enabled(true)));
            self.warnings.push(("format-y2k", Setting::Enabled(true)));
        }
    }

    /// What can be said only when all options are known.
    pub(super) fn settle_warnings(&mut self) {
        let groups = groups::settle(&self.warnings);
        let is_source = |input: &Input| matches!(input, Input::File { language, .. } if language.is_c());
        if self.command.inputs.iter().any(is_source) {
            for option in std::mem::take(&mut self.not_for_c) {
                self.language_warning(&format!("command-line option '{option}' is not valid for C"), None);
            }
            let on = |name: &str| groups.get(name).is_some_and(|group| group.enabled == Some(true));
            if !on("format") && !self.command.diagnostics.suppress_warnings {
                for name in PARTS_OF_FORMAT.into_iter().filter(|name| on(name)) {
                    let error = groups[name].error;
                    self.language_warning(&format!("'-W{name}' ignored without '-Wformat'"), Some((name, error)));
                }
            }
        }
        self.command.diagnostics.groups = groups;
    }

    /// A warning about options that has the weight of one about the program: the group that it belongs to, and
    /// whether options say of that group that it is an error.
    fn language_warning(&mut self, text: &str, group: Option<(&str, Option<bool>)>) {
        let own = group.and_then(|(_, error)| error);
        let error = own.unwrap_or(self.command.diagnostics.warnings_are_errors);
        let option = match group {
            Some((name, _)) if error => format!(" [-Werror={name}]"),
            Some((name, _)) => format!(" [-W{name}]"),
            None if error => " [-Werror]".to_owned(),
            None => String::new(),
        };
        match error {
            true => self.reporter.error(format!("{text}{option}")),
            false => self.reporter.warning(format!("{text}{option}")),
        }
    }
}
