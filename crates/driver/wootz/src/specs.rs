//! `-specs=FILE`: GCC's spec files, as far as wrappers such as `musl-gcc` and Debian's hardening flags use them.
//!
//! A spec file replaces named strings of GCC's driver, each a template for part of a command line ("Specifying
//! Subprocesses" in GCC's manual). Wootz has no such strings inside: what GCC's own ones say is empty here, and only
//! those that a file sets are evaluated. A string of a subprocess that Wootz does not have, and a directive without a
//! meaning here, are errors.

use std::cell::Cell;
use std::collections::BTreeMap;

/// Strings that Wootz gives a meaning: options for the driver, the preprocessor and compiler, and parts of the link line.
const KNOWN: &[&str] = &[
    "self_spec",
    "cpp_options",
    "cpp",
    "cc1",
    "cc1_options",
    "link",
    "link_libgcc",
    "libgcc",
    "lib",
    "startfile",
    "endfile",
    // In GCC's own files for systems without special linkers; must stay empty.
    "esp_link",
    "esp_options",
    "esp_cpp_options",
];

/// How deep strings may refer to each other and conditions may nest.
const DEEPEST: u32 = 50;

/// The strings that spec files set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Specs {
    strings: BTreeMap<String, String>,
    /// The options of the command line without their dashes, for conditions.
    switches: Vec<String>,
}

impl Specs {
    /// Reads the files that the words of a command line name; none if they name none.
    pub fn of(words: &[String]) -> Result<Option<Specs>, String> {
        let mut specs = Specs::default();
        let mut found = false;
        let mut rest = words.iter();
        while let Some(word) = rest.next() {
            let file = match word.strip_prefix("--specs=").or_else(|| word.strip_prefix("-specs=")) {
                Some(file) => Some(file),
                None if word == "-specs" || word == "--specs" => rest.next().map(String::as_str),
                None => None,
            };
            if let Some(file) = file {
                found = true;
                specs.read(file, 0)?;
            } else if let Some(switch) = word.strip_prefix('-').filter(|switch| !switch.is_empty()) {
                specs.switches.push(switch.to_owned());
            }
        }
        if !found {
            return Ok(None);
        }
        // Errors are to be found before any work, whichever strings will be needed.
        for name in KNOWN {
            specs.words(name, &|name| Some(name.to_owned()))?;
        }
        Ok(Some(specs))
    }

    fn read(&mut self, file: &str, depth: u32) -> Result<(), String> {
        if depth > DEEPEST {
            return Err(format!("{file}: spec files include each other without end"));
        }
        let text = std::fs::read_to_string(file).map_err(|error| format!("cannot read spec file '{file}': {error}"))?;
        self.parse(&text, file, depth)
    }

    fn parse(&mut self, text: &str, file: &str, depth: u32) -> Result<(), String> {
        let mut lines = text.lines().peekable();
        while let Some(line) = lines.next() {
            let line = line.trim_end();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(name) = line.strip_prefix('*').and_then(|rest| rest.strip_suffix(':')) {
                let mut body = String::new();
                while let Some(next) = lines.next_if(|next| !next.trim().is_empty()) {
                    body.push_str(next);
                    body.push('\n');
                }
                self.set(name, &body);
                continue;
            }
            let mut parts = line.split_whitespace();
            match (parts.next(), parts.next(), parts.next()) {
                // Built-in strings are empty here, and so is one that has been renamed.
                (Some("%rename"), Some(from), Some(to)) => {
                    let value = self.strings.remove(from).unwrap_or_default();
                    self.strings.insert(to.to_owned(), value);
                }
                (Some("%include"), Some(name), None) => self.read(included(name), depth + 1)?,
                (Some("%include_noerr"), Some(name), None) => {
                    if std::path::Path::new(included(name)).exists() {
                        self.read(included(name), depth + 1)?;
                    }
                }
                _ => return Err(format!("{file}: '{line}' in a spec file is not supported")),
            }
        }
        Ok(())
    }

    /// Sets a string, or with `+` before its text adds to it.
    fn set(&mut self, name: &str, body: &str) {
        match body.strip_prefix('+') {
            Some(more) => {
                let value = self.strings.entry(name.to_owned()).or_default();
                value.push(' ');
                value.push_str(more);
            }
            None => {
                self.strings.insert(name.to_owned(), body.to_owned());
            }
        }
    }

