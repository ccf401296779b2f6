//! `mcas input.s [-o output.o] [-I dir]`: our assembler, for experiments. `--compare`: differences from gas's object;
//! `--reprint`: differences of the object made from our own print of the text;
//! several inputs are allowed then, and only a summary is printed for those that are equal.

#[path = "../tests/support/mod.rs"]
mod support;

use std::path::{Path, PathBuf};

fn main() {
    let (mut inputs, mut dirs, mut output) = (Vec::new(), Vec::new(), None);
    let (mut compare, mut reprint) = (false, false);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "-o" => output = args.next(),
            "-I" => dirs.extend(args.next().map(PathBuf::from)),
            "--compare" => compare = true,
            "--reprint" => (compare, reprint) = (true, true),
            _ => inputs.push(arg),
        }
    }
    let (mut equal, mut different) = (0, 0);
    for input in &inputs {
        let text = std::fs::read(input).unwrap();
        let ours = support::assemble(input, &text, &dirs);
        if !compare {
            match ours {
                Ok(bytes) => std::fs::write(output.as_deref().unwrap_or("a.out"), bytes).unwrap(),
                Err(errors) => {
                    eprint!("{errors}");
                    std::process::exit(1);
                }
            }
            continue;
        }
        let theirs = if reprint {
            support::reprint(input, &text, &dirs).and_then(|text| support::assemble(input, text.as_bytes(), &dirs))
        } else {
            support::gas(Path::new(input), &dirs)
        };
        let list = match (ours, theirs) {
            (Ok(ours), Ok(theirs)) if ours == theirs => Vec::new(),
            (Ok(ours), Ok(theirs)) => {
                let mut list = support::differences(&ours, &theirs);
                if list.is_empty() && reprint {
                    list.push("the files differ in order only".to_string());
                }
                list
            }
            (Err(_), Err(_)) => Vec::new(),
            (Err(errors), Ok(_)) => vec![format!("we fail: {}", errors.lines().take(9).collect::<Vec<_>>().join("\n"))],
            (Ok(_), Err(errors)) => {
                vec![format!("gas fails: {}", errors.lines().take(6).collect::<Vec<_>>().join("\n"))]
            }
        };
        if list.is_empty() {
            equal += 1;
        } else {
            different += 1;
            println!("== {input}: {} differences", list.len());
            for item in list.iter().take(12) {
                println!("{item}");
            }
        }
    }
    if compare {
        println!("{equal} equal, {different} different");
    }
}
