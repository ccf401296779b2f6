//! Bytes of sections (`-s`).

use super::View;
use object::elf as e;
use std::fmt::Write;

/// Shows the bytes of all sections asked for.
pub(super) fn show(view: &mut View<'_, '_>) {
    for index in view.sections() {
        let section = view.file.sections[index];
        let name = view.name_of(&section);
        if section.kind == e::SHT_NOBITS || !view.request.wants(name.as_bytes()) {
            continue;
        }
        let Ok(data) = view.file.section_data(&section) else {
            view.problems.push(format!("section '{name}' lies outside the file"));
            continue;
        };
        let base = section.address.wrapping_add(view.request.adjust);
        let from = view.request.start.map_or(0, |start| start.saturating_sub(base)).min(data.len() as u64);
        let to = view.request.stop.map_or(data.len() as u64, |stop| stop.saturating_sub(base)).min(data.len() as u64);
        if from >= to {
            continue;
        }
        let data = &data[from as usize..to as usize];
        let base = base.wrapping_add(from);
        let digits = format!("{:x}", base.wrapping_add(data.len() as u64)).len().max(4);
        view.line(&format!("Contents of section {name}:"));
        for (n, row) in data.chunks(16).enumerate() {
            let address = base.wrapping_add(n as u64 * 16);
            let mut line = format!(" {address:0digits$x} ");
            for at in 0..16 {
                match row.get(at) {
                    Some(byte) => {
                        let _ = write!(line, "{byte:02x}");
                    }
                    None => line.push_str("  "),
                }
                if at % 4 == 3 {
                    line.push(' ');
                }
            }
            line.push(' ');
            line.extend((0..16).map(|at| match row.get(at) {
                Some(&byte) if (0x20..0x7f).contains(&byte) => char::from(byte),
                Some(_) => '.',
                None => ' ',
            }));
            view.line(&line);
        }
    }
}
