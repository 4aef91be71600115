//! What is asked of ECS, Elastic Load Balancing and CloudWatch Logs, and what is made of the answers.

use serde_json::{Value, json};

use crate::deploy::aws::calls::tests::connection;
use crate::deploy::aws::calls::tests::server::{Reply, Request, Server};
use crate::deploy::{
    ControlPlaneError, Forward, LogStream, ServiceDeployment, ServiceDescription, StoppedTask,
    TargetHealth, Workloads as _, block_on,
};

fn says(answer: &Value) -> Reply {
    Reply::Answer(200, "", answer.to_string())
}

fn refuses(code: &str) -> Reply {
    let body = json!({"__type": code, "message": "said AWS"});
    Reply::Answer(400, "", body.to_string())
}

fn xml(body: &str) -> Reply {
    Reply::Answer(200, "", body.to_owned())
}

fn asked(request: &Request) -> Value {
    serde_json::from_str(&request.body).unwrap()
}

fn services(
    script: Vec<Reply>,
    arns: &[&str],
) -> (
    Result<Vec<ServiceDescription>, ControlPlaneError>,
    Vec<Request>,
) {
    let server = Server::start(script);
    let aws = connection(&server);
    let arns: Vec<_> = arns.iter().map(|&arn| arn.to_owned()).collect();
    let answer = block_on(async { aws.describe_services("shop", &arns).await }).unwrap();
    (answer, server.requests())
}

#[test]
fn a_call_is_named_signed_and_about_the_cluster() {
    let (answer, requests) = services(vec![says(&json!({"services": []}))], &["arn:one"]);
    assert_eq!(answer.unwrap(), []);
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
        asked(request),
        json!({"cluster": "shop", "services": ["arn:one"]})
    );
}

#[test]
fn ten_services_are_asked_for_at_once() {
    let nothing = || says(&json!({"services": []}));
    let (_, requests) = services(vec![nothing(), nothing()], &["arn"; 11]);
    let counts: Vec<_> = requests
        .iter()
        .map(|it| asked(it)["services"].as_array().unwrap().len())
        .collect();
    assert_eq!(counts, [10, 1]);
}

#[test]
fn a_service_has_its_deployments_events_and_what_is_under_way() {
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
    let under_way = json!({"serviceDeployments": [{
        "serviceDeploymentArn": "arn:deployment", "status": "IN_PROGRESS", "lifecycleStage": "BAKE_TIME",
    }]});
    let script = vec![says(&json!({"services": [service]})), says(&under_way)];
    let (answer, requests) = services(script, &["arn:one"]);
    let service = answer.unwrap().remove(0);
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
        asked(&requests[1]),
        json!({"serviceDeploymentArns": ["arn:deployment"]})
    );
}

#[test]
fn a_deployment_that_is_over_is_not_under_way() {
    let service = json!({"serviceArn": "arn:one", "currentServiceDeployment": "arn:deployment"});
    let over = json!({"serviceDeploymentArn": "arn:deployment", "status": "SUCCESSFUL"});
    let script = vec![
        says(&json!({"services": [service]})),
        says(&json!({"serviceDeployments": [over]})),
    ];
    assert_eq!(
        services(script, &["arn:one"]).0.unwrap()[0].service_deployment,
        None
    );
}

#[test]
fn a_cluster_that_is_not_there_has_no_services() {
    let (answer, _) = services(vec![refuses("ClusterNotFoundException")], &["arn:one"]);
    assert_eq!(answer.unwrap(), []);
    let (answer, _) = services(vec![refuses("AccessDeniedException")], &["arn:one"]);
    assert!(matches!(
        answer,
        Err(ControlPlaneError::AccessDenied { .. })
    ));
}

#[test]
fn an_answer_that_is_no_json_is_asked_for_again() {
    let script = vec![xml("<html></html>"), says(&json!({"services": []}))];
    let (answer, requests) = services(script, &["arn:one"]);
    assert_eq!((answer.unwrap().len(), requests.len()), (0, 2));
}

