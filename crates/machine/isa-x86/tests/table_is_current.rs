//! The checked-in tables (`src/rows.rs`, `src/table_data.rs`) are what iced-x86's metadata says.
//! `BLESS=1 cargo test -p wootz-isa-x86 --test table_is_current` writes them anew.

extern crate wootz_isa_x86 as isa_x86;

mod samples;

use iced_x86::{
    Code, Decoder, DecoderOptions, EncodingKind, Formatter, GasFormatter, MandatoryPrefix, OpCodeTableKind,
};
use mc::Mode;
use samples::{Samples, encode};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

fn rows() -> String {
    let mut out = String::from(
        "//! Numbers of the instruction table's rows. Written by `tests/table_is_current.rs`; do not edit.\n\nuse mc::Row;\n\n",
    );
    for code in Code::values() {
        let name = format!("{code:?}").to_uppercase();
        let text = code.op_code().instruction_string().to_string();
        let text = if text.is_empty() { name.clone() } else { text };
        writeln!(out, "/// `{text}`\npub const {name}: Row = Row({});", code as u16).unwrap();
    }
    out
}

fn table() -> String {
    let mut out = String::from(
        "//! The instruction table. Written by `tests/table_is_current.rs`; do not edit.\n\n\
         use crate::table::Encoding::{self, D3now as D, Evex as E, Legacy as L, Mvex as M, Vex as V, Xop as X};\n\
         use crate::table::Map::{self, M0F as F, M0F3A as A3, M0F38 as F8, One as O, Other as H};\n\
         use crate::table::{Kind as K, RowInfo};\n\n\
         const fn r(\n    encoding: Encoding,\n    map: Map,\n    opcode: u16,\n    mandatory: u8,\n    group: i8,\n    operand_size: u8,\n    address_size: u8,\n    flags: u16,\n    count: u8,\n    kinds: [K; 5],\n) -> RowInfo {\n    \
         RowInfo { encoding, map, opcode, mandatory, group, operand_size, address_size, flags, count, kinds }\n}\n\n",
    );
    let count = Code::values().count();
    writeln!(out, "#[rustfmt::skip]\npub(crate) static ROWS: [RowInfo; {count}] = [").unwrap();
    for code in Code::values() {
        let op = code.op_code();
        let encoding = match op.encoding() {
            EncodingKind::Legacy => "L",
            EncodingKind::VEX => "V",
            EncodingKind::EVEX => "E",
            EncodingKind::XOP => "X",
            EncodingKind::D3NOW => "D",
            _ => "M",
        };
        let map = match op.table() {
            OpCodeTableKind::Normal => "O",
            OpCodeTableKind::T0F => "F",
            OpCodeTableKind::T0F38 => "F8",
            OpCodeTableKind::T0F3A => "A3",
            _ => "H",
        };
        let mandatory = match op.mandatory_prefix() {
            MandatoryPrefix::None | MandatoryPrefix::PNP => 0,
            MandatoryPrefix::P66 => 0x66,
            MandatoryPrefix::PF3 => 0xf3,
            MandatoryPrefix::PF2 => 0xf2,
        };
        let group = if op.is_group() { op.group_index() } else { -1 };
        let is_vector = matches!(op.encoding(), EncodingKind::VEX);
        let wide = op.operand_size() == 64 && !op.default_op_size64() && !op.force_op_size64()
            || is_vector && op.w() == 1 && !op.is_wig();
        // These read 16 bits whatever the operand size is; gas writes no prefix.
        let row = format!("{code:?}");
        let always16 = [
            "Mov_Sreg_rm16",
            "Mov_Sreg_r32m16",
            "Nopd",
            "Lldt_rm16",
            "Ltr_rm16",
            "Verr_rm16",
            "Verw_rm16",
            "Lmsw_rm16",
            "Lkgs_rm16",
            "Arpl_rm16_r16",
        ];
        let operand_size = if always16.contains(&row.as_str()) { 0 } else { op.operand_size() };
        let flags = [
            op.op_code_len() == 2,
            op.mode16(),
            op.mode32(),
            op.mode64(),
            op.default_op_size64() || op.force_op_size64(),
            op.fwait(),
            op.can_broadcast(),
            op.can_use_rounding_control(),
            op.can_suppress_all_exceptions(),
            op.can_use_op_mask_register(),
            op.can_use_lock_prefix(),
            wide,
        ];
        let flags = flags.iter().enumerate().fold(0, |all, (bit, &on)| all | u16::from(on) << bit);
        let kinds: Vec<String> = (0..5)
            .map(|n| if n < op.op_count() { format!("K::{:?}", op.op_kind(n)) } else { "K::None".to_string() })
            .collect();
        writeln!(
            out,
            "    r({encoding}, {map}, {:#x}, {mandatory:#x}, {group}, {}, {}, {flags:#x}, {}, [{}]),",
            op.op_code(),
            operand_size,
            op.address_size(),
            op.op_count(),
            kinds.join(", ")
        )
        .unwrap();
    }
    out.push_str("];\n");
    out
}

