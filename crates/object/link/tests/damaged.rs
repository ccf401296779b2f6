//! Damaged inputs are errors, never panics, hangs or huge outputs: truncated and bit-flipped objects,
//! archives, libraries and scripts. `FUZZ=n` runs n rounds instead of the few of a normal test run.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use wootz_link::{Input, InputKind, InputState, LinkOptions, OutputKind, link_to_bytes, parse_args};

const SOURCE: &str = r#"
#include <stdio.h>
#include <stdlib.h>
__thread int tls = 3; static __thread int tbss; int common; static int zero[10];
static int impl(void) { return 1; }
static void *resolve(void) { return impl; }
int indirect(void) __attribute__((ifunc("resolve")));
__attribute__((constructor)) static void up(void) { tls++; }
__attribute__((weak)) int maybe(void); extern FILE *stderr;
__attribute__((section("set"))) int in_set = 5; extern int __start_set[];
const char *texts[] = {"one", "two", "one"};
int main(int argc, char **argv) {
  tbss = argc; common += tls + tbss + zero[1]; if (maybe) maybe();
  fprintf(stderr, "%s %d %d\n", texts[1], indirect(), __start_set[0]);
  return atoi(argv[0]) + (int)(long)stdout;
}
"#;

struct Random(u64);

impl Random {
    /// xorshift64*.
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

fn damage(random: &mut Random, bytes: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    match random.below(8) {
        0 => out.truncate(random.below(bytes.len())),
        1 => {
            // Headers and tables are where damage hurts: the start and the end of the file.
            let at =
                if random.below(2) == 0 { random.below(128) } else { out.len().saturating_sub(1 + random.below(1200)) };
            let at = at.min(out.len() - 1);
            out[at] = random.next() as u8;
        }
        2 => {
            let at = random.below(out.len() - 8);
            let value = [0, u64::MAX, 1 << 63, u64::from(u32::MAX), 0x7fff_ffff_ffff_fff0][random.below(5)];
            let width = [1, 2, 4, 8][random.below(4)];
            out[at..at + width].copy_from_slice(&value.to_le_bytes()[..width]);
        }
        _ => {
            for _ in 0..=random.below(4) {
                let at = random.below(out.len());
                out[at] ^= 1 << random.below(8);
            }
        }
    }
    out
}

fn memory(name: &str, bytes: Vec<u8>) -> Input {
    let kind = InputKind::Memory { name: name.into(), bytes: Arc::from(bytes) };
    Input { kind, state: InputState::default() }
}

#[test]
fn damaged_inputs_are_errors_and_never_panics() {
    let directory = std::env::temp_dir().join(format!("wootz-link-damaged-{}", std::process::id()));
    fs::create_dir_all(&directory).unwrap();
    fs::write(directory.join("a.c"), SOURCE).unwrap();
    let build = "gcc -g -O1 -fPIC -fcommon -ffunction-sections -c a.c -o a.o && ar rcs a.a a.o && gcc -shared -nostdlib a.o -o a.so \
                 && printf 'int x; void thrower() { throw 1; } struct D { ~D(){ x++; } }; void f() { D d; thrower(); }' > b.cc && g++ -c b.cc";
    let built = Command::new("bash").args(["-c", build]).current_dir(&directory).status();
    if !built.is_ok_and(|status| status.success()) {
        eprintln!("skipped: the test needs gcc to make objects");
        fs::remove_dir_all(&directory).unwrap();
        return;
    }
    let read = |name: &str| fs::read(directory.join(name)).unwrap();
    let script = b"OUTPUT_FORMAT(elf64-x86-64) SECTIONS { . = 0x1000; .text : { *(.text .text.*) KEEP(*(.init)) x = .; LONG(x) } =0x90 .data : AT(ADDR(.text)) { *(SORT(.data.*)) } PROVIDE(y = SIZEOF(.text) * 2 / 1); ASSERT(1, \"m\") }".to_vec();
    let samples =
        [("a.o", read("a.o")), ("a.a", read("a.a")), ("a.so", read("a.so")), ("b.o", read("b.o")), ("s.ld", script)];
    let rounds: u64 = std::env::var("FUZZ").ok().and_then(|n| n.parse().ok()).unwrap_or(150);
    let seed: u64 = std::env::var("SEED").ok().and_then(|n| n.parse().ok()).unwrap_or(1);
    let mut options: Vec<LinkOptions> = ["-pie", "-shared", "-r", "-static", "-no-pie --gc-sections -Map=-"]
        .iter()
        .map(|text| {
            let arguments: Vec<String> = format!("{text} --eh-frame-hdr --build-id --unresolved-symbols=ignore-all")
                .split(' ')
                .map(String::from)
                .collect();
            parse_args(&arguments).unwrap().options
        })
        .collect();
    let mut failed: Vec<PathBuf> = Vec::new();
    for round in 0..rounds {
        let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (round + 1) << 20);
        let which = random.below(samples.len());
        let (name, bytes) = &samples[which];
        let bytes = damage(&mut random, bytes);
        let option = random.below(options.len());
        let options = &mut options[option];
        if options.kind == OutputKind::Relocatable && *name == "a.so" {
            continue;
        }
        let mut inputs = vec![memory(name, bytes.clone())];
        if *name != "a.o" {
            inputs.insert(0, memory("good.o", samples[0].1.clone()));
        }
        let result = std::panic::catch_unwind(|| link_to_bytes(options, &inputs).map(|output| output.bytes.len()));
        match result {
            Ok(Ok(size)) => assert!(size < 1 << 30, "round {round}: {size} bytes"),
            Ok(Err(errors)) => {
                assert!(
                    !errors.is_empty() && errors.iter().all(|e| !e.message.contains("internal error")),
                    "round {round} {name}: {errors:?}"
                );
            }
            Err(_) => {
                let path = std::env::temp_dir().join(format!("wootz-link-damaged-{seed}-{round}-{option}-{name}"));
                fs::write(&path, bytes).unwrap();
                failed.push(path);
            }
        }
    }
    fs::remove_dir_all(&directory).unwrap();
    assert!(failed.is_empty(), "these inputs made the linker panic: {failed:?}");
}
