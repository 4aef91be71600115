//! Metrics in alarms and dashboards: whether CloudWatch takes them, and whether they are ever measured.

use super::alarms::check_period;
use super::report::{Report, label};
use crate::diag::{Code, Diagnostic, Diagnostics, Origin};
use crate::dsl::lookup::Choice;
use crate::dsl::{Insights, Metric, MetricSource, Spec, Stack, Statistic, Widget};
use crate::rules;

const DIMENSIONS: Code = Code::new("ECS1807");
const NO_INSIGHTS: Code = Code::new("ECS1811");
const NO_ROUTE: Code = Code::new("ECS1812");
const WHOSE: Code = Code::new("ECS1813");
/// `limits.json`: `alarm.dims`.
const MOST_DIMENSIONS: usize = 30;
/// Where Container Insights puts what it measures.
const INSIGHTS: &str = "ECS/ContainerInsights";

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for spec in &stack.components {
        match spec {
            Spec::Alarm(alarm) => {
                let mut report = Report::new(label(alarm.as_ref()), faults);
                check_values(&alarm.metric, alarm.origin, &mut report);
                check_source(stack, &alarm.metric, alarm.origin, &mut report);
            }
            Spec::Alarms(set) => {
                let mut report = Report::new(label(set.as_ref()), faults);
                for alarm in stack.alarms_of(set) {
                    check_source(stack, &alarm.metric, set.origin, &mut report);
                }
            }
            Spec::Dashboard(dashboard) => {
                let mut report = Report::new(label(dashboard.as_ref()), faults);
                let widgets = dashboard.rows.iter().flat_map(|row| &row.widgets);
                let graphs = widgets.filter_map(Widget::graph_of);
                for metric in graphs.flat_map(|graph| &graph.metrics) {
                    let period = &metric.period;
                    report.duration(period, rules::metric_period);
                    check_period(metric, &mut report);
                    check_values(metric, dashboard.origin, &mut report);
                    check_source(stack, metric, dashboard.origin, &mut report);
                }
            }
            _ => {}
        }
    }
}

/// The period is another matter in an alarm than in a graph.
fn check_values(metric: &Metric, origin: Origin, report: &mut Report<'_>) {
    if let Statistic::Percentile(percent) = metric.statistic.value {
        let verdict = rules::percentile(percent);
        report.value(percent, metric.statistic.origin, verdict);
    }
    report.value(&metric.name, origin, rules::metric_name(&metric.name));
    if let MetricSource::Custom {
        namespace,
        dimensions,
    } = &metric.source
    {
        report.value(namespace, origin, rules::metric_namespace(namespace));
        if dimensions.len() > MOST_DIMENSIONS {
            let message = format!(
                "the metric `{}` has `{}` dimensions",
                metric.name,
                dimensions.len()
            );
            let fault = Diagnostic::error(DIMENSIONS, message);
            report.tell(fault.allowed(format!("at most {MOST_DIMENSIONS}")), origin);
        }
    }
}

/// Whether what is measured is there.
fn check_source(stack: &Stack, metric: &Metric, origin: Origin, report: &mut Report<'_>) {
    match &metric.source {
        MetricSource::Workload {
            cluster, namespace, ..
        } => match stack.cluster_or_only(cluster.as_ref()) {
            Choice::One(cluster) => {
                let cluster = cluster.spec();
                let off = cluster.imported.is_none() && cluster.insights == Insights::Disabled;
                if *namespace == INSIGHTS && off {
                    report.tell(without_insights(metric, &cluster.name), origin);
                }
            }
            Choice::Missing | Choice::Ambiguous(_) => {
                report.tell(of_whom(metric, "cluster", ".cluster(&cluster)"), origin);
            }
        },
        MetricSource::Target { routed: false, .. } => {
            let message = format!(
                "the metric `{}` is one of a target group, and the service has none",
                metric.name
            );
            let fault = Diagnostic::error(NO_ROUTE, message)
                .allowed("this metric of a service that a load balancer sends requests to")
                .hint(
                    "a route such as `.path(\"/*\")` on the service, or a metric such as `.cpu()`",
                );
            report.tell(fault, origin);
        }
        MetricSource::Target { balancer, .. } => {
            if !matches!(
                stack.load_balancer_or_only(balancer.as_ref()),
                Choice::One(_)
            ) {
                let setter = ".load_balancer(&load_balancer)";
                report.tell(of_whom(metric, "load balancer", setter), origin);
            }
        }
        MetricSource::LoadBalancer(_) | MetricSource::Custom { .. } => {}
    }
}

fn without_insights(metric: &Metric, cluster: &str) -> Diagnostic {
    let message = format!(
        "the metric `{}` is measured by Container Insights, which cluster `{cluster}` has switched off",
        metric.name
    );
    Diagnostic::warning(NO_INSIGHTS, message)
        .allowed("`.cpu()` and `.memory()`, which are always measured")
        .hint("`.insights(Insights::Enabled)` on the cluster; CloudWatch charges for its metrics")
}

