//! What a service and a worker have in common: tasks that are kept running.

use std::sync::Arc;
use std::time::Duration;

use super::scaling::Scaling;
use super::{
    AppProtocol, Discovery, HealthCheck, Membership, Route, RoutingPolicy, Stickiness,
    VirtualGateway, WeightedTarget,
};
use super::{
    Capacity, Cluster, Container, Deployment, Grant, Image, Key, LoadBalancer, Namespace, Service,
    Tier, Volume, Vpc,
};
use crate::cfn::{Handle, Value};
use crate::diag::{Located, Origin};
use crate::rules::defaults;

/// The model under [`Service`] and [`Worker`](super::Worker).
#[derive(Clone, Debug)]
pub(crate) struct Workload {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
    pub(crate) cluster: Option<Handle<Cluster>>,
    pub(crate) vpc: Option<Handle<Vpc>>,
    pub(crate) main: Container,
    pub(crate) sidecars: Vec<Container>,
    pub(crate) cpu: Located<u32>,
    pub(crate) memory: Located<u32>,
    pub(crate) architecture: Architecture,
    pub(crate) ephemeral_storage: Option<Located<u16>>,
    pub(crate) volumes: Vec<Volume>,
    pub(crate) grants: Vec<Grant>,
    pub(crate) calls: Vec<Handle<Service>>,
    pub(crate) mesh: Membership,
    pub(crate) capacity: Vec<Capacity>,
    pub(crate) desired_count: Option<Located<u32>>,
    pub(crate) scaling: Option<Scaling>,
    pub(crate) deployment: Deployment,
    pub(crate) tier: Tier,
    pub(crate) public_ip: bool,
    pub(crate) log_retention: Located<Duration>,
    pub(crate) log_key: Option<Handle<Key>>,
    pub(crate) stop_timeout: Option<Located<Duration>>,
    pub(crate) execute_command: bool,
    pub(crate) security_groups: Vec<Value<String>>,
    pub(crate) ingress: Option<Ingress>,
}

/// What a service has and a worker hasn't: a way in.
#[derive(Clone, Debug)]
pub(crate) struct Ingress {
    pub(crate) load_balancer: Option<Handle<LoadBalancer>>,
    /// The route that the service's own setters describe.
    pub(crate) own_route: Route,
    pub(crate) more_routes: Vec<Route>,
    pub(crate) health_check: Option<HealthCheck>,
    pub(crate) health_check_grace_period: Option<Located<Duration>>,
    pub(crate) deregistration_delay: Located<Duration>,
    pub(crate) slow_start: Option<Located<Duration>>,
    pub(crate) stickiness: Option<Stickiness>,
    pub(crate) grpc: bool,
    pub(crate) discovery: Discovery,
    pub(crate) namespace: Option<Handle<Namespace>>,
    pub(crate) discovery_ttl: Located<Duration>,
    pub(crate) routing_policy: RoutingPolicy,
    pub(crate) protocol: Option<AppProtocol>,
    pub(crate) idle_timeout: Option<Located<Duration>>,
    pub(crate) per_request_timeout: Option<Located<Duration>>,
    pub(crate) weighted_targets: Vec<WeightedTarget>,
    pub(crate) gateway: Option<VirtualGateway>,
}

impl Ingress {
    /// Whether it speaks gRPC, to its load balancer and to its mesh.
    pub(crate) fn is_grpc(&self) -> bool {
        self.protocol() == AppProtocol::Grpc
    }

    /// What it speaks: what was said, gRPC by its load balancer's word, HTTP else.
    pub(crate) fn protocol(&self) -> AppProtocol {
        let by_default = match self.grpc {
            true => AppProtocol::Grpc,
            false => AppProtocol::Http,
        };
        self.protocol.unwrap_or(by_default)
    }
}

/// The processor architecture of the tasks; the image must be built for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Architecture {
    /// Intel and AMD, 64 bits.
    X86_64,
    /// AWS Graviton, about a fifth cheaper on Fargate.
    Arm64,
}

