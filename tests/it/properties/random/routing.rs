//! Routes from load balancers to services.

use ecs_dsl::prelude::*;

use super::choices::{Choices, some};
use super::components::Components;

impl Components {
    /// The service with a route and its settings.
    pub(super) fn routed(
        &self,
        service: Service,
        choices: &mut Choices<'_>,
        index: usize,
    ) -> Service {
        let path = format!("/api/{index}-{}/*", self.services.len());
        let mut service = service.path(choices.text(&[&path]));
        some!(choices, service:
            path(&choices.text(&["/a/?", "*.png"])),
            host(&choices.text(&["api.example.com", "*.example.com"])),
            header(&choices.text(&["X-Beta"]), &choices.text(&["yes", "y?s*"])),
            query(&choices.text(&["version"]), &choices.text(&["2", "\"*\""])),
            method(&choices.text(&["GET", "POST"])),
            source_ip(&choices.text(&["203.0.113.0/24", "2001:db8::/32"])),
            health_check(check(choices)),
            health_check_grace_period(choices.value(&[secs(0), minutes(2)], &[days(1 << 15)])),
            deregistration_delay(choices.value(&[secs(0), hours(1)], &[hours(2)])),
            slow_start(choices.value(&[secs(0), secs(30), secs(900)], &[secs(29), secs(901)])),
            stickiness(Stickiness::cookie(choices.value(&[secs(1), days(7)], &[secs(0), days(8)]))),
        );
        if choices.sometimes() {
            service = service.route(route(choices, index));
        }
        if choices.rarely() {
            let priority = 40_000 + u32::try_from(index).unwrap_or_default();
            service = service.priority(choices.value(&[priority], &[0, 50_001, 40_000]));
        }
        if choices.rarely() {
            service = service.grpc();
        }
        if let Some(balancer) = choices.maybe_one_of(&self.balancers) {
            service = service.load_balancer(&balancer);
        }
        service
    }
}

fn route(choices: &mut Choices<'_>, index: usize) -> Route {
    let path = format!("/more/{index}/*");
    let mut route = if choices.sometimes() {
        Route::to_host(&choices.text(&["shop.example.com"])).path(&path)
    } else {
        Route::to_path(choices.text(&[&path]))
    };
    some!(choices, route:
        path(&choices.text(&["/other"])),
        host(&choices.text(&["b.example.com"])),
        header("X-Beta", &choices.text(&["yes"])),
        query("version", &choices.text(&["3"])),
        method("HEAD"),
        source_ip(&choices.text(&["198.51.100.0/24"])),
    );
    route
}

fn check(choices: &mut Choices<'_>) -> HealthCheck {
    let mut check = HealthCheck::path(&choices.text(&["/health/", "/", "/a?b=c"]));
    some!(choices, check:
        matcher(&choices.text(&["200", "200-299", "200,404"])),
        interval(choices.value(&[secs(30), secs(300)], &[secs(4), secs(301)])),
        timeout(choices.value(&[secs(2), secs(20)], &[secs(1), secs(121)])),
        healthy_threshold(choices.value(&[2, 10], &[1, 11])),
        unhealthy_threshold(choices.value(&[2, 10], &[0, 255])),
    );
    check
}
