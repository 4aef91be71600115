//! One stack in one folder: what is wanted of it, and whether it came to that.

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
use ecs_dsl::deploy::engine::{DeployRequest, StackState, Target, capabilities};
use ecs_dsl::deploy::local::Local;
use serde_json::{Value, json};

/// The stack's name.
pub(super) const STACK: &str = "shop-local";

/// Values that must not be anywhere: of a parameter that isn't echoed, and of a password in the template.
pub(super) const PLANTED: [&str; 2] = ["planted-noecho-6f1c", "planted-password-93ab"];

thread_local! {
    static NOW: Cell<u64> = const { Cell::new(0) };
}

/// A clock that goes on by a millisecond each time it is read: the same run gives the same times.
pub(super) fn tick() -> SystemTime {
    let now = NOW.get() + 1;
    NOW.set(now);
    UNIX_EPOCH + Duration::from_millis(now)
}

/// Sets the clock of this thread to so many hours after 2026-11-18.
pub(super) fn set_clock(hours: u64) {
    NOW.set(1_795_000_000_000 + hours * 3_600_000);
}

/// Runs a future for as long as it gets on; none if it then waits for something that never comes, as one that was
/// killed does.
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

/// Whether a future wants to be asked again.
#[derive(Default)]
struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// What is deployed earlier, or wanted now: the one changes, adds and removes something of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Generation {
    /// What was deployed before.
    Earlier,
    /// What is wanted now.
    Wanted,
    /// What somebody else wants.
    Foreign,
}

impl Generation {
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
            Self::Earlier => set("Old", json!({"Type": "AWS::Logs::LogGroup"})),
            Self::Wanted => {
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
        if self != Self::Earlier {
            resources["Queue"]["Properties"]["VisibilityTimeout"] = json!(60);
            resources["Key"]["Properties"]["Tags"] = json!([{"Key": "owner", "Value": "payments"}]);
            resources["Key"]["Properties"]["SecretString"] = json!(PLANTED[1]);
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
            .insert("ApiKey".to_owned(), PLANTED[0].to_owned());
        request
    }
}

/// Where it is deployed, and what the user types.
pub(super) fn target() -> Target {
    Target {
        stage: "local".to_owned(),
        account: None,
        region: None,
        service_role: None,
        command: "app".to_owned(),
    }
}

/// A folder with the state of the local engine. It goes when this is dropped.
pub(super) struct World(tempfile::TempDir);

impl World {
    /// Nothing is there.
    pub(super) fn new() -> Self {
        // In memory, where the system has a folder for that: each case writes some fifty files.
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() {
            tempfile::tempdir_in(memory).or_else(|_| tempfile::tempdir())
        } else {
            tempfile::tempdir()
        };
        Self(folder.unwrap())
    }

    /// The same state once more.
    pub(super) fn copied(&self) -> Self {
        let copy = Self::new();
        for file in self.files() {
            let to = copy.0.path().join(&file);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(self.0.path().join(&file), to).unwrap();
        }
        copy
    }

    /// Another process over the same state.
    pub(super) fn open(&self) -> Local {
        Local::open(self.0.path().join("state"), "us-east-1")
            .unwrap()
            .clock(tick)
    }

    /// The stack's status; none if there is no such stack. Looking lets an operation get on.
    pub(super) fn status(&self) -> Option<String> {
        let stack = poll(self.open().describe_stack(STACK)).unwrap().unwrap();
        stack.map(|stack| stack.status)
    }

    /// Every file, relative to the folder.
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

    /// Every file with what is in it.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for file in self.files() {
            let content = fs::read_to_string(self.0.path().join(&file)).unwrap();
            text.push_str(&format!("{}\n{content}\n", file.display()));
        }
        text
    }

    /// Lets time go by until nothing goes on any more: what goes on at AWS ends without anybody who looks.
    pub(super) fn settle(&self) {
        for _ in 0..200 {
            match self.status() {
                Some(status)
                    if status.ends_with("_IN_PROGRESS") && !status.starts_with("REVIEW") => {}
                _ => return,
            }
        }
        panic!("the stack doesn't come to rest, but is {:?}", self.status());
    }

    /// Puts a status into the stack's file that the local engine knows no way to.
    pub(super) fn write_status(&self, status: &str) {
        let file = self
            .0
            .path()
            .join(format!("state/us-east-1/stacks/{STACK}.json"));
        let mut stack: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        stack["status"] = json!(status);
        fs::write(file, stack.to_string()).unwrap();
    }

    /// What isn't as it should be after a deployment that went well; nothing if it is.
    pub(super) fn complaints(&self) -> Vec<String> {
        let local = self.open();
        let mut complaints = Vec::new();
        let mut complain = |holds: bool, text: String| complaints.extend((!holds).then_some(text));
        let Some(stack) = poll(local.describe_stack(STACK)).unwrap().unwrap() else {
            return vec!["there is no stack".to_owned()];
        };
        complain(
            StackState::from_status(Some(&stack.status)) == StackState::Ready,
            format!("the stack's status is {}", stack.status),
        );
        complain(
            stack.outputs.contains_key("Url"),
            "the output isn't there".to_owned(),
        );
        // The local engine keeps no secret, so that the template isn't the same to the letter.
        let template = poll(local.get_template(STACK)).unwrap().unwrap();
        let wanted = Generation::Wanted.template().replace(PLANTED[1], "****");
        complain(
            serde_json::from_str::<Value>(&template).ok() == serde_json::from_str(&wanted).ok(),
            format!("the template is {template}"),
        );
        let resources = poll(local.describe_stack_resources(STACK))
            .unwrap()
            .unwrap();
        let made: Vec<_> = resources.iter().map(|it| it.logical_id.as_str()).collect();
        complain(
            made == ["Generated", "Key", "Queue", "Topic"],
            format!("the resources are {made:?}"),
        );
        for resource in &resources {
            complain(
                resource.status.ends_with("_COMPLETE") && !resource.status.starts_with("DELETE"),
                format!("{} is {}", resource.logical_id, resource.status),
            );
        }
        let ids: BTreeSet<_> = resources.iter().map(|it| &it.physical_id).collect();
        complain(
            ids.len() == resources.len(),
            "an id is there twice".to_owned(),
        );
        for change_set in poll(local.list_change_sets(STACK)).unwrap().unwrap() {
            complain(
                change_set.execution_status.starts_with("EXECUTE_"),
                format!("the change set {} was left", change_set.name),
            );
        }
        let expected = |file: &Path| {
            let name = file.strip_prefix("state").unwrap().to_str().unwrap();
            // What is kept there is what other stacks have left on purpose.
            [
                ".gitignore",
                "lock",
                "us-east-1/retained.json",
                "us-east-1/stacks/shop-local.json",
            ]
            .contains(&name)
        };
        for file in self.files() {
            complain(expected(&file), format!("{} was left", file.display()));
        }
        complaints
    }
}
