//! Metrics in alarms and dashboards: whether CloudWatch accepts them, and whether they have data.

use std::collections::BTreeSet;

use super::alarms::check_period;
use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics, SourceLocation};
use crate::dsl::model::lookup::Choice;
use crate::dsl::{
    Alarm, Alarms, Dashboard, Insights, Metric, MetricSource, Stack, Statistic, Widget,
};
use crate::rules::{self, codes};

/// `limits.json`: `alarm.dims`.
const MAX_DIMENSIONS: usize = 30;
/// The namespace of Container Insights.
const INSIGHTS: &str = "ECS/ContainerInsights";

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for alarm in stack.all::<Alarm>() {
        let mut report = Report::new(label(alarm.as_ref()), diagnostics);
        check_values(&alarm.metric, alarm.origin, &mut report);
        check_source(stack, &alarm.metric, alarm.origin, &mut report);
    }
    for set in stack.all::<Alarms>() {
        let mut report = Report::new(label(set.as_ref()), diagnostics);
        for alarm in stack.alarms_of(set) {
            check_source(stack, &alarm.metric, set.origin, &mut report);
        }
    }
    for dashboard in stack.all::<Dashboard>() {
        let mut report = Report::new(label(dashboard.as_ref()), diagnostics);
        let widgets = dashboard.rows.iter().flat_map(|row| &row.widgets);
        for graph in widgets.filter_map(Widget::graph_of) {
            for metric in &graph.metrics {
                report.duration(&metric.period, rules::metric_period);
                check_period(metric, &mut report);
                check_values(metric, dashboard.origin, &mut report);
                check_source(stack, metric, dashboard.origin, &mut report);
            }
            let of_expressions = graph.metrics.iter().filter(|metric| metric.is_math());
            check_ids(of_expressions, dashboard.origin, &mut report);
        }
    }
}

/// Checks an expression and its metrics.
pub(in crate::check) fn check_math(
    metric: &Metric,
    origin: SourceLocation,
    report: &mut Report<'_>,
) {
    let MetricSource::Math {
        expression,
        metrics,
    } = &metric.source
    else {
        return;
    };
    report.value(expression, origin, rules::metric_expression(expression));
    for (id, metric) in metrics {
        report.value(id, origin, rules::metric_id(id));
        check_values(metric, origin, report);
    }
    check_ids([metric], origin, report);
}

/// The expressions of one alarm, policy or graph have their metrics in common.
fn check_ids<'m>(
    metrics: impl IntoIterator<Item = &'m Metric>,
    origin: SourceLocation,
    report: &mut Report<'_>,
) {
    let mut known = BTreeSet::new();
    let ids = metrics.into_iter().flat_map(Metric::ids);
    let twice = ids.filter(|id| !known.insert(*id)).collect::<BTreeSet<_>>();
    for id in twice {
        let message = format!("two metrics have the id `{id}`");
        let diagnostic = Diagnostic::error(codes::INVALID_METRIC_MATH, message)
            .allowed("each id once in an expression, and in all expressions of a graph");
        report.add(diagnostic, origin);
    }
}

/// Checks everything but the period, whose rules differ in alarms and graphs.
fn check_values(metric: &Metric, origin: SourceLocation, report: &mut Report<'_>) {
    if metric.is_math() {
        check_math(metric, origin, report);
        return;
    }
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
        if dimensions.len() > MAX_DIMENSIONS {
            let message = format!(
                "metric `{}` has `{}` dimensions",
                metric.name,
                dimensions.len()
            );
            let diagnostic = Diagnostic::error(codes::TOO_MANY_METRIC_DIMENSIONS, message);
            report.add(
                diagnostic.allowed(format!("at most {MAX_DIMENSIONS}")),
                origin,
            );
        }
    }
}

/// Checks that the source of the metric exists and publishes it.
fn check_source(stack: &Stack, metric: &Metric, origin: SourceLocation, report: &mut Report<'_>) {
    match &metric.source {
        MetricSource::EcsService {
            cluster, namespace, ..
        } => match stack.cluster_or_only(cluster.as_ref()) {
            Choice::One(cluster) => {
                let cluster = cluster.spec();
                let is_disabled =
                    cluster.imported.is_none() && cluster.insights == Insights::Disabled;
                if *namespace == INSIGHTS && is_disabled {
                    report.add(insights_disabled(metric, &cluster.name), origin);
                }
            }
            Choice::Missing | Choice::Ambiguous(_) => {
                report.add(
                    unknown_dimension(metric, "cluster", ".cluster(&cluster)"),
                    origin,
                );
            }
        },
        MetricSource::Target { routed: false, .. } => {
            let message = format!(
                "metric `{}` needs a target group, but the service has no route",
                metric.name
            );
            let diagnostic = Diagnostic::error(codes::TARGET_GROUP_METRIC_WITHOUT_ROUTE, message)
                .allowed("this metric of a service with a route")
                .hint(
                    "add a route such as `.path(\"/*\")` to the service, or use a metric such as `.cpu()`",
                );
            report.add(diagnostic, origin);
        }
        MetricSource::Target { balancer, .. } => {
            if !matches!(
                stack.load_balancer_or_only(balancer.as_ref()),
                Choice::One(_)
            ) {
                let setter = ".load_balancer(&load_balancer)";
                report.add(unknown_dimension(metric, "load balancer", setter), origin);
            }
        }
        MetricSource::Math { metrics, .. } => {
            for (_, metric) in metrics {
                check_source(stack, metric, origin, report);
            }
        }
        MetricSource::LoadBalancer(_) | MetricSource::Custom { .. } => {}
    }
}

