//! Services and workers, and the containers in their tasks.

use ecs_dsl::prelude::*;

use super::dice::{Dice, some};
use super::network::{capacity, retention};
use super::world::World;

/// What Fargate has, and what it hasn't.
const SIZES: [(u32, u32); 7] = [
    (256, 512),
    (256, 2048),
    (512, 1024),
    (1024, 8192),
    (4096, 30_720),
    (16_384, 122_880),
    (32_768, 249_856),
];
const NO_SIZES: [(u32, u32); 5] = [
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

/// The setters that services and workers share, over either of them.
macro_rules! tasks {
    ($world:expr, $dice:ident, $tasks:ident) => {{
        let (world, dice, mut tasks) = (&*$world, &mut *$dice, $tasks);
        let (cpu, memory) = dice.value(&SIZES, &NO_SIZES);
        tasks = tasks.cpu(cpu).memory(memory);
        some!(dice, tasks:
            architecture(dice.of(&[Architecture::X86_64, Architecture::Arm64])),
            ephemeral_storage(dice.value(&[21, 200], &[20, 201])),
            command(["serve", "--all"]),
            env(&dice.text(&["MODE", "a.b-c"]), dice.text(&["fast", "", "$HOME {x}"])),
            env("REGION", dice.value(&["here"], &["${AWS::Region}", "a ${AWS::AccountId} b"])),
            container_health_check(probe(dice)),
            desired_count(dice.value(&[0, 1, 5000], &[5001, u32::MAX])),
            deployment(deployment(dice)),
            log_retention(retention(dice)),
            stop_timeout(dice.value(&[secs(2), secs(120)], &[secs(1), secs(121)])),
            capacity(capacity(dice)),
            execute_command(),
        );
        if dice.sometimes() {
            let user = dice.text(&["1000", "app:app"]);
            tasks = tasks.container(|main| main.user(&user).read_only_root_filesystem());
        }
        let sidecars = if dice.wild() { 11 } else { dice.count(2) };
        for number in 0..sidecars {
            tasks = tasks.sidecar(world.sidecar(dice, ["proxy", "agent"][number % 2]));
        }
        if dice.sometimes() {
            tasks = tasks.volume(volume(dice));
            let path = dice.text(&["/data", "/var/lib/shop"]);
            tasks = tasks.container(|main| main.mount("data", &path));
        }
        if let Some(value) = dice.maybe_of(&world.texts) {
            tasks = tasks.env("ADDRESS", value);
        }
        if let Some(secret) = dice.maybe_of(&world.secrets) {
            tasks = tasks.secret(&dice.text(&["LOGIN"]), secret);
        }
        for _ in 0..dice.count(3) {
            if let Some(grant) = dice.maybe_of(&world.grants) {
                tasks = tasks.grant(grant());
            }
        }
        if dice.sometimes() {
            tasks = tasks.grant(Grant::allow(["ses:SendEmail"], ["*"]).env("SENDER", "a@example.com"));
        }
        if dice.rarely() {
            tasks = tasks.grant(Grant::put_metrics("Shop"));
        }
        for _ in 0..dice.count(2) {
            if let Some(callee) = dice.maybe_of(&world.services) {
                tasks = tasks.calls(&callee);
            }
        }
        if dice.sometimes() {
            let (least, most) = dice.value(&[(1, 1), (1, 10), (0, 5000)], &[(10, 1), (1, 5001)]);
            tasks = tasks.scale(least..=most, world.target(dice));
            if dice.wild() {
                tasks = tasks.scale(least..=most, world.target(dice));
            }
        }
        while dice.rarely() {
            tasks = tasks.scale_at(schedule(dice));
        }
        if dice.rarely() {
            tasks = tasks.assign_public_ip();
        } else if dice.rarely() {
            tasks = tasks.subnets(dice.value(&[Tier::Private], &[Tier::Public, Tier::Isolated]));
        }
        if dice.rarely() {
            tasks = tasks.security_group(dice.text(&["sg-0123456789abcdef1"]));
        }
        if let Some(key) = dice.maybe_of(&world.log_keys) {
            tasks = tasks.log_key(&key);
        }
        if let Some(mesh) = dice.maybe_of(&world.meshes) {
            tasks = tasks.mesh(&mesh);
        }
        if let Some(cluster) = dice.maybe_of(&world.clusters) {
            tasks = tasks.cluster(&cluster);
        }
        if let Some(vpc) = dice.maybe_of(&world.vpcs) {
            tasks = tasks.vpc(&vpc);
        }
        tasks
    }};
}

impl World {
    /// Up to five services and two workers.
    pub(super) fn add_tasks(&mut self, stack: &mut Stack, dice: &mut Dice<'_>) {
        for index in 0..dice.count(5) {
            let service = self.service(dice, index);
            let service = stack.add(service);
            self.texts
                .extend([service.service_name(), service.service_arn()]);
            self.services.push(service);
        }
        for _ in 0..dice.count(2) {
            let name = dice.name("mail");
            let worker = Worker::new(&name).image(self.image(dice));
            let worker = tasks!(self, dice, worker);
            let worker = stack.add(worker);
            self.texts.push(worker.task_role_arn());
            self.workers.push(worker);
        }
    }

    fn service(&mut self, dice: &mut Dice<'_>, index: usize) -> Service {
        let name = dice.name("order");
        let service = Service::new(&name).image(self.image(dice));
        let mut service = tasks!(self, dice, service);
        if !dice.wild() {
            service = service.port(dice.value(&[80, 8003, 65_535], &[0]));
        }
        if dice.below(4) < 3 {
            service = self.routed(service, dice, index);
        } else if dice.wild() {
            service = service.health_check("/health/").slow_start(minutes(1));
        }
        let discoveries = [Discovery::Srv, Discovery::None];
        some!(dice, service:
            discovery_ttl(dice.value(&[secs(0), secs(60)], &[days(1 << 15)])),
        );
        if dice.rarely() {
            service = service.discovery(dice.of(&discoveries));
        }
        if let Some(namespace) = dice.maybe_of(&self.namespaces) {
            service = service.namespace(&namespace);
        }
        service
    }

    /// An image.
    fn image(&self, dice: &mut Dice<'_>) -> Image {
        let tag = dice.text(&["v1", "1.4.0", "Build_7-a"]);
        match dice.below(4) {
            0 => Image::ecr(dice.text(&["shop/order", "order"])).tag(&tag),
            1 => match dice.maybe_of(&self.repositories) {
                Some(repository) => Image::ecr(repository.uri()).tag(&tag),
                None => Image::ecr("shop/order").tag(&tag),
            },
            2 => Image::registry(dice.text(&[
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

    /// Another container.
    fn sidecar(&self, dice: &mut Dice<'_>, name: &str) -> Container {
        let mut container = Container::new(dice.text(&[name]), self.image(dice));
        some!(dice, container:
            port(dice.value(&[9000, 9001], &[0, 80])),
            command(["run", dice.of(&["--all", "", "a b"])]),
            entry_point(["/bin/sh", "-c"]),
            env(&dice.text(&["LOG_LEVEL"]), dice.text(&["debug", ""])),
            health_check(probe(dice)),
            cpu(dice.value(&[10, 64], &[u32::MAX])),
            memory(dice.value(&[64, 128], &[5, u32::MAX])),
            user(&dice.text(&["1000:1000", "nobody"])),
            read_only_root_filesystem(),
        );
        if let Some(secret) = dice.maybe_of(&self.secrets) {
            container = container.secret(&dice.text(&["DEBUG_KEY"]), secret);
        }
        if dice.sometimes() {
            container = container.not_essential();
        }
        if dice.wild() {
            container = container.depends_on(&dice.text(&["proxy", "main"]), dice.of(&CONDITIONS));
        }
        container
    }

    fn target(&self, dice: &mut Dice<'_>) -> Target {
        let mut target = match dice.below(4) {
            0 => Target::cpu(dice.value(&[1, 70, 100], &[0, 101])),
            1 => Target::memory(dice.value(&[1, 70, 100], &[0, 255])),
            2 if dice.wild() => Target::requests(dice.of(&[0, 1000])),
            _ => {
                let backlog = Metric::custom("Shop", "Backlog").dimension("Queue", "jobs");
                Target::metric(backlog, 10.0)
            }
        };
        some!(dice, target:
            scale_in_cooldown(dice.of(&[secs(0), minutes(5)])),
            scale_out_cooldown(dice.of(&[secs(0), hours(1)])),
        );
        target
    }
}

fn volume(dice: &mut Dice<'_>) -> Volume {
    let name = dice.text(&["data"]);
    if dice.sometimes() {
        return Volume::ephemeral(&name);
    }
    let mut volume = Volume::efs(&name, dice.text(&["fs-0123456789abcdef0"]));
    some!(dice, volume:
        access_point(dice.text(&["fsap-0123456789abcdef0"])),
        mount_target_security_group("sg-0123456789abcdef2"),
    );
    volume
}

fn probe(dice: &mut Dice<'_>) -> ContainerHealthCheck {
    let mut probe = match dice.below(3) {
        0 => ContainerHealthCheck::curl(&dice.text(&["/health/", "/a?b=c"])),
        1 => ContainerHealthCheck::shell(&dice.text(&["pg_isready -U \"$USER\" || exit 1"])),
        _ => ContainerHealthCheck::exec(["/bin/probe", "--quick"]),
    };
    some!(dice, probe:
        interval(dice.value(&[secs(5), secs(300)], &[secs(4), secs(301)])),
        timeout(dice.value(&[secs(2), secs(60)], &[secs(1), secs(61)])),
        retries(dice.value(&[1, 10], &[0, 11])),
        start_period(dice.value(&[secs(0), secs(300)], &[secs(301)])),
    );
    probe
}

fn deployment(dice: &mut Dice<'_>) -> Deployment {
    let mut deployment = match dice.below(8) {
        7 => Deployment::linear(dice.value(&[3.0, 25.0, 100.0], &[2.9, 101.0, f64::NAN])),
        6 => Deployment::canary(dice.value(&[0.1, 10.0], &[0.0, 12.34, f64::INFINITY])),
        5 => Deployment::blue_green(),
        _ => Deployment::rolling(),
    };
    some!(dice, deployment:
        minimum_healthy_percent(dice.value(&[0, 50, 100], &[200, u16::MAX])),
        maximum_percent(dice.value(&[150, 200], &[0, 50])),
        bake_time(dice.value(&[minutes(0), minutes(10)], &[days(2), secs(90)])),
        step_time(dice.value(&[minutes(1), minutes(5)], &[days(1), secs(1)])),
    );
    if dice.rarely() {
        deployment =
            deployment.circuit_breaker(dice.of(&[CircuitBreaker::Off, CircuitBreaker::Rollback]));
    }
    deployment
}

fn schedule(dice: &mut Dice<'_>) -> ScheduledScaling {
    let schedules = [
        "cron(0 9 * * ? *)",
        "rate(5 minutes)",
        "at(2027-01-01T00:00:00)",
    ];
    let (least, most) = dice.value(&[(1, 5), (0, 0)], &[(2, 1)]);
    let mut schedule = ScheduledScaling::new(
        &dice.text(&["morning"]),
        dice.text(&schedules),
        least..=most,
    );
    some!(dice, schedule: timezone(&dice.text(&["Europe/Zurich", "UTC"])));
    schedule
}
