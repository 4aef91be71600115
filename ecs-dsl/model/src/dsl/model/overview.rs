//! The rows of [`Dashboard::overview`](crate::dsl::Dashboard::overview).

use std::sync::Arc;

use crate::cfn::{Handle, Referent, Value};
use crate::dsl::compute::service_builder::HasEcsService;
use crate::dsl::model::description::Monitoring;
use crate::dsl::{
    AppProtocol, LoadBalancer, Membership, Metric, Row, Service, ServiceCall, Stack, TargetGroup,
    Workflow,
};
use crate::dsl::{ServiceRef, Statistic, Transport, Widget, Width};

/// The maximum number of lines in a graph that compares services: more are indistinguishable.
const MAX_LINES: usize = 20;
/// CloudWatch's limit of alarms in an `alarm` widget.
const MAX_ALARMS: usize = 100;

/// The metrics of a service or worker.
struct ServiceMetrics {
    name: Arc<str>,
    cpu: Metric,
    memory: Metric,
    tasks: Vec<Metric>,
    /// Bytes in and out, where Container Insights may measure them.
    network: Option<[Metric; 2]>,
    /// Two widgets for each target group of a service.
    requests: Vec<Widget>,
}

impl Stack {
    /// The rows of an overview.
    pub(crate) fn overview(&self) -> Vec<Row> {
        let mut rows = self.alarm_rows();
        rows.extend(
            self.handles::<LoadBalancer>()
                .map(|balancer| load_balancer_row(&balancer)),
        );
        let all: Vec<ServiceMetrics> = self
            .monitored()
            .filter_map(|monitoring| self.measured(monitoring))
            .collect();
        if !all.is_empty() {
            rows.push(comparison_row(&all));
        }
        rows.extend(all.into_iter().map(service_row));
        rows.extend(self.services().flat_map(|caller| self.call_rows(caller)));
        rows.extend(
            self.handles::<Workflow>()
                .map(|workflow| workflow_row(&workflow)),
        );
        rows
    }

    fn monitored(&self) -> impl Iterator<Item = Monitoring> {
        self.described()
            .filter_map(|(_, description)| description.monitoring)
    }

    fn alarm_rows(&self) -> Vec<Row> {
        let mut arns: Vec<Value<String>> = Vec::new();
        for monitoring in self.monitored() {
            match monitoring {
                Monitoring::Alarm(alarm) => arns.push(alarm.arn()),
                Monitoring::AlarmSet(set) => {
                    let alarms = self.alarms_of(&set).into_iter();
                    arns.extend(alarms.map(|alarm| self.handle(&Arc::new(alarm)).arn()));
                }
                Monitoring::Service(_)
                | Monitoring::Worker(_)
                | Monitoring::LoadBalancer(_)
                | Monitoring::DataStore(_)
                | Monitoring::Workflow(_) => {}
            }
        }
        let chunks = arns.chunks(MAX_ALARMS);
        let widgets: Vec<Widget> = chunks
            .map(|part| Widget::alarms_by_arn("State", part.to_vec()))
            .collect();
        match widgets.is_empty() {
            true => Vec::new(),
            false => vec![Row {
                title: "Alarms".into(),
                widgets,
            }],
        }
    }

    fn measured(&self, monitoring: Monitoring) -> Option<ServiceMetrics> {
        match monitoring {
            Monitoring::Service(service) => {
                let groups = self.target_groups(service.spec().view());
                let widgets = groups.iter().enumerate().flat_map(|(number, group)| {
                    let of = match number {
                        0 => String::new(),
                        _ => format!(" at port {} behind {}", group.port, group.balancer.name()),
                    };
                    requests(&service, group, &of)
                });
                Some(self.service_metrics(&service, widgets.collect()))
            }
            Monitoring::Worker(worker) => Some(self.service_metrics(&worker, Vec::new())),
            Monitoring::LoadBalancer(_)
            | Monitoring::DataStore(_)
            | Monitoring::Alarm(_)
            | Monitoring::AlarmSet(_)
            | Monitoring::Workflow(_) => None,
        }
    }

