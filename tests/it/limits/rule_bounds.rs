//! The bounds of the rules are AWS's: the lowest and highest values pass, the next ones don't.

use std::collections::BTreeSet;
use std::time::Duration;

use ecs_dsl::prelude::*;
use ecs_dsl::rules::{self, Verdict};
use ecs_dsl::testing::findings;
use serde_json::Value as Json;

use super::enforcement::{Enforcement, LIMITS};
use super::{limit, limits};

/// The id of a limit, the key of its number, and whether the rule accepts a value.
type Bound = (&'static str, &'static str, fn(i64) -> bool);

fn ok(verdict: Verdict) -> bool {
    verdict.is_ok()
}

fn secs(count: i64) -> Duration {
    Duration::from_secs(u64::try_from(count).unwrap_or(u64::MAX))
}

fn days_of(count: i64) -> Duration {
    Duration::from_secs(u64::try_from(count).unwrap_or(40_000) * 24 * 60 * 60)
}

fn minutes_of(count: i64) -> Duration {
    Duration::from_secs(u64::try_from(count).unwrap_or(40_000) * 60)
}

fn text(length: i64) -> String {
    "a".repeat(usize::try_from(length).unwrap_or_default())
}

/// `prefix`, padded to a length.
fn padded(prefix: &str, length: i64) -> String {
    prefix.to_owned() + &text(length - i64::try_from(prefix.len()).unwrap())
}

/// Labels of at most 50 characters, with dots between them.
fn labels(length: i64) -> String {
    let mut name = text(length).into_bytes();
    name.iter_mut()
        .skip(50)
        .step_by(51)
        .for_each(|byte| *byte = b'.');
    String::from_utf8(name).unwrap()
}

/// Whether a program with that many of something is reported.
fn clean(program: impl Fn(&mut Stack, usize) + Copy + 'static, count: i64) -> bool {
    let count = usize::try_from(count).unwrap_or_default();
    findings(move |stack: &mut Stack| program(stack, count)).is_empty()
}

