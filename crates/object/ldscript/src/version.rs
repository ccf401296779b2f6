//! Version scripts and dynamic lists (GNU ld manual, "VERSION Command" and `--dynamic-list`).

use crate::ScriptError;
use crate::glob::Glob;
use crate::lexer::{Lexer, Mode, Token};

/// A version script.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VersionScript {
    /// Version nodes in order; an anonymous script has one with an empty name.
    pub nodes: Vec<VersionNode>,
}

/// `NAME { global: …; local: …; } PARENT;`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VersionNode {
    /// Version name; empty for the anonymous node.
    pub name: String,
    /// Names of the versions it depends on.
    pub parents: Vec<String>,
    /// Exported symbols.
    pub global: PatternList,
    /// Symbols made local.
    pub local: PatternList,
}

/// Patterns of one scope.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PatternList {
    /// Patterns over symbol names.
    pub c: Vec<Glob>,
    /// Patterns over demangled C++ names, from `extern "C++"`.
    pub cxx: Vec<Glob>,
}

/// Parses a version script.
pub fn parse_version_script(text: &[u8]) -> Result<VersionScript, ScriptError> {
    let mut lexer = Lexer::new(text);
    let mut script = VersionScript::default();
    while lexer.peek(Mode::Name)? != Token::End {
        script.nodes.push(node(&mut lexer)?);
    }
    check(&lexer, &script)?;
    Ok(script)
}

/// Parses the braces of `VERSION { … }` inside of a linker script.
pub(crate) fn version_command(lexer: &mut Lexer<'_>) -> Result<VersionScript, ScriptError> {
    expect(lexer, "{")?;
    let mut script = VersionScript::default();
    while lexer.peek(Mode::Name)? != Token::Op("}") {
        if lexer.peek(Mode::Name)? == Token::End {
            return lexer.error("unterminated VERSION");
        }
        script.nodes.push(node(lexer)?);
    }
    expect(lexer, "}")?;
    check(lexer, &script)?;
    Ok(script)
}

fn check(lexer: &Lexer<'_>, script: &VersionScript) -> Result<(), ScriptError> {
    let anonymous = script.nodes.iter().filter(|n| n.name.is_empty()).count();
    if anonymous > 0 && script.nodes.len() > 1 {
        return lexer.error("an anonymous version tag cannot be combined with other version tags");
    }
    for (i, node) in script.nodes.iter().enumerate() {
        if script.nodes[..i].iter().any(|n| n.name == node.name) {
            return lexer.error(format!("duplicate version tag `{}'", node.name));
        }
        if let Some(parent) = node.parents.iter().find(|p| !script.nodes.iter().any(|n| n.name == **p)) {
            return lexer.error(format!("unable to find version dependency `{parent}'"));
        }
    }
    Ok(())
}

/// Parses `{ symbol; symbol; };` as given to `--dynamic-list` and `--export-dynamic-symbol-list`.
pub fn parse_dynamic_list(text: &[u8]) -> Result<PatternList, ScriptError> {
    let mut lexer = Lexer::new(text);
    let mut list = PatternList::default();
    while lexer.peek(Mode::Name)? != Token::End {
        expect(&mut lexer, "{")?;
        let mut unused = PatternList::default();
        scopes(&mut lexer, &mut list, &mut unused, true)?;
        expect(&mut lexer, ";")?;
    }
    Ok(list)
}

fn expect(lexer: &mut Lexer<'_>, op: &'static str) -> Result<(), ScriptError> {
    match lexer.next(Mode::Name)? {
        Token::Op(found) if found == op => Ok(()),
        other => lexer.error(format!("expected `{op}', found {}", describe(&other))),
    }
}

pub(crate) fn describe(token: &Token) -> String {
    match token {
        Token::Word(text) | Token::Quoted(text) => format!("`{text}'"),
        Token::Number(value) => format!("`{value:#x}'"),
        Token::Op(op) => format!("`{op}'"),
        Token::End => "end of file".into(),
    }
}

fn node(lexer: &mut Lexer<'_>) -> Result<VersionNode, ScriptError> {
    let mut node = VersionNode::default();
    match lexer.next(Mode::Name)? {
        Token::Word(name) => {
            node.name = name;
            expect(lexer, "{")?;
        }
        Token::Op("{") => {}
        other => return lexer.error(format!("expected a version, found {}", describe(&other))),
    }
    scopes(lexer, &mut node.global, &mut node.local, false)?;
    loop {
        match lexer.next(Mode::Name)? {
            Token::Op(";") => return Ok(node),
            Token::Word(parent) => node.parents.push(parent),
            other => return lexer.error(format!("expected `;', found {}", describe(&other))),
        }
    }
}

