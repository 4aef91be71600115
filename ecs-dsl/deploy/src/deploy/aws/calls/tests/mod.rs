//! Retries and errors of calls, over HTTP with a scripted server.

pub(in crate::deploy::aws) mod server;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use aws_config::timeout::TimeoutConfig;
use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;

use super::{CredentialsCache, CredentialsSource, ProviderFuture, RetryPolicy};
use crate::deploy::aws::Aws;
use crate::deploy::{
    CallResult, ChangeSetKind, ChangeSetRequest, ControlPlane as _, ControlPlaneError,
    OperationSettings, TemplateSource, Workloads as _, block_on,
};
use server::{Reply, Request, Server};

/// Returns other credentials every time: `KEY0`, `KEY1` …
#[derive(Debug, Default)]
struct RotatingCredentials(AtomicU32);

impl CredentialsSource for RotatingCredentials {
    fn find_provider(&self) -> ProviderFuture<'_> {
        let name = format!("KEY{}", self.0.fetch_add(1, Ordering::Relaxed));
        let credentials = Credentials::new(name, "secret", None, None, "test");
        Box::pin(async { Some(SharedCredentialsProvider::new(credentials)) })
    }
}

/// A connection with short backoffs.
pub(in crate::deploy::aws) fn connection(server: &Server) -> Aws {
    let timeouts = TimeoutConfig::builder()
        .operation_attempt_timeout(Duration::from_secs(5))
        .build();
    connection_with(server, timeouts)
}

fn connection_with(server: &Server, timeouts: TimeoutConfig) -> Aws {
    let config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("eu-west-1"))
        .endpoint_url(&server.url)
        .timeout_config(timeouts)
        .build();
    let policy = RetryPolicy {
        initial_backoff: Duration::from_millis(1),
        max_backoff: Duration::from_millis(2),
        rate_percent: 100_000_000,
        ..RetryPolicy::default()
    };
    let credentials = CredentialsCache::new(RotatingCredentials::default(), None);
    Aws::from_config(config, None, credentials, policy).expect("a region")
}

fn error_reply(status: u16, code: &str) -> Reply {
    let body = format!(
        "<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>AWS message</Message></Error></ErrorResponse>"
    );
    Reply::Response(status, "", body)
}

fn html(status: u16) -> Reply {
    let body = "<html><body>Something is wrong<br></body></html>".to_owned();
    Reply::Response(status, "content-type: text/html\r\n", body)
}

fn stacks() -> String {
    "<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>web</StackName>\
     <StackId>arn</StackId><StackStatus>CREATE_COMPLETE</StackStatus></member></Stacks></DescribeStacksResult>\
     </DescribeStacksResponse>"
        .to_owned()
}

fn change_set() -> Reply {
    let body = "<CreateChangeSetResponse><CreateChangeSetResult><Id>arn:change-set</Id></CreateChangeSetResult>\
                </CreateChangeSetResponse>";
    Reply::Response(200, "", body.to_owned())
}

fn request() -> ChangeSetRequest {
    ChangeSetRequest {
        stack: "web".into(),
        name: "change".into(),
        token: "once".into(),
        kind: ChangeSetKind::Update,
        template: TemplateSource::Body("{}".into()),
        parameters: BTreeMap::new(),
        previous_parameters: std::collections::BTreeSet::new(),
        tags: BTreeMap::new(),
        capabilities: Vec::new(),
        description: String::new(),
        settings: OperationSettings::default(),
        imports: Vec::new(),
    }
}

/// The result of `CreateChangeSet`, and its requests.
fn created(script: Vec<Reply>) -> (CallResult<String>, Vec<Request>) {
    let server = Server::start(script);
    let aws = connection(&server);
    let response = block_on(async { aws.create_change_set(&request()).await }).unwrap();
    (response, server.requests())
}

/// The status of `DescribeStacks`, and the number of requests.
fn described(script: Vec<Reply>) -> (CallResult<String>, usize) {
    let server = Server::start(script);
    let aws = connection(&server);
    let response = block_on(async { aws.describe_stack("web").await }).unwrap();
    let status = response.map(|stack| stack.map(|stack| stack.status).unwrap_or_default());
    (status, server.requests().len())
}

#[test]
fn throttled_call_is_retried_with_the_same_token() {
    let throttled = || error_reply(400, "Throttling");
    let (response, requests) = created(vec![throttled(), throttled(), change_set()]);
    assert_eq!(response.unwrap(), "arn:change-set");
    let tokens: Vec<_> = requests
        .iter()
        .map(|request| request.field("ClientToken"))
        .collect();
    assert_eq!(tokens, ["once", "once", "once"]);
}

#[test]
fn closed_connection_is_retried_with_the_same_token() {
    let (response, requests) = created(vec![Reply::Reset, change_set()]);
    assert_eq!(response.unwrap(), "arn:change-set");
    let tokens: Vec<_> = requests
        .iter()
        .map(|request| request.field("ClientToken"))
        .collect();
    assert_eq!(tokens, ["once", "once"]);
}

#[test]
fn truncated_and_invalid_responses_are_retried() {
    let half: String = stacks().chars().take(80).collect();
    let script = vec![
        Reply::Truncated(half.clone()),
        Reply::Response(200, "", half),
        html(200),
        Reply::Response(200, "", stacks()),
    ];
    let (status, requests) = described(script);
    assert_eq!((status.unwrap().as_str(), requests), ("CREATE_COMPLETE", 4));
}

