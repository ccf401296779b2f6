//! `strings`: runs of printable characters in files.

use crate::input::Input;
use crate::options::{Row, flag, parse, value};
use crate::outcome::{Outcome, version};
use elf::read::ElfFile;
use object::elf as e;
use std::io::Read;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opt {
    All,
    Data,
    FileName,
    Least,
    Radix,
    OctalOffsets,
    Encoding,
    Whitespace,
    Separator,
    Help,
    Version,
}

const OPTIONS: &[Row<Opt>] = &[
    flag(Opt::All, 'a', "all"),
    flag(Opt::Data, 'd', "data"),
    flag(Opt::FileName, 'f', "print-file-name"),
    value(Opt::Least, 'n', "bytes"),
    value(Opt::Radix, 't', "radix"),
    flag(Opt::OctalOffsets, 'o', ""),
    value(Opt::Encoding, 'e', "encoding"),
    flag(Opt::Whitespace, 'w', "include-all-whitespace"),
    value(Opt::Separator, 's', "output-separator"),
    flag(Opt::Help, 'h', "help"),
    flag(Opt::Version, 'V', "version"),
];

const HELP: &str = "Usage: wootz-strings [options] [file...]
 -a, --all                     the whole file (the default)
 -d, --data                    only sections with initialised data
 -f, --print-file-name         the file's name before each string
 -n, --bytes=N, -N             the least length; 4 unless told
 -t, --radix={o,d,x}, -o       the offset before each string
 -e, --encoding={s,S,l,b,L,B}  7-bit, 8-bit, 16 or 32 bits little or big endian
 -w, --include-all-whitespace  any white space is part of strings
 -s, --output-separator=TEXT   what comes after each string
";

/// How characters are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Encoding {
    /// Bytes of a character.
    width: usize,
    big: bool,
    /// Bytes above 127 count as printable.
    eight_bit: bool,
}

struct Request {
    data_only: bool,
    file_name: bool,
    least: usize,
    radix: Option<char>,
    encoding: Encoding,
    whitespace: bool,
    separator: String,
    files: Vec<String>,
}

/// Runs `strings`.
pub fn strings(arguments: &[String]) -> Outcome {
    let mut request = Request {
        data_only: false,
        file_name: false,
        least: 4,
        radix: None,
        encoding: Encoding { width: 1, big: false, eight_bit: false },
        whitespace: false,
        separator: "\n".to_owned(),
        files: Vec::new(),
    };
    // `-8` is short for `-n 8`.
    let is_count =
        |word: &String| word.len() > 1 && word.starts_with('-') && word[1..].bytes().all(|b| b.is_ascii_digit());
    let arguments: Vec<String> =
        arguments.iter().map(|word| if is_count(word) { format!("-n{}", &word[1..]) } else { word.clone() }).collect();
    let (options, files) = match parse(OPTIONS, &arguments) {
        Ok(parsed) => parsed,
        Err(message) => return Outcome::failure(message),
    };
    request.files = files;
    for (option, value) in options {
        match option {
            Opt::All => request.data_only = false,
            Opt::Data => request.data_only = true,
            Opt::FileName => request.file_name = true,
            Opt::Least => match value.parse() {
                Ok(n) if n > 0 => request.least = n,
                _ => return Outcome::failure(format!("invalid minimum string length {value}")),
            },
            Opt::Radix => match value.as_str() {
                "o" | "d" | "x" => request.radix = value.chars().next(),
                _ => return Outcome::failure(format!("invalid radix '{value}'")),
            },
            Opt::OctalOffsets => request.radix = Some('o'),
            Opt::Encoding => {
                let (width, big, eight_bit) = match value.as_str() {
                    "s" => (1, false, false),
                    "S" => (1, false, true),
                    "l" => (2, false, false),
                    "b" => (2, true, false),
                    "L" => (4, false, false),
                    "B" => (4, true, false),
                    _ => return Outcome::failure(format!("invalid encoding '{value}'")),
                };
                request.encoding = Encoding { width, big, eight_bit };
            }
            Opt::Whitespace => request.whitespace = true,
            Opt::Separator => request.separator = value,
            Opt::Help => return Outcome::text(HELP),
            Opt::Version => return Outcome::text(version("strings")),
        }
    }
    run(&request)
}

