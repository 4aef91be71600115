//! Every method of every handle of a component, deployed by the local engine: values as outputs, secrets and grants of a worker,
//! metrics of alarms.
//!
//! The methods are read from the sources, so that a new one without a deployment fails here.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ecs_dsl::cfn::{List, SecretRef, Value, intrinsic};
use ecs_dsl::deploy::engine::DeployOutcome;
use ecs_dsl::dsl::ServiceCall;
use ecs_dsl::prelude::*;

use crate::docs::root;
use crate::local_engine::{deploy, open};

/// The results of methods, by what they are used for.
#[derive(Default)]
struct Results {
    /// As `Queue::url`.
    methods: BTreeSet<String>,
    values: Vec<(String, Value<String>)>,
    secrets: Vec<Value<SecretRef>>,
    grants: Vec<Grant>,
    metrics: Vec<Metric>,
    mounts: Vec<FileSystemMount>,
    gateways: Vec<Gateway>,
    calls: Vec<ServiceCall>,
    events: Vec<Event>,
}

/// What a method returns.
trait MethodResult {
    /// `name` is the component and the method in camel case.
    fn collect_into(self, name: String, results: &mut Results);
}

impl MethodResult for Value<String> {
    fn collect_into(self, name: String, results: &mut Results) {
        results.values.push((name, self));
    }
}

impl MethodResult for Value<List<String>> {
    fn collect_into(self, name: String, results: &mut Results) {
        results.values.push((name, intrinsic::join(",", self)));
    }
}

impl MethodResult for Event {
    fn collect_into(self, _: String, results: &mut Results) {
        results.events.push(self);
    }
}

impl MethodResult for &str {
    fn collect_into(self, name: String, results: &mut Results) {
        results.values.push((name, self.into()));
    }
}

impl MethodResult for Value<SecretRef> {
    fn collect_into(self, _: String, results: &mut Results) {
        results.secrets.push(self);
    }
}

impl MethodResult for Grant {
    fn collect_into(self, _: String, results: &mut Results) {
        results.grants.push(self);
    }
}

impl MethodResult for Metric {
    fn collect_into(self, _: String, results: &mut Results) {
        results.metrics.push(self);
    }
}

impl MethodResult for FileSystemMount {
    fn collect_into(self, _: String, results: &mut Results) {
        results.mounts.push(self);
    }
}

impl MethodResult for Gateway {
    fn collect_into(self, _: String, results: &mut Results) {
        results.gateways.push(self);
    }
}

impl MethodResult for ServiceCall {
    fn collect_into(self, _: String, results: &mut Results) {
        results.calls.push(self);
    }
}

/// Calls methods of a handle and adds their results.
macro_rules! call {
    ($results:expr, $component:ident($handle:expr): $($method:ident $arguments:tt)*) => {$({
        let method = concat!(stringify!($component), "::", stringify!($method));
        $results.methods.insert(method.to_owned());
        $handle.$method $arguments.collect_into(camel_case(method), &mut $results);
    })*};
}

/// `QueueQueueName` for `Queue::queue_name`.
fn camel_case(method: &str) -> String {
    let words = method.split([':', '_']).filter(|word| !word.is_empty());
    let capitalized = words.map(|word| {
        let (first, rest) = word.split_at(1);
        format!("{}{rest}", first.to_uppercase())
    });
    capitalized.collect()
}

impl Results {
    /// Adds what uses the results to the stack.
    fn add(self, stack: &mut Stack) -> BTreeSet<String> {
        let mut worker = Worker::new("reader").image(Image::registry("shop/user").tag("1"));
        for (index, secret) in self.secrets.into_iter().enumerate() {
            worker = worker.secret(&format!("SECRET_{index}"), secret);
        }
        for mount in self.mounts {
            worker = worker.volume(mount);
        }
        for grant in self.grants {
            worker = worker.grant(grant);
        }
        for call in self.calls {
            worker = worker.calls(call);
        }
        stack.add(worker);
        let mut listener = Job::new("listener").image(Image::registry("shop/user").tag("1"));
        for event in self.events {
            listener = listener.on(event);
        }
        stack.add(listener);
        for (index, metric) in self.metrics.into_iter().enumerate() {
            stack.add(Alarm::above(format!("metric-{index}"), metric, 1.0));
        }
        for (name, value) in self.values {
            stack.output(&name, value);
        }
        self.methods
    }
}

