//! `-ftime-trace`: JSON in the format of Chrome's trace viewer, with phases inside each other.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A value of JSON (RFC 8259).
#[derive(Debug)]
enum Json {
    Null,
    Bool,
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(BTreeMap<String, Json>),
}

impl Json {
    fn member(&self, name: &str) -> &Json {
        match self {
            Json::Object(members) => members.get(name).unwrap_or_else(|| panic!("no '{name}' in {self:?}")),
            _ => panic!("not an object: {self:?}"),
        }
    }
    fn number(&self) -> f64 {
        if let Json::Number(number) = self { *number } else { panic!("not a number: {self:?}") }
    }
    fn text(&self) -> &str {
        if let Json::Text(text) = self { text } else { panic!("not a string: {self:?}") }
    }
}

/// A reader as strict as the grammar: it panics where the text is not JSON.
struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn next_is(&mut self, c: char) -> bool {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
        let found = self.rest.strip_prefix(c);
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }
    fn expect(&mut self, c: char) {
        assert!(self.next_is(c), "'{c}' expected before {:.40}", self.rest);
    }
    fn value(&mut self) -> Json {
        if self.next_is('{') {
            let mut members = BTreeMap::new();
            while !self.next_is('}') {
                if !members.is_empty() {
                    self.expect(',');
                }
                self.expect('"');
                let name = self.string();
                self.expect(':');
                assert!(members.insert(name, self.value()).is_none(), "a name twice");
            }
            return Json::Object(members);
        }
        if self.next_is('[') {
            let mut list = Vec::new();
            while !self.next_is(']') {
                if !list.is_empty() {
                    self.expect(',');
                }
                list.push(self.value());
            }
            return Json::List(list);
        }
        if self.next_is('"') {
            return Json::Text(self.string());
        }
        let end = self.rest.find(|c: char| !c.is_ascii_alphanumeric() && !"+-.".contains(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        match word {
            "null" => Json::Null,
            "true" | "false" => Json::Bool,
            _ => Json::Number(word.parse().unwrap_or_else(|_| panic!("no value: {word}"))),
        }
    }
    /// The rest of a string, whose first quotation mark has been read.
    fn string(&mut self) -> String {
        let mut text = String::new();
        let mut chars = self.rest.chars();
        loop {
            match chars.next().expect("a string ends") {
                '"' => break,
                '\\' => match chars.next().expect("an escape ends") {
                    'u' => {
                        let digits: String = chars.by_ref().take(4).collect();
                        text.push(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32).expect("a character"));
                    }
                    c @ ('"' | '\\' | '/') => text.push(c),
                    c => panic!("an escape that the compiler does not use: {c}"),
                },
                c => {
                    assert!(!c.is_control(), "a control character in a string");
                    text.push(c);
                }
            }
        }
        self.rest = chars.as_str();
        text
    }
}

/// What a trace has: the phases of the compiler and of the files it reads, each as name, detail, start and end, and how
/// often there were phases of a name.
struct Trace {
    compiler: Vec<(String, String, f64, f64)>,
    files: Vec<(String, String, f64, f64)>,
    totals: BTreeMap<String, f64>,
}

impl Trace {
    fn details(&self, name: &str) -> Vec<&str> {
        let chosen = self.compiler.iter().chain(&self.files).filter(|event| event.0 == name);
        chosen.map(|event| event.1.as_str()).collect()
    }
}

fn trace(path: &Path) -> Trace {
    let text = fs::read_to_string(path).unwrap();
    let mut reader = Reader { rest: &text };
    let trace = reader.value();
    assert_eq!(reader.rest.trim(), "");
    let Json::List(list) = trace.member("traceEvents") else { panic!("events are a list") };
    let mut read = Trace { compiler: Vec::new(), files: Vec::new(), totals: BTreeMap::new() };
    for event in list.iter().filter(|event| event.member("ph").text() == "X") {
        assert!(event.member("pid").number() == 1.0);
        let start = event.member("ts").number();
        let end = start + event.member("dur").number();
        let name = event.member("name").text().to_owned();
        let args = event.member("args");
        let track = match event.member("tid").number() {
            1.0 => &mut read.compiler,
            2.0 => &mut read.files,
            _ => {
                assert!(args.member("avg ms").number() >= 0.0);
                let name = name.strip_prefix("Total ").expect("only totals are on further tracks");
                read.totals.insert(name.to_owned(), args.member("count").number());
                continue;
            }
        };
        track.push((name, args.member("detail").text().to_owned(), start, end));
    }
    read
}

