//! Dashboards: how much there is on them, and what they are called.

use super::report::{Report, label};
use crate::diag::{Code, Diagnostic, Diagnostics, Origin};
use crate::dsl::{Content, Dashboard, Spec, Stack, Widget};
use crate::rules;

const TOO_MUCH: Code = Code::new("ECS1810");
const NOTHING: Code = Code::new("ECS1817");
const TOO_MANY: Code = Code::new("ECS1831");
/// `limits.json`: `dashboard.metrics`.
const MOST_IN_A_GRAPH: usize = 500;
/// The same.
const MOST_IN_ALL: usize = 2_500;
/// AWS's page on the body of a dashboard.
const MOST_WIDGETS: usize = 500;
/// The same.
const MOST_ALARMS: usize = 100;

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for spec in &stack.components {
        let Spec::Dashboard(dashboard) = spec else {
            continue;
        };
        let mut report = Report::new(label(dashboard.as_ref()), faults);
        // What is wrong with the name itself is told there.
        if rules::component_name(&dashboard.name).is_ok() {
            let name = stack.physical_name(&dashboard.name);
            report.value(&name, dashboard.origin, rules::dashboard_name(&name));
        }
        check_size(stack, dashboard, &mut report);
        check_empty(stack, dashboard, &mut report);
    }
}

fn check_size(stack: &Stack, dashboard: &Dashboard, report: &mut Report<'_>) {
    let overview = match dashboard.overview {
        true => stack.overview(),
        false => Vec::new(),
    };
    let (mut metrics, mut widgets) = (0, 0);
    for row in overview.iter().chain(&dashboard.rows) {
        // Its title is one too.
        widgets += 1 + row.widgets.len();
        for widget in &row.widgets {
            match &widget.content {
                Content::Metrics { graph, .. } => {
                    tell_graph(&graph.title, graph.metrics.len(), dashboard.origin, report);
                    metrics += graph.metrics.len();
                }
                Content::Alarms { title, arns } if arns.len() > MOST_ALARMS => {
                    let message = format!("`{title}` lists `{}` alarms", arns.len());
                    let fault = Diagnostic::error(TOO_MANY, message)
                        .allowed(format!("at most {MOST_ALARMS} in a widget"));
                    report.tell(fault.hint("part them in two"), dashboard.origin);
                }
                Content::Alarms { .. } | Content::Text(_) | Content::Logs { .. } => {}
            }
        }
    }
    if metrics > MOST_IN_ALL {
        let fault = Diagnostic::error(TOO_MUCH, format!("it draws `{metrics}` metrics"))
            .allowed(format!("at most {MOST_IN_ALL} on a dashboard"))
            .hint("part it in two");
        report.tell(fault, dashboard.origin);
    }
    if widgets > MOST_WIDGETS {
        let message = format!("it has `{widgets}` widgets, titles of rows among them");
        let fault = Diagnostic::error(TOO_MANY, message)
            .allowed(format!("at most {MOST_WIDGETS} on a dashboard"))
            .hint("part it in two");
        report.tell(fault, dashboard.origin);
    }
}

fn check_empty(stack: &Stack, dashboard: &Dashboard, report: &mut Report<'_>) {
    let mut widgets = dashboard
        .rows
        .iter()
        .flat_map(|row| &row.widgets)
        .peekable();
    let sees = dashboard.overview && !stack.overview().is_empty();
    let message = if widgets.peek().is_none() && !sees {
        match dashboard.overview {
            true => "there is nothing in its stack that it would show".to_owned(),
            false => "there is nothing on it".to_owned(),
        }
    } else if let Some(message) = widgets.find_map(emptiness) {
        message
    } else {
        return;
    };
    let fault = Diagnostic::warning(NOTHING, message)
        .allowed("something to see")
        .hint("`.row(\"Shop\", [Graph::new(\"CPU\", [service.cpu()])])`, or `Dashboard::overview` beside the services");
    report.tell(fault, dashboard.origin);
}

fn emptiness(widget: &Widget) -> Option<String> {
    match &widget.content {
        Content::Metrics { graph, .. } if graph.metrics.is_empty() => {
            Some(format!("its graph `{}` draws nothing", graph.title))
        }
        Content::Alarms { title, arns } if arns.is_empty() => {
            Some(format!("its widget `{title}` lists no alarm"))
        }
        Content::Logs { title, groups, .. } if groups.is_empty() => {
            Some(format!("its query `{title}` reads no log group"))
        }
        _ => None,
    }
}

fn tell_graph(title: &str, count: usize, origin: Origin, report: &mut Report<'_>) {
    if count > MOST_IN_A_GRAPH {
        let message = format!("its graph `{title}` draws `{count}` metrics");
        let fault = Diagnostic::error(TOO_MUCH, message)
            .allowed(format!("at most {MOST_IN_A_GRAPH} in a graph"));
        report.tell(fault, origin);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
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
    fn a_graph_has_500_metrics() {
        let message = "its graph `All` draws `501` metrics";
        assert_error(&with_graphs(&[501]), "ECS1810", message);
        assert_silent(&with_graphs(&[500]));
    }

    #[test]
    fn a_dashboard_has_2500_metrics() {
        let message = "it draws `2501` metrics";
        assert_error(
            &with_graphs(&[500, 500, 500, 500, 500, 1]),
            "ECS1810",
            message,
        );
        assert_silent(&with_graphs(&[500, 500, 500, 500, 500]));
    }

    #[test]
    fn the_overview_counts() {
        let watched = |count: usize| {
            check(move |stack| {
                platform(stack);
                for number in 0..count {
                    stack.add(worker(&format!("w{number}")));
                }
                stack.add(Dashboard::overview("all"));
            })
        };
        let faults = watched(500);
        let told: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
        assert_eq!(
            told,
            [
                "it draws `2507` metrics",
                "it has `1555` widgets, titles of rows among them",
            ]
        );
        assert_silent(&watched(60));
    }

    #[test]
    fn a_list_has_100_alarms() {
        let listed = |count: usize| {
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
        assert_error(&listed(101), "ECS1831", "`All` lists `101` alarms");
        assert_silent(&listed(100));
        assert_warning(&listed(0), "ECS1817", "its widget `All` lists no alarm");
    }

    #[test]
    fn the_name_has_all_names_in_it() {
        let named = |length: usize| {
            check(move |stack| {
                let graphs = [Graph::new("All", [Metric::custom("shop", "orders")])];
                stack.add(Dashboard::new("x".repeat(length)).row("Shop", graphs));
            })
        };
        assert_eq!(only_fault(&named(250)).code.as_str(), "ECS1809");
        assert_silent(&named(200));
    }

    #[test]
    fn there_is_something_to_see() {
        assert_warning(&with_graphs(&[]), "ECS1817", "there is nothing on it");
        assert_warning(
            &with_graphs(&[1, 0]),
            "ECS1817",
            "its graph `All` draws nothing",
        );
        let overview = |beside: bool| {
            check(move |stack| {
                if beside {
                    platform(stack);
                }
                stack.add(Dashboard::overview("all"));
            })
        };
        let message = "there is nothing in its stack that it would show";
        assert_warning(&overview(false), "ECS1817", message);
        assert_silent(&overview(true));
    }
}
