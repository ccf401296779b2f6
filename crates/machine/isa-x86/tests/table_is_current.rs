//! The checked-in tables (`src/rows.rs`, `src/table_data.rs`) are what iced-x86's metadata says.
//! `BLESS=1 cargo test -p wootz-isa-x86 --test table_is_current` writes them anew.

use iced_x86::{Code, EncodingKind, MandatoryPrefix, OpCodeOperandKind, OpCodeTableKind};
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
        let wide = op.operand_size() == 64 && !op.default_op_size64() && !op.force_op_size64();
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
        let _: OpCodeOperandKind = op.op0_kind();
        writeln!(
            out,
            "    r({encoding}, {map}, {:#x}, {mandatory:#x}, {group}, {}, {}, {flags:#x}, {}, [{}]),",
            op.op_code(),
            op.operand_size(),
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
