//! `wootz bisect -- COMMAND`: which file, which function and which step of the optimiser breaks a program.
//!
//! The command builds and tests the program with Wootz as its compiler; it succeeds if the program is right. It is
//! run again and again, each time with a part of the program optimised, until the smallest part is known that breaks
//! it. The compilers that it starts learn their part from the environment ([`plan`]), so that `make` and `ninja` need
//! not know; outputs that are to change are deleted first, so that they are made again.

pub mod plan;

use opt::Extent;
use plan::{Log, Plan, Unit, VARIABLE};
use std::fs::File;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

const USAGE: &str = "\
Usage: wootz bisect [options] -- COMMAND [arguments]
Finds the file, the function and the step of the optimiser that break a program.

COMMAND builds the program with Wootz and tests it: it must fail now, and succeed without the optimiser. A single word
with spaces is given to the shell. Exit status 125 says that a run tells nothing, and ends the search.

Options:
  --reference=CC     compile what is not optimised with this compiler, in place of Wootz without its optimiser
  --timeout=SECONDS  a run that takes longer fails
  --directory=DIR    where plans, logs and the IR of the culprit go (default: wootz-bisect)
";

/// The status by which a command says that its run tells nothing, as for `git bisect run`.
const TELLS_NOTHING: i32 = 125;

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
struct Request {
    reference: Option<String>,
    timeout: Option<Duration>,
    directory: PathBuf,
    command: Vec<String>,
}

impl Request {
    fn parse(words: &[String]) -> Result<Request, String> {
        let mut request =
            Request { reference: None, timeout: None, directory: "wootz-bisect".into(), command: Vec::new() };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let (option, value) = match word.split_once('=') {
                Some((option, value)) => (option, Some(value.to_owned())),
                None => (word.as_str(), None),
            };
            let mut value =
                || value.clone().or_else(|| words.next().cloned()).ok_or(format!("'{option}' needs a value"));
            match option {
                "--reference" => request.reference = Some(value()?),
                "--timeout" => {
                    let seconds = value()?;
                    let seconds = seconds.parse().map_err(|_| format!("'{seconds}' is no number of seconds"))?;
                    request.timeout = Some(Duration::from_secs(seconds));
                }
                "--directory" => request.directory = value()?.into(),
                "--" => {
                    request.command = words.cloned().collect();
                    break;
                }
                _ => return Err(format!("unrecognized option '{word}'")),
            }
        }
        if request.command.is_empty() {
            return Err("no command; say 'wootz bisect -- COMMAND'".to_owned());
        }
        Ok(request)
    }
}

/// Runs the search and gives the exit code: 0 if a culprit was found.
pub fn run(words: &[String]) -> u8 {
    if words.iter().take_while(|word| *word != "--").any(|word| word == "--help") {
        return u8::from(crate::output::write_stdout(USAGE.as_bytes()).is_err());
    }
    let found = Request::parse(words).and_then(Search::new).and_then(|mut search| search.find());
    match found {
        Ok(culprit) => u8::from(crate::output::write_stdout(culprit.as_bytes()).is_err()),
        Err(message) => {
            eprintln!("wootz-bisect: {message}");
            1
        }
    }
}

struct Search {
    request: Request,
    /// The absolute form of the request's directory.
    directory: PathBuf,
    runs: u32,
    /// What the last run did, and the units of the first.
    before: Plan,
    units: Vec<Unit>,
}

impl Search {
    fn new(request: Request) -> Result<Search, String> {
        let describe = |error: std::io::Error| format!("{}: {error}", request.directory.display());
        std::fs::create_dir_all(&request.directory).map_err(describe)?;
        let directory = std::fs::canonicalize(&request.directory).map_err(describe)?;
        Ok(Search { request, directory, runs: 0, before: Plan::default(), units: Vec::new() })
    }

