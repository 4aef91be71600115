//! A Node.js backend with a Redis container beside it: two tasks in public subnets, half of what scales on Fargate Spot.
//!
//! `cargo run --example vahanhelp -- deploy` deploys the stage `local`: nothing to install, no account.

use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    app().run(vahanhelp)
}

pub fn app() -> App {
    App::new("vahanhelp")
        .stage(Stage::local())
        .stage(Stage::new("dev").region("us-east-1"))
        .stage(Stage::new("prod").region("us-east-1").protected())
}

/// Succeeds if the backend answers.
const HEALTHY: &str = "require('http').get('http://localhost:3000/api/health', r => process.exit(r.statusCode === 200 ? 0 : 1))";

#[ecs_dsl::stack(app = app)]
pub fn vahanhelp(stack: &mut Stack) {
    let logs = Bucket::new("access-logs").access_log_target();
    let logs = stack.add(logs.expire(days(90)));
    let mut web = LoadBalancer::public("web").access_logs(&logs);
    // Production uses the company's network, cluster and domain.
    if stack.stage().is_protected() {
        let vpc = Vpc::import("main", "vpc-0a1b2c3d4e5f60718");
        let subnets = ["subnet-0a1b2c3d4e5f60711", "subnet-0a1b2c3d4e5f60722"];
        stack.add(vpc.subnets(Tier::Public, subnets));
        stack.add(Cluster::import("main", "vahanhelp-production"));
        let zone = HostedZone::import("zone", "example.com");
        stack.add(zone.zone_id("Z0123456789ABCDEFGHIJ"));
        web = web.domain("vahanhelp.example.com");
    } else {
        stack.add(Vpc::new("main").zones(2).nat(Nat::None));
        stack.add(Cluster::new("main").insights(Insights::Enabled));
    }
    let web = stack.add(web);
    stack.add(Namespace::new("vahanhelp.local"));
    let database = stack.add(Secret::import("database", "vahanhelp-db-url"));
    let jwt = stack.add(Secret::parameter("jwt", "/vahanhelp/jwt-secret"));

    let ping = ContainerHealthCheck::shell("redis-cli ping || exit 1").start_period(secs(60));
    let redis = Container::new("redis", Image::registry("redis:7-alpine"))
        .port(6379)
        .health_check(ping);
    let healthy = ContainerHealthCheck::exec(["node", "-e", HEALTHY]).start_period(secs(40));
    let fargate = Capacity::fargate().base(2).weight(1);
    let cpu = Target::cpu(70).scale_in_cooldown(secs(300));
    let morning = ScheduledScaling::new("morning", cron!("0 9 * * ? *"), 5..=10);
    let night = ScheduledScaling::new("night", cron!("0 22 * * ? *"), 2..=4);
    stack.add(
        Service::new("backend")
            .image(Image::ecr("vahanhelp-backend").tag("1.4.0"))
            .cpu(256)
            .memory(512)
            .port(3000)
            .path("/*")
            .env("NODE_ENV", "production")
            .env("PORT", 3000)
            .env("REDIS_HOST", "localhost")
            .env("REDIS_PORT", 6379)
            .secret("DATABASE_URL", &database)
            .secret("JWT_SECRET", &jwt)
            .grant(Grant::put_metrics("VahanHelp/ECS"))
            .container(|backend| backend.depends_on("redis", ContainerCondition::Healthy))
            .sidecar(redis)
            .container_health_check(healthy)
            .health_check("/api/health")
            .assign_public_ip()
            .discovery_ttl(secs(60))
            .capacity([fargate, Capacity::fargate_spot().weight(1)])
            .scale(2..=10, cpu.scale_out_cooldown(secs(60)))
            .scale_at(morning.timezone("Asia/Kolkata"))
            .scale_at(night.timezone("Asia/Kolkata")),
    );
    stack.output("Url", web.url());
}
