//! A control plane that answers from a script, an observer that writes down what it hears, and values to put into both.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::time::UNIX_EPOCH;

use super::fake_workloads::FakeWorkloads;
use crate::deploy::engine::{
    Answer, DeployError, DeployOutcome, DeployRequest, DestroyOutcome, DestroyRequest, Engine,
    Observer, Preflight, Preview, Question, Step, Target,
};
use crate::deploy::{
    CallerIdentity, Certificate, ChangeSetDescription, ChangeSetRequest, ChangeSetSummary,
    ContinueRequest, ControlPlane, ControlPlaneError, DeleteRequest, EcrImage, ImageDescription,
    Inventory, Presence, ResourceChange, StackDescription, StackEvent, StackResource, Upload,
    ValidationFault,
};

pub(crate) const STACK_ARN: &str = "arn:aws:cloudformation:us-east-1:111111111111:stack/web/1";
pub(crate) const CHANGE_SET_ARN: &str = "arn:change-set";

/// Answers one after the other; the last one is given again and again.
pub(crate) struct Script<T>(RefCell<VecDeque<T>>);

impl<T: Clone> Script<T> {
    pub(crate) fn new(answers: impl IntoIterator<Item = T>) -> Self {
        Self(RefCell::new(answers.into_iter().collect()))
    }

    pub(crate) fn next(&self) -> T {
        let mut answers = self.0.borrow_mut();
        match answers.len() {
            0 => panic!("the script has no answer"),
            1 => answers[0].clone(),
            _ => answers.pop_front().unwrap(),
        }
    }
}

/// The control plane. `calls` holds what it was asked, in order.
pub(crate) struct Fake {
    pub(crate) calls: RefCell<Vec<String>>,
    pub(crate) change_sets_asked: RefCell<Vec<ChangeSetRequest>>,
    pub(crate) stacks: Script<Option<StackDescription>>,
    pub(crate) change_sets: Script<ChangeSetDescription>,
    pub(crate) events: Script<Vec<StackEvent>>,
    pub(crate) resources: Vec<StackResource>,
    pub(crate) workloads: FakeWorkloads,
    pub(crate) template: String,
    pub(crate) execute_refusal: Option<(&'static str, &'static str)>,
}

impl Fake {
    /// Each status in turn for the stack (none: it isn't there), a change set that is ready, and no events.
    pub(crate) fn new<'a>(statuses: impl IntoIterator<Item = Option<&'a str>>) -> Self {
        Self {
            calls: RefCell::default(),
            change_sets_asked: RefCell::default(),
            stacks: Script::new(statuses.into_iter().map(|status| status.map(stack))),
            change_sets: Script::new([change_set("CREATE_COMPLETE", "AVAILABLE", None)]),
            events: Script::new([Vec::new()]),
            resources: Vec::new(),
            workloads: FakeWorkloads::default(),
            template: r#"{"Resources": {}}"#.to_owned(),
            execute_refusal: None,
        }
    }

    pub(crate) fn calls(&self) -> Vec<String> {
        self.calls.borrow().clone()
    }

    pub(crate) fn note(&self, call: impl Into<String>) {
        self.calls.borrow_mut().push(call.into());
    }
}

impl ControlPlane for Fake {
    fn label(&self) -> &str {
        "fake"
    }

    async fn pause(&self) {
        self.note("pause");
    }

    async fn caller_identity(&self) -> Result<CallerIdentity, ControlPlaneError> {
        self.note("caller_identity");
        Ok(CallerIdentity {
            account: "111111111111".into(),
            arn: "arn:aws:iam::111111111111:user/ci".into(),
        })
    }

    async fn describe_stack(&self, _: &str) -> Result<Option<StackDescription>, ControlPlaneError> {
        self.note("describe_stack");
        Ok(self.stacks.next())
    }

    async fn get_template(&self, _: &str) -> Result<String, ControlPlaneError> {
        self.note("get_template");
        Ok(self.template.clone())
    }

    async fn describe_stack_resources(
        &self,
        _: &str,
    ) -> Result<Vec<StackResource>, ControlPlaneError> {
        self.note("describe_stack_resources");
        Ok(self.resources.clone())
    }

