//! One stack in the state folder of a local engine, its templates, and a check of its final state.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ecs_dsl::deploy::ControlPlane;
use ecs_dsl::deploy::engine::{DeployRequest, DeployTarget, StackState, capabilities};
use ecs_dsl::deploy::local::Local;
use serde_json::{Value, json};

/// The stack's name.
pub(super) const STACK: &str = "shop-local";

/// Values that must not appear in any file or output: of a `NoEcho` parameter, and of a password in the template.
pub(super) const SECRETS: [&str; 2] = ["planted-noecho-6f1c", "planted-password-93ab"];

thread_local! {
    static NOW: Cell<u64> = const { Cell::new(0) };
}

/// A clock that advances by a millisecond each time it is read, so that equal runs have equal times.
pub(super) fn tick() -> SystemTime {
    let now = NOW.get() + 1;
    NOW.set(now);
    UNIX_EPOCH + Duration::from_millis(now)
}

/// Sets the clock of this thread to `hours` after 2026-11-18.
pub(super) fn set_clock(hours: u64) {
    NOW.set(1_795_000_000_000 + hours * 3_600_000);
}

/// Polls a future as long as it wakes itself. `None` if it waits for something else, as a killed run does.
pub(super) fn poll<T>(future: impl Future<Output = T>) -> Option<T> {
    let woken = Arc::new(Woken::default());
    let waker = Waker::from(Arc::clone(&woken));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return Some(output),
            Poll::Pending if woken.0.swap(false, Ordering::Relaxed) => {}
            Poll::Pending => return None,
        }
    }
}

/// Whether a future has woken its task.
#[derive(Default)]
struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// A version of the template. Each changes, adds and removes a resource of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    /// Deployed before the run.
    Previous,
    /// What the run deploys.
    Desired,
    /// What another client deploys.
    Foreign,
}

impl Version {
    /// The template.
    pub(super) fn template(self) -> String {
        let mut resources = json!({
            "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"VisibilityTimeout": 30}},
            "Key": {
                "Type": "AWS::SecretsManager::Secret",
                "Properties": {"SecretString": {"Ref": "ApiKey"}},
            },
        });
        let mut set = |id: &str, resource: Value| resources[id] = resource;
        match self {
            Self::Previous => set("Old", json!({"Type": "AWS::Logs::LogGroup"})),
            Self::Desired => {
                set(
                    "Topic",
                    json!({"Type": "AWS::SNS::Topic", "DependsOn": "Queue"}),
                );
                set(
                    "Generated",
                    json!({
                        "Type": "AWS::SecretsManager::Secret",
                        "Properties": {"GenerateSecretString": {"PasswordLength": 20}},
                    }),
                );
            }
            Self::Foreign => set(
                "Theirs",
                json!({"Type": "AWS::SNS::Topic", "DependsOn": "Queue"}),
            ),
        }
        if self != Self::Previous {
            resources["Queue"]["Properties"]["VisibilityTimeout"] = json!(60);
            resources["Key"]["Properties"]["Tags"] = json!([{"Key": "owner", "Value": "payments"}]);
            resources["Key"]["Properties"]["SecretString"] = json!(SECRETS[1]);
        }
        json!({
            "Parameters": {"ApiKey": {"Type": "String", "NoEcho": true}},
            "Resources": resources,
            "Outputs": {"Url": {"Value": {"Ref": "Queue"}}},
        })
        .to_string()
    }

    /// The request to deploy it.
    pub(super) fn request(self) -> DeployRequest {
        let template = self.template();
        let mut request = DeployRequest::new(STACK, target(), template);
        let document = ecs_dsl::cfn::Document::parse(&request.template).unwrap();
        request.capabilities = capabilities(&document);
        request
            .parameters
            .insert("ApiKey".to_owned(), SECRETS[0].to_owned());
        request
    }
}

/// The local stage, and the command in hints.
pub(super) fn target() -> DeployTarget {
    DeployTarget::new("local", "app")
}

/// A folder with the state of the local engine. It is deleted on drop.
pub(super) struct Fixture(tempfile::TempDir);

impl Fixture {
    /// An empty folder.
    pub(super) fn new() -> Self {
        // In memory where possible: each case writes some fifty files.
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() {
            tempfile::tempdir_in(memory).or_else(|_| tempfile::tempdir())
        } else {
            tempfile::tempdir()
        };
        Self(folder.unwrap())
    }