impl Workload {
    #[track_caller]
    pub(crate) fn new(name: &str, ingress: Option<Ingress>) -> Self {
        Self {
            name: name.into(),
            origin: Origin::here(),
            cluster: None,
            vpc: None,
            // The type of the builder holds that an image follows.
            main: Container::new(name, Image::registry("")),
            sidecars: Vec::new(),
            cpu: Located::here(defaults::TASK_CPU),
            memory: Located::here(defaults::TASK_MEMORY),
            architecture: Architecture::X86_64,
            ephemeral_storage: None,
            volumes: Vec::new(),
            grants: Vec::new(),
            calls: Vec::new(),
            mesh: Membership::Default,
            capacity: Vec::new(),
            desired_count: None,
            scaling: None,
            deployment: Deployment::rolling(),
            tier: Tier::Private,
            public_ip: false,
            log_retention: Located::here(Duration::from_secs(30 * 24 * 60 * 60)),
            log_key: None,
            stop_timeout: None,
            execute_command: false,
            security_groups: Vec::new(),
            ingress,
        }
    }

    /// The containers in the order of the task definition, the main one first.
    pub(crate) fn containers(&self) -> impl Iterator<Item = &Container> {
        std::iter::once(&self.main).chain(&self.sidecars)
    }

    /// The routes on which requests come in.
    pub(crate) fn routes(&self) -> impl Iterator<Item = &Route> {
        let ingress = self.ingress.iter();
        ingress.flat_map(|ingress| {
            std::iter::once(&ingress.own_route)
                .filter(|route| !route.is_empty())
                .chain(&ingress.more_routes)
        })
    }

    /// How many tasks there are at least: the bound of its scaling, or the desired count, 1 if nothing is said.
    pub(crate) fn min_tasks(&self) -> u32 {
        let given = self.desired_count.as_ref().map_or(1, |count| count.value);
        let scaling = self.scaling.as_ref();
        scaling.map_or(given, |scaling| scaling.tasks.value.0)
    }

    /// The services that it calls, that it leads to as a gateway, and that have a share of its calls.
    pub(crate) fn target_services(&self) -> impl Iterator<Item = &Handle<Service>> {
        let ingress = self.ingress.iter();
        let through = ingress.flat_map(|ingress| {
            let shares = ingress.weighted_targets.iter().map(|share| &share.service);
            let routes = ingress.gateway.iter().flat_map(|gateway| &gateway.routes);
            shares.chain(routes.map(|(_, service)| service))
        });
        self.calls.iter().chain(through)
    }

    /// Whether it is the way into an App Mesh.
    pub(crate) fn is_gateway(&self) -> bool {
        self.ingress
            .as_ref()
            .is_some_and(|ingress| ingress.gateway.is_some())
    }

    /// Whether it can be called: a service with a port.
    pub(crate) fn is_callable(&self) -> bool {
        self.ingress.is_some() && self.main.port.is_some()
    }

    /// Whether it has a name in a namespace, if there is one.
    pub(crate) fn is_registered(&self) -> bool {
        let ingress = self.ingress.as_ref();
        self.main.port.is_some() && ingress.is_some_and(|ingress| ingress.discovery != Discovery::None)
    }

    /// Whether a load balancer sends requests to it.
    pub(crate) fn is_routed(&self) -> bool {
        self.routes().next().is_some()
    }
}