#[test]
fn server_error_is_retried_up_to_seven_requests() {
    let (status, requests) = described(vec![html(502), Reply::Response(200, "", stacks())]);
    assert_eq!((status.unwrap().as_str(), requests), ("CREATE_COMPLETE", 2));
    let (status, requests) = described(vec![html(502); 8]);
    let error = status.unwrap_err();
    assert_eq!((error.code(), requests), (Some("502"), 7));
    let (status, requests) = described(vec![html(200); 8]);
    assert!(matches!(status, Err(ControlPlaneError::Network { .. })));
    assert_eq!(requests, 7);
}

#[test]
fn permanent_error_is_not_retried() {
    for (code, status) in [("AccessDenied", 403), ("ValidationError", 400)] {
        let (response, requests) = created(vec![error_reply(status, code), change_set()]);
        assert!(response.is_err());
        assert_eq!(requests.len(), 1, "{code}");
    }
}

#[test]
fn expired_credentials_are_refreshed_once() {
    let expired = || error_reply(403, "ExpiredToken");
    let (response, requests) = created(vec![expired(), change_set()]);
    assert_eq!(response.unwrap(), "arn:change-set");
    let sent: Vec<_> = requests
        .iter()
        .map(|request| (request.access_key(), request.field("ClientToken")))
        .collect();
    assert_eq!(sent, [("KEY0", "once"), ("KEY1", "once")]);

    let (response, requests) = created(vec![expired(), expired(), change_set()]);
    assert!(matches!(
        response,
        Err(ControlPlaneError::ExpiredCredentials { .. })
    ));
    assert_eq!(requests.len(), 2);
}

#[test]
fn refreshed_credentials_are_used_by_later_calls() {
    let found = || Reply::Response(200, "", stacks());
    let server = Server::start(vec![error_reply(403, "ExpiredToken"), found(), found()]);
    let aws = connection(&server);
    block_on(async {
        aws.describe_stack("web").await.unwrap();
        aws.describe_stack("web").await.unwrap();
    })
    .unwrap();
    let requests = server.requests();
    let keys: Vec<_> = requests.iter().map(Request::access_key).collect();
    assert_eq!(keys, ["KEY0", "KEY1", "KEY1"]);
}

#[test]
fn refreshed_credentials_are_used_by_all_services() {
    let services = || Reply::Response(200, "", "{\"services\": []}".to_owned());
    let expired = r#"{"__type": "ExpiredTokenException", "message": "AWS message"}"#;
    let server = Server::start(vec![
        Reply::Response(200, "", stacks()),
        Reply::Response(400, "", expired.to_owned()),
        services(),
        Reply::Response(200, "", stacks()),
    ]);
    let aws = connection(&server);
    block_on(async {
        aws.describe_stack("web").await.unwrap();
        aws.describe_services("shop", &["web".to_owned()])
            .await
            .unwrap();
        aws.describe_stack("web").await.unwrap();
    })
    .unwrap();
    let requests = server.requests();
    let keys: Vec<_> = requests.iter().map(Request::access_key).collect();
    assert_eq!(keys, ["KEY0", "KEY0", "KEY1", "KEY1"]);
}

#[test]
fn timeout_is_retried() {
    let server = Server::start(vec![Reply::Hang, Reply::Response(200, "", stacks())]);
    let timeouts = TimeoutConfig::builder()
        .operation_attempt_timeout(Duration::from_millis(300))
        .build();
    let aws = connection_with(&server, timeouts);
    let stack = block_on(async { aws.describe_stack("web").await }).unwrap();
    assert_eq!(stack.unwrap().unwrap().status, "CREATE_COMPLETE");
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn clock_skew_is_corrected_by_the_response() {
    let skewed = "<ErrorResponse><Error><Code>RequestTimeTooSkewed</Code></Error></ErrorResponse>";
    let script = vec![
        Reply::Response(
            403,
            "date: Fri, 01 Jan 2100 12:00:00 GMT\r\n",
            skewed.to_owned(),
        ),
        change_set(),
    ];
    let (response, requests) = created(script);
    assert_eq!(response.unwrap(), "arn:change-set");
    assert!(!requests[0].header("x-amz-date").starts_with("2100"));
    assert!(requests[1].header("x-amz-date").starts_with("21000101T12"));
}

#[test]
fn first_call_is_retried_up_to_three_requests() {
    let server = Server::start(vec![Reply::Reset; 4]);
    let aws = connection(&server);
    let response = block_on(async { aws.caller_identity().await }).unwrap();
    assert!(matches!(response, Err(ControlPlaneError::Network { .. })));
    assert_eq!(server.requests().len(), 3);
}

#[test]
fn calls_survive_up_to_24_throttled_requests_in_a_row() {
    // 24 in a row: the minimum that a call retries within five minutes.
    let mut script = Vec::new();
    for call in 0..1_000_usize {
        let throttled = if call % 24 == 0 { 24 } else { 0 };
        script.extend(vec![error_reply(400, "Throttling"); throttled]);
        script.push(Reply::Response(200, "", stacks()));
    }
    let throttled = script.len() - 1_000;
    let server = Server::start(script);
    let aws = connection(&server);
    block_on(async {
        for _ in 0..1_000 {
            assert!(aws.describe_stack("web").await.unwrap().is_some());
        }
    })
    .unwrap();
    assert_eq!((server.requests().len(), throttled), (2_008, 1_008));
}