    /// A copy of the state.
    pub(super) fn copied(&self) -> Self {
        let copy = Self::new();
        for file in self.files() {
            let to = copy.0.path().join(&file);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(self.0.path().join(&file), to).unwrap();
        }
        copy
    }

    /// The local engine as a new process opens it.
    pub(super) fn open(&self) -> Local {
        Local::open(self.0.path().join("state"), "us-east-1")
            .unwrap()
            .clock(tick)
    }

    /// The stack's status; `None` if it doesn't exist. Each call advances a running operation.
    pub(super) fn status(&self) -> Option<String> {
        let stack = poll(self.open().describe_stack(STACK)).unwrap().unwrap();
        stack.map(|stack| stack.status)
    }

    /// All files, relative to the folder.
    fn files(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![self.0.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    found.push(path.strip_prefix(self.0.path()).unwrap().to_owned());
                }
            }
        }
        found.sort();
        found
    }

    /// The paths and contents of all files.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for file in self.files() {
            let content = fs::read_to_string(self.0.path().join(&file)).unwrap();
            text.push_str(&format!("{}\n{content}\n", file.display()));
        }
        text
    }

    /// Polls until no operation is in progress.
    pub(super) fn settle(&self) {
        for _ in 0..200 {
            match self.status() {
                Some(status)
                    if status.ends_with("_IN_PROGRESS") && !status.starts_with("REVIEW") => {}
                _ => return,
            }
        }
        panic!("the stack stays in {:?}", self.status());
    }

    /// Writes a status into the stack's file that the local engine can't reach.
    pub(super) fn write_status(&self, status: &str) {
        let file = self
            .0
            .path()
            .join(format!("state/us-east-1/stacks/{STACK}.json"));
        let mut stack: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        stack["status"] = json!(status);
        fs::write(file, stack.to_string()).unwrap();
    }

    /// How the state differs from that after a successful deployment.
    pub(super) fn problems(&self) -> Vec<String> {
        let local = self.open();
        let mut problems = Vec::new();
        let mut check = |holds: bool, text: String| problems.extend((!holds).then_some(text));
        let Some(stack) = poll(local.describe_stack(STACK)).unwrap().unwrap() else {
            return vec!["the stack doesn't exist".to_owned()];
        };
        check(
            StackState::from_status(Some(&stack.status)) == StackState::Ready,
            format!("the stack's status is {}", stack.status),
        );
        check(
            stack.outputs.contains_key("Url"),
            "the output is missing".to_owned(),
        );
        // The local engine masks secrets in the template that it stores.
        let template = poll(local.get_template(STACK)).unwrap().unwrap();
        let desired = Version::Desired.template().replace(SECRETS[1], "****");
        check(
            serde_json::from_str::<Value>(&template).ok() == serde_json::from_str(&desired).ok(),
            format!("the template is {template}"),
        );
        let resources = poll(local.describe_stack_resources(STACK))
            .unwrap()
            .unwrap();
        let ids: Vec<_> = resources
            .iter()
            .map(|resource| resource.logical_id.as_str())
            .collect();
        check(
            ids == ["Generated", "Key", "Queue", "Topic"],
            format!("the resources are {ids:?}"),
        );
        for resource in &resources {
            check(
                resource.status.ends_with("_COMPLETE") && !resource.status.starts_with("DELETE"),
                format!("{} is {}", resource.logical_id, resource.status),
            );
        }
        let physical_ids: BTreeSet<_> = resources
            .iter()
            .map(|resource| &resource.physical_id)
            .collect();
        check(
            physical_ids.len() == resources.len(),
            "two resources have the same physical id".to_owned(),
        );
        for change_set in poll(local.list_change_sets(STACK)).unwrap().unwrap() {
            check(
                change_set.execution_status.starts_with("EXECUTE_"),
                format!("the change set {} was left", change_set.name),
            );
        }
        let expected = |file: &Path| {
            let name = file.strip_prefix("state").unwrap().to_str().unwrap();
            // Other stacks have retained resources.
            [
                ".gitignore",
                "lock",
                "us-east-1/retained.json",
                "us-east-1/stacks/shop-local.json",
            ]
            .contains(&name)
        };
        for file in self.files() {
            check(expected(&file), format!("{} was left", file.display()));
        }
        problems
    }
}
