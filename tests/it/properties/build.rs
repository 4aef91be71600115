//! Builds the stack of a sketch.

use ecs_dsl::prelude::*;

use super::sketch::{Data, Network, Sketch, Tasks};

/// Creates a grant.
type Granting = Box<dyn Fn() -> Grant>;

impl Sketch {
    /// Adds all components to `stack`.
    pub(super) fn build(&self, stack: &mut Stack) {
        self.network.build(stack);
        stack.add(Cluster::new("main"));
        let grants: Vec<Granting> = self.data.iter().map(|data| data.build(stack)).collect();
        let mut services = Vec::new();
        for tasks in &self.tasks {
            if let Some(service) = tasks.build(stack, &services, &grants) {
                services.push(service);
            }
        }
        if self.dashboard {
            stack.add(Dashboard::overview("overview"));
        }
        for (index, service) in services.iter().enumerate() {
            stack.output(&format!("Service{index}"), service.service_name());
        }
    }
}

impl Network {
    fn build(&self, stack: &mut Stack) {
        let mut vpc = Vpc::new("main")
            .cidr(&self.block)
            .zones(self.zones.into())
            .nat(self.nat)
            .endpoints(self.endpoints.iter().copied());
        if self.flow_logs {
            vpc = vpc.flow_logs(days(30));
        }
        stack.add(vpc);
        let mut balancer = LoadBalancer::public("web");
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
    fn build(self, stack: &mut Stack) -> Granting {
        match self {
            Self::Bucket => {
                let bucket = stack.add(Bucket::new("files"));
                Box::new(move || bucket.read_write())
            }
            Self::Key => {
                let key = stack.add(Key::new("master"));
                Box::new(move || key.encrypt_decrypt())
            }
            Self::Postgres => {
                let db = stack.add(
                    Postgres::new("db")
                        .engine_version("16.9")
                        .instance_class("db.t4g.medium"),
                );
                Box::new(move || db.connect())
            }
            Self::Queue => {
                let queue = stack.add(Queue::new("jobs"));
                Box::new(move || queue.consume())
            }
            Self::Redis => {
                let cache = stack.add(Cache::redis("cache"));
                Box::new(move || cache.connect())
            }
            Self::Search => {
                let search = stack.add(Search::new("catalog"));
                Box::new(move || search.connect())
            }
            Self::Table => {
                let table = stack.add(Table::new("carts", KeyAttribute::string("id")));
                Box::new(move || table.read())
            }
            Self::Topic => {
                let topic = stack.add(Topic::new("news"));
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
    ) -> Option<Handle<Service>> {
        let Some(port) = self.port else {
            stack.add(shared!(self, Worker::new(&self.name), services, grants));
            return None;
        };
        let mut service = shared!(self, Service::new(&self.name).port(port), services, grants);
        if let Some(path) = &self.path {
            service = service.path(path).deployment(self.deployment());
            if let Some(priority) = self.priority {
                service = service.priority(priority);
            }
        }
        let service = stack.add(service);
        if self.alarm {
            let alarm = Alarm::above(format!("{}-cpu", self.name), service.cpu(), 80.0);
            stack.add(alarm);
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