fn check(file: &str, text: String) {
    let path = format!("{}/src/{file}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, text).unwrap();
        return;
    }
    let current = std::fs::read_to_string(&path).unwrap();
    assert!(current == text, "src/{file} is not current: run with BLESS=1");
}

#[test]
fn row_numbers_are_current() {
    check("rows.rs", rows());
}

#[test]
fn the_table_is_current() {
    check("table_data.rs", table());
}

/// AT&T names of one row: with the operand-size suffix where there is one, and without.
#[derive(Default)]
struct Names {
    full: Vec<String>,
    plain: Vec<String>,
}

fn names_of_rows() -> BTreeMap<u16, Names> {
    let mut all: BTreeMap<u16, Names> = BTreeMap::new();
    for mode in [Mode::BITS64, Mode::BITS32, Mode::BITS16] {
        let mut samples = Samples::new(mode);
        for code in samples.rows() {
            for variant in 0..2 {
                let Some(inst) = samples.sample(code, variant) else { continue };
                let Ok(bytes) = encode(&inst, mode) else { continue };
                let decoded = Decoder::with_ip(u32::from(mode.bits), &bytes, 0, DecoderOptions::NONE).decode();
                if decoded.code() != code {
                    continue;
                }
                for with_suffix in [true, false] {
                    let mut formatter = GasFormatter::new();
                    formatter.options_mut().set_gas_show_mnemonic_size_suffix(with_suffix);
                    formatter.options_mut().set_use_pseudo_ops(false);
                    let mut name = String::new();
                    formatter.format_mnemonic(&decoded, &mut name);
                    let entry = all.entry(code as u16).or_default();
                    let list = if with_suffix { &mut entry.full } else { &mut entry.plain };
                    if !name.contains(' ') && !list.contains(&name) {
                        list.push(name);
                    }
                }
            }
        }
    }
    for code in Code::values() {
        let op = code.op_code();
        let unsupported = matches!(op.encoding(), EncodingKind::MVEX) || !op.is_instruction();
        let name = format!("{code:?}");
        let skipped = ["Sal_", "Nopw", "Nopq", "Via_", "Jmpe", "DeclareB", "Zero_bytes", "Popw_CS"];
        // The same instruction once more, undocumented.
        let is_copy = name
            .split('_')
            .next_back()
            .is_some_and(|last| last.len() == 4 && last.starts_with('D') && u16::from_str_radix(last, 16).is_ok())
            || name.starts_with("Fstpnce");
        if unsupported || is_copy || skipped.iter().any(|stem| name.starts_with(stem)) {
            all.remove(&(code as u16));
            continue;
        }
        let entry = all.entry(code as u16).or_default();
        if entry.full.is_empty() {
            let mnemonic = format!("{:?}", code.mnemonic()).to_lowercase();
            entry.full.push(mnemonic.clone());
            entry.plain.push(mnemonic);
        }
    }
    all
}

