//! Where the time of a run goes, for `-ftime-report` and `-ftime-trace`.
//!
//! A phase lasts as long as its [`Phase`] lives; phases of one [`Track`] open and close in nested order. Until
//! [`enable`] is called a phase costs the look at a flag and nothing is kept.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

/// What phases are nested in: a viewer shows each track as rows of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Track {
    /// From the driver down to the single pass.
    Compiler = 1,
    /// Files being read. They do not nest with the rest: who parses looks ahead, perhaps on another thread.
    Files = 2,
}

/// What kind of work a phase is; reports keep them apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Stage,
    /// A pass of the optimiser, on a function or a module.
    Pass,
}

/// One phase that has ended.
struct Event {
    kind: Kind,
    track: Track,
    name: &'static str,
    detail: String,
    start: Duration,
    length: Duration,
}

struct Recorder {
    clock: fn() -> Duration,
    events: Mutex<Vec<Event>>,
}

static RECORDER: OnceLock<Recorder> = OnceLock::new();

/// Begins to record. `clock` says how much time has passed since about now: only the driver looks at the clock.
pub fn enable(clock: fn() -> Duration) {
    RECORDER.get_or_init(|| Recorder { clock, events: Mutex::default() });
}

/// The events so far, in the order in which they ended.
fn with_events<T>(recorder: &Recorder, use_them: impl FnOnce(&mut Vec<Event>) -> T) -> T {
    // A thread that panicked has pushed its event or has not.
    use_them(&mut recorder.events.lock().unwrap_or_else(PoisonError::into_inner))
}

/// A phase that lasts until this is dropped.
pub struct Phase(Option<Open>);

struct Open {
    kind: Kind,
    track: Track,
    name: &'static str,
    detail: String,
    start: Duration,
}

/// Opens a phase of the compiler; `detail` is what it works on.
pub fn phase(name: &'static str, detail: &str) -> Phase {
    open(Kind::Stage, Track::Compiler, name, detail)
}

/// Opens the reading of a file.
pub fn file(path: &str) -> Phase {
    open(Kind::Stage, Track::Files, "Source", path)
}

/// Opens a run of a pass of the optimiser on `detail`: a function, or the module.
pub fn pass(name: &'static str, detail: &str) -> Phase {
    open(Kind::Pass, Track::Compiler, name, detail)
}

fn open(kind: Kind, track: Track, name: &'static str, detail: &str) -> Phase {
    let Some(recorder) = RECORDER.get() else { return Phase(None) };
    Phase(Some(Open { kind, track, name, detail: detail.to_owned(), start: (recorder.clock)() }))
}

impl Drop for Phase {
    fn drop(&mut self) {
        let (Some(open), Some(recorder)) = (self.0.take(), RECORDER.get()) else { return };
        let Open { kind, track, name, detail, start } = open;
        let length = (recorder.clock)().saturating_sub(start);
        with_events(recorder, |events| events.push(Event { kind, track, name, detail, start, length }));
    }
}

