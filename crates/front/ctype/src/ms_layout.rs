//! Microsoft's layout of structures: `ms_struct` and `-mms-bitfields` (GCC manual, "x86 Variable Attributes" and
//! "x86 Type Attributes").
//!
//! Bit-fields of types of one size share units of that size; another size, a member that is no bit-field, or a
//! bit-field of width 0 ends the run, and what its last unit has left stays empty. A bit-field of width 0 means
//! something only behind another bit-field. What `packed`, `aligned` and `#pragma pack` do beside that is what GCC 12
//! was found to do.

use crate::layout::Placer;
use crate::table::TypeTable;
use crate::types::*;

/// Bit-fields whose types have one size, one behind the other.
#[derive(Copy, Clone)]
pub(crate) struct Run {
    /// Size of those types in bits.
    unit: u128,
    /// Bits that the last unit has left.
    left: u128,
    /// Not a run, but one bit-field of width 0.
    empty: bool,
}

impl Run {
    /// What the next member must leave free.
    pub(crate) fn rest(run: Option<Run>) -> u128 {
        run.filter(|run| !run.empty).map_or(0, |run| run.left)
    }
}

impl Placer {
    /// The place of the next member: of a bit-field in bits, of others in bytes.
    pub(crate) fn place_as_microsoft(&mut self, table: &TypeTable, field: &Field) -> u64 {
        let unit = u128::from(table.size_of(field.ty).unwrap_or(0)) * 8;
        let natural = u128::from(table.align_of(field.ty).unwrap_or(1)) * 8;
        let limit = u128::from(self.limit);
        let width = field.bit_width.map_or(unit, u128::from);
        let is_bits = field.bit_width.is_some();
        let packed = self.packed || field.packed;
        let asked = u128::from(field.align) * 8;
        let Some(mut at) = self.bits else { return 0 };
        let is_union = self.kind == RecordKind::Union;
        // What the member itself asks for; a bit-field that fills an integer's place asks for that integer's.
        let own = match (is_bits, packed) {
            (false, true) => asked.max(8),
            (false, false) => natural.max(asked),
            (true, true) if asked == 0 => 1,
            (true, _) if matches!(width, 8 | 16 | 32 | 64) && (is_union || at.is_multiple_of(width)) => {
                if packed && width != 8 { asked } else { asked.max(width) }
            }
            (true, _) => asked.max(1),
        };
        let own = own.min(limit);
        let of_record = match is_bits {
            false => own,
            true => {
                let counts = if width != 0 { !packed } else { self.run.is_some_and(|run| !run.empty) };
                if counts { natural.min(limit).max(own) } else { 8 }
            }
        };
        self.align = self.align.max((of_record / 8).max(1) as u32);
        if is_union {
            self.bits = Some(at.max(width));
            return 0;
        }
        let mut before = self.run;
        let previous_unit = before.map(|run| run.unit);
        if let Some(run) = before {
            let mut realigns = !at.is_multiple_of(own);
            if is_bits && width != 0 && !run.empty && run.unit == unit {
                if run.left < width {
                    at += run.left;
                    self.run = Some(Run { unit, left: unit.saturating_sub(width), empty: false });
                } else {
                    self.run = Some(Run { left: run.left - width, ..run });
                    realigns = false;
                }
            } else {
                if run.empty {
                    before = None;
                } else {
                    at += run.left;
                }
                if !is_bits || width == 0 {
                    self.run = None;
                }
            }
            if realigns {
                at = at.next_multiple_of(own);
            }
        }
        let starts = match before {
            _ if !is_bits => true,
            Some(_) => previous_unit != Some(unit),
            None => width != 0,
        };
        if starts {
            let wanted = match (before, is_bits) {
                (Some(_), _) if packed => 8,
                (Some(_), _) => natural.min(limit),
                (None, false) => own,
                (None, true) if packed => own.max(8).min(limit),
                (None, true) => natural.max(own).min(limit),
            };
            at = at.next_multiple_of(wanted);
            self.run = is_bits.then_some(Run { unit, left: unit.saturating_sub(width), empty: width == 0 });
        } else if is_bits && self.run.is_none() {
            self.run = Some(Run { unit, left: 0, empty: width == 0 });
        }
        self.advance(at, width);
        if is_bits { at as u64 } else { (at / 8) as u64 }
    }
}
