//! Dashboards: how much there is on them, and what they are called.

use super::report::{Report, label};
use crate::diag::{Code, Diagnostic, Diagnostics, Origin};
use crate::dsl::{Dashboard, Spec, Stack};
use crate::rules;

const TOO_MUCH: Code = Code::new("ECS1810");
const NOTHING: Code = Code::new("ECS1817");
/// `limits.json`: `dashboard.metrics`.
const MOST_IN_A_GRAPH: usize = 500;
/// The same.
const MOST_IN_ALL: usize = 2_500;
/// What the overview draws of each service and worker, a graph each.
const OF_WORKLOAD: usize = 5;
/// What it draws of each load balancer.
const OF_LOAD_BALANCER: usize = 4;

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
    let mut all = 0;
    if dashboard.overview {
        let workloads = stack.workloads().count();
        tell_graph("CPU (%)", workloads, dashboard.origin, report);
        all += workloads * OF_WORKLOAD + stack.load_balancers().count() * OF_LOAD_BALANCER;
    }
    for graph in dashboard.rows.iter().flat_map(|row| &row.graphs) {
        tell_graph(&graph.title, graph.metrics.len(), dashboard.origin, report);
        all += graph.metrics.len();
    }
    if all > MOST_IN_ALL {
        let fault = Diagnostic::error(TOO_MUCH, format!("it draws `{all}` metrics"))
            .allowed(format!("at most {MOST_IN_ALL} on a dashboard"))
            .hint("part it in two");
        report.tell(fault, dashboard.origin);
    }
}

fn check_empty(stack: &Stack, dashboard: &Dashboard, report: &mut Report<'_>) {
    let mut graphs = dashboard.rows.iter().flat_map(|row| &row.graphs).peekable();
    let sees = dashboard.overview
        && (stack.workloads().next().is_some() || stack.load_balancers().next().is_some());
    let message = if graphs.peek().is_none() && !sees {
        match dashboard.overview {
            true => "there is nothing in its stack that it would show".to_owned(),
            false => "there is nothing on it".to_owned(),
        }
    } else if let Some(empty) = graphs.find(|graph| graph.metrics.is_empty()) {
        format!("its graph `{}` draws nothing", empty.title)
    } else {
        return;
    };
    let fault = Diagnostic::warning(NOTHING, message)
        .allowed("something to see")
        .hint("`.row(\"Shop\", [Graph::new(\"CPU\", [service.cpu()])])`, or `Dashboard::overview` beside the services");
    report.tell(fault, dashboard.origin);
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
    use crate::dsl::{Dashboard, Graph, Metric};

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
        let message = "its graph `CPU (%)` draws `501` metrics";
        let faults = check(|stack| {
            platform(stack);
            for number in 0..501 {
                stack.add(worker(&format!("w{number}")));
            }
            stack.add(Dashboard::overview("all"));
        });
        let told: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
        assert_eq!(told, ["it draws `2509` metrics", message]);
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
