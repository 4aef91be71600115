//! Findings in the finished template of a program: where they point, and that one is reported once.

use crate::assemble::testing::{findings, findings_in};
use crate::cfn::aws::{autoscaling, ec2, ecs, sqs};
use crate::cfn::{Handle, Map, Resource};
use crate::diag::{Diagnostics, Severity};
use crate::dsl::{
    App, Cluster, Image, LoadBalancer, Nat, Postgres, Service, Stack, Stage, TaskBuilder, Vpc,
    Worker,
};

fn base(stack: &mut Stack) -> Handle<Vpc> {
    stack.add(Cluster::new("main"));
    stack.add(Vpc::new("main").zones(2).nat(Nat::Single))
}

fn service(name: &str, port: u16) -> Service {
    let image = Image::ecr(format!("shop/{name}")).tag("v7");
    Service::new(name).image(image).port(port)
}

/// The code and the component of each finding.
fn listed(found: &Diagnostics) -> Vec<(&str, &str)> {
    let listed = found.iter().map(|found| {
        let component = found.component.as_deref().unwrap_or_default();
        (found.code.as_str(), component)
    });
    listed.collect()
}

// found: B3
#[test]
fn service_without_route_behind_a_load_balancer_is_reported() {
    let program = |stack: &mut Stack| {
        base(stack);
        stack.add(LoadBalancer::public("web"));
        stack.add(service("api", 8080));
    };
    let expected = [
        ("ECS1318", "service `api`"),
        ("ECS1330", "load balancer `web`"),
    ];
    let found = findings(program);
    assert_eq!(listed(&found), expected);
    assert!(found.iter().all(|found| found.origin.is_some()));
    let app = App::new("shop").stage(Stage::new("prod").region("us-east-1").protected());
    let protected = findings_in(&app, program);
    for expected in expected {
        assert!(listed(&protected).contains(&expected), "{protected}");
    }
    let routed = |stack: &mut Stack| {
        base(stack);
        stack.add(LoadBalancer::public("web"));
        stack.add(service("api", 8080).path("/*"));
    };
    assert_eq!(listed(&findings(routed)), []);
}

// found: B3
#[test]
fn port_without_any_load_balancer_is_reported() {
    let found = findings(|stack: &mut Stack| {
        base(stack);
        stack.add(service("api", 8080));
    });
    assert_eq!(listed(&found), [("ECS1318", "service `api`")]);
}

/// The rule over the program reports the same service first.
#[test]
fn unreachable_service_is_reported_once() {
    let found = findings(|stack: &mut Stack| {
        base(stack);
        stack.add(LoadBalancer::public("web"));
        stack.add(service("api", 8080).path("/*"));
        stack.add(service("user", 8081));
    });
    assert_eq!(listed(&found), [("ECS1318", "service `user`")]);
}

#[test]
fn finding_of_a_template_can_be_allowed() {
    let found = findings(|stack: &mut Stack| {
        base(stack);
        let web = LoadBalancer::public("web");
        stack.add(web.allow("listener-without-rules", "rules are added by hand"));
        let batch = Worker::new("batch").image(Image::ecr("shop/batch").tag("v7"));
        stack.add(batch);
    });
    assert_eq!(listed(&found), []);
}

/// A rule that covers the same finding by another code.
#[test]
fn allowed_missing_grant_covers_the_missing_ingress() {
    let with = |allow: bool| {
        findings(move |stack: &mut Stack| {
            base(stack);
            let db = stack.add(Postgres::new("db"));
            let batch = Worker::new("batch").image(Image::ecr("shop/batch").tag("v7"));
            let batch = batch.env("DB_HOST", db.endpoint_address());
            if allow {
                stack.add(batch.allow("missing-connect-grant", "peered by hand"));
            } else {
                stack.add(batch);
            }
        })
    };
    assert_eq!(listed(&with(false)), [("ECS1729", "worker `batch`")]);
    assert_eq!(listed(&with(true)), []);
}