    /// Finds the culprit and describes it.
    fn find(&mut self) -> Result<String, String> {
        let whole = Plan { all: true, ..self.nothing() };
        let succeeds = self.succeeds(&whole, "everything optimised")?;
        self.units = self.log()?.units;
        if self.units.is_empty() {
            return Err("the command compiled nothing with Wootz. Is CC set, and does it build anew?".to_owned());
        }
        if succeeds {
            return Err("the command succeeds with everything optimised: there is nothing to find".to_owned());
        }
        if !self.succeeds(&self.nothing(), "nothing optimised")? {
            let hint = match self.request.reference {
                Some(_) => "",
                None => "; --reference=CC may tell which file",
            };
            return Err(format!("the command fails without the optimiser as well{hint}"));
        }
        let keys: Vec<String> = self.units.iter().map(|unit| unit.key.clone()).collect();
        let count = keys.len();
        let guilty = first(count, |n| {
            let plan = Plan { units: keys[..n].to_vec(), ..self.nothing() };
            self.succeeds(&plan, &format!("{n} of {count} files")).map(|good| !good)
        })?;
        let unit = self.units[guilty - 1].clone();
        let part = |functions, last_steps| Extent { functions, last_steps };
        let of_unit =
            |search: &Search, extent| Plan { units: keys[..guilty].to_vec(), extent: Some(extent), ..search.nothing() };
        // How many functions it has is known after a run that asks for them and compiles it anew: the last one may have
        // treated it just so.
        unit.discard();
        let none = of_unit(self, part(0, None));
        if !self.succeeds(&none, "no function of the last file")? {
            return Ok(format!(
                "{}The file breaks the program although nothing in it is optimised.\n",
                self.heading(&unit)
            ));
        }
        let functions = self.log()?.functions;
        let count = functions.len();
        if count == 0 {
            return Ok(self.heading(&unit));
        }
        let function = first(count, |n| {
            let plan = of_unit(self, part(n, None));
            self.succeeds(&plan, &format!("{n} of {count} functions")).map(|good| !good)
        })?;
        let name = &functions[function - 1];
        // The last run may have been another one than that of the culprit.
        self.replay(&unit, &of_unit(self, part(function, None)))?;
        let passes = self.log()?.steps;
        let count = passes.len() + 1;
        let step = first(count, |n| {
            let plan = of_unit(self, part(function, Some(n)));
            self.succeeds(&plan, &format!("{n} of {count} steps to {name}")).map(|good| !good)
        })?;
        let mut text = self.heading(&unit);
        text.push_str(&format!("  function  {name} ({function} of {})\n", functions.len()));
        let pass = passes.get(step - 1).map_or("code generation", String::as_str);
        text.push_str(&format!("  step      {pass} ({step} of {count})\n"));
        for (file, label, steps) in [("before.ir", "IR before", step - 1), ("after.ir", "IR after ", step)] {
            let file = self.directory.join(file);
            let plan = of_unit(self, part(function, Some(steps)));
            self.replay(&unit, &Plan { dump: Some(file.clone()), ..plan })?;
            text.push_str(&format!("  {label} {}\n", file.display()));
        }
        Ok(text)
    }

    fn heading(&self, unit: &Unit) -> String {
        let output = unit.output.as_ref().map_or(String::new(), |output| format!(" (for {output})"));
        let key: Vec<&str> = unit.key.split(' ').collect();
        let source = key.get(1).copied().unwrap_or_default();
        format!("After {} runs. What breaks the program:\n  file      {source}{output}\n", self.runs)
    }

    fn nothing(&self) -> Plan {
        Plan { reference: self.request.reference.clone(), ..Plan::default() }
    }

    fn log(&self) -> Result<Log, String> {
        Log::read(&self.directory).map_err(|error| format!("{}: {error}", self.directory.display()))
    }

