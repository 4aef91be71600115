//! Values of VPCs and load balancers.

use crate::check::report::{Report, shown};
use crate::diag::{Diagnostic, SourceLocation};
use crate::dsl::{HostedZone, LoadBalancer, Nat, Tier, Vpc};
use crate::rules::{self, codes};

pub(super) fn vpc(vpc: &Vpc, report: &mut Report<'_>) {
    if vpc.is_imported() {
        check_imported(vpc, report);
        return;
    }
    report.text(&vpc.cidr, rules::vpc_cidr);
    let netmask = vpc.addresses.pool.iter().map(|pool| &pool.netmask_length);
    for length in netmask {
        report.number(length, rules::netmask_length);
    }
    for route in &vpc.routes {
        report.text(&route.destination, rules::ip_block);
    }
    report.number(&vpc.zones, rules::zones);
    check_room(vpc, report);
    if let Some(retention) = vpc.flow_logs {
        report.value(shown(retention), vpc.origin, rules::retention(retention));
    }
}

/// Subnets of at least 16 addresses must fit into the block: one for each zone, and public ones for NAT gateways.
fn check_room(vpc: &Vpc, report: &mut Report<'_>) {
    let zones = vpc.zone_count();
    if vpc.has_plan()
        || rules::vpc_cidr(&vpc.cidr.value).is_err()
        || rules::zones(zones.into()).is_err()
    {
        return;
    }
    let what = match (vpc.grid().tiers(), vpc.nat.value.needs_public_subnets()) {
        ([], _) => format!("a subnet in each of {zones} zones"),
        ([Tier::Private], true) => "public subnets, which NAT gateways are in".to_owned(),
        _ => return,
    };
    let message = format!("VPC CIDR block `{}` has no room for {what}", vpc.cidr.value);
    let diagnostic = Diagnostic::error(codes::INVALID_VPC_CIDR_BLOCK, message)
        .allowed("16 addresses for each subnet of a tier and a zone")
        .hint("use a larger block, or fewer zones: `.zones(1)`");
    report.add(diagnostic, vpc.cidr.origin);
}

/// An imported VPC is never modified, so settings for its creation have no effect.
fn check_imported(vpc: &Vpc, report: &mut Report<'_>) {
    let addresses = &vpc.addresses;
    let mut own_tiers = addresses.own_tiers.iter().map(|(name, _)| name.origin);
    let usual = addresses
        .blocks
        .iter()
        .filter(|(tier, _)| Tier::ALL.contains(tier));
    let mut block = usual
        .flat_map(|(_, blocks)| blocks)
        .map(|block| block.origin);
    let mut pool = addresses.pool.iter().map(|pool| pool.netmask_length.origin);
    let mut acl = vpc.network_acls.iter().map(|(tier, _)| tier.origin);
    let set = |is_set: bool| is_set.then_some(vpc.origin);
    let changed = |origin: SourceLocation| (origin != vpc.origin).then_some(origin);
    let has_nat = vpc.nat.value != Nat::None;
    let given = [
        (changed(vpc.cidr.origin), ".cidr(…)"),
        (changed(vpc.zones.origin), ".zones(…)"),
        (pool.next(), ".ipam_pool(…)"),
        (block.next(), ".subnet_cidrs(…)"),
        (own_tiers.next(), ".tier(…)"),
        (set(vpc.dual_stack), ".dual_stack()"),
        (vpc.closed, ".without_internet_gateway()"),
        (has_nat.then_some(vpc.nat.origin), ".nat(…)"),
        (acl.next(), ".network_acl(…)"),
        (
            vpc.routes.first().map(|route| route.destination.origin),
            ".route_to_…(…)",
        ),
        (set(!vpc.endpoints.is_empty()), ".endpoints(…)"),
        (set(vpc.endpoints_for_tasks), ".endpoints_for_tasks()"),
        (set(vpc.flow_logs.is_some()), ".flow_logs(…)"),
        (set(vpc.flow_log_bucket.is_some()), ".flow_log_bucket(…)"),
    ];
    let given = given.into_iter();
    let given = given.filter_map(|(origin, setter)| Some((setter, origin?)));
    for (setter, origin) in given {
        let message = format!("`{setter}` has no effect on an imported VPC");
        let diagnostic = Diagnostic::warning(codes::IGNORED_SETTING_ON_IMPORTED_VPC, message)
            .allowed("`.subnets(…)`")
            .hint(format!(
                "remove `{setter}`, or create a VPC with `Vpc::new`"
            ));
        report.add(diagnostic, origin);
    }
}

