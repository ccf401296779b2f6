//! Record layout as GCC does it for the System V ABI: members at multiples of their alignment,
//! bit-fields packed into units of their declared type (psABI 3.1.2), `packed`, `aligned` and
//! `#pragma pack`.
//!
//! The position of the next member is kept in bits. A bit-field goes to the next bit unless it
//! would span more units of its type's alignment than its type has; packed ones (and all under
//! `#pragma pack`) go to the next bit always. After all members are placed, each bit-field gets the
//! unit that code may access for it.

use crate::ms_layout::Run;
use crate::table::TypeTable;
use crate::types::*;

impl TypeTable {
    /// Completes a record whose members are in `fields`: computes their places, size and alignment.
    /// Members with incomplete types (reported by the caller) count as empty. Returns false if the
    /// record is too large for the address space; it is complete then, too, with size 0.
    pub fn layout_record(&mut self, id: RecordId) -> bool {
        let mut placer = Placer::new(self, id);
        let count = self.record(id).fields.len();
        if self.record(id).fields.iter().any(|field| self.is_variable_size(field.ty)) {
            self.layout_variable(id, placer);
            return true;
        }
        for n in 0..count {
            let place = placer.place(self, &self.record(id).fields[n]);
            self.record_mut(id).fields[n].offset = place;
        }
        let (size, fits) = match placer.size() {
            Some(size) => (size, true),
            None => (0, false),
        };
        let layout = RecordLayout { size, align: placer.align };
        let record = self.record_mut(id);
        record.layout = Some(layout);
        choose_units(self, id);
        fits
    }
}

impl TypeTable {
    /// Places the members of a record some of which are of variable size (GNU): within segments. A segment
    /// ends after a member of variable size, and before one that needs more alignment than its start has.
    fn layout_variable(&mut self, id: RecordId, mut placer: Placer) {
        let is_union = self.record(id).kind == RecordKind::Union;
        let mut segments = vec![Segment { align: u32::MAX, size: 0, variable: None }];
        for n in 0..self.record(id).fields.len() {
            let field = self.record(id).fields[n].clone();
            let variable = self.is_variable_size(field.ty);
            let last = *segments.last().expect("there is one from the start");
            let align = placer.alignment_of(self, &field);
            if !is_union && (last.variable.is_some() || align > last.align) {
                segments.push(Segment { align, size: 0, variable: None });
                placer.bits = Some(0);
            }
            let at = placer.place(self, &field);
            let number = segments.len() as u32 - 1;
            let last = segments.last_mut().expect("there is one from the start");
            last.size = placer.bits.unwrap_or(0).div_ceil(8) as u64;
            last.variable = if variable && !is_union { Some(n as u32) } else { None };
            let member = &mut self.record_mut(id).fields[n];
            member.segment = number;
            member.offset = at;
            if let Some(width) = member.bit_width {
                // Exactly the bytes that hold its bits.
                let end = (at + u64::from(width)).div_ceil(8).max(at / 8 + 1);
                (member.offset, member.bit_offset) = (at / 8, (at % 8) as u32);
                member.unit_size = (end - at / 8) as u32;
            }
        }
        let record = self.record_mut(id);
        record.segments = segments;
        record.layout = Some(RecordLayout { size: 0, align: placer.align });
    }
}

/// While placing, `Field::offset` of a bit-field is its position in bits; of others, in bytes.
pub(crate) struct Placer {
    pub(crate) kind: RecordKind,
    pub(crate) packed: bool,
    /// `#pragma pack` in bits; none is `u64::MAX`.
    pub(crate) limit: u64,
    /// Next free bit (structures), or size so far in bits (unions).
    pub(crate) bits: Option<u128>,
    /// Alignment of the record in bytes.
    pub(crate) align: u32,
    /// Whether the layout is Microsoft's.
    microsoft: bool,
    /// The bit-fields before, in Microsoft's layout.
    pub(crate) run: Option<Run>,
}

impl Placer {
    fn new(table: &TypeTable, id: RecordId) -> Placer {
        let record = table.record(id);
        let limit = match record.max_field_align {
            0 => u64::MAX,
            bytes => u64::from(bytes) * 8,
        };
        Placer {
            kind: record.kind,
            packed: record.packed,
            limit,
            bits: Some(0),
            align: record.align.max(1),
            microsoft: record.microsoft,
            run: None,
        }
    }

    fn size(&self) -> Option<u64> {
        let size = (self.bits? + Run::rest(self.run)).div_ceil(8).next_multiple_of(u128::from(self.align));
        u64::try_from(size).ok().filter(|&size| size <= i64::MAX as u64)
    }

    /// The next free bit is `width` after `at`; beyond the address space there is none.
    pub(crate) fn advance(&mut self, at: u128, width: u128) {
        self.bits = Some(at + width).filter(|&end| end < 1 << 66);
    }

    fn place(&mut self, table: &TypeTable, field: &Field) -> u64 {
        if self.microsoft {
            return self.place_as_microsoft(table, field);
        }
        match field.bit_width {
            None => self.place_plain(table, field),
            Some(width) => self.place_bits(table, field, u64::from(width)),
        }
    }

