//! Dashboards.

use super::workload::seconds;
use super::{Context, metric};
use crate::cfn::aws::cloudwatch;
use crate::cfn::{Expr, Map, Value, json_text, pseudo};
use crate::dsl::{Dashboard, Graph, Metric, Row, Stack};

/// CloudWatch's grid.
const GRID_WIDTH: usize = 24;
const GRAPH_WIDTH: usize = 6;
const GRAPH_HEIGHT: usize = 6;

pub(super) fn synth(dashboard: &Dashboard, cx: &mut Context<'_>) {
    let mut rows = if dashboard.overview {
        overview(cx.stack())
    } else {
        Vec::new()
    };
    rows.extend(dashboard.rows.iter().cloned());
    let mut widgets = Vec::new();
    let mut y = 0;
    for row in &rows {
        widgets.push(title(&row.title, y));
        y += 1;
        for (index, graph) in row.graphs.iter().enumerate() {
            let x = index * GRAPH_WIDTH % GRID_WIDTH;
            let line = index * GRAPH_WIDTH / GRID_WIDTH;
            widgets.push(widget(graph, x, y + line * GRAPH_HEIGHT, cx));
        }
        y += (row.graphs.len() * GRAPH_WIDTH).div_ceil(GRID_WIDTH) * GRAPH_HEIGHT;
    }
    let body: Map = [("widgets", widgets)].into_iter().collect();
    let id = cx.parts(&dashboard.name).id("Dashboard");
    let name = cx.stack().physical_name(&dashboard.name);
    cx.add(
        id,
        cloudwatch::Dashboard::new(json_text(&Expr::Map(body))).dashboard_name(name),
    );
}

/// What there is to see of everything in the stack.
fn overview(stack: &Stack) -> Vec<Row> {
    let mut rows = Vec::new();
    for balancer in stack.load_balancers() {
        let errors = [
            balancer.server_errors().label("5xx"),
            balancer.client_errors().label("4xx"),
        ];
        rows.push(Row {
            title: format!("Load balancer {}", balancer.name()),
            graphs: vec![
                Graph::new("Requests", [balancer.requests()]),
                Graph::new("Response time (p95)", [balancer.response_time()]),
                Graph::new("HTTP errors", errors),
            ],
        });
    }
    let handles = stack.workload_metrics();
    let all =
        |pick: fn(&[Metric; 5]) -> &Metric| handles.iter().map(pick).cloned().collect::<Vec<_>>();
    if !handles.is_empty() {
        rows.push(Row {
            title: "Services and workers".into(),
            graphs: vec![
                Graph::new("CPU (%)", all(|[cpu, ..]| cpu)),
                Graph::new("Memory (%)", all(|[_, memory, ..]| memory)),
                Graph::new("Running tasks", all(|[_, _, tasks, ..]| tasks)),
                Graph::new("Network in (bytes)", all(|[_, _, _, network, _]| network)),
                Graph::new("Network out (bytes)", all(|[.., network]| network)),
            ],
        });
    }
    rows
}

fn title(text: &str, y: usize) -> Expr {
    let properties: Map = [("markdown", format!("## {text}"))].into_iter().collect();
    place("text", properties, 0, y, GRID_WIDTH, 1)
}

fn widget(graph: &Graph, x: usize, y: usize, cx: &Context<'_>) -> Expr {
    let metrics: Vec<Expr> = graph
        .metrics
        .iter()
        .map(|metric| line(metric, cx))
        .collect();
    let mut properties = Map::with_capacity(4);
    properties.insert("title", graph.title.clone());
    properties.insert("region", pseudo::region());
    properties.insert("view", "timeSeries");
    properties.insert("metrics", metrics);
    place("metric", properties, x, y, GRAPH_WIDTH, GRAPH_HEIGHT)
}

/// `[namespace, name, dimension, value, …, options]`.
fn line(metric: &Metric, cx: &Context<'_>) -> Expr {
    let identity = metric::identity(metric, cx);
    let mut line: Vec<Expr> = vec![identity.namespace.into(), metric.name.clone().into()];
    for (name, value) in identity.dimensions {
        line.extend([name.into(), Value::into_expr(value)]);
    }
    let mut options = Map::with_capacity(3);
    options.insert("stat", metric.statistic.text());
    options.insert("period", seconds(metric.period.value));
    if let Some(label) = &metric.label {
        options.insert("label", label.clone());
    }
    line.push(options.into());
    Expr::List(line)
}

fn place(
    kind: &'static str,
    properties: Map,
    x: usize,
    y: usize,
    width: usize,
    height: usize,
) -> Expr {
    let cells = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut widget = Map::with_capacity(6);
    widget.insert("type", kind);
    widget.insert("x", cells(x));
    widget.insert("y", cells(y));
    widget.insert("width", cells(width));
    widget.insert("height", cells(height));
    widget.insert("properties", properties);
    widget.into()
}
