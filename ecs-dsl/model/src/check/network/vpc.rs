//! VPCs of an app: overlapping CIDR blocks, and single NAT gateways.

use std::collections::BTreeSet;

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{Nat, Stack, Vpc};
use crate::rules::{self, codes};

/// US dollars a month in us-east-1, at 730 hours. `pricing.json`: `nat.hour`.
const NAT_GATEWAY: f64 = 32.85;

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    let mut known: Vec<&Vpc> = Vec::new();
    let mut names = BTreeSet::new();
    for stack in stacks {
        for vpc in stack.all::<Vpc>().filter(|vpc| !vpc.is_imported()) {
            if stack.stage().is_protected() {
                check_nat(vpc, diagnostics);
            }
            // The blocks of a pool don't overlap.
            if vpc.addresses.pool.is_some() {
                continue;
            }
            // A duplicate name is reported by another rule.
            if names.insert((stack.scope(), vpc.name.as_ref())) {
                check_overlap(vpc, &known, diagnostics);
                known.push(vpc);
            }
        }
    }
}

fn check_nat(vpc: &Vpc, diagnostics: &mut Diagnostics) {
    let zones = vpc.zone_count();
    let (what, fix) = match &vpc.nat.value {
        Nat::Single => ("gateway", ""),
        Nat::Instance(instance) if !instance.per_zone => {
            ("instance", "`.per_zone()` of the NAT instance, or ")
        }
        Nat::None | Nat::PerZone | Nat::Regional | Nat::Instance(_) => return,
    };
    if zones < 2 || rules::zones(zones.into()).is_err() {
        return;
    }
    let message = format!("single NAT {what} for `{zones}` zones in a protected stage");
    let price = NAT_GATEWAY * f64::from(zones);
    let diagnostic = Diagnostic::warning(codes::SINGLE_NAT_GATEWAY, message)
        .allowed("a NAT gateway in each zone, or an unprotected stage")
        .hint(match what {
            "gateway" => format!(
                "use `.nat(Nat::PerZone)`: {price:.2} USD a month instead of {NAT_GATEWAY:.2} (prices of us-east-1)"
            ),
            _ => format!("use {fix}`.nat(Nat::PerZone)`: {price:.2} USD a month (prices of us-east-1)"),
        });
    Report::new(label(vpc), diagnostics).add(diagnostic, vpc.origin);
}

/// VPCs with overlapping blocks can't be connected, and a block can't be changed later.
fn check_overlap(vpc: &Vpc, known: &[&Vpc], diagnostics: &mut Diagnostics) {
    let overlaps = |other: &&&Vpc| rules::overlap(&vpc.cidr.value, &other.cidr.value);
    let Some(other) = known.iter().find(overlaps) else {
        return;
    };
    let message = format!(
        "CIDR block `{}` overlaps with `{}` of VPC `{}`",
        vpc.cidr.value, other.cidr.value, other.name
    );
    let diagnostic = Diagnostic::warning(codes::OVERLAPPING_VPC_CIDR_BLOCKS, message)
        .allowed("blocks that don't overlap")
        .hint(format!(
            "use another block, such as `.cidr(\"{}\")`",
            free_block(vpc, known)
        ));
    Report::new(label(vpc), diagnostics).add(diagnostic, vpc.cidr.origin);
}

/// A block that overlaps with no other VPC.
fn free_block(vpc: &Vpc, known: &[&Vpc]) -> String {
    let is_free = |block: &String| {
        let mut taken = known.iter().copied().chain([vpc]);
        !taken.any(|other| rules::overlap(block, &other.cidr.value))
    };
    (0..=255)
        .map(|number| format!("10.{number}.0.0/16"))
        .find(is_free)
        .unwrap_or_else(|| "172.16.0.0/16".to_owned())
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Nat, Stacks, Vpc};

    fn protected(nat: Nat, zones: u32) -> Diagnostics {
        check_protected(move |stack| {
            stack.add(Vpc::new("main").nat(nat.clone()).zones(zones));
        })
    }

    #[test]
    fn single_nat_gateway_in_protected_stage_is_a_warning() {
        let diagnostics = protected(Nat::Single, 3);
        let message = "single NAT gateway for `3` zones in a protected stage";
        assert_warning(&diagnostics, "ECS1218", message);
        let hint =
            "use `.nat(Nat::PerZone)`: 98.55 USD a month instead of 32.85 (prices of us-east-1)";
        assert_eq!(only_diagnostic(&diagnostics).hint.as_deref(), Some(hint));
        assert_silent(&protected(Nat::PerZone, 3));
        assert_silent(&protected(Nat::Single, 1));
        assert_silent(&protected(Nat::None, 3));
        assert_silent(&check(|stack| {
            stack.add(Vpc::new("main").nat(Nat::Single).zones(3));
        }));
    }

    #[test]
    fn overlapping_cidr_blocks_are_a_warning() {
        let blocks = |first: &'static str, second: &'static str| {
            check_program(&move |stacks: &mut Stacks| {
                stacks.stack("a").add(Vpc::new("a").cidr(first));
                stacks.stack("b").add(Vpc::new("b").cidr(second));
            })
        };
        let diagnostics = blocks("10.0.0.0/16", "10.0.8.0/22");
        let message = "CIDR block `10.0.8.0/22` overlaps with `10.0.0.0/16` of VPC `a`";
        assert_warning(&diagnostics, "ECS1219", message);
        let hint = "use another block, such as `.cidr(\"10.1.0.0/16\")`";
        assert_eq!(only_diagnostic(&diagnostics).hint.as_deref(), Some(hint));
        assert_silent(&blocks("10.0.0.0/16", "10.1.0.0/16"));
    }
}
