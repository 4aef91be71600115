//! Preservation of the weights that ECS manages.

use serde_json::{Value, json};

use crate::deploy::engine::tests::{Fake, Notes, Script, deploy, request};
use crate::deploy::engine::{
    Decision, DeployError, DeployOutcome, DeployRequest, DeployResult, ExitClass,
};
use crate::deploy::{
    EcsDeployment, Forward, ServiceDeployment, ServiceDescription, StackResource, TemplateSource,
};

const SERVICE: &str = "arn:aws:ecs:us-east-1:111111111111:service/main/order";
const REVISION: &str = "arn:aws:ecs:us-east-1:111111111111:task-definition/order:1";

/// A canary as synthesized, with its rule's path and the weights of its two target groups.
fn template(path: &str, weights: [u32; 2]) -> Value {
    json!({"Resources": {
        "Alternate": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup"},
        "Group": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup"},
        "Inbox": {"Type": "AWS::SQS::Queue"},
        "Rule": {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {
            "Priority": 1,
            "Conditions": [{"Field": "path-pattern", "PathPatternConfig": {"Values": [path]}}],
            "Actions": [{"Type": "forward", "ForwardConfig": {"TargetGroups": [
                {"TargetGroupArn": {"Ref": "Group"}, "Weight": weights[0]},
                {"TargetGroupArn": {"Ref": "Alternate"}, "Weight": weights[1]},
            ]}}],
        }},
        "Service": {"Type": "AWS::ECS::Service", "Properties": {
            "Cluster": "main",
            "TaskDefinition": "order",
            "DeploymentConfiguration": {"Strategy": "CANARY"},
            "LoadBalancers": [{
                "TargetGroupArn": {"Ref": "Group"},
                "AdvancedConfiguration": {
                    "AlternateTargetGroupArn": {"Ref": "Alternate"}, "ProductionListenerRule": {"Ref": "Rule"},
                },
            }],
        }},
    }})
}

fn service(in_progress: Option<ServiceDeployment>) -> ServiceDescription {
    ServiceDescription {
        arn: SERVICE.into(),
        status: "ACTIVE".into(),
        desired: 1,
        running: 1,
        pending: 0,
        deployments: vec![EcsDeployment {
            id: "ecs-svc/1".into(),
            status: "PRIMARY".into(),
            task_definition: REVISION.into(),
            rollout_state: Some("COMPLETED".into()),
            rollout_reason: None,
            desired: 1,
            running: 1,
            pending: 0,
            failed: 0,
        }],
        service_deployment: in_progress,
        events: Vec::new(),
    }
}

fn forwards(weights: [u32; 2]) -> Vec<Forward> {
    vec![Forward {
        arn: "arn:rule".into(),
        weights: vec![
            ("arn:group".into(), weights[0]),
            ("arn:alternate".into(), weights[1]),
        ],
    }]
}

/// A stack that was deployed from `deployed`, with the weights `live`.
fn fake(deployed: &Value, live: [u32; 2]) -> Fake {
    let mut fake = Fake::new([Some("CREATE_COMPLETE"), Some("UPDATE_COMPLETE")]);
    fake.template = deployed.to_string();
    let ids = [
        ("Alternate", "arn:alternate"),
        ("Group", "arn:group"),
        ("Rule", "arn:rule"),
        ("Service", SERVICE),
    ];
    fake.resources = ids
        .iter()
        .map(|(logical_id, physical_id)| StackResource {
            logical_id: (*logical_id).into(),
            physical_id: (*physical_id).into(),
            type_name: "AWS::X::Y".into(),
            status: "CREATE_COMPLETE".into(),
            status_reason: None,
        })
        .collect();
    fake.workloads.services = Script::new([vec![service(None)]]);
    fake.workloads.forwards = Script::new([forwards(live)]);
    fake
}