/// The components with data and messages.
fn data(stack: &mut Stack, results: &mut Results) {
    let key = stack.add(Key::new("master"));
    call!(*results, Key(key): arn() encrypt_decrypt());
    let bucket = stack.add(Bucket::new("files"));
    call!(*results, Bucket(bucket): bucket_name() arn() regional_domain_name() read() write() read_write());
    call!(*results, Bucket(bucket): created("in/*") deleted("in/*"));
    let queue = stack.add(Queue::new("jobs"));
    call!(*results, Queue(queue): url() arn() queue_name() consume() send() received());
    let topic = stack.add(Topic::new("news"));
    call!(*results, Topic(topic): arn() publish() published());
    let table = stack.add(Table::new("carts", KeyAttribute::string("id")));
    call!(*results, Table(table): table_name() arn() read() write() read_write());
    let db = stack.add(Postgres::new("db"));
    call!(*results, Postgres(db): url() password() username() db_name() endpoint_address() endpoint_port());
    call!(*results, Postgres(db): secret_arn() instance_identifier() security_group_id() resource_id() connect());
    let reports = stack.add(Postgres::new("reports").iam_authentication());
    call!(*results, Postgres(reports): connect_as("reader"));
    let cache = stack.add(Cache::redis("cache"));
    call!(*results, Cache(cache): url() primary_address() reader_address() security_group_id() connect());
    let sessions = stack.add(Cache::redis("sessions").auth_token());
    call!(*results, Cache(sessions): auth_token() secret_url());
    let search = stack.add(Search::new("catalog"));
    call!(*results, Search(search): url() domain_endpoint() arn() security_group_id() connect());
    let files = stack.add(FileSystem::new("shared"));
    call!(*results, FileSystem(files): at("/data") file_system_id() arn() security_group_id());
    let secret = stack.add(Secret::generated("session"));
    call!(*results, Secret(secret): value() arn());
    let login = stack.add(Secret::import(
        "login",
        "arn:aws:secretsmanager:us-east-1:123456789012:secret:login-AbCdEf",
    ));
    let previous = || SecretVersion::stage("AWSPREVIOUS");
    call!(*results, Secret(login): key("password") value_at(previous()) key_at("password", previous()));
    let parameter = stack.add(Secret::parameter("stripe", "/shop/stripe"));
    call!(*results, SecureParameter(parameter): value() arn());
}

/// The components of a network, of tasks and of their observation.
fn tasks(stack: &mut Stack, results: &mut Results) {
    let vpc = stack.add(Vpc::new("main").zones(2).nat(Nat::Single));
    call!(*results, Vpc(vpc): vpc_id() subnet_ids(Tier::Private));
    let cluster = stack.add(Cluster::new("main"));
    call!(*results, Cluster(cluster): cluster_name() protect_tasks());
    let balancer = stack.add(LoadBalancer::public("edge"));
    call!(*results, LoadBalancer(balancer): dns_name() full_name() url());
    call!(*results, LoadBalancer(balancer): requests() response_time() server_errors() own_server_errors() client_errors());
    let namespace = stack.add(Namespace::new("shop.local"));
    call!(*results, Namespace(namespace): namespace_id() namespace_arn() domain());
    let zone = stack.add(HostedZone::new("zone", "shop.example.com"));
    call!(*results, HostedZone(zone): zone_id() name_servers() domain());
    let mesh = stack.add(Mesh::service_connect("mesh"));
    call!(*results, Mesh(mesh): mesh_name() namespace_arn());
    let repository = stack.add(Repository::new("images"));
    call!(*results, Repository(repository): repository_name() arn() uri() pull() push());
    let logs = stack.add(LogGroup::new("audit"));
    call!(*results, LogGroup(logs): log_group_name() arn());
    let service = Service::new("web").image(Image::registry("shop/web").tag("1"));
    let metrics = PortMapping::tcp(9090).name("metrics");
    let service = stack.add(service.port(8080).port_mapping(metrics).path("/web/*"));
    call!(*results, Service(service): port("metrics") named("WEB_ADDRESS") url());
    call!(*results, Service(service): service_arn() service_name() security_group_id() log_group_name() task_role_arn());
    call!(*results, Service(service): target_group_full_name() requests() response_time() server_errors() client_errors());
    call!(*results, Service(service): unhealthy_hosts() cpu() memory() running_tasks() desired_tasks() network_in() network_out());
    let worker = stack.add(Worker::new("mail").image(Image::registry("shop/mail").tag("1")));
    call!(*results, Worker(worker): service_name() security_group_id() log_group_name() task_role_arn());
    call!(*results, Worker(worker): cpu() memory() running_tasks() desired_tasks() network_in() network_out());
    let job = stack.add(Job::new("import").image(Image::registry("shop/mail").tag("1")));
    call!(*results, Job(job): succeeded() failed());
    let workflow = stack.add(Workflow::new("nightly").then(&job));
    call!(*results, Workflow(workflow): arn() start() failed_executions() timed_out_executions());
    let alarm = stack.add(Alarm::above("busy", worker.cpu(), 90.0));
    call!(*results, Alarm(alarm): alarm_name() arn());
    let dashboard = stack.add(Dashboard::overview("overview"));
    call!(*results, Dashboard(dashboard): dashboard_name());
}

