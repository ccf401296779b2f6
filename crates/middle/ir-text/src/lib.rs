//! The text form of the IR: what `--emit=ir` prints and IR tests are written in. It round-trips:
//! printing, parsing and printing again gives the same text.
//!
//! ```text
//! function @"add" (i32 int 7, i32 int 6) -> (i32 int 0) {
//! b0(v0: i32, v1: i32):
//!   v2: i32 = add nsw v0, v1
//!   return v2
//! }
//! ```
//!
//! Results and parameters are numbered in the order of the text; constants and addresses stand where
//! they are used (`i32 5`, `f64 0x3ff0000000000000`, `@"name"+8`, `slot0+4`, `&b2`).
#![forbid(unsafe_code)]

mod body;
mod lex;
mod parse;
mod print;

pub use parse::parse_module;
pub use print::{print_function, print_module};

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = r#"target "x86_64-linux-gnu"
pic
symbol @"table" local dso_local = data size 16 align 8 readonly "a\00\"" reloc 8 8 @"main" 4
symbol @"main" global function dso_local = body
symbol @"puts" global function plt = undefined
constructor @"main" 101

function @"main" (i32 int 7, ptr int 6) -> (i32 int 0) {
  slot0: size 4 align 4
b0(v0: i32, v1: ptr):
  store v0, slot0 align 4
  v2: i32 = add nsw v0, i32 5
  v3: i1 = icmp slt v2, i32 9
  branch v3, b1(v2), b2
b1(v4: i32):
  v5: i32 = call @"puts"(@"table"+1) (ptr int 7) -> (i32 int 0) variadic
  switch v4, b2 [1: b1(v5), 3..7: b2]
b2:
  v6: i32, v7: i1 = overflow s_mul v0, i32 3
  v8: f64 = si_to_fp v6
  v9: f64 = f_add v8, f64 0x3ff0000000000000
  return v6
}
"#;

    #[test]
    fn text_round_trips() {
        let text = SAMPLE;
        let module = parse_module(text).unwrap();
        for function in &module.functions {
            ir::verify(&module, function).unwrap();
        }
        assert_eq!(print_module(&module), text);
    }

    #[test]
    fn words_of_wide_integers_round_trip() {
        let text = r#"target "i386-linux-gnu"
symbol @"f" global function dso_local = body

function @"f" (ptr32 stack 0, i32 stack 4) -> (i32 int 0, i32 int 2) {
b0(v0: ptr32, v1: i32):
  v2: i32, v3: i1 = overflow u_add v1, i32 7
  v4: i32, v5: i1 = carry add v1, i32 0, v3
  v6: i32, v7: i32 = wide_mul unsigned v2, v4
  v8: i32 = funnel left v7, v6, i32 3
  v9: ptr32 = ptr_add v0, v1
  store v8, v9 align 4
  return v6, v7
}
"#;
        let module = parse_module(text).unwrap();
        ir::verify(&module, &module.functions[0]).unwrap();
        assert_eq!(print_module(&module), text);
    }

    #[test]
    fn errors_name_the_line() {
        let error = parse_module("target \"x86_64-linux-gnu\"\nsymbol main\n").err().unwrap();
        assert!(error.starts_with("line 2: expected '@'"), "{error}");
    }
}