/// How often phases of a name ran, and how long in all, those inside others of the same name left out: a file's time
/// is part of its includer's.
fn totals(events: &[Event], kind: Kind) -> Vec<(&'static str, usize, Duration)> {
    let mut chosen: Vec<&Event> = events.iter().filter(|event| event.kind == kind).collect();
    chosen.sort_by_key(|event| (event.start, std::cmp::Reverse(event.length)));
    let mut rows: Vec<(&'static str, usize, Duration)> = Vec::new();
    let mut ends: BTreeMap<&str, Duration> = BTreeMap::new();
    for event in chosen {
        let end = ends.entry(event.name).or_default();
        let own = if event.start >= *end { event.length } else { Duration::ZERO };
        *end = (*end).max(event.start + event.length);
        match rows.iter_mut().find(|row| row.0 == event.name) {
            Some(row) => (row.1, row.2) = (row.1 + 1, row.2 + own),
            None => rows.push((event.name, 1, own)),
        }
    }
    rows
}

/// The events so far in Chrome's trace format. Times are in microseconds. Phases shorter than `granularity` are only
/// part of the totals at the end, which are on a track for each name, the longest first, as Clang writes them.
pub fn trace(granularity: Duration) -> String {
    let Some(recorder) = RECORDER.get() else { return String::new() };
    with_events(recorder, |events| {
        let mut listed: Vec<&Event> = events.iter().filter(|event| event.length >= granularity).collect();
        listed.sort_by_key(|event| (event.start, std::cmp::Reverse(event.length)));
        let mut out = String::from("{\"traceEvents\":[");
        for event in listed {
            let _ = write!(
                out,
                "\n{{\"pid\":1,\"tid\":{},\"ph\":\"X\",\"ts\":{},\"dur\":{},\"name\":{},\"args\":{{\"detail\":{}}}}},",
                event.track as u32,
                event.start.as_micros(),
                // Both ends are rounded down, so that a phase inside another stays inside.
                (event.start + event.length).as_micros() - event.start.as_micros(),
                json(event.name),
                json(&event.detail)
            );
        }
        let mut rows = totals(events, Kind::Stage);
        rows.extend(totals(events, Kind::Pass));
        rows.sort_by_key(|row| std::cmp::Reverse(row.2));
        for (number, (name, count, time)) in rows.iter().enumerate() {
            let _ = write!(
                out,
                "\n{{\"pid\":1,\"tid\":{},\"ph\":\"X\",\"ts\":0,\"dur\":{},\"name\":{},\
                 \"args\":{{\"count\":{count},\"avg ms\":{:.3}}}}},",
                number + 3,
                time.as_micros(),
                json(&format!("Total {name}")),
                time.as_secs_f64() * 1e3 / *count as f64
            );
        }
        for (track, name) in [(Track::Compiler, "compiler"), (Track::Files, "files")] {
            let _ = write!(
                out,
                "\n{{\"pid\":1,\"tid\":{},\"ph\":\"M\",\"ts\":0,\"name\":\"thread_name\",\"args\":{{\"name\":\"{name}\"}}}},",
                track as u32
            );
        }
        out.push_str(
            "\n{\"pid\":1,\"tid\":1,\"ph\":\"M\",\"ts\":0,\"name\":\"process_name\",\"args\":{\"name\":\"wootz\"}}",
        );
        out.push_str("],\n\"displayTimeUnit\":\"ms\"}\n");
        out
    })
}

/// A table of the phases, how often and how long in all, and one of the optimiser's passes, the longest first.
pub fn report() -> String {
    let Some(recorder) = RECORDER.get() else { return String::new() };
    let total = (recorder.clock)();
    let share = |time: Duration| 100.0 * time.as_secs_f64() / total.as_secs_f64().max(1e-9);
    let line = |out: &mut String, name: &str, count: usize, time: Duration| {
        let _ = writeln!(out, "{name:32} {count:8} {:10.3} {:6.1}", time.as_secs_f64() * 1e3, share(time));
    };
    let heading = |out: &mut String, first: &str| {
        let _ = writeln!(out, "\n{first:32} {:>8} {:>10} {:>6}", "count", "wall ms", "%");
    };
    with_events(recorder, |events| {
        let mut out = String::new();
        heading(&mut out, "Phase");
        for (name, count, time) in totals(events, Kind::Stage) {
            line(&mut out, name, count, time);
        }
        line(&mut out, "TOTAL", 1, total);
        let mut passes = totals(events, Kind::Pass);
        if !passes.is_empty() {
            passes.sort_by_key(|row| std::cmp::Reverse(row.2));
            heading(&mut out, "Pass");
            for (name, count, time) in passes {
                line(&mut out, name, count, time);
            }
        }
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
    use std::sync::atomic::{AtomicU64, Ordering};

    /// What the clock of the tests shows next: a microsecond passes from look to look.
    static TICKS: AtomicU64 = AtomicU64::new(0);

    #[test]
    fn nothing_is_recorded_unless_asked_for_and_phases_are_listed_by_start() {
        drop(phase("Frontend", "a.c"));
        assert_eq!(trace(Duration::ZERO), "");
        enable(|| Duration::from_nanos(TICKS.fetch_add(1000, Ordering::Relaxed)));
        {
            let _outer = phase("Compile", "a \"b\".c");
            let _file = file("a.c");
            drop(file("b.h"));
            drop(pass("gvn", "f"));
            drop(phase("Function", "f"));
        }
        let text = trace(Duration::ZERO);
        assert!(text.find("Compile").unwrap() < text.find("Function").unwrap(), "{text}");
        assert!(text.contains("\"detail\":\"a \\\"b\\\".c\""), "{text}");
        assert_eq!(text.matches('{').count(), text.matches('}').count());
        let coarse = trace(Duration::from_secs(1000));
        assert!(!coarse.contains("\"detail\"") && coarse.contains("Total gvn"), "{coarse}");
        let report = report();
        let (phases, passes) = report.split_once("\nPass ").unwrap();
        assert!(phases.contains("Function") && passes.contains("gvn") && !phases.contains("gvn"), "{report}");
    }

    #[test]
    fn what_is_inside_a_phase_of_its_name_counts_once() {
        let at = |start, length| Event {
            kind: Kind::Stage,
            track: Track::Files,
            name: "Source",
            detail: String::new(),
            start: Duration::from_millis(start),
            length: Duration::from_millis(length),
        };
        let rows = totals(&[at(2, 3), at(0, 10), at(20, 5)], Kind::Stage);
        assert_eq!(rows, [("Source", 3, Duration::from_millis(15))]);
    }
}