    /// Runs the command by a plan.
    fn succeeds(&mut self, plan: &Plan, what: &str) -> Result<bool, String> {
        for unit in self.units.iter().filter(|unit| plan.treatment(&unit.key) != self.before.treatment(&unit.key)) {
            unit.discard();
        }
        self.before = plan.clone();
        plan.write(&self.directory).map_err(|error| format!("{}: {error}", self.directory.display()))?;
        self.runs += 1;
        let command = &self.request.command;
        let mut job = match &command[..] {
            [line] if line.contains(char::is_whitespace) => {
                let mut job = Command::new("/bin/sh");
                job.arg("-c").arg(line);
                job
            }
            words => {
                let mut job = Command::new(&words[0]);
                job.args(&words[1..]);
                job
            }
        };
        let output = self.directory.join(format!("run-{}.txt", self.runs));
        let file = File::create(&output).map_err(|error| format!("{}: {error}", output.display()))?;
        let second = file.try_clone().map_err(|error| format!("{}: {error}", output.display()))?;
        job.env(VARIABLE, &self.directory).stdin(Stdio::null()).stdout(file).stderr(second).process_group(0);
        let child = job.spawn().map_err(|error| format!("{}: {error}", command[0]))?;
        let status = wait(child, self.request.timeout).map_err(|error| format!("{}: {error}", command[0]))?;
        if status.is_some_and(|status| status.code() == Some(TELLS_NOTHING)) {
            return Err(format!("the command said that its run tells nothing; see {}", output.display()));
        }
        let succeeds = status.is_some_and(|status| status.success());
        eprintln!("run {}: {what}: {}", self.runs, if succeeds { "succeeds" } else { "fails" });
        Ok(succeeds)
    }

    /// Compiles a unit once more, as its command did, by a plan.
    fn replay(&self, unit: &Unit, plan: &Plan) -> Result<(), String> {
        plan.write(&self.directory).map_err(|error| format!("{}: {error}", self.directory.display()))?;
        let itself = std::env::current_exe().map_err(|error| format!("wootz: {error}"))?;
        let mut job = Command::new(itself);
        job.args(&unit.words).current_dir(&unit.directory).env(VARIABLE, &self.directory);
        let status = job.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
        match status {
            Ok(status) if status.success() => Ok(()),
            _ => Err(format!("'wootz {}' fails in {}", unit.words.join(" "), unit.directory)),
        }
    }
}

/// The smallest number from 1 to `count` for which `bad` holds, when it holds for `count` and for all numbers after
/// the first for which it holds.
fn first(count: usize, mut bad: impl FnMut(usize) -> Result<bool, String>) -> Result<usize, String> {
    let (mut good, mut known) = (0, count.max(1));
    while known - good > 1 {
        let middle = good + (known - good) / 2;
        if bad(middle)? { known = middle } else { good = middle }
    }
    Ok(known)
}

/// Waits for a process that leads a group of its own; after the limit the group is killed and there is no status.
fn wait(mut child: Child, limit: Option<Duration>) -> std::io::Result<Option<ExitStatus>> {
    let Some(limit) = limit else { return child.wait().map(Some) };
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if started.elapsed() > limit {
            let group = nix::unistd::Pid::from_raw(child.id() as i32);
            // The group may have ended by itself just now.
            let _ = nix::sys::signal::killpg(group, nix::sys::signal::Signal::SIGKILL);
            child.wait()?;
            return Ok(None);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(words: &[&str]) -> Result<Request, String> {
        Request::parse(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn the_command_comes_after_two_dashes() {
        let parsed = request(&["--reference=gcc", "--timeout", "5", "--", "make", "--", "test"]).unwrap();
        assert_eq!(parsed.command, ["make", "--", "test"]);
        assert_eq!(parsed.reference.as_deref(), Some("gcc"));
        assert_eq!(parsed.timeout, Some(Duration::from_secs(5)));
        assert!(request(&["make"]).is_err());
        assert!(request(&["--"]).is_err());
        assert!(request(&["--timeout=soon", "--", "make"]).is_err());
    }

    #[test]
    fn the_first_bad_number_is_found() {
        for count in 1..40 {
            for limit in 1..=count {
                assert_eq!(first(count, |n| Ok(n >= limit)), Ok(limit));
            }
        }
    }

    #[test]
    fn a_command_that_hangs_is_stopped_with_its_children() {
        let child = Command::new("/bin/sh").args(["-c", "sleep 100 & wait"]).process_group(0).spawn().unwrap();
        assert_eq!(wait(child, Some(Duration::from_millis(50))).unwrap(), None);
    }
}