/// Further names that gas knows, from a row's name in the table and its name without suffix.
fn aliases(code: Code, name: &str) -> Vec<String> {
    const CONDITIONS: [(&str, &[&str]); 12] = [
        ("b", &["c", "nae"]),
        ("ae", &["nb", "nc"]),
        ("e", &["z"]),
        ("ne", &["nz"]),
        ("be", &["na"]),
        ("a", &["nbe"]),
        ("p", &["pe"]),
        ("np", &["po"]),
        ("l", &["nge"]),
        ("ge", &["nl"]),
        ("le", &["ng"]),
        ("g", &["nle"]),
    ];
    let row = format!("{code:?}");
    let mut list = Vec::new();
    let is_conditional = code.is_jcc_short_or_near() || row.starts_with("Set") || row.starts_with("Cmov");
    for stem in ["j", "set", "cmov"] {
        let Some(rest) = name.strip_prefix(stem).filter(|_| is_conditional) else { continue };
        let condition = row.split('_').next().unwrap().to_lowercase()[stem.len()..].to_string();
        for (known, others) in CONDITIONS {
            if known == condition {
                let suffix = &rest[known.len()..];
                list.extend(others.iter().map(|other| format!("{stem}{other}{suffix}")));
            }
        }
    }
    let renames: &[(&str, &str)] = &[
        ("loope", "loopz"),
        ("loopne", "loopnz"),
        ("shl", "sal"),
        ("fwait", "wait"),
        ("movslq", "movsxd"),
        ("cbtw", "cbw"),
        ("cwtl", "cwde"),
        ("cltq", "cdqe"),
        ("cwtd", "cwd"),
        ("cltd", "cdq"),
        ("cqto", "cqo"),
        ("xlat", "xlatb"),
        ("lretl", "lretd"),
        ("lretw", "lret"),
        ("lretl", "lret"),
        ("iretw", "iret"),
        ("iretl", "iret"),
        ("sysretl", "sysret"),
        ("sysexitl", "sysexit"),
        ("ljmpw", "ljmp"),
        ("ljmpl", "ljmp"),
        ("lcallw", "lcall"),
        ("lcalll", "lcall"),
        ("movsl", "movsd"),
        ("cmpsl", "cmpsd"),
        ("ud2", "ud2a"),
        ("ud1", "ud2b"),
        ("fucomip", "fucompi"),
        ("fcomip", "fcompi"),
        ("cmovae", "cmovnb"),
        ("movabs", "mov"),
        ("movabsq", "movq"),
        ("pushf", "pushfd"),
        ("popf", "popfd"),
    ];
    for (known, other) in renames {
        let stem = name == *known;
        let moffs = row.contains("moffs");
        if (stem && !(moffs && known.starts_with("movabs"))) && !(*known == "movsl" && row.contains("xmm")) {
            list.push((*other).to_string());
        }
        for suffix in ["b", "w", "l", "q"] {
            if *known == "shl" && name == format!("shl{suffix}") {
                list.push(format!("sal{suffix}"));
            }
        }
    }
    let stem = row.split('_').next().unwrap();
    match stem {
        "Movzx" => list.push("movzx".to_string()),
        "Movsx" | "Movsxd" => list.push("movsx".to_string()),
        _ => {}
    }
    for (kind, letter) in [("rm8", "b"), ("rm16", "w")] {
        if row.ends_with(kind) && matches!(stem, "Movzx" | "Movsx") {
            list.push(format!("{}{letter}", if stem == "Movzx" { "movz" } else { "movs" }));
        }
    }
    let special: &[(Code, &str)] = &[
        (Code::Movq_xmm_rm64, "movd"),
        (Code::Movq_rm64_xmm, "movd"),
        (Code::Movq_mm_rm64, "movd"),
        (Code::Movq_rm64_mm, "movd"),
        (Code::VEX_Vmovq_xmm_rm64, "vmovd"),
        (Code::VEX_Vmovq_rm64_xmm, "vmovd"),
        (Code::Getsecd, "getsec"),
        (Code::Fild_m64int, "fildq"),
        (Code::Fistp_m64int, "fistpq"),
        (Code::Fisttp_m64int, "fisttpq"),
        (Code::Fild_m16int, "fild"),
        (Code::Fist_m16int, "fist"),
        (Code::Fistp_m16int, "fistp"),
        (Code::Fisttp_m16int, "fisttp"),
        (Code::Fld_m80fp, "fldt"),
        (Code::Fstp_m80fp, "fstpt"),
        (Code::Sysretd, "sysretl"),
        (Code::Retnw, "retw"),
        (Code::Retnw_imm16, "retw"),
        (Code::Leavew, "leave"),
        (Code::Enterw_imm16_imm8, "enter"),
        (Code::Pushfw, "pushf"),
        (Code::Popfw, "popf"),
        (Code::Pushfd, "pushf"),
        (Code::Popfd, "popf"),
        (Code::Pushaw, "pusha"),
        (Code::Popaw, "popa"),
        (Code::Pushad, "pusha"),
        (Code::Popad, "popa"),
        (Code::Wbinvd, "wbinvd"),
        (Code::Loop_rel8_64_ECX, "loopl"),
    ];
    list.extend(special.iter().filter(|(special, _)| *special == code).map(|(_, name)| (*name).to_string()));
    list
}

fn names() -> String {
    let rows = names_of_rows();
    let mut by_name: BTreeMap<String, BTreeSet<u16>> = BTreeMap::new();
    for (&row, names) in &rows {
        let code = Code::try_from(usize::from(row)).unwrap();
        let is_absolute_move = format!("{code:?}").contains("moffs");
        for name in names.full.iter().chain(&names.plain) {
            let aliases = aliases(code, name);
            for name in aliases.iter().chain([name]) {
                by_name.entry(name.clone()).or_default().insert(row);
                if let (Some(rest), true) = (name.strip_prefix("movabs"), is_absolute_move) {
                    by_name.entry(format!("mov{rest}")).or_default().insert(row);
                }
            }
        }
    }
    let mut out = String::from(
        "//! AT&T names of the rows. Written by `tests/table_is_current.rs`; do not edit.\n\n\
         /// Rows by name, in order of name.\n",
    );
    writeln!(out, "#[rustfmt::skip]\npub(crate) static NAMES: [(&str, &[u16]); {}] = [", by_name.len()).unwrap();
    for (name, rows) in &by_name {
        let rows: Vec<String> = rows.iter().map(u16::to_string).collect();
        writeln!(out, "    ({name:?}, &[{}]),", rows.join(", ")).unwrap();
    }
    let count = Code::values().count();
    writeln!(out, "];\n\n/// The name that each row is printed with; empty for rows that are not supported.").unwrap();
    writeln!(out, "#[rustfmt::skip]\npub(crate) static PRINTED: [&str; {count}] = [").unwrap();
    for code in Code::values() {
        let name = rows.get(&(code as u16)).map_or(String::new(), |names| printed(code, names));
        writeln!(out, "    {name:?},").unwrap();
    }
    out.push_str("];\n");
    out
}

