//! Requests to ECS, Elastic Load Balancing and CloudWatch Logs, and the conversion of responses.

use serde_json::{Value, json};

use crate::deploy::aws::calls::tests::connection;
use crate::deploy::aws::calls::tests::server::{Reply, Request, Server};
use crate::deploy::{
    CallResult, ControlPlaneError, Forward, LogStream, ServiceDeployment, ServiceDescription,
    StoppedTask, TargetHealth, Workloads as _, block_on,
};

fn json_reply(response: &Value) -> Reply {
    Reply::Response(200, "", response.to_string())
}

fn error_reply(code: &str) -> Reply {
    let body = json!({"__type": code, "message": "AWS message"});
    Reply::Response(400, "", body.to_string())
}

fn xml_reply(body: &str) -> Reply {
    Reply::Response(200, "", body.to_owned())
}

fn input(request: &Request) -> Value {
    serde_json::from_str(&request.body).unwrap()
}

fn services(
    script: Vec<Reply>,
    arns: &[&str],
) -> (CallResult<Vec<ServiceDescription>>, Vec<Request>) {
    let server = Server::start(script);
    let aws = connection(&server);
    let arns: Vec<_> = arns.iter().map(|&arn| arn.to_owned()).collect();
    let response = block_on(async { aws.describe_services("shop", &arns).await }).unwrap();
    (response, server.requests())
}

#[test]
fn request_is_signed_and_names_operation_and_cluster() {
    let (response, requests) = services(vec![json_reply(&json!({"services": []}))], &["arn:one"]);
    assert_eq!(response.unwrap(), []);
    let request = &requests[0];
    assert_eq!(
        request.header("x-amz-target"),
        "AmazonEC2ContainerServiceV20141113.DescribeServices"
    );
    assert_eq!(request.header("content-type"), "application/x-amz-json-1.1");
    let authorization = request.header("authorization");
    assert!(authorization.starts_with("AWS4-HMAC-SHA256 Credential=KEY0/"));
    assert!(authorization.contains("/eu-west-1/ecs/aws4_request"));
    assert!(authorization.contains("x-amz-target"));
    assert_eq!(
        input(request),
        json!({"cluster": "shop", "services": ["arn:one"]})
    );
}

#[test]
fn describe_services_takes_ten_services_per_call() {
    let nothing = || json_reply(&json!({"services": []}));
    let (_, requests) = services(vec![nothing(), nothing()], &["arn"; 11]);
    let counts: Vec<_> = requests
        .iter()
        .map(|request| input(request)["services"].as_array().unwrap().len())
        .collect();
    assert_eq!(counts, [10, 1]);
}

#[test]
fn service_description_has_deployments_and_events() {
    let service = json!({
        "serviceArn": "arn:one", "status": "ACTIVE",
        "desiredCount": 2, "runningCount": 1, "pendingCount": 1,
        "currentServiceDeployment": "arn:deployment",
        "deployments": [
            {"id": "ecs-svc/1", "status": "ACTIVE", "taskDefinition": "web:1", "runningCount": 1},
            {"id": "ecs-svc/2", "status": "PRIMARY", "taskDefinition": "web:2", "desiredCount": 2, "failedTasks": 3,
             "rolloutState": "IN_PROGRESS", "rolloutStateReason": "in progress"},
        ],
        "events": [{"id": "e", "createdAt": 1_500_000_000.5, "message": "(service web) has started 1 tasks"}],
    });
    let in_progress = json!({"serviceDeployments": [{
        "serviceDeploymentArn": "arn:deployment", "status": "IN_PROGRESS", "lifecycleStage": "BAKE_TIME",
    }]});
    let script = vec![
        json_reply(&json!({"services": [service]})),
        json_reply(&in_progress),
    ];
    let (response, requests) = services(script, &["arn:one"]);
    let service = response.unwrap().remove(0);
    assert_eq!(
        (service.desired, service.running, service.pending),
        (2, 1, 1)
    );
    let latest = &service.deployments[0];
    assert_eq!(latest.task_definition, "web:2");
    assert_eq!((latest.desired, latest.failed), (2, 3));
    assert_eq!(latest.rollout_state.as_deref(), Some("IN_PROGRESS"));
    assert_eq!(service.deployments[1].rollout_state, None);
    assert_eq!(service.events[0].timestamp, "2017-07-14T02:40:00.5Z");
    assert_eq!(
        service.service_deployment,
        Some(ServiceDeployment {
            arn: "arn:deployment".into(),
            status: "IN_PROGRESS".into(),
            lifecycle_stage: Some("BAKE_TIME".into()),
        })
    );
    assert_eq!(
        input(&requests[1]),
        json!({"serviceDeploymentArns": ["arn:deployment"]})
    );
}

