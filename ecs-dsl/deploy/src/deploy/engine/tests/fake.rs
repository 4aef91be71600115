//! A control plane with scripted responses, a recording observer, and test values.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::UNIX_EPOCH;

use super::workloads::FakeWorkloads;
use crate::deploy::engine::{
    ConfirmationRequest, Decision, DeployOutcome, DeployRequest, DeployResult, DeployTarget,
    DestroyOutcome, DestroyRequest, Engine, Interruption, Observer, Preflight, Preview, Step,
};
use crate::deploy::history::{DeploymentId, DeploymentStore, StoredDeployment};
use crate::deploy::{
    CallResult, CallerIdentity, Certificate, ChangeSetDescription, ChangeSetRequest,
    ChangeSetSummary, ContinueRequest, ControlPlane, ControlPlaneError, DeleteRequest,
    DriftDetection, EcrImage, Existence, ImageDescription, LiveRule, ObjectStore, ParameterReader,
    ResourceChange, ResourceDrift, ResourceLookup, StackDescription, StackEvent, StackResource,
    Upload, ValidationFinding,
};

pub(crate) const STACK_ARN: &str = "arn:aws:cloudformation:us-east-1:111111111111:stack/web/1";
pub(crate) const CHANGE_SET_ARN: &str =
    "arn:aws:cloudformation:us-east-1:111111111111:changeSet/ecs-dsl-web-0/1";

/// Responses in order; the last one repeats.
pub(crate) struct Script<T>(RefCell<VecDeque<T>>);

impl<T: Clone> Script<T> {
    pub(crate) fn new(answers: impl IntoIterator<Item = T>) -> Self {
        Self(RefCell::new(answers.into_iter().collect()))
    }

    pub(crate) fn next(&self) -> T {
        let mut answers = self.0.borrow_mut();
        match answers.len() {
            0 => panic!("the script has no response"),
            1 => answers[0].clone(),
            _ => answers.pop_front().unwrap(),
        }
    }
}

/// The control cloud. `calls` records its calls in order.
pub(crate) struct Fake {
    pub(crate) calls: RefCell<Vec<String>>,
    pub(crate) requested_change_sets: RefCell<Vec<ChangeSetRequest>>,
    pub(crate) stacks: Script<Option<StackDescription>>,
    pub(crate) change_sets: Script<ChangeSetDescription>,
    pub(crate) events: Script<Vec<StackEvent>>,
    pub(crate) resources: Vec<StackResource>,
    pub(crate) parameter_readers: Vec<ParameterReader>,
    /// The importers of every export.
    pub(crate) importers: Vec<String>,
    pub(crate) workloads: FakeWorkloads,
    pub(crate) template: String,
    pub(crate) execute_refusal: Option<(&'static str, &'static str)>,
    /// The stack's change sets; a deleted one is removed.
    pub(crate) listed: RefCell<Vec<ChangeSetSummary>>,
    pub(crate) validation_findings: Vec<ValidationFinding>,
    /// The calls that fail, each entry once; they take precedence over the scripts.
    pub(crate) call_error: RefCell<Vec<(&'static str, CallError)>>,
    /// A call that fails after another one.
    deferred_error: Option<(&'static str, &'static str, CallError)>,
}

/// Creates the error of a failing call.
pub(crate) type CallError = fn() -> ControlPlaneError;

/// No response.
pub(crate) fn network() -> ControlPlaneError {
    ControlPlaneError::Network {
        operation: "Call",
        source: "connection reset".into(),
    }
}

/// A throttled call.
pub(crate) fn throttled() -> ControlPlaneError {
    ControlPlaneError::Throttled {
        operation: "Call",
        message: "Rate exceeded".into(),
    }
}

/// Expired credentials.
pub(crate) fn expired() -> ControlPlaneError {
    ControlPlaneError::ExpiredCredentials {
        operation: "Call",
        message: "the token has expired".into(),
    }
}

/// A client token that was used before.
pub(crate) fn token_taken() -> ControlPlaneError {
    ControlPlaneError::Validation {
        operation: "Call",
        code: "TokenAlreadyExistsException".into(),
        message: "taken".into(),
    }
}

/// The stack's status doesn't allow the call.
pub(crate) fn refused() -> ControlPlaneError {
    ControlPlaneError::validation("Call", "not in this status")
}

impl Fake {
    /// These statuses of the stack in order (`None`: it doesn't exist), an executable change set, and no events.
    pub(crate) fn new<'a>(statuses: impl IntoIterator<Item = Option<&'a str>>) -> Self {
        Self {
            calls: RefCell::default(),
            requested_change_sets: RefCell::default(),
            stacks: Script::new(statuses.into_iter().map(|status| status.map(stack))),
            change_sets: Script::new([change_set("CREATE_COMPLETE", "AVAILABLE", None)]),
            events: Script::new([Vec::new()]),
            resources: Vec::new(),
            parameter_readers: Vec::new(),
            importers: Vec::new(),
            workloads: FakeWorkloads::default(),
            template: r#"{"Resources": {}}"#.to_owned(),
            execute_refusal: None,
            listed: RefCell::default(),
            validation_findings: Vec::new(),
            call_error: RefCell::default(),
            deferred_error: None,
        }
    }

