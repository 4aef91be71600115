//! Domains of load balancers and the zones that cover them.

use std::collections::BTreeMap;

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{HostedZone, LoadBalancer, Stack};
use crate::rules::codes;

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    let mut known = BTreeMap::new();
    for stack in stacks {
        let balancers = stack.all::<LoadBalancer>();
        for balancer in balancers.filter(|balancer| balancer.imported.is_none()) {
            let mut report = Report::new(label(balancer.as_ref()), diagnostics);
            check_zones(stack, balancer, &mut report);
            check_repeated(balancer, &mut known, &mut report);
        }
    }
}

/// Each domain is in a zone that the program names, and in one of the stack even if it was added later.
fn check_zones(stack: &Stack, balancer: &LoadBalancer, report: &mut Report<'_>) {
    for domain in &balancer.domains {
        if balancer.zone_of(&domain.value).is_some() {
            continue;
        }
        if let Some(origin) = balancer.zone_origin {
            let message = format!("no zone of the load balancer covers `{}`", domain.value);
            let zones: Vec<String> = balancer
                .zones
                .iter()
                .map(|zone| format!("`{}`", zone.domain()))
                .collect();
            let diagnostic = Diagnostic::error(codes::DOMAIN_OUTSIDE_HOSTED_ZONE, message)
                .allowed(format!("domains that end with {}", zones.join(" or ")))
                .hint("add the zone of this domain with `.zone(&zone)`");
            report.add(diagnostic, origin);
        } else if let Some(zone) = stack
            .handles::<HostedZone>()
            .find(|zone| zone.spec().covers(&domain.value))
        {
            let message = format!(
                "hosted zone `{}` covers `{}`, but was added to the stack after the load balancer",
                zone.name(),
                domain.value
            );
            let diagnostic = Diagnostic::warning(codes::HOSTED_ZONE_ADDED_LATE, message)
                .allowed("zones that are added before the load balancers whose domains they cover")
                .hint("add the zone before the load balancer, or pass it with `.zone(&zone)`");
            report.add(diagnostic, balancer.origin);
        }
    }
}

/// A domain leads to one load balancer.
fn check_repeated<'a>(
    balancer: &'a LoadBalancer,
    known: &mut BTreeMap<&'a str, &'a str>,
    report: &mut Report<'_>,
) {
    for (domain, _) in balancer.zoned() {
        let Some(other) = known.insert(&domain.value, &balancer.name) else {
            continue;
        };
        let message = format!(
            "domain `{}` is that of load balancer `{other}`, too",
            domain.value
        );
        let diagnostic = Diagnostic::error(codes::REPEATED_DOMAIN, message)
            .allowed("each domain once: Route 53 refuses a second record of its name")
            .hint("remove one of the two calls of `.domain(…)`");
        report.add(diagnostic, domain.origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::{HostedZone, LoadBalancer, Stack, Vpc};

    fn zone(name: &str, domain: &str) -> HostedZone {
        HostedZone::import(name, domain).zone_id("Z0123456789ABCDEFGHIJ")
    }

    fn network(stack: &mut Stack) {
        stack.add(Vpc::new("main").zones(2));
    }

    #[test]
    fn domain_outside_the_given_zone_is_an_error() {
        let with = |domain: &'static str| {
            check(move |stack| {
                network(stack);
                let zone = stack.add(zone("zone", "example.com"));
                stack.add(LoadBalancer::public("web").domain(domain).zone(&zone));
            })
        };
        let message = "no zone of the load balancer covers `shop.example.org`";
        assert_error(&with("shop.example.org"), "ECS1351", message);
        assert_error(
            &with("shopexample.com"),
            "ECS1351",
            "no zone of the load balancer covers `shopexample.com`",
        );
        assert_silent(&with("example.com"));
        assert_silent(&with("a.b.example.com"));
    }

    #[test]
    fn zone_that_is_added_late_is_a_warning() {
        let late = check(|stack| {
            network(stack);
            stack.add(LoadBalancer::public("web").domain("shop.example.com"));
            stack.add(zone("zone", "example.com"));
        });
        let message = "hosted zone `zone` covers `shop.example.com`, but was added to the stack after the load balancer";
        assert_warning(&late, "ECS1352", message);
        assert_silent(&check(|stack| {
            network(stack);
            stack.add(LoadBalancer::public("web").domain("shop.example.com"));
            stack.add(zone("zone", "example.org"));
        }));
    }

    #[test]
    fn domain_of_two_load_balancers_is_an_error() {
        let second = |domain: &'static str| {
            check(move |stack| {
                network(stack);
                stack.add(zone("zone", "example.com"));
                stack.add(LoadBalancer::public("web").domain("shop.example.com"));
                stack.add(LoadBalancer::public("api").domain(domain));
            })
        };
        let message = "domain `shop.example.com` is that of load balancer `web`, too";
        assert_error(&second("shop.example.com"), "ECS1353", message);
        assert_silent(&second("api.example.com"));
    }
}
