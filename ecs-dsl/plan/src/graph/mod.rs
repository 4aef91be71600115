//! The architecture of a template as a graph.
//!
//! Not all resources have a box: only load balancers, services, tasks, data stores and queues, with edges from listener
//! rules, security groups, references and roles. [`mermaid`] and [`dot`] render the same graph.
//!
//! **Invariant:** the same template gives the same text.

mod dot;
mod links;
mod mermaid;
mod model;
mod nodes;
mod routes;
mod security;

use crate::cfn::Document;

use model::Graph;

/// The graph in the syntax of [Mermaid](https://mermaid.js.org), which GitHub renders in Markdown.
pub fn mermaid(document: &Document) -> String {
    mermaid::write(&build(document))
}

/// The graph in the syntax of [Graphviz](https://graphviz.org).
pub fn dot(document: &Document) -> String {
    dot::write(&build(document))
}

fn build(document: &Document) -> Graph<'_> {
    let mut graph = nodes::boxes(document);
    routes::add_edges(document, &mut graph);
    security::add_edges(document, &mut graph);
    links::add_edges(document, &mut graph);
    graph.remove_unlinked();
    graph
}

#[cfg(test)]
mod tests;
