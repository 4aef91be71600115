//! Renders a graph for Graphviz.

use super::model::{Graph, Kind};

pub(super) fn write(graph: &Graph<'_>) -> String {
    let mut lines = vec![
        "digraph stack {".to_owned(),
        "  rankdir=LR;".to_owned(),
        "  node [fontname=\"Helvetica\", shape=box];".to_owned(),
    ];
    for (index, (kind, nodes)) in graph.groups().iter().enumerate() {
        let indent = if let Some(group) = kind.group() {
            lines.push(format!("  subgraph cluster_{index} {{"));
            lines.push(format!("    label={};", quoted(group)));
            "    "
        } else {
            "  "
        };
        for (id, node) in nodes {
            let label = format!("{}\\n{}", escaped(node.title), escaped(&node.detail));
            lines.push(format!(
                "{indent}{} [label=\"{label}\", shape={}];",
                quoted(id),
                shape(*kind)
            ));
        }
        if kind.group().is_some() {
            lines.push("  }".to_owned());
        }
    }
    for (from, to, label) in graph.edges() {
        let label = if label.is_empty() {
            String::new()
        } else {
            format!(" [label={}]", quoted(&label))
        };
        lines.push(format!("  {} -> {}{label};", quoted(from), quoted(to)));
    }
    lines.push("}\n".to_owned());
    lines.join("\n")
}

fn shape(kind: Kind) -> &'static str {
    match kind {
        Kind::Internet | Kind::Trigger => "oval",
        Kind::LoadBalancer => "hexagon",
        Kind::Service | Kind::Task => "box",
        Kind::Messaging => "cds",
        Kind::Data => "cylinder",
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}