    async fn upload_template(&self, stack: &str, body: &str) -> Result<Upload, ControlPlaneError> {
        self.note(format!("upload_template {stack} {}", body.len()));
        Ok(Upload {
            url: "https://bucket/key".into(),
            created_bucket: Some("bucket".into()),
        })
    }

    async fn create_change_set(
        &self,
        request: &ChangeSetRequest,
    ) -> Result<String, ControlPlaneError> {
        self.note(format!("create_change_set {:?}", request.kind));
        self.change_sets_asked.borrow_mut().push(request.clone());
        Ok(CHANGE_SET_ARN.into())
    }

    async fn describe_change_set(
        &self,
        _: &str,
    ) -> Result<ChangeSetDescription, ControlPlaneError> {
        self.note("describe_change_set");
        Ok(self.change_sets.next())
    }

    async fn delete_change_set(&self, _: &str) -> Result<(), ControlPlaneError> {
        self.note("delete_change_set");
        Ok(())
    }

    async fn execute_change_set(&self, _: &str, _: &str) -> Result<(), ControlPlaneError> {
        self.note("execute_change_set");
        match self.execute_refusal {
            Some((code, message)) => Err(ControlPlaneError::Validation {
                operation: "ExecuteChangeSet",
                code: code.into(),
                message: message.into(),
            }),
            None => Ok(()),
        }
    }

    async fn events_since(
        &self,
        _: &str,
        last_seen: Option<&str>,
    ) -> Result<Vec<StackEvent>, ControlPlaneError> {
        self.note(format!("events_since {}", last_seen.unwrap_or("-")));
        Ok(self.events.next())
    }

    async fn list_change_sets(&self, _: &str) -> Result<Vec<ChangeSetSummary>, ControlPlaneError> {
        self.note("list_change_sets");
        Ok(Vec::new())
    }

    async fn validation_faults(&self, _: &str) -> Result<Vec<ValidationFault>, ControlPlaneError> {
        self.note("validation_faults");
        Ok(Vec::new())
    }

    async fn delete_stack(&self, request: &DeleteRequest) -> Result<(), ControlPlaneError> {
        assert_eq!(request.stack, STACK_ARN, "a stack is deleted by its ARN");
        self.note("delete_stack");
        Ok(())
    }

    async fn cancel_update(&self, _: &str, _: &str) -> Result<(), ControlPlaneError> {
        self.note("cancel_update");
        Ok(())
    }

    async fn continue_update_rollback(&self, _: &ContinueRequest) -> Result<(), ControlPlaneError> {
        self.note("continue_update_rollback");
        Ok(())
    }

    async fn rollback_stack(&self, _: &str, _: &str) -> Result<(), ControlPlaneError> {
        self.note("rollback_stack");
        Ok(())
    }

    async fn set_termination_protection(&self, _: &str, on: bool) -> Result<(), ControlPlaneError> {
        self.note(format!("set_termination_protection {on}"));
        Ok(())
    }
}

impl Inventory for Fake {
    async fn image(&self, _: &EcrImage) -> Result<Presence<ImageDescription>, ControlPlaneError> {
        Ok(Presence::Missing)
    }

    async fn certificate(&self, _: &str) -> Result<Presence<Certificate>, ControlPlaneError> {
        Ok(Presence::Missing)
    }

    async fn exists(&self, _: &str, _: &str) -> Result<Presence<()>, ControlPlaneError> {
        Ok(Presence::Missing)
    }

    async fn count(&self, _: &str) -> Result<u32, ControlPlaneError> {
        Ok(0)
    }
}

/// Writes down what it hears, and always gives the same answer.
pub(crate) struct Notes {
    pub(crate) steps: Vec<String>,
    pub(crate) events: Vec<String>,
    /// What each plan that it was shown does to each resource.
    pub(crate) planned: Vec<String>,
    answer: Answer,
}

impl Notes {
    pub(crate) fn answering(answer: Answer) -> Self {
        Self {
            steps: Vec::new(),
            events: Vec::new(),
            planned: Vec::new(),
            answer,
        }
    }

    /// Whether a step was told that begins like this.
    pub(crate) fn heard(&self, start: &str) -> bool {
        self.steps.iter().any(|step| step.starts_with(start))
    }
}

impl Observer for Notes {
    fn step(&mut self, step: &Step<'_>) {
        self.steps.push(format!("{step:?}"));
    }

