//! Half of all calls are throttled: every stack is deployed nevertheless, once, and within AWS's rates.
//!
//! The engine, the connection and the SDK are the real ones; time is the runtime's, which moves on by itself where
//! everybody waits, and the network is a CloudFormation of a few lines.

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

use super::Aws;
use super::calls::{Keys, Patience, Searching, Source};
use crate::deploy::StackEvent;
use crate::deploy::engine::{
    ConfirmationRequest, Decision, DeployOutcome, DeployRequest, Engine, Observer, Preview, Step,
    Target,
};

/// How many stacks are deployed, and how many of them at once.
const STACKS: usize = 110;
const AT_ONCE: usize = 20;

/// What AWS allows in a second and account, as far as this test needs it.
const TWO_A_SECOND: [&str; 4] = [
    "CreateChangeSet",
    "DescribeChangeSet",
    "ExecuteChangeSet",
    "ListChangeSets",
];
const TEN_A_SECOND: [&str; 3] = [
    "DescribeStacks",
    "DescribeStackEvents",
    "ListStackResources",
];

#[test]
fn a_thousand_throttled_calls_fail_no_deployment_and_stay_within_the_rates() {
    let cloud = Cloud::default();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .unwrap();
    let local = tokio::task::LocalSet::new();
    let deployed = local.block_on(&runtime, deploy_all(&cloud));
    let world = cloud.0.lock().unwrap();
    let throttled = world.log.iter().filter(|call| call.throttled).count();
    assert_eq!(deployed, STACKS);
    assert!(world.log.len() >= 2_000, "{} calls", world.log.len());
    assert!(throttled >= 1_000, "{throttled} throttled");
    let executed: Vec<u32> = world.stacks.values().map(|stack| stack.executed).collect();
    assert_eq!(executed, vec![1; STACKS]);
    for action in TWO_A_SECOND {
        assert!(world.most_in_a_second(action) <= 2, "{action}");
    }
    for action in TEN_A_SECOND {
        assert!(world.most_in_a_second(action) <= 10, "{action}");
    }
}

/// How many stacks were deployed.
async fn deploy_all(cloud: &Cloud) -> usize {
    let aws = Rc::new(connection(cloud.clone()));
    let next = Rc::new(Cell::new(0));
    let work = || {
        let (aws, next) = (Rc::clone(&aws), Rc::clone(&next));
        tokio::task::spawn_local(async move {
            let mut deployed = 0;
            while next.get() < STACKS {
                let number = next.replace(next.get() + 1);
                let outcome = Engine::new(aws.as_ref(), &mut Agreeable)
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
    let workers: Vec<_> = (0..AT_ONCE).map(|_| work()).collect();
    let mut deployed = 0;
    for worker in workers {
        deployed += worker.await.unwrap();
    }
    deployed
}

fn request(number: usize) -> DeployRequest {
    let target = Target {
        stage: "dev".into(),
        account: None,
        region: None,
        command: "shop".into(),
        service_role: None,
    };
    let template = r#"{"Resources": {"Inbox": {"Type": "AWS::SQS::Queue"}}}"#;
    DeployRequest::new(format!("shop-{number}"), target, template)
}

fn connection(cloud: Cloud) -> Aws {
    let config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("eu-west-1"))
        .timeout_config(TimeoutConfig::disabled())
        .http_client(cloud)
        .build();
    Aws::from_config(config, None, Keys::new(Fixed, None), Patience::usual()).unwrap()
}

#[derive(Debug)]
struct Fixed;

impl Source for Fixed {
    fn search(&self) -> Searching<'_> {
        let keys = Credentials::new("KEY", "secret", None, None, "test");
        Box::pin(async { Some(SharedCredentialsProvider::new(keys)) })
    }
}

struct Agreeable;

impl Observer for Agreeable {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

/// The network, and CloudFormation behind it.
#[derive(Clone, Debug, Default)]
struct Cloud(Arc<Mutex<World>>);

#[derive(Debug, Default)]
struct World {
    stacks: BTreeMap<String, Stack>,
    log: Vec<Call>,
}

#[derive(Debug)]
struct Call {
    action: String,
    at: Instant,
    throttled: bool,
}

/// A stack, and how far it is.
#[derive(Debug, Default)]
struct Stack {
    /// The change set's name.
    change_set: String,
    executed: u32,
    /// How often it was looked at since.
    looks: u32,
}

impl HttpClient for Cloud {
    fn http_connector(
        &self,
        _: &HttpConnectorSettings,
        _: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

impl HttpConnector for Cloud {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let body = request.body().bytes().unwrap_or_default();
        let fields = fields(&String::from_utf8_lossy(body));
        let (status, text) = self.0.lock().unwrap().answer(&fields);
        HttpConnectorFuture::new(async move {
            // As far as the next town.
            tokio::time::sleep(Duration::from_millis(30)).await;
            let status = status.try_into().unwrap();
            Ok(HttpResponse::new(status, SdkBody::from(text)))
        })
    }
}

/// The fields of a form. What this test sends needs no more of percent-encoding.
fn fields(body: &str) -> BTreeMap<String, String> {
    let pairs = body.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .map(|(key, value)| {
            let value = value.replace("%3A", ":").replace("%2F", "/");
            (key.to_owned(), value)
        })
        .collect()
}

impl World {
    fn answer(&mut self, fields: &BTreeMap<String, String>) -> (u16, String) {
        let field = |name: &str| fields.get(name).cloned().unwrap_or_default();
        let action = field("Action");
        // Rather more than every second one, and not in step with anything.
        let number = self.log.len() as u64 + 1;
        let throttled = (number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) % 100 < 54;
        self.log.push(Call {
            action: action.clone(),
            at: Instant::now(),
            throttled,
        });
        if throttled {
            return refusal("Throttling", "Rate exceeded");
        }
        let about = format!("{}{}", field("StackName"), field("ChangeSetName"));
        let name = about.rsplit('/').next().unwrap_or_default().to_owned();
        self.carry_out(&action, &name, fields)
    }

    fn carry_out(
        &mut self,
        action: &str,
        about: &str,
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
        let Some(stack) = self.stacks.get_mut(about) else {
            return refusal(
                "ValidationError",
                &format!("Stack with id {about} does not exist"),
            );
        };
        stack.answer(action, about)
    }

    /// The most requests for this call within any second.
    fn most_in_a_second(&self, action: &str) -> usize {
        let moments: Vec<Instant> = self
            .log
            .iter()
            .filter(|call| call.action == action)
            .map(|call| call.at)
            .collect();
        let within = |start: &Instant| {
            let end = *start + Duration::from_secs(1);
            moments
                .iter()
                .filter(|at| *at >= start && **at < end)
                .count()
        };
        moments.iter().map(within).max().unwrap_or_default()
    }
}

impl Stack {
    fn answer(&mut self, action: &str, name: &str) -> (u16, String) {
        let arn = format!("arn:aws:cloudformation:eu-west-1:111111111111:stack/{name}");
        match action {
            "DescribeStacks" => {
                self.looks += self.executed;
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
            "ExecuteChangeSet" if self.executed > 0 => refusal(
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
        match (self.executed, self.looks) {
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

fn refusal(code: &str, message: &str) -> (u16, String) {
    let text = format!(
        "<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error></ErrorResponse>"
    );
    (400, text)
}