    /// Whether a file sets this string.
    pub fn sets(&self, name: &str) -> bool {
        self.strings.contains_key(name)
    }

    /// The words that a string comes down to. `find` gives the path of a file of the compiler (`%s`) if it exists.
    pub fn words(&self, name: &str, find: &dyn Fn(&str) -> Option<String>) -> Result<Vec<String>, String> {
        let mut out = Vec::new();
        if let Some(text) = self.strings.get(name) {
            self.expand(text, find, &mut out, 0)?;
        }
        Ok(out)
    }

    fn expand(
        &self,
        text: &str,
        find: &dyn Fn(&str) -> Option<String>,
        out: &mut Vec<String>,
        depth: u32,
    ) -> Result<(), String> {
        if depth > DEEPEST {
            return Err("specs refer to each other without end".to_owned());
        }
        let mut word = String::new();
        let mut rest = text;
        let end = |word: &mut String, out: &mut Vec<String>| {
            if !word.is_empty() {
                out.push(std::mem::take(word));
            }
        };
        while let Some(c) = rest.chars().next() {
            rest = &rest[c.len_utf8()..];
            if c.is_whitespace() {
                end(&mut word, out);
                continue;
            }
            if c != '%' {
                word.push(c);
                continue;
            }
            let directive = rest.chars().next().unwrap_or(' ');
            rest = rest.get(directive.len_utf8()..).unwrap_or("");
            match directive {
                '%' => word.push('%'),
                's' => {
                    word = find(&word).unwrap_or(word);
                }
                '{' => {
                    let (condition, after) = group(rest, '{', '}')?;
                    end(&mut word, out);
                    self.condition(condition, find, out, depth + 1)?;
                    rest = after;
                }
                '(' => {
                    let (name, after) = group(rest, '(', ')')?;
                    end(&mut word, out);
                    // GCC's own strings are empty here.
                    if let Some(text) = self.strings.get(name) {
                        self.expand(text, find, out, depth + 1)?;
                    }
                    rest = after;
                }
                ':' => {
                    let (name, open) = rest.split_once('(').ok_or("'%:' without a function in a spec")?;
                    let (arguments, after) = group(open, '(', ')')?;
                    let mut words = Vec::new();
                    // A file of the compiler exists by the time it is needed; the runtime library is made on first use.
                    let is_own = Cell::new(false);
                    let tracked = |file: &str| {
                        let path = find(file)?;
                        is_own.set(path != file);
                        Some(path)
                    };
                    self.expand(arguments, &tracked, &mut words, depth + 1)?;
                    let exists = words.first().filter(|path| is_own.get() || std::path::Path::new(path).exists());
                    match name {
                        "if-exists" => out.extend(exists.cloned()),
                        "if-exists-else" => out.extend(exists.or(words.get(1)).cloned()),
                        _ => return Err(format!("'%:{name}' in a spec is not supported")),
                    }
                    rest = after;
                }
                other => return Err(format!("'%{other}' in a spec is not supported")),
            }
        }
        end(&mut word, out);
        Ok(())
    }

    /// `%{S}`, `%{S*}`, `%{S:X}`, `%{!S:X}`, `%{S|T:X}`, `%{S&T:X}` and `%{S:X; T:Y; :Z}`, without the braces.
    fn condition(
        &self,
        text: &str,
        find: &dyn Fn(&str) -> Option<String>,
        out: &mut Vec<String>,
        depth: u32,
    ) -> Result<(), String> {
        let Some(_) = top_level(text, ':') else {
            let atom = text.trim();
            let given = self.switches.iter().filter(|switch| matches(switch, atom));
            out.extend(given.map(|switch| format!("-{switch}")));
            return Ok(());
        };
        let mut rest = text;
        loop {
            let (alternative, more) = match top_level(rest, ';') {
                Some(at) => (&rest[..at], Some(&rest[at + 1..])),
                None => (rest, None),
            };
            let at = top_level(alternative, ':').ok_or("an alternative without ':' in a spec")?;
            if self.holds(alternative[..at].trim()) {
                return self.expand(&alternative[at + 1..], find, out, depth);
            }
            let Some(more) = more else { return Ok(()) };
            rest = more;
        }
    }