/// App Mesh, whose handle has a gateway.
fn mesh(stack: &mut Stack, results: &mut Results) {
    stack.add(Vpc::new("main").zones(2).nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("edge"));
    let mesh = stack.add(Mesh::app_mesh("mesh"));
    let image = Image::registry("shop/user").tag("1");
    let service = stack.add(Service::new("orders").image(image).port(8080).mesh(&mesh));
    call!(*results, Mesh(mesh): mesh_name() gateway("ingress"));
    for gateway in std::mem::take(&mut results.gateways) {
        stack.add(gateway.port(8088).path("/*").forward("/orders/", &service));
    }
}

// found: B2
#[test]
fn every_method_of_every_handle_is_deployed() {
    let mut called = BTreeSet::new();
    type Part = fn(&mut Stack, &mut Results);
    let programs: [&[Part]; 2] = [&[tasks, data], &[mesh]];
    for parts in programs {
        let methods = RefCell::new(BTreeSet::new());
        let app = App::new("shop").stage(Stage::new("dev").region("us-east-1"));
        let assembly = app.synth("dev", |stack: &mut Stack| {
            let mut results = Results::default();
            parts.iter().for_each(|part| part(stack, &mut results));
            *methods.borrow_mut() = results.add(stack);
        });
        let assembly = assembly.unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
        let folder = tempfile::tempdir().unwrap();
        let template = assembly.stacks[0].template.to_json();
        let deployed = deploy(&open(folder.path()), "shop-dev", &template);
        assert!(
            matches!(deployed.outcome, DeployOutcome::Deployed(_)),
            "{deployed:#?}"
        );
        called.extend(methods.into_inner());
    }
    let declared = declared_methods();
    assert!(declared.len() > 80, "{declared:?}");
    let missing: Vec<_> = declared.difference(&called).collect();
    assert!(
        missing.is_empty(),
        "deploy the results of these methods here: {missing:?}"
    );
    let unknown: Vec<_> = called.difference(&declared).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// The public methods of handles of components, from the sources.
fn declared_methods() -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(&root().join("ecs-dsl/model/src/dsl"), &mut files);
    let texts = files.iter().map(|file| fs::read_to_string(file).unwrap());
    texts.flat_map(|text| methods(&text)).collect()
}

/// The public methods in `impl Handle<…>`. Those of a parameter are methods of services and workers.
fn methods(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut components: Vec<&str> = Vec::new();
    for line in source.lines() {
        if let Some((generics, rest)) = line
            .strip_prefix("impl")
            .and_then(|rest| rest.split_once(" Handle<"))
        {
            let name = rest.split('>').next().unwrap_or_default();
            components = match generics {
                "" => vec![name],
                _ if generics.contains("HasEcsService") => vec!["Service", "Worker"],
                _ => Vec::new(),
            };
        } else if line.starts_with('}') {
            components.clear();
        } else if let Some(signature) = line.strip_prefix("    pub fn ") {
            let method = signature.split('(').next().unwrap_or_default();
            found.extend(
                components
                    .iter()
                    .map(|component| format!("{component}::{method}")),
            );
        }
    }
    found
}

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => sources(&path, files),
            false => files.push(path),
        }
    }
}

#[test]
fn methods_are_read_from_the_sources() {
    let source = "impl Handle<Queue> {\n    pub fn url(&self) -> X {}\n    fn own(&self) {}\n}\n\
                  impl<S: HasEcsService> Handle<S> {\n    pub fn cpu(&self) -> X {}\n}\n\
                  impl Queue {\n    pub fn new() {}\n}\n";
    assert_eq!(
        methods(source),
        ["Queue::url", "Service::cpu", "Worker::cpu"]
    );
}
