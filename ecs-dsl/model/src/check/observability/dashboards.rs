//! Dashboards: size, content and names.

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics, SourceLocation};
use crate::dsl::{Content, Dashboard, Row, Stack, Widget};
use crate::rules::{self, codes};

/// `limits.json`: `dashboard.metrics`.
const MAX_METRICS_IN_GRAPH: usize = 500;
/// `limits.json`: `dashboard.metrics`.
const MAX_METRICS: usize = 2_500;
/// From AWS's page on the dashboard body.
const MAX_WIDGETS: usize = 500;
/// From the same page.
const MAX_ALARMS: usize = 100;

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for dashboard in stack.all::<Dashboard>() {
        let mut report = Report::new(label(dashboard.as_ref()), diagnostics);
        // An invalid component name is reported elsewhere.
        if rules::component_name(&dashboard.name).is_ok() {
            let name = stack.derived_name("dashboard", &dashboard.name);
            report.value(&name, dashboard.origin, rules::dashboard_name(&name));
        }
        let overview = match dashboard.overview {
            true => stack.overview(),
            false => Vec::new(),
        };
        check_size(&overview, dashboard, &mut report);
        check_empty(&overview, dashboard, &mut report);
    }
}

fn check_size(overview: &[Row], dashboard: &Dashboard, report: &mut Report<'_>) {
    let (mut metrics, mut widgets) = (0, 0);
    for row in overview.iter().chain(&dashboard.rows) {
        // The title of a row is a widget too.
        widgets += 1 + row.widgets.len();
        for widget in &row.widgets {
            match &widget.content {
                Content::Metrics { graph, .. } => {
                    check_graph(&graph.title, graph.metrics.len(), dashboard.origin, report);
                    metrics += graph.metrics.len();
                }
                Content::Alarms { title, arns } if arns.len() > MAX_ALARMS => {
                    let message = format!("its widget `{title}` has `{}` alarms", arns.len());
                    let diagnostic = Diagnostic::error(codes::TOO_MANY_DASHBOARD_WIDGETS, message)
                        .allowed(format!("at most {MAX_ALARMS} in a widget"));
                    report.add(
                        diagnostic.hint("split it into two widgets"),
                        dashboard.origin,
                    );
                }
                Content::Alarms { .. } | Content::Text(_) | Content::Logs { .. } => {}
            }
        }
    }
    if metrics > MAX_METRICS {
        let message = format!("it has `{metrics}` metrics");
        let diagnostic = Diagnostic::error(codes::TOO_MANY_DASHBOARD_METRICS, message)
            .allowed(format!("at most {MAX_METRICS} on a dashboard"))
            .hint("split it into two dashboards");
        report.add(diagnostic, dashboard.origin);
    }
    if widgets > MAX_WIDGETS {
        let message = format!("it has `{widgets}` widgets, including row titles");
        let diagnostic = Diagnostic::error(codes::TOO_MANY_DASHBOARD_WIDGETS, message)
            .allowed(format!("at most {MAX_WIDGETS} on a dashboard"))
            .hint("split it into two dashboards");
        report.add(diagnostic, dashboard.origin);
    }
}

fn check_empty(overview: &[Row], dashboard: &Dashboard, report: &mut Report<'_>) {
    let mut widgets = dashboard
        .rows
        .iter()
        .flat_map(|row| &row.widgets)
        .peekable();
    let message = if widgets.peek().is_none() && overview.is_empty() {
        match dashboard.overview {
            true => "its stack has nothing to show".to_owned(),
            false => "dashboard is empty".to_owned(),
        }
    } else if let Some(message) = widgets.find_map(empty_widget) {
        message
    } else {
        return;
    };
    let diagnostic = Diagnostic::warning(codes::EMPTY_DASHBOARD, message)
        .allowed("widgets with metrics, alarms or logs")
        .hint("add `.row(\"Shop\", [Graph::new(\"CPU\", [service.cpu()])])`, or use `Dashboard::overview` in the stack of the services");
    report.add(diagnostic, dashboard.origin);
}

