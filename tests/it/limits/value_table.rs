//! The table of rules for the values of properties (`TypeInfo::values`) is complete: it has every rule that a setter declares, so
//! that typed resources and overrides are checked like builders, and every limit that AWS's schemas don't have.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use ecs_dsl::cfn::type_info;
use ecs_dsl::cfn::type_info::{ValueCheck, ValueRule};

use super::{files, limits};

/// The rules of setters that are bound to no property, and why.
const UNBOUND: &[(&str, &str)] = &[
    ("account_id", "a value of the stage"),
    ("alarm_minutes", "a value of the stage"),
    ("allowance_reason", "a value of the program"),
    (
        "monitoring_interval",
        "0 in a template turns it off, which the setter doesn't",
    ),
    ("app_name", "a value of the program"),
    (
        "arn",
        "any ARN: the types of its uses have rules of their own",
    ),
    (
        "build_name",
        "an argument of Docker, Podman and Buildah, which build images",
    ),
    (
        "build_path",
        "an argument of Docker, Podman and Buildah, which build images",
    ),
    (
        "before_timeout",
        "the creation policy of a wait condition, which the engine adds",
    ),
    (
        "component_name",
        "a name of the program, from which ids follow",
    ),
    (
        "container_memory",
        "two numbers of a container, each of which has a rule of its own",
    ),
    (
        "description",
        "the section `Description` of a template, not a property",
    ),
    (
        "desired_count",
        "a number of tasks that the builder limits to what it can scale",
    ),
    (
        "ecr_image",
        "the parts of `Image::ecr`, whose whole has a rule",
    ),
    (
        "health_command",
        "whether the words of a command are empty, before they are joined",
    ),
    (
        "health_matcher",
        "status codes by protocol, each of which has a rule of its own",
    ),
    (
        "host_name",
        "the domain of a load balancer, a part of texts such as its URL",
    ),
    ("image_tag", "a part of `Image`, whose whole has a rule"),
    (
        "imported_secret",
        "the name or ARN of an import, in no property as it is",
    ),
    ("event_path", "a name in an object of the event pattern"),
    ("kept_images", "a number in the text of a lifecycle policy"),
    (
        "memory_with_cpu",
        "the memory beside a CPU that isn't constant",
    ),
    (
        "mount_path",
        "the builder's paths only: the finished template has no rule for them yet",
    ),
    (
        "output_name",
        "a name of the section `Outputs`, which is checked as one",
    ),
    (
        "percentile",
        "a number in the text `ExtendedStatistic` or of a dashboard",
    ),
    ("region", "a value of the stage"),
    (
        "search_domain_arn",
        "the ARN of an import, in policies only",
    ),
    (
        "secure_parameter",
        "the name or ARN of an import, in no property as it is",
    ),
    ("service_role", "a value of the stage"),
    ("role_arn", "`TaskRoleArn` may be a name"),
    (
        "acl_rule_number",
        "AWS allows larger numbers, which are computed",
    ),
    ("stack_name", "a value of the stage"),
    ("stage_name", "a value of the stage"),
    (
        "step_retries",
        "a part of the definition of a state machine, which is text",
    ),
    (
        "step_size",
        "a number whose sign in the template says whether it adds or removes",
    ),
    (
        "tag_key",
        "tags of any type, which a rule of the whole template checks",
    ),
    (
        "tag_value",
        "tags of any type, which a rule of the whole template checks",
    ),
    (
        "target_backlog",
        "a number that `TargetValue` has in another unit",
    ),
    (
        "target_percent",
        "a number that `TargetValue` has in another unit",
    ),
    (
        "target_requests",
        "a number that `TargetValue` has in another unit",
    ),
    (
        "task_cpu",
        "one half of a size, which a rule of the whole template checks as a pair",
    ),
    (
        "task_memory",
        "one half of a size, which a rule of the whole template checks as a pair",
    ),
    (
        "task_size",
        "a pair of properties, which a rule of the whole template checks",
    ),
    (
        "transition_to_ia",
        "days that the property has as a word, which the schema lists",
    ),
    (
        "vpc_cidr",
        "stricter than AWS: it leaves room for the tiers of subnets",
    ),
    (
        "workflow_time",
        "a part of the definition of a state machine, which is text",
    ),
    ("zones", "a number of subnets, in no property as it is"),
];

