//! `.debug_info`, `.debug_abbrev` and `.debug_str` (DWARF 5, 7.5): a tree of entries, written once it is
//! complete, when every offset is known.

use base::{FastMap, Idx, IndexVec, define_idx};
pub use gimli::constants;
use gimli::constants::{self as dw, DwAt, DwForm, DwTag};
use mc::{SectionFlags, SectionSpec, Streamer, SymbolId, Value, Variant};

define_idx! {
    /// An entry of a tree.
    pub struct DieId = "die";
}

/// Where an object is (DWARF 5, 2.6).
#[derive(Clone, PartialEq, Debug)]
pub enum Location {
    /// Bytes of an expression without addresses.
    Bytes(Vec<u8>),
    /// `DW_OP_addr symbol`.
    Static(SymbolId),
    /// A thread-local object: its offset in the module's block, then `DW_OP_form_tls_address`'s GNU form.
    ThreadLocal(SymbolId),
}

/// The value of an attribute; the form follows from it.
#[derive(Clone, PartialEq, Debug)]
pub enum AttrValue {
    /// An address.
    Address(SymbolId),
    /// Address zero: the base of absolute ranges.
    Zero,
    /// The distance from the first to the second address: `DW_AT_high_pc` as an offset.
    Distance(SymbolId, SymbolId),
    /// An unsigned number.
    Unsigned(u64),
    /// A signed number.
    Signed(i64),
    /// True.
    Flag,
    /// A string.
    Text(String),
    /// Another entry of the unit.
    Reference(DieId),
    /// A place in another debug section, by a label there.
    Section(SymbolId),
    /// Where an object is.
    Location(Location),
}

#[derive(Debug)]
struct Die {
    tag: DwTag,
    attrs: Vec<(DwAt, AttrValue)>,
    children: Vec<DieId>,
}

/// What the header of a unit says.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct UnitOptions {
    /// 4 or 5.
    pub version: u8,
    /// Bytes of an address.
    pub address_size: u8,
}

/// The entries of one compilation unit. The first entry made is its root.
#[derive(Default, Debug)]
pub struct DieTree {
    dies: IndexVec<DieId, Die>,
}

impl DieTree {
    /// An empty tree.
    pub fn new() -> DieTree {
        DieTree::default()
    }
    /// Adds an entry as the last child of `parent`, or as the root.
    pub fn add(&mut self, parent: Option<DieId>, tag: DwTag) -> DieId {
        let die = self.dies.push(Die { tag, attrs: Vec::new(), children: Vec::new() });
        if let Some(parent) = parent {
            self.dies[parent].children.push(die);
        }
        die
    }
    /// Adds an attribute.
    pub fn attr(&mut self, die: DieId, name: DwAt, value: AttrValue) {
        self.dies[die].attrs.push((name, value));
    }

    /// Writes the sections.
    pub fn write(&self, out: &mut dyn Streamer, options: UnitOptions) {
        if self.dies.is_empty() {
            return;
        }
        let mut writer = Writer {
            tree: self,
            options,
            abbrevs: FastMap::default(),
            abbrev_list: Vec::new(),
            codes: IndexVec::new(),
            strings: FastMap::default(),
            string_list: Vec::new(),
            offsets: IndexVec::new(),
        };
        writer.write(out);
    }
}

/// What an abbreviation says: tag, whether there are children, names and forms.
type Shape = (DwTag, bool, Vec<(DwAt, DwForm)>);

struct Writer<'a> {
    tree: &'a DieTree,
    options: UnitOptions,
    abbrevs: FastMap<Shape, u32>,
    abbrev_list: Vec<Shape>,
    /// Abbreviation code of each entry.
    codes: IndexVec<DieId, u32>,
    /// A label for each string: linkers that merge strings move each by itself, and take a label's offset for a
    /// distance from that label's string.
    strings: FastMap<String, SymbolId>,
    string_list: Vec<(SymbolId, String)>,
    /// Offset of each entry from the start of the unit.
    offsets: IndexVec<DieId, u64>,
}

/// Strings of fewer bytes stand in the entry itself.
const SHORTEST_SHARED: usize = 4;

fn section(name: &str, strings: bool) -> SectionSpec {
    // SHF_MERGE | SHF_STRINGS.
    let (flags, entry_size) = if strings { (0x30, 1) } else { (0, 0) };
    SectionSpec {
        name: name.into(),
        kind: 1,
        flags: SectionFlags(flags),
        entry_size,
        group: None,
        linked_to: None,
        unique: None,
    }
}

fn uleb(mut value: u64, out: &mut Vec<u8>) {
    loop {
        let byte = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            out.push(byte);
            return;
        }
        out.push(byte | 0x80);
    }
}