fn empty_widget(widget: &Widget) -> Option<String> {
    match &widget.content {
        Content::Metrics { graph, .. } if graph.metrics.is_empty() => {
            Some(format!("its graph `{}` has no metrics", graph.title))
        }
        Content::Alarms { title, arns } if arns.is_empty() => {
            Some(format!("its widget `{title}` has no alarms"))
        }
        Content::Logs { title, groups, .. } if groups.is_empty() => {
            Some(format!("its query `{title}` has no log groups"))
        }
        _ => None,
    }
}

fn check_graph(title: &str, count: usize, origin: SourceLocation, report: &mut Report<'_>) {
    if count > MAX_METRICS_IN_GRAPH {
        let message = format!("its graph `{title}` has `{count}` metrics");
        let diagnostic = Diagnostic::error(codes::TOO_MANY_DASHBOARD_METRICS, message)
            .allowed(format!("at most {MAX_METRICS_IN_GRAPH} in a graph"));
        report.add(diagnostic, origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Alarm, Dashboard, Graph, Metric, Widget};

    fn with_graphs(sizes: &[usize]) -> Diagnostics {
        check(|stack| {
            let graph = |count: &usize| {
                let metric = |number: usize| Metric::custom("shop", &format!("m{number}"));
                Graph::new("All", (0..*count).map(metric))
            };
            stack.add(Dashboard::new("all").row("Shop", sizes.iter().map(graph)));
        })
    }

    #[test]
    fn metric_501_of_a_graph_is_an_error() {
        let message = "its graph `All` has `501` metrics";
        assert_error(&with_graphs(&[501]), "ECS1810", message);
        assert_silent(&with_graphs(&[500]));
    }

    #[test]
    fn metric_2501_of_a_dashboard_is_an_error() {
        let message = "it has `2501` metrics";
        assert_error(
            &with_graphs(&[500, 500, 500, 500, 500, 1]),
            "ECS1810",
            message,
        );
        assert_silent(&with_graphs(&[500, 500, 500, 500, 500]));
    }

    #[test]
    fn overview_counts_towards_limits() {
        let with_workers = |count: usize| {
            check(move |stack| {
                platform(stack);
                for number in 0..count {
                    stack.add(worker(&format!("w{number}")));
                }
                stack.add(Dashboard::overview("all"));
            })
        };
        let diagnostics = with_workers(500);
        let messages: Vec<&str> = diagnostics
            .iter()
            .map(|diagnostic| diagnostic.message.as_str())
            .collect();
        assert_eq!(
            messages,
            [
                "it has `2507` metrics",
                "it has `1555` widgets, including row titles",
            ]
        );
        assert_silent(&with_workers(60));
    }

    #[test]
    fn alarm_101_of_a_widget_is_an_error() {
        let with_alarms = |count: usize| {
            check(move |stack| {
                let metric = || Metric::custom("shop", "orders");
                let alarm = |number: usize| Alarm::above(format!("a{number}"), metric(), 1.0);
                let alarms: Vec<_> = (0..count)
                    .map(|number| stack.add(alarm(number).notify(TOPIC)))
                    .collect();
                let list = Widget::alarms("All", &alarms);
                stack.add(Dashboard::new("all").row("Alarms", [list]));
            })
        };
        assert_error(
            &with_alarms(101),
            "ECS1831",
            "its widget `All` has `101` alarms",
        );
        assert_silent(&with_alarms(100));
        assert_warning(&with_alarms(0), "ECS1817", "its widget `All` has no alarms");
    }

    #[test]
    fn long_dashboard_name_is_an_error() {
        let named = |length: usize| {
            check(move |stack| {
                let graphs = [Graph::new("All", [Metric::custom("shop", "orders")])];
                stack.add(Dashboard::new("x".repeat(length)).row("Shop", graphs));
            })
        };
        assert_eq!(only_diagnostic(&named(250)).code.as_str(), "ECS1809");
        assert_silent(&named(200));
    }

    #[test]
    fn empty_dashboard_is_a_warning() {
        assert_warning(&with_graphs(&[]), "ECS1817", "dashboard is empty");
        assert_warning(
            &with_graphs(&[1, 0]),
            "ECS1817",
            "its graph `All` has no metrics",
        );
        let overview = |with_platform: bool| {
            check(move |stack| {
                if with_platform {
                    platform(stack);
                }
                stack.add(Dashboard::overview("all"));
            })
        };
        let message = "its stack has nothing to show";
        assert_warning(&overview(false), "ECS1817", message);
        assert_silent(&overview(true));
    }
}
