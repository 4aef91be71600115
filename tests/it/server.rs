//! A CloudFormation server for the tests that deploy for real: one for the whole run, an account for every test.
//!
//! It needs Python 3.10 or newer. Where that is missing the tests that ask for it say so on stderr and pass; with
//! `ECS_DSL_SERVERS=required` they fail. The server's own story is in `tests/servers/README.md`.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::{Value, json};

/// What `tests/servers/setup` exits with where there is no Python, or no way to its packages.
const UNAVAILABLE: i32 = 69;

static SERVER: OnceLock<Option<Server>> = OnceLock::new();
static ACCOUNTS: AtomicU64 = AtomicU64::new(100_000_000_001);

/// The running server. It ends with this process: its standard input is a pipe from here.
struct Server {
    _process: Child,
    address: String,
    python: PathBuf,
    folder: PathBuf,
}

/// One test's account on the server: nobody else's stacks are in it.
pub(crate) struct Account {
    server: &'static Server,
    pub(crate) id: String,
}

impl Account {
    /// A fresh account, or nothing where the server can't run.
    pub(crate) fn open() -> Option<Self> {
        let server = SERVER.get_or_init(Server::start).as_ref()?;
        let id = ACCOUNTS.fetch_add(1, Ordering::Relaxed).to_string();
        Some(Self { server, id })
    }

    /// Where the server listens.
    pub(crate) fn address(&self) -> String {
        self.server.address.clone()
    }

    /// What AWS's SDKs read from the environment to reach this account.
    pub(crate) fn environment(&self) -> Vec<(&'static str, String)> {
        vec![
            ("AWS_ENDPOINT_URL", self.server.address.clone()),
            ("AWS_ACCESS_KEY_ID", self.id.clone()),
            ("AWS_SECRET_ACCESS_KEY", "test".to_owned()),
            ("AWS_REGION", "us-east-1".to_owned()),
            ("AWS_EC2_METADATA_DISABLED", "true".to_owned()),
        ]
    }

    /// Puts what a program names and somebody else makes into the account: `image:REPOSITORY:TAG`, `secret:NAME`.
    pub(crate) fn stock(&self, things: &[&str]) {
        self.ask("stock.py", things);
    }

    /// What AWS's SDKs read from the environment of a user of this account, who may do everything but what is `denied`.
    /// The user's signatures have to fit, which nobody asks of the account's own.
    pub(crate) fn user(&self, name: &str, denied: &[&str]) -> Vec<(&'static str, String)> {
        let arguments: Vec<_> = [name].into_iter().chain(denied.iter().copied()).collect();
        let key = self.ask("user.py", &arguments);
        let text = |field: &str| key[field].as_str().expect("a text").to_owned();
        let mut environment = self.environment();
        for (variable, value) in &mut environment {
            match *variable {
                "AWS_ACCESS_KEY_ID" => *value = text("id"),
                "AWS_SECRET_ACCESS_KEY" => *value = text("secret"),
                _ => {}
            }
        }
        environment
    }

    /// What the services' own APIs say of a stack's resources, by type and logical id.
    pub(crate) fn look(&self, stack: &str) -> Value {
        self.ask("look.py", &[stack])[stack].take()
    }

    /// What is in the account, stacks or no stacks, by section: `resources`, `buckets`, `stacks`, and the values of
    /// `secrets`.
    pub(crate) fn inventory(&self, sections: &[&str]) -> Value {
        self.ask("account.py", sections)
    }

    /// A YAML document, as a parser that isn't ours reads it.
    pub(crate) fn read_yaml(&self, text: &str) -> Value {
        const SCRIPT: &str =
            "import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin.buffer), sys.stdout)";
        let mut parser = Command::new(&self.server.python)
            .args(["-c", SCRIPT])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the parser starts");
        let mut input = parser.stdin.take().expect("the parser listens");
        input
            .write_all(text.as_bytes())
            .expect("the parser reads to the end");
        drop(input);
        let output = parser.wait_with_output().expect("the parser ends");
        serde_json::from_slice(&output.stdout).expect("the document is YAML")
    }

    fn ask(&self, script: &str, arguments: &[&str]) -> Value {
        let output = Command::new(&self.server.python)
            .arg(scripts().join(script))
            .args(arguments)
            .envs(self.environment())
            .output()
            .expect("the script runs");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{script} {arguments:?}: {errors}");
        serde_json::from_slice(&output.stdout).expect("the script prints JSON")
    }

    /// Makes the next `operation` (`create`, `update`, `delete`) on a resource whose logical id fits fail.
    pub(crate) fn fail_next(&self, operation: &str, type_name: &str, reason: &str) {
        let fault = json!([{ "operation": operation, "type": type_name, "reason": reason }]);
        fs::write(self.faults(), fault.to_string()).expect("the fault is written");
    }

    /// The failures asked for that have not happened yet.
    pub(crate) fn failures_left(&self) -> usize {
        let text = fs::read_to_string(self.faults()).expect("a fault was asked for");
        let left: Vec<Value> = serde_json::from_str(&text).expect("the server writes JSON");
        left.len()
    }

    fn faults(&self) -> PathBuf {
        let faults = self.server.folder.join("faults");
        faults.join(format!("{}.json", self.id))
    }
}

impl Server {
    fn start() -> Option<Self> {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent()?;
        let python = set_up(&target.join("servers/venv"))?;
        let folder = target.join("servers/tests");
        let mut process = Command::new(&python)
            .arg(scripts().join("server.py"))
            .arg("--folder")
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut address = String::new();
        let mut answers = BufReader::new(process.stdout.take().expect("stdout is piped"));
        answers.read_line(&mut address).expect("the server answers");
        let log = folder.join("server.log");
        assert!(
            address.starts_with("http://127.0.0.1:"),
            "no server: see {}",
            log.display()
        );
        let address = address.trim().to_owned();
        Some(Self {
            _process: process,
            address,
            python,
            folder,
        })
    }
}

/// The Python of an environment that has the server's packages.
fn set_up(venv: &Path) -> Option<PathBuf> {
    let setup = Command::new("sh")
        .arg(scripts().join("setup"))
        .arg(venv)
        .stderr(Stdio::inherit())
        .output();
    let python = match setup {
        Ok(done) if done.status.success() => {
            String::from_utf8(done.stdout).expect("a path in UTF-8")
        }
        Ok(done) if done.status.code() != Some(UNAVAILABLE) => {
            panic!("tests/servers/setup failed: {}", done.status)
        }
        _ => return skip(),
    };
    Some(PathBuf::from(python.trim()))
}

/// Says aloud that the tests with a server don't run; not through `eprintln!`, which a passing test swallows.
fn skip<T>() -> Option<T> {
    let required = std::env::var("ECS_DSL_SERVERS").is_ok_and(|value| value == "required");
    assert!(
        !required,
        "ECS_DSL_SERVERS=required, and the CloudFormation server can't be set up here"
    );
    let notice = "SKIPPED: the tests that deploy to a CloudFormation server need Python 3.10 or newer with venv";
    writeln!(std::io::stderr(), "{notice}").expect("stderr takes a line");
    None
}

fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/servers")
}
