//! Five Django microservices behind one load balancer, with PostgreSQL, Redis, a search domain and a Celery worker.
//!
//! `cargo run --example django_microservices -- deploy` deploys the stage `local`: nothing to install, no account.

use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    app().run(django)
}

pub fn app() -> App {
    App::new("django-microservices")
        .stage(Stage::local())
        .stage(Stage::new("dev").region("us-east-1"))
        .stage(Stage::new("staging").region("us-east-1"))
        .stage(Stage::new("prod").region("us-east-1").protected())
}

/// The size of one service.
#[derive(Settings)]
#[settings(rule = fargate_size(cpu, memory))]
pub struct Size {
    /// CPU units; 1024 are one vCPU.
    cpu: u32,
    /// MiB.
    memory: u32,
    /// The minimum number of tasks.
    #[settings(range = 1..=10)]
    tasks: u32,
}

/// The settings of a stage, from its file in `stages`.
#[derive(Settings)]
pub struct Sizes {
    /// The instance class of the database.
    #[settings(rule = instance_class)]
    database: &'static str,
    /// The retention of logs.
    #[settings(rule = retention)]
    log_retention: Duration,
    /// How long a new task may fail the load balancer's health check.
    #[settings(rule = grace_period)]
    grace_period: Duration,
    gateway: Size,
    user: Size,
    product: Size,
    order: Size,
    notification: Size,
}

settings!(Sizes, "./stages/*.toml");

#[ecs_dsl::stack(app = app)]
pub fn django(stack: &mut Stack, sizes: &Sizes) {
    stack.add(
        Vpc::new("main")
            .cidr("10.0.0.0/16")
            .zones(2)
            .nat(Nat::Single)
            .allow(
                "single-nat-gateway",
                "one NAT gateway is enough for this traffic",
            ),
    );
    let cluster = stack.add(Cluster::new("main").insights(Insights::Enhanced));
    stack.add(Namespace::new("django-microservices.local"));
    let access_logs = stack.add(
        Bucket::new("access-logs")
            .access_log_target()
            .expire(days(90)),
    );
    let web = LoadBalancer::public("web").access_logs(&access_logs);
    let web = stack.add(web.allow("unencrypted-public-listener", "TLS terminates at the CDN"));

    let mut db = Postgres::new("db")
        .engine_version("16.9")
        .db_name("django")
        .instance_class(sizes.database)
        .max_allocated_storage(100);
    let mut cache = Cache::redis("cache").transit_encryption(TransitEncryption::Preferred);
    let mut search = Search::new("catalog");
    // Production has a standby of all data, and the logs and metrics of what stores it.
    if stack.stage().is_protected() {
        db = db.multi_az().export_logs().monitoring_interval(secs(60));
        cache = cache.replicas(1);
        search = search.instance_count(2).export_logs();
    }
    let db = stack.add(db);
    let cache = stack.add(cache);
    let search = stack.add(search);
    let jobs = Queue::new("order-jobs").visibility_timeout(minutes(5));
    let jobs = stack.add(jobs.allow(
        "missing-dead-letter-queue",
        "Celery deletes a message before it runs the job",
    ));
    // These two secrets are created by hand: their values come from the payment and mail providers.
    let payment = stack.add(Secret::import("payment", "django-microservices/payment"));
    let providers = stack.add(Secret::import(
        "providers",
        "django-microservices/providers",
    ));

    // All Django services have the same settings, database, cache, logs and scaling, and health checks of target group and
    // container.
    let django = |name: &str, port: u16, size: &Size| {
        Service::new(name)
            .image(Image::ecr(format!("django-microservices/{name}")).tag("1.4.0"))
            .cpu(size.cpu)
            .memory(size.memory)
            .port(port)
            .env("DJANGO_SETTINGS_MODULE", "config.settings.production")
            .grant(db.connect())
            .grant(cache.connect())
            .health_check("/health/")
            .health_check_grace_period(sizes.grace_period)
            .allow(
                "grace-period-too-short",
                "no task fails two checks before its start period is over",
            )
            .container_health_check(ContainerHealthCheck::curl("/health/").start_period(secs(60)))
            .log_retention(sizes.log_retention)
            .scale(size.tasks..=10, Target::cpu(70))
    };
    let user = stack.add(
        django("user-service", 8001, &sizes.user)
            .path("/api/users/*")
            .priority(200),
    );
    let product = stack.add(
        django("product-service", 8002, &sizes.product)
            .grant(search.connect())
            .path("/api/products/*")
            .priority(300),
    );
    let notification = stack.add(
        django("notification-service", 8004, &sizes.notification)
            .env("EMAIL_HOST", "email-smtp.us-east-1.amazonaws.com")
            .env("EMAIL_PORT", 587)
            .secret("EMAIL_HOST_USER", providers.key("smtp_user"))
            .secret("EMAIL_HOST_PASSWORD", providers.key("smtp_password"))
            .env("SMS_PROVIDER_URL", "https://api.sms.example.com")
            .secret("SMS_PROVIDER_TOKEN", providers.key("sms_token"))
            .path("/api/notifications/*")
            .priority(500),
    );
    let order = stack.add(
        django("order-service", 8003, &sizes.order)
            .env("PAYMENT_PROVIDER_URL", "https://api.payment.example.com")
            .secret("PAYMENT_API_KEY", payment.key("api_key"))
            .grant(jobs.send())
            .calls(&user)
            .calls(&product)
            .path("/api/orders/*")
            .priority(400),
    );
    // The same image with another command: Celery consumes the jobs that the order service sends to the queue.
    stack.add(
        Worker::new("order-worker")
            .image(Image::ecr("django-microservices/order-service").tag("1.4.0"))
            .cpu(512)
            .memory(1024)
            .command(["celery", "-A", "config", "worker", "--loglevel=info"])
            .env("DJANGO_SETTINGS_MODULE", "config.settings.production")
            .env("CELERY_BROKER_URL", "sqs://")
            .grant(db.connect())
            .grant(cache.connect())
            .grant(jobs.consume())
            .stop_timeout(minutes(2))
            .log_retention(sizes.log_retention),
    );
    stack.add(
        django("api-gateway", 8000, &sizes.gateway)
            .calls(&user)
            .calls(&product)
            .calls(&order)
            .calls(&notification)
            .path("/api/gateway/*")
            .path("/api/auth/*")
            .priority(100)
            .route(Route::to_host("gateway.django-microservices.example.com").priority(110))
            .stickiness(Stickiness::cookie(hours(1))),
    );

    let alerts = stack.add(Topic::new("alerts").email("ops@example.com"));
    stack.add(Alarms::standard("alerts", &alerts).cpu(85));
    let placed = Metric::custom("DjangoMicroservices", "OrdersPlaced").statistic(Statistic::Sum);
    let orders = Graph::new("Orders placed", [placed]);
    stack.add(Dashboard::overview("overview").row("Business", [orders]));

    stack.output("Url", web.url());
    stack.output("ClusterName", cluster.cluster_name());
    stack.output("DatabaseEndpoint", db.endpoint_address());
}