    /// Alignment of a member that is no bit-field, in bytes (of a bit-field: that of its type, unless packed).
    fn alignment_of(&self, table: &TypeTable, field: &Field) -> u32 {
        let natural = table.align_of(field.ty).unwrap_or(1);
        let packed = self.packed || field.packed;
        let wanted = if packed { field.align.max(1) } else { natural.max(field.align) };
        u64::from(wanted).min((self.limit / 8).max(1)) as u32
    }

    fn place_plain(&mut self, table: &TypeTable, field: &Field) -> u64 {
        let size = table.size_of(field.ty).unwrap_or(0);
        let align = u64::from(self.alignment_of(table, field));
        self.align = self.align.max(align as u32);
        let bits = u128::from(size) * 8;
        match self.kind {
            RecordKind::Union => {
                self.bits = self.bits.map(|old| old.max(bits));
                0
            }
            RecordKind::Struct => {
                let Some(at) = self.bits.map(|at| at.next_multiple_of(u128::from(align) * 8)) else { return 0 };
                self.advance(at, bits);
                (at / 8) as u64
            }
        }
    }

    fn place_bits(&mut self, table: &TypeTable, field: &Field, width: u64) -> u64 {
        let type_bits = table.size_of(field.ty).unwrap_or(1) * 8;
        let type_align = u64::from(table.align_of(field.ty).unwrap_or(1)) * 8;
        let packed = self.packed || field.packed;
        let at = self.bits.unwrap_or(0) as u64;
        // One that fills an integer's place exactly is laid out like a member of that integer type.
        let plain = matches!(width, 8 | 16 | 32 | 64)
            && (self.kind == RecordKind::Union || at.is_multiple_of(width))
            && (width == 8 || !packed);
        let asked = u64::from(field.align) * 8;
        // A zero width asks for the alignment of the type, packing or not; others for one bit.
        let own = match width {
            0 => type_align.max(asked),
            _ if plain => asked.max(width.min(type_align.max(32))),
            _ => asked,
        };
        let wanted = if width == 0 { own } else { own.min(self.limit) }.max(1);
        if field.name.is_some() {
            let by_type = if self.limit != u64::MAX {
                type_align.min(self.limit)
            } else if packed {
                8
            } else {
                type_align
            };
            self.align = self.align.max((by_type.max(wanted) / 8).max(1) as u32);
        }
        match self.kind {
            RecordKind::Union => {
                self.bits = self.bits.map(|old| old.max(u128::from(width).next_multiple_of(8)));
                0
            }
            RecordKind::Struct => {
                let Some(mut at) = self.bits.map(|at| at.next_multiple_of(u128::from(wanted))) else { return 0 };
                let (width, type_align) = (u128::from(width), u128::from(type_align));
                let spans_too_much =
                    (at % type_align + width).div_ceil(type_align) > u128::from(type_bits) / type_align;
                if width != 0 && !plain && !packed && self.limit == u64::MAX && spans_too_much {
                    at = at.next_multiple_of(type_align);
                }
                self.advance(at, width);
                at as u64
            }
        }
    }
}

/// Gives each bit-field its unit: the natural unit of its type if that touches no other kind of
/// member and lies inside the record, else the smallest power of two bytes that does, else exactly
/// the bytes that hold its bits.
fn choose_units(table: &mut TypeTable, id: RecordId) {
    let record = table.record(id);
    let Some(layout) = record.layout else { return };
    if record.fields.iter().all(|field| field.bit_width.is_none()) {
        return;
    }
    let is_union = record.kind == RecordKind::Union;
    let mut units = Vec::with_capacity(record.fields.len());
    let mut low = 0;
    for (n, field) in record.fields.iter().enumerate() {
        let Some(width) = field.bit_width else {
            if !is_union {
                low = field.offset + table.size_of(field.ty).unwrap_or(0);
            }
            units.push(None);
            continue;
        };
        let mut high = layout.size;
        if !is_union {
            let next = record.fields[n..].iter().find(|later| later.bit_width.is_none());
            high = next.map_or(high, |next| next.offset);
        }
        let natural = table.size_of(field.ty).unwrap_or(1);
        units.push(Some(unit_for(field.offset, u64::from(width), natural, low, high)));
    }
    for (field, unit) in table.record_mut(id).fields.iter_mut().zip(units) {
        if let Some((offset, bit_offset, size)) = unit {
            (field.offset, field.bit_offset, field.unit_size) = (offset, bit_offset, size);
        }
    }
}

/// (byte offset, bit offset, bytes) of the unit for `width` bits at bit `at`, inside `low .. high`.
fn unit_for(at: u64, width: u64, natural: u64, low: u64, high: u64) -> (u64, u32, u32) {
    let (first, end) = (at / 8, (at + width).div_ceil(8).max(at / 8 + 1));
    let holds = |start: u64, size: u64| start <= first && end <= start + size && start >= low && start + size <= high;
    let aligned = first / natural * natural;
    let candidates = [1, 2, 4, 8, 16].into_iter().flat_map(|size: u64| {
        let backwards = end.saturating_sub(size);
        [(first / size * size, size), (first, size), (backwards, size)]
    });
    let mut natural_first = std::iter::once((aligned, natural)).chain(candidates);
    let (start, size) = natural_first.find(|&(start, size)| holds(start, size)).unwrap_or((first, end - first));
    (start, (at - start * 8) as u32, size as u32)
}