    /// The next `times` calls of `call` fail.
    pub(crate) fn fail(self, call: &'static str, times: usize, call_error: CallError) -> Self {
        let entries = std::iter::repeat_n((call, call_error), times);
        self.call_error.borrow_mut().extend(entries);
        self
    }

    /// Every `call` after a call of `after` fails.
    pub(crate) fn fail_after(
        mut self,
        after: &'static str,
        call: &'static str,
        call_error: CallError,
    ) -> Self {
        self.deferred_error = Some((after, call, call_error));
        self
    }

    /// The scripted error of this call, if any.
    fn call_error(&self, call: &str) -> CallResult<()> {
        if let Some((after, failing, error)) = self.deferred_error
            && failing == call
            && self.count(after) > 0
        {
            return Err(error());
        }
        let mut call_error = self.call_error.borrow_mut();
        match call_error.iter().position(|(name, _)| *name == call) {
            Some(index) => Err(call_error.remove(index).1()),
            None => Ok(()),
        }
    }

    /// The number of calls that start with `call`.
    pub(crate) fn count(&self, call: &str) -> usize {
        self.calls()
            .iter()
            .filter(|recorded| recorded.starts_with(call))
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

    fn region(&self) -> &str {
        "eu-west-1"
    }

    async fn pause(&self) {
        self.note("pause");
    }

    async fn caller_identity(&self) -> CallResult<CallerIdentity> {
        self.note("caller_identity");
        Ok(CallerIdentity {
            account: "111111111111".into(),
            arn: "arn:aws:iam::111111111111:user/ci".into(),
        })
    }

    async fn describe_stack(&self, _: &str) -> CallResult<Option<StackDescription>> {
        self.note("describe_stack");
        self.call_error("describe_stack")?;
        Ok(self.stacks.next())
    }

    async fn list_parameter_readers(&self) -> CallResult<Vec<ParameterReader>> {
        self.note("list_parameter_readers");
        self.call_error("list_parameter_readers")?;
        Ok(self.parameter_readers.clone())
    }

    async fn list_imports(&self, export: &str) -> CallResult<Vec<String>> {
        self.note(format!("list_imports {export}"));
        self.call_error("list_imports")?;
        Ok(self.importers.clone())
    }

    async fn get_template(&self, _: &str) -> CallResult<String> {
        self.note("get_template");
        Ok(self.template.clone())
    }

    async fn describe_stack_resources(&self, _: &str) -> CallResult<Vec<StackResource>> {
        self.note("describe_stack_resources");
        Ok(self.resources.clone())
    }

    async fn upload_template(&self, stack: &str, body: &str) -> CallResult<Upload> {
        self.note(format!("upload_template {stack} {}", body.len()));
        Ok(Upload {
            url: "https://bucket/key".into(),
            created_bucket: Some("bucket".into()),
        })
    }

    async fn create_change_set(&self, request: &ChangeSetRequest) -> CallResult<String> {
        self.note(format!("create_change_set {:?}", request.kind));
        self.requested_change_sets
            .borrow_mut()
            .push(request.clone());
        self.call_error("create_change_set")?;
        Ok(CHANGE_SET_ARN.into())
    }

    async fn describe_change_set(&self, _: &str) -> CallResult<ChangeSetDescription> {
        self.note("describe_change_set");
        self.call_error("describe_change_set")?;
        Ok(self.change_sets.next())
    }

    async fn delete_change_set(&self, arn: &str) -> CallResult<()> {
        self.note("delete_change_set");
        self.call_error("delete_change_set")?;
        self.listed
            .borrow_mut()
            .retain(|summary| summary.arn != arn);
        Ok(())
    }

    async fn execute_change_set(&self, _: &str, _: &str) -> CallResult<()> {
        self.note("execute_change_set");
        self.call_error("execute_change_set")?;
        match self.execute_refusal {
            Some((code, message)) => Err(ControlPlaneError::Validation {
                operation: "ExecuteChangeSet",
                code: code.into(),
                message: message.into(),
            }),
            None => Ok(()),
        }
    }

    async fn events_since(&self, _: &str, last_seen: Option<&str>) -> CallResult<Vec<StackEvent>> {
        self.note(format!("events_since {}", last_seen.unwrap_or("-")));
        self.call_error("events_since")?;
        Ok(self.events.next())
    }

    async fn list_change_sets(&self, _: &str) -> CallResult<Vec<ChangeSetSummary>> {
        self.note("list_change_sets");
        self.call_error("list_change_sets")?;
        Ok(self.listed.borrow().clone())
    }

    async fn validation_findings(&self, _: &str) -> CallResult<Vec<ValidationFinding>> {
        self.note("validation_findings");
        self.call_error("validation_findings")?;
        Ok(self.validation_findings.clone())
    }

    async fn delete_stack(&self, request: &DeleteRequest) -> CallResult<()> {
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
        self.call_error("delete_stack")?;
        Ok(())
    }

    async fn cancel_update(&self, _: &str, _: &str) -> CallResult<()> {
        self.note("cancel_update");
        self.call_error("cancel_update")?;
        Ok(())
    }

    async fn continue_update_rollback(&self, request: &ContinueRequest) -> CallResult<()> {
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
        self.call_error("continue_update_rollback")?;
        Ok(())
    }

    async fn rollback_stack(&self, _: &str, _: &str, service_role: Option<&str>) -> CallResult<()> {
        self.note(format!("rollback_stack{}", role(service_role)));
        self.call_error("rollback_stack")?;
        Ok(())
    }

    async fn detect_drift(&self, _: &str) -> CallResult<String> {
        self.note("detect_drift");
        Ok("detection".to_owned())
    }

    async fn drift_detection(&self, _: &str) -> CallResult<DriftDetection> {
        Ok(DriftDetection {
            status: "DETECTION_COMPLETE".to_owned(),
            reason: None,
        })
    }

    async fn resource_drifts(&self, _: &str) -> CallResult<Vec<ResourceDrift>> {
        Ok(Vec::new())
    }

    async fn signal_resource(
        &self,
        _: &str,
        signal: (&str, &str),
        success: bool,
    ) -> CallResult<()> {
        self.note(format!("signal_resource {} {success}", signal.0));
        Ok(())
    }

    async fn set_termination_protection(&self, _: &str, on: bool) -> CallResult<()> {
        self.note(format!("set_termination_protection {on}"));
        Ok(())
    }
}

/// The suffix of a recorded call with a service role.
fn role(arn: Option<&str>) -> String {
    arn.map(|arn| format!(" as {arn}")).unwrap_or_default()
}

impl ResourceLookup for Fake {
    async fn image(&self, _: &EcrImage) -> CallResult<Existence<ImageDescription>> {
        Ok(Existence::Missing)
    }