fn place(name: &str) -> PathBuf {
    let place = std::env::temp_dir().join(format!("wootz-trace-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&place);
    fs::create_dir_all(&place).unwrap();
    fs::write(
        place.join("a \"1\".c"),
        "#include <stdio.h>\nint f(int x) { return x + 1; }\nint g(int x) { return f(x); }\n",
    )
    .unwrap();
    fs::write(place.join("m.c"), "int g(int);\nint main(void) { return g(-1); }\n").unwrap();
    fs::write(place.join("s.S"), ".globl s\ns: ret\n").unwrap();
    place
}

fn compile(place: &Path, words: &[&str]) {
    let output = Command::new(env!("CARGO_BIN_EXE_wootz"))
        .args(words)
        .current_dir(place)
        .env("XDG_CACHE_HOME", std::env::temp_dir().join("wootz-test-cache"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty() && output.stdout.is_empty());
}

#[test]
fn a_trace_is_json_whose_phases_are_inside_each_other() {
    let place = place("nested");
    // The first link makes the runtime library as well.
    compile(&place, &["a \"1\".c", "m.c", "-o", "program"]);
    for level in ["-O0", "-O2"] {
        compile(
            &place,
            &[
                level,
                "-ftime-trace=trace.json",
                "-ftime-trace-granularity=0",
                "a \"1\".c",
                "m.c",
                "s.S",
                "-o",
                "program",
            ],
        );
        let trace = trace(&place.join("trace.json"));
        assert_eq!(trace.details("Compile"), ["a \"1\".c", "m.c", "s.S"], "{level}");
        let functions = trace.details("Function");
        assert!(["f", "g", "main"].iter().all(|name| functions.contains(name)), "{level}: {functions:?}");
        let parsed = trace.details("ParseFunction");
        assert!(["f", "g", "main"].iter().all(|name| parsed.contains(name)), "{level}: {parsed:?}");
        assert_eq!((trace.details("Assemble").len(), trace.details("Link").len()), (1, 1), "{level}");
        assert!(trace.details("Source").iter().any(|name| name.ends_with("/stdio.h")), "{level}");
        let passes = ["sroa", "gvn", "select", "regalloc"].map(|name| trace.details(name).contains(&"f"));
        assert_eq!(passes, [level == "-O2"; 4], "{level}");
        for events in [&trace.compiler, &trace.files] {
            for (index, (name, _, start, end)) in events.iter().enumerate() {
                for (other, _, from, to) in &events[index + 1..] {
                    assert!(start <= from, "{level}: {other} is listed after {name} and starts before it");
                    assert!(from >= end || to <= end, "{level}: {other} overlaps {name}");
                }
            }
        }
        let of = |name: &str| trace.compiler.iter().filter(|event| event.0 == name).collect::<Vec<_>>();
        for inner in of("Function").into_iter().chain(of("Frontend")) {
            let is_inside = of("Compile").iter().any(|outer| outer.2 <= inner.2 && inner.3 <= outer.3);
            assert!(is_inside, "{level}: {inner:?} is in no compilation");
        }
        assert!(trace.totals["ParseFunction"] >= 3.0, "{level}");
    }
    fs::remove_dir_all(place).unwrap();
}

#[test]
fn a_trace_without_a_name_is_beside_the_output() {
    let place = place("beside");
    compile(&place, &["-c", "-ftime-trace", "m.c", "-o", "out.o"]);
    assert!(!trace(&place.join("out.json")).compiler.is_empty());
    compile(&place, &["-c", "-ftime-trace", "m.c"]);
    assert!(!trace(&place.join("m.json")).compiler.is_empty());
    fs::remove_dir_all(place).unwrap();
}

#[test]
fn short_phases_are_in_the_totals_only() {
    let place = place("granularity");
    let options = ["-c", "-ftime-trace=t.json", "-ftime-trace-granularity=100000000"];
    for ahead in ["never", "0"] {
        let ahead = format!("-fpreprocess-ahead={ahead}");
        compile(&place, &[&options[..], &[&ahead, "m.c"]].concat());
        let trace = trace(&place.join("t.json"));
        assert!(trace.compiler.is_empty() && trace.files.is_empty());
        assert_eq!(trace.totals["Compile"], 1.0);
        assert!(trace.totals["Source"] >= 1.0);
    }
    fs::remove_dir_all(place).unwrap();
}
