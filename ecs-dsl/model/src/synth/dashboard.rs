//! Dashboards.

use super::duration::seconds;
use super::{Context, metric};
use crate::cfn::aws::cloudwatch;
use crate::cfn::{Expr, Map, Value, intrinsic, json_text, pseudo};
use crate::dsl::{Content, Dashboard, Graph, Metric, View, Widget, Width};

/// The width of CloudWatch's grid.
const GRID_WIDTH: usize = 24;
const GRAPH_HEIGHT: usize = 6;
const NUMBER_HEIGHT: usize = 3;
/// Alarms per line of an alarm widget, and the maximum number of lines of a widget.
const ALARMS_IN_LINE: usize = 6;
const MAX_LINES: usize = 12;

pub(super) fn synth(dashboard: &Dashboard, cx: &mut Context<'_>) {
    let mut rows = if dashboard.overview {
        cx.stack().overview()
    } else {
        Vec::new()
    };
    rows.extend(dashboard.rows.iter().cloned());
    let mut widgets = Vec::new();
    let mut y = 0;
    for row in &rows {
        widgets.push(place(
            "text",
            markdown(&format!("## {}", row.title)),
            (0, y),
            (GRID_WIDTH, 1),
        ));
        y = add_row(&row.widgets, y + 1, &mut widgets, cx);
    }
    let body: Map = [("widgets", widgets)].into_iter().collect();
    let id = cx.ids(&dashboard.name).id("Dashboard");
    let name = cx.stack().derived_name("dashboard", &dashboard.name);
    let resource = cloudwatch::Dashboard::new(json_text(&Expr::Map(body))).dashboard_name(name);
    cx.add(id, resource);
}

/// Places widgets side by side as long as they fit, then in the next line. Returns the y of the next row.
fn add_row(row: &[Widget], mut y: usize, widgets: &mut Vec<Expr>, cx: &Context<'_>) -> usize {
    let (mut x, mut line) = (0, 0);
    for widget in row {
        let (width, height) = (width(widget.width), height(&widget.content));
        if x + width > GRID_WIDTH {
            y += line;
            (x, line) = (0, 0);
        }
        let (kind, properties) = content(&widget.content, cx);
        widgets.push(place(kind, properties, (x, y), (width, height)));
        x += width;
        line = line.max(height);
    }
    y + line
}

fn width(width: Width) -> usize {
    match width {
        Width::Quarter => GRID_WIDTH / 4,
        Width::Third => GRID_WIDTH / 3,
        Width::Half => GRID_WIDTH / 2,
        Width::Full => GRID_WIDTH,
    }
}

fn height(content: &Content) -> usize {
    match content {
        Content::Metrics {
            view: View::Numbers,
            ..
        } => NUMBER_HEIGHT,
        Content::Metrics { .. } | Content::Logs { .. } => GRAPH_HEIGHT,
        Content::Text(text) => 1 + text.lines().count().clamp(1, MAX_LINES),
        Content::Alarms { arns, .. } => 1 + arns.len().div_ceil(ALARMS_IN_LINE).clamp(1, MAX_LINES),
    }
}

fn content(content: &Content, cx: &Context<'_>) -> (&'static str, Map) {
    match content {
        Content::Metrics { graph, view } => ("metric", of_metrics(graph, *view, cx)),
        Content::Text(text) => ("text", markdown(text)),
        Content::Alarms { title, arns } => {
            let mut properties = Map::with_capacity(2);
            properties.insert("title", title.clone());
            properties.insert(
                "alarms",
                arns.iter()
                    .cloned()
                    .map(Value::into_expr)
                    .collect::<Vec<_>>(),
            );
            ("alarm", properties)
        }
        Content::Logs {
            title,
            groups,
            query,
        } => {
            let mut properties = Map::with_capacity(4);
            properties.insert("title", title.clone());
            properties.insert("region", pseudo::region());
            properties.insert("query", query_of(groups, query));
            properties.insert("view", "table");
            ("log", properties)
        }
    }
}

fn markdown(text: &str) -> Map {
    [("markdown", text.to_owned())].into_iter().collect()
}

/// `SOURCE 'one' | SOURCE 'another' | filter …`.
fn query_of(groups: &[Value<String>], query: &str) -> Value<String> {
    let sources = groups
        .iter()
        .flat_map(|group| ["SOURCE '".into(), group.clone(), "' | ".into()]);
    intrinsic::concat(sources.chain([query.into()]).collect::<Vec<_>>())
}

fn of_metrics(graph: &Graph, view: View, cx: &Context<'_>) -> Map {
    let metrics: Vec<Expr> = graph
        .metrics
        .iter()
        .flat_map(|metric| lines(metric, cx))
        .collect();
    let mut properties = Map::with_capacity(5);
    properties.insert("title", graph.title.clone());
    properties.insert("region", pseudo::region());
    properties.insert(
        "view",
        if view == View::Numbers {
            "singleValue"
        } else {
            "timeSeries"
        },
    );
    if view == View::LinesFromZero {
        let least: Map = [("min", Expr::Int(0))].into_iter().collect();
        properties.insert("yAxis", [("left", least)].into_iter().collect::<Map>());
    }
    properties.insert("metrics", metrics);
    properties
}

/// A metric: `[namespace, name, dimension, value, …, options]`. An expression has those of its metrics before it, hidden.
fn lines(metric: &Metric, cx: &Context<'_>) -> Vec<Expr> {
    let queries = metric::queries(metric, cx);
    let result = queries.len().saturating_sub(1);
    let lines = queries.into_iter().enumerate().map(|(number, query)| {
        let is_result = number == result;
        let expression = query.expression();
        let mut line: Vec<Expr> = Vec::new();
        let mut options = Map::with_capacity(4);
        if let Some(expression) = expression {
            options.insert("expression", expression.to_owned());
        }
        if let Some(identity) = query.identity {
            line.extend([identity.namespace.into(), query.metric.name.clone().into()]);
            for (name, value) in identity.dimensions {
                line.extend([name.into(), Value::into_expr(value)]);
            }
            options.insert("stat", query.metric.statistic.text());
        }
        options.insert("period", seconds(query.metric.period.value));
        if let Some(label) = query.metric.label.as_ref().filter(|_| is_result) {
            options.insert("label", label.clone());
        }
        if !is_result {
            options.insert("id", query.id.to_owned());
            options.insert("visible", false);
        }
        line.push(options.into());
        Expr::List(line)
    });
    lines.collect()
}

fn place(
    kind: &'static str,
    properties: Map,
    (x, y): (usize, usize),
    (width, height): (usize, usize),
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