    async fn certificate(&self, _: &str) -> CallResult<Existence<Certificate>> {
        Ok(Existence::Missing)
    }

    async fn exists(&self, _: &str, _: &str) -> CallResult<Existence<()>> {
        Ok(Existence::Missing)
    }

    async fn stored_values(&self, _: &BTreeSet<String>) -> CallResult<BTreeMap<String, String>> {
        Ok(BTreeMap::new())
    }

    async fn listener_rules(&self, _: &str) -> CallResult<Existence<Vec<LiveRule>>> {
        Ok(Existence::Missing)
    }

    async fn count(&self, _: &str) -> CallResult<u32> {
        Ok(0)
    }
}

impl ObjectStore for Fake {
    async fn delete_versions(&self, bucket: &str) -> CallResult<usize> {
        self.note(format!("delete_versions {bucket}"));
        Ok(0)
    }
}

impl DeploymentStore for Fake {
    async fn list_deployments(&self, _: &str) -> CallResult<Vec<DeploymentId>> {
        Ok(Vec::new())
    }

    async fn get_deployment(&self, _: &str, _: &DeploymentId) -> CallResult<Option<String>> {
        Ok(None)
    }

    async fn put_deployment(
        &self,
        _: &str,
        _: &DeploymentId,
        _: &str,
    ) -> CallResult<StoredDeployment> {
        self.note("put_deployment");
        Ok(StoredDeployment::default())
    }

