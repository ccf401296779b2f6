//! Running programs under limits, and running many of them at once.
//!
//! Everything a suite starts goes through [`Job::run`]: it has a time limit, an address-space limit and a limit on the
//! size of the files it writes, runs in a process group of its own, and leaves nothing behind when it is stopped.

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How a program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It exited by itself with this status.
    Exit(i32),
    /// A signal ended it.
    Signal(i32),
    /// It was stopped at its time limit.
    Timeout,
}

/// A finished program.
#[derive(Debug)]
pub struct Outcome {
    /// How it ended.
    pub ending: Ending,
    /// What it wrote to standard output.
    pub stdout: Vec<u8>,
    /// What it wrote to standard error.
    pub stderr: Vec<u8>,
}

impl Outcome {
    /// Whether it exited with status 0.
    pub fn success(&self) -> bool {
        self.ending == Ending::Exit(0)
    }

    /// Whether this is how a compiler looks that broke instead of reporting an error: a signal, a Rust panic (101), or
    /// the internal-error status of `sysexits.h` (70).
    pub fn crashed(&self) -> bool {
        matches!(self.ending, Ending::Signal(_) | Ending::Exit(70 | 101))
    }

    /// Standard error as text.
    pub fn stderr_text(&self) -> String {
        String::from_utf8_lossy(&self.stderr).into_owned()
    }

    /// Standard output as text.
    pub fn stdout_text(&self) -> String {
        String::from_utf8_lossy(&self.stdout).into_owned()
    }
}

/// A program about to be run. Limits have defaults fit for compiling and running small tests.
#[derive(Clone, Debug)]
pub struct Job {
    program: PathBuf,
    arguments: Vec<OsString>,
    directory: Option<PathBuf>,
    environment: Vec<(OsString, OsString)>,
    input: Option<PathBuf>,
    timeout: Duration,
    memory_mib: u64,
}

impl Job {
    /// A job without arguments.
    pub fn new(program: impl Into<PathBuf>) -> Job {
        Job {
            program: program.into(),
            arguments: Vec::new(),
            directory: None,
            environment: Vec::new(),
            input: None,
            timeout: Duration::from_secs(30),
            memory_mib: 4096,
        }
    }

    /// The program.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// The arguments so far, those that are not text left out.
    pub fn arguments(&self) -> impl Iterator<Item = &str> {
        self.arguments.iter().filter_map(|argument| argument.to_str())
    }

    /// Adds one argument.
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Job {
        self.arguments.push(argument.as_ref().to_os_string());
        self
    }

    /// Adds arguments.
    pub fn args<T: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = T>) -> Job {
        self.arguments.extend(arguments.into_iter().map(|argument| argument.as_ref().to_os_string()));
        self
    }

    /// Sets the working directory.
    pub fn current_dir(mut self, directory: impl Into<PathBuf>) -> Job {
        self.directory = Some(directory.into());
        self
    }

    /// Sets an environment variable.
    pub fn env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Job {
        self.environment.push((name.as_ref().to_os_string(), value.as_ref().to_os_string()));
        self
    }

    /// Connects standard input to a file; it is empty otherwise.
    pub fn input(mut self, path: impl Into<PathBuf>) -> Job {
        self.input = Some(path.into());
        self
    }

    /// Sets the wall-clock limit.
    pub fn timeout(mut self, limit: Duration) -> Job {
        self.timeout = limit;
        self
    }

    /// Sets the address-space limit in MiB.
    pub fn memory_mib(mut self, limit: u64) -> Job {
        self.memory_mib = limit;
        self
    }

    /// Runs the job to its end or its limit. An error means that it could not be started at all.
    pub fn run(&self) -> Result<Outcome, String> {
        let describe = |error: std::io::Error| format!("{}: {error}", self.program.display());
        let capture = Capture::new().map_err(describe)?;
        // The limits are set by a shell that then becomes the program: std can set none.
        let limits = format!("ulimit -c 0; ulimit -v {}; ulimit -f 4194304; exec \"$@\"", self.memory_mib * 1024);
        let mut command = Command::new("sh");
        command.arg("-c").arg(limits).arg("sh").arg(&self.program).args(&self.arguments);
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        if let Some(directory) = &self.directory {
            command.current_dir(directory);
        }
        match &self.input {
            Some(path) => command.stdin(File::open(path).map_err(describe)?),
            None => command.stdin(Stdio::null()),
        };
        command.stdout(capture.stdout().map_err(describe)?).stderr(capture.stderr().map_err(describe)?);
        command.process_group(0);
        let started = Instant::now();
        let mut child = command.spawn().map_err(describe)?;
        let group = Pid::from_raw(child.id() as i32);
        let mut pause = Duration::from_micros(300);
        let ending = loop {
            if let Some(status) = child.try_wait().map_err(describe)? {
                break match (status.code(), status.signal()) {
                    (Some(code), _) => Ending::Exit(code),
                    (None, signal) => Ending::Signal(signal.unwrap_or(0)),
                };
            }
            if started.elapsed() > self.timeout {
                let _ = killpg(group, Signal::SIGKILL);
                let _ = child.wait();
                break Ending::Timeout;
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(8));
        };
        // Whatever the program left running in its group ends with it; there is usually nothing.
        let _ = killpg(group, Signal::SIGKILL);
        Ok(Outcome { ending, stdout: capture.read_stdout(), stderr: capture.read_stderr() })
    }
}

