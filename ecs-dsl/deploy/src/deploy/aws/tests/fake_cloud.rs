//! A fake CloudFormation behind the SDK's HTTP client, whose requests can fail.
//!
//! The engine, the connection and the SDK are the real ones. Time is the paused runtime's, which advances when all tasks wait.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use aws_config::timeout::TimeoutConfig;
use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use tokio::time::Instant;

use crate::deploy::StackEvent;
use crate::deploy::aws::Aws;
use crate::deploy::aws::calls::{CredentialsCache, CredentialsSource, ProviderFuture, RetryPolicy};
use crate::deploy::aws::connection::ATTEMPT_TIMEOUT;
use crate::deploy::engine::{
    ConfirmationRequest, Decision, DeployRequest, DeployTarget, Observer, Preview, Step,
};

pub(super) fn request(number: usize) -> DeployRequest {
    let target = DeployTarget::new("dev", "shop");
    let template = r#"{"Resources": {"Inbox": {"Type": "AWS::SQS::Queue"}}}"#;
    DeployRequest::new(format!("shop-{number}"), target, template)
}

pub(super) fn connection(cloud: FakeCloud) -> Aws {
    let config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("eu-west-1"))
        .timeout_config(TimeoutConfig::disabled())
        .http_client(cloud)
        .build();
    Aws::from_config(
        config,
        None,
        CredentialsCache::new(StaticCredentials, None),
        RetryPolicy::default(),
    )
    .unwrap()
}

#[derive(Debug)]
struct StaticCredentials;

impl CredentialsSource for StaticCredentials {
    fn find_provider(&self) -> ProviderFuture<'_> {
        let credentials = Credentials::new("KEY", "secret", None, None, "test");
        Box::pin(async { Some(SharedCredentialsProvider::new(credentials)) })
    }
}

pub(super) struct ConfirmingObserver;

impl Observer for ConfirmingObserver {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

/// A fake network with CloudFormation.
#[derive(Clone, Debug)]
pub(super) struct FakeCloud(Arc<Mutex<FakeState>>);

/// How a request fails; it has no effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RequestFailure {
    Throttled,
    ServerError,
    NoResponse,
}

/// The failure of a request by its number, counted from 1, and its action.
type FailureRule = Box<dyn Fn(u64, &str) -> Option<RequestFailure> + Send>;

pub(super) struct FakeState {
    fails: FailureRule,
    pub(super) stacks: BTreeMap<String, Stack>,
    pub(super) log: Vec<Request>,
}

#[derive(Debug)]
pub(super) struct Request {
    pub(super) action: String,
    pub(super) at: Instant,
    pub(super) failure: Option<RequestFailure>,
}

/// A stack and its state.
#[derive(Debug, Default)]
pub(super) struct Stack {
    /// The change set's name.
    change_set: String,
    pub(super) executed: u32,
    /// The number of polls since the execution.
    polls: u32,
}

impl FakeCloud {
    pub(super) fn new(
        fails: impl Fn(u64, &str) -> Option<RequestFailure> + Send + 'static,
    ) -> Self {
        Self(Arc::new(Mutex::new(FakeState {
            fails: Box::new(fails),
            stacks: BTreeMap::new(),
            log: Vec::new(),
        })))
    }

    pub(super) fn state(&self) -> MutexGuard<'_, FakeState> {
        self.0.lock().unwrap()
    }
}

/// Runs a future that uses the fake, with paused time.
pub(super) fn run<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, future)
}

impl std::fmt::Debug for FakeState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(&self.log).finish()
    }
}

