//! A control plane that answers from a script, an observer that writes down what it hears, and values to put into both.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::time::UNIX_EPOCH;

use super::fake_workloads::FakeWorkloads;
use crate::deploy::engine::{
    Answer, DeployError, DeployOutcome, DeployRequest, DestroyOutcome, DestroyRequest, Engine,
    Interruption, Observer, Preflight, Preview, Question, Step, Target,
};
use crate::deploy::{
    CallerIdentity, Certificate, ChangeSetDescription, ChangeSetRequest, ChangeSetSummary,
    ContinueRequest, ControlPlane, ControlPlaneError, DeleteRequest, EcrImage, ImageDescription,
    Inventory, Presence, ResourceChange, StackDescription, StackEvent, StackResource, Upload,
    ValidationFault,
};

pub(crate) const STACK_ARN: &str = "arn:aws:cloudformation:us-east-1:111111111111:stack/web/1";
pub(crate) const CHANGE_SET_ARN: &str =
    "arn:aws:cloudformation:us-east-1:111111111111:changeSet/ecs-dsl-web-0/1";

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
    /// The change sets that the stack has; one that is deleted goes from here.
    pub(crate) listed: RefCell<Vec<ChangeSetSummary>>,
    pub(crate) faults: Vec<ValidationFault>,
    /// Which calls fail, each entry once, whatever else is written down for them.
    pub(crate) trouble: RefCell<Vec<(&'static str, Trouble)>>,
    /// Which call fails once another one was made.
    later: Option<(&'static str, &'static str, Trouble)>,
}

/// Makes the error of a call that fails.
pub(crate) type Trouble = fn() -> ControlPlaneError;

/// No answer.
pub(crate) fn network() -> ControlPlaneError {
    ControlPlaneError::Network {
        operation: "Call",
        source: "connection reset".into(),
    }
}

/// Credentials that were good once.
pub(crate) fn expired() -> ControlPlaneError {
    ControlPlaneError::ExpiredCredentials {
        operation: "Call",
        message: "the token has expired".into(),
    }
}

/// The token was used before.
pub(crate) fn token_taken() -> ControlPlaneError {
    ControlPlaneError::Validation {
        operation: "Call",
        code: "TokenAlreadyExistsException".into(),
        message: "taken".into(),
    }
}

