//! The subnets of VPCs: blocks that the program gives, and tiers that components need.

use std::collections::BTreeSet;

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics, SourceLocation};
use crate::dsl::{Nat, Stack, Tier, Vpc};
use crate::rules::{self, codes};

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for vpc in stack.all::<Vpc>().filter(|vpc| !vpc.is_imported()) {
        let mut report = Report::new(label(&**vpc), diagnostics);
        check_names(vpc, &mut report);
        check_blocks(vpc, &mut report);
        check_nat(vpc, &mut report);
    }
}

/// What is wrong with a tier that a component of a VPC names or needs; `None` if the VPC has it.
pub(in crate::check) fn missing_tier(vpc: &Vpc, tier: Tier) -> Option<Diagnostic> {
    if vpc.is_imported() || vpc.subnet_count(tier) > 0 {
        return None;
    }
    let allowed = "a tier with subnets in the VPC";
    let missing = |why: &str| {
        let name = tier.as_str().to_lowercase();
        let message = format!("VPC `{}` has no {name} subnets: {why}", vpc.name);
        Diagnostic::error(codes::MISSING_SUBNET_TIER, message).allowed(allowed)
    };
    if let Tier::Own(name) = tier {
        let diagnostic = missing("no `.tier(…)` creates them");
        return Some(diagnostic.hint(format!(
            "add `.tier(\"{name}\", Tier::Isolated, […])` to the VPC"
        )));
    }
    if vpc.closed.is_some() && tier == Tier::Public {
        let diagnostic = missing("it has no internet gateway");
        return Some(diagnostic.hint(
            "use `LoadBalancer::internal` and tasks without public IPs, or remove `.without_internet_gateway()`",
        ));
    }
    vpc.has_plan().then(|| {
        missing("`.subnet_cidrs(…)` gives them no blocks").hint(format!(
            "add `.subnet_cidrs(Tier::{tier:?}, […])` to the VPC"
        ))
    })
}

fn check_names(vpc: &Vpc, report: &mut Report<'_>) {
    let mut known: BTreeSet<String> = Tier::ALL
        .iter()
        .map(|tier| tier.as_str().to_lowercase())
        .collect();
    for (name, like) in &vpc.addresses.own_tiers {
        report.value(name.value, name.origin, rules::component_name(name.value));
        if !known.insert(name.value.to_lowercase()) {
            let message = format!("tier `{}` already exists", name.value);
            report.add(invalid(message, "tiers with different names"), name.origin);
        }
        if let Tier::Own(other) = like {
            let message = format!("tier `{}` is like tier `{other}`", name.value);
            let allowed = "`Tier::Public`, `Tier::Private` or `Tier::Isolated`";
            report.add(invalid(message, allowed), name.origin);
        }
        if *like == Tier::Public && vpc.closed.is_some() {
            let message = format!(
                "tier `{}` is public, but the VPC has no internet gateway",
                name.value
            );
            let diagnostic = Diagnostic::error(codes::MISSING_SUBNET_TIER, message)
                .allowed("private and isolated tiers in a VPC without internet gateway");
            report.add(diagnostic, name.origin);
        }
    }
}

fn check_blocks(vpc: &Vpc, report: &mut Report<'_>) {
    let zones = usize::from(vpc.zone_count());
    for (tier, blocks) in &vpc.addresses.blocks {
        let origin = blocks.first().map_or(vpc.origin, |block| block.origin);
        for block in blocks {
            report.value(
                &block.value,
                block.origin,
                rules::network_cidr(&block.value),
            );
        }
        if vpc.addresses.pool.is_some() {
            let message = format!(
                "blocks of {} subnets in a VPC with a block from a pool",
                name_of(*tier)
            );
            let allowed = "no `.subnet_cidrs(…)` and no `.tier(…)` with `.ipam_pool(…)`";
            report.add(invalid(message, allowed), origin);
        } else if blocks.len() != zones {
            let message = format!(
                "`{}` blocks of {} subnets for `{zones}` zones",
                blocks.len(),
                name_of(*tier)
            );
            report.add(invalid(message, "one block for each zone"), origin);
        }
    }
    if vpc.addresses.pool.is_none() && rules::vpc_cidr(&vpc.cidr.value).is_ok() {
        check_overlaps(vpc, report);
    }
}

