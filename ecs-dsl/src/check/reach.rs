//! Whether tasks reach what they need before they run: image, log group, secrets.
//!
//! Tasks of one tier of a VPC that miss the same are told together: it is one flaw of the network.

use std::collections::BTreeSet;

use super::report::{Report, listed, workload_label};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{AwsDependency, Endpoint, Stack, Tier, Vpc, Workload};

const UNREACHABLE: Code = Code::new("ECS1206");

/// US dollars a month in us-east-1, of 730 hours. `pricing.json`: `nat.hour`.
const NAT_GATEWAY: f64 = 32.85;
/// For each zone. `pricing.json`: `vpce.interface.hour`.
const INTERFACE_ENDPOINT: f64 = 7.30;
/// For each task. `pricing.json`: `ipv4.public`.
const PUBLIC_ADDRESS: f64 = 3.65;

fn name(need: AwsDependency) -> &'static str {
    match need {
        AwsDependency::Ecr => "Amazon ECR",
        AwsDependency::Registry => "the image's registry",
        AwsDependency::Logs => "CloudWatch Logs",
        AwsDependency::SecretsManager => "Secrets Manager",
        AwsDependency::ParameterStore => "Parameter Store",
    }
}

fn is_met(need: AwsDependency, vpc: &Vpc, tier: Tier) -> bool {
    let mut endpoints = need.endpoints().iter();
    need != AwsDependency::Registry && endpoints.all(|endpoint| vpc.has_endpoint(*endpoint, tier))
}

/// Tasks of one tier of one VPC that miss the same.
struct Group<'a> {
    vpc: crate::cfn::Handle<Vpc>,
    tier: Tier,
    needs: BTreeSet<AwsDependency>,
    workloads: Vec<&'a Workload>,
}

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for workload in stack.workloads() {
        let Some(vpc) = stack.vpc_of(workload).one() else {
            continue;
        };
        let needs = unmet(stack, vpc.spec(), workload);
        if needs.is_empty() {
            continue;
        }
        let same = |group: &&mut Group<'_>| {
            group.vpc.name() == vpc.name() && group.tier == workload.tier && group.needs == needs
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.workloads.push(workload),
            None => groups.push(Group {
                vpc,
                tier: workload.tier,
                needs,
                workloads: vec![workload],
            }),
        }
    }
    for group in &groups {
        tell(group, faults);
    }
}

fn unmet(stack: &Stack, vpc: &Vpc, workload: &Workload) -> BTreeSet<AwsDependency> {
    if vpc.is_imported() || workload.reaches_internet(vpc) {
        return BTreeSet::new();
    }
    let mut needs = workload.aws_dependencies();
    // The proxies of a mesh have images of a public registry.
    if stack.app_mesh_of(workload).is_some() {
        needs.insert(AwsDependency::Registry);
    }
    needs.retain(|need| !is_met(*need, vpc, workload.tier));
    needs
}

fn tell(group: &Group<'_>, faults: &mut Diagnostics) {
    let Some((first, others)) = group.workloads.split_first() else {
        return;
    };
    let tier = group.tier.as_str().to_lowercase();
    let needs =
        listed(group.needs.iter().map(|need| name(*need).to_owned())).replace(" and ", " or ");
    let message = format!(
        "tasks in {tier} subnets of VPC `{}` can't reach {needs}",
        group.vpc.name()
    );
    let mut fault = Diagnostic::error(UNREACHABLE, message).hint(ways(group));
    if !others.is_empty() {
        let others = listed(others.iter().map(|workload| workload_label(workload)));
        fault
            .message
            .push_str(&format!(", and so it is for {others}"));
    }
    Report::new(workload_label(first), faults).tell(fault, first.origin);
}

/// The ways to mend it, with what each costs.
fn ways(group: &Group<'_>) -> String {
    let vpc = group.vpc.spec();
    let mut ways = Vec::new();
    if group.tier != Tier::Public {
        let and = if group.tier == Tier::Isolated {
            " and `Tier::Private` for the tasks"
        } else {
            ""
        };
        ways.push(format!(
            "a NAT gateway, `.nat(Nat::Single)` on the VPC{and}: {NAT_GATEWAY:.2} USD a month"
        ));
        if !group.needs.contains(&AwsDependency::Registry) {
            ways.push(endpoints(group, vpc));
        }
    }
    ways.push(format!(
        "public addresses, `.assign_public_ip()` on the service: {PUBLIC_ADDRESS:.2} USD a month for each task"
    ));
    format!("{} (prices of us-east-1)", ways.join("; or "))
}