    fn service_metrics<S: HasEcsService + Referent<Spec = Arc<S>>>(
        &self,
        handle: &Handle<S>,
        requests: Vec<Widget>,
    ) -> ServiceMetrics {
        let insights = self.insights_of(handle.spec().task()) != Some(false);
        let running = handle.running_tasks().label("running");
        let desired = handle.desired_tasks().label("desired");
        // Without Container Insights.
        let samples = handle.samples().label("running");
        ServiceMetrics {
            name: handle.name().into(),
            cpu: handle.cpu(),
            memory: handle.memory(),
            tasks: match insights {
                true => vec![running, desired],
                false => vec![samples],
            },
            network: insights.then(|| [handle.network_in(), handle.network_out()]),
            requests,
        }
    }

    /// A row for each call through Service Connect.
    fn call_rows(&self, caller: ServiceRef<'_>) -> Vec<Row> {
        let (Some(mesh), Some(cluster)) = (
            self.service_connect_of(caller),
            self.cluster_of(&caller.task).one(),
        ) else {
            return Vec::new();
        };
        let scope = self.scope_arc().clone();
        let caller_name = Value::from_expr(
            // The caller can be a service or a worker; both are ECS services.
            Handle::<crate::cfn::aws::ecs::Service>::new(scope, caller.task.name.clone(), ())
                .attribute_of("Service", "Name"),
        );
        let through = |call: &&ServiceCall| {
            let callee = &call.service;
            if callee.scope() != self.scope() {
                return !matches!(callee.spec().0.service.mesh, Membership::Outside);
            }
            let other = self.service_connect_of(callee.spec().view());
            other.is_some_and(|other| other.is(&mesh))
        };
        let rows = caller.task.calls.iter().filter(through).filter_map(|call| {
            let metric = |name: &str, statistic: Statistic| {
                // These dimensions select the requests from the tasks of one caller.
                Metric::custom("AWS/ECS", name)
                    .dimension("ClusterName", cluster.cluster_name())
                    .dimension("ServiceName", caller_name.clone())
                    .dimension("TargetDiscoveryName", call.discovery_name())
                    .statistic(statistic)
            };
            let port = call
                .called_port()
                .filter(|port| port.transport == Transport::Tcp)?;
            let name = match &call.port {
                Some(port) => format!("{} of {}", port.value, call.service.name()),
                None => call.service.name().to_owned(),
            };
            Some(Row {
                title: format!("{} calls {name}", caller.task.name),
                widgets: call_widgets(port.protocol, metric),
            })
        });
        rows.collect()
    }
}

fn load_balancer_row(balancer: &Handle<LoadBalancer>) -> Row {
    let errors = [
        balancer.server_errors().label("5xx of tasks"),
        balancer
            .own_server_errors()
            .label("5xx of the load balancer"),
        balancer.client_errors().label("4xx of tasks"),
    ];
    let widgets = vec![
        Widget::lines_from_zero("Requests", [balancer.requests()]),
        Widget::lines_from_zero("Response time (s)", percentiles(&balancer.response_time())),
        Widget::lines_from_zero("HTTP errors", errors),
    ];
    Row {
        title: format!("Load balancer {}", balancer.name()),
        widgets: with_equal_widths(widgets),
    }
}

fn workflow_row(workflow: &Handle<Workflow>) -> Row {
    let executions = [
        workflow
            .executions("ExecutionsSucceeded")
            .label("succeeded"),
        workflow.failed_executions().label("failed"),
        workflow.timed_out_executions().label("timed out"),
    ];
    // In milliseconds.
    let times = workflow.executions("ExecutionTime");
    let times = times.statistic(Statistic::Maximum).label("longest");
    let widgets = vec![
        Widget::lines_from_zero("Executions", executions),
        Widget::lines_from_zero("Time of executions (ms)", [times]),
    ];
    Row {
        title: format!("Workflow {}", workflow.name()),
        widgets: with_equal_widths(widgets),
    }
}

