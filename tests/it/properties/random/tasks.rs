//! Services and workers, and the containers in their tasks.

use ecs_dsl::prelude::*;

use super::choices::{Choices, some};
use super::components::Components;
use super::network::{capacity, retention};

/// Task sizes of Fargate.
const SIZES: [(u32, u32); 7] = [
    (256, 512),
    (256, 2048),
    (512, 1024),
    (1024, 8192),
    (4096, 30_720),
    (16_384, 122_880),
    (32_768, 249_856),
];
/// CPU and memory that Fargate doesn't support together.
const INVALID_SIZES: [(u32, u32); 5] = [
    (0, 0),
    (256, 4096),
    (1000, 2048),
    (1024, 1000),
    (u32::MAX, 1),
];
const CONDITIONS: [ContainerCondition; 4] = [
    ContainerCondition::Start,
    ContainerCondition::Healthy,
    ContainerCondition::Complete,
    ContainerCondition::Success,
];

/// Calls the setters that services and workers share.
macro_rules! tasks {
    ($components:expr, $choices:ident, $tasks:ident) => {{
        let (components, choices, mut tasks) = (&*$components, &mut *$choices, $tasks);
        let (cpu, memory) = choices.value(&SIZES, &INVALID_SIZES);
        tasks = tasks.cpu(cpu).memory(memory);
        some!(choices, tasks:
            architecture(choices.one_of(&[Architecture::X86_64, Architecture::Arm64])),
            ephemeral_storage(choices.value(&[21, 200], &[20, 201])),
            command(["serve", "--all"]),
            env(&choices.text(&["MODE", "a.b-c"]), choices.text(&["fast", "", "$HOME {x}"])),
            env("REGION", choices.value(&["here"], &["there", "a b"])),
            container_health_check(probe(choices)),
            desired_count(choices.value(&[0, 1, 5000], &[5001, u32::MAX])),
            deployment(deployment(choices)),
            log_retention(retention(choices)),
            stop_timeout(choices.value(&[secs(2), secs(120)], &[secs(1), secs(121)])),
            capacity(capacity(choices)),
            execute_command(),
        );
        if choices.sometimes() {
            let user = choices.text(&["1000", "app:app"]);
            tasks = tasks.container(|main| main.user(&user).read_only_root_filesystem());
        }
        let sidecars = if choices.invalid() { 11 } else { choices.count(2) };
        for number in 0..sidecars {
            tasks = tasks.sidecar(components.sidecar(choices, ["proxy", "agent"][number % 2]));
        }
        if choices.sometimes() {
            tasks = tasks.volume(volume(choices));
            let path = choices.text(&["/data", "/var/lib/shop"]);
            tasks = tasks.container(|main| main.mount("data", &path));
        }
        if let Some(value) = choices.maybe_one_of(&components.texts) {
            tasks = tasks.env("ADDRESS", value);
        }
        if let Some(secret) = choices.maybe_one_of(&components.secrets) {
            tasks = tasks.secret(&choices.text(&["LOGIN"]), secret);
        }
        for _ in 0..choices.count(3) {
            if let Some(grant) = choices.maybe_one_of(&components.grants) {
                tasks = tasks.grant(grant());
            }
        }
        if choices.sometimes() {
            tasks = tasks.grant(Grant::allow(["ses:SendEmail"], ["*"]).env("SENDER", "a@example.com"));
        }
        if choices.rarely() {
            tasks = tasks.grant(Grant::put_metrics("Shop"));
        }
        for _ in 0..choices.count(2) {
            if let Some(callee) = choices.maybe_one_of(&components.services) {
                tasks = tasks.calls(&callee);
            }
        }
        if choices.sometimes() {
            let (least, most) = choices.value(&[(1, 1), (1, 10), (0, 5000)], &[(10, 1), (1, 5001)]);
            tasks = tasks.scale(least..=most, components.target(choices));
            if choices.invalid() {
                tasks = tasks.scale(least..=most, components.target(choices));
            }
        }
        while choices.rarely() {
            tasks = tasks.scale_at(schedule(choices));
        }
        if choices.rarely() {
            tasks = tasks.assign_public_ip();
        } else if choices.rarely() {
            tasks = tasks.subnets(choices.value(&[Tier::Private], &[Tier::Public, Tier::Isolated]));
        }
        if choices.rarely() {
            tasks = tasks.security_group(choices.text(&["sg-0123456789abcdef1"]));
        }
        if let Some(key) = choices.maybe_one_of(&components.log_keys) {
            tasks = tasks.log_kms_key(&key);
        }
        if let Some(mesh) = choices.maybe_one_of(&components.meshes) {
            tasks = tasks.mesh(&mesh);
        }
        if let Some(cluster) = choices.maybe_one_of(&components.clusters) {
            tasks = tasks.cluster(&cluster);
        }
        if let Some(vpc) = choices.maybe_one_of(&components.vpcs) {
            tasks = tasks.vpc(&vpc);
        }
        tasks
    }};
}

