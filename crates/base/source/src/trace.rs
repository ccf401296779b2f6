//! From a location to what a person wants to be shown: the place where the offending text is written,
//! and the invocations through which it came to stand where it stands.

use crate::map::SourceMap;
use crate::{Loc, Span};
use base::Symbol;

/// One macro through which a location came about.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct TraceStep {
    /// The macro.
    pub macro_name: Symbol,
    /// Where its name is written, in a file.
    pub at: Loc,
}

/// Where a token is written, and why it means something elsewhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trace {
    /// A place in a file: in the body of a macro, or in the argument of one, or simply in the source.
    pub place: Loc,
    /// The invocations of the macros in whose bodies the token and then each macro's name are written, innermost first.
    pub steps: Vec<TraceStep>,
}

impl SourceMap {
    /// Follows a location to where it is written. A token of a system header's macro is taken to be
    /// where that macro was used.
    pub fn trace(&self, loc: Loc) -> Trace {
        let mut steps = Vec::new();
        let (mut place, mut up) = self.written(loc);
        while let Some((macro_name, call)) = up {
            let (at, next) = self.written(call.start);
            if self.in_system_file(place) && !self.in_system_file(self.expansion_loc(loc)) {
                // What lies in the system header is of no interest to its user.
                steps.clear();
                place = at;
            } else {
                steps.push(TraceStep { macro_name, at });
            }
            up = next;
        }
        Trace { place, steps }
    }

    /// Where a token is written: arguments are followed to where they were passed. If that is in the body
    /// of a macro, also that macro and its invocation.
    fn written(&self, loc: Loc) -> (Loc, Option<(Symbol, Span)>) {
        let mut loc = loc;
        loop {
            let Some(frame) = self.macro_frame(loc) else { return (loc, None) };
            let from_argument = self.is_in_expansion(frame.spelled)
                || (!self.is_in_expansion(frame.call.start)
                    && frame.call.start < frame.spelled
                    && frame.spelled <= self.expansion_end(frame.call.last));
            if from_argument {
                loc = frame.spelled;
            } else {
                return (frame.spelled, Some((frame.macro_name, frame.call)));
            }
        }
    }

    fn in_system_file(&self, loc: Loc) -> bool {
        self.position(loc).is_none_or(|p| p.system || self.file(p.file_id).kind == crate::FileKind::Virtual)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::FileKind;
    use std::path::PathBuf;

    #[test]
    fn body_tokens_show_the_definition_and_arguments_the_caller() {
        let map = SourceMap::new();
        let text = "#define F(a) a + x\n#define G(b) F(b)\nG(1)\n";
        let file = map.add_file("m.c".into(), PathBuf::new(), text.as_bytes().into(), FileKind::User, Loc::NONE);
        let at = |n: usize| map.file(file.unwrap()).start.offset(n as u32);
        let find = |s: &str| at(text.find(s).unwrap());
        let (g, one) = (at(text.len() - 5), at(text.len() - 3));
        let close = at(text.len() - 2);
        // G(1) gives F(1), which gives 1 + x.
        let outer_spelled = [find("F(b)"), find("F(b)").offset(1), one, find("F(b)").offset(3)];
        let outer = map.add_expansion("G".into(), Span::new(g, close), outer_spelled).unwrap();
        let call = Span::new(outer, outer.offset(3));
        let inner = map.add_expansion("F".into(), call, [outer.offset(2), find("+ x"), find("x\n")]).unwrap();
        let x = map.trace(inner.offset(2));
        assert_eq!(x.place, find("x\n"));
        let steps: Vec<_> = x.steps.iter().map(|s| (s.macro_name.as_str(), s.at)).collect();
        assert_eq!(steps, [("F", find("F(b)")), ("G", g)]);
        assert_eq!(map.trace(inner), Trace { place: one, steps: Vec::new() });
    }
}
