//! The CloudFormation server of the end-to-end tests: one server per run, one account per test.
//!
//! It needs Python 3.10 or newer. Without it the tests print a notice and pass; with `ECS_DSL_SERVERS=required` they fail.
//! See `tests/servers/README.md`.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::{Value, json};

/// The exit code of `tests/servers/setup` if Python or its packages are unavailable.
const UNAVAILABLE: i32 = 69;

static SERVER: OnceLock<Option<Server>> = OnceLock::new();
static ACCOUNTS: AtomicU64 = AtomicU64::new(100_000_000_001);

/// The running server. It ends with this process, which holds the pipe to its standard input.
struct Server {
    _process: Child,
    address: String,
    python: PathBuf,
    folder: PathBuf,
}

/// The account of one test on the server.
pub(crate) struct Account {
    server: &'static Server,
    pub(crate) id: String,
}

impl Account {
    /// A new account; `None` if the server can't run.
    pub(crate) fn open() -> Option<Self> {
        let server = SERVER.get_or_init(Server::start).as_ref()?;
        let id = ACCOUNTS.fetch_add(1, Ordering::Relaxed).to_string();
        Some(Self { server, id })
    }

    /// The URL of the server.
    pub(crate) fn address(&self) -> String {
        self.server.address.clone()
    }

    /// The environment variables of AWS's SDKs for this account.
    pub(crate) fn environment(&self) -> Vec<(&'static str, String)> {
        vec![
            ("AWS_ENDPOINT_URL", self.server.address.clone()),
            ("AWS_ACCESS_KEY_ID", self.id.clone()),
            ("AWS_SECRET_ACCESS_KEY", "test".to_owned()),
            ("AWS_REGION", "us-east-1".to_owned()),
            ("AWS_EC2_METADATA_DISABLED", "true".to_owned()),
        ]
    }

    /// Creates what a program needs, unless it exists: `image:REPOSITORY:TAG`, `secret:NAME`, `parameter:NAME`,
    /// `object:BUCKET:KEY`. The digests of the images, by `REPOSITORY:TAG`.
    pub(crate) fn provision(&self, resources: &[&str]) -> Value {
        self.run_script("provision.py", resources)
    }

    /// Writes events, which occur now, to a log stream.
    #[cfg(feature = "operate")]
    pub(crate) fn put_logs(&self, group: &str, stream: &str, messages: &[&str]) {
        self.run_script("put_logs.py", &[&[group, stream], messages].concat());
    }

    /// The environment variables of AWS's SDKs for a new user with all permissions but `denied`. The server checks the
    /// signatures of users, unlike those of the account's own key.
    pub(crate) fn user(&self, name: &str, denied: &[&str]) -> Vec<(&'static str, String)> {
        let arguments: Vec<_> = [name].into_iter().chain(denied.iter().copied()).collect();
        let key = self.run_script("user.py", &arguments);
        let text = |field: &str| key[field].as_str().expect("a string").to_owned();
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

    /// A stack's resources as the service APIs describe them, by type and logical id.
    pub(crate) fn describe(&self, stack: &str) -> Value {
        self.run_script("describe.py", &[stack])[stack].take()
    }

    /// The contents of the account by section: `resources`, `buckets`, `stacks`, `tasks`, and the values of `secrets`.
    pub(crate) fn inventory(&self, sections: &[&str]) -> Value {
        self.run_script("account.py", sections)
    }

    /// Parses a YAML document with PyYAML.
    pub(crate) fn read_yaml(&self, text: &str) -> Value {
        const SCRIPT: &str =
            "import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin.buffer), sys.stdout)";
        let mut parser = Command::new(&self.server.python)
            .args(["-c", SCRIPT])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the parser starts");
        let mut input = parser.stdin.take().expect("the parser has a stdin");
        input
            .write_all(text.as_bytes())
            .expect("the parser reads to the end");
        drop(input);
        let output = parser.wait_with_output().expect("the parser ends");
        serde_json::from_slice(&output.stdout).expect("the document is YAML")
    }

    fn run_script(&self, script: &str, arguments: &[&str]) -> Value {
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

    /// Injects a failure into the next `operation` (`create`, `update`, `delete`) on a resource of this type.
    pub(crate) fn fail_next(&self, operation: &str, type_name: &str, reason: &str) {
        let fault = json!([{ "operation": operation, "type": type_name, "reason": reason }]);
        fs::write(self.faults(), fault.to_string()).expect("the fault file is written");
    }

    /// The number of injected failures that have not happened yet.
    pub(crate) fn failures_left(&self) -> usize {
        let text = fs::read_to_string(self.faults()).expect("a fault file exists");
        let left: Vec<Value> = serde_json::from_str(&text).expect("the server writes JSON");
        left.len()
    }

    /// Sets the session that starts next in this account; see `tests/servers/emulation/sessions.py`.
    #[cfg(feature = "operate")]
    pub(crate) fn set_session(&self, session: &Value) {
        fs::write(self.session(), session.to_string()).expect("the session file is written");
    }

    /// The calls about sessions so far.
    #[cfg(feature = "operate")]
    pub(crate) fn session_calls(&self) -> Vec<Value> {
        let text = fs::read_to_string(self.session()).expect("a session file exists");
        let mut session: Value = serde_json::from_str(&text).expect("the server writes JSON");
        let calls = session["calls"].take();
        serde_json::from_value(calls).unwrap_or_default()
    }

    #[cfg(feature = "operate")]
    fn session(&self) -> PathBuf {
        let faults = self.server.folder.join("faults");
        faults.join(format!("{}-session.json", self.id))
    }

    fn faults(&self) -> PathBuf {
        let faults = self.server.folder.join("faults");
        faults.join(format!("{}.json", self.id))
    }
}

impl Server {
    fn start() -> Option<Self> {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent()?;
        let python = set_up("venv", "requirements.txt")?;
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
        let mut stdout = BufReader::new(process.stdout.take().expect("stdout is piped"));
        stdout
            .read_line(&mut address)
            .expect("the server prints its address");
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

/// The Python of the virtual environment in this folder of `target/servers`, with the packages of a list; `None` if they are
/// unavailable.
pub(crate) fn set_up(folder: &str, list: &str) -> Option<PathBuf> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent()?;
    let setup = Command::new("sh")
        .arg(scripts().join("setup"))
        .arg(target.join("servers").join(folder))
        .arg(scripts().join(list))
        .stderr(Stdio::inherit())
        .output();
    let python = match setup {
        Ok(output) if output.status.success() => {
            String::from_utf8(output.stdout).expect("a path in UTF-8")
        }
        Ok(output) if output.status.code() != Some(UNAVAILABLE) => {
            panic!("tests/servers/setup failed: {}", output.status)
        }
        _ => return skip(),
    };
    Some(PathBuf::from(python.trim()))
}

/// Prints that the tests with a server are skipped. `eprintln!` would be captured.
fn skip<T>() -> Option<T> {
    let required = std::env::var("ECS_DSL_SERVERS").is_ok_and(|value| value == "required");
    assert!(
        !required,
        "ECS_DSL_SERVERS=required, and the Python packages of the tests can't be installed here"
    );
    let notice = "SKIPPED: the tests that deploy to a CloudFormation server need Python 3.10 or newer with venv";
    writeln!(std::io::stderr(), "{notice}").expect("stderr takes a line");
    None
}

fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/servers")
}