#[test]
fn finished_service_deployment_is_not_in_progress() {
    let service = json!({"serviceArn": "arn:one", "currentServiceDeployment": "arn:deployment"});
    let finished = json!({"serviceDeploymentArn": "arn:deployment", "status": "SUCCESSFUL"});
    let script = vec![
        json_reply(&json!({"services": [service]})),
        json_reply(&json!({"serviceDeployments": [finished]})),
    ];
    assert_eq!(
        services(script, &["arn:one"]).0.unwrap()[0].service_deployment,
        None
    );
}

#[test]
fn missing_cluster_has_no_services() {
    let (response, _) = services(vec![error_reply("ClusterNotFoundException")], &["arn:one"]);
    assert_eq!(response.unwrap(), []);
    let (response, _) = services(vec![error_reply("AccessDeniedException")], &["arn:one"]);
    assert!(matches!(
        response,
        Err(ControlPlaneError::AccessDenied { .. })
    ));
}

#[test]
fn invalid_json_response_is_retried() {
    let script = vec![
        xml_reply("<html></html>"),
        json_reply(&json!({"services": []})),
    ];
    let (response, requests) = services(script, &["arn:one"]);
    assert_eq!((response.unwrap().len(), requests.len()), (0, 2));
}

#[test]
fn stopped_tasks_are_returned_latest_first_with_containers() {
    let task = |arn: &str, stopped: f64| {
        json!({
            "taskArn": arn, "taskDefinitionArn": "web:2", "stoppedAt": stopped,
            "stopCode": "EssentialContainerExited", "stoppedReason": "Essential container in task exited",
            "capacityProviderName": "FARGATE_SPOT",
            "containers": [{"name": "web", "image": "web:2", "exitCode": 137, "reason": "OutOfMemoryError"}],
        })
    };
    let server = Server::start(vec![
        json_reply(&json!({"taskArns": ["a"], "nextToken": "more"})),
        json_reply(&json!({"taskArns": ["b"]})),
        json_reply(&json!({"tasks": [task("a", 10.0), task("b", 20.0)]})),
    ]);
    let aws = connection(&server);
    let service = "arn:aws:ecs:eu-west-1:1:service/shop/web";
    let tasks = block_on(async { aws.stopped_tasks("shop", service).await }).unwrap();
    let tasks: Vec<StoppedTask> = tasks.unwrap();
    assert_eq!((tasks[0].arn.as_str(), tasks[1].arn.as_str()), ("b", "a"));
    assert_eq!(tasks[0].stopped.as_deref(), Some("1970-01-01T00:00:20Z"));
    let container = &tasks[0].containers[0];
    assert_eq!(container.exit_code, Some(137));
    assert_eq!(container.reason.as_deref(), Some("OutOfMemoryError"));
    assert_eq!(container.health, None);
    let requests = server.requests();
    assert_eq!(
        input(&requests[1]),
        json!({"cluster": "shop", "serviceName": "web", "desiredStatus": "STOPPED", "nextToken": "more"})
    );
    assert_eq!(input(&requests[2])["tasks"], json!(["a", "b"]));
}

#[test]
fn missing_service_has_no_stopped_tasks() {
    let server = Server::start(vec![error_reply("ServiceNotFoundException")]);
    let aws = connection(&server);
    let tasks = block_on(async { aws.stopped_tasks("shop", "web").await }).unwrap();
    assert_eq!(tasks.unwrap(), []);
}

#[test]
fn target_health_is_converted() {
    let response = "<DescribeTargetHealthResponse xmlns=\"http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/\">\
        <DescribeTargetHealthResult><TargetHealthDescriptions><member><HealthCheckPort>8000</HealthCheckPort>\
        <TargetHealth><State>unhealthy</State><Reason>Target.ResponseCodeMismatch</Reason>\
        <Description>Health checks failed with these codes: [404]</Description></TargetHealth>\
        <Target><Port>8000</Port><Id>10.0.1.7</Id></Target></member></TargetHealthDescriptions>\
        </DescribeTargetHealthResult></DescribeTargetHealthResponse>";
    let server = Server::start(vec![xml_reply(response)]);
    let aws = connection(&server);
    let targets = block_on(async { aws.target_health("arn:a&b").await }).unwrap();
    assert_eq!(
        targets.unwrap(),
        [TargetHealth {
            target: "10.0.1.7".into(),
            port: Some(8000),
            state: "unhealthy".into(),
            reason: Some("Target.ResponseCodeMismatch".into()),
            description: Some("Health checks failed with these codes: [404]".into()),
        }]
    );
    let request = server.requests().remove(0);
    assert_eq!(
        request.body,
        "Action=DescribeTargetHealth&Version=2015-12-01&TargetGroupArn=arn%3Aa%26b"
    );
    assert!(
        request
            .header("authorization")
            .contains("/elasticloadbalancing/aws4_request")
    );
}