impl HttpClient for FakeCloud {
    fn http_connector(
        &self,
        _: &HttpConnectorSettings,
        _: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

impl HttpConnector for FakeCloud {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let body = request.body().bytes().unwrap_or_default();
        let fields = fields(&String::from_utf8_lossy(body));
        let response = self.state().respond(&fields);
        HttpConnectorFuture::new(async move {
            let Some((status, text)) = response else {
                tokio::time::sleep(ATTEMPT_TIMEOUT).await;
                return Err(ConnectorError::timeout("no response".into()));
            };
            // The network latency.
            tokio::time::sleep(Duration::from_millis(30)).await;
            let status = status.try_into().unwrap();
            Ok(HttpResponse::new(status, SdkBody::from(text)))
        })
    }
}

/// The form fields. Decodes only the percent-encodings of this test.
fn fields(body: &str) -> BTreeMap<String, String> {
    let pairs = body.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .map(|(key, value)| {
            let value = value.replace("%3A", ":").replace("%2F", "/");
            (key.to_owned(), value)
        })
        .collect()
}

impl FakeState {
    /// The response to a request; `None` if there is none.
    fn respond(&mut self, fields: &BTreeMap<String, String>) -> Option<(u16, String)> {
        let field = |name: &str| fields.get(name).cloned().unwrap_or_default();
        let action = field("Action");
        let failure = (self.fails)(self.log.len() as u64 + 1, &action);
        self.log.push(Request {
            action: action.clone(),
            at: Instant::now(),
            failure,
        });
        match failure {
            Some(RequestFailure::Throttled) => {
                return Some(error_response(400, "Throttling", "Rate exceeded"));
            }
            Some(RequestFailure::ServerError) => {
                return Some(error_response(
                    500,
                    "InternalFailure",
                    "An internal error occurred.",
                ));
            }
            Some(RequestFailure::NoResponse) => return None,
            None => {}
        }
        let resource = format!("{}{}", field("StackName"), field("ChangeSetName"));
        let name = resource.rsplit('/').next().unwrap_or_default().to_owned();
        Some(self.execute(&action, &name, fields))
    }

    fn execute(
        &mut self,
        action: &str,
        stack_name: &str,
        fields: &BTreeMap<String, String>,
    ) -> (u16, String) {
        if action == "GetCallerIdentity" {
            return ok(
                action,
                "<Account>111111111111</Account><Arn>arn:aws:iam::111111111111:user/ci</Arn>",
            );
        }
        if action == "CreateChangeSet" {
            let name = fields["StackName"].clone();
            let stack = self.stacks.entry(name.clone()).or_default();
            stack.change_set.clone_from(&fields["ChangeSetName"]);
            return ok(action, &format!("<Id>arn:changeSet/{name}</Id>"));
        }
        let Some(stack) = self.stacks.get_mut(stack_name) else {
            return error_response(
                400,
                "ValidationError",
                &format!("Stack with id {stack_name} does not exist"),
            );
        };
        stack.respond(action, stack_name)
    }
}

impl Stack {
    fn respond(&mut self, action: &str, name: &str) -> (u16, String) {
        let arn = format!("arn:aws:cloudformation:eu-west-1:111111111111:stack/{name}");
        match action {
            "DescribeStacks" => {
                self.polls += self.executed;
                let status = self.status();
                ok(
                    action,
                    &format!(
                        "<Stacks><member><StackName>{name}</StackName><StackId>{arn}</StackId>\
                     <StackStatus>{status}</StackStatus></member></Stacks>"
                    ),
                )
            }
            "DescribeChangeSet" => ok(
                action,
                &format!(
                    "<ChangeSetId>arn:changeSet/{name}</ChangeSetId><Status>CREATE_COMPLETE</Status>\
                 <ExecutionStatus>AVAILABLE</ExecutionStatus>"
                ),
            ),
            "ExecuteChangeSet" if self.executed > 0 => error_response(
                400,
                "InvalidChangeSetStatus",
                "ChangeSet cannot be executed: it is in EXECUTE_IN_PROGRESS status",
            ),
            "ExecuteChangeSet" => {
                self.executed = 1;
                ok(action, "")
            }
            "DescribeStackEvents" => {
                let status = self.status();
                ok(
                    action,
                    &format!(
                        "<StackEvents><member><EventId>{name}-{status}</EventId><StackName>{name}</StackName>\
                     <StackId>{arn}</StackId><PhysicalResourceId>{arn}</PhysicalResourceId>\
                     <ResourceType>AWS::CloudFormation::Stack</ResourceType>\
                     <Timestamp>2026-11-21T10:00:00Z</Timestamp>\
                     <ResourceStatus>{status}</ResourceStatus></member></StackEvents>"
                    ),
                )
            }
            _ => ok(action, ""),
        }
    }

    fn status(&self) -> &'static str {
        match (self.executed, self.polls) {
            (0, _) => "REVIEW_IN_PROGRESS",
            (_, 0..4) => "CREATE_IN_PROGRESS",
            _ => "CREATE_COMPLETE",
        }
    }
}

fn ok(action: &str, result: &str) -> (u16, String) {
    (
        200,
        format!("<{action}Response><{action}Result>{result}</{action}Result></{action}Response>"),
    )
}

fn error_response(status: u16, code: &str, message: &str) -> (u16, String) {
    let text = format!(
        "<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error></ErrorResponse>"
    );
    (status, text)
}
