//! [`Fixture`]: a local engine in a temporary folder, with the calls of a deployment.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::deploy::local::Local;
use crate::deploy::{
    ChangeSetDescription, ChangeSetKind, ChangeSetRequest, ControlPlane, ControlPlaneError,
    DeleteRequest, StackEvent, TemplateSource, block_on,
};

pub(super) struct Fixture {
    pub(super) local: Local,
    folder: TempDir,
    /// The number of requests. Each has its own token.
    requests: Cell<u32>,
}

/// The result of a deployment.
pub(super) struct Outcome {
    pub(super) status: String,
    pub(super) outputs: BTreeMap<String, String>,
    pub(super) events: Vec<StackEvent>,
}

/// Runs a future to completion.
pub(super) fn now<T>(future: impl Future<Output = T>) -> T {
    block_on(future).unwrap()
}

/// A request to delete the stack.
pub(super) fn deletion(stack: &str) -> DeleteRequest {
    DeleteRequest::new(stack, "t")
}

pub(super) fn template(resources: &Value) -> Value {
    json!({ "Resources": resources })
}

impl Fixture {
    pub(super) fn new() -> Self {
        Self::with(|local| local)
    }

    pub(super) fn with(settings: impl FnOnce(Local) -> Local) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let local = settings(open(folder.path()));
        Self {
            local,
            folder,
            requests: Cell::new(0),
        }
    }

    /// Another engine with the same folder, like that of another process.
    pub(super) fn open_again(&self, settings: impl FnOnce(Local) -> Local) -> Local {
        settings(open(self.folder.path()))
    }

    /// Reopens the folder with other settings.
    pub(super) fn reopen(&mut self, settings: impl FnOnce(Local) -> Local) {
        self.local = settings(open(self.folder.path()));
    }

    pub(super) fn request(&self, stack: &str, template: &Value) -> ChangeSetRequest {
        let existing = now(self.local.describe_stack(stack)).unwrap();
        let kind = match existing {
            Some(stack) if stack.status != "REVIEW_IN_PROGRESS" => ChangeSetKind::Update,
            _ => ChangeSetKind::Create,
        };
        let template = TemplateSource::Body(template.to_string());
        ChangeSetRequest {
            token: format!("token-{}", self.requests.replace(self.requests.get() + 1)),
            capabilities: vec!["CAPABILITY_NAMED_IAM".to_owned()],
            ..ChangeSetRequest::new(stack, "deploy", kind, template)
        }
    }

    /// Creates a change set and polls until it is complete.
    pub(super) fn change_set(&self, request: &ChangeSetRequest) -> ChangeSetDescription {
        let arn = now(self.local.create_change_set(request)).unwrap();
        loop {
            let found = now(self.local.describe_change_set(&arn)).unwrap();
            if !found.status.ends_with("PENDING") && !found.status.ends_with("PROGRESS") {
                return found;
            }
        }
    }

    pub(super) fn deploy(&self, template: &Value) -> Outcome {
        self.deploy_request(&self.request("shop", template))
    }

    pub(super) fn deploy_request(&self, request: &ChangeSetRequest) -> Outcome {
        let change_set = self.change_set(request);
        assert_eq!(change_set.status_reason, None);
        now(self
            .local
            .execute_change_set(&change_set.arn, &request.token))
        .unwrap();
        self.follow(&request.stack)
    }

    /// Polls until the operation has finished.
    pub(super) fn follow(&self, stack: &str) -> Outcome {
        let id = now(self.local.describe_stack(stack)).unwrap().unwrap().id;
        loop {
            let found = now(self.local.describe_stack(&id)).unwrap().unwrap();
            if !found.status.ends_with("IN_PROGRESS") {
                let events = now(self.local.events_since(&id, None)).unwrap();
                return Outcome {
                    status: found.status,
                    outputs: found.outputs,
                    events,
                };
            }
        }
    }

    /// The error of creating a change set.
    pub(super) fn refusal(&self, template: &Value) -> ControlPlaneError {
        now(self
            .local
            .create_change_set(&self.request("shop", template)))
        .unwrap_err()
    }

    /// The physical ids by logical id.
    pub(super) fn physical_ids(&self, stack: &str) -> BTreeMap<String, String> {
        let resources = now(self.local.describe_stack_resources(stack)).unwrap();
        resources
            .into_iter()
            .map(|resource| (resource.logical_id, resource.physical_id))
            .collect()
    }

    /// The names and contents of all files in the folder, as one text.
    pub(super) fn all_files(&self) -> String {
        fn read(folder: &Path, text: &mut String) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                *text += &format!("{}\n", path.file_name().unwrap().display());
                if path.is_dir() {
                    read(&path, text);
                } else {
                    *text += &format!("{}\n", fs::read_to_string(&path).unwrap());
                }
            }
        }
        let mut text = String::new();
        read(self.folder.path(), &mut text);
        text
    }

    /// The number of stored events of a stack.
    pub(super) fn event_count(&self, stack: &str) -> usize {
        self.stack_file(stack)["events"].as_array().unwrap().len()
    }

    fn stack_file(&self, stack: &str) -> Value {
        serde_json::from_str(&fs::read_to_string(self.path_of(stack)).unwrap()).unwrap()
    }

    fn path_of(&self, stack: &str) -> std::path::PathBuf {
        let file = format!("us-east-1/stacks/{stack}.json");
        self.folder.path().join(file)
    }

    /// Writes a field of the stored state of a stack, as another program could.
    pub(super) fn forge(&self, stack: &str, field: &str, value: Value) {
        let mut json = self.stack_file(stack);
        json[field] = value;
        fs::write(self.path_of(stack), json.to_string()).unwrap();
    }

    /// The modes of all files and folders of the state.
    #[cfg(unix)]
    pub(super) fn modes(&self) -> Vec<(std::path::PathBuf, u32)> {
        use std::os::unix::fs::PermissionsExt as _;

        let mut folders = vec![self.folder.path().join("us-east-1")];
        let mut modes = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
                modes.push((path.clone(), mode));
                if path.is_dir() {
                    folders.push(path);
                }
            }
        }
        modes
    }

    /// The stored state of a stack, without its history.
    pub(super) fn state(&self, stack: &str) -> Value {
        let mut json = self.stack_file(stack);
        let object = json.as_object_mut().unwrap();
        for history in [
            "status",
            "status_reason",
            "events",
            "latest",
            "event_count",
            "last_token",
            "calls",
            "polls",
            "change_set",
            "change_sets",
            "change_set_count",
        ] {
            object.remove(history);
        }
        for resource in object["resources"].as_object_mut().unwrap().values_mut() {
            resource.as_object_mut().unwrap().remove("status");
        }
        json
    }
}

impl Outcome {
    /// The events as `status logical-id`.
    pub(super) fn lines(&self) -> Vec<String> {
        self.events
            .iter()
            .map(|event| format!("{} {}", event.status, event.logical_id))
            .collect()
    }

    pub(super) fn reason(&self, status: &str, logical_id: &str) -> Option<&str> {
        let mut events = self.events.iter();
        events
            .find(|event| event.status == status && event.logical_id == logical_id)?
            .reason
            .as_deref()
    }
}

fn open(folder: &Path) -> Local {
    let time = || SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_238_076);
    Local::open(folder, "us-east-1").unwrap().clock(time)
}