/// The weights in the change set's template.
fn sent(fake: &Fake) -> [u64; 2] {
    let requested = fake.requested_change_sets.borrow();
    let TemplateSource::Body(body) = &requested[0].template else {
        panic!("the template is small");
    };
    let template: Value = serde_json::from_str(body).unwrap();
    let groups =
        &template["Resources"]["Rule"]["Properties"]["Actions"][0]["ForwardConfig"]["TargetGroups"];
    [0, 1].map(|index| groups[index]["Weight"].as_u64().unwrap())
}

fn run(fake: &Fake, request: &DeployRequest) -> (DeployResult<DeployOutcome>, Notes) {
    let mut notes = Notes::answering(Decision::Yes);
    let outcome = deploy(fake, &mut notes, request);
    (outcome, notes)
}

fn deploy_request(template: &Value) -> DeployRequest {
    request(&template.to_string())
}

#[test]
fn unchanged_rule_is_sent_with_its_deployed_weights() {
    // Deployed with the traffic on the second group; now it is on the first, which the program always declares.
    let fake = fake(&template("/a", [0, 100]), [100, 0]);
    let mut next = template("/a", [1, 0]);
    next["Resources"]["Inbox"]["Properties"] = json!({"DelaySeconds": 5});
    let (outcome, notes) = run(&fake, &deploy_request(&next));
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
    assert_eq!(sent(&fake), [0, 100]);
    assert_eq!(notes.planned, ["Inbox Update"]);
    // The live weights are the declared ones.
    assert!(!notes.has_step("PreservingTraffic"));
}

#[test]
fn live_weights_that_differ_from_the_template_are_reported() {
    let fake = fake(&template("/a", [1, 0]), [0, 100]);
    let (_, notes) = run(&fake, &deploy_request(&template("/a", [1, 0])));
    assert_eq!(sent(&fake), [1, 0]);
    assert!(notes.has_step(
        "PreservingTraffic(PreservedTraffic { rule: \"Rule\", service: \"Service\", weights: [(\"Group\", 0), (\"Alternate\", 100)], \
         rendered: false, lost_by_rollback: false })"
    ));
}

#[test]
fn changed_rule_is_sent_with_live_weights() {
    let fake = fake(&template("/a", [1, 0]), [0, 100]);
    let (outcome, notes) = run(&fake, &deploy_request(&template("/b", [1, 0])));
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
    assert_eq!(sent(&fake), [0, 100]);
    assert_eq!(notes.planned, ["Rule Update"]);
    assert!(notes.has_step(
        "PreservingTraffic(PreservedTraffic { rule: \"Rule\", service: \"Service\", weights: [(\"Group\", 0), (\"Alternate\", 100)], \
         rendered: true, lost_by_rollback: true })"
    ));
}

#[test]
fn canary_weights_are_preserved() {
    let fake = fake(&template("/a", [0, 100]), [90, 10]);
    run(&fake, &deploy_request(&template("/b", [1, 0])))
        .0
        .unwrap();
    assert_eq!(sent(&fake), [90, 10]);
}

#[test]
fn rule_with_external_inputs_is_treated_as_changed() {
    let same = || template("/a", [1, 0]);
    let live = |request: &DeployRequest| {
        let fake = fake(&same(), [0, 100]);
        run(&fake, request).0.unwrap();
        sent(&fake)
    };
    let mut drift = deploy_request(&same());
    drift.settings.revert_drift = true;
    assert_eq!(live(&drift), [0, 100]);
    let mut tagged = deploy_request(&same());
    tagged.tags.insert("team".into(), "shop".into());
    assert_eq!(live(&tagged), [0, 100]);
    let mut by_parameter = same();
    by_parameter["Parameters"] = json!({"Path": {"Type": "String", "Default": "/a"}});
    by_parameter["Resources"]["Rule"]["Properties"]["Conditions"][0]["PathPatternConfig"]["Values"] =
        json!([{"Ref": "Path"}]);
    let fake = fake(&by_parameter, [0, 100]);
    run(&fake, &deploy_request(&by_parameter)).0.unwrap();
    assert_eq!(sent(&fake), [0, 100]);
}

