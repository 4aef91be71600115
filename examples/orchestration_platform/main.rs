//! Three microservices in a mesh, on Fargate Spot, behind one load balancer: payment, order and notification.
//!
//! `cargo run --example orchestration_platform -- deploy` deploys the stage `local`: nothing to install, no account.

use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    app().run(platform)
}

pub fn app() -> App {
    App::new("microservices")
        .stage(Stage::local())
        .stage(Stage::new("mesh").region("us-east-1"))
        .stage(Stage::new("dev").region("us-east-1"))
}

/// The mesh between the services.
#[derive(Settings)]
pub enum MeshKind {
    /// ECS Service Connect, with proxies that ECS manages.
    ServiceConnect,
    /// AWS App Mesh, which ended on 2026-09-30, with an Envoy container in every task.
    AppMesh,
}

/// The settings of a stage, from its file in `stages`.
#[derive(Settings)]
#[settings(rule = fargate_size(cpu, memory))]
pub struct PlatformSettings {
    mesh: MeshKind,
    /// CPU units of each service's tasks; 1024 are one vCPU.
    cpu: u32,
    /// MiB.
    memory: u32,
}

settings!(PlatformSettings, "./stages/*.toml");

#[ecs_dsl::stack(app = app)]
pub fn platform(stack: &mut Stack, settings: &PlatformSettings) {
    // Three zones and one NAT gateway; traffic to these AWS services uses endpoints instead.
    let vpc = stack.add(Vpc::new("main").zones(3).nat(Nat::Single).endpoints([
        Endpoint::S3,
        Endpoint::DynamoDb,
        Endpoint::EcrApi,
        Endpoint::EcrDkr,
        Endpoint::Logs,
    ]));
    let cluster = stack.add(
        Cluster::new("main")
            .insights(Insights::Enabled)
            .capacity([Capacity::fargate_spot()]),
    );
    let web = stack.add(LoadBalancer::public("web"));
    let mesh = stack.add(match settings.mesh {
        MeshKind::ServiceConnect => Mesh::service_connect("mesh"),
        MeshKind::AppMesh => Mesh::app_mesh("mesh"),
    });

    // All logs are encrypted with this key. Stateful resources are deleted with the stack.
    let log_kms_key = stack.add(Key::new("logs"));
    stack.log_kms_key(&log_kms_key);
    stack.delete_on_removal();
    let credentials =
        Secret::generated("database").template([("username", "platform")], "password");
    let credentials = stack.add(credentials);
    let receipts = stack.add(Bucket::new("receipts"));
    let orders = stack.add(Table::new("orders", KeyAttribute::string("order_id")));
    stack.allow(
        "repository-deployed-with-its-service",
        "the images are pushed while the first deployment waits for its tasks",
    );
    let payment_images = stack.add(Repository::new("payment"));
    let order_images = stack.add(Repository::new("order"));
    let notification_images = stack.add(Repository::new("notification"));

    // All services have at least two tasks, health checks, and a week of logs.
    let service = |name: &str, port: u16, images: &Handle<Repository>| {
        Service::new(name)
            .image(Image::ecr(images.repository_name()).tag("1.0.0"))
            .cpu(settings.cpu)
            .memory(settings.memory)
            .port(port)
            .path(format!("/{name}/*"))
            .health_check(HealthCheck::path("/health").interval(secs(10)))
            .scale(
                2..=10,
                Target::cpu(70)
                    .scale_in_cooldown(secs(60))
                    .scale_out_cooldown(secs(60)),
            )
            .log_retention(days(7))
    };
    let payment = stack.add(
        service("payment", 8080, &payment_images)
            .secret("DATABASE_CREDENTIALS", &credentials)
            .grant(receipts.write()),
    );
    let notification =
        stack.add(service("notification", 8082, &notification_images).grant(receipts.read()));
    stack.add(
        service("order", 8081, &order_images)
            .secret("DATABASE_CREDENTIALS", &credentials)
            .grant(orders.read_write())
            .calls(&payment)
            .calls(&notification),
    );

    stack.add(Dashboard::overview("dashboard"));

    stack.output("VpcId", vpc.vpc_id());
    stack.output("ClusterName", cluster.cluster_name());
    stack.output("MeshName", mesh.mesh_name());
    stack.output("LoadBalancerDns", web.dns_name());
    stack.output("EcrRepoPayment", payment_images.uri());
    stack.output("EcrRepoOrder", order_images.uri());
    stack.output("EcrRepoNotification", notification_images.uri());
}
