//! Whether tasks can reach what they need at startup: image, log group, secrets.
//!
//! Tasks in the same tier of a VPC with the same unreachable services are reported together, because one fix helps all of them.

use std::collections::BTreeSet;

use crate::check::report::{Report, label, listed};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{AwsDependency, Endpoint, Stack, Task, Tier, Vpc};
use crate::rules::codes;

/// US dollars a month in us-east-1, at 730 hours. `pricing.json`: `nat.hour`.
const NAT_GATEWAY: f64 = 32.85;
/// Per zone. `pricing.json`: `vpce.interface.hour`.
const INTERFACE_ENDPOINT: f64 = 7.30;
/// Per task. `pricing.json`: `ipv4.public`.
const PUBLIC_ADDRESS: f64 = 3.65;

fn service_name(need: AwsDependency) -> &'static str {
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

/// Tasks in the same tier of a VPC with the same unreachable services.
struct Group<'a> {
    vpc: crate::cfn::Handle<Vpc>,
    tier: Tier,
    needs: BTreeSet<AwsDependency>,
    tasks: Vec<&'a Task>,
}

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (task, proxy) in stack.tasks_with_proxy() {
        let Some(vpc) = stack.vpc_of(task).one() else {
            continue;
        };
        let needs = unmet(vpc.spec(), task, proxy.is_some());
        if needs.is_empty() {
            continue;
        }
        let same = |group: &&mut Group<'_>| {
            group.vpc.name() == vpc.name()
                && group.tier == task.network.tier
                && group.needs == needs
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.tasks.push(task),
            None => groups.push(Group {
                vpc,
                tier: task.network.tier,
                needs,
                tasks: vec![task],
            }),
        }
    }
    for group in &groups {
        report(group, diagnostics);
    }
}

fn unmet(vpc: &Vpc, task: &Task, is_proxied: bool) -> BTreeSet<AwsDependency> {
    if vpc.is_imported() || task.reaches_internet(vpc) {
        return BTreeSet::new();
    }
    let mut needs = task.aws_dependencies();
    // The proxies of a mesh are pulled from a public registry.
    if is_proxied {
        needs.insert(AwsDependency::Registry);
    }
    needs.retain(|need| !is_met(*need, vpc, task.network.tier));
    needs
}

fn report(group: &Group<'_>, diagnostics: &mut Diagnostics) {
    let Some((first, others)) = group.tasks.split_first() else {
        return;
    };
    let tier = group.tier.as_str().to_lowercase();
    let needs = listed(
        group
            .needs
            .iter()
            .map(|need| service_name(*need).to_owned()),
    )
    .replace(" and ", " or ");
    let message = format!(
        "tasks in {tier} subnets of VPC `{}` can't reach {needs}",
        group.vpc.name()
    );
    let mut diagnostic =
        Diagnostic::error(codes::TASKS_WITHOUT_OUTBOUND_ACCESS, message).hint(fixes(group));
    if !others.is_empty() {
        let others = listed(others.iter().map(|task| label(*task)));
        diagnostic
            .message
            .push_str(&format!("; the same applies to {others}"));
    }
    Report::new(label(*first), diagnostics).add(diagnostic, first.origin);
}

/// The options to fix it, with their prices.
fn fixes(group: &Group<'_>) -> String {
    let vpc = group.vpc.spec();
    if vpc.closed.is_some() {
        return closed_fixes(group, vpc);
    }
    let mut fixes = Vec::new();
    if group.tier != Tier::Public {
        let private_tier = if group.tier == Tier::Isolated {
            " and `Tier::Private` for the tasks"
        } else {
            ""
        };
        fixes.push(format!(
            "a NAT gateway, `.nat(Nat::Single)` on the VPC{private_tier}: {NAT_GATEWAY:.2} USD a month"
        ));
        if !group.needs.contains(&AwsDependency::Registry) {
            fixes.push(endpoints_fix(group, vpc));
        }
    }
    fixes.push(format!(
        "public IPs, `.assign_public_ip()` on the service: {PUBLIC_ADDRESS:.2} USD a month per task"
    ));
    format!("{} (prices of us-east-1)", fixes.join("; or "))
}

/// In a VPC without internet gateway: exactly the endpoints that are missing.
fn closed_fixes(group: &Group<'_>, vpc: &Vpc) -> String {
    let mut fixes = Vec::new();
    if group.needs.contains(&AwsDependency::Registry) {
        fixes.push(
            "use images in Amazon ECR, since no endpoint leads to another registry".to_owned(),
        );
    }
    let needed = group.needs.iter().flat_map(|need| need.endpoints());
    let missing: BTreeSet<Endpoint> = needed
        .copied()
        .filter(|endpoint| !vpc.has_endpoint(*endpoint, group.tier))
        .collect();
    if !missing.is_empty() {
        let paid = missing
            .iter()
            .filter(|endpoint| !endpoint.is_gateway())
            .count();
        let zones = usize::from(vpc.zone_count());
        let price = INTERFACE_ENDPOINT * f64::from(u32::try_from(paid * zones).unwrap_or(u32::MAX));
        let names = missing
            .iter()
            .map(|endpoint| format!("Endpoint::{endpoint:?}"));
        fixes.push(format!(
            "add `.endpoints([{}])` to the VPC, or `.endpoints_for_tasks()`: {price:.2} USD a month in {zones} zones (prices of us-east-1)",
            names.collect::<Vec<_>>().join(", ")
        ));
    }
    fixes.join("; ")
}