/// The subnets of a VPC that is known, each with the line of its block.
fn subnets(vpc: &Vpc) -> Vec<(Tier, u8, String, SourceLocation)> {
    let mut subnets = Vec::new();
    for tier in vpc.tiers() {
        for zone in 1..=vpc.zone_count() {
            let given = vpc.addresses.blocks.get(&tier);
            let origin = given
                .and_then(|blocks| blocks.get(usize::from(zone) - 1))
                .map_or(vpc.cidr.origin, |block| block.origin);
            if let Some(block) = vpc.subnet_block(tier, zone) {
                subnets.push((tier, zone, block, origin));
            }
        }
    }
    subnets
}

fn check_overlaps(vpc: &Vpc, report: &mut Report<'_>) {
    let subnets = subnets(vpc);
    for (index, (tier, zone, block, origin)) in subnets.iter().enumerate() {
        let is_given = vpc.addresses.blocks.contains_key(tier);
        if !is_given || rules::network_cidr(block).is_err() {
            continue;
        }
        if !rules::contains_block(&vpc.cidr.value, block) {
            let message = format!(
                "subnet block `{block}` isn't within the VPC's block `{}`",
                vpc.cidr.value
            );
            report.add(invalid(message, "a part of the VPC's block"), *origin);
            continue;
        }
        let others = subnets.iter().enumerate();
        // Of two given blocks, the second one is reported.
        let mut others = others.filter(|(other, subnet)| {
            *other != index && (*other < index || !vpc.addresses.blocks.contains_key(&subnet.0))
        });
        if let Some((_, other)) = others
            .clone()
            .find(|(_, other)| rules::overlap(block, &other.2))
        {
            let message = format!(
                "subnet block `{block}` overlaps with `{}` of {} subnets",
                other.2,
                name_of(other.0)
            );
            report.add(invalid(message, "blocks that don't overlap"), *origin);
            continue;
        }
        let position = vpc.ipv6_position(*tier, *zone);
        if vpc.dual_stack
            && let Some((_, other)) =
                others.find(|(_, other)| vpc.ipv6_position(other.0, other.1) == position)
        {
            let message = format!(
                "subnet blocks `{block}` and `{}` have the same IPv6 block",
                other.2
            );
            let allowed =
                "blocks of at least the 256th part of the VPC's block, with `.dual_stack()`";
            report.add(invalid(message, allowed), *origin);
        }
    }
}

fn check_nat(vpc: &Vpc, report: &mut Report<'_>) {
    if let Nat::Instance(instance) = &vpc.nat.value {
        let verdict = rules::nat_instance_type(&instance.instance_type);
        report.value(&instance.instance_type, vpc.nat.origin, verdict);
        if let Some(image) = &instance.image {
            report.value(image, vpc.nat.origin, rules::image_id(image));
        }
    }
    if vpc.closed.is_some() && vpc.nat.value != Nat::None {
        let message = "NAT in a VPC without internet gateway";
        let diagnostic = Diagnostic::error(codes::NAT_WITHOUT_INTERNET_GATEWAY, message)
            .allowed("`.nat(…)` or `.without_internet_gateway()`")
            .hint("remove `.nat(…)` and add `.endpoints_for_tasks()`, or remove `.without_internet_gateway()`");
        report.add(diagnostic, vpc.nat.origin);
    } else if vpc.nat.value.needs_public_subnets()
        && vpc.tiers_like(Tier::Public).next().is_none()
        && let Some(diagnostic) = missing_tier(vpc, Tier::Public)
    {
        report.add(diagnostic, vpc.nat.origin);
    }
}

fn invalid(message: String, allowed: &str) -> Diagnostic {
    Diagnostic::error(codes::INVALID_SUBNET_BLOCKS, message).allowed(allowed)
}