fn in_progress() -> ServiceDeployment {
    ServiceDeployment {
        arn: "arn:deployment".into(),
        status: "IN_PROGRESS".into(),
        lifecycle_stage: Some("BAKE_TIME".into()),
    }
}

#[test]
fn deployment_is_refused_during_an_ecs_deployment() {
    let mut fake = fake(&template("/a", [1, 0]), [0, 100]);
    fake.workloads.services = Script::new([vec![service(Some(in_progress()))]]);
    let error = run(&fake, &deploy_request(&template("/b", [1, 0])))
        .0
        .unwrap_err();
    assert_eq!(error.exit_class(), ExitClass::Refused);
    assert_eq!(
        error.to_string(),
        "ECS is deploying service `Service` of stack `web` (`BAKE_TIME`)"
    );
    assert_eq!(
        error.hint().unwrap(),
        "wait for it to finish, or stop it: `aws ecs stop-service-deployment --service-deployment-arn arn:deployment \
         --stop-type ROLLBACK --region us-east-1`; then run `cargo run -- deploy --stage dev` again"
    );
    assert!(fake.requested_change_sets.borrow().is_empty());
}

#[test]
fn existing_change_set_is_not_executed_during_an_ecs_deployment() {
    use crate::deploy::ChangeSetSummary;
    use crate::deploy::engine::{Engine, ExecuteRequest};
    let mut fake = fake(&template("/a", [1, 0]), [0, 100]);
    fake.workloads.services = Script::new([vec![service(Some(in_progress()))]]);
    fake.listed.borrow_mut().push(ChangeSetSummary {
        arn: "arn:change-set".into(),
        name: "earlier".into(),
        status: "CREATE_COMPLETE".into(),
        status_reason: None,
        execution_status: "AVAILABLE".into(),
        created: "2026-11-20T10:00:00Z".into(),
    });
    let request = ExecuteRequest {
        stack: "web".into(),
        target: request("{}").target,
        change_set: "earlier".into(),
        protect: None,
        history: None,
    };
    let mut notes = Notes::answering(Decision::Yes);
    let outcome =
        crate::deploy::engine::tests::run(Engine::new(&fake, &mut notes).execute(&request));
    assert!(
        matches!(
            outcome,
            Err(DeployError::ServiceDeploymentInProgress { .. })
        ),
        "{outcome:?}"
    );
    let calls = fake.calls();
    assert!(
        !calls
            .iter()
            .any(|call| call.starts_with("execute_change_set"))
    );
    assert!(
        !calls
            .iter()
            .any(|call| call.starts_with("delete_change_set"))
    );
}

#[test]
fn change_set_is_deleted_if_weights_change_before_the_confirmation() {
    let mut busy = fake(&template("/a", [1, 0]), [0, 100]);
    busy.workloads.services =
        Script::new([vec![service(None)], vec![service(Some(in_progress()))]]);
    let error = run(&busy, &deploy_request(&template("/b", [1, 0])))
        .0
        .unwrap_err();
    assert!(
        matches!(error, DeployError::ServiceDeploymentInProgress { .. }),
        "{error:?}"
    );
    let mut moved = fake(&template("/a", [1, 0]), [0, 100]);
    moved.workloads.forwards = Script::new([forwards([0, 100]), forwards([100, 0])]);
    let error = run(&moved, &deploy_request(&template("/b", [1, 0])))
        .0
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "the traffic weights of `Rule` in stack `web` have changed since the change set was created"
    );
    for fake in [busy, moved] {
        let calls = fake.calls();
        assert!(calls.contains(&"delete_change_set".to_owned()));
        assert!(!calls.contains(&"execute_change_set".to_owned()));
    }
}

