//! Reports and changes of options that one thread takes down and another carries out.
//!
//! A stage that runs ahead of the others on a thread of its own cannot say anything yet: what comes before it in order
//! of the program may still have to be said, and whether the limit of errors is reached, or extensions are used on
//! purpose, is known only then. So its engine records, and the engine of the compilation replays at the right moment.

use crate::engine::{DiagEngine, Draft};
use crate::groups;
use source::Loc;

/// Something that a recording engine was asked to do.
#[derive(Clone, Debug)]
pub struct Event(pub(crate) Step);

#[derive(Clone, Debug)]
pub(crate) enum Step {
    Report(Draft),
    PushOptions(Loc),
    PopOptions(Loc),
    ChangeGroup { at: Loc, group: String, kind: String },
}

impl DiagEngine {
    /// Does what a recording engine was asked to do. The sources must have the same locations as that engine's.
    pub fn replay(&self, event: Event) {
        match event.0 {
            Step::Report(draft) => self.emit(draft),
            Step::PushOptions(at) => self.push_options(at),
            Step::PopOptions(at) => self.pop_options(at),
            Step::ChangeGroup { at, group, kind } => {
                groups::change(self, at, &group, &kind);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{DiagEngine, DiagInfo, DiagOptions, Severity, groups};
    use source::{FileKind, Loc, SourceMap};
    use std::path::PathBuf;
    use std::rc::Rc;

    fn sources() -> (Rc<SourceMap>, Loc) {
        let sources = Rc::new(SourceMap::new());
        let file = sources.add_file("a.c".into(), PathBuf::new(), "int a;\nint b;\n".into(), FileKind::User, Loc::NONE);
        let start = sources.file(file.unwrap()).start;
        (sources, start)
    }

    /// Reports things before, between and after changes of options.
    fn work(diags: &DiagEngine, start: Loc) {
        static WARNING: DiagInfo =
            DiagInfo { group: "undef", severity: Severity::WarningOff, ..crate::pp::PRAGMA_WARNING };
        diags.report(&WARNING, start).arg("before").emit();
        diags.push_options(start);
        groups::change(diags, start.offset(4), "undef", "error");
        diags.report(&WARNING, start.offset(4)).arg("between").emit();
        diags.pop_options(start.offset(7));
        diags.report(&WARNING, start.offset(11)).arg("after").emit();
        diags.report(&crate::pp::PRAGMA_ERROR, start.offset(11)).arg("wrong").note(&WARNING, start, &[&"see"]).emit();
    }

    #[test]
    fn what_is_replayed_is_what_would_have_been_said() {
        let (sources, start) = sources();
        let direct = DiagEngine::new(sources.clone(), DiagOptions::default());
        work(&direct, start);
        let recorder = DiagEngine::recording(sources.clone(), DiagOptions::default());
        work(&recorder, start);
        assert_eq!((recorder.take_output().as_str(), recorder.error_count()), ("", 0));
        let replaying = DiagEngine::new(sources, DiagOptions::default());
        for event in recorder.take_events() {
            replaying.replay(event);
        }
        assert_eq!(replaying.error_count(), 2);
        assert_eq!(replaying.error_count(), direct.error_count());
        assert_eq!(replaying.take_output(), direct.take_output());
        assert!(recorder.take_events().is_empty());
    }

    #[test]
    fn a_recording_engine_stops_at_a_fatal_error() {
        let (sources, start) = sources();
        let recorder = DiagEngine::recording(sources, DiagOptions::default());
        recorder.report(&crate::pp::PRAGMA_ERROR, start).arg("one").emit();
        assert!(!recorder.should_stop());
        static FATAL: DiagInfo = DiagInfo { severity: Severity::Fatal, ..crate::pp::PRAGMA_ERROR };
        recorder.report(&FATAL, start).arg("two").emit();
        assert!(recorder.should_stop());
        recorder.report(&crate::pp::PRAGMA_ERROR, start).arg("three").emit();
        assert_eq!(recorder.take_events().len(), 2);
    }
}