#[rustfmt::skip]
const BOUNDS: &[Bound] = &[
    ("cfn.description", "max_bytes", |n| ok(rules::description(&text(n)))),
    ("cfn.stack_name", "max", |n| ok(rules::stack_name(&text(n)))),
    ("cfn.tags", "key_max", |n| ok(rules::tag_key(&text(n)))),
    ("cfn.tags", "value_max", |n| ok(rules::tag_value(&text(n)))),
    ("tags", "key", |n| ok(rules::tag_key(&text(n)))),
    ("tags", "value", |n| ok(rules::tag_value(&text(n)))),
    ("cfn.name.len", "max", |n| ok(rules::output_name(&text(n)))),
    ("cfn.logical_id", "max", |n| ok(rules::output_name(&text(n)))),
    ("ecs.taskdefinition.family", "max", |n| ok(rules::family(&text(n)))),
    ("ecs.taskdefinition.containerdefinitionsname", "max", |n| ok(rules::container_name(&text(n)))),
    ("ecs.taskdefinition.volumesname", "max", |n| ok(rules::volume_name(&text(n)))),
    ("ecs.portmapping.name", "max", |n| ok(rules::mesh_service_name(&text(n)))),
    ("ecr.repo.name", "min", |n| ok(rules::repository_name(&text(n)))),
    ("ecr.repo.name", "max", |n| ok(rules::repository_name(&text(n)))),
    ("rds.user", "max", |n| ok(rules::database_user(&text(n)))),
    ("kms.alias", "max", |n| ok(rules::key_alias(&padded("alias/", n)))),
    ("ssm.param.name", "max", |n| ok(rules::parameter_name(&text(n)))),
    ("ssm.param.name", "levels", |n| ok(rules::parameter_name(&"/a".repeat(usize::try_from(n).unwrap())))),
    ("cloudmap.privatens", "max", |n| ok(rules::domain(&labels(n)))),
    ("dashboard.name", "max", |n| ok(rules::dashboard_name(&text(n)))),
    ("elb.rule.priority", "min", |n| ok(rules::priority(n))),
    ("elb.rule.priority", "max", |n| ok(rules::priority(n))),
    ("elb.path.value", "max", |n| ok(rules::path_pattern(&padded("/", n)))),
    ("elb.host.value", "max", |n| ok(rules::host_pattern(&padded("a.", n)))),
    ("elb.header.name", "name", |n| ok(rules::header_name(&text(n)))),
    ("elb.header.name", "value", |n| ok(rules::header_value(&text(n)))),
    ("elb.method", "max", |n| ok(rules::method(&text(n).to_uppercase()))),
    ("elb.query", "max", |n| ok(rules::query_key(&text(n))) && ok(rules::query_value(&text(n)))),
    ("elb.tg.weight", "stickiness_s", |n| ok(rules::stickiness(secs(n)))),
    ("elb.tg.HealthCheckIntervalSeconds", "range", |n| ok(rules::health_interval(secs(n)))),
    ("elb.tg.HealthCheckTimeoutSeconds", "range", |n| ok(rules::health_timeout(secs(n)))),
    ("elb.tg.HealthyThresholdCount", "range", |n| ok(rules::health_threshold(n))),
    ("elb.tg.UnhealthyThresholdCount", "range", |n| ok(rules::health_threshold(n))),
    ("elb.tg.HealthCheckPath", "range", |n| ok(rules::health_path(&"/".repeat(usize::try_from(n).unwrap())))),
    ("elb.matcher", "alb", |n| ok(rules::http_matcher(&n.to_string()))),
    ("elb.matcher", "grpc", |n| ok(rules::grpc_matcher(&n.to_string()))),
    ("elb.dereg", "range", |n| ok(rules::deregistration_delay(secs(n)))),
    ("elb.idle", "idle", |n| ok(rules::idle_timeout(secs(n)))),
    ("elb.idle", "keepalive", |n| ok(rules::client_keep_alive(secs(n)))),
    ("ecs.tasks_per_service", "default", |n| ok(rules::tasks(n))),
    ("ecs.base", "range", |n| ok(rules::capacity_base(n))),
    ("ecs.weight", "range", |n| ok(rules::capacity_weight(n))),
    ("ecs.hc.interval", "range", |n| ok(rules::container_health_interval(secs(n)))),
    ("ecs.hc.timeout", "range", |n| ok(rules::container_health_timeout(secs(n)))),
    ("ecs.hc.retries", "range", |n| ok(rules::container_health_retries(n))),
    ("ecs.hc.startperiod", "range", |n| ok(rules::container_health_start(secs(n)))),
    ("ecs.stoptimeout", "fargate", |n| ok(rules::stop_timeout(secs(n)))),
    ("ecs.stoptimeout", "fargate", |n| ok(rules::start_timeout(secs(n)))),
    ("ecs.restart", "range", |n| ok(rules::restart_attempt_period(secs(n)))),
    ("ecs.restart", "codes", |n| clean(exit_codes, n)),
    ("ecs.envfiles", "max", |n| clean(environment_files, n)),
    ("ecs.ephemeral", "range", |n| ok(rules::ephemeral_storage(n))),
    ("ecs.port", "range", |n| ok(rules::port(n))),
    ("ecs.image", "max", |n| ok(rules::image_reference(&text(n)))),
    ("ecs.bake", "range", |n| ok(rules::bake_time(minutes_of(n))) && ok(rules::step_time(minutes_of(n)))),
    ("rds.storage", "min", |n| ok(rules::database_storage(n))),
    ("rds.backup", "range", |n| ok(rules::backup_retention(days_of(n)))),
    ("rds.port", "range", |n| ok(rules::database_port(n))),
    ("efs.provisioned", "min", |n| ok(rules::provisioned_throughput(n))),
    ("efs.ap.path", "max", |n| ok(rules::access_point_path(&padded("/", n)))),
    ("rds.monitoring", "values", |n| n == 0 || ok(rules::monitoring_interval(secs(n)))),
    ("ec.replicas", "range", |n| ok(rules::replicas(n))),
    ("ec.clusters", "range", |n| ok(rules::replicas(n - 1))),
    ("kms.pending", "range", |n| ok(rules::pending_window(days_of(n)))),
    ("sqs.values", "delay", |n| ok(rules::message_delay(secs(n)))),
    ("sqs.values", "retention", |n| ok(rules::message_retention(secs(n)))),
    ("sqs.values", "visibility", |n| ok(rules::visibility_timeout(secs(n)))),
    ("alarm.period", "window_s", |n| ok(rules::alarm_window(secs(3_600), (n + 3_599) / 3_600))),
    ("alarm.period", "window_short_s", |n| ok(rules::alarm_window(secs(60), (n + 59) / 60))),
    ("ecs.subnets", "max", |n| clean(subnets, n)),
    ("ecs.sgs", "max", |n| clean(groups, n - 1)),
    ("ecs.containers", "max", |n| clean(containers, n)),
    ("elb.rule.values", "max", |n| clean(hosts, n)),
    ("elb.rule.evaluations", "max", |n| clean(hosts, n)),
    ("elb.rule.wildcards", "max", |n| clean(wildcards, n)),
    ("alarm.dims", "max", |n| clean(dimensions, n)),
    ("alarm.actions", "max", |n| clean(actions, n)),
    ("dashboard.metrics", "widget", |n| clean(metrics, n)),
    ("cfn.resources", "max", |n| clean(resources, n)),
    ("cfn.outputs", "max", |n| clean(outputs, n)),
    ("cfn.parameters", "max", |n| clean(parameters, n)),
    ("cfn.mappings", "max", |n| clean(mappings, n)),
    ("cfn.dynref", "max", |n| clean(references, n)),
    ("cfn.param.value", "max_bytes", |n| clean(default, n)),
    ("tags", "max", |n| clean(tags, n - 2)),
    ("cfn.tags", "max", |n| clean(tags, n - 2)),
];