/// The stack's status doesn't allow it.
pub(crate) fn refused() -> ControlPlaneError {
    ControlPlaneError::validation("Call", "not in this status")
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
            listed: RefCell::default(),
            faults: Vec::new(),
            trouble: RefCell::default(),
            later: None,
        }
    }

    /// Lets the next `times` calls of `call` fail.
    pub(crate) fn fail(self, call: &'static str, times: usize, trouble: Trouble) -> Self {
        let entries = std::iter::repeat_n((call, trouble), times);
        self.trouble.borrow_mut().extend(entries);
        self
    }

    /// Lets the first `call` after an `order` fail.
    pub(crate) fn fail_after(
        mut self,
        order: &'static str,
        call: &'static str,
        trouble: Trouble,
    ) -> Self {
        self.later = Some((order, call, trouble));
        self
    }

    /// Whether this call fails.
    fn trouble(&self, call: &str) -> Result<(), ControlPlaneError> {
        if let Some((order, later, error)) = self.later
            && later == call
            && self.count(order) > 0
        {
            return Err(error());
        }
        let mut trouble = self.trouble.borrow_mut();
        match trouble.iter().position(|(name, _)| *name == call) {
            Some(index) => Err(trouble.remove(index).1()),
            None => Ok(()),
        }
    }

    /// How often `call` was made.
    pub(crate) fn count(&self, call: &str) -> usize {
        self.calls()
            .iter()
            .filter(|it| it.starts_with(call))
            .count()
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
        self.trouble("describe_stack")?;
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
        self.trouble("create_change_set")?;
        Ok(CHANGE_SET_ARN.into())
    }

    async fn describe_change_set(
        &self,
        _: &str,
    ) -> Result<ChangeSetDescription, ControlPlaneError> {
        self.note("describe_change_set");
        self.trouble("describe_change_set")?;
        Ok(self.change_sets.next())
    }

    async fn delete_change_set(&self, arn: &str) -> Result<(), ControlPlaneError> {
        self.note("delete_change_set");
        self.trouble("delete_change_set")?;
        self.listed.borrow_mut().retain(|it| it.arn != arn);
        Ok(())
    }

    async fn execute_change_set(&self, _: &str, _: &str) -> Result<(), ControlPlaneError> {
        self.note("execute_change_set");
        self.trouble("execute_change_set")?;
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
        self.trouble("events_since")?;
        Ok(self.events.next())
    }

    async fn list_change_sets(&self, _: &str) -> Result<Vec<ChangeSetSummary>, ControlPlaneError> {
        self.note("list_change_sets");
        self.trouble("list_change_sets")?;
        Ok(self.listed.borrow().clone())
    }

    async fn validation_faults(&self, _: &str) -> Result<Vec<ValidationFault>, ControlPlaneError> {
        self.note("validation_faults");
        self.trouble("validation_faults")?;
        Ok(self.faults.clone())
    }

    async fn delete_stack(&self, request: &DeleteRequest) -> Result<(), ControlPlaneError> {
        assert_eq!(request.stack, STACK_ARN, "a stack is deleted by its ARN");
        self.note(
            format!(
                "delete_stack{}{}",
                request
                    .retain
                    .iter()
                    .map(|id| format!(" -{id}"))
                    .collect::<String>(),
                if request.force { " force" } else { "" }
            ) + &role(request.service_role.as_deref()),
        );
        self.trouble("delete_stack")?;
        Ok(())
    }

    async fn cancel_update(&self, _: &str, _: &str) -> Result<(), ControlPlaneError> {
        self.note("cancel_update");
        self.trouble("cancel_update")?;
        Ok(())
    }

    async fn continue_update_rollback(
        &self,
        request: &ContinueRequest,
    ) -> Result<(), ControlPlaneError> {
        self.note(
            format!(
                "continue_update_rollback{}{}",
                request
                    .skip
                    .iter()
                    .map(|id| format!(" -{id}"))
                    .collect::<String>(),
                if request.force { " force" } else { "" }
            ) + &role(request.service_role.as_deref()),
        );
        self.trouble("continue_update_rollback")?;
        Ok(())
    }

    async fn rollback_stack(
        &self,
        _: &str,
        _: &str,
        service_role: Option<&str>,
    ) -> Result<(), ControlPlaneError> {
        self.note(format!("rollback_stack{}", role(service_role)));
        self.trouble("rollback_stack")?;
        Ok(())
    }

    async fn set_termination_protection(&self, _: &str, on: bool) -> Result<(), ControlPlaneError> {
        self.note(format!("set_termination_protection {on}"));
        Ok(())
    }
}

/// What a note says about the role that a call was made with; nothing without one.
fn role(arn: Option<&str>) -> String {
    arn.map(|arn| format!(" as {arn}")).unwrap_or_default()
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
    /// What the user wants each time it is asked; nothing once that is used up, except that the last one stays.
    pub(crate) interruptions: RefCell<VecDeque<Interruption>>,
    answer: Answer,
}

impl Notes {
    pub(crate) fn answering(answer: Answer) -> Self {
        Self {
            steps: Vec::new(),
            events: Vec::new(),
            planned: Vec::new(),
            interruptions: RefCell::default(),
            answer,
        }
    }

    /// The user interrupts after being left alone `asked` times.
    pub(crate) fn interrupting(self, asked: usize, interruption: Interruption) -> Self {
        let quiet = std::iter::repeat_n(Interruption::None, asked);
        self.interruptions
            .borrow_mut()
            .extend(quiet.chain([interruption]));
        self
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
        if preflight.checked > 0 {
            self.steps.push(format!(
                "{} findings of {}",
                preflight.findings.len(),
                preflight.checked
            ));
        }
    }

    fn interruption(&self) -> Interruption {
        let mut script = self.interruptions.borrow_mut();
        match script.len() {
            0 => Interruption::None,
            1 => script[0],
            _ => script.pop_front().unwrap(),
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
        service_role: None,
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