/// EC2 capacity by typed resources. `change` gets the cluster's providers.
fn capacity(stack: &mut Stack, is_associated: bool) -> Handle<ec2::SecurityGroup> {
    let vpc = base(stack);
    let group = ec2::SecurityGroup::new("Instances").vpc_id(vpc.vpc_id());
    let group = stack.resource("instances-group", group);
    let data = ec2::LaunchTemplateData::new().security_group_ids([group.group_id()]);
    let launch = stack.resource("launch", ec2::LaunchTemplate::new(data));
    let specification =
        autoscaling::LaunchTemplateSpecification::new(launch.latest_version_number())
            .launch_template_id(launch.reference());
    let instances = autoscaling::AutoScalingGroup::new("3", "1").launch_template(specification);
    let instances = stack.resource("instances", instances);
    let provider = ecs::AutoScalingGroupProvider::new(instances.auto_scaling_group_arn());
    let provider = ecs::CapacityProvider::new().auto_scaling_group_provider(provider);
    let provider = stack.resource("capacity", provider);
    if is_associated {
        let cluster = ecs::Cluster::new().capacity_providers([provider.reference()]);
        stack.resource("instances-cluster", cluster);
    }
    group
}

// found: B4
#[test]
fn capacity_without_cluster_is_reported() {
    let found = findings(|stack: &mut Stack| _ = capacity(stack, false));
    assert_eq!(listed(&found), [("ECS1530", "resource `Capacity`")]);
    let found = findings(|stack: &mut Stack| _ = capacity(stack, true));
    assert_eq!(listed(&found), []);
}

// found: B4
#[test]
fn security_group_on_nothing_is_reported() {
    let program = |attach: bool| {
        findings(move |stack: &mut Stack| {
            let vpc = base(stack);
            let group = ec2::SecurityGroup::new("Batch").vpc_id(vpc.vpc_id());
            let group = stack.resource("batch-group", group);
            let batch = Worker::new("batch").image(Image::ecr("shop/batch").tag("v7"));
            stack.add(if attach {
                batch.security_group(group.group_id())
            } else {
                batch
            });
        })
    };
    assert_eq!(
        listed(&program(false)),
        [("ECS1230", "resource `BatchGroup`")]
    );
    assert_eq!(listed(&program(true)), []);
}

// found: B5
#[test]
fn description_of_a_typed_security_group_is_checked() {
    let program = |description: &'static str| {
        findings(move |stack: &mut Stack| {
            let vpc = base(stack);
            let group = ec2::SecurityGroup::new(description).vpc_id(vpc.vpc_id());
            let group = stack.resource("jobs", group);
            let batch = Worker::new("batch").image(Image::ecr("shop/batch").tag("v7"));
            stack.add(batch.security_group(group.group_id()));
        })
    };
    let found = program("Jobs — runner");
    assert_eq!(listed(&found), [("ECS1237", "resource `Jobs`")]);
    assert_eq!(
        found.iter().next().map(|found| found.severity),
        Some(Severity::Error)
    );
    assert_eq!(listed(&program("Jobs - runner")), []);
}

/// Typed and raw resources and overrides get the same rule.
#[test]
fn value_is_checked_however_it_was_set() {
    let typed = findings(|stack: &mut Stack| {
        stack.resource("jobs", sqs::Queue::new().visibility_timeout(43_201));
    });
    assert_eq!(listed(&typed), [("ECS1711", "resource `Jobs`")]);
    let raw = findings(|stack: &mut Stack| {
        let mut properties = Map::new();
        properties.insert("VisibilityTimeout", 43_201);
        stack.add_raw("jobs", Resource::new("AWS::SQS::Queue", properties));
    });
    assert_eq!(listed(&raw), [("ECS1711", "resource `Jobs`")]);
    let overridden = findings(|stack: &mut Stack| {
        base(stack);
        stack.add(Worker::new("batch").image(Image::ecr("shop/batch").tag("v7")));
        stack.override_property("BatchTaskDefinition", "Memory", "1000");
    });
    assert_eq!(listed(&overridden), [("ECS1101", "worker `batch`")]);
}