fn sleb(mut value: i64, out: &mut Vec<u8>) {
    loop {
        let byte = (value & 0x7f) as u8;
        value >>= 7;
        if (value == 0 && byte & 0x40 == 0) || (value == -1 && byte & 0x40 != 0) {
            out.push(byte);
            return;
        }
        out.push(byte | 0x80);
    }
}

fn uleb_size(value: u64) -> u64 {
    let bits = 64 - u64::from(value.leading_zeros());
    bits.max(1).div_ceil(7)
}

impl Writer<'_> {
    fn form(&self, value: &AttrValue) -> DwForm {
        match value {
            AttrValue::Address(_) | AttrValue::Zero => dw::DW_FORM_addr,
            AttrValue::Distance(..) => dw::DW_FORM_data8,
            AttrValue::Unsigned(0..=0xff) => dw::DW_FORM_data1,
            AttrValue::Unsigned(0x100..=0xffff) => dw::DW_FORM_data2,
            AttrValue::Unsigned(0x1_0000..=0xffff_ffff) => dw::DW_FORM_data4,
            AttrValue::Unsigned(_) => dw::DW_FORM_data8,
            AttrValue::Signed(_) => dw::DW_FORM_sdata,
            AttrValue::Flag => dw::DW_FORM_flag_present,
            AttrValue::Text(text) if text.len() < SHORTEST_SHARED => dw::DW_FORM_string,
            AttrValue::Text(_) => dw::DW_FORM_strp,
            AttrValue::Reference(_) => dw::DW_FORM_ref4,
            AttrValue::Section(_) => dw::DW_FORM_sec_offset,
            AttrValue::Location(_) => dw::DW_FORM_exprloc,
        }
    }

    fn size(&self, value: &AttrValue) -> u64 {
        let address = u64::from(self.options.address_size);
        match value {
            AttrValue::Address(_) | AttrValue::Zero => address,
            AttrValue::Distance(..) => 8,
            AttrValue::Unsigned(0..=0xff) => 1,
            AttrValue::Unsigned(0x100..=0xffff) => 2,
            AttrValue::Unsigned(0x1_0000..=0xffff_ffff) => 4,
            AttrValue::Unsigned(_) => 8,
            AttrValue::Signed(value) => {
                let mut bytes = Vec::new();
                sleb(*value, &mut bytes);
                bytes.len() as u64
            }
            AttrValue::Flag => 0,
            AttrValue::Text(text) if text.len() < SHORTEST_SHARED => text.len() as u64 + 1,
            AttrValue::Text(_) | AttrValue::Reference(_) | AttrValue::Section(_) => 4,
            AttrValue::Location(Location::Bytes(bytes)) => uleb_size(bytes.len() as u64) + bytes.len() as u64,
            AttrValue::Location(Location::Static(_)) => 2 + address,
            AttrValue::Location(Location::ThreadLocal(_)) => 3 + address,
        }
    }

    fn write(&mut self, out: &mut dyn Streamer) {
        self.assign_abbreviations(out);
        let header = if self.options.version >= 5 { 12 } else { 11 };
        self.codes_to_offsets(header);
        let abbrev_start = out.temp_symbol();
        out.switch_section(&section(".debug_abbrev", false));
        out.label(abbrev_start);
        out.bytes(&self.abbreviation_table());
        out.switch_section(&section(".debug_info", false));
        let (start, end) = (out.temp_symbol(), out.temp_symbol());
        out.value(&Value::difference(end, start), 4);
        out.label(start);
        out.value(&Value::Const(i64::from(self.options.version)), 2);
        let address_size = i64::from(self.options.address_size);
        if self.options.version >= 5 {
            out.value(&Value::Const(i64::from(dw::DW_UT_compile.0)), 1);
            out.value(&Value::Const(address_size), 1);
            out.value(&Value::symbol(abbrev_start), 4);
        } else {
            out.value(&Value::symbol(abbrev_start), 4);
            out.value(&Value::Const(address_size), 1);
        }
        self.write_entries(out);
        out.label(end);
        out.switch_section(&section(".debug_str", true));
        for (label, text) in &self.string_list {
            out.label(*label);
            out.bytes(text.as_bytes());
            out.bytes(&[0]);
        }
    }

    fn assign_abbreviations(&mut self, out: &mut dyn Streamer) {
        for die in &self.tree.dies {
            let attrs = die.attrs.iter().map(|(name, value)| (*name, self.form(value))).collect();
            let shape = (die.tag, !die.children.is_empty(), attrs);
            let next = self.abbrev_list.len() as u32 + 1;
            let code = *self.abbrevs.entry(shape).or_insert_with_key(|shape| {
                self.abbrev_list.push(shape.clone());
                next
            });
            self.codes.push(code);
            for (_, value) in &die.attrs {
                if let AttrValue::Text(text) = value
                    && text.len() >= SHORTEST_SHARED
                    && !self.strings.contains_key(text)
                {
                    let label = out.temp_symbol();
                    self.strings.insert(text.clone(), label);
                    self.string_list.push((label, text.clone()));
                }
            }
        }
    }

    /// Gives each entry its offset: depth first, a null entry after the children.
    fn codes_to_offsets(&mut self, header: u64) {
        self.offsets.resize(self.tree.dies.len(), 0);
        let mut at = header;
        self.walk(|writer, step| match step {
            Step::Enter(id) => {
                writer.offsets[id] = at;
                at += uleb_size(u64::from(writer.codes[id]));
                at += writer.tree.dies[id].attrs.iter().map(|(_, value)| writer.size(value)).sum::<u64>();
            }
            Step::Close => at += 1,
        });
    }

    /// Visits the entries depth first, without recursion: types may nest as deep as programs do.
    fn walk(&mut self, mut visit: impl FnMut(&mut Self, Step)) {
        let mut stack = vec![(DieId::from_usize(0), 0)];
        visit(self, Step::Enter(DieId::from_usize(0)));
        while let Some((id, next)) = stack.last_mut() {
            let children = &self.tree.dies[*id].children;
            match children.get(*next) {
                Some(&child) => {
                    *next += 1;
                    stack.push((child, 0));
                    visit(self, Step::Enter(child));
                }
                None => {
                    let had_children = !children.is_empty();
                    stack.pop();
                    if had_children {
                        visit(self, Step::Close);
                    }
                }
            }
        }
    }

    fn abbreviation_table(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (n, (tag, children, attrs)) in self.abbrev_list.iter().enumerate() {
            uleb(n as u64 + 1, &mut bytes);
            uleb(u64::from(tag.0), &mut bytes);
            bytes.push(u8::from(*children));
            for (name, form) in attrs {
                uleb(u64::from(name.0), &mut bytes);
                uleb(u64::from(form.0), &mut bytes);
            }
            bytes.extend([0, 0]);
        }
        bytes.push(0);
        bytes
    }

    fn write_entries(&mut self, out: &mut dyn Streamer) {
        // Constant bytes are collected, so that the streamer sees few pieces.
        let mut pending = Vec::new();
        self.walk(|writer, step| match step {
            Step::Enter(id) => {
                uleb(u64::from(writer.codes[id]), &mut pending);
                for (_, value) in &writer.tree.dies[id].attrs {
                    writer.write_value(out, value, &mut pending);
                }
            }
            Step::Close => pending.push(0),
        });
        out.bytes(&pending);
    }

    fn write_value(&self, out: &mut dyn Streamer, value: &AttrValue, pending: &mut Vec<u8>) {
        let address = self.options.address_size;
        let mut flush = |pending: &mut Vec<u8>, value: &Value, size: u8| {
            if !pending.is_empty() {
                out.bytes(pending);
                pending.clear();
            }
            out.value(value, size);
        };
        match value {
            AttrValue::Zero => pending.extend(std::iter::repeat_n(0, usize::from(address))),
            AttrValue::Address(symbol) => flush(pending, &Value::symbol(*symbol), address),
            AttrValue::Distance(from, to) => flush(pending, &Value::difference(*to, *from), 8),
            AttrValue::Unsigned(number) => {
                let size = self.size(value) as usize;
                pending.extend(&number.to_le_bytes()[..size]);
            }
            AttrValue::Signed(number) => sleb(*number, pending),
            AttrValue::Flag => {}
            AttrValue::Text(text) if text.len() < SHORTEST_SHARED => {
                pending.extend(text.as_bytes());
                pending.push(0);
            }
            AttrValue::Text(text) => flush(pending, &Value::symbol(self.strings[text]), 4),
            AttrValue::Reference(die) => pending.extend((self.offsets[*die] as u32).to_le_bytes()),
            AttrValue::Section(label) => flush(pending, &Value::symbol(*label), 4),
            AttrValue::Location(Location::Bytes(bytes)) => {
                uleb(bytes.len() as u64, pending);
                pending.extend(bytes);
            }
            AttrValue::Location(Location::Static(symbol)) => {
                pending.extend([1 + address, dw::DW_OP_addr.0]);
                flush(pending, &Value::symbol(*symbol), address);
            }
            AttrValue::Location(Location::ThreadLocal(symbol)) => {
                let constant = if address == 8 { dw::DW_OP_const8u } else { dw::DW_OP_const4u };
                pending.extend([2 + address, constant.0]);
                let value = Value::Symbol { symbol: *symbol, variant: Variant::DtpOff, offset: 0 };
                flush(pending, &value, address);
                pending.push(dw::DW_OP_GNU_push_tls_address.0);
            }
        }
    }
}

enum Step {
    Enter(DieId),
    /// The null entry that ends a list of children.
    Close,
}