/// Limits without a single bound, such as lists, pairs and sizes in bytes, with the tests that compare them.
#[rustfmt::skip]
const TESTED_SEPARATELY: &[(&str, &str)] = &[
    ("logs.retention", "retentions_are_those_of_aws"),
    ("ecs.fargate.sizes", "sizes_are_those_of_fargate"),
    ("ecs.canary", "traffic_shares_are_those_of_ecs"),
    ("ecs.linear.step", "traffic_shares_are_those_of_ecs"),
    ("vpc.cidr", "vpc_sizes_are_those_of_aws"),
    ("subnet.cidr", "vpc_sizes_are_those_of_aws"),
    ("elb.rules", "quotas_are_checked"),
    ("elb.tgs", "quotas_are_checked"),
    ("cfn.template.url", "too_large_template_is_an_error"),
    ("iam.policy", "role_policies_have_a_size_limit"),
    ("ecs.taskdef.size", "task_definition_has_a_size_limit"),
    ("sg.desc", "security_group_descriptions_have_a_length_limit"),
    ("rds.subnets", "database_in_one_zone_is_an_error"),
    ("aas.capacity", "counts_and_ranges"),
    ("ecs.cp", "duplicate_provider_is_an_error"),
    ("ecs.sc.alias", "names"),
    ("elb.listeners", "exceeded_quotas_are_found"),
    ("elb.certs", "exceeded_quotas_are_found"),
    ("vpc.quota", "exceeded_quotas_are_found"),
    ("sg.rules", "exceeded_quotas_are_found"),
];

/// The lowest and highest value, if there is one.
fn bounds(numbers: &Json, key: &str) -> (Option<i64>, Option<i64>) {
    match &numbers[key] {
        Json::Array(range) => (range[0].as_i64(), range[1].as_i64()),
        number if key == "min" => (number.as_i64(), None),
        number => (None, number.as_i64()),
    }
}

#[test]
fn rules_have_the_bounds_of_aws() {
    for (id, key, passes) in BOUNDS {
        let (min, max) = bounds(&limit(id)["numbers"], key);
        assert!(min.is_some() || max.is_some(), "{id} has no {key}");
        if let Some(min) = min {
            assert!(passes(min), "{id} {key}: {min} is refused");
            assert!(
                min == 0 || !passes(min - 1),
                "{id} {key}: {} passes",
                min - 1
            );
        }
        if let Some(max) = max {
            assert!(passes(max), "{id} {key}: {max} is refused");
            assert!(!passes(max + 1), "{id} {key}: {} passes", max + 1);
        }
    }
}