pub(super) fn load_balancer(balancer: &LoadBalancer, report: &mut Report<'_>) {
    report.duration(&balancer.idle_timeout, rules::idle_timeout);
    for domain in &balancer.domains {
        report.text(domain, rules::host_name);
    }
    if let Some(duration) = balancer.attributes.client_keep_alive {
        let verdict = rules::client_keep_alive(duration);
        report.value(shown(duration), balancer.attributes.origin, verdict);
    }
}

pub(super) fn hosted_zone(zone: &HostedZone, report: &mut Report<'_>) {
    report.text(&zone.domain, rules::host_name);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Endpoint, LoadBalancer, LoadBalancerAttributes, Nat, Tier, Vpc, days, secs};

    fn vpc(vpc: impl Fn() -> Vpc) -> Diagnostics {
        check(|stack| {
            stack.add(vpc());
        })
    }

    #[test]
    fn invalid_cidr_block_and_zone_count_are_errors() {
        let diagnostics = vpc(|| Vpc::new("main").cidr("10.0.0.0/29"));
        let message = "VPC CIDR block `10.0.0.0/29` is not between /16 and /28";
        assert_error(&diagnostics, "ECS1201", message);
        assert_error(
            &vpc(|| Vpc::new("main").zones(7)),
            "ECS1202",
            "number of zones `7` is out of range",
        );
        assert_silent(&vpc(|| Vpc::new("main").cidr("10.0.0.0/23").zones(6)));
    }

    // found: E6
    #[test]
    fn small_block_has_room_for_its_subnets() {
        for block in ["10.0.0.0/24", "10.0.0.0/25", "10.0.0.0/26", "10.0.0.0/27"] {
            assert_silent(&vpc(|| Vpc::new("main").cidr(block)));
        }
        let small = || Vpc::new("main").cidr("10.0.0.0/28");
        assert_silent(&vpc(|| small().zones(1)));
        let message = "VPC CIDR block `10.0.0.0/28` has no room for a subnet in each of 2 zones";
        assert_error(&vpc(small), "ECS1201", message);
        let message = "VPC CIDR block `10.0.0.0/28` has no room for public subnets, which NAT gateways are in";
        let diagnostics = vpc(|| small().zones(1).nat(Nat::Single));
        assert_error(&diagnostics, "ECS1201", message);
    }

    #[test]
    fn setting_of_imported_vpc_is_a_warning() {
        let imported = || Vpc::import("main", "vpc-1").subnets(Tier::Private, ["subnet-1"]);
        let diagnostics = vpc(|| imported().zones(3));
        let message = "`.zones(…)` has no effect on an imported VPC";
        assert_warning(&diagnostics, "ECS1217", message);
        let diagnostics = vpc(|| imported().nat(Nat::Single));
        let message = "`.nat(…)` has no effect on an imported VPC";
        assert_warning(&diagnostics, "ECS1217", message);
        let diagnostics = vpc(|| imported().endpoints([Endpoint::S3]));
        let message = "`.endpoints(…)` has no effect on an imported VPC";
        assert_warning(&diagnostics, "ECS1217", message);
        assert_silent(&vpc(imported));
    }

    #[test]
    fn unsupported_flow_log_retention_is_an_error() {
        let diagnostics = vpc(|| Vpc::new("main").flow_logs(days(2)));
        assert_error(
            &diagnostics,
            "ECS1701",
            "log retention `2 days` is not supported by CloudWatch Logs",
        );
        assert_silent(&vpc(|| Vpc::new("main").flow_logs(days(14))));
    }

    #[test]
    fn idle_timeout_out_of_range_is_an_error() {
        let timeout = |seconds| {
            check(move |stack| {
                stack.add(Vpc::new("main"));
                stack.add(LoadBalancer::public("web").idle_timeout(secs(seconds)));
            })
        };
        assert_error(
            &timeout(4_001),
            "ECS1314",
            "idle timeout `4001 seconds` is out of range",
        );
        assert_silent(&timeout(4_000));
    }

    #[test]
    fn client_keep_alive_out_of_range_is_an_error() {
        let keep_alive = |seconds| {
            check(move |stack| {
                stack.add(Vpc::new("main"));
                let attributes = LoadBalancerAttributes::default().client_keep_alive(secs(seconds));
                stack.add(LoadBalancer::public("web").attributes(attributes));
            })
        };
        assert_error(
            &keep_alive(59),
            "ECS1315",
            "client keepalive `59 seconds` is out of range",
        );
        assert_silent(&keep_alive(60));
    }
}