/// The setters that services and workers share.
macro_rules! workload_setters {
    ($type:ident) => {
        /// The image of the main container. Only with one can it be added to a stack.
        #[track_caller]
        pub fn image(mut self, image: impl $crate::dsl::IntoImage) -> $type {
            self.0.main.image = image.into_image();
            $type(self.0, PhantomData)
        }

        /// The CPU units of a task, 1,024 to a vCPU; 256 without this. Fargate has fixed pairs of
        /// [CPU and memory](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html).
        #[track_caller]
        pub fn cpu(mut self, units: u32) -> Self {
            self.0.cpu = $crate::diag::Located::here(units);
            self
        }

        /// The memory of a task in MiB; 512 without this. See [`cpu`](Self::cpu).
        #[track_caller]
        pub fn memory(mut self, mib: u32) -> Self {
            self.0.memory = $crate::diag::Located::here(mib);
            self
        }

        /// CPU units and memory at once, as a pair that Fargate has: `.size(fargate!(1024, 2048))`.
        #[track_caller]
        pub fn size(self, size: $crate::dsl::FargateSize) -> Self {
            self.cpu(size.cpu()).memory(size.memory())
        }

        /// The processor architecture; [`X86_64`](crate::dsl::Architecture::X86_64) without this.
        pub fn architecture(mut self, architecture: $crate::dsl::Architecture) -> Self {
            self.0.architecture = architecture;
            self
        }

        /// The ephemeral storage of a task in GiB, 21 to 200; without this it is Fargate's 20.
        #[track_caller]
        pub fn ephemeral_storage(mut self, gib: u16) -> Self {
            self.0.ephemeral_storage = Some($crate::diag::Located::here(gib));
            self
        }

        /// The main container's command in place of the image's own.
        pub fn command<S: Into<String>>(mut self, command: impl IntoIterator<Item = S>) -> Self {
            self.0.main = self.0.main.command(command);
            self
        }

        /// An environment variable of the main container. What is secret goes to [`secret`](Self::secret).
        #[track_caller]
        pub fn env(mut self, name: &str, value: impl $crate::dsl::EnvironmentValue) -> Self {
            self.0.main = self.0.main.env(name, value);
            self
        }

        /// An environment variable of the main container whose value ECS reads from where it is kept secret. The
        /// execution role may read this secret and no other.
        #[track_caller]
        pub fn secret(mut self, name: &str, secret: impl $crate::dsl::IntoSecret) -> Self {
            self.0.main = self.0.main.secret(name, secret);
            self
        }

        /// How ECS finds out whether the main container is healthy; not at all without this.
        pub fn container_health_check(mut self, check: $crate::dsl::ContainerHealthCheck) -> Self {
            self.0.main = self.0.main.health_check(check);
            self
        }

        /// Changes the main container by what only [`Container`](crate::dsl::Container) has:
        /// `.container(|main| main.user("1000").mount("data", "/data"))`.
        pub fn container(
            mut self,
            change: impl FnOnce($crate::dsl::Container) -> $crate::dsl::Container,
        ) -> Self {
            self.0.main = change(self.0.main);
            self
        }

        /// Another container in every task.
        pub fn sidecar(mut self, container: $crate::dsl::Container) -> Self {
            self.0.sidecars.push(container);
            self
        }

        /// A volume of every task.
        pub fn volume(mut self, volume: $crate::dsl::Volume) -> Self {
            self.0.volumes.push(volume);
            self
        }

        /// Takes a permission with everything that using it takes: the statement in the task role, the way through the
        /// network, the environment.
        pub fn grant(mut self, grant: impl $crate::dsl::IntoGrant) -> Self {
            self.0.grants.push(grant.into_grant());
            self
        }

        /// Calls another service: its security group lets these tasks in on its port, and the variable `<NAME>_URL` has
        /// its address in the mesh that both are in, or else in its namespace: `USER_SERVICE_URL` for `user-service`.
        /// A variable of that name from [`env`](Self::env) stays as it is.
        pub fn calls(mut self, callee: &impl $crate::dsl::Callee) -> Self {
            self.0.calls.push(callee.callee());
            self
        }

        /// The mesh that it is in; the stack's only one without this. See [`Mesh`](crate::dsl::Mesh).
        pub fn mesh(mut self, mesh: &$crate::cfn::Handle<$crate::dsl::Mesh>) -> Self {
            self.0.mesh = $crate::dsl::Membership::In(mesh.clone());
            self
        }

        /// Stays outside of the stack's mesh.
        pub fn without_mesh(mut self) -> Self {
            self.0.mesh = $crate::dsl::Membership::Outside;
            self
        }

        /// What the tasks run on; the cluster's choice without this.
        pub fn capacity(
            mut self,
            capacity: impl IntoIterator<Item = $crate::dsl::Capacity>,
        ) -> Self {
            self.0.capacity = capacity.into_iter().collect();
            self
        }

        /// How many tasks are kept running; 1 without this. Once it scales, only the bounds count: a number in the
        /// template would take back at every deployment what scaling did.
        #[track_caller]
        pub fn desired_count(mut self, tasks: u32) -> Self {
            self.0.desired_count = Some($crate::diag::Located::here(tasks));
            self
        }

        /// Scales between these bounds by `target`. Called again it adds a target; the last bounds count.
        #[track_caller]
        pub fn scale(
            mut self,
            tasks: std::ops::RangeInclusive<u32>,
            target: $crate::dsl::Target,
        ) -> Self {
            let tasks = $crate::diag::Located::here(tasks.into_inner());
            let scaling = self
                .0
                .scaling
                .get_or_insert_with(|| $crate::dsl::scaling::Scaling::new(tasks));
            scaling.tasks = tasks;
            scaling.targets.push(target);
            self
        }

        /// Changes the bounds on a schedule. It needs bounds to begin with: [`scale`](Self::scale) comes first, or the
        /// schedule's own bounds are taken.
        pub fn scale_at(mut self, schedule: $crate::dsl::ScheduledScaling) -> Self {
            let tasks = schedule.tasks;
            let scaling = self
                .0
                .scaling
                .get_or_insert_with(|| $crate::dsl::scaling::Scaling::new(tasks));
            scaling.schedules.push(schedule);
            self
        }

        /// How a new version takes the place of the old one; rolling with the circuit breaker on without this.
        pub fn deployment(mut self, deployment: $crate::dsl::Deployment) -> Self {
            self.0.deployment = deployment;
            self
        }

        /// Runs the tasks in public subnets with public addresses of their own, so that they reach the internet without
        /// a NAT gateway. Their security group still lets in only what is declared.
        pub fn assign_public_ip(mut self) -> Self {
            self.0.tier = $crate::dsl::Tier::Public;
            self.0.public_ip = true;
            self
        }

        /// The subnets of the tasks; [`Tier::Private`](crate::dsl::Tier::Private) without this.
        pub fn subnets(mut self, tier: $crate::dsl::Tier) -> Self {
            self.0.tier = tier;
            self
        }

        /// Puts the tasks into another security group too, by its id.
        pub fn security_group(mut self, id: impl Into<$crate::cfn::Value<String>>) -> Self {
            self.0.security_groups.push(id.into());
            self
        }

        /// How long logs are kept; 30 days without this. See [`LogGroup::retention`](crate::dsl::LogGroup::retention) for
        /// what is allowed. The log group is called `/ecs/<app>-<name>-<stage>` and goes when this leaves the program, in
        /// every stage: one that stayed would be in the way of the next of its name.
        #[track_caller]
        pub fn log_retention(mut self, retention: std::time::Duration) -> Self {
            self.0.log_retention = $crate::diag::Located::here(retention);
            self
        }

        /// Encrypts the logs with this key; with CloudWatch's own without this.
        pub fn log_key(mut self, key: &$crate::cfn::Handle<$crate::dsl::Key>) -> Self {
            self.0.log_key = Some(key.clone());
            self
        }

        /// How long a container has between `SIGTERM` and `SIGKILL`, at most 120 seconds; 30 without this.
        #[track_caller]
        pub fn stop_timeout(mut self, timeout: std::time::Duration) -> Self {
            self.0.stop_timeout = Some($crate::diag::Located::here(timeout));
            self
        }

        /// Allows `aws ecs execute-command` into the containers: the task role gets the four `ssmmessages` actions.
        pub fn execute_command(mut self) -> Self {
            self.0.execute_command = true;
            self
        }

        /// The cluster; the stack's only one without this.
        pub fn cluster(mut self, cluster: &$crate::cfn::Handle<$crate::dsl::Cluster>) -> Self {
            self.0.cluster = Some(cluster.clone());
            self
        }

        /// The VPC; the cluster's, or the stack's only one, without this.
        pub fn vpc(mut self, vpc: &$crate::cfn::Handle<$crate::dsl::Vpc>) -> Self {
            self.0.vpc = Some(vpc.clone());
            self
        }
    };
}

pub(crate) use workload_setters;