#[test]
fn every_bound_is_compared() {
    let compared: BTreeSet<&str> = BOUNDS
        .iter()
        .map(|(id, ..)| *id)
        .chain(TESTED_SEPARATELY.iter().map(|(id, _)| *id))
        .collect();
    let by_rules = LIMITS
        .iter()
        .filter(|(_, enforcement)| matches!(enforcement, Enforcement::Rules(_)))
        .map(|(id, _)| *id);
    let missing: Vec<&str> = by_rules
        .filter(|id| !compared.contains(id))
        .filter(|id| {
            limit(id)["numbers"]
                .as_object()
                .is_some_and(|numbers| !numbers.is_empty())
        })
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    let tests = super::tests();
    for (id, test) in TESTED_SEPARATELY {
        assert!(tests.contains(*test), "{id}: no test `{test}`");
    }
    let known: BTreeSet<String> = limits()
        .iter()
        .map(|limit| limit["id"].as_str().unwrap().to_owned())
        .collect();
    assert!(compared.iter().all(|id| known.contains(*id)));
}

#[test]
fn retentions_are_those_of_aws() {
    let numbers = limit("logs.retention");
    let values: Vec<i64> = numbers["numbers"]["values"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Json::as_i64)
        .collect();
    for days in 0..4_000 {
        assert_eq!(
            ok(rules::retention(days_of(days))),
            values.contains(&days),
            "{days}"
        );
    }
}

#[test]
fn sizes_are_those_of_fargate() {
    let data: Json = serde_json::from_str(include_str!("fargate_sizes.json")).unwrap();
    let mut sizes = BTreeSet::new();
    for row in data["sizes"].as_array().unwrap() {
        // Windows has three of the sizes, which is a rule of its own: `ECS1181`.
        let has_windows = row["os"]
            .as_array()
            .unwrap()
            .contains(&Json::from("WINDOWS"));
        let is_windows = [1_024, 2_048, 4_096].contains(&row["cpu"].as_i64().unwrap());
        assert_eq!(has_windows, is_windows, "{row}");
        assert!(row["os"].as_array().unwrap().contains(&Json::from("LINUX")));
        for memory in row["memory_mib"].as_array().unwrap() {
            sizes.insert((row["cpu"].as_i64().unwrap(), memory.as_i64().unwrap()));
        }
    }
    assert_eq!(sizes.len(), 77);
    for cpu in (0..=33_024).step_by(256) {
        for memory in (0..=262_144).step_by(512) {
            let listed = sizes.contains(&(cpu, memory));
            assert_eq!(
                ok(rules::fargate_size(cpu, memory)),
                listed,
                "{cpu} {memory}"
            );
        }
    }
}

#[test]
fn traffic_shares_are_those_of_ecs() {
    let bounds = |id: &str| {
        let range = limit(id)["numbers"]["range"].clone();
        (range[0].as_f64().unwrap(), range[1].as_f64().unwrap())
    };
    for (id, rule) in [
        ("ecs.canary", rules::canary_percent as fn(f64) -> Verdict),
        ("ecs.linear.step", rules::linear_percent),
    ] {
        let (min, max) = bounds(id);
        assert!(ok(rule(min)) && ok(rule(max)), "{id}");
        assert!(!ok(rule(min - 0.1)) && !ok(rule(max + 0.1)), "{id}");
    }
}

#[test]
fn vpc_sizes_are_those_of_aws() {
    for id in ["vpc.cidr", "subnet.cidr"] {
        let largest = limit(id)["numbers"]["prefix"][0].as_i64().unwrap();
        assert_eq!(largest, 16);
    }
    let block = |prefix: i64| ok(rules::vpc_cidr(&format!("10.0.0.0/{prefix}")));
    assert!(block(16) && !block(15));
    let smallest = limit("vpc.cidr")["numbers"]["prefix"][1].as_i64().unwrap();
    assert!(block(smallest) && !block(smallest + 1));
}

fn subnets(stack: &mut Stack, count: usize) {
    resources(stack, 1);
    let ids = (0..count).map(|number| format!("subnet-{number:x}"));
    stack.add(Vpc::import("main", "vpc-1").subnets(Tier::Private, ids));
}

fn platform(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
}

fn order() -> Service {
    Service::new("order")
        .image(Image::ecr("shop/order").tag("1.4.0"))
        .port(8003)
}

