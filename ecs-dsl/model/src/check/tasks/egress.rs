//! Tasks with closed egress that can't start: what they need is behind HTTPS.

use std::collections::BTreeSet;

use crate::check::report::{Report, listed};
use crate::diag::Diagnostic;
use crate::dsl::{AwsDependency, Destination, Egress, Stack, Task};
use crate::rules::{self, codes};

pub(super) fn check(stack: &Stack, task: &Task, report: &mut Report<'_>) {
    let Some(egress) = &task.network.egress else {
        return;
    };
    if task.network.only_group.is_some() {
        let on = "tasks with only an existing security group";
        return report.add(ineffective(".egress", on), egress.origin);
    }
    for destination in &egress.value {
        check_values(destination, report);
    }
    let endpoints = |destination: &&Egress| destination.destination == Destination::Endpoints;
    if let Some(destination) = egress.value.iter().find(endpoints)
        && stack
            .vpc_of(task)
            .one()
            .is_some_and(|vpc| vpc.spec().is_imported())
    {
        let message = "`Egress::endpoints()` in an imported VPC, whose block is unknown";
        let diagnostic = Diagnostic::error(codes::CLOSED_EGRESS_WITHOUT_HTTPS, message)
            .allowed("the block of the VPC")
            .hint("use `Egress::block(\"10.0.0.0/16\", 443)` with its block");
        return report.add(diagnostic, destination.origin);
    }
    check_reach(task, &egress.value, report);
}

fn check_values(egress: &Egress, report: &mut Report<'_>) {
    match &egress.destination {
        Destination::Block(block, port) => {
            report.value(block, egress.origin, rules::ip_block(block));
            report.value(port, egress.origin, rules::port((*port).into()));
        }
        Destination::PrefixList(id) => {
            if let Some(id) = id.expr().as_str() {
                report.value(id, egress.origin, rules::prefix_list_id(id));
            }
        }
        Destination::Https | Destination::Endpoints => {}
    }
}

/// Logs, secrets and ECR's API may be behind endpoints in the VPC. Another registry isn't, and ECR has image layers in S3, whose
/// gateway endpoint has no addresses there.
fn check_reach(task: &Task, egress: &[Egress], report: &mut Report<'_>) {
    if egress.iter().any(Egress::is_internet) {
        return;
    }
    let has_https = egress.iter().any(Egress::is_https);
    let beyond_the_vpc = egress.iter().any(|egress| match &egress.destination {
        Destination::PrefixList(_) => true,
        Destination::Block(_, port) => *port == 443,
        Destination::Https | Destination::Endpoints => false,
    });
    let mut unreachable = BTreeSet::new();
    for need in task.aws_dependencies() {
        let what = match need {
            AwsDependency::Registry if !beyond_the_vpc => "the image's registry",
            AwsDependency::Ecr if !has_https => "Amazon ECR",
            AwsDependency::Ecr if !beyond_the_vpc => "the image layers of Amazon ECR in S3",
            AwsDependency::Logs if !has_https => "CloudWatch Logs",
            AwsDependency::SecretsManager if !has_https => "Secrets Manager",
            AwsDependency::ParameterStore if !has_https => "Parameter Store",
            AwsDependency::Registry
            | AwsDependency::Ecr
            | AwsDependency::Logs
            | AwsDependency::SecretsManager
            | AwsDependency::ParameterStore => continue,
        };
        unreachable.insert(what.to_owned());
    }
    if unreachable.is_empty() {
        return;
    }
    let needs = listed(unreachable).replace(" and ", " or ");
    let message = format!("`.egress(…)` doesn't let tasks connect to {needs}");
    let diagnostic = Diagnostic::error(codes::CLOSED_EGRESS_WITHOUT_HTTPS, message)
        .allowed("HTTPS to what tasks need before they start")
        .hint("add `Egress::https()`; or, for endpoints only, `Egress::endpoints()` and `Egress::prefix_list(\"pl-…\")` with the list of S3 in the region");
    report.add(diagnostic, task.origin);
}

fn ineffective(setter: &str, on: &str) -> Diagnostic {
    let message = format!("`{setter}` has no effect on {on}");
    Diagnostic::warning(codes::INEFFECTIVE_SETTER, message)
        .allowed("setters whose value is used")
        .hint(format!("remove `{setter}(…)`"))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Egress, Image, Service, TaskBuilder};

    const S3: &str = "pl-63a5400a";

    fn with(egress: fn() -> Vec<Egress>) -> Diagnostics {
        check_service(move || service("order").path("/*").egress(egress()))
    }

    #[test]
    fn startup_needs_https() {
        assert_silent(&with(|| vec![Egress::https()]));
        let message = "`.egress(…)` doesn't let tasks connect to Amazon ECR or CloudWatch Logs";
        assert_error(&with(Vec::new), "ECS1185", message);
        let smtp = || vec![Egress::block("198.51.100.25/32", 587)];
        assert_error(&with(smtp), "ECS1185", message);
        assert_silent(&with(|| vec![Egress::block("0.0.0.0/0", 443)]));
    }

    #[test]
    fn image_layers_need_s3() {
        assert_silent(&with(|| vec![Egress::endpoints(), Egress::prefix_list(S3)]));
        let message =
            "`.egress(…)` doesn't let tasks connect to the image layers of Amazon ECR in S3";
        assert_error(&with(|| vec![Egress::endpoints()]), "ECS1185", message);
    }

    #[test]
    fn other_registry_is_beyond_the_endpoints() {
        let redis = || -> Service {
            let image = Image::registry("public.ecr.aws/docker/library/redis:7.4");
            service("order").path("/*").image(image)
        };
        let message = "`.egress(…)` doesn't let tasks connect to the image's registry";
        let diagnostics = check_service(move || redis().egress([Egress::endpoints()]));
        assert_error(&diagnostics, "ECS1185", message);
    }

    #[test]
    fn values_of_destinations_are_checked() {
        let block = with(|| vec![Egress::https(), Egress::block("10.0.0.1/8", 5432)]);
        assert_error(
            &block,
            "ECS1210",
            "address block `10.0.0.1/8` is not in CIDR notation",
        );
        let list = with(|| vec![Egress::https(), Egress::prefix_list("s3")]);
        assert_error(&list, "ECS1220", "prefix list ID `s3` is malformed");
    }

    #[test]
    fn egress_of_an_existing_group_is_a_warning() {
        let diagnostics = check_service(|| {
            let order = service("order").path("/*").egress([Egress::https()]);
            order.only_security_group("sg-0123456789abcdef0")
        });
        let message = "`.egress` has no effect on tasks with only an existing security group";
        assert_warning(&diagnostics, "ECS1045", message);
    }
}
