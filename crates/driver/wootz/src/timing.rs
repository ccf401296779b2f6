//! `-ftime-report` and `-ftime-trace`: where the time of a run goes.
//!
//! Phases open and close in nested order on the one thread that does the work; what is recorded costs nothing unless
//! one of the options asks for it.

use std::cell::RefCell;
use std::fmt::Write;
use std::time::{Duration, Instant};

/// One phase that has ended.
struct Event {
    name: &'static str,
    detail: String,
    start: Duration,
    length: Duration,
}

struct Recorder {
    origin: Instant,
    events: Vec<Event>,
}

thread_local! {
    static RECORDER: RefCell<Option<Recorder>> = const { RefCell::new(None) };
}

/// Begins to record.
pub fn enable() {
    RECORDER.set(Some(Recorder { origin: Instant::now(), events: Vec::new() }));
}

/// A phase that lasts until this is dropped.
pub struct Phase {
    name: &'static str,
    detail: String,
    start: Option<Instant>,
}

/// Opens a phase; `detail` is what it works on.
pub fn phase(name: &'static str, detail: &str) -> Phase {
    let on = RECORDER.with_borrow(Option::is_some);
    Phase { name, detail: if on { detail.to_owned() } else { String::new() }, start: on.then(Instant::now) }
}

impl Drop for Phase {
    fn drop(&mut self) {
        let Some(start) = self.start else { return };
        let length = start.elapsed();
        RECORDER.with_borrow_mut(|recorder| {
            let Some(recorder) = recorder else { return };
            let (name, detail) = (self.name, std::mem::take(&mut self.detail));
            recorder.events.push(Event { name, detail, start: start.duration_since(recorder.origin), length });
        });
    }
}

/// The events so far in Chrome's trace format, and, with `"cat"`, nothing that a viewer could not show. Times are in
/// microseconds.
pub fn trace() -> String {
    RECORDER.with_borrow(|recorder| {
        let Some(recorder) = recorder else { return String::new() };
        let mut events: Vec<&Event> = recorder.events.iter().collect();
        events.sort_by_key(|event| (event.start, std::cmp::Reverse(event.length)));
        let mut out = String::from("{\"traceEvents\":[");
        for event in events {
            let _ = write!(
                out,
                "\n{{\"pid\":1,\"tid\":1,\"ph\":\"X\",\"ts\":{},\"dur\":{},\"name\":{},\"args\":{{\"detail\":{}}}}},",
                event.start.as_micros(),
                // Both ends are rounded down, so that a phase inside another stays inside.
                (event.start + event.length).as_micros() - event.start.as_micros(),
                json(event.name),
                json(&event.detail)
            );
        }
        out.push_str(
            "\n{\"pid\":1,\"tid\":1,\"ph\":\"M\",\"ts\":0,\"name\":\"process_name\",\"args\":{\"name\":\"wootz\"}}",
        );
        out.push_str("],\n\"displayTimeUnit\":\"ms\"}\n");
        out
    })
}

/// A table of the phases: how often, how long in all.
pub fn report() -> String {
    RECORDER.with_borrow(|recorder| {
        let Some(recorder) = recorder else { return String::new() };
        let total = recorder.origin.elapsed();
        let mut rows: Vec<(&'static str, usize, Duration)> = Vec::new();
        for event in &recorder.events {
            match rows.iter_mut().find(|row| row.0 == event.name) {
                Some(row) => (row.1, row.2) = (row.1 + 1, row.2 + event.length),
                None => rows.push((event.name, 1, event.length)),
            }
        }
        let mut out = format!("\n{:32} {:>8} {:>10} {:>6}\n", "Phase", "count", "wall ms", "%");
        let share = |time: Duration| 100.0 * time.as_secs_f64() / total.as_secs_f64().max(1e-9);
        for (name, count, time) in rows {
            let _ = writeln!(out, "{name:32} {count:8} {:10.3} {:6.1}", time.as_secs_f64() * 1e3, share(time));
        }
        let _ = writeln!(out, "{:32} {:8} {:10.3} {:6.1}", "TOTAL", 1, total.as_secs_f64() * 1e3, 100.0);
        out
    })
}

fn json(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if u32::from(c) < 0x20 => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_recorded_unless_asked_for_and_phases_are_listed_by_start() {
        drop(phase("Frontend", "a.c"));
        assert_eq!(trace(), "");
        enable();
        {
            let _outer = phase("Compile", "a \"b\".c");
            drop(phase("Function", "f"));
        }
        let text = trace();
        assert!(text.find("Compile").unwrap() < text.find("Function").unwrap(), "{text}");
        assert!(text.contains("\"detail\":\"a \\\"b\\\".c\""), "{text}");
        assert_eq!(text.matches('{').count(), text.matches('}').count());
        assert!(report().contains("Function"));
    }
}
