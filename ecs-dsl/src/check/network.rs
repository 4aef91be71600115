//! The network as a whole: blocks that overlap, and what is gone with a zone.

use std::collections::BTreeSet;

use super::report::{Report, label};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Nat, Spec, Stack, Vpc};
use crate::rules;

const ONE_NAT: Code = Code::new("ECS1218");
const OVERLAP: Code = Code::new("ECS1219");

/// US dollars a month in us-east-1, of 730 hours. `pricing.json`: `nat.hour`.
const NAT_GATEWAY: f64 = 32.85;

pub(super) fn check(stacks: &[Stack], faults: &mut Diagnostics) {
    let mut known: Vec<&Vpc> = Vec::new();
    let mut names = BTreeSet::new();
    for stack in stacks {
        for vpc in stack.components.iter().filter_map(own_vpc) {
            if stack.stage().is_protected() {
                check_nat(vpc, faults);
            }
            // Of two of one name in a stack it is told that they have one name.
            if names.insert((stack.scope(), vpc.name.as_ref())) {
                check_overlap(vpc, &known, faults);
                known.push(vpc);
            }
        }
    }
}

fn own_vpc(spec: &Spec) -> Option<&Vpc> {
    match spec {
        Spec::Vpc(vpc) if !vpc.is_imported() => Some(vpc),
        _ => None,
    }
}

fn check_nat(vpc: &Vpc, faults: &mut Diagnostics) {
    let zones = vpc.zones.value;
    if vpc.nat != Nat::Single || zones < 2 || rules::zones(zones.into()).is_err() {
        return;
    }
    let message = format!("one NAT gateway is the way out of `{zones}` zones of a protected stage");
    let price = NAT_GATEWAY * f64::from(zones);
    let fault = Diagnostic::warning(ONE_NAT, message)
        .allowed("a NAT gateway in each zone, or a stage that isn't protected")
        .hint(format!(
            "`.nat(Nat::PerZone)`: {price:.2} USD a month instead of {NAT_GATEWAY:.2} (prices of us-east-1)"
        ));
    Report::new(label(vpc), faults).tell(fault, vpc.origin);
}

/// Two networks with addresses in common can't be connected, and a block can't be changed later.
fn check_overlap(vpc: &Vpc, known: &[&Vpc], faults: &mut Diagnostics) {
    let overlaps = |other: &&&Vpc| rules::overlap(&vpc.cidr.value, &other.cidr.value);
    let Some(other) = known.iter().find(overlaps) else {
        return;
    };
    let message = format!(
        "the address block `{}` has addresses in common with `{}` of VPC `{}`",
        vpc.cidr.value, other.cidr.value, other.name
    );
    let fault = Diagnostic::warning(OVERLAP, message)
        .allowed("blocks that have no address in common")
        .hint(format!(
            "another block, such as `.cidr(\"{}\")`",
            free(vpc, known)
        ));
    Report::new(label(vpc), faults).tell(fault, vpc.cidr.origin);
}

/// A block that none of the others touches.
fn free(vpc: &Vpc, known: &[&Vpc]) -> String {
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
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Nat, Stacks, Vpc};

    fn protected(nat: Nat, zones: u8) -> Diagnostics {
        check_protected(move |stack| {
            stack.add(Vpc::new("main").nat(nat).zones(zones));
        })
    }

    #[test]
    fn one_nat_gateway_serves_one_zone_of_a_protected_stage() {
        let faults = protected(Nat::Single, 3);
        let message = "one NAT gateway is the way out of `3` zones of a protected stage";
        assert_warning(&faults, "ECS1218", message);
        let hint = "`.nat(Nat::PerZone)`: 98.55 USD a month instead of 32.85 (prices of us-east-1)";
        assert_eq!(only_fault(&faults).hint.as_deref(), Some(hint));
        assert_silent(&protected(Nat::PerZone, 3));
        assert_silent(&protected(Nat::Single, 1));
        assert_silent(&protected(Nat::None, 3));
        assert_silent(&check(|stack| {
            stack.add(Vpc::new("main").nat(Nat::Single).zones(3));
        }));
    }

    #[test]
    fn networks_of_an_app_have_no_address_in_common() {
        let blocks = |one: &'static str, other: &'static str| {
            check_program(&move |stacks: &mut Stacks| {
                stacks.stack("a").add(Vpc::new("a").cidr(one));
                stacks.stack("b").add(Vpc::new("b").cidr(other));
            })
        };
        let faults = blocks("10.0.0.0/16", "10.0.8.0/22");
        let message =
            "the address block `10.0.8.0/22` has addresses in common with `10.0.0.0/16` of VPC `a`";
        assert_warning(&faults, "ECS1219", message);
        let hint = "another block, such as `.cidr(\"10.1.0.0/16\")`";
        assert_eq!(only_fault(&faults).hint.as_deref(), Some(hint));
        assert_silent(&blocks("10.0.0.0/16", "10.1.0.0/16"));
    }
}
