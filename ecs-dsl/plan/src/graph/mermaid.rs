//! Renders a graph for Mermaid.

use std::fmt::Write;

use super::model::{Graph, Kind, Node};

/// Reserved words of Mermaid.
const RESERVED: &[&str] = &[
    "class",
    "click",
    "default",
    "direction",
    "end",
    "flowchart",
    "graph",
    "linkstyle",
    "style",
    "subgraph",
];

pub(super) fn write(graph: &Graph<'_>) -> String {
    let mut text = String::from("flowchart LR\n");
    for (index, (kind, nodes)) in graph.groups().iter().enumerate() {
        let indent = if let Some(group) = kind.group() {
            line(
                &mut text,
                &format!("  subgraph group_{index} [\"{group}\"]"),
            );
            "    "
        } else {
            "  "
        };
        for (id, node) in nodes {
            line(&mut text, &format!("{indent}{}{}", name(id), shape(node)));
        }
        if kind.group().is_some() {
            line(&mut text, "  end");
        }
    }
    for (from, to, label) in graph.edges() {
        let label = if label.is_empty() {
            String::new()
        } else {
            format!("|\"{}\"|", escaped(&label))
        };
        line(
            &mut text,
            &format!("  {} -->{label} {}", name(from), name(to)),
        );
    }
    text
}

fn line(text: &mut String, line: &str) {
    // Writing to a string can't fail.
    let _ = writeln!(text, "{line}");
}

fn name(id: &str) -> String {
    let reserved = RESERVED.contains(&id.to_ascii_lowercase().as_str());
    if reserved {
        format!("{id}_")
    } else {
        id.to_owned()
    }
}

fn shape(node: &Node<'_>) -> String {
    let label = format!("{}<br/>{}", escaped(node.title), escaped(&node.detail));
    match node.kind {
        Kind::Internet | Kind::Trigger => format!("([\"{label}\"])"),
        Kind::LoadBalancer => format!("{{{{\"{label}\"}}}}"),
        Kind::Service | Kind::Task => format!("[\"{label}\"]"),
        Kind::Messaging => format!("[[\"{label}\"]]"),
        Kind::Data => format!("[(\"{label}\")]"),
    }
}

/// Escapes quotes, angle brackets and hashes, which have a meaning inside quotes.
fn escaped(text: &str) -> String {
    text.replace('#', "#35;")
        .replace('"', "#quot;")
        .replace('<', "#lt;")
        .replace('>', "#gt;")
}
