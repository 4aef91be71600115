//! How requests come to a service.

use ecs_dsl::prelude::*;

use super::dice::{Dice, some};
use super::world::World;

impl World {
    /// The service with a route and what belongs to it.
    pub(super) fn routed(&self, service: Service, dice: &mut Dice<'_>, index: usize) -> Service {
        let path = format!("/api/{index}-{}/*", self.services.len());
        let mut service = service.path(dice.text(&[&path]));
        some!(dice, service:
            path(&dice.text(&["/a/?", "*.png"])),
            host(&dice.text(&["api.example.com", "*.example.com"])),
            header(&dice.text(&["X-Beta"]), &dice.text(&["yes", "y?s*"])),
            query(&dice.text(&["version"]), &dice.text(&["2", "\"*\""])),
            method(&dice.text(&["GET", "POST"])),
            source_ip(&dice.text(&["203.0.113.0/24", "2001:db8::/32"])),
            health_check(check(dice)),
            health_check_grace_period(dice.value(&[secs(0), minutes(2)], &[days(1 << 15)])),
            deregistration_delay(dice.value(&[secs(0), hours(1)], &[hours(2)])),
            slow_start(dice.value(&[secs(0), secs(30), secs(900)], &[secs(29), secs(901)])),
            stickiness(Stickiness::cookie(dice.value(&[secs(1), days(7)], &[secs(0), days(8)]))),
        );
        if dice.sometimes() {
            service = service.route(route(dice, index));
        }
        if dice.rarely() {
            let priority = 40_000 + u32::try_from(index).unwrap_or_default();
            service = service.priority(dice.value(&[priority], &[0, 50_001, 40_000]));
        }
        if dice.rarely() {
            service = service.grpc();
        }
        if let Some(balancer) = dice.maybe_of(&self.balancers) {
            service = service.load_balancer(&balancer);
        }
        service
    }
}

fn route(dice: &mut Dice<'_>, index: usize) -> Route {
    let path = format!("/more/{index}/*");
    let mut route = if dice.sometimes() {
        Route::to_host(&dice.text(&["shop.example.com"])).path(&path)
    } else {
        Route::to_path(dice.text(&[&path]))
    };
    some!(dice, route:
        path(&dice.text(&["/other"])),
        host(&dice.text(&["b.example.com"])),
        header("X-Beta", &dice.text(&["yes"])),
        query("version", &dice.text(&["3"])),
        method("HEAD"),
        source_ip(&dice.text(&["198.51.100.0/24"])),
    );
    route
}

fn check(dice: &mut Dice<'_>) -> HealthCheck {
    let mut check = HealthCheck::path(&dice.text(&["/health/", "/", "/a?b=c"]));
    some!(dice, check:
        matcher(&dice.text(&["200", "200-299", "200,404"])),
        interval(dice.value(&[secs(30), secs(300)], &[secs(4), secs(301)])),
        timeout(dice.value(&[secs(2), secs(20)], &[secs(1), secs(121)])),
        healthy_threshold(dice.value(&[2, 10], &[1, 11])),
        unhealthy_threshold(dice.value(&[2, 10], &[0, 255])),
    );
    check
}
