//! Space that the layout of structures leaves unused, and `packed` without effect (`-Wpadded`, `-Wpacked`).

use crate::Sema;
use ctype::{RecordId, RecordKind};
use diag::warn as msg;

impl Sema<'_> {
    /// A structure or union is complete.
    pub(crate) fn warn_layout(&mut self, id: RecordId) {
        let (padded, packed) =
            (self.diags.may_be_enabled(&msg::PADDED_MEMBER), self.diags.may_be_enabled(&msg::PACKED_UNNECESSARY));
        if !padded && !packed {
            return;
        }
        let types = &self.hir.types;
        let record = types.record(id);
        let Some(layout) = record.layout.filter(|_| !record.invalid && record.segments.is_empty()) else { return };
        // The first bit that no member so far has, and whether all members stand where they would without `packed`.
        let (mut end, mut aligned, mut align) = (0, true, 1);
        for field in &record.fields {
            let bits = types.size_of(field.ty).unwrap_or(0).saturating_mul(8);
            let natural = u64::from(types.align_of(field.ty).unwrap_or(1)) * 8;
            align = align.max(natural / 8);
            let (start, width) = match field.bit_width {
                Some(width) => (field.offset * 8 + u64::from(field.bit_offset), u64::from(width)),
                None => (field.offset * 8, bits),
            };
            match field.bit_width {
                None => aligned &= start.is_multiple_of(natural),
                Some(_) => aligned = false,
            }
            if record.kind == RecordKind::Struct {
                if padded && start > end && field.bit_width != Some(0) {
                    let name = field.name.map_or("({anonymous})", |name| name.as_str());
                    self.diags.report(&msg::PADDED_MEMBER, field.loc).arg(name).emit();
                }
                end = end.max(start + width);
            } else {
                end = end.max(width);
            }
        }
        let size = layout.size.saturating_mul(8);
        if padded && size >= end + 8 && !record.fields.is_empty() {
            self.diags.report(&msg::PADDED_END, record.loc).emit();
        }
        // Packed to no avail: the size is what it would be anyway.
        let natural_size = end.div_ceil(8).next_multiple_of(align);
        if packed && record.packed && aligned && natural_size == layout.size && !record.fields.is_empty() {
            let name = record.tag.map_or(String::new(), |tag| format!(" for '{tag}'"));
            self.diags.report(&msg::PACKED_UNNECESSARY, record.loc).arg(name).emit();
        }
    }
}