fn run(request: &Request) -> Outcome {
    let mut outcome = Outcome::default();
    if request.files.is_empty() {
        let mut bytes = Vec::new();
        match std::io::stdin().read_to_end(&mut bytes) {
            Ok(_) => scan(request, "{standard input}", &bytes, 0, &mut outcome.output),
            Err(error) => outcome.fail(format!("standard input: {}", crate::outcome::reason(&error))),
        }
    }
    for path in &request.files {
        match Input::read(path) {
            Ok(input) => file(request, &input, &mut outcome.output),
            Err(message) => outcome.fail(message),
        }
    }
    outcome
}

fn file(request: &Request, input: &Input, out: &mut Vec<u8>) {
    if request.data_only
        && let Ok(object) = ElfFile::parse(&input.bytes)
    {
        let mut any = false;
        for section in &object.sections {
            let loaded = section.flags & u64::from(e::SHF_ALLOC) != 0 && section.kind != e::SHT_NOBITS;
            if let (true, Ok(data)) = (loaded && section.size > 0, object.section_data(section)) {
                scan(request, &input.path, data, section.offset, out);
                any = true;
            }
        }
        if any {
            return;
        }
    }
    scan(request, &input.path, &input.bytes, 0, out);
}

/// Finds strings in data that starts at that offset of the file.
fn scan(request: &Request, path: &str, data: &[u8], base: u64, out: &mut Vec<u8>) {
    let Encoding { width, big, eight_bit } = request.encoding;
    let printable = |c: u32| match c {
        0x20..=0x7e | 0x09 => true,
        0x0a..=0x0d => request.whitespace,
        0x80..=0xff => eight_bit,
        _ => false,
    };
    let character = |at: usize| -> Option<u8> {
        let raw = data.get(at..at + width)?;
        let value = raw.iter().enumerate().fold(0u32, |value, (i, &byte)| {
            let shift = if big { width - 1 - i } else { i };
            value | u32::from(byte) << (8 * shift)
        });
        printable(value).then_some(value as u8)
    };
    let mut at = 0;
    let mut run = Vec::new();
    while at < data.len() {
        let start = at;
        run.clear();
        while let Some(c) = character(at) {
            run.push(c);
            at += width;
        }
        if run.len() < request.least {
            // Wide characters may begin at any byte.
            at = if run.is_empty() || width == 1 { at + 1 } else { start + 1 };
            continue;
        }
        if request.file_name {
            out.extend_from_slice(format!("{path}: ").as_bytes());
        }
        let offset = base + start as u64;
        match request.radix {
            Some('o') => out.extend_from_slice(format!("{offset:7o} ").as_bytes()),
            Some('x') => out.extend_from_slice(format!("{offset:7x} ").as_bytes()),
            Some(_) => out.extend_from_slice(format!("{offset:7} ").as_bytes()),
            None => {}
        }
        out.extend_from_slice(&run);
        out.extend_from_slice(request.separator.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(options: &[&str], data: &[u8]) -> String {
        let folder = std::env::temp_dir().join(format!("wootz-strings-{}-{}", std::process::id(), options.join("")));
        std::fs::write(&folder, data).unwrap();
        let mut words: Vec<String> = options.iter().map(ToString::to_string).collect();
        words.push(folder.display().to_string());
        let outcome = strings(&words);
        std::fs::remove_file(&folder).unwrap();
        assert!(outcome.success);
        String::from_utf8(outcome.output).unwrap()
    }

    #[test]
    fn runs_of_the_least_length_are_printed() {
        assert_eq!(found(&[], b"\x01abc\0abcd\0\xffa\tcde"), "abcd\na\tcde\n");
        assert_eq!(found(&["-3", "-t", "x"], b"\x01abc\0abcd"), "      1 abc\n      5 abcd\n");
    }

    #[test]
    fn wide_characters_begin_at_any_byte() {
        assert_eq!(found(&["-el"], b"\x01a\0b\0c\0d\0"), "abcd\n");
        assert_eq!(found(&["-eB"], b"\0\0\0a\0\0\0b\0\0\0c\0\0\0d"), "abcd\n");
    }
}