fn of_whom(metric: &Metric, kind: &str, setter: &str) -> Diagnostic {
    let message = format!(
        "it isn't clear to which {kind} the metric `{}` belongs",
        metric.name
    );
    Diagnostic::error(WHOSE, message)
        .allowed(format!(
            "a stack with one {kind}, or a service that chooses its own"
        ))
        .hint(format!("`{setter}` on the service"))
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Alarm, Cluster, Dashboard, Graph, Insights, LoadBalancer, Metric, Nat, Service, Stack,
        Stacks, Statistic, Vpc, secs,
    };

    fn orders() -> Metric {
        Metric::custom("shop", "orders")
    }

    fn drawn(metric: impl Fn() -> Metric) -> Diagnostics {
        check(move |stack| {
            let graphs = [Graph::new("Orders", [metric()])];
            stack.add(Dashboard::new("all").row("Shop", graphs));
        })
    }

    fn watched(metric: impl Fn() -> Metric) -> Diagnostics {
        check(move |stack| {
            stack.add(Alarm::above("orders", metric(), 1.0).notify(TOPIC));
        })
    }

    fn of_service(
        service: Service,
        insights: Insights,
        add: impl FnOnce(&mut Stack, crate::cfn::Handle<Service>),
    ) -> impl FnOnce(&mut Stack) {
        move |stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(Cluster::new("main").insights(insights));
            stack.add(LoadBalancer::public("web"));
            let service = stack.add(service);
            add(stack, service);
        }
    }

    #[test]
    fn periods_of_a_graph() {
        assert_error(
            &drawn(|| orders().period(secs(45))),
            "ECS1804",
            "period of a metric `45 seconds` is not one that CloudWatch has",
        );
        assert_silent(&drawn(|| orders().period(secs(1))));
    }

    #[test]
    fn percentiles() {
        let at = |percent| watched(move || orders().statistic(Statistic::Percentile(percent)));
        assert_error(&at(101.0), "ECS1805", "percentile `101` is none");
        assert_silent(&at(99.9));
    }

    #[test]
    fn names() {
        let faults = watched(|| Metric::custom(":shop", "orders"));
        let message = "namespace of a metric `:shop` is not one that CloudWatch takes";
        assert_error(&faults, "ECS1806", message);
        let faults = watched(|| Metric::custom("shop", ""));
        let message = "name of a metric `` is not one that CloudWatch takes";
        assert_error(&faults, "ECS1806", message);
        assert_silent(&watched(orders));
    }

    #[test]
    fn dimensions() {
        let with = |count: usize| {
            watched(move || {
                let names = (0..count).map(|number| format!("d{number}"));
                names.fold(orders(), |metric, name| metric.dimension(&name, "x"))
            })
        };
        let message = "the metric `orders` has `31` dimensions";
        assert_error(&with(31), "ECS1807", message);
        assert_silent(&with(30));
    }

    #[test]
    fn what_container_insights_measures() {
        let alarm = |insights| {
            check(|stack| {
                let add = of_service(service("order"), insights, |stack, order| {
                    stack.add(Alarm::below("running", order.running_tasks(), 1.0).notify(TOPIC));
                });
                add(stack);
            })
        };
        let message = "the metric `RunningTaskCount` is measured by Container Insights, which cluster `main` has switched off";
        assert_warning(&alarm(Insights::Disabled), "ECS1811", message);
        assert_silent(&alarm(Insights::Enabled));
        assert_silent(&check(|stack| {
            let add = of_service(service("order"), Insights::Disabled, |stack, order| {
                stack.add(Alarm::above("busy", order.cpu(), 80.0).notify(TOPIC));
                stack.add(Dashboard::overview("all"));
            });
            add(stack);
        }));
    }

    #[test]
    fn metrics_of_a_target_group_need_a_route() {
        let alarm = |path: Option<&str>| {
            check(|stack| {
                let service = service("order");
                let service = match path {
                    Some(path) => service.path(path),
                    None => service,
                };
                let add = of_service(service, Insights::Disabled, |stack, order| {
                    stack.add(Alarm::above("errors", order.server_errors(), 5.0).notify(TOPIC));
                });
                add(stack);
            })
        };
        let message = "the metric `HTTPCode_Target_5XX_Count` is one of a target group, and the service has none";
        assert_error(&alarm(None), "ECS1812", message);
        assert_silent(&alarm(Some("/*")));
    }

    #[test]
    fn a_metric_belongs_to_one_cluster() {
        let elsewhere = |named: bool| {
            check_program(&move |stacks: &mut Stacks| {
                let stack = stacks.stack("shop");
                stack.add(Vpc::new("main").nat(Nat::Single));
                let cluster = stack.add(Cluster::new("main"));
                let order = service("order");
                let order = stack.add(if named {
                    order.cluster(&cluster)
                } else {
                    order
                });
                let alarms = stacks.stack("alarms");
                alarms.add(Alarm::above("busy", order.cpu(), 80.0).notify(TOPIC));
            })
        };
        let message = "it isn't clear to which cluster the metric `CPUUtilization` belongs";
        assert_error(&elsewhere(false), "ECS1813", message);
        assert_silent(&elsewhere(true));
    }

    #[test]
    fn a_metric_belongs_to_one_load_balancer() {
        let elsewhere = |named: bool| {
            check_program(&move |stacks: &mut Stacks| {
                let stack = stacks.stack("shop");
                stack.add(Vpc::new("main").nat(Nat::Single));
                stack.add(Cluster::new("main"));
                let web = stack.add(LoadBalancer::public("web"));
                let order = service("order").path("/*");
                let order = stack.add(if named {
                    order.load_balancer(&web)
                } else {
                    order
                });
                let alarms = stacks.stack("alarms");
                alarms.add(Alarm::above("slow", order.response_time(), 1.0).notify(TOPIC));
            })
        };
        let message =
            "it isn't clear to which load balancer the metric `TargetResponseTime` belongs";
        assert_error(&elsewhere(false), "ECS1813", message);
        assert_silent(&elsewhere(true));
    }
}
