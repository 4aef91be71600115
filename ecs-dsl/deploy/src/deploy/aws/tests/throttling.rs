//! Deploys many stacks while AWS throttles half of all requests.
//!
//! The engine, the connection and the SDK are the real ones. Time is the paused runtime's, which advances when all
//! tasks wait; the network is a fake CloudFormation.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_config::timeout::TimeoutConfig;
use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use tokio::time::Instant;

use crate::deploy::StackEvent;
use crate::deploy::aws::Aws;
use crate::deploy::aws::calls::{CredentialsCache, CredentialsSource, ProviderFuture, RetryPolicy};
use crate::deploy::engine::{
    ConfirmationRequest, Decision, DeployOutcome, DeployRequest, DeployTarget, Engine, Observer,
    Preview, Step,
};

/// The number of stacks, and of concurrent deployments.
const STACKS: usize = 110;
const CONCURRENCY: usize = 20;

/// AWS's rates per second and account of the operations in this test.
const TWO_PER_SECOND: [&str; 4] = [
    "CreateChangeSet",
    "DescribeChangeSet",
    "ExecuteChangeSet",
    "ListChangeSets",
];
const TEN_PER_SECOND: [&str; 3] = [
    "DescribeStacks",
    "DescribeStackEvents",
    "ListStackResources",
];

#[test]
fn throttled_deployments_succeed_within_the_rates() {
    let cloud = FakeCloud::default();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .unwrap();
    let local = tokio::task::LocalSet::new();
    let deployed = local.block_on(&runtime, deploy_all(&cloud));
    let state = cloud.0.lock().unwrap();
    let throttled = state.log.iter().filter(|call| call.throttled).count();
    assert_eq!(deployed, STACKS);
    assert!(state.log.len() >= 2_000, "{} calls", state.log.len());
    assert!(throttled >= 1_000, "{throttled} throttled");
    let executed: Vec<u32> = state.stacks.values().map(|stack| stack.executed).collect();
    assert_eq!(executed, vec![1; STACKS]);
    for action in TWO_PER_SECOND {
        assert!(state.most_in_a_second(action) <= 2, "{action}");
    }
    for action in TEN_PER_SECOND {
        assert!(state.most_in_a_second(action) <= 10, "{action}");
    }
}

/// Deploys all stacks; returns how many succeeded.
async fn deploy_all(cloud: &FakeCloud) -> usize {
    let aws = Rc::new(connection(cloud.clone()));
    let next = Rc::new(Cell::new(0));
    let work = || {
        let (aws, next) = (Rc::clone(&aws), Rc::clone(&next));
        tokio::task::spawn_local(async move {
            let mut deployed = 0;
            while next.get() < STACKS {
                let number = next.replace(next.get() + 1);
                let outcome = Engine::new(aws.as_ref(), &mut ConfirmingObserver)
                    .deploy(&request(number))
                    .await;
                assert!(
                    matches!(outcome, Ok(DeployOutcome::Deployed(_))),
                    "{outcome:?}"
                );
                deployed += 1;
            }
            deployed
        })
    };
    let workers: Vec<_> = (0..CONCURRENCY).map(|_| work()).collect();
    let mut deployed = 0;
    for worker in workers {
        deployed += worker.await.unwrap();
    }
    deployed
}

fn request(number: usize) -> DeployRequest {
    let target = DeployTarget::new("dev", "shop");
    let template = r#"{"Resources": {"Inbox": {"Type": "AWS::SQS::Queue"}}}"#;
    DeployRequest::new(format!("shop-{number}"), target, template)
}

fn connection(cloud: FakeCloud) -> Aws {
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

struct ConfirmingObserver;

impl Observer for ConfirmingObserver {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

/// A fake network with CloudFormation.
#[derive(Clone, Debug, Default)]
struct FakeCloud(Arc<Mutex<FakeState>>);

#[derive(Debug, Default)]
struct FakeState {
    stacks: BTreeMap<String, Stack>,
    log: Vec<Call>,
}

#[derive(Debug)]
struct Call {
    action: String,
    at: Instant,
    throttled: bool,
}

/// A stack and its state.
#[derive(Debug, Default)]
struct Stack {
    /// The change set's name.
    change_set: String,
    executed: u32,
    /// The number of polls since the execution.
    polls: u32,
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
        let (status, text) = self.0.lock().unwrap().respond(&fields);
        HttpConnectorFuture::new(async move {
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
    fn respond(&mut self, fields: &BTreeMap<String, String>) -> (u16, String) {
        let field = |name: &str| fields.get(name).cloned().unwrap_or_default();
        let action = field("Action");
        // 54 % of requests, pseudo-randomly.
        let number = self.log.len() as u64 + 1;
        let throttled = (number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) % 100 < 54;
        self.log.push(Call {
            action: action.clone(),
            at: Instant::now(),
            throttled,
        });
        if throttled {
            return error_response("Throttling", "Rate exceeded");
        }
        let resource = format!("{}{}", field("StackName"), field("ChangeSetName"));
        let name = resource.rsplit('/').next().unwrap_or_default().to_owned();
        self.execute(&action, &name, fields)
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
                "ValidationError",
                &format!("Stack with id {stack_name} does not exist"),
            );
        };
        stack.respond(action, stack_name)
    }

    /// The maximum number of requests of this operation within any second.
    fn most_in_a_second(&self, action: &str) -> usize {
        let times: Vec<Instant> = self
            .log
            .iter()
            .filter(|call| call.action == action)
            .map(|call| call.at)
            .collect();
        let within = |start: &Instant| {
            let end = *start + Duration::from_secs(1);
            times.iter().filter(|at| *at >= start && **at < end).count()
        };
        times.iter().map(within).max().unwrap_or_default()
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

fn error_response(code: &str, message: &str) -> (u16, String) {
    let text = format!(
        "<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error></ErrorResponse>"
    );
    (400, text)
}