fn endpoints(group: &Group<'_>, vpc: &Vpc) -> String {
    let missing: BTreeSet<Endpoint> = group
        .workloads
        .iter()
        .flat_map(|workload| workload.endpoints())
        .filter(|endpoint| !endpoint.is_gateway() && !vpc.endpoints.contains(endpoint))
        .collect();
    let zones = usize::from(vpc.zones.value);
    let count = u32::try_from(missing.len() * zones).unwrap_or(u32::MAX);
    let price = INTERFACE_ENDPOINT * f64::from(count);
    format!(
        "endpoints, `.endpoints_for_tasks()` on the VPC: {price:.2} USD a month in {zones} zones"
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::cfn::SecretRef;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cluster, Endpoint, Image, Nat, Service, Tier, Vpc};

    const ALL: [Endpoint; 4] = [
        Endpoint::EcrApi,
        Endpoint::EcrDkr,
        Endpoint::S3,
        Endpoint::Logs,
    ];

    fn within(vpc: impl Fn() -> Vpc, service: impl Fn() -> Service) -> Diagnostics {
        check(|stack| {
            stack.add(vpc());
            stack.add(Cluster::new("main"));
            stack.add(service());
        })
    }

    #[test]
    fn private_tasks_need_a_way_out() {
        let faults = within(|| Vpc::new("main"), || service("order"));
        let message =
            "tasks in private subnets of VPC `main` can't reach Amazon ECR or CloudWatch Logs";
        assert_error(&faults, "ECS1206", message);
        assert_eq!(
            only_fault(&faults).hint.as_deref(),
            Some(
                "a NAT gateway, `.nat(Nat::Single)` on the VPC: 32.85 USD a month; or endpoints, \
                 `.endpoints_for_tasks()` on the VPC: \
                 43.80 USD a month in 2 zones; or public addresses, `.assign_public_ip()` on the service: \
                 3.65 USD a month for each task (prices of us-east-1)"
            )
        );
    }

    #[test]
    fn each_of_the_three_ways_will_do() {
        assert_silent(&within(
            || Vpc::new("main").nat(Nat::Single),
            || service("order"),
        ));
        assert_silent(&within(
            || Vpc::new("main").endpoints(ALL),
            || service("order"),
        ));
        assert_silent(&within(
            || Vpc::new("main"),
            || service("order").assign_public_ip(),
        ));
    }

    #[test]
    fn the_tasks_say_which_endpoints_they_need() {
        let closed = || Vpc::new("main").endpoints_for_tasks();
        assert_silent(&within(closed, || service("order")));
        let message = "tasks in private subnets of VPC `main` can't reach the image's registry";
        let redis = || service("order").image(Image::registry("redis:7-alpine"));
        assert_error(&within(closed, redis), "ECS1206", message);
    }

    #[test]
    fn what_endpoints_leave_out_is_told() {
        let three =
            || Vpc::new("main").endpoints([Endpoint::EcrApi, Endpoint::EcrDkr, Endpoint::S3]);
        let message = "tasks in private subnets of VPC `main` can't reach CloudWatch Logs";
        assert_error(&within(three, || service("order")), "ECS1206", message);
        let secret =
            || SecretRef::secrets_manager("arn:aws:secretsmanager:eu-west-1:1:secret:a".into());
        let faults = within(
            || Vpc::new("main").endpoints(ALL),
            || service("order").secret("KEY", secret()),
        );
        let message = "tasks in private subnets of VPC `main` can't reach Secrets Manager";
        assert_error(&faults, "ECS1206", message);
        let with_secrets = || {
            Vpc::new("main")
                .endpoints(ALL)
                .endpoints([Endpoint::SecretsManager])
        };
        assert_silent(&within(with_secrets, || {
            service("order").secret("KEY", secret())
        }));
    }

    #[test]
    fn no_endpoint_leads_to_another_registry() {
        let faults = within(
            || Vpc::new("main").endpoints(ALL),
            || service("order").image(Image::registry("redis:7-alpine")),
        );
        let message = "tasks in private subnets of VPC `main` can't reach the image's registry";
        assert_error(&faults, "ECS1206", message);
        assert!(
            !only_fault(&faults)
                .hint
                .as_deref()
                .unwrap()
                .contains("endpoints")
        );
    }

    #[test]
    fn a_gateway_does_not_help_isolated_tasks() {
        let vpc = || Vpc::new("main").nat(Nat::PerZone);
        let isolated = || service("order").subnets(Tier::Isolated);
        let message =
            "tasks in isolated subnets of VPC `main` can't reach Amazon ECR or CloudWatch Logs";
        assert_error(&within(vpc, isolated), "ECS1206", message);
        assert_silent(&within(|| Vpc::new("main").endpoints(ALL), isolated));
    }

    #[test]
    fn public_subnets_alone_are_no_way_out() {
        let public = || service("order").subnets(Tier::Public);
        let message =
            "tasks in public subnets of VPC `main` can't reach Amazon ECR or CloudWatch Logs";
        assert_error(
            &within(|| Vpc::new("main").nat(Nat::Single), public),
            "ECS1206",
            message,
        );
    }

    #[test]
    fn one_flaw_of_the_network_is_told_once() {
        let faults = check(|stack| {
            stack.add(Vpc::new("main"));
            stack.add(Cluster::new("main"));
            stack.add(service("order"));
            stack.add(worker("mail"));
        });
        let message = "tasks in private subnets of VPC `main` can't reach Amazon ECR or CloudWatch Logs, \
                       and so it is for worker `mail`";
        assert_error(&faults, "ECS1206", message);
    }
}