#[test]
fn rule_with_one_target_group_keeps_the_live_one() {
    let single = |path: &str| {
        let mut single = template(path, [1, 0]);
        single["Resources"]["Rule"]["Properties"]["Actions"] =
            json!([{"Type": "forward", "TargetGroupArn": {"Ref": "Group"}}]);
        single
    };
    let fake = fake(&single("/a"), [0, 100]);
    run(&fake, &deploy_request(&single("/b"))).0.unwrap();
    assert_eq!(sent(&fake), [0, 100]);
}

#[test]
fn stack_without_managed_rules_makes_no_calls() {
    let plain = json!({"Resources": {"Inbox": {"Type": "AWS::SQS::Queue"}}});
    let fake = fake(&plain, [1, 0]);
    run(&fake, &deploy_request(&plain)).0.unwrap();
    let calls = fake.calls();
    assert!(
        !calls.iter().any(|call| call.starts_with("Describe")),
        "{calls:?}"
    );
}

/// A canary that the local CloudFormation accepts, with its image and its rule's path.
fn deployable_template(image: &str, path: &str) -> Value {
    let group = || {
        json!({"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {
            "Port": 80, "Protocol": "HTTP", "VpcId": "vpc-1", "TargetType": "ip",
        }})
    };
    let mut document = template(path, [1, 0]);
    let resources = &mut document["Resources"];
    resources["Group"] = group();
    resources["Alternate"] = group();
    resources["Rule"]["Properties"]["ListenerArn"] =
        json!("arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/web/1/2");
    resources["Definition"] = json!({"Type": "AWS::ECS::TaskDefinition", "Properties": {
        "Family": "order", "ContainerDefinitions": [{"Name": "app", "Image": image}],
    }});
    let service = &mut resources["Service"]["Properties"];
    service["TaskDefinition"] = json!({"Ref": "Definition"});
    service["LoadBalancers"][0]["ContainerName"] = json!("app");
    service["LoadBalancers"][0]["ContainerPort"] = json!(80);
    service["LoadBalancers"][0]["AdvancedConfiguration"]["RoleArn"] =
        json!("arn:aws:iam::111111111111:role/traffic");
    document
}

#[test]
fn local_deployment_shifts_traffic_only_with_a_new_revision() {
    use crate::deploy::local::Local;
    use crate::deploy::{ControlPlane as _, Workloads as _};
    let folder = tempfile::tempdir().unwrap();
    let local = Local::open(folder.path(), "us-east-1").unwrap();
    // Whether requests go to the target group `Group`.
    let first_group_receives_traffic = || {
        crate::deploy::engine::tests::run(async {
            let resources = local.describe_stack_resources("web").await.unwrap();
            let id = |name: &str| {
                let found = resources
                    .iter()
                    .find(|resource| resource.logical_id == name);
                found.unwrap().physical_id.clone()
            };
            let forwards = local.forwards(&[id("Rule")]).await.unwrap();
            let group = id("Group");
            let mut weights = forwards[0].weights.iter();
            weights.any(|(arn, weight)| *arn == group && *weight > 0)
        })
    };
    let deploy = |image: &str, path: &str| {
        let mut request = DeployRequest {
            skip_preflight: true,
            ..request(&deployable_template(image, path).to_string())
        };
        request.target.account = None;
        let mut notes = Notes::answering(Decision::Yes);
        let mut engine = crate::deploy::engine::Engine::new(&local, &mut notes);
        let outcome = crate::deploy::engine::tests::run(engine.deploy(&request));
        assert!(
            matches!(outcome, Ok(DeployOutcome::Deployed(_))),
            "{outcome:?}"
        );
        first_group_receives_traffic()
    };
    let first = deploy("order:1", "/a");
    let second = deploy("order:2", "/a");
    assert_ne!(first, second, "ECS shifts the traffic to the other group");
    let changed_rule = deploy("order:2", "/b");
    assert_eq!(changed_rule, second, "a change of the rule alone doesn't");
    let third = deploy("order:3", "/c");
    assert_ne!(
        third, second,
        "a revision does, even with a change of the rule"
    );
    assert_eq!(deploy("order:3", "/d"), third);
}