pub(super) fn name_of(tier: Tier) -> String {
    match tier {
        Tier::Own(name) => format!("`{name}`"),
        Tier::Public | Tier::Private | Tier::Isolated => tier.as_str().to_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::*;

    fn vpc(vpc: impl Fn() -> Vpc) -> Diagnostics {
        check(|stack| {
            stack.add(vpc());
        })
    }

    #[test]
    fn blocks_are_one_for_each_zone_within_the_vpc() {
        let cache = |blocks: [&'static str; 2]| {
            vpc(move || Vpc::new("main").tier("cache", Tier::Isolated, blocks))
        };
        assert_silent(&cache(["10.0.192.0/24", "10.0.193.0/28"]));
        let message = "subnet block `10.1.0.0/24` isn't within the VPC's block `10.0.0.0/16`";
        assert_error(&cache(["10.0.192.0/24", "10.1.0.0/24"]), "ECS1285", message);
        let message = "subnet block `10.0.64.0/24` overlaps with `10.0.64.0/21` of private subnets";
        assert_error(
            &cache(["10.0.192.0/24", "10.0.64.0/24"]),
            "ECS1285",
            message,
        );
        let message =
            "subnet block `10.0.192.128/25` overlaps with `10.0.192.0/24` of `cache` subnets";
        assert_error(
            &cache(["10.0.192.0/24", "10.0.192.128/25"]),
            "ECS1285",
            message,
        );
        let one = vpc(|| Vpc::new("main").tier("cache", Tier::Isolated, ["10.0.192.0/24"]));
        assert_error(
            &one,
            "ECS1285",
            "`1` blocks of `cache` subnets for `2` zones",
        );
    }

    #[test]
    fn own_tiers_have_names_of_their_own() {
        let named = |name: &'static str| {
            vpc(move || {
                let blocks = ["10.0.192.0/24", "10.0.193.0/24"];
                Vpc::new("main").tier(name, Tier::Private, blocks)
            })
        };
        assert_error(
            &named("private"),
            "ECS1285",
            "tier `private` already exists",
        );
        assert_silent(&named("apps"));
    }

    #[test]
    fn ipv6_blocks_are_unique() {
        let tiers = |first: &'static str, second: &'static str| {
            vpc(move || {
                let vpc = Vpc::new("main").dual_stack();
                vpc.tier("cache", Tier::Isolated, [first, second])
            })
        };
        let message =
            "subnet blocks `10.0.192.128/25` and `10.0.192.0/25` have the same IPv6 block";
        assert_error(
            &tiers("10.0.192.0/25", "10.0.192.128/25"),
            "ECS1285",
            message,
        );
        assert_silent(&tiers("10.0.192.0/25", "10.0.193.0/25"));
    }

    #[test]
    fn pool_takes_no_blocks() {
        let pool = || Vpc::new("main").ipam_pool("ipam-pool-0a1b2c3d4e5f60718", 20);
        assert_silent(&vpc(pool));
        let blocks = ["10.0.0.0/24", "10.0.1.0/24"];
        let message = "blocks of private subnets in a VPC with a block from a pool";
        let diagnostics = vpc(|| pool().subnet_cidrs(Tier::Private, blocks));
        assert_error(&diagnostics, "ECS1285", message);
        let message = "netmask length `29` is out of range for a VPC";
        let long = || Vpc::new("main").ipam_pool("ipam-pool-0a1b2c3d4e5f60718", 29);
        assert_error(&vpc(long), "ECS1201", message);
        let message = "IPAM pool ID `pool` is malformed";
        assert_error(
            &vpc(|| Vpc::new("main").ipam_pool("pool", 20)),
            "ECS1220",
            message,
        );
    }

    #[test]
    fn closed_vpc_has_no_nat_and_no_public_tier() {
        let closed = || Vpc::new("main").without_internet_gateway();
        assert_silent(&vpc(closed));
        let message = "NAT in a VPC without internet gateway";
        assert_error(&vpc(|| closed().nat(Nat::Single)), "ECS1287", message);
        assert_error(&vpc(|| closed().nat(Nat::Regional)), "ECS1287", message);
        let public = check(|stack| {
            stack.add(Vpc::new("main").without_internet_gateway());
            stack.add(LoadBalancer::public("web"));
        });
        let message = "VPC `main` has no public subnets: it has no internet gateway";
        assert_error(&public, "ECS1286", message);
        let planned = || {
            let vpc = Vpc::new("main").nat(Nat::Single);
            vpc.subnet_cidrs(Tier::Private, ["10.0.0.0/24", "10.0.1.0/24"])
        };
        let message = "VPC `main` has no public subnets: `.subnet_cidrs(…)` gives them no blocks";
        assert_error(&vpc(planned), "ECS1286", message);
    }

    #[test]
    fn unknown_tier_is_an_error() {
        let cached = check(|stack| {
            stack.add(Vpc::new("main"));
            stack.add(Cache::redis("sessions").subnets(Tier::Own("cache")));
        });
        let message = "VPC `main` has no cache subnets: no `.tier(…)` creates them";
        assert_error(&cached, "ECS1286", message);
    }

    #[test]
    fn nat_instance_has_an_instance_type_and_an_ami() {
        let nat = |instance: fn() -> NatInstance| vpc(move || Vpc::new("main").nat(instance()));
        assert_silent(&nat(|| NatInstance::new("t4g.nano")));
        let message = "instance type `nano` is not an EC2 instance type";
        assert_error(&nat(|| NatInstance::new("nano")), "ECS1708", message);
        let message = "AMI ID `nat` is malformed";
        assert_error(
            &nat(|| NatInstance::new("t4g.nano").image("nat")),
            "ECS1220",
            message,
        );
    }
}