    fn event(&mut self, event: &StackEvent) {
        self.events
            .push(format!("{} {}", event.logical_id, event.status));
    }

    fn change_set(&mut self, preview: &Preview<'_>) {
        assert_eq!(preview.stack, "web");
        let Some(plan) = preview.plan else {
            return self.planned.push("nothing to compare with".into());
        };
        let changes = plan.changes.iter();
        self.planned
            .extend(changes.map(|change| format!("{} {:?}", change.id, change.action)));
    }

    fn preflight(&mut self, preflight: &Preflight) {
        if preflight.answered > 0 {
            self.steps.push(format!(
                "{} findings of {}",
                preflight.findings.len(),
                preflight.answered
            ));
        }
    }

    fn confirm(&mut self, question: &Question<'_>) -> Answer {
        self.steps.push(match question {
            Question::Execute { stage, .. } => format!("Execute in {stage}?"),
            Question::Destroy {
                resources, kept, ..
            } => {
                format!("Destroy {}, keep {}?", resources.len(), kept.len())
            }
            other => format!("{other:?}"),
        });
        self.answer
    }
}

/// Deploys over `fake`, with a clock that stands still.
pub(crate) fn deploy(
    fake: &Fake,
    notes: &mut Notes,
    request: &DeployRequest,
) -> Result<DeployOutcome, DeployError> {
    let mut engine = Engine::new(fake, notes).clock(|| UNIX_EPOCH);
    super::run(engine.deploy(request))
}

/// Destroys over `fake`, with a clock that stands still.
pub(crate) fn destroy(fake: &Fake, notes: &mut Notes) -> Result<DestroyOutcome, DeployError> {
    let request = DestroyRequest {
        stack: "web".into(),
        target: target(),
    };
    let mut engine = Engine::new(fake, notes).clock(|| UNIX_EPOCH);
    super::run(engine.destroy(&request))
}

pub(crate) fn target() -> Target {
    Target {
        stage: "dev".into(),
        account: Some("111111111111".into()),
        region: Some("us-east-1".into()),
        command: "cargo run --".into(),
    }
}

pub(crate) fn request(template: &str) -> DeployRequest {
    DeployRequest {
        capabilities: vec!["CAPABILITY_IAM".into()],
        ..DeployRequest::new("web", target(), template)
    }
}

/// A request for one queue.
pub(crate) fn small_request() -> DeployRequest {
    request(r#"{"Resources": {"Queue": {"Type": "AWS::SQS::Queue"}}}"#)
}

pub(crate) fn stack(status: &str) -> StackDescription {
    StackDescription {
        id: STACK_ARN.into(),
        name: "web".into(),
        status: status.into(),
        status_reason: None,
        outputs: BTreeMap::from([("Url".to_owned(), "https://web".to_owned())]),
        tags: BTreeMap::new(),
        termination_protection: false,
        change_set: None,
    }
}

pub(crate) fn change_set(
    status: &str,
    execution_status: &str,
    reason: Option<&str>,
) -> ChangeSetDescription {
    ChangeSetDescription {
        arn: CHANGE_SET_ARN.into(),
        status: status.into(),
        status_reason: reason.map(str::to_owned),
        execution_status: execution_status.into(),
        description: None,
        changes: vec![ResourceChange {
            action: "Add".into(),
            logical_id: "Queue".into(),
            physical_id: None,
            type_name: "AWS::SQS::Queue".into(),
            replacement: None,
            details: Vec::new(),
        }],
    }
}

/// An event about a resource; its id is its name and its status.
pub(crate) fn event(logical_id: &str, status: &str, reason: Option<&str>) -> StackEvent {
    StackEvent {
        id: format!("{logical_id}-{status}"),
        timestamp: "2026-11-20T10:00:00Z".into(),
        logical_id: logical_id.into(),
        physical_id: None,
        type_name: format!("AWS::X::{logical_id}"),
        status: status.into(),
        reason: reason.map(str::to_owned),
        token: None,
    }
}

/// An event about the stack itself.
pub(crate) fn stack_event(status: &str) -> StackEvent {
    StackEvent {
        type_name: "AWS::CloudFormation::Stack".into(),
        physical_id: Some(STACK_ARN.into()),
        ..event("web", status, None)
    }
}
