//! Builds the stack of a sketch.

use ecs_dsl::prelude::*;

use super::sketch::{Data, Network, Sketch, Tasks};

/// Creates a grant.
type Granting = Box<dyn Fn() -> Grant>;

/// The components that have another name in the program than in the deployed stack, each by its turn.
#[derive(Clone, Debug, Default)]
pub(super) struct Renaming {
    pub(super) turns: Vec<bool>,
    /// Whether the lock file has the renames, and the program doesn't state them.
    pub(super) is_locked: bool,
}

impl Renaming {
    fn includes(&self, name: &str) -> bool {
        let turn = name
            .bytes()
            .fold(name.len(), |sum, byte| sum * 31 + usize::from(byte))
            % 1_009;
        !self.turns.is_empty() && self.turns[turn % self.turns.len()]
    }
}

/// Creates a component with its name, or renamed from it.
macro_rules! named {
    ($renaming:expr, $name:expr, $new:expr) => {{
        let name: &str = $name;
        let new_name = format!("renamed-{name}");
        match ($renaming.includes(name), $renaming.is_locked) {
            (true, false) => $new(&new_name).renamed_from(name),
            (true, true) => $new(&new_name),
            (false, _) => $new(name),
        }
    }};
}

impl Sketch {
    /// Adds all components to `stack`.
    pub(super) fn build(&self, stack: &mut Stack) {
        self.build_renamed(stack, &Renaming::default());
    }

    /// Adds all components to `stack`, some of them under other names.
    pub(super) fn build_renamed(&self, stack: &mut Stack, renaming: &Renaming) {
        self.network.build(stack, renaming);
        stack.add(named!(renaming, "main", |name: &str| Cluster::new(name)));
        let data = self.data.iter().map(|data| data.build(stack, renaming));
        let grants: Vec<Granting> = data.collect();
        let mut services = Vec::new();
        for tasks in &self.tasks {
            if let Some(service) = tasks.build(stack, &services, &grants, renaming) {
                services.push(service);
            }
        }
        if self.dashboard {
            stack.add(named!(renaming, "overview", |name: &str| {
                Dashboard::overview(name)
            }));
        }
        for (index, service) in services.iter().enumerate() {
            stack.output(&format!("Service{index}"), service.service_name());
        }
    }
}

impl Network {
    fn build(&self, stack: &mut Stack, renaming: &Renaming) {
        let mut vpc = named!(renaming, "main", |name: &str| Vpc::new(name))
            .cidr(&self.block)
            .zones(self.zones.into())
            .nat(self.nat.clone())
            .endpoints(self.endpoints.iter().copied());
        if self.flow_logs {
            vpc = vpc.flow_logs(days(30));
        }
        stack.add(vpc);
        let mut balancer = named!(renaming, "web", |name: &str| LoadBalancer::public(name));
        if self.https {
            balancer = balancer.https("arn:aws:acm:us-east-1:123456789012:certificate/1");
        }
        stack.add(balancer);
        if self.namespace {
            stack.add(Namespace::new("shop.local"));
        }
    }
}

impl Data {
    fn build(self, stack: &mut Stack, renaming: &Renaming) -> Granting {
        match self {
            Self::Bucket => {
                let bucket = stack.add(named!(renaming, "files", |name: &str| Bucket::new(name)));
                Box::new(move || bucket.read_write())
            }
            Self::Key => {
                let key = stack.add(named!(renaming, "master", |name: &str| Key::new(name)));
                Box::new(move || key.encrypt_decrypt())
            }
            Self::Postgres => {
                let db = stack.add(
                    named!(renaming, "db", |name: &str| Postgres::new(name))
                        .engine_version("16.9")
                        .instance_class("db.t4g.medium"),
                );
                Box::new(move || db.connect())
            }
            Self::Queue => {
                let queue = stack.add(named!(renaming, "jobs", |name: &str| Queue::new(name)));
                Box::new(move || queue.consume())
            }
            Self::Redis => {
                let cache = stack.add(named!(renaming, "cache", |name: &str| Cache::redis(name)));
                Box::new(move || cache.connect())
            }
            Self::Search => {
                let search = stack.add(named!(renaming, "catalog", |name: &str| Search::new(name)));
                Box::new(move || search.connect())
            }
            Self::Table => {
                let table = stack.add(named!(renaming, "carts", |name: &str| Table::new(
                    name,
                    KeyAttribute::string("id")
                )));
                Box::new(move || table.read())
            }
            Self::Topic => {
                let topic = stack.add(named!(renaming, "news", |name: &str| Topic::new(name)));
                Box::new(move || topic.publish())
            }
        }
    }
}

/// Calls the setters that services and workers share.
macro_rules! shared {
    ($tasks:expr, $component:expr, $services:expr, $grants:expr) => {{
        let (tasks, services, grants) = ($tasks, $services, $grants);
        let mut component = $component
            .image(Image::ecr("shop/tasks").tag("1"))
            .cpu(tasks.size.0)
            .memory(tasks.size.1);
        for (name, value) in &tasks.variables {
            component = component.env(name, value);
        }
        for callee in tasks.calls.iter().filter_map(|index| services.get(*index)) {
            component = component.calls(callee);
        }
        for grant in tasks.grants.iter().filter_map(|index| grants.get(*index)) {
            component = component.grant(grant());
        }
        if let Some((least, most, percent)) = tasks.scale {
            component = component.scale(least..=most, Target::cpu(percent));
        }
        if tasks.sidecar {
            component = component.sidecar(Container::new("proxy", Image::registry("envoy:1")));
        }
        component
    }};
}

impl Tasks {
    /// The service; `None` for a worker.
    fn build(
        &self,
        stack: &mut Stack,
        services: &[Handle<Service>],
        grants: &[Granting],
        renaming: &Renaming,
    ) -> Option<Handle<Service>> {
        let Some(port) = self.port else {
            let worker = named!(renaming, &self.name, |name: &str| Worker::new(name));
            stack.add(shared!(self, worker, services, grants));
            return None;
        };
        let service = named!(renaming, &self.name, |name: &str| Service::new(name));
        let mut service = shared!(self, service.port(port), services, grants);
        if let Some(path) = &self.path {
            service = service.path(path).deployment(self.deployment());
            if let Some(priority) = self.priority {
                service = service.priority(priority);
            }
        }
        let service = stack.add(service);
        if self.alarm {
            let alarm = |name: &str| Alarm::above(name, service.cpu(), 80.0);
            stack.add(named!(renaming, &format!("{}-cpu", self.name), alarm));
        }
        Some(service)
    }

    fn deployment(&self) -> Deployment {
        match self.strategy {
            0 => Deployment::rolling(),
            1 => Deployment::blue_green(),
            2 => Deployment::canary(10),
            _ => Deployment::linear(25),
        }
    }
}