fn groups(stack: &mut Stack, count: usize) {
    platform(stack);
    let ids = (0..count).map(|number| format!("sg-{number}"));
    stack.add(ids.fold(order(), Service::security_group));
}

fn containers(stack: &mut Stack, count: usize) {
    platform(stack);
    let image = || Image::ecr("shop/sidecar").tag("1.4.0");
    let sidecars = (1..count).map(|number| Container::new(format!("sidecar-{number}"), image()));
    stack.add(sidecars.fold(order(), Service::sidecar));
}

fn exit_codes(stack: &mut Stack, count: usize) {
    platform(stack);
    let codes = (0..).take(count);
    let policy = RestartPolicy::new().ignored_exit_codes(codes);
    stack.add(order().container(|main| main.restart_policy(policy)));
}

fn environment_files(stack: &mut Stack, count: usize) {
    platform(stack);
    let settings = stack.add(Bucket::new("settings"));
    let keys = (0..count).map(|number| format!("{number}.env"));
    let add = |main: Container, key: String| main.environment_file(&settings, &key);
    stack.add(order().container(|main| keys.fold(main, add)));
}

fn hosts(stack: &mut Stack, count: usize) {
    platform(stack);
    let hosts = (1..count).map(|number| format!("shop{number}.example.com"));
    let route = hosts.fold(Route::to_host("shop.example.com"), |route, host| {
        route.host(&host)
    });
    stack.add(order().route(route));
}

fn wildcards(stack: &mut Stack, count: usize) {
    platform(stack);
    stack.add(order().path("/a*".repeat(count)));
}

fn dimensions(stack: &mut Stack, count: usize) {
    let mut metric = Metric::custom("Shop", "Orders");
    for number in 0..count {
        metric = metric.dimension(&format!("d{number}"), "x");
    }
    stack.add(
        Alarm::above("orders", metric, 1.0).notify("arn:aws:sns:us-east-1:123456789012:alerts"),
    );
}

fn actions(stack: &mut Stack, count: usize) {
    let metric = Metric::custom("Shop", "Orders");
    let topics = (0..count).map(|number| format!("arn:aws:sns:us-east-1:123456789012:t{number}"));
    stack.add(topics.fold(Alarm::above("orders", metric, 1.0), Alarm::notify));
}

fn metrics(stack: &mut Stack, count: usize) {
    let all = (0..count).map(|number| Metric::custom("Shop", &format!("m{number}")));
    stack.add(Dashboard::new("all").row("Shop", [Graph::new("All", all)]));
}

fn resources(stack: &mut Stack, count: usize) {
    for number in 0..count {
        stack.add(LogGroup::new(format!("audit-{number}")));
    }
}

fn outputs(stack: &mut Stack, count: usize) {
    resources(stack, 1);
    for number in 0..count {
        stack.output(&format!("Output{number}"), "x");
    }
}

fn parameters(stack: &mut Stack, count: usize) {
    resources(stack, 1);
    for number in 0..count {
        let parameter = ecs_dsl::cfn::Parameter::new(ecs_dsl::cfn::ParameterType::String);
        stack.parameter(&format!("Parameter{number}"), parameter);
    }
}

fn mappings(stack: &mut Stack, count: usize) {
    resources(stack, 1);
    for number in 0..count {
        let entry: ecs_dsl::cfn::Map = [("a", "b")].into_iter().collect();
        stack.mapping(
            &format!("Mapping{number}"),
            [("us-east-1".to_owned(), entry)],
        );
    }
}

fn references(stack: &mut Stack, count: usize) {
    resources(stack, 1);
    for number in 0..count {
        let value = ecs_dsl::cfn::intrinsic::resolve_ssm(format!("value-{number}"));
        stack.output(&format!("Output{number}"), value);
    }
}

fn default(stack: &mut Stack, length: usize) {
    resources(stack, 1);
    let parameter = ecs_dsl::cfn::Parameter::new(ecs_dsl::cfn::ParameterType::String);
    stack.parameter("List", parameter.default_value("x".repeat(length)));
}

fn tags(stack: &mut Stack, count: usize) {
    resources(stack, 1);
    for number in 0..count {
        stack.tag(&format!("tag-{number}"), "x");
    }
}
