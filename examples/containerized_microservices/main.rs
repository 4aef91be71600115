//! Two services that call each other by short names through ECS Service Connect, each with its own image repository.
//!
//! `cargo run --example containerized_microservices -- deploy` deploys the stage `local`: nothing to install, no account.

use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    app().run(microservices)
}

pub fn app() -> App {
    App::new("microservices-02")
        .stage(Stage::local())
        .stage(Stage::new("dev").region("us-east-1"))
        .stage(Stage::new("prod").region("us-east-1").protected())
}

#[ecs_dsl::stack(app = app)]
pub fn microservices(stack: &mut Stack) {
    let production = stack.stage().is_protected();
    let nat = if production {
        Nat::PerZone
    } else {
        Nat::Single
    };
    stack.add(Vpc::new("main").zones(2).nat(nat).flow_logs(days(30)));
    let cluster = stack.add(Cluster::new("main").insights(Insights::Enabled));
    let logs = stack.add(
        Bucket::new("access-logs")
            .access_log_target()
            .expire(days(90)),
    );
    let mut web = LoadBalancer::public("web").access_logs(&logs);
    if production {
        let zone = HostedZone::import("zone", "example.com");
        stack.add(zone.zone_id("Z0123456789ABCDEFGHIJ"));
        web = web.domain("shop.example.com");
    }
    let web = stack.add(web);
    stack.add(Mesh::service_connect("mesh"));
    stack.allow(
        "repository-deployed-with-its-service",
        "the images are pushed while the first deployment waits for its tasks",
    );
    let images = |name: &str| Repository::new(name).keep_last(50);
    let service1_images = stack.add(images("service1"));
    let service2_images = stack.add(images("service2"));

    let service = |name: &str, images: &Handle<Repository>| {
        Service::new(name)
            .image(Image::ecr(images.repository_name()).tag("1.0.0"))
            .cpu(512)
            .memory(1024)
            .port(8080)
            .health_check("/health")
            .scale(2..=10, Target::cpu(70))
    };
    let service2 = stack.add(
        service("service2", &service2_images)
            .path("/service2/*")
            .route(Route::to_host("service2.example.com")),
    );
    let service1 = stack.add(
        service("service1", &service1_images)
            .path("/service1/*")
            .calls(&service2),
    );

    let alerts = stack.add(Topic::new("alerts").email("ops@example.com"));
    stack.add(Alarms::standard("alarms", &alerts));
    stack.add(Dashboard::overview("dashboard"));
    stack.output("ClusterName", cluster.cluster_name());
    stack.output("Service1", service1.service_name());
    stack.output("Service2", service2.service_name());
    stack.output("LoadBalancerDns", web.dns_name());
}