/// The limits of properties that neither AWS's schema nor the table has, and why.
const UNCHECKED: &[(&str, &str)] = &[
    ("appmesh.mesh.name", ENDED),
    ("appmesh.virtualnode.name", ENDED),
    ("appmesh.virtualservice.name", ENDED),
    ("appmesh.virtualrouter.name", ENDED),
    ("appmesh.route.name", ENDED),
    ("appmesh.virtualgateway.name", ENDED),
    ("appmesh.gatewayroute.name", ENDED),
    (
        "rds.monitoring",
        "no rule yet: RDS refuses it when the instance is created",
    ),
    ("rds.password", SECRET),
    ("rds.sv2", "steps of a half, in a type that no builder has"),
    ("ec.authtoken", SECRET),
    (
        "ssm.value",
        "the limit depends on the tier, and the value is rarely known",
    ),
    (
        "events.pattern",
        "an object, whose text EventBridge measures",
    ),
];

const ENDED: &str = "AWS has ended App Mesh: ECS2112 reports every mesh";
const SECRET: &str = "a secret, which a template shouldn't have as text";

/// The function of each `// rule:` above a setter.
fn declared() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ecs-dsl/model/src/dsl");
    let texts = files(&folder).into_iter();
    let texts = texts.map(|file| fs::read_to_string(file).unwrap());
    let mut found = BTreeSet::new();
    for text in texts {
        let rules = text
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix("// rule: "));
        found.extend(rules.map(|rule| name(rule).to_owned()));
    }
    found
}

/// The functions in the rows of the table.
fn bound() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ecs-dsl/cfn/src/cfn/type_info/rows");
    let mut found = BTreeSet::new();
    for file in files(&folder) {
        let text = fs::read_to_string(file).unwrap();
        found.extend(
            text.split("rules::")
                .skip(1)
                .map(|rest| name(rest).to_owned()),
        );
    }
    found
}

/// The identifier with which the text begins.
fn name(text: &str) -> &str {
    let is_part = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let end = text.find(|character| !is_part(character));
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

#[test]
fn rules_of_setters_are_bound_to_properties() {
    let (declared, bound) = (declared(), bound());
    assert!(declared.len() > 100 && bound.len() > 100);
    let listed: BTreeSet<String> = UNBOUND.iter().map(|(rule, _)| (*rule).to_owned()).collect();
    assert_eq!(listed.len(), UNBOUND.len(), "a rule is listed twice");
    let unbound: BTreeSet<String> = declared.difference(&bound).cloned().collect();
    assert_eq!(
        unbound, listed,
        "bind the rule in `type_info/rows`, or list why it has no property"
    );
}

/// The path of the second property of a rule for pairs, or the only one.
fn second(rule: &ValueRule) -> String {
    let name = match rule.check {
        ValueCheck::TextPair(name, _) => name,
        ValueCheck::IntegerPair(name, _) => name,
        ValueCheck::NumberPair(name, _) => name,
        ValueCheck::SecondsPair(name, _) => name,
        ValueCheck::Window(name, _) => name,
        _ => return rule.path.to_owned(),
    };
    let parent = rule.path.rsplit_once('/').map_or("", |(parent, _)| parent);
    match parent {
        "" => name.to_owned(),
        parent => format!("{parent}/{name}"),
    }
}

#[test]
fn limits_without_a_schema_are_in_the_table() {
    let mut unchecked = Vec::new();
    for limit in limits() {
        let text = |key: &str| limit[key].as_str();
        let (Some(id), Some(type_name), Some(path)) = (text("id"), text("type"), text("path"))
        else {
            continue;
        };
        let has_schema = limit["schema_has"]
            .as_object()
            .is_some_and(|schema| !schema.is_empty());
        let Some(info) = type_info(type_name).filter(|_| !has_schema) else {
            continue;
        };
        let path = path.replace(".[]", "/*").replace('.', "/");
        let covers = |rule: &str| {
            rule == path
                || rule.starts_with(&format!("{path}/"))
                || path.starts_with(&format!("{rule}/"))
        };
        if !info
            .values
            .iter()
            .any(|rule| covers(rule.path) || covers(&second(rule)))
        {
            unchecked.push(id.to_owned());
        }
    }
    let listed: Vec<&str> = UNCHECKED.iter().map(|(id, _)| *id).collect();
    assert_eq!(unchecked, listed);
}
