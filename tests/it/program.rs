//! Runs the example programs as processes, each in its own folder, with only the environment that the test sets.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::Value;

static FOLDERS: AtomicU64 = AtomicU64::new(0);

/// An example's binary, with its folder and environment.
pub(crate) struct Program {
    binary: PathBuf,
    folder: PathBuf,
    environment: Vec<(&'static str, String)>,
}

/// What a program printed, and its exit code.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: i32,
}

impl Program {
    /// An example, in an empty folder.
    pub(crate) fn example(name: &str) -> Self {
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("program-{number}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder for the program");
        Self {
            binary: built(name),
            folder,
            environment: Vec::new(),
        }
    }

    /// Adds environment variables.
    pub(crate) fn with_envs(mut self, environment: Vec<(&'static str, String)>) -> Self {
        self.environment.extend(environment);
        self
    }

    /// The same program in the same folder, with another value of an environment variable.
    pub(crate) fn with_env(&self, name: &'static str, value: &str) -> Self {
        let mut environment = self.environment.clone();
        environment.retain(|(known, _)| *known != name);
        environment.push((name, value.to_owned()));
        Self {
            binary: self.binary.clone(),
            folder: self.folder.clone(),
            environment,
        }
    }

    /// The working folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The path of its binary.
    #[cfg(unix)]
    pub(crate) fn binary(&self) -> &Path {
        &self.binary
    }

    /// The environment that the test has set, with the home folder.
    #[cfg(unix)]
    pub(crate) fn environment(&self) -> impl Iterator<Item = (&str, &str)> {
        let folder = self.folder.to_str().expect("a path in UTF-8");
        let environment = self.environment.iter();
        let set = environment.map(|(name, value)| (*name, value.as_str()));
        std::iter::once(("HOME", folder)).chain(set)
    }

    /// The paths and contents of all files in its folder.
    pub(crate) fn files(&self) -> Vec<(PathBuf, String)> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).expect("a folder is read") {
                let path = entry.expect("a folder has entries").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let bytes = fs::read(&path).expect("a file is read");
                    found.push((path, String::from_utf8_lossy(&bytes).into_owned()));
                }
            }
        }
        found
    }

    /// Runs one command line.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let output = self.command(arguments).output();
        Run::from(output.unwrap_or_else(|error| self.is_not_built(&error)))
    }

    /// Runs one command line with this standard input.
    #[cfg(feature = "operate")]
    pub(crate) fn run_with_input(&self, arguments: &[&str], input: &str) -> Run {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = command.spawn();
        let mut child = child.unwrap_or_else(|error| self.is_not_built(&error));
        let mut stdin = child.stdin.take().expect("the program has a stdin");
        // A program that reads nothing may have ended.
        _ = std::io::Write::write_all(&mut stdin, input.as_bytes());
        drop(stdin);
        Run::from(child.wait_with_output().expect("the program ends"))
    }

    /// Starts one command line, with both streams in pipes.
    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        let child = self
            .command(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        child.unwrap_or_else(|error| self.is_not_built(&error))
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.binary);
        command
            .args(arguments)
            .current_dir(&self.folder)
            .env_clear()
            .env("HOME", &self.folder)
            .envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    fn is_not_built(&self, error: &std::io::Error) -> ! {
        let binary = self.binary.display();
        panic!("{binary}: {error}; run `cargo build --examples`")
    }

    /// Runs one command line, and asserts that it succeeds.
    pub(crate) fn succeed(&self, arguments: &[&str]) -> Run {
        let run = self.run(arguments);
        assert_eq!(run.code, 0, "{arguments:?}: {run:#?}");
        run
    }
}

impl Run {
    /// Asserts the exit code.
    #[track_caller]
    pub(crate) fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    /// Asserts that stderr contains a text.
    #[track_caller]
    pub(crate) fn says(&self, text: &str) -> &Self {
        assert!(
            self.stderr.contains(text),
            "{text:?} is not in:\n{}",
            self.stderr
        );
        self
    }

    /// Asserts that neither stream contains a text.
    #[track_caller]
    pub(crate) fn is_silent_about(&self, text: &str) -> &Self {
        let found = self.stdout.contains(text) || self.stderr.contains(text);
        assert!(!found, "{text:?} is in: {self:#?}");
        self
    }

    /// The last line of JSON Lines on stdout.
    pub(crate) fn end(&self) -> Value {
        let last = self.stdout.lines().last().unwrap_or_default();
        serde_json::from_str(last).unwrap_or_else(|error| panic!("{error}: {}", self.stdout))
    }

    /// The JSON on stdout.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}", self.stdout))
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program prints UTF-8");
        let code = output.status.code().expect("no signal ended the program");
        Self {
            stdout: text(output.stdout),
            stderr: text(output.stderr),
            code,
        }
    }
}

/// The path of an example's binary.
fn built(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test is a file");
    let profile = test.ancestors().nth(2).expect("target/PROFILE/deps/test");
    profile.join("examples").join(name)
}