    async fn delete_deployment(&self, _: &str, _: &DeploymentId) -> CallResult<()> {
        Ok(())
    }
}

/// Records what is reported, and always returns the same decision.
pub(crate) struct Notes {
    pub(crate) steps: Vec<String>,
    pub(crate) events: Vec<String>,
    /// The planned action of each resource.
    pub(crate) planned: Vec<String>,
    /// The interruptions in order; the last one repeats.
    pub(crate) interruptions: RefCell<VecDeque<Interruption>>,
    decision: Decision,
}

impl Notes {
    pub(crate) fn answering(decision: Decision) -> Self {
        Self {
            steps: Vec::new(),
            events: Vec::new(),
            planned: Vec::new(),
            interruptions: RefCell::default(),
            decision,
        }
    }

    /// Interrupts after `polls` polls.
    pub(crate) fn interrupting(self, polls: usize, interruption: Interruption) -> Self {
        let quiet = std::iter::repeat_n(Interruption::None, polls);
        self.interruptions
            .borrow_mut()
            .extend(quiet.chain([interruption]));
        self
    }

    /// Whether a recorded step starts with `start`.
    pub(crate) fn has_step(&self, start: &str) -> bool {
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
            return self.planned.push("no plan".into());
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

    fn confirm(&mut self, request: &ConfirmationRequest<'_>) -> Decision {
        self.steps.push(match request {
            ConfirmationRequest::Execute { stage, .. } => format!("Execute in {stage}?"),
            ConfirmationRequest::Destroy {
                resources,
                retained,
                ..
            } => {
                format!("Destroy {}, keep {}?", resources.len(), retained.len())
            }
            other => format!("{other:?}"),
        });
        self.decision
    }
}

/// Deploys over `fake`, with a constant clock.
pub(crate) fn deploy(
    fake: &Fake,
    notes: &mut Notes,
    request: &DeployRequest,
) -> DeployResult<DeployOutcome> {
    let mut engine = Engine::new(fake, notes).clock(|| UNIX_EPOCH);
    super::run(engine.deploy(request))
}

/// Destroys over `fake`, with a constant clock.
pub(crate) fn destroy(fake: &Fake, notes: &mut Notes) -> DeployResult<DestroyOutcome> {
    let request = DestroyRequest::new("web", target());
    let mut engine = Engine::new(fake, notes).clock(|| UNIX_EPOCH);
    super::run(engine.destroy(&request))
}

pub(crate) fn target() -> DeployTarget {
    DeployTarget {
        account: Some("111111111111".into()),
        region: Some("us-east-1".into()),
        ..DeployTarget::new("dev", "cargo run --")
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
        exports: Vec::new(),
        parameters: BTreeMap::new(),
        tags: BTreeMap::new(),
        termination_protection: false,
        changed: UNIX_EPOCH,
        change_set: None,
        drift: None,
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

/// An event of a resource; its id consists of the logical id and the status.
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

/// An event of the stack itself.
pub(crate) fn stack_event(status: &str) -> StackEvent {
    StackEvent {
        type_name: "AWS::CloudFormation::Stack".into(),
        physical_id: Some(STACK_ARN.into()),
        ..event("web", status, None)
    }
}
