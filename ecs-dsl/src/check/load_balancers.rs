//! What a load balancer needs of its network.

use super::report::{Report, label};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{LoadBalancer, Scheme, Spec, Stack, Tier};

const TWO_ZONES: Code = Code::new("ECS1209");

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for spec in &stack.components {
        if let Spec::LoadBalancer(balancer) = spec
            && balancer.imported.is_none()
        {
            check_zones(stack, balancer, faults);
        }
    }
}

fn check_zones(stack: &Stack, balancer: &LoadBalancer, faults: &mut Diagnostics) {
    let Some(vpc) = stack.vpc_or_only(balancer.vpc.as_ref()).one() else {
        return;
    };
    let tier = match balancer.scheme {
        Scheme::InternetFacing => Tier::Public,
        Scheme::Internal => Tier::Private,
    };
    let count = vpc.spec().subnet_count(tier);
    if count >= 2 {
        return;
    }
    let kind = tier.as_str().to_lowercase();
    let message = format!("VPC `{}` has {kind} subnets in `{count}` zones", vpc.name());
    let hint = if vpc.spec().is_imported() {
        format!(
            "name the subnets of two zones with `.subnets(Tier::{}, […])` on the VPC",
            tier.as_str()
        )
    } else {
        "`.zones(2)` on the VPC".to_owned()
    };
    let fault = Diagnostic::error(TWO_ZONES, message)
        .allowed("a load balancer in two zones or more")
        .hint(hint);
    Report::new(label(balancer), faults).tell(fault, balancer.origin);
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::dsl::{LoadBalancer, Tier, Vpc};

    #[test]
    fn a_load_balancer_has_two_zones() {
        let zones = |zones| {
            check(move |stack| {
                stack.add(Vpc::new("main").zones(zones));
                stack.add(LoadBalancer::public("web"));
            })
        };
        assert_error(
            &zones(1),
            "ECS1209",
            "VPC `main` has public subnets in `1` zones",
        );
        assert_silent(&zones(2));
    }

    #[test]
    fn so_it_is_in_an_imported_network() {
        let subnets = |ids: &'static [&str]| {
            check(move |stack| {
                stack.add(Vpc::import("main", "vpc-1").subnets(Tier::Private, ids.iter().copied()));
                stack.add(LoadBalancer::internal("web"));
            })
        };
        assert_error(
            &subnets(&[]),
            "ECS1209",
            "VPC `main` has private subnets in `0` zones",
        );
        assert_silent(&subnets(&["subnet-1", "subnet-2"]));
    }
}