#[test]
fn stopped_tasks_come_latest_first_with_what_their_containers_say() {
    let task = |arn: &str, stopped: f64| {
        json!({
            "taskArn": arn, "taskDefinitionArn": "web:2", "stoppedAt": stopped,
            "stopCode": "EssentialContainerExited", "stoppedReason": "Essential container in task exited",
            "capacityProviderName": "FARGATE_SPOT",
            "containers": [{"name": "web", "image": "web:2", "exitCode": 137, "reason": "OutOfMemoryError"}],
        })
    };
    let server = Server::start(vec![
        says(&json!({"taskArns": ["a"], "nextToken": "more"})),
        says(&json!({"taskArns": ["b"]})),
        says(&json!({"tasks": [task("a", 10.0), task("b", 20.0)]})),
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
        asked(&requests[1]),
        json!({"cluster": "shop", "serviceName": "web", "desiredStatus": "STOPPED", "nextToken": "more"})
    );
    assert_eq!(asked(&requests[2])["tasks"], json!(["a", "b"]));
}

#[test]
fn a_service_that_is_not_there_has_no_stopped_tasks() {
    let server = Server::start(vec![refuses("ServiceNotFoundException")]);
    let aws = connection(&server);
    let tasks = block_on(async { aws.stopped_tasks("shop", "web").await }).unwrap();
    assert_eq!(tasks.unwrap(), []);
}

#[test]
fn targets_say_how_they_are() {
    let answer = "<DescribeTargetHealthResponse xmlns=\"http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/\">\
        <DescribeTargetHealthResult><TargetHealthDescriptions><member><HealthCheckPort>8000</HealthCheckPort>\
        <TargetHealth><State>unhealthy</State><Reason>Target.ResponseCodeMismatch</Reason>\
        <Description>Health checks failed with these codes: [404]</Description></TargetHealth>\
        <Target><Port>8000</Port><Id>10.0.1.7</Id></Target></member></TargetHealthDescriptions>\
        </DescribeTargetHealthResult></DescribeTargetHealthResponse>";
    let server = Server::start(vec![xml(answer)]);
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
fn a_listener_and_a_rule_say_where_they_send_to() {
    let listener = "arn:aws:elasticloadbalancing:eu-west-1:1:listener/app/a/b/c";
    let rule = "arn:aws:elasticloadbalancing:eu-west-1:1:listener-rule/app/a/b/c/d";
    let of_listener = format!(
        "<DescribeListenersResponse><DescribeListenersResult><Listeners><member><ListenerArn>{listener}</ListenerArn>\
         <DefaultActions><member><Type>forward</Type><TargetGroupArn>only</TargetGroupArn></member></DefaultActions>\
         </member></Listeners></DescribeListenersResult></DescribeListenersResponse>"
    );
    let of_rule = format!(
        "<DescribeRulesResponse><DescribeRulesResult><Rules><member><RuleArn>{rule}</RuleArn><Actions><member>\
         <Type>authenticate-oidc</Type></member><member><Type>forward</Type><ForwardConfig><TargetGroups>\
         <member><TargetGroupArn>blue</TargetGroupArn><Weight>0</Weight></member>\
         <member><TargetGroupArn>green</TargetGroupArn><Weight>100</Weight></member></TargetGroups></ForwardConfig>\
         </member></Actions></member></Rules></DescribeRulesResult></DescribeRulesResponse>"
    );
    let server = Server::start(vec![xml(&of_listener), xml(&of_rule)]);
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
fn a_rule_that_is_gone_does_not_hide_the_others() {
    let gone = "<ErrorResponse><Error><Code>RuleNotFound</Code></Error></ErrorResponse>";
    let gone = || Reply::Answer(400, "", gone.to_owned());
    let there = "<DescribeRulesResponse><DescribeRulesResult><Rules><member><RuleArn>b</RuleArn><Actions/></member>\
                 </Rules></DescribeRulesResult></DescribeRulesResponse>";
    let server = Server::start(vec![gone(), gone(), xml(there)]);
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
fn the_end_of_a_log_is_read_backwards_until_there_is_enough() {
    let page = |messages: &[&str], token: &str| {
        let events: Vec<_> = messages.iter().map(|it| json!({"message": it})).collect();
        says(&json!({"events": events, "nextBackwardToken": token}))
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
    assert_eq!(asked(&requests[2])["nextToken"], "2");
    let (last, requests) = lines(vec![page(&["a"], "1"), page(&[], "1")], 3);
    assert_eq!((last.join(""), requests.len()), ("a".to_owned(), 2));
    let (last, _) = lines(vec![refuses("ResourceNotFoundException")], 3);
    assert!(last.is_empty());
}