impl Components {
    /// Adds up to five services and two workers.
    pub(super) fn add_tasks(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        for index in 0..choices.count(5) {
            let service = self.service(choices, index);
            let service = stack.add(service);
            self.texts
                .extend([service.service_name(), service.service_arn()]);
            self.services.push(service);
        }
        for _ in 0..choices.count(2) {
            let name = choices.name("mail");
            let worker = Worker::new(&name).image(self.image(choices));
            let worker = tasks!(self, choices, worker);
            let worker = stack.add(worker);
            self.texts.push(worker.task_role_arn());
            self.workers.push(worker);
        }
    }

    fn service(&mut self, choices: &mut Choices<'_>, index: usize) -> Service {
        let name = choices.name("order");
        let service = Service::new(&name).image(self.image(choices));
        let mut service = tasks!(self, choices, service);
        if !choices.invalid() {
            service = service.port(choices.value(&[80, 8003, 65_535], &[0]));
        }
        if choices.below(4) < 3 {
            service = self.routed(service, choices, index);
        } else if choices.invalid() {
            service = service.health_check("/health/").slow_start(minutes(1));
        }
        let discoveries = [Discovery::Srv, Discovery::None];
        some!(choices, service:
            discovery_ttl(choices.value(&[secs(0), secs(60)], &[days(1 << 15)])),
        );
        if choices.rarely() {
            service = service.discovery(choices.one_of(&discoveries));
        }
        if let Some(namespace) = choices.maybe_one_of(&self.namespaces) {
            service = service.namespace(&namespace);
        }
        service
    }

    pub(super) fn image(&self, choices: &mut Choices<'_>) -> Image {
        let tag = choices.text(&["v1", "1.4.0", "Build_7-a"]);
        match choices.below(4) {
            0 => Image::ecr(choices.text(&["shop/order", "order"])).tag(&tag),
            1 => match choices.maybe_one_of(&self.repositories) {
                Some(repository) => Image::ecr(repository.uri()).tag(&tag),
                None => Image::ecr("shop/order").tag(&tag),
            },
            2 => Image::registry(choices.text(&[
                "redis:7-alpine",
                "ghcr.io/shop/order:1",
                "quay.io/a/b",
            ])),
            _ => {
                let login = "arn:aws:secretsmanager:us-east-1:123456789012:secret:hub-AbCdEf";
                Image::registry("shop/order:1").credentials(login)
            }
        }
    }

    fn sidecar(&self, choices: &mut Choices<'_>, name: &str) -> Container {
        let mut container = Container::new(choices.text(&[name]), self.image(choices));
        some!(choices, container:
            port(choices.value(&[9000, 9001], &[0, 80])),
            command(["run", choices.one_of(&["--all", "", "a b"])]),
            entry_point(["/bin/sh", "-c"]),
            env(&choices.text(&["LOG_LEVEL"]), choices.text(&["debug", ""])),
            health_check(probe(choices)),
            cpu(choices.value(&[10, 64], &[u32::MAX])),
            memory(choices.value(&[64, 128], &[5, u32::MAX])),
            user(&choices.text(&["1000:1000", "nobody"])),
            read_only_root_filesystem(),
        );
        if let Some(secret) = choices.maybe_one_of(&self.secrets) {
            container = container.secret(&choices.text(&["DEBUG_KEY"]), secret);
        }
        if choices.sometimes() {
            container = container.not_essential();
        }
        if choices.invalid() {
            container = container.depends_on(
                &choices.text(&["proxy", "main"]),
                choices.one_of(&CONDITIONS),
            );
        }
        container
    }