/// The inside of the braces up to and with `}`.
fn scopes(
    lexer: &mut Lexer<'_>,
    global: &mut PatternList,
    local: &mut PatternList,
    one_scope: bool,
) -> Result<(), ScriptError> {
    let mut in_local = false;
    loop {
        match lexer.next(Mode::Name)? {
            Token::Op("}") => return Ok(()),
            Token::Word(word) if !one_scope && matches!(word.as_str(), "global" | "local" | "global:" | "local:") => {
                if !word.ends_with(':') {
                    expect(lexer, ":")?;
                }
                in_local = word.starts_with("local");
            }
            // `local:*` without a blank is lexed as one word.
            Token::Word(word) if !one_scope && (word.starts_with("local:") || word.starts_with("global:")) => {
                in_local = word.starts_with("local");
                let pattern = &word[word.find(':').map_or(0, |i| i + 1)..];
                let list = if in_local { &mut *local } else { &mut *global };
                list.c.push(Glob::new(pattern.as_bytes()));
                end_of_pattern(lexer)?;
            }
            Token::Word(word) if word == "extern" => {
                let list = if in_local { &mut *local } else { &mut *global };
                extern_block(lexer, list)?;
            }
            Token::Word(word) => {
                let list = if in_local { &mut *local } else { &mut *global };
                list.c.push(Glob::new(word.as_bytes()));
                end_of_pattern(lexer)?;
            }
            Token::Quoted(word) => {
                let list = if in_local { &mut *local } else { &mut *global };
                list.c.push(Glob::new(escape(&word).as_bytes()));
                end_of_pattern(lexer)?;
            }
            Token::Op(";") => {}
            other => return lexer.error(format!("expected a symbol, found {}", describe(&other))),
        }
    }
}

/// A quoted name is literal: its special characters lose their meaning.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(c, '*' | '?' | '[' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn end_of_pattern(lexer: &mut Lexer<'_>) -> Result<(), ScriptError> {
    match lexer.peek(Mode::Name)? {
        Token::Op("}") => Ok(()),
        Token::Op(";") => lexer.next(Mode::Name).map(|_| ()),
        other => lexer.error(format!("expected `;', found {}", describe(&other))),
    }
}

fn extern_block(lexer: &mut Lexer<'_>, list: &mut PatternList) -> Result<(), ScriptError> {
    let cxx = match lexer.next(Mode::Name)? {
        Token::Quoted(language) if language == "C" => false,
        Token::Quoted(language) if language == "C++" => true,
        other => return lexer.error(format!("expected a language, found {}", describe(&other))),
    };
    expect(lexer, "{")?;
    loop {
        let pattern = match lexer.next(Mode::Name)? {
            Token::Op("}") => break,
            Token::Op(";") => continue,
            Token::Word(word) => word,
            Token::Quoted(word) => escape(&word),
            other => return lexer.error(format!("expected a symbol, found {}", describe(&other))),
        };
        if cxx { &mut list.cxx } else { &mut list.c }.push(Glob::new(pattern.as_bytes()));
    }
    if lexer.peek(Mode::Name)? == Token::Op(";") {
        lexer.next(Mode::Name)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(list: &[Glob]) -> Vec<String> {
        list.iter().map(|g| String::from_utf8_lossy(g.text()).into_owned()).collect()
    }

    #[test]
    fn a_version_script_has_nodes_with_parents() {
        let text = b"V1 { global: a; b*; local: *; };\n/* c */ V2 { c; } V1;";
        let script = parse_version_script(text).unwrap();
        assert_eq!(script.nodes.len(), 2);
        assert_eq!(texts(&script.nodes[0].global.c), ["a", "b*"]);
        assert_eq!(texts(&script.nodes[0].local.c), ["*"]);
        assert_eq!(script.nodes[1].parents, ["V1"]);
    }

    #[test]
    fn blanks_around_scope_names_are_optional() {
        let script = parse_version_script(b"{global:a;local:*;};").unwrap();
        assert_eq!(texts(&script.nodes[0].global.c), ["a"]);
        assert_eq!(texts(&script.nodes[0].local.c), ["*"]);
    }

    #[test]
    fn mistakes_name_their_line() {
        let error = parse_version_script(b"V1 {\n global a;\n};").unwrap_err();
        assert_eq!(error.line, 2);
        assert!(parse_version_script(b"V1 { a; } V0;").is_err());
        assert!(parse_version_script(b"V1 { a;").is_err());
    }

    #[test]
    fn a_dynamic_list_is_a_list_of_patterns() {
        let list = parse_dynamic_list(b"{ a; extern \"C++\" { ns::f*; }; \"b*\"; };").unwrap();
        assert_eq!(texts(&list.c), ["a", "b\\*"]);
        assert_eq!(texts(&list.cxx), ["ns::f*"]);
    }
}