    /// Whether `S`, `!S`, `S|T` or `S&T` holds; nothing at all always does.
    fn holds(&self, condition: &str) -> bool {
        let atom = |atom: &str| match atom.strip_prefix('!') {
            Some(absent) => !self.switches.iter().any(|switch| matches(switch, absent)),
            None => self.switches.iter().any(|switch| matches(switch, atom)),
        };
        condition.is_empty() || condition.split('|').any(|term| term.split('&').all(|name| atom(name.trim())))
    }
}

/// Whether an option is the named one; a name may end in `*`.
fn matches(switch: &str, name: &str) -> bool {
    match name.strip_suffix('*') {
        Some(prefix) => switch.starts_with(prefix),
        None => switch == name,
    }
}

fn included(name: &str) -> &str {
    name.trim_start_matches('<').trim_end_matches('>')
}

/// The text up to the closing bracket that belongs to one already read, and the text behind it.
fn group(text: &str, open: char, close: char) -> Result<(&str, &str), String> {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        if c == open {
            depth += 1;
        } else if c == close {
            depth -= 1;
            if depth == 0 {
                return Ok((&text[..at], &text[at + c.len_utf8()..]));
            }
        }
    }
    Err(format!("'{open}' without '{close}' in a spec"))
}

/// Where a character stands outside of brackets.
fn top_level(text: &str, wanted: char) -> Option<usize> {
    let mut depth = 0;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            '{' | '(' => depth += 1,
            '}' | ')' => depth -= 1,
            // The colon of `%:function`.
            _ if c == wanted && depth == 0 && !escaped => return Some(at),
            _ => {}
        }
        escaped = c == '%';
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn specs(text: &str, switches: &[&str]) -> Specs {
        let mut specs = Specs { switches: switches.iter().map(|s| s.to_string()).collect(), ..Specs::default() };
        specs.parse(text, "file", 0).unwrap();
        specs
    }

    fn words(specs: &Specs, name: &str) -> String {
        specs.words(name, &|name| Some(format!("/own/{name}"))).unwrap().join(" ")
    }

    #[test]
    fn conditions_choose_by_the_options_given() {
        let text = "*link:\n-nostdlib %{shared:-shared} %{!shared:-exe} %{static|pie:-x}\n%{a:1;b:2;:3} %{O*} %{f}\n";
        assert_eq!(words(&specs(text, &["shared", "O2"]), "link"), "-nostdlib -shared 3 -O2");
        assert_eq!(words(&specs(text, &["pie", "b", "f"]), "link"), "-nostdlib -exe -x 2 -f");
    }

    #[test]
    fn strings_of_gcc_itself_are_empty_and_others_can_be_used_and_extended() {
        let text = "%rename cpp_options old\n\n*cpp_options:\n-nostdinc %(old) %(cc1_cpu) %(mine)\n\n*mine:\n-DA\n\n*mine:\n+ -DB\n";
        assert_eq!(words(&specs(text, &[]), "cpp_options"), "-nostdinc -DA -DB");
    }

    #[test]
    fn files_of_the_compiler_are_found() {
        let text = "*startfile:\n%{!shared: /p/Scrt1.o} crtbeginS.o%s 100%%\n";
        assert_eq!(words(&specs(text, &[]), "startfile"), "/p/Scrt1.o /own/crtbeginS.o 100%");
        let text = "*libgcc:\nlibgcc.a%s %:if-exists(/no/such/file%s)\n";
        let specs = specs(text, &[]);
        assert_eq!(specs.words("libgcc", &|name| Some(name.to_owned())).unwrap(), ["libgcc.a"]);
    }

    #[test]
    fn nested_conditions_of_debian_s_files_work() {
        let text = "*self_spec:\n+ %{!shared:%{!r:%{!fPIE:%{!pie:-fno-PIE -no-pie}}}}\n";
        assert_eq!(words(&specs(text, &[]), "self_spec"), "-fno-PIE -no-pie");
        assert_eq!(words(&specs(text, &["pie"]), "self_spec"), "");
    }

    #[test]
    fn what_has_no_meaning_is_refused() {
        let mut specs = Specs::default();
        assert!(specs.parse(".c:\n@c\n", "file", 0).is_err());
        specs.parse("*link:\n%Z\n\n*a:\n%(a)\n", "file", 0).unwrap();
        assert!(specs.words("link", &|_| None).is_err() && specs.words("a", &|_| None).is_err());
        assert!(Specs::of(&["-specs=/no/such/file".to_owned()]).is_err());
        assert_eq!(Specs::of(&["-O2".to_owned()]), Ok(None));
    }
}