    fn target(&self, choices: &mut Choices<'_>) -> Target {
        let mut target = match choices.below(4) {
            0 => Target::cpu(choices.value(&[1, 70, 100], &[0, 101])),
            1 => Target::memory(choices.value(&[1, 70, 100], &[0, 255])),
            2 if choices.invalid() => Target::requests(choices.one_of(&[0, 1000])),
            _ => {
                let backlog = Metric::custom("Shop", "Backlog").dimension("Queue", "jobs");
                Target::metric(backlog, 10.0)
            }
        };
        some!(choices, target:
            scale_in_cooldown(choices.one_of(&[secs(0), minutes(5)])),
            scale_out_cooldown(choices.one_of(&[secs(0), hours(1)])),
        );
        target
    }
}

fn volume(choices: &mut Choices<'_>) -> Volume {
    let name = choices.text(&["data"]);
    if choices.sometimes() {
        return Volume::ephemeral(&name);
    }
    let mut volume = Volume::efs(&name, choices.text(&["fs-0123456789abcdef0"]));
    some!(choices, volume:
        access_point(choices.text(&["fsap-0123456789abcdef0"])),
        mount_target_security_group("sg-0123456789abcdef2"),
    );
    volume
}

fn probe(choices: &mut Choices<'_>) -> ContainerHealthCheck {
    let mut probe = match choices.below(3) {
        0 => ContainerHealthCheck::curl(&choices.text(&["/health/", "/a?b=c"])),
        1 => ContainerHealthCheck::shell(&choices.text(&["pg_isready -U \"$USER\" || exit 1"])),
        _ => ContainerHealthCheck::exec(["/bin/probe", "--quick"]),
    };
    some!(choices, probe:
        interval(choices.value(&[secs(5), secs(300)], &[secs(4), secs(301)])),
        timeout(choices.value(&[secs(2), secs(60)], &[secs(1), secs(61)])),
        retries(choices.value(&[1, 10], &[0, 11])),
        start_period(choices.value(&[secs(0), secs(300)], &[secs(301)])),
    );
    probe
}

fn deployment(choices: &mut Choices<'_>) -> Deployment {
    let mut deployment = match choices.below(8) {
        7 => Deployment::linear(choices.value(&[3.0, 25.0, 100.0], &[2.9, 101.0, f64::NAN])),
        6 => Deployment::canary(choices.value(&[0.1, 10.0], &[0.0, 12.34, f64::INFINITY])),
        5 => Deployment::blue_green(),
        _ => Deployment::rolling(),
    };
    some!(choices, deployment:
        minimum_healthy_percent(choices.value(&[0, 50, 100], &[200, u16::MAX])),
        maximum_percent(choices.value(&[150, 200], &[0, 50])),
        bake_time(choices.value(&[minutes(0), minutes(10)], &[days(2), secs(90)])),
        step_time(choices.value(&[minutes(1), minutes(5)], &[days(1), secs(1)])),
    );
    if choices.rarely() {
        deployment = deployment
            .circuit_breaker(choices.one_of(&[CircuitBreaker::Off, CircuitBreaker::Rollback]));
    }
    deployment
}

fn schedule(choices: &mut Choices<'_>) -> ScheduledScaling {
    let schedules = [
        "cron(0 9 * * ? *)",
        "rate(5 minutes)",
        "at(2027-01-01T00:00:00)",
    ];
    let (least, most) = choices.value(&[(1, 5), (0, 0)], &[(2, 1)]);
    let mut schedule = ScheduledScaling::new(
        &choices.text(&["morning"]),
        choices.text(&schedules),
        least..=most,
    );
    some!(choices, schedule: timezone(&choices.text(&["Europe/Zurich", "UTC"])));
    schedule
}