/// One line for each service or worker, in as many graphs as needed.
fn comparison_row(all: &[ServiceMetrics]) -> Row {
    let mut widgets = Vec::new();
    for part in all.chunks(MAX_LINES) {
        let lines = |title: &str, pick: fn(&ServiceMetrics) -> Option<&Metric>| {
            Widget::lines_from_zero(title, part.iter().filter_map(pick).cloned())
        };
        let mut line = vec![
            lines("CPU (%)", |service| Some(&service.cpu)),
            lines("Memory (%)", |service| Some(&service.memory)),
        ];
        if part.iter().any(|service| service.network.is_some()) {
            line.push(lines("Network in (bytes/s)", |service| {
                service.network.as_ref().map(|[into, _]| into)
            }));
            line.push(lines("Network out (bytes/s)", |service| {
                service.network.as_ref().map(|[_, out]| out)
            }));
        }
        widgets.extend(with_equal_widths(line));
    }
    Row {
        title: "Services and workers".into(),
        widgets,
    }
}

fn service_row(service: ServiceMetrics) -> Row {
    let load = [service.cpu.label("CPU"), service.memory.label("memory")];
    let mut widgets = vec![
        Widget::lines_from_zero("CPU and memory (%)", load),
        Widget::lines_from_zero("Tasks", service.tasks),
    ];
    if let (true, Some([into, out])) = (service.requests.is_empty(), service.network) {
        let network = [into.label("in"), out.label("out")];
        widgets.push(Widget::lines_from_zero("Network (bytes/s)", network));
    }
    widgets.extend(service.requests);
    Row {
        title: service.name.to_string(),
        widgets: with_equal_widths(widgets),
    }
}

/// The requests to a target group of a service; `of` says which where it isn't the first one.
fn requests(service: &Handle<Service>, group: &TargetGroup<'_>, of: &str) -> [Widget; 2] {
    let metric = |name: &str, statistic| service.metric_of(group, name, statistic);
    let counts = [
        metric("RequestCount", Statistic::Sum).label("all"),
        metric("HTTPCode_Target_5XX_Count", Statistic::Sum).label("5xx"),
        metric("HTTPCode_Target_4XX_Count", Statistic::Sum).label("4xx"),
    ];
    let time = metric("TargetResponseTime", Statistic::Percentile(95.0));
    [
        Widget::lines_from_zero(&format!("Requests{of}"), counts),
        Widget::lines_from_zero(&format!("Response time (s){of}"), percentiles(&time)),
    ]
}

/// The proxy's metrics depend on the protocol.
fn call_widgets(protocol: AppProtocol, metric: impl Fn(&str, Statistic) -> Metric) -> Vec<Widget> {
    let time = || {
        let time = |statistic| metric("TargetResponseTime", statistic);
        let times = [
            time(Statistic::Average).label("mean"),
            time(Statistic::Maximum).label("longest"),
        ];
        Widget::lines_from_zero("Response time (ms)", times)
    };
    let widgets = match protocol {
        AppProtocol::Http | AppProtocol::Http2 => {
            let class = |name: &str, label: &str| metric(name, Statistic::Sum).label(label);
            let answers = [
                class("HTTPCode_Target_2XX_Count", "2xx"),
                class("HTTPCode_Target_3XX_Count", "3xx"),
                class("HTTPCode_Target_4XX_Count", "4xx"),
                class("HTTPCode_Target_5XX_Count", "5xx"),
            ];
            vec![Widget::lines_from_zero("Answers", answers), time()]
        }
        AppProtocol::Grpc => {
            let requests = metric("RequestCountPerTarget", Statistic::Average).label("requests");
            vec![
                Widget::lines_from_zero("Requests to each task", [requests]),
                time(),
            ]
        }
        AppProtocol::Tcp => {
            let bytes = metric("TargetProcessedBytes", Statistic::Sum).label("bytes");
            vec![Widget::lines_from_zero("Bytes", [bytes])]
        }
    };
    with_equal_widths(widgets)
}

fn percentiles(metric: &Metric) -> [Metric; 3] {
    [50.0, 95.0, 99.0].map(|percent| {
        let metric = metric.clone().statistic(Statistic::Percentile(percent));
        metric.label(&format!("p{percent}"))
    })
}

/// Gives the widgets equal widths, in one line if they fit.
fn with_equal_widths(widgets: Vec<Widget>) -> Vec<Widget> {
    let width = match widgets.len() {
        1 => Width::Full,
        2 => Width::Half,
        3 => Width::Third,
        _ => Width::Quarter,
    };
    widgets
        .into_iter()
        .map(|widget| widget.width(width))
        .collect()
}