fn insights_disabled(metric: &Metric, cluster: &str) -> Diagnostic {
    let message = format!(
        "metric `{}` needs Container Insights, which is disabled on cluster `{cluster}`",
        metric.name
    );
    Diagnostic::warning(codes::CONTAINER_INSIGHTS_DISABLED, message)
        .allowed("`.cpu()` and `.memory()`, which are always available")
        .hint("set `.insights(Insights::Enabled)` on the cluster; CloudWatch charges for these metrics")
}

fn unknown_dimension(metric: &Metric, kind: &str, setter: &str) -> Diagnostic {
    let message = format!("can't determine the {kind} of metric `{}`", metric.name);
    Diagnostic::error(codes::UNRESOLVED_METRIC_DIMENSION, message)
        .allowed(format!(
            "a stack with one {kind}, or a service that names its {kind}"
        ))
        .hint(format!("add `{setter}` to the service"))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Alarm, Cluster, Dashboard, Graph, Insights, LoadBalancer, Metric, Nat, Service, Stack,
        Stacks, Statistic, TaskBuilder, Vpc, secs,
    };

    fn orders() -> Metric {
        Metric::custom("shop", "orders")
    }

    fn in_graph(metric: impl Fn() -> Metric) -> Diagnostics {
        check(move |stack| {
            let graphs = [Graph::new("Orders", [metric()])];
            stack.add(Dashboard::new("all").row("Shop", graphs));
        })
    }

    fn in_alarm(metric: impl Fn() -> Metric) -> Diagnostics {
        check(move |stack| {
            stack.add(Alarm::above("orders", metric(), 1.0).notify(TOPIC));
        })
    }

    fn with_service(
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
    fn unsupported_graph_period_is_an_error() {
        assert_error(
            &in_graph(|| orders().period(secs(45))),
            "ECS1804",
            "metric period `45 seconds` is not supported by CloudWatch",
        );
        assert_silent(&in_graph(|| orders().period(secs(1))));
    }

    #[test]
    fn percentile_above_100_is_an_error() {
        let at = |percent| in_alarm(move || orders().statistic(Statistic::Percentile(percent)));
        assert_error(&at(101.0), "ECS1805", "percentile `101` is out of range");
        assert_silent(&at(99.9));
    }

    #[test]
    fn invalid_metric_name_is_an_error() {
        let diagnostics = in_alarm(|| Metric::custom(":shop", "orders"));
        let message = "metric namespace `:shop` is not valid in CloudWatch";
        assert_error(&diagnostics, "ECS1806", message);
        let diagnostics = in_alarm(|| Metric::custom("shop", ""));
        let message = "metric name `` is not valid in CloudWatch";
        assert_error(&diagnostics, "ECS1806", message);
        assert_silent(&in_alarm(orders));
    }

    #[test]
    fn dimension_31_is_an_error() {
        let with = |count: usize| {
            in_alarm(move || {
                let names = (0..count).map(|number| format!("d{number}"));
                names.fold(orders(), |metric, name| metric.dimension(&name, "x"))
            })
        };
        let message = "metric `orders` has `31` dimensions";
        assert_error(&with(31), "ECS1807", message);
        assert_silent(&with(30));
    }

    #[test]
    fn metric_without_container_insights_is_a_warning() {
        let alarm = |insights| {
            check(|stack| {
                let add = with_service(service("order"), insights, |stack, order| {
                    stack.add(Alarm::below("running", order.running_tasks(), 1.0).notify(TOPIC));
                });
                add(stack);
            })
        };
        let message = "metric `RunningTaskCount` needs Container Insights, which is disabled on cluster `main`";
        assert_warning(&alarm(Insights::Disabled), "ECS1811", message);
        assert_silent(&alarm(Insights::Enabled));
        assert_silent(&check(|stack| {
            let add = with_service(service("order"), Insights::Disabled, |stack, order| {
                stack.add(Alarm::above("busy", order.cpu(), 80.0).notify(TOPIC));
                stack.add(Dashboard::overview("all"));
            });
            add(stack);
        }));
    }

    #[test]
    fn target_group_metric_without_route_is_an_error() {
        let alarm = |path: Option<&str>| {
            check(|stack| {
                let service = service("order");
                let service = match path {
                    Some(path) => service.path(path),
                    None => service,
                };
                let add = with_service(service, Insights::Disabled, |stack, order| {
                    stack.add(Alarm::above("errors", order.server_errors(), 5.0).notify(TOPIC));
                });
                add(stack);
            })
        };
        let message =
            "metric `HTTPCode_Target_5XX_Count` needs a target group, but the service has no route";
        assert_error(&alarm(None), "ECS1812", message);
        assert_silent(&alarm(Some("/*")));
    }

    #[test]
    fn metric_without_cluster_is_an_error() {
        let in_other_stack = |named: bool| {
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
        let message = "can't determine the cluster of metric `CPUUtilization`";
        assert_error(&in_other_stack(false), "ECS1813", message);
        assert_silent(&in_other_stack(true));
    }

    #[test]
    fn metric_without_load_balancer_is_an_error() {
        let in_other_stack = |named: bool| {
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
        let message = "can't determine the load balancer of metric `TargetResponseTime`";
        assert_error(&in_other_stack(false), "ECS1813", message);
        assert_silent(&in_other_stack(true));
    }
}