/// Runs a program of the environment that must succeed (tar, make, apt-get), without a memory limit.
pub fn must(job: Job) -> Result<Outcome, String> {
    let job = job.memory_mib(1 << 20);
    let outcome = job.run()?;
    if outcome.success() {
        return Ok(outcome);
    }
    let stderr = outcome.stderr_text();
    let lines: Vec<&str> = stderr.lines().collect();
    let tail = lines[lines.len().saturating_sub(12)..].join("\n");
    let shown: Vec<_> = job.arguments.iter().take(8).map(|argument| argument.to_string_lossy()).collect();
    let more = if job.arguments.len() > shown.len() { " …" } else { "" };
    Err(format!("{} {}{more}: {:?}\n{tail}", job.program.display(), shown.join(" "), outcome.ending))
}

/// Two temporary files that receive a program's output. Files, not pipes: no thread is needed to drain them, and a
/// program that writes without end meets the file-size limit.
struct Capture {
    base: PathBuf,
}

/// What is kept of a program's output, in bytes.
const KEPT_OUTPUT: u64 = 64 << 20;

impl Capture {
    fn new() -> std::io::Result<Capture> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let dir = std::env::temp_dir();
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        Ok(Capture { base: dir.join(format!("xtask-{}-{number}", std::process::id())) })
    }

    fn stdout(&self) -> std::io::Result<File> {
        File::create(self.base.with_extension("out"))
    }

    fn stderr(&self) -> std::io::Result<File> {
        File::create(self.base.with_extension("err"))
    }

    fn read_stdout(&self) -> Vec<u8> {
        read_limited(&self.base.with_extension("out"))
    }

    fn read_stderr(&self) -> Vec<u8> {
        read_limited(&self.base.with_extension("err"))
    }
}

impl Drop for Capture {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(self.base.with_extension("out"));
        let _ = std::fs::remove_file(self.base.with_extension("err"));
    }
}

fn read_limited(path: &Path) -> Vec<u8> {
    use std::io::Read;
    let mut bytes = Vec::new();
    if let Ok(file) = File::open(path) {
        let _ = file.take(KEPT_OUTPUT).read_to_end(&mut bytes);
    }
    bytes
}

/// Applies `work` to every item on `jobs` threads; results are in the order of the items. `work` also receives the
/// number of the thread, so that each can have a directory of its own.
pub fn parallel<T: Sync, R: Send>(jobs: usize, items: &[T], work: impl Fn(usize, &T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results: Mutex<Vec<Option<R>>> = Mutex::new(items.iter().map(|_| None).collect());
    std::thread::scope(|scope| {
        for thread in 0..jobs.min(items.len()).max(1) {
            let (next, results, work) = (&next, &results, &work);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { break };
                    let result = work(thread, item);
                    results.lock().expect("no worker panics while holding the lock")[index] = Some(result);
                }
            });
        }
    });
    let results = results.into_inner().expect("no worker panics while holding the lock");
    results.into_iter().map(|result| result.expect("every index was taken by a worker")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_sleeps_too_long_is_stopped() {
        let started = Instant::now();
        let outcome = Job::new("sleep").arg("20").timeout(Duration::from_millis(100)).run().expect("sleep exists");
        assert_eq!(outcome.ending, Ending::Timeout);
        assert!(started.elapsed() < Duration::from_secs(5));
    }

    #[test]
    fn output_and_status_are_captured() {
        let outcome = Job::new("sh").args(["-c", "echo out; echo err >&2; exit 3"]).run().expect("sh exists");
        assert_eq!(outcome.ending, Ending::Exit(3));
        assert_eq!((outcome.stdout_text(), outcome.stderr_text()), ("out\n".to_string(), "err\n".to_string()));
    }

    #[test]
    fn results_keep_the_order_of_the_items() {
        let items: Vec<usize> = (0..100).collect();
        assert_eq!(parallel(4, &items, |_, item| item * 2), items.iter().map(|item| item * 2).collect::<Vec<_>>());
    }
}
