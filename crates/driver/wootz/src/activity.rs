//! What the compiler is doing right now, so that an internal error can say where it happened.

use std::cell::RefCell;
use std::fmt::Write;
use std::sync::Mutex;

/// Exit code of an internal error (`EX_SOFTWARE` of sysexits.h).
pub const INTERNAL_ERROR: u8 = 70;

#[derive(Clone, Default)]
struct Activity {
    stage: &'static str,
    file: String,
    function: String,
}

thread_local! {
    static ACTIVITY: RefCell<Activity> = RefCell::default();
}

/// A stage begins, working on a file.
pub fn stage(stage: &'static str, file: &str) {
    ACTIVITY.with_borrow_mut(|activity| {
        activity.stage = stage;
        if activity.file != file {
            file.clone_into(&mut activity.file);
        }
        activity.function.clear();
    });
}

/// A function is worked on.
pub fn function(name: &str) {
    ACTIVITY.with_borrow_mut(|activity| name.clone_into(&mut activity.function));
}

/// Runs `work` on a thread with a stack for deep nesting. A panic becomes a report and [`INTERNAL_ERROR`].
pub fn guarded(stack: usize, work: impl FnOnce() -> u8 + Send) -> u8 {
    std::panic::set_hook(Box::new(|panic| {
        let activity = ACTIVITY.with_borrow(Activity::clone);
        let mut text = String::from("wootz: internal error");
        if !activity.stage.is_empty() {
            let _ = write!(text, " while {} '{}'", activity.stage, activity.file);
        }
        if !activity.function.is_empty() {
            let _ = write!(text, ", in function '{}'", activity.function);
        }
        let payload = panic.payload();
        let message = payload.downcast_ref::<&str>().copied().or(payload.downcast_ref::<String>().map(String::as_str));
        let message = message.unwrap_or("unknown");
        let place = panic.location().map_or(String::new(), |place| format!(" at {}:{}", place.file(), place.line()));
        let _ = write!(
            text,
            ": {message}{place}\nThis is a mistake in Wootz. Please report it with the preprocessed source (-E)."
        );
        eprintln!("{text}");
    }));
    // A machine with little address space gets less depth rather than no compiler.
    let work = Mutex::new(Some(work));
    let mut size = stack;
    loop {
        let started = std::thread::scope(|scope| {
            let body = || {
                let work = work.lock().ok().and_then(|mut work| work.take());
                work.map_or(INTERNAL_ERROR, |work| work())
            };
            let thread = std::thread::Builder::new().stack_size(size).spawn_scoped(scope, body)?;
            Ok::<u8, std::io::Error>(thread.join().unwrap_or(INTERNAL_ERROR))
        });
        match started {
            Ok(code) => return code,
            Err(_) if size > 8 << 20 => size /= 4,
            Err(error) => {
                eprintln!("wootz: fatal error: cannot start a thread: {error}");
                return INTERNAL_ERROR;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_the_exit_code_of_internal_errors() {
        assert_eq!(guarded(1 << 20, || 3), 3);
        assert_eq!(
            guarded(1 << 20, || {
                stage("testing", "x.c");
                function("main");
                panic!("for the test");
            }),
            INTERNAL_ERROR
        );
    }
}