#[test]
fn forwards_listener_responses_and_rules_are_converted() {
    let listener = "arn:aws:elasticloadbalancing:eu-west-1:1:listener/app/a/b/c";
    let rule = "arn:aws:elasticloadbalancing:eu-west-1:1:listener-rule/app/a/b/c/d";
    let listener_response = format!(
        "<DescribeListenersResponse><DescribeListenersResult><Listeners><member><ListenerArn>{listener}</ListenerArn>\
         <DefaultActions><member><Type>forward</Type><TargetGroupArn>only</TargetGroupArn></member></DefaultActions>\
         </member></Listeners></DescribeListenersResult></DescribeListenersResponse>"
    );
    let rule_response = format!(
        "<DescribeRulesResponse><DescribeRulesResult><Rules><member><RuleArn>{rule}</RuleArn><Actions><member>\
         <Type>authenticate-oidc</Type></member><member><Type>forward</Type><ForwardConfig><TargetGroups>\
         <member><TargetGroupArn>blue</TargetGroupArn><Weight>0</Weight></member>\
         <member><TargetGroupArn>green</TargetGroupArn><Weight>100</Weight></member></TargetGroups></ForwardConfig>\
         </member></Actions></member></Rules></DescribeRulesResult></DescribeRulesResponse>"
    );
    let server = Server::start(vec![
        xml_reply(&listener_response),
        xml_reply(&rule_response),
    ]);
    let aws = connection(&server);
    let arns = [rule.to_owned(), listener.to_owned()];
    let forwards = block_on(async { aws.forwards(&arns).await }).unwrap();
    let forward = |arn: &str, weights: &[(&str, u32)]| Forward {
        arn: arn.into(),
        weights: weights
            .iter()
            .map(|&(to, weight)| (to.into(), weight))
            .collect(),
    };
    assert_eq!(
        forwards.unwrap(),
        [
            forward(listener, &[("only", 1)]),
            forward(rule, &[("blue", 0), ("green", 100)]),
        ]
    );
}

#[test]
fn missing_rule_does_not_hide_the_others() {
    let missing = "<ErrorResponse><Error><Code>RuleNotFound</Code></Error></ErrorResponse>";
    let missing = || Reply::Response(400, "", missing.to_owned());
    let found = "<DescribeRulesResponse><DescribeRulesResult><Rules><member><RuleArn>b</RuleArn><Actions/></member>\
                 </Rules></DescribeRulesResult></DescribeRulesResponse>";
    let server = Server::start(vec![missing(), missing(), xml_reply(found)]);
    let aws = connection(&server);
    let arns = [
        "x:listener-rule/a".to_owned(),
        "x:listener-rule/b".to_owned(),
    ];
    let forwards = block_on(async { aws.forwards(&arns).await })
        .unwrap()
        .unwrap();
    assert_eq!(forwards.len(), 1);
    assert_eq!(forwards[0].weights, []);
}

#[test]
fn log_pages_are_read_backwards_up_to_the_count() {
    let page = |messages: &[&str], token: &str| {
        let events: Vec<_> = messages
            .iter()
            .map(|message| json!({"message": message}))
            .collect();
        json_reply(&json!({"events": events, "nextBackwardToken": token}))
    };
    let stream = LogStream {
        group: "/ecs/web".into(),
        stream: "web/web/1".into(),
    };
    let lines = |script: Vec<Reply>, count: u16| {
        let server = Server::start(script);
        let aws = connection(&server);
        let lines = block_on(async { aws.last_log_lines(&stream, count).await }).unwrap();
        (lines.unwrap(), server.requests())
    };
    let script = vec![
        page(&["d"], "1"),
        page(&[], "2"),
        page(&["a", "b", "c"], "3"),
    ];
    let (last, requests) = lines(script, 3);
    assert_eq!(last, ["b", "c", "d"]);
    assert_eq!(input(&requests[2])["nextToken"], "2");
    let (last, requests) = lines(vec![page(&["a"], "1"), page(&[], "1")], 3);
    assert_eq!((last.join(""), requests.len()), ("a".to_owned(), 2));
    let (last, _) = lines(vec![error_reply("ResourceNotFoundException")], 3);
    assert!(last.is_empty());
}