/// The name to print: with suffix, except where gcc prints none.
fn printed(code: Code, names: &Names) -> String {
    let (Some(full), Some(plain)) = (names.full.first(), names.plain.first()) else {
        return format!("{:?}", code.mnemonic()).to_lowercase();
    };
    let row = format!("{code:?}");
    let without = [
        "Set",
        "Cmov",
        "F",
        "Retnq",
        "Call_rel",
        "Call_rm64",
        "Jmp_rm64",
        "Leaveq",
        "Xlat",
        "Lldt",
        "Ltr",
        "Verr",
        "Verw",
        "Lmsw",
        "Lkgs",
        "Lss_r64",
        "Lfs_r64",
        "Lgs_r64",
        "Arpl",
    ];
    if code == Code::Jmp_m1664 || code == Code::Call_m1664 {
        return if code == Code::Jmp_m1664 { "rex.w ljmp" } else { "rex.w lcall" }.to_string();
    }
    if code == Code::Retnw || code == Code::Retnw_imm16 {
        return "retw".to_string();
    }
    if without.iter().any(|stem| row.starts_with(stem)) { plain.clone() } else { full.clone() }
}

/// Rows that gas encodes as others: 64-bit registers where the upper half is zero anyway, and the
/// VEX moves whose operands can swap places to save a byte of prefix.
fn relations() -> String {
    let by_name: BTreeMap<String, u16> = Code::values().map(|code| (format!("{code:?}"), code as u16)).collect();
    let exact = ["Mov_r64m16_Sreg", "Mov_Sreg_r64m16", "Sldt_r64m16", "Str_r64m16"];
    let narrow_stems = ["movmskp", "pmovmskb", "pinsrw", "pinsrb", "pextrw", "pextrb", "extractps"];
    let swap_stems =
        ["movups", "movupd", "movaps", "movapd", "movdqa", "movdqu", "movq", "movss_xmm_xmm", "movsd_xmm_xmm"];
    let (mut narrow, mut swap) = (Vec::new(), Vec::new());
    for (name, &row) in &by_name {
        let lower = name.to_lowercase();
        let stem = lower.trim_start_matches("vex_").trim_start_matches("evex_");
        let stem = stem.strip_prefix('v').unwrap_or(stem);
        let is_narrow = exact.contains(&name.as_str()) || narrow_stems.iter().any(|known| stem.starts_with(known));
        if is_narrow
            && name.contains("r64")
            && let Some(&other) = by_name.get(&name.replace("r64m32", "rm32").replace("r64", "r32"))
        {
            narrow.push((row, other));
        }
        let is_load = name.starts_with("VEX_") && swap_stems.iter().any(|known| stem.starts_with(known));
        if is_load {
            let parts: Vec<&str> = name.split('_').collect();
            let store = match parts[..] {
                [vex, mnemonic, a, b] => format!("{vex}_{mnemonic}_{b}_{a}"),
                _ => format!("{name}_0F11"),
            };
            let op = Code::try_from(usize::from(row)).unwrap().op_code();
            let reads_memory = format!("{:?}", op.op_kind(op.op_count() - 1)).contains("_or_mem") || op.op_count() == 3;
            if let (Some(&store), true) = (by_name.get(&store), reads_memory && !name.contains("rm64")) {
                swap.push((row, store));
            }
        }
    }
    narrow.sort_unstable();
    swap.sort_unstable();
    let mut out = String::from("//! Relations of rows. Written by `tests/table_is_current.rs`; do not edit.\n\n");
    writeln!(out, "/// Rows with a 64-bit register, and the rows with its lower half that do the same, in order.")
        .unwrap();
    writeln!(out, "pub(crate) static NARROW: [(u16, u16); {}] = {narrow:?};\n", narrow.len()).unwrap();
    writeln!(out, "/// VEX loads and the stores that move registers as they do, in order.").unwrap();
    writeln!(out, "pub(crate) static SWAPS: [(u16, u16); {}] = {swap:?};", swap.len()).unwrap();
    out
}

#[test]
fn relations_are_current() {
    check("relations_data.rs", relations());
}

#[test]
fn names_are_current() {
    check("names_data.rs", names());
}