fn endpoints_fix(group: &Group<'_>, vpc: &Vpc) -> String {
    let missing: BTreeSet<Endpoint> = group
        .tasks
        .iter()
        .flat_map(|task| task.endpoints())
        .filter(|endpoint| !endpoint.is_gateway() && !vpc.endpoints.contains(endpoint))
        .collect();
    let zones = usize::from(vpc.zone_count());
    let count = u32::try_from(missing.len() * zones).unwrap_or(u32::MAX);
    let price = INTERFACE_ENDPOINT * f64::from(count);
    format!(
        "endpoints, `.endpoints_for_tasks()` on the VPC: {price:.2} USD a month in {zones} zones"
    )
}

#[cfg(test)]
mod tests {
    use crate::cfn::SecretRef;
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cluster, Endpoint, Image, Nat, Service, TaskBuilder, Tier, Vpc};

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
    fn private_tasks_without_route_are_an_error() {
        let diagnostics = within(|| Vpc::new("main"), || service("order"));
        let message =
            "tasks in private subnets of VPC `main` can't reach Amazon ECR or CloudWatch Logs";
        assert_error(&diagnostics, "ECS1206", message);
        assert_eq!(
            only_diagnostic(&diagnostics).hint.as_deref(),
            Some(
                "a NAT gateway, `.nat(Nat::Single)` on the VPC: 32.85 USD a month; or endpoints, \
                 `.endpoints_for_tasks()` on the VPC: \
                 43.80 USD a month in 2 zones; or public IPs, `.assign_public_ip()` on the service: \
                 3.65 USD a month per task (prices of us-east-1)"
            )
        );
    }

    #[test]
    fn nat_endpoints_and_public_ip_are_accepted() {
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
    fn endpoints_for_tasks_cover_startup() {
        let closed = || Vpc::new("main").endpoints_for_tasks();
        assert_silent(&within(closed, || service("order")));
        let message = "tasks in private subnets of VPC `main` can't reach the image's registry";
        let redis = || service("order").image(Image::registry("redis:7-alpine"));
        assert_error(&within(closed, redis), "ECS1206", message);
    }

    #[test]
    fn missing_endpoint_is_an_error() {
        let three =
            || Vpc::new("main").endpoints([Endpoint::EcrApi, Endpoint::EcrDkr, Endpoint::S3]);
        let message = "tasks in private subnets of VPC `main` can't reach CloudWatch Logs";
        assert_error(&within(three, || service("order")), "ECS1206", message);
        let secret =
            || SecretRef::secrets_manager("arn:aws:secretsmanager:eu-west-1:1:secret:a".into());
        let diagnostics = within(
            || Vpc::new("main").endpoints(ALL),
            || service("order").secret("KEY", secret()),
        );
        let message = "tasks in private subnets of VPC `main` can't reach Secrets Manager";
        assert_error(&diagnostics, "ECS1206", message);
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
    fn other_registry_is_unreachable_through_endpoints() {
        let diagnostics = within(
            || Vpc::new("main").endpoints(ALL),
            || service("order").image(Image::registry("redis:7-alpine")),
        );
        let message = "tasks in private subnets of VPC `main` can't reach the image's registry";
        assert_error(&diagnostics, "ECS1206", message);
        assert!(
            !only_diagnostic(&diagnostics)
                .hint
                .as_deref()
                .unwrap()
                .contains("endpoints")
        );
    }

    #[test]
    fn isolated_tasks_without_endpoints_are_an_error() {
        let vpc = || Vpc::new("main").nat(Nat::PerZone);
        let isolated = || service("order").subnets(Tier::Isolated);
        let message =
            "tasks in isolated subnets of VPC `main` can't reach Amazon ECR or CloudWatch Logs";
        assert_error(&within(vpc, isolated), "ECS1206", message);
        assert_silent(&within(|| Vpc::new("main").endpoints(ALL), isolated));
    }

    #[test]
    fn public_subnet_without_public_ip_is_an_error() {
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
    fn closed_network_names_the_missing_endpoints() {
        let closed = || {
            let vpc = Vpc::new("main").without_internet_gateway();
            vpc.endpoints([Endpoint::EcrApi, Endpoint::S3])
        };
        let secret =
            || SecretRef::secrets_manager("arn:aws:secretsmanager:eu-west-1:1:secret:a".into());
        let diagnostics = within(closed, || service("order").secret("KEY", secret()));
        let message = "tasks in private subnets of VPC `main` can't reach Amazon ECR, CloudWatch Logs or Secrets Manager";
        assert_error(&diagnostics, "ECS1206", message);
        let hint = "add `.endpoints([Endpoint::EcrDkr, Endpoint::Logs, Endpoint::SecretsManager])` to the VPC, or \
                    `.endpoints_for_tasks()`: 43.80 USD a month in 2 zones (prices of us-east-1)";
        assert_eq!(only_diagnostic(&diagnostics).hint.as_deref(), Some(hint));
        let other = || service("order").image(Image::registry("redis:7-alpine"));
        let all = || {
            Vpc::new("main")
                .without_internet_gateway()
                .endpoints_for_tasks()
        };
        let diagnostics = within(all, other);
        let hint = "use images in Amazon ECR, since no endpoint leads to another registry";
        assert_eq!(only_diagnostic(&diagnostics).hint.as_deref(), Some(hint));
    }

    #[test]
    fn tasks_with_same_cause_are_reported_once() {
        let diagnostics = check(|stack| {
            stack.add(Vpc::new("main"));
            stack.add(Cluster::new("main"));
            stack.add(service("order"));
            stack.add(worker("mail"));
        });
        let message = "tasks in private subnets of VPC `main` can't reach Amazon ECR or CloudWatch Logs; \
                       the same applies to worker `mail`";
        assert_error(&diagnostics, "ECS1206", message);
    }
}
